"""Numbers that a title says and the body repeats: both are about the same time and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Quantity


def repeated(quantities: Sequence[Quantity], body: int) -> Iterator[tuple[Quantity, Quantity]]:
    """Each number before word `body` with the first one behind it that says the same, left to right."""
    for quantity in quantities:
        if quantity.first >= body:
            return
        if quantity.value is not None:
            same = next((q for q in quantities if q.first >= body and _restates(q, quantity)), None)
            if same is not None:
                yield quantity, same


def _restates(one: Quantity, other: Quantity) -> bool:
    """`40 000 tentatives`, `40 589 tentatives`: the same number, rounded or not."""
    if one.kind != other.kind or one.value is None or other.value is None:
        return False
    near = abs(one.value - other.value) <= abs(other.value) / 20
    return one.value == other.value or (near and one.noun == other.noun and one.noun is not None)
