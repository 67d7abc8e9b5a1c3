"""The guidelines' notation of time (EDTF with `-Qn`, `-Hn`, `-Wnn`): what it spans, its strict form."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from .calendar import DAY, WEEK, add_months, month_days

Bounds = tuple[date | None, date | None]
SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}  # first month; a winter goes on into the next year
_POINT = re.compile(
    r"(?P<year>[\dX]{4})"
    r"(?:-(?:Q(?P<quarter>[\dX])|H(?P<half>[\dX])|W(?P<week>[\dX]{2})"
    r"|(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?))?"
)
_NOTHING: Bounds = (None, None)
OPEN = ".."
REMEMBERED = 1 << 14
LAST_YEAR = 9999  # of the calendar
UNKNOWN_YEAR = "XXXX"


def day_value(day: date) -> str:
    """2024-05-06 -> `"2024-05-06"`."""
    return day.isoformat()


def month_value(year: int, month: int) -> str:
    """2024, 5 -> `"2024-05"`."""
    return f"{year:04d}-{month:02d}"


def week_value(day: date) -> str:
    """The ISO week that holds `day`: 2024-06-04 -> `"2024-W23"`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def years_value(known: int, unknown: int) -> str:
    """199, 1 -> `"199X"`; 20, 2 -> `"20XX"`; 9, 2 -> `"09XX"`. Raises ValueError where the calendar ends."""
    if not 0 <= known < 10 ** (4 - unknown):
        raise ValueError(f"no four digits: {known}")
    return f"{known:0{4 - unknown}d}{'X' * unknown}"


def interval(first: str, last: str) -> str:
    """`"2023-01"`, `"2023-05"` -> `"2023-01/2023-05"`; equal ends are one point, unless nobody knows them."""
    return first if first == last and "XX" not in first[-2:] else f"{first}/{last}"


def ends(value: str) -> tuple[str, str]:
    """The two ends of an interval; twice the same for a point."""
    first, slash, last = value.partition("/")
    return (first, last) if slash else (value, value)


@lru_cache(REMEMBERED)
def grain(value: str) -> str:
    """`"2024-Q1"` -> quarter; `"199X"` -> decade; of an interval the finer of its ends."""
    first, last = ends(value)
    grains = [_grain(point) for point in (first, last) if point != OPEN]
    return min(grains, key=FINER.index) if grains else "year"


def is_notation(value: str) -> bool:
    """Whether `value` says a time in the notation: `2024-W05`, `199X`, `1951/..`; not `2023-13`, `2024/2023`."""
    first, last = ends(value)
    if first == last == OPEN or not all(point == OPEN or _exists(point) for point in (first, last)):
        return False
    start, stop = bounds(value)
    return start is None or stop is None or start <= stop


def _exists(point: str) -> bool:
    """Whether the calendar may have it: not `2023-02-30`, `2024-Q5`, `2023-W53`."""
    match = _POINT.fullmatch(point)
    if match is None or not point.isascii():
        return False
    year, month = match["year"], match["month"]
    known = year.rstrip("X")
    if known and known != year:
        return point == year and len(known) > 1 and known.isdecimal()
    number = 2000 if year == UNKNOWN_YEAR else int(year) if known.isdecimal() else 0
    try:
        if match["week"]:
            date.fromisocalendar(number, int(match["week"]), 1)
        elif match["day"]:
            date.fromisoformat(f"{number:04d}{point[4:].replace('XX', '01')}")
        elif month and month != "XX":
            return number > 0 and (1 <= int(month) <= 12 or int(month) in SEASON_MONTHS)
    except ValueError:
        return False
    return number > 0 and (match["quarter"] or "1") in "1234" and (match["half"] or "1") in "12"


FINER = ("day", "week", "month", "season", "quarter", "semester", "year", "decade", "century")


def _grain(point: str) -> str:
    match = _POINT.fullmatch(point)
    if match is None:
        return "year"
    for name, found in (("quarter", "quarter"), ("half", "semester"), ("week", "week"), ("day", "day")):
        if match[name]:
            return found
    if month := match["month"]:
        return "season" if month > "12" and month != "XX" else "month"
    return _grain_of_year(match["year"])


def _grain_of_year(year: str) -> str:
    if year == UNKNOWN_YEAR or year[3] != "X":
        return "year"
    return "century" if year[2] == "X" else "decade"


@lru_cache(REMEMBERED)
def bounds(value: str) -> Bounds:
    """First and last day, inclusive; None where open or unknown.

    `"2023-01/2023-05"` -> 2023-01-01, 2023-05-31; `"1951/.."` -> 1951-01-01, None
    """
    first, last = ends(value)
    return _bounds(first)[0], _bounds(last)[1]


def _bounds(point: str) -> Bounds:
    match = _POINT.fullmatch(point)
    if match is None:
        return _NOTHING
    year, rest = match["year"], point[5:]
    if "X" in year:
        return _bounds_of_years(year) if not rest else _NOTHING
    return _bounds_in_year(int(year), match) if "X" not in rest else _NOTHING


def _bounds_of_years(year: str) -> Bounds:
    """`199X` -> 1990-01-01, 1999-12-31; `20XX` likewise; `XXXX` is unknown."""
    known = year.rstrip("X")
    if not known or "X" in known:
        return _NOTHING
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return date(max(first, 1), 1, 1), date(last, 12, 31)


def _bounds_in_year(year: int, match: re.Match[str]) -> Bounds:
    if not 1 <= year <= 9998:
        return _NOTHING
    if match["quarter"]:
        return _months(year, int(match["quarter"]) * 3 - 2, 3)
    if match["half"]:
        return _months(year, int(match["half"]) * 6 - 5, 6)
    if match["week"]:
        return _week(year, int(match["week"]))
    month = int(match["month"] or 0)
    if month in SEASON_MONTHS:
        return _months(year, SEASON_MONTHS[month], 3)
    if match["day"]:
        return _day(year, month, int(match["day"]))
    return _months(year, month or 1, 1 if month else 12)


def _months(year: int, month: int, count: int) -> Bounds:
    if not 1 <= month <= 12:
        return _NOTHING
    first = date(year, month, 1)
    return first, add_months(first, count) - DAY


def _week(year: int, week: int) -> Bounds:
    try:
        first = date.fromisocalendar(year, week, 1)
    except ValueError:
        return _NOTHING
    return first, first + timedelta(days=6)


def _day(year: int, month: int, day: int) -> Bounds:
    if not 1 <= month <= 12 or not 1 <= day <= month_days(year, month):
        return _NOTHING
    found = date(year, month, day)
    return found, found


@lru_cache(REMEMBERED)
def edtf(value: str) -> str | None:
    """The same in strict EDTF (ISO 8601-2:2019), or None where EDTF cannot say it.

    `"2024-Q1"` -> `"2024-33"`; `"2024-H1"` -> `"2024-40"`; a week is an interval of days.
    """
    first, slash, last = value.partition("/")
    if not slash:
        return _strict(value)
    start, end = _end(first, 0), _end(last, 1)
    if start is None or end is None:
        return None
    both = f"{start}/{end}"
    # Validators refuse an end with unknown digits beside an open one.
    return None if OPEN in (start, end) and "X" in both else both


def _strict(point: str) -> str | None:
    match = _POINT.fullmatch(point)
    if match is None:
        return None
    if match["quarter"] or match["half"]:
        code = match["quarter"] or match["half"]
        known = "X" not in match["year"] + code
        return f"{match['year']}-{int(code) + (32 if match['quarter'] else 39)}" if known else None
    if match["week"]:
        first, last = _bounds(point)
        return f"{first}/{last}" if first else None
    return (
        None if "X" in match["year"] and _grain(point) == "season" else point
    )  # `cet été-là`, no one knows when


def _end(point: str, side: int) -> str | None:
    """One end of an interval, where EDTF has no decades, quarters, weeks: their year or day."""
    if point == OPEN or (_grain(point) in ("day", "month", "year") and point != "XXXX"):
        return point
    day = _bounds(point)[side]
    if day is None:
        return None
    return f"{day.year:04d}" if _grain(point) in ("decade", "century") else day.isoformat()


def shift(value: str, years: int = 0, months: int = 0) -> str | None:
    """`value` moved by whole years or months; None where it has no such step (a decade by one year).

    `"2023-05"`, years=-1 -> `"2022-05"`; `"2024-Q1"`, months=-3 -> `"2023-Q4"`; unknown years stay unknown.
    """
    first, _, last = value.partition("/")
    moved = [
        point if point == OPEN else _shifted(point, 12 * years + months) for point in (first, last) if point
    ]
    return None if None in moved else "/".join(point for point in moved if point)


def _shifted(point: str, months: int) -> str | None:
    match = _POINT.fullmatch(point)
    if match is None:
        return None
    if "X" in point:
        return point if point.startswith("XXXX") else _shifted_years(point, months)
    first = _bounds(point)[0]
    if first is None or not 0 < first.year + months // 12 < LAST_YEAR:
        return None
    steps = {"quarter": 3, "semester": 6, "season": 12, "year": 12}.get(_grain(point), 1)
    if months % steps:
        return None
    if match["week"]:
        return f"{int(match['year']) + months // 12:04d}{point[4:]}" if months % 12 == 0 else None
    return _renamed(point, match, add_months(first, months))


def _renamed(point: str, match: re.Match[str], first: date) -> str:
    """The point of the kind of `point` that begins on `first`."""
    if match["quarter"]:
        return f"{first.year:04d}-Q{first.month // 3 + 1}"
    if match["half"]:
        return f"{first.year:04d}-H{first.month // 6 + 1}"
    if match["day"]:
        return first.isoformat()
    if _grain(point) == "season":
        return f"{first.year:04d}{point[4:]}"
    return f"{first.year:04d}" if not match["month"] else month_value(first.year, first.month)


def _shifted_years(point: str, months: int) -> str | None:
    """Decades by tens of years, centuries by hundreds."""
    unknown = point.count("X")
    step = 12 * 10**unknown
    if months % step or len(point) != 4:
        return None
    try:
        return years_value(int(point.rstrip("X")) + months // step, unknown)
    except ValueError:
        return None


def week_end(day: date) -> tuple[date, date]:
    """Saturday and Sunday of the week that holds `day`."""
    saturday = day - day.weekday() * DAY + WEEK - 2 * DAY
    return saturday, saturday + DAY
