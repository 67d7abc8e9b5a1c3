"""`Le nombre de blessés a grimpé. Il atteint 40`, `Elles étaient 300`: the subject that a pronoun goes on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon.gazetteer import is_people
from ....lexicon.speech import voice_nouns
from ....morphology import feminine, infinitive
from ....persons import is_person
from ....words import THIS, A, word_set
from ..phrases import clauses, edges, noun
from . import subjects
from .govern import SUMS_AND_PRICES
from .labels import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ....found import Quantity
    from ....scan import Scan
    from ..phrases.noun import NounPhrase

# Pronouns: whether they stand for several, whether for a feminine noun.
_PRONOUNS = {"il": (False, False), "elle": (False, True), "ils": (True, False), "elles": (True, True)}
_DEMONSTRATIVES = {"celui": "il", "celle": "elle", "ceux": "ils", "celles": "elles"}  # `celui-ci`
# Verbs that only say how much: whoever `a payé 3 millions` is no sum.
_LEVELS = frozenset(
    """élever établir atteindre monter chiffrer estimer évaluer situer avoisiner dépasser excéder approcher
    frôler passer tomber grimper reculer culminer plafonner stagner bondir chuter baisser augmenter progresser
    coûter durer repartir remonter redescendre descendre fixer porter ramener limiter réduire diminuer
    peser représenter totaliser grossir croître fléchir""".split()
)


def subject(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les remises ont ralenti. Elles se sont élevées à` | 6 milliards: what opens the sentence, or the one before."""
    verb = subjects.verb(page, quantity)
    first, _ = page.layout.sentence(quantity.first)
    if verb is None or infinitive(page.folds[verb]) not in _LEVELS:
        return None
    at = clauses.before_verb(page, first, verb) - 1
    spoken = _pronoun(page, first, at)
    if spoken is None or "en" in page.folds[at:verb]:  # `Il n’en coûtera pas 40 euros`
        return None
    starts = (
        (first, clauses.sentence_before(page, first)) if page.folds[first:at].count(",") <= 1 else (first,)
    )
    if not spoken[0] and (amount := _amount(page, quantity, starts, at, female=spoken[1])):
        return amount
    found = (_opening(page, start, at) for start in starts)
    opened = next((one for one in found if one and _agrees(page, one, *spoken)), None)
    return None if opened and not spoken[0] and _acts(opened) else opened


def _amount(
    page: Scan, quantity: Quantity, starts: tuple[int, ...], end: int, *, female: bool
) -> NounPhrase | None:
    """`Le conseil a voté le budget. Il s’élève à` | 3 millions: the last that can be so much; else the only thing."""
    amounts = SUMS_AND_PRICES if quantity.kind == "money" else _AMOUNTS
    for start in starts:
        told = [one for one in _things(page, start, end) if _female(page, one) in (None, female)]
        if fitting := [one for one in told if one.lemma in amounts]:
            return fitting[-1]
        end = start
        if start != starts[0] and quantity.kind == "money" and len(told) == 1:
            return told[0] if _female(page, told[0]) is female else None
    return None


def _things(page: Scan, start: int, end: int) -> Iterator[NounPhrase]:
    """The noun phrases with an article between the words `start` and `end`, persons and bodies left out."""
    for at in range(max(start, end - _BACK), end - 1):
        if page.folds[at] in clauses.ARTICLES:
            phrase = noun.read(page, at + 1)
            alone = phrase is not None and phrase.head[0] == at + 1 and page.folds[at] in _ONE
            if phrase and alone and phrase.last <= end and not _acts(phrase):
                yield phrase


def _acts(phrase: NounPhrase) -> bool:
    """`maire`, `conseil`: whoever decides is no amount."""
    return is_person(phrase.lemma) or phrase.lemma in voice_nouns()


def _pronoun(page: Scan, first: int, at: int) -> tuple[bool, bool] | None:
    """What the pronoun at word `at`, or the `celui-ci` that ends there, stands for: several, feminine."""
    if at >= first + 2 and page.folds[at] == "ci":
        return (
            _PRONOUNS[_DEMONSTRATIVES[page.folds[at - 2]]] if page.folds[at - 2] in _DEMONSTRATIVES else None
        )
    return _PRONOUNS.get(page.folds[at]) if at >= first else None


def _opening(page: Scan, start: int, end: int) -> NounPhrase | None:
    """The noun phrase that opens a sentence, behind an adverbial and its comma where one stands first."""
    phrase = edges.opening(page, start, end)
    for at in range(start, min(start + clauses.LONGEST, end)):
        if phrase or page.folds[at] in clauses.BREAKS or clauses.is_verb(page, at):
            break
        if page.folds[at] == ",":
            phrase = edges.opening(page, at + 1, end)
    return phrase


def _agrees(page: Scan, phrase: NounPhrase, many: bool, female: bool) -> bool:
    head, article = page.folds[phrase.head[1] - 1], page.before(phrase.head[0])
    several = head.endswith(("s", "x", "z")) and article not in _ONE  # `le prix`
    return several == many and _female(page, phrase) in (None, female)


def _female(page: Scan, phrase: NounPhrase) -> bool | None:
    """The gender of a noun by its article (`son` before a consonant too), else by itself; None where nothing tells."""
    article = page.before(phrase.head[0])
    if article in _SHE or article in _HE:
        return article in _SHE
    plain = article == "son" and phrase.lemma[0] not in _ELIDING
    return False if plain else feminine(phrase.lemma)


_ELIDING = "aeiouyhéèêàâîôûœ"
_ONE = A | THIS | word_set("le la l' du au son sa leur")
_SHE, _HE = word_set("la une cette sa"), word_set("le un ce cet du au")
_AMOUNTS = SUMS_AND_PRICES | LEVELS | word_set("part proportion moyenne vent niveau concentration population")


def persons(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les immigrés sont 10 %. Ils étaient` | 6,5 %: persons in the plural that open the sentence before."""
    first, _ = page.layout.sentence(quantity.first)
    start = clauses.sentence_before(page, first)
    phrase = _opening(page, start, first) if start < first else None
    if phrase is None or not page.folds[phrase.head[1] - 1].endswith(("s", "x")):
        return None
    named = page.words[phrase.head[0]].capital and is_people(page.folds[phrase.head[0]])
    return phrase if named or is_person(phrase.lemma) else None


def fronted(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Parmi les femmes, elles ne sont que` | 41 %: who the clause is about, said before its pronoun."""
    near = [
        i
        for i in range(quantity.left - 1, max(quantity.left - _NEAR, 1), -1)
        if page.folds[i] in ("ils", "elles")
    ]
    if not near or page.folds[near[0] - 1] != ",":
        return None
    end, first = near[0] - 1, max(page.layout.sentence(near[0])[0], near[0] - clauses.LONGEST)
    at = next((i for i in range(end - 2, first - 1, -1) if page.folds[i] in ("parmi", "chez")), None)
    phrase = (
        noun.read(page, at + 2, many=True) if at is not None and page.folds[at + 1] in _THE_MANY else None
    )
    return phrase if phrase and phrase.last == end else None


_NEAR = 5
_THE_MANY = frozenset(("les", "ces", "leurs"))


def plural(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """The nearest plural noun phrase with an article before the number: what `en`, `eux`, `elles` stand for.

    With `ils`, `elles` people before things.
    """
    near = page.folds[max(quantity.left - 4, 0) : quantity.left]
    among = {"eux": "ils", "elles": "elles"}
    near += [
        among.get(word, "") for word in page.folds[quantity.after + 2 : quantity.after + 3]
    ]  # `d’entre elles`
    spoken = next((_PRONOUNS[word] for word in near if word in ("ils", "elles")), None)
    found = [one for one in _plurals(page, quantity) if not spoken or _agrees(page, one, *spoken)]
    people = (one for one in found if spoken and is_person(one.lemma))
    return next(people, None) or next(iter(found), None)


def _plurals(page: Scan, quantity: Quantity) -> Iterator[NounPhrase]:
    for at in range(quantity.left - 1, max(quantity.left - _BACK, 0) - 1, -1):
        many = page.folds[at] in ("de", "d'") and page.before(at) in _MANY
        if many or page.folds[at] in ("les", "des", "ces", "ses", "leurs", "nos"):
            phrase = noun.read(page, at + 1, many=True)
            if phrase and phrase.last <= quantity.left and phrase.head[0] == at + 1:
                yield phrase


_MANY = frozenset("plus moins autant tant trop combien nombre".split())
_BACK = 40
