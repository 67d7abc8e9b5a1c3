"""What a counted noun names, as the rules of indicators ask: a person, a people, a boat, a crossing, a sum, a share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...lexicon.counted import nouns_of
from ...lexicon.gazetteer import is_people
from ...persons import is_person

if TYPE_CHECKING:
    from ...found import Quantity

_MILLION = 100_000
_CROWD = 20_000  # so many people are the guests of a country, not of a centre


def classes(quantity: Quantity) -> frozenset[str]:
    """What a figure counts: `2,4 milliards` without a noun may be a sum."""
    many = max(quantity.value or 0, quantity.minimum or 0, quantity.maximum or 0)
    large = many >= _MILLION
    if quantity.kind == "money":
        return _MONEY_LARGE if large else _MONEY
    named = classes_of(quantity.noun)
    if quantity.kind == "count":
        named = named | _MASS if many >= _CROWD else named
        return named | _SUM if large and quantity.noun is None else named
    return named | _SHARE if quantity.kind in ("percent", "fraction") else named


_SHARE = frozenset(("share",))
_MASS = frozenset(("mass",))
_MONEY, _MONEY_LARGE = frozenset(("money",)), frozenset(("money", "million"))
_SUM = frozenset(("sum",))


@lru_cache(1 << 14)
def classes_of(noun: str | None) -> frozenset[str]:
    """What a noun names: a person, a people, a boat, a crossing."""
    if noun is None:
        return frozenset(("person",))
    national = is_people(noun) or is_people(noun.rpartition("-")[2])  # `sud-soudanais`
    listed = not nouns_of("person").isdisjoint((noun, noun.removesuffix("e")))
    names = (
        ("person", national or listed or is_person(noun)),
        ("national", national),
        ("boat", noun in nouns_of("boat")),
        ("attempt", noun in nouns_of("attempt")),
    )
    return frozenset(name for name, holds in names if holds)
