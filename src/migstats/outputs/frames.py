"""The rows of a document as a data frame. The libraries are imported on call; none is needed by the rest.

Numbers become floats, since a frame is made to be computed with; `rows()` and JSON hold them exactly.
"""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..errors import MissingExtraError
from .table import COLUMNS, rows

if TYPE_CHECKING:
    from ..records import Document

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


def columns(document: Document) -> dict[str, list[Any]]:
    """The rows turned on their side, one list a column; also for a document without rows."""
    found = rows(document)
    return {column.name: [_cell(row[column.name]) for row in found] for column in COLUMNS}


def _cell(cell: Any) -> Any:
    return float(cell) if isinstance(cell, Decimal) else cell


def library(name: str) -> Any:
    """A library by its name. Raises MissingExtraError where it is not installed."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:  # it is there, and something that it needs is not
            raise
        raise MissingExtraError(name) from None


def to_pandas(document: Document) -> Any:
    """A pandas DataFrame with nullable columns. Raises MissingExtraError without pandas."""
    pandas = library("pandas")
    found = columns(document)
    series = {c.name: pandas.Series(found[c.name], dtype=PANDAS[c.holds]) for c in COLUMNS}
    return pandas.DataFrame(series)


def to_polars(document: Document) -> Any:
    """A polars DataFrame. Raises MissingExtraError without polars."""
    polars = library("polars")
    schema = {column.name: getattr(polars, POLARS[column.holds]) for column in COLUMNS}
    return polars.DataFrame(columns(document), schema=schema)


def to_arrow(document: Document) -> Any:
    """A pyarrow Table. Raises MissingExtraError without pyarrow."""
    arrow = library("pyarrow")
    schema = arrow.schema([(column.name, getattr(arrow, ARROW[column.holds])()) for column in COLUMNS])
    return arrow.table(columns(document), schema=schema)
