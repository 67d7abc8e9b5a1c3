"""`40 589 tentatives déjouées` -> foiled_crossings: the code of what a figure counts.

First from its own noun, noun phrase and action (see lexicon/indicators.py); then, for what says too little alone
(`dont 12 enfants`, `contre 9 252`, `(8 600)`), from the figure that it is linked to or goes on with.
"""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

from ...found import RATIOS
from ...morphology import Tag, infinitive, is_participle
from .clauses import of_class
from .echoes import CAME, carried, led_aboard, linked, on_board
from .introductions import (
    GENERIC,
    LABEL,
    of_among,
    of_announced,
    of_capacity,
    of_caption,
    of_heading,
    of_introduced,
    of_item,
    of_label,
    of_origin,
    of_outcome,
    of_owned,
    of_subject,
    of_topic,
)
from .matching import holding
from .nearby import WINDOW, is_ranked
from .tolls import TOLLS, is_mixed, is_victim, outweighs
from .topics import Topics
from .unsaid import fits_in
from .voices import speaks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...lexicon.indicators import Indicators, Rule
    from ...scan import Scan

_NEVER = frozenset(("duration", "age", "measure", "ordinal"))


def attach(page: Scan, quantities: Sequence[Quantity], indicators: Indicators) -> None:
    """Set `indicator` of each quantity: actions and links are known."""
    topics = Topics(page, indicators)
    waiting: dict[int, str | None] = {}  # what links and lists may tell, and the code where these do not
    for i, quantity in enumerate(quantities):
        if (
            quantity.kind in _NEVER
            or _compares(page, quantity)
            or speaks(page, quantity)
            or _name(quantity, _repeated(page, quantities, i), "repeated")
            or _name(quantity, on_board(page, quantities, i), "carried")
            or _name(quantity, _of_sum(quantities, i), "linked")
        ):
            continue
        rule, told = _first(page, quantity, topics)
        if rule is not None and rule.code in TOLLS and is_mixed(page, quantity):
            continue
        if (
            rule is None
            or rule.weak
            or is_victim(quantities, quantity, rule)
            or (_is_detail(quantities, i) and not told)
            or _restates(page, quantities, i)
        ):
            waiting[i] = rule.code if rule else None
        else:
            _name(quantity, rule.code, "own")
    _agree(quantities)
    repeats: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        if quantity.same_as is not None:
            repeats.setdefault(quantity.same_as, []).append(quantity)
    for _ in range(2):  # links may point forward
        for i in [i for i in waiting if quantities[i].indicator is None]:
            if not _name(quantities[i], linked(quantities, i, repeats), "linked") and not (
                waiting[i] is None and fits_in(quantities[i])
            ):
                code = carried(page, quantities, i)
                # `la part des immigrés dépasse 16 %`: not of those who live there, of whom was told before
                _name(quantities[i], code if code != "population" else waiting[i] or code, "carried")
    for i in [i for i in waiting if quantities[i].indicator is None]:
        if waiting[i] is None and fits_in(quantities[i]):
            continue  # `On dormait à 40 dans une chambre prévue pour` | `dix`
        if _restates(page, quantities, i) and _name(quantities[i], carried(page, quantities, i), "carried"):
            continue
        if quantities[i].compared_with is not None and _name(
            quantities[i], linked(quantities, i, repeats), "linked"
        ):
            continue  # `10,7 % de la population, contre` | `7,4 %`
        _name(quantities[i], waiting[i], "weak") or _name(
            quantities[i], carried(page, quantities, i), "carried"
        )


def _first(page: Scan, quantity: Quantity, topics: Topics) -> tuple[Rule | None, bool]:
    """The rule that holds, and whether it tells of this figure and not of its whole as well.

    By a label (`Octroi de l’asile :` | `5 991`) or by what follows (`38 %` | `étaient positives`).
    """
    for way in _WAYS:
        if rule := way(page, quantity, topics):
            among = of_among(page, quantity, topics) if way is _own else None
            if among and outweighs(among.code, rule.code):
                return among, False
            placed = quantity.action is None and quantity.verb in rule.actions  # `73 sont` | `en prison`
            return rule, way is of_label or bool(rule.behind) or placed
    return None, False


def _of_sum(quantities: Sequence[Quantity], i: int) -> str | None:
    """`187 millions d’euros, dont` | `un tiers` | `pour les drones`: what the share is spent on is not counted."""
    quantity = quantities[i]
    if (
        quantity.part_of is None
        or quantity.kind not in RATIOS
        or quantities[quantity.part_of].kind != "money"
    ):
        return None
    return quantities[quantity.part_of].indicator


def _is_detail(quantities: Sequence[Quantity], i: int) -> bool:
    """`parmi elles, 441 …`, `contre 1,1 million`: what tells nothing else counts what its whole does."""
    quantity = quantities[i]
    whole = quantity.part_of if quantity.part_of is not None else quantity.compared_with
    if whole is None or quantity.action not in (None, quantities[whole].action):
        return False
    if not (quantity.elided or _is_bare(quantity, quantities[whole])):
        return False
    if "relations.part_of.label" in quantity.rules:
        return False  # `asile accordé, 9 634`: its label tells
    return quantity.part_of is None or quantity.noun == quantities[whole].noun


def _is_bare(quantity: Quantity, whole: Quantity) -> bool:
    """`– Sahel : 3` | `tentatives`, of `42 tentatives déjouées`: the noun of its whole and nothing more."""
    alone = quantity.phrase is not None and quantity.phrase[1] - quantity.phrase[0] == 1
    return alone and quantity.part_of is not None and quantity.noun == whole.noun


def _restates(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`1,4 million de déplacés, soit un habitant sur cinq`: the figure before, as a share of all who live there.

    Also right behind it: `7,3 millions d’immigrés, 10,7 % de la population`.
    """
    quantity = quantities[i]
    told = i > 0 and quantity.kind in RATIOS and quantity.noun in _POPULATION
    if not told or quantities[i - 1].kind != "count":
        return False
    before, phrase = page.before(quantity.left), quantities[i - 1].phrase
    close = before in (",", "(") and phrase is not None and phrase[1] == quantity.left - 1
    return before == "soit" or close


_POPULATION = frozenset("habitant population résident ménage foyer".split())


def _compares(page: Scan, quantity: Quantity) -> bool:
    """`quatre fois plus longue`: how long something is, not how many."""
    behind = page.folds[quantity.last : quantity.last + 2]
    if quantity.kind != "multiple" or len(behind) < 2 or behind[0] not in ("plus", "moins", "aussi"):
        return False
    return _is_adjective(behind[1]) and not behind[1].startswith(_MANY)


_is_adjective = of_class(Tag.ADJECTIVE)
_MANY = ("nombreu", "élevé", "important", "fréquent")


def _agree(quantities: Sequence[Quantity]) -> None:
    """A title that the body repeats counts what the body says: `renvoie 2 300 migrants`, who `ont regagné` freely."""
    for quantity in quantities:
        if quantity.same_as is not None and quantity.indicator and quantity.noun is not None:
            title = quantities[quantity.same_as]
            if title.kind == quantity.kind and title.indicator not in (None, quantity.indicator):
                _name(title, quantity.indicator, "linked")


def _name(quantity: Quantity, code: str | None, way: str) -> bool:
    """Set the code, if there is one, and say by which way it was found."""
    if code is None:
        return False
    quantity.indicator = code
    quantity.rules.append(f"subjects.indicator.{way}")
    return True


def _repeated(page: Scan, quantities: Sequence[Quantity], i: int) -> str | None:
    """`a déjoué 70 781 tentatives, une progression de 12 %`: a change of what its sentence counted just before."""
    quantity, other = quantities[i], quantities[i - 1]
    if i and (
        _is_reached(page, quantity, other)
        or _are_they(page, quantity, other)
        or _is_said_of(page, quantity, other)
        or is_ranked(page, other, quantity)
        or _is_share_beside(page, quantity, other)
    ):
        return other.indicator
    if "capacité" in page.folds[quantity.after : quantity.after + _LIKENED]:
        return None  # `3 400 migrants, le double de leur capacité`
    if not i or (quantity.change is None and quantity.kind != "multiple") or other.noun != quantity.noun:
        return None
    return (
        other.indicator if page.layout.sentence(other.first) == page.layout.sentence(quantity.first) else None
    )


def _is_share_beside(page: Scan, quantity: Quantity, other: Quantity) -> bool:
    """`elle en a accueilli 5 410,` | `la moitié`; `52 millions d’euros` | `(+ 11 %)`: of what stands just before."""
    between = page.folds[max(other.right, other.last, other.after) : quantity.left]
    if between not in ([","], ["("], [",", "soit"]) or quantity.kind == "multiple":
        return False
    told = quantity.kind in RATIOS and quantity.elided and quantity.noun == other.noun
    return told or (quantity.change is not None and between == ["("] and other.kind == "money")


def _are_they(page: Scan, quantity: Quantity, other: Quantity) -> bool:
    """`Cent agents ont défilé ; ils étaient` | `60 d’après la police`: the same people once more."""
    same = quantity.elided and quantity.noun == other.noun and quantity.kind == other.kind == "count"
    near = page.folds[max(quantity.left - _LIKENED, 0) : quantity.left]
    return same and any(pair in _THEY_ARE for pair in pairwise(near))


def _is_said_of(page: Scan, quantity: Quantity, other: Quantity) -> bool:
    """`62 % jugent la loi utile. C’est` | `neuf points de plus qu’en mai`: said of the figure just before."""
    first = page.layout.sentence(quantity.first)[0]
    if page.folds[first : first + 2] not in (["c'", "est"], ["soit"]) or other.last > first:
        return False
    near = quantity.left - first <= _LIKENED and first - other.last < WINDOW * 2
    moved = quantity.change is not None or quantity.kind == "multiple"
    return near and moved and quantity.kind != "money"


_LIKENED = 4
_THEY_ARE = frozenset(product(("ils", "elles"), ("étaient", "sont", "seraient", "furent")))


def _is_reached(page: Scan, quantity: Quantity, other: Quantity) -> bool:
    """`le nombre de victimes a augmenté de 25 % pour atteindre 74 785 personnes`: where what moved has come to.

    Or behind a colon: `Les arrivées ont doublé : 950 personnes par jour`.
    """
    plain = quantity.kind == "count" and (quantity.noun is None or quantity.noun in GENERIC | {other.noun})
    if not plain or other.change is None or quantity.left - other.last > WINDOW * 2:
        return False
    if page.before(quantity.left) == ":":
        return quantity.elided is False and quantity.action is None and quantity.noun in GENERIC
    verb = infinitive(page.before(quantity.left - (page.before(quantity.left) == "à")))
    led = "pour" in page.folds[quantity.left - LABEL : quantity.left]
    same = page.layout.sentence(other.first) == page.layout.sentence(quantity.first)
    return same and led and verb in _REACHING


_REACHING = frozenset("atteindre établir élever tomber monter passer revenir descendre dépasser".split())


def _own(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """The rule for what stands beside the figure; who is only somewhere or somebody is what the clause tells.

    `160 migrants bloqués en Libye sont rentrés`: those who returned; `douze marins coincés à bord ont été secourus`.
    """
    rule = holding(page, quantity, topics, _action(page, quantity))
    if quantity.verb is None or not (rule is None or not rule.actions or rule.code in _STOCKS):
        return rule
    told = holding(page, quantity, topics, quantity.verb)
    if told is None or not told.actions or told.weak or told.code in _STOCKS:
        return rule
    states = rule is None or rule.weak or rule.code in _STOCKS
    return told if states or (rule and told.weight > rule.weight) else rule


_STOCKS = frozenset(
    """migrants asylum_seekers refugees undocumented diaspora boats population displaced
    internally_displaced""".split()
)
# What may tell the code, the nearest to the figure first.
_WAYS = (
    of_capacity,
    of_topic,
    of_outcome,
    of_label,
    of_heading,
    of_owned,
    of_introduced,
    _own,
    of_among,
    of_subject,
    of_origin,
    of_announced,
    of_caption,
    of_item,
)


def _action(page: Scan, quantity: Quantity) -> str | None:
    """What happens to those who are counted; whence those aboard came says nothing of what became of them.

    Nor does what those who are counted do to others: `trois familles hébergent Ali`.
    """
    if quantity.acts:
        return None
    if quantity.action in CAME and led_aboard(page, quantity):
        return None
    return quantity.action or quantity.verb or _headed(page, quantity)


def _headed(page: Scan, quantity: Quantity) -> str | None:
    """`Personnes secourues` over a list: the participle beside a noun that stands elsewhere."""
    if not quantity.elided or quantity.phrase is None:
        return None
    behind = page.folds[quantity.phrase[0] + 1 : quantity.phrase[1] + 1]
    return next((infinitive(word) for word in behind if is_participle(word)), None)
