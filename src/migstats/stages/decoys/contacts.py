"""Telephone numbers, e-mail and web addresses, street numbers, postal codes, accounts, points on the globe."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ...lexicon.gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Number
    from ...scan import Scan


# Shapes on raw text: what counts here is which signs touch, not which words.
@cache
def _address() -> re.Pattern[str]:
    return re.compile(
        r"(?<![^\s@<>])[^\s@<>]++@[^\s@<>]+|(?:https?://|www\.)\S+"
        rf"|(?<![\w.-])(?:[\w-]++\.(?=\w))++(?<=[\w-]\.){_DOMAINS}\b(?:/\S*)?"
    )


@cache
def _domain() -> re.Pattern[str]:
    return re.compile(rf"[a-z\d]\.{_DOMAINS}\b")


_ENDINGS = frozenset("fr com org net int eu info be ch ca ma tn dz sn ml example".split())
_DOMAINS = f"(?:{'|'.join(sorted(_ENDINGS))})"


_BLANK = r"[ \u00a0\u202f.\-/]"


@cache
def _phone() -> re.Pattern[str]:
    return re.compile(
        r"(?=[+\dTtFfSsſMmNnWw])(?:"  # how any of them begins: other characters are passed at once
        rf"\+{_BLANK}?\d{{1,4}}(?:{_BLANK}?\(?\d{{1,4}}\)?)++(?![^\W\d_])"
        rf"|(?<![\d,.])(?<!\d{_BLANK})00{_BLANK}?\d{{1,3}}(?:{_BLANK}?\d{{2,4}}){{3,5}}(?!\d)"
        rf"|(?<![\d,.])(?<!\d{_BLANK})0\d(?:{_BLANK}?\d\d){{4}}(?!\d)"
        rf"|(?<![\d,.])(?<!\d{_BLANK})0\d\d{_BLANK}\d{{3}}(?:{_BLANK}\d\d){{2}}(?!\d)"
        rf"|(?<![\d,.])(?<!\d{_BLANK})0(?:{_BLANK}?\d{{3}}){{3}}(?!\d)"
        rf"|(?<![\d,.])(?<!\d{_BLANK})0{_BLANK}8\d\d(?:{_BLANK}\d\d){{3}}(?!\d)"
        rf"|(?<![\d,.])(?<!\d{_BLANK})0\d{{2,3}}(?:{_BLANK}\d{{2,3}}){{2,3}}(?!\d)"
        rf"|(?<![\d,.])(?<!\d{_BLANK})0\d{{1,2}}/\d{{2,3}}(?:{_BLANK}?\d\d){{2,3}}(?!\d)"
        rf"|(?i:\bt[ée]l(?:[ée]phone)?|\bfax|\bstandard|\bmobile|\bnum[ée]ro vert|\bwhatsapp){_BLANK}*"
        r":?\s*\+?\(?\d[\d .\-()/\u00a0\u202f]{2,}"
        rf"|(?<![\d,.])\d\d(?:[ \u00a0\u202f.]\d\d){{4}}(?!\d))"
    )


STREETS = frozenset(
    """rue avenue av bd boulevard bld chemin quai place impasse allée allées route cours square faubourg
    esplanade passage villa rond-point chaussée promenade ruelle sentier parvis""".split()
)

_STREET_CLUES = STREETS - {"rond-point"} | {"rond"}  # a word of the text each


@cache
def _street() -> re.Pattern[str]:
    return re.compile(
        r"\d{1,4}(?:\s?(?:bis|ter|quater)|\s?[A-D])?(?:\s?[-/]\s?\d{1,4})?,?\s+"
        rf"(?:{'|'.join(sorted(STREETS))})\.?\s"
        r"(?:(?:(?:de|du|des|la|le|les|aux?|saint|sainte|général|docteur|maréchal|président)\b|[ld]['’])[ ]?)*+"
        r"(?=(?-i:[A-ZÀ-ÖØ-ÞŒ])|\d)",
        re.IGNORECASE,
    )


@cache
def _postal() -> re.Pattern[str]:
    return re.compile(
        r"(?=[A-Z\d])(?:"  # how any of them begins: other characters are passed at once
        r"\b(?:[A-Z]{1,2}-)\d{4,5}\b(?=\s+[A-ZÀ-ÖØ-ÞŒ])"
        r"(?:[ \u00a0][A-ZÀ-ÖØ-ÞŒ][^\W\d]+[ \u00a0]\d{1,2}\b(?=\s*(?:$|[,.;)\n–—])))?"
        r"|\b\d{5}\b(?=\s+[A-ZÀ-ÖØ-ÞŒ][^\W\d]+(?:[ -][A-ZÀ-ÖØ-ÞŒ][^\W\d]+)*\s*(?:$|[,.;)\n–—-]|(?i:cedex)))"
        r"|(?<=,\s)\d{4}\b(?=\s+[A-ZÀ-ÖØ-ÞŒ][^\W\d]+\s*(?:$|[,.;)\n])))"
    )


_ACCOUNTS = frozenset(("iban", "rib", "bic", "bban"))
_GLOBE = frozenset(("coordonnées", "latitude", "longitude", "gps", "′", "″", "°"))


@cache
def _account() -> re.Pattern[str]:
    return re.compile(
        r"\b(?i:iban|rib|bban)\b[ \t\u00a0]*:?[ \t\u00a0]*(?:[A-Z]{2}\d{2}|\d{4,5})[A-Z\d \u00a0\u202f-]{6,40}"
    )


@cache
def _iban() -> re.Pattern[str]:
    return re.compile(r"[A-Z]{2}\d\d(?:[ \u00a0\u202f]?[A-Z\d]{4}){2,7}(?:[ \u00a0\u202f]?[A-Z\d]{1,4})?")


@cache
def _coordinates() -> re.Pattern[str]:
    degrees = r"-?\d{1,3}(?:[.,]\d+)?"
    return re.compile(
        r"\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?[′'’](?:\s?\d{1,2}(?:[.,]\d+)?\s?[″\"”])?"
        rf"|\b(?:coordonnées(?:[ ]gps)?|gps)\s?:\s?{degrees}(?:\s?[,;]\s?{degrees})?"
        rf"|\bgps\s{degrees}\d\d(?:\s?[,;]\s?{degrees})?"
        rf"|\b(?:lat|long)itude\s?:?\s?{degrees}",
        re.IGNORECASE,
    )


def _has_domain(page: Scan) -> bool:
    return not page.known.isdisjoint(_ENDINGS) and _domain().search(page.text) is not None


_CALLS = frozenset(
    ("tel", "tél", "téléphone", "telephone", "fax", "standard", "mobile", "whatsapp", "vert", "+")
)
_NETS = frozenset(("www", "http", "https"))
_MANY = 40
_POSTCODE = 5
_QUARTET = 4
_WINDOW = 90


def find(page: Scan, numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """Character spans that hold an address or a telephone number, each kind looked for where it has a clue."""
    text, known = page.text, page.known
    if "@" in text or not known.isdisjoint(_NETS) or _has_domain(page):
        yield from (m.span() for m in _address().finditer(text))
    digits = [page.words[n.first].text for n in numbers]
    zero = any(w[0] == "0" and len(w) > 1 and w[1].isdecimal() for w in digits)
    if zero or len(digits) > _MANY:
        yield from _phones(text, 0, len(text))
    elif not known.isdisjoint(_CALLS):
        yield from _calls(page, numbers)
    streets = [] if known.isdisjoint(_STREET_CLUES) else list(_streets(page, numbers))
    yield from streets
    if not known.isdisjoint(STREETS):
        yield from _behind_street(page, numbers)
    yield from _before_town(page, numbers)
    if (
        streets
        or any(len(w) == _POSTCODE and w.isdecimal() for w in digits)
        or "L-" in text
        or "B-" in text
        or "CH-" in text
    ):
        for match in _postal().finditer(text):
            line = text.rfind("\n", 0, match.start())
            if len(match[0]) >= _POSTCODE or any(line < start < match.start() for start, _ in streets):
                yield match.span()
    if not known.isdisjoint(_ACCOUNTS):
        yield from (m.span() for m in _account().finditer(text))
    yield from _ibans(page, numbers)
    if not known.isdisjoint(_GLOBE):
        yield from (m.span() for m in _coordinates().finditer(text))
    if not known.isdisjoint(_HELP):
        yield from _emergency(page, numbers)
    if "_" in known:
        yield from _in_files(page, numbers)
    if "-" in known:
        yield from _foreign_postcodes(page, numbers)


def _ibans(page: Scan, numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """`FR76 3000 6000 0112 …`: four digits after a country and its check digits, whatever stands before."""
    for number in numbers:
        head = page.before(number.first)
        if (
            len(page.folds[number.first]) == _QUARTET == len(head)
            and head[:2].isalpha()
            and head[2:].isdecimal()
        ):
            match = _iban().match(page.text, page.starts[number.first - 1])
            if match:
                yield match.span()


def _in_files(page: Scan, numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """`2014_07_03_population.xls`: digits that an underscore glues to others or to letters; not `_12 morts_`."""
    for number in numbers:
        start, end = page.starts[number.first], page.end(number.last - 1)
        before, after = page.text[max(start - 2, 0) : start], page.text[end : end + 2]
        if any(len(near) > 1 and "_" in near and near.replace("_", "").isalnum() for near in (before, after)):
            yield start, end


def _foreign_postcodes(page: Scan, numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """`6, 00-844 Varsovie`: two digits, a hyphen, three digits, a name; the number of the house before them."""
    for one, two in pairwise(numbers):
        code = two.first == one.last + 1 and page.folds[one.last] == "-"
        if not code or not _is_postcode(page, one, two):
            continue
        house = (
            one.first - 2
            if page.before(one.first) == "," and page.folds[one.first - 2].isdecimal()
            else one.first
        )
        yield page.starts[house], page.end(two.last - 1)


def _is_postcode(page: Scan, one: Number, two: Number) -> bool:
    words = page.words
    glued = not words[one.last - 1].spaced and not words[one.last].spaced
    shape = len(words[one.first].text) == 2 and len(words[two.first].text) == 3
    return glued and shape and two.last < len(words) and words[two.last].capital


# Whom to call, and the number: `Pompiers : 18`, `SAMU (15)`, `Urgences 112`.
_HELP = {
    "pompiers": ("18",),
    "samu": ("15", "115"),
    "garde": ("15",),
    "police": ("17",),
    "secours": ("17", "112"),
    "gendarmerie": ("17",),
    "urgence": ("15", "112", "114"),
    "urgences": ("15", "112", "114"),
    "enfance": ("119",),
}


def _emergency(page: Scan, numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """The numbers of the emergency services, right behind their names."""
    for number in numbers:
        at = number.first - 1
        at -= at > 0 and page.folds[at] in (":", "(", "au", "le")
        if at >= 0 and page.words[number.first].text in _HELP.get(page.folds[at], ()):
            after = page.folds[number.last : number.last + 1]
            if not after or not after[0][0].isalpha():
                yield page.starts[number.first], page.end(number.last - 1)


_DIGITS = 7


def _phones(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of telephone numbers; `+3 000` has too few digits to be one."""
    for match in _phone().finditer(text, start, end):
        if match[0][0] != "+" or sum(c.isdecimal() for c in match[0]) >= _DIGITS:
            yield match.span()


def _calls(page: Scan, numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """`Tél. : 216 70 000 312`, looked for only where such a word stands just before a number."""
    for number in numbers:
        first = max(number.first - 4, 0)
        if not _CALLS.isdisjoint(page.folds[first : number.first]):
            yield from _phones(page.text, page.starts[first], page.end(number.last - 1) + 40)


def _streets(page: Scan, numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """`20 chemin de Garric`, looked for only where the word for a street follows a number closely."""
    for number in numbers:
        if not _STREET_CLUES.isdisjoint(page.folds[number.last : number.last + 5]):
            start = page.starts[number.first]
            match = _street().match(page.text, start, min(start + _WINDOW, len(page.text)))
            if match:
                yield match.span()


def _behind_street(page: Scan, numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """`rue des Chartreux` | 21, 1000 `Bruxelles`, `boulevard du Roi Albert II` | 16 `–`: the house, the postal code."""
    for number in numbers:
        last = number.last
        house = last == number.first + 1 and page.words[number.first].text.isdecimal()
        if not house or page.folds[last : last + 1] not in _ENDS or not _is_behind_street(page, number.first):
            continue
        code = page.words[last + 1 : last + 3]
        town = len(code) > 1 and code[0].text.isdecimal() and code[1].capital
        yield page.starts[number.first], page.end(last + 1 if town else last - 1)


def _before_town(page: Scan, numbers: Sequence[Number]) -> Iterator[tuple[int, int]]:
    """`basée à` | 1000 `Bruxelles`, `place Flagey,` | 1050 `Ixelles`: postal codes; not `1000 Belges`."""
    for number in numbers:
        at, code = number.last, page.words[number.first].text
        if (
            number.last != number.first + 1
            or len(code) != _QUARTET
            or not code.isdecimal()
            or at >= len(page)
        ):
            continue
        if not page.words[at].capital or page.words[at].upper or _may_be_year(page, number.first):
            continue
        people = any(place.kind == "demonym" for place in gazetteer().get(page.folds[at], ()))
        comma = page.before(number.first) == "," and not people
        if _is_town(page, at) or (
            comma and _is_behind_street(page, number.first - 1) and _closes(page, at + 1)
        ):
            yield page.starts[number.first], page.end(number.first)


def _may_be_year(page: Scan, at: int) -> bool:
    """`En` | 2000 `Bruxelles a voté`; not `basée à` | 2000 `Neuchâtel`."""
    return page.folds[at][:2] in ("19", "20") and page.before(at) not in ("à", ",", "", "\n", "-", "–")


def _is_town(page: Scan, at: int) -> bool:
    """Whether a town of Belgium, Switzerland or Luxembourg stands at word `at`."""
    places = gazetteer().get(page.folds[at], ())
    return any(place.kind == "town" and place.codes[:1] in _FOUR and not place.tail for place in places)


def _closes(page: Scan, at: int) -> bool:
    return at >= len(page) or page.folds[at] in _BEHIND_TOWN


_FOUR = (("BE",), ("CH",), ("LU",))
_BEHIND_TOWN = frozenset(",.;)\n")
_ENDS: tuple[list[str], ...] = ([","], ["–"], ["—"], ["\n"], ["|"], ["·"], [])
_IN_STREETS = frozenset("de du des d' la le les l' aux au à en et - saint sainte sur".split())
_STREET_NAME = 8


def _is_behind_street(page: Scan, at: int) -> bool:
    """Whether nothing but the name of a street stands between the word for it and word `at`."""
    for i in range(at - 1, max(at - _STREET_NAME, -1), -1):
        if page.folds[i] in STREETS and i < at - 1:
            return True
        if not page.words[i].capital and page.folds[i] not in _IN_STREETS:
            return False
    return False
