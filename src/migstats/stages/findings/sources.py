"""`18 morts selon le HCR, 23 selon les garde-côtes`: two sources that do not give the same value of one fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .clauses import content_of, new_names, one_place, set_apart
from .figures import AMOUNTS, Interval, Sheet, finding, has_interval, interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Quantity

_SAYS = frozenset(("selon", "d'", "(", ","))


def find(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Findings, of figures that follow each other."""
    last: int | None = None
    for i, q in enumerate(sheet.quantities):
        if not _is_told(q):
            continue
        if last is not None and _is_contradiction(sheet, last, i):
            yield _told(sheet, last, i)
        last = i


def _is_told(q: Quantity) -> bool:
    """A figure that a source gives, and that is neither a part nor a step."""
    bare = not (q.change or q.per or q.negated) and q.part_of is None and q.compared_with is None
    return bare and q.kind in AMOUNTS and has_interval(q)


def _is_contradiction(sheet: Sheet, one: int, other: int) -> bool:
    a, b = sheet.quantities[one], sheet.quantities[other]
    said, again = interval(a), interval(b)
    if not (a.source_name and b.source_name) or a.source_name == b.source_name or a.source == b.source:
        return False
    if (a.kind, a.unit) != (b.kind, b.unit) or said is None or again is None or not said.apart(again):
        return False
    if a.period_value and b.period_value and a.period_value != b.period_value:
        return False
    if not _of_a_size(said, again):
        return False
    if sheet.number(b.first) - sheet.number(a.first) > 1 or not one_place(a, b):
        return False
    same = _bare(sheet, one, other) or _same_words(sheet, one, other)
    return same and not new_names(sheet, one, other) and not set_apart(sheet, other)


_FAR = 20


def _of_a_size(one: Interval, other: Interval) -> bool:
    """`4 000 restent bloqués`, `il en manque cinq`: figures so far apart are of two facts."""
    small, large = sorted((one.high, other.high))
    return 0 < large <= small * _FAR


def _bare(sheet: Sheet, one: int, other: int) -> bool:
    """`23 selon les garde-côtes`, `en revendiquent 500 000`: a number without a noun of its own."""
    a, b = sheet.quantities[one], sheet.quantities[other]
    if not (b.elided and b.noun == a.noun) and not (a.noun is None and b.noun is None):
        return False
    if "en" in sheet.before(other, 3):
        return True
    here = sheet.number(a.first) == sheet.number(b.first)
    return here and bool(sheet.after(other, 1)) and sheet.after(other, 1)[0] in _SAYS


def _same_words(sheet: Sheet, one: int, other: int) -> bool:
    """`2 406 personnes ont disparu en Méditerranée`, `3 105 disparus en Méditerranée`: all words of the second."""
    b = sheet.quantities[other]
    if b.phrase is None or b.elided or sheet.quantities[one].elided:
        return False
    again = sheet.content(*b.phrase)
    return len(again) > 1 and again <= content_of(sheet, one)


def _told(sheet: Sheet, one: int, other: int) -> dict[str, Any]:
    first, second = sheet.said(one), sheet.said(other)
    who, whom = sheet.quantities[one].source_name, sheet.quantities[other].source_name
    return finding(
        "two_sources",
        f"Deux sources ne s’accordent pas : {first} ({who}), {second} ({whom}).",
        f"Two sources do not agree: {first} ({who}), {second} ({whom}).",
        (one, other),
        f"{first} ≠ {second}",
    )
