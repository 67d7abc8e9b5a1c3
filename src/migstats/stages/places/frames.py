"""One sentence, its places and its quantities: which place stands beside which number."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import is_finite_verb
from ...words import OF, TOTALS, word_set
from .mentions import PlaceMention
from .peoples import are_some, is_somebody
from .sentences import FAR, OPEN, brackets_of, follows
from .sides import AGAINST, AUXILIARIES, LISTED, OPENING, OUTDOES, SMALL, THOSE, Sides
from .wares import is_ware

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Frame", "Group", "codes_of", "follows"]

# `Hors Mayotte, la France`
EXCEPT = frozenset(("hors", "sauf", "excepté", "hormis"))
_LEADING = word_set("vers de d' du des à au aux en dans depuis pour")
LINKS = frozenset(("contre", "dont", "soit", "(", "parmi", "lieu", "avec"))
_PARTS = LINKS - {"avec"}
NARROWING = frozenset(("dont", "où", "notamment"))
_IN = frozenset(("en", "au", "aux", "à"))
_BRINGING = word_set("porte portant porté portait portent")  # `ce qui porte à`
_DRAWING = word_set("sur parmi des")
_LEVELS = _IN | OF | word_set("peine seulement")
_COURTS = word_set("tribunal cour parquet procureur procureure juge assises")
_SIBLINGS = 8  # so many numbers before are looked at for their host
_CLAUSE = 16  # words before a number in which a pronoun is looked for
_RANKED = 48  # the same before one in brackets, at the end of a list
_LONGEST = 60
_TWO = 2
_OUT_OF = word_set("provenance quitté quittent quittant fui fuient fuyant depuis")
_THE_COUNTRY = word_set("du le ce")
_MEANWHILE = frozenset(
    (one, two) for one in (",", ";", "–") for two in ("quand", "tandis", "alors", "lorsque")
)
_TOWARDS = word_set("gagner rejoindre")
_NEXT = (
    ["et"],
    [","],
    [",", "contre"],
)  # `installés en France, contre` | 200 `en Italie et` | 100 `en Espagne`
_VERS = word_set("vers destination")
_OTHERS = frozenset(("autre", "autres"))

# People who are moved keep both ends of the route that the text is about.
MOVED = ("arriv", "évacu", "renvo", "refoul", "expuls", "rapatri", "débarqu", "reconduit", "transfér")
HOME = ("rentr", "rapatri", "regagn")

Group = tuple["PlaceMention", ...]


@dataclass(slots=True)
class Frame(Sides):
    """A sentence that gives each of its places to the quantity beside it, or to all.

    own: for each quantity the places that stand beside it; general: those that hold for all of them.
    lists: two quantities or more have a place of their own.
    """

    own: list[Group] = field(default_factory=list)
    general: Group = ()
    lists: bool = False

    def share(self) -> Frame:
        """Give each place to the quantity beside it, or to all."""
        self.words = self.page.folds[self.first : self.last]
        self.brackets = brackets_of(self.words)
        self.own = [()] * len(self.quantities)
        if not self.mentions:
            return self
        self.mentions = [m for m in self._without_voices() if not is_ware(self, m)]
        groups = self._groups()
        origin = aside = False
        for group in groups:
            origin = self._comes_from(group[0]) or (origin and self._is_next(group[0]))
            aside = self._is_aside(group[0]) or (aside and self._is_next_bracket(group[0]))
            for mention in group:
                mention.origin, mention.aside = origin, aside
            some = are_some(self, group[0])
            for mention in group:
                mention.some = some or is_somebody(self, mention)
                mention.origin = mention.origin or some
        paired = self._paired(groups)
        for group in groups:
            if group is not paired:
                holders = self._holders(group)
                for at in holders:
                    self.own[at] += group
                if not holders and not group[0].aside:
                    self.general += group
        self._set_against()
        self._share_movements()
        self._share_wholes()
        owners = [own for own in self.own if own]
        self.lists = (
            len(owners) > 1 and len({m.codes for own in owners for m in self.hosts(own) if m.codes}) > 1
        )
        return self

    def _set_against(self) -> None:
        """`En Norvège, ce serait 9 000, et au Danemark 2 500`: what opens the sentence ends at the next place."""
        opening = self.general[:1] and (self.general[0].first - self.first <= OPENING or "puis" in self.words)
        if not opening or any(m.kind == "demonym" for m in self.general):
            return
        rival = next((i for i in range(1, len(self.own)) if self._is_rival(i)), 0)
        for at in range(rival):
            self.own[at] += self.general
        if rival:
            self.general = ()

    def _is_rival(self, at: int) -> bool:
        """Whether `et au Danemark` stands before quantity `at`."""
        hosts = self.hosts(self.own[at])
        if hosts and self._is_baseline_in(hosts[0], at):
            return True
        if not hosts or hosts[0].first > self.quantities[at].first or hosts[0].first - self.first < FAR:
            return False
        before = self._between(hosts[0].first - 2, hosts[0].first)
        if "puis" in before and self.general[-1].first > self.first + OPENING:
            return True  # `a frappé Taïwan, faisant 5 morts, puis` | la Chine, `où 300 …`
        joined = before[0] in ("et", "contre", "mais") or (
            before[0] == "," and self._is_gapped(hosts[-1], at)
        )
        return joined and before[1] in ("à", "au", "aux", "en")

    def _is_baseline_in(self, place: PlaceMention, at: int) -> bool:
        """`En Finlande, le taux est de 30 %, contre` | 40 % `en Belgique`: measured elsewhere."""
        quantity = self.quantities[at]
        led = self._between(max(quantity.left - _TWO, self.first), quantity.left)
        led_in = self.word(min(quantity.last, self.last - 1)) in _IN | {"pour"}
        return "contre" in led and 0 < place.first - quantity.last <= _TWO and led_in

    def _is_gapped(self, place: PlaceMention, at: int) -> bool:
        """`, en Italie` | 21 000, `, en France à peine` | 32 %: a number right behind, the verb said before."""
        quantity = self.quantities[at]
        return not follows(quantity) and _LEVELS.issuperset(self._between(place.last, quantity.left))

    def _share_movements(self) -> None:
        """`passées de` | 240 `à 410 en Italie, de` | 90 `à 120 à Malte`: the old figure is where the new is."""
        for at, (old, new) in enumerate(pairwise(self.quantities)):
            moved = self._between(old.left - 1, old.left) in (["de"], ["d'"])
            joint = self._between(max(old.after, old.right), new.left)
            if moved and not self.own[at] and joint[-1:] == ["à"] and len(joint) <= LISTED:
                self.own[at] = self.own[at + 1]

    def _share_wholes(self) -> None:
        """`La moitié des` | 860 `mineurs pris en charge à Lyon`: some of them are where all of them are."""
        for at, (some, whole) in enumerate(pairwise(self.quantities)):
            if self._between(some.last, whole.left) == ["des"]:
                others = (m for m in self.own[at + 1] if m not in self.own[at])
                self.own[at] = (*self.own[at], *others)

    def scene(self, at: int) -> Group:
        """`L’Espagne a accordé 400 permis à des Marocains et 120 à des Togolais`: where the other number is too."""
        return self.scene_before(at) or self._scene_behind(at)

    def scene_before(self, at: int) -> Group:
        """`850 réfugiés syriens ont quitté Ersal, à bord de` | `47 camions`: where those before are."""
        for i in range(at - 1, max(at - _SIBLINGS, 0) - 1, -1):
            if hosts := self._scene_of(i):
                return hosts
        return ()

    def _scene_behind(self, at: int) -> Group:
        """`40 Guinéens, 30 Maliens et 12 femmes ont été secourus au large de Zarzis`: there all of them."""
        for i in range(at + 1, min(at + _SIBLINGS, len(self.own))):
            between = self._between(self.quantities[i - 1].last, self.quantities[i].first)
            if len(between) > LISTED or {"et", ","}.isdisjoint(between):
                return ()
            if hosts := self._scene_of(i):
                return hosts
        return ()

    def _scene_of(self, at: int) -> Group:
        """The hosts of quantity `at`, without the adjective that is only of it: `900 cheminots maliens`."""
        quantity = self.quantities[at]
        return tuple(
            m for m in self.hosts(self.own[at]) if m.kind != "demonym" or not self._inside(m, quantity)
        )

    def sends_on(self, at: int) -> Group:
        """`300 Maliens, dont 20 en Suisse`: the people counted before, of whom these are part."""
        if not at:
            return ()
        part = "dont" in self._between(self.quantities[at - 1].last, self.quantities[at].first)
        if part and all(self._led_by(m, _VERS, 3) for m in self.own[at]):
            return self.hosts(self.own[at - 1]) or self.hosts(self.general)  # `dont 5 000 vers la Serbie`
        if not part and self._goes_on_in_list(at):
            return self.sends_on(at - 1)
        if not self.counts(at - 1):
            return ()
        if part and self.has(MOVED) and codes_of(self.own[at]) < codes_of(self.own[at - 1]):
            return self.own[at - 1]  # `15 800 Haïtiens renvoyés de Saint-Domingue, dont 9 600 par Belladère`
        return tuple(m for m in self.own[at - 1] if m.origin) if part else ()

    def _goes_on_in_list(self, at: int) -> bool:
        """`dont 120 vers l’Italie` | et 40 vers l’Espagne: the same word leads to the next place of the list."""
        if at < _TWO or not self.own[at] or not self.own[at - 1] or not self.is_listed(at):
            return False
        led = [
            _VERS.intersection(
                self._between(self.quantities[i].last, max(self.own[i][-1].first, self.quantities[i].last))
            )
            for i in (at - 1, at)
        ]
        return bool(led[0]) and led[0] == led[1]

    def takes_up(self, at: int, bracketed: bool = False) -> bool:
        """`L’Égypte en a reçu 170 000, le Tchad 88 000`: `en` before a verb stands for the people counted before."""
        far = _RANKED if bracketed else _CLAUSE
        before = self._between(max(self.quantities[at].first - far, self.first), self.quantities[at].first)
        return (bracketed or not self._level(self.quantities[at].first)) and any(
            word == "en" and (after in AUXILIARIES or is_finite_verb(after))
            for word, after in pairwise(before)
        )

    def is_part(self, at: int) -> bool:
        """`303 réfugiés, dont` | 237 `Afghans`: some of those who are told of."""
        return "dont" in self._between(self.quantities[at].left - _TWO, self.quantities[at].left)

    def is_elided(self, place: PlaceMention, at: int) -> bool:
        """`l’Allemagne` | `30 000`, `le Liban,` | `780 000`: the verb and the people are those said before."""
        quantity = self.quantities[at]
        if follows(quantity) or place.last > quantity.first:
            return False
        return self._between(place.last, quantity.first) in ([], [","])

    def subject(self, at: int) -> Group:
        """`Les Pays-Bas en ont renvoyé 340 vers la Croatie et 120 vers l’Autriche`: who does both."""
        if not at or not self.own[at] or not self.own[at - 1] or follows(self.quantities[at]):
            return ()
        place, before = self.own[at][0], self.own[at - 1][-1]
        pairs = (self.quantities[at].last, place), (self.quantities[at - 1].last, before)
        led = [
            ["à" if word in _IN else word for word in self._between(last, m.first) if word in _LEADING][-1:]
            for last, m in pairs
        ]
        near = self._between(before.last, self.quantities[at].first)
        same = led[0] == led[1] != [] and place.first > self.quantities[at].first and near in _NEXT
        if not same:
            return ()
        told = self.quantities[at - 1]
        doers = tuple(
            m
            for m in self.own[at - 1]
            if m.first < told.first or (m.kind == "demonym" and self._inside(m, told))
        )
        return doers or self.subject(at - 1)

    def whole_before(self, at: int) -> int | None:
        """`1 742 demandes, dont 402 Syriens et 318 Érythréens,` | `contre 1 010`: set against the whole."""
        if not at or self._between(self.quantities[at].left - 2, self.quantities[at].left) != [",", "contre"]:
            return None
        for i in range(at - 1, max(at - _SIBLINGS, 0), -1):
            if "dont" in self._between(self.quantities[i - 1].last, self.quantities[i].first):
                return i - 1
        return None

    def is_of_them(self, at: int) -> bool:
        """`31 %` | d’entre elles `se sont installées au Royaume-Uni`: some of those before, wherever they are now."""
        last = self.quantities[at].last
        return self._between(last + 1, last + 3) in (["entre", "eux"], ["entre", "elles"])

    def leaves_home(self) -> bool:
        """`les arrivées en Italie en provenance du pays`, `ont quitté le pays`: from where the text was."""
        return any(
            one in _OUT_OF and two in _THE_COUNTRY and three == "pays"
            for one, two, three in zip(self.words, self.words[1:], self.words[2:], strict=False)
        )

    def is_bare(self, at: int) -> bool:
        """`Deux d’entre eux`, `…; trente n’avaient pas de contrat`: a number alone goes on with those before."""
        quantity = self.quantities[at]
        after = self._between(quantity.last, quantity.last + 3)
        of_them = self.is_of_them(at)
        opens = quantity.first == self.first and self.page.before(self.first) == ";"
        alone = opens and not follows(quantity) and bool(after)
        return of_them or (alone and (after[0] in ("n'", "ne", "ont", "sont") or is_finite_verb(after[0])))

    def is_labelled(self, at: int) -> bool:
        """`Papouasie (` | 1 200 `demandes), Suède (300)`: a name that is no known place labels the number."""
        label = self.quantities[at].left - 2
        if label < self.first or self.word(label + 1) not in OPEN:
            return False
        word = self.page.words[label]
        named = word.capital and not word.upper and word.folded[0].isalpha()
        if not named or any(m.first <= label < m.last for m in self.mentions):
            return False
        return any(m.kind == "country" for own in self.own[at - 1 : at + 2] for m in own)

    def details(self, own: Group) -> bool:
        """`en Italie et en Espagne : 5 % des Italiens, 6 % des Espagnols`: each number is of one of them."""
        whole = codes_of(self.general)
        if len(whole) < _TWO or not codes_of(own) < whole:
            return False
        return (
            len({code for other in self.own for code in codes_of(other) if codes_of(other) < whole}) >= _TWO
        )

    def ranks(self) -> bool:
        """`La Colombie en accueille 2,4 millions, devant le Pérou (1,4 million)`: those behind have numbers."""
        return any(m.aside for own in self.own for m in own)

    def is_ranking(self) -> bool:
        """`La Turquie talonne l’Afghanistan`: a country and the one behind it."""
        return any(m.aside and m.codes and self._led_by(m, OUTDOES, 2) for m in self.mentions)

    def others(self, at: int) -> bool:
        """`1 500 réfugiés d’autres nations`: not those named before."""
        return not _OTHERS.isdisjoint(self._between(self.quantities[at].last, self.quantities[at].last + FAR))

    def hosts(self, mentions: Sequence[PlaceMention] | None = None) -> Group:
        """Those of `mentions` (else of all) that are no mere origin: the scene."""
        chosen = self.mentions if mentions is None else mentions
        return tuple([m for m in chosen if not m.origin and not m.aside]) if chosen else ()

    def courts(self) -> Group:
        """`Le tribunal de Bruges a condamné onze passeurs …`: the text is about what happens there."""
        return tuple([m for m in self.hosts()[:_TWO] if self._led_by(m, _COURTS, LISTED)])

    def ends(self) -> Group:
        """`163 Ivoiriens rentrés de Libye`: the scene, with the country to which its people return."""
        if not self.has(HOME) or not any(self._led_by(m, OF, 2) for m in self.hosts()):
            return self.hosts()
        return tuple([m for m in self.mentions if not m.aside and (not m.origin or m.kind == "demonym")])

    def sums(self, at: int) -> Group:
        """`l’Italie (300) et la France (200) en accueillent la moitié`: the places of all that it sums up."""
        if len(self.own) > _LONGEST:
            return ()  # a flood of figures is no sum, and time stays linear
        owners = [i for i, own in enumerate(self.own) if own]
        if not owners or owners[-1] > at or self._level(self.quantities[at].first):
            return ()
        if self.whole_before(at) is not None:
            return ()  # `20 800 (dont 16 500 aux Canaries), contre` | 7 800
        bracketed = all(self._level(self.quantities[i].first) for i in owners)
        summed = bracketed or self._totals(owners, at)
        return tuple(m for i in owners for m in self.own[i]) if summed else ()

    def _totals(self, owners: list[int], at: int) -> bool:
        """`30 morts au Niger et 40 au Mali, ce qui porte à` | 70 `le total`: all of them, or more."""
        quantity, parts = self.quantities[at], [self.quantities[i] for i in owners]
        if at - owners[0] != len(owners) or len(owners) < _TWO or any(self._level(q.first) for q in parts):
            return False
        led = self._between(max(quantity.left - FAR, parts[-1].last), quantity.left)
        told = [*led, *self._between(quantity.last, quantity.last + LISTED + 1)]
        if TOTALS.isdisjoint(told) and _BRINGING.isdisjoint(led):
            return False
        if quantity.value is None or any(q.value is None or q.kind != quantity.kind for q in parts):
            return False
        return quantity.kind == "count" and sum(q.value for q in parts if q.value) <= quantity.value

    def counts(self, at: int) -> bool:
        """`63 Sénégalais`: the number counts the people named."""
        return any(self._names_people(m, self.quantities[at]) for m in self.own[at] if m.kind == "demonym")

    def lies_in(self, at: int) -> bool:
        """`18 États soudanais`: the noun itself says where."""
        return any(
            not m.origin and self._inside(m, self.quantities[at]) for m in self.own[at] if m.kind == "demonym"
        )

    def holds_for(self, owner: int, other: int) -> bool:
        """Not `17 644 départs, dont 2 131 vers la France`: what narrows one number is not said of the other."""
        first, last = sorted((owner, other))
        if other == 0 and owner and self._is_drawn_from() and self.has(MOVED):
            return False  # `Sur les 290 habitants, 120 ont été expulsés vers les Comores`
        if owner > other and self._is_set_beside(owner):
            return False
        if other > owner and self.is_by_way_of(owner):
            return False
        if any(self._is_said_of(m) for m in self.own[owner] if m.kind == "demonym"):
            return False
        if owner > other and all(self.stands_beside(m) for m in self.own[owner]):
            return False
        if owner > other and not self.hosts(self.own[owner]):
            return False  # `17 % chez les natifs du Maghreb et 20 % chez` | les femmes nées en Turquie
        return not self.counts(owner) and NARROWING.isdisjoint(
            self._between(self.quantities[first].last, self.quantities[last].first)
        )

    def is_by_way_of(self, owner: int) -> bool:
        """`900 exilés sont arrivés, via` | la Libye, `et 300 par la route`: the way of these alone."""
        return all(
            [",", "via"]
            in (self._between(m.first - _TWO, m.first), self._between(m.first - _TWO - 1, m.first - 1))
            for m in self.own[owner]
        )

    def stands_beside(self, mention: PlaceMention) -> bool:
        """`les 38 910 de 2015, quand` | l’Allemagne `en traitait un demi-million`: what was so elsewhere meanwhile."""
        before = self._between(max(mention.first - 4, self.first), mention.first)
        return any(pair in _MEANWHILE for pair in pairwise(before))

    def _is_drawn_from(self) -> bool:
        """`Sur les` | 290 `habitants, 120 …`: the sentence opens with a whole of which it tells a part."""
        opened = self.words[0] in _DRAWING and self.quantities[0].left - self.first <= OPENING
        return opened and len(self.quantities) > 1

    def _is_set_beside(self, owner: int) -> bool:
        """`la Bourse a perdu 3 %,` | `celle de Rome 2 %`, `, derrière` | `celle de Rome, qui …`: another one’s."""
        place = self.own[owner][0].first
        before = self._between(max(place - LISTED, self.first), place)
        return any(one in (",", "et") and other in THOSE | AGAINST for one, other in pairwise(before))

    def continues(self, at: int) -> bool:
        """`contre 9 252`, `dont 14 femmes`, `(10 %)`: a number that goes on with the one before it."""
        first = self.quantities[at - 1].last if at else self.first
        return not LINKS.isdisjoint(self._between(first, self.quantities[at].first))

    def sets_beside(self, at: int) -> bool:
        """`19 Soudanais et 5 Érythréens,` | `avec trois salariés`: other people than those; not `, dont 3 femmes`."""
        between = self._between(self.quantities[at - 1].last, self.quantities[at].first)
        return follows(self.quantities[at]) and _PARTS.isdisjoint(between)

    def are_bound_for(self, places: Group) -> bool:
        """`11 250 candidats empêchés de gagner` | l’Italie: where they were going, not where that happened."""
        return bool(places) and all(self._led_by(place, _TOWARDS, 3) for place in places)

    def is_bound(self, at: int, words: frozenset[str]) -> bool:
        """`12 personnes qui voulaient gagner l’Angleterre`: one of `words` leads to a place of quantity `at`."""
        return any(self._led_by(mention, words, 3) for mention in self.own[at])

    def _without_voices(self) -> list[PlaceMention]:
        """The places without seas and those in the name of a source, unless there are no others."""
        others = [
            m
            for m in self.mentions
            if (not m.voice or self._says_to_have(m)) and (m.kind != "sea" or m.codes)
        ]
        # `Selon Israël, 223 camions y sont entrés`: there, where the text was
        there = "y" in self.words and not any(m.kind == "body" for m in self.mentions)
        return others if there or any(m.codes for m in others) else self.mentions

    def _says_to_have(self, mention: PlaceMention) -> bool:
        """`L’Iran` | a dit avoir `expulsé 1,1 million d’Afghans`: who tells what it did itself."""
        return "avoir" in self._between(mention.last, mention.last + LISTED)

    def _groups(self) -> list[Group]:
        """Places that only small words set apart: `Nigérians et Guinéens`, `en Italie et à Malte`."""
        groups: list[Group] = []
        for mention in self.mentions:
            if groups and self._is_linked(groups[-1][-1], mention):
                groups[-1] += (mention,)
            else:
                groups.append((mention,))
        return groups

    def _is_linked(self, one: PlaceMention, other: PlaceMention) -> bool:
        """Not `12 000 Afghans, l’Allemagne …`, nor `Hors Mayotte, la France …`."""
        between = self._between(one.last, other.first)
        if other.first - one.last > FAR or not SMALL.issuperset(between):
            return False
        mixed = (one.kind == "demonym") != (other.kind == "demonym")
        if mixed and not _IN.isdisjoint(between):
            return False  # `4 000 étudiants camerounais` | `en Belgique`
        if self._goes_on_elsewhere(one, other):
            return False
        if "," not in between:
            return True
        return not (mixed or self._led_by(one, EXCEPT, 2) or self._acts_after(one, other))

    def _goes_on_elsewhere(self, one: PlaceMention, other: PlaceMention) -> bool:
        """`900 personnes vers` | l’Italie, l’Allemagne `1 100 vers la Pologne`: another subject, the verb left out."""
        counted = any(q.left == other.last for q in self.quantities)
        return counted and any(0 <= one.first - q.last <= FAR for q in self.quantities)

    def _acts_after(self, one: PlaceMention, other: PlaceMention) -> bool:
        """`Après l’Italie,` | la Grèce `a enregistré`: the subject behind what only opens the sentence."""
        acts = other.last < self.last and is_finite_verb(self.word(other.last))
        return acts and one.first > self.first and self._is_aside(one)

    def _paired(self, groups: list[Group]) -> Group:
        """`Soudanais et Érythréens, avec respectivement 4 120 et 2 385 personnes`: one each, in order."""
        if "respectivement" not in self.words:
            return self._evenly(groups)
        mark = self.first + self.words.index("respectivement")
        before = [group for group in groups if len(group) > 1 and group[-1].last <= mark]
        group = before[-1] if before else self._lands(groups, mark)
        level = self._level(mark)
        after = [i for i, q in enumerate(self.quantities) if q.first > mark and self._level(q.first) == level]
        numbers = after or [i for i, q in enumerate(self.quantities) if group and q.last <= group[0].first]
        if not group or len(numbers) < len(group):
            return ()
        for at, mention in zip(numbers if after else numbers[-len(group) :], group, strict=False):
            self.own[at] += (mention,)
        return group

    def _lands(self, groups: list[Group], mark: int) -> Group:
        """`l’Italie (23 %) et Malte (20 %) : ces pays ont reçu` | `respectivement 1 716 et 2 454 demandes`."""
        named = {m.codes: m for group in groups for m in group if m.kind == "country" and m.last <= mark}
        after = sum(q.first > mark for q in self.quantities)
        return tuple(named.values()) if "ces" in self.words and 1 < len(named) == after else ()

    def _evenly(self, groups: list[Group]) -> Group:
        """`L’Italie et l’Espagne affichent des taux de 14,3 et 20,7 %`: two places, two numbers, one each."""
        if len(groups) != 1 or len(self.quantities) != len(groups[0]) or len(self.quantities) != _TWO:
            return ()
        one, other = self.quantities
        places = self._between(groups[0][0].last, groups[0][1].first)
        even = "et" in places and "," not in places and groups[0][1].last <= one.left
        if not even or self._between(one.last, other.first) != ["et"] or groups[0][0].kind == "demonym":
            return ()
        self.own = [groups[0][:1], groups[0][1:]]
        return groups[0]

    def _holders(self, group: Group) -> list[int]:
        """The quantities beside which `group` stands; none where it holds for the whole sentence."""
        for at, quantity in enumerate(self.quantities):
            if self._inside(group[-1], quantity):
                return [at]
        if (some := self._some_said(group[0])) is not None:
            return [some]
        bracketed = self._bracket_after(group[-1].last)
        if bracketed and not group[0].aside and self._is_outdone(group[-1], bracketed[-1]):
            bracketed = []
        level = self._level(group[0].first)
        peers = [(i, q) for i, q in enumerate(self.quantities) if self._level(q.first) == level]
        before = [i for i, q in peers if q.last <= group[0].first][-1:]
        after = [i for i, q in peers if q.first >= group[-1].last][:1]
        if group[0].some and group[0].kind == "demonym" and before and not bracketed:
            return before  # `80 hommes, en majorité des Maliens,` | dont 12 pères
        if bracketed:
            tied = before and self._clear(self.quantities[before[0]].last, group[0].first)
            tied = tied and not group[0].aside  # `arrive en deuxième position devant` | l’Autriche (334)
            return [*before, *bracketed] if tied else bracketed
        if after and self.word(min(group[-1].last + 1, self.last - 1)) in ("où", "qui"):
            told = before and not group[0].aside and not level
            group[-1].aside = False
            clear = told and self._clear(self.quantities[before[0]].last, group[0].first)
            return [*before, *after] if clear else after
        if group[0].aside:  # `devant les Tunisiens (11,9 %), les Marocains 10,7 %`
            return [i for i in after if self.quantities[i].left == group[-1].last]
        if before and self._clear(self.quantities[before[0]].last, group[0].first):
            return before
        if before and self._belongs_before(group, before[0], after):
            return before
        if after and (before or self._clear(group[-1].last, self.quantities[after[0]].first)):
            anyone = any(q.per for q in self.quantities)  # `Un salarié` | belge `gagne 4 000 euros par mois`
            return [] if is_somebody(self, group[0]) and not anyone else after
        return []

    def _belongs_before(self, group: Group, before: int, after: list[int]) -> bool:
        """`4 100 passages ont été relevés, via` | la Bulgarie `, 2 300 au nord`: not of the number behind the comma.

        So `216 000 Maliens sont inscrits ou attendent au` | Togo `, 176 000 au Bénin`: each has its own behind it.
        """
        led = self._between(max(group[0].first - _TWO, self.first), group[0].first)
        if "via" in led:
            return True
        if not after or self._clear(group[-1].last, self.quantities[after[0]].first):
            return False
        between = self._between(self.quantities[before].last, group[0].first)
        if not {",", ";", ":"}.isdisjoint(between) or between[-_TWO:][:1] == ["et"] or len(between) > _CLAUSE:
            return False
        last = self.quantities[after[0]].last
        return any(m.first - last in (1, _TWO) and self.word(last) in _IN for m in self.mentions)

    def _some_said(self, mention: PlaceMention) -> int | None:
        """`La moitié des 860 mineurs … sont` | guinéens: what is said of some of them, not of all."""
        if mention.kind != "demonym" or not self._is_said_of(mention):
            return None
        before = [at for at, q in enumerate(self.quantities) if q.last <= mention.first]
        if len(before) < _TWO:
            return None
        some, whole = self.quantities[before[-2]], self.quantities[before[-1]]
        return before[-2] if self._between(some.last, whole.left) == ["des"] else None

    def _is_outdone(self, place: PlaceMention, at: int) -> bool:
        """`l’Italie devance` | la Grèce `(13 000)`: the bracket is of the place that `place` is set against."""
        last = self.quantities[at].first
        return any(m.aside and place.last <= m.first < last for m in self.mentions)


def codes_of(mentions: Iterable[PlaceMention]) -> set[str]:
    """All codes of `mentions`; a sea has none."""
    return {code for mention in mentions for code in mention.codes if mention.kind != "sea"}
