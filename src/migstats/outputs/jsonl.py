"""Texts in, documents out: `.txt` and JSON Lines are read, JSON Lines and JSON written.

What cannot be read becomes a Document with `errors`, so that it keeps its place in the order.
"""

from __future__ import annotations

import codecs
import glob
import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from ..records import Document, Input

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from typing import BinaryIO, TextIO

SUFFIXES = frozenset((".txt", ".jsonl"))
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


# Which files


def find_files(sources: Sequence[str], leave: Collection[Path] = ()) -> list[Path]:
    """The files that paths, folders and globs name, each once, a folder's in the order of their names.

    leave: files that are written to and must not be read. Raises FileNotFoundError for what names nothing.
    """
    written = {path.resolve() for path in leave}
    found = [path for source in sources for path in _named(source)]
    return list(dict.fromkeys(path for path in found if path.resolve() not in written))


def _named(source: str) -> list[Path]:
    """The files of one path: itself, the texts below a folder, or what a glob matches."""
    path = Path(source)
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES and file.is_file())
    if path.exists():
        return [path]
    matches = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 (Path.glob refuses absolute ones)
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
                    if path.suffix == ".jsonl":
                        yield from self.lines(stream, name_of(path))
                    else:
                        yield self.text(stream.read(), name_of(path), name_of(path))
            except OSError as error:
                yield failed(name_of(path), error.strerror or str(error))

    def stream(self, stream: BinaryIO, name: str = "stdin") -> Iterator[Input | Document]:
        """The texts of a stream: JSON Lines where its first line is a JSON object, else one text."""
        first = stream.readline()
        if is_object(first):
            yield from self.lines(stream, name, first)
        else:
            yield self.text(first + stream.read(), name, None)

    def lines(self, stream: Iterable[bytes], name: str, first: bytes = b"") -> Iterator[Input | Document]:
        """The texts of JSON Lines; a line without `id` is called `name:line`."""
        for number, line in enumerate(_with_first(first, stream), 1):
            if line.strip():
                yield self.line(line, name, number)

    def line(self, line: bytes, name: str, number: int) -> Input | Document:
        """The text of one line: an object with `text`, perhaps `id`, `published`; other keys are ignored."""
        place = f"{name}:{number}"
        try:
            return self.input(json.loads(self.decoded(line, name)), place)
        except ValueError as error:
            return failed(place, f"{place}: {error}")

    def input(self, entry: Any, place: str) -> Input:
        """The text of an object. Raises ValueError where it has none."""
        if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
            raise ValueError('no object with a string under "text"')
        name = place if entry.get("id") is None else str(entry["id"])
        f"{name}{entry['text']}".encode()  # half a character pair could not be written again
        return Input(
            text=entry["text"],
            id=name,
            published=day_of(entry.get("published")) or self.published,
        )

    def text(self, source: bytes, name: str, id: str | None) -> Input | Document:
        """A text that is a file or stream of its own."""
        try:
            return Input(text=self.decoded(source, name), id=id, published=self.published)
        except ValueError as error:
            return failed(name, f"{name}: {error}")

    def decoded(self, source: bytes, name: str) -> str:
        """UTF-8, else Windows-1252 with a warning, once a file. The byte order mark is none of the text.

        Raises ValueError for what is neither.
        """
        if source.startswith(UTF16):
            return source.decode("utf-16")
        try:
            return source.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = source.decode("cp1252")
        if name not in self._warned:
            self._warned.add(name)
            self.warn(f"{name}: not UTF-8, read as Windows-1252")
        return text


def _with_first(first: bytes, rest: Iterable[bytes]) -> Iterator[bytes]:
    yield from [first] if first else []
    yield from rest


def is_object(line: bytes) -> bool:
    """Whether a line is a JSON object."""
    try:
        return isinstance(json.loads(line.decode("utf-8-sig")), dict)
    except ValueError:
        return False


def day_of(value: Any) -> date | None:
    """`2024-01-30`, also with a time after it; None for nothing. Raises ValueError."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise ValueError(f"published is {value!r}, not a day such as 2024-01-30")
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        raise ValueError(f"published is {value!r}, not a day such as 2024-01-30") from None


def failed(name: str, why: str) -> Document:
    """A text that could not be read."""
    return Document.model_validate({"id": name, "text": "", "errors": (why,)})


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


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A file that is there when it is finished, and not before: written beside its place, then renamed.

    A pipe or a device is written to directly. Where the writing stops with an error, nothing is left behind.
    """
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        return
    target = path.resolve()  # a link stays a link
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="") as stream:
            yield stream
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def quarantine_line(document: Document) -> str:
    """A failed document as a line that `extract` reads again: what is known of it, and why it failed."""
    known = {
        "id": document.id,
        "text": document.text,
        "published": document.published.isoformat() if document.published else None,
        "errors": document.errors,
        "version": document.version,
    }
    return json.dumps(known, ensure_ascii=False) + "\n"
