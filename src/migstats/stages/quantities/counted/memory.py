"""What was counted last: by any figure, by one outside brackets, by one that counts persons."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from ....found import Quantity
from ....persons import is_person
from ....words import THE, TO, word_set
from ..phrases.noun import NounPhrase

if TYPE_CHECKING:
    from ....scan import Scan


@dataclass(slots=True)
class State:
    """What the figures so far have counted, and the topic. Each is the last of its sort, None where there is none.

    said: of all; latest: of each kind; by_kind: of each kind, with a noun.
    last: of those that count something, no aside. counts: these, where they are counts with a value.
    counted: as last, but no part of a calendar, a text or a ranking (`deux trimestres`, `la deuxième place`).
    head: as counted, with a noun of its own. other: as last, but no money. outside: as last, but outside brackets.
    people: as last, of persons. measured: a measure with the noun that governs it.
    placed: the last part that only its place sets apart. parts: the sentence in which parts are listed.
    before: what the next figure may go on with as a new level.
    topic: noun of `le nombre de X`, `la part des X` said last, with the sentence that said it; heard: read so far.
    votes: the last of the votes of an election.
    share: the last percentage; gapping: whether its clause leaves out the verb of the one before.
    """

    said: Quantity | None = None
    latest: dict[str, Quantity] = field(default_factory=dict)
    by_kind: dict[str, Quantity] = field(default_factory=dict)
    last: Quantity | None = None
    counts: list[Quantity] = field(default_factory=list)
    counted: Quantity | None = None
    head: Quantity | None = None
    other: Quantity | None = None
    outside: Quantity | None = None
    people: Quantity | None = None
    measured: Quantity | None = None
    placed: Quantity | None = None
    parts: int = -1
    before: Quantity | None = None
    topic: NounPhrase | None = None
    topic_sentence: int = -1
    heard: int = 0
    share: Quantity | None = None
    votes: Quantity | None = None
    gapping: bool = False

    def remember(self, page: Scan, quantity: Quantity) -> None:
        """Note `quantity`, whose noun is known now if it ever is."""
        self.said = self.latest[quantity.kind] = quantity
        if quantity.kind == "measure" and not _MEASURED.isdisjoint(quantity.rules):
            self.measured = quantity
        if quantity.noun is None:
            return
        self.by_kind[quantity.kind] = quantity
        if quantity.noun in _VOTES:
            self.votes = quantity
        if located(page, quantity):
            self.placed = quantity
        bracketed = "quantities.carry.bracket" in quantity.rules
        if quantity.kind in _COUNTING and not bracketed and not _is_basis(page, quantity):
            self._count(page, quantity, quantity.noun)

    def _count(self, page: Scan, quantity: Quantity, noun: str) -> None:
        if self._is_inner(page, quantity, noun):
            return
        self.last = quantity
        if quantity.kind != "money":
            self.other = quantity
        if not in_bracket(page, quantity):
            self.outside = quantity
        if quantity.kind == "count" and quantity.value is not None:
            self.counts.append(quantity)
        share, before = quantity.kind in ("percent", "fraction"), page.before(quantity.left)
        if not frames(quantity):
            self.counted = quantity
            basis = before == "soit" and quantity.kind == "fraction"  # `soit un habitant sur quatre`
            if not quantity.elided and not (share and before == "dont") and not basis:
                self.head = quantity
        part = self._is_part(page, quantity)
        of_others = share and (part or (before == "soit" and self.people is not None))
        if not of_others and _are_people(page, quantity, noun, part):
            self.people = quantity
        if quantity.kind == "count" and is_person(noun) and (whole := self._told_in_full(page, quantity)):
            self.last = self.other = self.outside = self.counted = self.people = whole

    def _told_in_full(self, page: Scan, quantity: Quantity) -> Quantity | None:
        """`58 personnes à bord, 44 hommes, 11 femmes et` | 3 bébés: the whole that the list adds up to."""
        first, total = page.layout.sentence(quantity.first)[0], Decimal(0)
        for one in reversed(self.counts[-_KINDS:]):
            if one.first < first or one.value is None:
                return None
            if one.value == total and one.phrase and _are_people(page, one, one.noun or "", part=False):
                return one
            total += one.value
        return None

    def _is_inner(self, page: Scan, quantity: Quantity, noun: str) -> bool:
        """`180 rescapés de` | quatre opérations: what only says of persons where they come from."""
        outer = self.last
        if outer and aboard(page, quantity) and page.layout.sentence(quantity.first)[0] <= outer.first:
            return is_person(outer.noun or "")
        beside = outer is not None and page.folds[outer.right : quantity.left] in (["de"], ["d'"])
        if outer is None or not beside or outer.kind != "count" or quantity.kind != "count":
            return False
        return is_person(outer.noun or "") and not is_person(noun)

    def _is_part(self, page: Scan, quantity: Quantity) -> bool:
        """`87 personnes, dont 11 femmes et six mineurs. Parmi elles …`: the parts are not what `elles` stands for."""
        sentence, before = page.layout.sentence_number(quantity.first), page.before(quantity.left)
        near = page.folds[max(quantity.left - 3, 0) : quantity.left]
        opened = before in ("dont", ":", "savoir") or "parmi" in near
        part = opened or (before in ("et", ",") and self.parts == sentence)
        self.parts = sentence if part else -1
        return part and self.people is not None


_VOTES = frozenset(("voix", "suffrage"))
_MEASURED = frozenset(("quantities.govern", "quantities.noun"))
_KINDS = 6  # a whole and the kinds of people that it is told in
_COUNTING = frozenset(("count", "percent", "fraction", "multiple", "money", "ordinal"))
_DEMONYM = ("ais", "ois", "ien", "aise", "oise", "ienne", "ain", "aine")


def _are_people(page: Scan, quantity: Quantity, noun: str, part: bool) -> bool:
    """`300 migrants`, `12 Guinéens`: several persons, of whom a pronoun may speak."""
    word = page.words[quantity.phrase[0]] if quantity.phrase else None
    if word is not None and word.capital and noun.endswith(_DEMONYM):
        return True
    many = (
        word is None or word.folded.endswith(("s", "x")) or (quantity.kind == "count" and quantity.value != 1)
    )
    return not part and many and is_person(noun)  # `soixante et onze harraga`


def _is_basis(page: Scan, quantity: Quantity) -> bool:
    """`3 millions d’étrangers sur une population de` | 60 millions: what is shared out, not what is told of."""
    own = quantity.phrase is not None and not quantity.elided
    first = min(quantity.phrase[0], quantity.left) if own and quantity.phrase else quantity.left
    shared = quantity.kind == "count" and "population" in page.folds[first - 1 : quantity.left]
    return shared and "sur" in page.folds[max(first - _SHORT, 0) : first]


_SHORT = 4


def aboard(page: Scan, quantity: Quantity) -> bool:
    """`7 340 personnes ont traversé à bord de` | 260 embarcations: how they came, not what is told of."""
    return page.folds[quantity.left - 2 : quantity.left] in (["bord", "de"], ["bord", "d'"])


def located(page: Scan, quantity: Quantity) -> bool:
    """`dont vingt` | à Lima: a count without a noun, a place right behind it."""
    at = quantity.after
    bare = quantity.kind == "count" and "quantities.noun" not in quantity.rules and at + 1 < len(page)
    if not bare or page.folds[at] not in _IN:
        return False
    at += 1 + (page.folds[at + 1] in THE)
    return at < len(page) and page.words[at].capital


_IN = TO | {"en", "dans"}


def in_bracket(page: Scan, quantity: Quantity) -> bool:
    """Whether a bracket of its sentence is open where `quantity` stands."""
    told = page.folds[page.layout.sentence(quantity.first)[0] : quantity.left]
    return told.count("(") > told.count(")")


# They part a calendar, a text, a ranking: figures that follow count other things.
_FRAMES = word_set(
    """trimestre semestre week-end saison catégorie chiffre page volet chapitre critère fois chance point
    décennie siècle"""
)
_RANKS = word_set(
    """place position rang nationalité pays route motif cause source destination groupe contingent poste puissance
    partenaire fournisseur client moteur facteur"""
)


def frames(quantity: Quantity) -> bool:
    """Whether what `quantity` counts only parts something else."""
    return quantity.noun in _FRAMES or (quantity.kind == "ordinal" and quantity.noun in _RANKS)
