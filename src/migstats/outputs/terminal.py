"""The text for a terminal, its records marked by a sign and by a colour, as the corpus writes them.

Naufrage : au moins ⟦s0 douze⟧ morts ⟦d0 mardi⟧
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from .french import EVENTS, FIRM, listed, one_line, visible
from .lines import statistic_line
from .marks import Mark, Sort, marks, walk
from .table import summary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

    from ..records import DateMention, Document, Event

LETTERS: dict[Sort, str] = {"statistic": "s", "date": "d", "event": "e"}
COLOURS: dict[Sort, str] = {"statistic": "cyan", "date": "yellow", "event": "green"}


def wants_colour(stream: IO[Any]) -> bool:
    """Whether to colour what goes to `stream`: a terminal, unless NO_COLOR is set (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def show(document: Document, *, colour: bool = False) -> str:
    """The marked text, then one line a record."""
    return "\n".join([marked_text(document, colour=colour), "", *legend(document, colour=colour)])


def marked_text(document: Document, *, colour: bool = False) -> str:
    """The text with `⟦s0 …⟧`, `⟦d0 …⟧`, `⟦e0 …⟧` around statistics, dates and events."""
    pieces = []
    for move, mark, text in walk(document.text, marks(document)):
        if mark is None or move == "text":
            pieces.append(painted(visible(text), mark, colour=colour))
        else:
            pieces.append(painted(f"⟦{name(mark)} " if move == "open" else "⟧", mark, colour=colour))
    return "".join(pieces)


def legend(document: Document, *, colour: bool = False) -> Iterator[str]:
    """How many records there are, and what each one says."""
    yield summary(document)
    lines: list[tuple[Sort, list[str]]] = [
        ("statistic", [statistic_line(statistic) for statistic in document.statistics]),
        ("date", [date_line(date) for date in document.dates]),
        ("event", [event_line(event) for event in document.events]),
    ]
    for sort, said in lines:
        for index, line in enumerate(said):
            mark = Mark(0, 0, sort, index)
            yield f"{painted(f'{name(mark):<4}', mark, colour=colour)} {line}"
    yield from (f"!    {one_line(finding.message)}" for finding in document.findings)


def name(mark: Mark) -> str:
    """`s0`."""
    return f"{LETTERS[mark.sort]}{mark.at}"


def painted(text: str, mark: Mark | None, *, colour: bool) -> str:
    """The text in the colour of its mark, where there is one and colour is wanted."""
    return click.style(text, fg=COLOURS[mark.sort], bold=True) if mark and colour else text


def date_line(date: DateMention) -> str:
    """`mardi = 2025-05-06`."""
    return f"{one_line(date.text)} = {date.value}"


def event_line(event: Event) -> str:
    """`ont signé · accord · date : 2025-05-06 · Tunis`."""
    parts = [one_line(event.text), EVENTS[event.type]]
    parts += [f"date{FIRM}: {event.date.value}"] if event.date else []
    parts += [listed([one_line(place.text) for place in event.places])] if event.places else []
    return " · ".join([*parts, "annulé ou démenti"] if event.cancelled else parts)
