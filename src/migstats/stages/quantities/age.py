"""`un adolescent de 14 ans`, `âgés de 25 et 31 ans`, `Michèle, 71 ans`, `les moins de 18 ans`: ages, not durations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import infinitive, is_participle, singular
from . import govern

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan
    from .noun import NounPhrase

PERSONS = frozenset(
    """homme femme garçon fille fillette enfant adolescent adolescente mineur mineure bébé nourrisson jeune ado
    migrant migrante réfugié réfugiée veuve mère père étudiant étudiante victime passager passagère frère
    sœur gamin gamine pêcheur capitaine ressortissant ressortissante suspect passeur personne individu
    retraité retraitée lycéen lycéenne élève fils garçonnet cousin neveu nièce ami amie collégien
    collégienne vieillard dame monsieur conducteur chauffeur militant militante journaliste médecin
    avocat agriculteur exilé exilée requérant demandeur détenu prévenu accusé ouvrier ouvrière employé
    salarié marin survivant rescapé rescapée naufragé blessé mort compatriote patient patiente usager
    habitant bénévole déplacé déplacée naufragée interpellé interpellée arrivant nouvel arrivant exilée
    primo-demandeur demandeuse candidat passeur trafiquant terroriste citoyen citoyenne travailleur
    travailleuse bénéficiaire participant participante quadragénaire trentenaire célibataire agent
    gendarme policier membre invité prévenue époux épouse mari volontaire joueur joueuse candidate
    nouveau-né orphelin orpheline peuple public population senior saisonnier saisonnière doyen benjamin
    benjamine aîné aînée cadet cadette""".split()
)
_NOT_PERSONS = frozenset(
    """valeur longueur largeur hauteur profondeur moteur secteur ordinateur vapeur retour vecteur lueur chaleur
    couleur douleur peur erreur faveur rigueur teneur ampleur entretien soutien maintien lien bien quotidien
    traité arrêté marché congé communiqué procédé comité fossé énoncé relevé passé été
    intérieur extérieur ascenseur compteur radiateur congélateur facteur contrat tour""".split()
)
_PROFESSIONS = ("eur", "euse", "trice", "iste", "ien", "ienne", "crate", "logue", "amment")
_IER = frozenset(
    """pompier policier policière officier ouvrier infirmier infirmière conseiller conseillère écolier
    écolière cuisinier caissier banquier héritier prisonnier prisonnière étranger étrangère berger
    routier cavalier alpiniste gendarme soldat soldate militaire civil civile maire député députée""".split()
)


def is_person(lemma: str) -> bool:
    """Whether a noun names persons, by the list or by its ending: `pompier`, `alpiniste`, `Guinéen`."""
    if lemma in PERSONS or lemma in _IER:
        return True
    if lemma.endswith("é") and is_participle(lemma) and lemma not in _NOT_PERSONS:
        return True  # `immigré`, `expulsé`
    return lemma.endswith(_PROFESSIONS) and lemma not in _NOT_PERSONS


POSSESSION = frozenset(
    (
        "a",
        "avait",
        "ont",
        "avaient",
        "ait",
        "aura",
        "auront",
        "ayant",
        "avoir",
        "eu",
        "ai",
        "avais",
        "aurait",
        "avez",
        "aurai",
        "as",
    )
)
_AGED = frozenset(("âgé", "âgée", "âgés", "âgées", "agé", "agée", "agés", "agées", "age", "âge"))
_UNITS = frozenset(("year", "month", "week", "day"))


def attach(page: Scan, quantity: Quantity) -> None:
    """Turn the duration `quantity` into an age where the words around it speak of somebody."""
    if quantity.kind != "duration" or quantity.unit not in _UNITS:
        return
    if "enceinte" in page.folds[max(quantity.left - 2, 0) : quantity.left]:
        return
    person = governing(page, quantity)
    if (
        _aged(page, quantity)
        or page.folds[quantity.after : quantity.after + 2] in (["d'", "âge"], ["d'", "age"])
        or (person and is_person(person.lemma))
        or _is_demonym(page, person)
        or _after_name(page, quantity)
        or _has(page, quantity)
        or _at(page, quantity)
        or _group(page, quantity)
        or _between(page, quantity)
    ):
        quantity.kind = "age"
        quantity.rules.append("quantities.age")


def governing(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """The noun phrase before `de N ans` or `âgé de N ans`."""
    words, at = page.words, quantity.left - 1
    if (
        at > 1
        and words[at].folded in ("de", "d'")
        and words[at - 1].folded in _AGED
        and words[at - 1].folded not in ("age", "âge")
    ):
        end = at - 1
        if words[end - 1].text == ",":
            end -= 1
        return govern.ending_at(page, end)
    return govern.by_de(page, quantity)


def apposed(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Le conducteur, 24 ans, a été tué`, `sa mère (31 ans)`: the person named just before."""
    at = quantity.left - 1
    if at < 2 or page.folds[at] not in (",", "("):
        return None
    found = govern.ending_at(page, at)
    return found._replace(last=found.head[1]) if found and is_person(found.lemma) else None


def possessor(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`l’aîné a 31 ans`: who has that age, a noun with its article just before the verb."""
    at = quantity.left - 1
    if at < 2 or page.folds[at] not in POSSESSION:
        return None
    first = page.layout.sentence(at)[0]
    found = govern.covering(page, first, govern.before_verb(page, first, at))  # `le doyen en avait 81`
    return found if found and is_person(found.lemma) else None


def subject(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`L’âge moyen des arrivants est de 26,4 ans`, `La plus jeune a 18 mois` none: the subject of `âge`."""
    found = govern.subject(page, quantity)
    return found if found and found.lemma == "âge" else None


def _aged(page: Scan, quantity: Quantity) -> bool:
    """`âgés de`, `à l’âge de`, `son âge moyen est de`, either side of another age."""
    words, at = page.words, quantity.left - 1
    if any(w.folded in _AGED for w in words[max(at - 3, 0) : at + 1]):
        return True
    first, _ = page.layout.sentence(quantity.first)
    subject = govern.subject(page, quantity)
    return bool(subject and subject.lemma == "âge") or (at > first and words[at].folded == "et" and False)


def _is_demonym(page: Scan, phrase: NounPhrase | None) -> bool:
    """`un Guinéen de 24 ans`: a noun with a capital after an article."""
    if phrase is None:
        return False
    at = phrase.head[0]
    return (
        page.words[at].capital
        and at > 0
        and page.words[at - 1].folded in ("un", "une", "le", "la", "ce", "cette", "l'")
    )


def _after_name(page: Scan, quantity: Quantity) -> bool:
    """`Michèle, 71 ans`, `Aminata (34 ans)`."""
    words, at = page.words, quantity.first - 1
    if (
        at < 1
        or words[at].text not in ",("
        or quantity.left != quantity.first
        or quantity.unit not in ("year", "month")
    ):
        return False
    before = words[at - 1]
    after = words[quantity.after] if quantity.after < len(words) else None
    if after is not None and after.folded in ("de", "d'", "plus", "après", "avant", "pour"):
        return False
    grouped = before.folded[0].isalpha() and is_person(singular(before.folded))
    return (before.capital and before.folded[0].isalpha()) or grouped


def _has(page: Scan, quantity: Quantity) -> bool:
    """`a 18 mois`, `avaient entre 20 et 30 ans`; not `il y a dix ans`."""
    words, at = page.words, quantity.left - 1
    while at >= 0 and words[at].folded in (
        "entre",
        "de",
        "à",
        "peine",
        "seulement",
        "que",
        "qu'",
        "tout",
        "juste",
        "déjà",
        "pas",
        "pour",
        "l'",
        "essentiel",
        "en",
        "moyenne",
        "majoritairement",
        "généralement",
        "presque",
    ):
        at -= 1
    if at >= 0 and words[at].folded == "a" and words[at].capital:
        return False  # `A 3 semaines du premier tour`
    if at < 0 or words[at].folded not in POSSESSION or (at and words[at - 1].folded == "y"):
        return False
    after = words[quantity.after].folded if quantity.after < len(words) else ""
    return after not in ("de", "d'", "pour", "plus", "après", "que")


def _at(page: Scan, quantity: Quantity) -> bool:
    """`a quitté Labé à 16 ans`: `à` before years, and no distance to something after."""
    words, at = page.words, quantity.left - 1
    after = words[quantity.after].folded if quantity.after < len(words) else ""
    return (
        at >= 0
        and words[at].folded in ("à", "dès")
        and page.before(at) != ","
        and (infinitive(page.before(at)) not in _SET or _speaks_of_age(page, at))
        and quantity.unit == "year"
        and after not in ("de", "d'", "du", "plus", "près", "ferme", "avec", "fermes")
        and (quantity.value or 0) < 110
    )


def _speaks_of_age(page: Scan, at: int) -> bool:
    """`L’âge moyen est de 39 ans ; il s’élève à` 42 ans chez les femmes."""
    return "âge" in page.folds[page.layout.sentence(at)[0] : at]


# `un délai ramené à deux ans`, `condamné à dix ans`, `l’espérance de vie est passée à 79 ans`: no age
_SET = frozenset(
    """ramener porter fixer réduire limiter prolonger étendre allonger raccourcir abaisser relever condamner
    plafonner passer élever établir tomber grimper monter augmenter situer estimer évaluer stagner reculer
    culminer chiffrer""".split()
)


def _between(page: Scan, quantity: Quantity) -> bool:
    """`les jeunes entre 15 et 24 ans`, `leurs 18 ans`."""
    at = quantity.left - (page.before(quantity.left) == "entre")
    after = page.folds[quantity.after] if quantity.after < len(page) else ""
    if at == quantity.left:
        own = page.before(at) in ("ses", "leurs", "mes", "nos", "vos") and quantity.unit == "year"
        return own and after not in ("de", "d'", "du")
    return quantity.unit == "year" and is_person(singular(page.before(at))) and page.before(at).endswith("s")


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
    return (
        quantity.qualifier == "at_least"
        and words[quantity.after - 1].folded == "plus"
        and words[quantity.after - 2].folded in ("et", "ou")
    )
