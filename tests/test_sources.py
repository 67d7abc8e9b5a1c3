"""Who says a number; the cases are in fixtures/sources.txt."""

from __future__ import annotations

import pytest

import migstats
from agreement import said_of_each
from cases import Case, cases
from migstats.lexicon.speech import agreeing, conjugated, sayings
from migstats.scan import scan
from migstats.stages.sources.voices import find_voices


def source_of(statistic: migstats.Statistic) -> str:
    """The name of a voice as a table writes it."""
    return statistic.source.name if statistic.source else "none"


@pytest.mark.parametrize("case", cases("sources"), ids=lambda case: case.where)
def test_each_number_has_its_voice(case: Case) -> None:
    assert said_of_each(case, source_of) == [fields["source"] for fields in case.fields], case.text


def test_a_pronoun_keeps_its_words_and_is_resolved_by_name() -> None:
    text = "« 40 corps, c’est beaucoup », a dit la maire. Selon elle, 80 personnes manquent."
    source = migstats.extract(text).statistics[-1].source
    assert source is not None
    assert (source.text, source.name) == ("elle", "maire")
    assert text[source.start : source.end] == "elle"


@pytest.mark.parametrize(
    ("infinitive", "finite", "participle"),
    [
        ("indiquer", "indique indiquent indiquait indiquaient indiqua indiquèrent", "indiqué"),
        ("annoncer", "annonce annoncent annonçait annonçaient annonça annoncèrent", "annoncé"),
        ("juger", "juge jugent jugeait jugeaient jugea jugèrent", "jugé"),
        ("rappeler", "rappelle rappellent rappelait rappelaient rappela rappelèrent", "rappelé"),
        ("révéler", "révèle révèlent révélait révélaient révéla révélèrent", "révélé"),
        ("relever", "relève relèvent relevait relevaient releva relevèrent", "relevé"),
        ("recenser", "recense recensent recensait recensaient recensa recensèrent", "recensé"),
        ("avertir", "avertit avertissent avertissait avertissaient avertirent", "averti"),
        ("répondre", "répond répondent répondait répondaient répondit répondirent", "répondu"),
    ],
)
def test_verbs_of_saying_are_conjugated_by_rule(infinitive: str, finite: str, participle: str) -> None:
    assert conjugated(infinitive, []) == (tuple(finite.split()), participle)


def test_irregular_verbs_have_their_forms_in_the_list() -> None:
    assert sayings()["prévient"].finite
    assert sayings()["dit"].finite
    assert sayings()["dit"].participle
    assert agreeing("promis") == ("promis", "promise", "promis", "promises")


@pytest.mark.parametrize(
    "text", ["", "selon", "a-t-", "d’après", "( )", "« »", "Source :", "dit-il", "citant"]
)
def test_no_text_raises(text: str) -> None:
    assert find_voices(scan(text)) is not None
    migstats.extract(f"300 personnes {text}")
