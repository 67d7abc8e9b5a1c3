"""`40 589 tentatives déjouées` -> foiled_crossings: the code of what a figure counts.

First from its own noun, noun phrase and action (see lexicon/indicators.py); then, for what says too little alone
(`dont 12 enfants`, `contre 9 252`, `(8 600)`), from the figure that it is linked to or goes on with.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...lexicon.gazetteer import gazetteer
from ...morphology import is_finite_verb, singular
from ..quantities.age import is_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...lexicon.indicators import Indicators, Rule
    from ...scan import Scan

_NEVER = frozenset(("duration", "age", "measure", "ordinal"))
_SHARES = frozenset(("percent", "fraction", "multiple"))
_PERSONS = frozenset(
    """personne migrant famille ménage exilé candidat passager réfugié naufragé étranger ressortissant homme femme enfant
    passeur subsaharien occupant clandestin demandeur requérant rohingya harraga réfractaire trafiquant suspect majeur
    adulte civil individu voyageur client compatriote arrivant occupant rescapé orphelin étudiant saisonnier
    travailleur immigré expatrié apatride syrien mineur bébé nourrisson gens foyer majorité minorité membre""".split()
)
_BOATS = frozenset(
    """bateau embarcation pirogue canot kwassa kwassa-kwassa zodiac patera cayuco navire chaloupe moteur pneumatique felouque
    go-fast jet-ski barque voilier semi-rigide radeau chalutier rafiot vedette caïque skiff dériveur hors-bord dinghy""".split()
)
_ATTEMPTS = frozenset(
    "tentative traversée passage départ franchissement embarquement entrée émigration".split()
)
_WINDOW = 10
_STOPS = frozenset(",;.:()\n!?«»")
_MILLION = 1_000_000
_BACK = 14
_SENTENCES = 2


def attach(page: Scan, quantities: Sequence[Quantity], indicators: Indicators) -> None:
    """Set `indicator` of each quantity: actions and links are known."""
    sentences: dict[int, frozenset[str]] = {}
    weak: dict[int, str] = {}
    for i, quantity in enumerate(quantities):
        if quantity.kind in _NEVER:
            continue
        rule = _own(page, quantity, indicators, sentences)
        if rule and rule.weak:
            weak[i] = rule.code
        elif rule:
            quantity.indicator = rule.code
    for _ in range(2):  # links may point forward
        for i, quantity in enumerate(quantities):
            if quantity.indicator is None and quantity.kind not in _NEVER:
                quantity.indicator = _linked(quantities, i) or _carried(page, quantities, i)
    for i, code in weak.items():
        quantities[i].indicator = quantities[i].indicator or code


def _own(
    page: Scan, quantity: Quantity, indicators: Indicators, sentences: dict[int, frozenset[str]]
) -> Rule | None:
    """The first rule that holds for what stands beside the figure."""
    words: frozenset[str] | None = None
    near: frozenset[str] | None = None
    for rule in indicators.candidates(quantity.noun, _classes(quantity)):
        if rule.actions and quantity.action not in rule.actions:
            continue
        if rule.phrase:
            words = _phrase(page, quantity) if words is None else words
            if not all(one.meet(words) for one in rule.phrase):
                continue
        if rule.near:
            near = _sentence(page, quantity, sentences) if near is None else near
            if not all(one.meet(near) for one in rule.near):
                continue
        return rule
    return None


def _classes(quantity: Quantity) -> frozenset[str]:
    if quantity.kind == "money":
        large = max(quantity.value or 0, quantity.minimum or 0, quantity.maximum or 0)
        return _MONEY_LARGE if large >= _MILLION else _MONEY
    return _classes_of(quantity.noun)


_MONEY, _MONEY_LARGE = frozenset(("money",)), frozenset(("money", "million"))


@lru_cache(1 << 14)
def _classes_of(noun: str | None) -> frozenset[str]:
    """What a noun names: a person, a people, a boat, a crossing."""
    if noun is None:
        return frozenset(("person",))
    national = any(place.kind == "demonym" for place in gazetteer().get(noun, ()))
    person = national or is_person(noun) or noun in _PERSONS or noun.removesuffix("e") in _PERSONS
    names = (
        ("person", person),
        ("national", national),
        ("boat", noun in _BOATS),
        ("attempt", noun in _ATTEMPTS),
    )
    return frozenset(name for name, holds in names if holds)


def _phrase(page: Scan, quantity: Quantity) -> frozenset[str]:
    """The words of the noun phrase and a few behind it, in the singular: `obligations de quitter le territoire`."""
    if quantity.phrase is None:
        return frozenset()
    first, last = quantity.phrase
    end = last
    while end < min(len(page), first + _WINDOW):
        if page.folds[end] in _STOPS or is_finite_verb(page.folds[end]):
            break
        end += 1
    return frozenset(map(singular, page.folds[max(first - 1, 0) : max(end, last)]))


def _sentence(page: Scan, quantity: Quantity, sentences: dict[int, frozenset[str]]) -> frozenset[str]:
    """The words of its sentence, in the singular."""
    first, last = page.layout.sentence(quantity.first)
    if first not in sentences:
        sentences[first] = frozenset(map(singular, page.folds[first:last]))
    return sentences[first]


# ---------------------------------------------------------------- what other figures say


def _linked(quantities: Sequence[Quantity], i: int) -> str | None:
    """The code of the same fact, of what it is compared with, of its whole."""
    quantity = quantities[i]
    for target in (quantity.same_as, quantity.compared_with, quantity.part_of):
        if (
            target is not None
            and (code := quantities[target].indicator)
            and _alike(quantity, quantities[target])
        ):
            return code
    told = (other.indicator for other in quantities[i + 1 :] if other.same_as == i)
    return next((code for code in told if code), None) if quantity.same_as is None else None


def _alike(quantity: Quantity, other: Quantity) -> bool:
    """A sum of money is no part of people."""
    return (
        (quantity.kind == "money") == (other.kind == "money")
        or quantity.kind in _SHARES
        or other.kind in _SHARES
    )


def _carried(page: Scan, quantities: Sequence[Quantity], i: int) -> str | None:
    """The code of the figure before that counts the same noun, or that this one is a share or change of."""
    quantity = quantities[i]
    here = page.layout.sentence_number(quantity.first)
    for other in reversed(quantities[max(i - _BACK, 0) : i]):
        apart = here - page.layout.sentence_number(other.first)
        if apart > _SENTENCES:
            return None
        if other.indicator is None or not _alike(quantity, other):
            continue
        if (
            quantity.noun is not None
            and quantity.noun == other.noun
            and (quantity.elided or _is_vague(quantity, other))
        ):
            return other.indicator
        if apart == 0 and (quantity.noun is None or quantity.noun == other.noun) and quantity.kind in _SHARES:
            return other.indicator
        if apart == 0 and _goes_on(quantity, other):
            return other.indicator
    return None


def _is_vague(quantity: Quantity, other: Quantity) -> bool:
    """`demandes`, said in full before: nothing but the bare noun."""
    bare = quantity.phrase is not None and quantity.phrase[1] - quantity.phrase[0] == 1
    return bare and "person" not in _classes_of(quantity.noun)


def _goes_on(quantity: Quantity, other: Quantity) -> bool:
    """`60 hommes, 14 femmes et 5 enfants` of one verb."""
    people = "person" in _classes_of(quantity.noun) and "person" in _classes_of(other.noun)
    return (
        people
        and quantity.kind == other.kind == "count"
        and quantity.action is not None
        and quantity.action == other.action
    )
