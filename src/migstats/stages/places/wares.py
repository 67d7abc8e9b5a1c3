"""`12 montres` | suisses, `40 téléphones` | chinois: where goods were made is not where they are counted."""

from __future__ import annotations

from ...morphology import singular
from ...words import word_set
from .mentions import PlaceMention
from .sentences import Sentence

_WARES = word_set("""
    montre voiture berline moto vélo pneu valise fromage chocolat bière saucisson pâtisserie téléphone smartphone
    ordinateur tablette téléviseur réfrigérateur cigarette cigare sac tapis parfum meuble chaussure basket vêtement
    chemise
    costume robe médicament vaccin seringue masque timbre jouet poupée bijou couteau pistolet fusil panneau machine
    moteur piano violon guitare appareil bouteille carreau pizza kebab sandwich gâteau biscuit saucisse jambon sauce
    char blindé drone missile roquette obus bombardier hélicoptère mine grenade kalachnikov munition
    drapeau maillot uniforme lampe vase disque chaise table
""")
# `300 voitures allemandes exportées`: there they are counted where they are made
_MADE = (
    "export",
    "produi",
    "fabriqu",
    "assembl",
    "vendu",
    "vente",
    "immatricul",
    "livr",
    "import",
    "commerc",
    "usine",
)


def is_ware(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether the adjective of a country tells the make of what is counted; not of `300 voitures belges vendues`."""
    if mention.kind != "demonym" or sentence.page.words[mention.first].capital:
        return False
    made = singular(sentence.word(mention.first - 1)) if mention.first > sentence.first else ""
    if made not in _WARES or sentence.has(_MADE):
        return False
    return any(q.noun == made and q.last <= mention.first for q in sentence.quantities)
