"""`Brest a pris 53 points après 26 journées`: what teams and players win, which is neither a percentage nor a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon.gazetteer import gazetteer
from ....morphology import infinitive
from ....persons import is_person
from ....words import DETERMINERS, word_set

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

_POLLED = word_set(
    """sondage sondages intention intentions popularité confiance opinion baromètre ifop ipsos elabe bva odoxa viavoice
    opinionway voix scrutin élection élections européennes législatives présidentielle municipales suffrages votes
    électeurs parti partis liste candidat candidate président présidente premier ministre chômage taux part"""
)
_WON = word_set("prendre gagner perdre engranger grappiller récolter glaner")
# Points that were taken, in a match or in a season: nothing rose by them.
TAKEN = "quantities.games.taken"
_AFTER_WON = 4  # words between the verb and the number: `n’a pris` | que 9


def are_scored(page: Scan, quantity: Quantity) -> bool:
    """`Bordeaux a pris` | six points, `Le pilote prend` | 18 points; not `La liste prend` | deux points.

    A town or a person who takes points, and no word of a poll or of a rate in the sentence.
    """
    first, last = page.layout.sentence(quantity.first)
    verb = _verb_before(page, first, quantity.left)
    if verb is None or not _POLLED.isdisjoint(page.folds[first:last]):
        return False
    at = verb - 1
    while at > first and page.folds[at] in _SMALL:
        at -= 1
    taken = infinitive(page.folds[verb]) == "prendre"
    named = (
        page.words[at].capital and _is_town(page, at) and page.before(at) not in DETERMINERS - {"le", "la"}
    )
    if at < first or not (named or (taken and _plays(page.folds[at]))):
        return False
    if taken:
        quantity.rules.append(TAKEN)
    return True


def _plays(word: str) -> bool:
    """`le` | pilote, `la` | joueuse."""
    return is_person(word) or word in ("pilote", "formation", "écurie")


_SMALL = word_set("n' ne a ont avait avaient aura auront de d' déjà ainsi")


def _verb_before(page: Scan, first: int, end: int) -> int | None:
    """Where the verb of winning stands just before word `end`, past adverbs and `que`."""
    near = range(end - 1, max(first, end - _AFTER_WON) - 1, -1)
    return next((i for i in near if infinitive(page.folds[i]) in _WON), None)


def _is_town(page: Scan, at: int) -> bool:
    """`Angers`, `Le` | Havre: a town that gave its name to a team."""
    keys = [page.folds[at], page.before(at)]
    return any(place.kind == "town" for key in keys for place in gazetteer().get(key, ()))


def rounds(page: Scan, quantity: Quantity) -> None:
    """`41 points après` | 26 journées: rounds of a championship, which are counted."""
    if quantity.unit != "day" or page.folds[quantity.last : quantity.last + 1] != ["journées"]:
        return
    first, last = page.layout.sentence(quantity.first)
    if _PLAYED.isdisjoint(page.folds[first:last]):
        return
    quantity.kind, quantity.unit = "count", None
    quantity.noun, quantity.phrase = "journée", (quantity.last, quantity.last + 1)
    quantity.rules.append("quantities.games")


_PLAYED = word_set(
    """points match matchs matches ligue championnat club clubs classement buts victoires défaites relégable reléguable
    leader promu relégation"""
)
