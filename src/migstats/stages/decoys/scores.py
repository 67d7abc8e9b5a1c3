"""`3-1`, `2 à 0`, `6-4, 6-3`, `10 contre 1`: scores and odds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .departments import abroad

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Number
    from ...scan import Scan

SPORT = frozenset(
    """match matchs victoire victoires défaite score but buts battu battus battue bat battent imposé
    imposés imposée impose imposent incliné inclinés inclinée incline set sets tennis football finale finales
    penalty penalties qualifié qualifiés mène mènent menait menaient mené égalité rencontre ligue championnat coupe
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
    if between not in (
        ["-"],
        ["–"],
        ["à"],
        ["contre"],
        ["but", "à"],
        ["buts", "à"],
        ["set", "à"],
        ["sets", "à"],
        ["partout"],
    ):
        return False
    if one.value is None or other.value is None or one.value > _HIGHEST or other.value > _HIGHEST:
        return False
    if between == ["contre"]:
        numbered = page.before(one.first - 1) == "nombre"  # `au nombre de 16 contre une seule`
        return other.value == 1 and page.before(one.first) in ("à", "de", "cote") and not numbered
    if len(between) == 2:
        return True
    if _counts(page, other):
        return False
    return _in_sport(page, one) or _in_row(page, one, other) or _is_result(page, one, other)


def is_field(page: Scan, one: Number, other: Number) -> bool:
    """`23e` | sur 180, `troisième` | sur 12: how many were ranked; not `le 2e sur les 12 convois`, `sur 5 ans`."""
    if one.form != "ordinal" or one.last + 1 != other.first or page.folds[one.last] != "sur":
        return False
    return page.folds[other.last : other.last + 1] not in _LASTING


_LASTING = tuple([word] for word in "ans an mois semaines jours heures minutes km % €".split())


def _is_result(page: Scan, one: Number, other: Number) -> bool:
    """`OL-Caen 4-0`, `Bordeaux 0-1 Lorient`, `Soler (0-1, 7e)`: a pair that falls is no range; one that rises between
    names is a result.
    """
    words, dash = page.words, one.last
    if page.folds[dash] not in _DASHES or words[dash].spaced or words[dash - 1].spaced:
        return False
    if one.form != "digits" or other.form != "digits" or one.value is None or other.value is None:
        return False
    named = bool(one.first and words[one.first - 1].capital)
    after = words[other.last] if other.last < len(words) else None
    if one.value >= other.value:
        return True
    if after is None or after.text == "\n":
        return named and _is_pairing(page, one.first)
    if page.before(one.first) == "(":
        return not one.value or (not page.known.isdisjoint(_GAME) and after.text in ",)")
    return after.capital and (named or page.before(one.first) in _BEFORE_RESULT)


_DASHES = frozenset(("-", "–"))
_GAME = frozenset(
    "match matchs football ligue championnat buteur penalty rugby handball tennis basket".split()
)
_BEFORE_RESULT = frozenset((":", ".", "\n", "", "•"))


def _is_pairing(page: Scan, end: int) -> bool:
    """`Strasbourg-Rennes` | 0-2: the line has names and dashes alone before word `end`."""
    first, _ = page.layout.line(end)
    head = range(first, end)
    return end - first <= _LONGEST and all(page.words[i].capital or page.folds[i] in _DASHES for i in head)


_LONGEST = 8


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
    if after and after.folded in ("ans", "mois", "euros", "km", "%", "€"):
        return True
    return bool(
        after
        and after.folded[0].isalpha()
        and not after.capital
        and after.folded.endswith(("s", "x"))
        and len(after.folded) > 4
    )


def notes(page: Scan, numbers: Sequence[Number], scored: int) -> Iterator[int]:
    """Which of `numbers` are `Mbappé (2), Cavani`, `90e+3`: goals of a player, injury time, in a report of games.

    scored: how many numbers of the text are scores.
    """
    if page.known.isdisjoint(_GAME) and scored < _REPORT:
        return
    for i, number in enumerate(numbers):
        if (
            number.form == "digits"
            and number.first > 1
            and (_is_injury_time(page, number) or _are_goals(page, number))
        ):
            yield i


def _is_injury_time(page: Scan, number: Number) -> bool:
    plus = number.first - 1
    if page.folds[plus] != "+" or page.words[plus].spaced or page.words[plus - 1].spaced:
        return False
    at = plus - 2 if page.folds[plus - 1] in ("e", "è") else plus - 1
    return at >= 0 and page.folds[at].rstrip("eè").isdecimal()


def _are_goals(page: Scan, number: Number) -> bool:
    first, last = number.first, number.last
    if page.folds[first - 1] != "(" or page.folds[last : last + 1] != [")"] or (number.value or 0) > _GOALS:
        return False
    return page.words[first - 2].capital and page.folds[first - 2] not in abroad()


_REPORT = 4  # numbers: two results
_GOALS = 6


def _in_sport(page: Scan, number: Number) -> bool:
    first, last = page.layout.sentence(number.first)
    return any(w.folded in SPORT for w in page.words[first:last])
