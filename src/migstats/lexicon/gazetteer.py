"""Names of places, peoples and national bodies: countries.tsv, places.tsv, demonyms.tsv in one dictionary."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..tokens import bare, fold
from ..words import word_set
from . import read

if TYPE_CHECKING:
    from collections.abc import Iterator

PlaceKind = Literal[
    "country", "territory", "town", "region", "paraphrase", "body", "demonym", "weak", "sea", "beyond", "trap"
]


# What stands before a name that is a common word or a first name too: `à Nice`, `de Tours`.
LEADING = word_set(
    "à de d' en vers pour depuis du au aux la le l' les entre et ou dans sur via des par , ( / # hors sauf"
)
# An article that begins a name is not its key: too many words would have to be looked at.
ARTICLES = {
    article: frozenset(words.split())
    for article, words in {
        "le": "le du au",
        "la": "la",
        "les": "les des aux",
        "l'": "l'",
        "el": "el",
        "al": "al",
        "los": "los",
    }.items()
}


class _Plain(dict[int, str]):
    """Code point -> its letter without accent, for `str.translate`, which is faster than `bare`."""

    def __missing__(self, code: int) -> str:
        self[code] = bare(chr(code))
        return self[code]


_PLAIN = _Plain()


class Place(NamedTuple):
    """One name, without its first word, which is the key: its other words, and what it stands for.

    codes: alpha-2. options: other readings, for the rest of the text to decide. capitals: what its key must
    have, 0 none, 1 the first letter, 2 all letters.
    before: words of which one must stand before it; None for any.
    """

    tail: tuple[str, ...]
    kind: PlaceKind
    codes: tuple[str, ...]
    options: tuple[str, ...] = ()
    capitals: int = 1
    before: frozenset[str] | None = None


Index = dict[str, list[Place]]


@cache
def gazetteer() -> Index:
    """First word of a name, folded, with and without accents -> names that begin with it, longest first."""
    index: Index = {}
    for codes, kind, names in read("places", 3):
        _add_names(index, *_codes(codes), kind, names)
    for alpha2, _, _, kind, name in read("countries", 5):
        _add_country(index, alpha2, kind, name)
    for codes, names in read("demonyms", 2):
        _add_people(index, *_codes(codes), names)
    index["st"] = index["saint"]
    for key, places in list(index.items()):
        if len(places) > 1:
            places.sort(key=lambda place: -len(place.tail))
        if not key.isascii():
            index.setdefault(key.translate(_PLAIN), places)
            # `Erythrée`, `Ethiopiens`: a capital that has lost its accent
            index.setdefault(key[0].translate(_PLAIN) + key[1:], places)
    return index


@cache
def is_local(name: str) -> bool:
    """Whether a name of a text is that of a town or region, not of a country or people: `Lyon`, `la Sicile`."""
    words = bare(_spaced(fold(name))).split()
    if len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    named = gazetteer().get(words[0], []) if words else []
    return any(place.kind in ("town", "region") and list(place.tail) == words[1:] for place in named)


def is_body(name: str) -> bool:
    """Whether one word is the name of a national body: `insee`."""
    return any(place.kind == "body" and not place.tail for place in gazetteer().get(name, ()))


def is_country(name: str) -> bool:
    """Whether a folded word begins the name of a country: `pérou`, `états`."""
    return any(place.kind == "country" for place in gazetteer().get(name, ()))


def is_people(noun: str) -> bool:
    """Whether a noun is the name of a people: `malien`, `sierra-léonais`."""
    key, _, rest = noun.partition("-")
    tail = tuple(bare(rest).split("-")) if rest else ()
    return any(place.kind == "demonym" and place.tail == tail for place in gazetteer().get(key, ()))


def _codes(codes: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`FR,GB` -> both; `CD|CG` -> the first, with the second as another reading; `-` -> none."""
    first, *options = codes.split("|")
    return (() if codes == "-" else tuple(first.split(","))), tuple(options)


def _add_names(index: Index, codes: tuple[str, ...], options: tuple[str, ...], kind: str, names: str) -> None:
    """The names of a row of places.tsv, folded all at once."""
    one = Place((), kind, codes, options)  # type: ignore[arg-type]
    shouted = Place((), one.kind, codes, options, capitals=2)
    for name, low in zip(names.split("; "), _spaced(names).split("; "), strict=True):
        if low.isalpha() and name[0].isupper():
            index.setdefault(low, []).append(one if name[1].islower() else shouted)
        else:
            _add_name(index, one, name, low)


def _add_name(index: Index, one: Place, name: str, low: str) -> None:
    """A name of several words, or with a guard: `La Haye`, `Nice<*`."""
    low, _, guard = low.partition("<")
    key, tail, before = _cut(low)
    if guard:
        before = LEADING if guard == "*" else frozenset(guard.split())
    capitals = int(name[0].isupper()) + (len(name) > 2 and name[:2].isupper() and name[1].isalpha())
    index.setdefault(key, []).append(Place(tail, one.kind, one.codes, one.options, capitals, before))


def _add_country(index: Index, alpha2: str, kind: str, name: str) -> None:
    """A row of countries.tsv, unless places.tsv has the name with a rule of its own."""
    key, tail, before = _cut(_spaced(fold(name)))
    places = index.setdefault(key, [])
    if not any(place.tail == tail for place in places):
        capitals = 0 if key in ("île", "îles") else 1
        places.append(Place(tail, kind, (alpha2,), (), capitals, before))  # type: ignore[arg-type]


def _add_people(index: Index, codes: tuple[str, ...], options: tuple[str, ...], names: str) -> None:
    """A row of demonyms.tsv; the forms of one word share their Place."""
    one = Place((), "demonym", codes, options, capitals=0)
    for form in (form for name in names.split("; ") for form in forms(name)):
        if "-" in form:
            key, tail, _ = _cut(_spaced(form))
            index.setdefault(key, []).append(Place(tail, "demonym", codes, options, capitals=0))
        else:
            index.setdefault(form, []).append(one)


def _spaced(name: str) -> str:
    """In lower case, with a blank between words that hyphens or apostrophes tie."""
    return name.lower().replace("-", " ").replace("'", "' ")


def _cut(low: str) -> tuple[str, tuple[str, ...], frozenset[str] | None]:
    """Key, other words, and the article that must stand before: `la haye` -> haye, (), {la}.

    The key keeps its accents and is looked up with and without; the other words have none.
    """
    words = low.split()
    first = 1 if len(words) > 1 and words[0] in ARTICLES else 0
    tail = words[first + 1 :]
    if tail and not low.isascii():
        tail = [word.translate(_PLAIN) for word in tail]
    return words[first], tuple(tail), ARTICLES[words[0]] if first else None


def forms(name: str) -> Iterator[str]:
    """The four forms of a people's name: `grec/grecque` -> grec, grecque, grecs, grecques.

    A feminine that is not given follows from the masculine: malien -> malienne, belge -> belge.
    """
    masculine, _, feminine = name.partition("/")
    feminine = feminine or feminine_of(masculine)
    for form in dict.fromkeys((masculine, feminine)):
        yield form
        if form[-1] not in "sx":
            yield form + "s"


def feminine_of(masculine: str) -> str:
    """`syrien` -> `syrienne`, `sénégalais` -> `sénégalaise`, `belge` -> `belge`."""
    if masculine.endswith("en"):
        return masculine + "ne"
    return masculine if masculine.endswith("e") else masculine + "e"
