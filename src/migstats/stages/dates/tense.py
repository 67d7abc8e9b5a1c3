"""Whether the clause around a date speaks of the past or of the future."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ...morphology import Tag, guess, is_participle

if TYPE_CHECKING:
    from .mention import Reading

_FUTURE = re.compile(r"(?:era|ira|dra|urra|evra|ura|uvra|aîtra|ettra|vra|rra|ira|ivra|uira|mpra|ttra|clura|oira)\Z")
_PASSED = frozenset("a ont avait avaient était étaient fut furent eut eurent avons avez".split())
_PLANNED = frozenset(
    """prévu prévue prévus prévues fixé fixée fixés fixées programmé programmée programmés programmées attendu
    attendue attendus attendues prochain prochaine planifié planifiée va vont reporté reportée reportés agenda
    repoussé repoussée ajourné ajournée convié conviés invité invités""".split()
)
_STOPS = frozenset(",;:()[]–—\n|")
_NOT_VERBS = frozenset("opéra caméra choléra sahara ankara para extra ultra infra supra contra tiara thora angora".split())


@lru_cache(1 << 14)
def direction(word: str) -> int:
    """1 for a verb in the future or a word of plans, -1 for a verb in the past, 0 for others."""
    if word in _PLANNED:
        return 1
    if word in _PASSED:
        return -1
    if word.endswith("ront") and word not in ("front", "affront", "ront"):
        return 1
    if word.endswith("rait") or word.endswith("raient"):
        return 0
    if _FUTURE.search(word) and word not in _NOT_VERBS and not guess(word) & Tag.NOUN:
        return 1
    if word.endswith(("ait", "aient", "èrent", "irent", "urent")) and guess(word) & Tag.FINITE_VERB:
        return -1
    return -1 if is_participle(word) else 0


def tense(text: Reading, first: int, last: int) -> int:
    """1 where the clause of words `first` to `last` is in the future, -1 in the past, 0 where nothing says so.

    The clause of the date first; where it has no verb, what follows it in the sentence, then what comes before.
    """
    start, end = text.page.layout.sentence(first)
    left, right = _clause(text, first, start, -1), _clause(text, last, end, 1)
    if found := _nearest(text, first, last, left, right):
        return found
    return _all(text, last, end) or _all(text, start, first, backwards=True)


def _clause(text: Reading, at: int, limit: int, step: int) -> int:
    """Where the clause ends on one side of word `at`."""
    at = at - 1 if step < 0 else at
    while (at > limit - 1 if step < 0 else at < limit) and text.words[at].text not in _STOPS:
        at += step
    return at


def _nearest(text: Reading, first: int, last: int, left: int, right: int) -> int:
    """The verb of the clause: a future anywhere, or the nearest past."""
    words = [text.words[i].folded for i in range(left + 1, first)] + [text.words[i].folded for i in range(last, right)]
    found = [direction(word) for word in words]
    return 1 if 1 in found else min(found, default=0)


def _all(text: Reading, first: int, last: int, backwards: bool = False) -> int:
    indices = range(last - 1, first - 1, -1) if backwards else range(first, last)
    for i in indices:
        if found := direction(text.words[i].folded):
            return found
    return 0
