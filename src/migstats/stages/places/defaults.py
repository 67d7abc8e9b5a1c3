"""Places that are only those of the text around, taken back where the figure tells nothing of them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise, product
from typing import TYPE_CHECKING

from ...found import RATIOS
from ...scan import Scan
from ...tokens import HYPHENS
from ...words import VOTES
from ..sources.coverage import quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...found import Quantity, Run


def drop_defaults(page: Scan, quantities: Iterable[Quantity]) -> None:
    """Take back places that are only those of the text around, where the figure tells nothing of them.

    `Ils touchaient 15 % de chaque vente`, in a text about a trial in Nancy, counts nothing of France (ruling 24).
    """
    spoken = quotations(page)
    for quantity in quantities:
        if quantity.place_carried is not None and _is_default(page, quantity, _quotation(quantity, spoken)):
            quantity.places, quantity.place_words = (), ()


def _quotation(quantity: Quantity, spoken: Sequence[Run]) -> Run | None:
    """The quotation in which a figure stands."""
    at = bisect_right(spoken, (quantity.first, quantity.first)) - 1
    return spoken[at] if at >= 0 and quantity.first < spoken[at][1] else None


def _is_default(page: Scan, quantity: Quantity, said: Run | None) -> bool:
    """Whether nothing binds a figure to a place that another sentence names: neither a time nor what it counts."""
    carried, code = quantity.place_carried, quantity.indicator
    if "y" in page.folds[quantity.left - _CLITIC : quantity.left]:
        return False  # `deux familles y ont cinq enfants`
    if carried != "local" and _is_said_to_you(page, quantity):
        return True
    if quantity.kind == "count" and page.before(quantity.left) in _OWN:
        return True  # `ses deux cousins`
    if _is_taken_up(page, quantity):
        return False
    bare = quantity.period_value is None and code not in _FLOWS and (carried != "wide" or code is None)
    if said is not None and bare:
        # `« Il nous faut vingt lits »`; not `« On a mené 58 rescapés à Nouadhibou ; onze d’entre eux … »`
        return not any(said[0] <= first < said[1] for first, _ in quantity.place_words)
    if code == "smuggling_fees":
        return True  # `Le réseau réclamait 12 000 livres`: paid along the route
    if quantity.kind == "money" and (carried == "local" or _is_of_a_route(page, quantity)):
        return True  # the town of another sentence is not the place of a sum
    if quantity.period_value is None and (code is None or code in _PRICES):
        if quantity.kind == "money":
            return carried in ("topic", "wide")
        return carried == "wide" and _is_detail(page, quantity)
    if carried == "topic" and quantity.kind in RATIOS:
        return code is None or code in _LOCALS
    if carried == "wide":
        undated = quantity.period_value is None and quantity.noun not in _BALLOTS
        return code == "opinion" and undated and not _goes_on(page, quantity)
    return code in _ANYWHERE and (said is not None or quantity.period_value is None)


def _is_of_a_route(page: Scan, quantity: Quantity) -> bool:
    """A sum that is told of no end of a route; not what those receive who took it: `chacun reçoit 30 000 francs`."""
    first = page.layout.sentence(quantity.first)[0]
    before = page.folds[max(first, quantity.left - _SENTENCE) : quantity.left]
    return len(quantity.places) > 1 and not any(word.startswith(_GET) for word in before)


def _is_said_to_you(page: Scan, quantity: Quantity) -> bool:
    """`Avec 25 €, vous offrez deux kits`, `votre don de 90 €`: to the reader; not `27 rendez-vous`."""
    first, last = page.layout.sentence(quantity.first)
    near = range(max(quantity.left - _CLITIC, first), min(quantity.right + _BEHIND, last))
    return any(page.folds[i] in _YOU and page.before(i) not in HYPHENS for i in near)


def _goes_on(page: Scan, quantity: Quantity) -> bool:
    """`À en croire l’ONU, elles ne seraient que 12 000`: those who were told of there."""
    near = page.folds[max(quantity.left - _CLITIC, 0) : quantity.left]
    return not _PRONOUNS.isdisjoint(near)


_PRONOUNS = frozenset(("ils", "elles"))


def _is_taken_up(page: Scan, quantity: Quantity) -> bool:
    """`L’archipel touchera 18 millions`: the clause says that it goes on with the place."""
    first = page.layout.sentence(quantity.first)[0]
    before = page.folds[max(first, quantity.first - _CLAUSE) : quantity.first]
    return any(pair in _THERE for pair in pairwise(before))


def _is_detail(page: Scan, quantity: Quantity) -> bool:
    """`père de trois enfants`, `au-dessus du seuil de 1 %`: no figure of the country, though told in its story."""
    if quantity.noun in _NORMS or quantity.negated:
        return True
    return page.before(quantity.left) == "de" and page.before(quantity.left - 1) in _PARENTS


_CLAUSE = 9  # words before a figure in which its subject is looked for
_THERE = frozenset(
    product(
        ("l'", "le", "la", "cet", "cette", "ce", "du", "notre"),
        """archipel île pays royaume province territoire village ville commune métropole département région canton
        agglomération localité municipalité""".split(),
    )
)
_LOCALS = frozenset(("staff", "people_hosted", "population"))
_FLOWS = frozenset(("arrivals", "asylum_seekers", "asylum_applications", "irregular_crossings"))
_BALLOTS = VOTES | {"suffrage", "bulletin", "votant", "participation", "électeur", "oui", "non"}
_OWN = frozenset(("mes", "ses", "nos"))
_GET = ("reçoi", "reçu", "touch", "perç")
_SENTENCE = 30
_YOU = frozenset(("vous", "votre", "vos"))
_BEHIND = 3
_CLITIC = 5  # so near before a figure stands `y`
_PARENTS = frozenset(("père", "mère", "parents"))
_NORMS = frozenset(("seuil", "marge", "norme", "plafond", "échantillon"))
_PRICES = frozenset(("wages", "smuggling_fees"))
_ANYWHERE = frozenset(("students", "workers", "remittances"))
