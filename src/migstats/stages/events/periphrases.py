"""Verbs of more words: `va louer`, `doit être examiné`, `a eu lieu`, `appelle à manifester`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag, guess
from ...words import word_set
from .auxiliaries import AVOIR, CLITICS
from .entries import NEVER_EVENTS, WEAK, entry_of, lemma_of
from .table import Trigger

if TYPE_CHECKING:
    from ...scan import Scan

FUTURE = ("ra", "ront", "rai", "rons", "rez")
# Auxiliaries of what is to come: the first make any verb a happening, the others those of the lexicon alone.
GOING = word_set("va vont allait allaient")
_JUST = word_set("vient viennent")
BETWEEN = word_set(
    """se s' le la les l' en y lui leur ne n' pas plus être de d' bientôt ensuite également aussi donc finalement"""
)


def called(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`appelle à` | manifester `à Paris le 12 mars`: what people are called to do, where the lexicon knows it."""
    to = at + 2 + (page.folds[at + 2 : at + 3] in (["se"], ["s'"]))
    if page.folds[at + 1 : at + 2] != ["à"] or to >= last or guess(page.folds[to]) != Tag.INFINITIVE:
        return None
    verb = lemma_of(page.folds[to]) or ""
    found = entry_of(page, to, (first, last), at, verb, to == at + 3)
    if found is None or found[1].type == "statement" or found[1].part != "verb":
        return None
    return Trigger(to, found[0], found[1].type, found[1].part, verb, True, at, future=True)


# ---------------------------------------------------------------- verbs of more words


def periphrase(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`va louer`, `doit être examiné`, `vient de publier`."""
    i = at + 1
    while i < last and (page.folds[i] in BETWEEN or page.folds[i].endswith("ment")):
        i += 1
    if i >= last or not (Tag.INFINITIVE in guess(page.folds[i]) or page.folds[i - 1] == "être"):
        return None
    verb = lemma_of(page.folds[i])
    reflexive = page.folds[i - 1] in CLITICS
    found = entry_of(page, i, (first, last), at, verb, reflexive) if verb else None
    if found:
        passive = page.folds[i - 1] == "être"
        part = found[1].part
        return Trigger(at, found[0], found[1].type, part, verb or "", True, at, passive=passive, future=True)
    if verb == "recevoir" and page.folds[i - 1] == "être":
        return Trigger(at, i + 1, "meeting", "verb", verb, True, at, passive=True, future=True)
    if verb is None or verb in NEVER_EVENTS or page.folds[at] in _JUST:
        return None
    weak = verb in WEAK or page.folds[at] not in GOING  # `doit` | trancher `mardi`: a duty needs its day
    return Trigger(at, i + 1, "other", "verb", verb or "", True, at, True, future=True, weak=weak)


def takes_place(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`a eu` | lieu, `n’aura pas` | lieu, `doit avoir` | lieu."""
    for i in range(at - 1, max(first, at - 5) - 1, -1):
        word = page.folds[i]
        if word in AVOIR or word == "avoir":
            future = word.endswith(FUTURE) and word != "a"
            return Trigger(i, at + 1, "other", "light", "avoir", True, i, future=future)
        if word != "eu" and word not in BETWEEN:
            return None
    return None
