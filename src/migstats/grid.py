"""Rows of cells, `| Syrie | 2021 | 4 500 |`, `ville;année;morts`: which cells only date, rank or name their row."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .scan import Scan

    Cell = tuple[int, int]
    Row = list[Cell]

_STROKES = frozenset(("|", ";"))
_MARKS = frozenset("*_ ()")  # `**2021**`, `2021 (p)`
_EARLIEST, _LATEST, _STEP = 1950, 2060, 10
_HEAD = 6  # words of the head of a column
_DATED = frozenset(
    "année annee années an ans exercice exercices millésime date dates période saison campagne rentrée".split()
)
_BEGUN = frozenset(
    "début debut fin ouverture création creation fondation construction ouvert ouverte créé créée".split()
)
_COUNTED = frozenset("nombre nb nbre total effectif capacité population montant budget".split())
_NAMED = frozenset(
    "rang classement position id identifiant département departement dép dept cp matricule".split()
)
_CODES = frozenset("postal insee commune ape naf pays iso dossier client".split())
_NUMBER = (["n", "°"], ["n°"], ["no"], ["nº"], ["numéro"], ["code"], ["#"])


Kind = Literal["year", "begun", "name", "count"]


def labels(page: Scan) -> dict[int, Kind]:
    """First words of cells with a number -> what the head of their column says that it is.

    year: it dates its row (`Année`, years down the first column); begun: it dates what the row names (`Ouverture`);
    name: it ranks or names the row (`Rang`, `Code postal`); count: however much it looks like a year (`Places`).
    """
    found: dict[int, Kind] = {}
    if _STROKES.isdisjoint(page.known) and "\t" not in page.text:
        return found
    for rows in _tables(page):
        kinds = [_kind(page, cell) for cell in rows[0]]
        found.update((at, "year") for at in _years_down(page, rows))
        for row in rows[1:] if any(kinds) else ():
            if len(row) == len(kinds):
                found.update(_labelled(page, kinds, row))
    return found


def _labelled(page: Scan, kinds: Sequence[Kind | None], row: Row) -> Iterator[tuple[int, Kind]]:
    """The cells of a row that the heads of a table name, each with what it is."""
    for kind, (first, last) in zip(kinds, row, strict=True):
        if kind == "count" and row[0][0] < row[0][1]:
            yield first, kind
        elif kind in ("year", "begun") and (at := _year(page, first, last)) is not None:
            yield at, kind
        elif kind == "name" and first < last and all(map(str.isdecimal, page.folds[first:last])):
            yield first, kind


def _tables(page: Scan) -> Iterator[list[Row]]:
    """Lines of cells that follow each other, rules (`|---|---|`) left out."""
    rows: list[Row] = []
    for line in page.layout.lines:
        row = _row(page, line) if line < len(page) else []
        if len(row) > 1:
            if any(page.folds[i][0].isalnum() for i in range(row[0][0], row[-1][1])):
                rows.append(row)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _row(page: Scan, line: int) -> Row:
    """The cells of a line, without the strokes around it; one cell where nothing divides it."""
    last = page.layout.line(line)[1]
    last -= page.folds[last - 1] == "\n"
    cuts = [i for i in range(line, last) if page.folds[i] in _STROKES]
    if not cuts:
        tabs = [i for i in range(line + 1, last) if "\t" in page.text[page.end(i - 1) : page.starts[i]]]
        return list(zip([line, *tabs], [*tabs, last], strict=True))
    cells = list(zip([line, *(i + 1 for i in cuts)], [*cuts, last], strict=True))
    return cells[cuts[0] == line and page.folds[line] == "|" : len(cells) - (cuts[-1] == last - 1)]


def _kind(page: Scan, cell: Cell) -> Kind | None:
    """What the head of a column says of its cells: `Année` -> year, `Code postal` -> name."""
    words = [word for word in page.folds[slice(*cell)] if word not in "*_\"'"]
    if not words or len(words) > _HEAD:
        return None
    if words[0] in _BEGUN or (words[0] in _DATED and not _BEGUN.isdisjoint(words)):
        return "begun"  # `Année de construction`
    if words[0] in _DATED:
        return "year"
    if words[0] in _COUNTED or (words[0][0].isalpha() and words[0].endswith("s")):
        return "count"
    number = any(words[: len(sign)] == sign for sign in _NUMBER)
    coded = number and (words[-1] in _CODES or len(words) <= 2)
    return "name" if coded or (words[0] in _NAMED and len(words) == 1) else None


def _year(page: Scan, first: int, last: int) -> int | None:
    """The word of the year that a cell holds with nothing beside it but marks and a letter: `2021 (p)`."""
    found = [i for i in range(first, last) if page.folds[i] not in _MARKS]
    at = found[0] if found else first
    text = page.folds[at] if found else ""
    if len(text) != len("2021") or not text.isdecimal() or not _EARLIEST <= int(text) <= _LATEST:
        return None
    return at if all(len(page.folds[i]) == 1 and page.folds[i].isalpha() for i in found[1:]) else None


def _years_down(page: Scan, rows: Sequence[Row]) -> Iterator[int]:
    """Years in the first cells of rows, up or down without a leap; one row will do under an empty corner."""
    run: list[int] = []
    for k, row in enumerate([*rows, []]):
        at = _year(page, *row[0]) if row else None
        corner = k == 1 and rows[0][0][0] == rows[0][0][1]
        if at is not None and run and not _is_next(page, run, at):
            yield from run if len(run) > 1 else ()
            run = []
        if at is not None:
            run.append(at)
            if corner:
                yield at
    yield from run if len(run) > 1 else ()


def _is_next(page: Scan, run: Sequence[int], at: int) -> bool:
    """Whether the year at word `at` goes on with those of `run`, in their direction."""
    years = [int(page.folds[i]) for i in (*run[-2:], at)]
    steps = {(two > one) - (two < one) for one, two in pairwise(years)}
    return len(steps) == 1 and steps != {0} and abs(years[-1] - years[-2]) <= _STEP
