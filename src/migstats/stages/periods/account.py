"""How far a period goes on: the figures that the text tells of one time, until it turns to something else."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import infinitive, is_finite_verb, is_participle
from ...persons import is_person
from ...words import HAD, TO
from ..dates.mention import Reading
from ..dates.tense import narrates
from .balances import is_balance
from .baselines import VICTIMS, is_bare_baseline, is_older, opens_a_recall
from .clause import STILL, are_missing, is_like_a_place, relative_of, states_apart
from .comparisons import is_compared
from .hours import says_hour
from .known import BEHIND, Known
from .presents import is_past, says_now, was_then
from .reported import (
    LED,
    is_alone,
    is_made_of,
    is_of_today,
    is_plain,
    is_reached,
    is_reported,
    is_so_now,
    points_back,
    says_the_same,
    stands_out,
)
from .roles import came_before, dates_a_departure, dates_a_participle, is_deadline
from .scopes import Scopes, is_item
from .standing import is_of_the_known
from .telling import (
    begins_after,
    begins_later,
    days_of,
    deed,
    had_done,
    is_done_by_now,
    is_done_to,
    is_seized,
    is_spent,
    lies_in,
    recalls_a_scene,
    states_an_account,
    takes_longer,
)
from .timeless import is_to_come

if TYPE_CHECKING:
    from ...found import FoundDate, Quantity
    from ...scan import Scan

_FAR, _FARTHEST = 2, 4  # sentences that a period goes on; with the same noun, or a change
_STORY = 8  # sentences that go on with what happened on a day
_QUOTES = frozenset('«“"')
_SENTENCE = 40  # words before the sentence of a figure that may say an hour
_IS_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d|XX)-(?:\d\d|XX)")


_RECENT = 3  # years
_QUESTION = 3  # words of `En France ?`
_GROUPS = frozenset((("que", "les"), ("que", "chez"), ("que", "pour"), ("que", "parmi")))
_CLAUSE = 30  # words before a figure or a colon that may say what it is
# `Le total dépasse 18 millions`: what the accounts of a report come to
_LEVELS = frozenset("dépasser atteindre élever établir représenter avoisiner frôler totaliser".split())
_BALANCES = frozenset("bilan résultat résultats chiffres".split())


@dataclass(slots=True)
class Account:
    """What is being told: its period, with where it was said last and of what.

    index: of the date, None where the period was counted. older: its year is before that of the period before it.
    baseline: the time of the last figure that another was set against. now: it is the time of writing.
    poll: index of the days on which people were asked; voted: of the day of the last vote.
    quoted: whether a quotation told it last.
    hours: the day was told hour by hour. today: the day of publication.
    whole: the period that those told last are parts of, and its index; parts: how many of them there were.
    recalled: what was told before a paragraph that looks back, and its index.
    aimed: what was said last to come by a deadline, and its sentence.
    days: the dates that something is told of, and the words at which they begin.
    """

    text: Reading
    known: Known
    scopes: Scopes
    value: str | None = None
    index: int | None = None
    sentence: int = -9
    nouns: set[str] = field(default_factory=set)
    paragraph: int = -1
    older: bool = False
    baseline: str | None = None
    now: bool = False
    poll: int | None = None
    voted: int | None = None
    quoted: bool = False
    hours: bool = False
    today: date | None = None
    whole: tuple[str, int | None] = ("", None)
    parts: int = 0
    recalled: tuple[str, int | None] = ("", None)
    aimed: tuple[str, int] = ("", -9)
    days: list[int] = field(init=False)
    begun: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Judge each date once: a figure may look back over all of them."""
        dates = self.known.dates
        page = self.text.page
        self.days = [
            i
            for i in self.known.usable
            if _is_told_day(page, dates[i]) or _is_set_for(page, dates[i], self.today)
        ]
        self.begun = [dates[i].first for i in self.days]

    def _days_between(self, first: int, last: int) -> list[int]:
        """The days told of from word `first` to word `last`, of the last sentence there that names any."""
        behind = bisect_left(self.begun, last)
        if not behind or self.begun[behind - 1] < first:
            return []
        sentence, _ = self.text.page.layout.sentence(self.begun[behind - 1])
        return self.days[bisect_left(self.begun, max(first, sentence)) : behind]

    def tell(self, quantity: Quantity, *, now: bool = False) -> None:
        """Go on with the period of `quantity`. now: it is the day of writing, as `actuellement` says."""
        self.now = now or (self.now and self.value == quantity.period_value)
        value = quantity.period_value
        self._count_parts(quantity)
        counted = self.nouns if self.value == value else set()
        if self.value != value:
            self.older = is_older(value, self.value)
        self.nouns = {*counted, quantity.noun or ""}
        self.quoted = self.known.is_quoted(quantity)
        self._say(value, quantity.period, quantity.first)

    def _count_parts(self, quantity: Quantity) -> None:
        """`1 183 en mars, 2 800 en avril`, `La soirée de jeudi en a réuni à elle seule 42 500`: details."""
        value, old = quantity.period_value or "", self.value or ""
        if value == old:
            return
        if old and lies_in(value, old) and ".." not in old:
            self.whole, self.parts = (old, self.index), 0
        elif (
            not (self.whole[0] and lies_in(value, self.whole[0]))
            or value == self.whole[0]
            or "context.period.heading" in quantity.rules
        ):
            self.whole, self.parts = ("", None), 0
            return
        page = self.text.page
        self.parts += 1 + (is_alone(page, quantity) or stands_out(page, quantity))

    def resume(self, quantity: Quantity) -> None:
        """Behind the details of a period, the next paragraph goes on with the whole of it."""
        line = self.text.page.layout.line(quantity.first)[0]
        if self.recalled[0] and line != self.paragraph:
            self.value, self.index = self.recalled
            self.recalled = ("", None)
        if self.parts > 1 and self.whole[0] and line != self.paragraph:
            self.value, self.index = self.whole
            self.whole, self.parts = ("", None), 0

    def aim(self, quantity: Quantity) -> None:
        """`300 places seront créées d’ici juin. La ville en aurait 120`: what is planned is of no day behind it."""
        if (quantity.period_value or "").startswith("../"):
            self.aimed = quantity.noun or "", self.text.page.layout.sentence_number(quantity.first)

    def _is_aimed(self, quantity: Quantity) -> bool:
        noun, sentence = self.aimed
        far = self.text.page.layout.sentence_number(quantity.first) - sentence
        return noun != "" and quantity.noun == noun and 0 < far <= _FAR

    def pass_over(self, quantity: Quantity) -> None:
        """`Le 28 mars, la police en avait dénombré 7 000. Au nord, 57 …`: behind it goes on what was told before."""
        self.sentence = self.text.page.layout.sentence_number(quantity.first)

    def set_out(self, quantity: Quantity) -> None:
        """`un canot parti de Sfax le 3 mai avec 40 personnes`: behind it goes on the day that was just told, if any."""
        page = self.text.page
        first, _ = page.layout.sentence(quantity.first)
        named = self._days_between(first, quantity.first)
        if len(named) == 1:
            self.nouns = set()
            self._say(self.known.dates[named[0]].value, named[0], quantity.first)
        elif not (self._is_of_a_day() and self._is_within(quantity, _STORY)):
            self.value = None
        self.pass_over(quantity)

    def set_against(self, quantity: Quantity) -> None:
        """Remember the time of a baseline, for the next that says none."""
        if quantity.period_value and is_bare_baseline(self.text.page, quantity):
            self.baseline = quantity.period_value if is_older(quantity.period_value, self.value) else None

    def hear(self, quantity: Quantity) -> None:
        """`La police est venue jeudi. Bilan : 83 tentes`: a day named without a figure is told of."""
        page, dates = self.text.page, self.known.dates
        first, _ = page.layout.sentence(quantity.first)
        starts = page.layout.sentences
        said = starts[self.sentence + 1] if 0 <= self.sentence + 1 < len(starts) else 0
        since = max(self._start_of_story(quantity), said)
        named = self._days_between(since, first)
        if not named:
            self._hear_hour(quantity, first)
            self._hear_newer(since, first)
        if len(named) == 1:
            self._recall(named[0])
            self.nouns, self.older, self.baseline = set(), False, None
            self._say(dates[named[0]].value, named[0], dates[named[0]].first)
            self.hours = self.hours or _is_a_scene(page, dates[named[0]])

    def _hear_newer(self, since: int, first: int) -> None:
        """`En 2010, on comptait 5 400 fermes. En 2016, une crise a éclaté. Près de` | 900 ont disparu: not of 2010.

        The newer year or month is told where it opens its sentence; else what follows has none.
        """
        page, dates = self.text.page, self.known.dates
        named = self.known.within(since, first)
        day = dates[named[-1]] if named else None
        if day is None or self.value is None or day.grain not in ("month", "season", "quarter", "year"):
            return
        start, _ = page.layout.sentence(day.first)
        alone = len(self.known.within(start, first)) == 1 and ".." not in day.value and "/" not in day.value
        told = narrates(self.text, day.first, day.last) > 0 and not is_compared(page, day)
        told &= not dates_a_participle(page, day, start) and not is_deadline(page, day)
        if not (alone and told and begins_later(day.value, self.value)):
            return
        opens = day.first - start <= BEHIND and page.folds[day.last : day.last + 1] == [","]
        self.nouns, self.older, self.baseline = set(), False, None
        self._say(day.value if opens else None, named[-1] if opens else None, day.first)

    def _recall(self, named: int) -> None:
        """`Un diagnostic avait été conduit le` | 6 octobre: behind it goes on what was told before."""
        page, day = self.text.page, self.known.dates[named]
        first, last = page.layout.sentence(day.first)
        had = any(one in HAD and is_participle(two) for one, two in pairwise(page.folds[first:last]))
        if had and self._is_of_a_day() and begins_later(self.value or "", day.value):
            self.recalled = self.value or "", self.index

    def _start_of_story(self, quantity: Quantity) -> int:
        """The line of a figure, or the one before it where no heading parts them: `… vendredi.` | `51 personnes …`."""
        layout, sections = self.text.page.layout, self.scopes.sections
        line = layout.line(quantity.first)[0]
        if not line:
            return line
        people = quantity.noun in VICTIMS or is_person(quantity.noun or "")
        if not (people or is_done_to(self.text.page, quantity)) or quantity.kind != "count":
            return line
        before, item = layout.line(line - 1)[0], is_item(self.text.page, line)
        toll = quantity.noun in VICTIMS and item and is_item(self.text.page, before)
        if (narrates(self.text, quantity.first, quantity.last) <= 0 or item) and not toll:
            return line
        return before if sections[line] == sections.get(before) else line

    def _hear_hour(self, quantity: Quantity, first: int) -> None:
        """`Vers 3 h 40, un canot est repéré. On y compte 23 personnes`: what goes on in the day that is told."""
        page = self.text.page
        start = max(page.layout.line(quantity.first)[0], first - _SENTENCE)
        day = (self.value or "").removesuffix("/..")
        if not _IS_DAY.match(day) or not self._is_within(quantity, _FARTHEST):
            return
        at = says_hour(page, start, quantity.left)
        if at is not None and page.layout.sentence_number(at) > self.sentence:
            self.nouns = set()
            self._say(day, self.index if day == self.value else None, at)
            self.hours = True

    def _say(self, value: str | None, index: int | None, at: int) -> None:
        layout = self.text.page.layout
        self.hours = self.hours and self.value == value
        self.value, self.index = value, index
        self.paragraph = layout.line(at)[0]
        # what stands below a table is as far from what is told as the table is long
        self.sentence = layout.sentence_number(self.scopes.tables.get(self.paragraph, at))

    def looks_back(self, quantity: Quantity) -> bool:
        """`… au 1er janvier 2024 ; ils étaient 7,4 % en 1975`: an older year beside the one that is told."""
        here = self.text.page.layout.sentence_number(quantity.first)
        value, told = quantity.period_value or "", self.value or ""
        earlier = bool(_IS_DAY.fullmatch(value) and _IS_DAY.fullmatch(told)) and value < told
        return self.sentence == here and (earlier or is_older(value, told))

    def takes_baseline(self, quantity: Quantity) -> bool:
        """`505 barques (contre 617 en 2021), 16 197 arrestations, contre 17 744`: as old as the last baseline."""
        bare = quantity.kind != "money" and is_bare_baseline(self.text.page, quantity)
        if bare and self._is_of_others(quantity):
            return False
        return bool(self.baseline) and bare and self._is_near(quantity) and not self._ranks(quantity)

    def _is_of_others(self, quantity: Quantity) -> bool:
        """`Les étrangers sont majoritaires (45 818 contre` | 7 154 Tunisiens`)`: another people, at the same time."""
        if quantity.phrase is None or not quantity.last <= quantity.phrase[0] < len(self.text.page):
            return False
        noun = self.text.page.words[quantity.phrase[0]]
        at = quantity.left - 2  # a number stands before `contre`, without its noun
        return noun.capital and not noun.upper and at > 0 and self.text.page.folds[at][0].isdecimal()

    def _ranks(self, quantity: Quantity) -> bool:
        """`Les femmes partent plus souvent que les hommes : 12,3 % contre 9,9 %`: two groups, at one time."""
        page = self.text.page
        first, _ = page.layout.sentence(quantity.first)
        folds = page.folds[max(first, quantity.left - _CLAUSE) : quantity.left]
        return ("plus" in folds or "moins" in folds) and not _GROUPS.isdisjoint(pairwise(folds))

    def goes_on_with(self, quantity: Quantity) -> bool:
        """Whether a figure without a date of its own has the period that is told."""
        page = self.text.page
        if self.value is None or not self._is_near(quantity) or self._describes(quantity):
            return False
        told = narrates(self.text, quantity.first, quantity.last)
        if self._is_aimed(quantity) or (self._far(quantity) and opens_a_recall(page, self.sentence)):
            return False
        turns = self._is_open_beyond(quantity, told) or self._speaks_apart(quantity, told)
        turns |= self._turns_to_now(quantity) or (told <= 0 and self._shares_now(quantity))
        if turns or is_of_today(page, quantity) or self._outlasts(quantity, told):
            return False
        if self.index is not None and came_before(page, self.known.dates[self.index], quantity):
            return False
        if self._far(quantity) and self._is_of_a_day() and self._tells_a_life(quantity):
            return False
        if self.older and page.layout.line(quantity.first)[0] != self.paragraph:
            return False
        if (
            self._is_long_ago()
            and page.layout.line(quantity.first)[0] != self.paragraph
            and quantity.noun not in self.nouns
        ):
            return False
        far = self._far(quantity) if self.now else 0
        if far > (quantity.noun in self.nouns):
            return False  # `Actuellement, 900 personnes attendent. La police en a arrêté 12`
        if told < 0 and self._ends_a_list(quantity):
            return False
        lasts = self._is_of_a_day() or (self.value or "").endswith("/..")
        if lasts and states_apart(page, quantity, page.layout.sentence(quantity.first)[0]):
            return False
        still = not STILL.isdisjoint(page.folds[quantity.right : quantity.right + BEHIND])
        if told <= 0 and still and not are_missing(page, quantity):
            return False
        return self._is_alike(quantity, told)

    def _is_long_ago(self) -> bool:
        """Whether a year is told that lay years before the day of publication: a look back, of its paragraph alone."""
        value = self.value or ""
        return self.today is not None and value.isdecimal() and int(value) < self.today.year - _RECENT

    def _describes(self, quantity: Quantity) -> bool:
        """`Le plan, qui chiffre les besoins à 908 millions`, `…, où vivent 300 000 réfugiés`: beside what is told."""
        page = self.text.page
        if is_like_a_place(page, quantity):
            return True
        if quantity.noun in self.nouns or quantity.kind == "ordinal":
            return False
        return relative_of(page, quantity, page.layout.sentence(quantity.first)[0], told=True) is not None

    def _tells_a_life(self, quantity: Quantity) -> bool:
        """`Il avait publié` | 27 romans, `Née en 1924, elle a eu` | 6 enfants: beside the day that is told."""
        page = self.text.page
        if had_done(page, quantity) or deed(page, quantity) is None:
            return had_done(page, quantity)
        first, _ = page.layout.sentence(quantity.first)
        inside = self.known.within(first, quantity.left)
        return any(dates_a_participle(page, self.known.dates[i], first) for i in inside)

    def _outlasts(self, quantity: Quantity, told: int) -> bool:
        """`En dix semaines, 600 sont passées`, `2 300 ont déjà signé`: beside a day that is told; or one to come."""
        value = self.value or ""
        aimed = told < 0 and self._far(quantity) == 0 and quantity.noun not in self.nouns
        if (told > 0 or aimed) and begins_after(value, self.today):
            return True
        page, days = self.text.page, days_of(value)
        if value.endswith("/..") and told > 0 and self._far(quantity) and takes_longer(page, quantity, 1):
            return True  # `Depuis août, 300 sont partis. En cinq ans, 9 000 sont rentrés`
        if days == 1 and self._was_counted() and told > 0 and self._happened_under(quantity):
            return True
        level = (
            quantity.noun in self.nouns and page.before(quantity.left) in TO
        )  # `de 12 à` | 21 % `en dix ans`
        longer = not level and quantity.kind != "ordinal" and takes_longer(page, quantity, days)
        return longer or (days == 1 and told > 0 and is_done_by_now(page, quantity))

    def _happened_under(self, quantity: Quantity) -> bool:
        """`2023. Nous étions 186 au 31 décembre. Nous avons servi 14 350 repas`: in the year of the heading."""
        heading = self.over(quantity)
        within = heading is not None and lies_in(self.value or "", self.known.dates[heading].value)
        other = quantity.noun not in self.nouns and not quantity.change and self._far(quantity) > 0
        return within and other and deed(self.text.page, quantity) is not None

    def _was_counted(self) -> bool:
        return self.index is not None and self.known.is_count_at(self.index)

    def _speaks_apart(self, quantity: Quantity, told: int) -> bool:
        """`« 870 logés depuis mai », dit la maire, qui rappelle que 22 villes …`: another voice, in the present.

        A quotation behind what is told goes on with it where it recalls the scene: `« On était une vingtaine »`.
        """
        quoted = self.known.is_quoted(quantity)
        if points_back(self.text.page, quantity):
            return False
        if quoted and self._far(quantity) > 0:
            helped = self._is_of_a_day() and is_done_to(self.text.page, quantity)
            people = is_person(quantity.noun or "") or quantity.noun in VICTIMS
            return not (recalls_a_scene(self.text.page, quantity) or (helped and people))
        return quoted != self.quoted and told < 0 and quantity.noun not in self.nouns

    def _is_open_beyond(self, quantity: Quantity, told: int) -> bool:
        """`Depuis mai, 60 places ont fermé. La ville en cherche 20`: what began once dates its own sentence."""
        is_open = self.value is not None and self.value.endswith("/..")
        page = self.text.page
        same = says_the_same(page, quantity) or self._tells_who(quantity)
        same |= page.before(quantity.left) == "(" and is_person(quantity.noun or "")
        return is_open and self._far(quantity) > 0 and told < 0 and not same

    def _tells_who(self, quantity: Quantity) -> bool:
        """`… arrivées depuis mai.` | 55 % `sont des femmes`: what those are who were just counted."""
        shares = quantity.kind in ("percent", "fraction") and self._far(quantity) <= _FAR
        people = quantity.noun in self.nouns or is_person(quantity.noun or "person")
        return shares and people and is_made_of(self.text.page, quantity)

    def _turns_to_now(self, quantity: Quantity) -> bool:
        """`Il y avait 420 fermes en 1960. Il y en a 12.`: a present behind a past that a date is of."""
        page, day = self.text.page, self.known.dates[self.index] if self.index is not None else None
        first, _ = page.layout.sentence(quantity.first)
        if day is None:
            return False
        if first <= day.first:
            return was_then(page, day, quantity, first)
        return says_now(page, quantity, first) and is_past(
            page.folds[slice(*page.layout.sentence(day.first))]
        )

    def _shares_now(self, quantity: Quantity) -> bool:
        """`12 000 étrangers en 2023.` | Un sur cinq `y est né`: a share in the present of those who are there."""
        if (
            quantity.kind not in ("fraction", "percent")
            or quantity.change
            or is_made_of(self.text.page, quantity)
        ):
            return False
        return is_so_now(self.text.page, quantity) and not points_back(self.text.page, quantity)

    def _is_of_a_day(self) -> bool:
        return not self._was_counted() and _IS_DAY.match(self.value or "") is not None

    def is_aside(self, quantity: Quantity, heading: int) -> bool:
        """A bound, a figure of a quotation, or of things that are known: no heading dates it, but that of a log."""
        day = self.known.dates[heading]
        logged = day.grain == "day" and day.first == self.text.page.layout.line(day.first)[0]
        known = quantity.definite and quantity.kind != "ordinal" and not logged
        bound = quantity.qualifier == "at_most" or is_of_today(self.text.page, quantity)
        quoted = self.known.is_quoted(quantity)
        return known or bound or quoted or (not logged and self._states(quantity, day.value))

    def _states(self, quantity: Quantity, heading: str) -> bool:
        """`L’enquête distingue deux groupes`: prose in the present that opens a line, and measures nothing."""
        page = self.text.page
        line, _ = page.layout.line(quantity.first)
        first, _ = page.layout.sentence(quantity.first)
        led = page.folds[max(first, quantity.left - LED) : quantity.left]
        if quantity.change and days_of(heading) > 1:
            return False  # `La demande progresse de` | 6 %, under `Les chiffres de 2023`
        account = quantity.kind == "money" and days_of(heading) > 1
        if account and any(infinitive(word) in _LEVELS for word in led):
            return False
        told = self.paragraph == line and lies_in(self.value or "", heading)
        goes_on = told or quantity.noun in self.nouns or is_item(page, line)
        return not goes_on and narrates(self.text, quantity.first, quantity.last) < 0

    def is_ahead(self, quantity: Quantity) -> bool:
        """Whether what the text tells of, or the heading over a figure, is still to come."""
        heading = self.over(quantity)
        dated = self.known.dates[heading].value if heading is not None else ""
        return begins_after(self.value or dated, self.today)

    def over(self, quantity: Quantity) -> int | None:
        """The date of the heading over a figure."""
        return self.scopes.over.get(self.text.page.layout.line(quantity.first)[0])

    def is_row(self, quantity: Quantity, own: int) -> bool:
        """`Arrivées depuis janvier : 98 204`: a date of one row, under a heading that dates the others."""
        heading, page = self.over(quantity), self.text.page
        behind_colon = page.before(quantity.left) == ":"
        return behind_colon and heading not in (None, own) and self.known.dates[own].value.endswith("/..")

    def is_in_a_list(self, quantity: Quantity) -> bool:
        """A figure of an item, what is told being of another item: `- 3 200 nuitées depuis mai`, `- 11 sorties`."""
        page = self.text.page
        line = page.layout.line(quantity.first)[0]
        return self.paragraph not in (-1, line) and is_item(page, line) and is_item(page, self.paragraph)

    def is_newer(self, quantity: Quantity, heading: int) -> bool:
        """`Des secours sont arrivés lundi :` over items: the date of their own list, behind what was told last."""
        layout = self.text.page.layout
        item = is_item(self.text.page, layout.line(quantity.first)[0])
        return item and layout.sentence_number(self.known.dates[heading].first) > self.sentence

    def _ends_a_list(self, quantity: Quantity) -> bool:
        """`– 41 personnes blessées.` | `Dans le Calaisis, 1 100 personnes dorment dehors`: prose below a list."""
        page = self.text.page
        line = page.layout.line(quantity.first)[0]
        below = self.paragraph >= 0 and is_item(page, self.paragraph) and not is_item(page, line)
        apart = below and line > 1 and page.words[line - 1].text == page.words[line - 2].text == "\n"
        return apart and not quantity.change and not is_reported(page, quantity)

    def _far(self, quantity: Quantity) -> int:
        """How many sentences after it was said last; an item stands where its list begins, a row where its table."""
        layout = self.text.page.layout
        line = layout.line(quantity.first)[0]
        table = self.scopes.tables.get(line)
        if table is not None and table != line:
            return max(layout.sentence_number(table) - self.sentence, 0)
        colon = self.scopes.opened.get(line)
        at = colon if colon is not None and self._accounts(colon) else quantity.first
        return max(layout.sentence_number(at) - self.sentence - self._is_asked(at), 0)

    def _is_asked(self, at: int) -> bool:
        """`L’Hexagone ?` | 70 570 demandes: a title that is put as a question is no sentence of its own."""
        page = self.text.page
        first, _ = page.layout.sentence(at)
        asked = page.before(first) == "?"
        return asked and first - page.layout.sentence(first - 1)[0] <= _QUESTION

    def _accounts(self, colon: int) -> bool:
        """`Bilan arrêté à 13 heures :`, `Ont été saisis :`; not `ces crédits financeront :`, `Nos tarifs :`."""
        first, _ = self.text.page.layout.sentence(colon)
        named = not _BALANCES.isdisjoint(self.text.page.folds[max(first, colon - _CLAUSE) : colon])
        return narrates(self.text, colon, colon) >= (0 if named else 1)

    def _is_near(self, quantity: Quantity) -> bool:
        """Whether the text goes on from where the period was said last: near by, in the same section."""
        far = _FARTHEST if quantity.noun in self.nouns or quantity.change else _FAR
        return self._is_within(quantity, far) or self._is_told_on(quantity)

    def _is_told_on(self, quantity: Quantity) -> bool:
        """Whether nothing but what happened, and what was said of it, stands between a day that is told and people.

        And things to which something was done: `Quatre navires ont été mobilisés`.
        """
        people = quantity.noun in VICTIMS or is_person(quantity.noun or "")
        told = quantity.kind == "count" and (people or is_done_to(self.text.page, quantity))
        told |= quantity.kind in ("count", "money") and is_seized(self.text.page, quantity)
        if not told or not self._is_of_a_day() or self._far(quantity) > _STORY:
            return False
        crosses = self.over(quantity) is None and is_done_to(self.text.page, quantity)
        if not self._is_within(quantity, _STORY) and not crosses:
            return False
        if narrates(self.text, quantity.first, quantity.last) <= 0:
            return False
        here = self.text.page.layout.sentence_number(quantity.first)
        return all(self._tells_on(sentence) for sentence in range(self.sentence + 1, here))

    def _tells_on(self, sentence: int) -> bool:
        """A sentence in the past, a quotation, or the break between two paragraphs."""
        page = self.text.page
        first = page.layout.sentences[sentence]
        quoted = page.folds[first] in _QUOTES or self.known.is_in_quotes(first)
        return quoted or page.words[first].text == "\n" or narrates(self.text, first, first) > 0

    def _is_within(self, quantity: Quantity, sentences: int) -> bool:
        sections = self.scopes.sections
        here = sections[self.text.page.layout.line(quantity.first)[0]] == sections.get(self.paragraph)
        return here and self._far(quantity) <= sentences

    def _is_alike(self, quantity: Quantity, told: int) -> bool:
        """Whether a figure tells of the same: what happened, the same noun, or a count near by."""
        page = self.text.page
        far = self._far(quantity)
        if quantity.kind == "ordinal":
            return far <= 1 and _is_of_a_stretch(self.value)
        if far > 0 and begins_after(self.value or "", self.today) and self._is_planned(quantity):
            return True
        if far > 0:
            if told < 0 and quantity.kind == "count" and (self.hours or self._happens(quantity, far)):
                return True
            if told <= 0 and self._is_of_a_day() and self._counts_victims_apart(quantity):
                return False
            if self._tells_who(quantity):
                return True
            if far <= _FAR and _is_of_a_stretch(self.value) and states_an_account(page, quantity):
                return True
            if told < 0 and (quantity.noun not in self.nouns or self._is_of_a_day()):
                return bool(quantity.change) or is_reported(page, quantity) or is_reached(page, quantity)
            plain = quantity.kind in _PLAIN and quantity.per not in _UNITS
            if told > 0 and plain and not is_of_the_known(page, quantity):
                return True
        spent = told > 0 and far <= 1 and not self.known.is_quoted(quantity) and is_spent(page, quantity)
        return spent or quantity.noun in self.nouns or is_plain(page, quantity, far)

    def _is_planned(self, quantity: Quantity) -> bool:
        """`Le salon ouvrira vendredi. Il réunira` | 200 exposants: what is to come with what was just announced."""
        plain = quantity.kind in _PLAIN and not quantity.per and not quantity.definite and not quantity.change
        dated = self.known.within(*self.text.page.layout.sentence(quantity.first))
        return plain and not dated and is_to_come(self.text.page, quantity)

    def _happens(self, quantity: Quantity, far: int) -> bool:
        """`Tout a commencé le 3 mai. Les gendarmes découvrent` | onze passagers: told in the present."""
        page = self.text.page
        first, last = page.layout.sentence(quantity.first)
        if far > 1 or not self._is_of_a_day() or quantity.per:
            return False
        around = page.folds[max(quantity.left - _CLAUSE, first) : min(quantity.right + _CLAUSE, last)]
        if not _OFTEN.isdisjoint(around):
            return False
        led = page.folds[max(quantity.left - LED, first) : quantity.left]
        return any(infinitive(word) in _FINDING and is_finite_verb(word) for word in led)

    def _counts_victims_apart(self, quantity: Quantity) -> bool:
        """`Mercredi, 61 camions sont passés.` | `Le ministère fait état de 18 600 morts`: a toll of more than that."""
        other = self.text.page.layout.line(quantity.first)[0] != self.paragraph and quantity.noun in VICTIMS
        return (
            other and bool(self.nouns) and not any(noun in VICTIMS or is_person(noun) for noun in self.nouns)
        )


_OFTEN = frozenset(
    "chaque souvent parfois toujours encore désormais généralement habituellement régulièrement".split()
)
_FINDING = frozenset("découvrir trouver repérer interpeller arrêter secourir intercepter".split())


def _is_told_day(page: Scan, day: FoundDate) -> bool:
    """A day or a night that something is told of; not that on which a boat left."""
    if dates_a_departure(page, day, page.layout.sentence(day.first)[0]):
        return False
    told = ".." not in day.value and (_IS_DAY.match(day.value) is not None or day.grain == "week")
    told |= is_balance(page, day)
    return told and not is_compared(page, day) and not is_deadline(page, day)


def _is_set_for(page: Scan, day: FoundDate, today: date | None) -> bool:
    """`Le centre ouvrira en` | septembre: a month to come of which something is told; no deadline."""
    coarse = day.grain in ("month", "season") and ".." not in day.value and begins_after(day.value, today)
    return coarse and not is_compared(page, day) and not is_deadline(page, day)


def _is_a_scene(page: Scan, day: FoundDate) -> bool:
    """`Jeudi 14 mars 2019, 21 h 40. L’avion se pose`: a sentence that is nothing but a day, with its hour."""
    first, last = page.layout.sentence(day.first)
    around = [*page.folds[first : day.first], *page.folds[day.last : last]]
    alone = len(around) < _SHORT and not any(len(word) > 1 and word.isalpha() for word in around)
    goes_on = page.before(last) == "." and page.layout.line(day.first)[1] > last
    return alone and goes_on and day.grain == "day"


_SHORT = 7  # words beside the day: `, 21 h 40.`


def _is_of_a_stretch(value: str | None) -> bool:
    """A year, a quarter, an interval: what figures are ranked over; not a day."""
    return value is not None and ".." not in value and (len(value) <= len("2022-Q1") or "/" in value)


# `supportait 2 millions de véhicules par an`: at any time
_PLAIN = frozenset(("count", "percent", "fraction"))
_UNITS = frozenset(("year", "month", "week", "hour"))
