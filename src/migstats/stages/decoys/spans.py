"""`trimestre 2022-2023`, `Boèce (480-524)`, `07 mar (TAP)`, `en 2002,12 morts`: years that no calendar reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.gazetteer import gazetteer
from ...words import MINUS, word_set

if TYPE_CHECKING:
    from ...found import Number
    from ...scan import Scan

_YEAR = 4  # digits


def _is_year(page: Scan, at: int) -> bool:
    """Whether word `at` is written as a year of our days: `2022`, `1987`."""
    text = page.words[at].text if 0 <= at < len(page) else ""
    return len(text) == _YEAR and text.isdecimal() and text[:2] in ("19", "20")


def ends_term(page: Scan, number: Number) -> bool:
    """`au premier trimestre 2022-` | 2023, `deuxième semestre 2019/` | 2020: the second year of a business year."""
    at = number.first
    if page.before(at) not in _JOINTS or page.before(at - 2) not in _TERMS:
        return False
    return _is_year(page, at) and _is_year(page, at - 2)


_JOINTS = MINUS | {"/"}
_TERMS = word_set("trimestre trimestres semestre semestres exercice exercices")


def is_life(page: Scan, number: Number) -> bool:
    """`Saint Martin (` | 316-397 `)`, `l’empereur Hadrien (76-` | 138 `)`: the years of a life before the year 1000.

    Not `Lille (316-397)`, nor the score of `Nancy (76-88)`: a title before the name, or no place and no score.
    """
    low = number.first - 2 * (page.before(number.first) in MINUS)
    if low < 2 or low + 3 >= len(page) or page.folds[low - 1] != "(" or page.folds[low + 3] != ")":
        return False
    one, two = page.words[low].text, page.words[low + 2].text
    if page.folds[low + 1] not in MINUS or not (one.isdecimal() and two.isdecimal()):
        return False
    if (
        not page.words[low - 2].capital
        or not _YOUNG <= int(two) - int(one) <= _AGED
        or int(two) > _MILLENNIUM
    ):
        return False
    titled = not _TITLES.isdisjoint(page.folds[max(low - _NAME, 0) : low - 2])
    return titled or (int(one) > _SCORED and page.folds[low - 2] not in gazetteer())


_YOUNG, _AGED, _MILLENNIUM, _SCORED = 10, 100, 1000, 150
_NAME = 6  # words of a name and its title
_TITLES = word_set(
    """saint sainte roi reine empereur impératrice pape évêque archevêque philosophe poète prince princesse duc
    moine abbé calife sultan consul général historien comte comtesse"""
)


def is_dateline(page: Scan, number: Number) -> bool:
    """`Tunis,` | 03 mar 2024 `(TAP) –`, `Bamako,` | 07 mar `(AMAP)`: a day of March, as agencies cut it short."""
    at = number.last
    if (
        page.folds[at : at + 1] != ["mar"]
        or page.before(number.first) != ","
        or (number.value or 0) > _LAST_DAY
    ):
        return False
    at += 1 + (page.folds[at + 1 : at + 2] == ["."])
    at += _is_year(page, at)
    agency = page.words[at + 1 : at + 2]
    return page.folds[at : at + 1] == ["("] and bool(agency) and agency[0].upper


_LAST_DAY = 31


def is_welded_year(page: Scan, number: Number) -> bool:
    """`3 000 cas en` | 2002,12 `morts`: a year and a count with no blank between; better none than a wrong one."""
    year, comma, count = page.words[number.first].text.partition(",")
    if not comma or len(year) != _YEAR or year[:2] not in ("19", "20") or len(count) > 2:
        return False
    after = page.folds[number.last] if number.last < len(page) else ""
    return page.before(number.first) == "en" and after[:1].isalpha() and after.endswith("s")
