"""`contre 12 en mai`, `huit d’entre eux`: what was counted last, and which of it a number without a noun means."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....lexicon.gazetteer import is_people
from ....morphology import Tag, feminine, guess, infinitive, is_finite_verb
from ....persons import is_person
from ....words import DEFINITE
from ..counted.memory import aboard, frames, in_bracket, located
from ..governors import headings, subjects
from ..phrases import clauses, ellipsis, extents, noun
from . import gapping, possible, secondary
from .wholes import goes_on_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan
    from ..counted.memory import State


_OF_THEM = ("count", "percent", "fraction")


def names_place(page: Scan, quantity: Quantity) -> bool:
    """`- Méditerranée centrale : 47 710`, `Total : 300`: the label says where, or of all, not what."""
    if page.before(quantity.left) != ":":
        return False
    first, _ = page.layout.line(quantity.first)
    at = next((i for i in range(first, quantity.left) if page.folds[i][0].isalpha()), None)
    if at is None or quantity.left - at > _SHORT_LABEL:
        return False
    at += page.folds[at] == "dont"  # `Dont femmes : 6 210`
    return page.folds[at] in headings.NEUTRAL or extents.is_territory(page, at)


_SHORT_LABEL = 7


def _lists(page: Scan, placed: Quantity, quantity: Quantity) -> bool:
    """Whether a list by place goes on: `…, dix à Ica`, in the sentence of the part before it."""
    here = page.layout.sentence(quantity.first)[0] <= placed.first
    return here and page.before(quantity.left) in (",", "et", ";")


def find(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """What was counted last, where it can be meant: same sentence, or the one before with a pronoun or none."""
    if page.folds[quantity.left - 3 : quantity.left] == ["à", "hauteur", "de"]:
        return None  # `L’État participe à hauteur de 30 %`: of what it pays for
    if state.placed is not None and located(page, quantity) and _lists(page, state.placed, quantity):
        return state.placed
    if told := _listed_by_place(page, quantity, state) or _more_vehicles(page, quantity, state):
        return told
    if rest := _rest(page, quantity, state):
        return rest
    last, measured = state.last, state.measured
    if measured and quantity.change and (last is None or last.first < measured.first):
        # `La récolte atteint 29 Mt. Elle recule de 15 %`
        return measured if page.layout.sentences_between(measured.first, quantity.first) <= 1 else None
    if (weighed := _weighed(page, quantity, state)) is not None:
        return weighed
    if _moves_with_nameless(page, quantity, state):
        return None
    if last is not None and (again := goes_on_with(page, quantity, state.counts, last)):
        return again
    if last is not None and (whole := _whole_of_part(page, quantity, state, last)):
        last = whole
    if quantity.change and subjects.is_named(page, quantity):
        return None  # `Le groupe progresse de 2 %. BMW recule de` | 15 %
    if _of_nameless(page, quantity, state.said, last):
        return None
    last = _told_of(page, quantity, state, last) if last else None
    if last is None:
        return None
    if other := _other_part(page, quantity, state, last):
        return other
    if quantity.kind == "count" and last.noun in _RATIOS:
        return next((one for one in reversed(state.counts) if _near(page, one, quantity)), None)
    last = _same_clause(page, quantity, state) or _nearest(page, quantity, state, last)
    last = _large_enough(page, quantity, state, last)
    last = _main_argument(page, quantity, state, last)
    if quantity.kind == "count" and last.kind == "money":
        return None
    if (meant := secondary.passed(page, quantity, state, last)) is None:
        return None
    last = meant
    listed = names_place(page, quantity) or page.folds[page.layout.line(quantity.first)[0]] in "•-–—"
    return (
        last
        if page.layout.sentences_between(last.first, quantity.first) <= (_FAR_TO_LIST if listed else _FAR)
        else None
    )


def _rest(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """`Onze passeurs sont jugés. Quatre Pakistanais encourent cinq ans. Les` | sept autres: the whole, less a part."""
    if page.folds[quantity.after : quantity.after + 1] != ["autres"] or quantity.value is None:
        return None
    near = [one for one in state.counts[-_LATELY:] if one.value is not None and _near(page, one, quantity)]
    pairs = ((whole, part) for part in reversed(near) for whole in near if whole.first < part.first)
    return next(
        (whole for whole, part in pairs if whole.value == (part.value or Decimal(0)) + quantity.value), None
    )


_LATELY = 5  # counts


def _other_part(page: Scan, quantity: Quantity, state: State, last: Quantity) -> Quantity | None:
    """`40 salariés, dont neuf femmes et` | six à mi-temps: of the whole, where the part says how it is, not who."""
    first, at = page.layout.sentence(quantity.first)[0], quantity.after
    joined = (
        page.before(quantity.left) in ("et", ",") and last.first >= first and "quantities.noun" in last.rules
    )
    how = (
        page.folds[at : at + 1] != [] and page.folds[at] in _HOW and page.folds[last.right] != page.folds[at]
    )
    if not joined or not how or at + 1 >= len(page) or page.words[at + 1].capital:
        return None
    dont = next((i for i in range(first, last.left) if page.folds[i] == "dont"), None)
    if dont is None or page.kinds[at + 1] != page.words[at + 1].letter:
        return None
    return next((one for one in reversed(state.counts[-_LATE:]) if first <= one.first < dont), None)


_HOW = frozenset(("à", "en", "sans", "sous", "hors"))


def _main_argument(page: Scan, quantity: Quantity, state: State, last: Quantity) -> Quantity:
    """`a saisi 41 armes chez trois suspects.` | Douze `étaient chargées`: what the verb took, not with whom or where.

    Where a participle tells the gender of `quantity`, the nearest that agrees.
    """
    if quantity.kind != "count" or last.kind != "count" or not _apart(page, last, quantity):
        return last
    told = [one for one in reversed(state.counts[-_LATE:]) if one is last or one.first < last.first]
    first = page.layout.sentence(last.first)[0]
    told = [one for one in told if one.first >= first and one.value != 1 and not in_bracket(page, one)]
    if (she := _gender(page, quantity)) is not None:
        told = [one for one in told if feminine(one.noun or "") in (she, None)] or told
    persons = not _THEY.isdisjoint(page.folds[max(quantity.left - _SHORT_LABEL, 0) : quantity.left])
    free = [one for one in told if not _is_circumstance(page, one) and (not persons or _like(last, one))]
    if not persons and not ellipsis.en(
        page, quantity
    ):  # `40 élèves et trois professeurs.` | Douze `ont été blessés`
        free = [one for one in free if one.value and (quantity.value or 0) <= _ROUNDED * one.value] or free
    return next(iter(free), told[0] if told and she is not None else last)


_LATE = 12  # counts
_ROUNDED = 2  # `un millier de tentes. Quelque` | 1 100 `ont été lacérées`
_THEY = frozenset(("ils", "elles", "eux"))


def _like(one: Quantity, other: Quantity) -> bool:
    """Whether both are persons, or both are things."""
    return is_person(one.noun or "") == is_person(other.noun or "")


def _is_circumstance(page: Scan, one: Quantity) -> bool:
    """`chez` | trois suspects, `avec ses` | douze salariés: what a preposition of company leads to."""
    at = one.left - 1
    at -= page.folds[at] in DEFINITE
    return at > 0 and page.folds[at] in _BESIDES


_BESIDES = frozenset(("chez", "devant", "pour", "avec", "auprès", "parmi", "entre"))


def _gender(page: Scan, quantity: Quantity) -> bool | None:
    """`Douze` | étaient chargées, d’entre elles: feminine, by the participle behind; None where nothing tells."""
    at = quantity.after
    if page.folds[at : at + 2] == ["d'", "entre"] and page.folds[at + 2 : at + 3] == ["elles"]:
        return True
    while at < len(page) and page.folds[at] in _AUXILIARIES:
        at += 1
    word = page.folds[at] if at < len(page) and at > quantity.after else ""
    return word.endswith("es") if Tag.PARTICIPLE in guess(word) and word.endswith("s") else None


_AUXILIARIES = frozenset("ont sont étaient été seront seraient avaient n' ne pas déjà depuis".split())


def _more_vehicles(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """`454 personnes à bord de 52 bateaux, soit` | 12 de plus: so many more of what was counted just before."""
    latest = state.latest.get("count")
    more = quantity.kind == "count" and quantity.change is not None and page.before(quantity.left) == "soit"
    near = latest is not None and aboard(page, latest) and latest.noun is not None
    return latest if latest and more and near and quantity.left - latest.right <= _BESIDE else None


_BESIDE = 2


def _same_clause(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """`48 % ne font que deux repas par jour et` | 13 % un seul: two shares of the same, the verb said once."""
    before = state.latest.get("percent")
    if quantity.kind != "percent" or quantity.change or page.before(quantity.left) not in ("et", ","):
        return None
    if before is None or before.noun is None or page.layout.sentence(quantity.first)[0] > before.first:
        return None
    told = page.folds[before.after : quantity.left]
    opens = before.change is None and told != [] and (told[0] in ("ne", "n'") or is_finite_verb(told[0]))
    return before if opens and _GAPPED.isdisjoint(told) else None


_GAPPED = frozenset((";", ":", "(", "qui", "dont", "contre"))


def _moves_with_nameless(page: Scan, quantity: Quantity, state: State) -> bool:
    """`On est sur 15 % de plus, et à` | 45 % `par rapport à 2019`: a second change of what has no noun."""
    before = state.latest.get("percent")
    same = before is not None and page.layout.sentence(quantity.first)[0] <= before.first
    moved = before is not None and before.change == quantity.change is not None
    return bool(before and same and moved and before.noun is None and quantity.kind == "percent")


def _weighed(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """`38 millions de tonnes de blé ont été récoltées, soit` | 12 % de plus: of what the clause has measured."""
    said = state.said
    measured = said is not None and said.kind == "measure" and said.noun is not None
    if said is None or not measured or not quantity.change or page.before(quantity.left) != "soit":
        return None
    return said if page.layout.sentence(quantity.first)[0] <= said.first else None


def _whole_of_part(page: Scan, quantity: Quantity, state: State, last: Quantity) -> Quantity | None:
    """`8 000 Marocains, dont 1 500 mineurs, ont gagné Ceuta.` | La moitié `…`: a new sentence tells of the whole."""
    part = page.before(last.left) == "dont" and _apart(page, last, quantity)
    first = page.layout.sentence(quantity.first)[0]
    if part and quantity.change and quantity.kind == "count" and page.folds[first : first + 2] in _THAT_IS:
        return next((one for one in reversed(state.counts) if one.first < last.first), None)
    again = quantity.kind == "count" and ellipsis.en(page, quantity) and _exceeds(quantity, last)
    if again and part:
        return _whole(page, last, [one for one in state.counts if one.first < last.first])
    if again and _is_among(page, last, quantity):
        earlier = (one for one in reversed(state.counts) if one.first < last.first)
        return next((one for one in earlier if not _exceeds(last, one)), None)
    if whole := _parted(page, quantity, state, last):
        return whole
    spoken = "elles" in page.folds[quantity.left - 4 : quantity.left]
    if not part or spoken or quantity.kind not in ("fraction", "percent"):
        return None
    return _whole(page, last, [one for one in state.counts if one.first < last.first])


def _is_among(page: Scan, last: Quantity, quantity: Quantity) -> bool:
    """`400 migrants. Parmi eux figurent` | 12 femmes`. L’OIM en a compté` | 380: a detail, told in its own sentence."""
    first = page.layout.sentence(last.first)[0]
    told = page.folds[first : last.first]
    return _apart(page, last, quantity) and "parmi" in told and not {"eux", "elles"}.isdisjoint(told)


def _parted(page: Scan, quantity: Quantity, state: State, last: Quantity) -> Quantity | None:
    """The whole, where its clause goes on behind its parts.

    `17 000 migrants dont 4 000 mineurs sont arrivés, soit` | 4 % de moins, `37 passeurs, dont 5 femmes, c’est`
    | deux fois plus, `1 742, dont 402 Syriens, contre` | 1 010, `dont 237 Afghans ; Séoul` | 101.
    """
    first, told = page.layout.sentence(quantity.first)[0], page.folds[last.right : quantity.left]
    compared = told[-1:] == ["contre"] and quantity.kind == "count" and _exceeds(quantity, last)
    compared = compared or (quantity.kind == "count" and gapping.names_another(page, last.right, quantity))
    moves = quantity.kind == "multiple" or (quantity.change is not None and not _RELATIVE.intersection(told))
    goes_on = any(word == "c'" or (is_finite_verb(word) and word not in _NO_CLAUSE) for word in told)
    if last.first < first or not (compared or (moves and goes_on)):
        return None
    for i in range(len(state.counts) - 1, 0, -1):
        if state.counts[i].first < first:
            return None
        if page.before(state.counts[i].left) == "dont":
            return _whole(page, state.counts[i], state.counts[:i])
    return None


_RELATIVE, _NO_CLAUSE = frozenset(("qui", "dont", "où")), frozenset(("soit", "dont"))


def _exceeds(quantity: Quantity, part: Quantity) -> bool:
    """`dont 1 500 mineurs. Elle en a renvoyé` | 4 800: more than there are of the part."""
    return quantity.value is not None and part.value is not None and quantity.value > part.value


_THAT_IS = (
    ["c'", "est"],
    ["c'", "était"],
)  # `204 000 visiteurs, dont 38 % d’étrangers. C’est` | 12 000 de plus


def _of_nameless(page: Scan, quantity: Quantity, said: Quantity | None, last: Quantity | None) -> bool:
    """`500 ballots … On a récolté 170 tonnes, soit` | 15 % de plus: of what was measured last, which has no noun."""
    if quantity.change is None or said is None or said.kind != "measure" or said.noun is not None:
        return False
    later = last is None or last.first < said.first
    return later and page.layout.sentences_between(said.first, quantity.first) <= 1


def _told_of(page: Scan, quantity: Quantity, state: State, last: Quantity) -> Quantity | None:
    """What the text tells of, past sums, asides, wholes and what only parts a calendar or a text."""
    counts, counting = state.counts, quantity.kind == "count"
    sums = last.kind == "money" and quantity.kind in ("percent", "fraction")
    if sums and state.other and _acts(page, quantity):
        last = state.other  # `Le loyer est de 250 dollars. 5 %` | habitent chez des proches
    taken = ellipsis.en(page, quantity)
    if taken and last.definite and not _apart(page, last, quantity):
        last = _apart_from(page, quantity, state, last)  # `Les 156 pays étudiés en ont signalé 69 627`
    before = page.before(quantity.left)
    if before == "contre" and last.kind == "fraction" and page.before(last.left) == "soit" and counts:
        last = counts[-1]  # `1,4 million de réfugiés, soit un habitant sur cinq, contre 1,1 million`
    if _is_past_bracket(page, last, quantity):
        if state.outside is None or not _near(page, state.outside, quantity):
            return None
        last = state.outside
    gapped = (
        last.kind == "percent" and quantity.left == last.after
    )  # `48 % font deux repas et 13 %` | un seul
    if counts and counting and (gapped or _is_share_of_whole(page, quantity, last)):
        last = counts[-1]
    shared = last.kind in ("percent", "fraction") and page.before(last.left) == "soit"
    if counts and not counting and shared and _apart(page, last, quantity):
        last = counts[-1]  # `51 600 étudiants, soit 23 % des inscrits. 61 % venaient d’Europe`
    if counts and counting and before != "(" and _names_others(page, last):
        last = counts[-1]  # `12 000 habitants (4 % d’étrangers). Elle en comptait 9 000`
    if counts and not counting and _in_closed_bracket(page, last):
        outside = (one for one in reversed(counts) if not _in_closed_bracket(page, one))
        last = next(outside, last)  # `9 412 personnes (2 105 ménages), soit une hausse de 34 %`
    if taken and _in_relative(page, last, quantity):
        last = _apart_from(page, quantity, state, last)
    if taken and _capacity(page, last):
        last = next((one for one in reversed(counts) if not _capacity(page, one)), last)
    framed = frames(last) and before not in _PARTS and (not counting or _is_crowd(quantity))
    return state.counted if framed else last


def _nearest(page: Scan, quantity: Quantity, state: State, last: Quantity) -> Quantity:
    """Those who were counted, the whole before `dont`, what stands before the bracket; else what was counted last."""
    before, people = page.before(quantity.left), state.people
    compared = before == "(" and after_date(page, quantity.left - 1)
    if before == "(" and not compared and state.head is not None and quantity.kind == "count":
        return state.head
    if people is not None and quantity.kind in _OF_THEM and of_people(page, quantity):
        return (
            last
            if _of_these(page, quantity, last, people)
            else _of_that_gender(page, quantity, state, people)
        )
    if people is not None and _only_people(page, quantity, last):
        return people
    if before == "dont" and (whole := _whole(page, quantity, state.counts)):
        return whole
    told = people is not None and (_of_the_same(page, quantity, last) or _wills(page, quantity, last))
    return people if told and people else last


def _listed_by_place(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """`troisième pour les retours (2 940), derrière l’Allemagne` | (3 600): a place has what the bracket told."""
    latest, at = state.latest.get("count"), quantity.left - 1
    if latest is None or quantity.kind != "count" or at < 1 or page.folds[at] != "(":
        return None
    if latest.phrase is None or page.layout.sentence(quantity.first)[0] > latest.first:
        return None
    bracketed = page.before(latest.left) == "(" and page.folds[latest.after : latest.after + 1] == [")"]
    named = page.words[latest.phrase[0] - 1].capital or page.words[latest.phrase[0]].capital
    placed = page.words[at - 1].capital and not is_people(page.folds[at - 1])
    return latest if bracketed and placed and not named else None


def _large_enough(page: Scan, quantity: Quantity, state: State, last: Quantity) -> Quantity:
    """Past a handful of known things, and past what is far less than `quantity`."""
    if (_is_crowd(quantity) or quantity.kind == "percent") and _is_handful(last):
        last = next((one for one in reversed(state.counts) if not _is_handful(one)), last)
    if quantity.unit == "%" and not possible.is_possible(quantity, last):
        before = state.counts[-_KINDS:-1]  # `3 000 personnes sur 12 vols, dont` | 60 %
        last = next((one for one in reversed(before) if _beside(page, one, last)), last)
    if _is_crowd(quantity) and last.kind == "count" and _outgrows(quantity, last):
        last = next((one for one in reversed(state.counts) if not _outgrows(quantity, one)), last)
    return last


def _beside(page: Scan, one: Quantity, last: Quantity) -> bool:
    """`3 000 personnes` | sur 12 vols: many, and in one clause with the few that only say how."""
    many = one.value is not None and one.value >= possible.MANY
    between = page.folds[one.right : last.left]
    return many and not any(word in ",;:()." or is_finite_verb(word) for word in between)


_KINDS = 4


def _apart_from(page: Scan, quantity: Quantity, state: State, last: Quantity) -> Quantity:
    """The last count of a sentence before that of `quantity`."""
    return next((one for one in reversed(state.counts) if _apart(page, one, quantity)), last)


def _of_these(page: Scan, quantity: Quantity, last: Quantity, people: Quantity) -> bool:
    """`a réglé 2 955 demandes. Parmi elles,` | 486: the things said last, where people are far."""
    before = page.folds[max(quantity.left - _SHORT_LABEL, 0) : quantity.left]
    fits = "elles" in before and last.noun is not None and feminine(last.noun) is not False
    told = page.folds[
        quantity.after : quantity.after + 5
    ]  # `108 sites … ; 24` | d’entre eux sont des `écoles`
    if told[:2] == ["d'", "entre"] and told[3:] in _ARE_SOME and last.noun and not is_person(last.noun):
        thing = noun.read(page, quantity.after + 5)
        return thing is not None and not is_person(thing.lemma)
    return fits and not _near(page, people, quantity) and _near(page, last, quantity)


def _of_that_gender(page: Scan, quantity: Quantity, state: State, people: Quantity) -> Quantity:
    """`14 communes comptent 20 000 habitants.` | Trois d’entre elles: the communes, as no woman ends like habitant."""
    pointed = page.folds[quantity.after : quantity.after + 3] == ["d'", "entre", "elles"]
    if not pointed or _may_be_feminine(people):
        return people
    return next(
        (
            one
            for one in reversed(state.counts)
            if _near(page, one, quantity) and _may_be_feminine(one) and _exceeds(one, quantity)
        ),
        people,
    )


def _may_be_feminine(quantity: Quantity) -> bool:
    word = quantity.noun or ""
    return feminine(word) is not False and (word.endswith("e") or feminine(word) is True)


_ARE_SOME = (["sont", "des"], ["étaient", "des"], ["sont", "de"])


def _is_past_bracket(page: Scan, last: Quantity, quantity: Quantity) -> bool:
    """`83 % des voyageurs (65 % d’hommes), tandis que` | 17 %: the bracket was an aside with nouns of its own."""
    between = page.folds[last.right : quantity.left]
    return between.count(")") > between.count("(") and "quantities.noun" in last.rules


def _only_people(page: Scan, quantity: Quantity, last: Quantity) -> bool:
    """`2 000 places. Elles en ont accueilli` | une vingtaine, `leur nombre a reculé de` | 6 %: of nobody but people."""
    told = page.folds[
        max(quantity.left - _SHORT_LABEL, page.layout.sentence(quantity.first)[0]) : quantity.left
    ]
    if any(told[i : i + 2] == ["leur", "nombre"] for i in range(len(told))):
        return True
    verb = infinitive(page.before(quantity.left))
    things = quantity.kind == "count" and last.noun is not None and not is_person(last.noun)
    return things and verb in _OF_PEOPLE and ellipsis.en(page, quantity)


_OF_PEOPLE = frozenset(
    "accueillir héberger loger expulser arrêter interpeller régulariser naturaliser scolariser embaucher".split()
)


def _is_share_of_whole(page: Scan, quantity: Quantity, last: Quantity) -> bool:
    """`82 340 étrangers, soit 0,24 % des habitants et` | 30 940 de plus: of the whole, not of what it is a share of."""
    if last.kind not in ("percent", "fraction"):
        return False
    if (
        page.before(last.left) == "soit"
    ):  # `…, soit un habitant sur quatre. La Colombie en accueille 2,5 millions`
        return quantity.change is not None or ellipsis.en(page, quantity)
    rated = quantity.per is not None and page.before(quantity.left) == "soit"
    return rated and page.before(last.left) == "dont"


def _acts(page: Scan, quantity: Quantity) -> bool:
    """Whether a plural verb follows: those who do so are no sum."""
    following = page.folds[quantity.after] if quantity.after < len(page) else ""
    return is_finite_verb(following) and following.endswith("nt")


def _names_others(page: Scan, one: Quantity) -> bool:
    """`(4 % d’étrangers)`: an aside with a noun of its own."""
    return ellipsis.aside(page, one) and "quantities.noun" in one.rules


def _capacity(page: Scan, one: Quantity) -> bool:
    """`onze unités, d’une capacité de` | 430 lits: how much they hold, not what is told of."""
    return "capacité" in page.folds[max(one.left - 3, 0) : one.left]


def _in_closed_bracket(page: Scan, one: Quantity) -> bool:
    """`(2 105 ménages)`: said again in other things."""
    closed = page.folds[one.right : one.right + 1] == [")"]
    return closed and page.before(one.left) == "(" and one.kind == "count" and "quantities.noun" in one.rules


def _in_relative(page: Scan, one: Quantity, quantity: Quantity) -> bool:
    """`Le département, qui compte 490 000 habitants, n’en offre que 312`: an aside, not what `en` stands for."""
    first = page.layout.sentence(quantity.first)[0]
    if one.first < first or page.folds[one.right : one.right + 1] != [","]:
        return False
    told = page.folds[max(first, one.left - _SHORT_LABEL) : one.left]
    return "," in told and "qui" in told[told.index(",") :]


def _apart(page: Scan, one: Quantity, quantity: Quantity) -> bool:
    return page.layout.sentences_between(one.first, quantity.first) > 0


_PARTS = frozenset(("dont", "et", ",", "contre", "soit"))
# What only a share says: nothing is counted with it.
_RATIOS = frozenset("taux ratio proportion chômage inflation croissance pib indice probabilité".split())


def _near(page: Scan, one: Quantity, quantity: Quantity) -> bool:
    return page.layout.sentences_between(one.first, quantity.first) <= _FAR


def _is_crowd(quantity: Quantity) -> bool:
    return quantity.kind == "count" and quantity.value is not None and quantity.value >= ellipsis.SMALL


def _outgrows(quantity: Quantity, one: Quantity) -> bool:
    """`8 millions de déplacés dans 3 855 localités, tandis qu’un million …`: far more than there are localities."""
    return one.value is None or quantity.value is None or quantity.value > _TIMES * one.value


_TIMES = 20


def _is_handful(quantity: Quantity) -> bool:
    """`les 18 États`: a few known things, which no thousands go on to count."""
    return (
        quantity.definite
        and quantity.kind == "count"
        and quantity.value is not None
        and quantity.value < _FEW
    )


_FEW = 100


def after_date(page: Scan, at: int) -> bool:
    """`que sur la même période en 2023` | (27 524): the bracket holds the other side of a comparison."""
    rest, date = letter_of()["rest"], letter_of()["date"]
    at -= 1
    while at >= 0 and page.kinds[at] == rest:
        at -= 1
    return at >= 0 and page.kinds[at] == date


def _whole(page: Scan, quantity: Quantity, counts: Sequence[Quantity]) -> Quantity | None:
    """`9 845 réfugiés en 21 convois, dont 2 130`: the nearest count of the sentence that can hold the part."""
    first, _ = page.layout.sentence(quantity.first)
    if quantity.kind != "count" or quantity.value is None:
        return None
    for one in reversed(counts):
        if one.first < first:
            return None
        if one.value is not None and one.value >= quantity.value:
            return one
    return None


_FAR = 3
_FAR_TO_LIST = 5  # `Le détail par route :`: a list by place goes on with what the text above it counts


def _of_the_same(page: Scan, quantity: Quantity, last: Quantity) -> bool:
    """`…, 89 femmes et 31 enfants ; 16 autres sont morts`, `Un sur quatre vient du Niger`: not those said last."""
    if quantity.kind == "count":
        others = page.folds[quantity.after : quantity.after + 1] == ["autres"]
        others = others or page.folds[quantity.after : quantity.after + 2] == ["d'", "autres"]
        return others and last.noun not in _GROUPS
    if page.before(quantity.left) == "contre" and last.kind == "fraction":
        return False  # `un ménage sur deux, contre` | un sur dix
    ratio = quantity.kind == "fraction" and "sur" in page.folds[quantity.first : quantity.last]
    named = last.phrase is not None and page.words[last.phrase[0]].capital  # `Guinéens`
    return ratio and last.noun is not None and not is_person(last.noun) and not named


def _wills(page: Scan, quantity: Quantity, last: Quantity) -> bool:
    """`300 parents dans 92 communes ; la plupart (71 %) veulent …`: only persons want and think."""
    at = quantity.after + (page.folds[quantity.after : quantity.after + 1] == [")"])
    while at < len(page) - 1 and page.folds[at] in clauses.CLITICS:
        at += 1  # `14 %` | l’ | `estiment à plus de 40 %`, `53 %` | y sont | `favorables`
    told = at < len(page) and (infinitive(page.folds[at]) in _MINDS or page.folds[at] in _MINDED)
    named = last.phrase is not None and page.words[last.phrase[0]].capital and is_people(last.noun or "")
    told = told and quantity.kind != "count"  # `103 départements. 71 y ont répondu`
    return told and last.noun is not None and not is_person(last.noun) and not named


_MINDS = frozenset(
    """vouloir penser estimer juger croire souhaiter espérer craindre préférer savoir ignorer dire déclarer répondre
    affirmer approuver désapprouver considérer trouver redouter regretter rejeter voter""".split()
)
_MINDED = frozenset("favorables opposés opposées défavorables hostiles inquiets inquiètes convaincus".split())
_GROUPS = frozenset("famille ménage foyer commune village pays bateau embarcation association équipe".split())


def of_people(page: Scan, quantity: Quantity) -> bool:
    """`ils étaient 150`, `parmi elles, 252`, `huit d’entre eux`."""
    first, _ = page.layout.sentence(quantity.first)
    before = [w.folded for w in page.words[max(first, quantity.left - 4) : quantity.left]]
    after = [w.folded for w in page.words[quantity.after : quantity.after + 3]]
    if (
        quantity.kind == "fraction"
        and after[:1] in (["sont"], ["étaient"])
        and after[1:2] in (["des"], ["de"])
    ):
        told = noun.read(page, quantity.after + 2)
        return told is not None and is_person(told.lemma)  # `La moitié sont des enfants`
    return bool({"ils", "elles", "eux"} & set(before)) or after in (
        ["d'", "entre", "eux"],
        ["d'", "entre", "elles"],
    )
