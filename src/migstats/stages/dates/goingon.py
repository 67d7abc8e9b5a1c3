"""`Le 24 février 2022, la Russie envahit l’Ukraine. Le` | 2 mars: the year of what was told just before."""

from __future__ import annotations

from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING

from ...morphology import is_participle
from ...words import OF
from .calendar import is_day
from .edtf import bounds
from .framed import is_aside
from .tense import direction, tense

if TYPE_CHECKING:
    from .frame import Frame, Named
    from .mention import Mention

_LATELY = 3  # dates
_RECENT = 75  # days: a day so near to that of writing is of the news
_MONTHS = {"quarter": 3, "semester": 6}
_SEASONS = {21: 3, 22: 6, 23: 9}  # winter has two years


def year(frame: Frame, m: Mention) -> int | None:
    """The year of the date told just before, where `m` comes later in it and the text goes on with the story.

    Not where `m` may be of the news: `La loi a été votée le 3 mars 2018. Le 12 mai, le ministre a annoncé …`.
    """
    here, base = _place(m), frame.base
    if here is None or base is None or m.direction or m.open == "start":
        return None
    told = _told(frame, m)
    first, last = bounds(told.value) if told else (None, None)
    if told is None or first is None or last is None or first.year >= base.year:
        return None
    if first.year < last.year:
        return _within(here, first, last) or _of_season(frame, told, here, first, last)
    after = here > (first.month, first.day) or len(told.value) == _YEAR
    return first.year if after and _fits(m, first.year) and _is_told_on(frame, m, told, here) else None


_YEAR = len("2022")


def _place(m: Mention) -> tuple[int, int] | None:
    """Month and day in its year on which `m` begins."""
    if m.weekday is not None and m.month is None:
        return None
    if m.month:
        return m.month, m.day or 31
    if m.part and m.grain in _MONTHS:
        return _MONTHS[m.grain] * (m.part - 1) + 1, 31
    month = _SEASONS.get(m.part or 0) if m.grain == "season" else None
    return (month, 31) if month else None


def _told(frame: Frame, m: Mention) -> Named | None:
    """The date that the story goes on from: in the same line, of this sentence or the one before, no mere label."""
    page = frame.text.page
    line = page.layout.line(m.first)[0]
    near = list(takewhile(lambda one: one.first >= line, reversed(frame.named[-_LATELY:])))
    news = f"{frame.base.year}" if frame.base else ""
    sentence = page.layout.sentence(m.first)[0]
    whole = (one for one in near if "/" in one.value and one.first >= sentence)
    one = next(whole, None) or next((one for one in near if not (one.told and one.value[:4] == news)), None)
    if one is None or one.since or "X" in one.value or ".." in one.value:
        return None
    start = page.layout.sentence(one.first)[0]
    if "?" in page.folds[one.first : m.first]:
        return None
    if page.layout.sentences_between(one.first, m.first) > 1 or is_participle(page.folds[start]):
        return None  # `Créée en` | mars 2016`, l’association a …`
    before = frame.text.word(one.first - 1 - (frame.text.word(one.first - 1) in ("l'", "le", "la")))
    if before in OF or before in ("(", "que", "qu'", "à", "contre", "après", "avant", "dès"):
        return None
    if one.value.isdecimal() and not _opens(frame, one, start):
        return None
    return one


def _opens(frame: Frame, one: Named, start: int) -> bool:
    """`En` | 2015, `L’` | an dernier, `L’année` | 2022 `a été`: a year that the sentence is about."""
    led = frame.text.page.folds[start : one.first]
    return led in ([], ["en"], ["l'"], ["l'", "année"])


def _within(here: tuple[int, int], first: date, last: date) -> int | None:
    """The only year that has it between two days: `Entre avril 2022 et mars 2023, …, dont 40 en` | janvier."""
    fits = [year for year in {first.year, last.year} if _between(here, year, first, last)]
    return fits[0] if len(fits) == 1 and last.year == first.year + 1 else None


def _of_season(frame: Frame, told: Named, here: tuple[int, int], first: date, last: date) -> int | None:
    """`la saison 2022-2023`, `l’année scolaire 2022-2023`: from the summer of the one year to that of the other."""
    named = not _SEASONAL.isdisjoint(frame.text.page.folds[max(told.first - 2, 0) : told.first])
    if not named or last.year != first.year + 1:
        return None
    return first.year if here[0] > _JULY else last.year


_SEASONAL = frozenset(("saison", "scolaire", "campagne", "rentrée"))
_JULY = 7


def _between(here: tuple[int, int], year: int, first: date, last: date) -> bool:
    return (first.year, first.month) <= (year, here[0]) <= (last.year, last.month)


def _fits(m: Mention, year: int) -> bool:
    """The weekday that is said, if any, is that of the day in `year`."""
    if m.weekday is None or not (m.month and m.day):
        return True
    return is_day(year, m.month, m.day) and date(year, m.month, m.day).weekday() == m.weekday


def _is_told_on(frame: Frame, m: Mention, told: Named, here: tuple[int, int]) -> bool:
    """In the same sentence, in a tense of stories, or on a day that no news would name without its year."""
    text, base = frame.text, frame.base
    assert base is not None
    if tense(text, m.first, m.last) > 0:
        return False
    start, end = text.page.layout.sentence(m.first)
    if told.first >= start:
        listed = ":" in text.page.folds[told.first : m.first]  # `L’an dernier, … : 120 au` | premier semestre
        return (len(told.value) > _YEAR or listed) and not _is_said(frame, m)
    if any(direction(word) < 0 and not is_participle(word) for word in text.page.folds[start:end]):
        return True
    month, day = here
    back = base.year if (month, min(day, 28)) <= (base.month, base.day) else base.year - 1
    return back < base.year and (base - date(back, month, min(day, 28))).days > _RECENT


def _is_said(frame: Frame, m: Mention) -> bool:
    """`Le 14 mai 2023, 12 passeurs ont été arrêtés, a indiqué le` | 20 juin `le parquet`."""
    return is_aside(frame, m, frame.text.page.layout.sentence(m.first)[0])


def of_heading(frame: Frame, m: Mention) -> int | None:
    """`Arrivées en 2023⏎` | Janvier ` : 1 240`: the year in the heading over rows that begin with months."""
    page, here = frame.text.page, _place(m)
    if here is None or m.direction or not _heads_row(frame, m):
        return None
    line = page.layout.line(m.first)[0]
    for one in reversed(frame.named[-_ROWS:]):
        if one.first >= line:
            return None
        first, end = page.layout.line(one.first)
        if one.first - first <= _BULLET and not one.value.isdecimal():
            continue  # the row before
        one_year = not any(other is not one and first <= other.first < end for other in frame.named[-_ROWS:])
        heads = (
            one.value.isdecimal() and one_year and page.folds[end - 2 : end - 1] not in (["."], ["!"], ["?"])
        )
        return int(one.value) if heads and end - first <= _HEADING else None
    return None


def _heads_row(frame: Frame, m: Mention) -> bool:
    """Whether `m` opens its line, behind a bullet or not, before a colon, a bar or a figure."""
    text = frame.text
    if m.first - text.page.layout.line(m.first)[0] > _BULLET:
        return False
    after = text.word(m.last)
    return after in (":", "|", "\t", "–", "-") or after[:1].isdecimal()


_ROWS = 40  # dates
_BULLET = 1  # words before the first one of a row
_HEADING = 16  # words
