"""What says again the day that is told: an hour, `ce matin-là`, `en fin de matinée`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import HOURS, THIS

if TYPE_CHECKING:
    from ...scan import Scan

_AT = frozenset(("vers", "à"))
_PARTS = frozenset("jour matin soir nuit matinée soirée".split())
_TIMES = (("à", "l'", "aube"), ("dans", "la", "matinée"), ("dans", "la", "soirée"), ("fin", "de", "matinée"))
_CLUES = _AT | THIS | {words[0] for words in _TIMES}  # the first word of each


def says_hour(page: Scan, first: int, last: int) -> int | None:
    """`Vers 3 h 40, un canot …`, `Ce matin-là, 600 policiers …`: the word where the day is said again."""
    folds = page.folds
    near = (at for at in range(first, last - 1) if folds[at] in _CLUES)
    return next((at for at in near if _is_hour(folds, at) or _is_that(folds, at)), None)


def _is_hour(folds: list[str], at: int) -> bool:
    if tuple(folds[at : at + 3]) in _TIMES:
        return True
    ranged = at > 0 and (folds[at - 1] in HOURS or folds[at - 1].isdecimal())  # `de 9 h à 16 h`
    hour = folds[at] in _AT and folds[at + 1].isdecimal() and not ranged
    unit = folds[at + 2] if hour and at + 2 < len(folds) else ""
    return unit in HOURS or (unit[:1] == "h" and unit[1:].isdecimal())


def _is_that(folds: list[str], at: int) -> bool:
    return folds[at] in THIS and folds[at + 1] in _PARTS and folds[at + 2 : at + 4] == ["-", "là"]
