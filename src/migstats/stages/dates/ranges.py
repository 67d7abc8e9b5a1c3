"""Two dates that bound one stretch, and the words around a date that widen or open it.

`de janvier à mai`, `entre 2016 et 2022`, `nuit de mardi à mercredi`; `fin mai`; `depuis 1951`, `d’ici 2027`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import infinitive
from ...words import OF, THOSE
from .feasts import day_beside
from .mention import ARTICLES, Mention, Reading, hedged

if TYPE_CHECKING:
    from collections.abc import Sequence

_DASHES = frozenset(("-", "–", "—", "/"))
_FROM = frozenset(("de", "du", "d'", "des", "depuis", "dès", "partir", "compter"))
_EDGES = frozenset(("fin", "début", "milieu", "courant", "mi", "moitié"))
_NIGHTS = frozenset(("nuit", "soirée", "matinée", "matin", "soir", "midi", "aube"))
_MAX_GAP = 4
_COARSE = ("year", "decade", "century")


# ---------------------------------------------------------------- fin mai, début de l'année 2023


def widen(text: Reading, mention: Mention, floor: int = 0) -> None:
    """`fin` | mai 2023, `début des` | années 1990, `mi-` | mai belong to the expression, down to word `floor`."""
    first = mention.first
    _week_of(text, mention)
    _part_of(text, mention)
    _day_beside(text, mention)
    at = mention.first
    while (head := _edge(text, at)) is not None and not _is_ending(text, mention, head):
        at = head
    if text.word(at) == "moitié" and (rank := text.ordinal_before(at)):
        at = rank[0]  # `première` | moitié du XXe siècle
    mention.first = at if at >= floor else first


def _week_of(text: Reading, mention: Mention) -> None:
    """`semaine du` | 16 septembre, `week-end de` | Pâques: the week that holds the day."""
    at, dated = mention.first, mention.day is not None and mention.month is not None
    at -= text.word(at - 1) in ("la", "l'")
    if mention.end is not None or text.word(at - 1) not in OF:
        return
    if dated and text.word(at - 2) == "semaine":
        mention.first, mention.grain, mention.rule = at - 2, "week", "dates.ranges.week_of"
    elif (dated or _is_easter(mention)) and (head := text.week_end_before(at - 1)):
        mention.first, mention.grain, mention.rule = head, "weekend", "dates.ranges.week_of"


def _day_beside(text: Reading, mention: Mention) -> None:
    """`veille du` | 14 juillet, `lendemain du` | 3 mai 2023: the day before, the day after."""
    dated = mention.grain == "day" and mention.month and mention.day and mention.weekday is None
    beside = day_beside(text, mention.first) if dated and mention.end is None else None
    if beside and not any(text.taken[beside[0] : mention.first]):
        mention.first, days = beside
        mention.holiday = f"{mention.month}-{mention.day} {days}"


_PARTS = {"quart": ("quarter", 4), "moitié": ("semester", 2)}


def _part_of(text: Reading, mention: Mention) -> None:
    """`troisième quart de` | 2020, `première moitié de` | 2023: as quarters and halves of the year."""
    at = mention.first - (text.word(mention.first - 1) == "l'")
    noun = _PARTS.get(text.word(at - 2)) if text.word(at - 1) in OF else None
    rank = text.ordinal_before(at - 2) if noun else None
    if noun is None or rank is None or mention.end is not None or rank[1] > noun[1]:
        return
    this = mention.grain == "year" and mention.offset == 0 and mention.rule.endswith("edge")
    if mention.grain == "year" and (mention.year or this):  # `première moitié de l’` | année
        mention.first, mention.grain, mention.part = rank[0], noun[0], rank[1]
        mention.offset, mention.year_offset = None, 0 if this else mention.year_offset


def _is_easter(mention: Mention) -> bool:
    """A feast with a week-end of its own: Pâques, Ascension, Pentecôte."""
    return mention.holiday in ("easter+0", "easter+39", "easter+49")


def _is_ending(text: Reading, mention: Mention, head: int) -> bool:
    """`a mis` | fin mardi `à`, `a pris` | fin hier, `début` | mardi `des travaux`: something ends or begins then."""
    if text.word(head) not in ("fin", "début"):
        return False
    day = mention.grain == "day" and head + 1 == mention.first
    return day or (text.word(head) == "fin" and infinitive(text.word(head - 1)) in TO_END)


TO_END = frozenset(("mettre", "prendre"))


def _edge(text: Reading, at: int) -> int | None:
    before = text.word(at - 1)
    if before == "-" and text.word(at - 2) == "mi":
        return at - 2
    if before in ("fin", "début", "courant", "mi"):
        return at - 1
    back = at - 1
    if text.word(back) in ("l'", "la", "cette", "ce"):
        back -= 1
    if text.word(back) in OF and text.word(back - 1) in _EDGES and text.word(back - 1) != "mi":
        return back - 1
    hours = text.word(back) in OF and text.word(back - 1) == "heures"
    return back - 2 if hours and text.word(back - 2) == "premières" else None  # `premières heures de` | lundi


def part_of_day(text: Reading, mention: Mention) -> None:
    """`nuit de` | mardi à mercredi, `matinée du` | 5 mai, `soir du` | 13 novembre 2015."""
    finer = mention if mention.end is None else mention.end
    at = mention.first
    if finer.grain != "day" or not mention.rule.startswith(
        ("dates.absolute", "dates.relative.weekday", "dates.relative.hier")
    ):
        return
    if text.word(mention.last) == "au" and text.word(mention.last + 1) in ("soir", "matin", "petit"):
        mention.last += 3 if text.word(mention.last + 1) == "petit" else 2
    if text.word(at - 1) in OF and text.word(at - 2) in _NIGHTS and not text.taken[at - 2]:
        mention.first = at - 2
        if text.word(at - 3) == "-" and text.word(at - 4) == "après":
            mention.first = at - 4


# ---------------------------------------------------------------- de ... à, entre ... et


def join(text: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """Neighbours that bound one stretch become one; a year said once is given to the whole list."""
    joined: list[Mention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before and _names_again(before, mention):
            joined[-1] = _named_again(before, mention)
            continue
        gap = _gap(text, before, mention) if before else None
        if before and gap and _is_its_like(text, before, mention, gap):
            mention.grain, mention.part, mention.month, gap = before.grain, before.part, before.month, ("et",)
        if before and gap == ("(",) and _bare_weekday(before) and mention.month and mention.end is None:
            before.year, before.month, before.day = mention.year, mention.month, mention.day
            mention.weekday = before.weekday
            joined.append(mention)  # `lundi (2 octobre)`: which Monday
        elif before is None or gap is None:
            joined.append(mention)
        elif _hours(before, mention, gap):
            joined.pop()
        elif gap in ((",",), (",", "en")) and _named_better(before, mention):
            joined[-1] = mention
        elif _bounds_one(text, before, mention, gap):
            if mention.direction and _bare_weekday(before):  # `samedi et dimanche derniers`
                before.direction = mention.direction
            before.end, before.last = mention, mention.last
        else:
            _share_year(before, mention, gap, joined)
            joined.append(mention)
    return joined


def _names_again(one: Mention, two: Mention) -> bool:
    """`hier` | lundi, `aujourd’hui` | mardi 15 mai: one day, said twice without a comma."""
    deictic = one.grain == "day" and one.offset is not None and not one.context and one.weekday is None
    return (
        deictic and one.last == two.first and two.grain == "day" and two.weekday is not None and not two.end
    )


def _named_again(one: Mention, two: Mention) -> Mention:
    """The whole expression; `hier lundi` is the Monday before, `demain mardi` the Tuesday to come."""
    if not one.offset and two.month is None and two.day is None:
        one.last = two.last
        return one
    two.first = one.first
    if _bare_weekday(two):
        two.direction = 1 if (one.offset or 0) > 0 else -1
    return two


def _gap(text: Reading, before: Mention, after: Mention) -> tuple[str, ...] | None:
    """The words between two neighbours, articles left out; None where they stand apart."""
    first, last = before.last, after.first
    if not 0 < last - first <= _MAX_GAP:
        return None
    return tuple(w for w in (text.word(i) for i in range(first, last)) if w not in ARTICLES)


def _is_its_like(text: Reading, one: Mention, two: Mention, gap: tuple[str, ...]) -> bool:
    """`entre le troisième trimestre de 2024 et celui de` | 2025: the same part of another year."""
    if gap[:1] != ("et",) or gap[1:2] not in (("celui",), ("celle",)) or two.grain != "year":
        return False
    return one.grain in ("month", "quarter", "semester") and _word_before(text, one.first) == "entre"


def _bounds_one(text: Reading, one: Mention, two: Mention, gap: tuple[str, ...]) -> bool:
    if one.same or two.same or one.end or two.end or not _comparable(one, two):
        return False
    head = (
        one.first - 2 if text.word(one.first - 1) in OF and text.word(one.first - 2) in _NIGHTS else one.first
    )
    before = _word_before(text, head)  # `entre la soirée de` | vendredi `et la matinée de` | samedi
    if gap[:1] == ("et",) and before == "entre":
        return len(gap) == 1 or gap[1:] in (("en",), ("de",)) or gap[1] in _NIGHTS
    if gap[:1] == ("et",) and (noun := _between(text, one)):
        return gap[1:] in ((), ("de",), (noun,), (noun, "de")) or (gap[1] in THOSE and gap[2:] == ("de",))
    if gap in (
        ("à",),
        ("au",),
        ("jusqu'", "à"),
        ("jusqu'", "au"),
        ("jusqu'", "en"),
        ("et", "jusqu'", "à"),
        ("aux",),
    ):
        return _ordered(one, two) and (before in _FROM or _one_unit(one, two))
    if len(gap) == 1 and gap[0] in _DASHES:
        if _opens_text(text, one, two):
            return False
        coarse = one.grain in ("year", "month")
        return _ordered(one, two) and _one_unit(one, two) and (gap[0] != "/" or coarse)
    return gap == ("et",) and _neighbours(one, two)


def _between(text: Reading, one: Mention) -> str:
    """`entre les scrutins de` | 2017 `et de 2022`, `entre la rentrée` | 2021: the noun of both years, or empty."""
    noun = one.first - 1 - (text.word(one.first - 1) in OF)
    return text.word(noun) if one.grain == "year" and _word_before(text, noun) == "entre" else ""


def _opens_text(text: Reading, one: Mention, two: Mention) -> bool:
    """`12 mars 2024 –` | Hier, …; `12 mars – Le` | 9 mars: the day of a dispatch, and how its text begins."""
    if one.month is None or one.grain != "day" or not text.words[one.last].spaced:
        return False
    first = two.first - (text.word(two.first - 1) in ARTICLES)
    return text.words[first].capital and (two.month is None or first < two.first)


def _hours(one: Mention, two: Mention, gap: tuple[str, ...]) -> bool:
    """`lundi-vendredi`: the days on which something is open."""
    return len(gap) == 1 and gap[0] in _DASHES and _bare_weekday(one) and _bare_weekday(two)


def _named_better(one: Mention, two: Mention) -> bool:
    """`le lendemain,` | dimanche 9 juin; `l’année suivante, en` | 1977: the date itself is enough."""
    if not one.context or one.grain != two.grain:
        return False
    return two.month is not None if one.grain == "day" else two.year is not None


def _bare_weekday(mention: Mention) -> bool:
    return (
        mention.weekday is not None
        and mention.month is None
        and mention.day is None
        and not mention.direction
    )


def _word_before(text: Reading, at: int) -> str:
    """The word before the articles that stand before word `at`."""
    at -= 1
    while text.word(at) in ARTICLES:
        at -= 1
    return text.word(at)


def _comparable(one: Mention, two: Mention) -> bool:
    """No stretch from a day to a decade, none from a named date to a vague one."""
    fine = {one.grain, two.grain}
    return len(fine) == 1 or not fine & {"decade", "century", "weekend"} or fine <= {"year", "decade"}


def _one_unit(one: Mention, two: Mention) -> bool:
    return one.grain == two.grain


def _ordered(one: Mention, two: Mention) -> bool:
    """Not `en 2021 à 1998`: both years known, and the first one later."""
    return one.year is None or two.year is None or one.year <= two.year


def _neighbours(one: Mention, two: Mention) -> bool:
    """`samedi et dimanche`, `30 avril et 1er mai`: days that touch each other."""
    if one.grain != "day" or two.grain != "day" or (one.year != two.year and one.year is not None):
        return False
    if one.month and two.month and one.day and two.day:
        return two.day == 1 and one.day >= 28 and two.month == one.month % 12 + 1
    if two.weekday is None or two.month is not None or one.month is not None:
        return False
    if one.weekday is not None and one.day and two.day:  # `jeudi 21 et vendredi 22`
        return two.weekday == (one.weekday + 1) % 7 and two.day in (one.day + 1, 1)
    named = _bare_weekday(one) and two.day is None
    return named and two.weekday == ((one.weekday or 0) + 1) % 7


def _share_year(before: Mention, after: Mention, gap: tuple[str, ...], joined: list[Mention]) -> None:
    """`en mars, avril et mai 2023`: the year said once holds for the whole list."""
    if any(
        word not in (",", "et", "ou", "en", "au", "à", "puis", "du", "de", "d'", "&", ";") for word in gap
    ):
        return
    if after.year is not None and after.grain not in _COARSE:
        for mention in reversed(joined):
            if mention.year is not None or mention.grain != after.grain or mention.offset is not None:
                break
            if (mention.month or mention.part or 0) > (after.month or after.part or 0):
                break
            _give_year(mention, after.year)
    elif (
        before.year is not None
        and after.year is None
        and before.grain == after.grain
        and after.offset is None
    ):
        later = (after.month or after.part or 0, after.day or 0) >= (
            before.month or before.part or 0,
            before.day or 0,
        )
        if later and after.weekday is None and before.grain not in _COARSE and not after.direction:
            _give_year(after, before.year)


def _give_year(mention: Mention, year: int) -> None:
    mention.year = year
    if mention.end is not None and mention.end.year is None:
        mention.end.year = year


# ---------------------------------------------------------------- depuis, jusqu'à, d'ici


_LATER = (
    ("ou", "plus", "tard"), ("et", "plus", "tard"), ("et", "au", "-"), ("à", "nos", "jours"), ("à", "ce", "jour"),
    ("jusqu'", "à", "nos"), ("jusqu'", "à", "ce"), ("jusqu'", "à", "maintenant"),
)  # fmt: skip


def _is_bounded(text: Reading, mention: Mention) -> bool:
    """`depuis` | 1980 jusqu’à 1985: both ends are said."""
    end = mention.end
    return end is not None and any(text.word(i) == "jusqu'" for i in range(mention.first, end.first))


def _and_later(text: Reading, at: int) -> bool:
    """`2016` | ou plus tard, `1er janvier` | et après, `1980` | à nos jours."""
    words = tuple(text.word(i) for i in range(at, at + 3))
    return words in _LATER or (
        words[:2] in (("et", "après"), ("ou", "après"), ("et", "plus")) and not words[2][:1].isalnum()
    )


_GONE = frozenset("parti partie partis parties sorti sortie sortis sorties".split())
# Times of the year said before it: `depuis la` | rentrée scolaire 2024.
_SEASONS = frozenset(("rentrée", "campagne", "saison"))
_OF_SCHOOL = frozenset(("scolaire", "universitaire", "judiciaire", "agricole", "touristique"))


def opening(text: Reading, mention: Mention) -> str:
    """`start` after depuis, à partir de, à compter de; `stop` after jusqu’à, d’ici (à); else empty."""
    at = mention.first - 1
    at -= text.word(at) in _OF_SCHOOL and text.word(at - 1) in _SEASONS
    at -= text.word(at) in _SEASONS
    while text.word(at) in ARTICLES:
        at -= 1
    at = hedged(text, at + 1) - 1
    word, before = text.word(at), text.word(at - 1)
    if _is_bounded(text, mention):
        return ""
    if word == "depuis" or _and_later(text, mention.last):
        return "start"
    if word in OF and before in ("partir", "compter", "dater") and text.word(at - 2) in ("à", "a"):
        return "start"
    if text.word(mention.last) == "ou" and text.word(mention.last + 1) == "avant":
        return "stop"
    if word in ("à", "au", "en", "aux") and before == "jusqu'":
        return "stop"
    if word in ("jusqu'", "jusque") or ("ou" in (word, before) and "avant" in (before, text.word(at - 2))):
        return "stop"  # `avant ou en février`, `avant ou le 3`
    if text.word(mention.first) == "d'" and text.word(mention.first + 1) == "ici":
        return "stop"
    if word == "ici" and text.word(at - 2) in _GONE and text.word(at + 1) in ("le", "il"):
        return ""  # `parti d’ici le 5 mai`, `parti d’ici il y a deux ans`: from here
    if word == "ici" or (word in ("à", "au", "en") and before == "ici"):
        return "stop" if text.word(at - 1 - (word != "ici")) in ("d'", "") else ""
    return ""
