"""`61 % des voix … Son rival plafonne à 14 %`: shares of the votes, whoever got them and whatever stood between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import infinitive
from ....words import OF, word_set
from .memory import in_bracket

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan
    from .memory import State

# They run, win and lose; nobody counts them by a share of themselves.
RUNNERS = word_set(
    """rival rivale candidat candidate adversaire concurrent concurrente challenger sortant sortante opposant opposante
    favori favorite vainqueur finaliste président présidente maire ministre député sénateur sénatrice gouverneur liste
    parti coalition camp outsider leader"""
)
_RESULTS = word_set(
    """emporter obtenir recueillir plafonner atteindre totaliser rassembler récolter devancer créditer arriver terminer
    finir suivre réélire élire remporter gagner dépasser réunir"""
)


def is_result(page: Scan, quantity: Quantity, noun: str) -> bool:
    """`Ses deux rivaux` | atteignent 12 %: whether `noun` only says who got the share."""
    linked = not OF.isdisjoint(page.folds[quantity.after : quantity.after + 1])
    bare = quantity.kind == "percent" and quantity.change is None and not linked
    return bare and noun in RUNNERS and _is_got(page, quantity)


def _is_got(page: Scan, quantity: Quantity) -> bool:
    first = page.layout.sentence(quantity.first)[0]
    told = page.folds[max(first, quantity.left - _NEAR) : quantity.left]
    return any(infinitive(word) in _RESULTS for word in told)


def shared(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """The votes said before, for a bare share that somebody gets: `l’emporte avec` | 51 %, `ses rivaux` (15 %).

    Not `Le taux d’abstention atteint 40 %`, which has a noun of its own, nor a share that moved.
    """
    votes = state.votes
    if votes is None or quantity.kind != "percent" or quantity.change is not None:
        return None
    if page.layout.sentences_between(votes.first, quantity.first) > _FAR:
        return None
    aside = in_bracket(page, quantity) and votes is state.by_kind.get("percent")
    return votes if aside or _is_got(page, quantity) else None


def is_won(page: Scan, quantity: Quantity) -> bool:
    """`Le président l’emporte avec` | 72 %: of votes that nothing has named, and of no rate said before."""
    told = page.folds[max(page.layout.sentence(quantity.first)[0], quantity.left - _NEAR) : quantity.left]
    bare = quantity.kind == "percent" and quantity.change is None and told[-1:] in (["avec"], ["à"])
    return bare and any(infinitive(word) in _WON for word in told)


_WON = word_set("emporter réélire élire")
_FAR = 3  # sentences
_NEAR = 8  # words
