"""A sentence and its verbs, as all ways to an action read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag
from ..quantities.phrases.heads import number_letter
from .clauses import Verb, of_class, verbs

if TYPE_CHECKING:
    from ...scan import Scan

ENDS = frozenset(("savoir", "\n", ";", ":", "(", ")", "«", "»", "•", "–", "—", "|", "[", "]"))
CLAUSES = frozenset(
    """qui que qu' dont où mais tandis alors lorsque lorsqu' car si lequel laquelle duquel lesquels lesquelles
    desquels desquelles auquel auxquels auxquelles""".split()
)
# What may stand between a verb and the figure that is its object or complement.
TAKING = frozenset(
    ("à", "au", "aux", "de", "d'", "des", "du", "sur", "par", "que", "qu'", "entre", "jusqu'", "soit")
)
ASIDE = frozenset(
    """dans en pendant depuis avec sous chez vers pour contre selon durant après avant sauf hors lors malgré sans
    via devant derrière parmi outre""".split()
)
MANY = 2
NEAR, FAR = 6, 14  # words: as far as a noun of action, a movement may stand
is_adverb = of_class(Tag.ADVERB)


class Sentence:
    """A sentence and its verbs; verb groups by the word that they end before, and that they begin at.

    counted: participles right behind a number, which may be what it counts: `41` | `blessés`.
    """

    __slots__ = ("changed", "counted", "ends", "first", "last", "starts", "verbs")

    def __init__(self, page: Scan, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.changed: str | None = None  # what the change before says
        # `41 morts`: the counted noun itself is no verb
        told = verbs(page, first, last)
        self.verbs = [verb for verb in told if not _is_counted(page, verb)]
        self.counted = {verb.first: verb for verb in told if _is_counted(page, verb)}
        self.ends = {verb.last - 1: verb for verb in self.verbs}
        self.starts = {verb.first: verb for verb in self.verbs}


def _is_counted(page: Scan, verb: Verb) -> bool:
    """`41` | `morts`: a participle right behind a number that it counts as a noun."""
    alone = verb.form == "participle" and verb.base in ("mourir", "blesser", "disparaître", "tuer")
    return alone and verb.first > 0 and page.kinds[verb.first - 1] == number_letter()
