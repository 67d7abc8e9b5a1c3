"""`40 000` in the title and `40 589` in the body, `un quart (23 %)`, `402` in words: one fact told twice."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from ...layout import is_subhead
from ...lexicon.gazetteer import is_local, is_people
from ...morphology import infinitive
from ...persons import is_person
from ...words import CLOSING_QUOTES, word_set
from ..places.title import MOST
from .kin import HAPPENINGS, ON_DUTY, are_alike
from .tolls import is_told_again

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan


class Figure(Protocol):
    """What has a value and a bound: a quantity of a text, or what is kept of one across texts."""

    @property
    def value(self) -> Decimal | None: ...
    @property
    def qualifier(self) -> str: ...


_SAME_KIND = ("count", "money", "percent", "measure", "duration")
_TELLING = Decimal(100)
_LOOSE = Decimal("0.12")


def link(page: Scan, quantities: Sequence[Quantity], title: int) -> None:
    """Set `same_as` to the index of the earliest statement of the same fact. title: one past the title's last word.

    Only figures of the same value, those of the title and the one just before are compared: linear in length.
    """
    by_value: dict[tuple[str, str | None, Decimal | None], list[int]] = {}
    titled = [i for i, q in enumerate(quantities) if q.last <= title][-MOST:]
    rounded: list[int] = []
    said: set[int] = set()
    heads: list[int] = []
    for i, quantity in enumerate(quantities):
        heads = _heads_over(page, quantities, i, heads, title)
        alike = by_value.setdefault((quantity.kind, quantity.unit, quantity.value), [])
        earlier = {
            *alike[:_EARLIEST],
            *(t for t in titled if t < i),
            *heads,
            *rounded[-_EARLIEST:],
            *([i - 1] if i else []),
        }
        if quantity.compared_with is not None:
            earlier = {i - 1} if i else set()
        for j in sorted(earlier):
            other = quantities[j]
            under = j in heads and other.kind != "duration"
            head = max(title, other.last) if under else title
            again = j in said and quantity.kind == "percent" and other.value != quantity.value
            if other.same_as is None and not again and _same(page, other, quantity, head, j + 1 == i):
                said.add(j)
                quantity.same_as = j
                quantity.rules.append("relations.same_as")
                break
        if len(alike) < _EARLIEST and quantity.same_as is None:
            alike.append(i)
        if quantity.qualifier in ROUNDED and quantity.same_as is None:
            rounded.append(i)
    _link_details(quantities)


def _link_details(quantities: Sequence[Quantity]) -> None:
    """`25 personnes, dont 22 civils … « 25 tués, dont` | 22 civils »: details of what is told again."""
    known: dict[tuple[int, str, str | None, Decimal | None], int] = {}
    for i, part in enumerate(quantities):
        if part.part_of is None or part.change or part.value is None or part.part_of >= i:
            continue
        whole = quantities[part.part_of].same_as
        told = known.get((whole, part.kind, part.unit, part.value)) if whole is not None else None
        if told is not None and part.same_as is None and _is_one_detail(quantities[told], part):
            part.same_as = told
            part.rules.append("relations.same_as.detail")
        if whole is None:
            known.setdefault((part.part_of, part.kind, part.unit, part.value), i)


def _is_one_detail(one: Quantity, other: Quantity) -> bool:
    """Of one noun, or both left out: `14 blessés, dont deux graves` and `14 personnes, dont deux graves`."""
    named = one.noun == other.noun or are_alike(one.noun, other.noun) or (one.elided and other.elided)
    return named and one.same_as is None


_EARLIEST = 8


def _heads_over(
    page: Scan, quantities: Sequence[Quantity], i: int, heads: list[int], title: int
) -> list[int]:
    """The figures of the subhead over figure `i`: `Un appel financé au` | tiers, over `… couvert qu’à 32 %`.

    heads: those over the figure before.
    """
    first = page.layout.line(quantities[i].first)[0]
    near = [
        j
        for j in heads
        if page.layout.sentences_between(quantities[j].first, quantities[i].first) <= _SECTION
    ]
    same = i > 0 and page.layout.line(quantities[i - 1].first)[0] == first
    if same or first < title:
        return near
    over = page.layout.lines[max(bisect_left(page.layout.lines, first) - 1, 0)]
    told = [
        j for j in range(max(i - _HEADS, 0), i) if page.layout.line(quantities[j].first)[0] == over >= title
    ]
    return told if told and is_subhead(page, over) else near


_SECTION, _HEADS = 8, 3  # sentences under a subhead, figures in it


def _same(page: Scan, one: Quantity, other: Quantity, title: int, adjacent: bool) -> bool:
    if adjacent and _restated(page, one, other):
        return True
    if other.compared_with is not None:
        return False
    if one.last <= title <= other.first and _is_said_as_share(one, other):
        return True
    if (
        one.kind != other.kind
        or one.kind not in _SAME_KIND
        or one.unit != other.unit
        or one.change != other.change
        or one.negated != other.negated
    ):
        return False
    if {one.qualifier, other.qualifier} in _OPPOSITE:
        return False  # `moins de 3 millions` and `plus de 3 millions`
    titled = one.last <= title <= other.first
    if not other.definite and (not titled or _are_rows(page, one, other)) and _is_another(page, one, other):
        return False
    if _is_unmistakable(page, one, other) or (titled and _is_one_range(one, other)):
        return True
    if titled and one.value is not None and one.value == other.value and _is_repeated(one, other):
        return True
    if (
        _is_cited(page, one, other)
        or _is_pointed_at(page, one, other)
        or _is_spelt_out(page, one, other)
        or _is_made_exact(page, one, other)
        or is_told_again(page, one, other)
    ):
        return True
    if not _agree(one, other, titled):
        return False
    if one.value is not None and one.value == other.value:
        return _is_telling(one) or (titled and not _is_while(one, other))
    if titled and _befell_otherwise(page, one, other):
        return False
    if titled:
        rounded = rounds(one, other) or (other.qualifier in ROUNDED and rounds(other, one))
        return rounded and one.per == other.per and _of_one_time(one, other)
    return _near(one, other) or _near(other, one)


_LOWER = ("less_than", "at_most", "nearly")  # `plus de 300 morts`, and `près de 300` that are missing
_OPPOSITE = [{low, high} for low in _LOWER for high in ("more_than", "at_least")]


def _is_another(page: Scan, one: Quantity, other: Quantity) -> bool:
    """`Syrie : 450⏎Mali : 450`, `120 places à Lyon, 120 à Lille`, of March and of April: each says where or when.

    Only what stands beside both tells them apart; a place or time that was carried on may be that of neither.
    """
    if not (one.place_carried or other.place_carried) and one.places and other.places:
        if set(one.places).isdisjoint(other.places):
            return True
        towns = [
            {page.folded(*run) for run in q.place_words if is_local(page.slice(*run))} for q in (one, other)
        ]
        if all(towns) and towns[0].isdisjoint(towns[1]):
            return True
    times = one.period_value or "", other.period_value or ""
    dated = all("context.period" in q.rules for q in (one, other)) and "/" not in "".join(times)
    return dated and not times[0].startswith(times[1]) and not times[1].startswith(times[0])


def _are_rows(page: Scan, one: Quantity, other: Quantity) -> bool:
    """`Syrie : 450` over `Mali : 450`: the first line may look like a title."""
    return all(page.before(q.left) in _STROKES for q in (one, other))


_STROKES = frozenset((":", "|", ";"))


def _is_while(one: Quantity, other: Quantity) -> bool:
    """`Deux ans après` over `Deux ans plus tard`: times that pass are no fact; `deux ans de prison` are one."""
    return one.kind == other.kind == "duration" and one.noun is None and other.noun is None


def _is_unmistakable(page: Scan, one: Quantity, other: Quantity) -> bool:
    """`187 340 immigrations` in a row of a table, whatever the row calls them: no two facts have such a figure."""
    if one.value is None or one.value != other.value or one.value < _LONG or one.value % 100 == 0:
        return False
    times = {one.period_value, other.period_value} - {None}
    free = one.compared_with is None and one.per == other.per
    return free and len(times) < _TIMES and page.layout.sentences_between(one.first, other.first) > 0


_LONG = 10_000


def _is_one_range(one: Quantity, other: Quantity) -> bool:
    """`de trois à six ans de prison` in the title, `trois à six ans d’emprisonnement` in the text."""
    if one.qualifier != "between" or other.qualifier != "between" or one.minimum is None:
        return False
    same = (one.minimum, one.maximum) == (other.minimum, other.maximum)
    return same and (one.noun == other.noun or are_alike(one.noun, other.noun))


def _is_pointed_at(page: Scan, one: Quantity, other: Quantity) -> bool:
    """`un groupe de 14 personnes. Les quatorze migrants …`: the people who were just counted."""
    same = one.value is not None and one.value == other.value and one.value >= _SEVERAL
    people = _counts_people(one) and (_counts_people(other) or other.noun in HAPPENINGS)  # `Les 12 départs`
    if not same or not other.definite or one.definite or not people:
        return False
    if one.per or other.per or other.part_of is not None or not _OTHERS.isdisjoint(_behind(page, other)):
        return False
    far = page.layout.sentences_between(one.first, other.first)
    return 0 < far <= _POINTED


def _is_cited(page: Scan, one: Quantity, other: Quantity) -> bool:
    """`a parlé de 500 000 immigrés par an. … Et les « 500 000 immigrés » ?`: words of before, in quotation marks."""
    same = one.value is not None and one.value == other.value and one.value >= _CHANCE and other.per is None
    behind = page.folds[other.right : other.right + 3]
    quoted = page.before(other.left) in _OPENING_QUOTES and not CLOSING_QUOTES.isdisjoint(behind)
    return same and quoted and other.noun is not None and one.noun == other.noun


_OPENING_QUOTES = frozenset(("«", "“", '"'))


def _is_spelt_out(page: Scan, one: Quantity, other: Quantity) -> bool:
    """`8 000 migrants … « Huit mille personnes`, `40 places` of `quarante places`: the same figure, in words."""
    forms = {one.numbers[0].form, other.numbers[0].form}
    same = one.kind == "count" and one.value is not None and one.value == other.value and one.value >= _CHANCE
    if not same or forms != {"words", "digits"} or one.per != other.per:
        return False
    known = one.noun is not None and (
        one.noun == other.noun or (_counts_people(one) and _counts_people(other))
    )
    apart = {one.period_value, other.period_value} - {None}
    return known and len(apart) < _TIMES and page.layout.sentences_between(one.first, other.first) <= _POINTED


_TIMES = 2


def _is_made_exact(page: Scan, one: Quantity, other: Quantity) -> bool:
    """`une soixantaine de rescapés attendaient. Ils étaient` | 63: a pronoun, and the figure that was rounded."""
    at = other.left - (page.before(other.left) in _EXACTLY)
    if one.qualifier not in ROUNDED or other.qualifier != "exact" or page.folds[at - 2 : at] not in _WERE:
        return False
    near = page.layout.sentences_between(one.first, other.first) == 1 and one.noun == other.noun
    if not near or not one.value or other.value is None or one.part_of is not None:
        return False
    return abs(other.value - one.value) / one.value < _TENTH


_WERE = (["ils", "étaient"], ["elles", "étaient"], ["ils", "sont"], ["elles", "sont"])
_TENTH = Decimal("0.1")


def _counts_people(quantity: Quantity) -> bool:
    return quantity.kind == "count" and (is_person(quantity.noun or "") or is_people(quantity.noun or ""))


def _behind(page: Scan, quantity: Quantity) -> list[str]:
    return page.folds[quantity.last : quantity.last + 2]


_SEVERAL, _POINTED = 3, 5  # people at least; sentences at most
_OTHERS = frozenset("autres derniers dernières premiers premières".split())


def _is_said_as_share(title: Quantity, body: Quantity) -> bool:
    """`Un jeune sur neuf` over `11,1 % des jeunes`, `chutent de près de 27 %` over `-26,8 %`: rounded in a title."""
    if body.kind != "percent" or body.value is None or title.noun != body.noun or title.noun is None:
        return False
    elsewhere = bool(title.places and body.places) and title.places != body.places
    if title.change != body.change or body.compared_with is not None or elsewhere:
        return False
    if title.kind == "fraction" and title.numerator and title.denominator:
        return abs(title.numerator * 100 / title.denominator - body.value) <= _ROUNDING
    rounded = title.kind == "percent" and title.value == (title.value or _TELLING).to_integral_value()
    return rounded and abs((title.value or 0) - body.value) < 1 and body.value != title.value


_ROUNDING = Decimal("1.5")


def _of_one_time(title: Quantity, body: Quantity) -> bool:
    """Whether a rounded title may tell of the time of a figure: not a wreck of August of one `fin juillet`."""
    one, other = title.period_value, body.period_value
    if one is None or other is None or "/" in one + other:
        return True
    return one.startswith(other) or other.startswith(one)


def _near(rounded: Quantity, exact: Quantity) -> bool:
    """`94 000 environ` and `93 651`, of one noun and one time: the rounded figure says that it is rounded."""
    known = rounded.noun and rounded.noun == exact.noun and rounded.period_value == exact.period_value
    if (
        not known
        or rounded.qualifier not in ROUNDED
        or exact.qualifier != "exact"
        or rounded.period_value is None
    ):
        return False
    if (
        rounded.value is None
        or exact.value is None
        or rounded.value < _LARGE
        or rounded.places != exact.places
    ):
        return False
    return rounds(rounded, exact) and abs(rounded.value - exact.value) / rounded.value < TIGHT


ROUNDED = ("about", "nearly", "more_than", "less_than")
_LARGE = 1000
TIGHT = Decimal("0.02")


def _befell_otherwise(page: Scan, title: Quantity, body: Quantity) -> bool:
    """`une vingtaine de disparus` over `Dix-huit passagers ont été repêchés`: others, and what else became of them."""
    fate = next((acts for nouns, acts in _FATES if title.noun in nouns), None)
    if fate is None or are_alike(title.noun, body.noun):
        return False
    first, last = page.layout.sentence(body.first)
    told = {infinitive(word) for word in page.folds[first:last]} | {body.noun}
    others = any(not acts.isdisjoint(told) for _, acts in _FATES if acts is not fate)
    return others and fate.isdisjoint(told)


# What is told of people, as a noun and as verbs.
_FATES = (
    (word_set("disparu disparue"), word_set("disparaître rechercher disparu disparue introuvable")),
    (
        word_set("mort morte victime noyé noyée décès corps"),
        word_set("mourir périr tuer noyer décéder perdre mort morte victime corps décès cadavre dépouille"),
    ),
    (
        word_set("rescapé rescapée survivant survivante naufragé naufragée"),
        word_set(
            "secourir sauver repêcher recueillir survivre débarquer rescapé rescapée survivant survivante"
        ),
    ),
)


def _agree(one: Quantity, other: Quantity, titled: bool) -> bool:
    """Nothing that is known of both differs: noun, period, part or whole. A title calls people otherwise."""
    said = one.noun == other.noun or are_alike(one.noun, other.noun) or _both_people(one, other, titled)
    if one.noun and other.noun and not said:
        return False
    return (one.part_of is None) == (other.part_of is None) and one.compared_with is None


def _is_repeated(one: Quantity, other: Quantity) -> bool:
    """A number of the title that the body says again: by chance only where it is small."""
    free = one.compared_with is None and other.compared_with is None
    return free and not other.negated and (one.value or 0) >= _CHANCE


_CHANCE = 20


def _both_people(one: Quantity, other: Quantity, titled: bool) -> bool:
    """`deux morts`, `deux exilés sont morts`: a title counts people by what happened to them, money by what it is."""
    if titled and one.kind == "money":
        return True
    people = _is_of_people(one.noun) and _is_of_people(other.noun)
    duty = titled or not (one.noun in ON_DUTY or other.noun in ON_DUTY)  # `120 migrants`, `120 policiers`
    return people and duty and (titled or one.value == other.value)


def _is_of_people(noun: str | None) -> bool:
    return bool(noun) and (is_person(noun or "") or noun in HAPPENINGS)


def _is_telling(quantity: Quantity) -> bool:
    """A figure that is not met twice by chance."""
    if quantity.value is None or quantity.value <= _TELLING:
        return False
    return quantity.value % 100 != 0 or len(f"{quantity.value:f}".rstrip("0.")) > _DIGITS


_DIGITS = 2  # `2,71 millions`: three say something, as of `271`


def rounds(title: Figure, body: Figure) -> bool:
    """Whether the title's figure is the body's, rounded to the digits that the title has."""
    if title.value is None or body.value is None or title.value == 0:
        return False
    if title.qualifier == "more_than" and body.value < title.value:
        return False
    zeros = _trailing(title.value)
    if zeros < 1:
        return False
    return abs(title.value - body.value) < Decimal(10) ** zeros and abs(
        title.value - body.value
    ) / title.value < (_TENS if _counts_in_tens(title) else _LOOSE)


def _counts_in_tens(title: Figure) -> bool:
    """`une vingtaine de morts` over `23 morts`."""
    return title.qualifier == "about" and (title.value or 0) < _TELLING


_TENS = Decimal("0.2")


def _trailing(value: Decimal) -> int:
    """Zeros at the end of a whole number: 5 of `3,5 millions`."""
    if value != value.to_integral_value():
        return 0
    digits = f"{value.to_integral_value():f}"
    return len(digits) - len(digits.rstrip("0"))


def _is_share(fraction: Quantity, percent: Quantity) -> bool:
    """`un quart (23 %)`; not `trois sur cinq venaient du Nigeria (31 %) ou du Maroc`."""
    if not fraction.numerator or not fraction.denominator or percent.value is None:
        return True
    return abs(fraction.numerator * 100 / fraction.denominator - percent.value) <= _OFF


_OFF = 8
_BREAKS = frozenset((".", ";", ":", "(", "\n", "contre", "et"))
_WITHIN = 6  # `la moitié d’entre eux (48 %)`, `102 milliards de francs en 2024 (environ 208 M€)`


def _of_them(page: Scan, first: int, last: int) -> bool:
    return page.folded(first, last) in ("d'entre eux", "d'entre elles")


def _restated(page: Scan, one: Quantity, other: Quantity) -> bool:
    """`un quart (23 %)`, `2,5 milliards de francs (environ 3,8 millions d’euros)`, `… – 31 404 très exactement`."""
    at = other.left - 1
    at -= page.folds[at] in _EXACTLY  # `(exactement 25,4 %)`
    if at < 1 or (other.change and other.change != one.change):
        return False
    between = page.folds[one.right : at]
    if not _BREAKS.isdisjoint(between):
        return False
    share = one.kind == "fraction" and other.kind == "percent" and _is_share(one, other)
    sums = one.kind == other.kind == "money" and one.unit != other.unit
    if page.folds[at] == "(" and len(between) + 1 < _WITHIN:
        return share or sums
    if page.folds[at] not in _SETTING_APART:
        return False
    exact = not _EXACTLY.isdisjoint(page.folds[other.after : other.after + 3])
    if share and exact:
        return len(between) < _CLAUSE  # `une personne sur dix est immigrée, 10,7 % très précisément`
    if between and not _of_them(page, one.right, at):
        return False
    if sums:
        return other.qualifier == "about"  # `4 000 dinars, environ 1 200 euros`
    return exact and one.kind in ("count", "fraction") and other.kind == "count"


_SETTING_APART = frozenset((",", "–", "—"))
_CLAUSE = 9
_EXACTLY = frozenset(("exactement", "précisément"))
