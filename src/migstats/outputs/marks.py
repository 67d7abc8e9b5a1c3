"""Where the records stand in a text: marks that nest and never cross, and a walk along them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from ..records import Document

Sort = Literal["statistic", "date", "event", "source"]
RANK = {"event": 0, "date": 1, "statistic": 2, "source": 3}  # of equal spans, the first is outside


class Mark(NamedTuple):
    """A record in the text: `start` to `end` in code points, its sort; `at`: its index in the document."""

    start: int
    end: int
    sort: Sort
    at: int


class Step(NamedTuple):
    """A step of the walk: a mark opens or closes, or text is read (`mark` is then the innermost one)."""

    move: Literal["open", "text", "close"]
    mark: Mark | None
    text: str = ""


def marks(document: Document, *, sources: bool = False) -> list[Mark]:
    """The records of a document as marks, outer before inner; of two that cross, the later is left out.

    sources: also the words that name the source of a statistic, once each.
    """
    found = chain(
        (Mark(s.start, s.end, "statistic", i) for i, s in enumerate(document.statistics)),
        (Mark(d.start, d.end, "date", i) for i, d in enumerate(document.dates)),
        (Mark(e.start, e.end, "event", i) for i, e in enumerate(document.events)),
        _sources(document) if sources else (),
    )
    return list(nested(sorted(found, key=lambda mark: (mark.start, -mark.end, RANK[mark.sort], mark.at))))


def _sources(document: Document) -> Iterator[Mark]:
    """The spans of sources, each with its first statistic."""
    first = {
        (s.source.start, s.source.end): i for i, s in reversed([*enumerate(document.statistics)]) if s.source
    }
    return (Mark(start, end, "source", index) for (start, end), index in first.items())


def nested(ordered: Iterable[Mark]) -> Iterator[Mark]:
    """Those of the marks, given outer before inner, that cross none before them and are not empty."""
    around: list[Mark] = []
    for mark in ordered:
        while around and around[-1].end <= mark.start:
            around.pop()
        if mark.start < mark.end and (not around or mark.end <= around[-1].end):
            around.append(mark)
            yield mark


def walk(text: str, found: Iterable[Mark], start: int = 0, stop: int | None = None) -> Iterator[Step]:
    """Read `text` from `start` to `stop` along its marks; a mark that is not wholly inside is left out."""
    stop = len(text) if stop is None else stop
    at, around = start, list[Mark]()
    for mark in found:
        if start <= mark.start and mark.end <= stop:
            at = yield from _close(text, at, around, mark.start)
            yield from _read(text, at, mark.start, around)
            at = mark.start
            around.append(mark)
            yield Step("open", mark)
    at = yield from _close(text, at, around, stop)
    yield from _read(text, at, stop, around)


def _close(text: str, at: int, around: list[Mark], until: int) -> Generator[Step, None, int]:
    """Close the marks that end before `until` or there; gives back how far the text has been read."""
    while around and around[-1].end <= until:
        yield from _read(text, at, around[-1].end, around)
        at = around[-1].end
        yield Step("close", around.pop())
    return at


def _read(text: str, start: int, stop: int, around: list[Mark]) -> Iterator[Step]:
    if start < stop:
        yield Step("text", around[-1] if around else None, text[start:stop])
