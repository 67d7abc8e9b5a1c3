"""`à Hardelot (62)`, `Rennes (35) : deux blessés`: the number of a department behind a place, which counts nothing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...lexicon import read
from ...tokens import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ...found import Number
    from ...lexicon.gazetteer import Place
    from ...scan import Scan


def is_department(page: Scan, number: Number) -> bool:
    """`à Hardelot (62)`, `au Portel (62)`: the department of a place, alone in the brackets of its sentence.

    Also `Astropolis (Brest, 29)`, behind the name of the place, and `à Comolas (30150)`, a postal code; `Lannion (22)
    et Auray (56)`, where the table knows one of them; `Guer (56) : deux blessés`, at the head of a line.
    Not `les Guinéens (62)`, `l’Italie (31)`, nor one of several figures: `Tripoli (35), Zouara (12)`.
    """
    words, first, last = page.words, number.first, number.last
    if last != first + 1 or page.folds[last : last + 1] != [")"] or first < 2:
        return False
    text = words[first].text.rstrip()
    if not text.isdecimal() or not _is_department_code(text):
        return False
    if page.folds[first - 1] == ",":
        return _is_bracketed_name(page, first - 1)
    if page.folds[first - 1] != "(" or not words[first - 2].capital:
        return False
    around = list(_bracketed(page, first))
    if any(_is_known(page, at) for at in around):
        return all(_is_department_code(page.folds[at]) for at in around)
    name = words[first - 2]
    if name.upper or name.folded in _counted_by() or {page.folds[at] for at in around} != {text}:
        return False
    return any(_after_place_word(page, at - 2) for at in around) or _heads_line(page, first)


def _bracketed(page: Scan, first: int) -> Iterator[int]:
    """The numbers alone in brackets in the sentence of word `first`."""
    start, end = page.layout.sentence(first)
    for i in range(start + 1, min(end, len(page) - 1)):
        if page.folds[i - 1] == "(" and page.folds[i + 1] == ")" and page.folds[i][0].isdecimal():
            yield i


@cache
def _towns() -> dict[str, frozenset[str]]:
    """Folded names of departments and their towns -> their numbers."""
    found: dict[str, frozenset[str]] = {}
    for code, names in read("departments", 2):
        for name in names.split("; "):
            found[fold(name)] = found.get(fold(name), frozenset()) | {code}
    return found


def _is_known(page: Scan, at: int) -> bool:
    """Whether the name before the bracket of word `at` is a town of the department of that number: `Rennes (35)`."""
    end, code = at - 1, page.folds[at]
    for start in range(end - 1, max(end - _LONGEST_NAME, 0) - 1, -1):
        if page.folds[start] in _CLOSERS:
            return False
        if page.words[start].capital and code in _towns().get(fold(page.slice(start, end)), ()):
            return True
    return False


_LONGEST_NAME = 8  # words, hyphens among them
_CLOSERS = frozenset(("(", ")", ",", ";", ":", ".", "\n", "et"))


def _heads_line(page: Scan, first: int) -> bool:
    """`Guer (56) : un mort`, `Plérin (22). Un incendie`: a place that opens a line, and what is told of it."""
    start, end = page.layout.line(first)
    at = first + 2
    if first - start > _LONGEST_NAME or at + 1 >= end or not page.words[start].capital:
        return False
    named = all(page.words[i].capital or page.folds[i] in _IN_NAMES for i in range(start, first - 1))
    told = page.folds[at] in (":", ".") or (page.folds[at] in ("–", "—", "-") and page.words[at].spaced)
    return named and told and page.folds[at + 1] not in ("«", "“", '"')


def _is_department_code(text: str) -> bool:
    """`62`, `972`, `62100`."""
    if len(text) == _POSTCODE:
        return 1 <= int(text[:2]) <= _LAST_DEPARTMENT or text[:3] in _OVERSEAS
    return text in _OVERSEAS or (len(text) == 2 and 1 <= int(text) <= _LAST_DEPARTMENT)


_POSTCODE = 5
_LAST_DEPARTMENT = 95
_OVERSEAS = frozenset(("971", "972", "973", "974", "976"))
_TO_PLACE = frozenset(("à", "de", "d'", "du", "au", "en", "vers", "depuis", "sur"))
_OPENING = frozenset(("à", "en", "vers", "depuis"))  # `De Gaulle` is a name
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
        if page.folds[start] in _TO_PLACE and (
            not page.words[start].capital or page.folds[start] in _OPENING
        ):
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
