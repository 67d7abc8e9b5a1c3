"""`loin du record de 18 900`, `un peu moins qu’à l’échelle du pays`: words that measure one figure by another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ....found import SHARES
from ....morphology import is_finite_verb
from ....words import OF
from ..amounts import in_sentence
from ..earlier import earlier
from ..kin import is_of_people
from .against import current
from .alike import CLAUSE, PAST, REMEMBERED, SENTENCES, THAN, are_shares, is_older, of_one_sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


def set_against(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`On est loin des` | 1,7 milliard `demandés`, `C’est moins que les` | 600 `annoncés`: what was planned."""
    quantity = quantities[i]
    led = page.folds[
        max(page.layout.sentence(quantity.first)[0], quantity.left - _AGAINST_LED) : quantity.left
    ]
    if quantity.change or led[-1:] not in (["des"], ["les"]):
        return None
    before = quantities[i - 1] if i else quantity
    if led[-2:] in (["même", "des"], ["et", "des"]) and "relations.compared_with.against" in before.rules:
        now = before.compared_with
    else:
        far = led[-2:] == ["loin", "des"] or (led[-2:-1] == ["que"] and led[-3:-2] in (["moins"], ["plus"]))
        now = _said_first(page, quantities, i) if far and not _TAKES_PART.isdisjoint(led[:-2]) else None
    if now is not None:
        quantity.rules.append("relations.compared_with.against")
    return now


def was_the_case(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`40 % ont un diplôme, quand ce n’était le cas que de` | 12 % `en 1990`: the share of then."""
    quantity = quantities[i]
    led = page.folds[max(quantity.left - _AGAINST_LED, 0) : quantity.left]
    if not i or quantity.kind not in SHARES or led[-2:-1] != ["que"] or led[-1] not in ("de", "pour", "chez"):
        return None
    now = quantities[i - 1]
    case = "cas" in led and not PAST.isdisjoint(led) and in_sentence(page, now, quantity)
    return i - 1 if case and (of_one_sort(now, quantity) or are_shares(now, quantity)) else None


def far_from(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`11 720 renvois, loin des` | 18 900 `de 2019`, `loin du record de` | 18 900: an older figure of the same."""
    quantity = quantities[i]
    led = page.folds[max(quantity.left - _AGAINST_LED, 0) : quantity.left]
    plain = [word for word in led if word not in ("encore", "toujours", "très")]
    of_peak = plain[-4:-2] == ["loin", "du"] and plain[-2] in _PEAKS
    if not (plain[-2:] == ["loin", "des"] or of_peak) or plain[: -2 - 2 * of_peak][-1:] not in (
        [","],
        ["mais"],
    ):
        return None
    said = (
        page.folds[page.layout.sentence(quantity.first)[0]] == "c'"
    )  # `C’est beaucoup, mais loin des` | 900
    for j, other in earlier(page, quantities, i, int(said)):
        counted = quantity.noun in (None, other.noun) or quantity.elided or quantity.noun in _PEAKS
        if (
            of_one_sort(other, quantity)
            and counted
            and is_older(quantity, other)
            and other.compared_with is None
        ):
            return j
    return None


_PEAKS = frozenset("record pic niveau sommet maximum chiffre".split())


def more_than_there(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`10 % de la population, un peu moins qu’à l’échelle du pays (` | 10,4 %): what a comparison names."""
    quantity = quantities[i]
    first = max(page.layout.sentence(quantity.first)[0], quantity.left - REMEMBERED)
    led = page.folds[first : quantity.left]
    named = not quantity.elided and quantity.noun is not None
    if quantity.change or named or led[-1:] != ["("] or not _names_a_term(led[:-1]):
        return None
    said = page.folds[page.layout.sentence(quantity.first)[0]] == "c'"  # `C’est davantage qu’en mars (` | 900
    for j, other in earlier(page, quantities, i, int(said)):
        alike = of_one_sort(other, quantity) or are_shares(other, quantity)
        plain = other.compared_with is None and page.before(other.left) not in ("dont", "(")
        if alike and plain and quantity.noun in (None, other.noun):
            quantity.rules.append("relations.compared_with.term")
            return j
    return None


def _names_a_term(led: list[str]) -> bool:
    """`davantage qu’en mars`, `mieux que la moyenne`, `au-dessous de la moyenne`: no verb or comma behind it."""
    terms = [
        k
        for k, (one, two) in enumerate(pairwise(led), 2)
        if (two in THAN and one in _MORE) or (two in OF and one in _BEYOND)
    ]
    behind = led[terms[-1] :] if terms else None
    if behind is None or not _AIMS.isdisjoint(behind):
        return False
    return not any(word in _STOPS or is_finite_verb(word) for word in behind)


_AIMS = frozenset("cible objectif seuil plafond prévu".split())
_MORE = frozenset("plus moins davantage mieux autant".split())
_BEYOND = frozenset("dessous dessus".split())
_STOPS = frozenset((",", ";", ":", ")", "("))


def _said_first(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`512 réfugiés sont arrivés ; 298 sont mineurs. C’est moins que les` | 600: of all, not of some of them."""
    quantity = quantities[i]
    for j, other in earlier(page, quantities, i, SENTENCES):
        counted = quantity.noun in (None, other.noun) or (
            is_of_people(other.noun) and is_of_people(quantity.noun)
        )
        if (
            of_one_sort(other, quantity)
            and counted
            and not other.elided
            and other.compared_with is None
            and page.before(other.left) not in _DETAILS
        ):
            return j
    return current(page, quantities, i)


_DETAILS = frozenset(("dont", ":", "(", "et"))
_AGAINST_LED = 6
_TAKES_PART = frozenset(("c'", "est", "sont", "reste", "restent", "mais", "était", "étaient", "demeure"))


def more_than(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`20 % de plus que les 873 700 de 2022`: the figure behind a change is its baseline."""
    if i == 0:
        return None
    before, quantity = quantities[i - 1], quantities[i]
    led = page.folds[before.right : quantity.left]
    near = (
        before.change is not None
        and len(led) < CLAUSE
        and led[-2:-1] == ["que"]
        and led[-1] in ("les", "la", "le")
    )
    return current(page, quantities, i) if near and not quantity.change else None
