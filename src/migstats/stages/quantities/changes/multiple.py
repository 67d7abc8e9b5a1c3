"""`trois fois plus`, `huit fois sa capacité`, `a triplé`, `multiplié par cinq`, `le double`."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from ....found import Number, Quantity
from ....morphology import infinitive, singular
from ....tokens import bare
from ..phrases import movement
from .change import is_compared_with_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ....scan import Scan

_STEMS = {
    "doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "septupl": 7, "octupl": 8,
    "décupl": 10, "centupl": 100,
}  # fmt: skip
_ENDINGS = (
    "é",
    "ée",
    "és",
    "ées",
    "er",
    "ent",
    "ait",
    "aient",
    "era",
    "eront",
    "erait",
    "eraient",
    "èrent",
    "ant",
    "a",
)
# `trois fois` | `la capacité prévue`, `sa taille`
BEFORE_MEASURE = frozenset(("la", "le", "les", "l'", "sa", "son", "ses", "leur", "leurs"))
_AFTER_TIMES = BEFORE_MEASURE | frozenset(
    (
        "plus",
        "moins",
        "supérieur",
        "supérieure",
        "supérieurs",
        "supérieures",
        "inférieur",
        "inférieure",
        "inférieurs",
        "celui",
        "celle",
        "ceux",
        "celles",
        "ce",
        "cette",
        "notre",
    )
)


# `emprisonné deux fois cette année`: how often, not how many times as much.
_TIMES = frozenset(
    "an année mois semaine jour journée nuit matinée soirée saison trimestre semestre été hiver".split()
)


@cache
def verbs() -> dict[str, int]:
    """Forms of `doubler`, `tripler` … that can only be the verb."""
    forms = {stem + ending: value for stem, value in _STEMS.items() for ending in _ENDINGS}
    return forms | {bare(form): value for form, value in forms.items() if form.endswith(("er", "ent"))}


_NOUNS = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "décuple": 10, "centuple": 100}
_ARTICLES = frozenset(("le", "du", "au"))


def of_words(page: Scan) -> Iterator[Quantity]:
    """`a triplé`, `doubler`, `le double de`: multiples that hold no number word."""
    forms, nouns = verbs(), _NOUNS
    if page.known.isdisjoint(forms) and page.known.isdisjoint(nouns):
        return
    for at, word in enumerate(page.words):
        if word.folded in forms and page.kinds[at] == word.letter:
            if not _otherwise(page, at):
                yield _quantity(at, forms[word.folded], "increase")
        elif word.folded in nouns and at and page.words[at - 1].folded in _ARTICLES and _is_noun(page, at):
            yield _quantity(at, nouns[word.folded], "increase" if _of_past(page, at) else None)


def _of_past(page: Scan, at: int) -> bool:
    """`le triple` | d’il y a deux ans: as much as at another time."""
    return page.folds[at + 1 : at + 5] == ["d'", "il", "y", "a"]


def _otherwise(page: Scan, at: int) -> bool:
    """`doublé au cinéma`, `un véhicule doublé`: nothing here can be told from a multiple, but for `redoubler`."""
    before = page.words[at - 1].folded if at else ""
    born = page.folds[at].endswith(("és", "ées")) and before in _BORN  # `Les triplés sont nés`
    return born or before in ("film", "version", "voix", "un", "le", "du", "son", "beau")


_BORN = frozenset("les des ses leurs aux ces deux".split())


def _is_noun(page: Scan, at: int) -> bool:
    following = page.words[at + 1] if at + 1 < len(page) else None
    return (
        following is None
        or not following.folded[0].isalpha()
        or following.folded in ("de", "d'", "du", "des", "en", "par", "et", "ou", "à", "qu'", "que")
    )


def _quantity(at: int, value: int, change: str | None) -> Quantity:
    number = Number(at, at + 1, Decimal(value), "words", plain=Decimal(value))
    return Quantity(
        at, at + 1, (number,), Decimal(value), kind="multiple", change=change,  # type: ignore[arg-type]
        left=at, right=at + 1, after=at + 1, rules=["quantities.multiple"],
    )  # fmt: skip


def more_than(page: Scan, quantity: Quantity) -> bool:
    """`la demande a plus que triplé`."""
    return page.folds[max(quantity.first - 2, 0) : quantity.first] == ["plus", "que"]


def crossed(page: Scan, quantity: Quantity) -> bool:
    """`× 2,8` in a cell: so many times more."""
    at = quantity.first - 1
    crossed = (
        at >= 0 and page.words[at].text == "×" and (at == 0 or not page.words[at - 1].text[0].isdecimal())
    )
    if crossed:
        quantity.kind, quantity.change, quantity.left = "multiple", "increase", at
        quantity.rules.append("quantities.multiple.crossed")
    return crossed


def times(page: Scan, quantity: Quantity) -> bool:
    """`trois fois plus`, `3x plus`: makes `quantity` a multiple where `fois` and a comparison follow its number.

    Returns whether the word after the number is `fois` at all.
    """
    words, at = page.words, quantity.last
    if page.folds[at : at + 2] == ["seule", "fois"]:
        quantity.noun, quantity.phrase, quantity.right = "fois", (at + 1, at + 2), at + 2
        return True
    if at >= len(words) or words[at].folded not in ("fois", "x", "×"):
        return False
    after = at + 1
    if words[at].folded != "fois" and (after >= len(words) or words[after].folded not in ("plus", "moins")):
        return False  # `3 x 4 m`
    if (
        after + 1 < len(words)
        and words[after].folded == "et"
        and words[after + 1].folded in ("demi", "demie")
    ):
        quantity.value = (quantity.value or Decimal(0)) + Decimal("0.5")
        after += 2
    following = words[after].folded if after < len(words) else ""
    dated = page.folds[after + 1 : after + 2] and page.folds[after + 1] in _TIMES
    if following not in _AFTER_TIMES or dated or _is_repeated(page, quantity, after):
        quantity.noun, quantity.phrase, quantity.right = "fois", (at, at + 1), at + 1
        return True
    quantity.kind, quantity.last = "multiple", after
    quantity.after = quantity.right = after + (following in ("plus", "moins"))
    quantity.rules.append("quantities.multiple.times")
    if following in ("plus", "moins") and is_compared_with_time(page, after + 1):
        quantity.change = "increase" if following == "plus" else "decrease"
    return True


def _is_repeated(page: Scan, quantity: Quantity, at: int) -> bool:
    """`a gagné trois fois` | le tournoi, `a relevé dix fois` | ses taux: how often it was done; at: the article.

    Not `gagne dix fois ses revenus`, `accueille trois fois sa capacité`: so much of a quantity.
    """
    verb = infinitive(page.before(quantity.left))
    if page.folds[at] not in BEFORE_MEASURE or verb is None or verb in _MEASURING:
        return False
    thing = page.folds[at + 1 : at + 2]
    if not thing or not thing[0][0].isalpha():
        return False
    return verb in _ALTERED or singular(thing[0]) not in _QUANTITIES


_MEASURING = frozenset(
    """être valoir coûter représenter peser mesurer faire atteindre dépasser contenir compter avoir payer équivaloir
    excéder égaler frôler avoisiner tourner""".split()
)
_ALTERED = frozenset("augmenter relever baisser abaisser modifier réviser changer".split())
# What there can be several times as much of.
_QUANTITIES = frozenset(
    """prix salaire revenu montant nombre volume capacité taille limite poids moyenne valeur pib budget vitesse dose
    superficie population seuil niveau somme loyer smic dette mise longueur largeur hauteur surface distance coût
    norme quantité tonnage production consommation effectif chiffre besoin taux tarif durée place énergie puissance
    âge concentration densité fréquentation bénéfice profit jauge débit rendement plafond minimum maximum""".split()
)
_BY = frozenset(
    (
        "multiplication",
        "multiplié",
        "multipliée",
        "multipliés",
        "multipliées",
        "multiplier",
        "multiplie",
        "multiplient",
        "multipliait",
        "multipliera",
    )
)
_DIVIDED = frozenset(
    ("division", "divisé", "divisée", "divisés", "divisées", "diviser", "divise", "divisent")
)


def _of_object(page: Scan, quantity: Quantity) -> str:
    """`divise la note par deux`, `multiplierait les coûts par trois`: the verb, its object between; else empty."""
    following = page.folds[quantity.after] if quantity.after < len(page) else "."
    if following[0].isalpha() and len(following) > 3 and following[-1] in "sx":
        return ""
    behind = page.folds[
        max(page.layout.sentence(quantity.first)[0], quantity.left - _OBJECT) : quantity.left - 1
    ]
    if not any(word.startswith(("divis", "multipli")) for word in behind):
        return ""
    verbs = {"multiplier": "multiplié", "diviser": "divisé"}
    return next((verbs[v] for word in reversed(behind) if (v := infinitive(word) or word) in verbs), "")


_OBJECT = 9


def _past_bound(page: Scan, at: int) -> int:
    """`multiplié par` | plus de `deux`, `par` | presque `trois`: where what bounds the number begins."""
    if page.folds[max(at - 2, 0) : at] in _BOUNDS:
        return at - 2
    return at - 1 if page.before(at) in _ROUGHLY else at


_BOUNDS = (["plus", "de"], ["près", "de"], ["moins", "de"], ["plus", "d'"], ["au", "moins"])
_ROUGHLY = frozenset(("presque", "quasiment", "environ", "quelque"))


_REPEATED = 5  # words of `par trois, voire`


def _by_factor(page: Scan, quantity: Quantity, at: int) -> bool:
    """`a augmenté d’un facteur` | dix, `réduit d’un facteur` | deux: as many times more, or less."""
    if page.folds[max(at - 3, 0) : at - 1] != ["d'", "un"] or at < 4:
        return False
    verb = movement.verb_at(page, at - 4)
    quantity.kind = "multiple"
    quantity.change = "decrease" if verb in movement.DOWN_VERBS or verb == "diviser" else None
    quantity.change = "increase" if verb in movement.UP_VERBS or verb == "multiplier" else quantity.change
    quantity.rules.append("quantities.multiple.by")
    return True


def by(page: Scan, quantity: Quantity) -> bool:
    """`multiplié par cinq`, `divisé par deux`: the bare number is a multiple."""
    words, at = page.words, _past_bound(page, quantity.left)
    if words[at - 1].folded == "facteur" and at:
        return _by_factor(page, quantity, at)
    if at > 1 and words[at - 1].folded in ("voire", "ou", "même"):  # `multiplié par trois, voire` | quatre
        at = next((i for i in range(at - 1, max(at - _REPEATED, 1), -1) if words[i - 1].folded == "par"), at)
    if at < 2 or words[at - 1].folded != "par":
        return False
    verb = words[at - 2].folded
    if verb not in _BY and verb not in _DIVIDED and not (verb := _of_object(page, quantity)):
        return False
    quantity.kind, quantity.change = "multiple", "increase" if verb in _BY else "decrease"
    quantity.rules.append("quantities.multiple.by")
    return True
