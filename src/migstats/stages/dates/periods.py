"""Named stretches of the year and more: quarters, semesters, weeks, seasons, decades, centuries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...words import OF, word_set
from .mention import Mention, Reading, before_christ
from .tails import BESIDE, Tail, full_year, set_off_year, short_year, tail

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS = {
    "trimestre": ("quarter", 4),
    "trimestres": ("quarter", 4),
    "semestre": ("semester", 2),
    "semestres": ("semester", 2),
    "trim": ("quarter", 4),
    "sem": ("semester", 2),
}
_SHORT = frozenset(("trim", "sem"))
_ROMAN = re.compile(r"(?=[ivx])(x{0,2})(ix|iv|v?i{0,3})(e|ème|eme|ᵉ|er)?\Z")
_UNITS = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
_SEASONS = {"printemps": 21, "été": 22, "ete": 22, "automne": 23, "hiver": 24}
_DURING = word_set("depuis dès pendant durant avant après fin début mi")
_CODES = {"t": "quarter", "q": "quarter", "s": "semester", "h": "semester"}
_RULE = "dates.periods."


# ---------------------------------------------------------------- quarters and semesters


def part_of_year(text: Reading, at: int) -> Iterator[Mention]:
    """`3e trimestre 2016`, `premier semestre`, `dernier trimestre de 2023`; `at` is the noun."""
    grain, count = _PARTS[text.word(at)]
    stop = text.word(at) in _SHORT and text.word(at + 1) == "." and text.glued(at)
    found = _tail_of_part(text, at + 1 + stop)
    if text.word(at) in _SHORT and found.year is None:
        return  # `2e trim.` | 2023; alone it may be anything
    ordinal = text.ordinal_before(at) or _roman_before(text, at)
    if ordinal and (years := _two_years(text, found)):
        years.first = ordinal[0]
        yield years
    elif ordinal and text.word(at - 1) not in ("premiers", "premières"):
        first, part = ordinal
        if part <= count:
            yield from _parts_joined(text, first, at, found)
            yield found.onto(Mention(first, at + 1, grain, _RULE + grain, part=part))
    elif text.word(at - 1) in ("dernier", "dernière") and (found.year or found.offset is not None):
        yield found.onto(Mention(at - 1, at + 1, grain, _RULE + grain, part=count))


def _two_years(text: Reading, found: Tail) -> Mention | None:
    """`premier trimestre` | 2022-2023: of a business year, and nobody says in which month that begins."""
    at = found.last
    two = text.year_at(at + 1) if found.year and text.word(at) in ("-", "/", "–") else None
    if found.year is None or two != found.year + 1:
        return None
    end = Mention(at + 1, at + 2, "year", _RULE + "business", year=two)
    return Mention(at - 1, at + 2, "year", _RULE + "business", year=found.year, end=end)


def _tail_of_part(text: Reading, at: int) -> Tail:
    """`troisième trimestre` | `2023`, `(T3) 2023`."""
    code_word = text.word(at + 1)
    if (
        text.word(at) == "("
        and code_word[:1] in _CODES
        and code_word[1:].isdecimal()
        and text.word(at + 2) == ")"
    ):
        found = tail(text, at + 3)
        if found.year is not None:
            return found
    return tail(text, at)


def _roman_before(text: Reading, at: int) -> tuple[int, int] | None:
    """`IIIe` | trimestre."""
    word = text.word(at - 1)
    number = roman(word) if word.endswith("e") else 0
    return (at - 1, number) if number else None


def _parts_joined(text: Reading, first: int, at: int, found: Tail) -> Iterator[Mention]:
    """`premier et` | deuxième trimestres 2023: the first of the two; not `d’un cinquième au` | premier semestre."""
    grain, count = _PARTS[text.word(at)]
    joint = first - 1 - (text.word(first - 1) == "le")
    ordinal = text.ordinal_before(joint) if text.word(joint) in ("et", "ou", "à", "au", "-") else None
    if ordinal and ordinal[1] <= count and text.word(ordinal[0] - 1) != "un":
        mention = found.onto(Mention(ordinal[0], joint, grain, _RULE + grain, part=ordinal[1]))
        mention.last = joint
        yield mention


def code(text: Reading, at: int) -> Iterator[Mention]:
    """`T2 2024`, `S1 2023`, `au T3`."""
    word = text.word(at)
    found = tail(text, at + 1)
    if text.word(at + 1) == "-" and (dashed := set_off_year(text, at + 1)):
        found = dashed  # `T4-2023`
    before = at - 1 - (text.word(at - 1) == "-")
    if found.year is None and (year := text.year_at(before)) is not None:
        yield Mention(before, at + 1, _CODES[word[0]], _RULE + "code", year=year, part=int(word[-1]))
    elif found.year is not None or (word[0] == "t" and text.word(at - 1) in ("au", "du")):
        yield found.onto(Mention(at, at + 1, _CODES[word[0]], _RULE + "code", part=int(word[-1])))


def written_together(text: Reading) -> Iterator[Mention]:
    """`2T24`, `1T2024`, `4T 2023`, `1S24`: the number before its letter, as accounts have it."""
    for at in text.page.places_of(_TOGETHER):
        part = text.digits_at(at - 1)
        word = text.words[at].text if at < text.size else ""
        if len(part) != 1 or not text.glued(at - 1) or not word[:1].isupper() or text.word(at - 2) == "-":
            continue
        grain = _CODES[word[0].lower()]
        digits = word[1:] or text.digits_at(at + 1)
        last = at + 1 if word[1:] else at + 2
        spaced = not word[1:] and (text.year_at(at + 1) is None or text.glued(at))
        if spaced or not 1 <= int(part) <= _COUNTS[grain]:
            continue
        year = int(digits) if len(digits) == len("2024") else full_year(int(digits))
        yield Mention(at - 1, last, grain, _RULE + "code", year=year, part=int(part))


_COUNTS = {"quarter": 4, "semester": 2}
_TOGETHER = frozenset(
    letter + digits
    for letter in "ts"
    for digits in ("", *(f"{n:02d}" for n in range(51)), *map(str, range(1980, 2051)))
)


def elided(text: Reading, mention: Mention) -> Iterator[Mention]:
    """`au deuxième trimestre à 4 065 au` | troisième: the quarter is understood."""
    _, end = text.page.layout.sentence(mention.first)
    for i in range(mention.last, min(mention.last + 20, end)):
        if (
            text.word(i) in ("au", "le", "du")
            and (number := text.starting.get(i + 1))
            and number.form == "ordinal"
        ):
            part, after = int(number.value or 0), text.word(number.last)
            if part <= (4 if mention.grain == "quarter" else 2) and not after[:1].isalpha():
                rule = _RULE + "elided"
                yield Mention(number.first, number.last, mention.grain, rule, part=part, year=mention.year)


# ---------------------------------------------------------------- weeks


def numbered_month(text: Reading, at: int) -> Iterator[Mention]:
    """`mois de 11, 2016`: a month by its number, with its year."""
    digits, joint = text.digits_at(at + 2), text.word(at + 3)
    year = text.year_at(at + 4) if text.word(at + 1) == "de" and joint in (",", "de") else None
    if year is not None and 0 < len(digits) < 3 and 1 <= int(digits) <= 12:
        yield Mention(at, at + 5, "month", _RULE + "month", year=year, month=int(digits))


def numbered_week(text: Reading, at: int) -> Iterator[Mention]:
    """`semaine 12`, `semaine 23 de 2024`, `12e semaine de 2024`."""
    digits = text.digits_at(at + 1)
    if 0 < len(digits) < 3 and 1 <= int(digits) <= 53 and text.word(at + 2) not in ("%", "ans", "jours", "/"):
        found = tail(text, at + 2)
        yield found.onto(Mention(at, at + 2, "week", _RULE + "week", part=int(digits)))
    elif (
        (ordinal := text.ordinal_before(at)) and (found := tail(text, at + 1)).year and 1 <= ordinal[1] <= 53
    ):
        yield found.onto(Mention(ordinal[0], at + 1, "week", _RULE + "week", part=ordinal[1]))


# ---------------------------------------------------------------- seasons


def season(text: Reading, at: int) -> Iterator[Mention]:
    """`été 2022`, `l’hiver dernier`, `cet automne`, `au printemps`; not `a été`, `en été`."""
    part = _SEASONS[text.word(at)]
    before, found = text.word(at - 1), _season_tail(text, at)
    if found.last > at + 1:
        yield found.onto(Mention(at, at + 1, "season", _RULE + "season", part=part))
    elif before in ("ce", "cet") and text.word(at + 1) == "-" and text.word(at + 2) in ("là", "la"):
        told = Tail(at + 3, offset=0, context=True)  # `cet` | été-là: of the year that is told
        yield told.onto(Mention(at - 1, at + 3, "season", _RULE + "season", part=part))
    elif before in ("ce", "cet"):
        yield Mention(at - 1, at + 1, "season", _RULE + "season", part=part, offset=0)
    elif _dated_season(text, at, before):
        yield Mention(at, at + 1, "season", _RULE + "season", part=part)


_SEASON_HEADS = frozenset(("l'", "le", "au", "du", "cet"))


def _season_tail(text: Reading, at: int) -> Tail:
    """`hiver 2022-2023` has the year in which it begins; `l’hiver 54.`"""
    found = tail(text, at + 1)
    if text.word(at - 1) in _SEASON_HEADS and (beside := BESIDE.get(text.word(at + 1))):
        return Tail(at + 2, offset=beside, context=True)  # `l’été` | précédent
    if text.word(at - 1) in _SEASON_HEADS and (short := short_year(text, at + 1)):
        return Tail(*short)
    if found.year and text.word(found.last) in ("-", "/", "–") and text.word(at) == "hiver":
        two = text.year_at(found.last + 1)
        if two == found.year + 1 or text.digits_at(found.last + 1) == f"{(found.year + 1) % 100:02d}":
            return found._replace(last=found.last + 2)
    if (
        at > 0
        and text.word(at) in ("été", "ete")
        and (found.year is None or text.word(at + 1) == "en")  # `a` | été `en 2023 la plus touchée`
        and text.word(at - 1) not in ("l'", "cet", "d'", "de", "même")
    ):
        return Tail(at + 1)
    return found


def _dated_season(text: Reading, at: int, before: str) -> bool:
    """`au printemps`, `à l’automne`, `depuis l’été`, `fin de l’hiver`: this year's one, or the last."""
    if text.word(at + 1) in ("arabe", "arabes", "comme", "et") or text.digits_at(at + 1):
        return (
            text.word(at + 1) == "et" and text.word(at - 2) == "entre"
        )  # `entre le` | printemps `et l’automne`
    if before == "au" and text.word(at) == "printemps":
        return True
    if text.word(at - 2) == "et" and text.word(at - 3) in _SEASONS and text.word(at - 5) == "entre":
        return True
    return before in ("l'", "le") and (
        text.word(at - 2) in _DURING or text.word(at - 2) in ("à", "de", "ici")
    )


# ---------------------------------------------------------------- decades and centuries


def decade(text: Reading, at: int) -> Iterator[Mention]:
    """`années 1990`, `années 80`, `années quatre-vingt-dix`; `années 2022 et 2023` are years."""
    found = _decade_at(text, at + 1)
    if found is None or _joined_years(text, at):
        return
    value, last = found
    if value % 10 or not 1000 <= value <= 2100:
        if text.year_at(at + 1):
            yield Mention(at + 1, at + 2, "year", "dates.years", year=value)
        return
    yield Mention(at, last, "decade", _RULE + "decade", year=value)
    yield from _more_decades(text, last, value)


def _decade_at(text: Reading, at: int) -> tuple[int, int] | None:
    """`1990`, `80`, `quatre-vingt-dix` at word `at`: the year, and the word after; `60 et 70` look like numbering."""
    number = text.starting.get(at)
    if number is None:
        digits, last = text.digits_at(at), at + 1
    else:
        known = number.value is not None and number.form in ("digits", "words")
        digits, last = str(int(number.value or 0)) if known else "", number.last
    if not digits or len(digits) > len("1990"):
        return None
    return int(digits) + (1900 if len(digits) == len("90") else 0), last


def _joined_years(text: Reading, at: int) -> bool:
    """`années 2020 et 2021`, `décennie 2010-2020`: years, since one of them is no decade or both bound one."""
    two, one = text.year_at(at + 3), text.year_at(at + 1)
    if two is None or one is None:
        short = text.digits_at(at + 3) if text.word(at + 2) in ("-", "–") else ""
        return len(short) == 2 and one is not None and int(short) > one % 100
    return text.word(at + 2) in ("-", "–", "/") or (text.word(at + 2) in ("et", "à", "ou") and two % 10 > 0)


def _more_decades(text: Reading, at: int, one: int) -> Iterator[Mention]:
    """`années 1990 et` | 2000, `60-` | 70, `60,` | 70 et 80; not `Dans les années 1990,` | 40 `écoles`."""
    joint = text.word(at)
    found = _decade_at(text, at + 1) if joint in ("et", "ou", "à", ",", "-", "–") else None
    if found is None or found[0] % 10 or not 1000 <= found[0] <= 2100:
        return
    two, last = found
    more = list(_more_decades(text, last, two))
    if two > one and (more or joint != ","):
        yield Mention(at + 1, last, "decade", _RULE + "decade", year=two)
        yield from more


def century(text: Reading, at: int) -> Iterator[Mention]:
    """`XXe siècle`, `21e siècle`, `dix-neuvième siècle`, `XIXe et XXe siècles`, `siècle dernier`."""
    if before_christ(text, at + 1):
        return
    if (before := _number_of_century(text, at)) is None:
        return
    first, number = before
    if number < 4 and text.word(at + 1) in OF:  # the first century of something else
        return
    end = first - 1 - (text.word(first - 1) == "le")
    if text.word(end) in ("et", "ou", "-", "–", "au") and (other := _number_of_century(text, end)):
        yield Mention(other[0], end, "century", _RULE + "century", year=(other[1] - 1) * 100)
    yield Mention(first, at + 1, "century", _RULE + "century", year=(number - 1) * 100)


def _number_of_century(text: Reading, end: int) -> tuple[int, int] | None:
    """First word and number of the century before word `end`."""
    ordinal = text.ordinal_before(end)
    if ordinal is None:
        first = end - 1
        if text.word(first) in ("e", "ème", "ᵉ") and first:
            first -= 1
        number = roman(text.word(first)) if first >= 0 else 0
        ordinal = (first, number) if number else None
    return ordinal if ordinal and 1 <= ordinal[1] <= 21 else None


def roman(word: str) -> int:
    """`xixe` -> 19; 0 for what is no Roman ordinal up to 29."""
    match = _ROMAN.match(word)
    return len(match[1]) * 10 + _UNITS[match[2]] if match else 0
