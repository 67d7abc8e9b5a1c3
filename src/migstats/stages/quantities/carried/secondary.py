"""`8 200 contrôles sur 140 sorties, soit une hausse de 12 %`: counts that no later figure goes on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import infinitive
from ....words import DEFINITE, word_set
from ..counted.memory import in_bracket
from ..phrases import extents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan
    from ..counted.memory import State


def passed(page: Scan, quantity: Quantity, state: State, last: Quantity) -> Quantity | None:
    """`last`, or what is meant instead: the count before who spoke, over what, or how many countries it was.

    None where nothing else can be meant.
    """
    counts = state.counts
    if _speaks(page, last) and page.layout.sentence(quantity.first)[0] <= last.first:
        return next(
            (one for one in reversed(counts) if one.first < last.first and not _speaks(page, one)), None
        )
    if last.noun in _PLACES and _is_beside_place(page, last, quantity):
        return next((one for one in reversed(counts) if one.noun not in _PLACES), None)
    if last.noun in _BODIES and not _ALIVE.isdisjoint(
        page.folds[quantity.after : quantity.after + _NEAR + 1]
    ):
        return state.people  # `Trois corps ont été repêchés et` | 12 sont portés disparus
    if _goes_on_with_clause(page, last, quantity) and _says_over_what(page, last):
        return _main(page, counts, last) or _weighed(page, state, last) or last
    return last


def _speaks(page: Scan, last: Quantity) -> bool:
    """`deux officiels` | ont parlé de 60: who gives a figure is not what it counts."""
    named = last.kind == "count" and "quantities.noun" in last.rules
    told = page.folds[last.right : last.right + _NEAR] if named else []
    at = next((i for i, word in enumerate(told) if infinitive(word) in _TELL), None)
    return at is not None and _ENDS.isdisjoint(told[:at])


_NEAR = 3  # words of `en ont parlé`
_BODIES = frozenset(("corps", "cadavre", "dépouille"))
_ALIVE = word_set("disparus disparues introuvables blessés blessées secourus secourues sauvés sauvées")
_ENDS = frozenset((",", ";", ".", "\n", "(", "qui"))
_TELL = word_set("parler évoquer avancer revendiquer mentionner")


def _is_beside_place(page: Scan, last: Quantity, quantity: Quantity) -> bool:
    """`Les trois premiers pays sont la Guinée (` | 210, +31 `)`: in the bracket behind the name of a place."""
    for at in range(quantity.left - 1, max(quantity.left - _IN_BRACKET, 0), -1):
        if page.folds[at] == ")":
            return False
        if page.folds[at] == "(":
            return last.right <= at and _ends_name(page, at)
    return False


def _ends_name(page: Scan, end: int) -> bool:
    """Whether a name of a place ends at word `end`: `Guinée`, `Côte d’Ivoire`, `Burkina Faso`."""
    return any(
        page.words[at].capital and extents.is_territory(page, at) for at in range(max(end - _NAME, 0), end)
    )


_IN_BRACKET, _NAME = 10, 4
_PLACES = word_set("pays état nation territoire région département province canton ville commune nationalité")


def _goes_on_with_clause(page: Scan, last: Quantity, quantity: Quantity) -> bool:
    """Whether `quantity` says of the whole clause how much more that is, or what it adds up to."""
    if page.layout.sentence(quantity.first)[0] > last.first:
        return False
    told = page.folds[last.right : quantity.left]
    moved = quantity.change is not None and "soit" in told
    summed = "total" in told and any(infinitive(word) == "porter" for word in told)
    return moved or summed


def _says_over_what(page: Scan, last: Quantity) -> bool:
    """`sur` | 140 sorties, `dans les` | 12 communes: how, where or over what the others were counted."""
    at = last.left - 1
    at -= page.folds[at] in DEFINITE
    return at >= 0 and last.kind == "count" and page.folds[at] in _OVER


_OVER = word_set("sur dans lors chez")


def _weighed(page: Scan, state: State, last: Quantity) -> Quantity | None:
    """`400 kg de cocaïne sur` | 12 navires `, soit 30 % de plus`: what was measured, the vehicles being how."""
    measured = state.by_kind.get("measure")
    first = page.layout.sentence(last.first)[0]
    return measured if measured and first <= measured.first < last.first else None


def _main(page: Scan, counts: Sequence[Quantity], last: Quantity) -> Quantity | None:
    """The nearest count of the sentence before `last` that no such preposition leads."""
    first = page.layout.sentence(last.first)[0]
    before = [one for one in counts if first <= one.first < last.first and not in_bracket(page, one)]
    return next((one for one in reversed(before) if not _says_over_what(page, one)), None)
