"""Dates in full or in part: `mardi 3 septembre 2024`, `15 et 16 avril`, `mai 2023`, `11/12/2018`."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from ...morphology import is_participle
from ...phrases import CLOSING, is_beyond_years, is_called_after, is_of_every_year
from ...words import word_set
from .calendar import is_day
from .mention import LAST, Mention, Reading, before_christ, months, weekday_before, weekdays
from .numeric import glued_pair, glued_triple
from .tails import Tail, full_year, set_off_year, short_year, tail
from .tense import takes_place

if TYPE_CHECKING:
    from collections.abc import Iterator

_ABBREVIATED = word_set("jan jun jul sep janv févr fév fevr fev avr juil juill sept oct nov déc dec")
# A first name (Avril, Mai), a planet: with a capital they are no months unless something else says so.
_ALSO_NAMES = frozenset(("mars", "mai", "avril", "juin", "août"))
_DATING = word_set(
    """en de d' depuis fin début courant dès et à au jusqu' mois entre ou avant après pour du - –
    sur vers durant ce cet cette"""
)
_SPOKEN = word_set(
    "en dans cet cette ce dès fin début courant"
)  # before these `avr` is a month without its full stop
_RANGE = frozenset(("au", "-", "–", "/"))
_LIST = frozenset(("et", "ou", "&"))
_THEN = frozenset((",", "puis", "ou"))
_FIRST_LAST = word_set("premiers premières derniers dernières")


class Day(NamedTuple):
    """A day of the month as written before its month: first word, day, weekday, what joins it to the next."""

    first: int
    last: int
    day: int
    weekday: int | None
    joint: str


# ---------------------------------------------------------------- month names


def month(text: Reading, at: int) -> Iterator[Mention]:
    """The date around the month name at word `at`."""
    number = months()[text.word(at)]
    days = _days_before(text, at)
    end = _past_full_stop(text, at)
    found = _tail_of_month(text, end, bool(days) or text.word(at) == "mai" or _opens_old(text, at))
    if before_christ(text, end + 1):
        return
    if days and is_called_after(text.page, days[0].first):
        text.refuse(days[0].first, max(found.last, _past_year(text, at)))
    elif glued := _glued(text, at):
        yield glued
    elif days:
        if not _exist(days, number, found) or _recurs(text, days[0].first, found.last):  # no `31 septembre`
            text.refuse(days[0].first, found.last)
        elif found.last == end and (is_beyond_years(text.page, end) or _is_remembered(text, at, number)):
            text.refuse(days[0].first, end)
        else:
            yield from _days(_exist(days, number, found), number, found)
    elif day := _day_behind(text, at, number):
        yield day
    elif _is_no_day(text, at):
        text.refuse(at - 1, found.last)
    elif _is_each(text, at):
        text.refuse(at, found.last)
    elif nth := _nth_weekday(text, at, number):
        yield found.onto(nth)
    elif half := _fortnight(text, at):
        yield _days_of_half(half, found, number)
    elif _stands_alone(text, at, end, found) and not _is_whole(text, at):
        first = _month_head(text, at)
        yield found.onto(Mention(first, end, "month", "dates.absolute.month", month=number))


def _is_remembered(text: Reading, at: int, number: int) -> bool:
    """`le 11-` | Septembre, `le 7-` | Octobre: what happened on it is its name; not a day of every year (`8-Mai`)."""
    named = text.word(at - 1) == "-" and text.glued(at - 2) and text.glued(at - 1) and text.words[at].capital
    if not named or text.words[at].upper or text.word(at) in _ABBREVIATED:
        return False
    day = text.digits_at(at - 2)
    return day != "" and (day, number) not in _KEPT


_KEPT = frozenset((("1", 5), ("8", 5), ("14", 7), ("15", 8), ("1", 11), ("11", 11), ("25", 12)))


def _recurs(text: Reading, first: int, last: int) -> bool:
    """`tous les` | 20 juin, | 18 décembre `de chaque année`: a day of every year."""
    return is_of_every_year(text.page, first) or (text.word(last) == "de" and text.word(last + 1) == "chaque")


def _glued(text: Reading, at: int) -> Mention | None:
    """A month glued to figures on both sides, or before or behind it."""
    if text.word(at - 1) not in ("-", "/", ",") and text.word(at + 1) not in ("-", "/"):
        return None
    return glued_triple(text, at) or glued_pair(text, at)


def _day_behind(text: Reading, at: int, number: int) -> Mention | None:
    """`reviendra` | mai vingt et un, `mars 12, 2024`: the day behind its month, as English has it."""
    after = text.starting.get(at + 1)
    value = after.value if after and after.form in ("digits", "words") else None
    if after is None or value is None or value % 1 or not is_day(_LEAP, number, int(value)):
        return None
    year = set_off_year(text, after.last) if text.word(after.last) == "," else None
    if year is None and not (takes_place(text.word(at - 1)) and text.word(after.last) in CLOSING):
        return None
    mention = Mention(at, after.last, "day", "dates.absolute.day_month", month=number, day=int(value))
    return year.onto(mention) if year else mention


def _is_no_day(text: Reading, at: int) -> bool:
    """`32` | janvier 2015: what was meant nobody knows."""
    digits = text.digits_at(at - 1)
    return len(digits) == 2 and int(digits) > 31


def _is_each(text: Reading, at: int) -> bool:
    """`chaque mois de` | juin, `tous les mois de` | mai: a month of every year."""
    head = _month_head(text, at)
    typical = text.word(head - 1) == "un" and tail(text, at + 1).last == at + 1
    return head < at and (typical or is_of_every_year(text.page, head))  # `un` | mois de juillet `normal`


def _past_year(text: Reading, at: int) -> int:
    """`8-` | Mai-1945: the word after the year that is glued to its month."""
    return at + 3 if text.word(at + 1) == "-" and text.year_at(at + 2) is not None else at + 1


def _nth_weekday(text: Reading, at: int, number: int) -> Mention | None:
    """`premier lundi de` | mai, `dernier dimanche d’` | avril, `deuxième week-end de` | juin."""
    if text.word(at - 1) not in ("de", "d'"):
        return None
    weekday, first, grain = weekdays().get(text.word(at - 2)), at - 2, "day"
    if end := text.week_end_before(at - 1):
        weekday, first, grain = _SATURDAY, end, "weekend"
    rank = text.rank_before(first)
    if weekday is None or rank is None or rank[1] > 4:
        return None
    rule = f"nth {number} {weekday} {rank[1]}"
    return Mention(rank[0], at + 1, grain, "dates.absolute.nth_weekday", holiday=rule)


_SATURDAY = 5


def _fortnight(text: Reading, at: int) -> tuple[int, int] | None:
    """`première quinzaine d’` | août: first word, 1 or 2."""
    if text.word(at - 1) not in ("d'", "de") or text.word(at - 2) != "quinzaine":
        return None
    ordinal = text.ordinal_before(at - 2) or ((at - 3, 2) if text.word(at - 3) == "dernière" else None)
    return ordinal if ordinal and ordinal[1] in (1, 2) else None


def _days_of_half(half: tuple[int, int], found: Tail, number: int) -> Mention:
    first, part = half
    rule, place = "dates.absolute.fortnight", 3 - 2 * part
    return found.onto(Mention(first, found.last, "day", rule, month=number, count=15, place=place))


def _is_whole(text: Reading, at: int) -> bool:
    """`dix premiers jours de` | juin, `dernière semaine du mois de` | juin: a word around the unit of time."""
    end = at - 1 if text.word(at - 1) in ("de", "d'") else at
    end -= 2 if text.word(end - 1) == "mois" and text.word(end - 2) == "du" else 0
    if text.word(end - 1) in LAST and text.word(end - 2) == "semaine":
        return end < at - 1
    if end == at or text.word(end - 1) not in ("jour", "jours", "semaine", "semaines"):
        return False
    return text.word(end - 2) in _FIRST_LAST or text.rank_before(end - 1) is not None


def _past_full_stop(text: Reading, at: int) -> int:
    """The word after the month, and after the full stop of its abbreviation where the date goes on."""
    if text.word(at) in _ABBREVIATED and text.word(at + 1) == "." and text.glued(at):
        if (
            text.year_at(at + 2) is not None
            or text.word(at + 2)[:1].islower()
            or text.word(at + 2) in (",", ")", "-", "–", "/")
        ):
            return at + 2
        if at + 2 < text.size and text.words[at + 2].text.isdecimal():
            return at + 2
    return at + 1


def _tail_of_month(text: Reading, end: int, has_day: bool) -> Tail:
    found = tail(text, end)
    if found.last == end and (set_off := set_off_year(text, end)):
        return set_off
    if text.word(end) == "-" and text.word(end + 1) == "68" and text.word(end - 1) == "mai":
        return Tail(end + 2, 1968)  # `Mai-68`
    if found.last == end and has_day and not found.direction and (short := short_year(text, end)):
        return Tail(short[0], short[1])
    return found


def _opens_old(text: Reading, at: int) -> bool:
    """`En` | août `44,` at the head of a sentence, `arrêté en` | juin `40.`, `depuis` | janvier `95`: an old year.

    Not `12 en juillet, 44 en` | août: two digits that count say so elsewhere, or are fewer than forty.
    """
    digits, before = text.digits_at(at + 1), text.word(at - 1)
    if len(digits) != 2 or full_year(int(digits)) > _OLD or before not in _OLD_HEADS:
        return False
    head = text.word(at - 2)
    if before != "en":
        return True
    return (head in _STOPS and text.word(at + 2) == ",") or is_participle(head)


_OLD = 1999
_OLD_HEADS = frozenset(("en", "depuis", "dès", "fin", "début"))
_STOPS = frozenset(("", "\n", ".", "(", "«", "•", "-", "–"))


def _month_head(text: Reading, at: int) -> int:
    """`mois de mai`: the noun belongs to the expression."""
    of = text.word(at - 1) in ("de", "d'")
    return at - 2 if of and text.word(at - 2) == "mois" else at


def _stands_alone(text: Reading, at: int, end: int, found: Tail) -> bool:
    """Whether the month without a day is one: not Champ-de-Mars, not `Avril` the person."""
    word, before = text.words[at], text.word(at - 1)
    named = found.last > end
    if word.folded in _ABBREVIATED:
        dashed = at + 2 if text.word(at + 1) == "." else at + 1
        if text.word(dashed) in ("-", "–", "/", "à") and text.word(dashed + 1) in months():
            return True
        spoken = before in _SPOKEN and not word.upper and not _is_capital(text, at + 1)
        return named or spoken or (text.word(at + 1) == "." and before in _DATING)
    if before == "-" and text.glued(at - 1) and text.glued(at - 2):
        abbreviated = text.word(at - 2) == "." and text.word(at - 3) in months()
        spanned = text.year_at(at - 2) is not None and text.word(at - 3) in months() and named
        return abbreviated or spanned or text.word(at - 2) in months() or text.word(at - 2) == "mi"
    if word.folded in _ALSO_NAMES and word.capital and not named:
        return (before in _DATING and not _after_name(text, at)) or _in_capitals(text, at)
    return not _is_person(text, at)


def _is_capital(text: Reading, at: int) -> bool:
    return at < text.size and text.words[at].capital


def _is_person(text: Reading, at: int) -> bool:
    """`Jean-Paul Janvier`: a capital after a capital."""
    word, before = text.words[at], text.words[at - 1] if at else None
    if before is None or not word.capital or word.upper or before.folded in _DATING:
        return False
    return before.capital


def _after_name(text: Reading, at: int) -> bool:
    """`Champ de Mars`, `la sonde et Mars`: what stands before it dates nothing here."""
    before, two = text.word(at - 1), text.word(at - 2)
    if before == "sur" or two in ("champ", "planète", "surface", "sol", "atmosphère", "orbite"):
        return True
    return before in ("et", "à", "-", "–", "pour", "ou") and two not in months() and not two.isdecimal()


def _in_capitals(text: Reading, at: int) -> bool:
    """A heading in capitals, the first word of a line that goes on with a sign: `Mai : 12`; `. Juin : 12` in a line."""
    line_start = at == 0 or text.word(at - 1) == "\n"
    if text.word(at - 1) in (".", ";") and text.word(at + 1) == ":" and at + 2 in text.starting:
        return True
    return text.words[at].upper or (line_start and text.word(at + 1) in (":", "–", "-", "\n", "|", "."))


# ---------------------------------------------------------------- days before a month


def _days_before(text: Reading, at: int) -> list[Day]:
    """Days that the month at `at` closes, in their order: `5, 6 et` | 7 mai; empty where there is none."""
    glued = text.word(at - 1) == "-" or (text.word(at - 1) == "/" and text.glued(at - 1))
    day = _day_ending(text, at - 1 if glued else at, "")
    if day is None:
        return _stroked(text, at)
    days = [day]
    while (joint := _joint_before(text, days[0].first)) and (day := _day_ending(text, joint[0], joint[1])):
        if day.joint == "," and len(days) == 1 and text.word(day.first - 1) != "les":
            break
        days.insert(0, day)
        if day.joint in _RANGE:
            break
    return days


def _stroked(text: Reading, at: int) -> list[Day]:
    """`3/5` | mai 2023: two days, which the numbers have read as a fraction."""
    one, two = text.words[at - 3].text if at > 2 else "", text.words[at - 1].text if at else ""
    if text.word(at - 2) != "/" or not (one.isdecimal() and two.isdecimal()) or max(len(one), len(two)) > 2:
        return []
    if not 1 <= int(one) < int(two) <= 31 or text.word(at - 4) == "/":
        return []
    return [Day(at - 3, at - 2, int(one), None, "/"), Day(at - 1, at, int(two), None, "")]


def _day_ending(text: Reading, end: int, joint: str) -> Day | None:
    """The day of the month that ends before word `end`, with its weekday."""
    if _is_decimal(text, end - 1):
        return None
    if text.word(end - 1) == "°" and text.digits_at(end - 2) == "1":
        first, weekday = weekday_before(text, end - 2)
        return Day(first, end, 1, weekday, joint)
    if text.word(end - 1) in ("er", "ier"):
        end -= 0 if end in text.ending else 1
        number = text.ending.get(end)
        last = end if number and number.form == "ordinal" else end + 1
    else:
        number, last = text.ending.get(end), end
    if number is None and 0 < len(digits := text.digits_at(end - 1)) < 3 and 1 <= int(digits) <= 31:
        first, weekday = weekday_before(text, end - 1)  # a decoy: `8-Mai`
        return Day(first, end, int(digits), weekday, joint)
    if number is None or number.value is None or not 1 <= number.value <= 31 or number.value % 1:
        return None
    if number.form == "ordinal" and number.value != 1:
        return None
    if number.form not in ("ordinal", "digits", "words") or text.words[number.first].text in ("un", "une"):
        return None
    first, weekday = weekday_before(text, number.first)
    return Day(first, last, int(number.value), weekday, joint)


def _is_decimal(text: Reading, at: int) -> bool:
    """`6,107,` | 31 août: a piece of a longer number."""
    comma = text.word(at - 1) == "," and text.glued(at - 1) and text.glued(at - 2)
    return comma and text.word(at - 2)[:1].isdecimal()


def _joint_before(text: Reading, at: int) -> tuple[int, str] | None:
    """What joins the day at `at` to one before it: the word after that one, and the joint."""
    word = text.word(at - 1)
    if word == "le" and text.word(at - 2) in _LIST:
        return at - 2, _and(text, at - 2)
    if word == "le" and text.word(at - 2) in _THEN and _is_listed(text, at - 2):
        return at - 2, "et"
    if word == "du" and text.word(at - 2) in _LIST and _is_listed(text, at - 2):
        return at - 2, "et"  # `lors des affrontements du 2 et` | du 3 février
    if word in _LIST:
        return at - 1, _and(text, at - 1)
    if word in ("au", "à", "a") and text.word(at - 2) == "jusqu'":
        return at - 2, "au"
    if (word in _RANGE or word == ",") and text.word(at - 3) not in _NUMBERING:
        return at - 1, word
    return None


_NUMBERING = frozenset(("°", "º", "nº", "no", "numéro"))  # `n° 17 – 18 avril 2024`: an issue, its day


def _is_listed(text: Reading, end: int) -> bool:
    """`le 13` | puis `le 17 mai`, `le 5` |, `le 6 et le 9 mai`: a day with its own article ends there."""
    number = text.ending.get(end)
    return number is not None and text.word(weekday_before(text, number.first)[0] - 1) in _DAY_HEADS


_DAY_HEADS = frozenset(("le", "les", "du"))


def _and(text: Reading, at: int) -> str:
    """`et` is a range after `entre le 5`."""
    number = text.ending.get(at)
    first = number.first if number else at
    before = text.word(first - 1)
    before = text.word(first - 2) if before == "le" else before
    return "au" if before == "entre" else "et"


_LEAP = 2000


def _exist(days: list[Day], number: int, found: Tail) -> list[Day]:
    """Those of `days` that month `number` has."""
    return [day for day in days if is_day(found.year or _LEAP, number, day.day)]


def _days(days: list[Day], number: int, found: Tail) -> Iterator[Mention]:
    """Mentions of `days` of month `number`: one interval where they touch each other, else one each."""
    if len(days) > 1 and (days[0].joint in _RANGE or _consecutive(days)):
        interval = _interval(days, number, found)
        if is_day(interval.year or _LEAP, interval.month or 0, interval.day or 0):
            yield interval
            return
        days = days[-1:]
    for i, day in enumerate(days):
        mention = found.onto(_day(day, number))
        if i < len(days) - 1:
            mention.last = day.last
        yield mention


def _day(day: Day, number: int) -> Mention:
    rule = "dates.absolute.day_month"
    return Mention(day.first, day.last, "day", rule, month=number, day=day.day, weekday=day.weekday)


def _consecutive(days: list[Day]) -> bool:
    return all(b.day == a.day + 1 for a, b in itertools.pairwise(days))


def _interval(days: list[Day], number: int, found: Tail) -> Mention:
    """`du 28 au 3 mai`: the first day is of the month before."""
    first, last = found.onto(_day(days[0], number)), found.onto(_day(days[-1], number))
    first.rule, first.end = "dates.absolute.days", last
    if days[0].day > days[-1].day:
        first.month = number - 1 or 12
        first.year = found.year - 1 if found.year and number == 1 else found.year
    return first
