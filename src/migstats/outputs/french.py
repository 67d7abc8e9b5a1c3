"""How the outputs write numbers, units, countries and closed sets for a French reader. No record is read."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

THIN = "\u202f"  # between thousands
FIRM = "\u00a0"  # before % and units

QUALIFIERS = {
    "exact": "",
    "about": "environ",
    "nearly": "près de",
    "more_than": "plus de",
    "less_than": "moins de",
    "at_least": "au moins",
    "at_most": "au plus",
    "between": "entre",
    "indefinite": "sans chiffre précis",
}
KINDS = {
    "count": "dénombrement",
    "percent": "pourcentage",
    "money": "somme d’argent",
    "measure": "mesure",
    "duration": "durée",
    "age": "âge",
    "fraction": "fraction",
    "multiple": "multiple",
    "ordinal": "rang",
}
EVENTS = {
    "meeting": "rencontre",
    "conference": "conférence",
    "agreement": "accord",
    "visit": "visite",
    "statement": "déclaration",
    "publication": "publication",
    "adoption": "adoption",
    "operation": "opération",
    "rescue": "sauvetage",
    "incident": "drame ou incident",
    "return": "retour",
    "arrival": "arrivée",
    "creation": "création",
    "other": "autre",
}
# What lowers a confidence, as it is said after `à cause de`.
DOUBTS = {
    "unit_carried": "unité reprise d’ailleurs",
    "words": "nombre en lettres",
    "unstopped": "ligne sans point final",
    "strokes": "ligne à barres ou à puces",
    "points": "points sans précision",
    "currency": "monnaie de plusieurs pays",
    "limit": "phrase qui parle d’une limite",
    "carried": "chose comptée reprise d’ailleurs",
    "bare": "ni chose comptée ni unité",
    "magnitude": "millions ou milliards sans nom derrière",
    "decimal": "virgule dans un dénombrement",
    "small": "petit nombre sans nom derrière",
    "code": "chiffres d’un seul tenant, comme une année ou un code",
    "capital": "nom propre juste devant",
    "preposition": "préposition devant, rien derrière",
    "bounded": "limite sans nom derrière",
    "line_end": "fin de ligne juste derrière",
    "bracket": "seul entre parenthèses",
}
CHANGES = {"increase": "hausse de", "decrease": "baisse de"}
ANCHORS = {
    "published": "le jour de parution",
    "dateline": "la date de la dépêche",
    "context": "la date citée juste avant",
}

# Singular and plural; what is not listed is written as its code.
_UNITS = {
    "year": ("an", "ans"),
    "month": ("mois", "mois"),
    "week": ("semaine", "semaines"),
    "day": ("jour", "jours"),
    "hour": ("heure", "heures"),
    "minute": ("minute", "minutes"),
    "second": ("seconde", "secondes"),
    "EUR": ("€", "€"),
    "Cel": ("°C", "°C"),
    "km2": ("km²", "km²"),
    "m2": ("m²", "m²"),
    "m3": ("m³", "m³"),
}

# Control characters act on a terminal, bidirectional ones turn their neighbours: both are shown instead.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_EXACT = Context(prec=28)


def plain(value: Decimal) -> str:
    """A number in digits, no exponent, no trailing zeros: `Decimal("2.10E+7")` -> `21000000`."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def quotient(value: Decimal, numerator: Decimal | None, denominator: Decimal | None) -> str:
    """`value` as a fraction: as written where it is the quotient of the two, else by the smallest terms.

    Decimal("0.6"), 6, 10 -> `6/10`; Decimal("0.25"), 1, 3 -> `1/4` (the other bound of a range).
    """
    if numerator is not None and denominator and _EXACT.divide(numerator, denominator) == value:
        return f"{plain(numerator)}/{plain(denominator)}"
    near = Fraction(value).limit_denominator(1000)
    exact = _EXACT.divide(Decimal(near.numerator), Decimal(near.denominator)) == value
    return f"{near.numerator}/{near.denominator}" if exact else plain(value)


def grouped(value: Decimal) -> str:
    """A number as the French write it: `1 234 567,8`, thousands from 1 000 on, a decimal comma."""
    whole, _, part = plain(value).partition(".")
    digits = f"{int(whole):,}".replace(",", THIN)
    sign = "-" if whole.startswith("-") and not digits.startswith("-") else ""
    return f"{sign}{digits},{part}" if part else f"{sign}{digits}"


def unit_word(unit: str, value: Decimal | None) -> str:
    """A unit in French, agreeing with its number: `year`, 14 -> `ans`; `MAD` -> `MAD`."""
    one, many = _UNITS.get(unit, (unit, unit))
    return one if value is not None and value.copy_abs() < 2 else many


def per_words(per: str) -> str:
    """A denominator in French: `day` -> `par jour`, `100000 habitant` -> `pour 100 000 habitant`."""
    number, blank, noun = per.partition(" ")
    if blank and number.isdecimal():
        return f"pour {grouped(Decimal(number))} {noun}"
    return f"par {_UNITS[per][0] if per in _UNITS else per}"


@cache
def countries() -> dict[str, str]:
    """The French names of countries and territories by alpha-2: `MA` -> `Maroc`."""
    return {alpha2: name for alpha2, _, _, _, name in read("countries", 5)}


def day(when: date) -> str:
    """A day in figures: `05/06/2018`."""
    return f"{when.day:02}/{when.month:02}/{when.year:04}"


def many(count: int, one: str, more: str | None = None) -> str:
    """`1 statistique`, `12 statistiques`."""
    return f"{grouped(Decimal(count))} {one if count < 2 else more or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """`Maroc, Espagne et France`."""
    return " et ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def visible(text: str) -> str:
    """The text with its control and direction characters shown as �, so that it cannot drive a terminal."""
    return _UNSEEN.sub("\ufffd", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """The same on one line, blanks joined; no-break blanks stay."""
    return re.sub(r"[ \t\n]+", " ", visible(text)).strip()
