"""Texts that say of what day they are: a report on a year, minutes of a session, a line that is a date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ...morphology import is_finite_verb
from ...words import word_set
from .calendar import is_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .mention import Mention, Reading

_REPORTS = word_set("rapport bilan exercice")
_YEARLY = word_set("annuel annuelle activité activités moral exercice")
_LINES = 3
_REACH = 6  # words of the title before its year


def report_year(text: Reading, mentions: Sequence[Mention], published: date | None) -> int | None:
    """The year of the report, where the title says so and it is over: `RAPPORT ANNUEL 2023 – SYNTHÈSE`."""
    if published is None or not mentions:
        return None
    lines = text.page.layout.lines
    end = lines[_LINES] if len(lines) > _LINES else text.size
    for mention in mentions:
        if mention.first >= end:
            return None
        if mention.grain == "year" and mention.end is None and mention.year and mention.year < published.year:
            before = {text.word(i) for i in range(mention.first - _REACH, mention.first)}
            if before & _REPORTS and before & _YEARLY:
                return mention.year
    return None


_SESSIONS = word_set("séance séances réunion procès verbal rendu assemblée bureau comité commission")
_MINUTES_LINES = 6
_HEADING = 14  # words of a heading before its date
_CLOCK = 8  # words of a line besides its date: `12/03/2024 - 10:12 |`


def day_of_text(text: Reading, mentions: Sequence[Mention]) -> date | None:
    """The day in the heading of minutes (`Séance du jeudi 14 mars 2024`), or alone on one of the first lines."""
    lines = text.page.layout.lines
    end = lines[_MINUTES_LINES] if len(lines) > _MINUTES_LINES else text.size
    for mention in mentions:
        if mention.first >= end:
            return None
        day = _full(mention)
        if day and (_is_of_session(text, mention) or _is_alone(text, mention)):
            return day
    return None


def _full(mention: Mention) -> date | None:
    year, month, day = mention.year, mention.month, mention.day
    if mention.end is not None or not (year and month and day and is_day(year, month, day)):
        return None
    return date(year, month, day)


def _is_of_session(text: Reading, mention: Mention) -> bool:
    """`Compte rendu de la réunion du` | 4 juin 2013; not in a sentence that goes on after a verb."""
    start, end = text.page.layout.line(mention.first)
    if mention.first - start > _HEADING:
        return False
    words = [text.word(i) for i in range(start, mention.first)]
    around = [*words, *(text.word(i) for i in range(mention.last, min(end, mention.last + _HEADING)))]
    named = words[-1:] in (["du"], ["le"]) and not _SESSIONS.isdisjoint(words)
    return named and not any(map(is_finite_verb, around))


def _is_alone(text: Reading, mention: Mention) -> bool:
    start, end = text.page.layout.line(mention.first)
    if end - start - (mention.last - mention.first) > _CLOCK:
        return False
    around = [text.word(i) for i in (*range(start, mention.first), *range(mention.last, end))]
    return not any(len(word) > 2 and word.isalpha() for word in around)
