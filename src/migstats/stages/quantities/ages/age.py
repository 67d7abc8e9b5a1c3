"""`un adolescent de 14 ans`, `âgés de 25 et 31 ans`, `Michèle, 71 ans`, `les moins de 18 ans`: ages, not durations."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import Tag, guess, infinitive, is_finite_verb, singular
from ....persons import is_person
from ....words import BEING, OF, PLURAL, SINGULAR, word_set
from ..bounds import qualifier
from ..bounds.ranges import MOVES
from ..governors import govern, labels, openings, subjects
from ..phrases import clauses, edges, ellipsis, heads, movement, noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ....found import Quantity
    from ....scan import Scan
    from ..phrases.noun import NounPhrase

POSSESSION = frozenset(
    """a avait ont avaient ait aura auront ayant avoir eu ai avais aurait avez aurai as""".split()
)
_AGED = openings.AGED | {"age", "âge"}
_UNITS = frozenset(("year", "month", "week", "day"))
_ANIMALS = word_set(
    """chien chienne chiot chat chatte chaton cheval jument poulain vache taureau veau lion lionne tigre ours ourse
    éléphant éléphante loup louve singe girafe panda âne ânesse poney bouc chèvre"""
)


def attach(page: Scan, quantity: Quantity) -> None:
    """Turn the duration `quantity` into an age where the words around it speak of somebody."""
    if quantity.kind != "duration" or quantity.unit not in _UNITS:
        return
    if _is_shift(page, quantity):
        return
    if "enceinte" in page.folds[max(quantity.left - 2, 0) : quantity.left]:
        return
    signed = _signed(page, quantity)
    person = governing(page, quantity)
    if (
        signed
        or _aged(page, quantity)
        or page.folds[quantity.after : quantity.after + 2] in (["d'", "âge"], ["d'", "age"])
        or (person and is_person(person.lemma))
        or _is_demonym(page, person)
        or (person is not None and singular(person.lemma) in _ANIMALS and page.before(quantity.left) == "de")
        or _told_of_age(page, quantity)
        or _of_adult(page, quantity, person)
        or _is_adult_apposed(page, quantity)
        or _in_own_bracket(page, quantity)
        or _after_name(page, quantity)
        or _after_stand_in(page, quantity)
        or _has(page, quantity)
        or _at(page, quantity)
        or _group(page, quantity)
        or _of_some(page, quantity)
        or _older(page, quantity)
        or _between(page, quantity)
        or _admitted(page, quantity)
        or _is_band(page, quantity)
        or _limits_life(page, quantity)
        or _is_label(page, quantity)
        or _is_advised(page, quantity)
        or _heads_row(page, quantity)
    ):
        quantity.kind = "age"
        _past(page, quantity)
        if page.before(quantity.left) == "dès" and quantity.qualifier == "exact":
            quantity.left -= 1
            qualifier.settle(quantity, "at_least")  # `tout public` | dès 6 ans
        quantity.rules.append("quantities.age")


def _is_shift(page: Scan, quantity: Quantity) -> bool:
    """`L’âge légal recule` | de deux ans: by how much it moved; not `recule de 62 ans à 64 ans`."""
    at, on = quantity.left - 2, page.folds[quantity.after : quantity.after + 1]
    if at < 0 or page.folds[at + 1] not in ("de", "d'") or len(quantity.numbers) > 1 or on == ["à"]:
        return False
    verb = movement.verb_at(page, at)
    if verb in _PUT_OFF and _speaks_of_age(page, at):
        quantity.change = "increase"  # who stops later is older then
        quantity.rules.append("quantities.change")
    return verb in _SHIFTS


_PUT_OFF = word_set("reculer repousser reporter retarder décaler")
_SHIFTS = movement.VERBS | _PUT_OFF | {"avancer"}


def _signed(page: Scan, quantity: Quantity) -> bool:
    """`les` | +65 ans, `les seniors (+50 ans)`: a sign that says older than, no change; `les` | - de 25 ans."""
    at = quantity.numbers[0].first
    if _is_younger(page, quantity):
        quantity.first, quantity.change = at, None
        quantity.left = at - 1 - (page.before(at) == "de")
        qualifier.settle(quantity, "less_than")
        return True
    plus = quantity.first == at - 1 and page.folds[quantity.first] == "+" and quantity.unit == "year"
    if plus and (page.before(quantity.first) in PLURAL or _before_mark_person(page, quantity)):
        quantity.first, quantity.change = at, None
        qualifier.settle(quantity, "more_than")
    return False


def _is_younger(page: Scan, quantity: Quantity) -> bool:
    """`les` | -18 ans, `les` | - de 25 ans, `Gratuit` | -12 ans, `Tarif réduit (` | -26 ans: younger."""
    at = quantity.numbers[0].first - 1
    worded = at > 0 and page.folds[at] == "de"
    at -= worded
    if at < 1 or page.folds[at] not in ("-", "–") or quantity.unit != "year" or len(quantity.numbers) > 1:
        return False
    if page.before(at) in PLURAL:
        return True
    fares = page.folds[max(at - 3, page.layout.line(at)[0]) : at]
    return not worded and not _FARES.isdisjoint(fares) and page.kinds[at - 1] != heads.number_letter()


def _before_mark_person(page: Scan, quantity: Quantity) -> bool:
    found = _before_mark(page, quantity)
    return found is not None and is_person(found.lemma)


def _older(page: Scan, quantity: Quantity) -> bool:
    """`les actifs` | de moins de 25 ans: those of a group, whatever it is called, within a bound of age."""
    at = quantity.left - 1
    bounded = quantity.left < quantity.first and quantity.qualifier in ("less_than", "more_than", "at_least")
    named = bounded and at > 0 and page.folds[at] in ("de", "d'") and page.folds[at - 1] in _GROUPS
    return named and quantity.unit == "year"


def _is_band(page: Scan, quantity: Quantity) -> bool:
    """`Tranche` | 35-49 ans, `25-34 ans : 42 %`: two ages tied by a hyphen; not `une peine de 10-15 ans`."""
    low, joint = quantity.minimum, quantity.numbers[0].last
    banded = quantity.qualifier == "between" and low is not None and low >= _GROWN and joint < quantity.last
    if not banded or page.folds[joint] not in ("-", "–") or page.before(quantity.left) in ("de", "d'", "en"):
        return False
    return page.folds[quantity.after : quantity.after + 1] in ([], [":"], [")"], [","], ["."], ["|"], ["\n"])


def _limits_life(page: Scan, quantity: Quantity) -> bool:
    """`Une fille sur cinq est mariée` | avant 18 ans, `L’école est obligatoire` | de 3 à 16 ans: when in a life."""
    if quantity.unit != "year" or (quantity.maximum or quantity.value or _ANCIENT) >= _ANCIENT:
        return False
    if page.folds[quantity.after : quantity.after + 1] in _NO_AGE:
        return False
    at, ranged = quantity.left, quantity.qualifier == "between"
    bounded = quantity.qualifier in ("at_most", "at_least") and quantity.left < quantity.first
    if not (bounded or (page.before(at) == "de" if ranged else page.before(at) in ("avant", "après"))):
        return False
    first, last = page.layout.sentence(at)
    told = page.folds[first:last]
    lived = not (_OPEN_TO if ranged else _LIVES).isdisjoint(page.folds[first:at])
    lived |= page.before(at) in ("avant", "après") and not _ILLS.isdisjoint(told) and "pas" not in told
    return lived and not any(word.startswith(_PUNISHED) for word in told)


_ANCIENT = 110
_LIVES = word_set(
    """marié mariée mariés mariées meurt meurent mourir décède décèdent retraite vaccin vacciné vaccinés vaccinées
    vaccination école scolarité scolarisé scolarisés scolarisées mineur mineure mineurs mineures dépistage enceinte"""
)
# `Ce cancer est rare` | avant 40 ans, | Après 65 ans, `un homme sur dix a la maladie`.
_ILLS = word_set(
    "cancer cancers maladie maladies ménopause puberté grossesse grossesses fertilité démence diabète"
)
_OPEN_TO = word_set(
    "école instruction scolarité obligatoire ouvert ouverte ouverts ouvertes atelier ateliers famille petits public"
)


def _is_label(page: Scan, quantity: Quantity) -> bool:
    """`Moins de 26 ans` | : 8 €, `De 18 à 25 ans` | : 33 %: who pays or answers; small numbers may be a stay."""
    at = quantity.left - (quantity.qualifier == "between" and page.before(quantity.left) == "de")
    opens = page.before(at) in ("", "\n", ";", "|", "•", "·", "-", "–")
    high = quantity.maximum or quantity.minimum or 0
    named = opens and page.folds[quantity.after : quantity.after + 1] == [":"] and quantity.unit == "year"
    return named and quantity.qualifier != "exact" and _ADULT < high < _ANCIENT


def _told_to(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`imposée aux hommes` | de 18 à 60 ans, `s’offre au jeune homme` | de dix-huit ans: who it is for."""
    at = quantity.left - 2
    lasting = not OF.isdisjoint(
        page.folds[quantity.after : quantity.after + 1]
    )  # `aux agents de 3 ans` | de service
    if quantity.unit != "year" or at < _TOLD or page.folds[at + 1] not in OF or lasting:
        return None
    led = at - 1 if page.folds[at - 1] in ("au", "aux") else at - 2
    who = noun.read(page, led + 1) if page.folds[led] in ("au", "aux") else None
    return who._replace(last=at + 1) if who and is_person(who.lemma) and who.head[1] == at + 1 else None


_TOLD = 3  # words before `aux hommes`


def _is_advised(page: Scan, quantity: Quantity) -> bool:
    """`dépistage recommandé` | entre 50 et 74 ans, `Ateliers` | de 6 à 10 ans, `4 €` | de 6 à 12 ans: for whom."""
    at = quantity.left - (page.before(quantity.left) in ("de", "entre"))
    if quantity.qualifier != "between" or quantity.unit != "year" or at == quantity.left:
        return False
    word = page.before(at)
    fare = word in ("€", "euros") and (quantity.maximum or 0) <= _YOUNG
    return fare or word in _ADVISED or (word in _PASTIMES and page.before(at - 1) not in SINGULAR)


_ADVISED = word_set(
    """recommandé recommandée recommandés recommandées conseillé conseillée conseillés conseillées obligatoire
    obligatoires gratuit gratuite gratuits gratuites accessible accessibles"""
)
_PASTIMES = word_set("ateliers activités animations colonies jeux spectacles contes")


def _heads_row(page: Scan, quantity: Quantity) -> bool:
    """`65 ans et + : 12 %`, `| Moins de 18 ans | 12 |`, `- de 18 ans : 14`: the age of a row or cell."""
    folds, at, first = page.folds, quantity.left, page.layout.line(quantity.first)[0]
    if quantity.unit != "year" or folds[quantity.right : quantity.right + 1] not in ([":"], ["|"], ["\t"]):
        return False
    if folds[at - 2 : at] == ["-", "de"] and at - 2 == first and quantity.qualifier == "exact":
        quantity.left = at - 2
        qualifier.settle(quantity, "less_than")
    opens = quantity.left - first <= 1 or folds[quantity.left - 1] == "|"
    return opens and quantity.qualifier in ("less_than", "more_than", "at_least")


_GROWN = 10  # years
_GROUPS = word_set("actifs actives inactifs inactives seniors séniors élèves jeunes urbains ruraux étrangers")


def share(page: Scan, quantities: Sequence[Quantity]) -> None:
    """`L’âge moyen est de 42 ans pour les femmes` | contre 37 ans, `et de 39 ans`: the clause goes on with ages."""
    last: Quantity | None = None
    for quantity in quantities:
        if last is not None and _between_too(page, last, quantity):
            quantity.kind = "age"
            quantity.rules.append("quantities.age.shared")
        last = quantity if quantity.kind == "age" else last
    for before, quantity in pairwise(quantities):
        if before.kind == "age" and _of_another(page, before, quantity):
            quantity.kind, quantity.unit = "age", before.unit
            quantity.rules.append("quantities.age.shared")
            continue
        years = (
            before.kind == "age" and quantity.kind == "duration" and quantity.unit in (before.unit, "year")
        )
        lasting = page.folds[quantity.after : quantity.after + 1] in (["de"], ["d'"], ["plus"])
        goes_on = years and not lasting
        if goes_on and (ellipsis.parallel(page, before, quantity) or _is_gapped(page, before, quantity)):
            quantity.kind = "age"
            quantity.rules.append("quantities.age.shared")


def _between_too(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`17 % ont entre 18 et 24 ans et 35 %` | entre 35 et 64 ans: the verb is said once."""
    both = before.qualifier == quantity.qualifier == "between" and quantity.kind == "duration"
    same = both and before.unit == quantity.unit and page.layout.sentence(quantity.first)[0] <= before.first
    counted = page.kinds[quantity.left - 2 : quantity.left - 1] in (
        heads.number_letter(),
        letter_of()["rest"],
    )
    percent = page.folds[quantity.left - 2 : quantity.left - 1] == ["%"]
    return same and page.before(quantity.left) == "entre" and (counted or percent)


def _of_another(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`un garçon de 14 ans et une fille de` | 12, `sa fille,` | 9: a bare number behind another person."""
    bare = quantity.kind == "count" and not quantity.unit and not quantity.noun and not quantity.per
    at = quantity.left - 1
    near = bare and at > 1 and page.layout.sentence(at)[0] <= before.first
    if not near or not (0 < (quantity.value or 0) <= _OLDEST) or quantity.left != quantity.first:
        return False
    closed = page.folds[quantity.after : quantity.after + 1] in ([","], ["."], [")"], ["\n"], [])
    if page.folds[at] == ",":
        return closed and is_person(page.before(at)) and page.folds[at - 2] in SINGULAR
    if page.folds[at] not in ("de", "d'"):
        return False
    who = noun.read(page, at - 1)
    return who is not None and is_person(who.lemma) and page.folds[at - 2] in SINGULAR


def _is_gapped(page: Scan, before: Quantity, quantity: Quantity) -> bool:
    """`Le plus jeune a 3 mois, le plus vieux` | 71 ans: the verb is said once."""
    between = page.folds[before.after : quantity.left]
    if not 1 < len(between) <= _GAP or between[0] not in (",", ";", "et") or between[1] not in SINGULAR:
        return False
    return page.layout.sentence(quantity.first)[0] <= before.first and not any(
        Tag.PREPOSITION in guess(word) or is_finite_verb(word) for word in between
    )


_GAP = 5  # words


def governing(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """The noun phrase before `de N ans` or `âgé de N ans`."""
    if described := openings.ahead(page, quantity):
        return described  # `Âgé de 34 ans, le suspect …`
    if told := _told_to(page, quantity):
        return told
    at = quantity.left - 1
    if at > 0 and page.folds[at] == "à" and page.folds[at - 1] in ("retraite", "pension"):
        return noun.read(page, at - 1)  # `la retraite` | à 64 ans
    if at == 1 and page.folds[0] in openings.AGED:
        return None
    if at > 1 and page.folds[at] in ("de", "d'") and page.folds[at - 1] in openings.AGED | _OLD:
        end = at - 1
        while end > 1 and (page.folds[end - 1] in _MOSTLY or page.folds[end - 1].endswith("ement")):
            end -= 1
        return _who_is_aged(page, end - (page.folds[end - 1] == ","), page.folds[at - 1])
    found = _own_child(page, quantity) or govern.by_de(page, quantity) or _beside_de(page, at)
    return _at_the_wheel(page, quantity, found) or found


def _who_is_aged(page: Scan, end: int, aged: str) -> NounPhrase | None:
    """`Le chef du réseau,` | âgé de 45 ans, `La fille du maire,` | âgée de 12 ans: who agrees with `aged`.

    end: where the noun phrase ends that `aged` narrows; the nearest person, else the nearest thing.
    """
    if page.before(end) in ("être", "étant"):
        return None  # `il faut être âgé de 18 ans`, `le plus jeune étant âgé de 14 ans`
    inner = edges.ending_at(page, end)
    if aged not in _UNFIT:
        return inner
    fitting = [phrase for at, phrase in _nested(page, end) if page.folds[at] not in _UNFIT[aged]]
    return next((one for one in fitting if is_person(one.lemma)), fitting[0] if fitting else inner)


# Determiners that do not agree.
_UNFIT = {"âgé": word_set("la une cette sa ma"), "âgée": word_set("le un ce cet du au son mon")}


def _nested(page: Scan, end: int) -> Iterator[tuple[int, NounPhrase]]:
    """The phrases that end at word `end`, the inner first, each with where its determiner stands."""
    for start in range(end - 2, max(page.layout.sentence(end)[0] - 1, end - clauses.LONGEST), -1):
        if page.folds[start] in ",;:()«»" or is_finite_verb(page.folds[start]):
            return
        phrase = noun.read(page, start + 1) if page.folds[start] in SINGULAR else None
        if phrase and phrase.last == end:
            yield start, phrase


def _own_child(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`le meurtre de` | sa fille `de deux ans`: a child, or an adult of somebody’s, at the end of a longer phrase."""
    at = quantity.left - 1
    if at < 2 or page.folds[at] not in ("de", "d'"):
        return None
    start, inner = next(_nested(page, at), (0, None))
    if inner is None or inner.lemma in _CHILDREN:
        return inner
    grown = page.folds[start] in _SOMEBODYS and _of_adult(page, quantity, inner)
    return inner if grown and is_person(inner.lemma) else None


def _at_the_wheel(page: Scan, quantity: Quantity, found: NounPhrase | None) -> NounPhrase | None:
    """`le conducteur du camion` | de 21 ans: who drives it; not `le propriétaire du navire de 30 ans`."""
    if found is None or is_person(found.lemma) or not _of_adult(page, quantity, found):
        return None
    at = found.head[0] - 2
    while at > 0 and page.folds[at] in OF:
        at -= 1
    drives = at >= 0 and page.folds[at] in _DRIVERS
    outer = noun.read(page, at) if drives else None
    return outer._replace(last=outer.head[1]) if outer else None


_DRIVERS = word_set(
    "conducteur conductrice chauffeur chauffeuse pilote passager passagère motard motarde cavalier"
)
_SOMEBODYS = word_set("son sa ma mon notre leur")


def _beside_de(page: Scan, at: int) -> NounPhrase | None:
    """`réservé aux personnes` | de 18 à 54 ans: people right before the `de` at word `at`, whatever leads them."""
    named = at > 1 and page.folds[at] in ("de", "d'") and is_person(singular(page.folds[at - 1]))
    return noun.read(page, at - 1) if named and page.folds[at - 2] in ("aux", "au") else None


# `Des mineurs,` | parfois, tous, pour la plupart | `âgés de`
_MOSTLY = frozenset(
    "parfois souvent tous toutes respectivement surtout presque notamment aujourd' hui alors".split()
)


def apposed(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Le conducteur, 24 ans, a été tué`, `sa mère (31 ans)`: the person named just before."""
    found = _before_mark(page, quantity)
    if found is None or _is_full_name(page, found.head[0]):
        return None
    named = is_person(found.lemma) or _of_adult(page, quantity, found)
    return found._replace(last=found.head[1]) if named else None


def _is_full_name(page: Scan, at: int) -> bool:
    """`Julien Roux, 34 ans`: a first name that ends like `Syrien`, not `le Syrien Ahmad Ali`."""
    bare = page.before(at) not in SINGULAR
    return bare and all(word.capital for word in page.words[at : at + 2]) and at + 1 < len(page)


def _before_mark(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """The noun phrase before the comma or the bracket that the number stands behind."""
    at = _aside_mark(page, quantity)
    at -= page.folds[at] in ("de", "entre") and page.before(at) == "("
    if at < 2 or page.folds[at] not in (",", "("):
        return None
    first = max(page.layout.sentence(at)[0], at - _LONGEST)
    outer: NounPhrase | None = None
    for start in range(at - 2, first - 1, -1):  # `Le trésorier du club, 58 ans`
        if page.folds[start] in ",;:()«»" or is_finite_verb(page.folds[start]):
            break
        if page.folds[start] in SINGULAR and (phrase := noun.read(page, start + 1)) and phrase.last == at:
            outer = phrase
    inner = edges.ending_at(page, at) or _person_at(page, at - 1)
    # `La vaccination` | des seniors (50 ans et plus)
    return (
        inner if outer is None or (inner and is_person(inner.lemma) and not is_person(outer.lemma)) else outer
    )


def _aside_mark(page: Scan, quantity: Quantity) -> int:
    """The word before the aside that `quantity` stands in: `Awa` | , `aujourd’hui 31 ans,`."""
    at = quantity.left - 1
    while at > 1 and page.folds[at] in _NOWADAYS:
        at -= 1
    return at


_NOWADAYS = word_set("maintenant aujourd' hui alors désormais déjà")


def _person_at(page: Scan, at: int) -> NounPhrase | None:
    """`profite aux` | seniors `(50 ans et plus)`: one word that names persons."""
    named = page.before(at) in ("aux", "au") and is_person(singular(page.folds[at]))
    return noun.read(page, at) if named else None


_LONGEST = 7


def _in_own_bracket(page: Scan, quantity: Quantity) -> bool:
    """`6 jeunes` | (de 17 à 24 ans): how old those are who stand before; not `deux passeurs (de 2 à 5 ans)`."""
    closed = page.folds[quantity.after : quantity.after + 1] == [")"]
    if not closed or quantity.qualifier != "between" or quantity.unit != "year" or quantity.minimum is None:
        return False
    found = _before_mark(page, quantity)
    bracketed = page.folds[quantity.left - 1] == "(" or page.folds[quantity.left - 2] == "("
    young = found is not None and found.lemma in _CHILDREN
    return (
        bracketed and found is not None and is_person(found.lemma) and (young or quantity.minimum >= _GROWN)
    )


_CHILDREN = word_set("enfant bébé fillette garçon garçonnet fille mineur mineure élève écolier écolière")


def _is_adult_apposed(page: Scan, quantity: Quantity) -> bool:
    """`le gérant, 46 ans, …`: an aside of its own."""
    closed = page.folds[quantity.after : quantity.after + 1] in ([","], ["."], [")"], [";"], ["»"])
    return closed and _of_adult(page, quantity, _before_mark(page, quantity))


def _of_adult(page: Scan, quantity: Quantity, phrase: NounPhrase | None) -> bool:
    """`un maçon malien de 32 ans`: one of something that neither lasts nor is agreed on, at the age of a person."""
    grown = quantity.unit == "year" and _ADULT <= (quantity.value or 0) <= _OLDEST
    if (
        phrase is None
        or not grown
        or phrase.lemma in _LASTING | edges.MOVEMENTS
        or phrase.lemma.endswith(_OF_DEEDS)
    ):
        return False
    start = phrase.head[0]
    while start > 0 and page.folds[start - 1] in heads.PREPOSED:
        start -= 1
    return page.before(start) in SINGULAR and page.folds[quantity.after : quantity.after + 1] not in _NO_AGE


_ADULT, _OLDEST = 14, 110
_NO_AGE = (["de"], ["d'"], ["plus"], ["après"], ["avant"], ["pour"])
_OF_DEEDS = tuple("tion sion ment age ance ence ure isme té oire ail ours".split())
# What lasts so many years, is that old without being anybody, or is reckoned in years.
_LASTING = frozenset(
    """peine prison mandat contrat délai plan programme projet prêt crédit emprunt guerre conflit période cycle
    règne carrière titre visa permis carte passeport statut sursis exil séjour débat combat lutte bataille
    écart retard horizon terme recul record seuil limite plafond moyenne vie intervalle fourchette tranche
    anniversaire série étude recherche suivi pacte accord stratégie marché monopole règle loi partenariat
    attente cavale siècle service métier amitié union retraite congé régime crise sécheresse blocus embargo
    trêve garantie dette brevet droit droite gauche âge âgé maximum minimum total cap objectif rythme pause
    chantier système dossier paix tutelle école date durée feuilleton procès saga bénévolat jeunesse plan-cadre
    feuille rente hypothèque usufruit cursus doctorat calendrier rêve mystère calvaire cauchemar quête
    enquête litige contentieux tabou habitude culte pic creux sommet amour exode cdd cdi bail stage mission
    alternance intérim échéance obligation taux rendement""".split()
)


def behind(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`37 ans, contre` | 44 ans pour les Suisses: whose the other age is, told behind it."""
    at = quantity.after
    if page.before(quantity.left) not in ("contre", "et", ",", "à", "de") or at + 2 >= len(page):
        return None
    if page.folds[at] not in ("pour", "chez") or page.folds[at + 1] != "les":
        return None
    if "espérance" in page.folds[page.layout.sentence(at)[0] : quantity.left]:
        return None  # `L’espérance de vie s’élève à 85 ans pour les femmes et à` | 80 ans
    phrase = noun.read(page, at + 2, many=True)
    named = phrase is not None and page.words[phrase.head[0]].capital
    return phrase if phrase and (named or is_person(phrase.lemma)) else None


def possessor(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`l’aîné a 31 ans`: who has that age, a noun with its article just before the verb."""
    at = quantity.left - 1
    while at > 2 and page.folds[at] in _BEFORE_AGE:
        at -= 1  # `ont` | en moyenne | `37 ans`, `avaient` | de | `19 à 71 ans`
    first = page.layout.sentence(at)[0] if at > 0 else 0
    if at > 1 and page.folds[at] in _FEASTS and page.before(quantity.left) in _HIS:
        feasted = edges.opening(page, first, at + 1)  # `Le refuge fête ses` | deux ans
        return feasted if feasted and feasted.last == at else None
    if at < 2 or page.folds[at] not in POSSESSION:
        return None
    found = edges.covering(page, first, clauses.before_verb(page, first, at))  # `le doyen en avait 81`
    return found if found and is_person(found.lemma) else None


_BEFORE_AGE = word_set("en moyenne de entre environ que qu' déjà à peine tous toutes ses leurs")
_HIS = frozenset(("ses", "leurs"))
_FEASTS = word_set("fête fêtent fêtait fêtaient fêtera fêteront célèbre célèbrent célébrera célébreront")


def subject(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`L’âge moyen des arrivants est de 26,4 ans`, `Âge médian des élus : 58 ans`: the subject of `âge`, its label."""
    found = subjects.subject(page, quantity) or labels.label(page, quantity)
    named = found is not None and "âge" in page.folds[found.head[0] : found.last]  # `la moyenne d’âge`
    return found if named and found and found.lemma in ("âge", "moyenne", "médiane") else None


def _aged(page: Scan, quantity: Quantity) -> bool:
    """`âgés de`, `à l’âge de`, `son âge moyen est de`, either side of another age."""
    at = quantity.left - 1
    if page.folds[at - 1 : at + 1] in ([old, "de"] for old in _OLD):
        return True  # `un temple vieux` | de 3 000 ans
    if _told_apart(page, quantity, at):
        return True
    return not _AGED.isdisjoint(page.folds[max(at - 3, 0) : at + 1]) or subject(page, quantity) is not None


def _told_of_age(page: Scan, quantity: Quantity) -> bool:
    """`L’âge médian est de 74 ans (il était` | de 73 ans `en 2016)`: the pronoun goes on with the age."""
    at = quantity.left - 1
    first = page.layout.sentence(at)[0]
    if at - 2 < first or page.folds[at] not in ("de", "d'") or page.folds[at - 2] != "il":
        return False
    return page.folds[at - 1] in BEING and "âge" in page.folds[max(first, at - _SUBJECT_OF_AGE * 2) : at]


def _told_apart(page: Scan, quantity: Quantity, at: int) -> bool:
    """`L’âge moyen de la profession` | , 47 ans, `annonce …`: between commas, behind the subject."""
    first = max(page.layout.sentence(at)[0], at - _SUBJECT_OF_AGE)
    told = page.folds[first:at]
    closed = page.folds[quantity.after : quantity.after + 1] == [","]
    opened = "âge" in told and not any(map(is_finite_verb, told[told.index("âge") + 1 :]))
    return page.folds[at] == "," and closed and opened


_SUBJECT_OF_AGE = 9  # words


_OLD = word_set("vieux vieil vieille vieilles")


def _is_demonym(page: Scan, phrase: NounPhrase | None) -> bool:
    """`un Guinéen de 24 ans`: a noun with a capital after an article."""
    if phrase is None:
        return False
    at = phrase.head[0]
    return (
        page.words[at].capital
        and not page.words[at].upper  # `un CDD de 6 mois`
        and at > 0
        and page.words[at - 1].folded in ("un", "une", "le", "la", "ce", "cette", "l'")
    )


def _after_name(page: Scan, quantity: Quantity) -> bool:
    """`Michèle, 71 ans`, `Aminata (34 ans)`."""
    words, at = page.words, _aside_mark(page, quantity)
    bounded = quantity.left != quantity.first and words[at].text != "("  # `Filles (moins de 18 ans)`
    if at < 1 or words[at].text not in ",(" or bounded or quantity.unit not in ("year", "month"):
        return False
    before = words[at - 1 - _is_name_mark(page, at - 1)]
    after = words[quantity.after] if quantity.after < len(words) else None
    if after is not None and after.folded in ("de", "d'", "plus", "après", "avant", "pour"):
        return False
    grouped = before.folded[0].isalpha() and is_person(singular(before.folded))
    return (before.capital and before.folded[0].isalpha()) or grouped


def _is_name_mark(page: Scan, at: int) -> bool:
    """`Sadia` | *, `34 ans`, `Fatou D` | ., `34 ans`: a name that was changed, or cut to its first letter."""
    mark, word = page.words[at].text, page.words[at - 1]
    return at > 0 and (mark == "*" or (mark == "." and word.width == 1 and word.capital))


_STAND_INS = frozenset("ci là lui elle moi".split())
_NTH = frozenset("premier première second seconde dernier dernière un une autre jeune âgé âgée".split())


def _after_stand_in(page: Scan, quantity: Quantity) -> bool:
    """`Le premier, 24 ans, habite …`, `l’autre (31 ans)`: what stands for a person, and an aside of its own."""
    at = quantity.left - 2
    grown = quantity.unit == "year" and _ADULT <= (quantity.value or 0) <= _OLDEST
    closed = page.folds[quantity.after : quantity.after + 1] in ([","], [")"])
    if at < 0 or page.folds[at + 1] not in (",", "(") or not grown or not closed:
        return False
    word = page.folds[at]
    nth = word in _NTH or word.endswith("ième")
    return word in _STAND_INS or (nth and page.folds[at - 1] in ("le", "la", "l'", "au", "du", "plus"))


def _has(page: Scan, quantity: Quantity) -> bool:
    """`a 18 mois`, `avaient entre 20 et 30 ans`; not `il y a dix ans`."""
    words, at = page.words, quantity.left - 1
    while at >= 0 and words[at].folded in _BEHIND_HAVE:
        at -= 1
    if at < 0 or words[at].folded not in POSSESSION:
        return False
    if words[at].text == "A" and page.before(at) not in ("il", "elle", "ils", "elles", "qui"):
        return False  # `A 3 semaines du premier tour`; `IL A 12 ANS` is of somebody
    after = words[quantity.after].folded if quantity.after < len(words) else ""
    return page.before(at) != "y" and after not in ("de", "d'", "pour", "plus", "après", "que")


_BEHIND_HAVE = word_set(
    """entre de à peine seulement que qu' tout juste déjà pas pour l' essentiel en moyenne majoritairement
    généralement presque"""
)
_ONLY = frozenset(("seulement", "peine", "juste", "tout"))


def _at(page: Scan, quantity: Quantity) -> bool:
    """`a quitté Labé à 16 ans`, `A seulement 20 ans, elle …`: `à` before years, and no distance to something after."""
    words, at = page.words, quantity.left - 1
    while at > 0 and words[at].folded in _ONLY:
        at -= 1
    after = words[quantity.after].folded if quantity.after < len(words) else ""
    return (
        at >= 0
        and (
            words[at].folded in ("à", "dès") or (words[at].text == "A" and page.layout.sentence(at)[0] == at)
        )
        and page.before(at) not in ("dans", "depuis", "pendant", "ici", "en")
        and (page.before(at) != "," or _is_aside(page, quantity, at))
        and (infinitive(page.before(at)) not in _SET or _speaks_of_age(page, at))
        and not _closes_movement(page, at)
        and not _is_sentenced(page, at)
        and _LENT.isdisjoint(page.folds[max(at - _BEFORE_TERM, page.layout.sentence(at)[0]) : at])
        and quantity.unit == "year"
        and after not in ("de", "d'", "du", "plus", "près", "ferme", "avec", "fermes")
        and (quantity.value or 0) < 110
    )


_BEFORE_TERM = 6  # `a emprunté 15 milliards d’euros` | à 10 ans
_LENT = word_set("""oat bund taux dette dettes emprunt emprunts emprunté emprunte prêt prêts crédit crédits obligation
    obligations rendement rendements titre titres échéance""")


def _is_aside(page: Scan, quantity: Quantity, at: int) -> bool:
    """`Elle dirige, à 24 ans, une ferme`: between commas or last, in a sentence that speaks of no punishment."""
    first, last = page.layout.sentence(at)
    closed = page.folds[quantity.after : quantity.after + 1] in ([], [","], ["."], ["»"], ["\n"])
    return closed and not any(word.startswith(_PUNISHED) for word in page.folds[first:last])


_PUNISHED = (
    "condamn",
    "peine",
    "prison",
    "réclusion",
    "requis",
    "détention",
    "interdi",
    "fix",
    "port",
    "durée",
)


def _closes_movement(page: Scan, at: int) -> bool:
    """`La peine passe de cinq` | à huit ans, `de 18 mois` | à 3 ans: the upper end of what lasts, unless it is an age.

    at: the word `à`.
    """
    folds, joint = page.folds, at - 1
    joint -= joint > 0 and folds[joint] in ("ans", "mois", "semaines", "jours", "an")
    counted = page.kinds[joint : joint + 1] in (heads.number_letter(), letter_of()["rest"])
    while joint > 0 and page.kinds[joint] == letter_of()["rest"]:
        joint -= 1
    if not counted or page.before(joint) not in ("de", "d'"):
        return False
    head = page.before(joint - 1)
    return not _speaks_of_age(page, at) and (infinitive(head) in MOVES or not is_person(singular(head)))


def _is_sentenced(page: Scan, at: int) -> bool:
    """`a condamné lundi trois hommes` | à 4 et 6 ans: a verdict, whoever stands between; at: the word `à`."""
    for i in range(at - 1, max(at - _VERDICT, page.layout.sentence(at)[0] - 1), -1):
        verb = infinitive(page.folds[i])
        if verb in ("condamner", "requérir") or page.folds[i] in ("peine", "peines"):
            return True
        if page.folds[i] in ";:" or (verb and is_finite_verb(page.folds[i])):
            return False
    return False


_VERDICT = 16  # words


def _speaks_of_age(page: Scan, at: int) -> bool:
    """`L’âge moyen est de 39 ans ; il s’élève à` 42 ans chez les femmes."""
    return "âge" in page.folds[page.layout.sentence(at)[0] : at]


# `un délai ramené à deux ans`, `condamné à dix ans`, `l’espérance de vie est passée à 79 ans`: no age
_SET = frozenset(
    """ramener porter fixer réduire limiter prolonger étendre allonger raccourcir abaisser relever condamner
    plafonner passer élever établir tomber grimper monter augmenter situer estimer évaluer stagner reculer
    culminer chiffrer remonter""".split()
)


def _between(page: Scan, quantity: Quantity) -> bool:
    """`les jeunes entre 15 et 24 ans`, `leurs 18 ans`."""
    at = quantity.left - (page.before(quantity.left) == "entre")
    after = page.folds[quantity.after] if quantity.after < len(page) else ""
    if at == quantity.left:
        held = (page.before(at), page.before(quantity.numbers[0].first))  # `jusqu’à ses 18 ans`
        own = not _OWN.isdisjoint(held) and quantity.unit == "year"
        return own and after not in ("de", "d'", "du")
    at -= page.before(at) == ","  # `les plus jeunes, entre 18 et 24 ans`
    return quantity.unit == "year" and is_person(singular(page.before(at))) and page.before(at).endswith("s")


_OWN = word_set("ses leurs mes nos vos")


def _past(page: Scan, quantity: Quantity) -> None:
    """`un pêcheur de cinquante ans passés`: older than that; not `les dix ans passés en prison`."""
    at = quantity.after
    if page.folds[at : at + 1] not in (["passés"], ["révolus"]) or quantity.qualifier != "exact":
        return
    if page.folds[at + 1 : at + 2] and page.folds[at + 1] in _WHERE:
        return
    quantity.qualifier = "more_than" if page.folds[at] == "passés" else "exact"
    quantity.minimum = quantity.value if quantity.qualifier == "more_than" else quantity.minimum
    quantity.after = quantity.right = at + 1


_WHERE = frozenset("à au en dans chez sur sous avec auprès loin".split())


def _admitted(page: Scan, quantity: Quantity) -> bool:
    """`conte musical (à partir de 8 ans)`, `Spectacle – dès 6 ans`: who may come in, alone in its bracket or cell."""
    if _is_of_band(page, quantity):
        return True
    young = quantity.unit == "year" and quantity.value is not None and quantity.value <= _YOUNG
    free = not _FREE.isdisjoint(page.folds[max(quantity.left - 3, 0) : quantity.left])
    if young and free and quantity.qualifier in ("at_most", "less_than"):
        return True  # `gratuit` | jusqu’à 6 ans
    if not young or quantity.qualifier != "at_least" or quantity.left == quantity.first:
        return False
    alone = page.before(quantity.left) in ("(", "–", "-", "—", "|", "•", "·", "\n", "", ".")
    return alone and page.folds[quantity.after : quantity.after + 1] in (
        [")"], ["\n"], ["."], [","], ["–"], ["|"], [],
    )  # fmt: skip


def _is_of_band(page: Scan, quantity: Quantity) -> bool:
    """`Tarif enfants` | à partir de 6 ans, `des adultes` | à partir de 40 ans, `Les enfants` | jusqu’à 10 ans."""
    bounded = quantity.qualifier in ("at_least", "at_most") and quantity.left < quantity.first
    whom = page.before(quantity.left)
    return bounded and quantity.unit == "year" and whom in _BANDS


_BANDS = word_set(
    """enfant enfants jeune jeunes public publics adulte adultes seniors fille filles garçon garçons élève élèves
    adolescents adolescentes mineurs bébés"""
)
_YOUNG = 25
_FREE = word_set("gratuit gratuite gratuits gratuites gratuité")
_FARES = _FREE | word_set("tarif tarifs réduit enfant enfants jeune jeunes")


def _of_some(page: Scan, quantity: Quantity) -> bool:
    """`1 990 enfants, dont 480` | de moins de trois ans: a number that stands for people, then a bound."""
    at = quantity.left - 1
    bounded = quantity.qualifier in ("less_than", "more_than", "at_least", "at_most", "between")
    counted = at > 1 and page.kinds[at - 1] in (heads.number_letter(), letter_of()["rest"])
    return bounded and counted and page.folds[at] == "de" and quantity.unit in ("year", "month")


def _group(page: Scan, quantity: Quantity) -> bool:
    """`les moins de 18 ans`, `les 18-35 ans`, `65 ans et plus`."""
    words = page.words
    if quantity.unit != "year":
        return False
    before = words[quantity.left - 1].folded if quantity.left else ""
    hyphened = quantity.qualifier == "between" and words[quantity.numbers[0].last].text in "-–"
    if (
        hyphened
        and before in ("", "\n", "|", "(", "•")
        and page.folds[quantity.after : quantity.after + 1] != ["de"]
    ):
        return True  # `0-17 ans : 31 %`
    if before in ("les", "des", "aux") and quantity.qualifier in ("less_than", "more_than", "between"):
        return True
    if quantity.qualifier == "less_than" and _heads_share(page, quantity):
        return True
    return (
        quantity.qualifier == "at_least"
        and words[quantity.after - 1].folded in ("plus", "+")
        and words[quantity.after - 2].folded in ("et", "ou")
    )


def _heads_share(page: Scan, quantity: Quantity) -> bool:
    """`Moins de 30 ans : 24 %`: the label of a share, at an age that no span of time in such a row has."""
    led = page.before(quantity.left) in ("", "\n", ";", "|", "•", ":")
    shared = page.folds[quantity.after : quantity.after + 1] == [":"] and page.folds[
        quantity.after + 2 : quantity.after + 3
    ] == ["%"]
    return led and shared and (quantity.value or 0) >= _ADULT
