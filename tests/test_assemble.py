"""Records are filled without validation: here they are held against validated ones."""

from __future__ import annotations

import pickle
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import BaseModel, ValidationError

import migstats
from migstats import DateMention, Document, Duration, Number

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus").glob("*.txt"))[:40]] + [
    "Mardi 5 mai 2025, 300 personnes ont été secourues. Vendredi 7 mars 2025, 12 migrants sont morts.",
    "L’OIM compte 1 200 morts en 2023. Selon le HCR, 1 350 morts ont été comptés en 2023. Deux sur trois.",
    "",
]


def records(value: Any) -> Iterator[BaseModel]:
    """A record and those in it, whatever holds them."""
    if isinstance(value, BaseModel):
        yield value
        value = tuple(value.__dict__.values())
    if isinstance(value, tuple):
        for part in value:
            yield from records(part)


def twin(record: BaseModel) -> BaseModel:
    """The same record, validated: no value may have to be converted."""
    return type(record).model_validate(record.model_dump(exclude_unset=True), strict=True)


def hidden(record: BaseModel) -> tuple[Any, ...]:
    """What equality does not tell: the order of fields, those that were given, what pydantic keeps beside them."""
    return (
        list(record.__dict__),
        record.model_fields_set,
        record.__pydantic_extra__,
        record.__pydantic_private__,
    )


def assert_as_validated(record: BaseModel) -> None:
    """Equal to its validated twin, inside too."""
    other = twin(record)
    assert record == other
    assert [hidden(one) for one in records(record)] == [hidden(one) for one in records(other)]
    assert pickle.loads(pickle.dumps(record)) == other
    assert record.model_dump_json() == other.model_dump_json()


@pytest.mark.parametrize("text", TEXTS)
def test_documents_are_as_if_validated(text: str) -> None:
    assert_as_validated(migstats.extract(text, published="2025-05-07", id="x"))


@pytest.mark.parametrize("text", TEXTS[-3:])
def test_single_records_are_as_if_validated(text: str) -> None:
    found: list[DateMention | Duration | Number] = [
        *migstats.dates(text),
        *migstats.durations(text),
        *migstats.numbers(text),
    ]
    for record in found:
        assert_as_validated(record)


def test_records_are_frozen_and_closed() -> None:
    statistic = migstats.extract(TEXTS[-2]).statistics[0]
    for name in ("value", "more"):
        with pytest.raises(ValidationError):
            setattr(statistic, name, 1)


def test_findings_are_as_if_validated() -> None:
    found = [finding for text in TEXTS for finding in migstats.extract(text).findings]
    assert {finding.kind for finding in found} > {"weekday"}
    for finding in found:
        assert_as_validated(finding)


def test_what_the_user_gives_is_converted() -> None:
    class Text(str):
        __slots__ = ()

    document = migstats.extract(Text("12 morts"), id=Text(""), published=datetime(2024, 1, 30, 12))
    assert [type(value) for value in (document.text, document.id)] == [str, str]
    assert document.published == date(2024, 1, 30)


def test_records_travel_before_any_validator_is_built() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r});"
        "import migstats, pickle; d = migstats.extract('12 morts mardi.'); assert pickle.loads(pickle.dumps(d)) == d;"
        "assert not migstats.Document.__pydantic_complete__; print(d.model_dump_json() != '')"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "True"


def test_what_shares_a_sentence_shares_its_record() -> None:
    one, two = migstats.extract("L’île compte 12 morts et 30 blessés.").statistics
    assert one.sentence is two.sentence
    assert isinstance(migstats.extract("12 morts"), Document)
