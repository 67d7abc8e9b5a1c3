"""`3e`, `1er`, `troisième`, `vingt et unième`."""

from __future__ import annotations

from functools import cache

from .words import SCALES, TEENS, TENS, UNITS

SUFFIXES = frozenset(
    (
        "er",
        "re",
        "ère",
        "ere",
        "ier",
        "e",
        "è",
        "ème",
        "eme",
        "ième",
        "ieme",
        "nd",
        "nde",
        "d",
        "es",
        "ers",
        "res",
        "èmes",
        "emes",
        "ᵉ",
        "ᵉʳ",
    )
)
_FIRST = {
    "premier": 1,
    "première": 1,
    "premiers": 1,
    "premières": 1,
    "second": 2,
    "seconde": 2,
    "seconds": 2,
    "secondes": 2,
    "unième": 1,
    "premiere": 1,
    "premieres": 1,
}


@cache
def _table() -> dict[str, int]:
    """Every simple ordinal, singular, from the cardinals: `quatr(e)` + `ième`, `cinqu`, `neuv`."""
    words = {**UNITS, **TEENS, **TENS, "cent": 100, **{w: 10**p for w, p in SCALES.items() if len(w) > 3}}
    special = {"cinq": "cinqu", "neuf": "neuv"}
    table = {special.get(word, word.removesuffix("e")) + "ième": value for word, value in words.items()}
    return table | _FIRST | {word.replace("è", "e"): value for word, value in table.items()}


def ordinal_value(word: str) -> int | None:
    """3 for `troisième`, 100 for `centième`; None for a word that is no ordinal."""
    return _table().get(word) or _table().get(word.removesuffix("s"))
