"""How figures hang together: parts, baselines, one fact told twice; the cases are in fixtures/links.txt."""

from __future__ import annotations

import pytest

import migstats
from agreement import agrees
from cases import Case, cases


@pytest.mark.parametrize("case", cases("links"), ids=lambda case: case.where)
def test_figures_hang_together(case: Case) -> None:
    found = {(s.start, s.end): s for s in migstats.extract(case.text, published=case.published).statistics}
    for span, fields in zip(case.spans, case.fields, strict=True):
        wrong = [name for name, value in fields.items() if not agrees(found[span], name, value)]
        assert not wrong, (case.text, span, {name: getattr(found[span], name) for name in wrong})
