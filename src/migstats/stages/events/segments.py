"""Clauses, roughly: stretches of a sentence between commas, brackets, and words that open a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import is_finite_verb

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
        if word == "(" and (after := _past_gloss(page, at, last)):
            total, at = total + 1, after
            continue
        total += 1 + COSTS.get(word, 0)
        at = _past_quotation(page, at, last) if word == "«" else at + 1
    return total


_GLOSS = 7


def _past_gloss(page: Scan, at: int, last: int) -> int:
    """The word after `(OIM)`, `(12/03)`: few words in brackets, no number but a date, part nothing; 0 for others.

    A bracket stands at `at`: most words are none, and a call for each would cost more than all the rest.
    """
    inside = page.folds[at + 1 : min(at + 2 + _GLOSS, last)]
    if ")" not in inside:
        return 0
    close = inside.index(")")
    dated = page.kinds[at + 1] == letter_of()["date"]
    return 0 if not dated and any(word[:1].isdecimal() for word in inside[:close]) else at + 2 + close


def _before_gloss(page: Scan, at: int, first: int) -> int:
    """The word that opens the same bracket, which closes at `at`; -1 for others."""
    for i in range(at - 1, max(first, at - _GLOSS - 1) - 1, -1):
        if page.folds[i] == "(":
            return i if _past_gloss(page, i, at + 1) else -1
    return -1


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
    while first > start:
        word = folds[first - 1]
        opening = _before_gloss(page, first - 1, start) if word == ")" else -1
        if opening < 0 and word in _BOUNDARIES:
            break
        first = opening if opening >= 0 else first - 1
    while last < end:
        word = folds[last]
        after = _past_gloss(page, last, end) if word == "(" else 0
        if not after and word in _BOUNDARIES:
            break
        last = after or last + 1
    return first, last


def has_verb(page: Scan, first: int, last: int) -> bool:
    """Whether a finite verb stands among words `first` to `last`; `Calais`, `Marseille` are none."""
    verbs = map(is_finite_verb, page.folds[first:last])
    return any(verb and not page.words[at].capital for at, verb in enumerate(verbs, first))


def word_before(page: Scan, at: int, passed: frozenset[str]) -> int:
    """The word before `at`, past those of `passed`: `à l’` | issue `d’une réunion`."""
    at -= 1
    while at > 0 and page.folds[at] in passed:
        at -= 1
    return at


def past_date(page: Scan, at: int, last: int) -> int:
    """The word after the date at word `at`; `at` where none stands."""
    if at < last and page.kinds[at] == letter_of()["date"]:
        at += 1
        while at < last and page.kinds[at] == letter_of()["rest"]:
            at += 1
    return at


def crossings(page: Scan, first: int, last: int) -> int:
    """How many boundaries stand among words `first` to `last`."""
    found = sum(map(_BOUNDARIES.__contains__, page.folds[first:last]))
    if found and "(" in page.folds[first:last]:
        glosses = sum(page.folds[at] == "(" and _past_gloss(page, at, last) > 0 for at in range(first, last))
        return found - 2 * glosses
    return found
