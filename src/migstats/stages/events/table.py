"""What a trigger is, and the words that make one: events.tsv and the verbs of speech.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, cast

from ...lexicon import LexiconError, read
from ...records import EventType
from ...words import word_set

# light: holds what its subject names; held: the same, in the passive; phase: begins or ends it; none: no happening;
# agenda: a noun that names a happening in a line without a verb.
Part = Literal["noun", "verb", "light", "held", "phase", "none", "agenda"]
_VERBAL = frozenset(("verb", "reflexive", "light", "held", "phase"))
GATHERINGS = frozenset(("meeting", "conference"))
PARTS = (*sorted(_VERBAL), "noun", "none", "agenda")

# Verbs of speech that count rather than state.
_COUNTING = word_set(
    """calculer chiffrer citer comptabiliser compter dénombrer recenser évaluer établir montrer décompter
    prévoir craindre"""
)
_LEAVING = word_set(
    """partir appareiller décoller embarquer rapatrier revenir rentrer expulser évacuer extrader chasser fuir
    éloigner déloger évader enfuir"""
)


@dataclass(slots=True)
class Trigger:
    """Words `first` to `last`, half-open, that name a happening.

    part: its column in the lexicon, `noun` for a subject that was `held`. verb: its infinitive.
    finite: it is the verb of its clause, with its auxiliary, even where they do not touch.
    clause: first word of the verb with its auxiliary and negation, for reading what governs it.
    reach: where the verb ends that says the same of a noun: `accord` has been | signé.
    other: no lexicon knows it, its tense alone makes it a happening.
    lasting: its tense does not say that anything happened: `dénonce`, `affirmait`. future: it is to come.
    weak: its verb says little, `a pris`: a noun beside it names the happening, and only a day dates it.
    """

    first: int
    last: int
    type: EventType
    part: Part = "verb"
    verb: str = ""
    finite: bool = False
    clause: int = 0
    other: bool = False
    passive: bool = False
    lasting: bool = False
    future: bool = False
    reach: int = 0
    weak: bool = False

    def __post_init__(self) -> None:
        self.clause = self.clause or self.first
        self.reach = self.reach or self.last

    @property
    def noun(self) -> bool:
        """Whether a noun names it."""
        return self.part == "noun"

    @property
    def leaving(self) -> bool:
        """Whether it has the place that is left: `est parti` | de Sfax."""
        return self.verb in _LEAVING


class Entry(NamedTuple):
    """The rest of a trigger after its first word, its type, and a word that must stand near it."""

    rest: tuple[str, ...]
    type: EventType
    part: Part = "verb"
    reflexive: bool = False
    near: frozenset[str] = frozenset()


Table = dict[str, list[Entry]]


@cache
def nouns() -> Table:
    """Nouns by each form of their first word, the longest first."""
    table: Table = {}
    for phrase, part, type_, _ in _rows():
        if part in ("noun", "agenda") or (part == "none" and not _is_verb(phrase)):
            entry = Entry((), cast("EventType", type_), cast("Part", part))
            for forms in _numbers(_cut(phrase)):
                table.setdefault(forms[0], []).append(entry._replace(rest=forms[1:]))
    return _sorted(table)


@cache
def verbs() -> Table:
    """Verbs by their infinitive, the longest first, those with a companion before those without."""
    table: Table = {}
    for phrase, part, type_, _ in _rows():
        if part in _VERBAL or (part == "none" and _is_verb(phrase)):
            verb, entry = _verb(phrase, part, cast("EventType", type_))
            table.setdefault(verb, []).append(entry)
    for verb, class_, *_ in read("speech", 3):
        if class_ in ("say", "count") and verb not in _COUNTING:
            table.setdefault(verb, []).append(Entry((), "statement"))
    return _sorted(table)


def _is_verb(phrase: str) -> bool:
    """`recueillir … témoignage`: with its companion, what is none is a verb."""
    return " … " in phrase


def _rows() -> list[tuple[str, ...]]:
    rows = read("events", 4)
    for phrase, part, _, example in rows:
        if part not in PARTS or ("[" not in example and part != "none"):
            raise LexiconError(f"events.tsv, `{phrase}`: a part of speech and an example are expected")
    return rows


def _verb(phrase: str, part: str, type_: EventType) -> tuple[str, Entry]:
    """`se tenir`, `franchir … seuil`: the infinitive and what goes with it."""
    verb, _, near = phrase.partition(" … ")
    words = _cut(verb)
    reflexive = part == "reflexive" or words[0] in ("se", "s'")
    words = words[words[0] in ("se", "s'") :]
    companions = frozenset(form for word in near.split() for form in (word, _plural(word)))
    kind = cast("Part", "verb" if part == "reflexive" else part)
    return words[0], Entry(words[1:], type_, kind, reflexive, companions)


def _sorted(table: Table) -> Table:
    for entries in table.values():
        entries.sort(key=lambda entry: (-len(entry.rest), not entry.near))
    return table


def _cut(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.replace("-", " - ").replace("’", "'").replace("'", "' ").split())


def _numbers(words: tuple[str, ...]) -> dict[tuple[str, ...], None]:
    """Singular, plural, and plural of the first word alone: `tables rondes`, `conseils d’administration`."""
    return dict.fromkeys((words, tuple(map(_plural, words)), (_plural(words[0]), *words[1:])))


def _plural(word: str) -> str:
    """`vol` -> `vols`, `général` -> `généraux`; small words stay."""
    if len(word) < 3 or word[-1] in "sxz" or word in ("des", "les"):
        return word
    return word[:-2] + "aux" if word.endswith("al") else word + "s"
