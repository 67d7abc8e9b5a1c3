"""Verbs that name a happening: `ont signé`, `rendu public`, `se réunira`, `va louer`, `annonce vendredi`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess, is_participle
from ...words import CLOSING_QUOTES, RELATIVES, word_set
from ..dates.tense import is_imperfect
from .announced import SET_FOR, planned
from .auxiliaries import AUXILIARIES, BEEN, CLITICS, ETRE, auxiliaries_of, is_reflexive
from .entries import NEVER_EVENTS, WEAK, entry_of, lemma_of
from .periphrases import BETWEEN, FUTURE, GOING, called, periphrase, takes_place
from .segments import has_verb, past_date
from .table import Entry, Trigger, verbs
from .telling import acts, dated, happens, shuts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...records import EventType
    from ...scan import Scan

    Reader = Callable[[Scan, int, int, int], "Trigger | None"]

_CONDITIONAL = ("rait", "raient")
_IMPERFECT = ("ait", "aient")
_PAST = ("a", "èrent", "irent", "urent", "inrent")
_DUE = word_set("doit doivent devait devaient devra devront devrait devraient vient viennent")
_BEFORE_ABLE = BETWEEN - {"être"}  # between `pu` and its infinitive
_BEFORE_DONE = _BEFORE_ABLE | {"à"}  # between `réussi` and its own
_STOPS_BEFORE = CLOSING_QUOTES | {","}
_OPENERS = frozenset(("»", "«", "–", "—", "•", "\n"))
# `est arrivé` is past, `est signé` a state that lasts.
_WITH_ETRE = word_set(
    """aller venir arriver partir repartir entrer sortir rentrer monter descendre mourir décéder devenir rester
    retourner tomber parvenir revenir intervenir survenir paraître apparaître échouer convenir débarquer
    naître"""
)
_STATES = word_set("reste restent restait restaient demeure demeurent demeurait demeuraient semble semblait")
_HELD_FOR = word_set("porté portée portés portées donné donnés laissé laissés laissées réputé réputés")
# In the passive they have someone who was addressed, accused, looked for: nothing was stated.
_ADDRESSED = word_set(
    """confier déclarer observer alerter prévenir avertir informer accuser poursuivre interroger étrangler
    rassurer soutenir requérir exposer contester appeler inviter proposer relever admettre signaler menacer
    constater noter"""
)
# Said in words only beside a quotation: `« C’est long », a poursuivi le maire`; not `a poursuivi la collecte`.
_QUOTING = word_set("poursuivre compléter enchaîner emporter balayer trancher corriger analyser observer")
_WERE = frozenset(("était", "étaient"))
# `les élus ont reporté`; `la visite, reportée`, is its noun.
PUTTING_OFF = word_set("reporter annuler ajourner")
_AMBIGUOUS = {
    "ferme": "fermer", "ferment": "fermer", "fait": "faire", "font": "faire", "entre": "entrer",
    "entrent": "entrer", "prend": "prendre", "prennent": "prendre",
}  # fmt: skip
# `Interrogé mardi par l’AFP, le maire` | a refusé: what is said or done then is the event.
# `Examinés mardi en commission, les crédits` | ont été rejetés: what came of it.
ASKED = word_set("interroger contacter joindre solliciter questionner citer inviter examiner soumettre")
_WOULD = frozenset(("aurait", "auraient"))
_MODALS = frozenset(("dû", "pu"))
_MANAGED = word_set("réussi parvenu parvenue parvenus parvenues")  # `ont` | réussi `à débarquer`
_COMING = word_set("recevoir verser délivrer déposer")  # `recevra le 8 mars` is to come, `a reçu` may count
_GUESTS = word_set(
    """homologue homologues ministre ministres président présidente délégation ambassadeur ambassadrice
    commissaire directeur directrice représentant représentante représentants représentantes chef cheffe maire
    maires élus parents syndicats syndicat associations bénévoles habitants riverains journalistes familles
    collectif délégués avocats fédération fédérations organisations partenaires dirigeants ong"""
)


# Done at one blow, so that even their imperfect tells it: `Le 12 juin 1940, le gouvernement` | quittait `Paris`.
_ONCE = word_set(
    """périr mourir basculer éteindre débarquer couler sombrer chavirer exploser éclater effondrer écraser
    assassiner tuer quitter signer adopter proclamer ouvrir fermer inaugurer lancer créer fonder tomber attaquer
    frapper renverser élire abolir promulguer ratifier entrer démissionner"""
)


@lru_cache(1 << 15)
def verb_reader(word: str) -> Reader | None:
    """What may read a verb at `word`: most words are none."""
    if word in GOING or word in _DUE:
        return periphrase
    if word == "lieu":
        return takes_place
    if word in _MAKING:
        return _made
    if word in _AMBIGUOUS:
        return _participle_or_idiom if is_participle(word) else _idiom
    if word in _MODALS or word in _MANAGED:
        return _modal
    if is_participle(word):
        return _participle
    tag = guess(word)
    if tag == Tag.FINITE_VERB:
        return _simple_tense(word)
    return _homograph if tag & Tag.FINITE_VERB else None


def _entries(word: str) -> Sequence[Entry]:
    return verbs().get(lemma_of(word) or "", ())


def _says_so(entries: Sequence[Entry]) -> bool:
    """Whether a verb states something: `affirmer`."""
    return any(entry.type == "statement" for entry in entries)


def _simple_tense(word: str) -> Reader | None:
    if word.endswith(FUTURE):
        return _future
    entries = _entries(word)
    if word.endswith(_CONDITIONAL) and not is_imperfect(word):
        return _conditional if entries else None
    if word.endswith(_IMPERFECT):
        return _imperfect if _says_so(entries) else _narrated if lemma_of(word) in _ONCE else None
    return _present if entries else happens


# ---------------------------------------------------------------- compound tenses


def _participle(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`publié`, `a publié`, `ont été interceptées`, `s’est posé`, `sera signé`."""
    if page.words[at].capital and at != first and page.words[at - 1].text not in _OPENERS:
        return None
    verb = lemma_of(page.folds[at])
    head, clause = auxiliaries_of(page, at, first)
    if verb == "apprendre" and "on" in page.folds[max(clause - 1, first) : at]:
        return None  # `a-t-on` | appris `mardi`: nobody said it
    if _is_quoted_alone(page, at) or (page.folds[at] == "morts" and _is_counted(page, at)):
        return None
    if clause == at and page.folds[at] in SET_FOR and (noun := planned(page, at, first, last)):
        return noun
    if clause == at and (
        _is_adjective(page, at, last)
        or _is_nominal(page, at)
        or _says_a_state(page, at)
        or verb in ASKED
        or _is_some(page, at)
    ):
        return None
    reflexive = page.folds[clause] in ETRE and is_reflexive(page, clause, first)
    passive = not reflexive and ((head < at and page.folds[head] in ETRE) or page.folds[at - 1] == BEEN)
    found = entry_of(page, at, (first, last), clause, verb, reflexive) if verb else None
    if verb == "ouvrir" and page.folds[clause] in ("est", "sont") and not reflexive:
        return None  # `L’exposition` | est ouverte `samedi de 10 h à 18 h`
    if found is None and clause == at:
        found = _gathered(page, at, first, last, verb)
    if found is None:
        other = Trigger(head, at + 1, "other", "verb", verb or "", True, clause, True, passive)
        return _unlisted(page, at, last, other) if clause < at else dated(page, at, first, last, verb or "")
    end, entry = found
    addressed = verb in _ADDRESSED and (passive or clause == at)
    if addressed and page.folds[clause] in _WERE:
        return None  # `des espèces` | étaient menacées: how things stood
    type_: EventType = entry.type
    if verb == "lancer" and clause < at and _quoted(page, clause, end):
        type_ = "statement"
    elif type_ == "statement" and (addressed or (verb in _QUOTING and not _says(page, clause, end, last))):
        type_ = "other"
    lasting = page.folds[clause] in ("est", "sont") and verb not in _WITH_ETRE and not reflexive
    future = page.folds[clause].endswith(FUTURE) and clause < at and page.folds[clause] not in _WILL_HAVE
    return Trigger(
        head, end, type_, entry.part, verb or "", clause < at, clause,
        passive=passive, lasting=lasting, future=future,
    )  # fmt: skip


_WILL_HAVE = frozenset(("aura", "auront"))  # `80 000 postes` | auront disparu `en 2012`: a total


def _is_adjective(page: Scan, at: int, last: int) -> bool:
    """`les travaux` | forcés `publié mardi`: a participle before another."""
    after = page.folds[at + 1] if at + 1 < last else ""
    return is_participle(after) and Tag.FINITE_VERB not in guess(after) and after not in _BEEN_OR_DONE


def _is_counted(page: Scan, at: int) -> bool:
    """`est de 3 100` | morts: a number before it."""
    return at > 0 and page.kinds[at - 1] == letter_of()["number"]


def _is_quoted_alone(page: Scan, at: int) -> bool:
    """`étaient «` | réservés `»`: a word of somebody."""
    return page.folds[at - 1] == "«" and page.folds[at + 1 : at + 2] == ["»"]


_BEEN_OR_DONE = word_set("été fait mort morte morts mortes mis pris")


def _is_some(page: Scan, at: int) -> bool:
    """`sept sites, dont quatre` | ouverts `cette semaine`: which of those that were counted."""
    return at > 1 and page.folds[at - 2] == "dont" and page.kinds[at - 1] == letter_of()["number"]


def _says_a_state(page: Scan, at: int) -> bool:
    """`restaient` | écrouées, `portés` | disparus."""
    before = page.folds[at - 1] if at else ""
    return before in _STATES or before in _HELD_FOR


def _gathered(page: Scan, at: int, first: int, last: int, verb: str | None) -> tuple[int, Entry] | None:
    """`Réunis mardi à Rome, les ministres …`: a participle that opens its clause may be of a reflexive verb."""
    opens = at == first or page.folds[at - 1] == "," or page.words[at - 1].text in _OPENERS
    found = entry_of(page, at, (first, last), at, verb, reflexive=True) if verb and opens else None
    return found if found and found[1].type == "meeting" else None


def _unlisted(page: Scan, at: int, last: int, trigger: Trigger) -> Trigger | None:
    """A verb that no lexicon knows happens where it has its auxiliary; a guest who is received is met."""
    if trigger.verb == "recevoir" and (trigger.passive or _guest(page, at + 1, last)):
        trigger.type, trigger.other = "meeting", False
        return trigger
    if trigger.verb == "attendre" and trigger.passive:
        return _expected(page, at, last, trigger)
    if trigger.passive and page.folds[trigger.clause] in _WERE and trigger.verb not in _WITH_ETRE:
        return None  # `106 places` | étaient occupées: how things stood
    decided = trigger.verb in PUTTING_OFF and not trigger.passive
    trigger.weak = trigger.verb in WEAK and not decided
    return trigger if trigger.verb not in NEVER_EVENTS and _agent_acts(page, at) else None


def _expected(page: Scan, at: int, last: int, trigger: Trigger) -> Trigger | None:
    """`Le ministre` | est attendu `sur place lundi`: who is to come, or what."""
    if page.folds[trigger.clause] not in ("est", "sont"):
        return None
    where = page.folds[past_date(page, at + 1, last) : last]
    trigger.type = "arrival" if where[:1] in _THERE or where[:2] == ["sur", "place"] else "other"
    trigger.future = trigger.lasting = True
    return trigger


_THERE = (["à"], ["en"], ["au"], ["aux"])


def _says(page: Scan, clause: int, end: int, last: int) -> bool:
    """`», a tranché mardi le maire`, `a tranché mardi que`."""
    after = past_date(page, end, last)
    return _quoted(page, clause, end) or page.folds[after : after + 1] in (["que"], ["qu'"], [":"], ["«"])


def _quoted(page: Scan, first: int, last: int) -> bool:
    """`« … », a lancé mardi Amy Pope`."""
    before = {page.words[i].text for i in range(max(first - 3, 0), first)}
    return bool(before & CLOSING_QUOTES) or (last < len(page) and page.words[last].text == ":")


def _is_nominal(page: Scan, at: int) -> bool:
    """`les` | élus, `deux` | arrêtés, `un nouveau` | communiqué."""
    head = at - 1
    while head > 0 and guess(page.folds[head]) & Tag.PREPOSED_ADJECTIVE:
        head -= 1
    determined = head >= 0 and (
        bool(guess(page.folds[head]) & Tag.DETERMINER) or page.kinds[head] == letter_of()["number"]
    )
    return determined and Tag.NOUN in guess(page.folds[at])


def _agent_acts(page: Scan, at: int) -> bool:
    """`a` | occupé, `ont brièvement` | occupé; not `les employés`."""
    before = page.folds[at - 1]
    adverb = before.endswith("ment") and Tag.ADVERB in guess(before)
    return Tag.NOUN not in guess(page.folds[at]) or adverb or before in AUXILIARIES


# ---------------------------------------------------------------- simple tenses


def _finite(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """The verb of the lexicon at word `at`."""
    verb = lemma_of(page.folds[at])
    if verb in _CALLING and (act := called(page, at, first, last)):
        return act
    found = entry_of(page, at, (first, last), at, verb, is_reflexive(page, at, first)) if verb else None
    if verb is None or found is None:
        return None
    return Trigger(at, found[0], found[1].type, found[1].part, verb, finite=True)


_CALLING = frozenset(("appeler", "inviter", "convier"))


def _future(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`signera`, `se réunira`."""
    trigger = _finite(page, at, first, last)
    verb = lemma_of(page.folds[at])
    behind = page.folds[at + 1] if at + 1 < last else ""
    if verb == "voir" and page.folds[at] == "verront" and is_reflexive(page, at, first):
        met = not guess(behind) & (Tag.INFINITIVE | Tag.PARTICIPLE)  # `se` | verront `jeudi à Rome`
        return Trigger(at, at + 1, "meeting", "verb", verb, True, future=True) if met else None
    if trigger is None and verb == "recevoir" and _guest(page, at + 1, last):
        trigger = Trigger(at, at + 1, "meeting", verb=verb, finite=True)
    if trigger is None and verb is not None and verb not in NEVER_EVENTS:
        weak = verb in WEAK and verb not in _COMING
        trigger = Trigger(at, at + 1, "other", verb=verb, finite=True, other=True, weak=weak)
    if trigger:
        trigger.future = True
    return trigger


def _receives(page: Scan, at: int, last: int) -> Trigger | None:
    """`reçoit` samedi `Metz`, `ses` | homologues: a guest who is named."""
    if lemma_of(page.folds[at]) != "recevoir":
        return None
    name = past_date(page, at + 1, last)
    named = name < last and page.words[name].capital and page.folds[name][:1].isalpha()
    guest = _guest(page, at + 1, last)
    type_: EventType = "meeting" if guest else "other"
    return Trigger(at, at + 1, type_, verb="recevoir", finite=True) if guest or named else None


def _guest(page: Scan, at: int, last: int) -> bool:
    """`recevra à Paris son` | homologue: who is received, in the words after the verb."""
    return not _GUESTS.isdisjoint(page.folds[at : min(at + 6, last)])


def _conditional(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`ne fermerait pas le 31 décembre`: what is said to come."""
    trigger = _finite(page, at, first, last)
    if trigger is None or trigger.type == "statement":
        return None
    trigger.future = trigger.lasting = True
    return trigger


def _present(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`signent`, `se rend`: a present that can be no noun; `annonça` is past."""
    trigger = _finite(page, at, first, last) or _receives(page, at, last)
    if trigger is None:
        return happens(page, at, first, last)
    trigger.lasting = not page.folds[at].endswith(_PAST)
    return trigger


def _imperfect(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`affirmait samedi un sénateur`: verbs of saying alone."""
    trigger = _finite(page, at, first, last)
    if trigger is None or trigger.type != "statement":
        return None
    trigger.lasting = True
    everybody = "on" in page.folds[max(at - 2, first) : at]  # `on ne` | parlait `que de cela`
    return None if everybody else trigger


def _narrated(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`Le 3 octobre 2013, 368 personnes` | périssaient: done at once, told of the day that opens its sentence."""
    opening = first + (page.folds[first] == "le")
    behind = past_date(page, opening, at)
    if behind - opening < _DAY_AND_MONTH or not _begins_day(page.folds[opening]):
        return None
    if page.folds[behind] != "," or page.folds[at - 1] in RELATIVES:
        return None
    if has_verb(page, behind, at) or "encore" in page.folds[behind:at]:
        return None
    verb = lemma_of(page.folds[at]) or ""
    found = entry_of(page, at, (first, last), at, verb, is_reflexive(page, at, first))
    if found is None:
        return Trigger(at, at + 1, "other", "verb", verb, True, other=True)
    return Trigger(at, found[0], found[1].type, found[1].part, verb, True)


def _begins_day(word: str) -> bool:
    """`3` octobre, `il` y a dix ans."""
    return word[0].isdecimal() or word == "il"


_DAY_AND_MONTH = 2


def _idiom(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`entre en vigueur`, `fait naufrage`, `L’usine` | ferme `mardi`: a word that is a verb by those after it."""
    verb = _AMBIGUOUS[page.folds[at]]
    for entry in verbs().get(verb, ()):
        end = at + 1 + len(entry.rest)
        stands = entry.rest and end <= last and tuple(page.folds[at + 1 : end]) == entry.rest
        if stands and not entry.reflexive:
            return Trigger(at, end, entry.type, entry.part, verb, finite=True, lasting=True)
    if verb == "fermer" and page.folds[at - 1] not in _FIRM and shuts(page, at, first, last):
        return Trigger(at, at + 1, "other", "verb", verb, finite=True, lasting=True)
    return None


_FIRM = word_set("prison peine ans an mois détention réclusion terre main")  # `six mois de prison` | ferme


def _participle_or_idiom(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`a` | fait naufrage, | fait naufrage."""
    found = _participle(page, at, first, last)
    return found if found and found.finite else _idiom(page, at, first, last) or found


def _homograph(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """A word that may be a noun: `, annonce` vendredi l’Office, `la banque` | relève `ses taux`."""
    says = _says_so(_entries(page.folds[at]))
    return (_voice(page, at, first, last) if says else None) or acts(page, at, first, last)


def _voice(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`, annonce` vendredi l’Office: a word that may be a noun, where only a voice can stand."""
    if at == first or page.words[at - 1].text not in _STOPS_BEFORE or at + 1 >= last:
        return None
    says = page.folds[at + 1] in ("que", "qu'", ":")  # `Mardi, Paul Roux, du collectif, estime que`
    speaker = says or page.words[at + 1].capital or guess(page.folds[at + 1]) & Tag.DETERMINER
    return _imperfect(page, at, first, last) if speaker or page.kinds[at + 1] == letter_of()["date"] else None


def _made(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`a` | fait évacuer `un squat`, `s’est` | vu refuser `l’entrée`: the infinitive; `se sont` | vus `à Paris`."""
    told = (_participle_or_idiom if page.folds[at] in _AMBIGUOUS else _participle)(page, at, first, last)
    head, clause = auxiliaries_of(page, at, first)
    if clause == at or at + 1 >= last or (told and told.last > at + 1):
        return told
    reflexive = page.folds[clause] in ETRE and is_reflexive(page, clause, first)
    if Tag.INFINITIVE not in guess(page.folds[at + 1]):
        met = reflexive and page.folds[at] in _SEEN and not is_participle(page.folds[at + 1])
        return Trigger(head, at + 1, "meeting", "verb", "voir", True, clause) if met else told
    verb = lemma_of(page.folds[at + 1]) or ""
    found = entry_of(page, at + 1, (first, last), clause, verb, reflexive=False)
    if found and found[1].part == "verb" and found[1].type != "statement":
        return Trigger(head, found[0], found[1].type, found[1].part, verb, True, clause)
    if not verb or verb in NEVER_EVENTS or verb in WEAK:
        return told
    return Trigger(head, at + 2, "other", "verb", verb, True, clause, True)


_MAKING = word_set("fait vu vue vus vues laissé")
_SEEN = frozenset(("vus", "vues"))


def _modal(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`a` | dû quitter, `ont` | pu débarquer, `ont` | réussi mardi à débarquer: what was done all the same."""
    managed = page.folds[at] in _MANAGED
    other = _participle(page, at, first, last) if managed else None
    head, clause = auxiliaries_of(page, at, first)
    if page.folds[clause] in _WOULD:
        return None  # `aurait` | dû sortir `le 14`: it did not
    i = after = past_date(page, at + 1, last) if managed else at + 1
    while i < last and page.folds[i] in (_BEFORE_DONE if managed else _BEFORE_ABLE):
        i += 1
    if clause == at or i >= last or Tag.INFINITIVE not in guess(page.folds[i]):
        return other
    verb = lemma_of(page.folds[i])
    found = entry_of(page, i, (first, last), clause, verb, page.folds[i - 1] in CLITICS) if verb else None
    if found is None:
        return other
    if managed and page.folds[clause - 1] in ("ne", "n'"):
        return None
    end = at + 1 if after > at + 1 else found[0]  # a date stands between
    return Trigger(head, end, found[1].type, found[1].part, verb or "", True, clause)
