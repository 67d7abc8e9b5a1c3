"""`60 hommes, 14 femmes et cinq enfants`, `contre 120`: figures that go on with the action of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import infinitive, is_participle
from ....words import BEING, OF, A, word_set
from ...quantities.carried.gapping import names_another
from ..classes import classes_of
from ..nearby import RANKS, is_ranked
from ..sentences import ASIDE, CLAUSES, ENDS, FAR, MANY, NEAR, TAKING, Sentence, is_adverb
from .nouns import is_own

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Quantity
    from ....scan import Scan


_NEVER = frozenset(("duration", "age", "ordinal"))
_LENGTHS = frozenset(("km", "m", "cm", "mm", "m2", "Cel", "[degF]", "deg", "[nmi_i]", "km/h"))
_SURFACES = frozenset(("ha", "km2"))
_DEPTHS, _FALLING = frozenset(("mm", "cm")), word_set("eau pluie neige grêle précipitation")
_JOINTS = frozenset(
    (",", "et", "ou", "de", "d'", "des", "les", "ni", "puis", "quelque", "environ", "plus", "près")
)


def may_have(page: Scan, quantity: Quantity) -> bool:
    """`326 hectares` | `ont brûlé`, not `une ferme de 40 hectares`, nor lengths, durations, ranks."""
    if quantity.change is None and quantity.unit in _SURFACES:
        return page.before(quantity.left) not in OF
    if quantity.unit in _DEPTHS and quantity.noun in _FALLING:
        return True  # `il est tombé` | `62 mm d’eau`
    if _is_set_off(page, quantity) or "quantities.series" in quantity.rules:
        return False  # `morts 12, blessés 45`: no verb tells of them, `blessés` is none
    return quantity.change is not None or (quantity.kind not in _NEVER and quantity.unit not in _LENGTHS)


def _is_set_off(page: Scan, quantity: Quantity) -> bool:
    """`77 personnes ont péri, six fois` | `plus qu’en 2023`: likened to the figure before, nothing happens to it."""
    if quantity.kind != "multiple" or page.before(quantity.left) not in _OPENING:
        return False
    return page.folds[quantity.last : quantity.last + 1] in (["plus"], ["moins"])


_OPENING = frozenset((",", ":", "(", "–", "—", "soit"))


def goes_on_moving(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`Reflux en Hongrie (-26 %), au Danemark (` | -25 % `)`: the next bracket of a list of places that moved alike."""
    bracketed = page.before(before.left) == page.before(quantity.left) == "("
    if not bracketed or before.change != quantity.change or before.unit != quantity.unit:
        return False
    between = page.folds[before.right : quantity.left - 1]
    joint = between[1:2] in ([","], ["et"]) and len(between) <= NEAR + 1
    return joint and not any(is_participle(word) or infinitive(word) for word in between)


def has_verb_behind_part(page: Scan, sentence: Sentence, whole: Quantity, part: Quantity) -> bool:
    """`17 000 migrants dont 4 000 mineurs` | sont arrivés: the verb of the whole, which opens the clause.

    Not `Le pays compte 17 000 migrants dont 4 000 mineurs sont scolarisés`.
    """
    joined = page.folds[whole.right : part.left] == ["dont"] and is_own(part) and part.part_of is not None
    return joined and not any(verb.first < whole.first for verb in sentence.verbs)


def is_reached(page: Scan, sentence: Sentence, quantity: Quantity) -> bool:
    """`reculent de 5,3 %,` | `à 61 milliards`; `a doublé` | `pour s’établir à 122 millions`."""
    left = quantity.left + (page.folds[quantity.left] == "à")  # `à quelque` | `13 200`
    at = page.folds[left - 1 : left] == ["à"]
    if at and page.folds[left - 2 : left - 1] in ([","], ["%"]):
        return True
    verb = sentence.ends.get(left - 1 - at)
    if not at or verb is None or verb.form != "infinitive" or verb.lemma is not None:
        return False
    return "pour" in page.folds[max(verb.first - MANY, sentence.first) : verb.first]


def explains_places(page: Scan, sentence: Sentence, quantity: Quantity) -> bool:
    """`vers Aujac et Robiac,` | `deux communes voisines`: places named before, counted once more.

    And how large they are: `vivent à Felletin,` | `1 700 habitants`.
    """
    at = quantity.left - 1
    named = at > 0 and page.folds[at] == "," and page.words[at - 1].capital
    if quantity.noun in _DWELLERS:
        return named and not has_own_verb(page, sentence, quantity)
    return named and quantity.noun in _SETTLEMENTS and is_own(quantity)


_SETTLEMENTS = word_set(
    "commune ville village localité quartier pays région département province île état canton bourg hameau"
)
_DWELLERS = frozenset(("habitant", "âme"))
_AMONG = frozenset(("sur", "parmi"))


def is_apposition(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> bool:
    """`dix-sept hommes, onze Sénégalais et six Gambiens, ont été secourus`: details of a whole that has the verb."""
    whole = quantities[i].part_of
    if whole is None or whole >= i or quantities[whole].first < sentence.first:
        return False
    between = page.folds[quantities[whole].last : quantities[i].left]
    led = page.folds[max(quantities[whole].left - 2, 0) : quantities[whole].left]
    if ";" in between or has_own_verb(page, sentence, quantities[i]):
        return False  # `3 900 personnes, 11 % de plus ; neuf` | `ont été hospitalisées`
    if "," not in between or "dont" in between or not _AMONG.isdisjoint(led):
        return False  # `Sur les 57 passagers, deux seulement ont pu être sauvés`: the part has the verb
    return not any(quantities[whole].first < verb.first < quantities[i].left for verb in sentence.verbs)


def stands_alone(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`soit le double, et 251 filières ont été démantelées`: what goes on with a figure of another kind."""
    return before.action is None and (before.kind == "multiple" or _is_level(page, before, quantity))


def of_another(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> Quantity | None:
    """`Tokyo a reconnu 303 réfugiés, dont 237 Afghans ; Séoul` | 101: the whole, of which the verb was said."""
    quantity, part = quantities[i], quantities[i - 1]
    if not i or part.part_of is None or quantity.part_of is not None or not quantity.elided:
        return None
    whole = quantities[part.part_of]
    told = sentence.first <= whole.first < part.first and whole.noun == quantity.noun
    goes_on = told and whole.kind == quantity.kind and not has_own_verb(page, sentence, quantity)
    return whole if goes_on and names_another(page, part.right, quantity) else None


def previous(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> Quantity | None:
    """The figure before, of the same sentence, that may have an action: `1,2 M€ sur trois ans, soit 400 000 €`."""
    for before in reversed(quantities[max(i - NEAR, 0) : i]):
        if before.first < sentence.first:
            return None
        if may_have(page, before):
            return before
    return None


def gapped_passive(page: Scan, sentence: Sentence, quantity: Quantity) -> str | None:
    """`Douze personnes ont été tuées et 30` | `blessées`: a participle of its own, the auxiliary said once."""
    at = _past_restated(page, quantity) if quantity.kind == "money" else quantity.last
    verb = sentence.starts.get(at) or sentence.counted.get(at)
    led = page.before(quantity.left) in _LISTING or quantity.left < quantity.first
    plain = led and quantity.kind in ("count", "percent", "fraction", "money")
    if verb is None or not plain or verb.form != "participle" or not page.folds[verb.first].endswith("s"):
        return None
    earlier = (one for one in reversed(sentence.verbs) if one.last <= quantity.left)
    main = next((one for one in earlier if one.form != "participle"), None)
    if main is None or not main.compound or BEING.isdisjoint(page.folds[main.first : main.last - 1]):
        return None
    told = page.folds[main.first + 1 : main.last]
    of_many = verb.first in sentence.starts or any(is_participle(one) and one[-1] == "s" for one in told)
    return verb.lemma if of_many and not has_own_verb(page, sentence, quantity) else None


def _past_restated(page: Scan, quantity: Quantity) -> int:
    """One past a sum and the bracket that says it once more: `62 000 dinars (18 500 euros)` | `saisis`."""
    at = quantity.after
    if page.folds[at : at + 1] != ["("]:
        return at
    return next((end + 1 for end in range(at, min(at + NEAR, len(page))) if page.folds[end] == ")"), at)


def goes_on(page: Scan, sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """`60 hommes, 14 femmes et cinq enfants`, `contre 120`, `soit 9 personnes`, `(274 un an plus tôt)`."""
    first = max(before.right, before.last)
    between = page.folds[first : quantity.left]
    said = [word for word in between if word not in _JOINTS]
    if (
        before.change is not None
        or quantity.left - 1 in sentence.ends
        or has_own_verb(page, sentence, quantity)
    ):
        return False
    if page.folds[before.last : quantity.first] == ["des"]:
        return False  # `la suppression de deux des quatre postes`
    if _is_level(page, before, quantity):
        return True
    if "soit" in said and _AVERAGE.issuperset(said[said.index("soit") + 1 :]):
        return len(said) < FAR and quantity.kind != "multiple"
    if not _PARTS.isdisjoint(between[-2:]):
        return False  # `2 930 personnes soignées, parmi lesquelles` | `410 mineurs`
    if between[-2:] == ["ainsi", "que"]:
        return True
    if "contre" in said or "(" in said:
        compared = quantity.compared_with is not None and said[-1] in ("contre", "(")
        restated = said in (["("], ["(", "soit"]) and _is_restated(before, quantity)
        told = page.before(before.left) != "(" or "subjects.action.list" in before.rules
        told = "subjects.action.behind" not in before.rules and (told or not RANKS.isdisjoint(between))
        return compared or restated or (told and is_ranked(page, before, quantity))
    if said and (not _APART.isdisjoint(said) or not _LEADING.isdisjoint(between[-1:])):
        return False
    if before.action and quantity.noun and is_participle(quantity.noun) and is_own(quantity):
        return False  # `72 personnes secourues par la vedette, deux blessés`: a noun that says itself what happened
    if "subjects.action.behind" in before.rules and is_own(quantity):
        if not _ends_group(page, sentence, before):
            return False  # `60 pompiers épaulés par des agents, 25 véhicules`: the participle is that of its own noun
        if "person" in classes_of(quantity.noun) and "person" not in classes_of(before.noun):
            return False  # `15 000 faux documents saisis, 85 imprimeurs sous les verrous`
    return _is_listed(sentence, first, quantity) and (not said or not _LISTING.isdisjoint(between))


def told_alike(page: Scan, sentence: Sentence, quantities: Sequence[Quantity], i: int) -> Quantity | None:
    """The figure before, past details in brackets: `441 ont débouché sur … (dont 372 …),` | `619 sur …`."""
    for before in reversed(quantities[max(i - NEAR, 0) : i]):
        if before.first < sentence.first:
            return None
        if ")" not in page.folds[before.right : quantities[i].left]:
            return before
        if "(" in page.folds[before.right : quantities[i].left]:
            return before
    return None


def is_gapped(page: Scan, sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """`441 ont débouché sur un rejet,` | `619 sur l’octroi`: the verb is left out, what goes with it is told."""
    if (
        before.action is None
        or not quantity.elided
        or before.kind != quantity.kind
        or quantity.change is not None
    ):
        return False
    led = page.folds[quantity.after : quantity.after + 1]
    if not led or led[0] not in _GAPPED or page.before(before.left) in ASIDE | TAKING:
        return False
    between = range(before.after, quantity.left)
    told = [sentence.starts[at] for at in between if at in sentence.starts]
    first = told[0] if told else None
    if first is None:  # the second of three: `, 619 sur l’octroi et` | `900 sur un rejet`
        return "subjects.action.list" in before.rules and _is_same(
            page.folds[before.after : before.after + 1], led
        )
    own = [verb for verb in told[1:] if verb.form == "finite"]
    joined = page.before(quantity.left) in _JOINTS or quantity.qualifier != "exact"
    return (
        first.form == "finite"
        and _is_same(page.folds[first.last : first.last + 1], led)
        and not own
        and joined
    )


def _is_same(one: list[str], other: list[str]) -> bool:
    """Whether two prepositions are the same: `du Niger`, `d’Égypte`; `à un rejet`, `au statut`."""
    return one == other or any(kind.issuperset(one + other) for kind in (OF, A)) if one else False


_PARTS = frozenset(("lesquels", "lesquelles"))
_GAPPED = frozenset("sur à au aux par de d' en dans vers pour chez".split())
_AVERAGE = frozenset(("en", "moyenne", "donc", "ainsi", "à", "peine"))
_APART, _LEADING = ENDS | CLAUSES, ASIDE | TAKING
_LISTING = frozenset((",", "et", "puis"))


def has_own_verb(page: Scan, sentence: Sentence, quantity: Quantity) -> bool:
    """`20 personnes ont été blessées et trois` | `sont mortes`: a verb right behind the figure and its noun."""
    behind = (
        max(quantity.phrase[1], quantity.after) if quantity.phrase and is_own(quantity) else quantity.after
    )
    if page.folds[behind : behind + 2] == ["d'", "entre"]:
        behind += 3  # `62 %` | `d’entre eux jugent`
    while behind < sentence.last and (page.folds[behind] in _BEFORE_VERB or is_adverb(page.folds[behind])):
        behind += 1
    verb = sentence.starts.get(behind)
    return verb is not None and verb.form == "finite"


def _ends_group(page: Scan, sentence: Sentence, before: Quantity) -> bool:
    """`186 000 repas` | `distribués, 23 tonnes de vivres`: nothing but the participle stands behind the noun."""
    verb = next((one for one in sentence.verbs if one.first >= before.after), None)
    return verb is not None and page.folds[verb.last : verb.last + 1] in ([","], ["et"])


_BEFORE_VERB = frozenset(("se", "s'", "ne", "n'", "en", "y", "l'", "les", "leur", "lui", "autres"))


def _is_level(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`remontés de 63 000 en 2023` | `à 139 000`: both ends of one movement."""
    return (
        page.before(before.left) == "de"
        and page.before(quantity.left) == "à"
        and before.kind == quantity.kind
    )


def _is_restated(before: Quantity, quantity: Quantity) -> bool:
    """`deux tiers (66,3 %)`, `2,5 milliards de francs (environ 3,8 millions d’euros)`."""
    return quantity.same_as is not None or quantity.kind != before.kind or quantity.unit != before.unit


def _is_listed(sentence: Sentence, first: int, quantity: Quantity) -> bool:
    """Whether only participles of the nouns, no other verb, stand between two figures, nor soon after the second."""
    between = (sentence.starts[i] for i in range(first, quantity.left) if i in sentence.starts)
    return quantity.left - first <= FAR and all(verb.form == "participle" for verb in between)
