"""Polls and studies: `interrogés par l’Ifop, 62 % …`, `un sondage mené auprès de`, `une note selon laquelle`."""

from __future__ import annotations

from dataclasses import dataclass

from ...lexicon.speech import voice_nouns
from ...morphology import is_finite_verb
from ...words import OF, word_set
from .coverage import NEAR, Voice, colon_letter, date_letters
from .infinitives import Infinitives
from .naming import Named, named_at
from .speakers import AUXILIARIES, is_adverb

ASKED = word_set("interrogés interrogées sondés sondées")
RANKS = word_set("place placent situe situent classe classent crédite créditent donne donnent donnait")
WHICH = word_set("lequel laquelle lesquels lesquelles")
_STUDIES = word_set(
    "rapport étude enquête sondage baromètre classement palmarès indice projection note bilan"
)
_POLLS = word_set("enquête enquêtes sondage sondages baromètre consultation étude études")
_MADE = word_set("""
    réalisé réalisée réalisés réalisées mené menée menés menées effectué effectuée conduit conduite lancé lancée
""")
_PUBLISHES = word_set(
    "publie publient publié publier rendu présente présenté dévoile dévoilé réalisé mené diffusé"
)
_ASKERS = word_set("""
    institut cabinet observatoire association syndicat fédération confédération fondation chambre journal magazine
    quotidien hebdomadaire université mutuelle ligue ong
""")
_VAGUE = word_set("information informations message messages élément éléments propos")
_SHARES = frozenset(("%", "cent"))
_LED = 24  # words from a poll to those who were asked
_BEHIND = 60  # words from those who were asked to a share


@dataclass(frozen=True, slots=True)
class Inquiries(Infinitives):
    """Reads who asked, and who wrote the paper that a relative clause takes up."""

    def asked(self, at: int) -> Voice | None:
        """`Interrogés les 11 et 12 juin` | par l’Ifop, 62 % …: who asked, where a share is told."""
        by = at + 1
        while self._is_time(by):
            by += 1
        named = self._body_at(by + 1, self._sentence(at)[1]) if self.word(by) == "par" else None
        if named is None or not self._tells_share(self._sentence(at)[0], at + _BEHIND):
            return None
        return Voice(at, named.last, named.who, self._reach(at), "free")

    def _is_time(self, at: int) -> bool:
        """`les 11 et 12 juin`, `en ligne`, `lundi`, `récemment`: what stands before `par`."""
        word = self.word(at)
        dated = self.page.kinds[at : at + 1] in date_letters() and bool(word)
        return dated or word in _BESIDE or is_adverb(word)

    def _body_at(self, start: int, end: int) -> Named | None:
        """`l’Ifop`, `l’institut Odalys`, `la maison Repère`: who may ask; no person, place or pronoun."""
        house = (
            start + 1 if self.word(start + 1) == "maison" and self.page.words[start + 2 : start + 3] else None
        )
        if house and self.page.words[house + 1].capital:
            named = named_at(self.page, house + 1, end)
            return Named(start, house, named.last, "body") if named else None
        named = named_at(self.page, start, end) if start < end else None
        return named if named and named.kind in ("body", "name") else None

    def _tells_share(self, first: int, last: int) -> bool:
        """Whether a share in per cent stands in words `first` to `last`, as far as the sentence goes."""
        return not _SHARES.isdisjoint(self.page.folds[first : min(last, self._sentence(first)[1])])

    def among(self, at: int) -> Voice | None:
        """`un sondage mené par l’Ifop` | auprès de 1 031 adultes: for all of the sentence, the adults too."""
        first = self._sentence(at)[0]
        back = range(at - 1, max(first - 1, at - _LED), -1)
        made = next((i for i in back if self.word(i) in _MADE), None)
        poll = next((i for i in back if self.word(i) in _POLLS), None)
        if made is None or poll is None or poll > made or not self._tells_share(first, at + _BEHIND):
            return None  # `une enquête menée par la police auprès de 40 voisins`
        by = next((i for i in range(made, at) if self.word(i) == "par"), None)
        who = self._body_at(by + 1, at) if by else self._author_of(poll, made)
        return Voice(made, at, who, self._reach(at), "free", paper=True) if who else None

    def _author_of(self, paper: int, end: int) -> Named | None:
        """Whose paper it is: `l’étude` | de l’Insee, | que l’Insee a menée, `L’Insee publie` | une étude."""
        named = named_at(self.page, paper, end)
        if named is None:
            return None
        who = named.author or self._author_after(named, end)
        subject = None if who else self._first_subject(paper)
        if subject and not _PUBLISHES.isdisjoint(self.page.folds[subject.last : paper]):
            who = subject
        return who if who and who.kind in ("body", "name", "person") else None

    def has_asked(self, at: int) -> Voice | None:
        """`L’Ifop a` | interrogé `1 031 adultes : 62 % sont pour`: what the colon opens is its answer."""
        last = min(self._sentence(at)[1], at + _BEHIND)
        colon = self.page.kinds.find(colon_letter(), at, last)
        if self.word(at - 1) not in AUXILIARIES or colon < 0 or not self._tells_share(colon, last):
            return None
        named = self._subject(at - 1, says_that=False)
        if named is None or not (named.kind == "name" or self.word(named.first) in _ASKERS):
            return None  # `La police a interrogé 12 témoins : …`
        return Voice(named.start, at + 1, named.who, (at, self._sentence(at)[1]), "subject")

    def ranks(self, at: int) -> Voice | None:
        """`Un rapport de l’OCDE publié mardi` | place la France au 20e rang, `un sondage Ifop` | crédite le parti."""
        first = self._sentence(at)[0]
        head = first + 1
        if head >= at or at - first > _LED or self.word(head) not in _STUDIES:
            return None
        named = named_at(self.page, first, at)
        acts = named is None or any(
            self.word(i) in AUXILIARIES or is_finite_verb(self.word(i)) for i in range(named.last, at)
        )
        who = None if named is None or acts else self._author_of(head, at)
        return Voice(first, at + 1, who, (at, self._sentence(at)[1]), "subject", paper=True) if who else None

    def which(self, at: int) -> Voice | None:
        """`une étude de l’Insee,` | selon laquelle `12 %`: the author of the paper, else the paper."""
        first, last = self._sentence(at)
        back = range(at - 1, max(first - 1, at - _LED), -1)
        papers = (i for i in back if voice_nouns().get(self.word(i)) == "paper")
        paper = next((i for i in papers if self.word(i - 1) not in OF), None)  # `un document de travail`
        if paper is None or self.word(paper) in _VAGUE:
            return None  # `dément l’information selon laquelle`
        named = named_at(self.page, paper, at)
        beside = named is not None and (at - named.last < NEAR or self.word(at - 1) == ",")
        who = self._author_of(paper, at) or named
        return Voice(at, at + 2, who, (at, last), "free", paper=True) if who and beside else None


_BESIDE = word_set("les le la du au en ligne et cette ce semaine")
