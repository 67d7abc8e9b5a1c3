"""What the words around a figure tell of its time: a deed, a scene that is recalled, a stretch of its own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import infinitive, is_participle
from ...words import HAVE, A
from ..dates import bounds
from .roles import LEFT
from .timeless import clause_around

if TYPE_CHECKING:
    from datetime import date

    from ...found import FoundDate, Quantity
    from ...scan import Scan

_HAS = frozenset(("a", "ont"))
_ASIDE = frozenset("pour au à avec dont estimé estimée".split())
_FAR = 14  # words from a figure to its verb
_BEHIND = 5  # words from an auxiliary to its participle: `a, selon la police,` is cut at its comma
_SCENE = frozenset("était étaient étais étions avait avaient avais avions".split())
_DENIED = frozenset(("pas", "jamais", "guère"))
_DAYS = {
    "jours": 1, "semaine": 7, "semaines": 7, "mois": 30, "an": 365, "ans": 365, "année": 365, "années": 365,
    "décennie": 3650, "décennies": 3650,
}  # fmt: skip


def deed(page: Scan, quantity: Quantity) -> tuple[int, int] | None:
    """`le chauffeur a écopé de` | 3 000 €: the auxiliary and the participle of the clause, which tell what was done."""
    left, right = clause_around(page, quantity)
    if _ASIDE.isdisjoint(page.folds[left : quantity.left]):
        left = page.layout.sentence(quantity.first)[0]  # `a saisi trois bateaux, sept moteurs et` | 400 euros
    for at in range(quantity.left - 1, left - 1, -1):
        if page.folds[at] in HAVE and (done := _participle(page, at, right)):
            return at, done
    return None


def _participle(page: Scan, at: int, limit: int) -> int:
    """The participle behind the auxiliary at word `at`; 0 where there is none."""
    near = range(at + 1, min(at + _BEHIND, limit, len(page)))
    return next((i for i in near if is_participle(page.folds[i]) and page.folds[i] != "été"), 0)


_CLAIMED = frozenset(
    """promettre évoquer souhaiter plaider réclamer exiger chiffrer annoncer proposer demander préconiser recommander
    suggérer reconnaître dénoncer""".split()
)
_SCENES = frozenset(
    """visite déplacement passage conférence devant auditionné auditionnée interrogé interrogée invité invitée reçu
    reçue discours interview entretien""".split()
)


def is_said_at(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`En déplacement` | mardi `à Lille, la ministre a annoncé` | 200 postes: the day on which somebody spoke there."""
    found = deed(page, quantity)
    if found is None or not day.last <= found[0] < quantity.left:
        return False
    first, _ = page.layout.sentence(day.first)
    led = page.folds[max(first, day.first - _SCENE_BY) : day.first]
    return infinitive(page.folds[found[1]]) in _CLAIMED and not _SCENES.isdisjoint(led)


def announces(page: Scan, quantity: Quantity) -> bool:
    """`Le maire est venu lundi. Il a annoncé` | 40 embauches: nothing of it was done on that day."""
    found = deed(page, quantity)
    return found is not None and infinitive(page.folds[found[1]]) in ("annoncer", "promettre")


_SCENE_BY = 6  # words from the scene to its day


def had_been(page: Scan, quantity: Quantity) -> bool:
    """`2021 avait marqué un rebond (+1 %)`: before what is told."""
    found = deed(page, quantity)
    return found is not None and page.folds[found[0]] in ("avait", "avaient")


def had_done(page: Scan, quantity: Quantity) -> bool:
    """`L’écrivain est mort samedi. Il avait publié` | 27 romans: what somebody had done before what is told."""
    found = deed(page, quantity)
    if found is None or page.folds[found[0]] not in ("avait", "avaient"):
        return False
    # `Un navire a coulé. Il avait quitté Sfax avec` | 40 personnes: they were aboard that day
    return page.before(found[0]) in _ONE and page.folds[found[1]] not in LEFT


_ONE = frozenset(("il", "elle"))


def is_spent(page: Scan, quantity: Quantity) -> bool:
    """A sum that somebody got, paid or seized once: no price, no rate, nothing that is denied."""
    if quantity.kind != "money" or quantity.per or quantity.definite:
        return False
    found = deed(page, quantity)
    return found is not None and _DENIED.isdisjoint(page.folds[found[0] : quantity.left])


_ACCOUNTS = frozenset(
    """bénéfice résultat marge perte excédent déficit recette dépense vente importation exportation chiffre balance
    solde ebitda production consommation trafic
    """.split()
) | {"chiffre d’affaires"}  # fmt: skip
_REACHING = frozenset(
    """établir élever atteindre ressortir monter avoisiner dépasser frôler reculer progresser grimper chuter bondir
    gagner perdre augmenter baisser diminuer croître tomber totaliser représenter""".split()
)


def states_an_account(page: Scan, quantity: Quantity) -> bool:
    """`Le bénéfice net s’est établi à` | 40 millions, `La marge gagne` | 1,3 point: what a year or quarter came to."""
    if quantity.noun not in _ACCOUNTS or quantity.per or quantity.definite:
        return False
    left, _ = clause_around(page, quantity)
    led = page.folds[left : quantity.left]
    return any(infinitive(word) in _REACHING for word in led) or not led


def is_done_to(page: Scan, quantity: Quantity) -> bool:
    """`Quatre navires` | ont été mobilisés: the passive of a past, of things that are not known."""
    _, last = page.layout.sentence(quantity.first)
    behind = page.folds[quantity.right : min(quantity.right + _FAR, last)]
    return not _DONE.isdisjoint(pairwise(behind)) and not quantity.definite


_DONE = frozenset(
    (("ont", "été"), ("pu", "être"), ("a", "été"), ("sont", "intervenus"), ("sont", "intervenues"))
)


_SEIZING = frozenset(
    """saisir confisquer découvrir retrouver récupérer interpeller arrêter condamner détruire endommager évacuer
    secourir extraire repêcher ramener mobiliser déployer hospitaliser transporter reloger""".split()
)


def is_seized(page: Scan, quantity: Quantity) -> bool:
    """`La fouille a permis de saisir` | 20 bidons, `Le tribunal leur a confisqué` | onze téléphones: that day too."""
    found = deed(page, quantity)
    if found is None or page.folds[found[0]] not in _HAS or quantity.definite:
        return False
    near = page.folds[found[1] : quantity.left]
    return any(infinitive(word) in _SEIZING for word in near)


def is_done_by_now(page: Scan, quantity: Quantity) -> bool:
    """`1 911 visas ont déjà été délivrés`: up to the day of writing."""
    left, right = clause_around(page, quantity)
    return any(one in _HAS and two == "déjà" for one, two in pairwise(page.folds[left:right]))


def recalls_a_scene(page: Scan, quantity: Quantity) -> bool:
    """`« On était une vingtaine »`: the imperfect shows what was told; `« on nous a promis 100 lits »` does not."""
    left, right = clause_around(page, quantity)
    folds = page.folds
    return any(
        folds[at] in _SCENE and not is_participle(folds[at + 1] if at + 1 < len(folds) else "")
        for at in range(left, right)
    )


def takes_longer(page: Scan, quantity: Quantity, days: int) -> bool:
    """`En dix semaines, 600 personnes sont passées`: longer than the `days` that are told; 0 where they are unknown."""
    if not days or "en" not in page.known:
        return False
    first, _ = page.layout.sentence(quantity.first)
    _, right = clause_around(page, quantity)
    return any(_stretch(page, at) > days for at in range(first, right))


def lasts_longer(page: Scan, quantity: Quantity) -> bool:
    """`dimanche, dans un pays miné par des violences qui ont fait` | 1 200 morts `en cinq ans`: in no single day."""
    if "en" not in page.known:
        return False
    _, right = clause_around(page, quantity)
    return any(_stretch(page, at) >= _WEEK for at in range(quantity.right, right))


_WEEK = 7  # days


def _stretch(page: Scan, at: int) -> int:
    """At least so many days `en dix semaines` lasts, which begins with word `at`; 0 for others."""
    if page.folds[at] != "en":
        return 0
    at = next((at + n for n in _AT_MOST if tuple(page.folds[at : at + n]) in _LEADS), at + 1)
    if at + 1 >= len(page):
        return 0
    count, unit = page.folds[at : at + 2]
    if count.isdecimal():
        return int(count[:4]) * _DAYS.get(unit, 0)
    return (1 if count in A else _SPELT.get(count, 2)) * _DAYS.get(unit, 0)


_LEADS = frozenset(
    (
        ("en", "moins", "de"), ("en", "moins", "d'"), ("en", "plus", "de"), ("en", "plus", "d'"),
        ("en", "près", "de"), ("en", "près", "d'"), ("en", "à", "peine"), ("en", "un", "peu", "plus", "de"),
        ("en", "un", "peu", "plus", "d'"), ("en", "l'", "espace", "de"), ("en", "l'", "espace", "d'"),
    )
)  # fmt: skip
_AT_MOST = (5, 4, 3)  # words of what may stand before a stretch: `en l’espace d’` | une semaine
_SPELT = {word: n for n, word in enumerate("trois quatre cinq six sept huit neuf dix onze douze".split(), 3)}


def days_of(value: str) -> int:
    """How many days a period lasts; 0 where one of its ends is open or unknown."""
    first, last = bounds(value)
    return (last - first).days + 1 if first and last else 0


def begins_after(value: str, today: date | None) -> bool:
    """Whether a period is still to come on the day of publication."""
    first, _ = bounds(value)
    return first is not None and today is not None and first > today


def begins_later(value: str, than: str) -> bool:
    """Whether a period begins after another is over."""
    (first, _), (_, last) = bounds(value), bounds(than)
    return first is not None and last is not None and first > last


def lies_in(value: str, whole: str) -> bool:
    """Whether a period is part of another, or the same."""
    (first, last), (start, stop) = bounds(value), bounds(whole)
    if first is None or last is None or start is None or stop is None:
        return value == whole
    return start <= first and last <= stop
