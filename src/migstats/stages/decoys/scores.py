"""`3-1`, `2 à 0`, `6-4, 6-3`, `10 contre 1`: scores and odds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...found import Number
    from ...scan import Scan

SPORT = frozenset(
    """match matchs victoire victoires défaite score but buts battu battus battue bat battent imposé
    imposés imposée impose imposent incliné inclinés inclinée incline set sets tennis football finale finales
    penalty penalties qualifié qualifiés mène menait menaient égalité rencontre ligue championnat coupe
    vainqueur vainqueurs emporté emporte emportent remporté remporte gagné gagne gagnent perdu perd perdent
    buteur club""".split()
)
_HIGHEST = 130


def is_score(page: Scan, one: Number, other: Number) -> bool:
    """Whether the numbers `one` and `other`, next to each other, are a score or odds."""
    if (
        other.first - one.last > 2
        or one.form not in ("digits", "words")
        or other.form not in ("digits", "words")
    ):
        return False
    between = [w.folded for w in page.words[one.last : other.first]]
    if between not in (["-"], ["–"], ["à"], ["contre"], ["but", "à"], ["buts", "à"], ["partout"]):
        return False
    if one.value is None or other.value is None or one.value > _HIGHEST or other.value > _HIGHEST:
        return False
    if between == ["contre"]:
        numbered = page.before(one.first - 1) == "nombre"  # `au nombre de 16 contre une seule`
        return other.value == 1 and page.before(one.first) in ("à", "de", "cote") and not numbered
    if len(between) == 2:
        return True
    return (_in_sport(page, one) or _in_row(page, one, other)) and not _counts(page, other)


_GAMES = 7


def _in_row(page: Scan, one: Number, other: Number) -> bool:
    """`6-4, 6-3`, `3 - 12 - 27`: pairs in a row, or a chain longer than a pair, are no ranges."""
    dash = page.folds[one.last]
    if dash not in ("-", "–"):
        return False
    shape = "".join(_shape(word) for word in page.folds[max(one.first - 4, 0) : other.last + 5])
    at = min(one.first, 4)
    small = max(one.value or 0, other.value or 0) <= _GAMES
    return any(
        match.start() <= at < match.end() and (small or "," not in match[0])
        for match in _CHAIN.finditer(shape)
    )


def _shape(word: str) -> str:
    return "9" if word.isdecimal() else word if word in (",", "-", "–") else "x" if word.isalpha() else "."


_CHAIN = re.compile(r"9(?:[-–]9){2,}|9[-–]9(?:,9[-–]9)+(?![x,])")


def _counts(page: Scan, number: Number) -> bool:
    """`a perdu des jeunes de 20 à 40 ans`: the second number has its unit or its noun."""
    after = page.words[number.last] if number.last < len(page) else None
    if after and after.folded in ("ans", "mois", "euros", "km"):
        return True
    return bool(
        after and after.folded[0].isalpha() and after.folded.endswith(("s", "x")) and len(after.folded) > 4
    )


def _in_sport(page: Scan, number: Number) -> bool:
    first, last = page.layout.sentence(number.first)
    return any(w.folded in SPORT for w in page.words[first:last])
