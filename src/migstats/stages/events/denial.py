"""What did not happen, or will not: `n’aura pas lieu`, `a été annulée`, `est reportée`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...words import word_set
from .nouns import is_subject

if TYPE_CHECKING:
    from ...found import Run
    from ...scan import Scan
    from .triggers import Trigger

_CANCELLED = word_set(
    """annulé annulée annulés annulées reporté reportée reportés reportées ajourné ajournée ajournés
    ajournées suspendu suspendue renoncé annulation report ajournement repoussé repoussée"""
)
_NOT = frozenset(("ne", "n'"))
_NEGATIONS = frozenset(("pas", "jamais", "point", "plus"))
_STOPS = frozenset((";", ":", "qui", "que", "qu'", "dont", "où", "»", "«", "mais"))
_REACH = 14
_WAS_TO = frozenset(("devait", "devaient"))  # `le sommet qui` | devait `se tenir samedi n’aura pas lieu`


def is_cancelled(page: Scan, trigger: Trigger, start: int, end: int) -> bool:
    """Whether the clause around `trigger` denies it."""
    first, last = trigger.clause, trigger.last
    while first > start and trigger.clause - first < 3 and page.folds[first - 1] not in _STOPS:
        first -= 1
    if trigger.finite and trigger.clause == trigger.first:  # `ne fermera` | pas
        last = min(last + 2, end)
    words = page.folds[first:last]
    if trigger.noun and _is_there_none(page, trigger.first, start):
        return True
    if _denied(words) or (trigger.noun and {"aucun", "aucune"} & set(words)):
        return True
    after = []
    for i in range(trigger.last, min(end, trigger.last + _REACH)):
        if page.folds[i] in _STOPS and _WAS_TO.isdisjoint(page.folds[i + 1 : i + _SUBJECT]):
            break
        after.append(page.folds[i])
    if not trigger.noun:
        return False
    if not is_subject(page, trigger) and "," in after:  # `au terme d’une` | réunion`, ils n’ont pas réussi`
        after = after[: after.index(",")]
    if trigger.reach == trigger.last + 1 and page.folds[trigger.last] in _DONE:
        return False  # `L’accord signé lundi a été suspendu`: it was made
    if any(word in _FORBIDDEN and before in _BE for before, word in pairwise(after)):
        return True  # `La` | manifestation `de samedi a été interdite`
    return bool(_CANCELLED & set(after)) or _denied(after) or bool(_CANCELLED & set(words))


def is_kept(page: Scan, trigger: Trigger, mine: Run) -> bool:
    """`La` | réunion `a été reportée au 20 juin`, `la` | grève`, entamée lundi, a été suspendue`: held all the same.

    mine: words from the trigger to its date, or the other way round.
    """
    between = page.folds[trigger.last : mine[1]]
    moved = any(word in _MOVED and after in ("au", "à") for word, after in pairwise(between))
    if not trigger.noun:  # `ne reprendra pas avant le 17 juin`: not before, but then
        return any(pair in _NOT_BEFORE for pair in pairwise(between))
    return moved or not _BEGUN.isdisjoint(between)


_NOT_BEFORE = (("pas", "avant"), ("plus", "avant"))
_MOVED = word_set(
    """reporté reportée reportés reportées repoussé repoussée repoussés repoussées décalé décalée avancé avancée
    déplacé déplacée ajourné ajournée renvoyé renvoyée"""
)
_BEGUN = word_set(
    """entamé entamée entamés entamées ouvert ouverte ouverts ouvertes commencé commencée commencés commencées
    débuté débutée lancé lancée lancés lancées engagé engagée engagés engagées"""
)


def _is_there_none(page: Scan, noun: int, start: int) -> bool:
    """`il n’y a pas eu de` | réunion, `il n’y aura pas de` | sommet."""
    led = page.folds[max(noun - _THERE, start) : noun - 1]
    return led[-2:] == ["pas", "eu"] or (led[-1:] == ["pas"] and led[-3:-2] == ["y"])


_THERE = 5  # words of `n’y aura pas de`
_SUBJECT = 5  # words from `que` to `devait`: `la visite que le pape` | devait `faire`
_DONE = word_set(
    "signé signée signés signées conclu conclue conclus conclues adopté adoptée voté votée ratifié ratifiée"
)
_FORBIDDEN = word_set("interdit interdite interdits interdites")
_BE = word_set("été est sont sera seront")


def _denied(words: list[str]) -> bool:
    """`n’a pas`, `ne se tiendra pas`; not `plus` without `ne`."""
    return bool(_NOT & set(words)) and bool(_NEGATIONS & set(words))
