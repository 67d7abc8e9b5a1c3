"""`ont augmenté de 12 %`, `une hausse de 12 %`, `a triplé`: the verb or noun of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.doings import words_of
from ...morphology import singular
from ...words import OF
from .clauses import lemma_of
from .sentences import FAR

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan
    from .sentences import Sentence


def of_change(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`ont augmenté de 12 %`, `une hausse de 12 %`, `a triplé`: the verb or noun of the change."""
    if page.folds[quantity.after : quantity.after + 2] in (["de", "plus"], ["de", "moins"]):
        return _taken(page, sentence, quantity)
    if own := of_multiple(page, sentence, quantity):
        return own
    if page.before(quantity.left) == ";" and (echo := sentence.changed):
        return echo
    signed = (
        page.text[page.starts[quantity.first] - 1 : page.starts[quantity.first] + 1].strip()[:1] in "+-−–"
    )
    for at in range((quantity.first if signed else quantity.last) - 1, sentence.first - 1, -1):
        word = page.folds[at]
        if at < quantity.left - FAR or (word in ";\n" and at < quantity.left):
            break
        if (verb := sentence.ends.get(at)) and verb.base in words_of("moving") and verb.lemma:
            return verb.lemma  # `il baisse de` | `0,6 point`
        if singular(word) in words_of("movement") and page.kinds[at] == page.words[at].letter:
            if singular(word) in _BALANCES and OF.isdisjoint(page.folds[at + 1 : at + 2]):
                continue  # `l’économie bretonne a créé 2 150 emplois (+ 0,2 %)`
            return singular(word)
    return _movement_after(page, quantity) or _taken(page, sentence, quantity)


_BALANCES = frozenset(("économie", "surcoût"))


def _taken(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`veut` | `recruter 20 000 agents de plus`: the verb whose object the figure is."""
    verb = sentence.ends.get(quantity.left - 1)
    more = page.folds[quantity.after : quantity.after + _MORE]
    return verb.lemma if verb and "de" in more and verb.form in ("finite", "infinitive") else None


_MORE = 5


def _movement_after(page: Scan, quantity: Quantity) -> str | None:
    """`12 % de baisse`."""
    if page.folds[quantity.after : quantity.after + 1] in (["de"], ["d'"]):
        word = singular(page.folds[quantity.after + 1]) if quantity.after + 1 < len(page) else ""
        return word if word in words_of("movement") else None
    return None


def of_multiple(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`a triplé`, `tripler les moyens`, `multiplié par cinq`: the verb that multiplies."""
    core = page.folds[quantity.first : quantity.last]
    if core != ["double"] and len(core) == 1 and (own := lemma_of(core[0])) in words_of("moving"):
        return own
    at = quantity.left - 1
    if at > sentence.first and page.folds[at] == "par" and (verb := sentence.ends.get(at - 1)):
        return verb.lemma
    if page.folds[quantity.last - 1 : quantity.last] == ["double"] and page.before(quantity.left) == "le":
        verb = sentence.ends.get(quantity.left - 2)
        return verb.lemma if verb else None
    return None
