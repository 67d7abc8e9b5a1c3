"""A unit of time, and where it lies: `l’an dernier`, `cette année`, `fin du mois`, `la même période en 2014`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_participle
from ...phrases import is_of_every_year
from ...words import DETERMINERS, OF, THIS, word_set
from .counted import ago, counted, is_month_after, of_stretch
from .mention import LAST, PARTS_OF_DAY, RELATIVE, Mention, Reading, direction_of, grain_of
from .tails import BESIDE, Tail, adjective, year_phrase
from .weekday import is_closing
from .years import year

if TYPE_CHECKING:
    from collections.abc import Iterator

_THE = frozenset(("le", "la", "l'", "du", "au"))
_DETERMINERS = word_set("le la les l' son sa ses leur leurs un une des ce cette ces de d'")


def unit(text: Reading, at: int) -> Iterator[Mention]:
    """The relative expression around the unit of time at `at`."""
    grain = grain_of(text.word(at))
    assert grain is not None
    after, before = text.word(at + 1), text.word(at - 1)
    if direction_of(before) or before in ("premiers", "premières") or text.ordinal_before(at):
        yield from counted(text, at, grain)
    elif after in LAST and is_month_after(text, at + 2):
        yield from of_stretch(text, Mention(at, at + 2, grain, RELATIVE + "counted", count=1, place=-1))
    elif grain == "month" and (days := _days_of_month(text, at)):
        yield from days
    elif rest := _rest(text, at):
        yield Mention(rest, at + 1, grain, RELATIVE + "rest", offset=0)
    elif found := _adjective(text, at, after, before):
        rule = RELATIVE + "adjective"
        yield Mention(at, found.last, grain, rule, offset=found.offset, context=found.context)
    elif before in THIS or before == "même":
        yield from _this(text, at, grain)
    elif text.count_before(at):
        yield from ago(text, at, grain)
    elif grain != "day" and not _is_dated_itself(text, at + 1) and _edge_before(text, at):
        yield Mention(at, at + 1, grain, RELATIVE + "edge", offset=0)


def _is_dated_itself(text: Reading, at: int) -> bool:
    """`fin de l’année` | 2017, | scolaire 2006-2007."""
    return text.year_at(at) is not None or _has_its_year(text, at)


def _adjective(text: Reading, at: int, after: str, before: str) -> Tail | None:
    """`an dernier`, `trimestre précédent`, `mois en cours`, `mois à venir`, `année écoulée`."""
    if (text.word(at)[-1] == "s" and text.word(at) != "mois") or text.count_before(at):
        return None
    kind = after in _KINDS_OF_YEAR and text.word(at + 2) in BESIDE  # `l’année` | scolaire précédente
    if found := adjective(text, at + 1 + kind):
        governs = after in ("suivant", "suivante") and text.word(found.last) in _DETERMINERS
        goes_on = after in ("d'", "de") and text.word(found.last) in ("-", "la", "le")
        return None if governs or goes_on else found  # `le mois suivant sa mort`, `l’année d’avant la guerre`
    if before not in _THE and before not in ("seul", "seule"):
        return None
    if after == "à" and text.word(at + 2) == "venir":
        return Tail(at + 3, offset=1)
    return Tail(at + 2, offset=-1) if after in ("écoulée", "écoulé") else None


def _this(text: Reading, at: int, grain: str) -> Iterator[Mention]:
    """`cette année`, `ce mois-ci`, `cette année-là`, `la même année`, `ce jour-là`, `le jour même`."""
    same = text.word(at - 1) == "même"
    first = at - 2 if same and text.word(at - 2) in THIS else at - 1
    suffix = text.word(at + 2) if text.word(at + 1) == "-" else ""
    last = at + 3 if suffix in ("ci", "là", "la") else at + 1
    if _has_its_year(text, last) or (grain == "year" and any(year(text, last))):
        return  # `cette année scolaire` | 2024-2025, `cette année` | 2017
    if same or suffix in ("là", "la"):
        yield Mention(first, last, grain, RELATIVE + "that", offset=0, context=True)
    elif grain != "day" or suffix == "ci" or _is_today(text, first):
        yield Mention(first, last, grain, RELATIVE + "this", offset=0)


def _has_its_year(text: Reading, at: int) -> bool:
    """`l’année` | scolaire 2024-2025: the year is written behind what kind of year it is."""
    return text.word(at) in _KINDS_OF_YEAR and text.year_at(at + 1) is not None


_KINDS_OF_YEAR = frozenset(("scolaire", "universitaire", "académique", "civile", "budgétaire", "judiciaire"))
_OF_THE_DAY = word_set(
    "publier paraître signer recevoir annoncer adopter diffuser rentrer revenir partir arriver retourner ouvrir"
)


_KEPT = word_set(
    "attendre choisir oublier vivre fêter célébrer marquer retenir désigner espérer maudire bénir appeler nommer"
)  # a day that somebody waits for or keeps


def _is_today(text: Reading, at: int) -> bool:
    """`publié` | ce jour, `ont saisi` | ce jour `12 armes`; not `ont attendu ce jour`, `à ce jour`."""
    if text.word(at) != "ce":
        return False
    done = infinitive(text.word(at - 1))
    if done in _OF_THE_DAY:
        return is_closing(text.word(at + 2)) or _takes_object(text, at + 2)
    acts = is_participle(text.word(at - 1)) or Tag.INFINITIVE in guess(text.word(at - 1))
    has = any(text.word(i) in _HAS and is_participle(text.word(i + 1)) for i in range(at - 4, at - 1))
    return acts and has and done not in _KEPT and _takes_object(text, at + 2)


_HAS = frozenset(("a", "ont", "avons", "été"))


def _takes_object(text: Reading, at: int) -> bool:
    """`ont procédé ce jour` | à l’évacuation, |, à partir de 6 h, | une saisie: the verb goes on behind the day."""
    return text.word(at) in (",", "à", "au", "aux") or text.word(at) in DETERMINERS or at in text.starting


def _rest(text: Reading, at: int) -> int:
    """`reste de la` | semaine, `reste de l’` | année: the word `reste`; 0 where it is not there."""
    back = at - 1 - (text.word(at - 1) in ("la", "l'", "ma", "notre", "cette"))
    return back - 1 if text.word(back) in ("de", "du") and text.word(back - 1) == "reste" else 0


def _days_of_month(text: Reading, at: int) -> list[Mention]:
    """`20 du` | mois prochain, `4 au 22 de ce` | mois: days of a month that is not named."""
    offset, end = direction_of(text.word(at + 1)), at
    last = at + 2 if offset else at + 1
    if text.word(at - 1) == "du":
        end = at - 1
    elif text.word(at - 1) == "ce" and text.word(at - 2) == "de":
        end = at - 2
    elif not offset:
        return []
    two = text.count_before(end)
    if two is None and (rank := text.ordinal_before(end)) and rank[1] == 1 and end < at and last > at + 1:
        two = rank  # `1er du mois prochain`; `le 1er du mois` is every month
    if two is None or not 1 <= two[1] <= 31 or (end == at and text.word(two[0] - 1) not in ("-", "au", "à")):
        return []
    if text.word(at - 1) == "du" and not offset and is_of_every_year(text.page, _listed(text, two[0])):
        return []  # `tous les 15 du` | mois
    day = Mention(two[0], last, "day", RELATIVE + "day_of_month", day=two[1], offset=offset)
    one = text.count_before(two[0] - 1) if text.word(two[0] - 1) in ("-", "au", "à", "et") else None
    if one is None or not 1 <= one[1] < two[1]:
        return [day] if end < at else []
    return [Mention(one[0], last, "day", RELATIVE + "day_of_month", day=one[1], offset=offset, end=day)]


def _listed(text: Reading, day: int) -> int:
    """`tous les` | 1er et 15 `du mois`: the first of two days."""
    one = text.count_before(day - 1) or text.ordinal_before(day - 1) if text.word(day - 1) == "et" else None
    return one[0] if one else day


_EDGES = word_set("fin début milieu moitié courant commencement")


def _edge_before(text: Reading, at: int) -> bool:
    """`fin de l’année`, `début du mois`, `début de semaine`, `mi-année`, `milieu du siècle`."""
    before, two = text.word(at - 1), text.word(at - 2)
    if before in ("l'", "la") and two == "de":
        return text.word(at - 3) in _EDGES
    if before in ("du", "de", "d'"):
        return two in _EDGES and not (before != "du" and text.word(at) == "mois")
    return before == "-" and two == "mi"


# ---------------------------------------------------------------- la même période en 2014


_ON_THAT = frozenset(("jour", "soir", "matin"))
_STRETCHES = word_set("période date époque jour mois trimestre semestre saison moment semaine")
_DURING = word_set("sur pendant à durant pour dans")


def same(text: Reading, at: int) -> Iterator[Mention]:
    """`même période en 2014`, `pareille époque l’an dernier`, `même jour`, `même mois de 2022`."""
    noun = text.word(at + 1)
    if text.word(at - 1) in _ON_THAT and text.word(at - 2) == "le" and not (noun in OF or noun == "où"):
        yield Mention(at - 1, at + 1, "day", RELATIVE + "same", offset=0, context=True)  # `le jour` | même
        return
    if noun in PARTS_OF_DAY and text.word(at - 1) in ("le", "ce", "la"):
        yield Mention(at, at + 2, "day", RELATIVE + "same", offset=0, context=True)
        return
    if noun not in _STRETCHES:
        return
    before, compared = text.word(at - 2), text.word(at + 2) in ("que", "qu'")
    if (found := _year_of_same(text, at + 2)).last:
        day = 1 if noun in ("date", "jour") else None
        yield found.onto(Mention(at, found.last, "same", RELATIVE + "same", day=day, same=True))
    elif noun == "période" and not compared and text.word(at - 1) == "la" and before in _DURING:
        yield Mention(at, at + 2, "same", RELATIVE + "same", same=True)
    elif noun == "date" and before == "à" and not compared:
        yield Mention(at, at + 2, "same", RELATIVE + "same", day=1, same=True)
    elif noun == "jour" and text.word(at - 1) in ("le", "ce", "du"):
        yield Mention(at, at + 2, "day", RELATIVE + "same", offset=0, context=True)


def _year_of_same(text: Reading, at: int) -> Tail:
    """`en 2014`, `l’an dernier`, `de l’année précédente` at word `at`; a tail that ends at 0 where there is none."""
    word = text.word(at)
    if word in ("en", "de", "d'") and (year := text.year_at(at + 1)) is not None:
        return Tail(at + 2, year)
    return year_phrase(text, at + (word in ("de", "à", "en", ",")), 0)
