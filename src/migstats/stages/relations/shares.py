"""Shares: of what was counted in the same words, of a total, of a sum that is paid: `61 % des victimes`."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ...found import SHARES
from ...morphology import infinitive, is_participle
from ...persons import is_person
from ...words import OF, THOSE
from .amounts import AMOUNTS, in_sentence, is_amount, larger, of_other_years
from .earlier import earlier
from .kin import ROOMS, are_kin, of_one_word, plays
from .sums import is_total, percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan


_NEAR = 3  # words from a figure to its share

_APART = 8  # words between two items of a list

_BACK = 12

_ITEMS = 6
_FARTHEST = 15  # sentences back to what the same noun counts


def restates(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`34 600 demandes, soit 10 %`, `237 400 dossiers (66 %)`: the same figure as a share is no part of it."""
    quantity, before = quantities[i], quantities[i - 1]
    apart = quantity.left - before.right
    opens = page.before(_past_alone(page, quantity.left)) if apart <= _SAID_LATER else ""
    if opens == ";" and apart == 1 and page.before(before.left) == "(":
        opens = "("  # `les Roumains (17 911 ; 9,6 %)`
    if opens not in ("soit", "(") or quantity.kind not in SHARES:
        return False
    between = page.folds[before.right : quantity.left]  # `1 143 affaires en 2024, soit`
    dated = opens == "soit" and any(word.isdecimal() for word in between)
    far = _APART if is_of_total(page, quantity) or dated else _NEAR
    if opens == "soit" and _comes_out(page, quantities, i):
        return True
    counted = before.kind in AMOUNTS or (before.kind == "fraction" and quantity.kind == "percent")
    behind = page.folds[quantity.last : quantity.last + 2]
    other = before.kind == "money" and behind[:1] == ["des"] and behind[-1] not in ("fonds", "besoins")
    return counted and not other and apart <= far


def _comes_out(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`Parmi les 340 élèves, 51 sont boursiers, soit` | 15 %: of the whole of its part, as the division shows."""
    share, part = quantities[i], quantities[i - 1]
    if part.part_of is None or not in_sentence(page, part, share):
        return False
    return _is_share_of(share, part, quantities[part.part_of])


_SAID_LATER = 20


def _past_alone(page: Scan, at: int) -> int:
    """`soit` | à eux seuls `29 %`: where what sets a share apart begins."""
    led = page.folds[max(at - len(_ALONE), 0) : at]
    alone = (
        led[:1] == ["à"]
        and led[1:2] in (["eux"], ["elles"], ["lui"], ["elle"])
        and led[-1].startswith("seul")
    )
    return at - len(_ALONE) if alone else at


_ALONE = ("à", "eux", "seuls")


def counts_again(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`78 % du total, soit 17 117 arrivées`: the same figure as a count, part of the same whole."""
    count, share = quantities[i], quantities[i - 1]
    near = count.left - share.right <= _APART and page.before(count.left) == "soit"
    twin = near and count.kind in AMOUNTS and share.kind in SHARES and share.part_of is not None
    return twin and not share.change and not count.per


def is_of_total(page: Scan, share: Quantity) -> bool:
    """`soit 93 % du total`, `soit 36 % d’entre eux`: the figure before it is a part, too."""
    behind = page.folds[share.last : share.after + 3]
    return "total" in behind or behind[-2:] in _AMONG_THEM


_AMONG_THEM = (["entre", "eux"], ["entre", "elles"])


def total_of(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`On compte 900 places. … 700 étaient occupées, soit 78 % du total`: the last amount of the same things.

    Where no noun tells, the one of which the part is that share.
    """
    part = quantities[i]
    proven: int | None = None
    here = page.layout.sentence_number(part.first)
    for j in range(i - 1, max(i - _BACK, -1), -1):
        whole = quantities[j]
        if here - page.layout.sentence_number(whole.first) > _FARTHEST:
            break
        alike = (whole.kind, whole.unit) == (part.kind, part.unit) and not whole.per and is_amount(whole)
        known = part.kind == "money" or are_kin(whole.noun, part.noun)
        times = {whole.period_value, part.period_value} - {None}
        same_time = len(times) < 2 or part.kind == "money"
        free = alike and whole.part_of is None and larger(whole, part)
        if not free or not _is_share_of(quantities[i + 1], part, whole):
            continue
        if known and same_time:
            return j
        proven = j if proven is None else proven
    return proven


def _is_share_of(share: Quantity, part: Quantity, whole: Quantity) -> bool:
    """`8 460 décisions, soit 9 % du total` of 98 270: it comes out, as far as figures are rounded."""
    said = percent(share)
    if said is None or part.value is None or not whole.value:
        return False
    return abs(part.value * 100 / whole.value - said) <= _ROUNDING + said * _ROUGH


_ROUNDING, _ROUGH = Decimal("0.5"), Decimal("0.04")


def shared(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`61 % des victimes` after `69 627 victimes`; `81 % du total`: the count of the same noun, said before."""
    share = quantities[i]
    if share.noun is None or share.kind not in SHARES or share.value == _WHOLE or _is_ratio(page, share):
        return None
    opening = page.folds[page.layout.sentence(share.first)[0] : share.left]
    if opening in _SUMS_UP or (share.elided and not THOSE.isdisjoint(opening[:1])):
        return None  # `C’est un migrant sur trois`, `Celui des jeunes atteint` | 17 %: a share of what is not said
    if share.noun in _ANSWERS or _is_of_a_place(page, share):
        return None  # `57 % de oui`: of the votes
    if _is_aimed_at(page, share) or (quantities[i - 1].change and page.before(share.left) == "("):
        return None  # `a progressé de 6,6 % (6 % hors change)`
    if (beside := _beside(page, quantities, i)) is not None:
        return beside
    if _is_quoted(page, share):
        return None
    if share.elided and (near := _in_clause_before(page, quantities, i)) is not None:
        return near
    again = _said_again(page, quantities, i)
    for j, other in earlier(page, quantities, i, _FARTHEST):
        if again is not None and other.value == again:
            continue
        said = of_one_word(page, share, other) or _points_at(page, share, other)
        said = said or _are_called(page, share, other)
        said = said and not (other.kind == "money" and share.elided and page.before(share.left) == "à")
        if said and _is_open(page, other) and not _is_elsewhere(page, share, other):
            if _are_others(page, share, other) or _is_of_the_world(page, share, other):
                continue
            if _counts_a_share(page, quantities, j):
                continue
            return j
    return None


def _counts_a_share(page: Scan, quantities: Sequence[Quantity], j: int) -> bool:
    """`2,2 % des suffrages (` | 78 512 `), X obtient 2,1 %`: a share as a count, and no whole of the next."""
    count, share = quantities[j], quantities[j - 1]
    beside = j > 0 and page.before(count.left) == "(" and count.left - share.right <= 1
    return beside and share.kind in SHARES and share.noun == count.noun


def _is_of_a_place(page: Scan, share: Quantity) -> bool:
    """`200 morts.` | Un tiers du Bangladesh `est sous l’eau`: of the country, and not of the dead."""
    behind = page.words[share.after : share.after + 2]
    named = len(behind) > 1 and behind[0].folded in _OF_ONE and behind[1].capital
    return named and share.kind == "fraction"


_OF_ONE = OF - {"des"}


def _is_of_the_world(page: Scan, share: Quantity, whole: Quantity) -> bool:
    """`117 millions d’exilés.` | Une personne sur 69 dans le monde: of mankind, where no word says so of the whole."""
    first, last = page.layout.sentence(share.first)
    near = {*page.folds[first : first + _PLACE], *page.folds[share.after : min(share.after + _PLACE, last)]}
    told = page.folds[slice(*page.layout.sentence(whole.first))]
    return not _WORLD.isdisjoint(near) and _WORLD.isdisjoint(told)


_PLACE = 5  # words that say where: `à l’échelle mondiale`
_WORLD = frozenset("monde planète terre mondiale mondial humanité".split())
_ANSWERS = frozenset(("oui", "non"))


def _are_called(page: Scan, share: Quantity, whole: Quantity) -> bool:
    """`412 migrants sont arrivés. Les femmes sont un tiers` | des arrivants: people by what was told of them."""
    if page.folds[page.layout.sentence(share.first)[0]] in _SAYS_AGAIN:
        return False  # `210 personnes. C’est moins de 1 % des arrivants`
    near = page.layout.sentences_between(whole.first, share.first) <= _CALLED
    pointed = page.folds[share.after : share.after + 1] == ["des"]
    pointed = pointed and page.before(whole.left) != "("
    return near and pointed and whole.kind == "count" and plays(share.noun or "", whole.noun)


_CALLED = 2
_SUMS_UP = (["c'", "est"], ["c'", "était"], ["cela", "fait"], ["soit"])
_SAYS_AGAIN = frozenset(("c'", "ce", "cela", "soit"))


def _are_others(page: Scan, share: Quantity, whole: Quantity) -> bool:
    """`78 % des personnes décédées` after `236 000 personnes ont été blessées`: what befell them is not the same."""
    if share.noun not in _ANYBODY or share.phrase is None:
        return False
    befell = {infinitive(word) for word in page.folds[slice(*share.phrase)] if is_participle(word)} - _ASKED
    first, last = page.layout.sentence(whole.first)
    told = {infinitive(word) for word in page.folds[first:last] if is_participle(word)} - {None}
    return bool(befell) and bool(told) and befell.isdisjoint(told)


_ANYBODY = frozenset(("personne", "individu"))
_ASKED = frozenset(("interroger", "sonder", "concerner", None))


def _in_clause_before(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`les 300 premiers inscrits ont 12 ans ; un sur trois …`, `en libérer 750 ; à peine la moitié …`: of those."""
    share = quantities[i]
    if page.before(share.left) != ";" and page.folds[max(share.left - 4, 0) : share.left].count(";") == 0:
        return None
    for j, other in earlier(page, quantities, i, 0):
        if other.kind == "count":
            told = is_amount(other) and other.noun == share.noun and not other.per
            return j if told and other.part_of is None else None
    return None


def _said_again(page: Scan, quantities: Sequence[Quantity], i: int) -> Decimal | None:
    """`480 décès en août,` | soit 4 % des décès: what the share says again, and cannot be a part of."""
    share, before = quantities[i], quantities[i - 1]
    again = i > 0 and page.before(share.left) == "soit" and in_sentence(page, before, share)
    return before.value if again else None


def _is_ratio(page: Scan, share: Quantity) -> bool:
    """`La part des immigrés dans la population est de 8 %`, `Rapporté au PIB`, `1 ‰`: no share of what is counted."""
    first, _ = page.layout.sentence(share.first)
    led = page.folds[first : share.left]
    if "part" in led and led[led.index("part") + 1 : led.index("part") + 2] == ["belle"]:
        return False  # `faisant la part belle aux Haïtiens (28 %)`
    return share.unit == "‰" or not _RATIOS.isdisjoint(led)


def _is_aimed_at(page: Scan, share: Quantity) -> bool:
    """`Le gouvernement tablait sur 4,7 %`, `4 % sous celui de 2019`: a rate that is measured against another."""
    first, _ = page.layout.sentence(share.first)
    led = page.folds[max(first, share.left - _APART) : share.left]
    beside = page.folds[share.after : share.after + 1]
    return beside == ["sous"] or not _AIMING.isdisjoint(led)


_AIMING = frozenset(
    """seuil plafond tablait tablaient table vise visent visait visaient escomptait escomptaient espère espèrent
    espérait espéraient ambitionne ambitionnait""".split()
)
_RATIOS = frozenset(
    """part proportion taux pourcentage rapporté rapportée rapportés rapportées ramené ramenée ramenés
    ramenées""".split()
)


def _is_quoted(page: Scan, share: Quantity) -> bool:
    """`« Un migrant sur cinq dit … »`: what somebody says of migrants, of no count."""
    near = page.folds[max(page.layout.sentence(share.first)[0] - 1, share.left - _QUOTE, 0) : share.left]
    pointed = page.folds[share.after : share.after + 2] in _POINTING
    return "«" in near and "»" not in near and not pointed


_QUOTE = 15


def _beside(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Les trois quarts de la manne viennent de France ; Mayotte compte pour 11 %`: of the same whole."""
    share = quantities[i]
    for _, other in earlier(page, quantities, i, 0):
        if other.kind in SHARES and other.noun == share.noun and not other.change and share.elided:
            return other.part_of
    return None


def _is_open(page: Scan, whole: Quantity) -> bool:
    """An amount that shares can be told of: no rate, no part and no item of a list."""
    named = (not whole.elided and not whole.definite) or page.before(whole.left) in ("à", "=")
    named = named or is_total(page, whole)  # `Total des personnes arrêtées :` | 1 146
    return is_amount(whole) and whole.per is None and whole.part_of is None and named


def _is_elsewhere(page: Scan, share: Quantity, whole: Quantity) -> bool:
    """`La France, 65 535 bénéficiaires, … Un bénéficiaire sur deux est une femme`, further on: not of those there."""
    far = page.layout.sentences_between(whole.first, share.first)
    if far > 1 and (whole.negated or whole.qualifier == "at_most"):
        return True  # `le refuge ne pourra accueillir plus de 80 personnes`
    placed = bool(whole.places) and not whole.place_carried
    return far > _BESIDE and placed and not set(whole.places) <= set(share.places)


_BESIDE, _WHOLE = 2, 100  # the row of 100 % is no part (ruling 30)


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


def funded(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Doté de 2,6 milliards, le plan n’est financé qu’à 42 %`, `à hauteur de 6 %`: the share of a sum that is paid."""
    share = quantities[i]
    led = page.folds[max(share.left - 4, 0) : share.left]
    paid = not (_PAID | _TAKEN).isdisjoint(led) and led[-1:] == ["à"]
    if share.kind not in SHARES or not (paid or "hauteur" in led):
        return None
    here = page.layout.sentence_number(share.first)
    for j in range(i - 1, max(i - _ITEMS, -1), -1):
        whole = quantities[j]
        if here - page.layout.sentence_number(whole.first) > 1:
            return None
        per = whole.per and not in_sentence(page, whole, share)  # `95 000 euros par mois, financés à 60 %`
        if _is_paid(page, whole, share) and not whole.change and not per and whole.part_of is None:
            return j
    return None


def _is_paid(page: Scan, whole: Quantity, share: Quantity) -> bool:
    """A sum; or places, which are taken up just behind: `36 100 places, occupées à 94 %`."""
    if whole.kind == "money":
        return True
    return whole.noun in ROOMS and not _TAKEN.isdisjoint(page.folds[whole.right : share.left])


_TAKEN = frozenset("occupé occupée occupés occupées rempli remplie remplis remplies pourvus pourvues".split())


def received(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Besoins : 149,7 M$` over `Reçu au 31 octobre : 77,8 M$ (52 %)`: what came in of what is needed."""
    part = quantities[i]
    line = page.layout.line(part.first)[0]
    listed = page.before(part.left) == ":" and page.folds[line] in _RECEIVED
    if part.kind != "money" or not (listed or _has_come_in(page, part)):
        return None
    for j, whole in earlier(page, quantities, i, 2):
        needed = whole.noun in _NEEDS or (not listed and _is_needed(page, whole))
        if whole.kind == "money" and needed and larger(whole, part):
            return j
    return None


def _has_come_in(page: Scan, part: Quantity) -> bool:
    """`À ce jour,` | 8 millions seulement `ont été reçus`: what has come in so far."""
    first, last = page.layout.sentence(part.first)
    behind = page.folds[part.right : min(part.right + _COME_IN, last)]
    come = any(one == "été" and two in _CAME_IN for one, two in pairwise(behind))
    so_far = "déjà" in page.folds[first:last] or page.folds[first + 1 : first + 3] == ["ce", "jour"]
    return come and (so_far or "seulement" in behind)


def _is_needed(page: Scan, whole: Quantity) -> bool:
    """`Le plan demande` | 40 millions, `un appel de` | 40 millions, `Il faudrait` | 40 millions."""
    first = page.layout.sentence(whole.first)[0]
    return not _ASKED.isdisjoint(page.folds[max(first, whole.left - _COME_IN) : whole.left])


_COME_IN = 12  # words between a sum and `ont été reçus`, or between `besoins` and a sum
_CAME_IN = frozenset(
    """reçu reçus reçue reçues versés versée versées collectés mobilisés décaissés obtenus dépensés dépensée dépensées
    engagés engagée engagées débloqués débloquée débloquées utilisés consommés distribués distribuée distribuées
    attribués alloués""".split()
)
_ASKED = frozenset(
    """besoin besoins appel appels demande demandent demandait réclame réclament requis requise requiert requièrent
    nécessite nécessitent faut faudrait faudra chiffrés estimés dispose disposait doté dotée enveloppe budget fonds
    prévoit prévoyait promis""".split()
)


_RECEIVED = frozenset(
    "reçu reçus reçue financé financés financement mobilisé mobilisés collecté perçu".split()
)
_NEEDS = frozenset("besoin appel plan budget fonds financement requis".split())


_PAID = frozenset(
    """financé financée financés financées couvert couverte couverts couvertes payé payée payés payées subventionné
    subventionnée subventionnés subventionnées remboursé remboursée remboursés remboursées assuré assurée""".split()
)


def of_the_whole(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`78 % du total`, `la moitié de l’ensemble`: of the largest figure that was said before; the last of two alike."""
    share = quantities[i]
    behind = page.folds[share.after : share.after + 3]
    lot = behind[:2] == _LOT or behind == _THAT_TOTAL
    if share.kind not in SHARES or not (behind == _ENSEMBLE or behind[:2] == _TOTAL or lot):
        return None
    near = [
        j
        for j, whole in earlier(page, quantities, i, _LOT_BACK if lot else _FARTHEST)
        if is_amount(whole)
        and whole.part_of is None
        and (lot or not whole.per)
        and not of_other_years(share, whole)
    ]
    largest = max((quantities[j].value or 0 for j in near), default=0)
    found = next((j for j in near if (quantities[j].value or 0) >= largest * _ALIKE), None)
    if (
        found is None
        or page.folds[share.after + len(behind) : share.after + len(behind) + 1] not in _PEOPLE_OF
    ):
        return found
    return found if of_one_word(page, share, quantities[found]) else None  # `14 % de l’ensemble des vaccinés`


_PEOPLE_OF = (["des"], ["de"])
_LOT_BACK = 2
_ALIKE = Decimal("0.98")
_TOTAL, _LOT = ["du", "total"], ["du", "lot"]
_THAT_TOTAL, _ENSEMBLE = ["de", "ce", "total"], ["de", "l'", "ensemble"]
