"""`de 14 à 16 heures` on the clock, `dure de trois à quatre heures`: two hours of the day, or so many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...morphology import infinitive
from ...words import HOURS, WEEKDAYS
from ..numbers.words import TEENS, UNITS

if TYPE_CHECKING:
    from ...found import Number
    from ...scan import Scan

NOON = 24
DURING = frozenset("pendant durant dure durent durait dura duré durera durée mis met mettre mettent".split())
# `un trajet de 1 h 20`
LASTING: frozenset[str] = frozenset(
    """trajet durée traversée attente marche vol retard voyage film émission débat pause réunion entretien vue
    discours concert match parcours vidéo documentaire spectacle temps délai avance arrêt interruption
    panne coupure garde rétention errance file queue""".split()
)
_COUNTING = frozenset(
    "durer compter falloir attendre patienter rester prendre travailler dormir rouler".split()
)
_AMOUNT = frozenset("moins plus environ près presque toutes".split())
_OF = ("de", "d'", "entre")
_REACH = 4  # words before a range that may say that something lasts


class Range(NamedTuple):
    """First word of a range of hours, and the word after it."""

    first: int
    last: int


def find(page: Scan, number: Number) -> Range | None:
    """The range of hours that `number` begins or ends: `3 à 4 heures`, `14 h à 16 h`, `entre 8 et 10 heures`."""
    if number.value is None or number.value > NOON:
        return None
    folds, at = page.folds, number.last
    at += folds[at : at + 1] != [] and folds[at] in HOURS
    if (
        _joins(page, at, number.first)
        and _is_hour(page, at + 1)
        and folds[at + 2 : at + 3] != []
        and folds[at + 2] in HOURS
    ):
        return Range(number.first, at + 3)
    if folds[number.last : number.last + 1] == [] or folds[number.last] not in HOURS:
        return None
    at = number.first - 2
    at -= at >= 1 and folds[at] in HOURS
    if at >= 0 and _is_hour(page, at) and _joins(page, number.first - 1, at):
        return Range(at, number.last + 1)
    return None


def lasts(page: Scan, hours: Range) -> bool:
    """Whether a range of hours is a duration: said to last, `… de route`, `… par jour`, or without `de` before it."""
    folds, at = page.folds, hours.first
    behind = folds[hours.last : hours.last + 2]
    if behind[:1] == ["par"] or (
        behind[:1] in (["de"], ["d'"]) and behind[1:] not in (["l'"], ["la"], ["ce"])
    ):
        return True
    led = page.before(at) in _OF
    if page.before(at) == "de" and _is_of_day(page, hours):
        return False
    near = folds[max(at - led - _REACH, 0) : at - led]
    told = not LASTING.isdisjoint(near[-2:]) or any(
        word in DURING or word in _AMOUNT or infinitive(word) in _COUNTING for word in near
    )
    return told or not led


def _is_of_day(page: Scan, hours: Range) -> bool:
    """`de 8 heures à 18 heures`: both hours have their unit, and the last one is past noon."""
    end = page.folds[hours.last - 2]
    return page.folds[hours.first + 1] in HOURS and end.isdecimal() and int(end) > _NOON


_NOON = 12


def _joins(page: Scan, at: int, first: int) -> bool:
    if page.before(first) in HOURS:
        return False  # the minutes of `de 7 h 12 à 8 h 40`
    word = page.folds[at] if 0 <= at < len(page) else ""
    return word == "à" or (word == "et" and page.before(first) == "entre")


def _is_hour(page: Scan, at: int) -> bool:
    word = page.folds[at] if at < len(page) else ""
    return word in UNITS or word in TEENS or (word.isdecimal() and len(word) <= len("24"))


def is_of_day(page: Scan, number: Number) -> bool:
    """`Entre` | 22 `heures lundi et` | 6 `heures mardi`: either end; not `a travaillé` | 8 `heures lundi`."""
    folds, at, joint = page.folds, number.first, page.before(number.first)
    if joint in _OF and folds[number.last + 2 : number.last + 3] in _TWELVE:
        return folds[number.last + 1] in _OPENERS  # `entre` | 22 heures `et minuit`
    if joint in _OF:
        day = number.last + 1
        closes = folds[day + 1 : day + 2] != [] and joint in _OPENERS.get(folds[day + 1], ())
        return (
            closes and folds[day] in _DAYS and _is_hour(page, day + 2) and folds[day + 3 : day + 4] in _HOUR
        )
    if joint not in _OPENERS or page.before(at - 1) not in _DAYS or page.before(at - 2) not in HOURS:
        return False
    return any(word in _OPENERS[joint] for word in folds[max(at - 7, 0) : at - 3])


_OPENERS = {"à": ("de", "d'"), "et": ("entre",)}
_HOUR = (["h"], ["heures"])
_TWELVE = (["midi"], ["minuit"])
_DAYS = frozenset((*WEEKDAYS, "hier", "demain"))


def hedge(page: Scan, at: int) -> int:
    """The first word of `près de`, `presque`, `environ` before word `at`; else `at`."""
    if page.before(at) in ("de", "d'") and page.before(at - 1) == "près":
        return at - 2
    return at - (page.before(at) in ("presque", "environ", "quasiment"))


def is_behind_day(page: Scan, number: Number) -> bool:
    """`samedi` | 21h, `jusqu’à lundi` | 8 h; not `a duré mardi` | 3 heures, `lundi` | 6 h de cours."""
    at = number.first - 1
    if at < 0 or page.folds[at] not in _DAYS or page.folds[number.last + 1 : number.last + 2] in _OF_THING:
        return False
    if page.before(at) in _FROM_DAY:
        return True
    said = page.folds[max(at - _REACH, 0) : at]
    return not any(word in DURING or infinitive(word) in _COUNTING for word in said)


_OF_THING = (["de"], ["d'"], ["par"], ["plus"], ["avant"], ["après"])


_FROM_DAY = frozenset(("à", "de", "du", "au", "depuis", "dès", "vers", "("))


def happens(page: Scan, at: int) -> bool:
    """`a atterri à` | 14 h 30 min, `s’est produite à` | 10 h 24 min 49 s; not `son record est à` | 2 h 04 min."""
    if page.before(at) not in ("à", "vers"):
        return False
    near = page.folds[max(page.layout.sentence(at)[0], at - 2 * _REACH) : at - 1]
    return any(word == "lieu" or infinitive(word) in _HAPPENING for word in near)


_HAPPENING = frozenset(
    """arriver partir atterrir décoller quitter rentrer revenir entrer sortir débarquer embarquer accoster appareiller
    produire commencer débuter ouvrir fermer sonner frapper survenir éclater intervenir réveiller lever coucher prévoir
    déclencher ressentir enregistrer exploser""".split()
)
MINUTES = frozenset(("min", "minutes", "mn"))
