"""`186 passagers, dont 14 femmes`, `213 personnes : 63 Sénégalais, 44 Gambiens`, `61 % des victimes`: parts of a whole.

One step from left to right; the whole that is open is the last count that lists can hang on.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_OPENERS = frozenset(("dont", "comprenant", "incluant"))
_AMONG = (
    ("parmi", "lesquels"),
    ("parmi", "lesquelles"),
    ("parmi", "eux"),
    ("parmi", "elles"),
    ("y", "compris"),
    ("sur", "ce", "total"),
    ("sur", "cette", "enveloppe"),
    ("figuraient",),
    ("figurent",),
)
_AMONG_WORDS = frozenset(word for words in _AMONG for word in words) - {"ce", "y", "sur", "cette"}
_AMOUNTS = ("count", "money")
_SHARES = ("percent", "fraction")
_SENTENCES = 4


@dataclass(slots=True)
class List:
    """An open list of parts: index of their whole, and where the last of them ended."""

    whole: int
    last: int
    kind: str


def link(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `part_of` of each part to the index of its whole."""
    current: List | None = None
    for i, quantity in enumerate(quantities):
        if i == 0 or quantity.change or quantity.compared_with is not None:
            continue
        whole = _opened(page, quantities, i)
        if whole is None and current and _goes_on(page, quantities, i, current):
            whole = current.whole
        if whole is None and quantity.kind in _SHARES:
            whole = _shared(page, quantities, i)
        if whole is not None and _fits(quantity, quantities[whole]):
            quantity.part_of = whole
            quantity.rules.append("relations.part_of")
            current = List(whole, quantity.right, quantity.kind)


def _opened(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The whole of a part that `dont`, a bracket or a colon opens."""
    words, at = page.words, quantities[i].left
    before = words[at - 1].folded
    if (
        before in _OPENERS
        or _after_among(page, at)
        or page.folded(quantities[i].after, quantities[i].after + 3) in ("d'entre eux", "d'entre elles")
    ):
        return _whole(page, quantities, i)
    if before in ("(", ":") or (before == "soit" and words[at - 2].text == "("):
        return _bracketed(page, quantities, i, before)
    return None


def _after_among(page: Scan, at: int) -> bool:
    near = page.folds[max(at - 5, 0) : at]
    return not _AMONG_WORDS.isdisjoint(near) and any(
        tuple(near[k : k + len(p)]) == p for p in _AMONG for k in range(len(near))
    )


def _whole(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The nearest earlier amount that is larger; a share is part of an amount, never the other way."""
    here = page.layout.sentence_number(quantities[i].first)
    for j in range(i - 1, -1, -1):
        other = quantities[j]
        if here - page.layout.sentence_number(other.first) > 2:
            return None
        if (
            other.kind in _AMOUNTS
            and not other.change
            and other.compared_with is None
            and _larger(other, quantities[i])
        ) and (quantities[i].kind in _SHARES or other.kind == quantities[i].kind):
            return j
    return None


def _larger(whole: Quantity, part: Quantity) -> bool:
    if part.kind in _SHARES:
        return True
    size, small = _size(whole), _size(part)
    return size is None or small is None or size >= small


def _size(quantity: Quantity) -> Decimal | None:
    return quantity.value if quantity.value is not None else quantity.maximum


def _bracketed(page: Scan, quantities: Sequence[Quantity], i: int, before: str) -> int | None:
    """`97 personnes (77 hommes, …)`, `l’Italie (34 600)` after a total, `213 personnes : 63 Sénégalais, …`."""
    quantity = quantities[i]
    if quantity.kind not in (*_AMOUNTS, *_SHARES):
        return None
    previous = quantities[i - 1]
    sentence = page.layout.sentence_number(quantity.first) == page.layout.sentence_number(previous.first)
    if before == ":":
        near = (
            sentence
            and quantity.left - previous.right <= 2
            and previous.kind == "count"
            and previous.noun != quantity.noun
        )
        return i - 1 if near and _listed(page, quantity) and _larger(previous, quantity) else None
    if quantity.elided and quantity.kind == "count" and page.words[quantity.left - 2].folded[0].isalpha():
        name = page.words[quantity.left - 2].capital
        return (
            _whole(page, quantities, i)
            if name and not _listed_brackets(quantities, i)
            else _sibling(quantities, i)
        )
    if (
        sentence
        and quantity.left - previous.right <= 1
        and previous.kind == "count" == quantity.kind
        and _listed(page, quantity)
    ):
        return i - 1 if _larger(previous, quantity) and previous.noun != quantity.noun else None
    return None


def _listed(page: Scan, quantity: Quantity) -> bool:
    """Another item of the list follows: a comma or `et` and a number soon."""
    after = page.words[quantity.right : quantity.right + 6]
    return any(w.text[0].isdecimal() for w in after) and any(w.folded in (",", "et") for w in after)


def _listed_brackets(quantities: Sequence[Quantity], i: int) -> bool:
    return quantities[i - 1].part_of is not None and quantities[i - 1].elided


def _sibling(quantities: Sequence[Quantity], i: int) -> int | None:
    return quantities[i - 1].part_of


def _goes_on(page: Scan, quantities: Sequence[Quantity], i: int, current: List) -> bool:
    """The next item of an open list: same sentence, only joints and places between the items."""
    quantity = quantities[i]
    if page.layout.sentence_number(quantity.first) != page.layout.sentence_number(
        quantities[current.whole].first
    ) and page.layout.sentence_number(quantity.first) != page.layout.sentence_number(quantities[i - 1].first):
        return False
    if quantity.kind != current.kind or quantities[i - 1].part_of != current.whole:
        return False
    between = page.words[quantities[i - 1].right : quantity.left]
    return (
        len(between) <= 8
        and any(w.folded in (",", "et", ";") for w in between)
        and not any(w.folded in ("soit", "contre", "dont", ".") for w in between)
    )


def _shared(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`61 % des victimes` after `69 627 victimes`; `81 % du total`: the count of the same noun, said shortly before."""
    share = quantities[i]
    if share.noun is None:
        return None
    here = page.layout.sentence_number(share.first)
    for j in range(i - 1, -1, -1):
        other = quantities[j]
        if here - page.layout.sentence_number(other.first) > _SENTENCES:
            return None
        if (
            other.kind in _AMOUNTS
            and other.noun == share.noun
            and other.part_of is None
            and not other.change
            and other.compared_with is None
        ):
            return j
    return None


def _fits(part: Quantity, whole: Quantity) -> bool:
    return part is not whole and (part.kind in _SHARES or _larger(whole, part))
