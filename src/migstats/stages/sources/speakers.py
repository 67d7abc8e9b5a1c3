"""Who stands beside a verb of saying: `a indiqué mardi la préfecture`, `le HCR estime que`, `prévient-elle`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from ...found import Run
from ...lexicon import letter_of
from ...lexicon.doings import words_of
from ...lexicon.gazetteer import is_people
from ...lexicon.speech import Saying, sayings, voice_nouns
from ...morphology import Tag, guess, is_finite_verb, singular
from ...scan import Scan
from ...tokens import HYPHENS
from ...words import CLOSING_QUOTES, DEFINITE, OF, THE, A, word_set
from .coverage import (
    LONGEST_BRACKET,
    NEAR,
    QUOTES,
    Coverage,
    Style,
    Voice,
    colon_letter,
    date_letters,
    number_letters,
    sign_letters,
)
from .naming import DETERMINERS, PRONOUNS, SPOKEN, Named, named_at

AUXILIARIES = word_set("a ont avait avaient aurait auraient ait eut eurent")
BE = word_set("est sont était étaient")
CLITICS = word_set("se s' lui leur nous vous en y l' le les m' me t' te")
SPEECH_PLACES = word_set("à au aux auprès dans sur en lors par devant via sous depuis après chez")
_HAVING = word_set("compte comptent comptait comptaient")
# A name after one of these is no subject.
BEFORE_COMPLEMENT = word_set("de d' du des à au aux en par dans chez sur vers pour avec comme")
# A clause begins after these.
BREAKS = frozenset((*',;:»"”–—(«', "que", "qu'", "mais", "et", "car", "or", "quand", "alors"))
# An inverted verb stands after these: `…, indique la préfecture`.
BEFORE_INVERTED = frozenset((",", "»", '"', "”", "–", "—", "!", "?", "comme", "ainsi"))
PAPERS = word_set(
    "estimation estimations chiffre chiffres bilan constat décompte calcul calculs comptage évaluation"
)
_LONGEST_TOLD = 40  # words from a verb of saying to the deed that follows it
_TURNS = frozenset(("que", "qu'", ";", ":", "qui", "dont", "où"))
_TRUE = word_set("vrai exact juste")
_TELLS_WHOM = ("inform", "avert", "prév", "alert")  # `informe` | le conseil que
_KNOWN = word_set("savoir valoir observer remarquer entendre")
_ASKS = ("demand", "exig", "appel", "propos", "exhort", "prôn", "invit", "estim", "ordonn", "prescri")
_FORECAST = 7
_INTERJECTED = 3  # asides between a verb and who speaks
_MOOD = 7  # words of `, banderole en main,`
_INSERTED = 12  # words between two commas, before `que`
_CLAUSE_ENDS = frozenset((",", "que", "qu'", "qui", ";", ".", ":"))
_RELATIVE = 9  # words of a relative clause between a subject and its verb
# What nobody plans: `la banque prévoit une hausse`, `l’agence prévoit 12 800 demandes`.
_FORESEEN = word_set(
    "population pluie pluies neige rafales degrés demandes demandeurs chômeurs habitants naissances décès"
)
# `compte pour plus de la moitié`
_WEIGHS = (["pour", "plus"], ["pour", "près"], ["pour", "moins"], ["pour", "un"], ["sur", "l'"])

# What an author does with a paper.
GIVEN = word_set("""
    communiqué communiquée communiqués communiquées fourni fournie fournis fournies publié publiée publiés
    publiées transmis transmise transmises dressé dressée établi établie établis établies diffusé diffusée
    diffusés diffusées compilé compilée compilés compilées recueilli recueillie recueillis recueillies
    dévoilé dévoilée dévoilés dévoilées rendu rendue rendus rendues
""")
# `l’étude que la Dares a` | consacrée `aux métiers`
_MADE = word_set(
    "consacré consacrée consacrés consacrées mené menée menés menées réalisé réalisée réalisés réalisées"
)
_TOLD = word_set("par à au aux sur dans lors mardi lundi mercredi jeudi vendredi samedi dimanche hier")
_SITS = word_set("à a au aux chez côté")
_ITSELF = word_set("s' se")  # `L’armée s’avance`, `Le parti s’estime lésé`
_FEARS = ("crai", "redout")
_RATES = ("évalu", "estim", "chiffr")
# `assure ne` | `pas avoir expulsé`
_NOT_HAVING = tuple([no, have] for no in ("pas", "jamais", "n'") for have in ("avoir", "être"))
_JUDGES = word_set("cour tribunal juge juges chambre juridiction sénat assemblée parlement")
_AUDIT = ["des", "comptes"]
_COUNCILS = (["conseil", "d'", "état"], ["conseil", "constitutionnel", "a"])
_SHOWS = ("montr", "démontr", "conclu", "soulign")
_SAYS_DOING = ("dit", "indiqu", "disent", "disai", "assur", "affirm", "prétend", "déclar")
_ADMITS = ("reconna", "reconnu")
_DENIES = ("dément", "nie", "nié", "réfut")
_DATING, _ISSUED = (
    OF | {"le"},
    word_set("daté datée date publié publiée paru parue rendu rendue diffusé diffusée"),
)
_STORMS = word_set("ouragan cyclone typhon tempête séisme virus variant volcan opération projet programme")
_DEATHS = word_set("mort décès perte disparition")
_TOLLS = word_set("mort morts blessé blessés disparu disparus tué tués victime victimes perte pertes décès")
_OWN_PART = tuple(
    [of, own, side]
    for of, side in (("pour", "part"), ("de", "côté"), ("de", "coté"))
    for own in ("sa", "son", "leur")
)
# `faire état de` stands before a number, `faire savoir` before `que`.
_MAKES = word_set("fait font faisait faisaient fit firent")
# What may stand between auxiliary and participle: `a-t-elle également précisé`.
_LIGHT = HYPHENS | PRONOUNS | {"t", "on", "par", "ailleurs", "pas"}
_BELIEVES = word_set("croit croient croyait croyaient")  # `Le Figaro croit savoir que`
_TELLS = word_set("état apparaître part mention")  # `fait` | part de, | mention de
_PUTS = word_set("met mettent mettait mettaient mit mirent mis")  # `met en garde l’Unicef`
_LEAVES = word_set("laisse laissent laissait laissaient laissa")  # `laisse entendre le maire`
_STATES = Saying("count", participle=False, finite=True)
_LETS_KNOW = Saying("say", participle=False, finite=True)


@dataclass(frozen=True, slots=True)
class Speakers(Coverage):
    """Reads who says what beside a verb."""

    def verb(self, at: int, saying: Saying) -> Voice | None:
        """The voice of a verb of saying, after it (`précise-t-elle`) or before it (`le HCR estime que`)."""
        if self.word(at - 1) == "il" and self.word(at - 3) in BE:
            return self.read_at(at - 3, at + 1)  # `est-il précisé sur le site du gouvernement`
        head = self._head(at, saying)
        if head is None:
            return self._passive(at, saying)
        if self.word(head - 1) == "on" and self.word(head - 2) == ",":
            return self._said_there(head, at)
        return (
            self._pronoun_after(head, at) or self._name_after(head, at) or self._name_before(head, at, saying)
        )

    def read_at(self, head: int, after: int) -> Voice | None:
        """`peut-on lire` | `sur le site du ministère`: who says it is where it stands."""
        if self.word(after) not in SPEECH_PLACES:
            return None
        named = named_at(self.page, after + 1, self._sentence(after)[1])
        if named is None or named.kind not in ("body", "paper", "name"):
            return None
        return Voice(head, named.last, named.who, self._reach(head), "free", named.kind == "paper")

    def _said_there(self, head: int, at: int) -> Voice | None:
        """`À la préfecture, on assure que 412 …`: those who sit there."""
        first = self._sentence(head)[0]
        says_that = self.word(self._skip_asides(at + 1)) in ("que", "qu'", ":")
        says_that = says_that or (self.word(at).startswith(_RATES) and self.word(at + 1) == "à")
        says_that = says_that or (head == at and self._counts_there(at))
        beside = 3 if self.page.folds[first : first + 3] == ["du", "côté", "de"] else 1
        sits = says_that and (beside > 1 or self.word(first) in _SITS)
        named = named_at(self.page, first + beside, head - 2) if sits else None
        if named is None or named.last != head - 2 or named.kind == "pronoun":
            return None
        if named.kind != "body" and not (self.page.words[named.first].upper or self.word(first) == "chez"):
            return None
        return Voice(first, at + 1, named.who, (head, self._reach(head)[1]), "subject")

    def _counts_there(self, at: int) -> bool:
        """`on` | évoque 40 blessés, | parle de 40 blessés; not `on` | compte 40 agents: who has them."""
        told = at + 1 + (self.word(at + 1) in ("de", "d'"))
        known = sayings().get(self.word(at))
        counts = known is not None and known.use == "count"
        talks = self.word(at) in ("parle", "parlait") and told > at + 1
        return (counts or talks) and self.page.kinds[told : told + 1] in number_letters()

    def account(self, at: int) -> Voice | None:
        """`l’ONG fait état de 300 morts`, `a fait savoir le ministère`: two words for one verb."""
        made = at - 1 - is_adverb(self.word(at - 1))  # `fait` | également `état`
        if self.word(at) == "garde":
            return self._warning(at)
        believes = self.word(at) == "savoir" and self.word(made) in _BELIEVES
        lets = self.word(at) not in _TELLS and self.word(made) in _LEAVES
        if not (believes or lets or self.word(made) in _MAKES):
            return None
        if self.word(at) == "part" and self.word(at + 1) not in OF:
            return None
        use: Saying = _STATES if self.word(at) in _TELLS else _LETS_KNOW
        head = made
        for i in range(made - 1, max(made - 4, -1), -1):
            if self.word(i) in AUXILIARIES:
                head = i
        head = self._before_own_part(head)
        return self._name_after(head, at) or self._name_before(head, at, use)

    def _warning(self, at: int) -> Voice | None:
        """`« … », a mis en` | garde `l’Unicef`, `met en` | garde `le maire`: two words for one verb."""
        if self.word(at - 1) != "en" or self.word(at - 2) not in _PUTS:
            return None
        head = at - 3 if self.word(at - 3) in AUXILIARIES else at - 2
        return self._name_after(head, at)

    def talk(self, at: int) -> Voice | None:
        """`les associations parlent de 300 morts`, `l’intersyndicale parle, elle, de 800`."""
        of = self._past_aside(at + 1)
        while self.page.kinds[of : of + 1] in date_letters() or self.word(of) in ("la", "le"):
            of += 1  # `qui parlait la veille` | `de douze morts`
        if self.word(at - 1) == "on" and self.word(at - 2) == ",":
            return self._said_there(at, at)
        if self.word(of) not in ("de", "d'") or self.word(at - 1) == "on":
            return None
        if self.word(at) != "parlé":
            return self._name_before(at, at, _STATES)
        counted = self.page.kinds[of + 1 : of + 2] in number_letters()  # `a parlé de` | 17 assaillants
        told = self.word(at - 1) in AUXILIARIES and (of > at + 1 or counted)
        return self._name_before(at - 1, at, _STATES) if told else None

    def _past_aside(self, at: int) -> int:
        """Past what two commas set apart: `parle` | `, elle, de 800`."""
        if self.word(at) != ",":
            return at
        return next((i + 1 for i in range(at + 1, at + NEAR) if self.word(i) == ","), at)

    def foresees(self, at: int) -> Voice | None:
        """`l’institution prévoit un repli de 5 %`, `la banque attend une hausse`: who tells what will move."""
        behind = self.page.folds[at + 1 : at + _FORECAST]
        noun = next((word for word in behind if word in _FORESEEN or word in words_of("movement")), None)
        if noun is None or not sign_letters().isdisjoint(self.page.kinds[at : at + behind.index(noun)]):
            return None
        named = self._subject(at, says_that=False)
        if named is None or named.kind not in ("body", "pronoun", "name", "person"):
            return None
        return Voice(named.start, at + 1, named.who, (at, self._reach(at)[1]), "subject")

    def _head(self, at: int, saying: Saying) -> int | None:
        """First word of the verb: its auxiliary where it has one, None for a participle without one."""
        first = self._sentence(at)[0]
        if saying.participle:
            for i in range(at - 1, max(at - 7, first - 1), -1):
                if self.word(i) in AUXILIARIES or (self.word(i) in BE and self.word(i - 1) in ("s'", "se")):
                    return i
                if not (self._is_light(i) or self._is_own_part(i)):
                    break
        return at if saying.finite else None

    def _is_own_part(self, at: int) -> bool:
        """`a pour sa part dénombré`, `avait, de son côté, recensé`: a word of the aside, or its comma."""
        if self.word(at) == ",":
            return (
                self.page.folds[at + 1 : at + 4] in _OWN_PART
                or self.page.folds[max(at - 3, 0) : at] in _OWN_PART
            )
        return any(self.page.folds[i : i + 3] in _OWN_PART for i in range(max(at - 2, 0), at + 1))

    def _before_own_part(self, head: int) -> int:
        """`a` | `, de son côté,` fait `savoir`: past the aside to the auxiliary, where one leads it."""
        start = head
        while start and self._is_own_part(start - 1):
            start -= 1
        return start - 1 if start < head and self.word(start - 1) in AUXILIARIES else head

    def _is_light(self, at: int) -> bool:
        """What may stand between auxiliary and participle: `a-t-elle également précisé`."""
        word = self.word(at)
        return word in _LIGHT or is_adverb(word)

    def _pronoun_after(self, head: int, at: int) -> Voice | None:
        """`prévient-elle`, `a-t-il ajouté`, `assure-t-on à la préfecture`."""
        i = head + 1
        while i < head + 4 and (self.word(i) in HYPHENS or self.word(i) in ("t", "t'")):
            i += 1
        if i == head + 1:
            return None
        end = max(i, at) + 1
        if self.word(i) == "on" and self.word(end) in SPEECH_PLACES:
            named = named_at(self.page, end + (2 if self.word(end + 1) == "de" else 1), self._sentence(at)[1])
            return Voice(head, named.last, named.who, self._reach(head), "free") if named else None
        if self.word(i) not in PRONOUNS:
            return None
        return Voice(head, end, Named(i, i, i + 1, "pronoun"), self._reach(head), "free")

    def _name_after(self, head: int, at: int) -> Voice | None:
        """`…, a indiqué mardi la préfecture`, `comme le rappelle la SNSM`."""
        before = self.word(head - 1)
        contrary = self.page.folds[max(head - 4, 0) : head][:3] == ["contrairement", "à", "ce"]
        relative = before in ("qu'", "que") and (contrary or self.word(head - 2) != "ce")
        pointing = self.page.folds[max(head - 4, 0) : head - 1] == ["c'", "est", "ce"]
        if before in CLITICS:
            before = self.word(head - 2 - (self.word(head - 3) == "ainsi"))  # `ainsi que l’indique`
        if before not in BEFORE_INVERTED and not relative and not pointing:
            return None
        if relative and self.word(at) in _HAVING:
            return None  # `neuf des 15 districts que compte la région`
        quoted = self.word(head - 1 - (self.word(head - 1) == ",")) in CLOSING_QUOTES
        start = self._skip_asides(self._past_mood(at + 1) if quoted else self._past_interjected(at + 1))
        if at + 1 < start and self.word(start) == ",":
            start = self._past_place(start + 1)  # `a indiqué mardi 23 janvier, l’Office …`
        if self.page.folds[start : start + 2] in (["l'", "un"], ["l'", "une"]):
            start = self._one_of(start)
        if self.page.words[start : start + 1] and not self._may_name(start):
            return None
        if self.page.kinds[start - 1] in number_letters() and is_people(singular(self.word(start))):
            return None  # `la Jordanie, deuxième pays d’accueil, comptait 516 000 Syriens`
        named = named_at(self.page, start, self._sentence(at)[1], spoken=quoted)
        if named is None or named.kind == "pronoun" or self._is_figure_of(named):
            return None
        contrary = contrary or self._is_contrasted(head, named.last)
        style: Style = "denied" if contrary else "narrow" if relative else "free"
        reach = self._pointed_at(head, named.last) if pointing else self._reach(head)
        if self._is_untrue(head):
            end = next((i for i in range(named.last, reach[1]) if self.word(i) in ":;"), reach[1])
            reach = reach[0], end
        return Voice(head, named.last, named.who, reach, style, named.kind == "paper")

    def _is_contrasted(self, head: int, end: int) -> bool:
        """`pas 40 euros, comme le` | soutient l’opposition, | mais 22: of what is denied, and of that alone."""
        like = head - 1 - (self.word(head - 1) in CLITICS)
        first = max(self._sentence(head)[0], like - _LONGEST_TOLD)
        if self.word(like) != "comme" or {"pas", "non"}.isdisjoint(self.page.folds[first:like]):
            return False
        instead = ["et", "non"] in [self.page.folds[i : i + 2] for i in range(max(first, like - NEAR), like)]
        return instead or "mais" in self.page.folds[end : end + 2]

    def _is_untrue(self, head: int) -> bool:
        """`Il n’est pas vrai, comme l’` | affirme le préfet, que …: what a colon opens is said against it."""
        like = head - 1 - (self.word(head - 1) in CLITICS)
        before = self.page.folds[max(like - 3, 0) : like]
        return self.word(like) == "comme" and before[:1] == ["pas"] and not _TRUE.isdisjoint(before)

    def _pointed_at(self, head: int, end: int) -> Run:
        """`C’est ce qu’indique l’Insee` | : 12 % …, else the sentence before: what `ce` means."""
        last = self._sentence(head)[1]
        colon = self.page.kinds.find(colon_letter(), end, min(end + LONGEST_BRACKET, last))
        return (colon, last) if colon >= 0 else self._reach(head)

    def _past_mood(self, at: int) -> int:
        """`« … », lance` | `, excédée, une mère`: past two commas, where somebody is named behind them."""
        end = self._past_interjected(at)
        if end > at or self.word(at) != ",":
            return end
        close = next((i for i in range(at + 1, at + _MOOD) if self.word(i) == ","), at)
        inside = self.page.kinds[at + 1 : close]
        plain = sign_letters().isdisjoint(inside) and number_letters().isdisjoint(inside)
        named = (
            plain and not self._may_name(at + 1) and close + 1 < len(self.page) and self._may_name(close + 1)
        )
        return close + 1 if named else at

    def _past_interjected(self, at: int) -> int:
        """`a fait savoir` | `, jeudi, à la presse, le porte-parole`: past days, places, adverbs between commas."""
        end = at
        for _ in range(_INTERJECTED):
            if self.word(end) != "," or end + 1 >= len(self.page):
                break
            past = self._skip_asides(end + 1)
            if past == end + 1 or self.word(past) != ",":
                return past if past < len(self.page) and end > at else at
            end = past
        return end + 1 if end > at and self._may_name(end + 1) else at

    def _is_figure_of(self, named: Named) -> bool:
        """`La ministre, Marie Roux, avance` | `le chiffre de 12 000 retours`, `un plan de 40 départs`: the object."""
        counted = self.page.kinds[named.last + 1 : named.last + 2] in number_letters()
        held = self.word(named.first) in PAPERS or self.word(named.start) in A
        return held and self.word(named.last) in OF and counted

    def _past_place(self, at: int) -> int:
        """`a révélé lundi,` | `à Kolda, le gouverneur`: past a place between commas."""
        if self.word(at) not in ("à", "au", "en") or not self.page.words[at + 1 : at + 2]:
            return at
        end = self._past_phrase(at + 1, self._sentence(at)[1])
        placed = self.page.words[at + 1].capital and end - at <= NEAR
        return end + 1 if placed and self.word(end) == "," else at

    def _one_of(self, at: int) -> int:
        """`l’un d’eux,` | `Lamin`: past the pronoun to the name behind its comma."""
        comma = next((i for i in range(at + 2, at + NEAR) if self.word(i) == ","), at)
        named = comma > at and comma + 1 < len(self.page) and self.page.words[comma + 1].capital
        return comma + 1 if named else at

    def _may_name(self, at: int) -> bool:
        """Whether a subject after its verb may begin here: an article or a capital."""
        return self.word(at) in DETERMINERS or (at < len(self.page) and self.page.words[at].capital)

    def _skip_asides(self, at: int) -> int:
        """Past adverbs, dates and addressees: `a indiqué mardi à l’AFP le procureur`."""
        dates = date_letters()
        end = self._sentence(at - 1)[1]
        while at < end:
            word = self.word(at)
            if (self.page.kinds[at] in dates and word not in DETERMINERS) or is_adverb(word):
                at += 1
            elif word in SPEECH_PLACES:
                at = self._past_phrase(at + 1, end)
            elif word in ("ce", "cette") and self.page.kinds[at + 1 : at + 2] in dates:
                at += 2
            elif self.page.folds[at : at + 3] in _OWN_PART:
                at += 3  # `affirme` | `de son côté l’ONG`
            elif word in ("le", "la") and self.page.kinds[at + 1 : at + 2] == letter_of()["date"]:
                at += 2  # `a annoncé` | `le lendemain la marine`
            else:
                break
        return at

    def _past_phrase(self, at: int, end: int) -> int:
        """Past the noun after a preposition, up to the next article that no `de` leads."""
        while at < end and self.word(at) in DETERMINERS and not self._is_title(at):
            at += 1
        while at < end and self.page.kinds[at] not in sign_letters():
            led = self.word(at - 1) in ("de", "d'") or self.word(at - 1) in SPEECH_PLACES  # `à` | la presse
            if self.word(at) in ("que", "qu'", "qui", "où", "dont", "pourquoi", "comment", "si"):
                break
            article = self.word(at) in ("le", "la", "les", "l'", "un", "une")
            if (article and not led and not self.page.words[at].capital) or self._is_addressed(at):
                break
            if not led and self._is_title(at):
                break
            at += 1
        return at

    def _is_title(self, at: int) -> bool:
        """`titre en une` | Le Progrès: the capital article of a paper, and its name."""
        named = self.word(at) in THE and self.page.words[at].capital and not self.page.words[at - 1].capital
        return named and at + 1 < len(self.page) and self.page.words[at + 1].capital

    def _is_addressed(self, at: int) -> bool:
        """`à l’AFP` | `Marie Durand`, `à Sud-Matin` | `Ali Diallo`: the name of the addressee ended."""
        before = self.page.words[at - 1]
        if self.word(at) == "des" and before.upper and self.word(at + 1) in voice_nouns():
            return True  # `ont indiqué à EFE` | `des sources policières`
        tied = (before.upper and len(before.text) > 1) or self.word(at - 2) in HYPHENS
        return tied and before.capital and self.page.words[at].capital and not self.page.words[at].upper

    def _name_before(self, head: int, at: int, saying: Saying) -> Voice | None:
        """`le HCR estime que …`; before a number without `que` only verbs of counting."""
        cries = self.word(at + 1) == ":" and self.word(at + 2) in QUOTES  # `Awa soupire : « … »`
        cries = cries or (self.word(at) in _HAVING and self._is_stressed(at))
        if (saying.use == "quote" and not cries) or self.page.folds[at + 1 : at + 3] in _WEIGHS:
            return None
        if saying.use == "say" and self.word(head - 1) in ("n'", "ne") and self._only(at + 1):
            return None  # `il n’a écrit que trois pièces`
        after = self._past_insertion(self._skip_asides(at + 1))
        if self.word(at).startswith("relev") and self.word(at + 1) in DEFINITE:
            return None  # `a relevé` | les montants, passant de 30 à 50: it acts
        if self.word(after) == "pour" and self.word(at).startswith(_FEARS):
            return None  # `craint pour la sécurité de 65 000 réfugiés`
        says_that = self._says_that(at, after)
        counted = saying.use == "count" and self.word(head - 1) not in _ITSELF
        counts = cries or says_that or counted or self._is_fact(at, after)
        shows = not counts and self.word(at).startswith(_SHOWS)
        if not counts and not shows:
            return None
        named = self._subject(head, says_that=says_that) or self._shared_subject(head)
        if named and not says_that and self._decides(head, at, named):
            return None
        if shows and not (named and named.kind == "paper"):
            return None  # `Les données de l’OIM montrent une baisse de 12 %`; not `Le maire montre 12 photos`
        # `Beyrouth évalue à 1,5 million`
        rated = self.word(at).startswith(_RATES) and self.word(at + 1) == "à"
        admits = self.word(at).startswith(_ADMITS)
        if named is None or (named.kind == "place" and not (says_that or rated or admits)):
            return None
        if named.kind == "paper" and named.author is None:
            paper, named = named, self._author_after(named, head)
            if named is None and self.word(at) == "état" and self.word(paper.first) in PAPERS:
                return None  # `un précédent bilan faisait état de 41 morts`: nobody’s
            named = named or paper
        last = self._reach(head)[1]
        if (rated and not says_that) or self.word(after) in ("avoir", "être"):
            # `…; le HCR, lui, n’en a enregistré que 976 065`, `disent avoir fui ; 3 corps …`: another’s
            last = next((i for i in range(at, last) if self.word(i) == ";"), last)
        last = min(last, self._next_deed(head, at), self._turn(at, after))
        return Voice(named.start, at + 1, named.who, (head, last), "subject", named.kind == "paper")

    def _turn(self, at: int, after: int) -> int:
        """`Il indique posséder 400 euros` | , mais les agents …: an infinitive ends where another subject acts."""
        end, nowhere = self._sentence(at)[1], len(self.page)
        if guess(self.word(after)) != Tag.INFINITIVE or not self.word(at).startswith(_SAYS_DOING):
            return nowhere
        return next((i for i in range(after, end - 1) if self.word(i) == "," and self._turns(i + 1)), nowhere)

    def _turns(self, at: int) -> bool:
        """`mais` | les agents, `tandis que` | la police: a word that sets against, and an article."""
        if self.word(at) not in ("mais", "alors", "tandis", "or"):
            return False
        return self.word(at + 1 + (self.word(at + 1) in ("que", "qu'"))) in THE | A

    def _only(self, at: int) -> bool:
        """`n’a écrit` | que trois pièces: `que` before a number says how few."""
        return self.word(at) == "que" and self.page.kinds[at + 1 : at + 2] in number_letters()

    def _next_deed(self, head: int, at: int) -> int:
        """`a dénoncé un scandale` | et remis une pétition: where a deed follows that tells nothing."""
        end, nowhere = self._sentence(at)[1], len(self.page)
        if self.word(head) not in AUXILIARIES or head == at:
            return nowhere
        close = ""
        for i in range(at + 1, min(end - 1, at + _LONGEST_TOLD)):
            word = self.word(i)
            if close or word in QUOTES:
                close = "" if word == close else close or QUOTES[word]
            elif word == "et" and self._is_deed(i + 1):
                return i
            elif word in _TURNS or word in AUXILIARIES or word in BE or guess(word) == Tag.PARTICIPLE:
                break
            elif word in ("avoir", "être"):
                break  # `a annoncé avoir arrêté 300 personnes et démantelé 12 réseaux`: all of it was told
        return nowhere

    def _is_deed(self, at: int) -> bool:
        """`remis une pétition`, `fait fermer neuf centres`; not `réclamé`, `fait état de`, `ramenés à terre`."""
        word, following = self.word(at), self.word(at + 1)
        if word == "fait":
            return guess(following) == Tag.INFINITIVE and following not in _KNOWN
        asks = word.startswith(_ASKS) or word in sayings()
        agrees = word[-1] in "se" and not word.endswith(("mis", "pris", "quis"))
        objects = following in DETERMINERS or self.page.kinds[at + 1 : at + 2] in number_letters()
        return Tag.PARTICIPLE in guess(word) and not asks and not agrees and objects

    def _says_that(self, at: int, after: int) -> bool:
        """`estime` | que, `affirme` | avoir secouru, `assure ne` | pas avoir, `dit` | suivre 300 familles."""
        if self.word(after) in ("que", "qu'", ":", "avoir", "être") or self.word(after) in QUOTES:
            return True
        if (
            self.word(at).startswith(_TELLS_WHOM)
            and self.word(after) in OF
            and self.word(after + 1) in QUOTES
        ):
            return True  # `a averti` | d’« une perte de 50 % »
        having = at + 1
        while self.word(having) in CLITICS or self.word(having) in ("ne", "n'"):
            having += 1  # `assure` | en avoir `compté 40`
        if self.word(having) in ("avoir", "être"):
            return True
        if self.word(at).startswith(_TELLS_WHOM) and self.word(after) in DETERMINERS:
            near = range(after, min(after + NEAR, self._sentence(at)[1]))
            behind = takewhile(lambda i: self.page.kinds[i] not in sign_letters(), near)
            return any(self.word(i) in ("que", "qu'") for i in behind)
        counted = not number_letters().isdisjoint(self.page.kinds[after + 1 : after + 3])
        does = counted and guess(self.word(after)) == Tag.INFINITIVE
        return self.page.folds[after : after + 2] in _NOT_HAVING or (
            does and self.word(at).startswith(_SAYS_DOING)
        )

    def _decides(self, head: int, at: int, named: Named) -> bool:
        """`La cour a confirmé la peine`, `Le tribunal s’est déclaré incompétent`: it acts, and tells nothing."""
        if self.word(head) in BE:
            return True
        court = (
            self.word(named.first) in _JUDGES and self.page.folds[named.first + 1 : named.first + 3] != _AUDIT
        )
        council = self.page.folds[named.first : named.first + 3] in _COUNCILS
        return self.word(at).startswith("confirm") and (court or council)

    def _past_insertion(self, at: int) -> int:
        """`a affirmé` | `, sans plus de détails, que …`: past what two commas set apart, where `que` follows."""
        if self.word(at) != ",":
            return at
        closed = next((i for i in range(at + 1, at + _INSERTED) if self.word(i) in _CLAUSE_ENDS), at)
        says_that = self.word(closed) == "," and self.word(closed + 1) in ("que", "qu'")
        says_that = says_that or (
            self.word(closed) == "," and self.word(closed + 1) in OF and self.word(closed + 2) in QUOTES
        )
        if self.word(closed) == ":" and self.word(at + 1) in ("dans", "lors"):
            return closed  # `L’Insee nuance, dans une note publiée mardi` | : le taux …
        return closed + 1 if says_that and closed < self._sentence(at)[1] else at

    def _is_fact(self, at: int, after: int) -> bool:
        """`dément` | `l’expulsion de 300 migrants`, `a reconnu` | `la mort de 4 détenus`: a fact, with its number."""
        if self.word(at).startswith(_ADMITS):
            told = self.word(after + 1) in _DEATHS or _is_toll(self.page, after)
        else:
            told = self.word(at).startswith(_DENIES)
        if not told or self.word(after) not in THE:
            return told and _is_toll(self.page, after)
        of = next((i for i in range(after + 2, after + NEAR) if self.word(i) in ("de", "d'")), None)
        return of is not None and self.page.kinds[of + 1 : of + 2] in number_letters()

    def _shared_subject(self, head: int) -> Named | None:
        """`L’ONG dénonce des départs forcés et cite treize cas`: two verbs of one subject."""
        told = self.word(head - 1) == "et" and self.word(head) not in AUXILIARIES
        named = self._first_subject(head - 1) if told else None
        return named if named and named.kind in ("body", "person", "name") else None

    def _author_after(self, paper: Named, last: int) -> Named | None:
        """`selon des chiffres publiés mardi par Eurostat`."""
        for at in range(paper.last, min(paper.last + 2 * NEAR, last)):
            if at == paper.last + 1 and self.word(at) in ("de", "du", "des", "d'"):
                return named_at(self.page, at + 1, last)  # `le plan 2023 de l’OIM`
            if at == paper.last and self.word(at) == "," and not self.word(at + 1).startswith(SPOKEN):
                return None  # `Selon le document,` | `890 pêcheurs ont été refoulés par la marine`
            dated = self.word(at) == "," and date_letters() & {*self.page.kinds[at - 1 : at + 2]}
            if self.word(at) in (",", ".", ":", ";") and at > paper.last and not dated:
                return None
            if (
                self.word(at) == "site" and self.word(at + 1) in OF
            ):  # `les données publiées sur le` | site de l’Insee
                return named_at(self.page, at + 2, last)
            if self.word(at) == "par":
                return named_at(self.page, at + 1, last)
            if self.word(at) in ("que", "qu'"):  # `d’après les chiffres que le ministère a publiés`
                named = named_at(self.page, at + 1, last)
                return self._giver(named) if named else None
        return None

    def _giver(self, named: Named) -> Named | None:
        """`que la direction` | a publiés, `que le bureau en France` | a rendues publiques, `vient de publier`."""
        last = named.last
        if self.word(last) == "en" and last + 1 < len(self.page) and self.page.words[last + 1].capital:
            last += 2
        gives = self.word(last) in AUXILIARIES and self.word(last + 1) in GIVEN | _MADE
        gives = gives or (self.word(last) in ("vient", "viennent") and self.word(last + 1) == "de")
        return replace(named, last=last) if gives else None

    def _subject(self, head: int, *, says_that: bool) -> Named | None:
        """The name that ends before the verb: `le HCR estime`, `Amy Pope, qui dirige l’OIM, a jugé`.

        says_that: what it says follows, so a stray comma does not hide its subject: `l’agence, a indiqué que`.
        """
        first, end = self._sentence(head)[0], head
        while end > first and (self.word(end - 1) in CLITICS or is_adverb(self.word(end - 1))):
            end -= 1
        if self.page.folds[max(end - 3, 0) : end] in _OWN_PART:
            end -= 3  # `le ministère` | de son côté `a chiffré`
        if self.word(end - 1) in ("ne", "n'"):
            if not {"que", "qu'"}.intersection((self.word(head + 1), self.word(head + 2))):
                return None
            end -= 1  # `l’ambassade n’en recense que 1 870`, `n’en a recensé que`
        end = self._before_stress(end)
        end = self._before_bracket(first, end)
        if end == first:
            return None
        if self.word(end - 1) in PRONOUNS:
            return Named(end - 1, end - 1, end, "pronoun")
        if self.word(end - 1) == "qui":
            end -= 2 if self.word(end - 2) == "," else 1
            return self._ending(first, self._before_bracket(first, end), within=True)
        if self.word(end - 1) == ",":
            return self._before_comma(first, end - 1) or (self._ending(first, end - 1) if says_that else None)
        return self._before_relative(first, end) or self._ending(first, end) or self._dated(first, end)

    def _dated(self, first: int, end: int) -> Named | None:
        """`Le rapport du ministère de la Santé` | du 2 décembre 2018 `indique`: a paper with its date."""
        day, letters = end - 1, letter_of()
        while day > first and self.page.kinds[day] == letters["rest"]:
            day -= 1
        if self.page.kinds[day] != letters["date"] or self.word(day - 1) not in _DATING:
            return None
        start = day - 1 - (self.word(day - 2) in _ISSUED)
        start -= self.word(start - 1) == "en"  # `en date du`
        named = self._ending(first, start) if start > first else None
        return named if named and named.kind == "paper" else None

    def _before_bracket(self, first: int, end: int) -> int:
        """`l’Office des migrations` | `(OFM)`: past the brackets that end at word `end`, back to the name."""
        inside = range(end - 2, max(end - LONGEST_BRACKET, first), -1) if self.word(end - 1) == ")" else ()
        return next((i for i in inside if self.word(i) == "("), end)

    def _before_stress(self, end: int) -> int:
        """`l’OIM` | `, elle, estime`, `le parquet` | `, quant à lui, n’en compte que`."""
        if self.word(end - 1) != "," or self.word(end - 2) not in PRONOUNS:
            return end
        start = end - 2 - 2 * (self.page.folds[max(end - 4, 0) : end - 2] == ["quant", "à"])
        return start - 1 if self.word(start - 1) == "," else end

    def _is_stressed(self, at: int) -> bool:
        """`le parquet, quant à lui,` | `n’en` | `compte que 240`: set against another, so it counts."""
        start = at
        if self.word(at - 1) == "en":
            start -= 1 + (self.word(at - 2) in ("n'", "ne"))
        return self._before_stress(start) < start

    def _before_relative(self, first: int, end: int) -> Named | None:
        """`L’ONG` | `qui gère le centre dit avoir besoin de 350 000 dollars`: what the relative clause is about."""
        at = next((i for i in range(end - 2, max(first, end - _RELATIVE), -1) if self.word(i) == "qui"), None)
        if at is None or not is_finite_verb(self.word(at + 1)) or "," in self.page.folds[at:end]:
            return None
        return self._ending(first, at)

    def _ending(self, first: int, end: int, *, within: bool = False) -> Named | None:
        """The longest name that ends just before word `end`.

        within: also one that a preposition leads, as `qui` takes it up: `reçu par` | l’ONG Salam, qui estime.
        """
        start = end - 1
        while start > first and (self.word(start - 1) not in BREAKS or self._shares(start)):
            start -= 1
        for at in range(start, end):
            inner = at != start and (
                self.word(at - 1) in BEFORE_COMPLEMENT or self.word(at) in OF
            )  # `l’avion d’une association`
            if self.page.words[at].capital and self.word(at - 1) in _STORMS:
                return None  # `le bilan de l’ouragan` | Otis
            if self._may_name(at) and (not inner or (within and self.word(at) in DETERMINERS)):
                named = named_at(self.page, at, end)
                if named and (named.last == end or self._is_told(named.last)):
                    return named
        return None

    def _is_told(self, at: int) -> bool:
        """`un médecin` | `joint par téléphone` redoute: a participle that tells how somebody spoke."""
        return self.word(at).startswith(SPOKEN) and self.word(at + 1) in _TOLD

    def _first_subject(self, end: int) -> Named | None:
        """Who is the subject at the head of the sentence of word `end`: `La préfecture minimise, …`."""
        first = self._sentence(end)[0]
        if first >= end or not self._may_name(first):
            return None
        named = named_at(self.page, first, end)
        if named is None or named.kind == "paper":
            return None
        verb = named.last
        while verb < end and self._is_own_part(verb):
            verb += 1
        while self.word(verb) in CLITICS or self.word(verb) in ("ne", "n'"):
            verb += 1
        acts = verb < end and (self.word(verb) in AUXILIARIES or is_finite_verb(self.word(verb)))
        return named if acts else None

    def _shares(self, at: int) -> bool:
        """`le HCR et` | ses partenaires, `économiques et` | sociaux: the break before word `at` is inside a name."""
        if self.word(at - 1) != "et":
            return False
        if Tag.ADJECTIVE in guess(self.word(at)) and Tag.ADJECTIVE in guess(self.word(at - 2)):
            return not self.page.words[at].capital
        led = at + (self.word(at) in OF)
        led += self.word(led) in THE
        named = (
            at - 2 - (Tag.ADJECTIVE in guess(self.word(at - 2)))
        )  # `le Secours` | catholique et la Croix-Rouge
        both = (
            self.page.words[max(named, 0)].capital and led < len(self.page) and self.page.words[led].capital
        )
        return self.word(at) in ("ses", "leurs", "son", "sa") or (both and self.word(at) in THE | OF)

    def _before_comma(self, first: int, comma: int) -> Named | None:
        """The first name of the sentence that a comma follows, before the comma at `comma`."""
        starts = [first] + [i + 1 for i in range(first, comma) if self.word(i) in BREAKS]
        for at in starts:
            if at < comma and self._may_name(at):
                named = named_at(self.page, at, comma)
                last = self._past_bracket(named.last) if named else comma
                whole = self.word(last) == ","
                if named and whole and (last < comma or "," in self.page.folds[named.first : comma]):
                    return named
        return None

    def _past_bracket(self, at: int) -> int:
        """`l’Office des migrations` | `(OFM), publié lundi,`: past the short form of a name."""
        return at + 3 if self.word(at) == "(" and self.word(at + 2) == ")" else at

    def _passive(self, at: int, saying: Saying) -> Voice | None:
        """`estimé à 690 € par la Cour des comptes`, `les refus avancés par les associations`."""
        if not saying.participle or self.word(at).startswith("revendiqu"):
            return None  # `une attaque revendiquée par l’EI`: an actor
        if saying.use != "count" and self.page.folds[max(at - 2, 0) : at] != ["il", "est"]:
            return None
        last = self._sentence(at)[1]
        for i in range(at + 1, min(at + 8, last)):
            if self.word(i) in (",", ";", "(", "et"):
                return None
            if self.word(i) == "par":
                named = named_at(self.page, i + 1, last)
                if named is None or named.kind in ("place", "pronoun"):
                    return None
                if self.word(named.last) in ("que", "qu'"):
                    return Voice(i, named.last, named.who, self._reach(at), "free")
                if saying.use != "count":
                    return None  # `il est rappelé` | par la mairie
                if self.word(named.last) == "à" and self._has_number(named.last, named.last + NEAR):
                    return Voice(i, named.last, named.who, (named.last, named.last + NEAR), "free")
                return Voice(i, named.last, named.who, (self._sentence(at)[0], i), "narrow")
        return None


def _is_toll(page: Scan, at: int) -> bool:
    """`reconnaît 63` | `morts`: victims behind their number, which looked like a date."""
    return page.kinds[at - 1] in number_letters() and not _TOLLS.isdisjoint(page.folds[at : at + 1])


_MORE_THAN_ADVERB = Tag.NOUN | Tag.DETERMINER | Tag.PRONOUN | Tag.RELATIVE | Tag.PREPOSITION


@lru_cache(1 << 14)
def is_adverb(word: str) -> bool:
    tag = guess(word)
    return Tag.ADVERB in tag and not tag & _MORE_THAN_ADVERB
