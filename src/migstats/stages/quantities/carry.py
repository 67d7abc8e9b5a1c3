"""Nouns said once for several numbers: lists, `dont`, `contre`, brackets, pronouns, tables.

One step from left to right; the state is what was counted last, in this sentence and before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess, infinitive, is_finite_verb
from ...persons import is_person
from ...words import OF
from . import age, antecedent, change, edges, ellipsis, govern, labels, noun, openings, pronouns, subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan


def share_nouns(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`18, 20 et 25 membres`, `de 10 000 à 30 000 gardes`: a noun said after the last number only."""
    for one, other in zip(reversed(quantities[:-1]), reversed(quantities[1:]), strict=True):
        if page.folds[one.left - 1] in ("contre", "dont"):
            continue
        restated = one.kind == "percent" and one.change and other.change and other.kind == "count"
        if restated and one.noun is None and other.noun and page.folds[one.after : other.left] == ["("]:
            _take_noun(page, one, other)  # `une baisse de 8,4 % (-107 demandes)`
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
    state = antecedent.State()
    for quantity in quantities:
        _hear(page, quantity, state)
        _gapped(page, quantity, state)
        _new_level(page, quantity, state)
        if state.people is not None and _votes(page, quantity):
            _take_noun(page, quantity, state.people)
            quantity.rules[-1] = "quantities.carry.voters"  # no heading of a list says more
        if _is_adjective(page, quantity, state):
            quantity.noun = quantity.phrase = None
        if quantity.noun is None and quantity.kind in _CARRYING:
            _find(page, quantity, state)
        state.said = quantity
        if quantity.noun is not None and antecedent.located(page, quantity):
            state.placed = quantity
        if (
            quantity.kind == "age"
            and quantity.noun is None
            and (whose := _whose_age(page, quantity, state.last))
        ):
            _take_noun(page, quantity, whose)
        if quantity.kind == "measure" and "quantities.govern" in quantity.rules:
            state.measured = quantity
        if quantity.kind == "age":
            state.aged = quantity
        state.latest[quantity.kind] = quantity
        state.latest_counted = quantity if quantity.kind == "count" else state.latest_counted
        if (
            quantity.noun is not None
            and quantity.kind in _REMEMBERED
            and "quantities.carry.bracket" not in quantity.rules
            and not _is_basis(page, quantity)
        ):
            state.last = quantity
            state.other = state.other if quantity.kind == "money" else quantity
            if not antecedent.frames(quantity):
                state.counted = quantity
            if not antecedent.in_bracket(page, quantity):
                state.outside = quantity
            if quantity.kind == "count" and quantity.value is not None:
                state.counts.append(quantity)
            share = quantity.kind in ("percent", "fraction") and page.before(quantity.left) == "dont"
            if not quantity.elided and not share and not antecedent.frames(quantity):
                state.head = quantity
            plural = quantity.phrase is None or page.words[quantity.phrase[0]].folded.endswith(("s", "x"))
            part = _is_part(page, quantity, state)
            shared = quantity.kind in ("percent", "fraction") and (
                part or (page.before(quantity.left) == "soit" and state.people is not None)
            )
            if (is_person(quantity.noun) and plural and not part and not shared) or (
                quantity.phrase
                and not shared
                and page.words[quantity.phrase[0]].capital
                and quantity.noun.endswith(_DEMONYM)
            ):
                state.people = quantity


def _is_adjective(page: Scan, quantity: Quantity, state: antecedent.State) -> bool:
    """`27 rendez-vous, dont` | 19 gratuits: what narrows things that were just counted; `24 permanents` are people."""
    if quantity.kind != "count" or quantity.phrase is None or page.before(quantity.left) != "dont":
        return False
    word, last = page.folds[quantity.phrase[0]], state.last
    mere = Tag.ADJECTIVE in guess(word) and not guess(word) & (Tag.NOUN | Tag.PARTICIPLE)
    return mere and last is not None and last.kind == "count" and not is_person(last.noun or "")


def _gapped(page: Scan, quantity: Quantity, state: antecedent.State) -> None:
    """`17 % étaient des réfugiés et` | 8 % des déboutés, `46 % des élèves viennent d’Asie, 9 %` | du continent noir.

    Shares of the same whole, the verb said once.
    """
    before, goes_on = state.share, state.gapping
    if quantity.kind != "percent":
        return
    state.share, state.gapping = quantity, False
    if before is None or before.first < page.layout.sentence(quantity.first)[0]:
        return
    told = change.outside_brackets(page.folds[before.right : quantity.left])
    verbs = [i for i, word in enumerate(told) if is_finite_verb(word)]
    listed = told[-1:] in (["et"], [","]) and _APART.isdisjoint(told[:-1])
    said = told[1:2] and told[1] in OF and (told[0] in _ARE or infinitive(told[0]) in _COME)
    linked = not OF.isdisjoint(page.folds[quantity.after : quantity.after + 1])
    state.gapping = bool(listed and ((verbs == [0] and said) or (goes_on and not verbs)))
    if state.gapping and linked and before.noun:
        _take_noun(page, quantity, before)


_ARE = frozenset(("sont", "étaient", "seraient"))
_COME = frozenset(("venir", "provenir", "émaner"))
_APART = frozenset((";", ":", "(", ")", "dont", "contre", "soit", "mais"))


def _is_basis(page: Scan, quantity: Quantity) -> bool:
    """`3 millions d’étrangers sur une population de` | 60 millions: what is shared out, not what is told of."""
    first = (
        quantity.left
        if quantity.elided or quantity.phrase is None
        else min(quantity.phrase[0], quantity.left)
    )
    near = page.folds[max(first - _SHORT, 0) : first]
    return (
        quantity.kind == "count" and "sur" in near and "population" in page.folds[first - 1 : quantity.left]
    )


_SHORT = 4


def _is_part(page: Scan, quantity: Quantity, state: antecedent.State) -> bool:
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
    told = page.folds[last.right : quantity.left]
    aged = last.kind == "fraction" and not openings.AGED.isdisjoint(told)  # `un enfant sur cinq âgé de`
    aged = aged or (last.kind == "count" and told == ["de"])  # `dont 480 de moins de trois ans`
    return last if aged or not age.POSSESSION.isdisjoint(told) else None


_BESIDE = 4


def _new_level(page: Scan, quantity: Quantity, state: antecedent.State) -> None:
    """`passe de 50 à 75 €`, `a baissé de 30 euros, à 640 euros`, `de 22 et 24 ans`: the noun of the one before."""
    before = state.before
    if not (quantity.kind == "duration" and page.before(quantity.left) == "en"):
        state.before = quantity  # `ont doublé en vingt ans,` | `pour atteindre 10 milliards`
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
        reached = moved or (
            quantity.kind != "measure" and (between == ["à"] or _reaches(page, before, quantity))
        )
        listed = between in _LISTED.get(quantity.kind, ())
        if reached or listed:
            _take_noun(page, quantity, before)
            if reached:  # the subject of the clause governs both, with its whole phrase
                quantity.phrase = before.phrase
    lives = state.by_kind.get("duration")
    if (
        quantity.kind == "age"
        and lives
        and lives.noun == "espérance"
        and ellipsis.parallel(page, lives, quantity)
    ):
        quantity.kind = "duration"  # `une espérance de 85 ans pour les femmes` | et de 80 ans
    same = state.by_kind.get(quantity.kind)
    if (
        quantity.noun is None
        and quantity.kind in _LEVELS
        and same
        and ellipsis.parallel(page, same, quantity)
    ):
        _take_noun(page, quantity, same)
    priced = quantity.kind == "money" and before is not None and before.kind == "count"
    if quantity.noun is None and priced and before and page.folds[before.right : quantity.left] == ["à"]:
        _take_noun(page, quantity, before)  # `deux billets à 49 $`
    if quantity.noun is not None:
        state.by_kind[quantity.kind] = quantity


# `âgés de 22 et 24 ans`, `des peines de cinq et dix ans`
_LISTED = {"age": (["et"], [","]), "duration": (["et"], ["ou"])}
_LEVELS = frozenset(("percent", "duration", "age", "measure"))


def _reaches(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`passe de 7 mois en 2016` | à 8 mois, `à 9,9 jours en 2006,` | 10,5 jours: where only dates stand between."""
    joint = page.before(quantity.left)
    if joint not in _DATED_JOINTS or page.before(before.left) not in _DATED_JOINTS[joint]:
        return False
    date, rest = letter_of()["date"], letter_of()["rest"]
    between = range(before.after, quantity.left - 1)
    dated = any(page.kinds[i] == date for i in between) and len(between) <= _FAR_LEVEL
    return dated and all(page.kinds[i] in (date, rest) or page.folds[i] in _BESIDE_DATES for i in between)


# What stands before a level said for one date, and what before the one that goes on from it.
_DATED_JOINTS = {"à": ("de", "d'", "à"), ",": ("de", "d'", "à", ","), "et": ("de", "d'", "à", ",")}
_BESIDE_DATES = frozenset(("en", "au", "le", "la", "l'", "fin", "début", ",", "puis"))


def _moves_to(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`a baissé de 30 euros, à 640 euros`, `ont diminué de 6 % en 2016 pour s’établir à 33 milliards`."""
    folds, end = page.folds, quantity.left
    between = folds[before.after : end]
    if before.change is None or len(between) > _FAR_LEVEL or not _NEW_TOPICS.isdisjoint(between):
        return False
    if between == ["à"]:
        return before.kind == "percent" and quantity.kind != "percent"  # `(+ 1,9 % à 6 milliards)`
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


_CARRYING = ("count", "percent", "fraction", "multiple", "money", "duration")
_REMEMBERED = ("count", "percent", "fraction", "multiple", "money", "ordinal")
_DEMONYM = ("ais", "ois", "ien", "aise", "oise", "ienne", "ain", "aine")


def _hear(page: Scan, quantity: Quantity, state: antecedent.State) -> None:
    """Note the topic that the sentence of `quantity`, or the one before, announces: `le nombre de X`, `Côté X`."""
    first, _ = page.layout.sentence(quantity.first)
    for at in range(max(pronouns.before(page, first), state.heard), quantity.first - 2):
        if page.folds[at] not in _CLUES or (start := _announced(page, at)) is None:
            continue
        phrase = edges.through(page, noun.read(page, start))
        if phrase and phrase.lemma not in labels.CALENDAR:  # `la part des moins de 18 ans`
            state.topic, state.topic_sentence = phrase, page.layout.sentence_number(at)
    state.heard = max(state.heard, quantity.first)


def _announced(page: Scan, at: int) -> int | None:
    """Where the topic begins that word `at` announces; None where it announces none."""
    word = page.folds[at]
    if word == "côté" and page.before(at) == "du" and page.folds[at + 1] != "des":
        return None  # `Du côté de l’aéroport, …`
    if word in _ANNOUNCING and page.folds[at - 2 : at] == ["dont", "le"]:  # `de migrants, dont le nombre …`
        return _counted_before(page, at - 2 - (page.folds[at - 3] == ","))
    if word in _ANNOUNCING:
        sized = page.folds[at + 1] in ("total", "totale", "moyen", "annuel", "record", "global")
        if page.folds[at + 1 + sized] in ("de", "d'", "des", "du"):
            return at
    if word in ("de", "d'") and page.before(at) == "combien":
        return at + 1  # `Combien de personnes vivront ici ? 80 au plus`
    if word in _ASKED and page.before(at - 1) in ("les", "des", "aux"):
        return at - 1  # `Pour les Français interrogés, … (69 %)`
    if word not in _CONCERNING or not _opens_clause(page, at, _CONCERNING[word]):
        return None
    start = at + 1
    while page.folds[start] in _BEFORE_TOPIC:
        start += 1
    return start


def _counted_before(page: Scan, end: int) -> int | None:
    """The head of the innermost plural noun phrase that ends at word `end`: `un afflux de` | migrants `, dont …`."""
    for start in range(end - 1, max(end - _SHORT_BRACKET, 1), -1):
        phrase = noun.read(page, start, many=True)
        led = page.folds[start - 1] in ("de", "d'", "des", "les", "ces", "ses", "leurs")
        if phrase and led and phrase.head[0] == start:
            return start if phrase.last >= end else None
    return None


def _opens_clause(page: Scan, at: int, words: tuple[str, ...]) -> bool:
    """`En ce qui` | concerne, `S’` | agissant: whether what stands before word `at` opens a sentence or a clause."""
    start = at - len(words)
    if tuple(page.folds[start:at]) != words:
        return words == ("du",) and page.layout.sentence(at)[0] == at  # `Côté visas, …`
    return page.layout.sentence(at)[0] == start or page.folds[start - 1] in (",", ";", "et", "mais")


_ANNOUNCING = frozenset(
    ("nombre", "totalité", "plupart", "part", "proportion", "total", "majorité", "minorité")
)
_ASKED = frozenset(("interrogés", "interrogées", "sondés", "sondées"))
# What leads to a topic, with the words before it.
_CONCERNING: dict[str, tuple[str, ...]] = {
    "concerne": ("en", "ce", "qui"), "est": ("pour", "ce", "qui"), "concernant": (), "agissant": ("s'",),
    "côté": ("du",), "quant": (), "parlant": ("en",),
}  # fmt: skip
_CLUES = _ANNOUNCING | _ASKED | frozenset(_CONCERNING) | {"de", "d'"}
_BEFORE_TOPIC = frozenset(("de", "d'", "des", "du", "à", "au", "aux", "le", "la", "l'", "les", "ces", "ses"))


def _find(page: Scan, quantity: Quantity, state: antecedent.State) -> None:
    if quantity.kind in ("duration", "money"):
        return _find_governed(page, quantity, state)
    if _of_sum(page, quantity, state):
        return None
    if ellipsis.speaks_of_us(page, quantity):
        if state.last is not None and ellipsis.speaks_of_us(page, state.last):
            _take_noun(page, quantity, state.last)  # `nous étions 27 enseignants ; nous sommes` | 31
        return None
    before = state.latest_counted
    if before is not None and _in_same_bracket(page, before, quantity):
        _take_noun(page, quantity, before)
        return None
    if phrase := _resumed(page, quantity):
        _take_phrase(quantity, phrase)
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
        in_bracket = in_bracket and "nombre" not in page.folds[max(own.head[0] - 2, 0) : own.head[0]]
        quantity.rules.append("quantities.carry.bracket" if in_bracket else "quantities.carry.own")
        return None
    topic = _topic(page, quantity, state)
    if topic:
        quantity.noun, quantity.phrase, quantity.elided = topic.lemma, topic.head, True
        quantity.rules.append("quantities.carry.topic")
        return None
    before = state.aged
    if before and before.noun and page.folds[before.right : quantity.left] == [",", "dont"]:
        _take_noun(page, quantity, before)  # `des enfants âgés de 6 à 14 ans, dont` | 70 %
        return None
    if phrase := edges.through(page, pronouns.subject(page, quantity)) or _who(page, quantity, state):
        _take_phrase(quantity, phrase)
        return None
    source = antecedent.find(page, quantity, state)
    if source:
        _take_noun(page, quantity, source)
    elif quantity.kind in _OF_SOME and (antecedent.of_people(page, quantity) or ellipsis.en(page, quantity)):
        _take_phrase(quantity, pronouns.plural(page, quantity))
    return None


def _votes(page: Scan, quantity: Quantity) -> bool:
    """`la suppression de l’aide : 51 %` | pour `, dont 24 %` | « très favorables »: those who were asked."""
    at = quantity.after
    told = page.folds[at : at + 1] in (["pour"], ["contre"]) and page.folds[at + 1 : at + 2] in _CLOSED
    return quantity.kind == "percent" and told


_CLOSED = ([","], [";"], ["."], [")"], ["\n"])


def _of_sum(page: Scan, quantity: Quantity, state: antecedent.State) -> bool:
    """`Ses 300 agents … 2,4 M€, soit` | 11 % de plus: told of a sum that has no noun, not of people before it."""
    said, last = state.said, state.last
    return (
        said is not None
        and said.kind == "money"
        and said.noun is None
        and (last is None or is_person(last.noun or ""))
        and quantity.kind == "percent"
        and page.before(quantity.left) == "soit"
        and page.layout.sentence(quantity.first)[0] <= said.first
    )


def _in_same_bracket(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`les Roumains (17 911 ;` | 9,6 %): the share of what the bracket counts first."""
    beside = page.folds[before.after : quantity.left] in ([";"], ["/"])
    return beside and quantity.kind == "percent" and "quantities.carry.bracket" in before.rules


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


def _take_phrase(quantity: Quantity, phrase: noun.NounPhrase | None) -> None:
    """What a pronoun stands for, as the bare noun."""
    if phrase:
        quantity.noun, quantity.phrase, quantity.elided = phrase.lemma, phrase.head, True
        quantity.rules.append("quantities.carry.pronoun")


def _who(page: Scan, quantity: Quantity, state: antecedent.State) -> noun.NounPhrase | None:
    """`Les immigrés sont 39 % des ouvriers. Ils étaient` | 6,5 %: persons that no figure has counted."""
    counted = state.people is not None and state.people.kind not in ("percent", "fraction")
    if counted or quantity.kind not in _OF_THEM or not antecedent.of_people(page, quantity):
        return None
    found = pronouns.persons(page, quantity)
    if found or state.people is not None or state.last is None or is_person(state.last.noun or ""):
        return found
    others = pronouns.plural(page, quantity)
    return others if others and is_person(others.lemma) else None


_OF_THEM = ("count", "percent", "fraction", "multiple")


_OF_SOME = frozenset(("count", "fraction"))
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


def _is_share(page: Scan, quantity: Quantity, own: noun.NounPhrase, state: antecedent.State) -> bool:
    """`31 400 demandes, surtout d’Érythréens (5 210)`: a nationality in brackets shares out what is no person."""
    if not quantity.left or page.words[quantity.left - 1].text != "(" or not page.words[own.head[0]].capital:
        return False
    head = state.head
    if head is None or head.kind != "count" or head.noun is None or is_person(head.noun):
        return False
    return head.phrase is None or not page.words[head.phrase[0]].capital  # `dont 21 Sénégalais`


def _find_governed(page: Scan, quantity: Quantity, state: antecedent.State) -> None:
    """Money and durations: only an ellipsis after `contre`, `dont`, in brackets, or a pronoun that measures."""
    if ellipsis.of_law(page, quantity):
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
    if spoken := edges.through(page, pronouns.subject(page, quantity)):
        _take_phrase(quantity, spoken)
        return
    last = state.by_kind.get(quantity.kind)
    moved = state.last
    if moved and moved.change and page.folds[moved.right : quantity.left] in (["soit"], [",", "soit"]):
        _take_noun(page, quantity, moved)  # `une hausse de 3,8 %, soit 39 milliards`
        return
    latest = state.latest.get(quantity.kind)
    if last is not None and latest is not None and latest is not last and latest.noun is None:
        return  # `sollicite 91,7 millions, après en avoir reçu` | 12 millions: of those, which have no noun
    if (
        last is None
        or page.layout.sentence_number(quantity.first) - page.layout.sentence_number(last.first) > 1
    ):
        return
    pronoun = bool(ellipsis.pronoun(page, quantity)) and quantity.kind == "duration"
    told = page.folds[last.right : quantity.left]
    if page.before(quantity.left) == "(" and any(is_finite_verb(word) for word in told):
        return  # `a saisi des voitures (52 000 euros) et l’a fait savoir au maire (300 euros)`
    earlier = quantity.kind == "money" and page.folds[max(quantity.left - 2, 0) : quantity.left] == [
        ",",
        "après",
    ]
    pronoun = pronoun or (earlier and letter_of()["date"] in page.kinds[quantity.after : quantity.after + 3])
    if "quantities.carry.unit_before" in quantity.rules or ellipsis.after_joint(page, quantity) or pronoun:
        _take_noun(page, quantity, last)


def _take_noun(page: Scan, quantity: Quantity, source: Quantity) -> None:
    quantity.noun, quantity.elided = source.noun, True
    near = page.layout.sentence_number(quantity.first) == page.layout.sentence_number(source.first)
    near = near or not (quantity.noun and is_person(quantity.noun))  # `Nous ne sommes plus que quatre`
    rated = near and source.per and (source.per[0].isdecimal() or page.before(quantity.left) == "contre")
    if quantity.kind == source.kind and quantity.kind in ("count", "money") and rated:
        quantity.per = quantity.per or source.per
    quantity.phrase = source.phrase and ellipsis.bare_noun(page, source)
    quantity.rules.append("quantities.carry.noun")


def _topic(page: Scan, quantity: Quantity, state: antecedent.State) -> noun.NounPhrase | None:
    """The topic, for a change or a share that the same sentence or the next states of it."""
    if state.topic is None or quantity.kind not in ("percent", "count", "multiple"):
        return None
    gap = page.layout.sentence_number(quantity.first) - state.topic_sentence
    last = state.last
    free = last is None or last.first < state.topic.head[0] or last.noun == state.topic.lemma
    if gap == 0 and free and quantity.kind == "count" and subjects.verb(page, quantity) is not None:
        return state.topic  # `le nombre de visas a explosé, passant de` | 43
    asked = 0 < gap <= _ASKED_BEFORE and _answers(page, quantity)
    if (
        (gap == 0 or asked)
        and quantity.kind == "count"
        and free
        and (asked or _told_of_topic(page, quantity))
    ):
        return state.topic
    if gap == 0 and quantity.kind == "count" and free and ellipsis.en(page, quantity):
        return state.topic  # `Côté visas, la France en a délivré` | 2,79 millions
    if gap == 1 and not free and last and page.layout.sentence(quantity.first)[0] <= last.first:
        return None  # `…, avec 28 210 passages, soit une baisse de` | 6 %
    if quantity.change or (quantity.kind == "percent" and gap == 0) or _of_topic(page, quantity):
        return state.topic if gap <= 1 else None
    return None


_ASKED_BEFORE = 3  # empty lines are sentences


def _answers(page: Scan, quantity: Quantity) -> bool:
    """`Combien de personnes vivront ici ?` | 80 `au plus`: the figure opens the answer."""
    first = page.layout.sentence(quantity.first)[0]
    last = first - 1
    while last > 0 and page.folds[last] == "\n":
        last -= 1
    return quantity.left == first and last > 0 and page.folds[last] == "?"


def _told_of_topic(page: Scan, quantity: Quantity) -> bool:
    """`Le nombre de réseaux suit la même pente : 290`, `est le plus élevé avec 24 467`, `a baissé en 2008 (4 162)`."""
    before = page.before(quantity.left)
    return before in (":", "avec") or (before == "(" and antecedent.after_date(page, quantity.left - 1))


def _of_topic(page: Scan, quantity: Quantity) -> bool:
    """`Cette proportion était de 6,5 % en 1968`: the share that the sentence before spoke of."""
    first, _ = page.layout.sentence(quantity.first)
    return quantity.kind == "percent" and page.folds[first : first + 2] in _SAME_SHARE


_SAME_SHARE = (["cette", "proportion"], ["cette", "part"], ["ce", "pourcentage"])


def _own(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """A noun that stands beside the number, before it or across a verb."""
    bracketed = quantity.kind == "count" and page.folds[quantity.after : quantity.after + 2] != [
        "d'",
        "entre",
    ]
    found = labels.in_brackets(page, quantity) if bracketed else None
    found = found or labels.among(page, quantity) or govern.magnitude(page, quantity)
    found = found or subjects.gapped(page, quantity) or openings.so_many(page, quantity)
    found = subjects.most(page, quantity) or labels.behind_comma(page, quantity) or found
    labelled = (
        None if antecedent.names_place(page, quantity) else edges.through(page, labels.label(page, quantity))
    )
    if labelled and labelled.lemma in edges.MOVEMENTS:
        labelled = edges.what_moved(page, labelled)  # `Évolution du nombre de visas : + 4 %`
    found = found or labelled or govern.whole_name(page, quantity)
    if found is None and not ellipsis.after_joint(page, quantity):
        said = govern.object_before(page, quantity) if quantity.kind == "count" else None
        said = said or subjects.subject(page, quantity) or govern.apposed(page, quantity)
        found = edges.through(page, said)
    return None if found and found.lemma in _BARE and found.last == found.head[1] else found


# Alone, these say how much, not of what.
_BARE = edges.MOVEMENTS | edges.AMOUNTS - {"coût", "tarif", "prix"}
