"""`a annoncé l’ouverture de 300 places en septembre`: what is decided, called or hoped is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import infinitive, is_finite_verb, is_participle
from ...words import word_set
from .tense import start_of

if TYPE_CHECKING:
    from .mention import Mention, Reading

# What follows on these lies ahead; of two days the nearer one is meant.
_DECIDING = word_set(
    """annoncer promettre voter décider appeler convoquer ordonner prolonger instaurer programmer proposer accepter
    demander sommer lancer déposer prendre espérer souhaiter réclamer exiger inviter convier planifier
    approuver valider adopter obtenir autoriser"""
)
# Of these only an end lies ahead: `a été fermé jusqu’au 1er septembre`, `condamné à partir avant le 15 août`.
_ENDING = word_set("fermer suspendre interdire interrompre placer maintenir condamner")
_STOPS = frozenset((";", ":", "(", ")", ".", "\n", "qui", "dont", "où", "selon"))
_TOWARDS = word_set("pour avant jusqu'")
_PREPOSITIONS = word_set("le les la l' en au à du de des d' pour avant jusqu' dès fin début mi - courant")
_FAR = 14  # words between the verb and its day


def is_planned_by(text: Reading, m: Mention) -> bool:
    """Whether a verb of deciding before `m` has it for its object: not `a annoncé le` | 12 mai `l’ouverture`."""
    at = m.first - 1
    while text.word(at) in _PREPOSITIONS:
        at -= 1
    led = {text.word(i) for i in range(at + 1, m.first)}
    start = max(start_of(text, m.first), at - _FAR)
    for i in range(at, start - 1, -1):
        word = text.word(i)
        if word in _STOPS:
            return False
        told = is_participle(word) and text.word(i - 1) in _AUXILIARIES
        if not told and (is_participle(word) or not is_finite_verb(word)):
            continue
        towards = not led.isdisjoint(_TOWARDS)
        return (infinitive(word) in _DECIDING and (i < at or towards)) or (
            infinitive(word) in _ENDING and towards
        )
    return False


_AUXILIARIES = word_set("a ont avait avaient été est sont avoir")


def was_planned(text: Reading, m: Mention) -> bool:
    """`La manifestation prévue le` | 1er juin `a été interdite`: the day of a plan, near that of writing."""
    at = m.first - 1 - (text.word(m.first - 1) in ("le", "en", "au"))
    if not text.word(at).startswith(("prévu", "programmé", "attendu", "annoncé")):
        return False
    end = text.page.layout.sentence(m.first)[1]
    after = [text.word(i) for i in range(m.last, min(m.last + _SOON, end))]
    return any(word in ("a", "ont", "est", "sont") for word in after) and not any(
        word in ("sera", "seront", "aura", "auront") for word in after
    )


_SOON = 6  # words
