"""`Lancet 2018; 391 (10128): 1357-68`, `COMM.1217`, `UTC+1`, `sans plomb 95`, `sur une échelle de 5`: no figures."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...words import word_set
from .references import counts_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Number
    from ...scan import Scan


@cache
def _volume() -> re.Pattern[str]:
    """What stands behind the year of a review: `; 43 (473) : 200-204`, ` Apr 2. 387(10026):1377-96`, `;13:218-25`."""
    blank = r"[ \u00a0\u202f]?"
    pages = rf"{blank}:{blank}[A-Ze]?\d{{1,6}}"
    return re.compile(
        rf"(?<=\d\d\d\d)(?:{blank}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{{0,6}}(?:{blank}\d\d?)?)?"
        rf"{blank}[;.,:]{blank}(?:[Vv]ol\.{blank})?\d{{1,4}}"
        rf"(?:{blank}\({blank}\d{{1,5}}(?:[-–]\d{{1,5}})?{blank}\){pages}(?:{blank}[-–]{blank}[A-Z]?\d{{1,6}})?"
        rf"|{pages}{blank}[-–]{blank}[A-Z]?\d{{1,6}})(?!\w)"
    )


def volumes(page: Scan) -> Iterator[tuple[int, int]]:
    """Character spans of volume, issue and pages behind the year of a review."""
    if ":" in page.known and not _JOINTS.isdisjoint(page.known):
        for match in _volume().finditer(page.text):
            start = match.start() - _LONG
            named = page.text[max(start - 2, 0) : start].rstrip()[-1:].isalnum()  # `BEH 2019;…` may date
            yield (match.start() if named else start), match.end()


_JOINTS = frozenset("-–(")


def is_code(page: Scan, number: Number) -> bool:
    """Whether a bare number in digits is a piece of a code, or says which one of several it is."""
    if number.form != "digits" or number.last != number.first + 1 or number.first == 0:
        return False
    before = page.before(number.first)
    if before in _SIGNS:
        return _SIGNS[before](page, number.first)
    if before in _NETWORKS:
        return _is_network(page, number)
    return before in _TO_TOP and _is_top(page, number.first)


def _is_call(page: Scan, at: int) -> bool:
    """`6,1 %` | 1, `(Savoie)` | 58: a call of a note, glued behind a sign that closes."""
    after = page.words[at + 1].text if at + 1 < len(page) else "."
    glued = not page.words[at - 1].spaced and page.words[at - 2].text[-1].isalnum()
    return glued and len(page.words[at].text) < _LONG and page.words[at].text.isdecimal() and after in _CLOSES


def _is_of_file(page: Scan, at: int) -> bool:
    """`COMM.` | 1217, `RES.` | 840: glued to capitals by a stop; not `l’ONU.12 morts`, a blank lost."""
    glued = at > 1 and not page.words[at - 1].spaced and not page.words[at - 2].spaced
    head = page.words[at - 2 if at > 1 else 0]
    return glued and head.upper and len(head.text) > 1 and not counts_on(page, at + 1)


def _is_zone(page: Scan, at: int) -> bool:
    """`UTC+` | 1, `GMT-` | 5: by how many hours a clock differs."""
    return page.before(at - 1) in ("utc", "gmt") and not page.words[at - 2].spaced


def _is_pages(page: Scan, at: int) -> bool:
    """`Paris, Seuil, 1998,` | 240 p.: how long a book is, behind its year."""
    year = page.words[at - 2].text if at > 1 else ""
    return (
        len(year) == _LONG and year.isdecimal() and page.folds[at + 1 : at + 3] in (["p", "."], ["pp", "."])
    )


_SIGNS = {
    "%": _is_call,
    ")": _is_call,
    ".": _is_of_file,
    "+": _is_zone,
    "-": _is_zone,
    "−": _is_zone,
    ",": _is_pages,
}
_CLOSES = frozenset((".", ",", ";", ":", "\n", ")", "»"))
_LONG = 4

# What is called by a number, so many times said that no noun is needed: fuels, indices, bodies of a department.
_NETWORKS = {
    "plomb": ("95", "98"),
    "footsie": ("100", "250"),
    "ftse": ("100", "250"),
    "stoxx": ("50", "600"),
    "russell": ("2000",),
    "topix": ("100",),
    "sdis": (),
    "samu": (),
    "smur": (),
    "codis": (),
    "udaf": (),
    "fdsea": (),
}
_AREAS = 3  # digits of a department


def _is_network(page: Scan, number: Number) -> bool:
    """`le sans plomb` | 95, `le Footsie` | 100, `le Sdis` | 44; not `le Samu` | 31 interventions."""
    text, known = page.words[number.first].text, _NETWORKS[page.before(number.first)]
    named = text in known if known else len(text) <= _AREAS and text.isdecimal()
    return named and not counts_on(page, number.last)


_TO_TOP = frozenset(("de", "compte", "à"))
_BEFORE_TOP = word_set("de qui en compte à 0 1 un zéro allant graduée notée comptant")
_REACH = 6


def _is_top(page: Scan, at: int) -> bool:
    """`4 sur une échelle de` | 5, `sur une échelle de 1 à` | 10, `sur une échelle qui en compte` | 7."""
    for i in range(at - 1, max(at - _REACH, 1), -1):
        if page.folds[i] == "échelle":
            led = page.folds[i - 2 : i] in (["sur", "une"], ["sur", "l'"], ["dans", "une"])
            return led and not _measures(page, at + 1)
        if page.folds[i] not in _BEFORE_TOP:
            return False
    return False


def _measures(page: Scan, at: int) -> bool:
    """Whether a unit or a noun stands at word `at`: `une échelle de 5` | mètres."""
    return page.folds[at : at + 1] in (["m"], ["mètres"], ["cm"]) or counts_on(page, at)


def is_bottom(page: Scan, number: Number) -> bool:
    """`sur une échelle de` | 1 à 10: where a scale begins."""
    joined = page.folds[number.last : number.last + 1] == ["à"] and number.form in ("digits", "words")
    return joined and page.before(number.first) == "de" and _is_top(page, number.first)


def is_emergency(page: Scan, number: Number) -> bool:
    """`le` | 112 `des Canaries`, `au` | 115 `de Paris`: whom one calls, by a number with an article of the singular."""
    called = page.words[number.first].text in _CALLED and page.before(number.first) in ("le", "du", "au")
    return called and page.folds[number.last : number.last + 1] in (["de"], ["des"], ["du"], ["d'"])


_CALLED = frozenset("112 113 114 115 116 117 118 119 911 3919".split())
