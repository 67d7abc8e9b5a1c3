"""`a déjoué 300 tentatives`, `300 personnes ont fui`: the verb whose object, complement or subject a figure is."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ...found import RATIOS
from ...lexicon import letter_of
from ...lexicon.doings import words_of
from ...morphology import Tag
from ...words import DETERMINERS, OF, PLURAL, THE, TO, WEEKDAYS, word_set
from ..quantities.phrases.heads import number_letter
from .clauses import of_class
from .sentences import ASIDE, CLAUSES, ENDS, MANY, NEAR, TAKING, is_adverb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan
    from .clauses import Verb
    from .sentences import Sentence

_ARTICLES = DETERMINERS | {"des", "quelque"}
_is_preposition = of_class(Tag.PREPOSITION)


def verb_of(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """The verb whose object, complement or subject the figure is."""
    if quantity.noun in _TIMES:
        return None  # `un samedi sur deux`
    if done := _done_too(page, sentence, quantity):
        return done
    if _opens_parts(page, sentence, quantity) or _is_whole(page, quantity):
        return None
    if (
        quantity.noun == "voix"
        and page.before(quantity.left) == "par"
        and page.folds[quantity.after + 1 : quantity.after + 2] != ["contre"]
    ):
        return _vote(sentence, quantity)
    left, grouped = _left(page, sentence, quantity)
    led = _led_by(page, sentence, left)
    if led == "(":
        return _past_bracket(page, sentence, quantity) or _from_place(page, sentence, quantity)
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
    if before and not (after and led in (",", "et") and not _is_said(page, after)):
        return _of_verb_before(page, sentence, quantity, before, left)
    aside = led in ASIDE or led in TAKING - {"que", "qu'"}
    if after is None or aside:
        return None
    return after.base if _is_opinion(page, quantity, after) else after.lemma


def _is_opinion(page: Scan, quantity: Quantity, verb: Verb) -> bool:
    """`61 % des Belges` | `jugent la loi utile`: what those asked do; not `12 % des Belges, estime l’institut`."""
    asked = quantity.kind in RATIOS and verb.lemma is None and verb.base in words_of("opining")
    return asked and page.before(verb.first) != "," and not verb.compound


def _done_too(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`Parmi les personnes renvoyées, 78 %` | `l’ont été de force`: the verb that was said before."""
    at = max(quantity.after, quantity.right)
    at += page.folds[at : at + 1] == ["ne"]
    if page.folds[at : at + 1] != ["l'"] or "été" not in page.folds[at + 2 : at + 4]:
        return None
    said = (verb.lemma for verb in reversed(sentence.verbs) if verb.last <= quantity.left and verb.lemma)
    return next(said, None)


def _is_said(page: Scan, verb: Verb) -> bool:
    """`220 tentatives,` | `ont indiqué lundi des sources`: who says it, behind the comma, and no verb of the figure."""
    return page.before(verb.first) == "," and verb.lemma is None and verb.base in words_of("light")


def _is_whole(page: Scan, quantity: Quantity) -> bool:
    """`vise 2,1 des` | `3,8 millions de Centrafricains`: the verb takes the part."""
    at = quantity.left - 2
    return at > 0 and page.folds[at + 1] == "des" and page.kinds[at] in _numerals()


def is_whole_of(page: Scan, part: Quantity, quantities: Sequence[Quantity], i: int) -> bool:
    """`Douze des` | `40 passagers` `ont été tués`, `30 % de ces` | `4 500 demandeurs`: the verb takes the part."""
    whole = quantities[i]
    return part.part_of == i and part.last <= whole.left and page.before(whole.left) in PLURAL


@cache
def _numerals() -> frozenset[str]:
    return frozenset((number_letter(), letter_of()["rest"]))


def _vote(sentence: Sentence, quantity: Quantity) -> str | None:
    """`a repoussé le dernier amendement par` | `312 voix`: the verb of the vote, whatever was voted on."""
    told = (verb for verb in reversed(sentence.verbs) if verb.last <= quantity.left and verb.base in _VOTES)
    return next((verb.lemma for verb in told), None)


_VOTES = word_set(
    """adopter rejeter repousser approuver voter ratifier élire réélire renverser refuser accepter balayer valider
    entériner plébisciter désavouer"""
)


def _opens_parts(page: Scan, sentence: Sentence, quantity: Quantity) -> bool:
    """`Des` | `140 employés, 60 seront licenciés`: the whole, whose part has the verb."""
    if page.folds[sentence.first : quantity.left] != ["des"]:
        return False
    comma = next(
        (at for at in range(quantity.after, quantity.after + NEAR * 2) if page.folds[at : at + 1] == [","]),
        None,
    )
    return comma is not None and number_letter() in page.kinds[comma + 1 : comma + 4]


def _past_bracket(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`La plupart (71 %) veulent`, `la quasi-totalité (97 %) ont été accueillies`: the verb behind the bracket."""
    at = max(quantity.right, quantity.last)
    verb = sentence.starts.get(at + 1) if page.folds[at : at + 1] == [")"] else None
    return verb.lemma if verb and verb.form == "finite" else None


def _from_place(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`Ils venaient de Guinée (1 120), du Mali (` | 870 `)`: how many, behind each place that the verb has.

    Not the details of a figure that has the verb: `1 200 sont arrivées en Italie (1 000) et en Grèce (200)`.
    """
    if not (quantity.elided or quantity.noun is None) or not page.words[quantity.left - 2].capital:
        return None
    led = (verb for verb in reversed(sentence.verbs) if verb.last <= quantity.left)
    verb = next(led, None)
    if verb is None or verb.lemma is None or verb.form == "infinitive":
        return None
    if verb.base in words_of("moving") or verb.base in _RANKING:
        return None
    if number_letter() in page.kinds[sentence.first : verb.first] or quantity.left - verb.last > _CHAIN:
        return None
    between = range(verb.last, quantity.left - 1)
    placed = all(page.words[at].capital or _links(page, at) for at in between)
    return verb.lemma if placed else None


def _links(page: Scan, at: int) -> bool:
    """Whether word `at` may stand in a chain of places with figures in brackets."""
    number = page.kinds[at] in _numerals()
    return number or page.folds[at] in _CHAINED or is_adverb(page.folds[at])


_RANKING = word_set("suivre devancer précéder")
_CHAIN = 30
_CHAINED = OF | TO | THE | word_set("( ) , et en puis % - ou vers depuis surtout")


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
        if between[-1:] in (["de"], ["d'"]) and len(between) <= MANY:
            return _past_article(page, quantity.phrase[0]), True
    grouped = at > sentence.first + 1 and page.folds[at] in ("de", "d'")
    if grouped and (page.folds[at - 1] in _GROUPS or _is_worth(page, at - 1, quantity)):
        return _past_article(page, at - 1), True
    if page.folds[at - 3 : at + 1] == ["corps", "sans", "vie", "de"] and at - 3 >= sentence.first:
        return _past_article(page, at - 3), True
    ranged = page.before(quantity.left) in ("entre", "de") and quantity.qualifier == "between"
    return _past_article(page, quantity.left - ranged), False


def _is_worth(page: Scan, at: int, quantity: Quantity) -> bool:
    """`un kit et l’` | `équivalent de 40 dollars`; not of a share: `l’équivalent de 8 % du PIB`."""
    return quantity.kind == "money" and page.folds[at] == "équivalent"


def _allowed(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`ont permis à 300 personnes de` | `gagner l’Europe`: what those who are counted can or must do."""
    following = (verb for verb in sentence.verbs if verb.first > quantity.after and verb.form == "infinitive")
    return next((verb.lemma for verb in following if page.before(verb.first) in ("de", "d'", "à")), None)


_LETTING = frozenset(("permettre", "pousser"))


_TIMES = word_set("jour soir nuit matin semaine mois trimestre an année fois reprise").union(WEEKDAYS)


def _past_article(page: Scan, at: int) -> int:
    return at - 1 if page.before(at) in _ARTICLES else at


_GROUPS = frozenset(
    """record nombre maximum minimum moyenne vague cargaison poignée cortège équipe groupe total foule
    série flotte convoi délégation forfait montant enveloppe budget ensemble lot contingent effectif
    bande famille somme chèque corps cadavres dépouilles voyage périple parcours situation sort""".split()
)


def _led_by(page: Scan, sentence: Sentence, left: int) -> str:
    """The word before a noun phrase, past adverbs: `avec respectivement` | `4 120`."""
    at = left - 1
    if page.folds[at - 1 : at + 1] == ["en", "outre"] and at - 1 > sentence.first:
        at -= 2  # `accueillent en outre` | `1,9 million`
    while at > sentence.first and is_adverb(page.folds[at]) and page.folds[at] not in TAKING | ASIDE:
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
    contracted = left < quantity.left and page.folds[left] in OF  # `venus` | `des deux rives`
    from_place = verb.base in _ORIGINS and (contracted or (near[:1] and near[0] in OF))
    of_noun = (
        len(near) > 1
        and near[-1] in OF
        and near[-2] != "hauteur"
        and quantity.kind != "percent"
        and verb.form != "participle"
    )
    far = "pour" in near[1:] and near[-1] == "pour" and near[0] not in ("pour", ",")
    return (
        None
        if from_place or of_noun or far or (near and _led_by(page, sentence, left) in ASIDE - {"pour"})
        else verb.lemma
    )


_ORIGINS = frozenset(
    (
        "partir",
        "tirer",
        "extraire",
        "sortir",
        "débarquer",
        "descendre",
        "venir",
        "provenir",
        "émaner",
        "issir",
        "arriver",
    )
)


def _touches(near: list[str]) -> bool:
    """`plafonné à`, `paraphée par les`, `doté au départ de`: small words between a participle and a figure."""
    return all(word in TAKING or word in _ARTICLES or word in _BETWEEN for word in near)


_BETWEEN = word_set("pour départ total chaque soir jour nuit matin semaine mois année")


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
        if word in ENDS or (word in CLAUSES and not _is_restrictive(page, at, sentence.first)):
            return None
        taken = page.kinds[at] == number_letter() and at < left - 1 and page.before(at) != "à"
        if not open_ and (taken or _is_object(page, at, sentence.first)):
            return None
    return None


def _is_inserted(page: Scan, sentence: Sentence, verb: Verb) -> bool:
    """`, dont on peut mourir vite,`: the verb of a relative clause between commas, which is closed."""
    near = page.folds[max(verb.first - NEAR, sentence.first) : verb.first]
    return not _INSERTS.isdisjoint(pairwise(near))


_INSERTS = frozenset(((",", "dont"), (",", "où"), (",", "qui")))
_QUOTES = frozenset('«“"')
_QUOTED = 5


def _is_restrictive(page: Scan, at: int, first: int) -> bool:
    """`n’est financé qu’à hauteur de 6 %`: no clause begins here."""
    near = page.folds[max(at - NEAR, first) : at]
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
        elif word in ("qui", "que", "qu'", "où", "dont") and page.before(at) not in AS:
            skip, parts = True, word == "dont"
        elif word == "," and parts:
            skip = parts = False
        elif (
            word in ";:\n"
            or word == "tandis"
            or (word == "alors" and _tells_of_others(page, at))
            or (word == "mais" and _ALSO.isdisjoint(page.folds[at + 1 : at + 2]))
        ):
            return None
    return None


def _tells_of_others(page: Scan, at: int) -> bool:
    """`40 blessés,` | alors que 27 personnes `sont portées disparues`: the verb is of the figure behind it."""
    behind = page.kinds[at + 2 : at + 2 + _OPPOSED]
    return page.folds[at + 1 : at + 2] in (["que"], ["qu'"]) and number_letter() in behind


_OPPOSED = 3  # words
_ALSO = frozenset(("aussi", "également", "surtout"))  # `des Comoriens mais aussi deux Malgaches`
# `tentes ainsi que couvertures`, `tant que`: no relative clause.
AS = frozenset(("ainsi", "tant", "alors", "tandis", "autant", "aussi", "bien"))


def _told_next(page: Scan, sentence: Sentence, verb: Verb) -> Verb:
    """`étaient en arrêt cardiaque et` | `sont décédées`: the second verb of a subject, where the first says nothing."""
    if (
        verb.lemma is None
        and verb.base in ("être", "rester")
        and page.folds[verb.last : verb.last + 1] == ["à"]
    ):
        task = sentence.starts.get(verb.last + 1)  # `305 000 postes seraient à` | `pourvoir`
        return task._replace(first=verb.first) if task and task.form == "infinitive" else verb
    if verb.lemma is not None or verb.base not in ("être", "trouver", "avoir"):
        return verb
    finite = (one for one in sentence.verbs if one.first >= verb.last and one.form == "finite")
    following = next(finite, None)
    joined = following is not None and page.before(following.first) == "et"
    return following if following and joined and following.lemma else verb


def _may_be_subject(page: Scan, quantity: Quantity, verb: Verb) -> bool:
    """`douze morts, a annoncé la préfecture`: a plural number has no verb in the singular."""
    loose = quantity.kind != "count" or quantity.numbers[0].form in ("collective", "indefinite", "fraction")
    many = quantity.value is None or quantity.value >= MANY
    first = page.folds[verb.first]
    return loose or not many or (first.endswith(("nt", "ons")) and not first.endswith(("vient", "tient")))
