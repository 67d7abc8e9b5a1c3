"""The records that users get: frozen, strict, each field with its unit. No stage is imported here.

Source of the field meanings: `docs/records.md`; of the language rulings: `docs/rulings.md`.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    field_validator,
    model_validator,
)

from .given import as_date, as_name

Qualifier = Literal[
    "exact",
    "about",
    "nearly",
    "more_than",
    "less_than",
    "at_least",
    "at_most",
    "between",
    "indefinite",
]
Kind = Literal[
    "count",
    "percent",
    "money",
    "measure",
    "duration",
    "age",
    "fraction",
    "multiple",
    "ordinal",
]
Form = Literal["digits", "words", "mixed", "collective", "indefinite", "fraction", "ordinal"]
Change = Literal["increase", "decrease"]
Anchor = Literal["published", "dateline", "context"]
EventType = Literal[
    "meeting",
    "conference",
    "agreement",
    "visit",
    "statement",
    "publication",
    "adoption",
    "operation",
    "rescue",
    "incident",
    "return",
    "arrival",
    "creation",
    "other",
]


def _with_halves(value: Any, checked: ValidatorFunctionWrapHandler) -> Any:
    """A string as it is. A lone surrogate, half a pair that UTF-8 cannot hold, stays in its place: offsets hold."""
    try:
        return checked(value)
    except ValidationError:
        if isinstance(value, str):
            return value
        raise


_PAIRED = (
    "two halves of a character pair stand side by side: JSON would join them and move offsets; "
    "join them first, text.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace')"
)
Text = Annotated[str, WrapValidator(_with_halves)]


class Record(BaseModel):
    """What all records share: frozen, no field beyond those declared, and a journey to JSON and back."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def model_dump_json(self, **options: Any) -> str:
        """JSON of the record. A lone surrogate, which UTF-8 cannot hold, is written as its escape.

        Raises ValueError where two surrogates stand side by side as a pair: JSON would join them and move offsets.
        """
        try:
            return super().model_dump_json(**options)
        except ValueError:
            import json

            indent = options.pop("indent", None)
            given, between = self.model_dump(mode="json", **options), (",", ":") if indent is None else None
            written = json.dumps(given, indent=indent, separators=between)
            if json.loads(written) != given:
                raise ValueError(_PAIRED) from None
            return written

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """The record that `model_dump_json` has written. Raises ValidationError for what is none."""
        try:
            return super().model_validate_json(json_data, **options)
        except ValidationError as error:
            if error.errors(include_url=False)[0]["type"] != "json_invalid":
                raise
            import json

            try:
                given = json.loads(json_data)  # it reads the escape of a lone surrogate
            except ValueError:
                raise error from None
            return cls.model_validate(given, **options)


class Span(Record):
    """A stretch of the text as it was given: `text[start:end] == span.text`, in code points, half-open."""

    start: int = Field(description="first code point, in the text as given")
    end: int = Field(description="one past the last code point")
    text: Text = Field(description="the words themselves")


class Number(Span):
    """A number expression of the text, whether or not it is a statistic."""

    value: Decimal | None = Field(None, description="exact value; None for an indefinite number")
    minimum: Decimal | None = Field(None, description="lower bound, for an indefinite number its magnitude")
    maximum: Decimal | None = Field(None, description="upper bound")
    form: Form = Field(description="how it is written")


class Duration(Span):
    """A stretch of time, whether or not it is a statistic: `trois jours`, `toute la semaine`, `quelques heures`."""

    value: Decimal | None = Field(None, description="in `unit`; None where it is open or no number of them")
    minimum: Decimal | None = Field(None, description="lower bound, in `unit`, where known")
    maximum: Decimal | None = Field(None, description="upper bound, in `unit`, where known")
    unit: str = Field(
        description="`year`, `month`, `week`, `day`, `hour`, `minute` or `second`, the smallest named"
    )
    iso: str | None = Field(
        None, description="ISO 8601: `P3D`, `P2Y3M10D`, `PT1.5H`; None for an open one or a range"
    )


class Period(Record):
    """The stretch of time that something is about."""

    value: str = Field(description="notation of the guidelines (EDTF, with -Qn, -Hn, -Wnn)")
    first: datetime.date | None = Field(None, description="first day, inclusive; None where open or unknown")
    last: datetime.date | None = Field(None, description="last day, inclusive; None where open or unknown")
    grain: str = Field(
        "day", description="day, week, month, quarter, season, semester, year, decade, century"
    )
    date: int | None = Field(None, description="index of the DateMention that it comes from")


class Place(Record):
    """A country or territory that a statistic is about."""

    name: Text = Field(description="as the text names or implies it")
    alpha2: str = Field(description="ISO 3166-1 alpha-2")
    alpha3: str = Field(description="ISO 3166-1 alpha-3")
    m49: str = Field(description="UN M49, three digits")
    span: Span


class Source(Span):
    """Who says so: words of the text, and the name that they stand for."""

    name: Text = Field(description="a pronoun or `la même source` resolved; else the words themselves")


class Statistic(Span):
    """A number of the text, and what it counts or measures.

    `plus de 21 millions d’euros` -> value 21000000, unit EUR, qualifier more_than.
    `start`, `end`, `text` are the numeric core alone: no modifier, no noun.
    """

    mention: Span = Field(description="smallest span over modifier, core, unit and adjacent phrase")
    sentence: Span = Field(description="the sentence, bullet or table row around it")
    value: Decimal | None = Field(None, description="exact, in `unit`: 12 % is 12; None for a range")
    minimum: Decimal | None = Field(None, description="lower bound, in `unit`, where known")
    maximum: Decimal | None = Field(None, description="upper bound, in `unit`, where known")
    numerator: Decimal | None = Field(None, description="of a fraction, as written")
    denominator: Decimal | None = Field(None, description="of a fraction, as written")
    qualifier: Qualifier = "exact"
    kind: Kind = "count"
    unit: str | None = Field(None, description="%, ‰, ISO 4217, a UCUM-like code or a calendar unit")
    noun: Text | None = Field(None, description="lemma of the counted head noun, singular, gender kept")
    phrase: Span | None = Field(None, description="the counted noun phrase as it stands")
    definite: bool = Field(False, description="a definite, demonstrative or possessive determiner precedes")
    negated: bool = Field(False, description="the clause denies it")
    hedged: bool = Field(False, description="hearsay or estimate of the future")
    change: Change | None = Field(None, description="the number says by how much something moved")
    per: Text | None = Field(None, description="denominator of a rate: `day`, `100000 habitant`")
    action: Text | None = Field(None, description="lemma of the verb or action noun that governs it")
    indicator: str | None = Field(None, description="code of the domain lexicon")
    period: Period | None = Field(None, description="what time the number is about")
    places: tuple[Place, ...] = Field((), description="countries or territories that it is about")
    source: Source | None = Field(None, description="who says so")
    part_of: int | None = Field(None, description="index of the whole in Document.statistics")
    compared_with: int | None = Field(None, description="index of the current figure of this baseline")
    same_as: int | None = Field(None, description="index of the earliest statement of the same fact")
    confidence: float = Field(
        1.0, ge=0, le=1, description="chance that value, bounds, qualifier, kind and unit are right"
    )
    rules: tuple[str, ...] = Field((), description="names of the rules that fired, in order")

    def __str__(self) -> str:
        from .outputs.lines import statistic_line

        return statistic_line(self)


class DateMention(Span):
    """An expression that names a point or stretch of the calendar, without preposition or article."""

    value: str = Field(description="notation of the guidelines; unknown digits are X")
    edtf: str | None = Field(None, description="the same for a strict EDTF validator; None where EDTF cannot")
    first: datetime.date | None = Field(None, description="first day, inclusive; None where open or unknown")
    last: datetime.date | None = Field(None, description="last day, inclusive; None where open or unknown")
    grain: str = Field(
        "day", description="day, week, month, quarter, season, semester, year, decade, century"
    )
    relative: bool = Field(False, description="needs an anchor to be read")
    anchor: Anchor | None = Field(None, description="what it was resolved against")
    candidates: tuple[int, ...] = Field((), description="possible years where weekday and day are known")


class Event(Span):
    """Something that happens at a time that the text states; the span is the trigger."""

    type: EventType
    date: Period | None = None
    places: tuple[Span, ...] = Field((), description="names of the text, the narrowest first")
    actors: tuple[Span, ...] = ()
    statistics: tuple[int, ...] = Field((), description="indices into Document.statistics")
    cancelled: bool = Field(False, description="denied, cancelled or postponed")
    sentence: Span
    confidence: float = Field(1.0, ge=0, le=1)
    rules: tuple[str, ...] = ()


class Finding(Record):
    """What does not add up in the text. Arithmetic only, never a judgement of truth."""

    kind: str
    message: Text = Field(description="one French sentence")
    message_en: Text = Field(description="the same in English")
    statistics: tuple[int, ...] = Field((), description="indices into Document.statistics")
    dates: tuple[int, ...] = Field((), description="indices into Document.dates")
    arithmetic: Text = Field("", description="the sum as text: `2 411 / 2 048 = +17,7 %`")


class Input(Record):
    """A text to read, with what is known of it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    text: Text
    id: Text | None = None
    published: datetime.date | None = None

    _day = field_validator("published", mode="before")(as_date)
    _name = field_validator("id", mode="before")(as_name)


def _refuse_beyond(kind: str, indices: Sequence[int], count: int) -> None:
    if wrong := [index for index in indices if not 0 <= index < count]:
        raise ValueError(f"there is no {kind} {wrong[0]}: the document has {count}")


def _dates_of(period: Period | None) -> tuple[int, ...]:
    return () if period is None or period.date is None else (period.date,)


class Document(Record):
    """A text and all that was read out of it. Only the document keeps the text."""

    id: Text | None = None
    text: Text
    published: datetime.date | None = None
    dateline: Span | None = Field(None, description="place, day and agency at the head of a dispatch")
    title: Span | None = None
    statistics: tuple[Statistic, ...] = ()
    dates: tuple[DateMention, ...] = ()
    events: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()
    errors: tuple[Text, ...] = Field((), description="why the text could not be read, with on_error='record'")
    version: str = Field("", description="version of the rules")

    @model_validator(mode="after")
    def _links_lead_somewhere(self) -> Self:
        """Raises ValueError for an index that no record of the document has."""
        found, dates = len(self.statistics), len(self.dates)
        for index, one in enumerate(self.statistics):
            links = [link for link in (one.part_of, one.compared_with, one.same_as) if link is not None]
            if index in links:
                raise ValueError(f"statistic {index} is linked with itself")
            _refuse_beyond("statistic", links, found)
            _refuse_beyond("date", _dates_of(one.period), dates)
        for event in self.events:
            _refuse_beyond("statistic", event.statistics, found)
            _refuse_beyond("date", _dates_of(event.date), dates)
        for finding in self.findings:
            _refuse_beyond("statistic", finding.statistics, found)
            _refuse_beyond("date", finding.dates, dates)
        return self

    def rows(self) -> list[dict[str, Any]]:
        """Flat dicts, one a statistic, then one an event: columns as in docs/records.md."""
        from .outputs.table import rows

        return rows(self)

    def to_gold(self) -> dict[str, Any]:
        """Exactly the keys of the gold format, sorted by `start`."""
        from .outputs.gold import to_gold

        return to_gold(self)

    def explain(self, index: int) -> str:
        """In French: what was read for statistic `index`, and by which rules.

        Raises IndexError where the document has no such statistic.
        """
        from .outputs.explain import explain

        return explain(self, index)

    def to_pandas(self) -> Any:
        """The rows as a pandas DataFrame. Raises MissingExtraError without pandas."""
        from .outputs.frames import to_pandas

        return to_pandas(self)

    def to_polars(self) -> Any:
        """The rows as a polars DataFrame. Raises MissingExtraError without polars."""
        from .outputs.frames import to_polars

        return to_polars(self)

    def to_arrow(self) -> Any:
        """The rows as a pyarrow Table. Raises MissingExtraError without pyarrow."""
        from .outputs.frames import to_arrow

        return to_arrow(self)

    def _repr_html_(self) -> str:
        from .outputs.html import document_html

        return document_html(self)
