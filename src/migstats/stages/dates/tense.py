"""Whether the clause around a date speaks of the past or of the future."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...words import OF, RELATIVES, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .mention import Reading

_FUTURE = re.compile(
    r"(?:era|ira|dra|urra|evra|ura|uvra|aîtra|ettra|vra|rra|ira|ivra|uira|mpra|ttra|clura|oira)\Z"
)
_PASSED = word_set("avait avaient était étaient fut furent eut eurent avions aviez étions")
_AUXILIARIES = word_set("a ont ai as avons avez est sont")
_PLANNED = word_set(
    """prévu prévue prévus prévues fixé fixée fixés fixées programmé programmée programmés programmées
    attendu attendue attendus attendues prochain prochaine planifié planifiée va vont vais allons allez
    doit doivent devait devaient
    reporté reportée reportés agenda repoussé repoussée ajourné ajournée convié conviés invité invités"""
)
_STOPS = frozenset((*",;:()[]–—\n|", "que", "qu'", "qui", "dont", "où", "lorsque", "lorsqu'", "quand"))
# `Invité de la radio lundi`: the guest has spoken; `invités lundi à Rome` are to come.
_GUEST = word_set("invité invitée invités invitées")
_HOSTED = word_set("de d' du des sur")
# A present that calls people together: `organise une marche samedi`; others only right before their date.
_CALLING = word_set(
    """organise organisent appelle appellent convie convient invite invitent prévoit prévoient reçoit reçoivent
    affronte affrontent déplace déplacent accueille accueillent joue jouent reprend reprennent attend attendent"""
)
OPENING = word_set(
    """réunit réunissent ouvre ouvrent débute débutent rend rendent examine examinent démarre démarrent commence
    commencent termine terminent achève achèvent rouvre rouvrent expire expirent arrive arrivent ferme ferment
    vigueur effet fin définitivement rencontre rencontrent portes lieu tient tiennent déroule déroulent donné
    prononce prononcent vote votent"""
)
# `a` | lieu `vendredi`, `rendez-vous est` | donné `vendredi`; not `a eu lieu`, `a donné`.
_TAKE = frozenset(("prend", "prennent"))
_HELD = {
    "lieu": frozenset(("a", "ont")), "donné": frozenset(("est",)), "portes": frozenset(("ses",)),
    "vigueur": frozenset(("en",)), "effet": _TAKE, "fin": _TAKE, "définitivement": frozenset(("ferme", "ferment")),
}  # fmt: skip
_SUMMONED = word_set("convoqué convoquée convoqués convoquées")  # `est` | convoqué `le 12 septembre`
# The day that was set is to come: `renvoyée à` | vendredi, `mis en délibéré au` | 12 juillet.
_SET = word_set(
    """délibéré renvoyé renvoyée renvoyés renvoyées renvoi reporté reportée reportés reportées report fixé fixée
    repoussé repoussée ajourné ajournée avancé avancée convoqué convoquée convoqués prolongé prolongée prolongés
    prolongées prorogé prorogée"""
)
_PROMISED = word_set(
    "annoncé annoncée annoncés annoncées promis promise promises"
)  # `pour` | mardi, not `au printemps`
_TO = frozenset(("à", "au", "pour"))
_ARTICLES = frozenset(("le", "ce"))
_LOOKING_BACK = word_set("de d' du des dès jusqu' le les chaque")
_PAST_OF = word_set("depuis après avant suite lors contre")
_CALLED = 8
_REACH = 5  # words after an auxiliary in which its participle may stand
_WOULD = word_set("aurait auraient serait seraient")
# What was cancelled was to come.
_CANCELLED = word_set(
    """annulé annulée annulés annulées reporté reportée ajourné ajournée repoussé repoussée"""
)
_HAVING = word_set("a ont avait avaient")
_WANTING = word_set(
    """espère espèrent souhaite souhaitent veut veulent compte comptent entend entendent envisage envisagent prévoit
    prévoient projette projettent ambitionne ambitionnent"""
)
_FUTURES = word_set("sera aura fera ira dira pourra devra viendra tiendra verra saura")
_NOT_VERBS = word_set(
    """opéra caméra choléra sahara ankara para extra ultra infra supra contra tiara thora angora patera"""
)
# Verbs beside which `le 27` is a day; after others it may be a number to call, to wear, to live in.
_HAPPEN = word_set(
    """revenir rentrer partir repartir arriver retourner reporter tenir dérouler ouvrir rouvrir fermer commencer
    débuter finir achever terminer prévoir fixer programmer attendre avoir_lieu quitter embarquer débarquer
    accoster regagner reprendre voter siéger publier paraître mourir naître disparaître arrêter juger
    manifester défiler décoller atterrir appareiller comparaître"""
)


@lru_cache(1 << 12)
def takes_place(word: str) -> bool:
    """Whether what the verb says falls on a day: `reviendra`, `ouvrir`; not `compose`, `porte`."""
    return infinitive(word) in _HAPPEN


@lru_cache(1 << 14)
def direction(word: str) -> int:
    """1 for a verb in the future or a word of plans, -1 for a verb in the past, 0 for others."""
    if word in _PLANNED or word in _FUTURES:
        return 1
    if word in _PASSED:
        return -1
    if word.endswith("ront") and word not in ("front", "affront", "ront"):
        return 1
    if word.endswith(("rait", "raient")) and Tag.FINITE_VERB in guess(word) and not is_imperfect(word):
        return 1  # the future of reported speech
    if _FUTURE.search(word) and word not in _NOT_VERBS and not guess(word) & Tag.NOUN:
        return 1
    if word.endswith(("rai", "rons", "rez")) and guess(word) == Tag.FINITE_VERB:
        return 1
    if word.endswith(("ait", "aient", "èrent", "irent", "urent")) and guess(word) & Tag.FINITE_VERB:
        return 0 if _is_present(word) else -1
    return -1 if is_participle(word) and word != "été" and word not in _CANCELLED else 0


def _is_present(word: str) -> bool:
    """`figurent`, `gèrent`, `attirent`, `sait`: of verbs whose stem ends as a past does."""
    verb = infinitive(word) or ""
    return word in _PRESENTS or verb.endswith(_STEMS.get(word[-5:], "-"))


_STEMS = {"èrent": "érer", "irent": "irer", "urent": "urer"}
_PRESENTS = word_set("durent sait plait")


def is_imperfect(word: str) -> bool:
    """`figuraient`, `montrait`, `s’ouvraient`: of a verb in -rer or -rir, no conditional."""
    stem = word.removesuffix("aient").removesuffix("ait")
    return infinitive(word) in (stem + "er", stem + "ir")


def _at(text: Reading, index: int) -> int:
    """The same of word `index`; an auxiliary is past with a participle after it (`a été`, `a-t-il dit`)."""
    word = text.word(index)
    before = text.word(index - 1)
    if (
        text.words[index].capital
        and not text.words[index].upper
        and (before[:1].isalpha() or before in _HYPHENS)
    ):
        return 0  # a name: `Barra`, `Rumangabo-Kalengera` are no future
    if text.words[index].capital and text.word(index + 1) in _HAVING:
        return 0  # `Formentera a vu`
    if word in ("aura", "auront") and text.word(index + 1) == "été":
        return -1  # `La semaine` | aura été `chargée`: looked back upon
    if word in _GUEST and text.word(index + 1) in _HOSTED:
        return 0
    if word == "avions" and text.word(index - 1) != "nous":
        return 0  # `vingt` | avions `stationnent`
    if word in _PLANNED and (_is_at_first(text, index) or _had_been(text, index) or _has_come(text, index)):
        return -1
    if is_participle(word) and before in _ITS and Tag.NOUN in guess(word):
        return 0  # `la` | rentrée
    if word in _FIXED and before in _HAVING:
        return -1  # `a` | fixé `mardi le prix`
    if word in _CANCELLED and text.word(index - 1) in _HAVING:
        return -1  # `le Sénat a` | repoussé `mardi la motion`
    if word in _SUMMONED and text.word(index - 1) in ("est", "sont"):
        return 1
    if word in _WANTING and _is_wanted(text, index + 1):
        return 1
    if word in _AUXILIARIES or word in _WOULD:
        following = [text.word(i) for i in range(index + 1, index + _REACH)]
        if _CANCELLED.intersection(following) and not (word in _HAVING and following[0] in _CANCELLED):
            return 0
        if word in _ARE and _is_called_for(text, index + 1):
            return 1
        return -1 if any(_is_past(word) for word in following) else int(word in _WOULD)
    return direction(word)


_ITS = frozenset(("la", "cette", "une", "sa", "leur", "notre"))
_FIXED = frozenset(("fixé", "fixée", "fixés", "fixées"))
_ARE = frozenset(("est", "sont"))


def _is_called_for(text: Reading, at: int) -> bool:
    """`sont` | appelés aux urnes, `est` | attendue, `sont` | à prévoir: what is to come, told in the present."""
    at += text.word(at) in _ALSO
    if text.word(at) in _PLANNED:
        return text.word(at + 1) != "par"  # `est prévu par la loi`
    if text.word(at).startswith("annoncé"):
        return text.word(at + 1) not in ("par", "comme")
    if is_participle(text.word(at)) and infinitive(text.word(at)) in _HOPED:
        return True  # `Un transfert est` | envisagé `vendredi`
    return (text.word(at).startswith("appelé") or text.word(at) == "à") and text.word(at + 1) in _CALLED_FOR


_HOPED = frozenset(("envisager", "espérer", "évoquer", "souhaiter"))
_ALSO = frozenset(("également", "aussi", "déjà", "encore", "même", "toutefois"))
_CALLED_FOR = frozenset(("aux", "à", "prévoir", "attendre", "craindre"))


def _had_been(text: Reading, index: int) -> bool:
    """`n’avait été que` | fixé `le 25 juillet`: the pluperfect of a word of plans tells what is over."""
    been = index - 1 - (text.word(index - 1) in _THAT_ONLY)
    return text.word(been) == "été" and text.word(been - 1) in ("avait", "avaient")


def _has_come(text: Reading, index: int) -> bool:
    """`Le navire,` | attendu `mardi à Brindisi, a finalement débarqué à Ortone`: that day is over.

    Not `Le pape, attendu vendredi à Marseille, a salué les élus`.
    """
    if not text.word(index).startswith("attendu") or text.word(index - 1) != ",":
        return False
    ends = next((i for i in range(index, index + _ASIDE) if text.word(i) == ","), None)
    if ends is None or text.word(ends + 1) not in _HAD:
        return False
    after = [text.word(i) for i in range(ends + 2, ends + _REACH)]
    return "finalement" in after or any(infinitive(word) in _ARRIVED for word in after)


_ASIDE = 12  # words
_HAD = word_set("a ont est sont s' n'")
_ARRIVED = word_set("débarquer accoster arriver couler chavirer sombrer échouer atterrir rejoindre mouiller")
_HYPHENS = frozenset("-–")
_THAT_ONLY = frozenset(("que", "qu'"))


def _is_wanted(text: Reading, at: int) -> bool:
    """`espère` | conclure, `envisage` | d’ouvrir: what somebody wants to do is to come."""
    at += text.word(at) in ("de", "d'")
    return guess(text.word(at)) == Tag.INFINITIVE


def _is_at_first(text: Reading, index: int) -> bool:
    """`initialement` | prévue, | prévue `d’abord`: what was planned so has changed since."""
    around = (text.word(index - 1), text.word(index + 1))
    return (
        "initialement" in around
        or around[0] == "abord"
        or (around[1], text.word(index + 2)) == ("d'", "abord")
    )


def _is_past(word: str) -> bool:
    return word not in _PLANNED and is_participle(word)


def tense(text: Reading, first: int, last: int) -> int:
    """1 where the clause of words `first` to `last` is in the future, -1 in the past, else 0.

    The clause of the date first; where it has no verb, what follows in the sentence, then what precedes.
    """
    start, end = text.page.layout.sentence(first)
    if "programme" in text.page.folds[max(start, first - 3) : first] and text.word(last) == ":":
        return 1
    if planned := _set_for(text, first):
        return planned
    if _has_happened(text, first):
        return -1
    left, right = _clause(text, first, start, -1), _clause(text, last, end, 1)
    if _is_if(text, left + 1) and _HAVING.isdisjoint(text.word(i) for i in range(left + 1, right)):
        return 1  # `Si le texte est adopté` | mardi
    if text.word(left) in RELATIVES and _nearest(text, first, first, left, first) < 0:
        return -1  # `Le bateau qui a coulé` | dimanche `sera renfloué`
    if found := _nearest(text, first, last, left, right):
        return found
    if text.word(left) == text.word(right) == "," and right == last:
        # `partis à pied, le` | 29 mai, `ils aimeraient`
        before = _clause(text, left, start, -1)
        if found := _nearest(text, left, left, before, left):
            return found
    return _first_verb(text, range(last, end)) or _first_verb(text, range(first - 1, start - 1, -1))


def _is_if(text: Reading, at: int) -> bool:
    return text.word(at) == "si" or (text.word(at) == "s'" and text.word(at + 1) in ("il", "ils"))


def _has_happened(text: Reading, first: int) -> bool:
    """`Les personnes interpellées` | samedi `seront jugées`, `La loi du` | 26 janvier `entrera`: over by then."""
    at = first - 1 - (text.word(first - 1) in _ARTICLES)
    if text.word(at) in OF:
        return text.word(at - 1) in _HAPPENED or _is_put_off(text, first)
    word, before = text.word(at), text.word(at - 1)
    if not is_participle(word) or word in _NEITHER:
        return False
    if word in _CANCELLED:
        return before == "été" and text.word(at - 2) in _HAVING  # `a été annulé` | lundi
    if word in _PLANNED or word in _GUEST:
        return False
    noun = guess(before)
    return (
        Tag.NOUN in noun
        and not noun & (Tag.FINITE_VERB | Tag.AUXILIARY | Tag.ADVERB)
        and before not in _NOT_BEFORE
        and (text.word(at - 2), before) not in _AGAIN  # `sera de nouveau examinée` | le 21 juin
    )


def _is_put_off(text: Reading, first: int) -> bool:
    """`La réunion de` | mardi `a été reportée à jeudi`."""
    after = [text.word(i) for i in range(first + 1, first + _REACH + 1)]
    at = next((i for i, word in enumerate(after) if word in _CANCELLED), 0)
    return after[at - 2 : at] == ["a", "été"] and after[at + 1 : at + 2] in (["à"], ["au"])


_NEITHER = word_set("été annoncé annoncée annoncés annoncées")
_AGAIN = (("de", "nouveau"), ("à", "nouveau"))
_NOT_BEFORE = frozenset(("être", "été"))
_HAPPENED = word_set(
    """loi décret arrêté circulaire ordonnance arrêt jugement directive règlement attentat attentats attaque attaques
    accident naufrage séisme incendie explosion drame tuerie fusillade crash tempête meurtre assassinat chavirement
    effondrement inondation inondations noyade émeute émeutes agression catastrophe"""
)


def _set_for(text: Reading, first: int) -> int:
    """1 for `a été renvoyée à` | vendredi, -1 for `avait été renvoyée au` | 12 mars, 0 for others."""
    at = first - 1 - (text.word(first - 1) in _ARTICLES)
    if text.word(at) in _RULINGS and text.word(at - 1) in (",", ";", "."):
        return 1  # `quinze ans requis mardi, délibéré` | vendredi
    if text.page.folds[max(at - 2, 0) : at + 1] == ["rendez", "-", "vous"]:
        return int(not _GIVEN.isdisjoint(text.page.folds[max(at - _REACH, start_of(text, at)) : at - 2]))
    if text.word(at) not in _TO:
        return 0
    start = _clause(text, at, max(at - _REACH, 0), -1) + 1
    before = [text.word(i) for i in range(start, at)]
    if _SET.isdisjoint(before) and (text.word(at) != "pour" or _PROMISED.isdisjoint(before)):
        return 0
    return 1 if _PASSED.isdisjoint(before) else -1


_RULINGS = word_set("délibéré jugement verdict")
_GIVEN = word_set("donne donnent donné")  # `a` | donné `rendez-vous le 13`


def start_of(text: Reading, at: int) -> int:
    """The first word of the sentence of word `at`."""
    return text.page.layout.sentence(at)[0]


def is_called(text: Reading, first: int, last: int) -> bool:
    """`appellent à manifester` | samedi, `se réunit` | lundi: a present, and the day it is set for."""
    start = text.page.layout.sentence(first)[0]
    first -= text.word(first - 1) == "ce"
    first -= (
        text.word(first - 1) == text.word(last) == ","
    )  # `prévoit la distribution,` | dimanche, `de vivres`
    behind = first - 1 - (text.word(first - 1) in _AT)
    if text.word(behind) in _ORGANISED and text.word(behind - 1) in _ARE:
        return text.word(behind - 2) not in _SELF  # not `s’est rendue` | dimanche
    for i in range(first - 1, max(start, first - _CALLED) - 1, -1):
        word = text.word(i)
        if word in _CALLING or (word in OPENING and i == first - 1):
            opened = word == "portes" and is_participle(text.word(i - 2))  # `a ouvert ses` | portes
            if word == "vigueur" and text.word(i - 2) not in _ENTERS:
                return False  # `est entrée en` | vigueur `samedi`
            return not opened and (word not in _HELD or text.word(i - 1) in _HELD[word])
        if i == first - 1 and word in _LOOKING_BACK:
            return False
        if word in _STOPS or word in _PAST_OF or is_participle(word) or is_finite_verb(word):
            return False
    return False


_ENTERS = frozenset(("entre", "entrent"))
_AT = frozenset(("le", "les", "du"))
_SELF = frozenset(("s'", "se", "y"))
_ORGANISED = word_set(
    """organisé organisée organisés organisées inauguré inaugurée inaugurés inaugurées célébré célébrée célébrés
    célébrées rendue rendu rendus rendues examiné examinée examinés examinées"""
)


def narrates(text: Reading, first: int, last: int) -> int:
    """1 where the clause of words `first` to `last` tells what happened, -1 where it states or plans, 0 without a verb.

    Bare participles tell nothing: `la déclaration signée par deux pays couvre`.
    """
    start, end = text.page.layout.sentence(first)
    near = range(_clause(text, first, start, -1) + 1, _clause(text, last, end, 1))
    return _told(text, near) or _told(text, _beside_brackets(text, first, start, end))


def _beside_brackets(text: Reading, at: int, start: int, end: int) -> Sequence[int]:
    """The words of a sentence without those in brackets, `(elles durent un mois)`; all where word `at` is in some."""
    folds = text.page.folds[start:end]
    if "(" not in folds:
        return range(start, end)
    inside, kept = False, []
    for i, word in enumerate(folds, start):
        inside = (inside or word == "(") and word != ")"
        if inside and i == at:
            return range(start, end)
        if not inside:
            kept.append(i)
    return kept


def _told(text: Reading, indices: Sequence[int]) -> int:
    """The same of one stretch of words: what is told wins over what is stated."""
    found = 0
    for i in indices:
        word = text.word(i)
        when = 0 if is_participle(word) and not is_finite_verb(word) else _at(text, i)
        if when < 0 and word in ("est", "sont") and not has_become(text, i):
            when = 0  # `sont acheminées`: a passive of the present
        if when < 0:
            return 1
        if when > 0 or is_finite_verb(word) or _governs(text, i):
            found = -1
    return found


def _governs(text: Reading, at: int) -> bool:
    """`Le département` | finance `640 places`: a verb that may be a noun, between a noun and a number."""
    if Tag.FINITE_VERB not in guess(text.word(at)) or is_participle(text.word(at)):
        return False
    before = text.word(at - 1)
    if before in _SUBJECTS:
        return True  # `il` | manque `14 juges`
    after = at + 1 + (text.word(at + 1) in ("à", "de"))
    counts = after in text.starting or text.word(after)[:1].isdecimal()
    named = text.words[at - 1].capital or Tag.NOUN in guess(before)
    return counts and named and not Tag.DETERMINER & guess(before)


_SUBJECTS = word_set("il elle on ils elles qui")
_BECOME = word_set(
    """arriver partir mourir rester venir aller entrer tomber naître devenir revenir rentrer sortir monter descendre
    retourner décéder parvenir intervenir repartir survenir passer"""
)


def has_become(text: Reading, at: int) -> bool:
    """`sont arrivées`, `s’est noyé`: the auxiliary at word `at` makes a past."""
    if text.word(at - 1) in ("s'", "se"):
        return True
    following = (text.word(i) for i in range(at + 1, at + _REACH))
    return any(is_participle(word) and infinitive(word) in _BECOME for word in following)


def _clause(text: Reading, at: int, limit: int, step: int) -> int:
    """Where the clause ends on one side of word `at`."""
    at = at - 1 if step < 0 else at
    while (at >= limit if step < 0 else at < limit) and text.words[at].folded not in _STOPS:
        at += step
    return at


def _nearest(text: Reading, first: int, last: int, left: int, right: int) -> int:
    """The verbs of the clause: a future anywhere, or a past."""
    before = [_at(text, i) for i in range(left + 1, first)]
    if (
        -1 in before and 1 not in before
    ):  # `ont été libérés` | vendredi `par le juge et un autre doit embarquer`
        right = next((i for i in range(last, right) if text.word(i) in _AND), right)
    found = before + [_at(text, i) for i in range(last, right)]
    return 1 if 1 in found else min(found, default=0)


_AND = frozenset(("et", "mais"))


_FORESEES = frozenset(("prévoit", "prévoient"))  # `Vendredi, la SNCF` | prévoit `un TGV sur trois`


def _first_verb(text: Reading, indices: range) -> int:
    """What the first verb beyond the clause says; bare participles and plans say nothing there."""
    for i in indices:
        word = text.word(i)
        if word == ";":
            return 0
        if word in _FORESEES and text.word(i - 1) != "qui":
            return 1
        if word not in _PLANNED and not is_participle(word) and (found := _at(text, i)):
            return found
    return 0
