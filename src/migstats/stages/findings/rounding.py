"""`plus de 25 000 migrants` over a text that counts 19 686: a rounded figure that does not round its exact one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ...found import SHARES
from ...layout import head_end
from ...words import THESE
from ..relations.same_as import ROUNDED
from .clauses import one_place, same_count
from .figures import Interval, Sheet, finding, grouped, has_interval, interval
from .parts import is_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Quantity

_BODY = 12  # figures of the body that a title may sum up
_HUNDRED = Decimal(100)
# The two figures are of one order, else they are of two facts.
_FEWEST, _MOST = Decimal("0.5"), Decimal(2)
_OTHER = frozenset(
    "autre autres supplémentaire supplémentaires premier premiers première premières ajoutent".split()
)


def find(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Findings of titles, of `ces quelque …`, and of glosses in brackets."""
    yield from _titles(sheet, head_end(sheet.page))
    for i, q in enumerate(sheet.quantities):
        if q.qualifier in ROUNDED and sheet.before(i, 1)[:1] and sheet.before(i, 1)[0] in THESE:
            yield from _these(sheet, i)
        if q.same_as is not None and q.same_as + 1 == i and _is_beside(sheet, q.same_as, i):
            yield from _glosses(sheet, q.same_as, i)


def _is_beside(sheet: Sheet, one: int, other: int) -> bool:
    a, b = sheet.quantities[one], sheet.quantities[other]
    return b.left - a.right <= 2 and sheet.number(a.first) == sheet.number(b.first)


def _is_rounded(q: Quantity) -> bool:
    return q.kind in ("count", "money") and q.qualifier in ROUNDED and _is_plain(q)


def _is_exact(q: Quantity) -> bool:
    return q.kind in ("count", "money") and q.qualifier == "exact" and q.part_of is None and _is_plain(q)


def _is_plain(q: Quantity) -> bool:
    bare = not q.change and not q.per and not q.negated and not q.hedged and q.compared_with is None
    return bare and q.value is not None and q.value > 0 and has_interval(q)


def _titles(sheet: Sheet, body: int) -> Iterator[dict[str, Any]]:
    """A rounded figure of the title, and the one figure of the body that has its noun."""
    if not body:
        return
    below = [i for i, q in enumerate(sheet.quantities) if q.first >= body][:_BODY]
    for i, q in enumerate(sheet.quantities[:_BODY]):
        if q.first >= body or not _is_rounded(q) or q.elided:
            continue
        same = [j for j in below if same_count(sheet, i, j) or _same_word(sheet, i, j)]
        if len(same) == 1 and sheet.number(sheet.quantities[same[0]].first) <= sheet.number(body) + 1:
            yield from _checked(sheet, i, same[0], below)


def _same_word(sheet: Sheet, i: int, j: int) -> bool:
    """The words right after both figures are the same: `30 000 reconduites`, `22 421 reconduites`."""
    one, other = ([w for w in sheet.after(k, 2) if w not in ("de", "d'", "des")][:1] for k in (i, j))
    return bool(one) and one == other and one[0].isalpha() and len(one[0]) > 3


def _these(sheet: Sheet, i: int) -> Iterator[dict[str, Any]]:
    """`ces quelque 8 000 migrants`: the count of the sentence before, where it has just one."""
    here = sheet.number(sheet.quantities[i].first)
    earlier = [j for j in sheet.within(here) if j < i] or sheet.within(here - 1)
    counts = [j for j in earlier if sheet.quantities[j].kind == sheet.quantities[i].kind]
    if len(counts) == 1 and _is_rounded(sheet.quantities[i]):
        yield from _checked(sheet, i, counts[0], counts)


def _checked(sheet: Sheet, rounded: int, exact: int, near: list[int]) -> Iterator[dict[str, Any]]:
    """A finding where neither that figure nor another of the text can be meant."""
    q, other = sheet.quantities[rounded], sheet.quantities[exact]
    if not _is_exact(other) or not _one_fact(sheet, q, other):
        return
    said = interval(q)
    known = [one for j in near if j != rounded and (one := interval(sheet.quantities[j])) is not None]
    if said is None or not all(said.apart(one) for one in known) or _sums(known, said):
        return
    if not _OTHER.isdisjoint({*sheet.after(rounded, 4), *sheet.after(exact, 4), *sheet.before(exact, 3)}):
        return
    yield _told(sheet, rounded, exact)


def _sums(known: list[Interval], said: Interval) -> bool:
    """Two figures of the text make the rounded one together."""
    return any(not said.apart(one.plus(other)) for at, one in enumerate(known) for other in known[at + 1 :])


def _one_fact(sheet: Sheet, q: Quantity, other: Quantity) -> bool:
    """One unit and order of size; nothing that is known of both differs."""
    assert q.value is not None and other.value is not None
    if q.unit != other.unit or not _FEWEST < q.value / other.value < _MOST:
        return False
    if (
        q.noun
        and other.noun
        and q.noun != other.noun
        and not (is_people(sheet, q) and is_people(sheet, other))
    ):
        return False
    if not one_place(q, other):
        return False
    return not (q.period_value and other.period_value) or q.period_value == other.period_value


def _told(sheet: Sheet, rounded: int, exact: int) -> dict[str, Any]:
    q, other = sheet.quantities[rounded], sheet.quantities[exact]
    said = " ".join(sheet.page.slice(min(q.left, q.first), q.last).split())
    gap = abs((q.value or Decimal(0)) / (other.value or Decimal(1)) - 1) * _HUNDRED
    return finding(
        "rounding",
        f"« {said} » n’est pas l’arrondi de {sheet.said(exact)} (écart de {grouped(gap, 0)} %).",
        f"“{said}” does not round {sheet.said(exact)} (off by {grouped(gap, 0)} %).",
        (rounded, exact),
        f"{said} ≠ {sheet.said(exact)}",
    )


def _glosses(sheet: Sheet, one: int, other: int) -> Iterator[dict[str, Any]]:
    """`un tiers (54 %)`, `plus de 30 000 – 28 404 exactement`: a figure and its own gloss."""
    first, second = sheet.quantities[one], sheet.quantities[other]
    said, gloss = interval(first), interval(second)
    if said is None or gloss is None or (first.unit != second.unit and first.kind not in SHARES):
        return
    said = said.times(_HUNDRED) if (first.kind, second.kind) == ("fraction", "percent") else said
    fits = first.kind == second.kind == "count" or (first.kind, second.kind) == ("fraction", "percent")
    if fits and said.apart(gloss):
        yield finding(
            "rounding",
            f"« {sheet.said(one)} » ne s’accorde pas avec {sheet.said(other)}.",
            f"“{sheet.said(one)}” does not agree with {sheet.said(other)}.",
            (one, other),
            f"{sheet.said(one)} ≠ {sheet.said(other)}",
        )
