"""Which rule of `indicators.tsv` holds for a figure, or for a noun of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import singular
from .classes import classes, classes_of
from .nearby import WINDOW, beside, following, narrowing, told

if TYPE_CHECKING:
    from collections.abc import Collection

    from ...found import Quantity
    from ...lexicon.indicators import Rule, Words
    from ...scan import Scan
    from .topics import Topics


def holding(page: Scan, quantity: Quantity, topics: Topics, action: str | None) -> Rule | None:
    """The first rule that holds, with one word for what happens."""
    phrase: list[str] | None = None
    sentence: list[str] | None = None
    behind: list[str] | None = None
    noun = quantity.noun or beside(page, quantity)
    nearest: tuple[int, Rule] | None = None  # of rules that ask for as much, that whose topic stands nearer
    for rule in topics.candidates(noun, classes(quantity), action):
        if nearest and (rule.weight < nearest[1].weight or rule.weak != nearest[1].weak):
            break
        if rule.phrase:
            phrase = narrowing(page, quantity) if phrase is None else phrase
            if not _meet(rule.phrase, phrase):
                continue
        if rule.near:
            sentence = told(page, quantity) if sentence is None else sentence
            if not _meet(rule.near, sentence):
                continue
        if rule.behind:
            behind = following(page, quantity) if behind is None else behind
            if not _meet(rule.behind, behind):
                continue
        far = topics.distance(rule, quantity.first)
        if far is None:
            continue
        if not rule.text or not rule.heads:
            return nearest[1] if nearest else rule
        if nearest is None or far < nearest[0]:
            nearest = far, rule
    return nearest[1] if nearest else None


def of_noun(page: Scan, at: int, topics: Topics) -> Rule | None:
    """The rule of a noun of the text, with the few words behind it."""
    if at >= len(page):
        return None
    noun = singular(page.folds[at])
    words = page.folds[at : at + WINDOW // 2]
    for rule in topics.candidates(noun, classes_of(noun), None):
        if (
            rule.heads
            and not (rule.weak or rule.near or rule.behind)
            and _meet(rule.phrase, words)
            and topics.distance(rule, at) is not None
        ):
            return rule
    return None


def _meet(asked: tuple[Words, ...], words: Collection[str]) -> bool:
    """Whether each of what is asked for is among `words`."""
    for one in asked:  # noqa: SIM110 - this is asked more than anything else, a generator costs twice as much
        if not one.meet(words):
            return False
    return True
