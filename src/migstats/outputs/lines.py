"""A statistic as one readable French line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .french import (
    CHANGES,
    FIRM,
    QUALIFIERS,
    countries,
    grouped,
    listed,
    one_line,
    per_words,
    quotient,
    unit_word,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ..records import Place, Statistic


def statistic_line(statistic: Statistic) -> str:
    """What was read, facts first.

    `40 589 tentatives d’immigration illégale · indicateur foiled_crossings · période 2022 · Maroc`
    """
    return one_line(" · ".join(_parts(statistic)))


def _parts(statistic: Statistic) -> Iterator[str]:
    counted = noun_words(statistic)
    if statistic.kind == "count" and counted:
        yield f"{quantity_words(statistic)} {counted}"
    else:
        yield quantity_words(statistic)
        yield from [counted] if counted else []
    yield from ["démenti"] if statistic.negated else []
    yield from ["au conditionnel"] if statistic.hedged else []
    yield from [f"indicateur {statistic.indicator}"] if statistic.indicator else []
    yield from [f"période {statistic.period.value}"] if statistic.period else []
    yield from [listed([country(place) for place in statistic.places])] if statistic.places else []
    yield from [f"source{FIRM}: {statistic.source.name}"] if statistic.source else []


def country(place: Place) -> str:
    """The French name of a place's country, whatever the text calls it: `marocaines` -> `Maroc`."""
    return countries().get(place.alpha2, place.name)


def noun_words(statistic: Statistic) -> str:
    """What is counted, in the words of the text, else its lemma; empty where the text names none."""
    return statistic.phrase.text if statistic.phrase else statistic.noun or ""


def quantity_words(statistic: Statistic) -> str:
    """The number with its bound, unit and rate: `au moins 12 %`, `hausse de 3 000`, `entre 10 et 20 km`."""
    words = f"{_bounded(statistic)}{_unit(statistic)}"
    if statistic.per:
        words = f"{words} {per_words(statistic.per)}"
    return f"{CHANGES[statistic.change]} {words}" if statistic.change else words


def _bounded(statistic: Statistic) -> str:
    """The number behind its qualifier; the words of the text where it has no value."""
    low, high, said = statistic.minimum, statistic.maximum, QUALIFIERS[statistic.qualifier]
    if statistic.qualifier == "between" and low is not None and high is not None:
        return f"entre {_number(statistic, low)} et {_number(statistic, high)}"
    value = next((bound for bound in (statistic.value, low, high) if bound is not None), None)
    if value is None or statistic.qualifier == "indefinite":
        return statistic.text
    return f"{said} {_number(statistic, value)}".strip()


def _number(statistic: Statistic, value: Decimal) -> str:
    """One value: `40 589`, `2/3`, `× 3`, `3e`."""
    if statistic.kind == "ordinal":
        return f"{grouped(value)}{'er' if value == 1 else 'e'}"
    if statistic.kind == "multiple":
        return f"×{FIRM}{grouped(value)}"
    if statistic.kind == "fraction":
        return quotient(value, statistic.numerator, statistic.denominator)
    return grouped(value)


def _unit(statistic: Statistic) -> str:
    if not statistic.unit:
        return ""
    bounds = (statistic.value, statistic.maximum, statistic.minimum)
    value = next((bound for bound in bounds if bound is not None), None)
    return f"{FIRM}{unit_word(statistic.unit, value)}"
