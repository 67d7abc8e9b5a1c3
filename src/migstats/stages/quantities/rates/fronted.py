"""`Pour dix personnes qui entrent, sept sortent`, `Taux pour 1 000 habitants : 3,4`: the denominator comes first."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ....morphology import is_finite_verb, singular
from ....words import word_set
from ..phrases import noun
from .rate import TIMES, is_round

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


def read(page: Scan, quantities: Sequence[Quantity]) -> list[Quantity]:
    """`quantities` without the denominators that open a clause; what follows each of them has it as its `per`."""
    if "pour" not in page.known:
        return list(quantities)
    denominators: list[Quantity] = []
    for before, quantity in pairwise(quantities):
        if _opens(page, before) and _answers(page, before.right, quantity):
            quantity.per = quantity.per or f"{before.value:f} {before.noun}"
            _take_noun(quantity, before.noun, before.phrase)
            denominators.append(before)
    denominators += _of_heads(page, quantities)
    if "chaque" in page.known:
        for quantity in quantities:
            _each(page, quantity)
    return [q for q in quantities if not any(q is d for d in denominators)]


def _of_heads(page: Scan, quantities: Sequence[Quantity]) -> list[Quantity]:
    """`Le taux pour` | 100 000 habitants `est passé de 42 à 57`: denominators of rates, which get them as `per`."""
    found: list[Quantity] = []
    for i, quantity in enumerate(quantities):
        if not _rates(page, quantity):
            continue
        found.append(quantity)
        for other in quantities[i + 1 : i + 1 + _ROWS]:
            bare = other.kind == "count" and other.noun is None and other.unit is None and other.per is None
            if not bare or not _is_under(page, quantity, other):
                break
            other.per = f"{quantity.value:f} {quantity.noun or ''}".strip()
            other.rules.append("quantities.fronted")
    return found


_ROWS = 60


def _rates(page: Scan, quantity: Quantity) -> bool:
    """`Nombre de cas pour` | 100 000 habitants: a round number behind a rate; not `le plan pour 1 000 lits`."""
    plain = quantity.kind == "count" and quantity.value is not None and quantity.qualifier == "exact"
    at = quantity.left - 1
    if not plain or at < 1 or page.folds[at] != "pour" or not is_round(quantity.value or Decimal(0)):
        return False
    first = max(page.layout.sentence(at)[0], page.layout.line(at)[0], at - _REACH)
    head = page.folds[first:at]
    return not _HEADS.isdisjoint(map(singular, head)) and not any(map(is_finite_verb, head))


_HEADS = word_set(
    "taux nombre incidence mortalité natalité prévalence densité ratio cas décès homicide suicide meurtre"
)


def _is_under(page: Scan, head: Quantity, quantity: Quantity) -> bool:
    """Whether `quantity` stands in the sentence of `head`, or in the rows under its line."""
    if page.layout.sentence(quantity.first)[0] <= head.first:
        return True
    line = page.layout.line(head.first)
    ended = page.folds[head.right : line[1]] in ([], ["\n"], [":"], [":", "\n"])
    return ended and page.layout.line(quantity.first)[0] > line[0]


def _opens(page: Scan, quantity: Quantity) -> bool:
    """`: pour` | dix personnes: a round number right behind the `pour` that opens its clause."""
    counted = quantity.kind == "count" and quantity.noun is not None and quantity.qualifier == "exact"
    if not counted or quantity.value is None or not is_round(quantity.value) or quantity.definite:
        return False
    return page.before(quantity.left) == "pour" and _is_start(page, quantity.left - 1)


def _is_start(page: Scan, at: int) -> bool:
    return page.layout.sentence(at)[0] == at or page.folds[at - 1] in _STARTS


_STARTS = frozenset((":", ";", "«", "que", "qu'", "–", "—"))


def _answers(page: Scan, first: int, quantity: Quantity) -> bool:
    """Whether `quantity` comes first behind the comma that closes what begins at word `first`."""
    if quantity.kind not in ("count", "money") or page.layout.sentence(quantity.first)[0] > first:
        return False
    commas = [i for i in range(first, quantity.left) if page.folds[i] == ","]
    apart = any(page.folds[i] in ";:()" for i in range(first, quantity.left))
    return len(commas) == 1 and not apart and quantity.left - commas[0] <= _REACH


_REACH = 6  # `, on compte environ` | 85 femmes


def _each(page: Scan, quantity: Quantity) -> None:
    """`Pour chaque enfant que nous retrouvons,` | dix `nous échappent`."""
    first = page.layout.sentence(quantity.first)[0]
    if quantity.per is not None:
        return
    for at in range(max(first, quantity.left - _FAR), quantity.left - 2):
        if page.folds[at] == "pour" and page.folds[at + 1] == "chaque" and _is_start(page, at):
            counted = noun.read(page, at + 2)
            if counted and counted.lemma not in TIMES and _answers(page, counted.last, quantity):
                quantity.per = counted.lemma
                _take_noun(quantity, counted.lemma, counted.head)


_FAR = 20


def _take_noun(quantity: Quantity, lemma: str | None, phrase: tuple[int, int] | None) -> None:
    """A number without a noun counts what the denominator does."""
    if quantity.noun is None and quantity.kind == "count" and phrase:
        quantity.noun, quantity.phrase, quantity.elided = lemma, (phrase[0], phrase[0] + 1), True
        quantity.rules.append("quantities.fronted")
