"""Look-ups of phrases beside a word: a tuple of folded words in a dictionary, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from .tokens import bare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .scan import Scan

T = TypeVar("T")
# What a last `de` or `à` of a phrase may look like in the text.
_CONTRACTED = {"de": ("de", "d'", "du", "des"), "à": ("à", "au", "aux"), "a": ("a", "au", "aux")}


class Phrases(Generic[T]):
    """Phrases with a value each. An empty phrase is refused where it is defined.

    `Phrases([(("plus", "de"), 1)]).before(page, i)` looks left of word i, `.after` right from it.
    """

    def __init__(self, rows: Iterable[tuple[tuple[str, ...], T]]) -> None:
        self._by_last: dict[str, list[tuple[list[str], T]]] = {}
        self._longest = 0
        self._by_first: dict[str, list[tuple[list[str], T]]] = {}
        for words, value in rows:
            if not words:
                raise ValueError("an empty phrase")
            for spelt in dict.fromkeys((words, tuple(map(bare, words)))):
                for last in _CONTRACTED.get(spelt[-1], (spelt[-1],)):
                    self._by_last.setdefault(last, []).append(([*spelt[:-1], last], value))
                self._by_first.setdefault(spelt[0], []).append((list(spelt), value))
        for table in (self._by_last, self._by_first):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))
                self._longest = max(self._longest, len(entries[0][0]))

    def first_words(self) -> frozenset[str]:
        """The first words of all phrases."""
        return frozenset(self._by_first)

    def entry(self, words: tuple[str, ...]) -> T | None:
        """The value of exactly these words."""
        return next(
            (value for spelt, value in self._by_first.get(words[0], ()) if spelt == list(words)), None
        )

    def before(self, page: Scan, at: int) -> tuple[int, T] | None:
        """The longest phrase that ends just before word `at`: its first word, its value."""
        if at <= 0:
            return None
        found = self._by_last.get(page.folds[at - 1])
        if found:
            near = page.folds[max(at - self._longest, 0) : at]
            for words, value in found:
                if near[-len(words) :] == words:
                    return at - len(words), value
        return None

    def after(self, page: Scan, at: int) -> tuple[int, T] | None:
        """The longest phrase that begins at word `at`: the word after it, its value."""
        if at >= len(page):
            return None
        found = self._by_first.get(page.folds[at])
        if found:
            near = page.folds[at : at + self._longest]
            for words, value in found:
                if near[: len(words)] == words:
                    return at + len(words), value
        return None
