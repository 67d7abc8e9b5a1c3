"""Words alone: their singular, their classes, their infinitive. The tables are in tests/fixtures."""

from pathlib import Path

import pytest

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
