"""Where a text names a place, a people or a national body; nothing here knows of quantities."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from ...lexicon import letter_of
from ...lexicon.gazetteer import PlaceKind, gazetteer
from ...tokens import HYPHENS, bare
from ...words import OF, THE, A, word_set
from . import departments, namesakes

if TYPE_CHECKING:
    from ...lexicon.gazetteer import Place
    from ...scan import Scan

# `accord de Paris`, `rue de Tunis`: what is named after a place is not there.
NAMED_AFTER = word_set("""
    accord accords convention conventions traité règlement pacte processus protocole déclaration
    charte directive sommet rue avenue boulevard place quai gare stade chemin bourse statut
    procédure conférence fleuve bassin lac golfe consensus tour foire musée université courrier
    gazette tribune cour
""")
# `la promenade des Anglais`, `le boulevard des Belges`, `le pont d’Espagne`: ways named after a people or country.
WAYS = word_set("""
    rue avenue boulevard promenade quai pont place cours allée allées faubourg porte square impasse chaussée
    esplanade gare
""")
# Of a town these are in it.
_SITES = word_set("université musée stade gare foire")
TITLES = word_set("m mm mme mlle mr dr me mgr ms mrs")
# First halves of compounds: `franco-tunisien` names both, `afro-américain` no country.
PREFIXES = {
    "franco": "FR",
    "italo": "IT",
    "hispano": "ES",
    "germano": "DE",
    "maroco": "MA",
    "algéro": "DZ",
    "tuniso": "TN",
    "libyo": "LY",
    "nigéro": "NE",
    "sino": "CN",
    "américano": "US",
    "anglo": "GB",
    "britannico": "GB",
    "israélo": "IL",
    "belgo": "BE",
    "gréco": "GR",
    "turco": "TR",
    "russo": "RU",
    "soudano": "SD",
    "tchado": "TD",
    "sénégalo": "SN",
    "mauritano": "MR",
    "serbo": "RS",
    "austro": "AT",
    "indo": "IN",
    "polono": "PL",
    "helvético": "CH",
    "haïtiano": "HT",
    "canado": "CA",
    "mexicano": "MX",
    "irano": "IR",
    "irako": "IQ",
    "syro": "SY",
    "libano": "LB",
    "égypto": "EG",
    "pakistano": "PK",
    "afghano": "AF",
    "luso": "PT",
    "nippo": "JP",
    "finno": "FI",
    "ivoiro": "CI",
    "bénino": "BJ",
    "togolo": "TG",
    "camerouno": "CM",
    "rwando": "RW",
    "ougando": "UG",
    "kényo": "KE",
    "érythréo": "ER",
    "jordano": "JO",
    "saoudo": "SA",
    "ukraino": "UA",
    "bulgaro": "BG",
    "hungaro": "HU",
    "croato": "HR",
    "slovéno": "SI",
    "tchéco": "CZ",
    "suédo": "SE",
    "norvégo": "NO",
    "néerlando": "NL",
    "luxembourgo": "LU",
}
NO_COUNTRY = word_set("afro latino sud nord est ouest centre arabo euro judéo pan anti néo")
# `en français`, `cours d'anglais`: a language.
BEFORE_LANGUAGE = word_set("en du le de d' l'")
CURRENCIES = word_set(
    "dollar dollars franc francs dinar dinars dirham dirhams livre livres rouble roubles couronne couronnes "
    "peso pesos roupie roupies riyal riyals"
)
# `9 h 20, heure` | française, `(heure de` | Paris `)`; `à une heure de Tunis` is a distance
_CLOCKED = word_set("( , h min gmt l'")
_DOLLARS = (["dollars"], ["dollar"])
_GOT = ("reç", "recev", "obten", "perç", "touch", "transf", "arriv", "import", "vers")
_DATELINE_WORDS = 24
_COMPANY = 6  # so many places before and after are looked at
_CRUMBS = frozenset("/>›")
_CRUMB_ENDS = _CRUMBS | {"\n"}
_GUARDED = 8  # a longer list of words before is LEADING


@dataclass(slots=True)
class PlaceMention:
    """Words `first` to `last`, half-open, that name `codes` (alpha-2), or no country at all (`beyond`).

    options: the other readings of a name that the text alone decides (`le Royaume`). Set where numbers are
    placed: origin (people come from there), aside (something is only compared with it), voice (who speaks), some
    (whence some of those counted come, who are no others of the text).
    """

    first: int
    last: int
    codes: tuple[str, ...]
    kind: PlaceKind | Literal["dateline"]
    options: tuple[str, ...] = ()
    origin: bool = False
    aside: bool = False
    voice: bool = False
    some: bool = False


def find_mentions(page: Scan) -> list[PlaceMention]:
    """Places of `page`, left to right, none overlapping.

    `de Libye vers l’Italie` -> LY (country), IT (country); `63 Sénégalais` -> SN (demonym)
    """
    index, small, words = gazetteer(), _lower_keys(), page.words
    found: list[PlaceMention] = []
    free = 0
    for at in page.places_of(index.keys()):
        word = words[at]
        if at < free or not (word.capital or word.folded in small):
            continue
        if mention := _read(page, at, index[word.folded]):
            found.append(mention)
            free = mention.last
    return _settled(page, [m for m in found if m.kind != "trap"])


@cache
def _lower_keys() -> frozenset[str]:
    """Keys of names that may begin with a small letter: peoples, paraphrases."""
    capitals = attrgetter("capitals")
    return frozenset([key for key, places in gazetteer().items() if not all(map(capitals, places))])


def _read(page: Scan, at: int, places: list[Place]) -> PlaceMention | None:
    """The longest of `places` that stands at word `at`, if it is a place there."""
    word = page.words[at]
    following = _following(page, at)
    for place in places:
        if place.capitals and not (word.capital if place.capitals == 1 else word.upper):
            continue
        if place.tail and place.tail[0] != following:
            continue  # as _end would find, at more cost: most names of a key are others
        last = _end(page, at, place.tail) if place.tail else at + 1
        if last and place.kind == "town" and place.codes != ("FR",) and _is_longer(page, last):
            continue
        before = _before(page, at) if last else ""
        if not last or not _led(page, place, last, before):
            continue
        if place.kind in ("trap", "beyond", "sea"):
            return PlaceMention(at, last, place.codes, place.kind)
        return _checked(page, place, at, last, before)
    return None


def _before(page: Scan, at: int) -> str:
    """The folded word before word `at`, hyphens skipped; empty at the beginning of a line."""
    at -= 1
    while at >= 0 and page.words[at].text in HYPHENS:
        at -= 1
    return page.words[at].folded if at >= 0 else ""


def _following(page: Scan, at: int) -> str:
    """The word after word `at` as tails have it, without accents, hyphens skipped; empty at the end."""
    words, at = page.words, at + 1
    while at < len(words) and words[at].text in HYPHENS:
        at += 1
    return bare(words[at].folded) if at < len(words) else ""


def _end(page: Scan, at: int, tail: tuple[str, ...]) -> int | None:
    """One past the last word of a name of several words, with or without its hyphens and accents."""
    words = page.words
    for part in tail:
        at += 1
        while at < len(words) and words[at].text in HYPHENS:
            at += 1
        if at >= len(words) or bare(words[at].folded) != part:
            return None
    return at + 1


def _is_longer(page: Scan, last: int) -> bool:
    """`Saint-Louis` | `-du-Nord`: a town is not cut out of a longer name."""
    tied = last + 1 < len(page) and page.words[last].text in HYPHENS and not page.words[last - 1].spaced
    return tied and page.folds[last + 1] in _INSIDE_NAMES


_INSIDE_NAMES = word_set("du de d' des la le les en sur sous lès")


def _led(page: Scan, place: Place, last: int, before: str) -> bool:
    """Whether the word before allows `place`: `à Nice`, `la Dominique`, `Nice : 12 interpellations`."""
    if place.before is None:
        return True
    if before in _CRUMBS and (last == len(page) or page.words[last].text in _CRUMB_ENDS):
        return True  # `ACCUEIL / CREUSE / GUÉRET`
    if (
        place.kind == "weak"
        and before in ("", "\n")
        and not place.tail
        and departments.is_head(page, last - 1)
    ):
        return True  # `Var : 312 maisons inondées`
    if before in place.before:
        return not (len(place.before) > _GUARDED and last < len(page) and _is_name(page, last))
    return (
        len(place.before) > _GUARDED
        and before in ("", "\n")
        and last < len(page)
        and page.words[last].text in ":–-,("
    )


def _is_name(page: Scan, at: int) -> bool:
    return page.kinds[at] == letter_of()["name"] and not page.words[at].upper and page.words[at - 1].spaced


def _checked(page: Scan, place: Place, at: int, last: int, before: str) -> PlaceMention | None:
    """The mention, unless these words are a person, a language, a currency or named after a place."""
    codes = place.codes
    if place.kind == "demonym":
        prefix = _prefix(page, at)
        if prefix in NO_COUNTRY or before in CURRENCIES or _is_language(page, at, last, before):
            return None
        codes = (PREFIXES[prefix], *codes) if prefix in PREFIXES else codes
        if before == "des" and page.words[at].capital and page.folds[at - 2] in WAYS:
            return None
        if before == "heure":
            return None  # `2 h 20, heure française`
    elif _is_named_after(page, place, at, before) or (place.kind == "country" and _names_way(page, at)):
        return None
    if place.kind != "demonym" and (_is_clock(page, at) or _is_namesake(page, at) or _is_currency(page, at)):
        return None
    kind = place.kind
    if kind == "country" and before in A and page.folds[at] == "suisse":
        kind = "demonym"  # `un Suisse`: the one people named as its country is
    first = _with_article(page, place, at)
    if _is_person(page, first, before if first == at else _before(page, first)):
        return None  # not `Los` | Angeles, whose article is its own
    return PlaceMention(first, last, codes, kind, place.options)


def _prefix(page: Scan, at: int) -> str:
    """`franco` for the second word of `franco-tunisien`, else empty."""
    glued = at >= 2 and page.words[at - 1].text in HYPHENS and not page.words[at - 2].spaced
    return page.words[at - 2].folded if glued else ""


def _is_language(page: Scan, at: int, last: int, before: str) -> bool:
    """`en français`, `cours d’anglais`; not `un Français`, `le sénégalais Macky Sall`."""
    word = page.words[at]
    if word.capital or before not in BEFORE_LANGUAGE or word.folded.endswith(("es", "ns", "e")):
        return False
    return last >= len(page) or not page.words[last].capital


def _is_named_after(page: Scan, place: Place, at: int, before: str) -> bool:
    """`accord de Paris`, `le fleuve Niger`, `rue de la République de Tunisie`; not `L’université de Liège`."""
    at -= 1
    if before in ("la", "l'", "le"):
        at -= 1
    if at >= 0 and page.words[at].folded in OF:
        at -= 1
    if at < 0 or page.words[at].folded not in NAMED_AFTER:
        return False
    # `des chercheurs de l’université de Genève` may count anywhere
    sited = place.kind == "town" and page.folds[at] in _SITES
    return not sited or page.folds[max(at - 2, 0) : at] == ["de", "l'"]


# First names that schools, streets and stages bear, and what parties call themselves.
_CALLED = word_set("""
    louis jean pierre paul jacques marie anne jules victor jack louise simone rosa albert andré antoine arthur
    aristide auguste blaise camille charles claude claire denis édouard émile ernest eugène françois françoise
    frédéric gabriel georges gaston germaine guillaume gustave guy henri honoré irène joseph julien léon léo
    lucie lucien marcel marguerite maria martin maurice max michel nelson olympe pablo philippe raymond rené
    robert romain salvador sophie stéphane thérèse thomas yves blanche catherine jeanne aliénor élisabeth hélène
    isabelle madeleine mathilde alphonse adrien alain alexandre alfred anatole bernard benoît christophe colette
    danielle elsa emmanuel fernand gérard gisèle hector hubert jacqueline joachim josé laurent lionel
    force forces action vision espoir front
""")


def _names_way(page: Scan, at: int) -> bool:
    """`pont d’Espagne`, `rue de Suède`; not `la place de l’Italie`, `aux portes de l’Espagne`."""
    return at > 1 and page.folds[at - 1] in ("d'", "de") and page.folds[at - 2] in WAYS


def _is_clock(page: Scan, at: int) -> bool:
    """`à 4 h (heure de` | Paris `)`, `heure d’` | Israël: whose clock shows it; not `à une heure de Tunis`."""
    while at and page.folds[at - 1] in OF | THE:
        at -= 1
    return at > 1 and page.folds[at - 1] == "heure" and page.folds[at - 2] in _CLOCKED


def _is_currency(page: Scan, at: int) -> bool:
    """`6,8 milliards de dollars des` | États-Unis; not `Il a reçu 6 millions de dollars des États-Unis`."""
    if at < 1 or page.folds[at - 1] not in OF or page.folds[at - 2 : at - 1][:1] not in _DOLLARS:
        return False
    return not any(word.startswith(_GOT) for word in page.folds[max(at - _DATELINE_WORDS, 0) : at])


def _is_namesake(page: Scan, at: int) -> bool:
    """`lycée Louis-` | Aragon, `collège Blanche-de-` | Castille, `Force-` | Bénin: a person or party called so."""
    head = at - 1
    while (
        head > 0 and not page.words[head].spaced and (page.folds[head] in OF or page.folds[head] in HYPHENS)
    ):
        head -= 1
    tied = 0 <= head < at - 1 and not page.words[head].spaced
    return tied and page.words[head].capital and page.folds[head] in _CALLED


def _is_person(page: Scan, at: int, before: str) -> bool:
    """`M. France`, `Nicolas France`: a name that follows another without a preposition."""
    if at < 1 or page.words[at - 1].text in HYPHENS:
        return False
    previous = page.words[at - 1]
    if previous.text == "." and at >= 2:
        return page.words[at - 2].folded in TITLES and page.words[at - 2].capital
    if before in TITLES and previous.capital:
        return True
    if not _is_name(page, at - 1) or page.words[at].upper or previous.folded in gazetteer():
        return False
    if not page.words[at].capital:
        return False  # `deux Kurdes irakiens`
    return page.layout.sentence(at)[0] != at - 1


def _with_article(page: Scan, place: Place, at: int) -> int:
    """A name keeps the article that is part of it: `La Haye`, `El Hierro`; not `le Havre`."""
    if not place.before or len(place.before) > 3 or at < 1 or place.kind == "paraphrase":
        return at
    head = at - 2 if page.words[at - 1].text in HYPHENS and at > 1 else at - 1
    word = page.words[head]
    return head if word.capital and word.folded in place.before and word.folded not in _PREPOSITIONS else at


_PREPOSITIONS = word_set("à au aux de d' du des en vers depuis")  # `À Bruxelles`


def _settled(page: Scan, found: list[PlaceMention]) -> list[PlaceMention]:
    """The mentions with their ambiguities resolved and datelines marked; what has no company is gone."""
    namesakes.settle(page, found)
    departments.settle_channel(page, found)
    named = {m.codes for m in found if m.codes and m.kind != "weak"}
    french = not named or ("FR",) in named
    kept = [m for i, m in enumerate(found) if m.kind != "weak" or _has_company(page, i, found, french=french)]
    if any(m.options for m in kept):
        known = [m for m in kept if m.codes and not m.options]
        kept = [m for m in kept if not m.options or _chosen(m, known)]
    _mark_datelines(page, kept)
    return kept


def _has_company(page: Scan, at: int, found: list[PlaceMention], *, french: bool) -> bool:
    """`le Nord` is the department beside another place of France, or where it is told as one; it is a region then."""
    mention = found[at]
    first, last = page.layout.sentence(mention.first)
    near = found[max(at - _COMPANY, 0) : at] + found[at + 1 : at + _COMPANY]
    company = any(first <= m.first < last and m.codes == mention.codes for m in near)
    company = company or departments.is_department(page, mention, french=french)
    if company:
        mention.kind = "region"
    return company


def _chosen(mention: PlaceMention, known: list[PlaceMention]) -> bool:
    """Fix the reading of a name that has several by the nearest other name; False where nothing decides."""
    readings = {*mention.codes, *mention.options}
    at = bisect_left(known, mention.first, key=lambda m: m.first)
    for other in chain(reversed(known[:at]), known[at:]):
        if shared := [code for code in other.codes if code in readings]:
            mention.codes = (shared[0],)
            return True
    return mention.kind not in ("paraphrase", "body")


def _mark_datelines(page: Scan, found: list[PlaceMention]) -> None:
    """`TUNIS, 7 mai (TAP) –`, `Dakar, Sénégal –`, `Agadez.`: where it was written, not where it happened."""
    lines, end = set(page.layout.lines), 0
    for mention in found:
        if mention.first < end:
            mention.kind = "dateline"  # `Genève/Tunis, 14 mai –`
        elif mention.codes and _line_head(page, mention) in lines and (last := _dateline_end(page, mention)):
            end = last if mention.kind == "town" or page.words[mention.first].upper else 0
            mention.kind = "dateline"


def _line_head(page: Scan, mention: PlaceMention) -> int:
    """The word before which a dateline begins: past the bracket of `(Genève)`, past `Fait à`."""
    before = page.folds[max(mention.first - 2, 0) : mention.first]
    if before == ["fait", "à"] or (before[1:] == ["/"] and page.words[mention.first - 2].capital):
        return mention.first - 2  # `Genève/Tunis`, where the first name is none that is known to stand alone
    if mention.kind in ("country", "territory") and before[1:] == [","]:
        return _unknown_town(page, mention.first - 2)
    return mention.first - (page.before(mention.first) == "(")


def _unknown_town(page: Scan, at: int) -> int:
    """`SAN JUAN` | , Porto Rico `—`: the first word of the capitalised words that end with word `at`."""
    first = at
    while first >= 0 and at - first < _AGENCY and (page.words[first].capital or page.folds[first] in HYPHENS):
        first -= 1
    return first + 1


def _dateline_end(page: Scan, mention: PlaceMention) -> int:
    """The word that closes the dateline which `mention` opens; 0 where it opens none."""
    at, last = mention.last, page.layout.line(mention.first)[1]
    if page.before(mention.first) == "(":
        return at if mention.kind == "town" and page.folds[at : at + 1] == [")"] and at + 4 < last else 0
    if mention.kind == "town" and last > at + 4 and page.words[at].text == ".":
        return at
    if mention.kind in ("demonym", "body"):
        return 0
    return _past_date(page, mention, last) or _past_dash(page, mention, last)


def _past_date(page: Scan, mention: PlaceMention, last: int) -> int:
    """`Genève` | , le 14 mai 2024 `.`: a town, a comma and a date, closed by a stop or the line."""
    at, letters = mention.last, letter_of()
    if mention.kind != "town" or page.folds[at : at + 1] != [","]:
        return 0
    at += 1 + (page.folds[at + 1 : at + 2] == ["le"])
    if page.kinds[at : at + 1] != letters["date"]:
        return 0
    at += 1
    while at < last and page.kinds[at] == letters["rest"]:
        at += 1
    return at if at < len(page) - 1 and page.words[at].text in ".\n" else 0


def _past_dash(page: Scan, mention: PlaceMention, last: int) -> int:
    """`TUNIS` | , 7 mai (TAP) `–`: what stands before the dash of a line of prose."""
    if not _is_prose(page, last):
        return 0
    for at in range(mention.last, min(last, mention.last + _DATELINE_WORDS)):
        if page.words[at].folded in "-–—" and (page.words[at - 1].spaced or page.words[at].spaced):
            known = mention.kind != "country" or at > mention.last
            return at if known or _line_head(page, mention) != mention.first else 0
        agency = page.before(at) == "(" and ")" in page.folds[at + 1 : at + _AGENCY]
        named = at > mention.last and page.folds[at] in _OF_STATES
        if page.kinds[at] not in _dateline_letters() and not (agency or named):
            return 0
    return 0


_AGENCY = 4  # words of `dpa-AFX)`
_OF_STATES = OF | {"démocratique"}  # `GOMA, République démocratique du Congo –`


def _is_prose(page: Scan, last: int) -> bool:
    """Whether the line that ends before word `last` ends like a sentence: a heading has no dateline."""
    while last and page.words[last - 1].text == "\n":
        last -= 1
    return bool(last) and page.words[last - 1].text in (".", "!", "?", "…", "»", '"', "”", ":", ")")


@cache
def _dateline_letters() -> frozenset[str]:
    letters = letter_of()
    names = (
        "name numeral numdate month weekday sept comma open close le date number rest slash hyphen one small"
    )
    return frozenset(letters[name] for name in names.split())
