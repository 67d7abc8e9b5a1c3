"""Relative forms counted in units: `il y a trois jours`, `dans deux ans`; and the only door to dateparser.

Whole days, weeks, months and years are own arithmetic: dateparser gives the same (the tests hold the two against
each other) and its import alone costs as much as reading 500 kB. It is asked only for one whole string that our
grammars do not read (`il y a 48 heures`), with the base day given, and what comes back is checked.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from .calendar import DAY, WEEK, add_months, monday

_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120, "century": 1200}
_SETTINGS = {
    "PREFER_DATES_FROM": "past",
    "PARSERS": ["relative-time"],
    "DATE_ORDER": "DMY",
    "RETURN_AS_TIMEZONE_AWARE": False,
}
_SPOKEN = re.compile(r"(il y a|dans) \d+ (?:minutes?|heures?|jours?|semaines?|mois|ans?|années?)")
_FARTHEST = 366 * 200


def moved(base: date, grain: str, units: int, *, whole: bool = False) -> date | None:
    """A day in the stretch that lies `units` of `grain` after `base`; None outside the calendar.

    whole: from the day itself, not from the head of its month or year.

    2024-06-04, month, -2 -> 2024-04-01; 2024-06-04, day, 3 -> 2024-06-07
    """
    head = base if whole else _head(base, grain)
    try:
        if grain in _MONTHS:
            return add_months(head, units * _MONTHS[grain])
        return head + units * (DAY if grain == "day" else WEEK)
    except (ValueError, OverflowError):
        return None


def _head(day: date, grain: str) -> date:
    """The first day of the stretch of `grain` that holds `day`."""
    if grain in ("day", "week"):
        return day if grain == "day" else monday(day)
    return day.replace(day=1) if grain == "month" else day.replace(month=1, day=1) if grain == "year" else day


def spoken(words: str, base: date) -> date | None:
    """The day of a closed relative form that is the whole of `words`, by dateparser; None for any other string.

    `il y a 48 heures`, 2024-06-04 -> 2024-06-02. A day on the wrong side of `base`, or absurdly far, is refused.
    """
    match = _SPOKEN.fullmatch(words)
    day = _parsed(words, base) if match else None
    if match is None or day is None or abs((day - base).days) > _FARTHEST:
        return None
    return day if (day <= base) == (match[1] == "il y a") or day == base else None


@lru_cache(4096)
def _parsed(words: str, base: date) -> date | None:
    """What dateparser makes of `words`, read at noon of `base`. It is imported only when it is needed."""
    from dateparser import parse

    noon = datetime(base.year, base.month, base.day, 12)
    found = parse(words, languages=["fr"], settings={**_SETTINGS, "RELATIVE_BASE": noon})
    return found.date() if isinstance(found, datetime) else None
