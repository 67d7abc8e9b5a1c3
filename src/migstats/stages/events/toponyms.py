"""Names of places as they stand in a text: `Port-au-Prince`, `préfecture de Nice`, `hôtel Tulip`, `ville de Sfax`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...lexicon.gazetteer import gazetteer
from ...morphology import Tag, guess, is_finite_verb
from ...tokens import bare
from ...words import OF, THE, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Run
    from ...scan import Scan

# What a place stands after; the last word decides.
AT = frozenset(("à", "au", "aux", "en", "dans", "devant", "sur", "chez"))
# Buildings that are part of the name of the place.
BUILDINGS = word_set(
    """hôtel aéroport salle palais stade gare amphithéâtre auditorium théâtre musée espace villa maison château
    parc quai gymnase cinéma église mosquée cathédrale chapelle base hôpital école collège lycée université
    médiathèque bibliothèque halle halles arènes hippodrome patinoire piscine cirque temple synagogue
    basilique domaine mémorial fort citadelle circuit aérodrome conservatoire pavillon manoir couvent crypte
    jardin campus librairie foire"""
)
# Known by one name, with its article: `à l’Élysée`, `aux Invalides`.
_VENUES = word_set(
    """élysée invalides vélodrome zénith panthéon trocadéro bastille bataclan louvre sorbonne olympia capitole
    kremlin colisée"""
)
# At whose word or in whose company: `en présence du préfet du` | Gard, `sur décision d’une juge d’` | Agrigente.
_BEHALF = word_set(
    """présence compagnie nom demande décision ordre appel initiative faveur instigation invitation instruction
    proposition requête égard encontre image instar cause raison vertu"""
)
_WINDS, _OF = word_set("nord sud est ouest"), (["de"], ["d'"])
# What is so named by its size or age.
_SIZES = word_set("grand grande petit petite vieux vieille")
_SIZED = BUILDINGS | word_set("arche port")
_MANNERS = word_set("international internationale municipal municipale militaire culturel culturelle")
_MEETINGS = word_set("conférences congrès expositions fêtes associations")
# With an article they are part of the name: `le détroit de Gibraltar`, `la plage de Benzu`; not `une plage de` | Sfax.
LANDS = word_set(
    "détroit golfe col baie lac pont forêt plage bois vallée cap tunnel viaduc mont désert massif delta glacier volcan"
)
# Halls that need no name: `à la` | salle communale, | Bourse du travail.
_TOWN_HALLS = (
    ["salle", "communale"],
    ["salle", "polyvalente"],
    ["salle", "municipale"],
    ["bourse", "du", "travail"],
    ["hôtel", "de", "région"],
    ["hôtel", "de", "ville"],
    ["hôtel", "du", "département"],
)
# What stands in a town that is named behind it: `dans un immeuble de` | Hawalli.
_HOUSES = word_set(
    """immeuble maison appartement usine entrepôt restaurant hangar chantier ferme gymnase hôtel forêt champ
    parking supermarché commerce bar café poste caserne marché"""
)
# Kinds of places whose name alone is the place: `la ville de Sfax`, `l’île de Lampedusa`.
KINDS = word_set(
    """ville île village commune port région province wilaya capitale archipel camp quartier plage localité
    département gouvernorat poste territoire mer frontière côte côtes abri centre foyer camp
    campement refuge squat jardin rive large hauteur nord sud est ouest zone banlieue secteur périphérie
    environs district canton cercle comté état enclave bidonville hameau bourg oasis communauté
    villes villages îles communes localités provinces régions quartiers ports camps"""
)
# What is in a town and keeps its kind: `préfecture de Nice`, `hôpital régional de Saint-Louis`, `site de Yakoua`.
KEPT = word_set(
    """préfecture tribunal hôpital prison commissariat lycée collège école université ambassade consulat mairie
    parlement rocade cimetière cour cra chu chru péage médiathèque bibliothèque canal site cathédrale abbaye monastère
    gendarmerie caserne aéroport aérodrome gare"""
)
_PARTICLES = word_set(
    """el la le les ben ras bab oum sidi aïn beni port fort new san santa saint sainte los las al notre
    grand"""
)
_NO_NAMES = frozenset(("trap",))
_NO_PLACES = frozenset(("body", "demonym", "trap", "paraphrase"))
_COUNTRIES = frozenset(("country", "territory", "region", "beyond"))
_LONGEST = 6
_WIDE = frozenset(("country", "region", "beyond"))
STREETS = word_set(
    "rue avenue boulevard place quai square impasse chaussée esplanade faubourg cours porte allée parvis"
)
_GATES = frozenset(("porte",))  # `porte de Versailles`: of a town that lies elsewhere
_ROAD = re.compile(r"[AaNnDd]\d{1,4}\Z")


def following(page: Scan, run: Run, last: int) -> Iterator[Run]:
    """`Nouadhibou` and what is said behind it to find it: `(Mauritanie)`."""
    found: Run | None = run
    while found:
        yield found
        found = next_place(page, found[1], last)


def narrowest_first(page: Scan, places: Sequence[Run]) -> list[Run]:
    """Each place once, countries and regions last."""
    each: dict[tuple[str, ...], Run] = {}
    for run in places:
        each.setdefault(tuple(page.folds[slice(*run)]), run)
    return sorted(each.values(), key=lambda run: is_country(page, run))


def _is_name(page: Scan, at: int) -> bool:
    """Whether word `at` begins a name: a capital letter."""
    return page.words[at].capital and page.folds[at][:1].isalpha()


def listed_at(page: Scan, at: int, last: int) -> Run | None:
    """A name in capitals at word `at`, past its article."""
    at += at + 1 < last and page.folds[at] in THE and not page.words[at].capital
    if at >= last or not _is_name(page, at) or page.words[at].upper:
        return None
    return known_at(page, at, last) or (at, _past_name(page, at, last))


def street_at(page: Scan, at: int, last: int) -> Run | None:
    """`rue Jean-Talon`, `place de la République`; not `la place de la France`."""
    if page.folds[at] not in STREETS or page.words[at].capital:
        return None
    if page.folds[at] == "cours" and page.folds[at - 1] != ",":  # `en cours`, `des cours`
        return None
    name = at + 1
    while name < last and name < at + 3 and (page.folds[name] in OF or page.folds[name] in THE):
        name += 1
    if name >= last or not _is_name(page, name):
        return None
    if page.folds[name : name + 3] in _TOWN_HALLS:  # `le parvis de l’` | Hôtel de Ville
        return at, name + 3
    if page.folds[at] not in _GATES and is_known_at(page, name):
        return None
    return at, _past_name(page, name, last)


def name_after(page: Scan, at: int, last: int, preposition: str) -> Run | None:
    """Past article and kind of place: `la ville de` | Sfax, `l’` | hôtel Golden Tulip."""
    led = at < last and page.folds[at] in THE and not page.words[at].capital
    article = page.folds[at] if led else "du" if page.folds[at - 1] == "du" else ""
    at += led
    if at >= last:
        return None
    if "arrondissement" in page.folds[at + 1 : at + 3]:  # `dans le 18e arrondissement de` | Paris
        of = page.folds.index("arrondissement", at) + 1
        return known_at(page, of + 1, last) if of + 1 < last and page.folds[of] in OF else None
    noun = page.folds[at]
    if noun in _BEHALF or (noun in _WINDS and page.words[at].capital and page.folds[at + 1 : at + 2] in _OF):
        return None  # `au Nord` | de Kano
    if hall := next((hall for hall in _TOWN_HALLS if page.folds[at : at + len(hall)] == hall), None):
        return at, at + len(hall)
    if noun in ("un", "une") and page.folds[at + 1 : at + 2] and page.folds[at + 1] in _HOUSES:
        name = past_kind(page, at + 1, last, True)
        return name_at(page, name, last, "") if name else None
    if noun in _SIZES and page.words[at].capital:  # `au Grand` | Palais, `à la Grande` | Mosquée de Paris
        return _sized_at(page, at, last)
    named = noun in BUILDINGS or (noun == "centre" and page.words[at].capital)
    if named and (building := building_at(page, at, last)):
        return building
    if (noun in KEPT or noun == "sous") and (kept := kept_at(page, at, last)):
        return kept
    if noun == "mer" and (sea := land_at(page, at, last)):
        return sea
    if noun in STREETS and (street := street_at(page, at, last)):
        return street
    if (article or page.folds[at - 1] in _TO) and noun in LANDS and (land := land_at(page, at, last)):
        return land
    if noun == "autoroute" and at + 1 < last and _ROAD.match(page.words[at + 1].text):
        return at, at + 2
    if noun[:1].isalpha() and (noun == "état" or not page.words[at].capital):  # `l’État de Kaduna`
        kind, at = noun in KINDS, past_kind(page, at, last, noun in KINDS)
        if at and page.folds[at] in LANDS and not page.words[at].capital:
            return at, past_capitals(page, at + 1, last)
        return (name_at(page, at, last, "") or (_settled(page, at, last) if kind else None)) if at else None
    return name_at(page, at, last, f"{preposition} {article}".strip())


def _sized_at(page: Scan, at: int, last: int) -> Run | None:
    """`Grand Palais éphémère`, `Grande Halle de La Villette`, `Vieux-Port`: a building by its size or age."""
    noun = at + 1 + (page.folds[at + 1 : at + 2] == ["-"])
    if noun >= last or page.folds[noun] not in _SIZED or not page.words[noun].capital:
        return name_at(page, at, last, "à")
    end = past_capitals(page, at, last)
    of = end + 1 < last and page.folds[end] in OF and page.words[end + 1].capital
    return at, past_capitals(page, end + 1, last) if of else end


def land_at(page: Scan, at: int, last: int) -> Run | None:
    """`détroit de Gibraltar`, `col du Portillon`, `lac Tchad`, `mer Égée`."""
    name = at + 1 + (at + 1 < last and page.folds[at + 1] in OF)
    return (at, past_capitals(page, name, last)) if name < last and page.words[name].capital else None


_TO = frozenset(("au", "aux"))


def kept_at(page: Scan, at: int, last: int) -> Run | None:
    """`préfecture de Nice`, `hôpital régional de Saint-Louis`, `sous-préfecture de Dinan`."""
    noun = at + 2 if page.folds[at : at + 2] == ["sous", "-"] else at
    if noun >= last or page.folds[noun] not in KEPT:
        return None
    of = next((i for i in range(noun + 1, min(noun + 4, last - 1)) if page.folds[i] in OF), 0)
    plain = all(
        page.folds[i][:1].isalpha() and not page.words[i].capital and not is_finite_verb(page.folds[i])
        for i in range(noun + 1, of)
    )  # not `à l’aéroport sont originaires d’Érythrée`
    name = of + 1 + (page.folds[of + 1] in THE if of else 0)
    if not of or not plain or name >= last or not page.words[name].capital or page.words[name].upper:
        return None
    return at, past_capitals(page, name, last)


def building_at(page: Scan, at: int, last: int) -> Run | None:
    """`hôtel Golden Tulip`, `salle du Vieux-Colombier`, `salle des fêtes`; not `hôtel de` | Tunis."""
    name = at + 1
    while name < last and page.folds[name] in OF | THE | _MANNERS:
        name += 1
    if name < last and page.folds[name] in _MEETINGS:  # `maison des associations` | de Roubaix
        while name < last and page.folds[name] in _MEETINGS:
            name += 1
        return at, past_capitals(page, name, last) if name < last and page.words[name].capital else name
    if name >= last or not page.words[name].capital:
        return None
    known = known_at(page, name, last)
    town = known is not None and (
        page.folds[name - 1] in ("de", "d'") or (name == at + 1 and is_country(page, known))
    )
    return None if town else (at, past_capitals(page, name, last))


def past_kind(page: Scan, at: int, last: int, kind: bool) -> int:
    """The name after `ville de`, `abri de protection civile de`; of another noun a known one; 0 for none."""
    for i in range(at + 1, min(at + 6, last)):
        word = page.words[i]
        if word.folded in OF and i + 1 < last and page.words[i + 1].capital:
            return i + 1 if kind or is_known_at(page, i + 1) else 0
        land = kind and word.folded == "du" and i + 2 < last and page.folds[i + 1] in LANDS
        if land and page.words[i + 2].capital:
            return i + 1  # `au nord du` | cap Blanc
        if word.capital or not word.folded[:1].isalpha():
            return _apposed_name(page, at, i, last) if kind else 0
    return 0


def _apposed_name(page: Scan, at: int, i: int, last: int) -> int:
    """`ville` | Sfax, `capitale gambienne,` | Banjul: the name right after the kind, or behind its nationality."""
    if page.words[i].capital:
        return i if i == at + 1 or _is_nationality(page, at + 1) else 0
    named = page.words[i].text == "," and i == at + 2 and i + 1 < last and page.words[i + 1].capital
    return i + 1 if named and _is_nationality(page, at + 1) else 0


def _is_nationality(page: Scan, at: int) -> bool:
    return any(place.kind == "demonym" for place in gazetteer().get(page.folds[at], ()))


def name_at(page: Scan, at: int, last: int, before: str) -> Run | None:
    """The name at word `at`, if it is one of a place."""
    if at >= last or not _is_name(page, at) or len(page.folds[at]) == 1:
        return None  # `sur l’A` 28
    if before == "sur l'" and _ROAD.match(page.words[at].text):
        return at, at + 1
    if page.kinds[at] == letter_of()["date"]:  # `à Noël`
        return None
    end = past_capitals(page, at, last)
    if page.folds[at] in LANDS and end > at + 1:  # `au large de` | Cap Falcon
        return at, end
    known = known_at(page, at, last)
    if known and before.startswith("sur ") and page.folds[at] not in _PARTICLES and _is_wide(page, known):
        return None  # `une réunion sur le Sahel`
    if known:
        if before == "à" and not is_country(page, known) and _is_quarter(page, known[1], last):
            return at, known[1] + 1
        return None if before in ("à la", "à l'") and is_country(page, known) else known
    if before.endswith(_DEFINITE) and page.folds[at] in _VENUES and end == at + 1:
        return at, end
    if before not in ("à", "près", "", "sur l'", "dans") or page.words[at].upper or _is_brand(page, at):
        return None
    single = end == at + 1 or all(
        page.words[i].text == "-" or page.words[i - 1].text == "-" for i in range(at + 1, end)
    )
    return (at, end) if single or page.folds[at] in _PARTICLES else None


_DEFINITE = (" l'", " la", "au", "aux")


def _is_quarter(page: Scan, at: int, last: int) -> bool:
    """`à Bamako` | Sénou: one capital more, and the clause goes on without it."""
    if at >= last or not page.words[at].capital or not page.words[at - 1].spaced or page.words[at].upper:
        return False
    after = page.folds[at + 1] if at + 1 < last else "."
    return page.folds[at][:1].isalpha() and (after in ".,;)" or bool(guess(after) & Tag.PREPOSITION))


def _settled(page: Scan, at: int, last: int) -> Run | None:
    """`le village de` | Dèye Koukou: of several capitals behind a kind of place."""
    end = past_capitals(page, at, last)
    capital = _is_name(page, at) and not page.words[at].upper
    body = any(place.kind in _NO_PLACES for place in gazetteer().get(page.folds[at], ()))
    return (at, end) if capital and not body and end - at <= _LONGEST // 2 else None


def _is_brand(page: Scan, at: int) -> bool:
    """`InfoMigrants`, `CNews`."""
    return any(letter.isupper() for letter in page.words[at].text[1:])


def past_capitals(page: Scan, at: int, last: int) -> int:
    """The word after a run of capitals and hyphens: `Port-au-Prince`, `Golden Tulip El Mechtel`."""
    end = at + 1
    while end < last and end - at < 2 * _LONGEST:
        word = page.words[end]
        if word.text in "-’'" and not page.words[end - 1].spaced and not word.spaced:
            end += 2 + (page.folds[end + 1 : end + 2] in (["d'"], ["l'"]))  # `la Goutte-d’Or`
        elif word.capital and page.words[end - 1].spaced and word.folded[:1].isalpha():
            end += 1
        else:
            break
    return min(end, last)


def known_at(page: Scan, at: int, last: int) -> Run | None:
    """The longest name of the gazetteer at word `at`, not cut out of a longer one: all of `Cap-Vert`."""
    for place in gazetteer().get(page.folds[at], ()):
        end = _past_tail(page, at + 1, last, place.tail)
        if end and place.kind in _NO_NAMES:  # `France 5`, no part of which is a place
            return None
        if end and place.kind not in _NO_PLACES and not _goes_on(page, end, last):
            return at, end
    if page.folds[at] in _OWN_ARTICLES and at + 2 < last:  # | El-Fasher, | Al-Hol
        run = known_at(page, at + 1 + (page.folds[at + 1] == "-"), last)
        return (at, run[1]) if run else None
    return None


_OWN_ARTICLES = frozenset(("el", "al", "los"))


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
    hyphen = end + 1 < last and page.folds[end] == "-" and not page.words[end].spaced
    return hyphen and page.words[end + 1].capital


def is_known_at(page: Scan, at: int) -> bool:
    return known_at(page, at, len(page)) is not None


def is_country(page: Scan, run: Run) -> bool:
    return any(
        place.kind in _COUNTRIES and _past_tail(page, run[0] + 1, run[1], place.tail) == run[1]
        for place in gazetteer().get(page.words[run[0]].folded, ())
    )


def _is_wide(page: Scan, run: Run) -> bool:
    return any(place.kind in _WIDE for place in gazetteer().get(page.folds[run[0]], ()))


def next_place(page: Scan, at: int, last: int) -> Run | None:
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
            known = known_at(page, name, last)
            return known or (_unknown_of(page, name, last) if word in ("de", "d'") else None)
    return None


def _unknown_of(page: Scan, at: int, last: int) -> Run | None:
    """`à l’hôtel Tulip de` | Zarat; not `la visite à Tunis de` | Jeanne Morel, who has two names."""
    end = past_capitals(page, at, last)
    person = end == at + 2 and page.folds[at] not in _PARTICLES and page.words[at + 1].folded[:1].isalpha()
    return None if person else (at, end)


def _past_name(page: Scan, at: int, last: int) -> int:
    """The word after a name with small words in it: `Pas-de-Calais`, `Saint-Denis`."""
    end = at + 1
    while end + 1 < last and page.folds[end] == "-" and page.folds[end + 1][:1].isalpha():
        end += 2
    return max(end, past_capitals(page, at, last))


def object_place(page: Scan, at: int, last: int) -> Run | None:
    """`a visité` | l’Allemagne, `a regagné` | Dakar: the known place that begins at `at`."""
    name = at + (at < last and page.folds[at] in THE and not page.words[at].capital)
    return known_at(page, name, last) if name < last and page.words[name].capital else None


def is_surely_place(page: Scan, run: Run) -> bool:
    """Whether the gazetteer knows the place, or its kind is said: not the agency of `a dit à Belga`."""
    return is_known_at(page, run[0]) or not page.words[run[0]].capital or page.folds[run[0] - 1] not in AT
