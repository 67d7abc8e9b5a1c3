"""`recule de 3 à 5 %`, `augmente de 2 euros à 17,99 euros`: `de X à Y` behind a verb of movement.

From one level to another, unless it tells between what it moved, or by how much and then where it is.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ....words import word_set
from ..phrases import movement
from ..units.unit import units

if TYPE_CHECKING:
    from ....found import Number
    from ....scan import Scan
    from ..units.unit import Unit

_OF = frozenset(("de", "d'"))


def between(page: Scan, low: Number, high: Number) -> bool:
    """Whether the two only bound how far something moved: `devrait reculer de` | 3 à 5 %, `de` | 2 à 3 % par an."""
    plain = low.form in ("digits", "words") and units().after(page, low.last) is None
    return plain and (
        falls(page, low)
        or _grows_yearly(page, low, high)
        or _grows_by_share(page, low, high)
        or _rises_by(page, low, high)
    )


def then_at(page: Scan, low: Number, high: Number) -> bool:
    """Whether the first says by how much, the second where it is: `a régressé de` | 10,2 q/ha à 53,4 q/ha.

    No fall ends higher than it began. A rise that ends at five times its beginning is told with `passer`:
    `augmente de` | 2 euros à 17,99 euros. Shares may be bounds all the same.
    """
    unit = units().after(page, low.last)
    verb = _verb(page, low)
    one, other = _in_one_unit(page, low, unit), _in_one_unit(page, high, units().after(page, high.last))
    if unit is None and low.scale == 1:
        return verb in _DOWN and low.form == "digits" and one * _FAR_APART <= other and one >= _FEW
    if unit is not None and unit[1].kind == "percent":
        return False
    if verb in _DOWN and unit is not None:
        return True
    return verb in _DOWN | _UP and one * _TIMES <= other


_TIMES, _FAR_APART, _FEW = 5, 10, 100
_DOWN = movement.DOWN_VERBS | word_set("décrocher refluer glisser retomber")
_UP = movement.UP_VERBS | word_set("améliorer redresser monter remonter")


def _in_one_unit(page: Scan, number: Number, unit: tuple[int, Unit] | None) -> Decimal:
    """`13 centimes` and `1,29 euro` side by side: 0.13 and 1.29."""
    value = number.value or Decimal(0)
    return value * unit[1].factor if unit else value


def _verb(page: Scan, low: Number) -> str | None:
    """The verb right before the `de` of `low`."""
    at = low.first - 2
    return movement.verb_at(page, at) if at >= 0 and page.folds[at + 1] in _OF else None


def falls(page: Scan, low: Number) -> bool:
    """Whether a verb of falling stands right before the `de` of `low`."""
    return _verb(page, low) in movement.DOWN_VERBS


def _grows_yearly(page: Scan, low: Number, high: Number) -> bool:
    """`progresse de` | 2 à 3 % par an: how fast something grows, no level that it comes from."""
    unit = units().after(page, high.last) if page.before(low.first) in _OF else None
    paced = unit is not None and unit[1].kind == "percent" and page.folds[unit[0] : unit[0] + 2] in _PACE
    return paced and _verb(page, low) in movement.UP_VERBS


_PACE = (["par", "an"], ["par", "mois"], ["chaque", "année"], ["chaque", "mois"], ["l'", "an"])


def _grows_by_share(page: Scan, low: Number, high: Number) -> bool:
    """`Les salaires augmenteront de` | 3 à 4 %: of what is no rate itself, as `le taux d’abstention` is."""
    unit = units().after(page, high.last)
    if unit is None or unit[1].kind != "percent" or _verb(page, low) not in movement.UP_VERBS:
        return False
    told = page.folds[page.layout.sentence(low.first)[0] : low.first]
    if not RATES.isdisjoint(told[-_CLAUSE:]):
        return False
    return (high.value or 0) <= _MOST or not _PRICED.isdisjoint(told[-_CLAUSE:])


_CLAUSE = 16  # words
_MOST = 30  # per cent: what moves by more is more often a share
_PRICED = word_set("prix tarif tarifs loyer loyers salaire salaires ventes coûts coût factures")
RATES = word_set(
    """taux part parts proportion pourcentage tva inflation chômage participation abstention couverture ratio cote
    popularité confiance score croissance déficit dette endettement fécondité mortalité natalité prévalence taxe
    taxes impôt impôts cotisation cotisations csg marge marges rendement remplissage occupation satisfaction
    intentions voix opinions réussite quota quotas prélèvement droits probabilité risque concentration teneur
    humidité hygrométrie adhésion audience possession"""
)


def _rises_by(page: Scan, low: Number, high: Number) -> bool:
    """`Le niveau de la mer s’élèvera de` | 30 à 60 cm, `il fera plus chaud, de` | 2 à 4 degrés d’ici 2100."""
    unit = units().after(page, high.last)
    if unit is None or unit[1].kind != "measure" or _verb(page, low) not in _UP | _LIFTED:
        return False
    told = page.folds[page.layout.sentence(low.first)[0] : low.first]
    if unit[1].code == "Cel":
        to_come = page.folds[unit[0] : unit[0] + 2] == ["d'", "ici"]
        return to_come and (high.value or 0) <= _WARMER
    return "niveau" in told and not _SEAS.isdisjoint(told)


_LIFTED = word_set("élever hausser")
_WARMER = 10
_SEAS = word_set("mer mers océan océans")
