"""`selon deux habitants`, `racontent trois policiers`: who speaks is named by number, and nothing is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.speech import sayings
from ...words import TO, word_set
from .classes import classes_of
from .sentences import is_adverb

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan

_FEW = 20  # more are asked in a poll or a study, which measures what they say
_QUOTES = frozenset("»”")
_LINKS = frozenset((",", "-", "t", "ont", "a", "avaient", "avoir", "que", "qu'")) | TO
_DETAIL = word_set("ces les des nos leurs")


def speaks(page: Scan, quantity: Quantity) -> bool:
    """`, selon` | `deux habitants`; `» , racontent` | `trois élèves`; `Deux agents` | `disent avoir`.

    Not `le village compte` | `deux habitants`, nor who is asked in a poll: `selon 62 % des habitants`.
    """
    if quantity.kind != "count" or "person" not in classes_of(quantity.noun) or quantity.noun is None:
        return False
    at = quantity.left - 1 - (page.before(quantity.left) in _DETAIL)
    led = page.folds[max(at - 1, 0) : at + 1]
    if led[-1:] == ["selon"] or led == ["d'", "après"]:
        return True
    few = quantity.value is not None and quantity.value <= _FEW
    return few and (_said_before(page, at) or _says(page, quantity))


def _said_before(page: Scan, at: int) -> bool:
    """`« Tout a brûlé »,` | `racontent` trois élèves: a verb of saying behind a quotation."""
    verb = sayings().get(page.folds[at]) if at > 0 else None
    if verb is None:
        return False
    at -= 1
    while at > 0 and page.folds[at] in _LINKS:
        at -= 1
    return page.folds[at] in _QUOTES


def _says(page: Scan, quantity: Quantity) -> bool:
    """`Deux habitants` | `disent avoir vu`, `ont confirmé que`: a verb of saying behind, and what is said."""
    if quantity.phrase is None or quantity.elided:
        return False
    at = max(quantity.phrase[1], quantity.after)
    at += page.folds[at : at + 1] == ["ont"]
    verb = sayings().get(page.folds[at]) if at < len(page) else None
    if verb is None or verb.use == "quote":
        return False
    at += 1
    while at < len(page) and is_adverb(page.folds[at]):
        at += 1
    return page.folds[at : at + 1] in (["avoir"], ["que"], ["qu'"], ["être"])
