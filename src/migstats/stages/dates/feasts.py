"""Feasts on a fixed day or beside Easter: `à Noël 2023`, `le lundi de Pâques`, `la Toussaint`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.gazetteer import word_set
from .mention import Mention, Reading, holidays
from .tails import tail

if TYPE_CHECKING:
    from collections.abc import Iterator

_BESIDE = {"veille": -1, "lendemain": 1}
_LONGEST = 6
_DATING = word_set("à depuis avant après dès pour jusqu'à veille lendemain autour pendant")
# After these, with `de`, a feast is no day: presents, holidays from school, a truce.
_OF_THE_FEAST = word_set(
    """veille lendemain lundi dimanche samedi jeudi jour soir nuit depuis avant après jours"""
)


def feast(text: Reading, at: int) -> Iterator[Mention]:
    """The feast that word `at` closes or holds; not Noël the first name, not `marché de Noël`."""
    for length in range(_LONGEST, 0, -1):
        for first in range(at - length + 1, at + 1):
            words = tuple(text.word(i) for i in range(first, first + length))
            if (rule := holidays().get(words)) is not None:
                yield from _dated(text, first, first + length, rule)
                return


def _dated(text: Reading, first: int, last: int, rule: str) -> Iterator[Mention]:
    if text.word(last) in ("chinois", "lunaire", "berbère", "juif", "orthodoxe", "amazigh", "musulman"):
        return
    found = tail(text, last)
    if text.word(first - 1) in ("de", "d'", "du") and (days := _BESIDE.get(text.word(first - 2))):
        yield found.onto(Mention(first - 2, last, "day", "dates.feasts.beside", holiday=f"{rule} {days}"))
        return
    if found.last > last or last - first > 1 or _says_when(text, first, last):
        yield found.onto(Mention(first, last, "day", "dates.feasts", holiday=rule))


def _says_when(text: Reading, first: int, last: int) -> bool:
    """`à Noël`, `à la Toussaint`, `la veille de Noël`, `avant Pâques`."""
    at = first - 1
    while text.word(at) in ("la", "l'", "le"):
        at -= 1
    before = text.word(at)
    if before in ("de", "d'"):
        return text.word(at - 1) in _OF_THE_FEAST
    return before in _DATING and not (text.words[last].capital if last < text.size else False)
