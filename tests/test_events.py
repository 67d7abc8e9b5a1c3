"""Events: tables of French sentences, and a lexicon that proves itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cases import Case, cases, tables
from migstats.lexicon import read as rows
from migstats.stages.events import find_events
from test_dates import read

if TYPE_CHECKING:
    from migstats.found import FoundDate, FoundEvent
    from migstats.scan import Scan

DAY = date(2024, 6, 4)


def events(text: str, published: date | None = None) -> tuple[Scan, list[FoundDate], list[FoundEvent]]:
    """The page, its dates and its events."""
    page, dates = read(text, published)
    page = page.mark("date", [(d.first, d.last) for d in dates])
    return page, dates, find_events(page, dates)


def fields(page: Scan, dates: list[FoundDate], event: FoundEvent) -> dict[str, str]:
    """Fields of an event as the tables write them."""
    places = ", ".join(page.slice(*run) for run in event.places)
    value = dates[event.date].value if event.date is not None else "None"
    actors = ", ".join(page.slice(*run) for run in event.actors)
    cancelled = str(event.cancelled).lower()
    return {"type": event.type, "date": value, "places": places, "actors": actors, "cancelled": cancelled}


HOLDING = ("light", "held", "phase")
EVERY = [case for path in tables("events_*") for case in cases(path)]


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.where} {case.text[:60]}")
def test_tables(case: Case) -> None:
    page, dates, found = events(case.text, case.published)
    assert [page.slice(one.first, one.last) for one in found] == case.marked
    for one, expected in zip(found, case.fields, strict=True):
        got = fields(page, dates, one)
        assert {name: got[name] for name in expected} == expected


@pytest.mark.parametrize("row", list(rows("events", 4)), ids=lambda row: row[0])
def test_lexicon_proves_itself(row: tuple[str, ...]) -> None:
    phrase, part, type_, example = row
    text, marked = example.replace("[", "").replace("]", ""), example.partition("[")[2].partition("]")[0]
    page, _, found = events(text)
    expected = [] if part == "none" else [marked]
    assert [page.slice(e.first, e.last) for e in found] == expected, (phrase, part)
    # The subject of a verb that holds it has a type of its own; other rows say that of their trigger.
    assert part in HOLDING or [e.type for e in found] == [type_] * len(expected), (phrase, part)


WORDS = st.sampled_from(
    [
        *[
            "le",
            "la",
            "l’",
            "du",
            "au",
            "de",
            "en",
            "à",
            "et",
            ",",
            ".",
            ";",
            ":",
            "–",
            "(",
            ")",
            "«",
            "»",
            "ne",
            "n’",
            "pas",
            "qui",
            "que",
            "se",
            "s’",
            "\n",
            "12",
            "Né",
        ],
        "mardi",
        "5 mai 2023",
        "hier",
        "mai",
        "2022",
        "depuis",
        "avant",
        "a",
        "ont",
        "été",
        "est",
        "sera",
        "signé",
        "publiée",
        "accord",
        "sommet",
        "naufrage",
        "Tunis",
        "TUNIS",
        "France",
        "ville",
        "hôtel",
        "Sfax",
        "annulée",
        "réunira",
        "rendu",
        "public",
        "annoncé",
        "visite",
        "de travail",
        "Amy Pope",
        "large",
        "31200",
        "lors",
    ]
)


@given(st.lists(WORDS, max_size=16))
def test_events_are_sorted_and_dated(words: list[str]) -> None:
    page, dates, found = events(" ".join(words), DAY)
    assert [e.first for e in found] == sorted(e.first for e in found)
    for event in found:
        assert 0 <= event.first < event.last <= len(page)
        assert event.date is not None and 0 <= event.date < len(dates)
        assert all(0 <= first < last <= len(page) for first, last in (*event.places, *event.actors))


@given(st.text(max_size=80))
@example("\xad")
@example("0\xad mai 2023\xad")
def test_no_text_raises(text: str) -> None:
    events(f"{text} mardi", DAY)
