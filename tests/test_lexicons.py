"""Lexicons prove themselves: the example of each line, read by `extract`, gives what the line says."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

import migstats
from migstats.lexicon import read
from migstats.lexicon.indicators import Indicators

if TYPE_CHECKING:
    from migstats import Statistic
    from migstats.lexicon.indicators import Rule

NUMERALS = {"deux": 2, "douze": 12, "zéro": 0}
# Names of several currencies: the words beside them decide.
SHARED = {
    "franc": ("CHF",),
    "dinar": ("TND",),
    "peso": ("MXN",),
    "cent": ("EUR",),
    "¥": ("JPY",),
    "couronne": ("SEK",),
    "shilling": ("KES",),
    "dirham": ("MAD",),
    "riyal": ("SAR", "IRR"),
    "roupie": ("INR",),
}

# Lines that do not prove themselves today: table, first column, why.
KNOWN = {
    ("bounds", "friser"): "`frise` is not known as a form of the verb; denied, the number is negated",
}


def lines(table: str, columns: int) -> list[Any]:
    """The rows of a table, those that are known to fail marked so."""
    return [
        pytest.param(row, id=f"{row[0]}: {row[-1]}", marks=excuse(table, row[0]))
        for row in read(table, columns)
    ]


def excuse(table: str, phrase: str) -> list[pytest.MarkDecorator]:
    reason = KNOWN.get((table, phrase))
    return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []


def bare(example: str) -> str:
    """The example without its brackets."""
    return example.replace("[", "").replace("]", "")


def cores(example: str) -> list[str]:
    """The words in brackets."""
    return re.findall(r"\[([^\]]*)\]", example)


def only(example: str) -> Statistic:
    """The one statistic of an example, which stands where the brackets do."""
    found = migstats.extract(bare(example)).statistics
    assert [one.text for one in found] == cores(example)
    return found[0]


def worth(core: str) -> Decimal:
    """The number that an example has: digits, or one of a few words."""
    digits = re.search(r"\d+", core)
    return Decimal(digits[0]) if digits else Decimal(NUMERALS[core.split(maxsplit=1)[0]])


@pytest.mark.parametrize("row", lines("units", 6))
def test_units(row: tuple[str, ...]) -> None:
    _, kind, unit, factor, side, example = row
    found = only(example)
    assert found.kind == kind
    assert found.unit == unit or (unit in SHARED and found.unit in SHARED[unit])
    assert found.value == worth(found.text) * Decimal(factor)
    assert any(map(str.isalnum, found.text.removeprefix(found.text.split()[0]))) <= (side == "core")


@pytest.mark.parametrize("row", lines("qualifiers", 4))
def test_qualifiers(row: tuple[str, ...]) -> None:
    _, _, qualifier, example = row
    found = only(example)
    assert (found.qualifier, found.value) == (qualifier, worth(found.text))
    assert (found.minimum is not None) == (qualifier in ("more_than", "at_least"))
    assert (found.maximum is not None) == (qualifier in ("less_than", "at_most"))


@pytest.mark.parametrize("row", lines("bounds", 4))
def test_bounds(row: tuple[str, ...]) -> None:
    _, qualifier, _, example = row
    assert only(example).qualifier == qualifier


@pytest.mark.parametrize("row", lines("bounds", 4))
def test_bounds_denied(row: tuple[str, ...]) -> None:
    """`le total dépasse` -> `le total ne dépasse pas`: a bound the other way, and nothing is denied."""
    _, _, denied, example = row
    itself, verb, rest = re.fullmatch(r"le total (s’)?(\w+) (.*)", example).groups()
    no = f"ne {itself}" if itself else "n’" if verb[0] in "aeé" else "ne "
    found = only(f"le total {no}{verb} pas {rest}")
    assert (found.qualifier, found.negated) == (denied, False)


@pytest.mark.parametrize("row", [*lines("references", 2), *lines("numbered", 2)])
def test_references(row: tuple[str, ...]) -> None:
    _, example = row
    assert not migstats.extract(example).statistics


@pytest.mark.parametrize("row", lines("idioms", 3))
def test_idioms(row: tuple[str, ...]) -> None:
    _, _, example = row
    assert not migstats.extract(example).statistics


@pytest.mark.parametrize("row", lines("unaccented", 3))
def test_unaccented(row: tuple[str, ...]) -> None:
    _, lemma, example = row
    assert only(example).noun == lemma


@pytest.mark.parametrize("rule", Indicators.shipped().rules, ids=lambda rule: f"{rule.code}: {rule.example}")
def test_indicators(rule: Rule) -> None:
    """Every line with an example leads to its code there."""
    if rule.example == "-":
        pytest.skip("holds by the words of a whole text, no phrase shows it")
    assert only(rule.example).indicator == rule.code


def test_known_failures_are_lines_of_the_tables() -> None:
    """A line that went takes its excuse with it."""
    columns = {"units": 6, "qualifiers": 4, "bounds": 4, "references": 2, "numbered": 2, "unaccented": 3}
    there = {(table, row[0]) for table, count in columns.items() for row in read(table, count)}
    assert set(KNOWN) <= there
