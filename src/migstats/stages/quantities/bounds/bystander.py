"""`ont baissé de 12 % chez les conducteurs de 18 à 25 ans`: `de N à M` that no verb of movement before it governs.

And the other way round: `a grimpé de 12 %, de 4 300 à 4 816`, `a doublé (de 10 à 20 euros)`: from one level to another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import infinitive, singular
from ....persons import is_person
from ....words import DETERMINERS, OF, PLURAL, word_set
from ..changes import multiple
from ..phrases import movement
from ..units.unit import units

if TYPE_CHECKING:
    from ....found import Number
    from ....scan import Scan

_FAR = 9  # words back to the verb
_STOPS = frozenset(",;:()\n")


def bounds(page: Scan, low: Number, high: Number) -> bool:
    """Whether the two bound what the noun before them is, though a verb of movement stands further back.

    The verb has its size (`a chuté de 8 % parmi les ménages de` | 3 à 5 personnes), or it falls while they rise
    (`chutent dans les villes de` | 20 000 à 50 000 habitants), or they are the age of persons.
    """
    at = low.first - 2
    if at < 1 or page.folds[at + 1] not in OF or not page.folds[at][0].isalpha():
        return False
    if infinitive(page.folds[at]) in movement.VERBS:
        return False
    return _is_sized(page, at) or _fell(page, at) or _is_of_age(page, at, high)


def _is_sized(page: Scan, at: int) -> bool:
    """Whether a percentage stands between the verb and the noun at word `at`, which `les`, `des` introduce."""
    near = range(at, max(at - _FAR, 0), -1)
    plural = any(page.folds[i] in PLURAL for i in range(at - 1, max(at - _NOUN, 0), -1))
    for i in near:
        if page.folds[i] in _STOPS:
            return False
        if page.folds[i] == "%" and page.kinds[i - 1] == letter_of()["number"]:
            return plural
    return False


_NOUN = 4  # words of `chez les jeunes conducteurs`


def _fell(page: Scan, at: int) -> bool:
    """Whether the nearest verb of movement before the noun at word `at` is one of falling."""
    for i in range(at - 1, max(at - _FAR, 0), -1):
        if page.folds[i] in _STOPS:
            return False
        if verb := infinitive(page.folds[i]):
            return verb in movement.DOWN_VERBS and _is_led(page, i, at)
    return False


def _is_led(page: Scan, verb: int, at: int) -> bool:
    """`chutent` | dans les villes `de`: a preposition and an article lead from the verb to the noun."""
    return not _INTO.isdisjoint(page.folds[verb + 1 : at]) and not PLURAL.isdisjoint(
        page.folds[verb + 1 : at]
    )


_INTO = word_set("dans chez parmi pour sur avec")


def _is_of_age(page: Scan, at: int, high: Number) -> bool:
    """`chez les femmes de` | 25 à 34 ans; not `L’âge passe pour les femmes de` | 60 à 62 ans."""
    found = units().after(page, high.last)
    person = found is not None and found[1].code == "year" and is_person(singular(page.folds[at]) or "")
    if not person or page.before(at) not in PLURAL:
        return False
    first = page.layout.sentence(at)[0]
    return _AGING.isdisjoint(page.folds[first:at])


_AGING = word_set("âge âges retraite peine peines durée délai espérance passe passé passée passera")


def is_noun(page: Scan, at: int) -> bool:
    """`4` | portées, `les` | passes, `s’` | étend: word `at`, which looks like a verb of movement and is none here."""
    word, before = page.folds[at], page.before(at)
    if before in ("s'", "se") and word.startswith("étend"):
        return not word.endswith(("u", "us", "ue", "ues"))
    counted = before in DETERMINERS or before in PLURAL or page.kinds[at - 1 : at] == letter_of()["number"]
    return counted and before != "l'" and word in _NOUNS


_NOUNS = word_set("portée portées passe passes montée montées relevé relevés")


def spells_out(page: Scan, low: Number, high: Number) -> bool:
    """`a grimpé de 12 %, de` | 4 300 à 4 816, `a doublé (de` | 10 à 20 euros): what the movement is said again by."""
    mark = low.first - 2
    if mark < 1 or page.folds[mark + 1] not in OF:
        return False
    found = units().after(page, high.last)
    end = found[0] if found else high.last
    if page.folds[mark] == "(":
        alone = page.folds[end : end + 1] == [")"]
        return alone and (page.folds[mark - 1] in multiple.verbs() or _by_part(page, mark))
    sized = (
        page.folds[mark] == "," and page.folds[mark - 1] == "%" and (not found or found[1].kind != "percent")
    )
    return sized and _moved(page, mark - 2)


def _by_part(page: Scan, mark: int) -> bool:
    """`a augmenté d’un tiers` | (de 6 à 8 %): the size is a part, not the range in brackets."""
    parted = page.folds[mark - 1] in ("tiers", "quart", "moitié", "cinquième", "dixième")
    return parted and _moved(page, mark - 1)


def _moved(page: Scan, at: int) -> bool:
    """Whether a verb of movement stands a few words before the size at word `at`."""
    return any(movement.verb_at(page, i) in movement.VERBS for i in range(max(at - _NOUN, 0), at))
