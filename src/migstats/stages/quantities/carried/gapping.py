"""`Les arrivées ont atteint 27 000, les décès 340`: another subject counted, the verb said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import Tag, guess, is_finite_verb, is_participle
from ....words import DEFINITE, OF, word_set
from ..phrases import clauses, noun

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan
    from ..phrases.noun import NounPhrase


def subject(page: Scan, before: Quantity | None, quantity: Quantity) -> NounPhrase | None:
    """The subject that stands right before `quantity`, where that of `before` stood before its verb.

    `…, les décès` | 340, `et celui des blessés à` | 40, `; les interceptions, à` | 9 000. Not `L’OIM compte 60 morts,
    la police` | 79, where both say who counts. before: the figure before `quantity`.
    """
    if before is None or not _has_subject(page, before, quantity):
        return None
    end = quantity.left - (page.before(quantity.left) in _LINKS)
    end -= page.before(end) == ","
    for start in range(end - 2, max(end - clauses.LONGEST, before.right), -1):
        if page.folds[start - 1] in _JOINTS:
            return _opened(page, start, end)
        if page.folds[start] in _STOPS or is_finite_verb(page.folds[start]):
            return None
    return None


def _has_subject(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """Whether `before`, in the same sentence, counts what the subject of its clause names, or goes on with such."""
    if before.phrase is None or page.layout.sentence(quantity.first)[0] > before.first:
        return False
    if before.elided and page.before(before.left) != "à":
        return False  # `Les dons en constituent 44 %, les fondations` | 29 %
    return before.phrase[1] <= before.left and before.kind == quantity.kind


def _opened(page: Scan, start: int, end: int) -> NounPhrase | None:
    """The noun phrase with its article, or behind `celui des`, that fills words `start` to `end`."""
    at = start + 1
    if page.folds[start] in _SAME:
        counted = not noun.TRANSPARENT.isdisjoint(page.folds[page.layout.sentence(start)[0] : start])
        if not counted or page.folds[at] not in OF | {"des", "du"}:
            return None
        at += 1
    elif page.folds[start] not in DEFINITE:
        return None
    phrase = noun.read(page, at) if at < end else None
    told = phrase is not None and phrase.last == end and page.kinds[at] != letter_of()["number"]
    return phrase if told else None


_SAME = frozenset(("celui", "celle"))
_LINKS = OF | word_set("à")
_JOINTS = frozenset((",", "et", ";", "mais"))
_STOPS = frozenset((":", "(", ")", "\n", "dont", "soit", "contre"))


def is_passive(page: Scan, before: Quantity | None, quantity: Quantity) -> bool:
    """`557 ont été condamnés et 84` | `relaxés`: a participle that shares the auxiliary, and nothing that is counted.

    It agrees with the one before: not `Douze personnes ont été tuées et 30` | `blessés`. before: the figure before.
    """
    at = quantity.last
    if before is None or before.noun is None or quantity.phrase != (at, at + 1) or quantity.kind != "count":
        return False
    if page.layout.sentence(at)[0] > before.first or page.before(quantity.left) not in _JOINTS:
        return False
    told = page.folds[before.right : quantity.left]
    shared = "été" in told and is_participle(page.folds[at]) and _STOPS.isdisjoint(told)
    following = page.folds[at + 1] if at + 1 < len(page) else "."
    closed = not following[0].isalpha() or Tag.PREPOSITION in guess(following) or following in _JOINTS
    agrees = any(is_participle(one) and _ending(one) == _ending(page.folds[at]) for one in told)
    return shared and agrees and closed


def _ending(participle: str) -> str:
    """`es` of a feminine plural, else its last letter."""
    return "es" if participle.endswith("es") else participle[-1]


def names_another(page: Scan, since: int, quantity: Quantity) -> bool:
    """`…, dont 102 000 de Syriens ; Paris,` | 145 000, `et la Grèce` | 13 000: another name has the verb of the clause.

    since: the word behind the figure before.
    """
    at = end = quantity.left - 1 - (page.before(quantity.left) == ",")
    while at > since and (page.words[at].capital or page.folds[at] == "-"):
        at -= 1
    named = at < end and page.words[end].capital
    at -= page.folds[at] in _PLACING
    return named and at >= since and page.folds[at] in _ASIDES


_PLACING = word_set("le la les l' en au aux à")
_ASIDES = frozenset((",", "et", ";", ")"))
