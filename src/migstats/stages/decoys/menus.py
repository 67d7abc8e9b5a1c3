"""`Accueil | Sports (8)`, `27.3 C` over a date, `655` under the hour of an update, lists of what is read most.

Lines that a page has around its article, told by what they stand beside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Number, Run
    from ...scan import Scan

_MENU = frozenset("accueil newsletter newsletters infolettre infolettres podcast podcasts connexion".split())
_PAIRS = (["plus", "lus"], ["plus", "lu"], ["mon", "compte"], ["se", "connecter"])
_MOST = frozenset("lus lu vus vu partagés commentés consultés".split())
_UPDATED = frozenset(("publié", "publiée", "jour", "modifié", "actualisé"))
_WORDS = _MENU | _MOST | _UPDATED | {"compte", "connecter", "min", "c"}
_TITLE = 6  # words of `Les articles les plus lus`
_LIST = 12


def find(page: Scan, numbers: Sequence[Number]) -> Iterator[int]:
    """Indices of the numbers that stand in such lines."""
    if page.known.isdisjoint(_WORDS):
        return
    menus: dict[int, bool] = {}  # a line is read once, however many numbers it has
    strokes = "|" in page.known
    for i, number in enumerate(numbers):
        line = page.layout.line(number.first)
        if strokes and line[0] not in menus:
            menus[line[0]] = _is_menu(page, line)
        if (
            menus.get(line[0])
            or _is_reading_time(page, number)
            or _is_lone(page, number, line)
            or _in_most_read(page, line)
        ):
            yield i


def _is_menu(page: Scan, line: Run) -> bool:
    """`Accueil | À la une | Sports (8)`, `Les plus lus | Nos 8 idées de sorties`: labels set apart by strokes."""
    folds = page.folds[line[0] : line[1]]
    if "|" not in folds:
        return False
    return not _MENU.isdisjoint(folds) or any(folds[i : i + 2] in _PAIRS for i in range(len(folds) - 1))


def _is_reading_time(page: Scan, number: Number) -> bool:
    """`4min #242790`: the time of reading, before the number of the article."""
    return page.folds[number.last : number.last + 2] == ["min", "#"]


def _is_lone(page: Scan, number: Number, line: Run) -> bool:
    """`27.3 C` alone, or a bare number right under the line of the last update."""
    alone = line[0] == number.first and number.form == "digits"
    if alone and page.folds[number.last : line[1]] in (["c"], ["c", "\n"]):
        return True
    if not alone or page.folds[number.last : line[1]] not in ([], ["\n"]) or _has_label(page, line[1]):
        return False
    above = line
    for _ in range(_LINES_UP):
        if not above[0]:
            return False
        above = page.layout.line(above[0] - 1)
        told = page.folds[above[0] : above[1]]
        if not _UPDATED.isdisjoint(told) and (":" in told or "h" in told):
            return True
        if len(told) > _SHORT:
            return False
    return False


_LINES_UP = 4
_SHORT = 9


def _has_label(page: Scan, at: int) -> bool:
    """Whether the line at word `at` says what the figure over it counts: it goes on in lower case."""
    return at < len(page) and page.words[at].text[0].islower()


def _in_most_read(page: Scan, line: Run) -> bool:
    """`LES PLUS LUS⏎1. Météo : cinq départements …⏎2. …`: a numbered line under such a title."""
    if page.known.isdisjoint(_MOST) or not _is_numbered(page, line):
        return False
    for _ in range(_LIST):
        if not _is_numbered(page, line):
            return line[1] - line[0] <= _TITLE and not _MOST.isdisjoint(page.folds[line[0] : line[1]])
        if not line[0]:
            return False
        line = page.layout.line(line[0] - 1)
    return False


def _is_numbered(page: Scan, line: Run) -> bool:
    return page.folds[line[0]].isdecimal() and page.folds[line[0] + 1 : line[0] + 2] == ["."]
