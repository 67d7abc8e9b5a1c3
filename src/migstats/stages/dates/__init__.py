"""Every expression that names a point or stretch of the calendar, left to right, none overlapping."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ...grid import labels
from ...lexicon import letter_of
from . import absolute, deictic, feasts, lists, numeric, periods, ranges, relative, weekday, years
from .closed import spoken
from .dateline import FoundDateline, find_dateline
from .edtf import bounds, edtf, grain, is_notation, shift
from .frame import Frame, Named
from .mention import Mention, Reading, grain_of
from .reports import day_of_text, report_year
from .resolve import ahead, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ...found import FoundDate, Number
    from ...scan import Scan

    Reader = Callable[[Reading, int], Iterator[Mention]]

__all__ = [
    "FoundDateline",
    "bounds",
    "edtf",
    "find_dateline",
    "find_dates",
    "grain",
    "is_notation",
    "shift",
    "spoken",
]


def _unit(text: Reading, at: int) -> Iterator[Mention]:
    """What stands around a unit of time: a named stretch, or one that counts from the anchor."""
    for reader in _UNITS.get(text.word(at), ()):
        found = list(reader(text, at))
        if found:
            yield from found
            return
    if grain_of(text.word(at)):  # not `trim`, `sem`
        yield from relative.unit(text, at)


_PARTS: tuple[Reader, ...] = (periods.part_of_year,)
_UNITS: dict[str, tuple[Reader, ...]] = {
    "trimestre": _PARTS, "trimestres": _PARTS, "semestre": _PARTS, "semestres": _PARTS,
    "trim": _PARTS, "sem": _PARTS,
    "années": (periods.decade,), "décennie": (periods.decade,), "mois": (periods.numbered_month,),
    "semaine": (periods.numbered_week,),
    "siècle": (periods.century,), "siècles": (periods.century,), "an": (feasts.feast,),
}  # fmt: skip
# Classes of words that may stand in a date, with what reads there; the first lot takes its words first.
_ROUNDS: tuple[dict[str, Reader], ...] = (
    {"holiday": feasts.feast},
    {"month": absolute.month, "sept": absolute.month, "numdate": numeric.numdate, "slash": numeric.slashed},
    {
        "weekday": weekday.weekday,
        "time_unit": _unit,
        "same": relative.same,
        "season": periods.season,
        "summer": periods.season,
        "quarter_code": periods.code,
        "deictic": deictic.deictic,
        "day_part": deictic.day_part,
        "week": deictic.week_end,
    },
)


@cache
def _anchors() -> tuple[tuple[re.Pattern[str], dict[str, Reader]], ...]:
    """For each round, a pattern of its class letters, and which reader each letter calls."""
    letters = letter_of()
    return tuple(
        (
            re.compile(f"[{''.join(letters[name] for name in names)}]"),
            {letters[n]: r for n, r in names.items()},
        )
        for names in _ROUNDS
    )


def find_dates(
    page: Scan, numbers: Sequence[Number], published: date | None, dateline: FoundDateline | None
) -> list[FoundDate]:
    """Dates of `page`, whose numbers are marked. A dateline beats `published` as the day of writing."""
    text = Reading(page, numbers)
    mentions = sorted(_mentions(text, numbers), key=lambda mention: mention.first)
    more = [*_elided(text, mentions), *_days_of_month(text, numbers, mentions)]
    mentions = sorted([*mentions, *more], key=lambda mention: mention.first)
    floor = 0  # what the date before has taken is not taken again: `nov. courant sept`
    for mention in mentions:
        ranges.widen(text, mention, floor)
        floor = mention.last
    joined = ranges.join(text, mentions)
    lists.link(text, joined)
    found = list(_resolved(text, joined, published, dateline))
    for one, two in pairwise(found):
        _gloss(text, one, two)
    return found


def _gloss(text: Reading, one: FoundDate, gloss: FoundDate) -> None:
    """`au cours des` | cinq dernières années `(` | 2012-2016 `)`: the bracket says what is meant."""
    bracketed = text.word(one.last) == "(" and gloss.first == one.last + 1 and text.word(gloss.last) == ")"
    alike = one.grain == gloss.grain and ("/" in one.value) == ("/" in gloss.value)
    if bracketed and alike and one.relative and not gloss.relative and "X" not in gloss.value:
        one.value, one.start, one.stop, one.anchor = gloss.value, gloss.start, gloss.stop, "context"


def _mentions(text: Reading, numbers: Sequence[Number]) -> Iterator[Mention]:
    readers: dict[str, Reader]
    yield from text.kept(periods.written_together(text))
    for at in feasts.unclassed(text):
        yield from text.kept(feasts.unclassed_feast(text, at))
    for round_, (pattern, readers) in enumerate(_anchors()):
        if round_ == 1:
            for at in _september(text, numbers):
                yield from text.kept(absolute.month(text, at))
        for match in pattern.finditer(text.kinds):
            if not text.taken[match.start()]:
                yield from text.kept(readers[match[0]](text, match.start()))
    cells = labels(text.page)
    for at in _year_like(text, numbers):
        kind = cells.get(at)
        if kind != "count":
            yield from text.kept(years.of_row(text, at, kind) if kind else years.year(text, at))
    for number in numbers:
        if number.form == "words" and number.last > number.first + 1:
            yield from text.kept(years.spelt(text, number))


def _year_like(text: Reading, numbers: Sequence[Number]) -> list[int]:
    """Words of four digits; decoys too, for the words before them to decide."""
    words = text.words
    found = [n.first for n in numbers if n.last == n.first + 1 and words[n.first].width == 4]
    decoy, at = letter_of()["decoy"], -1
    while (at := text.kinds.find(decoy, at + 1)) >= 0:
        if words[at].width == 4:
            found.append(at)
    return sorted(found)


def _september(text: Reading, numbers: Sequence[Number]) -> list[int]:
    """`6 sept. 2018`: the number stage has read a seven, which it is where it counts: `en sept ans`."""
    words = text.words
    sevens = [n.first for n in numbers if words[n.first].folded == "sept" and n.last == n.first + 1]
    return [
        at
        for at in sevens
        if words[at - 1].text.isdecimal()
        or not (_is_counted(text.word(at + 1)) or text.word(at - 1) in _SHARED)
    ]


_SHARED = ("sur", "entre")  # `un habitant` | sur sept.


def _is_counted(word: str) -> bool:
    return word.isalpha() and word not in ("à", "et", "ou", "au", "dernier", "prochain")


def _elided(text: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    parts = [mention for mention in mentions if mention.grain in ("quarter", "semester") and mention.part]
    return [found for mention in parts for found in text.kept(periods.elided(text, mention))]


def _days_of_month(
    text: Reading, numbers: Sequence[Number], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """`le 27`, by its verb, or after a full date in its sentence."""
    firsts = [m.first for m in mentions]
    for number in numbers:
        dated = text.word(number.first - 1) == "le" or text.word(number.first + 1) == "-"
        if dated and not text.taken[number.first]:
            yield from text.kept(numeric.after_article(text, number.first))
        if text.word(number.first - 1) == "le" and not text.taken[number.first]:
            before = bisect_left(firsts, number.first) - 1
            named = mentions[before] if before >= 0 else None
            full = named if named and named.day and named.month and _is_near(text, number, named) else None
            yield from text.kept(weekday.day_of_month(text, number, full))


_AGO = 60  # words back to the full date that a day with its hour goes on from


def _is_near(text: Reading, number: Number, named: Mention) -> bool:
    """Whether the full date before the day `number` may give its month."""
    if named.first >= _start_of(text, number.first):
        return True
    later = text.word(number.first - 2) == "," and text.word(number.first - 3) in ("tard", "après")
    hour = deictic.at_hour(text, number.last)  # `Vernissage le` | 25 à 18 h
    return (later or hour) and number.first - named.last < _AGO


def _start_of(text: Reading, at: int) -> int:
    """The first word of the sentence of word `at`; of the one before it, where `Le` | 19, opens this one."""
    layout = text.page.layout
    start = layout.sentence(at)[0]
    opens = start == at - 1 and text.word(at + 1) == "," and text.word(start - 1) == "."
    return layout.sentence(start - 1)[0] if opens else start


def _resolved(
    text: Reading, mentions: Sequence[Mention], published: date | None, dateline: FoundDateline | None
) -> Iterator[FoundDate]:
    day = dateline.date if dateline else None
    frame = _frame(text, day, published)
    if frame.base is None and (own := day_of_text(text, mentions)):
        frame.base, frame.anchor = own, "dateline"
    writing = frame.base, frame.anchor
    report = report_year(text, mentions, published)
    if report:
        frame.base, frame.anchor = date(report, 12, 31), "context"
    frame.ahead = ahead(mentions, frame.base)
    for mention in mentions:
        if day is not None and dateline and dateline.first <= mention.first < dateline.last:
            frame.named.append(Named(day.value, told=True))
            yield day
            continue
        ranges.part_of_day(text, mention)
        mention.open = ranges.opening(text, mention)
        if report and mention.year and mention.year > report and mention.open != "stop":
            report, (frame.base, frame.anchor) = None, writing
        spoken_of = frame.base, frame.anchor
        if report and (_is_of_writing(mention) or mention.open == "start"):
            frame.base, frame.anchor = writing
        yield resolve(frame, mention)
        if report:
            frame.base, frame.anchor = spoken_of


def _is_of_writing(mention: Mention) -> bool:
    """`hier`, `mardi`: in a report on a past year they still count from the day of writing."""
    return mention.grain == "day" and mention.month is None and not mention.context


def _frame(text: Reading, day: FoundDate | None, published: date | None) -> Frame:
    if day is not None and day.start is not None and day.grain == "day":
        return Frame(text, day.start, "dateline")
    return Frame(text, published, "published" if published else None)
