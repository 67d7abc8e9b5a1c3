"""Where it happened: names after `à`, `au large de`, `en`, the narrowest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess
from ...words import OF, THE, THIS, word_set
from .toponyms import (
    AT,
    BUILDINGS,
    STREETS,
    building_at,
    is_country,
    known_at,
    listed_at,
    name_after,
    name_at,
    narrowest_first,
    next_place,
    object_place,
    past_capitals,
    street_at,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Run
    from ...scan import Scan
    from .table import Trigger

_NEAR = word_set("près milieu large long hauteur côtes proche nord sud est ouest centre")
_HALLS = word_set(
    """salle hôtel amphithéâtre auditorium théâtre gymnase espace maison cinéma médiathèque bibliothèque campus centre
    gare stade palais librairie"""
)
_PLURAL_KINDS = word_set("villes villages îles communes localités provinces régions quartiers ports camps")
_VERBS = word_set("a ont est sont sera seront aura auront fut était avait")
_RELATIONS = word_set(
    """accord accords pacte entente traité convention relations relation coopération réunion rencontre entretien
    dialogue frontière frontalière tensions tension combats conflit guerre passé conclu signé échanges
    différend"""
)
_BEARINGS = word_set("nord sud est ouest")
_SITES = word_set(
    "camp campement centre village quartier squat foyer bidonville bourg hameau ville localité commune"
)
_WORKS = word_set(
    "usine fonderie raffinerie école collège lycée hôpital maternité hypermarché magasin abattoir"
)
_WAYS = word_set("pont tunnel viaduc col")
_OPENED = _SITES | _WORKS | _WAYS
_LENGTHS = word_set("km kilomètres kilomètre milles nautiques mètres mètre m miles encablures")
_WINDS = word_set("nautiques environ marins")
# The words at which a place may begin beside a verb: others need no further look.
_LEADING = AT | OF | STREETS | {",", "a", "entre"}


def find_places(page: Scan, first: int, last: int, end: int) -> list[Run]:
    """Places among words `first` to `last`, with what is said to find them up to word `end`; towns before countries."""
    found: list[Run] = []
    at = first
    agenda = _VERBS.isdisjoint(page.folds[first:last])
    while at < last:
        here, word = at, page.folds[at]
        if word not in _LEADING and not agenda:
            at += 1
            continue
        if word == "entre" and not _is_relation(page, at):
            found += _between(page, at, last)
        run = (
            _place_at(page, at, last)
            or street_at(page, at, last)
            or _hall(page, at, last)
            or (_in_agenda(page, at, last) if agenda else None)
        )
        listed = run is not None and not _PLURAL_KINDS.isdisjoint(page.folds[at : run[0]])
        rest = [*_rest_of_list(page, run[1], end)] if run and listed else []
        rest = rest or ([*_same_side(page, at, run, end)] if run else [])
        while run:
            found.append(run)
            at = run[1]
            run = next_place(page, at, end)
        found += rest or _enumerated(page, found, at, end)
        at += here == at
    return narrowest_first(page, found)


def find_centres(page: Scan, first: int, last: int) -> Iterator[Run]:
    """`Le centre Fedasil de` | Middelkerke `a ouvert`: what opens or closes is where it does."""
    for at in range(first, last - 1):
        if page.folds[at] not in _OPENED or _is_governed(page, at):
            continue
        if page.folds[at] in _WAYS and page.folds[at + 1] in OF and page.words[at + 2].capital:
            yield at, past_capitals(page, at + 2, last)
        if page.folds[at] not in _WAYS:
            of = at + 1 + (page.words[at + 1].capital)
            if of + 1 < last and page.folds[of] in OF and (run := name_at(page, of + 1, last, "")):
                yield run


def find_sites(page: Scan, first: int, last: int) -> Iterator[Run]:
    """`a ravagé le camp de migrants de` | Moria: what a fire or the police strike is where it happens."""
    for at in range(first, last - 2):
        if page.folds[at] in _SITES and page.folds[at + 1] in OF and not _is_governed(page, at):
            named = at + 2 if page.words[at + 2].capital else at + 4
            if named < last and page.folds[named - 1] in OF and (run := name_at(page, named, last, "")):
                yield run


def host(page: Scan, noun: Trigger) -> Iterator[Run]:
    """| Rome `accueillera une` conférence: the town that holds it."""
    if noun.noun and noun.verb == "accueillir" and noun.clause < noun.first:
        run = known_at(page, noun.clause - 1, noun.clause) if noun.clause else None
        if run and run[1] == noun.clause:
            yield run


def _is_governed(page: Scan, at: int) -> bool:
    """`à 5 km de la` | commune de Sokone, `entre la` | commune d’Evere `et l’État`: not what is struck itself."""
    before = at - 1 - (page.folds[at - 1] in THE)
    return before >= 0 and (
        page.folds[before] == "entre" or bool(guess(page.folds[before]) & Tag.PREPOSITION)
    )


def _place_at(page: Scan, at: int, last: int) -> Run | None:
    """The place whose preposition stands at word `at`."""
    word = page.folds[at]
    if (word in AT or word in OF) and _is_found_by(page, at):
        return None
    if page.words[at].text == "A" and page.layout.sentence(at)[0] == at:
        return name_after(page, at + 1, last, "à")  # `A Mostaganem, deux hommes …`: the accent left out
    if word in AT:
        return None if _is_bearing(page, at) else name_after(page, at + 1, last, word)
    before = page.folds[at - 1] if at else ""
    guards = before == "côtes" and page.folds[at - 2] == "-"  # `les garde-côtes` | d’Oran
    near = before in _NEAR and not guards and not _is_bearing(page, at - 2) and not _is_bearing(page, at - 3)
    if word in OF and (near or _is_measured(page, at)):
        return name_after(page, at + 1, last, "près")
    beside = before in ("autour", "loin", "proximité") or (before in _EDGES and page.folds[at - 3] == "à")
    if beside and word in OF:  # `à la sortie` | de Woippy, `autour` | de Metz
        return object_place(page, at + 1, last) or _unknown_town(page, at + 1, last, before)
    return None


def _unknown_town(page: Scan, at: int, last: int, before: str) -> Run | None:
    """`à l’entrée de` | Woippy: a single capital; not `autour de Jean Morel`."""
    end = past_capitals(page, at, last) if at < last and page.words[at].capital else at
    one = end == at + 1 or page.folds[at + 1 : at + 2] == ["-"]
    return (at, end) if end > at and one and before != "autour" and not page.words[at].upper else None


_EDGES = frozenset(("sortie", "entrée"))


def _is_bearing(page: Scan, at: int) -> bool:
    """`Grays,` | à l’est de Londres: says where the place is that was named."""
    named = at > 1 and page.folds[at - 1] == "," and page.words[at - 2].capital
    return named and page.folds[at] in ("à", "au") and not _BEARINGS.isdisjoint(page.folds[at + 1 : at + 3])


def _is_found_by(page: Scan, at: int) -> bool:
    """`à Joal,` | à plus de 100 km au sud de Dakar, `dans la zone de Tillia, près` | du Mali: the place was said."""
    comma = next((i for i in range(at - 1, max(at - _FINDING, 0), -1) if page.folds[i] == ","), 0)
    if comma < 1 or not page.words[comma - 1].capital or not page.folds[comma - 1][:1].isalpha():
        return False
    if any(page.words[i].capital for i in range(comma + 1, at)):  # `près du cours Cambronne` | à Nantes
        return False
    after = page.folds[comma + 1 : comma + 1 + _FINDING // 2]
    if after[0] == "près" or after[:2] == ["non", "loin"]:
        return True
    return after[0] == "à" and not _LENGTHS.isdisjoint(after) and "," not in after[: at - comma]


_FINDING = 12


def _is_measured(page: Scan, at: int) -> bool:
    """`à 52 milles nautiques` | de Zouara; not `à Sfax, à 20 km` | de Mahdia, where the place was said."""
    unit = at - 1 - (page.folds[at - 1] in _WINDS)
    counts = letter_of()["number"]
    near = range(unit - 1, max(unit - 4, 0), -1)
    number = next((i for i in near if page.folds[i][:1].isdecimal() or page.kinds[i] == counts), 0)
    to = next((i for i in range(number - 1, max(number - 5, 0), -1) if page.folds[i] == "à"), 0)
    named = page.folds[to - 1] in (",", "et") and page.words[to - 2].capital
    return page.folds[unit] in _LENGTHS and number > 0 and to > 0 and not named


def _same_side(page: Scan, at: int, run: Run, last: int) -> Iterator[Run]:
    """`au large d’Oran` | , de Mostaganem et d’El Kala: places said after the same word, behind the one at `run`."""
    of = run[0] - 1
    if of < at or page.folds[of] not in OF or page.folds[of - 1] not in _NEAR:
        return
    at = run[1]
    while at + 2 < last and page.folds[at] in (",", "et") and page.folds[at + 1] in OF:
        other = listed_at(page, at + 2, last)
        if other is None:
            return
        yield other
        at = other[1]


def _rest_of_list(page: Scan, at: int, last: int) -> Iterator[Run]:
    """`les villages d’Ourkoum` | , Tiao et Sim, | , Tiao, et Sim."""
    while at < last and page.folds[at] in (",", "et"):
        at += page.folds[at : at + 2] == [",", "et"]
        run = listed_at(page, at + 1, last)
        if run is None:
            return
        yield run
        at = run[1]


def _enumerated(page: Scan, found: Sequence[Run], at: int, last: int) -> Iterator[Run]:
    """`à Paimpol, Guingamp` | et Rennes, `dans le Ouaddaï` | et le Sila: the last name after `et`, no new subject."""
    if not found or found[-1][1] != at or at >= last or page.folds[at] != "et":
        return
    run = listed_at(page, at + 1, last)
    if run is None or is_country(page, run) != is_country(page, found[-1]):
        return
    after = page.words[run[1]] if run[1] < len(page) else None
    if after is None or not after.folded[:1].isalpha() or guess(after.folded) & Tag.PREPOSITION:
        yield run


def _is_relation(page: Scan, at: int) -> bool:
    """`l’accord` | entre Ottawa et Washington: parties, no places."""
    return not _RELATIONS.isdisjoint(page.folds[max(at - 3, 0) : at])


def _between(page: Scan, at: int, last: int) -> Iterator[Run]:
    """`entre` | Fatick, Mbour et Dakar, after the word at `at`; `entre ce point et` | Assamaka; not two countries."""
    at += 1
    if at + 2 < last and page.folds[at] in THIS and page.folds[at + 2] == "et":
        at += 3
    while at < last:
        run = listed_at(page, at, last)
        if run is None or is_country(page, run):
            return
        yield run
        if run[1] >= last or page.folds[run[1]] not in (",", "et"):
            return
        at = run[1] + 1


def _in_agenda(page: Scan, at: int, last: int) -> Run | None:
    """`Assemblée générale, salle Nougaro`, `31200 Toulouse`: no preposition in a line without a verb."""
    word = page.words[at].text
    if at + 1 >= last or not page.folds[at + 1][:1].isalpha():
        return None
    if word in ("–", "-", ":"):
        return building_at(page, at + 1, last) if page.folds[at + 1] in BUILDINGS else None
    code = len(word) == 5 and word.isdecimal()
    return (at + 1, past_capitals(page, at + 1, last)) if code and page.words[at + 1].capital else None


def _hall(page: Scan, at: int, last: int) -> Run | None:
    """`mardi à 18 h 30,` | salle du Vieux-Colombier: no preposition, also beside a verb."""
    if page.folds[at] != "," or at + 1 >= last or page.folds[at + 1] not in _HALLS:
        return None
    return building_at(page, at + 1, last)
