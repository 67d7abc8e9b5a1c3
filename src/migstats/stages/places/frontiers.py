"""`dans l’est du Tchad, à la frontière du Soudan`: what a place lies beside is not where something happened."""

from __future__ import annotations

from ...words import word_set
from .mentions import PlaceMention
from .sentences import FAR, Sentence

BORDERS = frozenset(("frontière", "frontières"))
# Who crosses a frontier, or is sent back over it, is counted on both sides.
_CROSSING = (
    "migr", "exil", "réfugi", "travers", "franch", "passag", "passeu", "refoul", "expuls", "arriv", "renvo",
    "demandeu", "clandestin", "irréguli", "déplac", "fui", "retour", "rentr", "entré", "reconduit", "camion", "trafic",
)  # fmt: skip
_SCENES = frozenset(("country", "region", "territory", "town"))


def is_border(sentence: Sentence, mention: PlaceMention) -> bool:
    """`au nord du Bénin, à la frontière avec le` | Niger, `à 3 km de la frontière` | soudanaise.

    Not where it is the only place, nor of who crosses it: `40 exilés arrêtés en Pologne, à la frontière biélorusse`.
    """
    before = sentence.words[max(mention.first - FAR - sentence.first, 0) : mention.first - sentence.first]
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i] in BORDERS), None)
    if at is None or not _LINKS.issuperset(before[at + 1 :]) or len(mention.codes) != 1:
        return False
    if sentence.has(_CROSSING):
        return False
    others = (m for m in sentence.mentions if m.kind in _SCENES and m.codes)
    return any(
        set(m.codes).isdisjoint(mention.codes) and not _is_joined(sentence, mention, m) for m in others
    )


_LINKS = word_set("de d' du des avec le la les l' commune")


def _is_joined(sentence: Sentence, one: PlaceMention, other: PlaceMention) -> bool:
    """`la frontière de la Pologne` | et de la | `Lituanie`, `la frontière avec le Niger` | et le | `Mali`."""
    first, last = sorted((one, other), key=lambda m: m.first)
    between = sentence.words[first.last - sentence.first : last.first - sentence.first]
    return "et" in between and (_LINKS | {"et"}).issuperset(between)
