"""`a doublé : de 640 à 850`, `quatre fois sa capacité`: a multiple that its own two figures do not give."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .figures import Interval, Sheet, finding, grouped, interval
from .movements import Step, capacity, disagreeing, steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Quantity

_MORE = frozenset("plus davantage".split())
# `se réchauffent deux fois plus` | vite: how fast, which the figures beside it do not tell.
_FAST = frozenset("vite rapide rapides rapidement lent lents lente lentes lentement souvent".split())
_NEARLY = frozenset("presque quasi quasiment pratiquement".split())


def find(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Findings, at most one for each multiple."""
    for i, q in enumerate(sheet.quantities):
        said = interval(q) if q.kind == "multiple" and not q.negated else None
        if said is None or not _FAST.isdisjoint(sheet.after(i, 2)):
            continue
        near = _nuanced(sheet, i, said)

        def agrees(other: Quantity, step: Step, said: Interval = near, own: Quantity = q) -> bool:
            return other is own and not said.apart(_factor(own, step))

        step = disagreeing(sheet, i, _steps(sheet, i), agrees)
        if step:
            yield _told(sheet, i, step)


def _steps(sheet: Sheet, claim: int) -> list[Step]:
    """Of a capacity, or of a movement whose figures can be multiplied."""
    if not sheet.quantities[claim].change and "capacité" in sheet.after(claim, 4):
        full = capacity(sheet, claim)
        return [full] if full else []
    return [
        step
        for step in steps(sheet, claim)
        if claim not in step.indices and not _of_another(sheet, claim, step)
    ]


def _of_another(sheet: Sheet, claim: int, step: Step) -> bool:
    """`doubler le nombre de places et porter de 30 à 90 jours le délai`: two things are told."""
    noun = sheet.quantities[claim].noun
    nouns = {sheet.quantities[i].noun for i in step.indices} - {None}
    kinds = {sheet.quantities[i].kind for i in step.indices}
    return noun not in nouns and kinds == {"duration"}


def _nuanced(sheet: Sheet, claim: int, said: Interval) -> Interval:
    """`a plus que doublé`, `presque triplé`: words that the number itself does not hold."""
    before = set(sheet.before(claim, 3))
    if not before.isdisjoint(_MORE):
        return Interval(said.low, Decimal("Infinity"))
    return Interval(said.low * Decimal("0.85"), said.high) if not before.isdisjoint(_NEARLY) else said


def _factor(q: Quantity, step: Step) -> Interval:
    return step.old.over(step.new) if q.change == "decrease" else step.new.over(step.old)


def _told(sheet: Sheet, claim: int, step: Step) -> dict[str, Any]:
    said = sheet.said(claim)
    upper, lower = (1, 0) if sheet.quantities[claim].change != "decrease" else (0, 1)
    real = grouped(step.values[upper] / step.values[lower]) if step.values[lower] else "…"
    return finding(
        "multiple",
        f"Le texte écrit « {said} », mais de {step.said[0]} à {step.said[1]} le rapport est de {real}.",
        f"The text says “{said}”, but between {step.said[0]} and {step.said[1]} the factor is {real}.",
        (claim, *step.indices),
        f"{step.said[upper]} / {step.said[lower]} = {real} ≠ {grouped(sheet.quantities[claim].value or Decimal(0))}",
    )
