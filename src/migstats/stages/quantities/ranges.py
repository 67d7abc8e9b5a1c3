"""`entre 10 et 20`, `de 10 à 20`, `10 à 20`, `15-20`, `deux ou trois`, `dix quinze mille`: two bounds.

`passe de 10 à 20` is a movement: two statistics, the old one set against the new.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ...found import Number, Quantity
from ...lexicon import letter_of
from ...morphology import Tag, guess, infinitive, is_finite_verb
from ...words import word_set
from . import movement, qualifier, sign
from .unit import Unit, units

if TYPE_CHECKING:
    from ...records import Kind
    from ...scan import Scan

MOVES = frozenset(
    """passer tomber grimper porter reculer bondir monter chuter baisser augmenter progresser fondre diminuer
    croître descendre ramener évoluer remonter réduire relever élever accroître dégringoler sauter rétrograder
    abaisser déplafonner allonger étendre alourdir""".split()
)
_GROWN = frozenset(
    """doublé triplé quadruplé quintuplé décuplé bondi grimpé chuté reculé augmenté progressé baissé diminué explosé
    double triple quadruple bondit grimpe chute hausse baisse recul""".split()
)
_REACH = 9
_WIDEST = 9
_HEADS = {1000: 1000, 100: 10}  # what may stand before `mille`, before `cents`


def pair(page: Scan, low: Number, high: Number) -> Quantity | None:
    """The quantity that `low` and `high`, next to each other, bound together; None where they do not."""
    low, high = _signed(page, low), _signed(page, high)
    joint = _joint(page, low, high)
    if joint is None or low.value is None or high.value is None:
        return None
    if _is_new(page, low) or not _of_one_form(page, low, high):
        return None
    if page.before(low.first) == "l'":
        return None  # `l’un à 14 mois de prison, l’autre à six`
    one, other = (high.value, low.value) if joint == _REVERSED else shared(low, high)
    if one >= other or (joint in ("à", "-") and is_movement(page, low) and not _may_fall(page, low, high)):
        return None
    if joint == "à" and _falls_to(page, low):
        return None
    if joint == "ou" and not _alike(low, high, near=other <= one * _TIMES):
        return None
    first, last = low.first, high.last
    kind: Kind = "count" if low.form != high.form else _KINDS.get(low.form, "count")
    return Quantity(
        first, last, (low, high), None, one, other, qualifier="between", left=first, right=last, after=last,
        kind=kind, rules=["quantities.ranges"],
    )  # fmt: skip


_REVERSED = "reversed"  # `inférieur à 300 et supérieur à 100`
_KINDS: dict[str, Kind] = {"fraction": "fraction", "ordinal": "ordinal"}


def _signed(page: Scan, number: Number) -> Number:
    """`number` with the minus that belongs to it as a bound: `entre -5 et 10 degrés`."""
    at = sign.head(page, number.first)
    if at == number.first or number.value is None or number.form in ("fraction", "ordinal"):
        return number
    unit = _unit_of(page, number)
    if unit and unit.kind == "percent":
        return number  # `de -3 % à +5 %`: two changes
    return replace(number, first=at, value=number.value if page.folds[at] == "+" else -number.value)


_PLACES = frozenset("rang rangs place places position positions".split())
_STAND = frozenset("situer classer figurer pointer osciller placer trouver naviguer terminer".split())


def _of_one_form(page: Scan, low: Number, high: Number) -> bool:
    """Ordinals bound only a rank (`se situe entre le huitième et le douzième`), and never a number."""
    if "ordinal" not in (low.form, high.form):
        return True
    if low.form != high.form:
        return False
    after = page.folds[high.last] if high.last < len(page) else "."
    if after in _PLACES:
        return True
    verbs = page.folds[max(low.first - 4, 0) : low.first]
    return not after[0].isalpha() and any(infinitive(word) in _STAND for word in verbs)


_STEP, _TIMES = 10, 5


def _alike(low: Number, high: Number, *, near: bool) -> bool:
    """`deux ou trois`, `2 ou 3 millions`, `15 ou 20 000`: said in the same way, and not far apart."""
    written = {"digits" if n.form == "mixed" else n.form for n in (low, high)}
    step = (high.plain or Decimal(0)) - (low.plain or Decimal(0))
    return len(written) == 1 and (near or step <= _STEP)


def _is_new(page: Scan, number: Number) -> bool:
    """`un vélo neuf à 300 euros`: no nine."""
    if page.folds[number.first] != "neuf" or number.last != number.first + 1 or not number.first:
        return False
    before = guess(page.folds[number.first - 1])
    return Tag.NOUN in before and not before & (Tag.PREPOSITION | Tag.FINITE_VERB | Tag.CONJUNCTION)


_MOVED_BY = word_set("perdre gagner céder prendre lâcher abandonner grappiller engranger reprendre regagner")
SCALES = word_set("magnitude force intensité catégorie niveau")


def _joint(page: Scan, low: Number, high: Number) -> str | None:
    """`à`, `et`, `ou`, `-` where it joins two bounds; a unit may be repeated before it."""
    words, at = page.words, low.last
    if high.first - at > _WIDEST:
        return None
    if at == high.first:
        return "" if low.form == high.form == "words" and _juxtaposed(low, high) else None
    unit = units().after(page, at)
    if unit and unit[0] < high.first:
        at, other = unit[0], _unit_of(page, high)
        if (other and other.kind != unit[1].kind) or (other is None and unit[1].kind == "percent"):
            return None  # `de 8 % à 13 millions d'euros`, `de 3 % à 40 000 agents`
        if infinitive(page.before(low.first)) in _MOVED_BY:
            return None  # `L’action a perdu 1,20 euro à 62,35 euros`
    elif page.before(low.first) in SCALES and _unit_of(page, high):
        return None  # `un séisme de magnitude 6,3 à 10 km de profondeur`
    between = page.folds[at : high.first]
    if between and between[-1] in ("€", "$", "£"):
        between = between[:-1]  # `£3 000 à £5 000`
    head = low.first - (low.first > 0 and words[low.first - 1].text in "€$£")
    before = words[head - 1].folded if head else ""
    named = "ordinal" in (low.form, high.form) or "fraction" in (low.form, high.form)
    if before in ("les", "le", "la") and page.before(head - 1) == "entre" and (before == "les" or named):
        before = "entre"
    if between[:1] == ["et"] and between[1:] in (["le"], ["la"], ["l'"]) and named:
        between = ["et"]
    if between in (["à"], ["et"], ["ou"]):
        return between[0] if between != ["et"] or before == "entre" else None
    if between in (["à", "plus", "de"], ["ou", "même"]) or (between == ["jusqu'", "à"] and before == "de"):
        return "à"
    if between in (["et", "les"], ["et", "plus", "de"]) and before == "entre":
        return "et"
    if between[:1] in (["et"], ["mais"], [","]) and (opposed := _opposed(page, low, at, high)):
        return opposed
    if between == ["/"]:  # `90/100 km/h`
        measured = _unit_of(page, high)
        return "-" if measured and measured.kind == "measure" and _tight(page, low, high) else None
    if between in (["-"], ["–"], ["—"], ["~"]):
        return "-" if _tight(page, low, high) else None
    return None


_LOWER, _UPPER = frozenset(("more_than", "at_least")), frozenset(("less_than", "at_most"))


def _opposed(page: Scan, low: Number, joint: int, high: Number) -> str | None:
    """`supérieur à 100 et inférieur à 300`, `au moins 10 et au plus 20`: both bounds of one quantity.

    joint: the word that joins what is said of them. Not `en moins de trois mois, plus du tiers`.
    """
    if "fraction" in (low.form, high.form) and low.form != high.form:
        return None
    above, below = qualifier.bound_before(page, low.first), qualifier.bound_before(page, high.first)
    if above is None or below is None or below[0] - joint not in (1, 2):
        return None
    if below[0] - joint == 2 and page.folds[joint + 1] not in ("de", "d'"):
        return None
    if above[1] in _LOWER and below[1] in _UPPER:
        return "et"
    return _REVERSED if above[1] in _UPPER and below[1] in _LOWER else None


def _unit_of(page: Scan, number: Number) -> Unit | None:
    """The unit after `number`, past the `de` of `13 millions d'euros`."""
    at = number.last + (page.folds[number.last : number.last + 1] in (["de"], ["d'"]))
    found = units().after(page, at)
    return found[1] if found else None


def _juxtaposed(low: Number, high: Number) -> bool:
    one, other = low.plain or Decimal(0), high.plain or Decimal(0)
    head = other / (high.scale or 1) if high.scale > 1 else other
    head = head / 1000 if head >= 1000 and head % 1000 == 0 else head
    return bool(1 < one < head and head - one <= 10 and one % 1 == 0)


def _tight(page: Scan, low: Number, high: Number) -> bool:
    """A dash between bounds has blanks on both sides or on none."""
    spaced = page.words[low.last - 1].spaced
    if spaced != page.words[high.first - 1].spaced:
        return False
    whole = (
        (low.value or 0) % 1 == 0
        and len(page.words[low.first].text) == 4
        and len(page.words[high.first].text) == 4
    )
    return not (whole and page.words[low.first].text[:2] in ("19", "20"))


def shared(low: Number, high: Number) -> tuple[Decimal, Decimal]:
    """Both values, with the magnitude word that is said once: `500 à 700 millions`, `dix quinze mille`."""
    one, other = low.value or Decimal(0), high.value or Decimal(0)
    if high.scale > 1 and low.scale == 1 and one < 1000 and one < high.scale:
        return one * high.scale, other
    words = low.form == high.form == "words"
    for size in (1000, 100) if words else (1000,) if low.form == high.form == "digits" else ():
        head = other / size
        # `deux à trois cents`, `dix quinze mille`; in digits only where both are near: `15 à 20 000`
        if head % 1 == 0 and one < head < size and one < _HEADS[size] and (words or head <= one * 3):
            return one * size, other
    if low.scale > 1 and high.scale == 1 and other < 1000 and (low.plain or 0) < other:
        return one, other * low.scale
    return one, other


def is_movement(page: Scan, low: Number) -> bool:
    """Whether a verb of movement governs `de <low> à …`: `passe de`, `est tombé de`, `porter de deux à quatre`."""
    return _moves_from(page, low.first)


def _may_fall(page: Scan, low: Number, high: Number) -> bool:
    """`devrait reculer de` | 3 à 5 %: no fall begins below its end, so these bound how far it goes."""
    plain = low.form in ("digits", "words") and units().after(page, low.last) is None
    return plain and (_falls(page, low) or _grows_yearly(page, low, high))


def _grows_yearly(page: Scan, low: Number, high: Number) -> bool:
    """`progresse de` | 2 à 3 % par an: how fast something grows, no level that it comes from."""
    unit = units().after(page, high.last) if page.before(low.first) in ("de", "d'") else None
    paced = unit is not None and unit[1].kind == "percent" and page.folds[unit[0] : unit[0] + 2] in _PACE
    return paced and movement.verb_at(page, low.first - 2) in movement.UP_VERBS


_PACE = (["par", "an"], ["par", "mois"], ["chaque", "année"], ["chaque", "mois"])


def _falls_to(page: Scan, low: Number) -> bool:
    """`a régressé de` | 10,2 q/ha à 53,4 q/ha: by how much, then the level; shares may be bounds all the same."""
    unit = units().after(page, low.last)
    return _falls(page, low) and unit is not None and unit[1].kind != "percent"


def _falls(page: Scan, low: Number) -> bool:
    """Whether a verb of falling stands right before the `de` of `low`."""
    at = low.first - 2
    return (
        at >= 0 and page.folds[at + 1] in ("de", "d'") and movement.verb_at(page, at) in movement.DOWN_VERBS
    )


def _moved_before(page: Scan, first: int, joint: int) -> bool:
    """Whether the same clause tells another movement before the `et` at word `joint`."""
    number = letter_of()["number"]
    for at in range(joint - 1, max(joint - _FAR, first), -1):
        if page.folds[at] in (";", ":", "("):
            return False
        if page.folds[at] in ("de", "d'") and page.kinds[at + 1] == number:
            told = page.folds[at + 2 : joint]
            return "à" in told and _moves_from(page, at + 1)
    return False


_FAR = 16
_WITHIN = 4  # words of `en quinze jours`


def _grown_before(words: list[str]) -> bool:
    """`a triplé` | , de 210 à 340; `a doublé en quinze jours` | , de 112 à 229."""
    if words[-1] in _GROWN:
        return True
    near = words[-_WITHIN:]
    return any(one in _GROWN and other == "en" for one, other in pairwise(near))


def _spans(word: str) -> bool:
    """`Le passage du fleuve` | coûte `de 5 à 10 dollars`: from the least to the most, and nothing moved."""
    return infinitive(word) in _SPANS and is_finite_verb(word)


_SPANS = word_set(
    "coûter valoir durer varier osciller échelonner étaler étager mesurer peser comprendre situer facturer vendre"
)
# Nouns of a change from one level to another.
_SHIFTS = frozenset("allongement relèvement abaissement passage raccourcissement".split())


def _moves_from(page: Scan, number: int) -> bool:
    words, at = page.words, number - 1
    if at < 0 or words[at].folded not in ("de", "d'", "des", "du"):
        return False
    first, _ = page.layout.sentence(number)
    behind = words[max(first, at - _REACH) : at]
    if behind and behind[-1].folded == "et" and _moved_before(page, first, at - 1):
        return True  # `portera les droits de 170 à 2 770 euros en licence et` | de 243 à 3 770
    if len(behind) > 1 and behind[-1].text == "," and _grown_before([w.folded for w in behind[:-1]]):
        return True
    for word in reversed(behind):
        if word.text in ",;:(" or word.folded in ("entre", "que", "qui") or _spans(word.folded):
            return False
        if word.folded in _SHIFTS:
            return True
        if infinitive(word.folded) in MOVES and word.folded not in ("hausse", "baisse", "recul"):
            return True
    return False
