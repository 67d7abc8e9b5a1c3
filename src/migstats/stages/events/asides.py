"""Places that stand in the sentence of a happening and are not where it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import word_set
from .segments import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Run
    from ...scan import Scan
    from .triggers import Trigger

# Where something comes from is not where it happens: `une barque` | partie `d’une plage de Sfax`.
_ROUTES = word_set(
    """parti partie partis parties venu venue venus venues provenance originaire originaires né née nés nées
    immatriculé immatriculée basé basée basés basées secouru secourue secourus secourues recueilli recueillie recueillis
    recueillies correspondant correspondante envoyé envoyée"""
)
_CLAUSES = word_set("qui que qu' dont où lequel laquelle lesquels lesquelles duquel")
_TOPICS = word_set("concernant portant visant relatif relative relatifs relatives prévoyant destiné destinée")
_AIMS = frozenset(("pour", "avant", "afin", "destination"))
# `condamné pour l’incendie d’un hangar à` | Pornic: where the deed was done, not the judgement.
_JUDGING = word_set("condamner juger poursuivre relaxer acquitter écrouer incarcérer accuser soupçonner")
_STOPS = frozenset((",", ";", ":", "(", ")"))
_COUNTING = word_set("les des aux deux trois quatre")
_BACK = 10


def without_asides(
    page: Scan, places: Sequence[Run], trigger: Trigger, mine: Run, zone: Run, alone: bool
) -> list[Run]:
    """`places` without origins, and without those of clauses beside the happening, where others are left.

    mine: from the trigger to its date. alone: no complement of the trigger says where it was.
    """
    origins = [run for run in places if _is_origin(page, run, trigger)]
    found = [
        run
        for run in places
        if not (
            run in origins
            or _finds(page, run, origins)
            or _is_topic(page, run, trigger)
            or _is_told_at(page, run, trigger)
            or _is_beyond(page, run, trigger, mine)
        )
    ]
    main = [run for run in found if not _is_aside(page, run, trigger, zone)]
    if main or not alone or trigger.verb in _JUDGING:
        return main
    return [run for run in found if not _is_beside_subject(page, run, trigger, zone)]


def _is_origin(page: Scan, run: Run, trigger: Trigger) -> bool:
    for at in range(run[0] - 1, max(run[0] - _BACK, -1), -1):
        word = page.folds[at]
        if word in _STOPS or trigger.clause <= at < trigger.last:
            return False
        if word in _ROUTES and page.folds[at - 1] not in _COUNTING:  # `les deux` | parties
            return True
    return False


def _finds(page: Scan, run: Run, origins: Sequence[Run]) -> bool:
    """`parti de Tamanrasset, dans le sud de l’` | Algérie: says where the origin is."""
    return any(
        0 < run[0] - one[1] <= _BACK
        and page.folds[one[1]] == ","
        and "," not in page.folds[one[1] + 1 : run[0]]
        for one in origins
    )


def _is_topic(page: Scan, run: Run, trigger: Trigger) -> bool:
    """`l’accord du 3 mai` | concernant `le séjour en France`."""
    return not _TOPICS.isdisjoint(page.folds[trigger.last : run[0]])


def _is_told_at(page: Scan, run: Run, trigger: Trigger) -> bool:
    """`…, a précisé la porte-parole lors d’un point de presse à` | Genève: where somebody spoke of the happening."""
    before = page.folds[max(run[0] - _BACK, 0) : run[0]]
    briefed = before[-1:] == ["à"] and before[-3:-1] == ["de", "presse"] and not _DURING.isdisjoint(before)
    return briefed and run[0] - _BACK > trigger.last and trigger.type not in _SAID


_DURING = word_set("lors cours durant pendant devant")
_SAID = frozenset(("statement", "conference"))


def _is_beyond(page: Scan, run: Run, trigger: Trigger, mine: Run) -> bool:
    """`La barque, qui` | a pris la mer mardi, `comptait gagner les Canaries`: the relative clause is over."""
    relative = page.folds[trigger.clause - 1] in _CLAUSES
    return relative and "," in page.folds[mine[1] : run[0]]


def _is_aside(page: Scan, run: Run, trigger: Trigger, zone: Run) -> bool:
    return (
        _is_beside_subject(page, run, trigger, zone)
        or _is_behind(page, run, trigger)
        or _is_before(page, run, trigger)
    )


def _is_before(page: Scan, run: Run, trigger: Trigger) -> bool:
    """`lie le Mozambique au Malawi, dans le prolongement de celui` | que `les voisins ont paraphé à Blantyre`."""
    opening = next((i for i in range(run[1], trigger.clause) if page.folds[i] in _CLAUSES), 0)
    return opening > 0 and not has_verb(page, opening + 1, trigger.clause)


def _is_behind(page: Scan, run: Run, trigger: Trigger) -> bool:
    """`a débarqué à Messine` | pour gagner la France, | où il vit."""
    between = page.folds[trigger.last : run[0]]
    return not (_CLAUSES | _AIMS).isdisjoint(between)


def _is_beside_subject(page: Scan, run: Run, trigger: Trigger, zone: Run) -> bool:
    """`les hommes` | qui avaient été trouvés en Grèce, `ont été condamnés`."""
    if run[0] >= trigger.clause:
        return False
    opening = next((i for i in range(run[0] - 1, zone[0] - 1, -1) if page.folds[i] in _CLAUSES), -1)
    if opening < 0:
        return False
    return has_verb(page, opening + 1, run[0])
