"""What looks like a statistic and is none: marked here, a number to nobody any more."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ...grid import labels
from . import (
    codes,
    contacts,
    departments,
    furniture,
    menus,
    names,
    numbering,
    references,
    scores,
    spans,
    times,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...found import Number
    from ...scan import Scan

RULES = (
    ("decoys.numbering", numbering.is_numbering),
    ("decoys.references", references.is_reference),
    ("decoys.references", references.is_law),
    ("decoys.references", references.is_label),
    ("decoys.times", times.is_english),
    ("decoys.departments", departments.is_department),
    ("decoys.times", times.is_time),
    ("decoys.times", times.is_year_of_day),
    ("decoys.times", times.is_day_of_every_year),
    ("decoys.times", times.is_no_day),
    ("decoys.spans", spans.ends_term),
    ("decoys.spans", spans.is_life),
    ("decoys.spans", spans.is_dateline),
    ("decoys.spans", spans.is_welded_year),
    ("decoys.names", names.is_name),
    ("decoys.codes", codes.is_code),
    ("decoys.codes", codes.is_bottom),
    ("decoys.codes", codes.is_emergency),
)


def find_decoys(page: Scan, numbers: Sequence[Number]) -> dict[int, str]:
    """Which of `numbers` are none, by index, with the rule that says so."""
    found: dict[int, str] = {}
    for i, number in enumerate(numbers):
        for name, holds in RULES:
            if holds(page, number):
                found[i] = name
                break
        if i and i not in found:
            _beside(page, numbers, i, found)
    if numbers:
        cells = labels(page)
        found.update((i, "decoys.columns") for i, n in enumerate(numbers) if cells.get(n.first) == "name")
        scored = sum(rule == "decoys.scores" for rule in found.values())
        found.update(dict.fromkeys(scores.notes(page, numbers, scored), "decoys.scores"))
        found.update(dict.fromkeys(numbering.note_calls(page, numbers), "decoys.numbering"))
        found.update(dict.fromkeys(numbering.markers(page, numbers), "decoys.numbering"))
        found.update(dict.fromkeys(menus.find(page, numbers), "decoys.menus"))
        _inside(page, numbers, codes.volumes(page), "decoys.codes", found)
        _inside(page, numbers, contacts.find(page, numbers), "decoys.contacts", found)
        _inside(page, numbers, furniture.find(page, numbers), "decoys.furniture", found)
    return found


def _beside(page: Scan, numbers: Sequence[Number], i: int, found: dict[int, str]) -> None:
    """A reference that goes on (`articles 12 et 14`), the second half of a score."""
    if found.get(i - 1) == "decoys.references" and references.goes_on(page, numbers[i - 1], numbers[i]):
        found[i] = "decoys.references"
    elif scores.is_field(page, numbers[i - 1], numbers[i]):
        found[i] = "decoys.scores"
    elif scores.is_score(page, numbers[i - 1], numbers[i]):
        found[i - 1] = found[i] = "decoys.scores"


def _inside(
    page: Scan, numbers: Sequence[Number], spans: Iterable[tuple[int, int]], rule: str, found: dict[int, str]
) -> None:
    """Numbers that begin inside one of the character `spans`."""
    starts: list[int] | None = None
    for first, last in spans:
        starts = starts or [page.starts[n.first] for n in numbers]
        for i in range(bisect_left(starts, first), bisect_left(starts, last)):
            found[i] = rule
