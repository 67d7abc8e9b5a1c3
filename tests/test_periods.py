"""What time a number is about; the cases are in fixtures/periods.txt."""

from __future__ import annotations

import pytest

import migstats
from cases import Case, cases


def periods(case: Case) -> list[str]:
    """The period of each expected span; `missing` where no statistic has that span."""
    found = {(s.start, s.end): s for s in migstats.extract(case.text, published=case.published).statistics}
    return [period_of(found[span]) if span in found else "missing" for span in case.spans]


def period_of(statistic: migstats.Statistic) -> str:
    """The value of a period as a table writes it."""
    return statistic.period.value if statistic.period else "null"


@pytest.mark.parametrize("case", cases("periods"), ids=lambda case: case.where)
def test_each_number_has_its_period(case: Case) -> None:
    assert periods(case) == [fields["period"] for fields in case.fields], case.text
