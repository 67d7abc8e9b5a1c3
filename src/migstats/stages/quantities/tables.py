"""Lists and flattened tables: a heading gives the noun, the unit or the magnitude of the rows under it.

`Demandes d’asile en 2022⏎Afghanistan : 3 410⏎Total : 6 195`; `Budget (en millions d’euros)⏎Soins : 3`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ...lexicon import letter_of
from ...morphology import Tag, guess, is_finite_verb
from . import govern, noun
from .unit import scale, units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Quantity, Run
    from ...scan import Scan

_MAGNITUDE = re.compile(
    r"\ben (?:(?P<words>milliers|millions|milliards)(?: d(?:e |['’])(?P<unit>[^\W\d]+(?: cfa)?))?|"
    r"(?P<short>[kM]|Md)(?P<sign>[€$]))",
    re.I,
)
_PERCENT = re.compile(r"\b(?:en|taux|part)\b.{0,12}(?:%|pourcentage|pour cent)", re.I)
_SIZES = {"milliers": 10**3, "millions": 10**6, "milliards": 10**9, "k": 10**3, "m": 10**6, "md": 10**9}
_LABEL = 9
_HEADING = 16
_LONGEST_ROW = 40
# Labels of rows that count nothing themselves.
_NEUTRAL = frozenset(
    """total totaux ensemble autres autre dont route itinéraire france pays mois année hommes-femmes nord
    sud est ouest centre janvier février mars avril mai juin juillet août septembre octobre novembre
    décembre lundi mardi mercredi jeudi vendredi samedi dimanche méditerranée europe monde ue moyenne
    cumul divers frontière frontières région zone côte côtes atlantique balkans golfe manche""".split()
)


class Heading(NamedTuple):
    """The line that stands over rows: its noun, and the unit and magnitude that it announces.

    columns: the heads of its columns, where it is a row of cells.
    """

    noun: noun.NounPhrase | None
    factor: Decimal
    kind: str | None
    unit: str | None
    columns: tuple[Heading, ...] = ()

    def of_column(self, number: int) -> Heading:
        """What is announced for the cells of one column."""
        if not 0 <= number < len(self.columns):
            return self
        column = self.columns[number]
        return column._replace(noun=self.noun)


def read(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Give the rows of lists and tables what their heading says."""
    by_line: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        by_line.setdefault(page.layout.line(quantity.first)[0], []).append(quantity)
    rows = {line: row for line, row in by_line.items() if _is_row(page, line, row)}
    for line, row in rows.items():
        heading = _heading(page, line, by_line, rows)
        labelled = _label_noun(page, line, row)
        if heading and not (labelled and heading.kind != "money"):
            _apply(page, line, row, heading)
        elif labelled:
            _take_label(row, labelled)
            if heading:
                _apply(page, line, row, heading._replace(noun=None))
    for line in by_line.keys() - rows.keys():
        _same_line(page, line, by_line[line])


def _is_row(page: Scan, line: int, row: Sequence[Quantity]) -> bool:
    """A short label, then figures; no verb."""
    last = page.layout.line(line)[1]
    if last - line > _LONGEST_ROW + 6 * len(row):
        return False
    inside = {i for q in row for i in range(q.left, q.right)}
    words = [
        page.words[i] for i in range(line, last) if i not in inside and page.words[i].folded[0].isalpha()
    ]
    if len(words) > _LABEL + 2 * len(row):
        return False
    return not any(is_finite_verb(w.folded) for w in words)


def _lines_before(page: Scan, line: int) -> Iterator[Run]:
    """Lines above `line`, nearest first; an empty one is passed once."""
    lines, blank = page.layout.lines, 0
    at = bisect_right(lines, line) - 1
    for i in range(at - 1, max(at - 40, -1), -1):
        first, last = page.layout.line(lines[i])
        if last - first <= 1:
            blank += 1
            if blank > 1:
                return
            continue
        yield first, last


def _heading(
    page: Scan, line: int, by_line: dict[int, list[Quantity]], rows: dict[int, list[Quantity]]
) -> Heading | None:
    """The nearest line above that is no row and announces the rows: no stop at its end, few words."""
    columns: tuple[Heading, ...] = ()
    for first, last in _lines_before(page, line):
        if first in rows:
            continue
        if _is_cells(page, first, last) or _is_note(page, first, last):
            column = _column(page, first, last)
            columns = columns or _columns(page, first, last)
            if column:
                return _of_line(page, first, last)._replace(noun=column, columns=columns)
            continue
        if first in by_line and not _announces(page, first, last):
            return _bare(columns)
        alone = _is_label_line(page, first, last, line)
        if alone:
            continue
        words = [w for w in page.words[first:last] if w.folded[0].isalpha()]
        if not words or len(words) > _HEADING or page.words[last - 2].text in ".!?;,":
            return _bare(columns)
        return _of_line(page, first, last)._replace(columns=columns)
    return _bare(columns)


def _bare(columns: tuple[Heading, ...]) -> Heading | None:
    """Column heads under no title."""
    return Heading(None, Decimal(1), None, None, columns) if columns else None


def _cells(page: Scan, first: int, last: int) -> list[Run]:
    """The cells of a line that strokes or semicolons divide."""
    cuts = [i for i in range(first, last) if page.words[i].text in _STROKES]
    starts, ends = [first, *(i + 1 for i in cuts)], [*cuts, last]
    return list(zip(starts, ends, strict=True))


_STROKES = frozenset(("|", ";"))


def _columns(page: Scan, first: int, last: int) -> tuple[Heading, ...]:
    cells = _cells(page, first, last)
    return tuple(_of_line(page, *cell) for cell in cells) if len(cells) > 1 else ()


def _column_of(page: Scan, line: int, quantity: Quantity) -> int:
    """In which column of its line a number stands, from 0."""
    return sum(page.words[i].text in _STROKES for i in range(line, quantity.first))


def _label_noun(page: Scan, line: int, row: Sequence[Quantity]) -> noun.NounPhrase | None:
    """`Migrants assistés à l’arrivée | 6 500 | 5 912`: what the label of a row of cells counts itself."""
    if len(_cells(page, line, row[0].left)) < 2:
        return None
    at = line
    while at < row[0].left and not page.words[at].folded[0].isalpha():
        at += 1
    label = page.folds[at]
    if (
        at >= row[0].left
        or label in _NEUTRAL
        or label in names()
        or not (_is_common(label) or label in _RATES)
    ):
        return None
    return noun.read(page, at)


_RATES = frozenset(("taux", "part", "âge", "durée", "délai", "coût", "montant", "budget", "nombre", "indice"))


def _take_label(row: Sequence[Quantity], phrase: noun.NounPhrase) -> None:
    for quantity in row:
        if (
            quantity.kind in ("count", "percent", "money", "duration")
            and "quantities.noun" not in quantity.rules
        ):
            quantity.noun, quantity.phrase, quantity.elided = phrase.lemma, phrase.run, True
            quantity.rules.append("quantities.tables.label")


# Words of notes under a title and of column heads: they name no row.
_NOTES = frozenset(
    """tableau source sources note notes graphique chiffres données lecture unité unités extrait champ
    légende pays route routes nationalité nationalités variation évolution part nombre effectif
    effectifs total année années période mois trimestre rang écart solde itinéraire frontière provenance
    région origine""".split()
)


def _is_note(page: Scan, first: int, last: int) -> bool:
    """`(tableau extrait du rapport)`, `Source : Frontex`, `Pays Nombre Variation`: not what rows count."""
    if page.words[first].text == "(":
        return True
    words = [w.folded for w in page.words[first:last] if w.folded[0].isalpha()]
    return (
        bool(words)
        and words[0] in _NOTES
        and not _MAGNITUDE.search(page.slice(first, last))
        and (
            len(words) == 1
            or words[0] in ("tableau", "source", "sources", "note", "graphique", "lecture", "champ")
            or sum(w in _NOTES for w in words) > 1
        )
    )


def _column(page: Scan, first: int, last: int) -> noun.NounPhrase | None:
    """`Route | Franchissements | Variation`: the head of a column that says what is counted."""
    if page.words[first].text == "(" or page.words[first].folded in ("source", "sources", "note", "lecture"):
        return None
    for at in range(first, last):
        word = page.words[at].folded
        if word in _NOTES or word in _SIZES or word in names() or not word.endswith(("s", "x")):
            continue
        phrase = noun.read(page, at, many=True)
        if phrase and phrase.head[0] == at:
            return phrase
    return None


def _announces(page: Scan, first: int, last: int) -> bool:
    return page.words[last - 2].text == ":"


def _is_cells(page: Scan, first: int, last: int) -> bool:
    """A line of dashes, column names or dates: `2021 | 2022`, `Pays  2022  Variation`, `N/A`."""
    kinds = page.kinds[first:last]
    date = letter_of()["date"]
    strokes = [w.text for w in page.words[first:last] if w.text in _STROKES]
    if "|" in strokes or len(strokes) > 1:
        return True
    return date in kinds and not any(
        w.folded[0].isalpha() and len(w.folded) > 3 and page.kinds[first + i] == w.letter
        for i, w in enumerate(page.words[first:last])
    )


def _is_label_line(page: Scan, first: int, last: int, row: int) -> bool:
    """A label on a line of its own above its figure: `Italie⏎110 329`."""
    if last - first > _LABEL:
        return False
    label = page.words[first].folded
    if label in names() or label in _NEUTRAL:
        return True
    under = page.layout.line(row)
    bare = not any(w.folded[0].isalpha() for w in page.words[under[0] : min(under[1], under[0] + 2)])
    return bare and last == row and _is_place(page, first)


def _is_place(page: Scan, at: int) -> bool:
    word = page.words[at]
    return word.capital and (word.folded in _NEUTRAL or not _is_common(word.folded))


def _is_common(word: str) -> bool:
    """A word that the lists know as a common noun, or that looks like a plural one."""
    return (
        bool(guess(word) & (Tag.NOUN | Tag.PARTICIPLE)) and word.endswith(("s", "x")) and word not in names()
    )


_SPELT_OTHERWISE = frozenset(("nigéria", "libéria", "vénézuela", "guatémala", "algerie", "bélarus"))


@cache
def names() -> frozenset[str]:
    """Folded first words of countries, towns and nationalities, which label rows and count nothing."""
    from ...lexicon.gazetteer import gazetteer

    places = (word for word, named in gazetteer().items() if any(place.kind != "body" for place in named))
    return frozenset(places) | _SPELT_OTHERWISE


def _of_line(page: Scan, first: int, last: int) -> Heading:
    text = page.slice(first, last)
    factor, kind, unit = Decimal(1), None, None
    if _PERCENT.search(text):
        kind, unit = "percent", "%"
    match = _MAGNITUDE.search(text)
    if match:
        factor = Decimal(_SIZES[(match["words"] or match["short"]).lower()])
        word = match["unit"] or match["sign"]
        known = word and units().entry(tuple(word.casefold().split()))
        kind, unit = (known.kind, known.code) if known else (None, None)
    return Heading(_noun(page, first, last), factor, kind, unit)


def _noun(page: Scan, first: int, last: int) -> noun.NounPhrase | None:
    """The first noun phrase of a heading, past its bullet, its article and transparent heads."""
    for at in range(first, last):
        word = page.words[at]
        if word.text in "(:" and at > first:
            return None
        phrase = noun.read(page, at)
        if phrase and word.folded not in ("le", "la", "les"):
            return govern.through(page, phrase)
    return None


def _apply(page: Scan, line: int, row: Sequence[Quantity], heading: Heading) -> None:
    for quantity in row:
        if quantity.kind == "count" and quantity.unit is None:
            _announced(quantity, heading.of_column(_column_of(page, line, quantity)))
        summed = heading.kind == quantity.kind == "money" and "quantities.noun" not in quantity.rules
        named = quantity.kind == "money" and quantity.noun is not None and heading.kind != "money"
        if heading.noun and (summed or (not named and _takes_heading(page, line, quantity))):
            quantity.noun, quantity.phrase, quantity.elided = heading.noun.lemma, heading.noun.head, True
            quantity.rules.append("quantities.tables.heading")


def _announced(quantity: Quantity, heading: Heading) -> None:
    if heading.factor != 1 and quantity.numbers[0].scale == 1:
        scale(quantity, heading.factor)
        quantity.rules.append("quantities.tables.magnitude")
    if heading.kind == "money":
        quantity.kind, quantity.unit = "money", heading.unit
    elif heading.kind == "percent" and heading.factor == 1:
        quantity.kind, quantity.unit = "percent", "%"


def _takes_heading(page: Scan, line: int, quantity: Quantity) -> bool:
    """Whether the row counts what the heading says: it has no noun, or only a place, a nationality, `Total`."""
    if quantity.kind not in ("count", "percent", "money", "fraction"):
        return False
    if quantity.noun is not None and quantity.rules[-1] not in (
        "quantities.carry.own",
        "quantities.govern",
        "quantities.carry.noun",
    ):
        return False
    at = line
    while at < quantity.left and not page.words[at].folded[0].isalpha():
        at += 1
    if at >= quantity.left:
        return quantity.noun is None
    label = page.words[at].folded
    if label in _NEUTRAL or label in names():
        return True
    return not _is_common(label) and guess(label) & Tag.NOUN == Tag.NONE


def _same_line(page: Scan, line: int, row: Sequence[Quantity]) -> None:
    """`Recettes (en millions d’euros) : 412 en 2022, 437 en 2023`: heading and figures on one line."""
    first, last = page.layout.line(line)
    if ":" not in page.known or "en" not in page.known:
        return
    colon = next((i for i in range(first, min(last, row[0].left)) if page.folds[i] == ":"), None)
    if colon is None:
        return
    heading = _of_line(page, first, colon + 1)
    if heading.factor != 1:
        for quantity in row:
            _announced(quantity, heading)
