"""Facts as rows of a time series: what, where, when, how many, who says so."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ..outputs.table import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..records import Period
    from .records import Fact


def series(facts: Iterable[Fact]) -> list[dict[str, Any]]:
    """One row a fact that says what it counts and when; sorted by what, where and when."""
    charted = [(at, fact) for at, fact in enumerate(facts) if (fact.indicator or fact.noun) and fact.period]
    return [_row(at, fact) for at, fact in sorted(charted, key=lambda pair: _order(*pair))]


def _order(at: int, fact: Fact) -> tuple[Any, ...]:
    what = fact.indicator or fact.noun, fact.kind, fact.unit or "", fact.per or "", fact.change or ""
    return what, fact.places, when(fact.period), at


def when(period: Period | None) -> tuple[date, date, str]:
    """By first day, then last; what is open or unknown comes last."""
    if period is None:
        return date.max, date.max, ""
    return period.first or date.max, period.last or date.max, period.value


def _row(at: int, fact: Fact) -> dict[str, Any]:
    period = fact.period
    assert period is not None
    return {
        "indicator": fact.indicator,
        "noun": fact.noun,
        "kind": fact.kind,
        "unit": fact.unit,
        "per": fact.per,
        "change": fact.change,
        "places": SEPARATOR.join(fact.places) or None,
        "period": period.value,
        "first": period.first,
        "last": period.last,
        "grain": period.grain,
        "value": fact.value,
        "minimum": fact.minimum,
        "maximum": fact.maximum,
        "qualifier": fact.qualifier,
        "source": SEPARATOR.join(fact.sources) or None,
        "documents": SEPARATOR.join(fact.documents),
        "statements": len(fact.statements),
        "fact": at,
    }
