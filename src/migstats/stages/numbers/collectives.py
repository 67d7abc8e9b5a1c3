"""`une centaine`, `un bon millier`, `des milliers`, `quelques dizaines de milliers`, `plusieurs millions`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ...found import Number
from ...words import OF

if TYPE_CHECKING:
    from ...scan import Scan

COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
    "million": 10**6, "milliard": 10**9, "billion": 10**12, "trillion": 10**18,
}  # fmt: skip
# The words before a collective that leave its number open. `des`, `plusieurs` and `quelques` belong to it.
VAGUE = frozenset(("des", "plusieurs", "quelques"))
SIZES = frozenset(("bonne", "bon", "petite", "petit", "grosse", "gros", "grande", "demi", "demie"))
_AND_HALF = (["et", "demi"], ["et", "demie"])
# `Une quarantaine` | ont fui: an isolation would have a verb of one.
_THEY_DO = (["ont"], ["sont"], ["étaient"], ["avaient"], ["seront"], ["auraient"], ["seraient"], ["auront"])
# Without a complement these are an isolation, a fortnight, an age.
OTHER_SENSES = frozenset(
    ("quarantaine", "quinzaine", "huitaine", "soixantaine", "cinquantaine", "trentaine", "vingtaine")
)


def magnitude(word: str) -> int | None:
    """100 for `centaine` and `centaines`; None for a word that is no collective."""
    return COLLECTIVES.get(word) or COLLECTIVES.get(word.removesuffix("s"))


def chain(page: Scan, at: int) -> tuple[int, int]:
    """`dizaines de milliers` from word `at`: its magnitude, and the word after it."""
    size = magnitude(page.words[at].folded) or 1
    at += 1
    while at + 1 < len(page) and page.words[at].folded in ("de", "d'"):
        more = magnitude(page.words[at + 1].folded)
        if more is None or not page.words[at + 1].folded.endswith("s"):
            break
        size, at = size * more, at + 2
    return size, at


def _is_reached(page: Scan, at: int) -> bool:
    """`est passé de 19 à` | une quarantaine, `atteint` | une quarantaine: a level, no isolation."""
    if page.before(at) in _LEVEL:
        return True
    near = page.folds[max(at - _MOVEMENT, 0) : at]
    return near[-1:] == ["à"] and any(
        word in OF and near[i + 1][:1].isdecimal() for i, word in enumerate(near[:-1])
    )


_MOVEMENT = 5
_LEVEL = frozenset("atteint atteignent dépasse dépassent avoisine avoisinent frôle frôlent".split())


def read(page: Scan, at: int) -> Number | None:
    """The collective at word `at`, with the words before it that belong to it."""
    size, last = chain(page, at)
    word = page.words[at].folded
    rounded = (magnitude(word) or size) < 10**6  # `une vingtaine de millions` too
    before = at - 1
    joined = before - (before >= 0 and page.words[before].folded == "-")
    half = joined >= 0 and page.words[joined].folded in ("demi", "demie")
    if half:
        before = joined - 1
    elif before >= 1 and page.words[before].folded in SIZES:
        before -= 1
    article = page.words[before].folded if before >= 0 else ""
    followed = last < len(page) and page.words[last].folded in ("de", "d'")
    if article in ("une", "un"):
        counts = followed or page.folds[last : last + 1] in _THEY_DO or _is_reached(page, before)
        if not counts and word == "quarantaine" and (before, last) != (0, len(page)):
            return None  # in a text an isolation; `une quarantaine` alone was asked for its number
        value = Decimal(size) / 2 if half else Decimal(size)
        if not half and page.folds[last : last + 2] in _AND_HALF:
            value, last = value * 3 / 2, last + 2  # `un millier et demi`
        return Number(before, last, value, "collective", about=rounded, rule="collectives.one")
    if article in VAGUE:
        return Number(before, last, None, "indefinite", Decimal(size), rule="collectives.vague")
    if word.endswith("s"):
        return Number(at, last, None, "indefinite", Decimal(size), rule="collectives.bare")
    if (word in OTHER_SENSES and not followed) or page.words[before].folded == "en":
        return None
    if half:
        return Number(
            joined, last, Decimal(size) / 2, "collective", about=rounded, rule="collectives.definite"
        )
    return Number(at, last, Decimal(size), "collective", about=rounded, rule="collectives.definite")
