"""What has a place in a year, and which year is meant: a day and month, a quarter, a feast; the year itself."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from ...phrases import CLOSING, is_of_every_year
from ...words import MONTHS, word_set
from . import framed, goingon
from .calendar import holiday, is_day
from .edtf import bounds, day_value, interval, month_value, week_end, week_value
from .frame import UNKNOWN, Frame, Value, coming, recent, year_of
from .mention import Reading
from .plans import is_of_deed, is_of_gathering, is_planned_by, was_planned
from .tense import is_called, narrates, tense

if TYPE_CHECKING:
    from .mention import Mention

_CANDIDATES = range(2000, 2031)
_FAR, _NEAR = 200, 75  # days: a bare day so far back is rather the one so near ahead, if no verb says when


def yearly(frame: Frame, m: Mention) -> Value:
    """What has a place in a year: a day and month, a month, a quarter, a feast; the year itself."""
    year, anchor = year_of(frame, m)
    if m.grain == "season" and m.year_context and anchor == "context":
        year = _season_beside(frame, m) or year
    elif m.grain == "season" and m.year_context and not m.year_offset:
        return Value(without_year(m))  # `cet été-là`, and no year is told
    if year is not None:
        return Value(in_year(m, year), anchor)
    if m.year_offset is not None:
        return Value(without_year(m))
    each = _is_yearly(frame.text, m)
    if year := framed.year(frame, m) or (
        not each and (goingon.year(frame, m) or goingon.of_heading(frame, m))
    ):
        return Value(in_year(m, year), "context")
    if frame.base is None or each:
        return Value(without_year(m), None, _candidates(m))
    return Value(in_year(m, _chosen_year(frame, m)), frame.anchor)


def _season_beside(frame: Frame, m: Mention) -> int | None:
    """`En mai 2019, … L’` | hiver suivant: the year of the first one that begins after what is told, or of the last."""
    told = next((one for one in recent(frame) if not one.told), None)
    first, last = bounds(told.value) if told else (None, None)
    step = m.year_offset or 0
    if first is None or last is None or not step:
        return None
    near = range(last.year - 1, last.year + 3) if step > 0 else range(first.year + 1, first.year - 3, -1)
    for year in near:
        begins, ends = bounds(in_year(m, year))
        if begins and ends and (begins > last if step > 0 else ends < first):
            return year
    return None


_EACH = frozenset(("chaque", "tous", "toutes"))
_OFTEN = word_set("jour jours matin matins soir soirs semaine semaines année années an ans été hiver saison")
_BACK = 12


def _is_yearly(text: Reading, m: Mention) -> bool:
    """`chaque matin, d’avril à` | novembre: from month to month, year after year."""
    if _is_of_each_year(text, m):
        return True
    if m.grain != "month" or text.word(m.first - 1) not in ("de", "d'", "à", "entre", "et"):
        return False
    start = max(text.page.layout.sentence(m.first)[0], m.first - _BACK)
    each = (i for i in range(start, m.first) if text.word(i) in _EACH)
    return any(not _OFTEN.isdisjoint((text.word(i + 1), text.word(i + 2))) for i in each)


def _is_of_each_year(text: Reading, m: Mention) -> bool:
    """`Chaque année, du` | 3 au 6 juillet, `tous les deux ans, en` | août; not `Comme chaque année en` | mai."""
    at = m.first - 1
    while m.first - at < _BACK and (text.word(at) in _LEADS or text.digits_at(at) or text.word(at) in MONTHS):
        at -= 1
    if m.grain not in ("month", "day"):
        return False
    if text.word(at) not in _YEARS:
        return _comes_each_year(text, m.last)
    counted = text.count_before(at)
    at = counted[0] if counted else at
    each = at - 1 - (text.word(at - 1) == "les")
    return is_of_every_year(text.page, at) and text.word(each - 1) not in ("comme", "que", "qu'")


def _comes_each_year(text: Reading, at: int) -> bool:
    """`Le 15 août` | , chaque année, `en mai` | de chaque année; not `en juin, chaque année compte`."""
    of = text.word(at) == "de"
    first = at + (of or text.word(at) == ",")
    noun = first + 1 if text.word(first) == "chaque" else first + 2
    each = text.word(first) == "chaque" or (text.word(first) == "tous" and text.word(first + 1) == "les")
    return each and text.word(noun) in _YEARS and (of or text.word(noun + 1) in CLOSING)


_LEADS = word_set(", en au à le la les du de d' et ou entre mois vers autour fin début mi -")
_YEARS = frozenset(("an", "ans", "année", "années"))


def in_year(m: Mention, year: int) -> str:
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


def without_year(m: Mention) -> str:
    if m.holiday and m.grain == "day":
        return f"XXXX-{m.holiday}" if m.holiday[0].isdecimal() and " " not in m.holiday else "XXXX-XX-XX"
    if m.part is not None:
        return f"XXXX-{_part(m)}"
    if m.grain in ("week", "weekend"):
        return UNKNOWN[m.grain]
    if m.month is None:
        return f"XXXX-XX-{m.day:02d}" if m.day else UNKNOWN[m.grain]
    return f"XXXX-{m.month:02d}" + (f"-{m.day:02d}" if m.day else "")


def _candidates(m: Mention) -> tuple[int, ...]:
    """Years in which the day of the month is that weekday."""
    if m.weekday is None or m.month is None or m.day is None:
        return ()
    return tuple(year for year in _CANDIDATES if _falls(m, year))


def _falls(m: Mention, year: int) -> bool:
    """Whether that day of `m` is the weekday of `m` in a year."""
    day = _day_in(m, year)
    return day is not None and day.weekday() == m.weekday


def _chosen_year(frame: Frame, m: Mention) -> int:
    """Past by default; the future where the clause is in it; a weekday that fits but one year decides."""
    base = frame.base
    assert base is not None
    past, future = _year_beside(m, base, -1), _year_beside(m, base, 1)
    if m.direction:
        return past if m.direction < 0 else future
    if m.weekday is not None and (year := _fitting_year(m, past, future)):
        return year
    if _since(frame.text, m) or _is_baseline(frame.text, m):
        return past
    if m.grain == "month" and frame.text.word(m.first - 1) == "pour":
        return _nearer(m, base, past, future)  # `sont réservés pour` | juillet
    if (year := _said_of_day(frame, m)) is not None:
        return year
    if _is_by_then(frame.text, m) or _is_in_coming(frame, m, future):
        return future
    when = tense_of(frame.text, m)
    if when <= 0 and _plans(frame.text, m) and (when == 0 or narrates(frame.text, m.first, m.last) <= 0):
        when = 1
    called = when <= 0 and is_called(frame.text, m.first, m.last)
    if (called and (m.grain == "month" or m.day)) or was_planned(frame.text, m):
        return _nearer(m, base, past, future)  # `attend 100 familles en` | septembre
    if (m.day or m.grain == "month") and is_planned_by(frame.text, m) and _is_soon(m, base, future):
        return _nearer(m, base, past, future)  # `a annoncé l’ouverture de 300 places en` | septembre
    if when > 0:
        nearer = _was_planned(frame.text, m) or _is_just_over(m, base, past) or is_of_deed(frame.text, m)
        return _nearer(m, base, past, future) if nearer else future
    rather = (when == 0 or is_of_gathering(frame.text, m)) and _rather_ahead(m, base, past, future)
    dated = m.day or m.holiday or (m.grain == "month" and narrates(frame.text, m.first, m.last) < 0)
    begun = when < 0 and _has_hardly_begun(m, base, past) and narrates(frame.text, m.first, m.last) > 0
    return future if rather and dated else past - begun


def _has_hardly_begun(m: Mention, base: date, year: int) -> bool:
    """`Au premier semestre, 12 000 emplois ont été créés`, said on 10 January: there is nothing to tell of it yet."""
    begins = bounds(in_year(m, year))[0]
    return begins is not None and m.part != _WINTER and (base - begins).days < _TOLD_FROM.get(m.grain, 0)


_TOLD_FROM = {"quarter": 30, "semester": 90, "season": 20}  # days after the beginning
_WINTER = 24


def this_season(frame: Frame, m: Mention, base: date) -> int:
    """`cet hiver`: the year of the one that goes on; where none does, of the next, or of the last beside a past."""
    begins, ends = (bounds(in_year(m, base.year))[0], bounds(in_year(m, base.year - 1))[1])
    if begins is None or ends is None or ends >= base:
        return base.year - 1
    told = tense_of(frame.text, m) < 0 and narrates(frame.text, m.first, m.last) > 0
    return base.year - (told and (base < begins or _has_hardly_begun(m, base, base.year)))


def _is_by_then(text: Reading, m: Mention) -> bool:
    """`d’ici l’` | été, `d’ici la fin` | juin: the next one."""
    led = [text.word(i) for i in range(m.first - 4, m.first)]
    return m.open == "stop" and any(one == "d'" and two == "ici" for one, two in pairwise(led))


def _is_in_coming(frame: Frame, m: Mention, future: int) -> bool:
    """`Les travaux dureront de novembre à février. … le week-end du` | 11 janvier: in the stretch that was named."""
    stretch, day = coming(frame), _day_in(m, future)
    if stretch is None or day is None or not stretch[0] <= day <= stretch[1]:
        return False
    return narrates(frame.text, m.first, m.last) <= 0


def _was_planned(text: Reading, m: Mention) -> bool:
    """`devait ouvrir` | fin septembre, `devait débuter le` | 3 juin: a plan that may be over."""
    return m.grain in ("month", "day") and not _DUE.isdisjoint(
        text.word(i) for i in range(m.first - 6, m.first)
    )


def _is_just_over(m: Mention, base: date, year: int) -> bool:
    """`Le PIB gagnerait 0,2 % au` | troisième trimestre, said on 1 October: nobody has counted it yet."""
    end = bounds(in_year(m, year))[1] if m.grain == "quarter" else None
    return end is not None and 0 < (base - end).days <= _UNCOUNTED


_UNCOUNTED = 31  # days
_DUE = frozenset(("devait", "devaient"))


def _is_soon(m: Mention, base: date, future: int) -> bool:
    begins = bounds(in_year(m, future))[0]
    return begins is not None and (begins - base).days < _SOON


_SOON = 130  # days


def _nearer(m: Mention, base: date, past: int, future: int) -> int:
    back, ahead = bounds(in_year(m, past))[1], bounds(in_year(m, future))[0]
    return past if back and ahead and base - back < ahead - base else future


def tense_of(text: Reading, m: Mention) -> int:
    """`sont ouvertes jusqu’au` | 15 juin: a passive of the present beside an end that is to come."""
    when = tense(text, m.first, m.last)
    return 0 if when < 0 and m.open == "stop" and narrates(text, m.first, m.last) <= 0 else when


def _since(text: Reading, m: Mention) -> bool:
    """`depuis le 1er janvier`: always the last one."""
    return m.open == "start" and "depuis" in (text.word(m.first - 1), text.word(m.first - 2))


def _is_baseline(text: Reading, m: Mention) -> bool:
    """`prévoit 90 opérations en juin, contre 60 en` | avril, `, après 80 000 en` | mai: over by then."""
    led = [text.word(i) for i in range(m.first - _LED, m.first)]
    opened = (two[:1].isdecimal() and one in ("contre", "après") for one, two in pairwise(led))
    return m.grain == "month" and led[-1] == "en" and any(opened)


_LED = 5  # words from `contre` to the month: `contre 60 interventions chirurgicales en`
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
    return m.open == "stop" or bool(before & ({"avant", "compter"} if m.grain == "day" else {"avant"}))


def _rather_ahead(m: Mention, base: date, past: int, future: int) -> bool:
    back, ahead = bounds(in_year(m, past))[1], bounds(in_year(m, future))[0]
    if back is None or ahead is None:
        return False
    return (base - back).days > _FAR and (ahead - base).days < _NEAR


def _fitting_year(m: Mention, past: int, future: int) -> int | None:
    """The one of two years that has that weekday; `jeudi 5 juin`, said on a Wednesday 5 June: of the years beside."""
    near = (past - 1, past + 1) if past == future and not _falls(m, past) else (past, future)
    fits = [year for year in near if _falls(m, year)]
    return fits[0] if len(fits) == 1 else None


def _year_beside(m: Mention, base: date, step: int) -> int:
    """For -1 the last year in which it has begun by `base`, for 1 the next in which it is not over.

    `dernier` wants it over and `prochain` not begun.
    """
    apart = m.direction == step
    side = int(apart == (step < 0))
    for year in range(base.year, base.year + 9 * step, step):
        day = bounds(in_year(m, year))[side]
        if day is not None and (day - base).days * step >= apart:
            return year
    return base.year
