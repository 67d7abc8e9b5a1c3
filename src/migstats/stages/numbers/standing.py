"""The numbers of a text by themselves, as `migstats.numbers` gives them: with their sign, `un sur trois` as one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from . import find_numbers, is_lone_one
from .powers import raised

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...found import Number
    from ...scan import Scan

# The number glued behind another: `12h30`, `2x3`.
_GLUED = re.compile(r"[hHxX](\d{1,28})(?![\dA-F])")
_MINUS = frozenset(("-", "−"))
_SAID = frozenset(("négatif", "négative"))
# Before `moins cinq` these leave nothing that it could be less than.
_BEFORE_MINUS = frozenset(("", "\n", "de", "à", "est", "vaut", "égale", "font", "fait", ":", "(", "="))


def standing_numbers(page: Scan) -> list[Number]:
    """Every number expression of `page`; a lone `un`, `une` is left out."""
    found: list[Number] = []
    for number in find_numbers(page):
        if found and number.first < found[-1].last:
            continue  # the exponent of the one before
        over = _over(page, found[-1], number) if found else None
        if over:
            found[-1] = over
        else:
            found.append(raised(page, number) or number)
    return [_signed(page, n) for n in found if not is_lone_one(page, n) or page.before(n.first) in _SAID]


def glued(text: str, ends: Iterable[int]) -> list[tuple[int, int]]:
    """`12h30`, `2x3x4`: where the digits stand that a letter joins to a number, which ends at one of `ends`."""
    found: list[tuple[int, int]] = []
    for end in ends:
        match = _GLUED.match(text, end)
        while match:
            found.append(match.span(1))
            match = _GLUED.match(text, match.end())
    return found


def _over(page: Scan, top: Number, bottom: Number) -> Number | None:
    """`un sur trois`, `1 sur 3`: a fraction, where nothing but `sur` stands between."""
    if page.folds[top.last : bottom.first] != ["sur"] or top.value is None or bottom.value is None:
        return None
    proper = 0 < top.value < bottom.value
    if not proper or not bottom.value or "fraction" in (top.form, bottom.form):
        return None
    return replace(
        top, last=bottom.last, value=top.value / bottom.value, form="fraction", numerator=top.value,
        denominator=bottom.value, rule="fractions.over",
    )  # fmt: skip


def _signed(page: Scan, number: Number) -> Number:
    """`-9,2`: a minus glued to the number and to nothing else; `-12 tentes` at the head of a line is a bullet."""
    sign, words = number.first - 1, page.words
    if sign >= 0 and number.value is not None and _said_negative(page, sign):
        return replace(number, first=sign, value=-number.value)
    if sign < 0 or words[sign].text not in _MINUS or words[sign].spaced or number.value is None:
        return number
    heads_line = not sign or words[sign - 1].text == "\n"
    following = page.folds[number.last] if number.last < len(words) else "."
    if heads_line and following[0].isalpha() and following not in ("et", "à", "ou"):
        return number
    if not heads_line and not words[sign - 1].spaced and words[sign - 1].text not in "(« \u00a0":
        return number
    return replace(number, first=sign, value=-number.value)


def _said_negative(page: Scan, at: int) -> bool:
    """`négatif cinq`, `descendu à moins douze`; not `au moins cinq`, `huit heures moins cinq`."""
    said = page.folds[at]
    return said in _SAID or (said == "moins" and page.before(at) in _BEFORE_MINUS)
