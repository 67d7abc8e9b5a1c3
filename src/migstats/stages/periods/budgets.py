"""`La commune a voté son budget 2024, qui s’établit à 18 millions`: the year of the accounts that a sum is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import infinitive
from ...words import word_set

if TYPE_CHECKING:
    from ...found import Quantity
    from .known import Known

_ACCOUNTS = word_set("budget primitif supplémentaire annexe comptes exercice")
_LEVELS = word_set("élever établir atteindre monter chiffrer dépasser avoisiner frôler approcher représenter")
_IT = word_set("il elle celui")
_FAR = 7  # words from `qui`, or from the head of a sentence, to the sum


def year_of_accounts(known: Known, quantity: Quantity) -> int | None:
    """The date of the budget that a sum states, in its sentence behind `qui` or in the sentence before.

    `a voté mardi son budget 2024. Il s’élève à` | 18 millions; not `son budget 2024. Le pont coûte` | 3 millions.
    """
    page = known.page
    if quantity.kind != "money" or quantity.per or _ACCOUNTS.isdisjoint(page.known):
        return None
    first, _ = page.layout.sentence(quantity.first)
    opened = page.folds[first] in _IT and first > 0
    since = page.layout.sentence(first - 1)[0] if opened else first
    named = [i for i in known.within(since, quantity.left) if known.dates[i].grain == "year"]
    if not named or page.before(known.dates[named[-1]].first) not in _ACCOUNTS:
        return None
    last = known.dates[named[-1]].last
    stated = page.folds[first if opened else last : quantity.left]
    if not opened and stated[:2] != [",", "qui"]:
        return None
    near = len(stated) <= _FAR and any(infinitive(word) in _LEVELS for word in stated)
    return named[-1] if near else None
