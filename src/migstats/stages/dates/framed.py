"""`En 2022, le canot avait chaviré le` | 12 mai: the year of a date that its sentence tells elsewhere."""

from __future__ import annotations

from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING

from ...lexicon.speech import sayings
from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...words import word_set
from .calendar import is_day
from .tense import tense

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .frame import Frame, Named
    from .mention import Mention


def year(frame: Frame, m: Mention) -> int | None:
    """The year that the words before `m` give it; None where they give none."""
    return (
        _legal(frame, m) or _bracketed(frame, m) or _ago(frame, m) or _opening(frame, m) or _of_day(frame, m)
    )


def _legal(frame: Frame, m: Mention) -> int | None:
    """`L’an deux mil dix-huit, et le` | 5 décembre: minutes name the year first."""
    at, text = m.first - 1, frame.text
    while text.word(at) in _BETWEEN:
        at -= 1
    year = frame.named[-1] if frame.named and m.day and at < m.first - 2 else None
    if year is None or text.word(year.first) != "an" or not year.value.isdecimal() or not text.taken[at]:
        return None
    return int(year.value)


_BETWEEN = frozenset((",", "et", "le", "\n"))


def _bracketed(frame: Frame, m: Mention) -> int | None:
    """`L’attentat de 2016 (` | 14 juillet `)`: a day alone in brackets, right behind its year."""
    text, at = frame.text, m.first - 1
    at -= text.word(at) == "le"
    year = frame.named[-1] if frame.named and m.month else None
    if year is None or text.word(at) != "(" or text.word(m.last) != ")":
        return None
    if text.word(at - 1) != year.value or not year.value.isdecimal():
        return None
    return int(year.value)


def _ago(frame: Frame, m: Mention) -> int | None:
    """`Il y a dix ans, le` | 3 octobre, `Voilà un an, en` | juin: of the years around that one, the nearest."""
    base, text = frame.base, frame.text
    named = frame.named[-1] if frame.named and base and m.month and not m.direction else None
    if base is None or named is None or text.word(named.first) not in _AGO or not named.value.isdecimal():
        return None
    between = text.page.folds[named.first : m.first]
    comma = between.index(",") if "," in between[: _LONGEST + 1] else 0
    if not comma or len(between) - comma > _LEAD or not _LEADS.issuperset(between[comma + 1 :]):
        return None
    told, month, day = int(named.value), m.month or 0, m.day or _MIDDLE
    days = [
        (abs((base.year - told) * _YEAR_DAYS - (base - date(year, month, day)).days), year)
        for year in range(told - 1, told + 2)
        if is_day(year, month, day)
    ]
    return min(days)[1] if days else None


_AGO = frozenset(("il", "voilà", "voici"))
_LEADS = frozenset(("le", "en", "au", "du", "mois", "de"))
_LONGEST, _LEAD = 5, 3  # words of `il y a dix ans`, from its comma to the day
_MIDDLE, _YEAR_DAYS = 15, 365


def _opening(frame: Frame, m: Mention) -> int | None:
    """`En 2022, 500 demandes ont été déposées, dont 80 en` | mai: a past year that opens the sentence holds in it.

    Not for another clause: `En 2022, 500 demandes ont été déposées, a indiqué en` | mai `l’office`.
    """
    if frame.base is None or m.grain not in ("month", "quarter", "semester") or m.day or m.direction:
        return None
    folds, start = frame.text.page.folds, frame.text.page.layout.sentence(m.first)[0]
    inside = takewhile(lambda one: one.first >= start, reversed(frame.named))
    opening = next((one for one in reversed(list(inside)) if one.first - start <= _OPENS), None)
    if opening is None or not opening.value.isdecimal() or int(opening.value) >= frame.base.year:
        return None
    between = folds[opening.first : m.first]
    at = max((i for i, word in enumerate(between) if word in _CLOSES), default=0)
    if between[at : at + 1] != [","] or not _PARTS.isdisjoint(between):
        return None
    own = between.index(",") == at
    told = own or not any(is_finite_verb(word) for word in between[at + 1 :])
    done = is_participle(folds[m.first - 2]) and Tag.NOUN not in guess(folds[m.first - 2])
    return int(opening.value) if told and not done else None


_OPENS = 2  # words before the year that opens a sentence
_CLOSES = frozenset(",;:()")
_PARTS = frozenset(";:(")


def _of_day(frame: Frame, m: Mention) -> int | None:
    """`En 2022, …`, `L’an dernier, …`, `Les Jeux de 2028 auront lieu` before a day of a month, in its sentence."""
    base = frame.base
    if base is None or m.direction or not (m.day and m.month):
        return None
    start = frame.text.page.layout.sentence(m.first)[0]
    years = [one for one in _inside(frame, start) if one.value.isdecimal()]
    if len(years) != 1 or not _PARTS.isdisjoint(frame.text.page.folds[years[0].first : m.first]):
        return None
    told = int(years[0].value)
    held = _opens(frame, years[0], start) and not is_aside(frame, m, start)
    if not held and not _takes_place(frame, years[0], m):
        return None
    falls = m.weekday is None or _weekday(told, m) == m.weekday
    return told if falls and _agrees(tense(frame.text, m.first, m.last), told, base) else None


def _inside(frame: Frame, start: int) -> Iterator[Named]:
    """The dates named in the sentence that begins at word `start`, the last first."""
    return takewhile(lambda one: one.first >= start, reversed(frame.named))


def _opens(frame: Frame, named: Named, start: int) -> bool:
    """`En` | 2022, `L’` | an dernier: a year that says when, at the head of its sentence."""
    text = frame.text
    if named.first - start > _OPENS or not text.taken[named.first]:
        return False
    return text.word(named.first - 1) == "en" or text.word(named.first) in _YEAR


_YEAR = frozenset(("an", "année"))


def is_aside(frame: Frame, m: Mention, start: int) -> bool:
    """`, a indiqué le` | 12 mai `l’office`, `selon un rapport publié le` | 12 mai: when that was said."""
    text = frame.text
    at = m.first - 1 - (text.word(m.first - 1) in _ARTICLES)
    clause = next((i for i in range(at, start, -1) if text.word(i) in _CLOSES), start)
    if any(text.word(i) in sayings() for i in range(clause + 1, at + 1)):
        return True
    before = guess(text.word(at - 1))
    return (
        is_participle(text.word(at)) and Tag.NOUN in before and not before & (Tag.AUXILIARY | Tag.PARTICIPLE)
    )


_ARTICLES = frozenset(("le", "du", "les", "au"))


def _takes_place(frame: Frame, named: Named, m: Mention) -> bool:
    """`Les Jeux de` | 2028 `auront lieu`, `L’édition` | 2025 `se tiendra`: the year of what is held."""
    text, at = frame.text, named.first - 1
    at -= text.word(at) in ("de", "d'")
    if Tag.NOUN not in guess(text.word(at)):
        return False
    between = range(named.first + 1, m.first)
    return any(text.word(i) == "lieu" or infinitive(text.word(i)) in _HELD for i in between)


_HELD = word_set("tenir dérouler ouvrir débuter commencer démarrer disputer courir")


def _weekday(year: int, m: Mention) -> int | None:
    month, day = m.month or 0, m.day or 0
    return date(year, month, day).weekday() if is_day(year, month, day) else None


def _agrees(when: int, year: int, base: date) -> bool:
    """Whether what is told with that tense may have been, or be, in `year`."""
    return when >= 0 if year > base.year else when <= 0 or year == base.year
