"""`Taux de chômage (%) : 7,5`, `Budget (Md€) : État 492`, `PIB (Md€) | 2 655`: a label announces the unit of its line.

Of a heading over several lines see `headings`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ....lexicon import letter_of
from ....words import OF
from ..elided import carried_units
from ..governors import labels
from ..governors.headings import SIZES
from ..phrases import clauses, edges
from ..phrases.noun import NounPhrase
from ..units.unit import SIGNS_BEFORE, Unit, scale, units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ....found import Quantity
    from ....scan import Scan


class Announced(NamedTuple):
    """What holds for the bare figures of words `first` to `last`, half-open.

    aged: the label speaks of an age. noun: what it names, for the figures of places and years behind it.
    """

    first: int
    last: int
    factor: Decimal
    unit: Unit | None
    per: str | None = None
    aged: bool = False
    noun: NounPhrase | None = None


def read(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Give the bare figures behind a label the unit and the magnitude that it announces."""
    announced = sorted([*_in_brackets(page), *_before_colons(page)], key=_first)
    at = -1
    for quantity in quantities if announced else ():
        while at + 1 < len(announced) and announced[at + 1].first <= quantity.first:
            at += 1
        if at < 0 or quantity.first >= announced[at].last or not carried_units.is_bare(page, quantity):
            continue
        if not has_label(page, announced[at].first, quantity.left):
            _take(quantity, announced[at])


def announces(page: Scan, quantity: Quantity) -> bool:
    """`Dépenses en` | milliards `d’euros :`, `Budget (` | millions `d’euros)`: no number, a heading's unit."""
    at = quantity.first
    if (
        quantity.qualifier != "indefinite"
        or page.folds[at] not in _MAGNITUDES
        or page.before(at) not in ("en", "(")
    ):
        return False
    end = _unit_end(page, at + 1)
    after = page.folds[end : end + 1]
    if page.before(at) == "(" or page.before(at - 1) == "(":
        return after == [")"]
    return after in ([":"], ["\n"], [])


def _unit_end(page: Scan, at: int) -> int:
    """The word after `d’euros`, `de tonnes`, `d’unités` at word `at`."""
    if page.folds[at : at + 1] and page.folds[at] in OF and at + 1 < len(page):
        found = units().after(page, at + 1)
        return found[0] if found else at + 2
    return at


def _take(quantity: Quantity, announced: Announced) -> None:
    number = quantity.numbers[0]
    if number.scale > 1 and announced.factor > 1:
        return  # `Recettes (en millions d’euros) : 12,4 millions`
    if announced.factor != 1:
        scale(quantity, announced.factor)
        number.scale = announced.factor
    if announced.unit:
        quantity.kind, quantity.unit = announced.unit.kind, announced.unit.code
        if announced.aged and quantity.kind == "duration":
            quantity.kind = "age"
    quantity.per = quantity.per or announced.per
    if announced.noun and not announced.aged:
        quantity.noun, quantity.phrase = announced.noun.lemma, announced.noun.run
    quantity.rules.append("quantities.announced")


_MAGNITUDES = frozenset(("milliers", "millions", "milliards"))
_SHORT = frozenset(("k", "m", "md", "mds", "mrd", "mrds"))
_LONGEST = 7  # words in the bracket


def _first(announced: Announced) -> int:
    return announced.first


def _before_colons(page: Scan) -> Iterator[Announced]:
    """`En milliards de dollars :` | États-Unis 916, `Ventes en millions d’unités :` | 3,4."""
    for at in page.places_of(_MAGNITUDES):
        end = _unit_end(page, at + 1)
        if page.before(at) != "en" or page.folds[end : end + 1] != [":"]:
            continue
        found = units().after(page, at + 2) if end > at + 1 else None
        factor = Decimal(SIZES[page.folds[at]])
        yield Announced(end, page.layout.line(end)[1], factor, found[1] if found else None)


def _in_brackets(page: Scan) -> Iterator[Announced]:
    """`(%) :`, `(en M€) :`, `(Md€) |`."""
    for close in page.places_of(_CLOSING):
        opening = next(
            (i for i in range(close - 1, max(close - _LONGEST, 0), -1) if page.folds[i] == "("), None
        )
        if opening is None or not _leads_to_figures(page, close + 1):
            continue
        told = _told(page, opening + 1, close)
        if told is not None and (told[0] != 1 or told[1] is not None):
            last = page.layout.line(close)[1]
            aged = "âge" in page.folds[max(opening - 3, 0) : opening]
            yield Announced(close + 1, last, *told, aged, _named(page, opening))


def _named(page: Scan, opening: int) -> NounPhrase | None:
    """`Arrivées par mer | (en milliers)`: what the label before the bracket names."""
    start = max(page.layout.line(opening)[0], page.layout.sentence(opening)[0])
    start = next((i + 1 for i in range(opening - 1, start, -1) if page.folds[i] in (";", "|", ".")), start)
    short = opening - start <= clauses.LONGEST
    return edges.through(page, labels.first_noun(page, start, opening)) if short else None


_CLOSING = frozenset((")",))


def _leads_to_figures(page: Scan, at: int) -> bool:
    """Whether a colon, or the next cell with a figure in it, stands at word `at`: no head of a column."""
    if at >= len(page) or page.folds[at] == "\n":
        return False
    if page.folds[at] == ":":
        return True
    tabbed = "\t" in page.text[page.end(at - 1) : page.starts[at]]
    cell = "".join(page.folds[at + 1 : at + 3]) if page.folds[at] == "|" else page.folds[at] if tabbed else ""
    return cell.lstrip("+-–−")[:1].isdecimal()


def _told(page: Scan, at: int, close: int) -> tuple[Decimal, Unit | None, str | None] | None:
    """`en millions d’euros`, `M€`, `€/m²`, `%`: factor, unit and denominator; None for anything else."""
    factor, at = Decimal(1), at + (page.folds[at] == "en")
    if at >= close:
        return None
    short = page.folds[at] in _SHORT and page.words[at + 1].text in "€$£"
    if page.folds[at] in _MAGNITUDES or short:
        factor, at = Decimal(SIZES[page.folds[at]]), at + 1
        if at == close:
            return factor, None, None
        at += page.folds[at] in OF
    found = units().after(page, at)
    if found is None or _is_initial(page, at):
        return None
    end, unit = found
    if end == close:
        return factor, unit, None
    below = units().after(page, end + 1) if page.folds[end] == "/" else None
    return (factor, unit, below[1].code) if below and below[0] == close else None


def _is_initial(page: Scan, at: int) -> bool:
    """`Licenciés (H) : 120`, `Martin (DA) : 34`: letters that stand for a word or a party, though units have them."""
    word = page.words[at]
    if not word.text.isalpha():
        return False
    if len(word.text) == 1:
        return word.capital or word.folded not in _LONE
    return word.upper and word.folded not in SIGNS_BEFORE


_LONE = frozenset("mtgl")


def has_label(page: Scan, first: int, end: int) -> bool:
    """`Recettes (M€) : 12,4 ;` | agents : `340`: another label, which is no name, no year, and not the first."""
    date, rest = letter_of()["date"], letter_of()["rest"]
    for colon in range(first + 1, end):
        dated = page.kinds[colon - 1] in (date, rest)
        if page.folds[colon] == ":" and not dated and not page.words[colon - 1].capital:
            return True
    return (
        ";" in page.folds[first:end] and page.words[end - 1].folded[0].isalpha() and _is_plural(page, end - 1)
    )


def _is_plural(page: Scan, at: int) -> bool:
    return page.folds[at].endswith(("s", "x")) and not page.words[at].capital
