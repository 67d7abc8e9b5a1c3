"""The day that a weekday means: `mardi`, `mardi 3`, `mardi prochain`."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import is_participle
from ...words import HAD
from .calendar import DAY, WEEK, day_in, month_from
from .edtf import bounds, day_value, grain
from .frame import UNKNOWN, Frame, Value, coming, part_of_day
from .mention import weekdays
from .plans import is_planned_by, was_planned
from .tense import has_become, is_called, narrates
from .yearly import tense_of

if TYPE_CHECKING:
    from .mention import Mention, Reading


def weekday(frame: Frame, m: Mention) -> Value:
    """The last such day, the anchor’s own allowed; after `dernier` before it; in the future the next one."""
    if m.context:
        return Value(UNKNOWN["day"])
    if frame.base is None:
        return Value(f"XXXX-XX-{m.day:02d}" if m.day else UNKNOWN["day"])
    when = tense_of(frame.text, m)
    called_off = when > 0 and was_planned(frame.text, m) and _did_not(frame.text, m)
    ends = m.open == "stop" and (not when or is_planned_by(frame.text, m))
    coming = (when > 0 and not called_off) or ends or _is_announced(frame, m)
    ahead = m.direction > 0 or (m.direction == 0 and coming)
    if m.day is not None:
        if day := _following(frame, m):
            return Value(day_value(day), "context")
        return Value(_weekday_and_day(m, frame.base, ahead), frame.anchor)
    if m.more:
        day = nearest_weekday(m, frame.base, True)
        return Value(day_value(day + m.more[1] * WEEK), frame.anchor)
    if m.direction == 0 and (day := _in_coming(frame, m)):
        return Value(day_value(day), "context")
    if ahead and m.direction == 0 and _is_today(frame, m):
        return Value(day_value(frame.base), frame.anchor)
    if not ahead and m.direction == 0 and is_called(frame.text, m.first, m.last):
        return Value(day_value(nearest_weekday(m, frame.base - DAY, True)), frame.anchor)
    day = nearest_weekday(m, frame.base, ahead)
    return Value(day_value(day if ahead else _before_told(frame, m, day)), frame.anchor)


def _before_told(frame: Frame, m: Mention, day: date) -> date:
    """`L’otage a été libéré samedi. Il avait été enlevé` | mardi: what had happened lies before what was told.

    In one sentence: `Une femme enlevée` | vendredi `a été libérée jeudi`.
    """
    text = frame.text
    start, end = text.page.layout.sentence(m.first)
    told = _weekday_told(text, m, end) if is_participle(text.word(_led_by(text, m))) else None
    if told is not None and frame.base is not None:
        later = frame.base - (frame.base.weekday() - told) % 7 * DAY
        return day - WEEK if later < day else day
    last = next(
        (one for one in reversed(frame.named) if grain(one.value) == "day" and "/" not in one.value), None
    )
    if last is None or last.first >= start or HAD.isdisjoint(text.page.folds[start:end]):
        return day
    if text.word(last.first) not in weekdays() or text.page.layout.sentences_between(last.first, start) > 1:
        return day  # `le naufrage du 30 mai. … Le tribunal avait ordonné` | lundi `l’évacuation`
    later = bounds(last.value)[0] or day
    had = day - WEEK <= later < day and _had(text, m.first, start)
    return day - WEEK if had else day


def _had(text: Reading, at: int, start: int) -> bool:
    """`Il` | avait été enlevé `mardi`, `Elle s’` | était enfuie `mardi`; not `Lundi, 12 corps avaient été repêchés`.

    Nor where somebody tells it: `a dit qu’ils avaient …`, nor of how things stood: `étaient soignés`.
    """
    first = next((i for i in range(at - 1, start - 1, -1) if text.word(i) in _CLOSED), start - 1) + 1
    said = next((i for i in range(first, at) if text.word(i) in ("que", "qu'")), at)
    had = (i for i in range(first, said) if text.word(i) in HAD and _is_participle_near(text, i))
    return any(text.word(i) in ("avait", "avaient") or has_become(text, i) for i in had)


_CLOSED = frozenset((";", ":"))


def _led_by(text: Reading, m: Mention) -> int:
    """The word before a day, and before `depuis`."""
    return m.first - 1 - (text.word(m.first - 1) == "depuis")


def _weekday_told(text: Reading, m: Mention, end: int) -> int | None:
    """`enlevée vendredi` | a été libérée jeudi: the weekday of the verb right behind, in the perfect."""
    if text.word(m.last) not in _HAVE:
        return None
    ahead = range(m.last + 1, min(m.last + _VERB, end))
    return next((weekdays()[text.word(i)] for i in ahead if text.word(i) in weekdays()), None)


def _is_participle_near(text: Reading, at: int) -> bool:
    return any(is_participle(text.word(i)) for i in range(at + 1, at + _NEAR))


_HAVE = frozenset(("a", "ont", "est", "sont"))
_VERB, _NEAR = 8, 4  # words from an auxiliary to its day, to its participle


def _did_not(text: Reading, m: Mention) -> bool:
    """`Le vol prévu` | mardi `n’a finalement pas décollé`: told as over."""
    after = [text.word(i) for i in range(m.last, m.last + _SOON)]
    return any(one == "n'" and two in ("a", "ont", "est", "sont") for one, two in pairwise(after))


_SOON = 6  # words


def _following(frame: Frame, m: Mention) -> date | None:
    """`vendredi 6 décembre …, samedi 7`: the day after one that was named, in the month that follows on it."""
    value = frame.named[-1].value if frame.named else ""
    named = bounds(value)[1] if value and grain(value) == "day" else None
    if named is None or not m.day:
        return None
    day = day_in(month_from(named, 0 if m.day > named.day else 1), m.day)
    return day if day and day.weekday() == m.weekday else None


def _in_coming(frame: Frame, m: Mention) -> date | None:
    """`Du 9 au 13 mai, la fête fera étape à Lyon. Temps fort mercredi`: of the days to come that were just named."""
    stretch = coming(frame)
    if stretch is None or stretch[1] - stretch[0] >= WEEK or narrates(frame.text, m.first, m.last) > 0:
        return None
    day = nearest_weekday(m, stretch[0] - DAY, True)
    return day if day <= stretch[1] else None


def _is_announced(frame: Frame, m: Mention) -> bool:
    """`Le pape rencontre` | jeudi, where the text names Thursday the 19th: a present that tells nothing past."""
    if m.weekday not in frame.ahead or is_participle(frame.text.word(m.first - 1)):
        return False
    return narrates(frame.text, m.first, m.last) <= 0


def _is_today(frame: Frame, m: Mention) -> bool:
    """`s’exprimera ce mercredi`, `votera mercredi soir`, written on a Wednesday."""
    if frame.base is None or frame.base.weekday() != m.weekday:
        return False
    this = "ce" in (frame.text.word(m.first), frame.text.word(m.first - 1))
    return this or bool(part_of_day(frame.text, m))


def nearest_weekday(m: Mention, base: date, ahead: bool) -> date:
    """The first such day after `base`, or the last one before it; `base` itself counts unless `dernier` is said."""
    weekday = m.weekday or 0
    if ahead:
        return base + ((weekday - base.weekday() - 1) % 7 + 1) * DAY
    back = (base.weekday() - weekday) % 7
    return base - (back or (7 if m.direction < 0 else 0)) * DAY


def _weekday_and_day(m: Mention, base: date, ahead: bool) -> str:
    """`mardi 3`: the nearest third of a month that is a Tuesday."""
    for months in (0, 1, -1, -2, 2, -3, 3) if ahead else (0, -1, 1, -2, -3, 2):
        day = day_in(month_from(base, months), m.day or 0)
        if day and day.weekday() == m.weekday and (ahead or day <= base + 4 * WEEK):
            return day_value(day)
    return f"XXXX-XX-{m.day:02d}"
