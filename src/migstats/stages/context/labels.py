"""A date that stands as a label just before a figure: `2023 : 410 retours`, `qu’en 2020 (107 488)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .known import Known
from .roles import is_compared

if TYPE_CHECKING:
    from ...found import Quantity

_LABELLING = frozenset(("", "\n", "(", *"-–—•|;"))


def labelled(known: Known, quantity: Quantity) -> int | None:
    """The date that stands as a label just before a figure."""
    bracket = _before_bracket(known, quantity)
    return _before_colon(known, quantity) if bracket is None else bracket


def _before_bracket(known: Known, quantity: Quantity) -> int | None:
    """`qu’en 2020 (107 488)`, `celles du 3 mars (62 passagers) et du 9 mai (38)`: the date just before a bracket."""
    at = quantity.left - 1
    if at < 1 or known.page.folds[at] != "(" or quantity.change:
        return None
    named = known.ends.get(at)
    if named is None:
        return None
    first = known.dates[named].first
    return named if is_compared(known.page, known.dates[named]) or known.within(first, first + 1) else None


def _before_colon(known: Known, quantity: Quantity) -> int | None:
    """`27 740 nuitées (2021 : 22 910)`, `2023 : 410 retours`: the date that labels a figure."""
    at = quantity.left - 1
    named = known.ends.get(at) if at > 0 and known.page.folds[at] == ":" else None
    first = known.dates[named].first if named is not None else 0
    usable = named is not None and bool(known.within(first, first + 1))
    return named if usable and known.page.before(first) in _LABELLING else None
