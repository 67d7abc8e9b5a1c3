"""`186 passagers, dont 14 femmes`, `213 personnes : 63 Sénégalais, 44 Gambiens`, `61 % des victimes`: parts of a whole.

One step from left to right; the whole that is open is the last count that lists can hang on.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from ...lexicon.gazetteer import gazetteer
from ...morphology import is_finite_verb, singular
from ..quantities.age import is_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_OPENERS = frozenset(("dont", "comprenant", "incluant"))
_AMONG = (
    ("parmi", "lesquels"),
    ("parmi", "lesquelles"),
    ("parmi", "eux"),
    ("parmi", "elles"),
    ("y", "compris"),
    ("sur", "ce", "total"),
    ("sur", "cette", "enveloppe"),
    ("sur", "cette", "somme"),
    ("figuraient",),
    ("figurent",),
)
_AMONG_WORDS = frozenset(word for words in _AMONG for word in words) - {"ce", "y", "sur", "cette"}
_AMOUNTS = ("count", "money")
_SHARES = ("percent", "fraction")
_SENTENCES = 6
_NEAR = 3  # words from a figure to its share
_APART = 8  # words between two items of a list
_LIST_JOINTS = frozenset((",", "et", ";"))
_LIST_ENDS = frozenset(("soit", "contre", "dont", "."))


@dataclass(slots=True)
class List:
    """An open list of parts: index of their whole, and where the last of them ended."""

    whole: int
    last: int
    kind: str


def link(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `part_of` of each part to the index of its whole."""
    current: List | None = None
    for i, quantity in enumerate(quantities):
        if i == 0 or quantity.change or quantity.compared_with is not None or quantity.part_of is not None:
            continue
        if _restates(page, quantities, i):
            quantity.part_of = quantities[i - 1].part_of  # said again as a share: part of the same whole
            continue
        whole = _opened(page, quantities, i)
        if whole is None and current and _goes_on(page, quantities, i, current):
            whole = current.whole
        if whole is None and quantity.kind in _SHARES:
            whole = _shared(page, quantities, i)
        if whole is None and quantity.kind in _AMOUNTS:
            whole = _narrower(page, quantities, i)
        if whole is not None and _fits(quantity, quantities[whole]):
            quantity.part_of = whole
            quantity.rules.append("relations.part_of")
            current = List(whole, quantity.right, quantity.kind)


def _restates(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`34 600 demandes, soit 10 %`, `237 400 dossiers (66 %)`: the same figure as a share is no part of it."""
    quantity, before = quantities[i], quantities[i - 1]
    said = page.before(quantity.left) in ("soit", "(") and quantity.kind in _SHARES
    return said and before.kind in _AMOUNTS and quantity.left - before.right <= _NEAR


def _narrower(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`17 500 premières demandes` of Afghans after `123 400 premières demandes`: the same thing, of one place more."""
    part = quantities[i]
    if part.noun is None or not part.places or part.value is None or part.per:
        return None
    here = page.layout.sentence_number(part.first)
    for j in range(i - 1, max(i - _BACK, -1), -1):
        other = quantities[j]
        if here - page.layout.sentence_number(other.first) > _SENTENCES:
            return None
        known = other.noun == part.noun and other.kind == part.kind and other.unit == part.unit
        if (
            not known
            or other.change
            or other.compared_with is not None
            or other.per
            or other.part_of is not None
        ):
            continue
        if other.period_value != part.period_value or other.value is None or other.value <= part.value:
            continue
        if set(other.places) < set(part.places) or _lies_in(page, part, other):
            return j
    return None


def _lies_in(page: Scan, part: Quantity, whole: Quantity) -> bool:
    """`Au Québec, 8,8 millions de personnes` after `39,9 millions au Canada`: a town or region of that country."""
    if part.places != whole.places or not part.place_words:
        return False
    return _kinds(page, part) <= _SMALLER and not _kinds(page, whole).isdisjoint(_COUNTRY)


def _kinds(page: Scan, quantity: Quantity) -> set[str]:
    """What kinds of names say where a figure is."""
    names = (gazetteer().get(page.folds[first], ()) for first, _ in quantity.place_words)
    return {place.kind for places in names for place in places}


_SMALLER = {"town", "region", "weak"}
_COUNTRY = {"country", "territory"}


_BACK = 12


def _opened(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The whole of a part that `dont`, a bracket or a colon opens."""
    words, at = page.words, quantities[i].left
    before = words[at - 1].folded
    if page.folds[quantities[i].after : quantities[i].after + 1] == ["des"] and i + 1 < len(quantities):
        over = quantities[i + 1]  # `neuf des 36 centres`
        if over.left == quantities[i].after + 1 and over.kind == quantities[i].kind:
            return i + 1
    if (
        before in _OPENERS
        or _after_among(page, at)
        or page.folded(quantities[i].after, quantities[i].after + 3) in ("d'entre eux", "d'entre elles")
    ):
        return _whole(page, quantities, i)
    if before in ("(", ":") or (before == "soit" and words[at - 2].text == "("):
        return _bracketed(page, quantities, i, before)
    return None


def _after_among(page: Scan, at: int) -> bool:
    near = page.folds[max(at - 5, 0) : at]
    return not _AMONG_WORDS.isdisjoint(near) and any(
        tuple(near[k : k + len(p)]) == p for p in _AMONG for k in range(len(near))
    )


def _whole(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The nearest earlier amount that is larger; a share is part of an amount, never the other way."""
    here = page.layout.sentence_number(quantities[i].first)
    led = page.before(quantities[i].left) in _OPENERS
    people = not led and _of_people(page, quantities[i])
    listed = page.before(quantities[i].left) == "("
    for j in range(i - 1, -1, -1):
        other = quantities[j]
        if here - page.layout.sentence_number(other.first) > 2:
            return None
        if people and (other.part_of is not None or not (other.noun and is_person(other.noun))):
            continue
        if (
            (other.kind in _AMOUNTS or (led and other.kind == "duration"))
            and not other.change
            and other.compared_with is None
            and (other.per is None or quantities[i].per == other.per)
            and not (listed and _is_item(page, other, quantities[i]))
            and _larger(other, quantities[i])
        ) and (quantities[i].kind in _SHARES or other.kind == quantities[i].kind):
            return j
    return None


def _is_item(page: Scan, other: Quantity, part: Quantity) -> bool:
    """`plus de 17 500 Afghans, devant le Bangladesh (8 600)`: an item of the same list, of another place."""
    if not other.places or not part.places:
        return False
    if page.layout.sentence(other.first) == page.layout.sentence(part.first):
        return set(other.places) != set(part.places)
    # `les Boliviens avec 19 555 permis. … suivis des Argentins (6 631)`
    item = page.before(other.left) in ("avec", "(")
    return item and set(other.places).isdisjoint(part.places)


def _of_people(page: Scan, quantity: Quantity) -> bool:
    """`Parmi elles, 252`, `huit d’entre eux`: the whole is a number of persons that is no part itself."""
    around = {
        *page.folds[max(quantity.left - 4, 0) : quantity.left],
        *page.folds[quantity.after : quantity.after + 3],
    }
    return not {"eux", "elles"}.isdisjoint(around)


def _larger(whole: Quantity, part: Quantity) -> bool:
    if part.kind in _SHARES:
        return True
    size, small = _size(whole), _size(part)
    return size is None or small is None or size >= small


def _size(quantity: Quantity) -> Decimal | None:
    return quantity.value if quantity.value is not None else quantity.maximum


def _bracketed(page: Scan, quantities: Sequence[Quantity], i: int, before: str) -> int | None:
    """`97 personnes (77 hommes, …)`, `l’Italie (34 600)` after a total, `213 personnes : 63 Sénégalais, …`."""
    quantity = quantities[i]
    if quantity.kind not in _AMOUNTS + _SHARES:
        return None
    previous = quantities[i - 1]
    sentence = page.layout.sentence_number(quantity.first) == page.layout.sentence_number(previous.first)
    if before == ":":
        near = (
            sentence
            and quantity.left - previous.right <= 2
            and previous.kind == "count"
            and previous.noun != quantity.noun
        )
        return i - 1 if near and _listed(page, quantity) and _larger(previous, quantity) else None
    named = quantity.elided or "quantities.carry.bracket" in quantity.rules
    if named and quantity.kind == "count" and page.words[quantity.left - 2].folded[0].isalpha():
        name = page.words[quantity.left - 2].capital
        return (
            _whole(page, quantities, i)
            if name and not _listed_brackets(quantities, i)
            else _sibling(quantities, i)
        )
    if (
        sentence
        and quantity.left - previous.right <= 1
        and previous.kind == "count" == quantity.kind
        and _listed(page, quantity)
    ):
        return i - 1 if _larger(previous, quantity) and previous.noun != quantity.noun else None
    return None


def _listed(page: Scan, quantity: Quantity) -> bool:
    """Another item of the list follows: a comma or `et` and a number soon."""
    after = page.words[quantity.right : quantity.right + 6]
    return any(w.text[0].isdecimal() for w in after) and any(w.folded in (",", "et") for w in after)


def _listed_brackets(quantities: Sequence[Quantity], i: int) -> bool:
    return quantities[i - 1].part_of is not None and quantities[i - 1].elided


def _sibling(quantities: Sequence[Quantity], i: int) -> int | None:
    return quantities[i - 1].part_of


def _goes_on(page: Scan, quantities: Sequence[Quantity], i: int, current: List) -> bool:
    """The next item of an open list: same sentence, only joints and places between the items."""
    quantity = quantities[i]
    if page.layout.sentence_number(quantity.first) != page.layout.sentence_number(
        quantities[current.whole].first
    ) and page.layout.sentence_number(quantity.first) != page.layout.sentence_number(quantities[i - 1].first):
        return False
    if quantity.kind != current.kind or quantities[i - 1].part_of != current.whole:
        return False
    between = page.folds[quantities[i - 1].right : quantity.left]
    joints = [at for at, word in enumerate(between) if word in _LIST_JOINTS]
    if len(between) > _APART or not joints or not _LIST_ENDS.isdisjoint(between):
        return False
    # `dont quatre enfants, ont été secourus au cours de cinq opérations`: the verb of the whole ends the list.
    return not any(is_finite_verb(word) for word in between[joints[-1] :])


def _shared(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`61 % des victimes` after `69 627 victimes`; `81 % du total`: the count of the same noun, said shortly before."""
    share = quantities[i]
    if share.noun is None:
        return None
    here = page.layout.sentence_number(share.first)
    for j in range(i - 1, -1, -1):
        other = quantities[j]
        if here - page.layout.sentence_number(other.first) > _SENTENCES:
            return None
        if (
            other.kind in _AMOUNTS
            and (_of_same(page, share, other) or _points_at(page, share, other))
            and other.per is None
            and other.part_of is None
            and not other.elided
            and not other.change
            and other.compared_with is None
        ):
            return j
    return None


def _of_same(page: Scan, share: Quantity, whole: Quantity) -> bool:
    """`un quart des déplacés` of `702 973 personnes déplacées`: its noun, or a word of its phrase (ruling 40)."""
    if share.noun == whole.noun:
        return True
    phrase = page.folds[slice(*whole.phrase)] if whole.phrase else []
    return any(share.noun in (singular(word), _masculine(word)) for word in phrase)


def _masculine(word: str) -> str:
    """`déplacées` -> `déplacé`: the participle of a phrase as the noun that stands for it."""
    return word.removesuffix("s").removesuffix("e")


def _points_at(page: Scan, share: Quantity, whole: Quantity) -> bool:
    """`6 % de ces fonds` after `630 millions de dollars`."""
    pointed = page.folds[share.after : share.after + 2] in _POINTING
    return pointed and whole.kind == "money" and share.noun in _SUMS


_POINTING = (["de", "ces"], ["de", "cette"], ["de", "ce"], ["de", "cet"])
_SUMS = frozenset(
    """fonds somme montant budget aide financement crédit enveloppe subvention dépense don ressource
    recette dotation investissement argent appel""".split()
)


def _fits(part: Quantity, whole: Quantity) -> bool:
    return part is not whole and (part.kind in _SHARES or _larger(whole, part))
