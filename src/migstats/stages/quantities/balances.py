"""`Le solde s’établit à +58 972`: the sign of a balance says on which side it is, not that it moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity

_BALANCES = frozenset("solde balance différentiel excédent".split())
_SIGNED = "quantities.change.sign"


def read(quantities: Sequence[Quantity]) -> None:
    """Counts and sums of a balance take their sign into the value; shares of it go on to be movements."""
    for quantity in quantities:
        if quantity.noun not in _BALANCES or _SIGNED not in quantity.rules or quantity.kind == "percent":
            continue
        if quantity.change == "decrease" and quantity.value is not None:
            quantity.value = -quantity.value
        quantity.change = None
        quantity.rules.append("quantities.balances")
