"""What follows a month, a quarter, a feast and gives it its year: `2023`, `de l’an dernier`, `prochain`."""

from __future__ import annotations

from typing import NamedTuple

from ...words import OF
from .mention import Mention, Reading, direction_of
from .years import spelt_at

_THIS = ("cette", "ce")
_CENTURY_TURN = 40  # two digits below are of the years 2000: `juin 40` is 1940
# Beside the date named before.
BESIDE = {"précédente": -1, "précédent": -1, "suivante": 1, "suivant": 1}


FOLLOWING = frozenset(("suivant", "suivante"))  # `juillet` | suivant: the next one after the date told


class Tail(NamedTuple):
    """The word after the tail; the year, or years from the anchor or the context; -1 dernier, 1 prochain."""

    last: int
    year: int | None = None
    offset: int | None = None
    context: bool = False
    direction: int = 0

    def onto(self, mention: Mention) -> Mention:
        """`mention` grown by this tail."""
        mention.last, mention.year = self.last, self.year
        mention.year_offset, mention.year_context = self.offset, self.context
        mention.direction = self.direction
        return mention


def tail(text: Reading, at: int) -> Tail:
    """The tail at word `at`; an empty one that ends at `at` where there is none.

    `mai` | `2023`; `mai` | `dernier`; `1er trimestre` | `de l’année 2023`; `mars` | `de l’an dernier`
    """
    if (year := text.year_at(at)) is not None:
        return Tail(at + 1, year)
    if spelt := spelt_at(text, at):
        return Tail(*spelt)
    word = text.word(at)
    if word == "en" and (year := text.year_at(at + 1)) is not None:  # `fin septembre en 2015`
        return Tail(at + 2, year)
    if direction := direction_of(word):
        return Tail(at + 1, direction=direction)
    if word == "courant":
        return Tail(at + 1, offset=0)
    if word in FOLLOWING:
        return Tail(at + 1, offset=0, context=True)
    if word in OF:
        return _after_preposition(text, at)
    if word == "l'" and text.word(at + 1) in ("an", "année"):
        return year_phrase(text, at, at)
    return Tail(at)


def _after_preposition(text: Reading, at: int) -> Tail:
    """`de 2023`, `de l’année 2023`, `de cette année`, `de l’an dernier`."""
    if (year := text.year_at(at + 1)) is not None:
        return Tail(at + 2, year)
    if spelt := spelt_at(text, at + 1):
        return Tail(*spelt)
    return year_phrase(text, at + 1, at)


def year_phrase(text: Reading, at: int, none: int) -> Tail:
    """`l’année 2023`, `cette année`, `l’an dernier` at word `at`; else a tail that ends at `none`."""
    determiner, noun = text.word(at), text.word(at + 1)
    if determiner == "la" and noun == "même" and text.word(at + 2) == "année":
        return Tail(at + 3, offset=0, context=True)
    if noun == "exercice" and determiner == "l'":  # `premier semestre de l’exercice` | 2022-2023
        return Tail(at + 3, year) if (year := text.year_at(at + 2)) is not None else Tail(none)
    if noun not in ("an", "année"):
        return Tail(none)
    if determiner in _THIS:
        there = (
            text.word(at + 2) == "-" and text.word(at + 3) == "là"
        )  # `le 11 septembre` | de cette année-là
        return Tail(at + 4, offset=0, context=True) if there else Tail(at + 2, offset=0)
    if determiner != "l'":
        return Tail(none)
    if (year := text.year_at(at + 2)) is not None:
        return Tail(at + 3, year)
    if text.word(at + 2) == "écoulée":
        return Tail(at + 3, offset=-1)
    return adjective(text, at + 2) or (Tail(none) if noun == "an" else Tail(at + 2, offset=0))


def adjective(text: Reading, at: int) -> Tail | None:
    """Where the unit of time before word `at` lies: `an` | dernier, | précédent, | en cours, | d’avant."""
    word, after = text.word(at), text.word(at + 1)
    if offset := direction_of(word):
        return Tail(at + 1, offset=offset)
    if offset := BESIDE.get(word, 0):
        return Tail(at + 1, offset=offset, context=True)
    if word == "en" and after == "cours":
        return Tail(at + 2, offset=0)
    if word in ("d'", "de") and after in ("avant", "après"):
        return Tail(at + 2, offset=-1 if after == "avant" else 1, context=True)
    return None


# ---------------------------------------------------------------- a year set off, or of two digits


def set_off_year(text: Reading, at: int) -> Tail | None:
    """`décembre, 2018.`, `23/Sep/2020`, `2-janv-2020`: a year behind a comma, or glued with its stroke."""
    year = text.year_at(at + 1)
    if year is None or text.word(at) not in (",", "-", "/"):
        return None
    glued = text.glued(at - 1) and text.glued(at)
    closed = at + 2 >= text.size or text.words[at + 2].text in ".;:)\n!?»"
    closed |= text.word(at + 2) == "," and at + 3 not in text.starting  # `14 juillet, 2015, le bureau`
    return Tail(at + 2, year) if (closed if text.word(at) == "," else glued) else None


def short_year(text: Reading, at: int) -> tuple[int, int] | None:
    """`12 mars 24.`, `mai ’68`: two digits of a year, where nothing is counted by them."""
    quoted = text.word(at) in ("'", "’")
    at += quoted
    number = text.starting.get(at)
    if number is None or number.last != at + 1:
        return None
    digits = text.words[at].text
    closed = at + 1 >= text.size or text.words[at + 1].text in ".,;:)\n–-!?»" or _is_may_68(text, at)
    if len(digits) != 2 or not digits.isdecimal() or not (closed or quoted):
        return None
    return at + 1, full_year(int(digits))


def _is_may_68(text: Reading, at: int) -> bool:
    """`mai 68`: the events, whatever follows."""
    return text.word(at) == "68" and text.word(at - 1) == "mai"


def full_year(digits: int) -> int:
    """24 -> 2024, 98 -> 1998."""
    return digits + (2000 if digits < _CENTURY_TURN else 1900)
