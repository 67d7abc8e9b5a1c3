"""`Bilan : morts 12, blessés 45`, `Hommes 62 %, femmes 28 %`: notes without verbs, figures behind what they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import Tag, guess
from ..governors.headings import NEUTRAL, names
from ..phrases import noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan

_OPENING = frozenset(("", "\n", ":", ";", ",", ".", "–", "—", "•", "|", "et", "puis", "("))
_CLOSING = frozenset(("", "\n", ";", ",", ".", "–", "—", "|", "et", "puis", ")"))
_SUMS = frozenset("budget solde total coût montant".split())  # in the singular, behind a plural
_KINDS = ("count", "percent", "money")


def read(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Give each figure of a series the noun just before it: two or more in a sentence, with nothing else between."""
    run: list[tuple[Quantity, noun.NounPhrase]] = []
    for quantity in quantities:
        named = _named(page, quantity)
        goes_on = named and run and _end(page, run[-1][0]) + 1 == named.head[0]
        if not goes_on:
            _apply(page, run)
            run = []
        if named:
            run.append((quantity, named))
    _apply(page, run)


def _apply(page: Scan, run: Sequence[tuple[Quantity, noun.NounPhrase]]) -> None:
    many = [phrase for _, phrase in run if phrase.lemma not in _SUMS]
    for quantity, phrase in run if len(run) > 1 and len(many) > len(run) / 2 else ():
        if quantity.noun != phrase.lemma:
            noun.lend(quantity, phrase, phrase.head, "quantities.series")


def _named(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """The plural that stands alone before a figure or its bracket, a joint before it and one behind the figure."""
    at = quantity.left - 1
    at -= _is_bracketed(page, quantity)
    if at < 0 or quantity.kind not in _KINDS or page.folds[at] in NEUTRAL or page.folds[at] in names():
        return None
    word = page.folds[at]
    if Tag.NOUN not in guess(word) or not (word.endswith(("s", "x")) or word in _SUMS):
        return None
    behind = page.folds[_end(page, quantity)] if _end(page, quantity) < len(page) else ""
    if page.before(at) not in _OPENING or behind not in _CLOSING:
        return None
    phrase = noun.read(page, at)
    return phrase if phrase and phrase.head == (at, at + 1) else None


def _is_bracketed(page: Scan, quantity: Quantity) -> bool:
    return page.before(quantity.left) == "(" and page.folds[quantity.right : quantity.right + 1] == [")"]


def _end(page: Scan, quantity: Quantity) -> int:
    """The first word behind a figure and the bracket that it fills."""
    return quantity.right + _is_bracketed(page, quantity)
