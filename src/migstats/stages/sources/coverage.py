"""Which words a voice answers for: its sentence, its quotation, its bracket, the list above or below it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ...found import Run
from ...lexicon import letter_of
from ...persons import is_person
from ...scan import Scan
from ...tokens import HYPHENS
from ...words import word_set
from .naming import Named

POINTING = (("c'", "est"), ("ce", "sont"), ("tel", "est"), ("telle", "est"), ("tels", "sont"), ("il", "s'"))
# `C’est que`, `c’est dans`, `c’est moins que`: what follows explains, is set apart, compared; nothing is pointed at.
_EXPLAINING = word_set(
    "que qu' pourquoi parce pour dans à en sur avec depuis chez là ainsi moins plus davantage"
)
BULLETS = frozenset("-–—•▪●*·✔►■>→➔➤‣◦")
QUOTES = {"«": "»", "“": "”", '"': '"'}
_DASHES = frozenset("–—")
NEAR = 5
_LONGEST_QUOTE = 400
LONGEST_BRACKET = 9
_BRACKET = 80  # words to either side in which the brackets around a voice are looked for
_LONGEST_BLOCK = 500  # lines of a table over its source: a text of notes must not be read anew for each
_CAPTIONS = word_set("tableau graphique figure carte encadré infographie")

Style = Literal["free", "subject", "narrow", "line", "denied"]


@dataclass(slots=True)
class Voice:
    """Someone who says something: words `at` to `end` are the whole attribution.

    reach: the words that it answers for. paper: it speaks through a paper. style: `free` before or after what
    it says, `subject` of a verb, `narrow` for the one number before it, `line` for the list above it, `denied` for
    what is denied behind it.
    """

    at: int
    end: int
    who: Named
    reach: Run
    style: Style
    paper: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which words of `page` a voice answers for. quotations: runs from the opening to past the closing sign."""

    page: Scan
    quotations: list[Run]

    def word(self, at: int) -> str:
        """The folded word `at`; empty outside the text."""
        folds = self.page.folds
        return folds[at] if 0 <= at < len(folds) else ""

    def _sentence(self, at: int) -> Run:
        return self.page.layout.sentence(max(at, 0))

    def _points_back(self, first: int) -> bool:
        """`C’est l’estimation de …`; not `C’est que 119 postes manquent`, `C’est à Lyon que …`."""
        pointing = (self.word(first), self.word(first + 1)) in POINTING
        cleft = any(self._is_date(at) for at in (first + 2, first + 3))  # `C’est le 29 février que …`
        named = self.word(first + 2) == "agit" and is_person(self.word(first + 4))  # `Il s’agit du capitaine`
        return pointing and not (cleft or named) and self.word(first + 2) not in _EXPLAINING

    def _is_date(self, at: int) -> bool:
        return at < len(self.page) and self.page.kinds[at] == letter_of()["date"]

    def _reach(self, at: int, spoken: bool = True) -> Run:
        """The sentence of word `at`, with the quotation that ends or begins in it; a bracket is its own.

        `C’est le nombre de …, d’après le HCR` answers for the sentence before too. spoken: by a verb, which
        answers for all of a quotation from inside as well.
        """
        first, last = self._sentence(at)
        inside = self._bracket_around(at, first, last)
        if inside:
            return inside
        last = self._past_list(last)
        if first and self._points_back(first):
            first = self._sentence(first - 1)[0]
            while first and self.word(first) == "\n":
                first = self._sentence(first - 1)[0]
        near = bisect_right(self.quotations, (first, 0))
        for opened, closed in self.quotations[max(near - 1, 0) :]:
            if opened >= last:
                break
            if closed > first and (spoken or not opened < at < closed):
                first, last = min(first, opened), max(last, closed)
        return first, last

    def _past_list(self, end: int) -> int:
        """`Le détail par route, selon Frontex :` answers for the items under it, as far as a bullet opens the line."""
        at = end
        while at and self.word(at - 1) == "\n":
            at -= 1
        if self.word(at - 1) != ":":
            return end
        while end < len(self.page) and self.page.words[end].text in BULLETS:
            end = self.page.layout.line(end)[1]
        return end

    def _bracket_around(self, at: int, first: int, last: int) -> Run | None:
        """The brackets around word `at`, where they hold a number too; `(source : Frontex)` holds none."""
        head, tail = max(first, at - _BRACKET), min(last, at + _BRACKET)
        opened = next((i for i in range(at - 1, head - 1, -1) if self.word(i) in ("(", ")")), None)
        if opened is None or self.word(opened) != "(":
            return self._dashes_around(at, first, last)
        closed = next((i for i in range(at, tail) if self.word(i) == ")"), tail)
        return (opened, closed) if self._has_number(opened, closed) else None

    def _dashes_around(self, at: int, first: int, last: int) -> Run | None:
        """`– 38 d’après le décompte définitif –`: what stands between two dashes, its number before the voice."""
        opened = next((i for i in range(at - 1, max(first, at - NEAR), -1) if self._is_dash(i)), None)
        closed = next((i for i in range(at + 1, min(last, at + LONGEST_BRACKET)) if self._is_dash(i)), None)
        if opened is None or closed is None:
            return None
        return (opened, closed) if self._has_number(opened, at) else None

    def _has_number(self, first: int, last: int) -> bool:
        return not number_letters().isdisjoint(self.page.kinds[first:last])

    def _is_dash(self, at: int) -> bool:
        return self.word(at) in HYPHENS | _DASHES and self.page.words[at - 1].spaced

    def _block(self, line: int, gaps: int) -> int:
        """First word of the lines above `line` that are no prose, fewer blank lines than `gaps` let through."""
        lines = self.page.layout.lines
        top = at = bisect_right(lines, line) - 1
        floor, blanks = max(at - _LONGEST_BLOCK, 0), 0
        while at > floor and blanks < gaps:
            at -= 1
            last = lines[at + 1]
            while last > lines[at] and self.word(last - 1) == "\n":
                last -= 1
            blanks += lines[at + 1] - last - 1
            if blanks >= gaps:
                break
            if last == lines[at]:
                continue
            if self.word(last - 1) in (".", "!", "?", "…") and "|" not in self.page.folds[lines[at] : last]:
                break
            top = at
            if self.word(lines[at]) in _CAPTIONS:
                break
        return lines[top]


def quotations(page: Scan) -> list[Run]:
    """Quotations of `page` that close, within a paragraph."""
    found: list[Run] = []
    opened, close = -1, ""
    for match in _quote_signs().finditer(page.kinds):
        at = match.start()
        text = page.words[at].text
        if text == "\n" or (opened >= 0 and at - opened > _LONGEST_QUOTE):
            opened = -1 if page.kinds[at : at + 2] == page.kinds[at] * 2 else opened
        elif opened >= 0 and text == close:
            found.append((opened, at + 1))
            opened = -1
        elif opened < 0 and text in QUOTES:
            opened, close = at, QUOTES[text]
    return found


@cache
def _letters(names: str) -> frozenset[str]:
    return frozenset(letter_of()[name] for name in names.split())


def date_letters() -> frozenset[str]:
    return _letters("weekday month numeral number numdate date rest sept")


def number_letters() -> frozenset[str]:
    return _letters("numeral number")


def sign_letters() -> frozenset[str]:
    return _letters("comma stop colon semicolon open close open_quote quote line dash")


def colon_letter() -> str:
    return letter_of()["colon"]


@cache
def _quote_signs() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_letters('open_quote quote line'))}]")
