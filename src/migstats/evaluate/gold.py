"""Documents of the gold format: read from folders and files, checked, predicted."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from migstats import corpus

from .figures import SUBJECTS, Gold, Record


class Extracted(Protocol):
    """What an extraction gives: something that can say itself in the gold format.

    Its `statistics`, if it has any, may hold fields beyond that format (see `with_subjects`).
    """

    def to_gold(self) -> Gold: ...


class Extract(Protocol):
    """The signature of `migstats.extract`."""

    def __call__(self, text: str, /, *, published: str | None, id: str | None) -> Extracted: ...


def load(path: Path | str) -> list[dict[str, Any]]:
    """The gold of a corpus folder or file (with its `split`), or of a `.jsonl` of gold dicts.

    Raises ValueError with file and line for what cannot be read.
    """
    path = Path(path)
    if path.suffix == ".jsonl":
        return list(json_lines(path))
    entries = corpus.read_folder(path) if path.is_dir() else [corpus.read(path)]
    if not entries:
        raise ValueError(f"{path}: no document (*.txt)")
    return [with_subjects(entry.gold, entry.subjects) | {"split": entry.split} for entry in entries]


def with_subjects(gold: Gold, subjects: Sequence[Record]) -> dict[str, Any]:
    """A document of the gold format with the fields beyond it in its statistics, where they are known."""
    told = (
        zip(gold["statistics"], subjects, strict=True)
        if subjects
        else ((one, {}) for one in gold["statistics"])
    )
    return {**gold, "statistics": [{**one, **more} for one, more in told]}


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a JSON Lines file; empty lines are none."""
    for line, source in filled_lines(path):
        try:
            yield checked(json.loads(source))
        except ValueError as error:
            raise ValueError(f"{path.name}, line {line}: {error}") from None


def filled_lines(path: Path) -> list[tuple[int, str]]:
    """The lines of a file that are not empty, with their numbers. Raises ValueError with the file's name."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path.name}: not UTF-8, {error.reason} at byte {error.start}") from None
    return [(number, line) for number, line in enumerate(lines, 1) if line.strip()]


def checked(document: Any) -> dict[str, Any]:
    """A document that has what the gold format asks for; else ValueError says what is missing."""
    if not isinstance(document, dict):
        raise ValueError("not a document of the gold format")
    refuse_gaps(document, ("id", "text", *corpus.LETTERS), "the document")
    for kind, letter in corpus.LETTERS.items():
        for index, record in enumerate(document[kind]):
            names = (spec.name for spec in corpus.FIELDS[letter])
            refuse_gaps(record, ("start", "end", *names), f"{kind} {index}")
    return document


def refuse_gaps(record: Record, names: Iterable[str], what: str) -> None:
    """A record without one of its fields cannot be compared."""
    if missing := [name for name in names if name not in record]:
        raise ValueError(f"no {missing[0]!r} in {what}")


def predict(gold: Iterable[Gold], extract: Extract) -> list[Gold]:
    """What an extraction says about the texts of the gold, from text, day of publication and id alone."""
    return [said(extract(d["text"], published=d.get("published"), id=d["id"])) for d in gold]


def said(document: Extracted) -> dict[str, Any]:
    """A document in the gold format, and what its statistics say beyond it."""
    statistics = sorted(getattr(document, "statistics", ()), key=lambda one: (one.start, one.end))
    return with_subjects(
        document.to_gold(), [{name: getattr(one, name) for name in SUBJECTS} for one in statistics]
    )
