"""Names of places, peoples and national bodies: countries.tsv, places.tsv, demonyms.tsv in one dictionary."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..tokens import bare, fold
from . import read

if TYPE_CHECKING:
    from collections.abc import Iterator

PlaceKind = Literal[
    "country", "territory", "town", "region", "paraphrase", "body", "demonym", "weak", "sea", "beyond", "trap"
]
# What stands before a name that is a common word or a first name too: `à Nice`, `de Tours`.
LEADING = frozenset(
    "à de d' en vers pour depuis du au aux la le l' les entre et ou dans sur via des par , ( / hors sauf".split()
)
# An article that begins a name is not its key: too many words would have to be looked at.
ARTICLES = {"le": "le du au", "la": "la", "les": "les des aux", "l'": "l'", "el": "el", "al": "al", "los": "los"}


class Place(NamedTuple):
    """One name, without its first word, which is the key: its other words, and what it stands for.

    codes: alpha-2. options: other readings, for the rest of the text to decide. capital: its key has one.
    before: words of which one must stand before it; None for any.
    """

    tail: tuple[str, ...]
    kind: PlaceKind
    codes: tuple[str, ...]
    options: tuple[str, ...] = ()
    capital: bool = True
    before: frozenset[str] | None = None


Index = dict[str, list[Place]]


@cache
def gazetteer() -> Index:
    """First word of a name, folded, with and without its accents -> the names that begin with it, longest first."""
    index: Index = {}
    for row in read("places", 3):
        _add_row(index, *row)
    for alpha2, _, _, kind, name in read("countries", 5):
        key, tail, before = _cut(name)
        if not any(place.tail == tail for place in index.get(key, ())):
            _add(index, key, Place(tail, kind, (alpha2,), before=before))  # type: ignore[arg-type]
    for codes, names in read("demonyms", 2):
        for form in (form for name in names.split("; ") for form in forms(name)):
            key, tail, _ = _cut(form)
            _add(index, key, Place(tail, "demonym", *_codes(codes), capital=False))
    for key in list(index):
        index[key].sort(key=lambda place: -len(place.tail))
        index.setdefault(bare(key), index[key])
    return index


def _add_row(index: Index, codes: str, kind: str, names: str) -> None:
    """A row of places.tsv."""
    own, options = _codes(codes)
    for name in names.split("; "):
        name, _, guard = name.partition("<")
        key, tail, before = _cut(name)
        if guard:
            before = LEADING if guard == "*" else frozenset(guard.split())
        _add(index, key, Place(tail, kind, own, options, name[0].isupper(), before))  # type: ignore[arg-type]


def _codes(codes: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`FR,GB` -> both; `CD|CG` -> the first, with the second as another reading; `-` -> none."""
    first, *options = codes.split("|")
    return (() if codes == "-" else tuple(first.split(","))), tuple(options)


def _cut(name: str) -> tuple[str, tuple[str, ...], frozenset[str] | None]:
    """Key, other words, and the article that must stand before: `La Haye` -> haye, (), {la}."""
    words = bare(fold(name)).replace("-", " ").replace("'", "' ").split()
    article = ARTICLES.get(words[0]) if len(words) > 1 else None
    first = 1 if article else 0
    head = fold(name).replace("-", " ").replace("'", "' ").split()[first]
    return head, tuple(words[first + 1 :]), frozenset(article.split()) if article else None


def _add(index: Index, key: str, place: Place) -> None:
    index.setdefault(key, []).append(place)


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
    if masculine.endswith(("ien", "éen")):
        return masculine + "ne"
    return masculine if masculine.endswith("e") else masculine + "e"
