"""`neuf arrivants sur dix`, `1 sur 5`, `six sur dix`: N sur M is one fraction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...found import Number, Quantity
from ...morphology import Tag, guess, is_participle
from . import noun
from .unit import units

if TYPE_CHECKING:
    from ...scan import Scan

_FURTHEST = 6
_DETERMINERS = frozenset(("les", "la", "le", "l'", "ces", "ses", "leurs", "nos", "une", "un"))


def pair(page: Scan, top: Number, bottom: Number) -> Quantity | None:
    """The fraction of `top` over `bottom`, the noun between them inside the core; None where it is none."""
    words = page.words
    joint = bottom.first - 1
    if joint < top.last or words[joint].folded != "sur" or joint - top.last > _FURTHEST:
        return None
    if not _plain(top) or not _plain(bottom) or top.value is None or bottom.value is None:
        return None
    if not 0 < top.value < bottom.value or top.value % 1:
        return None  # `0,4 point sur un trimestre`
    if units().after(page, bottom.last) or units().after(page, top.last):
        between = words[top.last].folded if joint > top.last else ""
        if between not in (
            "jour",
            "jours",
            "an",
            "ans",
            "euro",
            "euros",
            "mois",
            "heure",
            "heures",
        ) or units().after(page, bottom.last):
            return None
    if any(w.text in ",;:().!?" for w in words[top.last : joint]) or _counted_again(page, bottom.last):
        return None
    counted = _between(page, top.last, joint)
    if joint > top.last and counted is None:
        return None
    result = Quantity(
        top.first, bottom.last, (top, bottom), top.value / bottom.value, kind="fraction",
        numerator=top.value, denominator=bottom.value, left=top.first, right=bottom.last, after=bottom.last,
        rules=["quantities.ratio"],
    )  # fmt: skip
    if counted:
        result.noun, result.phrase = counted.lemma, (counted.head[0], min(counted.last, joint))
    return result


_DAYS = frozenset(("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "fois"))


def _between(page: Scan, first: int, joint: int) -> noun.NounPhrase | None:
    """The noun phrase that fills the words between number and `sur`."""
    if joint == first + 1 and page.words[first].folded in _DAYS:
        return noun.NounPhrase((first, joint), joint, page.words[first].folded)
    phrase = noun.read(page, first) if joint > first else None
    return phrase if phrase and phrase.last == joint else None


def _plain(number: Number) -> bool:
    return number.form in ("digits", "words") and number.scale == 1 and number.value is not None


def _counted_again(page: Scan, at: int) -> bool:
    """`15 parents sur quatre générations`: the second number counts something of its own."""
    found = noun.read(page, at, many=True)
    if found and Tag.NOUN not in guess(page.folds[found.head[0]]):
        return False  # `12 échantillons sur 40` | positifs
    return found is not None and not is_participle(page.words[found.head[0]].folded)
