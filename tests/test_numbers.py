"""Numbers in words and in digits, read back from what others write, and a table of forms."""

from __future__ import annotations

import random
import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

import migstats
from agreement import chosen, differences, is_told, read
from cases import FIXTURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from cases import Case

LANGUAGES = ("fr", "fr_BE", "fr_CH")


def feminine(words: str) -> str:
    return re.sub(r"\bun\Z", "une", words)


def softened(words: str) -> str:
    """A soft hyphen inside each word that is long enough to be cut."""
    return re.sub(r"(\w{3})(\w{3})", "\\1\u00ad\\2", words)


def unaccented(words: str) -> str:
    return "".join(char for char in normalize("NFD", words) if char.isascii())


VARIANTS: dict[str, Callable[[str], str]] = {
    "as written": str,
    "hyphens everywhere": lambda words: words.replace(" ", "-"),
    "no hyphens": lambda words: words.replace("-", " "),
    "capitals": str.upper,
    "title": str.title,
    "decomposed": lambda words: normalize("NFD", words),
    "soft hyphens": softened,
    "feminine": feminine,
    "no accents": unaccented,
    "narrow blanks": lambda words: words.replace(" ", "\u202f"),
}


@cache
def written(language: str, below: int = 10_000) -> list[str]:
    """Every number below ten thousand, in words."""
    return [num2words(number, lang=language) for number in range(below)]


@cache
def sample() -> list[int]:
    """Numbers of every length up to 10**15, with round ones and edges; the same on every run."""
    chance = random.Random(20240130)
    lengths = [chance.randrange(10 ** (size - 1), 10**size) for size in range(5, 16) for _ in range(40)]
    round_ones = [lead * 10**power for power in range(2, 15) for lead in (1, 2, 7, 11, 80, 99)]
    edges = [10**power + step for power in range(4, 16) for step in (-1, 0, 1)]
    return sorted({n for n in lengths + round_ones + edges if n <= 10**15})


def misread(words: str, number: int) -> str | None:
    """What is read instead of `number`; None where it is read exactly."""
    try:
        value = migstats.parse_number(words)
    except ValueError as error:
        return str(error)
    return None if value == number else f"{words} read as {value}"


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_below_ten_thousand_is_read_back(language: str, variant: str) -> None:
    change = VARIANTS[variant]
    step = 1 if variant in ("as written", "hyphens everywhere", "no hyphens") else 7
    rows = list(enumerate(written(language)))
    wrong = [misread(change(words), n) for n, words in rows[::step] + rows[:120] if misread(change(words), n)]
    assert not wrong, wrong[:5]


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_great_numbers_are_read_back(language: str, variant: str) -> None:
    change = VARIANTS[variant]
    forms = [(change(num2words(n, lang=language)), n) for n in sample()]
    wrong = [misread(words, n) for words, n in forms if misread(words, n)]
    assert not wrong, wrong[:5]


SPELT = {"centsième": "centième", "vingtsième": "vingtième"}  # what num2words misspells


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("variant", ["as written", "hyphens everywhere", "no hyphens", "no accents"])
def test_every_third_ordinal_below_ten_thousand_is_read_back(language: str, variant: str) -> None:
    wrong = []
    for number in range(2, 10_000, 3):
        words = num2words(number, lang=language, to="ordinal")
        for faulty, right in SPELT.items():
            words = words.replace(faulty, right)
        words = VARIANTS[variant](words)
        found = [(one.value, one.form) for one in migstats.numbers(f"la {words} place")]
        if found != [(number, "ordinal")]:
            wrong.append((words, found))
    assert not wrong, wrong[:5]


def test_a_number_may_be_long() -> None:
    number = 777_777_777_777_777
    assert misread(num2words(number, lang="fr").replace(" ", "-"), number) is None


@pytest.mark.parametrize("number", [2_001_000, 65_607_001_685, 1_000_001_001])
def test_a_thousand_without_its_one(number: int) -> None:
    assert misread(num2words(number, lang="fr"), number) is None


def test_a_number_is_read_in_its_sentence() -> None:
    for number in range(2, 10_000, 37):
        words = num2words(number, lang="fr")
        found = migstats.numbers(f"On y a vu {words} cars.")
        assert [(one.text, one.value) for one in found] == [(words, number)]


# Digits

SEPARATORS = ["", " ", "\u00a0", "\u202f", "\u2009", "\u205f", "\u3000", ".", "'", "’", "&nbsp;", "&#160;"]
whole = st.integers(0, 10**15)


def grouped(number: int, separator: str) -> str:
    return f"{number:,}".replace(",", separator)


@given(whole, st.sampled_from(SEPARATORS))
def test_whole_numbers_are_read_back(number: int, separator: str) -> None:
    assert migstats.parse_number(grouped(number, separator)) == number


@pytest.mark.parametrize("number", [1_000_000, 12_345_678, 999_999_999])
def test_millions_with_stops_are_read_back(number: int) -> None:
    assert migstats.parse_number(grouped(number, ".")) == number


@given(st.integers(10**6, 10**15))
def test_english_groups_are_read_back(number: int) -> None:
    assert migstats.parse_number(f"{number:,}") == number


@given(whole, st.integers(0, 99), st.sampled_from(SEPARATORS))
def test_decimals_are_read_back(number: int, part: int, separator: str) -> None:
    assert migstats.parse_number(f"{grouped(number, separator)},{part:02d}") == Decimal(
        f"{number}.{part:02d}"
    )


@given(st.integers(0, 10**9), st.sampled_from([("millions", 6), ("milliards", 9), ("mille", 3)]))
def test_magnitudes_multiply(number: int, magnitude: tuple[str, int]) -> None:
    word, power = magnitude
    assert migstats.parse_number(f"{grouped(number, ' ')} {word}") == number * 10**power


@given(whole, st.sampled_from([" ", "\u00a0", "\u202f"]), st.sampled_from(SEPARATORS[:8]))
def test_a_number_in_digits_is_found_where_it_stands(number: int, blank: str, separator: str) -> None:
    digits = grouped(number, separator)
    text = f"On y a vu{blank}{digits}{blank}cars."
    assert [(one.text, one.value) for one in migstats.numbers(text)] == [(digits, number)]


@pytest.mark.parametrize(
    ("text", "value"), [("moins quatre", -4), ("une quarantaine", 40), ("soixante et dix", 70)]
)
def test_a_string_that_is_a_number_in_words_is_read(text: str, value: int) -> None:
    assert migstats.parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("1e3", "1000"), ("10²", "100"), ("- 5", "-5"), ("–5", "-5"), ("0.005", "0.005")]
)
def test_powers_and_signs_are_read(text: str, value: str) -> None:
    assert migstats.parse_number(text) == Decimal(value)


# What is no number

BAD = ["", "   ", "cars", "vingt cars", "trois quatre", "des milliers", "12 34", "un peu", "vingt et", "XXe"]
BAD += ["mille mille", "cents", "9" * 35, "192.168.1.1"]


@pytest.mark.parametrize("text", BAD)
def test_what_is_not_one_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        migstats.parse_number(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("vingt cars", 5),
        ("quatre-vingt-dix cars", 16),
        ("12 34", 2),
        ("  vingt cars", 7),
    ],
)
def test_the_place_where_reading_stopped_is_told(text: str, place: int) -> None:
    with pytest.raises(ValueError, match=rf"\b{place}\b"):
        migstats.parse_number(text)


def test_too_many_digits_are_called_so() -> None:
    with pytest.raises(ValueError, match="more than 28 digits at 2"):
        migstats.parse_number("  " + "9" * 35)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (" vingt ", 20),
        ("Quatre-Vingts", 80),
        ("1,5 million", 1_500_000),
        ("une centaine", 100),
        ("trois quarts", Decimal("0.75")),
        ("un demi", Decimal("0.5")),
        ("vingt et unième", 21),
        ("3e", 3),
        ("-12", -12),
        ("+12", 12),
    ],
)  # fmt: skip
def test_forms_that_are_one_number(text: str, value: int | Decimal) -> None:
    assert migstats.parse_number(text) == value


# The table of forms

EVERY = read(FIXTURES / "numbers.txt")


def faults(case: Case) -> list[str]:
    """What `numbers` reads otherwise than the table."""
    return differences(tuple(migstats.numbers(case.text)), case)


@pytest.mark.parametrize("case", chosen(EVERY, missed=False))
def test_table(case: Case) -> None:
    assert not faults(case)


@pytest.mark.parametrize("case", chosen(EVERY, missed=True))
def test_known_misses_still_fail(case: Case) -> None:
    assert faults(case), f"{case.where} passes now: take its `! ` away"


def test_known_misses_are_told() -> None:
    assert is_told("numbers.txt", EVERY)
