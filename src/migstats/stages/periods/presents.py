"""`Le taux était de 12 % en 1997, il est de 7 %`: a figure in the present, set against one of an older time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import infinitive, is_participle
from ..dates.tense import direction
from .clause import is_verb
from .roles import BE

if TYPE_CHECKING:
    from ...found import FoundDate, Quantity
    from ...scan import Scan

_THEY = frozenset("il elle ils elles on".split())
_CLITICS = frozenset("en y n' ne lui leur nous vous".split())
_NOT = frozenset(("n'", "ne"))
# what may stand between the verb and its figure: `n’en compte` | plus que
_LEADING = frozenset(
    "plus que qu' de d' à guère encore seulement toujours même presque désormais maintenant".split()
)


def says_now(page: Scan, quantity: Quantity, since: int) -> bool:
    """`il est de` | 7 %, `on en compte` | 12, `n’en a plus que` | 80: a pronoun and a present that leads to a figure.

    since: the word from which on the clause may begin.
    """
    at = _verb_before(page, quantity, since)
    if at is None or (page.folds[at] in ("est", "sont") and _is_named(quantity)):
        return False  # `Ils sont` | 12 Maliens: who they are
    subject = at - 1
    while subject >= since and page.folds[subject] in _CLITICS:
        subject -= 1
    if "parmi" in page.folds[max(since, subject - _AMONG) : subject]:
        return False  # `Parmi elles, on dénombre` | 40 femmes: of the same count
    no_more = not _NOT.isdisjoint(page.folds[subject + 1 : at]) and "plus" in page.folds[at : quantity.left]
    return no_more or (subject >= since and page.folds[subject] in _THEY)


_AMONG = 6  # words from `parmi` to `on`


def _is_named(quantity: Quantity) -> bool:
    return quantity.phrase is not None and quantity.phrase[0] >= quantity.last


def takes_up_now(page: Scan, quantity: Quantity) -> bool:
    """`Le Tchad en accueille` | 600 000: of what was counted before, in the present."""
    first, _ = page.layout.sentence(quantity.first)
    at = _verb_before(page, quantity, first)
    return at is not None and at > first and page.folds[at - 1] == "en"


def _verb_before(page: Scan, quantity: Quantity, since: int) -> int | None:
    """The word of a present that leads to a figure; None where there is none."""
    if quantity.kind == "multiple":
        return None  # `il a presque` | doublé
    at = quantity.left - 1
    while at > since and page.folds[at] in _LEADING:
        at -= 1
    if at < since:
        return None
    word = page.folds[at]
    states = infinitive(word) in _STATES and is_verb(page, at) and direction(word) == 0
    return at if word in _BE or states else None


_BE = frozenset("est sont a ont faut".split())
# what is so at a time; not `Elle récupère 23 personnes`, a past that is told in the present
_STATES = frozenset(
    """rester compter accueillir abriter héberger loger employer dénombrer recenser subsister manquer atteindre
    dépasser avoisiner totaliser représenter exploiter posséder""".split()
)


def was_then(page: Scan, day: FoundDate, quantity: Quantity, first: int) -> bool:
    """Whether a date before a figure is of a past that the figure, in the present, is set against."""
    if day.last > quantity.left or not says_now(page, quantity, day.last):
        return False
    left = {"plus", "reste", "restent"}  # `Des 340 lits de 2019, il en reste` | 280
    return is_past(page.folds[first : quantity.left]) or not left.isdisjoint(
        page.folds[day.last : quantity.left]
    )


def is_past(words: list[str]) -> bool:
    """Whether a verb among `words` tells what was: `comptait`, `a culminé`."""
    had = any(direction(word) < 0 and not is_participle(word) for word in words)
    return had or any(one in BE and is_participle(two) for one, two in pairwise(words))
