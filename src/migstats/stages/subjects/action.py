"""`40 589 tentatives ont été déjouées`, `le sauvetage de 133 migrants`: what happens to what is counted.

Ways to it, the nearest first: the noun of action before `de`, a participle or relative clause behind the counted
noun, the word of a change, the figure that this one goes on with, the verb whose object or subject it is.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...lexicon.doings import locutions, spelt, words_of
from ...morphology import Tag, infinitive, is_participle, singular
from ...words import DETERMINERS, OF, WEEKDAYS, word_set
from ..quantities.noun import number_letter
from .clauses import Verb, lemma_of, of_class, verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_NEVER = frozenset(("duration", "age", "ordinal"))
_LENGTHS = frozenset(("km", "m", "cm", "mm", "m2", "km2", "ha", "Cel", "[degF]", "deg", "[nmi_i]", "km/h"))
_ENDS = frozenset(("savoir", "\n", ";", ":", "(", ")", "«", "»", "•", "–", "—", "|", "[", "]"))
_CLAUSES = frozenset(
    ("qui", "que", "qu'", "dont", "où", "mais", "tandis", "alors", "lorsque", "lorsqu'", "car", "si")
)
_JOINTS = frozenset(
    (",", "et", "ou", "de", "d'", "des", "les", "ni", "puis", "quelque", "environ", "plus", "près")
)
_ARTICLES = DETERMINERS | {"des", "quelque"}
# What may stand between a verb and the figure that is its object or complement.
_TAKING = frozenset(
    ("à", "au", "aux", "de", "d'", "des", "du", "sur", "par", "que", "qu'", "entre", "jusqu'", "soit")
)
_ASIDE = frozenset(
    """dans en pendant depuis avec sous chez vers pour contre selon durant après avant sauf hors lors malgré sans
    via devant derrière parmi outre""".split()
)
_MANY = 2


_is_adverb = of_class(Tag.ADVERB)
_is_preposition = of_class(Tag.PREPOSITION)
_narrows = of_class(Tag.ADJECTIVE | Tag.ADVERB)
_leads_noun = of_class(Tag.DETERMINER | Tag.PREPOSITION | Tag.PREPOSED_ADJECTIVE)


class Sentence:
    """A sentence and its verbs; verb groups by the word that they end before, and that they begin at."""

    __slots__ = ("changed", "ends", "first", "last", "starts", "verbs")

    def __init__(self, page: Scan, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.changed: str | None = None  # what the change before says
        # `41 morts`: the counted noun itself is no verb
        self.verbs = [verb for verb in verbs(page, first, last) if not _is_counted(page, verb)]
        self.ends = {verb.last - 1: verb for verb in self.verbs}
        self.starts = {verb.first: verb for verb in self.verbs}


def _is_counted(page: Scan, verb: Verb) -> bool:
    """`41` | `morts`: a participle right behind a number that it counts as a noun."""
    alone = verb.form == "participle" and verb.base in ("mourir", "blesser", "disparaître", "tuer")
    return alone and verb.first > 0 and page.kinds[verb.first - 1] == number_letter()


def attach(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `action` of each quantity."""
    sentences: dict[int, Sentence] = {}
    for i, quantity in enumerate(quantities):
        if not (_may_have(quantity) or _is_level_of(page, quantity)):
            continue
        first, last = page.layout.sentence(quantity.first)
        if first not in sentences:
            sentences[first] = Sentence(page, first, last)
        if _may_have(quantity):
            quantity.action, way = _action(page, sentences[first], quantities, i)
            if way == "behind" and quantity.kind == "count":
                quantity.verb = _of_clause(page, sentences[first], quantities, i)
        else:
            quantity.action, way = _of_level(sentences[first], quantity), "level"
        if quantity.action:
            quantity.rules.append(f"subjects.action.{way}")


def _may_have(quantity: Quantity) -> bool:
    return quantity.change is not None or (quantity.kind not in _NEVER and quantity.unit not in _LENGTHS)


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
        sentence.changed = _of_change(page, sentence, quantity)
        return sentence.changed, "change"
    if sentence.changed and page.folds[quantity.left - 2 : quantity.left] in ([",", "à"], ["%", "à"]):
        return sentence.changed, "level"  # `reculent de 5,3 %, à 61 milliards`
    if quantity.kind == "multiple":
        return _of_multiple(page, sentence, quantity), "multiple"
    if noun := _noun_before(page, sentence, quantity):
        return noun, "noun"
    if verb := _behind_noun(page, sentence, quantity):
        return verb, "behind"
    if _is_apposition(page, sentence, quantities, i):
        return None, "clause"
    before = _previous(sentence, quantities, i)
    if before and _goes_on(page, sentence, before, quantity) and not _stands_alone(page, before, quantity):
        return before.action, "list"
    if noun := _in_label(page, quantity):
        return noun, "label"
    return _of_clause(page, sentence, quantities, i), "clause"


_AMONG = frozenset(("sur", "parmi"))


def _is_apposition(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> bool:
    """`dix-sept hommes, onze Sénégalais et six Gambiens, ont été secourus`: details of a whole that has the verb."""
    whole = quantities[i].part_of
    if whole is None or whole >= i or quantities[whole].first < sentence.first:
        return False
    between = page.folds[quantities[whole].last : quantities[i].left]
    led = page.folds[max(quantities[whole].left - 2, 0) : quantities[whole].left]
    if "," not in between or "dont" in between or not _AMONG.isdisjoint(led):
        return False  # `Sur les 57 passagers, deux seulement ont pu être sauvés`: the part has the verb
    return not any(quantities[whole].first < verb.first < quantities[i].left for verb in sentence.verbs)


def _stands_alone(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`soit le double, et 251 filières ont été démantelées`: what goes on with a figure of another kind."""
    return before.action is None and (before.kind == "multiple" or _is_level(page, before, quantity))


def _previous(sentence: Sentence, quantities: Sequence[Quantity], i: int) -> Quantity | None:
    """The figure before, of the same sentence, that may have an action: `1,2 M€ sur trois ans, soit 400 000 €`."""
    for before in reversed(quantities[max(i - _NEAR, 0) : i]):
        if before.first < sentence.first:
            return None
        if _may_have(before):
            return before
    return None


def _in_label(page: Scan, quantity: Quantity) -> str | None:
    """`Refoulements vers le Niger : 31 404 personnes`: a noun of action opens the label, people are counted."""
    at = quantity.left - 1
    if at < 1 or page.folds[at] != ":" or quantity.noun is None or not _is_own(quantity):
        return None
    first = page.layout.line(quantity.first)[0]
    word = singular(page.folds[first])
    counts = quantity.kind == "count" and infinitive(quantity.noun) is None
    return word if counts and word in words_of("noun") and at - first < _FAR else None


def _is_own(quantity: Quantity) -> bool:
    """Whether the counted noun stands behind the number."""
    return quantity.phrase is not None and not quantity.elided and quantity.phrase[0] > quantity.first


# ---------------------------------------------------------------- changes


def _of_change(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`ont augmenté de 12 %`, `une hausse de 12 %`, `a triplé`: the verb or noun of the change."""
    if page.folds[quantity.after : quantity.after + 2] in (["de", "plus"], ["de", "moins"]):
        return None
    if own := _of_multiple(page, sentence, quantity):
        return own
    if page.before(quantity.left) == ";" and (echo := sentence.changed):
        return echo
    signed = (
        page.text[page.starts[quantity.first] - 1 : page.starts[quantity.first] + 1].strip()[:1] in "+-−–"
    )
    for at in range((quantity.first if signed else quantity.last) - 1, sentence.first - 1, -1):
        word = page.folds[at]
        if at < quantity.left - _FAR or (word in ";\n" and at < quantity.left):
            break
        if singular(word) in words_of("movement") and page.kinds[at] == page.words[at].letter:
            return singular(word)
        if (verb := sentence.ends.get(at)) and verb.base in words_of("moving"):
            return verb.lemma
    return _movement_after(page, quantity)


_FAR = 14


def _movement_after(page: Scan, quantity: Quantity) -> str | None:
    """`12 % de baisse`."""
    if page.folds[quantity.after : quantity.after + 1] in (["de"], ["d'"]):
        word = singular(page.folds[quantity.after + 1]) if quantity.after + 1 < len(page) else ""
        return word if word in words_of("movement") else None
    return None


def _of_multiple(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`a triplé`, `tripler les moyens`, `multiplié par cinq`: the verb that multiplies."""
    core = page.folds[quantity.first : quantity.last]
    if core != ["double"] and len(core) == 1 and (own := lemma_of(core[0])) in words_of("moving"):
        return own
    at = quantity.left - 1
    if at > sentence.first and page.folds[at] == "par" and (verb := sentence.ends.get(at - 1)):
        return verb.lemma
    if page.folds[quantity.last - 1 : quantity.last] == ["double"] and page.before(quantity.left) == "le":
        verb = sentence.ends.get(quantity.left - 2)
        return verb.lemma if verb else None
    return None


# ---------------------------------------------------------------- beside the noun


def _noun_before(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`l’expulsion vers le Niger de 600 personnes`: the nearest noun of action before `de`, no verb between."""
    at = quantity.left - 1
    if at <= sentence.first or page.folds[at] not in OF:
        return None
    for i in range(at - 1, max(sentence.first, at - 1 - _NEAR) - 1, -1):
        word = page.folds[i]
        if i in sentence.ends and sentence.ends[i].form != "participle":
            return None
        if word in _ENDS or word == "," or word in _CLAUSES or page.kinds[i] == number_letter():
            return None
        if i > sentence.first and page.kinds[i - 1] == number_letter():
            return None  # `un bilan de 20 morts et de` | `12 disparus`
        if page.folds[i : i + 2] in (["un", "des"], ["une", "des"], ["chacun", "des"], ["chacune", "des"]):
            return None  # `un hébergement dans l’un des 14 centres`
        if page.kinds[i] == page.words[i].letter and singular(word) in words_of("noun") and _is_led(page, i):
            aside = page.before(i) in ("au", "à", "en") or _names_place(page, i)
            met = "avec" in page.folds[i + 1 : at]  # `une réunion avec les consuls de six pays`
            return None if aside or met else _noun_of(page, i)  # `doté au départ de`
    return None


_NEAR = 6


def _noun_of(page: Scan, at: int) -> str:
    """`la prise en charge de 655 requérants`: a noun of action with the words without which it says nothing."""
    noun = singular(page.folds[at])
    for tail, _ in locutions().get(_LED_BY.get(noun, ""), ()):
        if tuple(page.folds[at + 1 : at + 1 + len(tail)]) == tail:
            return spelt([noun, *tail])
    return noun


_LED_BY = {"prise": "prendre", "mise": "mettre", "remise": "remettre"}


def _names_place(page: Scan, at: int) -> bool:
    """`un centre de` | `rétention de 140 places`: the noun of action belongs to the name of a place."""
    return at > 1 and page.before(at) in ("de", "d'") and singular(page.folds[at - 2]) in _PLACES


_PLACES = frozenset(
    """centre camp lieu foyer local zone bureau structure hôtel maison site dispositif capacité salle poste point
    comité commission mission équipe groupe cellule conseil service unité brigade programme projet""".split()
)


def _is_led(page: Scan, at: int) -> bool:
    """Whether a determiner or preposition stands before a noun, or nothing at all."""
    before = page.before(at)
    return not before or not before[0].isalpha() or _leads_noun(before)


def _behind_noun(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`migrants secourus au large`, `personnes qui ont fui`: a participle or relative clause after the noun."""
    apart = quantity.phrase and not quantity.elided and quantity.phrase[1] < quantity.left
    if apart and quantity.phrase and "," in page.folds[quantity.phrase[1] : quantity.left]:
        return None  # `Parmi les femmes interrogées, une sur cinq a été agressée`
    at = _noun_end(sentence, quantity)
    last = max(quantity.phrase[1], at) if quantity.phrase and at > quantity.phrase[0] else at
    plural = quantity.value is None or quantity.value >= _MANY
    while at < sentence.last:
        if verb := sentence.starts.get(at):
            if verb.form == "participle" and not _agrees(page.folds[at], plural, quantity):
                return None
            if verb.form == "participle" and _is_state(page, verb):
                at = verb.last  # `passeurs présumés` | `interpellés`
                last = max(last, at)
                continue
            return verb.lemma if verb.form in ("participle", "gerund") else None
        word = page.folds[at]
        if word == "à" and (task := _task(sentence, at, quantity)):
            return task  # `40 familles à reloger`
        if page.folds[at + 1 : at + 2] == ["-"]:
            at += 2  # `migrants ouest-africains` | `refoulés`
            continue
        if word == "qui" or (word in ("que", "qu'") and at >= last):
            return None if page.before(at) in _AS else _relative(sentence, at)
        if word == ",":
            if page.folds[at + 1 : at + 2] == ["qui"] or _is_apposed(page, sentence, at + 1):
                at += 1
                continue
            return None
        if at >= last and not _narrows(word):
            return None
        at += 1
    return None


def _task(sentence: Sentence, at: int, quantity: Quantity) -> str | None:
    """What is to be done to what is counted; not `aider 300 migrants à` | `rentrer`."""
    task = sentence.starts.get(at + 1)
    told = any(verb.lemma and verb.last <= quantity.left for verb in sentence.verbs)
    return task.lemma if task and task.form == "infinitive" and not told else None


def _noun_end(sentence: Sentence, quantity: Quantity) -> int:
    """One past the counted noun, where it stands in the sentence; else past the number."""
    if quantity.phrase and not quantity.elided and sentence.first <= quantity.phrase[0] < sentence.last:
        inside = quantity.first <= quantity.phrase[0] < quantity.last  # `quatre canots sur cinq`
        return quantity.last if inside else quantity.phrase[0] + 1
    return quantity.after


def _is_apposed(page: Scan, sentence: Sentence, at: int) -> bool:
    """`, secourues au large,`: a participle between commas."""
    verb = sentence.starts.get(at)
    return verb is not None and verb.form == "participle" and page.folds[at].endswith("s")


def _is_state(page: Scan, verb: Verb) -> bool:
    private = verb.base == "priver" and page.folds[verb.last : verb.last + 1] not in (["de"], ["d'"])
    return private or verb.base in words_of("state") or verb.lemma is None


def _agrees(participle: str, plural: bool, quantity: Quantity) -> bool:
    """A plural number has plural participles; a share may be singular, and a total (`un millier`) both."""
    loose = quantity.kind in ("fraction", "percent") or (
        quantity.phrase and quantity.phrase[0] < quantity.first
    )
    return bool(loose) or not plural or participle.endswith(("s", "x"))


def _relative(sentence: Sentence, at: int) -> str | None:
    """The verb of the relative clause that begins at word `at`."""
    following = next((verb for verb in sentence.verbs if verb.first > at), None)
    return following.lemma if following and following.form == "finite" else None


# ---------------------------------------------------------------- lists and echoes


def _goes_on(page: Scan, sentence: Sentence, before: Quantity, quantity: Quantity) -> bool | set[str]:
    """`60 hommes, 14 femmes et cinq enfants`, `contre 120`, `soit 9 personnes`, `(274 un an plus tôt)`."""
    first = max(before.right, before.last)
    between = page.folds[first : quantity.left]
    said = [word for word in between if word not in _JOINTS]
    if (
        before.change is not None
        or quantity.left - 1 in sentence.ends
        or _has_own_verb(page, sentence, quantity)
    ):
        return False
    if page.folds[before.last : quantity.first] == ["des"]:
        return False  # `la suppression de deux des quatre postes`
    if _is_level(page, before, quantity):
        return True
    if said[-1:] == ["soit"]:
        return len(said) < _NEAR and quantity.kind != "multiple"
    if "contre" in said or "(" in said:
        compared = quantity.compared_with is not None and said[-1] in ("contre", "(")
        return compared or (said in (["("], ["(", "soit"]) and _is_restated(before, quantity))
    if said and (
        _ENDS.union(_CLAUSES).intersection(said) or not _ASIDE.union(_TAKING).isdisjoint(between[-1:])
    ):
        return False
    if said and quantity.noun and is_participle(quantity.noun):
        return False  # `72 personnes secourues par la vedette, deux blessés`: a noun that says itself what happened
    return _is_listed(sentence, first, quantity) and (not said or {",", "et", "puis"}.intersection(between))


def _has_own_verb(page: Scan, sentence: Sentence, quantity: Quantity) -> bool:
    """`20 personnes ont été blessées et trois` | `sont mortes`: a verb right behind the figure and its noun."""
    behind = quantity.phrase[1] if quantity.phrase and _is_own(quantity) else quantity.after
    while behind < sentence.last and _is_adverb(page.folds[behind]):
        behind += 1
    verb = sentence.starts.get(behind)
    return verb is not None and verb.form == "finite"


def _is_level(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`remontés de 63 000 en 2023` | `à 139 000`: both ends of one movement."""
    return (
        page.before(before.left) == "de"
        and page.before(quantity.left) == "à"
        and before.kind == quantity.kind
    )


def _is_restated(before: Quantity, quantity: Quantity) -> bool:
    """`deux tiers (66,3 %)`, `2,5 milliards de francs (environ 3,8 millions d’euros)`."""
    return quantity.same_as is not None or quantity.kind != before.kind or quantity.unit != before.unit


def _is_listed(sentence: Sentence, first: int, quantity: Quantity) -> bool:
    """Whether only participles of the nouns, no other verb, stand between two figures, nor soon after the second."""
    between = (sentence.starts[i] for i in range(first, quantity.left) if i in sentence.starts)
    return quantity.left - first <= _FAR and all(verb.form == "participle" for verb in between)


# ---------------------------------------------------------------- the verb of the clause


def _of_clause(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> str | None:
    """The verb whose object, complement or subject the figure is."""
    quantity = quantities[i]
    if quantity.noun in _TIMES:
        return None  # `un samedi sur deux`
    left, grouped = _left(page, sentence, quantity)
    led = _led_by(page, sentence, left)
    if led == "(":
        return _past_bracket(page, sentence, quantity)
    if led == "contre":
        return None
    if led == "dont":
        verb = _verb_after(page, sentence, quantity)
        return (
            verb.lemma
            if verb and not {",", "(", "et"} & set(page.folds[quantity.after : verb.first])
            else None
        )
    after = _verb_after(page, sentence, quantity)
    if after and not (grouped or _may_be_subject(page, quantity, after)):
        after = None
    before = _verb_before(page, sentence, left)
    if before and before.form == "participle" and not _touches(page.folds[before.last : left]):
        before = None  # `sur les 1 200 demandes reçues, seules 300 ont abouti`
    if before and before.base in _LETTING and (allowed := _allowed(page, sentence, quantity)):
        return allowed
    if before and not (after and led in (",", "et")):
        return _of_verb_before(page, sentence, quantity, before, left)
    aside = led in _ASIDE or led in _TAKING - {"que", "qu'"}
    return after.lemma if after and not aside else None


def _past_bracket(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`La plupart (71 %) veulent`, `la quasi-totalité (97 %) ont été accueillies`: the verb behind the bracket."""
    at = max(quantity.right, quantity.last)
    verb = sentence.starts.get(at + 1) if page.folds[at : at + 1] == [")"] else None
    return verb.lemma if verb and verb.form == "finite" else None


def _left(page: Scan, sentence: Sentence, quantity: Quantity) -> tuple[int, bool]:
    """Where the noun phrase of the figure begins: `une convention de 2 milliards`, `une équipe de 15 bénévoles`.

    The second says that its head is another noun than the counted one, in the singular perhaps.
    """
    at = quantity.left - 1
    if (
        quantity.phrase
        and not quantity.elided
        and sentence.first < quantity.phrase[0] < quantity.phrase[1] <= at + 1
    ):
        between = page.folds[quantity.phrase[1] : quantity.left]
        if between[-1:] in (["de"], ["d'"]) and len(between) <= _MANY:
            return _past_article(page, quantity.phrase[0]), True
    if at > sentence.first + 1 and page.folds[at] in ("de", "d'") and page.folds[at - 1] in _GROUPS:
        return _past_article(page, at - 1), True
    if page.folds[at - 3 : at + 1] == ["corps", "sans", "vie", "de"] and at - 3 >= sentence.first:
        return _past_article(page, at - 3), True
    ranged = page.before(quantity.left) == "entre" and quantity.qualifier == "between"
    return _past_article(page, quantity.left - ranged), False


def _allowed(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`ont permis à 300 personnes de` | `gagner l’Europe`: what those who are counted can or must do."""
    following = (verb for verb in sentence.verbs if verb.first > quantity.after and verb.form == "infinitive")
    return next((verb.lemma for verb in following if page.before(verb.first) in ("de", "d'", "à")), None)


_LETTING = frozenset(("permettre", "pousser"))


_TIMES = word_set("jour nuit semaine mois an année fois reprise").union(WEEKDAYS)


def _past_article(page: Scan, at: int) -> int:
    return at - 1 if page.before(at) in _ARTICLES else at


_GROUPS = frozenset(
    """record nombre maximum minimum moyenne vague cargaison poignée cortège équipe groupe total foule
    série flotte convoi délégation forfait montant enveloppe budget ensemble lot contingent effectif
    bande famille somme chèque corps cadavres dépouilles""".split()
)


def _led_by(page: Scan, sentence: Sentence, left: int) -> str:
    """The word before a noun phrase, past adverbs: `avec respectivement` | `4 120`."""
    at = left - 1
    while at > sentence.first and _is_adverb(page.folds[at]) and page.folds[at] not in _TAKING:
        at -= 1
    return page.folds[at] if at >= sentence.first else ""


def _of_verb_before(page: Scan, sentence: Sentence, quantity: Quantity, verb: Verb, left: int) -> str | None:
    """Its lemma, where the figure can be its object; `ils étaient 70 à s’être serrés` says more behind the number."""
    if verb.base == "être" and verb.lemma is None:
        following = next((one for one in sentence.verbs if one.first >= quantity.after), None)
        told = (
            following
            and following.form == "infinitive"
            and "à" in page.folds[quantity.after : following.first]
        )
        return following.lemma if told and following else None
    near = page.folds[verb.last : left]
    if verb.form == "participle" and verb.base in words_of("state"):
        return None
    from_place = verb.base in _ORIGINS and near[:1] and near[0] in OF
    of_noun = len(near) > 1 and near[-1] in OF and quantity.kind != "percent" and verb.form != "participle"
    return (
        None
        if from_place or of_noun or (near and _led_by(page, sentence, left) in _ASIDE - {"pour"})
        else verb.lemma
    )


_ORIGINS = frozenset(("venir", "provenir", "émaner", "issir", "arriver"))


def _touches(near: list[str]) -> bool:
    """`plafonné à`, `paraphée par les`, `doté au départ de`: small words between a participle and a figure."""
    return all(word in _TAKING or word in _ARTICLES or word in ("pour", "départ", "total") for word in near)


def _verb_before(page: Scan, sentence: Sentence, left: int) -> Verb | None:
    """The verb that a noun phrase is an object or complement of: nothing else between could be its object."""
    crossed = False
    open_ = page.before(left) in (",", "et", "à", "aux")  # another object of a list, or the second of two
    for at in range(left - 1, sentence.first - 1, -1):
        word = page.folds[at]
        if verb := sentence.ends.get(at):
            return None if crossed and _is_inserted(page, sentence, verb) else verb
        crossed = crossed or word == ","
        if word in _QUOTES and left - at <= _QUOTED:
            continue  # `héberge « un peu moins de` | `32 000 personnes »`
        if word in _ENDS or (word in _CLAUSES and not _is_restrictive(page, at, sentence.first)):
            return None
        taken = page.kinds[at] == number_letter() and at < left - 1
        if not open_ and (taken or _is_object(page, at, sentence.first)):
            return None
    return None


def _is_inserted(page: Scan, sentence: Sentence, verb: Verb) -> bool:
    """`, dont on peut mourir vite,`: the verb of a relative clause between commas, which is closed."""
    near = page.folds[max(verb.first - _NEAR, sentence.first) : verb.first]
    return any(pair in near_pairs for pair in _INSERTS) if (near_pairs := list(pairwise(near))) else False


_INSERTS = ((",", "dont"), (",", "où"), (",", "qui"))
_QUOTES = frozenset('«“"')
_QUOTED = 5


def _is_restrictive(page: Scan, at: int, first: int) -> bool:
    """`n’est financé qu’à hauteur de 6 %`: no clause begins here."""
    near = page.folds[max(at - _NEAR, first) : at]
    return page.folds[at] in ("que", "qu'") and ("ne" in near or "n'" in near)


def _is_object(page: Scan, at: int, first: int) -> bool:
    """Whether a determiner without preposition opens another noun phrase at word `at`."""
    if page.folds[at] not in _ARTICLES or page.kinds[at] != page.words[at].letter:
        return False
    after = page.kinds[at + 1] if at + 1 < len(page) else ""
    if after == _date_letter() or after == number_letter():
        return False
    before = page.folds[at - 1] if at > first else ""
    return not before or not (_is_preposition(before) or before in ("de", "d'", "à"))


@cache
def _date_letter() -> str:
    return letter_of()["date"]


def _verb_after(page: Scan, sentence: Sentence, quantity: Quantity) -> Verb | None:
    """The finite verb that follows, past brackets, insertions and relative clauses; none in another clause."""
    skip = parts = False
    depth = 0
    for at in range(max(quantity.after, quantity.last), sentence.last):
        word = page.folds[at]
        if word in "([":
            depth += 1
        elif word in ")]":
            depth = max(depth - 1, 0)
        if depth:
            continue
        verb = sentence.starts.get(at)
        if verb and verb.form == "finite":
            if not skip:
                return _told_next(page, sentence, verb)
            skip = False
        elif word in ("qui", "que", "qu'", "où", "dont") and page.before(at) not in _AS:
            skip, parts = True, word == "dont"
        elif word == "," and parts:
            skip = parts = False
        elif word in ";:\n" or word in ("mais", "tandis"):
            return None
    return None


# `tentes ainsi que couvertures`, `tant que`: no relative clause.
_AS = frozenset(("ainsi", "tant", "alors", "tandis", "autant", "aussi", "bien"))


def _told_next(page: Scan, sentence: Sentence, verb: Verb) -> Verb:
    """`étaient en arrêt cardiaque et` | `sont décédées`: the second verb of a subject, where the first says nothing."""
    if verb.lemma is not None or verb.base not in ("être", "trouver", "avoir"):
        return verb
    finite = (one for one in sentence.verbs if one.first >= verb.last and one.form == "finite")
    following = next(finite, None)
    joined = following is not None and page.before(following.first) == "et"
    return following if following and joined and following.lemma else verb


def _may_be_subject(page: Scan, quantity: Quantity, verb: Verb) -> bool:
    """`douze morts, a annoncé la préfecture`: a plural number has no verb in the singular."""
    loose = quantity.kind != "count" or quantity.numbers[0].form in ("collective", "indefinite", "fraction")
    many = quantity.value is None or quantity.value >= _MANY
    first = page.folds[verb.first]
    return loose or not many or (first.endswith(("nt", "ons")) and not first.endswith(("vient", "tient")))
