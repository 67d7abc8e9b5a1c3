"""Nouns of no lexicon that a line without a verb announces: `Mardi, ramassage des encombrants`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess
from ...words import word_set
from .table import Trigger

if TYPE_CHECKING:
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
