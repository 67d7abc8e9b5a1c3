"""`Les arrivées sont en hausse (180 contre 95)`, `Les morts ont chuté, à 120`: a bare figure beside what moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ..phrases import clauses, edges, movement
from . import subjects

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan
    from ..phrases.noun import NounPhrase


def subject(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """What the movement is of that stands right before the bracket or the comma of a bare figure."""
    opener = _opener(page, quantity)
    if opener is None:
        return None
    first, _ = page.layout.sentence(quantity.first)
    end = _without_time(page, first, opener)
    if end <= first + 1:
        return None
    if (state := _state(page, first, end)) is not None:
        return subjects.subject_before(page, first, state)
    moving = movement.verb_at(page, end - 1) in subjects.MOVING and clauses.is_form(page.folds[end - 1])
    return subjects.subject_before(page, first, end - 1) if moving else None


def _opener(page: Scan, quantity: Quantity) -> int | None:
    """The bracket of `(180)`, `(180 contre 95)`, `(de 300 à 120)`, the comma of `, à 120,`; else None."""
    at, behind = quantity.left - 1, page.folds[quantity.after : quantity.after + 1]
    if page.before(quantity.left) == "(":
        return at if behind in _AFTER_LEVEL else None
    if page.before(quantity.left) in ("de", "d'") and page.before(at) == "(":
        return at - 1 if behind == ["à"] else None
    apposed = page.before(quantity.left) == "à" and page.before(at) == "," and behind in _STOPS
    return at - 1 if apposed else None


_AFTER_LEVEL = ([")"], ["contre"])
_STOPS: tuple[list[str], ...] = ([","], ["."], [";"], [")"], ["\n"], [])


def _without_time(page: Scan, first: int, end: int) -> int:
    """`sont en hausse | en 2023 par rapport à 2022`: the word after the movement, its times and comparisons apart."""
    date = letter_of()["date"]
    stop = max(first, end - _LONG_TIME)
    while end > stop and (page.kinds[end - 1] == date or page.folds[end - 1] in _BESIDE_TIME):
        end -= 1
    return end


def _state(page: Scan, first: int, end: int) -> int | None:
    """Where `en hausse`, `bien plus nombreux` begins that ends at word `end`; else None."""
    if page.folds[end - 1] in _MANY_WORDS and page.before(end - 1) in ("plus", "moins"):
        start = end - 2
        while start > first and page.folds[start - 1] in _BY_FAR:
            start -= 1
        return start
    start = edges.in_movement(page, end)
    return start if start < end and page.folds[start] == "en" else None


_LONG_TIME = 10
_BESIDE_TIME = frozenset(
    "en au à l' la le cette cet ce an année par rapport comparaison avec qu' que de d'".split()
)
_MANY_WORDS = frozenset(("nombreux", "nombreuses"))
_BY_FAR = frozenset(
    "beaucoup bien nettement encore deux trois fois largement légèrement sensiblement".split()
)
