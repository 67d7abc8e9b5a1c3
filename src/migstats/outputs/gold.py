"""The gold format: exactly the keys of the annotation guidelines, ready for `json.dumps` and `evaluate`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .french import plain, quotient

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from ..records import DateMention, Document, Event, Span, Statistic


def to_gold(document: Document) -> dict[str, Any]:
    """The document in the gold format, its records sorted by `start`, links counted in that order."""
    order = sorted(range(len(document.statistics)), key=lambda index: _place(document.statistics[index]))
    ranks = {index: rank for rank, index in enumerate(order)}
    return {
        "id": document.id,
        "text": document.text,
        "published": document.published.isoformat() if document.published else None,
        "statistics": [statistic_gold(document.statistics[index], ranks) for index in order],
        "dates": [date_gold(date) for date in sorted(document.dates, key=_place)],
        "events": [event_gold(event) for event in sorted(document.events, key=_place)],
    }


def statistic_gold(statistic: Statistic, ranks: Mapping[int, int]) -> dict[str, Any]:
    """One statistic. `ranks`: its place in the gold by its index in the document."""
    return {
        "start": statistic.start,
        "end": statistic.end,
        "value": number_text(statistic, statistic.value),
        "minimum": number_text(statistic, statistic.minimum),
        "maximum": number_text(statistic, statistic.maximum),
        "qualifier": statistic.qualifier,
        "kind": statistic.kind,
        "unit": statistic.unit,
        "noun": statistic.noun,
        "phrase": statistic.phrase.text if statistic.phrase else None,
        "definite": statistic.definite,
        "change": statistic.change,
        "per": statistic.per,
        "negated": statistic.negated,
        "period": statistic.period.value if statistic.period else None,
        "places": [place.alpha2 for place in statistic.places],
        "source": _said_by(statistic),
        "part_of": _link(statistic.part_of, ranks),
        "compared_with": _link(statistic.compared_with, ranks),
        "same_as": _link(statistic.same_as, ranks),
    }


def _said_by(statistic: Statistic) -> str | None:
    """The words of the text; for a pronoun and `la même source`, whom they stand for, and `collectif` with its name."""
    source = statistic.source
    if source is None:
        return None
    longer = source.text.casefold() in source.name.casefold()
    return source.name if longer or _NAMELESS.match(source.text) else source.text


_NAMELESS = re.compile(
    r"(?:ils?|elles?|eux|lui|on|celles?|celui|ceux|ce(?:tte|s)?(?=\s+derni)|même|leurs?|sa|son|ses|sources?)\b",
    re.IGNORECASE,
)


def date_gold(date: DateMention) -> dict[str, Any]:
    """One date."""
    return {"start": date.start, "end": date.end, "value": date.value}


def event_gold(event: Event) -> dict[str, Any]:
    """One event; its places as words of the text."""
    return {
        "start": event.start,
        "end": event.end,
        "type": event.type,
        "date": event.date.value if event.date else None,
        "places": [place.text for place in event.places],
    }


def number_text(statistic: Statistic, value: Decimal | None) -> str | None:
    """A value or bound of a statistic: `21000000`, `12.5`, `1/2` for a fraction."""
    if value is None:
        return None
    if statistic.kind == "fraction":
        return quotient(value, statistic.numerator, statistic.denominator)
    return plain(value)


def _place(record: Span) -> tuple[int, int]:
    return record.start, record.end


def _link(index: int | None, ranks: Mapping[int, int]) -> int | None:
    return None if index is None else ranks[index]
