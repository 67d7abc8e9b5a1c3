"""`17 500 premières demandes` of Afghans after `123 400 premières demandes`: the same thing, of one place more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.gazetteer import gazetteer
from .amounts import AMOUNTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_SENTENCES = 6

_BACK = 12

_BULLETS = frozenset("-–—•▪")


def narrower(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`17 500 premières demandes` of Afghans after `123 400 premières demandes`: the same thing, of one place more."""
    part = quantities[i]
    if part.kind not in AMOUNTS or part.noun is None or not part.places or part.value is None or part.per:
        return None
    here = page.layout.sentence_number(part.first)
    if _BULLETS.issuperset(page.folds[max(part.left - 1, 0) : part.left]):
        return None  # an item of a list of several things
    for j in range(i - 1, max(i - _BACK, -1), -1):
        other = quantities[j]
        if here - page.layout.sentence_number(other.first) > _SENTENCES:
            return None
        known = other.noun == part.noun and other.kind == part.kind and other.unit == part.unit
        if (
            not known
            or other.change
            or other.compared_with is not None
            or other.per
            or other.part_of is not None
        ):
            continue
        if other.period_value != part.period_value or other.value is None or other.value <= part.value:
            continue
        if set(other.places) < set(part.places) or _lies_in(page, part, other):
            return j
    return None


def _lies_in(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """`Au Québec, 8,8 millions de personnes` after `39,9 millions au Canada`: a town or region of that country."""
    if part.places != whole.places or not part.place_words:
        return False
    return _kinds(page, part) <= _SMALLER and not _kinds(page, whole).isdisjoint(_COUNTRY)


def _kinds(page: Scan, quantity: Quantity) -> set[str]:
    """What kinds of names say where a figure is."""
    names = (gazetteer().get(page.folds[first], ()) for first, _ in quantity.place_words)
    return {place.kind for places in names for place in places}


_SMALLER = {"town", "region", "weak"}

_COUNTRY = {"country", "territory"}
