"""`en hausse de 12 %`, `+ 102 %`, `8,6 % de plus qu’en 2022`, `a reculé de 5 points`: by how much it moved."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import Tag, guess, infinitive, is_finite_verb
from ....persons import is_person
from ....words import DEFINITE, MOVES, OF, THE, THOSE, word_set
from ..governors import subjects
from ..phrases import clauses, ellipsis, movement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....records import Change
    from ....scan import Scan

_BETWEEN = frozenset(
    """même environ près quelque plus moins au encore ainsi en un an moyenne annuelle annuel globale global
    respectivement nette net sensible fortement légèrement nettement donc également respective relative
    constante constant significative importante considérable notable modérée régulière
    chaque année mois jour semaine revanche outre effet sur rapport par finalement que qu'
    peu vite aussi elle elles il ils lui eux euros constants courants volume valeur glissement base rythme mensuelle
    spectaculaire brutale inédite forte fort rapide légère léger historique record continue""".split()
)
_TIME_WORDS = frozenset(
    """an année mois semaine trimestre semestre décennie siècle veille période dernier dernière précédent
    précédente""".split()
)
_WINDOW = 8
_COMPARATIVES = ("supérieur", "inférieur")
# What may follow `300 places de plus`, `9 % de demandes en moins`.
_COMPARED = frozenset(
    """que qu' qui au en sur cette depuis par pour chaque dans à et ou , sans avec lors attendus attendues prévus
    prévues""".split()
)


def attach_sign(page: Scan, quantity: Quantity) -> None:
    """Take the sign of a change into the core, before anything looks left of it."""
    change = _sign(page, quantity)
    if change and quantity.unit != "Cel":  # `+12° à Nice` is how warm it is
        quantity.change = change
        quantity.rules.append("quantities.change.sign")


_FALLS = frozenset(("chute", "saut", "bond"))


def attach(page: Scan, quantity: Quantity) -> None:
    """Set `change` where the words around the number say by how much something moved."""
    if quantity.change or quantity.kind in ("ordinal", "age"):
        return
    if quantity.kind == "measure" and not _FALLS.isdisjoint(
        page.folds[max(quantity.left - 3, 0) : quantity.left]
    ):
        return  # `une chute de dix mètres`
    change = _after(page, quantity) or _of(page, quantity) or _in_bracket(page, quantity)
    if change:
        quantity.change = change
        quantity.rules.append("quantities.change")


def _in_bracket(page: Scan, quantity: Quantity) -> Change | None:
    """`la plus forte hausse` | (4 300): by how much, in a bracket of its own; not `en léger repli (17 875)`."""
    at = quantity.left - 1
    alone = at > 0 and page.folds[at] == "(" and page.folds[quantity.after : quantity.after + 1] == [")"]
    word = page.before(at)
    named = not DEFINITE.isdisjoint(page.folds[max(at - _SUPERLATIVE, 0) : at - 1])
    return movement.direction(word) if alone and named and word in MOVES else None


_SUPERLATIVE = 4  # words of `la plus forte hausse`


def _sign(page: Scan, quantity: Quantity) -> Change | None:
    """`+137%`, `(– 26 %)`, `+9 515`: the sign belongs to the core, the value has none."""
    words, at = page.words, quantity.first - 1
    if at >= 0 and (said := _said_sign(page, quantity, at)):
        quantity.left = min(quantity.left, at)
        return said
    if at < 0 or words[at].text not in "+-–−—‐‑":
        return None
    sign = words[at]
    if sign.text == "+" and _is_added_to(page, at):
        return None
    if sign.text == "+":
        if at and words[at - 1].text[-1:].isdecimal() and not words[at - 1].spaced:
            return None
    elif not _is_minus(page, quantity, at):
        return None
    quantity.first = at
    quantity.left = min(quantity.left, at)
    return "increase" if sign.text == "+" else "decrease"


def _is_added_to(page: Scan, at: int) -> bool:
    """`2 adultes` | + 2 `enfants`, `12 titulaires + 5`: one count and another; at: the sign."""
    number = letter_of()["number"]
    counted = (
        page.words[at - 1].text.islower() and page.folds[at - 1][-1:].isalpha() and page.words[at].spaced
    )
    return at > 1 and counted and number == page.kinds[at - 2]


def _said_sign(page: Scan, quantity: Quantity, at: int) -> Change | None:
    """`Plus` | 12 % `en un an.`, `Moins` | 3 points: the sign in a word, at the head of what is said."""
    word = page.folds[at]
    opens = page.before(at) in ("", "\n", ".", "!", "?", "«", ":") and quantity.kind == "percent"
    if word not in ("plus", "moins") or not opens or not page.words[at].capital:
        return None
    if page.folds[quantity.after : quantity.after + 1] in (["de"], ["des"], ["du"], ["d'"]):
        return None
    return "increase" if word == "plus" else "decrease"


def _is_minus(page: Scan, quantity: Quantity, at: int) -> bool:
    """A dash is a minus glued to its number, or before a percentage in brackets or after a comma."""
    words = page.words
    before = words[at - 1] if at else None
    if _in_dashes(page, quantity, at):
        return False
    if before is None or before.text == "\n":
        return quantity.kind == "percent" and not words[at].spaced
    if quantity.kind == "measure" and quantity.unit == "Cel":
        return False
    if quantity.kind == "percent" and _in_cell(page, at):
        return True
    if before.text in "(,:;=" or (before.folded in ("de", "soit", "à")):
        return quantity.kind == "percent" or before.folded in ("(", "soit", "de") or not words[at].spaced
    if before.folded in ("contre", "après", "avec") and quantity.kind == "percent":
        return True
    return (
        not words[at].spaced
        and before.spaced
        and words[at].text != "—"
        and quantity.kind in ("percent", "count", "money")
    )


def _in_dashes(page: Scan, quantity: Quantity, at: int) -> bool:
    """`un carnage -75 victimes- il y a un mois`: an aside between dashes."""
    near = range(quantity.last, min(quantity.last + 4, len(page)))
    closes = (i for i in near if page.words[i].text == page.words[at].text and not page.words[i - 1].spaced)
    end = next(closes, None)
    return end is not None and page.words[end].spaced and quantity.kind == "count"


def _in_cell(page: Scan, at: int) -> bool:
    """Whether a stroke or a tab sets word `at` apart from the one before."""
    return page.words[at - 1].text == "|" or "\t" in page.text[page.end(at - 1) : page.starts[at]]


def _after(page: Scan, quantity: Quantity) -> Change | None:
    """`de plus qu’en 2022`, `de moins`, `moitié moins`: after the number, its unit or its noun."""
    words = page.words
    counted_to = (
        quantity.phrase[1] if quantity.phrase and quantity.phrase[0] >= quantity.last else quantity.right
    )
    for at in dict.fromkeys((quantity.after, quantity.right, counted_to, _past_restated(page, quantity))):
        if (
            at + 1 < len(words)
            and words[at].folded in ("de", "en")
            and words[at + 1].folded in ("plus", "moins", "mieux")
        ):
            following = words[at + 2].folded if at + 2 < len(words) else ""
            closes = not following or not following[0].isalpha() or following in _COMPARED
            closes = closes or (
                quantity.kind == "percent" and is_finite_verb(following)
            )  # `73 % de ventes en plus`
            counted = quantity.kind == "count" and page.layout.sentence(quantity.left)[0] == quantity.left
            closes = closes or (counted and is_finite_verb(following))  # `Dix communes` | de plus `ont signé`
            aged = following in ("de", "d'") and page.kinds[at + 3 : at + 4] == letter_of()["number"]
            if aged or (words[at].folded == "en" and following in ("de", "d'")):
                continue  # `dont 480` | de moins de 3 ans, `50 mm` | en moins d’une heure
            if _is_set_beside(page, quantity, at + 2):
                continue
            if at == quantity.after or closes or _soit(page, quantity):
                if (
                    following in ("de", "d'", "en")
                    and words[at + 3 : at + 4]
                    and words[at + 3].folded == "plus"
                ):
                    continue
                return "decrease" if words[at + 1].folded == "moins" else "increase"
    if _is_added(page, quantity):
        return "increase"
    at = quantity.after
    if quantity.kind == "percent" and at < len(words) and (moved := _beside_then(page, at)):
        return moved
    if quantity.kind == "fraction" and at < len(words) and words[at].folded in ("moins", "plus"):
        return "decrease" if words[at].folded == "moins" else "increase"
    return None


def _is_set_beside(page: Scan, quantity: Quantity, at: int) -> bool:
    """`20 minutes de moins` | que par la route, `deux mois de plus` | que prévu: beside another way or a norm.

    Not `que par le passé`, nor what was raised over its plan: `5 000 contrats de plus que prévu`.
    """
    words = page.folds[at : at + 3]
    if len(words) < 2 or words[0] not in ("que", "qu'"):
        return False
    if _is_another(page, at + 1):
        return True
    if words[1:] in _NORMS:
        return True  # `6 degrés de plus` | que la normale
    planned = quantity.kind == "duration" and words[1] in ("prévu", "annoncé")
    return planned or (words[1] in ("par", "chez", "ailleurs") and words[2:] != ["le"])


def _is_another(page: Scan, at: int) -> bool:
    """`46 voix de plus que` | son rival, `20 sièges de plus que` | la droite: no other time of the same."""
    end = next((i for i in range(at, min(at + _FAR, len(page))) if page.folds[i] in _CLAUSE_ENDS), at + _FAR)
    told = page.folds[at:end]
    if not told or letter_of()["date"] in page.kinds[at:end] or not _SAME.isdisjoint(told):
        return False
    name = page.words[at].capital and page.folds[at][0].isalpha()
    determined = told[0] in _OF_ANOTHER and len(told) > 1 and guess(told[1]) & (Tag.NOUN | Tag.ADJECTIVE)
    return name or bool(determined)


_CLAUSE_ENDS = frozenset(",;:.)\n»")
_OF_ANOTHER = word_set("le la l' les son sa ses leur leurs un une chez celui celle ceux celles")
_SAME = _TIME_WORDS | word_set(
    """hier avant auparavant tôt prévu prévue prévus prévues initialement ans jours semaines fois années édition
    éditions saison exercice plan budget objectif rentrée moyenne normale semestres trimestres mêmes même"""
)
_NORMS = (
    ["la", "normale"],
    ["la", "majorité"],
    ["la", "moyenne"],
    ["la", "limite"],
    ["la", "norme"],
    ["le", "seuil"],
    ["le", "minimum"],
    ["les", "normales"],
)


def _beside_then(page: Scan, at: int) -> Change | None:
    """`20 %` | plus cher qu’il y a un an, | inférieur à celui de 2019; not `moins cher qu’en Suisse`."""
    word = page.folds[at]
    if word.startswith(_COMPARATIVES) and _beside_earlier(page, at + 1):
        return "increase" if word.startswith("sup") else "decrease"
    if word not in ("plus", "moins") or page.folds[at + 2 : at + 3] not in (["que"], ["qu'"]):
        return None
    end = next((i for i in range(at, min(at + _FAR, len(page))) if page.folds[i] in ",;:.)\n"), at + _FAR)
    dated = letter_of()["date"] in page.kinds[at + 3 : end]
    timed = dated or not (_TIME_WORDS | {"hier", "avant", "auparavant"}).isdisjoint(page.folds[at + 3 : end])
    return ("increase" if word == "plus" else "decrease") if timed else None


def _is_added(page: Scan, quantity: Quantity) -> bool:
    """`7 000 entrées supplémentaires` | par rapport à 2010: more than at another time; alone it may be anything."""
    return any(
        page.before(at).startswith(("supplémentaire", "additionnel"))
        and page.folds[at : at + 2] == ["par", "rapport"]
        for at in (quantity.right, min(quantity.after + 1, len(page)))
    )


def _past_restated(page: Scan, quantity: Quantity) -> int:
    """`un quart (23 %)` | de moins, `20 123 (1 %)` | de plus: past the bracket that restates it, or out of it."""
    at, words = quantity.after, page.words
    if quantity.kind in ("fraction", "count") and page.folds[at : at + 1] == ["("]:
        end = next((i + 1 for i in range(at + 1, min(at + 5, len(words))) if words[i].text == ")"), at)
        return end if quantity.kind == "fraction" or page.folds[end - 2] == "%" else at
    inside = quantity.kind == "percent" and page.folds[at : at + 1] == [")"]
    return at + 1 if inside else at


def points(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`59 % (-2) des Français`, `55 % chez les cadres, +9 en un an`: a share, then by how many points it moved."""
    for before, quantity in pairwise(quantities):
        signed = quantity.kind == "count" and "quantities.change.sign" in quantity.rules
        if signed and before.kind == "percent" and _is_of_share(page, before, quantity):
            quantity.kind, quantity.unit, quantity.noun, quantity.phrase = "percent", "%", None, None
            quantity.rules.append("quantities.change.points")


def _is_of_share(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """Whether `quantity` stands in brackets or behind a comma in the clause of the share `before`, and is small."""
    small = quantity.noun is None and quantity.value is not None and quantity.value < _POINTS_AT_MOST
    between = page.folds[before.after : quantity.left]
    closed = quantity.last < len(page) and page.folds[quantity.last] in _AFTER_POINTS
    return (
        small
        and closed
        and between[-1:] in (["("], [","])
        and len(between) <= _WINDOW + 4
        and ";" not in between
    )


_POINTS_AT_MOST = 60
_AFTER_POINTS = frozenset((")", ".", ",", ";", "en", "sur", "depuis", "par"))


def share(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`augmenter de 1,9 % vers le Nigeria, de 3,1 % vers le Ghana`, `augmenté de 59 430 personnes (3,2 %)`."""
    told: dict[str, Quantity] = {}  # the last change of each kind
    for before, quantity in pairwise(quantities):
        if before.change is not None:
            told[before.kind] = before
        if quantity.change is None and (moved := _shares(page, before, told.get(quantity.kind), quantity)):
            quantity.change = moved
            quantity.rules.append("quantities.change.shared")
        if before.change is None and (moved := _by_to(page, before, quantity)):
            before.change = moved
            before.rules.append("quantities.change.by_to")
            if before.noun is None and (mover := subjects.moved(page, before)):
                before.noun, before.phrase = mover.lemma, mover.run


def _by_to(page: Scan, before: Quantity, level: Quantity) -> Change | None:
    """`a baissé de` | 10 tonnes à 45 tonnes: no fall begins below its end, so the first figure says by how much."""
    elided = level.unit is None and before.kind == "money" and level.numbers[0].scale > 1
    alike = before.unit == level.unit or elided  # `de 3 millions d’euros à` | 48 millions
    joined = page.folds[before.after : level.left] == ["à"] and alike
    if not joined or before.value is None or level.value is None or page.before(before.left) not in _OF:
        return None
    if before.value < 0:
        return None  # `remontés de` | -0,5 % à 4 %
    moved = movement.way(movement.verb_at(page, before.left - 2), before)
    falls = moved == "decrease" and before.value < level.value
    rises = moved == "increase" and (before.value > level.value or before.value * _TIMES <= level.value)
    return moved if falls or rises else None


_TIMES = 5  # see `moved_by.then_at`


def _shares(page: Scan, before: Quantity, listed: Quantity | None, quantity: Quantity) -> Change | None:
    """The movement that `quantity` goes on with. listed: the last change of its kind."""
    between = page.folds[before.right : quantity.left]
    if quantity.kind in ("percent", "fraction") and before.change is not None:
        free = quantity.noun is None and page.folds[quantity.after : quantity.after + 1] != [
            "du"
        ]  # `4 % du total`
        restated = between == [",", "soit"] and quantity.kind == "percent" and free
        paired = between == ["et"] and before.kind == quantity.kind and free
        if (
            restated
            or paired
            or _in_parallel(page, before, quantity)
            or (between == ["("] and before.kind == "count")
        ):
            return before.change
    if (
        before.change is not None
        and between[:2] == [",", "soit"]
        and _says_again(page, quantity, between[2:])
    ):
        return before.change
    if listed is None or quantity.left - listed.right > _FAR_LISTED:
        return None
    if _of_both(page, listed, quantity) or _elsewhere(page, before, quantity):
        return listed.change
    if _for_each(page, listed, quantity) or _of_name(page, before, quantity):
        return listed.change
    if page.before(quantity.left) not in _OF:  # `ont gagné 94 000 postes, le BTP` | 41 000
        gapped = before is listed and before.kind == "count" and len(between) <= _SHORT
        gapped = gapped and page.before(before.left) not in _OF and quantity.noun is None
        return listed.change if gapped and between[1:2] != ["les"] and _gaps(between) else None
    told = _past_level(_without_basis(clauses.outside_brackets(page.folds[listed.right : quantity.left - 1])))
    same = quantity.unit == listed.unit if quantity.kind == "measure" else told[-1:] == ["et"]
    bare = quantity.kind in ("percent", "fraction") or (quantity.noun is None and same)
    return listed.change if bare and _goes_on(told) else None


def _says_again(page: Scan, quantity: Quantity, joint: list[str]) -> bool:
    """`a crû de 0,7 %, soit de` | 46 963 habitants, `soit` | 800 nuitées supplémentaires: the same movement."""
    more = page.before(quantity.right).startswith(("supplémentaire", "additionnel"))
    return joint in (["de"], ["d'"]) or (joint == [] and more)


def _of_both(page: Scan, listed: Quantity, quantity: Quantity) -> bool:
    """`Une baisse des prix de 4 % et des volumes de` | 3 %: one noun of movement has both things that moved."""
    between = page.folds[listed.right : quantity.left]
    joined = (
        between[:1] in (["et"], [","]) and 2 < len(between) <= _FAR and between[1] in OF and between[-1] in OF
    )
    if (
        not joined
        or quantity.kind != listed.kind
        or listed.phrase is None
        or page.before(listed.left) not in OF
    ):
        return False
    at = listed.phrase[0] - 1
    at -= page.folds[at] in THE and page.before(at) == "de"
    moved = movement.direction(page.before(at)) if 0 < at < listed.left and page.folds[at] in OF else None
    return moved == listed.change and not any(is_finite_verb(word) for word in between)


def _elsewhere(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`une baisse de 300 élèves au collège et` | 120 au lycée, `40 de plus en 2024 et` | 25 en 2025: as many more."""
    if before.change is None or quantity.kind != "count" or before.kind != "count" or quantity.noun:
        return False
    between = page.folds[before.phrase[0] if before.phrase else before.after : quantity.left]
    ahead = page.folds[quantity.after : quantity.after + 1]
    told = not any(is_finite_verb(word) or word in _ENDS - {"à"} for word in between)
    there = not _AT.isdisjoint(ahead) and not _AT.isdisjoint(between)
    return told and there and between[-1:] == ["et"] and len(between) <= _FAR + 2


_AT = frozenset("en à au aux dans chez".split())


def _in_parallel(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`une chute de 3,7 % des morts et` | 4,4 % `des blessés`: the movement is said once; no verb has the second."""
    joined = page.folds[before.right : quantity.left] in (["et"], [","], ["et", "de"])
    if not joined or before.kind != quantity.kind or page.before(before.left) not in _OF:
        return False
    if any(page.folds[one.after : one.after + 1] not in (["des"], ["du"]) for one in (before, quantity)):
        return False
    return not is_finite_verb("".join(page.folds[quantity.right : quantity.right + 1]))


def _for_each(page: Scan, listed: Quantity, quantity: Quantity) -> bool:
    """`une baisse de 4 % pour les vols,` | 6 % `pour les incendies et` | de 3 % `pour le reste`."""
    between = page.folds[listed.after : quantity.left]
    told = page.folds[quantity.after : quantity.after + 1] == between[:1]
    if not told or not between or between[0] not in _FOR or quantity.kind != "percent":
        return False
    if between[0] != "pour" and (quantity.noun or between[1:2] == [] or between[1][0].isdecimal()):
        return False  # `de 3 % à 12 milliards et 5 % à …`
    joint = between[:-1] if between[-1] in _OF else between
    return joint[-1] in (",", "et", "puis") and not any(w in ";:()" or is_finite_verb(w) for w in between)


_FOR = frozenset("pour chez à en dans".split())


def _of_name(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`Renault perd 2 % et Stellantis` | 3,1 %: another name, the verb said once."""
    between = page.folds[before.after : quantity.left]
    named = len(between) == 2 and between[0] in ("et", ",") and page.words[quantity.left - 1].capital
    bare = before.kind == quantity.kind == "percent" and before.change is not None
    return named and bare and page.before(before.left) not in _OF


_FAR = 10
_FAR_LISTED = 20
_OF = frozenset(("de", "d'"))
_ENDS = frozenset(("dont", "contre", "soit", "(", ")", ";", ":", "à", "mais", "avec", "pour"))
_DEFINITE = frozenset(("le", "la", "les", "l'", "ceux", "celles", "celui", "celle"))
# What has a level of its own: `… de 2 %, le taux de 8 %` says no movement.
_LEVELS = frozenset("taux part proportion niveau seuil moyenne ratio".split())


def _without_basis(words: list[str]) -> list[str]:
    """`de 6 %` | par rapport à mai | `et de 30 %`: the words but those that say since when."""
    return [
        word
        for i, word in enumerate(words)
        if word not in ("à", "au", "aux") or words[max(i - 1, 0)] != "rapport"
    ]


def _past_level(words: list[str]) -> list[str]:
    """`de 3 %` | à 12 milliards d’euros | `, le bénéfice de 8 %`: the words but the level that was reached."""
    level = words[:1] == ["à"] and words[1:2] != [] and words[1][0].isdecimal() and "," in words
    return words[words.index(",") :] if level else words


def _goes_on(between: list[str]) -> bool:
    """Whether a list of movements goes on: a joint, no other verb, nothing that ends it.

    `…, de`, `… et de`; `, les expulsions de`, `et celles du Mali de`.
    """
    joined = between[-1:] in ([","], ["et"])
    gapped = _gaps(between)
    named = not {"ceux", "celles", "celui", "celle"}.isdisjoint(between)
    return (
        (joined or named or (gapped and _LEVELS.isdisjoint(between)))
        and len(between) <= _FAR
        and _ENDS.isdisjoint(between)
        and not any(is_finite_verb(word) for word in between)
    )


_SHORT = 5


def _gaps(between: list[str]) -> bool:
    """`, les expulsions` | de 3 %: a new subject with its article, the verb left out."""
    return between[:1] in ([","], ["et"]) and not _DEFINITE.isdisjoint(between[1:2])


def _soit(page: Scan, quantity: Quantity) -> bool:
    return bool(quantity.left) and page.words[quantity.left - 1].folded == "soit"


def _of(page: Scan, quantity: Quantity) -> Change | None:
    """`en hausse de`, `a reculé de`, `gagne 4 points`: a noun or verb of movement governs the number."""
    folds, at = page.folds, quantity.left - 1
    at -= at > 0 and folds[at] in _OPENING_QUOTES  # `en hausse de` | « 20 % »
    while at >= 0 and folds[at] in ("les", "la", "le"):
        at -= 1
    if at < 0 or _goes_on_to(page, quantity):
        return None
    first, joint, linked = page.layout.sentence(quantity.first)[0], at, folds[at] in OF
    if linked:
        if moved := _named_movement(page, quantity, at) or _moved_object(page, quantity, at):
            return moved
        at = movement.past_place(page, quantity, at)
        at = _past_manner(page, at - 3 * clauses.is_apart(page, at))  # `progresserait` | , elle, | `de 8 %`
        # `devraient progresser, de 3 %, pour …`, `Cette augmentation (de 8 %)`
        at -= folds[at - 1] == "," and _closes(page, quantity)
        at -= at > 0 and folds[at - 1] == "("
    elif folds[at] in _WON_BY or (not _reaches_bare(page, quantity) and not _of_them(page, quantity)):
        return None
    for step, i in enumerate(range(at - linked, max(first - 1, at - _WINDOW), -1)):
        if linked and _is_dated(page, i):
            continue  # `bondira` | l’an prochain | `de 9 %`
        if linked and (moved := _moving_noun(page, quantity, i)):
            return moved
        word, verb = folds[i], movement.verb_at(page, i)
        if linked and verb == "gagner" and _is_earned(page, quantity):
            return None
        if linked and verb == "passer":
            return None  # `a diminué, passant de 80 à 60`
        if verb == "gagner" and not linked and (quantity.kind == "fraction" or quantity.noun == "voix"):
            return None  # `gagner la moitié des voix`
        if not linked and movement.is_handed_over(verb, _what_follows(page, quantity)):
            return None
        moved = movement.way(verb, quantity, linked=linked)
        if moved and not _level(page, joint):
            return moved
        passed = not step or word in _BETWEEN or (verb is None and word.endswith("ment")) or _again(page, i)
        if not passed or not word[0].isalpha():
            return None
    return None


def _what_follows(page: Scan, quantity: Quantity) -> list[str]:
    """The word behind a share, but for the `à` of the level it reaches: `Le titre a pris 3 %` | à 12,40 euros."""
    reached = page.kinds[quantity.after + 1 : quantity.after + 2] == letter_of()["number"]
    following = page.folds[quantity.after : quantity.after + 1]
    return [] if reached and following == ["à"] else following


def _closes(page: Scan, quantity: Quantity) -> bool:
    """`Les prix ont nettement reculé, de` | 3,2 %`.`: a size set off by a comma, and nothing that it is a share of."""
    following = page.folds[quantity.right : quantity.right + 1]
    return following == [","] or (quantity.kind == "percent" and OF.isdisjoint(following))


def _is_earned(page: Scan, quantity: Quantity) -> bool:
    """`Ils gagnent de` | 30 à 50 euros, | 2 à 3 % des voix: what they have in the end."""
    shared = quantity.kind == "percent" and page.folds[quantity.after : quantity.after + 1] in (
        ["des"],
        ["du"],
    )
    return quantity.qualifier == "between" and (quantity.kind == "money" or shared)


_OPENING_QUOTES = frozenset(("«", "“", '"'))
_WON_BY = frozenset(("avec", "par", "contre"))  # `a gagné` | avec `54 % des voix`: the result, no rise


def _moving_noun(page: Scan, quantity: Quantity, at: int) -> Change | None:
    """`en` | hausse `de 8 %`, supérieur `de 8 % à 2019`: what the noun or adjective at word `at` says of a movement."""
    word = page.folds[at]
    if word == "explosion" and quantity.kind != "percent":
        return None  # `L’explosion de 2 750 tonnes de nitrate`
    if word in ("perte", "pertes") and quantity.kind == "count" and _are_mourned(quantity):
        return None
    if word in movement.UP:
        return "increase"
    if word in movement.DOWN or (word == "retrait" and page.before(at) == "en"):
        return "decrease"  # no `retrait de 200 euros` at a bank
    if word.startswith(_COMPARATIVES) and _beside_earlier(page, quantity.after):
        return "increase" if word.startswith("sup") else "decrease"
    over = infinitive(word) == "dépasser" and quantity.kind == "percent"
    return "increase" if over and _is_of_then(page, quantity.after) else None


def _is_of_then(page: Scan, at: int) -> bool:
    """`dépassent de 3 %` | ceux de 2019, | son niveau d’avant la crise: the same at another time."""
    ahead = page.folds[at : at + 2]
    return (
        (ahead[:1] != [] and ahead[0] in THOSE) or ahead == ["son", "niveau"]
        if _is_timed(page, at)
        else False
    )


def _is_timed(page: Scan, at: int) -> bool:
    """Whether a date or a word of time stands in the clause from word `at` on."""
    end = next((i for i in range(at, min(at + _FAR, len(page))) if page.folds[i] in _CLAUSE_ENDS), at + _FAR)
    dated = letter_of()["date"] in page.kinds[at:end]
    return dated or not _TIME_WORDS.isdisjoint(page.folds[at:end])


def _are_mourned(quantity: Quantity) -> bool:
    """`la perte de` | quatre enfants, | plus d’une dizaine de jeunes; `la perte de 40 habitants` is a fall."""
    return quantity.noun is not None and quantity.noun not in _STAFF and is_person(quantity.noun)


def _of_them(page: Scan, quantity: Quantity) -> bool:
    """`tandis que l’agriculture en a perdu` | 49 000: of what was counted before."""
    verb = infinitive(page.before(quantity.left))
    return (
        quantity.kind == "count"
        and quantity.noun is None
        and verb in movement.BARE - movement.HANDED_OVER
        and ellipsis.en(page, quantity)
    )


def _again(page: Scan, at: int) -> bool:
    """`progresse` | de nouveau `de 3 %`."""
    return page.folds[at] == "nouveau" or page.folds[at : at + 2] in (["de", "nouveau"], ["à", "nouveau"])


def _is_dated(page: Scan, at: int) -> bool:
    """Whether word `at` belongs to a date, or leads to one: `l’` | `an prochain`."""
    date, rest = letter_of()["date"], letter_of()["rest"]
    head = at
    while head > 0 and page.kinds[head] == rest:
        head -= 1
    leads = page.folds[at] in _BEFORE_DATE and page.kinds[at + 1 : at + 2] == date
    return leads or page.kinds[head] == date


_BEFORE_DATE = frozenset(("l'", "le", "la", "à", "au", "en", "entre", "depuis", "dès", "fin"))


def _goes_on_to(page: Scan, quantity: Quantity) -> bool:
    """`a fondu de 68 à 41`: the two ends of a movement are levels; not `baisse de 1,2 % à 149 000 agents`."""
    at, letters = quantity.after, letter_of()
    joined = page.folds[at : at + 1] == ["à"]
    at += page.folds[at + 1 : at + 2] in (["environ"], ["quelque"], ["presque"], ["seulement"])
    at += 2 * (page.folds[at + 1 : at + 3] in (["près", "de"], ["plus", "de"], ["moins", "de"]))
    if not joined or page.kinds[at + 1 : at + 2] != letters["number"]:
        return False
    if (
        quantity.kind == "fraction"
        or "quantities.points" in quantity.rules
        or _told_in_points(page, quantity)
    ):
        return False  # `a diminué de moitié à 4 500`, `perd 0,9 point à 18,8 %`
    last = at + 2
    while page.kinds[last : last + 1] == letters["rest"]:
        last += 1
    return quantity.kind != "percent" or page.folds[last : last + 1] in (["%"], ["pour"])


def _told_in_points(page: Scan, quantity: Quantity) -> bool:
    """`0,9` | point `à 18,8 %`: by how much a share moved, then where it is."""
    return page.folds[quantity.after - 1 : quantity.after] in (["point"], ["points"], ["pt"], ["pts"])


def _named_movement(page: Scan, quantity: Quantity, at: int) -> Change | None:
    """`un accroissement des naissances luxembourgeoises` | de 12,8 %: its noun, past what it says to have moved."""
    if quantity.kind not in ("percent", "money"):
        return None
    for i in range(at - 1, max(at - _WINDOW, -1), -1):
        word = page.folds[i]
        if not word[0].isalpha() or is_finite_verb(word) or page.kinds[i] != page.words[i].letter:
            return None
        of = i + 1 + (Tag.ADJECTIVE in guess(page.folds[i + 1]))  # `un repli global du marché`
        if word in movement.UP | movement.DOWN and page.folds[of] in OF:
            titled = page.layout.sentence(i)[0] == i  # `Hausse des loyers` | de 3,5 %
            determined = titled or page.before(i) in _ARTICLES or page.before(i - 1) in _ARTICLES
            return movement.direction(word) if determined else None
    return None


def _moved_object(page: Scan, quantity: Quantity, at: int) -> Change | None:
    """`a réduit le budget de la recherche` | de 12 %, `réduit le délai de dix jours`: a verb, its object, then `de`."""
    behind = page.folds[quantity.after : quantity.after + 2]
    whole = not OF.isdisjoint(behind[:1]) and behind != ["d'", "ici"]
    sized = quantity.kind in ("money", "duration") or (
        quantity.kind == "count" and _is_of_staff(page, quantity)
    )
    if not (sized or quantity.kind == "percent") or (whole and quantity.kind in ("percent", "duration")):
        return None
    for i in range(at - 2, max(at - _FAR, 0), -1):
        word = page.folds[i + 1]
        if not word[0].isalpha() or word in _APART or page.kinds[i + 1] != page.words[i + 1].letter:
            return None
        verb = movement.verb_at(page, i)
        verbs = _SIZING if sized else movement.VERBS - movement.BARE
        moved = movement.way(verb, quantity) if verb in verbs else None
        if moved and word in DEFINITE and page.before(i) not in _ARTICLES:
            return moved
    return None


# What is done to a term, a sum, a staff: by how much, and hardly ever the size that the object had.
_SIZING = word_set(
    "réduire augmenter diminuer baisser allonger rallonger raccourcir relever abaisser alourdir alléger"
)


def _is_of_staff(page: Scan, quantity: Quantity) -> bool:
    """`réduit ses effectifs de` | 300 postes."""
    return page.folds[quantity.after : quantity.after + 1] in (["postes"], ["emplois"], ["places"], ["lits"])


_APART = frozenset("que qu' qui dont et à au aux pour par dans en".split())


def _past_manner(page: Scan, at: int) -> int:
    """`progressent` | de façon constante d’ | `environ 10 %`: the `de` that the verb is left of."""
    for i in range(at - 1, max(at - 4, 1), -1):
        if page.folds[i] in ("façon", "manière") and page.folds[i - 1] == "de":
            return i - 1
        if page.folds[i] in _SCOPES and page.folds[i - 1] == "à":
            return i - 1
    return at


_SCOPES = frozenset(("périmètre", "champ", "structure"))  # `progressent` | à périmètre constant
_ARTICLES = frozenset(("un", "une", "la", "le", "l'", "cette", "ce"))


def _beside_earlier(page: Scan, at: int) -> bool:
    """`supérieur de 8 %` | à celui de l’année précédente, à 2019; not `à la moyenne nationale`."""
    return page.folds[at : at + 1] in (["à"], ["au"], ["aux"]) and _is_timed(page, at)


def _reaches_bare(page: Scan, quantity: Quantity) -> bool:
    """`gagner 4 points`, `gagner 2,1 °C`, `perdre un cinquième de sa surface`, `L’essence a pris 12 centimes`."""
    if quantity.kind == "money" and page.folds[quantity.last : quantity.last + 1] in _CENTS:
        return True
    counted = quantity.kind == "count" and quantity.noun in _STAFF
    return counted or quantity.kind in ("percent", "fraction") or quantity.unit == "Cel"


_CENTS = (["centimes"], ["centime"], ["cts"], ["cents"])
# What a place or a body gains and loses: `ont perdu 31 élèves`; not `elle a perdu deux fils`.
_STAFF = frozenset(
    """poste emploi élève habitant place siège adhérent client lit abonné membre électeur étudiant salarié
    hectare licencié voix électeur logement classe médecin agent unité entrée spectateur visiteur voyageur
    festivalier touriste individu""".split()
)


def _level(page: Scan, at: int) -> bool:
    """`de 30 %, à 94 000`: what follows `à` is a level, never a change."""
    return page.words[at].folded in ("à", "au", "aux")


def is_compared_with_time(page: Scan, at: int) -> bool:
    """Whether the comparison at word `at` is with another time, or with nothing said: `qu’en 2016`, `.`."""
    words = page.words
    if at + 1 < len(words) and words[at + 1].folded in ("que", "qu'"):
        at += 1  # `plus nombreux qu’en 2016`
    if at >= len(words) or words[at].folded not in ("que", "qu'"):
        return at >= len(words) or not (
            words[at].folded[0].isalpha()
            and words[at].folded
            not in ("en", "à", "au", "cette", "et", "sur", "depuis", "dans", "de", "d'", "par")
        )
    after = words[at + 1 : at + 5]
    if any(w.folded in _TIME_WORDS or w.folded in ("auparavant", "tôt") for w in after):
        return True
    first = after[0].folded if after else ""
    if first == "en" and len(after) > 1 and after[1].capital:
        return False  # `trois fois plus` | qu’en Allemagne
    if first in ("hier", "avant", "auparavant", "en", "il", "lors"):
        return True
    return any(w.text.isdecimal() and len(w.text) == 4 for w in after)
