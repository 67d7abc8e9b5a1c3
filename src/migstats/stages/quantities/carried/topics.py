"""`Le nombre de visas …`, `Côté visas, …`: what a sentence announces, and the figures that tell of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import infinitive
from ....words import THE
from ..governors import govern, labels, subjects
from ..phrases import clauses, edges, ellipsis, noun
from .antecedent import after_date

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan
    from ..counted.memory import State


def hear(page: Scan, quantity: Quantity, state: State) -> None:
    """Note the topic that the sentence of `quantity`, or the one before, announces: `le nombre de X`, `Côté X`."""
    first, _ = page.layout.sentence(quantity.first)
    for at in range(max(clauses.sentence_before(page, first), state.heard), quantity.first):
        if page.folds[at] not in _CLUES or (start := _announced(page, at)) is None:
            continue
        phrase = edges.through(page, noun.read(page, start))
        if phrase and phrase.lemma not in labels.CALENDAR:  # `la part des moins de 18 ans`
            state.topic, state.topic_sentence = phrase, page.layout.sentence_number(at)
    state.heard = max(state.heard, quantity.first)


def _announced(page: Scan, at: int) -> int | None:
    """Where the topic begins that word `at` announces; None where it announces none."""
    word = page.folds[at]
    if word == "côté" and page.before(at) == "du" and page.folds[at + 1] != "des":
        return None  # `Du côté de l’aéroport, …`
    if word == "part" and page.folds[at + 1 : at + 3] == ["du", "lion"]:
        return None
    if word in _ANNOUNCING and page.folds[at - 2 : at] == ["dont", "le"]:  # `de migrants, dont le nombre …`
        return _counted_before(page, at - 2 - (page.folds[at - 3] == ","))
    if word in _ANNOUNCING:
        sized = page.folds[at + 1] in ("total", "totale", "moyen", "annuel", "record", "global")
        if page.folds[at + 1 + sized] in ("de", "d'", "des", "du"):
            return at
    if word == "?":
        return _alone(page, at)
    if word in ("de", "d'") and page.before(at) == "combien":
        return at + 1  # `Combien de personnes vivront ici ? 80 au plus`
    if word in _ASKED and page.before(at - 1) in ("les", "des", "aux"):
        return at - 1  # `Pour les Français interrogés, … (69 %)`
    if word not in _CONCERNING or not _opens_clause(page, at, _CONCERNING[word]):
        return None
    start = at + 1
    while page.folds[start] in _BEFORE_TOPIC:
        start += 1
    return start


def _alone(page: Scan, end: int) -> int | None:
    """`Les Rohingyas` | ?: where a question without a verb names its topic, its article first."""
    start = page.layout.sentence(end)[0]
    if end - start > _LONGEST or page.folds[start] not in THE:
        return None
    phrase = noun.read(page, start + 1)
    return start + 1 if phrase and phrase.last == end else None


def _counted_before(page: Scan, end: int) -> int | None:
    """The head of the innermost plural noun phrase that ends at word `end`: `un afflux de` | migrants `, dont …`."""
    for start in range(end - 1, max(end - _LONGEST, 1), -1):
        phrase = noun.read(page, start, many=True)
        led = page.folds[start - 1] in ("de", "d'", "des", "les", "ces", "ses", "leurs")
        if phrase and led and phrase.head[0] == start:
            return start if phrase.last >= end else None
    return None


_LONGEST = 8


def _opens_clause(page: Scan, at: int, words: tuple[str, ...]) -> bool:
    """`En ce qui` | concerne, `S’` | agissant: whether what stands before word `at` opens a sentence or a clause."""
    start = at - len(words)
    if tuple(page.folds[start:at]) != words:
        return words == ("du",) and page.layout.sentence(at)[0] == at  # `Côté visas, …`
    if words == _AS_FOR:
        return True  # `Même tendance en ce qui concerne les blessés, avec …`
    return page.layout.sentence(at)[0] == start or page.folds[start - 1] in (",", ";", "et", "mais")


_AS_FOR = ("en", "ce", "qui")
_ANNOUNCING = frozenset(
    ("nombre", "totalité", "plupart", "part", "proportion", "total", "majorité", "minorité")
)
_ASKED = frozenset(("interrogés", "interrogées", "sondés", "sondées"))
# What leads to a topic, with the words before it.
_CONCERNING: dict[str, tuple[str, ...]] = {
    "concerne": ("en", "ce", "qui"), "est": ("pour", "ce", "qui"), "concernant": (), "agissant": ("s'",),
    "côté": ("du",), "quant": (), "parlant": ("en",),
}  # fmt: skip
_CLUES = _ANNOUNCING | _ASKED | frozenset(_CONCERNING) | {"de", "d'", "?"}
_BEFORE_TOPIC = frozenset(("de", "d'", "des", "du", "à", "au", "aux", "le", "la", "l'", "les", "ces", "ses"))


def find(page: Scan, quantity: Quantity, state: State) -> noun.NounPhrase | None:
    """The topic, for a change or a share that the same sentence or the next states of it."""
    if state.topic is None or quantity.kind not in ("percent", "count", "multiple"):
        return None
    gap = page.layout.sentence_number(quantity.first) - state.topic_sentence
    last = state.last
    free = last is None or last.first < state.topic.head[0] or last.noun == state.topic.lemma
    if gap == 0 and free and quantity.kind == "count" and subjects.verb(page, quantity) is not None:
        return state.topic  # `le nombre de visas a explosé, passant de` | 43
    asked = 0 < gap <= _ASKED_BEFORE and _answers(page, quantity)
    if (
        (gap == 0 or asked)
        and quantity.kind == "count"
        and free
        and (asked or _told_of_topic(page, quantity))
    ):
        return state.topic
    if gap == 0 and quantity.kind == "count" and free and ellipsis.en(page, quantity):
        return state.topic  # `Côté visas, la France en a délivré` | 2,79 millions
    if gap == 1 and not free and last and page.layout.sentence(quantity.first)[0] <= last.first:
        return None  # `…, avec 28 210 passages, soit une baisse de` | 6 %
    if quantity.change or (quantity.kind == "percent" and gap == 0) or _of_topic(page, quantity):
        return state.topic if gap <= 1 else None
    return None


def moved_before(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`Le flux de touristes a baissé.` | 43 % de moins `qu’en 2017`: what moved in the sentence before."""
    first = page.layout.sentence(quantity.first)[0]
    if not quantity.change or quantity.left != first or quantity.kind != "percent":
        return None
    start = clauses.sentence_before(page, first)
    phrase = edges.opening(page, start, first) if start < first else None
    if phrase is None:
        return None
    told = range(phrase.last, min(phrase.last + _SOON, first))
    moved = any(infinitive(page.folds[i]) in subjects.MOVING for i in told)
    return edges.through(page, phrase) if moved else None


_SOON = 6


def priced(page: Scan, quantity: Quantity, state: State) -> noun.NounPhrase | None:
    """`Le salaire ? Officiellement` | 12 euros de l’heure: the price that was asked for."""
    topic = state.topic
    if topic is None or topic.lemma not in govern.PRICED or quantity.kind != "money":
        return None
    gap = page.layout.sentence_number(quantity.first) - state.topic_sentence
    return topic if 0 < gap <= _ASKED_BEFORE and _answers(page, quantity) else None


_ASKED_BEFORE = 3  # empty lines are sentences


def _answers(page: Scan, quantity: Quantity) -> bool:
    """`Combien de personnes vivront ici ?` | 80 `au plus`: the figure opens the answer."""
    first = page.layout.sentence(quantity.first)[0]
    last = first - 1
    while last > 0 and page.folds[last] == "\n":
        last -= 1
    start = quantity.left - (page.before(quantity.left) == "entre")
    start -= page.folds[start - 1].endswith("ement")
    start -= 2 * (page.folds[start - 2 : start] in _SPEAKER)
    return start == first and last > 0 and page.folds[last] == "?"


_SPEAKER = (["réponse", ":"], ["r", ":"])


def _told_of_topic(page: Scan, quantity: Quantity) -> bool:
    """`Le nombre de réseaux suit la même pente : 290`, `est le plus élevé avec 24 467`, `a baissé en 2008 (4 162)`."""
    before = page.before(quantity.left)
    return before in (":", "avec") or (before == "(" and after_date(page, quantity.left - 1))


def _of_topic(page: Scan, quantity: Quantity) -> bool:
    """`Cette proportion était de 6,5 % en 1968`: the share that the sentence before spoke of."""
    first, _ = page.layout.sentence(quantity.first)
    return quantity.kind == "percent" and page.folds[first : first + 2] in _SAME_SHARE


_SAME_SHARE = (["cette", "proportion"], ["cette", "part"], ["ce", "pourcentage"])
