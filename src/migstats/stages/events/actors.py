"""Who had a part in a happening: `l’Union africaine`, `Emmanuel Macron`, `le ministre de l’Intérieur`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...lexicon.gazetteer import gazetteer
from ...lexicon.speech import voice_nouns
from ...morphology import is_participle
from ...words import OF, THE, TO, word_set
from ..sources.naming import TITLES, named_at
from .toponyms import KEPT, KINDS, past_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Run
    from ...lexicon.gazetteer import Place
    from ...scan import Scan

_CAPITAL_ARTICLES = THE | word_set("un une des du d' ce cette ces")
_PAPERS = word_set("journal bulletin")
_LEADING = TO | OF | word_set("en dans sur vers depuis")
_REACHING = word_set("gagner rejoindre rallier atteindre quitter")


def find_actors(page: Scan, zone: Run, trigger: Run, places: list[Run]) -> Iterator[Run]:
    """Names among the words of `zone` that are neither places nor the happening itself."""
    first, last = zone
    taken = {i for run in (*places, trigger) for i in range(*run)}
    at = first
    while at < last:
        if at in taken or not _may_name(page, at, first):
            at += 1
            continue
        start, end = _whole(page, at, first, last)
        if not _is_where(page, at):
            yield start, end
        at = max(end, at + 1)


def _may_name(page: Scan, at: int, first: int) -> bool:
    """A capital that is no article, nor the first word of a sentence, which has one anyhow."""
    word = page.words[at]
    if not word.capital or not word.folded[:1].isalpha() or word.folded in _CAPITAL_ARTICLES:
        return False
    if at > first or word.upper:
        return True
    if at != page.layout.sentence(at)[0]:
        return page.kinds[at] == letter_of()["name"] and page.before(at) == ","
    following = page.words[at + 1] if at + 1 < len(page) else None
    full = following is not None and following.capital and page.kinds[at + 1] == letter_of()["name"]
    known = any(place.kind in ("country", "body", "town") and not place.tail for place in _readings(page, at))
    return page.kinds[at] == letter_of()["name"] and (full or known)


def _readings(page: Scan, at: int) -> list[Place]:
    return gazetteer().get(page.folds[at], [])


def _whole(page: Scan, at: int, first: int, last: int) -> Run:
    """`Cour` | européenne des droits de l’homme, `ministre de l’` | Intérieur: all of a name, with its function."""
    start = _office(page, at, first)
    titled = page.folds[at] in TITLES or voice_nouns().get(page.folds[at]) in _WHO
    body = named_at(page, at, last) if titled else None
    if body is not None and body.first == at:
        return start, next((i for i in range(at + 1, body.last) if _ends(page, i)), body.last)
    end = past_capitals(page, at, last)
    if end == at + 1 and (joined := _past_of(page, end, last)) > end:
        end = joined
    return start, end


_WHO = ("body", "person")


def _office(page: Scan, at: int, first: int) -> int:
    """`le` | ministre `de l’Intérieur`, | directeur `de Frontex`: where the function begins; else the name itself."""
    of = at - 1 - (page.folds[at - 1] in THE)
    if of - 1 < first or page.folds[of] not in OF or page.words[of - 1].capital:
        return at
    noun = of - 1 - (page.folds[of - 1] in _RANKS and of - 2 >= first)  # `secrétaire général de l’ONU`
    rules = page.folds[noun] == "pouvoir"  # `le retour au pouvoir de` | Lula
    led = voice_nouns().get(page.folds[noun]) in _WHO and page.folds[noun - 1] not in OF and not rules
    return noun if led else at


_RANKS = word_set("général générale adjoint adjointe délégué déléguée exécutif exécutive")


def _ends(page: Scan, at: int) -> bool:
    """`Fonds fiduciaire` | lancé à La Valette, `Union africaine` | et l’ONU: no more of the name."""
    return page.folds[at] in TO | {"et"} or (
        is_participle(page.folds[at]) and not TO.isdisjoint(page.folds[at + 1 : at + 2])
    )


def _past_of(page: Scan, at: int, last: int) -> int:
    """`Alliance` | des États du Sahel: past complements that have capitals too."""
    while at + 2 < last and page.folds[at] in OF:
        name = at + 1 + (page.folds[at + 1] in THE)
        if name >= last or not page.words[name].capital:
            break
        at = past_capitals(page, name, last)
    return at


def _is_where(page: Scan, at: int) -> bool:
    """`au` | Journal officiel, `l’ambassadeur de` | France, `le port de` | Beyrouth, `avant de gagner` | Bari."""
    before = at - 1 - (at > 0 and page.folds[at - 1] in THE)
    if before < 0:
        return False
    if page.folds[at] in _PAPERS or page.folds[before] in _REACHING:
        return page.folds[before] in TO or page.folds[before] in _REACHING
    if page.folds[before] not in _LEADING:
        return False
    of = before > 0 and page.folds[before] in OF
    named = any(place.kind not in ("body", "trap", "demonym") for place in _readings(page, at))
    return named or (of and page.folds[before - 1] in KINDS | KEPT)
