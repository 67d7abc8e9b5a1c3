"""The countries that a number is about: those of its own clause, of its sentence, of what is being told."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from ...lexicon import read
from .mentions import HYPHENS, PlaceMention, find_mentions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...found import Quantity, Run
    from ...scan import Scan

__all__ = ["PlaceMention", "attach", "country", "find_mentions"]

WITHOUT_PLACE = frozenset(("measure", "duration", "age"))
# Counted things that are nowhere: parts of a plan or a talk, and the countries themselves.
NOWHERE = frozenset(
    """partie organisation domaine dimension cadre axe priorité objectif volet thème point question pilier phase
    étape raison facteur principe rive pays état nation nationalité fois reprise niveau critère""".split()
)
# What stands before a place from which people come; the number is about their host too.
ORIGIN = frozenset(
    """venus venu venue venues originaires originaire provenance depuis issus issue issues natifs fuyant fui
    quitté partis partie parties""".split()
)
ORIGIN_HEADINGS = frozenset(("d'origine", "de provenance", "d'où"))
SEPARATORS = frozenset((",", ";", ":", "et", "–", "—", "mais", "tandis", "alors", "puis", "contre", "dont", "soit"))
# A sentence that begins with one of these goes on where the one before was.
THERE = frozenset(("village", "ville", "île", "camp", "localité", "commune", "bourgade"))
CROSSING = frozenset("traversée passage migrant personne arrivée tentative embarcation bateau canot traverser".split())
SIDE_LINES = ("lire aussi", "à lire", "lire également", "voir aussi", "sur le même sujet", "à voir")
_NEAR = 4
_TITLE = 200


@cache
def countries() -> dict[str, dict[str, str]]:
    """alpha-2 -> the three codes of a country."""
    return {two: {"alpha2": two, "alpha3": three, "m49": m49} for two, three, m49, _, _ in read("countries", 5)}


def country(alpha2: str) -> dict[str, str]:
    """`FR` -> {"alpha2": "FR", "alpha3": "FRA", "m49": "250"}. Raises KeyError for an unknown code."""
    return countries()[alpha2]


@dataclass(slots=True)
class Scene:
    """What the text is about at some point: the mentions that hold until others come. None: nothing said yet."""

    here: tuple[PlaceMention, ...] | None = None


@dataclass(slots=True)
class Frame:
    """One sentence with its mentions and its quantities; `own` has for each quantity the mentions beside it."""

    page: Scan
    first: int
    last: int
    mentions: list[PlaceMention]
    quantities: list[Quantity]
    own: list[list[PlaceMention]] = field(default_factory=list)
    general: list[PlaceMention] = field(default_factory=list)


def attach(page: Scan, quantities: Sequence[Quantity], mentions: Sequence[PlaceMention]) -> None:
    """Set `places` and `place_words` of each quantity."""


