"""`881 200 demandes en 2022 : Allemagne 217 735, France 137 510`: names and rows that detail a figure said before."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ...morphology import Tag, guess
from ...persons import is_person
from ..quantities.phrases.clauses import outside_brackets
from .amounts import AMOUNTS
from .earlier import earlier
from .kin import are_alike
from .others import is_in_another_country
from .some_of import turns_to_others
from .sums import is_total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_TOPIC = 40  # sentences, rows and figures back to the figure that is detailed
_LABEL = 8  # words of the label of a row
_SIGNS = frozenset((":", "|", "\t"))


def link_details(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `part_of` of figures that stand behind a name or a label and have no noun of their own."""
    labelled = {i for i in range(len(quantities)) if _is_labelled(page, quantities, i)}
    for i in sorted(labelled):
        topic = _topic(page, quantities, i, labelled)
        if topic is None or not _is_of_another(page, quantities[topic], quantities[i]):
            _link(quantities, i, topic)
    for rows in _lists(page, quantities):
        whole = _listed(page, quantities, rows)
        whole = _introduced(page, quantities, rows) if whole is None else whole
        for i in rows:
            _link(quantities, i, whole)


def _is_of_another(page: Scan, whole: Quantity, part: Quantity) -> bool:
    return turns_to_others(page, whole, part) or is_in_another_country(whole, part)


def _link(quantities: Sequence[Quantity], part: int, whole: int | None) -> None:
    if whole is not None:
        quantities[part].part_of = whole
        quantities[part].rules.append("relations.part_of.details")


def _lists(page: Scan, quantities: Sequence[Quantity]) -> list[list[int]]:
    """Figures behind a colon, one on each of lines that follow each other: `• le Mali : 388 personnes`."""
    found: list[list[int]] = []
    end = -1  # where the line of the last row ends
    for i, quantity in enumerate(quantities):
        first, last = page.layout.line(quantity.first)
        if last == end:
            continue  # `271 personnes, dont 44 femmes`
        if _is_row(page, quantities, i):
            if first != end or not found:
                found.append([])
            found[-1].append(i)
            end = last
    return [rows for rows in found if len(rows) > 1]


def _is_row(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    row = quantities[i]
    told = row.kind in AMOUNTS and row.value is not None and not row.change and not is_total(page, row)
    free = row.part_of is None and row.compared_with is None and row.same_as is None
    return told and free and page.before(row.left) == ":"


def _listed(page: Scan, quantities: Sequence[Quantity], rows: list[int]) -> int | None:
    """The figure before a list, of what its rows count at that time, that is as large as all of them together."""
    row = next((quantities[i] for i in rows if not quantities[i].elided), quantities[rows[0]])
    if any((quantities[i].kind, quantities[i].unit) != (row.kind, row.unit) for i in rows):
        return None
    some = sum((quantities[i].value or Decimal(0) for i in rows), Decimal(0))
    for j, whole in earlier(page, quantities, rows[0], _LIST):
        dated = whole.period_value in (row.period_value, None) or row.period_value is None
        if (
            dated
            and _is_open(whole, row)
            and _counts_rows(row, whole)
            and (whole.value or 0) * _ROUNDED >= some
        ):
            return j
    return None


def _introduced(page: Scan, quantities: Sequence[Quantity], rows: list[int]) -> int | None:
    """`318 600 premiers titres :` over `- études : 103 200`: its rows say of which sort, and are most of it."""
    at, first = rows[0] - 1, page.layout.line(quantities[rows[0]].first)[0]
    if at < 0 or any(_has_own_noun(page, quantities[i]) for i in rows):
        return None
    whole, row = quantities[at], quantities[rows[0]]
    behind = [word for word in page.folds[whole.right : first] if word != "\n"]
    if len(behind) > _SORT or behind[-1:] != [":"] or whole.value is None or not _is_open(whole, row):
        return None
    if any((quantities[i].kind, quantities[i].unit) != (row.kind, row.unit) for i in rows):
        return None
    some = sum((quantities[i].value or Decimal(0) for i in rows), Decimal(0))
    return at if whole.value <= some * 2 and some <= whole.value * _ROUNDED else None


def _has_own_noun(page: Scan, row: Quantity) -> bool:
    """`• le Mali : 388` | personnes; `- études : 103 200` has the word of its label."""
    return page.folds[row.right : row.right + 1] not in ([], ["\n"], [","], ["("], [";"], ["."])


_SORT = 6  # words from a figure to the colon that opens its list


def _counts_rows(row: Quantity, whole: Quantity) -> bool:
    """`388 personnes` are rows of `1 043 migrants`; `12 médecins` are none."""
    return are_alike(row.noun, whole.noun) or (row.noun == "personne" and is_person(whole.noun or ""))


_LIST = 12  # sentences and headings back to the figure that a list details
_ROUNDED = Decimal("1.02")


def _topic(page: Scan, quantities: Sequence[Quantity], i: int, labelled: set[int]) -> int | None:
    """The largest figure before with the same noun, kind and time that is no part and no row itself."""
    part = quantities[i]
    here = page.layout.sentence_number(part.first)
    near = [
        j
        for j in range(max(i - _TOPIC, 0), i)
        if j not in labelled
        and not (_is_beside(page, part, quantities[j]) or _is_sibling(page, part, quantities[j]))
        and here - page.layout.sentence_number(quantities[j].first) <= _TOPIC
        and _details(part, quantities[j])
    ]
    return max(near, key=lambda j: quantities[j].value or 0, default=None)


def _is_beside(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """`Les services ont gagné 94 000 postes, le BTP 41 000`: no detail without a colon or a bracket."""
    between = outside_brackets(page.folds[whole.right : part.left])
    same = page.layout.sentence(part.first) == page.layout.sentence(whole.first)
    return same and ":" not in between and "(" not in between


def _is_sibling(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """`• le Mali : 388 personnes ;⏎• le Sénégal : 119`: two items of one list, each behind its own label."""
    one, other = (page.folds[page.layout.line(q.first)[0]] for q in (part, whole))
    return one == other and not one[0].isalnum() and page.before(whole.left) == ":"


def _is_labelled(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """Whether a name, or the label of a row, stands before a figure that is no part of anything yet."""
    part = quantities[i]
    free = part.part_of is None and part.compared_with is None and part.same_as is None and not part.change
    if not free or not part.elided or part.kind not in AMOUNTS or part.value is None or is_total(page, part):
        return False
    before = page.words[part.left - 1]
    if before.text not in _SIGNS:
        return before.capital and before.folded[0].isalpha() and not guess(before.folded) & _SMALL_WORDS
    line = page.layout.line(part.first)[0]
    first = line < part.left - 1 and (i == 0 or quantities[i - 1].first < line)
    return first and part.left - line <= _LABEL and "(" not in page.folds[line : part.left]


# `Et` | vingt-sept `sont mortes`: no name, though a capital opens the sentence.
_SMALL_WORDS = Tag.CONJUNCTION | Tag.PREPOSITION | Tag.PRONOUN | Tag.DETERMINER | Tag.ADVERB


def _details(part: Quantity, whole: Quantity) -> bool:
    """The same noun, kind and time, larger, and neither a part nor a change nor a baseline."""
    dated = whole.period_value in (part.period_value, None)
    if whole.value is None or part.value is None or not dated or not _is_open(whole, part):
        return False
    return are_alike(part.noun, whole.noun) and whole.part_of is None and whole.value > part.value


def _is_open(whole: Quantity, part: Quantity) -> bool:
    """Of the same kind, and neither a change nor a rate nor a baseline."""
    same = (part.kind, part.unit) == (whole.kind, whole.unit)
    return same and not whole.change and not whole.per and whole.compared_with is None
