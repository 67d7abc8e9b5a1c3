"""Every number expression of a text, left to right, none overlapping."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from ...found import Number
from ...lexicon import letter_of
from ...morphology import Tag, guess, is_finite_verb
from ...words import BEING, MONTHS, OF, THOSE, WEEKDAYS, word_set
from . import collectives, exchange, fractions, powers, prices, slashes
from .digits import MOST_DIGITS, digit_count, following_word, worth
from .ordinals import SET_APART, SUFFIXES, cardinal_of, ordinal_value
from .words import UNITS, read, scale_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...scan import Scan

    Reader = Callable[[Scan, int], Number | None]

NUMBER_WORDS = ("one", "small", "sept", "neuf", "teen", "twenty", "tens", "hundred", "zero", "thousand")
_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")
_ONE = Decimal(1)
_STRAY_GROUP = 3
_FAR = 90
_GROUPED = re.compile(r"\d{1,3}(?:[^\d,]\d{3})+").fullmatch  # `la 1 000e fois`


@cache
def _readers() -> dict[str, Reader]:
    """Class letter -> what reads the number expression that a word of the class may begin."""
    letters = letter_of()
    return {letters[name]: reader for reader, names in _READERS for name in names}


@cache
def _starts() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_readers())}]")


def find_numbers(page: Scan) -> list[Number]:
    """Number expressions of `page`. A lone `un`, `une` is one too, of form words: the stages after decide."""
    found: list[Number] = []
    readers, read_to, next_free = _readers(), 0, 0
    for match in _starts().finditer(page.kinds):
        at = match.start()
        if at < read_to:
            continue
        number = readers[match[0]](page, at)
        read_to = number.last if number else 0
        if number and number.first >= next_free and not (found and _says_again(page, found[-1], number)):
            found.append(number)
            next_free = number.last
    return found


def _digits(page: Scan, at: int) -> Number | None:
    word = page.words[at]
    if word.width > MOST_DIGITS and digit_count(word.text) > MOST_DIGITS:
        return None
    following = page.words[at + 1] if at + 1 < len(page) else None
    if _is_dotted(page, at):
        return None
    suffixed = following and following.folded in (SET_APART if word.spaced else SUFFIXES)
    if suffixed and (word.text.isdecimal() or _GROUPED(word.text)):
        number = Number(at, at + 2, worth(word.text, ""), "ordinal", rule="ordinals.digits")
        return (fractions.counted(page, at, at + 1, _ONE) and number) or number
    decimal = prices.has_three_decimals(page, at) or ("," in word.text and exchange.is_rate(page, at))
    value, last = worth(word.text, "%" if decimal else _unit_after(page, at)), at + 1
    if following and (following.text == "," or (following.text == "." and not word.spaced)):
        value, last = _stray_blank(page, at, value)
    if slashed := _slashed(page, at):
        return _of_magnitude(page, slashed)
    first = _bare_point(page, at)
    if first < at:
        value = Decimal(f"0.{word.text}")
    number = _grown(page, Number(first, last, value, "digits", plain=value, rule="digits"))
    sign = page.folds[number.last] if number.last < len(page) else ""
    return (powers.raised(page, number) if sign in powers.SIGNS else None) or number


def _is_dotted(page: Scan, at: int) -> bool:
    """`192.168.1.1`, `v2.0.1`, `§ 1.2.3`: a part of what is glued with points, and no number."""
    words = page.words
    if at > 1 and words[at - 1].text == "." and not (words[at - 1].spaced or words[at - 2].spaced):
        return words[at - 2].text[-1].isdecimal()
    if at + 2 >= len(words) or words[at + 1].text != "." or words[at].spaced or words[at + 1].spaced:
        return False
    return words[at + 2].text[0].isdecimal()


def _unit_after(page: Scan, at: int) -> str:
    """The folded word after word `at`; not the `pour` of `7.000 pour toute l’année`, only that of `7.5 pour cent`."""
    word = following_word(page, at)
    if (
        (word in _MAGNITUDES or word == "points")
        and "." in page.words[at].text
        and _parts_thousands(page, at)
    ):
        return ""
    share = word != "pour" or page.folds[at + 2 : at + 3] in (["cent"], ["cents"], ["mille"], ["100"])
    return word if share else ""


_MAGNITUDES = frozenset(("millions", "milliards", "mds", "mrds"))


def _parts_thousands(page: Scan, at: int) -> bool:
    """`une dette de` | 3.228 milliards: as everywhere in French, unless the text has points for commas elsewhere.

    A magnitude in the singular, `1.234 milliard`, tells that fewer than two are meant.
    """
    head, _, tail = page.words[at].text.rstrip().partition(".")
    if len(tail) != len("000") or not tail.isdecimal() or head == "0":
        return False
    around = page.text[max(page.starts[at] - _STYLE, 0) : page.starts[at] + _STYLE]
    return not _POINTED(around) or _COMMA(around) is not None


_STYLE = 2000  # characters on either side that show how a text writes decimals
_POINTED = re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?![\d.])\s?(?:%|€|m)").search  # `2.5 %`
_COMMA = re.compile(r"(?<![\d.,])\d+,\d{1,2}(?![\d.,])").search


def _bare_point(page: Scan, at: int) -> int:
    """`,08`, `.25 ml`: where the number begins, with a separator before it that has no zero."""
    words = page.words
    glued = at > 0 and words[at - 1].text in (",", ".") and not words[at - 1].spaced
    if not glued or not words[at].text.isdecimal():
        return at
    free = at == 1 or words[at - 2].spaced or words[at - 2].text == "("
    return at - 1 if free and (at == 1 or words[at - 2].text[-1] not in ".,") else at


def _stray_blank(page: Scan, at: int, value: Decimal) -> tuple[Decimal, int]:
    """`11. 932 candidats`, `4, 8 %`, `4 ,8 %`: a blank that a conversion left beside the separator."""
    words = page.words
    if at + 3 >= len(words) or not words[at + 2].text.isdecimal():
        return value, at + 1
    if words[at].spaced == words[at + 1].spaced:
        return value, at + 1
    head, sign, tail, after = words[at].text, words[at + 1].text, words[at + 2].text, words[at + 3]
    bulleted = at and page.layout.line(at)[0] == at - 1
    if not head.isdecimal() or (not bulleted and _goes_on(page, at)):
        return value, at + 1
    if (
        sign == ","
        and words[at].spaced
        and len(head) <= 3
        and len(tail) <= 2
        and (scale_of(after.folded) or after.text in "%€")
    ):
        return Decimal(f"{head}.{tail}"), at + 3
    if sign == "," and len(tail) <= 2 and scale_of(after.folded) and page.before(at) in _BEFORE_SUM:
        return Decimal(f"{head}.{tail}"), at + 3  # `est de 140, 2 millions`
    if sign == "," and len(tail) <= 2 and after.text == "%" and len(head) <= 2 and not _names_day(page, at):
        return Decimal(f"{head}.{tail}"), at + 3
    if sign == "." and _closes_clause(page, at):
        return value, at + 1
    if sign == "." and len(tail) == _STRAY_GROUP and len(head) <= _STRAY_GROUP and after.folded[0].islower():
        return Decimal(head + tail), at + 3
    return value, at + 1


def _closes_clause(page: Scan, at: int) -> bool:
    """`Elles étaient` | 212. `300 autres étaient parties`, `il en a aujourd’hui` | 40. `500 infirmiers y travaillent`.

    A copula before, and behind the stop a subject with a verb; not `Ils étaient` | 11. 932 `en mai`.
    """
    near = page.folds[max(at - _COPULA, 0) : at]
    if _counts_before(page, at):
        return True
    told = not BEING.isdisjoint(near) or not _EN_HAVE.isdisjoint(pairwise(near))
    behind = takewhile(lambda word: word not in ".,;:()\n", page.folds[at + 3 : at + _CLAUSE])
    return told and any(is_finite_verb(word) or word in BEING for word in behind)


def _counts_before(page: Scan, at: int) -> bool:
    """`gagne 40 villes, la gauche` | 12. `300 élus …`, `802 dans le Sud, dans l’Est` | 387. `700 maires …`.

    The number goes on with what an earlier one of its sentence counts, behind a comma and another subject or place.
    """
    start = page.layout.sentence(at)[0]
    comma = next((i for i in range(at - 1, max(at - _SUBJECT, start), -1) if page.folds[i] == ","), start)
    gap = page.folds[comma + 1 : at]
    led = bool(gap) and bool(guess(gap[0]) & (Tag.DETERMINER | Tag.PREPOSITION) or gap[0] in THOSE)
    counted = letter_of()["number"] + "".join(_readers())
    return (
        comma > start
        and led
        and gap[-1] not in ("de", "d'")
        and any(
            page.kinds[i] in counted and page.folds[i + 1][:1].isalpha() and page.folds[i + 1] not in MONTHS
            for i in range(start, comma)
        )
    )


_SUBJECT = 6  # words of `, ceux du centre dans`
_COPULA, _CLAUSE = 5, 10
_EN_HAVE = frozenset(("en", verb) for verb in ("a", "ont", "avait", "avaient", "compte", "reste", "restait"))


def _goes_on(page: Scan, at: int) -> bool:
    """`aux pages 12, | 14. 406 cas`, `2 – | 14`: a list or a range; not `déjouées, 14. 406 migrants`."""
    if at == 0 or page.words[at - 1].text not in (",", "et", "-", "à", "ou"):
        return False
    if page.before(at - 2) == "en" and page.words[at - 2].width == len("2023"):
        return False  # `En 2023,` | 11. 932 candidats
    return page.words[at - 1].text in "-à" or (at > 1 and page.words[at - 2].text[-1].isdecimal())


def _names_day(page: Scan, at: int) -> bool:
    """`Au 12, 45 % des`, `sur 60, 45 % sont`, `semaine 40, 45 %`: the number before the comma is none of the share."""
    return (
        page.before(at) in ("le", "au", "du", "en", "sur", "depuis", "parmi")
        or page.before(at) in _NUMBERED
        or not page.words[at - 1 if at else 0].spaced
    )


_BEFORE_SUM = word_set("de d' à atteint")
_NUMBERED = word_set("semaine jour article page chapitre ligne numéro zone lot route série tableau figure")


def _slashed(page: Scan, at: int) -> Number | None:
    """`2/3 des`, `les 3/4`, `1/4 kilomètre`, `3/4` alone; never `le 3/4`, `01/10`, which are days, nor `3/4/2020`."""
    words = page.words
    if at + 3 > len(words) or words[at + 1].text not in "/⁄∕" or words[at].spaced or words[at + 1].spaced:
        return None
    top, bottom = words[at].text, words[at + 2].text
    if not (top.isdecimal() and bottom.isdecimal() and top[0] != "0" and 0 < int(top) < int(bottom) <= 10):
        return None
    if slashes.bounds(page, top, bottom, at + 3) or page.folds[at + 3 : at + 4] in _MONTHS:
        return None  # `8/10 ans`, `3/5 mai`
    after = page.folds[at + 3] if at + 3 < len(words) else ""
    minus = page.before(at) == "-" and not words[at - 1].spaced and (at == 1 or words[at - 2].spaced)
    if (page.before(at) in _DAY_BEFORE and not minus) or (
        after and after[0] in "/-" and not words[at + 2].spaced
    ):
        return None
    return fractions.fraction(at, at + 3, Decimal(top), int(bottom), "fractions.slashed")


_MONTHS = tuple([month] for month in MONTHS)
# Before `3/4` these make it a day and a month, a page, a score.
_DAY_BEFORE = frozenset(
    """le du au ce depuis avant après page p / - – sur
    étape partie photo vidéo épisode diapositive version set score note""".split()
).union(WEEKDAYS)


def _words(page: Scan, at: int) -> Number | None:
    words = page.words
    end = at + 1
    if _is_no_number(page, at):
        return None
    if page.kinds[at] == letter_of()["one"] and _is_article(page, end):
        return Number(at, end, _ONE, "words", plain=_ONE, rule="words")
    while (
        end < len(words)
        and end < at + _FAR
        and not _is_nautical(page, end)
        and (words[end].folded in ("-", "et") or _is_number_word(page, end) or _are_thousands(page, end))
    ):
        end += 1
    reading = read([_spelt(page, i) for i in range(at, end)])
    if reading is None:
        return None
    last, value = at + reading.length, Decimal(reading.value)
    value = _spoken_tenth(page, at, last, value)
    if last < len(words) and (compound := _compound_ordinal(page, at, last, value)):
        return compound
    if part := fractions.counted(page, at, last, value):
        return _of_magnitude(page, part)
    if words[at].folded in ("un", "une") and last == at + 1:
        half = fractions.half_of_unit(page, last) or fractions.half_alone(page, at, last)
        more = half or _one_collective(page, at)
        if more:
            return more
    if _adds_one(page, last, value):
        value, last = value + 1, last + 2
    if decimals := _spoken_decimals(page, last):
        value, last = Decimal(f"{value}.{decimals[0]}"), decimals[1]
    return _grown(page, Number(at, last, value, "words", plain=value, rule="words"))


def _spoken_tenth(page: Scan, first: int, last: int, value: Decimal) -> Decimal:
    """`deux millions cinq`, said for 2,5 millions; `deux millions cinq cent mille` ends with no lone digit."""
    digit, scale = (
        UNITS.get(page.folds[last - 1]),
        scale_of(page.folds[last - 2]) if last - 2 > first else None,
    )
    following = page.folds[last] if last < len(page) else "."
    counted = following[0].isalpha() and following not in OF
    if digit is None or digit == 1 or scale is None or scale < _MILLION or counted:
        return value
    return value - digit + digit * scale / 10


_SAME_IN_PLURAL = frozenset(("fois", "mois", "bras", "corps", "cas", "pays", "décès"))


def _adds_one(page: Scan, at: int, value: Decimal) -> bool:
    """`mille et une nuits`, `cent et un dalmatiens`; not `mille et un blessé`, which are two numbers."""
    if value % 100 or not value or page.folds[at : at + 2] not in (["et", "un"], ["et", "une"]):
        return False
    if at + 2 >= len(page):
        return True
    following = page.folds[at + 2]
    many = following[0].isalpha() and following.endswith(("s", "x"))
    return many and fractions.denominator(following) is None and following not in _SAME_IN_PLURAL


def _is_no_number(page: Scan, at: int) -> bool:
    """`34 cents`, `dix pour cent`, `un vélo neuf`: coins, a sign in words, an adjective."""
    word, before = page.folds[at], page.before(at)
    if word == "cents" and before != "pour":
        return before[:1].isdecimal()
    alone = word == "mil" and not (at + 1 < len(page) and _is_number_word(page, at + 1))
    if alone or _is_nautical(page, at):
        return True  # `trois sacs de` | mil
    if word in ("cent", "cents", "mille") and before == "pour" and at >= 2:
        counted = page.kinds[at - 2] in _number_letters() or page.folds[at - 2][0].isdecimal()
        return counted or page.folds[at - 2] in fractions.DENOMINATORS  # `trois quarts pour cent`
    return word == "neuf" and _is_new(page, at)


_NEW = frozenset("du tout flambant quoi rien est était".split())
_REFERENCES = frozenset("page chapitre article numéro tome étape acte scène vers".split())


def _is_new(page: Scan, at: int) -> bool:
    """`un vélo neuf`, `quoi de neuf`, `remis à neuf`; `neuf personnes` is nine, and so is `il en a neuf`."""
    following = page.folds[at + 1] if at + 1 < len(page) else "."
    counted = following[0].isalpha() and following[-1] in "sx" and len(following) > 3
    if (
        not at
        or page.kinds[at - 1] in _number_letters()
        or counted
        or following in ("-", "cent", "cents", "mille", "sur", "des", "d'", "virgule")
    ):
        return False
    before, beyond = page.folds[at - 1], page.folds[at - 2] if at > 1 else ""
    if before in _NEW or (
        before in ("de", "à") and (beyond in _NEW or beyond.startswith(("remi", "remett", "refai")))
    ):
        return True
    tag = guess(before)
    noun = Tag.NOUN in tag and not tag & (
        Tag.PREPOSITION | Tag.CONJUNCTION | Tag.FINITE_VERB | Tag.PARTICIPLE
    )
    return noun and before[-1] not in "sx" and before not in _REFERENCES and following not in _AFTER_NINE


_AFTER_NINE = frozenset("ont sont étaient avaient seront ans mois jours euros heures".split())


def _spoken_decimals(page: Scan, at: int) -> tuple[str, int] | None:
    """`trois virgule zéro cinq`: the decimals after `virgule`, and the word after them."""
    words = page.words
    if at + 1 >= len(words) or page.folds[at] != "virgule":
        return None
    zeros, at = "", at + 1
    while at < len(words) and page.folds[at] in ("zéro", "zero"):
        zeros, at = zeros + "0", at + 1
    said = takewhile(
        lambda word: scale_of(word) is None, page.folds[at : at + _FAR]
    )  # `deux virgule cinq millions`
    reading = read(list(said))
    if reading is None:
        return (zeros, at) if zeros else None
    return f"{zeros}{reading.value}", at + reading.length


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
    if page.folds[following] == "virgule":
        return not _is_number_word(page, min(following + 1, len(page) - 1))
    return page.kinds[following] not in _after_one() and page.folds[following] not in _SIZES


_SIZES = collectives.SIZES | {"bon", "gros", "autre", "et"}


def _is_number_word(page: Scan, at: int) -> bool:
    return page.kinds[at] in _number_letters()


@cache
def _number_letters() -> frozenset[str]:
    letters = letter_of()
    return frozenset(letters[name] for name in (*NUMBER_WORDS, "scale"))


def _spelt(page: Scan, at: int) -> str:
    word = page.folds[at]
    if word == "milles":
        return "mille" if _are_thousands(page, at) else word
    return "zéro" if word == "zero" else word


def _compound_ordinal(page: Scan, at: int, last: int, value: Decimal) -> Number | None:
    """`vingt et unième`, `quatre-vingt-dixième`, `deux mille deux centième`: a cardinal whose last word is ordinal."""
    folds, tail = page.folds, last
    while tail < len(page) and folds[tail] in ("-", "et"):
        tail += 1
    ending = cardinal_of(folds[tail]) if tail < len(page) else None
    if ending is None or value <= 1 or (folds[tail].endswith("s") and folds[tail - 1] != "-"):
        return None  # `un centième`, `cent trente cinquièmes` are fractions
    if ending == "un" and folds[tail - 1] == "et" and value % 100 == 0:
        return Number(
            at, tail + 1, value + 1, "ordinal", rule="ordinals.compound"
        )  # `la mille et unième nuit`
    reading = read([*(_spelt(page, i) for i in range(at, tail)), ending])
    if reading is None or reading.length != tail + 1 - at:
        return None
    return Number(at, tail + 1, Decimal(reading.value), "ordinal", rule="ordinals.compound")


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
    after = page.folds[at + 1] if at + 1 < len(page) else "\n"
    alone = before == "(" and after == ")"
    heads = before == "en" and (
        page.words[at - 2 if at > 1 else 0].text in ("(", "\n", ",") or after in ")|\n"
    )
    if alone or heads:
        return None  # `(en milliers)`, `effectifs en milliers`: the head of a table, a magnitude for its rows
    if scale_of(word) and not word.endswith("s") and before not in ("le", "du", "au", "-", "demi", "ce"):
        return None
    return collectives.read(page, at)


def _part(page: Scan, at: int) -> Number | None:
    return fractions.bare_part(page, at)


def _ordinal(page: Scan, at: int) -> Number | None:
    if part := fractions.bare_part(page, at):
        return part
    value = ordinal_value(page.words[at].folded)
    if value == 2 and page.folds[at].startswith("seconde") and _is_of_time(page, at):
        return None
    return Number(at, at + 1, Decimal(value), "ordinal", rule="ordinals.words") if value else None


def _is_of_time(page: Scan, at: int) -> bool:
    """`deux secondes`, `trois dixièmes de seconde`, `par seconde`: the unit."""
    return page.folds[at] == "secondes" or page.before(at) in ("de", "par", "/", "chaque", "-")


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
    at += _is_sized(page, at)
    scale = _scale_at(page, at) if at < len(words) else None
    if scale and (scale > value or number.form != "words"):  # `mille mille` are two numbers
        number.plain, number.scale, number.last = value, scale, _past_stop(page, at + 1)
        value *= scale
        number.form = "mixed" if number.form == "digits" and len(words[at].folded) > 3 else number.form
        value += _smaller(page, number)
    elif number.form == "words":
        number.scale = _inner_scale(value)
    if power := _of_magnitudes(page, number):
        number.scale, number.last, value = number.scale * power, number.last + 2, value * power
    if part := _and_part(page, number):
        scale, number.last = _own_scale(page, part[1], number.scale)
        value += scale * part[0]
        number.value = value
        return _of_magnitude(page, number) if number.scale == 1 else _repeated(page, number)
    number.value = value
    return _repeated(page, number)


def _is_sized(page: Scan, at: int) -> bool:
    """`500` | petits millions, `2` | bons milliards: how large the writer finds it."""
    return page.folds[at : at + 1] in (["petits"], ["bons"], ["gros"]) and following_word(page, at) in (
        "millions", "milliards", "milliers",
    )  # fmt: skip


def _past_stop(page: Scan, at: int) -> int:
    """`25 mio` | `. CHF`, `3 mrd. d’euros`: past the stop of a magnitude that is cut short, before what it counts."""
    if page.folds[at : at + 1] != ["."] or page.folds[at - 1] not in _CUT_SHORT or page.words[at - 1].spaced:
        return at
    following = page.words[at + 1].text if at + 1 < len(page) else ""
    sum_follows = following in _SUMS or following in ("de", "d'", "d’") or following[:1] in ("€", "$", "£")
    return at + 1 if sum_follows else at


_CUT_SHORT = frozenset("mio mia mrd mrds md mds mln".split())
_SUMS = frozenset("CHF EUR USD euros francs dollars FCFA fr".split())


def _of_magnitudes(page: Scan, number: Number) -> Decimal | None:
    """`un milliard` | de milliards, `12 millions` | de milliards: the magnitude that the magnitude counts."""
    at = number.last
    if number.scale < _MILLION or page.folds[at : at + 2] not in (["de", "millions"], ["de", "milliards"]):
        return None
    return scale_of(page.folds[at + 1])


def _of_magnitude(page: Scan, number: Number) -> Number:
    """`½ million`, `1½ million`, `3/4 million`, `un quart de million`: the part is one of the magnitude after it, a
    value like any other.
    """
    at = number.last + (
        number.rule == "fractions.counted" and page.folds[number.last : number.last + 1] == ["de"]
    )
    word = page.folds[at] if at < len(page) else ""
    scale = scale_of(word) if len(word) > len("mrd") else None
    linked = at > number.last
    if scale is None or scale < _MILLION or number.value is None or (linked and word.endswith("s")):
        return number
    value = number.value
    if number.denominator:
        value = (number.numerator or Decimal(1)) / number.denominator
    if linked and (value * scale) % 1:
        return number  # `un tiers de million`
    return Number(
        number.first, at + 1, value * scale, "mixed", scale=scale, plain=value, rule="fractions.magnitude"
    )


_THOUSAND, _MILLION = Decimal(10) ** 3, Decimal(10) ** 6


def _own_scale(page: Scan, at: int, outer: Decimal) -> tuple[Decimal, int]:
    """`deux milliards et demi million`: a smaller magnitude right after the part is the part's own."""
    word = page.folds[at] if at < len(page) else ""
    scale = scale_of(word) if len(word) > 3 else None
    return (scale, at + 1) if scale and scale < outer else (outer, at)


def _inner_scale(value: Decimal) -> Decimal:
    """The magnitude word that a number in words ends with: 10**6 for `trois millions`."""
    for power in (9, 6):
        if value >= 10**power and value % 10**power == 0:
            return Decimal(10) ** power
    return _ONE


def _scale_at(page: Scan, at: int) -> Decimal | None:
    """The magnitude at word `at`, where it multiplies the number before it."""
    word = page.words[at].folded
    scale = scale_of("mille" if _are_thousands(page, at) else word)
    if scale is None:
        many = word.endswith("s") or (
            page.words[at - 1].text.isdecimal() and word not in collectives.OTHER_SENSES
        )
        size = collectives.magnitude(word) if many and word != "quinzaines" else None
        return Decimal(size) if size else None
    if len(word) == 1:  # M, k: only before a currency
        following = following_word(page, at)
        signed = following[:1] in ("€", "$", "£") or following in ("f", "fcfa", "dh", "eur", "usd")
        told = signed or _names_thing(page, at) or _sign_before(page, at)
        return scale if told or _is_glued_magnitude(page, at) or _is_key_figure(page, at) else None
    if word == "mille" and (page.words[at - 1].folded in ("un", "une") or _is_nautical(page, at)):
        return None
    return scale


def _is_nautical(page: Scan, at: int) -> bool:
    """`à 7` | mille nautiques `de la côte`, `à 3` | mille marins, as the milles of the sea are written too."""
    if page.folds[at] != "mille":
        return False
    following = following_word(page, at)
    away = following in ("marins", "marin") and at > 1 and page.words[at - 1].text.isdecimal()
    return following in ("nautiques", "nautique") or (away and page.folds[at - 2] == "à")


def _are_thousands(page: Scan, at: int) -> bool:
    """`dix` | milles `places`, `10` | milles `euros`, as many write it; not `dix milles des côtes`, `milles marins`."""
    if page.folds[at] != "milles" or at + 1 >= len(page):
        return False
    if _is_number_word(page, at + 1):
        return page.folds[at + 1] not in ("un", "une", "sept")
    following = page.folds[at + 1]
    counted = following[-1] in "sx" and Tag.NOUN in guess(following) and following not in _OF_THE_SEA
    return counted and not guess(following) & (Tag.PREPOSITION | Tag.DETERMINER)


_OF_THE_SEA = word_set("marins nautiques")


def _names_thing(page: Scan, at: int) -> bool:
    """`3` | M `d’habitants`, `50` | M `d’€`; not `un mur de 3 M de haut`."""
    if page.words[at].text != "M" or following_word(page, at) not in ("de", "d'"):
        return False
    thing = following_word(page, at + 1)
    return (thing.islower() and thing not in _EXTENTS) or thing[:1] in ("€", "$", "£")


_EXTENTS = frozenset("haut hauteur long longueur large largeur profondeur diamètre fond côté".split())


def _is_key_figure(page: Scan, at: int) -> bool:
    """`1,4` | M alone on a line or behind a colon, `2,5` | k `abonnés`: thousands or millions, as boxes have it."""
    sign, following = page.words[at].text, page.words[at + 1] if at + 1 < len(page) else None
    if sign not in ("k", "M") or not page.words[at - 1].spaced:
        return False
    if following is None or following.text in ("\n", ","):
        return sign == "M" and page.before(at - 1) in ("\n", "", ":", "|")
    named = following.text.islower() and len(following.text) > 2 and following.folded.endswith(("s", "x"))
    return named and (sign == "k" or not page.words[at - 1].text.isdecimal())


def _is_glued_magnitude(page: Scan, at: int) -> bool:
    """`313K`, `1.2M déplacés`, `85M` on a line: as boxes of figures write it; never the `4K`, the chain `2M`."""
    digits, sign = page.words[at - 1], page.words[at].text
    if digits.spaced or sign not in ("K", "M", "k") or not digits.text[0].isdecimal():
        return False
    following = page.words[at + 1] if at + 1 < len(page) else None
    if following is not None and following.text == "\n":
        following = None
    before = page.before(at - 1)
    if following is None and before in ("\n", ""):
        return True
    many = following is not None and following.text.islower() and following.folded.endswith(("s", "x"))
    return many or not digits.text.isdecimal() or len(digits.text) > 2


def _sign_before(page: Scan, at: int) -> bool:
    return at >= 2 and page.words[at - 2].text in ("€", "$", "£", "USD", "EUR", "GBP", "US", "MAD", "CHF")


def _smaller(page: Scan, number: Number) -> Decimal:
    """`1 million 200 000`, `2 milliards 300 millions 500 mille 250`: what is added, magnitude by magnitude."""
    total, ceiling = Decimal(0), number.scale
    while step := _step(page, number.last, ceiling):
        value, ceiling, number.last = step
        total += value
        if ceiling == 1:
            break
    return total


def _step(page: Scan, at: int, ceiling: Decimal) -> tuple[Decimal, Decimal, int] | None:
    """What is added at word `at` below the magnitude `ceiling`: its value, its own magnitude, the word after it."""
    if at >= len(page) or page.kinds[at] != letter_of()["numeral"]:
        return None
    text = page.words[at].text
    value = worth(text, "")
    scale = _scale_at(page, at + 1) if at + 1 < len(page) else None
    grouped = not text.isdecimal() and value % 1 == 0  # false of what is no number: `1,2.10⁶`
    hundreds = ceiling == _THOUSAND and len(text) == len("500") and text.isdecimal()  # `350 mille 500 francs`
    if value * (scale or 1) >= ceiling or not (scale or grouped or hundreds):
        return None
    return value * (scale or 1), scale or _ONE, at + (2 if scale else 1)


def _and_part(page: Scan, number: Number) -> tuple[Decimal, int] | None:
    """`deux millions et demi`, `3 ½`, `2 1/4`, `cent et trois quarts`: the part added, and the word after it."""
    at = number.last
    if at >= len(page):
        return None
    folds = page.folds
    if page.kinds[at] == letter_of()["fraction_sign"]:
        added = fractions.signs(page, at) if number.scale == 1 else None
    elif page.kinds[at] == letter_of()["numeral"]:
        whole = number.form == "digits" and page.words[number.first].text.isdecimal()
        added = _slashed(page, at) if whole and page.words[at - 1].spaced else None
    elif folds[at] != "et" or at + 1 >= len(page):
        return None
    elif page.kinds[at + 1] == letter_of()["numeral"]:
        added = _unlinked(page, _slashed(page, at + 1)) if page.words[at - 1].text.isdecimal() else None
    elif folds[at + 1] in ("demi", "demie"):
        return None if fractions.hyphened(page, at + 1) else (_HALF, at + 2)
    elif folds[at + 1] == "quart" and number.scale >= _MILLION:
        return _QUARTER, at + 2  # `un million et quart`
    else:
        added = _spoken_part(page, at + 1)
    if added is None or added.value is None or added.value >= 1:
        return None
    return added.value, added.last


def _spoken_part(page: Scan, at: int) -> Number | None:
    """`trois quarts`, `un tiers` after `cent et`; not `cent et un tiers des votants`, two numbers."""
    reading = read(page.folds[at : at + _FAR])
    if reading is None or reading.length > 2:
        return None
    return _unlinked(page, fractions.counted(page, at, at + reading.length, Decimal(reading.value)))


def _unlinked(page: Scan, part: Number | None) -> Number | None:
    """`part`, unless it is one of something else: `cent et un tiers des votants`."""
    linked = part and page.folds[part.last : part.last + 1] in (["de"], ["d'"], ["du"], ["des"])
    return None if linked else part


def _repeated(page: Scan, number: Number) -> Number:
    """`quatorze (14)`, `14 (quatorze)`: the same number again, the other way written, is no second one."""
    at = number.last
    if page.folds[at : at + 1] == ["("] and number.form in ("words", "digits"):
        again = _again(page, at + 1, number)
        if again and page.folds[again : again + 1] == [")"]:
            number.last = again + 1
    return number


def _says_again(page: Scan, before: Number, number: Number) -> bool:
    """`quatorze migrants (` | 14 `)`: the same number in the other writing, behind what it counts."""
    if page.before(number.first) != "(" or page.folds[number.last : number.last + 1] != [")"]:
        return False
    counted = page.folds[before.last : number.first - 1]
    alike = before.value == number.value and {before.form, number.form} == {"words", "digits"}
    return alike and 0 < len(counted) <= _COUNTED and all(map(str.isalpha, counted))


_COUNTED = 4  # words of `quatorze jeunes migrants maliens (14)`


def _again(page: Scan, at: int, number: Number) -> int | None:
    """Where the value of `number` ends, written at word `at` in digits if it stood in words, else in words."""
    if number.form == "words":
        digits = page.words[at].text if at < len(page) else " "
        return at + 1 if digits[0].isdecimal() and worth(digits, "") == number.value else None
    reading = read(page.folds[at : at + _FAR])
    return at + reading.length if reading and reading.value == number.value else None


def _fraction_sign(page: Scan, at: int) -> Number | None:
    sign = fractions.signs(page, at)
    return _of_magnitude(page, sign) if sign else None


def is_lone_one(page: Scan, number: Number) -> bool:
    """`un`, `une` alone: an article, unless the stages after find that it counts."""
    return number.last == number.first + 1 and page.words[number.first].folded in ("un", "une")


_READERS: tuple[tuple[Reader, tuple[str, ...]], ...] = (
    (_digits, ("numeral",)),
    (_words, NUMBER_WORDS),
    (_collective, ("collective", "scale")),
    (_part, ("half", "third", "quarter")),
    (_ordinal, ("ordinal",)),
    (_fraction_sign, ("fraction_sign",)),
)
