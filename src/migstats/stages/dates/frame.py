"""What a date is read against: the day of writing, and the dates named before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ...records import Anchor
from ...words import OF
from .edtf import bounds, grain
from .mention import PARTS_OF_DAY, Reading
from .tails import FOLLOWING

if TYPE_CHECKING:
    from .mention import Mention

UNKNOWN = {
    "day": "XXXX-XX-XX", "weekend": "XXXX-XX-XX/XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "semester": "XXXX-HX", "year": "XXXX", "decade": "XXXX", "century": "XXXX",
    "season": "XXXX", "same": "XXXX",
}  # fmt: skip


@dataclass(slots=True)
class Frame:
    """What dates are read against: the day of writing, its name, what was named so far, and the days to come.

    ahead: weekdays of the next seven days that the text names in full (`jeudi 19 décembre`).
    """

    text: Reading
    base: date | None
    anchor: Anchor | None
    named: list[Named] = field(default_factory=list)
    ahead: frozenset[int] = frozenset()


class Named(NamedTuple):
    """The value of a date named before, and its first word.

    told: it says when something was said (`mardi`, `hier`). part: the part of the day that it names, if any.
    since: it opens a stretch (`depuis le 1er janvier`).
    """

    value: str
    told: bool
    first: int = 0
    part: str = ""
    since: bool = False


@dataclass(slots=True)
class Value:
    """What was read: in EDTF, with the anchor that it needed and the years that it may be of."""

    value: str
    anchor: Anchor | None = None
    candidates: tuple[int, ...] = ()


def part_of_day(text: Reading, m: Mention) -> str:
    """`jeudi` | soir."""
    word = text.word(m.last - 1)
    return word if word in PARTS_OF_DAY else ""


def year_of(frame: Frame, m: Mention) -> tuple[int | None, Anchor | None]:
    """The year that `m` says, and what it counts from.

    `mai de l’an dernier` counts from the anchor, `de l’année précédente` from the date named before.
    """
    if m.year is not None or m.year_offset is None:
        return m.year, None
    if m.year_context and (day := named_day(frame, "year")):
        later = frame.text.word(m.last - 1) in FOLLOWING and bool(m.month) and (m.month or 0) <= day.month
        return day.year + m.year_offset + later, "context"
    return (frame.base.year + m.year_offset, frame.anchor) if frame.base else (None, None)


def coming(frame: Frame) -> tuple[date, date] | None:
    """`Du 9 au 13 mai, la fête …`: the first and last day of the stretch named last, where it is still to come."""
    for one in reversed(frame.named[-_RECENT:]):
        first, last = bounds(one.value)
        if "/" in one.value and first and last and frame.base:
            return (first, last) if first > frame.base else None
    return None


_RECENT = 3  # dates


def named_day(frame: Frame, unit: str) -> date | None:
    """A day of the last date that was named, as fine as `unit`; decades count from the day of writing."""
    if unit in ("decade", "century"):
        return None
    for one in lately(frame) if unit == "day" else recent(frame):
        first, _ = bounds(one.value)
        if first is not None and (grain(one.value) == "day" if unit == "day" else not one.told):
            return first
    return None


def lately(frame: Frame) -> list[Named]:
    """The dates named, the last first: no text takes up again one that lies further back."""
    return frame.named[: -_LATELY - 1 : -1]


def recent(frame: Frame) -> list[Named]:
    """The dates named, the last first; behind them what `depuis` names, and what something is set against.

    `2023 aura été la pire depuis 2018 … l’année précédente`, `Par rapport à mai 2022, … Le même mois`
    """
    return sorted(lately(frame), key=lambda one: one.since or is_measure(frame.text, one.first))


def is_compared(text: Reading, first: int) -> bool:
    """`8,9 % de plus que le mois précédent`, `par rapport à mai`: what something is set against, not what is told."""
    return not _COMPARING.isdisjoint(text.word(i) for i in range(first - 4, first))


_COMPARING = frozenset(("que", "qu'", "rapport", "contre"))


_LATELY = 30  # dates


def is_measure(text: Reading, first: int) -> bool:
    """`par rapport à` | octobre 2022, `proche de celui de` | 2019, `autant qu’en` | 2008: what another is measured by.

    `que` may be that of `n’ont accueilli que 11 525 personnes en` | 2023.
    """
    led = [text.word(i) for i in range(first - _MEASURED_BY, first)]
    if "rapport" in led[-4:] or (led[-1] in OF and led[-2] in _THOSE and led[-3] in _TO_THOSE):
        return True
    counted = led[-1] in OF and led[-2].isdecimal()  # `43 % de plus que les 703 de` | 2020
    return not _THAN.isdisjoint(led[-4:] if counted else led[-2:]) and not _DEGREES.isdisjoint(led)


_MEASURED_BY = 8  # words from `autant`, `plus` to the year
_THOSE, _TO_THOSE = frozenset(("celui", "celle", "ceux", "celles")), frozenset(("à", "de", "que"))
_THAN, _DEGREES = frozenset(("que", "qu'")), frozenset(("autant", "plus", "moins", "mieux"))
