"""What leads from the words around a figure to the code of what it counts: `indicators.tsv`, or a user's own file.

    deaths	mort|décès	OIM: dead	[douze] morts
    deaths	<person> =mourir|périr	OIM: dead	[douze] personnes sont mortes

Every line is a rule, or names words that several rules ask for (`$shelter	foyer|gymnase`, then `~$shelter`); the form
is described at the head of `indicators.tsv`. Lines are read when they are first needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..tokens import fold
from . import HERE, LexiconError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    Source = str | Path | Iterable[str]

CLASSES = ("person", "national", "boat", "attempt", "money", "million", "sum", "share", "mass")
_COLUMNS = 4
_NAMED_COLUMNS = 2
_NAMED = re.compile(r"\$([a-z_]+)\Z")
_NAME = re.compile(r"\$([a-z_]+)")
_CODE = re.compile(r"(?:[a-z][a-z0-9_]*|-)\Z")
_CLASS = re.compile(r"<([a-z]*)>\Z")
_CORE = re.compile(r"\[[^\[\]]+\]").search
_NO_EXAMPLE = "-"
_REMEMBERED = 1 << 12
_RANKS = ("?", "", "!")
_FIRM = 3


# Ending of a word and those of its feminine and plural, first come, first served.
_FORMS = (
    ("al", "al ale ales aux"),
    ("eau", "eau eaux"),
    ("if", "if ive ifs ives"),
    ("el", "el elle els elles"),
    ("er", "er ère ers ères"),
    ("en", "en enne ens ennes"),
    ("eux", "eux euse euses"),
    ("", "- -e -s -es -x"),
)


def _forms(word: str) -> Iterator[str]:
    """`clandestin` -> clandestin, clandestine, clandestins, clandestines: texts need not be put in the singular."""
    ending, forms = next(pair for pair in _FORMS if word.endswith(pair[0]))
    stem = word.removesuffix(ending)
    return (stem + form.removeprefix("-") for form in forms.split())


class Words:
    """Words of which one must be there, in any number and gender; `clandestin*` stands for all that begin so.

    They are taken apart when a text first asks for them: of hundreds of rules few are ever asked.
    """

    __slots__ = ("_beginnings", "_forms", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._forms: frozenset[str] | None = None
        self._beginnings: tuple[str, ...] | None = None

    def meet(self, words: Collection[str]) -> bool:
        """Whether one of them is among `words`, which are folded."""
        if not self.forms.isdisjoint(words):
            return True
        return bool(self.beginnings) and any(word.startswith(self.beginnings) for word in words)

    @property
    def forms(self) -> frozenset[str]:
        """The words in every number and gender."""
        if self._forms is None:
            whole = (word for word in lemmas(self._source) if word[-1:] != "*")
            self._forms = frozenset(form for word in whole for form in _forms(word))
        return self._forms

    @property
    def beginnings(self) -> tuple[str, ...]:
        """What stands before a `*`."""
        if self._beginnings is None:
            cut = lemmas(self._source) if "*" in self._source else ()
            self._beginnings = tuple(word[:-1] for word in cut if word[-1:] == "*")
        return self._beginnings

    def among(self, words: AbstractSet[str]) -> AbstractSet[str]:
        """Those of `words`, which are folded, that are meant."""
        if not self.beginnings:
            return self.forms
        return self.forms.union(word for word in words if word.startswith(self.beginnings))


def lemmas(source: str) -> list[str]:
    """The words of `mourir|perdre_la_vie`."""
    return [fold(word).replace("_", " ") for word in source.split("|")]


@dataclass(frozen=True, slots=True)
class Rule:
    """One line. code: None where it says that there is none. heads: counted nouns, empty for any.

    classes: what the figure must count; phrase, near, behind, text: words of the noun phrase, of the sentence, of what
    follows the figure there, of the text; actions: lemmas of the verb or noun of action. rank: 0 for a rule that holds
    only where nothing else, 2 a firm one.
    """

    code: str | None
    heads: frozenset[str]
    classes: frozenset[str]
    phrase: tuple[Words, ...]
    near: tuple[Words, ...]
    behind: tuple[Words, ...]
    text: tuple[Words, ...]
    actions: frozenset[str]
    rank: int
    example: str

    @property
    def weight(self) -> int:
        """How much it asks for: of two rules that hold the heavier one speaks; words of the text count as one."""
        return (
            2 * len(self.phrase)
            + 2 * bool(self.actions)
            + len(self.near)
            + len(self.behind)
            + bool(self.text)
            + bool(self.heads) * (3 if self.classes else 1)
            + _FIRM * (self.rank == _RANKS.index("!"))
        )

    @property
    def weak(self) -> bool:
        """Whether links and lists come first."""
        return self.rank == 0


@dataclass(frozen=True)
class Indicators:
    """Codes, and the rules that lead to them, the most demanding first.

    `Indicators.shipped()` are those of docs/indicators.md; `.extended(path)` adds a user's, which come first of
    equals; `Indicators.read(path)` has the user's alone.
    """

    rules: tuple[Rule, ...]
    _memory: dict[Any, tuple[Rule, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _index: dict[tuple[str, str], list[tuple[int, Rule]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @staticmethod
    def shipped() -> Indicators:
        """Those that come with the package."""
        return _shipped()

    @staticmethod
    def read(source: Source) -> Indicators:
        """The rules of a file of tab-separated lines, or of such lines.

        Raises LexiconError with file, line and what is wrong there.
        """
        return Indicators(tuple(_rules(source)))

    def extended(self, source: Source) -> Indicators:
        """These and the rules of `source`, which win against rules that ask for as much."""
        return Indicators((*_rules(source), *self.rules))

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes, in the order of the lines."""
        return tuple(dict.fromkeys(rule.code for rule in self.rules if rule.code))

    def candidates(self, noun: str | None, classes: frozenset[str], action: str | None) -> tuple[Rule, ...]:
        """The rules that a counted noun, its classes and its action leave open, those first that ask for more."""
        key = noun, classes, action
        if key not in self._memory:
            if len(self._memory) > _REMEMBERED:
                self._memory.clear()
            open_rules = (rule for rule in self._led_by(noun or "", action or "") if _is_open(rule, classes))
            self._memory[key] = tuple(open_rules)
        return self._memory[key]

    def _led_by(self, noun: str, action: str) -> list[Rule]:
        """The rules for a counted noun and for any, for an action and for none: most are for others."""
        if not self._index:
            index: dict[tuple[str, str], list[tuple[int, Rule]]] = {}
            for place in enumerate(
                sorted(self.rules, key=lambda rule: (rule.weak, -rule.weight, -len(rule.text)))
            ):
                for head in place[1].heads or ("",):
                    for act in place[1].actions or ("",):
                        index.setdefault((head, act), []).append(place)
            self._index.update(index)  # at once: other threads read it
        keys = ((head, act) for head in {"", noun, noun.removesuffix("e")} for act in {"", action})
        found = {at: rule for key in keys for at, rule in self._index.get(key, ())}
        return [found[at] for at in sorted(found)]

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return (Indicators.shipped, ()) if self is _shipped() else (_restored, (self.rules,))


def _restored(rules: tuple[Rule, ...]) -> Indicators:
    return Indicators(rules)


def _is_open(rule: Rule, classes: frozenset[str]) -> bool:
    """Whether a rule is for what is counted; sums of money have rules of their own."""
    return rule.classes <= classes and ("money" in classes) == bool(rule.classes & _SUMS)


_SUMS = frozenset(("money", "million"))


@cache
def _shipped() -> Indicators:
    return Indicators.read(HERE / "indicators.tsv")


def _rules(source: Source) -> Iterator[Rule]:
    name, lines = _lines(source)
    named: dict[str, str] = {}
    found = 0
    for count, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = line.rstrip("\n").split("\t")
        try:
            if match := _NAMED.match(columns[0]):
                named[match[1]] = _words_named(columns, named)
            else:
                found += 1
                yield _rule(columns, named)
        except ValueError as error:
            raise LexiconError(f"{name}, line {count}: {error}") from None
    if not found:
        raise LexiconError(f"{name}: no line that leads to a code")


def _words_named(columns: list[str], named: Mapping[str, str]) -> str:
    """The words of `$shelter	foyer|gymnase`, with those that they name in turn."""
    if len(columns) != _NAMED_COLUMNS or not columns[1]:
        raise ValueError(f"{columns[0]}: its words expected in a second column, and nothing else")
    return _expanded(columns[1], named)


def _expanded(pattern: str, named: Mapping[str, str]) -> str:
    """`~$shelter|tente` -> `~foyer|gymnase|tente`: each name stands for its words."""
    if unknown := [name for name in _NAME.findall(pattern) if name not in named]:
        raise ValueError(f"unknown name ${unknown[0]}: a line `${unknown[0]}	words` must stand before")
    return _NAME.sub(lambda match: named[match[1]], pattern)


def _lines(source: Source) -> tuple[str, list[str]]:
    """Name and lines of a source. Raises LexiconError for a file that cannot be read."""
    if not isinstance(source, (str, Path)):
        return "indicators", _checked(source)
    if isinstance(source, str) and "\t" in source:
        raise LexiconError(f"{source!r}: a line, not the name of a file; lines are given as a list")
    try:
        return Path(source).name, Path(source).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{source}: {error}") from None


def _checked(source: Iterable[str]) -> list[str]:
    """The lines of a source. Raises TypeError for what is neither a path nor lines."""
    if not isinstance(source, Iterable) or isinstance(source, bytes):
        raise TypeError(f"indicators: a path or lines expected, not {type(source).__name__}")
    lines: list[str] = list(source)
    for count, line in enumerate(lines, 1):
        if not isinstance(line, str):
            raise TypeError(f"indicators, line {count}: text expected, not {type(line).__name__}")
    return lines


def _rule(columns: list[str], named: Mapping[str, str]) -> Rule:
    """A rule from its line, and the words that have names; ValueError says what cannot be used."""
    if len(columns) != _COLUMNS:
        raise ValueError(f"{_COLUMNS} columns set apart by tabs expected, {len(columns)} found")
    code, pattern, _, example = columns
    pattern = _expanded(pattern, named)
    if not _CODE.match(code):
        raise ValueError(f"code {code!r}: small letters, digits and _ expected")
    rank = _RANKS.index(pattern[:1]) if pattern[:1] in ("?", "!") else 1
    parts: dict[str, list[str]] = {sign: [] for sign in ("<", "+", "=", "~", ">", "@", "")}
    for part in pattern.removeprefix(_RANKS[rank]).split():
        sign = part[0] if part[0] in parts else ""
        parts[sign].append(part if sign == "<" else part.removeprefix(sign))
    if not parts[""] and not parts["<"]:
        raise ValueError(f"{pattern!r} names neither a counted noun nor a class such as <person>")
    if empty := [part for found in parts.values() for part in found if "" in part.split("|")]:
        raise ValueError(f"{pattern!r}: a word is missing in {empty[0]!r}")
    if example != _NO_EXAMPLE and not _CORE(example):
        raise ValueError(f"example {example!r}: its core in brackets expected, or `{_NO_EXAMPLE}` for none")
    heads = [word.replace("'", "’") for part in parts[""] for word in lemmas(part)]
    return Rule(
        code=None if code == "-" else code,
        heads=frozenset(heads),
        classes=frozenset(map(_class, parts["<"])),
        phrase=tuple(map(Words, parts["+"])),
        near=tuple(map(Words, parts["~"])),
        behind=tuple(map(Words, parts[">"])),
        text=tuple(map(Words, parts["@"])),
        actions=frozenset(word.replace("'", "’") for part in parts["="] for word in lemmas(part)),
        rank=rank,
        example=example,
    )


def _class(part: str) -> str:
    found = _CLASS.match(part)
    if not found or found[1] not in CLASSES:
        raise ValueError(f"unknown class {part!r}; expected: {', '.join(f'<{name}>' for name in CLASSES)}")
    return found[1]
