"""How many plurals of a list `migstats.morphology.singular` reads as the list does.

`python bench/plurals.py PATH`: PATH has a plural, its singular and its occurrences on each line, in tabs.
Rows of plurals_exclusions.tsv, wrong in the treebank list itself, are left out of the second figure.
"""

from __future__ import annotations

import sys
from pathlib import Path

from migstats.morphology import singular

EXCLUSIONS = Path(__file__).with_name("plurals_exclusions.tsv")
Row = tuple[str, str, int]


def rows(path: Path) -> list[Row]:
    """Plural, singular and occurrences, in lower case."""
    lines = (line.lower().split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [(plural, one, int(count)) for plural, one, count in lines]


def excluded() -> set[tuple[str, str]]:
    """Plural and singular of the rows that are wrong in the list."""
    lines = EXCLUSIONS.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith("#")]
    return {(plural, one) for plural, one, _ in cells}


def figures(listed: list[Row]) -> str:
    """Share of words and of forms that come out right."""
    right = [row for row in listed if singular(row[0]) == row[1]]
    words, all_words = sum(row[2] for row in right), sum(row[2] for row in listed)
    return (
        f"{words / all_words:.2%} of {all_words} words, {len(right) / len(listed):.2%} of {len(listed)} forms"
    )


def main(path: Path) -> None:
    listed, wrong = rows(path), excluded()
    kept = [row for row in listed if row[:2] not in wrong]
    print("all rows:          ", figures(listed))
    print("without exclusions:", figures(kept))
    for plural, one, count in kept:
        if singular(plural) != one:
            print(f"{count}\t{plural}: {singular(plural)}, expected {one}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
