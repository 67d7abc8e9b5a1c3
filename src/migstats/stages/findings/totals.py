"""A row `Total : 123.350` under rows that make another sum."""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ...words import TOTALS
from .figures import AMOUNTS, Interval, Sheet, finding, has_interval, interval, like

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Quantity

_PARTIAL = frozenset(("dont", "sous", "hors", "moyenne", "solde"))
_BULLETS = frozenset("-–—•*|·")
_WHOLE = frozenset("général générale annuel annuelle net nette brut brute en de des du la le les".split())
_ALL = frozenset("toutes tous confondus confondues".split())  # `Total toutes nationalités confondues`
_HEADING = 40  # words before the first row
_LABEL = 10
_ROWS = 60


def find(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Findings, one for each column of a table whose rows do not make its last one."""
    if TOTALS.isdisjoint(sheet.page.known) or len(sheet.page.layout.lines) < 3:
        return
    rows = _rows(sheet)
    for at, row in enumerate(rows):
        if row and _label(sheet, row)[:1] and _label(sheet, row)[0] in TOTALS:
            above = _above(sheet, rows, at)
            if len(above) > 1 and not _is_choice(sheet, above[0]):
                yield from _columns(sheet, above, row, narrow=_is_narrow(_label(sheet, row)))


def _rows(sheet: Sheet) -> list[list[int]]:
    """The figures of each line, none where it is no row of a label and amounts."""
    numbers = {first: at for at, first in enumerate(sheet.page.layout.lines)}
    rows: list[list[int]] = [[] for _ in numbers]
    for i, q in enumerate(sheet.quantities):
        rows[numbers[sheet.page.layout.line(q.first)[0]]].append(i)
    return [row if row and _is_row(sheet, row) else [] for row in rows]


def _is_row(sheet: Sheet, row: list[int]) -> bool:
    label = _label(sheet, row)
    return (
        0 < len(label) <= _LABEL
        and label[0][0].isalpha()
        and all(_is_cell(sheet.quantities[i]) for i in row)
        and all(len(sheet.between(i, j)) <= 3 for i, j in pairwise(row))
    )


def _is_cell(q: Quantity) -> bool:
    return (q.kind in AMOUNTS or q.kind == "percent") and has_interval(q)


def _label(sheet: Sheet, row: list[int]) -> list[str]:
    """The words of a row before its first figure, without bullets."""
    q = sheet.quantities[row[0]]
    first, _ = sheet.page.layout.line(q.first)
    words = sheet.page.folds[first : q.left] if q.left > first else []
    return words[1:] if words and words[0] in _BULLETS else words


def _above(sheet: Sheet, rows: list[list[int]], total: int) -> list[list[int]]:
    """The rows right above the total, of as many figures; none where some are parts of others."""
    found: list[list[int]] = []
    for row in reversed(rows[max(total - _ROWS, 0) : total]):
        if not row:
            break
        if len(row) != len(rows[total]):
            return []  # `Centres collectifs (104) 27.480`: a row that is read otherwise may be one of the sum
        if {*TOTALS, *_PARTIAL} & set(_label(sheet, row)):
            return []
        found.append(row)
    return found[::-1]


def _is_choice(sheet: Sheet, first: list[int]) -> bool:
    """`Principales nationalités`: under such a heading stand some of the rows only."""
    at = sheet.quantities[first[0]].first
    heading = sheet.page.folds[max(at - _HEADING, 0) : at]
    return any(word.startswith("principa") or word == "top" for word in heading)


def _is_narrow(label: list[str]) -> bool:
    """`Ensemble immigrés`: the total of some rows, not of all; `Total général` is one of all."""
    return any(word[0].isalpha() and word not in TOTALS and word not in _WHOLE for word in label)


def _columns(
    sheet: Sheet, above: list[list[int]], total: list[int], *, narrow: bool
) -> Iterator[dict[str, Any]]:
    for column, last in enumerate(total):
        cells = [row[column] for row in above]
        qs = [sheet.quantities[i] for i in (*cells, last)]
        if (
            len({(q.kind, q.unit) for q in qs}) == 1
            and qs[0].kind in AMOUNTS
            and not any(q.change for q in qs)
        ):
            yield from _checked(sheet, cells, last, narrow=narrow)


def _checked(sheet: Sheet, cells: list[int], last: int, *, narrow: bool) -> Iterator[dict[str, Any]]:
    """A finding where neither all cells nor all but one (a row that belongs to another) make the total.

    narrow: the total may leave rows out.
    """
    known = [one for i in cells if (one := interval(sheet.quantities[i])) is not None]
    said = interval(sheet.quantities[last])
    total = reduce(Interval.plus, known)
    if said is None or (narrow and total.low > said.high):
        return
    if not _ALL.isdisjoint(_label(sheet, [last])) and total.high < said.low:
        return  # of some nationalities only, over the total of all
    if not total.apart(said) or any(not _less(total, one).apart(said) for one in known):
        return
    real = like(
        sum((sheet.quantities[i].value or Decimal(0) for i in cells), Decimal(0)), sheet.quantities[last]
    )
    written = sheet.said(last)
    yield finding(
        "parts_whole",
        f"Les lignes font {real} en tout, le total écrit est {written}.",
        f"The rows add up to {real}, the total reads {written}.",
        (*cells, last),
        f"{' + '.join(sheet.said(i) for i in cells)} = {real} ≠ {written}",
    )


def _less(total: Interval, one: Interval) -> Interval:
    return Interval(total.low - one.low, total.high - one.high)
