"""The order of the stages, on one page; and the doors to them: extract, extract_many, numbers, durations, dates."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from . import __version__
from .assemble import Found, assemble, date_mention, digits_record, duration_record, number_record
from .calm import calm
from .given import as_name, said_date
from .layout import find_title, head_end
from .lexicon import Lexicon, shipped
from .lexicon.indicators import Indicators
from .records import DateMention, Document, Duration, Input, Number
from .scan import scan
from .stages.dates import bounds, edtf, find_dateline, find_dates, grain, is_notation, spoken
from .stages.decoys import find_decoys
from .stages.events import find_events
from .stages.findings import find_findings
from .stages.numbers import find_numbers, is_lone_one, powers
from .stages.numbers.digits import MOST_DIGITS, digit_count
from .stages.numbers.standing import glued, standing_numbers
from .stages.periods import find_periods, share_periods
from .stages.places import drop_default_places, find_mentions, find_places
from .stages.quantities import find_quantities, find_stretches
from .stages.relations import find_relations
from .stages.sources import find_sources
from .stages.subjects import find_subjects
from .tokens import fold
from .words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from . import found
    from .scan import Scan
    from .stages.dates import FoundDateline

    Text = str | Mapping[str, Any] | Input
    OnError = Literal["raise", "skip", "record"]

    F = TypeVar("F", found.Number, found.Quantity)

RULES_VERSION = __version__
_FIRST_YEAR, _LAST_YEAR = 10, 9990  # nearer to the ends of the calendar nothing can be counted from a day


class Extractor:
    """Reads texts. Building one is cheap; it can be pickled and used from many threads at once.

    indicators: the codes of a domain and the words that lead to them; those of migration by default.
    Raises TypeError for a lexicon or indicators of another kind.
    """

    def __init__(self, lexicon: Lexicon | None = None, *, indicators: Indicators | None = None) -> None:
        self.lexicon = shipped() if lexicon is None else lexicon
        self.indicators = Indicators.shipped() if indicators is None else indicators
        if not isinstance(self.lexicon, Lexicon):
            raise TypeError(f"lexicon must be a Lexicon, not {type(lexicon).__name__}")
        if not isinstance(self.indicators, Indicators):
            raise TypeError(f"indicators must be Indicators, not {type(indicators).__name__}")

    @calm
    def extract(
        self, text: str, *, published: date | str | None = None, id: str | int | None = None
    ) -> Document:
        """Every statistic and dated event of `text`.

        published: the day on which it appeared, a date, datetime or ISO string; relative dates count from it.
        Raises ValueError for a `published` that is no date and an `id` that is neither string nor whole number,
        TypeError for a `text` that is no string.
        """
        appeared = said_date(published)
        day = reckoned(appeared)
        page, real, dateline, dates = self._dated(checked(text), day)
        page = page.mark("date", [(d.first, d.last) for d in dates])
        quantities = finite(find_quantities(page, undated(page, real, dates)))
        frame = (dateline.first, dateline.last) if dateline else None
        title = find_title(page, frame)
        if quantities:
            find_sources(page, quantities)
            find_places(page, quantities, find_mentions(page))
            find_periods(page, quantities, dates, day, frame)
            find_relations(page, quantities, head_end(page))
            share_periods(page, quantities)
            find_subjects(page, quantities, self.indicators)
            drop_default_places(page, quantities)
        events = find_events(page, dates, quantities, frame)
        findings = find_findings(page, quantities, dates, day)
        everything = Found(quantities, dates, events, findings, frame, title)
        return assemble(page, everything, as_name(id), appeared, RULES_VERSION)

    def extract_many(
        self,
        documents: Iterable[Text],
        *,
        workers: int = 1,
        on_error: OnError = "raise",
        progress: bool = False,
    ) -> Iterator[Document]:
        """Documents of many texts, in order, in constant memory.

        documents: strings, mappings (`text`, `id`, `published`; other keys are ignored) or `Input` models.
        workers: processes; progress: a bar on standard error. on_error: `raise`, `skip`, or `record` a Document
        with `errors` set. Raises ValueError or TypeError for an argument that is none of these.
        """
        from .batch import run

        return run(self, documents, workers=workers, on_error=on_error, progress=progress)

    @calm
    def dates(self, text: str, *, published: date | str | None = None) -> list[DateMention]:
        """Every date expression of `text`, as in `extract`."""
        page, _, _, dates = self._dated(checked(text), reckoned(said_date(published)))
        return [date_mention(page, d) for d in dates]

    @calm
    def numbers(self, text: str) -> list[Number]:
        """Every number expression of `text`, statistic or not; a lone `un`, `une` is left out."""
        page = scan(checked(text), self.lexicon)
        found = [number_record(page, n) for n in finite(standing_numbers(page))]
        more = glued(text, [one.end for one in found])
        return sorted([*found, *(digits_record(text, *place) for place in more)], key=lambda one: one.start)

    @calm
    def durations(self, text: str) -> list[Duration]:
        """Every stretch of time of `text`, statistic or not; hours of the day are none."""
        page, real = self._counted(checked(text))
        return [duration_record(page, s) for s in find_stretches(page, real)]

    def _dated(
        self, text: str, day: date | None
    ) -> tuple[Scan, list[found.Number], FoundDateline | None, list[found.FoundDate]]:
        """The scanned text with its numbers and decoys marked, what is left of the numbers, and the dates."""
        page, real = self._counted(text)
        dateline = find_dateline(page, real, day)
        return page, real, dateline, find_dates(page, real, day, dateline)

    def _counted(self, text: str) -> tuple[Scan, list[found.Number]]:
        """The scanned text with its numbers and decoys marked, and what is left of the numbers."""
        page = scan(text, self.lexicon)
        numbers = finite(find_numbers(page))
        decoys = find_decoys(page, numbers)
        counted = [n for i, n in enumerate(numbers) if i not in decoys and not is_lone_one(page, n)]
        page = page.mark("number", [(n.first, n.last) for n in counted])
        if decoys:
            page = page.mark("decoy", [(numbers[i].first, numbers[i].last) for i in decoys])
        return page, [n for i, n in enumerate(numbers) if i not in decoys]


def checked(text: str) -> str:
    """`text`, where it is a string. Raises TypeError otherwise."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, not {type(text).__name__}")
    return text


def reckoned(day: date | None) -> date | None:
    """`day`, where dates can be counted from it."""
    return day if day and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def finite(found: Sequence[F]) -> list[F]:
    """What has a value: a number too great to be reckoned with is left out."""
    return [
        one
        for one in found
        if all(v is None or v.is_finite() for v in (one.value, one.minimum, getattr(one, "maximum", None)))
    ]


def undated(
    page: Scan, numbers: Sequence[found.Number], dates: Sequence[found.FoundDate]
) -> list[found.Number]:
    """Numbers that no date has taken; `il y a dix ans`, `d’ici dix ans` are a date and a duration."""
    taken = {
        i
        for d in dates
        if page.folds[d.first] not in ("il", "dans", "voilà", "voici")
        and not (page.folds[d.first : d.first + 2] == ["d'", "ici"] and page.folds[d.last - 1] in _STRETCHES)
        for i in range(d.first, d.last)
    }
    return [n for n in numbers if n.first not in taken]


_STRETCHES = word_set("jours semaines mois an ans années heures")
_default: list[Extractor] = []


def default() -> Extractor:
    """The extractor behind the module's functions, built when it is first needed."""
    if not _default:
        _default.append(Extractor())
    return _default[0]


def extract(text: str, *, published: date | str | None = None, id: str | int | None = None) -> Document:
    """Every statistic and dated event of `text`; see `Extractor.extract`."""
    return default().extract(text, published=published, id=id)


def numbers(text: str) -> list[Number]:
    """Every number expression of `text`, whether or not it is a statistic, years and references included.

    `"Les 27 ont voté 2,3 milliards"` -> 27 and 2300000000. A lone `un`, `une` is left out.
    """
    return default().numbers(text)


def durations(text: str) -> list[Duration]:
    """Every stretch of time of `text`, statistic or not.

    `"Il a plu toute la semaine"` -> `toute la semaine`, P1W; `quelques heures` has no value. Hours of the day are none.
    """
    return default().durations(text)


def dates(text: str, *, published: date | str | None = None) -> list[DateMention]:
    """Every date expression of `text`; relative ones count from a dateline in it, else from `published`."""
    return default().dates(text, published=published)


@calm
def parse_number(text: str) -> Decimal:
    """The value of a string that is one number and nothing else.

    `"quatre-vingt-dix-sept"` -> Decimal(97). Raises ValueError with the place where reading stopped.
    """
    start = len(checked(text)) - len(text.lstrip())
    sign = next((sign for sign in ("+", "-", "−", "–", "moins ") if fold(text[start:]).startswith(sign)), "")
    rest = text.strip()[len(sign) :]
    start += len(sign) + len(rest) - len(rest.lstrip())  # `- 5`
    page = scan(rest.lstrip(), default().lexicon)
    found = find_numbers(page)
    if not found or found[0].first:
        many = len(page) > 0 and digit_count(page.words[0].text) > MOST_DIGITS
        missing = f"more than {MOST_DIGITS} digits" if many else "no number"
        raise ValueError(f"{missing} at {start} in {text!r}")
    first = powers.raised(page, found[0]) or found[0]
    if first.last != len(page):
        place = start + page.end(first.last - 1)
        raise ValueError(f"{text!r} is no single number: reading stopped at {place}")
    value = number_record(page, first).value
    if value is None:
        raise ValueError(f"{text!r} is an indefinite number: at least {first.minimum}")
    return -value if sign not in ("", "+") else value


@calm
def parse_date(text: str, *, published: date | str | None = None) -> DateMention:
    """The date that a string is, and nothing else; the notation of the records is read too.

    `"1er mars 2023"` -> value 2023-03-01, `"1951/.."` -> 1951/.. Raises ValueError with the
    place where reading stopped.
    """
    words = checked(text).strip()
    start = text.index(words)
    found = dates(words, published=published)
    day = reckoned(said_date(published))
    if found and (found[0].start, found[0].end) == (0, len(words)):
        known = dict(found[0])
    elif is_notation(words):
        known = _noted(words)
    elif not found and day and (said := spoken(fold(words), day)):
        known = _noted(said.isoformat()) | {"relative": True, "anchor": "published"}
    elif stopped := _read_to(words, published):
        raise ValueError(f"{text!r} is no single date: reading stopped at {start + stopped}")
    else:
        raise ValueError(f"no date at {start} in {text!r}")
    return DateMention.model_validate(known | {"start": start, "end": start + len(words), "text": words})


def _noted(value: str) -> dict[str, Any]:
    """What a value in the notation of the records says of itself."""
    first, last = bounds(value)
    return {"value": value, "edtf": edtf(value), "first": first, "last": last, "grain": grain(value)}


def _read_to(text: str, published: date | str | None) -> int:
    """Where the longest date ends with which `text` begins; 0 where there is none."""
    for end in reversed([word.end() for word in islice(re.finditer(r"\S+", text), _MANY_WORDS)]):
        found = dates(text[:end], published=published)
        if found and not found[0].start:
            return found[0].end
    return 0


_MANY_WORDS = 12  # of a date that is written out, and something behind it


def extract_many(
    documents: Iterable[Text],
    *,
    workers: int = 1,
    on_error: OnError = "raise",
    progress: bool = False,
) -> Iterator[Document]:
    """Documents of many texts, in order, in constant memory; see `Extractor.extract_many`."""
    return default().extract_many(documents, workers=workers, on_error=on_error, progress=progress)
