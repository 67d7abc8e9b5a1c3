"""One sentence as a room sees it: its words, its brackets, its places and its quantities."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...found import Quantity
from ...scan import Scan
from ...words import word_set
from .mentions import PlaceMention

# What ends the clause of a number, outside brackets.
SEPARATORS = word_set(", ; : et ou – — mais tandis alors puis contre dont soit quand")
FAR = 6
OPEN, _CLOSE = frozenset("(["), frozenset(")]")


@dataclass(slots=True)
class Sentence:
    """A sentence, or what semicolons set apart in it: words `first` to `last`, their places and quantities.

    words: folded; brackets: for each word the number of its bracket, empty where there are none.
    """

    page: Scan
    first: int
    last: int
    mentions: list[PlaceMention]
    quantities: list[Quantity]
    words: list[str] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)

    def word(self, at: int) -> str:
        """The folded word `at` of the text."""
        return self.words[at - self.first]

    def _between(self, first: int, last: int) -> list[str]:
        """Folded words `first` to `last` of the text."""
        return self.words[first - self.first : last - self.first]

    def has(self, stems: tuple[str, ...]) -> bool:
        """Whether a word begins with one of `stems`."""
        return any(word.startswith(stems) for word in self.words)

    def has_word(self, words: frozenset[str]) -> bool:
        """Whether one of `words` stands in it."""
        return not words.isdisjoint(self.words)

    def _led_by(self, mention: PlaceMention, words: frozenset[str], far: int) -> bool:
        """Whether one of `words` stands in the few words before `mention`, no comma between."""
        return not words.isdisjoint(self._before(mention, far))

    def _before(self, mention: PlaceMention, far: int) -> list[str]:
        """The few words before `mention`, from the last comma on; `venus du Sahel, de Gao` goes on."""
        before = self._between(max(mention.first - far, self.first), mention.first)
        if "," not in before:
            return before
        commas = [i for i, word in enumerate(before) if word == "," and before[i + 1 : i + 2] != ["de"]]
        return before[commas[-1] + 1 :] if commas else before

    def _level(self, at: int) -> int:
        """0 outside brackets, else the number of the bracket that holds word `at`."""
        return self.brackets[at - self.first] if self.brackets and at < self.last else 0

    def _clear(self, first: int, last: int) -> bool:
        """Whether no clause ends between two words; what stands in brackets between them does not count."""
        between = self._between(first, last)
        if SEPARATORS.isdisjoint(between):
            return True
        level = self._level(last)
        return not any(
            word in SEPARATORS and self._level(first + i) == level for i, word in enumerate(between)
        )

    def _inside(self, mention: PlaceMention, quantity: Quantity) -> bool:
        """`63 Sénégalais`, `deux familles syriennes`: within the number and its noun phrase."""
        last = quantity.last
        if quantity.phrase and follows(quantity):
            last = max(last, quantity.phrase[1])
        beside = mention.kind == "demonym" and mention.first == last > quantity.last
        return quantity.first <= mention.first < last or beside  # `4 000 commerçants burkinabè`

    def _bracket_after(self, at: int) -> list[int]:
        """`la Hongrie (32 700, soit 8 %)`, `Turquie 281 (-90)`: those in the bracket that follows, and before it."""
        if not self.brackets:
            return []
        for i in range(at, min(at + FAR, self.last - 1)):
            if self.word(i) in SEPARATORS:
                return []
            if self.word(i) in OPEN:
                inside = self._level(i)
                held = [k for k, q in enumerate(self.quantities) if self._level(q.first) == inside]
                led = [k for k, q in enumerate(self.quantities) if at <= q.first < i]
                return led + held if held else []
        return []


def brackets_of(words: list[str]) -> list[int]:
    """For each word the number of its bracket, 0 outside: one level, which is what the press uses."""
    if OPEN.isdisjoint(words):
        return []
    levels, count, inside = [], 0, 0
    for word in words:
        if word in OPEN:
            count += 1
            inside = count
        levels.append(inside)
        if word in _CLOSE:
            inside = 0
    return levels


def follows(quantity: Quantity) -> bool:
    """Whether the counted noun stands beside its number; it may come from elsewhere."""
    return quantity.phrase is not None and quantity.first <= quantity.phrase[0] <= quantity.last + FAR
