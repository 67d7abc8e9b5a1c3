"""The chance that value, bounds, qualifier, kind and unit of a statistic are right, from the rules that made it.

A first form: shares of right records by the weakest step, as counted on the write split of the corpus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .found import Quantity

_SURE = 0.99
# The steps that go wrong most often, the weakest first.
_STEPS = (
    ("quantities.carry.unit_before", 0.85),
    ("quantities.carry.unit_after", 0.9),
    ("quantities.tables", 0.9),
    ("quantities.multiple", 0.93),
    ("quantities.ratio", 0.95),
    ("quantities.age", 0.95),
    ("numbers.words", 0.96),
    ("quantities.unit.duration", 0.95),
)


def confidence(quantity: Quantity) -> float:
    """The share of right records among those whose weakest step is that of `quantity`."""
    for step, share in _STEPS:
        if any(rule.startswith(step) for rule in quantity.rules):
            return share
    return _SURE if quantity.noun or quantity.unit else 0.9
