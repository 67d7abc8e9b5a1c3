"""`204 219 passages, contre 511 074 en 2016`, `est passé de 1 490 à 1 936`: a baseline points to its current figure."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ...found import SHARES
from ...lexicon import letter_of
from ...morphology import infinitive, is_finite_verb, is_participle
from ...persons import is_person
from ...words import OF, A
from ..dates.tense import direction
from ..periods.baselines import is_after, is_earlier_toll, is_led_against
from ..quantities.bounds import bystander
from ..quantities.bounds.ranges import MOVES, is_movement
from .amounts import ends_before, in_sentence, is_capacity, larger
from .earlier import earlier
from .kin import are_alike, are_kin, is_death, is_of_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_AGAINST = frozenset(("contre", "versus", "vs"))
_AGO = (("un", "an"), ("un", "mois"), ("une", "semaine"), ("une", "année"))
_EARLIER = (
    ("l'", "année", "précédente"),
    *((*time, "plus", "tôt") for time in _AGO),
    *((*time, "auparavant") for time in _AGO),
    *((*time, "avant") for time in _AGO),
)
_FIRSTS = [["un"], ["une"], ["l'"]]
_SENTENCES = 2


def link(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `compared_with` of each baseline to the index of the figure that it is set against."""
    for i, quantity in enumerate(quantities):
        if _is_alternative(page, quantities, i):
            quantity.compared_with = quantities[i - 1].compared_with
        elif i + 2 < len(quantities) and _passes_over(page, quantities, i):
            quantity.compared_with = i + 2
        elif i + 1 < len(quantities) and _from_to(page, quantity, quantities[i + 1]):
            quantity.compared_with = i + 1
            if _before_aside(page, quantity, quantities[i + 1]) < quantities[i + 1].left:
                _undate(quantity, quantities[i + 1])
            else:
                _redate(quantity, quantities[i + 1], _said_baseline(page, quantities, i))
        elif i and _is_baseline(page, quantity, quantities[i - 1]):
            _move_alike(page, quantities, i)
            quantity.compared_with = _current(page, quantities, i)
            if quantity.compared_with is None:
                quantity.compared_with = _announced(page, quantities, i)
        else:
            quantity.compared_with = next(
                (j for rule in RULES if (j := rule(page, quantities, i)) is not None), None
            )
    for i in range(2, len(quantities) - 1):
        if _are_parallel(page, quantities, i):
            quantities[i].compared_with, quantities[i + 1].compared_with = i - 2, i - 1


def _are_parallel(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`120 écoles et 40 collèges, contre` | 110 écoles et 38 collèges: each of two against its like."""
    first, second, old, older = quantities[i - 2 : i + 2]
    respectively = page.before(old.left) == "respectivement"
    if page.before(old.left - respectively) not in _AGAINST or page.before(older.left) not in _JOINTS:
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


def _from_to(page: Scan, low: Quantity, high: Quantity) -> bool:
    """`passe de N à M`, dates or nouns between them allowed."""
    if (
        low.kind != high.kind
        or low.unit != high.unit
        or page.words[high.left - 1].folded not in ("à", "au", "aux")
    ):
        return False
    if (
        page.layout.sentence_number(low.first) != page.layout.sentence_number(high.first)
        or high.change
        or low.change
    ):
        return False
    between = page.words[low.last : _before_aside(page, low, high)]
    return (
        len(between) < 14
        and not any(w.text in ",;:()" for w in between)
        and (
            is_movement(page, low.numbers[0])
            or _falls(page, low, high)
            or _opens(page, low, high)
            or bystander.spells_out(page, low.numbers[0], high.numbers[0])
        )
    )


def _before_aside(page: Scan, low: Quantity, high: Quantity) -> int:
    """`de 560 174` | , au 1er trimestre, à 597 140: where what only dates the old figure begins, else the new one."""
    end = high.left - 1
    if page.before(end) not in (",", ")"):
        return high.left
    opens = "(" if page.before(end) == ")" else ","
    at = next(
        (k for k in range(end - 2, max(low.last - 1, end - _JOINED), -1) if page.folds[k] == opens), None
    )
    dates = (letter_of()["date"], letter_of()["rest"])
    if at is None or letter_of()["date"] not in page.kinds[at:end]:
        return high.left
    only = all(page.kinds[k] in dates or page.folds[k] in _LEADING for k in range(at + 1, end - 1))
    return at if only else high.left


def _passes_over(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`passerait de` | 243 € `(ou 380 €) à 3 770 €`: what is said beside the old end stands between."""
    low, beside, high = quantities[i : i + 3]
    if page.folds[low.right : beside.left] != ["(", "ou"] or page.folds[beside.right : high.left] != [
        ")",
        "à",
    ]:
        return False
    return _alike(low, high) and is_movement(page, low.numbers[0])


def _is_alternative(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`de 243 € (ou` | 380 € `) à 3 770 €`: the other old end."""
    over = i > 0 and quantities[i - 1].compared_with == i + 1
    return over and page.folds[quantities[i - 1].right : quantities[i].left] == ["(", "ou"]


def _opens(page: Scan, low: Quantity, high: Quantity) -> bool:
    """`De 23 tentatives en 2019 à 610 l’an passé`, `Tout a suivi : de 12 en 2012 à 20`: without a verb."""
    led = page.before(low.left) in ("de", "d'")
    opening = page.layout.sentence(low.first)[0] == low.left - 1 or page.before(low.left - 1) == ":"
    return led and opening and _are_dated(low, high) and _is_older(low, high)


def _are_dated(*figures: Quantity) -> bool:
    return all("context.period" in figure.rules for figure in figures)


def _falls(page: Scan, low: Quantity, high: Quantity) -> bool:
    """`un recul de 95 000 à 80 000 spectateurs`: from more to less, which no range goes."""
    falling = low.value is not None and high.value is not None and low.value > high.value
    return falling and page.before(low.left) in ("de", "d'") and page.before(low.left - 1) in _FALLS


_FALLS = frozenset("recul baisse chute diminution repli réduction".split())


def _said_baseline(page: Scan, quantities: Sequence[Quantity], i: int) -> str | None:
    """`12 126 arrivées (25 690 un an avant). Les bateaux passent de` | 378 `à 171`: the time of the last baseline."""
    now = quantities[i + 1].period_value
    for _, other in earlier(page, quantities, i, _SENTENCES):
        if other.compared_with is not None and quantities[other.compared_with].period_value == now:
            return other.period_value
    return None


def _undate(low: Quantity, high: Quantity) -> None:
    """`de 560 174, au 1er trimestre, à` | 597 140: the date between the two is that of the old figure alone."""
    if low.period_value == high.period_value:
        high.period = high.period_value = None


def _redate(low: Quantity, high: Quantity, before: str | None) -> None:
    """`de 1 à 8 % entre 2016 et 2022`: one for each end; what was carried on is the time of the new figure alone.

    before: the time of the last baseline, which a movement without dates begins with.
    """
    carried = not _OWN.issubset(high.rules)
    if carried and before and low.period_value in (None, high.period_value):
        low.period, low.period_value = None, before
        return
    if low.period_value is None and "/" in (high.period_value or "") and _OWN.issubset(high.rules):
        low.period_value = high.period_value  # `de 180 à 240 euros entre janvier et mars`
        low.period = high.period
    if low.period_value == high.period_value and low.period_value and low.period == high.period:
        first, _, last = low.period_value.partition("/")
        if last and ".." not in (first, last) and not carried:
            low.period, low.period_value = None, first
            high.period, high.period_value = None, last
        elif low.period is not None or carried or not _OWN.issubset(low.rules):
            low.period = low.period_value = None


_OWN = frozenset(("context.period",))


def _is_baseline(page: Scan, quantity: Quantity, before: Quantity) -> bool:
    words, at = page.words, _past_hardly(page, quantity.left)
    if words[at - 1].folded in _AGAINST or is_after(page, quantity):
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


def _move_alike(page: Scan, quantities: Sequence[Quantity], i: int) -> None:
    """`Les prix ont augmenté de 2,2 % en mai, contre` | 2,4 % `en avril`: what moved then, the verb said once."""
    old, now = quantities[i], quantities[i - 1]
    same = (now.kind, now.unit, now.noun) == (old.kind, old.unit, old.noun) and in_sentence(page, now, old)
    led = page.before(_past_hardly(page, old.left)) in _AGAINST | {"après"}
    if not (same and led and now.change) or old.change or not old.value:
        return
    if not (old.elided or old.noun is None):
        return
    if "point" in page.folded(now.first, now.right) or _times(now.value, old.value) > _SWINGS:
        return  # `a gagné 2 points, contre 48 % en 2019`, `a augmenté de 1 200, contre 36 000`: what it was
    old.change = now.change
    old.rules.append("relations.compared_with.change")


_SWINGS = 6  # so many times more or less, a rise may be than another


def _past_hardly(page: Scan, at: int) -> int:
    """`contre` | `à peine 9 %`, `contre` | `un total de 3 200`: where what stands before a figure ends."""
    if page.folded(max(at - 2, 0), at) == "à peine":
        return at - 2
    led = page.folds[max(at - _NAMED, 0) : at]
    if len(led) == _NAMED and led[0] in A and led[1] in _SUMMED and led[2] in OF:
        return at - _NAMED
    return at - 1 if page.before(at) in _HARDLY else at


_NAMED = 3
_SUMMED = frozenset("total record bilan maximum minimum pic chiffre effectif moyenne niveau solde".split())
_HARDLY = frozenset("seulement déjà encore".split())


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


def _current(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The nearest earlier figure of the same kind and unit that is no change and no baseline itself."""
    quantity, nearest = quantities[i], True
    for j, other in earlier(page, quantities, i, _SENTENCES):
        same = _alike(other, quantity) or _are_shares(other, quantity) or _was_due(page, other, quantity)
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
            times = _times(whole.value, old.value)
            likelier = times < _times(part.value, old.value) or (times < _LIKELY and _is_set_off(page, old))
            return k if likelier and (whole.kind, whole.unit) == (old.kind, old.unit) else j
    return j


def _is_set_off(page: Scan, old: Quantity) -> bool:
    """`20 800, dont 16 500 aux Canaries` | `, contre` 7 800: behind what closes the clause that `dont` opened."""
    return page.before(old.left) in _AGAINST and page.before(old.left - 1) in (",", ")")


_LIKELY = 4  # so many times more or less, a whole has a baseline


def _times(one: Decimal | None, other: Decimal) -> Decimal:
    """How many times the larger of two figures is the smaller one."""
    low, high = sorted((one or Decimal(0), other))
    return high / low if low else Decimal("Infinity")


_LISTED_PARTS = 6


def _is_rate_aside(page: Scan, quantities: Sequence[Quantity], j: int, old: Quantity) -> bool:
    """`19 798 expulsés, soit` | 93 `par jour, contre 26 031 en 2023`: the total is set against the older total."""
    rate = quantities[j]
    if j == 0 or rate.per is None:
        return False
    total, led = quantities[j - 1], page.folds[max(rate.left - _ASIDE, 0) : rate.left]
    aside = "soit" in led or "(" in led
    same = aside and total.per is None and _alike(total, rate) and in_sentence(page, total, rate)
    if not same or total.value is None or rate.value is None or old.value is None:
        return False
    return abs(old.value - total.value) < abs(old.value - rate.value)


_ASIDE = 4  # `soit une moyenne de` | 93


def _announced(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`en hausse par rapport aux 88 600 de 2021 : on annonce` | 103 700: the current figure stands behind a colon."""
    if i + 1 == len(quantities):
        return None
    old, new = quantities[i], quantities[i + 1]
    told = ":" in page.folds[old.right : new.left] and in_sentence(page, old, new)
    return i + 1 if told and _alike(old, new) and not old.change else None


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
    return near and are_kin(now.noun, old.noun) and not _COMPARED.isdisjoint(led) and now.part_of is None


def _alike(one: Quantity, other: Quantity) -> bool:
    return (one.kind, one.unit, one.change) == (other.kind, other.unit, other.change)


def _are_shares(one: Quantity, other: Quantity) -> bool:
    """`52 %, contre environ` | un tiers `un an plus tôt`: shares, in figures and in words."""
    return one.kind != other.kind and {one.kind, other.kind} == set(SHARES) and one.change == other.change


def _is_older(one: Quantity, other: Quantity) -> bool:
    """Whether the time of a figure lies before that of another."""
    old, new = one.period_value or "", other.period_value or ""
    if "/" not in old + new and len(old) == len(new) and len(old) in (len("2021-09"), len("2021-09-03")):
        return old < new  # `1 140 demandes (septembre 2021 : 1 107)`
    return (old[:4].isdecimal() and new[:4].isdecimal() and old[:4] < new[:4]) or ends_before(old, new)


def _listed(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`contre 71 en 2021 et 103 en 2020`: set against the same figure as the baseline before."""
    if i == 0:
        return None
    before, quantity = quantities[i - 1], quantities[i]
    joined = page.before(quantity.left) in ("et", ",") and quantity.left - before.right < _JOINED
    if before.compared_with is None or not joined or not _alike(before, quantity):
        return None
    apart = not quantity.elided or ")" in page.folds[before.right : quantity.left]
    if apart and before.noun != quantity.noun:
        return None  # `78 % des tués (77,9 % en 2021) et 75 % des blessés`
    current = quantities[before.compared_with]
    older = _is_older(quantity, current) or current.period_value is None
    older = older and "context.period" in quantity.rules
    return before.compared_with if older or _are_of_two_places(page, before, quantity) else None


def _are_of_two_places(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`contre 2,3 % en France et` | 1,8 % `en Italie`: each with its own place right behind it."""
    led = page.before(_past_hardly(page, before.left)) in _AGAINST
    led = led and (quantity.elided or quantity.kind == "money")
    apart = set(before.places).isdisjoint(quantity.places)
    return led and apart and all(_is_placed(one) for one in (before, quantity))


def _is_placed(quantity: Quantity) -> bool:
    return any(0 < first - quantity.right < _CLOSE for first, _ in quantity.place_words)


_CLOSE, _JOINED = 5, 8  # `3 908` | un an plus tôt et | `4 470 au début de 2022`


def _bracketed(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`77 % ont échoué (70 % l’an passé)`, `27 740 nuitées (2021 : 22 910)`: an older figure in brackets."""
    quantity = quantities[i]
    opened = next(
        (k for k in range(quantity.left - 1, max(quantity.left - _CLOSE, -1), -1) if page.folds[k] == "("),
        None,
    )
    if opened is None:
        return None
    if page.before(quantity.left) != ":" and not _FORMERS.issuperset(page.folds[opened + 1 : quantity.left]):
        return None
    for j in range(i - 1, max(i - _CLOSE, -1), -1):
        other = quantities[j]
        if page.layout.sentence(other.first) != page.layout.sentence(quantity.first):
            return None
        if _is_normal(page, quantity) and quantity.unit in (None, other.unit) and not other.change:
            return j  # `4 mm (normale : 48)`
        if _alike(other, quantity):
            undated = other.period_value is None and _is_dated_in_bracket(page, quantity)
            undated = undated or _is_of_last_year(page, quantity)
            undated = (
                undated or page.folds[quantity.right : quantity.right + 1] in _NOW
            )  # `2 800 en 2027 (1 990 aujourd’hui)`
            older = undated or _is_older(quantity, other)
            current = page.before(other.left) != "(" and not quantity.change and older
            return j if current else None
    return None


def _is_of_last_year(page: Scan, quantity: Quantity) -> bool:
    """`149 millions (` | 127 millions `l’année dernière)`: before, whatever year the text is of."""
    return tuple(page.folds[quantity.right : quantity.right + 4]) in _LAST_YEAR


_LAST_YEAR = frozenset(
    (("l'", "année", "dernière", ")"), ("l'", "an", "dernier", ")"), ("l'", "an", "passé", ")"))
)
_FORMERS = frozenset(
    "précédent précédente record ancien ancienne le la contre".split()
)  # `(précédent record` | 40,1
_NOW = (["aujourd'"], ["actuellement"])


def _is_normal(page: Scan, quantity: Quantity) -> bool:
    """`(normale :` | 48): what is usual, beside what was measured."""
    led = page.folds[max(quantity.left - _CLOSE, 0) : quantity.left]
    return led[-1:] == [":"] and not _NORMALS.isdisjoint(led)


_NORMALS = frozenset("normale normales moyenne record précédent".split())


def _is_dated_in_bracket(page: Scan, quantity: Quantity) -> bool:
    """`(115 000` | en 2010): elided, and its own date closes the bracket."""
    inside = page.folds[quantity.right : quantity.right + _JOINED + 1]
    near = ")" in inside[1:] or "," in inside[1:_CLOSE]
    bare = quantity.elided or (quantity.noun is None and quantity.kind == "measure")
    return bare and near and "context.period" in quantity.rules


def _set_beside(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`28 120 réfugiés lundi soir, 13 350 la veille`, `1 552 canots cette année. L’an dernier, 635.`: the older one."""
    if i == 0:
        return None
    quantity, before = quantities[i], quantities[i - 1]
    same = _alike(before, quantity) and quantity.elided and not quantity.change and before.per == quantity.per
    if page.before(before.left) in ("dont", "(") and page.before(quantity.left) == "et":
        return None  # `735 avions, dont 316 au premier semestre et` | 419 `au second`
    spans = "/" in (before.period_value or "") + (quantity.period_value or "")
    if spans or not (same and _are_dated(before, quantity) and _is_older(quantity, before)):
        return None
    if before.compared_with is None and _is_baseline(page, before, before):
        return None  # `progresse de 8 %, après 16 % en 2022 et` | 28 % `en 2021`: two rates of before
    told = _ends_with_date if in_sentence(page, before, quantity) else _is_all
    if not told(page, quantity):
        return None
    return i - 1 if before.compared_with is None else before.compared_with


def _ends_with_date(page: Scan, quantity: Quantity) -> bool:
    """`,` | 655 `en 2018.`: nothing but a comma before it, and its own date behind."""
    at = quantity.after + (page.folds[quantity.after : quantity.after + 1] in _IN)
    dated = at < len(page) and page.kinds[at] == letter_of()["date"]
    return dated and page.before(quantity.left) in (",", ";", "et")


def _is_all(page: Scan, quantity: Quantity) -> bool:
    """`L’an dernier, 635.`: a sentence of a date and a figure, and nothing else."""
    first, last = page.layout.sentence(quantity.first)
    if page.before(quantity.left) != "," or any(
        word[:1].isalnum() for word in page.folds[quantity.after : last]
    ):
        return False
    dates = (letter_of()["date"], letter_of()["rest"])
    return all(page.kinds[at] in dates or page.folds[at] in _LEADING for at in range(first, quantity.left))


_IN = (["en"], ["la"], ["l'"], ["le"], ["au"])
_LEADING = frozenset((",", "en", "l'", "la", "le", "au", "à", "et", "contre", "fin", "début", "mi"))


def _told_back(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`ils étaient 7,4 % en 1975`, `elle en avait recensé 26 031 en 2023`: a pronoun takes up what was counted."""
    quantity = quantities[i]
    first, _ = page.layout.sentence(quantity.first)
    near = page.folds[max(first, quantity.left - _CLAUSE) : quantity.left]
    if "en" not in near and any(one == "y" and two in _PAST for one, two in pairwise(near)):
        return None  # `il y avait 21 343 places`
    wide = page.folds[max(first, quantity.left - _WIDE_CLAUSE) : quantity.left]
    if quantity.change or not (_takes_up(wide) or _has_imperfect(near) or _is_only(near)):
        return None
    # `Ils étaient 4 % avant la crise`, `C’est plus qu’en 1982 ; ils étaient alors 4 millions`
    then = any(one in _PAST and two == "alors" for one, two in pairwise(near))
    before_that = then or page.folds[quantity.right : quantity.right + 1] == ["avant"]
    done = (
        near[-1:] != [] and "en" in near and is_participle(near[-1])
    )  # `10 000 promis. Fin mars, il en avait reçu 5 410`
    aside = _is_aside(page, quantity, wide) or _is_ago(wide)
    for j, other in earlier(page, quantities, i, _SENTENCES):
        undated = other.period_value is None and "context.period" in quantity.rules
        undated = undated and not (done and not _is_done_again(page, other, quantity))
        level = near[-2:] == ["était", "de"]  # `1,7 enfant par femme. Elle était de` | 2 `en 2010`
        timeless = (undated and (not other.per or level or not _NOT.isdisjoint(near))) or before_that or aside
        share = quantity.kind == "percent" and page.layout.sentence(other.first)[0] == first
        in_part = other.kind in SHARES and not _SHARE.isdisjoint(
            wide
        )  # `dont un tiers. En 2019, la proportion …`
        if (
            (page.before(other.left) in (("dont",) if "derniers" in near else ("dont", "(")) and not in_part)
            or other.qualifier == "indefinite"
            or is_capacity(page, other)
        ):
            continue
        alike = _alike(other, quantity) or (near[-1] in _WERE_ONLY and _are_shares(other, quantity))
        if alike and (share or quantity.noun in (None, other.noun)):
            now = (
                j if other.compared_with is None else other.compared_with
            )  # `0,7 %, contre 1,2 % en mai. Il était`
            return now if timeless or _is_older(quantity, other) else None
    return None


def _is_done_again(page: Scan, now: Quantity, old: Quantity) -> bool:
    """`a reçu 120 000 visiteurs. L’an dernier, il en avait reçu` | 98 000: the same, in another year."""
    told = page.folds[max(page.layout.sentence(now.first)[0], now.left - _CLAUSE) : now.left]
    verb = infinitive(page.before(old.left))
    return len(old.period_value or "") == len("2023") or verb in {infinitive(word) for word in told} - {None}


def _is_aside(page: Scan, quantity: Quantity, led: list[str]) -> bool:
    """`229 sièges (elle en avait` | 313), `elles n’étaient que` | 107 dans l’assemblée sortante: of before."""
    bracketed = led[-4:-3] == ["("] and "en" in led[-3:]
    return bracketed or not _FORMER.isdisjoint(page.folds[quantity.after : quantity.after + _CLOSE])


def _is_ago(led: list[str]) -> bool:
    """`rappelant qu’un an auparavant, ce taux était de` | 3 %."""
    times = [(*ago, *before) for ago in _AGO for before in (("auparavant",), ("plus", "tôt"), ("avant",))]
    return any(tuple(led[k : k + len(time)]) == time for time in times for k in range(len(led)))


_FORMER = frozenset("sortant sortante sortants sortantes".split())


def _takes_up(near: list[str]) -> bool:
    """`ils` | étaient, `elle en` | avait `recensé`: a pronoun right before its past."""
    if _PAST.isdisjoint(near):
        return False
    words = [word for word in near if word not in _CLITICS]
    subject = any(
        (one in _PRONOUNS and two in _PAST) or (one in _LEVELS and two == "était")
        for one, two in pairwise(words)
    )
    subject = subject or words[-2:] == ["c'", "était"]  # `L’an passé, c’était` | 210
    return subject or any(one == "en" and two in _PAST for one, two in pairwise(near))


_WERE_ONLY = frozenset(("étaient", "était", "que", "qu'"))
_CLITICS = frozenset(("en", "n'", "ne", "y"))


def _has_imperfect(near: list[str]) -> bool:
    """`Il en` | hébergeait `41 en 2019`: `en` takes up what was counted."""
    pairs = pairwise(near) if "en" in near else ()
    return any(one == "en" and is_finite_verb(two) and two.endswith(("ait", "aient")) for one, two in pairs)


def _is_only(near: list[str]) -> bool:
    """`les immigrés ne représentaient que 5 %`, `elles n’en pesaient que 17 %`: less than now, in the past."""
    denied = not _NOT.isdisjoint(near) and near[-1:] in (["que"], ["qu'"])
    return denied and any(is_finite_verb(word) and direction(word) < 0 for word in near)


_NOT = frozenset(("ne", "n'"))


_CLAUSE, _WIDE_CLAUSE = 7, 11  # `Ils étaient 61 % en janvier et moins de la` | moitié
_SHARE = frozenset(("proportion", "part"))
_LEVELS = frozenset(("proportion", "part", "taux", "chiffre", "nombre", "total"))
_PRONOUNS = frozenset(("il", "ils", "elle", "elles", "derniers", "dernières"))
_PAST = frozenset("était étaient avait avaient comptait comptaient représentaient représentait".split())


def _set_against(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`On est loin des` | 1,7 milliard `demandés`, `C’est moins que les` | 600 `annoncés`: what was planned."""
    quantity = quantities[i]
    led = page.folds[
        max(page.layout.sentence(quantity.first)[0], quantity.left - _AGAINST_LED) : quantity.left
    ]
    if quantity.change or led[-1:] not in (["des"], ["les"]):
        return None
    before = quantities[i - 1] if i else quantity
    if led[-2:] in (["même", "des"], ["et", "des"]) and "relations.compared_with.against" in before.rules:
        now = before.compared_with
    else:
        far = led[-2:] == ["loin", "des"] or (led[-2:-1] == ["que"] and led[-3:-2] in (["moins"], ["plus"]))
        now = _said_first(page, quantities, i) if far and not _TAKES_PART.isdisjoint(led[:-2]) else None
    if now is not None:
        quantity.rules.append("relations.compared_with.against")
    return now


def _was_the_case(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`40 % ont un diplôme, quand ce n’était le cas que de` | 12 % `en 1990`: the share of then."""
    quantity = quantities[i]
    led = page.folds[max(quantity.left - _AGAINST_LED, 0) : quantity.left]
    if not i or quantity.kind not in SHARES or led[-2:-1] != ["que"] or led[-1] not in ("de", "pour", "chez"):
        return None
    now = quantities[i - 1]
    case = "cas" in led and not _PAST.isdisjoint(led) and in_sentence(page, now, quantity)
    return i - 1 if case and (_alike(now, quantity) or _are_shares(now, quantity)) else None


def _far_from(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`11 720 renvois, loin des` | 18 900 `de 2019`, `loin du record de` | 18 900: an older figure of the same."""
    quantity = quantities[i]
    led = page.folds[max(quantity.left - _AGAINST_LED, 0) : quantity.left]
    plain = [word for word in led if word not in ("encore", "toujours", "très")]
    of_peak = plain[-4:-2] == ["loin", "du"] and plain[-2] in _PEAKS
    if not (plain[-2:] == ["loin", "des"] or of_peak) or plain[: -2 - 2 * of_peak][-1:] not in (
        [","],
        ["mais"],
    ):
        return None
    said = (
        page.folds[page.layout.sentence(quantity.first)[0]] == "c'"
    )  # `C’est beaucoup, mais loin des` | 900
    for j, other in earlier(page, quantities, i, int(said)):
        counted = quantity.noun in (None, other.noun) or quantity.elided or quantity.noun in _PEAKS
        if _alike(other, quantity) and counted and _is_older(quantity, other) and other.compared_with is None:
            return j
    return None


_PEAKS = frozenset("record pic niveau sommet maximum chiffre".split())


def _more_than_there(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`10 % de la population, un peu moins qu’à l’échelle du pays (` | 10,4 %): what a comparison names."""
    quantity = quantities[i]
    first = max(page.layout.sentence(quantity.first)[0], quantity.left - _REMEMBERED)
    led = page.folds[first : quantity.left]
    named = not quantity.elided and quantity.noun is not None
    if quantity.change or named or led[-1:] != ["("] or not _names_a_term(led[:-1]):
        return None
    said = page.folds[page.layout.sentence(quantity.first)[0]] == "c'"  # `C’est davantage qu’en mars (` | 900
    for j, other in earlier(page, quantities, i, int(said)):
        alike = _alike(other, quantity) or _are_shares(other, quantity)
        plain = other.compared_with is None and page.before(other.left) not in ("dont", "(")
        if alike and plain and quantity.noun in (None, other.noun):
            quantity.rules.append("relations.compared_with.term")
            return j
    return None


def _names_a_term(led: list[str]) -> bool:
    """`davantage qu’en mars`, `mieux que la moyenne`, `au-dessous de la moyenne`: no verb or comma behind it."""
    terms = [
        k
        for k, (one, two) in enumerate(pairwise(led), 2)
        if (two in _THAN and one in _MORE) or (two in OF and one in _BEYOND)
    ]
    behind = led[terms[-1] :] if terms else None
    if behind is None or not _AIMS.isdisjoint(behind):
        return False
    return not any(word in _STOPS or is_finite_verb(word) for word in behind)


_THAN = frozenset(("que", "qu'"))
_AIMS = frozenset("cible objectif seuil plafond prévu".split())
_MORE = frozenset("plus moins davantage mieux autant".split())
_BEYOND = frozenset("dessous dessus".split())
_STOPS = frozenset((",", ";", ":", ")", "("))


def _said_first(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`512 réfugiés sont arrivés ; 298 sont mineurs. C’est moins que les` | 600: of all, not of some of them."""
    quantity = quantities[i]
    for j, other in earlier(page, quantities, i, _SENTENCES):
        counted = quantity.noun in (None, other.noun) or (
            is_of_people(other.noun) and is_of_people(quantity.noun)
        )
        if (
            _alike(other, quantity)
            and counted
            and not other.elided
            and other.compared_with is None
            and page.before(other.left) not in _DETAILS
        ):
            return j
    return _current(page, quantities, i)


_DETAILS = frozenset(("dont", ":", "(", "et"))
_AGAINST_LED = 6
_TAKES_PART = frozenset(("c'", "est", "sont", "reste", "restent", "mais", "était", "étaient", "demeure"))


def _more_than(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`20 % de plus que les 873 700 de 2022`: the figure behind a change is its baseline."""
    if i == 0:
        return None
    before, quantity = quantities[i - 1], quantities[i]
    led = page.folds[before.right : quantity.left]
    near = (
        before.change is not None
        and len(led) < _CLAUSE
        and led[-2:-1] == ["que"]
        and led[-1] in ("les", "la", "le")
    )
    return _current(page, quantities, i) if near and not quantity.change else None


def _moved(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Le taux, de 8,3 % en 2022, est remonté à 11,4 %`: two ends of a movement, its verb between them."""
    if i + 1 == len(quantities):
        return None
    low, high = quantities[i], quantities[i + 1]
    if page.before(low.left) not in ("de", "d'") or page.before(high.left) != "à" or not _alike(low, high):
        return None
    between = page.folds[low.right : high.left]
    if low.noun != high.noun and low.noun and high.noun and not (low.elided or high.elided):
        return None  # `Le bilan de deux typhons s’élève à` | 259 morts
    moves = len(between) < _MOVE and ";" not in between and any(infinitive(word) in MOVES for word in between)
    return (
        i + 1
        if moves and not low.change and page.layout.sentence(low.first) == page.layout.sentence(high.first)
        else None
    )


def _remembered(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`de moins qu’en 2010, quand on comptait 29 600 naissances`: the figure of the year of a comparison."""
    quantity = quantities[i]
    first, _ = page.layout.sentence(quantity.first)
    start = max(first, quantity.left - _REMEMBERED)
    near = page.folds[start : quantity.left]
    when = next((k for k, word in enumerate(near) if k and word in _WHEN and _is_time(page, start + k)), None)
    if when is None or (_THAN | _COMPARED).isdisjoint(near[:when]) or quantity.change:
        return None
    for j, other in earlier(page, quantities, i, _SENTENCES):
        plain = (other.kind, other.unit) == (quantity.kind, quantity.unit) and other.compared_with is None
        if plain and (not other.change or quantity.kind == "percent"):
            return j
    return None


_COMPARED = frozenset("qu' rapport comparé comparée comparés comparées".split())


def _is_time(page: Scan, at: int) -> bool:
    """What stands before `où`, `quand`: `que l’an passé,`, `par rapport à 2021`; not `que dans les Landes,`."""
    end = at - (page.before(at) == ",")
    dated = page.kinds[end - 1] in (letter_of()["date"], letter_of()["rest"])
    return dated or page.before(end).isdecimal() or page.before(end) in _LAST


_LAST = frozenset("passé passée dernier dernière précédent précédente tôt auparavant avant".split())
_REMEMBERED = 14
_WHEN = frozenset(("où", "quand", "lorsque", "lorsqu'"))


def _earlier_toll(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Un précédent bilan faisait état de 41 morts`: set against the toll of the same things told before."""
    quantity = quantities[i]
    first, _ = page.layout.sentence(quantity.first)
    if not is_earlier_toll(page, quantity) or quantity.change or quantity.kind != "count":
        return None
    for j, other in earlier(page, quantities, i, _TOLL):
        told = other.first < first and other.compared_with is None and _alike(other, quantity)
        told = told and page.before(other.left) != "dont"
        if told and quantity.noun is not None and are_alike(quantity.noun, other.noun):
            return j
        if told and is_death(quantity.noun) and larger(other, quantity) and _tells_deaths(page, other):
            return j
    return None


def _tells_deaths(page: Scan, quantity: Quantity) -> bool:
    """`41 migrants` | sont morts: people whose death is told."""
    behind = page.folds[quantity.last : min(quantity.last + _CLAUSE, page.layout.sentence(quantity.first)[1])]
    died = any(infinitive(word) in _DYING for word in behind) or "vie" in behind
    return died and is_person(quantity.noun or "")


_DYING = frozenset(("mourir", "périr", "décéder", "noyer"))


def _then_now(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`L’an passé, nous étions 27. Cette année, nous sommes 31`: the newer figure of the same stands behind."""
    if i + 1 == len(quantities) or quantities[i].change:
        return None
    old, new = quantities[i], quantities[i + 1]
    first, _ = page.layout.sentence(old.first)
    led = page.folds[max(first, old.left - 2) : old.left]
    pronoun = page.folds[new.left - 2 : new.left] in _THEY_ARE or "en" in page.folds[new.left - 3 : new.left]
    pronoun = pronoun and _PAST.isdisjoint(page.folds[new.left - 3 : new.left])  # not `elle en avait recensé`
    were = not _WERE.isdisjoint(led) or (pronoun and old.noun == new.noun)
    if not were or "context.period" not in old.rules:
        return None
    apart = page.layout.sentences_between(old.first, new.first)
    then = apart == 1 and "context.period" in new.rules and _is_older(old, new)
    now = apart < _SENTENCES and page.before(new.left) == "sommes" and new.period_value is None
    same = _alike(old, new) and (new.elided or old.elided or old.noun == new.noun)
    return i + 1 if same and (then or now) else None


_TOLL = 6  # sentences back to the toll of now
_WERE = frozenset(("étions", "étaient"))


def _faces(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Face à` | 300 `en 1980, il y en a 500`: at the head of the sentence, the figure of now behind it."""
    if i + 1 == len(quantities):
        return None
    old, new = quantities[i], quantities[i + 1]
    first = page.layout.sentence(old.first)[0]
    opens = page.folds[first : old.left] in (["face", "à"], ["face", "aux"], ["contre"]) and not old.change
    same = (
        opens and _alike(old, new) and in_sentence(page, old, new) and "," in page.folds[old.right : new.left]
    )
    return i + 1 if same and (old.elided or old.noun in (None, new.noun)) else None


def _was_then(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Le nombre d’élèves, qui était de` | 380 `en 2022, atteint 412`: the figure of now stands behind."""
    if i + 1 == len(quantities):
        return None
    old, new = quantities[i], quantities[i + 1]
    led = page.folds[max(old.left - 3, 0) : old.left]
    then = led[:1] == ["qui"] and led[1:2] in (["était"], ["étaient"]) and led[-1] in ("de", "d'")
    return i + 1 if then and _alike(old, new) and not old.change and in_sentence(page, old, new) else None


_THEY_ARE = (["ils", "sont"], ["elles", "sont"])


def _no_more(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Nous étions neuf. Nous ne sommes plus que quatre`, `qui comptait 70 lits, en a désormais 30`: of now."""
    if i + 1 == len(quantities):
        return None
    old, new = quantities[i], quantities[i + 1]
    near = page.layout.sentences_between(old.first, new.first) <= 1
    first, _ = page.layout.sentence(new.first)
    led = page.folds[max(first, new.left - _CLAUSE) : new.left]
    before = page.folds[max(old.left - _LED, 0) : old.left]
    by_now = "en" in led and not _BY_NOW.isdisjoint(led[-2:]) and _was(before)
    otherwise = "finalement" in led[-_LED:] and not _DUE.isdisjoint(before)
    now = led[-2:] in (["plus", "que"], ["plus", "qu'"]) or by_now or otherwise
    return i + 1 if near and now and _alike(old, new) and old.noun == new.noun and not old.change else None


def _was(led: list[str]) -> bool:
    """`comptait` | 7 000, not `conçu pour` | 1 500."""
    return any(word.endswith(("ait", "aient")) and is_finite_verb(word) for word in led)


def _ended_on(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`419 naufrages cette année. 2023 s’était achevée sur` | 493 `naufrages`: the figure of a time that is over."""
    quantity = quantities[i]
    first, _ = page.layout.sentence(quantity.first)
    led = page.folds[max(first, quantity.left - _CLAUSE) : quantity.left]
    ended = any(one == "était" and infinitive(two) in _ENDING for one, two in pairwise(led))
    if not ended or quantity.change or "context.period" not in quantity.rules:
        return None
    for j, other in earlier(page, quantities, i, _SENTENCES):
        counted = quantity.noun is None or are_alike(quantity.noun, other.noun)
        if _alike(other, quantity) and counted and other.compared_with is None:
            return j if _is_older(quantity, other) or other.period_value is None else None
    return None


_ENDING = frozenset("achever arrêter solder terminer conclure clore finir".split())


_LED = 4
_DUE = frozenset("devait devaient attendait prévoyait annonçait espérait".split())
_BY_NOW = frozenset(("désormais", "aujourd'", "hui", "maintenant", "actuellement"))
_MOVE = 14
# What sets a figure against another without `contre`; the first that finds one is believed.
RULES = (
    _moved, _earlier_toll, _listed, _bracketed, _remembered, _told_back, _set_against, _far_from, _was_the_case,
    _more_than, _more_than_there, _no_more, _ended_on,
    _then_now, _was_then, _set_beside, _faces,
)  # fmt: skip
