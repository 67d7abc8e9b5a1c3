"""Nouns and units said once for several numbers: lists, `dont`, `contre`, brackets, pronouns, tables.

One step from left to right; the state is what was counted last, in this sentence and before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from ...found import Quantity
from ...lexicon import letter_of
from ...morphology import Tag, guess, infinitive, is_finite_verb
from . import age, edges, govern, headings, labels, noun, openings, sign, subjects
from .age import is_person
from .unit import scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...scan import Scan

_JOINTS = frozenset(
    """, et ou puis dont contre à ( ; soit voire comme de – — - mais : encore après en versus d' sur par était
    étaient avec quasiment pour au lieu plus""".split()
)
_FEW_JOINTS = frozenset((",", "dont", "contre", "ou", "puis", "soit", "et", "("))
_UNITS = ("money", "measure", "duration", "percent", "age")


@dataclass(slots=True)
class State:
    """What was counted last: by any number, by one outside brackets, by one that counts persons; and the topic.

    counted: as last, but no part of a calendar, a text or a ranking (`deux trimestres`, `la deuxième place`).
    measured: a measure with the noun that governs it.
    topic: noun of `le nombre de X`, `la part des X` said last, with the sentence that said it.
    """

    last: Quantity | None = None
    head: Quantity | None = None
    people: Quantity | None = None
    before: Quantity | None = None
    by_kind: dict[str, Quantity] = field(default_factory=dict)
    counted: Quantity | None = None
    topic: noun.NounPhrase | None = None
    topic_sentence: int = -1
    measured: Quantity | None = None
    parts: int = -1
    counts: list[Quantity] = field(default_factory=list)
    heard: int = 0


def share_units(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`de 1 à 8 %`, `30 et 23 ans`, `18, 20 et 25 %`: a unit said after the last number only; from right to left."""
    for one, other in zip(reversed(quantities[:-1]), reversed(quantities[1:]), strict=True):
        _share_scale(page, one, other)
        if one.kind != "count" or one.unit or other.kind not in _UNITS or one.after != one.last:
            continue
        between = tuple(page.folds[one.last : other.left])
        if between == (",",) and "quantities.carry.unit_after" not in other.rules:
            continue
        close = other.left == other.first and between in _CLOSE_JOINTS
        close = close and not (between == ("/",) and other.change)  # `les Guinéens (10 567 / +71 %)`
        if (close or between in _LIST_JOINTS) and _plain(one):
            _take_unit(one, other)
            sign.attach(page, one)
            if between == ("à",) and other.kind == "money":
                one.per = one.per or other.per
            _share_magnitude(one, other)
            age.attach(page, one)
            if one.unit in ("year", "month") and _is_age(one):
                other.kind = "age"
    for one, other in pairwise(quantities):  # `trois hommes de 28, 42 et 47 ans`
        listed = tuple(page.folds[one.after : other.left]) in _LIST_JOINTS
        listed = listed and "quantities.carry.unit_after" in one.rules
        if listed and _is_age(one) and other.kind == "duration" and other.unit == one.unit:
            other.kind = "age"


def _share_magnitude(one: Quantity, other: Quantity) -> None:
    """`deux enveloppes de 50 et 20 millions d’euros`: nobody sets 50 euros beside 20 millions."""
    factor = other.numbers[0].scale
    if (
        one.kind == "money"
        and factor > 1
        and one.numbers[0].scale == 1
        and one.value is not None
        and one.value < _SMALL
    ):
        scale(one, factor)
        one.numbers[0].scale = factor


def _is_age(quantity: Quantity) -> bool:
    return quantity.kind == "age"


_CLOSE_JOINTS = (
    ("à",),
    ("puis",),
    ("et", "de"),
    ("contre",),
    ("et", "à"),
    (",", "puis"),
    ("/",),
    ("pour", "atteindre"),
)
_LIST_JOINTS = (("et",), (",",), ("ou",))


def _share_scale(page: Scan, one: Quantity, other: Quantity) -> None:
    """`passe de 380 à 460 millions`: the magnitude that is said after the new figure only."""
    factor = other.numbers[0].scale
    if factor == 1 or one.numbers[0].scale > 1 or one.value is None or one.value >= _SMALL or one.unit:
        return
    if [w.folded for w in page.words[one.last : other.left]] == ["à"] and _plain(one):
        scale(one, factor)
        one.numbers[0].scale = factor


def _plain(quantity: Quantity) -> bool:
    return quantity.numbers[0].form in ("digits", "words", "mixed") and quantity.value is not None


def _take_unit(one: Quantity, other: Quantity) -> None:
    one.kind, one.unit = other.kind, other.unit
    one.rules.append("quantities.carry.unit_after")


def elided_units(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`16 millions d’euros, dont 8`; `800 euros à Agadez, 1 200 à Sebha`: unit and magnitude said before only."""
    before: Quantity | None = None
    money: Quantity | None = None
    for quantity in quantities:
        summed = page.before(quantity.left) in (":", "soit") and quantity.numbers[0].scale >= _LARGE
        if money is not None and summed and before is not None and before.kind == "percent":
            before = money  # `ne consacre que 0,3 % à la diaspora : 236 millions`
        sum_of = money if money is not None and _is_bare(quantity) and _is_sum(page, quantity) else None
        if sum_of:
            _give_unit(page, sum_of, quantity)
        elif before is not None and _is_bare(quantity) and _takes_over(page, before, quantity):
            _give_unit(page, before, quantity)
        if money is not None and _restates(page, money, quantity, before):
            continue
        if quantity.kind in _UNITS or quantity.noun:
            before = quantity
        money = quantity if quantity.kind == "money" else money


def _restates(page: Scan, money: Quantity, quantity: Quantity, before: Quantity | None) -> bool:
    """`31 millions d’euros` | (22 % des dépenses), (34 millions de dollars): what is told of the sum in brackets."""
    if before is not money:
        return False
    return _aside(page, quantity) or page.folds[money.right : quantity.left] == ["("]


def _give_unit(page: Scan, before: Quantity, quantity: Quantity) -> None:
    quantity.kind, quantity.unit = before.kind, before.unit
    instead = page.folds[quantity.left - 3 : quantity.left] == ["au", "lieu", "de"]
    quantity.per = quantity.per or (before.per if before.kind == "measure" or instead else None)
    had = page.before(quantity.left) in age.POSSESSION
    if before.kind == "duration" and before.unit == "year" and had:
        quantity.kind = "age"  # `Dans dix ans, j’en aurai 72`
    if before.kind not in ("money", "age") and not _of_law(page, quantity):
        quantity.noun, quantity.phrase = before.noun, before.phrase and _bare_noun(page, before)
    quantity.rules.append("quantities.carry.unit_before")
    number, factor = quantity.numbers[0], before.numbers[0].scale
    if factor > 1 and number.scale == 1 and quantity.value is not None and quantity.value < _SMALL:
        scale(quantity, factor)
        number.scale = factor


def _is_sum(page: Scan, quantity: Quantity) -> bool:
    """`un prêt plafonné à 5 millions`, `Les envois atteignent 54 milliards`: millions of what is paid."""
    if quantity.numbers[0].scale < _LARGE:
        return False
    governing = (
        govern.by_de(page, quantity)
        or govern.before_limit(page, quantity)
        or subjects.subject(page, quantity)
    )
    named = edges.through(page, governing)
    return named is not None and named.lemma in _SUMS


_SUMS = frozenset(
    """budget coût crédit dépense recette transfert envoi enveloppe montant dette déficit subvention financement
    investissement facture bénéfice remise prêt fonds aide salaire loyer prix capital amende don cotisation""".split()
)


_GROUPED = 1000


def _is_apart(quantity: Quantity) -> bool:
    """A number too large to be a stretch of time."""
    return quantity.value is not None and quantity.value >= _GROUPED


def _is_apart_in_kind(before: Quantity, quantity: Quantity) -> bool:
    return before.kind == "duration" and _is_apart(quantity)


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind == "count" and quantity.unit is None and quantity.noun is None


def _takes_over(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """Whether `quantity` goes on with the unit of `before`: in its sentence after a joint, or by its magnitude."""
    if before.kind == "age":
        return _has_age_too(page, before, quantity)
    if before.kind not in ("money", "duration", "measure") or (before.kind == "measure" and before.definite):
        return False
    gap = page.layout.sentence_number(quantity.first) - page.layout.sentence_number(before.first)
    if before.kind == "money" and quantity.numbers[0].scale >= _LARGE and gap <= _NEAR:
        # `Réfugiés : 1,1 million` under `PIB : 716 dollars`
        labelled = page.before(quantity.left) == ":" and page.layout.line(quantity.first)[0] > before.first
        governing = govern.by_de(page, quantity)  # `un public de 5 millions`
        return not labelled and not (governing and is_person(governing.lemma))
    at = quantity.left - 1
    if gap or at < before.right:
        return False
    if (
        before.kind in ("money", "duration")
        and _en(page, quantity)
        and not _is_apart_in_kind(before, quantity)
    ):
        return True  # `14 mois, alors que la loi en accorde 18`
    joints = _JOINTS if before.kind == "money" else _FEW_JOINTS
    if page.folds[max(at - 2, 0) : at + 1] == ["au", "lieu", "de"]:
        return True
    if before.kind == "duration" and (page.folds[at] == ":" or _is_apart(quantity)):
        return False  # `En cinq ans : 4 100 en 2018, 6 300 en 2023`
    if page.words[at].folded in joints or (
        before.kind == "measure" and page.words[at].folded in _VERBS_OF_MEASURE
    ):
        return True
    if quantity.qualifier in ("at_most", "at_least") and page.words[at].folded == "un":
        return True
    priced = subjects.subject(page, quantity) if before.kind == "money" else None
    return priced is not None and priced.lemma in _PRICES


def _has_age_too(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`La benjamine a 17 ans, la doyenne dépasse les 70`: a verb of age before the bare number."""
    if page.layout.sentence_number(quantity.first) != page.layout.sentence_number(before.first):
        return False
    near = page.folds[max(quantity.left - 3, before.right) : quantity.left]
    return not age.POSSESSION.isdisjoint(near) or bool(
        {"dépasse", "approche", "frôle", "atteint"} & set(near)
    )


_SMALL = 1000
_LARGE = 10**6
_NEAR = 4
_VERBS_OF_MEASURE = frozenset(("prévoit", "prévoient", "atteint", "faut", "compte"))
_PRICES = frozenset(("tarif", "prix", "coût", "somme", "budget", "montant", "loyer", "salaire", "facture"))


def share_nouns(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`18, 20 et 25 membres`, `de 10 000 à 30 000 gardes`: a noun said after the last number only."""
    for one, other in zip(reversed(quantities[:-1]), reversed(quantities[1:]), strict=True):
        if page.folds[one.left - 1] in ("contre", "dont"):
            continue
        if one.noun is not None or one.kind != "count" or other.kind != "count" or other.noun is None:
            continue
        between = [w.folded for w in page.words[one.after : other.left]]
        if len(between) == 1 and between[0] in (",", "et", "ou", "à", "puis", "voire", "contre", "-", "des"):
            one.noun, one.phrase, one.elided = other.noun, _bare_noun(page, other), True
            one.rules.append("quantities.carry.noun_after")


def nouns(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Give every count, share and change without a noun the one that is meant, where the text tells it."""
    share_nouns(page, quantities)
    state = State()
    for quantity in quantities:
        _hear(page, quantity, state)
        _new_level(page, quantity, state)
        if quantity.noun is None and quantity.kind in _CARRYING:
            _find(page, quantity, state)
        if (
            quantity.kind == "age"
            and quantity.noun is None
            and (whose := _whose_age(page, quantity, state.last))
        ):
            _take_noun(page, quantity, whose)
        if quantity.kind == "measure" and "quantities.govern" in quantity.rules:
            state.measured = quantity
        if (
            quantity.noun is not None
            and quantity.kind in _REMEMBERED
            and "quantities.carry.bracket" not in quantity.rules
        ):
            state.last = quantity
            if not _frames(quantity):
                state.counted = quantity
            if quantity.kind == "count" and quantity.value is not None:
                state.counts.append(quantity)
            share = quantity.kind in ("percent", "fraction") and page.before(quantity.left) == "dont"
            if not quantity.elided and not share and not _frames(quantity):
                state.head = quantity
            plural = quantity.phrase is None or page.words[quantity.phrase[0]].folded.endswith(("s", "x"))
            if (is_person(quantity.noun) and plural and not _is_part(page, quantity, state)) or (
                quantity.phrase
                and page.words[quantity.phrase[0]].capital
                and quantity.noun.endswith(_DEMONYM)
            ):
                state.people = quantity


def _is_part(page: Scan, quantity: Quantity, state: State) -> bool:
    """`87 personnes, dont 11 femmes et six mineurs. Parmi elles …`: the parts are not what `elles` stands for."""
    sentence, before = page.layout.sentence_number(quantity.first), page.before(quantity.left)
    opened = (
        before in ("dont", ":", "savoir") or "parmi" in page.folds[max(quantity.left - 3, 0) : quantity.left]
    )
    part = opened or (before in ("et", ",") and state.parts == sentence)
    state.parts = sentence if part else -1
    return part and state.people is not None


def _whose_age(page: Scan, quantity: Quantity, last: Quantity | None) -> Quantity | None:
    """`Plus de la moitié des entrants ont moins de 30 ans`: those whose age it is stand just before."""
    if last is None or not 0 < quantity.left - last.right <= _BESIDE:
        return None
    return None if age.POSSESSION.isdisjoint(page.folds[last.right : quantity.left]) else last


_BESIDE = 4


def _new_level(page: Scan, quantity: Quantity, state: State) -> None:
    """`passe de 50 à 75 €`, `a baissé de 30 euros, à 640 euros`, `de 22 et 24 ans`: the noun of the one before."""
    before, state.before = state.before, quantity
    moved = before is not None and _moves_to(page, before, quantity)
    if (
        quantity.noun is None
        and before is not None
        and before.noun is not None
        and (moved or before.kind == quantity.kind)
    ):
        between = [w.folded for w in page.words[before.after : quantity.left]]
        if quantity.kind == "money" and _is_listed(page, before, quantity):
            _take_noun(page, quantity, before)
            quantity.per = quantity.per or before.per
        if (
            moved
            or (between == ["à"] and quantity.kind != "measure")
            or (between in (["et"], [","]) and quantity.kind == "age")
        ):
            _take_noun(page, quantity, before)
            if moved or between == ["à"]:  # the subject of the clause governs both, with its whole phrase
                quantity.phrase = before.phrase
    priced = quantity.kind == "money" and before is not None and before.kind == "count"
    if quantity.noun is None and priced and before and page.folds[before.right : quantity.left] == ["à"]:
        _take_noun(page, quantity, before)  # `deux billets à 49 $`
    if quantity.noun is not None:
        state.by_kind[quantity.kind] = quantity


def _moves_to(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`a baissé de 30 euros, à 640 euros`, `ont diminué de 6 % en 2016 pour s’établir à 33 milliards`."""
    folds, end = page.folds, quantity.left
    between = folds[before.after : end]
    if before.change is None or len(between) > _FAR_LEVEL or not _NEW_TOPICS.isdisjoint(between):
        return False
    if between[-2:] == [",", "à"]:
        return not any(is_finite_verb(word) for word in between)
    if "pour" not in between:
        return False
    told = between[len(between) - between[::-1].index("pour") :]
    verb = [word for word in told if word not in ("s'", "se", "à", "ainsi")]
    return len(verb) == 1 and Tag.INFINITIVE in guess(verb[0])


_FAR_LEVEL = 8
_NEW_TOPICS = frozenset((";", ":", "(", "et", "dont", "contre", "."))


def _is_listed(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`3,2 millions par l’Union et de 1,1 million`, `1,4 M€ pour l’accompagnement, 620 000 € pour les cours`."""
    folds, at = page.folds, quantity.left
    joint = folds[at - 2 : at] in (["et", "de"], ["et", "à"]) or folds[at - 1] in ("et", ",")
    if not joint or page.layout.sentence(at)[0] > before.first:
        return False
    between = range(before.after, at)
    return not any(is_finite_verb(folds[i]) or folds[i] in "(;:" for i in between)


_OF_THEM = ("count", "percent", "fraction")
_CARRYING = ("count", "percent", "fraction", "multiple", "money", "duration")
_REMEMBERED = ("count", "percent", "fraction", "multiple", "money", "ordinal")
_DEMONYM = ("ais", "ois", "ien", "aise", "oise", "ienne", "ain", "aine")


def _hear(page: Scan, quantity: Quantity, state: State) -> None:
    """Note the topic that the sentence of `quantity` announces before it: `le nombre de X`, `la part des X`."""
    first, _ = page.layout.sentence(quantity.first)
    for at in range(max(first, state.heard), quantity.first - 2):
        sized = page.folds[at + 1] in ("total", "totale", "moyen", "annuel", "record", "global")
        if page.folds[at] in _ANNOUNCING and page.folds[at + 1 + sized] in ("de", "d'", "des", "du"):
            phrase = edges.through(page, noun.read(page, at))
            if phrase and phrase.lemma not in labels.CALENDAR:  # `la part des moins de 18 ans`
                state.topic, state.topic_sentence = phrase, page.layout.sentence_number(at)
        asked = page.folds[at] in _ASKED and page.before(at - 1) in ("les", "des", "aux")
        if asked and (phrase := noun.read(page, at - 1)):  # `Pour les Français interrogés, … (69 %)`
            state.topic, state.topic_sentence = phrase, page.layout.sentence_number(at)
        if page.folds[at] == "côté" and at == first and (phrase := noun.read(page, at + 1)):
            state.topic, state.topic_sentence = phrase, page.layout.sentence_number(at)  # `Côté visas, …`
        if page.folds[at] == "quant" and page.folds[at + 1] in ("à", "au", "aux"):
            start = at + 2 + (page.folds[at + 2] in ("la", "l'"))
            if phrase := edges.through(page, noun.read(page, start)):
                state.topic, state.topic_sentence = phrase, page.layout.sentence_number(at)
    state.heard = max(state.heard, quantity.first)


_ANNOUNCING = frozenset(("nombre", "part", "proportion", "total", "majorité", "minorité"))
_ASKED = frozenset(("interrogés", "interrogées", "sondés", "sondées"))


def _find(page: Scan, quantity: Quantity, state: State) -> None:
    if quantity.kind in ("duration", "money"):
        return _find_governed(page, quantity, state)
    if _speaks_of_us(page, quantity):
        return None
    if state.last is not None and _restates_earlier(page, quantity, state.last):
        _take_noun(page, quantity, state.last)
        return None
    own = _own(page, quantity)
    if own and _is_share(page, quantity, own, state):
        own = None
    if own:
        quantity.noun, quantity.phrase = own.lemma, own.run
        in_bracket = quantity.left and page.words[quantity.left - 1].text == "("
        quantity.rules.append("quantities.carry.bracket" if in_bracket else "quantities.carry.own")
        return None
    topic = _topic(page, quantity, state)
    if topic:
        quantity.noun, quantity.phrase, quantity.elided = topic.lemma, topic.head, True
        quantity.rules.append("quantities.carry.topic")
        return None
    source = _antecedent(page, quantity, state)
    if source:
        _take_noun(page, quantity, source)
    elif quantity.kind == "count" and (_of_people(page, quantity) or _en(page, quantity)):
        phrase = govern.plural_before(page, quantity)
        if phrase:
            quantity.noun, quantity.phrase, quantity.elided = phrase.lemma, phrase.head, True
            quantity.rules.append("quantities.carry.pronoun")
    return None


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


def _speaks_of_us(page: Scan, quantity: Quantity) -> bool:
    """`nous étions quatre-vingts`, `on était une vingtaine`: nobody says of what."""
    before = page.folds[max(quantity.left - 3, 0) : quantity.left]
    return not _US.isdisjoint(before[:-1]) and before[-1:] != [] and before[-1] in _WERE


_US = frozenset(("nous", "on", "vous"))
_WERE = frozenset(("étions", "était", "étiez", "sommes", "est", "êtes", "serons", "sera"))


def _en(page: Scan, quantity: Quantity) -> bool:
    """`en ont verbalisé 17`, `on en dénombre 85`."""
    return any(
        page.folds[i] == "en" and guess(page.folds[i + 1]) & (Tag.FINITE_VERB | Tag.AUXILIARY)
        for i in range(max(quantity.left - 4, 0), quantity.left - 1)
        if page.kinds[i + 1] == page.words[i + 1].letter
    )


def _is_share(page: Scan, quantity: Quantity, own: noun.NounPhrase, state: State) -> bool:
    """`31 400 demandes, surtout d’Érythréens (5 210)`: a nationality in brackets shares out what is no person."""
    if not quantity.left or page.words[quantity.left - 1].text != "(" or not page.words[own.head[0]].capital:
        return False
    head = state.head
    if head is None or head.kind != "count" or head.noun is None or is_person(head.noun):
        return False
    return head.phrase is None or not page.words[head.phrase[0]].capital  # `dont 21 Sénégalais`


def _of_law(page: Scan, quantity: Quantity) -> bool:
    """`le délai atteint 14 mois, alors que la loi en accorde 18`: as many months, and no delay."""
    return quantity.kind in ("duration", "age") and _en(page, quantity)


def _find_governed(page: Scan, quantity: Quantity, state: State) -> None:
    """Money and durations: only an ellipsis after `contre`, `dont`, in brackets, or a pronoun that measures."""
    if _of_law(page, quantity):
        return
    own = (
        govern.by_de(page, quantity)
        or govern.before_limit(page, quantity)
        or subjects.subject(page, quantity)
    )
    own = own if quantity.kind == "money" and "quantities.carry.unit_before" in quantity.rules else None
    if own and own.lemma not in _BARE:
        quantity.noun, quantity.phrase = own.lemma, own.run
        quantity.rules.append("quantities.carry.own")
        return
    last = state.by_kind.get(quantity.kind)
    moved = state.last
    if moved and moved.change and page.folds[moved.right : quantity.left] in (["soit"], [",", "soit"]):
        _take_noun(page, quantity, moved)  # `une hausse de 3,8 %, soit 39 milliards`
        return
    if (
        last is None
        or page.layout.sentence_number(quantity.first) - page.layout.sentence_number(last.first) > 1
    ):
        return
    pronoun = bool(_pronoun(page, quantity)) and quantity.kind == "duration"
    told = page.folds[last.right : quantity.left]
    if page.before(quantity.left) == "(" and any(is_finite_verb(word) for word in told):
        return  # `a saisi des voitures (52 000 euros) et l’a fait savoir au maire (300 euros)`
    if "quantities.carry.unit_before" in quantity.rules or _after_joint(page, quantity) or pronoun:
        _take_noun(page, quantity, last)


def _pronoun(page: Scan, quantity: Quantity) -> bool:
    """`il dépasse deux ans`: a pronoun and its verb just before the number."""
    before = [w.folded for w in page.words[max(quantity.left - 3, 0) : quantity.left]]
    return bool({"il", "elle"} & set(before[:-1])) and "y" not in before


def _take_noun(page: Scan, quantity: Quantity, source: Quantity) -> None:
    quantity.noun, quantity.elided = source.noun, True
    near = page.layout.sentence_number(quantity.first) == page.layout.sentence_number(source.first)
    near = near or not (quantity.noun and is_person(quantity.noun))  # `Nous ne sommes plus que quatre`
    rated = near and source.per and (source.per[0].isdecimal() or page.before(quantity.left) == "contre")
    if quantity.kind == source.kind and quantity.kind in ("count", "money") and rated:
        quantity.per = quantity.per or source.per
    quantity.phrase = source.phrase and _bare_noun(page, source)
    quantity.rules.append("quantities.carry.noun")


def _topic(page: Scan, quantity: Quantity, state: State) -> noun.NounPhrase | None:
    """The topic, for a change or a share that the same sentence or the next states of it."""
    if state.topic is None or quantity.kind not in ("percent", "count", "multiple"):
        return None
    gap = page.layout.sentence_number(quantity.first) - state.topic_sentence
    last = state.last
    free = last is None or last.first < state.topic.head[0] or last.noun == state.topic.lemma
    if gap == 0 and free and _passes(page, quantity):
        return state.topic  # `le nombre de visas a explosé, passant de` | 43
    if gap == 0 and quantity.kind == "count" and free and page.before(quantity.left) == ":":
        return state.topic  # `Le nombre de réseaux suit la même pente : 290`
    if gap == 0 and quantity.kind == "count" and free and _en(page, quantity):
        return state.topic  # `Côté visas, la France en a délivré` | 2,79 millions
    if quantity.change or (quantity.kind == "percent" and gap == 0):
        return state.topic if gap <= 1 else None
    return None


def _passes(page: Scan, quantity: Quantity) -> bool:
    near = page.folds[max(quantity.left - 3, 0) : quantity.left]
    return quantity.kind == "count" and any(infinitive(word) == "passer" for word in near)


def _bare_noun(page: Scan, source: Quantity) -> tuple[int, int] | None:
    """An elided noun takes the bare noun of its antecedent as its phrase."""
    if source.phrase is None:
        return None
    first, last = source.phrase
    end = first + 1
    while end + 1 < last and page.words[end].folded == "-" and not page.words[end].spaced:
        end += 2
    return first, end


def _own(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """A noun that stands beside the number, before it or across a verb."""
    found = labels.in_brackets(page, quantity) if quantity.kind == "count" else None
    found = found or labels.among(page, quantity) or govern.magnitude(page, quantity)
    found = found or subjects.gapped(page, quantity) or openings.so_many(page, quantity)
    labelled = None if _names_place(page, quantity) else edges.through(page, labels.label(page, quantity))
    if labelled and labelled.lemma in edges.MOVEMENTS:
        labelled = edges.what_moved(page, labelled)  # `Évolution du nombre de visas : + 4 %`
    found = found or labelled or govern.whole_name(page, quantity)
    if found is None and not _after_joint(page, quantity):
        said = govern.object_before(page, quantity) if quantity.kind == "count" else None
        said = said or subjects.subject(page, quantity) or govern.apposed(page, quantity)
        found = edges.through(page, said)
    return None if found and found.lemma in _BARE and found.last == found.head[1] else found


def _names_place(page: Scan, quantity: Quantity) -> bool:
    """`- Méditerranée centrale : 47 710`, `Total : 300`: the label says where, or of all, not what."""
    first, _ = page.layout.line(quantity.first)
    at = next((i for i in range(first, quantity.left) if page.folds[i][0].isalpha()), None)
    if at is None or quantity.left - at > _SHORT_LABEL or page.before(quantity.left) != ":":
        return False
    at += page.folds[at] == "dont"  # `Dont femmes : 6 210`
    return page.folds[at] in headings.NEUTRAL or noun.is_territory(page, at)


_SHORT_LABEL = 7
# Alone, these say how much, not of what.
_BARE = edges.MOVEMENTS | edges.AMOUNTS - {"coût", "tarif", "prix"}


def _after_joint(page: Scan, quantity: Quantity) -> bool:
    compared = page.folds[max(quantity.left - 3, 0) : quantity.left] == ["par", "rapport", "à"]
    return compared or page.before(quantity.left) in ("dont", "contre", "soit", "(", "ou")


def _antecedent(page: Scan, quantity: Quantity, state: State) -> Quantity | None:
    """What was counted last, where it can be meant: same sentence, or the one before with a pronoun or none."""
    last = state.last
    measured = state.measured
    if measured and quantity.change and (last is None or last.first < measured.first):
        gap = page.layout.sentence_number(quantity.first) - page.layout.sentence_number(measured.first)
        return measured if gap <= 1 else None  # `La récolte atteint 29 Mt. Elle recule de 15 %`
    if last is None:
        return None
    if last.definite and _en(page, quantity) and not _apart(page, last, quantity):
        earlier = (one for one in reversed(state.counts) if _apart(page, one, quantity))
        last = next(earlier, last)  # `Les 156 pays étudiés en ont signalé 69 627`
    before = page.words[quantity.left - 1].text if quantity.left else ""
    if before == "contre" and last.kind == "fraction" and page.before(last.left) == "soit" and state.counts:
        last = state.counts[-1]  # `1,4 million de réfugiés, soit un habitant sur cinq, contre 1,1 million`
    if quantity.kind == "count" and before != "(" and _names_others(page, last) and state.counts:
        last = state.counts[-1]  # `12 000 habitants (4 % d’étrangers). Elle en comptait 9 000`
    if _capacity(page, last) and _en(page, quantity):
        last = next((one for one in reversed(state.counts) if not _capacity(page, one)), last)
    if _frames(last) and (quantity.kind != "count" or _is_crowd(quantity)) and before not in _PARTS:
        if state.counted is None:
            return None
        last = state.counted
    if quantity.kind == "count" and last.noun in _RATIOS:
        return next((one for one in reversed(state.counts) if _near(page, one, quantity)), None)
    compared = before == "(" and _after_date(page, quantity.left - 1)
    if before == "(" and not compared and state.head is not None and quantity.kind == "count":
        last = state.head
    elif quantity.kind in _OF_THEM and state.people is not None and _of_people(page, quantity):
        last = state.people
    elif before == "dont" and (whole := _whole(page, quantity, state.counts)):
        last = whole
    elif state.people is not None and (_of_the_same(page, quantity, last) or _wills(page, quantity, last)):
        last = state.people
    if (_is_crowd(quantity) or quantity.kind == "percent") and _is_handful(last):
        last = next((one for one in reversed(state.counts) if not _is_handful(one)), last)
    if _is_crowd(quantity) and last.kind == "count" and _outgrows(quantity, last):
        last = next((one for one in reversed(state.counts) if not _outgrows(quantity, one)), last)
    gap = page.layout.sentence_number(quantity.first) - page.layout.sentence_number(last.first)
    if quantity.kind == "count" and last.kind == "money":
        return None
    listed = _names_place(page, quantity) or page.folds[page.layout.line(quantity.first)[0]] in "•-–—"
    return last if gap <= (_FAR_TO_LIST if listed else _FAR) else None


def _aside(page: Scan, one: Quantity) -> bool:
    """`(22 % des dépenses)`: a share in a bracket of its own."""
    return one.kind == "percent" and page.before(one.left) == "("


def _names_others(page: Scan, one: Quantity) -> bool:
    """`(4 % d’étrangers)`: an aside with a noun of its own."""
    return _aside(page, one) and "quantities.noun" in one.rules


def _capacity(page: Scan, one: Quantity) -> bool:
    """`onze unités, d’une capacité de` | 430 lits: how much they hold, not what is told of."""
    return "capacité" in page.folds[max(one.left - 3, 0) : one.left]


def _apart(page: Scan, one: Quantity, quantity: Quantity) -> bool:
    return page.layout.sentence_number(one.first) < page.layout.sentence_number(quantity.first)


_PARTS = frozenset(("dont", "et", ",", "contre", "soit"))
# What only a share says: nothing is counted with it.
_RATIOS = frozenset("taux ratio proportion chômage inflation croissance pib indice probabilité".split())


def _near(page: Scan, one: Quantity, quantity: Quantity) -> bool:
    return page.layout.sentence_number(quantity.first) - page.layout.sentence_number(one.first) <= _FAR


# They part a calendar, a text, a ranking: figures that follow count other things.
_FRAMES = frozenset(
    """trimestre semestre week-end saison catégorie chiffre page volet chapitre critère fois chance point
    décennie siècle""".split()
)


def _frames(quantity: Quantity) -> bool:
    return quantity.noun in _FRAMES or (quantity.kind == "ordinal" and quantity.noun in _RANKS)


_RANKS = frozenset(("place", "position", "rang"))


def _is_crowd(quantity: Quantity) -> bool:
    return quantity.kind == "count" and quantity.value is not None and quantity.value >= _SMALL


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


def _after_date(page: Scan, at: int) -> bool:
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
        return others and last.noun not in _GROUPS
    ratio = quantity.kind == "fraction" and "sur" in page.folds[quantity.first : quantity.last]
    named = last.phrase is not None and page.words[last.phrase[0]].capital  # `Guinéens`
    return ratio and last.noun is not None and not is_person(last.noun) and not named


def _wills(page: Scan, quantity: Quantity, last: Quantity) -> bool:
    """`300 parents dans 92 communes ; la plupart (71 %) veulent …`: only persons want and think."""
    at = quantity.after + (page.folds[quantity.after : quantity.after + 1] == [")"])
    told = at < len(page) and infinitive(page.folds[at]) in _MINDS
    return told and last.noun is not None and not is_person(last.noun)


_MINDS = frozenset(
    "vouloir penser estimer juger croire souhaiter espérer craindre préférer savoir ignorer".split()
)
_GROUPS = frozenset("famille ménage foyer commune village pays bateau embarcation association équipe".split())


def _of_people(page: Scan, quantity: Quantity) -> bool:
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
