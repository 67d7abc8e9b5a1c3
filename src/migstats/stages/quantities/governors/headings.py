"""What stands over the figures of a list or table: the noun, the unit and the magnitude that it announces."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ....words import MONTHS, OF, WEEKDAYS
from ..phrases import edges, noun
from ..units.unit import scale, units

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan
    from ..phrases.noun import NounPhrase

MAGNITUDE = re.compile(
    r"(?:\ben |\()(?:(?P<words>milliers|millions|milliards)(?: d(?:e |['’])(?P<unit>[^\W\d]+(?: cfa)?))?|"
    r"(?P<short>k|M(?:ds?|rds?)?) ?(?P<sign>[€$]))",
    re.I,
)
_PERCENT = re.compile(r"\b(?:en|taux|part)\b.{0,12}(?:%|pourcentage|pour cent)|\(%\)", re.I)
_SIGN = re.compile(r"\((?:en )?(€|euros?|\$|dollars?|£|dirhams?|francs?(?: CFA)?|DH|FCFA)\)", re.I)
SIZES = {"milliers": 10**3, "millions": 10**6, "milliards": 10**9, "k": 10**3, "m": 10**6} | dict.fromkeys(
    ("md", "mds", "mrd", "mrds"), 10**9
)
NEUTRAL = frozenset(
    """total totaux ensemble autres autre dont route itinéraire france pays mois année nord
    sud est ouest centre voie voies méditerranée europe monde ue moyenne
    afrique asie amérique sahel maghreb
    cumul divers frontière frontières région zone côte côtes atlantique balkans golfe manche""".split()
).union(WEEKDAYS, MONTHS)
NOTES = frozenset(
    """tableau source sources note notes graphique chiffres données lecture unité unités extrait champ
    légende pays route routes nationalité nationalités variation évolution part nombre effectif
    effectifs total année années période mois trimestre rang écart solde itinéraire frontière provenance
    région origine""".split()
)
# `Le détail par route :`: a heading that names the list, not what it counts
_LISTS = frozenset(
    """détail liste classement palmarès récapitulatif tableau graphique bilan chiffre repère donnée situation motif
    indicateur essentiel statistique point rapport top""".split()
)
_FIGURES = frozenset(("chiffres", "repères"))
_SPELT_OTHERWISE = frozenset(("nigéria", "libéria", "vénézuela", "guatémala", "algerie", "bélarus"))


@cache
def names() -> frozenset[str]:
    """Folded first words of countries, towns and nationalities, which label rows and count nothing."""
    from ....lexicon.gazetteer import gazetteer

    places = (word for word, named in gazetteer().items() if any(place.kind != "body" for place in named))
    return frozenset(places) | _SPELT_OTHERWISE


class Heading(NamedTuple):
    """The line that stands over rows: its noun, and the unit and magnitude that it announces.

    columns: the heads of its columns, where it is a row of cells. moves: its figures say by how much something moved.
    """

    noun: noun.NounPhrase | None
    factor: Decimal
    kind: str | None
    unit: str | None
    columns: tuple[Heading, ...] = ()
    per: str | None = None
    moves: bool = False

    def of_column(self, number: int) -> Heading:
        """What is announced for the cells of one column; a share or a sum names its own noun."""
        if not 0 <= number < len(self.columns):
            return self
        column = self.columns[number]
        if column.noun is None and column.kind is None and column.factor == 1:
            return self  # `en milliers` over `Pays | 2013 | 2023`
        named = column.kind and column.noun and not column.moves
        return column if named else column._replace(noun=self.noun)

    def noun_of_column(self, number: int) -> NounPhrase | None:
        """What the head of one column names itself."""
        return self.columns[number].noun if 0 <= number < len(self.columns) else None


def of_line(page: Scan, first: int, last: int) -> Heading:
    text = page.slice(first, last)
    factor, kind, unit = Decimal(1), None, None
    if _PERCENT.search(text):
        kind, unit = "percent", "%"
    elif sign := _SIGN.search(text):
        known = units().entry(tuple(sign[1].casefold().split()))
        kind, unit = (known.kind, known.code) if known else (None, None)
    match = MAGNITUDE.search(text)
    if match:
        factor = Decimal(SIZES[(match["words"] or match["short"]).lower()])
        word = match["unit"] or match["sign"]
        known = units().entry(tuple(word.casefold().split())) if word else None
        kind, unit = (known.kind, known.code) if known else (None, None)
    moves = page.folds[first] in ("évolution", "variation")
    return Heading(_noun(page, first, last), factor, kind, unit, per=_per(page, first, last), moves=moves)


def _per(page: Scan, first: int, last: int) -> str | None:
    """`Coût moyen par personne (€)`: the denominator that a column head names."""
    at = next((i for i in range(first + 1, last - 1) if page.folds[i] == "par"), None)
    phrase = noun.read(page, at + 1) if at else None
    return phrase.lemma if phrase and phrase.lemma not in NOTES else None


def _noun(page: Scan, first: int, last: int) -> noun.NounPhrase | None:
    """The first noun phrase of a heading, past its bullet, its article and transparent heads."""
    if not _FIGURES.isdisjoint(page.folds[first:last]):
        return None  # `Asile en Europe : les chiffres clés`
    if page.folds[first] == "par":  # `Par département` | (naissances en 2024, évolution sur un an)
        opening = next((i for i in range(first, last - 1) if page.folds[i] == "("), None)
        return noun.read(page, opening + 1) if opening else None
    if (shared := _shared_out(page, first, last)) is not None:
        return shared
    for at in range(first, last):
        word = page.words[at]
        if word.text in "(:" and at > first:
            return behind_place(page, first, last)
        phrase = noun.read(page, at)
        if phrase and word.folded not in ("le", "la", "les") and word.folded not in NEUTRAL:
            sorted_by = edges.what_moved(page, phrase) if phrase.lemma in _SORTED else None
            if sorted_by is None and phrase.lemma == "provenance":
                return None  # `Pour les provenances, on a :`
            return None if phrase.lemma in _LISTS else sorted_by or edges.through(page, phrase)
    return None


def _shared_out(page: Scan, first: int, last: int) -> NounPhrase | None:
    """`Le plan prévoit la répartition suivante des` | immigrants admis `:`: what a heading says is divided."""
    at = next((i for i in range(first, last) if page.folds[i] in _DIVISIONS), None)
    if at is None:
        return None
    of = next((i for i in range(at + 1, min(at + _NEAR, last - 1)) if page.folds[i] in OF), None)
    phrase = noun.read(page, of + 1) if of else None
    return edges.through(page, phrase) if phrase else None


_DIVISIONS = frozenset(("répartition", "ventilation", "décomposition"))
_NEAR = 4  # words from `répartition` to `des`


def behind_place(page: Scan, first: int, last: int) -> NounPhrase | None:
    """`Route atlantique :` | décès recensés: the plural that a line counts, behind the place that it names."""
    placed = page.folds[first] in NEUTRAL or page.folds[first] in names()
    if not placed or ":" not in page.folds[first + 1 : last - 2]:
        return None
    colon = page.folds.index(":", first + 1)
    return noun.read(page, colon + 1 + (page.folds[colon + 1] in ("les", "des")), many=True)


_SORTED = frozenset(("provenance", "origine", "destination", "profil", "nationalité", "sexe", "lieu"))


AREAS = frozenset(
    "pays ville région province département commune quartier wilaya canton territoire village".split()
)


def from_areas(page: Scan, phrase: NounPhrase) -> NounPhrase | None:
    """`Pays d’origine des demandeurs`: the plural behind `des` that such a heading sorts; None where it names none."""
    for at in range(phrase.head[1], phrase.last - 1):
        if page.folds[at] == "des":
            return noun.read(page, at + 1, many=True)
    return None


def announce(quantity: Quantity, heading: Heading) -> None:
    if heading.factor != 1 and quantity.numbers[0].scale == 1:
        scale(quantity, heading.factor)
        quantity.rules.append("quantities.tables.magnitude")
    if heading.kind == "money":
        quantity.kind, quantity.unit = "money", heading.unit
    elif heading.kind == "measure":
        quantity.kind, quantity.unit = "measure", heading.unit
    elif heading.kind == "percent" and heading.factor == 1:
        quantity.kind, quantity.unit = "percent", "%"
        if heading.moves:
            quantity.change = quantity.change or "increase"
