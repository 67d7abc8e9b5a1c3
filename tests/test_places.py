"""Which countries a number is about; the cases are in fixtures/places.txt and fixtures/demonyms.txt."""

from __future__ import annotations

import pytest

import migstats
from agreement import said_of_each
from cases import Case, cases
from migstats.lexicon import read
from migstats.lexicon.gazetteer import feminine_of, forms, gazetteer
from migstats.scan import scan
from migstats.stages.places.mentions import find_mentions
from migstats.stages.places.place import country
from migstats.tokens import fold


def places_of(statistic: migstats.Statistic) -> str:
    """The codes of a statistic as a table writes them."""
    return ",".join(place.alpha2 for place in statistic.places) or "none"


@pytest.mark.parametrize("case", cases("places") + cases("demonyms"), ids=lambda case: case.where)
def test_each_number_has_its_own_countries(case: Case) -> None:
    assert said_of_each(case, places_of) == [fields["places"] for fields in case.fields], case.text


def test_a_place_gives_back_its_words_and_its_three_codes() -> None:
    (statistic,) = migstats.extract("En Côte d’Ivoire, 300 personnes ont été secourues.").statistics
    (place,) = statistic.places
    assert (place.name, place.alpha2, place.alpha3, place.m49) == ("Côte d’Ivoire", "CI", "CIV", "384")


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        ("Réfugiés au Cameroun", "Réfugiés par pays d’origine", ["CM,NG", "CM,TD"]),
        ("Réfugiés en Afrique", "Réfugiés par pays d’origine", ["NG", "TD"]),
        ("Réfugiés au Cameroun", "Réfugiés dans les pays voisins", ["NG", "TD"]),
    ],
)
def test_a_list_of_origins_has_the_country_of_the_title(
    title: str, heading: str, expected: list[str]
) -> None:
    text = f"{title}\n\nLes arrivées ont repris.\n\n{heading}\nNigeria : 126 000\nTchad : 3 900\n"
    found = [
        ",".join(sorted(place.alpha2 or "" for place in one.places))
        for one in migstats.extract(text).statistics
    ]
    assert found == expected


def test_every_code_of_the_lists_is_a_country() -> None:
    for name, columns in (("places", 3), ("demonyms", 2)):
        for codes, *_ in read(name, columns):
            for code in codes.replace("|", ",").split(","):
                assert code == "-" or country(code)["alpha2"] == code, (name, code)


def test_our_lists_need_no_folding_but_lower_case() -> None:
    for name, columns in (("places", 3), ("demonyms", 2)):
        for *_, names in read(name, columns):
            assert fold(names) == names.lower()


def test_every_country_is_found_by_its_name_and_by_a_demonym() -> None:
    listed = [place for places in gazetteer().values() for place in places]
    named = {code for place in listed for code in (*place.codes, *place.options)}
    people = {code for place in listed if place.kind == "demonym" for code in place.codes}
    codes = {row[0] for row in read("countries", 5)}
    assert codes <= named
    assert len(people) > 190


@pytest.mark.parametrize(
    ("masculine", "feminine"),
    [("syrien", "syrienne"), ("sénégalais", "sénégalaise"), ("belge", "belge"), ("afghan", "afghane")],
)
def test_feminines_follow_from_the_ending(masculine: str, feminine: str) -> None:
    assert feminine_of(masculine) == feminine


def test_a_feminine_that_is_given_wins() -> None:
    assert list(forms("grec/grecque")) == ["grec", "grecs", "grecque", "grecques"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "(",
        "À",
        "M. ",
        "d’Ivoire",
        "Côte",
        "Côte d’",
        "le Royaume",
        "-tunisien",
        "franco-",
        "Saint-",
    ],
)
def test_no_text_raises(text: str) -> None:
    assert find_mentions(scan(text)) is not None
    migstats.extract(text + "300 personnes" + text)


def test_a_dateline_is_marked() -> None:
    (mention,) = find_mentions(scan("TUNIS, 7 mai (TAP) – Le pays a rapatrié 90 migrants."))
    assert (mention.kind, mention.codes) == ("dateline", ("TN",))


def test_the_longest_name_wins() -> None:
    kinds = {m.codes for m in find_mentions(scan("Guinée équatoriale, Guinée-Bissau, Guinée, Soudan du Sud"))}
    assert kinds == {("GQ",), ("GW",), ("GN",), ("SS",)}
