"""`1 h 20 min`, `trois ans et six mois`, `15 euros 50`, `un an et demi`: two numbers, one quantity."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..numbers.digits import worth
from ..numbers.words import read
from .unit import units

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan

# Each unit of time with its smaller ones, and how many of them it has.
_SMALLER = {
    "year": {"month": 12},
    "week": {"day": 7},
    "day": {"hour": 24},
    "hour": {"minute": 60},
    "minute": {"second": 60},
}
_LONGEST = 5
# What may follow the bare cents of `15 euros 50`: no noun that they could count.
_AFTER_CENTS = frozenset(
    """par le la l' les pour de d' du contre et ou à au aux en dans chacun chacune l'unité seulement mais qui que
    selon chaque""".split()
)
_CENT = Decimal("0.01")


def attach(page: Scan, quantity: Quantity) -> None:
    """Add to `quantity` what belongs to it after its unit."""
    if quantity.value is None or quantity.unit is None:
        return
    if quantity.kind == "duration":
        _and_half(page, quantity)
        _of_time(page, quantity)
    elif quantity.kind == "money":
        _of_money(page, quantity)


def _and_half(page: Scan, quantity: Quantity) -> None:
    """`un an et demi`, `deux journées et demie`: the whole is the core."""
    at = quantity.after
    if page.folds[at : at + 2] in (["et", "demi"], ["et", "demie"]) and quantity.value is not None:
        quantity.value += Decimal("0.5")
        _reach(quantity, at + 2)


def _reach(quantity: Quantity, last: int) -> None:
    quantity.last = quantity.after = quantity.right = last


def _of_time(page: Scan, quantity: Quantity) -> None:
    """`1 h 20 min`, `1 h 20`, `deux ans et trois mois`: one record in the smaller unit."""
    smaller = _SMALLER.get(quantity.unit or "")
    if smaller is None or quantity.value is None or quantity.value % 1:
        return
    joined = quantity.after < len(page) and page.folds[quantity.after] == "et"
    at = quantity.after + joined
    number = _number_at(page, at)
    if number is None:
        return
    value, last = number
    found = units().after(page, last)
    if found and found[1].code in smaller and value < 2 * smaller[found[1].code]:
        unit, last = found[1].code, found[0]
    elif not joined and quantity.unit == "hour" and len(page.words[at].text) == 2 and page.before(at) == "h":
        unit = "minute"
    else:
        return
    quantity.value, quantity.unit = quantity.value * smaller[unit] + value, unit
    _reach(quantity, last)


def _of_money(page: Scan, quantity: Quantity) -> None:
    """`15 dollars et 15 cents`, `3 euros 50`, `1 euro 20`: cents after a whole number of a currency's word."""
    whole = quantity.value is not None and quantity.value % 1 == 0 and quantity.value < 1000
    if not whole or quantity.value is None or quantity.after <= quantity.last:
        return
    joined = quantity.after < len(page) and page.folds[quantity.after] == "et"
    at = quantity.after + joined
    number = _number_at(page, at)
    if number is None or not 0 < number[0] < 100 or number[0] % 1:
        return
    value, last = number
    found = units().after(page, last)
    if found and found[1].kind == "money" and found[1].factor == _CENT:
        last = found[0]
    elif joined or not _is_cents(page, at):
        return
    quantity.value += value * _CENT
    _reach(quantity, last)


def _is_cents(page: Scan, at: int) -> bool:
    """Whether the two digits at word `at` can count nothing of their own."""
    text = page.words[at].text
    if len(text) != 2 or not text.isdecimal():
        return False
    following = page.folds[at + 1] if at + 1 < len(page) else "."
    return following in _AFTER_CENTS or not (following[0].isalnum() or following in "%€$£")


def _number_at(page: Scan, at: int) -> tuple[Decimal, int] | None:
    """The plain number at word `at`, and the word after it."""
    if at >= len(page):
        return None
    if page.words[at].text[0].isdecimal():
        return worth(page.words[at].text, ""), at + 1
    reading = read(page.folds[at : at + _LONGEST])
    return (Decimal(reading.value), at + reading.length) if reading else None
