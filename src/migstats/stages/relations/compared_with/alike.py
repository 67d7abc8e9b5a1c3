"""Figures of one sort: of the same kind and unit, older or newer, how many times as large."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ....found import SHARES
from ....words import OF, A
from ..amounts import ends_before

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan


AGAINST = frozenset(("contre", "versus", "vs"))
AGO = (("un", "an"), ("un", "mois"), ("une", "semaine"), ("une", "année"))
SENTENCES = 2


def are_dated(*figures: Quantity) -> bool:
    return all("context.period" in figure.rules for figure in figures)


def past_hardly(page: Scan, at: int) -> int:
    """`contre` | `à peine 9 %`, `contre` | `un total de 3 200`: where what stands before a figure ends."""
    if page.folded(max(at - 2, 0), at) == "à peine":
        return at - 2
    led = page.folds[max(at - _NAMED, 0) : at]
    if len(led) == _NAMED and led[0] in A and led[1] in _SUMMED and led[2] in OF:
        return at - _NAMED
    return at - 1 if page.before(at) in _HARDLY else at


_NAMED = 3
_SUMMED = frozenset("total record bilan maximum minimum pic chiffre effectif moyenne niveau solde".split())
_HARDLY = frozenset("seulement déjà encore".split())


def is_set_off(page: Scan, old: Quantity) -> bool:
    """`20 800, dont 16 500 aux Canaries` | `, contre` 7 800: behind what closes the clause that `dont` opened."""
    return page.before(old.left) in AGAINST and page.before(old.left - 1) in (",", ")")


def times_as_large(one: Decimal | None, other: Decimal) -> Decimal:
    """How many times the larger of two figures is the smaller one."""
    low, high = sorted((one or Decimal(0), other))
    return high / low if low else Decimal("Infinity")


def of_one_sort(one: Quantity, other: Quantity) -> bool:
    return (one.kind, one.unit, one.change) == (other.kind, other.unit, other.change)


def are_shares(one: Quantity, other: Quantity) -> bool:
    """`52 %, contre environ` | un tiers `un an plus tôt`: shares, in figures and in words."""
    return one.kind != other.kind and {one.kind, other.kind} == set(SHARES) and one.change == other.change


def is_older(one: Quantity, other: Quantity) -> bool:
    """Whether the time of a figure lies before that of another."""
    old, new = one.period_value or "", other.period_value or ""
    if "/" not in old + new and len(old) == len(new) and len(old) in (len("2021-09"), len("2021-09-03")):
        return old < new  # `1 140 demandes (septembre 2021 : 1 107)`
    return (old[:4].isdecimal() and new[:4].isdecimal() and old[:4] < new[:4]) or ends_before(old, new)


CLOSE, JOINED = 5, 8  # `3 908` | un an plus tôt et | `4 470 au début de 2022`
LEADING = frozenset((",", "en", "l'", "la", "le", "au", "à", "et", "contre", "fin", "début", "mi"))
CLAUSE, WIDE_CLAUSE = 7, 11  # `Ils étaient 61 % en janvier et moins de la` | moitié
PAST = frozenset("était étaient avait avaient comptait comptaient représentaient représentait".split())
THAN = frozenset(("que", "qu'"))
COMPARED = frozenset("qu' rapport comparé comparée comparés comparées".split())
REMEMBERED = 14
