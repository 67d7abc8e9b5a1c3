"""`77 % ont échoué (70 % l’an passé)`, `13 350 la veille`: an older figure in a bracket or behind a comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ..amounts import in_sentence
from .against import is_baseline
from .alike import CLOSE, JOINED, LEADING, are_dated, is_older, of_one_sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


def in_bracket(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`77 % ont échoué (70 % l’an passé)`, `27 740 nuitées (2021 : 22 910)`: an older figure in brackets."""
    quantity = quantities[i]
    opened = next(
        (k for k in range(quantity.left - 1, max(quantity.left - CLOSE, -1), -1) if page.folds[k] == "("),
        None,
    )
    if opened is None:
        return None
    if page.before(quantity.left) != ":" and not _FORMERS.issuperset(page.folds[opened + 1 : quantity.left]):
        return None
    for j in range(i - 1, max(i - CLOSE, -1), -1):
        other = quantities[j]
        if page.layout.sentence(other.first) != page.layout.sentence(quantity.first):
            return None
        if _is_normal(page, quantity) and quantity.unit in (None, other.unit) and not other.change:
            return j  # `4 mm (normale : 48)`
        if of_one_sort(other, quantity):
            undated = other.period_value is None and _is_dated_in_bracket(page, quantity)
            undated = undated or _is_of_last_year(page, quantity)
            undated = (
                undated or page.folds[quantity.right : quantity.right + 1] in _NOW
            )  # `2 800 en 2027 (1 990 aujourd’hui)`
            older = undated or is_older(quantity, other)
            current = page.before(other.left) != "(" and not quantity.change and older
            return j if current else None
    return None


def _is_of_last_year(page: Scan, quantity: Quantity) -> bool:
    """`149 millions (` | 127 millions `l’année dernière)`: before, whatever year the text is of."""
    return tuple(page.folds[quantity.right : quantity.right + 4]) in _LAST_YEAR


_LAST_YEAR = frozenset(
    (("l'", "année", "dernière", ")"), ("l'", "an", "dernier", ")"), ("l'", "an", "passé", ")"))
)
_FORMERS = frozenset(
    "précédent précédente record ancien ancienne le la contre".split()
)  # `(précédent record` | 40,1
_NOW = (["aujourd'"], ["actuellement"])


def _is_normal(page: Scan, quantity: Quantity) -> bool:
    """`(normale :` | 48): what is usual, beside what was measured."""
    led = page.folds[max(quantity.left - CLOSE, 0) : quantity.left]
    return led[-1:] == [":"] and not _NORMALS.isdisjoint(led)


_NORMALS = frozenset("normale normales moyenne record précédent".split())


def _is_dated_in_bracket(page: Scan, quantity: Quantity) -> bool:
    """`(115 000` | en 2010): elided, and its own date closes the bracket."""
    inside = page.folds[quantity.right : quantity.right + JOINED + 1]
    near = ")" in inside[1:] or "," in inside[1:CLOSE]
    bare = quantity.elided or (quantity.noun is None and quantity.kind == "measure")
    return bare and near and "context.period" in quantity.rules


def set_beside(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`28 120 réfugiés lundi soir, 13 350 la veille`, `1 552 canots cette année. L’an dernier, 635.`: the older one."""
    if i == 0:
        return None
    quantity, before = quantities[i], quantities[i - 1]
    same = (
        of_one_sort(before, quantity)
        and quantity.elided
        and not quantity.change
        and before.per == quantity.per
    )
    if page.before(before.left) in ("dont", "(") and page.before(quantity.left) == "et":
        return None  # `735 avions, dont 316 au premier semestre et` | 419 `au second`
    spans = "/" in (before.period_value or "") + (quantity.period_value or "")
    if spans or not (same and are_dated(before, quantity) and is_older(quantity, before)):
        return None
    if before.compared_with is None and is_baseline(page, before, before):
        return None  # `progresse de 8 %, après 16 % en 2022 et` | 28 % `en 2021`: two rates of before
    told = _ends_with_date if in_sentence(page, before, quantity) else _is_all
    if not told(page, quantity):
        return None
    return i - 1 if before.compared_with is None else before.compared_with


def _ends_with_date(page: Scan, quantity: Quantity) -> bool:
    """`,` | 655 `en 2018.`: nothing but a comma before it, and its own date behind."""
    at = quantity.after + (page.folds[quantity.after : quantity.after + 1] in _IN)
    dated = at < len(page) and page.kinds[at] == letter_of()["date"]
    return dated and page.before(quantity.left) in (",", ";", "et")


def _is_all(page: Scan, quantity: Quantity) -> bool:
    """`L’an dernier, 635.`: a sentence of a date and a figure, and nothing else."""
    first, last = page.layout.sentence(quantity.first)
    if page.before(quantity.left) != "," or any(
        word[:1].isalnum() for word in page.folds[quantity.after : last]
    ):
        return False
    dates = (letter_of()["date"], letter_of()["rest"])
    return all(page.kinds[at] in dates or page.folds[at] in LEADING for at in range(first, quantity.left))


_IN = (["en"], ["la"], ["l'"], ["le"], ["au"])
