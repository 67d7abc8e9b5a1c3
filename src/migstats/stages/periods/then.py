"""`Le préfet est venu en novembre. La ville comptait alors 300 places`: the time of the sentence before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..dates.tense import direction
from .timeless import clause_around

if TYPE_CHECKING:
    from ...found import Quantity
    from .known import Known

_GRAINS = frozenset(("year", "month", "season", "day"))


def said_then(known: Known, quantity: Quantity) -> int | None:
    """The one date of the sentence before, where the clause of a figure says `alors` in the imperfect.

    `… nous a saisis en novembre. Le Finistère disposait alors de` | 1 140 places; not `alors que la ville comptait`.
    """
    page = known.page
    if "alors" not in page.known:
        return None
    first, _ = page.layout.sentence(quantity.first)
    left, right = clause_around(page, quantity)
    at = next((i for i in range(left + 1, right) if page.folds[i] == "alors"), None)
    if at is None or direction(page.folds[at - 1]) >= 0 or page.folds[at + 1 : at + 2] in (["que"], ["qu'"]):
        return None
    line, _ = page.layout.line(first)
    since, _ = page.layout.sentence(first - 1) if first > line else (first, first)
    named = known.within(since, first)
    if len(named) != 1 or known.dates[named[0]].grain not in _GRAINS:
        return None
    return None if ".." in known.dates[named[0]].value else named[0]
