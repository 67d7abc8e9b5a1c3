"""Figures against a gold so small that each was computed by hand."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from migstats.corpus import FIELDS, Entry, write
from migstats.evaluate import below, evaluate, load, predict

Document = dict[str, Any]
CORPUS = Path(__file__).parent.parent / "corpus"
COUNTS = ("right", "predicted", "gold", "cases", "rate")


def record(letter: str, text: str, words: str, **fields: Any) -> dict[str, Any]:
    """A record of the gold format at the first place of these words."""
    start = text.index(words)
    known = {spec.name: [] if spec.shape == "list" else spec.default for spec in FIELDS[letter]}
    return {"start": start, "end": start + len(words)} | known | fields


BOAT = (
    "Mardi, 12 morts, dont 4 femmes, et 38 rescapés, selon la préfecture maritime. Le bilan : une douzaine."
)
COST = "Le budget 2023 atteint 2,5 millions d’euros, contre un tiers de moins en 2022."


def boat() -> Document:
    """Four counts, a date and an event, in the part where rules are written."""
    stat = {"kind": "count", "period": "2024-09-03", "places": ["FR"]}
    return {
        "id": "boat",
        "text": BOAT,
        "published": "2024-09-04",
        "split": "write",
        "statistics": [
            record("s", BOAT, "12", value="12", noun="mort", phrase="morts", **stat),
            record("s", BOAT, "4", value="4", noun="femme", phrase="femmes", part_of=0, **stat),
            record(
                "s",
                BOAT,
                "38",
                value="38",
                noun="rescapé",
                phrase="rescapés",
                source="préfecture maritime",
                **stat,
            ),
            record(
                "s", BOAT, "une douzaine", value="12", qualifier="about", noun="mort", same_as=0, kind="count"
            ),
        ],
        "dates": [record("d", BOAT, "Mardi", value="2024-09-03")],
        "events": [record("e", BOAT, "bilan", type="incident", date="2024-09-03", places=["Wimereux"])],
    }


def cost() -> Document:
    """Two statistics and two dates in the part that is kept apart."""
    money = {"kind": "money", "unit": "EUR", "noun": "budget", "phrase": "budget"}
    third = {
        "kind": "fraction",
        "noun": "budget",
        "phrase": "budget",
        "change": "decrease",
        "compared_with": 0,
    }
    return {
        "id": "cost",
        "text": COST,
        "published": None,
        "split": "check",
        "statistics": [
            record("s", COST, "2,5 millions", value="2500000", period="2023", **money),
            record("s", COST, "un tiers", value="1/3", period="2022", **third),
        ],
        "dates": [record("d", COST, "2023", value="2023"), record("d", COST, "2022", value="2022")],
        "events": [],
    }


def figures(*pred: Document) -> dict[str, float | None]:
    """Every metric of these predictions against the small gold."""
    return evaluate([boat(), cost()], pred).metrics()


def changed(before: dict[str, float | None], after: dict[str, float | None]) -> set[str]:
    """The names of rates of `all` that moved, without the part."""
    names = [name for name in before if name.startswith("all.") and name.rpartition(".")[2] not in COUNTS]
    return {name.removeprefix("all.") for name in names if before[name] != after[name]}


# Everything right, everything missing


def test_gold_against_itself_is_perfect() -> None:
    for gold in ([boat(), cost()], load(CORPUS)):
        report = evaluate(gold, copy.deepcopy(gold))
        rates = {
            n: v for n, v in report.metrics().items() if n.rpartition(".")[2] not in COUNTS and v is not None
        }
        assert {v for n, v in rates.items() if not n.startswith("gap.")} == {1.0}
        assert {v for n, v in rates.items() if n.startswith("gap.")} == {0.0}
        assert report.metrics()["all.statistics.period.spurious.rate"] == 0.0
        assert (report.mistakes, report.missing) == ((), ())


def test_no_prediction_is_all_missed() -> None:
    report = evaluate([boat(), cost()], [])
    metrics = report.metrics()
    assert report.missing == ("boat", "cost")
    assert metrics["all.statistics.detection.recall"] == 0.0
    assert metrics["all.statistics.detection.f1"] == 0.0
    assert metrics["all.statistics.detection.precision"] is None
    assert metrics["all.statistics.core.accuracy"] is None
    assert metrics["all.statistics.period.accuracy"] is None
    assert {mistake.faults for mistake in report.mistakes} == {("missed",)}
    assert len(report.mistakes) == 6 + 3 + 1


def test_where_nothing_is_and_nothing_is_found_there_is_no_figure() -> None:
    assert figures(boat(), cost())["check.events.trigger.f1"] is None
    assert figures(boat(), cost())["all.events.trigger.macro_f1"] == 1.0


# One thing wrong at a time: by hand, and nothing else moves


def test_a_removed_statistic() -> None:
    pred = boat()
    del pred["statistics"][2]  # 38 rescapés; nothing points to it
    metrics = figures(pred, cost())
    assert metrics["all.statistics.detection.precision"] == 1.0
    assert metrics["all.statistics.detection.recall"] == 5 / 6
    assert metrics["all.statistics.detection.f1"] == 10 / 11
    assert metrics["write.statistics.detection.f1"] == 6 / 7
    assert metrics["check.statistics.detection.f1"] == 1.0
    assert metrics["gap.statistics.detection.f1"] == 6 / 7 - 1.0
    assert metrics["all.statistics.detection.macro_f1"] == (6 / 7 + 1.0) / 2
    assert metrics["all.statistics.places.f1"] == 4 / 5
    assert metrics["all.statistics.source.f1"] == 0.0
    assert metrics["all.statistics.kinds.count.f1"] == 6 / 7
    assert metrics["all.statistics.qualifiers.exact.f1"] == 8 / 9
    assert metrics["all.statistics.core.accuracy"] == 1.0
    moved = {name.split(".")[1] for name in changed(figures(boat(), cost()), metrics)}
    assert moved == {"detection", "quantity", "full", "places", "source", "kinds", "qualifiers"}


def test_an_invented_statistic() -> None:
    pred = boat()
    extra = record("s", BOAT, "maritime", value="7", kind="age", unit="year", period="2024")
    pred["statistics"].insert(3, extra)
    metrics = figures(pred, cost())
    assert metrics["all.statistics.detection.precision"] == 6 / 7
    assert metrics["all.statistics.detection.recall"] == 1.0
    assert metrics["all.statistics.kinds.age.precision"] == 0.0
    assert metrics["all.statistics.kinds.count.f1"] == 1.0
    assert metrics["all.statistics.period.spurious.rate"] == 0.0  # only pairs are asked
    (mistake,) = evaluate([boat(), cost()], [pred, cost()]).mistakes
    assert mistake.faults == ("spurious",)
    assert (
        mistake.sentence == "Mardi, 12 morts, dont 4 femmes, et 38 rescapés, selon la préfecture [maritime]."
    )


def test_a_shifted_core() -> None:
    pred = boat()
    pred["statistics"][3]["start"] += 4  # `douzaine`
    metrics = figures(pred, cost())
    assert changed(figures(boat(), cost()), metrics) == {"statistics.core.accuracy"}
    assert metrics["all.statistics.core.accuracy"] == 5 / 6
    (mistake,) = evaluate([boat(), cost()], [pred, cost()]).mistakes
    assert mistake.details == ("span: found [douzaine]",)
    assert mistake.sentence == "Le bilan : [une douzaine]."


FIELD_MOVES = [
    ("value", "13", {"quantity", "full"}),
    ("minimum", "12", {"quantity", "full"}),
    ("maximum", "12", {"quantity", "full"}),
    ("qualifier", "about", {"quantity", "full"}),
    ("kind", "age", {"quantity", "full"}),
    ("unit", "year", {"quantity", "full"}),
    ("noun", "blessé", {"full"}),
    ("definite", True, {"full"}),
    ("change", "increase", {"full"}),
    ("per", "day", {"full"}),
    ("negated", True, {"full"}),
    ("phrase", "mort", {"phrase"}),
    ("period", "2024-09", {"period"}),
    ("period", None, {"period"}),
    ("places", [], {"places"}),
    ("places", ["FR", "GB"], {"places"}),
    ("source", "OIM", {"source"}),
]


@pytest.mark.parametrize(("name", "value", "moves"), FIELD_MOVES)
def test_a_wrong_field_moves_its_own_figures(name: str, value: Any, moves: set[str]) -> None:
    pred = boat()
    pred["statistics"][0][name] = value
    metrics = figures(pred, cost())
    moved = {metric.split(".")[1] for metric in changed(figures(boat(), cost()), metrics)}
    assert moved - {"fields", "kinds", "qualifiers"} == moves
    assert ("kinds" in moved, "qualifiers" in moved) == ("quantity" in moves, "quantity" in moves)
    assert metrics[f"all.statistics.fields.{name}.accuracy"] == 5 / 6
    (mistake,) = evaluate([boat(), cost()], [pred, cost()]).mistakes
    assert mistake.faults == (name,)


def test_a_wrong_value_by_hand() -> None:
    pred = boat()
    pred["statistics"][0]["value"] = "13"
    metrics = figures(pred, cost())
    assert metrics["all.statistics.quantity.f1"] == 5 / 6
    assert metrics["write.statistics.quantity.f1"] == 3 / 4
    assert metrics["all.statistics.quantity.macro_f1"] == (3 / 4 + 1) / 2
    assert metrics["gap.statistics.quantity.f1"] == -1 / 4
    assert metrics["all.statistics.kinds.count.f1"] == 3 / 4
    assert metrics["all.statistics.qualifiers.exact.f1"] == 4 / 5
    assert metrics["all.statistics.qualifiers.about.f1"] == 1.0


# What counts as the same


@pytest.mark.parametrize("value", ["2500000.0", "2.5E+6"])
def test_decimals_are_compared_as_numbers(value: str) -> None:
    pred = cost()
    pred["statistics"][0]["value"] = value
    assert figures(boat(), pred)["all.statistics.quantity.f1"] == 1.0


def test_decimals_are_compared_exactly() -> None:
    pred = cost()
    pred["statistics"][0]["value"] = "2500000.00000000000001"
    assert figures(boat(), pred)["all.statistics.quantity.f1"] == 5 / 6


@pytest.mark.parametrize(
    ("value", "right"), [("2/6", 2), ("0.333", 1), ("un tiers", 1), ("1/0", 1), (None, 1)]
)
def test_fractions_are_compared_exactly(value: str | None, right: int) -> None:
    pred = cost()
    pred["statistics"][1]["value"] = value
    assert figures(boat(), pred)["check.statistics.quantity.right"] == right


@pytest.mark.parametrize(
    ("source", "right"),
    [("Préfecture", 1), ("préfecture de la Manche", 1), ("la maire", 0), ("le parquet", 0), ("la", 0)],
)
def test_sources_are_right_with_a_word_in_common(source: str, right: int) -> None:
    pred = boat()
    pred["statistics"][2]["source"] = source
    assert figures(pred, cost())["all.statistics.source.right"] == right


def test_articles_are_no_word_in_common() -> None:
    gold, pred = boat(), boat()
    gold["statistics"][2]["source"], pred["statistics"][2]["source"] = (
        "ministre de l’intérieur",
        "chef de l’OIM",
    )
    assert evaluate([gold], [pred]).metrics()["all.statistics.source.f1"] == 0.0


def test_phrases_by_words() -> None:
    pred = boat()
    pred["statistics"][1]["phrase"] = "femmes enceintes"  # one word of two: 2/3
    pred["statistics"][2]["phrase"] = None  # 0
    metrics = figures(pred, cost())
    assert (
        metrics["all.statistics.phrase.exact.accuracy"] == 3 / 5
    )  # `une douzaine` has no phrase on either side
    assert metrics["all.statistics.phrase.overlap.accuracy"] == pytest.approx((3 + 2 / 3) / 5)


def test_periods_of_those_that_have_one_and_of_those_that_have_none() -> None:
    pred = boat()
    pred["statistics"][0]["period"] = "2024-09"
    pred["statistics"][3]["period"] = "2024-09-03"
    metrics = figures(pred, cost())
    assert metrics["all.statistics.period.accuracy"] == 4 / 5
    assert metrics["all.statistics.period.spurious.rate"] == 1.0


def test_places_are_counted_one_by_one() -> None:
    pred = boat()
    pred["statistics"][0]["places"] = ["GB", "FR"]
    pred["statistics"][1]["places"] = []
    del pred["statistics"][2]
    metrics = figures(pred, cost())
    assert metrics["all.statistics.places.precision"] == 1 / 2
    assert metrics["all.statistics.places.recall"] == 1 / 3


# Pairs


def test_the_largest_overlap_wins_and_only_once() -> None:
    text = "de 12 345 à 678"
    wanted = [
        record("s", text, "12 345", value="12345", kind="count"),
        record("s", text, "678", kind="count"),
    ]
    given = [
        record("s", text, "12", value="12", kind="count"),
        record("s", text, "345 à 678", value="12345", kind="count"),
    ]
    gold = {"id": "t", "text": text, "published": None, "statistics": wanted, "dates": [], "events": []}
    metrics = evaluate([gold], [gold | {"statistics": given}]).metrics()
    # `345 à 678` shares as much with each, and is nearer to the second; that leaves the first to `12`
    assert metrics["all.statistics.detection.right"] == 2
    assert metrics["all.statistics.quantity.right"] == 0


def test_of_equal_overlaps_the_closer_span_wins() -> None:
    text = "37 morts"
    right, wide = (
        record("s", text, "37", value="37", kind="count"),
        record("s", text, "37 morts", kind="count"),
    )
    gold = {"id": "t", "text": text, "published": None, "statistics": [right], "dates": [], "events": []}
    report = evaluate([gold], [gold | {"statistics": [wide, right]}])
    assert [mistake.faults for mistake in report.mistakes] == [("spurious",)]


def test_a_larger_overlap_beats_a_closer_span() -> None:
    text = "12 345 678 personnes secourues"
    number, part = record("s", text, "12 345 678", kind="count"), record("s", text, "12", kind="count")
    whole = record("s", text, text, kind="count")
    gold = {"id": "t", "text": text, "published": None, "statistics": [number], "dates": [], "events": []}
    report = evaluate([gold], [gold | {"statistics": [part, whole]}])
    assert [mistake.sentence for mistake in report.worst("all", fault="spurious")] == [
        text.replace("12", "[12]")
    ]


def test_spans_that_touch_do_not_overlap() -> None:
    text = "7812"
    one, other = record("s", text, "78", kind="count"), record("s", text, "12", kind="count")
    gold = {"id": "t", "text": text, "published": None, "statistics": [one], "dates": [], "events": []}
    assert evaluate([gold], [gold | {"statistics": [other]}]).metrics()["all.statistics.detection.right"] == 0


# Links


def test_a_link_to_any_statement_of_the_fact_is_right() -> None:
    pred = boat()
    pred["statistics"][1]["part_of"] = 3  # `une douzaine` states the fact of `12 morts`
    assert changed(figures(boat(), cost()), figures(pred, cost())) == set()


def test_a_link_to_another_fact_is_wrong() -> None:
    pred = boat()
    pred["statistics"][1]["part_of"] = 2
    metrics = figures(pred, cost())
    assert changed(figures(boat(), cost()), metrics) == {
        f"statistics.part_of.{x}" for x in ("precision", "recall", "f1")
    }
    assert metrics["all.statistics.part_of.f1"] == 0.0
    (mistake,) = evaluate([boat()], [pred]).mistakes
    assert mistake.details == ("part_of: 0, found 2",)


def test_links_go_through_the_pairs() -> None:
    pred = boat()
    del pred["statistics"][0]  # all that follow move up by one, and what pointed to it points nowhere
    pred["statistics"][0]["part_of"] = pred["statistics"][2]["same_as"] = None
    metrics = figures(pred, cost())
    assert metrics["all.statistics.part_of.recall"] == 0.0
    assert metrics["all.statistics.compared_with.f1"] == 1.0
    pred["statistics"][0]["part_of"] = 2  # still the same fact
    assert figures(pred, cost())["all.statistics.part_of.f1"] == 1.0


def test_a_link_where_there_is_none_and_to_nowhere() -> None:
    pred = boat()
    pred["statistics"][2]["compared_with"] = 0
    pred["statistics"][1]["part_of"] = 99
    metrics = figures(pred, cost())
    assert metrics["all.statistics.compared_with.precision"] == 1 / 2
    assert metrics["all.statistics.compared_with.recall"] == 1.0
    assert metrics["all.statistics.part_of.f1"] == 0.0


# Dates and events


def test_dates_and_events_by_hand() -> None:
    money = cost()
    money["dates"][0]["value"] = "2022"
    money["dates"][1]["start"] -= 3  # `en 2022`
    sea = boat()
    sea["dates"] = []
    sea["events"][0] |= {"type": "rescue", "date": "2024-09-02", "places": ["wimereux", "Calais"]}
    metrics = figures(sea, money)
    assert metrics["all.dates.detection.f1"] == 4 / 5
    assert metrics["all.dates.value.f1"] == 2 / 5
    assert metrics["check.dates.value.f1"] == 1 / 2
    assert metrics["all.dates.value.macro_f1"] == 1 / 4
    assert metrics["all.dates.span.accuracy"] == 1 / 2
    assert metrics["all.events.trigger.f1"] == 1.0
    assert (metrics["all.events.type.accuracy"], metrics["all.events.date.accuracy"]) == (0.0, 0.0)
    assert metrics["all.events.places.f1"] == 2 / 3


# Mistakes


def test_the_worst_come_first_and_those_of_check_only_when_asked_for() -> None:
    sea, money = boat(), cost()
    sea["statistics"][0]["noun"] = "naufragé"
    sea["statistics"][1]["value"] = "5"
    del sea["statistics"][2]
    money["statistics"][0]["value"] = "2.5"
    report = evaluate([boat(), cost()], [sea, money])
    assert [mistake.faults for mistake in report.worst()] == [("value",), ("missed",), ("noun",)]
    assert [mistake.details for mistake in report.worst(limit=1)] == [("value: 4, found 5",)]
    assert [mistake.document for mistake in report.worst("check")] == ["cost"]
    assert len(report.worst("all")) == 4
    assert [mistake.faults for mistake in report.worst(fault="noun")] == [("noun",)]
    assert str(report.worst()[0]) == (
        "boat statistics value: 4, found 5\n"
        "    Mardi, 12 morts, dont [4] femmes, et 38 rescapés, selon la préfecture maritime."
    )


def test_mistakes_of_a_gold_without_parts_are_only_under_all() -> None:
    gold = {key: value for key, value in boat().items() if key != "split"}
    report = evaluate([gold], [])
    assert (len(report.worst()), len(report.worst("all"))) == (0, 6)
    assert {name.partition(".")[0] for name in report.metrics()} == {"all"}


# Reports


def test_the_report_as_json_and_as_a_table() -> None:
    pred = boat()
    pred["statistics"][0]["value"] = "13"
    report = evaluate([boat(), cost()], [pred])
    tree = json.loads(json.dumps(report.to_json()))
    assert tree["write"]["statistics"]["quantity"]["f1"] == 3 / 4
    assert tree["check"]["statistics"]["period"]["spurious"] == {"rate": None, "cases": 0}
    assert tree["documents"] == {"write": 1, "check": 1, "all": 2}
    assert tree["missing"] == ["cost"]
    lines = report.render().splitlines()
    assert lines[1] == "without prediction: cost"
    (row,) = [line.split() for line in lines if line.startswith("statistics.quantity.f1")]
    assert row[1:] == ["75.0", "0.0", "60.0", "75.0", "75.0", "50.0", "6"]  # 3 right of 4 found and of 6
    assert not any(line.startswith("statistics.kinds.ordinal") for line in lines)


def test_floors() -> None:
    pred = boat()
    pred["statistics"][0]["value"] = "13"
    report = evaluate([boat(), cost()], [pred, cost()])
    assert below(report, {"write.statistics.quantity.f1": 0.75, "check.dates.value.f1": 1.0}) == []
    assert below(report, {"write.statistics.quantity.f1": 0.8}) == [
        "write.statistics.quantity.f1 is 0.75, below 0.8"
    ]
    assert below(report, {"check.events.trigger.f1": 0.1}) == ["check.events.trigger.f1 is –, below 0.1"]
    with pytest.raises(ValueError, match=r"unknown metric 'check\.statistic\.quantity\.f1'; nearest: check"):
        below(report, {"check.statistic.quantity.f1": 0.5})


def test_what_cannot_be_compared_is_refused() -> None:
    with pytest.raises(ValueError, match="gold 'boat' comes twice"):
        evaluate([boat(), boat()], [])
    with pytest.raises(ValueError, match="not in the gold: cost"):
        evaluate([boat()], [cost()])
    with pytest.raises(ValueError, match="boat: the prediction is about another text"):
        evaluate([boat()], [boat() | {"text": "autre"}])


# Inputs


def test_load_reads_folders_files_and_json_lines(tmp_path: Path) -> None:
    gold = {key: value for key, value in boat().items() if key != "split"}
    path = write(Entry(gold, "check"), tmp_path)
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold) + "\n\n", encoding="utf-8")
    assert load(tmp_path) == load(str(path)) == [gold | {"split": "check"}]
    assert load(tmp_path / "gold.jsonl") == [gold]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{}\n{", "line 1: no 'id' in the document"),
        ("\n{", "line 2: Expecting property name"),
        ("[1]", "line 1: not a document"),
        (json.dumps(boat() | {"dates": [{"start": 0, "end": 5}]}), "line 1: no 'value' in dates 0"),
    ],
)
def test_json_lines_that_cannot_be_read_are_named(tmp_path: Path, source: str, words: str) -> None:
    path = tmp_path / "pred.jsonl"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(ValueError, match=rf"pred\.jsonl, {words}"):
        load(path)


def test_an_empty_folder_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no document"):
        load(tmp_path)


def test_predict_gives_text_day_and_id_and_nothing_else() -> None:
    asked = []

    class Found:
        def __init__(self, text: str, published: str | None, id: str | None) -> None:
            asked.append((text, published, id))

        def to_gold(self) -> Document:
            return boat()

    assert predict([boat()], lambda text, *, published, id: Found(text, published, id)) == [boat()]
    assert asked == [(BOAT, "2024-09-04", "boat")]


# Fields beyond the gold format


def counted(*codes: str | None, document: Document | None = None) -> Document:
    """The boat with an indicator for each of its statistics, and the action that none has."""
    told = document or boat()
    for one, code in zip(told["statistics"], codes, strict=True):
        one |= {"indicator": code, "action": None}
    return told


def test_codes_are_counted_where_there_are_some_and_where_there_are_none() -> None:
    gold = counted("deaths", "deaths", "survivors", None)
    found = evaluate([gold], [counted("deaths", None, "rescues", "deaths")]).metrics()
    assert found["all.statistics.indicator.accuracy"] == pytest.approx(1 / 3)
    assert found["all.statistics.indicator.cases"] == 3
    assert found["all.statistics.indicator.spurious.rate"] == 1.0
    assert found["all.statistics.fields.indicator.accuracy"] == 0.25
    assert found["all.statistics.action.accuracy"] is None
    assert found["all.statistics.action.spurious.rate"] == 0.0


@pytest.mark.parametrize("annotated", ["gold", "prediction", "neither"])
def test_codes_are_counted_only_where_both_sides_have_them(annotated: str) -> None:
    codes = ("deaths", "deaths", "survivors", None)
    gold = counted(*codes) if annotated == "gold" else boat()
    found = evaluate([gold], [counted(*codes) if annotated == "prediction" else boat()])
    assert found.metrics()["all.statistics.indicator.cases"] == 0
    assert not found.mistakes


def test_a_wrong_code_is_a_mistake() -> None:
    report = evaluate([counted("deaths", None, None, None)], [counted("missing", None, None, None)])
    assert [one.details for one in report.mistakes] == [("indicator: deaths, found missing",)]


def test_the_corpus_is_loaded_with_its_codes(tmp_path: Path) -> None:
    gold = {name: value for name, value in boat().items() if name != "split"}
    told = tuple({"indicator": code, "action": None} for code in ("deaths", None, None, None))
    write(Entry(gold, "write", beyond=("indicator", "action"), subjects=told), tmp_path)
    assert [one["indicator"] for one in load(tmp_path)[0]["statistics"]] == ["deaths", None, None, None]
