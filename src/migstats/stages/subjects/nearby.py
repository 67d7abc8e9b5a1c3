"""The words that stand around a figure: of its noun phrase, of its sentence, of what follows it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import is_finite_verb, singular
from ...words import A
from ..periods.scopes import is_heading
from ..quantities.phrases.heads import number_letter

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan

WINDOW = 10
STOPS = frozenset(",;.:()\n!?«»")


def stops(page: Scan, at: int) -> bool:
    """Whether what narrows a noun ends before word `at`."""
    word = page.folds[at]
    return word in STOPS or page.kinds[at] == number_letter() or is_finite_verb(word)


def told(page: Scan, quantity: Quantity) -> list[str]:
    """The words of its sentence, and of the heading just over its paragraph: `Programme de réinstallation`."""
    words = _without_tolls(page, quantity)
    line = above(page, page.layout.line(quantity.first)[0])
    if line < 0:
        return words
    first, last = page.layout.line(line)
    counts = number_letter() in page.kinds[first:last]
    over = not counts and last - first <= _HEADING and first > 0 and is_heading(page, first, last)
    return words + page.folds[first:last] if over else words


_HEADING = 9
_REACH = 22  # words: in a long sentence those further off tell of something else


def _without_tolls(page: Scan, quantity: Quantity) -> list[str]:
    """`Seize nageurs repêchés, deux` | `cadavres`: the dead and hurt that another figure counts are others."""
    first, last = page.layout.sentence(quantity.first)
    first, last = max(first, quantity.left - _REACH), min(last, quantity.after + _REACH)
    words = page.folds[first:last]
    if _TOLLS.isdisjoint(words):
        return words
    own = range(quantity.left, quantity.after + 2)
    return [
        word
        for at, word in enumerate(words, first)
        if word not in _TOLLS or at in own or not _counted(page, at)
    ]


def _counted(page: Scan, at: int) -> bool:
    """Whether a number stands right before word `at`."""
    return at > 0 and page.kinds[at - 1] in _numerals()


@cache
def _numerals() -> frozenset[str]:
    return frozenset((number_letter(), letter_of()["rest"]))


_TOLLS = frozenset(
    """mort morts morte mortes décès corps cadavre cadavres dépouille dépouilles noyé noyés tué tués blessé
    blessés blessée blessées disparu disparus disparue disparues victime victimes rescapé rescapés
    survivant survivants""".split()
)


def following(page: Scan, quantity: Quantity) -> list[str]:
    """The words that follow a figure in its clause, up to the next one: `évacués vers l’hôpital de Gao`."""
    at = quantity.after
    end = min(page.layout.sentence(quantity.first)[1], at + _CLAUSE)
    while at < end and page.folds[at] not in _CLOSING and page.kinds[at] != number_letter():
        if page.folds[at] == "et" and not A.isdisjoint(page.folds[at + 1 : at + 2]):
            break  # `et` | `un blessé conduit vers l’hôpital`
        at += 1
    return page.folds[quantity.after : at]


_CLAUSE, _CLOSING = 16, frozenset((";", ":", "\n", "tandis", "mais", "alors"))


def narrowing(page: Scan, quantity: Quantity) -> list[str]:
    """The words of the noun phrase and a few behind it: `obligations de quitter le territoire`."""
    if quantity.phrase is None:
        return []
    first, last = quantity.phrase
    end = last
    while end < min(len(page), first + WINDOW) and not stops(page, end):
        end += 1
    words = page.folds[max(first - 1, 0) : end]
    sorts = next((at for at in range(1, len(words)) if words[at] in _SORTS and words[at - 1] == "par"), None)
    return words if sorts is None else words[: sorts - 1]


_SORTS = frozenset(
    "nationalité nationalités pays sexe âge région département canton continent origine".split()
)


def beside(page: Scan, quantity: Quantity) -> str | None:
    """The word behind a figure that seems to count nothing: `43 MENA`, `112 000 sans-papiers`."""
    at = quantity.after
    if quantity.kind in ("fraction", "percent") and page.folds[at : at + 1] == ["des"]:
        at += 1  # `la moitié des` | `retenus`
    elif quantity.kind != "count":
        return None
    if at >= len(page) or not page.folds[at][0].isalpha():
        return None
    hyphened = page.folds[at + 1 : at + 2] == ["-"] and not page.words[at].spaced
    return singular("".join(page.folds[at : at + (3 if hyphened else 1)]))


def above(page: Scan, line: int) -> int:
    """First word of the line above the one that begins at word `line`, blank lines skipped; -1 where there is none."""
    at = line - 1
    while at > 0 and page.words[at].text == "\n":
        at -= 1
    return page.layout.line(at)[0] if at > 0 else -1


def is_ranked(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`en accueille 2,5 millions, devant le Pérou` | `(1,5 million), l’Équateur (500 000)`: others that do as much."""
    if before.kind != quantity.kind or page.before(quantity.left) != "(":
        return False
    if not (quantity.elided or quantity.noun is None):
        return False
    between = page.folds[max(before.right, before.last) : quantity.left]
    if len(between) < _SHORTEST or len(between) > WINDOW:
        return False
    if any(is_finite_verb(word) for word in between) or quantity.part_of not in (None, before.part_of):
        return False
    if not RANKS.isdisjoint(between[:_SHORTEST]):
        return True
    named = page.words[quantity.left - 2].capital and page.words[max(before.left - 2, 0)].capital
    chained = named and page.before(before.left) == "(" and (before.elided or before.noun is None)
    return chained and between[0] == ")" and between[1] in (",", "et")


_SHORTEST = 3
RANKS = frozenset("devant derrière suivi suivie suivis suivies".split())
