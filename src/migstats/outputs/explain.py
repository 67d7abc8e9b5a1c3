"""In French: what was read for one statistic, in which words, and by which rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .french import ANCHORS, DOUBTS, FIRM, KINDS, QUALIFIERS, day, one_line
from .gold import number_text
from .lines import country, statistic_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ..records import Document, Period, Place, Span, Statistic

LINKS = {
    "part_of": "fait partie du relevé",
    "compared_with": "sert de référence au relevé",
    "same_as": "redit le relevé",
}
DOUBT = "confidence."  # how the names of rules begin that lowered the confidence


def explain(document: Document, index: int) -> str:
    """Statistic `index`, line by line: `qualité : environ`, `règles : numbers.digits → quantities.noun`.

    Raises IndexError where the document has no such statistic, TypeError for what is no whole number.
    """
    if not isinstance(index, int):
        raise TypeError(f"index must be a whole number, not {type(index).__name__}")
    if not 0 <= index < len(document.statistics):
        raise IndexError(f"statistic {index} of {len(document.statistics)}")
    statistic = document.statistics[index]
    lines = [f"Relevé {index}{FIRM}: {quoted(statistic)} – caractères {statistic.start} à {statistic.end}"]
    lines += [f"  {label:<10}{FIRM}: {one_line(what)}" for label, what in facts(document, statistic)]
    return "\n".join(lines)


def facts(document: Document, statistic: Statistic) -> Iterator[tuple[str, str]]:
    """What is said of the statistic, and its label; nothing where nothing was read."""
    yield "lu", statistic_line(statistic)
    yield "phrase", quoted(statistic.sentence)
    yield "mention", quoted(statistic.mention)
    yield "valeur", value_words(statistic)
    yield "nature", KINDS[statistic.kind]
    yield "compté", counted_words(statistic)
    yield from [("verbe", statistic.action)] if statistic.action else []
    yield from [("indicateur", statistic.indicator)] if statistic.indicator else []
    yield from [("période", period_words(document, statistic.period))] if statistic.period else []
    yield from (("lieu", place_words(place)) for place in statistic.places)
    yield from [("source", source_words(statistic))] if statistic.source else []
    yield from links(document, statistic)
    yield "confiance", confidence_words(statistic)
    named = [rule for rule in statistic.rules if not rule.startswith(DOUBT)]
    yield "règles", " → ".join(named) or "aucune n’a laissé son nom"


def value_words(statistic: Statistic) -> str:
    """`40589`; `au moins, minimum 12, en EUR`; `sans chiffre précis, minimum 1000`."""
    named = (("", "value"), ("minimum ", "minimum"), ("maximum ", "maximum"))
    numbers = [(label, number_text(statistic, getattr(statistic, name))) for label, name in named]
    said = [QUALIFIERS[statistic.qualifier], *(f"{label}{number}" for label, number in numbers if number)]
    said += [f"en {statistic.unit}"] if statistic.unit else []
    said += [f"par {statistic.per}"] if statistic.per else []
    return ", ".join(word for word in said if word)


def counted_words(statistic: Statistic) -> str:
    """`tentative, dans « tentatives d’immigration illégale »`."""
    if not statistic.noun:
        return "le texte ne le nomme pas"
    return f"{statistic.noun}, dans {quoted(statistic.phrase)}" if statistic.phrase else statistic.noun


def period_words(document: Document, period: Period) -> str:
    """`2022 (du 01/01/2022 au 31/12/2022), d’après « cette année », comptée depuis le jour de parution`."""
    words = f"{period.value}{bounds(period.first, period.last)}"
    if period.date is None:
        return words
    mention = document.dates[period.date]
    anchor = f", comptée depuis {ANCHORS[mention.anchor]}" if mention.anchor else ""
    return f"{words}, d’après {quoted(mention)}{anchor}"


def bounds(first: date | None, last: date | None) -> str:
    """` (du 01/01/2022 au 31/12/2022)`, ` (depuis le 01/01/1951)`; empty where both ends are unknown."""
    if first and last:
        return f" (le {day(first)})" if first == last else f" (du {day(first)} au {day(last)})"
    if first:
        return f" (depuis le {day(first)})"
    return f" (jusqu’au {day(last)})" if last else ""


def place_words(place: Place) -> str:
    """`Maroc (MA), d’après « marocaines »`."""
    return f"{country(place)} ({place.alpha2}), d’après {quoted(place.span)}"


def source_words(statistic: Statistic) -> str:
    """`ministère de l’Intérieur`; `OIM, d’après « elle »` where the text has another word for it."""
    source = statistic.source
    if source is None:
        return ""
    return source.name if source.name == source.text else f"{source.name}, d’après {quoted(source)}"


def confidence_words(statistic: Statistic) -> str:
    """`98 %`; `72 %, à cause de : ni chose comptée ni unité ; nom propre juste devant`, the heaviest doubt first."""
    share = f"{round(100 * statistic.confidence)}{FIRM}%"
    doubts = [DOUBTS[rule.removeprefix(DOUBT)] for rule in statistic.rules if rule.startswith(DOUBT)]
    return f"{share}, à cause de{FIRM}: {f'{FIRM}; '.join(doubts)}" if doubts else share


def links(document: Document, statistic: Statistic) -> Iterator[tuple[str, str]]:
    """The statistics that this one points to."""
    for name, words in LINKS.items():
        index = getattr(statistic, name)
        if index is not None:
            yield "lien", f"{words} {index}, {quoted(document.statistics[index])}"


def quoted(span: Span) -> str:
    """`« 40 589 »`, on one line."""
    return f"«{FIRM}{one_line(span.text)}{FIRM}»"
