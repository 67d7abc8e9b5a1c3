"""A small world with one true value for each thing, place and time, told in many ways: nothing may contradict it.

`1 204 premières demandes d’asile en Suisse en 2021` has its own value, and so has every other such line; texts tell
them exactly, or rounded as newspapers round. What is gathered is set against what is known of the world.
"""

from __future__ import annotations

import random
from typing import NamedTuple

import pytest

import migstats

COUNTRIES = ("la Suisse", "la Belgique", "l’Espagne", "l’Italie", "la Grèce")
YEARS = (2019, 2020, 2021)
COUNTED = (
    "demandes d’asile",
    "premières demandes d’asile",
    "demandes d’asile de mineurs",
    "demandes d’asile d’Afghans",
    "arrivées de migrants",
    "arrivées de migrants par mer",
    "arrivées par la frontière terrestre",
    "retours volontaires",
    "entrées irrégulières",
)
EXACTLY = (
    "{Country} a enregistré {value} {counted} en {year}.",
    "En {year}, {country} a enregistré {value} {counted}.",
    "Selon le ministère de l’Intérieur, {country} a recensé {value} {counted} en {year}.",
    "{Country} a compté {value} {counted} en {year}, contre {before} en {last}.",
    "Un rapport le dit : {country} a reçu {value} {counted} en {year}, un chiffre qui divise.",
    "{Country} a enregistré {before} {counted} en {last}, puis {value} en {year}.",
)
ROUNDED = (
    "{Country} a enregistré près de {above} {counted} en {year}.",
    "En {year}, {country} a enregistré plus de {below} {counted}.",
)


class Thing(NamedTuple):
    """What has one true value."""

    country: str
    counted: str
    year: int


def world(rng: random.Random) -> dict[Thing, int]:
    """True values; of one thing in one country they differ by less than a half from year to year."""
    level = {(country, counted): rng.randint(12_000, 90_000) for country in COUNTRIES for counted in COUNTED}
    return {
        Thing(country, counted, year): round(level[country, counted] * rng.uniform(0.8, 1.2)) | 1
        for country in COUNTRIES
        for counted in COUNTED
        for year in (YEARS[0] - 1, *YEARS)
    }


def told(thing: Thing, values: dict[Thing, int], form: str) -> str:
    """A sentence that says it."""
    value, before = values[thing], values[thing._replace(year=thing.year - 1)]
    return form.format(
        country=thing.country,
        Country=thing.country[0].upper() + thing.country[1:],
        counted=thing.counted,
        year=thing.year,
        last=thing.year - 1,
        value=spaced(value),
        before=spaced(before),
        above=spaced(-(-value // 1000) * 1000),
        below=spaced(value // 1000 * 1000),
    )


def spaced(value: int) -> str:
    return f"{value:,}".replace(",", " ")


def telling(rng: random.Random, values: dict[Thing, int]) -> list[tuple[Thing, migstats.Document]]:
    """Three hundred texts, each with its thing, that of its figure for `year`."""
    things = [thing for thing in values if thing.year in YEARS]
    chosen = [rng.choice(things) for _ in range(300)]
    forms = (rng.choice(EXACTLY if rng.random() < 0.75 else ROUNDED) for _ in chosen)
    return [
        (thing, migstats.extract(told(thing, values, form), published="2023-02-01", id=f"t{at:03}"))
        for at, (thing, form) in enumerate(zip(chosen, forms, strict=True))
    ]


def thing_of(thing: Thing, document: migstats.Document, statistic: int) -> tuple[str, str, str] | None:
    """What a statistic of a text says in truth, by its own year."""
    period = document.statistics[statistic].period
    return (thing.country, thing.counted, period.value) if period else None


@pytest.mark.parametrize("seed", range(3))
def test_a_consistent_world_is_not_accused(seed: int) -> None:
    rng = random.Random(seed)
    texts = telling(rng, world(rng))
    things = {document.id: (thing, document) for thing, document in texts}
    together = migstats.gather(document for _, document in texts)
    assert not together.findings
    for fact in together.facts:
        meant = {thing_of(*things[one.document], one.statistic) for one in fact.statements}
        assert len(meant) == 1, [one.text for one in fact.statements]


def test_most_of_a_world_is_known_again() -> None:
    """Of exact figures all that say one thing are one fact."""
    rng = random.Random(7)
    texts = telling(rng, world(rng))
    together = migstats.gather(document for _, document in texts)
    exact = {}
    for at, fact in enumerate(together.facts):
        for one in fact.statements:
            if one.qualifier == "exact":
                exact.setdefault((one.value, fact.period and fact.period.value, fact.places), set()).add(at)
    assert sum(len(facts) == 1 for facts in exact.values()) / len(exact) > 0.98
