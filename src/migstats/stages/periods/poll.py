"""A poll: the days on which people were asked hold for the shares of people all through the text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ...lexicon.gazetteer import is_people
from ...persons import is_person

if TYPE_CHECKING:
    from ...found import FoundDate, Quantity
    from ...scan import Scan
    from .known import Known

_POLLS = frozenset("enquête sondage baromètre consultation étude".split())
_ASKED = frozenset(
    """réalisé réalisée mené menée effectué effectuée conduit conduite interrogé interrogée interrogés
    interrogées""".split()
)
_CLAUSE, _NEAR = 20, 8  # words from the poll, and from the participle, to its days


def asked_on(known: Known) -> int | None:
    """`61 % …, selon une enquête réalisée les 4 et 5 mai`: the date of the poll that a text tells of.

    What a note on the method says below dates nothing above it.
    """
    page, dates = known.page, known.dates
    if _POLLS.isdisjoint(page.known):
        return None
    found = [i for i in known.usable if _is_asked(page, dates[i])]
    return found[0] if len(found) == 1 and _tells(known, found[0]) else None


def _tells(known: Known, index: int) -> bool:
    """Whether a figure stands before a date in its sentence, or a share behind it: `…, 71 % sont inquiets`."""
    last = known.page.layout.sentence(known.dates[index].first)[1]
    return holds_before(known, index) or "%" in known.page.folds[known.dates[index].last : last]


def holds_before(known: Known, index: int) -> bool:
    """Whether what stands above a poll may be of it too: a figure leads to it in its own sentence."""
    first, _ = known.page.layout.sentence(known.dates[index].first)
    at = bisect_left(known.lefts, first)
    return at < len(known.lefts) and known.lefts[at] < known.dates[index].first


def _is_asked(page: Scan, day: FoundDate) -> bool:
    first, _ = page.layout.sentence(day.first)
    led = page.folds[max(first, day.first - _CLAUSE) : day.first]
    dated = day.grain == "day" and ".." not in day.value
    return dated and not _POLLS.isdisjoint(led) and not _ASKED.isdisjoint(led[-_NEAR:])


_BALLOTS = frozenset("voix suffrage oui non votant votante participation abstention bulletin vote".split())
_FORESEEN = frozenset("sondage sondages intentions crédité créditée estimation estimations pronostic".split())


_NOT_THEN = frozenset("avait avaient faut faudra faudrait précédent précédente".split())


def is_ballot(quantity: Quantity) -> bool:
    """`61 % des voix`, `88 214 oui`: what is counted on the evening of a vote."""
    return quantity.noun in _BALLOTS and quantity.kind in ("count", "percent", "fraction")


def is_of_the_vote(page: Scan, quantity: Quantity) -> bool:
    """`Son rival obtient` | 30 % des suffrages: of the vote that is told; not of a poll, nor of one before it."""
    first, last = page.layout.sentence(quantity.first)
    led = page.folds[first : quantity.left]
    before = not _NOT_THEN.isdisjoint(led) or "contre" in led[-1:]
    return is_ballot(quantity) and not before and _FORESEEN.isdisjoint(page.folds[first:last])


def asks(led: list[str]) -> bool:
    """`Selon une enquête menée en` | août, 48 % …: the words before a date that say when people were asked."""
    return not _ASKED.isdisjoint(led) and not _POLLS.isdisjoint(led)


def is_answer(page: Scan, quantity: Quantity) -> bool:
    """A share of people, or by how much it moved: `61 % des Français`, `deux électeurs sur trois`, `(-4)`."""
    noun = quantity.noun or ""
    asked = noun in _ANSWERING or is_person(noun) or is_people(noun)
    bound = quantity.qualifier in ("between", "more_than", "at_least", "at_most")
    some = quantity.kind == "fraction" and "sur" in page.folds[quantity.first : quantity.last]
    return quantity.kind in ("percent", "fraction") and (asked or some or bool(quantity.change)) and not bound


_ANSWERING = frozenset(("", "sondé", "sondée", "interrogé", "électeur", "électrice", "répondant", "opinion"))
