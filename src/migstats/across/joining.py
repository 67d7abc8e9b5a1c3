"""Facts out of statements: each statement is looked up by what is counted, its value and its time.

The best known statements come first, so that those which leave time or place open find their fact, if there is
just one. The order depends on the statements alone, never on that of the documents.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Hashable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from .evidence import ENOUGH, PEOPLE, TELLING, closeness, differ, points

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .told import Bundle

JOINED = ("count", "money", "percent", "measure")
# What so many facts share is told of anything; those beyond are looked up no more, and the cost stays linear.
_MOST = 32
_NEAR = Decimal("0.15")


def joined(bundles: Iterable[Bundle]) -> list[Bundle]:
    """The same statements, those of one fact in one bundle."""
    table, facts = _Table(), []
    for bundle in sorted(bundles, key=_rank):
        fact = table.fact_of(bundle)
        if fact is None:
            facts.append(bundle)
            table.add(bundle)
        else:
            table.add_copies(fact, bundle)
            _absorb(fact, bundle)
    return facts


def _rank(bundle: Bundle) -> tuple[bool, bool, bool, int, date, str, int]:
    one, said = bundle.lead, bundle.lead.statement
    unsure = not _is_sure(bundle)
    vague = one.qualifier != "exact"
    day = said.published or date.max
    return unsure, not bundle.places, vague, -one.digits, day, said.document, said.statistic


def _can_join(bundle: Bundle) -> bool:
    one = bundle.lead
    counted = bundle.indicator or one.noun
    return one.kind in JOINED and bool(counted) and one.qualifier != "indefinite"


def _absorb(fact: Bundle, bundle: Bundle) -> None:
    """The statements of `bundle` are of `fact` too; what only they know is known of it from now on."""
    fact.told += bundle.told
    fact.indicator = fact.indicator or bundle.indicator
    fact.period = fact.period or bundle.period
    fact.places = fact.places or bundle.places
    fact.towns = fact.towns or bundle.towns


def _is_sure(bundle: Bundle) -> bool:
    return bundle.period is not None and "X" not in bundle.period.value


def _topics(bundle: Bundle) -> Iterator[Hashable]:
    """What is counted: by indicator and by noun, since some statements have only one of the two."""
    shape = bundle.lead.shape
    if bundle.indicator:
        yield "indicator", bundle.indicator, shape
    if bundle.lead.noun:
        yield "noun", "personne" if bundle.lead.noun in PEOPLE else bundle.lead.noun, shape


def _value(bundle: Bundle) -> Hashable:
    one = bundle.lead
    return one.value if one.value is not None else (one.minimum, one.maximum)


class _Table:
    """Facts by what a statement of them must share with them."""

    def __init__(self) -> None:
        self.dated: dict[Hashable, list[Bundle]] = {}
        self.telling: dict[Hashable, list[Bundle]] = {}
        self.values: dict[Hashable, list[tuple[Decimal, int]]] = {}
        self.exact: list[Bundle] = []
        self.copies: dict[Hashable, list[Bundle]] = {}

    def add(self, fact: Bundle) -> None:
        self.add_copies(fact, fact)
        if not _can_join(fact):
            return
        for key in _keys(fact):
            _note(self.dated, key, fact)
        if fact.lead.digits >= TELLING:
            for topic in _topics(fact):
                _note(self.telling, (topic, _value(fact)), fact)
        self._add_value(fact)

    def add_copies(self, fact: Bundle, bundle: Bundle) -> None:
        """The sentences of `bundle` tell `fact`, wherever they are copied."""
        for one in bundle.told:
            if one.copy and fact not in self.copies.get(one.copy, ()):
                _note(self.copies, one.copy, fact)

    def _add_value(self, fact: Bundle) -> None:
        """A statement that rounds it will be looked for at its time and place."""
        value = fact.lead.value
        if value is not None:
            for key in _whens(fact):
                insort(self.values.setdefault(key, []), (value, len(self.exact)))
            self.exact.append(fact)

    def fact_of(self, bundle: Bundle) -> Bundle | None:
        """The one fact that `bundle` states; None where there is none, or more than one."""
        copied = self._copied(bundle)
        if copied or not _can_join(bundle):
            return copied
        return _best(self._same_value(bundle), bundle) or self._rounded(bundle)

    def _copied(self, bundle: Bundle) -> Bundle | None:
        """The fact of which `bundle` has a sentence word for word."""
        known = [fact for one in bundle.told if one.copy for fact in self.copies.get(one.copy, ())]
        meant = {id(fact): fact for fact in known if not differ(fact, bundle)}
        return next(iter(meant.values())) if len(meant) == 1 else None

    def _same_value(self, bundle: Bundle) -> Iterator[Bundle]:
        for key in _keys(bundle):
            yield from self.dated.get(key, ())
        if bundle.lead.digits >= TELLING:
            for topic in _topics(bundle):
                yield from self.telling.get((topic, _value(bundle)), ())

    def _rounded(self, bundle: Bundle) -> Bundle | None:
        """The fact whose value `bundle` rounds: the only one of its time and place."""
        found = {at: self.exact[at] for at in self._near(bundle) if not differ(self.exact[at], bundle)}
        close = {at: closeness(bundle.lead, fact.lead) for at, fact in found.items()}
        meant = [at for at in found if close[at]]
        if len(meant) != 1 or points(found[meant[0]], bundle, close[meant[0]]) < ENOUGH:
            return None
        return found[meant[0]]

    def _near(self, bundle: Bundle) -> Iterator[int]:
        value = bundle.lead.value
        for key in _whens(bundle) if value is not None else ():
            known = self.values.get(key, [])
            first = bisect_left(known, (_edge(value, -_NEAR), -1))
            last = bisect_right(known, (_edge(value, _NEAR), len(self.exact)))
            yield from (at for _, at in known[first : min(last, first + _MOST)])


def _edge(value: Decimal | None, share: Decimal) -> Decimal:
    assert value is not None
    return value + abs(value) * share


def _note(table: dict[Hashable, list[Bundle]], key: Hashable, fact: Bundle) -> None:
    known = table.setdefault(key, [])
    if len(known) < _MOST:
        known.append(fact)


def _keys(bundle: Bundle) -> Iterator[Hashable]:
    if _is_sure(bundle) and bundle.period:
        for topic in _topics(bundle):
            yield topic, _value(bundle), bundle.period.value


def _whens(bundle: Bundle) -> Iterator[Hashable]:
    """What is counted, when and where, each of its places alone; a time by its last day."""
    if _is_sure(bundle) and bundle.period:
        for topic in _topics(bundle):
            for place in (*bundle.places, ""):
                yield topic, bundle.period.last or bundle.period.value, place


def _best(candidates: Iterable[Bundle], bundle: Bundle) -> Bundle | None:
    """The fact with most points, if they are enough and no other has as many."""
    facts = {id(fact): fact for fact in candidates if not differ(fact, bundle)}.values()
    scored = [(points(fact, bundle, bundle.lead.digits), fact) for fact in facts]
    scored.sort(key=lambda pair: -pair[0])
    if not scored or scored[0][0] < ENOUGH:
        return None
    return scored[0][1] if len(scored) == 1 or scored[1][0] < scored[0][0] else None
