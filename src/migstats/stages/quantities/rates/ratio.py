"""`neuf arrivants sur dix`, `1 sur 5`, `six sur dix`: N sur M is one fraction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ....found import Number, Quantity
from ....morphology import Tag, guess, is_participle
from ....words import WEEKDAYS
from ..phrases import noun
from ..units.unit import units

if TYPE_CHECKING:
    from decimal import Decimal

    from ....scan import Scan

_FURTHEST = 6
_COINS = 100
_OF_TEN = 10


def pair(page: Scan, top: Number, bottom: Number) -> Quantity | None:
    """The fraction of `top` over `bottom`, the noun between them inside the core; None where it is none."""
    words = page.words
    joint = bottom.first - 1 - (page.folds[bottom.first - 1] == "les")  # `37 salles sur les 85`
    if joint < top.last or words[joint].folded != "sur" or joint - top.last > _FURTHEST:
        return None
    if not _plain(top) or top.value is None or bottom.value is None:
        return None
    definite = page.folds[bottom.first - 1] == "les"  # `un éclairage sur les 2,8 millions d’actifs`
    if not _plain(bottom) and (definite or not _of_millions(page, top, bottom)):
        return None
    if not 0 < top.value < bottom.value or (top.value % 1 and bottom.value not in (_OF_TEN, _COINS)):
        return None  # `0,4 point sur un trimestre`
    counted = units().after(page, top.last)
    if units().after(page, bottom.last) or (counted and counted[1].kind not in ("duration", "money")):
        return None
    if counted and counted[1].kind == "money" and bottom.value > _COINS:
        return None  # `40 000 dollars sur 100 000`: two sums
    if any(w.text in ",;:().!?" for w in words[top.last : joint]) or _counted_again(page, top, bottom):
        return None
    if top.value == 1 and joint > top.last and joint + 1 < bottom.first:
        return None  # `un rapport sur les` | 40 000 `demandes`
    shared = _between(page, top.last, joint)
    if joint > top.last and shared is None and not _is_elided(page, top.last, joint):
        return None
    result = Quantity(
        top.first, bottom.last, (top, bottom), top.value / bottom.value, kind="fraction",
        numerator=top.value, denominator=_plainly(bottom.value), left=top.first, right=bottom.last, after=bottom.last,
        rules=["quantities.ratio"],
    )  # fmt: skip
    if shared is None and (after := noun.read(page, bottom.last, many=True)):
        result.noun, result.phrase = after.lemma, after.run
        result.right = result.phrase[1]
    if shared:
        result.noun, result.phrase = shared.lemma, (shared.head[0], min(shared.last, joint))
    return result


_DAYS = frozenset((*WEEKDAYS, "fois"))


def _between(page: Scan, first: int, joint: int) -> noun.NounPhrase | None:
    """The noun phrase that fills the words between number and `sur`."""
    if joint == first + 1 and page.words[first].folded in _DAYS:
        return noun.NounPhrase((first, joint), joint, page.words[first].folded)
    if joint == first + 1 and page.words[first].upper:
        return noun.NounPhrase((first, joint), joint, page.words[first].folded)  # `un` | TER `sur trois`
    phrase = noun.read(page, first) if joint > first else None
    if phrase and phrase.last == joint - 1 and page.words[joint - 1].capital:
        return noun.NounPhrase(phrase.head, joint, phrase.lemma)  # `un train` | Intercité | `sur quatre`
    return phrase if phrase and phrase.last == joint else None


def _is_elided(page: Scan, first: int, joint: int) -> bool:
    """`trois` | ouvertes | `sur dix`: of what was said before."""
    word = page.folds[first]
    return joint == first + 1 and word.endswith("s") and is_participle(word)


def of_range(page: Scan, part: Quantity, bottom: Number) -> Quantity | None:
    """`six à sept personnes sur` | dix: a range of the parts, told as one fraction."""
    low, high = part.numbers
    if part.minimum is None or part.maximum is None or units().after(page, part.last):
        return None
    found = pair(page, high, bottom) if part.kind == "count" and part.maximum == high.value else None
    if found is None or not bottom.value:
        return None
    return replace(
        found, first=part.first, left=part.left, numbers=(low, bottom), value=None, numerator=None, denominator=None,
        minimum=part.minimum / bottom.value, maximum=part.maximum / bottom.value, qualifier=part.qualifier,
        rules=[*part.rules, *found.rules],
    )  # fmt: skip


def of_an_age(page: Scan, top: Number, bottom: Number) -> Quantity | None:
    """`un enfant de moins de cinq ans sur` | trois: the age, whose numbers stand between, belongs to the noun."""
    joint = bottom.first - 1
    near = top.last < joint <= top.last + _AGED and page.folds[joint - 1 : joint + 1] == ["ans", "sur"]
    if not near or not (_plain(top) and _plain(bottom)) or not top.value or not bottom.value:
        return None
    head = noun.read(page, top.last, many=top.value > 1)
    aged = head is not None and page.folds[head.head[1] : head.head[1] + 1] in (["de"], ["âgé"], ["âgés"])
    if head is None or not aged or top.value >= bottom.value or _counted_again(page, top, bottom):
        return None
    return Quantity(
        top.first, bottom.last, (top, bottom), top.value / bottom.value, kind="fraction", numerator=top.value,
        denominator=bottom.value, left=top.first, right=bottom.last, after=bottom.last, noun=head.lemma,
        phrase=(head.head[0], joint), rules=["quantities.ratio.aged"],
    )  # fmt: skip


_AGED = 9  # words of `jeune femme âgée de 18 à 25 ans`


def _plain(number: Number) -> bool:
    return number.form in ("digits", "words") and number.scale == 1 and number.value is not None


def _of_millions(page: Scan, top: Number, bottom: Number) -> bool:
    """`une chance sur un million`, `3 naissances sur 2 millions`; not `dix projets sur 2 millions d’euros`."""
    linked = page.folds[bottom.last : bottom.last + 1] in (["de"], ["d'"])
    sums = linked and units().after(page, bottom.last + 1) is not None
    return bottom.form in ("words", "mixed") and (top.value or 0) < _FEW and not sums


_FEW = 1000


def _plainly(value: Decimal) -> Decimal:
    """`1,5 million` as 1500000, not 1500000.0."""
    return value.to_integral_value() if value % 1 == 0 else value


def _counted_again(page: Scan, top: Number, bottom: Number) -> bool:
    """`15 parents sur quatre générations`: the second number counts something of its own.

    Not `un sur quatre migrants`, where nothing stands before `sur`.
    """
    alone = top.form == "words" and top.value == 1 and bottom.first == top.last + 1
    found = noun.read(page, bottom.last, many=True)
    if alone and found and found.lemma not in _DAYS and (bottom.value or 0) <= _OF_TEN:
        return False
    if found and Tag.NOUN not in guess(page.folds[found.head[0]]):
        return False  # `12 échantillons sur 40` | positifs
    return found is not None and not is_participle(page.words[found.head[0]].folded)
