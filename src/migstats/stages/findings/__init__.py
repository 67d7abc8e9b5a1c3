"""What does not add up in the text: arithmetic only, never a judgement of truth."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from . import changes, facts, multiples, parts, periods, rates, rounding, shares, sources, totals, weekdays
from .figures import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ...found import FoundDate, Quantity
    from ...scan import Scan

RULES = (
    parts.find,
    totals.find,
    shares.find,
    changes.find,
    multiples.find,
    rates.find,
    rounding.find,
    facts.find,
    periods.find,
    sources.find,
)


def find_findings(
    page: Scan, quantities: Sequence[Quantity], dates: Sequence[FoundDate], published: date | None = None
) -> list[dict[str, Any]]:
    """Findings of `page` as the fields of their records. A division by zero must give NaN: see `migstats.calm`."""
    sheet = Sheet(page, quantities, dates, published)
    found = list(chain.from_iterable(rule(sheet) for rule in RULES)) if quantities else []
    return [*found, *weekdays.find(page, dates)]
