"""The words that migstats knows: tab-separated files, one phenomenon a file, checked on reading.

A line that cannot be read names its file and line. Nothing is read before it is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ..errors import MigstatsError
from ..tokens import bare, fold
from .vocabulary import SHAPES, Vocabulary

HERE = Path(__file__).parent


class LexiconError(MigstatsError, ValueError):
    """A line of a lexicon that cannot be used; the message names the file and the line."""


def read(name: str, columns: int) -> list[tuple[str, ...]]:
    """Rows of `name`.tsv, comments and blank lines left out.

    Raises LexiconError where a line has not `columns` columns.
    """
    path = HERE / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [tuple(line.split("\t")) for line in lines if line and line[0] != "#"]
    if set(map(len, rows)) <= {columns}:
        return rows
    faulty = next(row for row in rows if len(row) != columns)
    count = lines.index("\t".join(faulty)) + 1
    raise LexiconError(f"{path.name}, line {count}: {columns} columns expected, {len(faulty)} found")


@dataclass(frozen=True)
class Lexicon:
    """Words with their class letters.

    letters: folded word -> class letter; vocabulary: the words met so far, never pickled.
    """

    letters: dict[str, str]
    vocabulary: Vocabulary = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "vocabulary", Vocabulary(self.letters, letter_of()))

    def __reduce__(self) -> tuple[type[Lexicon], tuple[dict[str, str]]]:
        return Lexicon, (self.letters,)


@cache
def class_words() -> dict[str, str]:
    """Folded word -> name of its class, as `classes.tsv` has it."""
    return {fold(word): name for name, words in read("classes", 2) for word in words.split()}


@cache
def letter_of() -> dict[str, str]:
    """Class name -> its letter, which means nothing in a regular expression."""
    names = [*SHAPES, *dict.fromkeys(class_words().values())]
    return {name: chr(0x100 + i) for i, name in enumerate(names)}


@cache
def shipped() -> Lexicon:
    """The lexicon that comes with the package; words that lost their accents are known too."""
    letters = {word: letter_of()[name] for word, name in class_words().items()}
    for word in list(letters):
        letters.setdefault(bare(word), letters[word])
    return Lexicon(letters)
