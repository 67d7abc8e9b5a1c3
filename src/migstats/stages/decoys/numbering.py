"""`1. Une année sous tension`, `2)`, `[3]`, `page 2/4`, `3.11.2`, `24/24`: numbering, footnote calls, versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import singular
from ...persons import is_person
from ...words import DEFINITE, A

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Number
    from ...scan import Scan

_CLOSERS = frozenset((")", ".", "°", "/", "-", "–", "—"))


def is_numbering(page: Scan, number: Number) -> bool:
    """Whether `number` numbers a line, a note, a page or a version."""
    if number.form == "fraction":
        return _is_instalment(page, number)
    if number.form not in ("digits", "ordinal"):
        return False
    if _is_rest(page, number):
        return True
    return (
        _opens_line(page, number)
        or _opens_clause(page, number)
        or _opens_heading(page, number)
        or _opens_row(page, number)
        or _in_line(page, number)
        or _in_brackets(page, number)
        or _is_version(page, number)
    )


def _is_rest(page: Scan, number: Number) -> bool:
    """`12⏎000 personnes`: the zeros of a number that was cut count nothing."""
    text = page.words[number.first].text
    return number.last == number.first + 1 and len(text) > 1 and set(text) == {"0"}


def _is_instalment(page: Scan, number: Number) -> bool:
    """`Propos recueillis par L. M. (3/5)`: which part of a series it is, in a bracket that stands alone."""
    first, last = number.first - 1, number.last
    if number.rule != "fractions.slashed" or first < 0 or page.folds[first] != "(":
        return False
    opens = first == 0 or page.folds[first - 1] in (".", "\n", "»")
    return opens and page.folds[last : last + 1] == [")"]


def _is_item(page: Scan, number: Number) -> bool:
    """Whether `number` is one word of one or two digits."""
    text = page.words[number.first].text
    return number.last == number.first + 1 and len(text) <= 2 and text.isdecimal()


def _in_line(page: Scan, number: Number) -> bool:
    """`1) ils partent ; 2) ils restent`: a list inside a sentence; its bracket was never opened."""
    words, first, last = page.words, number.first, number.last
    if not _is_item(page, number) or last >= len(words) or words[last].text != ")" or words[first].spaced:
        return False
    return "(" not in page.folds[max(page.layout.sentence(first)[0], first - _BRACKET) : first]


_BRACKET = 40


def _opens_line(page: Scan, number: Number) -> bool:
    """`1.`, `2)`, `3°`, `4 –` at the start of a line, before a word."""
    words, last = page.words, number.last
    if number.first and words[number.first - 1].text != "\n":
        return False
    text = words[number.first].text
    if (
        last + 1 >= len(words)
        or not text.replace(".", "").isdecimal()
        or len(text) > (2 if text.isdecimal() else 4)
    ):
        return False
    closer = words[last]
    if closer.text not in _CLOSERS or (words[last - 1].spaced and closer.text in ".)"):
        return False
    following = words[last + 1]
    if closer.text in "-–—/":
        return words[last - 1].spaced and closer.spaced and following.capital
    if (closer.text == "°" and following.text == ")") or (closer.text == "." and following.text in "-–—"):
        return following.spaced  # `1°) d’annuler`, `1.- Introduction`
    return closer.spaced and following.text != "\n"


def _opens_clause(page: Scan, number: Number) -> bool:
    """`2 Les gros raflent tout`: a number that opens a line, then a capital article, which nothing counts with."""
    words, last = page.words, number.last
    opens = page.layout.line(number.first)[0] == number.first and _is_item(page, number)
    return opens and last < len(words) and words[last].capital and words[last].folded in _OPENERS


_OPENERS = DEFINITE | A | {"des"}


def _opens_heading(page: Scan, number: Number) -> bool:
    """`1.2 Capacité`: the number of a section, on a short line that is no sentence."""
    first, last = page.layout.line(number.first)
    text = page.words[number.first].text
    if number.first != first or number.last != first + 1 or number.last >= last:
        return False
    head, stop, tail = text.partition(".")
    following = page.words[number.last]
    sections = stop and head.isdecimal() and tail.isdecimal() and len(head) <= 2 and len(tail) == 1
    if stop and _is_stamp(head, tail):  # `30.10 Plus de 8 000 personnes …`, in a diary
        return following.capital and not following.upper and following.folded not in _PRICED
    short = last - first <= _TITLE
    return bool(
        sections and short and following.capital and following.folded[0].isalpha() and len(following.text) > 2
    )


_PRICED = frozenset(("euros", "euro", "dollars", "francs", "chf", "eur"))


def _is_stamp(day: str, month: str) -> bool:
    """`30.10`, `07.06`: a day and its month; not `30.50`."""
    return (
        day.isdecimal()
        and month.isdecimal()
        and len(month) == 2
        and 0 < int(day) <= 31
        and 0 < int(month) <= 12
    )


_TITLE = 10


def _opens_row(page: Scan, number: Number) -> bool:
    """`1 MAROC | 39 855` over `2 | ALGÉRIE | 30 521`: the rank of a row, counted up from row to row."""
    first, last = page.layout.line(number.first)
    text, at = page.words[number.first].text, number.last
    if number.last != number.first + 1 or not text.isdecimal() or len(text) > len("100") or at >= last:
        return False
    lead = number.first - first  # a stroke may open the row
    opens = lead == 0 or (lead == 1 and page.folds[first] == "|")
    name = at + (page.folds[at] == "|")
    if not opens or name >= last or not page.words[name].capital or "|" not in page.folds[name:last]:
        return False
    under = page.folds[last + lead : last + lead + 1] == [str(int(text) + 1)]
    above = first > 1 and page.folds[page.layout.line(first - 1)[0] + lead] == str(int(text) - 1)
    return under or above


def note_calls(page: Scan, numbers: Sequence[Number]) -> Iterator[int]:
    """Which of `numbers` call a note (`Libye (1)`, where a line begins with `(1)`), or number it; their indices.

    Or they count up at the ends of sentences: `… en Europe (1). … quitté le pays (2).`
    """
    if "1" in page.known and "2" in page.known:
        yield from _enumerators(page, [(i, n.first) for i, n in enumerate(numbers) if _is_dotted(page, n)])
    if "(" not in page.known:
        return
    bracketed = [i for i, number in enumerate(numbers) if _in_round_brackets(page, number)]
    notes = _notes(page) if bracketed and "1" in page.known else set()
    closing = [i for i in bracketed if _ends_sentence(page, numbers[i].last + 1)]
    values = [page.folds[numbers[i].first] for i in closing]
    if (
        len(values) > 1
        and values == [str(int(values[0]) + k) for k in range(len(values))]
        and values[0] in "12"
    ):
        yield from closing
    yield from (i for i in bracketed if page.folds[numbers[i].first] in notes)
    cited = [i for i in closing if _cites(page, numbers[i].first, i and numbers[i - 1].first)]
    yield from cited if len(cited) > 1 else ()
    calls = [i for i in bracketed if i and _is_behind_figure(page, numbers[i - 1], numbers[i])]
    if [page.folds[numbers[i].first] for i in calls] == [str(k + 1) for k in range(len(calls))]:
        yield from calls
    yield from _enumerators(page, [(i, numbers[i].first) for i in bracketed])


def _cites(page: Scan, at: int, before: int) -> bool:
    """`40 % du pain (` | 63), `12 000 tonnes par an (` | 8): behind a sentence that has its figure, and counts no more.

    Not `surtout des femmes (` | 9), `des Maliens (87)`, `Lille (310)`: what stands before the bracket may be counted.
    """
    named = page.words[at - 2] if at > 1 else None
    if named is None or not named.folded.isalpha() or named.capital or not before:
        return False
    told = page.layout.sentence(before)[0] == page.layout.sentence(at)[0] and at - before >= _NAMED - 1
    alone = _is_adverbial(page, at - 2) or not named.folded.endswith(("s", "x"))
    return told and alone and not is_person(singular(named.folded) or named.folded)


def _is_adverbial(page: Scan, at: int) -> bool:
    """Whether word `at` ends `par an`, `chaque minute`, or says how things are: `sont secs`."""
    return page.before(at) in ("par", "chaque", "sont", "étaient", "est")


def _is_behind_figure(page: Scan, counted: Number, call: Number) -> bool:
    """`12 000 migrants (1) sont arrivés`, `12 % (1)`, `2022 (1)`: behind what has its number, which is not that one."""
    large = counted.form == "digits" and counted.value is not None and counted.value >= _FIRST_COUNTED
    between = page.folds[counted.last : call.first - 1]
    if (
        not large
        or len(between) > _NAMED
        or page.layout.sentence(counted.first) != page.layout.sentence(call.first)
    ):
        return False
    year = not between and len(page.words[counted.first].text) == len("2022")
    return year or (bool(between) and all(word == "%" or word[0].isalpha() for word in between))


_FIRST_COUNTED, _NAMED = 10, 5  # `un mineur (1) et deux femmes (2)` are said twice; words of what is counted


def _enumerators(page: Scan, bracketed: Sequence[tuple[int, int]]) -> Iterator[int]:
    """`trois mouvements : (1) les arrivées, (2) les retours et (3) les réinscriptions`: items that count up.

    Or `1. Martin ; 2. Diallo`, `1° 12 morts ; 2° 14 blessés`, in one line.
    """
    run: list[int] = []
    for i, first in bracketed:
        named = first + 2 < len(page) and page.folds[first + 2][0].isalnum()
        opened = first - (page.before(first) == "(")
        value = int(page.folds[first]) if named and page.before(opened) in _BEFORE_ITEM else 0
        if value != len(run) + 1:
            yield from run if len(run) > 1 else ()
            run = []
        if value == len(run) + 1:
            run.append(i)
    yield from run if len(run) > 1 else ()


_BEFORE_ITEM = frozenset(("", ":", ";", ",", "et", "ou", "\n", "."))


def _is_dotted(page: Scan, number: Number) -> bool:
    """`1.` before a capital or a figure; `1°`, `1/` before any word."""
    words, first = page.words, number.first
    if not _is_item(page, number) or first + 2 >= len(words) or words[first].spaced:
        return False
    following, apart = words[first + 2], words[first + 1].spaced
    if words[first + 1].text == ".":
        return following.capital or (apart and following.text[0].isdecimal())
    return words[first + 1].text in "°/" and apart and following.text[0].isalnum()


def markers(page: Scan, numbers: Sequence[Number]) -> Iterator[int]:
    """`1 - 12 morts⏎2 - 14 blessés`: the numbers of lines that count up from one, with one sign behind them.

    Not `1-2 enfants⏎2-3 enfants`, ranges that join. Yields indices.
    """
    run: list[int] = []
    below = ""  # the sign of the run
    for i, number in enumerate(numbers):
        sign = _sign_of_item(page, number)
        if not sign:
            continue
        value = int(page.folds[number.first])
        near = run and number.first - numbers[run[-1]].last < _ITEM
        if not (near and sign == below and value == len(run) + 1):
            yield from run if len(run) > 1 else ()
            run, below = [], sign
        if value == len(run) + 1:
            run.append(i)
    yield from run if len(run) > 1 else ()


_ITEM = 40  # words of an item
_KEYCAPS = frozenset("\ufe0f\u20e3")


def _sign_of_item(page: Scan, number: Number) -> str:
    """The sign that sets the number at the head of a line apart from its item; empty where none does."""
    at = number.last
    if not _is_item(page, number) or at >= len(page) or page.before(number.first) not in ("", "\n"):
        return ""
    gap = page.text[page.end(at - 1) : page.starts[at]]
    sign = "\t" if "\t" in gap else page.words[at].text[0]
    joins = page.folds[at + 1 : at + 2] == [str(int(page.folds[number.first]) + 1)]
    if sign in "-–—" and joins:
        return ""
    return sign if sign in "-–—°/:.)\t" or sign in _KEYCAPS else ""


def _in_round_brackets(page: Scan, number: Number) -> bool:
    bracketed = page.before(number.first) == "(" and page.folds[number.last : number.last + 1] == [")"]
    return bracketed and _is_item(page, number)


def _ends_sentence(page: Scan, at: int) -> bool:
    return at >= len(page) or page.folds[at] in (".", "\n", "!", "?", ",")


def _notes(page: Scan) -> set[str]:
    """The numbers in brackets with which lines begin, if the first of them is 1."""
    folds, lines = page.folds, page.layout.lines
    found = {
        folds[i + 1]
        for i in lines
        if folds[i : i + 1] == ["("] and folds[i + 2 : i + 3] == [")"] and folds[i + 1].isdecimal()
    }
    return found if "1" in found else set()


def _in_brackets(page: Scan, number: Number) -> bool:
    """`[3]`: a footnote call."""
    words = page.words
    if not number.first or number.last >= len(words) or number.last != number.first + 1:
        return False
    return words[number.first - 1].text == "[" and words[number.last].text == "]"


def _is_version(page: Scan, number: Number) -> bool:
    """`3.11.2`, `2/4` after `page`: digits joined by stops without a blank."""
    words, first, last = page.words, number.first, number.last
    if (
        first
        and words[first - 1].text[-1:].isdecimal() is False
        and words[first - 1].folded == "v"
        and not words[first - 1].spaced
    ):
        return True
    for sign in (last, first - 1):
        if (
            (
                0 < sign < len(words) - 1
                and words[sign].text == "."
                and not words[sign].spaced
                and not words[sign - 1].spaced
            )
            and words[sign - 1].text[0].isdecimal()
            and words[sign + 1].text[0].isdecimal()
        ):
            return True
    return False
