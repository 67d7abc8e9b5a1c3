"""Where it happened: names after `à`, `au large de`, `en`, the narrowest first; and who had a part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon.gazetteer import gazetteer, word_set
from ...tokens import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Run
    from ...scan import Scan

# What a place stands after; the last word decides.
_AT = frozenset(("à", "au", "aux", "en", "dans", "devant", "sur", "chez"))
_NEAR = word_set("près large hauteur côtes proche nord sud est ouest centre")
_OF = frozenset(("de", "d'", "du", "des"))
_ARTICLES = frozenset(("le", "la", "les", "l'"))
# Buildings that are part of the name of the place.
_BUILDINGS = word_set(
    """hôtel aéroport salle palais stade gare amphithéâtre auditorium théâtre musée espace villa maison
    château parc quai gymnase cinéma église mosquée cathédrale chapelle base hôpital"""
)
# Kinds of places whose name alone is the place: `la ville de Sfax`, `l’île de Lampedusa`.
_KINDS = word_set(
    """ville île village commune port région province wilaya capitale archipel camp quartier plage localité
    préfecture département gouvernorat poste territoire mer frontière côte côtes abri centre foyer camp
    campement refuge hôpital tribunal prison commissariat lycée école université ambassade mairie
    parlement squat square jardin rive siège large hauteur nord sud est ouest"""
)
_PARTICLES = word_set(
    """el la le les ben ras bab oum sidi aïn beni port fort new san santa saint sainte los las al notre
    grand"""
)
_VERBS = word_set("a ont est sont sera seront aura auront fut était avait")
_NO_PLACES = frozenset(("body", "demonym", "trap", "paraphrase"))
_COUNTRIES = frozenset(("country", "territory", "region"))
_LONGEST = 6
_WIDE = frozenset(("country", "region", "beyond"))
_STREETS = word_set("rue avenue boulevard place quai square impasse chaussée esplanade faubourg")
_LEAVING = 10
_FROM = frozenset(("de", "d'", "du", "depuis"))
_BREAKS = frozenset((",", ";", ":", "(", "»", "qui", "que", "pour", "avec"))


def find_places(page: Scan, first: int, last: int) -> list[Run]:
    """Places among words `first` to `last`; countries after towns."""
    found: list[Run] = []
    at = first
    agenda = _VERBS.isdisjoint(page.folds[first:last])
    while at < last:
        run = (
            _place_at(page, at, last)
            or _street(page, at, last)
            or (_in_agenda(page, at, last) if agenda else None)
        )
        while run:
            found.append(run)
            at = run[1]
            run = _next_place(page, at, last)
        at += 1
    return sorted(dict.fromkeys(found), key=lambda run: _is_country(page, run))


def _place_at(page: Scan, at: int, last: int) -> Run | None:
    """The place whose preposition stands at word `at`."""
    word = page.folds[at]
    if word in _AT:
        return _name_after(page, at + 1, last, word)
    if word in _OF or word in ("depuis", "vers"):
        before = page.folds[at - 1] if at else ""
        near = before in _NEAR and word in _OF
        return _name_after(page, at + 1, last, "près") if near else None
    return None


def _in_agenda(page: Scan, at: int, last: int) -> Run | None:
    """`Assemblée générale, salle Nougaro`, `31200 Toulouse`: no preposition in a line without a verb."""
    word = page.words[at].text
    if at + 1 >= last or not page.folds[at + 1][:1].isalpha():
        return None
    if word in (",", "–", "-", ":"):
        return _building(page, at + 1, last) if page.folds[at + 1] in _BUILDINGS else None
    code = len(word) == 5 and word.isdecimal()
    return (at + 1, _capitals(page, at + 1, last)) if code and page.words[at + 1].capital else None


def _street(page: Scan, at: int, last: int) -> Run | None:
    """`rue Jean-Talon`, `place de la République`; not `la place de la France`."""
    if page.folds[at] not in _STREETS or page.words[at].capital:
        return None
    name = at + 1
    while name < last and name < at + 3 and (page.folds[name] in _OF or page.folds[name] in _ARTICLES):
        name += 1
    if (
        name >= last
        or not page.words[name].capital
        or not page.folds[name][:1].isalpha()
        or _is_known(page, name)
    ):
        return None
    return at, _past_name(page, name, last)


def _name_after(page: Scan, at: int, last: int, preposition: str) -> Run | None:
    """Past article and kind of place: `la ville de` | Sfax, `l’` | hôtel Golden Tulip."""
    article = (
        page.folds[at] if at < last and page.folds[at] in _ARTICLES and not page.words[at].capital else ""
    )
    at += bool(article)
    if at >= last:
        return None
    noun = page.folds[at]
    if noun in _BUILDINGS and not page.words[at].capital:
        return _building(page, at, last)
    if not page.words[at].capital and noun[:1].isalpha():
        at = _past_kind(page, at, last, noun in _KINDS)
        return _name(page, at, last, "") if at else None
    return _name(page, at, last, f"{preposition} {article}".strip())


def _building(page: Scan, at: int, last: int) -> Run | None:
    name = at + 1
    while name < last and page.folds[name] in _OF | _ARTICLES | {
        "international",
        "municipal",
        "municipale",
        "militaire",
    }:
        name += 1
    if (
        name >= last
        or not page.words[name].capital
        or (page.folds[name - 1] in ("de", "d'") and _is_known(page, name))
    ):
        return None
    return at, _capitals(page, name, last)


def _past_kind(page: Scan, at: int, last: int, kind: bool) -> int:
    """The name after `ville de`, `abri de protection civile de`; of another noun a known one; 0 for none."""
    for i in range(at + 1, min(at + 6, last)):
        word = page.words[i]
        if word.folded in _OF and i + 1 < last and page.words[i + 1].capital:
            return i + 1 if kind or _is_known(page, i + 1) else 0
        if word.capital or not word.folded[:1].isalpha():
            return i if kind and word.capital and i == at + 1 else 0
    return 0


def _name(page: Scan, at: int, last: int, before: str) -> Run | None:
    """The name at word `at`, if it is one of a place."""
    if at >= last or not page.words[at].capital or not page.folds[at][:1].isalpha():
        return None
    end = _capitals(page, at, last)
    known = _known(page, at, last)
    if known and before.startswith("sur ") and page.folds[at] not in _PARTICLES and _is_wide(page, known):
        return None  # `une réunion sur le Sahel`
    if known:
        return None if before in ("à la", "à l'") and _is_country(page, known) else known
    if before not in ("à", "près", "", "sur l'", "dans") or page.words[at].upper:
        return None
    single = end == at + 1 or all(
        page.words[i].text == "-" or page.words[i - 1].text == "-" for i in range(at + 1, end)
    )
    return (at, end) if single or page.folds[at] in _PARTICLES else None


def _capitals(page: Scan, at: int, last: int) -> int:
    """The word after a run of capitals and hyphens: `Port-au-Prince`, `Golden Tulip El Mechtel`."""
    end = at + 1
    while end < last and end - at < 2 * _LONGEST:
        word = page.words[end]
        if word.text in "-’'" and not page.words[end - 1].spaced and not word.spaced:
            end += 2
        elif word.capital and page.words[end - 1].spaced and word.folded[:1].isalpha():
            end += 1
        else:
            break
    return min(end, last)


def _known(page: Scan, at: int, last: int) -> Run | None:
    """The longest name of the gazetteer at word `at`, not cut out of a longer one: all of `Cap-Vert`."""
    for place in gazetteer().get(page.folds[at], ()):
        end = _past_tail(page, at + 1, last, place.tail)
        if end and place.kind not in _NO_PLACES and not _goes_on(page, end, last):
            return at, end
    return None


def _past_tail(page: Scan, at: int, last: int, tail: tuple[str, ...]) -> int:
    """The word after the words of `tail`, hyphens between them or not; 0 where they do not stand there."""
    for word in tail:
        at += at < last and page.folds[at] == "-"
        if at >= last or (page.folds[at] != word and bare(page.folds[at]) != word):
            return 0
        at += 1
    return at


def _goes_on(page: Scan, end: int, last: int) -> bool:
    """A hyphen binds the next capital: `Fort` | `-Mahon`."""
    return (
        end + 1 < last
        and page.folds[end] == "-"
        and page.words[end + 1].capital
        and not page.words[end].spaced
    )


def _is_known(page: Scan, at: int) -> bool:
    return _known(page, at, len(page)) is not None


def _is_country(page: Scan, run: Run) -> bool:
    places = gazetteer().get(page.words[run[0]].folded, ())
    tail = sum(page.folds[i] != "-" for i in range(run[0] + 1, run[1]))
    return any(place.kind in _COUNTRIES and len(place.tail) == tail for place in places)


def _is_wide(page: Scan, run: Run) -> bool:
    return any(place.kind in _WIDE for place in gazetteer().get(page.folds[run[0]], ()))


def _next_place(page: Scan, at: int, last: int) -> Run | None:
    """What is said after a place to find it: `hôtel X de` | Tunis, `Sfax (` | Tunisie, `Marck (` | Pas-de-Calais."""
    if at + 1 >= last:
        return None
    word = page.folds[at]
    if word == "(" and page.words[at + 1].capital and not page.words[at + 1].upper:
        end = _past_name(page, at + 1, last)
        if end < last and page.folds[end] == ")":
            return at + 1, end
    if word in ("de", "d'", "du", ",", "("):
        name = at + 1 + (page.folds[at + 1] in ("à", "en", "au"))
        if name < last and page.words[name].capital:
            known = _known(page, name, last)
            return known if known else ((name, _capitals(page, name, last)) if word in ("de", "d'") else None)
    return None


def _past_name(page: Scan, at: int, last: int) -> int:
    """The word after a name with small words in it: `Pas-de-Calais`, `Saint-Denis`."""
    end = at + 1
    while end + 1 < last and page.folds[end] == "-" and page.folds[end + 1][:1].isalpha():
        end += 2
    return max(end, _capitals(page, at, last))


def place_of(page: Scan, at: int, last: int) -> Run | None:
    """`sommet` | d’Abidjan, `démantèlement` | du camp de Grande-Synthe: the place that begins at `at`."""
    if at + 1 >= last or page.folds[at] not in _OF:
        return None
    if page.words[at + 1].capital:
        return _known(page, at + 1, last)
    noun = at + 1 + (page.folds[at + 1] in _ARTICLES)
    name = _past_kind(page, noun, last, True) if page.folds[noun] in _KINDS else 0
    return _name(page, name, last, "") if name else None


def object_place(page: Scan, at: int, last: int) -> Run | None:
    """`a visité` | l’Allemagne, `a regagné` | Dakar: the known place that begins at `at`."""
    name = at + (at < last and page.folds[at] in _ARTICLES and not page.words[at].capital)
    return _known(page, name, last) if name < last and page.words[name].capital else None


def origin_of(page: Scan, at: int, last: int) -> Run | None:
    """`est parti mardi` | d’une plage de Salakta, `rapatriés` | de Libye: the place left, in the words after `at`."""
    for i in range(at, min(at + _LEAVING, last - 1)):
        if page.folds[i] in _BREAKS:
            return None
        if page.folds[i] in _FROM and (place := _name_after(page, i + 1, last, "près")):
            return place
    return None


def is_known(page: Scan, run: Run) -> bool:
    """Whether the gazetteer knows the place, or its kind is said: not the agency of `a dit à Belga`."""
    return _is_known(page, run[0]) or not page.words[run[0]].capital or page.folds[run[0] - 1] not in _AT


def find_actors(page: Scan, first: int, last: int, places: list[Run]) -> Iterator[Run]:
    """Names among words `first` to `last` that are no places."""
    taken = {i for run in places for i in range(*run)}
    at = first
    while at < last:
        word = page.words[at]
        if at not in taken and word.capital and word.folded[:1].isalpha() and (at > first or word.upper):
            end = _capitals(page, at, last)
            yield at, end
            at = end
        at += 1
