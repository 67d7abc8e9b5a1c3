"""`Doté de 2 milliards, le plan …`, `Un pont, long de 3 km`: what an adjective of extent or value describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import Tag, guess, infinitive
from ....words import BEING
from ..phrases import clauses, edges, heads, noun
from ..units.unit import units
from . import subjects

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan
    from ..phrases.noun import NounPhrase


def extended(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`L’îlot, long de 3 km et large de 800 m`, `Le programme, doté de 250 millions`: an adjective, then `de`."""
    words, at = page.words, quantity.left
    if at < 3 or words[at - 1].folded not in ("de", "d'", "à"):
        return None
    word = words[at - 2].folded
    if word not in EXTENTS and not (infinitive(word) in _VALUED and words[at - 3].text == ","):
        return None
    end = at - 2
    first, _ = page.layout.sentence(at)
    if words[end - 1].folded == "et":
        comma = [i for i in range(first, end) if words[i].text == ","]
        end = comma[0] if comma else end
    elif words[end - 1].text == ",":
        end -= 1
    if page.folds[end - 1] in BEING or page.folds[end - 1] == "être":  # `La tour est` | haute de 30 mètres
        phrase = subjects.subject_before(page, first, end)
    else:
        phrase = edges.covering(page, first, end)
    phrase = _of_its_number(page, phrase, word, end)
    return (
        phrase if phrase and units().entry((phrase.lemma,)) is None else None
    )  # `180 km d’acier` | hauts de 5 m


def _of_its_number(page: Scan, phrase: NounPhrase | None, adjective: str, end: int) -> NounPhrase | None:
    """`les passagers d’` | un chalutier rouillé, long `de 20 mètres`: of one, where the adjective is of one."""
    many = adjective.endswith(("s", "x"))
    if (
        phrase is None
        or adjective not in EXTENTS
        or page.folds[phrase.head[1] - 1].endswith(("s", "x")) == many
    ):
        return phrase
    near = edges.ending_at(page, end)
    fits = near is not None and page.folds[near.head[1] - 1].endswith(("s", "x")) == many
    return near if fits else phrase


def ahead(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Doté de 2,6 milliards de dollars, le plan …`: the subject that the opening of the sentence describes."""
    start = quantity.left - 2
    if page.before(quantity.left) in ("de", "d'") and clauses.opens_sentence(page, quantity.left - 1):
        return _passed(page, quantity)
    if page.folds[start + 1] == "avec" and "/" in (quantity.unit or ""):  # `Avec 45 q/ha, le rendement …`
        return after_opening(page, quantity) if clauses.opens_sentence(page, start + 1) else None
    if start < 0 or page.folds[start + 1] not in ("de", "d'", "à"):
        return None
    if (moving := edges.in_movement(page, start + 1)) <= start:  # `En hausse de 8 % sur un an, la demande …`
        return after_opening(page, quantity) if clauses.opens_sentence(page, moving) else None
    if quantity.kind == "percent" and _done(page, start):
        return after_opening(page, quantity)
    if not opens_by(page, start):
        return None
    return after_opening(page, quantity)


def _done(page: Scan, at: int) -> bool:
    """`Maîtrisé à 10 %, l’incendie …`: a participle that opens the sentence."""
    return Tag.PARTICIPLE in guess(page.folds[at]) and clauses.opens_sentence(page, at)


def _passed(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`De 33 milliards en 2001,` | les flux `sont passés à`: what grew from there."""
    phrase = after_opening(page, quantity)
    if phrase is None:
        return None
    told = page.folds[phrase.last : phrase.last + 4]
    return phrase if any(infinitive(word) in _PASSED for word in told) else None


_PASSED = frozenset(("passer", "grimper", "monter", "tomber", "bondir", "chuter"))


def after_opening(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`D’un montant de 5 millions,` | le fonds: the definite noun behind the first comma, no verb between.

    What is set between commas is passed: `En hausse de 27 %, année marquée par la crise,` | la demande.
    """
    for at in range(quantity.right, min(quantity.right + _OPENING, len(page) - 1)):
        if page.folds[at] == "," and page.kinds[at + 1] == heads.number_letter():
            if page.folds[at + 2 : at + 3] not in _LISTED and quantity.kind in ("age", "duration"):
                return noun.read(page, at + 2)  # `Âgés de 19 et 23 ans,` | deux Maliens
            continue  # `Âgés de 16,` | 19 et 22 ans, les frères …
        if page.folds[at] == ",":
            start = at + 2
            if page.kinds[start : start + 1] == heads.number_letter():
                start += 1  # `, les` | trois frères
            if page.folds[at + 1] in clauses.SUBJECT_ARTICLES:
                return edges.through(page, noun.read(page, start))
            if _is_set_apart(page, at + 1):
                continue
            return None
        if page.folds[at] in ".;:()\n" or clauses.is_verb(page, at):
            return None
    return None


_LISTED = ([","], ["et"], ["ou"])
_OPENING = 25  # words from the figure to the subject


def _is_set_apart(page: Scan, at: int) -> bool:
    """`, après un net recul,`, `, année de la crise,`: a preposition, or a noun without article, behind a comma."""
    tag = guess(page.folds[at])
    return (
        bool(tag & (Tag.PREPOSITION | Tag.NOUN)) and not page.words[at].capital and not tag & Tag.FINITE_VERB
    )


def opens_by(page: Scan, at: int) -> bool:
    """`Long de`, `Estimé à`, `Âgée de`: whether an adjective of extent or value opens the sentence at word `at`."""
    if not clauses.opens_sentence(page, at):
        return False
    word = page.folds[at]
    return word in EXTENTS or word in AGED or (infinitive(word) in _VALUED and Tag.PARTICIPLE in guess(word))


AGED: frozenset[str] = frozenset(("âgé", "âgée", "âgés", "âgées", "agé", "agée", "agés", "agées"))
_VALUED = frozenset("doter estimer évaluer chiffrer munir arrêter fixer porter ramener limiter".split())
EXTENTS: frozenset[str] = frozenset(
    """long longue longs longues distant distante distants distantes large larges haut haute hauts hautes profond
    profonde profonds vieux vieil
    vieille vieilles""".split()
)


def so_many(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les dossiers sont au nombre de` | seize; `une montagne de dossiers, dont` | deux tiers."""
    at = quantity.left
    first, _ = page.layout.sentence(quantity.first)
    if page.folds[max(at - 3, first) : at] == ["au", "nombre", "de"]:
        if at - 3 == first:
            return after_opening(page, quantity)  # `Au nombre de 16, les recours …`
        return subjects.subject_before(page, first, at - 3)
    if page.folds[max(at - 2, first) : at] != [",", "dont"]:
        return None
    counted = heads.number_letter() in page.kinds[first : at - 2]
    phrase = None if counted else edges.ending_at(page, at - 2)
    many = phrase is not None and page.folds[phrase.head[1] - 1].endswith(("s", "x"))
    return phrase._replace(last=phrase.head[1]) if phrase and many else None
