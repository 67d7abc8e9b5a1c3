"""What can be a whole, and of what a figure can be a part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...found import SHARES
from ...lexicon.gazetteer import is_people
from ...morphology import infinitive
from ...persons import is_person
from ..dates.edtf import bounds

if TYPE_CHECKING:
    from decimal import Decimal

    from ...found import Quantity
    from ...scan import Scan

AMOUNTS = ("count", "money")


def is_amount(quantity: Quantity) -> bool:
    return quantity.kind in AMOUNTS and not quantity.change and quantity.compared_with is None


def larger(whole: Quantity, part: Quantity) -> bool:
    if part.kind in SHARES:
        return True
    size, small = _size(whole), _size(part)
    if small is None and part.qualifier == "indefinite":
        small = part.minimum  # `des milliers de pompiers` are not among `quarante blessés`
    return size is None or small is None or size >= small


def _size(quantity: Quantity) -> Decimal | None:
    return quantity.value if quantity.value is not None else quantity.maximum


def counts_of(part: Quantity, whole: Quantity) -> bool:
    """Whether a figure can count some of what another counts: of its noun, or of people."""
    if part.kind in SHARES:
        return part.elided or part.noun in (None, whole.noun)
    if part.kind != whole.kind or part.unit != whole.unit:
        return False
    same = part.elided or part.noun == whole.noun or (part.noun is None and part.kind == "money")
    return same or bool(part.noun and whole.noun and is_person(part.noun) and is_person(whole.noun))


def are_people(one: Quantity, other: Quantity) -> bool:
    return all(bool(q.noun) and (is_person(q.noun or "") or is_people(q.noun or "")) for q in (one, other))


def in_sentence(page: Scan, one: Quantity, other: Quantity) -> bool:
    return page.layout.sentence(one.first) == page.layout.sentence(other.first)


def of_other_years(part: Quantity, whole: Quantity) -> bool:
    one, other = part.period_value or "", whole.period_value or ""
    years = [set(_YEAR.findall(value)) for value in (one, other)]
    apart = all(years) and years[0].isdisjoint(years[1]) and ".." not in one + other
    if part.kind in SHARES:
        return apart  # `2 000 places promises en mai ; un quart était trouvé en juin`
    return apart or ends_before(one, other) or ends_before(other, one)


def ends_before(one: str | None, other: str | None) -> bool:
    """Whether a period is over before another begins, as far as both are known."""
    last, first = bounds(one or "")[1], bounds(other or "")[0]
    return last is not None and first is not None and last < first


_YEAR = re.compile(r"\b\d{4}\b")


def is_item(page: Scan, other: Quantity, part: Quantity) -> bool:
    """`plus de 17 500 Afghans, devant le Bangladesh (8 600)`: an item of the same list, of another place."""
    if not other.places or not part.places:
        return False
    if page.layout.sentence(other.first) == page.layout.sentence(part.first):
        return set(other.places) != set(part.places)
    # `les Boliviens avec 19 555 permis. … suivis des Argentins (6 631)`
    item = page.before(other.left) in ("avec", "(")
    return item and set(other.places).isdisjoint(part.places)


def is_capacity(page: Scan, whole: Quantity) -> bool:
    """`prévu pour` | dix `passagers`, `La salle peut accueillir` | 2 000 `spectateurs`: room, and nobody yet."""
    first = page.layout.sentence(whole.first)[0]
    led = page.folds[max(whole.left - _ROOM, first) : whole.left]
    built = led[-1:] == ["pour"] and infinitive(led[-2] if len(led) > 1 else "") in _BUILDING
    holds = led[-1:] != [] and led[-1] in _HOLDING and any(infinitive(w) == "pouvoir" for w in led)
    return built or holds


_BUILDING = frozenset("prévoir concevoir dimensionner calibrer homologuer aménager".split())
_HOLDING = frozenset("accueillir héberger recevoir contenir loger transporter abriter".split())
_ROOM = 4


def is_weighed(other: Quantity) -> bool:
    """`37 000 tonnes`, `6 000 hectares`: amounts that have parts; not lengths and degrees."""
    return other.kind == "measure" and other.unit in _WEIGHTS


_WEIGHTS = frozenset(
    ("t", "kg", "g", "ha", "km2", "m2", "m3", "L", "hL", "W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh")
)
