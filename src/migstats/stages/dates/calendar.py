"""Arithmetic of the calendar: no words, no text."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


def month_days(year: int, month: int) -> int:
    """28 to 31: 2024, 2 -> 29."""
    return monthrange(year, month)[1]


def add_months(day: date, months: int) -> date:
    """The same day of another month, or its last one: 2024-03-31, -1 -> 2024-02-29."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, month_days(year, month + 1)))


def month_from(day: date, months: int) -> date:
    """The first day of the month that lies `months` after that of `day`: 2024-03-31, -1 -> 2024-02-01."""
    return add_months(day.replace(day=1), months)


def day_in(month: date, day: int) -> date | None:
    """That day of the month of `month`, where the calendar has it: 2023-02-01, 29 -> None."""
    return month.replace(day=day) if is_day(month.year, month.month, day) else None


def monday(day: date) -> date:
    """The first day of its ISO week."""
    return day - day.weekday() * DAY


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (algorithm of Meeus, Jones and Butcher): 2024 -> 2024-03-31."""
    century, in_century = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (year % 19 + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holiday(rule: str, year: int) -> date:
    """`"12-25"`, 2024 -> 2024-12-25; `"easter+1"` -> 2024-04-01; `"nth 5 0 1"`: the first Monday of May.

    A rule may end with days before or after: `"12-25 -1"`. `"mothers"` is the French Mother's Day.
    """
    if rule.startswith("nth"):
        month, weekday, count, *more = map(int, rule.split()[1:])
        return nth_weekday(year, month, weekday, count) + sum(more) * DAY
    rule, _, days = rule.partition(" ")
    return _feast(rule, year) + int(days or 0) * DAY


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """The `count`-th such day of the month, the last one for -1."""
    if count < 0:
        last = date(year, month, month_days(year, month))
        return last - (last.weekday() - weekday) % 7 * DAY
    first = date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (count - 1)) * DAY


def _feast(rule: str, year: int) -> date:
    if rule.startswith("easter"):
        return easter(year) + int(rule[6:]) * DAY
    if rule == "mothers":  # the last Sunday of May, unless Pentecost falls on it
        last = nth_weekday(year, 5, 6, -1)
        return last + WEEK if last == easter(year) + 7 * WEEK else last
    month, day = rule.split("-")
    return date(year, int(month), int(day))


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day: 2023, 2, 29 -> False."""
    return 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= month_days(year, month)
