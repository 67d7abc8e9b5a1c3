"""Second happenings of one date: a session and what it adopted, a statement and the talks before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...words import word_set
from .attach import Bond
from .segments import crossings, word_before
from .table import GATHERINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import FoundDate
    from ...scan import Scan
    from .triggers import Trigger

# `au sortir d’un` | tête-à-tête, `à l’issue de la` | réunion
_AFTER = word_set("sortir issue lors occasion marge terme")
_ACTS = frozenset(("adoption", "agreement", "creation", "publication", "operation", "rescue"))


# `lors de` | perquisitions, `au cours de son` | voyage: what was done then is told of it.
_DURING = word_set("lors cours occasion pendant durant")
_LINKS = word_set(
    "de d' du des la le l' les un une son sa leur ses leurs cette ce cet plusieurs deux trois quatre"
)
_SIGNED = frozenset(("agreement", "adoption"))
_INSERTED = 2  # commas between an act and the happening around it: `ont été tués mardi, au nord, lors d’une` | attaque
_FRAMES = frozenset(("operation", "visit", "rescue", "return"))


def framed(page: Scan, triggers: Sequence[Trigger], chosen: Sequence[Bond]) -> list[Bond]:
    """`ont été mis à l’abri mardi lors de l’` | évacuation: of an act and the happening around it, the noun."""
    taken = {bond.trigger for bond in chosen}
    taken |= {at for at, noun in enumerate(triggers) if _is_told_of(page, triggers, taken, noun)}
    return [
        bond._replace(trigger=next(_frames(page, triggers, triggers[bond.trigger], taken), bond.trigger))
        for bond in chosen
    ]


def _is_told_of(page: Scan, triggers: Sequence[Trigger], taken: set[int], noun: Trigger) -> bool:
    """`Blessé samedi dans une` | fusillade, `il est mort mardi`: what another dated verb of its clause tells of."""
    opening = (triggers[at] for at in taken if not triggers[at].noun and triggers[at].last <= noun.first)
    return any(not one.finite and crossings(page, one.last, noun.first) == 0 for one in opening)


def _frames(page: Scan, triggers: Sequence[Trigger], act: Trigger, taken: set[int]) -> Iterator[int]:
    """Free nouns that say during what the verb `act` was done, in its clause."""
    if act.noun or not act.finite or act.type == "statement":
        return
    if act.type in _SIGNED:  # `ont signé mercredi un protocole lors de la visite`: both are told
        return
    for at, noun in enumerate(triggers):
        if at not in taken and noun.noun and _is_frame(page, act, noun):
            yield at


def _is_own(page: Scan, noun: Trigger) -> bool:
    """`ont été secourus dimanche après le` | naufrage de leur barque: one happening, told of those on board."""
    behind = page.folds[noun.last : noun.last + 3]
    return behind[:1] == ["de"] and behind[1:2] in (["leur"], ["son"], ["sa"]) and behind[2:] != []


_BEFALLEN = frozenset(("incident", "rescue"))


def _is_frame(page: Scan, act: Trigger, noun: Trigger) -> bool:
    several = page.folds[noun.first - 1] in ("plusieurs", "différentes", "diverses")
    if several or page.kinds[noun.first - 1] == letter_of()["number"]:  # `au cours de quatre` | opérations
        return False
    if _is_aim(page, act, noun):
        return True
    before = noun.first < act.first  # `lors de son voyage à Lesbos, il` | avait ramené
    first, last = sorted(((act.clause, act.last), (noun.first, noun.last)))
    crossed = crossings(page, first[1], last[0])
    inserted = not before and crossed == page.folds[first[1] : last[0]].count(",") <= _INSERTED
    if crossed != before and not inserted:
        return False
    before_it = page.folds[word_before(page, noun.first, _LINKS)]
    harmed = act.type == noun.type == "incident" and before_it == "dans"
    if noun.type == "incident" and before_it == "après" and act.type in _BEFALLEN and _is_own(page, noun):
        return True
    return harmed or (before_it in _DURING and noun.type in _FRAMES | {act.type})


_GATHER = word_set("réunir retrouver rencontrer rassembler")


def _is_aim(page: Scan, act: Trigger, noun: Trigger) -> bool:
    """`se retrouveront à Rome pour une` | conférence: who meets, and then what they hold."""
    gathers = act.type == "meeting" or act.verb in _GATHER
    held = gathers and noun.type in GATHERINGS and noun.first > act.last
    return held and page.folds[noun.first - 2 : noun.first] in (["pour", "une"], ["pour", "un"])


def shared(
    page: Scan, triggers: Sequence[Trigger], chosen: Sequence[Bond], dates: dict[int, FoundDate], start: int
) -> Iterator[Bond]:
    """Triggers without a date of their own that share one."""
    free = [i for i in range(len(triggers)) if all(bond.trigger != i for bond in chosen)]
    for bond in chosen:
        one = triggers[bond.trigger]
        for i in free:
            two = triggers[i]
            if two.type == one.type or two.other:
                continue
            if (
                _is_occasion(page, two, one)
                or (two.type == "statement" and not two.lasting and _is_occasion(page, one, two))
                or _is_act(page, one, two, dates[bond.date])
                or _is_assembly(page, two, one)
            ):
                yield Bond(bond.cost, bond.date, i)
                free.remove(i)
                break


def _is_occasion(page: Scan, noun: Trigger, said: Trigger) -> bool:
    """`a estimé mardi …, au sortir d’un` | tête-à-tête."""
    visited = noun.type == "visit" and said.type in _SIGNED
    if not noun.noun or said.noun or not (visited or noun.type in GATHERINGS):
        return False
    before = {page.folds[i] for i in range(max(noun.first - 5, 0), noun.first)}
    return bool(before & _AFTER)


def _is_act(page: Scan, gathering: Trigger, act: Trigger, date: FoundDate) -> bool:
    """`notre assemblée du 27 avril` | a adopté; `réunis en séance ce mercredi, les élus` | ont adopté."""
    if gathering.type not in GATHERINGS or gathering.finite or not act.finite or act.type not in _ACTS:
        return False
    return act.first >= max(date.last, gathering.last) and crossings(page, date.last, act.clause) <= 2


def _is_assembly(page: Scan, gathering: Trigger, act: Trigger) -> bool:
    """`Hier, l’` | assemblée générale `a adopté`: who acts is a gathering too."""
    if page.folds[gathering.first] != "assemblée" or not gathering.noun:
        return False
    if act.type not in _ACTS or not act.finite:
        return False
    return 0 <= act.clause - gathering.last < 4 and crossings(page, gathering.last, act.clause) == 0
