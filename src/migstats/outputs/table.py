"""Flat rows: one a statistic, then one an event. The columns are also described in docs/records.md."""

from __future__ import annotations

import csv
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from .french import FIRM, listed, many, one_line, plain
from .lines import country, noun_words, quantity_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TextIO

    from ..records import Document, Event, Period, Span, Statistic

Row = dict[str, Any]
SEPARATOR = "; "  # between several names in one cell


class Column(NamedTuple):
    """A column of the rows: its name, what it holds, what it means."""

    name: str
    holds: Literal["text", "number", "integer", "share", "flag", "day"]
    meaning: str


COLUMNS = (
    Column("record_id", "text", "stable: document, kind of record and span, `dev-001:statistic:958-963`"),
    Column("document", "text", "id of the document"),
    Column("published", "day", "the day on which it appeared"),
    Column("record", "text", "`statistic` or `event`"),
    Column("start", "integer", "first code point of the core or trigger, in the text as given"),
    Column("end", "integer", "one past its last code point"),
    Column("text", "text", "the core or trigger itself"),
    Column("mention", "text", "core with its modifier, unit and adjacent phrase"),
    Column("value", "number", "exact value in `unit`; empty for a range or an indefinite number"),
    Column("minimum", "number", "lower bound, where known"),
    Column("maximum", "number", "upper bound, where known"),
    Column("numerator", "number", "of a fraction, as written"),
    Column("denominator", "number", "of a fraction, as written"),
    Column(
        "qualifier", "text", "`exact`, `about`, `nearly`, `more_than`, `less_than`, `at_least`, `at_most`, …"
    ),
    Column("kind", "text", "`count`, `percent`, `money`, …; of an event, its type"),
    Column("unit", "text", "`%`, ISO 4217, a UCUM-like code or a calendar unit"),
    Column("per", "text", "denominator of a rate"),
    Column("noun", "text", "lemma of what is counted"),
    Column("phrase", "text", "the counted noun phrase as it stands"),
    Column("change", "text", "`increase` or `decrease`, where the number says by how much something moved"),
    Column("definite", "flag", "a definite, demonstrative or possessive determiner precedes"),
    Column("negated", "flag", "the clause denies it; of an event: cancelled, denied or postponed"),
    Column("hedged", "flag", "hearsay or estimate of the future"),
    Column("action", "text", "lemma of the verb or action noun that governs it"),
    Column("indicator", "text", "code of the domain lexicon"),
    Column("period", "text", "what time it is about, in the notation of the guidelines"),
    Column("first", "day", "first day of the period, inclusive; empty where open or unknown"),
    Column("last", "day", "last day of the period, inclusive; empty where open or unknown"),
    Column("grain", "text", "precision of the period: `day`, `month`, `year`, …"),
    Column("places", "text", "ISO 3166-1 alpha-2 codes; of an event, names of the text"),
    Column("alpha3", "text", "the same places in ISO 3166-1 alpha-3"),
    Column("m49", "text", "the same places in UN M49"),
    Column("actors", "text", "of an event: who takes part"),
    Column("source", "text", "who says so, pronouns resolved"),
    Column("part_of", "text", "`record_id` of the whole"),
    Column("compared_with", "text", "`record_id` of the current figure of this baseline"),
    Column("same_as", "text", "`record_id` of the earliest statement of the same fact"),
    Column("statistics", "text", "of an event: `record_id`s of its statistics"),
    Column("sentence", "text", "the sentence, bullet or table row around it"),
    Column("confidence", "share", "chance that value, bounds, qualifier, kind and unit are right"),
    Column("rules", "text", "names of the rules that fired, in order"),
    Column("version", "text", "version of the rules"),
)
NAMES = tuple(column.name for column in COLUMNS)


def rows(document: Document) -> list[Row]:
    """One dict a statistic, then one an event; every row has every column, in order."""
    name = document_name(document)
    ids = [record_id(name, "statistic", statistic) for statistic in document.statistics]
    shared = {
        "document": document.id,
        "published": document.published,
        "version": document.version or None,
    }
    found = [
        {"record_id": own, "record": "statistic", **statistic_cells(statistic, ids)}
        for own, statistic in zip(ids, document.statistics, strict=True)
    ]
    found += [
        {"record_id": record_id(name, "event", event), "record": "event", **event_cells(event, ids)}
        for event in document.events
    ]
    return [{column: (shared | row).get(column) for column in NAMES} for row in found]


def document_name(document: Document) -> str:
    """What a document is called in record ids: its id, else the beginning of its text's SHA-256."""
    return document.id or sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def record_id(document: str, record: str, span: Span) -> str:
    """`dev-001:statistic:958-963`: the same on every run, whatever else is found in the text."""
    return f"{document}:{record}:{span.start}-{span.end}"


def statistic_cells(statistic: Statistic, ids: Sequence[str]) -> Row:
    """The cells of a statistic. `ids`: the record ids of the document's statistics."""
    places = statistic.places
    return {
        **span_cells(statistic, statistic.sentence),
        **period_cells(statistic.period),
        "mention": statistic.mention.text,
        **{name: getattr(statistic, name) for name in _SAME},
        "phrase": statistic.phrase.text if statistic.phrase else None,
        "places": _joined([place.alpha2 for place in places]),
        "alpha3": _joined([place.alpha3 for place in places]),
        "m49": _joined([place.m49 for place in places]),
        "source": statistic.source.name if statistic.source else None,
        **{name: _target(getattr(statistic, name), ids) for name in ("part_of", "compared_with", "same_as")},
        "confidence": statistic.confidence,
        "rules": _joined(statistic.rules),
    }


_SAME = (
    *("value", "minimum", "maximum", "numerator", "denominator", "qualifier", "kind", "unit", "per", "noun"),
    *("change", "definite", "negated", "hedged", "action", "indicator"),
)


def event_cells(event: Event, ids: Sequence[str]) -> Row:
    """The cells of an event. `ids`: the record ids of the document's statistics."""
    return {
        **span_cells(event, event.sentence),
        **period_cells(event.date),
        "kind": event.type,
        "negated": event.cancelled,
        "places": _joined([place.text for place in event.places]),
        "actors": _joined([actor.text for actor in event.actors]),
        "statistics": _joined([ids[index] for index in event.statistics]),
        "confidence": event.confidence,
        "rules": _joined(event.rules),
    }


def span_cells(span: Span, sentence: Span) -> Row:
    """Where a record stands."""
    return {"start": span.start, "end": span.end, "text": span.text, "sentence": sentence.text}


def period_cells(period: Period | None) -> Row:
    """What time a record is about."""
    if period is None:
        return {}
    return {"period": period.value, "first": period.first, "last": period.last, "grain": period.grain}


def _joined(words: Sequence[str]) -> str | None:
    return SEPARATOR.join(words) or None


def _target(index: int | None, ids: Sequence[str]) -> str | None:
    return None if index is None else ids[index]


# CSV


def chosen_rows(document: Document, *, events: bool) -> list[Row]:
    """The rows of a document; those of events only where they are asked for."""
    return [row for row in rows(document) if events or row["record"] == "statistic"]


def write_csv(documents: Iterable[Document], stream: TextIO, *, events: bool = False) -> None:
    """A header, then the rows as they come; commas, UTF-8, one line feed a row, nothing for what is None."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(NAMES)
    for document in documents:
        writer.writerows(
            [csv_cell(cell) for cell in row.values()] for row in chosen_rows(document, events=events)
        )
        stream.flush()


def csv_cell(cell: object) -> object:
    """`40589`, `true`, `2022-01-01`; None is empty."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return plain(cell) if isinstance(cell, Decimal) else cell


# A table to read

HEAD = ("chiffre", "ce qui est compté", "période", "lieux", "source")
LEAST = 8  # characters that a column keeps on a narrow terminal
GAP = "  "


def text_table(document: Document, width: int = 100) -> str:
    """The statistics as a French table of at most `width` columns (where that is possible at all)."""
    title = f"{one_line(document.id or 'texte')} – {summary(document)}"
    lines = [HEAD, *(table_cells(statistic) for statistic in document.statistics)]
    if len(lines) == 1:
        return title
    widths = fitted([max(map(len, column)) for column in zip(*lines, strict=True)], width)
    ruled = [lines[0], tuple("─" * wide for wide in widths), *lines[1:]]
    return "\n".join([title, *(table_line(cells, widths) for cells in ruled)])


def summary(document: Document) -> str:
    """`12 statistiques, 4 dates, 1 événement`, and what went wrong."""
    counts = [
        many(len(document.statistics), "statistique"),
        many(len(document.dates), "date"),
        many(len(document.events), "événement"),
    ]
    counts += [many(len(document.findings), "avertissement")] if document.findings else []
    return ", ".join(counts) + "".join(f"{FIRM}; erreur{FIRM}: {one_line(why)}" for why in document.errors)


def table_cells(statistic: Statistic) -> tuple[str, ...]:
    """The cells of one line, as words."""
    cells = (
        quantity_words(statistic),
        noun_words(statistic),
        statistic.period.value if statistic.period else "",
        listed([country(place) for place in statistic.places]),
        statistic.source.name if statistic.source else "",
    )
    return tuple(map(one_line, cells))


def fitted(widths: list[int], room: int) -> list[int]:
    """Column widths that fit into `room`: the widest give way, down to a least width."""
    widths = list(widths)
    while sum(widths) + len(GAP) * (len(widths) - 1) > room and max(widths) > LEAST:
        widths[widths.index(max(widths))] -= 1
    return widths


def table_line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """One line; what is too long ends in an ellipsis."""
    cut = (
        cell if len(cell) <= wide else cell[: wide - 1] + "…"
        for cell, wide in zip(cells, widths, strict=True)
    )
    return GAP.join(cell.ljust(wide) for cell, wide in zip(cut, widths, strict=True)).rstrip()
