"""What time a number is about: the date of its clause, sentence, list or heading; `un an plus tôt` moves it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from ...layout import head_end
from ...morphology import infinitive, is_finite_verb, is_participle
from ..dates.mention import Reading
from ..dates.tense import direction, narrates
from ..places.title import repeated
from . import coupled
from .account import Account
from .balances import days_of_issue, is_balance
from .baselines import (
    VICTIMS,
    brings_to,
    is_baseline,
    is_earlier_toll,
    is_of_another_time,
    is_older,
    is_over_a_year,
    opens_later,
    recalls,
    tells_back,
)
from .budgets import year_of_accounts
from .clause import are_missing, goes_on
from .comparisons import is_compared
from .datable import is_datable
from .deeds import deed_before
from .known import BEHIND, known_dates
from .labels import labelled, month_of_row, month_of_series, row_year
from .own import came_to_an_end, is_its, is_of_now, is_with_participle, own_date
from .poll import asked_on, holds_before, is_answer, is_ballot, is_of_the_vote
from .presents import is_past, says_now, takes_up_now
from .reached import end_of, is_reached_at_its_end
from .reported import takes_years
from .roles import apposes_a_figure, aside_of, brackets, dates_a_departure, dates_a_participle, is_deadline
from .scopes import find_scopes
from .since import BEGUN, goes_on_since, period_since, running_since
from .standing import Reach, reach_of
from .steps import Step, moved, step_ahead, step_behind
from .telling import announces, begins_after, days_of, had_been, takes_longer
from .then import said_then
from .timeless import is_aimed_at, is_timeless

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ...found import FoundDate, Quantity, Run
    from ...scan import Scan

_NOW = (
    "désormais",
    "actuellement",
    "à l'heure actuelle",
    "a l'heure actuelle",
    "à présent",
    "en est à",
    "en sommes à",
    "en sont à",
    "à ce jour",
    "a ce jour",
    "maintenant",
)


def attach(
    page: Scan,
    quantities: Sequence[Quantity],
    dates: Sequence[FoundDate],
    published: date | None,
    dateline: Run | None,
) -> None:
    """Set `period` (index of a date) or `period_value` of each quantity."""
    head = head_end(page)
    usable = _usable(page, dates, dateline, head)
    known = known_dates(page, quantities, dates, usable)
    scopes = find_scopes(page, dates, usable, quantities, head)
    account = Account(Reading(page, ()), known, scopes, today=published)
    account.poll = asked_on(known)
    for before, quantity, following in zip(
        [None, *quantities], quantities, [*quantities[1:], None], strict=False
    ):
        account.hear(quantity)
        account.resume(quantity)
        own = _own(account, quantity, before)
        step = _step(page, before, quantity, following)
        if not (step and _go(account, before, quantity, own, step)):
            _date(account, quantity, before, own, published)
        if _is_of_the_end(page, before, quantity):
            quantity.period, quantity.period_value = None, end_of(quantity.period_value or "")
        if own is not None and is_ballot(quantity) and dates[own].grain == "day":
            account.voted = own
        account.set_against(quantity)
        account.aim(quantity)
        over = recalls(page, quantity) or (account.value is not None and is_earlier_toll(page, quantity))
        if over or _is_before_told(account, quantity):
            account.pass_over(quantity)
        elif own is not None and dates_a_departure(page, dates[own], page.layout.sentence(quantity.first)[0]):
            account.set_out(quantity)
        elif not step and _goes_on_from(account, quantity, own):
            account.tell(quantity, now=quantity.period is None and _is_now(page, quantity))
    for title, same in (*repeated(quantities, head), *_led(page, quantities, head)):
        if same.period_value is not None and reach_of(page, title) and _takes(title, same):
            title.period, title.period_value = same.period, same.period_value


def _is_of_the_end(page: Scan, before: Quantity | None, quantity: Quantity) -> bool:
    value = quantity.period_value or ""
    return "/" in value and end_of(value) != value and is_reached_at_its_end(page, before, quantity)


def _usable(page: Scan, dates: Sequence[FoundDate], dateline: Run | None, head: int) -> list[int]:
    """Indices of the dates that can be those of a figure."""
    issued = days_of_issue(page, dates)
    return [
        i
        for i, day in enumerate(dates)
        if i not in issued and (is_datable(page, day, dateline, head) or is_balance(page, day))
    ]


def _led(page: Scan, quantities: Sequence[Quantity], head: int) -> list[tuple[Quantity, Quantity]]:
    """What a short lead counts without a date, and the text below it again: `Une cinquantaine ont été secourus.`"""
    last = page.layout.line(head)[1] if len(page) else 0
    pairs = repeated(quantities, last) if last - head <= _LEAD else ()
    return [
        (one, same)
        for one, same in pairs
        if one.first >= head and one.period_value is None and one.noun and one.noun == same.noun
    ]


_LEAD = 30  # words of a lead


def _is_before_told(account: Account, quantity: Quantity) -> bool:
    """`Elles étaient 5 000 le 12 mai`: an earlier day than the one that is told."""
    earlier = (quantity.period_value or "~") < (account.value or "")
    return earlier and (tells_back(account.text.page, quantity) or had_been(account.text.page, quantity))


def _step(page: Scan, before: Quantity | None, quantity: Quantity, following: Quantity | None) -> Step | None:
    """How long before or after another time a figure was, where its clause says so."""
    if not _is_datable_kind(quantity):
        return None
    if is_over_a_year(page, quantity):
        return Step(months=-12, days=0, last=quantity.left)
    return step_behind(page, quantity, following) or step_ahead(page, quantity, before)


def _date_beside(page: Scan, line: Sequence[Quantity]) -> None:
    """`131 migrants secourus, un mort`: what a title counts besides is of the same time."""
    counts = [quantity for quantity in line if quantity.kind == "count"]
    dated = next((quantity for quantity in counts if quantity.period_value is not None), None)
    for other in counts if dated is not None else ():
        told = reach_of(page, other) == Reach.TEXT and not other.definite and not is_timeless(page, other)
        told &= not _goes_on_now(page, other)
        told &= dated is None or not takes_longer(page, other, days_of(dated.period_value or ""))
        if told and other.period_value is None and dated is not None:
            other.period, other.period_value = dated.period, dated.period_value


def _shares_the_time(page: Scan, part: Quantity) -> bool:
    """Not `… (180 places)`, which holds at any time, nor `163 sont rentrés, 25 attendent encore`."""
    standing = reach_of(page, part) <= Reach.BESIDE or is_timeless(page, part)
    return not (standing or goes_on(page, part))


def _is_of_now(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """`8 millions ont fui. Le Tchad en accueille` | 600 000: in the present, behind a past."""
    first, _ = page.layout.sentence(part.first)
    now = whole.first < part.first and (takes_up_now(page, part) or says_now(page, part, first))
    start, end = page.layout.sentence(whole.first)
    return now and is_past(page.folds[start : min(end, part.left)])


def _goes_on_now(page: Scan, quantity: Quantity) -> bool:
    """`163 migrants rentrés, 25` | attendent `encore`."""
    verb = page.folds[quantity.right : quantity.right + 1]
    if are_missing(page, quantity):
        return False  # `463 blessés, dont` | 71 se trouvent dans un état critique
    if page.folds[quantity.right + 1 : quantity.right + 2] in _STILL and verb[0] in ("sont", "restent"):
        return True  # `dont deux` | sont toujours `écrouées`
    return bool(verb) and is_finite_verb(verb[0]) and not is_participle(verb[0]) and direction(verb[0]) == 0


_TOLD = 20  # words before a part that may tell it in the past
_STILL = (["toujours"], ["encore"])


def share(page: Scan, quantities: Sequence[Quantity]) -> None:
    """A part has the period of its whole, a fact said again that of its first statement, where they say none."""
    for quantity in quantities:
        if quantity.part_of is not None and _shares_the_time(page, quantity):
            whole = quantities[quantity.part_of]
            within = ":" in page.folds[whole.right : quantity.left]
            within &= page.layout.sentence(quantity.first) == page.layout.sentence(whole.first)
            led = page.folds[max(whole.right, quantity.left - _TOLD) : quantity.left]
            within = within and not is_past(led)
            if _is_of_now(page, quantity, whole):
                continue
            _take_over(quantity, whole, led=_is_led(page, quantity), within=within)
        _share_fact(quantities, quantity)
    head = head_end(page)
    titles = takewhile(lambda quantity: quantity.first < head, quantities)
    for _, line in groupby(titles, key=lambda quantity: page.layout.line(quantity.first)[0]):
        _date_beside(page, list(line))
    for quantity in quantities:
        _share_fact(quantities, quantity)


def _share_fact(quantities: Sequence[Quantity], quantity: Quantity) -> None:
    if quantity.same_as is not None:
        _take_over(quantity, quantities[quantity.same_as])
        _take_over(quantities[quantity.same_as], quantity)


def _is_led(page: Scan, quantity: Quantity) -> bool:
    """`dont la moitié de femmes`: said in one breath with the whole."""
    return "dont" in page.folds[max(quantity.left - 3, 0) : quantity.left]


def _take_over(quantity: Quantity, other: Quantity, *, led: bool = False, within: bool = False) -> None:
    """led: the part follows its whole behind `dont`; within: behind a colon of its sentence."""
    value = other.period_value
    free = quantity.period_value is None or (led and "context.period.carried" in quantity.rules)
    if free and _is_datable_kind(quantity) and value and (led or within or not value.startswith("../")):
        quantity.period, quantity.period_value = other.period, value


def _takes(title: Quantity, same: Quantity) -> bool:
    """A title's figure has the period of the body's statement (ruling 37), which says it in full."""
    return title.period_value is None or "context.period" in same.rules


def _own(account: Account, quantity: Quantity, before: Quantity | None) -> int | None:
    """The date that the sentence of a figure gives it, or the column that it stands in."""
    known, reach = account.known, reach_of(account.text.page, quantity)
    if not reach or is_of_now(known, quantity):
        return None
    found = labelled(known, quantity)
    if found is None:
        found = own_date(known, quantity, reach)
    twin = _twin(account.text.page, before, quantity)
    if found is not None and (whole := _date_of_its_whole(account, before, quantity, found)) is not None:
        return whole
    if twin and found is not None and not twin.first < known.dates[found].first < quantity.right + BEHIND:
        found = None  # `57 514 (24,6 %) en 2022`: dated with the figure that it says again
    return account.scopes.columns.get(quantity.first) if found is None else found


def _date_of_its_whole(account: Account, before: Quantity | None, quantity: Quantity, own: int) -> int | None:
    """`Lundi, plus de morts que celui de 1999, qui avait tué 18 000 personnes, dont` | un millier: of 1999."""
    if before is None or before.period is None or not _is_led(account.text.page, quantity):
        return None
    day, nearer = account.known.dates[own], account.known.dates[before.period]
    return before.period if day.last <= nearer.first < before.first else None


def _go(account: Account, before: Quantity | None, quantity: Quantity, own: int | None, step: Step) -> bool:
    """`contre 9 252 un an plus tôt`: so long before the date of its sentence, else before what is told."""
    day = account.known.dates[own] if own is not None else None
    told = day.value if day else account.value
    if day is not None and bisect_left(account.known.lefts, day.first) > bisect_right(
        account.known.lefts, quantity.first
    ):
        day, told = None, account.value  # `3 908 un an plus tôt et 4 470 au début de 2022`: of the second
    if day is not None and (day.first > quantity.first or (day.first >= step.last and not day.relative)):
        return False  # `Un an plus tard, en 2020,` | 244: the date says it
    if day is not None and day.first >= step.last:
        quantity.period_value = _in_its_year(account, day, step)
        return quantity.period_value is not None
    if day is None and before is not None and _passes_to(account.text.page, before, quantity):
        told = before.period_value
    if not told:
        return False
    if not _states_now(account, quantity):
        quantity.period_value = moved(told, step)
    return True


def _states_now(account: Account, quantity: Quantity) -> bool:
    """`Vingt ans plus tard, l’entreprise emploie` | 46 personnes: a standing fact, in the present of writing."""
    standing = reach_of(account.text.page, quantity) < Reach.TEXT
    return standing and narrates(account.text, quantity.first, quantity.last) < 0


def _in_its_year(account: Account, day: FoundDate, step: Step) -> str | None:
    """`Un an plus tard, en mars,` | 244: the month in the year after the one that is told."""
    year = (account.value or day.value if step.months < 0 else account.value or "")[:4]
    if step.months % 12 or not year.isdecimal() or "/" in day.value:
        return None
    return f"{int(year) + step.months // 12:04d}{day.value[4:]}"


def _passes_to(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`de 3,5 ‰ en 2011 à` | 4,1 ‰ `douze ans plus tard`: counted from the old end."""
    same = page.layout.sentence(before.first) == page.layout.sentence(quantity.first)
    return same and page.before(quantity.left) == "à" and page.before(before.left) in ("de", "d'")


def _date(
    account: Account, quantity: Quantity, before: Quantity | None, own: int | None, published: date | None
) -> None:
    """The first of the doors that opens: its own date, its twin, the last baseline, now, what is told, a heading."""
    page, reach = account.text.page, reach_of(account.text.page, quantity)
    twin = _twin(page, before, quantity)
    year = row_year(page, quantity)
    if year is not None:
        quantity.period_value = year
    elif years := _years_of_a_rate(account, quantity):
        quantity.period_value = years
    elif own is not None and reach and published and _is_now_since(account, quantity, own):
        quantity.period_value = f"{published:%Y-%m}"
    elif own is not None:
        _set(account, quantity, own, "context.period")
    elif twin and twin.period_value:
        quantity.period, quantity.period_value = twin.period, twin.period_value
    elif _is_of_an_undated(page, before, quantity):
        return
    elif reach == Reach.TEXT and account.takes_baseline(quantity) and not is_timeless(page, quantity):
        quantity.period_value = account.baseline
    elif reach > Reach.BESIDE and published and _is_now(page, quantity):
        quantity.period_value = f"{published:%Y-%m}"
    elif (voted := year_of_accounts(account.known, quantity)) is not None:
        _set(account, quantity, voted, "context.period.budget")
    elif begun := _running(account, quantity, reach):
        quantity.period_value = begun
    elif reach == Reach.TEXT and not (quantity.change and takes_years(page, quantity)):
        _inherit(account, quantity)


def _is_of_an_undated(page: Scan, before: Quantity | None, quantity: Quantity) -> bool:
    """`Le pays dispose de 27 000 lits, dont` | neuf sur dix, `soit` | un sur trois: of a fact without a time."""
    if before is None or before.period_value is not None or not _is_datable_kind(before):
        return False
    led = page.folds[max(quantity.left - 2, 0) : quantity.left]
    tied = "dont" in led or led[-1:] == ["soit"]
    same = page.layout.sentence(before.first) == page.layout.sentence(quantity.first)
    return tied and same and reach_of(page, before) <= Reach.CLAUSE


def _years_of_a_rate(account: Account, quantity: Quantity) -> str | None:
    """`de 468 millions en 2012 à 1,2 milliard en 2022, soit` | 10 % `par an`: from the first year to the last."""
    page, dates = account.text.page, account.known.dates
    first, _ = page.layout.sentence(quantity.first)
    led = page.folds[max(quantity.left - _SUMMED_UP, first) : quantity.left]
    if quantity.kind != "percent" or quantity.per != "year" or "soit" not in led or ";" in led:
        return None
    at = bisect_left(dates, quantity.left, key=lambda day: day.first)
    inside = [day for day in dates[max(at - 2, 0) : at] if day.first >= first]
    if len(inside) != len(("2012", "2022")) or any(day.grain != "year" for day in inside):
        return None
    one, two = inside[0].value, inside[1].value
    return f"{one}/{two}" if one.isdecimal() and two.isdecimal() and one < two else None


_SUMMED_UP = 8  # words from `soit` to a rate


def _running(account: Account, quantity: Quantity, reach: Reach) -> str | None:
    """Since when a total has run that names what began then; None for others."""
    page, known = account.text.page, account.known
    if reach != Reach.TEXT or page.known.isdisjoint(BEGUN):
        return None
    first, last = page.layout.sentence(quantity.first)
    at = bisect_left(known.dates, first, key=lambda day: day.first)
    inside = list(takewhile(lambda day: day.first < last, known.dates[at : at + 2]))
    return running_since(page, quantity, inside)


def _is_now_since(account: Account, quantity: Quantity, own: int) -> bool:
    """`En mai, on en a promis 750 ; la moitié a ouvert à ce jour`: what opens the sentence is not the time of now."""
    page, day = account.text.page, account.known.dates[own]
    if day.last > quantity.left or not _is_now(page, quantity):
        return False
    between = page.folds[day.last : quantity.left]
    return ";" in between or ":" in between or "mais" in between


def _inherit(account: Account, quantity: Quantity) -> None:
    """The period that is told, as long as the text goes on with it; else that of a dated heading."""
    page = account.text.page
    ahead = account.is_ahead(quantity)
    if is_timeless(page, quantity, ahead=ahead) or is_of_another_time(page, quantity):
        return
    if (then := said_then(account.known, quantity)) is not None:
        _set(account, quantity, then, "context.period.then")
        return
    if _is_of_an_older_report(account, quantity) or _is_of_before(account, quantity):
        return
    on_a_day = account.index is not None and account.known.dates[account.index].grain == "day"
    if on_a_day and announces(page, quantity):
        return
    if opens_later(page, quantity) or (on_a_day and deed_before(page, quantity) is not None):
        return
    if (poll := _poll(account, quantity)) is not None and account.over(quantity) is None:
        _set(account, quantity, poll, "context.period.poll")
        return
    if account.voted is not None and is_of_the_vote(page, quantity):
        _set(account, quantity, account.voted, "context.period.vote")
        return
    heading = account.over(quantity)
    listed = heading is not None and (account.is_in_a_list(quantity) or account.is_newer(quantity, heading))
    if not listed and account.goes_on_with(quantity):
        quantity.period, quantity.period_value = account.index, account.value
        if account.value and ".." not in account.value and goes_on_since(page, quantity.first):
            quantity.period_value = f"{account.value}/.."
        quantity.rules.append("context.period.carried")
        return
    if heading is not None and _is_done_before(account, quantity, heading):
        return
    if heading is not None and not _is_small_sum(quantity) and not account.is_aside(quantity, heading):
        _set(account, quantity, heading, "context.period.heading")


def _poll(account: Account, quantity: Quantity) -> int | None:
    """The date of the poll that may have asked what a figure answers."""
    known, poll = account.known, account.poll
    if poll is None or not is_answer(known.page, quantity):
        return None
    return poll if quantity.first > known.dates[poll].first or holds_before(known, poll) else None


def _is_done_before(account: Account, quantity: Quantity, heading: int) -> bool:
    """`a remis` | 900 lettres, under `La ville aura 45 lits en septembre`: what was done lies before that."""
    told = narrates(account.text, quantity.first, quantity.last) > 0
    return told and begins_after(account.known.dates[heading].value, account.today)


def _is_of_before(account: Account, quantity: Quantity) -> bool:
    """`On en comptait` | 18 000 `avant qu’un feu ne détruise le camp en 2020`: not of what is told either."""
    dates, page = account.known.dates, account.text.page
    _, last = page.layout.sentence(quantity.first)
    at = bisect_left(dates, quantity.last, key=lambda day: day.first)
    return at < len(dates) and dates[at].first < last and came_to_an_end(page, dates[at], quantity)


def _is_of_an_older_report(account: Account, quantity: Quantity) -> bool:
    """`La Cour des comptes, dans un rapport publié en 2020, arrivait à` | 1,1 milliard: not of 2023, as told before."""
    dates, page = account.known.dates, account.text.page
    first, _ = page.layout.sentence(quantity.first)
    at = bisect_right(dates, quantity.first, key=lambda day: day.first) - 1
    if at < 0 or dates[at].first < first or not is_older(dates[at].value, account.value):
        return False
    return not _ISSUED.isdisjoint(page.folds[max(dates[at].first - _ISSUED_BY, first) : dates[at].first])


_ISSUED_BY = 3  # words from `publié` to its date
_ISSUED = frozenset("publié publiée paru parue remis remise diffusé diffusée daté datée".split())


def _is_small_sum(quantity: Quantity) -> bool:
    """A sum that may be a price or a wage; a budget of 30 000 and more is that of the year in the heading."""
    return quantity.kind == "money" and (bool(quantity.per) or (quantity.value or 0) < _BUDGET)


_BUDGET = 30_000


def _set(account: Account, quantity: Quantity, index: int, rule: str) -> None:
    page, day = account.text.page, account.known.dates[index]
    quantity.period, quantity.period_value = index, coupled.stretch(account.known, quantity, index)
    if quantity.period_value is None and day.grain in ("month", "year"):
        dates = account.known.dates
        quantity.period_value = month_of_series(page, dates, index)
        quantity.period_value = quantity.period_value or month_of_row(
            page, dates, index, _year_above(account, quantity)
        )
    if quantity.period_value is None:
        quantity.period_value = period_since(page, day)
    if _is_that_record(page, day, quantity):
        quantity.period_value = day.value.removesuffix("/..")
    quantity.rules.append(rule)


def _year_above(account: Account, quantity: Quantity) -> int | None:
    """The date of the column of a cell; else the one date of the heading over its line."""
    column = account.scopes.columns.get(quantity.first)
    above = account.scopes.over.get(account.text.page.layout.line(quantity.first)[0])
    if column is not None or above is None:
        return column
    first, last = account.text.page.layout.line(account.known.dates[above].first)
    near = account.known.dates[max(above - 1, 0) : above + 2]
    return above if sum(first <= day.first < last for day in near) == 1 else None


def _is_that_record(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """`le plus haut niveau depuis octobre 2015 (` | 351), `depuis 2016, quand` | 181 436 `personnes …`: of then."""
    behind = page.folds[day.last : max(day.last, quantity.left)]
    if behind[:2] == [",", "qui"] and quantity.noun in VICTIMS:
        return True
    if day.last > quantity.left or page.before(day.first) != "depuis":
        return False
    beside = behind == ["("] and is_compared(page, day)
    at = next((i for i, word in enumerate(behind[:_APPOSED]) if word in _WHEN), -1)
    told = (at == 0 or (at > 0 and behind[0] == ",")) and "," not in behind[1:]
    return beside or told


_APPOSED = 6  # words to `où` of `2003, année de canicule où`
_WHEN = frozenset(("quand", "lorsque", "lorsqu'", "où"))


def _goes_on_from(account: Account, quantity: Quantity, own: int | None) -> bool:
    """Whether the text can go on with the period of a figure: not with that of a baseline, a deadline, a label."""
    page, dates = account.text.page, account.known.dates
    value = quantity.period_value
    if not value or not _is_datable_kind(quantity) or value.startswith("../") or is_baseline(page, quantity):
        return False
    if is_earlier_toll(page, quantity) or recalls(page, quantity):
        return False
    if own is not None and account.value is not None and deed_before(page, quantity) is not None:
        return False  # `a condamné mardi onze passeurs pour avoir convoyé 430 migrants entre 2020 et 2022`
    if is_its(page, quantity) and is_older(value, account.value):
        return False  # `Le niveau de 2019, avec ses 151 283 demandes, est dépassé`
    if value.endswith("/..") and account.value and (brings_to(page, quantity) or quantity.kind == "ordinal"):
        return False  # `512 réfugiés sont rentrés jeudi, le 61e convoi depuis 2020`
    newer = is_older(account.value, value)
    if tells_back(page, quantity) and own is not None and dates[own].first > quantity.first and not newer:
        return False
    if labelled(account.known, quantity) is not None or "context.period.poll" in quantity.rules:
        return False
    first, _ = page.layout.sentence(quantity.first)
    if own is not None and account.known.ends.get(quantity.left - 1) == own and account.is_row(quantity, own):
        return False
    if own is not None and (own in account.known.taken or brackets(page, quantity, dates[own])):
        return False  # `passé de 94 % en octobre à 75 %`, `111 000 entrées (115 000 en 2010)`
    if own is not None and is_with_participle(page, quantity, dates[own], first):
        return False  # `Réélue en 2020 avec 54 % des voix, elle dirige 12 agents`
    if own is not None and aside_of(page, dates[own], first) is not None:
        return False  # `qui logeaient 83 % des familles en mai, n’en hébergent plus que 72 %`
    if own is not None and _is_of_the_noun(page, quantity, dates[own], first):
        return False
    if own is not None and is_compared(page, dates[own]) and dates[own].last <= quantity.left:
        return False  # `par rapport à 2021, où` | 1 034 `accords avaient été donnés`
    due = quantity.period is not None and is_deadline(page, dates[quantity.period])
    return not due and not account.looks_back(quantity)


def _is_of_the_noun(page: Scan, quantity: Quantity, day: FoundDate, first: int) -> bool:
    """`Les 40 places ouvertes en 2020 sont …`, `Le nombre, 40 en 2020, a bondi à 62`: of that noun, and no further."""
    if day.first < quantity.last:
        return False
    narrowed = quantity.definite and dates_a_participle(page, day, first)
    return narrowed or apposes_a_figure(page, quantity.left - 1, day)


def _twin(page: Scan, before: Quantity | None, quantity: Quantity) -> Quantity | None:
    return before if before and _is_aside_of(page, before, quantity) else None


def _is_aside_of(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`237 400 dossiers (66,3 %)`, `11 482 personnes, soit 1 316 de plus`: the same fact, said otherwise."""
    at = quantity.left - 1
    if at < 1 or page.layout.sentence(before.first) != page.layout.sentence(quantity.first):
        return False
    if quantity.change and (is_baseline(page, before) or page.before(before.left) == ":"):
        return False  # `contre 39 910 un an plus tôt (+17,4 %)`: it is the new figure that moved
    between = page.folds[before.right : at]
    if ")" in between and "(" not in between[: between.index(")")]:
        return False  # `par rapport à 2009 (519 TWh), soit` | +6 %
    bracketed = bool(quantity.change) or quantity.kind in ("percent", "fraction") or before.after == at
    bracketed = bracketed and not is_aimed_at(page, quantity)
    return page.folds[at] == "soit" or (page.folds[at] == "(" and bracketed)


def _is_datable_kind(quantity: Quantity) -> bool:
    return quantity.kind not in ("age", "duration")


_NOW_BEHIND = 10  # `90 personnes traversent encore chaque jour la frontière à l’heure actuelle`


def _is_now(page: Scan, quantity: Quantity) -> bool:
    first, last = page.layout.sentence(quantity.first)
    start = _past_bracket(page, quantity, last)
    stop = min(last, start + _NOW_BEHIND)
    stop = next((i for i in range(start, stop) if page.folds[i] in _NOW_STOPS), stop)
    near = f"{page.folded(max(first, quantity.left - 5), quantity.right)} {page.folded(start, stop)}"
    if quantity.kind == "ordinal" and page.before(quantity.left) in ("sa", "son"):
        return False  # `en est à sa` | dixième édition
    return _we_are_at(page, quantity) or _is_down_again(page, quantity) or any(word in near for word in _NOW)


def _past_bracket(page: Scan, quantity: Quantity, last: int) -> int:
    """`Les sept centres (1 900 lits)` | accueillent actuellement: one past the bracket behind what is counted."""
    named = quantity.phrase[1] if quantity.phrase and quantity.phrase[0] >= quantity.last else quantity.right
    if page.folds[named : named + 1] != ["("]:
        return quantity.right
    return next((i + 1 for i in range(named, min(named + _NOW_BEHIND, last)) if page.folds[i] == ")"), named)


def _is_down_again(page: Scan, quantity: Quantity) -> bool:
    """`est retombé à` | 300, `est redescendue à` | 905 euros."""
    led = page.folds[max(quantity.left - 3, 0) : quantity.left]
    told = len(led) == len(("est", "retombé", "à")) and led[0] in ("est", "sont") and led[2] == "à"
    return told and infinitive(led[1]) in _DOWN


_DOWN = frozenset(("retomber", "redescendre"))


def _we_are_at(page: Scan, quantity: Quantity) -> bool:
    """`Nous sommes à` | 34 271, `nous ne sommes pas à` | 35 000; not `à 3 km`, `à deux jours du vote`."""
    led = page.folds[max(quantity.left - len(_NOT_AT), 0) : quantity.left]
    said = led[-1:] == ["à"] and (led[-3:-1] == ["nous", "sommes"] or led == list(_NOT_AT))
    return said and quantity.kind in ("count", "percent")


_NOT_AT = ("nous", "ne", "sommes", "pas", "à")


_NOW_STOPS = frozenset((*",;:()", "mais", "contre"))
