"""`asile`, `naturalisation`: what a text speaks of decides only near a figure, or in the title and lead."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...lexicon.indicators import Indicators, Rule, Words
    from ...scan import Scan

_NEAR = 200  # words: a few paragraphs; further away a text speaks of other things
_LEAD = 60  # words of the title and lead, which say what a text is about


class Topics:
    """The rules of `indicators`, and where `page` has the words that they ask for."""

    __slots__ = ("_places", "indicators", "page")

    def __init__(self, page: Scan, indicators: Indicators) -> None:
        self.page, self.indicators = page, indicators
        self._places: dict[Words, list[int]] = {}

    def candidates(self, noun: str | None, classes: frozenset[str], action: str | None) -> tuple[Rule, ...]:
        """The rules that a counted noun, its classes and its action leave open."""
        return self.indicators.candidates(noun, classes, action)

    def distance(self, rule: Rule, at: int) -> int | None:
        """How far from word `at` the text speaks of all that a rule asks for; None where it does not.

        Title and lead count as just near enough.
        """
        farthest = 0
        for words in rule.text:
            far = self._far(words, at)
            if far is None:
                return None
            farthest = max(farthest, far)
        return farthest

    def _far(self, words: Words, at: int) -> int | None:
        places = self._places_of(words)
        if not places:
            return None
        behind = bisect_left(places, at)
        near = min(
            at - places[behind - 1] if behind else _NEAR,
            places[behind] - at if behind < len(places) else _NEAR,
        )
        return near if near < _NEAR else _NEAR if places[0] < _LEAD else None

    def _places_of(self, words: Words) -> list[int]:
        if words not in self._places:
            known = self.page.known
            self._places[words] = self.page.places_of(words.among(known)) if words.meet(known) else []
        return self._places[words]
