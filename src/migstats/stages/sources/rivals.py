"""Several voices in one sentence: `les syndicats annoncent 400 départs, la direction 150`, `; selon l’OIM, 14 000`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.speech import sayings
from ...words import OF, A, word_set
from .coverage import Voice, number_letters, sign_letters
from .naming import Named, named_at
from .speakers import AUXILIARIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity, Run
    from ...scan import Scan

TIED = 6  # words between a figure and a voice that belong together
_SEGMENT = 120  # words to either side in which the semicolons around a figure are looked for
_AGAINST = frozenset(("contre", "mais"))
_OPENERS = frozenset((",", ";", "et", "mais", "quand", "que"))  # `tandis que` | `la police`
_GIVES = frozenset(("de", "d'", "à"))
_CELUI = word_set("celui celle ceux celles")
# Who has what is counted and does not say it: `…, la région en compte 40`.
_HOLDERS = word_set("""
    région département district wilaya gouvernorat collectivité section commune ville pays centre camp établissement
    hôpital refuge groupe réseau équipe équipage entreprise chambre accueil université maternité métropole
""")


def right_one(page: Scan, quantity: Quantity, held: Sequence[Voice]) -> Voice | None:
    """Of the voices of a sentence, the one that a sign or a word of its own ties to a figure; None where none is."""
    at = quantity.first
    against = next((v for v in held if _is_set_against(page, at, v, held)), None)
    return against or _right_behind(page, quantity, held) or _leading(page, at, held)


def _is_set_against(page: Scan, at: int, voice: Voice, voices: Sequence[Voice]) -> bool:
    """`les syndicats annoncent 400 départs, contre 150` | `selon la mairie`: the voice right behind its number."""
    if voice.style != "free" or not 0 < voice.at - at <= TIED:
        return False
    tied = sign_letters().isdisjoint(page.kinds[at : voice.at])
    first = max((v.end for v in voices if v.end <= at), default=at)
    return tied and not _AGAINST.isdisjoint(page.folds[max(first, at - TIED) : at])


def _right_behind(page: Scan, quantity: Quantity, voices: Sequence[Voice]) -> Voice | None:
    """`Selon le HCR, 12 000 ont fui, 14 000` | `selon l’OIM`: behind a second figure of the sentence."""
    at = quantity.first
    voice = next((v for v in voices if v.style == "free" and v.at >= quantity.last), None)
    other = max((v.end for v in voices if v.end <= at), default=-1)
    if voice is None or other < 0 or not _has_number(page, other, quantity.left):
        return None
    # `; 12, selon Khartoum`: a figure without a noun, with the comma of its voice
    start = quantity.last + (page.folds[quantity.last] == "," and voice.at == quantity.last + 1)
    plain = sign_letters() | number_letters()
    tied = voice.at - start <= TIED and plain.isdisjoint(page.kinds[start : voice.at])
    return voice if tied or _parts(page, other, at, voice.at) else None


def _parts(page: Scan, other: int, at: int, voice: int) -> bool:
    """`… 12 000 places ; il n’y en a que 9 000, selon la Cour`: a semicolon before the figure, none behind it."""
    first, last = max(other, at - _SEGMENT), min(voice, at + _SEGMENT)
    alone = number_letters().isdisjoint(page.kinds[at + 1 : last])
    return alone and ";" in page.folds[first:at] and ";" not in page.folds[at:last]


def _leading(page: Scan, at: int, voices: Sequence[Voice]) -> Voice | None:
    """`Le HCR parle de 12 000 déplacés, mais` | `selon l’OIM, ils sont 14 000`: the last voice opens its clause."""
    before = [v for v in voices if v.end <= at]
    if len(before) < 2 or before[-1].style != "free" or not leads(page, before[-1]):
        return None
    other, last = before[-2], before[-1]
    return last if _has_number(page, other.end, last.at) else None


def leads(page: Scan, voice: Voice) -> bool:
    """Whether a voice stands before what it says: `selon le HCR, 20; selon les garde-côtes, 21`."""
    if voice.style == "subject" or voice.at == page.layout.sentence(voice.at)[0]:
        return True
    return (
        page.words[voice.at - 1].text in (";", ":", "–", "—", "et")
        or page.words[voice.at - 1].folded == "mais"
    )


def elided(page: Scan, quantity: Quantity, said: Voice) -> Run | None:
    """`les syndicats annoncent 400 départs,` | `la police` | `150`: the verb of saying is left out, or points back."""
    end = _subject_end(page, quantity, said)
    before = range(end - 1, max(end - TIED, said.end), -1)
    opener = next((i for i in before if page.folds[i] in _OPENERS), None)
    if opener is None or not _has_number(page, said.end, opener):
        return None
    start = opener + 1 + (page.folds[opener + 1] == page.folds[said.at] == "pour")
    named = named_at(page, start, end)
    if named is None or named.last != end or not _may_speak(page, named, counts=end < quantity.left - 1):
        return None
    return named.first, named.last


def rival(page: Scan, quantity: Quantity, said: Voice) -> Run | None:
    """`Le syndicat a compté 4 200 marcheurs, contre 1 500` | `pour la police`: who reckons otherwise.

    Not `et 40 places pour la police`: behind `et` the figure stands bare.
    """
    led = page.folds[max(quantity.left - 2, 0) : quantity.left]
    beside = _BESIDE if "contre" in led else 1 if _JOINING & {*led} else 0
    at = next(
        (i for i in range(quantity.last, min(quantity.last + beside, len(page))) if _is_for(page, i)), 0
    )
    told = max(page.layout.sentence(quantity.first)[0], said.at - TIED)
    if not at or said.end > quantity.first or not _has_number(page, told, quantity.left):
        return None
    if not (sign_letters() | number_letters()).isdisjoint(page.kinds[quantity.last : at]):
        return None
    start = at + 1 if page.folds[at] == "pour" else at + 4 - (page.folds[at + 3 : at + 4] != ["de"])
    named = named_at(page, start, len(page)) if start < len(page) else None
    if named is None or page.folds[named.first] in _HOLDERS or named.kind not in ("body", "person"):
        return None
    closed = named.last >= len(page) or page.kinds[named.last] in sign_letters()
    return (named.first, named.last) if closed and named.first > named.start else None


_BESIDE = 4  # words from a figure to `pour`
_JOINING = frozenset(("et", "mais"))


def _is_for(page: Scan, at: int) -> bool:
    """`1 500` | pour la police, `900` | sur les chiffres de la préfecture."""
    return page.folds[at] == "pour" or page.folds[at : at + 3] == ["sur", "les", "chiffres"]


def _subject_end(page: Scan, quantity: Quantity, said: Voice) -> int:
    """Where the second subject ends: before `en compte`, `a rapporté`, `de`, `celui de`, or the figure itself."""
    folds, left = page.folds, quantity.left
    end = left - (folds[left - 1] == "que")
    verb = sayings().get(folds[end - 1])
    if verb and verb.finite and folds[end - 2] == "en":
        return end - 2 - (folds[end - 3] in ("n'", "ne"))
    told = sayings().get(folds[left - 1])
    if told and told.participle and folds[left - 2] in AUXILIARIES:
        return left - 2  # `; la mairie` | a rapporté `65 évacués`
    alone = quantity.last >= len(page) or page.kinds[quantity.last] in sign_letters()
    tables = folds[left - 1] == "sur" and folds[said.end : said.end + 1] == [
        "sur"
    ]  # `table sur 4 %, le FMI` | sur 3,2 %
    if folds[left - 1] in OF and folds[left - 3] in A and folds[left - 2] in folds[said.end : left - 3]:
        return left - 3  # `prévoit une hausse de 3 %, le FMI` | une hausse de `2 %`
    if tables or (folds[left - 1] in _GIVES and (alone or quantity.elided)):
        return left - 1 - (folds[left - 2] in _CELUI)
    return left - (folds[left - 1] == ",")  # `; la direction, 12 %`


def _may_speak(page: Scan, named: Named, *, counts: bool) -> bool:
    """Whether a second subject is one who tells: a body, a person, an acronym; a capital where a verb says so."""
    if page.folds[named.first] in _HOLDERS:
        return False
    if named.kind in ("body", "person"):
        return named.first > named.start
    acronym = page.words[named.first].upper and named.first > named.start
    return (named.kind == "name" and (acronym or counts)) or (named.kind == "place" and counts)


def _has_number(page: Scan, first: int, last: int) -> bool:
    return not number_letters().isdisjoint(page.kinds[first:last])
