"""`124 réseaux criminels`: the noun phrase that stands at a word, its head and its extent."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ....found import Run
from ....lexicon import read as read_lexicon
from ....lexicon.gazetteer import is_people
from ....morphology import is_finite_verb, singular
from ....persons import is_person
from ....words import word_set
from .extents import extent, is_territory
from .heads import ACCUSED, head_at, is_good_noun

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan


class NounPhrase(NamedTuple):
    """head: words of the head noun; last: one past the phrase; lemma: singular, gender kept."""

    head: Run
    last: int
    lemma: str

    @property
    def run(self) -> Run:
        """The phrase, from its head noun."""
        return self.head[0], self.last


# Words after which the noun that counts comes with `de`: `un total de victimes`, `le nombre de`.
TRANSPARENT: frozenset[str] = frozenset(
    """total nombre décompte ensemble part pourcentage effectif effectifs chiffre chiffres volume quantité quantités
    totalité majorité minorité plupart cumul prévision prévisions estimation estimations répartition ventilation
    décomposition poignée foule fourchette nombreux reste proportion âge moyenne médiane celui celle ceux
    celles""".split()
)


def lend(quantity: Quantity, phrase: NounPhrase, run: Run, rule: str) -> None:
    """Let `quantity` count what `phrase` says elsewhere: in a heading, a label, before a pronoun.

    run: the words that stand for it, its head or all. rule: which rule lends.
    """
    quantity.noun, quantity.phrase, quantity.elided = phrase.lemma, run, True
    quantity.rules.append(rule)


def read(page: Scan, at: int, many: bool | None = None) -> NounPhrase | None:
    """The noun phrase that begins at word `at`, adjectives before its noun left out; None where there is none.

    many: whether the number before it is plural; a plain singular after a plural number is no noun of it.
    """
    head = head_at(page, at, many)
    if head is None or (page.words[head[0]].capital and is_territory(page, head[0])):
        return None
    return NounPhrase(head, extent(page, head), lemma(page, head))


def lemma(page: Scan, head: Run) -> str:
    """`garde-côtes` -> `garde-côte`; `Sénégalais` -> `sénégalais`."""
    if page.folds[head[0] : head[1]] in ACCUSED:
        return " ".join(page.folds[head[0] : head[1]])
    told = page.words[head[0]]
    if (
        head[1] == head[0] + 1
        and told.text.isupper()
        and told.text.endswith("S")
        and len(told.text) <= _LETTERS
    ):
        return told.folded  # `un GPS`, `trois SMS`
    word = singular("".join([w.folded for w in page.words[head[0] : head[1]]]))
    if word == "cours" and page.folds[head[1] : head[1] + 2] in (["d'", "appel"], ["d'", "assises"]):
        return "cour"
    if word[0] == "e" and is_people("é" + word[1:]):
        return "é" + word[1:]  # `Erythréens`, `Egyptiens`: capitals without their accent
    return _accents().get(word, word) if word.isascii() else word


@cache
def _accents() -> dict[str, str]:
    return {row[0]: row[1] for row in read_lexicon("unaccented", 3)}


_LETTERS = 4


def coordinated(page: Scan, at: int) -> int:
    """One past `et intermédiaires` at word `at`: bare plural nouns that the same number counts; else `at`.

    `415 organisateurs et intermédiaires`, `2 500 délégués, scientifiques et militants`, `9 757 morts ou disparus`;
    never `12 femmes et 3 enfants`, `40 morts et des blessés`.
    """
    listed = at
    for _ in range(_LONGEST_LIST):
        if page.folds[listed : listed + 1] != [","]:
            break
        if (more := _coordinate(page, listed)) is None:
            return at
        listed = more[1]
    if page.folds[listed : listed + 1] not in (["et"], ["ou"]) or (head := _coordinate(page, listed)) is None:
        return at
    last = extent(page, head)
    following = page.folds[last] if last < len(page) else "."
    return at if is_finite_verb(following) and not following.endswith("nt") else last


def _coordinate(page: Scan, joint: int) -> Run | None:
    """The bare plural noun, past `de`, behind the joint at word `joint`."""
    start = joint + 1 + (page.folds[joint + 1 : joint + 2] in (["d'"], ["de"]))
    head = head_at(page, start, True) if start < len(page) else None
    if head is None or head[0] != start:
        return None
    if is_people(page.folds[start]) and not page.words[start].capital:
        return None  # `160 migrants,` | vietnamiens et albanais
    if page.words[start].capital and not is_people(page.folds[start]):
        return None  # `14 crèches et` | Cannes six
    missing = page.folds[start] in _MISSING and page.folds[joint - 1] in ("morts", "mortes")
    named = missing or is_person(singular(page.folds[start]))
    return head if named or is_good_noun(page, start, True) else None


_LONGEST_LIST = 3
_MISSING = word_set("disparus disparues")
