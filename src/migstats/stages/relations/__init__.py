"""How statistics hang together: baselines, parts and wholes, one fact told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import compared_with, details, part_of, rankings, same_as, sums, tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan


def find_relations(page: Scan, quantities: Sequence[Quantity], title: int) -> None:
    """Set the three links of each quantity. title: one past the last word of the title, 0 where there is none."""
    compared_with.link(page, quantities)
    sums.link_sums(page, quantities)
    part_of.link(page, quantities)
    same_as.link(page, quantities, title)
    sums.link_totals(page, quantities)
    sums.link_summed_up(page, quantities)
    sums.link_rows(page, quantities)
    tables.link_tables(page, quantities)
    details.link_details(page, quantities)
    sums.link_accounts(quantities)
    rankings.link_rankings(page, quantities)
    part_of.say_again(page, quantities)
    _date_titles(quantities)


def _date_titles(quantities: Sequence[Quantity]) -> None:
    """A number of the title that the body repeats takes the period of the body's statement."""
    for quantity in quantities:
        if quantity.same_as is not None and quantities[quantity.same_as].period_value is None:
            first = quantities[quantity.same_as]
            first.period, first.period_value = quantity.period, quantity.period_value
