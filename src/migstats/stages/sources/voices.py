"""Where a text says who speaks: `selon l’OIM`, `a indiqué mardi la préfecture`, `le HCR estime que`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ...lexicon.speech import Saying, going_on, infinitives, sayings, voice_nouns
from ...morphology import Tag, guess, is_finite_verb
from ...scan import Scan
from ...words import CLOSING_QUOTES, OF, THOSE, word_set
from .coverage import (
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
from .credits import FIGURES, REGIONS, WIDE, Credits
from .inquiries import ASKED, RANKS, WHICH
from .naming import DETERMINERS, OWN, Named, named_at
from .speakers import AUXILIARIES, BE, CLITICS, GIVEN, PAPERS, is_adverb

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ...found import Run


# `Pour un centre de cette taille, la dépense …`: nobody that is known.
_ANY = word_set("tout toute tous toutes chaque un une certains certaines")
# `l’institution prévoit un repli de 5 %`: who foresees a movement; what a law or plan foresees is none.
# `a fait le compte :`, `a rendu son rapport :`; other participles are GIVEN.
_PUBLISHED = word_set("fait font rendu présenté livré publie publient publier dresse dressent")
_COUNTS = word_set("compte comptes calcul calculs bilan point constat décompte addition")
_ANNOUNCED = 16  # words from there to the colon
_CITING = word_set("citant cite citent citait citaient")
_CITED = word_set("cité citée cités citées")
_DATA = word_set("données chiffres")  # `Données :` | Frontex
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
        if voice and folded == "pour" and page.before(at) == ";" and not _has_spoken(reader, found, at):
            continue
        if voice and found and _stands_behind(page, found[-1], at):
            if folded in _CITING and _quotes_apart(page, found[-1], voice):
                found.append(voice)
                continue
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


def _has_spoken(reader: Reader, found: list[Voice], at: int) -> bool:
    """Whether another voice stands in the sentence: `Selon le syndicat, 4 200 ; pour la mairie, ils étaient 1 500`."""
    return bool(found) and found[-1].at >= reader.sentence_of(at)


def _stands_behind(page: Scan, voice: Voice, at: int) -> bool:
    """Whether a participle or `qui cite` at word `at` follows a voice, past a comma: `selon l’armée, citée par`."""
    start = at - (page.before(at) == "qui")
    return voice.end == start - (page.before(start) == ",")


def _quotes_apart(page: Scan, voice: Voice, cited: Voice) -> bool:
    """`« … », peste le journal, qui cite le préfet : 40 …`: the quotation is its own, the rest another’s."""
    before = page.before(voice.at - (page.before(voice.at) == ","))
    if before not in CLOSING_QUOTES or page.folds[cited.end : cited.end + 1] != [":"]:
        return False
    voice.reach = voice.reach[0], voice.end
    cited.reach = cited.end, cited.reach[1]
    return True


@dataclass(frozen=True, slots=True)
class Reader(Credits):
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
        voice = None if varies or self._is_spread(at + 1) else self._free(at, at + 1)
        return None if voice and self._is_no_voice(at + 1, voice) else voice

    def _is_spread(self, at: int) -> bool:
        """`selon` | les régions `,`: from one to another, which nobody says; not `selon les régions consultées`."""
        closed = self.page.kinds[at + 2 : at + 3] in sign_letters() or self.word(at + 2) == "et"
        return self.word(at) == "les" and self.word(at + 1) in _SPREAD and closed

    def _is_no_voice(self, at: int, voice: Voice) -> bool:
        """`selon` | nos estimations: the text’s own; `selon` | les articles 97 et 98: of a law."""
        if voice.who.kind == "paper" and self.word(at) in _OURS:
            return True
        return self.word(voice.who.first) in ("article", "articles") and self.word(at + 2)[:1].isdigit()

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
        if self.word(at) in _DATA and self.word(colon) != ":":
            return None
        if self.word(colon) in ("des", "du", "de") and self.word(at - 1) in ("", "\n", "."):
            colon = next((i for i in range(at + 2, at + NEAR + 1) if self.word(i) == ":"), at)
        if self.word(colon) == ":":
            named = named_at(self.page, colon + 1, self._sentence(at)[1])
            opens = at == self.page.layout.line(at)[0]
            if named is None or (self.word(at) in _DATA and not (opens and self._is_known_body(named))):
                return None
            return self._credit(at, named, many=colon > at + 1)
        if self.word(at - 1) in ("de", "par") and self.word(at - 2) not in DETERMINERS:
            return self._free(at - 1, at)
        return self._over_list(at)

    def _is_known_body(self, named: Named) -> bool:
        """`Données :` | Frontex, | HCR: a body, or an acronym."""
        return named.kind == "body" or (named.kind == "name" and self.page.words[named.first].upper)

    def for_someone(self, at: int) -> Voice | None:
        """`Pour le HCR, 2023 restera …` at the beginning of a clause; not `pour la Mauritanie`."""
        if (at != self._sentence(at)[0] and self.word(at - 1) not in (":", ";")) or self.word(at + 1) in _ANY:
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
        return head == "ensemble" or of_some or (head in REGIONS and self.word(at + 2) != head)

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
        paper = at - 1 - aside
        pointing = self._is_of_these(at)
        told = pointing or voice_nouns().get(self.word(paper)) == "paper"
        if not told or self.word(by) != "par" or self.page.kinds[paper - 1] in number_letters():
            return None  # `un document de 400` | pages`, rendu par le GIEC`
        named = named_at(self.page, by + 1, self._sentence(at)[1])
        if named is None:
            return None
        reach = (self._sentence(self._sentence(at)[0] - 1)[0], named.last) if pointing else self._reach(at)
        return Voice(at, named.last, named.who, reach, "free", paper=True)

    def _is_of_these(self, at: int) -> bool:
        """`Ces chiffres sont` | publiés `par Eurostat`: those of the sentence before."""
        first = self._sentence(at)[0]
        between = self.page.folds[first + 2 : at]
        shown = self.word(first) in ("ces", "ce") and self.word(first + 1) in FIGURES
        return shown and first > 0 and between in (["sont"], ["ont", "été"], ["est"], ["a", "été"])

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
        back = range(at - 1, max(first - 1, at - LONGEST_BRACKET), -1)
        start = next((i for i in back if self.word(i) in FIGURES or self.word(i) in THOSE), None)
        if start is None or self.word(start + 1) not in OF:
            return None
        named = named_at(self.page, start + 2 - (self.word(start + 1) in ("du", "des")), at)
        told = self.word(start) in FIGURES or not FIGURES.isdisjoint(self.page.folds[first:start])
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
        of = next((i for i in range(max(first, at - WIDE), at) if self.word(i) == "dans"), at)
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
        first = max(self._sentence(at)[0], at - WIDE)
        comma = next((i for i in range(at - 1, first, -1) if self.word(i) == ","), None)
        if comma is None or not self._has_number(comma, at):
            return None
        told = self.word(comma + 1)
        apart = told in ("qui", "où", "dont") or Tag.PARTICIPLE in guess(told)
        return (comma, end) if apart else None

    def _relative_end(self, at: int) -> int:
        """Where `qui, selon la mairie,` | vivent dans 12 tentes, sont parties, ends: before another finite verb."""
        last = min(self._sentence(at)[1], at + WIDE)
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


_VARIES = ("vari", "différ", "diffèr", "dépend", "fluctu", "oscill", "répart", "modul", "classé")
_OURS = word_set("nos notre mes mon")
_SPREAD = word_set("""
    régions départements villes communes pays quartiers cantons provinces académies secteurs zones établissements
    écoles hôpitaux territoires îles camps sites centres localités villages filières
""")
_ADVERB = 2  # words: `varie fortement` | selon
_KEEPS_ON = word_set("continue continuent continuait continuaient")
_TOTALS = word_set("total estimation chiffre nombre montant somme")
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


@cache
def _openers() -> dict[str, Callable[[Reader, int], Voice | None]]:
    """Folded word -> what reads the attribution that it may open; verbs of saying come after."""
    openers: dict[str, Callable[[Reader, int], Voice | None]] = {}
    for reads, words in _reads():
        openers.update(dict.fromkeys(words, reads))
    return openers


def _reads() -> Iterator[tuple[Callable[[Reader, int], Voice | None], Iterable[str]]]:
    """What reads an attribution, and the words that may open it; of two, the later one reads a word."""
    yield Reader.nothing, (*sayings(), *infinitives())
    yield Reader.according, ("selon", "dixit")
    yield Reader.paper, PAPERS
    yield Reader.source, ("source", "sources", "données", "chiffres")
    yield Reader.by_word, ("dires", "dire", "avis", "aveu", "yeux")
    yield Reader.going_on, going_on()
    yield Reader.published, _PUBLISHED
    yield Reader.reading, ("lire",)
    yield Reader.after, ("aprés", "après")
    yield Reader.believe, ("croire", "croit")
    yield Reader.account, _ACCOUNTS
    yield Reader.given, GIVEN
    yield Reader.talk, ("parle", "parlent", "parlait", "parlaient", "parlé")
    yield Reader.learnt, ("appris",)
    yield Reader.judging, ("juger",)
    yield Reader.foresees, _FORESEES
    yield Reader.keeps_on, _RATING
    yield Reader.comes_to, _COMES_TO
    yield Reader.convinced, _CONVINCED
    yield Reader.forecast, ("prévision", "prévisions")
    yield Reader.asked, ASKED
    yield Reader.ranks, RANKS
    yield Reader.told_by_paper, (":",)
    yield Reader.among, ("auprès",)
    yield Reader.has_asked, ("interrogé",)
    yield Reader.citing, ("cite", "citent", "citait", "citaient")
    yield Reader.emerges, ("ressort", "ressortait", "ressortit")
    yield Reader.quoting, ("citant",)
    yield Reader.for_someone, ("pour",)
    yield Reader.bracket, ("(",)


_ACCOUNTS = word_set("garde état part mention savoir valoir entendre tomber apparaître observer remarquer")
_RATING = word_set("tabler estimer évaluer chiffrer recenser dénombrer compter évoquer")
_COMES_TO = word_set("""
    arrive arrivent arrivait arrivaient aboutit aboutissait aboutissent parvient parvenait parviennent
""")
_CONVINCED = word_set("conviction convaincu convaincus convaincue convaincues persuadé persuadés")
