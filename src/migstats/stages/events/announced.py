"""Nouns of no lexicon that are announced: `Mardi, ramassage des encombrants`, `la finale prévue dimanche`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess
from ...persons import is_person
from ...words import OF, SINGULAR, word_set
from .table import Trigger, nouns

if TYPE_CHECKING:
    from ...records import EventType
    from ...scan import Scan

_DOING = ("tion", "sion", "ement", "age", "ade", "ture")  # nouns of doing end so, and others too
_THINGS = word_set(
    """population question situation rédaction évolution correction traduction section édition association
    direction administration organisation fonction station mention version commission mission pension
    information action nation région tradition condition position institution portion ration gouvernement
    département appartement logement parlement règlement abonnement vêtement image page message village
    visage témoignage reportage sondage étage avantage chômage dommage personnage équipage langage paysage
    mariage ménage potage fromage garage température voiture culture agriculture littérature nature
    facture architecture couverture brigade façade grade malade salade stade ambassade camarade
    illustration présentation attention précision interrogation réclamation réservation inscription
    participation tarification location restauration circulation promotion solution relation émission
    télévision passion dimension occasion impression"""
)
_MARKS = frozenset((",", ":", "–", "—", "-"))
_SHORT = 16
_BESIDE = 6


def announced(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """The noun behind the day of its line, or the one that opens a short line with its day."""
    word = page.folds[at]
    if guess(word) != Tag.NOUN or word in _THINGS:
        return None
    if not (_follows_day(page, at, first) or _opens_line(page, at, first, last)):
        return None
    verbless = not any(_is_verb(page, i) for i in range(first, last))
    return Trigger(at, at + 1, "other", "noun") if verbless else None


def is_doing(word: str) -> bool:
    """Whether a noun may name a doing by its ending."""
    return word.endswith(_DOING)


def _is_verb(page: Scan, at: int) -> bool:
    return Tag.FINITE_VERB in guess(page.folds[at]) and Tag.NOUN not in guess(page.folds[at])


def _follows_day(page: Scan, at: int, first: int) -> bool:
    """`Mardi,` | ramassage, `Samedi 3 mai :` | ramassage."""
    marked = at - first >= 2 and page.words[at - 1].text in _MARKS
    return marked and page.kinds[at - 2] in (letter_of()["date"], letter_of()["rest"])


def _opens_line(page: Scan, at: int, first: int, last: int) -> bool:
    """`Ramassage des encombrants mardi.`"""
    if at != first or last - first > _SHORT or page.kinds.count(letter_of()["date"], first, last) != 1:
        return False
    return letter_of()["date"] in page.kinds[at + 1 : min(at + _BESIDE, last)]


def upcoming(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`Prochain` | conseil `le 24 avril.`: whatever opens a short line with its day, where no lexicon knows it."""
    noun = at + 1
    if at != first or noun >= last or last - first > _SHORT:
        return None
    known = any(not entry.rest for entry in nouns().get(page.folds[noun], ()))
    if known or page.folds[noun] in _NOT_SET or page.folds[noun] in _ISSUES:
        return None
    near = page.kinds[noun + 1 : min(noun + _BESIDE, last)]
    verbless = not any(_is_verb(page, i) for i in range(first, last))
    named = Tag.NOUN in guess(page.folds[noun]) and letter_of()["date"] in near
    type_: EventType = "meeting" if page.folds[noun] in _BODIES else "other"
    return Trigger(noun, noun + 1, type_, "noun") if named and verbless else None


_BODIES = word_set("conseil comité bureau")
_ISSUES = word_set("numéro épisode arrêt étape objectif départ train bus chapitre article")

# One thing that is set for a day, whatever it is called; not sums, weather or what is only to end.
SET_FOR = word_set("prévu prévue programmé programmée attendu attendue fixé fixée organisé organisée")
_LEADING_TO = word_set("le pour au à ce cette initialement toujours")
_NOT_SET = word_set(
    """budget crédit somme montant enveloppe aide hausse baisse augmentation pluie neige température orage date délai
    échéance durée heure jour soir matin prix tarif taux plafond seuil objectif"""
)
_PHRASE = 7  # words of what is planned


def planned(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`la remise des prix` | prévue samedi: whatever is set for a day, by its noun."""
    day = at + 1
    while day < last and page.folds[day] in _LEADING_TO and day - at < _BESIDE // 2:
        day += 1
    if day >= last or page.kinds[day] != letter_of()["date"]:
        return None
    end = at - (page.folds[at - 1] == ",")
    head = _head(page, max(first, end - _PHRASE), end)
    if head is None or page.folds[head] in _NOT_SET or is_person(page.folds[head]):
        return None
    return Trigger(head, head + 1, "other", "noun", reach=at + 1)


def _head(page: Scan, first: int, end: int) -> int | None:
    """The noun that words up to `end` are about, in the singular: `la` | remise `des prix`."""
    for at in range(end - 2, first - 1, -1):
        word = page.folds[at]
        if not word[:1].isalpha() or (word not in OF and page.words[at].capital and at > first):
            return None
        complement = at > first and page.folds[at - 1] in OF
        if word in SINGULAR and word not in OF and not complement:
            head = at + 1
            while head + 1 < end and guess(page.folds[head]) & Tag.PREPOSED_ADJECTIVE:
                head += 1
            named = page.words[head].capital or not guess(page.folds[head]) & Tag.NOUN
            return None if named else head
        if Tag.FINITE_VERB in guess(word) and not guess(word) & Tag.NOUN:
            return None
    return None
