"""`un jour ou deux`, `une personne ou deux`: what is counted stands behind the first number alone."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ....found import Quantity
from ..phrases import noun
from ..units.unit import resolve, units

if TYPE_CHECKING:
    from ....found import Number
    from ....scan import Scan

_MOST = 4  # `une fois ou quatre` is hardly said any more


def pair(page: Scan, low: Number, high: Number) -> Quantity | None:
    """The range of a lone `un` and of the number behind its noun and `ou`; None where that counts something itself.

    `Il faut` | un jour ou deux | `pour arriver`; not `un homme ou deux femmes`.
    """
    joint = high.first - 1
    fits = low.value == 1 and low.form == high.form == "words" and low.last < joint
    if not fits or page.folds[joint] != "ou" or page.before(low.first) == "l'":
        return None
    if not 1 < (high.value or 0) <= _MOST or _counts(page, high.last):
        return None
    result = Quantity(
        low.first, high.last, (low, high), None, Decimal(1), high.value, qualifier="between",
        left=low.first, right=high.last, after=high.last, rules=["quantities.ranges.one_or_two"],
    )  # fmt: skip
    return (
        result
        if _measured(page, result, low.last, joint) or _counted(page, result, low.last, joint)
        else None
    )


def _counts(page: Scan, at: int) -> bool:
    """Whether a noun or a unit of its own follows the second number."""
    return units().after(page, at) is not None or noun.read(page, at, many=True) is not None


def _measured(page: Scan, result: Quantity, at: int, joint: int) -> bool:
    """`un mois` | ou deux: the unit of the first is that of both."""
    found = units().after(page, at)
    if found is None or found[0] != joint or result.maximum is None:
        return False
    unit = found[1]
    result.kind, result.unit = unit.kind, resolve(page, unit.code, at)
    result.minimum, result.maximum = unit.factor, result.maximum * unit.factor
    return True


def _counted(page: Scan, result: Quantity, at: int, joint: int) -> bool:
    """`une personne` | ou deux."""
    phrase = noun.read(page, at, many=False)
    if phrase is None or phrase.last != joint:
        return False
    result.noun, result.phrase = phrase.lemma, (phrase.head[0], phrase.last)
    return True
