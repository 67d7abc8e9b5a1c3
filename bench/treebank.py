"""Recall of counted numbers and agreement of nouns on real sentences, by path: `bench/treebank.py pud.jsonl`.

The pairs of the file come from trees: silver, silent on many numbers. So recall and nouns, never precision.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import migstats

VALUES = Path(__file__).with_name("treebank_values.tsv")


def by_hand() -> dict[str, str]:
    """Surface of a number -> what it is worth, written by hand."""
    lines = VALUES.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def is_worth(found: migstats.Statistic, expected: str) -> bool:
    """Whether value or bounds of a record are those of the hand; years are counted in the record's own unit."""
    low, slash, high = expected.partition("/")
    if slash:
        return (found.minimum, found.maximum) == (Decimal(low), Decimal(high))
    if expected.endswith("+"):
        return found.value is None and found.minimum == Decimal(expected[:-1])
    return found.value is not None and found.value % Decimal(expected) == 0


def compare(sentence: dict[str, Any]) -> list[tuple[str, str, dict[str, Any], str | None]]:
    """(class, verdict, pair, our noun) for each pair.

    Verdicts: `missed`, `value` (found, another value), `noun`, `right`; `silent` where the tree names no noun.
    """
    document = migstats.extract(sentence["text"])
    found, values = document.statistics, by_hand()
    rows: list[tuple[str, str, dict[str, Any], str | None]] = []
    for pair in sentence["pairs"]:
        start, end = pair["start"], pair["end"]
        hit = next((s for s in found if s.start < end and start < s.end), None)
        if hit is None:
            dated = any(d.start <= start and end <= d.end for d in document.dates)
            rows.append((pair["class"], "dated" if dated else "missed", pair, None))
        elif not is_worth(hit, values[pair["surface"]]):
            rows.append((pair["class"], "value", pair, hit.noun))
        elif pair["noun"] is None:
            rows.append((pair["class"], "silent", pair, hit.noun))
        else:
            same = hit.noun is not None and _same(hit.noun, pair["noun"])
            rows.append((pair["class"], "right" if same else "noun", pair, hit.noun))
    return rows


def _same(one: str, other: str | None) -> bool:
    return other is not None and one.casefold() == other.casefold()


# Pairs in which a ruling of the guidelines, or the tree itself, is another opinion: sentence, surface -> why.
OTHERWISE = {
    ("n01051007", "35 000"): "the denominator of a rate is no record (rulings 7, 29)",
    ("w03002048", "100 000"): "the denominator of a rate is no record (rulings 7, 29)",
    ("n01096013", "10 millions"): "one end of a range: both bounds are one record",
    ("n02007010", "soixante"): "the tree cuts `soixante et un`",
    ("n02007010", "trente-sept"): "the tree cuts `cent trente-sept`",
    ("n01131007", "5,7 millions"): "the tree has a plural for a lemma",
    ("n01111021", "1,4 milliards"): "money: the noun is not the currency (ruling 1)",
    ("w01030093", "90%"): "`quantité` is transparent (ruling 26)",
}
VERDICTS = ("right", "noun", "silent", "value", "dated", "missed", "otherwise")


def main() -> None:
    """Print recall and agreement by class; with --errors the sentences behind them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", action="store_true")
    chosen = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    for line in chosen.path.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        for kind, verdict, pair, noun in compare(sentence):
            other = (sentence["id"], pair["surface"]) in OTHERWISE and verdict != "right"
            counts[kind, "otherwise" if other else verdict] += 1
            if chosen.errors and verdict not in ("right", "silent"):
                print(f"{verdict}\t{kind}\t{sentence['id']}\t{pair['surface']}\t{noun}\n\t{sentence['text']}")
    for kind in sorted({k for k, _ in counts}):
        row = {verdict: counts[kind, verdict] for verdict in VERDICTS}
        total, named = sum(row.values()), row["right"] + row["noun"]
        found = total - row["missed"] - row["value"] - row["dated"] - row["otherwise"]
        judged = total - row["dated"] - row["otherwise"]
        nouns = f"noun={row['right'] / named:.1%} of {named}" if kind != "unit" else "noun by ruling 1"
        others = f"dates {row['dated']}, other opinions {row['otherwise']}"
        print(
            f"{kind:8} n={total} found={found / total:.1%}, without {others}: {found / judged:.1%}; {nouns}"
        )


if __name__ == "__main__":
    main()
