"""`dirigeant`, `kwassa`, `traversée`: nouns that name persons, boats or crossings, for the rules of indicators.tsv."""

from __future__ import annotations

from functools import cache

from . import read


@cache
def nouns_of(name: str) -> frozenset[str]:
    """The nouns of a class of `counted.tsv`, `boat` for instance."""
    return frozenset(word for kind, words in read("counted", 2) if kind == name for word in words.split())
