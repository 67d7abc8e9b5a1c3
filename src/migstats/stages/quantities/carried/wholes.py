"""`43 personnes, dont 12 enfants, ont péri et une centaine ont disparu`: the clause goes on with its whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import is_finite_verb
from ....persons import is_person
from ..phrases import ellipsis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan

_HAVE = frozenset(
    "a ont avait avaient est sont était étaient sera seront aurait auraient aura auront".split()
)
_JOINTS = frozenset(("et", ",", ";", "mais", "puis"))
_INNER = frozenset(("parmi", "qui", "contre", "soit", "(", "eux", "elles"))
_FRONTED = frozenset(("des", "sur", "parmi"))
_MOST = 12  # parts of one whole
_LONGEST = 30  # words from the last part to the figure


def goes_on_with(
    page: Scan, quantity: Quantity, counts: Sequence[Quantity], last: Quantity
) -> Quantity | None:
    """The whole that a count without a noun means, where `last` is only a part of it or who did it."""
    if quantity.kind != "count" or quantity.change or not 0 < quantity.left - last.right <= _LONGEST:
        return None
    before = page.folds[last.right : quantity.left]
    taken = ellipsis.en(page, quantity)
    if not (taken or _acts(page, quantity)) or not _INNER.isdisjoint(before):
        return None
    if page.before(last.left) == "par":
        return _before_agent(page, counts, last) if "et" in before[-2:] and not taken else None
    whole = _whole(page, counts, last)
    if whole is None or whole.noun is None:
        return None
    first, _ = page.layout.sentence(last.first)
    fronted = before == [","] and page.folds[first] in _FRONTED  # `Des 300 exilés, dont 40 mineurs,` | 120
    closed = (
        before[:1] in (["."], [";"])
        or _is_set_off(before)
        or (before[:1] == [","] and _tells(before[1:], taken=taken))
    )
    return whole if fronted or closed else None


def _is_set_off(told: list[str]) -> bool:
    """`dont 14 nourrissons` | de moins de trois mois ; `trois étaient en réanimation`: no verb up to the semicolon."""
    return told[-1:] == [";"] and not any(is_finite_verb(word) for word in told)


def _tells(told: list[str], *, taken: bool) -> bool:
    """`,` | ont péri `et`, `,` | et en a blessé: a verb behind the parts, of their whole."""
    if taken:
        return told[:1] in (["et"], ["mais"], ["puis"])
    acts = told[:1] != [] and (told[0] in _HAVE or is_finite_verb(told[0]))
    return acts and told[-1] in _JOINTS | {"."}


def _acts(page: Scan, quantity: Quantity) -> bool:
    """`une centaine` | sont portées disparues: a verb right behind the figure, at the head of its clause."""
    opens = (
        page.before(quantity.left) in _JOINTS | {"."}
        or page.layout.sentence(quantity.left)[0] == quantity.left
    )
    behind = page.folds[quantity.after : quantity.after + 1]
    return opens and bool(behind) and (behind[0] in _HAVE or is_finite_verb(behind[0]))


def _whole(page: Scan, counts: Sequence[Quantity], last: Quantity) -> Quantity | None:
    """`43 personnes, dont` 12 enfants `et` 20 femmes: the count before `dont`, in the sentence of its parts."""
    if not counts:
        return None
    first, _ = page.layout.sentence(last.first)
    for one, before in zip(reversed(counts[-_MOST:]), [*reversed(counts[-_MOST:-1]), None], strict=False):
        if one.first < first:
            return None
        if page.before(one.left) == "dont":
            return before if before is not None and before.first >= first else None
        if page.before(one.left) not in ("et", ","):
            return None
    return None


def _before_agent(page: Scan, counts: Sequence[Quantity], last: Quantity) -> Quantity | None:
    """`300 migrants ont été secourus par` | deux navires `et 5 sont morts`: those it was done to."""
    first, _ = page.layout.sentence(last.first)
    subject = next((one for one in reversed(counts) if one.first < last.first), None)
    if subject is None or subject.first < first or not is_person(subject.noun or ""):
        return None
    return subject if "été" in page.folds[subject.right : last.left] else None
