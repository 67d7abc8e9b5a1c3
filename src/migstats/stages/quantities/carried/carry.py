"""Nouns said once for several numbers: lists, `dont`, `contre`, brackets, pronouns, tables.

One step from left to right; the state is what was counted last, in this sentence and before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import Tag, feminine, guess, is_finite_verb, singular
from ....persons import is_person
from ....words import OF, A, word_set
from .. import ages
from ..counted import ballots, behind, memory
from ..counted.memory import State
from ..governors import govern, labels, openings, pronouns, settled, subjects, sums
from ..phrases import edges, ellipsis, heads, noun
from . import antecedent, gapping, levels, topics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


def share_nouns(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`18, 20 et 25 membres`, `de 10 000 à 30 000 gardes`: a noun said after the last number only."""
    for one, other in zip(reversed(quantities[:-1]), reversed(quantities[1:]), strict=True):
        if page.folds[one.left - 1] in ("contre", "dont"):
            continue
        restated = one.kind == "percent" and one.change and other.change and other.kind == "count"
        if restated and one.noun is None and other.noun and page.folds[one.after : other.left] == ["("]:
            ellipsis.take_noun(page, one, other)  # `une baisse de 8,4 % (-107 demandes)`
            continue
        if one.noun is None and other.noun is not None and _takes_after(page, one, other):
            one.noun, one.phrase, one.elided = other.noun, ellipsis.bare_noun(page, other), True
            one.rules.append("quantities.carry.noun_after")


def _takes_after(page: Scan, one: Quantity, other: Quantity) -> bool:
    """`18, 20 et 25 membres`, `13,9 % et 11 % des montants`, `dix mois à six ans de prison`."""
    between = page.folds[one.after : other.left]
    if one.kind == other.kind == "count":
        if between == ["et", "de"] and page.before(one.left) == "de":
            return True  # `des groupes de` | 4 et de 2 personnes
        return len(between) == 1 and between[0] in _JOINTS
    passed_on = "quantities.carry.noun_after" in other.rules
    linked = not OF.isdisjoint(page.folds[other.after : other.after + 1])
    said = passed_on or ("quantities.noun" in other.rules and linked)
    named = one.kind == other.kind and said
    return named and (between in _PAIRED.get(one.kind, ()))


_JOINTS = frozenset((",", "et", "ou", "à", "puis", "voire", "contre", "-", "des"))
_PAIRED = {"percent": (["et"],), "duration": (["et"], ["ou"], ["à"], [","])}


def nouns(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Give every count, share and change without a noun the one that is meant, where the text tells it."""
    share_nouns(page, quantities)
    state = State()
    previous: Quantity | None = None
    for quantity in quantities:
        topics.hear(page, quantity, state)
        _list_for(page, quantity, state)
        _own_matter(page, quantity)
        levels.gapped(page, quantity, state)
        levels.moved_too(page, quantity, state)
        levels.new_level(page, quantity, state)
        if state.people is not None and _votes(page, quantity):
            ellipsis.take_noun(page, quantity, state.people)
            quantity.rules[-1] = "quantities.carry.voters"  # no heading of a list says more
        if narrowed := _narrowed(page, quantity, state):
            ellipsis.take_noun(page, quantity, narrowed)
        if _is_adjective(page, quantity, state) or gapping.is_passive(page, state.said, quantity):
            quantity.forget_noun()
        if quantity.noun is None and quantity.kind in _CARRYING:
            _find(page, quantity, state)
        if quantity.kind == "count" and quantity.noun in _TELLING:
            _of_toll(page, quantity, state)
        unnamed = quantity.kind == "measure" and quantity.noun is None
        if unnamed and (spoken := edges.through(page, pronouns.subject(page, quantity))):
            _take_phrase(quantity, spoken)  # `La température a bondi ; elle dépasse` | 40 °C
        elif unnamed and (measured := _measured_again(page, quantity, state)):
            ellipsis.take_noun(page, quantity, measured)
        if quantity.kind == "age" and quantity.noun is None:
            shared = "quantities.age.shared" in quantity.rules
            whose = _whose_age(page, quantity, state.last) or (state.by_kind.get("age") if shared else None)
            if whose:
                ellipsis.take_noun(page, quantity, whose)
        levels.share_back(page, previous, quantity)
        state.remember(page, quantity)
        previous = quantity


def _measured_again(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """`510 TWh, en hausse de 5 % par rapport à 2009` | (486 TWh), `40 °C à Auch et` | 39 °C à Pau: as the one before.

    Not `un pont de 300 m` | (12 m de large).
    """
    before = state.by_kind.get("measure")
    linked = not OF.isdisjoint(page.folds[quantity.after : quantity.after + 1])
    if before is None or before.unit != quantity.unit or linked:
        return None
    if before is not state.latest.get("measure") or page.layout.sentence(quantity.first)[0] > before.first:
        return None
    joint, at = page.before(quantity.left), quantity.after
    again = joint == "contre" or (joint == "(" and antecedent.after_date(page, quantity.left - 1))
    to = page.folds[at : at + 1] == ["à"] and at + 1 < len(page) and page.words[at + 1].capital
    here = page.folds[before.after : before.after + 1] == ["à"] and page.words[before.after + 1].capital
    return before if again or (joint in ("et", ",") and to and here) else None


def _own_matter(page: Scan, quantity: Quantity) -> None:
    """`3,9 t de pommes et` | 1,2 de poires: a number that has its unit from the one before, and a thing of its own."""
    linked = page.folds[quantity.after : quantity.after + 1] in (["de"], ["d'"])
    if quantity.kind == "measure" and linked and "quantities.carry.unit_before" in quantity.rules:
        taken = quantity.noun, quantity.phrase
        quantity.forget_noun()
        behind.attach(page, quantity)
        if quantity.noun is None:  # `sur 16 400 hectares,` | 1 500 de moins
            quantity.noun, quantity.phrase = taken


# They tell how many, not of whom: `Le bilan` atteint 43, `Record` d’arrivées : 39 910.
_TELLING = ("bilan", "record")
_TOLL = word_set("mort décès blessé disparu victime tué noyé rescapé corps")


def _of_toll(page: Scan, quantity: Quantity, state: State) -> None:
    """`Le naufrage a fait 12 morts. Le bilan est passé à` | 43, `Le bilan des morts atteint` | 43: of the dead."""
    if quantity.phrase is None or quantity.noun is None:
        return
    first, last = quantity.phrase
    whole = noun.NounPhrase((first, first + 1), last, quantity.noun)
    if inner := edges.what_moved(page, whole):
        quantity.noun, quantity.phrase = inner.lemma, (inner.head[0], max(last, inner.head[1]))
        return
    told = next((one for one in reversed(state.counts) if one.noun in _TOLL), None)
    near = told is not None and page.layout.sentences_between(told.first, quantity.first) <= _NEAR_TOLL
    if quantity.noun == "bilan" and told is not None and near:
        ellipsis.take_noun(page, quantity, told)


_NEAR_TOLL = 2  # sentences


def _list_for(page: Scan, quantity: Quantity, state: State) -> None:
    """`une baisse de 4 % pour les vols,` | 6 % pour les incendies: where the one before has what its `pour` names."""
    before = state.latest.get(quantity.kind)
    if "quantities.change.shared" not in quantity.rules or before is None or before.phrase is None:
        return
    listed = before.phrase[0] > before.after and page.folds[before.after] == "pour"
    if listed and quantity.noun is None and (told := govern.concerned(page, quantity)):
        quantity.noun, quantity.phrase = told.lemma, told.run
        quantity.rules.append("quantities.carry.own")


def _is_adjective(page: Scan, quantity: Quantity, state: State) -> bool:
    """`27 rendez-vous, dont` | 19 gratuits: what narrows things that were just counted; `24 permanents` are people."""
    if quantity.kind != "count" or quantity.phrase is None or page.before(quantity.left) != "dont":
        return False
    word, last = page.folds[quantity.phrase[0]], state.last
    mere = Tag.ADJECTIVE in guess(word) and not guess(word) & (Tag.NOUN | Tag.PARTICIPLE)
    return mere and last is not None and last.kind == "count" and not is_person(last.noun or "")


def _narrowed(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """`trois blessés graves et` | cinq légers, `91 titres :` | 63 nationaux: what the adjective narrows, said before.

    Not `300 logements, dont` | 40 duplex, nor `12 élèves français et` | 8 professeurs.
    """
    at, said = quantity.last, state.said
    if said is None or said.kind != "count" or said.noun is None or quantity.kind != "count":
        return None
    if quantity.phrase != (at, at + 1) or page.layout.sentence(at)[0] > said.first or quantity.elided:
        return None
    word, tag = page.folds[at], guess(page.folds[at])
    if Tag.ADJECTIVE not in tag or not _agree(said.noun, word):
        return None
    joint, told = page.before(quantity.left), page.folds[said.right : quantity.left]
    mere = Tag.NOUN not in tag or Tag.PREPOSED_ADJECTIVE in tag or word in _NARROWING
    persons = is_person(singular(word)) and (word not in _NARROWING or is_person(said.noun))
    if joint in _OPENING_PARTS or told == ["sur", "les"]:
        near = len(told) <= _OPENING and _APART.isdisjoint(told[:-1])
        return said if mere and not persons and near else None
    if joint not in ("et", ",") or len(told) > _SHORT:
        return None
    if (
        said.elided
        and said.after < len(page)
        and guess(page.folds[said.after]) & (Tag.ADJECTIVE | Tag.PARTICIPLE)
    ):
        return (
            said if not (persons and is_person(said.noun)) else None
        )  # `dont 70 confirmés et` | 20 probables
    own = said.phrase is not None and said.phrase[0] >= said.last and said.phrase[1] == said.phrase[0] + _TWO
    kind = said.phrase is not None and guess(page.folds[said.phrase[1] - 1]) & (
        Tag.ADJECTIVE | Tag.PARTICIPLE
    )
    return said if own and kind and mere and not persons else None


_OPENING_PARTS = frozenset((":", "dont", "soit"))
_TWO = 2  # words of `blessés graves`
# Adjectives that the lists, or their endings, take for nouns too.
_NARROWING = word_set(
    """nationaux nationales payants payantes probables suspects suspectes critiques publics publiques privés privées
    existants existantes internationaux internationales régionaux départementaux municipaux municipales sociaux
    sociales mortels mortelles partiels partielles totaux temporaires définitifs définitives électriques thermiques
    individuels individuelles collectifs collectives urbains rurales ruraux urbaines"""
)


def _agree(noun: str, adjective: str) -> bool:
    """Whether a plural adjective may narrow `noun`: `blessés` | légers; not `classes` | nationaux."""
    she, one = feminine(noun), singular(adjective)
    if not adjective.endswith(("s", "x")):
        return False
    return not (she is True and not one.endswith("e")) and not (she is False and one.endswith(_FEMININE))


_FEMININE = ("elle", "ée", "ive", "euse", "ante", "ente", "ienne", "ale", "ère")


def _whose_age(page: Scan, quantity: Quantity, last: Quantity | None) -> Quantity | None:
    """`Plus de la moitié des entrants ont moins de 30 ans`: those whose age it is stand just before."""
    if last is None or not 0 < quantity.left - last.right <= _BESIDE:
        return None
    told = page.folds[last.right : quantity.left]
    if last.value != 1 and not _ONE_PERSON.isdisjoint(told):
        return None  # `a renversé deux cyclistes. Il a` | 23 ans
    aged = last.kind == "fraction" and not openings.AGED.isdisjoint(told)  # `un enfant sur cinq âgé de`
    aged = aged or (last.kind == "count" and told == ["de"])  # `dont 480 de moins de trois ans`
    return last if aged or not ages.POSSESSION.isdisjoint(told) else None


_ONE_PERSON = frozenset(("il", "elle", "je", "j'"))
_BESIDE = 4


_CARRYING = ("count", "percent", "fraction", "multiple", "money", "duration")


def _find(page: Scan, quantity: Quantity, state: State) -> None:
    """The nearest that tells: what the figure says again, its own noun, the topic, a pronoun, the figure before."""
    if quantity.kind in ("duration", "money"):
        _find_governed(page, quantity, state)
    elif quantity.kind == "multiple" and state.said and _likens(page, state.said, quantity):
        if state.said.noun:
            ellipsis.take_noun(page, quantity, state.said)
    elif votes := ballots.shared(page, quantity, state):
        ellipsis.take_noun(page, quantity, votes)
    elif ballots.is_won(page, quantity):
        return
    elif paired := _paired_before(page, quantity, state):
        if paired.noun:
            ellipsis.take_noun(page, quantity, paired)
    elif other := edges.through(page, gapping.subject(page, state.said, quantity)):
        quantity.noun, quantity.phrase = other.lemma, other.run
        quantity.rules.append("quantities.gapping")
    elif not (
        _of_sum(page, quantity, state) or _says_again(page, quantity, state) or _named(page, quantity, state)
    ):
        _find_meant(page, quantity, state)


def _likens(page: Scan, said: Quantity, quantity: Quantity) -> bool:
    """`340 000 francs,` | trois fois `moins que son rival`: so much of the figure right before it."""
    between = page.folds[said.right : quantity.left]
    joined = between[-1:] in ([","], ["soit"]) and len(between) <= _LIKENED and not memory.aboard(page, said)
    return joined and not any(is_finite_verb(word) or word in ";:." for word in between)


_LIKENED = 8  # words of `de pluie par an, soit`


def _paired_before(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """`L’un obtient 31 % et 30 sièges, l’autre` | 14 % `et 13 sièges`: the share of the pair before this one."""
    before = state.latest.get("percent")
    if quantity.kind != "percent" or before is None or before.change or quantity.change:
        return None
    near = page.layout.sentence(quantity.first)[0] <= before.first
    return before if near and _joins_count(page, before) and _joins_count(page, quantity) else None


def _joins_count(page: Scan, quantity: Quantity) -> bool:
    """Whether `et` and a number in digits follow the share, or its noun."""
    at = max(quantity.right, quantity.after)
    beside = page.folds[at : at + 1] == ["et"] and page.kinds[at + 1 : at + 2] == heads.number_letter()
    return beside and page.folds[at + 2 : at + 3] not in (["%"], [","])


def _says_again(page: Scan, quantity: Quantity, state: State) -> bool:
    """Take what a bracket or a demonstrative speaks of again; after `nous`, nothing else may be taken."""
    last, counted = state.last, state.latest.get("count")
    if ellipsis.speaks_of_us(page, quantity):
        if last is not None and ellipsis.speaks_of_us(page, last):
            ellipsis.take_noun(page, quantity, last)  # `nous étions 27 enseignants ; nous sommes` | 31
        return True
    if counted is not None and _in_same_bracket(page, counted, quantity):
        ellipsis.take_noun(page, quantity, counted)
    elif phrase := _resumed(page, quantity):
        _take_phrase(quantity, phrase)
    elif last is not None and _restates_earlier(page, quantity, last):
        ellipsis.take_noun(page, quantity, last)
    else:
        return False
    return True


def _named(page: Scan, quantity: Quantity, state: State) -> bool:
    """Take the noun that stands beside the number, or that its sentence announces."""
    own = _own(page, quantity)
    if own and ballots.is_result(page, quantity, own.lemma):
        return True  # `Le parti atteint` | 30 %
    if own and not _is_share(page, quantity, own, state):
        quantity.noun, quantity.phrase = own.lemma, own.run
        bracketed = page.before(quantity.left) == "("
        bracketed = bracketed and "nombre" not in page.folds[max(own.head[0] - 2, 0) : own.head[0]]
        bracketed = bracketed and page.folds[quantity.after : quantity.after + 1] != ["contre"]
        quantity.rules.append("quantities.carry.bracket" if bracketed else "quantities.carry.own")
        return True
    if topic := topics.moved_before(page, quantity) or topics.find(page, quantity, state):
        whole = _is_subject(page, quantity, topic)
        noun.lend(quantity, topic, topic.run if whole else topic.head, "quantities.carry.topic")
    return topic is not None


def _is_subject(page: Scan, quantity: Quantity, topic: noun.NounPhrase) -> bool:
    """`Le nombre de passages aux urgences atteint` | 229: the subject of the clause, with its whole phrase."""
    told = page.folds[topic.last : quantity.left]
    verbs = [word for word in told if is_finite_verb(word)]
    near = quantity.change is None and 0 < len(told) <= _FAR_LEVEL
    near = near and page.layout.sentence(quantity.first)[0] <= topic.head[0]
    return near and len(verbs) == 1 and told[0] == verbs[0] and _APART.isdisjoint(told)


_FAR_LEVEL = 12
_APART = frozenset((";", ":", "(", "dont", "contre", "soit", "et", "qui", "que"))


def _find_meant(page: Scan, quantity: Quantity, state: State) -> None:
    """Take what a pronoun stands for, or what was counted last."""
    aged = state.latest.get("age")
    if aged and aged.noun and page.folds[aged.right : quantity.left] == [",", "dont"]:
        ellipsis.take_noun(page, quantity, aged)  # `des enfants âgés de 6 à 14 ans, dont` | 70 %
    elif (
        phrase := pronouns.fronted(page, quantity)
        or edges.through(page, pronouns.subject(page, quantity))
        or _who(page, quantity, state)
    ):
        _take_phrase(quantity, phrase)
    elif some := _of_those_named(page, quantity) or _of_one(page, quantity, state):
        _take_phrase(quantity, some)
    elif source := antecedent.find(page, quantity, state):
        ellipsis.take_noun(page, quantity, source)
        if _moves_itself(page, quantity, source):
            quantity.phrase = source.phrase
    elif plural := _of_some(page, quantity):
        _take_phrase(quantity, plural)


def _moves_itself(page: Scan, quantity: Quantity, source: Quantity) -> bool:
    """`77 400 élèves allophones sont venus, en hausse de` | 21 %: the figure itself moved, with its whole phrase."""
    end = quantity.left - 1
    if _goes_on_moving(page, quantity, source):
        return True
    rises = quantity.change is not None and page.before(quantity.left) in ("de", "d'")
    start = edges.in_movement(page, end)
    return (
        rises and start < end and page.before(start) == "," and page.layout.sentence(end)[0] <= source.first
    )


def _goes_on_moving(page: Scan, quantity: Quantity, source: Quantity) -> bool:
    """`Les passages aux urgences ont doublé en un mois, de` | 112 à 229: levels of what has just moved."""
    if (
        source.change is None
        or page.before(quantity.left) not in ("de", "d'")
        or source.first > quantity.first
    ):
        return False
    told = page.folds[source.right : quantity.left - 1]
    near = len(told) <= _FAR_LEVEL and page.layout.sentence(quantity.first)[0] <= source.first
    return (
        near
        and _APART.isdisjoint(word for word in told if word != "et")
        and not any(map(is_finite_verb, told))
    )


def _of_those_named(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`Les services souffrent :` | 119 `d’entre eux`: those whom the clause before the colon is about."""
    if page.before(quantity.left) != ":" or page.folds[quantity.after : quantity.after + 2] != [
        "d'",
        "entre",
    ]:
        return None
    found = pronouns.plural(page, quantity)
    return found if found and found.head[0] > page.layout.sentence(quantity.left - 1)[0] else None


def _of_one(page: Scan, quantity: Quantity, state: State) -> noun.NounPhrase | None:
    """`Un homme a été tué et` | quatre autres `blessés`: as the one who opens the sentence."""
    first, counted = page.layout.sentence(quantity.first)[0], state.latest.get("count")
    if page.folds[quantity.after : quantity.after + 1] not in (["autres"], ["autre"]):
        return None
    if page.folds[first] not in A or (counted is not None and counted.first > first):
        return None
    one = noun.read(page, first + 1)
    return one if one and is_person(one.lemma) else None


def _of_some(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`huit d’entre eux`, `on en compte` | 12: the plural that the pronoun stands for, which no figure has counted."""
    some = quantity.kind in ("count", "fraction")
    some = some and (antecedent.of_people(page, quantity) or ellipsis.en(page, quantity))
    return pronouns.plural(page, quantity) if some or _tells_number(page, quantity) else None


def _tells_number(page: Scan, quantity: Quantity) -> bool:
    """`Les écoles ferment. Leur nombre a` | doublé: of what `leur` stands for."""
    first = page.layout.sentence(quantity.first)[0]
    told = page.folds[first : first + 2] in (["leur", "nombre"], ["leur", "proportion"], ["leur", "part"])
    return told and quantity.kind in ("multiple", "percent", "count") and quantity.left - first <= _OPENING


_OPENING = 7


def _votes(page: Scan, quantity: Quantity) -> bool:
    """`la suppression de l’aide : 51 %` | pour `, dont 24 %` | « très favorables »: those who were asked."""
    at = quantity.after
    told = page.folds[at : at + 1] in (["pour"], ["contre"]) and page.folds[at + 1 : at + 2] in _CLOSED
    return quantity.kind == "percent" and told


_CLOSED = ([","], [";"], ["."], [")"], ["\n"])


def _of_sum(page: Scan, quantity: Quantity, state: State) -> bool:
    """`Ses 300 agents … 2,4 M€, soit` | 11 % de plus, `…, dont la` | moitié: of a sum without a noun, not of people."""
    said, last = state.said, state.last
    if said is None or said.kind != "money" or said.noun is not None:
        return False
    at = quantity.left - 1 - (quantity.kind == "fraction" and page.before(quantity.left) == "la")
    told = page.folds[at] == "soit" or (page.folds[at] == "dont" and quantity.kind == "fraction")
    return (
        told
        and (last is None or is_person(last.noun or ""))
        and quantity.kind in ("percent", "fraction")
        and page.layout.sentence(quantity.first)[0] <= said.first
    )


def _in_same_bracket(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`les Roumains (17 911 ;` | 9,6 %): the share of what the bracket counts first."""
    beside = page.folds[before.after : quantity.left] in ([";"], ["/"])
    return beside and quantity.kind == "percent" and "quantities.carry.bracket" in before.rules


_SHORT = 4


def _resumed(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`Ces envois couvrent l’alimentation` | (71,3 %): the whole that a demonstrative opens the sentence with."""
    first = page.layout.sentence(quantity.first)[0]
    if quantity.kind == "percent" and quantity.change is None and page.before(quantity.left) == "(":
        opened = page.folds[first] == "ces" and quantity.left - first > _SHORT
        phrase = noun.read(page, first + 1, many=True) if opened else None
        return phrase if phrase and is_finite_verb(page.folds[phrase.last]) else None
    near = page.folds[max(quantity.left - _SHORT, first) : quantity.left]
    latter = any(near[i : i + 2] in (["ces", "derniers"], ["ces", "dernières"]) for i in range(len(near)))
    return pronouns.plural(page, quantity) if latter and quantity.kind == "count" else None


def _take_phrase(quantity: Quantity, phrase: noun.NounPhrase) -> None:
    """What a pronoun stands for, as the bare noun."""
    noun.lend(quantity, phrase, phrase.head, "quantities.carry.pronoun")


def _who(page: Scan, quantity: Quantity, state: State) -> noun.NounPhrase | None:
    """`Les immigrés sont 39 % des ouvriers. Ils étaient` | 6,5 %: persons that no figure has counted."""
    counted = state.people is not None and state.people.kind not in ("percent", "fraction")
    if counted and _told_since(page, quantity, state):
        return pronouns.persons(page, quantity)
    if counted or quantity.kind not in _OF_THEM or not antecedent.of_people(page, quantity):
        return None
    found = pronouns.persons(page, quantity)
    if found or state.people is not None or state.last is None or is_person(state.last.noun or ""):
        return found
    others = pronouns.plural(page, quantity)
    return others if others and is_person(others.lemma) else None


def _told_since(page: Scan, quantity: Quantity, state: State) -> bool:
    """`… 300 visiteurs. Les pompiers ont éteint le feu. Ils étaient` | 40: persons that opened a sentence since."""
    near = page.folds[max(quantity.left - _SHORT, 0) : quantity.left]
    found = pronouns.persons(page, quantity) if "ils" in near and quantity.kind == "count" else None
    return found is not None and state.people is not None and state.people.first < found.head[0]


_OF_THEM = ("count", "percent", "fraction", "multiple")


_EARLIER = frozenset("tôt auparavant avant précédent précédente dernier dernière passé passée".split())
_SHORT_BRACKET = 8


def _restates_earlier(page: Scan, quantity: Quantity, last: Quantity) -> bool:
    """`566 passeurs présentés à la justice (415 une année auparavant)`: the same thing, at another time."""
    if quantity.kind != "count" or last.kind != "count" or page.before(quantity.left) != "(":
        return False
    inside = page.folds[quantity.after : quantity.after + _SHORT_BRACKET]
    dated = letter_of()["date"] in page.kinds[quantity.after : quantity.after + len(inside)]
    closed = ")" in inside and page.layout.sentence(quantity.first)[0] <= last.first
    between = page.folds[last.right : quantity.left - 1]
    plain = not any(word in ",;:()" or is_finite_verb(word) for word in between)
    return closed and plain and (dated or not _EARLIER.isdisjoint(inside[: inside.index(")")]))


def _is_share(page: Scan, quantity: Quantity, own: noun.NounPhrase, state: State) -> bool:
    """`31 400 demandes, surtout d’Érythréens (5 210)`: a nationality in brackets shares out what is no person."""
    if not quantity.left or page.words[quantity.left - 1].text != "(" or not page.words[own.head[0]].capital:
        return False
    head = state.head
    if head is None or head.kind != "count" or head.noun is None or is_person(head.noun):
        return False
    first = page.layout.sentence(quantity.first)[0]
    if head.first < first == own.head[0] - 1 and page.folds[first] == "les":
        return False  # `3 000 demandes ont été déposées. Les Afghans` | (980) `arrivent en tête`
    if head.noun in _HOLDING:
        return False  # `740 lits. En 2022, Français` | (4 112) `et Belges (1 224) sont en tête`
    return head.phrase is None or not page.words[head.phrase[0]].capital  # `dont 21 Sénégalais`


_HOLDING = word_set("lit place chambre logement tente cabine bateau embarcation navire centre hôtel")


def _find_governed(page: Scan, quantity: Quantity, state: State) -> None:
    """Money and durations: only an ellipsis after `contre`, `dont`, in brackets, or a pronoun that measures."""
    if ellipsis.of_law(page, quantity):
        return
    unit_before = "quantities.carry.unit_before" in quantity.rules
    summed = unit_before or sums.RULE in quantity.rules
    own = _governing(page, quantity) if summed and quantity.kind == "money" else None
    if own and own.lemma not in _BARE:
        quantity.noun, quantity.phrase = own.lemma, own.run
        quantity.rules.append("quantities.carry.own")
        return
    if asked := topics.priced(page, quantity, state):
        noun.lend(quantity, asked, asked.run, "quantities.carry.topic")
        return
    if spoken := edges.through(page, pronouns.subject(page, quantity)):
        _take_phrase(quantity, spoken)
        return
    moved, last = state.last, state.by_kind.get(quantity.kind)
    if moved and moved.change and page.folds[moved.right : quantity.left] in (["soit"], [",", "soit"]):
        ellipsis.take_noun(page, quantity, moved)  # `une hausse de 3,8 %, soit 39 milliards`
        return
    if last is None or not _in_reach(page, last, quantity, state):
        return
    if unit_before or ellipsis.after_joint(page, quantity) or _measures(page, quantity):
        ellipsis.take_noun(page, quantity, last)


def _governing(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """The noun that a figure alone would have: `les coûts de` | 3 millions, `le budget atteint` | 3 millions."""
    return (
        subjects.gapped(page, quantity)
        or subjects.side_by_side(page, quantity)
        or govern.object_before(page, quantity)
        or govern.by_de(page, quantity)
        or govern.before_limit(page, quantity)
        or subjects.subject(page, quantity)
        or labels.told_before_colon(page, quantity)
    )


def _in_reach(page: Scan, last: Quantity, quantity: Quantity, state: State) -> bool:
    """Whether `quantity` may go on with `last`, the last of its kind with a noun."""
    latest = state.latest.get(quantity.kind)
    if latest is not None and latest is not last and latest.noun is None:
        return False  # `sollicite 91,7 millions, après en avoir reçu` | 12 millions: of those, which have no noun
    if page.layout.sentences_between(last.first, quantity.first) > 1:
        return False
    told = page.folds[last.right : quantity.left]
    # `a saisi des voitures (52 000 euros) et l’a fait savoir au maire (300 euros)`
    return page.before(quantity.left) != "(" or not any(is_finite_verb(word) for word in told)


def _measures(page: Scan, quantity: Quantity) -> bool:
    """`il dure` | 3 mois, `, après` | 12 millions `en 2019`: said of the same thing, or of it at another time."""
    if quantity.kind == "duration":
        return bool(ellipsis.pronoun(page, quantity))
    earlier = page.folds[max(quantity.left - 2, 0) : quantity.left] == [",", "après"]
    return earlier and letter_of()["date"] in page.kinds[quantity.after : quantity.after + 3]


def _own(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """A noun that stands beside the number, before it or across a verb."""
    bracketed = quantity.kind == "count" and page.folds[quantity.after : quantity.after + 2] != [
        "d'",
        "entre",
    ]
    found = labels.in_brackets(page, quantity) if bracketed else None
    found = found or labels.behind_people(page, quantity)
    found = found or labels.among(page, quantity) or govern.magnitude(page, quantity)
    found = found or subjects.gapped(page, quantity) or openings.so_many(page, quantity)
    found = subjects.most(page, quantity) or labels.behind_comma(page, quantity) or found
    found = found or labels.apposed_rate(page, quantity)
    labelled = (
        None if antecedent.names_place(page, quantity) else edges.through(page, labels.label(page, quantity))
    )
    if labelled and labelled.lemma in edges.MOVEMENTS:
        labelled = edges.what_moved(page, labelled)  # `Évolution du nombre de visas : + 4 %`
    found = found or labelled or govern.whole_name(page, quantity)
    if found is None and bracketed:
        found = settled.subject(page, quantity)
    if found is None and not ellipsis.after_joint(page, quantity):
        said = govern.object_before(page, quantity) if quantity.kind == "count" else None
        said = said or subjects.subject(page, quantity) or govern.apposed(page, quantity)
        found = edges.through(page, said)
        if (
            found and quantity.change and found.lemma in edges.MOVEMENTS
        ):  # `La hausse des loyers atteint` | +3,6 %
            found = edges.what_moved(page, found)
    return None if found and found.lemma in _BARE and found.last == found.head[1] else found


# Alone, these say how much, not of what.
_BARE = edges.MOVEMENTS | {"faute"} | edges.AMOUNTS - {"coût", "tarif", "prix"}
