"""What a number tells of whose noun does not stand behind it, and its qualifiers, rates and links to nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....found import Quantity
from ....lexicon.speech import voice_nouns
from ....morphology import infinitive
from ....persons import is_person
from ....words import OF, TO, A, word_set
from .. import ages
from ..changes import change
from ..governors import govern, labels, openings, subjects
from ..phrases import edges, extents, movement, noun
from ..rates import rate
from ..units import unit
from . import ballots, behind, negation

if TYPE_CHECKING:
    from ....scan import Scan


def describe(page: Scan, quantity: Quantity) -> None:
    """What the clause adds: change, noun that governs, negation; `une hausse de` | « 20 % » as without its quotes."""
    quoted = _is_quoted_alone(page, quantity)
    quantity.left -= quoted
    _describe(page, quantity)
    quantity.left += quoted


def _is_quoted_alone(page: Scan, quantity: Quantity) -> bool:
    """`en hausse de` | « 20 % », `devrait atteindre « 90 % …`: quotes that open behind what governs the number."""
    at = quantity.left - 1
    if at < 1 or page.folds[at] not in _QUOTES:
        return False
    return page.folds[at - 1] in _LEADING or infinitive(page.folds[at - 1]) in _REACHING


_QUOTES = frozenset(("«", "“", '"'))
_LEADING = OF | TO
_REACHING = word_set("atteindre dépasser avoisiner approcher coûter représenter être")


def _describe(page: Scan, quantity: Quantity) -> None:
    change.attach(page, quantity)
    if quantity.change and quantity.noun == "unité" and _is_one_word(quantity):
        quantity.forget_noun()  # `a diminué de 702 unités`: of what moved
    elif quantity.noun == "unité" and _is_one_word(quantity) and (counted := _in_units(page, quantity)):
        quantity.noun, quantity.phrase = counted.lemma, counted.run
    if quantity.noun is None and quantity.kind in (
        "money",
        "measure",
        "duration",
        "percent",
        "count",
        "multiple",
        "fraction",
    ):
        of_verb = quantity.kind == "multiple" and quantity.numbers[0].rule == ""
        phrase = subjects.of_multiple(page, quantity) if of_verb else governor(page, quantity)
        if quantity.kind == "multiple" and not of_verb and "quantities.multiple.by" in quantity.rules:
            phrase = subjects.multiplied(page, quantity) or subjects.subject(page, quantity)
            rises = phrase is not None and phrase.lemma in edges.MOVEMENTS
            phrase = edges.what_moved(page, phrase) if rises and phrase else edges.through(page, phrase)
        if phrase and not ballots.is_result(page, quantity, phrase.lemma):
            quantity.noun, quantity.phrase = phrase.lemma, phrase.run
            quantity.rules.append("quantities.govern")
            quantity.per = quantity.per or rate.of_phrase(page, quantity, quantity.left)
            if quantity.kind == "money" and quantity.noun == quantity.per and quantity.per in rate.PIECES:
                quantity.forget_noun()  # `La tonne se vendait` | 180 euros
    if quantity.kind == "age" and quantity.noun is None:
        person = edges.through(page, _whose(page, quantity))
        if person and not page.words[person.head[0]].upper:
            quantity.noun, quantity.phrase = person.lemma, person.run
    negation.attach(page, quantity)


def _in_units(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`un bilan de` | 128 000 unités, `Les arrivées montent à` | 301 000 unités: what is reckoned in units."""
    named = govern.by_de(page, quantity) or subjects.subject(page, quantity)
    if named and page.folds[named.head[0] - 2] in ("avec", "vers", "pour"):
        named = edges.ending_at(page, named.head[0] - 2)  # `un bilan net avec l’extérieur de`
    return None if named and named.lemma in edges.MOVEMENTS else edges.through(page, named)


def _is_one_word(quantity: Quantity) -> bool:
    return quantity.phrase is not None and quantity.phrase[1] == quantity.phrase[0] + 1


def _whose(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    return (
        ages.governing(page, quantity)
        or ages.behind(page, quantity)
        or (
            ages.subject(page, quantity)
            or ages.possessor(page, quantity)
            or ages.apposed(page, quantity)
            or govern.within(page, quantity)
        )
    )


def _in_that_share(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`Les écologistes s’y opposent à 57 %`: persons as subject of any verb; things that are so to that degree."""
    phrase = subjects.acting(page, quantity)
    return phrase if phrase and is_person(phrase.lemma) else subjects.in_state(page, quantity)


_ADVERBIAL = frozenset(("en", "pendant", "depuis", "durant", "sur", "dans", "après", "sous", "pour"))


# `un solde négatif de 1 691`: counts that are what their noun says.
_BALANCES = frozenset(
    "population solde excédent déficit surplus quota objectif indice score magnitude note ratio".split()
)


def governor(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """Ruling 1: the noun that governs the number by `de`, or the subject of a measuring verb."""
    if quantity.kind == "fraction":
        if quantity.change is None:
            return subjects.partly(page, quantity)
        return govern.object_reduced(page, quantity) or subjects.moved(page, quantity)
    if told := govern.answered(page, quantity) or govern.compared(page, quantity):
        return told
    if described := openings.ahead(page, quantity) or labels.rate_in_brackets(page, quantity):
        return described
    phrase = (
        govern.by_de(page, quantity) or govern.before_limit(page, quantity) or govern.within(page, quantity)
    )
    if phrase and phrase.lemma in edges.MOVEMENTS:
        moved = edges.what_moved(page, phrase) or subjects.moved(page, quantity)
        fallen = phrase.lemma == "chute" and quantity.unit in behind.LENGTHS
        return moved or govern.concerned(page, quantity) or (phrase if fallen else None)
    if phrase and (outer := _has_amount(page, quantity, phrase)):
        return outer
    if phrase and phrase.lemma in noun.TRANSPARENT:
        return edges.through(page, phrase) or subjects.ranging(page, phrase)
    if phrase and phrase.lemma == "hauteur":
        return _subject(page, quantity)
    if quantity.kind == "count" and phrase and phrase.lemma in _BALANCES:
        return phrase
    if phrase and page.before(phrase.head[0] - 1) == "celui":
        return phrase
    if quantity.kind == "count" and quantity.change and page.before(quantity.left) == "(":
        return subjects.moved(page, quantity)  # `L’emploi rebondit dans la fonction publique (+21 000)`
    if quantity.kind == "count":
        units = quantity.change and "unités" in page.folds[quantity.after : quantity.after + 2]
        return subjects.moved(page, quantity) if units else subjects.by_manner(page, quantity)
    if quantity.kind == "money" and (beside := _in_brackets(page, quantity) or govern.bought(page, quantity)):
        return beside
    if quantity.kind == "measure" and (ground := _extended(page, quantity)):
        return ground
    if _is_distance(page, quantity):
        return govern.situated(page, quantity)
    placed = govern.object_before(page, quantity) or govern.object_moved(page, quantity)
    if placed and quantity.change and placed.lemma in edges.MOVEMENTS:
        return edges.what_moved(page, placed)  # `limiter la hausse des émissions à` | +3 %
    if placed:
        return edges.through(page, placed)
    if quantity.change and phrase and page.before(phrase.head[0]) == "à":
        phrase = None  # `progressent à périmètre constant de 0,6 %`
    if quantity.change and movement.past_place(page, quantity, quantity.left - 1) < quantity.left - 1:
        phrase = None  # `progressent dans la région de 2,2 %`
    if quantity.change:
        moved = govern.whole_name(page, quantity) or phrase or subjects.moved(page, quantity)
        return moved or govern.concerned(page, quantity)
    return (
        subjects.gapped(page, quantity)
        or phrase
        or openings.extended(page, quantity)
        or (_in_that_share(page, quantity) if quantity.kind == "percent" else None)
        or (govern.whole_name(page, quantity) if govern.is_set_by_verb(page, quantity) else None)
        or _subject(page, quantity)
        or (govern.on_sale(page, quantity) if quantity.kind == "money" else None)
        or (govern.whole_name(page, quantity) if quantity.kind in ("duration", "money", "percent") else None)
        or govern.dealt(page, quantity)
        or govern.priced(page, quantity)
        or govern.charged(page, quantity)
        or labels.told_before_colon(page, quantity)
    )


def _has_amount(page: Scan, quantity: Quantity, phrase: noun.NounPhrase) -> noun.NounPhrase | None:
    """`une aide d’` | un montant de 3 000 euros: what has the amount that `phrase` names."""
    inner = phrase.head[0] - 1
    if phrase.lemma not in _SAYING_HOW_MUCH or _is_specified(page, phrase) or inner <= 0:
        return None
    if page.folds[inner] not in A or page.folds[inner - 1] not in ("d'", "de", "pour"):
        return None
    first = page.layout.sentence(inner)[0]
    if inner - 1 == first:
        return openings.after_opening(page, quantity)
    outer = edges.covering(page, first, inner - 1 - (page.words[inner - 2].text == ","))
    if outer is not None and unit.units().entry((outer.lemma,)) is not None:
        return None  # `128 kg d’herbe pour` | une valeur de 4 millions
    placed = outer is not None and page.before(outer.head[0] - 1) in _ADVERBIAL
    placed = placed or (
        outer is not None and page.before(outer.head[0]) == "en"
    )  # `remise en` | état `pour un coût`
    return None if placed else outer  # `logent dans des hôtels, pour` | un montant de 2 millions


_SAYING_HOW_MUCH = edges.AMOUNTS | noun.TRANSPARENT


def _is_specified(page: Scan, phrase: noun.NounPhrase) -> bool:
    """`un coût` | de fonctionnement, `un chiffre` | d’affaires: an amount that says itself of what."""
    at = phrase.head[1]
    said = phrase.last > at and page.folds[at] in ("de", "d'")
    turnover = page.folds[at : at + 2] == ["d'", "affaires"]
    return turnover or (said and phrase.lemma in ("coût", "prix", "tarif"))


def _in_brackets(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`23 voitures de luxe (752 000 euros)`: the thing before the bracket has the price; a name has none."""
    if paid := govern.paid_before(page, quantity):
        return paid
    phrase = labels.in_brackets(page, quantity)
    if phrase is None or page.words[phrase.head[0]].capital or is_person(phrase.lemma):
        return None
    if extents.is_territory(page, phrase.last - 1):
        return None  # `la part de la France (647 millions)`
    if page.before(phrase.head[0] - 1) in _WHERE:
        return None  # `un loto à la salle des fêtes (2 €)`
    return None if unit.units().entry((phrase.lemma,)) else phrase


_WHERE = frozenset(("à", "dans", "chez", "devant", "sur"))


def _extended(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`des pistes cyclables` | (11 km), `un incendie` | (300 hectares): what is so long or large."""
    if page.before(quantity.left) != "(" or page.folds[quantity.right : quantity.right + 1] != [")"]:
        return None
    phrase = edges.ending_at(page, quantity.left - 1)
    named = phrase is not None and page.words[phrase.head[0]].capital  # `L’Orne` | (600 000 ha)
    fits = phrase is not None and not named and (phrase.lemma in _WAYS or quantity.unit in _AREAS)
    return phrase if fits else None


_WAYS = frozenset(
    """piste voie ligne route tunnel pont mur clôture câble canal sentier tronçon barrière parcours course étape
    boucle digue itinéraire randonnée conduite gazoduc oléoduc autoroute rocade tranchée""".split()
)
_AREAS = frozenset(("ha", "t", "kg"))


def _is_distance(page: Scan, quantity: Quantity) -> bool:
    """`à 5 km de la côte`, `à plus de 200 km`: a distance measures nothing that the text names."""
    words, at = page.words, quantity.left - 1
    if quantity.kind != "measure" or quantity.unit not in behind.LENGTHS or at < 1 or words[at].folded != "à":
        return False
    return infinitive(words[at - 1].folded) not in (
        "culminer",
        "monter",
        "remonter",
        "descendre",
        "grimper",
        "élever",
        "établir",
        "porter",
        "limiter",
        "fixer",
        "tomber",
        "retomber",
        "passer",
        "réduire",
        "ramener",
        "plafonner",
    )


def _is_spent(page: Scan, quantity: Quantity) -> bool:
    """`La délégation n’est restée que six jours`: how long somebody stayed; not `Le délai reste de six jours`."""
    at = quantity.left - 1
    at -= page.folds[at] in ("que", "qu'")
    return infinitive(page.folds[at]) in ("rester", "passer", "demeurer")


def _later(page: Scan, quantity: Quantity) -> bool:
    """`Le mur est tombé dix minutes` | plus tard: when it did, and not how long."""
    following = page.folds[quantity.after : quantity.after + 2]
    return following in (["plus", "tard"], ["plus", "tôt"]) or following[:1] in (
        ["après"],
        ["avant"],
        ["auparavant"],
    )


def _subject(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """The subject of a measuring verb, or a label before a colon; adverbial durations have none."""
    before = page.words[quantity.left - 1].folded if quantity.left else ""
    if quantity.kind == "duration" and (
        before in _ADVERBIAL or _is_spent(page, quantity) or _later(page, quantity)
    ):
        return None
    subject = subjects.subject(page, quantity) or govern.apposed(page, quantity)
    if subject and subject.lemma in edges.MOVEMENTS:  # `la hausse y atteint 259,6 %`
        told = subjects.verb(page, quantity)
        comes = told is not None and infinitive(page.folds[told]) == "passer"  # `…, passé de 6 % à 12 %`
        if quantity.kind != "multiple" and not comes:  # `La hausse est deux fois moins importante`
            quantity.change = quantity.change or movement.direction(subject.lemma)
        subject = edges.what_moved(page, subject)
        if subject:
            return subject
    if subject and subject.lemma in ("montant", "somme", "total") and subject.last == subject.head[1]:
        return None
    labelled = _labelled(page, quantity)
    if quantity.kind == "money" and (quantity.value or 0) >= _NO_FARE and labelled and _acts(labelled):
        labelled = None
    return edges.through(page, subject) or labelled


def _labelled(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`Taux de réussite :` | 54 %, `Hausse du gaz :` | 11,7 %: what the label names, or what it says to have moved."""
    label = edges.through(page, labels.label(page, quantity))
    if label is None or label.lemma not in edges.MOVEMENTS or quantity.kind != "percent":
        return label
    moved = edges.what_moved(page, label)
    if moved and moved.lemma not in labels.RATES:  # `Baisse du chômage :` | 7,1 % is a level
        quantity.change = quantity.change or movement.direction(label.lemma)
    return moved


_NO_FARE = 10_000  # `adulte : 9 euros` tells the price of somebody


def _acts(phrase: noun.NounPhrase) -> bool:
    """`Cour des comptes :` | 1,8 milliard d’euros, `Enfants migrants : 12 millions`: who pays or gets it is no sum."""
    kind = voice_nouns().get(phrase.lemma)
    named = kind is not None and kind != "paper" and phrase.lemma not in _FUNDS
    return named or is_person(phrase.lemma) or phrase.lemma in _BODIES or phrase.lemma.endswith("-rouge")


# They name a place or a thing with a price as often as a body.
_FUNDS = word_set(
    """fonds plan caisse trésor budget centre site chambre bureau refuge accueil protection réseau unité section journal
    maternité ensemble garde secours service plateforme mission cellule antenne numéro source administration centrale"""
)
_BODIES = word_set("unicef interpol europol eurojust frontex otan onu ue hcr oim unesco oms fmi bce afd")
