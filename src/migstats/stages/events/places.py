"""Where it happened: names after `à`, `au large de`, `en`, the narrowest first; and who had a part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...lexicon.gazetteer import gazetteer
from ...morphology import Tag, guess
from ...tokens import bare
from ...words import OF, THE, THIS, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Run
    from ...scan import Scan

# What a place stands after; the last word decides.
_AT = frozenset(("à", "au", "aux", "en", "dans", "devant", "sur", "chez"))
_NEAR = word_set("près milieu large long hauteur côtes proche nord sud est ouest centre")
# Buildings that are part of the name of the place.
_BUILDINGS = word_set(
    """hôtel aéroport salle palais stade gare amphithéâtre auditorium théâtre musée espace villa maison
    château parc quai gymnase cinéma église mosquée cathédrale chapelle base hôpital école collège lycée université
    médiathèque bibliothèque"""
)
_MANNERS = word_set("international internationale municipal municipale militaire culturel culturelle")
_MEETINGS = word_set("conférences congrès expositions fêtes associations")
# With an article they are part of the name: `le détroit de Gibraltar`, `la plage de Benzu`; not `une plage de` | Sfax.
_LANDS = word_set("détroit golfe col baie lac pont forêt plage bois vallée cap")
_HALLS = word_set(
    "salle hôtel amphithéâtre auditorium théâtre gymnase espace maison cinéma médiathèque bibliothèque"
)
# Halls that need no name: `à la` | salle communale, | Bourse du travail.
_TOWN_HALLS = (
    ("salle", "communale"),
    ("salle", "polyvalente"),
    ("salle", "municipale"),
    ("bourse", "du", "travail"),
)
# What stands in a town that is named behind it: `dans un immeuble de` | Hawalli.
_HOUSES = word_set(
    """immeuble maison appartement usine entrepôt restaurant hangar chantier ferme gymnase hôtel forêt champ parking
    supermarché commerce bar café"""
)
# Kinds of places whose name alone is the place: `la ville de Sfax`, `l’île de Lampedusa`.
_KINDS = word_set(
    """ville île village commune port région province wilaya capitale archipel camp quartier plage localité
    département gouvernorat poste territoire mer frontière côte côtes abri centre foyer camp
    campement refuge squat jardin rive siège large hauteur nord sud est ouest zone banlieue secteur périphérie
    environs district canton cercle comté état enclave bidonville hameau bourg oasis communauté
    villes villages îles communes localités provinces régions quartiers ports camps"""
)
# What is in a town and keeps its kind: `préfecture de Nice`, `hôpital régional de Saint-Louis`, `site de Yakoua`.
_KEPT = word_set(
    """préfecture tribunal hôpital prison commissariat lycée collège école université ambassade consulat
    mairie parlement médiathèque bibliothèque canal site cathédrale abbaye monastère gendarmerie caserne"""
)
_PLURAL_KINDS = word_set("villes villages îles communes localités provinces régions quartiers ports camps")
_PARTICLES = word_set(
    """el la le les ben ras bab oum sidi aïn beni port fort new san santa saint sainte los las al notre
    grand"""
)
_VERBS = word_set("a ont est sont sera seront aura auront fut était avait")
_NO_NAMES = frozenset(("trap",))
_NO_PLACES = frozenset(("body", "demonym", "trap", "paraphrase"))
_COUNTRIES = frozenset(("country", "territory", "region", "beyond"))
_LONGEST = 6
_WIDE = frozenset(("country", "region", "beyond"))
_RELATIONS = word_set(
    """accord accords pacte entente traité convention relations relation coopération réunion rencontre entretien
    dialogue frontière frontalière tensions tension combats conflit guerre passé conclu signé échanges différend"""
)
_BEARINGS = word_set("nord sud est ouest")
_SITES = word_set(
    "camp campement centre village quartier squat foyer bidonville bourg hameau ville localité commune"
)
_LENGTHS = word_set("km kilomètres kilomètre milles nautiques mètres mètre m miles encablures")
_WINDS = word_set("nautiques environ marins")
_STREETS = word_set("rue avenue boulevard place quai square impasse chaussée esplanade faubourg cours")
_LEAVING = 10
_MEANS = word_set("par à dans sur depuis")
_FROM = frozenset(("de", "d'", "du", "depuis"))
_BREAKS = frozenset((",", ";", ":", "(", "»", "qui", "que", "pour", "avec", "bord"))


def find_places(page: Scan, first: int, last: int, end: int) -> list[Run]:
    """Places among words `first` to `last`, with what is said to find them up to word `end`; towns before countries."""
    found: list[Run] = []
    at = first
    agenda = _VERBS.isdisjoint(page.folds[first:last])
    while at < last:
        here = at
        if page.folds[at] == "entre" and not _is_relation(page, at):
            found += _between(page, at, last)
        run = (
            _place_at(page, at, last)
            or _street(page, at, last)
            or _hall(page, at, last)
            or (_in_agenda(page, at, last) if agenda else None)
        )
        listed = run is not None and not _PLURAL_KINDS.isdisjoint(page.folds[at : run[0]])
        rest = [*_rest_of_list(page, run[1], end)] if run and listed else []
        rest = rest or ([*_same_side(page, at, run, end)] if run else [])
        while run:
            found.append(run)
            at = run[1]
            run = _next_place(page, at, end)
        found += rest or _enumerated(page, found, at, end)
        at += here == at
    return narrowest_first(page, found)


def following(page: Scan, run: Run, last: int) -> Iterator[Run]:
    """`Nouadhibou` and what is said behind it to find it: `(Mauritanie)`."""
    found: Run | None = run
    while found:
        yield found
        found = _next_place(page, found[1], last)


def find_centres(page: Scan, first: int, last: int) -> Iterator[Run]:
    """`Le centre Fedasil de` | Middelkerke `a ouvert`: what opens or closes is where it does."""
    for at in range(first, last - 1):
        if page.folds[at] in _SITES and not _is_governed(page, at):
            of = at + 1 + (page.words[at + 1].capital)
            if of + 1 < last and page.folds[of] in OF and (run := _name(page, of + 1, last, "")):
                yield run


def find_sites(page: Scan, first: int, last: int) -> Iterator[Run]:
    """`a ravagé le camp de migrants de` | Moria: what a fire or the police strike is where it happens."""
    for at in range(first, last - 2):
        if page.folds[at] in _SITES and page.folds[at + 1] in OF and not _is_governed(page, at):
            named = at + 2 if page.words[at + 2].capital else at + 4
            if named < last and page.folds[named - 1] in OF and (run := _name(page, named, last, "")):
                yield run


def _is_governed(page: Scan, at: int) -> bool:
    """`à 5 km de la` | commune de Sokone, `entre la` | commune d’Evere `et l’État`: not what is struck itself."""
    before = at - 1 - (page.folds[at - 1] in THE)
    return before >= 0 and (
        page.folds[before] == "entre" or bool(guess(page.folds[before]) & Tag.PREPOSITION)
    )


def narrowest_first(page: Scan, places: Sequence[Run]) -> list[Run]:
    """Each place once, countries and regions last."""
    each: dict[tuple[str, ...], Run] = {}
    for run in places:
        each.setdefault(tuple(page.folds[slice(*run)]), run)
    return sorted(each.values(), key=lambda run: _is_country(page, run))


def _place_at(page: Scan, at: int, last: int) -> Run | None:
    """The place whose preposition stands at word `at`."""
    word = page.folds[at]
    if (word in _AT or word in OF) and _is_found_by(page, at):
        return None
    if page.words[at].text == "A" and page.layout.sentence(at)[0] == at:
        return _name_after(page, at + 1, last, "à")  # `A Mostaganem, deux hommes …`: the accent left out
    if word in _AT:
        return None if _is_bearing(page, at) else _name_after(page, at + 1, last, word)
    before = page.folds[at - 1] if at else ""
    guards = before == "côtes" and page.folds[at - 2] == "-"  # `les garde-côtes` | d’Oran
    near = before in _NEAR and not guards and not _is_bearing(page, at - 2) and not _is_bearing(page, at - 3)
    if word in OF and (near or _is_measured(page, at)):
        return _name_after(page, at + 1, last, "près")
    return None


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
    number = next(
        (
            i
            for i in range(unit - 1, max(unit - 4, 0), -1)
            if page.folds[i][:1].isdecimal() or page.kinds[i] == counts
        ),
        0,
    )
    to = next((i for i in range(number - 1, max(number - 5, 0), -1) if page.folds[i] == "à"), 0)
    named = page.folds[to - 1] == "," and page.words[to - 2].capital
    return page.folds[unit] in _LENGTHS and number > 0 and to > 0 and not named


def _same_side(page: Scan, at: int, run: Run, last: int) -> Iterator[Run]:
    """`au large d’Oran` | , de Mostaganem et d’El Kala: places said after the same word, behind the one at `run`."""
    of = run[0] - 1
    if of < at or page.folds[of] not in OF or page.folds[of - 1] not in _NEAR:
        return
    at = run[1]
    while at + 2 < last and page.folds[at] in (",", "et") and page.folds[at + 1] in OF:
        other = _listed(page, at + 2, last)
        if other is None:
            return
        yield other
        at = other[1]


def _rest_of_list(page: Scan, at: int, last: int) -> Iterator[Run]:
    """`les villages d’Ourkoum` | , Tiao et Sim, | , Tiao, et Sim."""
    while at < last and page.folds[at] in (",", "et"):
        at += page.folds[at : at + 2] == [",", "et"]
        run = _listed(page, at + 1, last)
        if run is None:
            return
        yield run
        at = run[1]


def _enumerated(page: Scan, found: Sequence[Run], at: int, last: int) -> Iterator[Run]:
    """`à Paimpol, Guingamp` | et Rennes, `dans le Ouaddaï` | et le Sila: the last name after `et`, no new subject."""
    if not found or found[-1][1] != at or at >= last or page.folds[at] != "et":
        return
    run = _listed(page, at + 1, last)
    if run is None or _is_country(page, run) != _is_country(page, found[-1]):
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
        run = _listed(page, at, last)
        if run is None or _is_country(page, run):
            return
        yield run
        if run[1] >= last or page.folds[run[1]] not in (",", "et"):
            return
        at = run[1] + 1


def _listed(page: Scan, at: int, last: int) -> Run | None:
    """A name in capitals at word `at`, past its article."""
    at += at + 1 < last and page.folds[at] in THE and not page.words[at].capital
    if at >= last or not page.words[at].capital or not page.folds[at][:1].isalpha() or page.words[at].upper:
        return None
    return _known(page, at, last) or (at, _past_name(page, at, last))


def _in_agenda(page: Scan, at: int, last: int) -> Run | None:
    """`Assemblée générale, salle Nougaro`, `31200 Toulouse`: no preposition in a line without a verb."""
    word = page.words[at].text
    if at + 1 >= last or not page.folds[at + 1][:1].isalpha():
        return None
    if word in ("–", "-", ":"):
        return _building(page, at + 1, last) if page.folds[at + 1] in _BUILDINGS else None
    code = len(word) == 5 and word.isdecimal()
    return (at + 1, _capitals(page, at + 1, last)) if code and page.words[at + 1].capital else None


def _hall(page: Scan, at: int, last: int) -> Run | None:
    """`mardi à 18 h 30,` | salle du Vieux-Colombier: no preposition, also beside a verb."""
    if page.folds[at] != "," or at + 1 >= last or page.folds[at + 1] not in _HALLS:
        return None
    return _building(page, at + 1, last)


def _street(page: Scan, at: int, last: int) -> Run | None:
    """`rue Jean-Talon`, `place de la République`; not `la place de la France`."""
    if page.folds[at] not in _STREETS or page.words[at].capital:
        return None
    if page.folds[at] == "cours" and page.folds[at - 1] != ",":  # `en cours`, `des cours`
        return None
    name = at + 1
    while name < last and name < at + 3 and (page.folds[name] in OF or page.folds[name] in THE):
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
    article = page.folds[at] if at < last and page.folds[at] in THE and not page.words[at].capital else ""
    article = article or (page.folds[at - 1] if page.folds[at - 1] == "du" else "")
    at += bool(article) and article != "du"
    if at >= last:
        return None
    noun = page.folds[at]
    if hall := next((hall for hall in _TOWN_HALLS if tuple(page.folds[at : at + len(hall)]) == hall), None):
        return at, at + len(hall)
    if noun in ("un", "une") and page.folds[at + 1 : at + 2] and page.folds[at + 1] in _HOUSES:
        name = _past_kind(page, at + 1, last, True)
        return _name(page, name, last, "") if name else None
    named = noun in _BUILDINGS or (noun == "centre" and page.words[at].capital)
    if named and (building := _building(page, at, last)):
        return building
    if noun in _KEPT and (kept := _kept(page, at, last)):
        return kept
    if noun in _STREETS and (street := _street(page, at, last)):
        return street
    if article and noun in _LANDS and at + 2 < last and page.words[at + 2].capital:
        return at, _capitals(page, at + 2, last)
    if not page.words[at].capital and noun[:1].isalpha():
        kind, at = noun in _KINDS, _past_kind(page, at, last, noun in _KINDS)
        if at and page.folds[at] in _LANDS and not page.words[at].capital:
            return at, _capitals(page, at + 1, last)
        return (_name(page, at, last, "") or (_settled(page, at, last) if kind else None)) if at else None
    return _name(page, at, last, f"{preposition} {article}".strip())


def _kept(page: Scan, at: int, last: int) -> Run | None:
    """`préfecture de Nice`, `hôpital régional de Saint-Louis`."""
    of = next((i for i in range(at + 1, min(at + 4, last - 1)) if page.folds[i] in OF), 0)
    plain = all(page.folds[i][:1].isalpha() and not page.words[i].capital for i in range(at + 1, of))
    name = of + 1 + (page.folds[of + 1] in THE if of else 0)
    if not of or not plain or name >= last or not page.words[name].capital or page.words[name].upper:
        return None
    return at, _capitals(page, name, last)


def _building(page: Scan, at: int, last: int) -> Run | None:
    """`hôtel Golden Tulip`, `salle du Vieux-Colombier`, `salle des fêtes`; not `hôtel de` | Tunis."""
    name = at + 1
    while name < last and page.folds[name] in OF | THE | _MANNERS:
        name += 1
    if name < last and page.folds[name] in _MEETINGS:  # `maison des associations` | de Roubaix
        while name < last and page.folds[name] in _MEETINGS:
            name += 1
        return at, _capitals(page, name, last) if name < last and page.words[name].capital else name
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
        if word.folded in OF and i + 1 < last and page.words[i + 1].capital:
            return i + 1 if kind or _is_known(page, i + 1) else 0
        land = kind and word.folded == "du" and i + 2 < last and page.folds[i + 1] in _LANDS
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


def _name(page: Scan, at: int, last: int, before: str) -> Run | None:
    """The name at word `at`, if it is one of a place."""
    if (
        at >= last
        or not page.words[at].capital
        or not page.folds[at][:1].isalpha()
        or len(page.folds[at]) == 1
    ):
        return None  # `sur l’A` 28
    if page.kinds[at] == letter_of()["date"]:  # `à Noël`
        return None
    end = _capitals(page, at, last)
    if page.folds[at] in _LANDS and end > at + 1:  # `au large de` | Cap Falcon
        return at, end
    known = _known(page, at, last)
    if known and before.startswith("sur ") and page.folds[at] not in _PARTICLES and _is_wide(page, known):
        return None  # `une réunion sur le Sahel`
    if known:
        if before == "à" and not _is_country(page, known) and _is_quarter(page, known[1], last):
            return at, known[1] + 1
        return None if before in ("à la", "à l'") and _is_country(page, known) else known
    if before not in ("à", "près", "", "sur l'", "dans") or page.words[at].upper or _is_brand(page, at):
        return None
    single = end == at + 1 or all(
        page.words[i].text == "-" or page.words[i - 1].text == "-" for i in range(at + 1, end)
    )
    return (at, end) if single or page.folds[at] in _PARTICLES else None


def _is_quarter(page: Scan, at: int, last: int) -> bool:
    """`à Bamako` | Sénou: one capital more, and the clause goes on without it."""
    if at >= last or not page.words[at].capital or not page.words[at - 1].spaced or page.words[at].upper:
        return False
    after = page.folds[at + 1] if at + 1 < last else "."
    return page.folds[at][:1].isalpha() and (after in ".,;)" or bool(guess(after) & Tag.PREPOSITION))


def _settled(page: Scan, at: int, last: int) -> Run | None:
    """`le village de` | Dèye Koukou: of several capitals behind a kind of place."""
    end = _capitals(page, at, last)
    capital = page.words[at].capital and page.folds[at][:1].isalpha() and not page.words[at].upper
    body = any(place.kind in _NO_PLACES for place in gazetteer().get(page.folds[at], ()))
    return (at, end) if capital and not body and end - at <= _LONGEST // 2 else None


def _is_brand(page: Scan, at: int) -> bool:
    """`InfoMigrants`, `CNews`."""
    return any(letter.isupper() for letter in page.words[at].text[1:])


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
        if end and place.kind in _NO_NAMES:  # `France 5`, no part of which is a place
            return None
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
    return any(
        place.kind in _COUNTRIES and _past_tail(page, run[0] + 1, run[1], place.tail) == run[1]
        for place in gazetteer().get(page.words[run[0]].folded, ())
    )


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
    if at + 1 >= last or page.folds[at] not in OF:
        return None
    if page.words[at + 1].capital:
        return _known(page, at + 1, last)
    noun = at + 1 + (page.folds[at + 1] in THE)
    if noun < last and page.folds[noun] in _KEPT:
        return _kept(page, noun, last)
    name = _past_kind(page, noun, last, True) if noun < last and page.folds[noun] in _KINDS else 0
    return _name(page, name, last, "") if name else None


def past_date(page: Scan, at: int, last: int) -> int:
    """The word after the date at word `at`; `at` where none stands."""
    if at < last and page.kinds[at] == letter_of()["date"]:
        at += 1
        while at < last and page.kinds[at] == letter_of()["rest"]:
            at += 1
    return at


def object_place(page: Scan, at: int, last: int) -> Run | None:
    """`a visité` | l’Allemagne, `a regagné` | Dakar: the known place that begins at `at`."""
    name = at + (at < last and page.folds[at] in THE and not page.words[at].capital)
    return _known(page, name, last) if name < last and page.words[name].capital else None


def kind_of_place(page: Scan, at: int, last: int) -> Run | None:
    """`a quitté` | le port d’Augusta, `a quitté la veille, selon eux,` | la plage de Kristel."""
    dated = past_date(page, at + (page.folds[at] in THE), last) if at < last else at
    at = dated if dated > at + 1 else past_date(page, at, last)
    if page.folds[at : at + 2] == [",", "selon"] and "," in page.folds[at + 1 : min(at + _LEAVING, last)]:
        at = page.folds.index(",", at + 1) + 1
    noun = at + (at < last and page.folds[at] in THE)
    return _name_after(page, at, last, "près") if noun < last and page.folds[noun] in _KINDS else None


def origin_of(page: Scan, at: int, last: int) -> Run | None:
    """`est parti mardi` | d’une plage de Salakta, `rapatriés` | de Libye: the place left, in the words after `at`."""
    for i in range(at, min(at + _LEAVING, last - 1)):
        if page.folds[i] in _BREAKS:
            return None
        if page.folds[i] in _FROM and (place := _name_after(page, i + 1, last, "près")):
            return place
    return None


def goal_of(page: Scan, at: int, last: int) -> Run | None:
    """`a refoulé 688 personnes vers` | le Niger: where it leads; not `par un vol vers Antananarivo`."""
    for i in range(at, min(at + _LEAVING, last - 1)):
        if page.folds[i] in _BREAKS or page.folds[i] in _MEANS:
            return None
        if page.folds[i] == "vers":
            return _name_after(page, i + 1, last, "près")
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
