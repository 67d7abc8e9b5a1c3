"""Found things to records: here alone word indices become offsets, and here alone records are made."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .confidence import confidence
from .records import DateMention, Document, Number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from . import found as _found
    from .found import FoundDate, FoundEvent, Quantity, Run
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


def assemble(page: Scan, found: Found, id: str | None, published: date | None, version: str) -> Document:
    """The document of `page` with all its records, made in one validation."""
    sentences: dict[int, dict[str, Any]] = {}
    return Document.model_validate(
        {
            "id": id,
            "text": page.text,
            "published": published,
            "dateline": span(page, found.dateline),
            "title": span(page, found.title),
            "statistics": [_statistic(page, q, found, sentences) for q in found.quantities],
            "dates": [_date(page, d) for d in found.dates],
            "events": [_event(page, e, found, sentences) for e in found.events],
            "findings": found.findings,
            "version": version,
        }
    )


def span(page: Scan, run: Run | None) -> dict[str, Any] | None:
    """Offsets and words of `run`."""
    if run is None:
        return None
    start, end = page.starts[run[0]], page.end(run[1] - 1)
    return {"start": start, "end": end, "text": page.text[start:end]}


def _words(page: Scan, first: int, last: int) -> dict[str, Any]:
    start, end = page.starts[first], page.end(last - 1)
    return {"start": start, "end": end, "text": page.text[start:end]}


def _sentence(page: Scan, at: int, sentences: dict[int, dict[str, Any]]) -> dict[str, Any]:
    first, last = page.layout.sentence(at)
    if first not in sentences:
        while last > first + 1 and page.words[last - 1].text == "\n":
            last -= 1
        sentences[first] = _words(page, first, last)
    return sentences[first]


def plain(value: Decimal | None) -> Decimal | None:
    """The same value without trailing zeros or exponent: 9500000.0 -> 9500000."""
    if value is None:
        return None
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _statistic(page: Scan, q: Quantity, found: Found, sentences: dict[int, dict[str, Any]]) -> dict[str, Any]:
    record = _words(page, q.first, q.last)
    record.update(
        mention=_words(page, min(q.left, q.first), max(q.right, q.last)),
        sentence=_sentence(page, q.first, sentences),
        value=plain(q.value),
        minimum=plain(q.minimum),
        maximum=plain(q.maximum),
        numerator=q.numerator,
        denominator=q.denominator,
        qualifier=q.qualifier,
        kind=q.kind,
        unit=q.unit,
        noun=q.noun,
        phrase=span(page, q.phrase),
        definite=q.definite,
        negated=q.negated,
        hedged=q.hedged,
        change=q.change,
        per=q.per,
        action=q.action,
        indicator=q.indicator,
        period=_period(q, found),
        places=_places(page, q),
        source=_source(page, q),
        part_of=q.part_of,
        compared_with=q.compared_with,
        same_as=q.same_as,
        confidence=confidence(q),
        rules=q.rules,
    )
    return record


def _period(q: Quantity, found: Found) -> dict[str, Any] | None:
    if q.period is None and q.period_value is None:
        return None
    from .stages.dates import bounds, grain

    value = q.period_value or found.dates[q.period or 0].value
    first, last = bounds(value)
    return {"value": value, "first": first, "last": last, "grain": grain(value), "date": q.period}


def _places(page: Scan, q: Quantity) -> list[dict[str, Any]]:
    if not q.places:
        return []
    from .stages.context.place import country

    return [
        {"name": (words := _words(page, *run))["text"], **country(code), "span": words}
        for code, run in zip(q.places, q.place_words, strict=True)
    ]


def _source(page: Scan, q: Quantity) -> dict[str, Any] | None:
    if q.source is None:
        return None
    record = _words(page, *q.source)
    record["name"] = q.source_name or record["text"]
    return record


def _date(page: Scan, d: FoundDate) -> dict[str, Any]:
    from .stages.dates import edtf

    record = _words(page, d.first, d.last)
    record.update(
        value=d.value,
        edtf=edtf(d.value),
        first=d.start,
        last=d.stop,
        grain=d.grain,
        relative=d.relative,
        anchor=d.anchor,
        candidates=d.candidates,
    )
    return record


def date_mention(page: Scan, d: FoundDate) -> DateMention:
    """The record of one date alone."""
    return DateMention.model_validate(_date(page, d))


def number_record(page: Scan, number: _found.Number) -> Number:
    """The record of one number expression alone."""
    record = _words(page, number.first, number.last)
    record.update(value=plain(number.value), minimum=plain(number.minimum), form=number.form)
    return Number.model_validate(record)


def _event(page: Scan, e: FoundEvent, found: Found, sentences: dict[int, dict[str, Any]]) -> dict[str, Any]:
    record = _words(page, e.first, e.last)
    day = None if e.date is None else found.dates[e.date]
    record.update(
        type=e.type,
        date=day
        and {"value": day.value, "first": day.start, "last": day.stop, "grain": day.grain, "date": e.date},
        places=[_words(page, *run) for run in e.places],
        actors=[_words(page, *run) for run in e.actors],
        statistics=e.statistics,
        cancelled=e.cancelled,
        sentence=_sentence(page, e.first, sentences),
        rules=(e.rule,) if e.rule else (),
    )
    return record
