"""Whether a record says what a table says, and tables with known misses.

A line that begins with `! ` is a known miss: its test asserts that it still fails, so that the change which
mends it is noticed and the mark goes. How many there are stands in `fixtures/README.md`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

import migstats
from cases import FIXTURES, Case, _case, _lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from migstats import Number, Statistic

MISS = "! "
NUMBERS = ("value", "minimum", "maximum")


def read(path: Path) -> list[tuple[Case, bool]]:
    """Cases of a table, each with whether it is a known miss."""
    return [
        (_case(line.removeprefix(MISS), f"{path.stem}:{count}"), line.startswith(MISS))
        for count, line in _lines(path)
    ]


def chosen(pairs: list[tuple[Case, bool]], missed: bool) -> list[Any]:
    """The cases that pass, or the known misses, as parameters of a test."""
    return [
        pytest.param(case, id=f"{case.where} {case.text[:60]}") for case, known in pairs if known is missed
    ]


def is_told(name: str, pairs: list[tuple[Case, bool]]) -> bool:
    """Whether `fixtures/README.md` has the number of known misses of table `name`."""
    line = f"| `{name}` | {len(pairs)} | {sum(missed for _, missed in pairs)} |"
    return line in (FIXTURES / "README.md").read_text(encoding="utf-8")


def agrees(found: Statistic | Number, name: str, expected: str) -> bool:
    """Whether a field of a record says what the table says."""
    if name in NUMBERS:
        return _number_agrees(found, name, expected)
    value = getattr(found, name)
    if isinstance(value, bool):
        return value is (expected == "true")
    value = value.text if hasattr(value, "text") else value
    return ("null" if value is None else str(value)) == expected


def _number_agrees(found: Statistic | Number, name: str, expected: str) -> bool:
    """A number, exactly: `2/3` by its terms where the record has them, and by its quotient to 28 digits."""
    value = getattr(found, name)
    if "/" not in expected:
        return value == (None if expected == "null" else Decimal(expected))
    terms = tuple(map(Decimal, expected.split("/")))
    said = getattr(found, "numerator", terms[0]), getattr(found, "denominator", terms[1])
    return said == terms and value == terms[0] / terms[1]


def said_of_each(case: Case, said: Callable[[Statistic], str]) -> list[str]:
    """What `said` gives for the statistic of each expected span; `missing` where no statistic has that span."""
    found = {(s.start, s.end): s for s in migstats.extract(case.text, published=case.published).statistics}
    return [said(found[span]) if span in found else "missing" for span in case.spans]


def differences(found: tuple[Any, ...], case: Case) -> list[str]:
    """What the records and the table do not agree on; nothing where all is well."""
    if [(one.start, one.end) for one in found] != list(case.spans):
        return [f"found {[one.text for one in found]}, expected {case.marked}"]
    return [
        f"{one.text}: {name} is {getattr(one, name)!r}, expected {expected}"
        for one, fields in zip(found, case.fields, strict=True)
        for name, expected in fields.items()
        if not agrees(one, name, expected)
    ]
