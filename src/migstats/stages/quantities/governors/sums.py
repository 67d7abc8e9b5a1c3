"""`a versé 40 millions`, `3 millions de bénéfice`, `200 000 de recettes`: sums that leave their currency out.

Of a number that goes on with the sum right before it, see `carried_units`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import infinitive, singular
from ....words import OF, word_set
from ..phrases import edges, noun
from . import govern, subjects

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

RULE = "quantities.carry.sum"
LARGE = 10**6
_CROWD = 100_000  # of what is counted beside a sum, few are as many


def is_governed(page: Scan, quantity: Quantity) -> bool:
    """`un prêt plafonné à 5 millions`, `Les envois atteignent 54 milliards`: millions of what is paid."""
    if quantity.numbers[0].scale < LARGE:
        return False
    governing = (
        govern.by_de(page, quantity)
        or govern.before_limit(page, quantity)
        or subjects.subject(page, quantity)
    )
    named = edges.through(page, governing)
    return named is not None and named.lemma in govern.SUMS


def is_paid(page: Scan, quantity: Quantity) -> bool:
    """`a promis lundi` | 120 millions, `a coûté` | 16 milliards `à la Sécu`, `faute de` | 2,3 millions.

    Not `en a promis 3 millions`, of what was counted before.
    """
    if quantity.numbers[0].scale < LARGE:
        return False
    at, folds = quantity.left - 1, page.folds
    if folds[max(at - 1, 0) : at + 1] == ["faute", "de"]:
        return True
    first = page.layout.sentence(quantity.first)[0]
    while at > first and (folds[at] in _BESIDE or page.kinds[at] in _dated()):
        at -= 1
    paid = at >= first and infinitive(folds[at]) in _PAYING
    return paid and "en" not in folds[max(at - _CLITICS, first) : at]


_CLITICS = 3  # words of `en avait déjà promis`
_BESIDE = word_set("déjà même encore aussi ainsi seulement quelque environ ensuite enfin au total ,")
_PAYING = word_set(
    """verser payer débourser débloquer investir dépenser allouer emprunter prêter rembourser coûter promettre injecter
    décaisser facturer empocher provisionner"""
)


def _dated() -> str:
    return letter_of()["date"] + letter_of()["rest"]


def names_sum(page: Scan, quantity: Quantity, *, beside: bool) -> bool:
    """`3 millions de` | bénéfice, `200 000 de` | recettes, `un déficit de` | 3 milliards: what has its size in money.

    beside: whether a sum was told just before; without one `2 millions de recettes` may be of a cook.
    """
    if quantity.kind != "count" or quantity.unit:
        return False
    governed = "quantities.govern" in quantity.rules and quantity.noun in govern.SUMS | {"chiffre d’affaires"}
    if governed and quantity.numbers[0].scale >= LARGE:
        return True
    at = quantity.last
    if page.folds[at : at + 1] == [] or page.folds[at] not in OF:
        return False
    word = page.folds[at + 1] if at + 1 < len(page) else ""
    lemma = singular(word)
    if lemma not in _IN_MONEY:
        return False
    digits = quantity.numbers[0].scale == 1 and quantity.numbers[0].form == "digits"
    return (beside or (word == lemma and word != "fonds")) and (digits or quantity.numbers[0].scale >= LARGE)


_IN_MONEY = (
    govern.SUMS - word_set("transfert envoi remise prix taxe cotisation don facture loyer salaire")
) | (word_set("dividende économie dommage dégât revenu marge trésorerie royaltie arriéré impayé"))


def take_name(page: Scan, quantity: Quantity) -> None:
    """Let the noun behind `de` be what the sum is of: `200 000 de` | recettes."""
    if quantity.noun is None and (named := noun.read(page, quantity.last + 1)):
        quantity.noun, quantity.phrase = named.lemma, named.run
        quantity.right = max(quantity.right, named.last)


def is_small(quantity: Quantity) -> bool:
    """What may stand between two sums: a share, a term, a number of people that no sum is as large as."""
    if quantity.kind in ("percent", "fraction", "duration", "age", "multiple", "ordinal"):
        return True
    size = quantity.value if quantity.value is not None else quantity.maximum
    return quantity.kind == "count" and size is not None and abs(size) < _CROWD
