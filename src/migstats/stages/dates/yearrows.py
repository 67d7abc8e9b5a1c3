"""Years by where they stand: in a row, a column, brackets, a heading, or at the head of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag, guess
from ...phrases import CLOSING, before_bracket
from ...words import BULLETS, CLOSING_QUOTES, MOVES, word_set
from .mention import Reading, months

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAMES = word_set(
    """article articles programme programmes agenda objectif objectifs vision mondial euro jo plateforme opération
    horizons"""
)
_BESIDE = frozenset(("et", "ou", ",", "-", "–", "/", "à", "puis", "|", "\n", "—"))
_OPENS_LINE = frozenset((":", "–", "-", "—", "\n", "|", ""))


def modern(text: Reading, at: int) -> bool:
    """Whether the year at word `at` is one that the press of our days writes about."""
    return 1950 <= int(text.words[at].text) <= 2060


def digit(text: Reading, at: int) -> bool:
    """Whether word `at` begins with a digit."""
    return text.word(at)[:1].isdecimal()


def beside_year(text: Reading, at: int) -> bool:
    """In a list or a row of years: `1954 et 1981`, `2021, 2022`, `2008 | 2009`."""
    if _heads_column(text, at):
        return True
    if text.word(at - 1) not in _BESIDE:
        return False
    joint = at - 2 if text.word(at - 1) != "et" or text.word(at - 2) != "," else at - 3
    joint = before_bracket(text.page, joint + 1) - 1  # `2021 (104 381) et` | 2020 `(81 531)`
    if text.year_at(joint) is not None and text.taken[joint]:
        return True
    return text.word(at + 1) in ("|", "\n") and text.word(at - 1) in ("|", "\n") and _row(text, at)


_ROW = 60  # words of the head of a table, to either side


def _heads_column(text: Reading, at: int) -> bool:
    """`Route | 2024 | Évolution`: a year in a cell of its own, in a line that counts nothing."""
    opens = text.word(at - 1) in ("|", ";") or _tabbed(text, at)
    closes = text.word(at + 1) in ("|", ";", "\n", "") or _tabbed(text, at + 1)
    first, last = text.page.layout.line(at)
    first, last = max(first, at - _ROW), min(last, at + _ROW)
    named = closes and sum(text.year_at(i) is not None for i in range(first, last)) > 1
    if not ((opens and closes) or named or _in_series(text, at)) or not modern(text, at):
        return False
    return not any(digit(text, i) and text.year_at(i) is None for i in range(first, last))


def _in_series(text: Reading, at: int) -> bool:
    """`Motif 2018 2019 2020*`: years in a row, in their order, with nothing between them."""
    here = int(text.words[at].text)
    before, after = text.year_at(at - 1), text.year_at(at + 1)
    return (before is not None and 0 < here - before <= _STEP) or (
        after is not None and 0 < after - here <= _STEP
    )


_STEP = 10


def _tabbed(text: Reading, at: int) -> bool:
    """Whether a tab or several blanks set word `at` apart from the one before."""
    page = text.page
    if not 0 < at < len(page):
        return False
    gap = page.text[page.end(at - 1) : page.starts[at]]
    return "\t" in gap or len(gap) > 1


def _row(text: Reading, at: int) -> bool:
    """Consecutive years in the cells of a table."""
    return _is_next(text, at, (text.year_at(at - 2), text.year_at(at + 2)))


def _is_next(text: Reading, at: int, others: Iterable[int | None]) -> bool:
    """Whether one of `others` is the year before or after that of word `at`."""
    here = int(text.words[at].text)
    return any(other is not None and abs(other - here) == 1 for other in others)


def labels_figure(text: Reading, at: int) -> bool:
    """`2021 : 8 466 – 2022 : 9 120`, `2021 (300), 2022 (410)`: the year at word `at`, as another one beside it."""
    joint = text.word(at + 1)
    if not _heads_label(text, at, joint):
        return False
    after = (i for i in range(at + 2, at + _APART) if _goes_on(text, at, i))
    before = (i for i in range(at - _APART, at - 1) if _goes_on(text, i, at))
    return any(_heads_label(text, i, joint) for i in (*after, *before))


def _goes_on(text: Reading, one: int, two: int) -> bool:
    """Whether the year at word `two` follows soon on that at word `one`, behind no label of its own."""
    first, second = text.year_at(one), text.year_at(two)
    return bool(first and second) and 0 < (second or 0) - (first or 0) <= _STEP and text.word(two - 1) != ":"


# What labels a figure -> what stands before such a label; a comma wants what parts more than a comma.
_LABEL_HEADS = {
    ":": frozenset(("\n", "", ":", ";", ",", ".", "(", "et", "puis", "•", "·", "/", "|", "–", "—", "-")),
    "(": frozenset(("\n", "", ":", ";", ",", "et", "puis", "•", "·", "de", "à")),
    ",": frozenset(("\n", "", ":", ";", ".", "•", "·")),
}
_APART = 24  # words from one label to the next


def _heads_label(text: Reading, at: int, joint: str) -> bool:
    """Whether word `at` opens a label, with `joint` and, but for a colon, a figure behind it."""
    heads = _LABEL_HEADS.get(joint)
    labels = heads is not None and text.word(at - 1) in heads and text.word(at + 1) == joint
    if text.word(at - 1) in ("de", "à") and text.word(at + 3) != ")":
        return False  # `de` | 2010 `(12 %) à` | 2025 `(13 %)` may count
    return labels and (joint == ":" or at + 2 in text.starting)


def bracketed(text: Reading, at: int) -> bool:
    """`(2022)`, `(1954 et 1981)`, `(Paris, 2019)`, `plus tard (1918)`; not `Italie (1954), Espagne (2310)`."""
    closing = text.word(at + 1)
    if text.word(at - 1) in ("(", "["):
        if closing in ("et", ",", "ou", "à"):
            return text.year_at(at + 2) is not None
        if closing == ")" and text.word(at - 2) in _TOLD_BY_YEAR:
            return True
        if closing == "en" and text.word(at + 2) in _MOVED:  # `69 hab. (` | 2021 `en augmentation de 2 %)`
            return modern(text, at)
        told = modern(text, at) or _is_older(text, at)
        return closing in (")", "]", ";", ":") and told and not _list_of_counts(text, at)
    if closing != ")" or text.word(at - 1) != "," or not modern(text, at):
        return False
    return _opens_before(text, at) or _behind_count(text, at)


def _is_older(text: Reading, at: int) -> bool:
    """`l’Égypte (1922) et l’Irak (` | 1931 `)`: a year of long ago behind its name, as another one is near it."""
    if not text.words[at - 2].capital or int(text.words[at].text) < _OLD or not _is_pointed(text, at):
        return False
    near = range(max(at - _LISTED, 1), min(at + _LISTED, text.size - 1))
    return any(i != at and text.year_at(i) is not None and _is_pointed(text, i) for i in near)


_OLD, _LISTED = 1800, 14


def _is_pointed(text: Reading, at: int) -> bool:
    """Whether word `at` stands alone in brackets, and is no round number."""
    return text.word(at - 1) == "(" and text.word(at + 1) == ")" and int(text.words[at].text) % 10 != 0


_MOVED = MOVES | {"évolution"}
_TOLD_BY_YEAR = CLOSING_QUOTES | {"tard", "tôt"}


def _behind_count(text: Reading, at: int) -> bool:
    """`Lampedusa (366 morts,` | 2013`)`: behind what its bracket counts."""
    opening = next((i for i in range(at - 3, max(at - _ASIDE, -1), -1) if text.word(i) == "("), None)
    return opening is not None and digit(text, opening + 1) and text.word(at - 2)[:1].isalpha()


_ASIDE = 9  # words of a bracket


def _opens_before(text: Reading, at: int) -> bool:
    """A word in brackets before the comma: `(Paris, 2019)`."""
    return text.words[at - 2].capital and text.word(at - 3) in ("(", "-", ",")


def _list_of_counts(text: Reading, at: int) -> bool:
    """Whether other numbers alone in brackets stand near: a list of counts."""
    for i in range(max(at - 14, 1), min(at + 14, text.size - 1)):
        alone = text.word(i - 1) == "(" and text.word(i + 1) == ")"
        if i != at and alone and digit(text, i) and text.year_at(i) is None:
            return True
    return False


def is_heading(text: Reading, at: int) -> bool:
    """A line of a year alone, or a title that ends with one: `Statistique en matière d’asile 2024`."""
    if not modern(text, at):
        return False
    if _opens_row(text, at):
        return True
    ends = text.word(at + 1) in ("\n", "")
    if text.word(at - 1) in ("\n", ""):
        opens = text.word(at + 1) in _OPENS_LINE or _is_apposed(text, at)
        return opens and not (ends and _digits_around(text, at))
    # `Premières demandes par pays,` | 2023, `Principaux indicateurs –` | 2023
    comma = text.word(at - 1) == "," or _is_dashed(text, at)
    before = text.word(at - 1 - comma)
    if not ends or not before[:1].isalpha() or before in NAMES:
        return False
    first = text.page.layout.line(at)[0]
    noun = bool(guess(before) & (Tag.NOUN | Tag.ADJECTIVE))
    return noun and at - first > 2 and text.words[first].capital


def _is_dashed(text: Reading, at: int) -> bool:
    """`Chiffres clés –` | 2023: set off by a dash, and the line below has none."""
    if text.word(at - 1) not in _DASHES or not text.words[at - 2].spaced:
        return False
    below = at + 1
    while text.word(below) == "\n":
        below += 1
    if below >= text.size:
        return False
    return _DASHES.isdisjoint(text.page.folds[below : text.page.layout.line(below)[1]])


_DASHES = frozenset("-–—")


def _opens_row(text: Reading, at: int) -> bool:
    """`• 1974 : fermeture …`, `1972 à 1976 : inspecteur`, `2010 (15 novembre) : ministre` in a chronicle;
    `2022 231.905 118.420` over the row of 2023.
    """
    first = text.page.layout.line(at)[0]
    if at - first > 1 or (at > first and text.word(first) not in BULLETS):
        return False
    if _is_chronicle(text, at + 1):
        return True
    if at > first:
        dash = text.word(at + 1) in ("–", "-") and text.words[at].spaced
        return text.word(at + 1) == ":" or dash
    return digit(text, at + 1) and _is_next(text, at, _years_beside(text, at))


def _is_chronicle(text: Reading, at: int) -> bool:
    """Whether `à 1976 :` or `(15 novembre) :` stands at word `at`, behind the year at the head of a line."""
    if text.word(at) == "à":
        return text.year_at(at + 1) is not None and text.word(at + 2) == ":"
    if text.word(at) != "(":
        return False
    closing = next((i for i in range(at + 2, at + _LONGEST) if text.word(i) == ")"), at)
    dated = any(text.taken[i] for i in range(at + 1, min(closing, text.size)))
    return closing > at and text.word(closing + 1) == ":" and (dated or text.word(closing - 1) in months())


_LONGEST = 6


def _years_beside(text: Reading, at: int) -> Iterator[int]:
    """The years that open the lines before and after that of word `at`, where figures follow them."""
    first, last = text.page.layout.line(at)
    above = text.page.layout.line(first - 1)[0] if first else -1
    for head in (above, last):
        other = text.year_at(head)
        if other is not None and digit(text, head + 1):
            yield other


def _is_apposed(text: Reading, at: int) -> bool:
    """`2022, l’année de tous les records`: a year that opens a line, and what it was."""
    return text.word(at + 1) == "," and text.word(at + 2) in ("l'", "une", "année", "un", "la", "le")


def _digits_around(text: Reading, at: int) -> bool:
    """A cell of a table whose neighbours are counts."""
    around = [i for i in (at - 2, at + 2) if digit(text, i)]
    return any(text.year_at(i) is None for i in around)


# ---------------------------------------------------------------- labels


def heads_figure(text: Reading, at: int) -> bool:
    """`Naissances : 2020 : 735 000`, `effectif 2023 : 355`, `2022 = 948`, `2019 → 1 200`.

    A year, and behind it what was counted in it; not `Adhérents : 2016, bénévoles : 120`.
    """
    before, sign = text.word(at - 1), text.word(at + 1)
    figure = at + 2 + (text.word(at + 2) in _SIGNED)
    if sign not in _BEFORE_FIGURE or not digit(text, figure) or not modern(text, at):
        return False
    if before not in _BEFORE_LABEL:
        return sign == ":" and before[:1].isalpha() and bool(guess(before) & (Tag.NOUN | Tag.ADJECTIVE))
    return True


_BEFORE_FIGURE = frozenset((":", "=", "→"))
_BEFORE_LABEL = frozenset((*":;,(.–—-•|\n", "", "et", "puis"))
_SIGNED = frozenset("+-–−±")


def dates_label(text: Reading, at: int) -> bool:
    """`Ouverture : 2026`, `Année de construction : 1974.`: what the label says to have a year, and nothing behind it.

    Not `Naissances : 1962`, `Création d’emplois : 1200`.
    """
    if text.word(at - 1) in _HAPPENS and text.page.layout.line(at)[0] == at - 1:
        return text.word(at + 1) in _BEHIND_LABEL  # `Inauguration` | 1903
    if text.word(at - 1) != ":" or text.word(at + 1) not in CLOSING:
        return False
    told: list[str] = []
    for i in range(at - 2, max(at - 2 - _LABEL, -1), -1):
        if not text.word(i)[:1].isalpha() and text.word(i) not in ("-", "'"):
            break
        told.insert(0, text.word(i))
    if not told or len(told) == _LABEL:
        return False
    many = any(word.endswith(("s", "x")) for word in told if word not in ("des", "travaux"))
    return not _CALENDAR.isdisjoint(told) or (not _HAPPENS.isdisjoint(told) and not many)


_LABEL = 7  # words
_CALENDAR = word_set("date année fin début échéance")
_HAPPENS = word_set(
    """ouverture réouverture fermeture création livraison construction naissance inauguration achèvement parution
    sortie publication mise rénovation fondation réalisation lancement démarrage décès découverte constitution"""
)
_BEHIND_LABEL = CLOSING | {"par", "en", "sur", "|", "("}
