"""Records of one kind in one document, gold and predicted, one to one; and when two say the same."""

import re
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from typing import Any, NamedTuple
from unicodedata import normalize

from .figures import NUMBERS, Record

ARTICLES = frozenset(("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux"))
WORD = re.compile(r"\w+")


class Pairing(NamedTuple):
    """The records of one kind in one document, and the pairs (gold index, predicted index)."""

    gold: Sequence[Record]
    pred: Sequence[Record]
    pairs: tuple[tuple[int, int], ...]

    @property
    def records(self) -> list[tuple[Record, Record]]:
        """The paired records themselves."""
        return [(self.gold[g], self.pred[p]) for g, p in self.pairs]


def paired(gold: Sequence[Record], pred: Sequence[Record]) -> Pairing:
    """Pair records one to one, the largest overlap first."""
    near = [
        (*distance(one, other), g, p)
        for g, one in enumerate(gold)
        for p, other in enumerate(pred)
        if overlap(one, other) > 0
    ]
    chosen: dict[int, int] = {}
    for *_, g, p in sorted(near):
        if g not in chosen and p not in chosen.values():
            chosen[g] = p
    return Pairing(gold, pred, tuple(sorted(chosen.items())))


def overlap(one: Record, other: Record) -> int:
    """The number of characters that two spans share; not above 0 where they share none."""
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def distance(one: Record, other: Record) -> tuple[int, int, int, int]:
    """Sorts the best pair first: shared characters, then how much the spans differ, then the place."""
    apart = abs(one["start"] - other["start"]) + abs(one["end"] - other["end"])
    return -overlap(one, other), apart, one["start"], other["start"]


def same(name: str, one: Any, other: Any) -> bool:
    """Whether a field says the same twice: numbers by value, places as sets, sources by a word in common."""
    if one is None or other is None:
        return one is other
    if name in NUMBERS:
        return number(one) == number(other)
    if name == "places":
        return folded_set(one) == folded_set(other)
    if name == "source":
        return bool(content_words(one) & content_words(other))
    return bool(composed(one) == composed(other))


def number(value: str) -> Fraction | str:
    """An exact number, `2/3` and `0.5` alike; what is no number stays a string."""
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):
        return value


def composed(value: Any) -> Any:
    """A string with composed accents and single spaces; anything else as it is."""
    return " ".join(normalize("NFC", value).split()) if isinstance(value, str) else value


def folded_set(names: Iterable[str]) -> set[str]:
    """Places without regard to case, order and kind of space."""
    return {composed(name).casefold() for name in names}


def content_words(source: str) -> set[str]:
    """The words of a source, case folded, without articles and their contractions."""
    return set(WORD.findall(composed(source).casefold())) - ARTICLES


def agree(names: Iterable[str]) -> Callable[[Record, Record], bool]:
    """A test whether two records agree in all these fields."""
    fields = tuple(names)
    return lambda one, other: all(same(name, one[name], other[name]) for name in fields)


def same_span(one: Record, other: Record) -> bool:
    """Whether two records stand at exactly the same place."""
    return bool((one["start"], one["end"]) == (other["start"], other["end"]))
