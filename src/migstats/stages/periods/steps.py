"""`contre 280 un mois plus tôt`, `Trente ans après, ils sont 3 millions`: how long before or after another time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ...morphology import Tag, guess
from ...words import A
from ..dates import shift
from ..dates.edtf import bounds, week_value
from .baselines import is_baseline
from .roles import ENDS

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan


@dataclass(frozen=True, slots=True)
class Step:
    """A distance in time, less than none for what was before; `last`: one past the words that say it."""

    months: int
    days: int
    last: int


_YEAR = 12
_MONTHS = {"an": 12, "année": 12, "semestre": 6, "trimestre": 3, "mois": 1}
_DAYS = {"semaine": 7, "jour": 1}
_OF_UNIT = {"year": "an", "month": "mois", "week": "semaine", "day": "jour"}
_ROUND = frozenset((8, 15))  # `quinze jours`: two weeks, more or less
_MOST = 1000
_OPENING = 2  # words that may open a sentence before its step: `Mais`, `Et,`
_CLAUSE = 10  # words before a figure in which its clause may begin
_NEAR = 6  # words from a baseline to its step: `contre 280 permis délivrés` | un an plus tôt
_OTHER = frozenset("contre et que qu' dont qui où après".split()) | ENDS
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK = re.compile(r"\d{4}-W\d\d")


def step_behind(page: Scan, quantity: Quantity, following: Quantity | None) -> Step | None:
    """`contre 9 252` | un an plus tôt, `(274` | un mois auparavant), `à 4,1 ‰` | douze ans plus tard."""
    if page.before(quantity.left) == "(" and not quantity.change:
        ahead = next((s for n in (3, 4) if (s := _read(page, quantity.left - 1 - n, None))), None)
        if ahead is not None and ahead.last == quantity.left - 1:
            return ahead  # `trois fois plus qu’un an plus tôt (313 900)`
    phrase = quantity.phrase[1] if quantity.phrase else quantity.right
    far = _NEAR if is_baseline(page, quantity) else max(phrase, quantity.right) - quantity.after
    for at in range(quantity.after, min(quantity.after + far + 1, len(page))):
        if page.folds[at] in _OTHER:
            return None
        if (step := _read(page, at, following)) is not None:
            return step
    return None


def step_ahead(page: Scan, quantity: Quantity, before: Quantity | None) -> Step | None:
    """`Un an plus tôt,` | ils étaient 300, `…, 1 123 ;` | deux ans après, 1 310: what opens the clause of a figure."""
    first, _ = page.layout.sentence(quantity.first)
    near = range(quantity.left - 1, max(quantity.left - _CLAUSE, first) - 1, -1)
    first = next((at + 1 for at in near if page.folds[at] == ";" or _says_that(page, at)), first)
    for at in range(first, min(first + _OPENING, quantity.left)):
        step = _read(page, at, before)
        if step is not None and step.last <= quantity.left:
            return step
    return None


def _says_that(page: Scan, at: int) -> bool:
    """`rappelant` | qu’un an auparavant le taux était de 2 %; not `plus` | qu’un an auparavant."""
    return page.folds[at] in ("que", "qu'") and guess(page.before(at)) == Tag.PRESENT_PARTICIPLE


def _read(page: Scan, at: int, duration: Quantity | None) -> Step | None:
    """The step that begins at word `at`; duration: the figure that may say how long it is."""
    if at < 0 or at + 2 >= len(page):
        return None
    count, unit, end = 1, page.folds[at + 1], at + 2
    if duration is not None and duration.kind == "duration" and duration.left == at:
        value = duration.value
        if value is None or value % 1 or not 0 < value < _MOST or duration.qualifier != "exact":
            return None
        count, unit, end = int(value), _OF_UNIT.get(duration.unit or "", ""), duration.after
        if unit == "jour" and count in _ROUND:
            return None
    elif page.folds[at] not in A:
        return None
    side, length = _side(page, end)
    months, days = _MONTHS.get(unit, 0) * count * side, _DAYS.get(unit, 0) * count * side
    return Step(months, days, end + length) if months or days else None


def _side(page: Scan, at: int) -> tuple[int, int]:
    """Before or after, -1 or 1, and in how many words; 0 for neither: `deux ans` | après la guerre."""
    pair = page.folds[at : at + 2]
    if pair in (["plus", "tôt"], ["plus", "tard"]):
        return (-1 if pair[1] == "tôt" else 1), 2
    if pair[:1] == ["auparavant"]:
        return -1, 1
    if pair[:1] in (["avant"], ["après"]) and (len(pair) == 1 or pair[1] in ENDS):
        return (-1 if pair[0] == "avant" else 1), 1
    return 0, 0


def moved(value: str, step: Step) -> str | None:
    """The time that lies a step from another, in the precision of the step or of `value`, whichever is the coarser.

    `"2024-05"`, a month before -> `"2024-04"`; `"2024-05-31"`, six months before -> `"2023-11"`; of years only those
    to come are so vague: four years before `"2021-12-31"` the same stock was counted on that day.
    None where nobody can say: `"2023"`, six months before.
    """
    if step.months % _YEAR == 0 and not step.days:
        coarse = step.months > _YEAR and _DAY.fullmatch(value)
        return shift(value[: len("2024")] if coarse else value, months=step.months)
    if step.months:
        return shift(value[: len("2024-05")] if _DAY.fullmatch(value) else value, months=step.months)
    first, _ = bounds(value)
    if first is None or not (_DAY.fullmatch(value) or (_WEEK.fullmatch(value) and step.days % 7 == 0)):
        return None
    try:
        day: date = first + timedelta(days=step.days)
    except OverflowError:
        return None
    return week_value(day) if _WEEK.fullmatch(value) else day.isoformat()
