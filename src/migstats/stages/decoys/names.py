"""`4x4`, `5G`, `France 24`, `les Vingt-Sept`, `2e arrondissement`: numbers inside names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...found import Number
    from ...scan import Scan

CHANNELS = {"france": (2, 3, 4, 5, 24), "canal": (3, 16), "europe": (1,), "arte": (7,), "paris": (7, 8, 13)}
_GLUED = frozenset(("x4", "d", "g", "p", "b", "x", "x2", "gb"))


def is_name(page: Scan, number: Number) -> bool:
    """Whether `number` is part of a name."""
    words, first, last = page.words, number.first, number.last
    if number.form == "digits" and last < len(words) and not words[last - 1].spaced:
        glued = words[last]
        if glued.folded in _GLUED and (glued.text.isupper() or len(glued.folded) > 1):
            return True
    if first and words[first - 1].capital and number.form == "digits":
        known = CHANNELS.get(words[first - 1].folded)
        if known and number.value in known:
            return not (last < len(words) and words[last].folded[0].isalpha() and words[last].folded.endswith("s"))
    if first and words[first - 1].text == "#":
        return True
    return number.form == "words" and words[first].capital and _is_club(page, number)


def _is_club(page: Scan, number: Number) -> bool:
    """`les Vingt-Sept`, `les Cinq`: a capital inside the sentence, and nothing counted after it."""
    words, first = page.words, number.first
    article = first and words[first - 1].folded in ("les", "des", "aux")
    if not article or words[first].upper:
        return False
    after = words[number.last] if number.last < len(words) else None
    return after is None or not after.folded[0].isalpha() or not after.folded.endswith(("s", "x"))
