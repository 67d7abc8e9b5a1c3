"""Auxiliaries, clitics and reflexives around a participle: `a` formellement `été` adopté, `s’est` posé."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag, guess, is_participle
from ...words import word_set

if TYPE_CHECKING:
    from ...scan import Scan

AVOIR = word_set(
    """a ont ai as avons avez avait avaient avais aura auront aurait auraient ait aient eut eurent"""
)
ETRE = word_set(
    """est sont suis es sommes êtes était étaient étais sera seront serait seraient soit soient fut furent"""
)
BEEN = "été"
_CONJUGATED = AVOIR | ETRE
AUXILIARIES = _CONJUGATED | {BEEN}
CLITICS = frozenset(("se", "s'", "me", "m'"))
_THERE = frozenset(("y", "en"))
_US = frozenset(("nous", "vous"))


def auxiliaries_of(page: Scan, at: int, first: int) -> tuple[int, int]:
    """First word of the auxiliaries that touch the participle at `at`, and of those that govern it."""
    head = at
    if head > first and page.folds[head - 1] == BEEN:
        head -= 1
    if head > first and page.folds[head - 1] in _CONJUGATED:
        return (head, at) if _is_sum(page, head - 1) else (head - 1, head - 1)
    return at, _far_auxiliary(page, at, first)


def _is_sum(page: Scan, at: int) -> bool:
    """`des` | sommes `reçues`: money, no verb."""
    return page.folds[at] == "sommes" and bool(guess(page.folds[at - 1]) & (Tag.DETERMINER | Tag.PREPOSITION))


def _far_auxiliary(page: Scan, at: int, first: int) -> int:
    """`a` formellement `été` adopté, `a`-t-il déclaré, n’`a` pas signé: up to four words before."""
    for i in range(at - 1, max(first, at - 6) - 1, -1):
        word = page.folds[i]
        if word in _CONJUGATED:
            return i
        if word in (",", ";", ":", ".", "(", ")", "qui", "que") or (is_participle(word) and word != BEEN):
            break
    return at


def is_reflexive(page: Scan, clause: int, first: int) -> bool:
    """`se`, `m’` before the verb, or `nous nous`."""
    before = page.folds[clause - 1] if clause > first else ""
    if before in _THERE and clause - 1 > first:  # `s’y` | est rendu
        before = page.folds[clause - 2]
    if before in ("me", "m'") and page.folds[clause].endswith(("z", "t", "a")):
        return False  # `vous me` | rendrez `compte`
    return before in CLITICS or (before in _US and clause - 1 > first and page.folds[clause - 2] == before)
