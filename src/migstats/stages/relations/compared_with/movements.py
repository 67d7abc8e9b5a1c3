"""`passe de N à M`, `de 8,3 % en 2022 à 11,4 %`: both ends of a movement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import infinitive
from ...quantities.bounds import bystander
from ...quantities.bounds.ranges import MOVES, is_movement
from ..earlier import earlier
from .alike import JOINED, LEADING, SENTENCES, are_dated, is_older, of_one_sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


def from_to(page: Scan, low: Quantity, high: Quantity) -> bool:
    """`passe de N à M`, dates or nouns between them allowed."""
    if (
        low.kind != high.kind
        or low.unit != high.unit
        or page.words[high.left - 1].folded not in ("à", "au", "aux")
    ):
        return False
    if (
        page.layout.sentence_number(low.first) != page.layout.sentence_number(high.first)
        or high.change
        or low.change
    ):
        return False
    between = page.words[low.last : before_aside(page, low, high)]
    return (
        len(between) < 14
        and not any(w.text in ",;:()" for w in between)
        and (
            is_movement(page, low.numbers[0])
            or _falls(page, low, high)
            or _opens(page, low, high)
            or bystander.spells_out(page, low.numbers[0], high.numbers[0])
        )
    )


def before_aside(page: Scan, low: Quantity, high: Quantity) -> int:
    """`de 560 174` | , au 1er trimestre, à 597 140: where what only dates the old figure begins, else the new one."""
    end = high.left - 1
    if page.before(end) not in (",", ")"):
        return high.left
    opens = "(" if page.before(end) == ")" else ","
    at = next(
        (k for k in range(end - 2, max(low.last - 1, end - JOINED), -1) if page.folds[k] == opens), None
    )
    dates = (letter_of()["date"], letter_of()["rest"])
    if at is None or letter_of()["date"] not in page.kinds[at:end]:
        return high.left
    only = all(page.kinds[k] in dates or page.folds[k] in LEADING for k in range(at + 1, end - 1))
    return at if only else high.left


def passes_over(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`passerait de` | 243 € `(ou 380 €) à 3 770 €`: what is said beside the old end stands between."""
    low, beside, high = quantities[i : i + 3]
    if page.folds[low.right : beside.left] != ["(", "ou"] or page.folds[beside.right : high.left] != [
        ")",
        "à",
    ]:
        return False
    return of_one_sort(low, high) and is_movement(page, low.numbers[0])


def is_alternative(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`de 243 € (ou` | 380 € `) à 3 770 €`: the other old end."""
    over = i > 0 and quantities[i - 1].compared_with == i + 1
    return over and page.folds[quantities[i - 1].right : quantities[i].left] == ["(", "ou"]


def _opens(page: Scan, low: Quantity, high: Quantity) -> bool:
    """`De 23 tentatives en 2019 à 610 l’an passé`, `Tout a suivi : de 12 en 2012 à 20`: without a verb."""
    led = page.before(low.left) in ("de", "d'")
    opening = page.layout.sentence(low.first)[0] == low.left - 1 or page.before(low.left - 1) == ":"
    return led and opening and are_dated(low, high) and is_older(low, high)


def _falls(page: Scan, low: Quantity, high: Quantity) -> bool:
    """`un recul de 95 000 à 80 000 spectateurs`: from more to less, which no range goes."""
    falling = low.value is not None and high.value is not None and low.value > high.value
    return falling and page.before(low.left) in ("de", "d'") and page.before(low.left - 1) in _FALLS


_FALLS = frozenset("recul baisse chute diminution repli réduction".split())


def said_baseline(page: Scan, quantities: Sequence[Quantity], i: int) -> str | None:
    """`12 126 arrivées (25 690 un an avant). Les bateaux passent de` | 378 `à 171`: the time of the last baseline."""
    now = quantities[i + 1].period_value
    for _, other in earlier(page, quantities, i, SENTENCES):
        if other.compared_with is not None and quantities[other.compared_with].period_value == now:
            return other.period_value
    return None


def undate(low: Quantity, high: Quantity) -> None:
    """`de 560 174, au 1er trimestre, à` | 597 140: the date between the two is that of the old figure alone."""
    if low.period_value == high.period_value:
        high.period = high.period_value = None


def redate(low: Quantity, high: Quantity, before: str | None) -> None:
    """`de 1 à 8 % entre 2016 et 2022`: one for each end; what was carried on is the time of the new figure alone.

    before: the time of the last baseline, which a movement without dates begins with.
    """
    carried = not _OWN.issubset(high.rules)
    if carried and before and low.period_value in (None, high.period_value):
        low.period, low.period_value = None, before
        return
    if low.period_value is None and "/" in (high.period_value or "") and _OWN.issubset(high.rules):
        low.period_value = high.period_value  # `de 180 à 240 euros entre janvier et mars`
        low.period = high.period
    if low.period_value == high.period_value and low.period_value and low.period == high.period:
        first, _, last = low.period_value.partition("/")
        if last and ".." not in (first, last) and not carried:
            low.period, low.period_value = None, first
            high.period, high.period_value = None, last
        elif low.period is not None or carried or not _OWN.issubset(low.rules):
            low.period = low.period_value = None


_OWN = frozenset(("context.period",))


def moved(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Le taux, de 8,3 % en 2022, est remonté à 11,4 %`: two ends of a movement, its verb between them."""
    if i + 1 == len(quantities):
        return None
    low, high = quantities[i], quantities[i + 1]
    if (
        page.before(low.left) not in ("de", "d'")
        or page.before(high.left) != "à"
        or not of_one_sort(low, high)
    ):
        return None
    between = page.folds[low.right : high.left]
    if low.noun != high.noun and low.noun and high.noun and not (low.elided or high.elided):
        return None  # `Le bilan de deux typhons s’élève à` | 259 morts
    moves = len(between) < _MOVE and ";" not in between and any(infinitive(word) in MOVES for word in between)
    return (
        i + 1
        if moves and not low.change and page.layout.sentence(low.first) == page.layout.sentence(high.first)
        else None
    )


_MOVE = 14
