"""`Trois des prévenus`, `75 l’ont été`, `410 véhicules contrôlés, 31 verbalisés`: figures of what was just counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...found import SHARES
from ...lexicon.gazetteer import is_people
from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...persons import is_person
from ...words import HAVE, OF, THE, THESE, word_set
from .amounts import in_sentence, is_amount, larger
from .earlier import earlier
from .kin import HOUSEHOLDS, are_alike, is_of_people, plays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan

_SAID, _ROLE = 40, 3  # sentences back to the same noun, and to people in other words
_SOME = THESE | word_set("ses leurs nos mes vos")


def of_those(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Trois` | des prévenus, `deux` | de ces canots: some of those that were counted before."""
    part = quantities[i]
    behind = page.folds[part.last : part.last + 2]
    pointed = behind[:1] == ["des"] or (behind[:1] == ["de"] and behind[-1] in _SOME)
    if part.kind != "count" or part.noun is None or not pointed:
        return None
    played: int | None = None
    for j, whole in earlier(page, quantities, i, _SAID):
        counted = is_amount(whole) and whole.kind == "count" and whole.value is not None
        if not counted or not larger(whole, part):
            continue
        if whole.elided and whole.part_of is not None and not in_sentence(page, whole, part):
            continue  # `Sept passeurs, dont quatre étaient recherchés`: of the seven
        if are_alike(part.noun, whole.noun):
            return j
        near = page.layout.sentences_between(whole.first, part.first) <= _ROLE
        if played is None and near and plays(part.noun, whole.noun):
            played = j
    return played


def so_done(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`s’est engagé à ouvrir 108 écoles ; à ce jour, 75` | l’ont été: some of them."""
    part = quantities[i]
    behind = page.folds[part.last : part.last + 3]
    if part.kind != "count" or not (behind in _SO or behind[:2] in _SO):
        return None
    if i and page.before(part.left) == "et" and in_sentence(page, quantities[i - 1], part):
        return None  # `50 ont été embauchés ici et 45 le sont là`: side by side
    for j, whole in earlier(page, quantities, i, 1):
        alike = is_amount(whole) and whole.kind == "count" and (part.elided or whole.noun == part.noun)
        if alike and larger(whole, part):
            return j
    return None


_SO = (
    ["l'", "ont", "été"], ["l'", "a", "été"], ["l'", "avaient", "été"], ["l'", "étaient"], ["l'", "était"],
    ["l'", "est"], ["le", "sont"], ["le", "seront"],
)  # fmt: skip


def picked(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`410 véhicules ont été contrôlés, 31` | ont été verbalisés: some of all that were looked at."""
    part = quantities[i]
    if i == 0 or part.kind != "count" or not part.elided or part.definite:
        return None
    if page.before(part.left) not in _JOINTS or not _says(page, part.last):
        return None
    whole = _counted_before(page, quantities, i)
    if whole is None or whole.value == part.value:
        return None
    if page.folds[whole.right : part.left] == ["au", "total", ","]:
        return i - 1  # `214 accidents au total, 31 impliquaient un bus`
    start = max(page.layout.sentence(part.first)[0], whole.left - _CLAUSE)
    done = {infinitive(word) for word in page.folds[start : part.left] if is_participle(word)}
    then = {infinitive(word) for word in page.folds[part.last : part.last + 3] if is_participle(word)}
    became = any(not acts.isdisjoint(done) and not ends.isdisjoint(then) for acts, ends in _BECAME)
    aside = _is_set_beside(page, part) and not _are_outcomes(page, whole, part)
    aside = aside and not _goes_on(page, quantities, i) and not _did(page, whole)
    return i - 1 if became or aside or not _LOOKED.isdisjoint(done) else None


def _counted_before(page: Scan, quantities: Sequence[Quantity], i: int) -> Quantity | None:
    """The larger count just before a figure, in its sentence."""
    part, whole = quantities[i], quantities[i - 1]
    told = is_amount(whole) and whole.kind == "count" and larger(whole, part)
    return whole if told and in_sentence(page, whole, part) else None


def _is_set_beside(page: Scan, part: Quantity) -> bool:
    """`180 hommes attendaient,` | 40 sont `entrés`: a clause of its own behind a comma, without a conjunction."""
    behind = page.folds[part.last : part.last + 2]
    behind = behind[behind[:1] == ["seulement"] :]
    return page.before(part.left) == "," and any(map(is_finite_verb, behind[:1]))


def _did(page: Scan, whole: Quantity) -> bool:
    """`Trois élèves` | ont réussi`, deux ont échoué`: what each did, side by side; not `85 se sont présentés`."""
    at = whole.phrase[1] if whole.phrase and not whole.elided else whole.after
    behind = page.folds[at : at + 2]
    return len(behind) > 1 and behind[0] in HAVE | _ARE and is_participle(behind[1])


def _goes_on(page: Scan, quantities: Sequence[Quantity], i: int) -> bool:
    """`douze ont obtenu le statut, six` | ont été déboutés et un a quitté la ville: each beside the others."""
    if i + 1 == len(quantities) or not in_sentence(page, quantities[i], quantities[i + 1]):
        return False
    other = quantities[i + 1]
    return other.kind == "count" and page.before(other.left) in _JOINTS and _says(page, other.last)


def _are_outcomes(page: Scan, whole: Quantity, part: Quantity) -> bool:
    """`12 morts, 8` | sont portées disparues, `350 personnes secourues, 12` | sont mortes: beside each other."""
    told = page.folds[page.layout.sentence(whole.first)[0] : part.left]
    then = page.folds[part.last : min(part.last + _CLAUSE, page.layout.sentence(part.first)[1])]
    return all(any(infinitive(word) in _OUTCOMES for word in words) for words in (told, then))


_OUTCOMES = word_set(
    """mourir périr décéder tuer noyer disparaître porter blesser secourir sauver repêcher recueillir arrêter
    interpeller intercepter arriver repartir naître"""
)
# `Douze suspects ont été arrêtés, trois ont été relâchés`, `58 demandes déposées, 41 acceptées`: what came of some.
_BECAME = (
    (
        word_set("arrêter interpeller appréhender"),
        word_set(
            "relâcher libérer écrouer incarcérer condamner juger déférer placer poursuivre inculper expulser"
        ),
    ),
    (
        word_set("déposer introduire demander solliciter présenter soumettre formuler recevoir enregistrer"),
        word_set("accepter refuser rejeter accorder retirer classer approuver octroyer satisfaire"),
    ),
    (
        word_set(
            "prononcer ordonner décider délivrer notifier infliger imposer dresser émettre signer promettre"
        ),
        word_set("exécuter appliquer payer recouvrer annuler respecter suspendre contester honorer tenir"),
    ),
)


def comprised(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`168 personnes ont été rapatriées. Le groupe comptait aussi` | deux `femmes`: in the group that was counted."""
    part = quantities[i]
    first = page.layout.sentence(part.first)[0]
    led = [word for word in page.folds[first : part.left] if word not in _ALSO]
    group = len(led) == _GROUP and led[0] in THE and led[1] in _BANDS and led[2] in _COMPRISES
    if not group or part.kind != "count" or not is_of_people(part.noun):
        return None
    for j, whole in earlier(page, quantities, i, _TOLD):
        free = is_amount(whole) and whole.kind == "count" and not whole.per and whole.part_of is None
        if free and whole.first < first and is_of_people(whole.noun) and larger(whole, part):
            return j
    return None


_TOLD = 4  # sentences back to those who are the group
_GROUP = 3  # `Le groupe comptait`
_ALSO = word_set("également aussi notamment outre en encore ,")
_BANDS = word_set(
    "groupe bande convoi délégation cortège contingent embarcation bateau canot pirogue barque équipage"
)
_COMPRISES = word_set(
    "comprend comprenait compte comptait inclut incluait réunissait transportait regroupait"
)


def described(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Le naufrage a fait 43 morts.` | Quatre victimes étaient françaises: what some of them are."""
    part = quantities[i]
    first = page.layout.sentence(part.first)[0]
    behind = page.folds[part.right : part.right + 2]
    said = behind[:1] != [] and behind[0] in _ARE and Tag.ADJECTIVE in guess(behind[-1])
    if part.kind != "count" or part.elided or part.definite or part.left != first or not said:
        return None
    if is_participle(behind[-1]):
        return None  # `Quatre victimes sont hospitalisées`
    for j, whole in earlier(page, quantities, i, 1):
        free = is_amount(whole) and whole.kind == "count" and whole.part_of is None and not whole.per
        if free and larger(whole, part) and are_alike(part.noun, whole.noun):
            return j
    return None


_ARE = word_set("sont étaient")


def contributes(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`un déficit de 17 milliards. L’énergie y contribue pour` | 11: of the sum or count that was just told."""
    part = quantities[i]
    led = page.folds[max(page.layout.sentence(part.first)[0], part.left - _ENTERING) : part.left]
    enters = led[-1:] == ["pour"] and "y" in led and not _ENTERS.isdisjoint(led)
    if not enters or part.change:
        return None
    for j, whole in earlier(page, quantities, i, 1):
        same = part.kind in SHARES or (part.kind, part.unit) == (whole.kind, whole.unit)
        if same and is_amount(whole) and not whole.per and larger(whole, part):
            return j
    return None


_ENTERING = 6
_ENTERS = word_set(
    """contribue contribuent contribuait participe participent compte comptent comptait comptaient entre entrent
    pèse pèsent pesait figure figurent"""
)


def nested(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`19 200 inscrits, 8 064` | votants, `7 910` | suffrages: of those who may vote, of those who did."""
    part = quantities[i]
    if part.kind != "count" or part.noun not in _NESTED:
        return None
    for j, whole in earlier(page, quantities, i, 1):
        if whole.noun in _NESTED[part.noun] and is_amount(whole) and larger(whole, part):
            return j
    return None


_NESTED = {
    "votant": ("inscrit", "électeur"),
    "suffrage": ("votant", "bulletin"),
    "bulletin": ("votant",),
    "admis": ("candidat", "présent"),
    "présent": ("candidat", "inscrit"),
}


def notably(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`2 834 personnes évacuées, 2 600` | Afghans et 142 Français notamment: peoples among those just counted."""
    part = quantities[i]
    if part.kind != "count":
        return None
    if page.folds[max(part.left - 2, 0) : part.left] == ["mais", "aussi"]:
        return _but_also(page, quantities, i)
    if not is_people(part.noun or "") or page.before(part.left) not in (",", "et"):
        return None
    behind = page.folds[part.right : min(part.right + _LISTED, page.layout.sentence(part.first)[1])]
    if _NOTABLY.isdisjoint(behind) or any(map(is_finite_verb, behind)):
        return None
    for j, whole in earlier(page, quantities, i, 0):
        counted = is_amount(whole) and whole.kind == "count" and is_person(whole.noun or "")
        if counted and larger(whole, part) and not is_people(whole.noun or ""):
            return j
    return None


def _but_also(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`900 expulsés, surtout des Maliens, mais aussi` | 70 `Sénégalais`: the others of those who were counted."""
    part = quantities[i]
    if not is_of_people(part.noun):
        return None
    for j, whole in earlier(page, quantities, i, 0):
        counted = is_amount(whole) and whole.kind == "count" and is_of_people(whole.noun) and not whole.per
        if counted and larger(whole, part) and not _NOTABLY.isdisjoint(page.folds[whole.right : part.left]):
            return j
    return None


def with_them(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`187 personnes, dont 23 familles avec` | 61 `enfants`: some of the people, too."""
    part, beside = quantities[i], quantities[i - 1]
    joined = i > 0 and page.folds[beside.right : part.left] == ["avec"] and beside.noun in HOUSEHOLDS
    if not joined or part.kind != "count" or not is_of_people(part.noun) or beside.part_of is None:
        return None
    return beside.part_of if larger(quantities[beside.part_of], part) else None


_LISTED = 8
_NOTABLY = word_set("notamment principalement surtout essentiellement majorité majoritairement")


def row_of(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Surface brûlée (ha) 1 870` over `dont` | forêt 640: a row that details the row over it."""
    if i == 0:
        return None
    part, whole = quantities[i], quantities[i - 1]
    if "dont" not in page.folds[whole.right : min(part.left, whole.right + _SIGNS)]:
        return None
    led = [word for word in page.folds[whole.right : part.left] if word[:1].isalpha()]
    if len(led) > _LABEL or led[:1] != ["dont"] or led[-1] in OF or any(map(is_finite_verb, led)):
        return None  # not `185 répliques, dont l’une de 7,5`
    if part.kind in SHARES:
        return _row_over(page, quantities, i)
    same = (part.kind, part.unit) == (whole.kind, whole.unit) and not whole.change and not part.change
    return i - 1 if same and larger(whole, part) else None


_SIGNS = 8  # line ends, bullets and brackets before the `dont` of a row


def _row_over(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`- dont Maliens : 261 950` over `- dont femmes :` | 79 %: a share of what the rows over it detail."""
    part, over = quantities[i], quantities[i - 1]
    first, _ = page.layout.line(part.first)
    start, end = page.layout.line(over.first)
    if part.change or page.before(part.left) != ":" or end != first:
        return None
    whole = over.part_of if "dont" in page.folds[start : start + 2] else i - 1
    return whole if whole is not None and is_amount(quantities[whole]) else None


_LABEL = 5


def raised(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Avec les 214 rentrés cette semaine, l’OIM porte à` | 581 `le nombre`: what is added is part of the new total."""
    if i + 1 == len(quantities):
        return None
    part, total = quantities[i], quantities[i + 1]
    if page.before(total.left) != "à" or not in_sentence(page, part, total) or part.change or total.change:
        return None
    led = page.folds[part.right : total.left]
    around = [*led, *page.folds[total.after : total.after + 3]]
    brought = not _BRINGS.isdisjoint(led) and not _TOTALS.isdisjoint(around)
    # `150 agents supplémentaires, portant à 950`: they are still to come
    planned = not _MORE.isdisjoint(page.folds[part.last : part.right + 1])
    alike = part.kind == total.kind and part.unit == total.unit and not part.per and not planned
    return i + 1 if brought and alike and larger(total, part) and part.value != total.value else None


def belongs(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Un groupe de 45 000 sera aidé. Il fait partie des` | 150 000 déplacés: the whole stands behind."""
    if i + 1 == len(quantities):
        return None
    part, whole = quantities[i], quantities[i + 1]
    led = page.folds[max(whole.left - 2, 0) : whole.left]
    near = page.layout.sentences_between(part.first, whole.first) <= 1
    same = part.kind == whole.kind == "count" and not part.change and larger(whole, part)
    return i + 1 if led == ["partie", "des"] and near and same else None


_BRINGS = word_set("porte portent portait portaient portant porté portée portera portent")
_MORE = word_set("supplémentaire supplémentaires nouveaux nouvelles autres")
_TOTALS = word_set("nombre total bilan montant chiffre effectif")


def in_state(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`quatorze enfants ont été retirés, trois` | dans un état grave: some of the people of the clause."""
    part = quantities[i]
    behind = page.folds[part.last : part.last + 2]
    hurt = behind == ["dans", "un"] and page.folds[part.last + 2 : part.last + 3] == ["état"]
    if i == 0 or part.kind != "count" or not part.elided or not (hurt or behind[:1] in _HURT):
        return None
    whole = _counted_before(page, quantities, i)
    told = whole is not None and is_person(whole.noun or "")
    return i - 1 if told and page.before(part.left) == "," else None


_HURT = (["grièvement"], ["gravement"], ["légèrement"])


def _says(page: Scan, at: int) -> bool:
    """Whether a verb stands right behind a figure: `31` | ont été verbalisés, `24` | interpellées."""
    behind = page.folds[at : at + 1]
    return behind != ["autres"] and any(is_finite_verb(word) or is_participle(word) for word in behind)


_CLAUSE = 10
_JOINTS = frozenset((",", ";", "et", "mais"))
# Done to all, before it is told what came of some.
_LOOKED = word_set(
    """contrôler vérifier fouiller inspecter examiner tester dépister interroger sonder dénombrer auditionner visiter
    juger analyser auditer expertiser"""
)
