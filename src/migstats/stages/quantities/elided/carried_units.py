"""`de 1 à 8 %`, `16 millions d’euros, dont 8`: units and magnitudes said once for several numbers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ....found import Quantity
from ....morphology import Tag, feminine, guess, infinitive, is_finite_verb, singular
from ....persons import is_person
from ....words import BEING, DEFINITE, DETERMINERS, OF, SINGULAR
from .. import ages
from ..bounds.ranges import SCALES, are_judged
from ..governors import govern, labels, subjects, sums
from ..phrases import clauses, edges, ellipsis, noun
from ..rates import rate
from ..units import sign
from ..units.unit import scale, units
from . import no_sums, resumed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from ....scan import Scan

_JOINTS = frozenset(
    """, et ou parfois puis dont contre à ( ; soit voire comme de – — - mais : encore après en versus d' sur par était
    étaient avec quasiment pour au lieu plus""".split()
)
_FEW_JOINTS = frozenset((",", "dont", "contre", "ou", "voire", "puis", "soit", "et", "("))
_UNITS = ("money", "measure", "duration", "percent", "age")


def share_units(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`de 1 à 8 %`, `30 et 23 ans`, `18, 20 et 25 %`: a unit said after the last number only; from right to left."""
    for one, other in zip(reversed(quantities[:-1]), reversed(quantities[1:]), strict=True):
        _share_scale(page, one, other)
        if one.kind != "count" or one.unit or other.kind not in _UNITS or one.after != one.last:
            continue
        between = tuple(page.folds[one.last : other.left])
        if between == (",",) and not _is_last_listed(page, other):
            continue
        if page.before(one.left) in SCALES or are_judged(page, one.numbers[-1], other.numbers[0]):
            continue  # `de magnitude 6,3 à 10 km`, `dont` | cinq à vingt ans de prison
        close = other.left == other.first and between in _CLOSE_JOINTS
        close = close and not (between == ("/",) and other.change)  # `les Guinéens (10 567 / +71 %)`
        if (close or between in _LIST_JOINTS) and _plain(one):
            _take_unit(one, other)
            sign.attach(page, one)
            if between == ("à",) and other.kind == "money":
                one.per = one.per or other.per
            _share_magnitude(one, other)
            ages.attach(page, one)
            if one.unit in ("year", "month") and _is_age(one):
                other.kind = "age"
    for one, other in pairwise(quantities):  # `trois hommes de 28, 42 et 47 ans`
        listed = tuple(page.folds[one.after : other.left]) in _LIST_JOINTS
        listed = listed and "quantities.carry.unit_after" in one.rules
        if listed and _is_age(one) and other.kind == "duration" and other.unit == one.unit:
            other.kind = "age"


def _is_last_listed(page: Scan, other: Quantity) -> bool:
    """Whether what stands before a comma goes on with `other`: `10,` | 18 et 25 %, `10,` | 20 ou 30 euros."""
    if "quantities.carry.unit_after" in other.rules:
        return True
    return len(other.numbers) > 1 and page.before(other.numbers[1].first) in ("ou", "voire")


def _share_magnitude(one: Quantity, other: Quantity) -> None:
    """`deux enveloppes de 50 et 20 millions d’euros`: nobody sets 50 euros beside 20 millions."""
    factor = other.numbers[0].scale
    if (
        one.kind == "money"
        and factor > 1
        and one.numbers[0].scale == 1
        and one.value is not None
        and one.value < ellipsis.SMALL
    ):
        scale(one, factor)
        one.numbers[0].scale = factor


def _is_age(quantity: Quantity) -> bool:
    return quantity.kind == "age"


_CLOSE_JOINTS = (
    ("à",),
    ("puis",),
    ("voire",),
    (",", "voire"),
    ("et", "de"),
    ("contre",),
    ("et", "à"),
    (",", "puis"),
    ("/",),
    ("pour", "atteindre"),
    ("des",),
    ("x",),
    ("×",),
)
_LIST_JOINTS = (("et",), (",",), ("ou",))


def _share_scale(page: Scan, one: Quantity, other: Quantity) -> None:
    """`passe de 380 à 460 millions`, `12, 15 et 18 millions`: the magnitude that is said after the last figure only."""
    factor = other.numbers[0].scale
    if (
        factor == 1
        or one.numbers[0].scale > 1
        or one.value is None
        or one.value >= ellipsis.SMALL
        or one.unit
    ):
        return
    to = page.folds[one.last : other.left] in (["à"], ["des"])
    if _plain(one) and (to or _is_listed(page, one, other, factor)):
        scale(one, factor)
        one.numbers[0].scale = factor
        if not to:
            one.rules.append(_LISTED)


def _is_listed(page: Scan, one: Quantity, other: Quantity, factor: Decimal) -> bool:
    """`1,2, 1,5 et` | 1,8 million: side by side, of one size; not `120, 150 et 1,8 million`."""
    between = page.folds[one.last : other.left]
    joined = between in (["et"], ["puis"]) or (between == [","] and _LISTED in other.rules)
    if not joined or other.value is None or one.value is None or one.definite or other.left != other.first:
        return False
    last = other.value / factor
    return last / _APART <= one.value <= last * _APART


_LISTED = "quantities.carry.scale_after"
_APART = 5  # times


def _plain(quantity: Quantity) -> bool:
    return quantity.numbers[0].form in ("digits", "words", "mixed") and quantity.value is not None


def _take_unit(one: Quantity, other: Quantity) -> None:
    one.kind, one.unit = other.kind, other.unit
    if one.noun and units().entry((one.noun,)):
        one.forget_noun()  # `30 des 140` | hectares
    if other.kind in ("measure", "money") and len(one.numbers) == 1:
        _give_factor(other, one)  # `de 67 à 71 quintaux`, `de 10 à 15 centimes`
    one.rules.append("quantities.carry.unit_after")


@dataclass(slots=True)
class _Told:
    """The figures told so far whose unit may be left out next.

    before: the last of all; money: the last sum; levels: the last of what a mark on a scale may be told in; framing:
    the last stretch that only says when. crowd: the last large number of things behind `money`.
    """

    before: Quantity | None = None
    money: Quantity | None = None
    levels: Quantity | None = None
    framing: Quantity | None = None
    crowd: Quantity | None = None

    def hear(self, page: Scan, quantity: Quantity) -> None:
        """Go on behind `quantity`."""
        if _only_dates(page, quantity):
            self.framing = quantity
        elif quantity.kind in _UNITS or quantity.noun:
            self.before = quantity
        if quantity.kind == "money":
            self.money, self.crowd = quantity, None
        elif quantity.noun and not sums.is_small(quantity):
            self.crowd = quantity
        self.levels = quantity if quantity.kind in ("measure", "money", "percent") else self.levels


def elided_units(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`16 millions d’euros, dont 8`; `800 euros à Agadez, 1 200 à Sebha`: unit and magnitude said before only."""
    told = _Told()
    currency = next((one.unit for one in quantities if one.kind == "money"), None)
    for i, quantity in enumerate(quantities):
        if _are_people(page, quantities[i - 1] if i else None, quantity):
            told.hear(page, quantity)
            continue
        _free(page, told, quantity)
        told.before = _nearest(page, told, quantity)
        bare = is_bare(page, quantity)
        summed = _named_sum(page, told, quantity, currency) or (
            bare and _took_sum(page, told, quantity, currency)
        )
        if not summed and not _took_level(page, told, quantity, bare=bare):
            _took_unit(page, told, quantity, bare=bare)
        if told.money is None or not _restates(page, told.money, quantity, told.before):
            told.hear(page, quantity)


def _are_people(page: Scan, before: Quantity | None, quantity: Quantity) -> bool:
    """`Les déplacés sont` | 6,1 millions, `Le nombre d’exilés passe de 3 à` | 5 millions: people, no sum."""
    if quantity.kind != "count" or quantity.numbers[0].scale < sums.LARGE:
        return False
    if quantity.noun is not None:
        return is_person(quantity.noun)
    old = before if page.before(quantity.left) == "à" and before and page.before(before.left) in OF else None
    if (old is None or old.kind != "count") and BEING.isdisjoint(
        page.folds[max(quantity.left - 3, 0) : quantity.left]
    ):
        return False
    who = edges.through(page, subjects.subject(page, old or quantity))
    return who is not None and is_person(who.lemma)


def _free(page: Scan, told: _Told, quantity: Quantity) -> None:
    """`85 millions d’euros, dont` | 25 payables `en actions`, `a promis` | 120 millions supplémentaires: adjectives."""
    if quantity.kind != "count" or quantity.phrase is None or told.money is None:
        return
    word = page.folds[quantity.phrase[0]]
    payable = page.before(quantity.left) == "dont" and told.before is told.money and word.endswith(_PAYABLE)
    more = quantity.numbers[0].scale >= sums.LARGE and word.startswith(("supplémentaire", "additionnel"))
    if (payable and Tag.ADJECTIVE in guess(word)) or more:
        quantity.forget_noun()


_PAYABLE = ("ables", "ibles")


def _nearest(page: Scan, told: _Told, quantity: Quantity) -> Quantity | None:
    """The figure before `quantity`; the last sum, where what stands between is a share or a spread of it."""
    before, money = told.before, told.money
    if money is None or before is None:
        return before
    large = quantity.numbers[0].scale >= sums.LARGE
    summed = large and (page.before(quantity.left) in (":", "soit") or _reached(page, before, quantity))
    if summed and before.kind == "percent":
        before = money  # `ne consacre que 0,3 % à la diaspora : 236 millions`
    near = page.layout.sentences_between(money.first, before.first) == 0
    apart = near and _is_spread(page, before, quantity)
    return money if apart or _is_sum_too(page, money, before, quantity) else before


def _named_sum(page: Scan, told: _Told, quantity: Quantity, currency: str | None) -> bool:
    """Whether a number has a noun of money behind it, and so a currency: `3 millions de` | bénéfice."""
    money = told.money
    beside = money is not None and page.layout.sentences_between(money.first, quantity.first) <= _NEAR
    if not sums.names_sum(page, quantity, beside=beside):
        return False
    _set_sum(quantity, money.unit if money else currency)
    sums.take_name(page, quantity)
    return True


def _set_sum(quantity: Quantity, currency: str | None) -> None:
    quantity.kind, quantity.unit = "money", currency
    quantity.rules.append(sums.RULE)


def _took_sum(page: Scan, told: _Told, quantity: Quantity, currency: str | None) -> bool:
    """Whether a bare number has taken the currency of the last sum, or of the text where it is one by itself."""
    money = told.money
    if money is not None and _is_past_small(page, told, quantity):
        _set_sum(quantity, money.unit)
        return True
    owed = sums.is_governed(page, quantity) or sums.is_paid(page, quantity)
    if money is None and owed:
        _set_sum(quantity, currency)
        return True
    if money is None or not (
        owed
        or (told.crowd is None and _is_paid(page, money, quantity, beside=told.before is money))
        or (money is told.before and _is_gapped(page, money, quantity))
        or _is_sum_of_list(page, money, quantity)
    ):
        return False
    _give_unit(page, money, quantity)
    return True


def _is_past_small(page: Scan, told: _Told, quantity: Quantity) -> bool:
    """`12 millions d’euros et 80 emplois. La région versera` | 4 millions: millions of nothing else that was told."""
    money, before = told.money, told.before
    if money is None or before is None or before is money or quantity.numbers[0].scale < sums.LARGE:
        return False
    if told.crowd is not None or not sums.is_small(before) or not _takes_over(page, money, quantity):
        return False
    return before.kind != "count" or not ellipsis.en(page, quantity)


def _took_level(page: Scan, told: _Told, quantity: Quantity, *, bare: bool) -> bool:
    """Whether a number has taken the unit of the scale on which it is a mark, or a norm."""
    levels = told.levels
    if levels is None:
        return False
    if bare and _is_mark(page, levels, quantity):
        _give_unit(page, levels, quantity)
        quantity.per = None
        if own := edges.through(page, subjects.subject(page, quantity)):
            quantity.noun, quantity.phrase = own.lemma, own.run
        return True
    if norm := _norm(page, levels, quantity):
        _give_unit(page, levels, quantity)
        quantity.noun, quantity.phrase = norm.lemma, norm.run
        return True
    return False


def _took_unit(page: Scan, told: _Told, quantity: Quantity, *, bare: bool) -> None:
    """Give a number the unit of the one before, or of a mere time, where it goes on with it."""
    before, framing = told.before, told.framing
    others = page.folds[quantity.last : quantity.last + 1] in _OTHERS
    if others and before is not None and before.kind == "duration":
        return  # `Cinq encourent vingt ans,` | deux autres dix
    if before is not None and bare and _is_same_share(page, before, quantity):
        quantity.kind, quantity.unit = "percent", "%"
        quantity.rules.append("quantities.carry.unit_before")
    elif before is not None and bare and _goes_on_with(page, before, quantity):
        _give_unit(page, before, quantity)
    elif before is not None and quantity.unit is None and _of_that(page, before, quantity):
        quantity.kind, quantity.unit = before.kind, before.unit
        quantity.rules.append("quantities.carry.unit_before")
    elif framing is not None and bare and not others and _goes_on(page, framing, quantity):
        _give_unit(page, framing, quantity)


def _goes_on_with(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """Whether the bare `quantity` has the unit of `before`: in its clause, said of others, or taken up by `en`."""
    if (
        _was_of(page, before, quantity)
        or _takes_over(page, before, quantity)
        or _is_of_other(page, before, quantity)
    ):
        return True
    return before.kind in _UNITS and resumed.takes_unit(page, before, quantity)


_OTHERS = (["autres"], ["autre"])


def _is_of_other(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`Trois ont pris quatre ans, deux autres` | dix, `deux autres à` | six: as long, for others."""
    at = quantity.left - 1 - (page.before(quantity.left) == "à")
    same = before.kind == "duration" and page.layout.sentence(quantity.first)[0] <= before.first
    near = before.right < at and at - before.right <= _CLOSE and page.folds[at : at + 1] in _OTHERS
    return same and near and page.folds[quantity.after : quantity.after + 1] in _CLOSED


def _only_dates(page: Scan, quantity: Quantity) -> bool:
    """`Il y a dix ans`, `Deux jours plus tôt`, `En trois heures`: what follows is told of another thing."""
    if quantity.kind != "duration":
        return False
    if page.before(quantity.left) in _WHEN_BEFORE or page.folds[quantity.left - 2 : quantity.left] == [
        "y",
        "a",
    ]:
        return True
    return page.folds[quantity.after : quantity.after + 2] in _WHEN_AFTER or (
        page.folds[quantity.after : quantity.after + 1] in (["auparavant"], ["après"], ["avant"])
    )


_WHEN_BEFORE = frozenset(("en", "dans", "après", "ici"))
_WHEN_AFTER = (["plus", "tôt"], ["plus", "tard"])


def _goes_on(page: Scan, framing: Quantity, quantity: Quantity) -> bool:
    """`Dans dix ans, j’en aurai` | 72, `après 14 mois, contre` | 18: the few that take the unit of a mere time.

    Not `3 000 arbres en dix jours, soit` | 300 par jour: a rate is of what was counted.
    """
    if quantity.per in _STRETCHES:
        return False
    if page.before(quantity.left) in _FEW_JOINTS - {","} and _takes_over(page, framing, quantity):
        return True
    told = page.folds[max(quantity.left - _SPOKEN, framing.right) : quantity.left]
    aged = framing.unit == "year" and not ages.POSSESSION.isdisjoint(told[-1:])
    return aged and told[:1] in (["j'"], ["je"]) and ellipsis.en(page, quantity)


_STRETCHES = frozenset(rate.TIMES.values())
_SPOKEN = 3  # words of `j’en aurai`


def _is_spread(page: Scan, held: Quantity, quantity: Quantity) -> bool:
    """`15 millions d’euros sur` | trois ans, `dont 6`: how long a sum holds, no unit of its parts."""
    lasts = held.kind == "duration" and page.before(held.left) in _HOLDING
    return lasts and (page.before(quantity.left) == "dont" or quantity.numbers[0].scale >= sums.LARGE)


_HOLDING = frozenset("sur en pendant durant depuis".split())


def _is_sum_too(page: Scan, money: Quantity, before: Quantity, quantity: Quantity) -> bool:
    """`60 milliards d’euros : un tiers d’impôts. L’État rendra` | 20 milliards: shares of the sum stand between."""
    near = page.layout.sentences_between(money.first, quantity.first) <= 1
    large = money.numbers[0].scale == quantity.numbers[0].scale >= sums.LARGE
    return before.kind in ("fraction", "percent") and near and large


def _of_that(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`L’âge moyen des hommes est de 31 ans ; celui des femmes, de` | 33: the same of others, by the same measure."""
    at = quantity.left - 2
    if page.folds[at] != "," or page.folds[at + 1] not in OF or quantity.kind != "count":
        return False
    if before.kind not in _UNITS or page.layout.sentence(at)[0] > before.first:
        return False
    told = page.folds[before.right : at]
    alone = _CLOSED_CLAUSE.isdisjoint(page.folds[quantity.after : quantity.after + 1])
    return not alone and len(told) <= _WHOSE and told[1:2] in (["celui"], ["celle"])


def _was_of(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`Le délai est de 183 jours ; il était de` | 216, `Le taux est de 7 %. Il était de` | 8: what it was else."""
    at = quantity.left - 3
    if at < before.right or page.folds[at + 1] not in _WAS or page.folds[at + 2] not in OF:
        return False
    if page.folds[at] not in _IT or page.folds[at - 1] not in _CLAUSE_ENDS or before.kind not in _UNITS:
        return False
    told = page.folds[before.right : at]
    if (
        len(told) > _WHOSE
        or any(is_finite_verb(word) for word in told)
        or "quantities.govern" not in before.rules
    ):
        return False
    return _agrees(page, before, page.folds[at] == "elle")


def _agrees(page: Scan, one: Quantity, female: bool) -> bool:
    """Whether the noun of `one` has that gender, by its article, else by itself."""
    if one.noun is None or one.phrase is None:
        return False
    article = page.before(one.phrase[0])
    if article in _MALE or article in _FEMALE:
        return female == (article in _FEMALE)
    return feminine(one.noun) is female


_MALE, _FEMALE = frozenset("le un ce cet du au".split()), frozenset("la une cette sa".split())


_WAS = frozenset("était est sera serait restait fut".split())
_IT = frozenset(("il", "elle"))
_CLAUSE_ENDS = frozenset((".", ";", ",", ":", "\n"))
_CLOSED_CLAUSE = frozenset((".", ",", ";", "\n"))
_WHOSE = 9


def _reached(page: Scan, before: Quantity | None, quantity: Quantity) -> bool:
    """`le bénéfice recule de 8 %` | à 900 millions: the level behind a change."""
    between = [] if before is None else page.folds[before.after : quantity.left]
    return between in (["à"], [",", "à"], ["à", "hauteur", "de"])


def _is_same_share(page: Scan, before: Quantity | None, quantity: Quantity) -> bool:
    """`l’Autriche (17,5 %) et Chypre` | (16,83): a decimal in a bracket of its own, after shares in theirs."""
    if before is None or before.kind != "percent" or quantity.value is None or quantity.value % 1 == 0:
        return False
    alone = page.before(quantity.left) == "(" and page.folds[quantity.after : quantity.after + 1] == [")"]
    listed = ellipsis.aside(page, before) and page.folds[before.after : before.after + 1] == [")"]
    return alone and listed and page.layout.sentence(quantity.first)[0] <= before.first


_GAP = 5  # words of who pays, with what joins them
_GAP_JOINTS = frozenset((",", ";", "et", "mais"))
_WHO = DETERMINERS | {"lui", "elle", "eux", "d'", "celui", "celle"}


def _is_gapped(page: Scan, money: Quantity, quantity: Quantity) -> bool:
    """`Elle a payé 2 500 euros, son frère` | 3 000: another pays, and the verb is not said again."""
    folds, at = page.folds, quantity.left
    behind = folds[quantity.after : quantity.after + 2]
    goes_on = behind[:1] == ["et"] and not _WHO.isdisjoint(behind[1:])  # `, l’Italie` | 140 `et le Canada 57`
    if not (goes_on or behind[:1] in _CLOSED) or page.layout.sentence(at)[0] > money.first:
        return False
    joint = next(
        (i for i in range(at - 2, max(at - _GAP, money.last) - 1, -1) if folds[i] in _GAP_JOINTS), None
    )
    if joint is None or folds[joint + 1] not in _WHO or no_sums.holds(page, money, quantity):
        return False
    return not any(is_finite_verb(word) and word not in DEFINITE for word in folds[joint + 1 : at])


_CLOSED: tuple[list[str], ...] = ([], ["."], [","], [";"], ["\n"], ["»"])


def _restates(page: Scan, money: Quantity, quantity: Quantity, before: Quantity | None) -> bool:
    """`31 millions d’euros` | (22 % des dépenses), (34 millions de dollars): what is told of the sum in brackets."""
    if before is not money:
        return False
    return ellipsis.aside(page, quantity) or page.folds[money.right : quantity.left] == ["("]


def _give_unit(page: Scan, before: Quantity, quantity: Quantity) -> None:
    quantity.kind, quantity.unit = before.kind, before.unit
    instead = page.folds[quantity.left - 3 : quantity.left] == ["au", "lieu", "de"]
    again = before.kind == "money" and ellipsis.en(
        page, quantity
    )  # `320 dollars par mois, j’en touchais` | 180
    quantity.per = quantity.per or (before.per if before.kind == "measure" or instead or again else None)
    had = page.before(quantity.left) in ages.POSSESSION
    if before.kind == "duration" and before.unit == "year" and had:
        quantity.kind = "age"  # `Dans dix ans, j’en aurai 72`
    if before.kind not in ("money", "age") and not ellipsis.of_law(page, quantity):
        quantity.noun, quantity.phrase = before.noun, before.phrase and ellipsis.bare_noun(page, before)
    if quantity.kind == "age" and (person := _whose(page, quantity)):
        quantity.noun, quantity.phrase = person.lemma, person.run
    quantity.rules.append("quantities.carry.unit_before")
    if before.kind == "measure":
        _give_factor(before, quantity)
    number, factor = quantity.numbers[0], before.numbers[0].scale
    if factor > 1 and number.scale == 1 and quantity.value is not None and quantity.value < ellipsis.SMALL:
        scale(quantity, factor)
        number.scale = factor


def _give_factor(before: Quantity, quantity: Quantity) -> None:
    """`70 quintaux, contre` | 62: what a unit is in the one that records have."""
    said = before.numbers[0].value
    if before.value and said and (factor := abs(before.value / said)) != 1 and len(before.numbers) == 1:
        scale(quantity, factor)


def _is_sum_of_list(page: Scan, money: Quantity, quantity: Quantity) -> bool:
    """`Investissements prévus :⏎– trois écoles : 7 millions d’euros ;⏎– une halle :` | 4,5 millions `;`."""
    if quantity.numbers[0].scale < sums.LARGE or page.before(quantity.left) != ":":
        return False
    item, mark = page.layout.line(quantity.first)[0], page.folds[page.layout.line(money.first)[0]]
    above = item
    for _ in range(_ITEMS):
        if page.folds[above] != mark or above == 0 or mark[0].isalnum():
            break
        above = page.layout.line(above - 1)[0]
    told = page.folds[above : page.layout.line(above)[1]]
    announced = above < page.layout.line(money.first)[0] < item and told[-2:] == [":", "\n"]
    return announced and any(singular(word) in govern.SUMS for word in told)


_ITEMS = 20  # of a list


_GROUPED = 1000


def _is_apart(quantity: Quantity) -> bool:
    """A number too large to be a stretch of time."""
    return quantity.value is not None and quantity.value >= _GROUPED


def _is_apart_in_kind(before: Quantity, quantity: Quantity) -> bool:
    return before.kind == "duration" and _is_apart(quantity)


def is_bare(page: Scan, quantity: Quantity) -> bool:
    """A number without noun or unit; `220 V`, `273 K` have one that the lexicon does not know."""
    if quantity.kind != "count" or quantity.unit is not None or quantity.noun is not None:
        return False
    at = quantity.last
    if page.folds[at : at + 1] == ["»"] and not OF.isdisjoint(page.folds[at + 1 : at + 2]):
        return False  # `« près d’un million » d’Ukrainiens`
    symbol = at < len(page) and page.words[at].text.isupper() and page.words[at].width <= _SYMBOL
    unknown = symbol and page.folds[at].isalpha() and page.folds[at] != "à"
    return not unknown and not _is_of_a_number(page, quantity)


_SYMBOL = 3  # letters of `V`, `kW`, `ppm`


def _is_of_a_number(page: Scan, quantity: Quantity) -> bool:
    """`12 millions d’euros. Leur nombre est estimé à` | 3 millions: how many they are, and no sum."""
    first = max(page.layout.sentence(quantity.left)[0], quantity.left - _NUMBERED)
    for i in range(quantity.left - 1, first, -1):
        if page.folds[i] in _CLOSED_OFF:
            return False
        if page.folds[i] in _HOW_MANY:
            return page.folds[i - 1] in SINGULAR
    return False


_HOW_MANY = frozenset(("nombre", "effectif"))
_NUMBERED = 10  # words from `nombre` to the figure
_CLOSED_OFF = frozenset(",;:()")


def _takes_over(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """Whether `quantity` goes on with the unit of `before`: in its sentence after a joint, or by its magnitude."""
    if before.kind == "age":
        return _has_age_too(page, before, quantity)
    if before.kind not in ("money", "duration", "measure"):
        return False
    if (before.kind == "money" or before.unit == "Cel") and no_sums.holds(page, before, quantity):
        return False
    if before.kind == "measure" and before.definite and page.before(quantity.left) != "dont":
        return False
    gap = page.layout.sentences_between(before.first, quantity.first)
    if before.kind == "money" and quantity.numbers[0].scale >= sums.LARGE and gap <= _NEAR:
        # `Réfugiés : 1,1 million` under `PIB : 716 dollars`
        labelled = page.before(quantity.left) == ":" and page.layout.line(quantity.first)[0] > before.first
        are = infinitive(page.before(quantity.left)) == "être"  # `Ses abonnés sont 2 millions`
        governing = subjects.subject(page, quantity) if are else govern.by_de(page, quantity)
        return not labelled and not (governing and is_person(governing.lemma))  # `un public de 5 millions`
    at = quantity.left - 1
    if before.kind == "measure" and gap <= 1 and _is_as_large(page, before, quantity):
        return True
    if gap or at < before.right:
        return False
    if _is_other_side(page, before, quantity) or _is_later_level(page, before, quantity):
        return True
    if _is_spelt_out(page, before, quantity):
        return True
    if (
        before.kind in ("money", "duration")
        and ellipsis.en(page, quantity)
        and not _is_apart_in_kind(before, quantity)
        and (before.kind != "money" or _is_alike(before, quantity))
    ):
        return True  # `14 mois, alors que la loi en accorde 18`
    if before.kind == "duration" and page.folds[quantity.after : quantity.after + 1] in _WERE:
        return False  # `depuis 13 mois, et 865` | étaient en attente
    joints = _JOINTS if before.kind == "money" else _FEW_JOINTS
    if page.folds[max(at - 2, 0) : at + 1] == ["au", "lieu", "de"]:
        return True
    if page.folds[at] == "(" and (beside := labels.in_brackets(page, quantity)) and is_person(beside.lemma):
        return False  # `le nombre d’enfants accueillis (8 600)`
    if before.kind == "duration" and (page.folds[at] == ":" or _is_apart(quantity)):
        return False  # `En cinq ans : 4 100 en 2018, 6 300 en 2023`
    if page.words[at].folded in joints or (
        before.kind == "measure" and page.words[at].folded in _VERBS_OF_MEASURE
    ):
        return True
    if quantity.qualifier in ("at_most", "at_least") and page.words[at].folded == "un":
        return True
    priced = subjects.subject(page, quantity) if before.kind == "money" else None
    return priced is not None and priced.lemma in _PRICES


def _is_later_level(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`est passé de trois jours à` | une vingtaine, `s’allonge de 22 jours pour atteindre` | 158: where it ends."""
    to = page.folds[before.right : quantity.left]
    led = page.before(before.left) in ("de", "d'") and to in (["à"], ["pour", "atteindre"])
    return led and before.kind in ("duration", "measure") and not _is_apart(quantity)


def _is_mark(page: Scan, levels: Quantity, quantity: Quantity) -> bool:
    """`70 quintaux ; la moyenne est de` | 72,7, `9 litres, quand le seuil est fixé à` | 15: on the same scale.

    `L’air a atteint 41 °C. La mer, elle, affichait` | 28: something else, by the same measure.
    """
    at, gap = quantity.left - 1, page.layout.sentences_between(levels.first, quantity.first)
    told = infinitive(page.folds[at])
    if gap <= 1 and levels.kind == "measure" and told in _SHOW and clauses.is_apart(page, at):
        return True
    near = gap == 0 or (gap == 1 and (quantity.value or 0) % 1 != 0)
    marked = subjects.subject(page, quantity) if near and page.folds[at] in ("à", "de", "d'") else None
    return marked is not None and marked.lemma in _MARKS


def _norm(page: Scan, levels: Quantity, quantity: Quantity) -> noun.NounPhrase | None:
    """`14 litres par jour, pour` | une norme `de 20`: the mark on the scale of a measure just told."""
    close = levels.kind == "measure" and 0 <= quantity.left - levels.right <= _CLOSE
    marked = govern.by_de(page, quantity) if close and is_bare(page, quantity) else None
    set_beside = marked is not None and page.folds[max(marked.head[0] - 2, 0)] in ("pour", "contre")
    return marked if marked and set_beside and marked.lemma in _MARKS else None


_CLOSE = 12  # words


_SHOW = frozenset(("afficher", "atteindre", "dépasser", "approcher", "frôler", "mesurer", "peser"))
_MARKS = frozenset(
    "moyenne médiane seuil plafond plancher record maximum minimum norme limite normale".split()
)


def _is_as_large(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`36 millions de tonnes, plus que les` | 35,6 millions `produites l’an dernier`: the magnitude said again."""
    same = quantity.numbers[0].scale == before.numbers[0].scale >= sums.LARGE
    if page.folds[max(quantity.left - 2, 0) : quantity.left] == ["loin", "des"] and _is_alike(
        before, quantity
    ):
        return True  # `410 000 hectolitres, loin des` | 520 000 `de 2022`
    return same and page.before(quantity.left) in ("les", "aux", "des")


def _is_other_side(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`une cour de vingt mètres sur` | dix: the other side of a piece of ground."""
    sides = before.unit in ("m", "km", "cm") and page.folds[before.right : quantity.left] == ["sur"]
    return sides and quantity.value is not None and quantity.value < ellipsis.SMALL


def _is_spelt_out(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`a brûlé 300 ha :` | 200 `à Arles`, `100 à Istres`: what the area is made of; `: 12 ponts` have their noun."""
    listed = page.folds[before.after : quantity.left] == [":"]
    smaller = (quantity.value or 0) < (before.value or before.minimum or 0)
    return (
        listed
        and smaller
        and before.kind == "measure"
        and page.folds[quantity.after : quantity.after + 1] in _PLACED
    )


_PLACED = (["à"], ["au"], ["aux"], ["dans"], ["sur"], ["pour"], ["chez"])


_WERE = (["étaient"], ["sont"], ["ont"], ["avaient"])


def _is_paid(page: Scan, before: Quantity, quantity: Quantity, *, beside: bool) -> bool:
    """`Il en doit déjà` | 150 000, `je gagnais` | 4 millions `par mois`: what is paid, after a sum said before.

    beside: whether nothing was counted in between.
    """
    large = (quantity.value or 0) >= _GROUPED or (beside and _is_alike(before, quantity))
    if not large or quantity.noun or quantity.kind != "count":
        return False
    at = quantity.left - 1
    while at > 0 and (page.folds[at] in _ADVERBS or page.folds[at].endswith("ment")):
        at -= 1
    verb = infinitive(page.folds[at])
    gap = page.layout.sentences_between(before.first, quantity.first)
    owed = verb in _OWED or (beside and verb in _GIVEN)
    if owed and gap <= 1 and ellipsis.en(page, quantity):
        return True
    return verb in _PAID and quantity.per is not None


def _is_alike(before: Quantity, quantity: Quantity) -> bool:
    """`l’indemnité, de 250 €. Il en demandait` | 600: neither is a hundred times the other, magnitudes apart."""
    other = quantity.value or quantity.minimum
    return before.value == 0 or any(
        one and other and max(one, other) < _HUNDRED * min(one, other)
        for one in (before.value, before.numbers[0].plain)
    )


_HUNDRED = 100
_ADVERBS = frozenset("déjà encore même toujours environ seulement que qu'".split())
_OWED = frozenset(
    "devoir payer réclamer demander rembourser emprunter verser exiger débourser toucher gagner".split()
)
# Of things too: only right behind the sum.
_GIVEN = frozenset(
    "apporter fournir recevoir obtenir débloquer allouer promettre investir dépenser prêter donner".split()
)
_PAID = frozenset("gagner toucher prendre payer facturer réclamer demander coûter débourser empocher".split())


def _has_age_too(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`La benjamine a 17 ans, la doyenne dépasse les 70`: a verb of age before the bare number."""
    if page.layout.sentence_number(quantity.first) != page.layout.sentence_number(before.first):
        return False
    near = page.folds[max(quantity.left - 3, before.right) : quantity.left]
    if near[-2:] == ["l'", "autre"]:
        return True
    if near[-1:] in (["("], ["contre"], ["et"], [","]) and _whose(page, quantity):
        return True
    return not ages.POSSESSION.isdisjoint(near) or bool(
        {"dépasse", "approche", "frôle", "atteint"} & set(near)
    )


def _whose(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`un âge moyen de 26,3 ans (27,1` | pour les hommes `)`: whose age it is."""
    at = quantity.after
    if page.folds[at : at + 1] not in (["pour"], ["chez"]) or at + 1 == len(page):
        return None
    if page.folds[at + 1] not in _THE:
        return None
    phrase = noun.read(page, at + 2)
    return phrase if phrase and is_person(phrase.lemma) else None


_THE = frozenset("les la le l' des leurs ses".split())
_NEAR = 4
_VERBS_OF_MEASURE = frozenset(("prévoit", "prévoient", "atteint", "faut", "compte"))
_PRICES = frozenset(("tarif", "prix", "coût", "somme", "budget", "montant", "loyer", "salaire", "facture"))
