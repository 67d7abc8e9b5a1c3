"""`Côté visas, …`, `Les pays de retour sont :`, `statut de réfugié : 372`: what before a figure says what it counts.

Each way looks at one place, a label, a topic, a heading, a subject, and asks what the noun there leads to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...found import RATIOS
from ...lexicon.counted import nouns_of
from ...morphology import infinitive, is_finite_verb, is_participle, singular
from ...words import DEFINITE, OF
from ..periods.scopes import is_heading
from ..quantities.phrases.heads import number_letter
from ..sources.coverage import BULLETS
from .classes import classes_of
from .matching import of_noun
from .nearby import STOPS, WINDOW, above
from .unsaid import opening_noun

if TYPE_CHECKING:
    from ...found import Quantity
    from ...lexicon.indicators import Rule
    from ...scan import Scan
    from .topics import Topics


def of_label(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`(statut de réfugié : 372 ; …)`, `asile accordé, 9 634 ; …`: a label tells more than the noun carried there.

    Also where it opens its line: `Octroi de l’asile :` | `5 991` under `Décisions rendues`.
    """
    carried = quantity.elided or (quantity.phrase is not None and quantity.phrase[1] < quantity.left - 1)
    if not carried or page.before(quantity.left) not in (":", ","):
        return None
    at = quantity.left - 1
    while at > 0 and quantity.left - at <= LABEL and page.folds[at - 1] not in _OPENS:
        at -= 1
    line = page.before(quantity.left) == ":" and page.layout.line(quantity.first)[0] == at
    if quantity.phrase is not None and at <= quantity.phrase[0] < quantity.left:
        return None  # `Départs empêchés :` | `1 058`: its own noun, which says more
    opened = (line or (at > 0 and page.folds[at - 1] in ("(", ";", ":"))) and at < quantity.left - 1
    return of_noun(page, at, topics) if opened else None


LABEL = 5
_OPENS = frozenset("(;:.,\n")


def of_item(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`• Interpellations :` | `16 365 passeurs`: the noun that opens a line tells what became of those counted."""
    if page.before(quantity.left) != ":" or quantity.kind != "count" or quantity.noun is None:
        return None
    first = page.layout.line(quantity.first)[0]
    first += page.words[first].text in BULLETS
    short = quantity.left - first <= LABEL and number_letter() not in page.kinds[first : quantity.left]
    return of_noun(page, first, topics) if short and "person" in classes_of(quantity.noun) else None


def of_topic(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`Côté visas, la France en a délivré 2,8 millions`: what the sentence is about, before its first comma."""
    first = page.layout.sentence(quantity.first)[0]
    if _is_sort_of(page, quantity, first):
        return _of_headword(page, first, topics)
    if quantity.kind == "money" or not (quantity.elided or quantity.noun is None):
        return None
    if quantity.phrase is not None and quantity.phrase[0] >= first:
        return None  # `En matière de transferts, 80 recours ont été déposés et 29 gagnés`
    lead = next((n for words, n in _TOPICS if page.folds[first : first + len(words)] == words), 0)
    if not lead:
        return None
    for at in range(first + lead, min(first + lead + LABEL, quantity.left)):
        if page.folds[at] == ",":
            return None
        if rule := of_noun(page, at, topics):
            return rule
    return None


def _is_sort_of(page: Scan, quantity: Quantity, first: int) -> bool:
    """`Côté rescapés :` | `26 Gambiens et 14 Guinéens`: who they are behind a label, and nothing more."""
    if quantity.kind != "count" or quantity.action is not None or quantity.noun is None:
        return False
    label = page.folds[first : min(first + LABEL, quantity.left)]
    return ":" in label and (quantity.noun in nouns_of("kind") or "national" in classes_of(quantity.noun))


def _of_headword(page: Scan, first: int, topics: Topics) -> Rule | None:
    """The rule of the noun that opens a label, past `Côté`."""
    at = first + (page.folds[first] == "côté")
    at += page.folds[at : at + 1] in (["les"], ["des"])
    colon = page.folds[at + 1 : at + 2] == [":"]
    return of_noun(page, at, topics) if colon else None


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


def of_capacity(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`le double de leur` | `capacité`: a share or multiple of what a place can hold."""
    if quantity.kind not in RATIOS:
        return None
    behind = range(quantity.after, min(quantity.after + LABEL, len(page)))
    at = next((at for at in behind if page.folds[at] == "capacité"), None)
    return of_noun(page, at, topics) if at is not None else None


def of_outcome(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`441 ont débouché sur un rejet, 619 sur l’octroi de l’asile`: how the cases that are counted ended."""
    told_before = quantity.elided or (quantity.phrase is not None and quantity.phrase[0] < quantity.first)
    if not told_before or quantity.noun not in _CASES:
        return None
    behind = range(quantity.right, min(quantity.right + WINDOW, len(page)))
    for at in behind:
        if page.folds[at] in STOPS or page.kinds[at] == number_letter():
            return None
        rule = of_noun(page, at, topics) if page.before(at) in _ARTICLES else None
        if rule and rule.code in _OUTCOMES:
            return rule
    return None


_CASES = frozenset("demande dossier requête recours cas décision".split())
_ARTICLES = frozenset("un une l' le la des".split())
_OUTCOMES = frozenset(("asylum_decisions", "protection_granted"))


def of_heading(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`Provenance des travailleurs` over a list: the shares are shares of those behind the word that only sorts."""
    if quantity.noun not in _SORTING or quantity.phrase is None:
        return None
    at = quantity.phrase[0] + 1
    if page.folds[at : at + 1] not in (["des"], ["de"]):
        return None
    return of_noun(page, at + 1, topics) or of_noun(page, at + 2, topics)  # `flux de nouveaux` | `arrivants`


_SORTING = frozenset(
    "provenance répartition origine ventilation profil nationalité composition flux rythme volume cadence".split()
)


def of_owned(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`les obsèques de` | `sept ouvriers`, `la peine de trois passeurs`: what is theirs tells what became of them.

    Of `les dépouilles de sept jeunes partis en mer` it tells more than the participle.
    """
    at = quantity.left - 2
    if quantity.kind != "count" or at < 1 or page.folds[at + 1] not in OF:
        return None
    if page.folds[at] in _TEAMS and quantity.noun in GENERIC:
        return of_noun(page, at, topics)  # `notre équipage de` | `14 personnes`
    remains = page.folds[at] in _REMAINS and (quantity.noun or "").partition("-")[0] not in _CORPS
    if not remains and (quantity.action is not None or page.before(at) not in DEFINITE):
        return None
    if "person" not in classes_of(quantity.noun):
        return None
    rule = of_noun(page, at, topics)
    return rule if rule and rule.code in _FATES else None


_TEAMS = frozenset(("équipage", "délégation"))
_REMAINS = frozenset("dépouille dépouilles corps cadavre cadavres cercueil cercueils".split())
_CORPS = frozenset("sapeur pompier garde gendarme volontaire fonctionnaire agent homme".split())
_FATES = frozenset(("deaths", "crossing_attempts", "convictions", "asylum_applications", "returns"))


def of_introduced(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`Les survivants,` | `onze hommes et cinq femmes`: the sorts of those who open the sentence."""
    at = opening_noun(page, page.layout.sentence(quantity.first)[0], quantity)
    told = quantity.noun in nouns_of("kind") or bool(classes_of(quantity.noun) & _PEOPLE)
    if at < 0 or quantity.kind != "count" or quantity.elided or not told:
        return None
    return (
        None
        if any(is_finite_verb(page.folds[i]) for i in range(at, quantity.left))
        else of_noun(page, at, topics)
    )


_PEOPLE = frozenset(("person", "national"))


def of_among(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`Parmi les morts figurent` | `trois enfants`: of those named without a number some are counted."""
    people = quantity.noun is None or "person" in classes_of(quantity.noun)
    if quantity.kind == "money" or quantity.part_of is not None or not people:
        return None
    first, last = page.layout.sentence(quantity.first)[0], quantity.left
    at = next((at for at in range(max(first, last - WINDOW), last) if page.folds[at] == "parmi"), last)
    if at + 2 >= last or page.folds[at + 1] not in DEFINITE or number_letter() in page.kinds[at:last]:
        return None
    return of_noun(page, at + 2, topics) or _of_fate(page, at + 2, topics)


def _of_fate(page: Scan, at: int, topics: Topics) -> Rule | None:
    """`Parmi les personnes` | `tuées`: the rule of the participle beside a noun of people."""
    verb = (
        infinitive(page.folds[at + 1]) if at + 1 < len(page) and is_participle(page.folds[at + 1]) else None
    )
    noun = singular(page.folds[at])
    if verb is None or "person" not in classes_of(noun):
        return None
    plain = (
        rule
        for rule in topics.candidates(noun, classes_of(noun), verb)
        if rule.actions and not (rule.weak or rule.near or rule.behind or rule.phrase or rule.text)
    )
    return next(plain, None)


def of_announced(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`Réfugiés par pays : Ouganda, 1,7 million ; Tchad, 1,2 million`: names with figures, behind what they count."""
    if quantity.noun is not None or quantity.kind != "count" or quantity.change is not None:
        return None
    beside = quantity.left - 1 - (page.before(quantity.left) == ",")
    first = page.layout.line(quantity.first)[0]
    if beside <= first or not page.words[beside].capital:
        return None
    near = range(beside, max(first, beside - _ROW * _ROWS), -1)
    colon = next((at for at in near if page.folds[at] == ":"), first)
    led = max(first, colon - _ROW * _ROWS)
    if colon == first or any(is_finite_verb(page.folds[at]) for at in range(led, beside)):
        return None
    found = (of_noun(page, at, topics) for at in range(max(first, colon - WINDOW), colon))
    return next(filter(None, found), None)


def of_caption(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
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
            found = (of_noun(page, at, topics) for at in range(first, last))
            return next(filter(None, found), None)
        line = above(page, first)
        if line < 0:
            return None
    return None


_ROWS, _ROW = 12, 4  # of a list; words of each


def _only_places(page: Scan, quantity: Quantity) -> bool:
    """`• la Guinée : 271 personnes`, `• le Sénégal : 119`: a line of a list that says no more than where."""
    return page.before(quantity.left) == ":" and (
        quantity.noun in GENERIC or (quantity.elided and quantity.noun in nouns_of("place"))
    )


def of_subject(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`les retours forcés se sont élevés à 6 200 personnes`: said before a verb that gives numbers."""
    plain = quantity.noun in GENERIC or (quantity.noun is None and quantity.kind == "count")
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
        if given and (rule := of_noun(page, at, topics)):
            return rule
    return None


_BACK = 14


def of_origin(page: Scan, quantity: Quantity, topics: Topics) -> Rule | None:
    """`Les arrivants venaient de Syrie (4 320 personnes) et d’Érythrée`: a bracket counts who its sentence is about."""
    if quantity.kind != "count" or quantity.noun not in GENERIC or page.before(quantity.left) != "(":
        return None
    if quantity.left < 2 or not page.words[quantity.left - 2].capital:
        return None
    first = page.layout.sentence(quantity.first)[0]
    for at in range(first, min(first + WINDOW, quantity.left)):
        if page.kinds[at] == number_letter() or page.folds[at] in _BREAKS or is_finite_verb(page.folds[at]):
            return None
        if rule := of_noun(page, at, topics):
            return rule
    return None


_BREAKS = frozenset(";:.()\n")
GENERIC = frozenset(("personne", "individu", "cas"))
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
