"""`47 missions : 23 en métropole, 17 … et 7`, `Total : 15 500`, rows: figures that make up another exactly."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ...lexicon.gazetteer import is_people
from ...morphology import is_finite_verb
from ...words import BULLETS
from ..dates.edtf import bounds, interval
from .amounts import AMOUNTS, in_sentence, is_weighed
from .earlier import earlier
from .kin import are_kin, is_death, is_file, is_of_people

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Quantity
    from ...scan import Scan


def link_sums(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Two figures or more that add up to the one before them: `47 missions : 23 en métropole, 17 … et 7`."""
    _link_lines(page, quantities)
    for i in range(len(quantities) - 1, -1, -1):
        if _is_item(page, quantities, i) or quantities[i].part_of is not None:
            continue
        parts = (
            _adding_up(page, quantities, i)
            or _roughly(page, quantities, i)
            or _said_in_detail(page, quantities, i)
        )
        parts = parts or _and_the_others(page, quantities, i)
        for j in parts:
            quantities[j].part_of = i
            quantities[j].rules.append("relations.part_of.sum")
    for i in range(len(quantities) - 2):
        _link_shares(page, quantities, i)


def _link_lines(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`Brest : 120 en ville ; 80 en banlieue ; total : 200`: the figures of a line, up to its own total."""
    start = 0
    for i, total in enumerate(quantities):
        if i and page.layout.line(quantities[i - 1].first) != page.layout.line(total.first):
            start = i
        parts = quantities[max(start, i - _MOST) : i]
        named = page.folds[max(total.left - 2, 0) : total.left] == ["total", ":"] and len(parts) > 1
        alike = named and all((q.kind, q.unit, q.change) == (total.kind, total.unit, None) for q in parts)
        if (
            alike
            and all(q.part_of is None for q in parts)
            and sum(q.value or 0 for q in parts) == total.value
        ):
            for part in parts:
                part.part_of = i
                part.rules.append("relations.part_of.total")


def _and_the_others(page: Scan, quantities: Sequence[Quantity], i: int) -> list[int]:
    """`37 migrants étaient à bord. Les 20 personnes … Les 17 autres …`: those who are told of, and the others."""
    whole, parts = quantities[i], quantities[i + 1 : i + 3]
    if whole.kind != "count" or len(parts) < 2 or whole.change or whole.per:
        return []
    near = page.layout.sentences_between(whole.first, parts[1].first) <= _NEXT
    people = all(q.kind == "count" and is_of_people(q.noun) and q.part_of is None for q in (whole, *parts))
    others = page.folds[parts[1].last : parts[1].last + 1] == ["autres"]
    made = (parts[0].value or 0) + (parts[1].value or 0) == whole.value
    return [i + 1, i + 2] if near and people and others and made else []


def _is_item(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`quatre blessés,` | deux `à Nice, une à Cannes, une à Menton`: one of a list, as those behind it."""
    following = quantities[i + 1] if i + 1 < len(quantities) else None
    elided = following is not None and quantities[i].elided and following.elided
    joined = elided and _between(page, quantities, i)[-1:] in ([","], ["et"])
    return joined and page.before(quantities[i].left) in _OPENS_LIST


_OPENS_LIST = frozenset((",", ":", "dont"))


def _link_shares(page: Scan, quantities: Sequence[Quantity], i: int) -> None:
    """`Quatre sur dix disent oui (26 % toujours, 14 % parfois)`: shares that make up the one before their sign."""
    whole, size = quantities[i], percent(quantities[i])
    sign = page.before(quantities[i + 1].left)
    if size is None or whole.change or sign not in ("(", ":") or ")" in _between(page, quantities, i):
        return  # `le Portugal (8,6 %), la Tunisie (4,5 %), l’Italie (4,1 %)`: each in a bracket of its own
    total, parts = Decimal(0), []
    for j in range(i + 1, min(i + _MOST, len(quantities))):
        part = percent(quantities[j])
        if part is None or quantities[j].change or not in_sentence(page, whole, quantities[j]):
            return
        total += part
        parts.append(j)
        if total >= size:
            break
    if total == size and len(parts) > 1:
        for j in parts:
            quantities[j].part_of = i
            quantities[j].rules.append("relations.part_of.sum")


def _between(page: Scan, quantities: Sequence[Quantity], i: int) -> list[str]:
    """The words between a figure and the next one."""
    return page.folds[quantities[i].right : quantities[i + 1].left]


def percent(share: Quantity) -> Decimal | None:
    """A share in per cent: 25 of `un quart`; None for what is none."""
    if share.kind == "percent":
        return share.value
    if share.kind == "fraction" and share.numerator and share.denominator:
        return share.numerator * 100 / share.denominator
    return None


def _adding_up(page: Scan, quantities: Sequence[Quantity], i: int) -> list[int]:
    """The figures behind figure `i`, near it, that make it up exactly; those that are parts of others are passed."""
    whole = quantities[i]
    weighed = is_weighed(whole) and _is_detailed(page, quantities, i)
    if not (whole.kind in AMOUNTS or weighed) or whole.value is None:
        return []
    if whole.change or whole.compared_with is not None:
        return []
    following = quantities[i + 1] if i + 1 < len(quantities) else None
    beside = following is not None and following.left - whole.right <= _NEAR
    if whole.value < _LEAST and not (beside or weighed):
        return []
    if following is not None and _between(page, quantities, i)[-1:] == ["et"]:
        return []  # `cinq femmes et deux enfants, …, trois autres`: side by side
    here, total = page.layout.sentence_number(whole.first), Decimal(0)
    named = following is not None and page.before(following.left) in _NAMING
    parts: list[int] = []
    for j in range(i + 1, min(i + _MOST, len(quantities))):
        part = quantities[j]
        far = page.layout.sentence_number(part.first) - here
        if far > (0 if whole.value < _LEAST else 2) and (
            whole.value < _LEAST or part.first - whole.first > _LIST
        ):
            return []
        if not (named or _counts_alike(whole, part)):
            continue  # not `412 logements, à savoir 300 appartements et 112 maisons`
        if part.kind != whole.kind or part.unit != whole.unit or part.value is None or part.change:
            continue
        if page.words[part.first].text[0] in "+-−" or page.before(part.first) == "+":
            return []  # `163 210 entrées, 106 840 départs, +56 370`: a balance is no part
        if part.part_of is not None or part.compared_with is not None or part.per != whole.per:
            continue
        if page.before(part.left) == "dont" and any(quantities[k].kind == part.kind for k in range(i + 1, j)):
            continue  # `90 ici et 15 là, dont deux mineurs`: in those that were just counted
        if far and whole.qualifier != "exact":
            return []  # `une vingtaine de disparus`: what is said roughly is made up by chance further on
        total += part.value
        parts.append(j)
        if total >= whole.value:
            return parts if total == whole.value and len(parts) > 1 else []
    return []


def _is_detailed(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`5,2 tonnes (` | 3,9 t de résine et 1,3 t d’herbe), `entre Landiras (` | 12 800) et Saumos (70): one sentence."""
    parts = quantities[i + 1 : i + 3]
    inside = len(parts) > 1 and all(in_sentence(page, quantities[i], part) for part in parts)
    return inside and page.before(parts[0].left) in _NAMING


def _roughly(page: Scan, quantities: Sequence[Quantity], i: int) -> list[int]:
    """`Une trentaine de migrants, 28 hommes et quatre femmes, …`: in one breath behind a whole that is no exact one."""
    whole = quantities[i]
    if whole.kind != "count" or whole.value is None or whole.change or whole.qualifier not in _ROUGHLY:
        return []
    least, most = _ROUGHLY[whole.qualifier]
    parts: list[int] = []
    for j in range(i + 1, min(i + _MOST, len(quantities))):
        part, between = quantities[j], _between(page, quantities, j - 1)
        if (
            part.kind != "count"
            or part.value is None
            or part.part_of is not None
            or part.elided
            or part.change
        ):
            break
        opens = between in ([","], ["("], [",", "soit"], [",", "à", "savoir"]) or (
            between[-1:] == [":"] and "," not in between and len(between) <= _TO_COLON
        )
        if not (opens if not parts else between in ([","], ["et"])) or not _counts_alike(whole, part):
            break
        parts.append(j)
    total = sum((quantities[j].value or Decimal(0) for j in parts), Decimal(0))
    return parts if len(parts) > 1 and whole.value * least <= total <= whole.value * most else []


_TO_COLON = 6  # words of `ont été secourues :`
_ROUGHLY = {
    "about": (Decimal("0.85"), Decimal("1.15")), "nearly": (Decimal("0.85"), Decimal(1)),
    "more_than": (Decimal(1), Decimal("1.15")), "at_least": (Decimal(1), Decimal("1.15")),
}  # fmt: skip


def _said_in_detail(page: Scan, quantities: Sequence[Quantity], i: int) -> list[int]:
    """`612 exilés … Dans le détail, 284 vont en ville, 236 ailleurs, les 92 derniers à l’hôtel`: one sentence."""
    whole = quantities[i]
    if whole.kind not in AMOUNTS or whole.value is None or whole.change or whole.value < _LEAST:
        return []
    if whole.compared_with is not None:
        return []  # `16 morts, contre 12 en 2021`
    here = page.layout.sentence_number(whole.first)
    sentences: dict[int, list[int]] = {}
    for j in range(i + 1, min(i + _MOST, len(quantities))):
        part = quantities[j]
        at = page.layout.sentence_number(part.first)
        if at - here > _SENTENCES:
            break
        inner = "dont" in page.folds[max(part.left - 2, 0) : part.left]  # `6 enfants, dont un nourrisson`
        alike = (part.kind, part.unit) == (whole.kind, whole.unit) and _counts_alike(whole, part)
        if at > here and alike and not inner:
            sentences.setdefault(at, []).append(j)
    for told in sentences.values():
        parts = _in_one_breath(page, quantities, told, whole)
        free = all(quantities[j].part_of is None and not quantities[j].change for j in parts)
        near = len(parts) > 2 or page.layout.sentence_number(quantities[parts[0]].first) - here <= _NEXT
        if free and near and len(parts) > 1 and sum(quantities[j].value or 0 for j in parts) == whole.value:
            return parts
    return []


def _in_one_breath(page: Scan, quantities: Sequence[Quantity], told: list[int], whole: Quantity) -> list[int]:
    """`Les survivants, onze hommes et cinq femmes, ont été soignés ; trois …`: the items that open a sentence."""
    total = Decimal(0)
    for count, j in enumerate(told):
        if count and any(map(is_finite_verb, _between(page, quantities, j - 1))):
            return told
        total += quantities[j].value or Decimal(0)
        if total == whole.value and count:
            return told[: count + 1]
    return told


_SENTENCES, _NEXT = 15, 3  # sentences and lines to three parts or more, and to two


def link_accounts(quantities: Sequence[Quantity]) -> None:
    """`205 personnes recueillies.` … `37 personnes` … `88 et 80`: groups, told one by one, that make up all.

    After the other links: what is part of one of the groups is not counted again.
    """
    for i, whole in enumerate(quantities):
        if _is_account(whole):
            for j in _groups(quantities, i, linked=True) or _groups(quantities, i, linked=False):
                if quantities[j].part_of in (None, whole.same_as):
                    quantities[j].part_of = i
                    quantities[j].rules.append("relations.part_of.account")


def _is_account(whole: Quantity) -> bool:
    told = whole.kind == "count" and whole.part_of is None and not (whole.change or whole.per)
    told = told and whole.qualifier == "exact"
    return (
        told and (whole.value or 0) >= _LEAST * 2 and whole.compared_with is None and is_of_people(whole.noun)
    )


def _groups(quantities: Sequence[Quantity], i: int, *, linked: bool) -> list[int]:
    """Three figures of people or more behind a figure that make it up; those that are details of others are passed.

    linked: with those that are known as its parts and have nouns of their own: `dont 22 enfants` are in the groups.
    """
    whole, total = quantities[i], Decimal(0)
    groups: list[int] = []
    for j in range(i + 1, min(i + _LONGEST, len(quantities))):
        group = quantities[j]
        if group.kind != "count" or not is_of_people(group.noun) or group.change or group.value is None:
            continue
        if group.same_as is not None or group.compared_with is not None or group.per:
            continue
        free = group.part_of is None or (group.part_of in (i, whole.same_as) and (linked or group.elided))
        if not free:
            continue  # `52 naufragés, dont 14 enfants`
        total += group.value
        groups.append(j)
        if total >= (whole.value or 0):
            return groups if total == whole.value and len(groups) >= _ROWS else []
    return []


def link_totals(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`Soins : 2 900 … Total : 15 500`: what stands before a total and makes it up exactly.

    The links go to the first statement of the total, where it was said before.
    """
    for i, total in enumerate(quantities):
        if total.value is None or total.kind not in AMOUNTS or not is_total(page, total):
            continue
        left, parts = total.value, []
        for j in range(i - 1, max(i - _LONGEST, -1), -1):
            part = quantities[j]
            if part.kind != total.kind or part.unit != total.unit or part.value is None or part.change:
                continue
            if part.part_of is not None or left <= 0 or total.first - part.last > _LIST * 3:
                break
            left -= part.value
            parts.append(j)
            if left == 0 and len(parts) > 1:
                whole = i if total.same_as is None or total.same_as in parts else total.same_as
                for k in parts:
                    quantities[k].part_of = whole
                    quantities[k].rules.append("relations.part_of.total")
                break


def link_summed_up(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`1 300 premières demandes et 200 réexamens, soit 1 500 demandes`: what stands before and makes it up exactly."""
    for i, total in enumerate(quantities):
        led = page.folds[max(total.left - 3, 0) : total.left]
        summed = led[-1:] == ["soit"] or "tout" in led or _is_brought_to(led)
        if total.value is None or total.change or not summed:
            continue
        parts = []
        opens = (
            page.folds[page.layout.sentence(total.first)[0]] == "soit"
        )  # `En avril, 4 300. Soit 22 800 au total`
        for j, part in earlier(page, quantities, i, _NEXT if opens else 0):
            if (
                (part.kind, part.unit) != (total.kind, total.unit)
                or part.change
                or part.part_of not in (None, i)
            ):
                break
            parts.append(j)
        if len(parts) > 1 and sum(quantities[j].value or 0 for j in parts) == total.value:
            for j in parts:
                quantities[j].part_of = i
                quantities[j].rules.append("relations.part_of.sum")
            _span(total, [quantities[j] for j in reversed(parts)])


def _is_brought_to(led: list[str]) -> bool:
    """`ce qui porte à` | 22 200 `le nombre total de morts`."""
    return led[-1:] == ["à"] and led[-2:-1] != [] and led[-2].startswith("port")


def _span(total: Quantity, parts: Sequence[Quantity]) -> None:
    """`212 en mai et 198 en juin, soit 410`: over both, where it had taken the time of one of them."""
    times = [part.period_value or "" for part in parts]
    apart = total.period_value not in times or any("/" in time for time in times)
    if not apart and all(_follow(one, two) for one, two in pairwise(times)):
        total.period, total.period_value = None, interval(times[0], times[-1])


def _follow(one: str, two: str) -> bool:
    """Whether a day, month or year begins where another ends: `2023-01`, `2023-02`."""
    last, first = bounds(one)[1], bounds(two)[0]
    return last is not None and first is not None and (first - last).days == 1


def link_rows(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`Janvier : 245⏎Février : 452⏎Mars : 644` after `1 341 interceptions`: rows that make up a figure exactly."""
    told: dict[tuple[str, str | None, Decimal | None], int] = {}
    for i, one in enumerate(quantities):
        if not one.change:
            told.setdefault((one.kind, one.unit, one.value), i)
    for rows in _lists(page, quantities):
        row = quantities[rows[0]]
        total = sum((quantities[i].value or Decimal(0) for i in rows), Decimal(0))
        whole = told.get((row.kind, row.unit, total), rows[0])
        if whole >= rows[0]:
            whole = _rounded(quantities, rows[0], total)
        if whole < rows[0]:
            for i in rows:
                quantities[i].part_of = whole
                quantities[i].rules.append("relations.part_of.rows")


def _rounded(quantities: Sequence[Quantity], first: int, total: Decimal) -> int:
    """The figure before that says the sum of rows in round numbers: `quelque 166 000`; `first` where none does."""
    row = quantities[first]
    for j in range(first - 1, max(first - _MOST, -1), -1):
        told = quantities[j]
        same = (told.kind, told.unit, told.change, told.part_of) == (row.kind, row.unit, None, None)
        if same and told.value and told.value % _ROUND == 0 and abs(told.value - total) < told.value / _ROUND:
            return j
    return first


_ROUND = 100


def _lists(page: Scan, quantities: Sequence[Quantity]) -> Iterator[list[int]]:
    """Figures of one kind, one on each of three lines or more that follow each other, that are no parts yet."""
    rows: list[int] = []
    for i, quantity in enumerate(quantities):
        aside = quantity.kind not in AMOUNTS or _is_bulleted(page, quantity)
        if rows and aside and _in_row(page, quantities[rows[-1]], quantity):
            continue  # `Italie : 47 710 (-64 %)`, `- 112 ont été orientées vers` | cinq `centres`
        goes_on = bool(rows) and _is_next_row(page, quantities[rows[-1]], quantity)
        if not goes_on:
            if len(rows) >= _ROWS:
                yield rows
            rows = []
        free = quantity.part_of is None and not quantity.change and quantity.value is not None
        if free and quantity.kind in AMOUNTS:
            rows.append(i)
        else:
            rows = []
    if len(rows) >= _ROWS:
        yield rows


def _in_row(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    return page.layout.line(before.first) == page.layout.line(quantity.first)


def _is_bulleted(page: Scan, quantity: Quantity) -> bool:
    return page.folds[page.layout.line(quantity.first)[0]] in BULLETS


def _is_next_row(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """On the next line, of the same kind and unit."""
    _, last = page.layout.line(before.first)
    same = (before.kind, before.unit) == (quantity.kind, quantity.unit) and _are_rows(before, quantity)
    same = same and _is_bulleted(page, before) == _is_bulleted(page, quantity)
    blank = page.words[last - 2].text == "\n"  # a list ends with an empty line
    return same and not blank and page.layout.line(quantity.first)[0] == last


def _are_rows(before: Quantity, quantity: Quantity) -> bool:
    """Rows of one thing, or of sums: `5 sites` over `107 centres` are two things."""
    named = before.elided or quantity.elided or before.noun is None or quantity.noun is None
    people = is_of_people(before.noun) and is_of_people(quantity.noun)
    return before.kind == "money" or named or people or are_kin(before.noun, quantity.noun)


_ROWS = 3


def is_total(page: Scan, quantity: Quantity) -> bool:
    """`Total : 15 500`, `Ensemble | 7 030`, `soit au total 450`."""
    first = max(page.layout.line(quantity.first)[0], quantity.left - 6)
    return not _TOTALS.isdisjoint(page.folds[first : quantity.left])


_TOTALS = frozenset(("total", "totaux", "ensemble", "somme"))
_LONGEST = 40


def _counts_alike(whole: Quantity, part: Quantity) -> bool:
    """Of sums any, of counts those of the same noun or of people: voices are no part of the members of a council."""
    if whole.kind == "money" or part.elided or part.noun is None or part.noun == whole.noun:
        return True
    if part.definite or (is_people(part.noun) and is_people(whole.noun or "")):
        return False  # `mes quatre enfants`; `deux Irakiens, un Vietnamien et un Français`
    if is_of_people(part.noun) and is_file(whole.noun):
        return True  # `304 demandes. … 142 Syriens, 41 Turcs et 121 personnes d’ailleurs`
    people = is_of_people(whole.noun) and (is_of_people(part.noun) or is_death(part.noun))
    return people or are_kin(whole.noun, part.noun)


_NAMING = frozenset(("savoir", "(", ":"))  # `neuf membres (trois élus, trois riverains et trois curés)`
_NEAR, _LEAST, _MOST, _LIST = 3, 10, 12, 120
