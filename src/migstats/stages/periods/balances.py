"""`Le maire a dressé mardi le bilan de 2023. Au total, 214 permis …`: the time that an account is of, not its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import infinitive, is_finite_verb, is_participle
from ...words import word_set
from .roles import BE, ENDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate
    from ...scan import Scan

_NOUNS = word_set("bilan bilans chiffres statistiques données résultats comptes baromètre")
# `le rapport d’activité 2023`, `le point sur le trimestre`: with the word beside them; `le rapport 2023` came out then
_PAIRS = frozenset((("rapport", "annuel"), ("rapport", "d'"), ("point", "sur")))
_TELLING = word_set(
    "dresser publier présenter dévoiler communiquer livrer diffuser tirer établir faire rendre"
)
_NAMED = 8  # words from the noun to its time: `le bilan de l’immigration régulière en`
_TOLD = 12  # words from the verb to the noun


def is_balance(page: Scan, day: FoundDate) -> bool:
    """`a dressé mardi le bilan de` | l’année 2023, `a publié ses chiffres pour` | avril: the time of an account."""
    if day.grain == "day" or ".." in day.value:
        return False
    first, _ = page.layout.sentence(day.first)
    for at in range(day.first - 1, max(day.first - _NAMED, first) - 1, -1):
        word = page.folds[at]
        if word in ENDS or word in BE or (word not in _NOUNS and _is_verb(word)):
            return False
        if word in _NOUNS or tuple(page.folds[at : at + 2]) in _PAIRS:
            return _is_presented(page, at, first)
    return False


def _is_verb(word: str) -> bool:
    return is_finite_verb(word) and not word.endswith(("tion", "tions"))


def _is_presented(page: Scan, noun: int, first: int) -> bool:
    """Whether a verb of presenting leads to the noun: `a présenté lundi` | le bilan."""
    led = page.folds[max(first, noun - _TOLD) : noun]
    stop = max((i for i, word in enumerate(led) if word in ";:."), default=-1)
    return any(infinitive(word) in _TELLING and _tells(word) for word in led[stop + 1 :])


def _tells(word: str) -> bool:
    return is_finite_verb(word) or is_participle(word)


def days_of_issue(page: Scan, dates: Sequence[FoundDate]) -> set[int]:
    """Indices of the days on which an account was presented: they date nothing in it."""
    told = {page.layout.sentence(day.first)[0] for day in dates if is_balance(page, day)}
    return {
        i for i, day in enumerate(dates) if day.grain == "day" and page.layout.sentence(day.first)[0] in told
    }
