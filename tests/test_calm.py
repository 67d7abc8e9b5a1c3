"""Records are the same whatever decimal context the caller has set, and none holds a NaN."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, getcontext, localcontext
from typing import Any

import pytest

import migstats

TEXT = (
    "Près de 12 345 678,9 tonnes en deux jours et demi, dont les deux tiers en 2022, en hausse de 12,5 % "
    "après 1 234 567 890 euros de dépenses sur 3 000 000 000 ; 2 × 10^30 kg et 10^50 euros."
)
CONTEXTS = (Context(prec=6), Context(prec=3, traps=[Inexact]), Context(prec=60, traps=[]))


def everything() -> list[Any]:
    """What all doors give, and what is printed of it."""
    document = migstats.extract(TEXT, published="2023-10-27")
    found = [*migstats.numbers(TEXT), *migstats.durations(TEXT), *migstats.dates(TEXT)]
    told = [str(one) for one in document.statistics] + [document.explain(0), document._repr_html_()]
    read = migstats.parse_number("deux tiers"), migstats.parse_date("1er mars 2023")
    gathered = migstats.gather([document])
    return [document, found, told, document.to_gold(), document.rows(), read, gathered]


@pytest.mark.parametrize("context", CONTEXTS, ids=lambda context: f"prec={context.prec}")
def test_the_context_of_the_caller_changes_nothing_and_stays(context: Context) -> None:
    wanted = everything()
    with localcontext(context) as mine:
        assert everything() == wanted
        assert getcontext() is mine
        assert not mine.flags[Inexact]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("La masse du Soleil est de 2 × 10^30 kg.", Decimal(2 * 10**30)),
        ("10^50 euros", Decimal(10**50)),
        ("10^30", Decimal(10**30)),
        ("10^99 personnes", Decimal(10**99)),
        (f"{'9' * 28} millions d’euros", Decimal("9" * 28 + "0" * 6)),
    ],
)
def test_great_numbers_are_exact(text: str, value: Decimal) -> None:
    assert [one.value for one in migstats.extract(text).statistics] == [value]


def test_no_record_holds_what_is_no_number() -> None:
    for text in (
        "10^99 millions de milliards d’euros",
        "10^-99 %",
        "0^0",
        "1/0 des 10^40",
        "10^40 fois 10^45 %",
    ):
        assert "NaN" not in migstats.extract(text).model_dump_json()
        assert all(one.value is None or one.value.is_finite() for one in migstats.numbers(text))
