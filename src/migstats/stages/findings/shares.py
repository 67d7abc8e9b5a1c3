"""`1 200 des 4 000 demandeurs, soit 45 %`: a share that its own part and whole do not give."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ...found import SHARES
from .figures import AMOUNTS, Interval, Sheet, claimed, finding, has_interval, interval, like, percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Quantity

_HUNDRED = Decimal(100)
_OF_ALL = frozenset("les ses ces leurs un une total ensemble nombre de d' des".split())
_OPENS = frozenset((",", ";", ":", "–", "—", "(", "«", "\n"))
# `35 %` of what was just said: after `soit`, in a bracket, as the outcome of a verb.
_MEANS = (
    ("soit",),
    ("(",),
    ("=",),
    ("c'", "est", "-", "à", "-", "dire"),
    ("autrement", "dit"),
    ("qui", "donne"),
    ("qui", "fait"),
    ("qui", "représente"),
    ("qui", "correspond", "à"),
)
_TAKES = frozenset(
    """concentre concentrent représente représentent regroupe regroupent totalise totalisent forme forment compte
    comptent accueille accueillent reçoit reçoivent rassemble rassemblent constitue constituent""".split()
)
_AMONG = frozenset("dont parmi entre lesquels lesquelles comprenant".split())
_WHOLE = frozenset("les ces ses leurs un total ensemble de".split())
_ONLY = frozenset("seuls seules seulement".split())
_COUNTED = 20
_CLOSE = 6


@dataclass(frozen=True, slots=True)
class Triple:
    """A share, and the part and whole that the text sets beside it; indices of figures."""

    share: int
    part: int
    whole: int


def find(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Findings, at most one for each share."""
    for figures in sheet.sentences():
        for at, i in enumerate(figures):
            if _is_share(sheet.quantities[i]):
                if at and _is_ratio(sheet.quantities[figures[at - 1]]):
                    yield from _of_ratio(sheet, figures[at - 1], i)
                triple = _triple(sheet, figures[max(at - _CLOSE, 0) : at + 3], i)
                if triple and _disagrees(sheet, triple):
                    yield _told(sheet, triple)


def _is_share(q: Quantity) -> bool:
    return q.kind in SHARES and not q.change and not q.negated and has_interval(q)


def _is_ratio(q: Quantity) -> bool:
    """`320 sur 1 600`, counted out: not `trois sur dix`."""
    return q.kind == "fraction" and bool(
        q.denominator and q.denominator > _COUNTED and q.qualifier == "exact"
    )


def _of_ratio(sheet: Sheet, ratio: int, share: int) -> Iterator[dict[str, Any]]:
    """`320 sur 1 600 détenus, soit 35 %`."""
    value, said = sheet.quantities[ratio].value, _as_percent(sheet.quantities[share])
    if value is None or not _follows(sheet, share, ratio):
        return
    exact = Interval(value * (_HUNDRED - 1), value * (_HUNDRED + 1))
    if said.apart(exact):
        first, second, real = sheet.said(ratio), sheet.said(share), percent(value * _HUNDRED)
        yield finding(
            "share_count",
            f"Le texte écrit « {second} », mais {first} font {real}.",
            f"The text says “{second}”, but {first} is {real}.",
            (ratio, share),
            f"{first} = {real} ≠ {second}",
        )


def _is_amount(q: Quantity) -> bool:
    bare = q.kind in AMOUNTS and not q.change and not q.per and not q.negated
    return bare and q.value != 0 and has_interval(q)


def _triple(sheet: Sheet, near: list[int], share: int) -> Triple | None:
    """The part and the whole that the words around the share name."""
    amounts = [j for j in near if _is_amount(sheet.quantities[j])]
    earlier = [j for j in amounts if j < share]
    later = [j for j in amounts if j > share]
    return (
        _of_the_whole(sheet, earlier, later, share)
        or _before_colon(sheet, later, share)
        or _after_pair(sheet, earlier, share)
    )


def _of_the_whole(sheet: Sheet, earlier: list[int], later: list[int], share: int) -> Triple | None:
    """`P, soit S des W`, `au nombre de P, … S des W`, `S des W, soit P`."""
    if not later or sheet.between(share, later[0])[-1:] != ["des"] or len(sheet.between(share, later[0])) > 2:
        return None
    whole = later[0]
    if earlier and (_follows(sheet, share, earlier[-1]) or _numbered(sheet, earlier[-1])):
        return Triple(share, earlier[-1], whole)
    if later[1:] and sheet.before(later[1], 1) in (["soit"], ["("]) and _one_kind(sheet, later[1], whole):
        return Triple(share, later[1], whole)
    return None


def _numbered(sheet: Sheet, part: int) -> bool:
    """`au nombre de 5 124`."""
    return sheet.before(part, 3) == ["au", "nombre", "de"]


def _before_colon(sheet: Sheet, later: list[int], share: int) -> Triple | None:
    """`Trois mineurs sur dix …: 237 sur les 801`."""
    if len(later) < 2 or sheet.before(later[0], 1) != [":"] or not _pair(sheet, later[0], later[1]):
        return None
    return Triple(share, later[0], later[1])


def _after_pair(sheet: Sheet, earlier: list[int], share: int) -> Triple | None:
    """`P des W, soit S`, `Sur W, P …, soit S`, `W, dont P (S)`, `Avec P sur W, X concentre S`."""
    if not earlier:
        return None
    last = earlier[-1]
    follows = _follows(sheet, share, last)
    if len(earlier) > 1 and (follows or _concludes(sheet, share, earlier[-2])):
        if _pair(sheet, earlier[-2], last):
            return Triple(share, earlier[-2], last)
        if follows and _upon(sheet, earlier[-2], last):
            return Triple(share, last, earlier[-2])
    whole = sheet.quantities[last].part_of
    whole = _among(sheet, last) if whole is None else whole
    if follows and whole is not None and _linked(sheet, share, last, whole):
        return Triple(share, last, whole)
    return None


def _among(sheet: Sheet, part: int) -> int | None:
    """`219 au total … On compte parmi eux 73 mineurs`: the one amount of the sentence before."""
    before = set(sheet.before(part, 5))
    if not {"eux", "elles"} & before or not {"parmi", "entre"} & before:
        return None  # `Elles sont suivies par 18 845 Roumains`
    here = sheet.number(sheet.quantities[part].first)
    known = [i for i in sheet.within(here - 1) if _is_amount(sheet.quantities[i])]
    alone = len(known) == 1 and not any(i < part for i in sheet.within(here))
    return known[0] if alone and sheet.quantities[known[0]].kind == sheet.quantities[part].kind else None


def _linked(sheet: Sheet, share: int, part: int, whole: int) -> bool:
    """The link to the whole holds for the share too: it names no other whole, and no second whole is near."""
    q, small, large = sheet.quantities[share], sheet.quantities[part], sheet.quantities[whole]
    if _AMONG.isdisjoint(sheet.before(part, 5)):
        return False
    own = q.noun is not None and not q.elided
    return _is_amount(large) and not (own and q.noun == small.noun != large.noun)


def _follows(sheet: Sheet, share: int, last: int) -> bool:
    """The share says again, as a share, what ends with figure `last`."""
    between = sheet.between(last, share)
    if between[-1:] == ["("]:
        return share == last + 1 and len(between) <= 2 * _CLOSE and not {",", ";", "et"} & set(between)
    near = between[-_CLOSE - 1 :]
    ends = any(tuple(near[k : k + len(m)]) == m for m in _MEANS for k in range(len(near)))
    return ends and "(" not in near and not {"contre", "mais"} & set(near)


def _concludes(sheet: Sheet, share: int, first: int) -> bool:
    """`Avec 15 300 arrivées sur 61 200, la Calabre concentre 35 %`."""
    return sheet.before(first, 1) == ["avec"] and not _TAKES.isdisjoint(sheet.before(share, 4))


def _pair(sheet: Sheet, part: int, whole: int) -> bool:
    """`1 200 des 4 000`, `82 000 demandes sur les 410 000`, `15 300 sur un total de 61 200`."""
    between = sheet.between(part, whole)
    if part + 1 != whole or not _one_kind(sheet, part, whole):
        return False
    if between == ["des"]:
        return True
    if "sur" not in between or between.index("sur") > 5:
        return False
    rest = between[between.index("sur") + 1 :]
    return set(rest) <= _OF_ALL or (len(rest) < 6 and not {"total", "ensemble"}.isdisjoint(rest))


def _upon(sheet: Sheet, whole: int, part: int) -> bool:
    """`Sur 852 personnes contrôlées en mars, 298 ont été remises`."""
    before = sheet.before(whole, 5)
    while len(before) > 1 and before[-1] in _WHOLE:
        before.pop()
    before = before[-2:]
    opened = before[-1:] in (["sur"], ["parmi"]) and (len(before) == 1 or before[-2] in _OPENS)
    opened = opened or before == ["des"]
    comma = [w for w in sheet.before(part, 2) if w not in _ONLY][-1:] == [","]
    return opened and comma and _one_kind(sheet, part, whole)


def _one_kind(sheet: Sheet, part: int, whole: int) -> bool:
    small, large = sheet.quantities[part], sheet.quantities[whole]
    named = small.noun and large.noun and not small.elided and not large.elided
    return small.kind == large.kind and small.unit == large.unit and not (named and small.noun != large.noun)


def _disagrees(sheet: Sheet, triple: Triple) -> bool:
    """Neither the two named figures nor any other two nearby give the share."""
    share = _as_percent(sheet.quantities[triple.share])
    if not share.apart(_quotient(sheet, triple.part, triple.whole)) or _impossible(sheet, triple):
        return False
    near = {*sheet.around(triple.share), triple.part, triple.whole}
    amounts = [j for j in near if _is_amount(sheet.quantities[j])]
    pairs = [(p, w) for p in amounts for w in amounts if p != w and not _impossible(sheet, Triple(p, p, w))]
    return all(share.apart(_quotient(sheet, part, whole)) for part, whole in pairs)


def _impossible(sheet: Sheet, triple: Triple) -> bool:
    """The part is larger than the whole: the pair was not read right, or another finding says so."""
    part, whole = _parts(sheet, triple.part, triple.whole)
    return part.low > whole.high


def _as_percent(q: Quantity) -> Interval:
    found = claimed(q)
    assert found is not None
    return found.times(_HUNDRED) if q.kind == "fraction" else found


def _quotient(sheet: Sheet, part: int, whole: int) -> Interval:
    small, large = _parts(sheet, part, whole)
    return small.over(large).times(_HUNDRED)


def _parts(sheet: Sheet, part: int, whole: int) -> tuple[Interval, Interval]:
    small, large = interval(sheet.quantities[part]), interval(sheet.quantities[whole])
    assert small is not None and large is not None
    return small.times(_shared_scale(sheet, part, whole)), large


def _shared_scale(sheet: Sheet, part: int, whole: int) -> Decimal:
    """`18 des 72 millions`: the magnitude word is said once."""
    small, large = sheet.quantities[part].numbers[0], sheet.quantities[whole].numbers[0]
    bare = small.scale == 1 < large.scale and (small.value or 0) < 1000
    adjacent = part + 1 == whole and sheet.between(part, whole) in (["des"], ["sur"], ["sur", "les"])
    return large.scale if bare and adjacent else Decimal(1)


def _told(sheet: Sheet, triple: Triple) -> dict[str, Any]:
    small, large = sheet.quantities[triple.part], sheet.quantities[triple.whole]
    value = (small.value or small.minimum or Decimal(0)) * _shared_scale(sheet, triple.part, triple.whole)
    real = percent(_HUNDRED * value / (large.value or large.maximum or Decimal(1)))
    part, whole, said = sheet.said(triple.part), sheet.said(triple.whole), sheet.said(triple.share)
    part = part if _shared_scale(sheet, triple.part, triple.whole) == 1 else like(value, large)
    return finding(
        "share_count",
        f"Le texte écrit « {said} », mais {part} sur {whole} font {real}.",
        f"The text says “{said}”, but {part} out of {whole} is {real}.",
        (triple.part, triple.whole, triple.share),
        f"{part} / {whole} = {real} ≠ {said}",
    )
