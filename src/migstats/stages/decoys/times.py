"""`18h40`, `à 20 heures`, `9 h-17 h`, `11:30`, `24 h/24`, `7 jours sur 7`: times of day, not amounts."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from ...morphology import infinitive, may_be_noun
from ...phrases import FIRST_YEAR, LAST_YEAR, is_beyond_years, is_called_after, is_of_every_year
from ...words import BEING, DEFINITE, DETERMINERS, HOURS, MONTHS, WEEKDAYS, word_set
from ..numbers.words import TEENS, TENS, UNITS
from . import hours

if TYPE_CHECKING:
    from ...found import Number
    from ...scan import Scan

_in_figures = re.compile(r"\d\d?[/.-]\d\d?[/.-]\d{4}\Z").match
_MINUTES = re.compile(r"h\d\d(?:min|['’])?\Z").match
_CLOCK = re.compile(r"h\d\d['’]\Z").match  # of `2h06'36"`, the time of a race
_AT = frozenset(("à", "vers", "dès", "avant", "après", "depuis", "aux", "environs", "jusque"))
# `aux alentours de 9 heures`, `à partir de 8 heures`: the words before `de`
_ABOUT = frozenset(("alentours", "environs", "autour", "coup", "coups", "partir"))
_BROADCAST = frozenset("jt journal journaux flash messe matinale".split())  # `le JT de 20 heures`
# `le bulletin de 16 heures`, `le point presse de 11 h`; not `un bulletin de 30 minutes`
_SCHEDULED = frozenset("bulletin point presse séance relevé édition train rendez office".split())
# Most numbers have neither beside them: `h`, `heures`, `jours`, `à`, `:` after, one of these before.
_CLUES_AFTER = frozenset("hjà:'\"″”")
_CLUES_BEFORE = frozenset(
    (
        "h",
        ":",
        "/",
        "sur",
        "heures",
        "entre",
        "'",
        '"',
        "″",
        "midi",
        "minuit",
        "moins",
        "min",
        "minutes",
        "mn",
    )
)


def is_time(page: Scan, number: Number) -> bool:
    """Whether `number` is an hour or its minutes."""
    words, last = page.words, number.last
    following = page.folds[last] if last < len(words) else " "
    if following == "minute" and number.form == "ordinal":
        return True  # `à la 60e minute`
    if following[0] not in _CLUES_AFTER and page.before(number.first) not in _CLUES_BEFORE:
        return False
    if _round_the_clock(page, number) or _is_played(page, number):
        return True
    if number.value is None or last >= len(words):
        return _is_minutes(page, number) or _is_colon_time(page, number)
    after = words[last].folded
    if between := hours.find(page, number):
        return not hours.lasts(page, between)
    if _MINUTES(after) and not words[last - 1].spaced:
        return not _lasts(page, number)
    if after in ("h", "heures", "heure") and number.value <= hours.NOON:
        return _is_hour(page, number) or hours.is_of_day(page, number)
    return _is_minutes(page, number) or _is_colon_time(page, number)


def is_english(page: Scan, number: Number) -> bool:
    """`Dec 15 2023`, `May 11, 2024`: the day and the year of an English date, as pages in two languages have it."""
    words, first = page.words, number.first
    if number.form != "digits" or number.last != first + 1 or first == 0:
        return False
    if words[first - 1].text in _ENGLISH and _is_year(
        page, first + 1 + (page.folds[first + 1 : first + 2] == [","])
    ):
        return len(words[first].text) <= len("31")
    day = first - 1 - (words[first - 1].text == ",")
    return (
        day > 0 and _is_year(page, first) and words[day - 1].text in _ENGLISH and words[day].text.isdecimal()
    )


def is_year_of_day(page: Scan, number: Number) -> bool:
    """`12 mars 2150`, `29 février 2023`, `rue du 8 mai 1945`: a year behind a day that dates nothing."""
    words, first, last = page.words, number.first, number.last
    dashed = page.before(first) == "-"  # `8-Mai-` | 1945
    month = _MONTH_NUMBERS.get(page.before(first - dashed), 0)
    at = first - 2 - 2 * dashed
    if not month or at < 0 or number.form != "digits" or last != first + 1:
        return False
    digits, day = words[first].text, words[at].text
    if not (digits.isdecimal() and day.isdecimal() and 0 < len(day) < 3 and 0 < int(day) <= 31):
        return False
    if is_called_after(page, at):
        return True
    if len(digits) == len("2023") and FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return int(day) > monthrange(int(digits), month)[1]
    return is_beyond_years(page, first)


def is_no_day(page: Scan, number: Number) -> bool:
    """`jeudi` | 29 `février 2023`, | 31 `avril`: a day that its month does not have; not `mars` | 31 `avril 30`."""
    month = _MONTH_NUMBERS.get((page.folds[number.last : number.last + 1] or [""])[0], 0)
    if not month or page.before(number.first) in _MONTH_NUMBERS or number.form != "digits":
        return False
    year = (page.folds[number.last + 1 : number.last + 2] or [""])[0]
    dated = len(year) == len("2023") and year.isdecimal() and FIRST_YEAR <= int(year) <= LAST_YEAR
    return monthrange(int(year) if dated else _LEAP, month)[1] < (number.value or 0) <= _LAST_DAY


_LEAP, _LAST_DAY = 2024, 31


def is_day_of_every_year(page: Scan, number: Number) -> bool:
    """`chaque` | 14 `juillet`, `tous les 1er et` | 15 `du mois`: the day of a month, and no date."""
    after, first = page.folds[number.last : number.last + 2], number.first
    if after != ["du", "mois"] and not (after and after[0] in _MONTH_NUMBERS):
        return False
    listed = (first - 2, first - 3) if page.before(first) == "et" else ()  # `1er` may be two words
    return any(at > 0 and is_of_every_year(page, at) for at in (first, *listed))


_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)}
_ENGLISH = frozenset(
    """Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July August September
    October November December""".split()
)


def _is_year(page: Scan, at: int) -> bool:
    text = page.words[at].text if at < len(page) else ""
    return len(text) == len("2024") and text.isdecimal() and text.startswith(("19", "20"))


def _is_hour(page: Scan, number: Number) -> bool:
    """`à 20 heures`, `14 h 30`, `9 h-17 h`; not `à 5 heures de route`, `en 24 heures`."""
    words, last = page.words, number.last
    following = words[last + 1] if last + 2 <= len(words) - 0 and last + 1 < len(words) else None
    before = words[number.first - 1].folded if number.first else ""
    if before == "a" and words[number.first - 1].capital:
        before = "à"  # `A 16 heures, …`
    if before in ("le", "du", "au") and words[last].folded == "heures":
        return True  # `le 20 heures`, the news
    if following and following.text[0].isdecimal() and len(following.text) == 2:
        if last + 2 < len(words) and words[last + 2].folded in hours.MINUTES:
            return _follows_day(page, number.first) or hours.happens(page, number.first)
        if page.folds[last + 2 : last + 3] == ["de"] and page.folds[last + 3 : last + 4] != ["l'"]:
            return False  # `1 h 58 de trajet`
        return not _lasts(page, number)
    if page.folds[last + 1 : last + 3] in (["du", "matin"], ["du", "soir"]):
        return True
    if following and following.folded in ("de", "d'", "du") and words[last].folded != "h":
        return page.folds[last + 2 : last + 3] in (["matin"], ["soir"]) or _of_afternoon(page, last + 1)
    behind = last + 1 + 2 * (page.folds[last + 1 : last + 3] in _AND_PARTS)
    counted = page.folds[behind : behind + 1] in (["de"], ["d'"]) and not _of_afternoon(page, behind)
    if counted and _is_spent_of(page, number.first, behind):
        return False
    if not counted and _is_announced(page, number):
        return True
    if following and following.text in "-–à:•·|" and words[last].folded == "h":
        return not _is_taken(page, number)
    if (hedged := hours.hedge(page, number.first)) < number.first:
        return _is_about_hour(page, number, hedged)
    if page.before(number.first) == "à" and _is_level(page, number.first):
        return False
    led = before in _AT or _led_to(page, number, before) or hours.is_behind_day(page, number)
    if led and number.form != "collective":
        return not (following and following.folded == "par")
    if before in ("-", "–", "et", "à", "puis") and _ends_hour(page, number.first - 1):
        return not counted  # `entre 2h30 et 3h de route`
    return before == "," and words[number.first - 2].folded in _MONTHS


_AND_PARTS = (["et", "demie"], ["et", "demi"], ["et", "quart"])


def _is_spent_of(page: Scan, first: int, at: int) -> bool:
    """`à 3 h` | de piste, `après 1 h` | de lutte, `est à 2 h` | de Paris; not `à 18 h de nombreux élèves …`."""
    if at + 1 >= len(page):
        return False
    thing = page.words[at + 1]
    if thing.folded in _SPENT or thing.folded in hours.LASTING:
        return True
    if thing.capital:
        return page.before(first) == "à" and page.before(first - 1) in _LYING
    return page.before(first) == "après" and may_be_noun(thing.folded) and thing.folded not in DETERMINERS


_LYING = BEING | word_set("situé située situés situées")


def _is_about_hour(page: Scan, number: Number, at: int) -> bool:
    """`à près de` | 20h, `environ` | 14h; not `prend environ` | trois heures, `descendu à près de` | 3 heures."""
    last, before = number.last, page.before(at)
    following = page.folds[last + 1 : last + 2] or ["."]
    if following[0] in ("de", "d'", "par"):
        return page.folds[last + 2 : last + 3] in (["matin"], ["soir"]) or _of_afternoon(page, last + 1)
    if before in ("à", "vers", "jusque"):
        return not _is_level(page, at)
    if page.before(number.first) != "environ":
        return False
    spoken = following[0] in UNITS or following[0] in TEENS or following[0] in TENS
    late = page.folds[last] == "h" and (number.value or 0) > _NOON
    return spoken or (late and infinitive(before) not in _SPENDING)


_NOON = 12


def _is_level(page: Scan, at: int) -> bool:
    """`Le délai est passé à` | 4 heures, `portée à` | 7 heures: what a stretch of time was brought to."""
    brought = infinitive(page.before(at - 1))
    if page.before(at) != "à" or brought not in _BROUGHT:
        return False
    said = page.folds[page.layout.sentence(at)[0] : at - 1]
    return not _SPANS.isdisjoint(said)


def _follows_day(page: Scan, first: int) -> bool:
    """`17 juin 2024` | 17 h 09 min, `12/03/2024 à` | 8 h 05 min: when a page was written."""
    at = first - 1 - (page.before(first) in ("à", ","))
    if at < 1:
        return False
    word = page.folds[at]
    return (
        word in _MONTHS
        or _in_figures(word) is not None
        or (page.before(at) in _MONTHS and _is_year(page, at))
    )


def _of_afternoon(page: Scan, at: int) -> bool:
    """`trois heures` | de l’après-midi."""
    return page.folds[at : at + 3] == ["de", "l'", "après"]


def _is_announced(page: Scan, number: Number) -> bool:
    """`samedi 8 juin (20 h)`, `Départ : 9 h`, `Messe 10 h`, `15 h (heure locale)`, `passé 22 heures`."""
    first, last = number.first, number.last
    before, behind = page.before(first), page.folds[last + 1 : last + 3]
    if behind == ["(", "heure"] or (before == "passé" and infinitive(page.before(first - 1)) not in _HAVING):
        return True
    if before == "(":
        day = page.before(first - 1)
        return behind[:1] == [")"] and (day in _MONTHS or day.isdecimal())
    if before == "/" and _ends_hour(page, first - 1):  # `9h/12h`
        return True
    if behind[:1] == ["/"] and page.folds[last + 3 : last + 4] == [page.folds[last]]:
        return behind[1].isdecimal()
    return behind[:1] != ["plus"] and _is_of_agenda(page, first)


_HAVING = ("avoir", "être")


def _is_of_agenda(page: Scan, first: int) -> bool:
    """`Ouverture des portes :` | 19 h, `Départ` | 9 h`, retour` | 17 h; not `le départ` | 9 heures `plus tard`."""
    head = page.layout.line(first)[0]
    if page.before(first) == ":":
        label = page.folds[max(first - 1 - _LONG_LABEL, head) : first - 1]
        return not _HELD.isdisjoint(label[-_LABEL:]) and _TIMED.isdisjoint(label)
    at = first - 1 - (page.before(first) == ",")
    return at >= head and page.folds[at] in _HELD and page.before(at) not in DETERMINERS


_LONG_LABEL = 8  # words
# What begins at an hour.
_HELD = frozenset(
    """départ départs arrivée retour ouverture fermeture messe messes vous rdv rassemblement feu envoi concert
    horaire horaires début accueil clôture portes séance embarquement culte office appel""".split()
)


def _ends_hour(page: Scan, end: int) -> bool:
    """Whether an hour of the day ends before word `end`: `18 h`, `18 h 30`, `8h30`, `midi`."""
    if end and (page.folds[end - 1] in ("midi", "minuit") or _MINUTES(page.folds[end - 1])):
        return True
    at = end - 1 - (end > 1 and page.folds[end - 1].isdecimal())
    return at > 0 and page.folds[at] in ("h", "heures")


def _led_to(page: Scan, number: Number, before: str) -> bool:
    """`sur les coups de 8 heures`, `il était 15 heures`, `Entre 8 et 10 heures, deux bateaux …`."""
    earlier = page.before(number.first - 1)
    if before == "de":
        return earlier in _ABOUT or earlier in _BROADCAST or _is_scheduled(page, number)
    return before in ("est", "était") and earlier == "il"


def _is_scheduled(page: Scan, number: Number) -> bool:
    """`Le train de` | 8 heures `a eu du retard`, `selon un relevé de` | 19 h: what comes at its hour."""
    at = number.first - 2
    late = (number.value or 0) >= _MORNING and page.folds[at] in _SCHEDULED
    led = page.folds[max(at - 3, 0) : at]
    return late and not (DEFINITE | {"du", "au", "selon", "après"}).isdisjoint(led)


_MORNING = 5
_HEDGES = frozenset("environ près presque moins plus".split())


def _lasts(page: Scan, number: Number) -> bool:
    """`dure 3h30`, `un vol de 1 h 45`, `après 5h30 de mer`: so long, no hour of the day."""
    if _is_spent(page, number) or _is_taken(page, number):
        return True
    at, following = number.first, page.folds[number.last + 1 : number.last + 3]
    if page.before(at) == ":":  # `Durée : 1 h 10`, `Temps de repos : 2 h 30`
        return not _TIMED.isdisjoint(page.folds[max(at - 1 - _LABEL, 0) : at - 1])
    if page.before(at) in ("de", "d'") and page.before(at - 1) in _HEDGES:
        if page.before(at - 1) in ("plus", "moins") and page.before(at - 2) != "à":
            return True  # `plus de 4h30`: no hour of the day has that before it
        at -= 2  # `un vol de près de 3 h 30`
    elif page.before(at) in _HEDGES:
        at -= 1 + (page.before(at - 1) == "au")  # `au moins 2h40`
    before = page.before(at)
    if before in ("de", "d'"):
        said = page.folds[page.layout.sentence(at)[0] : at - 1]
        told = said[-1:] in (["est"], ["était"]) and not _TIMED.isdisjoint(
            said
        )  # `La durée du trajet est de 2h15`
        return told or page.before(at - 1) in hours.LASTING
    if before in ("après", "en"):
        return before == "en" or (following[:1] == ["de"] and following[1:] not in (["l'"], ["ce"]))
    return before in hours.DURING or infinitive(before) in _TAKING


_TAKING = frozenset(("prendre", "falloir", "compter", "durer", "mettre"))


def _is_spent(page: Scan, number: Number) -> bool:
    """`2h30` | de route, `37h30` | par semaine, `à 1h30` | de Paris en train; not `17h40 de l’après-midi`."""
    at = number.last + 1  # past `h30`, past `h 30`
    at += page.folds[at : at + 1] != [] and page.folds[at].isdecimal()
    behind = page.folds[at : at + 4]
    if behind[:1] == ["par"]:
        return behind[1:2] in (["jour"], ["semaine"], ["nuit"], ["mois"])
    if len(behind) < 2 or behind[0] not in ("de", "d'"):
        return False
    away = behind[2:3] == ["en"] and page.before(number.first) == "à" and page.words[at + 1].capital
    return behind[1] in _SPENT or behind[1] in hours.LASTING or (away and behind[3:] != [])


_SPENT = frozenset(
    """route marche bateau train voiture bus car avion vélo mer navigation conduite travail cours sommeil
    débats débat discussions négociations piste moto pirogue ferry course sport retard queue repos""".split()
)


def _is_taken(page: Scan, number: Number) -> bool:
    """`prend` | 1h35, `réduit de` | 1 h 20, 4 h 15 `par jour`, 3 h 30 `d’attente`: spent or gained."""
    at, end = number.first, number.last + 1
    end += page.folds[end - 1] == "h" and page.folds[end : end + 1] != [] and page.folds[end].isdecimal()
    behind = page.folds[end : end + 2]
    if page.before(at) in _AT or page.before(at) in ("de", "d'"):
        return _moved_by(page, at)
    if behind[:1] == ["par"]:
        return behind[1:] in (["jour"], ["nuit"], ["semaine"], ["mois"], ["an"])
    if behind[:1] == ["d'"] and end + 1 < len(page) and not page.words[end + 1].capital:
        return True
    if page.before(at) == "(":
        return page.before(at - 1) in _RECORDED and (number.value or hours.NOON) < _LONG
    if page.before(at) == "contre":
        said = page.folds[page.layout.sentence(at)[0] : at]
        return not _SPANS.isdisjoint(said) or any(infinitive(word) in _SPENDING for word in said)
    at -= page.before(at) in ("que", "plus")
    return infinitive(page.before(at)) in _SPENDING


def _moved_by(page: Scan, at: int) -> bool:
    """`Le temps de parcours est réduit de` | 1 h 20, `la moyenne est de` | 2 h 15 `par semaine`."""
    if page.before(at) == "à":  # `passe de 3 h` | à 2 h 20
        at = next((i + 1 for i in range(at - 2, max(at - _HALF, 0), -1) if page.folds[i] == "de"), at)
    if page.before(at) not in ("de", "d'") or at < 2:
        return False
    said = page.folds[page.layout.sentence(at)[0] : at - 1]
    return infinitive(said[-1] if said else "") in _MOVED and not _SPANS.isdisjoint(said)


_HALF = 6  # words of `de 3 h 05`
_BROUGHT = word_set("passer porter descendre tomber monter limiter ramener réduire estimer évaluer fixer")
_MOVED = frozenset(
    "réduire diminuer raccourcir abréger allonger rallonger augmenter prolonger passer tomber".split()
)


_LONG = 5  # hours
_RECORDED = frozenset("film documentaire vidéo épisode podcast émission reportage concert disque".split())
_SPENDING = frozenset(
    "prendre durer compter falloir perdre gagner dormir attendre patienter économiser".split()
)
_TIMED = frozenset("durée temps trajet traversée cuisson repos préparation moyenne attente".split())
_SPANS = _TIMED | hours.LASTING
_LABEL = 3  # words of a label, `Temps de repos :`
_MONTHS = frozenset((*MONTHS, *WEEKDAYS))


def _is_minutes(page: Scan, number: Number) -> bool:
    """The `30` of `19 h 30`, the `trente` of `à deux heures trente`."""
    words, first = page.words, number.first
    if number.form == "words" and page.before(first) == "heures":
        counted = (
            number.last < len(words)
            and len(words[number.last].folded) > 3
            and words[number.last].folded[-1] == "s"
        )
        clocked = page.before(first - 2) in _AT or page.before(first - 2) == "environ"
        return clocked and (number.value or 60) < 60 and not counted
    spelt = page.before(first) == "heures" and page.before(first - 2) in _AT  # `à 16 heures 30`
    unit = page.folds[number.last] if number.last < len(words) else ""
    if page.before(first) in HOURS and unit in hours.MINUTES:
        return _follows_day(page, first - 2) or hours.happens(page, first - 2)
    if page.before(first) in hours.MINUTES:  # the seconds
        return (
            unit in ("s", "secondes") and page.before(first - 2) in HOURS and hours.happens(page, first - 4)
        )
    if page.before(first) in ("midi", "minuit") and words[first].text in _QUARTERS:
        return True
    if page.before(first) == "moins" and page.before(first - 1) in ("heures", "heure"):
        return page.before(first - 3) in _AT and number.value in (5, 10, 20, 25)  # `à 7 heures moins dix`
    if (
        first < 2
        or not (spelt or words[first - 1].folded == "h")
        or not words[first].text.isdecimal()
        or len(words[first].text) != 2
    ):
        return False
    after = words[number.last].folded if number.last < len(words) else ""
    return words[first - 2].text.isdecimal() and after not in ("min", "minutes", "mn")


_QUARTERS = frozenset("05 10 15 20 25 30 35 40 45 50 55".split())


def _is_colon_time(page: Scan, number: Number) -> bool:
    """`11:30`, either side."""
    words, first, last = page.words, number.first, number.last
    if (
        last + 1 < len(words)
        and words[last].text == ":"
        and not words[last].spaced
        and not words[last - 1].spaced
    ):
        return words[last + 1].text.isdecimal() and len(words[last + 1].text) == 2
    if (
        first >= 2
        and words[first - 1].text == ":"
        and not words[first - 1].spaced
        and len(words[first].text) == 2
    ):
        return words[first - 2].text.isdecimal() and not words[first - 2].spaced
    return False


def _is_played(page: Scan, number: Number) -> bool:
    """`Écouter (2'14")`, `1’24’’ d’avance`, `à 35’’`, `à la 35’`, `2h06'36"`: minutes and seconds, either side."""
    folds, first, last = page.folds, number.first, number.last
    if _CLOCK(page.before(first)) or (folds[last : last + 1] and _CLOCK(folds[last])):
        return True
    if folds[last : last + 1] == ["'"] and not page.words[last - 1].spaced:
        if folds[last + 1 : last + 2] == ["'"]:
            return not page.words[last].spaced
        if page.words[last].spaced or not folds[last + 1 : last + 2] or not folds[last + 1].isdecimal():
            return page.before(first) == "la"  # of a match
        return _are_seconds(page, last + 2) or len(folds[last + 1]) == _TWO
    behind = first > 1 and folds[first - 1] == "'" and folds[first - 2].isdecimal()
    if behind and (_are_seconds(page, last) or len(folds[first]) == _TWO):
        return True
    if folds[max(first - 3, 0) : first][1:] == ["'", "'"] and folds[first - 3].isdecimal():
        return not page.words[first - 1].spaced  # `54''12`
    return _is_clocked(page, first) or _is_clocked(page, last + 1)


_TWO = 2  # digits of `42'30`; thousands have three


def _are_seconds(page: Scan, at: int) -> bool:
    """Whether the sign of seconds stands at word `at`: `"`, `″`, `”`, or two of those of minutes."""
    return page.folds[at : at + 1] in (['"'], ["″"], ["”"]) or page.folds[at : at + 2] == ["'", "'"]


def _is_clocked(page: Scan, at: int) -> bool:
    """`11"35`, `2'03"4`: a sign of seconds glued between digits, the later ones at word `at`."""
    folds = page.folds
    if not 1 < at < len(page) or folds[at - 1] not in ('"', "″", "''") or page.words[at - 1].spaced:
        return False
    return folds[at].isdecimal() and folds[at - 2].isdecimal() and not page.words[at - 2].spaced


def _round_the_clock(page: Scan, number: Number) -> bool:
    """`24 h/24`, `24 heures sur 24`, `7 j/7`, `7 jours sur 7`, both numbers."""
    words = page.words
    if number.value not in (24, 7):
        return False
    after = [w.folded for w in words[number.last : number.last + 3]]
    if (
        len(after) == 3
        and after[0] in ("h", "j", "heures", "jours")
        and after[1] in ("/", "sur")
        and after[2] == words[number.first].folded
    ):
        return True
    before = [w.folded for w in words[max(number.first - 3, 0) : number.first]]
    return (
        len(before) == 3
        and before[0] == words[number.last - 1].folded
        and before[1] in ("h", "j", "heures", "jours")
        and before[2] in ("/", "sur")
    )
