"""Words alone: their singular, their classes, their infinitive. The tables are in tests/fixtures."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migstats import morphology
from migstats.lexicon import read
from migstats.morphology import Tag

FIXTURES = Path(__file__).parent / "fixtures"


def table(name: str) -> list[tuple[str, str]]:
    """The two columns of a fixture, comments left out."""
    lines = (FIXTURES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.partition("\t") for line in lines if line and not line.startswith("#")]
    return [(left, right) for left, _, right in rows]


@pytest.mark.parametrize(("plural", "one"), table("plurals"))
def test_a_noun_has_this_singular(plural: str, one: str) -> None:
    assert morphology.singular(plural) == one
    assert morphology.singular(one) == one


@pytest.mark.parametrize(("word", "classes"), table("wordclasses"))
def test_a_word_may_be_this_and_not_that(word: str, classes: str) -> None:
    tag = morphology.guess(word)
    names = {name for name in Tag.__members__ if Tag[name] in tag and Tag[name]}
    wanted = {name.upper() for name in classes.split() if not name.startswith("-")}
    unwanted = {name[1:].upper() for name in classes.split() if name.startswith("-")}
    assert wanted <= names
    assert not unwanted & names


INFINITIVES = """déjoué déjouer, interceptées intercepter, morts mourir, secourues secourir, noyés noyer,
    appellent appeler, jettent jeter, plaça placer, mangeaient manger, emploie employer, envoie envoyer,
    cèdent céder, lève lever, peints peindre, craignent craindre, joint joindre, conduits conduire,
    vendues vendre, rompu rompre, mis mettre, promis promettre, prises prendre, comprises comprendre,
    reçus recevoir, aperçu apercevoir, dû devoir, vus voir, prévu prévoir, acquis acquérir, nés naître,
    connus connaître, parus paraître, élus élire, écrits écrire, inscrits inscrire, découverts découvrir,
    offerts offrir, tenus tenir, obtenu obtenir, venues venir, parvenu parvenir, survenu survenir,
    parti partir, sortis sortir, suivis suivre, vécu vivre, voulu vouloir, fait faire, dits dire,
    interdit interdire, allés aller, eu avoir, été être, étaient être, iront aller, fuient fuir,
    sont être, ont avoir, a avoir, périrent périr, disparut disparaître, résolus résoudre, battus battre,
    accueillent accueillir, finissait finir, renouvellent renouveler, achète acheter, soient être"""


@pytest.mark.parametrize(("word", "verb"), [pair.split() for pair in INFINITIVES.split(",")])
def test_a_verb_form_has_this_infinitive(word: str, verb: str) -> None:
    assert morphology.infinitive(word) == verb


@pytest.mark.parametrize("word", ["personnes", "plus", "avant", "sur", "tu", "migrants", "réseau", "pas"])
def test_what_is_no_verb_has_no_infinitive(word: str) -> None:
    assert morphology.infinitive(word) is None


def test_the_predicates_say_what_the_classes_say() -> None:
    assert morphology.is_finite_verb("arrivent")
    assert morphology.is_finite_verb("est")
    assert not morphology.is_finite_verb("visite")
    assert not morphology.is_finite_verb("entre")
    assert morphology.may_be_noun("visite")
    assert not morphology.may_be_noun("interceptées")
    assert morphology.may_follow_noun("irréguliers")
    assert morphology.may_follow_noun("secourues")
    assert not morphology.may_follow_noun("arrivent")
    assert not morphology.may_follow_noun("plus")
    assert morphology.may_precede_noun("jeunes")
    assert not morphology.may_precede_noun("irréguliers")
    assert morphology.is_participle("morts")
    assert not morphology.is_participle("personnes")


@pytest.mark.parametrize(
    ("noun", "is_feminine"),
    [
        ("opérations", True),
        ("arrivées", True),
        ("tunisiennes", True),
        ("sociétés", True),
        ("embarcations", True),
        ("bateaux", False),
        ("logements", False),
        ("policiers", False),
        ("migrants", False),
        ("musées", False),
        ("naufrages", False),
        ("plages", True),
        ("victimes", None),
        ("gendarmes", None),
    ],
)
def test_the_ending_tells_the_gender_or_nothing(noun: str, is_feminine: bool | None) -> None:
    assert morphology.feminine(noun) is is_feminine


def rows(name: str, columns: int) -> Iterator[str]:
    """First cells of a lexicon file."""
    return (row[0] for row in read(name, columns))


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("functionwords", 2),
        ("nouns", 1),
        ("adjectives", 3),
        ("verbs", 1),
        ("irregular_verbs", 9),
        ("invariables", 1),
        ("irregular_plurals", 2),
    ],
)
def test_no_word_is_listed_twice(name: str, columns: int) -> None:
    words = list(rows(name, columns))
    assert sorted(set(words)) == sorted(words)


def test_no_verb_is_both_regular_and_irregular() -> None:
    irregular = {verb for verb, _ in morphology._principal_parts()}
    assert not irregular & set(rows("verbs", 1))


def test_every_listed_verb_is_its_own_infinitive() -> None:
    verbs = {verb for verb, _ in morphology._principal_parts()} | set(rows("verbs", 1))
    wrong = {verb: morphology.infinitive(verb) for verb in verbs if morphology.infinitive(verb) != verb}
    assert not wrong


def test_every_listed_adjective_is_one_in_all_its_forms() -> None:
    for masculine, feminine, _ in read("adjectives", 3):
        forms = [masculine] if feminine == "-" else [masculine, feminine, feminine + "s"]
        assert all(morphology.may_follow_noun(form) for form in forms), masculine


def test_every_irregular_plural_would_go_wrong_without_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = dict(read("irregular_plurals", 2))
    monkeypatch.setattr(morphology, "_irregular_plurals", dict)
    assert not [plural for plural, one in listed.items() if morphology.singular.__wrapped__(plural) == one]


def test_every_invariable_would_go_wrong_without_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = morphology._invariables()
    for word in listed:
        monkeypatch.setattr(morphology, "_invariables", lambda without=word: listed - {without})
        assert morphology.singular.__wrapped__(word) != word


def test_every_listed_noun_would_be_something_else_without_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def tags(noun: str) -> list[Tag]:
        return [morphology.guess.__wrapped__(form) for form in (noun, noun + "s")]

    listed = morphology._nouns()
    with_line = {noun: tags(noun) for noun in listed}
    monkeypatch.setattr(morphology, "_nouns", frozenset)
    assert not [noun for noun in listed if tags(noun) == with_line[noun]]


def test_nothing_is_read_on_import() -> None:
    code = (
        "from migstats import morphology as m;"
        "lists = m._function_words, m._adjectives, m._nouns, m._regular_verbs, m._invariables;"
        "assert not any(loaded.cache_info().currsize for loaded in lists)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": ":".join(sys.path)})


@given(st.text())
def test_no_word_raises(word: str) -> None:
    assert isinstance(morphology.guess(word), Tag)
    assert bool(morphology.singular(word)) == bool(word)
    assert morphology.infinitive(word) is None or word
    assert morphology.feminine(word) in (True, False, None)
