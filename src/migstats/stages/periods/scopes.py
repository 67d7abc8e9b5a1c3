"""What dates a line from above it: the title of a report, a dated heading, the words that open a list, a column.

A date in a heading holds for the lines under it; another heading ends it, and what the title says holds again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...found import FoundDate
from ...scan import Scan
from .comparisons import is_compared

if TYPE_CHECKING:
    from ...found import Quantity

_SHORT = 25  # words of a heading
_RULE = frozenset("-–—|:=+_")
_BELOW = frozenset(("source", "sources", "note", "lecture", "crédit"))  # `Source : données du 8 juillet`
_BULLETS = frozenset("-–—•■▪●◦*✔✓>‣")


@dataclass(slots=True)
class Scopes:
    """For the first word of each line: the date that stands over it, and the number of its section.

    over: index of the date of its heading or of the words that open its list; frame: index of the title's date.
    columns: first word of each cell of a table -> index of the date of its column. opened: first word of each line
    of a list -> that of the line that opens it. tables: first word of each row with strokes -> that of its table.
    """

    over: dict[int, int]
    sections: dict[int, int]
    frame: int | None
    columns: dict[int, int]
    opened: dict[int, int]
    tables: dict[int, int]


def find_scopes(
    page: Scan, dates: Sequence[FoundDate], usable: Sequence[int], quantities: Sequence[Quantity], head: int
) -> Scopes:
    """What stands over each line of `page`. head: one past the lines over the text."""
    counted = {page.layout.line(q.first)[0] for q in quantities}
    dated: dict[int, list[int]] = {}
    for i in usable:
        dated.setdefault(page.layout.line(dates[i].first)[0], []).append(i)
    walk = _Walk(page, dates, dated, counted, head, Scopes({}, {}, None, {}, {}, {}))
    for line in page.layout.lines:
        last = page.layout.line(line)[1]
        end = _end(page, line, last)
        if end > line:
            walk.read(line, last, end)
    walk.scopes.columns = _columns(page, quantities, dated, walk.scopes.over, dates)
    return walk.scopes


@dataclass(slots=True)
class _Walk:
    """The lines of a text from the first to the last.

    dated: first word of a line -> indices of its dates; counted: first words of the lines with figures.
    current: the date of the last heading; opened: that of the words that open a list, and their colon; section: its
    number; apart: whether the line before ended, so that a heading may follow. captioned: what held before the caption
    of the table that is read. table: its first word.
    """

    page: Scan
    dates: Sequence[FoundDate]
    dated: dict[int, list[int]]
    counted: set[int]
    head: int
    scopes: Scopes
    current: int | None = None
    opened: tuple[int | None, int] | None = None
    section: int = 0
    apart: bool = True
    captioned: tuple[int | None] | None = None
    table: int | None = None

    def read(self, line: int, last: int, end: int) -> None:
        """The line of words `line` to `last`; end: one past the last that is no line break."""
        page, item = self.page, is_item(self.page, line)
        if "|" not in page.folds[line:end]:
            self.table = None
        elif self.table is None:
            self.table = line
        if self.table is not None:
            self.scopes.tables[line] = self.table
        if _RULE.issuperset(page.folds[line:end]):
            return  # `---|---`: nothing but strokes
        ends_in = page.words[end - 1].text
        if not item:
            self.opened = None
        if self.captioned is not None and not _has_cells(page, line, end):
            self.current, self.captioned = self.captioned[0], None
            self.section += 1
        self._note(line)
        if _names_another(page, line, end):
            self._leave(line)
        elif is_heading(page, line, last):
            self._head(line, end, item)
        self.scopes.sections[line] = self.section
        if not item and (ends_in == ":" or self._introduces(line, last)):
            self.opened = _opens(page, self.dates, self.dated.get(line, ()), end), end - 1
        self.apart = last - end > 1 or ends_in in ".!?…"

    def _introduces(self, line: int, last: int) -> bool:
        """`Retour, en chiffres, sur son année 2020.` over items: a line with one date and no figure."""
        days = self.dated.get(line, ())
        if len(days) != 1 or line in self.counted or self.dates[days[0]].grain == "day":
            return False
        while last < len(self.page) and self.page.words[last].text == "\n":
            last += 1
        return last < len(self.page) and is_item(self.page, last)

    def _note(self, line: int) -> None:
        """What stands over a line: the words that open its list, else the heading."""
        over = self.current
        if self.opened is not None:
            day, self.scopes.opened[line] = self.opened
            over = over if day is None else day
        if over is not None:
            self.scopes.over[line] = over

    def _leave(self, line: int) -> None:
        """Another article is named."""
        self.current = self.opened = None
        self.scopes.over.pop(line, None)
        self.section += 1

    def _head(self, line: int, end: int, item: bool) -> None:
        """A heading dates what follows; one without a date gives the word back to the title."""
        days = self.dated.get(line, ())
        over_text = line < self.head
        if line in self.counted and not (self.apart and _logs(self.page, self.dates, days, line)):
            if over_text and self.scopes.frame is None:
                self.scopes.frame = self.current = _stretch(self.dates, days)
            elif (
                not over_text and self.apart and not item and not days and _stands_alone(self.page, line, end)
            ):
                self.current = self.scopes.frame
                self.section += 1
            return
        if self._opens_items(line, end):
            return
        named = [i for i in days if ".." not in self.dates[i].value]
        if over_text and "°" in self.page.folds[line:end]:
            named = []  # `Bulletin n° 42, juin 2025`
        if named:
            below = self.page.layout.line(line)[1]
            rows = below < len(self.page) and _has_cells(self.page, below, self.page.layout.line(below)[1])
            if rows and not over_text:
                self.captioned = (self.current,)  # `Récolte 2023` over the rows of a table: of them alone
            self.current = named[0]
            self.section += 1
            if (over_text or not self.head or self._is_status(line)) and self.scopes.frame is None:
                self.scopes.frame = self.current
        elif self.apart and not (item or self._goes_on(line, end)):
            self.current = self.scopes.frame
            self.section += 1

    def _is_status(self, line: int) -> bool:
        """`SITUATION AU 31 AOÛT 2024`, below the menu of a page: what stands under it is of that day."""
        day = self.dates[self.dated[line][0]]
        return self.page.folds[max(day.first - 2, line) : day.first] in (["situation", "au"], ["point", "au"])

    def _opens_items(self, line: int, end: int) -> bool:
        """`Les travaux prévus en 2026 :` over items with bullets dates them, and nothing behind them."""
        below = self.page.layout.line(line)[1]
        return (
            self.page.words[end - 1].text == ":"
            and below < len(self.page)
            and is_item(self.page, below)
            and bool(self.dated.get(line))
        )

    def _goes_on(self, line: int, end: int) -> bool:
        """Words that open a list, or the head of a table: they end nothing."""
        return self.page.words[end - 1].text == ":" or _has_cells(self.page, line, end)


def _names_another(page: Scan, line: int, end: int) -> bool:
    """`Lire aussi – Gambie : 89 candidats au départ arrêtés`, `► A lire aussi : …`: another article."""
    while line < end and not page.folds[line][0].isalpha():
        line += 1
    return page.folded(line, min(line + 2, end)) in _ELSEWHERE


_ELSEWHERE = frozenset(
    ("lire aussi", "lire également", "à lire", "a lire", "voir aussi", "voir également", "à voir", "a voir")
)


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


def _stands_alone(page: Scan, line: int, end: int) -> bool:
    """`Trois fermetures, une annulation`: a heading that counts, an empty line over prose below it."""
    below = page.layout.line(line)[1]
    if below - end < _BLANK or page.words[end - 1].text == ":":
        return False
    while below < len(page) and page.words[below].text == "\n":
        below += 1
    return below < len(page) and not is_heading(page, below, page.layout.line(below)[1])


_BLANK = 2  # line breaks that make an empty line


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
    """A short line without a final stop, that is no caption of a picture."""
    end = _end(page, first, last)
    ends = end > first and page.words[end - 1].text not in ".!?;,"
    plain = ends and end - first < _SHORT and page.folds[first] not in _BELOW
    return plain and not _is_caption(page, first, end)


def _is_caption(page: Scan, first: int, end: int) -> bool:
    """`Devant la préfecture, le 9 janvier. LOUIS HARANG / AFP`: who took the picture stands behind what it shows."""
    at = next((i for i in range(end - 1, first + 2, -1) if page.words[i].text in _CREDITED), None)
    if at is None or at + 1 == end:
        return False
    named = [word for word in page.words[at + 1 : end] if word.folded[:1].isalpha()]
    if not _AGENCIES.isdisjoint(word.folded for word in named):
        return True
    return page.words[at].text in ".©" and len(named) > 1 and all(word.upper for word in named)


_CREDITED = frozenset((".", "/", "©", "(", "|", ":", "–", "-"))
_AGENCIES = frozenset("afp reuters sipa maxppp getty photopqr hanslucas belga keystone".split())


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
    firsts = {dates[named[0]].first: named[0] for named in heads.values()}
    for line, whole in rows.items():
        row = whole[is_rank(page, whole[0]) :]
        heading = over.get(line)
        dated = _heads_of_columns(page, dates, heads, heading) if heading is not None else []
        label = firsts.get(line)
        crossed = label is not None and _are_crossed(dates, label, dated)
        if label is not None and not crossed and len(row) > 1 and row[0].first == dates[label].last:
            found.update((q.first, label) for q in row)  # `2021 163 210 106 840`
            continue
        cells = (
            len(dated) > 1 and len(row) >= len(dated) and is_heading(page, line, page.layout.line(line)[1])
        )
        if cells:
            newest = max(dated, key=lambda i: dates[i].value)
            found.update((q.first, dated[j] if j < len(dated) else newest) for j, q in enumerate(row))
    return found


def _are_crossed(dates: Sequence[FoundDate], label: int, columns: Sequence[int]) -> bool:
    """`Mois 2022 2023` over `Janvier 120 145`: the row and its columns date each cell together."""
    return len(columns) > 1 and {dates[label].grain, dates[columns[0]].grain} == {"month", "year"}


def _heads_of_columns(
    page: Scan, dates: Sequence[FoundDate], heads: dict[int, list[int]], heading: int
) -> list[int]:
    """The dates of the heading that may head columns: of its sentence, none that cells are set against."""
    first, last = page.layout.sentence(dates[heading].first)
    named = heads.get(page.layout.line(dates[heading].first)[0], [])
    return [i for i in named if first <= dates[i].first < last and not is_compared(page, dates[i])]


def is_rank(page: Scan, quantity: Quantity) -> bool:
    """`1 MAROC | 39 855 | 41 721`: the first figure of a ruled line numbers it."""
    line, last = page.layout.line(quantity.first)
    small = quantity.value is not None and quantity.value < _RANKS
    named = quantity.last < last and page.words[quantity.last].capital
    return quantity.first == line and small and named and "|" in page.folds[quantity.last : last]


_RANKS = 100
