"""What is right in one document, record by record and field by field."""

from collections.abc import Callable, Iterator, Sequence
from typing import get_args

from migstats.records import Kind, Qualifier

from .figures import FIELDS, FULL, LINKS, QUANTITY, SUBJECTS, Gold, Record, Score, Share, Tally
from .pairing import WORD, Pairing, agree, composed, folded_set, paired, same, same_span


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
