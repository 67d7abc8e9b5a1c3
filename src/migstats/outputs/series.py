"""The rows of a series as CSV and as a table to read. The columns are also described in docs/records.md."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from .french import CHANGES, FIRM, QUALIFIERS, grouped, one_line, per_words, unit_word
from .table import Column, csv_cell, fitted, table_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal
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


# A table to read

HEAD = ("ce qui est compté", "lieux", "période", "chiffre", "textes", "source")


def text_table(rows: Sequence[Row], width: int = 100) -> str:
    """The series as a French table of at most `width` columns (where that is possible at all)."""
    lines = [HEAD, *(tuple(map(one_line, _cells(row))) for row in rows)]
    widths = fitted([max(map(len, column)) for column in zip(*lines, strict=True)], width)
    ruled = [lines[0], tuple("─" * wide for wide in widths), *lines[1:]]
    return "\n".join(table_line(cells, widths) for cells in ruled)


def _cells(row: Row) -> tuple[str, ...]:
    counted = row["indicator"] or row["noun"]
    documents = str(row["statements"])
    return counted, row["places"] or "", row["period"], _quantity(row), documents, row["source"] or ""


def _quantity(row: Row) -> str:
    """`hausse de 12 %`, `près de 41 000`, `entre 10 et 20 km`."""
    bounds = (row["value"], row["minimum"], row["maximum"])
    value = next((bound for bound in bounds if bound is not None), None)
    unit = f"{FIRM}{unit_word(row['unit'], value)}" if row["unit"] else ""
    words = f"{_bounded(row, value)}{unit}"
    words = f"{words} {per_words(row['per'])}" if row["per"] else words
    return f"{CHANGES[row['change']]} {words}" if row["change"] else words


def _bounded(row: Row, value: Decimal | None) -> str:
    low, high, said = row["minimum"], row["maximum"], QUALIFIERS[row["qualifier"]]
    if row["qualifier"] == "between" and low is not None and high is not None:
        return f"entre {grouped(low)} et {grouped(high)}"
    return f"{said} {grouped(value)}".strip() if value is not None else said
