"""Tables that lost their columns: one cell a line, `Pays⏎Retours (milliers)⏎Part (%)⏎Mali⏎6,2⏎24,8⏎Guinée⏎4,9⏎19,6`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ....found import Quantity, Run
from ..governors.headings import NOTES, announce, of_line
from ..phrases import noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....scan import Scan
    from ..governors.headings import Heading

_LABEL = 7  # words of a label or of a column head


class Cell(NamedTuple):
    """A line of text: a figure alone, a short label, or neither (prose)."""

    run: Run
    figure: Quantity | None
    label: bool


def read(page: Scan, by_line: dict[int, list[Quantity]]) -> set[int]:
    """Give stacked figures what the heads of their columns say; first words of the lines that were read."""
    if len(by_line) < _FIGURES:
        return set()
    cells = [cell for line in page.layout.lines if (cell := _cell(page, line, by_line))]
    done: set[int] = set()
    at = 0
    while at < len(cells):
        block = _block(cells, at)
        if block is None:
            at += 1
            continue
        heads, records, at = block
        _apply(page, heads, records)
        done.update(cell.run[0] for record in records for cell in record)
    return done


_FIGURES = 4
_COLUMNS = 24  # no wider table: what is long is a list


def _cell(page: Scan, line: int, by_line: dict[int, list[Quantity]]) -> Cell | None:
    """The cell of a line; None for an empty one."""
    if line >= len(page):
        return None
    last = page.layout.line(line)[1]
    end = last - 1 if page.words[last - 1].text == "\n" else last
    if end <= line:
        return None
    figures = by_line.get(line, [])
    words = [i for i in range(line, end) if page.folds[i][0].isalpha()]
    alone = len(figures) == 1 and not any(not figures[0].left <= i < figures[0].right for i in words)
    if alone:
        return Cell((line, end), figures[0], label=False)
    return Cell((line, end), None, 0 < len(words) <= _LABEL and page.words[end - 1].text not in ".!?:")


def _block(cells: Sequence[Cell], start: int) -> tuple[list[Cell], list[list[Cell]], int] | None:
    """Heads and records that begin at cell `start`: as many heads as columns, or one more; then two records or more."""
    first = start
    while first < len(cells) and cells[first].label and first - start < _COLUMNS:
        first += 1
    width = 0
    while width <= first - start and first + width < len(cells) and cells[first + width].figure:
        width += 1
    heads = list(cells[start : first - 1])
    if width < 2 or not width <= len(heads):
        return None
    records, at = [], first - 1
    while (
        at + width < len(cells) and cells[at].label and all(c.figure for c in cells[at + 1 : at + 1 + width])
    ):
        records.append(list(cells[at : at + 1 + width]))
        at += 1 + width
    return (heads[-width:], records, at) if len(records) > 1 else None


def _apply(page: Scan, heads: Sequence[Cell], records: Sequence[Sequence[Cell]]) -> None:
    columns = [of_line(page, *cell.run) for cell in heads]
    named = [_named(page, column) for column in columns]
    shared = next((column.noun for column in named if column), None)
    for record in records:
        for cell, column, own in zip(record[1:], columns, named, strict=True):
            quantity = cell.figure
            if quantity is None:
                continue
            announce(quantity, column)
            head = own.noun if own else shared
            if head:
                noun.lend(quantity, head, head.run, "quantities.stacked")


def _named(page: Scan, column: Heading) -> Heading | None:
    """The head of a column, where it says itself what is counted: not `Part (%)`, `Effectif`."""
    phrase = column.noun
    return column if phrase and page.folds[phrase.head[0]] not in NOTES else None
