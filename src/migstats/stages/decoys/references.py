"""`article 5`, `n° 118514`, `Programme 2030`, `Covid 19`, `vol 1940`: a number that only names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...lexicon import read
from ...morphology import is_participle, may_be_noun, singular
from ...words import PLURAL, word_set

if TYPE_CHECKING:
    from ...found import Number
    from ...scan import Scan

_CODE = 3
_SHORT_HEADS = frozenset("al ann art bât chap doc fasc fig n no p pp réf ref tab vol".split())


@cache
def heads() -> frozenset[str]:
    """Folded words after which a bare number is a reference, be it as long as a year."""
    return frozenset(word for word, _ in read("references", 2))


@cache
def _numbered() -> frozenset[str]:
    """Folded words after which a number of few digits tells which one it is."""
    return heads() | {word for word, _ in read("numbered", 2)}


def _bears_number(page: Scan, at: int) -> bool:
    """Whether word `at` names one of numbered things, or several: `la sortie`, `les chapitres`."""
    word = page.folds[at]
    return word in _numbered() or (page.before(at) in PLURAL and singular(word) in _numbered())


def is_reference(page: Scan, number: Number) -> bool:
    """Whether `number` is a reference, by the words just before it."""
    if number.form not in ("digits", "words") or number.scale != 1:
        return False
    words, at = page.words, number.first - 1
    if _is_cut_off(page, number):
        return True
    if at < 0:
        return False
    before = words[at].folded
    if before == "euro" and page.before(at)[:1].isdecimal():
        return False  # `1 euro` | 16; the championship is `l’Euro 2016`
    if before in ("note", "notes") and page.before(at) in ("on", "il", "elle", "nous"):
        return False  # `On note` | 24 élèves
    if _is_of_file(page, at) or (before == "@" and not words[at].spaced):
        return True
    if _is_rank(page, number.first) and _bears_number(page, at):
        measured = number.last < len(page) and page.folds[number.last] in _MEASURED
        return not measured and not _counts_on(page, number)
    if before in heads():
        return not _counts_on(page, number) and not (
            before in ("bus", "train") and words[at - 1].folded == "en"
        )
    if before in ("°", "º") and not page.before(at)[-1:].isdecimal():
        return True  # `n°` | 12; not `1°` | 12 morts
    if before in ("vert", "verts") and page.before(at) in ("numéro", "numéros"):
        return not _counts_on(page, number)
    if before == "." and at and words[at - 1].folded in _SHORT_HEADS:
        return not _ends_sentence(page, at - 1, number)
    if (
        before.startswith("immatricul")
        or page.before(at - 1).startswith("immatricul")
        or _is_volume(page, number)
    ):
        return True
    code = words[at]
    if code.text[0].isalpha() and not code.capital:
        return False  # a plain word: all that follows wants a sign or a capital
    if (
        code.upper
        and len(code.text) <= _CODE
        and at
        and words[at - 1].folded in heads()
        and not _counts_on(page, number)
    ):
        return True  # `vol AT 764`
    if before == ")" and at >= 2 and words[at - 1].folded in ("ue", "ce"):
        return True
    return _is_code(page, number, at)


def _is_of_file(page: Scan, at: int) -> bool:
    """`Code postal :` | 34200, `CP :` | 34200, `Numéro de dossier :` | 4521, `Réf. :` | 12: what names one of many."""
    folds = page.folds
    at -= folds[at] == ":"
    at -= at > 0 and folds[at] == "." and folds[at - 1] in _SHORT_HEADS
    if at < 0:
        return False
    if folds[at] in _CODES:
        return not _counted_before(page, at)
    first = max(at - 3, page.layout.line(at)[0])
    led = folds[first:at]
    return (folds[at] in _CODED and "code" in led[-1:]) or (led[-1:] in (["de"], ["d'"]) and "numéro" in led)


def _is_cut_off(page: Scan, number: Number) -> bool:
    """`12⏎` | 000 `personnes`: noughts alone are the end of another number."""
    text = page.words[number.first].text
    return len(text) > 1 and not text.strip("0")


_CODES = frozenset(("cp", "matricule", "réf", "référence"))
_CODED = frozenset(("postal", "insee", "commune", "ape", "naf", "confidentiel", "barre", "pin"))


def _counted_before(page: Scan, at: int) -> bool:
    """`12 références 2024`: the word itself is counted."""
    return page.before(at)[:1].isdecimal()


def _is_volume(page: Scan, number: Number) -> bool:
    """`12(3), 45-67`: volume, issue and pages of a review, each of them."""
    before, after = page.before(number.first), page.folds[number.last] if number.last < len(page) else ""
    if after != "(" and before not in _IN_VOLUME:
        return False
    for sign, behind, place in _VOLUME:
        if (before == sign or not sign) and (after == behind or not behind):
            start = number.first - place
            shape = "".join(page.folds[start : start + _WORDS_OF_VOLUME]) if start >= 0 else ""
            if shape and _SHAPE_OF_VOLUME(shape) and not page.words[start].spaced:
                return True
    return False


# What stands before and behind each of its numbers, and as which word of it.
_VOLUME = (("", "(", 0), ("(", ")", 2), (",", "-", 5), (",", "–", 5), ("-", "", 7), ("–", "", 7))
_IN_VOLUME = frozenset("(,-–")
_WORDS_OF_VOLUME = 8
_SHAPE_OF_VOLUME = re.compile(r"\d+\(\d+\),\d+[-–]\d+").fullmatch


def is_law(page: Scan, number: Number) -> bool:
    """`une loi, la` | 2015`-36`: the year and the number of a law; not `la 2023-2024`, nor `la 2023-24`."""
    words, first, last = page.words, number.first, number.last
    if last != first + 1 or last + 1 >= len(words) or page.before(first) not in ("la", "du", "le"):
        return False
    year, rank = words[first].text, words[last + 1].text
    glued = words[last].text == "-" and not words[last].spaced and not words[first].spaced
    if not glued or not rank.isdecimal() or len(year) != _YEAR or not year.startswith(("19", "20")):
        return False
    return len(rank) != _YEAR and int(rank) != int(year) % 100 + 1


_YEAR = 4


def _is_code(page: Scan, number: Number, at: int) -> bool:
    """`L. 611-1`, `C-12/19`, `A 380`, `CRA-2`: a capital letter, then digits."""
    words = page.words
    head = words[at - 1] if words[at].text in (".", "-") and at else words[at]
    if len(head.text) == 1 and head.capital and head.folded in "abcdefglmnrstv" and head.text != "À":
        return not (head.text == "A" and words[at] is head and _is_preposition(page, number, at))
    if (
        words[at].text == "/"
        and not words[at].spaced
        and at
        and words[at - 1].upper
        and not words[at - 1].spaced
    ):
        return True  # `GN/RDM/0412`
    glued = words[at].text == "-" and not words[at].spaced and at and not words[at - 1].spaced
    return bool(glued and head.text[:1].isalpha() and (head.capital or len(head.text) > 1))


def _is_preposition(page: Scan, number: Number, at: int) -> bool:
    """`LE BILAN PASSE` | A `320 MORTS`, | A `12 km de Tunis`: the accent is lost; not `l’A 12`, `l’Airbus A 320`."""
    before = page.before(at)
    if before in ("l'", "d'") or (before in heads() and not page.words[number.first - 1].spaced):
        return False
    after = page.words[number.last] if number.last < len(page) else None
    measured = after is not None and (
        after.folded in _MEASURED
        or after.folded in _UNITS
        or (after.folded[0] == "h" and after.folded[1:].isdecimal())
    )  # `A 2h30 de route`
    shouted = (
        after is not None and after.upper and after.folded.endswith(("s", "x")) and len(after.folded) > 3
    )
    return (measured or shouted or _counts_on(page, number)) and before not in heads()


_UNITS = frozenset("h min minutes degrés degres euros fcfa dollars millions milliards".split())


def _ends_sentence(page: Scan, at: int, number: Number) -> bool:
    """`condamné pour` | vol `. Deux complices`: a theft or a flight; not `Histoire, vol. 2`."""
    led = page.folds[at] == "vol" and page.before(at) in _BEFORE_THEFT
    return led and ((number.form == "words" and page.words[number.first].capital) or _counts_on(page, number))


_BEFORE_THEFT = word_set("pour de le un du au en ce par son leur premier dernier")


def _counts_on(page: Scan, number: Number) -> bool:
    """Whether a word that can be counted follows, in lower case or as a sign of unit."""
    return counts_on(page, number.last)


def counts_on(page: Scan, at: int) -> bool:
    """Whether word `at` can be counted: in the plural, in lower case, or a sign of unit."""
    if at >= len(page):
        return False
    after = page.words[at]
    if after.folded in ("%", "‰", "€", "$", "£", "cas", "ans"):
        return True
    return (
        after.folded[0].isalpha()
        and not after.capital
        and after.folded.endswith(("s", "x"))
        and len(after.folded) > 3
        and (
            after.folded
            not in (
                "dans",
                "mais",
                "alors",
                "sans",
                "vers",
                "depuis",
                "sous",
                "puis",
                "après",
                "plus",
                "très",
            )
        )
    )


def is_label(page: Scan, number: Number) -> bool:
    """`les lignes` | 2` et 6 du métro`, `entre les kilomètres` | 12` et 14`: which ones of several things.

    Not `les hommes 12 et 14 femmes`, `les prix 3 à 4 fois`, nor years, which date: `les années 2014 et 2015`.
    """
    at, joint = number.first - 1, number.last
    joined = joint + 1 < len(page) and page.folds[joint] in _TO_ANOTHER
    if not joined or page.before(at) not in _OF_SEVERAL:
        return False
    named = page.words[at]
    if named.capital or not named.folded.endswith(("s", "x")) or not may_be_noun(named.folded):
        return False
    return _is_rank(page, number.first) and _is_rank(page, joint + 1) and not _counted_at(page, joint + 2)


_TO_ANOTHER = frozenset(("et", "à", "ou"))
_OF_SEVERAL = PLURAL | {"d'", "de"}
_RANK = 3  # digits of what is numbered


def _is_rank(page: Scan, at: int) -> bool:
    """Whether word `at` is a number of few digits."""
    text = page.words[at].text
    return text.isdecimal() and len(text) <= _RANK


def _counted_at(page: Scan, at: int) -> bool:
    """Whether a noun, a sign of a unit or a multiple stands at word `at`."""
    if at >= len(page):
        return False
    word = page.folds[at]
    return word in _COUNTED or (not page.words[at].capital and may_be_noun(word))


_COUNTED = frozenset("% ‰ € $ £ ° pour fois sur".split())
_MEASURED = frozenset("m cm mm km ha kg g t l cl h j ans mn min w kw mw go to m2 m3 fois".split())


def goes_on(page: Scan, before: Number, number: Number) -> bool:
    """`p. 3, 7 et 11`, `articles 12 à 14`, `611-1`, `2016/399`: a reference that goes on after a joint."""
    between = [w.folded for w in page.words[before.last : number.first]]
    if not between and before.form == number.form == "digits":  # `aux numéros verts 117 ou 800` | 12 34 56
        return len(page.words[number.first].text) == 2 and not _counts_on(page, number)
    if between in (["-"], ["/"], ["."]):
        return not (page.words[before.last - 1].spaced or page.words[before.last].spaced)
    return (
        between in ([","], ["et"], ["à"], ["ou"], ["-"], ["–"])
        and (not _counts_on(page, number) or is_participle(page.folds[number.last]))
        and number.form == "digits"
    )
