"""A text as columns: scan() cuts it once, grammars are patterns over the class letters of its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, compress, count
from typing import TYPE_CHECKING

from .layout import Layout, lay_out, soft_breaks
from .lexicon import Lexicon, letter_of, shipped
from .lexicon.vocabulary import Word
from .tokens import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet


_CLASS = re.compile(r"[a-z_]+")


@dataclass(frozen=True, slots=True)
class Scan:
    """A text as columns of equal length; `kinds[i]` is the class letter of `words[i]`.

    starts: code points of `text` as given; word i ends at `end(i)`. folds: the folded words; known: those that occur
    at all, so that a stage can see at once that it has nothing to look for.
    """

    text: str
    words: list[Word]
    starts: list[int]
    kinds: str
    lexicon: Lexicon
    layout: Layout
    folds: list[str]
    known: frozenset[str]

    def __len__(self) -> int:
        return len(self.words)

    def end(self, index: int) -> int:
        """One past the last code point of word `index`."""
        return self.starts[index] + self.words[index].width

    def folded(self, first: int, last: int) -> str:
        """Words `first` to `last`, half-open, folded, one blank between them (none after an apostrophe)."""
        return " ".join(self.folds[first:last]).replace("' ", "'")

    def slice(self, first: int, last: int) -> str:
        """The text of words `first` to `last`, half-open, as it stands."""
        return self.text[self.starts[first] : self.end(last - 1)]

    def before(self, index: int) -> str:
        """The folded word before word `index`, empty at the beginning."""
        return self.words[index - 1].folded if index > 0 else ""

    def places_of(self, keys: AbstractSet[str]) -> list[int]:
        """Indices of the words whose folded form is in `keys`: each form is looked up once, however often it occurs."""
        hits = keys & self.known
        return list(compress(count(), map(hits.__contains__, self.folds))) if hits else []

    def mark(self, name: str, runs: Iterable[tuple[int, int]]) -> Scan:
        """The same scan, with the words of each run read as one chunk of class `name`."""
        kinds = list(self.kinds)
        letter, rest = letter_of()[name], letter_of()["rest"]
        for first, last in runs:
            kinds[first:last] = [letter] + [rest] * (last - first - 1)
        return self.read_as("".join(kinds))

    def read_as(self, kinds: str) -> Scan:
        """The same scan with other class letters (written out: `dataclasses.replace` costs ten times as much)."""
        return Scan(
            self.text, self.words, self.starts, kinds, self.lexicon, self.layout, self.folds, self.known
        )


def scan(text: str, lexicon: Lexicon | None = None) -> Scan:
    """Cut `text` into columns. Any text will do; an empty one gives empty columns."""
    lexicon = lexicon or shipped()
    cut = pieces(text)
    words = list(map(lexicon.vocabulary.__getitem__, cut))
    starts = list(accumulate(map(len, cut), initial=0))
    starts.pop()
    if "\n" in text or "<" in text:
        _join_lines(words, starts, lexicon)
    kinds = "".join([w.letter for w in words])
    folds = [w.folded for w in words]
    return Scan(text, words, starts, kinds, lexicon, lay_out(words, kinds), folds, frozenset(folds))


def _join_lines(words: list[Word], starts: list[int], lexicon: Lexicon) -> None:
    """Take out the line breaks inside sentences: for grammars a wrapped line reads on as if a blank stood there."""
    for at in soft_breaks(words):
        before = words[at - 1]
        words[at - 1] = lexicon.vocabulary[before.text + " "]
        del words[at], starts[at]


@cache
def phrase(source: str) -> re.Pattern[str]:
    """A pattern over `Scan.kinds`, written in class names; its groups give word indices.

    `"(number) month (number)?"`. Raises KeyError for a class that no lexicon knows.
    """
    letters = letter_of()
    rest = letters["rest"]
    return re.compile(_CLASS.sub(lambda m: f"(?:{letters[m[0]]}{rest}*+)", source).replace(" ", ""))
