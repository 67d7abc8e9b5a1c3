"""What did not happen, is only wanted or asked, or is a figure of speech: `Rien n’a été signé mardi`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...words import CLOSING_QUOTES, OF, word_set
from .elsewhere import DETERMINERS, governor
from .segments import past_date

if TYPE_CHECKING:
    from ...scan import Scan
    from .triggers import Trigger

_NOBODY = 8  # words from `aucun` to its verb
_NONE = word_set("aucun aucune")
_NOTHING = word_set("rien personne nul nulle")
_HAD = frozenset(("avait", "avaient"))
_AFTER_STOP = CLOSING_QUOTES | {"\n"}
_MOST_ADVERBS = 3  # words between an auxiliary and its participle


def is_unreal(page: Scan, trigger: Trigger) -> bool:
    """Whether nothing happened, as far as the words around a trigger tell."""
    rules = _OF_NOUNS if trigger.noun else _OF_VERBS
    return any(rule(page, trigger) for rule in rules)


def _is_nobody(page: Scan, verb: Trigger) -> bool:
    """`Aucun navire n’` | est arrivé `mardi`, `Rien n’` | a été signé, | n’a rien décidé: nothing happened."""
    if not verb.finite or page.folds[verb.clause - 1] not in ("ne", "n'"):
        return False
    before = page.folds[max(verb.clause - _NOBODY, 0) : verb.clause]
    at = verb.clause - 2
    nobody = at >= 0 and page.folds[at] in _NOTHING and not guess(page.folds[at - 1]) & Tag.DETERMINER
    inside = page.folds[verb.clause : min(verb.last, verb.clause + _MOST_ADVERBS)]
    return not _NONE.isdisjoint(before) or nobody or "rien" in inside or "personne" in inside


def _denied_ever(page: Scan, verb: Trigger) -> bool:
    """`Jamais la police n’avait` | arrêté autant d’hommes: a record, no happening."""
    before = page.folds[max(verb.clause - _NOBODY, 0) : verb.clause]
    return page.folds[verb.clause] in _HAD and "jamais" in before


def _is_asked(page: Scan, verb: Trigger) -> bool:
    """`Qui` | est arrivé `en 2024 ?`: what is asked is not told."""
    start, end = page.layout.sentence(verb.first)
    while end > start and page.folds[end - 1] in _AFTER_STOP:
        end -= 1
    return page.folds[end - 1] == "?"


def _is_supposed(page: Scan, verb: Trigger) -> bool:
    """`On ignore si le bateau` | est arrivé `mardi`, `Imaginons que 300 migrants` | arrivent `demain`."""
    start, _ = page.layout.sentence(verb.first)
    if page.folds[start] in _SUPPOSE and page.folds[start + 1 : start + 2] in (["que"], ["qu'"]):
        return True
    led = page.folds[max(start, verb.clause - _SUBJECT) : verb.clause]
    at = next((i for i in range(len(led) - 1, 0, -1) if led[i] in ("si", "s'") or led[i] in _STOPS), 0)
    return at > 0 and led[at] not in _STOPS and infinitive(led[at - 1]) in _NOT_KNOWING


_SUPPOSE = word_set("imaginons supposons admettons imaginez supposez")
_SUBJECT = 12  # words from `si` to its verb
_STOPS = frozenset((",", ";", ":", "que", "qu'", "»"))
_NOT_KNOWING = word_set("ignorer savoir demander vérifier déterminer examiner")


def _is_figurative(page: Scan, verb: Trigger) -> bool:
    """`est arrivé` en tête, `a créé` la surprise, `Le prix du baril` | a explosé: no boat, no founding, no bomb."""
    in_year = page.folds[verb.last : verb.last + 1] == ["en"]  # `rapportera` | en 2025 `3 millions`
    in_year &= page.kinds[verb.last + 1 : verb.last + 2] == letter_of()["date"]
    after = past_date(page, verb.last + in_year, len(page))
    behind = page.folds[after : after + 2]
    if verb.verb == "arriver" and behind:
        return behind == ["en", "tête"] or behind[0] in _RANKS or behind == ["loin", "derrière"]
    if tuple(behind) in _SAYINGS.get(verb.verb, ()):
        return True
    if verb.verb == "entrer" and behind[:1] == [
        "dans"
    ]:  # `La guerre,` | entrée `lundi dans sa troisième année`
        return not _AGES.isdisjoint(page.folds[after + 1 : after + 5])
    if verb.verb == "rapporter" and verb.type == "statement":  # `La taxe` | rapportera `en 2025 3 millions`
        return not _SUMS.isdisjoint(page.folds[after : after + _YIELD])
    return verb.type == "incident" and _subject(page, verb) in _ABSTRACT


_AGES = word_set("année mois semaine jour phase histoire campagne décennie siècle")
_YIELD = 5  # words from the verb to the sum: `près de 3 millions`
_SUMS = word_set("million millions milliard milliards euro euros € dollar dollars francs dirhams dinars")
_RANKS = word_set(
    "premier première premiers deuxième second seconde troisième quatrième cinquième dernier dernière derniers ex"
)
_SAYINGS = {
    "créer": (("la", "surprise"), ("la", "polémique"), ("l'", "événement"), ("la", "sensation"), ("la", "confusion")),
    "ouvrir": (("la", "voie"), ("la", "porte"), ("les", "yeux"), ("le", "bal"), ("le", "feu")),
}  # fmt: skip
_ABSTRACT = word_set("""
    prix cours tarif tarifs dette demande demandes nombre chiffre chiffres coût coûts bourse monnaie
    projet texte loi réforme plan accord parti majorité négociations pourparlers ventes inflation audience budget
    dépenses loyers factures consommation fréquentation
""")


def _subject(page: Scan, verb: Trigger) -> str:
    """The noun that opens the clause of a verb, without a verb between: `Le` | prix `du baril a explosé`."""
    start, _ = page.layout.sentence(verb.first)
    begun = next((i + 1 for i in range(verb.clause - 1, start - 1, -1) if page.folds[i] in _STOPS), start)
    if any(is_finite_verb(word) and not is_participle(word) for word in page.folds[begun : verb.clause]):
        return ""
    noun = begun + (page.folds[begun] in DETERMINERS or page.folds[begun] == "ce")
    return page.folds[noun] if noun < verb.clause else ""


def _is_named_for(page: Scan, noun: Trigger) -> bool:
    """`Le` | tsunami `politique de dimanche`: said of votes and words."""
    return noun.type == "incident" and not _MEDIA.isdisjoint(page.folds[noun.last : noun.last + 1])


_OPENED = frozenset(("voie", "porte"))
_MEDIA = word_set("""
    politique politiques électoral électorale médiatique médiatiques diplomatique boursier boursière judiciaire
""")


def _is_none(page: Scan, noun: Trigger) -> bool:
    """`n’a causé aucun` | décès, `Aucun` | accord `n’a été conclu`, `se sont achevés sans` | accord."""
    before = page.before(noun.first)
    if before in ("un", "une", "des") and not _OPENED.isdisjoint(
        page.folds[max(noun.first - 5, 0) : noun.first]
    ):
        return True  # `a ouvert la voie mardi à un` | accord
    return before in _NONE or (before == "sans" and noun.type == "agreement")


def _is_wished(page: Scan, noun: Trigger) -> bool:
    """`demandant l’` | expulsion, `exige l’` | ouverture, `voudrait organiser un` | sommet: it has not happened."""
    if not noun.first:
        return False
    at = governor(page, noun.first)
    word = page.folds[at]
    if word.endswith("ant"):
        return infinitive(word.removesuffix("ant") + "er") in _WANTING
    if guess(word) & Tag.INFINITIVE:
        return infinitive(word) in _WANTING or infinitive(page.before(at)) in _WISHING
    verb = infinitive(word)
    if verb not in _DEMANDING or page.before(at) in DETERMINERS | OF:
        return False
    return is_participle(word) or bool(guess(word) & Tag.FINITE_VERB)


_WANTING = word_set(
    """demander réclamer exiger craindre souhaiter redouter espérer éviter empêcher interdire envisager préparer
    obtenir prévenir refuser"""
)
_WISHING = word_set("vouloir aimer souhaiter espérer désirer rêver")
_DEMANDING = word_set(
    "demander réclamer exiger craindre souhaiter redouter espérer éviter empêcher exclure refuser vouloir"
)


_OF_VERBS = (_is_nobody, _denied_ever, _is_asked, _is_supposed, _is_figurative)


def _is_of_age(page: Scan, noun: Trigger) -> bool:
    """`La guerre,` | entrée `lundi dans sa troisième année`: nobody comes in."""
    after = past_date(page, noun.last, len(page))
    into = page.folds[after : after + 1] == ["dans"]
    return into and noun.type == "arrival" and not _AGES.isdisjoint(page.folds[after + 1 : after + 5])


_OF_NOUNS = (_is_none, _is_wished, _is_named_for, _is_of_age)
