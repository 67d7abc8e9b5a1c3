"""A text as lines for its places: headings, side lines, items of lists, and the sentences of each."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import is_finite_verb
from ...scan import Scan
from ..sources.coverage import BULLETS
from .frames import Frame
from .mentions import PlaceMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Quantity, Run

WITHOUT_PLACE = frozenset(("measure", "duration", "age"))
_SIDE_LINES = ("lire aussi", "à lire", "lire également", "voir aussi", "sur le même sujet", "à voir")
_PROSE_ENDS = frozenset((".", "!", "?", "…", ";"))
_QUOTES = frozenset(("»", '"', "”", ")"))
_TITLE = 200
_INTRODUCTION = 60  # a line that ends with a colon is a sentence when it is longer
_ROW = 12  # words of a row of a table with semicolons


@dataclass(slots=True)
class Line:
    """A line of the text with its sentences. heading: no sentence; side: `Lire aussi`; item: of a list."""

    first: int
    frames: list[Frame]
    heading: bool
    side: bool
    item: bool


def read_lines(
    page: Scan, quantities: Sequence[Quantity], mentions: Sequence[PlaceMention]
) -> Iterator[Line]:
    """Lines that are not blank, first to last."""
    counted = [q for q in quantities if q.kind not in WITHOUT_PLACE]
    here, numbers = [m.first for m in mentions], [q.first for q in counted]
    starts = [*page.layout.lines, len(page)]
    for first, after in pairwise(starts):
        last = after
        while last > first and page.words[last - 1].text == "\n":
            last -= 1
        if last > first:
            named = mentions[bisect_left(here, first) : bisect_left(here, last)]
            held = counted[bisect_left(numbers, first) : bisect_left(numbers, last)]
            yield _line(page, (first, last), named, held)


def promote(page: Scan, lines: list[Line]) -> None:
    """Read a title with a figure below a menu or a kicker, or a caption over the text, as a heading, not as a row.

    `Actualités Sport Podcasts` / `Nabeul : 1 146 candidats au départ arrêtés` / … prose.
    """
    for at, line in enumerate(lines):
        if not (line.heading or line.item) or page.words[line.first].text in BULLETS:
            return
        alone = at + 1 == len(lines) or not lines[at + 1].item
        if line.item and (alone or _tells(page, line.first)):
            line.heading, line.item = True, False
        elif line.item:
            return


def _tells(page: Scan, first: int) -> bool:
    """`Le foyer de Kirchberg : le pays a vu passer 1 742 demandeurs (photo …)`: a clause, no row."""
    words = page.folds[first : page.layout.line(first)[1]]
    return "|" not in words and any(is_finite_verb(word) for word in words)


def _line(page: Scan, run: Run, mentions: Sequence[PlaceMention], quantities: Sequence[Quantity]) -> Line:
    first, last = run
    item = page.words[first].text in BULLETS
    ends = page.words[
        last - 2 if page.words[last - 1].text in _QUOTES and last - first > 1 else last - 1
    ].text
    long = page.starts[last - 1] - page.starts[first]
    heading = not item and ends not in _PROSE_ENDS and long < (_TITLE if ends != ":" else _INTRODUCTION)
    side = page.folded(first, min(last, first + 5)).startswith(_SIDE_LINES)
    table = heading and bool(quantities) and first > 0
    return Line(first, _frames(page, run, mentions, quantities), heading and not table, side, item or table)


def _frames(
    page: Scan, run: Run, mentions: Sequence[PlaceMention], quantities: Sequence[Quantity]
) -> list[Frame]:
    """The sentences of a line that have a place or a number, cut at semicolons."""
    frames: list[Frame] = []
    span = (0, 0)
    both: list[PlaceMention | Quantity] = [m for m in mentions if m.kind != "dateline"]
    both.extend(quantities)
    for one in sorted(both, key=lambda one: one.first):
        if one.first >= span[1]:
            span = _clause(page, one.first, run)
            frames.append(Frame(page, *span, [], []))
        if isinstance(one, PlaceMention):
            frames[-1].mentions.append(one)
        else:
            frames[-1].quantities.append(one)
    return [frame.share() for frame in frames]


def _clause(page: Scan, at: int, run: Run) -> Run:
    """The sentence within the line, or the part of it between semicolons that stand outside brackets."""
    first, last = page.layout.sentence(at)
    first, last = max(first, run[0]), min(last, run[1])
    if page.kinds.find(letter_of()["semicolon"], first, last) < 0 or _is_row(page, first, last):
        return first, last
    if "respectivement" in page.folded(first, last):
        return first, last
    depth = 0
    for i in range(first, last):
        text = page.words[i].text
        depth += (text in "([") - (text in ")]")
        if text == ";" and depth <= 0:
            if i >= at:
                return first, i
            first = i + 1
    return first, last


def _is_row(page: Scan, first: int, last: int) -> bool:
    """`Algérie ; 887 ; 12,6`: a line of cells, with hardly a word that is no number."""
    words = page.folds[first:last]
    return first in page.layout.lines and len(words) <= _ROW and words.count(";") > 1
