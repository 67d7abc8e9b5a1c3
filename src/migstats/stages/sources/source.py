"""Who says a number: the voice of its sentence, of its quotation, of its list or table, and no further."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from ...lexicon.speech import going_on, sayings, voice_nouns
from ...persons import is_person
from ...words import CLOSING_QUOTES, word_set
from .coverage import Voice, number_letters
from .naming import DETERMINERS
from .pointing import resolved
from .quoted import give_to_speakers
from .rivals import elided, leads, right_one, rival
from .speakers import AUXILIARIES
from .voices import find_voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...found import Quantity
    from ...scan import Scan

__all__ = ["attach"]

_WIDEST = 250  # words: a voice reaches no further even in a sentence without end, so time stays linear


def attach(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Set `source` (words of the text, without article) and `source_name` of each quantity.

    `51 naufragés sauvés, indique la préfecture maritime` -> préfecture maritime

    A pronoun or `la même source` keeps its own words as `source`; `source_name` is whom it stands for.
    """
    voices = resolved(page, find_voices(page))
    firsts = [q.first for q in quantities]
    held: dict[int, list[Voice]] = {}
    for voice in voices:
        for at in _answered(firsts, voice):
            held.setdefault(at, []).append(voice)
    for at, mine in held.items():
        quantity = quantities[at]
        if said := _voice(page, quantity, mine):
            quantity.source, quantity.source_name = (said.who.first, said.who.last), said.name
            tells = said.style == "subject" or page.folds[said.at] == "pour"
            if other := (elided(page, quantity, said) if tells else None) or rival(page, quantity, said):
                quantity.source, quantity.source_name = other, page.slice(*other)
    give_to_speakers(page, quantities)
    _answer_of(page, quantities)


def _answered(firsts: list[int], voice: Voice) -> Iterable[int]:
    """Indices of the quantities that a voice may answer for, `firsts` being their first words."""
    near, far = max(voice.reach[0], voice.at - _WIDEST), min(voice.reach[1], voice.end + _WIDEST)
    first, last = bisect_left(firsts, near), bisect_left(firsts, far)
    if voice.style == "narrow":
        return range(max(first, last - 1), last)
    return [i for i in range(first, last) if firsts[i] < voice.at or firsts[i] >= voice.end]


def _voice(page: Scan, quantity: Quantity, voices: Sequence[Voice]) -> Voice | None:
    """Of the voices that may answer for a number, the one that does."""
    at = quantity.first
    voices = [v for v in voices if v.style != "denied" or quantity.negated]
    if narrow := [v for v in voices if v.style == "narrow"]:
        return narrow[-1]
    if len(voices) > 1 and (bracketed := [v for v in voices if _is_bracketed(page, v, at)]):
        return bracketed[-1]
    held = [v for v in voices if (v.style != "subject" or v.at < at) and not _describes(page, v, at)]
    held = [v for v in held if not _is_circumstance(page, v, at)]
    if any(_closes_quotation(page, v) for v in held):
        held = [
            v for v in held if v.who.kind != "pronoun" or v.end > at
        ]  # `« Elle dit … », rapporte l’avocat`
    named = [v for v in held if page.folds[v.at] in _ACCORDING]
    if len(named) > 1 and any(v.who.kind != "paper" for v in named):  # the body before the document
        held = [v for v in held if v not in named or v.who.kind != "paper"]
    if len(held) > 1:
        if tied := right_one(page, quantity, held):
            return tied
        small = min(v.reach[1] - v.reach[0] for v in held)
        held = [v for v in held if v.reach[1] - v.reach[0] == small]
    return held[0] if len(held) == 1 else _beside(page, at, held)


def _is_bracketed(page: Scan, voice: Voice, at: int) -> bool:
    """`1 500 selon la police (` | `900 le 12 mai)`: a figure that opens the bracket behind a voice and its figure."""
    opens = page.folds[voice.end : voice.end + 1] == ["("] and 0 < at - voice.end <= _OPENING
    return opens and not number_letters().isdisjoint(page.kinds[max(voice.at - _NEAR, 0) : voice.at])


_OPENING = 2
_ACCORDING = frozenset(("selon", "d'"))


def _is_circumstance(page: Scan, voice: Voice, at: int) -> bool:
    """`Le ministre a annoncé sa démission après la mort de` | 12 migrants: when, not what is told."""
    behind = page.folds[voice.end : at] if voice.style == "subject" and at - voice.end < _TOLD else []
    when = next((i for i, word in enumerate(behind) if word in ("après", "avant", "lors")), 0)
    told = number_letters().isdisjoint(page.kinds[voice.end : voice.end + when])
    return when > 0 and told and _SAYS.isdisjoint(behind[:when])


_TOLD = 20  # words from a verb to a figure in which `après` is looked for
_SAYS = frozenset(("que", "qu'", ":", "avoir", "«", "d'", "être"))


def _describes(page: Scan, voice: Voice, at: int) -> bool:
    """`d’après l’ONG (enquête auprès de 103 familles)`, `souffle Michèle, 71 ans`: it is about the voice."""
    if voice.end >= at or page.words[voice.end].text not in ("(", ",", "."):
        return False
    if page.words[voice.end].text == ".":  # `compte Michel L.` | `Il manque 8 000 euros`
        return len(page.words[voice.end - 1].text) == 1 and page.words[voice.end + 1].capital
    if page.words[voice.end].text == ",":
        return _is_told_of(page, voice, at)
    return not any(page.words[i].text == ")" for i in range(voice.end, at))


def _is_told_of(page: Scan, voice: Voice, at: int) -> bool:
    """`, 71 ans, qui a perdu deux fils`: about the voice; `, qui évoque sept cas`: it goes on speaking."""
    start = voice.end + 1
    if page.folds[start + 1 : start + 2] == ["ans"]:
        if at == start:
            return True
        start += 3 if page.folds[start + 2 : start + 3] == [","] else 2
    if at == start:
        return False  # `…, reconnaît le HCR,` | `une quarantaine de familles s’étant désistées`
    if _closes_quotation(page, voice):
        behind = page.folds[start:at]
        return not (behind[:1] == ["contre"] or ("pour", "qui") in pairwise(behind) or _speaks(behind))
    if leads(page, voice):
        return False
    if voice.style == "free" and voice.who.kind == "name" and _is_bare_person(page.folds[start]):
        return _is_in_apposition(page.folds[start:at])
    if page.folds[start] not in _DESCRIBING or not _APART.isdisjoint(page.folds[start:at]):
        return False  # `« …, dit Awa, qui dirige le centre. Nous en avons` | douze `»`: it goes on
    return page.folds[start] != "qui" or not _speaks(page.folds[start + 1 : start + _VERB])


def _closes_quotation(page: Scan, voice: Voice) -> bool:
    """`« On tient », soupire un agent, dans le métier depuis 19 ans`: behind it nothing is said any more."""
    at = voice.at - 1 - (page.before(voice.at) == ",")
    return voice.style == "free" and at >= 0 and page.words[at].text in CLOSING_QUOTES


_NEAR = 3  # words from a figure to its voice
_APART = frozenset((",", "."))
_DESCRIBING = frozenset(("un", "une", "qui", "âgé", "âgée"))


def _is_bare_person(word: str) -> bool:
    """`dit Rhissa,` | épicier: a trade or a tie without article, behind a name."""
    return is_person(word) or voice_nouns().get(word) == "person"


def _is_in_apposition(words: Sequence[str]) -> bool:
    """`mère de` | six enfants, `épicier, qui vend` | 40 gourdes; not `procureur de Nice, précisant que`."""
    if not _CLAUSE_ENDS.isdisjoint(words) or _speaks(words):
        return False
    comma = next((i for i, word in enumerate(words) if word == ","), len(words) - 1)
    return "," not in words[comma + 1 :] and (words[comma] != "," or words[comma + 1 : comma + 2] == ["qui"])


_CLAUSE_ENDS = frozenset((".", ";", ":", "!", "?", "«", "»"))
_COUNTS_ITSELF = word_set("compte comptent comptait comptaient")  # `l’ONG, qui compte 40 salariés`


def _speaks(words: Sequence[str]) -> bool:
    """`qui évoque`, `qui a évoqué`, `qui fait observer que`; not `contre le prévenu`."""
    for i, word in enumerate(words):
        form = sayings().get(word)
        led = AUXILIARIES.intersection(words[max(i - _VERB, 0) : i]) and words[i - 1] not in DETERMINERS
        told = form and (form.finite or led)
        if word not in _COUNTS_ITSELF and (
            told or word in going_on() or tuple(words[i : i + 2]) in _LETS_KNOW
        ):
            return True
    return False


_LETS_KNOW = frozenset(
    (fait, know)
    for fait in ("fait", "font", "faisait")
    for know in ("observer", "remarquer", "savoir", "valoir", "état")
)


_VERB = 4  # words from `qui` to the end of its verb: `qui a aussi évoqué`


def _beside(page: Scan, at: int, voices: Sequence[Voice]) -> Voice | None:
    """Of several voices of a sentence, the one whose clause holds word `at`."""
    before = [v for v in voices if v.end <= at]
    after = [v for v in voices if v.at > at and v.style != "subject"]
    if before and (not after or leads(page, before[-1])):
        return before[-1]
    if after and not _parts(page, at, after[0].at):
        return after[0]
    return before[-1] if before and not after else None


def _parts(page: Scan, first: int, last: int) -> bool:
    """Whether a colon or semicolon stands between two words."""
    return any(page.words[i].text in ":;" for i in range(first, last))


def _answer_of(page: Scan, quantities: Sequence[Quantity]) -> None:
    """A denied number that nobody is named for has the speaker of the text: `Réponse du ministre de …`."""
    denied = [q for q in quantities if q.negated and not q.source]
    if not denied or page.folded(0, 2) not in ("réponse du", "réponse de"):
        return
    last = page.layout.line(0)[1]
    while page.words[last - 1].text == "\n":
        last -= 1
    for quantity in denied:
        quantity.source, quantity.source_name = (2, last), page.slice(2, last)
