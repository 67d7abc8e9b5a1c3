"""`L’Égypte a reçu 15 millions de touristes. La Tunisie en a accueilli 9`: the same thing, of somebody else."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...lexicon import read
from ...lexicon.gazetteer import is_local
from ...morphology import is_finite_verb
from ...words import DEFINITE, THOSE, A, word_set
from .some_of import is_verb

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan


def tells_of_others(page: Scan, whole: Quantity, part: Quantity) -> bool:
    """Whether the `en` of a clause takes up what `whole` counts for another subject, or by another voice.

    `Les organisateurs annoncent 5 000 manifestants. La police en a compté 1 800`. Not `La ville compte 300 logements.
    La région en gère 40`: who has some of them may be anybody else.
    """
    subject = _subject(page, part)
    if subject is None:
        return False
    if whole.source_name and part.source_name and whole.source_name != part.source_name:
        return True
    if page.folds[subject[0]] in THOSE or _is_named_as_other(page, subject):
        return True
    first, last = page.layout.sentence(whole.first)
    if part.first < last:
        return False  # `L’Europe compte 4 millions de Syriens, la Suède en a` | 90 000
    host = any(start <= first + _NEAR for start, _ in whole.place_words)
    abroad = host and is_in_another_country(whole, part)
    return abroad or _are_named_alike(page, first, subject, whole.first)


def are_of_rival_voices(whole: Quantity, part: Quantity) -> bool:
    """`2 millions de marcheurs, selon les syndicats. À Brest, ils étaient` | 8 500 `selon la préfecture`."""
    voices = {whole.source_name, part.source_name} - {None}
    return len(voices) > 1 and whole.noun in _MARCHERS


_MARCHERS = word_set("manifestant manifestante marcheur marcheuse gréviste participant participante")


def _subject(page: Scan, part: Quantity) -> tuple[int, int] | None:
    """The words before the `en` of a figure, back to where its clause begins: `La Tunisie` | en a accueilli."""
    first = page.layout.sentence(part.first)[0]
    clitic = next(
        (k for k in range(part.left - 2, max(part.left - _CLITIC, first), -1) if _takes_up(page, k)), None
    )
    if clitic is None:
        return None
    end = clitic - (page.folds[clitic - 1] in _NOT)
    end -= page.before(end) == ","  # `La Roumanie, elle, en héberge`
    start = next((k + 1 for k in range(end - 1, first - 1, -1) if page.folds[k] in _CLAUSES), first)
    if page.folds[start:end] in _ITSELF:
        end = start - 1
        start = next((k + 1 for k in range(end - 1, first - 1, -1) if page.folds[k] in _CLAUSES), first)
    return (start, end) if start < end else None


def _takes_up(page: Scan, at: int) -> bool:
    return page.folds[at] == "en" and is_verb(page.folds[at + 1])


def _is_named_as_other(page: Scan, subject: tuple[int, int]) -> bool:
    """`Le second`, `un autre bateau`, `le collège voisin`, `son concurrent`."""
    start, end = subject
    words = page.folds[start:end]
    return words[:1] != [] and words[0] in DEFINITE | A and not _OTHERS.isdisjoint(words[1:_NEAR])


def is_in_another_country(whole: Quantity, part: Quantity) -> bool:
    """`L’Italie a reçu 157 000 migrants. …, la Grèce` | 48 000: each has a country that the other has not."""
    one, other = set(whole.places), set(part.places)
    return not one <= other and not other <= one and not _overseas(one ^ other)


def _overseas(codes: set[str]) -> bool:
    """`La France … Mayotte en a reçu`: a territory has some of what its country has."""
    return not codes.isdisjoint(_territories())


@cache
def _territories() -> frozenset[str]:
    return frozenset(alpha2 for alpha2, _, _, kind, _ in read("countries", 5) if kind == "territory")


def _are_named_alike(page: Scan, first: int, subject: tuple[int, int], end: int) -> bool:
    """`La ligne vers Abidjan` beside `La ligne vers Dakar`, `Lyon` beside `Lille`: two of one sort."""
    start, stop = subject
    told = page.folds[first : min(first + stop - start, end)]
    said = page.folds[start:stop]
    if told == said or page.before(start) == ",":
        return False
    if _is_town(page, start, stop) and _is_town(page, first, first + stop - start):
        return not is_finite_verb(told[-1])
    return len(said) > _NEAR - 1 and said[:2] == told[:2] and said[0] in DEFINITE


def _is_town(page: Scan, first: int, last: int) -> bool:
    return last - first == 1 and is_local(page.slice(first, last))


_CLITIC = 7
_NEAR = 3
_NOT = word_set("n' ne")
_CLAUSES = frozenset((",", ";", ":", "(", "«", "\n", "et", "mais", "–"))
_ITSELF = (["elle"], ["lui"], ["elles"], ["eux"])
_OTHERS = word_set(
    """autre second seconde deuxième troisième voisin voisine voisins voisines rival rivale rivaux concurrent
    concurrente concurrents homologue frère sœur cousin cousine collègue opposition"""
)
