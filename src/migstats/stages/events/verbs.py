"""Verbs that name a happening: `ont signé`, `rendu public`, `se réunira`, `va louer`, `annonce vendredi`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess, infinitive, is_participle
from ...words import A, word_set
from ..dates.tense import is_imperfect
from .places import object_place, past_date
from .table import Entry, Trigger, verbs

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...records import EventType
    from ...scan import Scan

    Reader = Callable[[Scan, int, int, int], "Trigger | None"]

AVOIR = word_set(
    """a ont ai as avons avez avait avaient avais aura auront aurait auraient ait aient eut eurent"""
)
ETRE = word_set(
    """est sont suis es sommes êtes était étaient étais sera seront serait seraient soit soient fut furent"""
)
BEEN = "été"
_FORM = re.compile(r"(?:ée?s?|era|eront)\Z")
_CLITICS = frozenset(("se", "s'", "me", "m'"))
_US = frozenset(("nous", "vous"))
_FUTURE = ("ra", "ront", "rai", "rons", "rez")
_CONDITIONAL = ("rait", "raient")
_IMPERFECT = ("ait", "aient")
_PAST = ("a", "èrent", "irent", "urent", "inrent")
# Auxiliaries of what is to come: the first make any verb a happening, the others those of the lexicon alone.
_GOING = word_set("va vont allait allaient")
_DUE = word_set("doit doivent devait devaient devra devront devrait devraient vient viennent")
_BETWEEN = word_set(
    """se s' le la les l' en y lui leur ne n' pas plus être de d' bientôt ensuite également aussi donc finalement"""
)
_QUOTES = frozenset(("»", "”", '"'))
_STOPS_BEFORE = _QUOTES | {","}
_OPENERS = frozenset(("»", "«", "–", "—", "•", "\n"))
# `est arrivé` is past, `est signé` a state that lasts.
_WITH_ETRE = word_set(
    """aller venir arriver partir repartir entrer sortir rentrer monter descendre mourir décéder devenir rester
    retourner tomber parvenir revenir intervenir survenir paraître apparaître échouer convenir débarquer naître"""
)
_STATES = word_set("reste restent restait restaient demeure demeurent demeurait demeuraient semble semblait")
_HELD_FOR = word_set("porté portée portés portées donné donnés laissé laissés laissées réputé réputés")
_BEFORE, _AFTER = 12, 10  # words in which the companion of a verb stands
# No happening by themselves: verbs that count, last, are or have. Only the lexicon makes one of them.
_REACHING = frozenset(("rejoindre", "gagner", "atteindre", "rallier"))
_REACHED = Entry((), "arrival")
NOT_EVENTS = word_set(
    """avoir être faire devoir pouvoir vouloir savoir falloir aller venir recevoir compter recenser
    dénombrer comptabiliser décompter atteindre coûter passer dépasser enregistrer connaître rester
    demeurer représenter augmenter progresser baisser reculer diminuer servir assurer obtenir concerner
    toucher permettre porter mettre prendre tenir rendre donner trouver perdre situer établir valoir
    durer prévoir fixer programmer reporter annuler ajourner attendre effectuer participer présider
    organiser dominer modifier entraîner provoquer causer marquer coïncider voir produire dérouler lier
    inscrire réaliser mener poursuivre commencer débuter terminer achever tarder cesser sembler paraître
    contribuer dater baser héberger détecter recueillir subir vivre bondir tripler doubler chuter
    grimper accompagner travailler montrer confier charger intituler prénommer déposer délivrer
    instruire traiter dédier étudier analyser soigner financer verser dépenser allouer consacrer
    affecter naître lire réunir consulter modifier actualiser procéder dormir habiter alourdir rebondir croître
    stagner ralentir accélérer stabiliser redresser contracter plonger dégringoler flamber remonter
    redescendre régresser ressortir approcher avoisiner frôler décroître gonfler grossir
    descendre monter payer régler suivre dégrader améliorer aggraver
    intensifier accentuer atténuer multiplier"""
)
# In the passive they have someone who was addressed, accused, looked for: nothing was stated.
_ADDRESSED = word_set(
    """confier déclarer observer alerter prévenir avertir informer accuser poursuivre interroger étrangler
    rassurer soutenir requérir exposer contester appeler inviter proposer"""
)
# Said in words only beside a quotation: `« C’est long », a poursuivi le maire`; not `a poursuivi la collecte`.
_QUOTING = word_set("poursuivre compléter enchaîner emporter balayer trancher corriger analyser observer")
_WERE = frozenset(("était", "étaient"))
PUTTING_OFF = word_set(
    "reporter annuler ajourner"
)  # `les élus ont reporté`; `la visite, reportée`, is its noun
_AMBIGUOUS = {
    "ferme": "fermer",
    "ferment": "fermer",
    "fait": "faire",
    "entre": "entrer",
    "entrent": "entrer",
    "font": "faire",
    "prend": "prendre",
    "prennent": "prendre",
}
# `Interrogé mardi par l’AFP, le maire` | a refusé: what is said or done then is the event.
# `Examinés mardi en commission, les crédits` | ont été rejetés: what came of it.
ASKED = word_set("interroger contacter joindre solliciter questionner citer inviter examiner soumettre")
_WOULD = frozenset(("aurait", "auraient"))
_MODALS = frozenset(("dû", "pu"))
_MANAGED = word_set("réussi parvenu parvenue parvenus parvenues")  # `ont` | réussi `à débarquer`
_COMING = word_set("recevoir verser délivrer déposer")  # `recevra le 8 mars` is to come, `a reçu` may count
_GUESTS = word_set(
    """homologue homologues ministre ministres président présidente délégation ambassadeur ambassadrice commissaire
    directeur directrice représentant représentante représentants représentantes chef cheffe maire maires élus parents
    syndicats syndicat associations bénévoles habitants riverains journalistes familles collectif délégués avocats"""
)


@lru_cache(1 << 15)
def verb_reader(word: str) -> Reader | None:
    """What may read a verb at `word`: most words are none."""
    if word in _GOING or word in _DUE:
        return _periphrase
    if word == "lieu":
        return _takes_place
    if word in _AMBIGUOUS:
        return _participle_or_idiom if is_participle(word) else _idiom
    if word in _MODALS or word in _MANAGED:
        return _modal
    if is_participle(word):
        return _participle
    tag = guess(word)
    if tag == Tag.FINITE_VERB:
        return _simple_tense(word)
    says = bool(tag & Tag.FINITE_VERB) and any(
        entry.type == "statement" for entry in verbs().get(_lemma(word) or "", ())
    )
    return _voice if says else None


def _simple_tense(word: str) -> Reader | None:
    if word.endswith(_FUTURE):
        return _future
    entries = verbs().get(_lemma(word) or "", ())
    if word.endswith(_CONDITIONAL) and not is_imperfect(word):
        return _conditional if entries else None
    if word.endswith(_IMPERFECT):
        return _imperfect if any(entry.type == "statement" for entry in entries) else None
    return _present if entries else None


# ---------------------------------------------------------------- compound tenses


def _participle(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`publié`, `a publié`, `ont été interceptées`, `s’est posé`, `sera signé`."""
    if page.words[at].capital and at != first and page.words[at - 1].text not in _OPENERS:
        return None
    verb = _lemma(page.folds[at])
    head, clause = _auxiliaries(page, at, first)
    if verb == "apprendre" and "on" in page.folds[max(clause - 1, first) : at]:
        return None  # `a-t-on` | appris `mardi`: nobody said it
    if clause == at and (_is_nominal(page, at) or _says_a_state(page, at) or verb in ASKED):
        return None
    passive = (head < at and page.folds[head] in ETRE) or page.folds[at - 1] == BEEN
    reflexive = _is_reflexive(page, clause, first) and page.folds[clause] in ETRE
    found = _entry(page, at, (first, last), clause, verb, reflexive) if verb else None
    if found is None and clause == at:
        found = _gathered(page, at, first, last, verb)
    if found is None:
        return _unlisted(
            page, at, last, Trigger(head, at + 1, "other", "verb", verb or "", True, clause, True, passive)
        )
    end, entry = found
    type_: EventType = entry.type
    if verb == "lancer" and clause < at and _quoted(page, clause, end):
        type_ = "statement"
    elif type_ == "statement" and (
        ((passive or clause == at) and not reflexive and verb in _ADDRESSED)
        or (verb in _QUOTING and not _says(page, clause, end, last))
    ):
        type_ = "other"
    lasting = page.folds[clause] in ("est", "sont") and verb not in _WITH_ETRE and not reflexive
    future = page.folds[clause].endswith(_FUTURE) and clause < at
    return Trigger(
        head, end, type_, entry.part, verb or "", clause < at, clause,
        passive=passive and not reflexive, lasting=lasting, future=future,
    )  # fmt: skip


def _says_a_state(page: Scan, at: int) -> bool:
    """`restaient` | écrouées, `portés` | disparus."""
    before = page.folds[at - 1] if at else ""
    return before in _STATES or before in _HELD_FOR


def _gathered(page: Scan, at: int, first: int, last: int, verb: str | None) -> tuple[int, Entry] | None:
    """`Réunis mardi à Rome, les ministres …`: a participle that opens its clause may be of a reflexive verb."""
    opens = at == first or page.folds[at - 1] == "," or page.words[at - 1].text in _OPENERS
    found = _entry(page, at, (first, last), at, verb, reflexive=True) if verb and opens else None
    return found if found and found[1].type == "meeting" else None


def _unlisted(page: Scan, at: int, last: int, trigger: Trigger) -> Trigger | None:
    """A verb that no lexicon knows happens where it has its auxiliary; a guest who is received is met."""
    if trigger.clause == at:
        return None
    if trigger.verb == "recevoir" and (trigger.passive or _guest(page, at + 1, last)):
        trigger.type, trigger.other = "meeting", False
        return trigger
    if trigger.passive and page.folds[trigger.clause] in _WERE and trigger.verb not in _WITH_ETRE:
        return None  # `106 places` | étaient occupées: how things stood
    decided = trigger.verb in PUTTING_OFF and not trigger.passive
    return trigger if (decided or trigger.verb not in NOT_EVENTS) and _agent_acts(page, at) else None


def _says(page: Scan, clause: int, end: int, last: int) -> bool:
    """`», a tranché mardi le maire`, `a tranché mardi que`."""
    after = past_date(page, end, last)
    return _quoted(page, clause, end) or page.folds[after : after + 1] in (["que"], ["qu'"], [":"], ["«"])


def _quoted(page: Scan, first: int, last: int) -> bool:
    """`« … », a lancé mardi Amy Pope`."""
    before = {page.words[i].text for i in range(max(first - 3, 0), first)}
    return bool(before & _QUOTES) or (last < len(page) and page.words[last].text == ":")


@lru_cache(1 << 12)
def _lemma(word: str) -> str | None:
    """The infinitive of a verb form, of a verb that only our lexicon knows too: `prorogé` -> proroger."""
    if verb := infinitive(word):
        return verb
    stem = _FORM.sub("er", word)
    return stem if stem != word and stem in verbs() else None


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
    return Tag.NOUN not in guess(page.folds[at]) or adverb or before in AVOIR | ETRE | {BEEN}


def _auxiliaries(page: Scan, at: int, first: int) -> tuple[int, int]:
    """First word of the auxiliaries that touch the participle at `at`, and of those that govern it."""
    head = at
    if head > first and page.folds[head - 1] == BEEN:
        head -= 1
    if head > first and page.folds[head - 1] in AVOIR | ETRE:
        return (head, at) if _is_sum(page, head - 1) else (head - 1, head - 1)
    head = max(head, at)
    return head, _far_auxiliary(page, at, first)


def _is_sum(page: Scan, at: int) -> bool:
    """`des` | sommes `reçues`: money, no verb."""
    return page.folds[at] == "sommes" and bool(guess(page.folds[at - 1]) & (Tag.DETERMINER | Tag.PREPOSITION))


def _far_auxiliary(page: Scan, at: int, first: int) -> int:
    """`a` formellement `été` adopté, `a`-t-il déclaré, n’`a` pas signé: up to four words before."""
    for i in range(at - 1, max(first, at - 6) - 1, -1):
        word = page.folds[i]
        if word in AVOIR or word in ETRE:
            return i
        if word in (",", ";", ":", ".", "(", ")", "qui", "que") or (is_participle(word) and word != BEEN):
            break
    return at


def _is_reflexive(page: Scan, clause: int, first: int) -> bool:
    """`se`, `m’` before the verb, or `nous nous`."""
    before = page.folds[clause - 1] if clause > first else ""
    if before in ("me", "m'") and page.folds[clause].endswith(("z", "t", "a")):
        return False  # `vous me` | rendrez `compte`
    return before in _CLITICS or (before in _US and clause - 1 > first and page.folds[clause - 2] == before)


# ---------------------------------------------------------------- simple tenses


def _finite(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """The verb of the lexicon at word `at`."""
    verb = _lemma(page.folds[at])
    if verb in _CALLING and (called := _called(page, at, first, last)):
        return called
    found = _entry(page, at, (first, last), at, verb, _is_reflexive(page, at, first)) if verb else None
    if verb is None or found is None:
        return None
    return Trigger(at, found[0], found[1].type, found[1].part, verb, finite=True)


_CALLING = frozenset(("appeler", "inviter", "convier"))


def _called(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`appelle à` | manifester `à Paris le 12 mars`: what people are called to do, where the lexicon knows it."""
    to = at + 2 + (page.folds[at + 2 : at + 3] in (["se"], ["s'"]))
    if page.folds[at + 1 : at + 2] != ["à"] or to >= last or guess(page.folds[to]) != Tag.INFINITIVE:
        return None
    verb = _lemma(page.folds[to]) or ""
    found = _entry(page, to, (first, last), at, verb, to == at + 3)
    if found is None or found[1].type == "statement" or found[1].part != "verb":
        return None
    return Trigger(to, found[0], found[1].type, found[1].part, verb, True, at, future=True)


def _future(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`signera`, `se réunira`."""
    trigger = _finite(page, at, first, last)
    verb = _lemma(page.folds[at])
    if trigger is None and verb == "recevoir" and _guest(page, at + 1, last):
        trigger = Trigger(at, at + 1, "meeting", verb=verb, finite=True)
    if trigger is None and verb is not None and (verb not in NOT_EVENTS or verb in _COMING):
        trigger = Trigger(at, at + 1, "other", verb=verb, finite=True, other=True)
    if trigger:
        trigger.future = True
    return trigger


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
    trigger = _finite(page, at, first, last)
    if trigger:
        trigger.lasting = not page.folds[at].endswith(_PAST)
    return trigger


def _imperfect(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`affirmait samedi un sénateur`: verbs of saying alone."""
    trigger = _present(page, at, first, last)
    everybody = "on" in page.folds[max(at - 2, first) : at]  # `on ne` | parlait `que de cela`
    return trigger if trigger and trigger.type == "statement" and not everybody else None


def _idiom(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`entre en vigueur`, `fait naufrage`: a word that is a verb by those after it."""
    verb = _AMBIGUOUS[page.folds[at]]
    for entry in verbs().get(verb, ()):
        end = at + 1 + len(entry.rest)
        if (
            entry.rest
            and not entry.reflexive
            and tuple(page.folds[at + 1 : end]) == entry.rest
            and end <= last
        ):
            return Trigger(at, end, entry.type, entry.part, verb, finite=True, lasting=True)
    return None


def _participle_or_idiom(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`a` | fait naufrage, | fait naufrage."""
    found = _participle(page, at, first, last)
    return found if found and found.finite else _idiom(page, at, first, last) or found


def _voice(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`, annonce` vendredi l’Office: a word that may be a noun, where only a voice can stand."""
    if at == first or page.words[at - 1].text not in _STOPS_BEFORE or at + 1 >= last:
        return None
    says = page.folds[at + 1] in ("que", "qu'", ":")  # `Mardi, Paul Roux, du collectif, estime que`
    speaker = says or page.words[at + 1].capital or guess(page.folds[at + 1]) & Tag.DETERMINER
    return _imperfect(page, at, first, last) if speaker or page.kinds[at + 1] == letter_of()["date"] else None


# ---------------------------------------------------------------- verbs of more words


def _periphrase(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`va louer`, `doit être examiné`, `vient de publier`."""
    i = at + 1
    while i < last and (page.folds[i] in _BETWEEN or page.folds[i].endswith("ment")):
        i += 1
    if i >= last or not (Tag.INFINITIVE in guess(page.folds[i]) or page.folds[i - 1] == "être"):
        return None
    verb = _lemma(page.folds[i])
    reflexive = page.folds[i - 1] in _CLITICS
    found = _entry(page, i, (first, last), at, verb, reflexive) if verb else None
    if found:
        passive = page.folds[i - 1] == "être"
        part = found[1].part
        return Trigger(at, found[0], found[1].type, part, verb or "", True, at, passive=passive, future=True)
    if verb == "recevoir" and page.folds[i - 1] == "être":
        return Trigger(at, i + 1, "meeting", "verb", verb, True, at, passive=True, future=True)
    other = verb is not None and page.folds[at] in _GOING and verb not in NOT_EVENTS
    return Trigger(at, i + 1, "other", "verb", verb or "", True, at, True, future=True) if other else None


def _modal(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`a` | dû quitter, `ont` | pu débarquer, `ont` | réussi mardi à débarquer: what was done all the same."""
    managed = page.folds[at] in _MANAGED
    other = _participle(page, at, first, last) if managed else None
    head, clause = _auxiliaries(page, at, first)
    if page.folds[clause] in _WOULD:
        return None  # `aurait` | dû sortir `le 14`: it did not
    i = after = past_date(page, at + 1, last) if managed else at + 1
    while (
        i < last
        and (page.folds[i] in _BETWEEN or (managed and page.folds[i] == "à"))
        and page.folds[i] != "être"
    ):
        i += 1
    if clause == at or i >= last or Tag.INFINITIVE not in guess(page.folds[i]):
        return other
    verb = _lemma(page.folds[i])
    found = _entry(page, i, (first, last), clause, verb, page.folds[i - 1] in _CLITICS) if verb else None
    if found is None:
        return other
    if managed and page.folds[clause - 1] in ("ne", "n'"):
        return None
    if after > at + 1:  # a date stands between
        return Trigger(head, at + 1, found[1].type, found[1].part, verb or "", True, clause)
    return Trigger(head, found[0], found[1].type, found[1].part, verb or "", True, clause)


def _takes_place(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`a eu` | lieu, `n’aura pas` | lieu, `doit avoir` | lieu."""
    for i in range(at - 1, max(first, at - 5) - 1, -1):
        word = page.folds[i]
        if word in AVOIR or word == "avoir":
            future = word.endswith(_FUTURE) and word != "a"
            return Trigger(i, at + 1, "other", "light", "avoir", True, i, future=future)
        if word != "eu" and word not in _BETWEEN:
            return None
    return None


def _entry(
    page: Scan, at: int, sentence: tuple[int, int], clause: int, verb: str | None, reflexive: bool
) -> tuple[int, Entry] | None:
    """The entry of `verb` whose other words follow, and the word after them."""
    if (
        verb in _REACHING
        and not reflexive
        and object_place(page, past_date(page, at + 1, sentence[1]), sentence[1])
    ):
        return at + 1, _REACHED  # `ont rejoint mardi` | Ceuta
    for entry in verbs().get(verb or "", ()):
        if entry.reflexive == reflexive and (
            not entry.near or _stands_near(page, at, sentence, clause, entry)
        ):
            end = _past_rest(page, at + 1, sentence[1], entry.rest)
            if end:
                return end, entry
    return None


def _past_rest(page: Scan, at: int, last: int, rest: tuple[str, ...]) -> int:
    """The word after `rest`; where a date parts it from its verb, the word after the verb; 0 where it is not there."""
    if tuple(page.folds[at : min(at + len(rest), last)]) == rest:
        return at + len(rest)
    if rest[0] in A:  # `effectuera mardi une visite`: the noun names it
        return 0
    first, at = at, past_date(page, at, last)
    return first if tuple(page.folds[at : min(at + len(rest), last)]) == rest else 0


def _stands_near(page: Scan, at: int, sentence: tuple[int, int], clause: int, entry: Entry) -> bool:
    """`a franchi le` | seuil, `douze` | corps `ont été découverts`."""
    before = page.folds[max(clause - _BEFORE, sentence[0]) : clause]
    return not entry.near.isdisjoint(before) or not entry.near.isdisjoint(
        page.folds[at + 1 : min(at + _AFTER, sentence[1])]
    )
