"""What the numbers of a text quantify: from number expressions to statistics in the making."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...found import Number, Quantity, Stretch
from ...lexicon import letter_of
from ...lexicon.gazetteer import is_people
from ...morphology import infinitive, is_finite_verb
from . import (
    age,
    balances,
    carried_units,
    carry,
    change,
    compound,
    edges,
    fronted,
    govern,
    headings,
    idioms,
    labels,
    multiple,
    negation,
    noun,
    one,
    openings,
    ordinal,
    qualifier,
    ranges,
    rate,
    ratio,
    sign,
    stretches,
    subjects,
    tables,
    unit,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from decimal import Decimal

    from ...scan import Scan

_PLURAL_ARTICLES = frozenset(("les", "ces", "ses", "leurs", "nos", "vos", "mes", "aux", "des"))


def find_quantities(page: Scan, numbers: Sequence[Number]) -> list[Quantity]:
    """Statistics of `page`, left to right, none overlapping. numbers: those that are no decoy and no date."""
    numbers_at = {n.first: n for n in numbers}
    found: list[Quantity] = []
    read_to = 0
    for quantity in _candidates(page, numbers, numbers_at):
        if quantity.first < read_to:
            continue  # the `cent` of `61 pour cent`
        _read(page, quantity)
        if _is_statistic(page, quantity, numbers_at):
            found.append(quantity)
            read_to = quantity.after
    found = _without_labels(page, found)
    found = _merged(page, found, multiple.of_words(page))
    found = _without_denominators(page, found, numbers_at)
    rate.share(page, found)
    carried_units.share_units(page, found)
    age.share(page, found)
    for quantity in found:
        _describe(page, quantity)
    change.share(page, found)
    change.points(page, found)
    carried_units.elided_units(page, found)
    carry.nouns(page, found)
    tables.read(page, found)
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


def _is_one(number: Number) -> bool:
    return number.value == 1 and number.form == "words" and number.last == number.first + 1


def _candidates(page: Scan, numbers: Sequence[Number], firsts: Collection[int] | None) -> Iterator[Quantity]:
    """Pairs that are one quantity (`10 à 20`, `neuf sur dix`), and single numbers; most `un` are articles.

    firsts: where numbers begin; None where an `un` that is an article is asked for too.
    """
    i = 0
    while i < len(numbers):
        number = numbers[i]
        if i + 1 < len(numbers):
            following = numbers[i + 1]
            both = ranges.pair(page, number, following) or ratio.pair(page, number, following)
            if both:
                yield both
                i += 2
                continue
        if firsts is None or not _is_one(number) or one.may_count(page, number, firsts):
            yield _single(number)
        i += 1


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
    if quantity.kind != "fraction" or slashed:
        unit.attach(page, quantity, number)
        compound.attach(page, quantity)
        sign.attach(page, quantity)
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
    if quantity.qualifier == "exact" and (number.about or _about(page, quantity)):
        quantity.qualifier = "about"
    _below_zero(page, quantity)
    age.attach(page, quantity)
    quantity.definite = _is_definite(page, quantity)


def _about(page: Scan, quantity: Quantity) -> bool:
    """`un bon tiers`, `un gros quart`."""
    words = page.words[quantity.first : quantity.last]
    return quantity.kind == "fraction" and any(
        w.folded in ("bon", "gros", "petit", "bonne", "grosse") for w in words
    )


_POINTS = frozenset(("point", "points", "pt", "pts"))


_HUNDRED = 100


def _points(page: Scan, quantity: Quantity) -> None:
    """`gagne 4 points`, `en recul de deux points`, `une marge de 0,3 pt`: points of percentage.

    Where something moved by them, or where they have decimals, which no score has.
    """
    at = quantity.last
    if quantity.kind != "count" or at >= len(page) or page.folds[at] not in _POINTS:
        return
    if max(_values(quantity), default=0) > _HUNDRED:
        return  # `l’indice clôt à 7 543,21 points`
    quantity.kind, quantity.after = "percent", at + 1
    change.attach_sign(page, quantity)
    change.attach(page, quantity)
    named = page.folds[at + 1 : at + 3] == ["de", "pourcentage"]
    told = page.folds[page.layout.sentence(at)[0] : quantity.left]
    # `scolarisés à 81 %, soit` | 16 points au-dessous
    apart = "écart" in told or ("%" in told and page.folds[at + 1 : at + 4] in _ASIDE)
    if quantity.change or named or apart or any(bound % 1 for bound in _values(quantity)):
        quantity.unit, quantity.after = "%", at + (3 if named else 1)
        quantity.right = quantity.after
        quantity.rules.append("quantities.points")
    else:
        quantity.kind, quantity.after = "count", quantity.last


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
    for at in dict.fromkeys((quantity.first, quantity.left, ranked)):
        before = page.words[at - 1].folded if at else ""
        if before in _PLURAL_ARTICLES and not (before == "des" and number.form == "indefinite"):
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


def _is_statistic(page: Scan, quantity: Quantity, numbers_at: dict[int, Number]) -> bool:
    number = quantity.numbers[0]
    if idioms.is_idiom(page, quantity):
        return False
    if quantity.kind == "ordinal":
        return ordinal.ranks(page, quantity)
    if len(quantity.numbers) == 1 and _is_one(number):
        if quantity.value != 1 or page.folds[quantity.last - 1] in ("cent", "%"):
            return True  # `moins d’un pour cent`
        return quantity.kind != "multiple" and one.counts(page, quantity, numbers_at)
    if (
        number.form == "words"
        and page.words[number.first].folded == "neuf"
        and number.last == number.first + 1
    ):
        return _counts_nine(page, quantity)
    # `une fois toutes les 35 000 naissances`
    return page.folds[max(quantity.left - 3, 0) : quantity.left] not in _DENOMINATING


def _counts_nine(page: Scan, quantity: Quantity) -> bool:
    """`neuf personnes`, not `un bateau neuf`."""
    before = page.words[quantity.first - 1].folded if quantity.first else ""
    return (
        quantity.unit is not None
        or quantity.kind != "count"
        or noun.read(page, quantity.after, many=True) is not None
        or before in ("de", "contre", "dont", "à", "et", ",", "soit")
        or page.folds[quantity.after : quantity.after + 1] in (["des"], ["d'"])
    )


_DENOMINATING = (["fois", "toutes", "les"], ["par", "tranche", "de"])
_SINGULAR = frozenset(("le", "au", "du", "la", "ce", "cette", "un", "une", "l'", "son", "sa"))


def _without_labels(page: Scan, found: list[Quantity]) -> list[Quantity]:
    """Numbers that only name: `Composez le 115`, `la plateforme 114`, `au 3 de l’avenue`, gone."""
    for quantity in found:
        _noun_after(page, quantity)
    return [
        q
        for q in found
        if not _is_label(page, q)
        and not _is_day(page, q)
        and not _is_bare_year(page, q)
        and not _is_pronoun(page, q)
    ]


def _is_label(page: Scan, quantity: Quantity) -> bool:
    """A bare number after a singular article or after a singular noun, that counts nothing itself."""
    number = quantity.numbers[0]
    bare = (
        quantity.kind == "count"
        and quantity.unit is None
        and quantity.noun is None
        and quantity.qualifier == "exact"
    )
    if (
        not bare
        or number.form not in ("digits", "words")
        or number.scale > 1
        or quantity.first != quantity.left
        or not quantity.first
    ):
        return False
    words, at = page.words, quantity.first - 1
    if words[at].folded in ("le", "au", "du", "ce") and words[at].letter == page.kinds[at]:
        return not (
            quantity.last < len(words) and words[quantity.last].folded in ("premier", "premiers", "dernier")
        )
    if number.form != "digits" or not words[quantity.first].text.isdecimal() or at < 1:
        return False
    if words[at].capital and _is_named(page, quantity, at):
        return True
    head = noun.read(page, at, None)
    singular = (
        head is not None
        and head.head == (at, at + 1)
        and not words[at].folded.endswith(("s", "x"))
        and not words[at].capital
    )
    return bool(singular and words[at - 1].folded in _SINGULAR and not infinitive(words[at].folded))


def _is_day(page: Scan, quantity: Quantity) -> bool:
    """`le 6 et le 7, et le` | 13 `Necropolis`: the day on which something with a name is on."""
    at, text = quantity.first, page.words[quantity.first].text
    if page.before(at) != "le" or not text.isdecimal() or not 2 <= int(text) <= 31 or quantity.unit:
        return False
    after = page.words[quantity.last] if quantity.last < len(page) else None
    return after is not None and after.capital and not is_people(after.folded)


def _is_pronoun(page: Scan, quantity: Quantity) -> bool:
    """`entre les deux`, `l’un des deux`, `tous les deux`: a pronoun, nothing is counted."""
    if quantity.kind != "count" or quantity.noun or page.folds[quantity.first : quantity.last] != ["deux"]:
        return False
    before = tuple(page.folds[max(quantity.first - 2, 0) : quantity.first])
    return before in (
        ("entre", "les"),
        ("tous", "les"),
        ("toutes", "les"),
        ("un", "des"),
        ("une", "des"),
        ("aucun", "des"),
    )


def _is_bare_year(page: Scan, quantity: Quantity) -> bool:
    """`en 833`, `vers 1900`, `autour de 512 avant J.-C.`, `(1918)`: a year that the calendar does not read."""
    folds, value = page.folds, quantity.value
    if quantity.kind != "count" or quantity.noun or quantity.unit or quantity.numbers[0].form != "digits":
        return False
    if folds[quantity.last : quantity.last + 1] in (["avant"], ["après"]) and folds[
        quantity.last + 1 : quantity.last + 2
    ] == ["j"]:
        return True
    if len(quantity.numbers) == 2:
        low, high = quantity.minimum, quantity.maximum
        spanned = folds[quantity.first - 1] == "de" and folds[quantity.first - 2] in _SPANNED
        return bool(low and high and spanned and 1950 <= low < high <= 2060)
    plain = (
        value is not None and value % 1 == 0 and value < 2200 and page.words[quantity.first].text.isdecimal()
    )
    if not plain or not quantity.left:
        return False
    before = page.words[quantity.left - 1]
    after_name = before.capital and before.folded[0].isalpha() and value is not None and 1950 <= value <= 2060
    dated = folds[quantity.left - 1] in ("en", "vers", "dès", "/", "année")  # `cette année` | 2023
    line = page.layout.line(quantity.left - 1)  # `IDMC 2023`: a source and its year, alone
    alone = line[0] == quantity.left - 1 and set(page.folds[quantity.last : line[1]]) <= {"\n"}
    if dated or (after_name and (alone or not before.upper)):
        return True
    return _is_year_of_span(page, quantity, int(value or 0))


_SPANNED = frozenset("moyenne moyennes période normale normales années".split())


def _is_year_of_span(page: Scan, quantity: Quantity, value: int) -> bool:
    """`par rapport à la moyenne de 2019 à 2023`: years that the calendar left."""
    folds, at = page.folds, quantity.first
    if not 1950 <= value <= 2060:
        return False
    opens = (
        folds[at - 1] == "de"
        and folds[at - 2] in _SPANNED
        and folds[quantity.last : quantity.last + 1] == ["à"]
    )
    closes = folds[at - 1] == "à" and at > 3 and folds[at - 3] == "de" and folds[at - 4] in _SPANNED
    return opens or closes


def _is_named(page: Scan, quantity: Quantity, at: int) -> bool:
    """`« Ocean 3 »`, `Le navire Franc 2000`: a name that ends with a number; never a place in a list."""
    words = page.words
    if words[at].folded in headings.names() or words[at].folded in ("le", "la", "les"):
        return False
    quoted = words[at - 1].text in '«"“' and quantity.last < len(words) and words[quantity.last].text in '»"”'
    if _in_name(page, quantity, at) or _is_call_sign(page, quantity, at):
        return True
    before = words[at - 1].folded
    named = before[0].isalpha() and not words[at - 1].capital and at > 1 and words[at - 2].folded in _SINGULAR
    short = len(words[quantity.first].text) <= 3 and before[0].isalpha() and not words[at - 1].capital
    return (
        quoted
        or (named and before not in _SINGULAR)
        or (short and before in ("le", "la", "les", "un", "une", "du", "des", "l'"))
    )


def _is_call_sign(page: Scan, quantity: Quantity, at: int) -> bool:
    """`La SNS 6295`, `le TGV 8512`: an acronym with its article; not `le PS 31, le MR 20`, seats in a list."""
    words = page.words
    sign = (
        words[at].upper
        and 2 <= len(words[at].text) <= 5
        and words[at - 1].folded in ("la", "le", "l'", "du", "au")
    )
    return sign and _counted_names(page, *page.layout.sentence(at)) <= 1


def _in_name(page: Scan, quantity: Quantity, at: int) -> bool:
    """`déplore Utopia 56, qui`, `l’association Utopia 56 évoque`: a name inside a sentence of prose."""
    first, last = page.layout.sentence(at)
    if at <= first + 1 or _counted_names(page, first, last) > 1:
        return False
    before, after = page.words[at - 1], page.words[quantity.last] if quantity.last < len(page) else None
    prose = (
        before.folded[0].isalpha() and not before.capital and before.folded not in ("et", "contre", "dont")
    )
    return prose and after is not None and (after.text in ",.)»" or is_finite_verb(after.folded))


def _counted_names(page: Scan, first: int, last: int) -> int:
    """How many names in a sentence have a number right behind them: more than one make a list of counts."""
    number = letter_of()["number"]
    return sum(
        page.words[i].capital and page.kinds[i + 1 : i + 2] == number
        for i in range(first, min(last, len(page)) - 1)
    )


def _merged(page: Scan, found: list[Quantity], more: Iterable[Quantity]) -> list[Quantity]:
    """`found` with multiples that hold no number word among them, in the order of the text."""
    taken = {i for q in found for i in range(q.first, q.last)}
    extra = [q for q in more if q.first not in taken]
    for quantity in extra:
        if page.folds[quantity.after : quantity.after + 2] == ["du", "nombre"]:
            _noun_after(page, quantity)  # `le double du nombre de réfugiés`
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


# `12 % de` | `la population`
_BEFORE_SHARED = frozenset(
    """la le les l' ces ce cette cet ses son sa leurs leur nos notre votre vos mes mon ma tes ton ta
    toutes tous toute""".split()
)


def _past_number(page: Scan, at: int) -> int:
    """`1 % des` | quelque 5 millions de | `Syriens`: past the whole that a share is of."""
    folds, start = page.folds, at
    at += folds[at : at + 1] in (["quelque"], ["quelques"]) or 2 * (folds[at : at + 2] in _AT_LEAST)
    first = at
    while page.kinds[at : at + 1] and page.kinds[at] in (letter_of()["number"], letter_of()["rest"]):
        at += 1
    if at == first:
        return start
    return at + (folds[at : at + 1] in (["de"], ["d'"]))


_NO_WHOLE = frozenset(("plus", "moins", "ans", "an"))
_AT_LEAST = (["plus", "de"], ["près", "de"], ["moins", "de"])


def _among(page: Scan, at: int) -> int | None:
    """`quatre des condamnés`, `trois des cinq prévenus`, `12 de ces bateaux`: the last word before the noun."""
    if page.folds[at] == "des":
        last = at
    elif page.folds[at] == "de" and page.folds[at + 1 : at + 2] and page.folds[at + 1] in _THESE:
        last = at + 1
    else:
        return None
    while page.kinds[last + 1 : last + 2] in (letter_of()["number"], letter_of()["rest"]):
        last += 1
    phrase = noun.read(page, last + 1, many=True)
    return last if phrase and phrase.head[0] == last + 1 else None


_THESE = frozenset(("ces", "ses", "leurs", "nos", "vos"))


def _past(page: Scan, at: int, words: frozenset[str]) -> int:
    """The first word from `at` on that is none of `words`."""
    while at < len(page) and page.folds[at] in words:
        at += 1
    return at


def _noun_after(page: Scan, quantity: Quantity) -> None:
    """The counted noun after the number: `124 réseaux`, `21 millions de victimes`, `58 % des migrants`."""
    if quantity.noun or quantity.kind == "ordinal":
        return
    words = page.words
    shared = quantity.kind in ("percent", "fraction")
    at = _past_bracket(page, quantity.after, shared=shared)
    at += _is_gloss(page, quantity)
    if quantity.kind == "fraction" and at < len(words) and words[at].folded in ("plus", "moins"):
        at += 1
    if quantity.kind in ("percent", "fraction") and page.folds[at : at + 1] in (["seulement"], ["environ"]):
        at += 1  # `24 % seulement de la somme`
    linked = at < len(words) and words[at].folded in ("de", "d'", "du", "des")
    number = quantity.numbers[-1]
    takes_de = (
        quantity.kind in ("percent", "fraction", "money", "measure", "duration")
        or number.scale > 1
        or number.form in ("collective", "indefinite")
        or (quantity.value or 0) >= 10**6
    )
    if _explained(page, quantity) or _glossed(page, quantity):
        return
    if quantity.kind in ("money", "measure", "duration", "age", "percent", "fraction") and not linked:
        return
    if linked and quantity.kind == "count" and (among := _among(page, at)):
        at, takes_de = among, True
    if linked and not (takes_de or quantity.kind == "multiple"):
        return
    start = at + 1 if linked else at
    if linked and (
        _is_place_or_person(page, quantity, at)
        or page.words[at + 1 : at + 2] == []
        or (quantity.kind == "money" and page.folded(at, at + 3) == "de l'heure")
    ):
        return
    if linked and page.folds[start : start + 1] == ["côté"] and page.folds[at] == "de":
        return  # `j’en mets un cinquième de côté`
    if linked:
        start = _past(page, start, _BEFORE_SHARED)
        start = _past_number(page, start) if shared else start
        if start < len(words) and words[start].folded in _NO_WHOLE:
            return  # `66 % des moins de 18` | ans
    elif quantity.kind == "multiple":
        start = _past(page, start, multiple.BEFORE_MEASURE)
        if start == at:
            return
    many = None if linked or quantity.kind == "multiple" else _is_many(quantity)
    read = noun.read(page, start, many)
    moves = read is not None and read.lemma in edges.MOVEMENTS and read.lemma != "croissance"
    if read and shared and linked and moves:  # `60 %` | d’augmentation des recours
        quantity.change = quantity.change or change.direction(read.lemma)
        read = edges.what_moved(page, read)
    itself = read is not None and not linked and read.lemma == "effectif"  # `200 effectifs sur place`
    phrase = read if itself else edges.through(page, read)
    if phrase:
        last = noun.coordinated(page, phrase.last) if many and quantity.kind == "count" else phrase.last
        if linked and takes_de and page.kinds[start - 1] in (letter_of()["number"], letter_of()["rest"]):
            last = phrase.head[1]  # `quatre des cinq prévenus jugés`
        quantity.noun, quantity.phrase = phrase.lemma, (phrase.head[0], last)
        quantity.right = max(quantity.right, last)
        quantity.rules.append("quantities.noun")
        _qualifier_after_noun(page, quantity, phrase)


def _past_bracket(page: Scan, at: int, *, shared: bool) -> int:
    """`un quart (23 %) des jeunes`, `153 122 (1,1 %) ressortissants`: past a short bracket that does not end there.

    shared: the number is a share, and takes its noun with `de`; else the bracket must hold a share.
    """
    words = page.words
    if at >= len(words) or words[at].text != "(":
        return at
    for i in range(at + 1, min(at + _BRACKET, len(words) - 1)):
        if words[i].text == ")":
            linked = words[i + 1].folded in ("de", "d'", "des", "du")
            return i + 1 if (linked if shared else words[i - 1].text == "%") else at
    return at


_BRACKET = 12  # words of `(+7 points depuis le 24 mai 2023)`


def _is_gloss(page: Scan, quantity: Quantity) -> bool:
    """`une courte majorité (51 %` | `) des sondés`: the share that the words before the bracket stand for."""
    if quantity.kind != "percent" or page.folds[quantity.after : quantity.after + 1] != [")"]:
        return False
    at = quantity.left - 1
    return at > 0 and page.folds[at] == "(" and page.folds[at - 1] in _SHARES


_SHARES = frozenset("majorité minorité moitié tiers quart plupart cinquième part".split())
_LENGTHS = frozenset(("km", "m", "[nmi_i]", "cm", "mm", "[mi_i]", "[ft_i]"))
_DIMENSIONS = frozenset(
    (
        "altitude",
        "hauteur",
        "profondeur",
        "long",
        "large",
        "longueur",
        "largeur",
        "distance",
        "haut",
        "profond",
        "rayon",
        "diamètre",
    )
)
_POSSESSIVES = frozenset(("son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes"))


def _is_place_or_person(page: Scan, quantity: Quantity, at: int) -> bool:
    """`à 5 km de la côte`, `75 000 francs de son frère`: where from, from whom; not what is measured."""
    if at + 1 >= len(page):
        return True
    after = page.words[at + 1]
    if quantity.kind == "measure" and quantity.unit in _LENGTHS:
        return (
            page.words[at].folded in ("du", "des")
            or after.folded in ("la", "le", "les", "l'", "son", "sa")
            or after.capital
            or after.folded in _DIMENSIONS
        )
    origin = after.capital and not after.upper and page.words[at].folded == "de"
    return quantity.kind == "money" and (after.folded in _POSSESSIVES or origin)


def _explained(page: Scan, quantity: Quantity) -> bool:
    """`– 50 000 € : coût moyen d’une prise en charge`: a line that begins with a figure and a colon names it after."""
    words, at = page.words, quantity.after
    if (
        at + 3 < len(words)
        and words[at].text in ".\n"
        and words[at + 1].folded == "c'"
        and words[at + 2].folded == "est"
    ):
        return _explain(page, quantity, at + 3)
    if at + 1 >= len(words) or words[at].text != ":":
        return False
    first, last = page.layout.line(quantity.first)
    first += 2 if page.folds[first].isdecimal() and page.folds[first + 1] in (".", ")", "-") else 0
    if any(w.folded[0].isalnum() for w in words[first : quantity.left]) or at + 1 >= last:
        return False
    return _explain(page, quantity, at + 1)


def _glossed(page: Scan, quantity: Quantity) -> bool:
    """`1 377 (disparus)`: the noun stands in brackets after the number."""
    words, at = page.words, quantity.after
    if quantity.kind != "count" or at + 2 >= len(words) or words[at].text != "(" or words[at + 1].capital:
        return False
    phrase = noun.read(page, at + 1, many=True)
    if phrase is None or phrase.last >= len(words) or words[phrase.last].text != ")":
        return False
    quantity.noun, quantity.phrase = phrase.lemma, phrase.run
    quantity.rules.append("quantities.noun.glossed")
    return True


def _explain(page: Scan, quantity: Quantity, at: int) -> bool:
    """The noun at word `at`, an article before it, is that of `quantity`."""
    at += 2 * (page.folds[at : at + 2] == ["c'", "est"])
    at += page.words[at].folded in ("le", "la", "l'", "les")
    head = noun.read(page, at)
    phrase = edges.through(page, head)
    if head and head.lemma == "part":
        among = [
            i for i in range(head.last, min(head.last + 8, len(page) - 1)) if page.words[i].folded == "parmi"
        ]
        phrase = (
            noun.read(page, among[0] + 1 + (page.words[among[0] + 1].folded == "les")) if among else phrase
        )
    if phrase is None:
        return False
    quantity.noun, quantity.phrase = phrase.lemma, phrase.run
    quantity.per = quantity.per or rate.of_phrase(page, quantity, page.layout.line(at)[1])
    quantity.rules.append("quantities.noun.explained")
    return True


def _is_many(quantity: Quantity) -> bool:
    if quantity.value is not None:
        return abs(quantity.value) >= 2
    return (quantity.maximum or 2) >= 2


def _qualifier_after_noun(page: Scan, quantity: Quantity, phrase: noun.NounPhrase) -> None:
    """`23 personnes au moins`, `12 places au plus`."""
    if not quantity.open:
        return
    for at in dict.fromkeys((phrase.last, phrase.head[1])):
        said_apart = page.folds[at : at + 4] == [",", "tout", "au", "plus"]
        found = qualifier.after(page, quantity, at + said_apart) or qualifier.set_off(page, quantity, at)
        if found:
            qualifier.settle(quantity, found)
            return


def _describe(page: Scan, quantity: Quantity) -> None:
    """What the clause adds: change, noun that governs, negation."""
    change.attach(page, quantity)
    if quantity.change and quantity.noun == "unité" and _is_one_word(quantity):
        quantity.noun = quantity.phrase = None  # `a diminué de 702 unités`: of what moved
    elif quantity.noun == "unité" and _is_one_word(quantity) and (counted := _in_units(page, quantity)):
        quantity.noun, quantity.phrase = counted.lemma, counted.run
    if quantity.noun is None and quantity.kind in (
        "money",
        "measure",
        "duration",
        "percent",
        "count",
        "multiple",
        "fraction",
    ):
        of_verb = quantity.kind == "multiple" and quantity.numbers[0].rule == ""
        phrase = subjects.of_multiple(page, quantity) if of_verb else _governing(page, quantity)
        if quantity.kind == "multiple" and not of_verb and "quantities.multiple.by" in quantity.rules:
            phrase = subjects.subject(page, quantity)
            rises = phrase is not None and phrase.lemma in edges.MOVEMENTS
            phrase = edges.what_moved(page, phrase) if rises and phrase else edges.through(page, phrase)
        if phrase:
            quantity.noun, quantity.phrase = phrase.lemma, phrase.run
            quantity.rules.append("quantities.govern")
            quantity.per = quantity.per or rate.of_phrase(page, quantity, quantity.left)
    if quantity.kind == "age" and quantity.noun is None:
        person = edges.through(page, _whose(page, quantity))
        if person and not page.words[person.head[0]].upper:
            quantity.noun, quantity.phrase = person.lemma, person.run
    negation.attach(page, quantity)


def _in_units(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`un bilan de` | 128 000 unités, `Les arrivées montent à` | 301 000 unités: what is reckoned in units."""
    named = govern.by_de(page, quantity) or subjects.subject(page, quantity)
    if named and page.folds[named.head[0] - 2] in ("avec", "vers", "pour"):
        named = edges.ending_at(page, named.head[0] - 2)  # `un bilan net avec l’extérieur de`
    return None if named and named.lemma in edges.MOVEMENTS else edges.through(page, named)


def _is_one_word(quantity: Quantity) -> bool:
    return quantity.phrase is not None and quantity.phrase[1] == quantity.phrase[0] + 1


def _whose(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    return age.governing(page, quantity) or (
        age.subject(page, quantity) or age.possessor(page, quantity) or age.apposed(page, quantity)
    )


def _in_that_share(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`Les écologistes s’y opposent à 57 %`: persons as subject of any verb; things that are so to that degree."""
    phrase = subjects.acting(page, quantity)
    return phrase if phrase and age.is_person(phrase.lemma) else subjects.in_state(page, quantity)


_ADVERBIAL = frozenset(("en", "pendant", "depuis", "durant", "sur", "dans", "après", "sous", "pour", "d'ici"))


# `un solde négatif de 1 691`: counts that are what their noun says.
_BALANCES = frozenset(
    "population solde excédent déficit surplus quota objectif indice score magnitude note ratio".split()
)


def _governing(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """Ruling 1: the noun that governs the number by `de`, or the subject of a measuring verb."""
    if quantity.kind == "fraction":
        return subjects.moved(page, quantity) if quantity.change else None
    if described := openings.ahead(page, quantity):
        return described
    phrase = govern.by_de(page, quantity) or govern.before_limit(page, quantity)
    if phrase and phrase.lemma in edges.MOVEMENTS:
        return edges.what_moved(page, phrase) or subjects.moved(page, quantity)
    if phrase and phrase.lemma in edges.AMOUNTS | noun.TRANSPARENT and not _is_specified(page, phrase):
        inner = phrase.head[0] - 1
        if (
            inner > 0
            and page.words[inner].folded in ("un", "d'un", "une")
            and page.words[inner - 1].folded in ("d'", "de", "pour")
        ):
            first = page.layout.sentence(inner)[0]
            outer = edges.covering(page, first, inner - 1 - (page.words[inner - 2].text == ","))
            outer = openings.after_opening(page, quantity) if inner - 1 == first else outer
            if outer:
                return outer
    if phrase and phrase.lemma in noun.TRANSPARENT:
        return edges.through(page, phrase)
    if phrase and phrase.lemma == "hauteur":
        return _subject(page, quantity)
    if quantity.kind == "count" and phrase and phrase.lemma in _BALANCES:
        return phrase
    if phrase and page.before(phrase.head[0] - 1) == "celui":
        return phrase
    if quantity.kind == "count" and quantity.change and page.before(quantity.left) == "(":
        return subjects.moved(page, quantity)  # `L’emploi rebondit dans la fonction publique (+21 000)`
    if quantity.kind == "count":
        units = quantity.change and "unités" in page.folds[quantity.after : quantity.after + 2]
        return subjects.moved(page, quantity) if units else subjects.by_manner(page, quantity)
    if quantity.kind == "money" and (beside := _in_brackets(page, quantity) or govern.bought(page, quantity)):
        return beside
    if _is_distance(page, quantity):
        return govern.situated(page, quantity)
    placed = govern.object_before(page, quantity) or govern.object_moved(page, quantity)
    if placed:
        return edges.through(page, placed)
    if quantity.change and phrase and page.before(phrase.head[0]) == "à":
        phrase = None  # `progressent à périmètre constant de 0,6 %`
    if quantity.change:
        return govern.whole_name(page, quantity) or phrase or subjects.moved(page, quantity)
    return (
        subjects.gapped(page, quantity)
        or phrase
        or openings.extended(page, quantity)
        or (_in_that_share(page, quantity) if quantity.kind == "percent" else None)
        or (govern.whole_name(page, quantity) if govern.is_set_by_verb(page, quantity) else None)
        or _subject(page, quantity)
        or (govern.on_sale(page, quantity) if quantity.kind == "money" else None)
        or (govern.whole_name(page, quantity) if quantity.kind in ("duration", "money", "percent") else None)
        or govern.priced(page, quantity)
    )


def _is_specified(page: Scan, phrase: noun.NounPhrase) -> bool:
    """`un coût` | de fonctionnement: an amount that says itself of what."""
    said = phrase.last > phrase.head[1] and page.folds[phrase.head[1]] in ("de", "d'")
    return said and phrase.lemma in ("coût", "prix", "tarif")


def _in_brackets(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`23 voitures de luxe (752 000 euros)`: the thing before the bracket has the price; a name has none."""
    if paid := govern.paid_before(page, quantity):
        return paid
    phrase = labels.in_brackets(page, quantity)
    if phrase is None or page.words[phrase.head[0]].capital or age.is_person(phrase.lemma):
        return None
    if noun.is_territory(page, phrase.last - 1):
        return None  # `la part de la France (647 millions)`
    return None if unit.units().entry((phrase.lemma,)) else phrase


def _is_distance(page: Scan, quantity: Quantity) -> bool:
    """`à 5 km de la côte`, `à plus de 200 km`: a distance measures nothing that the text names."""
    words, at = page.words, quantity.left - 1
    if quantity.kind != "measure" or quantity.unit not in _LENGTHS or at < 1 or words[at].folded != "à":
        return False
    return infinitive(words[at - 1].folded) not in (
        "culminer",
        "élever",
        "établir",
        "porter",
        "limiter",
        "fixer",
    )


def _is_spent(page: Scan, quantity: Quantity) -> bool:
    """`La délégation n’est restée que six jours`: how long somebody stayed; not `Le délai reste de six jours`."""
    at = quantity.left - 1
    at -= page.folds[at] in ("que", "qu'")
    return infinitive(page.folds[at]) in ("rester", "passer", "demeurer")


def _subject(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """The subject of a measuring verb, or a label before a colon; adverbial durations have none."""
    before = page.words[quantity.left - 1].folded if quantity.left else ""
    if quantity.kind == "duration" and (before in _ADVERBIAL or _is_spent(page, quantity)):
        return None
    subject = subjects.subject(page, quantity) or govern.apposed(page, quantity)
    if subject and subject.lemma in edges.MOVEMENTS:  # `la hausse y atteint 259,6 %`
        quantity.change = quantity.change or change.direction(subject.lemma)
        subject = edges.what_moved(page, subject)
        if subject:
            return subject
    if subject and subject.lemma in ("montant", "somme", "total") and subject.last == subject.head[1]:
        return None
    return edges.through(page, subject) or edges.through(page, labels.label(page, quantity))
