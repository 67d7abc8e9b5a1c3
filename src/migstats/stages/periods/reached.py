"""`a doublé entre 1999 et 2021 pour atteindre 14 000 habitants`: the level that a movement came to, at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import infinitive
from ...words import word_set
from ..dates.edtf import ends
from ..quantities.bounds.ranges import MOVES

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan

_LED = 5  # words before the level: `pour finalement s’établir à`
_REACHING = word_set("atteindre établir culminer avoisiner frôler dépasser tomber descendre monter grimper")
_MOVING = MOVES | word_set("doubler tripler quadrupler bondir exploser fondre")


def is_reached_at_its_end(page: Scan, before: Quantity | None, quantity: Quantity) -> bool:
    """Whether a figure is where a movement of its sentence ended: `a augmenté de 30 % …, à` | 2,4 millions."""
    first, _ = page.layout.sentence(quantity.first)
    if quantity.change or quantity.kind in ("multiple", "duration", "ordinal") or quantity.kind == "fraction":
        return False
    led = page.folds[max(first, quantity.left - _LED) : quantity.left]
    moved = before is not None and before.change is not None and before.first >= first
    if led[-2:] == [",", "à"]:
        return moved and quantity.kind != "measure"
    at = next((i for i, word in enumerate(led) if infinitive(word) in _REACHING), None)
    if at is None or not ("pour" in led[:at] or led[at].endswith("ant")):
        return False
    return moved or any(
        infinitive(word) in _MOVING for word in page.folds[first : quantity.left - len(led) + at]
    )


def end_of(value: str) -> str:
    """`"1999/2021"` -> `"2021"`; what is no stretch of years stays.

    Of months the figure is a total: `Entre janvier et juin, les départs ont reculé de 30 %, à 94 000`.
    """
    first, last = ends(value)
    return last if len(first) == len(last) == len("2021") else value
