"""`quatre-vingt-dix-sept`, `mille deux cents`, `un milliard vingt-cinq millions`: numbers in words.

One descent: below a hundred, below a thousand, then scales that fall from left to right.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ...tokens import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

UNITS = {
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
}
TEENS = {"dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16}
TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
SCALES = {
    "mille": 3, "mil": 3, "k": 3, "g": 9,
    "million": 6, "mio": 6, "mln": 6, "m": 6, "milliard": 9, "md": 9, "mrd": 9, "mia": 9,
    "bn": 9, "billion": 12, "billiard": 15, "trillion": 18,
}  # fmt: skip
HUNDREDS = ("cent", "cents")


class Reading(NamedTuple):
    """A value, and how many words of the sequence it took."""

    value: int
    length: int


@cache
def scale_of(word: str) -> Decimal | None:
    """10**6 for `millions`, 10**9 for `mds`; None for a word that is no magnitude."""
    if word in ("milles", "ms", "gs"):
        return None  # nautical miles, milliseconds
    power = SCALES.get(word) or SCALES.get(word.removesuffix("s"))
    return Decimal(10) ** power if power else None


def read(words: Sequence[str]) -> Reading | None:
    """The longest number at the start of `words` (folded, hyphens as words of their own), or None.

    `["deux", "mille", "cinq", "cents", "salariés"]` -> 2500, 4
    """
    if words and words[0] == "zéro":
        return Reading(0, 1)
    total, at, ceiling = 0, 0, None
    while (part := _scaled(words, at, ceiling)) is not None:
        value, ceiling, after = part
        total, at = total + value, after
        if ceiling == 1:
            break
        at = _skip(words, at, ("-",))
    while at and words[at - 1] == "-":
        at -= 1
    return Reading(total, at) if at else None


def _scaled(words: Sequence[str], at: int, ceiling: int | None) -> tuple[int, int, int] | None:
    """A group below a thousand with its scale, where it is smaller than `ceiling`: value, scale, next word."""
    group = _below_thousand(words, at)
    value, after = group if group else (1, at)
    scale, grown = 1, _skip(words, after, ("-",))
    while (
        grown < len(words) and (power := SCALES.get(words[grown].removesuffix("s"))) and len(words[grown]) > 2
    ):
        if words[grown] == "milles" or (group is None and scale == 1 and power != 3):
            return None if group is None else (value, 1, after)
        if ceiling is not None and scale * 10**power >= ceiling and scale == 1:
            break
        scale, after = scale * 10**power, grown + 1
        if power > 3:
            break
        if after < len(words) and words[after] not in ("-", "millions", "milliards", "million", "milliard"):
            break
        grown = _skip(words, after, ("-",))
    if (group is None and scale == 1) or (ceiling is not None and scale >= ceiling):
        return None
    return value * scale, scale, after


def _below_thousand(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """`deux cent trente-trois`, `onze cents`, `cent`, `douze`; `dix cents` are coins."""
    head = _below_hundred(words, at)
    value, after = head if head else (1, at)
    hundred = _skip(words, after, ("-",))
    hundreds = hundred < len(words) and words[hundred] in HUNDREDS and value < 20
    hundreds = hundreds and not (value == 10 and words[hundred] == "cents")
    if hundreds and (value > 1 if head else words[hundred] == "cent"):  # `cents` alone are coins
        rest_at = _skip(words, hundred + 1, ("-", "et"))
        rest = _below_hundred(words, rest_at) if words[rest_at - 1] != "et" else None
        return (value * 100 + rest[0], rest[1]) if rest else (value * 100, hundred + 1)
    return head


def _below_hundred(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """`vingt et un`, `soixante-dix-sept`, `quatre-vingt-onze`, `septante et un`, `dix-sept`, `deux`."""
    word = words[at] if at < len(words) else ""
    if word == "quatre":
        score = _skip(words, at + 1, ("-",))
        if score < len(words) and words[score] in ("vingt", "vingts"):
            small = _small(words, _skip(words, score + 1, ("-", "et")), 20)
            return (80 + small[0], small[1]) if small else (80, score + 1)
    if word in TENS:
        tens = TENS[word]
        small = _small(words, _skip(words, at + 1, ("-", "et")), 20 if tens == 60 else 10)
        ones = (1, 10, 11) if tens == 60 else (1, 11)  # `soixante et dix`, as it was said
        joined = small is not None and (words[at + 1] != "et" or small[0] in ones)
        return (tens + small[0], small[1]) if small and joined else (tens, at + 1)
    return _small(words, at, 20)


def _small(words: Sequence[str], at: int, below: int) -> tuple[int, int] | None:
    """One of 1 to 19, `dix-sept` included, less than `below`."""
    word = words[at] if at < len(words) else ""
    if word in UNITS:
        return UNITS[word], at + 1
    if word in TEENS and below > 10:
        unit_at = _skip(words, at + 1, ("-",))
        unit = UNITS.get(words[unit_at], 0) if word == "dix" and unit_at < len(words) else 0
        if unit > 6 and (unit_at > at + 1 or unit != 9):
            return 10 + unit, unit_at + 1
        if unit > 6:
            return 10 + unit, unit_at + 1
        return TEENS[word], at + 1
    return None


def _skip(words: Sequence[str], at: int, joints: tuple[str, ...]) -> int:
    while at < len(words) and words[at] in joints:
        at += 1
    return at


def known(word: str) -> str:
    """A number word that lost its accents or kept a capital, as the tables have it."""
    return "zéro" if bare(word) == "zero" else word
