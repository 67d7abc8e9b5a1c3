"""`1 320 personnes en huit vols, dont 40 %`: of how many things a percentage can be a share at all."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ....found import Quantity

MANY = 100  # of so many things any whole percentage can be a share


def is_possible(share: Quantity, whole: Quantity) -> bool:
    """Whether some of `whole` can be that percentage of it, as it is rounded: `75 %` of twelve, never `60 %`."""
    exact = share.kind == "percent" and share.qualifier == "exact" and not share.change
    counted = whole.kind == "count" and whole.qualifier == "exact"
    if not exact or not counted or share.value is None or whole.value is None or whole.value >= MANY:
        return True
    if whole.value <= 0:
        return False
    step = Decimal(1).scaleb(min(int(share.value.as_tuple().exponent), 0))
    near = (share.value * whole.value / 100).to_integral_value()
    return abs(near * 100 / whole.value - share.value) <= step
