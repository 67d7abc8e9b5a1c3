"""`7,5 %, contre 8,1 en 2022`, `2,3 % en France, 2,8 en Allemagne`: a sign of percentage that is said once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import infinitive, is_finite_verb
from ....phrases import CLOSING
from ....words import DEFINITE, OF, THE, word_set
from ..phrases import ellipsis
from . import carried_units, gapped_subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


def read(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Make shares of the bare numbers that go on with the share right before them, from left to right."""
    for share, quantity in pairwise(quantities):
        if share.kind != "percent" or not _may_be_share(page, share, quantity):
            continue
        between = page.folds[share.after : quantity.left]
        rules = _VERBLESS if not any(map(is_finite_verb, between)) else _WITH_VERB
        if any(goes_on(page, share, quantity, between) for goes_on in rules):
            quantity.kind, quantity.unit = "percent", "%"
            quantity.rules.append("quantities.carry.unit_before")
            if page.before(quantity.left) in OF and page.words[quantity.left - 2].capital and share.noun:
                ellipsis.take_noun(page, quantity, share)  # `23 % des voix, Le Pen de` | 21


_MOST = 100  # what a share is at most; a change may be more, where the other is


def _may_be_share(page: Scan, share: Quantity, quantity: Quantity) -> bool:
    """Whether `quantity` is a bare number of the same clause, no larger than a share can be."""
    value = quantity.value if quantity.value is not None else quantity.maximum
    if value is None or not carried_units.is_bare(page, quantity) or quantity.change:
        return False
    if quantity.numbers[0].scale > 1 or value > max(_MOST, 2 * (share.value or 0)):
        return False
    between = page.folds[share.after : quantity.left]
    if len(between) > _FAR or page.layout.sentence(quantity.first)[0] > share.first:
        return False
    return _APART.isdisjoint(between[1:] if between[:1] == [")"] else between)


_FAR = 10  # words between two shares
_APART = frozenset((";", ":", ")", "\n", "dont", "soit", "mais", "avec"))


def _was(page: Scan, share: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """`7,5 %, contre` | 8,1, `5,1 %, au lieu des` | 4,4 prévus, `0,9 % en 2023, après` | 2,5 en 2022."""
    if between[-1:] == ["contre"] or between[-3:] in (["au", "lieu", "des"], ["au", "lieu", "de"]):
        return True
    return between[-1:] in (["puis"], ["après"]) and _is_dated(page, quantity.after)


def _in_bracket(page: Scan, share: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """`7,5 % (` | 8,1 `en 2022)`: a decimal, which counts nothing."""
    return between == ["("] and (quantity.value or 0) % 1 != 0 and _is_dated(page, quantity.after)


def _is_dated(page: Scan, at: int) -> bool:
    """Whether a date stands at word `at`, or behind its preposition."""
    return letter_of()["date"] in page.kinds[at : at + 3]


def _elsewhere(page: Scan, share: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """`2,3 % en France,` | 2,8 `en Allemagne`, `de 3 % à Paris et de` | 5 `à Lyon`: of whom or where, one by one."""
    joint = between[:-1] if between[-1:] and between[-1] in OF else between
    if joint[-1:] not in ([","], ["et"], ["puis"]) or _WHERE.isdisjoint(joint):
        return False
    if joint is not between and page.before(share.left) not in OF:
        return False
    return _is_placed(page, quantity.after)


_WHERE = word_set("en à au aux dans chez pour parmi")
_LEVELS = word_set("total tout moyenne moins plus maximum minimum outre lieu")


def _is_placed(page: Scan, at: int) -> bool:
    """`en Allemagne`, `à la campagne`, `chez les garçons`; not `en tout`, `au total`, `à 20`."""
    if at + 1 >= len(page) or page.folds[at] not in _WHERE or page.folds[at + 1] in _LEVELS:
        return False
    named = page.words[at + 1].capital or page.kinds[at + 1] == letter_of()["date"]
    return named or page.folds[at + 1] in DEFINITE or page.folds[at] in ("au", "aux")


def _of_another(page: Scan, share: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """`Dupont recueille 34,2 %, Martin` | 28,7, `le PS obtient 34 % des voix, le MR` | 12: the next name, no verb.

    `La gauche obtient 34 %, le centre` | 12, `est crédité de 23 %, Martin de` | 21.
    """
    if page.folds[quantity.after : quantity.after + 1] not in _ENDS:
        return False
    if gapped_subjects.holds(page, share, quantity):
        return True
    joint = share.after + _of_whole(between)
    if page.folds[joint] not in (",", "et"):
        return False
    end = quantity.left - (page.before(share.left) in OF and page.before(quantity.left) in OF)
    names = [i for i in range(joint + 1, end) if page.folds[i] not in THE]
    named = bool(names) and all(page.words[i].capital or page.folds[i] == "-" for i in names)
    goes_on = "quantities.carry.unit_before" in share.rules or is_finite_verb(page.before(share.left))
    goes_on = goes_on or end < quantity.left
    return named and (goes_on or (share.value or 0) % 1 != 0)


def _of_whole(between: list[str]) -> int:
    """How many words say of what the share is: `34 %` | des voix `, le MR 12`."""
    if not between or between[0] not in OF:
        return 0
    return next((i for i in range(1, min(len(between), _WHOLE)) if between[i] in (",", "et")), 0)


_WHOLE = 4
_ENDS: tuple[list[str], ...] = ([], ["et"], *([sign] for sign in sorted(CLOSING)))


def _behind_rival(page: Scan, share: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """`34 % des voix, loin devant Martin` | (28)` et Petit` | (12): what others got in a vote."""
    start = page.layout.sentence(share.first)[0]
    told = page.folds[max(start, quantity.left - _WITHIN) : quantity.left]
    alone = told[-1:] == ["("] and page.folds[quantity.after : quantity.after + 1] == [")"]
    ranked = not _RANKED.isdisjoint(told) and not _VOTES.isdisjoint(told)
    return alone and ranked and page.words[quantity.left - 2].capital


_WITHIN = 24  # words
_RANKED = word_set("devant derrière devance devancent contre face")
_VOTES = word_set("voix suffrages intentions votes bulletins")


def _voted(page: Scan, share: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """`54 % sont pour,` | 39 contre`,` | 7 sans avis."""
    behind = page.folds[quantity.after : quantity.after + 3]
    if behind[:1] == ["sans"]:
        return behind[1:2] in (["avis"], ["opinion"])
    return behind[:1] in (["contre"], ["pour"]) and (not behind[1:] or behind[1] in CLOSING)


def _reached(page: Scan, share: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """`Le taux est passé de 12 % à` | 15: a level that is set to another, not one that falls by a share."""
    ends = page.folds[quantity.after : quantity.after + 1] in _ENDS or _is_dated(page, quantity.after)
    led = page.before(share.left) in OF and between == ["à"]
    return led and ends and infinitive(page.folds[share.left - 2]) in _SET


_SET = word_set("passer ramener porter relever abaisser")
# What goes on within one clause, and what may have a verb of its own before it: `54 % sont pour, 39 contre`.
_VERBLESS = (_was, _in_bracket, _elsewhere, _of_another, _behind_rival, _voted, _reached)
_WITH_VERB = (_voted, _behind_rival)
