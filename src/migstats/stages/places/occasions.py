"""`depuis la guerre en Ukraine`, `contre le génocide au Rwanda`, `plus qu’en Suède`: named, not where one counts."""

from __future__ import annotations

from ...words import OF, THE, TO, word_set
from .mentions import PlaceMention
from .sentences import Sentence

_FAR = 9  # words before the place
_TIMES = word_set("depuis après avant suite lendemain")
_AGAINST = word_set("contre dénoncer condamner protester commémorer hommage soutien solidarité")
_EVENTS = word_set("""
    guerre guerres invasion attaque attaques attentat attentats offensive bombardement bombardements coup putsch séisme
    tremblement tsunami ouragan cyclone crise chute conflit génocide massacre massacres élection élections
    assassinat intervention retrait révolution catastrophe embargo répression colonisation occupation dictature
""")
_HONOURS = word_set("hommage soutien solidarité")
_MATCHES = word_set("match finale rencontre victoire défaite affiche")
_MARCHES = word_set("défilé manifesté marché manifestation marche rassemblement pétition espionnage")
_LINKS = OF | TO | THE | word_set("en dans contre sur entre avec pour état hamas civile terre")
# `La Pologne a accueilli 950 000 réfugiés depuis l’invasion de l’Ukraine`: they come from there.
_COME = ("arriv", "accueil", "reç", "fui", "héberg", "réfugi", "exil", "déplac")
_MORE = word_set("plus moins autant davantage mieux")
_GRADES = _MORE | {"aussi"}
_THAN = word_set("que qu'")
_LEFT_OUT = word_set("exception exclusion")
_BETWEEN = THE | TO | OF | word_set("en dans pour chez")


def is_occasion(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a place is only that of what a figure is told after, against, or in honour of.

    Not where it is the only one: `300 opposants ont été arrêtés depuis le coup d’État au` | Niger.
    """
    before = _led(sentence, mention)
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i] not in _LINKS), None)
    if at is None:
        return False
    noun, led, behind = before[at], before[:at], before[at:]
    if noun in _FIGHTS and "entre" in behind and _is_fought_at(sentence, mention):
        return True
    if noun in _EVENTS | _FIGHTS and _raises_a_total(sentence, mention):
        return True
    if noun in _MATCHES:
        return "contre" in behind
    if noun in _EVENTS and "avant" in led[-2:]:
        return True
    if noun in _MARCHES and behind[1:2] in (["pour"], ["contre"]):
        return _is_elsewhere(sentence, mention)
    if noun not in _EVENTS | _HONOURS or not _is_elsewhere(sentence, mention):
        return False
    if noun in _HONOURS or not _AGAINST.isdisjoint(led):
        return True
    return not _TIMES.isdisjoint(led) and not sentence.has(_COME)


def _is_fought_at(sentence: Sentence, mention: PlaceMention) -> bool:
    """`Les combats entre` | Israël `et le Hezbollah ont fait 40 morts au Liban`: those who fight, and the scene."""
    at = next((i for i, m in enumerate(sentence.mentions) if m is mention), len(sentence.mentions))
    behind, last = sentence.mentions[at + 1 :], mention.last
    if behind and _JOINING.issuperset(
        sentence.words[last - sentence.first : behind[0].first - sentence.first]
    ):
        behind = behind[1:]
    return any(m.codes for m in behind)


def _raises_a_total(sentence: Sentence, mention: PlaceMention) -> bool:
    """`La guerre au` | Soudan `a porté à 120 millions le nombre de déplacés dans le monde`: one cause of many."""
    world = next((m for m in sentence.mentions if m.kind == "beyond" and m.first > mention.last), None)
    between = sentence.words[mention.last - sentence.first : world.first - sentence.first] if world else []
    return not _RAISING.isdisjoint(between)


_FIGHTS = word_set("""
    combat combats guerre conflit affrontement affrontements hostilités tensions match rencontre finale tirs
    accrochages heurts
""")
_JOINING = THE | {"et"}
_RAISING = word_set("porté porte portent grimper monter gonflé gonfler bondir augmenter passer grossir")


def is_exceeded(sentence: Sentence, mention: PlaceMention) -> bool:
    """`4 millions de plus que` | la Grèce, `trois fois plus qu’en` | Suède, `sans compter` | la Chine."""
    before = _led(sentence, mention)
    at = next((i for i in range(len(before) - 1, 0, -1) if before[i] not in _BETWEEN | _SIZES), 0)
    if not at:
        return False
    pair = before[at - 1 : at + 1]
    if pair[1] == "équivalent" and not _SIZES.isdisjoint(before[at + 1 :]):
        return True  # `soit l’équivalent de la population de` | Nice
    excepted = pair[1] in _LEFT_OUT and not OF.isdisjoint(before[at + 1 :])
    graded = (
        before[max(at - 2, 0)] in _GRADES and before[at - 1] not in OF
    )  # `moins bien que`, `plus élevé qu’en`
    return excepted or pair == ["sans", "compter"] or (pair[1] in _THAN and (pair[0] in _MORE or graded))


# `davantage que la population de la` | Croatie, `plus que dans toute l’` | Espagne
_SIZES = word_set("""
    dette déficit taux croissance production consommation richesse parc effectif effectifs flotte moyenne niveau
    population populations habitants nombre superficie surface taille totalité ensemble pib budget total totale entier
    entière tout toute tous toutes produit intérieur brut
""")


def _led(sentence: Sentence, mention: PlaceMention) -> list[str]:
    """The words that lead to a place."""
    return sentence.words[max(mention.first - _FAR - sentence.first, 0) : mention.first - sentence.first]


def _is_elsewhere(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether the sentence names another country, too."""
    return any(m.codes and set(m.codes).isdisjoint(mention.codes) for m in sentence.mentions)
