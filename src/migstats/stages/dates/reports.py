"""A yearly report speaks from the end of its year, until it names a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.gazetteer import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

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
