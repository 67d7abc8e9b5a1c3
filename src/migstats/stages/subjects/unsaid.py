"""`prévu pour 80 lits`, `une pirogue chavire, sept morts`: verbs beside a figure that say nothing of what is counted.

They may still tell its code: `Quantity.verb` keeps them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.doings import situations, words_of
from ...words import THE, word_set
from ..quantities.phrases.heads import number_letter
from .clauses import times
from .sentences import ENDS, FAR

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan
    from .sentences import Sentence

_FITTED = word_set("prévoir concevoir penser dimensionner calibrer construire bâtir aménager calculer")
_BEFORE = word_set("contre après")
_TOLLS = word_set("mort décès blessé tué disparu noyé rescapé survivant victime corps cadavre dépouille")


def says_nothing(page: Scan, quantity: Quantity, action: str) -> bool:
    """`un gymnase prévu pour` | `80 lits`: how many fit in."""
    return quantity.kind == "count" and action in _FITTED and page.before(quantity.left) == "pour"


def fits_in(quantity: Quantity) -> bool:
    """Whether a figure says how many there is room for: `une chambre prévue pour` | `dix`."""
    return quantity.action is None and quantity.verb in _FITTED


def situation(page: Scan, quantity: Quantity) -> str | None:
    """`12 soldats tués et 40` | `à l’hôpital`, `73 sont toujours` | `en détention`: where those counted are.

    Not a complement of the noun (`12 prévenus en détention ont été jugés`), nor before a verb of its own.
    """
    if quantity.kind not in _COUNTED:
        return None
    own = quantity.phrase is not None and not quantity.elided
    at = max(quantity.phrase[1], quantity.after) if own and quantity.phrase else quantity.after
    at += page.folds[at : at + 1] in (["autre"], ["autres"])
    being = page.folds[at : at + 1] and page.folds[at] in _STAYING
    while at < len(page) and (page.folds[at] in _STAYING or page.folds[at] in _STILL):
        at += 1
    for tail, said in situations().get(page.folds[at], ()) if at < len(page) else ():
        end = at + 1 + len(tail)
        if tuple(page.folds[at + 1 : end]) == tail:
            alone = end >= len(page) or page.folds[end] in _CLOSES
            return said if being or (quantity.elided and alone) else None
    return None


_COUNTED = frozenset(("count", "percent", "fraction"))
_STAYING = frozenset("est sont était étaient seraient reste restent restaient demeurent demeuraient".split())
_STILL = frozenset("toujours encore actuellement désormais aujourd' hui".split())
_CLOSES = frozenset(", ; . ) ! ? » et ou mais \n".split(" "))


def is_old_level(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`est retombé à 6,8 %, contre` | `10,3 %`: where something stood before it moved."""
    moved = before.action is not None and before.action.rpartition(" ")[2].rpartition("’")[2]
    return moved in words_of("moving") and page.before(quantity.left) in _BEFORE


def is_toll_apart(page: Scan, sentence: Sentence, before: Quantity | None, quantity: Quantity) -> bool:
    """`une pirogue chavire au large,` | `sept morts`: a noun behind a comma that says itself what happened.

    Not the second of a list: `la crue a causé trois décès,` | `dix disparitions`.
    """
    own = quantity.phrase is not None and not quantity.elided and quantity.phrase[0] > quantity.first
    if not own or not _tells(quantity) or page.before(quantity.left) not in (",", ":", "et"):
        return False
    if page.kinds[quantity.left - 2] in times():
        return False  # `où l’on a retrouvé, en juin 2017,` | `44 corps`
    return before is None or before.first < sentence.first or not _tells(before)


def _tells(quantity: Quantity) -> bool:
    """Whether the counted noun is one of a fate or of an action."""
    return quantity.noun in _TOLLS or quantity.noun in words_of("noun")


def is_introduced(page: Scan, sentence: Sentence, quantity: Quantity) -> bool:
    """`Les survivants,` | `onze hommes, cinq femmes et deux enfants`: of whom those consist who were named before.

    The sentence begins with those named; up to the figure there is neither a verb nor a number but of the same list.
    """
    opening = opening_noun(page, sentence.first, quantity)
    return opening >= 0 and not any(verb.first < quantity.left for verb in sentence.verbs)


def opening_noun(page: Scan, first: int, quantity: Quantity) -> int:
    """The noun, with `les` before it, that opens a sentence and that a list with the figure explains; else -1."""
    if page.folds[first] not in THE or page.folds[first] in ("le", "la", "l'") or quantity.left - first > FAR:
        return -1
    comma = next((at for at in range(first + 2, quantity.left) if page.folds[at] == ","), -1)
    if comma < 0 or comma - first > FAR // 2 or number_letter() in page.kinds[first:comma]:
        return -1
    between = page.folds[comma + 1 : quantity.left]
    return -1 if not ENDS.isdisjoint(between) or "dont" in between else first + 1
