"""Words that name a happening, nouns and verbs, where one says again what the other says."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess, is_finite_verb, singular
from ...persons import is_person
from ...words import OF, RELATIVES, THE, TO, A, word_set
from .announced import announced, is_doing, upcoming
from .auxiliaries import CLITICS
from .entries import entry_of, lemma_of
from .nouns import is_modifier, is_subject, named, read_noun
from .segments import crossings, has_verb, past_date, segment, word_before
from .table import GATHERINGS, Trigger, nouns
from .verbs import PUTTING_OFF, verb_reader

if TYPE_CHECKING:
    from ...records import EventType
    from ...scan import Scan
    from .verbs import Reader

__all__ = ["Trigger", "find_triggers"]

_HOLDING = frozenset(("light", "held", "phase"))
ARTICLES = THE | A
_BODIES = word_set("conseil comité conseils comités assemblée")
_TIMES = word_set(
    "jour jours journée journées semaine semaines mois année années an ans soir matin date dates chiffre chiffres"
)
_JOINING = word_set("et puis ou ensuite , enfin aussitôt également aussi même")
_ABOUT = word_set("à au aux de d' du des ce cet cette l' le la les")
_SOME = word_set("un une")
_KNOWN = word_set("les ses leurs ces")
# What is done so to a happening is no more of it: `a interdit la` | manifestation, `ont éteint l’` | incendie.
_THWARTING = word_set(
    """interdire autoriser boycotter bouder snober manquer perturber troubler saboter retarder empêcher réprimer
    contester éteindre maîtriser circonscrire contenir fixer maintenir"""
)
# What is begun so was named by its subject: `une opération` | a été lancée.
_LAUNCHING = word_set("lancer ouvrir engager entamer déclencher clore clôturer")
_CALLED = _LAUNCHING | {"convoquer"}
_CLITICS = word_set("s' se n' ne y")
_AHEAD = 8
_ANTECEDENT = 80


def find_triggers(page: Scan, first: int, last: int) -> list[Trigger]:
    """Triggers among words `first` to `last`, left to right, none overlapping."""
    found: list[Trigger] = []
    free = first
    for at, reader in enumerate(map(_reader, page.folds[first:last]), first):
        if reader is None or at < free:
            continue
        trigger = reader(page, at, first, last)
        if trigger and trigger.first >= free:
            found.append(trigger)
            free = trigger.last
    return _settled(page, [t for t in found if t.part != "none"], first)


@lru_cache(1 << 15)
def _reader(word: str) -> Reader | None:
    """What may read a trigger at `word`: most words are none."""
    if not word[:1].isalpha():
        return None
    if word in ("prochain", "prochaine"):
        return upcoming
    verb = verb_reader(word)
    if named(word) not in nouns():
        return announced if verb is None and is_doing(word) else verb
    return read_noun if verb is None else _noun_or_verb


def _noun_or_verb(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    verb = verb_reader(page.folds[at])
    return read_noun(page, at, first, last) or (verb(page, at, first, last) if verb else None)


# ---------------------------------------------------------------- two words for one happening


def _settled(page: Scan, found: list[Trigger], first: int) -> list[Trigger]:
    """Each happening once: the noun before the verb, the act before its complement."""
    kept: list[Trigger] = []
    for at, trigger in enumerate(found):
        before = kept[-1] if kept else None
        if before and (_is_body(page, before, trigger) or _is_object(page, before, trigger)):
            kept[-1] = trigger
            trigger.verb, trigger.clause = trigger.verb or before.verb, before.clause
        elif before and any(told(page, before, trigger) for told in _TOLD):
            continue
        elif before and (held := _held_before(page, kept, trigger)):
            held.reach = max(held.reach, trigger.last)
        elif before and _says_again(page, before, trigger):
            if not _is_dated_already(page, before, trigger):
                before.reach = max(before.reach, trigger.last)
            before.verb = before.verb or (trigger.verb if trigger.leaving else "")
        elif trigger.part not in _HOLDING:
            kept.append(trigger)
        elif not _is_held_later(page, trigger, found[at + 1 :]) and (host := _hosted(page, trigger, first)):
            kept.append(host)
    return kept


def _held_before(page: Scan, kept: list[Trigger], verb: Trigger) -> Trigger | None:
    """`L’` | audience `consacrée à la fusillade du 3 mai` | se tiendra: the subject, past a noun that is none."""
    if verb.part not in _HOLDING or not verb.finite or len(kept) < len(("audience", "fusillade")):
        return None
    noun, inner = kept[-2:]
    if not (noun.noun and inner.noun and is_subject(page, noun)) or is_subject(page, inner):
        return None
    clause = crossings(page, noun.last, verb.clause) == 0 and not has_verb(page, noun.last, verb.clause)
    return noun if clause and inner.type == "incident" else None


def _is_dated_already(page: Scan, noun: Trigger, verb: Trigger) -> bool:
    """`L’incendie survenu en mai` | a détruit: a date stands behind the verb that held it first."""
    held = noun.reach > noun.last
    return held and letter_of()["date"] in page.kinds[noun.reach : verb.first]


def _goes_on(page: Scan, act: Trigger, then: Trigger) -> bool:
    """`ont été interceptés puis` | reconduits: under one auxiliary, the first act is told."""
    bare = not (then.noun or then.finite or act.noun) and (act.finite or act.last == then.first)
    return bare and _JOINING.issuperset(page.folds[act.last : then.first])


def _is_put_off(page: Scan, act: Trigger, noun: Trigger) -> bool:
    """`la cour a reporté le` | procès: not the trial, but that it was put off."""
    off = noun.noun and act.finite and not act.passive and act.verb in PUTTING_OFF
    return off and crossings(page, act.last, noun.first) == 0


def _is_refused(page: Scan, act: Trigger, noun: Trigger) -> bool:
    """`s’est rallié à ce` | compromis, `a rétabli les` | contrôles: something was done about what the noun names."""
    if not noun.noun or not act.other or act.weak or not act.finite:
        return False
    letters = (letter_of()["date"], letter_of()["rest"])
    dated = act.last < len(page) - 1 and page.kinds[act.last + 1] == letters[0]  # `a rétabli le` | 4 janvier
    words = range(act.last + dated, noun.first)
    between = [page.folds[i] for i in words if page.kinds[i] not in letters]
    about = _ABOUT if noun.type == "agreement" or act.verb in _THWARTING else _KNOWN
    return bool(between) and about.issuperset(between) and not _SOME.intersection(between)


_TOLD = (_is_put_off, _goes_on, _is_refused)


def _says_again(page: Scan, noun: Trigger, verb: Trigger) -> bool:
    """`l’accord` | conclu à Tunis, `une convention` | a été signée: the noun before its verb is enough."""
    if not noun.noun:
        return False
    if verb.noun:
        return _is_complement(page, noun, verb)
    apposed = verb.first == noun.last + 1 and page.words[noun.last].text == ","
    if verb.part in _HOLDING and is_modifier(page, noun):  # `le centre de` | rassemblement `qui s’est ouvert`
        return False
    if verb.part in _HOLDING:
        of_it = _is_subject_of(page, noun, verb) or apposed or _is_parted(page, noun, verb)
        return of_it or (is_subject(page, noun) and _is_after_relative(page, noun.last, verb.clause))
    if verb.verb in _CALLED and not verb.finite and noun.type != "statement" and _is_beside(page, noun, verb):
        return True
    if verb.verb == "annoncer" and verb.passive and verb.lasting and is_subject(page, noun):
        return crossings(page, noun.last, verb.clause) == 0  # `Une` | marche `est annoncée samedi`
    if verb.verb in _OPENING and verb.type == "creation" and noun.type in ("other", "conference"):
        return is_subject(page, noun) and _is_subject_of(
            page, noun, verb
        )  # `Le` | festival `ouvrira ses portes`
    if verb.verb in _LAUNCHING and verb.passive and noun.type != "statement" and is_subject(page, noun):
        return _is_subject_of(page, noun, verb) or _is_parted(page, noun, verb)
    if noun.type == verb.type and page.folds[noun.last : verb.clause] in (["qui"], ["qui", "s'"]):
        return True  # `L’incendie` | qui a dévasté le camp
    if _is_toll(page, noun, verb):
        return True
    if verb.verb == "attendre":  # `La visite du pape,` | attendue `lundi`
        return crossings(page, noun.last, verb.clause) <= 1
    if verb.weak and letter_of()["date"] in page.kinds[noun.last : verb.clause]:
        return False  # `La fermeture prononcée en juin` | a été annulée `vendredi`
    struck = noun.type == "incident" and verb.type == "other" and not verb.passive  # `La tempête` | a balayé
    if (verb.other or struck) and verb.finite:  # `Des` | attaques ont visé le village
        return is_subject(page, noun) and crossings(page, noun.last, verb.clause) == 0
    if noun.type != verb.type or (verb.finite and not verb.passive and not is_subject(page, noun)):
        return False
    if apposed or crossings(page, noun.last, verb.first) == 0:
        return True
    return verb.finite and is_subject(page, noun) and _is_after_relative(page, noun.last, verb.clause)


def _is_beside(page: Scan, noun: Trigger, verb: Trigger) -> bool:
    """`Une` | réunion convoquée `lundi`, `Le` | procès de huit passeurs, ouvert `lundi à Lille`."""
    between = page.folds[noun.last : verb.first]
    held = noun.type in GATHERINGS and len(between) == 1  # `Les négociations,` | ouvertes `lundi`
    apart = len(between) < _AHEAD and between[-1:] == [","] and (held or between[0] in OF)
    alone = (
        apart and not has_verb(page, noun.last, verb.first) and crossings(page, noun.last, verb.first) == 1
    )
    return not between or (alone and is_subject(page, noun))


def _is_toll(page: Scan, noun: Trigger, verb: Trigger) -> bool:
    """`le naufrage de Teboulba, qui` | avait coûté la vie `à 19 personnes`: what the mishap did, said of it."""
    between = page.folds[noun.last : verb.clause]
    did = noun.type == "incident" and verb.verb in _HARMING and verb.finite and not verb.passive
    if not did or between[-1:] != ["qui"] or len(between) > _AHEAD:
        return False
    return crossings(page, noun.last, verb.clause) <= 2 and not any(map(is_finite_verb, between))


_HARMING = word_set(
    "tuer coûter blesser ravager dévaster détruire frapper toucher balayer endeuiller ensevelir"
)


def _is_after_relative(page: Scan, first: int, last: int) -> bool:
    """`Un incendie` | dont l’origine est inconnue | `a ravagé`: one clause with one verb between."""
    between = page.folds[first:last]
    relative = crossings(page, first, last) == 1 and not RELATIVES.isdisjoint(between[:3])
    return relative and sum(map(is_finite_verb, between)) == 1


def _is_subject_of(page: Scan, noun: Trigger, verb: Trigger) -> bool:
    """`les recherches, suspendues,` | devaient reprendre, `la messe, qui` | s’est tenue: nothing else between."""
    between = page.folds[noun.last : verb.clause]
    crossed = crossings(page, noun.last, verb.clause)
    set_apart = crossed == between.count(",") == 2 and between[0] == ","
    relative = "qui" in between[-2:] and crossed == 1 + ("," in between)
    return crossed == 0 or set_apart or relative


def _is_parted(page: Scan, noun: Trigger, verb: Trigger) -> bool:
    """`L’évacuation du camp, dans le nord de Paris,` | a débuté: what stands between is set apart by commas."""
    end = verb.clause - (page.folds[verb.clause - 1] in _CLITICS)
    between = page.folds[noun.last : end]
    if not verb.finite or len(between) > _AHEAD * 4 or between[-1:] != [","] or between.count(",") < 2:
        return False
    first = between.index(",")
    return (
        is_subject(page, noun)
        and crossings(page, noun.last, noun.last + first) == 0
        and not any(map(is_finite_verb, between[:first]))
    )


def _is_complement(page: Scan, one: Trigger, other: Trigger) -> bool:
    """`la signature de l’` | accord: one happening, named by the first noun."""
    between = page.folds[one.last : other.first]
    dated = page.folds[other.last : other.last + 1] == ["du"] and page.kinds[other.last + 1 : other.last + 2]
    if dated == letter_of()["date"] and other.type == "incident" != one.type:
        return False  # `Le procès de l’` | attentat `du 22 mars`: each has its own day
    if len(between) > 1 and guess(between[0]) & Tag.ADJECTIVE:  # `cérémonie officielle d’` | inauguration
        between = between[1:]
    return bool(between) and between[0] in OF and all(word in ARTICLES for word in between[1:])


def _is_body(page: Scan, noun: Trigger, verb: Trigger) -> bool:
    """The `conseil d’administration` | se réunira: who meets, not the meeting."""
    body = verb.type == "meeting" and page.folds[noun.first] in _BODIES
    body |= verb.type == "statement" and noun.type == "conference" and _is_named_for_members(page, noun)
    meets = noun.noun and verb.finite and body
    return meets and (crossings(page, noun.last, verb.clause) == 0 or _is_parted(page, noun, verb))


def _is_object(page: Scan, verb: Trigger, noun: Trigger) -> bool:
    """`a tenu mardi une` | assemblée, `accueillera une` | conférence: the noun names what the verb only holds."""
    if verb.noun or not noun.noun:
        return False
    if _is_agent(page, verb, noun):
        return True
    crossed = crossings(page, verb.last, noun.first)
    if crossed and not (verb.weak and _is_inserted(page, verb.last, noun.first, crossed)):
        return False
    if verb.verb in _OPENING and singular(page.folds[noun.first]) in _OPENED:
        return past_date(page, verb.last, noun.first) > word_before(page, noun.first, ARTICLES | _OF_MANY)
    holds = verb.weak or (verb.verb in _HOSTING and noun.type in _HOSTED)
    govern = _MARKING if verb.verb == "marquer" and verb.passive else TO
    return holds and (is_subject(page, noun) or govern.issuperset(_govern(page, noun)))


def _is_inserted(page: Scan, first: int, last: int, crossed: int) -> bool:
    """`a procédé` |, à partir de 6 h 30, à l’ | `évacuation`: what stands between two commas parts nothing."""
    between = page.folds[first:last]
    set_apart = crossed == between.count(",") == _PAIR and len(between) < 2 * _AHEAD
    return set_apart and not has_verb(page, first, last)


_PAIR = 2
# `a ouvert jeudi le` | procès: the noun; not `a ouvert un atelier`, a place.
_OF_MANY = word_set("des les plusieurs ses leurs")
_OPENING = word_set("ouvrir entamer engager rouvrir")
_OPENED = word_set(
    """procès audience négociation pourparlers concertation consultation exposition festival session séance
    congrès sommet conférence conclave dialogue débat"""
)


def _is_agent(page: Scan, verb: Trigger, noun: Trigger) -> bool:
    """`a été ravagé mardi par un` | incendie, `a été frappé, le 5 octobre, par un` | séisme: what befell it."""
    befell = verb.passive and noun.type == "incident" and verb.type in ("incident", "other")
    if not befell or verb.verb in _TO_SOMEBODY or len(page.folds[verb.last : noun.first]) > _AHEAD * 2:
        return False
    at = word_before(page, noun.first, ARTICLES | OF | _SEVERAL)
    while at > verb.last and guess(page.folds[at]) & (Tag.ADJECTIVE | Tag.PREPOSED_ADJECTIVE):
        at = word_before(page, at, ARTICLES)
    dated = crossings(page, verb.last, at) == page.folds[verb.last : at].count(",") in (0, 2)
    return page.folds[at] == "par" and at >= verb.last and dated and not has_verb(page, verb.last, at)


_TO_SOMEBODY = word_set(
    "tuer blesser abattre assassiner viser"
)  # `ont été tués par des tirs`: who died is told
_SEVERAL = word_set("série vague succession plusieurs double")


def _govern(page: Scan, noun: Trigger) -> list[str]:
    """The preposition before the noun, past its article."""
    at = word_before(page, noun.first, ARTICLES)
    return page.folds[at : at + 1]


_HOSTING = word_set("accueillir abriter fêter")
_HOSTED = GATHERINGS | {"other"}
_MARKING = frozenset(("par",))  # `La journée a été marquée` | par une manifestation


def _is_named_for_members(page: Scan, noun: Trigger) -> bool:
    """`la Conférence des directrices` | a annoncé: a body with a capital."""
    return page.words[noun.first].capital and page.folds[noun.last : noun.last + 1] == ["des"]


def _is_held_later(page: Scan, verb: Trigger, found: list[Trigger]) -> bool:
    """`où s’est tenue mardi la` | réunion: the subject stands after its verb."""
    after = next((t for t in found if t.noun), None)
    if after is None:
        return False
    between = page.folds[verb.last : after.first]
    if len(between) < _AHEAD and crossings(page, verb.last, after.first) == 0:
        return True
    # `se tient, à l’Espace Soleil, l’` | atelier
    inserted = between.count(",") == 2 == crossings(page, verb.last, after.first) and between[:1] == [","]
    return inserted and len(between) < 2 * _AHEAD and between[-1] in ARTICLES


# ---------------------------------------------------------------- verbs that hold what their subject names


def _hosted(page: Scan, verb: Trigger, first: int) -> Trigger | None:
    """The happening that the verb holds: its subject, or itself where a pronoun stands for it."""
    if not verb.finite:
        return _surveyed(page, verb, first)
    if verb.part == "held" and not verb.passive:
        return None
    if verb.part == "phase":
        return _begun(page, verb) if _goes_on_to(page, verb.last) else verb
    start = segment(page, verb.clause, first, verb.last)[0]
    other = start > first and page.folds[start - 1] == "qui"  # `Le feu qui ravage la forêt` | s’est déclaré
    noun = None if other else _subject(page, start, verb.clause)
    if noun is None:
        verb.type = _antecedent(page, first) if verb.part == "light" else "other"
        return verb if verb.part == "light" else None
    if page.folds[noun] in _FICTION:
        return None  # `Le roman se déroule en 2047`
    if _is_somebody(page.folds[noun]):
        verb.type, verb.part = "other", "verb"  # `Les rescapés` | ont été conduits `mardi à Porto Empedocle`
        return verb
    return Trigger(noun, noun + 1, "other", "noun", verb.verb, clause=verb.clause, reach=verb.last)


def _is_somebody(noun: str) -> bool:
    """`rescapés`, `tribunal`, `policiers`: who acts; not `défilé`, which only ends like one."""
    return noun in _WHO or (not noun.endswith(("é", "ée", "és", "ées")) and is_person(singular(noun)))


_FICTION = word_set("roman film série histoire intrigue récit action pièce bande scène")
_WHO = word_set("""
    rescapé rescapés rescapée rescapées naufragé naufragés exilé exilés réfugié réfugiés interpellé interpellés
    député députés forces tribunal cour police armée gendarmerie équipage parquet
""")
_SURVEYS = word_set("enquête enquêtes sondage sondages étude consultation recensement")


def _surveyed(page: Scan, verb: Trigger, first: int) -> Trigger | None:
    """`une` | enquête `Elabe pour une chaîne, réalisée les 4 et 5 février`: what the bare participle holds."""
    comma = page.folds[verb.first - 1] == ","
    near = range(verb.first - 2, max(first, verb.first - _AHEAD - 4) - 1, -1) if comma else ()
    noun = next((i for i in near if page.folds[i] in _SURVEYS), None)
    if noun is None or has_verb(page, noun + 1, verb.first):
        return None
    return Trigger(noun, noun + 1, "other", "noun", verb.verb, clause=noun, reach=verb.last)


def _goes_on_to(page: Scan, at: int) -> int:
    """`a commencé` | à trier, | mardi à trier: the infinitive, the other verb happens; 0 where none is."""
    at = past_date(page, at, len(page))
    after = page.folds[at : at + 4]
    to = after.index("à") + 1 if "à" in after[:3] else 0
    return at + to if 0 < to < len(after) and Tag.INFINITIVE in guess(after[to]) else 0


def _begun(page: Scan, verb: Trigger) -> Trigger | None:
    """`commence à` | examiner `ce lundi`: what is begun, where the lexicon knows it; not `à baisser`."""
    at = _goes_on_to(page, verb.last)
    act = lemma_of(page.folds[at]) or ""
    found = entry_of(page, at, page.layout.sentence(at), verb.clause, act, page.folds[at - 1] in CLITICS)
    if found is None or found[1].part != "verb" or found[1].type == "statement":
        return None
    dated = past_date(page, verb.last, len(page)) > verb.last  # `commencent` | mercredi `à débattre`
    type_, lasting = found[1].type, verb.lasting and not dated
    return Trigger(at, found[0], type_, "verb", act, True, verb.clause, lasting=lasting, future=verb.future)


def _subject(page: Scan, first: int, last: int) -> int | None:
    """The noun of `Les` | ateliers artistiques: after the first determiner that stands after no preposition."""
    for at in range(first, last - 1):
        governed = at > first and guess(page.folds[at - 1]) & Tag.PREPOSITION
        if guess(page.folds[at]) & Tag.DETERMINER and not governed:
            return _head(page, at + 1, last)
    return None


def _head(page: Scan, at: int, last: int) -> int | None:
    """The noun past the adjectives from word `at`; None for a name, a time or no noun."""
    while at + 1 < last and guess(page.folds[at]) & Tag.PREPOSED_ADJECTIVE:
        at += 1
    word = page.words[at]
    dated = page.kinds[at] in (letter_of()["date"], letter_of()["rest"])
    named = dated or word.capital or not word.folded[:1].isalpha() or word.folded in _TIMES
    return None if named or not guess(word.folded) & Tag.NOUN else at


def _antecedent(page: Scan, first: int) -> EventType:
    """`Le premier s’était tenu à Rome`: what gathering was named before."""
    for at in range(first - 1, max(first - _ANTECEDENT, 0), -1):
        for entry in nouns().get(page.folds[at], ()):
            if entry.type in GATHERINGS and not entry.rest:
                return entry.type
    return "other"
