"""`881 200 demandes en 2022 : Allemagne 217 735, France 137 510`: names and rows that detail a figure said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .amounts import AMOUNTS
from .kin import are_alike
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
        whole = _topic(page, quantities, i, labelled)
        if whole is not None:
            quantities[i].part_of = whole
            quantities[i].rules.append("relations.part_of.details")


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
    between = page.folds[whole.right : part.left]
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
        return before.capital and before.folded[0].isalpha()
    line = page.layout.line(part.first)[0]
    first = line < part.left - 1 and (i == 0 or quantities[i - 1].first < line)
    return first and part.left - line <= _LABEL and "(" not in page.folds[line : part.left]


def _details(part: Quantity, whole: Quantity) -> bool:
    """The same noun, kind and time, larger, and neither a part nor a change nor a baseline."""
    same = (part.kind, part.unit) == (whole.kind, whole.unit) and are_alike(part.noun, whole.noun)
    if (
        not same
        or whole.period_value not in (part.period_value, None)
        or whole.value is None
        or part.value is None
    ):
        return False
    plain = not whole.change and not whole.per and whole.compared_with is None
    return plain and whole.part_of is None and whole.value > part.value
