"""Tables: rows are parts of the row `Total`, a share stands beside its count, an older column beside the newer one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..periods.scopes import is_rank
from .amounts import AMOUNTS
from .earlier import earlier
from .sums import is_total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_RULERS = frozenset(("|", "\t", ";"))
_LONGEST, _FEWEST = 60, 3
_TOPIC = 30  # sentences and lines back to what a table details


def link_tables(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set the links of figures in rows of two cells or more."""
    rows = _rows(page, quantities)
    for at, row in enumerate(rows):
        _compare(quantities, row)
        if row and is_total(page, quantities[row[0]]):
            _total(page, quantities, rows[max(at - _LONGEST, 0) : at], row)
    for block in _blocks(page, quantities, rows):
        _told(page, quantities, block)
    for row in rows:
        _share(quantities, row)


def _rows(page: Scan, quantities: Sequence[Quantity]) -> list[list[int]]:
    """Indices of the figures of each line that is ruled into cells."""
    lines: dict[int, list[int]] = {}
    for i, quantity in enumerate(quantities):
        lines.setdefault(page.layout.line(quantity.first)[0], []).append(i)
    cells = {line: row[is_rank(page, quantities[row[0]]) :] for line, row in lines.items()}
    return [
        row
        for line, row in cells.items()
        if row and (_is_ruled(page, line, quantities[row[0]]) or _are_side_by_side(quantities, row))
    ]


def _are_side_by_side(quantities: Sequence[Quantity], row: list[int]) -> bool:
    """`Étudiants 87,7 108,3`: figures with nothing between them, as no sentence has."""
    return len(row) > 1 and quantities[row[0]].right == quantities[row[1]].left


def _is_ruled(page: Scan, line: int, cell: Quantity) -> bool:
    """`Maroc | 10 502`: a rule stands before the first figure of the line."""
    near = range(max(line, cell.left - 2), cell.left)
    return any(page.words[i].text in _RULERS or "\t" in _gap(page, i) for i in near)


def _blocks(page: Scan, quantities: Sequence[Quantity], rows: list[list[int]]) -> list[list[list[int]]]:
    """Rows of as many amounts on lines that follow each other, three of them or more; each row by its amounts."""
    blocks: list[list[list[int]]] = []
    end = width = -1
    for row in rows:
        cells = _amounts(quantities, row)
        first, last = page.layout.line(quantities[row[0]].first)
        if first != end or len(cells) != width:
            blocks.append([])
        blocks[-1].append(cells)
        end, width = last, len(cells)
    return [block for block in blocks if len(block) >= _FEWEST and block[0]]


def _told(page: Scan, quantities: Sequence[Quantity], block: list[list[int]]) -> None:
    """`358 000 étudiants en 2018` over `Maroc | 41 721`: each column of places is part of what the text said of all."""
    for column in zip(*block, strict=True):
        cells = [quantities[i] for i in column]
        head = cells[0]
        alike = all(_sort(cell) == _sort(head) and cell.places and cell.value is not None for cell in cells)
        free = all(cell.part_of is None and cell.compared_with is None for cell in cells)
        if not (alike and free and head.noun and head.period_value):
            continue
        some = sum((cell.value or Decimal(0) for cell in cells), Decimal(0))
        for j, whole in earlier(page, quantities, column[0], _TOPIC):
            if _sort(whole) == _sort(head) and whole.part_of is None and (whole.value or 0) > some:
                for i in column:
                    quantities[i].part_of = j
                    quantities[i].rules.append("relations.part_of.table")
                break


def _sort(cell: Quantity) -> tuple[str, str | None, str | None, str | None, str | None]:
    """What a figure counts, and when."""
    return cell.kind, cell.unit, cell.noun, cell.period_value, cell.change or cell.per


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
