"""Quantities: tables of French sentences, written by readers who had not seen the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import migstats
from agreement import chosen, differences, is_told, read
from cases import FIXTURES

if TYPE_CHECKING:
    from cases import Case

TABLES = sorted((FIXTURES / "quantities").glob("*.txt"))
EVERY = [pair for path in TABLES for pair in read(path)]


def faults(case: Case) -> list[str]:
    """What `extract` reads otherwise than the table."""
    return differences(migstats.extract(case.text, published=case.published).statistics, case)


@pytest.mark.parametrize("case", chosen(EVERY, missed=False))
def test_tables(case: Case) -> None:
    assert not faults(case)


@pytest.mark.parametrize("case", chosen(EVERY, missed=True))
def test_known_misses_still_fail(case: Case) -> None:
    assert faults(case), f"{case.where} passes now: take its `! ` away"


def test_known_misses_are_told() -> None:
    assert is_told("quantities", EVERY)


# Stretches of time, statistics or not

STRETCHES = read(FIXTURES / "stretches.txt")


@pytest.mark.parametrize("case", chosen(STRETCHES, missed=False))
def test_stretches(case: Case) -> None:
    assert not differences(tuple(migstats.durations(case.text)), case)
