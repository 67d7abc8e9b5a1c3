"""`186 passagers, dont 14 femmes`, `213 personnes : 63 Sénégalais, 44 Gambiens`, `61 % des victimes`: parts of a whole.

One step from left to right; the whole that is open is the last count that lists can hang on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from ...lexicon.gazetteer import gazetteer
from ...morphology import is_finite_verb, singular
from ..quantities.age import is_person
from .earlier import earlier

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...found import Quantity
    from ...scan import Scan

    Rule = Callable[[Scan, Sequence[Quantity], int], int | None]

_OPENERS = frozenset(("dont", "comprenant", "incluant"))
_AMONG = (
    ("parmi", "lesquels"),
    ("parmi", "lesquelles"),
    ("parmi", "eux"),
    ("parmi", "elles"),
    ("parmi", "ces"),
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
    """An open list of parts: index of their whole, where the last of them ended; led: a word like `dont` opened it.

    outer: the list that one of whose items is the whole: `120 refus (dont 40 en appel), 60 accords`.
    """

    whole: int
    last: int
    kind: str
    led: bool
    outer: List | None = None


def link(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `part_of` of each part to the index of its whole."""
    current: List | None = None
    for i, quantity in enumerate(quantities):
        if quantity.change or quantity.compared_with is not None or quantity.part_of is not None:
            continue
        if i and _restates(page, quantities, i):
            if quantities[i - 1].part_of is None and _is_of_total(page, quantity):
                quantities[i - 1].part_of = _total_of(page, quantities, i - 1)
            quantity.part_of = quantities[i - 1].part_of  # said again as a share: part of the same whole
            continue
        found = _whole_of(page, quantities, i, current)
        if found is not None and _fits(quantity, quantities[found[0]]):
            quantity.part_of, led = found
            quantity.rules.append("relations.part_of")
            current = List(
                found[0], quantity.right, quantity.kind, led, _around(quantities, found[0], current)
            )


def _around(quantities: Sequence[Quantity], whole: int, current: List | None) -> List | None:
    """The list that the parts of `whole` stand in, if it is an item of one."""
    lists = (current, current.outer if current else None)
    return next((one for one in lists if one and quantities[whole].part_of == one.whole), None)


def _whole_of(
    page: Scan, quantities: Sequence[Quantity], i: int, current: List | None
) -> tuple[int, bool] | None:
    """The whole of figure `i`, and whether a word like `dont` announces it."""
    ahead = _first(AHEAD, page, quantities, i)
    if ahead is not None or i == 0:
        return None if ahead is None else (ahead, True)
    opened = _opened(page, quantities, i)
    if opened is not None:
        return opened, True
    for listed in (current, current.outer if current else None):
        if listed and _goes_on(page, quantities, i, listed):
            return listed.whole, listed.led
    behind = _first(RULES, page, quantities, i)
    return None if behind is None else (behind, False)


def _first(rules: tuple[Rule, ...], page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    return next((j for rule in rules if (j := rule(page, quantities, i)) is not None), None)


def _restates(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`34 600 demandes, soit 10 %`, `237 400 dossiers (66 %)`: the same figure as a share is no part of it."""
    quantity, before = quantities[i], quantities[i - 1]
    said = page.before(quantity.left) in ("soit", "(") and quantity.kind in _SHARES
    far = _APART if _is_of_total(page, quantity) else _NEAR
    return said and before.kind in _AMOUNTS and quantity.left - before.right <= far


def _is_of_total(page: Scan, share: Quantity) -> bool:
    """`soit 93 % du total`: the figure before it is a part, too."""
    return "total" in page.folds[share.last : share.after + 3]


def _total_of(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`On compte 900 places. … 700 étaient occupées, soit 78 % du total`: the last amount of the same things."""
    part = quantities[i]
    here = page.layout.sentence_number(part.first)
    for j in range(i - 1, max(i - _BACK, -1), -1):
        whole = quantities[j]
        if here - page.layout.sentence_number(whole.first) > _SENTENCES:
            return None
        alike = (whole.kind, whole.unit) == (part.kind, part.unit) and not whole.per and _is_amount(whole)
        known = part.kind == "money" or whole.noun == part.noun
        times = {whole.period_value, part.period_value} - {None}
        same_time = len(times) < 2 or part.kind == "money"
        if alike and known and same_time and whole.part_of is None and _larger(whole, part):
            return j
    return None


def _narrower(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`17 500 premières demandes` of Afghans after `123 400 premières demandes`: the same thing, of one place more."""
    part = quantities[i]
    if part.kind not in _AMOUNTS or part.noun is None or not part.places or part.value is None or part.per:
        return None
    here = page.layout.sentence_number(part.first)
    if _BULLETS.issuperset(page.folds[max(part.left - 1, 0) : part.left]):
        return None  # an item of a list of several things
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
_BULLETS = frozenset("-–—•▪")


def _opened(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The whole of a part that `dont`, a bracket or a colon opens."""
    words, at = page.words, quantities[i].left
    before = words[at - 1].folded
    if (
        before in _OPENERS
        or _after_among(page, at, quantities[i - 1].right)
        or page.folded(quantities[i].after, quantities[i].after + 3) in ("d'entre eux", "d'entre elles")
    ):
        return _whole(page, quantities, i)
    if before in ("(", ":") or (before == "soit" and words[at - 2].text == "("):
        return _bracketed(page, quantities, i, before)
    return None


def _after_among(page: Scan, at: int, since: int) -> bool:
    near = page.folds[max(at - 5, since, 0) : at]
    return not _AMONG_WORDS.isdisjoint(near) and any(
        tuple(near[k : k + len(p)]) == p for p in _AMONG for k in range(len(near))
    )


def _whole(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The nearest earlier amount that is larger; a share is part of an amount, never the other way."""
    here = page.layout.sentence_number(quantities[i].first)
    led = page.before(quantities[i].left) in _OPENERS
    people = not led and _of_people(page, quantities[i])
    among = people and "parmi" in page.folds[max(quantities[i].left - 4, 0) : quantities[i].left]
    listed = page.before(quantities[i].left) == "("
    thing: int | None = None
    for j in range(i - 1, -1, -1):
        other = quantities[j]
        far = here - page.layout.sentence_number(other.first)
        if far > 1 and thing is not None:
            return thing  # `a réglé 2955 demandes. Parmi elles, 486 …`
        if far > (_SENTENCES if people else 2):
            return None
        if among and thing is None and far == 1 and _is_thing(other, quantities[i]):
            thing = j
        if people and (other.part_of is not None or not (other.noun and is_person(other.noun))):
            continue
        if (
            (other.kind in _AMOUNTS or (led and other.kind == "duration"))
            and not other.change
            and other.compared_with is None
            and (other.per is None or quantities[i].per == other.per)
            and not (listed and (_is_item(page, other, quantities[i]) or page.before(other.left) == "("))
            and _larger(other, quantities[i])
        ) and (quantities[i].kind in _SHARES or other.kind == quantities[i].kind):
            return j
    return thing


def _is_thing(other: Quantity, part: Quantity) -> bool:
    """Whether `other` counts things that `parmi elles` can say again."""
    free = other.part_of is None and not other.change and other.compared_with is None and not other.per
    return free and other.kind == "count" == part.kind and not other.definite and _larger(other, part)


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
    if before == "(" and _resumes(page, quantities, i):
        return _sibling(quantities, i)
    # `1 058 (26 000 personnes)` says it again
    apart = previous.kind not in _AMOUNTS or quantity.left - previous.right > 1
    if before == "(" and quantity.kind == "count" and apart and not (quantity.elided or quantity.per):
        whole = _of_noun(page, quantities, i)
        if whole is not None:
            return whole
    named = quantity.elided or "quantities.carry.bracket" in quantity.rules
    if named and quantity.kind == "count" and page.words[quantity.left - 2].folded[0].isalpha():
        name = page.words[quantity.left - 2].capital
        return (
            _whole(page, quantities, i)
            if name and not _listed_brackets(page, quantities, i)
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


def _resumes(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`…, et la Syrie (114 demandes). Puis viennent l’Afghanistan (91 demandes), …`: the list goes on."""
    part, item = quantities[i], quantities[_item_before(quantities, i)]
    first, _ = page.layout.sentence(part.first)
    near = page.layout.sentence_number(part.first) - page.layout.sentence_number(item.first) == 1
    return near and part.noun == item.noun and not _NEXT.isdisjoint(page.folds[first : first + 3])


_NEXT = frozenset("puis viennent venaient suivent suivaient suivis suivies".split())


def _of_noun(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`L’emploi est le premier motif (1,1 million de titres)`: of the titles that were counted before."""
    part = quantities[i]
    for j, whole in earlier(page, quantities, i, _SENTENCES):
        same = (whole.noun, whole.kind, whole.period_value) == (part.noun, part.kind, part.period_value)
        placed = not part.places or set(whole.places) <= set(part.places)
        free = part.noun and whole.part_of is None and not whole.per and placed
        if same and free and _is_amount(whole) and _larger(whole, part):
            return j
    return None


def _listed(page: Scan, quantity: Quantity) -> bool:
    """Another item of the list follows: a comma or `et` and a number soon."""
    after = page.words[quantity.right : quantity.right + 6]
    return any(w.text[0].isdecimal() for w in after) and any(w.folded in (",", "et") for w in after)


def _listed_brackets(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    before = quantities[_item_before(quantities, i)]
    return before.part_of is not None and (before.elided or page.before(before.left) == "(")


def _sibling(quantities: Sequence[Quantity], i: int) -> int | None:
    return quantities[_item_before(quantities, i)].part_of


def _item_before(quantities: Sequence[Quantity], i: int) -> int:
    """`la Turquie (325, soit 28 de plus), l’Érythrée (204)`: the figure before that tells no change of another."""
    return next((j for j in range(i - 1, max(i - _ITEMS, -1), -1) if not quantities[j].change), i - 1)


def _goes_on(page: Scan, quantities: Sequence[Quantity], i: int, current: List) -> bool:
    """The next item of an open list: same sentence, only joints and places between the items."""
    quantity = quantities[i]
    if page.layout.sentence_number(quantity.first) != page.layout.sentence_number(
        quantities[current.whole].first
    ) and page.layout.sentence_number(quantity.first) != page.layout.sentence_number(quantities[i - 1].first):
        return False
    between = page.folds[quantities[i - 1].right : quantity.left]
    inner = quantities[i - 1].part_of
    if inner is not None and quantities[inner].part_of == current.whole and ")" in between:
        between = between[between.index(")") + 1 :]  # `120 refus (dont 40 en appel), 60 accords`
    elif inner != current.whole or between.count(")") > between.count("("):
        return False
    if quantity.kind != current.kind:
        return False
    joints = [at for at, word in enumerate(between) if word in _LIST_JOINTS]
    if len(between) > _APART or not joints or not _LIST_ENDS.isdisjoint(between):
        return False
    whole = quantities[current.whole]
    if not current.led and not _counts_of(quantity, whole) and not _are_people(quantity, whole):
        return False
    # `dont quatre enfants, ont été secourus au cours de cinq opérations`: the verb of the whole ends the list.
    return not any(is_finite_verb(word) for word in between[joints[-1] :])


def _shared(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`61 % des victimes` after `69 627 victimes`; `81 % du total`: the count of the same noun, said shortly before."""
    share = quantities[i]
    if share.noun is None or share.kind not in _SHARES:
        return None
    for j, other in earlier(page, quantities, i, _SENTENCES):
        if (
            other.kind in _AMOUNTS
            and (_of_same(page, share, other) or _points_at(page, share, other))
            and other.per is None
            and other.part_of is None
            and (not other.elided or page.before(other.left) == "à")
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
    """`6 % de ces fonds` after `630 millions de dollars`, `la moitié de cette population` after `9 000 déplacés`."""
    behind = [word for word in page.folds[share.after : share.after + 3] if word not in _ONLY]
    if behind[:2] not in _POINTING:
        return False
    if whole.kind == "money":
        return share.noun in _SUMS
    return share.noun in _PEOPLES and bool(whole.noun) and is_person(whole.noun or "")


_ONLY = frozenset(("seulement", "environ", "au", "moins"))
_PEOPLES = frozenset(("population", "personne", "groupe", "effectif", "public"))


_POINTING = (["de", "ces"], ["de", "cette"], ["de", "ce"], ["de", "cet"])
_SUMS = frozenset(
    """fonds somme montant budget aide financement crédit enveloppe subvention dépense don ressource
    recette dotation investissement argent appel manne transfert envoi""".split()
)


def _fits(part: Quantity, whole: Quantity) -> bool:
    """A part is no larger than its whole, and of no other year: `ils étaient 7,4 % en 1975`."""
    if part is whole or not (part.kind in _SHARES or _larger(whole, part)):
        return False
    return not (part.kind in _SHARES and "context.period" in part.rules and _of_other_years(part, whole))


def _of_other_years(part: Quantity, whole: Quantity) -> bool:
    one, other = part.period_value or "", whole.period_value or ""
    years = [set(_YEAR.findall(value)) for value in (one, other)]
    return all(years) and years[0].isdisjoint(years[1]) and ".." not in one + other


_YEAR = re.compile(r"\b\d{4}\b")


def _over(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`neuf des 36 centres`, `1 % des 5 millions de réfugiés`: the whole stands behind its part."""
    part = quantities[i]
    if i + 1 == len(quantities) or page.folds[part.after : part.after + 1] != ["des"]:
        return None
    whole = quantities[i + 1]
    alike = whole.kind == part.kind or (part.kind in _SHARES and whole.kind in _AMOUNTS)
    return i + 1 if alike and whole.left == part.after + 1 else None


def _funded(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Doté de 2,6 milliards, le plan n’est financé qu’à 42 %`, `à hauteur de 6 %`: the share of a sum that is paid."""
    share = quantities[i]
    led = page.folds[max(share.left - 4, 0) : share.left]
    paid = not _PAID.isdisjoint(led) and led[-1:] == ["à"]
    if share.kind not in _SHARES or not (paid or "hauteur" in led):
        return None
    here = page.layout.sentence_number(share.first)
    for j in range(i - 1, max(i - _ITEMS, -1), -1):
        whole = quantities[j]
        if here - page.layout.sentence_number(whole.first) > 1:
            return None
        if whole.kind == "money" and not whole.change and not whole.per and whole.part_of is None:
            return j
    return None


_PAID = frozenset("financé financée financés financées couvert couverte couverts couvertes".split())


def _of_total(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`11 896 demandeurs, sur un total de 13 211`: the whole stands behind."""
    if i + 1 == len(quantities):
        return None
    part, total = quantities[i], quantities[i + 1]
    led = page.folded(max(total.left - 4, 0), total.left) in ("sur un total de", "sur un ensemble de")
    return i + 1 if led and part.kind == total.kind and _in_sentence(page, part, total) else None


def _out_of(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Sur 210 saisonniers interrogés, 63 ignorent …`: what the sentence counts out of."""
    part = quantities[i]
    if part.kind in _SHARES:
        return None
    for j in range(i - 1, max(i - _ITEMS, -1), -1):
        whole = quantities[j]
        if not _in_sentence(page, part, whole):
            return None
        led = page.folds[max(whole.left - 2, 0) : whole.left]
        at = whole.left - (1 if led[-1:] == ["sur"] else 2)
        if led[-1:] == ["sur"] or (led[:1] in (["sur"], ["parmi"]) and led[-1] in _THE):
            if at > page.layout.sentence(part.first)[0] and page.folds[at - 1] not in _CLAUSES:
                return None  # `il table sur 29 000 demandes`
            apart = "," in page.folds[whole.right : part.left]
            return j if apart and _is_amount(whole) and _counts_of(part, whole) else None
    return None


_ITEMS = 6
_CLAUSES = frozenset(",;:«") | {"et", "que", "mais"}
_THE = frozenset(("les", "ces", "ses", "leurs", "nos"))


def _counts_of(part: Quantity, whole: Quantity) -> bool:
    """Whether a figure can count some of what another counts: of its noun, or of people."""
    if part.kind in _SHARES:
        return part.elided or part.noun in (None, whole.noun)
    if part.kind != whole.kind or part.unit != whole.unit:
        return False
    same = part.elided or part.noun == whole.noun or (part.noun is None and part.kind == "money")
    return same or bool(part.noun and whole.noun and is_person(part.noun) and is_person(whole.noun))


def _is_amount(quantity: Quantity) -> bool:
    return quantity.kind in _AMOUNTS and not quantity.change and quantity.compared_with is None


def _in_sentence(page: Scan, one: Quantity, other: Quantity) -> bool:
    return page.layout.sentence(one.first) == page.layout.sentence(other.first)


def _of_it(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`La province en gère 3 815`, `elle n’en avait reçu que 103 millions`: of what was just counted."""
    part = quantities[i]
    if not _has_clitic(page, part, quantities[i - 1].right):
        return None
    for j, whole in earlier(page, quantities, i, 2):
        listed = page.before(whole.left) in ("(", "avec") or _is_item(page, whole, part)
        if listed or not _is_amount(whole) or whole.per or _of_other_years(part, whole):
            continue
        if _counts_of(part, whole) and _larger(whole, part):
            return j
    return None


def _has_clitic(page: Scan, part: Quantity, since: int) -> bool:
    """Whether `en` and its verb, not denied, stand shortly before a figure; `on en a vu 450` tells no part."""
    start = max(page.layout.sentence(part.first)[0], part.left - _CLITIC, since)
    near = page.folds[start : part.left]
    if "," in near or "pas" in near or "on" in near:
        return False
    return any(one == "en" and _is_verb(two) for one, two in pairwise(near))


_CLITIC = 6
_HAVE = frozenset("a ont avait avaient est sont".split())


def _is_verb(word: str) -> bool:
    return word in _HAVE or is_finite_verb(word)


def _of_the_whole(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`78 % du total`, `la moitié de l’ensemble`: of the largest figure that was said shortly before."""
    share = quantities[i]
    if share.kind not in _SHARES or page.folded(share.after, share.after + 3) not in _WHOLES:
        return None
    here = page.layout.sentence_number(share.first)
    said = takewhile(
        lambda j: here - page.layout.sentence_number(quantities[j].first) <= _SENTENCES, range(i - 1, -1, -1)
    )
    near = [
        j
        for j in said
        if _is_amount(quantities[j]) and quantities[j].part_of is None and quantities[j].value is not None
    ]
    return max(near, key=lambda j: quantities[j].value or 0, default=None)


_WHOLES = frozenset(("du total", "de l'ensemble", "du total des"))


def _alone(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`63 personnes étaient à bord. Quarante-huit ont été ramenées à terre`: some of them."""
    part, first = quantities[i], page.layout.sentence(quantities[i].first)[0]
    led = page.folds[first : part.left]
    if part.kind != "count" or not part.elided or led[:1] not in ([], ["seuls"], ["seules"]) or len(led) > 1:
        return None
    after = page.folds[part.last : part.last + 3]
    if "autres" in after or not any(map(_is_verb, after)):
        return None
    for j, whole in earlier(page, quantities, i, 1):
        alike = whole.noun == part.noun or _are_people(part, whole)
        if _is_amount(whole) and whole.kind == "count" and alike and _larger(whole, part):
            return j
    return None


def _are_people(one: Quantity, other: Quantity) -> bool:
    return bool(one.noun and other.noun and is_person(one.noun) and is_person(other.noun))


def _among_them(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Parmi les victimes, on compte 12 enfants`: some of the people counted before."""
    part, first = quantities[i], page.layout.sentence(quantities[i].first)[0]
    if page.folds[first] != "parmi" or page.folds[first + 1] not in _THE or part.kind != "count":
        return None
    if part.left - first > _AMONG_REACH or (i and quantities[i - 1].first >= first):
        return None
    return _counted_before(page, quantities, i, 3)


_AMONG_REACH = 9


def _rest(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Le reste, 42 000, vient du Sahel`: of the same whole as what was said of it before."""
    part = quantities[i]
    near = page.folds[max(part.left - 3, 0) : part.left]
    if part.kind not in _AMOUNTS or near[-1:] not in ([","], [":"]) or "reste" not in near:
        return None
    return _counted_before(page, quantities, i, 2)


def _counted_before(page: Scan, quantities: Sequence[Quantity], i: int, far: int) -> int | None:
    """The nearest figure of the same noun, or of people, that is larger and no part itself."""
    part = quantities[i]
    for j, whole in earlier(page, quantities, i, far):
        alike = (whole.noun, whole.unit) == (part.noun, part.unit) or _are_people(part, whole)
        free = whole.kind == part.kind and whole.part_of is None and _is_amount(whole)
        if alike and free and _larger(whole, part):
            return j
    return None


# Where a whole is looked for that no word like `dont` announces; the first that finds one is believed.
AHEAD: tuple[Rule, ...] = (_over, _of_total)
RULES: tuple[Rule, ...] = (
    _out_of,
    _of_it,
    _of_the_whole,
    _funded,
    _alone,
    _among_them,
    _rest,
    _shared,
    _narrower,
)
