"""`dont 12 enfants`, `contre 9 252`, `(8 600)`: codes that figures have from those they are linked to or go on with."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...found import RATIOS
from ...lexicon import letter_of
from ...lexicon.counted import nouns_of
from ...morphology import is_finite_verb
from ...words import THESE
from ..quantities.phrases.heads import number_letter
from ..sources.coverage import BULLETS
from .classes import classes_of
from .nearby import above

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...found import Quantity, Run
    from ...scan import Scan

_BACK = 14
_SENTENCES = 3
_TOLD_ON = 6  # so far back stand those of whom a share is told
_INTRODUCTION = 6  # so far before a list stands what it counts


def linked(quantities: Sequence[Quantity], i: int, repeats: Mapping[int, Sequence[Quantity]]) -> str | None:
    """The code of the same fact, of what it is compared with, of its whole. repeats: what says a figure again."""
    quantity = quantities[i]
    for target in (quantity.same_as, quantity.compared_with, quantity.part_of):
        if (
            target is not None
            and (code := quantities[target].indicator)
            and _alike(quantity, quantities[target])
        ):
            return code
    told = (other.indicator for other in repeats.get(i, ()) if other.indicator)
    return next(told, None) if quantity.same_as is None else None


def _alike(quantity: Quantity, other: Quantity) -> bool:
    """A sum of money is no part of people, nor are people a part of boats."""
    if "boat" in classes_of(other.noun) and "boat" not in classes_of(quantity.noun):
        return False
    if quantity.noun in nouns_of("place") and other.noun not in nouns_of("place"):
        return False  # `36 000 places d’accueil réparties dans` | `107 centres`
    if quantity.noun in nouns_of("mishap") and other.noun not in nouns_of("mishap"):
        return False  # `le bilan de` | `deux typhons s’élève à 259 victimes`
    money = (quantity.kind == "money") == (other.kind == "money")
    if not money and quantity.noun and "person" in classes_of(quantity.noun):
        return False  # `d’un prêt de 5 millions. Les bénéficiaires, dont 40 % de femmes`
    return money or quantity.kind in RATIOS or other.kind in RATIOS


def carried(page: Scan, quantities: Sequence[Quantity], i: int) -> str | None:
    """The code of the figure before that counts the same noun, or that this one is a share or change of."""
    quantity = quantities[i]
    here = page.layout.sentence_number(quantity.first)
    item = _is_item(page, quantity)
    of_people = quantity.kind in RATIOS and "person" in classes_of(quantity.noun)
    detailed = quantity.action is None and _are_people(quantity) and _is_detailed(page, quantity)
    answers = quantity.kind in ("count", "percent") and quantity.action is None and _answers(page, quantity)
    for other in reversed(quantities[max(i - _BACK, 0) : i]):
        apart = here - page.layout.sentence_number(other.first)
        if apart > (_INTRODUCTION if item or detailed else _TOLD_ON if of_people else _SENTENCES):
            return None
        if other.indicator is None and apart == 0 and _is_change_of(quantity, other):
            return None
        if quantity.kind == "multiple" and (apart or (other.indicator is None and other.kind in _COUNTED)):
            return None  # `a dépensé 340 000 francs,` | `trois fois` | `moins que l’autre camp`
        if other.indicator is None or not _alike(quantity, other) or _is_part_of_other(quantities, i, other):
            continue
        if other.part_of == i and other.action is not None:
            continue  # `Douze des` | `40 passagers` `ont été tués`: not of all of them
        if (
            _same_noun(quantity, other)
            or _shares(page, quantity, other, apart)
            or _joins(page, quantity, other, apart)
            or (item and (quantity.kind == "money") == (other.kind == "money"))
            or _is_bracketed(page, quantity, other)
            or (apart <= 1 and _of_this_sum(page, quantity, other))
            or (detailed and _are_people(other))
            or (answers and other.kind == "count" and _is_as_large(quantity, other))
        ):
            return other.indicator
    return None


_COUNTED = frozenset(("count", "money", "percent", "fraction"))


def _answers(page: Scan, quantity: Quantity) -> bool:
    """`D’où viennent-ils ?` | `71 Syriens, 58 Érythréens`; `ceux du 7 février` | `(159)`: who was counted before.

    Only peoples and persons that nothing else is told of.
    """
    if not (quantity.noun in _PERSONS or "national" in classes_of(quantity.noun)):
        return False
    first, last = page.layout.sentence(quantity.first)
    if page.before(quantity.left) == "(":
        dated = page.kinds[quantity.left - 2] in _dates() and _is_alone(page, quantity)
        return dated and not _THEY.isdisjoint(page.folds[first : quantity.left])
    asked = page.folds[max(first - _QUESTION, 0) : first]
    if "?" not in asked[-2:] or any(is_finite_verb(word) for word in page.folds[first:last]):
        return False
    return not _ASKING.isdisjoint(asked) and not _THEY.isdisjoint(asked)


def _is_as_large(quantity: Quantity, other: Quantity) -> bool:
    """Whether `other` may be the whole or the like of a figure, not `deux malades` of a flight of 163."""
    large = (other.value or 0) * _NEARLY >= (quantity.value or 0)
    return other.part_of is None and large


_NEARLY = 4


@cache
def _dates() -> frozenset[str]:
    letters = letter_of()
    return frozenset((letters["date"], letters["rest"]))


def _is_alone(page: Scan, quantity: Quantity) -> bool:
    """Whether the bracket holds the figure and its noun, no more."""
    end = max(quantity.after, quantity.phrase[1] if quantity.phrase and not quantity.elided else 0)
    return page.folds[end : end + 1] == [")"]


_QUESTION = 9
_ASKING = frozenset("où qui quelle quelles nationalité nationalités".split())
_THEY = frozenset("ils elles ceux celles celui celle viennent venaient".split())


def _is_part_of_other(quantities: Sequence[Quantity], i: int, other: Quantity) -> bool:
    """`28 personnes, dont trois mineurs`: whose whole stands nearer has nothing from further back."""
    whole = quantities[i].part_of
    return whole is not None and whole < i and other.first < quantities[whole].first


def _is_change_of(quantity: Quantity, other: Quantity) -> bool:
    """`14 000 personnes ont obtenu une réponse, soit une hausse de 27 %`: what has no code gives none to its change."""
    return quantity.change is not None and other.kind == "count" and quantity.noun == other.noun


def _same_noun(quantity: Quantity, other: Quantity) -> bool:
    """`demandes`, said in full before: nothing but the bare noun, or a noun that is carried on."""
    if quantity.noun is None or quantity.noun != other.noun:
        return False
    bare = quantity.phrase is not None and quantity.phrase[1] - quantity.phrase[0] == 1
    people = "person" in classes_of(quantity.noun)
    if quantity.phrase is not None and other.last < quantity.phrase[0] < quantity.first:
        return bare and not people  # said anew: `estime le nombre de migrants entre 7 000 et 9 000`
    told = people and quantity.action not in (None, other.action)  # something else is said of them
    return (quantity.elided and not told) or (bare and not people)


def _shares(page: Scan, quantity: Quantity, other: Quantity, apart: int) -> bool:
    """A share or change of what the figure before counts: `soit 8 % du PIB`, `dont 38 % d’enfants`."""
    if quantity.kind not in RATIOS and quantity.change is None:
        return False
    if apart == 0 and (page.before(quantity.left) == "soit" or quantity.noun in (None, other.noun)):
        return True
    if quantity.phrase and page.before(quantity.phrase[0]) in THESE and quantity.phrase[0] > other.last:
        return True  # `24 % de cette somme`
    if quantity.change is not None and quantity.noun in _MOVEMENTS:
        return apart <= 1
    if quantity.noun == "cas" and quantity.kind in RATIOS:
        return apart == 0  # `3 120 refoulements ; dans un cas sur cinq, …`
    if _is_labelled(page, quantity):
        return apart <= 1
    if apart == 0 and other.kind == "money":
        return quantity.elided or quantity.phrase is None
    told = quantity.change is None and quantity.kind != "multiple" and quantity.action not in _STAYING
    loose = apart <= 1 and quantity.noun in nouns_of("kind")
    if told and quantity.action != other.action and not loose:
        return False  # `la région a perdu 18 % de ses femmes`
    people = "person" in classes_of(quantity.noun) and "person" in classes_of(other.noun)
    return people and quantity.noun not in _PATIENTS


def _is_labelled(page: Scan, quantity: Quantity) -> bool:
    """`302 203 passages. Vénézuéliens : 69 % ; Colombiens : 6 %`: a people and its share, and nothing else."""
    if (
        quantity.kind != "percent"
        or quantity.change is not None
        or "national" not in classes_of(quantity.noun)
    ):
        return False
    at = quantity.left - 1
    return at > 0 and page.folds[at] == ":" and page.words[at - 1].capital


_PATIENTS = frozenset(
    ("malade", "patient", "patiente")
)  # `Un malade sur trois`: others than those told before
_STAYING = frozenset((None, "rester", "vivre", "résider", "habiter", "loger", "dormir", "attendre"))
_MOVEMENTS = frozenset("mouvement tendance évolution rythme courbe variation".split())


def _joins(page: Scan, quantity: Quantity, other: Quantity, apart: int) -> bool:
    """`60 hommes, 14 femmes et 5 enfants` of one verb; `parmi eux onze femmes` after the figure of the whole."""
    people = "person" in classes_of(quantity.noun) and "person" in classes_of(other.noun)
    if not people or not quantity.kind == other.kind == "count" or apart > 1:
        return False
    if "quantities.gapping" in quantity.rules:
        return False  # `Le nombre de mineurs isolés atteint 3 400, celui des familles` | 900
    first = page.layout.sentence(quantity.first)[0]
    among = not _AMONG.isdisjoint(page.folds[first : quantity.left]) or _is_made_up(page, first)
    if quantity.action is None:
        told = _aboard(page, quantity) or _says_else(page, quantity) or not _sorts(quantity, other)
        return (apart == 0 and not told) or among
    return apart == 0 and quantity.action == other.action and _sorts(quantity, other)


def _is_made_up(page: Scan, first: int) -> bool:
    """`1 141 refoulés sont arrivés. Le groupe comprend` | `903 Nigériens`: of whom those told before consist."""
    led = page.folds[first : first + _LED]
    return not _GROUPS.isdisjoint(led[:2]) and not _CONSISTING.isdisjoint(led[2:])


_GROUPS = frozenset("groupe convoi".split())
_CONSISTING = frozenset("comprend comprenait compte comptait compose composait composé".split())


def _sorts(quantity: Quantity, other: Quantity) -> bool:
    """`14 femmes`, `six Guinéens`: who somebody is by sex, age or people; not `1 100 élèves et` | `92 enseignants`."""
    noun = quantity.noun
    return noun in (None, other.noun) or noun in nouns_of("kind") or "national" in classes_of(noun)


def _says_else(page: Scan, quantity: Quantity) -> bool:
    """`cinq sont blessées et 300 personnes sont sans abri`: a clause of its own."""
    end = quantity.phrase[1] if quantity.phrase else quantity.last
    return "".join(page.folds[end : end + 1]) in _BEING and end >= quantity.last


_BEING = frozenset("est sont était étaient".split())


def _is_bracketed(page: Scan, quantity: Quantity, other: Quantity) -> bool:
    """`1 058 départs empêchés (26 000 personnes)`: the bracket says the same in people."""
    before = max(other.right, other.last)
    return page.folds[before : quantity.left] == ["("] and "person" in classes_of(quantity.noun)


def _of_this_sum(page: Scan, quantity: Quantity, other: Quantity) -> bool:
    """`395 milliards ont été envoyés. De cette somme, 352 milliards …`: a part of the sum told before."""
    if not quantity.kind == other.kind == "money":
        return False
    first = page.layout.sentence(quantity.first)[0]
    return page.folds[first] in ("de", "sur") and page.folds[first + 1] in THESE


def _is_item(page: Scan, quantity: Quantity) -> bool:
    """`– Balkans : 17 000 (-79 %)`: a line of a list that says no more than where goes on with what the list counts.

    Of sums only the first of a line whose label a colon closes: `– halle des sports : 4,5 millions`.
    Under a line that a colon closes the label tells the sort: `318 600 titres :` | `– études : 103 200`.
    """
    first = page.layout.line(quantity.first)[0]
    if page.words[first].text not in BULLETS:
        return False
    labelled = page.before(quantity.left) == ":"
    if quantity.kind == "money":
        return labelled
    if quantity.noun is None or (labelled and quantity.noun in _PERSONS):
        return True
    label = labelled and quantity.phrase is not None and quantity.phrase[1] == quantity.left - 1
    return label and _is_introduced(page, first)


def _are_people(quantity: Quantity) -> bool:
    """Whether people are counted, by their noun."""
    return quantity.kind == "count" and quantity.noun is not None and "person" in classes_of(quantity.noun)


def _is_detailed(page: Scan, quantity: Quantity) -> bool:
    """`427 personnes ont été secourues. Le détail par région :` | `– Sahel : 71 migrants`: of those told before."""
    line = page.layout.line(quantity.first)[0]
    over = _over_list(page, line) if page.words[line].text in BULLETS else None
    return over is not None and not _DETAILS.isdisjoint(page.folds[over[0] : min(over[1], over[0] + _LED)])


_DETAILS = frozenset("détail répartition ventilation".split())


def _is_introduced(page: Scan, line: int) -> bool:
    """Whether the line over the list, of which one begins at word `line`, ends with a colon behind a figure."""
    over = _over_list(page, line)
    return over is not None and (
        ":" in page.folds[over[1] - 2 : over[1]] and number_letter() in page.kinds[over[0] : over[1]]
    )


def _over_list(page: Scan, line: int) -> Run | None:
    """The line over the list, of which one line begins at word `line`."""
    for _ in range(_INTRODUCTION):
        line = above(page, line)
        if line < 0:
            return None
        first, last = page.layout.line(line)
        if page.words[first].text not in BULLETS:
            return first, last
    return None


_PERSONS = frozenset(("personne", "individu"))


_AMONG = frozenset(("parmi", "eux", "elles", "dont"))


def on_board(page: Scan, quantities: Sequence[Quantity], i: int) -> str | None:
    """`ont arraisonné 380 barques. À bord,` | `17 000 Subsahariens`: what becomes of boats becomes of those in them."""
    quantity, boats = quantities[i], quantities[i - 1]
    if not i or quantity.kind != "count" or "person" not in classes_of(quantity.noun):
        return None
    close = boats.indicator in _LANDED and "boat" in classes_of(boats.noun)
    return boats.indicator if close and quantity.action in CAME and led_aboard(page, quantity) else None


def led_aboard(page: Scan, quantity: Quantity) -> bool:
    """`À son bord,` | `34 personnes`: a sentence about those in the boat that was told of."""
    first = page.layout.sentence(quantity.first)[0]
    led = page.folds[first : first + 3]
    return led[:1] == ["à"] and "bord" in led and quantity.left - first <= _LED


_LANDED = frozenset(("interceptions", "rescues", "arrivals"))
_LED = 6
CAME = frozenset((None, "partir", "venir", "reconduire", "ramener"))


def _aboard(page: Scan, quantity: Quantity) -> bool:
    """`avec 63 personnes à bord`: another fact than the one told before."""
    return "bord" in page.folds[quantity.right : quantity.right + 3]
