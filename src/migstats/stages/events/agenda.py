"""Programmes: `Le programme de ce jeudi :` dates the lines under it that begin with an hour, as does a day alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from .dating import datable
from .triggers import ARTICLES, find_triggers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import FoundDate, Run
    from ...scan import Scan
    from .triggers import Trigger

_HOUR = re.compile(r"h(?:\d\d)?\Z")
_BULLETS = frozenset(("-", "–", "—", "•", "*", "\n", "|"))
_HOURS = frozenset(("h", "à", "de", ",", "-", "–", "\n", "dès", "heures", "et"))
_OTHERWISE = 6  # sentences without an hour after which the programme is over
_LEADING_IN = 1  # `Du` | 25 novembre au 6 décembre
_FEWEST = 2  # one day over a text is its dateline, not a programme


def agenda(page: Scan, dates: Sequence[FoundDate]) -> Iterator[tuple[Trigger, int, Run]]:
    """What each line of a programme announces, with the index of its date, and the line."""
    days = [index for index, date in enumerate(dates) if _is_line(page, date)]
    heads = sorted(dates[index].first for index in days) if len(days) >= _FEWEST else []
    starts = sorted({date.first for date in dates if _heads(page, date.first)}.union(heads))
    for index, date in enumerate(dates):
        start, end = page.layout.sentence(date.first)
        headed = date.first in heads
        introduces = headed or _introduces(page, date.last, end)
        if date.grain != "day" or not introduces or not datable(page, date, start):
            continue
        end = page.layout.line(date.first)[1] if headed else end
        until = next((first for first in starts if first >= end), len(page))
        if headed and (one := _opening(page, end, until)):
            yield one[0], index, one[1]
        if headed:
            for trigger, line in _placed(page, end, until):
                yield trigger, index, line
        for line in _lines(page, end, until):
            nouns = [t for t in find_triggers(page, *line) if t.noun]
            if nouns:
                yield nouns[len(nouns) > 1 and page.folds[nouns[0].last] == ":"], index, line


def _is_line(page: Scan, date: FoundDate) -> bool:
    """`Samedi 30` | `Mercredi 27, de 9 h 30 à 16 h`: a day and perhaps its hours, alone in their line."""
    first, last = page.layout.line(date.first)
    if date.grain != "day" or date.first - first > _LEADING_IN or page.folds[date.first - 1] == "le":
        return False
    rest = page.folds[date.last : last]
    return all(word in _HOURS or word.isdecimal() or bool(_HOUR.match(word)) for word in rest)


def _opening(page: Scan, at: int, until: int) -> tuple[Trigger, Run] | None:
    """What the line under a day begins with: `Exposition « Visages »`, `La rencontre …`."""
    while at < until and page.folds[at] in _BULLETS:
        at += 1
    if at >= until or _past_hour(page, at, until):
        return None
    line = at, min(page.layout.sentence(at)[1], until)
    head = at + (page.folds[at] in ARTICLES)
    return next(((t, line) for t in find_triggers(page, *line) if t.noun and t.first == head), None)


def _placed(page: Scan, at: int, until: int) -> Iterator[tuple[Trigger, Run]]:
    """`BRUXELLES - Réunion de l’Eurogroupe` under a day: what a line announces behind its place."""
    for first in page.layout.lines[
        bisect_left(page.layout.lines, at) : bisect_left(page.layout.lines, until)
    ]:
        place = place_of(page, first)
        if place is None:
            continue
        line = first, page.layout.sentence(place[1])[1]
        head = place[1] + 1 + (page.folds[place[1] + 1 : place[1] + 2] in ARTICLES_ALONE)
        found = find_triggers(page, place[1] + 1, line[1])
        one = next((t for t in found if (t.noun and t.first == head) or (t.finite and not t.other)), None)
        if one is not None:
            yield one, line


def place_of(page: Scan, first: int) -> Run | None:
    """`BRUXELLES` | -, `PORT-AU-PRINCE` | –: the place in capitals that a line begins with, before its dash."""
    at = first
    while at < len(page) and at - first < _NAME and (page.words[at].upper or _is_glue(page, at)):
        at += 1
    spaced = first < at < len(page) and page.words[at - 1].spaced
    named = spaced and page.folds[first][:1].isalpha() and len(page.folds[first]) > _LETTERS
    return (first, at) if named and page.words[at].text in _DASHES else None


def _is_glue(page: Scan, at: int) -> bool:
    """The hyphen of a name."""
    return page.words[at].text == "-" and not page.words[at].spaced and not page.words[at - 1].spaced


_NAME, _LETTERS = 5, 2
_DASHES = frozenset(("-", "–", "—"))
ARTICLES_ALONE = [[article] for article in ARTICLES]


def _introduces(page: Scan, at: int, end: int) -> bool:
    """`ce jeudi` | `:` and the end of the line."""
    return page.folds[at : at + 1] == [":"] and all(word == "\n" for word in page.folds[at + 1 : end])


def _heads(page: Scan, first: int) -> bool:
    """Whether the date at word `first` introduces a programme of its own."""
    end = page.layout.sentence(first)[1]
    while end > first and page.folds[end - 1] == "\n":
        end -= 1
    return page.folds[end - 1] == ":"


def _lines(page: Scan, at: int, until: int) -> Iterator[Run]:
    """Sentences from word `at` on that begin with an hour, as long as such lines go on."""
    idle = 0
    while at < until and idle <= _OTHERWISE:
        start, end = page.layout.sentence(at)
        start = max(start, at)
        while start < end and page.folds[start] in _BULLETS:
            start += 1
        if after := _past_hour(page, start, end):
            yield after, end
            idle = 0
        elif start < end:
            idle += 1
        at = max(end, at + 1)


def _past_hour(page: Scan, at: int, end: int) -> int:
    """The word after `17h`, `9 h 30`; 0 where no hour stands."""
    if at + 2 >= end or not page.folds[at].isdecimal() or not _HOUR.match(page.folds[at + 1]):
        return 0
    return at + 3 if page.folds[at + 2].isdecimal() else at + 2
