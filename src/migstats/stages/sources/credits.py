"""Sources that stand apart: `(OIM)`, `(Insee, mai 2024)`, `Source : Frontex` under a table or over a list."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, takewhile

from ...lexicon.gazetteer import is_body
from ...tokens import bare
from ...words import OF, word_set
from .coverage import BULLETS, LONGEST_BRACKET, NEAR, Voice, date_letters, number_letters, sign_letters
from .inquiries import Inquiries
from .naming import DETERMINERS, INSIDE, Named, named_at
from .speakers import PAPERS

_NOTE_HEADS = word_set("champ lecture note notes données")
_UNSPELT = DETERMINERS | INSIDE  # words that an abbreviation may leave out
_CLOCKS = word_set("utc gmt tu cet cest")
_UNITS = frozenset(
    "W kW MW GW TW kWh MWh GWh TWh Mt Gt Hz MHz GHz Mo Go To CV hPa kPa Sv Bq PIB HT TTC ETP".split()
)
_SCHOOLS = word_set("collège lycée école université hôpital clinique entreprise")
_ENDS = frozenset((".", "\n", "", "!"))
_LONGEST_CREDIT = 13  # words of `(chiffres du ministère du Travail, 4 mai 2024)`
_STOPS = frozenset(".!?…:")
_MARKS = 3  # signs of a heading: `##`
_ITEMS = 20  # lines of a list under a heading
_CLOSES = 3  # the bracket, a colon, the end of the line
FIGURES = word_set("chiffre chiffres donnée données estimation estimations bilan source sources")
REGIONS = word_set("département région district wilaya gouvernorat collectivité section")
WIDE = 40  # words to either side in which another bracket with a name is looked for


@dataclass(frozen=True, slots=True)
class Credits(Inquiries):
    """Reads names in brackets, and lines that give a source."""

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

    def bracket(self, at: int) -> Voice | None:
        """`40 passeurs tués (armée)`: a name alone in brackets at the end of a sentence, or right behind a figure."""
        close = next((i for i in range(at + 1, at + _LONGEST_CREDIT) if self.word(i) == ")"), None)
        ends = close is not None and self.word(close + 1) in _ENDS
        if close is None:
            return None
        if self.page.kinds[at + 1] in number_letters():
            return self._reckoned(at, close)
        if not (ends or self._tells_figure(at)):
            return None
        figures = self.word(at + 1) in FIGURES and at + 2 < close
        start = at + 1 + (figures and (self.page.words[at + 2].capital or self.word(at + 2) in OF))
        close = self._before_date(at, close)
        named = named_at(self.page, start, close)
        if named is None or named.last != close or named.kind in ("place", "pronoun", "paper"):
            return None
        if self._is_symbol(named) or (self.word(named.first) in _SCHOOLS and named.last == named.first + 1):
            return None  # `l’ozone (O3)`, `150 ailleurs (collège)`
        if start > at + 1:  # `(chiffres Ofpra)`
            return Voice(at, close + 1, named, self._reach(at), "free")
        if self.word(named.first) in REGIONS:
            return None  # `à Gros-Morne (département de l’Artibonite).`
        known = named.kind in ("body", "person") or self.page.words[named.first].upper
        known = known or self._is_credited(at)
        if not known or self._is_short_for(at, named):
            return None
        if not ends and not self._is_one_of_several(at, close, named):
            return None
        first = max(self._sentence(at)[0], at - WIDE)
        if ends and not any(self._is_bracketed_name(i) for i in range(first, at - 1)):
            return Voice(at, close + 1, named, self._reach(at), "free")
        return Voice(at, close + 1, named, (first, at), "narrow")

    def _is_symbol(self, named: Named) -> bool:
        """`(O3)`, `(MW)`, `(UTC)`: a substance, a unit, a clock; nobody speaks."""
        word = self.page.words[named.first]
        formula = word.text[:1].isupper() and any(letter.isdecimal() for letter in word.text)
        single = named.last == named.first + 1
        unit = word.text in _UNITS or word.folded in _CLOCKS
        return single and (formula or unit) and not is_body(word.folded)

    def _reckoned(self, at: int, close: int) -> Voice | None:
        """`deux fois plus que le chiffre du ministère` | (21,9 %): whose figure the bracket holds."""
        back = range(at - 1, max(at - LONGEST_BRACKET, self._sentence(at)[0] - 1), -1)
        paper = next((i for i in back if self.word(i) in PAPERS), None)
        named = named_at(self.page, paper, at) if paper is not None else None
        author = named.author or self._author_after(named, at) if named else None
        if named is None or author is None or at not in (named.last, author.last):
            return None
        return Voice(at, at + 1, author, (at, close), "narrow", paper=True)

    def _is_one_of_several(self, at: int, close: int, named: Named) -> bool:
        """`12 000 (police) et 40 000 (CGT)`: a body without an article, or one of two brackets that hold a name."""
        if self.page.words[at - 1].capital:
            return False  # `le député Paul Roux (LR)`
        first, last = self._sentence(at)
        around = [*range(max(first, at - WIDE), at - 1), *range(close, min(last, close + WIDE))]
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

    def _before_date(self, at: int, close: int) -> int:
        """`(Insee` | `, premier trimestre 2024)`: where the date of a source begins; else the closing bracket."""
        comma = next((i for i in range(at + 2, close) if self.word(i) == ","), close)
        dated = comma + 1 < close and date_letters().issuperset(self.page.kinds[comma + 1 : close])
        return comma if dated else close

    def _tells_figure(self, at: int) -> bool:
        """`60 morts` | `(OIM), 40 disparus`, `de 15 %` | `(direction)`: a figure and its noun before the bracket."""
        before = range(at - 1, max(at - NEAR, 0) - 1, -1)
        behind = takewhile(lambda i: self.page.kinds[i] not in sign_letters(), before)
        return any(self.page.kinds[i] in number_letters() for i in behind)

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

    def _credit(self, at: int, named: Named, *, many: bool = False) -> Voice:
        """`Source : Eurostat`, on a line of its own for the list or table above it.

        many: for all tables above, `Source des deux tableaux : OIM`.
        """
        first, _ = self.page.layout.line(at)
        # `Champ : France. Source : Insee`
        noted = self.word(first) in _NOTE_HEADS and self.word(at - 1) == "."
        if self.word(at - 1) == "(" and (end := self._list_under(named.last)):
            return Voice(at, named.last, named.who, (first, end), "free")
        if at == first and (end := self._rows_under(at)):
            return Voice(at, named.last, named.who, (self.page.layout.line(at)[1], end), "free")
        if (at - first > 1 and not noted) or not first:
            reach = self._reach(at)
            if at > first and at == reach[0] and self.word(at - 1) in (".", ")"):
                reach = (self._sentence(at - 1)[0], at)  # `142 500 demandes en 2023. Source : Ofpra.`
            return Voice(at, named.last, named.who, reach, "free")
        return Voice(at, named.last, named.who, (self._block(first, 4 if many else 2), first), "line")

    def _rows_under(self, at: int) -> int:
        """`Source : Insee` over `Population : 12 400 habitants`, nothing but a heading above: where the rows end."""
        line = self.page.layout.line
        above = self._block(at, 2) if at else 0
        end = line(at)[1]
        if self._has_number(above, at) or end >= len(self.page):
            return 0
        found = 0
        for _ in range(_ITEMS):
            while end < len(self.page) and self.word(end) == "\n":
                end += 1
            start, end = end, line(end)[1] if end < len(self.page) else end
            last = end
            while last > start and self.word(last - 1) == "\n":
                last -= 1
            if last == start or self.word(last - 1) in _STOPS or not self._has_number(start, last):
                break
            found = end
        return found

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
