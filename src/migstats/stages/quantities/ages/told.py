"""`âgés de 25 ans`, `a 18 mois`, `à 16 ans`, `passe de 62 à 64 ans`: words that tell an age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import infinitive, is_finite_verb, singular
from ....persons import is_person
from ....words import BEING, word_set
from ..bounds.ranges import MOVES
from ..governors import openings
from ..phrases import heads, movement
from .bands import PUNISHED
from .whose import OLD, POSSESSION, subject

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan


_AGED = openings.AGED | {"age", "âge"}


def is_shift(page: Scan, quantity: Quantity) -> bool:
    """`L’âge légal recule` | de deux ans: by how much it moved; not `recule de 62 ans à 64 ans`."""
    at, on = quantity.left - 2, page.folds[quantity.after : quantity.after + 1]
    if at < 0 or page.folds[at + 1] not in ("de", "d'") or len(quantity.numbers) > 1 or on == ["à"]:
        return False
    verb = movement.verb_at(page, at)
    if verb in _PUT_OFF and _speaks_of_age(page, at):
        quantity.change = "increase"  # who stops later is older then
        quantity.rules.append("quantities.change")
    return verb in _SHIFTS


_PUT_OFF = word_set("reculer repousser reporter retarder décaler")
_SHIFTS = movement.VERBS | _PUT_OFF | {"avancer"}


def is_aged(page: Scan, quantity: Quantity) -> bool:
    """`âgés de`, `à l’âge de`, `son âge moyen est de`, either side of another age."""
    at = quantity.left - 1
    if page.folds[at - 1 : at + 1] in ([old, "de"] for old in OLD):
        return True  # `un temple vieux` | de 3 000 ans
    if _told_apart(page, quantity, at):
        return True
    return not _AGED.isdisjoint(page.folds[max(at - 3, 0) : at + 1]) or subject(page, quantity) is not None


def told_of_age(page: Scan, quantity: Quantity) -> bool:
    """`L’âge médian est de 74 ans (il était` | de 73 ans `en 2016)`: the pronoun goes on with the age."""
    at = quantity.left - 1
    first = page.layout.sentence(at)[0]
    if at - 2 < first or page.folds[at] not in ("de", "d'") or page.folds[at - 2] != "il":
        return False
    return page.folds[at - 1] in BEING and "âge" in page.folds[max(first, at - _SUBJECT_OF_AGE * 2) : at]


def _told_apart(page: Scan, quantity: Quantity, at: int) -> bool:
    """`L’âge moyen de la profession` | , 47 ans, `annonce …`: between commas, behind the subject."""
    first = max(page.layout.sentence(at)[0], at - _SUBJECT_OF_AGE)
    told = page.folds[first:at]
    closed = page.folds[quantity.after : quantity.after + 1] == [","]
    opened = "âge" in told and not any(map(is_finite_verb, told[told.index("âge") + 1 :]))
    return page.folds[at] == "," and closed and opened


_SUBJECT_OF_AGE = 9  # words


def has_years(page: Scan, quantity: Quantity) -> bool:
    """`a 18 mois`, `avaient entre 20 et 30 ans`; not `il y a dix ans`."""
    words, at = page.words, quantity.left - 1
    while at >= 0 and words[at].folded in _BEHIND_HAVE:
        at -= 1
    if at < 0 or words[at].folded not in POSSESSION:
        return False
    if words[at].text == "A" and page.before(at) not in ("il", "elle", "ils", "elles", "qui"):
        return False  # `A 3 semaines du premier tour`; `IL A 12 ANS` is of somebody
    after = words[quantity.after].folded if quantity.after < len(words) else ""
    return page.before(at) != "y" and after not in ("de", "d'", "pour", "plus", "après", "que")


_BEHIND_HAVE = word_set(
    """entre de à peine seulement que qu' tout juste déjà pas pour l' essentiel en moyenne majoritairement
    généralement presque"""
)
_ONLY = frozenset(("seulement", "peine", "juste", "tout"))


def at_an_age(page: Scan, quantity: Quantity) -> bool:
    """`a quitté Labé à 16 ans`, `A seulement 20 ans, elle …`: `à` before years, and no distance to something after."""
    words, at = page.words, quantity.left - 1
    while at > 0 and words[at].folded in _ONLY:
        at -= 1
    after = words[quantity.after].folded if quantity.after < len(words) else ""
    return (
        at >= 0
        and (
            words[at].folded in ("à", "dès") or (words[at].text == "A" and page.layout.sentence(at)[0] == at)
        )
        and page.before(at) not in ("dans", "depuis", "pendant", "ici", "en")
        and page.before(at) not in _FOLLOWED_UP
        and (page.before(at) != "," or _is_aside(page, quantity, at))
        and (infinitive(page.before(at)) not in _SET or _speaks_of_age(page, at))
        and not _closes_movement(page, at)
        and not _is_sentenced(page, at)
        and _LENT.isdisjoint(page.folds[max(at - _BEFORE_TERM, page.layout.sentence(at)[0]) : at])
        and quantity.unit == "year"
        and after not in ("de", "d'", "du", "plus", "près", "ferme", "avec", "fermes")
        and (quantity.value or 0) < 110
    )


_BEFORE_TERM = 6  # `a emprunté 15 milliards d’euros` | à 10 ans
_LENT = word_set("""oat bund taux dette dettes emprunt emprunts emprunté emprunte prêt prêts crédit crédits obligation
    obligations rendement rendements titre titres échéance""")


# `la survie` | à 10 ans, `le risque de récidive` | à cinq ans: how long after, not how old
_FOLLOWED_UP = word_set(
    "survie rémission récidive rechute mortalité suivi réinsertion échéance horizon recul"
)


def _is_aside(page: Scan, quantity: Quantity, at: int) -> bool:
    """`Elle dirige, à 24 ans, une ferme`: between commas or last, in a sentence that speaks of no punishment."""
    first, last = page.layout.sentence(at)
    closed = page.folds[quantity.after : quantity.after + 1] in ([], [","], ["."], ["»"], ["\n"])
    return closed and not any(word.startswith(PUNISHED) for word in page.folds[first:last])


def _closes_movement(page: Scan, at: int) -> bool:
    """`La peine passe de cinq` | à huit ans, `de 18 mois` | à 3 ans: the upper end of what lasts, unless it is an age.

    at: the word `à`.
    """
    folds, joint = page.folds, at - 1
    joint -= joint > 0 and folds[joint] in ("ans", "mois", "semaines", "jours", "an")
    counted = page.kinds[joint : joint + 1] in (heads.number_letter(), letter_of()["rest"])
    while joint > 0 and page.kinds[joint] == letter_of()["rest"]:
        joint -= 1
    if not counted or page.before(joint) not in ("de", "d'"):
        return False
    head = page.before(joint - 1)
    return not _speaks_of_age(page, at) and (infinitive(head) in MOVES or not is_person(singular(head)))


def _is_sentenced(page: Scan, at: int) -> bool:
    """`a condamné lundi trois hommes` | à 4 et 6 ans: a verdict, whoever stands between; at: the word `à`."""
    for i in range(at - 1, max(at - _VERDICT, page.layout.sentence(at)[0] - 1), -1):
        verb = infinitive(page.folds[i])
        if verb in ("condamner", "requérir") or page.folds[i] in ("peine", "peines"):
            return True
        if page.folds[i] in ";:" or (verb and is_finite_verb(page.folds[i])):
            return False
    return False


_VERDICT = 16  # words


def _speaks_of_age(page: Scan, at: int) -> bool:
    """`L’âge moyen est de 39 ans ; il s’élève à` 42 ans chez les femmes."""
    return "âge" in page.folds[page.layout.sentence(at)[0] : at]


# `un délai ramené à deux ans`, `condamné à dix ans`, `l’espérance de vie est passée à 79 ans`: no age
_SET = frozenset(
    """ramener porter fixer réduire limiter prolonger étendre allonger raccourcir abaisser relever condamner
    plafonner passer élever établir tomber grimper monter augmenter situer estimer évaluer stagner reculer
    culminer chiffrer remonter""".split()
)


def past_years(page: Scan, quantity: Quantity) -> None:
    """`un pêcheur de cinquante ans passés`: older than that; not `les dix ans passés en prison`."""
    at = quantity.after
    if page.folds[at : at + 1] not in (["passés"], ["révolus"]) or quantity.qualifier != "exact":
        return
    if page.folds[at + 1 : at + 2] and page.folds[at + 1] in _WHERE:
        return
    quantity.qualifier = "more_than" if page.folds[at] == "passés" else "exact"
    quantity.minimum = quantity.value if quantity.qualifier == "more_than" else quantity.minimum
    quantity.after = quantity.right = at + 1


_WHERE = frozenset("à au en dans chez sur sous avec auprès loin".split())
