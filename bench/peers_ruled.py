"""Figures on neutral cases, raw and without those that a ruling of ours decides otherwise.

`bench/peers_ruled.py CASES.jsonl PREDICTIONS.jsonl`, after `bench/peers.py`. The scorer lies beside the cases. The
cases left out stand in `peers_rulings.tsv`, by their line in the file, each with its ruling; there may be few of
them, else the table would hide what we cannot read: a table that is too long is an error.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

RULINGS = Path(__file__).with_name("peers_rulings.tsv")
COLUMNS = ["suite", "line", "ruling", "reason"]
MOST = {"numbers": 0.05, "dates": 0.08}


def side(suite: str) -> str:
    """`numbers` for numbers, units and durations; `dates` for the rest of DateTime."""
    return "dates" if "/DateTime/" in suite and "Duration" not in suite else "numbers"


def rulings(path: Path) -> dict[int, str]:
    """Line of the cases -> suite, for every ruled case. Raises ValueError for a row that lacks something."""
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    if head != COLUMNS or any(len(row) != len(COLUMNS) or not all(row) for row in rows):
        raise ValueError(f"{path.name}: four columns {COLUMNS}, none of them empty")
    if len({row[1] for row in rows}) != len(rows):
        raise ValueError(f"{path.name}: a case is ruled twice")
    return {int(row[1]): row[0] for row in rows}


def scorer(cases: Path) -> Callable[[Any, Any], tuple[bool, bool, bool]]:
    """`score` of the script beside the cases: strict, lenient, found."""
    spec = spec_from_file_location("score_cases", cases.with_name("score_cases.py"))
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score  # type: ignore[no-any-return]


def compared(cases: Path, predictions: Path) -> dict[int, tuple[str, bool]]:
    """Line -> suite and whether the case passes the lenient comparison."""
    score = scorer(cases)
    preds = {row["id"]: row["pred"] for row in map(json.loads, _lines(predictions))}
    found = {}
    for line, case in enumerate(map(json.loads, _lines(cases)), 1):
        if case["comparable"] and not case["doubtful"] and case["id"] in preds:
            found[line] = case["suite"], score(case, preds[case["id"]])[1]
    return found


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def table(results: dict[int, tuple[str, bool]], ruled: Iterable[int]) -> list[str]:
    """A line a suite, then both sides: cases, lenient figure, ruled cases, lenient figure without them."""
    count: Counter[tuple[str, str]] = Counter()
    left_out = set(ruled)
    for line, (suite, passed) in results.items():
        for name in (suite, f"all {side(suite)}"):
            count[name, "all"] += 1
            count[name, "passed"] += passed
            count[name, "ruled"] += line in left_out
            count[name, "kept"] += passed and line not in left_out
    rows = [f"{'suite':40s} {'n':>5s} {'lenient':>8s} {'ruled':>6s} {'without':>8s}"]
    for name in sorted({name for name, _ in count}):
        n, right, out, kept = (count[name, key] for key in ("all", "passed", "ruled", "kept"))
        rest = f"{kept / (n - out):8.1%}" if n > out else ""
        rows.append(f"{name:40s} {n:5d} {right / n:8.1%} {out:6d} {rest}")
    return rows


def faults(results: dict[int, tuple[str, bool]], ruled: dict[int, str]) -> list[str]:
    """What is wrong with the table of rulings: a case of another suite, or more cases than may be."""
    wrong = [f"line {n} is no case of {s}" for n, s in ruled.items() if results.get(n, ("",))[0] != s]
    for name, share in MOST.items():
        n = sum(side(suite) == name for suite, _ in results.values())
        out = sum(side(suite) == name for suite in ruled.values())
        if out > share * n:
            wrong.append(f"{out} of {n} cases on {name} are ruled otherwise, at most {share:.0%} may be")
    return wrong


def main() -> int:
    """Print the figures; 1 where the table of rulings is at fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=Path)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("--rulings", type=Path, default=RULINGS)
    args = parser.parse_args()
    ruled = rulings(args.rulings)
    results = compared(args.cases, args.predictions)
    sys.stdout.write("\n".join(table(results, ruled)) + "\n")
    wrong = faults(results, ruled)
    sys.stderr.writelines(f"{fault}\n" for fault in wrong)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
