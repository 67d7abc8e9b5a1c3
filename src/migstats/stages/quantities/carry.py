"""Nouns and units said once for several numbers: lists, `dont`, `contre`, brackets, pronouns, tables.

One step from left to right; the state is what was counted last, in this sentence and before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import govern, noun
from .unit import scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_JOINTS = frozenset((",", "et", "ou", "puis", "dont", "contre", "à", "(", ";", "soit", "voire", "comme", "de", "–", "—", "-", "mais", ":", "encore", "après", "en", "versus", "d'", "sur", "par", "était", "étaient", "avec", "quasiment", "pour", "au", "lieu", "plus"))
_UNITS = ("money", "measure", "duration", "percent", "age")
# A number in brackets after a country counts what the sentence counts; so do those after these.
_PRONOUNS = frozenset("ils elles en eux elles celui celle ceux celles on autres lui".split())


@dataclass(slots=True)
class State:
    """What was counted last: the quantity itself, and the one that a bracket or list hangs on."""

    last: Quantity | None = None
    head: Quantity | None = None


def share_units(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`de 1 à 8 %`, `30 et 23 ans`, `18, 20 et 25 %`: a unit said after the last number only; from right to left."""
    for one, other in zip(reversed(quantities[:-1]), reversed(quantities[1:]), strict=True):
        if one.kind != "count" or one.unit or other.kind not in _UNITS or one.after != one.last:
            continue
        between = [w.folded for w in page.words[one.last : other.left]]
        if between in (["à"], ["et"], [","], ["ou"], ["puis"], ["et", "de"], ["contre"], ["et", "à"], [",", "puis"], ["/"]) and other.left == other.first or between in (["et"], [","], ["ou"]):
            if other.kind in ("money", "percent", "age", "duration", "measure") and _plain(one):
                _take_unit(one, other)
                if other.numbers[0].scale > 1 and one.numbers[0].scale == 1 and one.value is not None and one.value < 1000:
                    scale(one, other.numbers[0].scale)


def _plain(quantity: Quantity) -> bool:
    return quantity.numbers[0].form in ("digits", "words", "mixed") and quantity.value is not None


def _take_unit(one: Quantity, other: Quantity) -> None:
    one.kind, one.unit = other.kind, other.unit
    one.rules.append("quantities.carry.unit_after")


def elided_units(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`16 millions d’euros, dont 8`; `800 euros à Agadez, 1 200 à Sebha`: unit and magnitude said before only."""
    before: Quantity | None = None
    for quantity in quantities:
        bare = quantity.kind == "count" and quantity.unit is None and quantity.noun is None and quantity.phrase is None
        if bare and before is not None and _takes_over(page, before, quantity):
            one = quantity
            one.kind, one.unit = before.kind, before.unit
            one.rules.append("quantities.carry.unit_before")
            factor = before.numbers[0].scale
            if factor > 1 and one.numbers[0].scale == 1 and one.value is not None and one.value < 1000 and one.value == int(one.value * 1000) / 1000:
                scale(one, factor)
        if quantity.kind in _UNITS or quantity.noun:
            before = quantity


def _takes_over(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    if before.kind not in ("money", "duration", "measure", "percent") or before.kind == "percent":
        return before.kind == "percent" and False
    if page.layout.sentence_number(before.first) != page.layout.sentence_number(quantity.first):
        return False
    at = quantity.left - 1
    return at >= before.right and page.words[at].folded in _JOINTS


def nouns(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Give every count, share and change without a noun the one that is meant, where the text tells it."""
    state = State()
    for quantity in quantities:
        if quantity.noun is None and quantity.kind in ("count", "percent", "fraction", "multiple", "money", "duration", "age"):
            _find(page, quantity, state)
        if quantity.noun is not None and quantity.kind in ("count", "percent", "fraction", "multiple", "money"):
            state.last = quantity
            if quantity.kind in ("count", "money") and not quantity.elided:
                state.head = quantity


def _find(page: Scan, quantity: Quantity, state: State) -> None:
    if quantity.kind in ("duration", "age") and quantity.rules[-1] != "quantities.carry.unit_before":
        return
    own = _own(page, quantity)
    if own:
        quantity.noun, quantity.phrase = own.lemma, own.run
        quantity.rules.append("quantities.carry.own")
        return
    source = _antecedent(page, quantity, state)
    if source:
        quantity.noun, quantity.elided = source.noun, True
        quantity.phrase = source.phrase and _bare_noun(page, source)
        quantity.rules.append("quantities.carry.noun")


def _bare_noun(page: Scan, source: Quantity) -> tuple[int, int] | None:
    """An elided noun takes the bare noun of its antecedent as its phrase."""
    if source.phrase is None:
        return None
    first, last = source.phrase
    end = first + 1
    while end + 1 < last and page.words[end].text == "-" and not page.words[end].spaced:
        end += 2
    return first, end


def _own(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """A noun that stands beside the number, before it or across a verb."""
    found = govern.in_brackets(page, quantity) if quantity.kind == "count" else None
    found = found or govern.through(page, govern.label(page, quantity)) or govern.whole_name(page, quantity)
    if found is None and not _after_joint(page, quantity):
        found = govern.through(page, govern.subject(page, quantity))
    return found


def _after_joint(page: Scan, quantity: Quantity) -> bool:
    word = page.words[quantity.left - 1].folded if quantity.left else ""
    return word in ("dont", "contre", "soit", "(", "ou")


def _antecedent(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """What was counted last, where it can be meant: same sentence, or the one before with a pronoun or none."""
    last = state.last
    if last is None:
        return None
    if quantity.left and page.words[quantity.left - 1].text == "(" and state.head is not None and quantity.kind == "count":
        last = state.head if state.head.kind == "count" else last
    gap = page.layout.sentence_number(quantity.first) - page.layout.sentence_number(last.first)
    if quantity.kind == "money" and last.kind != "money":
        return None
    if quantity.kind in ("count",) and last.kind == "money":
        return None
    return last if gap <= 3 else None
