"""`Un homme a comparu lundi pour avoir volé 34 vélos`: what lies before the day on which it is told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import is_finite_verb, is_participle, singular
from ...persons import is_person
from ...words import word_set
from .roles import BE, ENDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate, Quantity
    from ...scan import Scan

_FAR = 12  # words from the beginning of such a clause to its figure
HAVING = frozenset((("pour", "avoir"), ("d'", "avoir"), ("pour", "être")))
_CHARGED = word_set(
    """accusé accusée accusés accusées soupçonné soupçonnée soupçonnés soupçonnées suspecté suspectée suspectés
    suspectées coupable coupables convaincu convaincue convaincus reproche reproché reprochait reprochent"""
)
_HAD = frozenset(("avait", "avaient"))
_HAS = frozenset(("a", "ont"))


def deed_before(page: Scan, quantity: Quantity) -> int | None:
    """Where the clause of a deed begins that somebody is judged or praised for; None for other clauses.

    `jugé mardi` | pour avoir détourné 40 000 euros, `un homme` | qui avait convoyé 34 migrants.
    """
    first, _ = page.layout.sentence(quantity.first)
    for at in range(quantity.left - 2, max(first, quantity.left - _FAR) - 1, -1):
        if page.folds[at] in ENDS:
            return None
        two = page.folds[at : at + 2]
        charged = two[0] == "pour" or not _CHARGED.isdisjoint(page.folds[max(at - 2, first) : at])
        if tuple(two) in HAVING and charged and any(map(is_participle, page.folds[at + 2 : quantity.left])):
            return at
        if two[0] == "qui" and at > first and is_person(singular(page.before(at))):
            return at if two[1] in _HAD or two[1] in _HAS else None
    return None


def is_of_the_trial(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """Whether a date is that of the trial and not of the deed: it stands before, or behind another verb.

    A perfect behind `qui` may be of the same day: `Mardi, on a arrêté un homme qui a blessé trois agents`.
    """
    at = deed_before(page, quantity)
    if at is None:
        return False
    if day.last <= at:
        return page.folds[at] != "qui" or page.folds[at + 1] in _HAD
    between = page.folds[quantity.last : day.first] if day.first >= quantity.last else []
    return any(word in BE or (is_finite_verb(word) and not is_participle(word)) for word in between)


def leaves_open(folds: Sequence[str]) -> bool:
    """Whether a deed begins in the words between a figure and a date.

    `Dix-huit prévenus comparaissent pour avoir volé en` | 2022. Not one between commas:
    `Trois hommes, accusés d’avoir tué douze personnes, ont été jugés` | lundi.
    """
    at = next((i for i in range(len(folds) - 1) if (folds[i], folds[i + 1]) in HAVING), None)
    if at is None:
        return False
    closed = next((i for i in range(at, len(folds)) if folds[i] == ","), len(folds))
    return not ("," in folds[:at] and any(word in BE or is_finite_verb(word) for word in folds[closed:]))
