"""`les moins de 18 ans`, `Tranche 35-49 ans`, `à partir de 8 ans`: ages that set groups apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import singular
from ....persons import is_person
from ....words import PLURAL, SINGULAR, word_set
from ..bounds import qualifier
from ..phrases import heads
from .whose import ADULT, GROWN, NO_AGE, before_mark

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan


def is_signed(page: Scan, quantity: Quantity) -> bool:
    """`les` | +65 ans, `les seniors (+50 ans)`: a sign that says older than, no change; `les` | - de 25 ans."""
    at = quantity.numbers[0].first
    if _is_younger(page, quantity):
        quantity.first, quantity.change = at, None
        quantity.left = at - 1 - (page.before(at) == "de")
        qualifier.settle(quantity, "less_than")
        return True
    plus = quantity.first == at - 1 and page.folds[quantity.first] == "+" and quantity.unit == "year"
    if plus and (page.before(quantity.first) in PLURAL or _before_mark_person(page, quantity)):
        quantity.first, quantity.change = at, None
        qualifier.settle(quantity, "more_than")
    return False


def _is_younger(page: Scan, quantity: Quantity) -> bool:
    """`les` | -18 ans, `les` | - de 25 ans, `Gratuit` | -12 ans, `Tarif réduit (` | -26 ans: younger."""
    at = quantity.numbers[0].first - 1
    worded = at > 0 and page.folds[at] == "de"
    at -= worded
    if at < 1 or page.folds[at] not in ("-", "–") or quantity.unit != "year" or len(quantity.numbers) > 1:
        return False
    if page.before(at) in PLURAL:
        return True
    fares = page.folds[max(at - 3, page.layout.line(at)[0]) : at]
    return not worded and not _FARES.isdisjoint(fares) and page.kinds[at - 1] != heads.number_letter()


def _before_mark_person(page: Scan, quantity: Quantity) -> bool:
    found = before_mark(page, quantity)
    return found is not None and is_person(found.lemma)


def of_older(page: Scan, quantity: Quantity) -> bool:
    """`les actifs` | de moins de 25 ans: those of a group, whatever it is called, within a bound of age."""
    at = quantity.left - 1
    bounded = quantity.left < quantity.first and quantity.qualifier in ("less_than", "more_than", "at_least")
    named = bounded and at > 0 and page.folds[at] in ("de", "d'") and page.folds[at - 1] in _GROUPS
    return named and quantity.unit == "year"


def is_band(page: Scan, quantity: Quantity) -> bool:
    """`Tranche` | 35-49 ans, `25-34 ans : 42 %`: two ages tied by a hyphen; not `une peine de 10-15 ans`."""
    low, joint = quantity.minimum, quantity.numbers[0].last
    banded = quantity.qualifier == "between" and low is not None and low >= GROWN and joint < quantity.last
    if not banded or page.folds[joint] not in ("-", "–") or page.before(quantity.left) in ("de", "d'", "en"):
        return False
    return page.folds[quantity.after : quantity.after + 1] in ([], [":"], [")"], [","], ["."], ["|"], ["\n"])


def limits_life(page: Scan, quantity: Quantity) -> bool:
    """`Une fille sur cinq est mariée` | avant 18 ans, `L’école est obligatoire` | de 3 à 16 ans: when in a life."""
    if quantity.unit != "year" or (quantity.maximum or quantity.value or _ANCIENT) >= _ANCIENT:
        return False
    if page.folds[quantity.after : quantity.after + 1] in NO_AGE:
        return False
    at, ranged = quantity.left, quantity.qualifier == "between"
    bounded = quantity.qualifier in ("at_most", "at_least") and quantity.left < quantity.first
    if not (bounded or (page.before(at) == "de" if ranged else page.before(at) in ("avant", "après"))):
        return False
    first, last = page.layout.sentence(at)
    told = page.folds[first:last]
    lived = not (_OPEN_TO if ranged else _LIVES).isdisjoint(page.folds[first:at])
    lived |= page.before(at) in ("avant", "après") and not _ILLS.isdisjoint(told) and "pas" not in told
    return lived and not any(word.startswith(PUNISHED) for word in told)


_ANCIENT = 110
_LIVES = word_set(
    """marié mariée mariés mariées meurt meurent mourir décède décèdent retraite vaccin vacciné vaccinés vaccinées
    vaccination école scolarité scolarisé scolarisés scolarisées mineur mineure mineurs mineures dépistage enceinte"""
)
# `Ce cancer est rare` | avant 40 ans, | Après 65 ans, `un homme sur dix a la maladie`.
_ILLS = word_set(
    "cancer cancers maladie maladies ménopause puberté grossesse grossesses fertilité démence diabète"
)
_OPEN_TO = word_set(
    "école instruction scolarité obligatoire ouvert ouverte ouverts ouvertes atelier ateliers famille petits public"
)


def is_label(page: Scan, quantity: Quantity) -> bool:
    """`Moins de 26 ans` | : 8 €, `De 18 à 25 ans` | : 33 %: who pays or answers; small numbers may be a stay."""
    at = quantity.left - (quantity.qualifier == "between" and page.before(quantity.left) == "de")
    opens = page.before(at) in ("", "\n", ";", "|", "•", "·", "-", "–")
    high = quantity.maximum or quantity.minimum or 0
    named = opens and page.folds[quantity.after : quantity.after + 1] == [":"] and quantity.unit == "year"
    return named and quantity.qualifier != "exact" and ADULT < high < _ANCIENT


def is_advised(page: Scan, quantity: Quantity) -> bool:
    """`dépistage recommandé` | entre 50 et 74 ans, `Ateliers` | de 6 à 10 ans, `4 €` | de 6 à 12 ans: for whom."""
    at = quantity.left - (page.before(quantity.left) in ("de", "entre"))
    if quantity.qualifier != "between" or quantity.unit != "year" or at == quantity.left:
        return False
    word = page.before(at)
    fare = word in ("€", "euros") and (quantity.maximum or 0) <= _YOUNG
    return fare or word in _ADVISED or (word in _PASTIMES and page.before(at - 1) not in SINGULAR)


_ADVISED = word_set(
    """recommandé recommandée recommandés recommandées conseillé conseillée conseillés conseillées obligatoire
    obligatoires gratuit gratuite gratuits gratuites accessible accessibles"""
)
_PASTIMES = word_set("ateliers activités animations colonies jeux spectacles contes")


def heads_row(page: Scan, quantity: Quantity) -> bool:
    """`65 ans et + : 12 %`, `| Moins de 18 ans | 12 |`, `- de 18 ans : 14`: the age of a row or cell."""
    folds, at, first = page.folds, quantity.left, page.layout.line(quantity.first)[0]
    if quantity.unit != "year" or folds[quantity.right : quantity.right + 1] not in ([":"], ["|"], ["\t"]):
        return False
    if folds[at - 2 : at] == ["-", "de"] and at - 2 == first and quantity.qualifier == "exact":
        quantity.left = at - 2
        qualifier.settle(quantity, "less_than")
    opens = quantity.left - first <= 1 or folds[quantity.left - 1] == "|"
    return opens and quantity.qualifier in ("less_than", "more_than", "at_least")


_GROUPS = word_set("actifs actives inactifs inactives seniors séniors élèves jeunes urbains ruraux étrangers")
PUNISHED = (
    "condamn",
    "peine",
    "prison",
    "réclusion",
    "requis",
    "détention",
    "interdi",
    "fix",
    "port",
    "durée",
)


def between_ages(page: Scan, quantity: Quantity) -> bool:
    """`les jeunes entre 15 et 24 ans`, `leurs 18 ans`."""
    at = quantity.left - (page.before(quantity.left) == "entre")
    after = page.folds[quantity.after] if quantity.after < len(page) else ""
    if at == quantity.left:
        held = (page.before(at), page.before(quantity.numbers[0].first))  # `jusqu’à ses 18 ans`
        own = not _OWN.isdisjoint(held) and quantity.unit == "year"
        return own and after not in ("de", "d'", "du")
    at -= page.before(at) == ","  # `les plus jeunes, entre 18 et 24 ans`
    return quantity.unit == "year" and is_person(singular(page.before(at))) and page.before(at).endswith("s")


_OWN = word_set("ses leurs mes nos vos")


def admitted(page: Scan, quantity: Quantity) -> bool:
    """`conte musical (à partir de 8 ans)`, `Spectacle – dès 6 ans`: who may come in, alone in its bracket or cell."""
    if _is_of_band(page, quantity):
        return True
    young = quantity.unit == "year" and quantity.value is not None and quantity.value <= _YOUNG
    free = not _FREE.isdisjoint(page.folds[max(quantity.left - 3, 0) : quantity.left])
    if young and free and quantity.qualifier in ("at_most", "less_than"):
        return True  # `gratuit` | jusqu’à 6 ans
    if not young or quantity.qualifier != "at_least" or quantity.left == quantity.first:
        return False
    alone = page.before(quantity.left) in ("(", "–", "-", "—", "|", "•", "·", "\n", "", ".")
    return alone and page.folds[quantity.after : quantity.after + 1] in (
        [")"], ["\n"], ["."], [","], ["–"], ["|"], [],
    )  # fmt: skip


def _is_of_band(page: Scan, quantity: Quantity) -> bool:
    """`Tarif enfants` | à partir de 6 ans, `des adultes` | à partir de 40 ans, `Les enfants` | jusqu’à 10 ans."""
    bounded = quantity.qualifier in ("at_least", "at_most") and quantity.left < quantity.first
    whom = page.before(quantity.left)
    return bounded and quantity.unit == "year" and whom in _BANDS


_BANDS = word_set(
    """enfant enfants jeune jeunes public publics adulte adultes seniors fille filles garçon garçons élève élèves
    adolescents adolescentes mineurs bébés"""
)
_YOUNG = 25
_FREE = word_set("gratuit gratuite gratuits gratuites gratuité")
_FARES = _FREE | word_set("tarif tarifs réduit enfant enfants jeune jeunes")


def of_some(page: Scan, quantity: Quantity) -> bool:
    """`1 990 enfants, dont 480` | de moins de trois ans: a number that stands for people, then a bound."""
    at = quantity.left - 1
    bounded = quantity.qualifier in ("less_than", "more_than", "at_least", "at_most", "between")
    counted = at > 1 and page.kinds[at - 1] in (heads.number_letter(), letter_of()["rest"])
    return bounded and counted and page.folds[at] == "de" and quantity.unit in ("year", "month")


def of_group(page: Scan, quantity: Quantity) -> bool:
    """`les moins de 18 ans`, `les 18-35 ans`, `65 ans et plus`."""
    words = page.words
    if quantity.unit != "year":
        return False
    before = words[quantity.left - 1].folded if quantity.left else ""
    hyphened = quantity.qualifier == "between" and words[quantity.numbers[0].last].text in "-–"
    if (
        hyphened
        and before in ("", "\n", "|", "(", "•")
        and page.folds[quantity.after : quantity.after + 1] != ["de"]
    ):
        return True  # `0-17 ans : 31 %`
    if before in ("les", "des", "aux") and quantity.qualifier in ("less_than", "more_than", "between"):
        return True
    if quantity.qualifier == "less_than" and _heads_share(page, quantity):
        return True
    return (
        quantity.qualifier == "at_least"
        and words[quantity.after - 1].folded in ("plus", "+")
        and words[quantity.after - 2].folded in ("et", "ou")
    )


def _heads_share(page: Scan, quantity: Quantity) -> bool:
    """`Moins de 30 ans : 24 %`: the label of a share, at an age that no span of time in such a row has."""
    led = page.before(quantity.left) in ("", "\n", ";", "|", "•", ":")
    shared = page.folds[quantity.after : quantity.after + 1] == [":"] and page.folds[
        quantity.after + 2 : quantity.after + 3
    ] == ["%"]
    return led and shared and (quantity.value or 0) >= ADULT
