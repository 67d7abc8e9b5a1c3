"""What time a number is about: the date of its clause, sentence, list or heading; `un an plus tôt` moves it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from ...layout import head_end
from ...morphology import Tag, guess, is_finite_verb, is_participle
from ..dates import shift
from ..dates.mention import Reading
from ..dates.tense import direction, narrates
from .datable import is_datable
from .scopes import Scopes, find_scopes
from .standing import Reach, reach_of
from .title import repeated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ...found import FoundDate, Quantity, Run
    from ...scan import Scan

_BACK = frozenset(("tôt", "plus", "auparavant", "avant", "précédent", "précédente"))
_NOW = (
    "désormais",
    "actuellement",
    "à l'heure actuelle",
    "est retombé à",
    "à présent",
    "en est à",
    "en sommes à",
    "en sont à",
)
_BREAKS = frozenset(
    """; ( ) : contre dont mais tandis alors après puis puisque puisqu' car lorsque lorsqu' quand""".split()
)
# `atteint la barre des 40 millions`: a mark that is reached, not things that are known
_MARKS = frozenset(("barre", "seuil", "cap"))
# `du jamais vu depuis 2015`, `son plus haut niveau depuis dix ans`: since when nothing like it was seen
_RECORDS = frozenset("jamais record haut bas élevé élevée niveau fort forte meilleur pire précédent".split())


_OPENING = 4
_FAR = 2
_FARTHEST = 4


@dataclass(slots=True)
class State:
    """The period said last for a figure, with where; older: of an earlier year than the one before it."""

    value: str | None = None
    index: int | None = None
    sentence: int = -9
    nouns: set[str] = field(default_factory=set)
    paragraph: int = -1
    section: int = -1
    older: bool = False
    baseline: str | None = None


def attach(
    page: Scan,
    quantities: Sequence[Quantity],
    dates: Sequence[FoundDate],
    published: date | None,
    dateline: Run | None,
) -> None:
    """Set `period` (index of a date) or `period_value` of each quantity."""
    head = head_end(page)
    usable = [i for i, day in enumerate(dates) if is_datable(page, day, dateline, head)]
    scopes = find_scopes(page, dates, usable, quantities, head)
    known = _known(page, quantities, dates, usable)
    state = State()
    text = Reading(page, ())
    before: Quantity | None = None
    for quantity, following in zip(quantities, [*quantities[1:], None], strict=True):
        back = _years_back(page, quantity, following)
        _retell(known, quantity, state, scopes)
        compared = _before_bracket(known, quantity)
        if compared is None:
            compared = _before_colon(known, quantity)
        reach = reach_of(page, quantity)
        found = compared if compared is not None and reach else _own(known, quantity, reach)
        twin, before = (before if before and _is_aside_of(page, before, quantity) else None), quantity
        if twin and found is not None and not twin.first < dates[found].first < quantity.right + _BEHIND:
            found = None  # `57 514 (24,6 %) en 2022`: dated with the figure that it says again
        if found is None and reach:
            found = scopes.columns.get(quantity.first)
        told = dates[found].value if found is not None else state.value
        if (
            back
            and _is_datable_kind(quantity)
            and told
            and (found is None or back > 1 or dates[found].first < quantity.first)
        ):
            quantity.period_value = shift(told, years=-back)
        elif found is not None:
            _set(quantity, found, dates)
        elif twin and twin.period_value:
            quantity.period, quantity.period_value = twin.period, twin.period_value
        elif state.baseline and reach == Reach.TEXT and _takes_baseline(page, quantity, state, scopes):
            quantity.period_value = state.baseline
        elif _is_now(page, quantity) and published and reach:
            quantity.period_value = f"{published:%Y-%m}"
        elif reach == Reach.TEXT:
            _inherit(text, quantity, state, scopes, known)
        if quantity.period_value and _is_bare_baseline(page, quantity):
            state.baseline = quantity.period_value if _is_older(quantity.period_value, state.value) else None
        if (
            quantity.period_value
            and _is_datable_kind(quantity)
            and not back
            and not _is_baseline(page, quantity)
            and not (
                _tells_back(page, quantity) and found is not None and dates[found].first > quantity.first
            )
            and compared is None
            and not quantity.period_value.startswith("../")
            and not (quantity.period is not None and _is_deadline(page, dates[quantity.period]))
            and not _looks_back(page, quantity, state)
        ):
            counted = state.nouns if state.value == quantity.period_value else set()
            state.nouns = {*counted, quantity.noun or ""}
            if state.value != quantity.period_value:
                state.older = _is_older(quantity.period_value, state.value)
            state.value, state.index = quantity.period_value, quantity.period
            state.sentence = page.layout.sentence_number(quantity.first)
            state.paragraph = _paragraph(page, quantity.first)
            state.section = scopes.sections[state.paragraph]

    for title, same in repeated(quantities, head):
        if title.period_value is None and same.period_value is not None and reach_of(page, title):
            title.period, title.period_value = same.period, same.period_value


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

    def within(self, first: int, last: int) -> Sequence[int]:
        """Indices of the usable dates that begin at word `first` or later, before word `last`."""
        return self.usable[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]


def _known(
    page: Scan, quantities: Sequence[Quantity], dates: Sequence[FoundDate], usable: Sequence[int]
) -> Known:
    firsts = [d.first for d in dates]
    behind = [q.right for q in quantities if _is_baseline(page, q) or _tells_back(page, q)]
    # A date just behind a baseline (`contre 29,1 % en 2022`) dates nothing else.
    taken = frozenset(
        i for end in behind for i in range(bisect_left(firsts, end), bisect_right(firsts, end + _BEHIND))
    )
    ends = {d.last: i for i, d in enumerate(dates)}
    lefts = sorted(q.left for q in quantities)
    return Known(
        page, dates, usable, [firsts[i] for i in usable], ends, taken, lefts, page.places_of(_QUOTES)
    )


def _looks_back(page: Scan, quantity: Quantity, state: State) -> bool:
    """`… au 1er janvier 2024 ; ils étaient 7,4 % en 1975`: an older year beside the one that is told."""
    return state.sentence == page.layout.sentence_number(quantity.first) and _is_older(
        quantity.period_value, state.value
    )


def _is_deadline(page: Scan, day: FoundDate) -> bool:
    """`avant le 30 juin`, `à l’horizon 2030`: when something is due is the time of nothing else."""
    return not _DUE.isdisjoint(page.folds[max(day.first - 3, 0) : day.first])


_DUE = frozenset(("avant", "horizon", "tard", "échéance"))


def _is_older(value: str | None, than: str | None) -> bool:
    """Whether a period lies in an earlier year than another, as far as both are known."""
    one, other = (value or "")[:4], (than or "")[:4]
    return one.isdecimal() and other.isdecimal() and one < other


def _is_aside_of(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`237 400 dossiers (66,3 %)`, `11 482 personnes, soit 1 316 de plus`: the same fact, said otherwise."""
    at = quantity.left - 1
    if at < 1 or page.layout.sentence(before.first) != page.layout.sentence(quantity.first):
        return False
    if quantity.change and (_is_baseline(page, before) or page.before(before.left) == ":"):
        return False  # `contre 39 910 un an plus tôt (+17,4 %)`: it is the new figure that moved
    return page.folds[at] == "soit" or (page.folds[at] == "(" and quantity.kind in ("percent", "fraction"))


def _set(quantity: Quantity, index: int, dates: Sequence[FoundDate], how: str = "") -> None:
    quantity.period, quantity.period_value = index, dates[index].value
    quantity.rules.append(f"context.period{how}")


def _own(known: Known, quantity: Quantity, reach: Reach) -> int | None:
    """The date of the clause of `quantity`; else one that opens its sentence."""
    if reach == Reach.NOWHERE:
        return None
    page, dates, taken = known.page, known.dates, known.taken
    first, last = page.layout.sentence(quantity.first)
    inside = [i for i in known.within(first, last) if not _encloses(dates[i], quantity)]
    if not inside:
        return None
    if (relative := _relative(page, quantity, first)) is not None:
        inside = [i for i in inside if relative < dates[i].first < quantity.right + _BEHIND]
    if reach == Reach.CLAUSE:
        inside = [i for i in inside if not dates[i].value.endswith("/..") or dates[i].first > quantity.first]
    left, right = _clause(known, quantity, first, last)
    near = [i for i in inside if left <= dates[i].first < right]
    if quantity.kind == "count" and quantity.definite and page.before(quantity.left - 1) not in _MARKS:
        near = [i for i in near if -_BEHIND <= dates[i].first - quantity.right <= _BEHIND]
        inside = near
    after = [
        i
        for i in near
        if dates[i].first >= quantity.last
        and (_is_of(page, quantity, dates[i]) or not _is_compared(page, dates[i]))
    ]
    if reach == Reach.BESIDE:
        return after[0] if after and _is_beside(page, quantity, dates[after[0]]) else None
    opened = [i for i in near if dates[i].last <= quantity.left and i not in taken]
    if after and not (opened and _is_far(page, quantity, dates[after[0]])):
        return after[0]
    before = [
        i
        for i in near
        if i not in taken
        and dates[i].last <= quantity.first
        and not _dates_a_participle(page, dates[i], first)
    ]
    if before:
        return before[-1]
    opening = [
        i
        for i in inside
        if i not in taken
        and not _is_aside(page, dates[i], first)
        and dates[i].last <= quantity.first
        and not _is_compared(page, dates[i])
        and not _in_brackets(page, dates[i])
    ]
    if opening and not _is_baseline(page, quantity):
        return opening[0]
    closing = [
        i
        for i in inside
        if i not in taken
        and dates[i].first >= quantity.last
        and not _is_compared(page, dates[i])
        and _free(page, quantity, dates[i])
    ]
    if closing and not _is_baseline(page, quantity) and reach == Reach.TEXT:
        return closing[0]
    return None


def _before_bracket(known: Known, quantity: Quantity) -> int | None:
    """`qu’en 2020 (107 488)`, `que l’année précédente (26 031)`: the date just before the bracket of a baseline."""
    at = quantity.left - 1
    if at < 1 or known.page.folds[at] != "(" or quantity.change:
        return None
    named = known.ends.get(at)
    return named if named is not None and _is_compared(known.page, known.dates[named]) else None


def _before_colon(known: Known, quantity: Quantity) -> int | None:
    """`27 740 nuitées (2021 : 22 910)`, `2023 : 410 retours`: the date that labels a figure."""
    at = quantity.left - 1
    named = known.ends.get(at) if at > 0 and known.page.folds[at] == ":" else None
    first = known.dates[named].first if named is not None else 0
    usable = named is not None and bool(known.within(first, first + 1))
    return named if usable and known.page.before(first) in _LABELLING else None


_LABELLING = frozenset(("", "\n", "(", *"-–—•|;"))
_BEHIND = 4


def _is_far(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`Jeudi, devant 30 bénévoles réunis dans la salle, la directrice a lu la lettre du 3 mai`: a comma, and more."""
    between = page.folds[quantity.last : day.first]
    return len(between) > _WIDE and "," in between


_WIDE = 6


def _is_of(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`que les 873 700 de 2022`: the date of this very figure."""
    between = page.folds[quantity.last : day.first]
    return between in (["de"], ["d'"], ["du"], ["de", "l'"])


def _relative(page: Scan, quantity: Quantity, first: int) -> int | None:
    """`…, qui peut en abriter 70`: where a relative clause begins that states what a thing is like, in the present."""
    for at in range(quantity.left - 1, max(first, quantity.left - _RELATIVE), -1):
        if page.folds[at] in (",", ";", ":", "»"):
            return None
        if page.folds[at] == "qui":
            verbs = page.folds[at + 1 : quantity.left]
            told = any(direction(word) < 0 for word in page.folds[at + 1 : quantity.last])
            return None if told or not any(is_finite_verb(word) for word in verbs) else at
    return None


_RELATIVE = 9


def _is_beside(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """Nothing but the noun between a figure and the date behind it."""
    between = page.folds[quantity.last : day.first]
    return len(between) <= _BEHIND and not any(word in ",()" for word in between)


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


_TWIN = 7


def _free(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """No bracket or other clause between the number and a later date of the sentence."""
    between = page.words[quantity.last : day.first]
    if day.value.startswith("../"):
        return False  # what is planned dates its own clause only
    if any(w.text == "(" for w in between) and not any(w.text == ")" for w in between):
        return False  # `77 % ont échoué (70 % l’an passé)`
    coordinated = any(one.folded == "et" and is_finite_verb(two.folded) for one, two in pairwise(between))
    if coordinated or any(w.text in ";:" or w.folded == "contre" for w in between):
        return False
    later = [i for i, w in enumerate(between) if w.folded == "après"]
    return all(_MISHAPS.intersection(w.folded for w in between[i : i + 4]) for i in later)


_COMPARING = frozenset(
    """qu' que rapport comparaison comparé comparée comparés comparées comparativement""".split()
)
# `38 migrants ont péri après le naufrage, lundi, d’une barque`: the mishap says when it was
_MISHAPS = frozenset(
    "naufrage chavirement accident collision explosion incendie effondrement attaque drame".split()
)


def _is_compared(page: Scan, day: FoundDate) -> bool:
    """`de plus qu’en 2022`, `par rapport à 2019`, `depuis` apart: the date of a comparison."""
    before = page.folds[max(day.first - 6, 0) : day.first]
    if day.value.endswith("/..") and not _RECORDS.isdisjoint(before):
        return True
    if "comme" in before[-3:] or before[-1:] == ["qu'à"] or before[-2:] == ["niveau", "de"]:
        return True
    return not _COMPARING.isdisjoint(before)


def _is_aside(page: Scan, day: FoundDate, first: int) -> bool:
    """`à promouvoir depuis 1951 …, composée de 175 États`: an open stretch dates its own verb."""
    opened = day.value.endswith("/..") and day.first - first > _OPENING
    return opened or _dates_a_participle(page, day, first)


def _dates_a_participle(page: Scan, day: FoundDate, first: int) -> bool:
    """`Créée en 1983, l’ONG emploie …`, `la route la plus empruntée en 2023`: it says when that was."""
    led = page.folds[max(day.first - 5, first) : day.first]
    return led[-1:] == ["en"] and is_participle(led[-2:-1][0] if led[-2:-1] else "") and _BE.isdisjoint(led)


_BE = frozenset("a ont avait avaient été est sont était étaient aura auront".split())


def _in_brackets(page: Scan, day: FoundDate) -> bool:
    return bool(day.first) and page.words[day.first - 1].text == "("


def _is_baseline(page: Scan, quantity: Quantity) -> bool:
    before = page.words[quantity.left - 1].folded if quantity.left else ""
    return before in ("contre", "versus")


def _is_datable_kind(quantity: Quantity) -> bool:
    return quantity.kind not in ("age", "duration")


def _years_back(page: Scan, quantity: Quantity, following: Quantity | None) -> int:
    """`contre 9 252 un an plus tôt`, `(274 un an auparavant)`, `1 431 quatre ans plus tôt`: how many years before."""
    after = page.folds[quantity.after : quantity.after + 6]
    if len(after) > 2 and after[0] in ("un", "une") and after[1] in ("an", "année"):
        return int(after[2] in _BACK)
    if following is not None and following.kind == "duration" and following.left == quantity.after:
        years = _years(following)
        return years if not _BACK.isdisjoint(page.folds[following.last : following.last + 3]) else 0
    return int(_is_baseline(page, quantity) and not _BACK.isdisjoint(after[:4]))


def _years(duration: Quantity) -> int:
    """Whole years of a duration: `quatre ans`, `douze mois`; 0 for others."""
    months = {"year": 12, "month": 1}.get(duration.unit or "", 0) * (duration.value or 0)
    return int(months // 12) if months % 12 == 0 else 0


def _tells_back(page: Scan, quantity: Quantity) -> bool:
    """`Ils étaient 315 000 en 2023`: how it was before."""
    near = page.folds[max(quantity.left - 3, 0) : quantity.left]
    return any(one in _THEY and two in _WERE for one, two in pairwise(near))


_THEY = frozenset(("ils", "elles", "il", "elle"))
_WERE = frozenset(("était", "étaient", "avait", "avaient"))


def _is_bare_baseline(page: Scan, quantity: Quantity) -> bool:
    """`contre 617`, `au lieu de 256`; votes against are none."""
    if quantity.noun == "voix":
        return False
    return (
        _is_baseline(page, quantity) or page.folded(max(quantity.left - 3, 0), quantity.left) == "au lieu de"
    )


def _takes_baseline(page: Scan, quantity: Quantity, state: State, scopes: Scopes) -> bool:
    """`505 barques (contre 617 en 2021), 16 197 arrestations, contre 17 744`: as old as the last baseline."""
    bare = quantity.kind != "money" and _is_bare_baseline(page, quantity)
    return bare and _is_near(page, quantity, state, scopes)


def _is_near(page: Scan, quantity: Quantity, state: State, scopes: Scopes) -> bool:
    """Whether the text goes on from where the last period was said: near by, in the same section."""
    far = page.layout.sentence_number(quantity.first) - state.sentence
    reach = _FARTHEST if quantity.noun in state.nouns or quantity.change else _FAR
    return far <= reach and scopes.sections[_paragraph(page, quantity.first)] == state.section


def _is_now(page: Scan, quantity: Quantity) -> bool:
    first, last = page.layout.sentence(quantity.first)
    near = page.folded(max(first, quantity.left - 5), min(last, quantity.right + 2))
    return any(word in near for word in _NOW)


def _inherit(
    text: Reading,
    quantity: Quantity,
    state: State,
    scopes: Scopes,
    known: Known,
) -> None:
    """The period of the figure before, as long as the text goes on with it; else that of a dated heading."""
    page = text.page
    if quantity.change and _takes_years(page, quantity):
        return
    sentence = page.layout.sentence_number(quantity.first)
    near = state.value is not None and _is_near(page, quantity, state, scopes)
    near = near and not (state.older and _paragraph(page, quantity.first) != state.paragraph)
    if known.is_quoted(quantity) and not _points_back(page, quantity):
        near = near and narrates(text, quantity.first, quantity.last) > 0
    if near and _goes_on(text, quantity, state, sentence):
        quantity.period, quantity.period_value = state.index, state.value
        quantity.rules.append("context.period.carried")
        return
    heading = scopes.over.get(_paragraph(page, quantity.first))
    if heading is not None and quantity.kind != "money":
        _set(quantity, heading, known.dates, ".heading")


def _is_rate(quantity: Quantity) -> bool:
    """`14,5 litres par personne`: what it is per, unless it is a day or a number of inhabitants."""
    return bool(quantity.per) and quantity.per != "day" and not str(quantity.per)[0].isdecimal()


def _points_back(page: Scan, quantity: Quantity) -> bool:
    """`la moitié de ces personnes`: said of what was counted before."""
    return not {"ces", "cette", "ceux", "celles"}.isdisjoint(page.folds[quantity.last : quantity.last + 3])


def _takes_years(page: Scan, quantity: Quantity) -> bool:
    """`en cinq ans, le nombre d’étudiants a augmenté de 12,2 %`: a stretch that no year fixes."""
    first, last = page.layout.sentence(quantity.first)
    folds = page.folds[first : min(quantity.right + _BEHIND, last)]
    return any(word == "en" and folds[i + 2 : i + 3] == ["ans"] for i, word in enumerate(folds))


def _retell(known: Known, quantity: Quantity, state: State, scopes: Scopes) -> None:
    """`La police est venue jeudi. Bilan : 83 tentes`: a day named without a figure is told of."""
    page, dates = known.page, known.dates
    first, _ = page.layout.sentence(quantity.first)
    within = known.within(_paragraph(page, quantity.first), first)
    named = [
        i
        for i in within
        if page.layout.sentence_number(dates[i].first) > state.sentence and _is_a_day(page, dates[i])
    ]
    if not named:
        return
    last = page.layout.sentence_number(dates[named[-1]].first)
    named = [i for i in named if page.layout.sentence_number(dates[i].first) == last]
    if len(named) == 1:
        state.value, state.index, state.sentence = dates[named[0]].value, named[0], last
        state.nouns, state.older, state.baseline = set(), False, None
        state.paragraph = _paragraph(page, dates[named[0]].first)
        state.section = scopes.sections[state.paragraph]


def _is_a_day(page: Scan, day: FoundDate) -> bool:
    """A day or a night that something is told of."""
    told = ".." not in day.value and _IS_DAY.match(day.value) is not None
    return told and not _is_compared(page, day) and not _is_deadline(page, day)


_IS_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d|XX)-(?:\d\d|XX)")


def _is_reported(page: Scan, quantity: Quantity) -> bool:
    """A figure of an account, whatever the tense: in digits, or in brackets; `deux organisations` is none."""
    if page.before(quantity.left) == "(":
        return True
    plain = quantity.kind == "count" and quantity.numbers[0].form == "digits"
    return plain and not quantity.definite and (quantity.value is None or quantity.value > _FEW)


_FEW = 10


def _goes_on(text: Reading, quantity: Quantity, state: State, sentence: int) -> bool:
    """Whether a figure without a date of its own goes on with the ones before: the same noun, or a count near by."""
    page = text.page
    if quantity.kind == "ordinal":
        return sentence - state.sentence <= 1 and _is_of_a_stretch(state.value)
    if sentence > state.sentence:
        told = narrates(text, quantity.first, quantity.last)
        if told < 0 and quantity.noun not in state.nouns:
            return bool(quantity.change) or _is_reported(page, quantity)
        if told > 0 and quantity.kind in ("count", "percent", "fraction") and not quantity.definite:
            return True
    if quantity.noun in state.nouns:
        return True
    if quantity.kind == "money" or quantity.qualifier in ("at_most", "less_than") or quantity.definite:
        return False
    if _is_rate(quantity):
        return False
    before = page.folds[quantity.left - 1] if quantity.left else ""
    if Tag.INFINITIVE in guess(before):
        return False
    return quantity.kind == "count" or sentence - state.sentence <= 1


def _is_of_a_stretch(value: str | None) -> bool:
    """A year, a quarter, an interval: what figures are ranked over; not a day."""
    return value is not None and ".." not in value and (len(value) <= len("2022-Q1") or "/" in value)


def _paragraph(page: Scan, at: int) -> int:
    return page.layout.line(at)[0]
