"""What the stages hand on to each other: small mutable types in word indices; records come at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from .records import Anchor, Change, EventType, Form, Kind, Qualifier

Run = tuple[int, int]  # first and last (exclusive) word

# Kinds of quantities that say how much of something there is, and those that say it beside something else.
SHARES = ("percent", "fraction")
RATIOS = (*SHARES, "multiple")


@dataclass(slots=True)
class Number:
    """A number expression: words `first` to `last`, half-open.

    value: None for an indefinite number, whose magnitude is `minimum`.
    scale: the magnitude word in it (10**6 in `21 millions`), 1 where there is none.
    plain: its digits without magnitude word (`21`), for magnitudes that are shared or elided.
    suffix: letters glued to the digits (`e`, `er`), for an ordinal.
    """

    first: int
    last: int
    value: Decimal | None
    form: Form
    minimum: Decimal | None = None
    scale: Decimal = Decimal(1)
    plain: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    about: bool = False
    rule: str = ""


@dataclass(slots=True)
class Stretch:
    """A stretch of time: words `first` to `last`, half-open.

    parts: how many of which unit, the largest first; none where nobody knows. minimum, maximum: bounds in `unit`.
    """

    first: int
    last: int
    parts: tuple[tuple[Decimal, str], ...]
    unit: str
    minimum: Decimal | None = None
    maximum: Decimal | None = None


@dataclass(slots=True)
class FoundDate:
    """A date expression: words `first` to `last`, half-open, without preposition or article.

    value: notation of the guidelines; start, stop: first and last day, inclusive, None where open or unknown.
    """

    first: int
    last: int
    value: str
    grain: str
    start: date | None = None
    stop: date | None = None
    relative: bool = False
    anchor: Anchor | None = None
    candidates: tuple[int, ...] = ()
    rule: str = ""


@dataclass(slots=True)
class Quantity:
    """A statistic in the making. `first` to `last` is the core; `left` to `right` the mention."""

    first: int
    last: int
    numbers: tuple[Number, ...]
    value: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    qualifier: Qualifier = "exact"
    kind: Kind = "count"
    unit: str | None = None
    noun: str | None = None
    phrase: Run | None = None
    definite: bool = False
    negated: bool = False
    hedged: bool = False
    change: Change | None = None
    per: str | None = None
    left: int = 0
    right: int = 0
    after: int = 0  # where reading goes on: past the unit, before the noun
    open: bool = False  # bound words after it are still to be read
    elided: bool = False  # its noun was carried from elsewhere
    action: str | None = None
    acts: bool = False  # those who are counted do it, and it is not done to them
    verb: str | None = None  # what its clause says, where a participle or relative behind it is the action
    indicator: str | None = None
    period: int | None = None
    period_value: str | None = None
    places: tuple[str, ...] = ()
    place_words: tuple[Run, ...] = ()
    place_carried: str | None = (
        None  # topic, local or wide: whence places come that its sentence does not name
    )
    source: Run | None = None
    source_name: str | None = None
    part_of: int | None = None
    compared_with: int | None = None
    same_as: int | None = None
    rules: list[str] = field(default_factory=list)

    def forget_noun(self) -> None:
        """`– Rhône : 388`, `en a compté` | 702 `unités`: what stands there is not what is counted.

        A call, for compiled code takes a field that was set to None in the same function to be None still.
        """
        self.noun = self.phrase = None


@dataclass(slots=True)
class FoundEvent:
    """A dated happening: trigger words `first` to `last`, half-open. date: index into the dates."""

    first: int
    last: int
    type: EventType
    date: int | None = None
    places: tuple[Run, ...] = ()
    actors: tuple[Run, ...] = ()
    statistics: tuple[int, ...] = ()
    cancelled: bool = False
    rule: str = ""
