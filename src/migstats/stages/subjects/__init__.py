"""What a figure is about beyond its noun: what happens to what is counted, and the code of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import action

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan


def find_subjects(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `action` and `indicator` of quantities that are linked already."""
    action.attach(page, quantities)
