"""A date expression as it stands, before it is given a year; and the page as the readers of dates see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ...lexicon import letter_of, read
from ...phrases import CLOSING, FIRST_YEAR, LAST_YEAR
from ...tokens import bare
from ...words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...found import Number
    from ...lexicon.vocabulary import Word
    from ...scan import Scan

ARTICLES = frozenset(("le", "la", "les", "l'", "ce", "cet", "cette", "ces", "leur", "son", "sa"))
LAST = frozenset(("dernier", "dernière", "derniers", "dernières", "passé", "passée", "passés", "passées"))
NEXT = frozenset(("prochain", "prochaine", "prochains", "prochaines"))
_DIRECTIONS = {**dict.fromkeys(LAST, -1), **dict.fromkeys(NEXT, 1)}
PARTS_OF_DAY = frozenset(("matin", "soir", "midi", "nuit", "matinée", "soirée"))
RELATIVE = "dates.relative."  # what the rules of dates that count from another begin with
GRAINS = {
    "jour": "day", "semaine": "week", "mois": "month", "trimestre": "quarter", "semestre": "semester",
    "an": "year", "année": "year", "décennie": "decade", "siècle": "century",
}  # fmt: skip
GRAIN_ORDER = ("day", "week", "month", "quarter", "semester", "year", "decade", "century")
_ACCENTED = word_set(
    """année années décennie décennies siècle siècles dernière dernières passée passées précédent
    précédente début période époque première premières même matinée soirée après noël pâques pentecôte
    épiphanie fête pères mères réveillon"""
)
_BLANKS = [""] * 64  # no reader looks further than that beyond the text


@dataclass(slots=True)
class Mention:
    """Words `first` to `last`, half-open, and what they say of the calendar; None for what they leave open.

    grain: day, week, weekend, month, season, quarter, semester, year, decade, century.
    part: number of the quarter, semester, week or season (21 to 24) in its year.
    offset: units of `grain` from the anchor; context: the anchor is the date named just before.
    direction: -1 for `dernier`, 1 for `prochain`.
    year_offset: years from the anchor's (`mai de l’an dernier`).
    count: how many units (`huit premiers mois`); place: 1 the first, -1 the last, 0 beside the anchor.
    holiday: rule of a feast. end: the other end of an interval.
    open: `start` after depuis, `stop` after jusqu’à.
    """

    first: int
    last: int
    grain: str
    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: int | None = None
    offset: int | None = None
    context: bool = False
    direction: int = 0
    year_offset: int | None = None
    year_context: bool = False
    count: int = 0
    place: int = 0
    holiday: str | None = None
    end: Mention | None = None
    open: str = ""
    more: tuple[str, int] | None = None  # `deux ans et` trois mois: what is counted first
    listed: Mention | None = None  # `les` | 4, 11 `et` 18 juin: the last of the list, whose year it takes
    same: bool = False  # `la même période en 2014`: the date named before, moved

    @property
    def absolute(self) -> bool:
        """Whether it can be read without an anchor."""
        return self.year is not None and (self.end is None or self.end.year is not None)


class Reading:
    """A page with its numbers by their first and last words, and which words dates have taken."""

    __slots__ = ("ending", "kinds", "page", "size", "starting", "taken", "word", "words")

    def __init__(self, page: Scan, numbers: Sequence[Number], size: int | None = None) -> None:
        """Of the first `size` words of `page`; without it, of all."""
        self.page = page
        self.words: list[Word] = page.words if size is None else page.words[:size]
        self.kinds = page.kinds
        self.size = len(self.words)
        folds = page.folds if size is None else page.folds[:size]
        if not page.known.isdisjoint(_restored()):
            folds = [_restored().get(word, word) for word in folds]
        # Word `index` folded; empty before the text and after it: the blanks at the end serve both sides.
        self.word = [*folds, *_BLANKS].__getitem__
        decoy = letter_of()["decoy"]  # a number to nobody any more
        free = [n for n in numbers if page.kinds[n.first] != decoy]
        self.starting = {n.first: n for n in free}
        self.ending = {n.last: n for n in free}
        self.taken = bytearray(self.size)

    def glued(self, index: int) -> bool:
        """No blank between word `index` and the next."""
        return not self.words[index].spaced and index + 1 < self.size

    def kept(self, mentions: Iterable[Mention]) -> Iterator[Mention]:
        """Those of `mentions` whose words are free; their words are taken now."""
        for mention in mentions:
            if not any(self.taken[mention.first : mention.last]):
                self.taken[mention.first : mention.last] = b"\1" * (mention.last - mention.first)
                yield mention

    def alone(self, first: int, last: int) -> bool:
        """Whether words `first` to `last` are all that there is, as in a string that is asked for its date."""
        return first == 0 and (last == self.size or (last + 1 == self.size and self.word(last) in CLOSING))

    def refuse(self, first: int, last: int) -> None:
        """Words `first` to `last` name no date, nor does a part of them: `31 septembre 2023`."""
        self.taken[first:last] = b"\1" * (last - first)

    def count_before(self, index: int) -> tuple[int, int] | None:
        """First word and value of the whole number that ends before word `index`: `trois` | mois -> i, 3."""
        number = self.ending.get(index)
        if number is None or number.value is None or number.form not in ("digits", "words"):
            return None
        value = int(number.value)
        return (number.first, value) if value == number.value else None

    def ordinal_before(self, index: int) -> tuple[int, int] | None:
        """First word and value of the ordinal before word `index`: `3e` | trimestre -> i, 3."""
        number = self.ending.get(index)
        if number is None or number.form != "ordinal" or number.value is None:
            return None
        first, value = number.first, int(number.value)
        teen = 7 <= value <= 9 and self.word(first - 1) == "-" and self.word(first - 2) == "dix"
        return (first - 2, value + 10) if teen else (first, value)

    def rank_before(self, index: int) -> tuple[int, int] | None:
        """First word and rank before word `index`, the last one as -1: `dernier` | lundi -> i, -1."""
        if self.word(index - 1) in ("dernier", "dernière"):
            return index - 1, -1
        return self.ordinal_before(index)

    def week_end_before(self, index: int) -> int:
        """The first word of `week-end` that ends before word `index`; 0 where there is none."""
        if self.word(index - 1) in ("weekend", "weekends"):
            return index - 1
        dashed = index - 3 if self.word(index - 2) == "-" else index - 2
        return dashed if self.word(index - 1) in ("end", "ends") and self.word(dashed) == "week" else 0

    def year_at(self, index: int) -> int | None:
        """The value of word `index` where it is written as a year: four digits, no separator."""
        digits = self.digits_at(index)
        return int(digits) if len(digits) == 4 and FIRST_YEAR <= int(digits) <= LAST_YEAR else None

    def digits_at(self, index: int) -> str:
        """Word `index`, if it is digits and no part of a longer number; else empty. A decoy may be a date."""
        text = self.words[index].text if 0 <= index < self.size else ""
        if not text.isdecimal():
            return ""
        number = self.starting.get(index)
        return text if number is None or number.last == index + 1 else ""


def direction_of(word: str) -> int:
    """-1 for `dernier`, `passées`, 1 for `prochain`, 0 for another word."""
    return _DIRECTIONS.get(word, 0)


def grain_of(word: str) -> str | None:
    """`mois` -> month, `années` -> year; None for another word."""
    return GRAINS.get(word) or GRAINS.get(word.removesuffix("s"))


@cache
def _restored() -> dict[str, str]:
    """Words of the calendar that lost their accents -> as they are written: `annee`, `decembre`."""
    names = [*months(), *weekdays(), *_ACCENTED]
    return {bare(word): word for word in names if bare(word) != word and len(word) > 2}


@cache
def _table(name: str, columns: int) -> dict[str, str]:
    return {row[0]: row[1] for row in read(name, columns)}


@cache
def months() -> dict[str, int]:
    """Folded word -> 1 to 12."""
    return {word: int(number) for word, number in _table("months", 3).items()}


@cache
def weekdays() -> dict[str, int]:
    """Folded word -> 0 (Monday) to 6; abbreviations too."""
    return {word: int(number) for word, number in _table("weekdays", 3).items()}


@cache
def holidays() -> dict[tuple[str, ...], str]:
    """Words of a feast, cut as texts are -> its rule."""
    return {_cut(name): rule for name, rule in _table("holidays", 4).items()}


def _cut(name: str) -> tuple[str, ...]:
    return tuple(name.replace("-", " - ").replace("'", "' ").split())


@cache
def year_nouns() -> frozenset[str]:
    """Nouns after which a bare year is a year."""
    return frozenset(_table("yearnouns", 2))


def hedged(text: Reading, at: int) -> int:
    """`depuis` | au moins 2018: the first word of a hedge before word `at`; `at` itself where `depuis` leads none."""
    for words in _HEDGES:
        first = at - len(words)
        if text.word(first - 1) == "depuis" and all(text.word(first + i) == w for i, w in enumerate(words)):
            return first
    return at


_HEDGES = (("au", "moins"), ("environ",), ("à", "peu", "près"))


def before_christ(text: Reading, at: int) -> bool:
    """`av. J.-C.`, `avant notre ère` at word `at`: years that our notation does not have."""
    after = (text.word(at + 1), text.word(at + 2))
    if text.word(at) == "av":
        return after[0] in (".", "j")
    return text.word(at) == "avant" and (after[0] in ("j", "jésus") or after == ("notre", "ère"))


def weekday_before(text: Reading, at: int) -> tuple[int, int | None]:
    """`mardi` | 3, `mar.` | 3, `mardi,` | 3, `mardi dernier, le` | 3: first word and weekday; `at` without one."""
    head = at - (text.word(at - 1) == "le")
    short = text.word(head - 1) == "."
    head -= text.word(head - 1) in (",", ".")
    head -= text.word(head - 1) in LAST and not short
    name = text.word(head - 1)
    named = name in weekdays() and (len(name) > 3 or (short and head == at - 1))
    return (head - 1, weekdays()[name]) if named else (at, None)
