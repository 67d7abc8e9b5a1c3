"""Look-ups of phrases beside a word: a tuple of folded words in a dictionary, the longest first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Generic, TypeVar

from .tokens import bare
from .words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .scan import Scan

T = TypeVar("T")
# What a last `de` or `à` of a phrase may look like in the text.
_CONTRACTED = {"de": ("de", "d'", "du", "des"), "à": ("à", "au", "aux"), "a": ("a", "au", "aux")}


def before_bracket(page: Scan, end: int) -> int:
    """`2021 (104 381)` |: where a short bracket begins whose `)` is the last word before `end`; else `end`."""
    if page.before(end) != ")":
        return end
    return next((i for i in range(end - 2, max(end - _BRACKET, -1), -1) if page.folds[i] == "("), end)


_BRACKET = 8  # words, with both signs


class Entries(Generic[T]):
    """Phrases that share a word, with their values; lengths: how many words they have, the most first."""

    __slots__ = ("lengths", "values")

    def __init__(self) -> None:
        self.values: dict[tuple[str, ...], T] = {}
        self.lengths: list[int] = []

    def add(self, words: tuple[str, ...], value: T) -> None:
        """One more phrase, unless it is known."""
        self.values.setdefault(words, value)
        if len(words) not in self.lengths:
            self.lengths.append(len(words))
            self.lengths.sort(reverse=True)


class Phrases(Generic[T]):
    """Phrases with a value each. An empty phrase is refused where it is defined.

    `Phrases([(("plus", "de"), 1)]).before(page, i)` looks left of word i, `.after` right from it.
    """

    def __init__(self, rows: Iterable[tuple[tuple[str, ...], T]]) -> None:
        self._by_last: defaultdict[str, Entries[T]] = defaultdict(Entries)
        self._by_first: defaultdict[str, Entries[T]] = defaultdict(Entries)
        for words, value in rows:
            if not words:
                raise ValueError("an empty phrase")
            plain = words if all(map(str.isascii, words)) else tuple(map(bare, words))
            for spelt in (words,) if plain == words else (words, plain):
                for last in _CONTRACTED.get(spelt[-1], (spelt[-1],)):
                    self._by_last[last].add((*spelt[:-1], last), value)
                self._by_first[spelt[0]].add(spelt, value)

    def first_words(self) -> frozenset[str]:
        """The first words of all phrases."""
        return frozenset(self._by_first)

    def entry(self, words: tuple[str, ...]) -> T | None:
        """The value of exactly these words."""
        found = self._by_first.get(words[0])
        return found.values.get(words) if found else None

    def before(self, page: Scan, at: int) -> tuple[int, T] | None:
        """The longest phrase that ends just before word `at`: its first word, its value."""
        found = self._by_last.get(page.folds[at - 1]) if at > 0 else None
        if found:
            for length in found.lengths:
                words = tuple(page.folds[at - length : at]) if length <= at else ()
                if words in found.values:
                    return at - length, found.values[words]
        return None

    def after(self, page: Scan, at: int) -> tuple[int, T] | None:
        """The longest phrase that begins at word `at`: the word after it, its value."""
        folds = page.folds
        found = self._by_first.get(folds[at]) if at < len(folds) else None
        if found:
            for length in found.lengths:
                words = tuple(folds[at : at + length])
                if words in found.values:
                    return at + len(words), found.values[words]  # cut short by the end of the text
        return None


FIRST_YEAR, LAST_YEAR = 1000, 2100  # of the dates of records
CLOSING = frozenset((*".,;:!?)»\n", ""))  # what ends a clause, or the text


def is_beyond_years(page: Scan, at: int) -> bool:
    """`25 décembre` | 800, `12 mars` | 2150: behind a day, at word `at`, a year that our notation does not have."""
    words = page.words
    digits = words[at].text if at < len(words) else ""
    if len(digits) not in (3, 4) or not digits.isdecimal() or FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return False
    after = words[at + 1].text if at + 1 < len(words) else "."
    if len(digits) == len("2150"):
        return after in CLOSING
    return after == "," and at + 2 < len(words) and words[at + 2].text[0].isupper()


def is_called_after(page: Scan, day: int) -> bool:
    """`rue du` | 8 mai 1945, `l’école du` | 19-Mars-1962, `le Mouvement du` | 22 mars: word `day` begins a name."""
    noun = day - 2
    if noun < 0 or page.before(day) != "du":
        return False
    if page.folds[noun] in _BODIES:
        return page.words[noun].capital and noun > page.layout.sentence(noun)[0]
    if page.folds[noun] in _ALSO_STREETS:  # `le pont du` | 8 mai, `les cours du` | 12 mai are none
        return any(word.capital for word in (page.words[noun], *page.words[day + 1 : day + 3]))
    return page.folds[noun] in _STREETS


_STREETS = word_set(
    """rue place avenue boulevard bd quai square stade lycée collège caserne hôpital école gymnase esplanade
    impasse allée allées promenade parvis résidence cité"""
)
_ALSO_STREETS = word_set("cours pont station parc arrêt port")
_BODIES = word_set(
    "mouvement parti front comité collectif brigade brigades"
)  # `le` | mouvement `du 8 mars` strikes


def is_of_every_year(page: Scan, day: int) -> bool:
    """`chaque` | 14 juillet, `tous les` | 20 juin: word `day` begins a day of every year."""
    return page.before(day) == "chaque" or (page.before(day) == "les" and page.before(day - 1) == "tous")
