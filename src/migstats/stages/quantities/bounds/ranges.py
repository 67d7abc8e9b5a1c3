"""`entre 10 et 20`, `de 10 à 20`, `10 à 20`, `15-20`, `deux ou trois`, `dix quinze mille`: two bounds.

`passe de 10 à 20` is a movement: two statistics, the old one set against the new.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ....found import Number, Quantity
from ....lexicon import letter_of
from ....morphology import Tag, guess, infinitive, is_finite_verb
from ....words import MOVES as MOVED
from ....words import THE, word_set
from ...numbers import collectives, slashes
from ..changes import moved_by
from ..phrases import noun
from ..units import mixed_units, sign
from ..units.unit import Unit, units
from . import bystander, one_or_two, qualifier

if TYPE_CHECKING:
    from ....records import Change, Kind
    from ....scan import Scan

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
_FEW, _MANY = 10, 100
_HEADS = {1000: 1000, 100: 10}  # what may stand before `mille`, before `cents`


def pair(page: Scan, low: Number, high: Number) -> Quantity | None:
    """The quantity that `low` and `high`, next to each other, bound together; None where they do not."""
    joint: str | None
    if few := one_or_two.pair(page, low, high) or _open_pair(page, low, high):
        return few
    if are_judged(page, low, high):
        return None
    if change := _signed_alike(page, low, high):
        low, joint = replace(low, first=low.first - 1), "à"
    else:
        low, high = _signed(page, low), _signed(page, high)
        joint = None if _is_signed_share(page, low) else _joint(page, low, high)
    if joint is None or low.value is None or high.value is None:
        return None
    if _is_new(page, low) or not _of_one_form(page, low, high):
        return None
    if page.before(low.first) == "l'":
        return None  # `l’un à 14 mois de prison, l’autre à six`
    mixed = mixed_units.between(page, low, high)
    if mixed:
        one, other = low.value * mixed.low, high.value * mixed.high
    else:
        one, other = (high.value, low.value) if joint == _REVERSED else shared(low, high)
    if one >= other:
        return None
    if joint in ("à", "-") and is_movement(page, low):
        if not (moved_by.between(page, low, high) or bystander.bounds(page, low, high)):
            return None
    elif joint == "à" and bystander.spells_out(page, low, high):
        return None
    if joint == "à" and (low.value or 0) >= _MANY and high.scale > low.scale and other > one * _MANY:
        return None  # `une création de 43 500 postes à 11,3 millions`
    if joint == "à" and moved_by.then_at(page, low, high):
        return None
    if joint == "ou" and not _alike(low, high, near=other <= one * _TIMES):
        return None
    first, last = low.first, high.last
    kind: Kind = "count" if low.form != high.form else _KINDS.get(low.form, "count")
    return Quantity(
        first, last, (low, high), None, one, other, qualifier="between", left=first, right=last, after=last,
        kind=kind, change=change, rules=["quantities.ranges", *([mixed_units.RULE] if mixed else [])],
    )  # fmt: skip


def _open_pair(page: Scan, low: Number, high: Number) -> Quantity | None:
    """`des dizaines, voire centaines de milliers` `d’oiseaux`: one open number; the magnitude said once is of both."""
    joint = page.folds[low.last : high.first]
    if joint not in (["voire"], [",", "voire"]) or low.minimum is None or high.minimum is None:
        return None
    head = high.first + (page.folds[high.first] in collectives.VAGUE)
    size = Decimal(collectives.magnitude(page.folds[head]) or 1)
    shared_size = high.minimum / size if low.minimum < _CHAINED else Decimal(1)
    return Quantity(
        low.first, high.last, (low, high), None, low.minimum * shared_size, None, qualifier="indefinite",
        left=low.first, right=high.last, after=high.last, rules=["quantities.ranges.open"],
    )  # fmt: skip


_CHAINED = 10000  # `des dizaines de milliers` has its magnitude


def are_judged(page: Scan, low: Number, high: Number) -> bool:
    """`Douze accusés condamnés, dont cinq à` | vingt ans de prison: so many people, and for how long."""
    if page.folds[low.last : high.first] != ["à"] or page.folds[high.last : high.last + 1] not in _TERMS:
        return False
    start, end = page.layout.sentence(low.first)
    told = any(word.startswith("condamn") for word in page.folds[start : low.first])
    served = not _PRISONS.isdisjoint(page.folds[high.last + 1 : min(high.last + 4, end)])
    return told and served and page.before(low.first) in _LISTING


_TERMS = (["ans"], ["an"], ["mois"])
_PRISONS = word_set("prison réclusion détention emprisonnement ferme fermes sursis travaux")
_LISTING = frozenset(("dont", ":", ",", ";", "et", "("))


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


def _is_signed_share(page: Scan, low: Number) -> bool:
    """`remontés de` | -0,5 % à 4 %: with a sign of percentage of its own, it is no bound."""
    unit = units().after(page, low.last)
    return sign.head(page, low.first) != low.first and unit is not None and unit[1].kind == "percent"


def _signed_alike(page: Scan, low: Number, high: Number) -> Change | None:
    """`-5 à -10 %`, `entre +5 et +10 %`: the same sign, glued to both bounds of a change."""
    words, at, joint = page.words, low.first - 1, high.first - 2
    sign, unit = page.before(low.first), _unit_of(page, high)
    if sign not in _CHANGES or joint != low.last or page.folds[joint + 1] != sign:
        return None
    joined = page.folds[joint] == ("et" if page.before(at) == "entre" else "à")
    glued = not (words[at].spaced or words[joint + 1].spaced)
    return _CHANGES[sign] if joined and glued and unit and unit.kind == "percent" else None


_CHANGES: dict[str, Change] = {"-": "decrease", "–": "decrease", "−": "decrease", "+": "increase"}
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


def _is_spot(page: Scan, unit: Unit, other: Unit, high: Number) -> bool:
    """`une piste de 800 m à` | 5 km de Lyon: how long, and how far away."""
    found = units().after(page, high.last)
    beyond = found is not None and page.folds[found[0] : found[0] + 1] in (["de"], ["d'"], ["du"], ["des"])
    return unit.code != other.code and beyond and other.code in ("m", "km")


def _limited(page: Scan, at: int) -> str:
    """The word before `environ`, `près de`, `au moins` at word `at`; empty where nothing limits the number there."""
    found = qualifier.bound_before(page, at)
    return page.before(found[0]) if found and found[0] < at else ""


_OPENING = frozenset(("de", "d'", "entre"))
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
        if other and (mixed_units.of(unit[1], other) is None or _is_spot(page, unit[1], other, high)):
            return None  # `Les dons vont de 5 euros à 1 000 dollars`
        told = page.before(low.first) in _OPENING and (high.value or 0) % 1 == 0
        if unit[1].kind == "duration" and other is None and not told:
            return None  # `ont reculé sur un an à 141 298`, `un plus bas d’un an à 1,2979`
    elif page.before(low.first) in SCALES and _unit_of(page, high):
        return None  # `un séisme de magnitude 6,3 à 10 km de profondeur`
    between = page.folds[at : high.first]
    if between == ["a"] and words[at].capital:
        between = ["à"]  # `DE 200 A 300 PERSONNES`
    if between and between[-1] in ("€", "$", "£"):
        between = between[:-1]  # `£3 000 à £5 000`
    head = low.first - (low.first > 0 and words[low.first - 1].text in "€$£")
    before = words[head - 1].folded if head else ""
    if before in _QUOTES:  # `entre « 20 et 30 » personnes`, `entre « 30 » et « 50 »`
        before = page.before(head - 1)
        between = [word for word in between if word not in _QUOTES]
    named = "ordinal" in (low.form, high.form) or "fraction" in (low.form, high.form)
    if before in ("les", "le", "la") and page.before(head - 1) == "entre" and (before == "les" or named):
        before = "entre"
    if before != "entre" and _limited(page, head) == "entre":
        before = "entre"  # `entre environ` | 300 et 400
    if before == "entre" and between[:1] == ["et"] and _limited(page, high.first) == "et":
        between = ["et"]  # `entre 300 et près de` | 500
    if between[:1] == ["et"] and between[1:] in (["le"], ["la"], ["l'"]) and named:
        between = ["et"]
    if between[-2:] == ["voire", "même"]:
        between = between[:-1]
    if between == [","] and _are_next(page, low, high):
        return "à"  # `trois, quatre jours`
    if between in (["voire"], [",", "voire"]) and before != "par":  # `multiplié par deux, voire trois`
        return "ou"  # `cinq, voire dix ans de prison`
    if between in (["à"], ["et"], ["ou"]):
        return between[0] if between != ["et"] or before == "entre" else None
    if between in (["à", "plus", "de"], ["ou", "même"]) or (between == ["jusqu'", "à"] and before == "de"):
        return "à"
    if between in (["et", "les"], ["et", "plus", "de"]) and before == "entre":
        return "et"
    if between[:1] in (["et"], ["mais"], [","]) and (opposed := _opposed(page, low, at, high)):
        return opposed
    if between == ["/"] and at == low.last:  # `90/100 km/h`
        bounding = slashes.bounds(page, words[low.first].text, words[high.first].text, high.last)
        return "-" if bounding and _tight(page, low, high) else None
    if between in (["-"], ["–"], ["—"], ["~"]):
        return "-" if _tight(page, low, high) else None
    return None


def _are_next(page: Scan, low: Number, high: Number) -> bool:
    """`trois, quatre jours`, `deux, trois fois`: neighbours in words, and what they count; not `un, deux, trois`."""
    plain = low.form == high.form == "words" and (low.value or 0) > 1 and high.value == (low.value or 0) + 1
    listed = page.before(low.first) in (",", "et", "à") or page.folds[high.last : high.last + 1] in (
        [","],
        ["et"],
    )
    unit = _unit_of(page, high) if plain and not listed else None
    return (unit is not None and unit.kind == "duration") or (
        plain and not listed and page.folds[high.last : high.last + 1] == ["fois"]
    )


_QUOTES = frozenset(("«", "»", "“", "”", '"'))
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
    """A dash between bounds has blanks on both sides or on none, or one that is no sign: `12- 15 %`.

    Before words that it counts even `12 -15 personnes` is a range: nobody loses so many of them in a sentence.
    """
    words, dash = page.words, high.first - 1
    before, after = words[dash - 1].spaced, words[dash].spaced
    if before != after and not (
        _in_prose(page, low) and (_counted(page, high) or (after and _unit_of(page, high)))
    ):
        return False
    years = {len(words[n.first].text) == 4 and words[n.first].text[:2] in ("19", "20") for n in (low, high)}
    return years != {True} or _counted(page, high)  # `2000-2500 euros`


def _counted(page: Scan, number: Number) -> bool:
    """Whether a unit, or a noun in the plural, follows `number`; a sign (`-15 %`) may be one of a change."""
    if unit := _unit_of(page, number):
        return unit.kind != "percent"
    word = page.folds[number.last] if number.last < len(page) else ""
    return (
        word.endswith(("s", "x")) and word.islower() and noun.read(page, number.last, many=True) is not None
    )


def _in_prose(page: Scan, number: Number) -> bool:
    """Whether a word in lower case leads to `number`: no row of a table, no label."""
    at = number.first - 1
    return at < 0 or (page.words[at].text.isalpha() and (page.words[at].text.islower() or not at))


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
    if words and high.scale == 1 < low.scale and one / low.scale < other <= _FEW:
        return one, other * low.scale  # `un million ou deux`
    return one, other


def is_movement(page: Scan, low: Number) -> bool:
    """Whether a verb of movement governs `de <low> à …`: `passe de`, `est tombé de`, `porter de deux à quatre`."""
    return _moves_from(page, low.first)


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


def _elided(page: Scan, first: int, number: int) -> int | None:
    """The comma or `et` behind which the verb of the clause before goes on with another subject or place.

    `passe de 12 à 9 mois` | , la durée de rétention de 45 à 90 jours; `et les décès de 120 à 340`;
    `, de 52 à 48 % en Allemagne`. Not `, les enfants de 6 à 12 ans payant moitié prix`. number: of its first number.
    """
    at = number - 2
    while at > first and page.folds[at] not in _JOINTS:
        if is_finite_verb(page.folds[at]) or page.folds[at] in _STOPS:
            return None
        at -= 1
    if at <= first:
        return None
    opened = at == number - 2 or page.folds[at + 1] in _MEMBERS
    return at if opened and not _goes_on(page, number) else None


def _goes_on(page: Scan, number: int) -> bool:
    """Whether a verb follows the range at `number` in its clause: `de 3 à 5 ans` | `payant moitié prix`."""
    end = min(page.layout.sentence(number)[1], number + _FAR)
    for at in range(number, end):
        if page.folds[at] in _JOINTS or page.folds[at] in _STOPS:
            return False
        if is_finite_verb(page.folds[at]) or Tag.PRESENT_PARTICIPLE in guess(page.folds[at]):
            return True
    return False


_JOINTS = frozenset((",", "et", "puis"))
_STOPS = frozenset((";", ":", "(", ")", ".", "soit", "dont"))
# What opens a clause whose verb is left out: another subject, another place.
_MEMBERS = frozenset("le la les l' celui celle ceux celles son sa ses leur leurs en au aux à".split())
_WITHIN = 4  # words of `en quinze jours`


def _grown_before(words: list[str]) -> bool:
    """`a triplé` | , de 210 à 340; `a doublé en quinze jours` | , de 112 à 229."""
    if words[-1] in _GROWN:
        return True
    near = words[-_WITHIN:]
    return any(one in _GROWN and other == "en" for one, other in pairwise(near))


def _spelt_out(page: Scan, mark: int, number: int) -> bool:
    """`a bondi` | : de 600 à 900 euros, `augmente` | , de 300 à 450, `une forte hausse` | : de 300 à 450 plaintes.

    Not `Les prix augmentent : de 3 à 8 %`, nor `Le trafic augmente : de 40 à 60 camions passent par heure`; but `La
    part des étrangers a augmenté` | (de 29 % à 31 %). mark: the comma, the colon or the bracket.
    """
    at = mark - 1
    while page.folds[at : at + 1] and (page.folds[at] in _MANNER or page.folds[at].endswith("ment")):
        at -= 1
    if page.before(at - 1) == "en" and page.folds[at] in _YEARS:  # `en dix ans`
        at -= 3
    if page.folds[max(at - 1, 0) : at + 1] == ["de", "moitié"]:
        at -= 2
    verb = at >= 0 and infinitive(page.folds[at]) in _GROW and page.folds[at] not in MOVED
    noun_of = page.folds[mark] == ":" and page.folds[max(at, 0)] in MOVED
    told = page.folds[number : number + _NUMBERS]
    shared = page.folds[mark] == "(" and not moved_by.RATES.isdisjoint(page.folds[max(at - _FAR, 0) : at])
    return (verb or noun_of) and (shared or _BY.isdisjoint(told)) and not _goes_on(page, number)


_MANNER = word_set("encore ainsi fort net vite beaucoup")
_YEARS = word_set("an ans mois jours semaines heures")
_GROW = MOVES | word_set(
    "doubler tripler quadrupler décupler envoler exploser flamber effondrer doper gonfler"
)
_NUMBERS = 10  # words of both numbers and their unit
_BY = frozenset(("%", "degrés", "°", "degré"))  # by how much, or how warm it will be


def _spans(word: str) -> bool:
    """`Le passage du fleuve` | coûte `de 5 à 10 dollars`: from the least to the most, and nothing moved."""
    return infinitive(word) in _SPANS and is_finite_verb(word)


_SPANS = word_set(
    "coûter valoir durer varier osciller échelonner étaler étager mesurer peser comprendre situer facturer vendre"
)
# Nouns of a change from one level to another.
_SHIFTS = frozenset("allongement relèvement abaissement passage raccourcissement".split())


def _moves_from(page: Scan, number: int) -> bool:
    """Whether `de`, `des` before word `number` leads to the old end of a movement: `est passé de` | 40."""
    words, at = page.words, number - 1
    if at < 0 or words[at].folded not in ("de", "d'", "des", "du"):
        return False
    first, _ = page.layout.sentence(number)
    at = _past_aside(page, first, at)
    behind = words[max(first, at - _REACH) : at]
    joint = _elided(page, max(first, number - _FAR), number)
    if joint is not None and _moved_before(page, first, joint):
        return True
    if len(behind) > 1 and behind[-1].text == "," and _grown_before([w.folded for w in behind[:-1]]):
        return True
    if len(behind) > 1 and behind[-1].text in ",:(" and _spelt_out(page, at - 1, number):
        return True
    for near, word in enumerate(reversed(behind), 1):
        if word.text in ",;:(" or word.folded in ("entre", "que", "qui") or _spans(word.folded):
            return False
        if bystander.is_noun(page, at - near):
            return False  # `4 portées de 6 à 12 petits`, `La zone s’étend de 200 à 900 m`
        if word.folded in _SHIFTS:
            return True
        if _is_move(word.folded):
            return True
    return False


def _is_move(word: str) -> bool:
    """`passé`, `grimpe`: a verb of movement; not the noun `baisse`."""
    return infinitive(word) in MOVES and word not in ("hausse", "baisse", "recul")


def _past_aside(page: Scan, first: int, at: int) -> int:
    """`est passé` | , entre 2015 et 2023, de 25 000 à 58 000: where what parts a verb from its old end begins."""
    if page.before(at) == ",":
        near = range(at - 2, max(at - _ASIDE, first), -1)
        opens = next((i for i in near if page.folds[i] in _STOPS), first)
        return opens if page.folds[opens] == "," and _is_move(page.before(opens)) else at
    date, rest = letter_of()["date"], letter_of()["rest"]
    start = at - 1
    while start > first and page.kinds[start] == rest:
        start -= 1
    led = start - (page.before(start) in THE)
    stretch = led > first and page.kinds[start] == date and page.before(led) == "entre"
    return led - 1 if stretch else at


_ASIDE = 14  # words between the two commas of what parts a verb from its old end
_STOPS = frozenset(",;:()")
