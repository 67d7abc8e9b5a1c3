"""`300 personnes tuées, blessées ou enlevées`, `40 morts, dont six militaires`: the fates of those who are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import singular
from ...words import word_set
from ..quantities.phrases.heads import number_letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...lexicon.indicators import Rule
    from ...scan import Scan

TOLLS = frozenset(("deaths", "injured", "missing"))
# What became of people, whoever they are, and what they are whatever became of them.
_FATES = TOLLS | frozenset(
    """dead_and_missing survivors rescues interceptions expulsions returns arrests convictions detentions
    displaced internally_displaced""".split()
)
_CALLINGS = frozenset(("staff", "students", "workers", "population"))

_DEAD = word_set("mort tué décédé noyé assassiné exécuté abattu massacré péri")
_HURT = word_set("blessé brûlé mutilé amputé")
_LOST = word_set("disparu")
_TAKEN = word_set(
    "enlevé kidnappé capturé arrêté détenu emprisonné violé torturé déplacé chassé expulsé séquestré"
)
_REACH, _TAKING = 14, 5  # words behind a figure, and before it


def is_mixed(page: Scan, quantity: Quantity) -> bool:
    """`tuées, blessées ou enlevées`, `morts et blessés`: a figure of several fates together is one of none.

    Not `morts ou disparus`, which has a code of its own, nor `enlevés et tués`: the same people.
    """
    opening, last = page.layout.sentence(quantity.first)
    first = quantity.after
    if quantity.phrase is not None and not quantity.elided:
        first = min(first, quantity.phrase[0])
    before = range(max(opening, quantity.left - _TAKING), quantity.left)
    if any(_joins_another(page, at, kind) for at in before if (kind := _fate(page.folds[at])) is not None):
        return True  # `a tué ou mutilé` | `400 enfants`
    for at in range(first, min(first + _REACH, last)):
        if page.kinds[at] == number_letter() and at >= quantity.after:
            return False
        if (kind := _fate(page.folds[at])) is not None:
            return _joins_another(page, at, kind)
    return False


def _fate(word: str) -> frozenset[str] | None:
    """The group of fates that a participle or noun tells of."""
    one = singular(word).removesuffix("e") if word.endswith("es") else singular(word)
    return next((fates for fates in (_DEAD, _HURT, _LOST, _TAKEN) if one in fates), None)


def _joins_another(page: Scan, at: int, kind: frozenset[str]) -> bool:
    """Whether another fate is joined to that at word `at`: `, blessées ou`, `et blessés`."""
    told, joint = {kind}, ""
    while at + 3 < len(page) and page.folds[at + 1] in (",", "ou", "et"):
        following = at + 2 + (page.folds[at + 2] in ("portés", "portées"))
        other = _fate(page.folds[following]) if following < len(page) else None
        if other is None:
            break
        joint = page.folds[at + 1]
        told.add(other)
        at = following
    if told == {_DEAD, _LOST} or len(told) == 1:
        return False
    return joint == "ou" or (joint == "et" and told == {_DEAD, _HURT})


def is_victim(quantities: Sequence[Quantity], quantity: Quantity, rule: Rule) -> bool:
    """`40 morts, dont` | `six militaires`: what became of the whole became of its part, whatever its calling."""
    if rule.code not in _CALLINGS or quantity.part_of is None or quantity.action is not None:
        return False
    if quantity.noun not in rule.heads:
        return False  # `notre équipage de` | `14 personnes`
    whole = quantities[quantity.part_of]
    return quantity.kind == whole.kind == "count" and whole.indicator in _FATES


def outweighs(code: str | None, calling: str | None) -> bool:
    """`Parmi les morts figurent` | `trois policiers`: what became of them tells more than what they are."""
    return calling in _CALLINGS and code in _FATES
