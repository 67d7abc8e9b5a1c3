"""Whether two statements are of one fact: nothing that is known of both differs, and chance is ruled out.

Numbers meet by chance: `30 enfants` are told of every school, `40 589 tentatives` of one country and one year. So
what two statements share is counted in points, and how precise their number is counts most.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..stages.findings.figures import interval
from ..stages.relations.kin import ROLES, are_alike
from ..stages.relations.same_as import ROUNDED, TIGHT, rounds

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from ..records import Period
    from .told import Bundle, Told

ENOUGH = 6
_LONG = 3
_LARGE = 1000  # a smaller number that does not say that it is rounded has been counted
TELLING = 4  # digits without which no statement joins one of another time or of none
_ABOVE, _BELOW = ("more_than", "at_least"), ("less_than", "at_most")
# Of people as such anything may be told in one place at one time.
_ANYBODY = frozenset(
    "personne migrant migrante individu homme femme enfant habitant exilé jeune victime passager".split()
)

# These say no more than that they are people: one text has `personnes`, the next `migrants`.
PEOPLE = frozenset("personne migrant migrante exilé exilée individu".split())
TOLL = frozenset("mort morte décès disparu disparue blessé blessée noyé noyée cadavre corps victime".split())


def points(one: Bundle, other: Bundle, precision: int) -> int:
    """What speaks for one fact: digits, time, place, code, names, words, source; people and shares need more.

    `12 morts` on one day off one town: 2 + 3 + 1 + 1 + 1; `1 500 personnes` in one year: 2 + 2 - 1.
    """
    told = one.indicator is not None and one.indicator == other.indicator and one.indicator not in GENERAL
    coded = told and count_alike(one.lead.noun, other.lead.noun)
    found = precision + _same_time(one.period, other.period) + coded
    found += _same_place(one, other)
    found += _same_names(one, other)
    worded = _same_words(one.words, other.words, precision)
    if not (coded and (one.lead.noun != other.lead.noun or one.lead.noun in PEOPLE)):
        found += worded
    else:
        found += max(worded, 0)  # `ont débarqué`, `ont accosté`: the code says that they tell one thing
    found += bool(sources(one) & sources(other))
    return found - (one.lead.noun in _ANYBODY or one.lead.kind == "percent")


def count_alike(one: str | None, other: str | None) -> bool:
    """`migrants` and `rescapés`, `morts` and `décès`; not `migrants` and `mineurs`, who are some of them."""
    if one == other or are_alike(one, other):
        return True
    return {one, other} <= PEOPLE | ROLES | TOLL


def sources(bundle: Bundle) -> frozenset[str]:
    """Stems of the words that name who says so, in any of its statements."""
    return frozenset().union(*(one.said_by for one in bundle.told))


def _same_time(one: Period | None, other: Period | None) -> int:
    if one is None or other is None or "X" in one.value + other.value:
        return 0
    if one.value != other.value:
        return 2 * (one.last is not None and one.last == other.last)  # `au 30 avril`, `fin avril`
    return 3 if one.grain == "day" else 2


def _same_place(one: Bundle, other: Bundle) -> int:
    """A town is not its country, unless a day is told: then it only says more."""
    if not one.places or not other.places:
        return 0
    if one.places != other.places:
        coded = one.indicator is not None and one.indicator == other.indicator
        return int(coded)  # whence they came is told besides
    return 1 if _is_of_a_day(one) or bool(one.towns) == bool(other.towns) else -3


def _same_names(one: Bundle, other: Bundle) -> int:
    """Towns and names, also where one text begins its sentence with them, so that their capital tells nothing."""
    mine, theirs = one.towns | one.names, other.towns | other.names
    if mine & (theirs | other.words) or theirs & one.words:
        return 1
    return _overlap(mine, theirs)


def _is_of_a_day(bundle: Bundle) -> bool:
    return bundle.period is not None and bundle.period.grain == "day"


def _same_words(one: AbstractSet[str], other: AbstractSet[str], precision: int) -> int:
    """Round numbers are met by chance: there, `23 000 demandes` and `23 000 demandes de mineurs` tell two."""
    if precision < _LONG and (one < other or other < one):
        return -1
    many = len(one & other) > 1 and 2 * len(one & other) >= min(len(one), len(other))
    return _overlap(one, other) + many


def _overlap(one: AbstractSet[str], other: AbstractSet[str]) -> int:
    """1 where something is shared, -1 where both have something and nothing is, else 0."""
    if not one or not other:
        return 0
    return 1 if one & other else -1


def differ(one: Bundle, other: Bundle) -> bool:
    """Whether something that is known of both keeps them apart: indicator, place, town, time, bounds, aims."""
    if one.lead.planned != other.lead.planned:
        return True
    if _codes_differ(one.indicator, other.indicator):
        return True
    if not (one.places <= other.places or other.places <= one.places):
        return True
    if _overlap(one.towns, other.towns) < 0 or _times_differ(one.period, other.period):
        return True
    pair = {one.lead.qualifier, other.lead.qualifier}
    return not (pair.isdisjoint(_ABOVE) or pair.isdisjoint(_BELOW))


# Codes that say who is counted and not what happened: beside them any code may be the same figure's.
GENERAL = frozenset(("migrants", "crossing_attempts", "displaced", "population"))


def _codes_differ(one: str | None, other: str | None) -> bool:
    """`deaths` and `rescues` are two facts; `migrants` and `arrivals` may be one."""
    told = {code for code in (one, other) if code}
    return len(told) > 1 and told.isdisjoint(GENERAL)


def _times_differ(one: Period | None, other: Period | None) -> bool:
    """Two times of which neither lies in the other."""
    if one is None or other is None or one.value == other.value:
        return False
    return not (_within(one, other) or _within(other, one))


def _within(one: Period, other: Period) -> bool:
    """`mai 2022` in `2022`; what is open or unknown lies in nothing."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return other.first <= one.first and one.last <= other.last


def closeness(rounded: Told, exact: Told) -> int:
    """How well one figure rounds the other: 2 points within 2 %, 1 further off, 0 where it does not.

    `près de 41 000`, `41 000`, `plus de 40 000` for 40 589: 2; `plus de 40 000` for 42 310: 1; a bare 250 for 246: 0.
    """
    if not _may_round(rounded, exact):
        return 0
    assert rounded.value is not None and exact.value is not None
    off = abs(rounded.value - exact.value) / rounded.value
    if rounded.qualifier in _BESIDE and off > _NEARLY:
        return 0  # `près de 90 000` is not said of 80 978
    near = off < TIGHT
    bare = rounded.qualifier not in ROUNDED
    said, meant = interval(rounded), interval(exact)
    apart = said is None or meant is None or said.apart(meant)
    if apart and not (bare and near and rounded.kind != "percent"):
        return 0
    return 2 if near else int(not bare)


_BESIDE = ("nearly", "about")
_NEARLY = Decimal("0.06")


def _may_round(rounded: Told, exact: Told) -> bool:
    if not rounded.value or not exact.value:
        return False
    if rounded.kind == "percent":
        return True
    large = rounded.qualifier in ROUNDED or rounded.value >= _LARGE
    return large and rounded.digits < exact.digits and rounds(rounded, exact)
