"""The command line as a user meets it: what goes where, in which form, with which exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

import migstats
from handmade import boat, document, statistic
from migstats import cli
from migstats.outputs.gold import to_gold
from migstats.records import Document, Input

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SRC = Path(__file__).parent.parent / "src"
RESCUE = "Au moins 12 morts et 38 rescapés."


def fake_extract(text: str, **known: Any) -> Document:
    """Every run of digits is a statistic, a doubtful one where it has one digit."""
    if "BOUM" in text:
        return document(text, errors=["BOUM"], **known)
    runs = list(dict.fromkeys(re.findall(r"\d+", text)))
    found = [statistic(text, run, value=run, confidence=0.9 if len(run) > 1 else 0.2) for run in runs]
    return document(text, statistics=found, **known)


def fake_extract_many(documents: Iterable[Input], **_: Any) -> Iterator[Document]:
    """The same for many; it reads two texts ahead, as workers do."""
    ahead = []
    for one in documents:
        ahead.append(one)
        if len(ahead) > 2:
            yield fake_extract(**ahead.pop(0).model_dump())
    yield from (fake_extract(**one.model_dump()) for one in ahead)


@pytest.fixture
def faked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty working folder, and an extraction whose answers are known."""
    monkeypatch.setitem(vars(migstats), "extract", fake_extract)
    monkeypatch.setitem(vars(migstats), "extract_many", fake_extract_many)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(cli.main, arguments, input=given)


def lines(result: Result) -> list[dict[str, Any]]:
    """The JSON Lines on standard output."""
    return [json.loads(line) for line in result.stdout.splitlines()]


# extract


def test_a_pipe_gets_json_lines(faked: Path) -> None:
    (faked / "a.txt").write_text(RESCUE, encoding="utf-8")
    result = run("extract", "a.txt", "--published", "2024-01-30")
    assert result.exit_code == 0
    (found,) = lines(result)
    assert (found["id"], found["published"]) == ("a.txt", "2024-01-30")
    assert [one["value"] for one in found["statistics"]] == ["12", "38"]
    assert result.stderr == ""


def test_standard_input(faked: Path) -> None:
    for arguments in (["extract", "-"], ["extract"]):
        (found,) = lines(run(*arguments, given=RESCUE))
        assert (found["id"], found["text"]) == (None, RESCUE)


def test_json_lines_from_standard_input(faked: Path) -> None:
    given = '{"text": "12", "id": "a", "published": "2020-01-01"}\n{"text": "13"}\n'
    found = lines(run("extract", "-", "--published", "2024-01-30", given=given))
    assert [(one["id"], one["published"]) for one in found] == [
        ("a", "2020-01-01"),
        ("stdin:2", "2024-01-30"),
    ]


def test_csv_json_and_table(faked: Path) -> None:
    (faked / "a.txt").write_text(RESCUE, encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(run("extract", "a.txt", "--to", "csv").stdout)))
    assert [(row["record_id"], row["value"]) for row in rows] == [
        ("a.txt:statistic:9-11", "12"),
        ("a.txt:statistic:21-23", "38"),
    ]
    assert json.loads(run("extract", "a.txt", "--to", "json").stdout)[0]["id"] == "a.txt"
    assert run("extract", "a.txt", "--to", "table").stdout.startswith("a.txt – 2 statistiques")


def test_min_confidence(faked: Path) -> None:
    (found,) = lines(run("extract", "--min-confidence", "0.5", given="7 ou 12"))
    assert [one["value"] for one in found["statistics"]] == ["12"]


def test_a_file_is_written_in_the_form_of_its_name(faked: Path) -> None:
    (faked / "a.txt").write_text(RESCUE, encoding="utf-8")
    result = run("extract", ".", "--out", "out.csv")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (faked / "out.csv").read_text(encoding="utf-8").startswith("record_id,")


def test_the_output_of_the_last_run_is_not_read(faked: Path) -> None:
    (faked / "a.txt").write_text(RESCUE, encoding="utf-8")
    for _ in range(2):
        assert run("extract", ".", "--out", "out.jsonl", "--quarantine", "bad.jsonl").exit_code == 0
    assert len((faked / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 1


@pytest.mark.parametrize("option", ["--out", "--quarantine"])
def test_what_is_read_is_not_written_over(faked: Path, option: str) -> None:
    (faked / "a.jsonl").write_text('{"text": "12"}\n', encoding="utf-8")
    (faked / "link.jsonl").hardlink_to(faked / "a.jsonl")
    for output in ("a.jsonl", "./a.jsonl", "link.jsonl"):
        result = run("extract", "a.jsonl", option, output)
        assert (result.exit_code, result.stdout) == (cli.USAGE, "")
    assert (faked / "a.jsonl").read_text(encoding="utf-8") == '{"text": "12"}\n'


def test_two_outputs_are_two_files(faked: Path) -> None:
    (faked / "a.txt").write_text(RESCUE, encoding="utf-8")
    assert run("extract", "a.txt", "--out", "x.jsonl", "--quarantine", "./x.jsonl").exit_code == cli.USAGE
    assert (
        run("extract", "a.txt", "--out", os.devnull, "--quarantine", os.devnull, "--to", "csv").exit_code == 0
    )


def test_the_form_of_a_name_in_capitals(faked: Path) -> None:
    assert run("extract", "--out", "X.CSV", given=RESCUE).exit_code == 0
    assert (faked / "X.CSV").read_text(encoding="utf-8").startswith("record_id,")


def test_standard_input_beside_paths(faked: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (faked / name).write_text(RESCUE, encoding="utf-8")
    found = lines(run("extract", "a.txt", "-", "b.txt", "a.txt", given="14 lits"))
    assert [one["id"] for one in found] == ["a.txt", None, "b.txt"]


def test_what_cannot_be_written_is_one_line(faked: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no device that is full")
    result = run("extract", "--out", "/dev/full", "--to", "csv", given=RESCUE)
    assert (result.exit_code, result.stderr) == (cli.STOPPED, "Error: No space left on device\n")


MIXED = '{"text": "12", "id": "a"}\n{"texte": "13"}\n{"text": "BOUM", "id": "c"}\n{"text": "14", "id": "d"}\n'


def test_failed_documents_keep_their_place(faked: Path) -> None:
    result = run("extract", given=MIXED)
    assert result.exit_code == cli.SOME_FAILED
    assert [(one["id"], bool(one["errors"])) for one in lines(result)] == [
        ("a", False),
        ("stdin:2", True),
        ("c", True),
        ("d", False),
    ]
    assert "stdin:2" in result.stderr
    assert result.stderr.endswith("2 of 4 documents failed\n")


def test_failed_documents_can_be_left_out(faked: Path) -> None:
    result = run("extract", "--on-error", "skip", given=MIXED)
    assert (result.exit_code, [one["id"] for one in lines(result)]) == (cli.SOME_FAILED, ["a", "d"])


def test_the_first_error_can_stop_the_run(faked: Path) -> None:
    result = run("extract", "--on-error", "raise", "--out", "out.jsonl", given=MIXED)
    assert result.exit_code == cli.STOPPED
    assert result.stderr.startswith("Error: stdin:2")
    assert list(faked.iterdir()) == []


def test_failed_documents_can_be_set_aside_and_read_again(faked: Path) -> None:
    result = run("extract", "--quarantine", "bad.jsonl", given=MIXED)
    assert (result.exit_code, [one["id"] for one in lines(result)]) == (cli.SOME_FAILED, ["a", "d"])
    aside = [json.loads(line) for line in (faked / "bad.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [one["id"] for one in aside] == ["stdin:2", "c"]
    again = run("extract", "bad.jsonl")
    assert "c: BOUM" in again.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "absent.txt"],
        ["extract", "--published", "hier"],
        ["extract", "--workers", "0"],
        ["extract", "--min-confidence", "2"],
        ["extract", "--min-confidence", "nan"],
        ["extract", "--published", "2024-09-04 garbage"],
        ["extract", ""],
        ["show", ""],
        ["explain", ""],
        ["extract", "--to", "xml"],
        ["unknown"],
    ],
)
def test_usage_errors(faked: Path, arguments: list[str]) -> None:
    result = run(*arguments, given="")
    assert (result.exit_code, result.stdout) == (cli.USAGE, "")


def test_without_path_at_a_terminal_there_is_help(faked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    with CliRunner().isolation() as (out, err, _):
        monkeypatch.setattr(sys, "stdin", Terminal())
        with pytest.raises(SystemExit) as stopped:
            cli.main(["extract"])
        sys.stderr.flush()
        assert stopped.value.code == cli.USAGE
        assert b"Usage:" in err.getvalue()
        assert out.getvalue() == b""


def test_an_empty_folder_is_no_error(faked: Path) -> None:
    result = run("extract", ".")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no .txt or .jsonl" in result.stderr


def test_interruption(faked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any, **__: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setitem(vars(migstats), "extract_many", interrupted)
    assert run("extract", "--out", "out.jsonl", given=RESCUE).exit_code == cli.INTERRUPTED
    assert list(faked.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--version",), f"migstats, version {migstats.__version__}"),
        (("explain", ""), "the text is empty"),
        (("extract", "--published", "", "-"), "'' is not a day such as 2024-01-30"),
    ],
)
def test_what_is_said_in_one_line(arguments: tuple[str, ...], said: str) -> None:
    assert said in run(*arguments).output


def test_a_file_that_is_no_gold_is_named_in_english(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("douze\n", encoding="utf-8")
    said = run("evaluate", str(tmp_path / "a.txt")).output
    assert "no document in the notation of the corpus: a.txt" in said


def test_what_is_set_aside_keeps_what_was_readable(faked: Path) -> None:
    given = [
        {"id": "a", "text": "12 morts", "published": "hier"},
        {"id": "b", "published": "2024-01-02"},
        {"id": "c", "text": "\ud800 13", "published": "demain"},
    ]
    source = "".join(json.dumps(one) + "\n" for one in given)
    for name in ("first.jsonl", "again.jsonl"):
        result = run("extract", "--quarantine", name, given=source)
        source = (faked / name).read_text(encoding="utf-8")
        aside = [json.loads(line) for line in source.splitlines()]
        kept = [{key: one[key] for key in ("id", "text", "published") if key in one} for one in aside]
        assert (result.exit_code, kept) == (cli.SOME_FAILED, given)


# gather

DISAGREEING = """\
{"id": "rabat", "published": "2023-01-09", "text": "Le Maroc a déjoué 40 589 tentatives d’émigration en 2022."}
{"id": "madrid", "published": "2023-03-02", "text": "En 2022, 40 589 tentatives d’émigration au Maroc."}
{"id": "paris", "published": "2023-05-02", "text": "Le Maroc a déjoué 43 112 tentatives d’émigration en 2022."}
"""


def test_gather_writes_each_fact_once() -> None:
    result = run("gather", given=DISAGREEING)
    assert result.exit_code == 0
    assert {(one["value"], len(one["statements"])) for one in lines(result)} == {("40589", 2), ("43112", 1)}
    assert result.stderr.startswith(
        "The figure changes from one day to another (foiled_crossings, 2022, MA):"
    )


def test_gather_writes_series_and_collections(tmp_path: Path) -> None:
    out = tmp_path / "series.csv"
    assert run("gather", "--out", str(out), given=DISAGREEING).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))))
    assert {(row["value"], row["documents"]) for row in rows} == {
        ("40589", "rabat; madrid"),
        ("43112", "paris"),
    }
    whole = json.loads(run("gather", "--to", "json", given=DISAGREEING).stdout)
    assert (whole["documents"], len(whole["findings"])) == (["madrid", "paris", "rabat"], 1)
    shown = run("gather", "--to", "table", given=DISAGREEING).stdout.split("\n")
    assert shown[0].startswith("ce qui est compté")
    assert shown[4].startswith("! Le chiffre change d’une parution à l’autre")


def test_gather_says_what_it_could_not_read() -> None:
    result = run("gather", given='{"text": "12 morts", "id": "a"}\n{"texte": "13"}\n')
    assert (result.exit_code, len(lines(result))) == (cli.SOME_FAILED, 1)
    assert result.stderr.endswith("1 of 2 documents failed\n")


def test_gather_refuses_two_documents_of_one_name() -> None:
    result = run("gather", given='{"text": "12 morts", "id": "a"}\n{"text": "13 morts", "id": "a"}\n')
    assert (result.exit_code, result.stdout) == (cli.USAGE, "")
    assert "two documents are called 'a'" in result.stderr


# show, explain, schema


def test_show_marks_by_signs_and_heeds_no_color(faked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run("show", "-", given=RESCUE)
    assert "Au moins ⟦s0 12⟧ morts et ⟦s1 38⟧ rescapés." in result.stdout
    assert "\x1b" not in result.stdout
    assert "\x1b[36m" in run("show", "--color", "always", given=RESCUE).stdout
    assert "\x1b" not in run("show", "--color", "never", given=RESCUE).stdout


def test_explain_takes_a_text_or_a_file(faked: Path) -> None:
    (faked / "a.txt").write_text(RESCUE, encoding="utf-8")
    for source in (RESCUE, "a.txt"):
        said = run("explain", source).stdout
        assert said.count("Relevé") == 2
    assert run("explain", RESCUE, "--index", "1").stdout.startswith("Relevé 1\u00a0: «\u00a038\u00a0»")
    assert run("explain", "rien").stdout == "aucune statistique\n"
    assert run("explain", RESCUE, "--index", "5").exit_code == cli.USAGE
    assert run("explain", "\x00" * 5000).exit_code == 0


def test_the_schema_describes_what_is_written() -> None:
    schema = json.loads(run("schema").stdout)
    assert set(schema["required"]) == set(json.loads(boat().model_dump_json()))
    assert schema["additionalProperties"] is False
    assert schema["$schema"].endswith("2020-12/schema")
    numbers = schema["$defs"]["Statistic"]["properties"]["value"]["anyOf"]
    assert {"null", "string"} == {one["type"] for one in numbers}


# evaluate


@pytest.fixture
def gold(faked: Path) -> Path:
    """A gold of two texts, the second kept for checking."""
    found = []
    for name, text, split in (("a", RESCUE, "write"), ("b", "13 lits, 14 draps", "check")):
        found.append(to_gold(fake_extract(text, id=name)) | {"split": split})
    found[1]["statistics"].pop()
    path = faked / "gold.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in found), encoding="utf-8")
    return path


def test_evaluate_reads_the_texts_afresh(gold: Path) -> None:
    result = run("evaluate", str(gold))
    assert result.exit_code == 0
    assert "statistics.detection.f1" in result.stdout


def test_evaluate_takes_what_extract_writes_or_gold(gold: Path, faked: Path) -> None:
    afresh = run("evaluate", str(gold), "--json").stdout
    run("extract", "gold.jsonl", "--out", "pred.jsonl")
    assert run("evaluate", str(gold), "pred.jsonl", "--json").stdout == afresh
    assert json.loads(run("evaluate", str(gold), str(gold), "--json").stdout) != json.loads(afresh)


def test_evaluate_fails_below_a_floor(gold: Path) -> None:
    metric = "all.statistics.detection.precision"
    assert run("evaluate", str(gold), "--min", f"{metric}=0.7").exit_code == 0
    result = run("evaluate", str(gold), "--min", f"{metric}=0.8")
    assert result.exit_code == cli.CHECK_FAILED
    assert f"{metric} is 0.75, below 0.8" in result.stderr


def test_evaluate_reads_floors_from_a_file(gold: Path, faked: Path) -> None:
    floors = faked / "floors.toml"
    floors.write_text('"all.statistics.detection.recall" = 1\n[all.statistics.detection]\nprecision = 0.8\n')
    result = run("evaluate", str(gold), "--floors", "floors.toml")
    assert (result.exit_code, result.stderr.count("below")) == (cli.CHECK_FAILED, 1)
    lowered = "all.statistics.detection.precision=0.5"
    assert run("evaluate", str(gold), "--floors", "floors.toml", "--min", lowered).exit_code == 0
    floors.write_text("[all]\nx = 3\n")
    assert run("evaluate", str(gold), "--floors", "floors.toml").exit_code == cli.USAGE


def test_evaluate_a_part(gold: Path) -> None:
    figures = json.loads(run("evaluate", str(gold), "--split", "write", "--json").stdout)
    assert figures["documents"] == {"write": 1, "all": 1}


def test_mistakes_of_the_kept_part_are_shown_only_when_asked_for(gold: Path) -> None:
    listed = ("evaluate", str(gold), "--errors", "9")
    assert "[14]" not in run(*listed).stdout
    assert "[14]" in run(*listed, "--split", "check").stdout
    assert "[14]" in run(*listed, "--split", "all").stdout
    assert "[14]" not in run(*listed, "--split", "all", "--fault", "missed").stdout


@pytest.mark.parametrize("floor", ["x", "x=2", "=0.5", "all.nothing=0.5"])
def test_evaluate_refuses_floors_that_are_none(gold: Path, floor: str) -> None:
    assert run("evaluate", str(gold), "--min", floor).exit_code == cli.USAGE


@pytest.mark.parametrize("line", ["x", '{"findings": 3}', "[]", '{"id": 1}', "5"])
def test_evaluate_names_the_line_that_is_wrong(gold: Path, faked: Path, line: str) -> None:
    (faked / "pred.jsonl").write_text(line + "\n", encoding="utf-8")
    result = run("evaluate", str(gold), "pred.jsonl")
    assert result.exit_code == cli.USAGE
    assert "pred.jsonl, line 1" in result.stderr.splitlines()[-1]


def test_evaluate_names_the_file_that_is_no_utf8(gold: Path, faked: Path) -> None:
    (faked / "pred.jsonl").write_bytes(b"\xff")
    assert "pred.jsonl: not UTF-8" in run("evaluate", str(gold), "pred.jsonl").stderr


def test_evaluate_refuses_a_gold_that_is_none(faked: Path) -> None:
    (faked / "a.txt").write_text("pas un corpus", encoding="utf-8")
    assert run("evaluate", "a.txt").exit_code == cli.USAGE


# In a process of its own


def process(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    """The command as a shell starts it."""
    source = "from migstats.cli import main; main(prog_name='migstats')"
    environment = {**os.environ, "PYTHONPATH": str(SRC), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-c", source, *arguments]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, **options
    )


def test_help_loads_nothing_heavy() -> None:
    source = (
        "import sys\nfrom migstats.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
        "sys.exit(','.join({'pydantic', 'tqdm', 'dateparser', 'regex'} & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    done = subprocess.run([sys.executable, "-c", source], env=environment, capture_output=True, check=False)
    assert done.stderr.decode().strip() == ""
    assert b"extract" in done.stdout


def test_output_is_utf8_whatever_the_locale() -> None:
    out, err = process("schema").communicate(timeout=60)
    assert "code points" in out.decode("utf-8")
    assert err == b""


def test_a_broken_pipe_is_no_traceback() -> None:
    with process("schema") as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_a_real_pipe(tmp_path: Path) -> None:
    with process("extract", "-", "--published", "2024-09-04", stdin=subprocess.PIPE) as running:
        out, err = running.communicate(b"Naufrage : douze morts mardi, dont 4 enfants.", timeout=60)
    found = Document.model_validate_json(out)
    assert [str(one.value) for one in found.statistics] == ["12", "4"]
    assert found.dates[0].value == "2024-09-03"
    assert (running.returncode, err) == (0, b"")


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"text": "Douze morts mardi."}\n' * 2000, encoding="utf-8")
    with process("extract", str(path)) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert b"Douze morts" in running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="a shell closes the stream")
def test_closed_streams_are_one_line() -> None:
    for closed, code, words in (
        (">&-", cli.STOPPED, "output is closed"),
        ("<&-", cli.USAGE, "input is closed"),
    ):
        command = f"{sys.executable} -m migstats extract {closed}"
        environment = {**os.environ, "PYTHONPATH": str(SRC)}
        done = subprocess.run(
            command, shell=True, env=environment, capture_output=True, text=True, check=False
        )
        assert (done.returncode, words in done.stderr.splitlines()[-1]) == (code, True)
        assert "Traceback" not in done.stderr
