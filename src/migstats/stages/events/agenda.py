"""Programmes: `Le programme de ce jeudi :` dates the lines under it that begin with an hour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .attach import datable
from .triggers import find_triggers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import FoundDate, Run
    from ...scan import Scan
    from .triggers import Trigger

_HOUR = re.compile(r"h(?:\d\d)?\Z")
_BULLETS = frozenset(("-", "–", "—", "•", "*", "\n", "|"))
_OTHERWISE = 6  # sentences without an hour after which the programme is over


def agenda(page: Scan, dates: Sequence[FoundDate]) -> Iterator[tuple[Trigger, int, Run]]:
    """What each line of a programme announces, with the index of its date, and the line."""
    starts = [date.first for date in dates]
    for index, date in enumerate(dates):
        start, end = page.layout.sentence(date.first)
        if date.grain == "day" and _introduces(page, date.last, end) and datable(page, date, start):
            until = min(
                (first for first in starts if first >= end and _heads(page, first)), default=len(page)
            )
            for line in _lines(page, end, until):
                if trigger := next((t for t in find_triggers(page, *line) if t.noun), None):
                    yield trigger, index, line


def _introduces(page: Scan, at: int, end: int) -> bool:
    """`ce jeudi` | `:` and the end of the line."""
    return page.folds[at : at + 1] == [":"] and all(word == "\n" for word in page.folds[at + 1 : end])


def _heads(page: Scan, first: int) -> bool:
    """Whether the date at word `first` introduces a programme of its own."""
    end = page.layout.sentence(first)[1]
    while end > first and page.folds[end - 1] == "\n":
        end -= 1
    return page.folds[end - 1] == ":"


def _lines(page: Scan, at: int, until: int) -> Iterator[Run]:
    """Sentences from word `at` on that begin with an hour, as long as such lines go on."""
    idle = 0
    while at < until and idle <= _OTHERWISE:
        start, end = page.layout.sentence(at)
        start = max(start, at)
        while start < end and page.folds[start] in _BULLETS:
            start += 1
        if after := _past_hour(page, start, end):
            yield after, end
            idle = 0
        elif start < end:
            idle += 1
        at = max(end, at + 1)


def _past_hour(page: Scan, at: int, end: int) -> int:
    """The word after `17h`, `9 h 30`; 0 where no hour stands."""
    if at + 2 >= end or not page.folds[at].isdecimal() or not _HOUR.match(page.folds[at + 1]):
        return 0
    return at + 3 if page.folds[at + 2].isdecimal() else at + 2
