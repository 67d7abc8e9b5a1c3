"""Numbers that a title says and the body repeats: both are about the same time and places."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Quantity


# Figures of a title, those nearest to the text: where a table stands over a closing sentence all of it looks like one.
MOST = 40


def repeated(quantities: Sequence[Quantity], body: int) -> Iterator[tuple[Quantity, Quantity]]:
    """Each number before word `body` with the first one behind it that says the same, left to right."""
    end = bisect_left(quantities, body, key=lambda quantity: quantity.first)
    told = quantities[end:]
    for quantity in quantities[max(end - MOST, 0) : end]:
        if quantity.value is not None:
            same = next((q for q in told if _restates(q, quantity)), None)
            if same is not None:
                yield quantity, same


def _restates(one: Quantity, other: Quantity) -> bool:
    """`40 000 tentatives`, `40 589 tentatives`: the same number, rounded or not; two thirds are not seven in ten."""
    if one.kind != other.kind or one.value is None or other.value is None:
        return False
    near = one.kind != "fraction" and abs(one.value - other.value) <= abs(other.value) / 20
    return one.value == other.value or (near and one.noun == other.noun and one.noun is not None)
