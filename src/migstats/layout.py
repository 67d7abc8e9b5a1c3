"""Lines and sentences of a text, as word indices; nothing here changes a character."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from .lexicon import letter_of
from .words import BULLETS

if TYPE_CHECKING:
    from .lexicon.vocabulary import Word
    from .scan import Scan

# A full stop after these ends no sentence.
ABBREVIATIONS = frozenset(
    """m mm mr dr me pr st ste mgr pp nos cf ex env av apr janv fév févr fevr avr juil juill sept oct nov déc dec
    chap tél tel hab pers éd ed dir resp vs etc bd ave rte réf ref suppl alin ann""".split()
)
# These are words too: `art. 5`, but `en vol.` ends a sentence.
_BEFORE_DIGITS = frozenset("""art al p n no vol fig tab max min coll lun mar jeu ven sam dim""".split())
_SHORT_LINE = 40


@dataclass(frozen=True, slots=True)
class Layout:
    """Where lines and sentences begin; both lists are sorted and begin with 0 (empty for no words).

    size: number of words.
    """

    lines: list[int]
    sentences: list[int]
    size: int

    def line(self, index: int) -> tuple[int, int]:
        """First and last (exclusive) word of the line that holds word `index`, its break included."""
        return _around(self.lines, index, self.size)

    def sentence(self, index: int) -> tuple[int, int]:
        """First and last (exclusive) word of the sentence that holds word `index`."""
        starts = self.sentences  # as in _around, written out: rules ask this more than anything else
        at = bisect_right(starts, index)
        return starts[at - 1], starts[at] if at < len(starts) else self.size

    def sentence_number(self, index: int) -> int:
        """How many sentences begin before word `index` or at it, less one."""
        return bisect_right(self.sentences, index) - 1

    def sentences_between(self, index: int, later: int) -> int:
        """How many sentences begin behind word `index`, up to word `later`: 0 in one sentence."""
        return bisect_right(self.sentences, later) - bisect_right(self.sentences, index)


def _around(starts: list[int], index: int, size: int) -> tuple[int, int]:
    at = bisect_right(starts, index)
    return starts[at - 1], starts[at] if at < len(starts) else size


@cache
def _breaks() -> re.Pattern[str]:
    letters = letter_of()
    stop, line = letters["stop"], letters["line"]
    # Begins with a set of letters, so that the engine runs through all others at once.
    return re.compile(f"[{stop}{line}](?:(?<={stop}){stop}*[{letters['quote']}{letters['close']}]*|{line}*)")


def lay_out(words: list[Word], kinds: str) -> Layout:
    """Lines and sentences of the scanned `words`."""
    size = len(words)
    lines, sentences = [0] * bool(size), [0] * bool(size)
    letter = letter_of()["line"]
    for match in _breaks().finditer(kinds):
        last = match.end()
        if kinds[match.start()] == letter:
            lines.append(last)
            _begin(sentences, last)
        elif _ends_sentence(words, match.start(), last):
            _begin(sentences, last)
    return Layout(lines, _shortened(words, sentences), size)


# No sentence of prose is longer; rules look about in a sentence, so what it costs them must be bounded.
_LONGEST, _LEEWAY = 300, 60


def _shortened(words: list[Word], sentences: list[int]) -> list[int]:
    """`sentences`, and cuts in those that never end: after a comma or the like, else where it falls."""
    starts: list[int] = []
    for first, last in pairwise([*sentences, len(words)]):
        starts.append(first)
        while last - starts[-1] > _LONGEST:
            cut = starts[-1] + _LONGEST
            near = range(cut, cut - _LEEWAY, -1)
            starts.append(next((i for i in near if words[i - 1].text in ".;,"), cut))
    return starts


def _begin(sentences: list[int], index: int) -> None:
    if sentences[-1] != index:
        sentences.append(index)


def soft_breaks(words: list[Word]) -> list[int]:
    """Indices of line breaks inside a sentence, the last first: a wrapped line that goes on in lower case.

    A long line before it, or a number, article or preposition at its end, tells a wrapped line from a list; a bar
    tells a row of a table: `janvier 2024 | 3 400`.
    """
    found: list[int] = []
    length, cells = 0, False
    for at, word in enumerate(words):
        if word.text != "\n":
            length += word.width + word.spaced
            cells |= word.text == "|"
            continue
        row = at > 1 and words[at - 2].text == ":" and length <= _SHORT_LINE
        if 0 < at < len(words) - 1 and not cells and _wraps(words[at - 1], words[at + 1], length, row=row):
            found.append(at)
        else:
            length, cells = 0, False
    return found[::-1]


def _wraps(before: Word, following: Word, length: int, *, row: bool) -> bool:
    """row: the line is a short label with its figure behind a colon: `juin 2023 : 410`."""
    if not following.folded[0].isalpha() or following.capital or before.text in "\n.!?…:;)»":
        led = before.folded in _OPEN and before.folded not in ("un", "une")  # `Sète un` | `2. Lyon`
        return following.text[0].isdecimal() and led and length > 0
    if length == before.width and _YEAR(before.text):
        return False  # `2009` | `en % des foyers`: the year over a table
    if row and before.text[-1].isdecimal():
        return following.folded in _MAGNITUDES
    return length > _SHORT_LINE or before.text[-1].isdecimal() or before.folded in _OPEN


_YEAR = re.compile(r"(?:19|20)\d\d").fullmatch
_MAGNITUDES = frozenset("mille million millions milliard milliards".split())
# No line of a list ends with one of these.
_OPEN = frozenset(
    """le la les l' un une des du de d' à au aux en dans par pour sur avec sans et ou dont contre que qu' qui selon
    entre environ près plus moins ces ses leurs leur son sa cette ce""".split()
)


def _ends_sentence(words: list[Word], first: int, after: int) -> bool:
    """Whether the stop at `first` (with what closes after it) is the end of a sentence."""
    if after >= len(words):
        return True
    stop, last, following = words[first], words[after - 1], words[after]
    if following.text == "\n":
        return True
    glued = not last.spaced
    if stop.text == "." and first and after == first + 1:
        before = words[first - 1]
        if not before.spaced and (len(before.text) == 1 and before.capital):
            return False
        if before.folded in _BEFORE_DIGITS and following.text[0].isdecimal():
            return False
        if not before.spaced and before.folded in ABBREVIATIONS:
            return following.capital and (before.folded == "etc" or _is_a_unit(words, first - 1))
        if glued:
            return following.capital and len(before.text) > 3 and len(following.text) > 1
    if glued and after == first + 1:
        return following.capital
    return not (following.folded[0].isalpha() and not following.capital) and following.text not in ",;:)"


def _is_a_unit(words: list[Word], at: int) -> bool:
    """`Le lac a perdu 12` | m. En 1976, …, `812` | hab. Le bourg …: behind a number, and not `M. Dupont`."""
    return at > 0 and words[at].text in _UNITS and words[at - 1].text[-1].isdecimal()


_UNITS = ("m", "mm", "hab")
_PROSE = 25


def _end_of_line(page: Scan, first: int) -> int:
    """One past the last word of the line that begins at `first`, without its breaks and the empty lines below."""
    end = page.layout.line(first)[1]
    while end > first and page.words[end - 1].text == "\n":
        end -= 1
    return end


def head_end(page: Scan) -> int:
    """One past the lines over the text: menus, title, subtitle; the first line that ends like a sentence ends them."""
    menu = False
    for first in page.layout.lines:
        if first >= len(page.words):
            break
        end = _end_of_line(page, first)
        if _ends_like_prose(page, first, end) and not (menu and _is_over_a_title(page, first, end)):
            return first
        menu = menu or "|" in page.folds[first:end]
    return 0


def _ends_like_prose(page: Scan, first: int, end: int) -> bool:
    if end == first:
        return False
    closed = page.words[end - 1].text == "»" and end - first > 1
    stop = page.words[end - 1 - closed].text  # `Calais : « un hiver de trop »` is a title
    asks = first == page.layout.lines[0] and stop in "!?"  # `La France accueille-t-elle 500 000 immigrés ?`
    return (stop in ".!?…" and not asks) or end - first > _PROSE


def _is_over_a_title(page: Scan, first: int, end: int) -> bool:
    """`Fondée en 1951, l’OIM compte 175 États membres.` under the menus of a page, its title below."""
    below = page.layout.line(first)[1]
    if end - first > _PROSE or below >= len(page):
        return False
    stop = _end_of_line(page, below)
    return stop - below >= _WORDS_OF_A_TITLE and not _ends_like_prose(page, below, stop)


def is_subhead(page: Scan, first: int) -> bool:
    """Whether the line that begins at `first` is a few words without a stop, over a line of prose."""
    end, below = _end_of_line(page, first), page.layout.line(first)[1]
    told = page.folds[first:end]
    if below >= len(page) or not told or end - first > _SUBHEAD or told[-1] in (":", ";", ","):
        return False
    plain = (
        told[0] not in BULLETS
        and "|" not in told
        and "\t" not in page.text[page.starts[first] : page.end(end - 1)]
    )
    worded = sum(word[0].isalpha() for word in told) >= _WORDS_OF_A_SUBHEAD
    stop = _end_of_line(page, below)
    prose = stop - below > end - first and _ends_like_prose(page, below, stop)
    return plain and worded and prose and not _ends_like_prose(page, first, end)


_SUBHEAD, _WORDS_OF_A_SUBHEAD = 14, 3
_WORDS_OF_A_TITLE = 5
_TITLE = 200


def find_title(page: Scan, dateline: tuple[int, int] | None) -> tuple[int, int] | None:
    """First non-empty line of up to 200 characters without final stop or dateline, followed by a body."""
    for first in page.layout.lines:
        if first >= len(page.words):
            return None
        end = _end_of_line(page, first)
        if page.end(end - 1) - page.starts[first] > _TITLE:
            return None
        if sum(w.text[0].isalpha() for w in page.words[first:end]) < 2:
            continue
        fits = page.words[end - 1].text not in ".…"
        dated = dateline is not None and first <= dateline[0] < end
        return (first, end) if fits and not dated and end < len(page) - 1 else None
    return None
