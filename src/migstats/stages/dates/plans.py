"""`a annoncé l’ouverture de 300 places en septembre`: what is decided, called or hoped is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...words import OF, THE, word_set
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
_ENDING = word_set(
    """fermer suspendre interdire interrompre placer maintenir condamner ouvrir rouvrir reloger héberger loger
    accueillir installer réquisitionner mobiliser étendre accorder reconduire décréter proroger confiner évacuer
    priver bloquer"""
)
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
    if text.word(at - 1) in ("était", "étaient"):
        return True
    end = text.page.layout.sentence(m.first)[1]
    after = [text.word(i) for i in range(m.last, min(m.last + _SOON, end))]
    return any(word in ("a", "ont", "est", "sont", "avait", "avaient") for word in after) and not any(
        word in ("sera", "seront", "aura", "auront") for word in after
    )


_SOON = 6  # words


def is_of_gathering(text: Reading, m: Mention) -> bool:
    """`les européennes du` | 9 juin, `d’ici à la manifestation du` | 15 juin: what a day is set for.

    Not `l’accident du 9 juin`, `la loi du 26 janvier`.
    """
    at = m.first - 1
    while text.word(at) in OF:
        at -= 1
    return at < m.first - 1 and not _GATHERINGS.isdisjoint((text.word(at), text.word(at - 1)))


_GATHERINGS = word_set(
    """élection élections scrutin européennes législatives présidentielle municipales régionales départementales
    sénatoriales référendum votation primaire vote sommet conférence réunion congrès manifestation marche
    mobilisation rassemblement cérémonie procès audience grève match finale concert festival gala échéance
    ouverture lancement coupe"""
)


def is_of_deed(text: Reading, m: Mention) -> bool:
    """`le texte voté en` | mars `sera examiné`, `les chiffres du` | premier trimestre: over before the verb’s time.

    A participle behind its noun, up to a few words before `m`, or a paper that tells what was counted.
    """
    at = m.first - 1
    while text.word(at) in _PREPOSITIONS or text.word(at) == "mois":
        at -= 1
    if at < m.first - 1 and text.word(at) in _PAPERS:
        return True
    for i in range(at, max(at - _PLACED, start_of(text, m.first)), -1):
        word, before = text.word(i), text.word(i - 1)
        if is_participle(word):
            noun = guess(before)
            plain = Tag.NOUN in noun and not noun & (Tag.FINITE_VERB | Tag.AUXILIARY | Tag.ADVERB)
            plain = plain or (Tag.NOUN in noun and text.word(i - 2) in THE)  # `l’` | attaque survenue
            return plain and before not in _NO_NOUNS and not word.startswith(_PLANNED)
        if not (text.words[i].capital or word in _PREPOSITIONS or Tag.NOUN in guess(word)) or is_finite_verb(
            word
        ):
            return False
    return False


_PAPERS = word_set("chiffres résultats bilan données comptes statistiques rapport")
_PLACED = 4  # words from `arrivé` to its month: `arrivé en France en`
_NO_NOUNS = frozenset(("être", "été"))
_PLANNED = ("prévu", "programmé", "attendu", "annoncé", "fixé", "planifié", "promis")
