"""What users say of a text, read in one way at every door: its day and its name."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any


def as_date(value: Any) -> date | None:
    """The calendar day in a cell of a table, which may be empty: None, `""`, NaN, NaT and NA -> None."""
    return None if is_missing(value) or (isinstance(value, str) and not value) else said_date(value)


def said_date(value: Any) -> date | None:
    """The calendar day of a date, a datetime (of pandas and numpy too) or an ISO string, as it is written there.

    `"2024-01-30T23:30:00Z"` -> 2024-01-30; None -> None. Raises ValueError for anything else.
    """
    if value is None:
        return None
    if isinstance(value, datetime) and not is_missing(value):
        return value.date()
    if isinstance(value, date) and not is_missing(value):
        return value
    if isinstance(value, str) or type(value).__name__ == "datetime64":
        try:
            return datetime.fromisoformat(str(value)).date()
        except ValueError:
            pass
    raise ValueError(f"published must be a date or an ISO string such as 2024-01-30, not {value!r:.80}")


def as_name(value: Any) -> str | None:
    """The id of a text as a string: 5 and 5.0 -> `"5"`; None, NaN, NA -> None. Raises ValueError for what is no id."""
    if isinstance(value, str):
        return value + ""
    if is_missing(value):
        return None
    # pandas makes floats of whole numbers beside an empty cell, and numpy has whole numbers of its own
    whole = value.is_integer() if isinstance(value, float) else hasattr(value, "__index__")
    if whole and not isinstance(value, bool):
        return str(int(value))
    raise ValueError(f"id must be a string or a whole number, not {value!r:.80}")


def is_missing(value: Any) -> bool:
    """Whether a cell of a table is empty: None, or what is not even equal to itself."""
    try:
        return value is None or bool(value != value)  # noqa: PLR0124
    except (TypeError, ValueError):  # pandas.NA will not say; an array has no one answer
        return type(value).__name__ == "NAType"
