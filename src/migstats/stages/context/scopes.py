"""What dates a line from above it: the title of a report, a dated heading, the words that open a list, a column.

A date in a heading holds for the lines under it; another heading ends it, and what the title says holds again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate, Quantity
    from ...scan import Scan

_SHORT = 25  # words of a heading
_BELOW = frozenset(("source", "sources", "note", "lecture", "crédit"))  # `Source : données du 8 juillet`
_BULLETS = frozenset("-–—•■▪●◦*✔✓")


@dataclass(slots=True)
class Scopes:
    """For the first word of each line: the date that stands over it, and the number of its section.

    over: index of the date of its heading or of the words that open its list; frame: index of the title's date.
    columns: first word of each cell of a table -> index of the date of its column. opened: first word of each line
    of a list -> that of the line that opens it.
    """

    over: dict[int, int]
    sections: dict[int, int]
    frame: int | None
    columns: dict[int, int]
    opened: dict[int, int]


def find_scopes(
    page: Scan, dates: Sequence[FoundDate], usable: Sequence[int], quantities: Sequence[Quantity], head: int
) -> Scopes:
    """What stands over each line of `page`. head: one past the lines over the text."""
    counted = {page.layout.line(q.first)[0] for q in quantities}
    dated: dict[int, list[int]] = {}
    for i in usable:
        dated.setdefault(page.layout.line(dates[i].first)[0], []).append(i)
    scopes = Scopes({}, {}, None, {}, {})
    current: int | None = None
    opening: int | None = None
    opener: int | None = None
    section, apart = 0, True
    for line in page.layout.lines:
        last = page.layout.line(line)[1]
        end = _end(page, line, last)
        if end <= line:
            continue
        item = is_item(page, line)
        opening, opener = (opening, opener) if item else (None, None)
        if opener is not None:
            scopes.opened[line] = opener
        over = current if opening is None else opening
        if over is not None:
            scopes.over[line] = over
        is_title = is_heading(page, line, last)
        if page.folded(line, line + 2).startswith(_ELSEWHERE):
            current = opening = None
            scopes.over.pop(line, None)
            section += 1
        elif is_title and (line not in counted or (apart and _logs(page, dates, dated.get(line, ()), line))):
            named = [i for i in dated.get(line, ()) if ".." not in dates[i].value]
            if line < head and "°" in page.folds[line:end]:
                named = []  # `Bulletin n° 42, juin 2025`
            if named:
                current = named[0]
                if (line < head or not head) and scopes.frame is None:
                    scopes.frame = current
                section += 1
            elif apart and not item and page.words[end - 1].text != ":" and not _has_cells(page, line, end):
                current = scopes.frame
                section += 1
        elif line < head and scopes.frame is None and is_title:
            scopes.frame = current = _stretch(dates, dated.get(line, ()))
        scopes.sections[line] = section
        if page.words[end - 1].text == ":" and not item:
            opener, opening = end - 1, _opens(page, dates, dated.get(line, ()), end)
        apart = last - end > 1 or page.words[end - 1].text in ".!?…"
    scopes.columns = _columns(page, quantities, dated, scopes.over, dates)
    return scopes


# `Lire aussi – Gambie : 89 candidats au départ arrêtés`: another article
_ELSEWHERE = ("lire aussi", "lire également", "à lire", "voir aussi", "voir également", "à voir")


def _logs(page: Scan, dates: Sequence[FoundDate], named: Sequence[int], line: int) -> bool:
    """`18 août : deux sauvetages avant l’aube`: an entry of a log; not `2023 : 410 retours`, a row."""
    day = dates[named[0]] if named else None
    if day is None or day.grain != "day" or day.first != line:
        return False
    below = page.layout.line(line)[1]
    while below < len(page) and page.words[below].text == "\n":
        below += 1
    if below < len(page) and is_heading(page, below, page.layout.line(below)[1]):
        return False
    return page.folds[day.last : day.last + 1] in ([":"], ["-"], ["–"], ["—"])


def _has_cells(page: Scan, first: int, end: int) -> bool:
    """The head of a table names its columns; it ends nothing."""
    return "\t" in page.slice(first, end) or "|" in page.folds[first:end]


def _stretch(dates: Sequence[FoundDate], named: Sequence[int]) -> int | None:
    """`Titres de séjour : 3,5 millions délivrés en 2024`: the year of a title that counts."""
    told = (i for i in named if dates[i].grain != "day" and ".." not in dates[i].value)
    return next((i for i in told if "X" not in dates[i].value), None)


def is_item(page: Scan, line: int) -> bool:
    """Whether the line that begins at word `line` is one of a list."""
    return page.folds[line] in _BULLETS


def _end(page: Scan, first: int, last: int) -> int:
    """One past the last word of a line that is no line break."""
    while last > first and page.words[last - 1].text == "\n":
        last -= 1
    return last


def _opens(page: Scan, dates: Sequence[FoundDate], named: Sequence[int], end: int) -> int | None:
    """`Depuis avril, l’organisation a fourni :`: the date of the sentence that opens a list."""
    first, _ = page.layout.sentence(end - 1)
    return next((i for i in named if dates[i].first >= first), None)


def is_heading(page: Scan, first: int, last: int) -> bool:
    """A short line without a final stop."""
    end = _end(page, first, last)
    ends = end > first and page.words[end - 1].text not in ".!?;,"
    return ends and end - first < _SHORT and page.folds[first] not in _BELOW


def _columns(
    page: Scan,
    quantities: Sequence[Quantity],
    heads: dict[int, list[int]],
    over: dict[int, int],
    dates: Sequence[FoundDate],
) -> dict[int, int]:
    """`Pays 2022 2023` over `Italie 105 000 157 000`: first word of each cell -> index of the date of its column.

    What stands behind the last dated column (`Évolution`) is about its date.
    """
    rows: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        rows.setdefault(page.layout.line(quantity.first)[0], []).append(quantity)
    found: dict[int, int] = {}
    for line, row in rows.items():
        heading = over.get(line)
        dated = heads[page.layout.line(dates[heading].first)[0]] if heading is not None else []
        cells = (
            len(dated) > 1 and len(row) >= len(dated) and is_heading(page, line, page.layout.line(line)[1])
        )
        if cells:
            found.update((q.first, dated[min(j, len(dated) - 1)]) for j, q in enumerate(row))
    return found
