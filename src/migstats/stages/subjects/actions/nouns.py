"""`le sauvetage de 133 migrants`, `Refoulements : 31 404`: the noun of action that a figure is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon.doings import locutions, spelt, words_of
from ....morphology import Tag, infinitive, is_participle, singular
from ....words import OF
from ...periods.scopes import is_heading
from ...quantities.phrases.heads import number_letter
from ..clauses import of_class
from ..nearby import RANKS
from ..sentences import CLAUSES, ENDS, FAR, MANY, NEAR, Sentence

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan


_leads_noun = of_class(Tag.DETERMINER | Tag.PREPOSITION | Tag.PREPOSED_ADJECTIVE)


def in_label(page: Scan, quantity: Quantity) -> str | None:
    """`Refoulements vers le Niger : 31 404 personnes`: a noun of action opens the label, people are counted."""
    at = quantity.left - 1
    if at < 1 or page.folds[at] != ":" or quantity.noun is None or not is_own(quantity):
        return None
    first = page.layout.line(quantity.first)[0]
    word = singular(page.folds[first])
    counts = quantity.kind == "count" and infinitive(quantity.noun) is None
    return word if counts and word in words_of("noun") and at - first < FAR else None


def in_caption(page: Scan, quantity: Quantity) -> str | None:
    """`Mineurs confiés au département` over rows of figures: the participle beside the noun of the heading."""
    if not quantity.elided or quantity.phrase is None or quantity.kind != "count":
        return None
    row = page.layout.line(quantity.first)[0]
    if quantity.part_of is not None or "dont" in page.folds[row : quantity.left]:
        return None
    first, last = page.layout.line(quantity.phrase[0])
    if last > quantity.left or not is_heading(page, first, last):
        return None
    at = quantity.phrase[0] + 1
    named = at < last and is_participle(page.folds[at]) and page.folds[at].endswith("s")
    verb = infinitive(page.folds[at]) if named else None
    return None if verb in words_of("state") | words_of("light") else verb


def is_own(quantity: Quantity) -> bool:
    """Whether the counted noun stands behind the number."""
    return quantity.phrase is not None and not quantity.elided and quantity.phrase[0] > quantity.first


def noun_before(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`l’expulsion vers le Niger de 600 personnes`: the nearest noun of action before `de`, no verb between."""
    at = quantity.left - 1
    if at > sentence.first and page.folds[at] == "(":
        if moved := _most(page, at):
            return moved
        at = _before_bracketed(page, quantity)
    if at <= sentence.first or page.folds[at] not in OF or _leads_on(page, quantity):
        return None
    for i in range(at - 1, max(sentence.first, at - 1 - NEAR) - 1, -1):
        word = page.folds[i]
        if i in sentence.ends and sentence.ends[i].form != "participle":
            return None
        if word in ENDS or word == "," or word in CLAUSES or page.kinds[i] == number_letter():
            return None
        if i > sentence.first and page.kinds[i - 1] == number_letter():
            return None  # `un bilan de 20 morts et de` | `12 disparus`
        if page.folds[i : i + 2] in (["un", "des"], ["une", "des"], ["chacun", "des"], ["chacune", "des"]):
            return None  # `un hébergement dans l’un des 14 centres`
        named = page.kinds[i] == page.words[i].letter and word not in RANKS
        if named and singular(word) in words_of("noun") and _is_led(page, i):
            if page.before(i) == "en" and i > MANY and singular(page.folds[i - 2]) in _LED_BY:
                return _noun_of(page, i - 2)  # `la mise en` | `examen de six cadres`
            aside = (
                page.before(i) in ("au", "à", "en") or _names_place(page, i) or _is_means(page, i, quantity)
            )
            met = "avec" in page.folds[i + 1 : at]  # `une réunion avec les consuls de six pays`
            return None if aside or met else _noun_of(page, i)  # `doté au départ de`
    return None


def _is_means(page: Scan, at: int, quantity: Quantity) -> bool:
    """`creusé à l’` | `aide de trois machines`: with what something is done; not `grâce à l’aide de 3 millions`."""
    led = page.folds[max(at - 2, 0) : at]
    return quantity.kind == "count" and page.folds[at] == "aide" and led in (["à", "l'"], ["avec", "l'"])


def _most(page: Scan, at: int) -> str | None:
    """`la plus forte hausse` | `(4 300)`: of several that moved, the one by how much it did."""
    noun = singular(page.folds[at - 1])
    return noun if noun in words_of("movement") and "plus" in page.folds[max(at - 4, 0) : at - 1] else None


def _before_bracketed(page: Scan, quantity: Quantity) -> int:
    """The word before the noun that a bracket counts: `l’accueil` | `des élèves ukrainiens (18 900)`; else -1."""
    counted = quantity.phrase is not None and quantity.phrase[1] == quantity.left - 1
    return quantity.phrase[0] - 1 if counted and quantity.phrase else -1


def _leads_on(page: Scan, quantity: Quantity) -> bool:
    """`a ramené son parc d’hébergement de` | `10 500 à 8 900 lits`: where a movement begins."""
    at = quantity.last
    return page.folds[at : at + 1] == ["à"] and page.kinds[at + 1 : at + 2] == number_letter()


def _noun_of(page: Scan, at: int) -> str:
    """`la prise en charge de 655 requérants`: a noun of action with the words without which it says nothing."""
    noun = singular(page.folds[at])
    for tail, _ in locutions().get(_LED_BY.get(noun, ""), ()):
        if tuple(page.folds[at + 1 : at + 1 + len(tail)]) == tail:
            return spelt([noun, *tail])
    return noun


_LED_BY = {"prise": "prendre", "mise": "mettre", "remise": "remettre"}


def _names_place(page: Scan, at: int) -> bool:
    """`un centre de` | `rétention de 140 places`: the noun of action belongs to the name of a place."""
    return at > 1 and page.before(at) in ("de", "d'") and singular(page.folds[at - 2]) in _PLACES


_PLACES = frozenset(
    """taux centre camp lieu foyer local zone bureau structure hôtel maison site dispositif capacité salle poste point
    comité commission mission équipe groupe cellule conseil service unité brigade programme projet""".split()
)


def _is_led(page: Scan, at: int) -> bool:
    """Whether a determiner or preposition stands before a noun, or nothing at all."""
    before = page.before(at)
    return not before or not before[0].isalpha() or _leads_noun(before)
