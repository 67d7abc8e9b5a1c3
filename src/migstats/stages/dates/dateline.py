"""Place, day and agency at the head of a dispatch: `TUNIS, 7 mai (TAP) –`, `GENÈVE (7 mars) –`, `ALGER-`."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from ...found import FoundDate, Run
from ...lexicon import letter_of
from ...words import word_set
from . import absolute, numeric
from .frame import Frame
from .mention import Mention, Reading, months
from .resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from ...found import Number
    from ...scan import Scan

_DASHES = frozenset(("-", "–", "—", "−"))
_OPENERS = _DASHES | {"à", ","}
_LINES = 12  # a dateline stands on one of the first lines that have words
_PLACE_WORDS = 6
_LINKS = frozenset(
    ("-", "'", "de", "du", "des", "la", "le", "l'", "d'", "sur", "en", "et", "/", "les", "aux", "saint")
)
_MAX_HEAD = 24
_PROSE = 6  # words of a line that goes on after its dateline
_FULL = len("2024-09-05")
_ZONES = frozenset(("gmt", "tu", "utc", "cet"))


@dataclass(slots=True)
class FoundDateline:
    """Words `first` to `last`, half-open, the dash after it left out; its place, agency and date, if any."""

    first: int
    last: int
    place: Run
    agency: Run | None = None
    date: FoundDate | None = None


def find_dateline(page: Scan, numbers: Sequence[Number], published: date | None) -> FoundDateline | None:
    """The dateline of `page`, on one of its first lines. A day without a year takes that of `published`."""
    text = _head(page, numbers)
    for start in _line_starts(text):
        if found := _read(text, start, published):
            return found
    return None


def _head(page: Scan, numbers: Sequence[Number]) -> Reading:
    """The first lines: nothing else is looked at."""
    lines = page.layout.lines
    end = lines[2 * _LINES] if len(lines) > 2 * _LINES else len(page)
    return Reading(page, numbers[: bisect_left(numbers, end, key=lambda number: number.first)], end)


def _line_starts(text: Reading) -> Iterator[int]:
    """First words of the first lines that have any, and after a dash in a short one: `Préfecture – Arras, le …`."""
    starts = [start for start in text.page.layout.lines[: 2 * _LINES] if text.word(start) not in ("\n", "")]
    for start in islice(starts, _LINES):
        yield start
        end = text.page.layout.line(start)[1]
        if end - start < _MAX_HEAD:
            yield from (
                i + 1
                for i in range(start + 1, end - 1)
                if text.word(i) in _DASHES and not _inside_name(text, i)
            )


def _read(text: Reading, start: int, published: date | None) -> FoundDateline | None:
    _, end = text.page.layout.line(start)
    if found := _day_alone(text, start, end, published):
        return found
    opened = text.word(start) == "(" and start + 1 < end  # `(Rome, 12 novembre 2022) –`
    start += opened
    if not text.words[start].capital:
        return None
    place = _place(text, start, end)
    if place == start or text.word(place - 1) in _AS_OF:
        return None  # `SITUATION` | AU `31 AOÛT 2024`: what is told there is of that day
    found = FoundDateline(start, place, (start, place))
    at = _parts(text, found, place, end, published)
    if opened:
        if text.word(at) != ")" or found.date is None or text.word(at + 1) not in _DASHES:
            return None
        at = found.last = at + 1
    return found if _closes(text, found, at, end) else None


def _day_alone(text: Reading, start: int, end: int, published: date | None) -> FoundDateline | None:
    """`12 mars 2024 –` and prose after it: the day without a place."""
    for mention in _days_at(text, start):
        whole, opens = mention.year is not None and mention.day is not None, mention.last + 1
        dash = text.word(mention.last) in _DASHES and text.words[mention.last - 1].spaced
        prose = end - opens > _PROSE and (text.words[opens].capital or text.word(opens).isdecimal())
        if whole and dash and prose and not any(_days_at(text, opens)):
            found = _resolved(text, mention, published)
            return FoundDateline(start, mention.last, (start, start), date=found)
    return None


def _place(text: Reading, start: int, end: int) -> int:
    """The word after the name of the place: capitals and the small words between them."""
    at = last = start
    while at < min(end, start + _PLACE_WORDS + 2):
        word = text.words[at]
        if (word.capital and word.folded[:1].isalpha()) or (at > start and word.folded in _SIDES):
            last = at + 1  # `Méditerranée` | centrale
        elif (
            word.folded not in _LINKS or at == start or (word.text in _DASHES and not _inside_name(text, at))
        ):
            break
        at += 1
    return last


_AS_OF = ("au", "du")
_SIDES = word_set(
    "central centrale occidental occidentale oriental orientale septentrional septentrionale méridional méridionale"
)


def _inside_name(text: Reading, at: int) -> bool:
    """The hyphen of `Port-au-Prince`, not the dash of `ALGER-`."""
    return text.glued(at - 1) and text.glued(at)


def _parts(text: Reading, found: FoundDateline, at: int, end: int, published: date | None) -> int:
    """Reads `, 7 mai`, `(TAP)`, `(7 mars)`; the word after them."""
    stop = min(end, at + _MAX_HEAD)
    while at < stop:
        after = _day(text, found, at, published) or _agency(text, found, at, stop, published)
        if not after:
            break
        at = found.last = after
    return at


def _day(text: Reading, found: FoundDateline, at: int, published: date | None) -> int:
    """A comma and a day: `, le 7 mai`, `, 11/12/2018`; the word after it, 0 for none."""
    if found.date is not None:
        return 0
    if text.word(at) != "," and not text.words[found.first].upper and text.word(at) != "le":
        return 0
    at += text.word(at) == ","
    at += text.word(at) in ("le", "ce")
    for mention in _days_at(text, at):
        found.date = _resolved(text, mention, published)
        return _past_clock(text, mention.last)
    return 0


def _days_at(text: Reading, at: int) -> Iterator[Mention]:
    """A date that begins at word `at`."""
    for i in range(at, min(at + 4, text.size)):
        reader = _reader(text, i)
        found = list(reader(text, i)) if reader else []
        if found:
            yield from (mention for mention in found[:1] if mention.first == at and mention.end is None)
            return


def _reader(text: Reading, at: int) -> Callable[[Reading, int], Iterator[Mention]] | None:
    word = text.word(at)
    if word in months():
        return absolute.month
    if word == "/":
        return numeric.slashed
    return numeric.numdate if text.words[at].letter == letter_of()["numdate"] else None


def _past_clock(text: Reading, at: int) -> int:
    """`- 23H24 GMT`, `à 10h18` after the day."""
    start = at + 1 if text.word(at) in _OPENERS else at
    hour = text.word(start + 1)
    if not text.word(start).isdecimal() or not (hour[:1] == "h" or hour == ":"):
        return at
    last = start + (3 if hour in (":", "h") and text.word(start + 2).isdecimal() else 2)
    return last + 1 if text.word(last) in _ZONES else last


def _agency(text: Reading, found: FoundDateline, at: int, stop: int, published: date | None) -> int:
    """`(TAP)`, `(Centre d’actualités)`, `(7 mars)`: what stands in brackets; the word after them."""
    if text.word(at) != "(":
        return 0
    close = next((i for i in range(at + 1, stop) if text.word(i) == ")"), 0)
    if not close or close == at + 1:
        return 0
    for mention in _days_at(text, at + 1) if found.date is None else ():
        if mention.last == close:
            found.date = _resolved(text, mention, published)
            return close + 1
    if not text.words[at + 1].capital:
        return 0
    found.agency = (at + 1, close)
    return close + 1


def _resolved(text: Reading, mention: Mention, published: date | None) -> FoundDate:
    """The day of a dispatch: in the year that sets it nearest to the day on which it appeared."""
    if published is not None and mention.year is None and mention.month and mention.day:
        years = (published.year, published.year - 1, published.year + 1)
        mention.year = min(years, key=lambda year: _distance(mention, year, published))
        found = resolve(Frame(text, published, "published"), mention)
        found.relative, found.anchor = True, "published"
        return found
    return resolve(Frame(text, published, "published" if published else None), mention)


def _distance(mention: Mention, year: int, published: date) -> int:
    try:
        day = published.replace(year=year, month=mention.month or 1, day=mention.day or 1)
    except ValueError:
        return 10**6
    return abs((day - published).days)


def _closes(text: Reading, found: FoundDateline, at: int, end: int) -> bool:
    """A dash or colon and prose after it; without day and agency the place stands in capitals."""
    dash = text.word(at) in _DASHES or (text.word(at) in (":", ".") and found.date is not None)
    if not dash:
        whole = all(text.word(i) == "\n" for i in range(at, end))
        if not whole or found.date is None:
            return False
        dated = (
            "X" not in found.date.value and len(found.date.value) == _FULL
        )  # `Arras, le 5 septembre 2024`, alone
        return found.agency is not None or found.last > found.date.last or dated
    while text.word(at) in _DASHES:
        at += 1
    prose = end - at > _PROSE and not (text.words[at].upper and text.words[min(at + 1, end - 1)].upper)
    if found.date is not None or found.agency is not None:
        return prose or found.date is not None
    first, last = found.place
    return prose and text.words[first].upper and last - first <= 3 and text.words[at].capital
