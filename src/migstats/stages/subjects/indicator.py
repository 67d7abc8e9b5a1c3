"""`40 589 tentatives déjouées` -> foiled_crossings: the code of what a figure counts.

First from its own noun, noun phrase and action (see lexicon/indicators.py); then, for what says too little alone
(`dont 12 enfants`, `contre 9 252`, `(8 600)`), from the figure that it is linked to or goes on with.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...lexicon.counted import nouns_of
from ...morphology import Tag, infinitive, is_finite_verb, is_participle, singular
from ...words import DEFINITE, OF, A
from ..context.coverage import BULLETS
from ..context.scopes import is_heading
from ..quantities.noun import number_letter
from .classes import SHARES, classes, classes_of
from .clauses import of_class
from .echoes import carried, linked, on_board
from .topics import Topics

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ...found import Quantity
    from ...lexicon.indicators import Indicators, Rule, Words
    from ...scan import Scan

_NEVER = frozenset(("duration", "age", "measure", "ordinal"))
_WINDOW = 10
_BACK = 14
_STOPS = frozenset(",;.:()\n!?«»")


def _stops(page: Scan, at: int) -> bool:
    """Whether what narrows a noun ends before word `at`."""
    word = page.folds[at]
    return word in _STOPS or page.kinds[at] == number_letter() or is_finite_verb(word)


def attach(page: Scan, quantities: Sequence[Quantity], indicators: Indicators) -> None:
    """Set `indicator` of each quantity: actions and links are known."""
    topics = Topics(page, indicators)
    waiting: dict[int, str | None] = {}  # what links and lists may tell, and the code where these do not
    for i, quantity in enumerate(quantities):
        if (
            quantity.kind in _NEVER
            or _compares(page, quantity)
            or _name(quantity, _repeated(page, quantities, i), "repeated")
        ):
            continue
        rule = next(filter(None, (way(page, quantity, topics) for way in _WAYS)), None)
        if rule is None or rule.weak or _is_detail(quantities, i) or _restates(page, quantities, i):
            waiting[i] = rule.code if rule else None
        else:
            _name(quantity, rule.code, "own")
    _agree(quantities)
    repeats: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        if quantity.same_as is not None:
            repeats.setdefault(quantity.same_as, []).append(quantity)
    for _ in range(2):  # links may point forward
        for i in [i for i in waiting if quantities[i].indicator is None]:
            if not _name(quantities[i], linked(quantities, i, repeats), "linked") and not _name(
                quantities[i], on_board(page, quantities, i), "carried"
            ):
                _name(quantities[i], carried(page, quantities, i), "carried")
    for i in [i for i in waiting if quantities[i].indicator is None]:
        if _restates(page, quantities, i) and _name(quantities[i], carried(page, quantities, i), "carried"):
            continue
        _name(quantities[i], waiting[i], "weak") or _name(
            quantities[i], carried(page, quantities, i), "carried"
        )


def _is_detail(quantities: Sequence[Quantity], i: int) -> bool:
    """`parmi elles, 441 …`, `contre 1,1 million`: what tells nothing else counts what its whole does."""
    quantity = quantities[i]
    whole = quantity.part_of if quantity.part_of is not None else quantity.compared_with
    if whole is None or not quantity.elided or quantity.action not in (None, quantities[whole].action):
        return False
    if "relations.part_of.label" in quantity.rules:
        return False  # `asile accordé, 9 634`: its label tells
    return quantity.part_of is None or quantity.noun == quantities[whole].noun


def _restates(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`1,4 million de déplacés, soit un habitant sur cinq`: the figure before, as a share of all who live there.

    Also right behind it: `7,3 millions d’immigrés, 10,7 % de la population`.
    """
    quantity = quantities[i]
    told = i > 0 and quantity.kind in SHARES and quantity.noun in _POPULATION
    if not told or quantities[i - 1].kind != "count":
        return False
    before, phrase = page.before(quantity.left), quantities[i - 1].phrase
    close = before in (",", "(") and phrase is not None and phrase[1] == quantity.left - 1
    return before == "soit" or close


_POPULATION = frozenset("habitant population résident ménage foyer".split())


def _compares(page: Scan, quantity: Quantity) -> bool:
    """`quatre fois plus longue`: how long something is, not how many."""
    behind = page.folds[quantity.last : quantity.last + 2]
    if quantity.kind != "multiple" or len(behind) < 2 or behind[0] not in ("plus", "moins", "aussi"):
        return False
    return _is_adjective(behind[1]) and not behind[1].startswith(_MANY)


_is_adjective = of_class(Tag.ADJECTIVE)
_MANY = ("nombreu", "élevé", "important", "fréquent")


def _agree(quantities: Sequence[Quantity]) -> None:
    """A title that the body repeats counts what the body says: `renvoie 2 300 migrants`, who `ont regagné` freely."""
    for quantity in quantities:
        if quantity.same_as is not None and quantity.indicator and quantity.noun is not None:
            title = quantities[quantity.same_as]
            if title.kind == quantity.kind and title.indicator not in (None, quantity.indicator):
                _name(title, quantity.indicator, "linked")


def _name(quantity: Quantity, code: str | None, way: str) -> bool:
    """Set the code, if there is one, and say by which way it was found."""
    if code is None:
        return False
    quantity.indicator = code
    quantity.rules.append(f"subjects.indicator.{way}")
    return True


def _repeated(page: Scan, quantities: Sequence[Quantity], i: int) -> str | None:
    """`a déjoué 70 781 tentatives, une progression de 12 %`: a change of what its sentence counted just before."""
    quantity, other = quantities[i], quantities[i - 1]
    if i and _is_reached(page, quantity, other):
        return other.indicator
    if not i or (quantity.change is None and quantity.kind != "multiple") or other.noun != quantity.noun:
        return None
    return (
        other.indicator if page.layout.sentence(other.first) == page.layout.sentence(quantity.first) else None
    )


def _is_reached(page: Scan, quantity: Quantity, other: Quantity) -> bool:
    """`le nombre de victimes a augmenté de 25 % pour atteindre 74 785 personnes`: where what moved has come to."""
    plain = quantity.kind == "count" and (quantity.noun is None or quantity.noun in _GENERIC | {other.noun})
    if not plain or other.change is None or quantity.left - other.last > _WINDOW * 2:
        return False
    verb = infinitive(page.before(quantity.left - (page.before(quantity.left) == "à")))
    led = "pour" in page.folds[quantity.left - _LABEL : quantity.left]
    same = page.layout.sentence(other.first) == page.layout.sentence(quantity.first)
    return same and led and verb in _REACHING


_REACHING = frozenset("atteindre établir élever tomber monter passer revenir descendre dépasser".split())


def _own(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """The rule for what stands beside the figure; who is only somewhere or somebody is what the clause tells.

    `160 migrants bloqués en Libye sont rentrés`: those who returned; `douze marins coincés à bord ont été secourus`.
    """
    rule = _holding(page, quantity, topics, quantity.action or _headed(page, quantity))
    if quantity.verb is None or not (rule is None or not rule.actions or rule.code in _STOCKS):
        return rule
    told = _holding(page, quantity, topics, quantity.verb)
    if told is None or not told.actions or told.weak or told.code in _STOCKS:
        return rule
    states = rule is None or rule.weak or rule.code in _STOCKS
    return told if states or (rule and told.weight > rule.weight) else rule


_STOCKS = frozenset(
    """migrants asylum_seekers refugees undocumented diaspora boats population displaced
    internally_displaced""".split()
)


def _holding(page: Scan, quantity: Quantity, topics: Topics, action: str | None) -> Rule | None:
    """The first rule that holds, with one word for what happens."""
    phrase: list[str] | None = None
    sentence: list[str] | None = None
    behind: list[str] | None = None
    noun = quantity.noun or _beside(page, quantity)
    nearest: tuple[int, Rule] | None = None  # of rules that ask for as much, that whose topic stands nearer
    for rule in topics.candidates(noun, classes(quantity), action):
        if nearest and (rule.weight < nearest[1].weight or rule.weak != nearest[1].weak):
            break
        if rule.phrase:
            phrase = _phrase(page, quantity) if phrase is None else phrase
            if not _meet(rule.phrase, phrase):
                continue
        if rule.near:
            sentence = _told(page, quantity) if sentence is None else sentence
            if not _meet(rule.near, sentence):
                continue
        if rule.behind:
            behind = _following(page, quantity) if behind is None else behind
            if not _meet(rule.behind, behind):
                continue
        far = topics.distance(rule, quantity.first)
        if far is None:
            continue
        if not rule.text or not rule.heads:
            return nearest[1] if nearest else rule
        if nearest is None or far < nearest[0]:
            nearest = far, rule
    return nearest[1] if nearest else None


def _told(page: Scan, quantity: Quantity) -> list[str]:
    """The words of its sentence, and of the heading just over its paragraph: `Programme de réinstallation`."""
    words = _without_tolls(page, quantity)
    above = _above(page, page.layout.line(quantity.first)[0])
    if above < 0:
        return words
    first, last = page.layout.line(above)
    counts = number_letter() in page.kinds[first:last]
    over = not counts and last - first <= _HEADING and first > 0 and is_heading(page, first, last)
    return words + page.folds[first:last] if over else words


_HEADING = 9


def _without_tolls(page: Scan, quantity: Quantity) -> list[str]:
    """`Seize nageurs repêchés, deux` | `cadavres`: the dead and hurt that another figure counts are others."""
    first, last = page.layout.sentence(quantity.first)
    words = page.folds[first:last]
    if _TOLLS.isdisjoint(words):
        return words
    own = range(quantity.left, quantity.after + 2)
    return [
        word
        for at, word in enumerate(words, first)
        if word not in _TOLLS or at in own or not _counted(page, at)
    ]


def _counted(page: Scan, at: int) -> bool:
    """Whether a number stands right before word `at`."""
    return at > 0 and page.kinds[at - 1] in _numerals()


@cache
def _numerals() -> frozenset[str]:
    return frozenset((number_letter(), letter_of()["rest"]))


_TOLLS = frozenset(
    """mort morts morte mortes décès corps cadavre cadavres dépouille dépouilles noyé noyés tué tués blessé
    blessés blessée blessées disparu disparus disparue disparues victime victimes rescapé rescapés
    survivant survivants""".split()
)


def _following(page: Scan, quantity: Quantity) -> list[str]:
    """The words that follow a figure in its clause, up to the next one: `évacués vers l’hôpital de Gao`."""
    at = quantity.after
    end = min(page.layout.sentence(quantity.first)[1], at + _CLAUSE)
    while at < end and page.folds[at] not in _CLOSING and page.kinds[at] != number_letter():
        if page.folds[at] == "et" and not A.isdisjoint(page.folds[at + 1 : at + 2]):
            break  # `et` | `un blessé conduit vers l’hôpital`
        at += 1
    return page.folds[quantity.after : at]


_CLAUSE, _CLOSING = 16, frozenset((";", ":", "\n", "tandis", "mais", "alors"))


def _of_label(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`(statut de réfugié : 372 ; …)`, `asile accordé, 9 634 ; …`: a label tells more than the noun carried there."""
    if not quantity.elided or page.before(quantity.left) not in (":", ","):
        return None
    at = quantity.left - 1
    while at > 0 and quantity.left - at <= _LABEL and page.folds[at - 1] not in _OPENS:
        at -= 1
    opened = at > 0 and page.folds[at - 1] in ("(", ";", ":") and at < quantity.left - 1
    return _of_noun(page, at, topics) if opened else None


_LABEL = 5
_OPENS = frozenset("(;:.,\n")


def _of_topic(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`Côté visas, la France en a délivré 2,8 millions`: what the sentence is about, before its first comma."""
    if quantity.kind == "money" or not (quantity.elided or quantity.noun is None):
        return None
    first = page.layout.sentence(quantity.first)[0]
    if quantity.phrase is not None and quantity.phrase[0] >= first:
        return None  # `En matière de transferts, 80 recours ont été déposés et 29 gagnés`
    lead = next((n for words, n in _TOPICS if page.folds[first : first + len(words)] == words), 0)
    if not lead:
        return None
    for at in range(first + lead, min(first + lead + _LABEL, quantity.left)):
        if page.folds[at] == ",":
            return None
        if rule := _of_noun(page, at, topics):
            return rule
    return None


_TOPICS = (
    (["côté"], 1),
    (["du", "côté", "des"], 3),
    (["du", "côté", "de"], 3),
    (["quant", "aux"], 2),
    (["quant", "à"], 2),
    (["concernant"], 1),
    (["s'", "agissant", "des"], 3),
    (["pour", "les"], 2),
    (["en", "matière", "de"], 3),
    (["en", "matière", "d'"], 3),
)


def _of_outcome(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`441 ont débouché sur un rejet, 619 sur l’octroi de l’asile`: how the cases that are counted ended."""
    if not quantity.elided or quantity.noun not in _CASES:
        return None
    behind = range(quantity.right, min(quantity.right + _WINDOW, len(page)))
    for at in behind:
        if page.folds[at] in _STOPS or page.kinds[at] == number_letter():
            return None
        rule = _of_noun(page, at, topics) if page.before(at) in _ARTICLES else None
        if rule and rule.code in _OUTCOMES:
            return rule
    return None


_CASES = frozenset("demande dossier requête recours cas décision".split())
_ARTICLES = frozenset("un une l' le la des".split())
_OUTCOMES = frozenset(("asylum_decisions", "protection_granted"))


def _of_heading(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`Provenance des travailleurs` over a list: the shares are shares of those behind the word that only sorts."""
    if quantity.noun not in _SORTING or quantity.phrase is None:
        return None
    at = quantity.phrase[0] + 1
    return _of_noun(page, at + 1, topics) if page.folds[at : at + 1] in (["des"], ["de"]) else None


_SORTING = frozenset(
    "provenance répartition origine ventilation profil nationalité composition flux rythme volume cadence".split()
)


def _of_owned(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`les obsèques de` | `sept ouvriers`, `la peine de trois passeurs`: what is theirs tells what became of them.

    Of `les dépouilles de sept jeunes partis en mer` it tells more than the participle.
    """
    at = quantity.left - 2
    if quantity.kind != "count" or at < 1 or page.folds[at + 1] not in OF:
        return None
    remains = page.folds[at] in _REMAINS and (quantity.noun or "").partition("-")[0] not in _CORPS
    if not remains and (quantity.action is not None or page.before(at) not in DEFINITE):
        return None
    if "person" not in classes_of(quantity.noun):
        return None
    rule = _of_noun(page, at, topics)
    return rule if rule and rule.code in _FATES else None


_REMAINS = frozenset("dépouille dépouilles corps cadavre cadavres cercueil cercueils".split())
_CORPS = frozenset("sapeur pompier garde gendarme volontaire fonctionnaire agent homme".split())
_FATES = frozenset(("deaths", "crossing_attempts", "convictions", "asylum_applications", "returns"))


def _of_announced(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`Réfugiés par pays : Ouganda, 1,7 million ; Tchad, 1,2 million`: names with figures, behind what they count."""
    if quantity.noun is not None or quantity.kind != "count" or quantity.change is not None:
        return None
    beside = quantity.left - 1 - (page.before(quantity.left) == ",")
    first = page.layout.line(quantity.first)[0]
    if beside <= first or not page.words[beside].capital:
        return None
    colon = next(
        (at for at in range(beside, max(first, beside - _ROWS * 4), -1) if page.folds[at] == ":"), first
    )
    if any(is_finite_verb(page.folds[at]) for at in range(first, beside)):
        return None
    found = (_of_noun(page, at, topics) for at in range(max(first, colon - _WINDOW), colon))
    return next(filter(None, found), None)


def _of_caption(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`Composition de la population déplacée (en %)`, `Les pays de retour sont :` over rows that count nothing new."""
    line = page.layout.line(quantity.first)[0]
    item = page.words[line].text in BULLETS
    counts = quantity.noun is not None and not (item and _only_places(page, quantity))
    if counts or quantity.kind == "money" or quantity.change is not None:
        return None
    for _ in range(_ROWS):
        first, last = page.layout.line(line)
        row = page.words[first].text in BULLETS
        if not (row or is_heading(page, first, last) or (item and ":" in page.folds[last - 2 : last])):
            return None
        if not row and number_letter() not in page.kinds[first:last]:
            found = (_of_noun(page, at, topics) for at in range(first, last))
            return next(filter(None, found), None)
        line = _above(page, first)
        if line < 0:
            return None
    return None


_ROWS = 12


def _only_places(page: Scan, quantity: Quantity) -> bool:
    """`• la Guinée : 271 personnes`, `• le Sénégal : 119`: a line of a list that says no more than where."""
    return page.before(quantity.left) == ":" and (
        quantity.noun in _GENERIC or (quantity.elided and quantity.noun in nouns_of("place"))
    )


def _above(page: Scan, line: int) -> int:
    """First word of the line above the one that begins at word `line`, blank lines skipped; -1 where there is none."""
    above = line - 1
    while above > 0 and page.words[above].text == "\n":
        above -= 1
    return page.layout.line(above)[0] if above > 0 else -1


def _of_subject(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`les retours forcés se sont élevés à 6 200 personnes`: said before a verb that gives numbers."""
    plain = quantity.noun in _GENERIC or (quantity.noun is None and quantity.kind == "count")
    if not plain or quantity.action is not None:
        return None
    given = False
    for at in range(
        quantity.left - 1, max(page.layout.sentence(quantity.first)[0], quantity.left - _BACK) - 1, -1
    ):
        word = page.folds[at]
        given = given or word.startswith(_GIVES)
        if page.kinds[at] == number_letter() or word in _BREAKS:
            return None
        if given and (rule := _of_noun(page, at, topics)):
            return rule
    return None


def _of_origin(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`Les arrivants venaient de Syrie (4 320 personnes) et d’Érythrée`: a bracket counts who its sentence is about."""
    if quantity.kind != "count" or quantity.noun not in _GENERIC or page.before(quantity.left) != "(":
        return None
    if quantity.left < 2 or not page.words[quantity.left - 2].capital:
        return None
    first = page.layout.sentence(quantity.first)[0]
    for at in range(first, min(first + _WINDOW, quantity.left)):
        if page.kinds[at] == number_letter() or page.folds[at] in _BREAKS or is_finite_verb(page.folds[at]):
            return None
        if rule := _of_noun(page, at, topics):
            return rule
    return None


_BREAKS = frozenset(";:.()\n")
_GENERIC = frozenset(("personne", "individu", "cas"))
_GIVES = (
    "élev",
    "attein",
    "concern",
    "touch",
    "port",
    "représent",
    "établi",
    "pass",
    "dépass",
    "avoisin",
    "chiffr",
    "estim",
    "évalu",
)


# What may tell the code, the nearest to the figure first.
_WAYS = (
    _of_topic,
    _of_outcome,
    _of_label,
    _of_heading,
    _of_owned,
    _own,
    _of_subject,
    _of_origin,
    _of_announced,
    _of_caption,
)


def _of_noun(page: Scan, at: int, topics: Topics) -> Rule | None:
    """The rule of a noun of the text, with the few words behind it."""
    if at >= len(page):
        return None
    noun = singular(page.folds[at])
    words = page.folds[at : at + _WINDOW // 2]
    for rule in topics.candidates(noun, classes_of(noun), None):
        if (
            rule.heads
            and not (rule.weak or rule.near or rule.behind)
            and _meet(rule.phrase, words)
            and topics.distance(rule, at) is not None
        ):
            return rule
    return None


def _headed(page: Scan, quantity: Quantity) -> str | None:
    """`Personnes secourues` over a list: the participle beside a noun that stands elsewhere."""
    if not quantity.elided or quantity.phrase is None:
        return None
    behind = page.folds[quantity.phrase[0] + 1 : quantity.phrase[1] + 1]
    return next((infinitive(word) for word in behind if is_participle(word)), None)


def _meet(asked: tuple[Words, ...], words: Collection[str]) -> bool:
    """Whether each of what is asked for is among `words`."""
    for one in asked:  # noqa: SIM110 - this is asked more than anything else, a generator costs twice as much
        if not one.meet(words):
            return False
    return True


def _beside(page: Scan, quantity: Quantity) -> str | None:
    """The word behind a figure that seems to count nothing: `43 MENA`, `112 000 sans-papiers`."""
    at = quantity.after
    if quantity.kind in ("fraction", "percent") and page.folds[at : at + 1] == ["des"]:
        at += 1  # `la moitié des` | `retenus`
    elif quantity.kind != "count":
        return None
    if at >= len(page) or not page.folds[at][0].isalpha():
        return None
    hyphened = page.folds[at + 1 : at + 2] == ["-"] and not page.words[at].spaced
    return singular("".join(page.folds[at : at + (3 if hyphened else 1)]))


def _phrase(page: Scan, quantity: Quantity) -> list[str]:
    """The words of the noun phrase and a few behind it: `obligations de quitter le territoire`."""
    if quantity.phrase is None:
        return []
    first, last = quantity.phrase
    end = last
    while end < min(len(page), first + _WINDOW) and not _stops(page, end):
        end += 1
    words = page.folds[max(first - 1, 0) : end]
    sorts = next((at for at in range(1, len(words)) if words[at] in _SORTS and words[at - 1] == "par"), None)
    return words if sorts is None else words[: sorts - 1]


_SORTS = frozenset(
    "nationalité nationalités pays sexe âge région département canton continent origine".split()
)
