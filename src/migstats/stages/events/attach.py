"""Which happening a date dates: the one that stands nearest, as a reader reckons distance."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ...morphology import Tag, guess, is_finite_verb, is_participle
from ...words import word_set
from .bars import is_barred
from .coarse import NEAR, touches
from .dating import ARTICLES, LEADING_IN
from .elsewhere import DETERMINERS, GOVERNED, end_of, has_own_day, inserted, is_aftermath
from .nouns import is_modifier
from .segments import crossings, distance, has_verb, word_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate
    from ...scan import Scan
    from .triggers import Trigger

_TOO_FAR = 34
_MOST_LIKELY = 16
_MODIFIER = 14
_OCCASIONS = word_set("lors occasion")
_GOVERNING = word_set("de d' du des contre pour sur sans dans après avant pendant durant malgré par lors")
_BESIDE_VERB = 20  # `Hier, dix des vingt hommes jugés ont été condamnés`: an opening date is of the verb
_CONJUNCTIONS = word_set("et mais puis car or ;")
_CLAUSE_HEADS = word_set(", ; : ( et mais puis que qu' car or – — «")
_OTHER_CLAUSE = 10
_OPENING = 6


class Bond(NamedTuple):
    """A date, by its index, and the trigger that it dates, by its own; the smaller cost wins."""

    cost: int
    date: int
    trigger: int


def bonds(
    page: Scan, triggers: Sequence[Trigger], dates: Sequence[tuple[int, FoundDate]], start: int, end: int
) -> list[Bond]:
    """Every date with the trigger that suits it best; two dates of one sentence have each its own."""
    opening = {index: _is_opening(page, triggers, date, start) for index, date in dates}
    pairs = sorted(
        Bond(cost, index, at)
        for index, date in dates
        for at, trigger in enumerate(triggers)
        if (cost := _cost(page, trigger, date, start, end, opening[index])) < _TOO_FAR
    )
    chosen: list[Bond] = []
    for bond in pairs:
        if all(bond.date != other.date and bond.trigger != other.trigger for other in chosen):
            chosen.append(bond)
    return chosen


def _cost(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int, opening: bool) -> int:
    """How far the trigger stands from the date; nouns before it and finite verbs are nearer."""
    after = trigger.first >= date.last
    between = (date.last, trigger.first) if after else (end_of(trigger, date), date.first)
    far = distance(page, *between, limit=_TOO_FAR + _MOST_LIKELY)
    if is_barred(page, trigger, date, start, end, far):
        return _TOO_FAR
    if _complement(page, date, start) or _in_brackets(page, date, start):
        return far if trigger.noun and not after and far < NEAR else _TOO_FAR
    opening = after and opening
    if not after and _begins_clause(page, date):
        far += _OTHER_CLAUSE
    if after and not opening and _is_next_clause(page, trigger, date):
        if trigger.type == "statement" or trigger.other:
            return _TOO_FAR
        far += _OTHER_CLAUSE
    cost = far + _lean(page, trigger, after, date, opening)
    if trigger.finite and not trigger.other and (opening or _is_main(page, trigger, date, start)):
        return min(cost, _TOO_FAR - 1)  # a date that opens the sentence waits for its verb
    return cost


def _is_main(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`Un homme` | est mort `après …, dans un foyer, dans la nuit de` | jeudi: the only verb before the date."""
    if trigger.last > date.first or trigger.type == "statement" or date.grain != "day":
        return False
    return not has_verb(page, start, trigger.clause) and not has_verb(page, trigger.last, date.first)


def _begins_clause(page: Scan, date: FoundDate) -> bool:
    """`Il était rentré et` | jeudi, `l’agence a publié …`."""
    if page.folds[date.last : date.last + 1] != [","]:
        return False
    at = date.first - 1 - (page.folds[date.first - 1] in LEADING_IN)
    head = page.folds[max(at - _OPENING, 0) : date.first]  # `et, pour la seule journée du` | 15 novembre,
    begun = any(pair == ("et", ",") for pair in pairwise(head)) and not any(map(is_finite_verb, head))
    return begun or (at > 0 and page.folds[at] in _CONJUNCTIONS)


def _is_next_clause(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`sont entrés mardi,` | a annoncé, `mardi et` | ont défilé: the date ends the clause before it."""
    begins = page.folds[word_before(page, date.first, LEADING_IN)] in _CLAUSE_HEADS
    begins |= _begins_clause(page, date)
    ends = page.folds[date.last] in (",", "et")
    if trigger.type == "statement":  # `s’est ouvert mardi à Tripoli,` | a indiqué
        ends |= crossings(page, date.last, trigger.clause) > 0 and page.folds[date.last] != "»"
    return not trigger.noun and trigger.finite and not begins and ends


def _is_opening(page: Scan, triggers: Sequence[Trigger], date: FoundDate, start: int) -> bool:
    """`Ce` | mardi `à Rome`: before any verb and comma; not `Depuis le début du conflit,` | le 15 avril."""
    before = page.folds[start : date.first]
    if crossings(page, start, date.first) or has_verb(page, start, date.first):
        return False
    if any(guess(word) == Tag.INFINITIVE or word in ("avoir", "être") for word in before):
        return False  # `Un homme accusé d’avoir mis le feu` | lundi
    return not any(
        t.last <= date.first and (not is_aftermath(page, t) if t.noun else _takes(t, date)) for t in triggers
    )


_JOURNEY = 7  # words between one who set out and when


def _takes(participle: Trigger, date: FoundDate) -> bool:
    """`La grève` | entamée `lundi se poursuit`, `Un canot` | parti `de Sfax lundi a chaviré`: the date is of it."""
    near = _JOURNEY if participle.leaving or participle.type == "arrival" else 1
    return not participle.finite and date.first - participle.last <= near


def _lean(page: Scan, trigger: Trigger, after: bool, date: FoundDate, opening: bool) -> int:
    """What makes a trigger likely or not: an unknown verb less, the main verb after a dated opening more."""
    if trigger.other:
        if not after and inserted(page, trigger, date):
            return 4
        return 6 if opening or (not after and crossings(page, trigger.last, date.first) == 0) else 12
    if trigger.noun and not after and (_apposed(page, trigger, date) or _held(page, trigger, date)):
        return -_MOST_LIKELY
    if trigger.noun and (is_modifier(page, trigger) or _is_own_movement(page, trigger)):
        return _MODIFIER
    if trigger.noun and not after and _is_occasion(page, trigger) and touches(page, trigger, date):
        return 0  # `en a parlé lors de sa` | visite `à Aubusson mardi`
    if trigger.noun and not after and date.first - trigger.last <= 1 and _oblique(page, trigger):
        return 2  # `les victimes du naufrage` | mardi `d’un canot parti de Sfax`
    if trigger.noun:
        return (8 if not after else 5) if _oblique(page, trigger) else (0 if not after else 2)
    if not after and _takes(trigger, date) and crossings(page, trigger.last, date.first) == 0:
        return -_JOURNEY
    if not trigger.finite:
        return (_BESIDE_VERB if opening else 4) if after else -2
    if opening:
        return -6
    return -1 if after else -2


def _is_own_movement(page: Scan, trigger: Trigger) -> bool:
    """`à leur` | retour, `dès son` | arrivée: when something else happened."""
    at = trigger.first - 1
    return (
        page.folds[trigger.first] in _MOVEMENTS
        and page.folds[at] in _POSSESSIVES
        and page.folds[at - 1] in ("à", "dès", "avant", "après", "depuis")
    )


_MOVEMENTS = word_set("retour arrivée départ venue entrée débarquement")
_POSSESSIVES = word_set("son sa leur leurs mon notre")


def _is_occasion(page: Scan, trigger: Trigger) -> bool:
    """`lors de sa` | visite, `à l’occasion du` | sommet: what happened then is told beside it."""
    return page.folds[word_before(page, trigger.first, GOVERNED)] in _OCCASIONS


def _apposed(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`L’attaque contre le convoi, le 5 janvier,`: the subject, its date set between commas."""
    if has_own_day(page, trigger, date):
        return True
    if _oblique(page, trigger) or date.last >= len(page) or page.words[date.last].text != ",":
        return False
    between = trigger.last, date.first
    return (
        "," in page.folds[slice(*between)] and not has_verb(page, *between) and crossings(page, *between) == 1
    )


def _held(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`des perquisitions menées le 6 juillet`, `l’accord signé` | lundi: a participle between noun and date."""
    between = page.folds[trigger.last : date.first]
    done = trigger.reach == trigger.last + 1 and is_participle(page.folds[trigger.last])
    if done and _NAMED.issuperset(between[1:]):
        return True
    return bool(between) and between[0] in _HELD and all(word in ARTICLES for word in between[1:])


_NAMED = LEADING_IN - {"dans"}
_HELD = word_set(
    """mené menée menés menées effectué effectuée effectués effectuées conduit conduite conduits conduites
    organisé organisée organisés organisées tenu tenue tenus tenues survenu survenue survenus survenues opéré
    opérée opérés opérées lancé lancée lancés lancées prévu prévue prévus prévues programmé programmée
    programmés programmées rendu rendue rendus rendues prononcé prononcée prononcés prononcées commis commise
    commises perpétré perpétrée perpétrés perpétrées entamé entamée entamés entamées intervenu intervenue
    intervenus intervenues"""
)


def _oblique(page: Scan, trigger: Trigger) -> bool:
    """A noun that is a complement of another: `la lutte contre les naufrages`, `au titre de l’accord`."""
    return page.folds[word_before(page, trigger.first, DETERMINERS)] in _GOVERNING


def _complement(page: Scan, date: FoundDate, start: int) -> bool:
    """`N du 27 avril`, `les images de la veille`: the date goes with the noun; not `au cours du week-end`."""
    at = date.first - 1
    if at < start or "/" in date.value:
        return False
    if at > start and page.folds[at] in ("la", "l'", "ce", "cette") and page.folds[at - 1] == "de":
        at -= 1
    if page.folds[at] not in ("du", "de", "d'") or date.grain == "year":
        return page.folds[at] == "du"
    return at == start or page.folds[at - 1] not in _STRETCHES


_STRETCHES = word_set(
    """heures cours courant lors fin début milieu nuit soirée matinée journée aube soir matin midi mois
    compter partir"""
)


def _in_brackets(page: Scan, date: FoundDate, start: int) -> bool:
    """`sommet d’Abidjan (` | 29-30 novembre: what stands just before."""
    return date.first > start and page.words[date.first - 1].text == "("
