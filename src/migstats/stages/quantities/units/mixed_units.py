"""`de 8 mois à 72 ans`, `entre 80 cm et 2 m`: a range whose bounds have units of their own, told in the smaller one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from .unit import units

if TYPE_CHECKING:
    from ....found import Number, Quantity
    from ....scan import Scan
    from .unit import Unit

# Units of one sort, the smallest first, each with how many of the smallest it has. A month has no number of days.
_SORTS: tuple[dict[str, int], ...] = (
    {"month": 1, "year": 12},
    {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800},
    {"mm": 1, "cm": 10, "m": 1000, "km": 10**6},
    {"mg": 1, "g": 1000, "kg": 10**6, "t": 10**9},
    {"mL": 1, "cL": 10, "dL": 100, "L": 1000, "hL": 10**5},
    {"W": 1, "kW": 1000, "MW": 10**6, "GW": 10**9},
    {"kW.h": 1, "MW.h": 1000, "GW.h": 10**6},
    {"m2": 1, "ha": 10**4, "km2": 10**6},
)


class Mixed(NamedTuple):
    """What each bound is multiplied by, and the unit that both have then."""

    low: Decimal
    high: Decimal
    code: str


_ONE = Decimal(1)


def of(low: Unit, high: Unit) -> Mixed | None:
    """`mois` and `ans` -> 1, 12, month; `centimes` and `euros` -> 0.01, 1, EUR; None for `euros` and `dollars`."""
    if low.code == high.code:
        return Mixed(low.factor / high.factor, _ONE, high.code)
    sort = next((sort for sort in _SORTS if low.code in sort and high.code in sort), None)
    if sort is None or low.factor != 1 or high.factor != 1:
        return None
    one, other = sort[low.code], sort[high.code]
    if one < other:
        return Mixed(_ONE, Decimal(other) / one, low.code)
    return Mixed(Decimal(one) / other, _ONE, high.code)


def between(page: Scan, low: Number, high: Number) -> Mixed | None:
    """How the bounds of a range, each with its unit right behind it, come into one unit."""
    one, other = units().after(page, low.last), units().after(page, high.last)
    mixed = of(one[1], other[1]) if one and other else None
    return None if mixed and mixed.low == mixed.high else mixed


def settle(page: Scan, quantity: Quantity) -> None:
    """Give the range the unit of its bounds, after the one behind the last was read."""
    if RULE in quantity.rules and (mixed := between(page, *quantity.numbers)) and mixed.high != 1:
        quantity.unit = mixed.code


RULE = "quantities.ranges.mixed"
