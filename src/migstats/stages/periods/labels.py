"""A date that stands as a label just before a figure: `2023 : 410 retours`, `qu’en 2020 (107 488)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .comparisons import is_compared
from .known import WIDE, Known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate, Quantity
    from ...scan import Scan

_ITEMS = frozenset("–—;|")
_LABELLING = frozenset(("", "\n", "(", *"-–—•|;:,./"))


def labelled(known: Known, quantity: Quantity) -> int | None:
    """The date that stands as a label just before a figure."""
    bracket = _before_bracket(known, quantity)
    return _before_colon(known, quantity) if bracket is None else bracket


def _before_bracket(known: Known, quantity: Quantity) -> int | None:
    """`qu’en 2020 (107 488)`, `celles du 3 mars (62 passagers) et du 9 mai (38)`: the date just before a bracket."""
    at = quantity.left - 1
    if at < 1 or known.page.folds[at] != "(" or quantity.change:
        return None
    named = known.ends.get(at)
    if named is None or _is_dated_inside(known, quantity):
        return None
    first, compared = known.dates[named].first, is_compared(known.page, known.dates[named])
    if compared and known.page.folds[quantity.after : quantity.after + 1] == ["contre"]:
        return None  # `plus qu’en 2022 (` | 180 `contre 95)`: it is the second that is of then
    return named if compared or known.within(first, first + 1) else None


def _is_dated_inside(known: Known, quantity: Quantity) -> bool:
    """`900 repas en 2022 (` | 700 `en 2021)`: the bracket says its own time."""
    inside = known.within(quantity.right, quantity.right + WIDE)
    return bool(inside) and ")" not in known.page.folds[quantity.right : known.dates[inside[0]].first]


def _before_colon(known: Known, quantity: Quantity) -> int | None:
    """`27 740 nuitées (2021 : 22 910)`, `2023 : 410 retours`: the date that labels a figure."""
    at = quantity.left - 1
    if at < 1 or known.page.folds[at] != ":":
        return None
    bracketed = known.ends.get(at - 1) if known.page.folds[at - 1] == ")" else None
    if bracketed is not None and known.page.before(known.dates[bracketed].first) == "(":
        return bracketed  # `Population (2021) : 38 400 habitants`
    named = known.ends.get(at)
    first = known.dates[named].first if named is not None else 0
    usable = named is not None and bool(known.within(first, first + 1))
    if usable and known.page.folds[max(first - 2, 0) : first] == ["(", "en"]:
        return named  # `(en 2005 : 5 318 tués)`
    around = known.page.before(first - 1), *known.page.folds[quantity.right : quantity.right + 1]
    first -= known.page.before(first)[:1].isalpha() and not _ITEMS.isdisjoint(
        around
    )  # `Arrivées` | 2021 : 1 200 – Arrivées 2022 : 1 450
    return named if usable and known.page.before(first) in _LABELLING else None


def row_year(page: Scan, quantity: Quantity) -> str | None:
    """`2021 163 210 106 840` over `2022 231 905 118 420`: the year that a row of figures begins with."""
    line, last = page.layout.line(quantity.first)
    year = page.folds[line]
    if quantity.first == line or quantity.first - line > _CELLS or not _is_year(year):
        return None
    if page.folds[line + 1] in _STROKES:
        return None  # `2021-2022 | 3 400`: a school year, which is a date of its own
    bare = not any(word[0].isalpha() for word in page.folds[line : quantity.left])
    around = (_first_of(page, line - 1), page.folds[last] if last < len(page) else "")
    return year if bare and any(_is_year(other) or other in _YEARS for other in around) else None


def _first_of(page: Scan, at: int) -> str:
    return page.folds[page.layout.line(at)[0]] if at > 0 else ""


def _is_year(word: str) -> bool:
    return len(word) == len("2021") and word.isdecimal() and "1900" <= word <= "2100"


_STROKES = frozenset("-–/")
_YEARS = frozenset(("année", "années", "an", "exercice"))


def month_of_row(page: Scan, dates: Sequence[FoundDate], own: int, above: int | None) -> str | None:
    """`| Mois | 2022 | 2023 |` over `| Janvier | 120 | 145 |`: the month that a row begins with, in the one year above.

    Or the other way round. own, above: indices of the date of the row and of that of its column or heading.
    """
    if above is None or dates[above].last > (line := page.layout.line(dates[own].first)[0]):
        return None
    if any(word[0].isalnum() for word in page.folds[line : dates[own].first]):
        return None
    month, year = (dates[own], dates[above])[:: 1 if dates[own].grain == "month" else -1]
    return _month_in(month, year)


def month_of_series(page: Scan, dates: Sequence[FoundDate], own: int) -> str | None:
    """`Arrivées en 2022 : janvier 120, février 98`: the month of a series, in the year before the colon of its list."""
    first = page.layout.sentence(dates[own].first)[0]
    if dates[own].grain != "month" or page.before(dates[own].first) not in _LISTING:
        return None
    for i in range(own - 1, max(own - _MONTHS, 0) - 1, -1):
        day = dates[i]
        if day.first < first:
            return None
        if day.grain == "year":
            return _month_in(dates[own], day) if page.folds[day.last : day.last + 1] == [":"] else None
        if day.grain != "month" or not day.relative:
            return None
    return None


_MONTHS, _LISTING = 12, frozenset((":", ",", ";", "et", "–", "-", "("))


def _month_in(month: FoundDate, year: FoundDate) -> str | None:
    """`2022-01` of `janvier` and `2022`; None where the month says its own year."""
    told = month.relative and month.grain == "month" and month.last == month.first + 1
    if not told or not _is_year(year.value) or len(month.value) != len("2024-01"):
        return None
    return year.value + month.value[len(year.value) :]


_CELLS = 40  # words of a row
