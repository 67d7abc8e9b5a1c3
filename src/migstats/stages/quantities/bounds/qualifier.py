"""`environ`, `plus de`, `au moins`, `dépasse`, `… au plus`: how the text limits a number, on both sides."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ....lexicon import letter_of, read
from ....morphology import infinitive, is_finite_verb, may_be_noun
from ....phrases import Phrases
from ....records import Qualifier
from ....words import DEFINITE, DETERMINERS, PLURAL, THE, A, word_set

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan


class Bound(NamedTuple):
    """What a verb says of the number after it, affirmed and denied."""

    affirmed: Qualifier
    denied: Qualifier


@cache
def _phrases(side: str) -> Phrases[Qualifier]:
    rows = [row for row in read("qualifiers", 4) if row[1] == side]
    return Phrases((tuple(row[0].replace("'", "' ").split()), row[2]) for row in rows)  # type: ignore[misc]


@cache
def _verbs() -> dict[str, Bound]:
    return {verb: Bound(yes, no) for verb, yes, no, _ in read("bounds", 4)}  # type: ignore[arg-type]


_MOVES = frozenset(
    """retomber tomber chuter descendre baisser reculer monter grimper bondir diminuer passer remonter
    reculer redescendre""".split()
)
_SOFT = frozenset(
    """désormais même déjà encore très donc aussi aujourd' hui ainsi bientôt enfin toujours parfois souvent
    tantôt alors presque eux elles lui elle""".split()
)
_LOCUTIONS = Phrases(
    (tuple(words.split()), True)
    for words in (
        "à présent",
        "sans doute",
        "sans aucun doute",
        "en effet",
        "à nouveau",
        "de nouveau",
        "de loin",
        "de peu",
        "à peine",
        "à terme",
        "à son tour",
        "à lui seul",
        "à elle seule",
        "à eux seuls",
        "cette année",
        "d' ores et déjà",
        "pour la première fois",
        "selon toute vraisemblance",
        "de très loin",
    )
)
_CAN = frozenset(
    """peut peuvent pourra pourront pourrait pourraient saurait doit doivent devra pouvait pouvaient pouvant
    devait""".split()
)
_LINKS = {"de": "de", "des": "de", "d'": "de", "avec": "avec"}
_ALMOST = frozenset(("presque", "quasiment", "pratiquement", "quasi"))
_LIMITS = frozenset(("barre", "cap", "seuil", "plafond", "plancher", "limite"))
_TELLING = frozenset("symbolique psychologique fatidique historique mythique critique".split())
_CROSSED = frozenset(
    """franchi franchie franchir franchit franchissent dépassé dépassée dépasser dépasse passé passée
    passer crevé crevée""".split()
)


def attach(page: Scan, quantity: Quantity) -> None:
    """Set qualifier, bounds and mention of `quantity` from the words around it."""
    found = _before(page, quantity) or _limit(page, quantity) or _verb(page, quantity)
    found = found or _capped(page, quantity)
    if found is None:
        found = after(page, quantity, quantity.last) or after(page, quantity, quantity.after)
        found = found or set_off(page, quantity, quantity.after)
    quantity.open = found is None
    if found is None:
        _past_merely(page, quantity)
    if found in _OPPOSITE and (_denied(page, quantity) or _is_no_level(page, quantity)):
        found = _OPPOSITE[found]
        quantity.rules.append("quantities.qualifier.verb")
    if found:
        settle(quantity, found)


def _past_merely(page: Scan, quantity: Quantity) -> None:
    """`un garçon de` | seulement 14 ans, `une prime d’` | à peine 30 euros: what only says that it is little."""
    for words in _MERELY:
        at = quantity.left - len(words)
        if at > 0 and tuple(page.folds[at : quantity.left]) == words and page.folds[at - 1] in ("de", "d'"):
            quantity.left = at


_MERELY = (("seulement",), ("tout", "juste"), ("à", "peine"))
# `ne pourra pas accueillir plus de 80 personnes`: 80 at most.
_MORE_OR_LESS = (["plus", "de"], ["plus", "d'"], ["moins", "de"], ["moins", "d'"])
_OPPOSITE: dict[Qualifier | None, Qualifier] = {"more_than": "at_most", "less_than": "at_least"}
_REACH = 4


def _denied(page: Scan, quantity: Quantity) -> bool:
    """Whether `pas` or `jamais`, after `ne`, governs the `plus de` of the number through a verb beside it."""
    at = quantity.left
    compared = page.folds[at] in ("plus", "moins") and "que" in page.folds[at + 1 : at + 3]
    if compared and page.before(at) == "pas":
        return True  # `un mur pas plus haut que trois mètres`
    if not compared and page.folds[at : at + 2] not in _MORE_OR_LESS:
        return False
    near = page.folds[max(at - _REACH, 0) : at]
    no = next((i for i, word in enumerate(near) if word in ("pas", "jamais")), None)
    if no is None or any(word in ",;:()" or word in ("et", "mais", "que", "qu'") for word in near[no:]):
        return False
    return not {"ne", "n'"}.isdisjoint(page.folds[max(at - _REACH - 5, 0) : at])


def _is_no_level(page: Scan, quantity: Quantity) -> bool:
    """`ne peut être` | inférieur à 8, `n’est pas descendue` | sous les 25 degrés: denied by the verb right before."""
    at = quantity.left
    if page.folds[at] not in _PLACING and not page.folds[at].startswith(("inférieur", "supérieur")):
        return False
    denied = can = False
    for i in range(at - 1, max(at - _REACH - 3, -1), -1):
        word = page.folds[i]
        if word in ("ne", "n'"):
            return denied or (can and page.before(at) == "être")
        denied = denied or word in ("pas", "jamais")
        can = can or word in _CAN
        if not (word in _WITH_DENIAL or word in _SOFT or infinitive(word) in _LEVEL_VERBS):
            return False
    return False


_PLACING = frozenset(("sous", "en", "au"))
_WITH_DENIAL = _CAN | {"pas", "jamais", "s'", "se", "été"}
_LEVEL_VERBS = _MOVES | {
    "être",
    "avoir",
    "rester",
    "demeurer",
    "trouver",
    "situer",
    "aller",
    "pouvoir",
    "devoir",
}


def settle(quantity: Quantity, qualifier: Qualifier) -> None:
    """Give `quantity` its qualifier and the bound that goes with it; a range keeps its own two bounds."""
    if quantity.qualifier in ("between", "indefinite"):
        return
    quantity.qualifier = qualifier
    quantity.rules.append(f"quantities.qualifier.{qualifier}")
    quantity.minimum = quantity.value if qualifier in ("more_than", "at_least") else None
    quantity.maximum = quantity.value if qualifier in ("less_than", "at_most") else None


def _before(page: Scan, quantity: Quantity) -> Qualifier | None:
    """The outermost of the phrases before the number; `les quelque 300`, `plus de la moitié`."""
    at, found = quantity.left, None
    while True:
        step = _phrases("before").before(page, at)
        skipped = (
            at - 1
            if step is None
            and at
            and (page.words[at - 1].folded in DEFINITE or page.words[at - 1].text == ",")
            else None
        )
        if step is None and _is_local(page, at):
            skipped = at - 1
        if step is None and skipped is not None:
            step = _phrases("before").before(page, skipped)
        if (
            step is None
            or (_look_alike(page, step[0], at) and not _is_below(page, quantity, step[0]))
            or _likens(page, quantity, step[0], at)
            or _is_near_things(page, quantity, step[0])
        ):
            return found
        if (
            skipped is not None
            and page.words[skipped].text == ","
            and page.words[step[0] - 1].text not in (",", "(")
            and step[0] > page.layout.sentence(quantity.first)[0]
        ):
            return found  # `, au moins, 18 personnes`, `Au minimum, 18 personnes`
        at, found = step
        quantity.left = at


def _is_local(page: Scan, at: int) -> bool:
    """`jusqu’à` | localement `90 mm`: an adverb between the bound and its number."""
    return page.before(at) in _HERE_AND_THERE and page.folds[max(at - 3, 0) : at - 1] == ["jusqu'", "à"]


_HERE_AND_THERE = word_set("localement parfois ponctuellement souvent désormais")


def _is_below(page: Scan, quantity: Quantity, first: int) -> bool:
    """`est passé` | sous `80 dollars`, `pèse` | dans les `20 kilos`: verbs that lead to a level, before a measured one.

    Not `vivre sous 40 degrés`, `livré sous 24 heures`, `passe sous deux ponts`, `il a tout vu dans les 12 camps`.
    """
    verb = infinitive(page.before(first))
    if page.folds[first] == "sous":
        many = quantity.kind == "count" and (quantity.value or 0) >= _FEW
        return verb in _SINKS and (many or quantity.kind in ("money", "percent") or quantity.unit == "Cel")
    return page.folds[first] == "dans" and verb in _MEASURES and quantity.unit is not None


_SINKS = word_set(
    """passer tomber revenir descendre repasser retomber redescendre rester plonger chuter glisser maintenir contenir
    ramener"""
)
_MEASURES = word_set("avoir peser mesurer coûter valoir gagner toucher durer payer")
_FEW = 100


def _is_near_things(page: Scan, quantity: Quantity, first: int) -> bool:
    """`un village proche de deux camps`: near things, not a sum `proche de 300 euros`."""
    if page.folds[first] not in ("proche", "proches", "voisin", "voisine", "voisins", "voisines"):
        return False
    return quantity.unit is None and (quantity.value is None or quantity.value < _FEW)


def _likens(page: Scan, quantity: Quantity, first: int, at: int) -> bool:
    """`plus long que trois autres bateaux`, `plus lourd que les 12 morts`: set beside things, not beside a measure."""
    if page.folds[first] not in ("plus", "moins"):
        return False
    if page.folds[at - 1] in ("que", "qu'"):
        following = page.folds[quantity.after] if quantity.after < len(page) else "."
        return (
            quantity.unit is None and following[0].isalpha() and following not in ("et", "ou", "mais", "en")
        )
    return page.folds[at - 1] in DEFINITE and page.folds[at - 2] in ("que", "qu'") and at - first > 2


_TIMES = frozenset(
    """an ans année années mois semaine semaines jour jours heure heures minute minutes seconde secondes
    décennie décennies siècle siècles génération générations""".split()
)


_HEADS_LIST = frozenset(("", "\n", ":", ",", "(", ";"))
_SET_AGAINST = frozenset("est sont était étaient serait soit ou et".split())
_DENYING = frozenset("ne n' pas guère".split())


_POWERS = (["millions"], ["milliards"], ["million"], ["milliard"], ["%"])


def _is_item(page: Scan, at: int) -> bool:
    """Whether a line beside that of word `at` begins with `>` too, as items of a list do in letters."""
    start, end = page.layout.line(at)
    above = start - 1
    while above >= 0 and page.folds[above] == "\n" and start - above <= _EMPTY:
        above -= 1
    below = next((i for i in range(end, min(end + _EMPTY, len(page))) if page.folds[i] != "\n"), end)
    listed = above >= 0 and page.folds[page.layout.line(above)[0]] == ">"
    return listed or page.folds[below : below + 1] == [">"]


_EMPTY = 3  # lines between two items
_NEIGHBOURS = word_set("voisin voisine voisins voisines proche proches")


def _look_alike(page: Scan, first: int, at: int) -> bool:
    """`auprès de`, `huit de plus`, `est retombé jusqu’à 57`, `plus de` the comparison, `sous 48 h`."""
    words = page.words
    head, before = words[first].folded, words[first - 1].folded if first else ""
    if head == ">" and before in ("", "\n"):
        return _is_item(page, first)  # `> 9 campements`
    if head in _NEIGHBOURS and (before in DETERMINERS or before in ("jeune", "jeunes", "vieux", "vieille")):
        return True  # `Il a battu un` | voisin de 30 ans
    if head in ("jusqu'", "jusque"):
        return _moved(page, first)
    if head == "sous" and at - first <= 2 and words[first + 1].folded not in ("la", "le"):
        return words[at].folded not in ("zéro", "les") and words[at - 1].folded != "les"
    if head == "-":
        return before not in PLURAL and before not in ("(", "de", "d'")  # no bullet: `– de 18 à 25 ans : 3`
    if head in ("plus", "moins") and words[first + 1].folded in ("que", "qu'"):
        near = page.folds[max(first - 4, 0) : first]  # `il ne reste plus que trois jours`, `pas moins que`
        return before not in _SET_AGAINST or not _DENYING.isdisjoint(near)
    if head in ("plus", "moins") and before == "en":
        return page.folds[at + 1 : at + 2] == [] or not _is_time(
            page.folds[at + 1]
        )  # `en moins de trois ans`
    if head == "dans" and page.folds[first + 1] == "les":
        return words[at].folded not in ("les",) and not (
            at < len(words)
            and words[at - 1].folded == "les"
            and before in ("coûte", "coûtent", "coûtait", "tourne", "vaut")
        )
    if (
        head == "autour"
        and infinitive(before) == "tourner"
        and at < len(words)
        and words[at].text[0].isdecimal()
    ):
        # `tourne autour de 140 000`; not `de 2 questions`
        return len(words[at].text) == 1 and page.folds[at + 1 : at + 2] not in _POWERS
    if head == "autour":
        return infinitive(before) in (
            "organiser",
            "articuler",
            "structurer",
            "réunir",
            "construire",
            "tourner",
            "rassembler",
            "bâtir",
        )
    if head == "de":
        return before in ("forces", "force", "gardien", "gardiens", "maintien", "retour")
    if head in ("max", "min"):
        return any(
            word[0].isdecimal() for word in page.folds[max(first - 3, 0) : first]
        )  # `12 personnes max. 8 euros`
    if head in ("minimum", "maximum") and at == first + 2 and page.folds[first + 1] in ("de", "d'"):
        named = before.isalpha() and before not in A and may_be_noun(before)
        return not (named and before not in _BY_LAW) and before not in ("un", "avec", "pour", "le", "au", "")
    if head in ("minimum", "maximum") and at == first + 1:
        return before not in _HEADS_LIST  # `la température maximum 30 degrés`
    if head in ("minimum", "maximum"):
        return before not in ("un", "avec", "pour", "le", "au", "") and words[first + 1].folded != "légal"
    return False


# `le salaire minimum de` | 1 400 euros is so high, and no bound.
_BY_LAW = word_set("salaire salaires revenu revenus service vieillesse smic température températures")


def _is_time(word: str) -> bool:
    """`jours`, `h`, the `h30` of `2h30`."""
    return word in _TIMES or (word[0] == "h" and (len(word) == 1 or word[1:].isdecimal()))


def _moved(page: Scan, first: int) -> bool:
    """`est retombé jusqu’à 57`, where the move is told and not only possible: `peut grimper jusqu’à 57`.

    Not `il est tombé jusqu’à 62 mm`: rain and snow fall to no level.
    """
    if page.before(first) == "tombé" and not _FALLEN.isdisjoint(page.folds[first : first + _REACH + 1]):
        return False
    moved = any(infinitive(word) in _MOVES for word in page.folds[max(first - 2, 0) : first])
    return moved and _CAN.isdisjoint(page.folds[max(first - 4, 0) : first])


_FALLEN = word_set("mm cm millimètres centimètres litres grêlons flocons neige pluie")


def bound_before(page: Scan, at: int) -> tuple[int, Qualifier] | None:
    """The phrase before the number at word `at`, past `la` or `le` of a fraction: its first word, what it says."""
    found = _phrases("before").before(page, at)
    return found or (_phrases("before").before(page, at - 1) if page.before(at) in ("la", "le") else None)


def _limit(page: Scan, quantity: Quantity) -> Qualifier | None:
    """`la barre des 50 millions est franchie`, `le seuil du million est dépassé`, `reste sous la barre de`."""
    words, at = page.words, quantity.left
    if at < 2 or words[at - 1].folded not in ("des", "de", "du", "d'", "les"):
        return None
    head = at - 2 if words[at - 1].folded != "les" else at - 3
    head -= head > 0 and words[head].folded in _TELLING  # `le seuil` | symbolique `des 10 000 dollars`
    if head < 0 or words[head].folded not in _LIMITS:
        return None
    beside = head if page.before(head) in ("du", "des") else head - 1
    if placed := _phrases("before").before(page, beside):
        quantity.left = placed[0]  # `en dessous de la barre des 5 000`, `au-delà du cap des`
        return placed[1]
    first, last = page.layout.sentence(quantity.first)
    around = {w.folded for w in words[max(first, head - 8) : min(last, quantity.right + 10)]}
    if denied := _uncrossed(page, max(first, head - 8), min(last, quantity.right + 10)):
        quantity.rules.append("quantities.qualifier.verb")
        return denied
    if around & _CROSSED or infinitive(page.before(head - 1)) == "passer":  # `passe` | la barre des 300
        return "more_than"
    return _SET.get(words[head].folded) if page.before(head) == "un" else None


_SET: dict[str, Qualifier] = {"plafond": "at_most", "plancher": "at_least"}  # `un plancher de 300 euros`


def _uncrossed(page: Scan, first: int, last: int) -> Qualifier | None:
    """`La barre des 1 000 n’a pas été` | franchie, `n’a jamais` | atteint `le seuil`: what a limit is then."""
    for at in range(first, last):
        reached = page.folds[at] in _REACHED
        if not reached and page.folds[at] not in _CROSSED:
            continue
        near = page.folds[max(at - _REACH - 1, first) : at + 2]
        if not {"ne", "n'"}.isdisjoint(near) and not {"pas", "jamais"}.isdisjoint(near):
            return "less_than" if reached else "at_most"
    return None


_REACHED = frozenset("atteint atteinte atteints atteindre atteignent".split())


def _capped(page: Scan, quantity: Quantity) -> Qualifier | None:
    """`plafonne à 12 %` | les frais, `les plafonne à 12 %`: a bound is set; `Le taux plafonne à 12 %` tells a level."""
    at, following = quantity.left, page.folds[quantity.after : quantity.after + 1]
    if page.before(at) != "à" or infinitive(page.before(at - 1)) != "plafonner":
        return None
    has_object = (following and following[0] in THE) or page.before(at - 2) in THE
    return "at_most" if has_object else None


def _verb(page: Scan, quantity: Quantity) -> Qualifier | None:
    """`dépasse`, `n’excède pas`, `avoisinerait`, `frôle désormais les`."""
    words, at = page.words, _past_adverbs(page, quantity.left) - 1
    link, denied = "", False
    if at > 0 and words[at].folded in _LINKS:
        link, at = _LINKS[words[at].folded], at - 1
    if at >= 1 and words[at].folded in ("pas", "jamais"):
        denied, at = True, at - 1
        at -= words[at].folded == "même"  # `n’atteint` | même pas 300
    elif at >= 2 and words[at].folded in ("plus", "guère") and words[at - 2].folded in ("ne", "n'"):
        denied, at = True, at - 1  # `ne dépasse plus 5 %`
    if at < 0:
        return None
    if at >= 2 and words[at - 1].folded in _CAN and words[at - 2].folded in ("ne", "n'"):
        denied = True
    denied = denied or (page.before(at) in ("de", "sans") and _is_forbidden(page, at - 1))
    if (far := _past_place(page, quantity, at)) is not None:
        at = far
    verb = infinitive(words[at].folded) or ""
    bound = _verbs().get(f"{verb} {link}" if link else verb)
    crossed = verb == "franchir" and _is_crossed(page, quantity)
    if (
        bound is None
        or crossed
        or (
            words[at - 1].folded in ("une", "l'", "cette", "leur", "son")
            and at
            and words[at].folded == "approche"
        )
    ):
        return None
    if not denied:
        denied = any(w.folded in ("pas", "jamais") for w in words[max(at - 3, 0) : at])
    qualifier = bound.denied if denied else bound.affirmed
    if qualifier == "exact" and page.before(at) in _ALMOST:
        qualifier = "nearly"
    if verb == "atteindre" and page.before(at) == "pouvant":
        qualifier = "at_most"  # `des crues pouvant atteindre` | 3 mètres
    if qualifier == "exact":
        return None
    quantity.rules.append("quantities.qualifier.verb")
    return qualifier


def _past_place(page: Scan, quantity: Quantity, at: int) -> int | None:
    """`dépasse` | sur la côte `les 120 km/h`, | par endroits `4 mètres`: the verb before where and when it does."""
    if page.before(quantity.left) not in THE and quantity.unit is None:
        return None
    for i in range(at, max(at - _ADVERBIAL, 0), -1):
        if page.folds[i] in ",;:().«»" or is_finite_verb(page.folds[i + 1]):
            return None
        if infinitive(page.folds[i]) in _SURPASSING:
            placed = page.folds[i + 1] in _PLACED or page.kinds[i + 1] == letter_of()["date"]
            return i if placed and i < at else None
    return None


_ADVERBIAL = 7  # words
_SURPASSING = frozenset(("dépasser", "excéder", "avoisiner", "approcher"))
_PLACED = word_set("sur dans à en par chez au aux")


def _is_crossed(page: Scan, quantity: Quantity) -> bool:
    """`a franchi` | 6,24 m, `la rivière`, `les 3 km qui les séparent`: got over or past it; not `franchit les 5 kg`."""
    if page.before(quantity.left) not in THE | {"des"}:
        return quantity.kind in ("count", "measure") and quantity.unit != "Cel"
    return quantity.unit in _LENGTHS and page.folds[quantity.after : quantity.after + 1] == ["qui"]


_LENGTHS = frozenset(("m", "km", "cm", "[nmi_i]", "[mi_i]"))


def _is_forbidden(page: Scan, at: int) -> bool:
    """`interdit` | de `dépasser 6 km/h`, `sans` `dépasser 300 euros`."""
    return page.folds[at] == "sans" or page.before(at) in _FORBIDDEN


_FORBIDDEN = frozenset("interdit interdite interdiction défense défendu".split())


def _past_adverbs(page: Scan, at: int) -> int:
    """Back from word `at` over determiners and adverbs: `dépasse | désormais très largement les` 300."""
    while at:
        word = page.folds[at - 1]
        if word in DEFINITE or word in _SOFT or (word.endswith("ment") and len(word) > len("aiment")):
            at -= 1
        elif locution := _LOCUTIONS.before(page, at):
            at = locution[0]
        else:
            break
    return at


def after(page: Scan, quantity: Quantity, at: int) -> Qualifier | None:
    """The phrase that begins at word `at`: `12 places au plus`, `65 ans et plus`."""
    found = _phrases("after").after(page, at)
    if found is None or not _belongs(page, at, found[0]) or _is_of_another(page, quantity, at):
        return None
    if page.folds[found[0] - 1] == "quelques" and (at > quantity.last or _is_group(page, found[0])):
        return None  # `quatre salariés et quelques dizaines de bénévoles`
    quantity.right = max(quantity.right, found[0])
    if at == quantity.after:
        quantity.after = found[0]
    return found[1]


def _is_of_another(page: Scan, quantity: Quantity, at: int) -> bool:
    """`1 003 personnes âgées de 18 ans` | et plus, `300 bateaux de 12 mètres` | et plus: a number nearer by has it."""
    near = range(max(quantity.last, at - _NEARBY), at)
    return page.folds[at] in ("et", "ou") and any(page.kinds[i] == letter_of()["number"] for i in near)


_NEARBY = 3  # words


def set_off(page: Scan, quantity: Quantity, at: int) -> Qualifier | None:
    """`Trente personnes, à peu près, sont`, `300 personnes (environ) sont`: between two commas or in brackets."""
    if page.folds[at : at + 1] not in ([","], ["("]):
        return None
    found = _phrases("after").after(page, at + 1)
    if found is None or page.folds[found[0] : found[0] + 1] not in ([","], ["."], [";"], [")"]):
        return None
    quantity.right = max(quantity.right, found[0])
    return found[1]


def _is_group(page: Scan, at: int) -> bool:
    return page.folds[at : at + 1] in (["dizaines"], ["centaines"], ["milliers"], ["millions"], ["milliards"])


_OF_WHOLE = (["de", "la"], ["de", "l'"])  # `20 % ou plus` | de la population
_SUPERLATIVE = frozenset("fort haut bas tard tôt vite près loin profond dur mal juste chaud froid".split())


def _belongs(page: Scan, at: int, last: int) -> bool:
    """`au moins`, `environ` after a number are its own where no other number follows them."""
    words = page.words
    if words[at].text == "+" and words[at - 1].spaced:
        return False  # `300 + 20`
    if page.folds[last - 1] == "plus" and last < len(words) and page.folds[last] in _SUPERLATIVE:
        return False  # `105 000 | au plus fort de la crise`
    if words[at].folded in ("et", "ou") or words[last - 1].folded == "plus":
        if words[last - 1].text == "+" and words[last : last + 1] and words[last].text[0].isdecimal():
            return False  # `12 ans et +5 points`
        shares = (
            words[at].folded == "ou" and page.folds[last : last + 2] in _OF_WHOLE and page.before(at) == "%"
        )
        return shares or last >= len(words) or words[last].folded not in ("de", "d'", "que", "qu'")
    return last >= len(words) or not words[last].text[0].isdecimal()
