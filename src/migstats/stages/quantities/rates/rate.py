"""`par jour`, `pour 100 000 habitants`, `chaque mois`, `la nuit`, `quotidiennes`: what a number is a rate of."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ....morphology import Tag, guess, infinitive, is_finite_verb, is_participle, singular
from ....persons import is_person
from ..phrases import heads, noun
from ..units.unit import units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....found import Number, Quantity
    from ....scan import Scan

TIMES = {
    "jour": "day", "jours": "day", "journée": "day", "semaine": "week", "semaines": "week", "mois": "month",
    "an": "year", "ans": "year", "année": "year", "heure": "hour", "heures": "hour", "h": "hour",
    "minute": "minute", "seconde": "second", "j": "day", "trimestre": "trimestre", "semestre": "semestre",
}  # fmt: skip
ADJECTIVES = {
    "quotidien": "day", "journalier": "day", "hebdomadaire": "week", "mensuel": "month", "annuel": "year",
    "horaire": "hour", "trimestriel": "trimestre",
}  # fmt: skip
ADVERBS = {"quotidiennement": "day", "mensuellement": "month", "annuellement": "year", "journellement": "day"}
# `par mer`, `par exemple`: manner, cause or agent, no denominator.
NOT_DENOMINATORS = frozenset(
    """mer terre air avion bateau train route exemple ailleurs rapport conséquent noyade balles centaines
    milliers dizaines ici là la le les l' un une des du leur leurs son sa ses ces cette ce cet deux
    trois quatre voie voies téléphone courrier internet décret arrêté satellite hélicoptère erreur
    hasard contre naufrage suite moments endroits pays nationalité sexe âge région type rapport
    balle couteau abonnement asphyxie électrocution intoxication étouffement suicide pendaison procuration
    correspondance concours forfait tirage naturalisation chèque virement
    carte caméra prise mammographie cancer maladie accident
    dizaines manque peur crainte solidarité mail écrit vote consensus loi habitude contumace""".split()
)
_AREAS = {
    "km²": "km2", "km2": "km2", "m²": "m2", "m2": "m2", "m³": "m3", "m3": "m3", "ha": "ha", "kwh": "kWh", "mwh": "MWh",
}  # fmt: skip
_PRICED = frozenset(
    (
        "hectare",
        "quintal",
        "nuit",
        "place",
        "nuitée",
        "pièce",
        "unité",
        "heure",
        "journée",
        "semaine",
        "litre",
        "kilo",
        "kg",
        "tonne",
        "tête",
        "an",
        "mois",
        "mètre",
        "séance",
        "minute",
        "passage",
        "traversée",
        "jour",
        "levée",
        "trajet",
        "course",
        "repas",
        "visite",
        "consultation",
        "bouteille",
    )
)


def attach(
    page: Scan, quantity: Quantity, numbers_at: dict[int, Number], before: Quantity | None = None
) -> None:
    """Set `per` of `quantity` from what follows its number or its noun, else from `chaque` in its clause.

    before: the quantity before it, whose noun a bare denominator may mean.
    """
    if quantity.kind == "ordinal":
        return  # `dixième par habitant`
    told = quantity.right + (
        Tag.PARTICIPLE in guess("".join(page.folds[quantity.right : quantity.right + 1]))
    )
    aimed = _past_aim(page, quantity)
    for at in dict.fromkeys((quantity.after, quantity.right, told, past_gloss(page, quantity), aimed)):
        per = _following(page, quantity, at, numbers_at)
        if (
            per
            and quantity.kind == "percent"
            and page.folds[at : at + 1] == ["par"]
            and not _is_rated(per[0])
        ):
            per = None  # `45 % des achats` | par carte: the means
        if per and (quantity.kind != "fraction" or per[0] in _TIME_UNITS or per[0][0].isdecimal()):
            quantity.per = per[0]
            quantity.right = max(
                quantity.right, per[1] if at in (quantity.after, quantity.right, aimed) else 0
            )
            quantity.rules.append("quantities.rate")
            return
    if quantity.kind == "count" and quantity.phrase and quantity.phrase[1] == quantity.right > 0:
        last = singular(page.folds[quantity.right - 1])
        if (steady := _MASCULINE.get(last, last)) in _STEADY and quantity.right - quantity.phrase[0] > 1:
            quantity.per = ADJECTIVES[steady]  # `100 000 voyages` | quotidiens
            return
    if quantity.kind == "money" and (sold := _sold_by(page, quantity)):
        quantity.per = sold
        return
    if quantity.kind in ("count", "money", "measure"):
        quantity.per = _for_bare(page, quantity, numbers_at, before) or _each(page, quantity)


def _is_rated(per: str) -> bool:
    """What a share is told for: a stretch of time, so many, a person."""
    return per in _TIME_UNITS or per[0].isdecimal() or is_person(per) or per in _WHOLES


_WHOLES = frozenset("tête ménage foyer famille région pays commune secteur".split())


def _sold_by(page: Scan, quantity: Quantity) -> str | None:
    """`Une tonne rapportait` | 180 euros, `Le litre d’essence coûte`: the piece that its price is told of."""
    first = page.layout.sentence(quantity.first)[0]
    for at in range(quantity.left - 1, max(quantity.left - _FAR_PIECE, first), -1):
        if page.folds[at] in ",;:()«»":
            return None
        if page.folds[at] in PIECES and page.folds[at - 1] in ("une", "un", "le", "la"):
            told = (infinitive(word) in _FETCH for word in page.folds[at + 1 : quantity.left])
            return page.folds[at] if any(told) else None
    return None


_FAR_PIECE = 8
PIECES = frozenset("tonne litre kilo quintal hectare".split())
_FETCH = frozenset("rapporter coûter valoir vendre négocier payer acheter échanger".split())


def _past_aim(page: Scan, quantity: Quantity) -> int:
    """`102 consultations` | pour syndrome grippal | `pour 100 000 habitants`: past what they are for."""
    at = quantity.right
    if quantity.kind != "count" or page.folds[at : at + 1] != ["pour"]:
        return at
    phrase = noun.read(page, at + 1) if at + 1 < len(page) else None
    return phrase.last if phrase and page.folds[phrase.last : phrase.last + 1] == ["pour"] else at


def past_gloss(page: Scan, quantity: Quantity) -> int:
    """`24 000 francs (10 USD)` | par mois: past the bracket that says the sum again."""
    at = quantity.after
    if quantity.kind != "money" or page.folds[at : at + 1] != ["("]:
        return at
    return next((i + 1 for i in range(at + 1, min(at + 6, len(page))) if page.folds[i] == ")"), at)


_STEADY = frozenset(("quotidien", "journalier", "hebdomadaire", "mensuel"))
_TIME_UNITS = frozenset(TIMES.values())
# What is paid again and again, or for each piece.
_PAID = frozenset(
    """salaire loyer coût prix tarif allocation pension revenu indemnité prime rémunération aide cotisation solde
    traitement bourse gain rente facture forfait""".split()
)
_MASCULINE = {
    "quotidienne": "quotidien", "mensuelle": "mensuel", "annuelle": "annuel", "journalière": "journalier",
    "trimestrielle": "trimestriel",
}  # fmt: skip


def share(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`dépense 493 $ (450 euros) par mois contre 762 $ (697 euros)`: what is said again is for the same stretch."""
    for quantity, before in pairwise(
        reversed(quantities)
    ):  # `71, 46 et` | 38 médecins `par million d’habitants`
        listed = page.folds[before.last : quantity.left] in ([","], ["et"]) and before.kind == "count"
        if listed and quantity.per and quantity.kind == "count" and before.after == before.last:
            before.per = before.per or quantity.per
    for before, quantity in pairwise(quantities):
        if (
            before.kind == quantity.kind
            and quantity.kind in ("count", "money")
            and _moves_to(page, before, quantity)
        ):
            before.per = before.per or quantity.per
        if quantity.kind == before.kind == "money" and page.folds[before.after : quantity.left] == ["("]:
            quantity.per = before.per or quantity.per


def _moves_to(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`passe de 62` | à 97 cas pour 1 000 habitants: the old level is a rate of the same denominator."""
    shift = quantity.per is not None and page.folds[before.after : quantity.left] == ["à"]
    return shift and before.noun is None and page.before(before.left) in ("de", "d'")


def of_phrase(page: Scan, quantity: Quantity, end: int) -> str | None:
    """`Le salaire journalier atteint 52 euros`, `le coût d’une journée`, `Coût par place : 9 800 €`, by its noun.

    end: where the words that may name the denominator end.
    """
    if quantity.kind != "money" or quantity.phrase is None:
        return None
    paid = quantity.noun in _PAID
    for at in range(quantity.phrase[0] + 1, min(end, len(page) - 1)):
        word = page.folds[at]
        if page.kinds[at] == heads.number_letter():
            return None  # what follows tells of another figure
        lemma = _MASCULINE.get(singular(word), singular(word))
        if paid and lemma in ADJECTIVES:
            return ADJECTIVES[lemma]
        if word == "par" and (per := _by(page, at + 1)):
            return per[0]
        piece = page.folds[at + 1]
        if (
            paid
            and word in ("une", "un")
            and page.folds[at - 1] == "d'"
            and (piece in TIMES or piece in _PRICED)
        ):
            return TIMES.get(piece, piece)
    return None


def _following(
    page: Scan, quantity: Quantity, at: int, numbers_at: dict[int, Number]
) -> tuple[str, int] | None:
    """The denominator that begins at word `at`, past small words, and the word after it."""
    words = page.words
    at = _past_small(page, at)
    if at >= len(words) or page.kinds[at] != words[at].letter:
        return None
    last = at + 1 == len(words)
    if not last and page.kinds[at + 1] not in (words[at + 1].letter, heads.number_letter()):
        return None  # `l’an passé` is a date
    word, following = words[at].folded, "" if last else words[at + 1].folded
    if word == "par" and not last:
        return _by(page, at + 1)
    if word in ("au", "du") and not last and quantity.kind in ("count", "measure", "money"):
        return (
            _area(page, at + 1)
            if word == "au"
            else piece_of(page, at + 1)
            if quantity.kind == "money"
            else None
        )
    if word == "aux" and at + 1 in numbers_at and quantity.unit == "L":
        return _of_hundred(page, numbers_at[at + 1])
    if word == "." and following == "/":  # `300 hab./km²`
        return _stroke(page, quantity, at + 1)
    if word == "/" and words[at - 1].text != "/":
        whole = numbers_at.get(at + 1) if quantity.last <= at == quantity.right else None
        if whole and quantity.kind == "count" and is_round(whole.value or Decimal(0)):
            return _for(page, quantity, at + 1, numbers_at)  # `28 cas/` | 100 000 habitants
        return _stroke(page, quantity, at)
    if word == "pour":
        return _for(page, quantity, at + 1, numbers_at)
    if word == "les" and at + 1 in numbers_at and quantity.kind == "money":
        return _amount(page, numbers_at[at + 1])
    if quantity.kind == "money" and page.folds[at : at + 2] in (["la", "douzaine"], ["la", "dizaine"]):
        return following, at + 2
    if word in ("tous", "toutes") and following == "les" and at + 2 in numbers_at:
        return _stretch(page, numbers_at[at + 2]) or _for(page, quantity, at + 2, numbers_at)
    if word == "aux" and quantity.kind == "measure" and following in ("100", "cent"):
        measured = page.folds[at + 2 : at + 3] in (["km"], ["kilomètres"])
        return "100 km", at + 2 + measured
    if word in ("de", "à") and page.folds[at + 1 : at + 3] == ["l'", "heure"]:
        return "hour", at + 3
    if quantity.kind == "money" and word in ("la", "le", "l'"):
        if following == "mètre" and page.folds[at + 2 : at + 3] in (["carré"], ["cube"]):
            return ("m2" if page.folds[at + 2] == "carré" else "m3"), at + 3
        if following in _AREAS:
            return _AREAS[following], at + 2  # `14 € le` | m²
        if following in _PRICED:
            return TIMES.get(following, following), at + 2
        if _opens(page, quantity):
            return _sold(page, at + 1)
    if word == "pièce" and quantity.kind == "money":
        return word, at + 1
    if word == "l'" and following in ("an", "année"):
        return "year", at + 2
    lemma = _MASCULINE.get(singular(word), singular(word))
    if lemma in ADJECTIVES and quantity.kind in ("money", "count", "duration", "measure"):
        return ADJECTIVES[lemma], at + 1
    return (ADVERBS[word], at + 1) if word in ADVERBS else None


def _stroke(page: Scan, quantity: Quantity, at: int) -> tuple[str, int] | None:
    """After the stroke at word `at`: `2 €/kg`, `5,4 l/100 km`, `123 g/km`, `300 hab./km²`."""
    following = page.folds[at + 1] if at + 1 < len(page) else ""
    piece = TIMES.get(following) or _AREAS.get(following) or (following if following in _PRICED else None)
    if piece:
        return piece, at + 2
    if quantity.kind == "measure" and page.folds[at + 1 : at + 3] == ["100", "km"]:
        return "100 km", at + 3
    if quantity.kind == "percent":
        return None
    return (following, at + 2) if following in _MEASURES or _is_piece(page, at + 1) else None


def _is_piece(page: Scan, at: int) -> bool:
    """`2 lits/` | chambre, `12 kg/` | ruche: one thing, in lower case, glued to the stroke; not `hommes/` | femmes."""
    glued = at < len(page) and not (page.words[at - 1].spaced or page.words[at - 2].spaced)
    piece = noun.read(page, at, many=False) if glued and page.words[at].text.islower() else None
    return piece is not None and piece.lemma == page.folds[at] and piece.head == (at, at + 1)


def _area(page: Scan, at: int) -> tuple[str, int] | None:
    """`km²`, `mètre carré`, `kilomètre carré`: what so many live, fall or are paid on."""
    if page.folds[at + 1 : at + 2] == ["carré"] and page.folds[at] in _SQUARES:
        return _SQUARES[page.folds[at]], at + 2
    if page.folds[at : at + 2] == ["mètre", "cube"]:
        return "m3", at + 2
    area = _AREAS.get(page.folds[at]) if at < len(page) else None
    return (area, at + 1) if area else None


def piece_of(page: Scan, at: int) -> tuple[str, int] | None:
    """`25 euros du` | m², `12 € du` | kilo: what the price is told of, and the word after it."""
    if page.folds[at : at + 1] and page.folds[at] in PIECES:
        return page.folds[at], at + 1
    return _area(page, at) if at < len(page) else None


def _of_hundred(page: Scan, number: Number) -> tuple[str, int] | None:
    """`5,8 litres aux` | 100, | cent kilomètres: what a car drinks."""
    named = number.last < len(page) and page.folds[number.last] in ("km", "kilomètres")
    counted = not named and noun.read(page, number.last, many=True) is not None
    return ("100 km", number.last + named) if number.value == _HUNDRED and not counted else None


_HUNDRED = 100
_SQUARES = {"mètre": "m2", "kilomètre": "km2"}


def _amount(page: Scan, number: Number) -> tuple[str, int] | None:
    """`420 euros les` | 1 000 litres, `12 € les` | 100 g: how much has the price."""
    found = units().after(page, number.last)
    if found is None or found[1].kind != "measure" or number.value is None:
        return None
    return f"{number.value.normalize():f} {found[1].code}", found[0]


def _stretch(page: Scan, number: Number) -> tuple[str, int] | None:
    """`20 millions d’euros tous les` | six mois, `400 appels toutes les` | deux heures: how often."""
    found = units().after(page, number.last)
    if found is None or found[1].kind != "duration" or number.value is None:
        return None
    return f"{number.value.normalize():f} {found[1].code}", found[0]


_MEASURES = frozenset("km kg l gwh t tonne litre baril".split())


def _past_small(page: Scan, at: int) -> int:
    """`, par an`, `en moyenne par an`, `nets par mois`, `de plus par an`: past what stands before a denominator."""
    folds = page.folds
    at += folds[at : at + 2] == [",", "par"]
    at += 2 * (folds[at : at + 2] == ["en", "moyenne"])
    if at < len(folds) and folds[at] in _NET:
        return at + 1
    return at + 2 * (folds[at : at + 3] in (["de", "plus", "par"], ["de", "moins", "par"]))


def _sold(page: Scan, at: int) -> tuple[str, int] | None:
    """`À 900 euros la` | demande`, …`: what has the price that opens the sentence."""
    sold = noun.read(page, at, many=False)
    closed = sold is not None and page.folds[sold.head[1] : sold.head[1] + 1] in ([","], ["par"], ["."])
    return (sold.lemma, sold.head[1]) if sold and closed else None


def _opens(page: Scan, quantity: Quantity) -> bool:
    """Whether `à` leads to the sum, and nothing that sets it stands before: at the beginning of a sentence."""
    at = quantity.left - 1
    return at >= 0 and page.folds[at] == "à" and page.layout.sentence(at)[0] == at


_NET = frozenset("net nets nette nettes brut bruts brute brutes environ seulement".split())


def _by(page: Scan, at: int) -> tuple[str, int] | None:
    """After `par`: `jour`, `habitant`, `million d’habitants`, `tranche de six`, `chaque convoi`."""
    words = page.words
    word = words[at].folded
    if word in TIMES:
        return TIMES[word], at + 1
    if area := _area(page, at):
        return area
    if (
        word in ("million", "millions", "milliers", "millier")
        and at + 2 < len(words)
        and words[at + 1].folded in ("d'", "de")
    ):
        size = 1000000 if word.startswith("million") else 1000
        return f"{size} {singular(words[at + 2].folded)}", at + 3
    if word in NOT_DENOMINATORS or not word[0].isalpha() or words[at].capital or word.endswith("s"):
        return None
    phrase = noun.read(page, at)
    return (phrase.lemma, phrase.head[1]) if phrase and phrase.head[0] == at else None


def _for(page: Scan, quantity: Quantity, at: int, numbers_at: dict[int, Number]) -> tuple[str, int] | None:
    """After `pour`: `100 000 habitants`, `mille habitants`, `200 personnes`; never money, a duration or a share."""
    number = numbers_at.get(at)
    if number is None or number.value is None or quantity.kind not in ("count", "percent", "fraction"):
        return None
    more = quantity.value is not None and quantity.value > number.value and not is_round(number.value)
    if more:
        return None  # `24 379 arrivées pour 13 831 départs`
    if units().after(page, number.last + (page.folds[number.last : number.last + 1] in (["d'"], ["de"]))):
        return None  # `pour 36 millions d’euros`
    after = number.last + (
        number.scale > 1
        and page.words[number.last : number.last + 1] != []
        and page.words[number.last].folded in ("d'", "de")
    )
    counted = noun.read(page, after, many=number.value > 1)
    if counted is None:
        return None
    several = quantity.kind == "count" and (quantity.value or 0) > _FEW
    if several and not is_round(number.value):
        return None  # `45 spectacles pour 27 000 places`, `80 logements pour 210 personnes`: two totals
    return f"{number.value.normalize():f} {counted.lemma}", counted.last


_FEW = 10


def _for_bare(
    page: Scan, quantity: Quantity, numbers_at: dict[int, Number], before: Quantity | None
) -> str | None:
    """`20 migrants pour` | 1 000, `120 élèves par classe et un manuel pour` | six: a denominator without its noun."""
    number = numbers_at.get(quantity.right + 1)
    if quantity.kind != "count" or page.folds[quantity.right : quantity.right + 1] != ["pour"]:
        return None
    if number is None or number.value is None or noun.read(page, number.last, many=True):
        return None
    closed = page.folds[number.last : number.last + 1] in ([","], ["."], [";"], [":"], [")"], ["\n"], [])
    most = quantity.value or quantity.maximum or quantity.minimum or 0
    rated = is_round(number.value) and most < number.value
    counted = quantity.noun if rated else None
    if rated and (counted in _BEFALL or (counted is None and _is_rate(page, number))):
        counted = ""  # `245 cas pour` | 100 000: of people, whom the text does not name
    if closed and before and before.per and page.layout.sentence(quantity.first)[0] <= before.first:
        size, _, whom = before.per.partition(" ")  # `un lavabo pour 300 personnes et une toilette pour` | 220
        counted = whom if whom and size[0].isdecimal() and (quantity.value or 0) < number.value else counted
    if counted is None and quantity.value == 1 and closed and before is not None and before.kind == "count":
        same = page.layout.sentence(quantity.first)[0] <= before.first
        counted = before.noun if same and is_person(before.noun or "") else None
    if counted is None:
        return None
    if (
        before and quantity.noun is None and before.per
    ):  # `une latrine pour 180 personnes, la norme est d’` | une
        quantity.noun, quantity.phrase, quantity.elided = before.noun, before.phrase, True
    quantity.right = number.last
    quantity.rules.append("quantities.rate.bare")
    return f"{number.value.normalize():f} {counted}".strip()


def _is_rate(page: Scan, number: Number) -> bool:
    """`Le taux atteint 210 pour` | 100 000 `chez les hommes`: a thousand or more, and nothing that they count."""
    behind = page.folds[number.last : number.last + 1]
    return number.form == "digits" and (number.value or 0) >= _RATED and not any(map(is_participle, behind))


_RATED = 1000
_BEFALL = frozenset("cas décès mort homicide meurtre suicide infection hospitalisation naissance".split())


def _each(page: Scan, quantity: Quantity) -> str | None:
    """`chaque jour`, `tous les mois` in the sentence of the number; `à bord` of each is left alone."""
    first, last = page.layout.sentence(quantity.first)
    words = page.words
    opened = (
        page.folds[first] == "par"
        and page.folds[first + 2 : first + 3] == [","]
        and quantity.first > first + 2
    )
    if opened and (per := _by(page, first + 1)):
        return per[0]  # `Par tête, ces transferts représentent 115 000 francs`
    if page.folds[quantity.right + 1 : quantity.right + 2] == ["chaque"] and (
        near := _at_each(page, quantity)
    ):
        return near
    for at in range(max(first, quantity.left - _NEAR), min(last - 1, quantity.right + 10)):
        if words[at].folded == "chaque" and at < quantity.first and words[at + 1].folded not in TIMES:
            return _of_each(page, first, at, quantity)
        if words[at].folded == "chaque" and words[at + 1].folded in TIMES:
            if any(w.text in ",;)" or w.folded in ("que", "qui") for w in words[quantity.right : at]):
                return None
            return TIMES[words[at + 1].folded]
        if (
            words[at].folded in ("tous", "toutes")
            and words[at + 1].folded == "les"
            and at + 2 < last
            and words[at + 2].folded in TIMES
            and not _is_apart(page, quantity.right, at)
        ):
            return TIMES[words[at + 2].folded]
        if words[at].folded in ADVERBS and Tag.FINITE_VERB in guess(words[at - 1].folded):
            return ADVERBS[words[at].folded]  # `600 personnes traversent quotidiennement la frontière`
        if page.folds[at : at + 2] == ["au", "quotidien"]:
            return "day"
    return None


_NEAR = 12
_APART = frozenset((";", "que", "qu'", "qui"))


def _is_apart(page: Scan, first: int, last: int) -> bool:
    """`vaut 300 euros` | et que la salle ouvre `tous les jours`: another clause stands between."""
    told = page.folds[first:last]
    return not _APART.isdisjoint(told) or ("et" in told and any(is_finite_verb(word) for word in told))


def _at_each(page: Scan, quantity: Quantity) -> str | None:
    """`30 passagers sur` | chaque plateau, `500 francs à` | chaque barrage."""
    at = quantity.right + 2
    if page.folds[at - 2] not in ("à", "sur", "dans", "pour", "en") or at >= len(page):
        return None
    counted = noun.read(page, at)
    if counted is None or counted.lemma in TIMES or counted.lemma in _OCCASIONS:
        return None
    return counted.lemma


_OCCASIONS = frozenset("fois occasion instant moment coin bout extrémité étape côté tour".split())


def is_round(value: Decimal) -> bool:
    """`pour 100 élèves`, `pour 1 000 habitants`."""
    return value in (10, 100, 1000, 10000, 100000, 1000000)


def _of_each(page: Scan, first: int, at: int, quantity: Quantity) -> str | None:
    """`Chaque canot transportait 53 personnes`: the subject, whose verb stands before the number."""
    opens = at == first or page.folds[at - 1] in _OPENING
    counted = noun.read(page, at + 1) if opens and quantity.kind in ("count", "money") else None
    if counted is None:
        return None
    told = [i for i in range(counted.head[1], quantity.left) if Tag.FINITE_VERB in guess(page.folds[i])]
    return counted.lemma if told and _OPENING.isdisjoint(page.folds[at + 1 : quantity.left]) else None


_OPENING = frozenset((",", ";", ":", "«", "et", "que", "qu'", "car"))
