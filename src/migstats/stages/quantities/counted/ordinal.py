"""`la troisième activité la plus lucrative`, `le 14e rang`: ordinals that rank; titles and times do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import feminine
from ....words import OF, WEEKDAYS, A, word_set
from ..governors import subjects
from ..phrases import noun

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan

_ARTICLES = frozenset(("la", "le", "l'", "sa", "son", "leur", "au", "du", "notre", "cette", "ce", "de"))
_RANKED = frozenset(
    """pays organisation destination nationalité route source cause employeur port contributeur bailleur
    puissance région ville producteur productrice exportateur exportatrice économie pôle poste
    partenaire client fournisseur zone marché secteur foyer motif rang place position département groupe
    entreprise donateur donatrice importateur acheteur investisseur communauté langue religion industrie
    population groupe filière aéroport activité créancier île métropole agglomération culture ressource
    banque université moteur contingent importatrice""".split()
)
_TITLES = frozenset(
    """président présidente comte comtesse duc duchesse roi reine baron marquis pape évêque gouverneur chef maire
    directeur directrice secrétaire empereur lord prince princesse épouse époux fils fille""".split()
)
_NOT_RANKED = frozenset(
    """arrondissement trimestre semestre siècle fois lieu temps république région-militaire chambre
    anniversaire guerre conférence éléments ministre secrétaire adjoint vice-président degré
    classe génération mi-temps tour journée partie chapitre article acte jour mois an année semaine
    partie circonscription régiment division bataillon brigade armée round set match quart corps
    millénaire mandat âge bureau appel volet phase section
    étape cycle congrès sommet assemblée session forum festival dose main plan cas sens
    sexe lecture instance degré république internationale reich alinéa paragraphe niveau
    infanterie régiment compagnie lieu sous-sol millénaire avenue rue reprise option voie question
    raison fille fils enfant femme épouse mari homme frère nuit catégorie
    parallèle méridien""".split()
).union(WEEKDAYS)


def ranks(page: Scan, quantity: Quantity) -> bool:
    """Whether the ordinal of `quantity` ranks; sets its noun and whether it is definite."""
    words, at = page.words, quantity.first
    before = words[at - 1].folded if at else ""
    quantity.kind = "ordinal"
    if quantity.value is None:
        return _between(page, quantity)
    if _is_predicate(page, quantity, before):
        quantity.rules.append("quantities.ordinal.predicate")
        if phrase := _ranked(page, quantity, before):
            quantity.noun, quantity.phrase = phrase.lemma, phrase.run
        return True
    if page.folds[quantity.last : quantity.last + 1] == ["minute"]:
        return False  # `remplacé à la` | 73e minute
    if leading := _leading(page, quantity):
        quantity.noun, quantity.phrase = leading.lemma, leading.run
        quantity.right = max(quantity.right, leading.last)
        quantity.rules.append("quantities.ordinal")
        return True
    placed = before == "en" and page.folds[quantity.last : quantity.last + 1] in (["place"], ["position"])
    named = words[at].capital and not words[at].upper and before != "l'" and not words[at].text[0].isdecimal()
    if named or not (before in _ARTICLES or placed or _happens_again(page, quantity)):
        return False
    superlative = quantity.last < len(words) and words[quantity.last].folded in ("plus", "moins")
    phrase = noun.read(page, quantity.last + superlative, many=False)
    if phrase is None:
        return False
    quantity.noun, quantity.phrase = phrase.lemma, phrase.run
    quantity.definite = before not in _INDEFINITE
    quantity.right = max(quantity.right, phrase.last)
    quantity.rules.append("quantities.ordinal")
    if before == "de":
        return False
    if page.folds[at - 2 : at] in (["à", "sa"], ["à", "son"], ["à", "leur"]) and _stands_at(page, at - 3):
        return True
    return superlative or _is_rank(page, quantity, phrase)


def _happens_again(page: Scan, quantity: Quantity) -> bool:
    """`un` | 5e convoi, `une` | quatrième vague: how often so far; `un troisième homme` is merely one more."""
    what = page.folds[quantity.last : quantity.last + 1]
    again = page.before(quantity.first) in A and (quantity.value or 0) > _SECOND
    return again and what != [] and what[0] in _HAPPENING


_SECOND = 2
_INDEFINITE = A | {"de", "en"}
_HAPPENING = word_set(
    """vague convoi vol charter incendie sauvetage naufrage drame attaque attentat séisme édition opération mission
    rotation évacuation rapatriement débarquement explosion crue tempête grève manifestation"""
)


def _leading(page: Scan, quantity: Quantity) -> noun.NounPhrase | None:
    """`Première nationalité : Palestiniens`, `la diaspora, première banque du pays`: a rank without its article."""
    at = quantity.first
    opens = at == 0 or page.folds[at - 1] in (".", "\n", ";")
    apposed = at > 0 and page.folds[at - 1] == "," and not page.words[at].capital
    phrase = noun.read(page, quantity.last, many=False) if opens or apposed else None
    if phrase is None or phrase.lemma not in _RANKED:
        return None
    closed = page.folds[phrase.last : phrase.last + 1] in ([":"], [","])
    fits = closed if opens else phrase.last > phrase.head[1] and page.folds[phrase.head[1]] in _OF_PLACE
    return phrase if fits else None


_OF_PLACE = frozenset(("de", "d'", "du", "des", "mondial", "mondiale", "européen", "européenne", "africain"))


def _stands_at(page: Scan, at: int) -> bool:
    """`qui en est à` | sa neuvième saison: how often so far, whatever the noun."""
    return page.folds[at] in _BE and page.before(at) == "en"


def _between(page: Scan, quantity: Quantity) -> bool:
    """`entre la 10e et la 15e place`: bounds are read as ordinals only where they rank."""
    phrase = noun.read(page, quantity.last, many=None)
    if phrase:
        quantity.noun, quantity.phrase = phrase.lemma, phrase.run
        quantity.right = max(quantity.right, phrase.last)
    quantity.rules.append("quantities.ordinal")
    return True


_BE = frozenset(
    """est était sera classe classait reste restait arrive arrivait arrivé arrivée finit fini termine classé
    classée que serait
    restent demeure demeurent devient deviennent""".split()
)
_AFTER_RANK = frozenset(
    (*".,;:)\n", "", "en", "par", "derrière", "devant", "mondial", "mondiale", "européen", "européenne")
)


def _is_predicate(page: Scan, quantity: Quantity, before: str) -> bool:
    """`n’était que dixième`, `la Belgique septième en valeur absolue`, `est le troisième de sa carrière`."""
    words, at = page.words, quantity.first
    after = page.folds[quantity.last] if quantity.last < len(page) else ""
    if before in _BE and after == "sur" and _is_field(page, quantity.last + 1):
        return True
    if quantity.value == 1 and before in _PLACED and after in ("(", "devant"):
        return True  # `le Soudan arrive premier (8 %)`
    if (quantity.value or 0) < 2 or words[at].folded in ("second", "seconde", "secondes", "seconds"):
        return False
    if words[at].capital and not words[at].text[0].isdecimal():
        return False
    if before in _THE and page.before(at - 1) in _BE and after in _SO_FAR:
        what = _ranked(page, quantity, before)
        return after in OF or (what is not None and what.lemma not in _NOT_RANKED)
    named = at > 0 and words[at - 1].capital and before[:1].isalpha()
    listed = before == "," and quantity.last < len(words) and after in ("en", "par", "mondial", "mondiale")
    return after in _AFTER_RANK and (before in _BE or (named and after in ("en", "par")) or listed)


def _is_field(page: Scan, at: int) -> bool:
    """`se classe 23e sur` | 180: how many were ranked."""
    return page.folds[at : at + 1] != [] and page.folds[at][0].isdecimal()


_PLACED = word_set("fini arrive arrivait classe classait termine finit arrivé arrivée classé classée")
_THE = frozenset(("le", "la"))
_SO_FAR = OF | frozenset(("en", "depuis", "dans", ".", "cette", "cet"))


def _ranked(page: Scan, quantity: Quantity, before: str) -> noun.NounPhrase | None:
    """`Ce drame est` | le troisième `de l’année`: the subject, of the gender that the article has."""
    at = quantity.first - 2
    if before not in _THE or at < 0 or page.folds[at] not in _BE:
        return None
    phrase = subjects.subject_before(page, page.layout.sentence(at)[0], at)
    return phrase if phrase and feminine(phrase.lemma) in (None, before == "la") else None


def _is_rank(page: Scan, quantity: Quantity, phrase: noun.NounPhrase) -> bool:
    words = page.words
    if _is_superlative(page, phrase):
        return True
    head = words[phrase.head[0]]
    if (
        phrase.lemma in _NOT_RANKED
        or phrase.lemma in _TITLES
        or (head.capital and not (head.upper and words[quantity.first].upper))
    ):
        return False
    if phrase.lemma == "point" and phrase.last == phrase.head[1]:
        return False  # `le deuxième point consiste à`: the numbering of one's own speech
    if any(page.words[i].folded in ("militaire", "armée") for i in range(phrase.head[1], phrase.last)):
        return False
    second = words[quantity.first].folded in ("second", "seconde")
    if quantity.value == 1 or second:
        told = page.before(quantity.first - 1) in _BE  # `restent la première nationalité`
        return phrase.lemma in _RANKED and (told or _complete(page, phrase))
    return True


def _is_superlative(page: Scan, phrase: noun.NounPhrase) -> bool:
    """`activité illégale la plus lucrative`."""
    return any(
        page.words[i].folded in ("la", "le") and page.words[i + 1].folded in ("plus", "moins")
        for i in range(phrase.head[1], min(phrase.last, len(page) - 1))
    )


def _complete(page: Scan, phrase: noun.NounPhrase) -> bool:
    """`le premier pays de provenance`, `la première organisation intergouvernementale`: narrowed, so ranked."""
    if phrase.last > phrase.head[1] or phrase.lemma in ("rang", "place", "position"):
        return True
    after = page.words[phrase.last].folded if phrase.last < len(page) else ""
    return after in ("à", "au", "en", "du", "de", "d'", "mondial", "(")
