"""What is wrong in one document, the worst first, each shown in its sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .figures import FIELDS, LINKS, NUMBERS, SUBJECTS, Gold, Record
from .pairing import Pairing, paired, same, same_span
from .tallies import same_link

# From the worst to the least: a wrong number deceives, a missing one is missed, a wrong noun can be seen.
FAULTS = (
    *NUMBERS,
    "missed",
    "spurious",
    *("qualifier", "kind", "unit", "type", "date", "noun", "negated", "change", "per", "definite"),
    *("period", *LINKS, "places", "source", *SUBJECTS, "phrase", "span"),
)
SENTENCE_END = re.compile(r"(?<=[.!?…])\s|\n")
FAR = 160  # characters of context on each side, where a sentence is longer


@dataclass(frozen=True, slots=True)
class Mistake:
    """A record that is missed, spurious or wrong; `sentence` shows it in brackets."""

    document: str
    split: str | None
    kind: str
    start: int
    faults: tuple[str, ...]
    details: tuple[str, ...]
    sentence: str

    @property
    def rank(self) -> int:
        """0 for the worst fault."""
        return min(FAULTS.index(fault) for fault in self.faults)

    def __str__(self) -> str:
        what = "; ".join(self.details) or ", ".join(self.faults)
        return f"{self.document} {self.kind} {what}\n    {self.sentence}"


def mistakes(gold: Gold, pred: Gold) -> Iterator[Mistake]:
    """Everything that is wrong in one document."""
    for kind, fields in (
        ("statistics", FIELDS),
        ("dates", ("value",)),
        ("events", ("type", "date", "places")),
    ):
        found = paired(gold[kind], pred[kind])
        seen_gold, seen_pred = ({pair[side] for pair in found.pairs} for side in (0, 1))
        missed = [record for g, record in enumerate(found.gold) if g not in seen_gold]
        spurious = [record for p, record in enumerate(found.pred) if p not in seen_pred]
        yield from (mistake(gold, kind, record, ["missed"]) for record in missed)
        yield from (mistake(gold, kind, record, ["spurious"]) for record in spurious)
        for g, p in found.pairs:
            if wrong := list(wrong_fields(found, g, p, fields)):
                yield mistake(gold, kind, found.gold[g], wrong, found.pred[p])


def wrong_fields(found: Pairing, gold: int, pred: int, fields: Iterable[str]) -> Iterator[str]:
    """The names of the fields, links and spans in which a pair differs."""
    one, other = found.gold[gold], found.pred[pred]
    yield from (name for name in fields if not same(name, one[name], other[name]))
    both = [name for name in SUBJECTS if name in one and name in other]
    yield from (name for name in both if not same(name, one[name], other[name]))
    yield from (link for link in LINKS if link in one and not same_link(found, gold, pred, link))
    if not same_span(one, other):
        yield "span"


def mistake(
    gold: Gold, kind: str, record: Record, faults: Sequence[str], pred: Record | None = None
) -> Mistake:
    """What is wrong with a record, and where it stands. `pred`: what was found in its place."""
    text: str = gold["text"]
    details = [] if pred is None else [difference(text, fault, record, pred) for fault in faults]
    sentence = in_sentence(text, record["start"], record["end"])
    place = (gold["id"], gold.get("split"), kind, record["start"])
    return Mistake(*place, tuple(faults), tuple(details), sentence)


def difference(text: str, fault: str, one: Record, other: Record) -> str:
    """`noun: mort, found personne`."""
    if fault == "span":
        return f"span: found [{text[other['start'] : other['end']]}]"
    return f"{fault}: {shown(one[fault])}, found {shown(other[fault])}"


def shown(value: Any) -> str:
    """A value for the reader; an absent one is a dash."""
    return "–" if value is None or value == [] else str(value)


def in_sentence(text: str, start: int, end: int) -> str:
    """The sentence around a span, cut roughly, on one line, the span in brackets."""
    before = [match.end() for match in SENTENCE_END.finditer(text, max(0, start - FAR), start)]
    after = SENTENCE_END.search(text, end, end + FAR)
    first = before[-1] if before else max(0, start - FAR)
    last = after.start() if after else end + FAR
    return " ".join(f"{text[first:start]}[{text[start:end]}]{text[end:last]}".split())
