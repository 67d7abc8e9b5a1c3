"""`1 h 20 min`, `trois ans et six mois`, `15 euros 50`, `1 m 80`, `un an et demi`: two numbers, one quantity."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from ...numbers.digits import worth
from ...numbers.words import read
from .unit import units

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

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
    """par le la l' les pour de d' du contre et ou à au aux en dans chacun chacune seulement mais qui que
    selon chaque""".split()
)
_CENT = Decimal("0.01")


def attach(page: Scan, quantity: Quantity) -> None:
    """Add to `quantity` what belongs to it after its unit."""
    _glued(page, quantity)
    _minutes_of_range(page, quantity)
    if quantity.value is None or (quantity.unit is None and quantity.kind != "money"):
        return
    and_part(page, quantity)
    _slashed_part(page, quantity)
    if quantity.kind == "duration":
        while _of_time(page, quantity):  # hours and minutes, then seconds
            pass
        _of_race(page, quantity)
        _tenths(page, quantity)
    elif quantity.kind == "money":
        _of_money(page, quantity)
    elif quantity.kind == "measure":
        _of_measure(page, quantity)


def _minutes_of_range(page: Scan, quantity: Quantity) -> None:
    """`de 2 h à` | 4 h 30: both bounds in minutes."""
    at, low, high = quantity.after, quantity.minimum, quantity.maximum
    if quantity.unit != "hour" or low is None or high is None or page.folds[at - 1] != "h":
        return
    number = _number_at(page, at)
    if number is None or not _are_sixtieths(page, at, number[1]) or number[0] >= _SIXTIETHS:
        return
    quantity.minimum, quantity.maximum = low * _SIXTIETHS, high * _SIXTIETHS + number[0]
    quantity.unit = "minute"
    _reach(quantity, number[1])


_SIXTIETHS = 60
# What may be added after a unit, the longest first; the quarters only to hours.
_PARTS = (
    (("et", "demi"), Decimal("0.5")),
    (("et", "demie"), Decimal("0.5")),
    (("et", "quart"), Decimal("0.25")),
    (("un", "quart"), Decimal("0.25")),
    (("et", "un", "quart"), Decimal("0.25")),
    (("trois", "quarts"), Decimal("0.75")),
    (("et", "trois", "quarts"), Decimal("0.75")),
)


_SLASHED = {
    ("½",): Decimal("0.5"),
    ("1", "/", "2"): Decimal("0.5"),
    ("1", "/", "4"): Decimal("0.25"),
    ("3", "/", "4"): Decimal("0.75"),
}


def _slashed_part(page: Scan, quantity: Quantity) -> None:
    """`2 h 1/2`, `2 h ½`, `3 kg 1/4`; not `deux ans 1/2 journée`, `2 kg, 1/4 des fruits`."""
    last = quantity.after + (1 if page.folds[quantity.after : quantity.after + 1] == ["½"] else 3)
    part = _SLASHED.get(tuple(page.folds[quantity.after : last]))
    free = page.folds[last : last + 1] not in (["des"], ["du"]) and units().after(page, last) is None
    if part and free and quantity.value is not None and quantity.value == quantity.numbers[-1].value:
        quantity.value += part
        _reach(quantity, last)


def and_part(page: Scan, quantity: Quantity) -> None:
    """`un an et demi`, `deux kilos et demi`, `une heure et quart`: the whole is the core."""
    at = quantity.after
    for words, part in _PARTS:
        fits = part == Decimal("0.5") or quantity.unit == "hour"
        if fits and quantity.value is not None and tuple(page.folds[at : at + len(words)]) == words:
            quantity.value += part * quantity.value / (quantity.numbers[-1].value or 1)
            _reach(quantity, at + len(words))
            return


_HEIGHT_OR_TIME = re.compile(r"([mh])(\d\d)(?:min)?").fullmatch


def _glued(page: Scan, quantity: Quantity) -> None:
    """`1m80`, `3h30`: the unit and what follows it are one word; hours of the day are no quantities by now."""
    at = quantity.after
    if quantity.unit or quantity.kind != "count" or quantity.value is None or at >= len(page):
        return
    found = None if page.words[at - 1].spaced else _HEIGHT_OR_TIME(page.folds[at])
    if found is None or quantity.value % 1:
        return
    if found[1] == "m":
        quantity.kind, quantity.unit = "measure", "m"
        quantity.value += Decimal(found[2]) * _CENT
    else:
        quantity.kind, quantity.unit = "duration", "minute"
        quantity.value = quantity.value * 60 + Decimal(found[2])
    _reach(quantity, at + 1)


_THOUSANDTH = Decimal("0.001")
# What a number without a unit counts behind one: `1 m 80`, `3 kg 500`, `39°5`; with how many digits.
_BELOW = {"Cel": (1, Decimal("0.1")), "m": (2, _CENT), "kg": (3, _THOUSANDTH), "km": (3, _THOUSANDTH)}


def _of_measure(page: Scan, quantity: Quantity) -> None:
    """`1 m 80`, `un mètre quatre-vingts`, `3 kg 500`: a whole number of units, and what is left."""
    if _of_weight(page, quantity):
        return
    below = _BELOW.get(quantity.unit or "")
    if (
        below is None
        or quantity.value is None
        or quantity.value % 1
        or quantity.value != quantity.numbers[-1].value
    ):
        return
    digits, part = below
    number = _number_at(page, quantity.after)
    if number is None or not _stands_free(page, quantity.after, number[1], digits):
        return
    quantity.value += number[0] * part
    _reach(quantity, number[1])


def _of_weight(page: Scan, quantity: Quantity) -> bool:
    """`14 quintaux et` | 38,5 kilogrammes, `deux tonnes et` | 300 kilos: one weight, in kilograms."""
    at = quantity.after
    heavier = page.before(at) in _HEAVIER and page.folds[at : at + 1] == ["et"]
    number = _number_at(page, at + 1) if heavier else None
    found = units().after(page, number[1]) if number else None
    if number is None or found is None or quantity.value is None or page.folds[number[1]] not in _KILOS:
        return False
    value = worth(page.words[at + 1].text, "kg") if page.words[at + 1].text[0].isdecimal() else number[0]
    quantity.value = quantity.value * (_THOUSAND if quantity.unit == "t" else 1) + value
    quantity.unit = "kg"
    _reach(quantity, found[0])
    return True


_HEAVIER = frozenset("quintal quintaux tonne tonnes".split())
_KILOS = frozenset("kg kilo kilos kilogramme kilogrammes".split())
_THOUSAND = 1000


def _reach(quantity: Quantity, last: int) -> None:
    quantity.last = quantity.after = quantity.right = last


def _of_race(page: Scan, quantity: Quantity) -> None:
    """`9 s 98`, `1 min 42 s 3`: seconds and what is left of one."""
    at = quantity.after
    number = _number_at(page, at)
    if quantity.unit != "second" or quantity.value is None or quantity.value % 1 or number is None:
        return
    digits = len(page.words[at].text)
    if digits <= _HUNDREDTHS and _stands_free(page, at, number[1], digits):
        quantity.value += number[0].scaleb(-digits)
        _reach(quantity, number[1])


def _tenths(page: Scan, quantity: Quantity) -> None:
    """`12 secondes et` | 5 dixièmes: parts of a second behind whole ones."""
    at = quantity.after
    number = _number_at(page, at + 1) if page.folds[at : at + 1] == ["et"] else None
    if quantity.unit != "second" or quantity.value is None or number is None:
        return
    places = _PARTS_OF_SECOND.get(page.folds[number[1]]) if number[1] < len(page) else None
    if places and number[0] < 10**places:
        quantity.value += number[0].scaleb(-places)
        _reach(quantity, number[1] + 1)


_PARTS_OF_SECOND = {"dixièmes": 1, "dixième": 1, "centièmes": 2, "centième": 2, "millièmes": 3, "millième": 3}


def _of_time(page: Scan, quantity: Quantity) -> bool:
    """`1 h 20 min`, `1 h 20`, `deux ans et trois mois`: one record in the smaller unit. Whether there was one."""
    smaller = _SMALLER.get(quantity.unit or "")
    if smaller is None or quantity.value is None or quantity.value % 1:
        return False
    joined = quantity.after < len(page) and page.folds[quantity.after] == "et"
    at = quantity.after + joined
    number = _number_at(page, at)
    if number is None:
        return False
    value, last = number
    found = units().after(page, last)
    if found and found[1].code in smaller and value < smaller[found[1].code]:
        unit, last = found[1].code, found[0]
    elif not joined and quantity.unit in _SIXTY and _are_sixtieths(page, at, last):
        unit = _SIXTY[quantity.unit]
    else:
        return False
    quantity.value, quantity.unit = quantity.value * smaller[unit] + value, unit
    _reach(quantity, last)
    return True


_HUNDREDTHS = 2  # digits
_SIXTY = {"hour": "minute", "minute": "second"}


def _are_sixtieths(page: Scan, at: int, last: int) -> bool:
    """The `20` of `1 h 20` and `3 min 20`, the `trente` of `deux heures trente`."""
    if page.before(at) in ("h", "min", "mn"):
        return len(page.words[at].text) == 2
    if page.before(at) == "minutes" and page.words[at].text[0].isdecimal():
        return _stands_free(page, at, last, 2)  # `pointe à` | 4 minutes 20
    if page.before(at) in ("heures", "heure"):
        return _stands_free(page, at, last, 2)
    return not page.words[at].text[0].isdecimal() and _stands_free(page, at, last, 2)


def _of_money(page: Scan, quantity: Quantity) -> None:
    """`15 dollars et 15 cents`, `3 euros 50`, `1 euro 20`: cents after a whole number of a currency's word."""
    whole = quantity.value is not None and quantity.value % 1 == 0 and quantity.value < 1000
    if not whole or quantity.value is None or quantity.after == quantity.numbers[-1].last:
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
    elif joined or not _stands_free(page, at, last, 2):
        return
    quantity.value += value * _CENT
    _reach(quantity, last)


def _stands_free(page: Scan, at: int, last: int, digits: int) -> bool:
    """Whether the number of so many digits, or in words, at word `at` can count nothing of its own."""
    text = page.words[at].text
    if text[0].isdecimal() and not (len(text) == digits and text.isdecimal()):
        return False
    following = page.folds[last] if last < len(page) else "."
    return following in _AFTER_CENTS or not (following[0].isalnum() or following in "%€$£")


def _number_at(page: Scan, at: int) -> tuple[Decimal, int] | None:
    """The plain number at word `at`, and the word after it."""
    if at >= len(page):
        return None
    if page.words[at].text[0].isdecimal():
        return worth(page.words[at].text, ""), at + 1
    reading = read(page.folds[at : at + _LONGEST])
    return (Decimal(reading.value), at + reading.length) if reading else None
