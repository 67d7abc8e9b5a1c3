"""The stretch of the calendar that lies some units before or after a day, or is counted from it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ...words import word_set
from .calendar import DAY, WEEK, add_months, month_from
from .closed import moved
from .edtf import bounds, day_value, grain, interval, month_value, week_end, week_value, years_value
from .frame import UNKNOWN, Frame, Value, recent, year_of
from .mention import GRAIN_ORDER

if TYPE_CHECKING:
    from .mention import Mention

_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12}


def stretch(base: date, unit: str, offset: int) -> str:
    """The stretch of kind `unit` that lies `offset` such units after that of `base`."""
    if unit == "week":
        day = moved(base, "week", offset) if offset == -1 else base + offset * WEEK
        return week_value(day or base)
    if unit == "weekend":
        return interval(*map(day_value, week_end(base + offset * WEEK)))
    if unit == "day":
        return day_value(base + offset * DAY)
    if unit in ("decade", "century"):
        unknown = 1 if unit == "decade" else 2
        return years_value(base.year // 10**unknown + offset, unknown)
    return _named(month_from(base, offset * _MONTHS[unit]), unit)


def _named(day: date, unit: str) -> str:
    """The month, quarter, semester or year of `day`."""
    if unit == "month":
        return month_value(day.year, day.month)
    if unit == "quarter":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "semester":
        return f"{day.year:04d}-H{(day.month + 5) // 6}"
    return f"{day.year:04d}"


# ---------------------------------------------------------------- counted units


def counted(frame: Frame, m: Mention) -> Value:
    """`il y a deux ans`, `huit premiers mois de 2015`, `les douze derniers mois`."""
    if m.rule.endswith(("ago", "ahead")):
        return _ago(frame, m)
    if m.place:
        return _first_units(frame, m)
    told = _told_beside(frame, m)
    base = told or frame.base
    if base is None or (told is None and frame.text.word(m.last - 1) in _FOLLOWING):
        return Value(interval(UNKNOWN[m.grain], UNKNOWN[m.grain]) if m.count > 1 else UNKNOWN[m.grain])
    near = stretch(base, m.grain, m.direction)
    far = stretch(base, m.grain, m.direction * m.count)
    return Value(interval(*sorted((near, far))), "context" if told else frame.anchor)


_FOLLOWING, _PRECEDING = word_set("suivants suivantes"), word_set("précédents précédentes")


def _told_beside(frame: Frame, m: Mention) -> date | None:
    """The day that `les trois mois` | précédents, `les 20 années` | suivantes count from: of the date named before.

    `En mars 2023, … des douze` | derniers mois: of these the month that opens the sentence is the last one.
    """
    word = frame.text.word(m.last - 1)
    if word in _FOLLOWING or word in _PRECEDING:
        fine = GRAIN_ORDER.index(m.grain) + 1
        named = (one for one in recent(frame) if not one.told and grain(one.value) in GRAIN_ORDER[:fine])
        one = next(named, None)
        return bounds(one.value)[word in _FOLLOWING] if one else None
    last = frame.named[-1] if frame.named and m.grain == "month" and m.direction < 0 else None
    start = frame.text.page.layout.sentence(m.first)[0]
    if last is None or not start <= last.first <= start + _OPENING or grain(last.value) != "month":
        return None
    end = bounds(last.value)[1]
    return month_from(end, 1) if end and "/" not in last.value else None


_OPENING = 3  # words: `À la fin` | mars 2023


def _ago(frame: Frame, m: Mention) -> Value:
    """`il y a deux ans` has the precision of its unit."""
    if frame.base is None:
        return Value(UNKNOWN[m.grain])
    base = moved(frame.base, m.more[0], m.direction * m.more[1], whole=True) if m.more else frame.base
    day = moved(base, m.grain, m.direction * m.count, whole=m.more is not None) if base else None
    if day is None:
        return Value(UNKNOWN[m.grain])
    return Value(stretch(day, m.grain, 0), frame.anchor)


def _first_units(frame: Frame, m: Mention) -> Value:
    """`huit premiers mois de 2015`, `73 premiers jours de 2018`, `dix derniers jours de juin`."""
    year, anchor = year_of(frame, m)
    if year is None and frame.base is not None and m.month is not None:
        year, anchor = frame.base.year - (m.month > frame.base.month), frame.anchor
    if year is None and frame.base is not None:  # `sur les neuf premiers mois`: the last that are complete
        year, anchor = frame.base.year - (frame.base.month <= m.count), frame.anchor
    if year is None:
        return Value(UNKNOWN[m.grain])
    head, tail = bounds(month_value(year, m.month) if m.month else f"{year:04d}")
    if head is None or tail is None:
        return Value(UNKNOWN[m.grain])
    return Value(_units_of(m, head, tail), anchor)


def _units_of(m: Mention, head: date, tail: date) -> str:
    """The first or last `count` units between two days."""
    if m.grain in _MONTHS:
        months = _MONTHS[m.grain] * (m.count - 1)
        skipped = _MONTHS[m.grain] * (m.place - 1)
        first = add_months(head, skipped) if m.place > 0 else month_from(tail, -months)
        return interval(_named(first, m.grain), _named(add_months(first, months), m.grain))
    if m.rule.endswith("fortnight"):  # the second one goes on to the end of the month
        first, last = (head, head + 14 * DAY) if m.place > 0 else (head + 15 * DAY, tail)
        return interval(day_value(first), day_value(last))
    if m.grain == "week" and m.count == 1 and m.place < 0 and m.month is None:
        return week_value(tail - 3 * DAY)  # 28 December is always in the last week of its year
    days = m.count * (7 if m.grain == "week" else 1)
    first = head + (m.place - 1) * days * DAY if m.place > 0 else tail - (days - 1) * DAY
    return interval(day_value(first), day_value(min(first + (days - 1) * DAY, tail)))
