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
        "nds",
        "ndes",
        "ière",
        "ères",
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
# These make an ordinal of the number before them also across a blank; `1 ère nouvelle`, `le 3 e` do not.
SET_APART = frozenset(("er", "ème", "eme", "ième", "ieme", "èmes", "emes"))
_FIRST = {
    "premier": 1,
    "première": 1,
    "premiers": 1,
    "premières": 1,
    "second": 2,
    "seconde": 2,
    "seconds": 2,
    "secondes": 2,
    "premiere": 1,
    "premieres": 1,
}


@cache
def _cardinals() -> dict[str, str]:
    """The cardinal in every simple ordinal, singular: `quatr(e)` + `ième`, `cinqu`, `neuv`."""
    numbers = (*UNITS, *TEENS, *TENS, "cent", *(word for word in SCALES if len(word) > 3))
    special = {"cinq": "cinqu", "neuf": "neuv"}
    table = {special.get(word, word.removesuffix("e")) + "ième": word for word in numbers if word != "une"}
    return table | {word.replace("è", "e"): cardinal for word, cardinal in table.items()}


def cardinal_of(word: str) -> str | None:
    """`trois` for `troisième`, `mille` for `millièmes`; None for `premier`, which ends no longer ordinal."""
    return _cardinals().get(word) or _cardinals().get(word.removesuffix("s"))


@cache
def ordinal_value(word: str) -> int | None:
    """3 for `troisième`, 100 for `centième`; None for a word that is no ordinal."""
    cardinal = cardinal_of(word)
    if cardinal is None:
        return _FIRST.get(word) or _FIRST.get(word.removesuffix("s"))
    return 10 ** SCALES[cardinal] if cardinal in SCALES else _SMALL[cardinal]


_SMALL = {**UNITS, **TEENS, **TENS, "cent": 100}
