"""What the words before a figure say of its time: of now, of what was just told, the next of a row."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ..dates.tense import direction
from ..quantities.bounds.ranges import MOVES
from .baselines import VICTIMS
from .clause import are_missing
from .known import BEHIND
from .standing import is_claimed, is_made_up

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan

LED = 6  # words before a figure that say what it is


def is_plain(page: Scan, quantity: Quantity, far: int) -> bool:
    """A count, or a share in the next sentence; no sum, bound or rate, and nothing that is still to be done."""
    if quantity.kind == "money" or quantity.qualifier in ("at_most", "less_than"):
        return False
    if quantity.definite and quantity.kind != "fraction":
        return False
    to_do = Tag.INFINITIVE in guess(page.before(quantity.left))
    to_do = to_do and page.before(quantity.left - 1) != "fait"  # `a fait fermer` | neuf foyers: it was done
    return not to_do and not _is_rate(quantity) and (quantity.kind == "count" or far <= 1)


def _is_rate(quantity: Quantity) -> bool:
    """`14,5 litres par personne`: what it is per, unless it is a day or a number of inhabitants."""
    return bool(quantity.per) and quantity.per != "day" and not str(quantity.per)[0].isdecimal()


def is_of_today(page: Scan, quantity: Quantity) -> bool:
    """`Elle en accueille aujourd’hui 45`, `il n’en reste que 12`: not what was so before."""
    first, last = page.layout.sentence(quantity.first)
    led = page.folds[max(first, quantity.left - LED) : quantity.left]
    if (
        page.folds[first] == "soit"
        and quantity.left - first < LED
        and "total" in page.folds[quantity.right : last]
    ):
        return True  # `En mai, 6 100. Soit 22 800 au total`
    left = led[-1:] in (["que"], ["qu'"], ["plus"]) and not {"reste", "restent"}.isdisjoint(led)
    no_more = led[-2:] in (["plus", "que"], ["plus", "qu'"]) and not any(direction(word) < 0 for word in led)
    return (
        left
        or no_more
        or led[-2:] in (["il", "reste"], ["il", "manque"], ["il", "faut"])
        or led[-3:] in (["il", "en", "manque"], ["il", "en", "faut"])
        or led[-3:] == ["il", "en", "reste"]
        or led[-2:] == ["nous", "sommes"]
        or "aujourd'" in led
        or "aujourd'" in page.folds[quantity.right : min(quantity.right + BEHIND, last)]
    )


def is_alone(page: Scan, quantity: Quantity) -> bool:
    """`La soirée de jeudi en a réuni à elle seule` | 42 500: a part, told for its size."""
    first, _ = page.layout.sentence(quantity.first)
    led = page.folds[max(first, quantity.left - LED) : quantity.left]
    return any(one in ("lui", "elle", "eux", "elles") and two in _ALONE for one, two in pairwise(led))


def stands_out(page: Scan, quantity: Quantity) -> bool:
    """`Décembre, avec` | 1 640 `demandes, a été le mois le plus calme`: a part of a stretch, told for its rank."""
    _, last = page.layout.sentence(quantity.first)
    behind = page.folds[quantity.right : min(quantity.right + _RANKED, last)]
    at = next((i for i, word in enumerate(behind) if word in ("mois", "jour", "semaine", "trimestre")), None)
    return at is not None and behind[at + 1 : at + 3] in (["le", "plus"], ["la", "plus"], ["le", "moins"])


_RANKED = 12  # words from a figure to the rank of its time
_ALONE = frozenset("seul seule seuls seules".split())


def points_back(page: Scan, quantity: Quantity) -> bool:
    """`la moitié de ces personnes`, `Sur ces 31 maîtres`: said of what was counted before."""
    if page.before(quantity.left) == "ces" or page.before(quantity.first) == "ces":
        return True
    return not {"ces", "cette", "ceux", "celles"}.isdisjoint(page.folds[quantity.last : quantity.last + 3])


def takes_years(page: Scan, quantity: Quantity) -> bool:
    """`en cinq ans, le nombre d’étudiants a augmenté de 12,2 %`: a stretch that no year fixes."""
    first, last = page.layout.sentence(quantity.first)
    folds = page.folds[first : min(quantity.right + BEHIND, last)]
    return any(word == "en" and folds[i + 2 : i + 3] == ["ans"] for i, word in enumerate(folds))


def is_reported(page: Scan, quantity: Quantity) -> bool:
    """A figure of an account, whatever the tense: in brackets, behind a colon without a verb, the next of a row."""
    if page.before(quantity.left) == "(" or are_missing(page, quantity) or is_made_up(page, quantity):
        return True
    first, last = page.layout.sentence(quantity.first)
    led = page.folds[max(first, quantity.left - LED) : quantity.left]
    if is_claimed(led) or "bord" in page.folds[first + 1 : first + 3]:
        return True  # `À leur bord, 512 réfugiés`
    if page.before(quantity.first) == "ces" and quantity.kind == "count":
        return True
    behind = page.folds[quantity.last : min(quantity.last + _MENTIONED, last)]
    if any(pair in _PERIOD for pair in pairwise(behind)):
        return True  # `On estime à` | 40 `le nombre de noyés sur la période`
    if tuple(page.folds[first : first + 2]) in _SAME or _represents(page, first, quantity):
        return True  # `C’est moins de 1 % des arrivants`
    if tuple(page.folds[quantity.last : quantity.last + 2]) in _OF_ALL:
        return True
    if (quantity.noun in VICTIMS or quantity.noun in _CROWDS) and any(
        infinitive(word) in _REPORTS for word in led
    ):
        return True  # `Le HCR parle de 41 disparus`: of the mishap that was just told
    if quantity.kind != "count" or quantity.definite:
        return False
    to_that = page.folds[first : first + 2] == ["à", "cela"]  # `À cela s’ajoute la saisie de` | 12 pirogues
    opened = page.folds[first : first + len(("s'", "y", "ajoutent")) + to_that]
    return any(infinitive(word) in _NEXT for word in opened) or _is_bare(page, quantity, led, last)


def says_the_same(page: Scan, quantity: Quantity) -> bool:
    """`C’est` | 24 % `de moins que l’an dernier`: by how much that moved which was just told."""
    first, _ = page.layout.sentence(quantity.first)
    return bool(quantity.change) and tuple(page.folds[first : first + 2]) in _SAME


def is_made_of(page: Scan, quantity: Quantity) -> bool:
    """`Neuf arrivants sur dix` | sont des femmes, `un tiers` | viennent du Tchad: what those who are counted are."""
    first, _ = page.layout.sentence(quantity.first)
    led = page.folds[first : quantity.left]
    ends = quantity.phrase[1] if quantity.phrase and quantity.phrase[0] >= quantity.last else quantity.right
    behind = page.folds[ends : ends + 3]
    opens = not led or led[-1] in (",", "et", ";", "dont")
    opens = opens and _VOICES.isdisjoint(led)
    of_them = tuple(page.folds[quantity.last : quantity.last + 3]) in _OF_THEM
    origin = behind[:1] in (["viennent"], ["vient"]) or tuple(behind[:2]) in _WHO_THEY_ARE
    return opens and (origin or of_them)


def is_so_now(page: Scan, quantity: Quantity) -> bool:
    """`un habitant sur cinq` | vit `en ville`, `les deux tiers` | servent `à nourrir la famille`: a present behind."""
    ends = quantity.phrase[1] if quantity.phrase and quantity.phrase[0] >= quantity.last else quantity.right
    at = max(ends, quantity.right)
    at += page.folds[at : at + 1] in (["y"], ["en"], ["ne"], ["n'"], ["se"], ["s'"])
    verb = page.folds[at : at + 1]
    if not verb or not is_finite_verb(verb[0]) or is_participle(verb[0]) or direction(verb[0]) != 0:
        return False
    behind = page.folds[at + 1 : at + 2]
    return verb[0] not in ("a", "ont") or not (behind and is_participle(behind[0]))


_VOICES = frozenset(
    ("selon", "après")
)  # `Selon l’association,` | trois quarts `viennent du nord`: counted by others
_OF_THEM = frozenset((("d'", "entre", "eux"), ("d'", "entre", "elles")))
_WHO_THEY_ARE = frozenset(
    (("sont", "des"), ("sont", "de"), ("sont", "originaires"), ("sont", "nés"), ("sont", "nées"), ("ont", "moins"),
     ("ont", "plus"), ("ont", "entre"), ("est", "une"), ("est", "un"), ("est", "âgé"), ("étaient", "des"),
     ("sont", "mineurs"), ("sont", "mineures"), ("ont", "la"), ("a", "moins"), ("avaient", "moins"))
)  # fmt: skip


def is_reached(page: Scan, quantity: Quantity) -> bool:
    """`Les bateaux passent de 745 à` | 529: the new end of a movement."""
    first, _ = page.layout.sentence(quantity.first)
    led = page.folds[max(first, quantity.left - LED) : quantity.left]
    at = next((i for i, word in enumerate(led) if infinitive(word) in MOVES), len(led))
    return led[-1:] == ["à"] and ("de" in led[at:] or "d'" in led[at:])


def _represents(page: Scan, first: int, quantity: Quantity) -> bool:
    """`Ils représentent 46 % des arrivées`, `Cela fait 300 lits`: what was just told, measured."""
    led = page.folds[first : quantity.left]
    if "parmi" in led or "parmi" in page.folds[quantity.right : quantity.right + LED]:
        return True  # `Deux enfants comptent parmi les noyés`
    they = led[:1] in (["ils"], ["elles"], ["cela"]) and len(led) <= LED
    return they and any(infinitive(word) in ("représenter", "former", "constituer") for word in led[1:3])


_MENTIONED = 14  # words from a figure to `sur la période`
_PERIOD = frozenset((("la", "période"), ("cette", "période")))
_OF_ALL = frozenset((("du", "lot"), ("du", "total")))  # `La région compte pour 6 %` | du lot
_SAME = frozenset((("c'", "est"), ("ce", "sont")))


def _is_bare(page: Scan, quantity: Quantity, led: list[str], last: int) -> bool:
    """`le classement change : 32 demandes au nord`: behind a colon, without a verb."""
    if ":" not in led:
        return False
    named = quantity.phrase[1] if quantity.phrase else quantity.right
    behind = page.folds[max(named, quantity.right) : min(quantity.right + LED, last)]
    if "dont" in behind:
        behind = behind[: behind.index("dont")]  # `3 tentatives, 71 migrants` | dont 4 nourrissons
    return not any(is_finite_verb(word) for word in (*led[led.index(":") :], *behind))


_REPORTS = frozenset(
    "parler évoquer avancer déplorer annoncer recenser dénombrer rapporter signaler faire".split()
)
_CROWDS = frozenset("manifestant manifestante gréviste participant participante".split())
_NEXT = frozenset(("suivre", "ajouter"))  # `Suivent les Afghans, avec 166 demandes`
