"""The date of a figure in its own sentence: of its clause, of what opens the sentence, of what closes it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from ...layout import ABBREVIATIONS
from ...morphology import infinitive, is_finite_verb, is_participle
from ...phrases import before_bracket
from ...words import CLOSING_QUOTES, DEFINITE, HAD, MOVES, THOSE, VOTES
from ..numbers.ordinals import ordinal_value
from .balances import is_balance
from .baselines import VICTIMS, is_bare_baseline, is_baseline, is_led_against, moved_from
from .clause import CLAUSE, THAT, clause_of, goes_on, is_verb, relative_of, states_apart
from .comparisons import THAT_IS, is_compared
from .deeds import is_of_the_trial, leaves_open
from .known import BEHIND, COUNTED_AT, WIDE, Known
from .presents import was_then
from .roles import (
    BE,
    ENDS,
    aside_of,
    came_after,
    came_before,
    dates_a_noun,
    dates_a_participle,
    dates_apart,
    encloses,
    in_brackets,
    is_apart,
    is_aside,
    is_beside,
    is_deadline,
    is_far,
    is_of,
    is_told_aside,
    lies_apart,
    names_an_upheaval,
    was_bracketed,
)
from .scopes import is_item
from .since import since_of
from .standing import Reach, is_of_the_known
from .telling import days_of, is_said_at, lasts_longer, takes_longer
from .timeless import is_aimed_at, is_normal, is_unreal, was_already

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate, Quantity
    from ...lexicon.vocabulary import Word
    from ...scan import Scan

# `38 migrants ont péri après le naufrage, lundi, d’une barque`: the mishap says when it was
_MISHAPS = frozenset(
    """naufrage chavirement accident collision explosion incendie effondrement attaque drame tempête séisme cyclone
    ouragan typhon tornade inondation crue avalanche glissement éruption tsunami attentat""".split()
)
_BEHIND_DATE = 4
_WHEN = frozenset(("quand", "lorsque", "lorsqu'", "où", "lequel", "laquelle", "duquel"))
_WITHIN = frozenset(("au", "durant", "pendant", "lors", "où"))  # `le trimestre` | au cours duquel


def own_date(known: Known, quantity: Quantity, reach: Reach) -> int | None:
    """The date of the clause of `quantity`; else one that opens or closes its sentence."""
    page = known.page
    first, last = page.layout.sentence(quantity.first)
    inside = _reachable(known, quantity, reach, known.within(first, last)) if reach else []
    if page.before(quantity.left) == "sommes":
        inside = [i for i in inside if not _is_of_then(page, known.dates[i], quantity.left, first)]
    if not inside or is_aimed_at(page, quantity):
        return None
    for rule in (_in_its_bracket, _with_its_participle):
        if (at := rule(known, quantity, inside)) is not None:
            return at
    if quantity.noun in VOTES:
        inside = [
            i for i in inside if known.dates[i].grain == "day" or page.before(known.dates[i].first) == "en"
        ]
    when = next((i for rule in _FIRST if (i := rule(known, quantity, inside)) is not None), None)
    if when is not None:
        return when
    left, right = clause_of(known, quantity, first, last)
    near = [i for i in inside if left <= known.dates[i].first < right]
    if is_of_the_known(page, quantity):
        near = [i for i in near if -BEHIND <= known.dates[i].first - quantity.right <= BEHIND]
        inside = near
    behind = _behind(known, quantity, near)
    if reach == Reach.BESIDE or was_already(page, quantity):
        return behind if behind is not None and is_beside(page, quantity, known.dates[behind]) else None
    bare = moved_from(page, quantity) or is_led_against(page, quantity.left)
    found = behind if behind is not None or bare else _ahead(known, quantity, near)
    if found is None and _is_paired(known, quantity):
        return next((i for i in inside if known.dates[i].first >= quantity.last), None)
    if found is not None or is_bare_baseline(page, quantity) or is_unreal(page, quantity):
        return found
    if is_normal(page, quantity):
        return None
    opening = _opening(known, quantity, inside)
    labels = opening is None or dates_a_noun(page, known.dates[opening], first)
    closing = _closing(known, quantity, inside) if labels and reach == Reach.TEXT else None
    return opening if closing is None else closing


def is_of_now(known: Known, quantity: Quantity) -> bool:
    """`2 800 places en 2027 (` | 1 990 `aujourd’hui)`: of no date that is named; not `aujourd’hui mardi 4 juin`."""
    page, right = known.page, quantity.right
    at = next((i for i in (right, right + 1) if page.folds[i : i + 1] == ["aujourd'"]), None)
    return at is not None and not known.within(at, at + BEHIND) and "," not in page.folds[right:at]


def _is_paired(known: Known, quantity: Quantity) -> bool:
    """`contre respectivement` | 166 `et 120 en 2022`: the first of two baselines with one date."""
    page, at = known.page, quantity.right
    following = bisect_left(known.lefts, at)
    beside = page.folds[at : at + 1] == ["et"] and known.lefts[following : following + 1] == [at + 1]
    return beside and is_baseline(page, quantity)


def _is_of_then(page: Scan, day: FoundDate, left: int, first: int) -> bool:
    """`Nous étions trois en 2015, nous sommes` | 60; not `En 2015, nous sommes` | 60."""
    return page.folds[day.last : left] == [",", "nous", "sommes"] and day.first - first > BEHIND


def _reachable(known: Known, quantity: Quantity, reach: Reach, inside: Sequence[int]) -> list[int]:
    """The dates of a sentence that a figure can have: in a relative clause those beside it, of a state no `depuis`."""
    page, dates = known.page, known.dates
    first, _ = page.layout.sentence(quantity.first)
    chosen = [
        i
        for i in inside
        if not encloses(dates[i], quantity)
        and not _goes_on_comparing(known, dates[i])
        and not was_bracketed(page, dates[i], quantity)
        and not _is_of_next(known, quantity, dates[i])
        and not _ends_there(page, quantity, dates[i])
        and not _is_set_against(page, quantity, dates[i])
        and not _lies_aside(page, dates[i], quantity, first)
        and not is_told_aside(page, dates[i], quantity, first)
        and not _was_before_now(page, dates[i], quantity, first)
        and not is_of_the_trial(page, dates[i], quantity)
        and not (dates[i].first > quantity.last and is_balance(page, dates[i]))
        and not leaves_open(page.folds[quantity.last : dates[i].first])
        and not was_then(page, dates[i], quantity, first)
        and not came_to_an_end(page, dates[i], quantity)
        and not _is_left_aside(page, dates[i], quantity)
        and not (dates[i].grain == "day" and is_said_at(page, quantity, dates[i]))
        and not _is_of_a_speaker(page.words[quantity.last : dates[i].first])
        and (quantity.noun in VICTIMS or not came_after(page, dates[i], first))
        and not _goes_beyond(page, dates[i], quantity)
        and not _is_of_a_study(page.folds[quantity.last : dates[i].first])
        and not lies_apart(page, dates[i], quantity, first)
        and not _is_of_a_steady_one(page, quantity, dates[i])
        and not _is_held_since(page, quantity, dates[i])
        and not (_is_a_day_before(dates[i], quantity) and lasts_longer(page, quantity))
    ]
    relative = relative_of(page, quantity, first, told=reach == Reach.TEXT) if chosen else None
    if relative is not None:
        chosen = [
            i
            for i in chosen
            if relative < dates[i].first < quantity.right + BEHIND
            and "," not in page.folds[quantity.right : dates[i].first]
        ]  # not `Metz, qui couvre quatre départements, comptait au 30 juin 7 214 dossiers`
    if reach == Reach.CLAUSE:
        return [i for i in chosen if _dates_a_state(dates[i], quantity, first)]
    return chosen


def _lies_aside(page: Scan, day: FoundDate, quantity: Quantity, first: int) -> bool:
    """Not `Depuis la grève, qui a commencé le` | 3 mars, `La tempête, qui a frappé le` | 9 mai, a fait 27 morts."""
    if not is_apart(page, day, quantity, first) or since_of(page, day) is not None:
        return False
    return not (quantity.noun in VICTIMS or _kills(page, quantity)) or not _is_of_a_mishap(page, day, first)


def _kills(page: Scan, quantity: Quantity) -> bool:
    return any(
        infinitive(word) in _KILLING for word in page.folds[max(quantity.left - BEHIND, 0) : quantity.left]
    )


_KILLING = frozenset(("tuer", "blesser"))


def _is_of_a_mishap(page: Scan, day: FoundDate, first: int) -> bool:
    """`La tempête Cora, qui a touché terre le` | 2 mai: the day of what harmed people."""
    at = aside_of(page, day, first)
    if at is None or page.folds[at] != "qui" or day.grain != "day":
        return False
    happened = any(one in _HAS and is_participle(two) for one, two in pairwise(page.folds[at : day.first]))
    return happened and not _MISHAPS.isdisjoint(page.folds[max(at - _NAMED, first) : at])


_HAS = frozenset(("a", "est", "ont", "sont"))
_NAMED = 6  # words of `La tempête tropicale Cora,`


def _dates_a_state(day: FoundDate, quantity: Quantity, first: int) -> bool:
    """Not `doubler d’ici à 2028 les places et porter à` | 90 jours `le délai`, nor a `depuis` far before."""
    if day.value.startswith("../") and quantity.left - day.last > WIDE:
        return False
    opens = day.first <= first + len(("depuis", "le"))
    opens |= day.last == quantity.left  # `avoir arrêté depuis janvier` | 12 000 candidats
    counted = opens and quantity.kind == "count" and not quantity.elided
    return not day.value.endswith("/..") or day.first > quantity.first or counted


def _was_before_now(page: Scan, day: FoundDate, quantity: Quantity, first: int) -> bool:
    """`Sur les 30 000 qui ont fui le 3 février, 10 000 attendent encore`; not `Jeudi, 200 attendent encore`."""
    ahead = day.grain == "day" and day.last <= quantity.left and day.first - first > BEHIND
    return ahead and goes_on(page, quantity)


_FORECAST = frozenset("prévision prévisions projection projections".split())


def _forecast_for(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """`a ramené jeudi de 1,2 % à` | 1,1 % `sa prévision de croissance pour 2015`: the year that is foretold."""
    page = known.page
    if quantity.kind not in ("percent", "money", "count") or _FORECAST.isdisjoint(page.known):
        return None
    for i in inside:
        day = known.dates[i]
        if page.before(day.first) != "pour" or day.grain == "day":
            continue
        left, right = min(quantity.last, day.first), max(quantity.left, day.first)
        led = page.folds[max(day.first - _FORETOLD, 0) : day.first]
        if not _FORECAST.isdisjoint(led) and "," not in page.folds[left:right] and right - left < _LONG:
            return i
    return None


_FORETOLD = 9  # words of `prévision de croissance du PIB réel de la zone euro pour`


def _told_of(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """`qu’en 2010, quand on comptait 29 600 naissances`, `qu’en mai 2022, mois au cours duquel`: that very date."""
    ahead = [i for i in inside if known.dates[i].last <= quantity.left]
    if not ahead:
        return None
    behind = known.page.folds[known.dates[ahead[-1]].last : quantity.left]
    led = behind[: _BEHIND_DATE + 2 if behind[1:2] in _YEARS else _BEHIND_DATE]
    near = len(behind) < CLAUSE and ";" not in behind and "," not in behind[1:]
    if any(quantity.last <= known.dates[i].first <= quantity.last + WIDE for i in inside):
        return None  # `l’été dernier, où 9 630 hectares ont brûlé entre le 21 juin et le 3 août`
    opens = led[:1] == [","] or (bool(led) and led[0] in _WITHIN | _WHEN)
    return ahead[-1] if near and opens and not _WHEN.isdisjoint(led) else None


def _goes_on_comparing(known: Known, day: FoundDate) -> bool:
    """`qu’en 2019,` | 2020 `et` | 2021, `qu’en 2019 (81 531) et` | 2020: the next of the dates of a comparison."""
    page, at = known.page, day
    for _ in range(_SERIES):
        named = known.ends.get(before_bracket(page, at.first - 1)) if at.first else None
        if named is None or page.before(at.first) not in (",", "et"):
            return False
        at = known.dates[named]
        if is_compared(page, at):
            return True
    return False


_SERIES = 4  # dates in a row


def _ends_there(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`La 48e édition s’est achevée dimanche`: when it began or ended is not when it was."""
    between = page.folds[quantity.last : day.first]
    return quantity.kind == "ordinal" and any(infinitive(word) in _TURNS for word in between)


_TURNS = frozenset("achever terminer clore clôturer ouvrir débuter commencer démarrer".split())


def _behind(known: Known, quantity: Quantity, near: Sequence[int]) -> int | None:
    """The first date of the clause behind a figure, unless it is far off and another one opens the clause."""
    page, dates = known.page, known.dates
    for i in near:
        day = dates[i]
        if day.first >= quantity.last and (
            dates_apart(page, quantity, day)
            or _is_multiple_of(page, quantity, day)
            or _dates_what_follows(page, quantity, day)
        ):
            continue
        against = is_of(page, quantity, day) or is_led_against(page, quantity.left)
        if day.first >= quantity.last and (against or not is_compared(page, day)):
            opened = any(dates[j].last <= quantity.left and j not in known.taken for j in near)
            return None if opened and is_far(page, quantity, day) else i
    return None


def _dates_what_follows(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`a secouru` | 84 personnes `avant de gagner Bari mardi`: the date is of what was done then."""
    return any(pair in _BEFORE_DOING for pair in pairwise(page.folds[quantity.last : day.first]))


_BEFORE_DOING = frozenset((("avant", "de"), ("avant", "d'")))


def came_to_an_end(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """`On en comptait` | 18 000, `avant qu’un incendie ne le détruise en septembre 2020`: so before that time."""
    led = page.folds[max(quantity.last, day.first - _LONG) : max(day.first, 0)]
    if day.grain not in ("month", "year"):
        return False
    before = next((i + 1 for i, word in enumerate(led) if word == "avant"), len(led))
    upheaval = led[before : before + 1] != [] and led[before] in DEFINITE and names_an_upheaval(led[before:])
    return upheaval or any(pair in _BEFORE_THAT for pair in pairwise(led))


def _is_left_aside(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """`six au printemps, dont` | deux `sont toujours écrouées`, `lancé mardi, qui ambitionne de créer` | 90 emplois."""
    if day.last > quantity.left:
        return False
    behind = page.folds[quantity.right : quantity.right + 2]
    if behind[:1] in (["sont"], ["restent"]) and behind[1:] in (["toujours"], ["encore"]):
        return "dont" in page.folds[max(quantity.left - BEHIND, 0) : quantity.left]
    led = page.folds[max(quantity.left - CLAUSE, day.last) : quantity.left]
    wished = "qui" in led and not any(word.endswith(("ait", "aient")) for word in led)
    return wished and is_unreal(page, quantity)


_BEFORE_THAT = frozenset((("avant", "que"), ("avant", "qu'")))


def _passed_to(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """`a reculé de 0,5 point, passant de 13,4 % en 2023 à 12,9 % en 2024`: the change is of the time it came to."""
    passes = "passant" in known.page.folds[quantity.last : quantity.last + BEHIND]
    if not (quantity.change and passes):
        return None
    return next((i for i in reversed(inside) if known.dates[i].first >= quantity.last), None)


def _before_bracket(known: Known, quantity: Quantity, _: Sequence[int]) -> int | None:
    """`contre 9 217 en 2022 (dont` | 6 597 `étrangers)`: of the time that stands before the bracket."""
    opens = known.page.folds[max(quantity.left - 2, 0) : quantity.left] == ["(", "dont"]
    return known.ends.get(quantity.left - 2) if opens else None


def _behind_bracket(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """`deux fois le nombre (` | 607) `recensé en 2022`: the time of what the bracket counts."""
    page, right = known.page, quantity.right
    if page.before(quantity.left) != "(" or page.folds[right : right + 1] != [")"]:
        return None
    if right + 1 >= len(page) or not is_participle(page.folds[right + 1]):
        return None
    return next((i for i in inside if right + 1 < known.dates[i].first <= right + BEHIND), None)


def _with_its_bracket(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """`après une bonne année` | 2022 (+ 4,9 %): a bracket behind a date; not `par rapport à 2009 (+ 6 %)`.

    Of `plus qu’en 2022 (180 contre 95)` the second is of that year.
    """
    page, second = known.page, _opens_contrast(known.page, quantity)
    opens = second if second is not None else quantity.left - 1
    at = known.ends.get(opens) if page.folds[opens : opens + 1] == ["("] else None
    if (
        at is None
        or at not in inside
        or any(quantity.last <= known.dates[i].first < quantity.after + BEHIND for i in inside)
    ):
        return None  # `900 repas en 2022 (700 en 2021)`
    against = at in known.taken or is_compared(page, known.dates[at])
    if second is not None:
        return at if against else None
    of_the_newer = quantity.change is not None or page.folds[quantity.after : quantity.after + 1] == [
        "contre"
    ]
    return None if against and of_the_newer else at


def _opens_contrast(page: Scan, quantity: Quantity) -> int | None:
    """`(180 contre` | 95`)`: the bracket that opens before the first of two figures; None for other figures."""
    if page.before(quantity.left) != "contre":
        return None
    near = range(quantity.left - 2, max(quantity.left - _SHORT_BRACKET, 0), -1)
    at = next((i for i in near if page.folds[i] in ("(", ")", ",", ";")), None)
    return at if at is not None and page.folds[at] == "(" else None


_SHORT_BRACKET = 7  # words from the bracket to `contre`


def _of_a_mark(known: Known, quantity: Quantity, _: Sequence[int]) -> int | None:
    """`Le niveau de 2019 (le plus haut), avec ses` | 151 283 `demandes, est dépassé`: of that year."""
    page, at = known.page, quantity.left - 2
    if not is_its(page, quantity):
        return None
    at -= page.before(at) == ","
    if page.before(at) == ")":
        at = next((i for i in range(at - 1, max(at - _LONG, 0), -1) if page.folds[i] == "("), at)
    return known.ends.get(at)


def is_its(page: Scan, quantity: Quantity) -> bool:
    """`avec ses` | 151 283 `demandes`."""
    return page.before(quantity.left) in _ITS and page.before(quantity.left - 1) == "avec"


_ITS = frozenset(("ses", "son", "leurs"))


def _is_cut_short(page: Scan, at: int) -> bool:
    """Whether the full stop of an abbreviation stands at word `at`."""
    return page.folds[at : at + 1] == ["."] and page.before(at) in ABBREVIATIONS


def _in_its_bracket(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """`340` | (2021), `38 400 habitants` | (recensement 2021): a bracket behind a figure that holds only a date."""
    page = known.page
    ends = [quantity.right, quantity.after, *(quantity.phrase or ())[1:]]
    ends += [end + 1 for end in ends if _is_cut_short(page, end)]  # `812 hab.` | (2013)
    for i in inside:
        day = known.dates[i]
        at = _before_lead(page, day)
        if (
            at >= quantity.last
            and page.folds[at] == "("
            and at in ends
            and page.folds[day.last : day.last + 1] == [")"]
        ):
            return i
    return None


def _with_its_participle(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """`Réélue en 2020 avec` | 54 % des voix, `vendu en 2018 pour` | 40 millions: said of the same deed as the date."""
    first, _ = known.page.layout.sentence(quantity.first)
    return next((i for i in inside if is_with_participle(known.page, quantity, known.dates[i], first)), None)


def is_with_participle(page: Scan, quantity: Quantity, day: FoundDate, first: int) -> bool:
    """`Réélue en` | 2020 `avec` | 54 % des voix: a figure behind the date of a participle, and of the same deed."""
    between = page.folds[day.last : quantity.left] if day.last < quantity.left else []
    near = between[:1] in _WITH and len(between) <= BEHIND and ENDS.isdisjoint(between)
    return near and is_participle(page.before(day.first - 1)) and dates_a_participle(page, day, first)


_WITH = (["avec"], ["pour"], ["par"], ["à"])


def _before_lead(page: Scan, day: FoundDate) -> int:
    """The word before `en`, `le`, `depuis le` of a date, before its source; -1 where nothing stands there."""
    at = day.first - 1
    while at >= 0 and (page.folds[at] in _LEADS or _is_source(page, at)):
        at -= 1
    return at


def _is_source(page: Scan, at: int) -> bool:
    """`(` | recensement `2021)`, `(` | Insee `, 2021)`: whence a figure in front of the bracket is."""
    comma = page.folds[at] == "," and at > 0 and page.words[at - 1].capital
    return comma or page.folds[at] in _CENSUS or (page.words[at].upper and page.before(at) == "(")


_CENSUS = frozenset("recensement données chiffres chiffre estimation estimations insee source :".split())


_LEADS = frozenset(("en", "le", "au", "à", "l'", "la", "du", "dès", "depuis"))


def _is_of_next(known: Known, quantity: Quantity, day: FoundDate) -> bool:
    """`En 2021, la ville comptait` | 840 `chômeurs, en 2023 650`: a date that opens the clause of another figure."""
    page, folds = known.page, known.page.folds
    if day.first < quantity.right:
        return False
    at = _before_lead(page, day)
    if folds[at] in ("de", "d'") and page.before(at) in THOSE:
        at -= 2  # `Le mois d’avril a vu` | 340 `faillites, celui de mars 310`
    if at < quantity.right or not (folds[at] in _PARTING or _is_a_subject(page, day)):
        return False
    following = bisect_left(known.lefts, day.last)
    if following == len(known.lefts) or known.lefts[following] - day.last > _BEFORE_FIGURE:
        return False
    between = folds[day.last : known.lefts[following]]
    if not ENDS.isdisjoint(between[1:]) or (between[:1] == [","] and len(between) > 1):
        return False
    if between[:1] == ["et"]:
        return False  # `contre` | 2 540, `en 2020 et 1 980 en 2019`
    first = page.layout.sentence(quantity.first)[0]
    return any(known.dates[i].last <= quantity.left for i in known.within(first, quantity.left))


def _is_a_subject(page: Scan, day: FoundDate) -> bool:
    """`et` | 2022 `en avait compté 300`: a year that has its own verb."""
    behind = (word for word in page.folds[day.last : day.last + 3] if word not in _CLITICS)
    return page.before(day.first) == "et" and day.grain == "year" and is_finite_verb(next(behind, ""))


_CLITICS = frozenset(("en", "y", "n'", "ne", "se", "s'", "l'", "les"))
_PARTING = frozenset((",", "qu'", "que"))
_BEFORE_FIGURE = 8  # words


def _of_that_one(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """`depuis celui d’avril, qui avait fait` | seize morts: what that mishap had done."""
    page = known.page
    for i in inside:
        day = known.dates[i]
        if not 0 < quantity.left - day.last <= CLAUSE:
            continue
        behind = page.folds[day.last : quantity.left]
        if behind[:2] == [",", "qui"] and ENDS.isdisjoint(behind[1:]):
            near = quantity.noun in VICTIMS and len(behind) <= BEHIND + 2
            told = near and page.before(day.first) in _OF
            return i if told or _takes_up_a_level(page, day, behind) else None
    return None


def _takes_up_a_level(page: Scan, day: FoundDate, behind: list[str]) -> bool:
    """`le total des livraisons faites en 2021, qui était de` | 17 400, `celui de 1999, qui avait tué` | 300 personnes.

    behind: the words from the date to the figure.
    """
    first, _ = page.layout.sentence(day.first)
    led = page.folds[max(day.first - _LEVEL_BY, first) : day.first]
    if not THOSE.isdisjoint(led[-2:]) or is_compared(page, day):
        return True
    return not _LEVELS.isdisjoint(led) and any(infinitive(word) in _AMOUNTING for word in behind[2:])


_LEVEL_BY = 9  # words from a level to its date
_LEVELS = frozenset(
    "total nombre niveau chiffre record bilan moyenne montant recettes dépenses ventes score taux part".split()
)
_AMOUNTING = frozenset("être élever atteindre établir monter dépasser avoisiner".split())


_FIRST = (
    _of_that_one,
    _forecast_for,
    _passed_to,
    _told_of,
    _before_bracket,
    _behind_bracket,
    _with_its_bracket,
    _of_a_mark,
)


def _is_multiple_of(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`quatre fois le bilan de 2020`, `le double de l’an passé`: what a figure is a multiple of."""
    between = page.folds[quantity.last : day.first]
    return quantity.kind == "multiple" and len(between) <= BEHIND and not _OF.isdisjoint(between[-2:])


_OF = frozenset(("de", "d'", "du"))


def _is_set_against(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`deux fois plus que lors de l’ensemble des incendies de` | l’été dernier: what a multiple or change is of."""
    between = page.folds[quantity.last : day.first] if day.first > quantity.last else []
    at = next((i for i, word in enumerate(between) if word in THAT_IS), 0)
    more = at > 0 and between[at - 1] in ("plus", "moins", "mieux") and ENDS.isdisjoint(between)
    more = more and not any(word in BE or is_finite_verb(word) for word in between[at:])
    return more and (quantity.kind == "multiple" or bool(quantity.change))


def _ahead(known: Known, quantity: Quantity, near: Sequence[int]) -> int | None:
    """The last date of the clause before a figure."""
    page, dates = known.page, known.dates
    first, _ = page.layout.sentence(quantity.first)
    for i in reversed(near):
        free = i not in known.taken and dates[i].last <= quantity.first
        if is_compared(page, dates[i]):
            continue  # `0,2 point de moins qu’en 2023 et 4,2 de moins qu’en 2014`
        beside = page.folds[dates[i].last : quantity.left] in (
            ["de"],
            ["d'"],
        )  # `constatée en 2016 de` | 43 000
        if free and _is_due_then(page, dates[i], quantity):
            continue
        if free and (beside or not dates_a_participle(page, dates[i], first)):
            return i
    return None


def _is_due_then(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """`15 agents d’ici la fin de l’année et` | 1 900 `dossiers ont été redéployés`: done, beside what is due."""
    due = day.value.startswith("../") and "ici" in page.folds[max(day.first - 2, 0) : day.first]
    return due and not _DONE.isdisjoint(page.folds[quantity.right : quantity.right + BEHIND])


_DONE = frozenset(("a", "ont"))


def _opening(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """The first date of the sentence before a figure, beyond its clause."""
    page, dates = known.page, known.dates
    first, _ = page.layout.sentence(quantity.first)
    for i in inside:
        free = i not in known.taken and dates[i].last <= quantity.first and not is_compared(page, dates[i])
        beyond = _is_beyond(page, dates[i], quantity) or came_before(page, dates[i], quantity)
        if beyond or dates[i].value.startswith("../") or _was_when(page, dates[i], quantity):
            continue  # `pour tenir jusqu’à fin juin ; nous n’en avons reçu que 15 %`
        if free and not is_aside(page, dates[i], first) and not in_brackets(page, dates[i]):
            return i
    return None


def _was_when(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """`Lorsqu’en 2012, le taux dépassait 2, il était de 1,89 en 2022 (1,76 ailleurs)`: of its own clause."""
    first, _ = page.layout.sentence(day.first)
    between = page.folds[day.last : quantity.left]
    return page.folds[first] in _WHEN and day.first - first <= BEHIND and between.count(",") > 1


def _is_beyond(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """A clause in the present beside a day; not beside the day of a count: `au 31 décembre`."""
    counted = page.before(day.first) in COUNTED_AT
    told = day.grain == "day" or day.value.endswith("/..")
    return told and not counted and states_apart(page, quantity, day.last)


def _closing(known: Known, quantity: Quantity, inside: Sequence[int]) -> int | None:
    """The first date of the sentence behind a figure, beyond its clause."""
    page, dates = known.page, known.dates
    for i in inside:
        free = i not in known.taken and dates[i].first >= quantity.last and not is_compared(page, dates[i])
        if page.before(dates[i].first - 1) in THOSE and page.before(dates[i].first) in _OF:
            continue  # `…, celles du 16 mars (76 retours)`
        if _is_of_a_figure(known, quantity, dates[i]) or dates_apart(page, quantity, dates[i]):
            continue
        if free and _free(page, quantity, dates[i]) and not _is_of_another(known, quantity, dates[i]):
            return i
    return None


def _is_of_a_figure(known: Known, quantity: Quantity, day: FoundDate) -> bool:
    """`un résultat de 107 000 euros, inférieur aux 308 000 euros de` | 2020: of the figure just before it."""
    if known.page.before(day.first) not in ("de", "d'"):
        return False
    at = bisect_left(known.lefts, day.first) - 1
    return at >= 0 and known.lefts[at] > quantity.right and day.first - known.lefts[at] <= WIDE


def _is_of_another(known: Known, quantity: Quantity, day: FoundDate) -> bool:
    """`241 milliards par an, en hausse de 35 % depuis 2014`, `1 959 places, 3 000 visées pour 2027`: of the second."""
    others = bisect_left(known.lefts, day.first) > bisect_right(known.lefts, quantity.first)
    if others and (_is_in_relative(known, quantity, day) or _is_of_a_rank(known, day)):
        return True
    aimed = known.page.before(day.first) == "pour" or known.page.before(day.first - 1) in _PLANNED
    moved = day.value.endswith("/..") and (
        not MOVES.isdisjoint(known.page.folds[quantity.last : day.first])
        or _sums_up_since(known, quantity, day)
    )
    return others and (aimed or moved or _is_of_the_second(known, quantity, day))


def _sums_up_since(known: Known, quantity: Quantity, day: FoundDate) -> bool:
    """`67 %, soit +10 points depuis` | 2015, `3 % par an et 40 % depuis` | 2010: of the second, just before it."""
    second = known.lefts[bisect_left(known.lefts, day.first) - 1]
    if "," in known.page.folds[second : day.first]:
        return False
    return bool(quantity.per) or known.page.before(second) == "soit"


def _is_of_a_rank(known: Known, day: FoundDate) -> bool:
    """`512 réfugiés rentrés, le 61e convoi depuis` | 2020: since when the ranks are counted."""
    page, second = known.page, known.lefts[bisect_left(known.lefts, day.first) - 1]
    if not day.value.endswith("/..") or "," not in page.folds[max(second - 2, 0) : second]:
        return False
    word, ending = page.folds[second], page.folds[second + 1 : second + 2]
    return ordinal_value(word) is not None or (word.isdecimal() and not _ENDINGS.isdisjoint(ending))


_ENDINGS = frozenset(("e", "er", "re", "ère", "ème"))  # `61` | e


def _is_in_relative(known: Known, quantity: Quantity, day: FoundDate) -> bool:
    """`a augmenté de 0,3 %, un rythme qui ralentit par rapport aux 0,4 % de` | 2019: of a figure behind `qui`."""
    page = known.page
    if page.folds[max(quantity.left - 2, 0) : quantity.left] in _CLEFT:
        return False  # `Ce sont` | 196 migrants `qui sont arrivés sur deux barques dimanche`: the main clause
    between = range(quantity.last, min(day.first, quantity.last + _LONG))
    at = next((i for i in between if page.folds[i] in THAT and is_verb(page, i + 1)), None)
    if at is not None:
        return bisect_left(known.lefts, day.first) > bisect_right(known.lefts, at)
    at = next((i for i in between if page.folds[i] in THAT_IS and _had_done(page, i)), 0)
    return bisect_left(known.lefts, at) > bisect_right(known.lefts, quantity.first)


def _had_done(page: Scan, at: int) -> bool:
    """`soit 2 000 de plus que les 7 000` | qu’elle avait comptés `le 4 mai`."""
    return any(one in HAD and is_participle(two) for one, two in pairwise(page.folds[at + 1 : at + BEHIND]))


_LONG = 30  # words
_YEARS = (["année"], ["mois"], ["saison"], ["date"])  # `2003,` | année de canicule où


_CLEFT = (["ce", "sont"], ["c'", "est"], ["ce", "furent"])


def _is_of_the_second(known: Known, quantity: Quantity, day: FoundDate) -> bool:
    """`fait état de 840 morts, et de 2 430 depuis janvier`: two complements, the second with its own time."""
    second = known.lefts[bisect_left(known.lefts, day.first) - 1]
    page = known.page
    led = page.folds[max(second - 3, 0) : second]
    parallel = (
        led[:2] == [",", "et"] and led[-1] in ("de", "d'", "à") and page.before(quantity.left) == led[-1]
    )
    return parallel and day.value.endswith("/..")


_PLANNED = frozenset("prévus prévues attendus attendues visés visées promis promises".split())


def _free(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """No bracket or other clause between the number and a later date of the sentence."""
    between = page.words[quantity.last : day.first]
    if is_before_label(page, quantity) and "," not in page.folds[quantity.last : day.first]:
        return True  # `- 340 : nombre de migrants secourus en mai`
    if day.value.startswith("../") or is_deadline(page, day):
        return False  # what is planned dates its own clause only
    if day.value.endswith("/..") and any(w.folded in THAT for w in between):
        return False  # `des communes qui testent la mesure depuis 2024`
    opened = [w.text for w in between if w.text in ("(", ")")]
    if opened[-1:] == ["("]:
        return False  # `77 % ont échoué (70 % l’an passé)`
    if any(w.folded == "alors" for w in between):
        return False  # `41 % des départs, alors qu’elles n’en pesaient que 17 % en 2020`
    coordinated = any(
        one.folded == "et" and (two.folded in THAT_IS | _THEY or is_finite_verb(two.folded))
        for one, two in pairwise(between)
    )
    against = any(w.folded == "contre" for w in between) and quantity.noun not in VOTES
    if (
        coordinated
        or against
        or _is_parted([word.folded for word in between], page.folds[day.last : day.last + _BILAN])
    ):
        return False
    later = [i for i, w in enumerate(between) if w.folded == "après"]
    return all(_MISHAPS.intersection(w.folded for w in between[i : i + 4]) for i in later)


_STEADY = frozenset(
    """stable stables inchangé inchangée inchangés inchangées constant constante constants constantes identique
    identiques gelé gelée gelés gelées""".split()
)
_THEY = frozenset("il elle ils elles".split())


def _is_a_day_before(day: FoundDate, quantity: Quantity) -> bool:
    return day.grain == "day" and ".." not in day.value and day.last <= quantity.left


def _is_held_since(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`200 avaient été emmenés dans l’enclave contrôlée par la milice depuis` | 2007: since when it is held."""
    if not day.value.endswith("/..") or day.first < quantity.last:
        return False
    between = page.folds[quantity.last : day.first]
    at = next(
        (i for i, word in enumerate(between) if i and word == "par" and is_participle(between[i - 1])), 0
    )
    held = at > 1 and between[at - 1] != "été" and between[at - 2] not in BE and ENDS.isdisjoint(between[at:])
    return held and any(word in BE or is_finite_verb(word) for word in between[: at - 1])


def _is_of_a_steady_one(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`17 % sont partis, un taux stable depuis` | le milieu des années 90: since when it is so, behind a comma."""
    between = page.folds[quantity.last : day.first]
    at = next((i for i, word in enumerate(between) if word == "depuis"), 0)
    return at > 0 and between[at - 1] in _STEADY and "," in between[:at]


def _is_of_a_study(between: list[str]) -> bool:
    """`six sur dix, selon une étude que l’institut a consacrée` | en 2021 `aux métiers`: when that was made."""
    at = next((i for i, word in enumerate(between) if word in _ACCORDING), len(between))
    relative = next((i for i in range(at, len(between)) if between[i] in _THAT), len(between))
    return any(word in BE or is_finite_verb(word) for word in between[relative + 1 :])


_ACCORDING = frozenset(("selon", "après"))
_THAT = frozenset(("qui", "que", "qu'"))


def _goes_beyond(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """`s’établissait en 2013 à 16 % ; il a reculé de` | 3 points `en dix ans`: longer than what is named before `;`."""
    apart = day.last <= quantity.left and ";" in page.folds[day.last : quantity.left]
    return apart and bool(quantity.change) and takes_longer(page, quantity, days_of(day.value))


def is_before_label(page: Scan, quantity: Quantity) -> bool:
    """`-` | 340 `: nombre de …`: a figure that opens its line, and behind a colon what it counts."""
    line, _ = page.layout.line(quantity.first)
    opens = quantity.left == line or (quantity.left == line + 1 and is_item(page, line))
    return opens and page.folds[quantity.right : quantity.right + 1] == [":"]


def _is_of_a_speaker(between: Sequence[Word]) -> bool:
    """`, déplore Moussa Baldé, 31 ans,` | refoulé d’Algérie `en 2021`: a participle behind who says it.

    `… », veut croire l’élue,` | arrivée du Portugal `en 1998`: behind a quotation any participle is.
    """
    led = [word.folded for word in between[-_BESIDE_DATE:]]
    quoted = next((i for i, word in enumerate(between) if word.text in CLOSING_QUOTES), None)
    said = next((i for i, (one, two) in enumerate(pairwise(between)) if _speaks(one, two)), quoted)
    apart = said is not None and any(word.folded == "," for word in between[said:])
    return apart and any(is_participle(word) for word in led)


_BESIDE_DATE = 4  # words from a participle to its date


def _speaks(one: Word, two: Word) -> bool:
    """`déplore` | `Moussa`: a verb of saying, and who says it."""
    return two.capital and infinitive(one.folded) in _SAYING and is_finite_verb(one.folded)


_SAYING = frozenset(
    """déplorer expliquer raconter témoigner regretter affirmer assurer confier dire souligner préciser rappeler
    estimer indiquer ajouter""".split()
)


def _is_parted(between: list[str], behind: list[str]) -> bool:
    """A stop between a number and a date; not that of `Un mort et deux blessés : tel est, mardi, le bilan de …`."""
    stop = next((i for i, word in enumerate(between) if word in ";:"), None)
    if stop is None:
        return False
    tells = between[stop + 1 : stop + 3] in (["tel", "est"], ["c'", "est"]) and "bilan" in behind
    return not tells and "bilan" not in between[stop : stop + _BILAN]


_BILAN = 6  # words from the colon: `: tel est le bilan`
