"""`un adolescent de 14 ans`, `Michèle, 71 ans`, `l’aîné a 31 ans`: who has an age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import is_finite_verb, singular
from ....persons import is_person
from ....words import OF, SINGULAR, word_set
from ..governors import govern, labels, openings, subjects
from ..phrases import clauses, edges, heads, noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ....found import Quantity
    from ....scan import Scan
    from ..phrases.noun import NounPhrase


POSSESSION = frozenset(
    """a avait ont avaient ait aura auront ayant avoir eu ai avais aurait avez aurai as""".split()
)


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
GROWN = 10  # years


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
    if at > 1 and page.folds[at] in ("de", "d'") and page.folds[at - 1] in openings.AGED | OLD:
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
    grown = page.folds[start] in _SOMEBODYS and of_adult(page, quantity, inner)
    return inner if grown and is_person(inner.lemma) else None


def _at_the_wheel(page: Scan, quantity: Quantity, found: NounPhrase | None) -> NounPhrase | None:
    """`le conducteur du camion` | de 21 ans: who drives it; not `le propriétaire du navire de 30 ans`."""
    if found is None or is_person(found.lemma) or not of_adult(page, quantity, found):
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
    found = before_mark(page, quantity)
    if found is None or _is_full_name(page, found.head[0]):
        return None
    named = is_person(found.lemma) or of_adult(page, quantity, found)
    return found._replace(last=found.head[1]) if named else None


def _is_full_name(page: Scan, at: int) -> bool:
    """`Julien Roux, 34 ans`: a first name that ends like `Syrien`, not `le Syrien Ahmad Ali`."""
    bare = page.before(at) not in SINGULAR
    return bare and all(word.capital for word in page.words[at : at + 2]) and at + 1 < len(page)


def before_mark(page: Scan, quantity: Quantity) -> NounPhrase | None:
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


def in_own_bracket(page: Scan, quantity: Quantity) -> bool:
    """`6 jeunes` | (de 17 à 24 ans): how old those are who stand before; not `deux passeurs (de 2 à 5 ans)`."""
    closed = page.folds[quantity.after : quantity.after + 1] == [")"]
    if not closed or quantity.qualifier != "between" or quantity.unit != "year" or quantity.minimum is None:
        return False
    found = before_mark(page, quantity)
    bracketed = page.folds[quantity.left - 1] == "(" or page.folds[quantity.left - 2] == "("
    young = found is not None and found.lemma in _CHILDREN
    return bracketed and found is not None and is_person(found.lemma) and (young or quantity.minimum >= GROWN)


_CHILDREN = word_set("enfant bébé fillette garçon garçonnet fille mineur mineure élève écolier écolière")


def is_adult_apposed(page: Scan, quantity: Quantity) -> bool:
    """`le gérant, 46 ans, …`: an aside of its own."""
    closed = page.folds[quantity.after : quantity.after + 1] in ([","], ["."], [")"], [";"], ["»"])
    return closed and of_adult(page, quantity, before_mark(page, quantity))


def of_adult(page: Scan, quantity: Quantity, phrase: NounPhrase | None) -> bool:
    """`un maçon malien de 32 ans`: one of something that neither lasts nor is agreed on, at the age of a person."""
    grown = quantity.unit == "year" and ADULT <= (quantity.value or 0) <= OLDEST
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
    return page.before(start) in SINGULAR and page.folds[quantity.after : quantity.after + 1] not in NO_AGE


ADULT, OLDEST = 14, 110
NO_AGE = (["de"], ["d'"], ["plus"], ["après"], ["avant"], ["pour"])
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


OLD = word_set("vieux vieil vieille vieilles")


def is_demonym(page: Scan, phrase: NounPhrase | None) -> bool:
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


def behind_name(page: Scan, quantity: Quantity) -> bool:
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


def after_stand_in(page: Scan, quantity: Quantity) -> bool:
    """`Le premier, 24 ans, habite …`, `l’autre (31 ans)`: what stands for a person, and an aside of its own."""
    at = quantity.left - 2
    grown = quantity.unit == "year" and ADULT <= (quantity.value or 0) <= OLDEST
    closed = page.folds[quantity.after : quantity.after + 1] in ([","], [")"])
    if at < 0 or page.folds[at + 1] not in (",", "(") or not grown or not closed:
        return False
    word = page.folds[at]
    nth = word in _NTH or word.endswith("ième")
    return word in _STAND_INS or (nth and page.folds[at - 1] in ("le", "la", "l'", "au", "du", "plus"))
