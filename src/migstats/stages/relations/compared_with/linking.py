"""Each baseline, and the figure that it is the baseline of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .against import announced, are_parallel, current, is_baseline, listed, move_alike
from .beside import in_bracket, set_beside
from .measuring import far_from, more_than, more_than_there, set_against, was_the_case
from .movements import (
    before_aside,
    from_to,
    is_alternative,
    moved,
    passes_over,
    redate,
    said_baseline,
    undate,
)
from .told_back import earlier_toll, ended_on, faces, no_more, remembered, then_now, told_back, was_then

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


def link(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `compared_with` of each baseline to the index of the figure that it is set against."""
    for i, quantity in enumerate(quantities):
        if is_alternative(page, quantities, i):
            quantity.compared_with = quantities[i - 1].compared_with
        elif i + 2 < len(quantities) and passes_over(page, quantities, i):
            quantity.compared_with = i + 2
        elif i + 1 < len(quantities) and from_to(page, quantity, quantities[i + 1]):
            quantity.compared_with = i + 1
            if before_aside(page, quantity, quantities[i + 1]) < quantities[i + 1].left:
                undate(quantity, quantities[i + 1])
            else:
                redate(quantity, quantities[i + 1], said_baseline(page, quantities, i))
        elif i and is_baseline(page, quantity, quantities[i - 1]):
            move_alike(page, quantities, i)
            quantity.compared_with = current(page, quantities, i)
            if quantity.compared_with is None:
                quantity.compared_with = announced(page, quantities, i)
        else:
            quantity.compared_with = next(
                (j for rule in RULES if (j := rule(page, quantities, i)) is not None), None
            )
    for i in range(2, len(quantities) - 1):
        if are_parallel(page, quantities, i):
            quantities[i].compared_with, quantities[i + 1].compared_with = i - 2, i - 1


# What sets a figure against another without `contre`; the first that finds one is believed.
RULES = (
    moved, earlier_toll, listed, in_bracket, remembered, told_back, set_against, far_from, was_the_case,
    more_than, more_than_there, no_more, ended_on,
    then_now, was_then, set_beside, faces,
)  # fmt: skip
