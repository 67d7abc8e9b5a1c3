"""What a French word may be, and how it reads in the singular.

Closed classes, adjectives, verbs and look-alikes come from lists, other words from their ending. A word has
all classes that it may have: `visite` is a noun and a finite verb, `visitent` a finite verb and nothing else.
All functions take folded words (see `tokens.fold`) and remember what they found. Nothing is read on import.
"""

from __future__ import annotations

from enum import Flag, auto
from functools import cache, lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from .lexicon import read

if TYPE_CHECKING:
    from collections.abc import Iterator

_REMEMBERED = 1 << 15


class Tag(Flag):
    """Word classes; a word may be in several.

    ADJECTIVE may stand after its noun, PREPOSED_ADJECTIVE before it. PARTICIPLE is the past one. AUXILIARY:
    forms of avoir and être that are read as verbs even where a rare noun looks the same (`est`).
    """

    NONE = 0
    NOUN = auto()
    ADJECTIVE = auto()
    PREPOSED_ADJECTIVE = auto()
    PARTICIPLE = auto()
    PRESENT_PARTICIPLE = auto()
    INFINITIVE = auto()
    FINITE_VERB = auto()
    AUXILIARY = auto()
    ADVERB = auto()
    PREPOSITION = auto()
    CONJUNCTION = auto()
    DETERMINER = auto()
    PRONOUN = auto()
    RELATIVE = auto()
    NEGATION = auto()
    NUMBER = auto()
    OTHER = auto()


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_VERBAL = (Tag.FINITE_VERB | Tag.PARTICIPLE | Tag.PRESENT_PARTICIPLE).value

# ---------------------------------------------------------------- singular

# Endings of plurals and what they become, first come, first served. Other words in -x stay as they are.
_PLURALS = (
    ("ss", "ss"),
    ("ès", "ès"),
    ("ais", "ais"),
    ("ois", "ois"),
    ("eaux", "eau"),
    ("aux", "al"),
    ("s", ""),
)
_LINKS = frozenset(_words("à au aux de des du en et la le les sous sur"))


@lru_cache(_REMEMBERED)
def singular(noun: str) -> str:
    """The singular of `noun`, in its own gender; a singular comes back unchanged.

    `réseaux` -> "réseau"; `tunisiennes` -> "tunisienne"; `gardes-côtes` -> "garde-côte"; `pays` -> "pays"

    The ligature of `œuvre`, `sœur`, `œil` comes back where the text has oe.
    """
    noun = noun.replace("oeu", "œu").replace("oeil", "œil")
    if "-" not in noun or noun in _invariables() or noun in _irregular_plurals():
        return _singular(noun)
    return "-".join(_singular_parts(noun.split("-")))


def _singular_parts(parts: list[str]) -> Iterator[str]:
    """Parts of a compound in the singular; from a linking word on, they stay (`arcs-en-ciel`)."""
    linked = False
    for part in parts:
        linked = linked or (part is not parts[0] and (part in _LINKS or part.startswith(("d'", "l'"))))
        yield part if linked else _singular(part)


def _singular(word: str) -> str:
    if len(word) < 3 or word in _invariables():
        return word
    if irregular := _irregular_plurals().get(word):
        return irregular
    for plural, ending in _PLURALS:
        if word.endswith(plural):
            return word[: -len(plural)] + ending
    return word


@cache
def _invariables() -> frozenset[str]:
    return frozenset(word for (word,) in read("invariables", 1))


@cache
def _irregular_plurals() -> dict[str, str]:
    return {row[0]: row[1] for row in read("irregular_plurals", 2)}


# ---------------------------------------------------------------- classes


@lru_cache(_REMEMBERED)
def guess(word: str) -> Tag:
    """All classes that `word` may have; an unknown word is judged by its ending, and else a noun.

    `arrivent` -> FINITE_VERB; `visite` -> NOUN|FINITE_VERB; `jeunes` -> NOUN|ADJECTIVE|PREPOSED_ADJECTIVE
    """
    if known := _function_words().get(word):
        return Tag(known | _adjective(singular(word)))
    value = _listed(word)
    for tag, _ in _readings(word):
        value |= tag
    return Tag(value) if value else _by_ending(word)


@lru_cache(_REMEMBERED)
def is_finite_verb(word: str) -> bool:
    """Whether `word` is a finite verb and can be nothing else beside a number (`arrivent`, `ont`, `est`)."""
    tag = guess(word)
    return Tag.AUXILIARY in tag or tag == Tag.FINITE_VERB


@lru_cache(_REMEMBERED)
def may_be_noun(word: str) -> bool:
    """Whether `word` may be a noun (`personnes`, `visite`, `blessés`; not `interceptées`)."""
    return Tag.NOUN in guess(word)


@lru_cache(_REMEMBERED)
def may_follow_noun(word: str) -> bool:
    """Whether `word` may stand after a noun that it qualifies: an adjective or a past participle."""
    return bool(guess(word) & (Tag.ADJECTIVE | Tag.PARTICIPLE))


@lru_cache(_REMEMBERED)
def may_precede_noun(word: str) -> bool:
    """Whether `word` may stand between a number and its noun (`autres`, `jeunes`, `principaux`)."""
    return Tag.PREPOSED_ADJECTIVE in guess(word)


@lru_cache(_REMEMBERED)
def is_participle(word: str) -> bool:
    """Whether `word` may be a past participle (`secourues`, `morts`, `pris`)."""
    return Tag.PARTICIPLE in guess(word)


@lru_cache(_REMEMBERED)
def infinitive(word: str) -> str | None:
    """The infinitive of a known verb form; None where no listed verb has it.

    `déjoué` -> "déjouer"; `interceptées` -> "intercepter"; `morts` -> "mourir"; `personnes` -> None
    """
    if not _function_words().get(word, _VERBAL) & _VERBAL:
        return None
    return next((verb for _, verb in _readings(word)), None)


# ---------------------------------------------------------------- words from lists


@cache
def _value(classes: str) -> int:
    """`preposition noun` as the value of a Tag. Raises KeyError for a class that is none."""
    return reduce(or_, (Tag[name.upper()].value for name in classes.split()))


@cache
def _function_words() -> dict[str, int]:
    return {row[0]: _value(row[1]) for row in read("functionwords", 2)}


@cache
def _nouns() -> frozenset[str]:
    """Nouns in the singular that would pass for something else."""
    return frozenset(noun for (noun,) in read("nouns", 1))


@cache
def _adjectives() -> dict[str, tuple[int, bool]]:
    """Singular forms: a masculine, with True where a rule makes its feminine; a feminine that is listed."""
    found: dict[str, tuple[int, bool]] = {}
    for masculine, feminine, others in read("adjectives", 3):
        tag = _value("adjective") if others == "-" else _value("adjective " + others)
        found[masculine] = tag, feminine == "-"
        if feminine != "-":
            found[feminine] = tag, False
    return found


def _listed(word: str) -> int:
    """Classes that the lists of nouns and adjectives give to `word`."""
    one = singular(word)
    return _adjective(one) | (Tag.NOUN.value if one in _nouns() else 0)


# Endings of feminine adjectives and of their masculines, first come, first served.
_FEMININES = tuple(
    pair.split()
    for pair in ("euse eux", "ve f", "ère er", "elle el", "eille eil", "enne en", "onne on", "ette et")
)


def _adjective(one: str) -> int:
    """Classes of an adjective in the singular: as listed, or by the rule for feminines."""
    listed = _adjectives()
    value = listed.get(one, (0, False))[0]
    if not one.endswith("e"):
        return value
    feminine, masculine = next((pair for pair in _FEMININES if one.endswith(pair[0])), ("e", ""))
    tag, by_rule = listed.get(one.removesuffix(feminine) + masculine, (0, False))
    return value | tag if by_rule else value


# ---------------------------------------------------------------- verbs


def _endings(**classes: str) -> dict[str, int]:
    return {
        ending: Tag[name.upper()].value for name, endings in classes.items() for ending in endings.split()
    }


_IMPERFECT = _endings(finite_verb="ons ez ais ait iez aient", present_participle="ant")
_FUTURE = _endings(finite_verb="ai a ons ez ont ais ait ions iez aient")
# Nouns in -ions have the form of a first person plural: `émissions`, `portions`.
_IMPERFECT["ions"] = _value("finite_verb noun")
_ER = _IMPERFECT | _endings(
    finite_verb="e ent a ât èrent erai era erons erez eront erais erait erions eriez eraient",
    participle="é ée és ées",
    infinitive="er",
)
_IR = _endings(
    finite_verb="it issons issez issent issais issait issiez issaient isse irent ît"
    " irai ira irons irez iront irais irait iraient",
    participle="i ie is ies",
    present_participle="issant",
    infinitive="ir",
)
_RE = _IMPERFECT | _endings(
    finite_verb="s ent e it irent rai ra rons rez ront rais rait raient sent sons sez sait saient sit sirent",
    participle="u ue us ues",
    present_participle="ant sant",
    infinitive="re",
)
_RE[""] = Tag.FINITE_VERB.value
_UIRE = _endings(finite_verb="s t", participle="te ts tes") | {"t": _value("finite_verb participle")}
_INDRE = {"in" + ending: tag for ending, tag in _UIRE.items()}
# What stands before an ending makes an infinitive with these: parl-er, fin-ir, vend-re, condui-re, cra-indre.
_CONJUGATIONS = ((_ER, "er"), (_IR, "ir"), (_RE, "re"), (_UIRE, "re"), (_INDRE, "indre"))
_LONGEST_ENDING = 8


@cache
def _regular_endings() -> dict[str, list[tuple[int, str]]]:
    """Ending -> classes, each with the ending of the infinitive."""
    found: dict[str, list[tuple[int, str]]] = {}
    for endings, infinitive_ending in _CONJUGATIONS:
        for ending, tag in endings.items():
            found.setdefault(ending, []).append((tag, infinitive_ending))
    return found


_RESPELT = {"ç": ("ç", "c"), "i": ("i", "y"), "n": ("gn", "nd")}


def _readings(word: str) -> Iterator[tuple[int, str]]:
    """Classes of `word` as a form of a listed verb, each with the infinitive; irregular verbs first."""
    forms, stems = _irregular_verbs()
    verbs, regular = _regular_verbs(), _regular_endings()
    yield from forms.get(word, ())
    for cut in range(max(len(word) - _LONGEST_ENDING, 1), len(word) + 1):
        stem, ending = word[:cut], word[cut:]
        if stem in stems:
            yield from ((tag, verb) for endings, verb in stems[stem] if (tag := endings.get(ending)))
        if ending in regular:
            for spelt in _spellings(stem):
                for tag, infinitive_ending in regular[ending]:
                    if (verb := spelt + infinitive_ending) in verbs:
                        yield tag, verb


def _spellings(stem: str) -> tuple[str, ...]:
    """`stem` as the infinitive may spell it: mange- mang-, appell- appel-, plaç- plac-, emploi- employ-."""
    if "è" in stem:
        return stem, stem.replace("è", "e"), stem.replace("è", "é")
    if stem.endswith(("ge", "ell", "ett")):
        return stem, stem[:-1]
    respelt = _RESPELT.get(stem[-1])
    return (stem, stem.removesuffix(respelt[0]) + respelt[1]) if respelt else (stem,)


@cache
def _regular_verbs() -> frozenset[str]:
    """Verbs whose forms follow from the ending."""
    return frozenset(verb for (verb,) in read("verbs", 1))


Forms = dict[str, list[tuple[int, str]]]
Stems = dict[str, list[tuple[dict[str, int], str]]]


@cache
def _irregular_verbs() -> tuple[Forms, Stems]:
    """Whole forms, each with class and infinitive; stems, each with the endings it takes and infinitive."""
    forms: Forms = {}
    stems: Stems = {}
    for verb, parts in _principal_parts():
        for form, tag in _whole_forms(verb, *parts):
            forms.setdefault(form, []).append((tag, verb))
        for stem, endings in ((parts[2], _IMPERFECT), (parts[3], _FUTURE)):
            if stem:
                stems.setdefault(stem, []).append((endings, verb))
    return forms, stems


def _principal_parts() -> Iterator[tuple[str, list[str]]]:
    """Infinitive; present, its plural, stems of imperfect and future, past, participle, other forms.

    A part that a verb does not have is empty.
    """
    for *listed, others, prefixes in read("irregular_verbs", 9):
        verb, *parts = ["" if part == "-" else part for part in listed] + _cells(others)
        yield verb, parts
        for prefix in _cells(prefixes):
            yield prefix + verb, [part and prefix + part for part in parts]


def _cells(cell: str) -> list[str]:
    return [] if cell == "-" else cell.split()


def _whole_forms(
    verb: str,
    third: str,
    plural: str,
    _imperfect: str,
    _future: str,
    past: str,
    participle: str,
    *others: str,
) -> Iterator[tuple[str, int]]:
    """Forms that the stems do not give."""
    yield verb, Tag.INFINITIVE.value
    finite = (third, third and _first(third), plural, plural[:-2], past, past and past[:-1] + "rent", *others)
    yield from ((form, Tag.FINITE_VERB.value) for form in finite if form)
    if participle:
        yield from ((form, Tag.PARTICIPLE.value) for form in _agreeing(participle))


def _first(third: str) -> str:
    """First person of the present: `vient` -> viens, `met` -> mets."""
    hard = not third.endswith("t") or third.endswith(("met", "bat", "vêt"))
    return third + "s" if hard else third[:-1] + "s"


def _agreeing(participle: str) -> tuple[str, ...]:
    """`mis` -> mis, mise, mises; `dû` -> dû, due, dus, dues"""
    stem = participle.replace("û", "u")
    plural = stem if stem.endswith("s") else stem + "s"
    return tuple({participle, plural, stem + "e", stem + "es"})


# ---------------------------------------------------------------- unknown words

_EITHER = Tag.NOUN | Tag.ADJECTIVE
# First come, first served. The most telling endings stand first.
_UNKNOWN = (
    (_words("aient èrent eront iront erait irait erai erez iez"), Tag.FINITE_VERB),
    (_words("ment"), Tag.NOUN),
    (_words("ent ait era"), Tag.FINITE_VERB),
    (_words("ant"), Tag.PRESENT_PARTICIPLE | _EITHER),
    (_words("ité eté été erté ulté auté anté onté tié"), Tag.NOUN),
    (_words("ités etés étés ertés ultés autés antés ontés tiés"), Tag.NOUN),
    (_words("é ée és ées"), Tag.PARTICIPLE | Tag.NOUN),
    (_words("ier iers ière ières ien iens ienne iennes"), _EITHER),
    (_words("ième ièmes"), _EITHER | Tag.PREPOSED_ADJECTIVE),
    (_words("er"), Tag.INFINITIVE | Tag.NOUN),
    (_words("ique iques iste istes aire aires able ables ible ibles"), _EITHER),
    (_words("el els elle elles al aux ale ales if ifs ive ives eux euse euses"), _EITHER),
    (_words("ais aise aises ois oise oises éen éens éenne éennes"), _EITHER),
    (_words("ants ante antes ain ains aine aines"), _EITHER),
)
_ADVERB_STEMS = _words("elle ale ive euse ique aire able ible ière iste ante ouse é")
_CLITICS = frozenset(_words("je tu il elle on nous vous ils elles ce y en t"))


def _by_ending(word: str) -> Tag:
    if not word[:1].isalpha():
        return Tag.NUMBER if word[:1].isdecimal() else Tag.OTHER
    if "-" in word:
        return _by_parts(word)
    if word.endswith("ment") and _is_adverb(word[:-4]):
        return Tag.ADVERB
    return next((tag for endings, tag in _UNKNOWN if word.endswith(endings)), Tag.NOUN)


def _by_parts(word: str) -> Tag:
    """`dit-elle` as dit, `vingt-deux` as deux, `nord-africain` as africain; a compound is no finite verb."""
    first, _, last = word.rpartition("-")
    if last in _CLITICS:
        return guess(first)
    tag = guess(last)
    if Tag.NUMBER in tag and Tag.NUMBER in guess(first.partition("-")[0]):
        return Tag.NUMBER
    return tag & (Tag.NOUN | Tag.ADJECTIVE | Tag.PARTICIPLE) or Tag.NOUN


def _is_adverb(stem: str) -> bool:
    """Whether `stem` and -ment make an adverb: after a feminine adjective, or as -amment, -emment, -ément."""
    if stem.endswith(("am", "em")) or _adjective(stem) or _adjective(stem + "e"):
        return True
    return stem.endswith(_ADVERB_STEMS) and stem + "r" not in _regular_verbs()


# ---------------------------------------------------------------- gender

_FEMININE = _words(
    """tion sion ité eté iété erté auté onté anté ée ette ence ance trice euse enne elle ière aise oise ante
    ure ade esse"""
)
_MASCULINE = _words("ment eau isme ier ien éen ant al é us ais ois et if age")
# Nouns whose ending tells the other gender.
_FEMININE_ANYWAY = frozenset(_words("eau peau jument fois forêt page plage image cage rage nage"))
_MASCULINE_ANYWAY = frozenset(
    _words("musée lycée trophée mausolée athée silence squelette comité comté cimetière arrière stade grade")
)


@lru_cache(_REMEMBERED)
def feminine(noun: str) -> bool | None:
    """Whether `noun` is feminine, where its ending tells; else None.

    `opérations` -> True; `bateau` -> False; `victime` -> None
    """
    one = singular(noun)
    if one in _FEMININE_ANYWAY or one in _MASCULINE_ANYWAY:
        return one in _FEMININE_ANYWAY
    if one.endswith(_FEMININE):
        return True
    return False if one.endswith(_MASCULINE) else None
