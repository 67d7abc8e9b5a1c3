"""Texts in, documents out: `.txt` and JSON Lines are read, JSON Lines and JSON written.

What cannot be read becomes a Document with `errors`, so that it keeps its place in the order.
"""

from __future__ import annotations

import codecs
import glob
import io
import json
import os
import re
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import PrivateAttr
from pydantic.json_schema import GenerateJsonSchema

from ..given import as_date, as_name
from ..records import Document, Input

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from typing import BinaryIO, TextIO

LINES = frozenset((".jsonl", ".ndjson"))
SUFFIXES = LINES | {".txt"}
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
SIGNATURES = {  # the first bytes of what is often named as if it were text
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "Zstandard",
    b"PK\x03\x04": "zip (or a word processor's document)",
    b"%PDF-": "PDF",
    b"{\\rtf": "RTF",
}
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
RARELY = 100  # characters for each control character that a page made from a PDF may well hold


# Which files


def find_files(sources: Sequence[str], leave: Collection[Path] = ()) -> list[Path]:
    """The files that paths, folders and globs name, each once, a folder's in the order of their names.

    leave: files that are written to and must not be read. Raises FileNotFoundError for what names nothing.
    """
    written = {os.path.realpath(path) for path in leave}
    found = [path for source in sources for path in _named(source)]
    return list(dict.fromkeys(path for path in found if os.path.realpath(path) not in written))


def _named(source: str) -> list[Path]:
    """The files of one path: itself, the texts below a folder, or what a glob matches."""
    path = Path(source)
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
    if path.exists():
        return [path]
    found = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 (Path.glob refuses absolute ones)
    matches = [match for match in found if Path(match).exists()]  # a link may lead nowhere, or to itself
    if not matches:
        raise FileNotFoundError(f"{source}: no such file or folder")
    return [path for match in matches for path in _named(match)]


def name_of(path: Path) -> str:
    """A file's id: its path from the working folder, with `/` everywhere."""
    try:
        name = os.path.relpath(path)
    except ValueError:  # another drive
        name = str(path)
    return _clean(Path(name).as_posix())


def _clean(name: str) -> str:
    """A file name that is no UTF-8 must still be a text."""
    return os.fsencode(name).decode("utf-8", "replace")


# What they hold


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files and streams.

    published: for texts that do not say it. warn: called with what the user should know.
    """

    published: date | None = None
    warn: Callable[[str], None] = print
    _warned: set[str] = field(default_factory=set)

    def files(self, paths: Iterable[Path]) -> Iterator[Input | Document]:
        """The texts of files, in order."""
        for path in paths:
            try:
                with path.open("rb") as stream:
                    name = name_of(path)
                    yield from self.stream(stream, name, name, lines=path.suffix.lower() in LINES)
            except OSError as error:
                yield failed(name_of(path), error.strerror or str(error))

    def stream(
        self, stream: BinaryIO, name: str = "stdin", id: str | None = None, *, lines: bool = False
    ) -> Iterator[Input | Document]:
        """The texts of a stream: JSON Lines where its first line is a JSON object, else one text called `id`."""
        first = stream.readline()
        if packed := next((kind for sign, kind in SIGNATURES.items() if first.startswith(sign)), None):
            # Known before any line is: a byte of it may well be a line's end.
            yield failed(name, f"binary data, no text: {packed}, to be unpacked first")
            return
        if first.startswith(UTF16):  # lines can only be told when it is decoded
            try:
                stream = io.BytesIO(self.decoded(first + stream.read(), name).encode())
            except ValueError as error:
                yield failed(name, str(error))
                return
            first = stream.readline()
        if lines or is_object(first):
            yield from self.lines(stream, name, first)
        else:
            yield self.text(first + stream.read(), name, id)

    def lines(self, stream: Iterable[bytes], name: str, first: bytes = b"") -> Iterator[Input | Document]:
        """The texts of JSON Lines; a line without `id` is called `name:line`."""
        for number, line in enumerate(_with_first(first, stream), 1):
            if line.strip():
                yield self.line(line, name, number)

    def line(self, line: bytes, name: str, number: int) -> Input | Document:
        """The text of one line: an object with `text`, perhaps `id`, `published`; other keys are ignored."""
        place = f"{name}:{number}"
        entry: Any = None
        try:
            entry = json.loads(self.decoded(line, name))
            return self.input(entry, place)
        except (ValueError, RecursionError) as error:
            return failed(place, str(error), entry)

    def input(self, entry: Any, place: str) -> Input:
        """The text of an object. Raises ValueError where it has none."""
        if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
            raise ValueError('no object with a string under "text"')
        name = as_name(entry.get("id")) or place
        day = as_date(entry.get("published")) or self.published
        return Input(text=entry["text"], id=name, published=day)

    def text(self, source: bytes, name: str, id: str | None) -> Input | Document:
        """A text that is a file or stream of its own."""
        try:
            return Input(text=self.decoded(source, name), id=id, published=self.published)
        except ValueError as error:
            return failed(name, str(error))

    def decoded(self, source: bytes, name: str) -> str:
        """UTF-8, else Windows-1252 with a warning, once a file. The byte order mark is none of the text.

        Raises ValueError for what is neither, and for what is no text.
        """
        if source.startswith(UTF16):
            return as_text(source.decode("utf-16"))
        try:
            return as_text(source.decode("utf-8-sig"))
        except UnicodeDecodeError:
            text = as_text(_old(source))
        if name not in self._warned:
            self._warned.add(name)
            self.warn(f"{name}: not UTF-8, read as Windows-1252")
        return text


def _old(source: bytes) -> str:
    try:
        return source.decode("cp1252")
    except UnicodeDecodeError:
        raise ValueError("neither UTF-8 nor Windows-1252") from None


def as_text(source: str) -> str:
    """`source`. Raises ValueError for binary data: a NUL, or control characters all over."""
    controls = len(CONTROLS.findall(source))
    if "\x00" in source or controls * RARELY > max(len(source), 2 * RARELY):
        raise ValueError(
            "binary data, no text; UTF-16 needs its byte order mark, an archive must be unpacked"
        )
    return source


def _with_first(first: bytes, rest: Iterable[bytes]) -> Iterator[bytes]:
    yield from [first] if first else []
    yield from rest


def is_object(line: bytes) -> bool:
    """Whether a line is a JSON object."""
    try:
        return isinstance(json.loads(line.decode("utf-8-sig")), dict)
    except ValueError:
        return False


class Unread(Document):
    """A text that could not be read, with what was readable of its line."""

    _entry: dict[str, Any] = PrivateAttr(default_factory=dict)

    @property
    def entry(self) -> dict[str, Any]:
        """Its `id`, `text` and `published`, as they were given; what is unknown is not there."""
        return self._entry


def failed(place: str, why: str, entry: Any = None) -> Unread:
    """A text that could not be read; it is called by its own name where it has one, else by its place."""
    given = entry if isinstance(entry, dict) else {}
    text = given.get("text")
    name = named(given) or place
    known = text if isinstance(text, str) else ""
    said = why if name == place else f"{place}: {why}"
    document = Unread.model_validate({"id": name, "text": known, "errors": (said,)})
    document._entry.update({"id": name}, **{k: given[k] for k in ("text", "published") if k in given})
    return document


def named(entry: Mapping[str, Any]) -> str | None:
    """The id of an object; None where it has none, or one that is no id."""
    try:
        return as_name(entry.get("id"))
    except ValueError:
        return None


# Writing


def write_jsonl(documents: Iterable[Document], stream: TextIO) -> None:
    """One document a line, each flushed, so that a reader at the other end of a pipe sees it at once."""
    for document in documents:
        stream.write(document.model_dump_json() + "\n")
        stream.flush()


def write_json(documents: Iterable[Document], stream: TextIO) -> None:
    """One JSON array; it is closed even where the documents stop with an error."""
    opening = "[\n"
    try:
        for document in documents:
            stream.write(opening + document.model_dump_json(indent=2))
            opening = ",\n"
    finally:
        stream.write("[]\n" if opening == "[\n" else "\n]\n")


class _Written(GenerateJsonSchema):
    """A schema of what is written: every field is there, even where a default says it."""

    def field_is_required(self, *_: Any, **__: Any) -> bool:
        return True


def document_schema() -> dict[str, Any]:
    """The JSON Schema of one line that `write_jsonl` writes."""
    dialect = "https://json-schema.org/draft/2020-12/schema"
    schema = Document.model_json_schema(mode="serialization", schema_generator=_Written)
    return {"$schema": dialect, **schema}


def is_device(path: Path) -> bool:
    """Whether it is there and no file: a pipe, a terminal, `/dev/null`."""
    return path.exists() and not path.is_file()


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A file that is there when it is finished, and not before: written beside its place, then renamed.

    A pipe or a device is written to directly. Where the writing stops with an error, nothing is left behind.
    A lone surrogate, which UTF-8 cannot hold, is written as its escape, `\\ud83d`, which JSON reads again.
    """
    if is_device(path):
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            yield stream
        return
    target = Path(os.path.realpath(path))  # a link stays a link
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("x", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            yield stream
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def quarantine_line(document: Document) -> str:
    """A failed document as a line that `extract` reads again: what is known of it, and why it failed."""
    known = {"id": document.id, "text": document.text, "published": document.published}
    if isinstance(document, Unread):
        known = document.entry
    entry = {**known, "errors": document.errors, "version": document.version}
    return json.dumps(entry, ensure_ascii=False, default=str) + "\n"
