"""Every number expression of a text, left to right, none overlapping."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from ...found import Number
from ...lexicon import letter_of
from . import collectives, fractions
from .digits import digit_count, following_word, worth
from .ordinals import SUFFIXES, ordinal_value
from .words import read, scale_of

if TYPE_CHECKING:
    from ...scan import Scan

NUMBER_WORDS = ("one", "small", "sept", "neuf", "teen", "twenty", "tens", "hundred", "zero", "thousand")
_HALF = Decimal("0.5")
_ONE = Decimal(1)
_STRAY_GROUP = 3
_LONGEST = 28
_FAR = 90
# Prices of these have three decimals: `1,335 euro par litre`.
_PER_UNIT = frozenset(("litre", "kwh", "mwh", "kilo", "kg"))


@cache
def _starts() -> re.Pattern[str]:
    letters = letter_of()
    words = "".join(letters[name] for name in NUMBER_WORDS)
    scale = letters["scale"]
    joint = f"[{letters['hyphen']}{letters['et']}]{{0,3}}"
    return re.compile(
        f"(?P<digits>{letters['numeral']})"
        f"|(?P<words>[{words}](?:{joint}[{words}{scale}])*)"
        f"|(?P<collective>[{letters['collective']}{scale}])"
        f"|(?P<part>[{letters['half']}{letters['third']}{letters['quarter']}])"
        f"|(?P<ordinal>{letters['ordinal']})"
        f"|(?P<sign>{letters['fraction_sign']})"
    )


def find_numbers(page: Scan) -> list[Number]:
    """Number expressions of `page`. A lone `un`, `une` is one too, of form words: the stages after decide."""
    found: list[Number] = []
    next_free = 0
    match = (search := _starts().search)(page.kinds)
    while match:
        number = _READERS[match.lastgroup or ""](page, match.start())
        if number and number.first >= next_free:
            found.append(number)
            next_free = number.last
        match = search(page.kinds, max(number.last if number else 0, match.start() + 1))
    return found


def _digits(page: Scan, at: int) -> Number | None:
    word = page.words[at]
    if word.width > _LONGEST and digit_count(word.text) > _LONGEST:
        return None  # a key or a checksum; more digits than exact arithmetic holds
    following = page.words[at + 1] if at + 1 < len(page) else None
    if following and not word.spaced and following.folded in SUFFIXES and word.text.isdecimal():
        number = Number(at, at + 2, Decimal(word.text), "ordinal", rule="ordinals.digits")
        return (fractions.counted(page, at, at + 1, _ONE) and number) or number
    priced = not _PER_UNIT.isdisjoint(page.folds[at + 2 : at + 5])
    value, last = worth(word.text, "%" if priced else following.folded if following else ""), at + 1
    if following and following.text in ".," and not word.spaced:
        value, last = _stray_blank(page, at, value)
    if slashed := _slashed(page, at):
        return slashed
    return _grown(page, Number(at, last, value, "digits", plain=value, rule="digits"))


def _stray_blank(page: Scan, at: int, value: Decimal) -> tuple[Decimal, int]:
    """`11. 932 candidats`, `4, 8 %`: a blank that a conversion left after the separator."""
    words = page.words
    if at + 3 >= len(words) or not words[at + 1].spaced or not words[at + 2].text.isdecimal():
        return value, at + 1
    head, sign, tail, after = words[at].text, words[at + 1].text, words[at + 2].text, words[at + 3]
    if not head.isdecimal() or (at and words[at - 1].text in (",", "et", "-", "à", "ou")):
        return value, at + 1
    if sign == "," and len(tail) <= 2 and after.text == "%":
        return Decimal(f"{head}.{tail}"), at + 3
    if sign == "." and len(tail) == _STRAY_GROUP and len(head) <= _STRAY_GROUP and after.folded[0].islower():
        return Decimal(head + tail), at + 3
    return value, at + 1


def _slashed(page: Scan, at: int) -> Number | None:
    """`2/3 des`, `les 3/4`: a fraction written with a stroke."""
    words = page.words
    if at + 3 > len(words) or words[at + 1].text != "/" or words[at].spaced or words[at + 1].spaced:
        return None
    top, bottom = words[at].text, words[at + 2].text
    if not (top.isdecimal() and bottom.isdecimal() and 0 < int(top) < int(bottom) <= 10):
        return None
    after = words[at + 3].folded if at + 3 < len(words) else ""
    before = words[at - 1].folded if at else ""
    if after in ("de", "du", "des", "d'") or before in ("les", "aux"):
        return fractions.fraction(at, at + 3, Decimal(top), int(bottom), "fractions.slashed")
    return None


def _words(page: Scan, at: int) -> Number | None:
    words = page.words
    end = at + 1
    if page.kinds[at] == letter_of()["one"] and _is_article(page, end):
        return Number(at, end, _ONE, "words", plain=_ONE, rule="words")
    while (
        end < len(words)
        and end < at + _FAR
        and (words[end].folded in ("-", "et") or _is_number_word(page, end))
    ):
        end += 1
    reading = read([_spelt(w.folded) for w in words[at:end]])
    if reading is None:
        return None
    last, value = at + reading.length, Decimal(reading.value)
    if last < len(words) and (compound := _compound_ordinal(page, at, last, value)):
        return compound
    if part := fractions.counted(page, at, last, value):
        return part
    if words[at].folded in ("un", "une") and last == at + 1 and (collective := _one_collective(page, at)):
        return collective
    return _grown(page, Number(at, last, value, "words", plain=value, rule="words"))


@cache
def _after_one() -> frozenset[str]:
    """Classes after which a lone `un` may be more: `un million`, `un tiers`, `un bon millier`, `un-` …"""
    letters = letter_of()
    names = (
        "scale",
        "scale_short",
        "collective",
        "ordinal",
        "third",
        "quarter",
        "half",
        "hyphen",
        "open",
        "line",
    )
    return frozenset([letters[name] for name in (*names, *NUMBER_WORDS)])


def _is_article(page: Scan, following: int) -> bool:
    """Whether the `un` before word `following` begins nothing longer."""
    if following >= len(page.words):
        return True
    return page.kinds[following] not in _after_one() and page.folds[following] not in _SIZES


_SIZES = collectives.SIZES | {"bon", "gros", "autre", "et"}


def _is_number_word(page: Scan, at: int) -> bool:
    return page.kinds[at] in _number_letters()


@cache
def _number_letters() -> frozenset[str]:
    letters = letter_of()
    return frozenset(letters[name] for name in (*NUMBER_WORDS, "scale"))


def _spelt(word: str) -> str:
    return "zéro" if word == "zero" else word


def _compound_ordinal(page: Scan, at: int, last: int, value: Decimal) -> Number | None:
    """`vingt et unième`, `quatre-vingt-dixième`, `cent vingtième`: the run before, then an ordinal."""
    tail = last
    while tail < len(page) and page.words[tail].folded in ("-", "et"):
        tail += 1
    base = ordinal_value(page.words[tail].folded) if tail < len(page) else None
    if base is None or page.words[tail].folded.endswith("s"):
        return None
    if value == 4 and base == 20 and tail > last:
        return Number(at, tail + 1, Decimal(80), "ordinal", rule="ordinals.compound")
    teen = value == 10 and 7 <= base <= 9 and tail > last
    if not teen and (value < 20 or (tail == last and base < 20)):
        return None
    return Number(at, tail + 1, value + base, "ordinal", rule="ordinals.compound")


def _one_collective(page: Scan, at: int) -> Number | None:
    """`une centaine`, `un bon millier`, `une demi-douzaine`, `un demi-million`; never `un million`."""
    for head in range(at + 1, min(at + 4, len(page))):
        word = page.words[head].folded
        if collectives.magnitude(word) and (head > at + 1 or not scale_of(word)):
            number = collectives.read(page, head)
            return replace(number, first=at) if number and number.first == at else None
        if word not in collectives.SIZES and word != "-":
            return None
    return None


def _collective(page: Scan, at: int) -> Number | None:
    word = page.words[at].folded
    before = page.words[at - 1].folded if at else ""
    if before == "en" and page.words[at - 2 if at > 1 else 0].text in ("(", "\n", ","):
        return None  # `(en milliers)`: the header of a table, a magnitude for its rows
    if scale_of(word) and not word.endswith("s") and before not in ("le", "du", "au", "-", "demi", "ce"):
        return None
    return collectives.read(page, at)


def _part(page: Scan, at: int) -> Number | None:
    return fractions.bare_part(page, at)


def _ordinal(page: Scan, at: int) -> Number | None:
    if part := fractions.bare_part(page, at):
        return part
    value = ordinal_value(page.words[at].folded)
    return Number(at, at + 1, Decimal(value), "ordinal", rule="ordinals.words") if value else None


def _grown(page: Scan, number: Number) -> Number:
    """`number` with the magnitude words after it: `21 millions`, `2 mds`, `deux millions et demi`."""
    words, at = page.words, number.last
    value = number.value
    assert value is not None
    if (
        at < len(words)
        and words[at].text == "\n"
        and at + 1 < len(words)
        and words[at + 1].folded.startswith("milli")
    ):
        at += 1
    scale = _scale_at(page, at) if at < len(words) else None
    if scale:
        number.plain, number.scale, number.last = value, scale, at + 1
        value *= scale
        number.form = "mixed" if number.form == "digits" and len(words[at].folded) > 3 else number.form
        value += _smaller(page, number)
    elif number.form == "words":
        number.scale = _inner_scale(value)
    if page.words[number.last - 1 : number.last] and _and_half(page, number.last) and number.scale > 1:
        value += number.scale * _HALF
        number.last += 2
    number.value = value
    return _repeated(page, number)


def _inner_scale(value: Decimal) -> Decimal:
    """The magnitude word that a number in words ends with: 10**6 for `trois millions`."""
    for power in (9, 6):
        if value >= 10**power and value % 10**power == 0:
            return Decimal(10) ** power
    return _ONE


def _scale_at(page: Scan, at: int) -> Decimal | None:
    """The magnitude at word `at`, where it multiplies the number before it."""
    word = page.words[at].folded
    scale = scale_of(word)
    if scale is None:
        size = collectives.magnitude(word) if word.endswith("s") and word != "quinzaines" else None
        return Decimal(size) if size else None
    if len(word) == 1:  # M, k: only before a currency
        following = following_word(page, at)
        signed = following[:1] in ("€", "$", "£") or following in ("f", "fcfa", "dh", "eur", "usd")
        named = (
            page.words[at].text == "M"
            and following in ("de", "d'")
            and following_word(page, at + 1).islower()
        )
        return scale if signed or named or _sign_before(page, at) else None
    if word == "mille" and page.words[at - 1].folded in ("un", "une"):
        return None
    return scale


def _sign_before(page: Scan, at: int) -> bool:
    return at >= 2 and page.words[at - 2].text in ("€", "$", "£", "USD", "EUR", "GBP", "US", "MAD", "CHF")


def _smaller(page: Scan, number: Number) -> Decimal:
    """`1 million 200 000`, `2 milliards 300 millions`: what is added after the first magnitude."""
    at = number.last
    if at >= len(page) or page.kinds[at] != letter_of()["numeral"]:
        return Decimal(0)
    value = worth(page.words[at].text, "")
    scale = _scale_at(page, at + 1) if at + 1 < len(page) else None
    grouped = not page.words[at].text.isdecimal() and value == int(value)
    if value * (scale or 1) >= number.scale or not (scale or grouped):
        return Decimal(0)
    number.last = at + (2 if scale else 1)
    return value * (scale or 1)


def _and_half(page: Scan, at: int) -> bool:
    return (
        at + 1 < len(page)
        and page.words[at].folded == "et"
        and page.words[at + 1].folded in ("demi", "demie")
    )


def _repeated(page: Scan, number: Number) -> Number:
    """`quatorze (14)`: the same number again, in digits, is no second one."""
    at = number.last
    if (
        number.form == "words"
        and at + 2 < len(page)
        and page.words[at].text == "("
        and page.words[at + 2].text == ")"
    ):
        digits = page.words[at + 1].text
        if digits[0].isdecimal() and worth(digits, "") == number.value:
            number.last = at + 3
    return number


def _fraction_sign(page: Scan, at: int) -> Number | None:
    return fractions.signs(page, at)


def is_lone_one(page: Scan, number: Number) -> bool:
    """`un`, `une` alone: an article, unless the stages after find that it counts."""
    return number.last == number.first + 1 and page.words[number.first].folded in ("un", "une")


_READERS = {
    "digits": _digits,
    "words": _words,
    "collective": _collective,
    "part": _part,
    "ordinal": _ordinal,
    "sign": _fraction_sign,
}
