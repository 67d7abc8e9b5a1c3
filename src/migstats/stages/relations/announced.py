"""Parts that `dont`, `parmi eux`, a bracket or a colon announces: `97 personnes (77 hommes, …)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...found import SHARES
from ...morphology import is_finite_verb, singular
from ...persons import is_person
from ..quantities.carried.possible import is_possible
from .amounts import AMOUNTS, in_sentence, is_amount, is_item, is_weighed, larger
from .earlier import earlier
from .kin import HAPPENINGS, HOUSEHOLDS, are_alike, are_kin, is_file, is_of_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_OPENERS = frozenset(("dont", "comprenant", "incluant", "desquels", "desquelles"))

_DONT_HARDLY = [[one, "à", "peine"] for one in _OPENERS]
_ADVERBS = frozenset("notamment seulement surtout déjà principalement encore actuellement désormais".split())
_MOST_OF = frozenset("majorité plupart totalité reste".split())
_THE = frozenset(("la", "le", "les"))
_AMONG = (
    ("parmi", "lesquels"),
    ("parmi", "lesquelles"),
    ("parmi", "eux"),
    ("parmi", "ceux"),
    ("parmi", "celles"),
    ("parmi", "elles"),
    ("parmi", "ces"),
    ("y", "compris"),
    ("agit", "notamment"),
    ("sur", "ce", "total"),
    ("sur", "ce", "nombre"),
    ("de", "ce", "nombre"),
    ("dans", "ce", "lot"),
    ("dans", "ce", "groupe"),
    ("sur", "cette", "enveloppe"),
    ("sur", "cette", "somme"),
    ("figuraient",),
    ("figurent",),
)

_AND_THE = (["et", "le"], ["et", "la"], ["et", "l'"], ["et", "leur"], ["et", "son"], ["et", "sa"])
_AND_THOSE_OF = (
    "dont ceux de",
    "dont celles de",
    "dont celui de",
)  # `Sept corps,` | dont ceux de `deux enfants`
_OF_THEM = ("d'entre eux", "d'entre elles", "d'entre nous", "d'entre vous")
_AMONG_THEM = (["parmi", "eux"], ["parmi", "elles"])  # `on compte 32 enfants` | parmi eux
_AMONG_WORDS = frozenset(word for words in _AMONG for word in words) - {
    "ce",
    "y",
    "sur",
    "cette",
    "de",
    "dans",
}

_SENTENCES = 6
_APART, _BESIDE = 8, 3  # words from a share to one of it

_ITEMS = 6

_NEXT = frozenset("puis viennent venaient suivent suivaient suivis suivies".split())


def opened(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The whole of a part that `dont`, a bracket or a colon opens."""
    words, at = page.words, quantities[i].left
    at -= (
        words[at - 1].folded in _ADVERBS and words[at - 2].folded in _OPENERS
    )  # `dont notamment 488 piétons`
    at -= 2 * (page.folds[at - 3 : at] in _DONT_HARDLY)  # `dont à peine 8 %`
    at -= page.before(at) in ("«", "“") and page.before(at - 1) in _OPENERS  # `dont « deux tiers de refus »`
    before = words[at - 1].folded
    if before in _OPENERS and (_is_of_some(page, at - 1) or _is_of_a_name(page, quantities, i)):
        return None
    share_of = quantities[i].kind in SHARES and before in _THE and words[at - 2].folded in _OPENERS
    if (
        before in _OPENERS
        or page.folded(max(at - 3, 0), at) in _AND_THOSE_OF
        or share_of  # `dont la moitié`
        or _after_among(page, at, quantities[i - 1].right)
        or page.folded(quantities[i].after, quantities[i].after + 3) in _OF_THEM
        or page.folds[quantities[i].right : quantities[i].right + 2] in _AMONG_THEM
    ):
        return _whole(page, quantities, i)
    if quantities[i].kind == "count" and _is_most(page, at):
        return _of_kin(page, quantities, i)
    if (
        before == "("
        and quantities[i].kind in SHARES
        and not _MOST_OF.isdisjoint(page.folds[max(at - _APART, 0) : at])
    ):
        return _of_kin(page, quantities, i)  # `la majorité des personnes de retour (84 %)`
    if before in ("(", ":") or (before == "soit" and words[at - 2].text == "("):
        return _bracketed(page, quantities, i, before)
    return None


def _is_of_some(page: Scan, dont: int) -> bool:
    """`26 morts, tandis que plusieurs passagers, dont` | quatre enfants: of those whom no number counts."""
    led = page.folds[max(dont - 5, 0) : dont]
    if led[-1:] != [","]:
        return False
    near = led[max(len(led) - 4, 0) : -1]
    return any(one in _SOME for one in near) and "," not in near


def _is_of_a_name(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`29 disparus. Au Tchad, dont` | un tiers du territoire: of what opens the sentence, not of what it counts."""
    share, before = quantities[i], quantities[i - 1]
    own = share.kind in SHARES and share.noun is not None and not share.elided
    apart = own and page.layout.sentence(before.first) != page.layout.sentence(share.first)
    return apart and not are_kin(share.noun, before.noun)


_SOME = frozenset("plusieurs quelques certains certaines nombreux nombreuses".split())


def _is_most(page: Scan, at: int) -> bool:
    """`La grande majorité (` | 20 854, `la plupart, c’est-à-dire` | 2,6 millions."""
    if page.before(at) == "(":
        return page.before(at - 1) in _MOST_OF
    return any(
        page.folds[at - len(said) : at] == said and page.before(at - len(said)) in _MOST_OF
        for said in _SAYING
    )


_SAYING = ([",", "soit"], [",", "c'", "est", "-", "à", "-", "dire"])


def _of_kin(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`La grande majorité (20 854) est passée par la mer`: of the last figure of the same noun, or of people."""
    part = quantities[i]
    for j, whole in earlier(page, quantities, i, 2):
        if is_amount(whole) and are_kin(whole.noun, part.noun) and larger(whole, part) and not whole.per:
            return j
    return None


def _after_among(page: Scan, at: int, since: int) -> bool:
    near = page.folds[max(at - 5, since, 0) : at]
    return not _AMONG_WORDS.isdisjoint(near) and any(
        tuple(near[k : k + len(p)]) == p for p in _AMONG for k in range(len(near))
    )


def _whole(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The nearest earlier amount that is larger; a share is part of an amount, never the other way."""
    if (said := _told_at_once(page, quantities, i)) is not None:
        return said
    here = page.layout.sentence_number(quantities[i].first)
    led = page.before(quantities[i].left) in _OPENERS | _ADVERBS
    people = not led and _of_people(page, quantities[i])
    led_by = page.folds[max(quantities[i].left - 4, 0) : quantities[i].left]
    among = people and ("parmi" in led_by or _is_of_them(page, quantities[i]))
    listed = page.before(quantities[i].left) == "("
    opens = (
        led and page.before(quantities[i].left - 1) == "("
    )  # `contre 9 217 en 2022 (dont` | 6 597 étrangers)
    if among and (things := _the_things(page, quantities, i)) is not None:
        return things
    thing: int | None = None
    for j in range(i - 1, -1, -1):
        other = quantities[j]
        far = here - page.layout.sentence_number(other.first)
        if far > 1 and thing is not None:
            return thing  # `a réglé 2955 demandes. Parmi elles, 486 …`
        if far > (_SENTENCES if people else 2):
            return None
        if among and thing is None and far == 1 and _is_thing(other, quantities[i]):
            thing = j if "parmi" in led_by or other.noun in HAPPENINGS or is_file(other.noun) else None
        beside = all(quantities[k].compared_with is not None for k in range(j + 1, i))
        if people and far == 0 and beside and is_amount(other) and other.noun == quantities[i].noun:
            return j  # `dans 108 sites, contre 73 en mai ; 24 d’entre eux sont des écoles`
        if people and _are_those(page, other, quantities[i]):
            return j  # `36 ont été rapatriées. 35 d’entre elles ont accepté`
        if people and (other.part_of is not None or not is_of_people(other.noun)):
            continue
        if people and _lives_there(page, other):
            continue
        if (
            (other.kind in AMOUNTS or (led and far == 0 and (other.kind == "duration" or is_weighed(other))))
            and not other.change
            and (other.compared_with is None or (opens and j == i - 1))
            and (other.per in (None, quantities[i].per) or (far == 0 and _is_share_led(page, quantities[i])))
            and not (listed and (is_item(page, other, quantities[i]) or page.before(other.left) == "("))
            and larger(other, quantities[i])
        ) and (quantities[i].kind in SHARES or other.kind == quantities[i].kind):
            return _past_means(page, quantities, i, j) if far == 0 and _is_led(page, quantities[i]) else j
    return thing


def _told_at_once(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The share, the change or the number that the words before a part name as its whole."""
    if (share := _share_told(page, quantities, i)) is not None:
        return share
    if _is_of_a_change(page, quantities, i):
        return i - 1
    said = _of_that_number(page, quantities, i)
    return of_named(page, quantities, i) if said is None else said


def of_named(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`20 morts et 12 disparus. Parmi les victimes,` | trois adolescents: of the figure whose noun is named again."""
    part = quantities[i]
    first = page.layout.sentence(part.first)[0]
    led = page.folds[max(part.left - _LED, first) : part.left]
    if part.kind not in AMOUNTS + SHARES or "parmi" not in led[:-1]:
        return None
    behind = led[led.index("parmi") + 1 :]
    noun = singular(behind[1]) if len(behind) > 1 and behind[0] in _POINTED else None
    for j, whole in earlier(page, quantities, i, _SENTENCES):
        free = noun and is_amount(whole) and whole.kind == "count" and whole.part_of is None and not whole.per
        if free and are_alike(noun, whole.noun) and larger(whole, part):
            return j
    return None


_LED = 9  # `Parmi les victimes de l’accident figurent` | trois
_POINTED = frozenset(("les", "ces", "leurs", "ses", "nos"))


def _is_led(page: Scan, part: Quantity) -> bool:
    """`dont` | 40 %, `dont les` | deux tiers."""
    at = part.left - (page.before(part.left) in _THE)
    return page.before(at) in _OPENERS | _ADVERBS


def _is_share_led(page: Scan, part: Quantity) -> bool:
    """`150 milliards par an, dont` | les deux tiers: a share of a rate is one of the sum."""
    return part.kind in SHARES and _is_led(page, part)


def _past_means(page: Scan, quantities: Sequence[Quantity], i: int, j: int) -> int:
    """`1 320 personnes en huit vols, dont` | 40 % de mineurs: past what only says how, where or in what time.

    j: the amount before part `i` that is nearest.
    """
    part, near = quantities[i], quantities[j]
    for k, whole in earlier(page, quantities, j, 0):
        if not is_amount(whole) or whole.per or not larger(whole, part):
            continue
        persons = _are_persons(part) and _are_persons(whole) and not _are_persons(near)
        timed = near.kind == "duration" and page.before(near.left) in _DURING
        few = part.kind in SHARES and not is_possible(part, near) and is_possible(part, whole)
        meant = (persons and near.kind == "count") or timed or few
        return k if meant and (part.kind in SHARES or whole.kind == part.kind) else j
    return j


def _are_persons(one: Quantity) -> bool:
    return is_of_people(one.noun) or one.noun in HOUSEHOLDS


_DURING = frozenset(("en", "pendant", "durant", "depuis", "dans", "sous"))


def _is_of_a_change(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`devrait perdre 5 870 places, dont` | 3 410; not `900 élèves, 40 de plus qu’en 2022, dont 12 filles`."""
    part, whole = quantities[i], quantities[i - 1]
    if not whole.change or whole.kind != part.kind or whole.kind not in AMOUNTS or not part.elided:
        return False
    named = whole.phrase is not None and whole.last <= whole.phrase[0] <= whole.last + 1
    told = page.before(part.left) in _OPENERS and in_sentence(page, part, whole)
    return named and told and larger(whole, part) and page.folds[whole.right + 1] not in _THAN


_THAN = frozenset(("plus", "moins", "que", "qu'"))


def _of_that_number(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`5 870 écoles sont fermées, 29 400 maîtres sans poste. Sur ce nombre, 2 310 établissements …`: by their noun."""
    part = quantities[i]
    if part.elided or page.folds[max(part.left - 3, 0) : part.left - 1] not in _THAT_NUMBER:
        return None
    return next(
        (
            j
            for j, whole in earlier(page, quantities, i, 2)
            if is_amount(whole) and are_alike(whole.noun, part.noun) and larger(whole, part)
        ),
        None,
    )


_THAT_NUMBER = (["ce", "nombre"], ["ce", "total"])


def _is_of_them(page: Scan, quantity: Quantity) -> bool:
    """`384` | d’entre eux: said of what was counted just before, things or people."""
    return page.folded(quantity.after, quantity.after + 3) in _OF_THEM


def _are_those(page: Scan, other: Quantity, part: Quantity) -> bool:
    """Whether a part that is the subject of a clause of its own is the whole of those who are told of next."""
    if not _is_of_them(page, part) or other.part_of is None or not other.kind == part.kind == "count":
        return False
    if page.layout.sentences_between(other.first, part.first) > 1 or page.before(other.left) in _ASIDE:
        return False
    acts = any(map(is_finite_verb, page.folds[other.right : other.right + 2]))
    return (
        acts and is_person(other.noun or "") and not other.change and (other.value or 0) > (part.value or 0)
    )


_ASIDE = frozenset(("dont", "(", "parmi", "comprenant"))


def _lives_there(page: Scan, other: Quantity) -> bool:
    """`Aubais (2 000 habitants)`: those who live in a place are not those who are told of."""
    return page.before(other.left) == "(" and other.noun in _INHABITANTS


_INHABITANTS = frozenset(("habitant", "habitante", "âme"))


def _share_told(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`97 % sont scolarisés, dont les trois quarts en ville`; not `310 personnes (66 %), dont 12 % de femmes`."""
    j = i - 1
    while j and quantities[j].compared_with is not None:
        j -= 1  # `36 % ont été éloignés (41 % un an avant), dont` | un tiers
    if j and page.before(quantities[j].left) == "(" and quantities[j].left - quantities[j - 1].right <= 1:
        j -= (
            quantities[j - 1].kind in SHARES
        )  # `Sept sur dix (71 %) sont inquiets, dont` | 33 % `très inquiets`
    part, share = quantities[i], quantities[j]
    led = not _OPENERS.isdisjoint(page.folds[max(part.left - 2, 0) : part.left])
    near = led and part.left - quantities[i - 1].right <= _APART and not share.change
    own = page.before(share.left) not in ("(", "soit") and in_sentence(page, share, part)
    beside = part.left - share.right <= _BESIDE and part.elided  # `51 % pour, dont 24 % « très favorables »`
    alike = part.noun == share.noun or beside
    return j if near and own and part.kind in SHARES and share.kind in SHARES and alike else None


def _the_things(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`14 communes comptent 20 000 habitants. Trois` | d’entre elles: communes, not the people nearer by."""
    part = quantities[i]
    if is_of_people(part.noun) or part.kind != "count":
        return None
    for j, other in earlier(page, quantities, i, 1):
        same = other.noun == part.noun and other.kind == "count" and is_amount(other) and not other.per
        if same and other.part_of is None and larger(other, part):
            return j
    return None


def _is_thing(other: Quantity, part: Quantity) -> bool:
    """Whether `other` counts things that `parmi elles` can say again."""
    free = other.part_of is None and not other.change and other.compared_with is None and not other.per
    counted = other.kind == "count" and (part.kind == "count" or part.kind in SHARES)
    return free and counted and not other.definite and larger(other, part)


def _of_people(page: Scan, quantity: Quantity) -> bool:
    """`Parmi elles, 252`, `huit d’entre eux`: the whole is a number of persons that is no part itself."""
    around = {
        *page.folds[max(quantity.left - 4, 0) : quantity.left],
        *page.folds[quantity.after : quantity.after + 3],
    }
    return not {"eux", "elles"}.isdisjoint(around)


def _bracketed(page: Scan, quantities: Sequence[Quantity], i: int, before: str) -> int | None:
    """`97 personnes (77 hommes, …)`, `l’Italie (34 600)` after a total, `213 personnes : 63 Sénégalais, …`."""
    quantity = quantities[i]
    if quantity.kind not in AMOUNTS + SHARES:
        return None
    previous = quantities[i - 1]
    if quantity.noun in HOUSEHOLDS and previous.noun not in HOUSEHOLDS:
        return None  # `6 213 personnes (1 480 ménages)`: all of them, counted otherwise
    sentence = page.layout.sentence_number(quantity.first) == page.layout.sentence_number(previous.first)
    if before == ":":
        near = (
            sentence
            and quantity.left - previous.right <= 2
            and previous.kind == "count"
            and previous.noun != quantity.noun
        )
        return i - 1 if near and _listed(page, quantity) and larger(previous, quantity) else None
    if before == "(" and _resumes(page, quantities, i):
        return _sibling(page, quantities, i)
    # `1 058 (26 000 personnes)` says it again
    apart = previous.kind not in AMOUNTS or quantity.left - previous.right > 1
    if before == "(" and quantity.kind == "count" and apart and not (quantity.elided or quantity.per):
        whole = _of_noun(page, quantities, i)
        if whole is not None:
            return whole
    named = quantity.elided or "quantities.carry.bracket" in quantity.rules
    if named and _is_notable(page, previous, quantity):
        return i - 1 if larger(previous, quantity) and previous.kind == quantity.kind else None
    if named and quantity.kind == "count" and page.words[quantity.left - 2].folded[0].isalpha():
        name = page.words[quantity.left - 2].capital
        if quantities[_item_before(page, quantities, i)].per:
            return None  # `Chypre (13 demandes pour 1 000 habitants) devance Malte (6,1)`
        if not name or _listed_brackets(page, quantities, i):
            return _sibling(page, quantities, i)
        whole = _whole(page, quantities, i)
        if whole is not None and not are_alike(quantities[whole].noun, quantity.noun):
            whole = whole if (said := _of_noun(page, quantities, i)) is None else said
        return whole if whole is not None and _is_kindred(quantities[whole], quantity) else None
    if (
        sentence
        and quantity.left - previous.right <= 1
        and previous.kind == "count" == quantity.kind
        and _listed(page, quantity)
    ):
        return i - 1 if larger(previous, quantity) and previous.noun != quantity.noun else None
    return None


def _is_kindred(whole: Quantity, part: Quantity) -> bool:
    """Of its noun, or both of people: `à Theux (250)` counts places, not the men of the sentence before."""
    if whole.noun is None or part.noun is None or are_kin(whole.noun, part.noun):
        return True
    return is_of_people(whole.noun) and is_of_people(part.noun)


def _is_notable(page: Scan, previous: Quantity, quantity: Quantity) -> bool:
    """`2 261 étrangers, notamment des Maliens (754)`: some of those that were just counted."""
    between = page.folds[previous.right : quantity.left]
    return len(between) < _NOTABLE and not _NOTABLY.isdisjoint(between) and "." not in between


_NOTABLE = 12
_NOTABLY = frozenset("notamment principalement surtout essentiellement majoritairement".split())


def _resumes(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`…, et la Syrie (114 demandes). Puis viennent l’Afghanistan (91 demandes), …`: the list goes on."""
    part, item = quantities[i], quantities[_item_before(page, quantities, i)]
    first, _ = page.layout.sentence(part.first)
    near = page.layout.sentences_between(item.first, part.first) == 1
    return near and part.noun == item.noun and not _NEXT.isdisjoint(page.folds[first : first + 3])


def _of_noun(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`L’emploi est le premier motif (1,1 million de titres)`: of the titles that were counted before."""
    part = quantities[i]
    for j, whole in earlier(page, quantities, i, _SENTENCES):
        same = (whole.noun, whole.kind, whole.period_value) == (part.noun, part.kind, part.period_value)
        placed = not part.places or set(whole.places) <= set(part.places)
        item = page.before(whole.left) == "("  # `les autos (19 tués), suivies par les piétons (16 tués)`
        free = part.noun and whole.part_of is None and not whole.per and placed and not item
        if same and free and is_amount(whole) and larger(whole, part):
            return j
    return None


def _listed(page: Scan, quantity: Quantity) -> bool:
    """Another item of the list follows: a comma or `et` and a number soon, or one: `cinq parents et le conducteur`."""
    after = page.words[quantity.right : quantity.right + 6]
    if [w.folded for w in after[:2]] in _AND_THE and after[3:4] and after[3].text == ")":
        return True
    return any(w.text[0].isdecimal() for w in after) and any(w.folded in (",", "et") for w in after)


def _listed_brackets(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    before = quantities[_item_before(page, quantities, i)]
    return before.part_of is not None and (before.elided or page.before(before.left) == "(")


def _sibling(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """The whole of the item before; of what stands in another sentence only where it counts the same."""
    item = quantities[_item_before(page, quantities, i)]
    beside = _is_kindred(item, quantities[i]) or in_sentence(page, item, quantities[i])
    return item.part_of if beside else None


def _item_before(page: Scan, quantities: Sequence[Quantity], i: int) -> int:
    """`la Turquie (325, soit 28 de plus), l’Érythrée (204)`: the figure before that opens its bracket."""
    near = [j for j in range(i - 1, max(i - _ITEMS, -1), -1) if not quantities[j].change]
    here = page.layout.sentence(quantities[i].first)
    for j in near:
        if page.before(quantities[j].left) == "(" and page.layout.sentence(quantities[j].first) == here:
            return j  # `le Littoral (702, dont 11 mortels), le Centre (298)`
    return near[0] if near else i - 1
