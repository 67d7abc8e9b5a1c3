"""`migrant`, `pompier`, `Guinéen`: which nouns name persons."""

from __future__ import annotations

from functools import lru_cache

from .morphology import is_participle
from .words import word_set

# Those whose ending does not tell; each in the singular, in its own gender.
_LISTED = word_set(
    """homme femme garçon fille fillette enfant adolescent adolescente mineure bébé nourrisson jeune
    ado migrant migrante réfugiée veuve mère père étudiant étudiante victime passager passagère
    frère sœur gamin gamine capitaine ressortissant ressortissante suspect personne individu
    retraité retraitée élève fils garçonnet cousin neveu nièce ami amie vieillard dame militant
    militante médecin avocat exilée requérant détenu prévenu ouvrier ouvrière marin survivant
    rescapée naufragé mort compatriote patient patiente usager habitant bénévole déplacée naufragée
    interpellée arrivant candidat trafiquant citoyen citoyenne bénéficiaire participant participante
    quadragénaire trentenaire célibataire agent gendarme policier membre prévenue époux épouse mari
    volontaire candidate orphelin orpheline peuple public population senior saisonnier saisonnière
    doyen benjamin benjamine aîné aînée cadet cadette otage descendant descendante résident
    résidente conjoint conjointe immigrant immigrante émigrant émigrante enseignant enseignante
    soignant soignante manifestant manifestante combattant combattante commerçant commerçante
    délinquant délinquante occupant occupante passant passante encadrant assistant assistante fonctionnaire stagiaire
    lauréat lauréate champion championne athlète jumeau jumelle copain copine pilote matelot prêtre notaire
    locataire allocataire propriétaire mercenaire militaire apprenti apprentie parent proche voisin
    voisine croyant croyante bachelier bachelière gosse môme élu élue sans-papiers sans-papier
    sans-abri sans-logis clandestin clandestine pompier policière officier infirmier infirmière
    conseiller conseillère écolier écolière cuisinier caissier banquier héritier prisonnier
    prisonnière étranger étrangère berger routier cavalier soldat soldate civil civile maire député
    députée chef cheffe patron patronne président présidente gérant gérante dirigeant dirigeante
    responsable harraga harrag maître maîtresse
    représentant représentante ministre actif active inactif inactive sénior adulte client cliente apatride gens"""
)
_ENDINGS = ("eur", "euse", "trice", "iste", "ien", "ienne", "éen", "éenne", "crate", "logue", "amment")
# What ends so and names things.
_THINGS = word_set(
    """valeur longueur largeur hauteur profondeur moteur secteur ordinateur vapeur retour vecteur lueur chaleur
    couleur douleur peur erreur faveur rigueur teneur ampleur entretien soutien maintien lien bien quotidien
    traité arrêté marché congé communiqué procédé comité fossé énoncé relevé passé été
    intérieur extérieur ascenseur compteur radiateur congélateur facteur contrat tour chien liste piste
    tracteur conteneur capteur détecteur réacteur générateur transformateur projecteur téléviseur climatiseur
    processeur routeur aspirateur batteur fleur tumeur rumeur odeur honneur humeur fureur terreur horreur
    matrice calculatrice cicatrice motrice méridien rien"""
)


@lru_cache(1 << 14)
def is_person(lemma: str) -> bool:
    """Whether a noun names persons, by the list or by its ending: `pompier`, `alpiniste`, `Guinéen`."""
    if lemma in _LISTED:
        return True
    if "-" in lemma:
        return is_person(lemma.rpartition("-")[2])  # `primo-arrivant`, `belle-mère`
    if lemma in _THINGS:
        return False
    return lemma.endswith(_ENDINGS) or (lemma.endswith("é") and is_participle(lemma))  # `immigré`, `expulsé`
