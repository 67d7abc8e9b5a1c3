"""One fact that documents tell with several values: by two sources, revised later, or just so.

Only figures are set against each other that are told in full and in the same words: their own sentences give the
same time, now over, the same places and names, and nothing that narrows one of them.
"""

from __future__ import annotations

from collections.abc import Hashable
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from ..outputs.french import FIRM, countries, day, grouped, unit_word
from ..stages.findings.figures import interval
from .records import Disagreement
from .told import Told, stem_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from .records import Disagreeing
    from .told import Bundle

_EXACT = 3  # digits that a rounded figure rarely has
_TOTAL = 4  # digits of a yearly total, on one side at least; of what has fewer there may be several a year
# Of these sums a country has one a year; of aids, gifts and fines it has many.
_SUMS = frozenset("budget dépense coût crédit déficit excédent dette recette PIB pib transfert solde".split())
# What is counted anew after one event; of rescues and arrests there may be several a day.
_TOLL = frozenset("mort morte décès disparu disparue blessé blessée noyé noyée cadavre corps victime".split())
_FEWEST = 5  # of two and three anything may be said
_LIKE = Decimal("0.5")
_HUNDRED = Decimal(100)
_MOST = 8  # of more values than these the words do not tell one fact


class Claim(NamedTuple):
    """A fact by its place among the facts, and its first statement in full."""

    fact: int
    told: Told


def disagreements(facts: Sequence[Bundle]) -> list[Disagreement]:
    """What documents disagree on, in the order of the facts."""
    claims: dict[Hashable, dict[int, Claim]] = {}
    for at, fact in enumerate(facts):
        for one in sorted(filter(_is_claim, fact.told), key=_when):
            claims.setdefault(_key(fact, one), {}).setdefault(at, Claim(at, one))
    held = (sorted(found.values(), key=lambda claim: _when(claim.told)) for found in claims.values())
    return [_record(found) for found in held if _is_disagreement(found, facts)]


def _is_claim(one: Told) -> bool:
    """Whether it is told in full, with a value that no rounding explains."""
    if not one.told_fully or one.value is None or one.period is None:
        return False
    if one.period.grain == "day":
        happened = bool(one.towns | one.names) and bool(one.words)
        return one.value >= _FEWEST and one.noun in _TOLL and happened
    return one.digits >= _EXACT and (one.kind != "money" or one.noun in _SUMS)


def _key(fact: Bundle, one: Told) -> Hashable:
    """All that two tellings of one fact share; `mineurs` are fewer than `migrants` under one indicator."""
    assert one.period is not None
    counted = one.noun or fact.indicator
    return counted, one.shape, one.period.value, one.places, one.towns, one.names, one.words


def _when(one: Told) -> tuple[str, str, int]:
    said = one.statement
    return said.published.isoformat() if said.published else "", said.document, said.statistic


def _is_disagreement(claims: Sequence[Claim], facts: Sequence[Bundle]) -> bool:
    """Several values of one order, in several documents of which none tells them all."""
    if not 2 <= len(claims) <= _MOST:
        return False
    if len({facts[claim.fact].indicator for claim in claims} - {None}) > 1:
        return False
    tellers = [{one.statement.document for one in facts[claim.fact].told} for claim in claims]
    if not all(one.isdisjoint(other) for one, other in combinations(tellers, 2)):
        return False
    telling = any(_is_telling(claim.told) for claim in claims)
    return telling and all(_apart(one.told, other.told) for one, other in combinations(claims, 2))


def _is_telling(one: Told) -> bool:
    assert one.period is not None
    return one.digits >= _TOTAL or one.kind == "money" or one.period.grain == "day"


def _apart(one: Told, other: Told) -> bool:
    said, again = interval(one), interval(other)
    assert one.value is not None and other.value is not None
    low, high = sorted((one.value, other.value))
    return said is not None and again is not None and said.apart(again) and low >= high * _LIKE


# ------------------------------------------------------------------ how it is told


def _record(claims: Sequence[Claim]) -> Disagreement:
    told = [claim.told for claim in claims]
    kind = _kind(told)
    french, english = _TOLD[kind]
    codes = sorted(told[0].places)
    names = [countries().get(code, code) for code in codes]
    return Disagreement(
        kind=kind,
        message=f"{french} ({_about(told[0], names)}){FIRM}: {', puis '.join(_said(one, day) for one in told)}.",
        message_en=f"{english} ({_about(told[0], codes)}): {', then '.join(_said(one, str) for one in told)}.",
        facts=tuple(claim.fact for claim in claims),
        arithmetic=_arithmetic(told[0], told[-1]),
    )


_TOLD: dict[Disagreeing, tuple[str, str]] = {
    "two_values": ("Les textes donnent deux valeurs du même fait", "The texts give two values of one fact"),
    "two_sources": ("Deux sources ne s’accordent pas", "Two sources do not agree"),
    "revised": ("Le chiffre change d’une parution à l’autre", "The figure changes from one day to another"),
}


def _kind(told: Sequence[Told]) -> Disagreeing:
    """Two sources, where two are named that share no word; else a revision, where the days differ."""
    sources = [_source_words(one) for one in told]
    if any(one and other and not one & other for one, other in combinations(sources, 2)):
        return "two_sources"
    days = [one.statement.published for one in told]
    return "revised" if days[0] != days[-1] else "two_values"


def _source_words(one: Told) -> set[str]:
    return {stem_of(word) for word in (one.statement.source or "").split() if len(word) > 2}


def _about(one: Told, places: list[str]) -> str:
    """`demande, 2021, France`."""
    assert one.period is not None
    return ", ".join([one.indicator or one.noun or "", one.period.value, *places])


def _said(one: Told, written: Callable[[date], str]) -> str:
    """`103 164 (Ofpra, 20/01/2022, lemonde-12)`."""
    said = one.statement
    known = [said.source, written(said.published) if said.published else None, said.document]
    return f"{_figure(one)} ({', '.join(part for part in known if part)})"


def _figure(one: Told) -> str:
    value = one.value or Decimal(0)
    unit = one.statement.unit
    return f"{grouped(value)}{FIRM}{unit_word(unit, value)}" if unit else grouped(value)


def _arithmetic(one: Told, other: Told) -> str:
    """`104 381 − 103 164 = 1 217 (+1,2 %)`; the difference is that of the later figure."""
    first, last = one.value or Decimal(0), other.value or Decimal(0)
    share = round((last - first) / first * _HUNDRED, 1)
    sign = "+" if share > 0 else "−"
    change = f"{sign}{grouped(abs(share))}{FIRM}%"
    return f"{grouped(last)} − {grouped(first)} = {grouped(last - first).replace('-', '−')} ({change})"
