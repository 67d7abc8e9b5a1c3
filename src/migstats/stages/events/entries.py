"""A verb of a text and its entry in the lexicon, with the other words that the entry asks for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ...morphology import infinitive
from ...words import word_set
from .segments import past_date
from .table import Entry, verbs
from .toponyms import object_place

if TYPE_CHECKING:
    from ...scan import Scan

_FORM = re.compile(r"(?:ée?s?|era|eront)\Z")
_INDEFINITE = frozenset(("un", "une"))
_BEFORE, _AFTER = 12, 10  # words in which the companion of a verb stands
_REACHING = frozenset(("rejoindre", "gagner", "atteindre", "rallier"))
_REACHED = Entry((), "arrival")
# No happening by themselves: verbs that count, last, are or have. Only the lexicon makes one of them.
NEVER_EVENTS = word_set(
    """voir avoir être faire devoir pouvoir vouloir savoir falloir aller venir compter recenser dénombrer
    comptabiliser décompter atteindre coûter passer dépasser enregistrer connaître rester demeurer
    représenter augmenter progresser baisser reculer diminuer assurer concerner toucher permettre situer
    établir valoir durer prévoir fixer programmer attendre dominer coïncider dérouler lier inscrire
    commencer débuter tarder sembler paraître contribuer dater baser héberger détecter recueillir vivre
    bondir tripler doubler chuter grimper travailler montrer intituler prier prénommer analyser dépenser naître
    lire actualiser dormir habiter alourdir rebondir croître stagner ralentir accélérer stabiliser redresser
    contracter dégringoler flamber remonter redescendre régresser ressortir approcher avoisiner frôler
    comparer décroître gonfler grossir dégrader améliorer aggraver accentuer atténuer multiplier
    souvenir remémorer continuer
    procéder peser suffire dépendre constituer correspondre consister équivaloir neiger pleuvoir geler grêler venter"""
)
# Verbs that say little: a happening of one day where their clause counts nothing, and no noun names it.
WEAK = word_set(
    """assister servir obtenir porter mettre prendre tenir rendre donner trouver perdre effectuer participer
    présider organiser entraîner provoquer causer marquer produire réaliser mener poursuivre terminer achever
    cesser subir accompagner confier charger déposer délivrer instruire traiter dédier étudier financer verser
    allouer affecter réunir consulter modifier procéder plonger descendre monter payer régler suivre
    intensifier recevoir reporter annuler ajourner soigner consacrer"""
)
NOT_EVENTS = NEVER_EVENTS | WEAK


@lru_cache(1 << 12)
def lemma_of(word: str) -> str | None:
    """The infinitive of a verb form, of a verb that only our lexicon knows too: `prorogé` -> proroger."""
    if verb := infinitive(word):
        return verb
    stem = _FORM.sub("er", word)
    return stem if stem != word and stem in verbs() else None


def entry_of(
    page: Scan, at: int, sentence: tuple[int, int], clause: int, verb: str | None, reflexive: bool
) -> tuple[int, Entry] | None:
    """The entry of `verb` whose other words follow, and the word after them."""
    last = sentence[1]
    if verb in _REACHING and not reflexive and object_place(page, past_date(page, at + 1, last), last):
        return at + 1, _REACHED  # `ont rejoint mardi` | Ceuta
    for entry in verbs().get(verb or "", ()):
        if entry.reflexive != reflexive or (
            entry.near and not _stands_near(page, at, sentence, clause, entry)
        ):
            continue
        if end := _past_rest(page, at + 1, last, entry.rest):
            return end, entry
    return None


def _past_rest(page: Scan, at: int, last: int, rest: tuple[str, ...]) -> int:
    """The word after `rest`; where a date parts it from its verb, the word after the verb; 0 where it is not there."""
    if tuple(page.folds[at : min(at + len(rest), last)]) == rest:
        return at + len(rest)
    if rest[0] in _INDEFINITE:  # `effectuera mardi une visite`: the noun names it
        return 0
    first, at = at, past_date(page, at, last)
    return first if tuple(page.folds[at : min(at + len(rest), last)]) == rest else 0


def _stands_near(page: Scan, at: int, sentence: tuple[int, int], clause: int, entry: Entry) -> bool:
    """`a franchi le` | seuil, `douze` | corps `ont été découverts`."""
    before = page.folds[max(clause - _BEFORE, sentence[0]) : clause]
    after = page.folds[at + 1 : min(at + _AFTER, sentence[1])]
    return not entry.near.isdisjoint(before) or not entry.near.isdisjoint(after)
