"""What is written for people, tables and machines, from documents built by hand."""

from __future__ import annotations

import csv
import gzip
import importlib
import io
import json
import re
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import migstats
from handmade import BOAT, boat, document, morocco, span, statistic
from migstats.errors import MissingExtraError
from migstats.evaluate import evaluate
from migstats.outputs import frames
from migstats.outputs.confident import confident
from migstats.outputs.explain import explain
from migstats.outputs.french import grouped, one_line, per_words, plain, quotient, visible
from migstats.outputs.gold import to_gold
from migstats.outputs.html import FOLDED, SHOWN, document_html
from migstats.outputs.jsonl import (
    Reader,
    failed,
    find_files,
    name_of,
    quarantine_line,
    whole_file,
    write_json,
)
from migstats.outputs.lines import statistic_line
from migstats.outputs.marks import Mark, nested, walk
from migstats.outputs.table import COLUMNS, NAMES, rows, text_table, write_csv
from migstats.outputs.terminal import marked_text, show, wants_colour
from migstats.records import Document, Input

DOCS = Path(__file__).parent.parent / "docs"


# Numbers and words


@pytest.mark.parametrize(
    ("given_value", "written"),
    [
        ("2.10E+7", "21000000"),
        ("12.50", "12.5"),
        ("100", "100"),
        ("0", "0"),
        ("-3.0", "-3"),
        ("1E-3", "0.001"),
    ],
)
def test_numbers_have_no_exponent_and_no_trailing_zeros(given_value: str, written: str) -> None:
    assert plain(Decimal(given_value)) == written


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_a_plain_number_is_the_same_number(value: Decimal) -> None:
    assert Decimal(plain(value)) == value


@pytest.mark.parametrize(
    ("value", "numerator", "denominator", "written"),
    [
        ("0.6", "6", "10", "6/10"),
        ("0.6666666666666666666666666667", "2", "3", "2/3"),
        ("0.25", "1", "3", "1/4"),
        ("0.3333333333333333333333333333", None, None, "1/3"),
        ("0.12345678", "1", "0", "0.12345678"),
    ],
)
def test_fractions_are_written_as_they_stand(
    value: str, numerator: str | None, denominator: str | None, written: str
) -> None:
    terms = [Decimal(term) if term else None for term in (numerator, denominator)]
    assert quotient(Decimal(value), *terms) == written


@pytest.mark.parametrize(
    ("value", "written"), [("40589", "40\u202f589"), ("1234567.8", "1\u202f234\u202f567,8"), ("-0.5", "-0,5")]
)
def test_french_figures(value: str, written: str) -> None:
    assert grouped(Decimal(value)) == written


def test_rates_in_words() -> None:
    assert [per_words(per) for per in ("day", "100000 habitant", "tête", "200 personne")] == [
        "par jour",
        "pour 100\u202f000 habitant",
        "par tête",
        "pour 200 personne",
    ]


@pytest.mark.parametrize(
    ("words", "fields", "line"),
    [
        ("40 589", {"value": "40589", "noun": "tentative"}, "40\u202f589 tentative"),
        ("des milliers", {"minimum": "1000", "qualifier": "indefinite", "noun": "x"}, "des milliers x"),
        ("10 à 20", {"minimum": "10", "maximum": "20", "qualifier": "between"}, "entre 10 et 20"),
        ("3", {"value": "3", "kind": "ordinal", "noun": "rang"}, "3e · rang"),
        ("14", {"value": "14", "kind": "age", "unit": "year"}, "14\u00a0ans"),
        ("1", {"value": "1", "kind": "duration", "unit": "day"}, "1\u00a0jour"),
        ("trois fois", {"value": "3", "kind": "multiple"}, "×\u00a03"),
        (
            "+12 %",
            {"value": "12", "kind": "percent", "unit": "%", "change": "increase"},
            "hausse de 12\u00a0%",
        ),
        ("300", {"value": "300", "negated": True, "hedged": True}, "300 · démenti · au conditionnel"),
        (
            "moitié",
            {"value": "0.5", "minimum": "0.5", "numerator": "1", "denominator": "2", "kind": "fraction"}
            | {"qualifier": "more_than"},
            "plus de 1/2",
        ),
    ],
)
def test_a_statistic_is_one_line(words: str, fields: dict[str, Any], line: str) -> None:
    found = document(words, statistics=[statistic(words, words, **fields)])
    assert statistic_line(found.statistics[0]) == line


def test_the_line_says_period_place_and_source() -> None:
    assert str(boat().statistics[0]) == (
        "au moins 40\u202f589 migrants · période 2022 · Maroc · source\u00a0: ministère"
    )


def test_countries_have_their_french_names() -> None:
    text = "12 migrantes marocaines"
    places = [morocco(text, "marocaines") | {"name": "marocaines"}]
    found = document(text, statistics=[statistic(text, "12", value="12", places=places)])
    assert statistic_line(found.statistics[0]) == "12 · Maroc"
    assert "Maroc (MA), d’après «\u00a0marocaines\u00a0»" in explain(found, 0)


# Gold


def test_gold_has_the_keys_of_the_guidelines_and_agrees_with_itself() -> None:
    gold = to_gold(boat())
    assert list(gold) == ["id", "text", "published", "statistics", "dates", "events"]
    assert json.loads(json.dumps(gold)) == gold
    assert gold["published"] == "2023-01-04"
    metrics = evaluate([gold], [gold]).metrics()
    assert metrics["all.statistics.full.f1"] == metrics["all.dates.value.f1"] == 1


def test_gold_of_a_statistic() -> None:
    first, share, thirds = to_gold(boat())["statistics"]
    assert first == {
        "start": BOAT.index("40 589"),
        "end": BOAT.index("40 589") + 6,
        "value": "40589",
        "minimum": "40589",
        "maximum": None,
        "qualifier": "at_least",
        "kind": "count",
        "unit": None,
        "noun": "migrant",
        "phrase": "migrants",
        "definite": False,
        "change": None,
        "per": None,
        "negated": False,
        "period": "2022",
        "places": ["MA"],
        "source": "ministère",
        "part_of": None,
        "compared_with": None,
        "same_as": None,
    }
    assert (share["part_of"], share["places"]) == (0, [])
    assert (thirds["value"], thirds["source"]) == ("2/3", "ministère")


def test_gold_of_dates_and_events() -> None:
    gold = to_gold(boat())
    assert [date["value"] for date in gold["dates"]] == ["2022", "2023-01-03"]
    assert gold["events"] == [
        {
            "start": BOAT.index("annoncé"),
            "end": BOAT.index("annoncé") + 7,
            "type": "statement",
            "date": "2023-01-03",
            "places": ["Maroc"],
        }
    ]


def test_the_bound_of_a_fraction_is_a_fraction() -> None:
    half = {"kind": "fraction", "numerator": "1", "denominator": "2", "value": "0.5", "minimum": "0.5"}
    gold = to_gold(document("moitié", statistics=[statistic("moitié", "moitié", **half)]))
    assert (gold["statistics"][0]["value"], gold["statistics"][0]["minimum"]) == ("1/2", "1/2")


def test_gold_is_sorted_and_its_links_follow() -> None:
    text = "cent dont dix"
    found = [statistic(text, "dix", value="10", part_of=1), statistic(text, "cent", value="100")]
    gold = to_gold(document(text, statistics=found))
    assert [(one["value"], one["part_of"]) for one in gold["statistics"]] == [("100", None), ("10", 0)]


# Rows


def test_rows_have_every_column_and_stable_ids() -> None:
    found = rows(boat())
    assert [list(row) for row in found] == [list(NAMES)] * 4
    start = BOAT.index("12 %")
    assert found[1]["record_id"] == f"boat:statistic:{start}-{start + 4}"
    assert found[1]["part_of"] == found[0]["record_id"]
    assert [row["record"] for row in found] == ["statistic"] * 3 + ["event"]
    assert found[3]["statistics"] == found[2]["record_id"]
    assert found[0]["value"] == Decimal(40589)
    assert (found[0]["first"], found[0]["places"], found[0]["alpha3"]) == (date(2022, 1, 1), "MA", "MAR")


def test_rows_are_flat() -> None:
    kinds = (str, int, float, Decimal, date, type(None))
    assert all(isinstance(cell, kinds) for row in rows(boat()) for cell in row.values())


def test_a_document_without_id_has_stable_record_ids_too() -> None:
    found = [rows(document("12", statistics=[statistic("12", "12")]))[0]["record_id"] for _ in range(2)]
    assert re.fullmatch(r"[0-9a-f]{12}:statistic:0-2", found[0])
    assert found[0] == found[1]


def test_every_column_is_documented() -> None:
    page = (DOCS / "records.md").read_text(encoding="utf-8")
    for column in COLUMNS:
        assert f"| `{column.name}` | {column.holds} | {column.meaning} |" in page


def test_csv_comes_back() -> None:
    stream = io.StringIO()
    write_csv([boat(), boat()], stream)
    found = list(csv.DictReader(io.StringIO(stream.getvalue())))
    assert len(found) == 6
    assert (found[0]["value"], found[0]["definite"], found[2]["definite"]) == ("40589", "false", "true")
    assert found[0]["maximum"] == ""
    assert found[0]["sentence"].startswith("RABAT – Au moins")


def test_csv_holds_events_only_when_asked() -> None:
    stream = io.StringIO()
    write_csv([boat()], stream, events=True)
    found = list(csv.DictReader(io.StringIO(stream.getvalue())))
    assert [row["record"] for row in found] == ["statistic"] * 3 + ["event"]


def test_the_table_fits_its_width() -> None:
    for width in (60, 80, 120):
        lines = text_table(boat(), width).split("\n")
        assert max(map(len, lines)) <= width
        assert lines[0] == "boat – 3 statistiques, 2 dates, 1 événement, 1 avertissement"
        assert len(lines) == 6


def test_the_table_of_a_failed_document_says_why() -> None:
    assert text_table(failed("a.txt", "illisible")).endswith("erreur\u00a0: illisible")


# Explanations


def test_explain_says_what_was_read_and_by_which_rules() -> None:
    said = explain(boat(), 0)
    assert "«\u00a040 589\u00a0»" in said
    assert "2022 (du 01/01/2022 au 31/12/2022), d’après «\u00a02022\u00a0»" in said
    assert "Maroc (MA), d’après «\u00a0Maroc\u00a0»" in said
    assert "confiance \u00a0: 97\u00a0%" in said
    assert "numbers.digits → quantities.noun" in said


def test_explain_names_links_and_resolved_sources() -> None:
    assert "fait partie du relevé 0, «\u00a040 589\u00a0»" in explain(boat(), 1)
    assert "ministère, d’après «\u00a0Il\u00a0»" in explain(boat(), 2)


@pytest.mark.parametrize("index", [-1, 3])
def test_explain_refuses_what_is_not_there(index: int) -> None:
    with pytest.raises(IndexError, match=f"statistic {index} of 3"):
        explain(boat(), index)


def test_explain_names_what_is_no_index() -> None:
    index: Any = "a"
    with pytest.raises(TypeError, match="index must be a whole number, not str"):
        boat().explain(index)


# Marks, terminal, HTML


def test_marks_nest_and_never_cross() -> None:
    found = [Mark(0, 5, "date", 0), Mark(1, 3, "statistic", 0), Mark(4, 8, "event", 0), Mark(6, 6, "date", 1)]
    assert list(nested(found)) == found[:2]


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8))
def test_a_walk_reads_the_whole_text_once(text: str, spans: list[tuple[int, int]]) -> None:
    inside = sorted((start, -min(end, len(text))) for start, end in spans if start <= end)
    found = list(nested(Mark(start, -end, "date", 0) for start, end in inside if -end > start))
    steps = list(walk(text, found))
    assert "".join(step.text for step in steps) == text
    assert (
        sum(step.move == "open" for step in steps)
        == sum(step.move == "close" for step in steps)
        == len(found)
    )


def test_the_terminal_marks_by_signs() -> None:
    assert marked_text(boat()).endswith("Il avait ⟦e0 annoncé⟧ près des ⟦s2 deux tiers⟧ ⟦d1 mardi⟧.")
    assert "\x1b" not in show(boat())


def test_the_terminal_marks_by_colours_too() -> None:
    plain_text, coloured = show(boat()), show(boat(), colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain_text
    assert "\x1b[36m\x1b[1m⟦s0 " in coloured


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert wants_colour(Terminal())
    assert not wants_colour(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour(Terminal())


HOSTILE = "<script>alert(1)</script> \" onclick=x ' ]]> --> &lt; \x1b[31m \u202e 12 </mark>"


def hostile() -> Document:
    """A document whose every word is an attack."""
    here = span(HOSTILE, "12")
    name = {"name": HOSTILE, "alpha2": "XX", "alpha3": "XXX", "m49": "000", "span": here}
    one = statistic(
        HOSTILE, "12", value="12", noun=HOSTILE, places=[name], source=here | {"name": HOSTILE}, unit=HOSTILE
    )
    finding = {"kind": HOSTILE, "message": HOSTILE, "message_en": HOSTILE, "arithmetic": HOSTILE}
    every = statistic(HOSTILE, HOSTILE, noun=None)
    return document(HOSTILE, id=HOSTILE, statistics=[every, one], findings=[finding], errors=[HOSTILE])


class Tags(HTMLParser):
    """Which tags and attributes a page has, and whether they are balanced."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.names: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.names |= {name for name, _ in attrs}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags(page: str) -> Tags:
    """The tags of a page that is well formed."""
    parser = Tags()
    parser.feed(page)
    parser.close()
    assert parser.open == []
    return parser


ALLOWED = {
    *("div", "style", "pre", "p", "mark", "span", "details", "summary", "ul", "li"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
}


def test_hostile_text_stays_text_in_html() -> None:
    page = document_html(hostile())
    assert tags(page).seen <= ALLOWED
    assert tags(page).names <= {"class", "style", "lang", "title", "scope"}
    assert "<script" not in page
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_hostile_text_stays_text_on_a_terminal() -> None:
    for said in (show(hostile()), text_table(hostile()), explain(hostile(), 1)):
        assert "\x1b" not in said
        assert "\u202e" not in said


def test_html_has_no_script_and_no_request() -> None:
    page = document_html(boat())
    assert not re.search(r"<script|https?://|url\(|src=|href=", page)
    assert "display:none" in page
    assert '<pre class="mgs-plain">' in page


def test_html_says_kinds_in_letters_and_underlines_what_is_inside() -> None:
    found = boat().model_copy(
        update={"statistics": (boat().statistics[0].model_copy(update={"start": BOAT.index("40 589") - 9}),)}
    )
    page = document_html(found)
    assert '<span class="mgs-tag">STAT</span></mark>' in page
    assert '<span class="mgs-tag">SOURCE</span></mark>' in page
    assert "boat · 1 statistique · 2 dates · 1 événement · 1 avertissement · texte de" in page
    assert "publié le 04/01/2023" in page


def test_a_date_inside_a_statistic_is_underlined() -> None:
    text = "12 morts en 2022"
    found = document(
        text, statistics=[statistic(text, text)], dates=[{**span(text, "2022"), "value": "2022"}]
    )
    assert '<span class="mgs-inner mgs-date" title="2022">2022</span>' in document_html(found)


def test_html_of_a_long_text_is_folded_and_cuts_no_mark() -> None:
    text = "x" * (SHOWN - 2) + "40 589" + "y" * (2 * FOLDED)
    page = document_html(document(text, statistics=[statistic(text, "40 589")]))
    tags(page)
    assert ">40 589<span" in page
    assert "afficher la suite" in page
    assert "signes de plus" in page
    assert len(page) < 2 * (SHOWN + FOLDED)


def test_html_of_an_empty_document_is_well_formed() -> None:
    assert "0 statistique ·" in document_html(document(""))
    tags(document_html(document("")))


@given(st.text(max_size=200))
def test_any_text_gives_well_formed_html(text: str) -> None:
    assert tags(document_html(document(text))).seen <= ALLOWED


def test_visible_keeps_what_french_needs() -> None:
    assert visible("40\u202f589\u00a0% e\u0301 \u00ad\r\n") == "40\u202f589\u00a0% e\u0301 \u00ad\n"
    assert one_line(" a \n\t b ") == "a b"


# Frames


@pytest.mark.parametrize("name", ["pandas", "polars", "pyarrow"])
def test_frames(name: str) -> None:
    pytest.importorskip(name)
    make = {"pandas": frames.to_pandas, "polars": frames.to_polars, "pyarrow": frames.to_arrow}[name]
    full, empty = make(boat()), make(document("rien"))
    assert (full.shape, empty.shape) == ((4, len(COLUMNS)), (0, len(COLUMNS)))
    names = full.column_names if name == "pyarrow" else list(full.columns)
    assert tuple(names) == NAMES
    assert (
        [float(value) for value in full["value"].to_pylist()[:2]] == [40589, 12]
        if name == "pyarrow"
        else True
    )


@pytest.mark.parametrize(
    ("method", "package"), [("to_pandas", "pandas"), ("to_polars", "polars"), ("to_arrow", "pyarrow")]
)
def test_a_missing_library_is_named(method: str, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> Any:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr(frames, "import_module", absent)
    with pytest.raises(MissingExtraError, match=f"pip install {package}"):
        getattr(boat(), method)()


def test_outputs_import_no_heavy_library() -> None:
    for name in ("frames", "table", "gold", "lines", "explain", "html", "jsonl"):
        importlib.import_module(f"migstats.outputs.{name}")
    source = "".join(path.read_text(encoding="utf-8") for path in Path(frames.__file__).parent.glob("*.py"))
    assert not re.search(r"^\s*(?:import|from) (?:pandas|polars|pyarrow|spacy)", source, re.MULTILINE)


# Confidence


def test_doubtful_records_go_and_links_follow() -> None:
    kept = confident(boat(), 0.9)
    assert len(kept.statistics) == 2
    assert kept.statistics[1].part_of == 0
    assert (kept.events[0].statistics, kept.findings) == ((), boat().findings)


def test_a_link_to_a_doubtful_record_goes() -> None:
    found = boat()
    doubtful = found.statistics[0].model_copy(update={"confidence": 0.1})
    kept = confident(found.model_copy(update={"statistics": (doubtful, *found.statistics[1:])}), 0.5)
    assert [one.part_of for one in kept.statistics] == [None, None]
    assert (kept.events[0].statistics, kept.findings) == ((1,), ())


def test_the_first_statement_that_stays_becomes_the_earliest() -> None:
    text = "10 20 30"
    said = [
        statistic(text, words, same_as=same_as, confidence=sure)
        for words, same_as, sure in (("10", None, 0.1), ("20", 0, 0.9), ("30", 0, 0.9))
    ]
    kept = confident(document(text, statistics=said), 0.5)
    assert [one.same_as for one in kept.statistics] == [None, 0]


def test_nothing_changes_where_all_is_sure() -> None:
    assert confident(boat(), 0.0) is not None
    assert confident(boat(), 0.0) == boat()


# Reading


def read(reader: Reader, *paths: Path) -> list[Input | Document]:
    """What files hold."""
    return list(reader.files(paths))


def test_texts_keep_every_character(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "40\u202f589 arrive\u0301es\r\n🚢\n"
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert read(Reader(date(2024, 1, 30)), tmp_path / "a.txt") == [
        Input(text=text, id="a.txt", published=date(2024, 1, 30))
    ]


def test_what_is_not_utf8_is_read_with_a_warning(tmp_path: Path) -> None:
    said: list[str] = []
    (tmp_path / "vieux.txt").write_bytes("« été » à 5 €".encode("cp1252"))
    (found,) = read(Reader(warn=said.append), tmp_path / "vieux.txt")
    assert isinstance(found, Input)
    assert found.text == "« été » à 5 €"
    assert len(said) == 1
    assert "Windows-1252" in said[0]


def test_utf16_is_read() -> None:
    assert Reader().decoded("été".encode("utf-16"), "x") == "été"


def test_json_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [
        '{"text": "un", "id": 7, "published": "2024-01-30T10:00:00", "other": []}',
        "",
        '{"text": "deux"}',
        '{"texte": "trois"}',
        "[]",
        "{",
        '{"text": "six", "published": "hier"}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    first, second, *wrong = read(Reader(), tmp_path / "a.jsonl")
    assert first == Input(text="un", id="7", published=date(2024, 1, 30))
    assert second == Input(text="deux", id="a.jsonl:3")
    assert [one.id for one in wrong] == ["a.jsonl:4", "a.jsonl:5", "a.jsonl:6", "a.jsonl:7"]
    assert all(isinstance(one, Document) and one.errors for one in wrong)


def test_a_lone_surrogate_is_read_and_written_as_its_escape(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "\\ud800 12 morts"}\n', encoding="utf-8")
    (found,) = read(Reader(), tmp_path / "a.jsonl")
    assert isinstance(found, Input)
    document = migstats.extract(found.text)
    assert [(one.start, one.end) for one in document.statistics] == [(2, 4)]
    with whole_file(tmp_path / "out.csv") as stream:
        write_csv([document], stream)
    assert "\\ud800 12 morts" in (tmp_path / "out.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("half", ["\ud83d", "\udcff"])
@pytest.mark.parametrize("indent", [None, 2])
def test_half_a_pair_survives_json(half: str, indent: int | None) -> None:
    document = migstats.extract(f"12 morts{half} selon l’OIM{half}.", id=half)
    written = document.model_dump_json(indent=indent)
    assert Document.model_validate_json(written) == document
    assert Document.model_validate_json(written.encode()) == document
    together = migstats.gather([document])
    assert type(together).model_validate_json(together.model_dump_json()) == together


@pytest.mark.parametrize("source", ["", "{", '{"text": 5}', '"\\ud83d"', "[1]"])
def test_what_is_no_document_is_refused(source: str) -> None:
    with pytest.raises(ValidationError):
        Document.model_validate_json(source)


@pytest.mark.parametrize(
    "wrong",
    [{"part_of": 99}, {"same_as": -1}, {"compared_with": 0}, {"period": {"value": "2022", "date": 7}}],
)
def test_a_link_to_no_record_is_refused(wrong: dict[str, Any]) -> None:
    document = migstats.extract("12 morts").model_dump()
    document["statistics"][0].update(wrong)
    with pytest.raises(ValidationError, match=r"there is no \w+ -?\d+|linked with itself"):
        Document.model_validate(document)


def test_a_stream_is_one_text_or_json_lines() -> None:
    assert list(Reader().stream(io.BytesIO(b"Douze\nmorts"))) == [Input(text="Douze\nmorts")]
    assert list(Reader().stream(io.BytesIO(b'{"text": "a"}\n{"text": "b"}\n'))) == [
        Input(text="a", id="stdin:1"),
        Input(text="b", id="stdin:2"),
    ]
    assert list(Reader().stream(io.BytesIO(b""))) == [Input(text="")]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "A.JSONL", "a.txt", "a.dat"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_json_lines_are_known_by_their_first_line(tmp_path: Path, name: str, encoding: str) -> None:
    (tmp_path / name).write_text('{"text": "Ċ"}\n{"text": "b"}\n', encoding=encoding)
    found = read(Reader(), tmp_path / name)
    assert [(type(one), one.text) for one in found] == [(Input, "Ċ"), (Input, "b")]


@pytest.mark.parametrize(
    "source",
    [
        "Douze morts".encode("utf-16-le"),
        gzip.compress(b"Douze morts", mtime=0),
        gzip.compress(b"Douze morts", mtime=0x0A),  # its fifth byte ends a line
        b"%PDF-1.7\n1 0 obj\nDouze morts\n",
        b"PK\x03\x04\n\n\n",
        b"{\\rtf1\\ansi\nDouze morts}\n",
        bytes(range(1, 9)) * 50,
        b"\x81 \xff",
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.txt.gz", "a.jsonl"])
def test_what_is_no_text_is_a_failed_document(tmp_path: Path, source: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(source)
    (found,) = read(Reader(warn=lambda _: None), tmp_path / name)
    assert isinstance(found, Document)
    assert re.search("binary data, no text|neither UTF-8", found.errors[0])


def test_a_stray_control_character_is_part_of_a_text() -> None:
    assert Reader().decoded(b"Douze\x02 morts", "x") == "Douze\x02 morts"


def test_a_text_with_half_a_pair_has_a_name() -> None:
    assert migstats.extract("12 morts \ud800").rows()[0]["record_id"].endswith(":statistic:0-2")
    assert migstats.gather([migstats.extract("12 morts \ud800 en 2022")]).facts


def test_folders_know_capitals_and_links_that_lead_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "A.TXT").write_text("x", encoding="utf-8")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert [name_of(path) for path in find_files([".", "*", "A.*"])] == ["A.TXT"]


def test_folders_globs_and_files_each_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.txt", "sub/c.jsonl", "d.md", "out.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = find_files([".", "a.txt", "*.md"], leave=[Path("out.jsonl")])
    assert [name_of(path) for path in found] == ["a.txt", "b.txt", "sub/c.jsonl", "d.md"]
    with pytest.raises(FileNotFoundError, match=r"absent\.txt"):
        find_files(["absent.txt"])


# Writing


def test_a_file_is_there_when_it_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError), whole_file(path) as stream:
        stream.write("half")
        raise RuntimeError
    assert path.read_text(encoding="utf-8") == "old"
    with whole_file(path) as stream:
        stream.write("new")
        assert path.read_text(encoding="utf-8") == "old"
    assert path.read_text(encoding="utf-8") == "new"
    assert [one.name for one in tmp_path.iterdir()] == ["out.csv"]


def test_json_is_an_array_even_of_nothing_and_after_an_error() -> None:
    def broken() -> Any:
        yield boat()
        raise RuntimeError

    for documents, count in (([], 0), ([boat(), boat()], 2)):
        stream = io.StringIO()
        write_json(documents, stream)
        assert len(json.loads(stream.getvalue())) == count
    stream = io.StringIO()
    with pytest.raises(RuntimeError):
        write_json(broken(), stream)
    assert len(json.loads(stream.getvalue())) == 1


def test_a_document_survives_json() -> None:
    assert Document.model_validate_json(boat().model_dump_json()) == boat()


def test_what_is_set_aside_can_be_read_again() -> None:
    found = document("douze morts", id="a", published="2024-01-30", errors=["no"])
    assert list(Reader().lines([quarantine_line(found).encode()], "q")) == [
        Input(text="douze morts", id="a", published=date(2024, 1, 30))
    ]
