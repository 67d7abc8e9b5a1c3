"""`8/10 ans`, `2/3 jours`, `10/15 %`, `20/30 personnes`: a slash between two bounds; `3/4 d’heure` is a fraction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import HOURS, OF, word_set
from .digits import worth

if TYPE_CHECKING:
    from ...scan import Scan

# Words in the plural that no fraction has behind it: one says `deux tiers d’un litre`, `trois quarts d’heure`.
_MANY = word_set(
    """ans années mois semaines jours heures minutes secondes litres kilos tonnes hectares mètres kilomètres degrés
    euros francs dollars dinars dirhams personnes"""
)
_PRICED = frozenset(("€", "$", "£", "fcfa"))
_SIGNS = _PRICED | frozenset("km km/h cm mm m kg g ° °c hpa %".split())
_SMALL_SIGNS = _PRICED | frozenset(("km", "km/h", "°", "°c", "%"))  # `2/3 m`, `3/4 kg` may be parts of one
_TENTHS = 10
_NOON = 24


def is_rate(page: Scan, top: str, bottom: str, after: int) -> bool:
    """`660/` | 100 000 habitants, `4/` | 1 000 naissances: so many of so many; not `12/100`, a mark.

    after: the word behind `bottom`.
    """
    if not top[0].isdecimal() or worth(bottom, "") not in _BASES:
        return False
    counted = page.folds[after] if after < len(page) else ""
    return counted in OF or counted in _COUNTED or worth(bottom, "") >= _AT_LEAST


_BASES = (100, 1000, 10000, 100000, 1000000)
_AT_LEAST = 10000
_COUNTED = word_set(
    """habitants habitant personnes naissances hommes femmes enfants adultes élèves patients cas détenus salariés
    accouchements grossesses résidents travailleurs logements entreprises"""
)


def bounds(page: Scan, low: str, high: str, after: int) -> bool:
    """Whether the numerals `low` and `high` around a slash bound what word `after` counts.

    Not `1/2 litre`, `3/4 h`, which are parts of one, nor `9/12 h`, hours of the day.
    """
    following = page.folds[after] if after < len(page) else ""
    if not (low[0].isdecimal() and high[0].isdecimal()) or low[0] == "0" or worth(low, "") >= worth(high, ""):
        return False
    if worth(high, "") <= _TENTHS:
        return low != "1" and (following in _MANY or following in _SMALL_SIGNS)
    if following in HOURS:
        return worth(high, "") > _NOON
    return following in _MANY or following in _SIGNS
