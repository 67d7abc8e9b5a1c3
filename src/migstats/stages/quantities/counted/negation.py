"""`n’a pas accueilli 300 personnes`: the clause denies the number; and hedges: `seraient`, `pourrait atteindre`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import infinitive, is_finite_verb
from .denials import is_denied_by_verb

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

_BREAKS = frozenset(
    """; : ( ) « » mais car or qui dont où lorsque alors comment combien pourquoi quand si""".split()
)
_DENIALS = frozenset(("pas", "jamais", "ni", "point"))
_DOUBLE = frozenset(
    """
    exclure empêcher cacher douter manquer ignorer interdire suffire oublier démentir nier contester
    """.split()
)
# `dix-huit dossiers, pas quinze`, `40 morts, et non 45`
_CONTRASTED = frozenset(((",", "pas"), ("et", "pas"), ("et", "non"), (",", "non")))
_CLAUSE = 25


def attach(page: Scan, quantity: Quantity) -> None:
    """Set `negated` and `hedged` from the clause before the number."""
    first, last = page.layout.sentence(quantity.first)
    quoted = page.before(quantity.left) in ("«", "“", '"')  # `3,9 points, et non « 4 % »`
    clause = page.folds[max(first, quantity.left - _CLAUSE) : quantity.left - quoted]
    denied = _denied(clause, quantity) and not _only_says_when(page, quantity)
    quantity.negated = denied or is_denied_by_verb(page, quantity, first)
    quantity.hedged = _hedged(page, quantity, first, last)


def _denied(clause: list[str], quantity: Quantity) -> bool:
    """A `ne … pas` between the last break and the number, with nothing that turns it back into `seulement`."""
    if tuple(clause[-2:]) in _CONTRASTED or clause[-3:] == ["et", "non", "pas"]:
        return True
    start = max((i for i, w in enumerate(clause) if w in _BREAKS), default=-1) + 1
    clause = clause[start:]
    if _by_nobody(clause) or _never(clause):
        return True
    if "faux" in clause and ("que" in clause or "qu'" in clause):
        return True
    denials = [i for i, w in enumerate(clause) if w in _DENIALS and _has_ne(clause[:i])]
    if not denials:
        return False
    if _by_bound_verb(quantity) or "que" in clause[denials[-1] :][:2]:
        return "vrai" in clause[denials[-1] :]
    rest = clause[denials[-1] :]
    if any(infinitive(w) in _DOUBLE for w in clause[max(denials[-1] - 2, 0) : denials[-1]]):
        return False
    if rest[1:3] in (["plus", "de"], ["moins", "de"]):
        return False
    if _told_anew(rest):
        return False
    if clause[denials[-1] - 1].endswith("ant") and "et" in rest:
        return False  # `3 millions de personnes n’ayant pas de papiers et 1 million d’enfants`
    return "," not in rest and "contre" not in rest


def _only_says_when(page: Scan, quantity: Quantity) -> bool:
    """`n’a pas plu depuis` | 40 jours, `n’ont pas posé la question en` | sept ans: the time is true all the same."""
    return quantity.kind == "duration" and page.before(quantity.left) in ("depuis", "en", "après")


def _by_nobody(clause: list[str]) -> bool:
    """`Personne n’a passé` | huit jours: where no `que` limits it, and `personne` is no woman or man."""
    for i in range(len(clause) - 1):
        alone = clause[i] in ("personne", "nul") and (i == 0 or clause[i - 1] in _BEFORE_NOBODY)
        if alone and clause[i + 1] in ("ne", "n'"):
            return "que" not in clause[i:] and "qu'" not in clause[i:] and "," not in clause[i:]
    return False


_BEFORE_NOBODY = frozenset((",", "que", "et", "mais", "presque", "«"))


def _never(clause: list[str]) -> bool:
    """`Jamais le parc n’avait accueilli` | 30 000 visiteurs: the denial opens the clause."""
    return clause[:1] == ["jamais"] and _has_ne(clause) and _RELATED.isdisjoint(clause) and "," not in clause


_RELATED = frozenset(("que", "qu'", "autant", "aussi"))


def _told_anew(rest: list[str]) -> bool:
    """`ceux qui ne sont pas disponibles | étaient 1,4 million`: a verb after the denial, with no `que` before it."""
    for i in range(1, len(rest)):
        if rest[i] in ("que", "qu'", "quand", "ne", "n'"):
            return False
        if is_finite_verb(rest[i]) and rest[i - 1] not in ("ce", "c'", "on", "il", "elle", "ils", "elles"):
            return True
    return False


def _has_ne(words: list[str]) -> bool:
    return any(w in ("ne", "n'") for w in words[-9:])


def _by_bound_verb(quantity: Quantity) -> bool:
    return "quantities.qualifier.verb" in quantity.rules


def _hedged(page: Scan, quantity: Quantity, first: int, last: int) -> bool:
    """A conditional in the clause of the number."""
    around = page.words[max(first, quantity.left - 12) : min(last, quantity.right + 8)]
    return any(w.folded.endswith(("rait", "raient")) and is_finite_verb(w.folded) for w in around)
