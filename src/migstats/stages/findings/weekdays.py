"""`mardi 5 mai 2025`, a Monday: a weekday that its date contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import FoundDate
    from ...scan import Scan

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find(page: Scan, dates: Sequence[FoundDate]) -> Iterator[dict[str, Any]]:
    """A finding for each date that is written in full with a weekday that it is not."""
    for index, day in enumerate(dates):
        word = page.words[day.first].folded
        if word not in DAYS or day.start is None or day.start != day.stop:
            continue
        dated = any(w.text[0].isdecimal() for w in page.words[day.first : day.last])
        if dated and DAYS[day.start.weekday()] != word:
            said, right = page.slice(day.first, day.last), day.start.weekday()
            yield {
                "kind": "weekday",
                "message": f"« {said} » : le {day.start:%d/%m/%Y} est un {DAYS[right]}, pas un {word}.",
                "message_en": f"“{said}”: {day.start.isoformat()} is a {_ENGLISH[right]}.",
                "dates": (index,),
                "arithmetic": f"{day.start.isoformat()} = {DAYS[right]}",
            }
