"""What counts from a date named before: `l’année précédente`, `le mardi suivant`, `la même période en 2014`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ...words import OF
from .calendar import WEEK
from .edtf import bounds, day_value, ends, grain, interval, shift
from .frame import (
    UNKNOWN,
    Frame,
    Named,
    Value,
    is_compared,
    is_measure,
    lately,
    named_day,
    part_of_day,
    recent,
    year_of,
)
from .stretches import stretch
from .tense import takes_place
from .weekly import nearest_weekday

if TYPE_CHECKING:
    from .mention import Mention


def beside(frame: Frame, m: Mention) -> Value:
    """Counted from the date named just before; without one, from the day of writing; else unknown.

    `la même année`, `ce mois-là` never mean the day of writing.
    """
    if m.weekday is not None:
        return _weekday_beside(frame, m)
    if as_long := _stretch_before(frame, m):
        return Value(as_long, "context")
    day = _evening(frame, m) or _reported(frame, m) or _day_of_week(frame, m)
    if day is None and not _only_compared(frame, m):
        day = named_day(frame, m.grain)
    if day is not None:
        return Value(stretch(day, m.grain, m.offset or 0), "context")
    if frame.base is not None and m.grain != "day" and not m.rule.endswith("that"):
        return Value(stretch(frame.base, m.grain, m.offset or 0), frame.anchor)
    return Value(UNKNOWN[m.grain])


def _only_compared(frame: Frame, m: Mention) -> bool:
    """`autant qu’en 2008. … contre 30 000 l’année précédente`: the year of a comparison, a sentence before."""
    start = frame.text.page.layout.sentence(m.first)[0]
    named = next((one for one in recent(frame) if not one.told), None)
    if m.grain != "year" or named is None or named.first >= start:
        return False
    return is_measure(frame.text, named.first)


def _stretch_before(frame: Frame, m: Mention) -> str | None:
    """`la semaine précédente` of `8 au 14 mars`, `l’année suivante` of `2018-2019`: as long, and moved."""
    named = next((one.value for one in recent(frame) if not one.told), "")
    one, two = bounds(named) if "/" in named and ".." not in named else (None, None)
    if one is None or two is None or not m.offset:
        return None
    if m.grain == "week" and (two - one).days == 6 and one.weekday():
        return interval(day_value(one + m.offset * WEEK), day_value(two + m.offset * WEEK))
    if m.grain == "year" and grain(named) == "year" and two.year == one.year + 1:
        return interval(f"{one.year + m.offset:04d}", f"{two.year + m.offset:04d}")
    return None


def _weekday_beside(frame: Frame, m: Mention) -> Value:
    """`le mardi suivant`: after the day named before."""
    day = named_day(frame, "day")
    if day is None:
        return Value(UNKNOWN["day"])
    return Value(day_value(nearest_weekday(m, day, m.direction > 0)), "context")


def _evening(frame: Frame, m: Mention) -> date | None:
    """`le même` | soir: the day whose evening was named."""
    part = part_of_day(frame.text, m) if m.rule.endswith("same") else ""
    return next((bounds(one.value)[0] for one in lately(frame) if part and one.part == part), None)


def _reported(frame: Frame, m: Mention) -> date | None:
    """`l’année précédente` in a report on a year, in a sentence that names no other: the one before that year."""
    if frame.anchor != "context" or m.grain != "year" or not m.offset:
        return None
    start = frame.text.page.layout.sentence(m.first)[0]
    return None if any(one.first >= start for one in frame.named) else frame.base


def _day_of_week(frame: Frame, m: Mention) -> date | None:
    """`Samedi, 300 ont défilé, contre 500 la` | semaine précédente: the day that opens the sentence, told last.

    Not when it was said: `6 cas, a annoncé jeudi l’office. … 3 310 la` | semaine précédente.
    """
    if m.grain == "weekend":
        return named_day(frame, "day")
    last = frame.named[-1] if frame.named and m.grain == "week" else None
    if last is None or not last.told or grain(last.value) != "day" or "/" in last.value:
        return None
    before = frame.text.word(last.first - 1)  # `La marche de` | samedi, `ont défilé` | dimanche
    opens = last.first - frame.text.page.layout.sentence(last.first)[0] <= 1
    return bounds(last.value)[0] if opens or before in OF or takes_place(before) else None


_NO_YEAR = "XXXX-"


def _named_stretch(frame: Frame, m: Mention) -> Named | None:
    """The stretch named last, for `la même période` rather than a lone day; for `même date` a day will do."""
    placed = [one for one in lately(frame) if _has_place(one.value)]
    told = [one for one in placed if not one.told]
    main = [one for one in told if not is_compared(frame.text, one.first)]
    named = main or told
    if m.day and not named:  # `atteignaient jeudi 5,7 milliards. À la même date en 2021, …`
        return next((one for one in placed if grain(one.value) == "day"), None)
    if m.day and m.year is None and m.year_offset is None:
        return next((one for one in named if grain(one.value) == "day"), None)
    start = frame.text.page.layout.sentence(m.first)[0]
    here = (one for one in main if one.first >= start and grain(one.value) == "day")
    if m.day and (day := next(here, None)):  # `au 15 juillet, 9 870 arrivées depuis le début de l’année`
        return day
    stretches = (one for one in named if m.day or one.since or "/" in one.value or grain(one.value) != "day")
    return next(stretches, next(iter(named), None))


def _whole_of(frame: Frame, one: Named | None) -> Named | None:
    """`du 1er janvier au 30 septembre, dont 58 au troisième trimestre`: not the part, but the stretch it lies in."""
    if one is None:
        return None
    start = frame.text.page.layout.sentence(one.first)[0]
    if "dont" not in frame.text.page.folds[max(start, one.first - _FAR) : one.first]:
        return one
    first, last = bounds(one.value)
    for whole in reversed(frame.named):
        begun, ended = bounds(whole.value)
        if whole.first < start:
            return one
        if begun and ended and first and last and begun <= first and last <= ended and whole is not one:
            return whole
    return one


_FAR = 8  # words from `dont` to the date of a part


def _has_place(value: str) -> bool:
    return bounds(value)[0] is not None or (value.startswith(_NO_YEAR) and value.count("XX-XX") == 0)


def same(frame: Frame, m: Mention) -> Value:
    """`la même période en 2014`: the date named before, in that year; `même date`: its last day."""
    one = _whole_of(frame, _named_stretch(frame, m))
    named = one.value if one else None
    year, _ = year_of(frame, m)
    if named is not None and m.year is None and m.year_offset is None:
        open_end = one is not None and one.since and "/" not in named
        return Value(f"{named}/.." if open_end else named, "context")
    if named is None or year is None:
        return Value(f"{year:04d}" if year else "XXXX")
    last = ends(named)[1]
    value = last if m.day and last != ".." else named
    held = bounds(value)[0]
    moved_value = shift(value, years=year - held.year) if held else None
    if named.startswith(_NO_YEAR):  # `entre le 1er janvier et le 31 août`: that year was said nowhere
        moved_value = named.replace("XXXX", f"{year:04d}")
    since = one is not None and one.since and not m.day and "/" not in named
    return Value(f"{moved_value}/.." if moved_value and since else moved_value or f"{year:04d}", "context")
