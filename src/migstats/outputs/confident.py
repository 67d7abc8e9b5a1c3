"""A document without the records that are doubtful: `--min-confidence`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..records import Document, Event, Finding, Statistic


def confident(document: Document, floor: float) -> Document:
    """The document with the statistics and events of at least this confidence, links counted anew.

    A link to what is left out becomes None; the first statement that stays becomes the earliest of its fact.
    """
    kept = [index for index, one in enumerate(document.statistics) if one.confidence >= floor]
    if len(kept) == len(document.statistics) and all(one.confidence >= floor for one in document.events):
        return document
    ranks = {index: rank for rank, index in enumerate(kept)}
    earliest = first_statements(document.statistics, kept)
    changes: dict[str, Any] = {
        "statistics": tuple(relinked(document.statistics[index], index, ranks, earliest) for index in kept),
        "events": tuple(of_event(event, ranks) for event in document.events if event.confidence >= floor),
        "findings": tuple(
            of_finding(one, ranks) for one in document.findings if ranks.keys() >= {*one.statistics}
        ),
    }
    return document.model_copy(update=changes)


def first_statements(statistics: Sequence[Statistic], kept: Sequence[int]) -> dict[int, int]:
    """By the index of a fact's earliest statement: the first one that stays."""
    earliest: dict[int, int] = {}
    for index in kept:
        fact = statistics[index].same_as
        earliest.setdefault(index if fact is None else fact, index)
    return earliest


def relinked(
    statistic: Statistic, index: int, ranks: Mapping[int, int], earliest: Mapping[int, int]
) -> Statistic:
    """A statistic with its links in the new order."""
    first = None if statistic.same_as is None else earliest[statistic.same_as]
    links = {
        "part_of": new_rank(statistic.part_of, ranks),
        "compared_with": new_rank(statistic.compared_with, ranks),
        "same_as": None if first == index else new_rank(first, ranks),
    }
    return statistic.model_copy(update=links)


def of_event(event: Event, ranks: Mapping[int, int]) -> Event:
    """An event with the statistics that stay."""
    left = tuple(ranks[index] for index in event.statistics if index in ranks)
    return event.model_copy(update={"statistics": left})


def of_finding(finding: Finding, ranks: Mapping[int, int]) -> Finding:
    """A finding, all of whose statistics stay."""
    return finding.model_copy(update={"statistics": tuple(ranks[index] for index in finding.statistics)})


def new_rank(index: int | None, ranks: Mapping[int, int]) -> int | None:
    """The place of a statistic in the new order; None where it is left out."""
    return None if index is None else ranks.get(index)
