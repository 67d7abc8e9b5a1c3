"""Since when, where the date is not that of `depuis` itself: `depuis sa création, en 1977`, `Depuis lors`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import is_finite_verb
from .roles import BE, ENDS

if TYPE_CHECKING:
    from ...found import FoundDate
    from ...scan import Scan

_FAR = 12  # words from `depuis` to the date of what began
_THE = frozenset("le la les l' son sa ses leur leurs cette ce cet notre nos".split())
_AT = frozenset("en le la du de d' au à l' , mi fin début".split())
# What happens once; not the places from where somebody comes: `depuis la frontière`
_BEGINNINGS = frozenset(
    """début commencement création fondation naissance ouverture réouverture lancement démarrage entrée mise fin
    fermeture arrivée départ retour adoption signature vote promulgation publication élection réélection nomination
    investiture prise chute renversement coup putsch révolution indépendance guerre invasion offensive attaque
    attentat conflit éclatement déclenchement combats affrontements émeutes crise pandémie épidémie apparition
    catastrophe séisme tremblement incendie crue inondation tempête cyclone ouragan naufrage drame accident mort
    décès disparition assassinat loi réforme accord instauration introduction inauguration rétablissement
    suppression reprise évacuation démantèlement installation élargissement adhésion annexion relance arrêt
    rupture effondrement explosion passage baisse hausse""".split()
)
_THEN = (("depuis", "lors"), ("depuis", ","), ("depuis", "cette", "date"), ("depuis", "ce", "jour"))


def period_since(page: Scan, day: FoundDate) -> str:
    """The value of a date as the time of a figure: open where it says when began what `depuis` names."""
    plain = "/" not in day.value and "X" not in day.value
    return f"{day.value}/.." if plain and _dates_a_beginning(page, day) else day.value


def _dates_a_beginning(page: Scan, day: FoundDate) -> bool:
    """`depuis le début du conflit en` | avril 2023, `depuis sa création,` | en 1977."""
    first, _ = page.layout.sentence(day.first)
    at = day.first
    while at > first and page.folds[at - 1] in _AT:
        at -= 1
    for i in range(at - 1, max(at - _FAR, first) - 1, -1):
        word = page.folds[i]
        if word == "depuis":
            return page.folds[i + 1] in _THE and not _BEGINNINGS.isdisjoint(page.folds[i + 2 : i + 4])
        if word in ENDS or word in BE or (is_finite_verb(word) and word not in _BEGINNINGS):
            return False
    return False


def goes_on_since(page: Scan, at: int) -> bool:
    """`Depuis lors, 490 personnes ont été tuées`: the sentence of word `at` tells what came after the day told."""
    first, _ = page.layout.sentence(at)
    return any(tuple(page.folds[first : first + len(words)]) == words for words in _THEN)
