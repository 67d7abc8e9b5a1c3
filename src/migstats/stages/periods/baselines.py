"""What is set against another figure, and how long before it was."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...words import HAD, MOVES, VOTES
from ..dates.mention import months

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan

# what a toll counts
VICTIMS = frozenset(
    """mort morte décès corps victime noyé noyée disparu disparue blessé blessée rescapé rescapée survivant tué
    dépouille cadavre""".split()
)


_THEY = frozenset(("ils", "elles", "il", "elle", "derniers", "dernières"))
_COMPARED = ("comparé", "comparée", "comparés", "comparées", "comparer", "comparativement")


def is_baseline(page: Scan, quantity: Quantity) -> bool:
    """`contre 617`, `après 294 en 2024`; votes against are none."""
    against = page.before(_past_others(page, quantity.left)) in ("contre", "versus")
    against = against or is_led_against(page, quantity.left)
    against = against and quantity.noun not in VOTES
    return against or is_after(page, quantity)


def is_led_against(page: Scan, at: int) -> bool:
    """`comparé à` | 12 millions `en 1990`, `au lieu de` | 46, `par rapport aux` | 50: words before word `at`."""
    return any(tuple(page.folds[max(at - n, 0) : at]) in AGAINST for n in (2, 3))


AGAINST = frozenset(
    (
        ("au", "lieu", "de"), ("au", "lieu", "des"), ("au", "regard", "de"), ("par", "rapport", "aux"),
        ("par", "rapport", "à"),
        *((word, to) for word in _COMPARED for to in ("à", "aux")),
    )
)  # fmt: skip


def _past_others(page: Scan, at: int) -> int:
    """`contre` | respectivement 166 et `120`: the first of the figures that are set against others."""
    for back in range(at - 1, max(at - _OTHERS, 0), -1):
        word = page.folds[back]
        if word in ("contre", "versus"):
            return back + 1
        if word not in ("et", "respectivement") and not word[0].isdecimal():
            return at
    return at


_OTHERS = 6  # words


def is_after(page: Scan, quantity: Quantity) -> bool:
    """`353 millions, après 294 en 2024`, `4,2 %, après 5,1 % en mai`: what came before in another year or month."""
    if page.before(quantity.left) != "après" or quantity.kind in ("duration", "age"):
        return False
    behind = page.folds[quantity.right : quantity.right + 2]
    year = behind[-1].isdecimal() and len(behind[-1]) == len("2024") if behind else False
    if quantity.kind == "percent" and page.kinds[quantity.right : quantity.right + 1] == letter_of()["date"]:
        return True  # `+ 0,2 %, après` | + 0,3 % `fin 2023`
    if behind[:1] in _WITHIN and letter_of()["date"] in page.kinds[quantity.right + 1 : quantity.right + 3]:
        return quantity.kind != "measure"  # `5 500, après` | 271 300 `sur les six premiers mois`
    return behind == ["l'", "an"] or (behind[:1] == ["en"] and (year or behind[-1] in months()))


_WITHIN = (["au"], ["sur"], ["le"], ["à"])


def is_bare_baseline(page: Scan, quantity: Quantity) -> bool:
    """`contre 617`, `en repli (17 875)`; votes against are none."""
    return is_baseline(page, quantity) or moved_from(page, quantity)


def moved_from(page: Scan, quantity: Quantity) -> bool:
    """`17 379, en léger repli (` | 17 875): what it was before; not `(+12)`, `(12 %)`."""
    led = page.folds[max(quantity.left - 4, 0) : quantity.left]
    return (
        led[-1:] == ["("] and quantity.kind == "count" and not quantity.change and not MOVES.isdisjoint(led)
    )


def tells_back(page: Scan, quantity: Quantity) -> bool:
    """`Ils étaient 315 000 en 2023`, `elles n’étaient que 107 en 2007`: how it was before."""
    led = page.folds[max(quantity.left - 5, 0) : quantity.left]
    near = [word for word in led if word not in _SMALL][-3:]
    return any(one in _THEY and two in HAD for one, two in pairwise(near)) or recalls(page, quantity)


_SMALL = frozenset(("y", "n'", "ne", "que", "qu'"))


def recalls(page: Scan, quantity: Quantity) -> bool:
    """`Le 28 mars, la police en avait dénombré 715 000`: an earlier figure of the same."""
    near = page.folds[max(quantity.left - 4, 0) : quantity.left]
    return not _OF_THEM.isdisjoint(pairwise(near))


_OF_THEM = frozenset((("en", "avait"), ("en", "avaient"), ("en", "était")))  # `la police en` | avait dénombré


_RECALLS = frozenset((("pour", "rappel"), ("pour", "mémoire"), ("à", "titre", "de", "comparaison")))


def opens_a_recall(page: Scan, sentence: int) -> bool:
    """`Pour rappel, 1 327 personnes avaient été arrêtées en 2008`: a sentence that tells of before."""
    starts = page.layout.sentences
    first = starts[sentence] if 0 <= sentence < len(starts) else len(page)
    return any(tuple(page.folds[first : first + len(words)]) == words for words in _RECALLS)


def is_of_another_time(page: Scan, quantity: Quantity) -> bool:
    """`contre 38 % au dernier recensement`, `contre 1 210 pour l’ancien`: a baseline of a time that is not told."""
    behind = page.folds[quantity.right : quantity.right + 3]
    if moved_from(page, quantity):
        return True
    if not is_baseline(page, quantity):
        return "auparavant" in behind and not _TIMES.isdisjoint(behind)  # `4 ou 5 par an auparavant`
    return not _FORMER.isdisjoint(page.folds[quantity.right : quantity.right + _OPENING])


_TIMES = frozenset("an mois semaine jour".split())
_FORMER = frozenset(
    """dernier dernière précédent précédente précédents précédentes ancien ancienne précédemment auparavant
    initialement jusque jusqu' avant habitude ordinaire habituellement ordinairement normalement normal""".split()
)


def is_earlier_toll(page: Scan, quantity: Quantity) -> bool:
    """`Un précédent bilan faisait état de 41 morts`: what was told before."""
    first, _ = page.layout.sentence(quantity.first)
    led = page.folds[first : min(quantity.left, first + _OPENING)]
    eve = "bilan" in led and "veille" in led  # `Le bilan de la veille faisait état de 20 morts`
    if {"dernier", "bilan"} <= set(led) and not eve:
        told = page.folds[first : quantity.left]
        return any(
            word.endswith(("ait", "aient")) and word != "fait" for word in told
        )  # `Le dernier bilan fait état de` is of now
    return eve or any({one, two} in _TOLLS for one, two in pairwise(led))


def brings_to(page: Scan, quantity: Quantity) -> bool:
    """`ce qui porte à` | six `le nombre de morts depuis le 1er janvier`: a running total, beside what is told."""
    led = page.folds[max(quantity.left - _BRINGING, 0) : quantity.left]
    return led[-1:] == ["à"] and not _BRINGS.isdisjoint(led)


_BRINGING = 8  # `portant le nombre de morts depuis janvier à`
_BRINGS = frozenset("porte portent porté portant portait portaient".split())
_OPENING = 7
_TOLLS = ({"précédent", "bilan"}, {"précédent", "décompte"}, {"premier", "bilan"})


def opens_later(page: Scan, quantity: Quantity) -> bool:
    """`Quinze jours plus tard, un drame …`, `Dix ans après la fermeture, …`: another time than the one that is told.

    Not of those who came to harm: the toll of a mishap is of its day, however late it is told.
    """
    first, _ = page.layout.sentence(quantity.first)
    led = page.folds[first : min(quantity.left, first + _OPENING)]
    if any(tuple(led[: len(words)]) == words for words in _OTHER_TIMES):
        return True
    later = ("plus",) if quantity.noun in VICTIMS else ("plus", "après", "avant")
    return any(one in _UNITS and two in later for one, two in pairwise(led))


# Openings that name another time by a word: `Au premier tour, il en avait eu 32 %`.
_OTHER_TIMES = (
    ("au", "premier", "tour"), ("à", "l'", "aller"), ("la", "fois", "précédente"), ("la", "dernière", "fois"),
    ("lors", "de", "la", "précédente"), ("lors", "du", "précédent"), ("à", "l'", "époque"),
)  # fmt: skip
_UNITS = frozenset("jour jours semaine semaines mois an ans année années décennie décennies".split())


def is_over_a_year(page: Scan, quantity: Quantity) -> bool:
    """`Le trafic a bondi de 30 % sur un an : 45 passagers, contre` | 34."""
    first, last = page.layout.sentence(quantity.first)
    ends = quantity.right >= last or page.folds[quantity.right] in (".", ";", ")", "\n")
    return is_baseline(page, quantity) and ends and "sur un an" in page.folded(first, quantity.left)


def is_older(value: str | None, than: str | None) -> bool:
    """Whether a period lies in an earlier year than another, as far as both are known."""
    one, other = (value or "")[:4], (than or "")[:4]
    return one.isdecimal() and other.isdecimal() and one < other
