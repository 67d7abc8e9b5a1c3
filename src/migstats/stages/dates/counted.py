"""Units that are counted: `les huit premiers mois de 2015`, `il y a deux ans`, `dans trois jours`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import OF, word_set
from .mention import GRAIN_ORDER, LAST, RELATIVE, Mention, Reading, direction_of, grain_of, months
from .tails import tail
from .tense import tense

if TYPE_CHECKING:
    from collections.abc import Iterator


def counted(text: Reading, at: int, grain: str) -> Iterator[Mention]:
    """`huit premiers mois de 2015`, `prochain trimestre`; not `dernières années de sa vie`, `12 dernier siècle`."""
    adjective = text.word(at - 1)
    if text.word(at + 1) in OF and text.word(at + 2) in ("sa", "son", "leur", "la"):
        return
    if count := text.count_before(at - 1):
        if count[1] > 1 and not adjective.endswith("s"):
            return
        place = -1 if direction_of(adjective) else 1
        mention = Mention(count[0], at + 1, grain, RELATIVE + "counted", count=count[1], place=place)
        of_another = place < 0 and text.word(at + 1) in ("du", "de") and text.word(at + 2) in _THE_ONE
        of_another |= place < 0 and text.word(at + 1) == "du"
        known = of_stretch(text, mention) or _of_this_year(text, mention)
        yield from known or ([] if of_another else _beside(mention, adjective))
    elif grain != "day" and adjective in ("prochain", "prochaine"):
        yield Mention(at - 1, at + 1, grain, RELATIVE + "adjective", offset=1)
    elif grain != "day" and adjective in ("dernier", "dernière") and _is_just_over(text, at, grain):
        yield Mention(at - 1, at + 1, grain, RELATIVE + "adjective", offset=-1)
    elif adjective in ("premiers", "premières") or (adjective in LAST and adjective.endswith("s")):
        yield from _some_of(text, at)
    elif (rank := text.rank_before(at)) and text.word(rank[0] - 1) not in ("ces", "chaque", "depuis"):
        rule = RELATIVE + "counted"
        yield from of_stretch(text, Mention(rank[0], at + 1, grain, rule, count=1, place=rank[1]))


_THE_ONE = frozenset(("l'", "cet", "cette", "ce", "ces", "notre"))  # `les dix dernières années de` | l’Empire


def _is_just_over(text: Reading, at: int, grain: str) -> bool:
    """`au cours du dernier` | mois, `au dernier` | trimestre: the one before now.

    Not `le dernier mois de sa vie`, `la dernière semaine avant le vote`, nor where a year is told: its fourth quarter.
    """
    before, two = text.word(at - 2), text.word(at - 3)
    led = before in ("le", "la") and two in _DURING
    led |= before in ("du", "la") and "cours" in (two, text.word(at - 4))
    led |= before == "au" and grain in ("quarter", "semester")
    after = text.word(at + 1)
    if not led or after in _GOVERNING or after in ("avant", "précédant"):
        return False
    start, end = text.page.layout.sentence(at)
    years = (text.year_at(i) for i in range(max(start, at - _NEAR), min(end, at + _NEAR)))
    return all(found is None for found in years)


_DURING = word_set("pendant durant sur depuis")
_NEAR = 30  # words to either side in which the year is told that the last quarter belongs to


def _some_of(text: Reading, at: int) -> Iterator[Mention]:
    """`premiers mois de 2002`, `derniers jours de juin`: how many is not said, the whole is what is known."""
    mention = Mention(at - 1, at + 1, "day", RELATIVE + "some", count=1, place=1)
    for found in of_stretch(text, mention):
        found.count = found.place = 0
        found.grain = "month" if found.month else "year"
        yield found


def _beside(mention: Mention, adjective: str) -> list[Mention]:
    """`12 derniers mois`, `dix prochaines années`: before or after the anchor's."""
    mention.direction, mention.place, mention.offset = direction_of(adjective), 0, 0
    return [mention] if mention.direction else []


def _of_this_year(text: Reading, mention: Mention) -> list[Mention]:
    """`sur les neuf premiers mois`, `sur l’ensemble des`, `au cours des six premiers mois`: the last complete ones.

    Not those of something else (`de sa vie`, `du siège`), nor of each stay (`au cours des six premiers mois, il paie`).
    """
    first, last = mention.first, mention.last
    led = text.word(first - 1) == "les" and text.word(first - 2) == "sur"
    led |= text.word(first - 1) == "des" and text.word(first - 2) == "ensemble"
    told = text.word(first - 1) == "des" and text.word(first - 2) == "cours"
    if (
        mention.place < 0
        or mention.grain != "month"
        or not 1 < mention.count < _YEAR
        or text.word(last) in _GOVERNING
    ):
        return []
    return [mention] if led or (told and tense(text, first, last) < 0) else []


_YEAR = 12
_GOVERNING = OF | {"où", "qui", "suivant", "après"}


def is_month_after(text: Reading, at: int) -> int:
    """`de juillet`, `du mois de juillet` at word `at`: the word of the month; 0 where there is none."""
    name = at + 3 if text.word(at + 1) == "mois" and text.word(at) == "du" else at + 1
    return name if text.word(at) in OF and text.word(name) in months() else 0


def of_stretch(text: Reading, mention: Mention) -> list[Mention]:
    """Of a year or a month that is named: `de 2015`, `de l’année`, `de juin`."""
    at, month = mention.last, None
    found = tail(text, at)
    if text.word(at) in OF and (name := is_month_after(text, at)):
        month = months()[text.word(name)]
        found = tail(text, name + 1)
    if found.year is None and found.offset is None and month is None:
        return []
    mention.month = month
    return [found.onto(mention)]


# ---------------------------------------------------------------- il y a deux ans, dans trois jours


def ago(text: Reading, at: int, grain: str) -> Iterator[Mention]:
    """`il y a deux ans`, `dans dix jours`: the whole expression; `les trois semaines passées`."""
    count = text.count_before(at)
    assert count is not None
    first, number, after = _about(text, count[0]), count[1], text.word(at + 1)
    if stretch := _beside_now(text, at, first):
        start, last, direction = stretch
        rule = RELATIVE + "counted"
        yield Mention(start, last, grain, rule, count=number, direction=direction, offset=0)
    elif (head := _ago_head(text, first, after)) is not None:
        yield from _with_more(
            text, Mention(head, at + 1, grain, RELATIVE + "ago", count=number, direction=-1)
        )
    elif (head := _ahead_head(text, first)) is not None and after not in OF and not direction_of(after):
        yield from _with_more(
            text, Mention(head, at + 1, grain, RELATIVE + "ahead", count=number, direction=1)
        )


def _about(text: Reading, first: int) -> int:
    """The first word of `environ`, `près de`, `tout juste`, `à peu près` before a number at word `first`."""
    first -= text.word(first - 1) in ("environ", "presque", "exactement")
    before, two = text.word(first - 1), text.word(first - 2)
    if (before in ("de", "d'") and two in ("près", "plus", "moins")) or (before == "juste" and two == "tout"):
        return first - 2
    return first - 3 if before == "près" and two == "peu" and text.word(first - 3) == "à" else first


def _beside_now(text: Reading, at: int, first: int) -> tuple[int, int, int] | None:
    """`les derniers` | 12 mois, `les` | trois semaines `passées`: first word, word after, -1 or 1."""
    before = text.word(first - 1)
    if before in _LAST_OR_NEXT:
        return first - 1, at + 1, direction_of(before)
    beside = _direction_after(text, at) if before in _PLURALS else None
    return (first, beside[1], beside[0]) if beside else None


def _ago_head(text: Reading, first: int, after: str) -> int | None:
    """The first word of `il y a`, `y a-t-il`, `voilà` before the count."""
    if text.word(first - 1) in ("cela", "ça") and text.word(first - 2) == "de":
        first -= 2
    before, two = text.word(first - 1), text.word(first - 2)
    if before == "a" and two == "y" and text.word(first - 3) in ("il", "t"):
        return first - 3
    if before == "ya" and two == "il":
        return first - 2
    return first - 1 if before in ("voilà", "voici") and after not in OF else None


def _ahead_head(text: Reading, first: int) -> int | None:
    """The first word of `dans`, `d’ici`, `d’ici à` before the count."""
    if text.word(first - 1) == "dans":
        return first - 1
    at = first - 1 - (text.word(first - 1) == "à")
    return at - 1 if text.word(at) == "ici" and text.word(at - 1) == "d'" else None


_LAST_OR_NEXT = word_set("dernière derniers dernières prochains prochaines")  # `les derniers` | 12 mois
_BESIDE_NOW = {
    "écoulés": -1, "écoulées": -1, "précédents": -1, "précédentes": -1, "suivants": 1, "suivantes": 1,
}  # fmt: skip
_PLURALS = frozenset(("les", "des", "ces", "aux"))


def _direction_after(text: Reading, at: int) -> tuple[int, int] | None:
    """`trois semaines` | passées, `cinq années` | à venir: -1 or 1, and the word after."""
    after = text.word(at + 1)
    if direction := direction_of(after) or _BESIDE_NOW.get(after, 0):
        return direction, at + 2
    return (1, at + 3) if after == "à" and text.word(at + 2) == "venir" else None


def _with_more(text: Reading, mention: Mention) -> Iterator[Mention]:
    """`il y a deux ans` | et trois mois: counted on in the smaller unit."""
    if text.word(mention.last) == "et" and text.word(mention.last + 1) in ("demi", "demie"):
        yield _with_half(mention)
        return
    number = text.starting.get(mention.last + 1) if text.word(mention.last) == "et" else None
    smaller = grain_of(text.word(number.last)) if number else None
    if number and smaller and number.value and GRAIN_ORDER.index(smaller) < GRAIN_ORDER.index(mention.grain):
        mention.more = mention.grain, mention.count
        mention.grain, mention.count, mention.last = smaller, int(number.value), number.last + 1
    yield mention


_HALVES = {"year": ("month", 6), "month": ("week", 2), "week": ("day", 3)}


def _with_half(mention: Mention) -> Mention:
    """`il y a deux ans` | et demi: six months more, in months; half a month or week does not show."""
    half = _HALVES.get(mention.grain)
    mention.last += 2
    if half and mention.grain == "year":
        mention.more, (mention.grain, mention.count) = (mention.grain, mention.count), half
    elif half:
        mention.more = half
    return mention
