"""Nouns that name a happening: `naufrage`, `visite de travail`, `trois accords`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess, infinitive, is_participle
from ...words import OF, word_set
from ..numbers.ordinals import ordinal_value
from .auxiliaries import AUXILIARIES
from .segments import has_verb
from .table import Trigger, nouns

if TYPE_CHECKING:
    from ...scan import Scan

_CLITICS = word_set("se s' nous vous ne n' qui y on il elle ils elles")
# What a toll counts, even in words: `deux morts`.
_TALLIED = word_set("mort morts décès disparition disparitions arrivées entrées départs secours")
_PURSUED = (["de", "sa"], ["de", "son"], ["de", "leur"])  # `au sommet de son art`
_INTO = (["à"], ["en"], ["au"], ["aux"])
_DEAD = word_set("mort morts")  # `retrouvés` | morts
_WHENCE = word_set("de d' du des à en au aux il avec depuis par le")
_CONTRACTED = word_set("du au aux de d'")
_HAPPENING = word_set(
    """tentative tentatives journée journées soirée vague vagues série jour nuit fin début cours lors semaine
    mouvement séance phase acte deux trois quatre cinq partir"""
)
_FLIGHTS = word_set("vol vols")
_ABOARD = word_set(
    """ramener rapatrier ramené rapatrié rapatriés rapatriées atterri décollé atterrira décollera passagers
    migrants expulsés oim iom charter destination provenance bord affrété retournés"""
)


def named(word: str) -> str:
    """`cop28` -> `cop`: a gathering that has its number in its name."""
    return "cop" if word[:3] == "cop" and word[3:].isdecimal() else word


def read_noun(page: Scan, at: int, first: int, last: int) -> Trigger | None:
    """`naufrage`, `visite de travail`; not `assemblée` of a body, not a verb that looks the same."""
    folds = page.folds
    for entry in nouns().get(named(folds[at]), ()):
        end = at + 1 + len(entry.rest)
        if end <= last and tuple(folds[at + 1 : end]) == entry.rest:
            if entry.part == "none":
                return Trigger(at, end, "other", "none")
            if entry.part == "agenda" and not _opens_item(page, at, first, last):
                return None
            if (
                entry.part == "agenda" and page.kinds[max(at - 2, 0)] in _dates()
            ):  # `Mardi,` | sortie `à la ferme`
                return Trigger(at, end, entry.type, "noun")
            if entry.type == "incident" and _ends_name(page, end):
                return None
            return None if _is_other(page, at, end, first, last) else Trigger(at, end, entry.type, "noun")
    return None


def _ends_name(page: Scan, end: int) -> bool:
    """`l’Office contre la drogue et le` | crime `(ONUDC)`: the last word of a name, and its short form."""
    short = page.folds[end : end + 1] == ["("] and page.folds[end + 2 : end + 3] == [")"]
    return short and page.words[end + 1].capital and len(page.words[end + 1].text) > 1


def _dates() -> tuple[str, str]:
    return letter_of()["date"], letter_of()["rest"]


def _opens_item(page: Scan, at: int, first: int, last: int) -> bool:
    """`Vendredi 20 juin, 17 h –` | Soirée `jeux`: at the head of an item, in a line without a verb."""
    headed = at == first or not page.folds[at - 1][:1].isalpha() or page.folds[at - 1] == "h"
    return (
        headed
        and page.words[at - 1].text != "·"
        and all(guess(word) != Tag.FINITE_VERB for word in page.folds[first:last])
    )


def _is_other(page: Scan, at: int, end: int, first: int, last: int) -> bool:
    """`Assemblée nationale`, `nous visite`, `en cours d’adoption`."""
    before = page.folds[at - 1] if at else ""
    after = page.folds[end] if end < len(page) else ""
    if _means_other(page, at, end, before, after, (first, last)):
        return True
    if _names_hall(page, at) or (at == first and _opens_clause(page, at, last)):
        return True
    if before == "-" and not page.words[at - 1].spaced and not page.words[at - 2].spaced:
        return True  # `couvre-` | feu
    if _is_apposed(page, at, after) or (page.folds[at] in _DEAD and is_participle(before)):
        return True
    named = at > 0 and page.words[at - 1].capital and page.words[at - 1].text.isalpha()
    if page.words[at].capital and named and not guess(before) & Tag.DETERMINER:  # `SOS Refoulement`
        return page.words[at - 1].upper != page.words[at].upper or not page.words[at].upper
    if before in AUXILIARIES or before in _CLITICS or _counted(page, at):
        return True
    if guess(before) == Tag.NOUN and not named and page.kinds[at - 1] not in _dates() and at > first:
        return before.endswith("s")  # `des pommes` | gala
    if before in ("un", "une") and after == "sur" and page.kinds[end + 1 : end + 2] == letter_of()["number"]:
        return True  # `un` | décès `sur dix`
    return before == "'" or (after == "-" and not page.words[end].spaced)


def _means_other(page: Scan, at: int, end: int, before: str, after: str, sentence: tuple[int, int]) -> bool:
    """Words that name a happening in one sense only: `un` | mort, `la` | Réunion, `son` | voyage."""
    word, one = page.folds[at], end == at + 1
    if word == "morts" or (word == "mort" and before in _SOMEBODY):  # `l’incendie a fait un` | mort
        return True
    if before == "en" and word in _IN:  # `étaient en` | garde à vue, `présenté en` | Conseil des ministres
        return True
    if before in _THAT and Tag.FINITE_VERB in guess(word):  # `la loi que` | vote `la Chambre`
        return True
    if word == "forum":
        return page.words[at].capital and _is_a_body(page, at, end)
    if word in _NAMES:  # `le` | Raid, `l’allemand` | Kern, `le` | Rassemblement `pour le Tchad`
        article = bool(guess(before) & Tag.DETERMINER)
        own = page.words[at].capital and article and at > sentence[0] and after not in ("de", "du", "contre")
        return own if word != "kern" else not article
    if word == "reprises":  # `à deux` | reprises
        return True
    if word in _POLLS | _COME | _RACES:
        return not guess(before) & Tag.DETERMINER
    if word in _WEEKS:  # `la` | Semaine `de l’Europe`
        return not page.words[at].capital or after not in OF or at == sentence[0]
    if word == "journée" and before == ",":  # `Le 20 juin,` | Journée mondiale `des réfugiés, ils ont défilé`
        return has_verb(page, *sentence)
    if word == "assemblée":
        return one and after != "du"
    if word == "réunion":  # the island
        return page.words[at].capital and before == "la" and not page.words[at].upper
    if word == "clôture":
        return _is_fence(page, end, before, after)
    if word == "prise" and one:  # `la` | prise `de Bukavu`
        return after not in OF or end + 1 >= len(page) or not page.words[end + 1].capital
    if word == "sommet":
        return page.folds[end : end + 2] in _PURSUED or _is_height(page, at, end)
    if word == "face":  # `une enquête menée en` | face-à-face
        return before == "en"
    if word in ("déplacement", "déplacements"):
        return _is_of_people(page, at, end)
    if word == "ventes":  # `Les` | ventes `ont plongé`; not `la vente de la maison`
        return after != "aux"
    if word == "annonce":  # what was just told
        return before in ("cette", "petite")
    if word == "fondation":
        return end < len(page) and _is_foundation(page, at, end, sentence[0])
    if word == "voyage":
        return one and not _leads(page, end)
    return word in _FLIGHTS and one and _ABOARD.isdisjoint(page.folds[slice(*sentence)])


def _is_height(page: Scan, at: int, end: int) -> bool:
    """The | sommet `de la montagne`, `du clocher`, `de la courbe`, `atteint le` | sommet: no meeting."""
    of = page.folds[end : end + 1] and page.folds[end] in ("de", "du", "des", "d'")
    noun = end + 1 + (page.folds[end + 1 : end + 2] in (["la"], ["l'"])) if of else end
    climbed = infinitive(page.folds[at - 2]) in _CLIMBING if at > 1 else False
    return climbed or (noun < len(page) and page.folds[noun] in _HEIGHTS)


_CLIMBING = word_set("atteindre gravir escalader gagner rejoindre vaincre conquérir")
_HEIGHTS = word_set("""
    montagne mont col pic colline clocher tour dune courbe vague échelle état pyramide arbre immeuble toit falaise
    cime volcan piton crête glacier massif cratère aiguille puy rocher mât hiérarchie pylône grue flèche bâtiment
    édifice montagnes monts pente escalier escaliers butte dôme phare vallée forêt alpes pyrénées himalaya everest
    classement affiche cervin
""")


def _is_of_people(page: Scan, at: int, end: int) -> bool:
    """| déplacement `massif de population`, | déplacements `forcés`, `moteur de` | déplacement: who has to go."""
    behind = page.folds[end : end + 3]
    if page.folds[at - 1] in ("de", "d'") and at > 1:
        return behind[:1] != ["de"] and Tag.NOUN in guess(page.folds[at - 2])
    of = behind.index("de") if "de" in behind[:2] else len(behind)
    return not _FORCED.isdisjoint(behind[:1]) or not _PEOPLE.isdisjoint(behind[of + 1 :])


_FORCED = word_set("forcé forcés interne internes massif massifs")
_PEOPLE = word_set("population populations personnes civils habitants familles masse réfugiés migrants")


def _is_fence(page: Scan, end: int, before: str, after: str) -> bool:
    """`une` | clôture, `la` | clôture `de Melilla`; not `la clôture du festival`, `Samedi 7 – Clôture`."""
    named = end + 1 < len(page) and page.words[end + 1].capital
    return before == "une" or (before[:1].isalpha() and (after not in OF or named))


def _is_foundation(page: Scan, at: int, end: int, first: int) -> bool:
    """A body: `fondation Roux`, `la Fondation des femmes`."""
    named = page.words[at].capital and at != first and page.folds[end] in ("des", "du")
    return named or page.words[end].capital


def _is_a_body(page: Scan, at: int, end: int) -> bool:
    """`selon le` | Forum réfugiés, `la porte-parole du` | Forum, | Forum tunisien pour les droits: who speaks."""
    led = page.folds[max(at - _SPEAKER, 0) : at]
    return not _SPEAKERS.isdisjoint(led) or "pour" in page.folds[end : end + 2]


_SPEAKER = 3  # words from `selon`, `porte-parole` to the name
_SPEAKERS = word_set("selon après parole président présidente directeur directrice membre militant militante")
_THAT = frozenset(("que", "qu'"))


def _names_hall(page: Scan, at: int) -> bool:
    """`salle du` | conseil municipal, `maison des` | rencontres: part of the name of a place."""
    at -= 1 + (page.folds[at - 1] in ("la", "l'"))
    return at > 0 and page.folds[at] in OF and page.folds[at - 1] in _HALLS


_IN = frozenset(("garde", "conseil", "comparution", "hommage"))  # `jugé en` | comparution immédiate
_SOMEBODY = frozenset(("un", "le", "ce", "du", "premier", "deuxième", "troisième"))
_WEEKS = word_set("semaine semaines quinzaine quinzaines")
_COME = frozenset(("venue", "venues"))  # `des personnes` | venues `de Lille`
_NAMES = word_set("raid rassemblement kern")
_RACES = frozenset(("marathon", "finale"))  # `des tractations` | marathon
_POLLS = word_set(
    "européennes régionales départementales cantonales municipales législatives sénatoriales"
)  # the polls; not `Journées` | européennes
_HALLS = word_set("salle salles hall maison palais espace cité centre rue place")


def _leads(page: Scan, at: int) -> bool:
    """`son voyage` | à Lesbos: a visit, by where it leads; not `leur voyage a duré`."""
    name = at + 1 + (page.folds[at + 1 : at + 2] in (["la"], ["l'"]))
    return page.folds[at : at + 1] in _INTO and name < len(page) and page.words[name].capital


def _is_apposed(page: Scan, at: int, after: str) -> bool:
    """`Mariam, 34 ans,` | arrivée `de Tbilissi`; not `18 h, arrivée des coureurs`."""
    comma = at > 0 and page.folds[at - 1] == ","
    return comma and is_participle(page.folds[at]) and after in _WHENCE


def _opens_clause(page: Scan, at: int, last: int) -> bool:
    """`Arrivée` `de Guinée en 2018, Fatou a obtenu`: a participle; not `Arrivée à 18 h, place Bellecour`."""
    whence = page.folds[at + 1 : at + 2] and page.folds[at + 1] in _WHENCE and page.words[at + 2 : at + 3]
    place = bool(whence) and page.words[at + 2].capital
    return place and is_participle(page.folds[at]) and "," in page.folds[at:last]


def _counted(page: Scan, at: int) -> bool:
    """`27` | morts, `4 % des` | décès: a number is no happening; `premier` | entretien, `trois` | accords are."""
    if at > 1 and page.folds[at - 1] == "des" and page.folds[at - 2] in _SHARE_ENDS:
        return True
    if not at or page.kinds[at - 1] != letter_of()["number"] or ordinal_value(page.folds[at - 1]) is not None:
        return False
    if page.folds[at] in _TALLIED:
        return True
    return not page.folds[at - 1].isalpha() and not _is_conducted(page, at - 1)


def _is_conducted(page: Scan, at: int) -> bool:
    """`a mené mercredi` | 23 `perquisitions`: done on one day, by a verb that holds nothing else."""
    while at > 0 and page.kinds[at - 1] in _dates():
        at -= 1
    dated = page.kinds[at] in _dates() and not page.folds[at].isdecimal()
    return dated and infinitive(page.folds[at - 1]) in _CONDUCTING


_CONDUCTING = word_set("mener effectuer réaliser conduire opérer")


_SHARE_ENDS = word_set("% moitié tiers quart quarts cent majorité plupart")


def is_subject(page: Scan, noun: Trigger) -> bool:
    """`un` | incendie a ravagé; not `au cours d’une` | réunion, `le président du` | sommet."""
    at = noun.first - 1
    while at >= 0 and guess(page.folds[at]) & (Tag.DETERMINER | Tag.PREPOSED_ADJECTIVE):
        if page.folds[at] in _CONTRACTED or (
            page.folds[at] == "des" and at and page.folds[at - 1][:1].isalpha()
        ):
            return False
        at -= 1
    return at < 0 or not guess(page.folds[at]) & Tag.PREPOSITION


def is_modifier(page: Scan, noun: Trigger) -> bool:
    """`une interdiction de` | reconduite; not `une tentative d’` | entrée, `la journée de` | grève."""
    at = noun.first - 1
    return page.folds[at] in ("de", "d'") and at > 0 and page.folds[at - 1] not in _HAPPENING
