"""The records of many documents: facts, who states them, and where documents do not agree.

They stand apart from `migstats.records`, so that reading one text pays nothing for them.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any, Literal

from pydantic import Field

from ..records import Change, Kind, Period, Qualifier, Record, Text

Disagreeing = Literal["two_values", "two_sources", "revised"]


class Statement(Record):
    """One statistic of one document, as a statement of a fact."""

    document: Text = Field(description="id of the document")
    statistic: int = Field(description="index into its Document.statistics")
    text: Text = Field(description="the mention, on one line: `près de 41 000 tentatives`")
    value: Decimal | None = Field(None, description="as in Statistic")
    minimum: Decimal | None = Field(None, description="as in Statistic")
    maximum: Decimal | None = Field(None, description="as in Statistic")
    qualifier: Qualifier = "exact"
    kind: Kind = "count"
    unit: str | None = Field(None, description="as in Statistic; `un quart (23 %)` states one fact in two")
    source: Text | None = Field(None, description="who says so, pronouns resolved")
    published: datetime.date | None = Field(None, description="the day on which the document appeared")


class Fact(Record):
    """What one or more statistics say; value and bounds are those of the most precise statement."""

    indicator: str | None = Field(None, description="code of the domain lexicon")
    noun: Text | None = Field(None, description="lemma of what is counted")
    kind: Kind = "count"
    unit: str | None = Field(None, description="as in Statistic")
    per: Text | None = Field(None, description="denominator of a rate")
    change: Change | None = Field(None, description="the number says by how much something moved")
    value: Decimal | None = Field(None, description="the most precise one that is stated")
    minimum: Decimal | None = Field(None, description="lower bound of that statement")
    maximum: Decimal | None = Field(None, description="upper bound of that statement")
    qualifier: Qualifier = "exact"
    period: Period | None = Field(None, description="what time it is about; `date` is None here")
    places: tuple[str, ...] = Field((), description="ISO 3166-1 alpha-2, sorted")
    statements: tuple[Statement, ...] = Field(description="by day of publication, document and index")

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents that state it, each once."""
        return tuple(dict.fromkeys(one.document for one in self.statements))

    @property
    def sources(self) -> tuple[str, ...]:
        """Names of those who say so, each once."""
        return tuple(dict.fromkeys(one.source for one in self.statements if one.source))


class Disagreement(Record):
    """One fact that documents tell with several values. Arithmetic only, never a judgement of truth."""

    kind: Disagreeing
    message: Text = Field(description="one French sentence")
    message_en: Text = Field(description="the same in English")
    facts: tuple[int, ...] = Field(description="indices into Collection.facts, the earliest statement first")
    arithmetic: Text = Field("", description="the sum as text: `104 381 − 103 164 = 1 217 (+1,2 %)`")


class Collection(Record):
    """What documents say together. It keeps no text, and does not depend on the order of the documents."""

    documents: tuple[Text, ...] = Field((), description="ids, sorted; those that could not be read too")
    facts: tuple[Fact, ...] = Field((), description="by what is counted, place, time and value")
    findings: tuple[Disagreement, ...] = ()

    def series(self) -> list[dict[str, Any]]:
        """Flat dicts, one a fact that has a noun or indicator and a time: columns as in docs/records.md."""
        from .series import series

        return series(self.facts)

    def to_pandas(self) -> Any:
        """The series as a pandas DataFrame. Raises MissingExtraError without pandas."""
        from ..outputs.frames import pandas_frame
        from ..outputs.series import COLUMNS

        return pandas_frame(COLUMNS, self.series())

    def to_polars(self) -> Any:
        """The series as a polars DataFrame. Raises MissingExtraError without polars."""
        from ..outputs.frames import polars_frame
        from ..outputs.series import COLUMNS

        return polars_frame(COLUMNS, self.series())

    def to_arrow(self) -> Any:
        """The series as a pyarrow Table. Raises MissingExtraError without pyarrow."""
        from ..outputs.frames import arrow_table
        from ..outputs.series import COLUMNS

        return arrow_table(COLUMNS, self.series())
