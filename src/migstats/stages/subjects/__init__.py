"""What a figure is about beyond its noun: what happens to what is counted, and the code of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import actions, indicator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...lexicon.indicators import Indicators
    from ...scan import Scan


def find_subjects(page: Scan, quantities: Sequence[Quantity], indicators: Indicators) -> None:
    """Set `action` and `indicator` of quantities that are linked already."""
    actions.attach(page, quantities)
    indicator.attach(page, quantities, indicators)
