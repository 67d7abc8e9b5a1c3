"""`de 1 718 à 1 936 places`, `412, contre 380 un an plus tôt`: an old and a new figure of one thing.

What is said of the step between them (`soit 13,7 % de plus`, `a doublé`) is a claim; findings hold the two against
each other. A step that agrees with one claim is taken: no other claim is held against it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from ..dates.edtf import bounds
from .figures import Interval, Sheet, has_interval, interval, rounded

if TYPE_CHECKING:
    from datetime import date

    from ...found import Quantity

_KINDS = ("count", "money", "percent", "measure", "duration")
_CAPACITY = frozenset("capacité capacités".split())
_EARLIER = frozenset(("contre", "après"))
_TURNS = frozenset(
    """mais alors tandis cependant toutefois pourtant bien tout parallèlement et ou voire ni celui celle ceux
    celles""".split()
)
# After a claim these name a baseline of its own, a figure or a time.
_OWN_BASE = (
    ("par", "rapport"),
    ("plus", "que"),
    ("plus", "qu'"),
    ("moins", "que"),
    ("moins", "qu'"),
    ("comparé",),
    ("au", "dessus"),
    ("au", "-", "dessus"),
    ("au", "-", "dessous"),
    ("depuis",),
)
_OWN_TIME = (("sur", "un", "an"), ("en", "un", "an"))
# What may stand between a step and the claim that sums it up: `, en baisse de 8 %`, `, le recul atteint 30 %`.
_SUMS_UP = frozenset(
    """hausse baisse recul gain progression augmentation diminution chute bond repli croissance réduction perte
    accroissement écart différence atteint atteignant représente représentant presque quasi quasiment environ""".split()
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
    """A figure that a step can start from or lead to: nothing is a multiple of zero."""
    return q.kind in _KINDS and not q.change and not q.negated and q.value != 0 and has_interval(q)


def steps(sheet: Sheet, claim: int) -> list[Step]:
    """Steps that the claim can be about: those of its sentence, else of the one before where it goes on with that."""
    here = sheet.number(sheet.quantities[claim].first)
    figures = [i for i in sheet.within(here) if is_figure(sheet.quantities[i])]
    found = _steps(sheet, figures) or _ranges(sheet, claim)
    if not found and not figures and _goes_on(sheet, claim):
        found = _steps(sheet, [i for i in sheet.within(here - 1) if is_figure(sheet.quantities[i])])
    return [one for one in found if not _own_base(sheet, claim, one)]


def _goes_on(sheet: Sheet, claim: int) -> bool:
    """`C’est le triple.`"""
    first, _ = sheet.page.layout.sentence(sheet.quantities[claim].first)
    near = sheet.quantities[claim].left - first <= 4
    return near and sheet.page.folds[first] in _AGAIN


def _own_base(sheet: Sheet, claim: int, step: Step) -> bool:
    """The claim is set against something else: `en baisse de 8 % sur un an`, `deux fois plus que prévu, contre 9`."""
    after = sheet.after(claim, 4)
    if sheet.quantities[claim].kind == "multiple" and after[:1] in (["que"], ["qu'"]):
        after = ["plus", *after]  # `plus` is part of the multiple
    later = [i for i in step.indices if i > claim]
    if not later:
        return _names(after, _OWN_BASE + _OWN_TIME) or _begins_anew(sheet, max(step.indices), claim)
    between = sheet.between(claim, step.indices[0])
    if _narrows(sheet, claim, step.indices[0]) or not _RECORDS.isdisjoint(between):
        return True
    if _names(after, _OWN_TIME) and not _is_a_year_apart(sheet, step):
        return True
    return _names(after, _OWN_BASE) and not {",", ";"}.isdisjoint(between)


def _narrows(sheet: Sheet, claim: int, old: int) -> bool:
    """`augmente de 7 % pour les logements de` | 40 à 60 m²: of what size is told, and no movement."""
    first = max(sheet.quantities[claim].after, sheet.quantities[claim].last)
    words = [sheet.page.folds[at] for at in range(first, sheet.quantities[old].left) if at not in sheet.dated]
    led = words[-1:] in (["de"], ["d'"]) and len(words) > 1
    return led and not any(word in _MARKS or word.startswith(_PASSING) for word in words)


def _is_a_year_apart(sheet: Sheet, step: Step) -> bool:
    """`en hausse de 15 % sur un an, contre 34 000 en 2022`: nothing known speaks against the year before."""
    years = [(sheet.quantities[i].period_value or "")[:4] for i in step.indices[:2]]
    known = len(years) > 1 and all(year.isdecimal() for year in years)
    return not known or int(years[1]) - int(years[0]) == 1


_PASSING = ("pass", "port")  # `passant de`, `portée de`
# `, dépassant le` | record `de 2012 (834 000)`: of another time than the rise.
_RECORDS = frozenset("record records pic sommet maximum minimum plancher plafond moyenne".split())


def _names(words: list[str], phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(tuple(words[k : k + len(p)]) == p for p in phrases for k in range(len(words)))


def _begins_anew(sheet: Sheet, last: int, claim: int) -> bool:
    """`…, mais 30 % de plus`, `… et doubler les heures`: another thing begins between the step and the claim."""
    first = max(sheet.quantities[last].after, sheet.quantities[last].last)
    end = sheet.quantities[claim].left
    if sheet.number(first) != sheet.number(end):
        return False
    marks = [at for at in range(first, end) if sheet.page.folds[at] in _MARKS]
    tail = range(marks[-1] if marks else first, end)
    if marks and sheet.page.folds[marks[-1]] in ("soit", "("):
        return not _TURNS.isdisjoint(sheet.page.folds[marks[-1] : end])
    if not _TURNS.isdisjoint(sheet.page.folds[at] for at in range(first, end) if at not in sheet.dated):
        return True
    return not {w for at in tail if len(w := sheet.page.folds[at]) > 3 and w[0].isalpha()} <= _SUMS_UP


_MARKS = frozenset((",", ";", ":", "(", "soit"))


def _steps(sheet: Sheet, figures: list[int]) -> list[Step]:
    """Every old and new figure that words or dates tell apart, each pair once."""
    pairs = dict.fromkeys(
        pair
        for rule in (_linked, _from_to, _opening, _against, _formerly, _by_time)
        for pair in rule(sheet, figures)
    )
    return [_step(sheet, old, new) for old, new in pairs if alike(sheet, old, new)]


def _ranges(sheet: Sheet, claim: int) -> list[Step]:
    """`a triplé, de 210 à 340`: what was read as a range, right after the claim."""
    q = sheet.quantities[claim + 1] if claim + 1 < len(sheet.quantities) else None
    if q is None or q.qualifier != "between" or len(q.numbers) != 2 or q.change:
        return []
    low, high = q.minimum, q.maximum
    if (
        low is None
        or high is None
        or sheet.between(claim, claim + 1)[:1] != [","]
        or not 0 < low < high < _LARGEST
    ):
        return []
    if sheet.page.folds[q.left] not in ("de", "d'") and sheet.before(claim + 1, 1) != ["de"]:
        return []
    one, other = q.numbers
    said = sheet.page.slice(one.first, one.last), sheet.page.slice(other.first, other.last)
    ends = rounded(one, low), rounded(other, high)
    return [Step(*ends, said, (claim + 1,), (low, high), q.kind == "percent")]


_LARGEST = Decimal(10) ** 15


def alike(sheet: Sheet, one: int, other: int) -> bool:
    """Whether two figures can be of one thing: same kind, unit and denominator, no two nouns of their own."""
    a, b = sheet.quantities[one], sheet.quantities[other]
    named = a.noun and b.noun and not a.elided and not b.elided
    measured = (a.kind, a.unit) == (b.kind, b.unit) and (a.per == b.per or a.kind != "money")
    return measured and not (named and a.noun != b.noun)


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
        for old, new in pairwise(figures)
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
        for new, old in pairwise(figures)
        if sheet.before(old, 1)[-1:] and _is_earlier(sheet.before(old, 2))
    ]


def _is_earlier(before: list[str]) -> bool:
    return (
        before[-1] in _EARLIER
        or _was(before)
        or (before[0] in ("que", "qu'") and before[-1] in ("les", "des", "l'", "ses"))
    )


def _was(before: list[str]) -> bool:
    """`elles étaient 6 000`, `il en accueillait 300`."""
    return before[-1].endswith(("ait", "aient")) and before[0] in ("en", "y", "elles", "ils", "elle", "il")


def _formerly(sheet: Sheet, figures: list[int]) -> list[tuple[int, int]]:
    """`Il y avait 150 tentes en mai, il y en a 300 aujourd’hui`: the imperfect first."""
    return [
        (old, new)
        for old, new in pairwise(figures)
        if sheet.before(old, 1)
        and _was(sheet.before(old, 2))
        and not _NOW.isdisjoint({*sheet.after(new, 3), *sheet.between(old, new)})
    ]


_NOW = frozenset("aujourd' hui désormais présent maintenant".split())


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
    found = [step for step in found if not _in_stages(sheet, claim, others, step)]
    free = [s for s in found if not any(agrees(sheet.quantities[i], s) for i in others if i not in s.indices)]
    return free[0] if free else None


def _in_stages(sheet: Sheet, claim: int, others: list[int], step: Step) -> bool:
    """`de 10 % en 2022 et de 15 % en 2023, passant de 2 000 à 2 530`: two changes on one side of one step."""
    q = sheet.quantities[claim]
    alike = [i for i in others if sheet.quantities[i].kind == q.kind and _is_stage(sheet, i)]
    return bool(q.change) and any((i < min(step.indices)) == (claim < min(step.indices)) for i in alike)


def _is_stage(sheet: Sheet, i: int) -> bool:
    """A change, or what goes on from one: `et de 15 %`."""
    return bool(sheet.quantities[i].change) or sheet.before(i, 2) in (["et", "de"], ["puis", "de"])


def _claims(q: Quantity) -> bool:
    return (bool(q.change) or q.kind in ("percent", "fraction", "multiple")) and has_interval(q)


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
        if sheet.before(i, 1) == ["pour"]:
            others = [*figures[at - 1 : at], *figures[at + 1 : at + 2]]
            return _step(sheet, i, others[0]) if others else None
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
