"""`La préfecture dément avoir expulsé 40 personnes`, `Le chiffre de 300 morts est faux`: a verb denies what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import Tag, guess, infinitive
from ....words import word_set

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

_DENYING = frozenset(("démentir", "nier", "réfuter", "contester", "rejeter", "récuser"))
# Of these what is opposed may be real: `les avocats contestent l’expulsion de 300 migrants`.
_OPPOSING = frozenset(("contester", "rejeter", "récuser"))
_TOLD = word_set("""
    chiffre nombre bilan estimation rumeur rumeurs information informations accusation accusations allégation
    allégations affirmation affirmations annonce
""")
_LED = word_set("le la l' les un une tout toute ce cet cette ces")
_FALSE = word_set("""
    faux fausse fausses erroné erronée inexact inexacte mensonger mensongère fantaisiste infondé infondée
""")
_WHICH = word_set("laquelle lesquelles lequel lesquels")
_STOPS = frozenset(", ; : . ( ) « » qui dont où mais".split())
_CLAUSE = 25
_FACT = 5  # words of `l’expulsion collective de`
_BEHIND = 8


def is_denied_by_verb(page: Scan, quantity: Quantity, first: int) -> bool:
    """Whether the clause of a number, in the sentence that begins at word `first`, calls it untrue."""
    return _before(page, quantity, first) or _after(page, quantity)


def _before(page: Scan, quantity: Quantity, first: int) -> bool:
    """`Rabat réfute avoir tué` | 23 migrants, `dément que` | 300 migrants, `a nié la mort de` | 12 soldats."""
    left = quantity.left
    for at in range(left - 1, max(first, left - _CLAUSE) - 1, -1):
        if page.folds[at] in _STOPS:
            return False
        verb = infinitive(page.folds[at])
        if verb in _DENYING and not page.folds[at].endswith("er"):
            told = page.folds[_past_adverbs(page, at + 1, left) : left]
            twice = not {"ne", "n'"}.isdisjoint(page.folds[max(at - 2, 0) : at])
            return not twice and _is_fact(told, opposed=verb in _OPPOSING)
    return False


def _is_fact(told: list[str], *, opposed: bool) -> bool:
    """Whether the words between the verb and the number are what is denied: `avoir expulsé`, `le chiffre de`."""
    if not told or told[-1] in ("selon", "et"):
        return False
    if which := next((i for i, word in enumerate(told) if word in _WHICH), 0):
        return told[which - 1] == "selon"  # `l’information selon laquelle`
    if told[0] in ("que", "qu'", "avoir", "être"):
        return not opposed and "que" not in told[1:] and "qu'" not in told[1:]
    fact = told[0] in _LED and told[-1] in ("de", "d'", "des") and len(told) <= _FACT
    return fact and "et" not in told and (told[1] in _TOLD or not opposed)


def _past_adverbs(page: Scan, at: int, end: int) -> int:
    """Past dates and adverbs: `a démenti` | lundi, formellement | `avoir expulsé`."""
    dates = (letter_of()["date"], letter_of()["rest"])
    while at < end and (page.kinds[at] in dates or Tag.ADVERB in guess(page.folds[at])):
        at += 1
    return at


def _after(page: Scan, quantity: Quantity) -> bool:
    """`Le chiffre de` | 300 morts `est faux`, `a été démenti`."""
    left = quantity.left
    if left < 2 or page.folds[left - 1] not in ("de", "d'") or page.folds[left - 2] not in _TOLD:
        return False
    for at in range(quantity.last, min(quantity.last + _BEHIND, len(page))):
        word = page.folds[at]
        if word in _STOPS or word in ("pas", "que"):
            return False
        if word in _FALSE and page.folds[at - 1] in ("est", "était", "serait", "complètement", "totalement"):
            return True
        if infinitive(word) == "démentir" and page.folds[at - 1] in ("été", "est"):
            return True
    return False
