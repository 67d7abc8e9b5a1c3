"""`a fait cinq morts. « On dénombre 5 décédés »`: the toll of one mishap, told again."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import infinitive
from ...words import word_set
from .kin import is_of_people

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan

# What befell people, as nouns and as verbs.
_FATES = (
    (word_set("mort morte décès décédé décédée victime tué tuée corps noyé noyée dépouille cadavre"),
     word_set("mourir périr décéder tuer noyer")),
    (word_set("blessé blessée"), word_set("blesser")),
    (word_set("disparu disparue"), word_set("disparaître")),
)  # fmt: skip
_TELLING = word_set("confirmer dénombrer recenser déplorer")
_TOLL = word_set("bilan décompte tout")
_OTHERS = word_set(
    """précédent précédente premier première second seconde autre autres nouveau nouvelle deuxième dernier attentat
    encore aussi également supplémentaire supplémentaires"""
)
_ENDS = frozenset((",", ";", "(", "et"))
_FAR, _CLAUSE = 12, 7  # sentences back to the toll; words from people to what befell them


def is_told_again(page: Scan, one: Quantity, other: Quantity) -> bool:
    """Whether `other` is the toll `one` again: the same number, the same fate, in words of a toll.

    `L’attaque a fait 25 morts. « Le bilan est de 25 personnes tuées »`; not `À Rabat, un incendie a fait 12 morts`.
    """
    plain = one.kind == other.kind == "count" and one.value is not None and one.value == other.value
    if not plain or one.part_of is not None or other.part_of is not None:
        return False
    if one.qualifier != other.qualifier and {one.qualifier, other.qualifier} != {"exact", "at_least"}:
        return False
    if not 0 < page.layout.sentences_between(one.first, other.first) <= _FAR or one.per or other.per:
        return False
    times = {one.period_value, other.period_value} - {None}
    if len(times) > 1 or (other.period_value is not None and one.period_value is None):
        return False
    fate = _fate(page, one)
    return fate is not None and fate == _fate(page, other) and _is_toll(page, other)


def _fate(page: Scan, quantity: Quantity) -> int | None:
    """Which of the fates a figure counts: by its noun, else by the verb behind people."""
    for number, (nouns, _) in enumerate(_FATES):
        if quantity.noun in nouns:
            return number
    if not is_of_people(quantity.noun):
        return None
    last = page.layout.sentence(quantity.first)[1]
    behind = page.folds[quantity.last : min(quantity.last + _CLAUSE, last)]
    at = next((k for k, word in enumerate(behind) if word in _ENDS), _CLAUSE)
    told = {infinitive(word) for word in behind[:at]}
    if behind[at : at + 2] == [",", "dont"]:  # `25 personnes, dont 22 civils,` | ont été tuées
        wide = page.folds[quantity.last : min(quantity.last + 3 * _CLAUSE, last)]
        told |= {infinitive(word) for one, word in pairwise(wide) if one == "été"}
    return next((number for number, (_, verbs) in enumerate(_FATES) if not verbs.isdisjoint(told)), None)


def _is_toll(page: Scan, quantity: Quantity) -> bool:
    """`le bilan`, `En tout`, `a confirmé`, `On dénombre`: not of another mishap, nor an older toll."""
    first = page.layout.sentence(quantity.first)[0]
    led = page.folds[first : quantity.left]
    told = not _TOLL.isdisjoint(led) or any(infinitive(word) in _TELLING for word in led)
    latest = "dernier" in led and "bilan" in led
    return told and _OTHERS.isdisjoint(word for word in led if not (latest and word == "dernier"))
