"""One fact told with two values, or with two periods: what the text says twice and differently."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Quantity
    from ...scan import Scan

_TELLING = 100
_KINDS = ("count", "money")


def find(page: Scan, quantities: Sequence[Quantity]) -> Iterator[dict[str, Any]]:
    """Findings of both kinds, in the order of the text. Rounded repeats and parts are no contradiction."""
    for (i, one), (j, other) in _pairs(quantities):
        if not _comparable(one, other):
            continue
        if one.value != other.value and _same_time(one, other) and not _apart(page, one, other):
            yield _values(page, i, j, one, other)
        elif one.value == other.value and _two_times(one, other):
            yield _periods(page, i, j, one, other)


def _pairs(quantities: Sequence[Quantity]) -> Iterator[tuple[tuple[int, Quantity], tuple[int, Quantity]]]:
    """Pairs of figures with the same noun, each with the few that follow it: linear in length."""
    by_noun: dict[str, list[tuple[int, Quantity]]] = {}
    for i, quantity in enumerate(quantities):
        if quantity.noun is None or quantity.kind not in _KINDS:
            continue
        before = by_noun.setdefault(quantity.noun, [])
        yield from ((one, (i, quantity)) for one in before[-_NEAREST:])
        before.append((i, quantity))


_NEAREST = 12


def _comparable(one: Quantity, other: Quantity) -> bool:
    """The same phrase, counted exactly both times, by nobody else, and neither a part nor a baseline."""
    if one.kind not in _KINDS or one.kind != other.kind or one.unit != other.unit or one.noun is None:
        return False
    if any(
        q.qualifier != "exact" or q.elided or q.change or q.per or q.negated or q.hedged for q in (one, other)
    ):
        return False
    if any(q.part_of is not None or q.compared_with is not None for q in (one, other)):
        return False
    return (
        one.noun == other.noun
        and one.value is not None
        and other.value is not None
        and one.places == other.places
        and one.source_name == other.source_name
    )


def _same_time(one: Quantity, other: Quantity) -> bool:
    return one.period_value is not None and one.period_value == other.period_value


def _apart(page: Scan, one: Quantity, other: Quantity) -> bool:
    """Other words narrow the noun, or one figure rounds the other."""
    if _words(page, one) != _words(page, other) or len(_words(page, one).split()) < 2:
        return True
    assert one.value is not None and other.value is not None
    low, high = sorted((one.value, other.value))
    return low < _TELLING or (high - low) / high < 0.03 or (high - low) / high > 0.5


def _two_times(one: Quantity, other: Quantity) -> bool:
    """The same telling figure for two whole years."""
    first, second = one.period_value or "", other.period_value or ""
    years = len(first) == len(second) == 4 and first.isdecimal() and second.isdecimal()
    return (
        years and first != second and one.value is not None and one.value > _TELLING and one.value % 100 != 0
    )


def _words(page: Scan, quantity: Quantity) -> str:
    return page.folded(*quantity.phrase) if quantity.phrase else ""


def _said(page: Scan, quantity: Quantity) -> str:
    return page.slice(quantity.first, quantity.last)


def _values(page: Scan, i: int, j: int, one: Quantity, other: Quantity) -> dict[str, Any]:
    first, second, noun = _said(page, one), _said(page, other), _words(page, one)
    return {
        "kind": "two_values",
        "message": f"Le texte donne deux valeurs pour « {noun} » ({one.period_value}) : {first} et {second}.",
        "message_en": f"The text gives two values for “{noun}” ({one.period_value}): {first} and {second}.",
        "statistics": (i, j),
        "arithmetic": f"{first} ≠ {second}",
    }


def _periods(page: Scan, i: int, j: int, one: Quantity, other: Quantity) -> dict[str, Any]:
    value, noun = _said(page, one), _words(page, one) or one.noun
    first, second = one.period_value, other.period_value
    return {
        "kind": "two_periods",
        "message": f"Le texte donne le même chiffre ({value}, « {noun} ») pour {first} et pour {second}.",
        "message_en": f"The text gives the same figure ({value}, “{noun}”) for {first} and for {second}.",
        "statistics": (i, j),
        "arithmetic": f"{first} ≠ {second}",
    }
