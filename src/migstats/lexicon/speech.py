"""Verbs of saying with their forms, and nouns that name who says it: speech.tsv, voices.tsv."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from . import read

if TYPE_CHECKING:
    from collections.abc import Iterator

VoiceKind = Literal["body", "person", "paper"]
# The vowel that opens before a mute ending: révéler -> révèle, relever -> relève; not recenser.
_CLOSED = re.compile(r"é(?=(?:[^aeiouyé]{1,2}|[gq]u)er\Z)|e(?=[^aeiouyé]er\Z)")


class Saying(NamedTuple):
    """A form of a verb of saying.

    use: `say` after a quotation, a clause, or before `que`; `count` before a number too; `quote` only after a
    quotation or a clause.
    """

    use: Literal["say", "count", "quote"]
    participle: bool
    finite: bool


@cache
def sayings() -> dict[str, Saying]:
    """Form -> how it is used: third persons of the present, imperfect and simple past, and participles."""
    found: dict[str, Saying] = {}
    for infinitive, use, irregular in read("speech", 3):
        finite, participle = conjugated(infinitive, irregular.split() if irregular != "-" else [])
        spoken, counted = ("quote", "count") if use == "counted" else (use, use)
        both = set(finite) & set(agreeing(participle))
        for form in finite:
            found.setdefault(form, Saying(spoken, form in both, True))  # type: ignore[arg-type]
        for form in agreeing(participle):
            found.setdefault(form, Saying(counted, True, form in both))  # type: ignore[arg-type]
    return found


def conjugated(infinitive: str, irregular: list[str]) -> tuple[tuple[str, ...], str]:
    """Finite forms in the third person, and the participle.

    `annoncer` -> (annonce, annoncent, annonçait, annonçaient, annonça, annoncèrent), annoncé
    """
    if irregular:
        one, many, stem, participle, past = irregular
        return (one, many, stem + "ait", stem + "aient", past, plural_past(past)), participle
    if infinitive.endswith("ir"):
        stem = infinitive[:-1]
        return (stem + "t", stem + "ssent", stem + "ssait", stem + "ssaient", stem + "rent"), stem
    if infinitive.endswith("re"):
        stem = infinitive[:-2]
        return (stem, stem + "ent", stem + "ait", stem + "aient", stem + "it", stem + "irent"), stem + "u"
    return first_group(infinitive)


def first_group(infinitive: str) -> tuple[tuple[str, ...], str]:
    """Verbs in -er: `rappelle`, `répète`, `jugeait`, `avança`."""
    stem = infinitive[:-2]
    mute = stem + "l" if stem.endswith("ppel") else _CLOSED.sub("è", infinitive)[:-2]
    soft = {"g": stem + "e", "c": stem[:-1] + "ç"}.get(stem[-1], stem)
    forms = (mute + "e", mute + "ent", soft + "ait", soft + "aient", soft + "a", stem + "èrent")
    return forms, stem + "é"


def plural_past(past: str) -> str:
    """`dit` -> dirent, `prévint` -> prévinrent, `conclut` -> conclurent."""
    return past[:-1] + "rent"


def agreeing(participle: str) -> tuple[str, ...]:
    """`estimé` -> estimé, estimée, estimés, estimées."""
    plural = participle if participle.endswith("s") else participle + "s"
    return participle, participle + "e", plural, participle + "es"


@cache
def infinitives() -> dict[str, Saying]:
    """Infinitive -> how it is used, where another verb leads it: `tient à` | préciser; not `compter`, `lire`."""
    rows = (row for row in read("speech", 3) if row[1] != "counted" and row[0] != "lire")
    return {row[0]: Saying(row[1], participle=False, finite=False) for row in rows}  # type: ignore[arg-type]


@cache
def going_on() -> frozenset[str]:
    """Present participles of the verbs that may stand before a number: `évoquant`, `affirmant`."""
    stems = {row[0][:-2] for row in read("speech", 3) if row[0].endswith("er") and row[1] in ("say", "count")}
    soft = {"g": "e", "c": "ç"}
    return frozenset((s[:-1] + "ç" if s[-1] == "c" else s + soft.get(s[-1], "")) + "ant" for s in stems)


@cache
def voice_nouns() -> dict[str, VoiceKind]:
    """Noun -> what kind of voice it names, singular and plural."""
    found: dict[str, VoiceKind] = {}
    for kind, nouns in read("voices", 2):
        for noun in nouns.split():
            for form in _numbers(noun):
                found.setdefault(form, kind)  # type: ignore[arg-type]
    return found


def _numbers(noun: str) -> Iterator[str]:
    """The noun and its plural."""
    yield noun
    if noun.endswith(("eau", "eu")):
        yield noun + "x"
    elif noun.endswith("al"):
        yield noun[:-2] + "aux"
    elif noun[-1] not in "sx":
        yield noun + "s"
