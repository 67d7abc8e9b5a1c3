"""Fixture tables that a French reader can correct without reading Python.

One case a line, its columns set apart by bars; `#` begins a comment line:

    près de [300] personnes et [12] bateaux | value=300 qualifier=nearly ; value=12 | published=2024-01-30

The text has each expected span in brackets; without a bracket nothing may be found. The second column gives
the fields that matter, one group a span, groups set apart by semicolons; a value with blanks stands in double
quotes. `published` is optional. In the text `\\n`, `\\[`, `\\]`, `\\|`, `\\\\` and `\\uXXXX` are escapes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURES = Path(__file__).parent / "fixtures"
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)")
_FIELD = re.compile(r'([A-Za-z_][\w.]*)=("[^"]*"|\S*)')
_BAR = re.compile(r"(?<!\\)\|")
_MARK = re.compile(r"\\u[0-9a-fA-F]{4}|\\.|\[|\]|[^\\\[\]]+", re.DOTALL)
_COLUMNS = 3


class CaseError(ValueError):
    """A line of a table that cannot be read; the message names the file and the line."""


@dataclass(frozen=True)
class Case:
    """A text, the spans expected in it (code points, half-open) and the fields of each span.

    where: `file:line`, for messages.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    fields: tuple[dict[str, str], ...]
    published: date | None
    where: str

    @property
    def marked(self) -> list[str]:
        """The words of each span."""
        return [self.text[first:last] for first, last in self.spans]


def cases(name: str | Path) -> list[Case]:
    """Cases of a table: a path, or the name of a file of `tests/fixtures` with or without `.txt`.

    Raises CaseError for a line that cannot be read, FileNotFoundError for no such table.
    """
    path = _path(name)
    return [_case(line, f"{path.name}:{count}") for count, line in _lines(path)]


def tables(pattern: str) -> list[Path]:
    """Tables of `tests/fixtures` whose name fits `pattern`, sorted: `tables("dates_*")`."""
    return sorted(FIXTURES.glob(f"{pattern.removesuffix('.txt')}.txt"))


def _path(name: str | Path) -> Path:
    path = Path(name)
    if path.exists():
        return path
    return FIXTURES / f"{str(name).removesuffix('.txt')}.txt"


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for count, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield count, line


def _case(line: str, where: str) -> Case:
    columns = [column.strip(" \t\r") for column in _BAR.split(line)]
    if len(columns) > _COLUMNS:
        raise CaseError(f"{where}: {len(columns)} columns, at most {_COLUMNS} expected (`\\|` is a bar)")
    columns += [""] * (_COLUMNS - len(columns))
    text, spans = _unmarked(columns[0], where)
    return Case(text, spans, _fields(columns[1], len(spans), where), _published(columns[2], where), where)


def _unmarked(marked: str, where: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its brackets, and where they stood."""
    text, spans, opened = "", [], None
    for token in _MARK.findall(marked):
        if token == "[":
            if opened is not None:
                raise CaseError(f"{where}: a bracket inside a bracket")
            opened = len(text)
        elif token == "]":
            if opened is None:
                raise CaseError(f"{where}: a bracket is closed that was not opened")
            spans.append((opened, len(text)))
            opened = None
        else:
            text += _plain(token)
    if opened is not None:
        raise CaseError(f"{where}: a bracket is not closed")
    return text, tuple(spans)


def _plain(token: str) -> str:
    """`\\n` -> a line break; `\\[` -> `[`; `\\u202f` -> the blank of that code point."""

    def decoded(match: re.Match[str]) -> str:
        name = match[1]
        if len(name) > 1:
            return chr(int(name[1:], 16))
        return {"n": "\n", "t": "\t"}.get(name, name)

    return _ESCAPE.sub(decoded, token)


def _fields(column: str, spans: int, where: str) -> tuple[dict[str, str], ...]:
    """One dict a span; all empty where the column is."""
    if not column:
        return tuple({} for _ in range(spans))
    groups = tuple(_group(group, where) for group in _split(column))
    if len(groups) != spans:
        raise CaseError(f"{where}: {spans} spans, {len(groups)} groups of fields")
    return groups


def _split(column: str) -> list[str]:
    """Cut at semicolons outside of quotes."""
    return re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*\Z)', column)


def _group(group: str, where: str) -> dict[str, str]:
    if rest := _FIELD.sub("", group).strip():
        raise CaseError(f"{where}: `{rest}` is no field")
    return {name: value.strip('"') for name, value in _FIELD.findall(group)}


def _published(column: str, where: str) -> date | None:
    if not column:
        return None
    name, _, day = column.partition("=")
    if name.strip() != "published":
        raise CaseError(f"{where}: `published=YYYY-MM-DD` expected, not `{column}`")
    try:
        return date.fromisoformat(day.strip())
    except ValueError as error:
        raise CaseError(f"{where}: {error}") from None
