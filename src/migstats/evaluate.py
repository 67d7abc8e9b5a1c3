"""How well records agree with the gold: figures by record, field, kind and part of the corpus; mistakes.

All functions take dicts of the gold format (`Document.to_gold()`); the pipeline is not imported.

Records of one kind in one document are paired one to one: the pair with the largest overlap of its spans
first; of equal overlaps the one whose spans differ least, then the leftmost. What finds no partner is missed
or spurious. Every other figure is taken through these pairs.

Metrics are named by part of the corpus, record and figure, `check.statistics.quantity.f1`. Accuracies are
shares of the pairs. A figure that has no case is None.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol, get_args
from unicodedata import normalize

from migstats import corpus
from migstats.records import Kind, Qualifier

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

# From the worst to the least: a wrong number deceives, a missing one is missed, a wrong noun can be seen.
FAULTS = (
    *NUMBERS,
    "missed",
    "spurious",
    *("qualifier", "kind", "unit", "type", "date", "noun", "negated", "change", "per", "definite"),
    *("period", *LINKS, "places", "source", *SUBJECTS, "phrase", "span"),
)
ARTICLES = frozenset(("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux"))
WORD = re.compile(r"\w+")
SENTENCE_END = re.compile(r"(?<=[.!?…])\s|\n")
FAR = 160  # characters of context on each side, where a sentence is longer


class Extracted(Protocol):
    """What an extraction gives: something that can say itself in the gold format.

    Its `statistics`, if it has any, may hold fields beyond that format (see `with_subjects`).
    """

    def to_gold(self) -> Gold: ...


class Extract(Protocol):
    """The signature of `migstats.extract`."""

    def __call__(self, text: str, /, *, published: str | None, id: str | None) -> Extracted: ...


# Figures


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


# Pairs


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


# Agreement of fields


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


# Counting


def tally(gold: Gold, pred: Gold) -> Tally:
    """All counts of one document."""
    statistics, dates, events = (paired(gold[kind], pred[kind]) for kind in ("statistics", "dates", "events"))
    counts = quantity_tally(statistics) | context_tally(statistics) | breakdown(statistics)
    counts |= {name: counted for field in SUBJECTS for name, counted in subject_tally(statistics, field)}
    return counts | date_tally(dates) | event_tally(events)


def quantity_tally(found: Pairing) -> Tally:
    """Whether statistics were found, with the right quantity, with the right noun and the like."""
    return {
        "statistics.detection": score(found, agree(())),
        "statistics.quantity": score(found, agree(QUANTITY)),
        "statistics.full": score(found, agree(FULL)),
        "statistics.core": share(found.records, same_span),
    }


def context_tally(found: Pairing) -> Tally:
    """Phrases, periods, places, sources and links of statistics."""
    named = [pair for pair in found.records if pair[0]["phrase"] or pair[1]["phrase"]]
    dated = [pair for pair in found.records if pair[0]["period"] is not None]
    undated = [pair for pair in found.records if pair[0]["period"] is None]
    given = sum(other["period"] is not None for _, other in undated)
    counts: Tally = {
        "statistics.phrase.exact": share(named, agree(["phrase"])),
        "statistics.phrase.overlap": Share(sum(phrase_overlap(*pair) for pair in named), len(named)),
        "statistics.period": share(dated, agree(["period"])),
        "statistics.period.spurious": Share(given, len(undated), "rate"),
        "statistics.places": places_score(found),
        "statistics.source": source_score(found),
    }
    return counts | {f"statistics.{link}": link_score(found, link) for link in LINKS}


def subject_tally(found: Pairing, field: str) -> Iterator[tuple[str, Share]]:
    """How many of those that have a code (an action) got it, how many of all are right; given where there is none.

    What was not found counts as wrong for neither figure, as with periods.
    """
    annotated = [pair for pair in found.records if all(field in record for record in pair)]
    having = [pair for pair in annotated if pair[0][field] is not None]
    bare = [pair for pair in annotated if pair[0][field] is None]
    given = sum(other[field] is not None for _, other in bare)
    yield f"statistics.{field}", share(having, agree([field]))
    yield f"statistics.{field}.spurious", Share(given, len(bare), "rate")
    yield f"statistics.fields.{field}", share(annotated, agree([field]))


def breakdown(found: Pairing) -> Tally:
    """Each field on what was found, and the quantity of each kind and qualifier."""
    fields = {f"statistics.fields.{name}": share(found.records, agree([name])) for name in FIELDS}
    kinds = {f"statistics.kinds.{kind}": score_of(found, "kind", kind) for kind in get_args(Kind)}
    qualifiers = {
        f"statistics.qualifiers.{word}": score_of(found, "qualifier", word) for word in get_args(Qualifier)
    }
    return {**fields, **kinds, **qualifiers}


def date_tally(found: Pairing) -> Tally:
    """Whether dates were found, with the right value, at exactly the right place."""
    return {
        "dates.detection": score(found, agree(())),
        "dates.value": score(found, agree(["value"])),
        "dates.span": share(found.records, same_span),
    }


def event_tally(found: Pairing) -> Tally:
    """Whether events were found by their triggers, and what was said of those found."""
    return {
        "events.trigger": score(found, agree(())),
        "events.type": share(found.records, agree(["type"])),
        "events.date": share(found.records, agree(["date"])),
        "events.places": places_score(found),
    }


def score(found: Pairing, right: Callable[[Record, Record], bool]) -> Score:
    """A pair counts where it is right; what has no partner counts against."""
    return Score(sum(right(*pair) for pair in found.records), len(found.pred), len(found.gold))


def score_of(found: Pairing, name: str, value: str) -> Score:
    """The quantity of those that have this value of a field, on either side."""
    alike = [pair for pair in found.records if pair[0][name] == value]
    right = sum(map(agree(QUANTITY), *zip(*alike, strict=True))) if alike else 0
    predicted, gold = (sum(record[name] == value for record in side) for side in (found.pred, found.gold))
    return Score(right, predicted, gold)


def share(pairs: Sequence[tuple[Record, Record]], right: Callable[[Record, Record], bool]) -> Share:
    """How many of these pairs are right."""
    return Share(sum(right(*pair) for pair in pairs), len(pairs))


def phrase_overlap(one: Record, other: Record) -> float:
    """F1 of the words of two phrases, each word counted once."""
    words, others = (
        set(WORD.findall(composed(record["phrase"] or "").casefold())) for record in (one, other)
    )
    return Score(len(words & others), len(others), len(words)).f1 or 0.0


def places_score(found: Pairing) -> Score:
    """Each record with each of its places is one thing to find."""
    right = sum(len(folded_set(one["places"]) & folded_set(other["places"])) for one, other in found.records)
    predicted, gold = (sum(len(folded_set(r["places"])) for r in side) for side in (found.pred, found.gold))
    return Score(right, predicted, gold)


def source_score(found: Pairing) -> Score:
    """A source is right where it shares a word with the gold's."""
    right = sum(
        one["source"] is not None and same("source", one["source"], other["source"])
        for one, other in found.records
    )
    predicted, gold = (sum(r["source"] is not None for r in side) for side in (found.pred, found.gold))
    return Score(right, predicted, gold)


def link_score(found: Pairing, link: str) -> Score:
    """A link is right where both its ends are paired and its target states the fact of the gold's target."""
    right = sum(has_link(found, g, link) and same_link(found, g, p, link) for g, p in found.pairs)
    predicted, gold = (sum(r[link] is not None for r in side) for side in (found.pred, found.gold))
    return Score(right, predicted, gold)


def has_link(found: Pairing, index: int, link: str) -> bool:
    """Whether the gold links this statistic."""
    return found.gold[index][link] is not None


def same_link(found: Pairing, gold: int, pred: int, link: str) -> bool:
    """Whether a pair points to the same fact, in whichever of its statements (ruling 40), or nowhere."""
    wanted, given = found.gold[gold][link], found.pred[pred][link]
    if wanted is None or given is None:
        return wanted is given
    target = next((g for g, p in found.pairs if p == given), None)
    return target is not None and fact(found.gold, target) == fact(found.gold, wanted)


def fact(statistics: Sequence[Record], index: int) -> int:
    """The earliest statement of what a statistic states."""
    first = statistics[index]["same_as"]
    return index if first is None else int(first)


# Mistakes


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


# Reports


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of each part of the corpus, and the mistakes.

    figures: by part (`write`, `check` where the gold says them; `all`), then by name (`dates.value.f1`).
    missing: ids of gold documents without a prediction; all that they hold counts as missed.
    """

    figures: Mapping[str, Figures]
    documents: Mapping[str, int]
    mistakes: tuple[Mistake, ...]
    missing: tuple[str, ...]

    def metrics(self) -> Figures:
        """Every figure by its full name; `gap` is write less check."""
        named = {
            f"{part}.{name}": value for part in self.figures for name, value in self.figures[part].items()
        }
        return named | {f"gap.{name}": value for name, value in self.gap().items()}

    def gap(self) -> Figures:
        """By how much rates are better where rules were written than where they are checked."""
        if not {"write", "check"} <= set(self.figures):
            return {}
        write, check = self.figures["write"], self.figures["check"]
        rates = [name for name in write if name.rpartition(".")[2] in RATES]
        return {name: less(write[name], check[name]) for name in rates}

    def to_json(self) -> dict[str, Any]:
        """The figures nested by the parts of their names, ready for `json.dumps`."""
        tree: dict[str, Any] = {"documents": dict(self.documents), "missing": list(self.missing)}
        for name, value in self.metrics().items():
            *path, leaf = name.split(".")
            branch = tree
            for step in path:
                branch = branch.setdefault(step, {})
            branch[leaf] = value
        return tree

    def worst(self, split: Part = "write", limit: int = 20, fault: str | None = None) -> list[Mistake]:
        """The worst mistakes of a part, wrong numbers first; those of `check` only when asked for.

        fault: only mistakes that have it (`missed`, `spurious`, a field).
        """
        chosen = [
            m for m in self.mistakes if split in ("all", m.split) and (fault is None or fault in m.faults)
        ]
        return sorted(chosen, key=lambda one: one.rank)[:limit]

    def render(self) -> str:
        """A table for the terminal, in percent.

        F1 or accuracy of each part and their gap; then precision, recall and cases over all documents.
        """
        parts = [*self.figures, "gap"] if self.gap() else list(self.figures)
        columns = [*parts, "precision", "recall", "cases"]
        head = f"{'':42}" + "".join(f"{column:>10}" for column in columns)
        counts = ", ".join(f"{part} {count}" for part, count in self.documents.items())
        rows = [self.row(name, parts) for name in self.figures["all"] if self.is_shown(name)]
        missing = [f"without prediction: {', '.join(self.missing)}"] if self.missing else []
        return "\n".join([f"documents: {counts}", *missing, head, *rows])

    def is_shown(self, name: str) -> bool:
        """The table has one line for each figure that has a case."""
        is_summary = name.rpartition(".")[2] in ("f1", "macro_f1", "accuracy", "rate")
        return is_summary and self.figures["all"][name] is not None

    def row(self, name: str, parts: Sequence[str]) -> str:
        """One line of the table."""
        stem, _, leaf = name.rpartition(".")
        every = self.figures["all"]
        cells = [percent({**self.figures, "gap": self.gap()}[part][name]) for part in parts]
        if leaf != "macro_f1":
            cells += [percent(every.get(f"{stem}.{rate}")) for rate in ("precision", "recall")]
            cells.append(str(every.get(f"{stem}.gold", every.get(f"{stem}.cases"))))
        return f"{name:42}" + "".join(f"{cell:>10}" for cell in cells)


def less(one: float | None, other: float | None) -> float | None:
    """A difference of figures that both exist."""
    return None if one is None or other is None else one - other


def percent(value: float | None) -> str:
    """`97.3`; nothing where there is no figure."""
    return "" if value is None else f"{100 * value:.1f}"


def evaluate(gold: Iterable[Gold], pred: Iterable[Gold]) -> Report:
    """Compare predictions with the gold, document by document (by id).

    A gold document without a prediction counts as missed throughout and is named in the report.
    Raises ValueError for ids that come twice or are not in the gold, and for texts that differ.
    """
    wanted, given = by_id(gold, "gold"), by_id(pred, "prediction")
    refuse_strangers(wanted, given)
    empty: Gold = {"statistics": [], "dates": [], "events": []}
    joined = [(document, given.get(name, empty)) for name, document in wanted.items()]
    tallies = [(document.get("split"), tally(document, found)) for document, found in joined]
    wrong = [mistake for document, found in joined for mistake in mistakes(document, found)]
    groups = grouped(tallies)
    figures = {part: figures_of(group) for part, group in groups.items()}
    documents = {part: len(group) for part, group in groups.items()}
    return Report(figures, documents, tuple(wrong), tuple(name for name in wanted if name not in given))


def by_id(documents: Iterable[Gold], what: str) -> dict[str, Gold]:
    """Documents by their ids, in order."""
    found: dict[str, Gold] = {}
    for document in documents:
        if document["id"] in found:
            raise ValueError(f"{what} {document['id']!r} comes twice")
        found[document["id"]] = document
    return found


def refuse_strangers(gold: Mapping[str, Gold], pred: Mapping[str, Gold]) -> None:
    """Offsets mean nothing in another text."""
    if strangers := [name for name in pred if name not in gold]:
        raise ValueError(f"not in the gold: {', '.join(map(str, strangers))}")
    for name, document in pred.items():
        if document.get("text", gold[name]["text"]) != gold[name]["text"]:
            raise ValueError(f"{name}: the prediction is about another text")


def grouped(tallies: Sequence[tuple[str | None, Tally]]) -> dict[str, list[Tally]]:
    """Tallies by part of the corpus; a part without documents is left out."""
    parts = {part: [counts for split, counts in tallies if split == part] for part in ("write", "check")}
    return {part: group for part, group in parts.items() if group} | {
        "all": [counts for _, counts in tallies]
    }


def figures_of(tallies: Sequence[Tally]) -> Figures:
    """The figures of some documents together, by name, with the means over documents."""
    figures: Figures = {}
    for name, counts in total(tallies).items():
        figures |= {f"{name}.{figure}": value for figure, value in counts.figures().items()}
        if name in MAIN:
            figures[f"{name}.macro_f1"] = macro_f1(tallies, name)
    return figures


def below(report: Report, floors: Mapping[str, float]) -> list[str]:
    """What does not reach its floor, one line each; a figure without cases reaches none.

    Raises ValueError for a metric that the report does not have.
    """
    metrics = report.metrics()
    for name in floors:
        if name not in metrics:
            near = get_close_matches(name, metrics)
            raise ValueError(f"unknown metric {name!r}" + (f"; nearest: {', '.join(near)}" if near else ""))
    low = [(name, metrics[name], floor) for name, floor in floors.items()]
    return [
        f"{name} is {shown(value)}, below {floor}"
        for name, value, floor in low
        if value is None or value < floor
    ]


# Inputs


def load(path: Path | str) -> list[dict[str, Any]]:
    """The gold of a corpus folder or file (with its `split`), or of a `.jsonl` of gold dicts.

    Raises ValueError with file and line for what cannot be read.
    """
    path = Path(path)
    if path.suffix == ".jsonl":
        return list(json_lines(path))
    entries = corpus.read_folder(path) if path.is_dir() else [corpus.read(path)]
    if not entries:
        raise ValueError(f"{path}: no document (*.txt)")
    return [with_subjects(entry.gold, entry.subjects) | {"split": entry.split} for entry in entries]


def with_subjects(gold: Gold, subjects: Sequence[Record]) -> dict[str, Any]:
    """A document of the gold format with the fields beyond it in its statistics, where they are known."""
    told = (
        zip(gold["statistics"], subjects, strict=True)
        if subjects
        else ((one, {}) for one in gold["statistics"])
    )
    return {**gold, "statistics": [{**one, **more} for one, more in told]}


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a JSON Lines file; empty lines are none."""
    for line, source in filled_lines(path):
        try:
            yield checked(json.loads(source))
        except ValueError as error:
            raise ValueError(f"{path.name}, line {line}: {error}") from None


def filled_lines(path: Path) -> list[tuple[int, str]]:
    """The lines of a file that are not empty, with their numbers. Raises ValueError with the file's name."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path.name}: not UTF-8, {error.reason} at byte {error.start}") from None
    return [(number, line) for number, line in enumerate(lines, 1) if line.strip()]


def checked(document: Any) -> dict[str, Any]:
    """A document that has what the gold format asks for; else ValueError says what is missing."""
    if not isinstance(document, dict):
        raise ValueError("not a document of the gold format")
    refuse_gaps(document, ("id", "text", *corpus.LETTERS), "the document")
    for kind, letter in corpus.LETTERS.items():
        for index, record in enumerate(document[kind]):
            names = (spec.name for spec in corpus.FIELDS[letter])
            refuse_gaps(record, ("start", "end", *names), f"{kind} {index}")
    return document


def refuse_gaps(record: Record, names: Iterable[str], what: str) -> None:
    """A record without one of its fields cannot be compared."""
    if missing := [name for name in names if name not in record]:
        raise ValueError(f"no {missing[0]!r} in {what}")


def predict(gold: Iterable[Gold], extract: Extract) -> list[Gold]:
    """What an extraction says about the texts of the gold, from text, day of publication and id alone."""
    return [said(extract(d["text"], published=d.get("published"), id=d["id"])) for d in gold]


def said(document: Extracted) -> dict[str, Any]:
    """A document in the gold format, and what its statistics say beyond it."""
    statistics = sorted(getattr(document, "statistics", ()), key=lambda one: (one.start, one.end))
    return with_subjects(
        document.to_gold(), [{name: getattr(one, name) for name in SUBJECTS} for one in statistics]
    )
