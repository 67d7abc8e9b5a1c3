"""`La région a financé 300 places, la ville` | 120: a number behind another subject, the verb said once.

Behind its article and noun it would else be a name, as in `la ligne 6`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import infinitive, is_finite_verb, singular
from ....words import THE, word_set
from ..phrases import ellipsis

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

_CLOSING = frozenset((",", ".", ";", "et", "mais", "(", "\n", "%"))
_JOINTS = frozenset((",", ";", "et", "mais"))
_NUMBERED = word_set("rer tgv ter rn rd tram cra lra zac epr sns bus tf tv gr cm cp ce zone porte quai")
# What is told apart by numbers, in digits.
_WHICH = _NUMBERED | word_set(
    """ligne numéro lot chapitre article page tome volume salle chambre niveau étape phase catégorie groupe route rue
    autoroute métro train vol étage bureau poste secteur section département arrondissement tour figure tableau
    annexe point épisode volet acte scène règle version édition radio chaîne plateforme équipe série unité stade
    sortie match classe piste tunnel modèle loi finale place hangar hall bloc cellule pavillon nationale"""
)
_VOTED = word_set("voix siège élu suffrage député conseiller sénateur maire candidat")
_NO_MARK = 1000  # few halls have so high a number
_ALIKE = 30  # times, between two figures of one kind


def holds(page: Scan, told: Quantity | None, quantity: Quantity) -> bool:
    """Whether the bare `quantity` is told of a second subject. told: the last figure with a noun or a unit.

    `La gauche a 45 sièges, la droite` | 60, `L’OIM compte 60 morts, le HCR` | 79; not `La gare a 12 lignes, le RER 4`.
    """
    after = page.folds[quantity.last : quantity.last + 1]
    at = quantity.first - 1
    if told is None or (after and after[0] not in _CLOSING) or page.folds[at] in THE:
        return False
    if not _are_alike(told, quantity):
        return False
    start = at - (page.before(at) in THE)
    first = page.layout.sentence(start)[0]
    if page.before(start) not in _JOINTS or first > told.first or not _is_parallel(page, first, start, told):
        return False
    lemma = singular(page.folds[at])
    numbered = lemma in _WHICH and (quantity.value or 0) < _NO_MARK
    party = page.folds[at] == "rn" and (told.kind == "percent" or told.noun in _VOTED)
    if numbered or (page.folds[at] in _NUMBERED and not party) or lemma == told.noun:
        return False
    return not any(map(is_finite_verb, page.folds[told.right : at]))


def _is_parallel(page: Scan, first: int, start: int, told: Quantity) -> bool:
    """Whether the sentence opens with a subject of the same sort, an article and a noun or a name, and its verb."""
    opens = page.folds[first] in THE
    named = page.words[first].capital and page.folds[first] not in _PRONOUNS
    if not (opens or named) or opens != (page.folds[start] in THE):
        return False
    if not opens and not page.words[start].capital:
        return False
    clause = page.folds[first + 1 : told.left]
    return any(map(infinitive, clause))


_PRONOUNS = word_set(
    "il elle on ils elles nous vous je j' en dans à au aux sur pour selon un une des ces ses ce cette"
)


def _are_alike(told: Quantity, quantity: Quantity) -> bool:
    plain, value = told.numbers[0].plain or told.value, quantity.value
    if not plain or not value:
        return False
    return any(
        one and max(one, value) <= _ALIKE * min(one, value)
        for one in (abs(plain), told.value and abs(told.value))
    )


def hear(page: Scan, told: Quantity | None, quantity: Quantity) -> Quantity | None:
    """The figure that a second subject would go on with, behind `quantity`."""
    if quantity.noun is None and quantity.kind == "count":
        return told
    return told if told is not None and ellipsis.aside(page, quantity) else quantity
