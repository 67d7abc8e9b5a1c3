"""`mardi 5 mai 2025`, a Monday: a weekday that its date contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...words import WEEKDAYS
from ..dates.calendar import is_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ...found import FoundDate
    from ...scan import Scan

_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find(page: Scan, dates: Sequence[FoundDate]) -> Iterator[dict[str, Any]]:
    """A finding for each date that is written in full with a weekday that it is not."""
    for index, day in enumerate(dates):
        word = page.words[day.first].folded
        if word not in WEEKDAYS or day.start is None or day.start != day.stop:
            continue
        dated = any(w.text[0].isdecimal() for w in page.words[day.first : day.last])
        if dated and WEEKDAYS[day.start.weekday()] != word and not _of_another_year(day, word):
            said, right = page.slice(day.first, day.last), day.start.weekday()
            yield {
                "kind": "weekday",
                "message": f"« {said} » : le {day.start:%d/%m/%Y} est un {WEEKDAYS[right]}, pas un {word}.",
                "message_en": f"“{said}”: {day.start.isoformat()} is a {_ENGLISH[right]}.",
                "dates": (index,),
                "arithmetic": f"{day.start.isoformat()} = {WEEKDAYS[right]}",
            }


def _of_another_year(day: FoundDate, word: str) -> bool:
    """`mercredi 9 septembre`, year unsaid: right for the year before or after, so that our year is the mistake."""
    assert day.start is not None
    if not day.relative:
        return False
    years = (
        year for year in (day.start.year - 1, day.start.year + 1) if is_day(year, *_month_day(day.start))
    )
    return any(WEEKDAYS[day.start.replace(year=year).weekday()] == word for year in years)


def _month_day(day: date) -> tuple[int, int]:
    return day.month, day.day
