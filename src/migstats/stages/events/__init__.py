"""Happenings that the text dates: one for each sentence and date, with its place and those who took part."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ...found import FoundEvent
from ...morphology import Tag, guess, is_participle
from ...words import word_set
from .actors import find_actors
from .agenda import agenda, place_of
from .asides import without_asides
from .attach import Bond, bonds
from .complements import complement, stricken
from .dating import datable
from .denial import is_cancelled, is_kept
from .furniture import is_furniture
from .places import find_centres, find_places, find_sites, host
from .segments import crossings, has_verb, segment
from .sharing import framed, shared
from .toponyms import is_country, is_surely_place, narrowest_first
from .triggers import Trigger, find_triggers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import FoundDate, Quantity, Run
    from ...scan import Scan

__all__ = ["find_events"]

_STRIKING = frozenset(("incident", "operation"))
_OPENING = word_set("ouvrir rouvrir fermer refermer")
_IN_MEDIA = frozenset(("statement", "publication"))  # `a dit à Belga`, `paru dans La Gazette`
_SITTING = frozenset(("adoption", "agreement", "creation"))


def find_events(
    page: Scan, dates: Sequence[FoundDate], quantities: Sequence[Quantity] = (), dateline: Run | None = None
) -> list[FoundEvent]:
    """Events of `page`, sorted by trigger. `dateline`: words that date no happening, nor name its place."""
    found = [
        event
        for (start, end), members in _sentences(page, dates, dateline)
        for event in _in_sentence(page, start, end, members)
    ]
    found += [_announced(page, *item) for item in agenda(page, dates)]
    starts = [quantity.first for quantity in quantities]
    for event in found:
        event.statistics = _statistics(page, event, starts)
    return sorted(found, key=lambda event: event.first)


def _sentences(
    page: Scan, dates: Sequence[FoundDate], dateline: Run | None
) -> Iterator[tuple[Run, list[tuple[int, FoundDate]]]]:
    """Sentences that hold dates, the dateline cut off, with the indices of the dates."""
    groups: dict[Run, list[tuple[int, FoundDate]]] = {}
    for index, date in enumerate(dates):
        start, end = page.layout.sentence(date.first)
        if dateline and dateline[0] <= date.first < dateline[1]:
            continue
        if dateline and start <= dateline[0] < end:
            start = dateline[1]
            if date.first < start:
                continue  # `RAPPORT ANNUEL 2023 – SYNTHÈSE 2023-06-02`: before the dateline
        groups.setdefault((start, end), []).append((index, date))
    yield from groups.items()


def _in_sentence(
    page: Scan, start: int, end: int, dates: list[tuple[int, FoundDate]]
) -> Iterator[FoundEvent]:
    dating = {
        i: date for i, date in dates if datable(page, date, start) and not _said_again(page, date, dates)
    }
    if not dating or is_furniture(page, start, end, list(dating.values())):
        return
    triggers = [t for t in find_triggers(page, start, end) if not _inside(t, dates)]
    chosen = framed(page, triggers, bonds(page, triggers, list(dating.items()), start, end))
    every = [*chosen, *shared(page, triggers, chosen, dating, start)]
    clusters = [(bond.date, *_cluster(triggers[bond.trigger], dating[bond.date])) for bond in every]
    found = [
        _event(
            page,
            triggers[bond.trigger],
            bond.date,
            (mine[0], mine[1]),
            _zone(page, triggers, bond, clusters, (start, end)),
        )
        for bond, (_, *mine) in zip(every, clusters, strict=True)
    ]
    yield from _seated(page, [event for event in found if not _was_not(event, triggers)], start)


def _was_not(event: FoundEvent, triggers: Sequence[Trigger]) -> bool:
    """`n’a pas répondu`: what was not said, or not done by a verb of no lexicon, is no happening."""
    return event.cancelled and any(
        t.first == event.first and not t.noun and (t.other or t.type == "statement") for t in triggers
    )


def _seated(page: Scan, found: list[FoundEvent], start: int) -> list[FoundEvent]:
    """`Réunis à Nairobi, les ministres` | ont adopté: who met acts where they met."""
    opening = next((e for e in found if e.type == "meeting" and crossings(page, start, e.first) == 0), None)
    for event in found:
        if opening and is_participle(page.folds[opening.first]) and event.type in _SITTING:
            event.places = event.places or opening.places
    return found


def _said_again(page: Scan, date: FoundDate, dates: list[tuple[int, FoundDate]]) -> bool:
    """`hier,` | lundi 19 décembre 2016: the fuller expression dates."""
    after = next((other for _, other in dates if other.first == date.last + 1), None)
    days = after is not None and date.grain == after.grain == "day" and page.words[date.last].text == ","
    return days and after is not None and after.last - after.first > date.last - date.first and date.relative


def _announced(page: Scan, trigger: Trigger, date: int, line: Run) -> FoundEvent:
    """A line of a programme; the opening of an exhibition founds nothing."""
    event = _event(page, trigger, date, (trigger.first, trigger.last), line)
    event.type = "other" if event.type == "creation" else event.type
    if place := place_of(page, line[0]):
        event.places = (*(run for run in event.places if not is_country(page, run)), place)
    event.rule = "events.agenda"
    return event


def _inside(trigger: Trigger, dates: list[tuple[int, FoundDate]]) -> bool:
    return any(date.first <= trigger.first < date.last for _, date in dates)


def _cluster(trigger: Trigger, date: FoundDate) -> Run:
    """From the trigger to its date."""
    return min(trigger.first, date.first), max(trigger.last, date.last)


def _event(page: Scan, trigger: Trigger, date: int, mine: Run, zone: Run) -> FoundEvent:
    start, end = page.layout.sentence(trigger.first)
    sites = [*find_sites(page, *zone)] if trigger.type in _STRIKING else []
    sites += find_centres(page, zone[0], trigger.first) if trigger.verb in _OPENING else ()
    sites += host(page, trigger)
    sites += stricken(page, zone[0], min(zone[1], end))
    around = [*sites, *find_places(page, *zone, end)]
    around = [run for run in around if trigger.type not in _IN_MEDIA or is_surely_place(page, run)]
    own = complement(page, trigger, end)
    around = without_asides(page, around, trigger, mine, zone, not own)
    places = narrowest_first(page, [*own, *around])
    return FoundEvent(
        trigger.first, trigger.last, trigger.type, date, tuple(places),
        tuple(find_actors(page, segment(page, trigger.first, start, end), (trigger.first, trigger.last), places)),
        cancelled=is_cancelled(page, trigger, start, end) and not is_kept(page, trigger, mine),
        rule="events.noun" if trigger.noun else "events.other" if trigger.other else "events.verb",
    )  # fmt: skip


def _zone(
    page: Scan,
    triggers: Sequence[Trigger],
    bond: Bond,
    clusters: Sequence[tuple[int, int, int]],
    sentence: Run,
) -> Run:
    """Words whose places belong to the event: its part of the sentence, up to what is dated otherwise."""
    trigger = triggers[bond.trigger]
    mine = next((first, last) for date, first, last in clusters if date == bond.date)
    first, last = sentence
    if trigger.type == "statement" or not (
        trigger.finite or trigger.noun or _is_past_infinitive(page, trigger)
    ):
        first, last = segment(page, mine[0], *sentence)[0], segment(page, mine[1] - 1, *sentence)[1]
    if trigger.type == "statement":  # where it was said stands beside it, not in what was said
        last = min(last, _end_of_saying(page, mine[1], last))
    first, last = _without_other_clauses(page, first, last, mine)
    for date, begin, end in clusters:
        if date != bond.date and begin >= mine[1]:
            last = min(last, _cut(page, mine[1], begin))
        elif date != bond.date and end <= mine[0]:
            first = max(first, _cut(page, end, mine[0]))
    return first, last


def _is_past_infinitive(page: Scan, trigger: Trigger) -> bool:
    """`disent avoir` | recueilli `samedi, près de Ras Jdir`: the act of its clause, as a finite verb is."""
    return page.folds[trigger.first - 1] in ("avoir", "être")


_BESIDE_SAYING = 6


def _end_of_saying(page: Scan, at: int, last: int) -> int:
    """`a annoncé dimanche à Tunis` | avoir retrouvé: the word at which what was said begins, or a few words on."""
    until = min(last, at + _BESIDE_SAYING)
    return next((i for i in range(at, until) if guess(page.folds[i]) == Tag.INFINITIVE), until)


def _without_other_clauses(page: Scan, first: int, last: int, mine: Run) -> Run:
    """What stands between semicolons and colons around the words `mine`; a line without a verb is one whole."""
    parting = (";", ":") if has_verb(page, first, last) else (";",)
    before = [i + 1 for i in range(first, mine[0]) if page.folds[i] == ";"]
    after = [i for i in range(mine[1], last) if page.folds[i] in parting]
    return max([first, *before]), min([last, *after])


def _cut(page: Scan, first: int, last: int) -> int:
    """Where two dated things part: the last comma between them, else where the second begins."""
    commas = [i for i in range(first, last) if page.folds[i] in (",", ";", "(", "–", ":", "»")]
    return commas[-1] if commas else last


def _statistics(page: Scan, event: FoundEvent, starts: Sequence[int]) -> tuple[int, ...]:
    """Quantities of the clause of the trigger."""
    if not starts:
        return ()
    first, last = page.layout.sentence(event.first)
    first, last = segment(page, event.first, first, last)
    return tuple(range(bisect_left(starts, first), bisect_left(starts, last)))
