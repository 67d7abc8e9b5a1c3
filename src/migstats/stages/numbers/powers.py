"""`10^6`, `1,5e6`, `2,5 × 10³`, `dix puissance six`: a number raised, as tables and school books write it.

Signs raise every number; letters and words only those of a text by themselves: `12e3` may be a code.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from .words import read

if TYPE_CHECKING:
    from ...found import Number
    from ...scan import Scan

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_HIGH = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPOKEN = (("puissance",), ("exposant",), ("à", "la", "puissance"))
_TIMES = frozenset(("×", "x", "*", "·"))
# What is worth a look behind a number in digits; `10³ morts` may call a note.
SIGNS = _TIMES | {"^", "⁻", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}
_GLUED = re.compile(r"e(\d{1,2})").fullmatch
_DOTTED = re.compile(r"(\d+(?:,\d+)?)\.10").fullmatch  # `3.10^8`: a point for the sign of multiplication
_LONGEST = 8
_MOST = 99  # greater exponents are no number that anybody counts with


def raised(page: Scan, number: Number) -> Number | None:
    """`number` with its exponent, and with what is multiplied by it; None where it has none."""
    at = number.last
    if number.value is None or at >= len(page):
        return None
    word = page.folds[at]
    if (dotted := _DOTTED(page.words[at - 1].text)) and (word == "^" or word[0] in _HIGH):
        ten = replace(number, value=Decimal(10), form="digits")
        power = _to(ten, *_exponent(page, at + 1)) if word == "^" else _superscript(page, ten, at)
        return _times(replace(number, value=Decimal(dotted[1].replace(",", "."))), power)
    if word == "^":
        return _to(number, *_exponent(page, at + 1))
    if word[0] == "e":
        return _scientific(page, number, at)
    if number.form == "ordinal" and word in "+-" and page.folds[at - 1] == "e":
        return _scientific(page, replace(number, form="digits"), at - 1)
    if word[0] in _HIGH or word == "⁻":
        return _superscript(page, number, at)
    if word in _TIMES:
        return _product(page, number, at)
    return _spoken(page, number, at)


def _to(number: Number, exponent: int | None, last: int) -> Number | None:
    if (
        exponent is None
        or number.value is None
        or abs(exponent) > _MOST
        or not (number.value or exponent > 0)
    ):
        return None
    return replace(number, last=last, value=number.value**exponent, rule="powers")


def _exponent(page: Scan, at: int) -> tuple[int | None, int]:
    """A whole number with signs before it, glued together: `--23`; and the word after it."""
    negative = False
    while at < len(page) and page.folds[at] in ("-", "+", "−") and not page.words[at].spaced:
        negative ^= page.folds[at] != "+"
        at += 1
    digits = page.words[at].text if at < len(page) else ""
    if not digits.isdecimal() or len(digits) > 2 or page.words[at - 1].spaced:
        return None, at
    return (-int(digits) if negative else int(digits)), at + 1


def _scientific(page: Scan, number: Number, at: int) -> Number | None:
    """`1,5e6`, `2e-3`; not `4e-5e`, two ordinals."""
    glued = _GLUED(page.folds[at])
    exponent, last = (int(glued[1]), at + 1) if glued else _exponent(page, at + 1)
    ends = last >= len(page) or page.words[last - 1].spaced or not page.folds[last][0].isalpha()
    if page.words[at - 1].spaced or exponent is None or not ends or (page.folds[at] != "e" and not glued):
        return None
    ten = replace(number, value=Decimal(10))
    return _times(number, _to(ten, exponent, last))


def _superscript(page: Scan, number: Number, at: int) -> Number | None:
    """`10³`, `10⁻³`; after another number than ten it may call a note."""
    last = at + 1 + (page.folds[at] == "⁻")
    text = "".join(page.folds[at:last]).translate(_RAISED)
    if number.value != 10 or page.words[at - 1].spaced or not text.lstrip("-").isdecimal() or len(text) > 3:
        return None
    return _to(number, int(text), last)


def _product(page: Scan, number: Number, at: int) -> Number | None:
    """`2,5 × 10^6`: the sign, then a power of ten; one sign only, as `12 × 10 × 10` may go on for a page."""
    if page.folds[at + 1 : at + 2] != ["10"] or _TIMES.issuperset(page.folds[at + 2 : at + 3] or ("",)):
        return None
    ten = replace(number, last=at + 2, value=Decimal(10))
    return _times(number, raised(page, ten))


def _times(number: Number, power: Number | None) -> Number | None:
    if power is None or power.value is None or number.value is None:
        return None
    return replace(power, value=number.value * power.value)


def _spoken(page: Scan, number: Number, at: int) -> Number | None:
    """`dix puissance six`, `10 à la puissance 6`: the exponent is a number of one word."""
    for words in _SPOKEN:
        if tuple(page.folds[at : at + len(words)]) == words:
            return _to(number, *_exponent_in_words(page, at + len(words)))
    return None


def _exponent_in_words(page: Scan, at: int) -> tuple[int | None, int]:
    negative = page.folds[at : at + 1] == ["moins"]
    reading = read(page.folds[at + negative : at + negative + _LONGEST])
    if reading:
        return (-reading.value if negative else reading.value), at + negative + reading.length
    exponent, last = _exponent(page, at)
    digits = page.words[at].text if at < len(page) else ""
    return (int(digits), at + 1) if digits.isdecimal() and len(digits) <= 2 else (exponent, last)
