"""Which dates may date a happening at all: not those that bound, compare or count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import infinitive
from ...words import THE, THIS, word_set
from ..dates.mention import weekdays
from ..dates.ranges import TO_END

if TYPE_CHECKING:
    from ...found import FoundDate
    from ...scan import Scan

ARTICLES = THE | THIS
# A date after these bounds something, or says how things stood: `avant le 30 juin`, `au 31 mai`.
_BOUNDING = word_set("avant depuis jusqu' après ici partir compter dater entre fin")
_DEADLINES = frozenset(("avant", "ici", "partir", "compter"))
_SMALL = ARTICLES | {"à", "au", "du", "de", "d'"}
_BORN = frozenset(("né", "née", "nés", "nées", "naissance"))
PLANNED = word_set(
    """fixé fixée fixés fixées prévu prévue prévus prévues reporté reportée reportés reportées programmé
    programmée programmés programmées repoussé repoussée avancé avancée renvoyé renvoyée convoqué
    convoquée ajourné ajournée vigueur application effet jusqu' remonte remontent remontait
    remontaient attendu attendue"""
)
_ENDING = word_set("prend prennent prendra prendront pris prendre met mettent mettra mettront mis mettre")
_COMPARED = frozenset(("période", "date", "époque"))  # `à la même` | date de 2024
_AMONG = frozenset(("parmi",))  # `Parmi` les femmes interrogées en mai, …
_FINE = frozenset(("day", "week"))
COARSE = frozenset(("month", "season", "quarter", "semester", "year"))
CHRONICLE = frozenset((":", "–", "—", "-"))
LEADING_IN = word_set("le la ce cet cette en dès l' dans au")


def datable(page: Scan, date: FoundDate, start: int) -> bool:
    """Whether `date` may date a happening in the sentence that begins at `start`."""
    if date.grain not in _FINE | COARSE:
        return False
    if _is_open(date) and not (is_deadline(page, date, start) or is_since_weekday(page, date)):
        return False
    if not _COMPARED.isdisjoint(page.folds[max(date.first - 2, start) : date.last]):  # a stretch of account
        return False
    if "on" in page.folds[max(date.first - 3, start) : date.first] and _is_learnt(page, date):
        return False
    if page.folds[start] in _AMONG and "," not in page.folds[start : date.first]:
        return False
    if date.grain == "year" and not _says_when(page, date, start):
        return False
    return is_deadline(page, date, start) or is_since_weekday(page, date) or not _bounds(page, date, start)


def _is_learnt(page: Scan, date: FoundDate) -> bool:
    """`a-t-on appris` | hier: neither said by anybody then, nor when it happened."""
    return page.folds[date.first - 1 - (page.folds[date.first - 1] in ARTICLES)] == "appris"


def is_since_weekday(page: Scan, date: FoundDate) -> bool:
    """`ont été repêchés depuis` | mardi: days in which it went on."""
    return date.value.endswith("/..") and date.last - date.first == 1 and page.folds[date.first] in weekdays()


def _is_open(date: FoundDate) -> bool:
    return "/.." in date.value or "../" in date.value


def days_of(date: FoundDate) -> int:
    """How many days a stretch has, of one whose year is not known by its months."""
    if date.start and date.stop:
        return (date.stop - date.start).days
    months = [side[5:7] for side in date.value.split("/")]
    known = len(months) == 2 and all(map(str.isdecimal, months))
    return 30 * (int(months[1]) - int(months[0]) - 1) if known else 0


def is_deadline(page: Scan, date: FoundDate, start: int) -> bool:
    """`avant le 30 juin`, `d’ici à fin mars`, `à partir du 17 novembre`: dates only what is still to come."""
    if date.grain == "year":
        return False
    words = page.folds[max(start, date.first - 5) : date.first]
    return any(
        word in _DEADLINES
        and all(w in _SMALL for w in words[i + 1 :])
        and (word != "partir" or words[i - 1] == "à")  # `a accepté de partir` | mardi
        for i, word in enumerate(words)
    )


def _says_when(page: Scan, date: FoundDate, start: int) -> bool:
    """`en 2022`, `l’an dernier`; not `le rapport 2024`, `la feuille de route 2024-2027`."""
    before = page.folds[date.first - 1] if date.first > start else ""
    led = page.folds[max(date.first - 3, start) : date.first - 1]
    if before == "l'" and led[-1:] in _ABOUT and led[:1] not in _COURSE:
        return False  # `a publié le solde pour l’` | année 2014
    said = before in ("en", "dès", "l'", "d'") or not page.words[date.first].text.isdecimal()
    return said or heads_chronicle(page, date)


_ABOUT = (["pour"], ["sur"], ["de"])
_COURSE = (["cours"], ["fin"], ["début"], ["milieu"], ["long"])  # `au cours de l’` | année 2014


def heads_chronicle(page: Scan, date: FoundDate) -> bool:
    """`•` | 1974 `: fermeture de la frontière`: a date at the head of its line, and behind a colon what happened."""
    first = page.layout.line(date.first)[0]
    bulleted = date.first == first or (date.first == first + 1 and not page.folds[first][:1].isalnum())
    return bulleted and date.last < len(page) and page.words[date.last].text in CHRONICLE


def _bounds(page: Scan, date: FoundDate, start: int) -> bool:
    """`avant le 30 juin`, `au 31 mai`; not `est fixée au 16 octobre`."""
    at = date.first - 1
    while at > start and page.folds[at] in ARTICLES:
        at -= 1
    if at < start:
        return False
    word, before = page.folds[at], page.folds[at - 1] if at > start else ""
    if before == "contre" and page.kinds[at] == page.lexicon.vocabulary.shapes["number"]:
        return True  # `contre 26 la veille`: the figure of that day
    if word in _BORN or before in _BORN:
        return True
    if word == "fin" and before in _ENDING:  # `prendra fin le` | 12 novembre
        return False
    if word == "entre" and "/" in date.value:
        return False
    if word == "partir" and before != "à":  # `a accepté de partir` | mardi
        return False
    if word == "fin" and (before == "sa" or infinitive(before) in TO_END):  # `a pris fin` | mardi
        return False
    if word in _BOUNDING or (word in ("de", "à", "du", "au") and before in _BOUNDING):
        return True
    if word != "au" or date.grain != "day":
        return False
    return PLANNED.isdisjoint(page.folds[max(start, at - 4) : at])
