"""Verbs of saying in the infinitive: `tient à préciser le maire`, `Et le maire de conclure que 40 …`."""

from __future__ import annotations

from dataclasses import dataclass

from ...lexicon.speech import Saying
from ...words import word_set
from .coverage import NEAR, QUOTES, Voice
from .naming import named_at
from .speakers import AUXILIARIES, BE, Speakers

# `veut` | croire, `tient à` | préciser, `vient d’` | annoncer, `finit par` | lâcher
_WILLS = word_set("""
    veut veulent voulait voulaient ose osent osait préfère préfèrent préférait peut peuvent pouvait doit doivent devait
    devaient entend entendent entendait souhaite souhaitent souhaitait aime aiment aimait tient tiennent tenait
    tenaient tint plaît plait plaisent plaisait vient viennent venait venaient continue continuent continuait finit
    finissent finissait commence commencent commençait empresse empressent empressait contente contentent contentait
    borne bornent bornait hasarde hasardait risque risquait
""")
_WILLED = word_set(
    "voulu tenu osé préféré dû pu fini souhaité commencé continué empressé contenté borné hasardé plu"
)
_WITH = word_set("à de d' par")
# What has been said; the others only wish, or must.
_OVER = word_set("vient viennent venait venaient fini tenu empressé")
_LONGEST = 16  # words of a subject between `et` and its infinitive
_BEFORE_AND = frozenset((",", ";", "»", "”", '"', "."))


@dataclass(frozen=True, slots=True)
class Infinitives(Speakers):
    """Reads who says what where the verb of saying is an infinitive."""

    def infinitive(self, at: int, saying: Saying) -> Voice | None:
        """`veut croire la maire`, `la préfecture vient d’annoncer que`, `Et le préfet d’ajouter : …`."""
        verb = at - 1 - (self.word(at - 1) in _WITH)
        head = self._willing(verb)
        if head is None:
            return self._narrated(at)
        told = saying if self.word(verb) in _OVER else saying._replace(use="say")
        return self._name_after(head, at) or (
            self._name_before(head, at, told) if saying.use != "quote" else None
        )

    def _willing(self, verb: int) -> int | None:
        """The finite word of `tient`, `a tenu`, `s’est empressé`; None where another verb leads the infinitive."""
        if self.word(verb) in _WILLS:
            return verb
        if self.word(verb) not in _WILLED:
            return None
        for i in range(verb - 1, max(verb - NEAR, self._sentence(verb)[0] - 1), -1):
            if self.word(i) in AUXILIARIES or (self.word(i) in BE and self.word(i - 1) in ("s'", "se")):
                return i
            if not self._is_light(i):
                break
        return None

    def _narrated(self, at: int) -> Voice | None:
        """`Et le maire de` | conclure que, `…, et la juge d’` | ajouter : « … »: as stories have it."""
        first, last = self._sentence(at)
        tells = any(
            self.word(i) in ("que", "qu'", ":") or self.word(i) in QUOTES
            for i in range(at + 1, min(at + NEAR, last))
        )
        if not tells or self.word(at - 1) not in ("de", "d'"):
            return None
        joins = (i for i in range(at - 2, max(first - 1, at - _LONGEST), -1) if self.word(i) == "et")
        start = next((i for i in joins if i == first or self.word(i - 1) in _BEFORE_AND), at)
        named = named_at(self.page, start + 1, at - 1) if start < at - 2 else None
        if named is None or named.last != at - 1 or named.kind in ("paper", "pronoun"):
            return None
        return Voice(start, at + 1, named.who, (at, self._reach(at)[1]), "subject")
