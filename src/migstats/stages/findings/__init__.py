"""What does not add up in the text: arithmetic only, never a judgement of truth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import facts, weekdays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate, Quantity
    from ...scan import Scan


def find_findings(
    page: Scan, quantities: Sequence[Quantity], dates: Sequence[FoundDate]
) -> list[dict[str, Any]]:
    """Findings of `page` as the fields of their records."""
    return [*facts.find(page, quantities), *weekdays.find(page, dates)]
