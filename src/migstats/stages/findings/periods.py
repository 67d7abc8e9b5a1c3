"""`2 062 migrants sont morts en 2019 … ces 2 062 migrants morts en 2018`: one figure told with two periods."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from ...layout import head_end
from ...morphology import is_finite_verb
from .clauses import STABLE, clause, content_of, one_place, words_of
from .figures import Sheet, finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ...found import FoundDate, Quantity

_TELLING = 100
_AGAIN = frozenset(("les", "ces", "ses"))
_YEAR = 4


def find(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Findings, each figure with its last earlier statement."""
    body = head_end(sheet.page)
    told: dict[tuple[str, Decimal], int] = {}
    for i, q in enumerate(sheet.quantities):
        if q.kind not in ("count", "money") or q.value is None or q.noun is None or q.elided or q.change:
            continue
        one = told.get((q.noun, q.value))
        if one is not None:
            days = _two_times(sheet, one, i, body)
            if days:
                yield _told(sheet, one, i, days)
        told[q.noun, q.value] = i


def _two_times(sheet: Sheet, one: int, other: int, body: int) -> tuple[FoundDate, FoundDate] | None:
    """The two dates of one fact; None where it may be two facts, or one time told in two ways."""
    a, b = sheet.quantities[one], sheet.quantities[other]
    if not STABLE.isdisjoint(words_of(sheet, one) | words_of(sheet, other)) or not one_place(a, b):
        return None
    first, second = _own_date(sheet, a), _own_date(sheet, b)
    if first is None or second is None or not _conflict(first, second):
        return None
    titled = a.first < body <= b.first and _is_telling(b) and _is_year(first) and _is_year(second)
    again = sheet.before(other, 1)[:1]
    taken_up = bool(again) and again[0] in _AGAIN
    copied = not taken_up and _is_telling(b) and _heads(sheet, second) and _same_clause(sheet, one, other)
    if titled or copied or ((taken_up or _is_telling(b)) and _same_verb(sheet, one, other, second)):
        return first, second
    return None


def _is_telling(q: Quantity) -> bool:
    """A figure that is not met twice by chance."""
    return q.value is not None and q.value > _TELLING and q.value % _TELLING != 0


def _is_year(day: FoundDate) -> bool:
    return len(day.value) == _YEAR and day.value.isdecimal()


def _own_date(sheet: Sheet, q: Quantity) -> FoundDate | None:
    """The one date of its sentence."""
    first, last = sheet.page.layout.sentence(q.first)
    at = bisect_left(sheet.dates, first, key=lambda day: day.first)
    near = [day for day in sheet.dates[at : at + 3] if day.first < last]
    return near[0] if len(near) == 1 and near[0].start and near[0].stop else None


def _conflict(one: FoundDate, other: FoundDate) -> bool:
    """No day in common; or two ranges that begin together and end apart: `entre janvier et juin`, `… et août`."""
    assert one.start and one.stop and other.start and other.stop
    if one.stop < other.start or other.stop < one.start:
        return one.grain == other.grain
    ranges = "/" in one.value and "/" in other.value
    return ranges and (one.start == other.start) != (one.stop == other.stop)


def _same_verb(sheet: Sheet, one: int, other: int, day: FoundDate) -> bool:
    """What happened at the second date is what the first sentence tells, apart from words that name the counted."""
    named = _phrase(sheet, one) & _phrase(sheet, other)
    first, last = clause(sheet, day.first)
    verbs = [at for at in range(first, day.first) if is_finite_verb(sheet.page.folds[at])]
    return bool((sheet.content(verbs[-1] if verbs else first, last) & content_of(sheet, one)) - named)


def _heads(sheet: Sheet, day: FoundDate) -> bool:
    """`En 2022, …`: the date opens its sentence, and holds for the clause after it."""
    return day.first - sheet.page.layout.sentence(day.first)[0] <= 2


def _same_clause(sheet: Sheet, one: int, other: int) -> bool:
    """All that the second clause tells of its figure is told of the first."""
    again = sheet.content(*clause(sheet, sheet.quantities[other].first))
    return again <= content_of(sheet, one) and bool(again - _phrase(sheet, other))


def _phrase(sheet: Sheet, i: int) -> set[str]:
    return sheet.content(*(sheet.quantities[i].phrase or (0, 0)))


def _told(sheet: Sheet, one: int, other: int, days: tuple[FoundDate, FoundDate]) -> dict[str, Any]:
    said, noun = sheet.said(other), sheet.quantities[other].noun
    first, second = (sheet.page.slice(day.first, day.last) for day in days)
    return finding(
        "two_periods",
        f"Le texte donne le même chiffre ({said}, {noun}) pour {first} et pour {second}.",
        f"The text gives the same figure ({said}, {noun}) for {first} and for {second}.",
        (one, other),
        f"{days[0].value} ≠ {days[1].value}",
        sorted(bisect_left(sheet.dates, day.first, key=lambda one: one.first) for day in days),
    )
