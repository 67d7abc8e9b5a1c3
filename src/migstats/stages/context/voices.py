"""Where a text says who speaks: `selon l’OIM`, `a indiqué mardi la préfecture`, `le HCR estime que`."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from ...found import Run
from ...lexicon import letter_of
from ...lexicon.doings import words_of
from ...lexicon.gazetteer import is_people
from ...lexicon.speech import Saying, sayings, voice_nouns
from ...morphology import Tag, guess, singular
from ...scan import Scan
from ...tokens import HYPHENS, bare
from ...words import OF, THE, word_set
from .naming import DETERMINERS, INSIDE, PRONOUNS, Named, named_at

if TYPE_CHECKING:
    from collections.abc import Callable


AUXILIARIES = word_set("a ont avait avaient aurait auraient ait eut eurent")
BE = word_set("est sont était étaient")
CLITICS = word_set("se s' lui leur nous vous en y l' le les")
SPEECH_PLACES = word_set("à au aux auprès dans sur en lors par devant via sous depuis après chez")
# A name after one of these is no subject.
BEFORE_COMPLEMENT = word_set("de d' du des à au aux en par dans chez sur vers pour avec comme")
# A clause begins after these.
BREAKS = frozenset(
    (
        ",",
        ";",
        ":",
        "»",
        '"',
        "”",
        "–",
        "—",
        "que",
        "qu'",
        "mais",
        "et",
        "car",
        "(",
        "«",
        "or",
        "quand",
        "alors",
    )
)
# An inverted verb stands after these: `…, indique la préfecture`.
BEFORE_INVERTED = frozenset((",", "»", '"', "”", "–", "—", "!", "?", "comme"))
QUOTES = {"«": "»", "“": "”", '"': '"'}
PAPERS = word_set(
    "estimation estimations chiffre chiffres bilan constat décompte calcul calculs comptage évaluation"
)
POINTING = (("c'", "est"), ("ce", "sont"), ("tel", "est"), ("telle", "est"), ("tels", "sont"), ("il", "s'"))
BULLETS = frozenset("-–—•▪●*·✔►■")
_NEAR = 5
_FORECAST = 7
_NOTE_HEADS = word_set("champ lecture note notes données")
_CAPTIONS = word_set("tableau graphique figure carte encadré infographie")
_WEIGHS = (
    ["pour", "plus"],
    ["pour", "près"],
    ["pour", "moins"],
    ["pour", "un"],
    ["sur", "l'"],
)  # `compte pour`
_DASHES = frozenset("–—")
_UNSPELT = DETERMINERS | INSIDE  # words that an abbreviation may leave out
_LONGEST_QUOTE = 400
_LONGEST_BRACKET = 9

# `Pour un centre de cette taille, la dépense …`: nobody that is known.
_ANY = word_set("tout toute tous toutes chaque un une certains certaines")
# `l’institution prévoit un repli de 5 %`: who foresees a movement; what a law or plan foresees is none.
_FORESEES = word_set("prévoit prévoient prévoyait prévoyaient attend attendent attendait projette projettent")

# What an author does with a paper.
_GIVEN = word_set("""
    communiqué communiquée communiqués communiquées fourni fournie fournis fournies publié publiée publiés
    publiées transmis transmise transmises dressé dressée établi établie établis établies diffusé diffusée
    diffusés diffusées compilé compilée compilés compilées recueilli recueillie recueillis recueillies
""")
_OWN_PART = frozenset(
    (
        ("pour", "sa", "part"),
        ("pour", "leur", "part"),
        ("de", "son", "côté"),
        ("de", "leur", "côté"),
    )
)
# `faire état de` stands before a number, `faire savoir` before `que`.
_STATES = Saying("count", participle=False, finite=True)
_LETS_KNOW = Saying("say", participle=False, finite=True)

Style = Literal["free", "subject", "narrow", "line", "denied"]


@dataclass(slots=True)
class Voice:
    """Someone who says something: words `at` to `end` are the whole attribution.

    reach: the words that it answers for. paper: it speaks through a paper. style: `free` before or after what
    it says, `subject` of a verb, `narrow` for the one number before it, `line` for the list above it, `denied` for
    what is denied behind it.
    """

    at: int
    end: int
    who: Named
    reach: Run
    style: Style
    paper: bool = False
    name: str = ""


def find_voices(page: Scan) -> list[Voice]:
    """Voices of `page`, left to right.

    `51 naufragés ont été sauvés, indique la préfecture maritime` -> préfecture maritime, for its sentence
    """
    openers, verbs = _openers(), sayings()
    reader = Reader(page, quotations(page))
    found: list[Voice] = []
    for at in page.places_of(openers.keys()):
        folded = page.words[at].folded
        voice = openers[folded](reader, at)
        if voice is None and folded in verbs:
            voice = reader.verb(at, verbs[folded])
        if voice and not (found and found[-1].end > voice.at and found[-1].style != "narrow"):
            found.append(voice)
    return found


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads attributions of `page`. quotations: runs from the opening to past the closing sign."""

    page: Scan
    quotations: list[Run]

    def word(self, at: int) -> str:
        """The folded word `at`; empty outside the text."""
        folds = self.page.folds
        return folds[at] if 0 <= at < len(folds) else ""

    def nothing(self, _at: int) -> Voice | None:
        """A word that only `verb` reads."""
        return None

    # ------------------------------------------------------------ before a name

    def according(self, at: int) -> Voice | None:
        """`selon la préfecture`, `dixit le maire`."""
        return self._free(at, at + 1)

    def after(self, at: int) -> Voice | None:
        """`d’après les organisateurs`; `après` alone is no attribution."""
        return self._free(at - 1, at + 1) if self.word(at - 1) == "d'" else None

    def believe(self, at: int) -> Voice | None:
        """`à en croire la police`, `si l’on en croit le HCR`."""
        return self._free(at - 2, at + 1) if self.word(at - 1) == "en" else None

    def by_word(self, at: int) -> Voice | None:
        """`aux dires de`, `de l’avis de`, `de l’aveu même du maire`."""
        end = at + 1 + (self.word(at + 1) in ("même", "mêmes"))
        led = self.word(at - 1) in ("aux", "au", "l'") and self.word(end) in ("de", "du", "des", "d'")
        start = at - 1 - (self.word(at - 2) == "de")
        return self._free(start, end) if led else None

    def quoting(self, at: int) -> Voice | None:
        """`l’AFP, citant la préfecture`: the voice is who is quoted."""
        return self._free(at, at + 1)

    def source(self, at: int) -> Voice | None:
        """`de source portuaire`, `(source : Frontex)`, `Sources : Insee` under a table."""
        colon = at + 1
        if self.word(colon) in ("des", "du", "de") and self.word(at - 1) in ("", "\n", "."):
            colon = next((i for i in range(at + 2, at + _NEAR + 1) if self.word(i) == ":"), at)
        if self.word(colon) == ":":
            named = named_at(self.page, colon + 1, self._sentence(at)[1])
            return self._credit(at, named, many=colon > at + 1) if named else None
        if self.word(at - 1) in ("de", "par") and self.word(at - 2) not in DETERMINERS:
            return self._free(at - 1, at)
        return None

    def for_someone(self, at: int) -> Voice | None:
        """`Pour le HCR, 2023 restera …` at the beginning of a sentence; not `pour la Mauritanie`."""
        if at != self._sentence(at)[0] or self.word(at + 1) in _ANY:
            return None
        voice = self._free(at, at + 1)
        if voice is None or self.word(voice.end) != "," or voice.who.kind not in ("body", "person"):
            return None
        many = (
            voice.who.kind == "person" and self.word(at + 1) == "les"
        )  # `Pour les employeurs, le billet coûte`
        return None if many else voice

    def paper(self, at: int) -> Voice | None:
        """`C’est l’estimation de l’ONG`: the sentence before is meant."""
        first, last = self._sentence(at)
        if not self._points_back(first) or at > first + _NEAR:
            return None
        named = named_at(self.page, at, last)
        return (
            Voice(at, named.last, named.author, self._reach(at), "free") if named and named.author else None
        )

    def learnt(self, at: int) -> Voice | None:
        """`a-t-on appris de source judiciaire`, `a appris l’AFP auprès de la préfecture`."""
        if not AUXILIARIES.intersection(self.word(i) for i in range(at - 5, at)):
            return None
        last = self._sentence(at)[1]
        for i in range(at + 1, min(at + _NEAR, last)):
            if self.word(i) in (",", "que", "qu'"):
                return None
            if self.word(i) in ("auprès", "de", "d'"):
                named = named_at(self.page, i + (2 if self.word(i) == "auprès" else 1), last)
                return Voice(at, named.last, named.who, self._reach(at), "free") if named else None
        return None

    def given(self, at: int) -> Voice | None:
        """`le bilan communiqué par la préfecture fait état de 12 morts`: a paper and its author."""
        aside = self.word(at - 1) == "," or _is_adverb(self.word(at - 1))
        by = at + 1
        while self.page.kinds[by : by + 1] in _date_letters() or _is_adverb(self.word(by)):
            by += 1  # `un bilan, diffusé dimanche soir par l’OIM, fait état de …`
        if voice_nouns().get(self.word(at - 1 - aside)) != "paper" or self.word(by) != "par":
            return None
        named = named_at(self.page, by + 1, self._sentence(at)[1])
        return Voice(at, named.last, named.who, self._reach(at), "free", paper=True) if named else None

    def talk(self, at: int) -> Voice | None:
        """`les associations parlent de 300 morts`."""
        if self.word(at + 1) not in ("de", "d'") or self.word(at - 1) == "on":
            return None
        return self._name_before(at, at, _STATES)

    def bracket(self, at: int) -> Voice | None:
        """`40 passeurs tués (armée)`: a name alone in brackets at the end of a sentence."""
        close = next((i for i in range(at + 1, at + _LONGEST_BRACKET) if self.word(i) == ")"), None)
        if close is None or self.word(close + 1) not in (".", "\n", "", "!"):
            return None
        named = named_at(self.page, at + 1, close)
        if named is None or named.last != close or named.kind in ("place", "pronoun", "paper"):
            return None
        known = named.kind in ("body", "person") or self.page.words[named.first].upper
        return (
            None
            if not known or self._is_short_for(at, named)
            else Voice(at, close + 1, named, self._reach(at), "free")
        )

    def _is_short_for(self, at: int, named: Named) -> bool:
        """`l’Organisation internationale pour les migrations (OIM)`: the brackets hold its short form."""
        if self._spells(at, self.word(named.first)):
            return True
        initial = self.word(named.first)[0]
        before = self.page.words[max(at - 10, self._sentence(at)[0]) : at]
        return self.page.words[named.first].upper and any(
            w.capital and not w.upper and w.folded[0] == initial for w in before
        )

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
            named = self._author_after(named, last) or named
        return Voice(at, named.last, named.who, self._reach(at, spoken=False), "free", paper)

    def _author_after(self, paper: Named, last: int) -> Named | None:
        """`selon des chiffres publiés mardi par Eurostat`."""
        for at in range(paper.last, min(paper.last + 2 * _NEAR, last)):
            if at == paper.last + 1 and self.word(at) in ("de", "du", "des", "d'"):
                return named_at(self.page, at + 1, last)  # `le plan 2023 de l’OIM`
            if self.word(at) in (",", ".", ":", ";") and at > paper.last:
                return None
            if self.word(at) == "par":
                return named_at(self.page, at + 1, last)
            if self.word(at) in ("que", "qu'"):  # `d’après les chiffres que le ministère a publiés`
                named = named_at(self.page, at + 1, last)
                gives = named and self.word(named.last) in AUXILIARIES and self.word(named.last + 1) in _GIVEN
                return named if gives else None
        return None

    def _credit(self, at: int, named: Named, *, many: bool = False) -> Voice:
        """`Source : Eurostat`, on a line of its own for the list or table above it.

        many: for all tables above, `Source des deux tableaux : OIM`.
        """
        first, _ = self.page.layout.line(at)
        noted = (
            self.word(first) in _NOTE_HEADS and self.word(at - 1) == "."
        )  # `Champ : France. Source : Insee`
        if (at - first > 1 and not noted) or not first:
            return Voice(at, named.last, named.who, self._reach(at), "free")
        return Voice(at, named.last, named.who, (self._block(first, 4 if many else 2), first), "line")

    def _block(self, line: int, gaps: int) -> int:
        """First word of the lines above `line` that are no prose, fewer blank lines than `gaps` let through."""
        lines = self.page.layout.lines
        top = at = bisect_right(lines, line) - 1
        blanks = 0
        while at and blanks < gaps:
            at -= 1
            last = lines[at + 1]
            while last > lines[at] and self.word(last - 1) == "\n":
                last -= 1
            blanks += lines[at + 1] - last - 1
            if blanks >= gaps:
                break
            if last == lines[at]:
                continue
            if self.word(last - 1) in (".", "!", "?", "…") and "|" not in self.page.folds[lines[at] : last]:
                break
            top = at
            if self.word(lines[at]) in _CAPTIONS:
                break
        return lines[top]

    # ------------------------------------------------------------ verbs

    def verb(self, at: int, saying: Saying) -> Voice | None:
        """The voice of a verb of saying, after it (`précise-t-elle`) or before it (`le HCR estime que`)."""
        head = self._head(at, saying)
        if head is None:
            return self._passive(at, saying)
        return (
            self._pronoun_after(head, at) or self._name_after(head, at) or self._name_before(head, at, saying)
        )

    def account(self, at: int) -> Voice | None:
        """`l’ONG fait état de 300 morts`, `a fait savoir le ministère`: two words for one verb."""
        if not _makes(self.word(at - 1)):
            return None
        use: Saying = _STATES if self.word(at) == "état" else _LETS_KNOW
        head = at - 1
        for i in range(at - 2, max(at - 5, -1), -1):
            if self.word(i) in AUXILIARIES:
                head = i
        return self._name_after(head, at) or self._name_before(head, at, use)

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
        """`a pour sa part dénombré`, `avait de son côté recensé`: a word of the aside."""
        return any(
            (self.word(i), self.word(i + 1), self.word(i + 2)) in _OWN_PART for i in range(at - 2, at + 1)
        )

    def _is_light(self, at: int) -> bool:
        """What may stand between auxiliary and participle: `a-t-elle également précisé`."""
        word = self.word(at)
        return (
            word in HYPHENS
            or word in PRONOUNS
            or word in ("t", "on", "par", "ailleurs", "pas")
            or _is_adverb(word)
        )

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
        if before in CLITICS:
            before = self.word(head - 2)
        if before not in BEFORE_INVERTED and not relative:
            return None
        start = self._skip_asides(at + 1)
        if at + 1 < start and self.word(start) == ",":
            start += 1  # `a indiqué mardi 23 janvier, l’Office …`
        if self.page.folds[start : start + 2] in (["l'", "un"], ["l'", "une"]):
            start = self._one_of(start)
        if self.page.words[start : start + 1] and not self._may_name(start):
            return None
        if self.page.kinds[start - 1] in _number_letters() and is_people(singular(self.word(start))):
            return None  # `la Jordanie, deuxième pays d’accueil, comptait 516 000 Syriens`
        named = named_at(self.page, start, self._sentence(at)[1])
        if named is None or named.kind == "pronoun":
            return None
        style: Style = "denied" if contrary else "narrow" if relative else "free"
        return Voice(head, named.last, named.who, self._reach(head), style, named.kind == "paper")

    def _one_of(self, at: int) -> int:
        """`l’un d’eux,` | `Lamin`: past the pronoun to the name behind its comma."""
        comma = next((i for i in range(at + 2, at + _NEAR) if self.word(i) == ","), at)
        named = comma > at and comma + 1 < len(self.page) and self.page.words[comma + 1].capital
        return comma + 1 if named else at

    def _may_name(self, at: int) -> bool:
        """Whether a subject after its verb may begin here: an article or a capital."""
        return self.word(at) in DETERMINERS or self.page.words[at].capital

    def _skip_asides(self, at: int) -> int:
        """Past adverbs, dates and addressees: `a indiqué mardi à l’AFP le procureur`."""
        dates = _date_letters()
        end = self._sentence(at - 1)[1]
        while at < end:
            if (self.page.kinds[at] in dates and self.word(at) not in DETERMINERS) or _is_adverb(
                self.word(at)
            ):
                at += 1
            elif self.word(at) in SPEECH_PLACES:
                at = self._past_phrase(at + 1, end)
            elif self.word(at) in ("ce", "cette") and self.page.kinds[at + 1 : at + 2] in dates:
                at += 2
            else:
                break
        return at

    def _past_phrase(self, at: int, end: int) -> int:
        """Past the noun after a preposition, up to the next article that no `de` leads."""
        while at < end and self.word(at) in DETERMINERS:
            at += 1
        while at < end and self.page.kinds[at] not in _sign_letters():
            led = self.word(at - 1) in ("de", "d'")
            if self.word(at) in ("que", "qu'", "qui", "où", "dont", "pourquoi", "comment", "si"):
                break
            article = self.word(at) in ("le", "la", "les", "l'", "un", "une")
            if (article and not led and not self.page.words[at].capital) or self._is_addressed(at):
                break
            at += 1
        return at

    def _is_addressed(self, at: int) -> bool:
        """`à l’AFP` | `Marie Durand`, `à Sud-Matin` | `Ali Diallo`: the name of the addressee ended."""
        before = self.page.words[at - 1]
        tied = (before.upper and len(before.text) > 1) or self.word(at - 2) in HYPHENS
        return tied and before.capital and self.page.words[at].capital and not self.page.words[at].upper

    def _name_before(self, head: int, at: int, saying: Saying) -> Voice | None:
        """`le HCR estime que …`; before a number without `que` only verbs of counting."""
        if saying.use == "quote":
            return None
        if self.page.folds[at + 1 : at + 3] in _WEIGHS:
            return None
        after = self._skip_asides(at + 1)
        if self.word(after) in ("de", "pour") and self.word(after + 2) in ("côté", "part"):
            after += 3  # `affirment de leur côté avoir empêché`
        says_that = self.word(after) in ("que", "qu'", ":", "avoir", "être") or self.word(after) in QUOTES
        if not says_that and saying.use != "count":
            return None
        named = self._subject(head, says_that=says_that)
        if named is None or (named.kind == "place" and not says_that):
            return None
        if named.kind == "paper" and named.author is None:
            paper, named = named, self._author_after(named, head)
            if named is None and self.word(at) == "état" and self.word(paper.first) in PAPERS:
                return None  # `un précédent bilan faisait état de 41 morts`: nobody’s
            named = named or paper
        reach = head, self._reach(head)[1]
        return Voice(named.start, at + 1, named.who, reach, "subject", named.kind == "paper")

    def _subject(self, head: int, *, says_that: bool) -> Named | None:
        """The name that ends before the verb: `le HCR estime`, `Amy Pope, qui dirige l’OIM, a jugé`.

        says_that: what it says follows, so a stray comma does not hide its subject: `l’agence, a indiqué que`.
        """
        first, end = self._sentence(head)[0], head
        while end > first and (self.word(end - 1) in CLITICS or _is_adverb(self.word(end - 1))):
            end -= 1
        if self.word(end - 1) == "," and self.word(end - 2) in PRONOUNS and self.word(end - 3) == ",":
            end -= 3  # `l’OIM, elle, estime`
        if self.word(end - 1) == ")":
            end = next(
                (i for i in range(end - 2, max(end - _LONGEST_BRACKET, first), -1) if self.word(i) == "("),
                end,
            )
        if self.word(end - 1) in ("ne", "n'"):
            if self.word(head + 1) not in ("que", "qu'"):
                return None
            end -= 1  # `l’ambassade n’en recense que 1 870`
        if end == first:
            return None
        if self.word(end - 1) in PRONOUNS:
            return Named(end - 1, end - 1, end, "pronoun")
        if self.word(end - 1) == "qui":
            end -= 2 if self.word(end - 2) == "," else 1
            return self._ending(first, end)
        if self.word(end - 1) == ",":
            return self._before_comma(first, end - 1) or (self._ending(first, end - 1) if says_that else None)
        return self._ending(first, end)

    def _ending(self, first: int, end: int) -> Named | None:
        """The longest name that ends just before word `end`."""
        start = end - 1
        while start > first and (self.word(start - 1) not in BREAKS or self._shares(start)):
            start -= 1
        for at in range(start, end):
            inner = at != start and (self.word(at - 1) in BEFORE_COMPLEMENT or self.word(at) in OF)
            if self._may_name(at) and not inner:
                named = named_at(self.page, at, end)
                if named and named.last == end:
                    return named
        return None

    def foresees(self, at: int) -> Voice | None:
        """`l’institution prévoit un repli de 5 %`, `la banque attend une hausse`: who tells what will move."""
        behind = self.page.folds[at + 1 : at + _FORECAST]
        noun = next((word for word in behind if word in words_of("movement")), None)
        if noun is None or any(
            self.page.kinds[i] in _sign_letters() for i in range(at, at + behind.index(noun))
        ):
            return None
        named = self._subject(at, says_that=False)
        if named is None or named.kind not in ("body", "pronoun", "name", "person"):
            return None
        return Voice(named.start, at + 1, named.who, (at, self._reach(at)[1]), "subject")

    def _shares(self, at: int) -> bool:
        """`le HCR et` | ses partenaires: the break before word `at` is inside a name."""
        if self.word(at - 1) != "et":
            return False
        both = self.page.words[at - 2].capital and self.page.words[at + 1].capital
        return self.word(at) in ("ses", "leurs", "son", "sa") or (both and self.word(at) in THE)

    def _before_comma(self, first: int, comma: int) -> Named | None:
        """The first name of the sentence that a comma follows, before the comma at `comma`."""
        starts = [first] + [i + 1 for i in range(first, comma) if self.word(i) in BREAKS]
        for at in starts:
            if at < comma and self._may_name(at):
                named = named_at(self.page, at, comma)
                whole = named and self.word(named.last) == ","
                if named and whole and (named.last < comma or "," in self.page.folds[named.first : comma]):
                    return named
        return None

    def _passive(self, at: int, saying: Saying) -> Voice | None:
        """`estimé à 690 € par la Cour des comptes`, `les refus avancés par les associations`."""
        if saying.use != "count" or not saying.participle:
            return None
        last = self._sentence(at)[1]
        for i in range(at + 1, min(at + 8, last)):
            if self.word(i) in (",", ";", "(", "et"):
                return None
            if self.word(i) == "par":
                named = named_at(self.page, i + 1, last)
                known = named and named.kind not in ("place", "pronoun")
                return (
                    Voice(i, named.last, named.who, (self._sentence(at)[0], i), "narrow")
                    if named and known
                    else None
                )
        return None

    # ------------------------------------------------------------ reach

    def _sentence(self, at: int) -> Run:
        return self.page.layout.sentence(max(at, 0))

    def _points_back(self, first: int) -> bool:
        return (self.word(first), self.word(first + 1)) in POINTING

    def _reach(self, at: int, spoken: bool = True) -> Run:
        """The sentence of word `at`, with the quotation that ends or begins in it; a bracket is its own.

        `C’est le nombre de …, d’après le HCR` answers for the sentence before too. spoken: by a verb, which
        answers for all of a quotation from inside as well.
        """
        first, last = self._sentence(at)
        inside = self._bracket_around(at, first, last)
        if inside:
            return inside
        last = self._past_list(last)
        if first and self._points_back(first):
            first = self._sentence(first - 1)[0]
            while first and self.word(first) == "\n":
                first = self._sentence(first - 1)[0]
        near = bisect_right(self.quotations, (first, 0))
        for opened, closed in self.quotations[max(near - 1, 0) :]:
            if opened >= last:
                break
            if closed > first and (spoken or not opened < at < closed):
                first, last = min(first, opened), max(last, closed)
        return first, last

    def _past_list(self, end: int) -> int:
        """`Le détail par route, selon Frontex :` answers for the items under it, as far as a bullet opens the line."""
        at = end
        while at and self.word(at - 1) == "\n":
            at -= 1
        if self.word(at - 1) != ":":
            return end
        while end < len(self.page) and self.page.words[end].text in BULLETS:
            end = self.page.layout.line(end)[1]
        return end

    def _bracket_around(self, at: int, first: int, last: int) -> Run | None:
        """The brackets around word `at`, where they hold a number too; `(source : Frontex)` holds none."""
        opened = next(
            (i for i in range(at - 1, max(first, at - 80) - 1, -1) if self.word(i) in ("(", ")")), None
        )
        if opened is None or self.word(opened) != "(":
            return self._dashes_around(at, first, last)
        closed = next((i for i in range(at, min(last, at + 80)) if self.word(i) == ")"), min(last, at + 80))
        numbers = any(self.page.kinds[i] in _number_letters() for i in range(opened, closed))
        return (opened, closed) if numbers else None

    def _dashes_around(self, at: int, first: int, last: int) -> Run | None:
        """`– 38 d’après le décompte définitif –`: what stands between two dashes, its number before the voice."""
        opened = next((i for i in range(at - 1, max(first, at - _NEAR), -1) if self._is_dash(i)), None)
        closed = next((i for i in range(at + 1, min(last, at + _LONGEST_BRACKET)) if self._is_dash(i)), None)
        if opened is None or closed is None:
            return None
        numbers = any(self.page.kinds[i] in _number_letters() for i in range(opened, at))
        return (opened, closed) if numbers else None

    def _is_dash(self, at: int) -> bool:
        return self.word(at) in HYPHENS | _DASHES and self.page.words[at - 1].spaced


def quotations(page: Scan) -> list[Run]:
    """Quotations of `page` that close, within a paragraph."""
    found: list[Run] = []
    opened, close = -1, ""
    for match in _quote_signs().finditer(page.kinds):
        at = match.start()
        text = page.words[at].text
        if text == "\n" or (opened >= 0 and at - opened > _LONGEST_QUOTE):
            opened = -1 if page.kinds[at : at + 2] == page.kinds[at] * 2 else opened
        elif opened >= 0 and text == close:
            found.append((opened, at + 1))
            opened = -1
        elif opened < 0 and text in QUOTES:
            opened, close = at, QUOTES[text]
    return found


def _makes(word: str) -> bool:
    """A third person or the participle of faire."""
    return word in ("fait", "font", "faisait", "faisaient", "fit", "firent")


_MORE_THAN_ADVERB = Tag.NOUN | Tag.DETERMINER | Tag.PRONOUN | Tag.RELATIVE | Tag.PREPOSITION


@lru_cache(1 << 14)
def _is_adverb(word: str) -> bool:
    tag = guess(word)
    return Tag.ADVERB in tag and not tag & _MORE_THAN_ADVERB


@cache
def _openers() -> dict[str, Callable[[Reader, int], Voice | None]]:
    """Folded word -> what reads the attribution that it may open; verbs of saying come after."""
    openers: dict[str, Callable[[Reader, int], Voice | None]] = dict.fromkeys(sayings(), Reader.nothing)
    openers.update(dict.fromkeys(("selon", "dixit"), Reader.according))
    openers.update(dict.fromkeys(PAPERS, Reader.paper))
    openers.update(dict.fromkeys(("source", "sources"), Reader.source))
    openers.update(dict.fromkeys(("dires", "dire", "avis", "aveu"), Reader.by_word))
    openers.update({"après": Reader.after, "croire": Reader.believe, "croit": Reader.believe})
    openers.update(dict.fromkeys(("état", "savoir", "valoir"), Reader.account))
    openers.update(dict.fromkeys(_GIVEN, Reader.given))
    openers.update(dict.fromkeys(("parle", "parlent", "parlait", "parlaient"), Reader.talk))
    openers.update({"appris": Reader.learnt})
    openers.update(dict.fromkeys(_FORESEES, Reader.foresees))
    openers.update({"citant": Reader.quoting, "pour": Reader.for_someone, "(": Reader.bracket})
    return openers


@cache
def _letters(names: str) -> frozenset[str]:
    return frozenset(letter_of()[name] for name in names.split())


def _date_letters() -> frozenset[str]:
    return _letters("weekday month numeral number numdate date rest sept")


def _number_letters() -> frozenset[str]:
    return _letters("numeral number")


def _sign_letters() -> frozenset[str]:
    return _letters("comma stop colon semicolon open close open_quote quote line dash")


@cache
def _quote_signs() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_letters('open_quote quote line'))}]")
