"""`En mars et avril, 480 personnes …`: neighbouring months or years named one by one, and a figure of them all."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ..dates.edtf import shift

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate, Quantity
    from ...scan import Scan
    from .known import Known

_JOINTS = (["et"], ["et", "en"], ["et", "d'"], ["et", "de"])
_COMMAS = ([","], [",", "en"], [",", "d'"], [",", "de"])


def stretch(known: Known, quantity: Quantity, index: int) -> str | None:
    """From the first to the last of the months or years that stand in a row with date `index`; None for one alone.

    Of as many figures each has its own: `120 et 140 en 2021 et 2022`.
    """
    page, dates = known.page, known.dates
    if dates[index].grain not in ("month", "year") or (
        quantity.change and page.before(dates[index].first) == "de"
    ):
        return None  # `les +0,4 % de 2019, 2020 et 2021`: a rate of each
    first = last = index
    while first > 0 and _goes_on(page, dates[first - 1], dates[first]):
        first -= 1
    while last + 1 < len(dates) and _goes_on(page, dates[last], dates[last + 1]):
        last += 1
    if first == last or not _ends_in_and(page, dates, last):
        return None
    if (row := _row(known, quantity)) and len(row) == last - first + 1:
        return dates[first + row.index(quantity.left)].value
    return f"{dates[first].value}/{dates[last].value}"


def _goes_on(page: Scan, one: FoundDate, two: FoundDate) -> bool:
    """Whether `two` is the month or year after `one`, joined to it by a comma or `et`."""
    between = page.folds[one.last : two.first]
    if between not in _JOINTS and between not in _COMMAS:
        return False
    if one.grain != two.grain or "/" in one.value + two.value or "X" in one.value:
        return False
    later = shift(one.value, months=1) if one.grain == "month" else shift(one.value, years=1)
    return later == two.value


def _ends_in_and(page: Scan, dates: Sequence[FoundDate], last: int) -> bool:
    return page.folds[dates[last - 1].last] == "et"


def _row(known: Known, quantity: Quantity) -> Sequence[int]:
    """`12, 15 et` | 18 `millions`: the first words of figures side by side, `quantity` among them; empty for one."""
    lefts = known.lefts
    first = last = bisect_left(lefts, quantity.left)
    while first > 0 and last - first < _FIGURES and _is_next(known.page, lefts[first - 1], lefts[first]):
        first -= 1
    while (
        last + 1 < len(lefts)
        and last - first < _FIGURES
        and _is_next(known.page, lefts[last], lefts[last + 1])
    ):
        last += 1
    row = lefts[first : last + 1]
    return row if len(row) > 1 and quantity.left in row and known.page.before(row[-1]) == "et" else []


def _is_next(page: Scan, one: int, two: int) -> bool:
    """Whether nothing but a number, its sign and a comma or `et` stands from word `one` to word `two`."""
    letters = letter_of()
    numeral = (letters["number"], letters["rest"])
    if two - one > _WORDS or page.before(two) not in (",", "et"):
        return False
    return all(page.kinds[i] in numeral or page.folds[i] == "%" for i in range(one, two - 1))


_FIGURES = 12  # in a row
_WORDS = 8  # of a number and what joins it to the next
