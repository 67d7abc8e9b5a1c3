"""Dates of one list: `les 4, 11 et 18 juin`, `en mai et juin derniers` are of one year, or run over its end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .mention import Mention, Reading

_LINKS = word_set(", et ou puis ainsi que le les en des du au")
_JOINING = word_set("et ou puis que")
_LONGEST = 3  # words between two dates of a list: `, puis en`


def link(text: Reading, mentions: Sequence[Mention]) -> None:
    """Gives each date of a list without a year the last one of it, whose year it takes: `les` | 3 `et` 10 juin.

    Not where they go down (`en mars et en janvier`): the earlier one may be of any year.
    """
    run: list[Mention] = []
    for one, two in pairwise(mentions):
        if not (_is_member(one) and _is_member(two) and _follows(text, one, two)):
            run.clear()
            continue
        run.append(one)
        if _is_joined(text, one, two):
            for mention in run:  # no more than the days of a year
                mention.listed = two


def _is_member(m: Mention) -> bool:
    plain = m.year is None and m.offset is None and m.year_offset is None and m.weekday is None
    return plain and m.month is not None and m.end is None and not m.context and not m.count and not m.place


def _follows(text: Reading, one: Mention, two: Mention) -> bool:
    between = range(one.last, two.first)
    near = 0 < len(between) <= _LONGEST and all(text.word(at) in _LINKS for at in between)
    up = one.grain == two.grain and (one.month or 0, one.day or 0) < (two.month or 0, two.day or 0)
    return near and up and not one.direction


def _is_joined(text: Reading, one: Mention, two: Mention) -> bool:
    return any(text.word(at) in _JOINING for at in range(one.last, two.first))
