"""Confidence: a chance, which each doubt lowers; the doubts by their sentences; what `explain` says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import migstats
from migstats import pipeline
from migstats.confidence import ALONE, ANY, BASE, chance, doubts, points
from migstats.lexicon import read
from migstats.outputs.french import DOUBTS

if TYPE_CHECKING:
    from typing import Any

    from migstats import Document
    from migstats.assemble import Found
    from migstats.scan import Scan

NAMES = [name for name, _ in (*ANY, *ALONE)]

# The last number is asked about. What speaks against it:
CASES = [
    ("Près de 300 personnes sont arrivées mardi.", ""),
    ("Le passage coûte 1 200 euros.", ""),
    ("Trois cents personnes sont arrivées.", "words"),
    ("Près de 300 personnes secourues", "unstopped"),
    ("• Il reste 300 places.", "strokes"),
    ("L’équipe de Metz est à quatre points.", "points"),
    ("Il avait 400 dollars sur lui.", "currency"),
    ("Ils ont un plafond, et 3 % des sommes ont été versés.", "limit"),
    ("J’en aurai 72 alors.", "bare"),
    ("« Il en a gagné à peine 12.000 », dit-il.", "bare"),
    ("Le budget est de 218 millions d’euros, contre 190 en 2022.", "unit_carried"),
    ("Les flux se sont contractés de 0,3 %, à 54 milliards.", "carried magnitude preposition"),
    ("218 personnes, dont 31 (12) mineurs.", "carried small bracket"),
    ("Il faut au moins 20.", "bare bounded"),
    ("Algérie | 11,8", "unstopped strokes decimal line_end"),
    ("Appelez le standard : Ocean 1234.", "code capital"),
]
# The surer sentence first.
ORDERED = [
    ("J’en aurai 72 euros.", "J’en aurai 72."),
    ("Il y a 54 milliards de dollars.", "Il y a 54 milliards."),
    ("Il a reçu 300 euros.", "Il a reçu 300 dollars."),
]


def asked(text: str, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The doubts about the last statistic of `text`, also those without points."""
    found: list[tuple[str, ...]] = []

    def listening(page: Scan, all_found: Found, *rest: Any) -> Document:
        found.extend(doubts(page, quantity) for quantity in all_found.quantities)
        return assemble(page, all_found, *rest)

    assemble = pipeline.assemble
    monkeypatch.setattr(pipeline, "assemble", listening)
    migstats.extract(text)
    return set(found[-1])


@pytest.mark.parametrize(("text", "names"), CASES)
def test_doubts_by_their_sentences(text: str, names: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = asked(text, monkeypatch)
    assert found >= set(names.split())
    assert names or not found


def test_each_doubt_has_points_and_words() -> None:
    assert [BASE, *NAMES] == [name for name, _ in read("doubts", 2)]
    assert set(NAMES) == set(DOUBTS)
    assert all(points()[name] >= 0 for name in NAMES)


@given(st.sets(st.sampled_from(NAMES)), st.sampled_from(NAMES))
def test_a_confidence_is_a_chance_that_no_doubt_raises(names: set[str], one_more: str) -> None:
    less = chance(tuple(sorted(names | {one_more})))
    more = chance(tuple(sorted(names)))
    assert 0 <= less <= more <= 1
    assert round(more, 3) == more


@pytest.mark.parametrize(("sure", "unsure"), ORDERED)
def test_the_surer_sentence(sure: str, unsure: str) -> None:
    high, low = (migstats.extract(text).statistics[0].confidence for text in (sure, unsure))
    assert high > low


def test_rules_end_with_what_lowered_it_the_heaviest_first() -> None:
    statistic = migstats.extract("Sports 2023 | 8 idées\nChronologie 72").statistics[-1]
    names = [rule.removeprefix("confidence.") for rule in statistic.rules if rule.startswith("confidence.")]
    assert names
    assert list(statistic.rules[-len(names) :]) == [f"confidence.{name}" for name in names]
    assert [points()[name] for name in names] == sorted([points()[name] for name in names], reverse=True)
    assert chance(tuple(names)) == statistic.confidence


def test_explain_says_what_lowered_it() -> None:
    doc = migstats.extract("J’en aurai 72 alors.")
    line = next(line for line in doc.explain(0).splitlines() if "confiance" in line)
    assert DOUBTS["bare"] in line
    assert "confidence." not in doc.explain(0)


def test_explain_gives_the_share_alone_where_nothing_lowered_it() -> None:
    explained = migstats.extract("Près de 300 personnes sont arrivées mardi.").explain(0)
    assert "à cause de" not in explained
