"""Many documents: a table of short texts that tell one fact or two, and what holds for any documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest

import migstats
from agreement import MISS, is_told
from cases import FIXTURES

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
    published, marked = (column.strip() for column in line.split("|", 1))
    mark = _BRACKET.search(marked)
    assert mark, line
    text = (marked[: mark.start()] + mark[1] + marked[mark.end() :]).replace("\\n", "\n")
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
