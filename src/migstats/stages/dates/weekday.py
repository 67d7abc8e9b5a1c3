"""Days of the week and of the month: `mardi dernier`, `mardi 3`, `premier lundi de ce mois`, `reviendra le 27`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_participle
from ...phrases import CLOSING
from ...words import OF, word_set
from . import feasts
from .deictic import at_hour, with_part
from .mention import PARTS_OF_DAY, RELATIVE, Mention, Reading, direction_of, weekdays
from .tense import takes_place, tense

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Number


def weekday(text: Reading, at: int) -> Iterator[Mention]:
    """`mardi`, `ce mardi`, `mardi dernier`, `mardi soir`, `mardi 3`; not `le lundi`, `tous les lundis`."""
    word, after = text.word(at), text.word(at + 1)
    if after in ("gras", "noir") or (after == "saint" and text.word(at + 2) != "-"):  # `mardi` | Saint-Denis
        yield from feasts.feast(text, at + 1)
        return
    number = weekdays().get(word, 0)
    if week := _relative_week(text, at + 1):
        yield Mention(at, week[0], "day", RELATIVE + "weekday_of", weekday=number, offset=week[1])
        return
    if nth := _nth_of_month(text, at, number):
        yield nth
        return
    if word.endswith("s") or _habit(text, at) or _is_person(text, at):
        return
    if after == "en" and (weeks := _WEEKS_ON.get(text.word(at + 2))) and _closes(text, at + 3):
        rule = RELATIVE + "weekday_in"
        yield Mention(at, at + 3, "day", rule, weekday=number, direction=1, more=("week", weeks))
    elif (day := _day_after(text, at)) is not None or (
        after == "le" and (day := _day_after(text, at + 1)) is not None and text.word(day[1]) in CLOSING
    ):
        yield Mention(at, day[1], "day", RELATIVE + "weekday_day", weekday=number, day=day[0])
    elif direction := direction_of(after):
        yield Mention(at, at + 2, "day", RELATIVE + "weekday", weekday=number, direction=direction)
    else:
        yield _bare_weekday(text, at, number)


# `mardi en` | huit: the Tuesday to come, and a week; not `mardi en huit étapes`.
_WEEKS_ON = {"huit": 1, "quinze": 2}


def _closes(text: Reading, at: int) -> bool:
    """Whether the expression before word `at` is over there: no noun that its number could count."""
    after = text.word(at)
    return after in CLOSING or bool(guess(after) & (Tag.PREPOSITION | Tag.FINITE_VERB | Tag.CONJUNCTION))


def is_closing(after: str) -> bool:
    """Whether a day of the month may end before `after`: `reviendra le 27` | pour, not | de."""
    return after in CLOSING or bool(guess(after) & Tag.PREPOSITION and after not in OF)


def _nth_of_month(text: Reading, at: int, number: int) -> Mention | None:
    """`premier` | vendredi `de ce mois`, `dernier` | lundi `du mois prochain`."""
    rank, month = text.rank_before(at), _relative_month(text, at + 1)
    if rank is None or month is None or rank[1] > 4:
        return None
    rule, (last, offset) = RELATIVE + "nth_weekday", month
    return Mention(rank[0], last, "day", rule, weekday=number, place=rank[1], offset=offset)


def _relative_week(text: Reading, at: int) -> tuple[int, int] | None:
    """`de la semaine dernière`, `de cette semaine` at word `at`: the word after, weeks from the anchor's."""
    if text.word(at) != "de" or text.word(at + 2) != "semaine":
        return None
    if text.word(at + 1) == "cette":
        return at + 3, 0
    weeks = direction_of(text.word(at + 3)) if text.word(at + 1) == "la" else 0
    return (at + 4, weeks) if weeks else None


def _relative_month(text: Reading, at: int) -> tuple[int, int] | None:
    """`de ce mois`, `du mois dernier` at word `at`: the word after, months from the anchor's."""
    after = text.word(at + 2)
    if text.word(at) == "de" and text.word(at + 1) == "ce" and after == "mois":
        return at + 3, 0
    months = direction_of(after) if text.word(at) == "du" and text.word(at + 1) == "mois" else 0
    return (at + 3, months) if months else None


def _bare_weekday(text: Reading, at: int, number: int) -> Mention:
    first = at - 1 if text.word(at - 1) == "ce" else at
    last, after = with_part(text, at + 1), text.word(at + 1)
    if after in ("suivant", "précédent"):
        offset = 1 if after == "suivant" else -1
        return Mention(
            at, at + 2, "day", RELATIVE + "weekday", weekday=number, direction=offset, context=True
        )
    if direction := direction_of(text.word(last)):
        return Mention(first, last + 1, "day", RELATIVE + "weekday", weekday=number, direction=direction)
    return Mention(first, last, "day", RELATIVE + "weekday", weekday=number, direction=_from_now(text, first))


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
        return True  # `le cinquième samedi de mobilisation`: of a count, not of a month
    if before not in ("le", "du", "au"):
        return False
    after = text.word(at + 1)
    if before == "le" and after in CLOSING and takes_place(text.word(at - 2)) and tense(text, at, at + 1) > 0:
        return False  # `il reviendra le vendredi`
    if direction_of(after) or after in ("suivant", "précédent") or _day_after(text, at) is not None:
        return False
    night = range(max(at - 6, 0), at)
    return not any(text.word(i) in PARTS_OF_DAY for i in night)


def _is_person(text: Reading, at: int) -> bool:
    """`Mme Mardi`, `Robinson et Vendredi`: a capital after a name, and nothing that dates."""
    word, before = text.words[at], at - 1 - (text.word(at - 1) == "et")
    if not word.capital or word.upper or at == text.page.layout.sentence(at)[0] or before < 0:
        return False
    named = text.words[before].capital or text.word(before) in ("mme", "m", "mr", "mlle", "dr")
    after = text.word(at + 1)
    dated = direction_of(after) != 0 or _day_after(text, at) is not None
    return named and not dated and text.word(before) != "ce" and after != ":"


def _day_after(text: Reading, at: int) -> tuple[int, int] | None:
    """`mardi 3,`, `jeudi 1er`: the day of the month, where it counts nothing, and the word after it."""
    number = text.starting.get(at + 1)
    if number is None or not number.value:
        return None
    digits, last = text.words[at + 1].text, number.last
    first_of_month = number.form == "ordinal" and digits == "1"
    if not first_of_month and (last != at + 2 or number.form != "digits"):
        return None
    day = int(digits) if digits.isdecimal() else 0
    return (day, last) if 1 <= day <= 31 and _is_day(text, last) else None


def _is_day(text: Reading, last: int) -> bool:
    """`mardi 3` | à Rome, | et mercredi 4; not | h, | % or a counted noun."""
    after = text.words[last] if last < text.size else None
    if after is None:
        return True
    if after.text in ("-", "–") and (not text.words[last - 1].spaced or text.word(last + 1)[:1].isdecimal()):
        return False
    if after.folded in ("h", "d'", "de") or (after.text in _NO_DAYS and not _heads_item(text, last)):
        return False
    if after.folded == "et" and text.word(last + 1) in weekdays():
        return True  # `jeudi 21` | et vendredi 22
    return not after.folded[:1].isalpha() or bool(guess(after.folded) & (Tag.PREPOSITION | Tag.AUXILIARY))


_NO_DAYS = frozenset("% / - – € $ °".split())


def _heads_item(text: Reading, last: int) -> bool:
    """`Samedi 7 – Clôture du festival`: the day that opens a line of an agenda, and what is on."""
    opens = text.page.layout.line(last - 2)[0] == last - 2 and text.word(last) in ("-", "–")
    return opens and not text.glued(last - 1) and text.word(last + 1)[:1].isalpha()


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
        yield Mention(first, number.last + 1, "day", RELATIVE + "day_of_month", day=int(value), offset=0)
        return
    evening = with_part(text, number.last)
    if evening > number.last and named is None and after == "au":
        yield Mention(first, evening, "day", RELATIVE + "day_of_month", day=int(value))  # `le` | 14 au soir
    elif is_closing(after) and (takes_place(verb) or before == "depuis"):
        yield Mention(first, number.last, "day", RELATIVE + "day_of_month", day=int(value))
    elif named is not None and (at_hour(text, number.last) or (after in CLOSING and before in _AFTER_DATE)):
        yield Mention(first, number.last, "day", RELATIVE + "day_of_month", day=int(value), context=True)
    elif text.words[first].text.isdecimal() and _is_to_come(text, first, number.last):
        context = named is not None
        yield Mention(first, number.last, "day", RELATIVE + "day_of_month", day=int(value), context=context)


def _is_to_come(text: Reading, first: int, last: int) -> bool:
    """`sera examiné` | le 16, `se réunira` | le 16 à Rome, `Le` | 14, `le Sénat votera`; not `il portera` | le 10."""
    at = first - 2
    before, led = text.word(at), text.word(at - 1)
    if not (is_closing(text.word(last)) or _and_another(text, last)):
        return False
    if before == "et" and text.word(at - 2) == "le" and text.taken[at - 1]:
        return True
    if text.page.layout.sentence(first)[0] > at:
        return text.word(last) == "," and tense(text, first, last) > 0
    if not before[:1].isalpha():
        return False
    said = guess(before)
    if said & (Tag.PREPOSITION | Tag.CONJUNCTION) or before in OF:
        return False
    if is_participle(before) and not said & Tag.NOUN and _BEING.isdisjoint((led, text.word(at - 2))):
        return False  # `il gardera le maillot floqué` | le 10
    if said & (Tag.FINITE_VERB | Tag.INFINITIVE) and led not in _BEFORE_NOUNS | {"se", "s'"}:
        return False
    return tense(text, first, last) > 0


def _and_another(text: Reading, at: int) -> bool:
    """`le 14` | et le 16."""
    return text.word(at) == "et" and text.word(at + 1) == "le" and text.word(at + 2).isdecimal()


_BEING = word_set("sera seront serait seraient être été")
_BEFORE_NOUNS = word_set("le la les l' un une des du son sa ses leur leurs cette ce aux en de d'")
