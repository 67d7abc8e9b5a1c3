"""`la moitié`, `un tiers`, `les trois quarts`, `un bon cinquième`, `½`, `2/3`."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from ...found import Number
from ...lexicon import letter_of
from ...morphology import Tag, guess, infinitive, is_participle
from ...words import OF, word_set
from .ordinals import cardinal_of, ordinal_value
from .words import read

if TYPE_CHECKING:
    from ...scan import Scan

SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
DENOMINATORS = {"moitié": 2, "moitie": 2, "tiers": 3, "quart": 4, "quarts": 4}
_AFTER = OF | {
    "plus",
    "moins",
    "en",
    "seulement",
    "environ",
    "supplémentaire",
    "à",
    "au",
    "et",
    "ou",
    "ont",
    "est",
    "sont",
}
_SIZES = frozenset(("bon", "gros", "petit", "bonne", "grosse", "petite", "autre"))
_JOINTS = _SIZES | {"-"}
_NOT_PARTS = frozenset(("finale", "finales", "queue", "ton", "tour"))


def denominator(word: str) -> int | None:
    """3 for `tiers`, 5 for `cinquièmes`; None for a word that names no part."""
    if word in DENOMINATORS:
        return DENOMINATORS[word]
    value = ordinal_value(word) or ordinal_value(word.removesuffix("s"))
    return value if value and value > 3 else None


def fraction(first: int, last: int, numerator: Decimal, part: int, rule: str) -> Number:
    """`numerator` over `part` as a Number; its value is the quotient to 28 digits."""
    return Number(
        first, last, numerator / part, "fraction", numerator=numerator, denominator=Decimal(part), rule=rule
    )


def counted(page: Scan, first: int, at: int, numerator: Decimal) -> Number | None:
    """A part after its number (`deux tiers`, `un bon quart`): words `first` to `at` are the number."""
    part_at = at + (at < len(page) and page.words[at].folded in _JOINTS)
    if part_at >= len(page):
        return None
    if compound := _compound(page, first, at, numerator):
        return compound
    word = page.words[part_at].folded
    part = denominator(word)
    if part == 4 and of_unit(page, part_at + 1):
        return Number(first, part_at + 1, numerator / 4, "words", rule="fractions.of_unit")
    if part is None or part == 2 or _other_sense(page, part_at):
        return None
    many = numerator != 1
    closes = _closes(page, part_at + 1) or _is_given(page, first, part_at + 1)
    if word not in DENOMINATORS and not (word.endswith("s") if many else closes):
        return None
    if word == "tiers" and not many and _person(page, first, part_at):
        return None
    return fraction(first, part_at + 1, numerator, part, "fractions.counted")


def _is_given(page: Scan, first: int, at: int) -> bool:
    """`dont un dixième` | consacré `à la toiture`: what is done with a part; not `dont un cinquième` | blessé."""
    word = page.folds[at] if at < len(page) else ""
    return page.before(first) == "dont" and is_participle(word) and Tag.NOUN not in guess(word)


def of_unit(page: Scan, at: int) -> bool:
    """`un quart` | d'heure, `1/4` | de litre: a part of one unit."""
    return page.folds[at : at + 1] in (["de"], ["d'"]) and page.folds[at + 1 : at + 2] in _QUARTERED


_QUARTERED = (["heure"], ["litre"], ["kilo"], ["tonne"], ["hectare"], ["kilomètre"], ["siècle"])


def _compound(page: Scan, first: int, at: int, numerator: Decimal) -> Number | None:
    """`un vingt-cinquième`, `un cent vingtième de la somme`, `trois dix-millièmes`: a part said in several words."""
    folds = page.folds
    reading = read(folds[at : at + _LONGEST]) if page.kinds[at] in _cardinals() else None
    tail = at + reading.length if reading else len(page)
    while tail < len(page) and folds[tail] in ("-", "et"):
        tail += 1
    ending = cardinal_of(folds[tail]) if tail < len(page) else None
    if ending is None or not _ends_part(page, tail, numerator):
        return None
    whole = read([*folds[at:tail], ending])
    if whole is None or whole.length != tail + 1 - at:
        return None
    return fraction(first, tail + 1, numerator, whole.value, "fractions.compound")


def _ends_part(page: Scan, tail: int, numerator: Decimal) -> bool:
    if numerator == 1:
        return not page.folds[tail].endswith("s") and _closes(page, tail + 1)
    return page.folds[tail].endswith("s") and page.folds[tail - 1] == "-"


_LONGEST = 6


@cache
def _cardinals() -> frozenset[str]:
    letters = letter_of()
    return frozenset(letters[name] for name in ("small", "teen", "twenty", "tens", "hundred", "thousand"))


def bare_part(page: Scan, at: int) -> Number | None:
    """`la moitié`, `le tiers`, `du quart`, `au dixième`: the bare word, where an article stands before it."""
    word = page.words[at].folded
    before = page.words[at - 1].folded if at else ""
    part = denominator(word)
    if word in ("demi", "demie"):
        if before in ("le", "du", "au") and page.folds[at + 1 : at + 3] == ["pour", "cent"]:
            return Number(at, at + 1, Decimal("0.5"), "words", rule="fractions.half_unit")
        return half_alone(page, at, at)
    if part is None or (word.endswith("s") and word != "tiers") or _other_sense(page, at):
        return None
    if word in ("moitié", "moitie"):
        return (
            None
            if before in ("à", "-") or hyphened(page, at)
            else fraction(at, at + 1, Decimal(1), 2, "fractions.half")
        )
    following = page.words[at + 1].folded if at + 1 < len(page) else ""
    bounded = before == "du" and at > 1 and page.folds[at - 2] in ("plus", "moins", "près", "autour")
    if bounded and not following.isalpha():
        return fraction(at, at + 1, Decimal(1), part, "fractions.bare")
    verb = at - 2 - (page.before(at - 1) in ("que", "qu'"))
    filled = before == "au" and verb >= 0 and infinitive(page.folds[verb]) in _FILLED and word in DENOMINATORS
    if filled and _closes(page, at + 1):
        return fraction(at, at + 1, Decimal(1), part, "fractions.bare")  # `un appel financé au` | tiers
    bounds = word in DENOMINATORS and before == "le" and following == "et" and page.before(at - 1) == "entre"
    if bounds or (before in ("le", "du", "au", "ce") and following in OF):
        return fraction(at, at + 1, Decimal(1), part, "fractions.bare")
    return None


_FILLED = word_set(
    "financer remplir occuper couvrir rembourser réaliser achever payer vider détruire consommer exécuter pourvoir"
)


def half_alone(page: Scan, first: int, at: int) -> Number | None:
    """`demi`, `un demi` in a line or cell of its own; elsewhere it halves what stands beside it, or is a beer."""
    if page.folds[at : at + 1] not in (["demi"], ["demie"]):
        return None
    alone = page.before(first) in ("", "\n") and (at + 1 == len(page) or page.folds[at + 1] == "\n")
    return fraction(first, at + 1, Decimal(1), 2, "fractions.half") if alone else None


_HALVED = frozenset(
    "heure journée seconde minute année siècle décennie litre kilo tonne point hectare".split()
)


def half_of_unit(page: Scan, at: int) -> Number | None:
    """`une demi-heure`, `un demi-litre`: half a unit, its `demi` at word `at`."""
    if page.folds[at : at + 1] not in (["demi"], ["demie"]):
        return None
    unit_at = at + 1 + (page.folds[at + 1 : at + 2] == ["-"])
    share = page.folds[unit_at : unit_at + 2] == ["pour", "cent"] or page.folds[unit_at : unit_at + 1] == [
        "%"
    ]
    if not share and (unit_at >= len(page) or page.folds[unit_at] not in _HALVED):
        return None
    return Number(at - 1, at + 1, Decimal("0.5"), "words", rule="fractions.half_unit")


def signs(page: Scan, at: int) -> Number | None:
    """`½`, alone."""
    top, bottom = SIGNS[page.words[at].folded]
    return fraction(at, at + 1, Decimal(top), bottom, "fractions.sign")


def _closes(page: Scan, at: int) -> bool:
    return at >= len(page) or page.words[at].folded in _AFTER or not page.words[at].folded[0].isalpha()


def _other_sense(page: Scan, at: int) -> bool:
    """`quart de finale`, `quart d’heure`, `quart-temps`, `tiers-monde`, `tiers état`."""
    if hyphened(page, at):
        return True
    following = [w.folded for w in page.words[at + 1 : at + 3]]
    if following[:1] in (["monde"], ["état"], ["payant"], ["lieu"]):
        return True
    return len(following) == 2 and following[0] in ("de", "d'") and following[1] in _NOT_PARTS | {"heure"}


def hyphened(page: Scan, at: int) -> bool:
    """Whether word `at` goes on with a hyphen: `demi-tarif`, `tiers-monde`."""
    return at + 1 < len(page) and page.words[at + 1].folded == "-" and not page.words[at].spaced


def _person(page: Scan, first: int, part_at: int) -> bool:
    """`par un tiers`, `à un tiers`: somebody else."""
    before = page.words[first - 1].folded if first else ""
    return before in ("par", "à", "chez", "avec", "envers") and not (
        part_at + 1 < len(page) and page.words[part_at + 1].folded in OF
    )
