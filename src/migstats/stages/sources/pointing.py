"""Whom words mean that point back to a voice: `la même source`, `le collectif`, `le journal`, `elle`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import word_set
from .antecedents import BACK, agrees, antecedent
from .naming import OWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...scan import Scan
    from .coverage import Voice

__all__ = ["resolved"]

# `la même source`, `l’agence`: any voice before may be meant.
GENERAL = word_set("""
    source sources agence organisation organisme institution association ong département structure
    collectif instance intéressé intéressée responsable
""")
# Of these only a body is meant, where one has spoken.
_BODIES = GENERAL - {"source", "sources", "intéressé", "intéressée", "responsable"}
_FREE = word_set("association ong collectif")
_STATE = word_set("""
    ministère préfecture gouvernement police mairie parquet tribunal cour justice armée marine garde gardes
    gendarmerie douane parlement sénat préfet préfète ministre maire procureur procureure gouverneur
""")
# `Selon le HCR, … L’association …`: never that one.
_PUBLIC = word_set("""
    hcr unhcr oim onu unicef unesco pam oms ocha fao unrwa frontex europol interpol eurostat ue bce fmi ocde insee dares
    ined afd ofpra ofii cnda drees ademe fedasil sem anses arcep police gendarmerie département région ville
""")
# `La CGT …` | `Le syndicat …`
_CENTRALS = word_set("syndicat confédération centrale fédération")
_UNIONS = word_set("""
    cgt cfdt fo fsu sud solidaires unsa cftc cgc fnsea unef snuipp snes ugtt fgtb csc cgslb uniterre unia snalc
    alliance cgtp ugta cdt umt
""")
_NEWS = word_set("journal quotidien hebdomadaire magazine mensuel site média titre chaîne radio")
POINTING = word_set("le la l' ce cet cette les ces même")
RECENT = 20  # voices in which one is looked for


def resolved(page: Scan, voices: Sequence[Voice]) -> list[Voice]:
    """Those who speak, each with its name: that of an earlier one where it only points back."""
    kept: list[Voice] = []
    for voice in voices:
        recent = kept[-RECENT:]
        if _counts_own(page, voice, recent):
            continue
        _give_name(page, voice, recent)
        kept.append(voice)
    return kept


def _give_name(page: Scan, voice: Voice, before: Sequence[Voice]) -> None:
    """Name a voice: `elle` -> maire, `le collectif` -> collectif Vigie."""
    who = voice.who
    voice.name = page.slice(who.first, who.last)
    if who.kind == "pronoun":
        voice.name = antecedent(page, voice, before) or voice.name
    elif who.kind == "paper" and page.folds[who.start] in OWN:
        voice.name = next((v.name for v in reversed(before) if not v.paper), voice.name)
    elif _points_back(page, voice) or _is_medium(page, voice):
        voice.name = _same(page, voice, before) or voice.name


def _points_back(page: Scan, voice: Voice) -> bool:
    """`le collectif`, `la même source`, `le ministère`: a bare noun with a definite article."""
    who = voice.who
    head = page.words[who.first]
    short = who.last == who.first + 1 or (who.last == who.first + 2 and not page.words[who.first + 1].capital)
    bare = short and (not head.capital or head.folded in GENERAL) and who.first > who.start
    return bare and page.words[who.first - 1].folded in POINTING


def _is_medium(page: Scan, voice: Voice) -> bool:
    """`le quotidien de Lublin`, `le journal polonais`: a paper that points back; not `le quotidien Le Monde`."""
    who = voice.who
    behind = page.folds[who.first + 1 : who.last]
    placed = len(behind) == _PLACED and behind[0] in ("de", "d'")
    bare = len(behind) < _PLACED and not any(w.capital for w in page.words[who.first + 1 : who.last])
    definite = who.first > who.start and page.folds[who.first - 1] in POINTING
    return page.folds[who.first] in _NEWS and definite and (placed or bare)


_PLACED = 2  # words of `de Lublin`


def _last_medium(page: Scan, before: Sequence[Voice]) -> str | None:
    """`Le Monde`, `le quotidien Le Soir`, `Mediapart`: the last paper that spoke, by its article or known."""
    for voice in reversed(before):
        who = voice.who
        titled = page.folds[who.first] in _NEWS and any(
            w.capital for w in page.words[who.first + 1 : who.last]
        )
        led = page.folds[min(who.start, who.first)] in _HEADS and who.kind in ("name", "place")
        known = who.kind == "body" and who.last == who.first + 1 == who.start + 1
        if titled or ((led or known) and page.words[who.first].capital):
            return voice.name
    return None


_HEADS = frozenset(("le", "la", "les", "l'", "il"))


def _same(page: Scan, voice: Voice, before: Sequence[Voice]) -> str | None:
    """The name of the last voice with the same noun, or of any voice for `la même source`."""
    noun = page.words[voice.who.first].folded
    if noun in _NEWS:
        line = page.layout.line(voice.at)[0]
        if voice.who.last > voice.who.first + 1:
            # `le journal sicilien`: may be another than that of the paragraphs above
            before = [v for v in before if page.layout.line(v.at)[0] == line]
        return _last_medium(page, before)
    for other in reversed(before):
        if other.who.kind != "pronoun" and other.name.lower().split()[0] == noun:
            return other.name
    if noun in _CENTRALS:
        return next((v.name for v in reversed(before) if not _UNIONS.isdisjoint(_words(v.name))), None)
    if voice.who.kind == "paper":
        names = [v.name for v in before if v.paper and v.who.kind != "paper"]
    else:
        known = [v for v in before if v.who.kind != "pronoun"] if noun in GENERAL else []
        if noun in _FREE:  # `le ministère annonce …, l’association n’en recense que`
            known = [v for v in known if _STATE.isdisjoint(_words(v.name)[:1])]
            known = [v for v in known if _PUBLIC.isdisjoint(_words(v.name))]
        bodies = [v for v in known if v.who.kind == "body" or v.name.isupper()] if noun in _BODIES else []
        names = [v.name for v in bodies or known]
    return names[-1] if names else None


def _words(name: str) -> list[str]:
    """The words of a name, in small letters: `UL CGT` -> ul, cgt."""
    return name.lower().replace("-", " ").split()


def _counts_own(page: Scan, voice: Voice, before: Sequence[Voice]) -> bool:
    """`Les urgences ont soigné 212 enfants. En août,` | elles en ont compté 240: who has them, and has not spoken."""
    has = voice.who.kind == "pronoun" and voice.style == "subject"
    if not has or not page.folds[voice.end - 1].startswith(("compt", "revendiqu")):
        return False
    pronoun = page.folds[voice.who.first]
    return not any(v.at > voice.at - BACK and agrees(page, v, pronoun) for v in before)
