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
        self._by_last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for words, value in rows:
            if not words:
                raise ValueError("an empty phrase")
            for spelt in dict.fromkeys((words, tuple(map(bare, words)))):
                for last in _CONTRACTED.get(spelt[-1], (spelt[-1],)):
                    self._by_last.setdefault(last, []).append(((*spelt[:-1], last), value))
                self._by_first.setdefault(spelt[0], []).append((spelt, value))
        for table in (self._by_last, self._by_first):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def before(self, page: Scan, at: int) -> tuple[int, T] | None:
        """The longest phrase that ends just before word `at`: its first word, its value."""
        if at <= 0:
            return None
        for words, value in self._by_last.get(page.words[at - 1].folded, ()):
            first = at - len(words)
            if first >= 0 and all(page.words[first + i].folded == w for i, w in enumerate(words)):
                return first, value
        return None

    def after(self, page: Scan, at: int) -> tuple[int, T] | None:
        """The longest phrase that begins at word `at`: the word after it, its value."""
        if at >= len(page):
            return None
        for words, value in self._by_first.get(page.words[at].folded, ()):
            last = at + len(words)
            if last <= len(page) and all(page.words[at + i].folded == w for i, w in enumerate(words)):
                return last, value
        return None
