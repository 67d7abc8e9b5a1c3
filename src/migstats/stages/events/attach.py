"""Which happening a date dates, and which dates date none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...lexicon.gazetteer import word_set
from ...morphology import is_finite_verb
from .segments import crossings, distance, segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate
    from ...scan import Scan
    from .triggers import Trigger

_ARTICLES = frozenset(("le", "la", "les", "l'", "ce", "cet", "cette"))
# A date after these bounds something, or says how things stood: `avant le 30 juin`, `au 31 mai`.
_BOUNDING = word_set("avant depuis jusqu' jusqu'au après ici partir compter dater entre fin")
_BORN = frozenset(("né", "née", "nés", "nées", "naissance"))
_PLANNED = word_set(
    """fixé fixée fixés fixées prévu prévue prévus prévues reporté reportée reportés reportées programmé
    programmée programmés programmées repoussé repoussée avancé avancée renvoyé renvoyée convoqué
    convoquée ajourné ajournée jusqu' remonte remontent remontait
    remontaient attendu attendue"""
)
_LONGEST_DAYS = 16  # a longer stretch is a period of account
_TOO_FAR = 34
_NEAR = 10
_MOST_LIKELY = 16
_FINE = frozenset(("day", "week"))
_COARSE = frozenset(("month", "season", "quarter", "semester", "year"))
_DATABLE = frozenset(("agreement", "creation", "conference", "adoption", "visit", "meeting", "publication"))
_MANY = 10


class Bond(NamedTuple):
    """A date, by its index, and the trigger that it dates, by its own; the smaller cost wins."""

    cost: int
    date: int
    trigger: int


def datable(page: Scan, date: FoundDate, start: int) -> bool:
    """Whether `date` may date a happening in the sentence that begins at `start`."""
    if "/.." in date.value or "../" in date.value or date.grain not in _FINE | _COARSE:
        return False
    if date.grain == "year" and not _says_when(page, date, start):
        return False
    if date.start and date.stop and date.grain == "day" and (date.stop - date.start).days > _LONGEST_DAYS:
        return False
    return not _bounds(page, date, start)


def _says_when(page: Scan, date: FoundDate, start: int) -> bool:
    """`en 2022`, `l’an dernier`; not `le rapport 2024`, `la feuille de route 2024-2027`."""
    before = page.folds[date.first - 1] if date.first > start else ""
    return before in ("en", "dès", "l'", "d'") or not page.words[date.first].text.isdecimal()


def _bounds(page: Scan, date: FoundDate, start: int) -> bool:
    """`avant le 30 juin`, `au 31 mai`; not `est fixée au 16 octobre`."""
    at = date.first - 1
    while at > start and page.folds[at] in _ARTICLES:
        at -= 1
    if at < start:
        return False
    word, before = page.folds[at], page.folds[at - 1] if at > start else ""
    if word in _BORN or before in _BORN:
        return True
    if word in _BOUNDING or (word in ("de", "à", "du", "au") and before in _BOUNDING):
        return True
    return (
        word == "au" and date.grain == "day" and before not in _PLANNED and not _planned_near(page, at, start)
    )


def _planned_near(page: Scan, at: int, start: int) -> bool:
    return any(page.folds[i] in _PLANNED for i in range(max(start, at - 4), at))


def bonds(
    page: Scan, triggers: Sequence[Trigger], dates: Sequence[tuple[int, FoundDate]], start: int, end: int
) -> list[Bond]:
    """Every date with the trigger that suits it best; two dates of one sentence have each its own."""
    pairs = sorted(
        Bond(cost, index, at)
        for index, date in dates
        for at, trigger in enumerate(triggers)
        if (cost := _cost(page, trigger, date, start, end)) < _TOO_FAR
    )
    chosen: list[Bond] = []
    for bond in pairs:
        if all(bond.date != other.date and bond.trigger != other.trigger for other in chosen):
            chosen.append(bond)
    return chosen


def _cost(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int) -> int:
    """How far the trigger stands from the date; nouns before it and finite verbs are nearer."""
    if date.first <= trigger.first < date.last:
        return _TOO_FAR
    after = trigger.first >= date.last
    between = (date.last, trigger.first) if after else (trigger.last, date.first)
    far = distance(page, *between, limit=_TOO_FAR + _MOST_LIKELY)
    if date.grain in _COARSE and not _coarse_suits(page, trigger, date, start, end):
        return _TOO_FAR
    if _complement(page, date, start) or _in_brackets(page, date, start):
        return far if trigger.noun and not after and far < _NEAR else _TOO_FAR
    if trigger.type == "statement" and not trigger.finite and not trigger.noun and far > 1:
        return _TOO_FAR
    return max(far + _lean(page, trigger, date, after, start), 0)


def _lean(page: Scan, trigger: Trigger, date: FoundDate, after: bool, start: int) -> int:
    """What makes a trigger likely or not: an unknown verb less, the main verb after a dated opening more."""
    if trigger.other:
        return 12 if not (after and crossings(page, start, date.first) == 0) else 6
    opening = after and crossings(page, start, date.first) == 0
    if trigger.noun and not after and (_apposed(page, trigger, date) or _held(page, trigger, date)):
        return -_MOST_LIKELY
    if trigger.noun:
        return (8 if not after else 5) if _oblique(page, trigger) else (0 if not after else 2)
    if not trigger.finite:
        return 4 if after else -2
    return -6 if opening else -2


def _apposed(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`L’attaque contre le convoi, le 5 janvier,`: the subject, its date set between commas."""
    if _oblique(page, trigger) or date.last >= len(page) or page.words[date.last].text != ",":
        return False
    between = range(trigger.last, date.first)
    no_verb = not any(is_finite_verb(page.folds[i]) for i in between)
    return (
        no_verb and any(page.words[i].text == "," for i in between) and crossings(page, *_ends(between)) == 1
    )


def _held(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`des perquisitions menées le 6 juillet`: nothing but a participle of holding between noun and date."""
    between = page.folds[trigger.last : date.first]
    return bool(between) and between[0] in _HELD and all(word in _ARTICLES for word in between[1:])


_HELD = word_set(
    """mené menée menés menées effectué effectuée effectués effectuées conduit conduite conduits conduites organisé
    organisée organisés organisées tenu tenue tenus tenues survenu survenue survenus survenues opéré opérée opérés
    opérées lancé lancée lancés lancées"""
)


def _ends(run: range) -> tuple[int, int]:
    return run.start, run.stop


def _oblique(page: Scan, trigger: Trigger) -> bool:
    """A noun that is a complement of another: `la lutte contre les naufrages`, `au titre de l’accord`."""
    at = trigger.first - 1
    while at > 0 and page.folds[at] in ("le", "la", "les", "l'", "un", "une", "leur", "son", "sa"):
        at -= 1
    return page.folds[at] in ("de", "d'", "du", "des", "contre", "pour", "sur", "sans")


def _complement(page: Scan, date: FoundDate, start: int) -> bool:
    """`N du 27 avril`: the date goes with the noun."""
    return date.first > start and page.folds[date.first - 1] == "du" and "/" not in date.value


def _in_brackets(page: Scan, date: FoundDate, start: int) -> bool:
    """`sommet d’Abidjan (` | 29-30 novembre: what stands just before."""
    return date.first > start and page.words[date.first - 1].text == "("


def _coarse_suits(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int) -> bool:
    """A month or year dates what is made once and, where nothing is counted, what was done in a month."""
    if trigger.other or _counts(page, trigger, date, start, end):
        return False
    if trigger.type in _DATABLE:
        return not trigger.noun or not page.folds[trigger.first].endswith("s")
    return date.grain == "month" and trigger.finite


def _counts(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int) -> bool:
    """A total of a month or year: a number of some size in the clause of the trigger."""
    number = page.lexicon.vocabulary.shapes
    first, last = segment(page, trigger.first, start, end)
    letters = (number["number"], number["numeral"])
    inside = (i for i in range(first, last) if page.kinds[i] in letters and not date.first <= i < date.last)
    return any(_is_many(page, i) for i in inside)


def _is_many(page: Scan, at: int) -> bool:
    text = page.words[at].text
    return text[0].isdecimal() and (not text.isdecimal() or int(text) >= _MANY)
