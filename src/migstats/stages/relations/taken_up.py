"""`Trois des prévenus`, `75 l’ont été`, `410 véhicules contrôlés, 31 verbalisés`: a figure takes up what was counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import infinitive, is_finite_verb, is_participle
from ...persons import is_person
from ...words import THESE, word_set
from .amounts import in_sentence, is_amount, larger
from .earlier import earlier
from .kin import are_alike

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_SAID, _ROLE = 40, 3  # sentences back to the same noun, and to people in other words
_SOME = THESE | word_set("ses leurs nos mes vos")
# What people are called by what was told of them: `quatre hommes`, `trois des prévenus`.
_ROLES = word_set(
    """prévenu prévenue accusé accusée suspect suspecte condamné condamnée victime passager passagère occupant
    occupante rescapé rescapée survivant survivante naufragé naufragée intéressé intéressée blessé blessée disparu
    disparue défunt défunte détenu détenue participant participante otage interpellé interpellée arrivant arrivante
    retenu retenue évacué évacuée"""
)
# They act upon others: `huit policiers` are not those of whom `trois des suspects` are some.
_ON_DUTY = word_set(
    """policier policière gendarme agent agente pompier secouriste sauveteur soldat militaire marin douanier avocat
    avocate magistrat magistrate médecin infirmier infirmière bénévole témoin habitant habitante élu élue juge"""
)


def of_those(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Trois` | des prévenus, `deux` | de ces canots: some of those that were counted before."""
    part = quantities[i]
    behind = page.folds[part.last : part.last + 2]
    pointed = behind[:1] == ["des"] or (behind[:1] == ["de"] and behind[-1] in _SOME)
    if part.kind != "count" or part.noun is None or not pointed:
        return None
    played: int | None = None
    for j, whole in earlier(page, quantities, i, _SAID):
        counted = is_amount(whole) and whole.kind == "count" and whole.value is not None
        if not counted or not larger(whole, part):
            continue
        if are_alike(part.noun, whole.noun):
            return j
        near = page.layout.sentences_between(whole.first, part.first) <= _ROLE
        if played is None and near and _plays(part.noun, whole.noun):
            played = j
    return played


def _plays(role: str, noun: str | None) -> bool:
    """`prévenu` of `homme`: people who are called by what was told of them."""
    return role in _ROLES and noun is not None and is_person(noun) and noun not in _ON_DUTY | _ROLES


def so_done(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`s’est engagé à ouvrir 108 écoles ; à ce jour, 75` | l’ont été: some of them."""
    part = quantities[i]
    behind = page.folds[part.last : part.last + 3]
    if part.kind != "count" or not (behind in _SO or behind[:2] in _SO):
        return None
    for j, whole in earlier(page, quantities, i, 1):
        alike = is_amount(whole) and whole.kind == "count" and (part.elided or whole.noun == part.noun)
        if alike and larger(whole, part):
            return j
    return None


_SO = (
    ["l'", "ont", "été"], ["l'", "a", "été"], ["l'", "avaient", "été"], ["l'", "étaient"], ["l'", "était"],
    ["l'", "est"], ["le", "sont"], ["le", "seront"],
)  # fmt: skip


def picked(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`410 véhicules ont été contrôlés, 31` | ont été verbalisés: some of all that were looked at."""
    part = quantities[i]
    if i == 0 or part.kind != "count" or not part.elided or part.definite:
        return None
    if page.before(part.left) not in _JOINTS or not _says(page, part.last):
        return None
    whole = quantities[i - 1]
    told = is_amount(whole) and whole.kind == "count" and larger(whole, part) and in_sentence(page, whole, part)
    if not told or whole.value == part.value:
        return None
    start = max(page.layout.sentence(part.first)[0], whole.left - _CLAUSE)
    looked = any(is_participle(word) and infinitive(word) in _LOOKED for word in page.folds[start : part.left])
    return i - 1 if looked else None


def _says(page: Scan, at: int) -> bool:
    """Whether a verb stands right behind a figure: `31` | ont été verbalisés, `24` | interpellées."""
    behind = page.folds[at : at + 1]
    return behind != ["autres"] and any(is_finite_verb(word) or is_participle(word) for word in behind)


_CLAUSE = 10
_JOINTS = frozenset((",", ";", "et", "mais"))
# Done to all, before it is told what came of some.
_LOOKED = word_set(
    """contrôler vérifier fouiller inspecter examiner tester dépister interroger sonder dénombrer auditionner visiter
    juger analyser auditer expertiser"""
)
