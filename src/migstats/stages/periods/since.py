"""Since when, where the date is not that of `depuis` itself: `depuis sa création, en 1977`, `Depuis lors`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import infinitive, is_finite_verb, is_participle
from .roles import BE, ENDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate, Quantity
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
    suppression orage orages reprise évacuation démantèlement installation élargissement adhésion annexion relance arrêt
    élection élections grève législatives municipales présidentielle scrutin rupture effondrement explosion passage
    baisse hausse""".split()
)
_WHICH = frozenset("qui a ont est s' sont été".split())
_THEN = (("depuis", "lors"), ("depuis", ","), ("depuis", "cette", "date"), ("depuis", "ce", "jour"))


def period_since(page: Scan, day: FoundDate) -> str:
    """The value of a date as the time of a figure: open where it says when began what `depuis` names."""
    plain = "/" not in day.value and "X" not in day.value
    return f"{day.value}/.." if plain and since_of(page, day) is not None else day.value


def since_of(page: Scan, day: FoundDate) -> int | None:
    """The word `depuis` of `depuis le début du conflit en` | avril 2023, `depuis sa création,` | en 1977; else None."""
    if "depuis" not in page.known:
        return None
    first, _ = page.layout.sentence(day.first)
    at = _before_its_beginning(page, day.first, first)
    for i in range(at - 1, max(at - _FAR, first) - 1, -1):
        word = page.folds[i]
        if word == "depuis":
            begun = page.folds[i + 1] in _THE and not _BEGINNINGS.isdisjoint(page.folds[i + 2 : i + 4])
            return i if begun else None
        if word in ENDS or word in BE or (is_finite_verb(word) and word not in _BEGINNINGS):
            return None
    return None


def _before_its_beginning(page: Scan, at: int, first: int) -> int:
    """`la guerre` | , déclenchée le `7 octobre`, `la grève` | , qui a commencé le `3 mars`: one past what began."""
    while at > first and page.folds[at - 1] in _AT:
        at -= 1
    led = at
    while led > first and (page.folds[led - 1] in BEGUN or page.folds[led - 1] in _WHICH):
        led -= 1
    return led - 1 if led < at and page.before(led) == "," and page.before(at) in BEGUN else at


def running_since(page: Scan, quantity: Quantity, days: Sequence[FoundDate]) -> str | None:
    """`Lancé en mai 2018, le couloir a permis à 1 240 réfugiés …`: a total that has run since the only date there."""
    day = days[0] if len(days) == 1 else None
    if day is None or quantity.kind != "count" or quantity.left < day.last or quantity.definite:
        return None
    if quantity.qualifier == "at_most":
        return None  # `Fondée en 1920, l’usine a compté jusqu’à` | 900 ouvriers
    other = BEGUN.isdisjoint(page.folds[max(day.first - 4, 0) : day.first])
    if other or ".." in day.value or "/" in day.value or "X" in day.value or page.folds[day.last] != ",":
        return None
    told = page.folds[day.last + 1 : quantity.left]
    if any(infinitive(word) in _TELLING for word in told):
        return None  # `L’usine, ouverte en 1974, a annoncé 40 départs`
    has_done = any(
        one in _HAS and is_participle(two) for one, two in pairwise([w for w in told if w != "déjà"])
    )
    return f"{day.value}/.." if has_done and ENDS.isdisjoint(told) else None


_TELLING = frozenset("annoncer indiquer promettre demander déclarer dire estimer prévoir fêter".split())
_HAS = frozenset(("a", "ont"))
BEGUN = frozenset(
    """lancé lancée lancés lancées créé créée créés créées fondé fondée ouvert ouverte ouverts ouvertes inauguré
    inaugurée débuté débutée commencé commencée entamé entamée déclaré déclarée déclenché déclenchée""".split()
)


def goes_on_since(page: Scan, at: int) -> bool:
    """`Depuis lors, 490 personnes ont été tuées`: the sentence of word `at` tells what came after the day told."""
    first, _ = page.layout.sentence(at)
    return any(tuple(page.folds[first : first + len(words)]) == words for words in _THEN)
