"""The countries that a number is about: those of its own clause, of its sentence, of what is being told."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ...found import RATIOS
from ...lexicon import read
from ...lexicon.gazetteer import is_people
from ...persons import is_person
from ...scan import Scan
from ...words import word_set
from ..sources.coverage import BULLETS
from .frames import HOME, MOVED, Frame, codes_of, follows
from .lines import WITHOUT_PLACE, Line, promote, read_lines
from .mentions import PlaceMention
from .sentences import OPEN
from .sides import OPENING
from .title import repeated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...found import Quantity, Run

# Counted things that are nowhere: parts of a plan or a talk, and the countries themselves.
_NOWHERE = word_set("""
    partie organisation domaine dimension cadre axe priorité objectif volet thème point question
    pilier phase étape raison facteur principe rive pays état nation nationalité fois reprise niveau
    critère
""")
# A sentence about one of these goes on where the one before was, wherever the text as a whole is.
_THERE = frozenset(("village", "ville", "île", "camp", "localité", "commune"))
_AMONG, _THEM = frozenset(("parmi",)), frozenset(("eux", "elles"))
_CROSSED = ("travers", "passages")
# `qui tentaient de gagner l’Angleterre`, in a text about the Channel: its two shores
_BOUND = frozenset(("gagner", "rejoindre"))
_REACHED = _BOUND | word_set("gagné gagnent rejoint rejoignent")
# `par nationalité`, `pays de retour`: each line of a list names a country of those who are counted where the title says
_BY_ORIGIN = word_set("origine origines nationalité nationalités provenance retour")
_NAMED = 12  # places of a line, for `ces trois pays` behind them
_COUNTRIES = frozenset(("pays", "voisin", "état"))
_LABEL = 3  # words from a number to what opens the list of its countries
_LISTING = frozenset((",", "et", "le", "la", "les", "l'"))
_SET_OFF = frozenset((",", "(", "–", "—"))
_FOLLOWING = frozenset(("suivent", "viennent", "arrivent", "suit", "suivaient"))
_BEHIND = frozenset(("derrière", "ensuite", "puis"))
_TABLE_HEADS = frozenset(("pays", "nationalité", "origine"))
# `31 480, soit 32 %`, `31 480 (32 %)`: the same thing once more
_AGAIN = frozenset(("soit", "("))
_TOPICS = 2
_LANDS = frozenset(("pays", "états", "nations"))
_LYING = frozenset(("en", "au", "aux", "à"))
_LEAD = 2

Here = tuple["PlaceMention", ...]


@cache
def countries() -> dict[str, dict[str, str]]:
    """alpha-2 -> the three codes of a country."""
    return {
        two: {"alpha2": two, "alpha3": three, "m49": m49} for two, three, m49, _, _ in read("countries", 5)
    }


def country(alpha2: str) -> dict[str, str]:
    """`FR` -> {"alpha2": "FR", "alpha3": "FRA", "m49": "250"}. Raises KeyError for an unknown code."""
    return countries()[alpha2]


def attach(page: Scan, quantities: Sequence[Quantity], mentions: Sequence[PlaceMention]) -> None:
    """Set `places` and `place_words` of each quantity: countries in the order in which the text has them.

    `Allemagne (80 900), Hongrie (32 700)` -> DE; HU. Sources should be known before: a voice is no place.
    """
    mentions = _without_seats(page, quantities, mentions)
    _mark_voices(quantities, mentions)
    lines = list(read_lines(page, quantities, mentions))
    promote(page, lines)
    body = next((i for i, line in enumerate(lines) if not line.heading), 0)
    if not lines:
        return
    story = Story(page, body=lines[body].first, topic=_topic(lines, body))
    story.here = story.topic
    story.titled = _titled(lines[:body])
    for line in lines:
        story.tell(line)
    for quantity, same in repeated(quantities, story.body):
        if set(quantity.places) < set(same.places) and quantity.kind not in WITHOUT_PLACE:
            quantity.places, quantity.place_words = same.places, same.place_words


def _without_seats(
    page: Scan, quantities: Sequence[Quantity], mentions: Sequence[PlaceMention]
) -> Sequence[PlaceMention]:
    """`selon l’OMS à` | Genève, `Depuis` | Genève, `le HCR évoque`: where somebody spoke is no place of a figure."""
    ends = {q.source[1] for q in quantities if q.source}
    starts = {q.source[0] - article for q in quantities if q.source for article in (0, 1)}
    return [
        m
        for m in mentions
        if not (m.first - 1 in ends and page.before(m.first) == "à" and m.kind == "town")
        and not (m.last + 1 in starts and page.before(m.first) == "depuis" and page.folds[m.last] == ",")
    ]


def _mark_voices(quantities: Sequence[Quantity], mentions: Sequence[PlaceMention]) -> None:
    """`selon l’Institut américain de géologie, à 213 km`: no place, whatever kind of figure it answers for."""
    firsts = [m.first for m in mentions]
    for first, last in {q.source for q in quantities if q.source}:
        for mention in mentions[bisect_left(firsts, first) : bisect_left(firsts, last)]:
            mention.voice = True


_LOCAL = frozenset(("town", "region"))


def _topic(lines: list[Line], body: int) -> Here | None:
    """What the text as a whole is about: its title, else its first sentences; None where neither says.

    A lead about the world or the Union wins over a title that names a country. Two countries are the scene of
    a move from one to the other, not of everything that a text about both may count.
    """
    lead = [frame for line in lines[body : body + 1] if not line.item for frame in line.frames][:_LEAD]
    if lead and (hosts := lead[0].hosts()) and not codes_of(hosts):
        return hosts
    title = [frame for line in lines[:body] if not line.side for frame in line.frames]
    for frames in (title, *([frame] for frame in lead)):
        if hosts := all_of(m for frame in frames for m in frame.ends()):
            moved = any(frame.has(MOVED if frame in lead else (*MOVED, *HOME)) for frame in frames)
            courts = tuple(m for frame in frames for m in frame.courts())
            return hosts if len(codes_of(hosts)) <= (2 if moved else 1) else courts or None
    return None


def _titled(head: list[Line]) -> Here:
    """The one country of the title, whose newcomers a list by origin counts."""
    hosts = tuple(m for line in head if not line.side for frame in line.frames for m in frame.hosts())
    return hosts if len(codes_of(hosts)) == 1 else ()


@dataclass(slots=True)
class Story:
    """What the text is about while it is read; None: nothing said, empty codes: no country.

    body: its first word. topic: of the whole; section: of the last heading; here: of the sentence before;
    told: of the last people of the line; whole: of the last that are no part of others; last, noun: of its last
    number, and what it counted; listed: of all items of a list. town: the last one named. sea: the last one between
    two countries. labelled: a name alone was the last heading. titled: the country of the title; beside: of this
    line; named: of the last line with several; origins: whether the lines that follow list where people come from.
    ranked: whether the last place of the sentence before is one from which people come.
    opened: the place with which the last line opened; sections: how many lines opened with another.
    """

    page: Scan
    body: int
    topic: Here | None
    section: Here | None = None
    here: Here | None = None
    town: PlaceMention | None = None
    sea: PlaceMention | None = None
    labelled: bool = False
    told: Here = ()
    whole: Here = ()
    listed: Here = ()
    titled: Here = ()
    named: Here = ()
    beside: Here = ()
    last: Here = ()
    noun: str | None = None
    origins: bool = False
    opened: Here = ()
    ranked: bool = False
    sections: int = 0

    def tell(self, line: Line) -> None:
        """Give their places to the numbers of a line, and remember what it was about."""
        self.told, self.whole, self.last, self.beside = (), (), (), ()
        if self.page.words[line.first].text not in BULLETS:
            self.listed = ()
        self._hear(line)
        over = () if line.item or line.side or line.heading else self._opened_before(line)
        if line.item and self.origins and not self.listed:
            self.listed = self.titled
        if line.first == self.body and self.topic and self.topic[0].first >= line.first and not line.item:
            # what it says of one number it says of no other
            self._place(line.frames, remember=True, here=None)
        elif line.side:
            self._place(line.frames, remember=False, here=None)
        elif line.heading:
            self._place(line.frames, remember=False, here=self.topic)
            self._head(line)
        else:
            if not line.item:
                self.here = self.section or over or self.topic
            self._place(line.frames, remember=not line.item, here=self.here)
        self.listed = self.listed or self._introduced(line)

    def _opened_before(self, line: Line) -> Here:
        """`Au Mali, …` | `En Belgique, …` | `La candidate a 65 voix`: paragraph by paragraph, the last one."""
        first = next((m for frame in line.frames for m in frame.mentions), None)
        if first and first.first - line.first <= OPENING and first.codes and first.kind != "demonym":
            if self.page.before(first.first) in _LYING and codes_of(self.opened).isdisjoint(first.codes):
                self.sections += 1
                self.opened = (first,)
            return ()
        last, self.opened = self.opened, () if first else self.opened
        return last if not first and self.sections > 1 else ()

    def _hear(self, line: Line) -> None:
        """`Réfugiés par pays d’origine`, `Nationalité | 2022 | 2023`: what the rows below it name are origins."""
        if line.item:
            return
        words = self.page.folds[line.first : self.page.layout.line(line.first)[1]]
        if not _BY_ORIGIN.isdisjoint(words):
            self.origins = True
        elif words[0] not in _TABLE_HEADS and words[0][0].isalpha():
            self.origins = False

    def _introduced(self, line: Line) -> Here:
        """`Visas délivrés par la Belgique :`: where all items of the list under it are."""
        last = self.page.layout.line(line.first)[1]
        while last > line.first and self.page.folds[last - 1] == "\n":
            last -= 1
        hosts = tuple(m for frame in line.frames for m in frame.hosts())
        return hosts if self.page.folds[last - 1] == ":" and len(codes_of(hosts)) == 1 else ()

    def _head(self, line: Line) -> None:
        """A heading below the title says what the lines under it are about."""
        if line.first < self.body:
            return
        hosts = tuple(m for frame in line.frames for m in frame.hosts())
        if any(frame.is_ranking() for frame in line.frames):
            return  # `La Turquie talonne l’Afghanistan`: two of a list, and no scene
        if not hosts or len(codes_of(hosts)) <= _TOPICS:
            goes_on = self.topic is None and not self.labelled
            self.section = hosts or (self.section if goes_on else None)
            self.labelled = len(hosts) == 1 and self.page.layout.line(line.first)[1] <= hosts[0].last + 1
        self.here = self.section or self.topic

    def _place(self, frames: list[Frame], remember: bool, here: Here | None) -> None:
        for frame in frames:
            if frame.word(frame.first) == "quant":
                here = None  # `Quant au Fonds fiduciaire`: the sentence turns to something else
            self._rank(frame)
            self.sea = next((m for m in frame.mentions if m.kind == "sea" and m.codes), self.sea)
            if not frame.mentions:
                frame.general = self._these(frame)
            self.beside = (*self.beside, *frame.hosts())[-_NAMED:]
            if len(codes_of(self.beside)) > 1:
                self.named = self.beside
            for at, quantity in enumerate(frame.quantities):
                about = self._about(frame, at, here or ())
                if self.listed and codes_of(about).isdisjoint(codes_of(self.listed)):
                    about = (*about, *self.listed)
                if codes_of(about) < codes_of(self.last) and self._goes_on(frame, at):
                    about = self.last
                alone = sum(map(bool, frame.own)) <= 1 and "dont" not in frame.words
                self.last, self.noun = about if alone else (), quantity.noun
                bound = self.sea is not None and frame.is_bound(at, _REACHED)
                if self.sea and bound and codes_of(about) < set(self.sea.codes):
                    about = (*about, self.sea)
                crossed = bound or _crossed(frame, quantity)
                _set(quantity, [m for m in about if m.kind != "sea" or crossed])
                if quantity.noun and (is_person(quantity.noun) or is_people(quantity.noun)):
                    self.told = all_of(about)
                    if not frame.is_part(at):
                        self.whole = self.told
                quantity.place_carried = _carried(frame, about, here == self.topic)
            if remember:
                here = self.here = self._after(frame, here)
                self.town = next((m for m in reversed(frame.mentions) if m.kind == "town"), self.town)

    def _rank(self, frame: Frame) -> None:
        """`Une sur trois vient d’Afghanistan (1 142).` | `Suivent la Turquie (731), …`: origins, as those before."""
        bracketed = any(m.last < frame.last and frame.word(m.last) in OPEN for m in frame.mentions)
        opener = frame.word(frame.first)
        if self.ranked and (opener in _FOLLOWING or (opener in _BEHIND and bracketed)):
            for mention in frame.mentions:
                mention.origin = mention.origin or mention.kind in ("country", "territory")
        self.ranked = bool(frame.mentions) and frame.mentions[-1].origin

    def _these(self, frame: Frame) -> Here:
        """`le Burkina …, au Mali …, au Niger …` | `Pour ces trois pays`: as many countries as were named last."""
        many = len(codes_of(self.named))
        these = (q for q in frame.quantities if q.noun in _COUNTRIES and q.definite and q.value == many)
        return self.named if many > 1 and any(these) else ()

    def _one_each(self, frame: Frame, at: int) -> Here:
        """`… suivie de la France et de l’Espagne` | `Ces pays ont reçu respectivement 1 716 et 1 789 demandes`."""
        if "respectivement" not in frame.words or not _LANDS.intersection(frame.words):
            return ()
        mark = frame.first + frame.words.index("respectivement")
        named = {m.codes: m for m in self.named if m.codes and m.kind == "country" and m.first < mark}
        numbers = [i for i, q in enumerate(frame.quantities) if q.first > mark]
        if at not in numbers or len(numbers) != len(named):
            return ()
        return (list(named.values())[numbers.index(at)],)

    def _goes_on(self, frame: Frame, at: int) -> bool:
        """`1 486 attestations à des Ukrainiens. | Le total atteint 76 904`: the same things, without their noun."""
        quantity = frame.quantities[at]
        same = quantity.elided and quantity.noun == self.noun and all(m.aside for m in frame.mentions)
        turns = frame.word(frame.first) == "quant" or frame.others(at)
        return same and not turns and len(codes_of(self.last)) <= _TOPICS

    def _about(self, frame: Frame, at: int, here: Here) -> Here:
        """The mentions that say where the number `at` of `frame` is."""
        quantity, own = frame.quantities[at], frame.own[at] or frame.sums(at)
        parts = quantity.noun in _NOWHERE and quantity.kind in ("count", "ordinal", "fraction")
        if listed := _enumerated(frame, quantity):
            return listed
        if not own and (each := self._one_each(frame, at)):
            return each
        if parts and follows(quantity):
            if quantity.noun in _COUNTRIES and (these := self._these(frame)):
                return these
            return own if quantity.kind == "ordinal" or frame.lies_in(at) else ()
        among = frame.has_word(_AMONG) and frame.has_word(_THEM)
        others = frame.others(at)
        if not own and not frame.general and quantity.kind == "count" and self.told and frame.is_bare(at):
            return self.told
        if not own and (whole := frame.whole_before(at)) is not None:
            return self._about(frame, whole, here)
        if not own and at and _is_told_of(frame.page, frame.quantities[at - 1], quantity):
            return self._about(frame, at - 1, here)
        if not own and frame.is_labelled(at):
            return frame.general
        while not own and at and (frame.lists or frame.continues(at)):
            others = others or frame.sets_beside(at)
            if ((among or others) and frame.counts(at - 1)) or (
                frame.own[at - 1] and frame.is_by_way_of(at - 1)
            ):
                break  # `2 300 au nord, via la Finlande, et` | 900 au sud
            at -= 1
            own = all_of(frame.own[at])
        if among and here and own and all(m.kind == "demonym" for m in own):
            return (*own, *frame.general, *here)  # `Parmi eux, 12 Maliens`: where the others are
        if not own:
            return (others and frame.scene(at)) or self._shared(frame, at, here)
        if frame.details(own):
            return own  # `en Italie et en Espagne : 5 % des migrants italiens, 6 % des Espagnols`
        hosts = frame.hosts(own)
        if not hosts:
            return self._from(frame, at, own, here)
        if not codes_of(own):
            if at and quantity.kind in RATIOS and frame.page.before(quantity.left) in _AGAIN:
                # `31 480 ordres, soit 32 % du total de l’Union`: never back from a figure that asks for this one
                return self._about(frame, at - 1, here) if frame.own[at - 1] else tuple(here or ())
            return own if _crossed(frame, quantity) else ()
        if sent := frame.sends_on(at):
            return (*own, *sent)
        if self.told and frame.is_of_them(at):
            return (*own, *self.told)
        elided = not follows(quantity) and len(hosts) == len(own)
        if elided and self.told and (frame.takes_up(at) or frame.is_elided(own[-1], at)):
            return (*own, *(m for m in self.whole if m.origin))
        if elided and (doer := frame.subject(at)):
            return (*own, *doer)
        if frame.lists:
            return own
        # from France nobody reaches England but over the Channel
        channel = codes_of(own) == {"GB"} and codes_of(here) == {"FR"}
        bound = _REACHED if channel else _BOUND
        if not self.sea and len(hosts) == len(own) and frame.is_bound(at, bound):
            return (*own, *frame.general, *here)
        route = len(own) == len(hosts) and codes_of(hosts) < codes_of(here) and frame.has(MOVED)
        route = route or (frame.leaves_home() and len(codes_of(here)) == 1)
        return (*own, *frame.general, *(here if route else ()))

    def _from(self, frame: Frame, at: int, own: Here, here: Here) -> Here:
        """Where a number is beside which only an origin stands: there and at the host’s."""
        around = frame.hosts(frame.general) or frame.scene(at)
        around = around if codes_of(around) else ()
        if all(m.aside and not m.origin for m in own):
            # `la Colombie en accueille 2 millions, devant le Pérou (1,49 million)`
            return (*own, *(m for m in self.told if m.origin and frame.takes_up(at, bracketed=True)))
        if all(m.aside for m in own):  # `devant les Algériens (10 900)`: not where those come from who lead
            around, here = _no_people(around), _no_people(here)
        if own[0].kind == "demonym" and self._is_listed(frame, at):
            return (*own, *around)
        if own[0].kind != "demonym" and not around and codes_of(own) and codes_of(own) < codes_of(here):
            return own
        route = here == self.topic and codes_of(around) < codes_of(here)
        return (*own, *around, *(here if route or not around else ()))

    def _is_listed(self, frame: Frame, at: int) -> bool:
        """`63 Sénégalais, 44 Gambiens`: the people themselves are counted, one nationality after another."""
        quantity = frame.quantities[at]
        if quantity.noun and not (is_person(quantity.noun) or is_people(quantity.noun)):
            return False  # `1 790 dossiers algériens et 1 604 dossiers marocains`
        people = [own for own in frame.own if own and own[0].kind == "demonym"]
        return len(people) > 1 and any(quantity.first <= m.first <= quantity.last + 1 for m in frame.own[at])

    def _shared(self, frame: Frame, at: int, here: Here) -> Here:
        """Where a number is beside which no place stands."""
        quantity = frame.quantities[at]
        general = tuple(m for m in frame.general if not (m.some and m.first < quantity.left))
        if hosts := frame.hosts(general):
            if frame.leaves_home() and len(codes_of(here)) == 1:
                return (*general, *here)
            if self.told and (frame.is_elided(hosts[-1], at) or frame.takes_up(at)):
                return (*general, *(m for m in self.whole if m.origin))
            return general if codes_of(hosts) or _crossed(frame, quantity) else ()
        if not general:
            owners = (i for i, own in enumerate(frame.own) if own and frame.holds_for(i, at))
            if not frame.lists and (owner := next(owners, None)) is not None:
                return self._about(frame, owner, here)
            if self.town and frame.has_word(_THERE):
                return (self.town,)
            if not frame.lists and (hosts := frame.scene_before(at)):
                return (*hosts, *(here or ()))
        if here and not codes_of(here):
            return here if _crossed(frame, quantity) else ()
        return (*general, *here)

    def _after(self, frame: Frame, here: Here | None) -> Here | None:
        """What the next sentence is about, if it does not say."""
        if not frame.mentions:
            return here
        kept = codes_of(here or ())
        hosts = frame.hosts() or tuple(
            m
            for m in frame.mentions
            if m.origin and m.kind != "demonym" and m.codes and kept.issuperset(m.codes)
        )
        if kept and hosts and all(frame.stands_beside(m) for m in hosts):
            return here
        unclear = frame.lists or frame.ranks() or all(m.voice for m in hosts)
        if not hosts or unclear or len(codes_of(hosts)) > _TOPICS + 1:
            return here
        if frame.are_bound_for(hosts) and kept and len(kept | codes_of(hosts)) <= _TOPICS:
            return (*(here or ()), *hosts)
        return all_of(m for m in frame.mentions if not (m.origin or m.aside) or kept.issuperset(m.codes))


def all_of(mentions: Iterable[PlaceMention]) -> Here:
    """`58 saisonniers, pour la plupart marocains, …` | `Dix-sept`: without what is told of some of them."""
    return tuple(m for m in mentions if not m.some)


def _enumerated(frame: Frame, quantity: Quantity) -> Here:
    """`trois pays` | `(Espagne, Portugal, Allemagne)`: as many countries as are counted, named right behind."""
    if quantity.noun not in _COUNTRIES or quantity.value is None or quantity.elided:
        return ()
    at, folds = quantity.last + 1, frame.page.folds
    while at < quantity.last + _LABEL and folds[at : at + 1] not in ([], ["("], [":"]):
        at += 1
    if folds[at : at + 1] not in (["("], [":"]):
        return ()
    named: list[PlaceMention] = []
    for mention in frame.mentions:
        if mention.first > at and mention.codes:
            if not _LISTING.issuperset(folds[at + 1 : mention.first]):
                break
            named.append(mention)
            at = mention.last - 1
    return tuple(named) if 1 < quantity.value == len(codes_of(named)) == len(named) else ()


def _is_told_of(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`97 300` | `(-22 %) dans les Balkans`, `178 200 Afghans –` | `quatre fois plus`: of the figure before."""
    if before.kind != "count" or before.change or page.before(quantity.left) not in _SET_OFF:
        return False
    near = quantity.left == before.after + 1
    return near and (quantity.kind == "multiple" or (quantity.kind == "percent" and bool(quantity.change)))


def _no_people(about: Here) -> Here:
    return tuple(m for m in about if m.kind != "demonym")


def _carried(frame: Frame, about: Here, of_topic: bool) -> str | None:
    """Whence places come that the sentence does not name: towns and regions of the topic or told before, or wider."""
    if not about or any(m in frame.mentions or m in frame.general for m in about):
        return None
    if not all(m.kind in _LOCAL for m in about):
        return "wide"
    return "topic" if of_topic else "local"


def _crossed(frame: Frame, quantity: Quantity) -> bool:
    """Whether it is crossings that are counted: only those of the Channel have two countries."""
    return frame.has(_CROSSED) or quantity.noun in ("traversée", "passage")


def _set(quantity: Quantity, about: Iterable[PlaceMention]) -> None:
    places: dict[str, Run] = {}
    for mention in sorted(about, key=lambda m: m.first):
        for code in mention.codes:
            places.setdefault(code, (mention.first, mention.last))
    quantity.places, quantity.place_words = tuple(places), tuple(places.values())
