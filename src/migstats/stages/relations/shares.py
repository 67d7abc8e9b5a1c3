"""Shares: of what was counted in the same words, of a total, of a sum that is paid: `61 % des victimes`."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ...morphology import singular
from ..quantities.age import is_person
from .amounts import AMOUNTS, SHARES, is_amount, larger
from .earlier import earlier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_SENTENCES = 6

_NEAR = 3  # words from a figure to its share

_APART = 8  # words between two items of a list

_BACK = 12

_ITEMS = 6


def restates(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`34 600 demandes, soit 10 %`, `237 400 dossiers (66 %)`: the same figure as a share is no part of it."""
    quantity, before = quantities[i], quantities[i - 1]
    said = page.before(quantity.left) in ("soit", "(") and quantity.kind in SHARES
    far = _APART if is_of_total(page, quantity) else _NEAR
    return said and before.kind in AMOUNTS and quantity.left - before.right <= far


def is_of_total(page: Scan, share: Quantity) -> bool:
    """`soit 93 % du total`: the figure before it is a part, too."""
    return "total" in page.folds[share.last : share.after + 3]


def total_of(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`On compte 900 places. … 700 étaient occupées, soit 78 % du total`: the last amount of the same things."""
    part = quantities[i]
    here = page.layout.sentence_number(part.first)
    for j in range(i - 1, max(i - _BACK, -1), -1):
        whole = quantities[j]
        if here - page.layout.sentence_number(whole.first) > _SENTENCES:
            return None
        alike = (whole.kind, whole.unit) == (part.kind, part.unit) and not whole.per and is_amount(whole)
        known = part.kind == "money" or whole.noun == part.noun
        times = {whole.period_value, part.period_value} - {None}
        same_time = len(times) < 2 or part.kind == "money"
        if alike and known and same_time and whole.part_of is None and larger(whole, part):
            return j
    return None


def shared(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`61 % des victimes` after `69 627 victimes`; `81 % du total`: the count of the same noun, said shortly before."""
    share = quantities[i]
    if share.noun is None or share.kind not in SHARES:
        return None
    for j, other in earlier(page, quantities, i, _SENTENCES):
        if (
            other.kind in AMOUNTS
            and (_of_same(page, share, other) or _points_at(page, share, other))
            and other.per is None
            and other.part_of is None
            and (not other.elided or page.before(other.left) == "à")
            and not other.change
            and other.compared_with is None
        ):
            return j
    return None


def _of_same(page: Scan, share: Quantity, whole: Quantity) -> bool:
    """`un quart des déplacés` of `702 973 personnes déplacées`: its noun, or a word of its phrase (ruling 40)."""
    if share.noun == whole.noun:
        return True
    phrase = page.folds[slice(*whole.phrase)] if whole.phrase else []
    return any(share.noun in (singular(word), _masculine(word)) for word in phrase)


def _masculine(word: str) -> str:
    """`déplacées` -> `déplacé`: the participle of a phrase as the noun that stands for it."""
    return word.removesuffix("s").removesuffix("e")


def _points_at(page: Scan, share: Quantity, whole: Quantity) -> bool:
    """`6 % de ces fonds` after `630 millions de dollars`, `la moitié de cette population` after `9 000 déplacés`."""
    behind = [word for word in page.folds[share.after : share.after + 3] if word not in _ONLY]
    if behind[:2] not in _POINTING:
        return False
    if whole.kind == "money":
        return share.noun in _SUMS
    return share.noun in _PEOPLES and bool(whole.noun) and is_person(whole.noun or "")


_ONLY = frozenset(("seulement", "environ", "au", "moins"))

_PEOPLES = frozenset(("population", "personne", "groupe", "effectif", "public"))

_POINTING = (["de", "ces"], ["de", "cette"], ["de", "ce"], ["de", "cet"])

_SUMS = frozenset(
    """fonds somme montant budget aide financement crédit enveloppe subvention dépense don ressource
    recette dotation investissement argent appel manne transfert envoi""".split()
)


def funded(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Doté de 2,6 milliards, le plan n’est financé qu’à 42 %`, `à hauteur de 6 %`: the share of a sum that is paid."""
    share = quantities[i]
    led = page.folds[max(share.left - 4, 0) : share.left]
    paid = not _PAID.isdisjoint(led) and led[-1:] == ["à"]
    if share.kind not in SHARES or not (paid or "hauteur" in led):
        return None
    here = page.layout.sentence_number(share.first)
    for j in range(i - 1, max(i - _ITEMS, -1), -1):
        whole = quantities[j]
        if here - page.layout.sentence_number(whole.first) > 1:
            return None
        if whole.kind == "money" and not whole.change and not whole.per and whole.part_of is None:
            return j
    return None


_PAID = frozenset("financé financée financés financées couvert couverte couverts couvertes".split())


def of_the_whole(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`78 % du total`, `la moitié de l’ensemble`: of the largest figure that was said shortly before."""
    share = quantities[i]
    if share.kind not in SHARES or page.folded(share.after, share.after + 3) not in _WHOLES:
        return None
    here = page.layout.sentence_number(share.first)
    said = takewhile(
        lambda j: here - page.layout.sentence_number(quantities[j].first) <= _SENTENCES, range(i - 1, -1, -1)
    )
    near = [
        j
        for j in said
        if is_amount(quantities[j]) and quantities[j].part_of is None and quantities[j].value is not None
    ]
    return max(near, key=lambda j: quantities[j].value or 0, default=None)


_WHOLES = frozenset(("du total", "de l'ensemble", "du total des"))
