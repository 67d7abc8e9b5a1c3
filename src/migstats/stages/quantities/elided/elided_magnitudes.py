"""`12 millions de visiteurs, contre 10`, `492 milliards, les recettes 345`: a magnitude of counts that is said once.

Of sums and measures, whose unit is carried with it, see `carried_units`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import infinitive, is_finite_verb, singular
from ....words import DEFINITE, OF, word_set
from ..bounds import ranges
from ..governors import govern
from ..phrases import ellipsis
from ..units.unit import scale
from . import carried_units, gapped_subjects, resumed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan

_LARGE = 10**6
_TIMES = 10  # how far two figures of one sort are apart at most, as they are written


def read(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Multiply the bare numbers that go on with the millions before them, from left to right."""
    before: Quantity | None = None
    for quantity in quantities:
        if quantity.kind in ("duration", "age"):
            continue  # `12 millions en dix ans, contre 10`
        if before is not None and _goes_on(page, before, quantity):
            number, factor = quantity.numbers[0], before.numbers[0].scale
            scale(quantity, factor)
            number.scale = factor
            quantity.rules.append("quantities.carry.magnitude")
        before = quantity


def _goes_on(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """Whether `quantity` leaves out the million of the count right before it, in its sentence."""
    if before.kind != "count" or before.numbers[0].scale < _LARGE or before.value is None:
        return False
    if quantity.numbers[0].scale > 1 or quantity.value is None or quantity.value >= ellipsis.SMALL:
        return False
    if quantity.per or not carried_units.is_bare(page, quantity) or len(quantity.numbers) > 1:
        return False
    if resumed.takes_magnitude(page, before, quantity):
        return True
    if page.layout.sentence(quantity.first)[0] > before.first or _is_out_of(page, quantity):
        return False
    between = page.folds[before.after : quantity.left]
    if _is_listed(page, before, quantity, between):
        return True
    if len(between) > _FAR or not _APART.isdisjoint(between):
        return False
    whole = quantity.value % 1 == 0
    if whole and not _is_near(before, quantity) and not _is_more(page, quantity):
        return False
    return _is_joined(page, before, quantity, between, whole)


def _is_listed(page: Scan, before: Quantity, quantity: Quantity, between: list[str]) -> bool:
    """`100 millions de touristes, l’Espagne` | 85, `le Louvre (8,9 millions) et Orsay` | (3,9), `et` | 1,5 `à Oran`."""
    plain, value = before.numbers[0].plain or Decimal(1), quantity.value or Decimal(1)
    if len(between) > _FAR or any(map(is_finite_verb, between)):
        return False
    if value % 1 == 0:
        near = max(plain, value) <= _ALIKE * min(plain, value)
        return near and gapped_subjects.holds(page, before, quantity)
    behind = page.folds[quantity.after : quantity.after + 1]
    beside = page.before(before.left) == "(" and between[-1:] == ["("] and behind == [")"]
    placed = between[-1:] in ([","], ["et"]) and behind != [] and behind[0] in _WHERE and ":" not in between
    return _is_near(before, quantity) and (beside or placed)


_ALIKE = 3  # times
_WHERE = word_set("en à au aux dans chez")
_FAR = 16  # words
_APART = frozenset((":", "(", ")", "\n", "soit", "avec", "pour", "sur"))


def _is_near(before: Quantity, quantity: Quantity) -> bool:
    """`12 millions, contre` | 10; nobody leaves the million out of `12 millions, contre` | 300."""
    plain, value = before.numbers[0].plain or Decimal(1), quantity.value or Decimal(1)
    return max(plain, value) <= _TIMES * min(plain, value)


def _is_out_of(page: Scan, quantity: Quantity) -> bool:
    """`4,5` | sur 5, `dont 12` | de ministres: a mark, or so many of others."""
    behind = page.folds[quantity.after : quantity.after + 1]
    return behind in (["sur"], ["/"], ["fois"]) or (
        not OF.isdisjoint(behind) and not _is_more(page, quantity)
    )


def _is_more(page: Scan, quantity: Quantity) -> bool:
    return page.folds[quantity.after : quantity.after + 2] in (["de", "plus"], ["de", "moins"])


def _is_joined(page: Scan, before: Quantity, quantity: Quantity, between: list[str], whole: bool) -> bool:
    joint, plain = between[-1:], before.numbers[0].plain or Decimal(0)
    verbs = any(map(is_finite_verb, between))
    if joint in (["contre"], ["après"]) or between[-3:] in (["au", "lieu", "de"], ["au", "lieu", "des"]):
        return True
    if joint == ["dont"] or (joint == [","] and _is_more(page, quantity)):
        return (quantity.value or 0) <= plain and not (whole and _acts(page, quantity.after))
    if joint == ["puis"]:
        return not verbs and (not whole or _is_bare_sum(page, before))
    if joint == ["à"]:
        return _is_reached(page, before, quantity, between, whole)
    if joint == ["de"] and between[-3:-2] == [","] and infinitive(between[-2]) == "être":
        return page.folds[before.left - 2 : before.left] == [
            ",",
            "de",
        ]  # `Le budget, de 4,5 milliards, est de` | 4,9
    if between == [","] and page.before(before.left) == "sur":
        return infinitive("".join(page.folds[quantity.after : quantity.after + 1])) in _LIVE
    if not whole and joint in ([","], ["et"]) and _is_told_of_many(page, quantity.after):
        return True  # `Sur ces 8 millions de déplacés,` | 3,5 sont partis
    if not whole and len(between) > 1 and between[-2] in _THEM:
        return infinitive(between[-1]) == "être"
    return _is_of_another(page, before, quantity, whole) and not verbs


_THEM = frozenset(("ils", "elles"))


def _is_told_of_many(page: Scan, at: int) -> bool:
    """Whether a plural verb stands at word `at`: no part of a person, nor of a thing, does anything."""
    word = page.folds[at] if at < len(page) else "."
    return word.endswith(("ont", "ent")) and is_finite_verb(word)


def _acts(page: Scan, at: int) -> bool:
    """`dont 3` | sont morts: what is told of so few; `dont 8` | vivent `dans le pays` is said of millions."""
    return _is_told_of_many(page, at) and infinitive(page.folds[at]) not in _LIVE


_LIVE = word_set("vivre habiter résider travailler relever dépendre percevoir toucher")


def _is_bare_sum(page: Scan, quantity: Quantity) -> bool:
    """`300 millions` | la première année: nothing is counted by it."""
    return quantity.noun is None and page.folds[quantity.last : quantity.last + 1] not in (["de"], ["d'"])


def _is_reached(page: Scan, before: Quantity, quantity: Quantity, between: list[str], whole: bool) -> bool:
    """`est passée de 1,2 million en 1990 à` | 2,3, `L’amende de 250 millions a été ramenée à` | 180."""
    led = page.before(before.left) in OF
    if led and ranges.is_movement(page, before.numbers[0]):
        return _only_dates(page, before.after, quantity.left - 1)
    set_to = len(between) > 1 and infinitive(between[-2]) in _SET
    return bool(led and set_to and _is_bare_sum(page, before))


_SET = word_set("ramener porter réduire relever abaisser passer tomber")


def _only_dates(page: Scan, first: int, last: int) -> bool:
    date, rest = letter_of()["date"], letter_of()["rest"]
    return all(page.kinds[i] in (date, rest) or page.folds[i] in _BESIDE_DATES for i in range(first, last))


_BESIDE_DATES = word_set("en au le la l' fin début ,")


def _is_of_another(page: Scan, before: Quantity, quantity: Quantity, whole: bool) -> bool:
    """`8,4 millions de voitures, l’Europe` | 3,2, `492 milliards, les recettes` | 345: the verb is not said again."""
    behind = page.folds[quantity.after : quantity.after + 1]
    start = quantity.left - 1
    while start > before.after and page.folds[start] not in (",", ";", "et", "mais"):
        start -= 1
    subject = [
        i for i in range(start + 1, quantity.left) if page.folds[i] not in DEFINITE and page.folds[i] != "-"
    ]
    if not subject or len(subject) > _NAME or behind not in _ENDS:
        return False
    if whole:
        named = singular(page.folds[subject[0]])
        return len(subject) == 1 and _is_bare_sum(page, before) and named in govern.SUMS
    return all(page.words[i].capital or page.words[i].text.isdecimal() for i in subject)


_NAME = 3
_ENDS: tuple[list[str], ...] = ([], [","], ["."], [";"], ["\n"], ["et"], ["!"], ["?"], ["»"])
