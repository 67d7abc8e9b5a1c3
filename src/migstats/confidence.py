"""The chance that value, bounds, qualifier, kind and unit of a statistic are right: a base, less points for each doubt.

The points are log-odds, fitted by `bench/calibration.py`; docs/confidence.md has them with what they are worth.
"""

from __future__ import annotations

from functools import cache
from math import exp
from typing import TYPE_CHECKING

from .lexicon import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from .found import Quantity
    from .lexicon.vocabulary import Word
    from .scan import Scan

    Doubt = Callable[[Scan, Quantity], bool]

BASE = "base"
_STOPS = frozenset('.!?…»”":;)')
_STROKES = frozenset("|·•")
_PREPOSITIONS = frozenset(("à", "aux", "avec", "contre", "dans", "de", "d'", "des", "en", "les", "par"))
_CURRENCIES = frozenset(
    """dollar dollars dinar dinars franc francs livre livres couronnes pesos roupies""".split()
)
_LIMITS = frozenset(
    """plafond plafonne plafonné plafonnée plafonnés plafonnées plancher maximum minimum maximal maximale minimal
    minimale seuil limite limité limitée dépasse dépassé dépasser""".split()
)
_SMALL = 20


def judged(page: Scan, quantity: Quantity) -> tuple[float, tuple[str, ...]]:
    """The confidence of `quantity`, and what lowers it as names of rules, the heaviest first: `confidence.bare`."""
    return _judged(doubts(page, quantity))


def doubts(page: Scan, quantity: Quantity) -> tuple[str, ...]:
    """What speaks against `quantity`: first of any, then of a count whose noun does not stand beside it.

    `Sports (8) | Mon compte` -> unstopped, strokes, bare, small, capital, bracket
    """
    found = [name for name, holds in ANY if holds(page, quantity)]
    if quantity.kind == "count" and (quantity.noun is None or quantity.elided):
        found += [name for name, holds in ALONE if holds(page, quantity)]
    return tuple(found)


@cache
def points() -> dict[str, float]:
    """The log-odds of a statistic without any doubt (`base`), and what each doubt takes from them.

    A doubt that has not been fitted yet takes nothing.
    """
    unfitted = dict.fromkeys([name for name, _ in (*ANY, *ALONE)], 0.0)
    return unfitted | {name: float(value) for name, value in read("doubts", 2)}


def chance(names: tuple[str, ...]) -> float:
    """The confidence of a statistic with these doubts, to three decimals."""
    table = points()
    return round(1 / (1 + exp(sum(table[name] for name in names) - table[BASE])), 3)


@cache
def _judged(names: tuple[str, ...]) -> tuple[float, tuple[str, ...]]:
    table = points()
    heavy = sorted([name for name in names if table[name]], key=lambda name: -table[name])
    return chance(names), tuple([f"confidence.{name}" for name in heavy])


def _unit_carried(_: Scan, quantity: Quantity) -> bool:
    """`218 millions d’euros, contre 190`: the unit stands elsewhere."""
    if quantity.unit is None:
        return False
    return "quantities.carry.unit_before" in quantity.rules or "quantities.carry.unit_after" in quantity.rules


def _words(_: Scan, quantity: Quantity) -> bool:
    """`trois jours`: number words have readings that digits have not."""
    return bool(quantity.numbers) and quantity.numbers[0].form == "words"


def _unstopped(page: Scan, quantity: Quantity) -> bool:
    """A line that does not end as a sentence does: a title, a row, the furniture of a page."""
    last = page.layout.line(quantity.first)[1] - 1
    while page.words[last].text == "\n":  # the number itself is none
        last -= 1
    return page.words[last].text not in _STOPS


def _strokes(page: Scan, quantity: Quantity) -> bool:
    """`Algérie | 8 573 | 11,8`: cells, menus, bullets."""
    if _STROKES.isdisjoint(page.known):
        return False
    return not _STROKES.isdisjoint(page.folds[slice(*page.layout.line(quantity.first))])


def _points(_: Scan, quantity: Quantity) -> bool:
    """`± 4,8 points`: of percentage, or of something else."""
    return quantity.noun == "point"


def _currency(page: Scan, quantity: Quantity) -> bool:
    """`400 dollars`: the country of the money is not said beside it."""
    after = quantity.last
    return quantity.kind == "money" and after < len(page) and page.folds[after] in _CURRENCIES


def _limit(page: Scan, quantity: Quantity) -> bool:
    """`3 % des sommes, tout au plus`: the sentence speaks of a limit, and the number is read as exact."""
    if quantity.qualifier != "exact" or _LIMITS.isdisjoint(page.known):
        return False
    first, last = page.layout.sentence(quantity.first)
    return not _LIMITS.isdisjoint(page.folds[first:last])


def _bare(_: Scan, quantity: Quantity) -> bool:
    """`j’en aurai 72`: neither noun nor unit."""
    return quantity.noun is None and quantity.unit is None


def _magnitude(_: Scan, quantity: Quantity) -> bool:
    """`à 54 milliards`: of people, or of euros."""
    return bool(quantity.numbers) and quantity.numbers[-1].scale > 1


def _decimal(_: Scan, quantity: Quantity) -> bool:
    """`Algérie | 11,8`: nothing is counted in tenths; a unit or a magnitude was missed."""
    value = quantity.value
    return value is not None and value % 1 != 0


def _small(_: Scan, quantity: Quantity) -> bool:
    """`note (2)`, `divise par deux`: small numbers have many other uses."""
    return quantity.value is not None and quantity.value < _SMALL


def _code(page: Scan, quantity: Quantity) -> bool:
    """`Besoins 2022`, `CPPAP 0523`: digits in one piece, as in years, codes and addresses."""
    text = page.words[quantity.first].text
    return quantity.last == quantity.first + 1 and text.isdecimal() and (len(text) >= 4 or text[0] == "0")


def _capital(page: Scan, quantity: Quantity) -> bool:
    """`Utopia 56`, `Facebook 241`: a name right before."""
    before = _before(page, quantity)
    return before is not None and before.capital


def _preposition(page: Scan, quantity: Quantity) -> bool:
    """`divise la note par deux`, `au lieu de 90`: what is counted should follow."""
    before = _before(page, quantity)
    return before is not None and before.folded in _PREPOSITIONS


def _bounded(_: Scan, quantity: Quantity) -> bool:
    """`depuis au moins 2018`, `au moins 20)`: a bound of something that is not named."""
    return quantity.qualifier in ("at_least", "at_most", "more_than", "less_than")


def _line_end(page: Scan, quantity: Quantity) -> bool:
    """`Chronologie 2023⏎`: nothing follows on its line."""
    return quantity.last >= len(page) or page.words[quantity.last].text == "\n"


def _bracket(page: Scan, quantity: Quantity) -> bool:
    """`Libye (1)`: alone in brackets."""
    before, after = _before(page, quantity), page.folds[quantity.last : quantity.last + 1]
    return before is not None and before.text == "(" and after == [")"]


def _carried(_: Scan, quantity: Quantity) -> bool:
    """`400 personnes, 120 de plus`: the noun stands elsewhere."""
    return quantity.noun is not None


def _before(page: Scan, quantity: Quantity) -> Word | None:
    return page.words[quantity.left - 1] if quantity.left else None


ANY: tuple[tuple[str, Doubt], ...] = (
    ("unit_carried", _unit_carried),
    ("words", _words),
    ("unstopped", _unstopped),
    ("strokes", _strokes),
    ("points", _points),
    ("currency", _currency),
    ("limit", _limit),
)
ALONE: tuple[tuple[str, Doubt], ...] = (
    ("carried", _carried),
    ("bare", _bare),
    ("magnitude", _magnitude),
    ("decimal", _decimal),
    ("small", _small),
    ("code", _code),
    ("capital", _capital),
    ("preposition", _preposition),
    ("bounded", _bounded),
    ("line_end", _line_end),
    ("bracket", _bracket),
)
