"""The place that a verb or noun governs: `sommet d’` | Abidjan, `a visité` | l’Allemagne, `est parti` | de Sfax."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import infinitive, is_finite_verb
from ...words import OF, THE, A, word_set
from .auxiliaries import AUXILIARIES, BEEN
from .segments import past_date
from .toponyms import (
    BUILDINGS,
    KEPT,
    KINDS,
    LANDS,
    building_at,
    following,
    kept_at,
    known_at,
    land_at,
    name_after,
    name_at,
    object_place,
    past_kind,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Run
    from ...scan import Scan
    from .triggers import Trigger

_LEAVING = 10
_MEANS = word_set("par à dans sur depuis")
_FROM = frozenset(("de", "d'", "du", "depuis"))
_BREAKS = frozenset((",", ";", ":", "(", "»", "qui", "que", "pour", "avec", "bord"))
_SENDING = word_set(
    """refouler évacuer expulser reconduire renvoyer transférer acheminer rapatrier ramener conduire orienter"""
)
_REACHING = frozenset(("visit", "arrival", "return"))  # whose object is the place where it happens

# What befalls a place that is named right behind it: `a dévasté` | Mayotte.
_UPON = word_set(
    """dévaster ravager frapper toucher balayer inonder submerger détruire secouer paralyser endeuiller bombarder
    pilonner viser assiéger envahir occuper libérer reprendre évacuer bloquer boucler parcourir sillonner"""
)


def complement(page: Scan, trigger: Trigger, end: int) -> list[Run]:
    """`sommet d’` | Abidjan, `a visité` | l’Allemagne: a place that touches its trigger."""
    if trigger.noun:
        hit = _past_striking(page, trigger, end)  # `Un séisme a frappé le` | Maroc
        place = object_place(page, past_date(page, hit, end), end) or _struck(page, hit, end) if hit else None
        place = place or _place_of(page, trigger.last, end)
    else:
        reaches = trigger.type in _REACHING or trigger.verb == "quitter"
        upon = trigger.verb in _UPON
        place = object_place(page, past_date(page, trigger.last, end), end) if reaches or upon else None
        if upon and place is None:
            place = _struck(page, trigger.last, end)
        if (trigger.verb == "quitter" or trigger.type == "visit") and place is None:
            place = _kind_of_place(page, trigger.last, end)
    if place is None and trigger.leaving:
        place = _origin_of(page, trigger.reach, end)
    if place is None and trigger.verb in _SENDING:
        place = _goal_of(page, trigger.last, end)
    return [*following(page, place, end)] if place else []


def stricken(page: Scan, first: int, last: int) -> Iterator[Run]:
    """| Mayotte `a été frappée par un cyclone`, | Goma `est tombée aux mains du M23`: the subject that it befell."""
    for at in range(first + 1, last - 2):
        if page.folds[at] not in AUXILIARIES or not _befalls(page, at, last):
            continue
        run, links = _ending_at(page, first, at), {"et"}
        while run:
            yield run
            joined = run[0] - 1 - (page.folds[run[0] - 1] in THE)
            run = _ending_at(page, first, joined) if joined > first and page.folds[joined] in links else None
            links = {"et", ","}  # `Tyr,` | Saïda `et Beyrouth`; not `Après le` | Maroc, `la Libye`


def _ending_at(page: Scan, first: int, end: int) -> Run | None:
    """The known subject that ends before word `end`: `le` | Maroc, `la ville de` | Goma; not `le maire de Calais`."""
    start = end
    while start > first and (page.words[start - 1].capital or page.folds[start - 1] == "-"):
        start -= 1
    start += start < end and page.folds[start] in THE and known_at(page, start, end) is None
    run = known_at(page, start, end) if start < end else None
    if run is None or run[1] != end:
        return None
    before = page.folds[start - 1] if start > first else ""
    of_kind = before in OF and start - 1 > first and page.folds[start - 2] in KINDS
    return run if of_kind or before in THE or not before[:1].isalpha() or before in ("que", "et") else None


def _befalls(page: Scan, at: int, last: int) -> bool:
    """`a été frappée`, `est tombée aux mains`, of the auxiliary at word `at`."""
    done = at + 1 + (page.folds[at + 1] == BEEN)
    if done >= last:
        return False
    falls = page.folds[done + 1 : done + 3] in _INTO_HANDS or page.folds[done + 2 : done + 4] in _INTO_HANDS
    verb = infinitive(page.folds[done])
    return verb in _UPON - {"viser"} if page.folds[at + 1] == BEEN else verb == "tomber" and falls


_INTO_HANDS = (["aux", "mains"], ["sous", "le"], ["entre", "les"])


def _past_striking(page: Scan, noun: Trigger, last: int) -> int:
    """The word after the verb by which a mishap befell something: `Une frappe a touché` | un marché; else 0."""
    if noun.type != "incident":
        return 0
    if noun.reach > noun.last:
        return noun.reach
    at = noun.last + 1
    did = at < last and page.folds[noun.last] in ("a", "ont") and infinitive(page.folds[at]) in _UPON
    return at + 1 if did else 0


def _struck(page: Scan, at: int, last: int) -> Run | None:
    """`a détruit lundi` | une école de Nuseirat, | plusieurs villages de la province d’Enga: what was hit."""
    at = past_date(page, at, last)
    noun = at + (at < last and page.folds[at] in _ONES)
    if noun >= last or page.folds[noun] not in _HIT:
        return None
    if place := _kept_place(page, noun, last):
        return place
    for i in range(noun + 1, min(noun + _CHAIN, last - 1)):
        if page.folds[i] in OF | THE and page.words[i + 1].capital:
            return name_at(page, i + 1, last, "")
        if not page.folds[i][:1].isalpha() or page.words[i].capital or is_finite_verb(page.folds[i]):
            return None
    return None


_ONES = THE | A | word_set("des plusieurs deux trois quatre cinq")
_CHAIN = 7
_HIT = (
    KINDS
    | KEPT
    | BUILDINGS
    | LANDS
    | word_set(
        """péninsule bâtiment immeuble marché siège usine raffinerie entrepôt dépôt hangar centrale barrage
    caserne poste tour bourgade faubourg agglomération côtes littoral mosquée boîte restaurant bar supermarché"""
    )
)


def _place_of(page: Scan, at: int, last: int) -> Run | None:
    """`sommet` | d’Abidjan, `démantèlement` | du camp de Grande-Synthe: the place that begins at `at`."""
    if at + 1 >= last or page.folds[at] not in OF:
        return None
    if page.words[at + 1].capital:
        return known_at(page, at + 1, last)
    noun = at + 1 + (page.folds[at + 1] in THE)
    if noun >= last:
        return None
    if place := _kept_place(page, noun, last):
        return place
    name = past_kind(page, noun, last, True) if page.folds[noun] in KINDS else 0
    return name_at(page, name, last, "") if name else None


def _kept_place(page: Scan, noun: int, last: int) -> Run | None:
    """`hôpital de Gao`, `gare du Nord`, `col du Portillon`: a place that keeps its kind in its name."""
    if page.folds[noun] in KEPT and (kept := kept_at(page, noun, last)):
        return kept
    if page.folds[noun] in BUILDINGS and (building := building_at(page, noun, last)):
        return building
    if page.folds[noun] in LANDS and (land := land_at(page, noun, last)):
        return land
    return None


def _kind_of_place(page: Scan, at: int, last: int) -> Run | None:
    """`a quitté` | le port d’Augusta, `a quitté la veille, selon eux,` | la plage de Kristel."""
    dated = past_date(page, at + (page.folds[at] in THE), last) if at < last else at
    at = dated if dated > at + 1 else past_date(page, at, last)
    if page.folds[at : at + 2] == [",", "selon"] and "," in page.folds[at + 1 : min(at + _LEAVING, last)]:
        at = page.folds.index(",", at + 1) + 1
    noun = at + (at < last and page.folds[at] in THE)
    return name_after(page, at, last, "près") if noun < last and page.folds[noun] in KINDS else None


def _origin_of(page: Scan, at: int, last: int) -> Run | None:
    """`est parti mardi` | d’une plage de Salakta, `rapatriés` | de Libye: the place left, in the words after `at`."""
    for i in range(at, min(at + _LEAVING, last - 1)):
        if page.folds[i] in _BREAKS:
            return None
        if page.folds[i] in _FROM and (place := name_after(page, i + 1, last, "près")):
            return place
    return None


def _goal_of(page: Scan, at: int, last: int) -> Run | None:
    """`a refoulé 688 personnes vers` | le Niger: where it leads; not `par un vol vers Antananarivo`."""
    for i in range(at, min(at + _LEAVING, last - 1)):
        if page.folds[i] in _BREAKS or page.folds[i] in _MEANS:
            return None
        if page.folds[i] == "vers":
            return name_after(page, i + 1, last, "près")
    return None
