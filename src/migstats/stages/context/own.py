"""The date of a figure in its own sentence: of its clause, of what opens the sentence, of what closes it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ...found import FoundDate
from ...morphology import is_finite_verb, is_participle
from ...scan import Scan
from ..dates.tense import direction
from .baselines import VOTES, is_baseline, tells_back
from .standing import Reach

if TYPE_CHECKING:
    from ...found import Quantity, Run

_BREAKS = frozenset(
    """; ( ) : contre dont mais tandis alors après puis puisque puisqu' car lorsque lorsqu' quand""".split()
)


# `atteint la barre des 40 millions`: a mark that is reached, not things that are known
_MARKS = frozenset(("barre", "seuil", "cap"))


# `du jamais vu depuis 2015`, `son plus haut niveau depuis dix ans`: since when nothing like it was seen
_RECORDS = frozenset(
    """jamais record haut bas élevé élevée niveau fort forte meilleur pire précédent marqué marquée""".split()
)


_OPENING = 4


BEHIND = 4


_WIDE = 6


_RELATIVE = 9


_TWIN = 7


_LABELLING = frozenset(("", "\n", "(", *"-–—•|;"))


_COMPARING = frozenset(
    """qu' que rapport comparaison comparé comparée comparés comparées comparativement""".split()
)


# `38 migrants ont péri après le naufrage, lundi, d’une barque`: the mishap says when it was
_MISHAPS = frozenset(
    "naufrage chavirement accident collision explosion incendie effondrement attaque drame".split()
)


_BE = frozenset("a ont avait avaient été est sont était étaient aura auront".split())


_DUE = frozenset(("avant", "horizon", "tard", "échéance"))


_QUOTES = frozenset("«»")


@dataclass(frozen=True, slots=True)
class Known:
    """The dates of a text that may be those of a figure, by where they stand.

    usable: their indices in `dates`, left to right; firsts: the first word of each. ends: one past its last
    word -> index of a date that something is compared with. taken: dates of baselines. lefts: the first word
    of each quantity with its modifiers. quotes: where quotation marks stand.
    """

    page: Scan
    dates: Sequence[FoundDate]
    usable: Sequence[int]
    firsts: Sequence[int]
    ends: dict[int, int]
    taken: frozenset[int]
    lefts: Sequence[int]
    quotes: Sequence[int]

    def is_quoted(self, quantity: Quantity) -> bool:
        """Whether a figure stands in a quotation of its line."""
        at = bisect_left(self.quotes, quantity.first)
        mark = self.quotes[at - 1] if at else -1
        return mark >= self.page.layout.line(quantity.first)[0] and self.page.folds[mark] == "«"

    def is_count_at(self, index: int) -> bool:
        """`au 31 décembre`: the day at which something is counted."""
        return self.page.before(self.dates[index].first) in _COUNTED_AT

    def within(self, first: int, last: int) -> Sequence[int]:
        """Indices of the usable dates that begin at word `first` or later, before word `last`."""
        return self.usable[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]


def known_dates(
    page: Scan, quantities: Sequence[Quantity], dates: Sequence[FoundDate], usable: Sequence[int]
) -> Known:
    firsts = [d.first for d in dates]
    behind = [q.right for q in quantities if is_baseline(page, q) or tells_back(page, q)]
    # A date just behind a baseline (`contre 29,1 % en 2022`) dates nothing else.
    taken = frozenset(
        i
        for end in behind
        for i in range(bisect_left(firsts, end), bisect_right(firsts, _reach_behind(page, end)))
    )
    ends = {d.last: i for i, d in enumerate(dates)}
    lefts = sorted(q.left for q in quantities)
    return Known(
        page, dates, usable, [firsts[i] for i in usable], ends, taken, lefts, page.places_of(_QUOTES)
    )


def _reach_behind(page: Scan, end: int) -> int:
    """`contre 4 385 sur l’ensemble de l’année 2023`: the last word where a date of a baseline may begin."""
    return min(end + _WIDE, page.layout.sentence(end - 1)[1])


def own_date(known: Known, quantity: Quantity, reach: Reach) -> int | None:
    """The date of the clause of `quantity`; else one that opens or closes its sentence."""
    page = known.page
    first, last = page.layout.sentence(quantity.first)
    inside = _reachable(known, quantity, reach, known.within(first, last)) if reach else []
    if not inside:
        return None
    if quantity.noun in VOTES:
        inside = [i for i in inside if known.dates[i].grain == "day"]
    if _passes(page, quantity):
        return next((i for i in reversed(inside) if known.dates[i].first >= quantity.last), None)
    when = _told_of(known, quantity, inside)
    if when is not None:
        return when
    left, right = _clause(known, quantity, first, last)
    near = [i for i in inside if left <= known.dates[i].first < right]
    if _is_known(page, quantity):
        near = [i for i in near if -BEHIND <= known.dates[i].first - quantity.right <= BEHIND]
        inside = near
    behind = _behind(known, quantity, near)
    if reach == Reach.BESIDE:
        return behind if behind is not None and _is_beside(page, quantity, known.dates[behind]) else None
    found = behind if behind is not None else _ahead(known, quantity, near)
    if found is not None or is_baseline(page, quantity):
        return found
    opening = _opening(known, quantity, inside)
    return _closing(known, quantity, inside) if opening is None and reach == Reach.TEXT else opening


def _reachable(known: Known, quantity: Quantity, reach: Reach, inside: Sequence[int]) -> list[int]:
    """The dates of a sentence that a figure can have: in a relative clause those beside it, of a state no `depuis`."""
    page, dates = known.page, known.dates
    chosen = [i for i in inside if not _encloses(dates[i], quantity)]
    first, _ = page.layout.sentence(quantity.first)
    relative = _relative(page, quantity, first, told=reach == Reach.TEXT) if chosen else None
    if relative is not None:
        chosen = [i for i in chosen if relative < dates[i].first < quantity.right + BEHIND]
    if reach == Reach.CLAUSE:
        chosen = [i for i in chosen if not dates[i].value.endswith("/..") or dates[i].first > quantity.first]
    return chosen


def _is_known(page: Scan, quantity: Quantity) -> bool:
    """`les 27 États`, `ses 12 agents`: things that are known; not `la barre des 40 millions`."""
    return quantity.kind == "count" and quantity.definite and page.before(quantity.left - 1) not in _MARKS


def _told_of(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """`de moins qu’en 2010, quand on comptait 29 600 naissances`: that very date."""
    ahead = [i for i in inside if known.dates[i].last <= quantity.left]
    if not ahead:
        return None
    behind = known.page.folds[known.dates[ahead[-1]].last : quantity.left]
    led = behind[:_BEHIND_DATE]
    near = len(behind) < _CLAUSE and ";" not in behind and "," not in behind[1:]
    return ahead[-1] if near and led[:1] == [","] and not _WHEN.isdisjoint(led) else None


_BEHIND_DATE = 4
_CLAUSE = 14
_WHEN = frozenset(("quand", "lorsque", "lorsqu'", "où", "lequel", "laquelle"))


def _behind(known: Known, quantity: Quantity, near: Sequence[int]) -> int | None:
    """The first date of the clause behind a figure, unless it is far off and another one opens the clause."""
    page, dates = known.page, known.dates
    for i in near:
        day = dates[i]
        if day.first >= quantity.last and _dates_apart(page, quantity, day):
            continue
        if day.first >= quantity.last and (_is_of(page, quantity, day) or not is_compared(page, day)):
            opened = any(dates[j].last <= quantity.left and j not in known.taken for j in near)
            return None if opened and _is_far(page, quantity, day) else i
    return None


def _dates_apart(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`15 euros à la communauté, fondée en 1968`: a participle between commas says when that was."""
    between = page.folds[quantity.last : day.first]
    led = between[-3:]
    apart = len(between) > BEHIND and led[:1] == [","] and led[2:] == ["en"]
    return apart and is_participle(led[1]) and led[1] in _FOUNDED


_FOUNDED = frozenset(
    """fondé fondée fondés fondées créé créée créés créées né née nés nées ouvert ouverte ouverts ouvertes
    construit construite bâti bâtie inauguré inaugurée lancé lancée adopté adoptée signé signée""".split()
)


def _passes(page: Scan, quantity: Quantity) -> bool:
    """`a reculé de 0,5 point, passant de 13,4 % en 2023 à 12,9 % en 2024`: the change is of the time it came to."""
    return bool(quantity.change) and "passant" in page.folds[quantity.last : quantity.last + BEHIND]


def _ahead(known: Known, quantity: Quantity, near: Sequence[int]) -> int | None:
    """The last date of the clause before a figure."""
    page, dates = known.page, known.dates
    first, _ = page.layout.sentence(quantity.first)
    for i in reversed(near):
        free = i not in known.taken and dates[i].last <= quantity.first
        if quantity.change and is_compared(page, dates[i]):
            continue  # `0,2 point de moins qu’en 2023 et 4,2 de moins qu’en 2014`
        if free and not _dates_a_participle(page, dates[i], first):
            return i
    return None


def _opening(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """The first date of the sentence before a figure, beyond its clause."""
    page, dates = known.page, known.dates
    first, _ = page.layout.sentence(quantity.first)
    for i in inside:
        free = i not in known.taken and dates[i].last <= quantity.first and not is_compared(page, dates[i])
        if dates[i].value.startswith("../") or _is_beyond(page, dates[i], quantity):
            continue  # `pour tenir jusqu’à fin juin ; nous n’en avons reçu que 15 %`
        if free and not _is_aside(page, dates[i], first) and not _in_brackets(page, dates[i]):
            return i
    return None


def _is_beyond(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """A clause in the present beside a day; not beside the day of a count: `au 31 décembre`."""
    counted = page.before(day.first) in _COUNTED_AT
    return day.grain == "day" and not counted and states_apart(page, quantity, day.last)


_COUNTED_AT = frozenset(("au", "du"))


def states_apart(page: Scan, quantity: Quantity, since: int) -> bool:
    """`Le 3 mai, on a vidé le camp ; il ne compte que deux douches`: in the present, behind a semicolon."""
    start = next((i for i in range(quantity.left - 1, since - 1, -1) if page.folds[i] == ";"), None)
    if start is None:
        return False
    _, last = page.layout.sentence(quantity.first)
    around = [
        *range(quantity.left - 1, start, -1),
        *range(quantity.right, min(quantity.right + _CLAUSE, last)),
    ]
    verb = next(
        (page.folds[i] for i in around if page.folds[i] in _BE or is_finite_verb(page.folds[i])), None
    )
    return verb is not None and verb not in _HAVE and direction(verb) == 0


_HAVE = frozenset("a ont avait avaient".split())


def _closing(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """The first date of the sentence behind a figure, beyond its clause."""
    page, dates = known.page, known.dates
    for i in inside:
        free = i not in known.taken and dates[i].first >= quantity.last and not is_compared(page, dates[i])
        if free and _free(page, quantity, dates[i]):
            return i
    return None


def labelled(known: Known, quantity: Quantity) -> int | None:
    """The date that stands as a label just before a figure."""
    bracket = _before_bracket(known, quantity)
    return _before_colon(known, quantity) if bracket is None else bracket


def _before_bracket(known: Known, quantity: Quantity) -> int | None:
    """`qu’en 2020 (107 488)`, `que l’année précédente (26 031)`: the date just before the bracket of a baseline."""
    at = quantity.left - 1
    if at < 1 or known.page.folds[at] != "(" or quantity.change:
        return None
    named = known.ends.get(at)
    return named if named is not None and is_compared(known.page, known.dates[named]) else None


def _before_colon(known: Known, quantity: Quantity) -> int | None:
    """`27 740 nuitées (2021 : 22 910)`, `2023 : 410 retours`: the date that labels a figure."""
    at = quantity.left - 1
    named = known.ends.get(at) if at > 0 and known.page.folds[at] == ":" else None
    first = known.dates[named].first if named is not None else 0
    usable = named is not None and bool(known.within(first, first + 1))
    return named if usable and known.page.before(first) in _LABELLING else None


def _is_far(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`Jeudi, devant 30 bénévoles réunis dans la salle, la directrice a lu la lettre du 3 mai`: a comma, and more."""
    between = page.folds[quantity.last : day.first]
    return len(between) > _WIDE and "," in between


def _is_of(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`que les 873 700 de 2022`: the date of this very figure."""
    between = page.folds[quantity.last : day.first]
    return between in (["de"], ["d'"], ["du"], ["de", "l'"])


_THAT = frozenset(("qui", "où"))


def _relative(page: Scan, quantity: Quantity, first: int, *, told: bool) -> int | None:
    """`…, qui peut en abriter 70`: where a relative clause begins that states what a thing is like, in the present.

    told: whether a figure may be of what happened, told in the past; `un réseau qui facturait 900 euros` is not.
    """
    for at in range(quantity.left - 1, max(first, quantity.left - _RELATIVE), -1):
        if page.folds[at] in (",", ";", ":", "»"):
            return None
        if page.folds[at] in _THAT:
            verbs = page.folds[at + 1 : quantity.left]
            past = told and any(direction(word) < 0 for word in page.folds[at + 1 : quantity.last])
            return None if past or not any(is_finite_verb(word) for word in verbs) else at
    return None


def is_like_a_place(page: Scan, quantity: Quantity) -> bool:
    """`…, où vivent 300 000 réfugiés`: what a place is like, beside what is told."""
    led = page.folds[max(quantity.left - _OPENING, 0) : quantity.left]
    verbs = (two for one, two in pairwise(led) if one == "où")
    return any(is_finite_verb(verb) and direction(verb) == 0 for verb in verbs)


def _is_beside(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """Nothing but the noun between a figure and the date behind it."""
    between = page.folds[quantity.last : day.first]
    return len(between) <= BEHIND and not any(word in ",()" for word in between)


def _encloses(day: FoundDate, quantity: Quantity) -> bool:
    return day.first <= quantity.first < day.last


def _clause(known: Known, quantity: Quantity, first: int, last: int) -> Run:
    """From the last break before the number to the next one after it."""
    page = known.page
    left = right = 0
    for left in range(quantity.left - 1, first - 1, -1):
        if page.words[left].folded in _BREAKS:
            break
    else:
        left = first
    after = _past_twin(page, quantity, last)
    following = bisect_left(known.lefts, max(after, quantity.first + 1))
    stop = known.lefts[following] if following < len(known.lefts) else last
    for right in range(after, last):
        if (
            page.words[right].folded in _BREAKS
            or (
                page.words[right].text == "," and right + 1 < last and page.words[right + 1].folded in _BREAKS
            )
            or right >= stop
        ):
            break
    else:
        right = last
    return left, right


def _past_twin(page: Scan, quantity: Quantity, last: int) -> int:
    """`13 702 (7,0 %)` | en 2023: one past the bracket that says the figure again as a share."""
    at = quantity.right
    if page.folds[at : at + 1] != ["("]:
        return quantity.last
    closed = next((i for i in range(at + 1, min(at + _TWIN, last)) if page.folds[i] == ")"), 0)
    return closed + 1 if closed and page.folds[closed - 1] == "%" else quantity.last


def _free(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """No bracket or other clause between the number and a later date of the sentence."""
    between = page.words[quantity.last : day.first]
    if day.value.startswith("../") or is_deadline(page, day):
        return False  # what is planned dates its own clause only
    if day.value.endswith("/..") and any(w.folded in _THAT for w in between):
        return False  # `des communes qui testent la mesure depuis 2024`
    if any(w.text == "(" for w in between) and not any(w.text == ")" for w in between):
        return False  # `77 % ont échoué (70 % l’an passé)`
    if any(w.folded == "alors" for w in between):
        return False  # `41 % des départs, alors qu’elles n’en pesaient que 17 % en 2020`
    coordinated = any(
        one.folded == "et" and (two.folded in _THAT_IS or is_finite_verb(two.folded))
        for one, two in pairwise(between)
    )
    against = any(w.folded == "contre" for w in between) and quantity.noun not in VOTES
    if coordinated or against or any(w.text in ";:" for w in between):
        return False
    later = [i for i, w in enumerate(between) if w.folded == "après"]
    return all(_MISHAPS.intersection(w.folded for w in between[i : i + 4]) for i in later)


_THAT_IS = frozenset(("que", "qu'"))  # `a rappelé que … et que …`
_ONLY = re.compile(r"\bn(?:e|') \S+ (?:\S+ )?qu(?:e|')")


def is_compared(page: Scan, day: FoundDate) -> bool:
    """`de plus qu’en 2022`, `par rapport à 2019`, `depuis` apart: the date of a comparison."""
    before = page.folds[max(day.first - 6, 0) : day.first]
    if day.value.endswith("/..") and not _RECORDS.isdisjoint(before):
        return True
    if _ONLY.search(" ".join(page.folds[max(day.first - _RELATIVE, 0) : day.first])):
        return False  # `n’était que de 18 millions en 2021`
    if "comme" in before[-3:] or before[-1:] == ["qu'à"] or before[-2:] == ["niveau", "de"]:
        return True
    if before[-2:-1] in (["celui"], ["celle"], ["ceux"], ["celles"]) or before[-3:-2] in (
        ["celui"],
        ["celle"],
    ):
        return before[-1] in ("de", "d'", "fin", "début")  # `un niveau supérieur de 4 % à celui de fin 2019`
    return not _COMPARING.isdisjoint(before)


def _is_aside(page: Scan, day: FoundDate, first: int) -> bool:
    """`à promouvoir depuis 1951 …, composée de 175 États`: an open stretch dates its own verb."""
    opened = day.value.endswith("/..") and day.first - first > _OPENING
    return opened or _dates_a_participle(page, day, first)


def _dates_a_participle(page: Scan, day: FoundDate, first: int) -> bool:
    """`Créée en 1983, l’ONG emploie …`, `la route la plus empruntée en 2023`: it says when that was."""
    led = page.folds[max(day.first - 5, first) : day.first]
    if not _BORN.isdisjoint(led[-2:]):
        return True
    return led[-1:] == ["en"] and is_participle(led[-2:-1][0] if led[-2:-1] else "") and _BE.isdisjoint(led)


_BORN = frozenset(("né", "née", "nés", "nées"))  # `Née le 9 juillet 1963 dans une famille de six enfants`


def _in_brackets(page: Scan, day: FoundDate) -> bool:
    return bool(day.first) and page.words[day.first - 1].text == "("


def is_deadline(page: Scan, day: FoundDate) -> bool:
    """`avant le 30 juin`, `à l’horizon 2030`: when something is due is the time of nothing else."""
    return not _DUE.isdisjoint(page.folds[max(day.first - 3, 0) : day.first])
