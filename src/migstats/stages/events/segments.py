"""Clauses, roughly: stretches of a sentence between commas, brackets, and words that open a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...scan import Scan

# What it costs to look across a boundary, in words.
COSTS = {
    ",": 4, ";": 14, ":": 8, "(": 3, ")": 3, "«": 5, "»": 5, "–": 4, "—": 4, "|": 10, "\n": 6, ".": 2,
    "et": 1, "mais": 6, "qui": 5, "que": 6, "qu'": 6, "dont": 6, "où": 6, "lorsque": 5, "quand": 5,
    "alors": 4, "tandis": 8, "pour": 2, "avant": 2, "après": 2,
}  # fmt: skip
_BOUNDARIES = frozenset(word for word, cost in COSTS.items() if cost > 2)


def distance(page: Scan, first: int, last: int, limit: int) -> int:
    """Words from `first` to `last`, and what the boundaries between them cost; a title in quotes counts as one.

    Counts no further than `limit`: what is too far need not be known better.
    """
    folds, total, at = page.folds, 0, first
    while at < last and total < limit:
        word = folds[at]
        total += 1 + COSTS.get(word, 0)
        at = _past_quotation(page, at, last) if word == "«" else at + 1
    return total


_QUOTED = 60


def _past_quotation(page: Scan, at: int, last: int) -> int:
    """The word after the quotation that opens at `at` and closes before `last`, else the next word."""
    if "»" in page.folds[at : min(last, at + _QUOTED)]:
        return page.folds.index("»", at) + 1
    return at + 1


def segment(page: Scan, at: int, start: int, end: int) -> tuple[int, int]:
    """The stretch without boundary around word `at`, within words `start` to `end`."""
    folds = page.folds
    first = last = at
    while first > start and folds[first - 1] not in _BOUNDARIES:
        first -= 1
    while last < end and folds[last] not in _BOUNDARIES:
        last += 1
    return first, last


def crossings(page: Scan, first: int, last: int) -> int:
    """How many boundaries stand among words `first` to `last`."""
    return sum(map(_BOUNDARIES.__contains__, page.folds[first:last]))
