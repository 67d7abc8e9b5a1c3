"""`204 219 passages, contre 511 074 en 2016`, `est passé de 1 490 à 1 936`: a baseline points to its current figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..quantities.ranges import is_movement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_AGAINST = frozenset(("contre", "versus", "vs"))
_PHRASES = (
    ("au", "lieu", "de"),
    ("au", "lieu", "des"),
    ("au", "regard", "de"),
    ("par", "rapport", "aux"),
    ("par", "rapport", "à"),
    ("face", "à"),
)
_EARLIER = (
    ("un", "an", "plus", "tôt"),
    ("un", "an", "auparavant"),
    ("un", "an", "avant"),
    ("l'", "année", "précédente"),
)
_FIRSTS = [[words[0]] for words in _EARLIER]
_SENTENCES = 2


def link(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `compared_with` of each baseline to the index of the figure that it is set against."""
    for i, quantity in enumerate(quantities):
        if i + 1 < len(quantities) and _from_to(page, quantity, quantities[i + 1]):
            quantity.compared_with = i + 1
            _redate(quantity, quantities[i + 1])
        elif i and _is_baseline(page, quantity, quantities[i - 1]):
            quantity.compared_with = _current(page, quantities, i)


def _from_to(page: Scan, low: Quantity, high: Quantity) -> bool:
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
    between = page.words[low.last : high.left]
    return (
        len(between) < 14
        and not any(w.text in ",;:()" for w in between)
        and is_movement(page, low.numbers[0])
    )


def _redate(low: Quantity, high: Quantity) -> None:
    """`de 1 à 8 % entre 2016 et 2022`: one for each end; what was carried on is the time of the new figure alone."""
    if low.period_value == high.period_value and low.period_value and low.period == high.period:
        first, _, last = low.period_value.partition("/")
        if last and ".." not in (first, last):
            low.period, low.period_value = None, first
            high.period, high.period_value = None, last
        elif not _OWN.issubset(low.rules):
            low.period = low.period_value = None


_OWN = frozenset(("context.period",))


def _is_baseline(page: Scan, quantity: Quantity, before: Quantity) -> bool:
    words, at = page.words, quantity.left
    if words[at - 1].folded in _AGAINST:
        return not _is_vote(quantity)
    if (
        tuple(page.folds[max(at - 3, 0) : at]) in _PHRASES
        or tuple(page.folds[max(at - 2, 0) : at]) in _PHRASES
    ):
        return True
    if page.folds[quantity.after : quantity.after + 1] in _FIRSTS:
        after = tuple(page.folds[quantity.after : quantity.after + 4])
        if any(after[: len(e)] == e for e in _EARLIER):
            return True
    return (
        words[at - 1].text == "("
        and bool(before.change)
        and not quantity.change
        and _comparison(page, before.last, at)
    )


def _is_vote(quantity: Quantity) -> bool:
    return quantity.noun == "voix"


def _comparison(page: Scan, first: int, last: int) -> bool:
    """`de plus qu’en 2020 (107 488)`, `par rapport au trimestre précédent (305 700)`, `en léger repli (17 875)`."""
    return last - first < 12 and any(w.folded in ("qu'", "que", "rapport") for w in page.words[first:last])


def _current(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The nearest earlier figure of the same kind and unit that is no change and no baseline itself."""
    quantity = quantities[i]
    here = page.layout.sentence_number(quantity.first)
    for j in range(i - 1, -1, -1):
        other = quantities[j]
        if here - page.layout.sentence_number(other.first) > _SENTENCES:
            return None
        same = (
            other.kind == quantity.kind
            and other.unit == quantity.unit
            and not other.change
            and other.compared_with is None
        )
        if same and (quantity.noun is None or other.noun is None or quantity.noun == other.noun):
            return j
    return None
