"""Dates: tables of French sentences, round trips, and the notation of time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from cases import Case, cases, tables
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from migstats.scan import scan
from migstats.stages.dates import bounds, edtf, find_dateline, find_dates, grain, shift
from migstats.stages.numbers import find_numbers

if TYPE_CHECKING:
    from migstats.found import FoundDate
    from migstats.scan import Scan


def read(text: str, published: date | None = None) -> tuple[Scan, list[FoundDate]]:
    """The page and its dates, with no stage but the numbers before."""
    page = scan(text)
    numbers = find_numbers(page)
    runs = [(n.first, n.last) for n in numbers if page.folded(n.first, n.last) not in ("un", "une")]
    page = page.mark("number", runs)
    dateline = find_dateline(page, numbers, published)
    return page, find_dates(page, numbers, published, dateline)


def written(found: FoundDate, name: str) -> str:
    """A field of a date as the tables write it."""
    value = getattr(found, name)
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


EVERY = [case for path in tables("dates_*") for case in cases(path)]


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.where} {case.text[:60]}")
def test_tables(case: Case) -> None:
    page, found = read(case.text, case.published)
    spans = [page.slice(one.first, one.last) for one in found]
    assert spans == case.marked
    for one, fields in zip(found, case.fields, strict=True):
        assert {name: written(one, name) for name in fields} == fields
        assert (one.start, one.stop) == bounds(one.value)


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.where} {case.text[:60]}")
def test_values_are_strict_edtf_or_none(case: Case) -> None:
    for one in read(case.text, case.published)[1]:
        strict = edtf(one.value)
        if strict is not None:
            parse_edtf(strict)
