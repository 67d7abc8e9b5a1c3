"""Documents built by hand, for tests of what comes after the extraction."""

from __future__ import annotations

from datetime import date
from typing import Any

from migstats.records import Document

BOAT = (
    "Naufrage au large du Maroc\n\n"
    "RABAT – Au moins 40 589 migrants ont été secourus en 2022, dont 12 % de femmes, selon le ministère. "
    "Il avait annoncé près des deux tiers mardi."
)


def span(text: str, words: str) -> dict[str, Any]:
    """The first place of these words in the text."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def statistic(text: str, words: str, **fields: Any) -> dict[str, Any]:
    """A statistic at the first place of these words; its sentence is its line."""
    here = span(text, words)
    line = next(line for line in text.split("\n") if words in line)
    return {**here, "mention": here, "sentence": span(text, line), "rules": ("numbers.digits",), **fields}


def morocco(text: str, words: str) -> dict[str, Any]:
    """Morocco, as these words name it."""
    return {"name": "Maroc", "alpha2": "MA", "alpha3": "MAR", "m49": "504", "span": span(text, words)}


def document(text: str, **fields: Any) -> Document:
    """A document of these fields, checked as every record is."""
    return Document.model_validate({"text": text, "version": "test", **fields})


def boat() -> Document:
    """Three statistics of which one is a part of another, two dates, an event, a finding."""
    period = {
        "value": "2022",
        "first": date(2022, 1, 1),
        "last": date(2022, 12, 31),
        "grain": "year",
        "date": 0,
    }
    tuesday = {"value": "2023-01-03", "first": date(2023, 1, 3), "last": date(2023, 1, 3), "date": 1}
    source = span(BOAT, "ministère") | {"name": "ministère"}
    rescued = statistic(
        BOAT,
        "40 589",
        mention=span(BOAT, "Au moins 40 589 migrants"),
        minimum="40589",
        value="40589",
        qualifier="at_least",
        noun="migrant",
        phrase=span(BOAT, "migrants"),
        action="secourir",
        period=period,
        places=[morocco(BOAT, "Maroc")],
        source=source,
        confidence=0.97,
        rules=("numbers.digits", "quantities.noun"),
    )
    women = statistic(
        BOAT,
        "12 %",
        value="12",
        kind="percent",
        unit="%",
        noun="femme",
        phrase=span(BOAT, "femmes"),
        period=period,
        source=source,
        part_of=0,
        confidence=0.9,
    )
    thirds = statistic(
        BOAT,
        "deux tiers",
        value="0.6666666666666666666666666667",
        numerator="2",
        denominator="3",
        kind="fraction",
        qualifier="nearly",
        definite=True,
        source=span(BOAT, "Il") | {"name": "ministère"},
        confidence=0.5,
    )
    dates = [
        {**span(BOAT, "2022"), **{k: v for k, v in period.items() if k != "date"}},
        {**span(BOAT, "mardi"), "value": "2023-01-03", "relative": True, "anchor": "published"},
    ]
    event = {
        **span(BOAT, "annoncé"),
        "type": "statement",
        "date": tuesday,
        "places": [span(BOAT, "Maroc")],
        "statistics": [2],
        "sentence": span(BOAT, "Il avait annoncé près des deux tiers mardi."),
    }
    finding = {
        "kind": "share",
        "message": "La part ne correspond pas.",
        "message_en": "The share does not fit.",
        "statistics": [1, 0],
        "arithmetic": "1 / 2 = 50 %",
    }
    return document(
        BOAT,
        id="boat",
        published=date(2023, 1, 4),
        statistics=[rescued, women, thirds],
        dates=dates,
        events=[event],
        findings=[finding],
    )
