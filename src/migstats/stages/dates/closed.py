"""The only door to dateparser: `il y a trois jours`, `dans deux ans`, `la semaine dernière`, no more.

The base day is always given and stands at the head of its stretch, so that few calls are made; what comes
back is checked, and own arithmetic speaks where it is not plausible.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from .calendar import DAY, WEEK, add_months, monday

_NAMES = {"day": "jours", "week": "semaines", "month": "mois", "year": "ans"}
_SLACK = {"day": 1, "week": 3, "month": 3, "year": 3}
_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120, "century": 1200}
_SETTINGS = {
    "PREFER_DATES_FROM": "past",
    "PARSERS": ["relative-time"],
    "DATE_ORDER": "DMY",
    "RETURN_AS_TIMEZONE_AWARE": False,
}


def moved(base: date, grain: str, units: int) -> date | None:
    """A day in the stretch that lies `units` of `grain` after `base`; None outside the calendar.

    2024-06-04, month, -2 -> 2024-04-01; 2024-06-04, day, 3 -> 2024-06-07
    """
    head = _head(base, grain)
    try:
        own = _own(head, grain, units)
    except (ValueError, OverflowError):
        return None
    if grain not in _NAMES or abs(units) > 1000 or not units:
        return own
    words = _words(grain, units)
    parsed = _parsed(words, head)
    plausible = (
        parsed is not None and abs((parsed - own).days) <= _SLACK[grain] and (parsed < head) == (units < 0)
    )
    return parsed if plausible and parsed is not None else own


def _words(grain: str, units: int) -> str:
    if grain == "week" and units == -1:
        return "la semaine dernière"
    return f"il y a {-units} {_NAMES[grain]}" if units < 0 else f"dans {units} {_NAMES[grain]}"


def _head(day: date, grain: str) -> date:
    """The first day of the stretch of `grain` that holds `day`."""
    if grain in ("day", "week"):
        return day if grain == "day" else monday(day)
    return day.replace(day=1) if grain == "month" else day.replace(month=1, day=1) if grain == "year" else day


def _own(head: date, grain: str, units: int) -> date:
    if grain in _MONTHS:
        return add_months(head, units * _MONTHS[grain])
    return head + units * (DAY if grain == "day" else WEEK)


@lru_cache(4096)
def _parsed(words: str, base: date) -> date | None:
    """What dateparser makes of `words`, read at noon of `base`. It is imported only when it is needed."""
    from dateparser import parse

    noon = datetime(base.year, base.month, base.day, 12)
    found = parse(words, languages=["fr"], settings={**_SETTINGS, "RELATIVE_BASE": noon})
    return found.date() if isinstance(found, datetime) else None
