"""`inférieur à -40`, `entre -5 et 10 degrés`, `de moins douze à moins cinq`: a minus that belongs to the value.

Before a percentage or a count that moved, the sign tells a change; see `change`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....words import MINUS, WEEKDAYS, word_set

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

_DEGREES = frozenset(("Cel", "[degF]"))
_COMPARING = ("supérieur", "inférieur", "égal", "égaux", "compris")
_SIGNS = frozenset(("<", ">", "≤", "≥", "="))
_BELOW = (("sous",), ("au", "-", "dessous", "de"), ("en", "dessous", "de"), ("en", "-", "dessous", "de"))
_ABOVE = (("au", "-", "dessus", "de"), ("au", "dessus", "de"))
_ZERO = (["zéro"], ["0"])
_BOUNDING = frozenset(("entre", "de", "et", "à"))


def head(page: Scan, first: int) -> int:
    """Where the bound at word `first` begins: at its sign, glued or said, where it has one.

    For bounds alone: in `10 -20`, `de moins 20` nobody knows.
    """
    at = first - 1
    if at < 1 or page.folds[at - 1] not in _BOUNDING:
        return first
    signed = page.folds[at] in MINUS or page.folds[at] == "+"
    glued = signed and not page.words[at].spaced and page.words[at - 1].spaced
    return at if glued or page.folds[at] == "moins" else first


def attach(page: Scan, quantity: Quantity) -> None:
    """Take the minus before `quantity` into its value, where it is one of degrees or of a comparison."""
    at, before = quantity.first - 1, page.before(quantity.first)
    if quantity.value is None or len(quantity.numbers) == 2:
        return  # bounds have read theirs
    degrees = quantity.unit in _DEGREES
    glued = before in MINUS and (not page.words[at].spaced or page.before(at) in _READS)
    if quantity.kind == "count" and (glued or before == "moins") and _is_of_thermometer(page, quantity, at):
        quantity.kind, quantity.unit, degrees = "measure", "Cel", True
    if glued and (degrees or (quantity.kind == "count" and _compared(page, at))):
        quantity.value, quantity.first, quantity.left = -quantity.value, at, at
    elif degrees and quantity.change and page.folds[quantity.first] in MINUS:
        quantity.value, quantity.change = -quantity.value, None  # `de -6 à 4 degrés`: the unit came later
    elif degrees and before == "moins":
        quantity.value, quantity.left = -quantity.value, at
    elif degrees and quantity.value > 0 and (last := _beside_zero(page, quantity.after, _BELOW)):
        quantity.value, quantity.after, quantity.right = -quantity.value, last, last
    elif degrees and (last := _beside_zero(page, quantity.after, _ABOVE)):
        quantity.after = quantity.right = last


_READS = frozenset(
    "fait faisait fera affiche affichait affiché relève relevé relevait indique indiquait à".split()
)  # `Il fait` | - 5 °C


def _is_of_thermometer(page: Scan, quantity: Quantity, minus: int) -> bool:
    """`Le mercure est descendu à` | moins dix, `Il a fait` | -12 `à Mouthe`: the degree is not said."""
    following = page.folds[quantity.last] if quantity.last < len(page) else "."
    if following[0].isalpha() and following not in _BEHIND_DEGREES and following not in WEEKDAYS:
        return False
    first = page.layout.sentence(minus)[0]
    led = page.before(minus) == "à" or page.before(minus) in _READS
    if led and not _THERMOMETERS.isdisjoint(page.folds[first:minus]):
        return True
    made = page.before(minus) in _MAKES and page.folds[max(minus - 3, 0) : minus].count("il") > 0
    return made or (page.before(minus) == "relevé" and page.before(minus - 2) == "on")


_MAKES = frozenset("fait faisait fera".split())
_BEHIND_DEGREES = word_set("à au aux en dans sur hier demain ce cette le la l' et mais ou ici là dehors")
_THERMOMETERS = frozenset("mercure température températures thermomètre".split())


def _beside_zero(page: Scan, at: int, side: tuple[tuple[str, ...], ...]) -> int | None:
    """`cinq degrés sous zéro`, `40 degrés au-dessous de zéro`: the word after it."""
    for words in side:
        last = at + len(words)
        if tuple(page.folds[at:last]) == words and page.folds[last : last + 1] in _ZERO:
            return last + 1
    return None


def _compared(page: Scan, at: int) -> bool:
    """`inférieur à -40`, `> -5`: whether a comparison governs the minus at word `at`."""
    before = page.before(at)
    return before in _SIGNS or (before == "à" and page.before(at - 1).startswith(_COMPARING))
