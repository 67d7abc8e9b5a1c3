"""What holds at any time has a period only where it is dated: prices, capacities, sizes, members, ages."""

from __future__ import annotations

from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...persons import is_person
from ...words import OF, SINGULAR, TO
from ..quantities.counted.behind import LENGTHS
from .baselines import VICTIMS

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan


class Reach(IntEnum):
    """From how far a date may come to a figure: nowhere, behind it, its clause, the text."""

    NOWHERE = 0
    BESIDE = 1
    CLAUSE = 2
    TEXT = 3


_EXTENTS = LENGTHS | {"m2", "km2", "ha"}
_MADE = frozenset(
    """prévu prévue prévus prévues conçu conçue conçus conçues homologué homologuée homologués homologuées
    dimensionné dimensionnée équipé équipée calibré calibrée construit construite aménagé aménagée""".split()
)
_CAN = frozenset("peut peuvent pouvait pouvaient pouvant pourra pourront capable capables".split())
_ROOMS = frozenset("place lit couchage chambre logement étage pièce classe salle".split())
_NOTES = frozenset("coupure coupures billet billets pièce pièces".split())
_PEOPLE_OF_A_PLACE = frozenset(("habitant", "âme", "résident"))
_MEMBER_STATES = frozenset(("pays", "état"))
_PRICES = frozenset(
    """prix forfait loyer salaire salaires coût
    coûtent coûte coûtait coûtaient revient reviennent facture facturent facturait facturaient""".split()
)
_FARES = frozenset("moyennant tarif tarifs envoi ".split())
_CAPPED = frozenset("plafonné plafonnée plafonnés plafonnées".split())
_STATES = frozenset(
    """disposer compter employer accueillir comporter comprendre regrouper plafonner coûter mesurer peser prévoir
    durer revendiquer totaliser composer""".split()
)
_YOURS = frozenset(("votre", "vos"))  # `66 % de votre don`: said to the reader
_FEW = 10
# `atteint la barre des 40 millions`: a mark that is reached, not things that are known
_MARKS = frozenset(("barre", "seuil", "cap"))
_MEMBERS = frozenset("élu élue conseiller conseillère député députée sénateur sénatrice membre agent".split())


def reach_of(page: Scan, quantity: Quantity) -> Reach:
    """From how far a date may come to `quantity`."""
    if quantity.kind == "duration":
        return Reach.CLAUSE if _is_measured(page, quantity) else Reach.NOWHERE
    if quantity.kind == "age" or (quantity.kind == "ordinal" and quantity.noun == "étage"):
        return Reach.NOWHERE
    if _is_of_a_parent(page, quantity):
        return Reach.NOWHERE
    if quantity.kind == "measure" and quantity.unit in LENGTHS and _has_fallen(page, quantity):
        return Reach.TEXT
    if _is_attribute(page, quantity) or _is_some_of(page, quantity):
        return Reach.BESIDE
    if quantity.noun in _TURNS and page.before(quantity.left) == "à":
        return Reach.CLAUSE  # `l’a refusée à` | deux reprises: each at a time of its own
    if quantity.kind == "measure" and (quantity.unit in _WEATHER or _is_a_ration(page, quantity)):
        return Reach.CLAUSE
    if quantity.kind == "money" and _is_price(page, quantity):
        return Reach.CLAUSE
    return Reach.CLAUSE if _is_standing(page, quantity) else Reach.TEXT


def _has_fallen(page: Scan, quantity: Quantity) -> bool:
    """`il est tombé` | 30 cm `de neige`, | 40 mm `sont tombés`; not `un mur de 3 m est tombé`."""
    if page.before(quantity.left) in OF | TO:
        return False
    _, last = page.layout.sentence(quantity.first)
    around = [*_before(page, quantity, 4), *page.folds[quantity.right : min(quantity.right + 5, last)]]
    return any(word == "plu" or (infinitive(word) in _FALLING and is_participle(word)) for word in around)


_FALLING = frozenset(("tomber", "pleuvoir", "neiger"))
_TURNS = frozenset(("reprise", "occasion"))


def _is_a_ration(page: Scan, quantity: Quantity) -> bool:
    """`9 litres d’eau par personne et par jour`: what each one gets, at any time."""
    return bool(quantity.per) and ("par", "jour") in pairwise(
        page.folds[quantity.right : quantity.right + _RATION]
    )


_RATION = 9  # words from a measure to `par jour`: `d’eau potable par personne et par jour`
_WEATHER = frozenset(("Cel", "km/h", "[kn_i]", "m/s"))


def _is_some_of(page: Scan, quantity: Quantity) -> bool:
    """`trois des` | cinq `centres fermeront`: things that are known, of which some are told of."""
    at = quantity.left - 2
    known = quantity.definite and not is_person(quantity.noun or "")
    return known and at >= 0 and page.folds[at + 1] == "des" and Tag.NUMBER in guess(page.folds[at])


def _is_of_a_parent(page: Scan, quantity: Quantity) -> bool:
    """`Nur Kalima, 41 ans, mère de` | six `enfants`."""
    return page.before(quantity.left) in ("de", "d'") and page.before(quantity.left - 1) in _PARENTS


_PARENTS = frozenset("mère père parent parents maman papa".split())


def _is_measured(page: Scan, quantity: Quantity) -> bool:
    """`la durée moyenne a atteint 22 jours`, `en 159 jours en moyenne`: a time that is a figure of the year."""
    if page.before(quantity.left) == "contre":
        return True
    if page.before(quantity.left) in ("à", "de") and _has_passed(page, quantity):
        return True  # `est passée de 18,2 mois en 2023 à 19,6 mois en 2024`
    averaged = not _AVERAGES.isdisjoint(page.folds[quantity.last : quantity.last + 4])
    return averaged or (quantity.noun in _TIMES and not quantity.change)


_AVERAGES = frozenset(("moyenne", "médiane"))
_TIMES = frozenset(("durée", "délai", "attente"))


def _has_passed(page: Scan, quantity: Quantity) -> bool:
    return any(infinitive(word) == "passer" for word in _before(page, quantity, 9))


def _before(page: Scan, quantity: Quantity, far: int) -> list[str]:
    """The few folded words of the sentence before `quantity`."""
    first, _ = page.layout.sentence(quantity.first)
    return page.folds[max(first, quantity.left - far) : quantity.left]


def _is_attribute(page: Scan, quantity: Quantity) -> bool:
    """`un canot de 9 mètres`, `prévu pour 80 lits`, `(320 lits)`: what a thing is like."""
    before = _before(page, quantity, 5)
    last = before[-1] if before else ""
    if quantity.kind == "measure" and quantity.unit in _EXTENTS:
        behind = page.folds[quantity.after : quantity.after + 2]
        return _is_size(before, quantity.unit, behind) or _is_extent_of_a_place(page, quantity)
    if "pour" in before and not _MADE.isdisjoint(before):
        return True
    if not _YOURS.isdisjoint(page.folds[quantity.last : quantity.last + 3]):
        return True
    if (quantity.kind == "money" and not _FARES.isdisjoint(before)) or not _CAPPED.isdisjoint(before):
        return True
    if "sur la base d" in " ".join(_before(page, quantity, _BASIS)) or _is_run_at(page, quantity):
        return True  # `sur la base d’un coût de` | 500 euros
    if before[-3:-1] == ["à", "raison"] or (before[-1:] == ["de"] and not _NOTES.isdisjoint(before[-2:-1])):
        return True
    if _is_a_capacity(_before(page, quantity, _BRACKET)) or _is_able(before):
        return True
    if _is_bracketed(_before(page, quantity, _BRACKET)) and _is_a_detail(page, quantity):
        return True
    if quantity.noun in _ROOMS and (
        last in ("(", "pour")
        or before[-2:] == [",", "de"]
        or _of_a_thing(before)
        or _is_listed(page, quantity)
    ):
        return True
    if quantity.noun in _MEMBER_STATES and len(before) > 1 and last == "(":
        named = quantity.left - 2
        return page.words[named].capital and named > page.layout.line(named)[0]  # `toute l’UE (27 pays)`
    people = quantity.noun in _PEOPLE_OF_A_PLACE
    return people and (last == "(" or _of_a_thing(before) or _is_apposed(page, quantity))


def _is_a_capacity(led: list[str]) -> bool:
    """`(capacité : 70 000)`, `d’une capacité de 300`; not `a accru sa capacité : 300 places étaient libres`."""
    at = next((i for i, word in enumerate(led) if word == "capacité"), len(led))
    if led[at + 1 :] == [":"]:
        return led[at - 1 : at] not in (["sa"], ["leur"])
    return at < len(led) and ":" not in led[at:]


def _is_run_at(page: Scan, quantity: Quantity) -> bool:
    """`, financé à` | 60 % `par l’État`, `, occupés à` | 58 %: how a thing stands, beside what is told of it."""
    at = quantity.left - 1
    if quantity.kind != "percent" or at < _APART or page.folds[at] != "à":
        return False
    comma, done = at - _APART, page.folds[at - 1].rstrip("es")
    if page.folds[comma] != "," or done not in _RUN | _FILLED:
        return False
    first, _ = page.layout.sentence(quantity.first)
    # `le réseau comptait 35 612 places, occupées à` | 95 %: counted together
    counted = any(word[0].isdecimal() for word in page.folds[max(comma - _COUNTED, first) : comma])
    return done in _RUN or not counted


_BASIS = 9  # words of `sur la base d’un coût moyen de`
_APART, _COUNTED = 2, 6  # words from the comma to `à`, from a number to the comma
_RUN = frozenset("financé cofinancé subventionné détenu".split())
_FILLED = frozenset(("occupé", "rempli"))


def _is_size(before: list[str], unit: str, behind: list[str]) -> bool:
    """`un canot de 9 mètres`, `à 40 km` | de là; not `secourus à 52 milles`, `20 hectares ont brûlé`."""
    led = [word for word in before if word not in _ROUGHLY]
    if led[-1:] == ["à"]:
        return led[-2:-1] == [","] or behind == ["de", "là"] or not _JUDGED.isdisjoint(led)
    return unit in LENGTHS or led[-1:] in (["de"], ["d'"]) or not _SIZES.isdisjoint(led)


_ROUGHLY = frozenset(("quelque", "quelques", "environ"))
_JUDGED = frozenset(
    "situé située situés situées distant distante estimé estimée estimés estimées évalué évaluée".split()
)
_SIZES = frozenset("mesure mesurent mesurait mesuraient couvre couvrent surface superficie".split())


def _is_able(before: list[str]) -> bool:
    """`peut accueillir 300 personnes`, `qui peut en abriter septante`."""
    return Tag.INFINITIVE in guess(before[-1] if before else "") and not _CAN.isdisjoint(before[-3:])


def _is_extent_of_a_place(page: Scan, quantity: Quantity) -> bool:
    """`la ville de Bordeaux (` | 4 900 `hectares)`: a place and its size; not `Landiras (12 800)`, which burnt."""
    at = quantity.left - 1
    named = at > 0 and page.folds[at] == "(" and page.words[at - 1].capital
    return named and page.folds[quantity.last : quantity.last + 1] != [")"]


def _is_apposed(page: Scan, quantity: Quantity) -> bool:
    """`La Moldavie,` | 2,5 millions `d’habitants, en a vu passer …`: between the commas behind a name."""
    at = quantity.left - 1
    ends = quantity.phrase[1] if quantity.phrase else quantity.right
    closed = page.folds[ends : ends + 1] == [","]
    return closed and at > 0 and page.folds[at] == "," and page.words[at - 1].capital


def _is_listed(page: Scan, quantity: Quantity) -> bool:
    """`Maison des associations, Roubaix. Gratuit,` | 40 places.: nothing but a name and how many it holds."""
    first, last = page.layout.sentence(quantity.first)
    ends = last - quantity.right <= _REST and page.before(quantity.left) == "," and not quantity.elided
    return ends and not any(is_finite_verb(word) or is_participle(word) for word in page.folds[first:last])


_REST = 3  # words from a figure to the end of its sentence: its noun, a stop


def _is_bracketed(before: list[str]) -> bool:
    return "(" in before and ")" not in before


def _is_a_detail(page: Scan, quantity: Quantity) -> bool:
    """`(28 h, 320 €, 12 places)`, `(coût : 22 M€)`: what a thing is like, in its bracket."""
    if quantity.kind != "money":
        return quantity.noun in _ROOMS
    return _is_small(quantity) or (page.before(quantity.left) == ":" and _is_price(page, quantity))


_BRACKET = 10  # words of a bracket: `(28 h, 320 €, 12 places)`


def _is_small(quantity: Quantity) -> bool:
    return quantity.value is not None and quantity.value < _DEAR


_DEAR = 1000


def _of_a_thing(before: list[str]) -> bool:
    """`un centre de 140 places`; not `dispose de 136 places`."""
    if before[-1:] not in (["de"], ["d'"]) or len(before) < 2:
        return False
    led = [word for word in before[:-1] if Tag.ADVERB not in guess(word)]  # `disposaient` | très exactement
    if not led:
        return False
    thing = guess(led[-1])
    if infinitive(led[-1]) in _MAKE_UP:
        return False  # `Le parc est composé` | de 64 995 logements
    if led[-1] in ("total", "objectif"):
        return False  # `un total` | de 120 places, `disposaient au total` | de 18 015
    verb = Tag.FINITE_VERB in thing and not (Tag.NOUN in thing and led[-2:-1] and led[-2] in SINGULAR)
    return not verb and led[-1].isalpha()


def _is_price(page: Scan, quantity: Quantity) -> bool:
    return not _PRICES.isdisjoint(_before(page, quantity, 8))


def _states(word: str) -> bool:
    return infinitive(word) in _STATES or word in ("offre", "offrent")


def is_claimed(before: list[str]) -> bool:
    """`Les organisateurs revendiquent` | 150 `personnes`: of what was just told; not members of a party."""
    return not _ORGANISERS.isdisjoint(before) and any(infinitive(word) == "revendiquer" for word in before)


_ORGANISERS = frozenset("organisateurs organisatrices organisation manifestants".split())
_COUNTS = frozenset(("compte", "comptent"))  # `Le centre en` | compte `850`: it holds so many


def _was_done(before: list[str], at: int) -> bool:
    """`a` | accueilli `300 personnes`, `ont déjà` | revendiqué: what was done once states nothing that holds."""
    return infinitive(before[at]) in _DEEDS and not {"a", "ont"}.isdisjoint(before[max(at - 2, 0) : at])


_DEEDS = frozenset("accueillir compter employer regrouper revendiquer totaliser".split())


def is_made_up(page: Scan, quantity: Quantity) -> bool:
    """`Le groupe comprend` | 903 `Nigériens`, `dont 164 femmes`: the people who were just told of."""
    first, _ = page.layout.sentence(quantity.first)
    opened = page.folds[first : first + _OPENED]
    at = next((i for i, word in enumerate(opened) if word in _GROUPS), None)
    made = at is not None and any(infinitive(word) in _MAKE_UP for word in opened[at + 1 :])
    return made and quantity.kind == "count" and ":" not in page.folds[first : quantity.left]


_OPENED = 4  # words that open a sentence: `Le groupe comprend`
_GROUPS = frozenset("groupe convoi équipage contingent".split())
_MAKE_UP = frozenset("comprendre compter comporter composer".split())


def _is_standing(page: Scan, quantity: Quantity) -> bool:
    """`dispose de 136 places`, `compte 37 salariés`: a fact that holds at any time."""
    before = _before(page, quantity, 5)
    stated = next((i for i, word in enumerate(before) if _states(word) and not _was_done(before, i)), None)
    if stated is not None and is_claimed(before):
        return False
    if stated is not None:
        # `parmi eux on compte 40 femmes`, `les foyers en regroupaient 420`: of what was counted before
        taken_up = before[max(stated - 1, 0)] == "en" and before[stated] not in _COUNTS
        free = "parmi" not in before and not taken_up and quantity.kind != "percent"
        alors = "alors" in before[stated:]  # `comptait alors`: at the time that is told
        return free and not alors and not is_made_up(page, quantity)
    return quantity.kind == "count" and quantity.definite and (quantity.value or _FEW) < _FEW


def is_of_the_known(page: Scan, quantity: Quantity) -> bool:
    """`les 27 États`, `ses 12 agents`: things that are known; not the people told of, `la barre des 40 millions`."""
    noun = quantity.noun or ""
    if (is_person(noun) and noun not in _MEMBERS) or noun in VICTIMS:
        return False
    return quantity.kind == "count" and quantity.definite and page.before(quantity.left - 1) not in _MARKS
