"""Feasts on a fixed day or beside Easter: `à Noël 2023`, `le lundi de Pâques`, `la Toussaint`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import word_set
from .mention import Mention, Reading, holidays
from .tails import Tail, tail
from .tense import takes_place

if TYPE_CHECKING:
    from collections.abc import Iterator

_BESIDE = {"veille": -1, "lendemain": 1, "surlendemain": 2}
_LONGEST = 6
_NEXT_TO = {"précédent": -1, "précédente": -1, "suivant": 1, "suivante": 1}
# Words that close the name of a feast and are names or nouns else: no class of their own, looked for by hand.
_CLOSING_WORDS = frozenset(("valentin", "patrick", "journée"))
_DATING = word_set("à depuis avant après dès pour veille lendemain autour pendant")
# After these, with `de`, a feast is no day: presents, holidays from school, a truce.
_OF_THE_FEAST = word_set(
    """veille lendemain lundi dimanche samedi jeudi jour soir nuit depuis avant après jours end weekend pont"""
)


def unclassed(text: Reading) -> Iterator[int]:
    """Where a feast may stand whose words have other readings: `Saint-Valentin`, `Journée mondiale …`."""
    if not text.page.known.isdisjoint(_CLOSING_WORDS):
        yield from (at for at in range(text.size) if text.word(at) in _CLOSING_WORDS)


def unclassed_feast(text: Reading, at: int) -> Iterator[Mention]:
    """The feast or the world day at a word of `unclassed`."""
    yield from (world_day if text.word(at) == "journée" else feast)(text, at)


def world_day(text: Reading, at: int) -> Iterator[Mention]:
    """`Journée mondiale des réfugiés 2023`, `à la Journée mondiale des réfugiés`; alone it names an event."""
    for last in range(min(at + _LONGEST_DAY, text.size), at + 2, -1):
        rule = holidays().get(tuple(text.word(i) for i in range(at, last)))
        if rule is not None:
            found = tail(text, last)
            if found.year or _says_when(text, at, last):
                yield found.onto(Mention(at, last, "day", "dates.feasts", holiday=rule))
            return


_LONGEST_DAY = 9


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
    found = _tail(text, last)
    if beside := day_beside(text, first):
        head, days = beside
        yield found.onto(Mention(head, last, "day", "dates.feasts.beside", holiday=f"{rule} {days}"))
        return
    if found.last > last or last - first > 1 or _says_when(text, first, last):
        yield found.onto(Mention(first, last, "day", "dates.feasts", holiday=rule))


def day_beside(text: Reading, at: int) -> tuple[int, int] | None:
    """`veille de` | Noël, `avant-veille du` | 14 juillet, `surlendemain de l’` | Ascension: first word, days.

    Not `au lendemain du` 7 octobre: that is since then.
    """
    of = at - 1 - (text.word(at - 1) in ("la", "l'"))
    head = of - 1
    days = _BESIDE.get(text.word(head)) if text.word(of) in ("de", "d'", "du") else None
    if days is None or (text.word(head - 1) == "au" and days > 0 and text.word(of) == "du"):
        return None
    if text.word(head - 1) == "-" and text.word(head - 2) == "avant":
        return head - 2, 2 * days
    return head, days


def _tail(text: Reading, at: int) -> Tail:
    """What gives a feast its year: `2024`, `en 2024`, `dernier`, `précédente`."""
    if text.word(at) == "en" and (year := text.year_at(at + 1)) is not None:
        return Tail(at + 2, year)
    if (step := _NEXT_TO.get(text.word(at))) is not None:
        return Tail(at + 1, direction=step)
    return tail(text, at)


def _says_when(text: Reading, first: int, last: int) -> bool:
    """`à Noël`, `à la Toussaint`, `la veille de Noël`, `avant Pâques`; or nothing but `Noël`."""
    if text.alone(first, last):
        return True
    at = first - 1
    while text.word(at) in ("la", "l'", "le"):
        at -= 1
    before = text.word(at)
    if before == "entre" or (before == "et" and at > 0 and bool(text.taken[at - 1])):
        return True  # `entre la Toussaint et Noël`
    if before == "sur" and takes_place(text.word(at - 1)):
        return True
    if before in ("de", "d'"):
        return text.word(at - 1) in _OF_THE_FEAST
    return before in _DATING and not (text.words[last].capital if last < text.size else False)
