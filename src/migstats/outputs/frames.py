"""Rows of a document or of a series as a data frame. The libraries are imported on call; none is needed by the rest.

Numbers become floats, since a frame is made to be computed with; `rows()` and JSON hold them exactly.
"""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..errors import MissingExtraError
from .table import COLUMNS, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..records import Document
    from .table import Column, Row

PANDAS = {
    "text": "string",
    "number": "Float64",
    "integer": "Int64",
    "share": "Float64",
    "flag": "boolean",
    "day": "datetime64[s]",
}
POLARS = {
    "text": "String",
    "number": "Float64",
    "integer": "Int64",
    "share": "Float64",
    "flag": "Boolean",
    "day": "Date",
}
ARROW = {
    "text": "string",
    "number": "float64",
    "integer": "int64",
    "share": "float64",
    "flag": "bool_",
    "day": "date32",
}


def columns(named: Sequence[Column], found: Sequence[Row]) -> dict[str, list[Any]]:
    """Rows turned on their side, one list a column; also where there are no rows."""
    return {column.name: [_cell(row[column.name]) for row in found] for column in named}


def _cell(cell: Any) -> Any:
    """A number as a float; a lone surrogate, which no frame can hold, as its escape."""
    if isinstance(cell, str):
        return cell.encode("utf-8", "backslashreplace").decode()
    return float(cell) if isinstance(cell, Decimal) else cell


def library(name: str) -> Any:
    """A library by its name. Raises MissingExtraError where it is not installed."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:  # it is there, and something that it needs is not
            raise
        raise MissingExtraError(name) from None


def pandas_frame(named: Sequence[Column], found: Sequence[Row]) -> Any:
    """Rows as a pandas DataFrame with nullable columns. Raises MissingExtraError without pandas."""
    pandas = library("pandas")
    cells = columns(named, found)
    return pandas.DataFrame({c.name: pandas.Series(cells[c.name], dtype=PANDAS[c.holds]) for c in named})


def polars_frame(named: Sequence[Column], found: Sequence[Row]) -> Any:
    """Rows as a polars DataFrame. Raises MissingExtraError without polars."""
    polars = library("polars")
    schema = {column.name: getattr(polars, POLARS[column.holds]) for column in named}
    return polars.DataFrame(columns(named, found), schema=schema)


def arrow_table(named: Sequence[Column], found: Sequence[Row]) -> Any:
    """Rows as a pyarrow Table. Raises MissingExtraError without pyarrow."""
    arrow = library("pyarrow")
    schema = arrow.schema([(column.name, getattr(arrow, ARROW[column.holds])()) for column in named])
    return arrow.table(columns(named, found), schema=schema)


def to_pandas(document: Document) -> Any:
    """The rows of a document as a pandas DataFrame. Raises MissingExtraError without pandas."""
    return pandas_frame(COLUMNS, rows(document))


def to_polars(document: Document) -> Any:
    """The rows of a document as a polars DataFrame. Raises MissingExtraError without polars."""
    return polars_frame(COLUMNS, rows(document))


def to_arrow(document: Document) -> Any:
    """The rows of a document as a pyarrow Table. Raises MissingExtraError without pyarrow."""
    return arrow_table(COLUMNS, rows(document))
