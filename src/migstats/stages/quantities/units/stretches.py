"""`toute la semaine`, `une heure de plus`, `quelques jours`, `une demi-heure`: stretches of time, statistics or not.

For `migstats.durations` alone: nothing here makes a statistic of what has no number.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ....found import Stretch
from ....tokens import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ....found import Quantity
    from ....scan import Scan

# Units of time by their words without accents, in the units of records.
_UNITS = {
    "seconde": (1, "second"), "minute": (1, "minute"), "heure": (1, "hour"), "jour": (1, "day"), "journee": (1, "day"),
    "nuit": (1, "day"), "soiree": (1, "day"), "matinee": (1, "day"), "weekend": (2, "day"),
    "semaine": (1, "week"), "quinzaine": (15, "day"), "mois": (1, "month"), "trimestre": (3, "month"),
    "semestre": (6, "month"), "an": (1, "year"), "annee": (1, "year"), "decennie": (10, "year"),
    "siecle": (100, "year"),
}  # fmt: skip
_PARTS_OF_DAY = frozenset(("nuit", "soiree", "matinee"))  # they last, but nobody knows how long
_ORDER = ("year", "month", "week", "day", "hour", "minute", "second")
_DAY = _ORDER.index("day")
_ACCENTED = "journée soirée matinée année décennie siècle".split()
_KEYS = frozenset(form for word in (*_UNITS, *_ACCENTED, "week") for form in (word, f"{word}s"))
_FULL = frozenset("plein pleine entier entière entiere complet complète complete".split())
_MANY_SIZES = frozenset(
    "longs longues bonnes bons courts courtes petites petits autres interminables".split()
)
_OPEN = frozenset("quelques plusieurs divers diverses differents differentes nombreux nombreuses".split())
_ONE, _HALF = Decimal(1), Decimal("0.5")
Named = tuple[int, int, Decimal | None]  # first and last word, how many: None where it is open
_ROUGHLY = frozenset("bon bonne petit petite gros grosse court courte".split())
# What stands before `un an` where it says how long, and after it.
_LASTING_BEFORE = frozenset(
    """en pendant durant pour dans depuis sous apres encore d' environ presque quasi dure dura durer durera duraient
    durait ajoute attendre attendu passe passer reste rester plus avant""".split()
)
_LASTING_AFTER = frozenset(
    ". , ; : ! ? ) \n plus tard tôt avant après auparavant durant et ou passé".split(" ")
)
_CLOCK_BEFORE = frozenset(("à", "vers", "dès"))
_DURING = frozenset(("pendant", "durant", "depuis", "apres"))


def find(page: Scan, quantities: Iterable[Quantity]) -> list[Stretch]:
    """Stretches of time of `page`, left to right. quantities: all that a number and its unit make, `un an` too."""
    counts = {q.last: q for q in quantities if q.kind == "count"}
    counted = [s for q in quantities if (s := _counted(page, q))]
    free: list[Stretch] = []
    for stretch in sorted([*_named(page, counts), *counted], key=lambda s: (s.first, -s.last)):
        if not free or stretch.first >= free[-1].last:
            free.append(stretch)
    return _joined(page, free)


def _counted(page: Scan, quantity: Quantity) -> Stretch | None:
    """`trois jours`, `10 à 20 minutes`; `une heure` only where it says how long."""
    if quantity.kind != "duration" or quantity.unit is None:
        return None
    last = max(quantity.after, quantity.last)
    lone = quantity.value == 1 and page.folds[quantity.first] in ("un", "une")
    if lone and not _lasts(page, quantity.first, last):
        return None
    part = ((quantity.value, quantity.unit),) if quantity.value is not None else ()
    return Stretch(quantity.first, last, part, quantity.unit, quantity.minimum, quantity.maximum)


def _lasts(page: Scan, first: int, last: int) -> bool:
    """`pendant une heure`, `une semaine de plus`; not `à une heure`, `un jour`, `une année difficile`."""
    before, after = page.before(first), page.folds[last] if last < len(page) else "."
    if before in _CLOCK_BEFORE:
        return False
    if bare(before) in _LASTING_BEFORE or page.folds[max(first - 2, 0) : first] == ["y", "a"]:
        return True
    if after in ("de", "d'") and page.folds[last + 1 : last + 2] in (
        ["plus"],
        ["moins"],
        ["trop"],
        ["retard"],
    ):
        return True
    return after in _LASTING_AFTER and (page.folds[last - 1] != "jour" or after in ("plus", "après", "avant"))


def _named(page: Scan, counts: dict[int, Quantity]) -> Iterator[Stretch]:
    """Stretches without a number, or of units that statistics do not have: `toute la semaine`, `trois week-ends`.

    counts: what is counted by its last word (exclusive).
    """
    for at in page.places_of(_KEYS):
        last = at + 3 if page.folds[at : at + 3] in (["week", "-", "end"], ["week", "-", "ends"]) else at + 1
        word = "weekend" if last > at + 1 else bare(page.folds[at])
        unit = _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))
        if unit is None:
            continue
        if found := next((found for rule in RULES if (found := rule(page, at, last))), None):
            first, last, share = found
            known = share is not None and word.removesuffix("s") not in _PARTS_OF_DAY
            yield Stretch(first, last, ((unit[0] * (share or _ONE), unit[1]),) if known else (), unit[1])
        elif count := counts.get(at):
            yield _multiplied(count, last, *unit)


def _multiplied(count: Quantity, last: int, size: int, unit: str) -> Stretch:
    """`trois week-ends`, `deux à trois semestres`: the number times the unit."""
    low, high = (bound * size if bound is not None else None for bound in (count.minimum, count.maximum))
    parts = ((count.value * size, unit),) if count.value is not None else ()
    return Stretch(count.first, last, parts, unit, low, high)


def _full(page: Scan, at: int, last: int) -> Named | None:
    """`toute la semaine`, `tout un mois`, `la journée entière`, `une pleine année`: one of it."""
    folds, first = page.folds, at
    sized = first > 0 and folds[first - 1] in _FULL
    first -= sized
    whole = folds[last] in _FULL if last < len(page) else False
    if page.before(first) in ("le", "la", "l'", "un", "une"):
        determined = first - 1
        if page.before(determined) in ("tout", "toute"):
            return determined - 1, last, _ONE
        if sized or whole:
            return determined, last + whole, _ONE
    return None


def _halved(page: Scan, at: int, last: int) -> Named | None:
    """`une demi-heure`, `demi heure`; `deux heures et demie` has its half elsewhere."""
    half = at - 1 - (page.before(at) == "-")
    if half < 0 or page.folds[half] not in ("demi", "demie") or page.before(half) in _NOT_HALVED:
        return None
    return half - (page.before(half) in ("un", "une")), last, _HALF


_NOT_HALVED = frozenset(("et", "les", "des", "chaque", "par"))


def _open(page: Scan, at: int, last: int) -> Named | None:
    """`quelques heures`, `plusieurs longs mois`, `pendant des années`: nobody knows how many."""
    first = at - (page.before(at) in _MANY_SIZES)
    before = bare(page.before(first))
    if not page.folds[last - 1].endswith("s"):
        return None
    if before in _OPEN:
        return first - 1, last, None
    during = bare(page.before(first - 1)) in _DURING or page.folds[last : last + 1] == ["durant"]
    during = during and before in ("des", "de")
    return (first - 1, last, None) if during else None


def _sized(page: Scan, at: int, last: int) -> Named | None:
    """`une bonne heure`, `un petit mois`; not `un long jour`, which says how it was."""
    sized = page.before(at) in _ROUGHLY and page.before(at - 1) in ("un", "une")
    return (at - 2, last, _ONE) if sized else None


RULES = (_full, _halved, _open, _sized)


def _joined(page: Scan, found: list[Stretch]) -> list[Stretch]:
    """`deux ans, trois mois et dix jours`: parts of one stretch, each unit smaller than the one before."""
    joined: list[Stretch] = []
    for stretch in found:
        if joined and _goes_on(page, joined[-1], stretch):
            before = joined[-1]
            joined[-1] = replace(
                before, last=stretch.last, parts=before.parts + stretch.parts, unit=stretch.unit
            )
        else:
            joined.append(stretch)
    return joined


def _goes_on(page: Scan, before: Stretch, stretch: Stretch) -> bool:
    bounded = before.minimum or before.maximum or stretch.minimum or stretch.maximum
    joint = page.folds[before.last : stretch.first]
    if bounded or not (before.parts and stretch.parts) or joint not in ([], [","], ["et"], [",", "et"]):
        return False
    falling = [_ORDER.index(unit) for _, unit in before.parts + stretch.parts]
    whole = all(value % 1 == 0 for value, _ in before.parts)
    near = falling[-1] <= _DAY or falling[-2] >= _DAY  # `un an, deux heures` are two
    return whole and near and all(a < b for a, b in pairwise(falling))
