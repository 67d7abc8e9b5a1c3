"""Which places of a sentence are no scene: where people come from, what is only compared, named or explained."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from ...found import Quantity
from ...lexicon.gazetteer import is_people
from ...lexicon.speech import sayings
from ...morphology import singular
from ...persons import is_person
from ...words import OF, THE, word_set
from .bystanders import ATTACKS, is_bystander
from .frontiers import BORDERS, is_border
from .lives import is_of_a_life
from .mentions import PlaceMention
from .occasions import is_exceeded, is_occasion
from .peoples import STATELESS
from .sentences import FAR, Sentence

# What stands before a place from which people come: the number is about their host too.
FROM = word_set("depuis provenance fuyant fui quitté quittant")
FROM_WITH_OF = word_set("""
    venus venu venue venues venant viennent vient venait venaient viendraient originaires originaire issus issu
    issue issues natifs partis parti partie parties partant émanant émanent provenant proviennent
    provenait provenaient provient
""")
BORN = word_set("né née nés nées")  # `nés en Afrique`: no continent is where they are counted
# `les femmes nées en Turquie`: a group by its birth, in the plural
_BORN_THERE = word_set("nés nées natifs natives")
_GROWN = word_set("""
    femme homme personne résident résidente habitant habitante actif active travailleur travailleuse salarié salariée
    père mère parent médecin étranger étrangère immigré immigrée français française citoyen citoyenne
    adulte ceux celles celle celui ménage étudiant étudiante ouvrier ouvrière
""")
_NATIONALS = STATELESS | word_set(
    "ressortissants ressortissant ressortissantes ressortissante natifs citoyens"
)
_AT = word_set("en au aux à du de la le l' d' dans")
# `en tête des pays d’origine figurent …`: all that the sentence names are origins.
_FROM_OR_IN = OF | {"en", "au", "aux", "à"}
ORIGINS = frozenset(("origine", "provenance", "nationalité", "nationalités"))
# Before the adjective of a country: people from there, and what they ask for.
NEWCOMERS = word_set("""
    ressortissant ressortissante migrant migrante réfugié réfugiée demandeur demandeuse requérant requérante
    immigré immigrée exilé exilée étudiant étudiante travailleur travailleuse ouvrier ouvrière saisonnier
    saisonnière naufragé expulsé expulsée clandestin mineur mineure dossier demande requête nationalité
    origine famille rapatrié rapatriée déplacé déplacée
""")
# `derrière la Libye`, `en France hors Mayotte`: what a number is measured against, or what it leaves out.
OUTDOES = word_set("""
    dépassé dépasse dépassait dépassant devancé devance devançait devançant supplanté supplante supplantait talonné
    talonne talonnait détrône détrôné rattrape rattrapé
""")
AGAINST = OUTDOES | word_set("derrière devant après avant hors sauf excepté hormis")
# `supérieur à celui de l’Italie`; not `Celui de Lomé plafonne`
_TIMES = word_set("double triple quadruple moitié tiers quart équivalent")
THOSE, _BESIDE = word_set("celui celle ceux celles"), AGAINST | {"à", "que", "qu'", "avec"}
# `la province de Kermanshah, limitrophe de l’Irak`: what a place lies beside is not where it is.
NEIGHBOURS = word_set("limitrophe limitrophes frontalier frontalière frontaliers frontalières")
NEAR = frozenset(("près", "loin"))
_LANDS = BORDERS | word_set("sol territoire côte côtes rive rives littoral eaux désert ville port")
_ON = word_set("à sur dans en au aux vers")
# `en raison de la guerre en Ukraine`: what a number is explained by.
CAUSES = frozenset(("cause", "raison", "grâce", "faute"))
# `l’accord avec Tunis`: who is a party is not the scene, but where the agreement itself is told of.
DEALS = word_set(
    "accord accords traité convention pacte crise tensions brouille différend litige négociations"
)
# `Interrogé à Strasbourg`, `un point de presse à Genève`: where somebody was asked.
ASKED = word_set("interrogé interrogée interrogés interrogées")
_PRESS, _TALK = frozenset(("presse",)), frozenset(("propos",))
# `le fonds lancé à La Valette`, `basée à Genève`: where a paper was signed, where a body sits.
SIGNED = word_set("""
    lancé lancée signé signée conclu conclue adopté adoptée né née créé créée scellé scellée basé basée basés
    basées sis sise
""")
# `au sein de l’Union`, `dans les pays de la zone`: the number is about all of it.
WITHIN = word_set("sein ensemble pays membres états échelle niveau reste population total toute")
# between the places of a list
SMALL = word_set("et ou , de d' du des la le les l' en au aux à par vers chez")
OPENING = 2  # words before the place that opens a sentence
LISTED = 4
_ITEMS, _ITEM = 12, 9  # items of a list behind `dont`, words from one number to the next
FAR_FROM = 9
_LONGEST_VOICE = 16
_CAME = word_set("""
    arrivé arrivée venu venue refoulé refoulée expulsé expulsée originaire natif native né née parti partie rentré
    rentrée revenu revenue exilé exilée fui quitté débarqué débarquée naturalisé naturalisée
""")
_ARE = word_set("est sont était étaient serait seraient furent")
AUXILIARIES = word_set("a ont avait avaient l' il elle on - t")


@dataclass(slots=True)
class Sides(Sentence):
    """Tells origins and asides from the scene."""

    def _comes_from(self, mention: PlaceMention) -> bool:
        """`venus d’Érythrée`, `depuis Sfax et Zouara`, `des Haïtiens`: an origin rather than the scene."""
        if mention.kind == "beyond" and any(0 <= mention.first - q.last <= 1 for q in self.quantities):
            return True
        if mention.kind == "demonym" and self._is_land(mention):
            return False
        if mention.kind == "demonym" and any(self._names_people(mention, q) for q in self.quantities):
            return True
        if mention.kind == "demonym":
            named = self.page.words[mention.first].capital or self._tells_people(mention)
            return named or self._is_said_of(mention)
        if (
            mention.kind != "beyond"
            and (self.has_word(ORIGINS) or self._lists_births())
            and self.word(mention.first - 1) not in ("en", "aux")
        ):
            return True
        before = self._before(mention, FAR_FROM)
        if mention.kind == "country" and len(before) > 1 and before[-1] in OF and before[-2] in _NATIONALS:
            return True  # `des Kurdes d’` | Irak
        if mention.kind in ("country", "territory") and self._is_of_listed(mention):
            return True
        born = not BORN.isdisjoint(before) and (mention.kind == "beyond" or self._tells_newcomers())
        born = born or self._tells_births(before)
        if born or not FROM.isdisjoint(before):
            return True
        if FROM_WITH_OF.isdisjoint(before) or OF.isdisjoint(before):
            return self._goes_on_from(mention)
        cues = [i for i, word in enumerate(before) if word in FROM_WITH_OF]
        return not OF.isdisjoint(before[cues[-1] :])

    def is_listed(self, at: int) -> bool:
        """`dont 280 000 Somaliens,` | 51 000 `réfugiés du Burundi et` | 37 000 `Éthiopiens`: an item behind `dont`."""
        for i in range(at, max(at - _ITEMS, -1), -1):
            quantity = self.quantities[i]
            led = self._between(max(quantity.left - OPENING, self.first), quantity.left)
            if "dont" in led:
                return True
            if (
                led[-1:] not in ([","], ["et"])
                or not i
                or quantity.left - self.quantities[i - 1].last > _ITEM
            ):
                return False
        return False

    def _is_of_listed(self, mention: PlaceMention) -> bool:
        """`dont 280 000 Somaliens, 51 000 réfugiés du` | Burundi: an origin, as the peoples of the list are."""
        at = bisect_right(self.quantities, mention.first, key=lambda q: q.first) - 1
        near = at >= 0 and 0 < mention.first - self.quantities[at].last <= LISTED
        if not near or not self.is_listed(at):
            return False
        led = self._between(self.quantities[at].last, mention.first)
        head = [word for word in led if word not in OF and word not in THE]
        if OF.isdisjoint(led) or len(head) > 1:
            return False
        noun = self.quantities[at].noun
        return singular(head[0]) in NEWCOMERS if head else noun in NEWCOMERS

    def _is_next(self, mention: PlaceMention) -> bool:
        """`viennent d’Afghanistan (612),` | `de Turquie (398)` | `et d’Érythrée`: the list of origins goes on."""
        before = self._between(max(mention.first - LISTED, self.first), mention.first)
        joined = before[-2:-1] in ([","], ["et"], ["ou"]) and not _FROM_OR_IN.isdisjoint(before[-1:])
        return joined and ")" in before

    def _lists_births(self) -> bool:
        """`Les pays de naissance les plus fréquents sont l’Algérie (12,7 %) …`"""
        at = self.words.index("naissance") if "naissance" in self.words else 0
        return at >= OPENING and self.words[at - OPENING : at] == ["pays", "de"]

    def _tells_newcomers(self) -> bool:
        """`Les immigrés de 2019 sont nés au Maroc (9,5 %)`: of those who came, birth tells the origin."""
        return any(singular(word) in NEWCOMERS for word in self.words)

    def _tells_births(self, before: list[str]) -> bool:
        """`les femmes nées en` | Turquie: a group by its birth; not `les bébés nés en France`, `Née à Oran`."""
        at = next((i for i in range(len(before) - 1, 0, -1) if before[i] in _BORN_THERE), 0)
        return at > 0 and _AT.issuperset(before[at + 1 :]) and singular(before[at - 1]) in _GROWN

    def _is_next_bracket(self, mention: PlaceMention) -> bool:
        """`devant la Grèce (8 930)` | `et l’Allemagne (8 530)`: the list of what it is compared with goes on."""
        at = mention.first - 1
        while at > self.first and self.word(at) in SMALL:
            at -= 1
        beside = any(0 <= q.first - mention.last <= 1 for q in self.quantities)
        return self.word(at) == ")" and (beside or bool(self._bracket_after(mention.last)))

    def _goes_on_from(self, mention: PlaceMention) -> bool:
        """`un sur quatre vient du Niger,` | `un sur cinq d’Égypte`, `nés en Europe, 12 % en` | Espagne: no verb."""
        after = [q.last for q in self.quantities if 1 <= mention.first - q.last <= 2]
        said = self._between(self.first, after[-1]) if after else []
        if OF.isdisjoint(self._between(mention.first - 1, mention.first)):
            return not BORN.isdisjoint(said) and self._tells_newcomers()
        return not FROM_WITH_OF.isdisjoint(said)

    def _names_people(self, mention: PlaceMention, quantity: Quantity) -> bool:
        """`63 Sénégalais`, `deux familles syriennes`; not `onze cours d’appel françaises`."""
        if not self._inside(mention, quantity):
            return False
        noun = quantity.noun
        return noun is None or noun in NEWCOMERS or is_person(noun) or is_people(noun)

    def _is_land(self, mention: PlaceMention) -> bool:
        """`65 000 réfugiés à la frontière tchadienne`, `sur le sol libyen`: where people are, not what they are."""
        led = self._between(max(mention.first - 3, self.first), mention.first)
        return led[-1:] != [] and led[-1] in _LANDS and not _ON.isdisjoint(led[:-1])

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
        if self._is_neighbour(mention) or is_border(self, mention) or is_bystander(self, mention):
            return True
        if is_occasion(self, mention) or is_exceeded(self, mention):
            return True
        if (
            self._is_compared(mention)
            or self._led_by(mention, AGAINST, 2)
            or self._led_by(mention, CAUSES, 3)
        ):
            return True
        if self._explains(mention) or self._is_party(mention):
            return True
        if self._describes_a_voice(mention) or is_of_a_life(self, mention):
            return True
        spoken = mention.kind == "town" and (self._is_spoken_at(mention) or self._is_met_at(mention))
        return spoken or (mention.kind == "town" and self._led_by(mention, SIGNED, 2))

    def _is_met_at(self, mention: PlaceMention) -> bool:
        """`Lors d’un point de presse à Genève, …`, `Interrogé à Strasbourg, …`: where somebody was asked."""
        asked = self.words[0] in ASKED and mention.first <= self.first + OPENING
        asked = asked or self._led_by(mention, _TALK, FAR)  # `Résumé des propos tenus mardi à Genève`
        return self.word(mention.first - 1) == "à" and (asked or self._led_by(mention, _PRESS, 2))

    def _is_party(self, mention: PlaceMention) -> bool:
        """`Interrogé sur l’accord avec Tunis, …`; not `L’accord avec Tunis prévoit 105 millions`."""
        before = self._before(mention, FAR)
        if "avec" not in before[-2:] or DEALS.isdisjoint(before):
            return False
        after = next((q.first for q in self.quantities if q.first >= mention.last), None)
        return after is None or "," in self._between(mention.last, after)

    def _is_compared(self, mention: PlaceMention) -> bool:
        """`a dépassé celui de l’Italie`: measured against."""
        before = self._between(max(mention.first - LISTED - 1, self.first + 1), mention.first)
        those = [i for i, word in enumerate(before) if word in THOSE]
        if those and those[-1] > 1 and before[those[-1] - 2] in _TIMES and before[those[-1] - 1] in OF:
            return True  # `le double de celui de la` | France
        return bool(those) and those[-1] > 0 and before[those[-1] - 1] in _BESIDE

    def _explains(self, mention: PlaceMention) -> bool:
        """`à cause de la crise, qui détourne les navires d’Égypte`: behind all numbers, in what explains."""
        last = self.quantities[-1].last if self.quantities else mention.first
        return not CAUSES.isdisjoint(self._between(last, mention.first))

    def _is_neighbour(self, mention: PlaceMention) -> bool:
        """`limitrophe de l’Irak`, `tout près de la frontière irakienne`; not `arrêtés à la frontière irakienne`."""
        beside = self._led_by(mention, BORDERS, 3) and self._led_by(mention, NEAR, FAR)
        return beside or self._led_by(mention, NEIGHBOURS, 3)

    def _is_spoken_at(self, mention: PlaceMention) -> bool:
        """`…, a indiqué vendredi le HCR à Genève`: where a voice spoke."""
        if mention.first == self.first or self.word(mention.first - 1) != "à":
            return False
        for at in range(mention.first - 2, max(mention.first - FAR_FROM, self.first), -1):
            if self.word(at) in sayings():
                return self._is_inserted(at)
        return False

    def _describes_a_voice(self, mention: PlaceMention) -> bool:
        """`», raconte Moussa, plongeur` | malien, `dit Inès, arrivée du` | Portugal: who speaks."""
        if self.quantities and self.quantities[-1].last > mention.first:
            return False
        comma = 0
        for at in range(mention.first - 1, max(mention.first - _LONGEST_VOICE, self.first), -1):
            if not comma and self.word(at) == ",":
                comma = at
            elif self.word(at) in sayings():
                return bool(comma) and self._describes(mention, comma + 1) and self._is_inserted(at)
        return False

    def _describes(self, mention: PlaceMention, first: int) -> bool:
        """`, plongeur` | malien, `, refoulée d’` | Algérie; not `, maire de` | Lampedusa, who answers for it."""
        if mention.kind == "demonym":
            return mention.first - first <= OPENING
        return not _CAME.isdisjoint(self._between(first, mention.first))

    def _is_inserted(self, verb: int) -> bool:
        """`, a` | `indiqué`, `», dit`: a verb of saying that follows what is said."""
        at = verb - 1
        while at > self.first and self.word(at) in AUXILIARIES:
            at -= 1
        return self.word(at) in (",", "»", '"', "”")
