"""Values: a mention and the day on which it was written give a point or stretch of the calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ...found import FoundDate
from ...words import word_set
from .beside import beside, same
from .calendar import DAY, WEEK, day_in, monday, month_from, nth_weekday
from .edtf import bounds, day_value, ends, grain, interval, month_value, week_end
from .frame import UNKNOWN, Frame, Named, Value, named_day, part_of_day
from .stretches import counted, stretch
from .tense import narrates, tense
from .weekly import weekday
from .yearly import in_year, this_season, without_year, yearly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .mention import Mention


def resolve(frame: Frame, mention: Mention) -> FoundDate:
    """The date record of `mention`; what cannot be had stays X. Its value is named for those after it."""
    try:
        read = _interval(frame, mention) if mention.end is not None else _point(frame, mention)
    except (ValueError, OverflowError):  # beside the year 1 or 9999 the calendar ends
        read = Value(UNKNOWN.get(mention.grain, "XXXX"))
    told = mention.grain == "day" and mention.month is None and mention.holiday is None and not mention.count
    told |= frame.text.word(mention.first - 1) == "ce"  # `diffusées ce` | vendredi 22 février
    part, since = part_of_day(frame.text, mention), mention.open == "start"
    frame.named.append(Named(read.value, told, mention.first, part, since))
    value = _opened(read.value, mention.open)
    start, stop = bounds(value)
    needs_anchor = not mention.absolute
    return FoundDate(
        mention.first, mention.last, value, grain(value), start, stop, needs_anchor,
        read.anchor, read.candidates, mention.rule,
    )  # fmt: skip


def ahead(mentions: Sequence[Mention], base: date | None) -> frozenset[int]:
    """Weekdays that `mentions` name with a day of the month in the week after `base`."""
    if base is None or base > date.max - 7 * DAY:
        return frozenset()
    week = [base + days * DAY for days in range(1, 8)]
    said = {(m.weekday, m.day, m.month, m.year or 0) for m in mentions if m.month and m.day}
    return frozenset(
        day.weekday()
        for day in week
        if {(day.weekday(), day.day, day.month, year) for year in (0, day.year)} & said
    )


def _opened(value: str, side: str) -> str:
    """`depuis 2022` -> `2022/..`; of an interval the outer end stays."""
    first, last = ends(value)
    if side == "start":
        return f"{first}/.."
    return f"../{last}" if side == "stop" else value


# ---------------------------------------------------------------- points


def _point(frame: Frame, m: Mention) -> Value:
    if m.listed is not None:
        last = _point(frame, m.listed)
        return Value(_fitted(m, last, -1).value, last.anchor)
    if m.same:
        return same(frame, m)
    if m.count:
        return counted(frame, m)
    if m.grain == "day" and m.day is not None and m.month is None and m.weekday is None and m.offset is None:
        return _day_of_month(frame, m)
    if m.context:
        return beside(frame, m)
    if m.offset is not None:
        return _offset(frame, m)
    if m.rule.endswith("glossed") and m.weekday is not None and frame.base is not None:
        days = (m.weekday - frame.base.weekday() + _HALF_WEEK) % 7 - _HALF_WEEK
        return Value(day_value(frame.base + days * DAY), frame.anchor)
    if m.grain == "day" and m.weekday is not None and m.month is None:
        return weekday(frame, m)
    return yearly(frame, m)


_HALF_WEEK = 3  # days: `demain (mardi)` is no more than that away from the day of writing


def _day_of_month(frame: Frame, m: Mention) -> Value:
    """`le 27`: of the month of the date just named; else the nearest one, before or after as the verb says."""
    day, base = m.day or 0, named_day(frame, "day") if m.context else frame.base
    if base is None:
        return Value(f"XXXX-XX-{day:02d}")
    forward = m.context or tense(frame.text, m.first, m.last) > 0
    found = day_in(month_from(base, int(day < base.day) if forward else -int(day > base.day)), day)
    return (
        Value(day_value(found), "context" if m.context else frame.anchor)
        if found
        else Value(f"XXXX-XX-{day:02d}")
    )


# ---------------------------------------------------------------- offsets from the anchor and the context


def _offset(frame: Frame, m: Mention) -> Value:
    if frame.base is None:
        return Value(without_year(m) if m.part or m.day else UNKNOWN[m.grain])
    if (told := _month_that_ended(frame, m, frame.base)) is not None:
        return Value(stretch(told, "month", 0), "context")
    return Value(_away(frame, m, frame.base, m.offset or 0), frame.anchor)


def _month_that_ended(frame: Frame, m: Mention, base: date) -> date | None:
    """`En février, 300 sont arrivés. À la` | fin du mois `restaient 120 dossiers`: of the month that was told."""
    if m.grain != "month" or not m.rule.endswith("edge") or "fin" not in _words(frame, m):
        return None
    day = named_day(frame, "month")
    over = day is not None and (day.year, day.month) < (base.year, base.month)
    return day if over and tense(frame.text, m.first, m.last) < 0 else None


def _words(frame: Frame, m: Mention) -> list[str]:
    """The words of a mention, and the few before it."""
    return frame.text.page.folds[max(m.first - 3, 0) : m.last]


def _away(frame: Frame, m: Mention, base: date, offset: int) -> str:
    """`premier vendredi de ce mois`, `mardi de la semaine dernière`, `le 3 du mois prochain`, `l’an dernier`."""
    if m.place and m.weekday is not None:
        month = month_from(base, offset)
        return day_value(nth_weekday(month.year, month.month, m.weekday, m.place))
    if m.weekday is not None:
        return day_value(monday(base) + offset * WEEK + m.weekday * DAY)
    if m.day is not None:
        month = month_from(base, offset)
        return f"{month_value(month.year, month.month)}-{m.day:02d}"
    if m.rule.endswith("rest"):
        end = bounds(stretch(base, m.grain, 0))[1] or base
        return interval(day_value(base), day_value(end))
    if m.grain == "season":
        return f"{this_season(frame, m, base) + offset}-{m.part}"
    return _weekend(frame, m, base) if m.grain == "weekend" else stretch(base, m.grain, offset)


def _weekend(frame: Frame, m: Mention, base: date) -> str:
    """`ce week-end` is the last one, or the next where the clause is in the future."""
    saturday, sunday = week_end(base)
    weeks = m.offset or 0
    if base < saturday and (weeks > 0 if m.direction else tense(frame.text, m.first, m.last) <= 0):
        weeks -= 1
    return interval(day_value(saturday + weeks * WEEK), day_value(sunday + weeks * WEEK))


# ---------------------------------------------------------------- intervals


def _interval(frame: Frame, m: Mention) -> Value:
    """Both ends; a year that only one of them has holds for the other, so that they stay in order."""
    two = m.end
    assert two is not None
    m.end = None
    first, last = _ends(frame, m, two)
    m.end = two
    if not _in_order(first.value, last.value):  # `12/05/2023 à hier`: they bound nothing
        return Value(interval(UNKNOWN.get(m.grain, "XXXX"), UNKNOWN.get(two.grain, "XXXX")))
    return Value(
        interval(ends(first.value)[0], ends(last.value)[1]), first.anchor or last.anchor, first.candidates
    )


def _ends(frame: Frame, one: Mention, two: Mention) -> tuple[Value, Value]:
    if _lacks_year(one) and two.year is not None:
        last = _point(frame, two)
        return _fitted(one, last, -1), last
    if _lacks_year(two) and one.year is not None:
        first = _point(frame, one)
        return first, _fitted(two, first, 1)
    if one.weekday is not None and one.day and one.month is None and two.month is not None and two.day:
        last = _point(frame, two)
        return _in_month_of(one, two, last), last
    if one.year_offset is None and two.year_offset is not None:
        one.year_offset, one.year_context = two.year_offset, two.year_context
    first, last = _point(frame, one), _point(frame, two)
    if _lacks_year(two) and first.value.startswith("XXXX-") and not last.value.startswith("XXXX"):
        return first, Value(without_year(two))  # `Chaque année, … entre novembre et` | avril
    if frame.base is None or _in_order(first.value, last.value):
        apart = _lacks_year(one) and _lacks_year(two) and _years_apart(first.value, last.value) > 1
        return first, _fitted(two, first, 1) if apart else last
    first, last = _put_in_order(one, two, first, last)
    if _lacks_year(one) and _lacks_year(two) and _is_over(frame, one, first, last):
        return Value(_year_before(first.value), first.anchor), Value(_year_before(last.value), last.anchor)
    return first, last


def _in_month_of(one: Mention, two: Mention, last: Value) -> Value:
    """`de` | samedi 2 `à dimanche 3 mars 2024`: of that month, or of the one before it."""
    end = bounds(last.value)[0]
    day = one.day or 0
    found = day_in(month_from(end, -int(day > (two.day or 0))), day) if end else None
    return Value(day_value(found), last.anchor) if found else Value(f"XXXX-XX-{day:02d}")


def _is_over(frame: Frame, one: Mention, first: Value, last: Value) -> bool:
    """`Entre le 1er juin et le 31 août, 480 baigneurs ont été secourus`, in June: told as past, so of last year.

    Not of what may still go on for some days, nor of what was ruled: `La pêche a été interdite du 1er juin au 31 août`.
    """
    begins, ends_on = bounds(first.value)[0], bounds(last.value)[0]
    if frame.base is None or begins is None or ends_on is None or "X" in first.value:
        return False
    if not begins <= frame.base < ends_on - _GOING_ON * DAY or begins.year != frame.base.year:
        return False
    text, (start, end) = frame.text, frame.text.page.layout.sentence(one.first)
    told = narrates(text, one.first, one.last) > 0 and _RULED.isdisjoint(text.page.folds[start:end])
    return told and tense(text, one.first, one.last) < 0


_GOING_ON = 14  # days
_RULED = word_set(
    """interdit interdite interdits interdites autorisé autorisée autorisés autorisées ouvert ouverte ouverts ouvertes
    fermé fermée fermés fermées suspendu suspendue suspendus suspendues limité limitée prolongé prolongée fixé fixée
    prévu prévue prévus prévues instauré instaurée placé placée placés placées décidé décrété lancé lancée signé déjà"""
)


def _year_before(value: str) -> str:
    return f"{int(value[:4]) - 1:04d}{value[4:]}"


def _lacks_year(m: Mention) -> bool:
    return m.year is None and m.offset is None and (m.month is not None or m.part is not None)


def _fitted(m: Mention, known: Value, step: int) -> Value:
    """`m` in the year that sets it next to the `known` end: before it for -1, after it for 1."""
    day = bounds(known.value)[0]
    if day is None:
        return Value(without_year(m))
    mine = in_year(m, day.year)
    stands = _in_order(mine, known.value) if step < 0 else _in_order(known.value, mine)
    return Value(mine if stands else in_year(m, day.year + step))


def _in_order(first: str, last: str) -> bool:
    one, two = bounds(first)[0], bounds(last)[1]
    return one is None or two is None or one <= two


def _years_apart(first: str, last: str) -> int:
    """`29/2 au 1/3`: the last 29 February may lie years back, and its March with it."""
    one, two = bounds(first)[0], bounds(last)[0]
    return two.year - one.year if one and two else 0


def _put_in_order(one: Mention, two: Mention, first: Value, last: Value) -> tuple[Value, Value]:
    """`de samedi à lundi`, `de novembre à mars`: both past; of days the stretch may still go on."""
    if one.weekday is not None and one.month is None and (day := bounds(last.value)[0]):
        back = (day.weekday() - one.weekday) % 7
        return Value(day_value(day - back * DAY), first.anchor), last
    if _lacks_year(one) and _lacks_year(two):
        return (first, _fitted(two, first, 1)) if one.grain == "day" else (_fitted(one, last, -1), last)
    if two.weekday is not None and two.month is None and (day := bounds(first.value)[0]):
        days = (two.weekday - day.weekday()) % 7  # `d’hier à vendredi`
        return first, Value(day_value(day + days * DAY), last.anchor)
    return first, last
