"""`article 5`, `n° 118514`, `Programme 2030`, `Covid 19`, `vol 1940`: a number that only names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...lexicon import read
from ...morphology import may_be_noun, singular
from ...words import PLURAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...found import Number
    from ...lexicon.gazetteer import Place
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


def is_department(page: Scan, number: Number) -> bool:
    """`à Hardelot (62)`, `au Portel (62)`: the department of a place, alone in the brackets of its sentence.

    Also `Astropolis (Brest, 29)`, behind the name of the place, and `à Comolas (30150)`, a postal code.
    Not `les Guinéens (62)`, `l’Italie (31)`, nor one of several figures: `Tripoli (35), Zouara (12)`.
    """
    words, first, last = page.words, number.first, number.last
    if last != first + 1 or page.folds[last : last + 1] != [")"] or first < 3:
        return False
    text = words[first].text.rstrip()
    if not text.isdecimal() or not _is_department_code(text):
        return False
    if page.folds[first - 1] == ",":
        return _is_bracketed_name(page, first - 1)
    if page.folds[first - 1] != "(":
        return False
    name = words[first - 2]
    if (
        not name.capital
        or name.upper
        or name.folded in _counted_by()
        or not _after_place_word(page, first - 2)
    ):
        return False
    start, end = page.layout.sentence(first)
    others = {
        page.folds[i]
        for i in range(start + 1, min(end, len(page)) - 1)
        if page.folds[i - 1] == "(" and page.folds[i + 1] == ")" and page.folds[i][0].isdecimal()
    }
    return others == {text}


def _is_department_code(text: str) -> bool:
    """`62`, `972`, `62100`."""
    if len(text) == _POSTCODE:
        return 1 <= int(text[:2]) <= _LAST_DEPARTMENT or text[:3] in _OVERSEAS
    return text in _OVERSEAS or (len(text) == 2 and 1 <= int(text) <= _LAST_DEPARTMENT)


_POSTCODE = 5
_LAST_DEPARTMENT = 95
_OVERSEAS = frozenset(("971", "972", "973", "974", "976"))
_TO_PLACE = frozenset(("à", "de", "d'", "du", "au", "en", "vers", "depuis", "sur"))
_IN_NAMES = frozenset(("-", "la", "le", "les", "l'", "d'", "de", "sur", "en", "sous", "aux", "du", "des"))


def _after_place_word(page: Scan, at: int) -> bool:
    """Whether the name that ends at word `at` comes after `à`, `de` and the like."""
    start = at
    while (
        start > 0
        and (page.words[start - 1].capital or page.folds[start - 1] in _IN_NAMES)
        and at - start < _NAME
    ):
        start -= 1
        if page.folds[start] in _TO_PLACE and not page.words[start].capital:
            return True
    return start > 0 and page.folds[start - 1] in _TO_PLACE


_NAME = 6


def _is_bracketed_name(page: Scan, end: int) -> bool:
    """`(Charleville-Mézières`, `(Brest`: a bracket with a name and nothing else before word `end`; not `(Syriens`."""
    start = end
    while start and end - start <= _NAME and page.folds[start - 1] != "(":
        start -= 1
        if not page.words[start].capital and page.folds[start] not in _IN_NAMES:
            return False
    opened = start > 0 and page.folds[start - 1] == "(" and start < end
    return opened and page.words[start].capital and page.folds[start] not in abroad()


@cache
def _counted_by() -> frozenset[str]:
    """Folded first words of countries, regions, peoples and towns abroad: figures in brackets count there."""
    kinds = ("country", "territory", "demonym", "region", "beyond", "sea")
    return _named(lambda place: place.kind in kinds) | abroad()


@cache
def abroad() -> frozenset[str]:
    """Folded first words of what lies outside France and of every people."""
    return _named(lambda place: place.kind == "demonym" or not any(code in _FRANCE for code in place.codes))


_FRANCE = frozenset("FR GP MQ GF RE YT PM BL MF".split())


def _named(holds: Callable[[Place], bool]) -> frozenset[str]:
    from ...lexicon.gazetteer import gazetteer

    return frozenset(word for word, named in gazetteer().items() if any(map(holds, named)))


def is_reference(page: Scan, number: Number) -> bool:
    """Whether `number` is a reference, by the words just before it."""
    if number.form not in ("digits", "words") or number.scale != 1:
        return False
    words, at = page.words, number.first - 1
    if at < 0:
        return False
    before = words[at].folded
    if before == "euro" and page.before(at)[:1].isdecimal():
        return False  # `1 euro` | 16; the championship is `l’Euro 2016`
    if _is_rank(page, number.first) and _bears_number(page, at):
        measured = number.last < len(page) and page.folds[number.last] in _MEASURED
        return not measured and not _counts_on(page, number)
    if before in heads():
        return not _counts_on(page, number) and not (
            before in ("bus", "train") and words[at - 1].folded == "en"
        )
    if before in ("°", "º") or (before == "." and at and words[at - 1].folded in _SHORT_HEADS):
        return True
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
        return not (head.folded == "a" and words[at] is head) or not _counts_on(page, number)
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


def _counts_on(page: Scan, number: Number) -> bool:
    """Whether a word that can be counted follows, in lower case or as a sign of unit."""
    if number.last >= len(page):
        return False
    after = page.words[number.last]
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
    if between in (["-"], ["/"], ["."]):
        return not (page.words[before.last - 1].spaced or page.words[before.last].spaced)
    return (
        between in ([","], ["et"], ["à"], ["ou"], ["-"], ["–"])
        and not _counts_on(page, number)
        and number.form == "digits"
    )
