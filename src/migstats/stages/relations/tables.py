"""Tables: rows are parts of the row `Total`, a share stands beside its count, an older column beside the newer one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..context.scopes import is_rank
from .amounts import AMOUNTS
from .sums import is_total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_RULERS = frozenset(("|", "\t", ";"))
_LONGEST = 60


def link_tables(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set the links of figures in rows of two cells or more."""
    rows = _rows(page, quantities)
    for at, row in enumerate(rows):
        _compare(quantities, row)
        if row and is_total(page, quantities[row[0]]):
            _total(page, quantities, rows[max(at - _LONGEST, 0) : at], row)
    for row in rows:
        _share(quantities, row)


def _rows(page: Scan, quantities: Sequence[Quantity]) -> list[list[int]]:
    """Indices of the figures of each line that is ruled into cells."""
    lines: dict[int, list[int]] = {}
    for i, quantity in enumerate(quantities):
        lines.setdefault(page.layout.line(quantity.first)[0], []).append(i)
    cells = {line: row[is_rank(page, quantities[row[0]]) :] for line, row in lines.items()}
    return [row for line, row in cells.items() if row and _is_ruled(page, line, quantities[row[0]])]


def _is_ruled(page: Scan, line: int, cell: Quantity) -> bool:
    """`Maroc | 10 502`: a rule stands before the first figure of the line."""
    near = range(max(line, cell.left - 2), cell.left)
    return any(page.words[i].text in _RULERS or "\t" in _gap(page, i) for i in near)


def _gap(page: Scan, index: int) -> str:
    """What stands between a word and the next one."""
    return page.text[page.end(index) : page.starts[index + 1]]


def _amounts(quantities: Sequence[Quantity], row: list[int]) -> list[int]:
    return [i for i in row if quantities[i].kind in AMOUNTS and not quantities[i].change]


def _compare(quantities: Sequence[Quantity], row: list[int]) -> None:
    """`92 101 | 90 915` under two years: the older one is the baseline of the newer."""
    cells = _amounts(quantities, row)
    if len(cells) != 2:
        return
    old, new = (quantities[i] for i in cells)
    dated = old.period_value and new.period_value and old.period_value < new.period_value
    if dated and (old.kind, old.unit) == (new.kind, new.unit) and old.compared_with is None:
        old.compared_with = cells[1]
        old.rules.append("relations.compared_with.columns")


def _total(page: Scan, quantities: Sequence[Quantity], above: list[list[int]], row: list[int]) -> None:
    """The cells of the rows above, column by column, as parts of the cells of the row `Total`."""
    totals = _amounts(quantities, row)
    below = row[0]
    for cells in reversed(above):
        amounts = _amounts(quantities, cells)
        last = page.layout.line(quantities[cells[0]].first)[1]
        follows = last == page.layout.line(quantities[below].first)[0]
        if len(amounts) != len(totals) or not follows or is_total(page, quantities[cells[0]]):
            return
        below = cells[0]
        for part, total in zip(amounts, totals, strict=True):
            _link(quantities, part, total)


def _link(quantities: Sequence[Quantity], part: int, total: int) -> None:
    one, whole = quantities[part], quantities[total]
    smaller = one.value is not None and whole.value is not None and one.value <= whole.value
    if one.part_of is None and smaller and (one.kind, one.unit) == (whole.kind, whole.unit):
        one.part_of = total if whole.same_as is None else whole.same_as
        one.rules.append("relations.part_of.table")


def _share(quantities: Sequence[Quantity], row: list[int]) -> None:
    """`Italie | 34 600 | 10`: the share behind a part is one of the same whole, of another noun one of its row."""
    before: int | None = None
    for i in row:
        cell = quantities[i]
        if cell.change:
            continue
        if cell.kind == "percent" and before is not None and cell.value != 100:
            same = cell.noun in (None, quantities[before].noun)
            cell.part_of = quantities[before].part_of if same else before
        before = i if cell.kind == "count" else before
