"""Dates in figures: `11/12/2018`, `21/02`, `le 3/5`, `06/2023`, `le 22.04.`, and with the month as a word between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...morphology import Tag, guess
from ...phrases import CLOSING
from ...words import OF, word_set
from .calendar import is_day
from .mention import Mention, Reading, months, weekday_before, weekdays
from .tails import full_year, set_off_year
from .tense import takes_place

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMDATE = re.compile(r"(\d+)([./-])(\d+)\2(\d+)\Z")
_DOTTED = re.compile(r"(\d{1,2})\.(\d\d)\Z")
_LEAP, _THOUSAND = 2000, 1000  # no year of `12/1000 naissances`
_DAY_HEADS = frozenset(("le", "du", "au", "(", "depuis", "dès", "–", "-", "[", "ce", "avant", "après"))
# `au 3/4`, `du 2/3` are fractions: one digit of a month wants a word that only dates.
_STRICT_HEADS = frozenset(("le", "depuis", "dès", "avant", "ce"))
_TO = frozenset(("au", "à", "-", "–"))
_BEFORE_MONTH = word_set("en de d' depuis dès à et au mois entre avant après pour du fin début vers durant")
# What is numbered: `page 02/04`, `lot 12/05`.
_NUMBERED = word_set("page n no lot partie étape réf ref article dossier arrêté loi fiche tome vol score")


def numdate(text: Reading, at: int) -> Iterator[Mention]:
    """`11/12/2018`, `05.02.24`, `2024-01-30`: day first, unless the year is."""
    match = _NUMDATE.match(text.words[at].text)
    if match is None:
        return
    one, two, three = int(match[1]), int(match[3]), int(match[4])
    year, month, day = (one, two, three) if len(match[1]) == 4 else (_year(match[4]), two, one)
    if not is_day(year, month, day):
        return
    found = _dated(text, at, at + 1, day, month, year)
    if stretch := _stretch(text, found, match[2]):
        yield stretch
    elif not _in_code(text, at):
        yield found


def _in_code(text: Reading, at: int) -> bool:
    """`133-` | 03-03-2020: the end of a longer number."""
    glued = text.word(at - 1) == "-" and text.glued(at - 1) and text.glued(at - 2)
    return glued and text.word(at - 2)[:1].isdecimal() and text.word(at - 3) != "/"


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else full_year(int(digits))


def _dated(text: Reading, at: int, last: int, day: int, month: int, year: int | None = None) -> Mention:
    """The day in figures at words `at` to `last`, with the weekday before it."""
    first, weekday = weekday_before(text, at)
    rule = "dates.absolute.numeric" if year else "dates.absolute.day_numeric"
    return Mention(first, last, "day", rule, year=year, month=month, day=day, weekday=weekday)


def _stretch(text: Reading, end: Mention, sign: str) -> Mention | None:
    """`du 12 au` | 15/06/2024, `les 12 et` | 13/06, `12-` | 15/06/2024, `12.06.-` | 15.06.2024: from day to day."""
    joint = end.first - 1 - (text.word(end.first - 1) == "le")
    day = joint - 1 - (text.word(joint - 1) == "." and text.glued(joint - 2))
    dotted = _DOTTED.match(text.words[day].text) if day >= 0 and sign == "." else None
    digits = dotted[1] if dotted else text.digits_at(day)
    while text.word(day - 1) == "," and digits and text.digits_at(day - 2) == str(int(digits) - 1):
        day, digits = day - 2, text.digits_at(day - 2)  # `les` | 12, 13 et 14/06/2024
    first, weekday = weekday_before(text, day)
    dashed = bool(dotted or (end.year and sign != "-"))
    if not digits or len(digits) > 2 or not _is_joined(text, first, joint, dashed=dashed):
        return None
    month, year, last = int(dotted[2]) if dotted else end.month or 0, end.year, (end.month or 0, end.day or 0)
    if (month, int(digits)) >= last and not (dotted and month > last[0]):
        return None
    year = year - 1 if year and month > last[0] else year
    if not is_day(year or _LEAP, month, int(digits)):
        return None
    rule = "dates.absolute.numeric" if year else "dates.absolute.day_numeric"
    return Mention(
        first, end.last, "day", rule, year=year, month=month, day=int(digits), weekday=weekday, end=end
    )


def _is_joined(text: Reading, first: int, joint: int, *, dashed: bool) -> bool:
    """Whether word `joint` joins the day at word `first` to one behind it."""
    opener, word = text.word(first - 1), text.word(joint)
    if word == "au":
        return opener in _OPENERS
    if word in ("et", "&"):
        return opener in ("les", "des") or (opener == "le" and text.word(first - 2) == "entre")
    return dashed and word in ("-", "–") and opener not in ("-", "/", "°", ".") and text.glued(joint - 1)


_OPENERS = frozenset(("du", "le", "", "\n", "(", ":", ",", "|", "–", "-", "•"))


# ---------------------------------------------------------------- 21/02, 06/2023


def slashed(text: Reading, at: int) -> Iterator[Mention]:
    """The stroke at `at`: `21/02`, `au 17/10`, `le 3/5`; `06/2023`, `2015/3`."""
    if text.word(at + 2) == "/" or text.word(at - 2) == "/":
        return
    if found := _month_of_year(text, at):
        yield found
    elif (day := _day_at(text, at)) and _is_dated(text, at, *day):
        year = set_off_year(text, at + 2) if text.word(at + 2) == "," else None
        last = year.last if year else at + 2
        found = _dated(text, at - 1, last, int(day[0]), int(day[1]), year.year if year else None)
        yield _stretch(text, found, "/") or found


def _day_at(text: Reading, at: int) -> tuple[str, str] | None:
    """The digits of the day and the month around the stroke at `at`, where the calendar has such a day."""
    day, month = text.digits_at(at - 1), text.digits_at(at + 1)
    if not (day and month) or max(len(day), len(month)) > 2 or not (text.glued(at - 1) and text.glued(at)):
        return None
    return (day, month) if is_day(_LEAP, int(month), int(day)) else None


def _month_of_year(text: Reading, at: int) -> Mention | None:
    """`06/2023`, `11 / 2016`, `en 3/2015`, `2015/3`: by its two digits, or by the word before."""
    early, late = text.year_at(at - 1), text.year_at(at + 1)
    year, digits = (late, text.digits_at(at - 1)) if late else (early, text.digits_at(at + 1))
    if year in (None, _THOUSAND) or len(digits) > 2 or not digits or not 1 <= int(digits) <= 12:
        return None
    if not (_is_month_first(text, at, digits, year) if late else _is_year_first(text, at, digits, year)):
        return None
    rule = "dates.absolute.month_numeric"
    return Mention(at - 1, at + 2, "month", rule, year=year, month=int(digits))


def _is_month_first(text: Reading, at: int, month: str, year: int) -> bool:
    if text.glued(at - 1) and text.glued(at):
        return len(month) == 2 or _says_when(text, at - 2)
    return len(month) == 2 and 1950 <= year <= 2060 and not text.word(at + 2)[:1].isalnum()


def _is_year_first(text: Reading, at: int, month: str, year: int) -> bool:
    """`en 2015/3`; not `2008/09`, two years."""
    if not (text.glued(at - 1) and text.glued(at)) or int(month) == year % 100 + 1:
        return False
    return _says_when(text, at - 2) and text.word(at + 2) in CLOSING


def _says_when(text: Reading, at: int) -> bool:
    """`en` | 3/2015, `est sorti` | 3/2015: word `at` numbers nothing."""
    word = text.word(at)
    if word in _BEFORE_MONTH:
        return True
    tag = guess(word) if word[:1].isalpha() else Tag(0)
    return bool(tag & (Tag.FINITE_VERB | Tag.PARTICIPLE | Tag.ADVERB)) and not tag & Tag.NOUN


def _is_dated(text: Reading, at: int, day: str, month: str) -> bool:
    """No fraction, no `24/24`, no `page 2/4`: two digits of a month, a word that dates, or its other end."""
    before = text.word(at - 2)
    if text.word(at + 2) in ("heures", "h", "%"):
        return False
    if _paired(text, at) or _is_all(text, at, day, month):
        return True
    if len(month) == 1:
        return _is_unpadded(text, at, before)
    if before in _DAY_HEADS or before in weekdays() or takes_place(before):
        return len(day) == 2 or before != "("
    padded = month[0] == "0" and before not in _NUMBERED and text.word(at + 2)[:1] not in ("/", "-")
    return padded and (len(day) == 2 or before in _BEFORE_MONTH)


def _is_unpadded(text: Reading, at: int, before: str) -> bool:
    """`le 22/4`, `lundi 3/5`, `reviendra 3/5`; not `le 2/3 des voix`, `les 3/4`."""
    dated = before in _STRICT_HEADS or before in weekdays() or takes_place(before)
    after = text.word(at + 2)
    closed = after in CLOSING or bool(guess(after) & (Tag.PREPOSITION | Tag.FINITE_VERB | Tag.PRONOUN))
    return dated and closed and after not in OF


def _paired(text: Reading, at: int) -> bool:
    """`du` | 22/4 `au 3/5`, `01/10` | `- 07/11`: one end of a stretch, at the head of its line or after `du`."""
    head = at - 4 if text.word(at - 2) in _TO and text.word(at - 4) == "/" else at
    last = head + 2
    if text.word(head) != "/" or text.word(last) not in _TO:
        return False
    one, opens = _day_at(text, head), text.word(head - 2)
    other = text.words[last + 1].text if last + 1 < text.size else ""
    two = _NUMDATE.match(other) or (_day_at(text, last + 2) if text.word(last + 2) == "/" else None)
    if one is None or two is None or not (opens in ("du", "", "\n", "(") or one[0][0] == "0"):
        return False
    return opens == "du" or one[0][0] == "0" or int(one[0]) > int(one[1])


def _is_all(text: Reading, at: int, day: str, month: str) -> bool:
    """`29/2` and nothing else: a string that is asked for its date, where no fraction is greater than one."""
    return text.alone(at - 1, at + 2) and int(day) > int(month)


# ---------------------------------------------------------------- le 22.04., le 3-7-07


def after_article(text: Reading, at: int) -> Iterator[Mention]:
    """The number at `at` behind `le` or a verb of coming and going: `le 22.04.`, `le 3-7-07`."""
    if match := _DOTTED.match(text.words[at].text):
        day, month = int(match[1]), int(match[2])
        goes_on = text.word(at + 2)[:1].islower() or text.word(at + 2) in (",", ")")
        if text.word(at + 1) == "." and goes_on and is_day(_LEAP, month, day):
            yield _dated(text, at, at + 2, day, month)
    elif text.word(at + 1) == "-" == text.word(at + 3):
        day_, month_, year_ = (text.digits_at(i) for i in (at, at + 2, at + 4))
        glued = all(text.glued(i) for i in range(at, at + 4)) and text.word(at + 5) not in OF | {"-"}
        if glued and len(year_) == 2 and day_ and month_ and is_day(_LEAP, int(month_), int(day_)):
            yield _dated(text, at, at + 5, int(day_), int(month_), full_year(int(year_)))


# ---------------------------------------------------------------- 2020/Sep/23


def glued_triple(text: Reading, at: int) -> Mention | None:
    """`2020/Sep/23`, `23-2020-septembre`: a month at word `at`, a year and a day, glued in any order."""
    for first in (at - 4, at - 2, at):
        sign = text.word(first + 1)
        if first >= 0 and sign in ("-", "/") and sign == text.word(first + 3) and _is_glued(text, first, 5):
            others = [i for i in (first, first + 2, first + 4) if i != at]
            if found := _year_and_day(text, others):
                year, day = found
                month = months()[text.word(at)]
                if is_day(year, month, day):
                    rule = "dates.absolute.numeric"
                    return Mention(first, first + 5, "day", rule, year=year, month=month, day=day)
    return None


def _is_glued(text: Reading, first: int, count: int) -> bool:
    return first + count <= text.size and all(text.glued(i) for i in range(first, first + count - 1))


def _year_and_day(text: Reading, places: list[int]) -> tuple[int, int] | None:
    for one, two in (places, places[::-1]):
        year, day = text.year_at(one), text.digits_at(two)
        if year is not None and 0 < len(day) < 3:
            return year, int(day)
    return None


def glued_pair(text: Reading, at: int) -> Mention | None:
    """`2016-nov.`, `2016, nov`: a year before its month; `Jan-1`, `Oct/2`: one digit can be but the day."""
    month, before, after = months()[text.word(at)], text.word(at - 1), text.word(at + 1)
    named = at > 1 and bool(text.taken[at - 2])  # `juin 2022-juin 2023`: the year of the month before
    if before in ("-", "/") and (year := text.year_at(at - 2)) and _is_glued(text, at - 2, 3) and not named:
        last = at + 1 + (after == "." and len(text.word(at)) < 5)
        rule = "dates.absolute.month_numeric"
        return Mention(at - 2, last, "month", rule, year=year, month=month)
    listed = named or text.word(at - 3) == ","
    if before == "," and (year := text.year_at(at - 2)) and after in CLOSING and not listed:
        return Mention(at - 2, at + 1, "month", "dates.absolute.month_numeric", year=year, month=month)
    day = text.digits_at(at + 2) if after in ("-", "/") else ""
    if len(day) == 1 and day != "0" and _is_glued(text, at, 3) and text.word(at + 3) in CLOSING:
        return Mention(at, at + 3, "day", "dates.absolute.day_month", month=month, day=int(day))
    return None
