"""Verbs that no lexicon knows, in a tense that tells: `relève` ses taux ce jeudi, `autorisa`, `autorisèrent`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess, infinitive, is_finite_verb
from ...words import word_set
from ..dates.mention import weekdays
from .dating import PLANNED
from .entries import NOT_EVENTS, entry_of
from .table import Trigger

if TYPE_CHECKING:
    from ...scan import Scan

# What goes on, holds or is thought: no happening of the day on which it is so.
_STANDING = word_set(
    """abonder abriter admirer affecter aimer ambitionner envisager hésiter projeter
    appartenir arborer aspirer attirer avoisiner bénéficier bouder
    briller chercher circuler comporter comprendre composer comptabiliser concerner consister constituer
    contenir convenir correspondre couvrir croire cumuler côtoyer dater demeurer dépendre désigner détenir
    disposer diviser dominer durer employer encadrer endurer englober ensoleiller équiper équivaloir espérer
    estimer étaler exercer exister fonctionner fréquenter figurer former garder gérer habiter ignorer importer
    imposer incarner inclure inspirer intéresser jouir longer loger manquer mesurer miser nécessiter occuper
    offrir opposer osciller peiner pencher penser percevoir peser planer plaire pleuvoir posséder pouvoir
    préférer prier profiter proposer pulluler rassembler refléter régner regrouper regorger rembourser résider
    ressembler ressentir rester restreindre réunir réputer rêver rouler séjourner séparer siéger signifier
    souffrir souhaiter soutenir sentir suffire surplomber tabler taire tendre tourner traîner utiliser varier
    veiller vendre venir viser vouloir"""
)
_HABITS = word_set(
    "chaque toujours souvent généralement habituellement parfois rarement désormais encore déjà quand si"
)
_BEHIND = word_set("il elle ils elles on qui se s' ne n' y en le la les l' lui leur")


def happens(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`basculent` demain, `autorisa`: a verb that is no noun; a present is told of its own day alone."""
    verb = infinitive(page.folds[at])
    if verb is None or page.words[at].capital or verb in NOT_EVENTS or _is_determined(page, at, first):
        return None
    narrated = is_narrated(page.folds[at])
    if not narrated and (verb in _STANDING or not _HABITS.isdisjoint(page.folds[first:last])):
        return None
    return Trigger(at, at + 1, "other", "verb", verb, True, other=True, lasting=not narrated)


def dated(page: Scan, at: int, first: int, last: int, verb: str) -> Trigger | None:
    """`Le plan` | activé `lundi`, | Sorti `en salles le 3 janvier, le film`: a bare participle with its own day."""
    opens = at == first or page.folds[at - 1] == ","
    due = (
        opens and verb == "attendre"
    )  # `le projet de loi,` | attendu `en Conseil des ministres le 1er février`
    if not due and (
        verb in NOT_EVENTS or verb in _STANDING or verb in _MADE_KNOWN or page.folds[at] in PLANNED
    ):
        return None
    if at + 1 >= last:
        return None
    told = opens or any(guess(word) & Tag.FINITE_VERB for word in page.folds[at + 1 : last])
    if not told and not _is_headline(page, at, first):
        return None  # `Source : données` | extraites `le 8 juillet`
    day = letter_of()["date"]
    for i in range(at + 1, min(at + (_OPENING if opens else _TOUCHING), last)):
        if page.kinds[i] == day:
            return Trigger(at, at + 1, "other", "verb", verb, other=True)
        if page.folds[i] == "," or is_finite_verb(page.folds[i]):
            return None
    return None


def _is_headline(page: Scan, at: int, first: int) -> bool:
    """`Trafic` | perturbé `mardi`, `Le pont de Vernon` | rouvert `lundi`: the line begins with what it befell."""
    weekday = page.folds[at + 1] in weekdays()
    return (
        weekday
        and first < at <= first + _SUBJECT
        and all(word[:1].isalpha() for word in page.folds[first:at])
    )


_SUBJECT = 4
_OPENING, _TOUCHING = 8, 3
# The day of a source: `Selon un sondage publié`, `des images filmées mardi`.
_MADE_KNOWN = word_set(
    """extraire actualiser saisir prélever enregistrer filmer tourner photographier interroger interviewer
    joindre contacter rencontrer croiser collecter compiler arrêter dater signer chiffrer communiquer
    consulter citer calculer établir mesurer relever observer"""
)


def _is_determined(page: Scan, at: int, first: int) -> bool:
    """`son` | homologue: a noun that only looks like a verb; not `ils les` | bloquent."""
    before = page.folds[at - 1] if at > first else ""
    return bool(guess(before) & Tag.DETERMINER) and before not in _BEHIND


def acts(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`La banque` | relève `ses taux`: a word that may be a noun, between its subject and its object."""
    if at == first or at + 1 >= last or not _is_subject(page, at - 1, first):
        return None
    if guess(page.folds[at]) & (Tag.PREPOSITION | Tag.ADVERB | Tag.DETERMINER | Tag.PARTICIPLE):
        return None  # `contre`
    name = page.words[at - 1].capital  # `le Rhône` | déborde `à Arles`
    if not guess(page.folds[at + 1]) & (Tag.DETERMINER | Tag.PREPOSITION if name else Tag.DETERMINER):
        return None
    verb = infinitive(page.folds[at])
    found = entry_of(page, at, (first, last), at, verb, reflexive=False)
    if found is None:
        return happens(page, at, first, last)
    known = found[1].part == "verb" and found[1].type != "statement"
    return Trigger(at, found[0], found[1].type, "verb", verb or "", True, lasting=True) if known else None


def shuts(page: Scan, at: int, first: int, last: int) -> bool:
    """`L’usine` | ferme `mardi`: between its subject and its day."""
    if not first < at < last - 1 or not _is_subject(page, at - 1, first):
        return False
    return page.folds[at + 1] in ("ce", "le", "définitivement") or page.kinds[at + 1] == letter_of()["date"]


def _is_subject(page: Scan, at: int, first: int) -> bool:
    """The name or noun before the verb, or its pronoun."""
    word = page.words[at]
    if word.folded in _BEHIND:
        return False
    named = word.capital and word.folded[:1].isalpha()
    if named or at == first:
        return named
    headed = bool(guess(page.folds[at - 1]) & Tag.DETERMINER)  # `l’` | usine
    tag = guess(word.folded)
    if headed and tag & Tag.NOUN:
        return True
    return tag in (Tag.NOUN, Tag.NOUN | Tag.ADJECTIVE)


def is_narrated(word: str) -> bool:
    """`autorisa`, `ouvrit`, `autorisèrent`: the tense that only tells."""
    return len(word) > _SHORTEST and word.endswith(_NARRATED)


_SHORTEST = 3  # `a`, `va`
_NARRATED = ("a", "èrent", "irent", "urent", "inrent")
