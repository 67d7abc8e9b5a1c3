"""Found things to records: here alone word indices become offsets, and here alone records are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from .confidence import judged
from .found import FoundDate, FoundEvent, Quantity, Run
from .records import (
    DateMention,
    Document,
    Duration,
    Event,
    Finding,
    Number,
    Period,
    Place,
    Record,
    Source,
    Span,
    Statistic,
)
from .stages.dates import bounds, grain
from .stages.dates.edtf import edtf
from .stages.places.place import country

if TYPE_CHECKING:
    from . import found as _found
    from .scan import Scan


@dataclass(frozen=True, slots=True)
class Found:
    """What the stages found in one text."""

    quantities: Sequence[Quantity]
    dates: Sequence[FoundDate]
    events: Sequence[FoundEvent]
    findings: Sequence[dict[str, Any]]
    dateline: Run | None
    title: Run | None


R = TypeVar("R", bound=Record)
_put = object.__setattr__


def _record(kind: type[R], values: dict[str, Any], unset: frozenset[str] = frozenset()) -> R:
    """A record of values that are known to be right: all fields of `kind`, in its order, `unset` ones by default.

    It is filled as unpickling fills it: building validators would take a third of the time to the first result.
    Tests hold these records against validated ones.
    """
    record = kind.__new__(kind)
    _put(record, "__dict__", values)
    _put(record, "__pydantic_fields_set__", values.keys() - unset if unset else set(values))
    _put(record, "__pydantic_extra__", None)
    _put(record, "__pydantic_private__", None)
    return record


def assemble(page: Scan, found: Found, id: object, published: date | None, version: str) -> Document:
    """The document of `page` with all its records."""
    sentences: dict[int, Span] = {}
    values = {
        **_given(page.text, id, published),
        "dateline": span(page, found.dateline),
        "title": span(page, found.title),
        "statistics": tuple([_statistic(page, q, found, sentences) for q in found.quantities]),
        "dates": tuple([date_mention(page, d) for d in found.dates]),
        "events": tuple([_event(page, e, found, sentences) for e in found.events]),
        "findings": tuple([_finding(f) for f in found.findings]),
        "errors": (),
        "version": version,
    }
    return _record(Document, values, _NO_ERRORS)


_NO_ERRORS = frozenset(("errors",))
_NO_VALUE = type(None)


def _given(text: str, id: object, published: date | None) -> dict[str, Any]:
    """What the user gave, validated unless it has just the types of its fields."""
    values = {"id": id, "text": text, "published": published}
    if type(text) is str and type(id) in (str, _NO_VALUE) and type(published) in (date, _NO_VALUE):
        return values
    checked = Document.model_validate(values)
    return {name: getattr(checked, name) for name in values}


def span(page: Scan, run: Run | None) -> Span | None:
    """Offsets and words of `run`."""
    return None if run is None else _span(page, *run)


def _words(page: Scan, first: int, last: int) -> dict[str, Any]:
    start, end = page.starts[first], page.starts[last - 1] + page.words[last - 1].width
    return {"start": start, "end": end, "text": page.text[start:end]}


def _span(page: Scan, first: int, last: int) -> Span:
    return _record(Span, _words(page, first, last))


def _sentence(page: Scan, at: int, sentences: dict[int, Span]) -> Span:
    """The sentence of word `at`: one record for all that stands in it."""
    return _sentences(page, at, at + 1, sentences)


def _sentences(page: Scan, at: int, end: int, sentences: dict[int, Span]) -> Span:
    """The sentence of words `at` to `end`; of `11. 260 nuitées`, cut at a stray blank, both halves."""
    first, last = page.layout.sentence(at)
    if end > last:
        return _span(page, first, page.layout.sentence(end - 1)[1])
    if first not in sentences:
        while last > first + 1 and page.words[last - 1].text == "\n":
            last -= 1
        sentences[first] = _span(page, first, last)
    return sentences[first]


def plain(value: Decimal | None) -> Decimal | None:
    """The same value without trailing zeros or exponent: 9500000.0 -> 9500000."""
    if value is None:
        return None
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _statistic(page: Scan, q: Quantity, found: Found, sentences: dict[int, Span]) -> Statistic:
    sure, doubts = judged(page, q)
    return _record(
        Statistic,
        {
            **_words(page, q.first, q.last),
            "mention": _span(page, min(q.left, q.first), max(q.right, q.last)),
            "sentence": _sentences(page, q.first, q.last, sentences),
            "value": plain(q.value),
            "minimum": plain(q.minimum),
            "maximum": plain(q.maximum),
            "numerator": q.numerator,
            "denominator": q.denominator,
            "qualifier": q.qualifier,
            "kind": q.kind,
            "unit": q.unit,
            "noun": q.noun,
            "phrase": span(page, q.phrase),
            "definite": q.definite,
            "negated": q.negated,
            "hedged": q.hedged,
            "change": q.change,
            "per": q.per,
            "action": q.action,
            "indicator": q.indicator,
            "period": _period(q, found),
            "places": _places(page, q),
            "source": _source(page, q),
            "part_of": q.part_of,
            "compared_with": q.compared_with,
            "same_as": q.same_as,
            "confidence": sure,
            "rules": (*q.rules, *doubts),
        },
    )


def _period(q: Quantity, found: Found) -> Period | None:
    if q.period is None and q.period_value is None:
        return None
    value = q.period_value or found.dates[q.period or 0].value
    first, last = bounds(value)
    values = {"value": value, "first": first, "last": last, "grain": grain(value), "date": q.period}
    return _record(Period, values)


def _places(page: Scan, q: Quantity) -> tuple[Place, ...]:
    if not q.places:
        return ()
    spans = [_span(page, *run) for run in q.place_words]
    return tuple(
        [
            _record(Place, {"name": words.text, **country(code), "span": words})
            for code, words in zip(q.places, spans, strict=True)
        ]
    )


def _source(page: Scan, q: Quantity) -> Source | None:
    if q.source is None:
        return None
    values = _words(page, *q.source)
    values["name"] = q.source_name or values["text"]
    return _record(Source, values)


def date_mention(page: Scan, d: FoundDate) -> DateMention:
    """The record of one date."""
    return _record(
        DateMention,
        {
            **_words(page, d.first, d.last),
            "value": d.value,
            "edtf": edtf(d.value),
            "first": d.start,
            "last": d.stop,
            "grain": d.grain,
            "relative": d.relative,
            "anchor": d.anchor,
            "candidates": d.candidates,
        },
    )


def number_record(page: Scan, number: _found.Number) -> Number:
    """The record of one number expression alone."""
    return _record(
        Number,
        {
            **_words(page, number.first, number.last),
            "value": plain(number.value),
            "minimum": plain(number.minimum),
            "maximum": None,
            "form": number.form,
        },
        _NO_MAXIMUM,
    )


def digits_record(text: str, start: int, end: int) -> Number:
    """The record of bare digits, a part of a word: `12h` | 30."""
    digits = text[start:end]
    values = {"start": start, "end": end, "text": digits, "value": Decimal(digits), "minimum": None}
    return _record(Number, {**values, "maximum": None, "form": "digits"}, _NO_MAXIMUM)


_DATE_LETTERS = {"year": "Y", "month": "M", "week": "W", "day": "D"}
_TIME_LETTERS = {"hour": "H", "minute": "M", "second": "S"}
# How many of a smaller unit the larger ones have; months have no fixed number of days.
_IN = {"week": {"day": 7}, "day": {"hour": 24, "minute": 1440, "second": 86400}, "year": {"month": 12}}
_IN |= {"hour": {"minute": 60, "second": 3600}, "minute": {"second": 60}}


def duration_record(page: Scan, stretch: _found.Stretch) -> Duration:
    """The record of one stretch of time."""
    values = {
        **_words(page, stretch.first, stretch.last),
        "value": plain(_total(stretch)),
        "minimum": plain(stretch.minimum),
        "maximum": plain(stretch.maximum),
        "unit": stretch.unit,
        "iso": _iso(stretch) if stretch.parts else None,
    }
    return _record(Duration, values)


def _total(stretch: _found.Stretch) -> Decimal | None:
    """All parts in the smallest unit, where each has a fixed number of them."""
    sizes = [1 if u == stretch.unit else _IN.get(u, {}).get(stretch.unit) for _, u in stretch.parts]
    if not sizes or None in sizes:
        return None
    return sum(
        (value * (size or 1) for (value, _), size in zip(stretch.parts, sizes, strict=True)), Decimal(0)
    )


def _iso(stretch: _found.Stretch) -> str:
    """`P2Y3M10D`, `PT1.5H`: the parts in the notation of ISO 8601."""
    days = [f"{plain(v):f}{_DATE_LETTERS[u]}" for v, u in stretch.parts if u in _DATE_LETTERS]
    times = [f"{plain(v):f}{_TIME_LETTERS[u]}" for v, u in stretch.parts if u in _TIME_LETTERS]
    return "P" + "".join(days) + ("T" + "".join(times) if times else "")


_NO_MAXIMUM = frozenset(("maximum",))


def _event(page: Scan, e: FoundEvent, found: Found, sentences: dict[int, Span]) -> Event:
    return _record(
        Event,
        {
            **_words(page, e.first, e.last),
            "type": e.type,
            "date": None if e.date is None else _event_period(e.date, found.dates[e.date]),
            "places": tuple([_span(page, *run) for run in e.places]),
            "actors": tuple([_span(page, *run) for run in e.actors]),
            "statistics": e.statistics,
            "cancelled": e.cancelled,
            "sentence": _sentence(page, e.first, sentences),
            "confidence": 1.0,
            "rules": (e.rule,) if e.rule else (),
        },
        _NO_CONFIDENCE,
    )


_NO_CONFIDENCE = frozenset(("confidence",))


def _event_period(index: int, day: FoundDate) -> Period:
    values = {"value": day.value, "first": day.start, "last": day.stop, "grain": day.grain, "date": index}
    return _record(Period, values)


def _finding(given: dict[str, Any]) -> Finding:
    """A finding names the statistics or the dates that it is about, and not always its sum."""
    values = {"kind": "", "message": "", "message_en": "", "statistics": (), "dates": (), "arithmetic": ""}
    return _record(Finding, values | given, frozenset(values.keys() - given))
