"""The README tells the truth: its Python runs from the first line to the last, its first table is what comes out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import migstats

README = Path(__file__).parent.parent / "README.md"


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(
        r"^```python\n(.*?)^```", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    names: dict[str, Any] = {}
    for block in blocks:
        exec(block, names)
    assert len(blocks) >= 3
    assert "40589 tentative 2022 ('rabat', 'madrid')" in capsys.readouterr().out
    assert names["together"].findings[0].kind == "revised"


def test_the_first_table_is_what_comes_out() -> None:
    told = README.read_text(encoding="utf-8")
    text = " ".join(re.findall(r"^> (.*)$", told, re.MULTILINE))
    rows = [
        [cell.strip() for cell in row[1:-1].split("|")]
        for row in re.findall(r"^\|.*\|$", told, re.MULTILINE)[2:5]
    ]
    found = migstats.extract(text).statistics
    assert [
        [
            s.text,
            s.phrase.text if s.phrase else "",
            s.period.value if s.period else "",
            ", ".join(place.name for place in s.places),
            s.source.name if s.source else "",
        ]
        for s in found
    ] == rows
