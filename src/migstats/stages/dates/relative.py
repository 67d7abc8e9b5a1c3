"""What counts from a day: `hier`, `ce mardi`, `l’an dernier`, `il y a deux ans`, `les 12 prochains mois`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...words import OF, THIS, word_set
from . import feasts
from .mention import CLOSING, LAST, NEXT, Mention, Reading, months, weekdays
from .tails import tail, year_phrase
from .tense import OPENING, takes_place, tense

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Number

GRAINS = {
    "jour": "day", "semaine": "week", "mois": "month", "trimestre": "quarter", "semestre": "semester",
    "an": "year", "année": "year", "décennie": "decade", "siècle": "century",
}  # fmt: skip
_DURING = frozenset(("pendant", "durant", "cours"))  # `secourus pendant le` | week-end
_THE = frozenset(("le", "la", "l'", "du", "au"))
_BEFORE = frozenset(("précédent", "précédente"))
_AFTER = frozenset(("suivant", "suivante"))
_DETERMINERS = word_set("le la les l' son sa ses leur leurs un une des ce cette ces de d'")
_PARTS_OF_DAY = frozenset(("matin", "soir", "midi", "nuit", "matinée", "soirée"))
_RULE = "dates.relative."


def grain_of(word: str) -> str | None:
    """`mois` -> month, `années` -> year; None for another word."""
    return GRAINS.get(word) or GRAINS.get(word.removesuffix("s"))


# ---------------------------------------------------------------- hier, demain, la veille


def deictic(text: Reading, at: int) -> Iterator[Mention]:
    """`hier`, `avant-hier soir`, `aujourd’hui`, `demain`, `la veille`, `le lendemain`."""
    word = text.word(at)
    if word == "lendemain" and takes_place(text.word(at - 1)) and text.word(at + 1) in CLOSING:
        yield Mention(
            at, at + 1, "day", _RULE + "demain", offset=1
        )  # a learner’s tomorrow: `je reviendrai lendemain`
    elif word == "hier":
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
    before_that = _is_dashed(text, at, "avant") or (text.word(at - 1) == "avant" and _is_verb(text, at - 2))
    of = text.word(at - 1) == "d'"
    if of and (text.word(at - 2) in ("monde", "europe") or text.word(at + 1) in ("et", "comme")):
        return
    first, offset = (at - 1 - (text.word(at - 1) == "-"), -2) if before_that else (at, -1)
    yield Mention(first, _with_part(text, at + 1), "day", _RULE + "hier", offset=offset)


def _is_verb(text: Reading, at: int) -> bool:
    """`est venu avant hier`: `avant-hier`, its hyphen left out; at the head of a sentence too."""
    word = text.word(at)
    return (
        not word[:1].isalpha()
        or is_participle(word)
        or bool(guess(word) & (Tag.FINITE_VERB | Tag.INFINITIVE))
    )


def _demain(text: Reading, at: int) -> Iterator[Mention]:
    """Not `l’Europe de demain`."""
    after_that = _is_dashed(text, at, "après") and grain_of(text.word(at - 2)) is None
    paired = text.word(at - 1) == "et" and text.word(at - 2) == "hui"
    paired |= text.word(at - 1) == "de" and text.word(at - 2) in ("partir", "compter")
    if (
        (text.word(at - 1) in ("de", "d'", "et", "ou") and not paired) or text.word(at + 1) == "?"
    ) and not after_that:
        return
    first, offset = (at - 1 - (text.word(at - 1) == "-"), 2) if after_that else (at, 1)
    last = _with_part(text, at + 1)
    begins = text.word(at - 1) == "de" and text.word(at - 2) in ("partir", "compter")
    bounds_it = (
        begins or text.word(at - 1) in ("dès", "ici", "jusqu'") or text.word(at - 2) in ("ici", "jusqu'")
    )
    alone = text.alone(first, last)
    named = text.word(at + 1) in weekdays()  # `demain mercredi`
    sure = last > at + 1 or after_that or paired or alone or bounds_it or named
    if sure or tense(text, at, at + 1) > 0 or _is_day_to_come(text, at):
        yield Mention(first, last, "day", _RULE + "demain", offset=offset)


def _is_day_to_come(text: Reading, at: int) -> bool:
    """`Le train part` | demain, `elle reprend le travail` | demain `à 8 h`; not `préparer` | demain, `et` | demain ?"""
    before = text.word(at - 1)
    if at_hour(text, at + 1):
        return True
    first = text.page.layout.sentence(at)[0]
    if at == first and text.word(at + 1) == ",":  # `Demain, le conseil` | se réunit
        return any(_sets_off(text.word(i)) for i in range(at + 2, at + 2 + _PRESENT))
    if guess(before) & (Tag.PREPOSITION | Tag.CONJUNCTION) or not before[:1].isalpha():
        return False
    start = max(first, at - _PRESENT)
    return any(_sets_off(text.word(i)) for i in range(at - 1, start - 1, -1))


_PRESENT = 8  # words before `demain` in which its verb stands


def _sets_off(word: str) -> bool:
    """`part`, `arrive`, `ouvre`, `se réunit`: a verb of what falls on a day, in the present."""
    return word in _MOVES or word in OPENING or (takes_place(word) and not is_participle(word))


def _today(text: Reading, at: int) -> Iterator[Mention]:
    """Only of what happened on the day: `publié aujourd’hui`, `a aujourd’hui annoncé`."""
    last = at + 2 if text.word(at + 1) == "hui" else at + 1
    if _happened(text, at) or text.alone(at, last) or text.word(last) in weekdays():
        yield Mention(at, _with_part(text, last), "day", _RULE + "today", offset=0)


_DONE_TODAY = word_set(
    """confirmer annoncer publier présenter signer adopter dévoiler inaugurer recevoir visiter célébrer lancer rendre
    saluer dénoncer"""
)
_DID = word_set("a ont est sont")
_MOVES = word_set("""rentrer revenir reviens revient reviennent partir pars part partent arriver arrive arrivent ouvre
    ouvrent commence commencent débute débutent""")


def _happened(text: Reading, at: int) -> bool:
    before = text.word(at - 1)
    last = at + 2 if text.word(at + 1) == "hui" else at + 1
    if before in ("est", "était") and text.word(at - 2) == "c'" and text.word(last) in ("que", "qu'"):
        return True  # `c’est` | aujourd’hui `que le centre ouvre`
    if before in _MOVES and not text.word(last)[:1].isalpha():
        return True
    if _bounds_stretch(text, at, last) or at_hour(text, last) or _will_be(text, at):
        return True
    if before in ("d'", "jusqu'", "qu'", "encore", "même", "et"):
        return False
    if infinitive(before) in _DONE_TODAY:  # `confirme` | aujourd’hui `sa décision`
        return True
    if _is_by(text, at):
        return True
    if before == text.word(last) == ",":  # `a ouvert,` | aujourd’hui, `sa session`
        return text.word(at - 3) in _DID and is_participle(text.word(at - 2))
    return is_participle(before) or (before in ("a", "ont") and is_participle(text.word(at + 2)))


def _will_be(text: Reading, at: int) -> bool:
    """`devront répondre` | aujourd’hui: a future says that the day is meant."""
    return any(
        text.word(i).endswith(("ra", "ront")) and is_finite_verb(text.word(i)) for i in range(at - 5, at)
    )


def _is_by(text: Reading, at: int) -> bool:
    """`publiées par Eurostat` | aujourd’hui: a participle, and who did it."""
    by = next((i for i in range(at - 2, max(at - _AGENT, 0), -1) if text.word(i) == "par"), 0)
    return by > 0 and infinitive(text.word(by - 1)) in _DONE_TODAY and is_participle(text.word(by - 1))


_AGENT = 8


def at_hour(text: Reading, at: int) -> bool:
    """`aujourd’hui` | à 14 h, |, à partir de 9 heures, | pendant deux heures."""
    at += text.word(at) == ","
    at += 2 if text.word(at) == "à" and text.word(at + 1) == "partir" else 0
    if text.word(at) not in ("à", "vers", "dès", "de", "pendant", "durant", "entre"):
        return False
    hour = text.word(at + 2)
    glued = hour[:1] == "h" and hour[1:].isdecimal()  # `18` | h30
    return text.word(at + 1)[:1].isdecimal() and (hour in ("h", "heure", "heures") or glued)


def _bounds_stretch(text: Reading, at: int, last: int) -> bool:
    """`d’aujourd’hui à demain`, `entre aujourd’hui et demain`, `du 1er août à aujourd’hui`."""
    before, after = text.word(at - 1), text.word(last)
    if before == "d'" and after in ("à", "au", "jusqu'"):
        return True
    if before == "entre" and after == "et":
        return True
    head = at - 3 if before == "à" and text.word(at - 2) == "jusqu'" else at - 2
    return before in ("à", "et") and head >= 0 and (bool(text.taken[head]) or text.year_at(head) is not None)


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
    counts = (
        last + 1 in text.starting
        and text.word(last) != "du"
        and text.word(at - 1) == "la"
        and _is_verb(text, at - 2)
    )
    if (text.word(last) in OF and not counts) or text.word(at - 2) == "jour":
        return  # `parlait la veille de douze morts` is no eve of theirs
    dashed = _is_dashed(text, at, "avant")
    offset = {"veille": -1, "lendemain": 1, "surlendemain": 2}[word] * (2 if dashed else 1)
    yield Mention(at - 2 if dashed else at, last, "day", _RULE + word, offset=offset, context=True)


# ---------------------------------------------------------------- weekdays


def weekday(text: Reading, at: int) -> Iterator[Mention]:
    """`mardi`, `ce mardi`, `mardi dernier`, `mardi soir`, `mardi 3`; not `le lundi`, `tous les lundis`."""
    word, after = text.word(at), text.word(at + 1)
    if after in ("saint", "gras", "noir"):
        yield from feasts.feast(text, at + 1)
        return
    number = weekdays().get(word, 0)
    if week := _relative_week(text, at + 1):
        yield Mention(at, week[0], "day", _RULE + "weekday_of", weekday=number, offset=week[1])
        return
    if nth := _nth_of_month(text, at, number):
        yield nth
        return
    if word.endswith("s") or _habit(text, at) or _is_person(text, at):
        return
    if after == "en" and (weeks := _WEEKS_ON.get(text.word(at + 2))) and _closes(text, at + 3):
        rule = _RULE + "weekday_in"
        yield Mention(at, at + 3, "day", rule, weekday=number, direction=1, more=("week", weeks))
    elif (day := _day_after(text, at)) is not None:
        yield Mention(at, at + 2, "day", _RULE + "weekday_day", weekday=number, day=day)
    elif after == "le" and (day := _day_after(text, at + 1)) is not None and text.word(at + 3) in CLOSING:
        yield Mention(at, at + 3, "day", _RULE + "weekday_day", weekday=number, day=day)
    elif after in LAST or after in NEXT:
        direction = -1 if after in LAST else 1
        yield Mention(at, at + 2, "day", _RULE + "weekday", weekday=number, direction=direction)
    else:
        yield _bare_weekday(text, at, number)


# `mardi en` | huit: the Tuesday to come, and a week; not `mardi en huit étapes`.
_WEEKS_ON = {"huit": 1, "quinze": 2}


def _closes(text: Reading, at: int) -> bool:
    """Whether the expression before word `at` is over there: no noun that its number could count."""
    after = text.word(at)
    return after in CLOSING or bool(guess(after) & (Tag.PREPOSITION | Tag.FINITE_VERB | Tag.CONJUNCTION))


def _nth_of_month(text: Reading, at: int, number: int) -> Mention | None:
    """`premier` | vendredi `de ce mois`, `dernier` | lundi `du mois prochain`."""
    rank, month = text.rank_before(at), _relative_month(text, at + 1)
    if rank is None or month is None or rank[1] > 4:
        return None
    rule, (last, offset) = _RULE + "nth_weekday", month
    return Mention(rank[0], last, "day", rule, weekday=number, place=rank[1], offset=offset)


def _relative_week(text: Reading, at: int) -> tuple[int, int] | None:
    """`de la semaine dernière`, `de cette semaine` at word `at`: the word after, weeks from the anchor's."""
    after = text.word(at + 3)
    if text.word(at) != "de" or text.word(at + 2) != "semaine":
        return None
    if text.word(at + 1) == "cette":
        return at + 3, 0
    if text.word(at + 1) == "la" and (after in LAST or after in NEXT):
        return at + 4, -1 if after in LAST else 1
    return None


def _relative_month(text: Reading, at: int) -> tuple[int, int] | None:
    """`de ce mois`, `du mois dernier` at word `at`: the word after, months from the anchor's."""
    after = text.word(at + 2)
    if text.word(at) == "de" and text.word(at + 1) == "ce" and after == "mois":
        return at + 3, 0
    if text.word(at) == "du" and text.word(at + 1) == "mois" and (after in LAST or after in NEXT):
        return at + 3, -1 if after in LAST else 1
    return None


def _bare_weekday(text: Reading, at: int, number: int) -> Mention:
    first = at - 1 if text.word(at - 1) == "ce" else at
    last, after = _with_part(text, at + 1), text.word(at + 1)
    if after in ("suivant", "précédent"):
        offset = 1 if after == "suivant" else -1
        return Mention(at, at + 2, "day", _RULE + "weekday", weekday=number, direction=offset, context=True)
    if text.word(last) in LAST or text.word(last) in NEXT:
        direction = -1 if text.word(last) in LAST else 1
        return Mention(first, last + 1, "day", _RULE + "weekday", weekday=number, direction=direction)
    return Mention(first, last, "day", _RULE + "weekday", weekday=number, direction=_from_now(text, first))


def _from_now(text: Reading, first: int) -> int:
    """1 after `d’ici (à)`, `de demain à`: what begins now ends later; else 0."""
    before = first - 1 - (text.word(first - 1) in ("à", "au"))
    return int(text.word(before) in ("ici", "demain"))


def _habit(text: Reading, at: int) -> bool:
    """`le lundi`, `premier lundi du mois` are habits, unless dated; `nuit du lundi au mardi` is one night."""
    before = text.word(at - 1)
    if before in ("chaque", "un", "les", "tous", "des", "quelque", "cyber"):
        return True
    if text.rank_before(at) and text.word(at + 1) in OF:
        return text.word(at + 2) in ("chaque", "mois")
    if before not in ("le", "du", "au"):
        return False
    after = text.word(at + 1)
    if before == "le" and after in CLOSING and takes_place(text.word(at - 2)) and tense(text, at, at + 1) > 0:
        return False  # `il reviendra le vendredi`
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
        or (after.folded == "et" and text.word(at + 3) in weekdays())  # `jeudi 21` | et vendredi 22
    )
    dash = after is not None and after.text in ("-", "–")
    joined = dash and (not text.words[at + 1].spaced or text.word(at + 3)[:1].isdecimal())
    digits = text.words[at + 1].text
    if (
        not free
        or joined
        or (after is not None and after.text in _NO_DAYS and not _heads_item(text, at))
        or not digits.isdecimal()
    ):
        return None
    return int(digits) if 1 <= int(digits) <= 31 and text.word(at + 2) not in ("h", "d'", "de") else None


_NO_DAYS = frozenset("% / - – € $ °".split())


def _heads_item(text: Reading, at: int) -> bool:
    """`Samedi 7 – Clôture du festival`: the day that opens a line of an agenda, and what is on."""
    opens = text.page.layout.line(at)[0] == at and text.word(at + 2) in ("-", "–")
    return opens and not text.glued(at + 1) and text.word(at + 3)[:1].isalpha()


# ---------------------------------------------------------------- le 27


_AFTER_DATE = frozenset((",", "puis", "et", "(", ".", ";"))
_RETURN = word_set(
    "revenir rentrer retourner partir repartir"
)  # beside these an ordinal is no rank: `le 22e`


def day_of_month(text: Reading, number: Number, named: Mention | None) -> Iterator[Mention]:
    """`reviendra le 27`, `pour le 27`; after a full date in its sentence: `le 12 mars, puis le 15,`.

    named: the date before it, in the same sentence.
    """
    first, value = number.first, number.value
    if text.word(first - 1) != "le" or value is None or not 1 <= value <= 31 or value % 1:
        return
    before, after = text.word(first - 2), text.word(number.last)
    verb = text.word(first - 3) if before == "pour" else before
    ranked = number.form == "ordinal" and infinitive(verb) in _RETURN and text.words[first].text.isdecimal()
    if not (ranked or number.form in ("digits", "words")) or text.words[first].text in ("un", "une"):
        return
    if after == "courant":
        yield Mention(first, number.last + 1, "day", _RULE + "day_of_month", day=int(value), offset=0)
        return
    closed = after in CLOSING or bool(guess(after) & Tag.PREPOSITION and after not in OF)
    evening = _with_part(text, number.last)
    if evening > number.last and named is None and after == "au":
        yield Mention(first, evening, "day", _RULE + "day_of_month", day=int(value))  # `le` | 14 au soir
    elif closed and takes_place(verb):
        yield Mention(first, number.last, "day", _RULE + "day_of_month", day=int(value))
    elif named is not None and (at_hour(text, number.last) or (after in CLOSING and before in _AFTER_DATE)):
        yield Mention(first, number.last, "day", _RULE + "day_of_month", day=int(value), context=True)


# ---------------------------------------------------------------- ce matin, cette nuit


def day_part(text: Reading, at: int) -> Iterator[Mention]:
    """`ce matin`, `ce soir`, `cette nuit`, `cet après-midi`: today."""
    first = at
    if text.word(at) == "journée" and text.word(at + 1) != "-":
        return
    if text.word(at - 1) in THIS and text.word(at + 1) == "-" and text.word(at + 2) in ("là", "la"):
        rule = _RULE + "that"  # `ce` | matin-là: of the day named before
        yield Mention(at - 1, at + 3, "day", rule, offset=0, context=True)
        return
    if text.word(at) == "midi" and text.word(at - 1) == "-" and text.word(at - 2) == "après":
        first = at - 2
    if (
        text.word(at) == "nuit"
        and text.word(at - 1) == "la"
        and text.word(at + 1) in ("dernière", "prochaine")
    ):
        offset = -1 if text.word(at + 1) in LAST else 0
        yield Mention(at, at + 2, "day", _RULE + "day_part", offset=offset)
    elif text.word(first - 1) in THIS and text.word(at + 1) != "-" and not _of_days(text, at + 1):
        yield Mention(first - 1, at + 1, "day", _RULE + "day_part", offset=0)


def _of_days(text: Reading, at: int) -> bool:
    """`cette nuit` | du 10 au 11 mai, | de lundi à mardi: the night is named by its days."""
    after = text.word(at + 1)
    return text.word(at) in ("du", "de") and (after in weekdays() or after[:1].isdecimal())


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
    elif before in THIS:
        yield Mention(at - 1, last, "weekend", _RULE + "weekend", offset=0)
    elif text.word(at - 2) in _DURING and before in ("le", "du") and tense(text, at, last) < 0:
        yield Mention(at, last, "weekend", _RULE + "weekend", offset=0)


# ---------------------------------------------------------------- l'an dernier, cette année


def unit(text: Reading, at: int) -> Iterator[Mention]:
    """The relative expression around the unit of time at `at`."""
    grain = grain_of(text.word(at))
    assert grain is not None
    after, before = text.word(at + 1), text.word(at - 1)
    if before in LAST or before in NEXT or before in ("premiers", "premières") or text.ordinal_before(at):
        yield from _counted(text, at, grain)
    elif after in LAST and _is_month_after(text, at + 2):
        yield from _of_stretch(text, Mention(at, at + 2, grain, _RULE + "counted", count=1, place=-1))
    elif grain == "month" and (days := _days_of_month(text, at)):
        yield from days
    elif rest := _rest(text, at):
        yield Mention(rest, at + 1, grain, _RULE + "rest", offset=0)
    elif adjective := _adjective(text, at, after, before):
        offset, last, context = adjective
        yield Mention(at, last, grain, _RULE + "adjective", offset=offset, context=context)
    elif before in THIS or text.word(at - 1) == "même":
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
    if after == "à" and text.word(at + 2) == "venir" and before in _THE:
        return 1, at + 3, False
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
    first = at - 2 if same and text.word(at - 2) in THIS else at - 1
    suffix = text.word(at + 2) if text.word(at + 1) == "-" else ""
    last = at + 3 if suffix in ("ci", "là", "la") else at + 1
    if text.word(last) in _KINDS_OF_YEAR and text.year_at(last + 1) is not None:
        return  # `cette année scolaire` | 2024-2025
    if same or suffix in ("là", "la"):
        yield Mention(first, last, grain, _RULE + "that", offset=0, context=True)
    elif grain != "day" or suffix == "ci" or _is_today(text, first):
        yield Mention(first, last, grain, _RULE + "this", offset=0)


_KINDS_OF_YEAR = frozenset(("scolaire", "universitaire", "académique", "civile", "budgétaire", "judiciaire"))
_OF_THE_DAY = word_set(
    "publier paraître signer recevoir annoncer adopter diffuser rentrer revenir partir arriver retourner ouvrir"
)


def _is_today(text: Reading, at: int) -> bool:
    """`publié` | ce jour, `reviendra` | ce jour; not `ont attendu ce jour`, `à ce jour`."""
    after = text.word(at + 2)
    closed = after in CLOSING or bool(guess(after) & Tag.PREPOSITION and after not in OF)
    return text.word(at) == "ce" and closed and infinitive(text.word(at - 1)) in _OF_THE_DAY


def _rest(text: Reading, at: int) -> int:
    """`reste de la` | semaine, `reste de l’` | année: the word `reste`; 0 where it is not there."""
    back = at - 1 - (text.word(at - 1) in ("la", "l'", "ma", "notre", "cette"))
    return back - 1 if text.word(back) in ("de", "du") and text.word(back - 1) == "reste" else 0


def _days_of_month(text: Reading, at: int) -> list[Mention]:
    """`20 du` | mois prochain, `4 au 22 de ce` | mois: days of a month that is not named."""
    offset, last, end = 0, at + 1, at
    if text.word(at + 1) in LAST or text.word(at + 1) in NEXT:
        offset, last = (-1 if text.word(at + 1) in LAST else 1), at + 2
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
    day = Mention(two[0], last, "day", _RULE + "day_of_month", day=two[1], offset=offset)
    one = text.count_before(two[0] - 1) if text.word(two[0] - 1) in ("-", "au", "à", "et") else None
    if one is None or not 1 <= one[1] < two[1]:
        return [day] if end < at else []
    return [Mention(one[0], last, "day", _RULE + "day_of_month", day=one[1], offset=offset, end=day)]


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
    elif adjective in ("premiers", "premières") or (adjective in LAST and adjective.endswith("s")):
        yield from _some_of(text, at)
    elif (rank := text.rank_before(at)) and text.word(rank[0] - 1) not in ("ces", "chaque", "depuis"):
        rule = _RULE + "counted"
        yield from _of_stretch(text, Mention(rank[0], at + 1, grain, rule, count=1, place=rank[1]))


def _some_of(text: Reading, at: int) -> Iterator[Mention]:
    """`premiers mois de 2002`, `derniers jours de juin`: how many is not said, the whole is what is known."""
    mention = Mention(at - 1, at + 1, "day", _RULE + "some", count=1, place=1)
    for found in _of_stretch(text, mention):
        found.count = found.place = 0
        found.grain = "month" if found.month else "year"
        yield found


def _beside(mention: Mention, adjective: str) -> list[Mention]:
    """`12 derniers mois`, `dix prochaines années`: before or after the anchor's."""
    if adjective not in LAST and adjective not in NEXT:
        return []
    mention.direction, mention.place, mention.offset = (1 if adjective in NEXT else -1), 0, 0
    return [mention]


def _is_month_after(text: Reading, at: int) -> int:
    """`de juillet`, `du mois de juillet` at word `at`: the word of the month; 0 where there is none."""
    name = at + 3 if text.word(at + 1) == "mois" and text.word(at) == "du" else at + 1
    return name if text.word(at) in OF and text.word(name) in months() else 0


def _of_stretch(text: Reading, mention: Mention) -> list[Mention]:
    """Of a year or a month that is named: `de 2015`, `de l’année`, `de juin`."""
    at, month = mention.last, None
    found = tail(text, at)
    if text.word(at) in OF and (name := _is_month_after(text, at)):
        month = months()[text.word(name)]
        found = tail(text, name + 1)
    if found.year is None and found.offset is None and month is None:
        return []
    mention.month = month
    return [found.onto(mention)]


# ---------------------------------------------------------------- il y a deux ans, dans trois jours


def _ago(text: Reading, at: int, grain: str) -> Iterator[Mention]:
    """`il y a deux ans`, `dans dix jours`: the whole expression; `les trois semaines passées`."""
    count = text.count_before(at)
    assert count is not None
    first, number = _about(text, count[0]), count[1]
    if stretch := _beside_now(text, at, first):
        start, last, direction = stretch
        rule = _RULE + "counted"
        yield Mention(start, last, grain, rule, count=number, direction=direction, offset=0)
    elif (head := _ago_head(text, first, text.word(at + 1))) is not None:
        yield from _with_more(text, Mention(head, at + 1, grain, _RULE + "ago", count=number, direction=-1))
    elif (head := _ahead_head(text, first)) is not None and text.word(at + 1) not in OF | LAST | NEXT:
        yield from _with_more(text, Mention(head, at + 1, grain, _RULE + "ahead", count=number, direction=1))


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
        return first - 1, at + 1, -1 if before in LAST else 1
    beside = _direction_after(text, at) if before in _PLURALS else None
    return (first, beside[1], beside[0]) if beside else None


def _ago_head(text: Reading, first: int, after: str) -> int | None:
    """The first word of `il y a`, `y a-t-il`, `voilà` before the count."""
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
_PLURALS = frozenset(("les", "des", "ces", "aux"))


def _direction_after(text: Reading, at: int) -> tuple[int, int] | None:
    """`trois semaines` | passées, `cinq années` | à venir: -1 or 1, and the word after."""
    after = text.word(at + 1)
    if after in LAST or after in ("écoulés", "écoulées", "précédents", "précédentes"):
        return -1, at + 2
    if after in NEXT or after in ("suivants", "suivantes"):
        return 1, at + 2
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


GRAIN_ORDER = ("day", "week", "month", "quarter", "semester", "year", "decade", "century")


# ---------------------------------------------------------------- la même période en 2014


_ON_THAT = frozenset(("jour", "soir", "matin"))


def same(text: Reading, at: int) -> Iterator[Mention]:
    """`même période en 2014`, `même date de l’an dernier`, `même jour`, `même mois de 2022`."""
    noun = text.word(at + 1)
    if text.word(at - 1) in _ON_THAT and text.word(at - 2) == "le" and not (noun in OF or noun == "où"):
        yield Mention(at - 1, at + 1, "day", _RULE + "same", offset=0, context=True)  # `le jour` | même
        return
    if noun in _PARTS_OF_DAY and text.word(at - 1) in ("le", "ce", "la"):
        yield Mention(at, at + 2, "day", _RULE + "same", offset=0, context=True)
        return
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
    elif (
        noun == "période"
        and text.word(at + 2) not in ("que", "qu'")
        and text.word(at - 1) == "la"
        and text.word(at - 2) in ("sur", "pendant", "à", "durant", "pour", "dans")
    ):
        yield Mention(at, at + 2, "same", _RULE + "same", same=True)
    elif noun == "date" and text.word(at - 2) == "à" and text.word(at + 2) not in ("que", "qu'"):
        yield Mention(at, at + 2, "same", _RULE + "same", day=1, same=True)
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


__all__ = ["at_hour", "day_part", "deictic", "grain_of", "same", "unit", "week_end", "weekday"]
