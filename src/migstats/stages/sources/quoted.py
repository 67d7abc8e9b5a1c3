"""Quotations without a verb of saying: whose name or deed stands before the colon, or whose name ends them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from ...lexicon.speech import voice_nouns
from ...morphology import Tag, guess
from ...words import THE, word_set
from .coverage import quotations
from .naming import named_at
from .speakers import AUXILIARIES, CLITICS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity, Run
    from ...scan import Scan
    from .naming import Named

__all__ = ["give_to_speakers"]

_DASHES = frozenset("-–—")
_FULL_NAME = 2
_NAME = 8  # words of a name at the head of a line, with its title
_DEED = 30  # words from the subject of a sentence to the colon of a quotation
_ASIDE = 20  # words of an apposition between a subject and its verb
_CLOSE = 60  # words of a quotation in which somebody says `je`
_NOBODY = word_set("on il ils elle elles ce c' cela ça y tout rien chacun personne")
_SELF = word_set("je j' me m' moi mon ma mes nous notre nos on")
# `Le maire lit une lettre : « … »`, `La veuve écoute son fils : « … »`: another’s words.
_OBJECTS = THE | {"un", "une", "son", "sa", "ses"}
_OTHERS = word_set("""
    lit lisait lu reçoit recevait reçu entend entendait entendu écoute écoutait écouté brandit brandissait brandi
    affiche affichait affiché montre montrait montré chante chantait chanté cite citait cité signe signait signé
    lettre lettres pancarte pancartes banderole banderoles affiche affiches tract tracts slogan slogans panneau
    message messages mail courriel texto refrain proverbe titre livre film chanson devise mot mots formule
    selon que qu' après
""")


def give_to_speakers(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Give a quotation without a voice of its own to whose name stands before its colon.

    `Le médecin s’inquiète de sa retraite : « J’ai 2 300 dossiers »` -> médecin
    """
    firsts = [q.first for q in quantities]
    for opened, closed in quotations(page):
        inside = quantities[bisect_left(firsts, opened) : bisect_left(firsts, closed)]
        if all(q.source for q in inside):
            continue
        speaker = _titled(page, opened) or _signed(page, closed) or _acting(page, opened, closed)
        for quantity in inside if speaker else ():
            if speaker and quantity.source is None:
                quantity.source, quantity.source_name = speaker


def _acting(page: Scan, opened: int, closed: int) -> tuple[Run, str] | None:
    """`Le médecin s’inquiète, lui, de sa retraite : « J’ai … »`: who acts before the colon, of himself."""
    first = page.layout.sentence(opened - 1)[0] if opened else 0
    if page.before(opened) != ":" or not 1 < opened - first <= _DEED:
        return None
    if _SELF.isdisjoint(islice(page.folds, opened, min(closed, opened + _CLOSE))):
        return None
    named = named_at(page, first, opened - 1, spoken=True)
    if named is None or named.kind not in ("person", "name") or page.folds[named.first] in _NOBODY:
        return None
    last = _end_of_name(page, named)
    verb = _verb(page, last, opened - 1)
    plain = named.last - named.first < _FULL_NAME and verb - last <= 1
    if (named.first == named.start) == (named.kind == "person") or (named.kind == "name" and plain):
        return None  # `Demandeurs d’asile …`, `Paris hausse le ton`
    said = page.folds[verb : opened - 1]
    others = any(voice_nouns().get(word) == "paper" for word in said)
    if not said or others or not _OTHERS.isdisjoint(said) or ":" in said:
        return None
    return (named.first, last), page.slice(named.first, last)


def _end_of_name(page: Scan, named: Named) -> int:
    """`Paul Durand` | hausse les épaules, `Le médecin` | hausse les épaules: before what may be a verb."""
    inside = range(named.first + 1, named.last)
    verbs = (i for i in inside if not page.words[i].capital and Tag.FINITE_VERB in guess(page.folds[i]))
    return next((i for i in verbs if page.folds[i + 1 : i + 2] and page.folds[i + 1] in _OBJECTS), named.last)


def _verb(page: Scan, at: int, end: int) -> int:
    """The finite verb behind a subject, past its apposition between commas; `end` where there is none."""
    if at < end and page.folds[at] == ",":
        at = next((i + 1 for i in range(at + 1, min(at + _ASIDE, end)) if page.folds[i] == ","), end)
    start = at
    while at < end and (page.folds[at] in CLITICS or page.folds[at] in ("ne", "n'")):
        at += 1
    acts = at < end and (
        at > start or page.folds[at] in AUXILIARIES or Tag.FINITE_VERB in guess(page.folds[at])
    )
    return at if acts else end


def _titled(page: Scan, opened: int) -> tuple[Run, str] | None:
    """`Amy Pope : « Nous refusons … »`: a line that begins with the name of who speaks."""
    first = page.layout.line(opened)[0]
    if page.before(opened) != ":" or opened - first > _NAME:
        return None
    end = opened - 1
    if page.before(end) == ")":  # `Didier Leschi` | `(Ofii) : « … »`
        end = next((i for i in range(end - 1, first, -1) if page.words[i].text == "("), end)
    named = named_at(page, first, end)
    if named is None or named.last != end or named.kind not in ("person", "name"):
        return None
    if named.kind == "person" and named.first == named.start and page.folds[named.first].endswith("s"):
        return None  # `Réfugiés : « On est là depuis deux ans »`: what it is about
    return (named.first, named.last), page.slice(named.first, named.last)


def _signed(page: Scan, closed: int) -> tuple[Run, str] | None:
    """`« On brade le passeport » – Rudy Vanacker`: a quotation that the name of who speaks ends."""
    at = closed
    if page.folds[at : at + 1] == ["\n"] and page.folds[at + 1 : at + 2] != ["\n"]:
        at += 1
    last = page.layout.line(at)[1] if at < len(page) else at
    if at >= last:
        return None
    dashed = page.words[at].text in _DASHES
    start = at + (dashed or page.folds[at] == ",")
    named = named_at(page, start, last) if start < last else None
    if (
        named is None
        or named.kind != "name"
        or named.last - named.first < _FULL_NAME
        or named.first > named.start
    ):
        return None
    office = (
        page.folds[named.last + 1 : named.last + 2]
        if page.folds[named.last : named.last + 1] == [","]
        else []
    )
    titled = bool(office) and voice_nouns().get(office[0]) == "person"
    ends = titled or (dashed and (named.last >= last or page.folds[named.last] in ("\n", ",")))
    return ((named.first, named.last), page.slice(named.first, named.last)) if ends else None
