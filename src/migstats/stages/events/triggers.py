"""Words that name a happening: `naufrage`, `ont signé`, `rendu public`, `se réunira`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from ...lexicon import LexiconError, letter_of, read
from ...lexicon.gazetteer import word_set
from ...morphology import Tag, guess, infinitive, is_participle
from ..numbers.ordinals import ordinal_value
from .segments import crossings

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...records import EventType
    from ...scan import Scan

    Reader = Callable[[Scan, int, int, int], "Trigger | None"]

_AVOIR = word_set(
    """a ont ai as avons avez avait avaient avais aura auront aurait auraient ait aient eut eurent"""
)
_ETRE = word_set(
    """est sont suis es sommes êtes était étaient étais sera seront serait seraient soit soient fut furent"""
)
_FORM = re.compile(r"(?:ée?s?|era|eront)\Z")
_BEEN = "été"
_CLITICS = frozenset(("se", "s'"))
_FUTURE = ("ra", "ront", "rai", "rons", "rez")
# No happening by themselves: verbs that count, last, are or have. Only the lexicon makes one of them.
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
    instruire traiter étudier analyser soigner financer verser dépenser allouer consacrer
    affecter naître lire réunir consulter modifier actualiser"""
)
# Verbs of speech that count rather than state.
_COUNTING = word_set(
    """calculer chiffrer citer comptabiliser compter dénombrer recenser évaluer établir montrer décompter
    prévoir craindre"""
)


@dataclass(slots=True)
class Trigger:
    """Words `first` to `last`, half-open, that name a happening.

    finite: it is the verb of its clause, with its auxiliary, even where they do not touch.
    clause: first word of the verb with its auxiliary and negation, for reading what governs it.
    other: no lexicon knows it, its tense alone makes it a happening.
    """

    first: int
    last: int
    type: EventType
    noun: bool
    finite: bool = False
    clause: int = 0
    other: bool = False
    passive: bool = False

    def __post_init__(self) -> None:
        self.clause = self.clause or self.first


class Entry(NamedTuple):
    """The rest of a trigger after its first word, and its type."""

    rest: tuple[str, ...]
    type: EventType
    reflexive: bool


Table = dict[str, list[Entry]]


@cache
def _tables() -> tuple[Table, Table]:
    """Nouns by each form of their first word, verbs by their infinitive; the longest first."""
    nouns: Table = {}
    verbs: Table = {}
    for phrase, part, type_, example in read("events", 4):
        if part not in ("noun", "verb", "reflexive") or "[" not in example:
            raise LexiconError(f"events.tsv, `{phrase}`: a part of speech and an example are expected")
        words = _cut(phrase)
        entry = Entry(words[1:], cast("EventType", type_), part == "reflexive")
        if part == "noun":
            for forms in dict.fromkeys(
                (words, tuple(_plural(w) for w in words), (_plural(words[0]), *words[1:]))
            ):
                nouns.setdefault(forms[0], []).append(entry._replace(rest=forms[1:]))
        else:
            verbs.setdefault(words[0], []).append(entry)
    for verb, class_, *_ in read("speech", 3):
        if class_ in ("say", "count") and verb not in _COUNTING:
            verbs.setdefault(verb, []).append(Entry((), "statement", False))
    for table in (nouns, verbs):
        for entries in table.values():
            entries.sort(key=lambda entry: -len(entry.rest))
    return nouns, verbs


def _cut(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.replace("-", " - ").replace("’", "'").replace("'", "' ").split())


def _plural(word: str) -> str:
    """`vol` -> `vols`, `général` -> `généraux`; small words stay."""
    if len(word) < 3 or word[-1] in "sxz" or word in ("des", "les"):
        return word
    return word[:-2] + "aux" if word.endswith("al") else word + "s"


def find_triggers(page: Scan, first: int, last: int) -> list[Trigger]:
    """Triggers among words `first` to `last`, left to right, none overlapping."""
    found: list[Trigger] = []
    free = first
    for at, reader in enumerate(map(_reader, page.folds[first:last]), first):
        if reader is None or at < free:
            continue
        if trigger := reader(page, at, first, last):
            found.append(trigger)
            free = trigger.last
    return [t for i, t in enumerate(found) if not (i and _says_again(page, found[i - 1], t))]


@lru_cache(1 << 15)
def _reader(word: str) -> Reader | None:
    """What may read a trigger at `word`: most words are none."""
    if not word[:1].isalpha():
        return None
    verb: Reader | None = None
    if is_participle(word):
        verb = _participle
    elif word.endswith(_FUTURE) and guess(word) == Tag.FINITE_VERB:
        verb = _future
    elif (
        guess(word) == Tag.FINITE_VERB
        and not word.endswith(("ait", "aient"))
        and _lemma(word) in _tables()[1]
    ):
        verb = _present
    if word not in _tables()[0]:
        return verb
    return _noun if verb is None else _noun_or_participle


def _noun_or_participle(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    return _noun(page, at, first, last) or _participle(page, at, first, last)


def _says_again(page: Scan, noun: Trigger, verb: Trigger) -> bool:
    """`l’accord` | conclu à Tunis, `une convention` | a été signée: the noun before its verb is enough."""
    if not noun.noun or verb.noun or noun.type != verb.type:
        return False
    if verb.finite and not verb.passive and not _is_subject(page, noun):
        return False
    apposed = verb.first == noun.last + 1 and page.words[noun.last].text == ","
    return apposed or crossings(page, noun.last, verb.first) == 0


def _is_subject(page: Scan, noun: Trigger) -> bool:
    """`un` | incendie a ravagé; not `au cours d’une` | réunion."""
    at = noun.first - 1
    while at >= 0 and guess(page.folds[at]) & (Tag.DETERMINER | Tag.PREPOSED_ADJECTIVE):
        at -= 1
    return at < 0 or not guess(page.folds[at]) & Tag.PREPOSITION


# ---------------------------------------------------------------- nouns


def _noun(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`naufrage`, `visite de travail`; not `assemblée` of a body, not a verb that looks the same."""
    words = page.words
    for entry in _tables()[0].get(words[at].folded, ()):
        end = at + 1 + len(entry.rest)
        if end <= last and all(words[at + 1 + i].folded == w for i, w in enumerate(entry.rest)):
            return None if _is_other(page, at, end) else Trigger(at, end, entry.type, noun=True)
    return None


def _is_other(page: Scan, at: int, end: int) -> bool:
    """`Assemblée nationale`, `nous visite`, `en cours d’adoption`."""
    before = page.folds[at - 1] if at else ""
    after = page.folds[end] if end < len(page) else ""
    if page.folds[at] == "assemblée" and end == at + 1 and after != "du":
        return True
    if before in _AVOIR or before in _ETRE or before == _BEEN or _counted(page, at):
        return True
    if page.folds[at] == "sommet" and page.folds[end : end + 2] in (
        ["de", "sa"],
        ["de", "son"],
        ["de", "leur"],
    ):
        return True
    if before in ("se", "s'", "nous", "vous", "ne", "n'", "qui", "y", "on", "il", "elle", "ils", "elles"):
        return True
    return before == "'" or after == "-"


def _counted(page: Scan, at: int) -> bool:
    """`27` | morts: a number of them is no happening; `premier` | entretien is one."""
    number = at > 0 and page.kinds[at - 1] == letter_of()["number"]
    return number and ordinal_value(page.folds[at - 1]) is None


# ---------------------------------------------------------------- verbs


def _participle(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`publié`, `a publié`, `ont été interceptées`, `s’est posé`, `sera signé`."""
    if page.words[at].capital and at != first:
        return None
    verb = _lemma(page.folds[at])
    head, clause = _auxiliaries(page, at, first)
    if clause == at and _is_nominal(page, at):
        return None
    found = _entry(page, at, last, verb, _has_clitic(page, clause, first)) if verb else None
    passive = (head < at and page.folds[head] in _ETRE) or page.folds[at - 1] == _BEEN
    if verb == "recevoir" and clause < at and found is None and (passive or _guest(page, at + 1, last)):
        return Trigger(head, at + 1, "meeting", False, True, clause, passive=passive)
    if found is None:
        other = verb not in NOT_EVENTS and clause < at and _agent_acts(page, at)
        return Trigger(head, at + 1, "other", False, True, clause, True, passive) if other else None
    end, entry = found
    type_: EventType = "statement" if verb == "lancer" and _quoted(page, clause, end) else entry.type
    return Trigger(head, end, type_, False, clause < at, clause, passive=passive)


def _quoted(page: Scan, first: int, last: int) -> bool:
    """`« … », a lancé mardi Amy Pope`."""
    before = {page.words[i].text for i in range(max(first - 3, 0), first)}
    return bool(before & {"»", "”", '"'}) or (last < len(page) and page.words[last].text == ":")


@lru_cache(1 << 12)
def _lemma(word: str) -> str | None:
    """The infinitive of a verb form, of a verb that only our lexicon knows too: `prorogé` -> proroger."""
    if verb := infinitive(word):
        return verb
    stem = _FORM.sub("er", word)
    return stem if stem != word and stem in _tables()[1] else None


def _is_nominal(page: Scan, at: int) -> bool:
    """`les` | élus, `deux` | arrêtés."""
    before = page.folds[at - 1] if at else ""
    determined = bool(guess(before) & Tag.DETERMINER) or (
        at > 0 and page.kinds[at - 1] == letter_of()["number"]
    )
    return determined and Tag.NOUN in guess(page.folds[at])


def _agent_acts(page: Scan, at: int) -> bool:
    return Tag.NOUN not in guess(page.folds[at]) or page.folds[at - 1] in _AVOIR | _ETRE | {_BEEN}


def _auxiliaries(page: Scan, at: int, first: int) -> tuple[int, int]:
    """First word of the auxiliaries that touch the participle at `at`, and of those that govern it."""
    head = at
    if head > first and page.folds[head - 1] == _BEEN:
        head -= 1
    if head > first and page.folds[head - 1] in _AVOIR | _ETRE:
        return head - 1, head - 1
    head = max(head, at)
    return head, _far_auxiliary(page, at, first)


def _far_auxiliary(page: Scan, at: int, first: int) -> int:
    """`a` formellement `été` adopté, `a`-t-il déclaré, n’`a` pas signé: up to four words before."""
    for i in range(at - 1, max(first, at - 6) - 1, -1):
        word = page.folds[i]
        if word in _AVOIR or word in _ETRE:
            return i
        if word in (",", ";", ":", ".", "(", ")", "qui", "que") or (is_participle(word) and word != _BEEN):
            break
    return at


def _has_clitic(page: Scan, clause: int, first: int) -> bool:
    return clause > first and page.folds[clause - 1] in _CLITICS


def _future(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`signera`, `se réunira`."""
    verb = _lemma(page.folds[at])
    found = _entry(page, at, last, verb, _has_clitic(page, at, first)) if verb else None
    if found is None and verb == "recevoir" and _guest(page, at + 1, last):
        return Trigger(at, at + 1, "meeting", False, True)
    if found is None:
        other = verb is not None and verb not in NOT_EVENTS
        return Trigger(at, at + 1, "other", False, True, other=True) if other else None
    return Trigger(at, found[0], found[1].type, False, True)


_GUESTS = word_set(
    """homologue homologues ministre ministres président présidente délégation ambassadeur ambassadrice commissaire
    directeur directrice représentant représentante représentants représentantes chef cheffe maire maires élus"""
)


def _guest(page: Scan, at: int, last: int) -> bool:
    """`recevra à Paris son` | homologue: who is received, in the words after the verb."""
    return not _GUESTS.isdisjoint(page.folds[at : min(at + 6, last)])


def _present(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`signent`, `se rend`: a present that can be no noun."""
    verb = _lemma(page.folds[at])
    found = _entry(page, at, last, verb, _has_clitic(page, at, first)) if verb else None
    return Trigger(at, found[0], found[1].type, False, True) if found else None


def _entry(page: Scan, at: int, last: int, verb: str, reflexive: bool) -> tuple[int, Entry] | None:
    """The entry of `verb` whose other words follow, and the word after them."""
    for entry in _tables()[1].get(verb, ()):
        end = at + 1 + len(entry.rest)
        if end <= last and entry.reflexive == reflexive and page.folds[at + 1 : end] == list(entry.rest):
            return end, entry
    return None
