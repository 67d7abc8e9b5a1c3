"""`migrants secourus au large`, `personnes qui ont fui`: a participle or relative clause behind what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....found import RATIOS
from ....lexicon.doings import named_with, words_of
from ....morphology import Tag, feminine, is_participle, singular
from ....words import OF, word_set
from ...quantities.phrases.heads import number_letter
from ..arguments import AS
from ..classes import classes_of
from ..clauses import Verb, of_class
from ..nearby import RANKS
from ..sentences import ENDS, FAR, MANY, NEAR, Sentence
from .nouns import is_own

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


_narrows = of_class(Tag.ADJECTIVE | Tag.ADVERB)


def behind_noun(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`migrants secourus au large`, `personnes qui ont fui`: a participle or relative clause after the noun."""
    apart = quantity.phrase and not quantity.elided and quantity.phrase[1] < quantity.left
    if apart and quantity.phrase and "," in page.folds[quantity.phrase[1] : quantity.left]:
        return None  # `Parmi les femmes interrogées, une sur cinq a été agressée`
    if quantity.kind == "count" and _is_among(page, quantity):
        return None
    at = _noun_end(sentence, quantity)
    at += page.folds[at : at + 1] == ["\n"]  # `43 %⏎` | `logées dans des écoles`
    last = max(quantity.phrase[1], at) if quantity.phrase and at > quantity.phrase[0] else at
    plural = quantity.value is None or quantity.value >= MANY
    led_by_dont = "dont" in page.folds[max(quantity.left - NEAR, sentence.first) : quantity.left]
    while at < sentence.last:
        if verb := sentence.starts.get(at):
            if verb.form == "participle" and (
                not _agrees(page.folds[at], plural, quantity)
                or _names_itself(page, at, quantity)
                or _ranks_next(page, at, quantity)
                or _is_of_complement(page, at, quantity)
            ):
                return None
            newly = page.before(at) in _NEWLY  # `personnes nouvellement` | `déplacées`
            if verb.form == "participle" and not newly and _is_state(page, verb, quantity):
                at = verb.last  # `passeurs présumés` | `interpellés`
                last = max(last, at)
                continue
            if verb.form == "gerund" and _was_done_to(sentence, quantity):
                return None  # `va accueillir 3 000 familles` | ayant fui: what is done to them now
            return verb.lemma if verb.form in ("participle", "gerund") else None
        word = page.folds[at]
        if word == "(" and (closed := _past_insert(page, at)):
            at = last = closed  # `5 000 maisons (ILA)` | `confiées aux communes`
            continue
        if (
            word in ("s'", "n'", "ne")
            and at + 1 in sentence.starts
            and sentence.starts[at + 1].form == "gerund"
        ):
            return sentence.starts[at + 1].lemma  # `une quarantaine de familles` | `s’étant désistées`
        if word == "à" and (task := _task(sentence, at, quantity)):
            return task  # `40 familles à reloger`
        if page.folds[at + 1 : at + 2] == ["-"]:
            at += 2  # `migrants ouest-africains` | `refoulés`
            continue
        if (
            word in _PASSED
            or (word in ("tous", "toutes") and page.before(at) == ",")
            or (word == "en" and not _CASH.isdisjoint(page.folds[at + 1 : at + 2]))
        ):
            at += 1 + (word == "en")  # `treize autres` | `évacués`, `90 000 euros en liquide` | `saisis`
            last = max(last, at)
            continue
        if word == "qui" or (word in ("que", "qu'") and at >= last):
            return None if page.before(at) in AS else _relative(page, sentence, at, plural and word == "qui")
        if word == ",":
            if page.folds[at + 1 : at + 2] == ["dont"]:
                at = _past_parts(page, sentence, at)  # `34 personnes, dont 21 femmes,` | `parties de Sfax`
                continue
            if led_by_dont and _is_apposed(page, sentence, at + 1):
                return None  # `dont huit enfants, parties de Sfax`: all of them are
            if page.folds[at + 1 : at + 2] == ["qui"] or _is_apposed(page, sentence, at + 1):
                at += 1
                continue
            return None
        if at >= last and not _narrows(word):
            return None
        at += 1
    return None


def shared(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> str | None:
    """`37 candidats et quatre convoyeurs` | `arrêtés à Fass Boye`: a participle for both, where no verb tells more.

    Not `un mort et 20 blessés évacués`: who is called by what happened to him.
    """
    if i + 1 >= len(quantities) or any(verb.form == "finite" for verb in sentence.verbs):
        return None
    quantity, other = quantities[i], quantities[i + 1]
    plain = quantity.kind == other.kind == "count" and other.part_of is None and is_own(quantity)
    if not plain or not quantity.phrase or page.folds[quantity.phrase[1] : other.left] != ["et"]:
        return None
    persons = ["person" in classes_of(one.noun) for one in (quantity, other)]
    told = quantity.noun is None or quantity.noun in _FATES or is_participle(quantity.noun)
    return None if told or persons[0] != persons[1] else behind_noun(page, sentence, other)


_FATES = word_set("mort décès blessé tué disparu noyé rescapé survivant victime corps cadavre dépouille")


def _past_insert(page: Scan, at: int) -> int:
    """One past a bracket of a word or two without figures before a participle; 0 where there is none."""
    for end in range(at + 1, min(at + 4, len(page) - 1)):
        if page.folds[end] == ")":
            return end + 1 if is_participle(page.folds[end + 1]) else 0
        if page.kinds[end] != page.words[end].letter:
            return 0
    return 0


def _past_parts(page: Scan, sentence: Sentence, at: int) -> int:
    """The comma that closes `, dont 21 femmes et huit enfants,` before a participle or a relative; else the end."""
    for i in range(at + 2, min(at + 2 + FAR, sentence.last)):
        if page.folds[i] == "," and (
            page.folds[i + 1 : i + 2] == ["qui"] or _is_apposed(page, sentence, i + 1)
        ):
            return i
        if i in sentence.starts or page.folds[i] in ENDS:
            break
    return sentence.last


def _is_among(page: Scan, quantity: Quantity) -> bool:
    """`12` | `des 40 personnes arrêtées`: the participle tells of the whole."""
    beside = page.folds[quantity.last : quantity.last + 1] == ["des"]
    return beside and page.kinds[quantity.last + 1 : quantity.last + 2] == number_letter()


_NEWLY = frozenset(("nouvellement", "récemment", "fraîchement"))
_PASSED = frozenset(("autre", "autres"))
_CASH = frozenset(("liquide", "espèces", "billets", "coupures", "cash"))


def _task(sentence: Sentence, at: int, quantity: Quantity) -> str | None:
    """What is to be done to what is counted; not `aider 300 migrants à` | `rentrer`."""
    task = sentence.starts.get(at + 1)
    told = any(verb.lemma and verb.last <= quantity.left for verb in sentence.verbs)
    return task.lemma if task and task.form == "infinitive" and not told else None


def _noun_end(sentence: Sentence, quantity: Quantity) -> int:
    """One past the counted noun, where it stands in the sentence; else past the number, as behind a governing noun.

    `quatre canots sur cinq`, `une enveloppe de 210 millions d’euros` | `accordée`.
    """
    if quantity.phrase and not quantity.elided and sentence.first <= quantity.phrase[0] < sentence.last:
        inside = quantity.first <= quantity.phrase[0] < quantity.last
        within = range(quantity.phrase[0], quantity.left)  # `un partenariat` | `doté de 205 millions`
        governs = quantity.kind == "money" and quantity.phrase[1] == quantity.left - 1
        governs = governs and sentence.starts.keys().isdisjoint(within)
        return quantity.last if inside else quantity.after if governs else quantity.phrase[0] + 1
    return quantity.after


def _is_apposed(page: Scan, sentence: Sentence, at: int) -> bool:
    """`, secourues au large,`: a participle between commas."""
    at += page.folds[at : at + 1] in (["tous"], ["toutes"])
    verb = sentence.starts.get(at)
    return verb is not None and verb.form == "participle" and page.folds[at].endswith("s")


def _is_state(page: Scan, verb: Verb, quantity: Quantity) -> bool:
    """`passeurs présumés`, `places assises`: what somebody or something is, not what happens to it."""
    private = verb.base == "priver" and page.folds[verb.last : verb.last + 1] not in (["de"], ["d'"])
    named = quantity.noun is not None and verb.base in named_with(quantity.noun)
    return private or named or verb.base in words_of("state") or verb.lemma is None


def _names_itself(page: Scan, at: int, quantity: Quantity) -> bool:
    """`92` | `retenus, dont sept femmes`: the counted noun is no action of its own."""
    if page.folds[at] in _TOGETHER and page.before(at) in ("ou", "et"):
        return True  # `1 482 morts ou` | disparus, `40 morts et` | `blessés`
    own = quantity.phrase is not None and not quantity.elided
    if own and quantity.phrase and quantity.phrase[0] == at - 2 and page.before(at) in ("ou", "et"):
        return True  # `192 000 réfugiés et` | `retournés ont été accueillis`
    return at == quantity.last and quantity.noun is None and page.folds[at] in _GROUPS_OF_PEOPLE


_TOGETHER = frozenset("disparus disparues blessés blessées".split())
_GROUPS_OF_PEOPLE = frozenset("retenus détenus".split())


def _ranks_next(page: Scan, at: int, quantity: Quantity) -> bool:
    """`arrive en tête avec 12 %,` | `suivi par Jean Zola`: who comes next, and nothing that happens to a share."""
    by = page.folds[at + 1 : at + 2]
    return quantity.kind in RATIOS and page.folds[at] in RANKS and bool(by) and by[0] in OF | {"par"}


def _is_of_complement(page: Scan, at: int, quantity: Quantity) -> bool:
    """`40 habitants des villages` | `occupés`: the participle of the things that narrow the counted noun.

    Not where its gender says that it is of those counted: `300 salariées des magasins licenciées en mai`.
    """
    if not is_own(quantity) or quantity.phrase is None:
        return False
    near, first = at - 1, max(quantity.phrase[0], quantity.after - 1)
    while near > first and _narrows(page.folds[near]) and page.before(near) not in _THE_MANY:
        near -= 1
    if near <= first or page.before(near) not in _THE_MANY or page.words[near].capital:
        return False
    plural_feminine = page.folds[at].endswith("es")
    of_things = feminine(page.folds[near])
    if of_things is not None and of_things != plural_feminine:
        return False
    of_counted = feminine(quantity.noun) if quantity.noun else None
    if of_counted is not None and of_counted != plural_feminine:
        return True
    return "person" not in classes_of(singular(page.folds[near]))


_THE_MANY = frozenset(("des", "aux", "les"))


def _agrees(participle: str, plural: bool, quantity: Quantity) -> bool:
    """A plural number has plural participles; a share may be singular, and a total (`un millier`) both."""
    loose = quantity.kind in ("fraction", "percent") or (
        quantity.phrase and quantity.phrase[0] < quantity.first
    )
    return bool(loose) or not plural or participle.endswith(("s", "x"))


def _relative(page: Scan, sentence: Sentence, at: int, plural: bool) -> str | None:
    """The verb of the relative clause that begins at word `at`; of many it is no verb in the singular."""
    following = next((verb for verb in sentence.verbs if verb.first > at), None)
    if following is None or following.form != "finite":
        return None
    other = plural and page.folds[following.first].endswith(_SINGULAR)
    if other or _is_background(page, sentence, at, following):
        return None
    return following.lemma


def _is_background(page: Scan, sentence: Sentence, at: int, verb: Verb) -> bool:
    """`a secouru 80 migrants` | qui tentaient, `120 élus,` | qui avaient fui, `ont été arrêtés`: the scene."""
    if not page.folds[verb.first].endswith(_IMPERFECT):
        return False
    led = next((one for one in reversed(sentence.verbs) if one.last <= at), None)
    if led is not None and led.form != "participle":
        return not verb.compound and led.lemma in words_of("undergone")
    comma = next((i for i in range(verb.last, sentence.last) if page.folds[i] == ","), 0)
    then = sentence.starts.get(comma + 1) if comma else None
    return page.before(at) == "," and then is not None and then.form == "finite"


_IMPERFECT = ("ait", "aient")


def _was_done_to(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the verb before a figure says what is done to its people: `secourir`, `accueillir`."""
    led = next((verb for verb in reversed(sentence.verbs) if verb.last <= quantity.left), None)
    return led is not None and led.lemma in words_of("undergone")


_SINGULAR = (
    "a",
    "ait",
    "est",
)  # `11 ateliers du groupe, qui` | `a stoppé`, `avait`; never of `300 personnes`
