"""One sentence, its places and its quantities: which place stands beside which number."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from ...found import Quantity
from ...lexicon.gazetteer import is_people
from ...lexicon.speech import sayings
from ...morphology import is_finite_verb, singular
from ...persons import is_person
from ...scan import Scan
from ...words import OF, word_set
from .mentions import PlaceMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# What ends the clause of a number, outside brackets.
SEPARATORS = word_set(", ; : et ou – — mais tandis alors puis contre dont soit quand")
# What stands before a place from which people come: the number is about their host too.
FROM = word_set("depuis provenance fuyant fui quitté quittant")
FROM_WITH_OF = word_set("""
    venus venu venue venues venant viennent vient viendraient originaires originaire issus issu
    issue issues natifs partis parti partie parties partant émanant émanent provenant proviennent
""")
# `en tête des pays d’origine figurent …`: all that the sentence names are origins.
ORIGINS = frozenset(("origine", "provenance", "nationalité", "nationalités"))
# Before the adjective of a country: people from there, and what they ask for.
NEWCOMERS = word_set("""
    ressortissant ressortissante migrant migrante réfugié réfugiée demandeur demandeuse requérant requérante
    immigré immigrée exilé exilée étudiant étudiante travailleur travailleuse ouvrier ouvrière saisonnier
    saisonnière naufragé expulsé expulsée clandestin mineur mineure dossier demande requête nationalité
    origine famille rapatrié rapatriée déplacé déplacée
""")
# `derrière la Libye`, `en France hors Mayotte`: what a number is measured against, or what it leaves out.
AGAINST = word_set("""
    derrière devant après avant hors sauf excepté hormis dépassé dépasse dépassait dépassant devancé devance
    devançait devançant supplanté supplante talonné talonne
""")
# `supérieur à celui de l’Italie`; not `Celui de Lomé plafonne`
_THOSE, _BESIDE = word_set("celui celle ceux celles"), AGAINST | {"à", "que", "qu'", "avec"}
# `l’invasion russe`: who attacks is not where people are counted.
ATTACKS = word_set("""
    invasion agression offensive attaque attaques guerre bombardement bombardements frappe frappes occupation
    missile missiles drone drones
""")
# `la province de Kermanshah, limitrophe de l’Irak`: what a place lies beside is not where it is.
NEIGHBOURS = word_set("limitrophe limitrophes frontalier frontalière frontaliers frontalières")
NEAR, BORDERS = frozenset(("près", "loin")), frozenset(("frontière", "frontières"))
# `en raison de la guerre en Ukraine`: what a number is explained by.
CAUSES = frozenset(("cause", "raison", "grâce", "faute"))
# `le fonds lancé à La Valette`: where a paper was signed.
DEALS = frozenset(("accord", "accords", "traité", "convention", "pacte"))
EXCEPT = frozenset(("hors", "sauf", "excepté", "hormis"))
_LEADING = word_set("vers de d' du des à au aux en dans depuis pour")
ASKED = word_set("interrogé interrogée interrogés interrogées")
_PRESS = frozenset(("presse",))
SIGNED = word_set("""
    lancé lancée signé signée conclu conclue adopté adoptée né née créé créée scellé scellée basé basée basés
    basées sis sise
""")
# `au sein de l’Union`, `dans les pays de la zone`: the number is about all of it.
WITHIN = word_set("sein ensemble pays membres états échelle niveau reste population total toute")
LINKS = frozenset(("contre", "dont", "soit", "(", "parmi", "lieu", "avec"))
NARROWING = frozenset(("dont", "où", "notamment"))
SMALL = word_set("et ou , de d' du des la le les l' en au aux à par vers chez")
_FAR = 6
_OPENING = 2  # words before the place that opens a sentence
_LISTED = 4
_SIBLINGS = 8  # so many numbers before are looked at for their host
_CLAUSE = 16  # words before a number in which a pronoun is looked for
_ARE = word_set("est sont était étaient")
_OTHERS = frozenset(("autre", "autres"))
_FAR_FROM = 9
_AUXILIARIES = word_set("a ont avait avaient l' il elle on - t")
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")

Group = tuple["PlaceMention", ...]


_LONGEST = 60


@dataclass(slots=True)
class Frame:
    """A sentence, or what semicolons set apart in it: words `first` to `last`, their places and quantities.

    own: for each quantity the places that stand beside it; general: those that hold for all of them.
    lists: two quantities or more have a place of their own.
    words: folded; brackets: for each word the number of its bracket, empty where there are none.
    """

    page: Scan
    first: int
    last: int
    mentions: list[PlaceMention]
    quantities: list[Quantity]
    own: list[Group] = field(default_factory=list)
    general: Group = ()
    lists: bool = False
    words: list[str] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)

    def share(self) -> Frame:
        """Give each place to the quantity beside it, or to all."""
        self.words = self.page.folds[self.first : self.last]
        self.brackets = _brackets(self.words)
        self.own = [()] * len(self.quantities)
        if not self.mentions:
            return self
        self.mentions = self._without_voices()
        groups = self._groups()
        origin = False
        for group in groups:
            origin = self._comes_from(group[0]) or (origin and self._is_next(group[0]))
            aside = self._is_aside(group[0])
            for mention in group:
                mention.origin, mention.aside = origin, aside
        paired = self._paired(groups)
        for group in groups:
            if group is not paired:
                holders = self._holders(group)
                for at in holders:
                    self.own[at] += group
                if not holders and not group[0].aside:
                    self.general += group
        self._set_against()
        owners = [own for own in self.own if own]
        self.lists = (
            len(owners) > 1 and len({m.codes for own in owners for m in self.hosts(own) if m.codes}) > 1
        )
        return self

    def _set_against(self) -> None:
        """`En Norvège, ce serait 9 000, et au Danemark 2 500`: what opens the sentence ends at the next place."""
        opening = self.general[:1] and self.general[0].first - self.first <= _OPENING
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
        if not hosts or hosts[0].first > self.quantities[at].first or hosts[0].first - self.first < _FAR:
            return False
        before = self._between(hosts[0].first - 2, hosts[0].first)
        return before[0] in ("et", "contre", "mais") and before[1] in ("à", "au", "aux", "en")

    def scene(self, at: int) -> Group:
        """`L’Espagne a accordé 400 permis à des Marocains et 120 à des Togolais`: where the other number is too."""
        near = range(at - 1, max(at - _SIBLINGS, 0) - 1, -1)
        earlier = next((hosts for i in near if (hosts := self._scene_of(i))), ())
        return earlier or self._scene_behind(at)

    def _scene_behind(self, at: int) -> Group:
        """`40 Guinéens, 30 Maliens et 12 femmes ont été secourus au large de Zarzis`: there all of them."""
        for i in range(at + 1, min(at + _SIBLINGS, len(self.own))):
            between = self._between(self.quantities[i - 1].last, self.quantities[i].first)
            if len(between) > _LISTED or {"et", ","}.isdisjoint(between):
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
        if not at or not self.counts(at - 1):
            return ()
        part = "dont" in self._between(self.quantities[at - 1].last, self.quantities[at].first)
        return tuple(m for m in self.own[at - 1] if m.origin) if part else ()

    def takes_up(self, at: int) -> bool:
        """`L’Égypte en a reçu 170 000, le Tchad 88 000`: `en` before a verb stands for the people counted before."""
        before = self._between(
            max(self.quantities[at].first - _CLAUSE, self.first), self.quantities[at].first
        )
        return not self._level(self.quantities[at].first) and any(
            word == "en" and (after in _AUXILIARIES or is_finite_verb(after))
            for word, after in pairwise(before)
        )

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
        led = [[word for word in self._between(last, m.first) if word in _LEADING][:1] for last, m in pairs]
        near = self._between(before.last, self.quantities[at].first)
        same = led[0] == led[1] != [] and place.first > self.quantities[at].first and near in (["et"], [","])
        return tuple(m for m in self.own[at - 1] if m.first < self.quantities[at - 1].first) if same else ()

    def is_bare(self, at: int) -> bool:
        """`Deux d’entre eux`, `…; trente n’avaient pas de contrat`: a number alone goes on with those before."""
        quantity = self.quantities[at]
        after = self._between(quantity.last, quantity.last + 3)
        of_them = after[1:2] == ["entre"] and after[2:] in (["eux"], ["elles"])
        opens = quantity.first == self.first and self.page.before(self.first) == ";"
        alone = opens and not follows(quantity) and bool(after)
        return of_them or (alone and (after[0] in ("n'", "ne", "ont", "sont") or is_finite_verb(after[0])))

    def others(self, at: int) -> bool:
        """`1 500 réfugiés d’autres nations`: not those named before."""
        return not _OTHERS.isdisjoint(
            self._between(self.quantities[at].last, self.quantities[at].last + _FAR)
        )

    def hosts(self, mentions: Sequence[PlaceMention] | None = None) -> Group:
        """Those of `mentions` (else of all) that are no mere origin: the scene."""
        chosen = self.mentions if mentions is None else mentions
        return tuple([m for m in chosen if not m.origin and not m.aside]) if chosen else ()

    def sums(self, at: int) -> Group:
        """`l’Italie (300) et la France (200) en accueillent la moitié`: the places of all that it sums up."""
        if len(self.own) > _LONGEST:
            return ()  # a flood of figures is no sum, and time stays linear
        owners = [i for i, own in enumerate(self.own) if own]
        if not owners or owners[-1] > at or self._level(self.quantities[at].first):
            return ()
        bracketed = all(self._level(self.quantities[i].first) for i in owners)
        return tuple(m for i in owners for m in self.own[i]) if bracketed else ()

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
        if owner > other and self._is_set_beside(owner):
            return False
        if any(self._is_said_of(m) for m in self.own[owner] if m.kind == "demonym"):
            return False
        return not self.counts(owner) and NARROWING.isdisjoint(
            self._between(self.quantities[first].last, self.quantities[last].first)
        )

    def _is_set_beside(self, owner: int) -> bool:
        """`la Bourse a perdu 3 %,` | `celle de Rome 2 %`: another one’s."""
        place = self.own[owner][0].first
        before = self._between(max(place - _LISTED, self.first), place)
        return any(one in (",", "et") and other in _THOSE for one, other in pairwise(before))

    def continues(self, at: int) -> bool:
        """`contre 9 252`, `dont 14 femmes`, `(10 %)`: a number that goes on with the one before it."""
        first = self.quantities[at - 1].last if at else self.first
        return not LINKS.isdisjoint(self._between(first, self.quantities[at].first))

    def is_bound(self, at: int, words: frozenset[str]) -> bool:
        """`12 personnes qui voulaient gagner l’Angleterre`: one of `words` leads to a place of quantity `at`."""
        return any(self._led_by(mention, words, 3) for mention in self.own[at])

    def has(self, stems: tuple[str, ...]) -> bool:
        """Whether a word begins with one of `stems`."""
        return any(word.startswith(stems) for word in self.words)

    def has_word(self, words: frozenset[str]) -> bool:
        """Whether one of `words` stands in it."""
        return not words.isdisjoint(self.words)

    def word(self, at: int) -> str:
        """The folded word `at` of the text."""
        return self.words[at - self.first]

    def _between(self, first: int, last: int) -> list[str]:
        """Folded words `first` to `last` of the text."""
        return self.words[first - self.first : last - self.first]

    def _without_voices(self) -> list[PlaceMention]:
        """The places without seas and those in the name of a source, unless there are no others."""
        others = [m for m in self.mentions if not m.voice and (m.kind != "sea" or m.codes)]
        # `Selon Israël, 223 camions y sont entrés`: there, where the text was
        there = "y" in self.words and not any(m.kind == "body" for m in self.mentions)
        return others if there or any(m.codes for m in others) else self.mentions

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
        if other.first - one.last > _FAR or not SMALL.issuperset(between):
            return False
        mixed = (one.kind == "demonym") != (other.kind == "demonym")
        return "," not in between or not (mixed or self._led_by(one, EXCEPT, 2))

    def _comes_from(self, mention: PlaceMention) -> bool:
        """`venus d’Érythrée`, `depuis Sfax et Zouara`, `des Haïtiens`: an origin rather than the scene."""
        if mention.kind == "beyond" and any(0 <= mention.first - q.last <= 1 for q in self.quantities):
            return True
        if mention.kind == "demonym" and any(self._names_people(mention, q) for q in self.quantities):
            return True
        if mention.kind == "demonym":
            named = self.page.words[mention.first].capital or self._tells_people(mention)
            return named or self._is_said_of(mention)
        if (
            mention.kind != "beyond"
            and self.has_word(ORIGINS)
            and self.word(mention.first - 1) not in ("en", "aux")
        ):
            return True
        before = self._before(mention, _FAR_FROM)
        if not FROM.isdisjoint(before):
            return True
        if FROM_WITH_OF.isdisjoint(before) or OF.isdisjoint(before):
            return self._goes_on_from(mention)
        cues = [i for i, word in enumerate(before) if word in FROM_WITH_OF]
        return not OF.isdisjoint(before[cues[-1] :])

    def _is_next(self, mention: PlaceMention) -> bool:
        """`viennent d’Afghanistan (612),` | `de Turquie (398)` | `et d’Érythrée`: the list of origins goes on."""
        before = self._between(max(mention.first - _LISTED, self.first), mention.first)
        return before[-1:] in (["de"], ["d'"]) and before[-2:-1] in ([","], ["et"]) and ")" in before

    def _goes_on_from(self, mention: PlaceMention) -> bool:
        """`un sur quatre vient du Niger,` | `un sur cinq d’Égypte`: the verb of the origin is left out."""
        if OF.isdisjoint(self._between(mention.first - 1, mention.first)):
            return False
        after = [q.last for q in self.quantities if 1 <= mention.first - q.last <= 2]
        said = self._between(self.first, after[-1]) if after else []
        return not FROM_WITH_OF.isdisjoint(said)

    def _names_people(self, mention: PlaceMention, quantity: Quantity) -> bool:
        """`63 Sénégalais`, `deux familles syriennes`; not `onze cours d’appel françaises`."""
        if not self._inside(mention, quantity):
            return False
        noun = quantity.noun
        return noun is None or noun in NEWCOMERS or is_person(noun) or is_people(noun)

    def _is_said_of(self, mention: PlaceMention) -> bool:
        """`3 000 sont chinois`: what those who are counted are."""
        return mention.first > self.first and self.word(mention.first - 1) in _ARE

    def _tells_people(self, mention: PlaceMention) -> bool:
        """`ressortissants serbes`, `dossiers érythréens`: where they come from; not `garde-côtes marocains`."""
        at = mention.first - 1
        return at >= self.first and singular(self.word(at)) in NEWCOMERS

    def _is_aside(self, mention: PlaceMention) -> bool:
        """`derrière la Libye`, `lancé à La Valette`, `aux portes de l’Europe`."""
        if mention.kind == "beyond":
            return self._led_by(mention, OF, 2) and not self._led_by(mention, WITHIN, 4)
        if mention.kind == "demonym" and self._led_by(mention, ATTACKS, 1):
            return True
        if self._is_neighbour(mention):
            return True
        if (
            self._is_compared(mention)
            or self._led_by(mention, AGAINST, 2)
            or self._led_by(mention, CAUSES, 3)
        ):
            return True
        if self._explains(mention) or self._is_party(mention):
            return True
        spoken = mention.kind == "town" and (self._is_spoken_at(mention) or self._is_met_at(mention))
        return spoken or (mention.kind == "town" and self._led_by(mention, SIGNED, 2))

    def _is_met_at(self, mention: PlaceMention) -> bool:
        """`Lors d’un point de presse à Genève, …`, `Interrogé à Strasbourg, …`: where somebody was asked."""
        asked = self.words[0] in ASKED and mention.first <= self.first + _OPENING
        return self.word(mention.first - 1) == "à" and (asked or self._led_by(mention, _PRESS, 2))

    def _is_party(self, mention: PlaceMention) -> bool:
        """`Interrogé sur l’accord avec Tunis, …`; not `L’accord avec Tunis prévoit 105 millions`."""
        before = self._before(mention, _FAR)
        if "avec" not in before[-2:] or DEALS.isdisjoint(before):
            return False
        after = next((q.first for q in self.quantities if q.first >= mention.last), None)
        return after is None or "," in self._between(mention.last, after)

    def _is_compared(self, mention: PlaceMention) -> bool:
        """`a dépassé celui de l’Italie`: measured against."""
        before = self._between(max(mention.first - _LISTED, self.first + 1), mention.first)
        those = [i for i, word in enumerate(before) if word in _THOSE]
        return bool(those) and those[-1] > 0 and before[those[-1] - 1] in _BESIDE

    def _explains(self, mention: PlaceMention) -> bool:
        """`à cause de la crise, qui détourne les navires d’Égypte`: behind all numbers, in what explains."""
        last = self.quantities[-1].last if self.quantities else mention.first
        return not CAUSES.isdisjoint(self._between(last, mention.first))

    def _is_neighbour(self, mention: PlaceMention) -> bool:
        """`limitrophe de l’Irak`, `tout près de la frontière irakienne`; not `arrêtés à la frontière irakienne`."""
        beside = self._led_by(mention, BORDERS, 3) and self._led_by(mention, NEAR, _FAR)
        return beside or self._led_by(mention, NEIGHBOURS, 3)

    def _is_spoken_at(self, mention: PlaceMention) -> bool:
        """`…, a indiqué vendredi le HCR à Genève`: where a voice spoke."""
        if mention.first == self.first or self.word(mention.first - 1) != "à":
            return False
        for at in range(mention.first - 2, max(mention.first - _FAR_FROM, self.first), -1):
            if self.word(at) in sayings():
                return self._is_inserted(at)
        return False

    def _is_inserted(self, verb: int) -> bool:
        """`, a` | `indiqué`, `», dit`: a verb of saying that follows what is said."""
        at = verb - 1
        while at > self.first and self.word(at) in _AUXILIARIES:
            at -= 1
        return self.word(at) in (",", "»", '"', "”")

    def _led_by(self, mention: PlaceMention, words: frozenset[str], far: int) -> bool:
        """Whether one of `words` stands in the few words before `mention`, no comma between."""
        return not words.isdisjoint(self._before(mention, far))

    def _before(self, mention: PlaceMention, far: int) -> list[str]:
        """The few words before `mention`, from the last comma on; `venus du Sahel, de Gao` goes on."""
        before = self._between(max(mention.first - far, self.first), mention.first)
        if "," not in before:
            return before
        commas = [i for i, word in enumerate(before) if word == "," and before[i + 1 : i + 2] != ["de"]]
        return before[commas[-1] + 1 :] if commas else before

    def _paired(self, groups: list[Group]) -> Group:
        """`Soudanais et Érythréens, avec respectivement 4 120 et 2 385 personnes`: one each, in order."""
        if "respectivement" not in self.words:
            return ()
        mark = self.first + self.words.index("respectivement")
        before = [group for group in groups if len(group) > 1 and group[-1].last <= mark]
        group = before[-1] if before else ()
        level = self._level(mark)
        after = [i for i, q in enumerate(self.quantities) if q.first > mark and self._level(q.first) == level]
        numbers = after or [i for i, q in enumerate(self.quantities) if group and q.last <= group[0].first]
        if not group or len(numbers) < len(group):
            return ()
        for at, mention in zip(numbers if after else numbers[-len(group) :], group, strict=False):
            self.own[at] += (mention,)
        return group

    def _holders(self, group: Group) -> list[int]:
        """The quantities beside which `group` stands; none where it holds for the whole sentence."""
        for at, quantity in enumerate(self.quantities):
            if self._inside(group[-1], quantity):
                return [at]
        bracketed = self._bracket_after(group[-1].last)
        level = self._level(group[0].first)
        peers = [(i, q) for i, q in enumerate(self.quantities) if self._level(q.first) == level]
        before = [i for i, q in peers if q.last <= group[0].first][-1:]
        after = [i for i, q in peers if q.first >= group[-1].last][:1]
        if bracketed:
            tied = before and self._clear(self.quantities[before[0]].last, group[0].first)
            return [*before, *bracketed] if tied else bracketed
        if after and self.word(min(group[-1].last + 1, self.last - 1)) in ("où", "qui"):
            told = before and not group[0].aside and not level
            group[-1].aside = False
            clear = told and self._clear(self.quantities[before[0]].last, group[0].first)
            return [*before, *after] if clear else after
        if group[0].aside:
            return []
        if before and self._clear(self.quantities[before[0]].last, group[0].first):
            return before
        if after and (before or self._clear(group[-1].last, self.quantities[after[0]].first)):
            return after
        return []

    def _inside(self, mention: PlaceMention, quantity: Quantity) -> bool:
        """`63 Sénégalais`, `deux familles syriennes`: within the number and its noun phrase."""
        last = quantity.last
        if quantity.phrase and follows(quantity):
            last = max(last, quantity.phrase[1])
        beside = mention.kind == "demonym" and mention.first == last > quantity.last
        return quantity.first <= mention.first < last or beside  # `4 000 commerçants burkinabè`

    def _bracket_after(self, at: int) -> list[int]:
        """`la Hongrie (32 700, soit 8 %)`: the numbers in the bracket that follows."""
        if not self.brackets:
            return []
        for i in range(at, min(at + _FAR, self.last - 1)):
            if self.word(i) in SEPARATORS:
                return []
            if self.word(i) in _OPEN:
                inside = self._level(i)
                return [k for k, q in enumerate(self.quantities) if self._level(q.first) == inside]
        return []

    def _level(self, at: int) -> int:
        """0 outside brackets, else the number of the bracket that holds word `at`."""
        return self.brackets[at - self.first] if self.brackets and at < self.last else 0

    def _clear(self, first: int, last: int) -> bool:
        """Whether no clause ends between two words; what stands in brackets between them does not count."""
        between = self._between(first, last)
        if SEPARATORS.isdisjoint(between):
            return True
        level = self._level(last)
        return not any(
            word in SEPARATORS and self._level(first + i) == level for i, word in enumerate(between)
        )


def _brackets(words: list[str]) -> list[int]:
    """For each word the number of its bracket, 0 outside: one level, which is what the press uses."""
    if _OPEN.isdisjoint(words):
        return []
    levels, count, inside = [], 0, 0
    for word in words:
        if word in _OPEN:
            count += 1
            inside = count
        levels.append(inside)
        if word in _CLOSE:
            inside = 0
    return levels


def follows(quantity: Quantity) -> bool:
    """Whether the counted noun stands beside its number; it may come from elsewhere."""
    return quantity.phrase is not None and quantity.first <= quantity.phrase[0] <= quantity.last + _FAR


def codes_of(mentions: Iterable[PlaceMention]) -> set[str]:
    """All codes of `mentions`; a sea has none."""
    return {code for mention in mentions for code in mention.codes if mention.kind != "sea"}
