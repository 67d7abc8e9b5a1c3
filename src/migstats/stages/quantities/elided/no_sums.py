"""`Budget : 4 M€ ; effectif : 45`, `12 euros ; 340 ont été vendus`: bare numbers behind a sum that are none."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import infinitive, is_finite_verb, singular
from ....persons import is_person
from ....words import OF, word_set
from ..governors import govern, labels
from ..phrases import ellipsis

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan


def holds(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """Whether the bare `quantity` behind the sum `before` counts or sizes something, by the words beside it."""
    if quantity.numbers[0].scale > 1:
        return False
    return (
        _is_labelled(page, before, quantity)
        or _is_abbreviated(page, quantity)
        or _acts(page, quantity)
        or _is_of_them(page, quantity)
        or _sizes(page, quantity)
        or _shares(page, before, quantity)
    )


def _is_labelled(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`Budget : 4 M€ ; salariés :` | 42: a label of its own that is no money; not `Tarif : 12 € ; enfants :` | 6."""
    if page.before(quantity.left) != ":":
        return False
    own = labels.label(page, quantity)
    if own is None or own.head[0] < before.last:
        return False
    said = singular(page.folds[own.head[0]]) or own.lemma
    if said in _MONEY or own.lemma in _MONEY:
        return False
    if own.lemma in _STOCKS:
        return True
    many = page.folds[own.head[1] - 1].endswith(("s", "x")) and not page.words[own.head[0]].upper
    fares = is_person(own.lemma) and (before.noun is None or before.noun in _FARES)
    return many and not fares


_MONEY = govern.SUMS_AND_PRICES | word_set(
    "charge produit vente achat chiffre reste part apport solde marge gain rente pourboire consigne reversement"
)
_STOCKS = word_set("effectif nombre personnel capacité population fréquentation tirage surface")
_FARES = word_set("tarif prix entrée billet place ticket adhésion inscription cotisation repas menu forfait")


def _is_abbreviated(page: Scan, quantity: Quantity) -> bool:
    """`(Gallimard, 21 €,` | 288 p.): pages, as books are announced; `85 sal.`, `12 pers.`."""
    after = page.folds[quantity.last : quantity.last + 1]
    return (
        bool(after)
        and after[0] in _ABBREVIATED
        and page.folds[quantity.last + 1 : quantity.last + 2] == ["."]
    )


_ABBREVIATED = frozenset(("p", "pp", "pages", "sal", "pers", "hab", "ex", "vol"))


def _acts(page: Scan, quantity: Quantity) -> bool:
    """`; 340` | ont été vendus, `ils étaient` | 340: a subject, or what they are so many of; not `8 ont été versés`."""
    before = page.folds[max(quantity.left - 2, 0) : quantity.left]
    if len(before) == len(_THEM) and before[0] in _THEM[0] and before[1] in _THEM[1]:
        return True
    at = quantity.after
    while page.folds[at : at + 1] and page.folds[at] in _CLITICS:
        at += 1
    if at >= len(page) or not _is_plural_verb(page.folds[at]):
        return False
    told = {infinitive(word) for word in page.folds[at : at + _PERIPHRASIS]}
    return told.isdisjoint(_PAID)


_THEM = (
    frozenset(("ils", "elles", "nous", "on")),
    frozenset(("sont", "étaient", "seront", "seraient", "étions", "sommes", "serons")),
)
_CLITICS = frozenset(("en", "y", "ne", "n'", "se", "s'"))
_PERIPHRASIS = 4  # words of `ont déjà été versés`
_PAID = word_set(
    """verser payer dépenser débloquer investir consacrer engager allouer rembourser collecter récolter provenir venir
    réserver affecter destiner financer prélever encaisser apporter utiliser promettre prêter lever manquer aller
    rester attribuer octroyer mobiliser décaisser budgéter prévoir servir"""
)


def _is_plural_verb(word: str) -> bool:
    """`ont`, `coûtent`, `seront`: a verb whose subject is several."""
    return word.endswith(("ont", "ent")) and is_finite_verb(word)


def _is_of_them(page: Scan, quantity: Quantity) -> bool:
    """`compte en embaucher` | 12, `en finance` | 60: so many of them; not `en a versé` | 300."""
    if not ellipsis.en(page, quantity):
        return False
    near = page.folds[max(quantity.left - _PERIPHRASIS, 0) : quantity.left]
    verbs = {infinitive(word) for word in near[near.index("en") + 1 :]} if "en" in near else set()
    return not verbs.isdisjoint(_OF_THINGS)


_OF_THINGS = word_set(
    """embaucher recruter sauver créer supprimer accueillir loger former construire bâtir ouvrir fermer livrer planter
    rénover produire fabriquer viser soutenir accompagner employer héberger vacciner équiper installer"""
)


def _sizes(page: Scan, quantity: Quantity) -> bool:
    """`les groupes de plus de` | 10, `l’effectif de` | 8: how many are in it."""
    at = quantity.left - 2
    return at >= 0 and page.folds[at + 1] in OF and singular(page.folds[at]) in _GROUPS


_GROUPS = word_set(
    """groupe tablée entreprise société équipe commune ville village établissement classe famille foyer exploitation
    immeuble boîte paquet lot pack fratrie usine atelier effectif nombre"""
)


def _shares(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`500 euros pour` | deux, `250 € à` | deux `, 400 à` | quatre: how many share it; not `de 500 euros à 450`."""
    if _costs(page, quantity) or (
        page.before(quantity.left) == "sur" and quantity.left - before.right > _NEAR
    ):
        return True
    led = page.before(quantity.left) == "pour" or (
        page.before(quantity.left) == "à" and page.before(before.left) not in ("de", "d'")
    )
    alone = page.folds[quantity.last : quantity.last + 1] in _ENDS
    few = quantity.value is not None and quantity.value <= _TABLE and quantity.numbers[0].form == "words"
    return led and alone and few and (before.value or Decimal(0)) >= _TIMES * (quantity.value or Decimal(1))


def _costs(page: Scan, quantity: Quantity) -> bool:
    """`dont 12` | pour 2 millions: so many things for a sum."""
    at = quantity.after
    led = page.folds[at : at + 1] == ["pour"] and page.kinds[at + 1 : at + 2] == letter_of()["number"]
    return led and not _SUM_WORDS.isdisjoint(page.folds[at + 2 : at + 4])


_SUM_WORDS = word_set("million millions milliard milliards euro euros € dollars $")
_NEAR = 6  # words between two sums, one on the other
_ENDS: tuple[list[str], ...] = ([], [","], ["."], [";"], [")"], ["\n"], ["et"])
_TABLE, _TIMES = 12, 3
