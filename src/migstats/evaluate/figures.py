"""Counts that F1, accuracies and means are made of; their names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from migstats import corpus

Gold = Mapping[str, Any]  # a document of the gold format; `split` (write, check) where the corpus says it
Record = Mapping[str, Any]  # a statistic, a date or an event of it
Figures = dict[str, float | None]
Part = Literal["write", "check", "all"]
NUMBERS = ("value", "minimum", "maximum")
QUANTITY = (*NUMBERS, "qualifier", "kind", "unit")
FULL = (*QUANTITY, "noun", "definite", "change", "per", "negated")
FIELDS = (*FULL, "phrase", "period", "places", "source")
LINKS = ("part_of", "compared_with", "same_as")
# Beyond the gold format: scored only where the gold is annotated with them and the prediction has them.
SUBJECTS = corpus.BEYOND_NAMES
# Averaged over documents as well, so that a few long ones do not decide alone.
MAIN = (
    "statistics.detection",
    "statistics.quantity",
    "statistics.full",
    "dates.detection",
    "dates.value",
    "events.trigger",
)
RATES = ("precision", "recall", "f1", "macro_f1", "accuracy", "rate")  # the rest are counts


@dataclass(frozen=True, slots=True)
class Score:
    """How many were right, of those predicted and of those in the gold."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where both sides are empty."""
        return ratio(2 * self.right, self.predicted + self.gold)

    def figures(self) -> Figures:
        """What is reported, by name."""
        rates = {
            "precision": ratio(self.right, self.predicted),
            "recall": ratio(self.right, self.gold),
            "f1": self.f1,
        }
        return rates | {"right": self.right, "predicted": self.predicted, "gold": self.gold}


@dataclass(frozen=True, slots=True)
class Share:
    """How many of so many cases. `name`: `accuracy`, or `rate` where many is not good."""

    hits: float = 0
    cases: int = 0
    name: str = "accuracy"

    def __add__(self, other: "Share") -> "Share":
        return Share(self.hits + other.hits, self.cases + other.cases, self.name)

    def figures(self) -> Figures:
        """What is reported, by name."""
        return {self.name: ratio(self.hits, self.cases), "cases": self.cases}


Tally = dict[str, Score | Share]  # the counts of a document or of many, by record and figure


def ratio(part: float, whole: float) -> float | None:
    """`part / whole`; None where there is no whole."""
    return part / whole if whole else None


def total(tallies: Sequence[Tally]) -> Tally:
    """The counts of several documents together (micro)."""
    names = tallies[0] if tallies else {}
    return {name: added([tally[name] for tally in tallies]) for name in names}


def added(counts: Sequence[Any]) -> Any:
    """The sum of scores, or of shares."""
    return sum(counts[1:], start=counts[0])


def macro_f1(tallies: Sequence[Tally], name: str) -> float | None:
    """The mean F1 of the documents that have a case of it."""
    scores = [score.f1 for tally in tallies if isinstance(score := tally[name], Score)]
    known = [f1 for f1 in scores if f1 is not None]
    return ratio(sum(known), len(known))
