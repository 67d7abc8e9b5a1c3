"""Some of what was counted: `neuf des 36 centres`, `sur 210 saisonniers, 63`, `la ville en gère 640`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...found import SHARES
from ...lexicon.gazetteer import is_people
from ...morphology import infinitive, is_finite_verb, singular
from ...persons import is_person
from .amounts import AMOUNTS, are_people, counts_of, in_sentence, is_amount, is_item, larger, of_other_years
from .announced import of_named
from .earlier import earlier
from .kin import ROOMS, RULINGS, are_kin, are_synonyms, is_death, is_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan


def over(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`neuf des 36 centres`, `410 de ses 500 places`: the whole stands behind its part."""
    part = quantities[i]
    if i + 1 == len(quantities):
        return None
    whole = quantities[i + 1]
    led = page.folds[part.after : whole.left]
    of = (
        led == ["des"]
        or _figures_among(led)
        or _is_among(led)
        or (led[:1] == ["de"] and len(led) == len(("de", "ses")) and led[-1] in _THE)
    )
    alike = whole.kind == part.kind or (part.kind in SHARES and whole.kind in AMOUNTS)
    return i + 1 if alike and of else None


def out_of_all(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`50 morts, sur 1 693 malades`, `14 postes à pourvoir sur les 60`: the larger count stands behind."""
    if i + 1 == len(quantities):
        return None
    part, whole = quantities[i], quantities[i + 1]
    led = page.folds[max(part.after, whole.left - _LED) : whole.left]
    on = led[:-1] if led[-1:] and led[-1] in _THE else led
    bare = (
        whole.elided
        and led[-2:] in (["sur", "les"], ["sur", "ses"])
        and part.noun == whole.noun
        and not part.elided
    )
    if (
        part.kind != "count"
        or whole.kind != "count"
        or not (bare or (on[-2:] == [",", "sur"] and not whole.elided))
    ):
        return None
    near = in_sentence(page, part, whole) and whole.left - part.right <= _OUT_OF
    people = is_person(part.noun or "") or is_death(part.noun)
    alike = bare or are_kin(part.noun, whole.noun)
    sick = whole.noun in _SICK or is_person(whole.noun or "")
    alike = alike or (people and sick)
    plain = is_amount(part) and is_amount(whole) and not whole.per and part.value != whole.value
    return i + 1 if near and alike and plain and larger(whole, part) else None


_OUT_OF, _LED = 9, 3
_SICK = frozenset(("malade", "cas", "contamination"))


def in_single(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`14 000 secourus depuis lundi – 4 000` | pour la seule journée de jeudi: of what the clause before counts."""
    part = quantities[i]
    behind = page.folds[part.after : part.after + _SINGLE]
    if part.kind != "count" or not part.elided or part.per or len(behind) < _SINGLE or behind[2] not in _SOLE:
        return None
    if behind[0] not in _WITHIN or behind[1] not in _ARTICLES:
        return None
    for j, whole in earlier(page, quantities, i, 0):
        alike = whole.kind == "count" and whole.noun == part.noun and not whole.per
        if alike and is_amount(whole) and whole.part_of is None and larger(whole, part):
            return j if set(whole.places) <= set(part.places) else None
    return None


_SINGLE = 3
_SOLE = frozenset(("seul", "seule", "seuls", "seules"))
_WITHIN = frozenset(("pour", "dans", "sur", "en", "durant", "pendant"))
_ARTICLES = frozenset(("le", "la", "les"))


def _figures_among(led: list[str]) -> bool:
    """`Huit enfants` | figurent parmi les | `43 naufragés`."""
    return led[-2:-1] == ["parmi"] and led[-1] in _THE and led[-3:-2] in (["figurent"], ["figuraient"])


def of_total(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`11 896 demandeurs, sur un total de 13 211`: the whole stands behind."""
    if i + 1 == len(quantities):
        return None
    at = i + 1
    while _is_item_of(page, quantities, i, at) and at + 1 < len(quantities):
        at += 1
    part, total = quantities[i], quantities[at]
    led = page.folded(max(total.left - 4, 0), total.left) in ("sur un total de", "sur un ensemble de")
    return at if led and part.kind == total.kind and in_sentence(page, part, total) else None


def _is_item_of(page: Scan, quantities: Sequence[Quantity], i: int, at: int) -> bool:
    """`l’Érythrée (1 204), le Soudan (987), sur un total de 5 310`: brackets that follow each other."""
    bracketed = page.before(quantities[i].left) == page.before(quantities[at].left) == "("
    return bracketed and at - i < _ITEMS and in_sentence(page, quantities[i], quantities[at])


def _is_among(led: list[str]) -> bool:
    """`59` | rescapés parmi les | `200 passagers`."""
    return len(led) <= _AMONG and led[-2:-1] == ["parmi"] and led[-1] in _THE and "," not in led


_AMONG = 5
_ITEMS = 6

_CLAUSES = frozenset(',;:«"“(') | {"et", "que", "mais"}

_THE = frozenset(("les", "ces", "ses", "leurs", "nos", "mes", "vos"))


def out_of(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Sur 210 saisonniers, 63 ignorent …`, `Des 83 passagers, 27 …`: what the sentence counts out of."""
    part = quantities[i]
    if part.kind in SHARES:
        return _share_out_of(page, quantities, i)
    for j in range(i - 1, max(i - _ITEMS, -1), -1):
        whole = quantities[j]
        if not in_sentence(page, part, whole):
            return None
        led = page.folds[max(whole.left - 2, 0) : whole.left]
        at = whole.left - (1 if led[-1:] == ["sur"] else 2)
        if led[-1:] == ["sur"] or (led[:1] in (["sur"], ["parmi"]) and led[-1] in _THE):
            if at > page.layout.sentence(part.first)[0] and page.folds[at - 1] not in _CLAUSES:
                return None  # `il table sur 29 000 demandes`
            beside = page.folds[whole.right : quantities[j + 1].left]
            if j < i - 1 and "," not in beside and (beside[-1:] == ["et"] or beside[-2:-1] == ["et"]):
                return None  # `Sur les 1 790 dossiers d’ici et les 1 604 de là, huit …`: of both
            apart = "," in page.folds[whole.right : part.left]
            return j if apart and is_amount(whole) and counts_of(part, whole) else None
        if led[-1:] == ["des"] and page.layout.sentence(part.first)[0] == whole.left - 1:
            apart = page.folds[whole.right : part.left] == [","]
            return j if apart and counts_of(part, whole) and larger(whole, part) else None
    return None


def _share_out_of(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Sur les 65 076 mesures prononcées, à peine` | 6,9 % `ont été exécutées`: a share of what opens the sentence."""
    part, whole = quantities[i], quantities[i - 1]
    if not in_sentence(page, part, whole) or part.noun is None or part.noun != whole.noun:
        return None
    led = page.folds[page.layout.sentence(part.first)[0] : whole.left]
    led = led[
        next((k for k in range(len(led), 0, -1) if led[k - 1] in _CLAUSES), 0) :
    ]  # `viennent de loin : sur`
    opens = led in (["sur"], ["parmi"]) or (led[:1] in (["sur"], ["parmi"]) and led[1:] in _ALL_OF)
    near = "," in page.folds[max(part.left - _HARDLY, whole.right) : part.left]
    return i - 1 if opens and near and is_amount(whole) else None


_ALL_OF = [[word] for word in sorted(_THE)]
_HARDLY = 4  # `, à peine` | 6,9 %

_CLITIC = 6

_HAVE = frozenset("a ont avait avaient avons avez est sont reste restait".split())


def of_it(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`La province en gère 3 815`, `elle n’en avait reçu que 103 millions`: of what was just counted."""
    part = quantities[i]
    if not _has_clitic(page, part, quantities[i - 1].right):
        return None
    led = page.folds[max(part.left - _CLITIC, 0) : part.left]
    if not _RIVALS.isdisjoint(led) and not _NOT.isdisjoint(led):
        return None  # `3 200 exilés, selon l’un ; l’ambassade n’en recense que 1 870`
    if "aujourd'" in page.folds[max(part.left - 2, 0) : part.left]:
        return None  # `accueillait 300 familles en 2015. Elle en accueille aujourd’hui 45`
    for j, whole in earlier(page, quantities, i, 2):
        if _is_subject(page, whole, part) or (whole.noun in ROOMS and _takes_people(page, part)):
            continue
        listed = page.before(whole.left) in ("(", "avec") or is_item(page, whole, part)
        listed = listed or (part.kind in SHARES and page.before(whole.left) == "dont")
        rate = (
            whole.per is not None and part.kind not in SHARES
        )  # `1 430 euros par mois, j’en mets un cinquième`
        if listed or not is_amount(whole) or rate or of_other_years(part, whole):
            continue
        if _does_the_opposite(page, whole, part):
            continue
        if counts_of(part, whole) and larger(whole, part):
            return j
    return None


def _does_the_opposite(page: Scan, whole: Quantity, part: Quantity) -> bool:
    """`48 milliards de biens importés, et le pays en a exporté` | 43: not of what came in."""
    other = _OPPOSITES.get(infinitive(page.before(part.left)) or "")
    told = page.folds[page.layout.sentence(whole.first)[0] : part.left - 1]
    return other is not None and any(infinitive(word) == other for word in told[-_TOLD_BEFORE:])


_TOLD_BEFORE = 30
_PAIRS = (
    "importer exporter", "acheter vendre", "recruter licencier", "embaucher licencier", "créer supprimer",
    "ouvrir fermer", "gagner perdre", "emprunter prêter", "construire détruire", "planter abattre",
    "entrer sortir", "arriver repartir",
)  # fmt: skip
_OPPOSITES = {
    word: other for one, two in (pair.split() for pair in _PAIRS) for word, other in ((one, two), (two, one))
}


def turns_to_others(page: Scan, whole: Quantity, part: Quantity) -> bool:
    """`7 millions d’Ukrainiens. Même chose` | pour les Syriens `: la France en a reçu 25 000`: of other people."""
    between = page.folds[max(whole.after, part.left - _TURN) : part.left]
    colons = (at for at, word in enumerate(between) if word == ":" and at > len(_LED_BY))
    return any(
        (between[at - 3], between[at - 2]) in _AS_FOR and is_people(singular(between[at - 1]))
        for at in colons
    )


_LED_BY = ("pour", "les")
_TURN = 20  # words before a figure that may say of whom it is
_AS_FOR = frozenset((("pour", "les"), ("chez", "les"), ("quant", "aux"), ("côté", "des")))
_NOT = frozenset(("n'", "ne"))
_RIVALS = frozenset(
    """recense recensent recensait dénombre dénombrent reconnaît reconnaissent admet admettent autorise autorisera
    autorisent annonce annoncent revendique revendiquent""".split()
)


def _takes_people(page: Scan, part: Quantity) -> bool:
    """`2 000 places … d’autres régions s’engagent à en` | prendre 347: of the people, not of the places."""
    return page.before(part.left) in ("prendre", "accueillir", "recevoir", "héberger")


def _is_subject(page: Scan, whole: Quantity, part: Quantity) -> bool:
    """`Quinze pays en ont reçu 70 %`: those who have, not what they have."""
    return in_sentence(page, whole, part) and _CLAUSES.isdisjoint(page.folds[whole.right : part.left])


def _has_clitic(page: Scan, part: Quantity, since: int) -> bool:
    """Whether `en` and its verb, not denied, stand shortly before a figure; `on en a vu 450` tells no part."""
    start = max(page.layout.sentence(part.first)[0], part.left - _CLITIC, since)
    near = page.folds[start : part.left]
    if near[-len(_HE_HAD) - 1 : -len(_HE_HAD)] == [","] and near[-len(_HE_HAD)] in _PRONOUNS:
        near = near[-len(_HE_HAD) :]  # `Fin mars, il en avait ouvert` | 5 400
    if "," in near or "pas" in near or "on" in near:
        return False
    return any(one == "en" and is_verb(two) for one, two in pairwise(near))


_HE_HAD = ("il", "en", "avait", "ouvert")
_PRONOUNS = frozenset(("il", "elle", "ils", "elles"))


def is_verb(word: str) -> bool:
    return word in _HAVE or word in _TAKING or is_finite_verb(word)


# `se disent prêts à en` | accueillir 175: not those that add, `prévoit d’en ouvrir 100`.
_TAKING = frozenset(
    """accueillir prendre recevoir garder supprimer fermer renvoyer expulser sauver reloger héberger reprendre retirer
    vendre perdre rapatrier évacuer""".split()
)


def _counted_more(page: Scan, quantities: Sequence[Quantity], i: int, sentences: int) -> int | None:
    """The nearest larger count of the same or of people, at most so many sentences back."""
    part = quantities[i]
    for j, whole in earlier(page, quantities, i, sentences):
        alike = whole.noun == part.noun or are_people(part, whole)
        if is_amount(whole) and whole.kind == "count" and alike and larger(whole, part):
            return j
    return None


def alone(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`63 personnes étaient à bord. Quarante-huit ont été ramenées à terre`: some of them."""
    part, first = quantities[i], page.layout.sentence(quantities[i].first)[0]
    led = page.folds[first : part.left]
    led = led[led.index(";") + 1 :] if ";" in led else led  # `… à bord ;` | 98 ont survécu
    led = [] if led in _TODAY else led
    if part.kind != "count" or not part.elided or led[:1] not in ([], ["seuls"], ["seules"]) or len(led) > 1:
        return None
    after = page.folds[part.last : part.last + 3]
    if "autres" in after or not any(map(is_verb, after)):
        return None
    beside = quantities[i - 1]
    if beside.part_of is not None and in_sentence(page, beside, part):
        if "seulement" in after or led:
            return i - 1  # `46 d’entre eux ont écrit ; quatre seulement ont reçu une réponse`
        return beside.part_of  # `68 millions le sont dans leur pays ; 43 ont franchi une frontière`
    return _counted_more(page, quantities, i, 1)


_TODAY = (["actuellement", ","], ["aujourd'", "hui", ","], ["à", "ce", "jour", ","], ["finalement", ","])
_AMONG_REACH = 9


def among_them(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Parmi les victimes, on compte 12 enfants`: some of the people counted before."""
    part, first = quantities[i], page.layout.sentence(quantities[i].first)[0]
    if page.folds[first] != "parmi" or page.folds[first + 1] not in _THE or part.kind != "count":
        return None
    if part.left - first > _AMONG_REACH or (i and quantities[i - 1].first >= first):
        return None
    named = of_named(page, quantities, i)
    return _counted_before(page, quantities, i, 3) if named is None else named


def found_among(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`262 pêcheurs étaient à bord.` | 26 femmes `et 13 mineurs se trouvaient parmi les passagers`: some of them."""
    part = quantities[i]
    first, last = page.layout.sentence(part.first)
    behind = page.folds[part.right : min(part.right + _FOUND, last)]
    if part.kind != "count" or not is_person(part.noun or "") or part.left - first > 1 + _CLITIC:
        return None
    at = behind.index("parmi") if "parmi" in behind else 0
    told = at and behind[at + 1 : at + 2] in (["les"], ["eux"], ["elles"], ["ces"]) and "," not in behind[:at]
    if not told or infinitive(behind[at - 1]) not in _BEING_THERE:
        return None
    for j, whole in earlier(page, quantities, i, 3):
        free = whole.kind == "count" and whole.part_of is None and is_amount(whole) and not whole.per
        if free and whole.first < first and are_people(part, whole) and larger(whole, part):
            return j
    return None


_FOUND = 10
_BEING_THERE = frozenset(("figurer", "trouver", "être", "compter", "dénombrer", "recenser"))


def rest(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Le reste, 42 000, vient du Sahel`: of the same whole as what was said of it before."""
    part = quantities[i]
    near = page.folds[max(part.left - 3, 0) : part.left]
    if part.kind not in AMOUNTS or near[-1:] not in ([","], [":"]) or "reste" not in near:
        return None
    return _counted_before(page, quantities, i, 2)


def _counted_before(page: Scan, quantities: Sequence[Quantity], i: int, far: int) -> int | None:
    """The nearest figure of the same noun, or of people, that is larger and no part itself."""
    part = quantities[i]
    for j, whole in earlier(page, quantities, i, far):
        alike = (whole.noun, whole.unit) == (part.noun, part.unit) or are_people(part, whole)
        free = whole.kind == part.kind and whole.part_of is None and is_amount(whole)
        if alike and free and larger(whole, part):
            return j
    return None


def only(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`40 000 dossiers ont été déposés. Seuls 12 000 dossiers …`: of those that were counted for the same time."""
    part = quantities[i]
    if page.before(part.left) not in _ONLY or part.elided or part.kind != "count" or part.per:
        return None
    for j, whole in earlier(page, quantities, i, 2):
        alike = are_synonyms(whole.noun, part.noun) and whole.period_value == part.period_value
        free = whole.kind == part.kind and whole.part_of is None and is_amount(whole) and not whole.per
        if alike and free and larger(whole, part) and set(whole.places) <= set(part.places):
            return j
    return None


_ONLY = frozenset(("seuls", "seules"))


def still(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Dix-sept personnes ont été soignées ; sept y étaient encore mardi`, `treize vœux ; un seul a été retenu`."""
    part = quantities[i]
    if part.kind != "count" or not part.elided or part.definite or page.before(part.left) not in _ANEW:
        return None
    after = page.folds[part.last : min(part.last + _CLITIC, page.layout.sentence(part.first)[1])]
    if _STILL.isdisjoint(after) or "autres" in after:
        return None
    return _counted_more(page, quantities, i, 0)


_ANEW = frozenset((";", "mais", "et", ","))
_STILL = frozenset("y seul seule seulement encore toujours".split())


def grouped(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Un premier groupe de 14 personnes`, `un autre bateau, avec 30 passagers`: of all that were counted before."""
    part = quantities[i]
    led = page.folds[max(page.layout.sentence(part.first)[0], part.left - _CLITIC) : part.left]
    group = any(one in _NTH and two in _BANDS for one, two in pairwise(led))
    if not group or part.kind != "count" or led[-1] not in _MADE_OF:
        return None
    if _FIRST.isdisjoint(led):
        return _whole_of_groups(page, quantities, i)
    return _counted_before(page, quantities, i, 2)


def _whole_of_groups(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """That of the last group told."""
    for _, other in earlier(page, quantities, i, _FAR):
        if (
            other.part_of is not None
            and _GROUPED in other.rules
            and larger(quantities[other.part_of], quantities[i])
        ):
            return other.part_of
    return None


_NTH = frozenset(
    "premier première second seconde deuxième troisième quatrième cinquième autre dernier dernière".split()
)
_FIRST = frozenset(("premier", "première"))
_BANDS = frozenset("groupe bateau embarcation canot pirogue barque convoi vague équipe vol famille".split())
_MADE_OF = frozenset(("de", "d'", "avec", "transportant"))
_FAR = 8  # sentences
_GROUPED = "relations.part_of.group"


def last_ones(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`Les deux dernières ont péri lundi`, `les 3 % restants`: of those that were counted before."""
    part = quantities[i]
    if not part.definite or _LAST.isdisjoint(page.folds[part.last : part.last + 2]):
        return None
    whole = _whole_of_groups(page, quantities, i)
    if whole is not None or not part.elided:
        return whole
    return _counted_before(page, quantities, i, 2)


_LAST = frozenset("derniers dernières dernier dernière restants restantes".split())


def among_which(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`On y trouve 12 300 premières demandes`: in what was counted before."""
    part = quantities[i]
    near = page.folds[max(page.layout.sentence(part.first)[0], part.left - _CLITIC) : part.left]
    there = near.index("y") if "y" in near else 0
    added = any(word.startswith("ajout") for word in near[there:])
    if not there or near[there - 1] not in ("on", "s'") or "," in near[there:] or added:
        return None
    return _counted_before(page, quantities, i, 2)


def _is_after(page: Scan, part: Quantity) -> bool:
    """`350 selon la préfecture,` | 700 `d’après les autres`: two estimates."""
    return page.folds[part.after : part.after + 2] == ["d'", "après"]


def detailed(page: Scan, quantities: Sequence[Quantity], i: int) -> int | None:
    """`31 227 demandes ont été réglées : asile accordé, 9 634 ; renvoi, 6 872`: behind the colon of their whole."""
    part = quantities[i]
    first, _ = page.layout.sentence(part.first)
    colon = next((k for k in range(part.left - 1, first, -1) if page.folds[k] == ":"), None)
    estimated = "selon" in page.folds[part.after : part.after + 2] or _is_after(page, part)
    if colon is None or part.kind != "count" or part.per or estimated:
        return None
    for j, whole in earlier(page, quantities, i, 0):
        if whole.right <= colon:
            alike = are_synonyms(whole.noun, part.noun) or (
                is_file(whole.noun) and (is_person(part.noun or "") or part.noun in RULINGS)
            )
            counted = is_amount(whole) or (whole.change is not None and whole.compared_with is None)
            plain = counted and whole.kind == "count" and not whole.per
            led = _CLAUSES.isdisjoint(page.folds[whole.right : colon]) and larger(whole, part)
            return j if alike and plain and led and part.value != whole.value else None
    return None
