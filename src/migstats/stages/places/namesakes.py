"""`à Tripoli, au Liban`, `Valence (Espagne)`, `la ville espagnole de Valence`: the country beside a town decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import OF, THE, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...scan import Scan
    from .mentions import PlaceMention

_IN = word_set("en au aux à dans")
_SIDES = word_set("nord sud est ouest centre extrême - province région état")
_BETWEEN = _IN | _SIDES | OF | THE
_LONGEST = 10  # words of `, dans l’extrême nord-est du`
_CLOSING = frozenset((",", ".", ")", ":", ";", "–", "—", "-", "\n", "»", "!", "?", "…"))
_SETTLEMENTS = word_set(
    """ville port localité village commune camp banlieue cité station aéroport capitale métropole bourg bourgade
    quartier île état province région"""
)
_SCENES = frozenset(("country", "region", "territory"))


def settle(page: Scan, found: Sequence[PlaceMention]) -> None:
    """Give towns the country that is said right beside them, and keep it for the same name further on."""
    known: dict[str, tuple[str, ...]] = {}
    for i, town in enumerate(found):
        if town.options and page.folded(max(town.first - 2, 0), town.last) in _PARTS:
            town.codes, town.options = town.options, ()
        if town.kind not in ("town", "region") and town.codes not in _HOMONYMS:
            continue
        name = page.folded(town.first, town.last)
        if told := _beside(page, found, i):
            known[name] = told
        if name in known and (told or town.kind == "town"):
            town.codes = known[name]
            town.options = ()


# where something happens is a part of its federation; `L’État du Niger emprunte` is the country
_PARTS = frozenset(("dans l'état du niger",))
_HOMONYMS = (("GE",),)  # a country that is a State, too: `en Géorgie, dans le sud des États-Unis`


def _beside(page: Scan, found: Sequence[PlaceMention], i: int) -> tuple[str, ...]:
    """The codes of another country that stands right behind the place, or as adjective before it."""
    town = found[i]
    after = found[i + 1] if i + 1 < len(found) else None
    if after and after.kind in _SCENES and _is_apart(town, after) and _explains(page, found, i):
        return after.codes
    if after and after.kind == "demonym" and after.first == town.last and _is_apart(town, after):
        return after.codes if town.kind in ("region", "weak") else ()  # `les Ardennes` | belges
    before = found[i - 1] if i else None
    led = before is not None and before.kind == "demonym" and _is_apart(town, before)
    if before and led and page.folds[before.last : town.first] in (["de"], ["d'"]):
        return before.codes if page.before(before.first) in _SETTLEMENTS else ()
    return ()


def _is_apart(town: PlaceMention, other: PlaceMention) -> bool:
    return bool(other.codes) and set(other.codes).isdisjoint(town.codes)


def _explains(page: Scan, found: Sequence[PlaceMention], i: int) -> bool:
    """`Tripoli` | , dans le nord du | `Liban,`: nothing but where it lies; not `à Paris, en Italie et en Grèce`."""
    town, country = found[i], found[i + 1]
    led = page.folds[town.last : country.first]
    closing = page.folds[country.last] if country.last < len(page) else "."
    if led[:1] == ["("]:
        return closing == ")" and len(led) <= _LONGEST and _BETWEEN.issuperset(led[1:])
    if led in (["en"], ["au"]) and town.kind == "town" and page.before(town.first) == "à":
        return not _is_listed(page, found, i + 1)  # `à Valence en` | Espagne
    if led[:1] != [","] or len(led) > _LONGEST or led[1:2] == [] or led[1] not in _IN:
        return False
    if not _BETWEEN.issuperset(led[1:]) or closing not in _CLOSING:
        return False
    return not _is_listed(page, found, i + 1)


def _is_listed(page: Scan, found: Sequence[PlaceMention], i: int) -> bool:
    """Whether another place follows behind a comma or `et`, as in a list of countries."""
    if i + 1 >= len(found):
        return False
    between = page.folds[found[i].last : found[i + 1].first]
    return (_BETWEEN | {",", "et", "ou"}).issuperset(between)
