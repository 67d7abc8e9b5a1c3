"""Dates in full or in part: `mardi 3 septembre 2024`, `15 et 16 avril`, `mai 2023`, `11/12/2018`."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from ...lexicon.gazetteer import word_set
from .calendar import is_day
from .mention import Mention, Reading, before_christ, months, weekdays
from .tails import Tail, tail

if TYPE_CHECKING:
    from collections.abc import Iterator

_ABBREVIATED = word_set("jan jun jul sep janv févr fév fevr fev avr juil juill sept oct nov déc dec")
# A first name (Avril, Mai), a planet: with a capital they are no months unless something else says so.
_ALSO_NAMES = frozenset(("mars", "mai", "avril", "juin", "août"))
_DATING = word_set(
    """en de d' depuis fin début courant dès et à au jusqu'à jusqu' mois entre ou avant après pour du - –
    sur vers durant ce cet cette"""
)
_RANGE = frozenset(("au", "-", "–", "/"))
_LIST = frozenset(("et", "ou", "&"))
_NUMDATE = re.compile(r"(\d+)([./-])(\d+)\2(\d+)\Z")
_CENTURY_TURN = 50  # two digits below are of the years 2000
_FIRST_LAST = word_set("premiers premières derniers dernières")
_STREETS = word_set(
    """rue place avenue boulevard bd quai square stade pont station cours lycée collège caserne hôpital"""
)


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
    found = _tail_of_month(text, end, bool(days) or text.word(at) == "mai")
    if before_christ(text, end + 1):
        return
    if days:
        if not _is_street(text, days[0].first):
            yield from _days(days, number, found)
    elif nth := _nth_weekday(text, at, number):
        yield found.onto(nth)
    elif half := _fortnight(text, at):
        yield _days_of_half(half, found, number)
    elif _stands_alone(text, at, end, found) and not _is_whole(text, at):
        first = _month_head(text, at)
        yield found.onto(Mention(first, end, "month", "dates.absolute.month", month=number))


def _nth_weekday(text: Reading, at: int, number: int) -> Mention | None:
    """`premier lundi de` | mai, `dernier dimanche d’` | avril."""
    weekday = weekdays().get(text.word(at - 2))
    if text.word(at - 1) not in ("de", "d'") or weekday is None:
        return None
    ordinal = text.ordinal_before(at - 2) or ((at - 3, -1) if text.word(at - 3) == "dernier" else None)
    if ordinal is None or ordinal[1] > 4:
        return None
    rule = f"nth {number} {weekday} {ordinal[1]}"
    return Mention(ordinal[0], at + 1, "day", "dates.absolute.nth_weekday", holiday=rule)


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
    """`dix premiers jours de` | juin: a word of the expression around the unit of time."""
    return (
        text.word(at - 1) in ("de", "d'")
        and text.word(at - 3) in _FIRST_LAST
        and text.word(at - 2) in ("jours", "semaines")
    )


def _past_full_stop(text: Reading, at: int) -> int:
    """The word after the month, and after the full stop of its abbreviation where the date goes on."""
    if text.word(at) in _ABBREVIATED and text.word(at + 1) == "." and text.glued(at):
        if (
            text.year_at(at + 2) is not None
            or text.word(at + 2)[:1].islower()
            or text.word(at + 2) in (",", ")", "-", "–")
        ):
            return at + 2
        if at + 2 < text.size and text.words[at + 2].text.isdecimal():
            return at + 2
    return at + 1


def _tail_of_month(text: Reading, end: int, has_day: bool) -> Tail:
    found = tail(text, end)
    if found.last == end and (set_off := _set_off_year(text, end)):
        return set_off
    if found.last == end and has_day and not found.direction and (short := _short_year(text, end)):
        return Tail(short[0], short[1])
    return found


def _set_off_year(text: Reading, at: int) -> Tail | None:
    """`décembre, 2018.`, `23/Sep/2020`, `2-janv-2020`: a year behind a comma, or glued with its stroke."""
    year = text.year_at(at + 1)
    if year is None or text.word(at) not in (",", "-", "/"):
        return None
    glued = text.glued(at - 1) and text.glued(at)
    closed = at + 2 >= text.size or text.words[at + 2].text in ".;:)\n!?»"
    return Tail(at + 2, year) if (closed if text.word(at) == "," else glued) else None


def _short_year(text: Reading, at: int) -> tuple[int, int] | None:
    """`12 mars 24.`, `mai ’68`: two digits of a year, where nothing is counted by them."""
    quoted = text.word(at) in ("'", "’")
    at += quoted
    number = text.starting.get(at)
    if number is None or number.last != at + 1:
        return None
    digits = text.words[at].text
    closed = at + 1 >= text.size or text.words[at + 1].text in ".,;:)\n–-!?»" or _is_may_68(text, at)
    if len(digits) != 2 or not digits.isdecimal() or not (closed or quoted):
        return None
    return at + 1, _full_year(int(digits))


def _is_may_68(text: Reading, at: int) -> bool:
    """`mai 68`: the events, whatever follows."""
    return text.word(at) == "68" and text.word(at - 1) == "mai"


def _full_year(digits: int) -> int:
    """24 -> 2024, 98 -> 1998."""
    return digits + (2000 if digits < _CENTURY_TURN else 1900)


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
        if text.word(dashed) in ("-", "–", "à") and text.word(dashed + 1) in months():
            return True
        return named or (text.word(at + 1) == "." and before in _DATING)
    if before == "-" and text.glued(at - 1) and text.glued(at - 2):
        abbreviated = text.word(at - 2) == "." and text.word(at - 3) in months()
        return abbreviated or text.word(at - 2) in months() or text.word(at - 2) == "mi"
    if word.folded in _ALSO_NAMES and word.capital and not named:
        return (before in _DATING and not _after_name(text, at)) or _in_capitals(text, at)
    return not _is_person(text, at)


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
    """A heading in capitals, or the first word of a line that goes on with a sign: `Mai : 12`."""
    line_start = at == 0 or text.word(at - 1) == "\n"
    return text.words[at].upper or (line_start and text.word(at + 1) in (":", "–", "-", "\n", "|"))


# ---------------------------------------------------------------- days before a month


def _days_before(text: Reading, at: int) -> list[Day]:
    """Days that the month at `at` closes, in their order: `5, 6 et` | 7 mai; empty where there is none."""
    glued = text.word(at - 1) == "-" or (text.word(at - 1) == "/" and text.glued(at - 1))
    day = _day_ending(text, at - 1 if glued else at, "")
    if day is None:
        return []
    days = [day]
    while (joint := _joint_before(text, days[0].first)) and (day := _day_ending(text, joint[0], joint[1])):
        if day.joint == "," and len(days) == 1:
            break
        days.insert(0, day)
        if day.joint in _RANGE:
            break
    return days


def _day_ending(text: Reading, end: int, joint: str) -> Day | None:
    """The day of the month that ends before word `end`, with its weekday."""
    if text.word(end - 1) in ("er", "ier"):
        end -= 0 if end in text.ending else 1
        number = text.ending.get(end)
        last = end if number and number.form == "ordinal" else end + 1
    else:
        number, last = text.ending.get(end), end
    if number is None and 0 < len(digits := text.digits_at(end - 1)) < 3 and 1 <= int(digits) <= 31:
        first, weekday = _weekday_before(text, end - 1)  # a decoy: `8-Mai`
        return Day(first, end, int(digits), weekday, joint)
    if number is None or number.value is None or not 1 <= number.value <= 31 or number.value % 1:
        return None
    if number.form == "ordinal" and number.value != 1:
        return None
    if number.form not in ("ordinal", "digits", "words") or text.words[number.first].text in ("un", "une"):
        return None
    first, weekday = _weekday_before(text, number.first)
    return Day(first, last, int(number.value), weekday, joint)


def _weekday_before(text: Reading, at: int) -> tuple[int, int | None]:
    """`mardi` | 3, `mar.` | 3, `mardi,` | 3."""
    word = text.word(at - 1)
    if word in weekdays() and len(word) > 3:
        return at - 1, weekdays()[word]
    if word in (".", ",") and (short := text.word(at - 2)) in weekdays() and (word == "." or len(short) > 3):
        return at - 2, weekdays()[short]
    if (
        word == "le"
        and text.word(at - 2) == ","
        and len(text.word(at - 3)) > 3
        and text.word(at - 3) in weekdays()
    ):
        return at - 3, weekdays()[text.word(at - 3)]
    if word == "le" and text.word(at - 2) in weekdays() and len(text.word(at - 2)) > 3:
        return at - 2, weekdays()[text.word(at - 2)]
    return at, None


def _joint_before(text: Reading, at: int) -> tuple[int, str] | None:
    """What joins the day at `at` to one before it: the word after that one, and the joint."""
    word = text.word(at - 1)
    if word == "le" and text.word(at - 2) in _LIST:
        return at - 2, _and(text, at - 2)
    if word in _LIST:
        return at - 1, _and(text, at - 1)
    if (word in _RANGE or word == ",") and text.word(at - 3) not in _NUMBERING:
        return at - 1, word
    return None


_NUMBERING = frozenset(("°", "º", "n°", "nº", "no", "numéro"))  # `n° 17 – 18 avril 2024`: an issue, its day


def _and(text: Reading, at: int) -> str:
    """`et` is a range after `entre le 5`."""
    number = text.ending.get(at)
    first = number.first if number else at
    before = text.word(first - 1)
    before = text.word(first - 2) if before == "le" else before
    return "au" if before == "entre" else "et"


def _is_street(text: Reading, first: int) -> bool:
    """`rue du 4 septembre`, `place du 8-Mai-1945`."""
    return text.word(first - 1) in ("du", "-") and text.word(first - 2) in _STREETS


_LEAP = 2000


def _days(days: list[Day], number: int, found: Tail) -> Iterator[Mention]:
    """Mentions of `days` of month `number`: one interval where they touch each other, else one each."""
    days = [day for day in days if is_day(found.year or _LEAP, number, day.day)]  # no `31 septembre`
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


# ---------------------------------------------------------------- numeric dates


_DAY_HEADS = frozenset(
    ("le", "du", "au", "(", "depuis", "dès", "jusqu'au", "–", "-", "[", "ce", "avant", "après")
)
# What is numbered: `page 02/04`, `lot 12/05`.
_NUMBERED = word_set("page n° n no lot partie étape réf ref article dossier arrêté loi fiche tome vol score")


def numdate(text: Reading, at: int) -> Iterator[Mention]:
    """`11/12/2018`, `05.02.24`, `2024-01-30`: day first, unless the year is."""
    match = _NUMDATE.match(text.words[at].text)
    if match is None:
        return
    one, two, three = int(match[1]), int(match[3]), int(match[4])
    year, month_, day = (one, two, three) if len(match[1]) == 4 else (_year(match[4]), two, one)
    if is_day(year, month_, day) and not _in_code(text, at):
        first, weekday = _weekday_before(text, at)
        rule = "dates.absolute.numeric"
        yield Mention(first, at + 1, "day", rule, year=year, month=month_, day=day, weekday=weekday)


def _in_code(text: Reading, at: int) -> bool:
    """`133-` | 03-03-2020: the end of a longer number."""
    glued = text.word(at - 1) == "-" and text.glued(at - 1) and text.glued(at - 2)
    return glued and text.word(at - 2)[:1].isdecimal()


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else _full_year(int(digits))


def slashed(text: Reading, at: int) -> Iterator[Mention]:
    """The stroke at `at`: `21/02`, `au 17/10`; `06/2023`."""
    day, month_ = text.digits_at(at - 1), text.digits_at(at + 1)
    if not (day and month_) or text.word(at + 2) == "/" or text.word(at - 2) == "/":
        return
    year = text.year_at(at + 1)
    if year is not None and 1 <= int(day) <= 12 and _is_month_of_year(text, at, day, year):
        yield Mention(at - 1, at + 2, "month", "dates.absolute.month_numeric", year=year, month=int(day))
    elif (
        text.glued(at - 1)
        and text.glued(at)
        and len(day) < 3
        and len(month_) < 3
        and is_day(2000, int(month_), int(day))
        and _dated_by_words(text, at - 1, day, month_)
    ):
        first, weekday = _weekday_before(text, at - 1)
        rule = "dates.absolute.day_numeric"
        yield Mention(first, at + 2, "day", rule, month=int(month_), day=int(day), weekday=weekday)


def _is_month_of_year(text: Reading, at: int, month_: str, year: int) -> bool:
    """`06/2023`, `11 / 2016`, `en 3/2015`: by its two digits, or by the word before."""
    if text.glued(at - 1) and text.glued(at):
        return len(month_) == 2 or text.word(at - 2) in _DATING
    after = text.word(at + 2)
    return len(month_) == 2 and 1950 <= year <= 2060 and not after[:1].isalnum()


def _dated_by_words(text: Reading, at: int, day: str, month_: str) -> bool:
    """No fraction, no `24/24`, no `page 2/4`: two digits of a month, and a word that dates."""
    before = text.word(at - 1)
    dated = before in _DAY_HEADS or before in weekdays()
    padded = month_[0] == "0" and before not in _NUMBERED and text.word(at + 3)[:1] not in ("%", "/", "-")
    return (
        (dated or (padded and len(day) == 2) or (padded and before in _DATING))
        and len(month_) == 2
        and (len(day) == 2 or before != "(")
        and text.word(at + 3) not in ("heures", "h")
    )
