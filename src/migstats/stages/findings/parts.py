"""`312 migrants : 210 hommes, 84 femmes et 45 enfants`: parts that do not make their whole, or exceed it.

Only lists that the text gives as complete are summed: after a colon, `à savoir`, `se répartissent en`, with `le
reste` or `soit un total de`. Parts that may overlap (femmes, mineurs) and answers of which one may give several are
left alone.
"""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from itertools import accumulate, combinations
from typing import TYPE_CHECKING, Any

from ...morphology import is_finite_verb, singular
from ...persons import is_person
from .figures import AMOUNTS, Interval, Sheet, finding, has_interval, interval, like, percent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Quantity

_SPLIT = frozenset(
    """répartissent répartissaient répartit répartis réparties décomposent décompose divisent divise ventilent
    ventile""".split()
)
_SOME = frozenset(
    """notamment principalement surtout essentiellement parmi figurent figuraient exemple majoritairement
    dont outre etc … presque""".split()
)
_JOINS = frozenset((",", ";", "et", "puis"))
_BREAKS = frozenset(("soit", "contre", "sur", ":", ".", "\n", "mais", "après", "total"))
_INNER = frozenset(("dont", "(", "lesquels", "lesquelles"))
_AMONG_THEM = frozenset(("parmi", "eux", "elles"))
_GROUPS = frozenset("famille ménage foyer couple équipage groupe fratrie binôme tandem délégation".split())
_WOMEN = frozenset("femme fille".split())
_MEN = frozenset("homme garçon adulte père majeur".split())
_YOUNG = frozenset("enfant mineur bébé nourrisson adolescent jeune fillette".split())
_ORIGIN = frozenset(
    "né née nés nées originaire originaires ressortissants viennent venaient proviennent venus nationalité".split()
)
_LAST_NAMED = frozenset(("derniers", "dernières"))
_MANY = 20  # fewer `navires : 12 marins, …` are no sum of them
_GAP = 10
_MOST = 8


def find(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Findings of all kinds of lists, sentence by sentence."""
    for figures in sheet.sentences():
        near = figures[: 3 * _MOST]
        amounts = [i for i in near if _is_amount(sheet.quantities[i])]
        yield from _lists(sheet, amounts)
        yield from _remainders(sheet, amounts)
        yield from _totals(sheet, amounts)
        yield from _exceeding(sheet, amounts)
        yield from _percentages(sheet, [i for i in near if _is_percent(sheet.quantities[i])])


def _is_amount(q: Quantity) -> bool:
    return q.kind in AMOUNTS and not q.change and not q.per and not q.negated and has_interval(q)


def _is_percent(q: Quantity) -> bool:
    return q.kind == "percent" and not q.change and not q.negated and has_interval(q)


def _sum(sheet: Sheet, figures: Sequence[int]) -> Interval:
    found = [interval(sheet.quantities[i]) for i in figures]
    return reduce(Interval.plus, [one for one in found if one is not None], Interval(Decimal(0), Decimal(0)))


def _value(sheet: Sheet, i: int) -> Decimal:
    return sheet.quantities[i].value or sheet.quantities[i].maximum or Decimal(0)


# ------------------------------------------------------------------ complete lists


def _lists(sheet: Sheet, amounts: list[int]) -> Iterator[dict[str, Any]]:
    """`W : P, P et P`, `W se répartissent en P, P et P`, `W, à savoir P, P et P`."""
    for at, whole in enumerate(amounts[:-2]):
        opener = _opener(sheet, whole, amounts[at + 1])
        parts = _items(sheet, amounts[at + 1 :]) if opener else []
        if len(parts) < 2 or not _adds_up(sheet, whole, parts, opener == "split"):
            continue
        if opener == "list" and _may_leave_out(sheet, whole, parts):
            continue
        if _sum(sheet, parts).apart(_sum(sheet, [whole])):
            yield _told(sheet, parts, whole)


def _may_leave_out(sheet: Sheet, whole: int, parts: list[int]) -> bool:
    """`18 000 foyers : 7 000 dans l’Eure, 4 500 dans l’Orne et 2 500 dans le Calvados`: where it was worst, perhaps.

    Places, peoples and kinds of things may be left out of a list; a slip of a digit stays near the whole.
    """
    if sum(_value(sheet, i) for i in parts) >= _value(sheet, whole) * _ALMOST:
        return False
    nouns = {singular(word) for i in parts for word in sheet.after(i, 2)}
    return nouns.isdisjoint(_MEN) or nouns.isdisjoint(_WOMEN | _YOUNG)


_ALMOST = Decimal("0.9")


def _opener(sheet: Sheet, whole: int, first: int) -> str:
    """How the list of parts is opened; empty where the text does not call it complete."""
    between = sheet.between(whole, first)
    if not _SOME.isdisjoint(between):
        return ""
    if not _SPLIT.isdisjoint(between) and between[-1] in ("en", "entre", ":", "suit"):
        return "split"
    if between[-2:] == ["à", "savoir"]:
        return "split"
    return "list" if between[-1:] in ([":"], ["("]) or between[-2:] == [",", "soit"] else ""


def _is_closed(words: Sequence[str]) -> bool:
    """Whether a bracket ends in `words` that was open before them: `à Lille) et ailleurs (17 à Metz et`."""
    depths = accumulate({"(": 1, ")": -1}.get(word, 0) for word in words)
    return any(depth < 0 for depth in depths)


def _items(sheet: Sheet, amounts: list[int]) -> list[int]:
    """The items of a list that ends with `et`; empty for one that is left open. Figures inside an item are skipped."""
    found = [amounts[0]]
    closed, bracketed = False, sheet.before(amounts[0], 1) == ["("]
    for i in amounts[1:]:
        if not _INNER.isdisjoint(sheet.before(i, 2)):
            continue
        if not _AMONG_THEM.isdisjoint(sheet.after(i, 5)):
            return []
        between = sheet.between(found[-1], i)
        if len(between) > 3 * _GAP or closed or not _BREAKS.isdisjoint(between):
            break
        if bracketed and _is_closed(between):
            break  # `640 licenciés (590 l’an passé), encadrés par 20 bénévoles`
        if _JOINS.isdisjoint(sheet.before(i, 3)):
            break
        found.append(i)
        closed = "et" in sheet.before(i, 3)
    return found if closed and not _opened_again(sheet, found[-1]) else []


def _opened_again(sheet: Sheet, last: int) -> bool:
    """`…, 45 enfants et des dizaines d’autres`: something without a number goes on."""
    after = sheet.after(last, _GAP)
    return bool({"et", "ainsi", "etc", "…"} & set(after[:5])) or "autres" in after


def _adds_up(sheet: Sheet, whole: int, parts: list[int], said: bool) -> bool:
    """The parts are of the kind of the whole and exclude each other."""
    qs = [sheet.quantities[i] for i in parts]
    top = sheet.quantities[whole]
    if any((q.kind, q.unit) != (top.kind, top.unit) for q in qs) or _overlap(sheet, parts):
        return False
    if said or top.kind == "money" or all(q.elided or q.noun == top.noun for q in qs):
        return _of_a_size(sheet, whole, parts)
    if not all(is_people(sheet, q) for q in qs):
        return False
    many = _value(sheet, whole) >= _MANY and top.noun not in _GROUPS and _of_a_size(sheet, whole, parts)
    # `2 031 dossiers : 536 personnes ont obtenu l’asile et 588 …`: what became of some of them
    told = any(is_finite_verb(word) for word in sheet.between(parts[0], parts[-1]))
    return is_people(sheet, top) or (many and not told)


def _of_a_size(sheet: Sheet, whole: int, parts: list[int]) -> bool:
    """Sum and whole are of one order: else the list is of something else."""
    total = sum(_value(sheet, i) for i in parts)
    return _value(sheet, whole) / 2 < total < _value(sheet, whole) * 2


def _overlap(sheet: Sheet, parts: list[int]) -> bool:
    """Women and minors without men, or peoples beside ages: one person may be counted twice, or not at all."""
    nouns = {singular(word) for i in parts for word in sheet.after(i, 2)}
    women, men, young = (bool(nouns & group) for group in (_WOMEN, _MEN, _YOUNG))
    peoples = any(_is_people_name(sheet, sheet.quantities[i]) for i in parts)
    return (women and young and not men) or (peoples and (women or men or young))


def is_people(sheet: Sheet, q: Quantity) -> bool:
    """Whether `q` counts persons one by one: `migrants`, `Guinéens`, not `familles`."""
    if q.noun is None or q.noun in _GROUPS:
        return False
    return is_person(q.noun) or _is_people_name(sheet, q)


def _is_people_name(sheet: Sheet, q: Quantity) -> bool:
    """`Afghans`: a counted noun with a capital."""
    return q.phrase is not None and q.phrase[0] >= q.last and sheet.page.words[q.phrase[0]].capital


def _told(sheet: Sheet, parts: Sequence[int], whole: int) -> dict[str, Any]:
    total = like(sum((_value(sheet, i) for i in parts), Decimal(0)), sheet.quantities[parts[0]])
    said = sheet.said(whole)
    return finding(
        "parts_whole",
        f"Les parties font {total} en tout, le texte écrit {said}.",
        f"The parts add up to {total}, the text says {said}.",
        (*parts, whole),
        f"{' + '.join(sheet.said(i) for i in parts)} = {total} ≠ {said}",
    )


# ------------------------------------------------------------------ remainders and stated totals


def _remainders(sheet: Sheet, amounts: list[int]) -> Iterator[dict[str, Any]]:
    """`Sur 45 millions, 28 iront à …, 12,5 à … et le reste, soit 9 millions, à …`."""
    if not {"reste", "solde"} & sheet.page.known:
        return
    for at, rest in enumerate(amounts[2:], 2):
        before = sheet.before(rest, 4)
        if not {"reste", "solde"} & set(before) or not {"soit", "("} & set(before):
            continue
        whole, parts = amounts[0], amounts[1 : at + 1]
        bracketed = [sheet.before(i, 1) == ["("] for i in parts[:-1]]
        inner = sheet.before(parts[0], 1) == ["dont"] or (any(bracketed) and not all(bracketed))
        if inner or not _one_unit(sheet, amounts[: at + 1]):
            return
        if max(_value(sheet, i) for i in parts) >= _value(sheet, whole):
            return
        if _sum(sheet, parts).apart(_sum(sheet, [whole])):
            yield _told(sheet, parts, whole)


def _one_unit(sheet: Sheet, figures: list[int]) -> bool:
    """All of one kind and unit, with one noun where they have nouns of their own."""
    qs = [sheet.quantities[i] for i in figures]
    nouns = {q.noun for q in qs if q.noun and not q.elided}
    # Sums of money are parts of one sum, whatever each of them pays for.
    return len({(q.kind, q.unit) for q in qs}) == 1 and (len(nouns) <= 1 or qs[0].kind == "money")


def _totals(sheet: Sheet, amounts: list[int]) -> Iterator[dict[str, Any]]:
    """`128 mardi, 214 mercredi et 97 jeudi, soit un total de 539`: no choice of the figures before makes the total."""
    for at, total in enumerate(amounts[2:], 2):
        before, after = sheet.before(total, 7), sheet.after(total, 4)
        drawn = "soit" in before and ({"total", "tout"} & {*before, *after})
        parts = [i for i in amounts[:at] if _INNER.isdisjoint(sheet.before(i, 1))][-_MOST:]
        if not drawn or len(parts) < 2 or not _one_unit(sheet, parts):
            continue
        if (sheet.quantities[total].kind, sheet.quantities[total].unit) != _kind(sheet, parts[0]):
            continue
        if all(_sum(sheet, some).apart(_sum(sheet, [total])) for some in _choices(parts)):
            yield _told(sheet, parts, total)


def _kind(sheet: Sheet, i: int) -> tuple[str, str | None]:
    return sheet.quantities[i].kind, sheet.quantities[i].unit


def _choices(parts: list[int]) -> Iterator[tuple[int, ...]]:
    for size in range(2, len(parts) + 1):
        yield from combinations(parts, size)


# ------------------------------------------------------------------ one part, larger than its whole


def _exceeding(sheet: Sheet, amounts: list[int]) -> Iterator[dict[str, Any]]:
    """`87 naufragés, dont 94 hommes`; `65 enfants. Parmi ces derniers, 71 …`."""
    for part in amounts:
        wholes = _wholes(sheet, part, amounts)
        if not wholes or sheet.quantities[part].value != sheet.quantities[part].numbers[0].value:
            continue  # no part, or one whose magnitude word (`2,4 millions, dont 900 …`) is a guess
        if all(_sum(sheet, [part]).low > _sum(sheet, [whole]).high for whole in wholes):
            yield _too_large(sheet, part, wholes[-1])


def _wholes(sheet: Sheet, part: int, amounts: list[int]) -> list[int]:
    """Figures that the part can be a part of; empty where no word says that it is one, or one is of another kind."""
    if sheet.before(part, 1) == ["dont"]:
        earlier = [i for i in amounts if i < part]
        near = bool(earlier) and len(sheet.between(earlier[-1], part)) <= _GAP
        return earlier if near and all(_comparable(sheet, part, i) for i in earlier) else []
    before = sheet.before(part, 4)
    if not {"parmi", "entre"} & set(before) or not before:
        return []
    last = sheet.number(sheet.quantities[part].first) - 1
    earlier = [i for i in amounts if i < part] or [
        i for i in sheet.within(last) if _is_amount(sheet.quantities[i])
    ]
    if not _LAST_NAMED.isdisjoint(before):
        return [i for i in earlier[-1:] if _comparable(sheet, part, i)]
    if {"eux", "elles", "lesquels", "lesquelles"} & set(before):
        return earlier if all(_comparable(sheet, part, i) for i in earlier) else []
    return []


def _comparable(sheet: Sheet, part: int, whole: int) -> bool:
    small, large = sheet.quantities[part], sheet.quantities[whole]
    if (small.kind, small.unit) != (large.kind, large.unit) or small.noun in _GROUPS or large.noun in _GROUPS:
        return False
    if small.kind == "money" or (small.noun is not None and small.noun == large.noun):
        return True
    return is_people(sheet, large) and (small.elided or is_people(sheet, small))


def _too_large(sheet: Sheet, part: int, whole: int) -> dict[str, Any]:
    small, large = sheet.said(part), sheet.said(whole)
    return finding(
        "parts_whole",
        f"La partie ({small}) dépasse son tout ({large}).",
        f"The part ({small}) exceeds its whole ({large}).",
        (part, whole),
        f"{small} > {large}",
    )


# ------------------------------------------------------------------ percentages


def _percentages(sheet: Sheet, shares: list[int]) -> Iterator[dict[str, Any]]:
    """`46 % sont nés en Guinée, 31 % au Mali et 28 % en Côte d’Ivoire`: more than all of them."""
    run: list[int] = []
    for i in shares:
        if run and not _next_share(sheet, run[-1], i):
            yield from _over_hundred(sheet, run)
            run = []
        run.append(i)
    yield from _over_hundred(sheet, run)


def _next_share(sheet: Sheet, last: int, i: int) -> bool:
    between = sheet.between(last, i)
    joined = not _JOINS.isdisjoint(between)
    return joined and len(between) <= _GAP and not {*_BREAKS, "dont"} & set(between)


def _over_hundred(sheet: Sheet, run: list[int]) -> Iterator[dict[str, Any]]:
    if (
        len(run) < 2
        or any(_value(sheet, i) > 100 for i in run)
        or _sum(sheet, run).low <= 100
        or not _exclusive(sheet, run)
    ):
        return
    total = percent(sum((_value(sheet, i) for i in run), Decimal(0)))
    yield finding(
        "parts_whole",
        f"Les parts d’un même tout font {total}, plus de 100 %.",
        f"The shares of one whole add up to {total}, more than 100 %.",
        run,
        f"{' + '.join(sheet.said(i) for i in run)} = {total} > 100 %",
    )


def _exclusive(sheet: Sheet, run: list[int]) -> bool:
    """Nobody is in two of the shares: places of birth, peoples, or a whole that is said to be divided."""
    first, _ = sheet.page.layout.sentence(sheet.quantities[run[0]].first)
    head = sheet.page.folds[first : sheet.quantities[run[0]].first]
    if not _SPLIT.isdisjoint(head):
        return True
    if all(_origin_follows(sheet, i) for i in run):
        return True
    opening = sheet.between(run[0], run[1])
    plain = all(sheet.after(i, 1)[:1] in (["en"], ["au"], ["aux"], ["de"], ["d'"], ["du"]) for i in run[1:])
    return plain and not _ORIGIN.isdisjoint(opening)


def _origin_follows(sheet: Sheet, i: int) -> bool:
    """`46 % de Guinéens`."""
    at = max(sheet.quantities[i].after, sheet.quantities[i].last)
    words = sheet.page.words[at : at + 2]
    return (
        len(words) == 2
        and words[0].folded in ("de", "d'")
        and words[1].capital
        and words[1].folded[-1] == "s"
    )
