"""`tous deux`, `à deux doigts de`, `se plier en quatre`: numbers of set phrases, which count nothing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ....lexicon import read
from ....morphology import infinitive
from ..phrases import noun

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

Words = tuple[str, ...]
_REACH = 5  # words between the verb of a phrase and its number: `couper les cheveux en quatre`


class Idiom(NamedTuple):
    """What stands before and after the number; whether nothing counted may follow; verbs near before."""

    before: Words
    after: Words
    alone: bool
    near: frozenset[str]


@cache
def _idioms() -> dict[Words, dict[str, list[Idiom]]]:
    """The words of a number -> the word before it, if the phrase has one -> the set phrases it may stand in."""
    found: dict[Words, dict[str, list[Idiom]]] = {}
    for phrase, condition, _ in read("idioms", 3):
        before, _, rest = phrase.partition("[")
        number, _, after = rest.partition("]")
        near = frozenset() if condition in ("-", "alone") else frozenset(condition.split())
        idiom = Idiom(tuple(before.split()), tuple(after.split()), condition == "alone", near)
        by_before = found.setdefault(tuple(number.replace("-", " - ").split()), {})
        by_before.setdefault(idiom.before[-1] if before else "", []).append(idiom)
    return found


def is_idiom(page: Scan, quantity: Quantity) -> bool:
    """Whether the number of `quantity` belongs to a set phrase."""
    idioms = _idioms().get(tuple(page.folds[quantity.first : quantity.last]))
    if idioms is None or quantity.qualifier not in _PLAIN:
        return False
    near = (*idioms.get("", ()), *idioms.get(page.before(quantity.first), ()))
    return any(_stands_in(page, quantity, idiom) for idiom in near)


_PLAIN = ("exact", "between")


def _stands_in(page: Scan, quantity: Quantity, idiom: Idiom) -> bool:
    first, last = quantity.first, quantity.last
    if tuple(page.folds[max(first - len(idiom.before), 0) : first]) != idiom.before:
        return False
    if tuple(page.folds[last : last + len(idiom.after)]) != idiom.after:
        return False
    if idiom.alone:
        return quantity.kind == "count" and noun.read(page, last + len(idiom.after), many=True) is None
    near = page.folds[max(first - len(idiom.before) - _REACH, 0) : first]
    return not idiom.near or any(word in idiom.near or infinitive(word) in idiom.near for word in near)
