"""The clause of a figure: where it ends, whether it is a relative one, or a state beside what is told."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import Tag, guess, is_finite_verb, is_participle
from ...words import HAVE, MOVES
from ..dates.tense import direction
from .known import Known
from .roles import BE, OPENING

if TYPE_CHECKING:
    from ...found import Quantity, Run
    from ...scan import Scan

_BREAKS = frozenset(
    """; ( ) : contre dont mais tandis alors après puis puisque puisqu' car lorsque lorsqu' quand""".split()
)
_TWIN = 7
THAT = frozenset(("qui", "où"))
CLAUSE = 14  # words of a clause, and of a relative one
_RELATIVE = 9


def clause_of(known: Known, quantity: Quantity, first: int, last: int) -> Run:
    """From the last break before the number to the next one after it."""
    page = known.page
    left = right = 0
    for left in range(quantity.left - 1, first - 1, -1):
        if page.words[left].folded in _BREAKS:
            break
    else:
        left = first
    after = _past_twin(page, quantity, last)
    following = bisect_left(known.lefts, max(after, quantity.first + 1))
    stop = known.lefts[following] if following < len(known.lefts) else last
    for right in range(after, last):
        if (
            page.words[right].folded in _BREAKS
            or (
                page.words[right].text == "," and right + 1 < last and page.words[right + 1].folded in _BREAKS
            )
            or right >= stop
        ):
            break
    else:
        right = last
    return left, right


def _past_twin(page: Scan, quantity: Quantity, last: int) -> int:
    """`13 702 (7,0 %)` | en 2023: one past the bracket that says the figure again as a share."""
    at = quantity.right
    if page.folds[at : at + 1] != ["("]:
        return quantity.last
    closed = next((i for i in range(at + 1, min(at + _TWIN, last)) if page.folds[i] == ")"), 0)
    moved = not MOVES.isdisjoint(
        page.folds[at + 1 : closed]
    )  # `14 millions (en hausse de 2 millions) pour` | 2021
    return closed + 1 if closed and (page.folds[closed - 1] == "%" or moved) else quantity.last


def relative_of(page: Scan, quantity: Quantity, first: int, *, told: bool) -> int | None:
    """`…, qui peut en abriter 70`: where a relative clause begins that states what a thing is like, in the present.

    told: whether a figure may be of what happened, told in the past; `un réseau qui facturait 900 euros` is not.
    """
    for at in range(quantity.left - 1, max(first, quantity.left - _RELATIVE), -1):
        if page.folds[at] in (",", ";", ":", "»"):
            return None
        if page.folds[at] in THAT:
            if page.before(at) == "ce":
                return None  # `…, ce qui porte à 260 000 le nombre de retours depuis 2015`
            past = told and any(direction(word) < 0 for word in page.folds[at + 1 : quantity.last])
            return None if past or not any(is_verb(page, i) for i in range(at + 1, quantity.left)) else at
    return None


def is_verb(page: Scan, at: int) -> bool:
    """`dorment`, `qui` | chiffre, `ne` | compte: a finite verb, for what comes before it if not by itself."""
    word = page.folds[at]
    return is_finite_verb(word) or (page.before(at) in _LEADING_VERBS and Tag.FINITE_VERB in guess(word))


_LEADING_VERBS = frozenset("qui ne n' se s' y en".split())


def is_like_a_place(page: Scan, quantity: Quantity) -> bool:
    """`…, où vivent 300 000 réfugiés`: what a place is like, beside what is told."""
    led = page.folds[max(quantity.left - OPENING, 0) : quantity.left]
    verbs = (two for one, two in pairwise(led) if one == "où")
    return any(is_finite_verb(verb) and direction(verb) == 0 for verb in verbs)


def are_missing(page: Scan, quantity: Quantity) -> bool:
    """`deux passagers` | restent portés disparus, `neuf personnes` | manquent à l’appel: since what is told."""
    behind = page.folds[quantity.right : quantity.right + _MISSING_BY]
    return quantity.kind == "count" and any(pair in _MISSING for pair in pairwise(behind))


_MISSING_BY = 9  # words
_MISSING = frozenset(
    (one, two)
    for one in ("portés", "portées", "porté", "portée")
    for two in ("disparus", "disparues", "disparu", "disparue")
) | {
    ("l'", "appel"), ("restent", "introuvables"), ("reste", "introuvable"), ("encore", "recherchés"),
    ("état", "critique"), ("état", "grave"), ("pronostic", "vital"), ("urgence", "absolue"),
}  # fmt: skip


STILL = frozenset(("encore", "toujours"))


def goes_on(page: Scan, quantity: Quantity) -> bool:
    """`30 000 ont fui lors des combats du 3 février ;` | 10 000 `se trouvent encore là`: in the present, since then."""
    behind = page.folds[
        quantity.right : min(quantity.right + CLAUSE, page.layout.sentence(quantity.first)[1])
    ]
    at = next((i for i, word in enumerate(behind) if word in STILL), 0)
    verbs = [word for word in behind[:at] if is_finite_verb(word) and not is_participle(word)]
    return len(verbs) == 1 and direction(verbs[0]) == 0


def states_apart(page: Scan, quantity: Quantity, since: int) -> bool:
    """`Le 3 mai, on a vidé le camp ; il ne compte que deux douches`: in the present, behind a semicolon."""
    start = next((i for i in range(quantity.left - 1, since - 1, -1) if page.folds[i] == ";"), None)
    if start is None or are_missing(page, quantity):
        return False
    _, last = page.layout.sentence(quantity.first)
    around = [
        *range(quantity.left - 1, start, -1),
        *range(quantity.right, min(quantity.right + CLAUSE, last)),
    ]
    at = (i for i in around if page.folds[i] != "été")  # `ont` | été | retrouvés
    verb = next((page.folds[i] for i in at if page.folds[i] in BE or is_verb(page, i)), None)
    return verb is not None and verb not in HAVE and direction(verb) == 0
