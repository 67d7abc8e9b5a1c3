"""What findings share: how precisely a figure is written, what is compared with what, how sums are shown.

`2,3 millions` lies between 2 250 000 and 2 350 000; `près de 300` between 255 and 315; `312` is 312.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from ...tokens import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from ...found import FoundDate, Quantity
    from ...scan import Scan


class Written(Protocol):
    """How a number is written: its digits without magnitude word, and that word’s magnitude."""

    @property
    def value(self) -> Decimal | None: ...
    @property
    def plain(self) -> Decimal | None: ...
    @property
    def scale(self) -> Decimal: ...
    @property
    def form(self) -> str: ...


class Figure(Protocol):
    """What `interval` reads: a quantity of a text, or what is kept of one across texts."""

    @property
    def kind(self) -> str: ...
    @property
    def qualifier(self) -> str: ...
    @property
    def value(self) -> Decimal | None: ...
    @property
    def minimum(self) -> Decimal | None: ...
    @property
    def maximum(self) -> Decimal | None: ...
    @property
    def numbers(self) -> Sequence[Written]: ...


AMOUNTS = ("count", "money")
_LARGEST = Decimal(10) ** 15  # no sum of a press text is larger; beyond it digits are a code
_OPEN = Decimal("Infinity")
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Interval:
    """All that a figure may stand for, as it is written; `high` may be infinite."""

    low: Decimal
    high: Decimal

    def apart(self, other: Interval) -> bool:
        """Whether the two have no value in common. What cannot be compared (NaN) is never apart."""
        return self.low > other.high or other.low > self.high

    def plus(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def minus(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def over(self, other: Interval) -> Interval:
        """The quotient of two figures that are not negative."""
        return Interval(self.low / other.high, self.high / other.low if other.low > 0 else _OPEN)

    def times(self, factor: Decimal) -> Interval:
        return Interval(self.low * factor, self.high * factor)

    def less(self, value: Decimal) -> Interval:
        return Interval(self.low - value, self.high - value)

    def turned(self) -> Interval:
        """The same with the sign changed: a rise as a fall."""
        return Interval(-self.high, -self.low)


def interval(q: Figure) -> Interval | None:
    """What `q` may stand for; None where it has no value, or none that sums can be done with.

    Fractions are loose (`un quart` for 23 %), `environ` and `une centaine` looser, `plus de` open above.
    """
    if q.value is None:
        return _between(q)
    if not 0 <= q.value <= _LARGEST:
        return None
    slack = _slack(q)
    return _qualified(q, Interval(max(q.value - slack, _ZERO), q.value + slack))


def has_interval(q: Figure) -> bool:
    """Whether `interval` gives one; told at less cost."""
    return 0 <= q.value <= _LARGEST if q.value is not None else _between(q) is not None


def claimed(q: Figure) -> Interval | None:
    """What a percentage that the text works out may stand for: it may be cut off, 8,9 % is written as 8 % too."""
    found = interval(q)
    if found is None or q.kind != "percent":
        return found
    return Interval(found.low, found.high + _slack(q))


def _between(q: Figure) -> Interval | None:
    if q.qualifier != "between" or q.minimum is None or q.maximum is None:
        return None
    return Interval(q.minimum, q.maximum) if 0 <= q.minimum <= q.maximum <= _LARGEST else None


def _qualified(q: Figure, exact: Interval) -> Interval:
    value = q.value or _ZERO
    if q.qualifier in ("more_than", "at_least"):
        return Interval(exact.low, _OPEN)
    if q.qualifier in ("less_than", "at_most"):
        return Interval(_ZERO, exact.high)
    if q.qualifier == "nearly":
        return Interval(value * Decimal("0.85"), max(value * Decimal("1.05"), exact.high))
    if q.qualifier == "about":
        loose = Decimal("0.3") if q.numbers[0].form == "collective" else Decimal("0.15")
        return Interval(value * (1 - loose), value * (1 + loose))
    return exact


def _slack(q: Figure) -> Decimal:
    """Half a unit of the last digit that is written; zero for a number that is counted out."""
    value = q.value or _ZERO
    if q.kind == "fraction":
        return min(value * Decimal("0.12"), Decimal("0.04"))
    if q.kind == "multiple":
        return max(Decimal("0.4") if value % 1 == 0 else _last_digit(q.numbers[0]) / 2, value / 10)
    if q.kind == "percent":
        return (_last_digit(q.numbers[0]) or Decimal(1)) / 2 if _decimals(q.numbers[0]) else Decimal("0.5")
    return _last_digit(q.numbers[0]) / 2


def rounded(number: Written, value: Decimal) -> Interval:
    """What one end of a range may stand for: `1,25` of `de 1,2 à 1,25 million`, whose value is 1250000."""
    scale = value / number.value if number.value else Decimal(1)  # `1,2` has the magnitude of the other end
    slack = _last_digit(number) * scale / 2
    return Interval(max(value - slack, _ZERO), value + slack)


def _decimals(number: Written) -> bool:
    return number.plain is not None and number.plain % 1 != 0


def _last_digit(number: Written) -> Decimal:
    """The unit of the last digit that says something: 12,7 -> 0,1; 2,3 millions -> 100 000; 312 -> 0.

    Of round numbers the first two digits at least count: 4 000 -> 100; 30 -> 0.
    """
    plain = number.plain if number.plain is not None else number.value
    if plain is None or not 0 <= plain <= _LARGEST:
        return _ZERO
    exponent = plain.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return number.scale * Decimal(1).scaleb(exponent)
    digits = str(int(plain))
    zeros = min(len(digits) - len(digits.rstrip("0")), max(len(digits) - 2, 0))
    return number.scale * 10**zeros if zeros or number.scale > 1 else _ZERO


class Sheet:
    """A text with its figures and dates, its figures by sentence, and the day on which it came out."""

    def __init__(
        self,
        page: Scan,
        quantities: Sequence[Quantity],
        dates: Sequence[FoundDate],
        published: date | None = None,
    ) -> None:
        self.published = published
        self.page = page
        self.quantities = quantities
        self.dates = dates
        self._by_sentence: dict[int, list[int]] = {}
        for i, quantity in enumerate(quantities):
            self._by_sentence.setdefault(self.number(quantity.first), []).append(i)

    def number(self, word: int) -> int:
        """Number of the sentence that holds word `word`."""
        return self.page.layout.sentence_number(word)

    def sentences(self) -> Iterable[list[int]]:
        """Indices of the figures of each sentence that has any."""
        return self._by_sentence.values()

    def within(self, sentence: int) -> list[int]:
        """Indices of the figures of sentence number `sentence`, the first twelve."""
        return self._by_sentence.get(sentence, [])[:_MOST]

    def around(self, i: int, before: int = 1) -> list[int]:
        """Indices of the figures in the sentence of figure `i` and in `before` sentences before it, the nearest."""
        here = self.number(self.quantities[i].first)
        near = [j for s in range(here - before, here + 1) for j in self._by_sentence.get(s, [])]
        at = near.index(i)
        return near[max(at - _MOST, 0) : at + _MOST]

    def said(self, i: int) -> str:
        """Figure `i` as the text has it, on one line."""
        return " ".join(self.page.slice(self.quantities[i].first, self.quantities[i].last).split(" "))

    def before(self, i: int, count: int) -> list[str]:
        """The `count` folded words before the mention of figure `i`, fewer at the start of its sentence."""
        left = self.quantities[i].left
        first = self.page.layout.sentence(self.quantities[i].first)[0]
        return self.page.folds[max(first, left - count, 0) : left]

    def after(self, i: int, count: int) -> list[str]:
        """The `count` folded words after the number and unit of figure `i`, within its sentence."""
        last = self.page.layout.sentence(self.quantities[i].first)[1]
        at = max(self.quantities[i].after, self.quantities[i].last)
        return self.page.folds[at : min(at + count, last)]

    def between(self, i: int, j: int) -> list[str]:
        """The folded words between the number of figure `i` and the mention of figure `j`."""
        at = max(self.quantities[i].after, self.quantities[i].last)
        return self.page.folds[at : max(self.quantities[j].left, at)]

    @cached_property
    def dated(self) -> frozenset[int]:
        """Indices of all words that are part of a date."""
        return frozenset(i for day in self.dates for i in range(day.first, day.last))

    def content(self, first: int, last: int) -> set[str]:
        """Stems of the words that carry meaning among words `first` to `last`: no dates, numbers, small words."""
        return {
            stem(word)
            for at, word in enumerate(self.page.folds[first:last], first)
            if len(word) > 3 and word[0].isalpha() and word not in SMALL and at not in self.dated
        }


_MOST = 12
SMALL = frozenset(
    """dans avec pour leur leurs cette sont était étaient avait avaient sera seront elle elles plus moins sans sous
    vers chez entre depuis tous tout toute toutes après selon contre parmi comme mais donc aussi ainsi celui celle
    ceux celles dont être avoir ayant cours lors quelque quelques environ près million millions milliard milliards
    mille total nombre chiffre soit encore""".split()
)


def stem(word: str) -> str:
    """What the forms of a word share, roughly: `secourus`, `secourues` -> `secour`."""
    return bare(word).rstrip("s")[:6]


# ------------------------------------------------------------------ how sums are shown

THIN, FIRM = "\u202f", "\u00a0"
_SCALES = {Decimal(10) ** 6: "millions", Decimal(10) ** 9: "milliards"}


def grouped(value: Decimal, digits: int = 2) -> str:
    """A number as the French write it, rounded: `1 234,5`."""
    if not value.is_finite() or abs(value) > _LARGEST:
        return "…"
    whole, _, part = f"{round(value, digits):,f}".partition(".")
    part = part.rstrip("0")
    return whole.replace(",", THIN) + (f",{part}" if part else "")


def percent(value: Decimal, digits: int = 1) -> str:
    """`30 %`, `33,3 %`."""
    return f"{grouped(value, digits)}{FIRM}%"


def like(value: Decimal, model: Quantity) -> str:
    """A number in the magnitude word of `model`: 49500000 beside `45 millions` -> `49,5 millions`."""
    if model.kind == "percent":
        return percent(value)
    scale = model.numbers[0].scale
    name = _SCALES.get(scale)
    return f"{grouped(value / scale)} {name}" if name else grouped(value)


def finding(
    kind: str,
    french: str,
    english: str,
    statistics: Iterable[int],
    arithmetic: str,
    dates: Iterable[int] = (),
) -> dict[str, Any]:
    """The fields of a Finding record."""
    return {
        "kind": kind,
        "message": french,
        "message_en": english,
        "statistics": tuple(sorted(set(statistics))),
        "dates": tuple(dates),
        "arithmetic": arithmetic,
    }
