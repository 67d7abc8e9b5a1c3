"""How statistics hang together: baselines, parts and wholes, one fact told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import compared_with, part_of, same_as

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan


def find_relations(page: Scan, quantities: Sequence[Quantity], title: int) -> None:
    """Set the three links of each quantity. title: one past the last word of the title, 0 where there is none."""
    compared_with.link(page, quantities)
    part_of.link(page, quantities)
    same_as.link(page, quantities, title)
