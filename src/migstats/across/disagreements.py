"""One fact that documents tell with several values: by two sources, revised later, or just so.

Figures of one thing and one time are set against each other where their sentences tell one fact: either in full and
in the same words, or of one named place or event in words most of which both have. What narrows one of them, what is
still going on and what is told as a part is set against nothing.
"""

from __future__ import annotations

from collections.abc import Hashable
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..outputs.french import FIRM, countries, day, grouped, unit_word
from ..stages.findings.figures import interval
from .evidence import GENERAL, PEOPLE, TOLL, count_alike, differ
from .records import Disagreement
from .told import stem_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from .records import Disagreeing
    from .told import Bundle, Told

_EXACT = 3  # digits that a rounded figure rarely has
_TOTAL = 4  # digits of a yearly total, on one side at least; of what has fewer there may be several a year
# Of these sums a country has one a year; of aids, gifts and fines it has many.
_SUMS = frozenset("budget dépense coût crédit déficit excédent dette recette PIB pib transfert solde".split())
# What is counted anew after one event; of rescues and arrests there may be several a day.
_TOLLS = frozenset(("deaths", "missing", "dead_and_missing", "injured"))
_FEWEST = 5  # of two and three anything may be said
_LIKE = Decimal("0.5")
_GROWING = Decimal("0.2")  # the first toll of an event may be a fifth of the last
_HUNDRED = Decimal(100)
_MOST = 8  # of more values than these the words do not tell one fact
_LOOKED_AT = 32  # groups of claims of one thing and time, so that the cost stays linear
_EVENT_DAYS = 3  # a night, a week-end
# Words of the telling, which make no other fact.
_TELLING = frozenset(
    map(
        stem_of,
        """finalement revoir revu révisé révisée relevé corrigé rectificatif décompte provisoire définitif définitive
        dernier dernière porté passé monté alourdi rapport chiffres données total
        seulement désormais encore environ""".split(),
    )
)


class Claim(NamedTuple):
    """A fact by its place among the facts, and its first statement that counts the whole."""

    fact: int
    bundle: Bundle
    told: Told


def disagreements(facts: Sequence[Bundle]) -> list[Disagreement]:
    """What documents disagree on, in the order of the facts."""
    about: dict[Hashable, list[Claim]] = {}
    for at, fact in enumerate(facts):
        told = next(iter(sorted(filter(_is_claim, fact.told), key=_when)), None)
        if told is not None:
            for key in _keys(fact, told):
                about.setdefault(key, []).append(Claim(at, fact, told))
    groups = (group for claims in about.values() for group in _grouped(sorted(claims, key=_order)))
    held = {tuple(claim.fact for claim in group): group for group in groups if _is_disagreement(group)}
    return [_record(held[facts]) for facts in sorted(held, key=sorted)]


def _is_claim(one: Told) -> bool:
    """Whether it counts the whole, with a value that is more than chance."""
    if not one.whole or one.value is None or one.period is None:
        return False
    if _is_of_event(one):
        return one.value >= _FEWEST
    return one.digits >= _EXACT and (one.kind != "money" or one.noun in _SUMS)


def _is_of_event(one: Told) -> bool:
    period = one.period
    if period is None or period.first is None or period.last is None:
        return False
    return (period.last - period.first).days < _EVENT_DAYS


def _keys(fact: Bundle, one: Told) -> Iterator[Hashable]:
    """What all tellings of one fact share: what is counted, in which unit, and when."""
    assert one.period is not None
    if fact.indicator and fact.indicator not in GENERAL:
        yield fact.indicator, one.shape, one.period.value
    if one.noun:
        yield "", "personne" if one.noun in PEOPLE else one.noun, one.shape, one.period.value


def _order(claim: Claim) -> tuple[str, str, int]:
    return _when(claim.told)


def _when(one: Told) -> tuple[str, str, int]:
    said = one.statement
    return said.published.isoformat() if said.published else "", said.document, said.statistic


def _grouped(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims each of which tells one fact with all others of its group."""
    groups: list[list[Claim]] = []
    for claim in claims:
        own = [group for group in groups[-_LOOKED_AT:] if all(_tell_one(claim, other) for other in group)]
        if own:
            own[0].append(claim)
        else:
            groups.append([claim])
    return groups


def _tell_one(one: Claim, other: Claim) -> bool:
    """Whether two claims tell one fact, whatever their values."""
    if one.fact == other.fact or differ(one.bundle, other.bundle):
        return False
    if not count_alike(one.told.noun, other.told.noun):
        return False
    mine, theirs = _said(one.told), _said(other.told)
    shared = len(mine & theirs)
    if _is_of_event(one.told):
        named = _is_named(one.told, other.told) and shared >= (
            _WORDS_OF_TOLL if _is_toll(one) else _WORDS_OF_EVENT
        )
        return named or (_is_toll(one) and mine == theirs and _are_full(one, other))
    if not _same_place(one.told, other.told):
        return False
    one_sided = mine <= theirs or theirs <= mine
    return (mine == theirs and _are_full(one, other)) or (one_sided and shared >= _WORDS_OF_TOTAL)


_WORDS_OF_TOLL, _WORDS_OF_EVENT, _WORDS_OF_TOTAL = 2, 4, 3


def _are_full(one: Claim, other: Claim) -> bool:
    return one.told.told_fully and other.told.told_fully


def _said(one: Told) -> frozenset[str]:
    """What its sentence says, without the words of the telling."""
    return (one.words | one.names | one.towns) - _TELLING


def _same_place(one: Told, other: Told) -> bool:
    return one.places == other.places and bool(one.places) and one.towns == other.towns


def _is_named(one: Told, other: Told) -> bool:
    """Whether a town or a name stands in both, as a name in one of them."""
    mine, theirs = one.towns | one.names, other.towns | other.names
    return bool(mine & _said(other) or theirs & _said(one))


def _is_toll(claim: Claim) -> bool:
    return claim.told.noun in TOLL or claim.bundle.indicator in _TOLLS


def _is_disagreement(claims: Sequence[Claim]) -> bool:
    """Several values of one order, in several documents of which none tells them all."""
    if not 2 <= len(claims) <= _MOST:
        return False
    if len({claim.bundle.indicator for claim in claims} - {None, *GENERAL}) > 1:
        return False
    tellers = [{one.statement.document for one in claim.bundle.told} for claim in claims]
    if not all(one.isdisjoint(other) for one, other in combinations(tellers, 2)):
        return False
    return any(_is_telling(claim.told) for claim in claims) and _are_apart(claims)


def _is_telling(one: Told) -> bool:
    return one.digits >= _TOTAL or one.kind == "money" or _is_of_event(one)


def _are_apart(claims: Sequence[Claim]) -> bool:
    """Whether no rounding explains the values, and they are of one order."""
    growing = _is_of_event(claims[0].told) and all(map(_is_toll, claims))
    least = _GROWING if growing else _LIKE
    return all(_apart(one.told, other.told, least) for one, other in combinations(claims, 2))


def _apart(one: Told, other: Told, least: Decimal) -> bool:
    said, again = interval(one), interval(other)
    assert one.value is not None and other.value is not None
    low, high = sorted((one.value, other.value))
    return said is not None and again is not None and said.apart(again) and low >= high * least


# ------------------------------------------------------------------ how it is told


def _record(claims: Sequence[Claim]) -> Disagreement:
    told = [claim.told for claim in claims]
    kind = _kind(told)
    french, english = _TOLD[kind]
    codes = sorted(told[0].places)
    names = [countries().get(code, code) for code in codes]
    return Disagreement(
        kind=kind,
        message=f"{french} ({_about(told[0], names)}){FIRM}: {', puis '.join(_told(one, day) for one in told)}.",
        message_en=f"{english} ({_about(told[0], codes)}): {', then '.join(_told(one, str) for one in told)}.",
        facts=tuple(claim.fact for claim in claims),
        arithmetic=_arithmetic(told[0], told[-1]),
    )


_TOLD: dict[Disagreeing, tuple[str, str]] = {
    "two_values": ("Les textes donnent deux valeurs du même fait", "The texts give two values of one fact"),
    "two_sources": ("Deux sources ne s’accordent pas", "Two sources do not agree"),
    "revised": ("Le chiffre change d’une parution à l’autre", "The figure changes from one day to another"),
}


def _kind(told: Sequence[Told]) -> Disagreeing:
    """Two sources, where two are named that share no word; else a revision, where the days differ.

    A toll that grows from day to day is revised, whoever counts the dead.
    """
    sources = [one.said_by for one in told]
    if not _grows(told) and any(one and other and not one & other for one, other in combinations(sources, 2)):
        return "two_sources"
    days = [one.statement.published for one in told]
    return "revised" if days[0] != days[-1] else "two_values"


def _grows(told: Sequence[Told]) -> bool:
    """Whether it is the toll of an event, larger with each day of publication; `told` is by day."""
    counted = all(one.noun in TOLL or one.indicator in _TOLLS for one in told) and _is_of_event(told[0])
    said = [(one.statement.published, one.value) for one in told]
    return counted and all(
        day and later and value and more and day < later and value < more
        for (day, value), (later, more) in pairwise(said)
    )


def _about(one: Told, places: list[str]) -> str:
    """`demande, 2021, France`."""
    assert one.period is not None
    return ", ".join([one.indicator or one.noun or "", one.period.value, *places])


def _told(one: Told, written: Callable[[date], str]) -> str:
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
