"""`186 passagers, dont 14 femmes`, `213 personnes : 63 Sénégalais, 44 Gambiens`, `61 % des victimes`: parts of a whole.

One step from left to right; the whole that is open is the last count that lists can hang on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...found import SHARES
from ...lexicon.counted import nouns_of
from ...lexicon.gazetteer import is_people
from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...words import MOVES, OF
from ..quantities.carried.gapping import names_another
from .amounts import are_people, counts_of, is_capacity, larger, of_other_years
from .announced import opened
from .narrower import narrower
from .others import are_of_rival_voices, tells_of_others
from .same_as import ROUNDED, TIGHT, rounds
from .shares import counts_again, funded, is_of_total, of_the_whole, received, restates, shared, total_of
from .some_of import (
    alone,
    among_them,
    among_which,
    detailed,
    found_among,
    grouped,
    in_single,
    last_ones,
    of_it,
    of_total,
    only,
    out_of,
    out_of_all,
    over,
    rest,
    still,
    turns_to_others,
)
from .taken_up import (
    belongs,
    comprised,
    contributes,
    described,
    in_state,
    nested,
    notably,
    of_those,
    picked,
    raised,
    row_of,
    so_done,
    with_them,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...found import Quantity
    from ...scan import Scan

    Rule = Callable[[Scan, Sequence[Quantity], int], int | None]

_APART = 8  # words between two items of a list

_LIST_JOINTS = frozenset((",", "et", ";"))

_LIST_ENDS = frozenset(("soit", "contre", "dont", "."))


@dataclass(slots=True)
class List:
    """An open list of parts: index of their whole, where the last of them ended; led: a word like `dont` opened it.

    own: its items have nouns of their own; `dont 540 en appel, 574 accords` ends with what counts the whole's noun.
    outer: the list that one of whose items is the whole: `120 refus (dont 40 en appel), 60 accords`.
    """

    whole: int
    last: int
    kind: str
    led: bool
    own: bool
    outer: List | None = None


def link(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `part_of` of each part to the index of its whole."""
    current: List | None = None
    for i, quantity in enumerate(quantities):
        if quantity.change or quantity.compared_with is not None or quantity.part_of is not None:
            continue
        if _is_of_a_change(page, quantities, i):
            continue
        if i and restates(page, quantities, i):
            if quantities[i - 1].part_of is None and is_of_total(page, quantity):
                quantities[i - 1].part_of = total_of(page, quantities, i - 1)
            quantity.part_of = quantities[i - 1].part_of  # said again as a share: part of the same whole
            continue
        if i and counts_again(page, quantities, i):
            quantity.part_of = quantities[i - 1].part_of
            continue
        found = _whole_of(page, quantities, i, current)
        if found is not None and not found[1] and _is_aimed_at(page, quantity, quantities[found[0]]):
            continue
        if found is not None and not found[1] and _is_of_another(page, quantities[found[0]], quantity):
            continue
        if found is not None and _is_a_share_said_again(page, quantities, found[0], quantity):
            continue
        if found is not None and _fits(quantity, quantities[found[0]]):
            quantity.part_of, led = found
            if quantity.kind == quantities[found[0]].kind:
                quantity.change = quantities[found[0]].change  # some of what was lost was lost
            labelled = not led and quantity.elided and page.before(quantity.left) == ","
            quantity.rules.append("relations.part_of.label" if labelled else "relations.part_of")
            if grouped(page, quantities, i) == found[0]:
                quantity.rules.append("relations.part_of.group")
            current = List(
                found[0],
                quantity.right,
                quantity.kind,
                led,
                not quantity.elided,
                _around(quantities, found[0], current),
            )


def _is_a_share_said_again(page: Scan, quantities: Sequence[Quantity], whole: int, part: Quantity) -> bool:
    """`46 % des voix, ce qui représente` | 8 millions `. Son rival a obtenu 41 %`: the votes of the one, no whole."""
    if part.kind != "percent" or not whole or quantities[whole].kind != "count":
        return False
    said, again = quantities[whole - 1], quantities[whole]
    if said.kind != "percent" or page.layout.sentence(part.first) == page.layout.sentence(again.first):
        return False
    return not _AGAIN.isdisjoint(page.folds[said.right : again.left])


_AGAIN = frozenset(("soit", "représente", "représentent", "dire"))


def _is_of_a_change(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`soit une variation de` | 2 %, `en hausse de 2,7 % ici et de` | 5,2 % là: how much something moved."""
    share = quantities[i]
    if share.kind != "percent":
        return False
    first = page.layout.sentence(share.first)[0]
    if not _CHANGES.isdisjoint(page.folds[max(share.left - 2, first) : share.left]):
        return True
    if page.before(share.left) not in OF or i == 0:
        return False
    before = next((q for q in reversed(quantities[max(i - _MOVED, 0) : i]) if q.kind == "percent"), None)
    return before is not None and before.first >= first and before.change is not None and share.elided


_MOVED = 4
_CHANGES = MOVES | {"variation", "évolution", "croissance", "écart", "chute", "hausses", "baisses", "marge"}


def say_again(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`Ukraine : 298 000 (8,5 % du total)`, `un bon tiers, 3 904 exactement`: parts of the same whole."""
    for i in range(1, len(quantities)):
        quantity, before = quantities[i], quantities[i - 1]
        if quantity.part_of is None and quantity.compared_with is None and not quantity.change:
            exact = before.kind in SHARES and quantity.same_as == i - 1
            if exact or restates(page, quantities, i):
                quantity.part_of = before.part_of


def _around(quantities: Sequence[Quantity], whole: int, current: List | None) -> List | None:
    """The list that the parts of `whole` stand in, if it is an item of one."""
    lists = (current, current.outer if current else None)
    return next((one for one in lists if one and quantities[whole].part_of == one.whole), None)


def _whole_of(
    page: Scan, quantities: Sequence[Quantity], i: int, current: List | None
) -> tuple[int, bool] | None:
    """The whole of figure `i`, and whether a word like `dont` announces it."""
    ahead = _first(AHEAD, page, quantities, i)
    if ahead is not None or i == 0:
        return None if ahead is None else (ahead, True)
    announced = opened(page, quantities, i)
    if announced is not None:
        return announced, True
    for listed in (current, current.outer if current else None):
        larger_than = listed and listed.outer and not _fits(quantities[i], quantities[listed.whole])
        if listed and not larger_than and _goes_on(page, quantities, i, listed):
            return listed.whole, listed.led
    behind = _first(RULES, page, quantities, i)
    return None if behind is None else (behind, False)


def _first(rules: tuple[Rule, ...], page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    return next((j for rule in rules if (j := rule(page, quantities, i)) is not None), None)


def _goes_on(page: Scan, quantities: Sequence[Quantity], i: int, current: List) -> bool:
    """The next item of an open list: same sentence, only joints and places between the items."""
    quantity = quantities[i]
    if page.layout.sentence_number(quantity.first) != page.layout.sentence_number(
        quantities[current.whole].first
    ) and page.layout.sentence_number(quantity.first) != page.layout.sentence_number(quantities[i - 1].first):
        return False
    between = page.folds[quantities[i - 1].right : quantity.left]
    inner = quantities[i - 1].part_of
    closed = between == [",", "et"] and page.before(quantities[i - 1].left) == "dont"
    closed = closed or between == [
        ",",
        "ainsi",
        "que",
    ]  # `903 Maliens, dont 4 femmes et 2 enfants, ainsi que` | 238
    if closed and inner == current.whole and (current.outer or not _is_sort(quantity, quantities[inner])):
        return False  # `41 morts, dont trois enfants, et` | 12 disparus
    if inner is not None and quantities[inner].part_of == current.whole and (")" in between or closed):
        # `120 refus (dont 40 en appel), 60 accords`, `31 femmes, dont 4 enceintes, et 22 enfants`
        between = between[between.index(")") + 1 :] if ")" in between else between
    elif _outgrows(quantities, i, current):
        between = between[-1:]  # `388 refus, dont 331 en appel, 402 accords`
    elif inner != current.whole or between.count(")") > between.count("("):
        return False
    whole = quantities[current.whole]
    if _is_of_others(page, quantities[i - 1], quantity, whole):
        return False
    turned = current.kind in SHARES and (quantity.kind, quantity.unit) == (whole.kind, whole.unit)
    if quantity.kind != current.kind and not (turned and counts_of(quantity, whole)):
        return False  # `Un tiers ont été renvoyés, 58 assignés à résidence`
    if between[-2:-1] == [","] and between[-1] in _WHERE and not quantity.elided:
        return False  # `dont 22 enfants et 16 soignants, dans` | six districts
    if between[-2:-1] == ["et"] and is_participle(between[-1]):
        return False  # `arrêté 62 passeurs, dont 11 Irakiens, et saisi` | 30 canots
    joints = [at for at, word in enumerate(between) if word in _LIST_JOINTS]
    if len(between) > _APART or not joints or not _LIST_ENDS.isdisjoint(between):
        return False
    if (
        not (current.led and current.own)
        and not counts_of(quantity, whole)
        and not are_people(quantity, whole)
    ):
        return False
    # `dont quatre enfants, ont été secourus au cours de cinq opérations`: the verb of the whole ends the list.
    return not any(is_finite_verb(word) for word in between[joints[-1] :])


_WHERE = frozenset("dans en sur à au aux par chez depuis après lors".split())


def _outgrows(quantities: Sequence[Quantity], i: int, current: List) -> bool:
    """`388 refus, dont 331 en appel,` | 402 accords: no part of the item before, as it is larger; of their whole."""
    inner = quantities[i - 1].part_of
    if inner is None or quantities[inner].part_of != current.whole:
        return False
    return counts_of(quantities[i], quantities[inner]) and larger(quantities[i], quantities[inner])


def _is_aimed_at(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """`veut transférer` | 100 000 Rohingyas `. À ce jour, 35 000 y vivent`: a plan or a capacity, and no whole yet."""
    first = page.layout.sentence(whole.first)[0]
    if part.kind not in SHARES and is_capacity(page, whole):
        return True
    if page.layout.sentence(part.first)[0] == first:
        return False
    led = page.folds[max(whole.left - _AIM, first) : whole.left]
    if part.kind not in SHARES and led[-2:-1] != [] and led[-2] in _GOALS and led[-1] in OF:
        return True  # `un objectif de` | 3 000 places
    return (
        led[-1:] != []
        and Tag.INFINITIVE in guess(led[-1])
        and any(infinitive(w) in _AIMING for w in led[:-1])
    )


_AIM = 4
_GOALS = frozenset("objectif cible plafond seuil quota".split())
_AIMING = frozenset(
    ("vouloir", "pouvoir", "souhaiter", "espérer", "prévoir", "projeter", "entendre", "compter")
)


def _is_sort(quantity: Quantity, whole: Quantity) -> bool:
    """`90 personnes, dont 20 mineurs, et` | 12 femmes: who some of those counted are, by sex, age or people."""
    sort = quantity.noun in nouns_of("kind") or is_people(quantity.noun or "")
    return sort and are_people(quantity, whole)


def _is_of_another(page: Scan, whole: Quantity, part: Quantity) -> bool:
    if are_of_rival_voices(whole, part):
        return True
    return turns_to_others(page, whole, part) or tells_of_others(page, whole, part)


def _is_of_others(page: Scan, before: Quantity, quantity: Quantity, whole: Quantity) -> bool:
    """`Berlin a reçu 329 000 demandes, dont 102 000 de Syriens ; Paris,` | 145 000: somewhere else altogether."""
    apart = bool(whole.places and quantity.places) and set(whole.places).isdisjoint(quantity.places)
    return apart and quantity.elided and names_another(page, before.right, quantity)


def _fits(part: Quantity, whole: Quantity) -> bool:
    """A part is no larger than its whole, and of no other year: `ils étaient 7,4 % en 1975`."""
    if part is whole or not (part.kind in SHARES or larger(whole, part)):
        return False
    if part.definite and part.kind == whole.kind and part.value is not None and part.value == whole.value:
        return False  # `108 Maliens. Parmi ces` | 108 compatriotes
    if whole.per is not None and whole.per[0].isdigit():
        return False  # `1 063 demandes par million d’habitants`
    if part.kind == whole.kind == "count" and part.noun == whole.noun and _say_the_same(part, whole):
        return False
    return not (part.kind in SHARES and "context.period" in part.rules and of_other_years(part, whole))


def _say_the_same(part: Quantity, whole: Quantity) -> bool:
    """No figure is a part of what says it again: `35 000 places au total`, `près de 40 000` over `39 640`."""
    if (
        whole.qualifier in ROUNDED
        and part.value
        and rounds(whole, part)
        and part.period_value == whole.period_value
    ):
        return abs(part.value - (whole.value or part.value)) < part.value * TIGHT
    return part.value is not None and part.value == whole.value and part.period_value == whole.period_value


AHEAD: tuple[Rule, ...] = (over, of_total, out_of_all, raised, belongs)

RULES: tuple[Rule, ...] = (
    out_of,
    of_the_whole,
    in_single,
    of_it,
    funded,
    received,
    alone,
    grouped,
    among_them,
    found_among,
    of_those,
    so_done,
    picked,
    comprised,
    described,
    contributes,
    in_state,
    nested,
    notably,
    with_them,
    row_of,
    rest,
    still,
    only,
    last_ones,
    among_which,
    shared,
    narrower,
    detailed,
)
