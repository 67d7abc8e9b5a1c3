"""Where a text says who speaks: `selon l’OIM`, `a indiqué mardi la préfecture`, `le HCR estime que`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from ...lexicon.gazetteer import is_body
from ...lexicon.speech import Saying, going_on, infinitives, sayings, voice_nouns
from ...morphology import Tag, guess, is_finite_verb
from ...scan import Scan
from ...tokens import bare
from ...words import OF, THOSE, word_set
from .coverage import (
    BULLETS,
    LONGEST_BRACKET,
    NEAR,
    QUOTES,
    Voice,
    colon_letter,
    date_letters,
    number_letters,
    quotations,
    sign_letters,
)
from .inquiries import ASKED, RANKS, WHICH, Inquiries
from .naming import DETERMINERS, INSIDE, OWN, Named, named_at
from .speakers import AUXILIARIES, BE, CLITICS, GIVEN, PAPERS, is_adverb

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...found import Run

_NOTE_HEADS = word_set("champ lecture note notes données")
_UNSPELT = DETERMINERS | INSIDE  # words that an abbreviation may leave out

# `Pour un centre de cette taille, la dépense …`: nobody that is known.
_ANY = word_set("tout toute tous toutes chaque un une certains certaines")
# `l’institution prévoit un repli de 5 %`: who foresees a movement; what a law or plan foresees is none.
# `a fait le compte :`, `a rendu son rapport :`; other participles are GIVEN.
_PUBLISHED = word_set("fait font rendu présenté livré publie publient publier dresse dressent")
_REGIONS = word_set("département région district wilaya gouvernorat collectivité section")
_COUNTS = word_set("compte comptes calcul calculs bilan point constat décompte addition")
_ANNOUNCED = 16  # words from there to the colon
_FIGURES = word_set("chiffre chiffres donnée données estimation estimations bilan source sources")
_CITING = word_set("citant cite citent citait citaient")
_CITED = word_set("cité citée cités citées")
_FORESEES = word_set("prévoit prévoient prévoyait prévoyaient attend attendent attendait projette projettent")


def find_voices(page: Scan) -> list[Voice]:
    """Voices of `page`, left to right.

    `51 naufragés ont été sauvés, indique la préfecture maritime` -> préfecture maritime, for its sentence
    """
    openers, verbs, wished, goes_on = _openers(), sayings(), infinitives(), going_on()
    reader = Reader(page, quotations(page))
    found: list[Voice] = []
    for at in page.places_of(openers.keys()):
        folded = page.words[at].folded
        voice = openers[folded](reader, at)
        if voice is None and folded in verbs:
            voice = reader.verb(at, verbs[folded])
        elif voice is None and folded in wished:
            voice = reader.infinitive(at, wished[folded])
        if voice and found and _stands_behind(page, found[-1], at):
            if folded in _CITING:  # `l’AFP, citant la préfecture`: who is quoted has counted
                found[-1].who, found[-1].end = voice.who, voice.end
                continue
            if folded in _CITED:
                continue  # `un officier cité par l’AFP` has spoken already
        if voice and folded in goes_on and found and found[-1].end > reader.sentence_of(at):
            continue  # `…, ont affirmé les pompiers, précisant que …`: they have a voice already
        if voice and not (found and found[-1].end > voice.at and found[-1].style != "narrow"):
            found.append(voice)
    return found


def _stands_behind(page: Scan, voice: Voice, at: int) -> bool:
    """Whether a participle or `qui cite` at word `at` follows a voice, past a comma: `selon l’armée, citée par`."""
    start = at - (page.before(at) == "qui")
    return voice.end == start - (page.before(start) == ",")


@dataclass(frozen=True, slots=True)
class Reader(Inquiries):
    """Reads attributions of `page`."""

    def sentence_of(self, at: int) -> int:
        """The first word of the sentence of word `at`."""
        return self._sentence(at)[0]

    def nothing(self, _at: int) -> Voice | None:
        """A word that only `verb` reads."""
        return None

    def according(self, at: int) -> Voice | None:
        """`selon la préfecture`, `dixit le maire`; not `le prix varie selon` | le constructeur."""
        if self.word(at + 1) in WHICH:
            return self.which(at)
        varies = any(word.startswith(_VARIES) for word in self.page.folds[max(at - _ADVERB, 0) : at])
        return None if varies else self._free(at, at + 1)

    def after(self, at: int) -> Voice | None:
        """`d’après les organisateurs`; `après` alone is no attribution."""
        return self._free(at - 1, at + 1) if self.word(at - 1) == "d'" else None

    def believe(self, at: int) -> Voice | None:
        """`à en croire la police`, `si l’on en croit le HCR`."""
        return self._free(at - 2, at + 1) if self.word(at - 1) == "en" else None

    def by_word(self, at: int) -> Voice | None:
        """`aux dires de`, `de l’avis de`, `de l’aveu même du maire`."""
        end = at + 1 + (self.word(at + 1) in ("même", "mêmes"))
        if self.word(at - 1) == "propre":
            return self.own_word(at)
        led = self.word(at - 1) in ("aux", "au", "l'") and self.word(end) in ("de", "du", "des", "d'")
        start = at - 1 - (self.word(at - 2) == "de")
        return self._free(start, end) if led else None

    def judging(self, at: int) -> Voice | None:
        """`à en juger par la dernière enquête de la Banque centrale`."""
        led = self.word(at - 1) == "en" and self.word(at + 1) == "par"
        return self._free(at - 2, at + 2) if led else None

    def own_word(self, at: int) -> Voice | None:
        """`La Cour héberge, de son propre aveu, 300 dossiers`: the subject of the sentence."""
        if self.page.folds[max(at - 3, 0) : at - 1] not in (["de", "son"], ["de", "leur"]):
            return None
        named = self._first_subject(at - 3)
        return Voice(at - 3, at + 1, named.who, self._reach(at), "free") if named else None

    def going_on(self, at: int) -> Voice | None:
        """`La préfecture minimise, évoquant 14 % de grévistes`: a participle goes on with who said it."""
        named = self._first_subject(at - 1) if self.word(at - 1) == "," else None
        if named is None or named.kind not in ("body", "person", "name"):
            return None
        return Voice(at, at + 1, named.who, (at, self._sentence(at)[1]), "subject")

    def published(self, at: int) -> Voice | None:
        """`Le ministère a publié des chiffres alarmants : 97 écoles …`: who publishes tells what the colon opens."""
        before = range(at - 1, max(at - NEAR, 0), -1)
        now = at if self.word(at).endswith(("e", "ent", "fait", "font")) else None  # `dresse le bilan :`
        if self.word(at - 1) == "de" and self.word(at - 2) in ("vient", "viennent"):
            now = at - 2  # `vient de publier ses chiffres :`
        head = next((i for i in before if self.word(i) in AUXILIARIES), now)
        colon = self.page.kinds.find(colon_letter(), at, min(at + _ANNOUNCED, self._sentence(at)[1]))
        if head is None or colon < 0:
            return None
        said = self.page.folds[at + 1 : colon]
        if self.word(at) in ("fait", "font"):
            told = not _COUNTS.isdisjoint(said)
        else:
            told = any(voice_nouns().get(word) == "paper" for word in said)
        named = self._subject(head, says_that=True) if told else None
        if named is None or named.kind not in ("body", "person", "name", "pronoun"):
            return None
        return Voice(named.start, at + 1, named.who, (colon, self._sentence(at)[1]), "subject")

    def quoting(self, at: int) -> Voice | None:
        """`l’AFP, citant la préfecture`: the voice is who is quoted."""
        return self._free(at, at + 1)

    def emerges(self, at: int) -> Voice | None:
        """`il ressort des données de l’OIM que`, `D’un rapport de la Cour, il ressort que`."""
        if self.page.folds[max(at - 4, 0) : at] == ["c'", "est", "ce", "qui"] and self.word(at + 1) in OF:
            voice = self._free(at, at + 2)
            if voice:
                voice.reach = self._pointed_at(at, voice.end)
            return voice
        if self.word(at - 1) not in ("il", "en") and self.word(at - 2) != "il":
            return None
        first = self._sentence(at)[0]
        if self.word(at + 1) not in OF and self.word(first) in OF and self.word(at - 2) == ",":
            voice = self._free(first, first + 1)
            return voice if voice and voice.end == at - 2 else None
        voice = self._free(at, at + 2) if self.word(at + 1) in OF else None
        return voice if voice and self.word(voice.end) in ("que", "qu'") else None

    def citing(self, at: int) -> Voice | None:
        """`le site, qui cite les garde-côtes, fait état de`: as `citant`."""
        return self._free(at, at + 1) if self.word(at - 1) == "qui" else None

    def source(self, at: int) -> Voice | None:
        """`de source portuaire`, `(source : Frontex)`, `Sources : Insee` under a table."""
        colon = at + 1
        if self.word(colon) in ("des", "du", "de") and self.word(at - 1) in ("", "\n", "."):
            colon = next((i for i in range(at + 2, at + NEAR + 1) if self.word(i) == ":"), at)
        if self.word(colon) == ":":
            named = named_at(self.page, colon + 1, self._sentence(at)[1])
            return self._credit(at, named, many=colon > at + 1) if named else None
        if self.word(at - 1) in ("de", "par") and self.word(at - 2) not in DETERMINERS:
            return self._free(at - 1, at)
        return self._over_list(at)

    def _over_list(self, at: int) -> Voice | None:
        """`Source INSEE :` over a list: for its items, also where a link stands behind the name."""
        first, last = self.page.layout.line(at)
        while last > at and self.word(last - 1) == "\n":
            last -= 1
        start = at + 1 + (self.word(at + 1) == "[")
        if at - first > _MARKS or self.word(last - 1) != ":" or start >= last or not self._may_name(start):
            return None
        named = named_at(self.page, start, last)
        end = self._list_end(self.page.layout.line(at)[1]) if named else 0
        return Voice(at, named.last, named.who, (last, end), "free") if named and end else None

    def _list_end(self, at: int) -> int:
        """Where the list ends that begins at word `at`, blank lines before and between; 0 where there is none."""
        found = 0
        for _ in range(_ITEMS):
            while at < len(self.page) and self.word(at) == "\n":
                at += 1
            if at >= len(self.page) or self.word(at) not in BULLETS:
                break
            found = at = self.page.layout.line(at)[1]
        return found

    def for_someone(self, at: int) -> Voice | None:
        """`Pour le HCR, 2023 restera …` at the beginning of a clause; not `pour la Mauritanie`."""
        if (at != self._sentence(at)[0] and self.word(at - 1) != ":") or self.word(at + 1) in _ANY:
            return None
        voice = self._free(at, at + 1)
        if voice is None or self.word(voice.end) != "," or self._is_whole(at, voice):
            return None
        quotes = voice.who.kind == "name" and self.word(voice.end + 1) in QUOTES  # `Pour Awa, « … »`
        titled = voice.who.kind == "name" and voice_nouns().get(self.word(voice.end + 1)) == "person"
        if voice.who.kind not in ("body", "person") and not quotes and not titled:
            return None
        many = voice.who.kind == "person" and self.word(at + 1) == "les"
        return None if many else voice  # `Pour les employeurs, le billet coûte`

    def _is_whole(self, at: int, voice: Voice) -> bool:
        """`Pour` | l’ensemble du pays, | ce groupe de patients, | la seule région: of whom, not who says it."""
        head = self.word(voice.who.first)
        of_some = head in ("groupe", "réseau") and self.word(voice.who.first + 1) in OF
        return head == "ensemble" or of_some or (head in _REGIONS and self.word(at + 2) != head)

    def paper(self, at: int) -> Voice | None:
        """`C’est l’estimation de l’ONG`: the sentence before is meant."""
        first, last = self._sentence(at)
        if not self._points_back(first) or at > first + NEAR:
            return None
        named = named_at(self.page, at, last)
        if named is None or named.author is None:
            return None
        return Voice(at, named.last, named.author, self._reach(at), "free")

    def reading(self, at: int) -> Voice | None:
        """`peut-on lire sur le site du ministère`."""
        can = self.word(at - 1) == "on" and self.word(at - 3) in ("peut", "pouvait", "pouvons")
        return self.read_at(at - 3, at + 1) if can else None

    def learnt(self, at: int) -> Voice | None:
        """`a-t-on appris de source judiciaire`, `a appris l’AFP auprès de la préfecture`."""
        if not AUXILIARIES.intersection(self.word(i) for i in range(at - 5, at)):
            return None
        last = self._sentence(at)[1]
        for i in range(at + 1, min(at + NEAR, last)):
            if self.word(i) in (",", "que", "qu'"):
                return None
            if self.word(i) in ("auprès", "de", "d'"):
                named = named_at(self.page, i + (2 if self.word(i) == "auprès" else 1), last)
                return Voice(at, named.last, named.who, self._reach(at), "free") if named else None
        return None

    def given(self, at: int) -> Voice | None:
        """`le bilan communiqué par la préfecture fait état de 12 morts`: a paper and its author."""
        if voice := self.published(at):
            return voice
        aside = self.word(at - 1) == "," or is_adverb(self.word(at - 1))
        by = at + 1 + (self.word(at + 1) in _PUBLIC)
        while self.page.kinds[by : by + 1] in date_letters() or is_adverb(self.word(by)):
            by += 1  # `un bilan, diffusé dimanche soir par l’OIM, fait état de …`
        if voice_nouns().get(self.word(at - 1 - aside)) != "paper" or self.word(by) != "par":
            return None
        named = named_at(self.page, by + 1, self._sentence(at)[1])
        return Voice(at, named.last, named.who, self._reach(at), "free", paper=True) if named else None

    def told_by_paper(self, at: int) -> Voice | None:
        """`Les chiffres d’Eurostat sont tombés : 612 685 demandes`: the author of what the sentence is about."""
        first, last = self._sentence(at)
        if first < at and (held := self._opens_with_figures(at, first, last)):
            return held
        if first >= at or self.word(first) not in DETERMINERS:
            return None
        named = named_at(self.page, first, at)
        if named and named.kind in ("body", "person"):
            return self._warned(at, named)
        if named is None or named.author is None or at - named.last > NEAR:
            return None
        says = self.word(named.last) in _PAPER_IS and not _TELLING.isdisjoint(
            self.page.folds[named.last + 1 : at]
        )
        return Voice(at, at + 1, named.author, (at, last), "subject") if says else None

    def _opens_with_figures(self, at: int, first: int, last: int) -> Voice | None:
        """`… dominée par les chiffres de l’Observatoire` | : 7,4 millions …, `ceux de l’Insee` | : 12 %."""
        back = range(at - 1, max(first, at - LONGEST_BRACKET), -1)
        start = next((i for i in back if self.word(i) in _FIGURES or self.word(i) in THOSE), None)
        if start is None or self.word(start + 1) not in OF:
            return None
        named = named_at(self.page, start + 2 - (self.word(start + 1) in ("du", "des")), at)
        told = self.word(start) in _FIGURES or not _FIGURES.isdisjoint(self.page.folds[first:start])
        if named is None or named.last != at or not told or named.kind not in ("body", "name", "person"):
            return None
        return Voice(start, at, named, (at, last), "free", paper=True)

    def _warned(self, at: int, named: Named) -> Voice | None:
        """`Le préfet met en garde` | : 40 communes …, `La maire est formelle : …`: what the colon opens is said."""
        warns = self.page.folds[named.last : at]
        if not warns or len(warns) > NEAR + 1 or warns[0] not in _WARNS or _WARNING.isdisjoint(warns):
            return None
        return Voice(named.start, at, named.who, (at, self._sentence(at)[1]), "subject")

    def keeps_on(self, at: int) -> Voice | None:
        """`Le HCR continue de` | tabler sur 300 départs, `continue d’` | estimer à 40 le nombre de …"""
        goes_on = self.word(at - 1) in OF and self.word(at - 2) in _KEEPS_ON
        return self._name_before(at - 2, at, Saying("count", False, True)) if goes_on else None

    def convinced(self, at: int) -> Voice | None:
        """`Les enquêteurs ont acquis la conviction que l’équipe …`, `Le juge est convaincu que …`."""
        if self.word(at + 1) not in ("que", "qu'"):
            return None
        have = AUXILIARIES if self.word(at) == "conviction" else BE
        head = next((i for i in range(at - 1, max(at - NEAR, 0), -1) if self.word(i) in have), None)
        named = self._subject(head, says_that=True) if head else None
        if named is None or named.kind in ("place", "paper"):
            return None
        return Voice(named.start, at + 1, named.who, (at, self._reach(at)[1]), "subject")

    def comes_to(self, at: int) -> Voice | None:
        """`La Cour, dans un rapport,` | arrivait à 1,1 milliard, `arrive à un total de 300`."""
        if self.word(at + 1) != "à":
            return None
        first, last = self._sentence(at)
        total = self.word(at + 3) in _TOTALS and self.word(at + 4) in OF
        counted = self.page.kinds[at + 2 : at + 3] in number_letters()
        subject = self._subject(at, says_that=False)
        if subject and subject.author and self.word(subject.first) in PAPERS and counted:
            return Voice(subject.start, at + 1, subject.author, (at, last), "subject", paper=True)
        of = next((i for i in range(max(first, at - _WIDE), at) if self.word(i) == "dans"), at)
        paper = voice_nouns().get(self.word(of + 2)) == "paper"
        if not total and not (paper and counted):
            return None
        if subject is None or subject.kind not in ("body", "person", "name"):
            return None
        return Voice(subject.start, at + 1, subject.who, (at, last), "subject")

    def forecast(self, at: int) -> Voice | None:
        """`L’Insee a ramené de 1,2 à 1,1 %` | `sa prévision`: whose forecast it is."""
        named = self._first_subject(at - 1) if self.word(at - 1) in OWN else None
        if named is None or named.kind not in ("body", "name"):
            return None
        return Voice(at, at + 1, named.who, self._reach(at), "free")

    def bracket(self, at: int) -> Voice | None:
        """`40 passeurs tués (armée)`: a name alone in brackets at the end of a sentence, or right behind a figure."""
        close = next((i for i in range(at + 1, at + LONGEST_BRACKET) if self.word(i) == ")"), None)
        ends = close is not None and self.word(close + 1) in _ENDS
        if close is None:
            return None
        if self.page.kinds[at + 1] in number_letters():
            return self._reckoned(at, close)
        if not (ends or self._tells_figure(at)):
            return None
        start = at + 1 + (self.word(at + 1) in _FIGURES and self.page.words[at + 2].capital)
        named = named_at(self.page, start, close)
        if named is None or named.last != close or named.kind in ("place", "pronoun", "paper"):
            return None
        if start > at + 1:  # `(chiffres Ofpra)`
            return Voice(at, close + 1, named, self._reach(at), "free")
        if self.word(named.first) in _REGIONS:
            return None  # `à Gros-Morne (département de l’Artibonite).`
        known = named.kind in ("body", "person") or self.page.words[named.first].upper
        known = known or self._is_credited(at)
        if not known or self._is_short_for(at, named):
            return None
        if not ends and not self._is_one_of_several(at, close, named):
            return None
        first = max(self._sentence(at)[0], at - _WIDE)
        if ends and not any(self._is_bracketed_name(i) for i in range(first, at - 1)):
            return Voice(at, close + 1, named, self._reach(at), "free")
        return Voice(at, close + 1, named, (first, at), "narrow")

    def _tells_figure(self, at: int) -> bool:
        """`60 morts` | `(OIM), 40 disparus`, `de 15 %` | `(direction)`: a figure and its noun before the bracket."""
        before = range(at - 1, max(at - NEAR, 0) - 1, -1)
        behind = takewhile(lambda i: self.page.kinds[i] not in sign_letters(), before)
        return any(self.page.kinds[i] in number_letters() for i in behind)

    def _reckoned(self, at: int, close: int) -> Voice | None:
        """`deux fois plus que le chiffre du ministère` | (21,9 %): whose figure the bracket holds."""
        back = range(at - 1, max(at - LONGEST_BRACKET, self._sentence(at)[0] - 1), -1)
        paper = next((i for i in back if self.word(i) in PAPERS), None)
        named = named_at(self.page, paper, at) if paper is not None else None
        if named is None or named.author is None or named.last != at:
            return None
        return Voice(at, at + 1, named.author, (at, close), "narrow", paper=True)

    def _is_one_of_several(self, at: int, close: int, named: Named) -> bool:
        """`12 000 (police) et 40 000 (CGT)`: a body without an article, or one of two brackets that hold a name."""
        if self.page.words[at - 1].capital:
            return False  # `le député Paul Roux (LR)`
        first, last = self._sentence(at)
        around = [*range(max(first, at - _WIDE), at - 1), *range(close, min(last, close + _WIDE))]
        plain = named.kind == "body" and named.last == named.first + 1
        return plain or any(self._is_bracketed_name(i) and self._tells_figure(i) for i in around)

    def _is_bracketed_name(self, at: int) -> bool:
        """`(OIM)`, `(police)`, `(garde-côtes)`: brackets around one name."""
        if self.word(at) != "(":
            return False
        named = named_at(self.page, at + 1, at + LONGEST_BRACKET) if at + 2 < len(self.page) else None
        named = named if named and self.word(named.last) == ")" else None
        if named is None:
            return False
        return named.kind in ("body", "person") or self.page.words[named.first].upper

    def _is_credited(self, at: int) -> bool:
        """`(Insee)`; not `le centre d’accueil (Cada)`, where a word before begins with the same letter."""
        before = self.page.folds[max(at - NEAR, 0) : at]
        return is_body(self.word(at + 1)) and not any(w[0] == self.word(at + 1)[0] for w in before)

    def _is_short_for(self, at: int, named: Named) -> bool:
        """`l’Organisation internationale pour les migrations (OIM)`: the brackets hold its short form."""
        if self._spells(at, self.word(named.first)):
            return True
        initial = self.word(named.first)[0]
        before = self.page.words[max(at - 10, self._sentence(at)[0]) : at]
        if self.page.words[named.first].upper and self._begins(at, self.word(named.first)):
            return True
        return self.page.words[named.first].upper and any(
            w.capital and not w.upper and w.folded[0] == initial for w in before
        )

    def _begins(self, at: int, letters: str) -> bool:
        """`une unité pédagogique (UPE2A)`: two words before that the first letters of the short form begin."""
        before = [word for word in self.page.folds[max(at - NEAR, 0) : at] if word not in _UNSPELT]
        return any(bare(one[0] + two[0]) == letters[:2] for one, two in pairwise(before))

    def _spells(self, at: int, letters: str) -> bool:
        """`crédits de paiement (CP)`, `équivalents temps plein (ETP)`: the words before begin with the letters."""
        left = len(letters)
        while left and at:
            at -= 1
            if bare(self.word(at)[:1]) == letters[left - 1]:
                left -= 1
            elif self.word(at) not in _UNSPELT:
                return False
        return not left

    def _free(self, at: int, start: int) -> Voice | None:
        """The voice named from word `start` on, for the whole sentence of word `at`."""
        last = self._sentence(start)[1]
        named = named_at(self.page, start, last)
        if named is None:
            return None
        paper = named.kind == "paper"
        if paper and named.author is None:
            named = self._author_after(named, last) or self._owner(named, at) or named
        reach = self._relative_around(at, named.last) or self._reach(at, spoken=False)
        return Voice(at, named.last, named.who, reach, "free", paper)

    def _relative_around(self, at: int, end: int) -> Run | None:
        """`La barque, partie avec 38 personnes | selon les rescapés, s’est retournée`: a clause apart, its number."""
        if self.word(end) == "," and self.page.folds[max(at - 2, 0) : at] == ["qui", ","]:
            return at - 2, self._relative_end(end + 1)
        verb = end + 1 + (self.word(end + 1) in CLITICS)
        acts = self.word(verb) in AUXILIARIES | BE or is_finite_verb(self.word(verb))
        if self.word(end) != "," or not acts:
            return None
        first = max(self._sentence(at)[0], at - _WIDE)
        comma = next((i for i in range(at - 1, first, -1) if self.word(i) == ","), None)
        if comma is None or not self._has_number(comma, at):
            return None
        told = self.word(comma + 1)
        apart = told in ("qui", "où", "dont") or Tag.PARTICIPLE in guess(told)
        return (comma, end) if apart else None

    def _relative_end(self, at: int) -> int:
        """Where `qui, selon la mairie,` | vivent dans 12 tentes, sont parties, ends: before another finite verb."""
        last = min(self._sentence(at)[1], at + _WIDE)
        for i in range(at, last - 1):
            verb = i + 1 + (self.word(i + 1) in CLITICS)
            if self.word(i) == "," and (
                self.word(verb) in AUXILIARIES | BE or is_finite_verb(self.word(verb))
            ):
                return i
        return self._sentence(at)[1]

    def _owner(self, paper: Named, at: int) -> Named | None:
        """`Les occupants,` | `selon leurs déclarations, ont payé`: whose words they are."""
        if self.word(paper.start) not in OWN or self.word(at - 1) != ",":
            return None
        named = named_at(self.page, self._sentence(at)[0], at - 1)
        return named if named and named.last == at - 1 and named.kind == "person" else None

    def _credit(self, at: int, named: Named, *, many: bool = False) -> Voice:
        """`Source : Eurostat`, on a line of its own for the list or table above it.

        many: for all tables above, `Source des deux tableaux : OIM`.
        """
        first, _ = self.page.layout.line(at)
        # `Champ : France. Source : Insee`
        noted = self.word(first) in _NOTE_HEADS and self.word(at - 1) == "."
        if self.word(at - 1) == "(" and (end := self._list_under(named.last)):
            return Voice(at, named.last, named.who, (first, end), "free")
        if (at - first > 1 and not noted) or not first:
            reach = self._reach(at)
            if at > first and at == reach[0] and self.word(at - 1) in (".", ")"):
                reach = (self._sentence(at - 1)[0], at)  # `142 500 demandes en 2023. Source : Ofpra.`
            return Voice(at, named.last, named.who, reach, "free")
        return Voice(at, named.last, named.who, (self._block(first, 4 if many else 2), first), "line")

    def _list_under(self, close: int) -> int:
        """`Chiffres clés (source : HCR)` over `- 578 900 réfugiés`: where the list ends; 0 where none follows."""
        line = self.page.layout.line
        end = line(close)[1]
        if self.page.folds[close : close + 1] != [")"] or end - close > _CLOSES:
            return 0
        found = 0
        for _ in range(_ITEMS):
            if end >= len(self.page) or self.word(end) not in BULLETS:
                break
            found = end = line(end)[1]
        return found


_VARIES = ("vari", "différ", "diffèr", "dépend", "fluctu", "oscill", "répart", "modul", "classé")
_ADVERB = 2  # words: `varie fortement` | selon
_KEEPS_ON = word_set("continue continuent continuait continuaient")
_TOTALS = word_set("total estimation chiffre nombre montant somme")
_ENDS = frozenset((".", "\n", "", "!"))
_WIDE = 40  # words to either side in which another bracket with a name is looked for
_PUBLIC = word_set("public publics publique publiques")
_WARNS = word_set(
    "met mettent mettait tire tirent tirait sonne sonnent est sont était lance lancent donne donnent"
)
_WARNING = word_set(
    "garde alarme alerte formel formelle formels catégorique catégoriques clair claire clairs"
)
_PAPER_IS = word_set("est sont tombe tombent parle parlent")
# `sont tombés`, `est sans appel`, `parlent d’eux-mêmes`; not `sont contestés :`, where another speaks
_TELLING = word_set("""
    tombé tombée tombés tombées appel mêmes clair claire clairs claires formel formelle formels éloquent éloquents
    éloquente alarmant alarmants alarmante accablant accablants accablante sévère implacable édifiant édifiants net
    lourd lourde connu connus connue rassurant rassurants inquiétant inquiétants préoccupant préoccupants
""")
_MARKS = 3  # signs of a heading: `##`
_ITEMS = 20  # lines of a list under a heading
_CLOSES = 3  # the bracket, a colon, the end of the line


@cache
def _openers() -> dict[str, Callable[[Reader, int], Voice | None]]:
    """Folded word -> what reads the attribution that it may open; verbs of saying come after."""
    openers: dict[str, Callable[[Reader, int], Voice | None]] = dict.fromkeys(
        (*sayings(), *infinitives()), Reader.nothing
    )
    openers.update(dict.fromkeys(("selon", "dixit"), Reader.according))
    openers.update(dict.fromkeys(PAPERS, Reader.paper))
    openers.update(dict.fromkeys(("source", "sources"), Reader.source))
    openers.update(dict.fromkeys(("dires", "dire", "avis", "aveu", "yeux"), Reader.by_word))
    openers.update(dict.fromkeys(going_on(), Reader.going_on))
    openers.update(dict.fromkeys(_PUBLISHED, Reader.published))
    openers.update(
        {
            "lire": Reader.reading,
            "aprés": Reader.after,
            "après": Reader.after,
            "croire": Reader.believe,
            "croit": Reader.believe,
        }
    )
    openers.update(
        dict.fromkeys(
            (
                "état",
                "part",
                "mention",
                "savoir",
                "valoir",
                "entendre",
                "tomber",
                "apparaître",
                "observer",
                "remarquer",
            ),
            Reader.account,
        )
    )
    openers.update(dict.fromkeys(GIVEN, Reader.given))
    openers.update(dict.fromkeys(("parle", "parlent", "parlait", "parlaient", "parlé"), Reader.talk))
    openers.update({"appris": Reader.learnt, "juger": Reader.judging})
    openers.update(dict.fromkeys(_FORESEES, Reader.foresees))
    openers.update(dict.fromkeys(("tabler", "estimer", "évaluer", "chiffrer", "recenser"), Reader.keeps_on))
    openers.update(dict.fromkeys(("dénombrer", "compter", "évoquer"), Reader.keeps_on))
    openers.update(dict.fromkeys(("arrive", "arrivent", "arrivait", "arrivaient"), Reader.comes_to))
    openers.update(
        dict.fromkeys(
            ("aboutit", "aboutissait", "aboutissent", "parvient", "parvenait", "parviennent"), Reader.comes_to
        )
    )
    openers.update(dict.fromkeys(("conviction", "convaincu", "convaincus"), Reader.convinced))
    openers.update(dict.fromkeys(("convaincue", "convaincues", "persuadé", "persuadés"), Reader.convinced))
    openers.update(dict.fromkeys(("prévision", "prévisions"), Reader.forecast))
    openers.update(dict.fromkeys(ASKED, Reader.asked))
    openers.update(dict.fromkeys(RANKS, Reader.ranks))
    openers.update({":": Reader.told_by_paper, "auprès": Reader.among, "interrogé": Reader.has_asked})
    openers.update(dict.fromkeys(("cite", "citent", "citait", "citaient"), Reader.citing))
    openers.update(dict.fromkeys(("ressort", "ressortait", "ressortit"), Reader.emerges))
    openers.update({"citant": Reader.quoting, "pour": Reader.for_someone, "(": Reader.bracket})
    return openers
