"""What stands around a verb: the words that part clauses, the pronouns, auxiliaries and asides before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import Tag, guess, infinitive, is_finite_verb
from ....words import DETERMINERS, word_set
from . import heads, movement

if TYPE_CHECKING:
    from ....scan import Scan
    from .noun import NounPhrase

SUBJECT_ARTICLES = DETERMINERS | word_set("chaque quelque aucun aucune")
ARTICLES = SUBJECT_ARTICLES | word_set("du des au aux tout toute")
CLITICS = frozenset(
    """y en se s' ne n' le la les l' lui leur a ont est sont avait avaient était étaient ait""".split()
)
BREAKS: frozenset[str] = frozenset(
    (
        ";",
        ":",
        "\n",
        "«",
        "»",
        "qui",
        "que",
        "qu'",
        "dont",
        "où",
        "et",
        "mais",
        "car",
        "or",
        "tandis",
        "alors",
        "donc",
    )
)
# Adverbs before a verb, with the second words of `en revanche`, `par ailleurs`.
SKIPPED: frozenset[str] = frozenset(
    """environ encore déjà désormais ainsi toujours même quasiment presque actuellement respectivement
    seulement quasi toutefois également donc globalement maintenant dorénavant souvent parfois pas plus jamais
    largement aujourd' hui alors revanche outre effet ailleurs contraste parallèle cependant pourtant néanmoins
    certes notamment ensuite enfin finalement hier depuis encore""".split()
)
LONGEST = 14


def before_verb(page: Scan, first: int, verb: int) -> int:
    """Where the subject of word `verb` ends: before its auxiliaries, pronouns, adverbs, and `quant à lui`."""
    end = verb
    while end > first:
        word = page.folds[end - 1]
        if page.folds[end - 3 : end - 1] == ["quant", "à"] or is_apart(page, end):
            end -= 3
        elif page.folds[end - 2 : end] in _TWO_WORDS or _just(page, end):
            end -= 2
        elif page.words[end - 1].capital and end - 1 > first:
            break  # `Jazz à Vienne a progressé`: no form of venir
        elif page.folds[end - 2] in heads.NEWLY:
            break  # `Les nouveaux venus` | étaient 7 000
        elif word in CLITICS or word in SKIPPED or is_modal(word) or word in _HOW or _is_adverb(word):
            end -= 1
        else:
            break
    return end


# `est plus que divisée par deux`, `s’est d’abord stabilisée`, `a de nouveau augmenté`
_TWO_WORDS = (
    ["plus", "que"],
    ["d'", "abord"],
    ["de", "nouveau"],
    ["à", "nouveau"],
    ["bel", "et"],
    ["au", "contraire"],
)


def _just(page: Scan, end: int) -> bool:
    """`Le loyer` | vient de | `passer`, `Les prix` | continuent d’ | `augmenter`."""
    word, told = page.folds[end - 1], infinitive(page.folds[end - 2])
    if word in ("de", "d'"):
        return told == "venir" or told in _GOING_ON
    return word == "à" and told in _GOING_ON


_GOING_ON = frozenset(
    ("continuer", "cesser", "arrêter", "finir", "achever", "commencer", "recommencer", "tendre")
)


def is_apart(page: Scan, end: int) -> bool:
    """`Le loyer a` | , lui, | `atteint`: a pronoun between commas ends at word `end`."""
    told = page.folds[max(end - 3, 0) : end]
    return told[::2] == [",", ","] and told[1] in _ASIDES


_ASIDES = frozenset(("lui", "elle", "eux", "elles"))


def _is_adverb(word: str) -> bool:
    return word.endswith("ment") and Tag.ADVERB in guess(word) and Tag.NOUN not in guess(word)


_HOW = frozenset("bien très peu fort surtout davantage été aussi".split())


def is_modal(word: str) -> bool:
    return word in ("par", "à") or infinitive(word) in (
        "devoir",
        "pouvoir",
        "aller",
        "venir",
        "finir",
        "sembler",
        "commencer",
        "avoir",
        "être",
    )


def has_verb(page: Scan, first: int, last: int) -> bool:
    return any(is_verb(page, i) for i in range(first, last))


def is_name(page: Scan, phrase: NounPhrase) -> bool:
    """A country or person as subject is no noun that is counted."""
    head, at = page.words[phrase.head[0]], phrase.head[0] - 1
    if head.capital and at >= 0 and page.words[at].capital and page.folds[at] not in ARTICLES:
        return True  # `BNP` | Paribas `a perdu 0,4 %`
    return (
        head.capital
        and not head.upper
        and not head.folded.endswith(("s", "x"))
        and not _opens(page, phrase.head[0])
    )


def _opens(page: Scan, at: int) -> bool:
    return at == 0 or page.words[at - 1].text in "\n.•–-«:"


def past_date(page: Scan, at: int) -> int:
    """Left of the date that ends at word `at`: `est resté stable` | au troisième trimestre | `à 24,5 %`."""
    head, letters = at, letter_of()
    while head > 0 and page.kinds[head] == letters["rest"]:
        head -= 1
    return head - 1 if page.kinds[head : head + 1] == letters["date"] else at


def before_scene(page: Scan, end: int) -> int:
    """Where `dans la région`, `en Bretagne`, `chaque année` begins that ends at word `end`, behind a verb of movement.

    `end` where nothing like it stands: not `Le recul dans la région`, nor `Les prix dans la région`.
    """
    for start in range(end - 1, max(end - _SCENE, 0), -1):
        word = page.folds[start]
        if word in _SCENES or (word == "à" and start + 1 < end and page.words[start + 1].capital):
            told = page.folds[start - 1]
            moves = movement.verb_at(page, start - 1) in movement.VERBS | movement.OF_RATES
            return start if is_form(told) and moves else end
        if not word[0].isalpha() or is_verb(page, start):
            return end
    return end


_SCENE = 6  # words of `dans le reste de la région`
_SCENES = word_set("dans en sur chez chaque")


def before_insert(page: Scan, first: int, end: int) -> int:
    """Past `( … )`, `, … ,` or `– … –` before the verb; `end` where none closes there."""
    words = page.words
    opening = _CLOSINGS.get(words[end - 1].text) if end > first else None
    if opening is None:
        return end
    for i in range(end - 2, max(first, end - _INSERTED), -1):
        if words[i].text in opening:
            told = opening == "," and words[i + 1].folded in _TELLING and words[i + 2].text != "-"
            return end - 1 if told else i  # `Sa réfection, achevée en mai,` | a coûté 9 000 €, `payés`
    return end - (words[end - 1].text == ",")


_CLOSINGS = {")": "(", ",": ",", "–": "–—", "—": "–—"}
_INSERTED = 30
_TELLING = frozenset("a ont avait avaient aura auront est sont était étaient sera seront".split())


def is_form(word: str) -> bool:
    return bool(guess(word) & (Tag.PARTICIPLE | Tag.FINITE_VERB | Tag.AUXILIARY | Tag.INFINITIVE))


def is_verb(page: Scan, at: int) -> bool:
    """A finite verb that is no part of a compound (`rendez-vous`, `couvre-feu`)."""
    words = page.words
    if words[at].folded == "revient" and page.before(at) == "de":
        return False  # `prix de` | revient
    if not is_finite_verb(words[at].folded) or page.folds[at : at + 3] == ["rendez", "-", "vous"]:
        return False
    return not (
        at + 2 < len(words)
        and words[at + 1].folded == "-"
        and not words[at].spaced
        and words[at + 2].folded not in heads.INVERTED
    )


def opens_sentence(page: Scan, at: int) -> bool:
    return at == 0 or (at > 0 and (page.folds[at - 1] in _STOPS or page.layout.sentence(at)[0] == at))


_STOPS = frozenset((".", "\n", "«", ":"))


def sentence_before(page: Scan, first: int) -> int:
    """Where the sentence before the one that begins at word `first` begins; `first` where none does."""
    at = first - 1
    while at > 0 and page.folds[at] == "\n":
        at -= 1
    return page.layout.sentence(at)[0] if at > 0 else first


def outside_brackets(words: list[str]) -> list[str]:
    """`par rapport à juin` | (+31 %) | `et`: the words but those in closed brackets."""
    while "(" in words and ")" in words[words.index("(") :]:
        first = words.index("(")
        words = words[:first] + words[words.index(")", first) + 1 :]
    return words
