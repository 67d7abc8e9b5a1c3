"""`17 500 demandes` of Afghans after `123 400 demandes`: the same thing, of one place more, or in less time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.gazetteer import gazetteer
from ...persons import is_person
from ..dates.edtf import bounds
from .amounts import AMOUNTS, is_amount
from .earlier import earlier
from .kin import are_alike, are_kin, are_synonyms, is_death, is_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_SENTENCES, _BACK = 6, 12  # sentences and figures back to the whole
_FARTHER = 2  # times as far for what is ranked
_BULLETS = frozenset("-–—•▪")
# `Suivent l’Italie (34 600) …`, `occupent les deux premières places`: one of those that are ranked
_RANKED = frozenset(
    """devant derrière suivent suivi suivie suivis suivies viennent tête rang place places destination provenance
    origine nationalité nationalités""".split()
)
# what is counted on a day is no part of what was done in the year
_PENDING = frozenset("pendante pendantes pendant pendants instance attente suspens cours".split())
_NEW_CLAUSES = frozenset((":", ";"))
_AVEC = frozenset(("avec", "respectivement"))


def narrower(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The figure before that counts the same thing in more places, or over a longer time."""
    part = quantities[i]
    if part.kind not in AMOUNTS or part.noun is None or part.value is None or part.per:
        return None
    if "moyenne" in page.folds[max(part.left - 3, 0) : part.left] or _is_of_a_row(page, part):
        return None
    if _BULLETS.issuperset(page.folds[max(part.left - 1, 0) : part.left]):
        return None  # an item of a list of several things
    if _is_ranked(page, part):
        return _ranking(page, quantities, i)
    pending = not _PENDING.isdisjoint(page.folds[part.right : part.right + 5])
    for j, whole in earlier(page, quantities, i, _SENTENCES):
        if i - j > _BACK:
            return None
        apart = _NEW_CLAUSES.isdisjoint(page.folds[whole.right : part.left])
        if part.elided and apart and _is_in_sentence(page, part, whole):
            continue  # `47 710 au centre, 45 610 à l’est`
        if _is_in_sentence(page, part, whole) and _are_parallel(quantities, i, j):
            continue
        if _are_on_other_routes(page, part, whole):
            continue
        named = are_synonyms(part.noun, whole.noun) and _is_of_one_sort(part, whole)
        if (named and _is_in_fewer_places(page, part, whole)) or (
            not pending and _is_in_less_time(part, whole)
        ):
            return j
    return None


def _are_parallel(quantities: Sequence[Quantity], i: int, j: int) -> bool:
    """`407 morts et 6 700 blessés ici, 8 morts et 336 blessés là`: the second pair is beside the first one."""
    part, whole = quantities[i], quantities[j]
    if 0 < j < i - 1 and quantities[i - 1].noun == quantities[j - 1].noun != whole.noun:
        return True
    beside = quantities[j + 1]
    if j + 1 >= i or beside.noun == whole.noun:
        return False
    goes_on = i + 1 < len(quantities) and quantities[i + 1].noun == beside.noun
    elsewhere = bool(beside.places) and bool(part.places) and set(beside.places).isdisjoint(part.places)
    return goes_on or (elsewhere and not whole.places)


def _are_on_other_routes(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """`4 771 passages en Méditerranée. Dans la Manche,` | 4 514: each sentence names its own sea or route."""
    one, other = (
        _ROUTES.intersection(page.folds[slice(*page.layout.sentence(q.first))]) for q in (part, whole)
    )
    return bool(one) and bool(other) and one.isdisjoint(other)


_ROUTES = frozenset(
    """méditerranée manche atlantique égée adriatique balkans baltique canaries pacifique sahara ionienne caraïbes
    darién""".split()
)


def _is_of_a_row(page: Scan, part: Quantity) -> bool:
    """`– Doubs : 5 420`: a row, which is read with the others."""
    near = part.left - page.layout.line(part.first)[0] <= _LABEL
    return part.elided and near and page.before(part.left) == ":"


_LABEL = 8


def _is_ranked(page: Scan, part: Quantity) -> bool:
    """`Avec 35 507 demandes, la Belgique reste la septième destination`, `Suivent les Syriens avec 166 requêtes`."""
    first, last = page.layout.sentence(part.first)
    said = _RANKED.intersection(page.folds[first:last])
    if not said or (said == {"place"} and "sur place" in page.folded(first, last)):
        return False  # `six médecins dépêchés sur place`
    return (bool(part.places) or page.before(part.left) in _AVEC) and part.kind == "count"


def _ranking(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The largest figure before of what is ranked; of `premières demandes` the last that counts first ones, too."""
    part, found = quantities[i], None
    for j, whole in earlier(page, quantities, i, _SENTENCES * _FARTHER):
        if i - j > _BACK * _FARTHER:
            break
        if not _is_of_one_rank(page, part, whole) or _is_item(page, quantities, whole):
            continue
        if _are_first(page, part) and _are_first(page, whole):
            return j
        if found is None or (whole.value or 0) > (quantities[found].value or 0):
            found = j
    return found


def _is_of_one_rank(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """The same thing at the same time, elsewhere and in another sentence."""
    alike = are_kin(part.noun, whole.noun) or _ask(page, part, whole)
    if not (alike and _is_of_one_sort(part, whole)):
        return False
    placed = set(part.places) != set(whole.places) or not part.places or _lies_in(page, part, whole)
    return placed and part.period_value == whole.period_value and not _is_in_sentence(page, part, whole)


def _ask(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """`612 685 personnes ont demandé l’asile. Avec 142 450` | demandes: as many as there are people who ask."""
    behind = page.folds[whole.last : whole.last + _ASKING]
    asked = is_file(part.noun) and is_person(whole.noun or "") and "asile" in behind
    return asked and any(word.startswith(("demand", "sollicit", "dépos", "introdui")) for word in behind)


_ASKING = 8


def _are_first(page: Scan, quantity: Quantity) -> bool:
    return any(word.startswith("premi") for word in page.folds[quantity.last : quantity.last + 2])


def _is_item(page: Scan, quantities: Sequence[Quantity], whole: Quantity) -> bool:
    """A part in a bracket, or of another place than what it is a part of; not `dont 123 400 premières demandes`."""
    if page.before(whole.left) == "(":
        return True  # `les autos (19 tués), suivies par les piétons (16 tués)`
    if whole.part_of is None:
        return False
    return set(whole.places) != set(quantities[whole.part_of].places)


def _is_in_sentence(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """One of the others that are ranked beside it."""
    return page.layout.sentence(part.first) == page.layout.sentence(whole.first)


def _is_of_one_sort(part: Quantity, whole: Quantity) -> bool:
    """The same kind and unit, larger, and no part, rate or change itself."""
    item = whole.part_of is not None and (whole.elided or whole.noun != part.noun)
    free = is_amount(whole) and not whole.per and not item
    same = (whole.kind, whole.unit) == (part.kind, part.unit)
    return free and same and whole.value is not None and whole.value > (part.value or 0)


def _is_in_fewer_places(page: Scan, part: Quantity, whole: Quantity) -> bool:
    if whole.period_value != part.period_value or not part.places or whole.part_of is not None:
        return False
    return set(whole.places) < set(part.places) or _lies_in(page, part, whole)


def _is_in_less_time(part: Quantity, whole: Quantity) -> bool:
    """`En juin, 20 103 passages` after `93 651 franchissements` from January to June, there or elsewhere."""
    if (
        is_person(part.noun or "")
        or is_death(part.noun)
        or not _is_of_one_sort(part, whole)
        or not are_alike(part.noun, whole.noun)
    ):
        return False  # of people, other things are told; a toll goes up
    if not part.period_value or not whole.period_value or not set(whole.places) <= set(part.places):
        return False
    (first, last), (start, stop) = bounds(part.period_value), bounds(whole.period_value)
    if first is None or last is None or start is None:
        return False
    inside = start <= first and (stop is None or last <= stop)
    return inside and (first, last) != (start, stop)


def _lies_in(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """`Au Québec, 8,8 millions de personnes` after `39,9 millions au Canada`: a town or region of that country."""
    if part.places != whole.places or not part.place_words:
        return False
    return _kinds(page, part) <= _SMALLER and not _kinds(page, whole).isdisjoint(_COUNTRY)


def _kinds(page: Scan, quantity: Quantity) -> set[str]:
    """What kinds of names say where a figure is."""
    names = (gazetteer().get(page.folds[first], ()) for first, _ in quantity.place_words)
    return {place.kind for places in names for place in places}


_SMALLER = {"town", "region", "weak"}
_COUNTRY = {"country", "territory"}
