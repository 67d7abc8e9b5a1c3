"""The corpus as a French reader corrects it: one document a file, marks in the text, one line a record.

    id: dev-009
    publié: 2024-09-03
    partie: écriture
    origine: écrit pour ce projet en 2026
    licence: Apache-2.0

    --- texte ---
    Naufrage : au moins ⟦s0 douze⟧ morts ⟦d0 mardi⟧
    --- relevés ---
    ⟦s0 douze⟧ value=12 minimum=12 qualifier=at_least kind=count noun=mort phrase=morts

    ⟦d0 mardi⟧ value=2024-09-03

Offsets are those of the marks, so they follow when the text is corrected. Numbers of marks are only names:
`s12b` between `s12` and `s13` needs no renumbering, links name their target (`part_of=s12b`), and `tidy`
counts anew. Errors are in French, with file and line: those who read them are linguists.
The form is described in corpus/README.md, what the fields mean in the annotation guidelines.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args
from unicodedata import normalize

from migstats.records import Change, EventType, Kind, Qualifier

Gold = dict[str, Any]  # a document of the gold format: id, text, published, statistics, dates, events
Record = dict[str, Any]  # a statistic, a date or an event of it
Split = Literal["write", "check"]
Shape = Literal["text", "flag", "list", "link"]

TEXT, RECORDS = "--- texte ---", "--- relevés ---"
PARTS: dict[str, Split] = {"écriture": "write", "contrôle": "check"}
HEADER = ("id", "publié", "partie", "origine", "licence")
MORE = "champs"  # the header of documents that are annotated with fields beyond the gold format
UNKNOWN = "–"  # the day of publication, where nobody knows it
LETTERS = {"statistics": "s", "dates": "d", "events": "e"}

# A record is one line, and a carriage return must survive editors and git: both breaks are written as signs.
BREAKS = {"\n": "⏎", "\r": "␍"}
SHOWN = str.maketrans(BREAKS)
HIDDEN = str.maketrans({sign: char for char, sign in BREAKS.items()})
RESERVED = re.compile("[⟦⟧⏎␍]")

MARK = re.compile(r"⟦(?:(?P<label>[sde]\d+[a-z]*) )?|⟧")
LINE = re.compile(r"(?P<mark>⟦(?P<label>[sde]\d+[a-z]*) (?P<words>[^⟦⟧]*)⟧)(?P<fields>.*)")
ITEM = r'"(?:[^"]|"")*"|[^\s",]+'
FIELD = re.compile(rf"\s+(?P<name>\w+)=(?P<value>(?:{ITEM})(?:,(?:{ITEM}))*)(?=\s|$)")
PLAIN = re.compile(r'[^\s",=#]+')  # what needs no quotes

DAY = re.compile(r"\d{4}-\d\d-\d\d")
NUMBER = r"-?\d+(?:\.\d+)?|\d+/[1-9]\d*"
POINT = r"[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?|-Q[1-4]|-H[12]|-W\d\d)?"
DATE = rf"{POINT}|{POINT}/{POINT}|{POINT}/\.\.|\.\./{POINT}"
COUNTRY, TARGET, FLAG = "[A-Z]{2}", r"s\d+[a-z]*", "true|false"
HINTS = {
    NUMBER: "un nombre : 40589, 2.5, 2/3",
    DATE: "une date : 2024, 2024-05-01, 2024-Q1, 2023-01/2023-05, 1951/..",
    COUNTRY: "des codes de pays : FR,MA",
    TARGET: "le nom d’une statistique : s3",
}


class CorpusError(ValueError):
    """A corpus file that cannot be read or written: which file, which line, what is wrong, in French."""

    def __init__(self, message: str, line: int | None = None, name: str = "") -> None:
        self.message, self.line, self.name = message, line, name
        place = ", ".join(part for part in (name, f"ligne {line}" if line else "") if part)
        super().__init__(f"{place} : {message}" if place else message)


class Field(NamedTuple):
    """A field of a record. `pattern` is what each of its words must look like; `default` is not written."""

    name: str
    pattern: str = r".+"
    shape: Shape = "text"
    default: object = None
    required: bool = False


FIELDS: dict[str, tuple[Field, ...]] = {  # in the order of the gold format
    "s": (
        Field("value", NUMBER),
        Field("minimum", NUMBER),
        Field("maximum", NUMBER),
        Field("qualifier", "|".join(get_args(Qualifier)), default="exact"),
        Field("kind", "|".join(get_args(Kind)), required=True),
        Field("unit"),
        Field("noun"),
        Field("phrase"),
        Field("definite", FLAG, "flag", False),
        Field("change", "|".join(get_args(Change))),
        Field("per"),
        Field("negated", FLAG, "flag", False),
        Field("period", DATE),
        Field("places", COUNTRY, "list", ()),
        Field("source"),
        Field("part_of", TARGET, "link"),
        Field("compared_with", TARGET, "link"),
        Field("same_as", TARGET, "link"),
    ),
    "d": (Field("value", DATE, required=True),),
    "e": (
        Field("type", "|".join(get_args(EventType)), required=True),
        Field("date", DATE, required=True),
        Field("places", shape="list", default=()),
    ),
}


# Fields of statistics that the gold format does not have. `champs: indicator,action` in the header says that a
# document is annotated with them: there an absent field means none, elsewhere it means that nobody has looked.
BEYOND = (Field("indicator", "[a-z][a-z0-9_]*"), Field("action"))
BEYOND_NAMES = tuple(spec.name for spec in BEYOND)


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the corpus: its gold and what only the file says.

    beyond: names of the fields beyond the gold format that it is annotated with.
    subjects: for each statistic these fields; empty where there are none.
    comments: lines with `#`, by the name of what they stand above (a header key, `texte`, a mark, `fin`).
    """

    gold: Gold
    split: Split = "write"
    origin: str = "écrit pour ce projet en 2026"
    licence: str = "Apache-2.0"
    beyond: tuple[str, ...] = ()
    subjects: tuple[Record, ...] = ()
    comments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Span(NamedTuple):
    """Where a mark stands in the bare text, half-open; its name, and the line of the file where it ends."""

    start: int
    end: int
    label: str
    line: int = 0


class Opened(NamedTuple):
    """A mark that is not closed yet: its name, its place in the bare text, its line in the file."""

    label: str
    start: int
    line: int


class Line(NamedTuple):
    """A line that says something, its number in the file, and the comments above it."""

    number: int
    text: str
    comments: tuple[str, ...]


class Row(NamedTuple):
    """A record as its line says it: the words of its core, and of each field."""

    line: int
    words: str
    fields: dict[str, list[str]]


# Writing


def render(entry: Entry) -> str:
    """The file of a document, in the one form that `parse` and `render` give back unchanged.

    Raises CorpusError where the text holds a sign of the form itself, or where marks cross.
    """
    text: str = entry.gold["text"]
    refuse_signs(text)
    marked = mark(text, list(spans_of(entry.gold))).replace("\r", "␍")
    lines = [*header_lines(entry), "", *above(entry, "texte"), TEXT, marked, RECORDS]
    return "\n".join([*lines, *record_lines(entry), *above(entry, "fin"), ""])


def above(entry: Entry, name: str) -> tuple[str, ...]:
    """The comments that stand above a header key, the text, a record or the end."""
    return entry.comments.get(name, ())


def header_lines(entry: Entry) -> Iterator[str]:
    """`id: dev-009` and the other facts about the document."""
    part = next(word for word, split in PARTS.items() if split == entry.split)
    published = entry.gold["published"] or UNKNOWN
    values = (entry.gold["id"], published, part, entry.origin, entry.licence)
    for key, value in zip(HEADER, values, strict=True):
        if not value.strip() or value != value.strip() or "\n" in value:
            raise CorpusError(f"« {key} » doit tenir sur une ligne et n’être pas vide : {value!r}")
        yield from above(entry, key)
        yield f"{key}: {value}"
    if entry.beyond:
        yield from above(entry, MORE)
        yield f"{MORE}: {','.join(entry.beyond)}"


def refuse_signs(text: str) -> None:
    """A text that holds the signs of the form could not be read back."""
    if found := RESERVED.search(text):
        raise CorpusError(f"le texte contient {found[0]}, réservé à la notation (position {found.start()})")
    if RECORDS in text.split("\n"):
        raise CorpusError(f"le texte contient la ligne « {RECORDS} », réservée à la notation")


def spans_of(gold: Gold) -> Iterator[Span]:
    """The marks of a document, named by kind and index."""
    for name, letter in LETTERS.items():
        keys = [(record["start"], record["end"]) for record in gold[name]]
        if keys != sorted(keys):
            raise CorpusError(f"{name} : les enregistrements ne sont pas dans l’ordre du texte")
        yield from (Span(start, end, f"{letter}{index}") for index, (start, end) in enumerate(keys))


def mark(text: str, spans: list[Span]) -> str:
    """The text with its marks: `⟦d6 Il y a ⟦s11 dix⟧ ans⟧`; of equal spans the date is outside."""
    ordered = sorted(spans, key=lambda span: (span.start, -span.end, "des".index(span.label[0])))
    refuse_crossing(ordered, len(text))
    opens = [(span.start, 1, rank, f"⟦{span.label} ") for rank, span in enumerate(ordered)]
    closes = [(span.end, 0, 0, "⟧") for span in spans]
    pieces, at = [], 0
    for place, _, _, sign in sorted(opens + closes):  # what ends at a place is closed before the next opens
        pieces += [text[at:place], sign]
        at = place
    return "".join([*pieces, text[at:]])


def refuse_crossing(ordered: list[Span], length: int) -> None:
    """Marks lie in the text, hold at least a character, and nest."""
    open_spans: list[Span] = []
    for span in ordered:
        while open_spans and open_spans[-1].end <= span.start:
            open_spans.pop()
        if not 0 <= span.start < span.end <= length:
            raise CorpusError(f"{span.label} : position {span.start}-{span.end} hors du texte")
        if open_spans and span.end > open_spans[-1].end:
            raise CorpusError(f"{span.label} et {open_spans[-1].label} se chevauchent sans s’emboîter")
        open_spans.append(span)


def record_lines(entry: Entry) -> Iterator[str]:
    """One line a record; an empty line between statistics, dates and events."""
    gap = False
    for name, letter in LETTERS.items():
        if gap and entry.gold[name]:
            yield ""
        for index, record in enumerate(entry.gold[name]):
            yield from above(entry, f"{letter}{index}")
            more = entry.subjects[index] if letter == "s" and entry.subjects else {}
            yield record_line(entry.gold["text"], f"{letter}{index}", record | more)
        gap = gap or bool(entry.gold[name])


def record_line(text: str, label: str, record: Record) -> str:
    """`⟦s0 douze⟧ value=12 minimum=12 …`: the core as its mark has it, then what is not the default."""
    words = text[record["start"] : record["end"]].translate(SHOWN)
    specs = (*FIELDS[label[0]], *(spec for spec in BEYOND if spec.name in record))
    said = [spec for spec in specs if not is_default(spec, record[spec.name])]
    written = [f"{spec.name}={encoded(spec, record[spec.name])}" for spec in said]
    return " ".join([f"⟦{label} {words}⟧", *written])


def is_default(spec: Field, value: object) -> bool:
    """Whether a value goes without saying."""
    return not value if spec.shape == "list" else value == spec.default


def encoded(spec: Field, value: Any) -> str:
    """A value as the file has it: `true`, `s3`, `FR,AF`, `"hôtel Golden Tulip",Tunis`."""
    if spec.shape == "flag":
        return "true" if value else "false"
    if spec.shape == "link":
        return f"s{value}"
    return ",".join(map(quoted, value)) if spec.shape == "list" else quoted(value)


def quoted(word: str) -> str:
    """A word, in double quotes where it holds blanks or signs; a quote inside is doubled."""
    if RESERVED.search(word):
        raise CorpusError(f"« {word} » contient un signe réservé à la notation")
    shown = word.translate(SHOWN)
    return shown if PLAIN.fullmatch(shown) else '"' + shown.replace('"', '""') + '"'


# Reading


def parse(source: str, name: str = "") -> Entry:
    """The document that a file holds. `name` is what errors call the file.

    Raises CorpusError with the line and what is wrong there.
    """
    try:
        return parsed(source.split("\n"))
    except CorpusError as error:
        raise CorpusError(error.message, error.line, name) from None


def parsed(lines: list[str]) -> Entry:
    """The same without the file's name."""
    text_at = section(lines, TEXT, 0)
    records_at = section(lines, RECORDS, text_at)
    header, comments = read_header(lines[:text_at])
    text, spans = unmark("\n".join(lines[text_at + 1 : records_at]), text_at + 2)
    rows, notes = read_rows(lines[records_at + 1 :], records_at + 2)
    check_rows(text, spans, rows)
    order = numbering(spans)
    published = None if header["publié"] == UNKNOWN else header["publié"]
    gold: Gold = {"id": header["id"], "text": text, "published": published}
    gold |= {kind: records(letter, spans, rows) for kind, letter in LETTERS.items()}
    refuse_chains(gold["statistics"], order, rows)
    renamed = {order.get(label, label): note for label, note in notes.items()}
    beyond = tuple(header[MORE].split(",")) if MORE in header else ()
    about = (PARTS[header["partie"]], header["origine"], header["licence"], beyond)
    return Entry(gold, *about, subjects(beyond, order, rows), comments | renamed)


def subjects(
    beyond: tuple[str, ...], order: Mapping[str, str], rows: Mapping[str, Row]
) -> tuple[Record, ...]:
    """The fields beyond the gold format of each statistic, in the order of the text."""
    for label, row in rows.items():
        if stray := [name for name in BEYOND_NAMES if name in row.fields and name not in beyond]:
            message = f"{label} : {stray[0]} demande « {MORE}: {','.join(BEYOND_NAMES)} » dans l’en-tête"
            raise CorpusError(message, row.line)
    specs = [spec for spec in BEYOND if spec.name in beyond]
    labels = [label for label in order if label[0] == "s" and specs]
    return tuple(decoded_row(label, rows[label], order, specs) for label in labels)


def section(lines: list[str], title: str, start: int) -> int:
    """Index of the line that opens a section."""
    for index in range(start, len(lines)):
        if lines[index] == title:
            return index
    raise CorpusError(f"la ligne « {title} » manque", len(lines))


def with_comments(lines: list[str], first: int) -> Iterator[Line]:
    """The lines that say something, each with the comments above it; an empty one at the end."""
    comments: list[str] = []
    for number, line in enumerate(lines, first):
        if line.startswith("#"):
            comments.append(line)
        elif line.strip():
            yield Line(number, line, tuple(comments))
            comments = []
    yield Line(first + len(lines), "", tuple(comments))


def read_header(lines: list[str]) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """What the header says by key, and the comments in it."""
    header: dict[str, str] = {}
    comments: dict[str, tuple[str, ...]] = {}
    for line in with_comments(lines, 1):
        key = read_key(line, header) if line.text else "texte"
        comments |= {key: line.comments} if line.comments else {}
    if missing := [key for key in HEADER if key not in header]:
        raise CorpusError(f"l’en-tête n’a pas de « {missing[0]}: »", len(lines) + 1)
    return header, comments


def read_key(line: Line, header: dict[str, str]) -> str:
    """Put `publié: 2024-09-03` into the header; its key."""
    key, colon, value = normalize("NFC", line.text).partition(":")
    key, value = key.strip(), value.strip()
    if not colon or key not in (*HEADER, MORE):
        raise CorpusError(f"en-tête inconnu « {line.text} » ; attendu : {', '.join(HEADER)}", line.number)
    if key in header:
        raise CorpusError(f"« {key}: » est donné deux fois", line.number)
    refuse_header(key, value, line.number)
    header[key] = value
    return key


def refuse_header(key: str, value: str, line: int) -> None:
    """A header says something, and its day and part are such."""
    if not value:
        raise CorpusError(f"« {key}: » est vide", line)
    if key == "partie" and value not in PARTS:
        raise CorpusError(f"partie « {value} » ; attendu : {' ou '.join(PARTS)}", line)
    names = [name for name in BEYOND_NAMES if name in value.split(",")]
    if key == MORE and value != ",".join(names):
        raise CorpusError(f"{MORE} « {value} » ; attendu : {','.join(BEYOND_NAMES)}", line)
    if key == "publié" and value != UNKNOWN and not DAY.fullmatch(value):
        raise CorpusError(f"publié « {value} » ; attendu : 2024-01-30, ou {UNKNOWN} si inconnu", line)


def unmark(marked: str, first: int) -> tuple[str, dict[str, Span]]:
    """The bare text, and its spans by the names of their marks. `first`: the number of its first line."""
    pieces: list[str] = []
    opened: list[Opened] = []
    spans: dict[str, Span] = {}
    at = length = 0
    for sign in MARK.finditer(marked):
        line = first + marked.count("\n", 0, sign.start())
        pieces.append(marked[at : sign.start()])
        length, at = length + len(pieces[-1]), sign.end()
        if sign[0] == "⟧":
            close_mark(opened, spans, length, line)
        else:
            open_mark(sign["label"], opened, spans, length, line)
    if opened:
        label, _, line = opened[-1]
        raise CorpusError(f"la marque {label} n’est pas fermée : il manque ⟧", line)
    return "".join([*pieces, marked[at:]]).translate(HIDDEN), spans


def open_mark(label: str | None, opened: list[Opened], spans: dict[str, Span], at: int, line: int) -> None:
    """`⟦s0 ` opens a span at a place of the bare text."""
    if label is None:
        raise CorpusError("après ⟦ il faut s, d ou e, un numéro et un espace : ⟦s3 40 589⟧", line)
    if label in spans or label in (mark.label for mark in opened):
        raise CorpusError(f"la marque {label} est donnée deux fois", line)
    opened.append(Opened(label, at, line))


def close_mark(opened: list[Opened], spans: dict[str, Span], at: int, line: int) -> None:
    """`⟧` closes the span that was opened last."""
    if not opened:
        raise CorpusError("⟧ sans ⟦ devant", line)
    label, start, _ = opened.pop()
    if start == at:
        raise CorpusError(f"la marque {label} est vide", line)
    spans[label] = Span(start, at, label, line)


def read_rows(lines: list[str], first: int) -> tuple[dict[str, Row], dict[str, tuple[str, ...]]]:
    """The record lines by name, and the comments above them."""
    rows: dict[str, Row] = {}
    comments: dict[str, tuple[str, ...]] = {}
    for line in with_comments(lines, first):
        label = read_row(line, rows) if line.text else "fin"
        comments |= {label: line.comments} if line.comments else {}
    return rows, comments


def read_row(line: Line, rows: dict[str, Row]) -> str:
    """Put `⟦s0 douze⟧ value=12 …` into the rows; its name."""
    found = LINE.fullmatch(line.text)
    if not found:
        raise CorpusError(f"attendu : ⟦s3 mots du texte⟧ champ=valeur … ; lu : « {line.text} »", line.number)
    label = found["label"]
    if label in rows:
        raise CorpusError(f"{label} a déjà une ligne ({rows[label].line})", line.number)
    fields = read_fields(found["fields"], label, line.number)
    rows[label] = Row(line.number, found["words"].translate(HIDDEN), fields)
    return label


def read_fields(source: str, label: str, line: int) -> dict[str, list[str]]:
    """The words of each `champ=valeur`."""
    fields: dict[str, list[str]] = {}
    known = [spec.name for spec in (*FIELDS[label[0]], *(BEYOND if label[0] == "s" else ()))]
    at = 0
    while source[at:].strip():
        found = FIELD.match(source, at)
        if not found:
            raise CorpusError(f"{label} : illisible à partir de « {source[at:].strip()} »", line)
        if found["name"] not in known:
            expected = ", ".join(known)
            raise CorpusError(f"{label} : champ inconnu « {found['name']} » ; attendu : {expected}", line)
        if found["name"] in fields:
            raise CorpusError(f"{label} : {found['name']} est donné deux fois", line)
        fields[found["name"]] = [unquoted(item) for item in re.findall(ITEM, found["value"])]
        at = found.end()
    return fields


def unquoted(item: str) -> str:
    """A word without its double quotes, its line breaks restored."""
    inner = item[1:-1].replace('""', '"') if item.startswith('"') else item
    return inner.translate(HIDDEN)


def check_rows(text: str, spans: Mapping[str, Span], rows: Mapping[str, Row]) -> None:
    """Each mark has its line and each line its mark, with the same words."""
    if missing := [label for label in spans if label not in rows]:
        raise CorpusError(f"{missing[0]} n’a pas de ligne sous « {RECORDS} »", spans[missing[0]].line)
    for label, row in rows.items():
        if label not in spans:
            raise CorpusError(f"{label} n’est pas marqué dans le texte", row.line)
        words = text[spans[label].start : spans[label].end]
        if words != row.words:
            raise CorpusError(f"{label} : le texte a « {words} », cette ligne « {row.words} »", row.line)


def numbering(spans: Mapping[str, Span]) -> dict[str, str]:
    """The name that each mark gets when those of its kind are counted in the order of the text."""
    new: dict[str, str] = {}
    for letter in LETTERS.values():
        alike = sorted(span for span in spans.values() if span.label[0] == letter)
        new |= {span.label: f"{letter}{index}" for index, span in enumerate(alike)}
    return new


def records(letter: str, spans: Mapping[str, Span], rows: Mapping[str, Row]) -> list[Record]:
    """The records of one kind, in the order of the text."""
    order = numbering(spans)
    return [
        {"start": spans[label].start, "end": spans[label].end}
        | decoded_row(label, rows[label], order, FIELDS[letter])
        for label in order
        if label[0] == letter
    ]


def refuse_chains(statistics: list[Record], order: Mapping[str, str], rows: Mapping[str, Row]) -> None:
    """`same_as` points back, to a statement that itself points nowhere."""
    for label, new in order.items():
        target = statistics[int(new[1:])]["same_as"] if new[0] == "s" else None
        if target is not None and (target > int(new[1:]) or statistics[target]["same_as"] is not None):
            message = f"{label} : same_as doit renvoyer à la première mention du fait"
            raise CorpusError(message, rows[label].line)


def decoded_row(label: str, row: Row, order: Mapping[str, str], specs: Iterable[Field]) -> Record:
    """The fields of a record, the defaults filled in."""
    record: Record = {}
    for spec in specs:
        try:
            record[spec.name] = decoded(spec, row.fields.get(spec.name), order)
        except CorpusError as error:
            raise CorpusError(f"{label} : {error.message}", row.line) from None
        if spec.shape == "link" and record[spec.name] == int(order[label][1:]):
            raise CorpusError(f"{label} : {spec.name} renvoie à lui-même", row.line)
    return record


def decoded(spec: Field, words: list[str] | None, order: Mapping[str, str]) -> Any:
    """A value of the gold from its words; None where the line does not speak of it."""
    if words is None:
        return default(spec)
    if wrong := [word for word in words if not re.fullmatch(spec.pattern, word, re.DOTALL)]:
        expected = HINTS.get(spec.pattern, spec.pattern.replace("|", " | "))
        raise CorpusError(f"{spec.name}={wrong[0]} ; attendu : {expected}")
    if spec.shape == "list":
        return words
    if len(words) > 1:
        raise CorpusError(f"{spec.name} ne prend qu’une valeur ; une virgule demande des guillemets droits")
    return decoded_word(spec, words[0], order)


def default(spec: Field) -> Any:
    """What a line means that does not speak of a spec."""
    if spec.required:
        raise CorpusError(f"{spec.name} manque")
    return [] if spec.shape == "list" else spec.default


def decoded_word(spec: Field, word: str, order: Mapping[str, str]) -> str | bool | int:
    """The value of a spec that takes one word."""
    if spec.shape == "flag":
        return word == "true"
    if spec.shape == "link" and word not in order:
        raise CorpusError(f"{spec.name}={word} : cette marque n’existe pas")
    return int(order[word][1:]) if spec.shape == "link" else word


# Files


def read(path: Path) -> Entry:
    """The document of one file, named after its id."""
    try:
        entry = parse(path.read_text(encoding="utf-8-sig"), path.name)
    except UnicodeDecodeError as error:
        raise CorpusError(f"le fichier n’est pas en UTF-8 (octet {error.start})", name=path.name) from None
    if (name := entry.gold["id"]) != path.stem:
        raise CorpusError(f"l’id est « {name} », le fichier s’appelle « {path.stem} »", 1, path.name)
    return entry


def read_folder(folder: Path) -> list[Entry]:
    """The documents of a folder (`*.txt`), in the order of their names."""
    return [read(path) for path in sorted(folder.glob("*.txt"))]


def write(entry: Entry, folder: Path) -> Path:
    """Put a document into its file, `<id>.txt`."""
    path = folder / f"{entry.gold['id']}.txt"
    try:
        path.write_text(render(entry), encoding="utf-8", newline="\n")
    except CorpusError as error:
        raise CorpusError(error.message, name=path.name) from None
    return path


def to_text(source: Path, folder: Path, check: Iterable[str]) -> None:
    """One file for each line of gold JSON; the documents named in `check` are kept from rule writers."""
    kept = set(check)
    for line in source.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        entry = Entry(gold, "check" if gold["id"] in kept else "write")
        if read(write(entry, folder)).gold != gold:
            raise CorpusError("ne revient pas tel quel de son fichier", name=gold["id"])


def to_json(folder: Path) -> Iterator[str]:
    """The gold JSON of a folder, one document a line."""
    return (json.dumps(entry.gold, ensure_ascii=False) for entry in read_folder(folder))


def tidy(folder: Path) -> list[str]:
    """Number the marks anew and write each file in its one form; the names of the files that changed."""
    changed = [entry for entry in read_folder(folder) if render(entry) != source_of(entry, folder)]
    return [write(entry, folder).name for entry in changed]


def source_of(entry: Entry, folder: Path) -> str:
    """What a document's file holds now."""
    return (folder / f"{entry.gold['id']}.txt").read_text(encoding="utf-8-sig")


def main(arguments: list[str] | None = None) -> None:
    """`python -m migstats.corpus to-text GOLD.jsonl FOLDER | to-json FOLDER | tidy FOLDER`."""
    parser = argparse.ArgumentParser(prog="python -m migstats.corpus", description=main.__doc__)
    doors = parser.add_subparsers(dest="door", required=True)
    writer = doors.add_parser("to-text", help="one corpus file for each line of gold JSON")
    writer.add_argument("source", type=Path)
    writer.add_argument("folder", type=Path)
    writer.add_argument(
        "--check", action="append", default=[], metavar="ID", help="put it into the check part"
    )
    for name, purpose in (("to-json", "gold JSON to standard output"), ("tidy", "number the marks anew")):
        doors.add_parser(name, help=purpose).add_argument("folder", type=Path)
    run(parser.parse_args(arguments))


def run(chosen: argparse.Namespace) -> None:
    """Do what the command line asks; a broken file is one line on stderr, no traceback."""
    try:
        if chosen.door == "to-text":
            to_text(chosen.source, chosen.folder, chosen.check)
        else:
            for line in (to_json if chosen.door == "to-json" else tidy)(chosen.folder):
                print(line)
    except CorpusError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
