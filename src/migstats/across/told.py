"""What is kept of each statistic of a document, once its text is gone: enough to know its fact again elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from ..lexicon.gazetteer import is_local
from ..outputs.french import one_line
from ..records import Change, Kind, Period, Qualifier
from ..scan import scan
from ..stages.findings.figures import AMOUNTS, SMALL, stem
from ..stages.numbers import find_numbers
from ..tokens import bare, fold
from .records import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..records import Document, Span, Statistic

Words = frozenset[str]
NONE: Words = frozenset()
Shape = tuple[Kind, str | None, str | None, Change | None]  # kind, unit, per, change

# A word that says no more than that somebody counted: no evidence, and no narrower fact.
_NEUTRAL = frozenset(
    stem(bare(word))
    for word in """enregistrer recenser compter comptabiliser dénombrer relever reçu reçoit recevoir déposer fait faire
    faisait atteint atteindre s'élever élève élevait avoir rappelle annonce annoncé indique indiqué affirme précise
    bilan officiel désormais autorités pays survenu survenue euros dollars francs dirhams dinars hectares kilos tonnes
    kilomètres pourcent""".split()
)
# Little words of three letters, which `SMALL` need not name.
_LITTLE = frozenset(
    """les des une aux par sur qui que ont est été son ses pas ans lui ils ces cet nos vos non car fin dit""".split()
)
# Words of sources that say nothing of who it is.
_SAYERS = frozenset(
    stem(bare(word))
    for word in """porte parole gouvernement ministre ministère rapport communiqué source sources données chiffres
    nations agence association national nationale provisoires définitifs activité étude bilan annuel""".split()
)
# A number that is planned is not yet one that was counted.
_PLANNED = frozenset(
    stem(bare(word))
    for word in """prévoir prévoit prévoient prévu prévue prévision prévisions viser vise visent
    objectif plafond cible projection anticiper anticipe programmer""".split()
)
# Somewhere in its sentence, this makes a smaller or larger fact of the number.
_NARROWING = re.compile(
    r"\b(?:hors|sauf|excepté|sans compter|compris(?:es|e)?|inclu(?:se?s?|ant)|exclu(?:e?s?|ant)|uniquement|seulement"
    r"|parmi|côté)\b"
)
_ONE = Decimal(1)
# Shorter sentences come back every week with other facts: `Au total, 12 personnes ont été interpellées.`
_LONG = 60
_BREAK = re.compile(r"[,;:()–—](?=\s|$)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LETTERS = re.compile(r"[^\W\d_]+")
# `NOUAKCHOTT - `, `CROTONE (Italie), 26 février – `: where a text was written is not what it says.
_DATELINE = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30}(?: ?\([^)\n]{2,30}\))?(?:, [^\n–—-]{2,30})?(?: ?\([A-Za-z]{2,9}\))? ?[–—-] ",
    re.M,
)
_NAME = re.compile(r"(?<!\w)[A-ZÀ-Þ][\w-]{2,}")


class Written(NamedTuple):
    """How a number is written, as the rounding rules ask for it."""

    value: Decimal | None
    plain: Decimal | None
    scale: Decimal
    form: str


@dataclass(slots=True, eq=False)
class Told:
    """A statistic and what tells its fact from others.

    towns: places below a country. names, words: of its sentence up to the comma after the number, without dates,
    places, sources and numbers. core: the number as written. copy: equal where a long sentence is copied.
    digits: how many of its number say something. planned: a forecast, an aim. whole: no part, no change, no rate, in
    no narrower terms, of a time that was over. told_fully: whole, and time and place stand in its own sentence.
    """

    statement: Statement
    shape: Shape
    indicator: str | None
    noun: str | None
    period: Period | None
    places: Words
    towns: Words
    names: Words
    words: Words
    core: str
    said_by: Words
    copy: bytes | None
    digits: int
    planned: bool
    whole: bool
    told_fully: bool

    @property
    def numbers(self) -> tuple[Written, ...]:
        return _written(self.core, self.value)

    @property
    def kind(self) -> Kind:
        return self.statement.kind

    @property
    def qualifier(self) -> Qualifier:
        return self.statement.qualifier

    @property
    def value(self) -> Decimal | None:
        return self.statement.value

    @property
    def minimum(self) -> Decimal | None:
        return self.statement.minimum

    @property
    def maximum(self) -> Decimal | None:
        return self.statement.maximum


@dataclass(slots=True, eq=False)
class Bundle:
    """Statements of one fact, the most precise one first, and what they say together."""

    told: list[Told]
    indicator: str | None
    period: Period | None
    places: Words
    towns: Words
    names: Words
    words: Words

    @property
    def lead(self) -> Told:
        return self.told[0]


def bundles(document: Document, name: str) -> list[Bundle]:
    """The statistics of a document that state something, those of one fact (`same_as`) together.

    What the text denies states nothing.
    """
    reader = _Reader(document, name)
    found: dict[int, list[Told]] = {}
    for at, one in enumerate(document.statistics):
        if not one.negated:
            found.setdefault(at if one.same_as is None else one.same_as, []).append(reader.told(at, one))
    return [_bundle(told) for told in found.values()]


def _bundle(told: list[Told]) -> Bundle:
    told.sort(key=precision)
    return Bundle(
        told,
        next((one.indicator for one in told if one.indicator), None),
        next((one.period for one in told if one.period), None),
        next((one.places for one in told if one.places), NONE),
        NONE.union(*(one.towns for one in told)),
        NONE.union(*(one.names for one in told)),
        NONE.union(*(one.words for one in told)),
    )


def precision(one: Told) -> tuple[bool, bool, int, int]:
    """Sorts the most precise statement first: exact, of one value, of many digits; the earlier one of two."""
    return one.qualifier != "exact", one.value is None, -one.digits, one.statement.statistic


@dataclass(slots=True)
class _Reader:
    """A document, and its text with blanks for all that is a date, a number or a source."""

    document: Document
    name: str
    blanked: str = field(init=False)
    figures: list[Statistic] = field(init=False)
    days: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.blanked = _blanked(self.document.text, _blanks(self.document))
        self.figures = sorted(self.document.statistics, key=_start)
        self.days = sorted(map(_start, self.document.dates))

    def told(self, at: int, one: Statistic) -> Told:
        head = self.head(one)
        placed, whole = _own_words(one), self.is_whole(one)
        names = _names(head) - placed
        words = _words(head) - placed
        return Told(
            statement=self.statement(at, one),
            shape=(one.kind, one.unit, one.per, one.change),
            indicator=one.indicator,
            noun=one.noun,
            period=_period(one.period),
            places=frozenset(place.alpha2 for place in one.places),
            towns=frozenset(stem_of(place.name) for place in one.places if is_local(place.name)),
            names=names,
            words=words - names,
            core=one.text,
            said_by=_sayer(one),
            copy=self.copy(one),
            digits=_digits(one),
            planned=not words.isdisjoint(_PLANNED),
            whole=whole,
            told_fully=whole and self.is_told_here(one),
        )

    def statement(self, at: int, one: Statistic) -> Statement:
        return Statement(
            document=self.name,
            statistic=at,
            text=one_line(one.mention.text),
            value=one.value,
            minimum=one.minimum,
            maximum=one.maximum,
            qualifier=one.qualifier,
            kind=one.kind,
            unit=one.unit,
            source=one.source.name if one.source else None,
            published=self.document.published,
        )

    def head(self, one: Statistic) -> str:
        """The sentence up to the comma after the number: who, what, where, and no comment on it."""
        return self.blanked[one.sentence.start : self.stop(one)]

    def stop(self, one: Statistic) -> int:
        """Where the head ends."""
        after = max(one.end, one.mention.end)
        last = max(one.sentence.end, after)
        found = _BREAK.search(self.document.text, after, last)
        return found.start() if found else last

    def copy(self, one: Statistic) -> bytes | None:
        """What another text has in common that has taken over this sentence, and means this number of it."""
        if len(one.sentence.text) < _LONG:
            return None
        before = " ".join(self.document.text[one.sentence.start : one.start].split())
        return blake2b(
            f"{before}|{' '.join(one.sentence.text.split())}".encode("utf-8", "surrogatepass"), digest_size=12
        ).digest()

    def is_whole(self, one: Statistic) -> bool:
        """Whether it counts all that its words name, at a time that was over when the document appeared."""
        free = one.part_of is None and not (one.change or one.per or one.hedged)
        counted = one.kind in AMOUNTS and one.qualifier == "exact"
        return free and counted and self.is_over(one) and not _NARROWING.search(one.sentence.text.lower())

    def is_over(self, one: Statistic) -> bool:
        """Whether its time is known, and no day of it was to come."""
        period, published = one.period, self.document.published
        if period is None or period.last is None or "X" in period.value:
            return False
        if published is None:
            return True
        return period.last <= published if period.grain == "day" else period.last < published

    def is_told_here(self, one: Statistic) -> bool:
        """Whether nothing about it was carried from elsewhere or guessed."""
        if not one.places:
            return False
        here = one.sentence
        near = all(here.start <= place.span.start < here.end for place in one.places)
        return near and self.is_dated(one) and self.is_alone(one)

    def is_dated(self, one: Statistic) -> bool:
        """Whether its own sentence dates it."""
        if one.period is None or one.period.date is None:
            return False
        day = self.document.dates[one.period.date]
        near = one.sentence.start <= day.start < one.sentence.end
        return near and (self.is_only_date(one) or self.is_beside(one, day))

    def is_alone(self, one: Statistic) -> bool:
        """Whether what stands with it counts the same thing at another time, and is no limit or part."""
        beside = self.between(one.sentence.start, self.stop(one))
        return all((other.kind, other.noun) == (one.kind, one.noun) for other in beside)

    def is_only_date(self, one: Statistic) -> bool:
        here = one.sentence
        return bisect_left(self.days, here.end) - bisect_left(self.days, here.start) == 1

    def is_beside(self, one: Statistic, day: Span) -> bool:
        """Whether no other number stands between the two."""
        return not self.between(min(one.end, day.end), max(one.start, day.start))

    def between(self, first: int, last: int) -> list[Statistic]:
        """The statistics that begin in this stretch of the text."""
        return self.figures[
            bisect_left(self.figures, first, key=_start) : bisect_left(self.figures, last, key=_start)
        ]


def _start(span: Span) -> int:
    return span.start


@lru_cache(1 << 12)
def _dateless(value: str, first: date | None, last: date | None, grain: str) -> Period:
    """A period that belongs to no document; equal ones are shared."""
    return Period(value=value, first=first, last=last, grain=grain, date=None)


def _period(period: Period | None) -> Period | None:
    return period and _dateless(period.value, period.first, period.last, period.grain)


def _digits(one: Statistic) -> int:
    """How many digits of its number say something: 40 589 -> 5; 2,3 millions -> 2; 12,4 -> 3."""
    values = (value for value in (one.value, one.minimum, one.maximum) if value is not None)
    return max((len(f"{abs(value):f}".replace(".", "").strip("0")) for value in values), default=0)


def _own_words(one: Statistic) -> Words:
    """Stems of what it counts and of its own places, which are known apart from its words.

    Those of its neighbour stay: `82 565 demandes d’Afghans en 2020, puis 84 409` may be of Afghans twice.
    """
    named = [word for place in one.places for word in _LETTERS.findall(place.span.text)]
    return frozenset(map(stem_of, [*named, one.noun or ""]))


def _blanks(document: Document) -> list[tuple[int, int]]:
    spans: list[Span] = [*document.dates, *document.statistics]
    spans += [one.source for one in document.statistics if one.source]
    datelines = (match.span() for match in _DATELINE.finditer(document.text))
    return sorted({*((span.start, span.end) for span in spans), *datelines})


def _blanked(text: str, blanks: Iterable[tuple[int, int]]) -> str:
    """The text with blanks at these places; not a character moves."""
    pieces, at = [], 0
    for start, end in blanks:
        if end > at:
            first = max(start, at)
            pieces += [text[at:first], " " * (end - first)]
            at = end
    return "".join([*pieces, text[at:]])


def _sayer(one: Statistic) -> Words:
    """Stems of the words that name its source."""
    return _words(one.source.name) - _SAYERS if one.source else NONE


def _words(head: str) -> Words:
    """Stems of the words that carry meaning."""
    return frozenset(_telling_stems(fold(head)))


def _telling_stems(folded: str) -> Iterator[str]:
    for word in _WORD.findall(folded):
        if word not in SMALL and word not in _LITTLE and (found := stem_of(word)) not in _NEUTRAL:
            yield found


def _names(head: str) -> Words:
    """Stems of the words with a capital, the first of the sentence left out."""
    start = len(head) - len(head.lstrip())
    return frozenset(stem_of(match[0]) for match in _NAME.finditer(head) if match.start() > start)


@lru_cache(1 << 14)
def stem_of(word: str) -> str:
    """`Déjouées` -> `dejoue`."""
    return stem(fold(word))


@lru_cache(1 << 12)
def _written(core: str, value: Decimal | None) -> tuple[Written, ...]:
    """The numbers of a core as they are written; in plain digits where the text carries a magnitude elsewhere."""
    found = find_numbers(scan(core)) if value is not None else []
    if len(found) == 1 and found[0].value == value:
        one = found[0]
        return (Written(one.value, one.plain, one.scale, one.form),)
    return (Written(value, value, _ONE, "digits"),)
