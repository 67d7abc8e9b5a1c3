"""What users say of a text, read in one way at every door: its day and its name."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any


def as_date(value: Any) -> date | None:
    """The calendar day of a date, a datetime (of pandas and numpy too) or an ISO string, as it is written there.

    `"2024-01-30T23:30:00Z"` -> 2024-01-30; None, `""`, NaN, NaT and NA -> None. Raises ValueError for anything else.
    """
    if is_missing(value) or (isinstance(value, str) and not value):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str) or type(value).__name__ == "datetime64":
        try:
            return datetime.fromisoformat(str(value)).date()
        except ValueError:
            pass
    raise ValueError(f"published must be a date or an ISO string such as 2024-01-30, not {value!r:.80}")


def as_name(value: Any) -> str | None:
    """The id of a text as a string: 5 -> `"5"`; None, NaN and NA -> None."""
    return None if is_missing(value) else str(value)


def is_missing(value: Any) -> bool:
    """Whether a cell of a table is empty: None, or what is not even equal to itself."""
    try:
        return value is None or bool(value != value)  # noqa: PLR0124
    except (TypeError, ValueError):  # pandas.NA will not say; an array has no one answer
        return type(value).__name__ == "NAType"
