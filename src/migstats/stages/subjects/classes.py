"""What a counted noun names, as the rules of indicators ask: a person, a people, a boat, a crossing, a sum, a share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...lexicon.gazetteer import is_people
from ...persons import is_person
from ...words import word_set

if TYPE_CHECKING:
    from ...found import Quantity

SHARES = frozenset(("percent", "fraction", "multiple"))
# Who is counted, too, besides those whom a noun names anywhere.
_PERSONS = word_set(
    """famille requérant rohingya harraga réfractaire trafiquant suspect majeur adulte client arrivant
    immigré expatrié apatride gens foyer majorité minorité titulaire villageois ménage adhérent
    sympathisant convive entrant couple fratrie binational frontalier déporté kurde yézidi touareg
    tibétain ouïghour hazara tchétchène sahraoui rom africain maghrébin asiatique riverain vacancier
    estivant supporter motard piéton plaisancier rebelle assaillant kamikaze festivalier pèlerin paysan
    matelot pilote sportif athlète votant nourrice"""
)
_BOATS = frozenset(
    """bateau embarcation pirogue canot kwassa kwassa-kwassa zodiac patera cayuco navire chaloupe
    moteur pneumatique canoë kayak esquif felouque go-fast jet-ski barque voilier semi-rigide radeau
    chalutier rafiot caïque skiff dériveur dinghy""".split()
)
_ATTEMPTS = frozenset(
    "tentative traversée passage départ franchissement embarquement entrée émigration".split()
)
_MILLION = 100_000


def classes(quantity: Quantity) -> frozenset[str]:
    if quantity.kind == "money":
        large = max(quantity.value or 0, quantity.minimum or 0, quantity.maximum or 0)
        return _MONEY_LARGE if large >= _MILLION else _MONEY
    classes = classes_of(quantity.noun)
    return classes | _SHARE if quantity.kind in ("percent", "fraction") else classes


_SHARE = frozenset(("share",))
_MONEY, _MONEY_LARGE = frozenset(("money",)), frozenset(("money", "million"))


@lru_cache(1 << 14)
def classes_of(noun: str | None) -> frozenset[str]:
    """What a noun names: a person, a people, a boat, a crossing."""
    if noun is None:
        return frozenset(("person",))
    national = is_people(noun)
    person = national or is_person(noun) or noun in _PERSONS or noun.removesuffix("e") in _PERSONS
    names = (
        ("person", person),
        ("national", national),
        ("boat", noun in _BOATS),
        ("attempt", noun in _ATTEMPTS),
    )
    return frozenset(name for name, holds in names if holds)
