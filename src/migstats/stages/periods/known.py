"""The dates of a text that may be those of a figure, by where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ...found import FoundDate
from ...scan import Scan
from .baselines import is_baseline, tells_back

if TYPE_CHECKING:
    from ...found import Quantity

BEHIND = 4
WIDE = 6
_QUOTES = frozenset("«»“”")
_STRAIGHT = frozenset('"')
COUNTED_AT = frozenset(("au", "du"))


@dataclass(frozen=True, slots=True)
class Known:
    """The dates of a text that may be those of a figure, by where they stand.

    usable: their indices in `dates`, left to right; firsts: the first word of each. ends: one past its last
    word -> index of a date that something is compared with. taken: dates of baselines. lefts: the first word
    of each quantity with its modifiers. quotes, straight: where quotation marks stand, that open and close, or not.
    """

    page: Scan
    dates: Sequence[FoundDate]
    usable: Sequence[int]
    firsts: Sequence[int]
    ends: dict[int, int]
    taken: frozenset[int]
    lefts: Sequence[int]
    quotes: Sequence[int]
    straight: Sequence[int]

    def is_quoted(self, quantity: Quantity) -> bool:
        """Whether a figure stands in a quotation of its line."""
        return self.is_in_quotes(quantity.first)

    def is_in_quotes(self, index: int) -> bool:
        """The same of word `index`."""
        line = self.page.layout.line(index)[0]
        at = bisect_left(self.quotes, index)
        mark = self.quotes[at - 1] if at else -1
        if mark >= line and self.page.folds[mark] in ("«", "“"):
            return True
        return (bisect_left(self.straight, index) - bisect_left(self.straight, line)) % 2 == 1

    def is_count_at(self, index: int) -> bool:
        """`au 31 décembre`: the day at which something is counted."""
        return self.page.before(self.dates[index].first) in COUNTED_AT

    def within(self, first: int, last: int) -> Sequence[int]:
        """Indices of the usable dates that begin at word `first` or later, before word `last`."""
        return self.usable[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]


def known_dates(
    page: Scan, quantities: Sequence[Quantity], dates: Sequence[FoundDate], usable: Sequence[int]
) -> Known:
    firsts = [d.first for d in dates]
    # A date just behind a baseline (`contre 29,1 % en 2022`) dates nothing else, nor that of the old end of a movement.
    stretches = [
        (q.right, _reach_behind(page, q.right, ";" if is_baseline(page, q) else ",;"))
        for q in quantities
        if is_baseline(page, q) or tells_back(page, q)
    ]
    stretches += [
        (low.right, high.left - 1) for low, high in pairwise(quantities) if _from_to(page, low, high)
    ]
    taken = frozenset(
        i for start, end in stretches for i in range(bisect_left(firsts, start), bisect_right(firsts, end))
    )
    ends = {d.last: i for i, d in enumerate(dates)}
    lefts = sorted(q.left for q in quantities)
    quotes, straight = page.places_of(_QUOTES), page.places_of(_STRAIGHT)
    return Known(page, dates, usable, [firsts[i] for i in usable], ends, taken, lefts, quotes, straight)


def _from_to(page: Scan, low: Quantity, high: Quantity) -> bool:
    """`passé de 94 % en octobre à 75 %`: two ends with a date between them, that of the first one."""
    led = page.before(low.left) in ("de", "d'") and page.before(high.left) in ("à", "au", "aux")
    if not led or not _DATED_END < high.left - low.right < _WIDEST or low.kind != high.kind:
        return False
    opens = (
        page.layout.sentence(low.first)[0] == low.left - 1
    )  # `De 4 200 en 2019, leur nombre est tombé à 2 900`
    # `de 560 000, au 1er trimestre, à 597 000`
    opens |= page.folds[low.right] == "," == page.before(high.left - 1)
    return (_STOPS - {","} if opens else _STOPS).isdisjoint(page.folds[low.right : high.left])


_DATED_END, _WIDEST = 1, 14  # words between two ends of a movement
_STOPS = frozenset((*",;:.()", "\n"))


def _reach_behind(page: Scan, end: int, stops: str) -> int:
    """`contre 4 385 sur l’ensemble de l’année 2023`: the last word where a date of a baseline may begin."""
    last = min(end + WIDE, page.layout.sentence(end - 1)[1])
    last = next((i for i in range(end, last) if page.folds[i] in stops), last)
    closed = next((i for i in range(end, last) if page.folds[i] == ")"), last)
    return last if "(" in page.folds[end:closed] else closed  # `(deux ans au lieu de cinq) depuis 2020`
