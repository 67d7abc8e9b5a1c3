"""Boxes of figures: `142 496⏎demandes introduites⏎⏎37 %⏎taux de protection`: a figure, and under it what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....words import OF, THE
from ..governors.headings import NEUTRAL
from ..phrases import edges, noun

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

_LABEL = 14  # words of a label


def read(page: Scan, by_line: dict[int, list[Quantity]]) -> set[int]:
    """Give figures that stand alone on a line the noun of the label under them; first words of their lines."""
    done: set[int] = set()
    for line, row in by_line.items():
        last = page.layout.line(line)[1]
        if len(row) != 1 or last >= len(page) or not _is_alone(page, row[0], line, last):
            continue
        labelled = last not in by_line and _is_label(page, last, above=line)
        if not labelled and not _is_told(page, last, above=line):
            continue
        done.add(line)
        if row[0].kind in ("count", "percent", "money", "duration", "measure"):
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
    return words[0].text[0].islower() or (_is_set_off(page, first, above) and _is_empty_before(page, end))


def _is_told(page: Scan, first: int, *, above: int) -> bool:
    """`43,71 %⏎L’abstention, en hausse d’un point`, `155⏎Autant de femmes siégeront`: a line that opens with it."""
    if not _is_set_off(page, first, above):
        return False
    if page.folds[first] == "autant":
        return page.folds[first + 1 : first + 2] in (["de"], ["d'"])
    if page.folds[first : first + 2] == ["l'", "âge"]:
        return page.folds[first + 2 : first + 3] in (["de"], ["d'"], ["du"], ["des"])
    phrase = noun.read(page, first + 1) if page.folds[first] in THE else None
    behind = page.folds[phrase.last : phrase.last + 1] if phrase else []
    return behind in _NO_CLAUSE


_NO_CLAUSE = ([","], ["."], [":"], ["que"], ["qu'"])


def _is_set_off(page: Scan, first: int, above: int) -> bool:
    """Whether an empty line stands over the figure, and none between it and the line under it."""
    return _is_empty_before(page, above) and not _is_empty_before(page, first)


def _is_empty_before(page: Scan, line: int) -> bool:
    """Whether an empty line, or nothing at all, stands before word `line`, which begins a line, or ends the text."""
    breaks = [page.words[i].text for i in range(max(line - 2, 0), line)]
    return line == 0 or breaks == ["\n", "\n"] or line >= len(page)


def _take(page: Scan, quantity: Quantity, at: int) -> None:
    for words in (_SO_MANY, OF, THE):
        at += page.folds[at : at + 1] != [] and page.folds[at] in words
    quantity.noun, quantity.phrase, quantity.elided = None, None, False
    if page.folds[at : at + 1] == ["âge"]:
        quantity.kind = "age" if quantity.kind == "duration" else quantity.kind
        return
    named = at < len(page) and page.folds[at] not in NEUTRAL
    phrase = edges.through(page, noun.read(page, at)) if named else None
    if phrase:
        quantity.noun, quantity.phrase = phrase.lemma, phrase.run
        quantity.rules.append("quantities.boxes")


_SO_MANY = frozenset(("autant",))
