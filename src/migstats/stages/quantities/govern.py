"""`un budget de 5 000 €`, `le nombre de décès s’élève à 2 373`, `Décès : 83`, `les Syriens (87 900)`: the noun before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_finite_verb
from . import noun

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan
    from .noun import NounPhrase

_ARTICLES = frozenset(
    """un une le la les l' des du ce cette ces cet son sa ses leur leurs notre nos votre vos aux au chaque tout toute
    quelque mon ma mes d'un d'une aucun aucune""".split()
)
_CLITICS = frozenset(("y", "en", "se", "s'", "ne", "n'", "le", "la", "les", "l'", "lui", "leur", "a", "ont", "est", "sont", "avait", "avaient", "était", "étaient", "ait"))
_BREAKS = frozenset((";", ":", "\n", "«", "»", "qui", "que", "qu'", "dont", "où", "et", "mais", "car", "or", "tandis", "alors", "donc"))
_MEASURES = frozenset(
    """élever établir atteindre monter chiffrer fixer estimer évaluer situer avoisiner dépasser excéder approcher
    frôler passer tomber grimper reculer culminer plafonner être compter représenter descendre remonter
    porter ramener rester demeurer coûter valoir durer mesurer peser revenir afficher stagner bondir chuter baisser
    augmenter progresser toucher recevoir toucher réclamer prévoir nécessiter totaliser friser contenir
    faire couvrir totaliser limiter varier osciller débuter démarrer commencer""".split()
)
_PLAIN_SUBJECTS = _MEASURES - {"compter", "recevoir", "toucher", "réclamer", "prévoir", "contenir"}
AMOUNTS = frozenset("montant valeur hauteur somme coût tarif prix".split())
_SKIPPED = frozenset(("environ", "encore", "déjà", "désormais", "ainsi", "toujours", "même", "quasiment", "désormais", "presque", "actuellement", "respectivement", "seulement", "toutefois", "également", "donc", "globalement", "pas", "plus", "jamais", "largement", "aujourd'hui", "alors"))
_LONGEST = 14


def by_de(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`un délai moyen de 30 jours`: the noun phrase that ends at the `de` before the number and its modifiers."""
    words, at = page.words, quantity.left
    while at and words[at - 1].folded in ("les", "la", "le", "l'") and at >= 2:
        at -= 1
    if at < 2 or words[at - 1].folded not in ("de", "d'", "des", "du"):
        return None
    return ending_at(page, at - 1)


def ending_at(page: Scan, end: int) -> NounPhrase | None:
    """The noun phrase that ends just before word `end`: from the nearest article on its left."""
    words = page.words
    first, _ = page.layout.sentence(end - 1)
    for start in range(end - 1, max(first, end - _LONGEST) - 1, -1):
        if words[start].text in ",;:()" or words[start].folded in _BREAKS:
            start += 1
            break
        if words[start].folded in _ARTICLES and words[start - 1 if start else 0].folded not in ("de", "d'") or words[start].folded in ("du", "des", "au", "aux"):
            start += 1
            break
        if page.kinds[start] != words[start].letter or is_finite_verb(words[start].folded):
            start += 1
            break
    else:
        start = max(first, end - _LONGEST)
    for at in range(start, end):
        phrase = noun.read(page, at)
        if phrase and phrase.last >= end and phrase.head[1] <= end:
            return phrase._replace(last=end)
    return None


def subject(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Le taux de protection s’établit à 33 %`: the subject of the measuring verb before the number."""
    verb = _verb(page, quantity)
    if verb is None:
        return None
    words = page.words
    first, _ = page.layout.sentence(quantity.first)
    end = verb
    while end > first and (words[end - 1].folded in _CLITICS or words[end - 1].folded in _SKIPPED):
        end -= 1
    if end > first and words[end - 1].text in (",", ")"):
        end = _before_insert(page, first, end)
    return covering(page, first, end)


def covering(page: Scan, first: int, end: int) -> NounPhrase | None:
    """The longest noun phrase that ends just before word `end`, not before word `first`."""
    words = page.words
    start = first
    for i in range(end - 1, first - 1, -1):
        if words[i].text in ",;:()\n" or words[i].folded in _BREAKS - {"et"}:
            start = i + 1
            break
    for at in range(start, end):
        phrase = noun.read(page, at)
        if phrase and phrase.last >= end and phrase.head[1] <= end:
            return phrase._replace(last=end)
    return None


def _verb(page: Scan, quantity: Quantity) -> int | None:
    """The measuring verb just before the number: past `à`, `de`, an adverb, a determiner."""
    words, at = page.words, quantity.left - 1
    first, _ = page.layout.sentence(quantity.first)
    for _ in range(5):
        if at < first:
            return None
        word = words[at].folded
        verb = infinitive(word)
        if verb in _PLAIN_SUBJECTS and (guess(word) & (Tag.FINITE_VERB | Tag.PARTICIPLE | Tag.AUXILIARY)):
            return at
        if word not in _SKIPPED and word not in ("à", "au", "aux", "de", "d'", "les", "la", "le", "hauteur", "par", "que", "qu'", "entre", "pour") and not word.endswith("ment"):
            return None
        at -= 1
    return None


def _before_insert(page: Scan, first: int, end: int) -> int:
    """Past `( … )` or `, … ,` before the verb."""
    words = page.words
    closing = words[end - 1].text
    opening = "(" if closing == ")" else ","
    for i in range(end - 2, max(first, end - 20), -1):
        if words[i].text == opening:
            return i
    return end - (closing == ",")


def label(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Décès : 83`, `50 000 € : coût moyen d’une prise en charge`: the label across the colon, on the same line."""
    words, at = page.words, quantity.left - 1
    first, last = page.layout.line(quantity.first)
    if at > first and words[at].text == ":":
        start = first
        while start < at and not words[start].folded[0].isalpha():
            start += 1
        if at - start <= _LONGEST:
            return _first_noun(page, start, at)
    return None


def _first_noun(page: Scan, start: int, end: int) -> NounPhrase | None:
    for at in range(start, end):
        phrase = noun.read(page, at)
        if phrase and not (page.words[at].capital and page.words[at].folded in _ARTICLES):
            return phrase if phrase.last <= end else phrase._replace(last=end)
    return None


def in_brackets(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`les Syriens (87 900)`: the noun just before the bracket that the number opens."""
    words, at = page.words, quantity.left - 1
    if at < 1 or words[at].text not in "([":
        return None
    phrase = ending_at(page, at)
    if phrase is None:
        return None
    head = words[phrase.head[0]]
    if head.capital and not head.folded.endswith(("s", "x")):
        return None
    return phrase


def whole_name(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`porte à 581 le nombre de rapatriés`: the object after a level."""
    words, at = page.words, quantity.right
    if at + 2 >= len(words) or words[at].folded not in ("le", "la", "les", "l'"):
        return None
    first, _ = page.layout.sentence(quantity.first)
    if not any(infinitive(w.folded) in ("porter", "ramener", "faire", "fixer", "élever", "passer", "réduire", "évaluer", "estimer", "chiffrer", "limiter") for w in words[max(first, quantity.left - 6) : quantity.left]):
        return None
    return through(page, noun.read(page, at + 1))


def through(page: Scan, phrase: NounPhrase | None) -> NounPhrase | None:
    """Past transparent heads: `le nombre de décès` -> `décès`; `un total de 12` stays None."""
    while phrase and page.words[phrase.head[0]].folded in noun.TRANSPARENT:
        at = phrase.head[1]
        if at < len(page) and page.words[at].folded.endswith("ment"):
            at += 1
        while at < len(page) and at < phrase.last and page.words[at].folded not in ("de", "d'", "du", "des"):
            at += 1
        if at + 1 >= len(page) or page.words[at].folded not in ("de", "d'", "du", "des"):
            return None
        at += 1
        while at < len(page) and page.words[at].folded in ("la", "le", "les", "l'", "ces", "ses", "leurs"):
            at += 1
        phrase = noun.read(page, at)
    return phrase
