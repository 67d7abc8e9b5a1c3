"""`contre 71 en 2021 et 103 en 2020`: what a figure is set against, and which figure that is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....persons import is_person
from ...periods.baselines import is_after, is_led_against
from ..amounts import in_sentence
from ..earlier import earlier
from ..kin import are_alike, are_kin
from .alike import (
    AGAINST,
    AGO,
    CLOSE,
    COMPARED,
    JOINED,
    SENTENCES,
    are_shares,
    is_older,
    is_set_off,
    of_one_sort,
    past_hardly,
    times_as_large,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


_EARLIER = (
    ("l'", "année", "précédente"),
    *((*time, "plus", "tôt") for time in AGO),
    *((*time, "auparavant") for time in AGO),
    *((*time, "avant") for time in AGO),
)
_FIRSTS = [["un"], ["une"], ["l'"]]


def are_parallel(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`120 écoles et 40 collèges, contre` | 110 écoles et 38 collèges: each of two against its like."""
    first, second, old, older = quantities[i - 2 : i + 2]
    respectively = page.before(old.left) == "respectivement"
    if page.before(old.left - respectively) not in AGAINST or page.before(older.left) not in _JOINTS:
        return False
    pairs = ((first, old), (second, older))
    if not all((now.kind, now.unit) == (then.kind, then.unit) for now, then in pairs):
        return False
    if not all(in_sentence(page, first, other) for other in (second, old, older)):
        return False
    if "." in page.folds[first.right : older.left] or first.compared_with is not None:
        return False
    told = [_told_of(page, q, stop) for q, stop in pairwise((first, second, old, older))]
    told.append(_told_of(page, older, None))
    one, two = told[0] - told[1], told[1] - told[0]
    like = not one.isdisjoint(told[2] - told[3]) and not two.isdisjoint(told[3] - told[2])
    return like or (respectively and old.elided and older.elided)


_JOINTS = frozenset(("et", ",", "de", "à"))


def _told_of(page: Scan, quantity: Quantity, following: Quantity | None) -> set[str]:
    """The words behind a figure that say of what it is: `écoles`, `pour les maisons`, `en mai`."""
    end = page.layout.sentence(quantity.first)[1] if following is None else following.left
    behind = page.folds[quantity.last : min(end, quantity.last + _OF_WHAT)]
    return {word.rstrip("s") for word in behind if len(word) > len("les") and word[0].isalpha()}


_OF_WHAT = 6


def is_baseline(page: Scan, quantity: Quantity, before: Quantity) -> bool:
    words, at = page.words, past_hardly(page, quantity.left)
    if words[at - 1].folded in AGAINST or is_after(page, quantity):
        return not (_is_vote(page, quantity) or _are_halves(page, before, quantity))
    if is_led_against(page, at) or page.folds[max(at - 2, 0) : at] == ["face", "à"]:
        return True
    if page.folds[quantity.after : quantity.after + 1] in _FIRSTS:
        after = tuple(page.folds[quantity.after : quantity.after + 4])
        if any(after[: len(e)] == e for e in _EARLIER):
            return True
    return (
        words[at - 1].text == "("
        and bool(before.change)
        and not quantity.change
        and _comparison(page, before.last, at)
    )


def move_alike(page: Scan, quantities: Sequence[Quantity], i: int) -> None:
    """`Les prix ont augmenté de 2,2 % en mai, contre` | 2,4 % `en avril`: what moved then, the verb said once."""
    old, now = quantities[i], quantities[i - 1]
    same = (now.kind, now.unit, now.noun) == (old.kind, old.unit, old.noun) and in_sentence(page, now, old)
    led = page.before(past_hardly(page, old.left)) in AGAINST | {"après"}
    if not (same and led and now.change) or old.change or not old.value:
        return
    if not (old.elided or old.noun is None):
        return
    if "point" in page.folded(now.first, now.right) or times_as_large(now.value, old.value) > _SWINGS:
        return  # `a gagné 2 points, contre 48 % en 2019`, `a augmenté de 1 200, contre 36 000`: what it was
    old.change = now.change
    old.rules.append("relations.compared_with.change")


_SWINGS = 6  # so many times more or less, a rise may be than another


def _are_halves(page: Scan, one: Quantity, other: Quantity) -> bool:
    """`53 % de femmes contre` | 47 % d’hommes: two parts of one whole; `des femmes` and `des hommes` are two wholes."""
    shares = one.kind == other.kind == "percent" and one.noun != other.noun
    return shares and all(page.folds[q.after : q.after + 1] in (["de"], ["d'"]) for q in (one, other))


def _is_vote(page: Scan, quantity: Quantity) -> bool:
    """`par 61 voix contre` | 38; not `15 % des voix, contre` | 10 % `en 2019`."""
    at = quantity.after
    dated = letter_of()["date"] in page.kinds[at : at + 2]
    ago = any(tuple(page.folds[at : at + len(time)]) == time for time in _EARLIER)
    return quantity.noun == "voix" and not (quantity.kind == "percent" and (dated or ago))


def _comparison(page: Scan, first: int, last: int) -> bool:
    """`de plus qu’en 2020 (107 488)`, `par rapport au trimestre précédent (305 700)`, `en léger repli (17 875)`."""
    folds = page.folds[first:last]
    if "." in folds or next((word for word in folds if word in ("(", ")")), "") == ")":
        return False  # `de plus qu’en mai. Les Kurdes (9 640)`, `(325, soit 28 de plus qu’en mai), l’Érythrée (204)`
    against = next((i for i, word in enumerate(folds) if word in ("qu'", "que", "rapport")), None)
    return last - first < 12 and against is not None and "," not in folds[against:]


def current(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The nearest earlier figure of the same kind and unit that is no change and no baseline itself."""
    quantity, nearest = quantities[i], True
    for j, other in earlier(page, quantities, i, SENTENCES):
        same = of_one_sort(other, quantity) or are_shares(other, quantity) or _was_due(page, other, quantity)
        same = same and other.compared_with is None
        ranked = other.kind == "ordinal" and quantity.kind == "count"  # `la 27e opération, contre 17 en 2021`
        if not same and not (ranked and quantity.noun is not None and quantity.noun == other.noun):
            continue
        if _is_rate_aside(page, quantities, j, quantity):
            continue
        one_noun = quantity.noun is None or other.noun is None or quantity.noun == other.noun
        if (
            one_noun
            or (nearest and _is_measured(page, other, quantity))
            or _is_in_other_words(page, other, quantity)
            or _are_compared(page, other, quantity)
        ):
            return _told_with_parts(page, quantities, j, quantity)
        nearest = False
    return None


def _was_due(page: Scan, now: Quantity, old: Quantity) -> bool:
    """`Le PIB gagnerait 0,2 %, au lieu des` | 0,3 % attendus: how much it moves, beside how much it should have."""
    beside = now.change is not None and old.change is None and in_sentence(page, now, old)
    instead = beside and page.folds[max(old.left - 3, now.right) : old.left - 1] == ["au", "lieu"]
    return instead and (now.kind, now.unit) == (old.kind, old.unit)


def _told_with_parts(page: Scan, quantities: Sequence[Quantity], j: int, old: Quantity) -> int:
    """`1 742 demandes, dont 402 Syriens et` | 318 `Turcs, contre 1 010`: the whole, where it is the likelier one."""
    part = quantities[j]
    if j == 0 or not old.elided or not old.value or not part.value:
        return j
    for k in range(j - 1, max(j - _LISTED_PARTS, -1), -1):
        whole = quantities[k]
        if not in_sentence(page, whole, part):
            return j
        if "dont" in page.folds[whole.right : quantities[k + 1].left]:
            times = times_as_large(whole.value, old.value)
            likelier = times < times_as_large(part.value, old.value) or (
                times < _LIKELY and is_set_off(page, old)
            )
            return k if likelier and (whole.kind, whole.unit) == (old.kind, old.unit) else j
    return j


_LIKELY = 4  # so many times more or less, a whole has a baseline
_LISTED_PARTS = 6


def _is_rate_aside(page: Scan, quantities: Sequence[Quantity], j: int, old: Quantity) -> bool:
    """`19 798 expulsés, soit` | 93 `par jour, contre 26 031 en 2023`: the total is set against the older total."""
    rate = quantities[j]
    if j == 0 or rate.per is None:
        return False
    total, led = quantities[j - 1], page.folds[max(rate.left - _ASIDE, 0) : rate.left]
    aside = "soit" in led or "(" in led
    same = aside and total.per is None and of_one_sort(total, rate) and in_sentence(page, total, rate)
    if not same or total.value is None or rate.value is None or old.value is None:
        return False
    return abs(old.value - total.value) < abs(old.value - rate.value)


_ASIDE = 4  # `soit une moyenne de` | 93


def announced(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`en hausse par rapport aux 88 600 de 2021 : on annonce` | 103 700: the current figure stands behind a colon."""
    if i + 1 == len(quantities):
        return None
    old, new = quantities[i], quantities[i + 1]
    told = ":" in page.folds[old.right : new.left] and in_sentence(page, old, new)
    return i + 1 if told and of_one_sort(old, new) and not old.change else None


def _is_measured(page: Scan, one: Quantity, other: Quantity) -> bool:
    """`un âge de 29 ans, contre 42 pour la population`, `94 millions, contre 112`: set against what stands beside."""
    measured = other.kind != "count" and (other.elided or other.kind != "money")
    return measured and in_sentence(page, one, other)


def _is_in_other_words(page: Scan, now: Quantity, old: Quantity) -> bool:
    """`34 290 migrants, dont 587 enfants, contre` | 9 217 personnes interceptées en 2022: the whole, not its part."""
    persons = old.noun == "personne" and is_person(now.noun or "") and page.before(now.left) != "dont"
    said = persons or are_alike(now.noun, old.noun)
    return said and in_sentence(page, now, old) and "context.period" in old.rules and now.per == old.per


def _are_compared(page: Scan, now: Quantity, old: Quantity) -> bool:
    """`36 mineurs sont arrivés. C’est une baisse comparé aux` | 50 arrivées `de 2021`: people, and what they did."""
    near = page.layout.sentences_between(now.first, old.first) <= 1 and not old.elided
    led = page.folds[max(old.left - 3, 0) : old.left]
    return near and are_kin(now.noun, old.noun) and not COMPARED.isdisjoint(led) and now.part_of is None


def listed(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`contre 71 en 2021 et 103 en 2020`: set against the same figure as the baseline before."""
    if i == 0:
        return None
    before, quantity = quantities[i - 1], quantities[i]
    joined = page.before(quantity.left) in ("et", ",") and quantity.left - before.right < JOINED
    if before.compared_with is None or not joined or not of_one_sort(before, quantity):
        return None
    apart = not quantity.elided or ")" in page.folds[before.right : quantity.left]
    if apart and before.noun != quantity.noun:
        return None  # `78 % des tués (77,9 % en 2021) et 75 % des blessés`
    current = quantities[before.compared_with]
    older = is_older(quantity, current) or current.period_value is None
    older = older and "context.period" in quantity.rules
    return before.compared_with if older or _are_of_two_places(page, before, quantity) else None


def _are_of_two_places(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`contre 2,3 % en France et` | 1,8 % `en Italie`: each with its own place right behind it."""
    led = page.before(past_hardly(page, before.left)) in AGAINST
    led = led and (quantity.elided or quantity.kind == "money")
    apart = set(before.places).isdisjoint(quantity.places)
    return led and apart and all(_is_placed(one) for one in (before, quantity))


def _is_placed(quantity: Quantity) -> bool:
    return any(0 < first - quantity.right < CLOSE for first, _ in quantity.place_words)
