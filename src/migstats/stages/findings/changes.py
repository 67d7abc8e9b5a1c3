"""`de 1 718 à 1 936 places, soit 13,7 % de plus`: a stated change that its own two figures do not give."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ...words import word_set
from .figures import Sheet, claimed, finding, has_interval, like, percent
from .movements import Step, disagreeing, steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Quantity

_HUNDRED = Decimal(100)
_KINDS = ("percent", "fraction", "count", "money", "measure")


def find(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Findings, at most one for each change."""
    for i, q in enumerate(sheet.quantities):
        if not q.change or q.kind not in _KINDS or q.negated or q.per or not has_interval(q):
            continue
        found = [step for step in steps(sheet, i) if _fits(sheet, i, step)]
        step = disagreeing(sheet, i, found, _agrees)
        if step:
            yield _told(sheet, i, step)


def _fits(sheet: Sheet, claim: int, step: Step) -> bool:
    """The change is one of such figures, and the text does not say that it is one of something else."""
    q, new = sheet.quantities[claim], sheet.quantities[step.indices[-1]]
    if claim in step.indices or (_is_relative(q) is False and (q.kind, q.unit) != (new.kind, new.unit)):
        return False
    if _are_rates(sheet, claim, step) or _is_planned(sheet, claim):
        return False
    if new.kind in ("duration", "age") and q.noun != new.noun:
        return False  # `leur nombre a reculé de 6 %, et le délai est passé de trois à vingt jours`
    if q.noun and new.noun and q.noun != new.noun and not (q.elided or new.elided):
        return False  # `les ventes ont crû de 7,3 %, à 2,1 milliards, tandis que le résultat est tombé à 94`
    own = q.phrase is not None and not q.elided and q.phrase[0] >= q.last
    return not own or q.noun == new.noun


def _is_planned(sheet: Sheet, claim: int) -> bool:
    """`Une hausse de` | 4 à 6 % `est prévue`: one that is still to come, and not the one that was told."""
    page, q = sheet.page, sheet.quantities[claim]
    first, last = page.layout.sentence(q.first)
    near = page.folds[max(first, q.left - _NEAR) : min(last, q.right + _NEAR)]
    return not _TO_COME.isdisjoint(near)


_NEAR = 8  # words
_TO_COME = word_set(
    """prévu prévue prévus prévues prévoit prévoient attendu attendue attendus attendues espéré espérée anticipe
    anticipent table tablent envisagé envisagée devrait devraient pourrait pourraient annoncé annoncée"""
)


def _are_rates(sheet: Sheet, claim: int, step: Step) -> bool:
    """`progressent de 1,8 %, après 2,5 % en 2024 et 4,9 % en 2023`: how fast in other years, and no levels.

    So `recule de 3 % (1 % en mars, 5 % en avril)`: a rise between levels is told in points, or the levels are linked.
    """
    first = min(step.indices)
    if not step.points or sheet.quantities[claim].kind != "percent" or first < claim:
        return False
    against = not _AGAINST.isdisjoint(sheet.before(first, 2))
    linked = any(sheet.quantities[i].compared_with in step.indices for i in step.indices)
    return against or (not linked and "%" in sheet.said(claim))


_AGAINST = frozenset(("après", "contre"))


def _is_relative(q: Quantity) -> bool:
    return q.kind in ("percent", "fraction")


def _agrees(q: Quantity, step: Step) -> bool:
    """Whether the change that `q` states, up or down, can be that of the step."""
    said = claimed(q)
    assert said is not None
    fall = q.change == "decrease"
    ratio = step.new.over(step.old).less(Decimal(1))
    plain = step.new.minus(step.old)
    if q.kind == "fraction":
        return not said.apart(ratio.turned() if fall else ratio)
    if q.kind == "percent" and not said.apart((ratio.turned() if fall else ratio).times(_HUNDRED)):
        return True
    if q.kind == "percent" and not step.points:
        return False
    return not said.apart(plain.turned() if fall else plain)


def _told(sheet: Sheet, claim: int, step: Step) -> dict[str, Any]:
    q = sheet.quantities[claim]
    old, new = step.values
    said = sheet.said(claim).lstrip("+-−– ")
    if _is_relative(q) and not step.points:
        sign = "+" if new >= old else "−"
        real = f"{sign}{percent(abs(_HUNDRED * (new - old) / old))}"
        arithmetic = f"{step.said[1]} / {step.said[0]} = {real}"
    else:
        real = _difference(sheet, step)
        arithmetic = f"{step.said[1]} − {step.said[0]} = {real}"
    way, english = ("baisse", "fall") if q.change == "decrease" else ("hausse", "rise")
    return finding(
        "stated_change",
        f"Le texte écrit une {way} de {said}, mais de {step.said[0]} à {step.said[1]} l’écart est de {real}.",
        f"The text states a {english} of {said}, but from {step.said[0]} to {step.said[1]} it is {real}.",
        (claim, *step.indices),
        f"{arithmetic} ≠ {'−' if way == 'baisse' else '+'}{said}",
    )


def _difference(sheet: Sheet, step: Step) -> str:
    model = sheet.quantities[step.indices[-1]]
    sign = "+" if step.values[1] >= step.values[0] else "−"
    size = like(abs(step.values[1] - step.values[0]), model)
    return f"{sign}{size.removesuffix('%').rstrip()} points" if step.points else sign + size
