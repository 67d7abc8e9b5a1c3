"""`Le solde s’établit à +58 972`, `un résultat de -45 millions`: the sign of a balance says on which side it is.

Not that it moved; a share of a balance does, and so does what stands in brackets behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import infinitive
from ...words import OF, word_set
from . import governing, movement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_BALANCES = word_set("solde balance différentiel excédent")
# Of these only sums, and no shares of something else: `Différence de buts : +12`.
_RESULTS = _BALANCES | word_set("résultat trésorerie bilan différence ebitda ebit flux")
_SIGNED = "quantities.change.sign"
_RULE = "quantities.balances"


def levels(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Signed levels before their nouns are looked for: with a change it would be the noun of what moved."""
    before: Quantity | None = None
    for quantity in quantities:
        if _SIGNED in quantity.rules and quantity.change:
            near = before is not None and page.layout.sentence(quantity.first)[0] <= before.first
            listed = near and before is not None and _RULE in before.rules and before.kind == quantity.kind
            if listed or _is_result(page, quantity) or _starts_from(page, quantity):
                _take_sign(quantity)
        before = quantity


def _is_result(page: Scan, quantity: Quantity) -> bool:
    """`Le résultat net est de` | -45 millions, `Le bilan :` | -3 M€; not `le résultat` | (+12 M€)."""
    if quantity.kind not in ("money", "count") or page.before(quantity.left) == "(":
        return False
    change, quantity.change = quantity.change, None
    phrase = governing.governor(page, quantity)
    quantity.change = change
    return phrase is not None and phrase.lemma in _RESULTS


def _starts_from(page: Scan, quantity: Quantity) -> bool:
    """`Les taux sont remontés de` | -0,5 % à 4 %: the level that a rate comes from."""
    from_to = page.before(quantity.left) in OF and page.folds[quantity.after : quantity.after + 1] == ["à"]
    if (
        quantity.kind != "percent"
        or not from_to
        or page.folds[quantity.after + 1 : quantity.after + 2] in _SIGNS
    ):
        return False
    at = quantity.left - 2
    told = page.folds[page.layout.sentence(at)[0] : at + 1]
    moved = page.folds[at] == "," or infinitive(page.folds[at]) in movement.VERBS | movement.OF_RATES | {
        "passer"
    }
    return moved and not _RATES.isdisjoint(told)


_SIGNS = (["+"], ["-"], ["−"], ["–"])
_RATES = word_set("taux rendement inflation croissance")


def _take_sign(quantity: Quantity) -> None:
    """The sign of the text as that of the value."""
    if quantity.change == "decrease" and quantity.value is not None:
        quantity.value = -quantity.value
    quantity.change = None
    quantity.rules.append(_RULE)


def read(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Counts and sums of a balance, whose noun was found later, take their sign into the value."""
    for quantity in quantities:
        if _SIGNED not in quantity.rules or _RULE in quantity.rules or quantity.kind == "percent":
            continue
        beside = quantity.noun in _RESULTS and page.before(quantity.left) != "("
        if beside or quantity.noun in _BALANCES:
            _take_sign(quantity)
