"""Whether a date is only what a figure is measured against: `de plus qu’en 2022`, `loin des records de 2022`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...words import OF, PLURAL, SINGULAR, THE, THOSE, TO
from .roles import BE, ENDS
from .since import since_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate
    from ...scan import Scan

_DENIED = 12  # words of `n’a accordé l’asile qu’à 1 290 personnes en 2021`
# `du jamais vu depuis 2015`, `son plus haut niveau depuis dix ans`: since when nothing like it was seen
_RECORDS = frozenset(
    """jamais première record haut bas élevé élevée niveau fort forte meilleur pire précédent marqué marquée""".split()
)
_COMPARING = frozenset("rapport comparaison comparé comparée comparés comparées comparativement".split())
_LIKE = frozenset(
    "comparable comparables semblable semblables similaire similaires identique identiques analogue".split()
)
_COMPARED, _AFTER_THAN = 10, 6  # words from `par rapport`, from `que` to the date of a comparison
_NEVER = frozenset(("pas", "plus", "jamais"))
_AS_OF = frozenset(("de", "d'", "fin", "début"))
THAT_IS = frozenset(("que", "qu'"))  # `a rappelé que … et que …`
_ONLY = re.compile(r"\bn(?:e|') (?:(?!pas |plus (?!qu)|moins )[^\s,;:()]+ ){1,5}qu(?:e|')")


def is_compared(page: Scan, day: FoundDate) -> bool:
    """`de plus qu’en 2022`, `par rapport à 2019`, `depuis` apart: the date of a comparison."""
    first, _ = page.layout.sentence(day.first)
    before = page.folds[max(day.first - 6, first) : day.first]
    if "rien" in before and before[before.index("rien") + 1 :][:1] in (["que"], ["qu'"]):
        return False  # `Rien qu’entre le` | 20 et le 28 février
    if any(one in _WHILE and two in ("que", "qu'") for one, two in pairwise(before)):
        return False  # `alors qu’en` | 2022 `elles n’étaient que 320`
    if day.value.endswith("/..") and (_is_of_a_record(before) or _is_a_superlative(page, day.first, first)):
        return True
    since = since_of(page, day)
    if since is not None and _is_of_a_record(page.folds[max(since - 5, first) : since + 1]):
        return True  # `n’a jamais été aussi élevé` | depuis `la création de l’enquête en 2014`
    if _ONLY.search(" ".join(page.folds[max(day.first - _DENIED, first) : day.first])):
        return False  # `n’était que de 18 millions en 2021`
    if _is_the_year_before(page, day, first):
        return True
    if "comme" in before[-3:] or before[-2:] in _BESIDES or before[-1:] in _WITHOUT:
        return True
    if before[-1:] in (["d'"], ["de"]) and page.folds[day.first : day.first + 2] == ["il", "y"]:
        return True  # `le triple d’il y a deux ans`
    led = before[: -1 - (before[-1:] == ["l'"])]  # `supérieure à l’` | année précédente
    if before[len(led) : len(led) + 1] in (["à"], ["au"]) and not _OVER.isdisjoint(_since_stop(led[-3:])):
        return True
    if before[-1:] and before[-1] in _AS_OF and _those_of(before):
        return True  # `un niveau supérieur de 4 % à celui de fin 2019`
    return _compares(page, day) or _is_a_mark(page, day, first)


def _is_the_year_before(page: Scan, day: FoundDate, first: int) -> bool:
    """`300 demandes en 2023, en hausse de 8 % sur` | 2022; alone, `8 % sur 2022` may be of that year."""
    moved = page.before(day.first) == "sur" and page.before(day.first - 1) in ("%", "points", "point")
    year = int(day.value) if moved and day.value.isdecimal() else None
    return year is not None and str(year + 1) in page.folds[first : day.first]


def _is_of_a_record(before: list[str]) -> bool:
    """`n’avait pas été atteinte` | depuis avril 2007."""
    led = _since_stop(before)
    return _is_a_record(led) or _is_denied(led)


def _is_a_superlative(page: Scan, since: int, first: int) -> bool:
    """`a été le pire pour les pêcheurs du golfe` | depuis 2011, `du plus gros feu que la ville ait connu` | depuis.

    Not `Le plus grand centre a accueilli 300 personnes depuis 2011`: a verb or a number stands between.
    """
    for at in range(since - 1, max(since - _SUPERLATIVE, first) - 1, -1):
        word = page.folds[at]
        if word in ENDS or word[0].isdecimal():
            return False
        if page.before(at) in _THE and (word in _WORST or _ranks(page, at)):
            return True
        if (word in BE or is_finite_verb(word)) and word not in _EVER and Tag.NOUN not in guess(word):
            return False
    return False


def _ranks(page: Scan, at: int) -> bool:
    return page.folds[at] in _MOST and Tag.ADJECTIVE in guess(page.folds[at + 1])


_SUPERLATIVE = 16  # words
_THE = SINGULAR | PLURAL
_WORST = frozenset("pire pires meilleur meilleure meilleurs meilleures record moindre".split())
_EVER = frozenset(("ait", "aient", "connu", "connus", "enregistré", "enregistrée", "vu", "vue"))


def _is_a_record(led: list[str]) -> bool:
    """`son plus haut niveau`, `pour la première fois`, `le plus meurtrier` | depuis; not `a marqué 54 buts`."""
    ranked = (one for one, two in pairwise(led) if two == "fois")
    first = any(one in _FIRST or one.endswith("ième") for one in ranked)
    most = len(led) > len(("plus", "grave")) and led[-3] in _MOST and led[-1] == "depuis"
    named = any(two in _RECORDS and one not in BE for one, two in pairwise(["", *led]))
    return first or most or named


_FIRST = frozenset(("première", "dernière"))
_MOST = frozenset(("plus", "moins"))
_WHILE = frozenset(("alors", "tandis"))
_BESIDES = (
    ["niveau", "de"],
    ["écart", "avec"],  # `Récolte 2023 et` | écart avec 2022
    ["écart", "/"],
    ["différence", "de"],
    ["inverse", "de"],
    ["contrairement", "à"],
    ["face", "à"],
)
_WITHOUT = (["hors"], ["excepté"], ["hormis"], ["sauf"], ["malgré"], ["outre"])


def _those_of(before: list[str]) -> bool:
    """`supérieur à` | celui de; not `; celui de`, which is told of."""
    at = next((i for i in range(len(before) - 1, max(len(before) - 4, -1), -1) if before[i] in THOSE), None)
    return at is not None and at > 0 and before[at - 1] not in _OPENS


_OPENS = ENDS | {"et", "mais"}


def _compares(page: Scan, day: FoundDate) -> bool:
    """`de plus qu’en 2022`, `par rapport à la loi de finances pour 2024`; not `que la police a arrêtés hier`."""
    verb = False
    for at in range(day.first - 1, max(day.first - _COMPARED, 0) - 1, -1):
        word = page.folds[at]
        if word in ENDS or (word in THAT_IS and (verb or day.first - at > _AFTER_THAN)):
            return False
        if word in THAT_IS:
            return not _says(page, at)
        if word in _COMPARING and (word != "rapport" or page.before(at) == "par"):
            return True  # not `Le rapport publié mardi recense 340 décès en` | 2023
        if word in _LIKE and page.folds[at + 1] in TO and not verb:
            return True  # `un niveau comparable à la tempête du` | 12 janvier
        verb = verb or word in BE or is_finite_verb(word)
    return False


def _says(page: Scan, at: int) -> bool:
    """`indique` | qu’au 1er mars, `a assuré` | qu’en 2022: what is said begins; not `autant d’entrées` | qu’en."""
    at = _before_day(page, at)
    word = page.before(at)
    if guess(word) == Tag.PRESENT_PARTICIPLE:
        return True  # `précisant` | qu’en 2017, 28 400 dossiers …
    if Tag.ADVERB in guess(word) and at > 1:
        at, word = at - 1, page.before(at - 1)  # `à noter` | également | que
    if Tag.INFINITIVE in guess(word):
        return True
    if is_participle(word):
        return not BE.isdisjoint(page.folds[max(at - 4, 0) : at - 1])
    return word not in BE and is_finite_verb(word)


def _before_day(page: Scan, at: int) -> int:
    """`a déclaré` | samedi 24 juin `qu’en mai`: where the day begins that ends before word `at`."""
    letters = letter_of()
    start = at - (page.before(at) == ",")
    while start > 1 and page.kinds[start - 1] == letters["rest"]:
        start -= 1
    if start < 1 or page.kinds[start - 1] != letters["date"]:
        return at
    return start - 1 - (page.before(start - 1) in ("le", "ce", ","))


def _is_denied(before: Sequence[str]) -> bool:
    return not _NEVER.isdisjoint(before) and ("n'" in before or "ne" in before)


# ---------------------------------------------------------------- a mark that is missed, reached or passed


def _is_a_mark(page: Scan, day: FoundDate, first: int) -> bool:
    """`loin des records de 2022`, `au-dessus de la moyenne 2014-2018`, `le double de 2019`; not `le record de 2022`."""
    at = day.first - (page.before(day.first) in THE)  # `du double de l’` | année précédente
    at -= page.before(at) in _OF_YEAR
    if at < day.first and at > first and page.folds[at - 1] in _TIMES:
        return True
    at = day.first - (page.before(day.first) in _OF_YEAR)
    if page.folds[at : day.first] in (["de"], ["d'"]) and _is_far_from(page, at, first):
        return True
    noun = next((i for i in range(at - 1, max(at - _NOUN, first) - 1, -1) if page.folds[i] in _MARKS), None)
    if noun is None or page.folds[noun + 1] == "pour":
        return False  # `ont battu un record` | pour les cinq premiers mois
    led = page.folds[max(noun - _BESIDE, first) : noun]
    return any(word in _MEASURED or infinitive(word) in _REACHING for word in _since_stop(led))


def _is_far_from(page: Scan, at: int, first: int) -> bool:
    """`à 11 720, loin des 18 900` | de 2019: the date of a number that another is far from."""
    led = page.folds[max(at - _NOUN, first) : at]
    far = next((i for i in range(len(led) - 1) if led[i] == "loin" and led[i + 1] in OF), None)
    return far is not None and far + 2 < len(led) and all(word[0].isdecimal() for word in led[far + 2 :])


def _since_stop(led: list[str]) -> list[str]:
    """The words behind the last stop."""
    stop = max((i for i, word in enumerate(led) if word in ENDS), default=-1)
    return led[stop + 1 :]


_OF_YEAR = frozenset(("de", "d'", "du", "en"))
_TIMES = frozenset(("double", "triple", "quadruple"))
_NOUN, _BESIDE = 5, 6  # words from a mark to its date, from what measures against it to the mark
_MARKS = frozenset(
    """record records moyenne moyennes pic sommet niveau niveaux plancher score scores normale normales chiffre
    chiffres total bilan celle celui ceux celles""".split()
)
_MEASURED = frozenset(
    """loin dessus dessous deçà delà sous inférieur inférieure inférieurs inférieures supérieur supérieure
    supérieurs supérieures proche proches égal égale comparable comparables équivalent équivalente similaire
    similaires identique identiques que qu'""".split()
)
_OVER = frozenset(
    "supérieur supérieure supérieurs supérieures inférieur inférieure inférieurs inférieures égal égale".split()
)
_REACHING = frozenset("dépasser battre retrouver rejoindre égaler frôler surpasser excéder".split())
