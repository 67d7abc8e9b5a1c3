"""What a figure counts and what happens to it: tables of French sentences, and indicators of a user's own."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

import migstats
from agreement import differences, read
from cases import FIXTURES, Case
from migstats import corpus
from migstats.lexicon import LexiconError
from migstats.lexicon.doings import locutions, words_of
from migstats.morphology import infinitive

ROOT = Path(__file__).parent.parent
TABLES = [pair for name in ("indicators", "actions") for pair in read(FIXTURES / f"{name}.txt")]
CODES = re.findall(
    r"^\| `(\w+)` \|", (ROOT / "docs" / "indicators.md").read_text(encoding="utf-8"), re.MULTILINE
)
SHIPPED = migstats.Indicators.shipped()


@pytest.mark.parametrize(
    "case", [case for case, _ in TABLES], ids=lambda case: f"{case.where} {case.text[:60]}"
)
def test_tables(case: Case) -> None:
    assert not differences(migstats.extract(case.text, published=case.published).statistics, case)


# The list of codes


def test_the_guide_and_the_lexicon_have_the_same_codes() -> None:
    assert set(SHIPPED.codes) == set(CODES)


def test_the_tables_have_a_line_for_every_code() -> None:
    told = {fields.get("indicator") for case, _ in TABLES for fields in case.fields}
    assert set(CODES) <= told


def test_the_corpus_has_no_other_code() -> None:
    entries = corpus.read_folder(ROOT / "corpus")
    assert {one["indicator"] for entry in entries for one in entry.subjects} - {None} <= set(CODES)


def test_lemmas_of_the_corpus_have_one_apostrophe() -> None:
    entries = corpus.read_folder(ROOT / "corpus")
    assert not [one["action"] for entry in entries for one in entry.subjects if "'" in (one["action"] or "")]


@pytest.mark.parametrize("name", ["light", "helper", "moving"])
def test_verbs_of_the_lexicon_are_verbs(name: str) -> None:
    assert not [verb for verb in words_of(name) if infinitive(verb) is None and verb != "selon"]


def test_locutions_begin_with_a_verb() -> None:
    assert not [verb for verb in locutions() if infinitive(verb) is None]


# A user's own

FISH = ("catches\t<person> =pêcher\t-\t-", "catches\tthon|sardine\t-\t[12] thons")


def codes(extractor: migstats.Extractor, text: str) -> list[str | None]:
    """The indicators of a text."""
    return [one.indicator for one in extractor.extract(text).statistics]


def test_indicators_are_extended() -> None:
    extractor = migstats.Extractor(indicators=SHIPPED.extended(FISH))
    assert codes(extractor, "40 thons et 12 morts") == ["catches", "deaths"]


def test_words_have_names() -> None:
    lines = ("$sea\tmer|lac", "$water\t$sea|canal", "catches\tpoisson ~$water\t-\t-")
    extractor = migstats.Extractor(indicators=migstats.Indicators.read(lines))
    assert codes(extractor, "12 poissons du canal. 40 poissons de la forêt.") == ["catches", None]


def test_what_follows_the_figure_is_asked_for() -> None:
    extractor = migstats.Extractor(indicators=migstats.Indicators.read(["catches\tpoisson >lac\t-\t-"]))
    assert codes(extractor, "Au lac, on a pris 12 poissons. On a pris 40 poissons au lac.") == [
        None,
        "catches",
    ]


def test_indicators_are_replaced() -> None:
    extractor = migstats.Extractor(indicators=migstats.Indicators.read(FISH))
    assert codes(extractor, "40 thons et 12 morts") == ["catches", None]
    assert extractor.indicators.codes == ("catches",)


def test_a_users_line_wins_against_one_that_asks_for_as_much() -> None:
    extractor = migstats.Extractor(indicators=SHIPPED.extended(["casualties\t!mort\t-\t-"]))
    assert codes(extractor, "12 morts") == ["casualties"]


def test_indicators_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "fish.tsv"
    path.write_text("# code\n" + "\n".join(FISH) + "\n", encoding="utf-8")
    for source in (path, str(path)):
        assert codes(migstats.Extractor(indicators=migstats.Indicators.read(source)), "40 thons") == [
            "catches"
        ]


def test_an_extractor_with_indicators_pickles() -> None:
    extractor = pickle.loads(pickle.dumps(migstats.Extractor(indicators=SHIPPED.extended(FISH))))
    assert codes(extractor, "40 thons") == ["catches"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("deaths\tmort", "line 2: 4 columns set apart by tabs expected, 2 found"),
        ("Deaths\tmort\t-\t-", "line 2: code 'Deaths': small letters, digits and _ expected"),
        ("deaths\t=mourir\t-\t-", "names neither a counted noun nor a class such as <person>"),
        ("deaths\t<fish>\t-\t-", "unknown class '<fish>'; expected: <person>, <national>"),
        ("deaths\tmort|\t-\t-", "a word is missing in 'mort|'"),
        ("deaths\tmort\t-\tdouze morts", "line 2: example 'douze morts': its core in brackets expected"),
        ("deaths\tmort +\t-\t-", "a word is missing in ''"),
        ("deaths\tmort ~$sea\t-\t-", "unknown name $sea: a line `$sea\twords` must stand before"),
        ("$sea\tmer|océan\t-\t-", "$sea: its words expected in a second column, and nothing else"),
    ],
)
def test_a_faulty_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(f"# mine\n{line}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=re.escape(message)) as error:
        migstats.Indicators.read(path)
    assert str(error.value).startswith("mine.tsv, line 2: ")


def test_no_file_and_no_line_are_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"none\.tsv"):
        migstats.Indicators.read(tmp_path / "none.tsv")
    with pytest.raises(LexiconError, match="a line, not the name of a file"):
        migstats.Indicators.read("deaths\tmort\t-\tdouze [12] morts")
    with pytest.raises(migstats.MigstatsError, match="no line that leads to a code"):
        migstats.Indicators.read(["# nothing"])
    for source in (None, 5, b"deaths", [5], [b"deaths"]):
        with pytest.raises(TypeError, match="indicators"):
            migstats.Indicators.read(source)  # type: ignore[arg-type]
