"""The main facts of the five seed texts, pinned one by one through the corpus documents that retell them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import migstats
from agreement import agrees
from migstats.corpus import read

if TYPE_CHECKING:
    from migstats import Document, Statistic

CORPUS = Path(__file__).parent.parent / "corpus"
SEEDS = [f"dev-00{number}" for number in range(1, 6)]


@cache
def seed(name: str) -> Document:
    """What is read in a seed."""
    gold = read(CORPUS / f"{name}.txt").gold
    return migstats.extract(gold["text"], published=gold["published"])


def the(name: str, words: str) -> Statistic:
    """The one statistic of a seed with this core; any blank is a blank."""
    document = seed(name)
    found = [one for one in document.statistics if one.text.replace("\u00a0", " ") == words]
    assert len(found) == 1, f"{words} in {name}: {[one.text for one in document.statistics]}"
    return found[0]


# seed, core, the fields that matter
FACTS = [
    ("dev-001", "deux", {"value": "2", "noun": "partie", "definite": "true"}),
    ("dev-001", "1 544", {"value": "1544", "noun": "personne", "qualifier": "exact"}),
    ("dev-002", "deux", {"value": "2", "noun": "organisation", "definite": "true"}),
    ("dev-002", "cinq", {"value": "5", "noun": "domaine", "definite": "false"}),
    ("dev-002", "des milliers", {"value": "null", "minimum": "1000", "qualifier": "indefinite"}),
    ("dev-002", "100", {"value": "100", "minimum": "100", "qualifier": "more_than", "noun": "terroriste"}),
    ("dev-002", "100", {"source": "ARMÉE"}),
    ("dev-003", "150", {"value": "150", "minimum": "150", "qualifier": "at_least"}),
    ("dev-003", "150", {"noun": "état"}),
    ("dev-003", "700", {"value": "700", "minimum": "700", "qualifier": "more_than", "noun": "partenaire"}),
    ("dev-004", "40 000", {"value": "40000", "noun": "tentative", "qualifier": "exact"}),
    ("dev-004", "2 300", {"value": "2300", "noun": "migrant", "qualifier": "exact"}),
    ("dev-004", "40 589", {"value": "40589", "noun": "tentative", "qualifier": "exact"}),
    ("dev-004", "40 589", {"phrase": "tentatives d’immigration illégale"}),
    ("dev-004", "124", {"value": "124", "noun": "réseau", "phrase": "réseaux criminels"}),
    ("dev-004", "2 326", {"value": "2326", "noun": "migrant", "qualifier": "exact"}),
    ("dev-004", "deux", {"value": "2", "noun": "dimension", "definite": "true"}),
    ("dev-005", "175", {"value": "175", "noun": "état", "qualifier": "exact"}),
    ("dev-005", "171", {"value": "171", "noun": "pays", "qualifier": "exact"}),
    ("dev-005", "troisième", {"value": "3", "kind": "ordinal", "noun": "activité", "definite": "true"}),
    ("dev-005", "des millions", {"value": "null", "minimum": "1000000", "qualifier": "indefinite"}),
    ("dev-005", "21 millions", {"value": "21000000", "noun": "victime", "qualifier": "exact"}),
    ("dev-005", "21 millions", {"source": "BIT"}),
    ("dev-005", "Une centaine", {"value": "100", "qualifier": "about", "noun": "participant"}),
    ("dev-005", "deux", {"value": "2", "noun": "rive", "definite": "true"}),
]


@pytest.mark.parametrize(("name", "words", "fields"), FACTS, ids=str)
def test_facts(name: str, words: str, fields: dict[str, str]) -> None:
    one = the(name, words)
    assert {field: agrees(one, field, said) for field, said in fields.items()} == dict.fromkeys(fields, True)


@pytest.mark.parametrize(
    ("name", "words", "phrase"), [("dev-003", "150", "États membres"), ("dev-005", "175", "Etats membres")]
)
def test_member_states_are_a_phrase(name: str, words: str, phrase: str) -> None:
    assert agrees(the(name, words), "phrase", phrase)


@pytest.mark.parametrize(("later", "earlier"), [("40 589", "40 000"), ("2 326", "2 300")])
def test_the_body_states_the_fact_of_the_title(later: str, earlier: str) -> None:
    document = seed("dev-004")
    assert the("dev-004", later).same_as == document.statistics.index(the("dev-004", earlier))


@pytest.mark.parametrize(
    "words",
    [
        "40 589",
        "124",
        "2 326",
        "40 000",
        "2 300",
    ],
)
def test_what_is_counted_is_dated_and_placed(words: str) -> None:
    """The title has its period from the body (ruling 37)."""
    one = the("dev-004", words)
    assert one.period and one.period.value == "2022-01/2022-12"
    assert [place.alpha2 for place in one.places] == ["MA"]


# seed, expression, value
DATES = [
    ("dev-001", "7 mai", "2025-05-07"),
    ("dev-001", "mardi", "2025-05-06"),
    ("dev-001", "5 et 6 mai", "2025-05-05/2025-05-06"),
    ("dev-001", "premier trimestre", "2025-Q1"),
    ("dev-002", "jeudi", "2023-11-30"),
    ("dev-002", "2023", "2023"),
    ("dev-003", "11/12/2018", "2018-12-11"),
    ("dev-003", "mardi", "2018-12-11"),
    ("dev-003", "lundi", "2018-12-10"),
    ("dev-004", "2024", "2024"),
    ("dev-004", "janvier et décembre 2022", "2022-01/2022-12"),
    ("dev-005", "1951", "1951/.."),
    ("dev-005", "15 et 16 avril", "2014-04-15/2014-04-16"),
]


@pytest.mark.parametrize(("name", "words", "value"), DATES, ids=str)
def test_dates(name: str, words: str, value: str) -> None:
    assert [one.value for one in seed(name).dates if one.text == words] == [value]


NOTHING = [
    ("dev-001", "Organisation internationale"),
    ("dev-004", "Covid 19"),
    ("dev-004", "commentaire (0)"),
    ("dev-005", "Objectif 2030"),
    ("dev-005", "+216 70 000 312"),
    ("dev-005", "+216 70 000 313"),
]


@pytest.mark.parametrize(("name", "words"), NOTHING, ids=str)
def test_look_alikes(name: str, words: str) -> None:
    """Neither a statistic nor a date touches these words."""
    document = seed(name)
    start = document.text.index(words)
    touching = [
        one.text
        for one in (*document.statistics, *document.dates)
        if one.start < start + len(words) and one.end > start
    ]
    assert not touching


@pytest.mark.parametrize("name", SEEDS)
def test_the_cores_are_those_of_the_corpus(name: str) -> None:
    """Nothing beside, nothing missing."""
    gold = read(CORPUS / f"{name}.txt").gold["statistics"]
    assert [(one.start, one.end) for one in seed(name).statistics] == [(s["start"], s["end"]) for s in gold]
