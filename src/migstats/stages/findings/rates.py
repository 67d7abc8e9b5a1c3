"""`2 700 personnes en 30 jours, soit 150 par jour`: a rate that its own total and length do not give."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..dates.edtf import bounds
from .figures import AMOUNTS, Interval, Sheet, finding, grouped, has_interval, interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Quantity

# Days in a unit of time; `par jour` may mean five or six days a week.
_DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.4"), "year": Decimal(365)}
_HOUR = Decimal(1) / 24
_WORKING = Decimal(5) / 7
_LOOSE = Decimal("0.1")


def find(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Findings, at most one for each rate that `soit` or the like draws from what was said."""
    for i, q in enumerate(sheet.quantities):
        said = interval(q)
        if not q.per or q.kind not in AMOUNTS or q.change or said is None or not _is_drawn(sheet, i):
            continue
        found = _over_time(sheet, i) if q.per in _DAYS or q.per == "hour" else _over_heads(sheet, i)
        if found and all(_loose(said).apart(quotient) for quotient in found[0]):
            yield _told(sheet, i, found[1], found[2])


def _is_drawn(sheet: Sheet, i: int) -> bool:
    return bool({"soit", "="} & set(sheet.before(i, 3)))


def _loose(said: Interval) -> Interval:
    return Interval(said.low * (1 - _LOOSE), said.high * (1 + _LOOSE))


Found = tuple[list[Interval], tuple[int, ...], str]


def _over_time(sheet: Sheet, i: int) -> Found | None:
    """The total before the rate, over the days that the sentence counts or that its period has."""
    q = sheet.quantities[i]
    total = next((j for j in reversed(_earlier(sheet, i)) if _is_total(sheet.quantities[j], q)), None)
    if total is None:
        return None
    days, length = _days(sheet, i, total)
    amount = interval(sheet.quantities[total])
    if days is None or amount is None or days < 2:
        return None
    unit = _DAYS.get(q.per or "", _HOUR)
    value = sheet.quantities[total].value or Decimal(0)
    working = Decimal(1) if length and length[0] > i else _WORKING
    quotients = [Interval(amount.times(unit / days).low, amount.times(unit / (days * working)).high)]
    if days < unit * 2 or (
        not length and _opens_on_some_days(sheet, i, (q.value or 0) > value * unit / days)
    ):
        return None
    real = grouped(value * unit / days, 1)
    return quotients, (total, *length), f"{sheet.said(total)} / {grouped(days / unit)} = {real}"


def _opens_on_some_days(sheet: Sheet, i: int, many: bool) -> bool:
    """`676 000 visiteurs en 2018, soit 6 900 par jour`: nobody says on how many days of the year it was open.

    many: the rate is higher than the total over the whole period gives.
    """
    if not _OPEN_DAYS.isdisjoint(sheet.after(i, _NEAR)):
        return True  # `450 par jour d’ouverture`
    return many and sheet.quantities[i].noun in _PUBLIC


_NEAR = 5
_OPEN_DAYS = frozenset(
    "ouverture ouvert ouverts ouvré ouvrés ouvrable ouvrables travaillé classe semaine".split()
)
_PUBLIC = frozenset(
    """visiteur visiteuse spectateur spectatrice festivalier entrée billet participant participante curiste baigneur
    skieur touriste client cliente vacancier exposant élève forfait repas""".split()
)


def _earlier(sheet: Sheet, i: int) -> list[int]:
    here = sheet.number(sheet.quantities[i].first)
    return [j for j in sheet.within(here) if j < i]


def _is_total(total: Quantity, rate: Quantity) -> bool:
    return (
        total.kind == rate.kind
        and total.unit == rate.unit
        and not total.per
        and not total.change
        and has_interval(total)
    )


def _days(sheet: Sheet, i: int, total: int) -> tuple[Decimal | None, tuple[int, ...]]:
    """`30 jours` of the sentence, else the days of the total's period, where both its ends are known."""
    lengths = [j for j in _earlier(sheet, i) if sheet.quantities[j].kind == "duration"]
    lengths += _behind(sheet, i)
    if len(lengths) > 1:
        return None, ()
    if lengths:
        q = sheet.quantities[lengths[0]]
        known = q.qualifier == "exact" and q.value is not None and q.unit in _DAYS
        return (q.value * _DAYS[q.unit or ""] if known and q.value is not None else None), (lengths[0],)
    if (spelt := _spelt(sheet, i)) is not None:
        return spelt, ()
    first, last = bounds(sheet.quantities[total].period_value or "")
    if first is None or last is None or (sheet.published and first <= sheet.published <= last):
        return None, ()  # open, or not over when the text came out: nobody knows over how many days it counts
    return Decimal((last - first).days + 1), ()


def _behind(sheet: Sheet, i: int) -> list[int]:
    """`soit 700 visiteurs par jour sur` | 96 `jours`: over how many days the rate is told."""
    following = i + 1
    if following == len(sheet.quantities) or sheet.quantities[following].kind != "duration":
        return []
    return [following] if sheet.before(following, 1) in (["sur"], ["pendant"], ["durant"]) else []


def _spelt(sheet: Sheet, i: int) -> Decimal | None:
    """`en une semaine`, where `une` is no figure of its own."""
    first, _ = sheet.page.layout.sentence(sheet.quantities[i].first)
    words = sheet.page.folds[first : sheet.quantities[i].left]
    for at in range(len(words) - 2):
        if words[at] == "en" and words[at + 1] in ("un", "une") and words[at + 2] in _SPELT:
            return _DAYS[_SPELT[words[at + 2]]]
    return None


_SPELT = {"semaine": "week", "mois": "month", "an": "year"}


def _over_heads(sheet: Sheet, i: int) -> Found | None:
    """`400 euros par ménage`, `6,3 demandes pour 1 000 habitants`: the total over the figure of that noun."""
    q = sheet.quantities[i]
    factor, noun = _divisor(q.per or "")
    earlier = _earlier(sheet, i)
    heads = [j for j in earlier if sheet.quantities[j].noun == noun and _is_plain(sheet.quantities[j])]
    totals = [j for j in earlier if j not in heads and _is_total(sheet.quantities[j], q)]
    if len(heads) != 1 or not totals or (len(totals) > 1 and q.kind == "money"):
        return None
    named = [j for j in totals if sheet.quantities[j].noun == q.noun]
    total = (named or totals)[-1]
    over, above = interval(sheet.quantities[heads[0]]), [interval(sheet.quantities[j]) for j in totals]
    if over is None:
        return None
    quotients = [one.over(over).times(factor) for one in above if one is not None]
    value, count = sheet.quantities[total].value, sheet.quantities[heads[0]].value
    real = grouped(value * factor / count, 1) if value is not None and count else "…"
    by = f" × {grouped(factor)}" if factor != 1 else ""
    return quotients, (total, heads[0]), f"{sheet.said(total)} / {sheet.said(heads[0])}{by} = {real}"


def _is_plain(q: Quantity) -> bool:
    return q.kind == "count" and not q.change and not q.per and q.value != 0 and has_interval(q)


def _divisor(per: str) -> tuple[Decimal, str]:
    """`1000 habitant` -> 1000, habitant; `ménage` -> 1, ménage."""
    number, blank, noun = per.partition(" ")
    if blank and number.isdecimal() and len(number) < 10:
        return Decimal(number), noun
    return Decimal(1), per


def _told(sheet: Sheet, i: int, others: tuple[int, ...], arithmetic: str) -> dict[str, Any]:
    said, real = sheet.said(i), arithmetic.rpartition("= ")[2]
    return finding(
        "rate",
        f"Le texte écrit « {said} » en moyenne, mais le calcul donne {real}.",
        f"The text gives a rate of {said}, but its own figures give {real}.",
        (i, *others),
        f"{arithmetic} ≠ {said}",
    )
