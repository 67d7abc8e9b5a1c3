"""`Les Syriens arrivent en tête (4 980), suivis des Afghans (4 512)`: what is ranked is part of one whole."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from ...found import SHARES
from ...words import word_set
from .amounts import AMOUNTS, in_sentence, is_amount
from .earlier import earlier
from .kin import are_alike, are_kin
from .others import is_in_another_country

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_RANKED = word_set(
    """devant devancent devance devançaient devançait derrière suivi suivie suivis suivies suivent viennent venaient
    tête puis ensuite surtout principalement majoritairement principaux principales nombreux nombreuses fréquents
    fréquentes"""
)
# A sentence that goes on with those of the sentence before: these are no whole.
_GOING_ON = frozenset("suivent suivaient viennent venaient puis ensuite derrière".split())
_KINDS = AMOUNTS + SHARES
_SENTENCES = 6  # back to the whole


def link_rankings(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `part_of` of what is ranked in one sentence to the whole of one of them, or to the count that holds all."""
    numbered = [(page.layout.sentence_number(quantity.first), i) for i, quantity in enumerate(quantities)]
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        told = [i for _, i in group]
        items = [i for i in told if _is_item(page, quantities, i)]
        if len(items) > 1 and _is_ranking(page, quantities[items[0]]):
            _link(page, quantities, told, items)


def _is_item(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`des Syriens (` | 4 512 `contre 3 377)`, `les Afghans avec` | 6 %: said behind what is ranked."""
    item = quantities[i]
    plain = not item.change and item.compared_with is None and not item.per and item.same_as is None
    placed = page.before(item.left) in ("(", "avec") and page.words[item.left - 2].text[0].isalpha()
    return plain and placed and item.kind in _KINDS


def _is_ranking(page: Scan, item: Quantity) -> bool:
    first, last = page.layout.sentence(item.first)
    return page.folds[first] not in _GOING_ON and not _RANKED.isdisjoint(page.folds[first:last])


def _link(page: Scan, quantities: Sequence[Quantity], told: list[int], items: list[int]) -> None:
    wholes = {quantities[i].part_of for i in told} - {None, *told}
    whole = wholes.pop() if len(wholes) == 1 else None
    if whole is None and not wholes:
        whole = _whole(page, quantities, items)
    if whole is None:
        return
    for i in items:
        of = quantities[i].part_of
        if (of is None or of in items) and _fits(quantities[i], quantities[whole]):
            quantities[i].part_of = whole
            quantities[i].rules.append("relations.part_of.ranking")


def _fits(item: Quantity, whole: Quantity) -> bool:
    if item.kind in SHARES:
        return item.elided or are_alike(item.noun, whole.noun)
    smaller = item.value is not None and (whole.value is None or item.value < whole.value)
    return (item.kind, item.unit) == (whole.kind, whole.unit) and smaller


def _whole(page: Scan, quantities: Sequence[Quantity], items: list[int]) -> int | None:
    """The last count of such things at that time, said before, that is as large as all of the items together."""
    head = quantities[items[0]]
    if head.kind not in AMOUNTS or any(_sort(quantities[i]) != _sort(head) for i in items):
        return None
    some = sum((quantities[i].value or Decimal(0) for i in items), Decimal(0))
    for j, whole in earlier(page, quantities, items[0], _SENTENCES):
        free = is_amount(whole) and whole.part_of is None and not whole.per
        if in_sentence(page, whole, head) and is_in_another_country(whole, head):
            continue  # `La Belgique a reçu 35 000 demandes, puis la Suède avec` | 8 700
        alike = are_kin(whole.noun, head.noun) and whole.period_value == head.period_value
        if free and alike and whole.unit == head.unit and (whole.value or Decimal(0)) >= some:
            return j
    return None


def _sort(item: Quantity) -> tuple[str, str | None, str | None]:
    return item.kind, item.unit, item.noun
