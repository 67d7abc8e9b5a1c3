"""Values: a mention and the day on which it was written give a point or stretch of the calendar."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ...found import FoundDate
from ...morphology import is_participle
from ...records import Anchor
from ...words import word_set
from .calendar import DAY, WEEK, add_months, holiday, is_day, monday, month_days, nth_weekday
from .closed import moved
from .edtf import bounds, day_value, ends, grain, interval, month_value, shift, week_end, week_value
from .mention import Reading
from .tense import is_called, narrates, tense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .mention import Mention

_UNKNOWN = {
    "day": "XXXX-XX-XX", "weekend": "XXXX-XX-XX/XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "semester": "XXXX-HX", "year": "XXXX", "decade": "XXXX", "century": "XXXX",
    "season": "XXXX", "same": "XXXX",
}  # fmt: skip
_CANDIDATES = range(2000, 2031)
_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12}
_FAR, _NEAR = 200, 75  # days: a bare day so far back is rather the one so near ahead, if no verb says when


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
    """

    value: str
    told: bool
    first: int = 0
    part: str = ""


@dataclass(slots=True)
class _Value:
    value: str
    anchor: Anchor | None = None
    candidates: tuple[int, ...] = ()


def resolve(frame: Frame, mention: Mention) -> FoundDate:
    """The date record of `mention`; what cannot be had stays X. Its value is named for those after it."""
    try:
        read = _interval(frame, mention) if mention.end is not None else _point(frame, mention)
    except (ValueError, OverflowError):  # beside the year 1 or 9999 the calendar ends
        read = _Value(_UNKNOWN.get(mention.grain, "XXXX"))
    told = mention.grain == "day" and mention.month is None and mention.holiday is None and not mention.count
    told |= frame.text.word(mention.first - 1) == "ce"  # `diffusées ce` | vendredi 22 février
    frame.named.append(Named(read.value, told, mention.first, _part_of_day(frame.text, mention)))
    value = _opened(read.value, mention.open)
    start, stop = bounds(value)
    needs_anchor = not mention.absolute
    return FoundDate(
        mention.first, mention.last, value, grain(value), start, stop, needs_anchor,
        read.anchor, read.candidates, mention.rule,
    )  # fmt: skip


_PARTS_OF_DAY = word_set("matin matinée midi soir soirée nuit")


def _part_of_day(text: Reading, m: Mention) -> str:
    """`jeudi` | soir."""
    word = text.word(m.last - 1)
    return word if word in _PARTS_OF_DAY else ""


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


def _point(frame: Frame, m: Mention) -> _Value:
    if m.same:
        return _same(frame, m)
    if m.count:
        return _counted(frame, m)
    if m.grain == "day" and m.day is not None and m.month is None and m.weekday is None and m.offset is None:
        return _day_of_month(frame, m)
    if m.context:
        return _beside(frame, m)
    if m.offset is not None:
        return _offset(frame, m)
    if m.grain == "day" and m.weekday is not None and m.month is None:
        return _weekday(frame, m)
    return _yearly(frame, m)


def _yearly(frame: Frame, m: Mention) -> _Value:
    """What has a place in a year: a day and month, a month, a quarter, a feast; the year itself."""
    if m.year is not None:
        return _Value(_in_year(m, m.year))
    if m.year_offset is not None:
        year, anchor = _year_of_tail(frame, m)
        return _Value(_in_year(m, year), anchor) if year else _Value(_without_year(m))
    if year := _legal_year(frame, m):
        return _Value(_in_year(m, year), "context")
    if frame.base is None or _is_yearly(frame.text, m):
        return _Value(_without_year(m), None, _candidates(m))
    return _Value(_in_year(m, _chosen_year(frame, m)), frame.anchor)


_EACH = frozenset(("chaque", "tous", "toutes"))
_OFTEN = word_set("jour jours matin matins soir soirs semaine semaines année années an ans été hiver saison")
_BACK = 12


def _is_yearly(text: Reading, m: Mention) -> bool:
    """`chaque matin, d’avril à` | novembre: from month to month, year after year."""
    if m.grain != "month" or text.word(m.first - 1) not in ("de", "d'", "à", "entre", "et"):
        return False
    start = max(text.page.layout.sentence(m.first)[0], m.first - _BACK)
    each = (i for i in range(start, m.first) if text.word(i) in _EACH)
    return any(not _OFTEN.isdisjoint((text.word(i + 1), text.word(i + 2))) for i in each)


def _legal_year(frame: Frame, m: Mention) -> int | None:
    """`L’an deux mil dix-huit, et le` | 5 décembre: minutes name the year first."""
    at, text = m.first - 1, frame.text
    while text.word(at) in _BETWEEN:
        at -= 1
    year = frame.named[-1] if frame.named and m.day and at < m.first - 2 else None
    if year is None or text.word(year.first) != "an" or not year.value.isdecimal() or not text.taken[at]:
        return None
    return int(year.value)


_BETWEEN = frozenset((",", "et", "le", "\n"))


def _day_of_month(frame: Frame, m: Mention) -> _Value:
    """`le 27`: of the month of the date just named; else the nearest one, before or after as the verb says."""
    day = m.day or 0
    if m.context:
        named = _named_day(frame, "day")
        month = named and add_months(named.replace(day=1), 0 if day >= named.day else 1)
        anchor: Anchor | None = "context"
    else:
        month, anchor = frame.base and _month_of(frame, m, frame.base), frame.anchor
    if month is None or not is_day(month.year, month.month, day):
        return _Value(f"XXXX-XX-{day:02d}")
    return _Value(f"{month_value(month.year, month.month)}-{day:02d}", anchor)


def _month_of(frame: Frame, m: Mention, base: date) -> date:
    ahead = tense(frame.text, m.first, m.last) > 0
    step = (1 if ahead and (m.day or 0) < base.day else 0) - (
        1 if not ahead and (m.day or 0) > base.day else 0
    )
    return add_months(base.replace(day=1), step)


def _year_of_tail(frame: Frame, m: Mention) -> tuple[int | None, Anchor | None]:
    """`mai de l’an dernier` counts from the anchor, `de l’année précédente` from the date named before."""
    offset = m.year_offset or 0
    if m.year_context and (year := _named_year(frame)) is not None:
        return year + offset, "context"
    return (frame.base.year + offset, frame.anchor) if frame.base else (None, None)


def _in_year(m: Mention, year: int) -> str:
    if m.holiday:
        day = holiday(m.holiday, year)
        return _weekend_of(day) if m.grain == "weekend" else day_value(day)
    if m.grain == "decade":
        return f"{year // 10}X"
    if m.grain == "century":
        return f"{year // 100:02d}XX"
    if m.part is not None:
        return f"{year:04d}-{_part(m)}"
    if m.grain in ("week", "weekend"):
        held = _day_in(m, year)
        if held is None:
            return f"{year:04d}"
        return week_value(held) if m.grain == "week" else _weekend_of(held)
    if m.month is None:
        return f"{year:04d}"
    return month_value(year, m.month) + (f"-{m.day:02d}" if m.day else "")


def _day_in(m: Mention, year: int) -> date | None:
    """The day of `m` in a year, where the calendar has it."""
    month, day = m.month or 0, m.day or 0
    return date(year, month, day) if is_day(year, month, day) else None


def _weekend_of(day: date) -> str:
    """Saturday and Sunday of the week of `day`."""
    return interval(*(day_value(one) for one in week_end(day)))


def _part(m: Mention) -> str:
    return {"quarter": f"Q{m.part}", "semester": f"H{m.part}", "week": f"W{m.part or 0:02d}"}.get(
        m.grain, f"{m.part}"
    )


def _without_year(m: Mention) -> str:
    if m.holiday and m.grain == "day":
        return f"XXXX-{m.holiday}" if m.holiday[0].isdecimal() and " " not in m.holiday else "XXXX-XX-XX"
    if m.part is not None:
        return f"XXXX-{_part(m)}"
    if m.grain in ("week", "weekend"):
        return _UNKNOWN[m.grain]
    if m.month is None:
        return f"XXXX-XX-{m.day:02d}" if m.day else _UNKNOWN[m.grain]
    return f"XXXX-{m.month:02d}" + (f"-{m.day:02d}" if m.day else "")


def _candidates(m: Mention) -> tuple[int, ...]:
    """Years in which the day of the month is that weekday."""
    if m.weekday is None or m.month is None or m.day is None:
        return ()
    return tuple(year for year in _CANDIDATES if _falls(m, year))


def _falls(m: Mention, year: int) -> bool:
    month, day = m.month or 0, m.day or 0
    return is_day(year, month, day) and date(year, month, day).weekday() == m.weekday


def _chosen_year(frame: Frame, m: Mention) -> int:
    """Past by default; the future where the clause is in it; a weekday that fits but one year decides."""
    base = frame.base
    assert base is not None
    past, future = _last_year(m, base), _next_year(m, base)
    if m.direction:
        return past if m.direction < 0 else future
    if m.weekday is not None and (year := _fitting_year(m, past, future)):
        return year
    if _since(frame.text, m):
        return past
    if (year := _said_of_day(frame, m)) is not None:
        return year
    when = _tense(frame.text, m)
    if when <= 0 and _plans(frame.text, m) and (when == 0 or narrates(frame.text, m.first, m.last) <= 0):
        when = 1
    if when > 0:
        return _nearer(m, base, past, future) if _was_planned(frame.text, m) else future
    return future if when == 0 and m.day and _rather_ahead(m, base, past, future) else past


def _was_planned(text: Reading, m: Mention) -> bool:
    """`devait ouvrir` | fin septembre: a plan that may be over."""
    return m.grain == "month" and not _DUE.isdisjoint(text.word(i) for i in range(m.first - 6, m.first))


_DUE = frozenset(("devait", "devaient"))


def _nearer(m: Mention, base: date, past: int, future: int) -> int:
    back, ahead = bounds(_in_year(m, past))[1], bounds(_in_year(m, future))[0]
    return past if back and ahead and base - back < ahead - base else future


def _tense(text: Reading, m: Mention) -> int:
    """`sont ouvertes jusqu’au` | 15 juin: a passive of the present beside an end that is to come."""
    when = tense(text, m.first, m.last)
    return 0 if when < 0 and m.open == "stop" and narrates(text, m.first, m.last) <= 0 else when


def _since(text: Reading, m: Mention) -> bool:
    """`depuis le 1er janvier`: always the last one."""
    return m.open == "start" and "depuis" in (text.word(m.first - 1), text.word(m.first - 2))


_RECENT = 4


def _said_of_day(frame: Frame, m: Mention) -> int | None:
    """`départ le 13 août à 8 h, arrivée le` | 13 août: the year of that day where it was just named."""
    day = f"{m.month:02d}-{m.day:02d}" if m.month and m.day else ""
    said = (one.value for one in reversed(frame.named[-_RECENT:]) if len(one.value) == _ISO)
    return next((int(value[:4]) for value in said if day and value[5:] == day and value[0] != "X"), None)


_ISO = len("2024-08-13")


def _plans(text: Reading, m: Mention) -> bool:
    """`avant le 30 juin`, `jusqu’au 30 juin`, `à compter du 1er juillet` without a verb in the past."""
    before = {text.word(i) for i in range(m.first - 3, m.first)}
    return m.open == "stop" or (m.grain == "day" and bool(before & {"avant", "compter"}))


def _rather_ahead(m: Mention, base: date, past: int, future: int) -> bool:
    back, ahead = bounds(_in_year(m, past))[1], bounds(_in_year(m, future))[0]
    if back is None or ahead is None:
        return False
    return (base - back).days > _FAR and (ahead - base).days < _NEAR


def _fitting_year(m: Mention, past: int, future: int) -> int | None:
    """The nearer of two years where but one has that weekday; else the nearest one in which it falls so."""
    fits = [year for year in (past, future) if _falls(m, year)]
    return fits[0] if len(fits) == 1 else None


def _last_year(m: Mention, base: date) -> int:
    """The last year in which it has begun by `base`; with `dernier`, in which it is over."""
    side = 1 if m.direction < 0 else 0
    for year in range(base.year, base.year - 9, -1):
        day = bounds(_in_year(m, year))[side]
        if day is not None and (day < base if m.direction < 0 else day <= base):
            return year
    return base.year


def _next_year(m: Mention, base: date) -> int:
    """The next year in which it is not over by `base`; with `prochain`, in which it has not begun."""
    side = 0 if m.direction > 0 else 1
    for year in range(base.year, base.year + 9):
        day = bounds(_in_year(m, year))[side]
        if day is not None and (day > base if m.direction > 0 else day >= base):
            return year
    return base.year


# ---------------------------------------------------------------- weekdays


def _weekday(frame: Frame, m: Mention) -> _Value:
    """The last such day, the anchor’s own allowed; after `dernier` before it; in the future the next one."""
    if m.context:
        return _Value(_UNKNOWN["day"])
    if frame.base is None:
        return _Value(f"XXXX-XX-{m.day:02d}" if m.day else _UNKNOWN["day"])
    when = _tense(frame.text, m)
    coming = when > 0 or (not when and m.open == "stop") or _is_announced(frame, m)
    ahead = m.direction > 0 or (m.direction == 0 and coming)
    if m.day is not None:
        if day := _following(frame, m):
            return _Value(day_value(day), "context")
        return _Value(_weekday_and_day(m, frame.base, ahead), frame.anchor)
    if m.more:
        day = _nearest_weekday(m, frame.base, True)
        return _Value(day_value(day + m.more[1] * WEEK), frame.anchor)
    if ahead and m.direction == 0 and _is_today(frame, m):
        return _Value(day_value(frame.base), frame.anchor)
    if not ahead and m.direction == 0 and is_called(frame.text, m.first, m.last):
        return _Value(day_value(_nearest_weekday(m, frame.base - DAY, True)), frame.anchor)
    return _Value(day_value(_nearest_weekday(m, frame.base, ahead)), frame.anchor)


def _following(frame: Frame, m: Mention) -> date | None:
    """`vendredi 6 décembre …, samedi 7`: the day after one that was named, in the month that follows on it."""
    named = (
        bounds(frame.named[-1].value)[1] if frame.named and grain(frame.named[-1].value) == "day" else None
    )
    if named is None or not m.day:
        return None
    month = add_months(named.replace(day=1), 0 if m.day > named.day else 1)
    day = month.replace(day=m.day) if is_day(month.year, month.month, m.day) else None
    return day if day and day.weekday() == m.weekday else None


def _is_announced(frame: Frame, m: Mention) -> bool:
    """`Le pape rencontre` | jeudi, where the text names Thursday the 19th: a present that tells nothing past."""
    if m.weekday not in frame.ahead or is_participle(frame.text.word(m.first - 1)):
        return False
    return narrates(frame.text, m.first, m.last) <= 0


def _is_today(frame: Frame, m: Mention) -> bool:
    """`s’exprimera ce mercredi`, `votera mercredi soir`, written on a Wednesday."""
    text = frame.text
    this = "ce" in (text.word(m.first), text.word(m.first - 1))
    return (
        frame.base is not None and frame.base.weekday() == m.weekday and (this or bool(_part_of_day(text, m)))
    )


def _nearest_weekday(m: Mention, base: date, ahead: bool) -> date:
    weekday = m.weekday or 0
    if ahead:
        return base + ((weekday - base.weekday() - 1) % 7 + 1) * DAY
    back = (base.weekday() - weekday) % 7
    return base - (back or (7 if m.direction < 0 else 0)) * DAY


def _weekday_and_day(m: Mention, base: date, ahead: bool) -> str:
    """`mardi 3`: the nearest third of a month that is a Tuesday."""
    for months in (0, 1, -1, -2, 2, -3, 3) if ahead else (0, -1, 1, -2, -3, 2):
        month = add_months(base.replace(day=1), months)
        if (m.day or 0) <= month_days(month.year, month.month) and _is(
            m, month.replace(day=m.day or 1), base, ahead
        ):
            return day_value(month.replace(day=m.day or 1))
    return f"XXXX-XX-{m.day:02d}"


def _is(m: Mention, day: date, base: date, ahead: bool) -> bool:
    return day.weekday() == m.weekday and (ahead or day <= base + 4 * WEEK)


# ---------------------------------------------------------------- offsets from the anchor and the context


def _offset(frame: Frame, m: Mention) -> _Value:
    if frame.base is None:
        return _Value(_without_year(m) if m.part or m.day else _UNKNOWN[m.grain])
    if m.place and m.weekday is not None:
        month = add_months(frame.base.replace(day=1), m.offset or 0)
        return _Value(day_value(nth_weekday(month.year, month.month, m.weekday, m.place)), frame.anchor)
    if m.weekday is not None:
        week = monday(frame.base) + (m.offset or 0) * WEEK
        return _Value(day_value(week + m.weekday * DAY), frame.anchor)
    if m.day is not None:
        month = add_months(frame.base.replace(day=1), m.offset or 0)
        return _Value(f"{month_value(month.year, month.month)}-{m.day:02d}", frame.anchor)
    if m.rule.endswith("rest"):
        end = bounds(_stretch(frame.base, m.grain, 0))[1] or frame.base
        return _Value(interval(day_value(frame.base), day_value(end)), frame.anchor)
    if m.grain == "season":
        return _Value(f"{frame.base.year + (m.offset or 0)}-{m.part}", frame.anchor)
    if m.grain == "weekend":
        return _Value(_weekend(frame, m, frame.base), frame.anchor)
    return _Value(_stretch(frame.base, m.grain, m.offset or 0), frame.anchor)


def _weekend(frame: Frame, m: Mention, base: date) -> str:
    """`ce week-end` is the last one, or the next where the clause is in the future."""
    saturday, sunday = week_end(base)
    weeks = m.offset or 0
    if (not m.direction and base < saturday and tense(frame.text, m.first, m.last) <= 0) or (
        m.direction and base < saturday and weeks > 0
    ):
        weeks -= 1
    return interval(day_value(saturday + weeks * WEEK), day_value(sunday + weeks * WEEK))


def _stretch(base: date, unit: str, offset: int) -> str:
    """The stretch of kind `unit` that lies `offset` such units after that of `base`."""
    if unit == "week":
        day = moved(base, "week", offset) if offset == -1 else base + offset * WEEK
        return week_value(day or base)
    if unit == "day":
        return day_value(base + offset * DAY)
    if unit in ("decade", "century"):
        digits = 1 if unit == "decade" else 2
        return f"{base.year // 10**digits + offset}{'X' * digits}"
    return _named(add_months(base.replace(day=1), offset * _MONTHS[unit]), unit)


def _named(day: date, unit: str) -> str:
    """The month, quarter, semester or year of `day`."""
    if unit == "month":
        return month_value(day.year, day.month)
    if unit == "quarter":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "semester":
        return f"{day.year:04d}-H{(day.month + 5) // 6}"
    return f"{day.year:04d}"


def _beside(frame: Frame, m: Mention) -> _Value:
    """Counted from the date named just before; without one, from the day of writing; else unknown."""
    if m.weekday is not None:
        return _weekday_beside(frame, m)
    if stretch := _stretch_before(frame, m):
        return _Value(stretch, "context")
    day = _evening(frame, m) or _reported(frame, m) or _named_day(frame, m.grain)
    if day is not None:
        return _Value(_stretch(day, m.grain, m.offset or 0), "context")
    if frame.base is not None and m.grain != "day":
        return _Value(_stretch(frame.base, m.grain, m.offset or 0), frame.anchor)
    return _Value(_UNKNOWN[m.grain])


def _stretch_before(frame: Frame, m: Mention) -> str | None:
    """`la semaine précédente` of `8 au 14 mars`, `l’année suivante` of `2018-2019`: as long, and moved."""
    named = next((one.value for one in reversed(frame.named) if not one.told), "")
    one, two = bounds(named) if "/" in named and ".." not in named else (None, None)
    if one is None or two is None or not m.offset:
        return None
    if m.grain == "week" and (two - one).days == 6 and one.weekday():
        return interval(day_value(one + m.offset * WEEK), day_value(two + m.offset * WEEK))
    if m.grain == "year" and grain(named) == "year" and two.year == one.year + 1:
        return interval(f"{one.year + m.offset:04d}", f"{two.year + m.offset:04d}")
    return None


def _weekday_beside(frame: Frame, m: Mention) -> _Value:
    """`le mardi suivant`: after the day named before."""
    day = _named_day(frame, "day")
    if day is None:
        return _Value(_UNKNOWN["day"])
    return _Value(day_value(_nearest_weekday(m, day, m.direction > 0)), "context")


def _named_day(frame: Frame, unit: str) -> date | None:
    """A day of the last date that was named, as fine as `unit`; decades count from the day of writing."""
    if unit in ("decade", "century"):
        return None
    for one in reversed(frame.named):
        first, _ = bounds(one.value)
        if first is not None and (grain(one.value) == "day" if unit == "day" else not one.told):
            return first
    return None


def _evening(frame: Frame, m: Mention) -> date | None:
    """`le même` | soir: the day whose evening was named."""
    part = _part_of_day(frame.text, m) if m.rule.endswith("same") else ""
    return next((bounds(one.value)[0] for one in reversed(frame.named) if part and one.part == part), None)


def _reported(frame: Frame, m: Mention) -> date | None:
    """`l’année précédente` in a report on a year, in a sentence that names no other: the one before that year."""
    if frame.anchor != "context" or m.grain != "year" or not m.offset:
        return None
    start = frame.text.page.layout.sentence(m.first)[0]
    return None if any(one.first >= start for one in frame.named) else frame.base


def _named_year(frame: Frame) -> int | None:
    day = _named_day(frame, "year")
    return day.year if day else None


_NO_YEAR = "XXXX-"


def _named_stretch(frame: Frame, m: Mention) -> str | None:
    """The stretch named last, for `la même période` rather than a lone day; for `même date` a day will do."""
    told = [one for one in reversed(frame.named) if not one.told and _has_place(one.value)]
    main = [one for one in told if not _is_compared(frame.text, one.first)]
    named = [one.value for one in main or told]
    if m.day and m.year is None and m.year_offset is None:
        return next((value for value in named if grain(value) == "day"), None)
    start = frame.text.page.layout.sentence(m.first)[0]
    here = (one.value for one in main if one.first >= start and grain(one.value) == "day")
    if m.day and (day := next(here, None)):  # `au 15 juillet, 9 870 arrivées depuis le début de l’année`
        return day
    stretches = (value for value in named if m.day or "/" in value or grain(value) != "day")
    return next(stretches, next(iter(named), None))


def _is_compared(text: Reading, first: int) -> bool:
    """`8,9 % de plus que le mois précédent`, `par rapport à mai`: what something is set against, not what is told."""
    return not _COMPARING.isdisjoint(text.word(i) for i in range(first - 4, first))


_COMPARING = frozenset(("que", "qu'", "rapport", "contre"))


def _has_place(value: str) -> bool:
    return bounds(value)[0] is not None or (value.startswith(_NO_YEAR) and value.count("XX-XX") == 0)


def _same(frame: Frame, m: Mention) -> _Value:
    """`la même période en 2014`: the date named before, in that year; `même date`: its last day."""
    named = _named_stretch(frame, m)
    year = m.year
    if year is None and m.year_offset is not None:
        year = _year_of_tail(frame, m)[0]
    if named is not None and m.year is None and m.year_offset is None:
        return _Value(named, "context")
    if named is None or year is None:
        return _Value(f"{year:04d}" if year else "XXXX")
    if named.startswith(_NO_YEAR):  # `entre le 1er janvier et le 31 août`: that year was said nowhere
        return _Value(named.replace("XXXX", f"{year:04d}"), "context")
    last = ends(named)[1]
    value = last if m.day and last != ".." else named
    held = bounds(value)[0]
    moved_value = shift(value, years=year - held.year) if held else None
    return _Value(moved_value or f"{year:04d}", "context")


# ---------------------------------------------------------------- counted units


def _counted(frame: Frame, m: Mention) -> _Value:
    if m.rule.endswith(("ago", "ahead")):
        return _ago(frame, m)
    if m.place:
        return _first_units(frame, m)
    if frame.base is None:
        return _Value(interval(_UNKNOWN[m.grain], _UNKNOWN[m.grain]) if m.count > 1 else _UNKNOWN[m.grain])
    near = _stretch(frame.base, m.grain, m.direction)
    far = _stretch(frame.base, m.grain, m.direction * m.count)
    return _Value(interval(*sorted((near, far))), frame.anchor)


def _ago(frame: Frame, m: Mention) -> _Value:
    """`il y a deux ans` has the precision of its unit."""
    if frame.base is None:
        return _Value(_UNKNOWN[m.grain])
    base = moved(frame.base, m.more[0], m.direction * m.more[1], whole=True) if m.more else frame.base
    day = moved(base, m.grain, m.direction * m.count, whole=m.more is not None) if base else None
    if day is None:
        return _Value(_UNKNOWN[m.grain])
    return _Value(_stretch(day, m.grain, 0), frame.anchor)


def _first_units(frame: Frame, m: Mention) -> _Value:
    """`huit premiers mois de 2015`, `73 premiers jours de 2018`, `dix derniers jours de juin`."""
    year, anchor = m.year, None
    if year is None and m.year_offset is not None:
        year, anchor = _year_of_tail(frame, m)
    if year is None and frame.base is not None and m.month is not None:
        year, anchor = _last_year_of_month(frame.base, m.month), frame.anchor
    if year is None:
        return _Value(_UNKNOWN[m.grain])
    head, tail = bounds(month_value(year, m.month) if m.month else f"{year:04d}")
    if head is None or tail is None:
        return _Value(_UNKNOWN[m.grain])
    return _Value(_units_of(m, head, tail), anchor)


def _last_year_of_month(base: date, month: int) -> int:
    return base.year if month <= base.month else base.year - 1


def _units_of(m: Mention, head: date, tail: date) -> str:
    """The first or last `count` units between two days."""
    if m.grain in _MONTHS:
        months = _MONTHS[m.grain] * (m.count - 1)
        skipped = _MONTHS[m.grain] * (m.place - 1)
        first = add_months(head, skipped) if m.place > 0 else add_months(tail.replace(day=1), -months)
        return interval(_named(first, m.grain), _named(add_months(first, months), m.grain))
    if m.rule.endswith("fortnight"):  # the second one goes on to the end of the month
        return interval(
            day_value(head if m.place > 0 else head + 15 * DAY),
            day_value(head + 14 * DAY if m.place > 0 else tail),
        )
    if m.grain == "week" and m.count == 1 and m.place < 0 and m.month is None:
        return week_value(tail - 3 * DAY)  # 28 December is always in the last week of its year
    days = m.count * (7 if m.grain == "week" else 1)
    first = head + (m.place - 1) * days * DAY if m.place > 0 else tail - (days - 1) * DAY
    return interval(day_value(first), day_value(min(first + (days - 1) * DAY, tail)))


# ---------------------------------------------------------------- intervals


def _interval(frame: Frame, m: Mention) -> _Value:
    """Both ends; a year that only one of them has holds for the other, so that they stay in order."""
    two = m.end
    assert two is not None
    m.end = None
    first, last = _ends(frame, m, two)
    m.end = two
    return _Value(interval(first.value, last.value), first.anchor or last.anchor, first.candidates)


def _ends(frame: Frame, one: Mention, two: Mention) -> tuple[_Value, _Value]:
    if _lacks_year(one) and two.year is not None:
        return _fitted(one, _point(frame, two), before=True)
    if _lacks_year(two) and one.year is not None:
        return _fitted(two, _point(frame, one), before=False)
    if one.year_offset is None and two.year_offset is not None:
        one.year_offset, one.year_context = two.year_offset, two.year_context
    first, last = _point(frame, one), _point(frame, two)
    if frame.base is None or _in_order(first.value, last.value):
        apart = _lacks_year(one) and _lacks_year(two) and _years_apart(first.value, last.value) > 1
        return _fitted(two, first, before=False) if apart else (first, last)
    return _put_in_order(one, two, first, last)


def _lacks_year(m: Mention) -> bool:
    return m.year is None and m.offset is None and (m.month is not None or m.part is not None)


def _fitted(m: Mention, known: _Value, before: bool) -> tuple[_Value, _Value]:
    """The year for `m` that sets it next to the `known` end."""
    day = bounds(known.value)[0]
    if day is None:
        return (_Value(_without_year(m)), known) if before else (known, _Value(_without_year(m)))
    mine = _Value(_in_year(m, day.year))
    if before and not _in_order(mine.value, known.value):
        mine = _Value(_in_year(m, day.year - 1))
    if not before and not _in_order(known.value, mine.value):
        mine = _Value(_in_year(m, day.year + 1))
    return (mine, known) if before else (known, mine)


def _in_order(first: str, last: str) -> bool:
    one, two = bounds(first)[0], bounds(last)[1]
    return one is None or two is None or one <= two


def _years_apart(first: str, last: str) -> int:
    """`29/2 au 1/3`: the last 29 February may lie years back, and its March with it."""
    one, two = bounds(first)[0], bounds(last)[0]
    return two.year - one.year if one and two else 0


def _put_in_order(one: Mention, two: Mention, first: _Value, last: _Value) -> tuple[_Value, _Value]:
    """`de samedi à lundi`, `de novembre à mars`: both past; of days the stretch may still go on."""
    if one.weekday is not None and one.month is None and (day := bounds(last.value)[0]):
        back = (day.weekday() - one.weekday) % 7
        return _Value(day_value(day - back * DAY), first.anchor), last
    if _lacks_year(one) and _lacks_year(two):
        return _fitted(two, first, before=False) if one.grain == "day" else _fitted(one, last, before=True)
    return first, last
