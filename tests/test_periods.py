"""What time a number is about; the cases are in fixtures/periods.txt."""

from __future__ import annotations

import pytest

import migstats
from agreement import said_of_each
from cases import Case, cases


def period_of(statistic: migstats.Statistic) -> str:
    """The value of a period as a table writes it."""
    return statistic.period.value if statistic.period else "null"


@pytest.mark.parametrize("case", cases("periods"), ids=lambda case: case.where)
def test_each_number_has_its_period(case: Case) -> None:
    assert said_of_each(case, period_of) == [fields["period"] for fields in case.fields], case.text
