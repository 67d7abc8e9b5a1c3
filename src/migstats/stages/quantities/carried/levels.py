"""`passe de 50 à 75 €`, `17 % viennent d’Asie, 9 % d’Afrique`: figures that go on with the one before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import Tag, guess, infinitive, is_finite_verb
from ....words import OF, word_set
from ..bounds import ranges
from ..governors import subjects
from ..phrases import clauses, ellipsis

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan
    from ..counted.memory import State


def gapped(page: Scan, quantity: Quantity, state: State) -> None:
    """`17 % étaient des réfugiés et` | 8 % des déboutés, `46 % des élèves viennent d’Asie, 9 %` | du continent noir.

    Shares of the same whole, the verb said once.
    """
    before, goes_on = state.share, state.gapping
    if quantity.kind != "percent":
        return
    state.share, state.gapping = quantity, False
    if before is None or before.first < page.layout.sentence(quantity.first)[0]:
        return
    told = clauses.outside_brackets(page.folds[before.right : quantity.left])
    verbs = [i for i, word in enumerate(told) if is_finite_verb(word)]
    listed = told[-1:] in (["et"], [","]) and _APART.isdisjoint(told[:-1])
    said = told[1:2] and told[1] in OF and (told[0] in _ARE or infinitive(told[0]) in _COME)
    linked = not OF.isdisjoint(page.folds[quantity.after : quantity.after + 1])
    state.gapping = bool(listed and ((verbs == [0] and said) or (goes_on and not verbs)))
    if state.gapping and linked and before.noun:
        ellipsis.take_noun(page, quantity, before)


def moved_too(page: Scan, quantity: Quantity, state: State) -> None:
    """`Le cacao gagne 4 %,` | le café 3 %: another subject, the verb of the movement said once."""
    before = state.latest.get("percent")
    if before is None or before.change is None or quantity.noun or quantity.change:
        return
    bare = quantity.kind == "count" and quantity.unit is None and page.before(quantity.left) == ","
    if quantity.kind != "percent" and not (bare and page.folds[quantity.after : quantity.after + 1] in _ENDS):
        return
    if phrase := subjects.beside(page, quantity):
        quantity.noun, quantity.phrase, quantity.change = phrase.lemma, phrase.run, before.change
        quantity.kind, quantity.unit = "percent", "%"  # `l’huile,` | 31
        quantity.rules.append("quantities.carry.own")


_ENDS: tuple[list[str], ...] = ([","], ["."], [";"], ["\n"], [])
_ARE = frozenset(("sont", "étaient", "seraient"))
_COME = frozenset(("venir", "provenir", "émaner"))
_APART = frozenset((";", ":", "(", ")", "dont", "contre", "soit", "mais"))


def new_level(page: Scan, quantity: Quantity, state: State) -> None:
    """`passe de 50 à 75 €`, `a baissé de 30 euros, à 640 euros`, `de 22 et 24 ans`: the noun of the one before."""
    before = state.before
    if not (quantity.kind == "duration" and page.before(quantity.left) == "en"):
        state.before = quantity  # `ont doublé en vingt ans,` | `pour atteindre 10 milliards`
    if quantity.noun is None and before is not None and before.noun is not None:
        _go_on(page, before, quantity)
    lives = state.by_kind.get("duration")
    lives = lives if lives and lives.noun == "espérance" and quantity.kind == "age" else None
    if lives and ellipsis.parallel(page, lives, quantity):
        quantity.kind = "duration"  # `une espérance de 85 ans pour les femmes` | et de 80 ans
    if quantity.noun is None and quantity.kind in _LEVELS:
        same = state.by_kind.get(quantity.kind)
        if same and (ellipsis.parallel(page, same, quantity) or _that_of(page, same, quantity)):
            ellipsis.take_noun(page, quantity, same)
    if quantity.noun is None and before is not None and _is_price(page, before, quantity):
        ellipsis.take_noun(page, quantity, before)


def share_back(page: Scan, before: Quantity | None, quantity: Quantity) -> None:
    """`réduire les admissions de` | 455 600 `à 270 000`, `passer de` | 12 `à 20 places`: the old end has it too."""
    if before is None or before.noun is not None or quantity.noun is None or before.kind != quantity.kind:
        return
    if page.folds[before.after : quantity.left] == ["à"] and ranges.is_movement(page, before.numbers[0]):
        ellipsis.take_noun(page, before, quantity)


def _that_of(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`L’espérance des femmes est de 85 ans,` | celle des hommes de 79 ans: the same of others."""
    told = page.folds[before.right : quantity.left]
    other = told[1:2] in (["celle"], ["celui"]) and not OF.isdisjoint(told[2:3])
    return (
        other
        and len(told) <= _FAR_LEVEL
        and told[-1] in ("de", "d'", "à")
        and not any(map(is_finite_verb, told))
    )


def _go_on(page: Scan, before: Quantity, quantity: Quantity) -> None:
    """Take the noun of `before`, where `quantity` is the next of a list or the level that is reached."""
    moved = _moves_to(page, before, quantity)
    if not moved and before.kind != quantity.kind:
        return
    between = page.folds[before.after : quantity.left]
    if quantity.kind == "money" and _is_listed(page, before, quantity):
        ellipsis.take_noun(page, quantity, before)
        quantity.per = quantity.per or before.per
    moves = quantity.kind != "measure" or ranges.is_movement(page, before.numbers[0])
    told = moves and (between == ["à"] or _reaches(page, before, quantity))
    restated = (
        between[-2:] == [",", "soit"]
        and len(between) <= _FAR_LEVEL
        and quantity.kind == "measure"
        and before.unit == quantity.unit
    )
    told = told or restated
    sized = between[:1] == ["de"] and between[1:2] != [] and between[1] in _SIZES and between[2:] in _JOINTS
    if moved or told or sized or between in _LISTED.get(quantity.kind, ()):
        ellipsis.take_noun(page, quantity, before)
        if moved or told:  # the subject of the clause governs both, with its whole phrase
            quantity.phrase = before.phrase


def _is_price(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`deux billets à` | 49 $."""
    priced = quantity.kind == "money" and before.kind == "count"
    return priced and page.folds[before.right : quantity.left] == ["à"]


# `40 mètres de long` | et 12 mètres `de large`
_SIZES = word_set("long large haut longueur largeur hauteur profondeur diamètre")
_JOINTS = (["et"], ["sur"], [","], [",", "et"])
# `âgés de 22 et 24 ans`, `des peines de cinq et dix ans`
_LISTED = {"age": (["et"], [","]), "duration": (["et"], ["ou"])}
_LEVELS = frozenset(("percent", "duration", "age", "measure", "money"))


def _reaches(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`passe de 7 mois en 2016` | à 8 mois, `à 9,9 jours en 2006,` | 10,5 jours: where only dates stand between."""
    joint = page.before(quantity.left)
    if joint not in _DATED_JOINTS or page.before(before.left) not in _DATED_JOINTS[joint]:
        return False
    date, rest = letter_of()["date"], letter_of()["rest"]
    between = range(before.after, quantity.left - 1)
    dated = any(page.kinds[i] == date for i in between) and len(between) <= _FAR_LEVEL
    return dated and all(page.kinds[i] in (date, rest) or page.folds[i] in _BESIDE_DATES for i in between)


# What stands before a level said for one date, and what before the one that goes on from it.
_DATED_JOINTS = {"à": ("de", "d'", "à"), ",": ("de", "d'", "à", ","), "et": ("de", "d'", "à", ",")}
_BESIDE_DATES = frozenset(("en", "au", "le", "la", "l'", "fin", "début", ",", "puis"))


def _moves_to(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`a baissé de 30 euros, à 640 euros`, `ont diminué de 6 % en 2016 pour s’établir à 33 milliards`."""
    folds, end = page.folds, quantity.left
    end += end < quantity.first and folds[end] == "à"  # `, à` | quelque 11 900
    between = _without_span(folds[before.after : end])
    if before.change is None or len(between) > _FAR_LEVEL or not _NEW_TOPICS.isdisjoint(between):
        return False
    if between in (
        ["à"],
        ["à", "hauteur", "de"],
    ):  # `(+ 1,9 % à 6 milliards)`, `recule de 10 tonnes à 45 tonnes`
        return (before.kind == "percent") != (quantity.kind == "percent") or before.unit == quantity.unit
    if between[-3:] == ["à", "hauteur", "de"]:
        between = between[:-2]
    if between[-2:] == [",", "à"]:
        return not any(is_finite_verb(word) for word in between)
    if "pour" not in between:
        return False
    told = between[len(between) - between[::-1].index("pour") :]
    verb = [word for word in told if word not in ("s'", "se", "à", "ainsi")]
    return len(verb) == 1 and Tag.INFINITIVE in guess(verb[0])


def _without_span(words: list[str]) -> list[str]:
    """`a augmenté de 8 %` | en un an à `2 340 euros`: the words without the time that the movement took."""
    spanned = len(words) == _SPAN and words[0] in ("en", "sur") and words[-1] == "à" and words[1] in _SOME
    return words[-1:] if spanned else words


_SPAN = 4
_SOME = frozenset("un une deux trois quatre cinq six sept huit dix l'".split())
_FAR_LEVEL = 8
_NEW_TOPICS = frozenset((";", ":", "(", "et", "dont", "contre", "."))


def _is_listed(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`3,2 millions par l’Union et de 1,1 million`, `1,4 M€ pour l’accompagnement, 620 000 € pour les cours`."""
    folds, at = page.folds, quantity.left
    joint = folds[at - 2 : at] in (["et", "de"], ["et", "à"]) or folds[at - 1] in ("et", ",")
    if not joint or page.layout.sentence(at)[0] > before.first:
        return False
    between = range(before.after, at)
    return not any(is_finite_verb(folds[i]) or folds[i] in "(;:" for i in between)
