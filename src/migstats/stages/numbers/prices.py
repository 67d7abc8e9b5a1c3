"""`1,729 € le litre`, `Le titre a fini à 12,345 euros`: prices that have three decimals, as no sum has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...words import TO, word_set

if TYPE_CHECKING:
    from ...scan import Scan

_THREE_DECIMALS = re.compile(r"(\d{1,3})[.,](?!000)\d{3}").fullmatch
_CURRENCIES = frozenset(("€", "euro", "euros", "eur", "$", "dollar", "dollars"))
_PER_UNIT = word_set("litre kwh mwh kilo kg")
_SLASHED = word_set("l kg kwh mwh m3 m³ litre")
_FUELS = word_set(
    """gazole gasoil diesel carburant carburants essence sp95 sp98 e10 e85 gpl superéthanol bioéthanol éthanol
    litre kilo kwh kilowattheure"""
)
_QUOTED = word_set("action titre cours")
_LISTED = word_set("l' le cette ce son")
_BY_VOLUME = word_set("mille 1000 tonne tonnes cuve")  # `les 1 000 litres`: dearer than a litre


def has_three_decimals(page: Scan, at: int) -> bool:
    """Whether the comma of the numeral at word `at` is decimal, by what it is the price of.

    `le gazole à 1,729 €`, `12,231 €/kg`, `l’action a fini à 3,125 euros`; not `un loyer de 1,250 €`.
    """
    numeral = _THREE_DECIMALS(page.words[at].text)
    if numeral is None:
        return False
    behind = page.folds[at + 2 : at + 5]
    if page.folds[at + 1 : at + 2] == ["tonnes"] and "," in numeral[0]:
        said = page.folds[page.layout.sentence(at)[0] : at]
        return any(word in _SEIZED for word in said[-_NEAR:])  # `a saisi` | 2,340 tonnes `de sucre`
    if not _PER_UNIT.isdisjoint(behind):
        return True
    if page.folds[at + 1 : at + 2] == [] or page.folds[at + 1] not in _CURRENCIES:
        return False
    if behind[:1] == ["/"] and not _SLASHED.isdisjoint(behind[1:2]):
        return True
    told = page.folds[page.layout.sentence(at)[0] : at]
    fuel = not _FUELS.isdisjoint(told + behind) or ("pompe" in told and _filled(told))
    if len(numeral[1]) == 1 and "," in numeral[0] and fuel:
        return _BY_VOLUME.isdisjoint(told + page.folds[at + 2 : at + _NEAR])
    return page.before(at) in TO and _is_quoted(told)


_NEAR = 7
_SEIZED = word_set("saisi saisie saisies saisis saisissent intercepté confisqué")


def _filled(told: list[str]) -> bool:
    """`à la pompe`; not `la pompe à chaleur`."""
    at = told.index("pompe")
    return told[max(at - 2, 0) : at] == ["à", "la"] and told[at + 1 : at + 2] != ["à"]


def _is_quoted(told: list[str]) -> bool:
    """`L’` | action `a fini`: a share of a company, no `au cours de`, no `titre de séjour`."""
    return any(
        word in _QUOTED and before in _LISTED and after not in ("de", "d'")
        for before, word, after in zip(told, told[1:], told[2:], strict=False)
    )
