"""`Le solde s’établit à +58 972`, `Résultat net : -1,2 M€`: the sign of a balance says on which side it is.

It does not say that it moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import infinitive
from ....words import MINUS, OF, word_set
from ..phrases import movement
from ..phrases.heads import number_letter
from . import governing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan

_BALANCES = frozenset("solde balance différentiel excédent".split())
# Of money only: `le résultat du vote`, `le compte des absents` are none.
_OF_MONEY = frozenset("résultat résultats trésorerie compte comptes cagnotte ebitda".split())
_SIGNED = "quantities.change.sign"
_LEVELS = frozenset(("être", "atteindre", "afficher", "valoir"))
_COMPARING = (["par", "rapport"], ["sur", "un"], ["en", "un"], ["de", "moins"], ["de", "plus"])
_MOVED = movement.UP | movement.DOWN | {"variation", "évolution"}  # `la variation du solde`
_CLAUSE = 9  # words from the balance to its figure


_RESULTS = _BALANCES | _OF_MONEY | word_set("bilan différence ebit flux")
_RULE = "quantities.balances"


def levels(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Signed levels before their nouns are looked for: with a change it would be the noun of what moved."""
    before: Quantity | None = None
    for quantity in quantities:
        if _SIGNED in quantity.rules and quantity.change and quantity.qualifier != "between":
            near = before is not None and page.layout.sentence(quantity.first)[0] <= before.first
            listed = near and before is not None and _RULE in before.rules and before.kind == quantity.kind
            if listed or _is_result(page, quantity) or _starts_from(page, quantity):
                _settle(quantity, minus=quantity.change == "decrease")
        before = quantity


def _is_result(page: Scan, quantity: Quantity) -> bool:
    """`Le résultat net plonge à` | -45 millions, `Le bilan :` | -3 M€; not `le résultat` | (+12 M€)."""
    if quantity.kind not in ("money", "count") or not _is_free(page, quantity):
        return False
    change, quantity.change = quantity.change, None
    phrase = governing.governor(page, quantity)
    quantity.change = change
    return phrase is not None and phrase.lemma in _RESULTS


def _is_free(page: Scan, quantity: Quantity) -> bool:
    """Neither in a bracket of its own nor set beside another time: `-300 €` | par rapport à 2022."""
    return (
        page.before(quantity.left) != "("
        and page.folds[quantity.right : quantity.right + 2] not in _COMPARING
    )


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


def read(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Counts and sums of a balance take their sign into the value; shares of it go on to be movements."""
    for quantity in quantities:
        if (
            quantity.kind not in ("count", "money", "measure")
            or quantity.value is None
            or _RULE in quantity.rules
        ):
            continue
        signed = _SIGNED in quantity.rules
        named = quantity.noun in _BALANCES or (quantity.noun in _RESULTS and _is_free(page, quantity))
        if (named and signed) or (signed and _stands_at(page, quantity, quantity.first)):
            _settle(quantity, minus=quantity.change == "decrease")
        elif quantity.change is None and (at := _apart(page, quantity)) and _stands_at(page, quantity, at):
            quantity.left = at
            quantity.first = at if page.folds[at] in MINUS else quantity.first
            _settle(quantity, minus=True)


def _settle(quantity: Quantity, *, minus: bool) -> None:
    if minus and quantity.value is not None:
        quantity.value = -quantity.value
    quantity.change = None
    quantity.rules.append(_RULE)


def _apart(page: Scan, quantity: Quantity) -> int:
    """The minus that a blank sets apart, or `moins`; 0 where there is none, or it may begin an item of a list."""
    at = quantity.first - 1
    if at < 1 or quantity.left != quantity.first or (quantity.value or 0) <= 0:
        return 0
    if page.folds[at] == "moins":
        return at
    rest = page.folds[quantity.right : page.layout.line(at)[1]]
    return at if page.folds[at] in MINUS and MINUS.isdisjoint(rest) else 0


def _stands_at(page: Scan, quantity: Quantity, at: int) -> bool:
    """Whether the sign at word `at` is that of a level that a balance has: `Le solde est de` | -450 `habitants`."""
    led = page.before(at)
    level = led in ("à", ":") or infinitive(led) in _LEVELS
    level = level or (led in ("de", "d'") and infinitive(page.before(at - 1)) in _LEVELS)
    if not level or page.folds[quantity.right : quantity.right + 2] in _COMPARING:
        return False
    first = max(page.layout.sentence(at)[0], at - _CLAUSE)
    named = _BALANCES | (_OF_MONEY if quantity.kind == "money" else frozenset())
    for i in range(at - 2, first - 1, -1):
        word = page.folds[i]
        if word in named:
            return _MOVED.isdisjoint(page.folds[max(first, i - 2) : i])
        if page.kinds[i] == number_letter() or word in _MOVED or word in ";:.\n":
            return False
    return False
