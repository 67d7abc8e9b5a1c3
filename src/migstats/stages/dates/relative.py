"""What counts from a day: `hier`, `ce mardi`, `l’an dernier`, `il y a deux ans`, `les 12 prochains mois`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.gazetteer import word_set
from ...morphology import Tag, guess, is_participle
from . import feasts
from .mention import LAST, NEXT, OF, Mention, Reading, months, weekdays
from .tails import tail, year_phrase
from .tense import tense

if TYPE_CHECKING:
    from collections.abc import Iterator

GRAINS = {
    "jour": "day", "semaine": "week", "mois": "month", "trimestre": "quarter", "semestre": "semester",
    "an": "year", "année": "year", "décennie": "decade", "siècle": "century",
}  # fmt: skip
_THIS = frozenset(("ce", "cet", "cette"))
_THE = frozenset(("le", "la", "l'", "du", "au"))
_BEFORE = frozenset(("précédent", "précédente"))
_AFTER = frozenset(("suivant", "suivante"))
_DETERMINERS = word_set("le la les l' son sa ses leur leurs un une des ce cette ces de d'")
_ONE = frozenset(("premier", "première", "dernier", "dernière"))
_PARTS_OF_DAY = frozenset(("matin", "soir", "midi", "nuit", "matinée", "soirée"))
_RULE = "dates.relative."


def grain_of(word: str) -> str | None:
    """`mois` -> month, `années` -> year; None for another word."""
    return GRAINS.get(word) or GRAINS.get(word.removesuffix("s"))


# ---------------------------------------------------------------- hier, demain, la veille


def deictic(text: Reading, at: int) -> Iterator[Mention]:
    """`hier`, `avant-hier soir`, `aujourd’hui`, `demain`, `la veille`, `le lendemain`."""
    word = text.word(at)
    if word == "hier":
        yield from _hier(text, at)
    elif word == "demain":
        yield from _demain(text, at)
    elif word.startswith("aujourd'"):
        yield from _today(text, at)
    elif (
        text.word(at - 1) in ("la", "le", "au", "du", "dès")
        or word == "surlendemain"
        or _is_dashed(text, at, "avant")
    ):
        yield from _day_beside(text, at, word)


def _hier(text: Reading, at: int) -> Iterator[Mention]:
    before_that = _is_dashed(text, at, "avant")
    of = text.word(at - 1) == "d'"
    if of and (text.word(at - 2) in ("monde", "europe") or text.word(at + 1) in ("et", "comme")):
        return
    first, offset = (at - 2, -2) if before_that else (at, -1)
    yield Mention(first, _with_part(text, at + 1), "day", _RULE + "hier", offset=offset)


def _demain(text: Reading, at: int) -> Iterator[Mention]:
    """Not `l’Europe de demain`."""
    after_that = _is_dashed(text, at, "après")
    if (text.word(at - 1) in ("de", "d'", "et", "ou") or text.word(at + 1) == "?") and not after_that:
        return
    first, offset = (at - 2, 2) if after_that else (at, 1)
    last = _with_part(text, at + 1)
    if last > at + 1 or after_that or tense(text, at, at + 1) > 0 or text.word(at - 1) == "dès":
        yield Mention(first, last, "day", _RULE + "demain", offset=offset)


def _today(text: Reading, at: int) -> Iterator[Mention]:
    """Only of what happened on the day: `publié aujourd’hui`, `a aujourd’hui annoncé`."""
    last = at + 2 if text.word(at + 1) == "hui" else at + 1
    if _happened(text, at):
        yield Mention(at, _with_part(text, last), "day", _RULE + "today", offset=0)


def _happened(text: Reading, at: int) -> bool:
    before = text.word(at - 1)
    if before in ("d'", "jusqu'", "qu'", "encore", "même", "et"):
        return False
    return is_participle(before) or (before in ("a", "ont") and is_participle(text.word(at + 2)))


def _is_dashed(text: Reading, at: int, word: str) -> bool:
    return (text.word(at - 1) == "-" and text.word(at - 2) == word) or text.word(at - 1) == word != "avant"


def _with_part(text: Reading, at: int) -> int:
    """Past `soir`, `matin`, `après-midi`, `au soir` after a day that ends at word `at`."""
    if text.word(at) in _PARTS_OF_DAY:
        return at + 1
    if text.word(at) == "après" and text.word(at + 1) == "-" and text.word(at + 2) == "midi":
        return at + 3
    if text.word(at) == "au" and text.word(at + 1) in ("soir", "matin"):
        return at + 2
    return at


def _day_beside(text: Reading, at: int, word: str) -> Iterator[Mention]:
    """`la veille`, `le lendemain`: of the day named before; not `le lendemain de sa mort`."""
    last = _with_part(text, at + 1)
    if text.word(last) in OF or text.word(at - 2) == "jour":
        return
    dashed = _is_dashed(text, at, "avant")
    offset = {"veille": -1, "lendemain": 1, "surlendemain": 2}[word] * (2 if dashed else 1)
    yield Mention(at - 2 if dashed else at, last, "day", _RULE + word, offset=offset, context=True)


# ---------------------------------------------------------------- weekdays


def weekday(text: Reading, at: int) -> Iterator[Mention]:
    """`mardi`, `ce mardi`, `mardi dernier`, `mardi soir`, `mardi 3`; not `le lundi`, `tous les lundis`."""
    word, after = text.word(at), text.word(at + 1)
    if after in ("saint", "gras"):
        yield from feasts.feast(text, at + 1)
        return
    if word.endswith("s") or _habit(text, at) or _is_person(text, at):
        return
    number = weekdays()[word]
    if (day := _day_after(text, at)) is not None:
        yield Mention(at, at + 2, "day", _RULE + "weekday_day", weekday=number, day=day)
    elif after in LAST or after in NEXT:
        direction = -1 if after in LAST else 1
        yield Mention(at, at + 2, "day", _RULE + "weekday", weekday=number, direction=direction)
    else:
        yield _bare_weekday(text, at, number)


def _bare_weekday(text: Reading, at: int, number: int) -> Mention:
    first = at - 1 if text.word(at - 1) == "ce" else at
    last, after = _with_part(text, at + 1), text.word(at + 1)
    if after in ("suivant", "précédent"):
        offset = 1 if after == "suivant" else -1
        return Mention(at, at + 2, "day", _RULE + "weekday", weekday=number, direction=offset, context=True)
    if text.word(last) in LAST or text.word(last) in NEXT:
        direction = -1 if text.word(last) in LAST else 1
        return Mention(first, last + 1, "day", _RULE + "weekday", weekday=number, direction=direction)
    return Mention(first, last, "day", _RULE + "weekday", weekday=number)


def _habit(text: Reading, at: int) -> bool:
    """`le lundi` is every Monday, unless it is dated; `nuit du lundi au mardi` is one night."""
    before = text.word(at - 1)
    if before in ("chaque", "un", "les", "tous", "des", "quelque"):
        return True
    if before not in ("le", "du", "au"):
        return False
    after = text.word(at + 1)
    if (
        after in LAST
        or after in NEXT
        or after in ("suivant", "précédent")
        or _day_after(text, at) is not None
    ):
        return False
    night = range(max(at - 6, 0), at)
    return not any(text.word(i) in _PARTS_OF_DAY for i in night)


def _is_person(text: Reading, at: int) -> bool:
    """`Mme Mardi`, `Robinson et Vendredi`: a capital after a name, and nothing that dates."""
    word, before = text.words[at], at - 1 - (text.word(at - 1) == "et")
    if not word.capital or word.upper or at == text.page.layout.sentence(at)[0] or before < 0:
        return False
    named = text.words[before].capital or text.word(before) in ("mme", "m", "mr", "mlle", "dr")
    dated = text.word(at + 1) in LAST or text.word(at + 1) in NEXT or _day_after(text, at) is not None
    return named and not dated and text.word(before) != "ce" and text.word(at + 1) != ":"


def _day_after(text: Reading, at: int) -> int | None:
    """`mardi 3,`: the day of the month, where it counts nothing."""
    number = text.starting.get(at + 1)
    if number is None or number.last != at + 2 or number.form != "digits" or not number.value:
        return None
    after = text.words[at + 2] if at + 2 < text.size else None
    free = (
        after is None
        or not after.folded[:1].isalpha()
        or bool(guess(after.folded) & (Tag.PREPOSITION | Tag.AUXILIARY))
    )
    digits = text.words[at + 1].text
    if (
        not free
        or (after is not None and after.text in ("%", "/", "-", "–", "€", "$", "°"))
        or not digits.isdecimal()
    ):
        return None
    return int(digits) if 1 <= int(digits) <= 31 and text.word(at + 2) not in ("h", "d'", "de") else None


# ---------------------------------------------------------------- ce matin, cette nuit


def day_part(text: Reading, at: int) -> Iterator[Mention]:
    """`ce matin`, `ce soir`, `cette nuit`, `cet après-midi`: today."""
    first = at
    if text.word(at) == "midi" and text.word(at - 1) == "-" and text.word(at - 2) == "après":
        first = at - 2
    if text.word(first - 1) in _THIS and text.word(at + 1) != "-":
        yield Mention(first - 1, at + 1, "day", _RULE + "day_part", offset=0)


def week_end(text: Reading, at: int) -> Iterator[Mention]:
    """`ce week-end`, `le week-end dernier`, `week-end prochain`."""
    last = at + 3 if text.word(at + 1) == "-" and text.word(at + 2) == "end" else at + 1
    if text.word(at) == "week" and last == at + 1:
        last = at + 2 if text.word(at + 1) == "end" else 0
    before, after = text.word(at - 1), text.word(last)
    if not last:
        return
    if after in LAST or after in NEXT:
        yield Mention(
            at, last + 1, "weekend", _RULE + "weekend", offset=-1 if after in LAST else 1, direction=1
        )
    elif before in _THIS:
        yield Mention(at - 1, last, "weekend", _RULE + "weekend", offset=0)


# ---------------------------------------------------------------- l'an dernier, cette année


def unit(text: Reading, at: int) -> Iterator[Mention]:
    """The relative expression around the unit of time at `at`."""
    grain = grain_of(text.word(at))
    assert grain is not None
    after, before = text.word(at + 1), text.word(at - 1)
    if before in LAST or before in NEXT or before in ("premiers", "premières", "premier", "première"):
        yield from _counted(text, at, grain)
    elif adjective := _adjective(text, at, after, before):
        offset, last, context = adjective
        yield Mention(at, last, grain, _RULE + "adjective", offset=offset, context=context)
    elif before in _THIS or text.word(at - 1) == "même":
        yield from _this(text, at, grain)
    elif text.count_before(at):
        yield from _ago(text, at, grain)
    elif grain != "day" and text.year_at(at + 1) is None and _edge_before(text, at):
        yield Mention(at, at + 1, grain, _RULE + "edge", offset=0)


def _adjective(text: Reading, at: int, after: str, before: str) -> tuple[int, int, bool] | None:
    """`an dernier`, `trimestre précédent`, `mois en cours`: offset, word after, from the context."""
    if (text.word(at)[-1] == "s" and text.word(at) != "mois") or text.count_before(at):
        return None
    if after in LAST or after in NEXT:
        return (-1 if after in LAST else 1), at + 2, False
    if after in _BEFORE:
        return -1, at + 2, True
    if after in _AFTER and text.word(at + 2) not in _DETERMINERS:
        return 1, at + 2, True
    if after == "en" and text.word(at + 2) == "cours":
        return 0, at + 3, False
    if (
        after in ("d'", "de")
        and text.word(at + 2) in ("avant", "après")
        and text.word(at + 3) not in ("-", "la", "le")
    ):
        return (-1 if text.word(at + 2) == "avant" else 1), at + 3, True
    return (-1, at + 2, False) if after in ("écoulée", "écoulé") and before in _THE else None


def _this(text: Reading, at: int, grain: str) -> Iterator[Mention]:
    """`cette année`, `ce mois-ci`, `cette année-là`, `la même année`, `ce jour-là`, `le jour même`."""
    same = text.word(at - 1) == "même"
    first = at - 2 if same and text.word(at - 2) in _THIS else at - 1
    suffix = text.word(at + 2) if text.word(at + 1) == "-" else ""
    last = at + 3 if suffix in ("ci", "là", "la") else at + 1
    if same or suffix in ("là", "la"):
        yield Mention(first, last, grain, _RULE + "that", offset=0, context=True)
    elif grain != "day" or suffix == "ci":
        yield Mention(first, last, grain, _RULE + "this", offset=0)


def _edge_before(text: Reading, at: int) -> bool:
    """`fin de l’année`, `début du mois`, `début de semaine`, `mi-année`, `milieu du siècle`."""
    edges = ("fin", "début", "milieu", "moitié", "courant", "commencement")
    before, two = text.word(at - 1), text.word(at - 2)
    if before == "l'" and two == "de":
        return text.word(at - 3) in edges
    if before == "la" and two == "de":
        return text.word(at - 3) in edges
    if before in ("du", "de", "d'"):
        return two in edges and not (before != "du" and text.word(at) == "mois")
    return before == "-" and two == "mi"


# ---------------------------------------------------------------- les huit premiers mois


def _counted(text: Reading, at: int, grain: str) -> Iterator[Mention]:
    """`huit premiers mois de 2015`, `prochain trimestre`; not `dernières années de sa vie`."""
    adjective = text.word(at - 1)
    if text.word(at + 1) in OF and text.word(at + 2) in ("sa", "son", "leur", "la"):
        return
    if count := text.count_before(at - 1):
        place = -1 if adjective in LAST or adjective in NEXT else 1
        mention = Mention(count[0], at + 1, grain, _RULE + "counted", count=count[1], place=place)
        yield from _of_stretch(text, mention) or _beside(mention, adjective)
    elif grain != "day" and adjective in ("prochain", "prochaine"):
        yield Mention(at - 1, at + 1, grain, _RULE + "adjective", offset=1)
    elif grain != "day" and adjective in _ONE and text.word(at - 2) not in ("ces", "chaque", "depuis"):
        place = -1 if adjective in LAST else 1
        yield from _of_stretch(text, Mention(at - 1, at + 1, grain, _RULE + "counted", count=1, place=place))


def _beside(mention: Mention, adjective: str) -> list[Mention]:
    """`12 derniers mois`, `dix prochaines années`: before or after the anchor's."""
    if adjective not in LAST and adjective not in NEXT:
        return []
    mention.direction, mention.place, mention.offset = (1 if adjective in NEXT else -1), 0, 0
    return [mention]


def _of_stretch(text: Reading, mention: Mention) -> list[Mention]:
    """Of a year or a month that is named: `de 2015`, `de l’année`, `de juin`."""
    at, month = mention.last, None
    found = tail(text, at)
    if text.word(at) in ("d'", "de", "du") and text.word(at + 1) in months():
        month = months()[text.word(at + 1)]
        found = tail(text, at + 2)
    if found.year is None and found.offset is None and month is None:
        return []
    mention.month = month
    return [found.onto(mention)]


# ---------------------------------------------------------------- il y a deux ans, dans trois jours


def _ago(text: Reading, at: int, grain: str) -> Iterator[Mention]:
    """`il y a deux ans`, `dans dix jours`: the whole expression."""
    count = text.count_before(at)
    assert count is not None
    first, number = count
    first = first - 1 if text.word(first - 1) in ("environ", "presque", "exactement") else first
    if text.word(first - 1) == "de" and text.word(first - 2) in ("près", "plus", "moins"):
        first -= 2
    before = text.word(first - 1)
    if before == "a" and text.word(first - 2) == "y" and text.word(first - 3) in ("il", "t"):
        yield Mention(first - 3, at + 1, grain, _RULE + "ago", count=number, direction=-1)
    elif before == "dans" and text.word(at + 1) not in OF and text.word(at + 1) not in LAST | NEXT:
        yield Mention(first - 1, at + 1, grain, _RULE + "ahead", count=number, direction=1)


# ---------------------------------------------------------------- la même période en 2014


def same(text: Reading, at: int) -> Iterator[Mention]:
    """`même période en 2014`, `même date de l’an dernier`, `même jour`, `même mois de 2022`."""
    noun = text.word(at + 1)
    if noun not in (
        "période",
        "date",
        "époque",
        "jour",
        "mois",
        "trimestre",
        "semestre",
        "saison",
        "moment",
        "semaine",
    ):
        return
    found = _year_of_same(text, at + 2)
    if found:
        last, year, offset, context = found
        mention = Mention(
            at, last, "same", _RULE + "same", year=year, year_offset=offset, year_context=context
        )
        mention.same, mention.day = True, 1 if noun in ("date", "jour") else None
        yield mention
    elif noun == "jour" and text.word(at - 1) in ("le", "ce", "du"):
        yield Mention(at, at + 2, "day", _RULE + "same", offset=0, context=True)


def _year_of_same(text: Reading, at: int) -> tuple[int, int | None, int | None, bool] | None:
    """`en 2014`, `l’an dernier`, `de l’année précédente`: word after, year, offset, from the context."""
    word = text.word(at)
    if word in ("en", "de", "d'") and (year := text.year_at(at + 1)) is not None:
        return at + 2, year, None, False
    start = at + 1 if word in ("de", "à", "en", ",") else at
    found = year_phrase(text, start, start)
    return (found.last, found.year, found.offset, found.context) if found.last > start else None


__all__ = ["day_part", "deictic", "grain_of", "same", "unit", "week_end", "weekday"]
