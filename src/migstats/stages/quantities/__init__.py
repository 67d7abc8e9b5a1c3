"""What the numbers of a text quantify: from number expressions to statistics in the making."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...found import Number, Quantity, Stretch
from ...morphology import infinitive
from ...words import PLURAL, word_set
from . import ages, statistic
from .bounds import qualifier, ranges
from .carried import carry
from .changes import change, multiple
from .counted import balances, behind, games, governing, one
from .elided import carried_units, elided_magnitudes, elided_shares
from .rates import fronted, rate, ratio
from .tables import announced, series, tables
from .units import compound, mixed_units, sign, stretches, unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from decimal import Decimal

    from ...scan import Scan


def find_quantities(page: Scan, numbers: Sequence[Number]) -> list[Quantity]:
    """Statistics of `page`, left to right, none overlapping. numbers: those that are no decoy and no date."""
    numbers_at = {n.first: n for n in numbers}
    found: list[Quantity] = []
    read_to = 0
    for quantity in _candidates(page, numbers, numbers_at):
        if quantity.first < read_to:
            continue  # the `cent` of `61 pour cent`
        _read(page, quantity)
        if statistic.is_statistic(page, quantity, numbers_at):
            found.append(quantity)
            read_to = quantity.after
    found = statistic.without_labels(page, found)
    found = _merged(page, found, multiple.of_words(page))
    found = _without_denominators(page, found, numbers_at)
    rate.share(page, found)
    carried_units.share_units(page, found)
    ages.share(page, found)
    announced.read(page, found)
    elided_shares.read(page, found)
    elided_magnitudes.read(page, found)
    balances.levels(page, found)
    for quantity in found:
        governing.describe(page, quantity)
    change.share(page, found)
    change.points(page, found)
    carried_units.elided_units(page, found)
    carry.nouns(page, found)
    tables.read(page, found)
    series.read(page, found)
    balances.read(page, found)
    return found


def find_stretches(page: Scan, numbers: Sequence[Number]) -> list[Stretch]:
    """Stretches of time of `page`, statistics or not. numbers: those that are no decoy."""
    found: list[Quantity] = []
    for quantity in _candidates(page, numbers, None):
        if not found or quantity.first >= found[-1].after:
            _read(page, quantity)
            found.append(quantity)
    return stretches.find(page, found)


def _candidates(page: Scan, numbers: Sequence[Number], firsts: Collection[int] | None) -> Iterator[Quantity]:
    """Pairs that are one quantity (`10 à 20`, `neuf sur dix`), and single numbers; most `un` are articles.

    firsts: where numbers begin; None where an `un` that is an article is asked for too.
    """
    i = 0
    while i < len(numbers):
        number = numbers[i]
        read = _of_several(page, numbers, i)
        if read:
            yield read[0]
            i += read[1]
            continue
        if firsts is None or not one.is_one(number) or one.may_count(page, number, firsts):
            yield _single(number)
        i += 1


def _of_several(page: Scan, numbers: Sequence[Number], i: int) -> tuple[Quantity, int] | None:
    """The quantity that number `i` makes with those behind it, and of how many it is; None where it stands alone."""
    number, following = numbers[i], numbers[i + 1 : i + _TOGETHER]
    if not following:
        return None
    if both := ranges.pair(page, number, following[0]):
        part = ratio.of_range(page, both, following[1]) if len(following) > 1 else None
        return (part, 3) if part else (both, 2)
    if both := ratio.pair(page, number, following[0]):
        return both, 2
    for at, bottom in enumerate(following[1:], 3):
        if aged := ratio.of_an_age(page, number, bottom):
            return aged, at
    return None


_TOGETHER = 4  # numbers of `un jeune de 18 à 25 ans sur dix`


def _single(number: Number) -> Quantity:
    quantity = Quantity(
        number.first, number.last, (number,), number.value, left=number.first, right=number.last, after=number.last,
        rules=[f"numbers.{number.rule}"],
    )  # fmt: skip
    if number.form == "indefinite":
        quantity.qualifier, quantity.minimum = "indefinite", number.minimum
    elif number.form == "fraction":
        quantity.kind, quantity.numerator, quantity.denominator = (
            "fraction",
            number.numerator,
            number.denominator,
        )
    elif number.form == "ordinal":
        quantity.kind = "ordinal"
    return quantity


def _read(page: Scan, quantity: Quantity) -> None:
    """Unit, qualifier and kind, from the words that touch the number."""
    number = quantity.numbers[-1]
    if quantity.kind == "ordinal":
        return
    slashed = number.rule in ("fractions.slashed", "fractions.sign") and len(quantity.numbers) == 1
    if quantity.kind == "fraction" and page.folds[quantity.last : quantity.last + 1] in (["pour"], ["%"]):
        unit.share_of_hundred(page, quantity)
    if quantity.kind == "fraction" and not slashed:
        _part_of_point(page, quantity)
    if quantity.kind != "fraction" or slashed:
        unit.attach(page, quantity, number)
        mixed_units.settle(page, quantity)
        compound.attach(page, quantity)
        sign.attach(page, quantity)
        games.rounds(page, quantity)
        _points(page, quantity)
        change.attach_sign(page, quantity)
        if (
            quantity.kind == "count"
            and not multiple.by(page, quantity)
            and not multiple.crossed(page, quantity)
        ):
            multiple.times(page, quantity)
    qualifier.attach(page, quantity)
    if quantity.left < quantity.first:
        _points(page, quantity)  # `un bond de plus de neuf points`
        if quantity.kind == "count":
            multiple.by(page, quantity)  # `multiplié par plus de deux`
    if quantity.qualifier == "exact" and (number.about or _about(page, quantity)):
        quantity.qualifier = "about"
    _below_zero(page, quantity)
    ages.attach(page, quantity)
    quantity.definite = _is_definite(page, quantity)


def _about(page: Scan, quantity: Quantity) -> bool:
    """`un bon tiers`, `un gros quart`."""
    words = page.words[quantity.first : quantity.last]
    return quantity.kind == "fraction" and any(
        w.folded in ("bon", "gros", "petit", "bonne", "grosse") for w in words
    )


_POINTS = frozenset(("point", "points", "pt", "pts", "pp"))


_HUNDRED = 100


def _points(page: Scan, quantity: Quantity) -> None:
    """`gagne 4 points`, `en recul de deux points`, `une marge de 0,3 pt`: points of percentage.

    Where something moved by them, or where they have decimals, which no score has.
    """
    at = quantity.last
    at += page.folds[at - 1 : at + 1] == ["demi", "-"]  # `un demi-` | point
    if quantity.kind != "count" or at >= len(page) or page.folds[at] not in _POINTS:
        return
    named = page.folds[at + 1 : at + 3] == ["de", "pourcentage"]
    told = page.folds[page.layout.sentence(at)[0] : quantity.left]
    # `l’indice clôt à 7 543,21 points`, `Le CAC 40 a perdu 30 points`
    above = _is_above(page, quantity, told)
    of_scale = not (named or above) and (
        max(_values(quantity), default=0) > _HUNDRED or _are_of_scale(page, quantity, told)
    )
    quantity.kind, quantity.after = "percent", at + 1
    change.attach_sign(page, quantity)
    change.attach(page, quantity)
    if of_scale:
        quantity.kind, quantity.after = "count", quantity.last
        quantity.change = None if games.TAKEN in quantity.rules else quantity.change
        return
    # `scolarisés à 81 %, soit` | 16 points au-dessous
    apart = (
        not _APART.isdisjoint(told)
        or _exceeds(page, quantity, told)
        or above
        or ("%" in told and page.folds[at + 1 : at + 4] in _ASIDE)
    )
    if quantity.change or named or apart or any(bound % 1 for bound in _values(quantity)):
        quantity.unit, quantity.after = "%", at + (3 if named else 1)
        quantity.right = quantity.after
        compound.and_part(page, quantity)
        quantity.rules.append("quantities.points")
    else:
        quantity.kind, quantity.after = "count", quantity.last
        if page.folds[at] in ("pt", "pts"):  # `un total de 42 pts`
            quantity.noun, quantity.phrase = "point", (at, at + 1)


def _part_of_point(page: Scan, quantity: Quantity) -> None:
    """`baissé d’` | un quart de point, `trois dixièmes de point`: a part of a percentage point."""
    at = quantity.last
    if page.folds[at : at + 2] != ["de", "point"] or not quantity.numerator or not quantity.denominator:
        return
    quantity.value = quantity.numerator / quantity.denominator
    quantity.kind, quantity.unit, quantity.numerator, quantity.denominator = "percent", "%", None, None
    quantity.after = quantity.right = at + 2 + 2 * (page.folds[at + 2 : at + 4] == ["de", "pourcentage"])
    quantity.rules.append("quantities.points")
    change.attach(page, quantity)


def _are_of_scale(page: Scan, quantity: Quantity, told: list[str]) -> bool:
    """Points of an index of shares, of a game, of a licence to drive: no percentage of anything."""
    behind = page.folds[quantity.last + 1 : quantity.last + _BEHIND_POINTS]
    high = min(_values(quantity), default=0) >= _OF_INDEX and not _INDEX.isdisjoint(told)
    scaled = high or not _SCALES.isdisjoint(told) or not _SCALES.isdisjoint(behind)
    return scaled or games.are_scored(page, quantity)


_OF_INDEX = 10  # an index of prices or of confidence moves by fewer, which most texts mean as percent
_INDEX = frozenset(("indice", "indices"))
_BEHIND_POINTS = 4
_SCALES = frozenset(
    """cac dow nikkei ftse nasdaq dax stoxx masi tunindex footsie bel ibex sensex kospi topix hang permis match
    sbf pmi
    matchs matches championnat journées ligue maintien précieux moyenne
    classement domicile équipe club joueur joueurs meneur basket rugby""".split()
)


def _exceeds(page: Scan, quantity: Quantity, told: list[str]) -> bool:
    """`Le taux, 41 %, dépasse de` | trois points `celui de 2019`."""
    verb = infinitive(page.folds[quantity.left - 2]) if quantity.left > 1 else None
    return verb == "dépasser" and page.before(quantity.left) == "de" and "%" in told


def _is_above(page: Scan, quantity: Quantity, told: list[str]) -> bool:
    """`Le taux est supérieur de` | trois points `à la moyenne`, `La part dépasse de` | 4 points: of a share."""
    at = quantity.left - 2
    compared = at >= 0 and (page.folds[at] in _ABOVE or infinitive(page.folds[at]) in _OVERTAKES)
    return compared and page.before(quantity.left) == "de" and not _SHARES.isdisjoint(told)


_ABOVE = word_set("supérieur supérieure supérieurs supérieures inférieur inférieure inférieurs inférieures")
_OVERTAKES = word_set("dépasser excéder surpasser")
_SHARES = word_set("taux part parts proportion pourcentage chômage participation abstention inflation")


_APART = frozenset(("écart", "écarts", "marge", "marges"))
_ASIDE = (["au", "-", "dessous"], ["au", "-", "dessus"])


def _values(quantity: Quantity) -> list[Decimal]:
    return [n for n in (quantity.value, quantity.minimum, quantity.maximum) if n is not None]


def _below_zero(page: Scan, quantity: Quantity) -> None:
    """`sous zéro`, `au-dessous de zéro`: the thermometer."""
    if (
        quantity.numbers[0].form == "words"
        and quantity.value == 0
        and page.words[quantity.first - 1].folded in ("sous", "de")
    ) and quantity.qualifier in ("less_than", "more_than"):
        quantity.kind, quantity.unit = "measure", "Cel"


# `ses` | derniers | `40 000 francs`
_RANKING = frozenset(
    "derniers dernières premiers premières prochains prochaines seuls seules mêmes autres".split()
)


def _is_definite(page: Scan, quantity: Quantity) -> bool:
    """A determiner before the number, or before the words that limit it: `les quelque 300`, `les deux tiers`."""
    number = quantity.numbers[0]
    ranked = quantity.left - (page.before(quantity.left) in _RANKING)
    ranked -= page.before(quantity.left) in ("«", "“", '"')  # `les « 300 » places promises`
    for at in dict.fromkeys((quantity.first, quantity.left, ranked)):
        before = page.words[at - 1].folded if at else ""
        if before in PLURAL and not (before == "des" and number.form == "indefinite"):
            return True
        if (
            before in ("le", "du", "au", "la", "cette", "ce")
            and number.form == "collective"
            and quantity.value is not None
        ):
            return True
        if (
            before in ("cette", "ce", "cet", "sa", "son", "leur", "notre", "la")
            and number.form in ("digits", "words")
            and quantity.kind in ("count", "money", "percent", "duration")
        ):
            return before not in ("la",) or quantity.kind != "duration"
    return False


def _merged(page: Scan, found: list[Quantity], more: Iterable[Quantity]) -> list[Quantity]:
    """`found` with multiples that hold no number word among them, in the order of the text."""
    taken = {i for q in found for i in range(q.first, q.last)}
    extra = [q for q in more if q.first not in taken]
    for quantity in extra:
        behind.of_multiple(page, quantity)
        qualifier.attach(page, quantity)
        if quantity.qualifier == "exact" and multiple.more_than(page, quantity):
            qualifier.settle(quantity, "more_than")
            quantity.left = min(quantity.left, quantity.first - 2)
    return sorted([*found, *extra], key=lambda q: q.first) if extra else found


def _without_denominators(page: Scan, found: list[Quantity], numbers_at: dict[int, Number]) -> list[Quantity]:
    """Rates read, and their denominators gone: `une douche pour 200 personnes` is one record."""
    kept: list[Quantity] = []
    for quantity in found:
        if kept and kept[-1].per and quantity.first < kept[-1].right:
            continue
        rate.attach(page, quantity, numbers_at, kept[-1] if kept else None)
        if (
            quantity.per
            and quantity.open
            and (found_after := qualifier.after(page, quantity, quantity.right))
        ):
            qualifier.settle(quantity, found_after)  # `1,9 euro par jour au maximum`
        kept.append(quantity)
    return fronted.read(page, kept)
