"""The day and the name of a text, as users give them at every door."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

import migstats
from migstats.given import as_date, as_name
from migstats.records import Input

DAY = date(2024, 1, 2)
NAN = float("nan")


class NAType:
    """As pandas.NA: it will not say whether it is anything."""

    def __ne__(self, other: object) -> Any:
        return self

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")


class datetime64:  # noqa: N801 (numpy calls it so)
    """As that of numpy: its text is an ISO string."""

    def __str__(self) -> str:
        return "2024-01-02T10:00:00.000000000"


GOOD = [
    DAY,
    datetime(2024, 1, 2, 10),
    datetime(2024, 1, 2, 23, 30, tzinfo=timezone(timedelta(hours=-8))),
    "2024-01-02",
    "2024-01-02T23:30:00",
    "2024-01-02 10:00",
    "2024-01-02T23:30:00Z",
    "2024-01-02T23:30:00.123+02:00",
    datetime64(),
]
MISSING = [None, "", NAN, NAType()]
NO_NAMES = [b"x", ["x"], {"x": 1}, 1.5, True]
BAD = [5, 1704153600, True, b"2024-01-02", "2024-09-04 garbage", "hier", "2024-13-01", ["2024-01-02"], 1.5]


@pytest.mark.parametrize("value", GOOD, ids=repr)
def test_every_door_reads_the_same_days(value: Any) -> None:
    assert migstats.extract("mardi", published=value).published == DAY
    assert migstats.dates("mardi", published=value)[0].value == "2024-01-02"
    assert Input(text="mardi", published=value).published == DAY
    (found,) = migstats.extract_many([{"text": "mardi", "published": value}])
    assert found.published == DAY


@pytest.mark.parametrize("value", MISSING, ids=repr)
def test_an_empty_cell_is_no_day_and_no_name(value: Any) -> None:
    assert as_date(value) is None
    assert value == "" or as_name(value) is None
    (found,) = migstats.extract_many([{"text": "mardi", "published": value, "id": value}])
    assert (found.published, found.id or None) == (None, None)


@pytest.mark.parametrize("value", BAD, ids=repr)
def test_what_is_no_day_is_named_in_one_line(value: Any) -> None:
    with pytest.raises(ValueError, match="published must be a date") as refused:
        migstats.extract("mardi", published=value)
    assert repr(value) in str(refused.value)
    assert "\n" not in str(refused.value)
    with pytest.raises(ValueError, match="published must be a date"):
        list(migstats.extract_many([{"text": "mardi", "published": value}]))


@pytest.mark.parametrize("value", ["", NAN, NAType()], ids=repr)
def test_only_a_table_has_empty_cells(value: Any) -> None:
    for door in (migstats.extract, migstats.dates, migstats.parse_date):
        with pytest.raises(ValueError, match="published must be a date"):
            door("mardi", published=value)


@pytest.mark.parametrize("name", NO_NAMES, ids=repr)
def test_what_is_no_name_is_refused(name: Any) -> None:
    with pytest.raises(ValueError, match="id must be a string or a whole number"):
        migstats.extract("mardi", id=name)
    with pytest.raises(ValueError, match="id must be a string or a whole number"):
        list(migstats.extract_many([{"text": "mardi", "id": name}]))
    (failed,) = migstats.extract_many([{"text": "mardi", "id": name}], on_error="record")
    assert failed.errors


@pytest.mark.parametrize("arguments", [{"lexicon": 5}, {"indicators": 5}, {"indicators": "fishing.tsv"}])
def test_an_extractor_is_not_built_of_anything(arguments: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        migstats.Extractor(**arguments)


@pytest.mark.parametrize("day", ["0001-01-01", "0009-12-31", "9990-12-31", "9999-12-30", "9999-12-31"])
def test_days_at_the_ends_of_the_calendar_are_kept(day: str) -> None:
    text = "Tunis, mardi 31 décembre - Douze morts mardi, hier, l’an dernier, dans 10 ans, il y a 10 ans."
    assert str(migstats.extract(text, published=day).published) == day
    with pytest.raises(ValueError, match="no date"):
        migstats.parse_date("la la", published=day)


def test_the_last_day_of_the_calendar_is_read() -> None:
    assert [one.value for one in migstats.extract("31/12/9999").dates] == ["9999-12-31"]


@pytest.mark.parametrize("name", [5, 0])
def test_a_name_may_be_a_number(name: int) -> None:
    assert migstats.extract("mardi", id=name).id == str(name)
    assert [one.id for one in migstats.extract_many([{"text": "mardi", "id": name}])] == [str(name)]
