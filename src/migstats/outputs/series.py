"""The rows of a series as CSV. The columns are also described in docs/records.md."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from .table import Column, csv_cell

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from .table import Row

COLUMNS = (
    Column("indicator", "text", "code of the domain lexicon"),
    Column("noun", "text", "lemma of what is counted"),
    Column("kind", "text", "`count`, `percent`, `money`, …"),
    Column("unit", "text", "`%`, ISO 4217, a UCUM-like code or a calendar unit"),
    Column("per", "text", "denominator of a rate"),
    Column("change", "text", "`increase` or `decrease`, where the number says by how much something moved"),
    Column("places", "text", "ISO 3166-1 alpha-2 codes"),
    Column("period", "text", "what time it is about, in the notation of the guidelines"),
    Column("first", "day", "first day of the period, inclusive; empty where open or unknown"),
    Column("last", "day", "last day of the period, inclusive; empty where open or unknown"),
    Column("grain", "text", "precision of the period: `day`, `month`, `year`, …"),
    Column("value", "number", "the most precise value that is stated; empty for a range"),
    Column("minimum", "number", "lower bound of that statement, where known"),
    Column("maximum", "number", "upper bound of that statement, where known"),
    Column("qualifier", "text", "`exact`, `about`, … of that statement"),
    Column("source", "text", "all who are named as its source"),
    Column("documents", "text", "ids of the documents that state it"),
    Column("statements", "integer", "how often it is stated"),
    Column("fact", "integer", "index into `Collection.facts`"),
)
NAMES = tuple(column.name for column in COLUMNS)


def write_csv(rows: Iterable[Row], stream: TextIO) -> None:
    """A header, then the rows; the same form as the CSV of documents."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(NAMES)
    writer.writerows([csv_cell(row[name]) for name in NAMES] for row in rows)
