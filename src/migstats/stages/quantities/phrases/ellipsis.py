"""`dont 8`, `en a verbalisé 17`, `(22 % des dépenses)`: the signs that a number leaves its noun or its unit out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import Tag, guess, is_finite_verb
from ....persons import is_person
from . import clauses

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

SMALL = 1000


def speaks_of_us(page: Scan, quantity: Quantity) -> bool:
    """`nous étions quatre-vingts`, `on était une vingtaine`: nobody says of what."""
    before = page.folds[max(quantity.left - 3, 0) : quantity.left]
    return not _US.isdisjoint(before[:-1]) and before[-1:] != [] and before[-1] in _WERE


_US = frozenset(("nous", "on", "vous"))
_WERE = frozenset(("étions", "était", "étiez", "sommes", "est", "êtes", "serons", "sera"))


def en(page: Scan, quantity: Quantity) -> bool:
    """`en ont verbalisé 17`, `on en dénombre 85`."""
    return any(
        page.folds[i] == "en"
        and guess(page.folds[i + 1]) & (Tag.FINITE_VERB | Tag.AUXILIARY | Tag.INFINITIVE)
        for i in range(max(quantity.left - 4, 0), quantity.left - 1)
        if page.kinds[i + 1] == page.words[i + 1].letter
    )


def of_law(page: Scan, quantity: Quantity) -> bool:
    """`le délai atteint 14 mois, alors que la loi en accorde 18`: as many months, and no delay."""
    return quantity.kind in ("duration", "age") and en(page, quantity)


def pronoun(page: Scan, quantity: Quantity) -> bool:
    """`il dépasse deux ans`: a pronoun and its verb just before the number."""
    before = [w.folded for w in page.words[max(quantity.left - 3, 0) : quantity.left]]
    return bool({"il", "elle"} & set(before[:-1])) and "y" not in before


def bare_noun(page: Scan, source: Quantity) -> tuple[int, int] | None:
    """An elided noun takes the bare noun of its antecedent as its phrase."""
    if source.phrase is None:
        return None
    first, last = source.phrase
    end = first + 1
    if source.noun and " " in source.noun:  # `chiffre d’affaires`
        return first, min(first + _OF_THREE, last)
    while end + 1 < last and page.words[end].folded == "-" and not page.words[end].spaced:
        end += 2
    return first, end


_OF_THREE = 3


def after_joint(page: Scan, quantity: Quantity) -> bool:
    compared = page.folds[max(quantity.left - 3, 0) : quantity.left] == ["par", "rapport", "à"]
    return compared or page.before(quantity.left) in ("dont", "contre", "soit", "(", "ou")


def parallel(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`est réduit à 19 % pour les uns` | et à 6 %, `de 84,5 ans` | et de 80 ans: one clause, the same preposition."""
    folds, at = page.folds, quantity.left
    joint = folds[at - 1]
    if joint == "contre":
        end = at - 1
    elif (
        joint in _PREPOSITIONS
        and folds[at - 2] in ("et", ",", "ou")
        and folds[before.left - 1] in _SAME[joint]
    ):
        end = at - 2
    else:
        return False
    gap = clauses.outside_brackets(folds[before.right : end])
    if len(gap) > _FAR or page.layout.sentence(at)[0] > before.first:
        return False
    return not any(word in _APART or is_finite_verb(word) for word in gap)


_SAME = {"de": ("de", "d'"), "d'": ("de", "d'"), "à": ("à",)}
_PREPOSITIONS = frozenset(_SAME)
_APART = frozenset(("(", ")", ";", ":", ".", "\n", "dont", "soit", "mais"))
_FAR = 14  # words between two levels of one clause


def aside(page: Scan, one: Quantity) -> bool:
    """`(22 % des dépenses)`: a share in a bracket of its own."""
    return one.kind == "percent" and page.before(one.left) == "("


def take_noun(page: Scan, quantity: Quantity, source: Quantity) -> None:
    """Let `quantity` count what `source` counts."""
    quantity.noun, quantity.elided = source.noun, True
    near = page.layout.sentence_number(quantity.first) == page.layout.sentence_number(source.first)
    near = near or not (quantity.noun and is_person(quantity.noun))  # `Nous ne sommes plus que quatre`
    rated = near and source.per and (source.per[0].isdecimal() or page.before(quantity.left) == "contre")
    if quantity.kind == source.kind and quantity.kind in ("count", "money") and rated:
        quantity.per = quantity.per or source.per
    quantity.phrase = source.phrase and bare_noun(page, source)
    quantity.rules.append("quantities.carry.noun")
