"""Which action each figure has, the nearest way to it first; who acts and who is acted upon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon.doings import words_of
from ..arguments import is_whole_of, verb_of
from ..changes import of_change, of_multiple
from ..clauses import Verb
from ..sentences import NEAR, Sentence
from ..unsaid import is_introduced, is_old_level, is_toll_apart, says_nothing, situation
from .behind import behind_noun, shared
from .going_on import (
    explains_places,
    gapped_passive,
    goes_on,
    goes_on_moving,
    has_own_verb,
    has_verb_behind_part,
    is_apposition,
    is_gapped,
    is_reached,
    may_have,
    of_another,
    previous,
    stands_alone,
    told_alike,
)
from .nouns import in_caption, in_label, is_own, noun_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity, Run
    from ....scan import Scan


def attach(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `action` of each quantity."""
    sentences: dict[int, Sentence] = {}
    for i, quantity in enumerate(quantities):
        if not (may_have(page, quantity) or _is_level_of(page, quantity)):
            continue
        first, last = _told_in(page, quantity)
        if first not in sentences:
            sentences[first] = Sentence(page, first, last)
        if placed := situation(page, quantity):
            quantity.verb = placed
            continue
        if may_have(page, quantity):
            quantity.action, way = _action(page, sentences[first], quantities, i)
            if quantity.action and says_nothing(page, quantity, quantity.action):
                quantity.verb = quantity.action
                quantity.action = None
            if way == "behind" and quantity.kind in ("count", "money"):
                quantity.verb = quantity.verb or verb_of(page, sentences[first], quantity)
        else:
            quantity.action, way = _of_level(sentences[first], quantity), "level"
        if quantity.action:
            quantity.rules.append(f"subjects.action.{way}")
            quantity.acts = _acts(page, sentences[first], quantity)


def _told_in(page: Scan, quantity: Quantity) -> Run:
    """Its sentence; of `1,4 million⏎de personnes` | `ciblées`, a box of figures, the label under it too."""
    first, last = page.layout.sentence(quantity.first)
    alone = page.layout.line(quantity.first)[0] == quantity.left and page.folds[quantity.after : last] == [
        "\n"
    ]
    if alone and last < len(page) and page.words[last].text[0].islower():
        return first, page.layout.line(last)[1]
    return first, last


def _acts(page: Scan, sentence: Sentence, quantity: Quantity) -> bool:
    """`2 910 mineurs` | `accompagnant leur famille`, `trois familles` | `hébergent Ali`: they help, they host.

    Not those who are somewhere: `300 habitants` | `ont assisté à une réunion`.
    """
    if quantity.action not in words_of("undergone"):
        return False
    verbs = [verb for verb in sentence.verbs if verb.lemma == quantity.action]
    if page.before(quantity.left) == "par" and quantity.noun is not None and quantity.kind == "count":
        return any(_is_done_by(page, verb, quantity) for verb in verbs)
    if len(verbs) != 1 or verbs[0].first < quantity.after:
        return False
    if verbs[0].form not in ("finite", "gerund"):
        led = page.folds[max(quantity.left - NEAR, sentence.first) : quantity.left]
        return verbs[0].form == "infinitive" and not _ARE.isdisjoint(
            led
        )  # `ils sont 23 %` | `à soutenir la loi`
    verb, near = verbs[0], page.folds[quantity.after : verbs[0].first]
    if verb.lemma == "assister" and page.folds[verb.last : verb.last + 1] in (["à"], ["au"], ["aux"]):
        return False
    taken = "que" in near or "qu'" in near  # `12 personnes que la police a arrêtées`
    return not taken and _PASSIVE.isdisjoint(page.folds[verb.first : verb.last])


def _is_done_by(page: Scan, verb: Verb, quantity: Quantity) -> bool:
    """`a été tué par` | `trois hommes`, `accueillis par` | `300 manifestants`: those who do it."""
    if verb.base == "soutenir":
        return False  # `la motion soutenue par` | `40 députés` tells what they want
    passive = verb.form == "participle" or not _PASSIVE.isdisjoint(page.folds[verb.first : verb.last])
    return passive and verb.last <= quantity.left - 1 <= verb.last + NEAR


_ARE = frozenset(("sont", "étaient", "seraient", "seront", "furent"))
_PASSIVE = frozenset(
    """est sont était étaient été sera seront serait seraient fut furent être étant soit soient vu vue vus vues voient
    fait""".split()
)


def _is_level_of(page: Scan, quantity: Quantity) -> bool:
    """`le délai est tombé` | `à 14 mois`: durations and ages that have become what they are."""
    return quantity.kind in ("duration", "age") and page.before(quantity.left) == "à"


def _of_level(sentence: Sentence, quantity: Quantity) -> str | None:
    """`ramené à deux ans`, `s’est allongé à 14 mois`: the verb of the change."""
    verb = sentence.ends.get(quantity.left - 2)
    return verb.lemma if verb and (verb.base in words_of("moving") or verb.base == "ramener") else None


def _action(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> tuple[str | None, str]:
    """The action, and the name of the way to it."""
    quantity = quantities[i]
    if quantity.change is not None:
        if not (i and goes_on_moving(page, quantities[i - 1], quantity)):
            sentence.changed = of_change(page, sentence, quantity)
        return sentence.changed, "change"
    if sentence.changed and is_reached(page, sentence, quantity):
        return sentence.changed, "level"
    if quantity.kind == "multiple":
        return of_multiple(page, sentence, quantity), "multiple"
    noun = noun_before(page, sentence, quantity)
    if verb := gapped_passive(page, sentence, quantity):
        return verb, "gapped"
    if verb := behind_noun(page, sentence, quantity) or shared(page, sentence, quantities, i):
        quantity.verb = (
            noun  # `le retour de 900 migrants bloqués`: the participle is the action, the noun tells too
        )
        return verb, "behind"
    if i and is_whole_of(page, quantities[i - 1], quantities, i):
        return None, "clause"
    if noun in _GIFTS and (taken := verb_of(page, sentence, quantity)) in _TAKING:
        return taken, "clause"  # `perçoit une aide de` | `52 000 francs`
    if noun:
        return noun, "noun"
    if is_apposition(page, sentence, quantities, i) or explains_places(page, sentence, quantity):
        return None, "clause"
    if is_own(quantity) and is_introduced(page, sentence, quantity):
        return None, "clause"
    if i and has_verb_behind_part(page, sentence, quantities[i - 1], quantity):
        return None, "clause"
    if quantity is not quantities[-1] and has_verb_behind_part(page, sentence, quantity, quantities[i + 1]):
        return verb_of(page, sentence, quantities[i + 1]), "clause"
    if whole := of_another(page, sentence, quantities, i):
        return whole.action, "list"
    before = previous(page, sentence, quantities, i)
    if before and is_old_level(page, before, quantity):
        return None, "clause"
    if is_toll_apart(page, sentence, before, quantity) and not has_own_verb(page, sentence, quantity):
        return None, "clause"
    if before and goes_on(page, sentence, before, quantity) and not stands_alone(page, before, quantity):
        return before.action, "list"
    if noun := in_label(page, quantity) or in_caption(page, quantity):
        return noun, "label"
    told = told_alike(page, sentence, quantities, i)
    if told and is_gapped(page, sentence, told, quantity):
        return told.action, "list"
    return verb_of(page, sentence, quantity), "clause"


_GIFTS = frozenset(("aide", "don", "prêt", "subvention"))
_TAKING = frozenset(("recevoir", "percevoir", "toucher", "obtenir", "promettre"))
