"""`L’âge moyen est de 42 ans pour les femmes, contre 37`: ages said again without their words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import Tag, guess, is_finite_verb
from ....persons import is_person
from ....words import SINGULAR
from ..phrases import ellipsis, heads, noun
from .whose import OLDEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


def share(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`L’âge moyen est de 42 ans pour les femmes` | contre 37 ans, `et de 39 ans`: the clause goes on with ages."""
    last: Quantity | None = None
    for quantity in quantities:
        if last is not None and _between_too(page, last, quantity):
            quantity.kind = "age"
            quantity.rules.append("quantities.age.shared")
        last = quantity if quantity.kind == "age" else last
    for before, quantity in pairwise(quantities):
        if before.kind == "age" and _of_another(page, before, quantity):
            quantity.kind, quantity.unit = "age", before.unit
            quantity.rules.append("quantities.age.shared")
            continue
        years = (
            before.kind == "age" and quantity.kind == "duration" and quantity.unit in (before.unit, "year")
        )
        lasting = page.folds[quantity.after : quantity.after + 1] in (["de"], ["d'"], ["plus"])
        goes_on = years and not lasting
        if goes_on and (ellipsis.parallel(page, before, quantity) or _is_gapped(page, before, quantity)):
            quantity.kind = "age"
            quantity.rules.append("quantities.age.shared")


def _between_too(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`17 % ont entre 18 et 24 ans et 35 %` | entre 35 et 64 ans: the verb is said once."""
    both = before.qualifier == quantity.qualifier == "between" and quantity.kind == "duration"
    same = both and before.unit == quantity.unit and page.layout.sentence(quantity.first)[0] <= before.first
    counted = page.kinds[quantity.left - 2 : quantity.left - 1] in (
        heads.number_letter(),
        letter_of()["rest"],
    )
    percent = page.folds[quantity.left - 2 : quantity.left - 1] == ["%"]
    return same and page.before(quantity.left) == "entre" and (counted or percent)


def _of_another(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`un garçon de 14 ans et une fille de` | 12, `sa fille,` | 9: a bare number behind another person."""
    bare = quantity.kind == "count" and not quantity.unit and not quantity.noun and not quantity.per
    at = quantity.left - 1
    near = bare and at > 1 and page.layout.sentence(at)[0] <= before.first
    if not near or not (0 < (quantity.value or 0) <= OLDEST) or quantity.left != quantity.first:
        return False
    closed = page.folds[quantity.after : quantity.after + 1] in ([","], ["."], [")"], ["\n"], [])
    if page.folds[at] == ",":
        return closed and is_person(page.before(at)) and page.folds[at - 2] in SINGULAR
    if page.folds[at] not in ("de", "d'"):
        return False
    who = noun.read(page, at - 1)
    return who is not None and is_person(who.lemma) and page.folds[at - 2] in SINGULAR


def _is_gapped(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`Le plus jeune a 3 mois, le plus vieux` | 71 ans: the verb is said once."""
    between = page.folds[before.after : quantity.left]
    if not 1 < len(between) <= _GAP or between[0] not in (",", ";", "et") or between[1] not in SINGULAR:
        return False
    return page.layout.sentence(quantity.first)[0] <= before.first and not any(
        Tag.PREPOSITION in guess(word) or is_finite_verb(word) for word in between
    )


_GAP = 5  # words
