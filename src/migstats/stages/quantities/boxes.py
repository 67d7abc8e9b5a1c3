"""Boxes of figures: `142 496⏎demandes introduites⏎⏎37 %⏎taux de protection`: a figure, and under it what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import OF, THE
from . import edges, noun
from .headings import NEUTRAL

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan

_LABEL = 14  # words of a label


def read(page: Scan, by_line: dict[int, list[Quantity]]) -> set[int]:
    """Give figures that stand alone on a line the noun of the label under them; first words of their lines."""
    done: set[int] = set()
    for line, row in by_line.items():
        last = page.layout.line(line)[1]
        if len(row) != 1 or last >= len(page) or not _is_alone(page, row[0], line, last) or last in by_line:
            continue
        if not _is_label(page, last, above=line):
            continue
        done.add(line)
        if row[0].kind in ("count", "percent", "money", "duration"):
            _take(page, row[0], last)
    return done


def _is_alone(page: Scan, quantity: Quantity, first: int, last: int) -> bool:
    """Whether a line holds the figure, its sign and its unit, and no other word."""
    inside = range(quantity.left, quantity.after)
    return not any(page.folds[i][0].isalnum() for i in range(first, last) if i not in inside)


def _is_label(page: Scan, first: int, *, above: int) -> bool:
    """A short line that goes on in lower case; with a capital only where an empty line stands over the figure."""
    end = page.layout.line(first)[1]
    inside = [i for i in range(first, end) if page.words[i].text != "\n"]
    words = [page.words[i] for i in inside if page.folds[i][0].isalpha()]
    if not words or len(words) > _LABEL or page.folds[inside[-1]] in (":", ";"):
        return False
    if words[0].text[0].islower():
        return True
    return _is_empty_before(page, above) and not _is_empty_before(page, first) and _is_empty_before(page, end)


def _is_empty_before(page: Scan, line: int) -> bool:
    """Whether an empty line, or nothing at all, stands before word `line`, which begins a line, or ends the text."""
    breaks = [page.words[i].text for i in range(max(line - 2, 0), line)]
    return line == 0 or breaks == ["\n", "\n"] or line >= len(page)


def _take(page: Scan, quantity: Quantity, at: int) -> None:
    for words in (OF, THE):
        at += page.folds[at : at + 1] != [] and page.folds[at] in words
    named = at < len(page) and page.folds[at] not in NEUTRAL
    phrase = edges.through(page, noun.read(page, at)) if named else None
    quantity.noun, quantity.phrase, quantity.elided = None, None, False
    if phrase:
        quantity.noun, quantity.phrase = phrase.lemma, phrase.run
        quantity.rules.append("quantities.boxes")
