"""Many documents: a table of short texts that tell one fact or two, and what holds for any documents."""

from __future__ import annotations

import csv
import decimal
import io
import pickle
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import migstats
from agreement import MISS, is_told
from cases import FIXTURES
from migstats import Collection
from migstats.outputs.series import COLUMNS, NAMES, write_csv

if TYPE_CHECKING:
    from random import Random

DOCS = Path(__file__).parent.parent / "docs"
SAME, OTHER = "même", "autre"
_BRACKET = re.compile(r"\[(.*?)\]")


@dataclass(frozen=True)
class Told:
    """Texts of the table, each with its day and the first and last code point of its figure."""

    verdict: str
    texts: tuple[tuple[str | None, str, int, int], ...]
    where: str


def text_of(line: str) -> tuple[str | None, str, int, int]:
    """`parution | texte`, the figure in brackets."""
    published, marked = (column.strip() for column in line.replace("\\n", "\n").split("|", 1))
    mark = _BRACKET.search(marked)
    assert mark, line
    text = marked[: mark.start()] + mark[1] + marked[mark.end() :]
    return None if published == "-" else published, text, mark.start(), mark.end() - 2


def block_of(lines: list[tuple[int, str]]) -> tuple[Told, bool]:
    """A verdict and the texts under it; whether it is a known miss."""
    (count, head), *rest = lines
    verdict = head.removeprefix(MISS).split("|")[0].strip()
    texts = tuple(text_of(line) for _, line in rest)
    return Told(verdict, texts, f"across:{count}"), head.startswith(MISS)


def read() -> list[tuple[Told, bool]]:
    """The blocks of the table."""
    blocks: list[list[tuple[int, str]]] = [[]]
    for count, line in enumerate((FIXTURES / "across.txt").read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            blocks.append([])
        elif not line.startswith("#"):
            blocks[-1].append((count, line))
    return [block_of(block) for block in blocks if block]


EVERY = read()


def chosen(missed: bool) -> list[Any]:
    return [
        pytest.param(case, id=f"{case.where} {case.verdict} {case.texts[0][1][:50]}")
        for case, known in EVERY
        if known is missed
    ]


def documents(case: Told) -> list[migstats.Document]:
    return [
        migstats.extract(text, published=published, id=f"texte-{at}")
        for at, (published, text, _, _) in enumerate(case.texts)
    ]


def outcome(case: Told) -> tuple[set[int], list[str]]:
    """Which facts the figures of a block are in, and the kinds of the findings."""
    read = documents(case)
    together = migstats.gather(read)
    of = {(s.document, s.statistic): at for at, fact in enumerate(together.facts) for s in fact.statements}
    facts = set()
    for at, (document, (_, _, start, end)) in enumerate(zip(read, case.texts, strict=True)):
        (figure,) = (i for i, s in enumerate(document.statistics) if start <= s.start < end)
        facts.add(of.get((f"texte-{at}", figure), -1))
    return facts, [one.kind for one in together.findings]


def agrees(case: Told) -> bool:
    facts, kinds = outcome(case)
    if case.verdict == SAME:
        return len(facts) == 1 and not kinds
    if case.verdict == OTHER:
        return len(facts) == len(case.texts) and not kinds
    return kinds == [case.verdict] and len(facts) > 1


@pytest.mark.parametrize("case", chosen(missed=False))
def test_facts_are_told_apart(case: Told) -> None:
    assert agrees(case), outcome(case)


@pytest.mark.parametrize("case", chosen(missed=True))
def test_known_misses_still_fail(case: Told) -> None:
    assert not agrees(case), f"{case.where} passes now: take its `! ` away"


def test_known_misses_are_told() -> None:
    assert is_told("across.txt", EVERY)  # type: ignore[arg-type]


# ------------------------------------------------------------------ what a collection holds

RABAT = "Le Maroc a déjoué 40 589 tentatives d’émigration en 2022, contre 36 000 en 2021, selon le ministère."
MADRID = "Près de 41 000 tentatives d’émigration ont été déjouées au Maroc en 2022."


def morocco() -> Collection:
    """Two documents, one fact that both tell and one of the first alone."""
    return migstats.gather(
        [
            migstats.extract(MADRID, published="2023-03-02", id="madrid"),
            migstats.extract(RABAT, published="2023-01-09", id="rabat"),
        ]
    )


def test_a_fact_has_its_most_precise_value_and_all_its_statements() -> None:
    _, fact = sorted(morocco().facts, key=lambda fact: len(fact.statements))
    assert (str(fact.value), fact.qualifier, fact.noun, fact.places) == (
        "40589",
        "exact",
        "tentative",
        ("MA",),
    )
    assert fact.period is not None
    assert (fact.period.value, fact.period.date) == ("2022", None)
    assert [(one.document, one.statistic, one.qualifier) for one in fact.statements] == [
        ("rabat", 0, "exact"),
        ("madrid", 0, "nearly"),
    ]
    assert fact.documents == ("rabat", "madrid")
    assert fact.sources == ("ministère",)


def test_the_series_is_sorted_by_time() -> None:
    rows = morocco().series()
    assert [tuple(row) for row in rows] == [NAMES, NAMES]
    assert [(row["period"], str(row["value"]), row["statements"]) for row in rows] == [
        ("2021", "36000", 1),
        ("2022", "40589", 2),
    ]
    assert rows[1]["documents"] == "rabat; madrid"


def test_a_series_needs_something_counted_and_a_time() -> None:
    assert not migstats.gather([migstats.extract("Le train coûte 12 euros.")]).series()


def test_what_is_denied_states_nothing() -> None:
    denied = migstats.extract("La France n’a pas accueilli 300 personnes.", id="a")
    assert denied.statistics[0].negated
    assert not migstats.gather([denied]).facts


def test_a_disagreement_shows_its_sum() -> None:
    case = next(case for case, _ in EVERY if case.verdict == "revised")
    together = migstats.gather(documents(case))
    (one,) = together.findings
    assert one.arithmetic == "104\u202f381 − 103\u202f164 = 1\u202f217 (+1,2\u00a0%)"
    assert [str(together.facts[at].value) for at in one.facts] == ["103164", "104381"]
    assert "20/01/2022" in one.message and "17/01/2023" in one.message
    assert "2022-01-20" in one.message_en and "then" in one.message_en


def test_two_documents_of_one_name_are_refused() -> None:
    twice = [migstats.extract(RABAT, id="a"), migstats.extract(MADRID, id="a")]
    with pytest.raises(ValueError, match=r"called 'a', documents\[0\] and documents\[1\]:"):
        migstats.gather(twice)


@pytest.mark.parametrize("given", ["texte", ["texte"], [{"text": "texte"}], migstats.extract("texte")])
def test_what_is_no_document_is_refused(given: Any) -> None:
    with pytest.raises(TypeError, match="Document"):
        migstats.gather(given)


def test_nothing_gives_nothing() -> None:
    assert migstats.gather([]) == Collection()


def test_a_document_that_could_not_be_read_is_named() -> None:
    failed = migstats.Document(id="a", text="", errors=("illisible",))
    assert migstats.gather([failed]) == Collection(documents=("a",))


def test_the_user_may_have_set_the_decimal_context() -> None:
    plain = morocco()
    read = [migstats.extract(text, id=text) for text in (RABAT, MADRID)]
    with decimal.localcontext(decimal.Context(prec=3, traps=[decimal.Inexact])):
        odd = migstats.gather(read)
    assert [str(fact.value) for fact in odd.facts] == [str(fact.value) for fact in plain.facts]


def test_frames_hold_the_series() -> None:
    pandas = pytest.importorskip("pandas")
    frame = morocco().to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert tuple(frame.columns) == NAMES
    assert frame["value"].to_list() == [36000.0, 40589.0]
    assert len(migstats.gather([]).to_pandas()) == 0


def test_csv_holds_the_series() -> None:
    stream = io.StringIO()
    write_csv(morocco().series(), stream)
    first, second = csv.DictReader(io.StringIO(stream.getvalue()))
    assert (first["value"], first["first"], first["indicator"]) == ("36000", "2021-01-01", "foiled_crossings")
    assert second["places"] == "MA"


def test_every_column_of_the_series_is_documented() -> None:
    page = (DOCS / "records.md").read_text(encoding="utf-8")
    for column in COLUMNS:
        assert f"| `{column.name}` | {column.holds} | {column.meaning} |" in page


def test_indicators_join_what_nouns_tell_apart() -> None:
    """Where both statements have an indicator it decides, in both directions."""
    texts = [
        ("L’Espagne a compté 4 404 décès en 2021.", "deaths"),
        ("4 404 morts en Espagne en 2021.", "deaths"),
    ]
    read = [with_indicator(migstats.extract(text, id=text), code) for text, code in texts]
    assert len(migstats.gather(read).facts) == 1
    other = with_indicator(migstats.extract(texts[0][0], id="autre"), "missing")
    assert len(migstats.gather([read[0], other]).facts) == 2
    bare = migstats.extract("L’Espagne a compté 4 404 décès en 2021.", id="sans")
    assert len(migstats.gather([read[0], bare]).facts) == 1


def test_one_indicator_of_two_groups_is_no_disagreement() -> None:
    texts = (
        "4 121 mineurs sont arrivés en Espagne en 2021.",
        "4 979 migrants sont arrivés en Espagne en 2021.",
    )
    read = [migstats.extract(text, published="2022-01-06", id=text) for text in texts]
    assert not migstats.gather([with_indicator(document, "arrivals") for document in read]).findings


def with_indicator(document: migstats.Document, code: str) -> migstats.Document:
    """The same document, its statistics of one indicator."""
    found = tuple(one.model_copy(update={"indicator": code}) for one in document.statistics)
    return document.model_copy(update={"statistics": found})


# ------------------------------------------------------------------ any documents

SENTENCES = [text for case, _ in EVERY for _, text, _, _ in case.texts]
DAYS = st.sampled_from([None, "2022-01-20", "2023-03-02", "2024-09-04"])
TEXTS = st.tuples(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join), DAYS)


@cache
def extracted(text: str, published: str | None) -> migstats.Document:
    return migstats.extract(text, published=published)


@settings(max_examples=100, derandomize=True, deadline=None)
@given(st.lists(TEXTS, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(texts: list[tuple[str, str | None]], rng: Random) -> None:
    read = [extracted(*one).model_copy(update={"id": f"d{at}"}) for at, one in enumerate(texts)]
    together = migstats.gather(iter(read))
    rng.shuffle(read)
    assert migstats.gather(read) == together
    check(together, read)


def check(together: Collection, read: list[migstats.Document]) -> None:
    """Each statistic that is not denied is in one fact, and the whole survives a journey."""
    stated = [(one.document, one.statistic) for fact in together.facts for one in fact.statements]
    there = [(d.id, at) for d in read for at, one in enumerate(d.statistics) if not one.negated]
    assert len(set(stated)) == len(stated)
    assert sorted(stated) == sorted(there)  # type: ignore[type-var]
    for finding in together.findings:
        assert len({fact for fact in finding.facts if together.facts[fact].statements}) > 1
        assert not {"NaN", "Infinity", "None"} & {*finding.message.split(), *finding.arithmetic.split()}
    assert Collection.model_validate_json(together.model_dump_json()) == together
    assert pickle.loads(pickle.dumps(together)) == together
    assert all(tuple(row) == NAMES for row in together.series())
