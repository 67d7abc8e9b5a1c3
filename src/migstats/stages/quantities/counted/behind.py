"""`124 réseaux`, `21 millions de victimes`, `58 % des migrants`: the noun behind a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....found import Quantity
from ....lexicon import letter_of
from ....morphology import Tag, guess, infinitive, is_finite_verb
from ....persons import is_person
from ....words import CLOSING_QUOTES, DEFINITE, DETERMINERS, OF, RELATIVES, THE, A, word_set
from ..bounds import qualifier
from ..changes import multiple
from ..phrases import clauses, edges, heads, movement, noun
from ..rates import rate
from ..units import unit

if TYPE_CHECKING:
    from ....scan import Scan


# `12 % de` | `la population`
_BEFORE_SHARED = DEFINITE | {"toutes", "tous", "toute"}


def _past_number(page: Scan, at: int) -> int:
    """`1 % des` | quelque 5 millions de | `Syriens`: past the whole that a share is of."""
    folds, start = page.folds, at
    at += folds[at : at + 1] in (["quelque"], ["quelques"]) or 2 * (folds[at : at + 2] in _AT_LEAST)
    first = at
    while page.kinds[at : at + 1] and page.kinds[at] in (letter_of()["number"], letter_of()["rest"]):
        at += 1
    if at == first:
        return start
    return at + (folds[at : at + 1] in (["de"], ["d'"]))


_QUALITIES = (["nationalité"], ["sexe"], ["origine"], ["confession"], ["religion"])
_NO_WHOLE = frozenset(("plus", "moins", "ans", "an"))
_AT_LEAST = (["plus", "de"], ["près", "de"], ["moins", "de"])


def _among(page: Scan, at: int) -> int | None:
    """`quatre des condamnés`, `trois des cinq prévenus`, `12 de ces bateaux`: the last word before the noun."""
    if page.folds[at] == "des":
        last = at
    elif page.folds[at] == "de" and page.folds[at + 1 : at + 2] and page.folds[at + 1] in _THESE:
        last = at + 1
    else:
        return None
    while page.kinds[last + 1 : last + 2] in (letter_of()["number"], letter_of()["rest"]):
        last += 1
    phrase = noun.read(page, last + 1, many=True)
    return last if phrase else None  # `14 des 32` | plus gros `hôpitaux`


_THESE = frozenset(("ces", "ses", "leurs", "nos", "vos", "mes", "tes"))


def _past(page: Scan, at: int, words: frozenset[str]) -> int:
    """The first word from `at` on that is none of `words`."""
    while at < len(page) and page.folds[at] in words:
        at += 1
    return at


def attach(page: Scan, quantity: Quantity) -> None:
    """The counted noun after the number: `124 réseaux`, `21 millions de victimes`, `58 % des migrants`."""
    if quantity.noun or quantity.kind == "ordinal":
        return
    quantity.after += _is_only_one(page, quantity)
    at = _past_quality(page, quantity, _past_quote(page, quantity, _past_aside(page, quantity)))
    linked = at < len(page) and page.folds[at] in OF
    if _explained(page, quantity) or _glossed(page, quantity) or _itself(page, quantity, at + linked):
        return
    if quantity.kind == "money" and page.folds[at : at + 1] == ["du"] and rate.piece_of(page, at + 1):
        return  # `25 euros du m²`
    start = _past_link(page, quantity, at) if linked else _past_article(page, quantity, at)
    if start is None:
        return
    if quantity.kind == "percent" and linked and not _ANSWERS.isdisjoint(page.folds[start : start + 1]):
        quantity.noun, quantity.phrase = page.folds[start], (start, start + 1)
        quantity.rules.append("quantities.noun")
        return
    many = None if linked or quantity.kind == "multiple" else _is_many(quantity)
    phrase = _counted(page, quantity, noun.read(page, start, many), linked)
    if phrase:
        shared = linked and page.folds[phrase.last + 1 : phrase.last + 2] in (
            ["de"],
            ["d'"],
        )  # `89 % de femmes` | et d’enfants
        listed = shared or (many and quantity.kind == "count")
        last = noun.coordinated(page, phrase.last) if listed else phrase.last
        if last > phrase.last and _opens_clause(page, quantity, phrase.last, last):
            last = phrase.last
        counted = page.kinds[start - 1] in (letter_of()["number"], letter_of()["rest"])
        if linked and counted and quantity.kind != "multiple":
            last = phrase.head[1]  # `quatre des cinq prévenus jugés`
        if quantity.kind == "count" and not linked:
            last = _before_goal(page, quantity, phrase.head[1], last)
            last = _before_verdict(page, quantity, phrase.head[1], last)
        last = _before_recipient(page, quantity, phrase.head[1], last)
        quantity.noun = phrase.lemma
        quantity.phrase = phrase.head[0], _past_some(page, quantity, _past_age(page, quantity, last))
        quantity.right = max(quantity.right, last)
        quantity.rules.append("quantities.noun")
        _qualifier_after_noun(page, quantity, phrase)


def _opens_clause(page: Scan, quantity: Quantity, comma: int, last: int) -> bool:
    """`À l’appel de six syndicats,` | cheminots et postiers `sont en grève`: behind the comma stands the subject."""
    led = page.before(quantity.left) in OF or page.before(quantity.left) in (
        "par",
        "avec",
        "à",
        "dans",
        "pour",
    )
    told = last < len(page) and is_finite_verb(page.folds[last])
    return led and told and page.folds[comma] == ","


def _past_quote(page: Scan, quantity: Quantity, at: int) -> int:
    """`« près d’un million »` | d’Ukrainiens, `les « 3 000 »` | emplois: past the quotes that hold the number alone."""
    closed = page.folds[at : at + 1] != [] and page.folds[at] in CLOSING_QUOTES
    return at + (closed and page.before(quantity.left) in _OPENING_QUOTES)


_OPENING_QUOTES = word_set('« “ "')


def _is_only_one(page: Scan, quantity: Quantity) -> bool:
    """`Un` | seul `des six occupants a survécu`: the word belongs to the number, the whole stands behind."""
    at = quantity.after
    return page.folds[at : at + 1] in _ONLY and page.folds[at + 1 : at + 2] in (["des"], ["de"])


_ONLY = (["seul"], ["seule"])


def _past_quality(page: Scan, quantity: Quantity, at: int) -> int:
    """`neuf heures` | hebdomadaires `de français`: past the adjective of a unit that its `de` follows."""
    if quantity.kind not in _UNITED or page.folds[at + 1 : at + 2] not in (["de"], ["d'"]):
        return at
    word = page.folds[at]
    tag = guess(word)
    told = Tag.ADJECTIVE in tag and Tag.PARTICIPLE not in tag and word not in _COMING
    return at + (word.endswith("s") and told and at == quantity.after)


_COMING = word_set("issus issues originaires")  # `24 M€` | issus de programmes antérieurs: its own complement
_UNITED = frozenset(("duration", "money", "measure"))


def _itself(page: Scan, quantity: Quantity, at: int) -> bool:
    """`vue deux millions de` | fois, `88 214` | oui `contre 106 091 non`: words that are nouns here alone."""
    if quantity.kind != "count" or at >= len(page):
        return False
    following = page.folds[at + 1] if at + 1 < len(page) else "."
    answered = page.folds[at] in _ANSWERS and (not following[0].isalpha() or following in ("contre", "et"))
    if following == "-" or not (answered or (page.folds[at] == "fois" and at > quantity.after)):
        return False
    quantity.noun, quantity.phrase, quantity.right = page.folds[at], (at, at + 1), max(quantity.right, at + 1)
    quantity.rules.append("quantities.noun")
    return True


def _past_age(page: Scan, quantity: Quantity, last: int) -> int:
    """`enfants` | de moins de 15 ans, `jeunes` | de 18 à 30 ans: the age narrows persons. Not `une fille de 5 ans`."""
    at = last + 1 + 2 * (page.folds[last + 1 : last + 3] in (["moins", "de"], ["plus", "de"]))
    single = quantity.value == 1 and quantity.kind == "count" and at == last + 1
    if page.folds[last : last + 1] != ["de"] or single or not is_person(quantity.noun or ""):
        return last
    numeral = (letter_of()["number"], letter_of()["rest"])
    end = at
    while end < len(page) and (page.kinds[end] in numeral or (end > at and page.folds[end] == "à")):
        end += 1
    return end + 1 if end > at and page.folds[end : end + 1] in (["ans"], ["mois"]) else last


def _past_some(page: Scan, quantity: Quantity, last: int) -> int:
    """`82 personnes` | de 14 nationalités: a complement that is counted too; not `une planche de 3 mètres`."""
    at = last + 1
    if page.folds[last : last + 1] not in (["de"], ["d'"]) or quantity.kind != "count":
        return last
    while page.kinds[at : at + 1] and page.kinds[at] in (letter_of()["number"], letter_of()["rest"]):
        at += 1
    some = noun.read(page, at, many=True) if at > last + 1 else None
    return some.head[1] if some and unit.units().after(page, at) is None else last


def _before_goal(page: Scan, quantity: Quantity, first: int, last: int) -> int:
    """`débarque 203 personnes` | à Brindisi, `a placé 27 personnes` | en détention: where the verb takes them.

    Also `conduit 9 860 personnes` | du site au camp, `a réuni 86 adhérents` | à Roubaix, `un centre de 120 places`
    | à Andrézieux; not `a compté 120 arrivées aux Canaries`. first, last: the words that narrow the noun.
    """
    at = quantity.left - 1
    if first >= last or at < 0:
        return last
    verb = infinitive(page.folds[at]) if clauses.is_form(page.folds[at]) else None
    if verb in _TAKING:
        goal = next((i for i in range(first, last) if page.folds[i] in _TO_WHERE), None)
        if goal is not None:
            return next((i for i in range(first, goal) if page.folds[i] in OF), goal)
    held = page.folds[at] == "de" and page.folds[first - 1] in _HELD
    if page.folds[first] not in _TO_WHERE or (not held and (verb is None or verb in _COUNTING)):
        return last
    named = next((i for i in range(first + 1, last) if page.folds[i] not in DEFINITE), first)
    return first if page.words[named].capital else last


def _before_recipient(page: Scan, quantity: Quantity, first: int, last: int) -> int:
    """`remet 4 000 tablettes` | aux lycéens, `consacre 7 % de son budget` | à la culture: who or what gets them.

    Also `a sorti neuf enfants` | de l’eau; not `a remis les clés de 300 logements à loyer modéré`.
    """
    at = quantity.left - 1
    verb = infinitive(page.folds[at]) if at >= 0 and clauses.is_form(page.folds[at]) else None
    if verb in _GIVING:
        return next((i for i in range(first, last) if _leads_to_one(page, i)), last)
    if verb in _CAUSING:  # `a fait 8 morts` | sur la route de Sousse
        return next((i for i in range(first, last) if page.folds[i] in ("dans", "sur")), last)
    if page.folds[at] == "à" and at > 0 and page.folds[first : first + 1] == ["des"]:
        given = infinitive(page.folds[at - 1]) in _GIVING  # `verser à trois familles` | des indemnités
        return first if given and first < last else last
    if verb == "priver":  # `a privé 3 000 familles` | d’eau
        return next((i for i in range(first, last) if page.folds[i] in OF), last)
    if verb in _DRAWING:
        return next((i for i in range(first, last) if _is_definite_origin(page, i)), last)
    return last


def _leads_to_one(page: Scan, at: int) -> bool:
    """`à la`, `aux`, `à un`, `à son`: to somebody or something that the text knows, or to one."""
    return page.folds[at] in ("au", "aux") or (page.folds[at] == "à" and page.folds[at + 1] in DETERMINERS)


def _is_definite_origin(page: Scan, at: int) -> bool:
    """`des décombres`, `du puits`, `de l’eau`, `de sa cave`."""
    return page.folds[at] in ("des", "du") or (page.folds[at] == "de" and page.folds[at + 1] in DETERMINERS)


_GIVING = word_set(
    """consacrer donner verser offrir distribuer céder vendre léguer attribuer accorder allouer affecter livrer
    remettre fournir prêter octroyer valoir coûter infliger imposer confier promettre destiner réserver dédier
    manquer envoyer adresser transmettre"""
)
_CAUSING = word_set("faire causer provoquer tuer blesser")
_DRAWING = word_set("tirer sortir extraire retirer dégager extirper repêcher remonter enlever exfiltrer")


def _before_verdict(page: Scan, quantity: Quantity, first: int, last: int) -> int:
    """`Trois ponts ont été fermés et 14 routes` | coupées: what befell them too, the auxiliary left out.

    Not `et 200 personnes évacuées sont logées au gymnase`, nor `, dont 12 enfants non accompagnés`.
    """
    if not heads.goes_on_telling(page, quantity.left):
        return last
    end = min(page.layout.sentence(last - 1)[1], last + clauses.LONGEST)
    end = next((i for i in range(last, end) if page.folds[i] in ",;:"), end)
    if any(is_finite_verb(page.folds[i]) or page.folds[i] in RELATIVES for i in range(last, end)):
        return last
    return next((i for i in range(first, last) if _is_verdict(page, i)), last)


def _is_verdict(page: Scan, at: int) -> bool:
    word = page.folds[at]
    tag = guess(word)
    told = Tag.PARTICIPLE in tag and Tag.ADJECTIVE not in tag and word.endswith(_VERDICTS)
    return told and word not in _NAMING and page.before(at) not in OF


_NAMING = word_set("âgés âgées présumés présumées accompagnés accompagnées")  # they tell who, not what befell
_VERDICTS = ("és", "ées", "is", "ies", "us", "ues", "ises", "tes", "ts")


_HELD = word_set("places lits chambres")
_COUNTING = word_set(
    """compter dénombrer recenser enregistrer évaluer estimer relever totaliser être faire suivre avoir porter
    provoquer atteindre dépasser représenter rester approcher comprendre"""
)
_TAKING = word_set(
    """débarquer embarquer conduire reconduire convoyer transférer placer amener ramener emmener évacuer transporter
    acheminer envoyer renvoyer déposer reloger rapatrier expulser déplacer refouler réinstaller répartir"""
)
_TO_WHERE = word_set("à au aux en vers dans")


_ANSWERS = frozenset(("oui", "non"))  # `55,9 % de` | oui


def of_multiple(page: Scan, quantity: Quantity) -> None:
    """`le double` | du nombre de réfugiés, de leur capacité: what is so many times as much; never another time."""
    told = page.folds[quantity.after : quantity.after + 2]
    if told == ["du", "nombre"]:
        attach(page, quantity)
    elif told[1:] and told[0] in ("de", "d'") and told[1] not in THE:
        start = quantity.after + 1 + (told[1] in _POSSESSIVES)  # `le double` | de blessés
        phrase = noun.read(page, start, many=start == quantity.after + 1 or None)
        if phrase and phrase.head[0] == start:
            quantity.noun, quantity.phrase = phrase.lemma, phrase.run
            quantity.right = max(quantity.right, phrase.last)
            quantity.rules.append("quantities.noun")


def _past_aside(page: Scan, quantity: Quantity) -> int:
    """`24 %` | seulement `de la somme`: past brackets and small words to the noun or its `de`."""
    shared = quantity.kind in ("percent", "fraction")
    at = _past_bracket(page, quantity.after, shared=shared)
    at += _is_gloss(page, quantity)
    if quantity.kind == "money":
        return rate.past_gloss(page, quantity)  # `65 000 F CFA (100 euros)` | d’argent de poche
    at += 2 * (shared and page.folds[at : at + 2] in (["ou", "plus"], ["ou", "moins"], ["et", "plus"]))
    at += quantity.kind == "fraction" and page.folds[at : at + 1] in (["plus"], ["moins"])
    return at + (shared and page.folds[at : at + 1] in (["seulement"], ["environ"]))


def _past_article(page: Scan, quantity: Quantity, at: int) -> int | None:
    """Where the noun begins that stands without `de`; None where the number asks for it."""
    if quantity.kind in _ASK_DE or quantity.kind == "age":
        return None
    start = _past(page, at, multiple.BEFORE_MEASURE) if quantity.kind == "multiple" else at
    return None if quantity.kind == "multiple" and start == at else start


_ASK_DE = frozenset(("percent", "fraction", "money", "measure", "duration"))


def _past_link(page: Scan, quantity: Quantity, at: int) -> int | None:
    """Where the noun begins behind the `de` at word `at`; None where that leads to no noun of the number."""
    shared = quantity.kind in ("percent", "fraction")
    if quantity.kind == "count" and (among := _among(page, at)):
        at = among
    elif not _takes_de(quantity):
        return None
    if at + 1 >= len(page) or _is_place_or_person(page, quantity, at):
        return None
    if quantity.kind == "money" and page.folded(at, at + 3) == "de l'heure":
        return None
    if quantity.kind == "percent" and page.folds[quantity.left - 2 : quantity.left] == ["taux", "de"]:
        return None  # `un taux de 94 %` | de fréquentation
    if quantity.kind == "percent" and page.before(quantity.left) == "à" and _is_made(page, quantity.left - 2):
        return None
    if page.folds[at : at + 2] == ["de", "côté"]:
        return None  # `j’en mets un cinquième de côté`
    start = _past(page, at + 1, _BEFORE_SHARED)
    start += shared and start < len(page) and page.folds[start] in A  # `0,2 % d’une` | population
    past = _past_number(page, start) if shared else start
    if past > start and (priced := unit.units().after(page, past)) and priced[1].kind == "money":
        return None  # `11 % des 214 millions de` | dollars
    start = past
    if start == at + 1 and page.folds[start : start + 1] in _QUALITIES:
        return None  # `80 000 migrants, dont 18 %` | de nationalité tunisienne
    whole = start >= len(page) or page.folds[start] not in _NO_WHOLE
    return start if whole else None  # `66 % des moins de 18` | ans


def _is_made(page: Scan, at: int) -> bool:
    """`une équipe` | composée `à 60 % de femmes`: the share is of the team."""
    return infinitive(page.folds[at]) in _MADE and clauses.is_form(page.folds[at])


_MADE = frozenset(("composer", "constituer", "peupler", "former"))


def _takes_de(quantity: Quantity) -> bool:
    """`21 millions` | de, `une dizaine` | de, `12 %` | de."""
    number = quantity.numbers[-1]
    return (
        quantity.kind in _ASK_DE
        or quantity.kind == "multiple"
        or number.scale > 1
        or number.form in ("collective", "indefinite")
        or (quantity.value or 0) >= 10**6
    )


def _counted(
    page: Scan, quantity: Quantity, read: noun.NounPhrase | None, linked: bool
) -> noun.NounPhrase | None:
    """What the noun behind the number stands for: `60 %` | d’augmentation des recours, `8 millions` | d’élèves."""
    moves = read is not None and read.lemma in edges.MOVEMENTS and read.lemma != "croissance"
    if read and moves and linked and quantity.kind in ("percent", "fraction"):
        quantity.change = quantity.change or movement.direction(read.lemma)
        read = edges.what_moved(page, read)
    if read and quantity.kind == "multiple" and read.lemma == "niveau":
        return (
            edges.through(page, read) if read.last > read.head[1] else None
        )  # `quatre fois le niveau` | de 2019
    bare = read is not None and read.last == read.head[1]
    own = not linked or (read is not None and page.before(read.head[0]) in _POSSESSIVES)
    # `200 effectifs sur place`, `6 % de ses effectifs`, `en six chiffres`
    itself = read is not None and bare and own and read.lemma in ("effectif", "chiffre", "volume")
    return read if itself else edges.through(page, read)


def _past_bracket(page: Scan, at: int, *, shared: bool) -> int:
    """`un quart (23 %) des jeunes`, `153 122 (1,1 %) ressortissants`: past a short bracket that does not end there.

    shared: the number is a share, and takes its noun with `de`; else the bracket must hold a share.
    """
    words = page.words
    if at >= len(words) or words[at].text != "(":
        return at
    for i in range(at + 1, min(at + _BRACKET, len(words) - 1)):
        if words[i].text == ")":
            linked = words[i + 1].folded in ("de", "d'", "des", "du")
            return i + 1 if (linked if shared else words[i - 1].text == "%") else at
    return at


_BRACKET = 12  # words of `(+7 points depuis le 24 mai 2023)`


def _is_gloss(page: Scan, quantity: Quantity) -> bool:
    """`une courte majorité (51 %` | `) des sondés`: the share that the words before the bracket stand for."""
    if quantity.kind != "percent" or page.folds[quantity.after : quantity.after + 1] != [")"]:
        return False
    at = quantity.left - 1
    return at > 0 and page.folds[at] == "(" and page.folds[at - 1] in _SHARES


_SHARES = frozenset("majorité minorité moitié tiers quart plupart cinquième part".split())
LENGTHS = frozenset(("km", "m", "[nmi_i]", "cm", "mm", "[mi_i]", "[ft_i]"))
_DIMENSIONS = frozenset(
    (
        "altitude",
        "hauteur",
        "profondeur",
        "long",
        "large",
        "longueur",
        "largeur",
        "distance",
        "haut",
        "profond",
        "fond",
        "rayon",
        "diamètre",
    )
)
_WAYS = frozenset("tracé parcours trajet tunnel réseau circuit périple littoral mur".split())
_POSSESSIVES = frozenset(("son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes"))


def _is_place_or_person(page: Scan, quantity: Quantity, at: int) -> bool:
    """`à 5 km de la côte`, `à dix jours du vote`, `75 000 francs de son frère`: from where, when, whom; no measure."""
    if at + 1 >= len(page):
        return True
    after = page.words[at + 1]
    if quantity.kind == "measure" and after.folded in _WAYS and page.before(quantity.left) in DEFINITE:
        return False  # `les 53 kilomètres du` | tracé
    if quantity.kind == "measure" and quantity.unit in LENGTHS:
        return (
            page.words[at].folded in ("du", "des")
            or after.folded in ("la", "le", "les", "l'", "son", "sa")
            or after.capital
            or after.folded in _DIMENSIONS
        )
    if quantity.kind == "duration":
        definite = page.words[at].folded in ("du", "des") or after.folded in ("la", "l'")
        return definite and page.before(quantity.left) in ("à", "a")
    if quantity.kind == "money" and _is_giver(page, quantity, at):
        return True
    origin = after.capital and not after.upper and page.words[at].folded == "de"
    return quantity.kind == "money" and (after.folded in _POSSESSIVES or origin)


def _is_giver(page: Scan, quantity: Quantity, at: int) -> bool:
    """`a reçu 4 milliards de dollars` | du FMI, `touche 300 euros` | de la région: who gave it, and no thing."""
    got = infinitive(page.before(quantity.left)) in _GETTING and clauses.is_form(page.before(quantity.left))
    return got and (page.folds[at] in ("du", "des") or page.folds[at + 1] in DEFINITE)


_GETTING = word_set(
    "recevoir obtenir toucher percevoir encaisser emprunter réclamer décrocher hériter exiger"
)


def _explained(page: Scan, quantity: Quantity) -> bool:
    """`– 50 000 € : coût moyen d’une prise en charge`: a line that begins with a figure and a colon names it after."""
    words, at = page.words, quantity.after
    if (
        at + 3 < len(words)
        and words[at].text in ".\n"
        and words[at + 1].folded == "c'"
        and words[at + 2].folded == "est"
    ):
        return _explain(page, quantity, at + 3)
    if at + 1 >= len(words) or words[at].text != ":":
        return False
    first, last = page.layout.line(quantity.first)
    first += 2 if page.folds[first].isdecimal() and page.folds[first + 1] in (".", ")", "-") else 0
    if any(w.folded[0].isalnum() for w in words[first : quantity.left]) or at + 1 >= last:
        return False
    return _explain(page, quantity, at + 1)


def _glossed(page: Scan, quantity: Quantity) -> bool:
    """`1 377 (disparus)`: the noun stands in brackets after the number."""
    words, at = page.words, quantity.after
    if quantity.kind != "count" or at + 2 >= len(words) or words[at].text != "(" or words[at + 1].capital:
        return False
    phrase = noun.read(page, at + 1, many=True)
    if phrase is None or phrase.last >= len(words) or words[phrase.last].text != ")":
        return False
    quantity.noun, quantity.phrase = phrase.lemma, phrase.run
    quantity.rules.append("quantities.noun.glossed")
    return True


def _explain(page: Scan, quantity: Quantity, at: int) -> bool:
    """The noun at word `at`, an article before it, is that of `quantity`."""
    at += 2 * (page.folds[at : at + 2] == ["c'", "est"])
    at += page.folds[at : at + 1] != [] and page.folds[at] in ("le", "la", "l'", "les")
    head = noun.read(page, at)
    phrase = edges.through(page, head)
    if head and head.lemma == "part":
        among = [
            i for i in range(head.last, min(head.last + 8, len(page) - 1)) if page.words[i].folded == "parmi"
        ]
        phrase = (
            noun.read(page, among[0] + 1 + (page.words[among[0] + 1].folded == "les")) if among else phrase
        )
    if phrase is None:
        return False
    quantity.noun, quantity.phrase = phrase.lemma, phrase.run
    quantity.per = quantity.per or rate.of_phrase(page, quantity, page.layout.line(at)[1])
    quantity.rules.append("quantities.noun.explained")
    return True


def _is_many(quantity: Quantity) -> bool:
    if quantity.value is not None:
        return abs(quantity.value) >= 2
    return (quantity.maximum or 2) >= 2


def _qualifier_after_noun(page: Scan, quantity: Quantity, phrase: noun.NounPhrase) -> None:
    """`23 personnes au moins`, `12 places au plus`."""
    if not quantity.open or _is_extreme(page, phrase):
        return
    for at in dict.fromkeys((phrase.last, phrase.head[1])):
        said_apart = page.folds[at : at + 4] == [",", "tout", "au", "plus"]
        found = qualifier.after(page, quantity, at + said_apart) or qualifier.set_off(page, quantity, at)
        if found:
            qualifier.settle(quantity, found)
            return


def _is_extreme(page: Scan, phrase: noun.NounPhrase) -> bool:
    """`deux fois le salaire` | minimum: an adjective of what is one and known; `300 personnes maximum` is a bound."""
    ends = {page.folds[at] for at in (phrase.last - 1, phrase.last, phrase.head[1]) if at < len(page)}
    return not ends.isdisjoint(_EXTREMES) and page.before(phrase.head[0]) in _THE


_EXTREMES = frozenset("minimum maximum minimums maximums".split())
_THE = frozenset("le la l' du au".split())
