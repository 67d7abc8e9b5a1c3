"""`un budget de 5 000 €`, `porte à 581 le nombre de rapatriés`: the noun that governs the number, or is set to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....lexicon.gazetteer import is_people
from ....lexicon.speech import voice_nouns
from ....morphology import Tag, feminine, guess, infinitive, is_finite_verb
from ....persons import is_person
from ....words import DEFINITE, DETERMINERS, OF, PLURAL, THE, word_set
from ..phrases import clauses, edges, heads, noun
from . import openings, subjects

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan
    from ..phrases.noun import NounPhrase


def by_de(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`un délai moyen de 30 jours`: the noun phrase that ends at the `de` before the number and its modifiers."""
    words, at = page.words, quantity.left
    at -= 3 * (page.folds[at - 3 : at] == ["+", "/", "-"])  # `une marge d’erreur de` | +/- 0,3 point
    if (
        at > 1
        and quantity.left < quantity.first
        and page.folds[at - 1 : at + 3] == [",", "de", "l'", "ordre"]
    ):
        return edges.covering(page, page.layout.sentence(at)[0], at - 1)
    if at < 2 or words[at - 1].folded not in ("de", "d'"):
        return None  # `l’usage des 105 M€`: a definite amount is governed by nothing
    end = at - 1
    if page.folds[end - 2 : end] == ["en", "moyenne"] and page.folds[end - 3].startswith(_COMPARED):
        end -= 2  # `un revenu inférieur en moyenne de 30 %`
    if page.folds[end - 2 : end] in _MANNERS and not (
        quantity.kind == "money" and page.folds[end - 2 : end] == ["au", "prix"]
    ):
        return None
    if page.folds[end - 3 : end] == ["à", "la", "tête"]:
        return None  # `l’éleveur,` | à la tête `de 48 hectares`
    if page.folds[end - 3 : end] in ([",", "d'", "abord"], [",", "au", "départ"]):
        end -= 2  # `La rançon, d’abord de 8 000 dollars, …`
    if words[end - 1].folded in clauses.SKIPPED and end >= 2:
        if words[end - 2].folded == "en":
            return None  # `progressent en revanche de 62 %`
        end -= 1
    if words[end - 1].folded == "reste" and page.before(end - 1) not in ("le", "un", "du", "au", "ce"):
        return None  # `Le taux de refus` | reste `de 44 %`
    if words[end - 1].folded in openings.EXTENTS and (wide := edges.ending_at(page, end - 1)):
        return (
            wide if wide.last == end - 1 and wide.lemma not in _LENGTHS else None
        )  # `un pont` | large de 12 mètres
    if words[end - 1].folded == "enceinte":  # `leur mère, enceinte de huit mois`
        return edges.ending_at(page, end - 1 - (words[end - 2].text == ","))
    if words[end - 1].folded.startswith(_COMPARED):  # `Ce montant est supérieur de 8 %`
        return subjects.subject_before(page, page.layout.sentence(end)[0], end - 1)
    if (moving := edges.in_movement(page, end)) < end:  # `un budget en augmentation de plus de 7 %`
        return edges.ending_at(page, moving)
    if words[end - 1].text == "," and end >= 2:
        return _before_comma(page, quantity, end)
    if clauses.before_scene(page, end) < end:
        return None  # `Les prix progressent dans la région` | de 2 %
    found = edges.ending_at(
        page, at - 2 if words[at - 2].text in "«“" else at - 1
    )  # `un budget « de 17 millions »`
    if found and found.lemma in ("jour", "mois", "an", "heure", "minute"):
        return None  # `un périple de six jours` | de 2 985 km
    if found and page.before(found.head[0]) == "en" and found.lemma in _CIRCUMSTANCES:
        return None  # `en possession de 1 700 euros`
    if found and found.lemma in ("façon", "manière", "équivalent"):
        return None  # `progressent de façon constante d’environ 10 %`, `l’équivalent de 40 dollars`
    if found and found.lemma == "besoin" and page.before(found.head[0]) not in DETERMINERS:
        return None  # `dit avoir besoin de 350 000 dollars`
    if found and clauses.is_name(page, found) and page.before(found.head[0]) in (",", "et"):
        return None  # `BMW recule de 15 %, Volvo` | de 3 %
    if found and infinitive(page.before(found.head[0] - 1)) in _DEPRIVING:
        return None  # `priver la ville` | de 3 millions
    if found and page.before(found.head[0]) in ("après", "avant", "hors"):
        found = edges.ending_at(page, found.head[0] - 1)  # `Le revenu médian` | après impôts de 47 000 $
    if found and quantity.kind == "money" and (is_person(found.lemma) or found.lemma in _HOUSEHOLDS):
        return _paid_to(page, found) or found
    if found and found.lemma in _LENGTHS:
        return None  # `180 km d’acier hauts` | de 5 mètres, `Le mur, haut` | de 5 mètres
    if found and _is_place_name(page, found):
        outer = edges.ending_at(page, found.head[0] - 1) if page.before(found.head[0]) in OF else None
        return outer if outer and outer.last == found.head[0] - 1 else None
    if found and found.lemma == "territoire" and page.before(found.head[0]) == "du":
        return edges.ending_at(page, found.head[0] - 1)  # `une interdiction du territoire de cinq ans`
    return found


_HOUSEHOLDS = frozenset(("ménage", "foyer", "famille"))


def _paid_to(page: Scan, payee: NounPhrase) -> NounPhrase | None:
    """`le revenu médian` | des ménages `de 47 000 $`: the sum that those have, where it stands before them."""
    if page.before(payee.head[0]) not in OF:
        return None
    for start in range(payee.head[0] - 2, max(payee.head[0] - clauses.LONGEST, -1), -1):
        if page.folds[start] in ",;:()" or clauses.is_verb(page, start):
            return None
        if page.folds[start] in DETERMINERS:
            phrase = noun.read(page, start + 1)
            fits = phrase is not None and phrase.lemma in SUMS_AND_PRICES and phrase.last >= payee.head[1]
            return phrase if fits else None
    return None


def _is_place_name(page: Scan, phrase: NounPhrase) -> bool:
    """`devance l’` | Aisne `de 400 hectares`, `une habitante du` | Mans `de 80 ans`: nothing so large or old."""
    head = page.words[phrase.head[0]]
    named = head.capital and not head.upper and page.before(phrase.head[0]) in _OF_PLACE
    return named and not is_people(head.folded) and phrase.last == phrase.head[1]


_OF_PLACE = THE | OF


def _before_comma(page: Scan, quantity: Quantity, end: int) -> NounPhrase | None:
    """`Le déficit, de 38 k€, …`: the noun phrase before the comma, which is the word before `end`."""
    aside = edges.covering(page, page.layout.sentence(end)[0], end - 1)
    if aside is None or Tag.FINITE_VERB in guess(page.folds[aside.last]):
        return None  # `Le ministère annonce une baisse de 4 % pour les vols,` | de 6 % `pour …`
    if page.kinds[aside.head[0] - 1] == heads.number_letter():
        return None  # `Une prime de 1 000 euros dans 40 départements,` | de 500 euros `ailleurs`
    if quantity.kind == "percent" and _is_where(page, aside):
        return None  # `a augmenté de 62 % dans le monde,` | de 58 % `en Europe`
    return aside


def _is_where(page: Scan, place: NounPhrase) -> bool:
    """`62 % dans` | le monde`, de 58 % en Europe`: where the share before is so, no whole of the next one."""
    led = page.folds[max(place.head[0] - _NEAR, 0) : place.head[0]]
    at = max((i for i, word in enumerate(led) if word == "%"), default=None)
    return at is not None and not _WHERE.isdisjoint(led[at + 1 : at + 2])


_NEAR = 4  # words of `% dans le`
_WHERE = word_set("dans en à au aux chez pour sur sous parmi")
_COMPARED = ("supérieur", "inférieur", "positif", "négatif", "excédentaire", "déficitaire")
_DEPRIVING = word_set("priver délester soulager dépouiller déposséder")
_LENGTHS = word_set("km m kilomètre mètre haut large long profond")
_CIRCUMSTANCES = word_set(
    "possession matière échange contrepartie compensation présence direction fonction vue"
)
_MANNERS = (
    ["l'", "espace"],
    ["à", "raison"],
    ["à", "hauteur"],
    ["à", "concurrence"],
    ["au", "rythme"],
    ["au", "prix"],
    ["en", "moyenne"],
    ["de", "nouveau"],
    ["à", "nouveau"],
)


def situated(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Un port situé` | à 1 150 km: what stands so far off; a name has no noun."""
    at = quantity.left - 2
    placed = at > 1 and page.folds[at] in ("situé", "située", "situés", "situées", "distant", "distante")
    return edges.ending_at(page, at) if placed else None


def before_limit(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`un prêt plafonné à 5 millions`, `des revenus supérieurs à`: the noun that the limit narrows."""
    at = quantity.left
    limited = quantity.left < quantity.first and page.words[at].folded.startswith(
        ("plafonn", "supérieur", "inférieur", "maxim", "minim")
    )
    if not limited:
        return None
    at -= page.before(at) in ("tous", "toutes")  # `Les scores sont` | tous `inférieurs à 3 %`
    if at and (
        page.words[at - 1].folded in clauses.CLITICS
        or page.words[at - 1].folded in ("être", "soit", "soient")
    ):
        return subjects.subject_before(page, page.layout.sentence(at)[0], at - 1)
    return edges.ending_at(page, at)


def within(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`un loyer compris entre` | 300 et 500 euros, `une prime entre` …, `Le taux est compris entre` …: what lies there.

    Without `compris` only what is paid or a rate, or whose age it is: not `a payé à sa voisine entre 10 et 20 euros`.
    """
    end = quantity.left - 1
    if quantity.qualifier != "between" or end < 1 or page.folds[end] != "entre":
        return None
    first = page.layout.sentence(end)[0]
    if page.folds[end - 1] in _WITHIN:
        held = end - 1
        if infinitive(page.before(held)) == "être":
            return subjects.subject_before(page, first, held - 1)
        found = edges.ending_at(page, held)
        return found if found and found.last == held else None
    found = edges.ending_at(page, end)
    fits = found is not None and found.last == end and page.before(found.head[0]) in _BEFORE_BOUNDED
    if found is None or not fits:
        return None
    paid = quantity.kind == "money" and found.lemma in PRICED
    rated = quantity.kind == "percent" and found.lemma in _RATED
    aged = quantity.kind == "age" and is_person(found.lemma)
    return found if paid or rated or aged else None


_WITHIN = word_set("compris comprise comprises âgé âgée âgés âgées")
_BEFORE_BOUNDED = DETERMINERS | {"des", "de", "d'"}
_RATED = word_set("taux croissance inflation hausse baisse part proportion rendement marge")


def apposed(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Le solde, soit 120 000 €, est versé`: the noun that opens its clause, and is that much."""
    at = quantity.left - 1
    at -= at > 1 and page.folds[at] in _FORMERLY and page.folds[at - 1] == ","
    if at > 1 and page.folds[at] in (",", "–", "—") and quantity.kind == "money":
        return _priced(page, at)
    if at > 1 and page.folds[at] == "," and (many := _so_many(page, quantity, at)):
        return many
    if at > 1 and page.folds[at] == "," and page.folds[quantity.right : quantity.right + 1] == [","]:
        return _numbered(page, at) or _record(page, quantity, at)
    if at < 2 or page.folds[at] != "soit" or page.folds[at - 1] != ",":
        return None
    first, _ = page.layout.sentence(at)
    phrase = edges.opening(page, first, at)
    if phrase and phrase.last == at - 1:
        return phrase
    return _priced(page, at - 1) if quantity.kind == "money" else None


_FORMERLY = frozenset(("jadis", "autrefois", "naguère", "désormais", "hier", "environ"))


def bought(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`avoir payé sa place` | 35 000 dalasis, `ont acheté un passeport, entre` | 800 000 et 1,2 million: what for."""
    end = quantity.left
    end -= page.before(end) == "entre"
    end -= page.before(end) == ","
    for start in range(end - 2, max(end - clauses.LONGEST, 0), -1):
        if page.folds[start] in _BOUGHT_WITH:
            phrase = noun.read(page, start + 1)
            paid = infinitive(page.before(start)) in _BUY or infinitive(page.before(start)) == "vendre"
            return phrase if phrase and paid and phrase.last == end else None
    return None


def answered(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`oui` | à 63 %, `le non l’emporte` `à 51 %` not: what was answered so often."""
    at = quantity.left - 2
    if quantity.kind != "percent" or at < 0 or page.folds[at + 1] != "à" or page.folds[at] not in _ANSWERS:
        return None
    return noun.NounPhrase((at, at + 1), at + 1, page.folds[at])


_ANSWERS = frozenset(("oui", "non"))


def compared(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`une facture` | trois fois `plus lourde`: the noun right before, where the adjective behind agrees with it."""
    end, at = quantity.left, quantity.after
    if quantity.kind != "multiple" or page.before(at) not in ("plus", "moins") or at >= len(page):
        return None
    phrase = edges.ending_at(page, end) if Tag.ADJECTIVE in guess(page.folds[at]) else None
    phrase = phrase or (edges.ending_at(page, end) if Tag.PARTICIPLE in guess(page.folds[at]) else None)
    if phrase is None or phrase.last != end or page.before(phrase.head[0]) not in _SET_BEFORE:
        return None
    many = page.before(phrase.head[0]) in PLURAL
    she = feminine(phrase.lemma)
    fits = many == page.folds[at].endswith(("s", "x")) and not (
        she and not page.folds[at].endswith(("e", "es"))
    )
    placed = page.before(phrase.head[0] - 1) in _WITHIN_WHERE
    return phrase if fits and not placed else None


_SET_BEFORE = DETERMINERS | {"des"}
_WITHIN_WHERE = word_set("dans en chez sur pendant depuis")


def dealt(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`l’acquisition de Nova` | pour 85 millions, `la vente du stade pour un euro`: the deal that costs so much."""
    end = quantity.left - 1
    if quantity.kind != "money" or page.folds[end] != "pour":
        return None
    for start in range(end - 2, max(end - clauses.LONGEST, -1), -1):
        if page.folds[start] in ",;:()" or clauses.is_verb(page, start):
            return None
        if page.folds[start + 1] in _DEALS and page.folds[start] in _SET_BEFORE:
            phrase = noun.read(page, start + 1)
            return phrase._replace(last=end) if phrase else None
    return None


_DEALS = word_set(
    "acquisition achat rachat vente cession transfert location prêt reprise livraison fourniture"
)


def charged(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`L’action a été introduite` | à 22 euros, `Le pass est proposé` | à 30 euros: a thing that is had for so much."""
    at = quantity.left - 2
    if (
        quantity.kind != "money"
        or at < 1
        or page.folds[at + 1] != "à"
        or Tag.PARTICIPLE not in guess(page.folds[at])
    ):
        return None
    if page.folds[at - 1] not in _BEEN:
        return None
    phrase = subjects.subject_before(page, page.layout.sentence(at)[0], at - 1)
    acts = phrase is not None and (is_person(phrase.lemma) or phrase.lemma in voice_nouns())
    return None if acts else phrase


_BEEN = word_set("été est sont était étaient sera seront fut")


def concerned(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`une baisse de 4 %` | pour le nombre de vols: what moved, where nothing before the number names it."""
    at = quantity.after
    if not quantity.change or quantity.kind != "percent" or page.folds[at : at + 1] != ["pour"]:
        return None
    named = page.folds[at + 1 : at + 2] != [] and page.folds[at + 1] in THE
    phrase = edges.through(page, noun.read(page, at + 2)) if named else None
    return None if phrase is None or page.words[phrase.head[0]].capital else phrase


_BOUGHT_WITH = DETERMINERS | {"des"}
_BUY = frozenset("payer acheter revendre louer facturer".split())


def on_sale(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Tarifs : pass festival` | 18 €: in a sentence without a verb, what stands between a mark and the sum."""
    first, last = page.layout.sentence(quantity.first)
    if any(is_finite_verb(page.folds[i]) for i in range(first, last)):
        return None
    start = quantity.left
    while start > first and page.folds[start - 1] not in _PRICE_MARKS:
        start -= 1
    start += page.folds[start] in ("plein", "demi")
    phrase = noun.read(page, start) if start < quantity.left else None
    if phrase is None or not all(page.folds[i].isalpha() for i in range(phrase.last, quantity.left)):
        return None
    if guess(page.folds[phrase.head[0]]) == Tag.INFINITIVE:
        return None  # `Emprunter` | 200 000 euros `sur 25 ans à 3 %`
    return phrase._replace(last=quantity.left) if quantity.left - phrase.last <= 1 else None


_PRICE_MARKS = frozenset(": ; , | – — • · (".split())


def _numbered(page: Scan, end: int) -> NounPhrase | None:
    """`La majorité des déplacés, environ 75 %, …`, `Le nombre de jugements,` | au moins 1 216, est …"""
    phrase = edges.opening(page, page.layout.sentence(end)[0], end + 1)
    counted = phrase and page.folds[phrase.head[0]] in noun.TRANSPARENT
    return phrase if phrase and counted and phrase.last == end else None


def _so_many(page: Scan, quantity: Quantity, end: int) -> NounPhrase | None:
    """`Les saisonniers,` | quelque 60 000 dans la vallée, `dorment sous la tente`: how many those are, about."""
    if quantity.kind != "count" or quantity.noun:
        return None
    phrase = edges.opening(page, page.layout.sentence(end)[0], end + 1)
    many = phrase is not None and page.folds[phrase.head[1] - 1].endswith(("s", "x"))
    placed = page.folds[quantity.after : quantity.after + 1] != [] and page.folds[quantity.after] in _PLACED
    placed = placed if quantity.qualifier != "exact" else _is_aside(page, quantity)
    return phrase if phrase and many and placed and phrase.last == end else None


def _is_aside(page: Scan, quantity: Quantity) -> bool:
    """`Les loups,` | 1 100 selon l’Office, `progressent`: a comma closes it before any verb, and the clause goes on."""
    end = min(page.layout.sentence(quantity.first)[1] - 1, quantity.after + _ASIDE)
    for at in range(quantity.after, end):
        if page.folds[at] == ",":
            return quantity.value != 1 and page.kinds[at + 1] != heads.number_letter()
        if page.folds[at] in ";:()" or clauses.is_verb(page, at):
            return False
    return False


_ASIDE = 9  # words of `selon le dernier comptage de l’Office`


_PLACED = frozenset((",", "dans", "en", "à", "au", "aux", "sur", "selon", "d'"))


def _record(page: Scan, quantity: Quantity, end: int) -> NounPhrase | None:
    """`Le précédent record,` | 40,4 degrés, `datait de 1947`: a mark on a scale, and what it is."""
    phrase = edges.ending_at(page, end) if quantity.kind in ("measure", "percent") else None
    return phrase if phrase and phrase.lemma in _MARKS else None


_MARKS = frozenset("record seuil plafond plancher maximum minimum taux température moyenne".split())


def _priced(page: Scan, end: int) -> NounPhrase | None:
    """`Les dégâts,` | 180 000 $, `paiera le loyer,` | 4 200 francs: a definite noun of money before the comma."""
    aside = (
        page.folds[end] != ","
    )  # `Le coût moyen d’un renvoi –` | 4 414 euros `–`: the dash sets a whole phrase apart
    for start in range(end - 1, max(end - (clauses.LONGEST if aside else _NEAR_PRICE), 0) - 1, -1):
        if page.folds[start] in ",;:().\n":
            return None
        if not aside and (start == 0 or page.folds[start - 1] in _NEW_CLAUSE):
            phrase = noun.read(page, start)  # `Tarif de base,` | 118 euros
            if phrase and phrase.last == end and phrase.lemma in PRICED:
                return phrase
        if page.folds[start] in _OF_PRICE:
            phrase = noun.read(page, start + 1)
            fits = phrase is not None and phrase.last == end and (phrase.lemma in PRICED or _is_mean(phrase))
            if fits or not aside:
                return phrase if fits else None
    return None


def _is_mean(phrase: NounPhrase) -> bool:
    """`Le montant moyen,` | 1 100 euros: alone, an amount says nothing."""
    return phrase.lemma == "montant" and phrase.last > phrase.head[1]


_NEAR_PRICE = 5
_NEW_CLAUSE = frozenset((".", ";", ":", "\n", "–", "—", "•"))


def paid_before(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`l’allocation pour demandeurs d’asile` | (14 euros par jour): what is paid, whoever for."""
    at = quantity.left - 1
    if page.folds[at] != "(":
        return None
    for start in range(at - 2, max(at - _PAID, -1), -1):
        if page.folds[start] in ",;:().":
            return None
        if page.folds[start] in _OF_PRICE:
            phrase = noun.read(page, start + 1)
            if phrase and phrase.lemma in PRICED and page.folds[phrase.last] in ("pour", "("):
                return phrase
    return None


_PAID = 9
_OF_PRICE = frozenset(("le", "la", "l'", "les", "au", "aux", "du", "son", "sa", "leur"))
# What is a sum of money by itself, whatever it is for.
SUMS: frozenset[str] = frozenset(
    """budget coût crédit dépense encours épargne recette transfert envoi enveloppe montant dette déficit
    subvention financement investissement facture bénéfice remise prêt fonds aide salaire loyer prix capital
    amende don cotisation désendettement endettement excédent perte résultat trésorerie
    valorisation dividende taxe impôt indemnité""".split()
)
PRICED = frozenset(
    """loyer solde salaire tarif prix coût budget amende prime facture somme subvention caution rançon dégât
    frais dette aide bourse indemnité allocation pension cotisation enveloppe crédit timbre abonnement billet
    ticket forfait tranche smic seuil plafond revenu bénéfice""".split()
)
SUMS_AND_PRICES: frozenset[str] = SUMS | PRICED


def object_before(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`fixe le délai à 90 jours`, `porte le bilan à 37 morts`: the object that a verb sets to the number."""
    words, at = page.words, quantity.left - 1
    bounded = quantity.left < quantity.first and page.folds[quantity.left] in _UNDER
    at += bounded
    if at < 3 or not (bounded or words[at].folded in ("à", "au")):
        return None
    first, _ = page.layout.sentence(at)
    for start in range(at - 1, max(first, at - clauses.LONGEST), -1):
        if words[start].folded in ("le", "la", "l'", "les", "son", "sa", "leur", "leurs"):
            if infinitive(words[start - 1].folded) not in _SETS:
                continue
            phrase = noun.read(page, start + 1)
            return phrase._replace(last=min(phrase.last, at)) if phrase and phrase.head[1] <= at else None
    return None


_UNDER = frozenset(("sous", "en", "au"))  # `ramener le déficit` | sous les 3 %


def object_moved(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`porte les droits d’inscription des étrangers` | de 170 à 2 770 euros: the object of a verb of setting."""
    at = quantity.left - 1
    if page.folds[at] not in ("de", "d'") or page.folds[quantity.after : quantity.after + 1] != ["à"]:
        return None
    first, _ = page.layout.sentence(at)
    for start in range(at - 1, max(first, at - clauses.LONGEST), -1):
        if page.folds[start] in ",;:()":
            return None
        if page.folds[start] in THE and infinitive(page.folds[start - 1]) in _SETS:
            phrase = noun.read(page, start + 1)
            return phrase._replace(last=min(phrase.last, at)) if phrase and phrase.head[1] <= at else None
    return None


def priced(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`des chauffeurs` | à 40 euros la journée, `un repas à 1 €`: what costs so much, right before `à`."""
    at = quantity.left - 1
    if quantity.kind not in ("money", "percent") or quantity.change or page.folds[at] != "à" or at < 2:
        return None
    if page.folds[at - 1] == ",":  # `Le timbre,` | à 55 euros depuis dix ans, `augmente`
        phrase = edges.opening(page, page.layout.sentence(at)[0], at)
        return phrase if phrase and phrase.last == at - 1 and not is_person(phrase.lemma) else None
    if quantity.kind == "percent":
        return None
    phrase = edges.ending_at(page, at)
    led = phrase is not None and page.before(phrase.head[0]) in clauses.ARTICLES
    named = phrase is not None and page.words[phrase.head[0]].capital
    lasts = (
        phrase is not None and page.kinds[phrase.head[0]] == letter_of()["time_unit"]
    )  # `sur un an à` | 120 euros
    return phrase if phrase and led and not (named or lasts or phrase.lemma in edges.MOVEMENTS) else None


def is_set_by_verb(page: Scan, quantity: Quantity) -> bool:
    """`fixe à 3 % le taux`, `a ramené jeudi de 1,2 % à 1,1 % sa prévision`: a verb of setting in the active voice."""
    if page.before(quantity.left) not in ("à", "de"):
        return False
    for at in range(quantity.left - 2, max(quantity.left - 2 - _SETTING, -1), -1):
        word = page.folds[at]
        if infinitive(word) in _SETS:
            return not guess(word) & Tag.PARTICIPLE or page.before(at) in _HAVE  # `ont évalué à`
        if word in _OBJECTS or word in clauses.BREAKS:
            return False
    return False


_OBJECTS = THE | {"sa", "son", "ses", "leur", "leurs"}
_SETTING = 5  # words from the verb to the later end
_HAVE = frozenset("a ont avait avaient aurait auraient avoir ayant eu".split())
_SETS = frozenset(
    """fixer porter ramener limiter réduire estimer évaluer chiffrer relever abaisser maintenir plafonner
    établir élever rabaisser garder bloquer geler""".split()
)


def magnitude(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`un séisme de magnitude 6,8`: the scale itself, right before its number."""
    at = quantity.left - 1
    return (
        noun.NounPhrase((at, at + 1), at + 1, "magnitude")
        if page.before(quantity.left) == "magnitude"
        else None
    )


def whole_name(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`porte à 581 le nombre de rapatriés`: the object after a level."""
    words, at = page.words, _past_when(page, _past_aside(page, quantity.right))
    at += page.folds[at : at + 3] == [",", "le", "nombre"]  # `On estime à 165 000, le nombre de déplacés`
    if at + 1 >= len(words) or words[at].folded not in _OBJECTS:
        return None
    first, _ = page.layout.sentence(quantity.first)
    verbs = _SETS if words[at].folded not in THE else _LEADING
    if not any(infinitive(w.folded) in verbs for w in words[max(first, quantity.left - 6) : quantity.first]):
        return None
    phrase = noun.read(page, at + 1)
    if phrase and (phrase.lemma in _WHEN or _has_level(page, phrase.last)):
        return None
    return edges.through(page, phrase)


def _past_when(page: Scan, at: int) -> int:
    """`réduire de 30 %` | d’ici 2030 `le nombre de tués`: past a date with its preposition."""
    start, date, rest = at, letter_of()["date"], letter_of()["rest"]
    while page.folds[at : at + 1] != [] and page.folds[at] in _UNTIL and at - start < _SHORT_DATE:
        at += 1
    if page.kinds[at : at + 1] != date:
        return start
    at += 1
    while page.kinds[at : at + 1] == rest:
        at += 1
    return at


_UNTIL = word_set("d' ici à en dès avant l' horizon fin")
_SHORT_DATE = 5  # words of `d’ici à l’horizon`


def _has_level(page: Scan, at: int) -> bool:
    """`passe à 1,4 milliard, le nombre de places` | de 98 000 `à 120 000`: a subject of its own, the verb left out."""
    at += page.folds[at : at + 1] != [] and page.folds[at] in _FROM
    return page.kinds[at : at + 1] == heads.number_letter()


_FROM = frozenset(("à", "de", "d'"))
_LEADING = _SETS | word_set("faire passer revoir réviser augmenter accroître")
_WHEN = word_set("soir matin lendemain veille jour nuit mois semaine week-end")  # `en a ramené 12` | le soir


def object_reduced(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`réduire d’` | un quart `les 12 000 demandes`: the object behind the share by which it is to change."""
    at = quantity.left - 2
    led = page.before(quantity.left) in ("de", "d'") and at >= 0 and infinitive(page.folds[at]) in _CHANGING
    start = quantity.right + 1
    if not led or start >= len(page) or page.folds[start - 1] not in DEFINITE:
        return None
    while page.kinds[start : start + 1] in (heads.number_letter(), letter_of()["rest"]):
        start += 1
    return edges.through(page, noun.read(page, start)) if start < len(page) else None


_CHANGING = word_set("réduire diminuer augmenter baisser relever majorer amputer abaisser accroître minorer")


def _past_aside(page: Scan, at: int) -> int:
    """Past `(1 014, selon un décompte)` at word `at`, past the other end: `porter de deux` | à quatre | `le nombre`."""
    if page.folds[at : at + 1] == ["à"] and page.kinds[at + 1 : at + 2] == heads.number_letter():
        end = next((i for i in range(at + 2, min(at + 6, len(page))) if page.folds[i] in _OBJECTS), at)
        apart = any(page.folds[i] in ".,;:()\n" or page.folds[i] == "et" for i in range(at, end))
        placed = bool(guess(page.folds[end - 1]) & Tag.PREPOSITION)  # `de 31 à 52 dans` | l’Hexagone
        return at if apart or placed else end
    if page.folds[at : at + 1] != ["("]:
        return at
    return next(
        (i + 1 for i in range(at + 1, min(at + clauses.LONGEST, len(page))) if page.folds[i] == ")"), at
    )
