"""`de 1 718 à 1 936 places`, `412, contre 380 un an plus tôt`: an old and a new figure of one thing.

What is said of the step between them (`soit 13,7 % de plus`, `a doublé`) is a claim; findings hold the two against
each other. A step that agrees with one claim is taken: no other claim is held against it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from ..dates.edtf import bounds
from .figures import Interval, Sheet, interval

if TYPE_CHECKING:
    from datetime import date

    from ...found import Quantity

_KINDS = ("count", "money", "percent", "measure", "duration")
_CAPACITY = frozenset("capacité capacités".split())
_EARLIER = frozenset(("contre", "après"))
_TURNS = frozenset(
    "mais alors tandis cependant toutefois pourtant bien tout parallèlement et ou voire ni".split()
)
# After a claim these name a baseline of its own.
_OWN_BASE = (
    ("par", "rapport"),
    ("sur", "un", "an"),
    ("en", "un", "an"),
    ("depuis",),
    ("plus", "que"),
    ("plus", "qu'"),
    ("moins", "que"),
    ("moins", "qu'"),
    ("comparé",),
    ("au", "dessus"),
    ("au", "-", "dessus"),
    ("au", "-", "dessous"),
)
_AGAIN = frozenset(("c'", "soit", "cela", "ce", "une", "un", "cette", "ils", "elles", "il", "elle"))
_REACH = 10


@dataclass(frozen=True, slots=True)
class Step:
    """An old and a new figure: what each may stand for, as said, and where. points: both are percentages."""

    old: Interval
    new: Interval
    said: tuple[str, str]
    indices: tuple[int, ...]
    values: tuple[Decimal, Decimal]
    points: bool = False


def is_figure(q: Quantity) -> bool:
    """A figure that a step can start from or lead to."""
    return q.kind in _KINDS and not q.change and not q.negated and interval(q) is not None


def steps(sheet: Sheet, claim: int) -> list[Step]:
    """Steps that the claim can be about: those of its sentence, else of the one before where it goes on with that."""
    here = sheet.number(sheet.quantities[claim].first)
    figures = [i for i in sheet.within(here) if is_figure(sheet.quantities[i])]
    found = _steps(sheet, figures)
    if not found and not figures and _goes_on(sheet, claim):
        found = _steps(sheet, [i for i in sheet.within(here - 1) if is_figure(sheet.quantities[i])])
    return [one for one in found if not _own_base(sheet, claim, one)]


def _goes_on(sheet: Sheet, claim: int) -> bool:
    """`C’est le triple.`"""
    first, _ = sheet.page.layout.sentence(sheet.quantities[claim].first)
    near = sheet.quantities[claim].left - first <= 4
    return near and sheet.page.folds[first] in _AGAIN


def _own_base(sheet: Sheet, claim: int, step: Step) -> bool:
    """The claim is set against something else: `en baisse de 8 % sur un an`, `mais 30 % de plus qu’en 2015`."""
    after = sheet.after(claim, 4)
    named = any(tuple(after[k : k + len(b)]) == b for b in _OWN_BASE for k in range(len(after)))
    follows = any(i > claim for i in step.indices)
    if named and not follows:
        return True
    last = max((i for i in step.indices if i < claim), default=None)
    return last is not None and not follows and _turns(sheet, last, claim)


def _turns(sheet: Sheet, last: int, claim: int) -> bool:
    """`…, mais 30 % de plus`, `… et doubler les heures`: another thing begins between the step and the claim."""
    first = max(sheet.quantities[last].after, sheet.quantities[last].last)
    between = [
        word
        for at, word in enumerate(sheet.page.folds[first : sheet.quantities[claim].left], first)
        if at not in sheet.dated
    ]
    if "soit" in between:
        between = between[between.index("soit") :]
    return not _TURNS.isdisjoint(between)


def _steps(sheet: Sheet, figures: list[int]) -> list[Step]:
    """Every old and new figure that words or dates tell apart, each pair once."""
    pairs = dict.fromkeys(
        pair for rule in (_linked, _from_to, _opening, _against, _by_time) for pair in rule(sheet, figures)
    )
    return [_step(sheet, old, new) for old, new in pairs if alike(sheet, old, new)]


def alike(sheet: Sheet, one: int, other: int) -> bool:
    """Whether two figures can be of one thing: same kind and unit, no two nouns of their own."""
    a, b = sheet.quantities[one], sheet.quantities[other]
    named = a.noun and b.noun and not a.elided and not b.elided
    return a.kind == b.kind and a.unit == b.unit and not (named and a.noun != b.noun)


def _step(sheet: Sheet, old: int, new: int) -> Step:
    a, b = sheet.quantities[old], sheet.quantities[new]
    before, after = interval(a), interval(b)
    assert before is not None and after is not None
    values = (a.value or a.maximum or Decimal(0), b.value or b.maximum or Decimal(0))
    said = (sheet.said(old), sheet.said(new))
    return Step(before, after, said, (old, new), values, a.kind == "percent")


def _linked(sheet: Sheet, figures: list[int]) -> list[tuple[int, int]]:
    links = [(i, sheet.quantities[i].compared_with) for i in figures]
    return [(i, new) for i, new in links if new is not None and is_figure(sheet.quantities[new])]


def _from_to(sheet: Sheet, figures: list[int]) -> list[tuple[int, int]]:
    """`, de 1 200 en 2020 à 1 860 en 2021`."""
    return [
        (old, new)
        for old, new in zip(figures, figures[1:], strict=False)
        if sheet.before(old, 1) in (["de"], ["d'"])
        and sheet.before(new, 1) == ["à"]
        and len(sheet.between(old, new)) < _REACH
        and not {",", ";", ":", "("} & set(sheet.between(old, new))
    ]


def _opening(sheet: Sheet, figures: list[int]) -> list[tuple[int, int]]:
    """`De 1 200 en 2020, le nombre … est monté à 2 000`: at the head of the sentence."""
    if len(figures) < 2 or sheet.before(figures[0], 3) != ["de"]:
        return []
    return [tuple(figures[:2])] if sheet.before(figures[1], 1) == ["à"] else []  # type: ignore[list-item]


def _against(sheet: Sheet, figures: list[int]) -> list[tuple[int, int]]:
    """`8 568 en 2023, après 6 120 en 2022`; `deux fois moins que les 1 810 de 2018`."""
    return [
        (old, new)
        for new, old in zip(figures, figures[1:], strict=False)
        if sheet.before(old, 1)[-1:] and _is_earlier(sheet.before(old, 2))
    ]


def _is_earlier(before: list[str]) -> bool:
    return before[-1] in _EARLIER or (
        before[0] in ("que", "qu'") and before[-1] in ("les", "des", "l'", "ses")
    )


def _by_time(sheet: Sheet, figures: list[int]) -> list[tuple[int, int]]:
    """Two figures of one noun and of two times, where the sentence has no third."""
    found = []
    for one, other in combinations(figures, 2):
        first, second = _days(sheet.quantities[one]), _days(sheet.quantities[other])
        if first is None or second is None or sheet.quantities[one].noun != sheet.quantities[other].noun:
            continue
        if first[1] < second[0]:
            found.append((one, other))
        elif second[1] < first[0]:
            found.append((other, one))
    return found if len(found) == 1 else []


def _days(q: Quantity) -> tuple[date, date] | None:
    first, last = bounds(q.period_value) if q.period_value else (None, None)
    return (first, last) if first and last else None


def disagreeing(
    sheet: Sheet, claim: int, found: list[Step], agrees: Callable[[Quantity, Step], bool]
) -> Step | None:
    """The step that the claim gets wrong; None where one agrees, or where every step is what another claim says."""
    if any(agrees(sheet.quantities[claim], step) for step in found):
        return None
    here = sheet.number(sheet.quantities[claim].first)
    others = [i for i in sheet.within(here) if i != claim and _claims(sheet.quantities[i])]
    free = [s for s in found if not any(agrees(sheet.quantities[i], s) for i in others if i not in s.indices)]
    return free[0] if free else None


def _claims(q: Quantity) -> bool:
    return (bool(q.change) or q.kind in ("percent", "fraction", "multiple")) and interval(q) is not None


def capacity(sheet: Sheet, claim: int) -> Step | None:
    """`1 600 occupants pour 800 places … quatre fois sa capacité`, `un centre prévu pour 648`."""
    if _CAPACITY.isdisjoint(sheet.after(claim, 4)):
        return None
    here = sheet.number(sheet.quantities[claim].first)
    figures = [i for i in sheet.within(here) if is_figure(sheet.quantities[i])]
    for at, i in enumerate(figures):
        q = sheet.quantities[i]
        if q.per and (places := _places(q.per)) is not None:
            return _for_places(sheet, i, places)
        if at and sheet.before(i, 1) == ["pour"]:
            return _step(sheet, i, figures[at - 1])
    return None


def _places(per: str) -> Decimal | None:
    number, blank, _ = per.partition(" ")
    return Decimal(number) if blank and number.isdecimal() and len(number) < 9 else None


def _for_places(sheet: Sheet, i: int, places: Decimal) -> Step | None:
    q = sheet.quantities[i]
    own, value = interval(q), q.value
    if own is None or value is None or places <= 0:
        return None
    return Step(Interval(places, places), own, (str(places), sheet.said(i)), (i,), (places, value))
