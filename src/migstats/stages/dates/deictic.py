"""What counts from today: `hier`, `après-demain`, `aujourd’hui`, `la veille`, `ce matin`, `le week-end dernier`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...phrases import CLOSING
from ...words import OF, THIS, word_set
from .mention import LAST, PARTS_OF_DAY, RELATIVE, Mention, Reading, direction_of, grain_of, weekdays
from .tails import BESIDE
from .tense import OPENING, takes_place, tense

if TYPE_CHECKING:
    from collections.abc import Iterator

_DURING = frozenset(("pendant", "durant", "cours"))  # `secourus pendant le` | week-end
_BEFORE_EVE = frozenset(("la", "le", "au", "du", "dès"))


# ---------------------------------------------------------------- hier, demain, la veille


def deictic(text: Reading, at: int) -> Iterator[Mention]:
    """`hier`, `avant-hier soir`, `aujourd’hui`, `demain`, `la veille`, `le lendemain`."""
    word = text.word(at)
    if word == "lendemain" and takes_place(text.word(at - 1)) and text.word(at + 1) in CLOSING:
        # a learner’s tomorrow: `je reviendrai lendemain`
        yield Mention(at, at + 1, "day", RELATIVE + "demain", offset=1)
    elif word == "hier":
        yield from _hier(text, at)
    elif word == "demain":
        yield from _demain(text, at)
    elif word.startswith("aujourd'"):
        yield from _today(text, at)
    elif word == "surlendemain" or text.word(at - 1) in _BEFORE_EVE or _is_dashed(text, at, "avant"):
        yield from _day_beside(text, at, word)


def _hier(text: Reading, at: int) -> Iterator[Mention]:
    before_that = _is_dashed(text, at, "avant") or (text.word(at - 1) == "avant" and _is_verb(text, at - 2))
    of = text.word(at - 1) == "d'"
    if of and (text.word(at - 2) in ("monde", "europe") or text.word(at + 1) in ("et", "comme")):
        return
    first, offset = (at - 1 - (text.word(at - 1) == "-"), -2) if before_that else (at, -1)
    yield Mention(first, with_part(text, at + 1), "day", RELATIVE + "hier", offset=offset)


def _is_verb(text: Reading, at: int) -> bool:
    """`est venu avant hier`: `avant-hier`, its hyphen left out; at the head of a sentence too."""
    word = text.word(at)
    verb = is_participle(word) or bool(guess(word) & (Tag.FINITE_VERB | Tag.INFINITIVE))
    return verb or not word[:1].isalpha()


def _demain(text: Reading, at: int) -> Iterator[Mention]:
    """Not `l’Europe de demain`."""
    before, two = text.word(at - 1), text.word(at - 2)
    after_that = _is_dashed(text, at, "après") and grain_of(two) is None
    begins = before == "de" and two in ("partir", "compter")
    paired = begins or (before == "et" and two == "hui")
    loose = (before in ("de", "d'", "et", "ou") and not paired) or text.word(at + 1) == "?"
    if loose and not after_that:
        return
    first, offset = (at - 1 - (before == "-"), 2) if after_that else (at, 1)
    last = with_part(text, at + 1)
    bounds_it = begins or before in ("dès", "ici", "jusqu'") or two in ("ici", "jusqu'")
    alone = text.alone(first, last)
    named = text.word(at + 1) in weekdays()  # `demain mercredi`
    sure = last > at + 1 or after_that or paired or alone or bounds_it or named
    if sure or tense(text, at, at + 1) > 0 or _is_day_to_come(text, at):
        yield Mention(first, last, "day", RELATIVE + "demain", offset=offset)


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
    if _happened(text, at, last) or text.alone(at, last) or text.word(last) in weekdays():
        yield Mention(at, with_part(text, last), "day", RELATIVE + "today", offset=0)


_DONE_TODAY = word_set(
    """confirmer annoncer publier présenter signer adopter dévoiler inaugurer recevoir visiter célébrer lancer rendre
    saluer dénoncer"""
)
_SHALL = word_set("doit doivent va vont")  # `doit accoster` | aujourd’hui `à Sète`
_DID = word_set("a ont est sont")
_MOVES = word_set("""rentrer revenir reviens revient reviennent partir pars part partent arriver arrive arrivent ouvre
    ouvrent rouvre rouvrent commence commencent débute débutent""")


def _happened(text: Reading, at: int, last: int) -> bool:
    before = text.word(at - 1)
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
    if _is_by(text, at) or (takes_place(before) and text.word(at - 2) in _SHALL):
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
    if text.word(at) == "à" and text.word(at + 1) in ("midi", "minuit"):
        return True
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


def with_part(text: Reading, at: int) -> int:
    """Past `soir`, `matin`, `après-midi`, `au soir`, `à l’aube` after a day that ends at word `at`."""
    if text.word(at) in PARTS_OF_DAY:
        return at + 1
    if text.word(at) == "après" and text.word(at + 1) == "-" and text.word(at + 2) == "midi":
        return at + 3
    if text.word(at) == "au" and text.word(at + 1) in ("soir", "matin"):
        return at + 2
    hour = next((part for part in _AT if tuple(text.word(at + i) for i in range(len(part))) == part), ())
    return at + len(hour)


_AT = (
    ("à", "l'", "aube"),
    ("à", "l'", "aurore"),
    ("à", "la", "mi", "-", "journée"),
)


def _day_beside(text: Reading, at: int, word: str) -> Iterator[Mention]:
    """`la veille`, `le lendemain`: of the day named before; not `le lendemain de sa mort`."""
    last = with_part(text, at + 1)
    counts = last + 1 in text.starting and text.word(last) != "du"
    counts = counts and text.word(at - 1) == "la" and _is_verb(text, at - 2)
    governs = text.word(last) in OF and not counts and not _leads_to_do(text, last)
    if governs or text.word(at - 2) == "jour":
        return  # `parlait la veille de douze morts` is no eve of theirs
    dashed = _is_dashed(text, at, "avant")
    offset = {"veille": -1, "lendemain": 1, "surlendemain": 2}[word] * (2 if dashed else 1)
    yield Mention(at - 2 if dashed else at, last, "day", RELATIVE + word, offset=offset, context=True)


def _leads_to_do(text: Reading, at: int) -> bool:
    """`ont promis le lendemain` | d’en accueillir dix: an infinitive of the verb, no day of something."""
    at += 2 if text.word(at + 1) in _CLITICS else 1
    return guess(text.word(at)) == Tag.INFINITIVE


_CLITICS = frozenset("en y le la les l' se s'".split())


# ---------------------------------------------------------------- ce matin, cette nuit


def day_part(text: Reading, at: int) -> Iterator[Mention]:
    """`ce matin`, `ce soir`, `cette nuit`, `cet après-midi`: today."""
    first = at
    if text.word(at) == "journée" and text.word(at + 1) != "-":
        return
    if text.word(at - 1) in THIS and text.word(at + 1) == "-" and text.word(at + 2) in ("là", "la"):
        rule = RELATIVE + "that"  # `ce` | matin-là: of the day named before
        yield Mention(at - 1, at + 3, "day", rule, offset=0, context=True)
        return
    if text.word(at) == "midi" and text.word(at - 1) == "-" and text.word(at - 2) == "après":
        first = at - 2
    after = text.word(at + 1)
    if text.word(at) == "nuit" and text.word(at - 1) == "la" and after in ("dernière", "prochaine"):
        offset = -1 if after in LAST else 0
        yield Mention(at, at + 2, "day", RELATIVE + "day_part", offset=offset)
    elif text.word(first - 1) in THIS and text.word(at + 1) != "-" and not _of_days(text, at + 1):
        yield Mention(first - 1, at + 1, "day", RELATIVE + "day_part", offset=0)


def _of_days(text: Reading, at: int) -> bool:
    """`cette nuit` | du 10 au 11 mai, | de lundi à mardi: the night is named by its days."""
    after = text.word(at + 1)
    return text.word(at) in ("du", "de") and (after in weekdays() or after[:1].isdecimal())


def _of_feast(text: Reading, at: int) -> bool:
    """`ce week-end` | de Pâques: the date is the feast's."""
    return text.word(at) in OF and any(text.taken[at + 1 : at + 2])


def week_end(text: Reading, at: int) -> Iterator[Mention]:
    """`ce week-end`, `le week-end dernier`, `week-end prochain`."""
    last = at + 3 if text.word(at + 1) == "-" and text.word(at + 2) == "end" else at + 1
    if text.word(at) == "week" and last == at + 1:
        last = at + 2 if text.word(at + 1) == "end" else 0
    before, after = text.word(at - 1), text.word(last)
    if not last:
        return
    if offset := BESIDE.get(after, 0):  # `le week-end` | précédent
        yield Mention(at, last + 1, "weekend", RELATIVE + "weekend", offset=offset, context=True)
    elif offset := direction_of(after):
        yield Mention(at, last + 1, "weekend", RELATIVE + "weekend", offset=offset, direction=1)
    elif before in THIS and not _of_feast(text, last):
        yield Mention(at - 1, last, "weekend", RELATIVE + "weekend", offset=0)
    elif text.word(at - 2) in _DURING and before in ("le", "du") and tense(text, at, last) < 0:
        yield Mention(at, last, "weekend", RELATIVE + "weekend", offset=0)
