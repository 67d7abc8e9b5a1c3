"""Nouns that count the same things in other words: `358 300 primo-demandeurs`, `237 400 dossiers`."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ...lexicon.gazetteer import is_people
from ...morphology import singular
from ...persons import is_person
from ...words import OF, word_set

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan

# One for each person to whom it happens.
HAPPENINGS = frozenset(
    """mort décès corps victime disparu disparition arrivée débarquement passage traversée départ entrée retour
    reconduite expulsion renvoi refoulement interpellation arrestation sauvetage naufragé déplacement blessé
    saisonnier saisonnière tentative interception rescapé transfert naturalisation acquisition""".split()
)
# They act upon others: `huit policiers` are not those of whom `trois des suspects` are some.
ON_DUTY = word_set(
    """policier policière gendarme agent agente pompier secouriste sauveteur soldat militaire marin douanier avocat
    avocate magistrat magistrate médecin infirmier infirmière bénévole témoin habitant habitante élu élue juge"""
)
# What people are called by what was told of them: `quatre hommes`, `trois des prévenus`.
ROLES = word_set(
    """prévenu prévenue accusé accusée suspect suspecte condamné condamnée victime passager passagère occupant
    occupante rescapé rescapée survivant survivante naufragé naufragée intéressé intéressée blessé blessée disparu
    disparue défunt défunte détenu détenue participant participante otage interpellé interpellée arrivant arrivante
    retenu retenue évacué évacuée"""
)
# What becomes of a file: `2 530 cas ont été réglés : 611 refus, 574 octrois`.
RULINGS = frozenset(
    "octroi refus rejet admission non-entrée radiation décision protection statut accord retrait clôture".split()
)
HOUSEHOLDS = frozenset(("ménage", "famille", "foyer"))
ROOMS = frozenset(("place", "lit", "logement", "chambre"))
_GROUPS = (
    "demande dossier requête cas primo-demande demandeur demandeuse primo-demandeur requérant requérante candidature",
    "arrivée entrée passage traversée franchissement débarquement arrivant arrivante détection",
    "mort décès corps victime noyé noyée dépouille",
    "retour reconduite expulsion renvoi éloignement rapatriement refoulement",
    "naissance enfant bébé nouveau-né",
    "naturalisation acquisition naturalisé naturalisée",
    "entreprise création société immatriculation",
    "titre permis carte visa",
    "place lit couchage",
    "embauche poste emploi",
    "départ sortie",
    "bateau embarcation pirogue canot kwassa barque zodiac navire",
    "prison emprisonnement réclusion détention",
    "condamnation jugement",
    "école établissement collège lycée",
)
_GROUP_OF = {word: number for number, words in enumerate(_GROUPS) for word in words.split()}
_FILES, _DEATHS = _GROUP_OF["dossier"], _GROUP_OF["mort"]


_COMPLEMENTS = OF | {"pour", "par", "dans", "chez", "près"}  # `l’allocation` | pour demandeur d’asile


def of_one_word(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """`un quart des déplacés` of `702 973 personnes déplacées`: its noun, or a word of its phrase (ruling 40)."""
    if part.noun == whole.noun:
        return True
    phrase = page.folds[slice(*whole.phrase)] if whole.phrase else []
    said = takewhile(lambda word: word not in _COMPLEMENTS, phrase)
    return any(part.noun in (singular(word), _masculine(word)) for word in said)


def _masculine(word: str) -> str:
    """`déplacées` -> `déplacé`: the participle of a phrase as the noun that stands for it."""
    return word.removesuffix("s").removesuffix("e")


def are_alike(one: str | None, other: str | None) -> bool:
    """Whether two nouns are one, or words for one thing: `dossier` and `primo-demandeur`."""
    group = _GROUP_OF.get(one or "")
    return bool(one) and (one == other or (group is not None and group == _GROUP_OF.get(other or "")))


def are_synonyms(one: str | None, other: str | None) -> bool:
    """The same word, or words for a file of one person: `dossier`, `demande`, `primo-demandeur`."""
    return one == other or (is_file(one) and is_file(other))


def is_death(noun: str | None) -> bool:
    """`mort`, `corps`, `victime`."""
    return _GROUP_OF.get(noun or "") == _DEATHS


def is_file(noun: str | None) -> bool:
    """`demande`, `dossier`: one for each person who asks."""
    return _GROUP_OF.get(noun or "") == _FILES


def is_of_people(noun: str | None) -> bool:
    """`migrant`, `Afghan`: persons, by what they are or by their country."""
    return bool(noun) and (is_person(noun or "") or is_people(noun or ""))


def are_kin(one: str | None, other: str | None) -> bool:
    """The same, and people beside what happens once to each of them: `entrée` and `personne`."""
    return are_alike(one, other) or (_is_of_one_each(one) and _is_of_one_each(other))


def _is_of_one_each(noun: str | None) -> bool:
    """People, and what happens to them; the dead are no part of those who arrive."""
    if not noun or is_death(noun):
        return False
    return is_person(noun) or noun in HAPPENINGS


def plays(role: str, noun: str | None) -> bool:
    """`prévenu` of `homme`: people who are called by what was told of them."""
    return role in ROLES and noun is not None and is_person(noun) and noun not in ON_DUTY | ROLES
