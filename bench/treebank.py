"""Recall of counted numbers and agreement of nouns on real sentences, by path: `bench/treebank.py pud.jsonl`.

The pairs of the file come from trees: silver, silent on many numbers. So recall and nouns, never precision.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

import migstats


def compare(sentence: dict[str, Any]) -> list[tuple[str, str, dict[str, Any], str | None]]:
    """(class, verdict, pair, our noun) for each pair: verdict is `missed`, `noun` or `right`."""
    found = migstats.extract(sentence["text"]).statistics
    rows: list[tuple[str, str, dict[str, Any], str | None]] = []
    for pair in sentence["pairs"]:
        start, end = pair["start"], pair["end"]
        hit = next((s for s in found if s.start < end and start < s.end), None)
        if hit is None:
            rows.append((pair["class"], "missed", pair, None))
        else:
            same = hit.noun is not None and _same(hit.noun, pair["noun"])
            rows.append((pair["class"], "right" if same else "noun", pair, hit.noun))
    return rows


def _same(one: str, other: str | None) -> bool:
    return other is not None and one.casefold() == other.casefold()


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
            counts[kind, verdict] += 1
            if chosen.errors and verdict != "right":
                print(f"{verdict}\t{kind}\t{sentence['id']}\t{pair['surface']}\t{noun}\n\t{sentence['text']}")
    for kind in sorted({k for k, _ in counts}):
        row = {verdict: counts[kind, verdict] for verdict in ("right", "noun", "missed")}
        total = sum(row.values())
        print(f"{kind:8} n={total} found={1 - row['missed'] / total:.1%} noun={row['right'] / total:.1%}")


if __name__ == "__main__":
    main()
