"""`Comme l’Italie, la Grèce …`, `avec l’aide de l’Espagne`, `un pétrolier danois`: countries that only stand by."""

from __future__ import annotations

from ...morphology import singular
from ...words import OF, THE, A, word_set
from .frontiers import BORDERS
from .mentions import PlaceMention
from .peoples import is_somebody
from .sentences import Sentence

_NEAR = 4
# `contrairement à la Gambie`, `à l’instar de l’Italie`: likened, and nothing more.
_LIKENED = word_set("instar différence inverse contrairement image instigation")
# `Moins que la France, la Belgique …`
_MORE = word_set("moins plus autant davantage mieux")
# `avec l’appui de l’Espagne`, `grâce aux fonds de l’Allemagne`
_HELP = word_set("""
    aide appui soutien concours assistance coopération collaboration médiation accord aval feu caution fonds argent
    financement financements crédits subvention subventions don dons matériel
""")
_WITH = word_set("avec grâce sans malgré")
# `sous la pression de Washington`, `contre l’avis de Berlin`, `en présence du ministre allemand`
_PRESSURE = word_set("""
    pression demande requête initiative invitation insistance instigation égide présence avis opposition injonction
    houlette patronage
""")
_UNDER = word_set("sous à contre malgré en sur")
# `, aidé par l’Espagne,`, `Financé par le Japon, …`
_TREATED = frozenset(
    """aidé soutenu appuyé financé formé offert donné épaulé équipé fourni payé subventionné critiqué condamné poussé
    pressé encouragé assisté accompagné parrainé sollicité dénoncé accusé salué félicité armé conseillé entraîné
    """.split()
)
# Where bodies of many countries meet; who meets there, or speaks from there.
_SEATS = word_set("genève bruxelles york strasbourg luxembourg haye vienne nairobi washington")
_SEATED = word_set("""
    hcr oim onu unicef pam oms msf cicr ue commission parlement conseil ministre ministres ministère dirigeants chefs
    eurodéputés députés européens donateurs bailleurs diplomates agence assemblée nations union
    organisation experts frontex unhcr ocha ambassadeurs négociateurs
""")
_MET = word_set("réunis réunies réuni réunie rassemblés rassemblées")
# Before the adjective of a country: whose ship, paper or lawyer it is.
_FLAGS = word_set("pavillon immatriculé immatriculée immatriculés immatriculées")
_PAPERS = word_set("quotidien journal hebdomadaire magazine chaîne radio télévision presse")
_OWNED = word_set("""
    ong navire pétrolier cargo tanker méthanier conteneur paquebot vraquier chimiquier remorqueur voilier avocat
    avocate journaliste photographe chercheur chercheuse universitaire sociologue politologue réseau institut cabinet
    fondation touriste plaisancier chalutier thonier catamaran yacht ferry car autocar bus minibus avion hélicoptère
    camion camionnette fourgonnette fourgon voiture véhicule train drone compagnie société
    entreprise firme géant groupe constructeur équipementier marque enseigne startup armateur laboratoire
    opérateur fabricant distributeur chaîne banque assureur fonds vaccin film série roman album chanteur chanteuse
    acteur actrice cinéaste réalisateur réalisatrice peintre écrivain écrivaine romancier romancière musicien
    musicienne rappeur rappeuse pianiste humoriste youtubeur influenceur influenceuse entraîneur scientifique
    savant épidémiologiste économiste historien historienne démographe climatologue milliardaire philanthrope
""")


def is_bystander(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a place only helps, asks, is likened, or owns: no figure of the sentence is about it."""
    if mention.kind == "demonym" and _owns(sentence, mention):
        return True
    if not _FLAGS.isdisjoint(
        sentence.words[max(mention.first - _NEAR - sentence.first, 0) : mention.first - sentence.first]
    ):
        return True  # `battant pavillon des` | îles Marshall
    if _strikes(sentence, mention):
        return True
    before = sentence.words[
        max(mention.first - _NEAR - 1 - sentence.first, 0) : mention.first - sentence.first
    ]
    if "," in before:
        before = before[len(before) - before[::-1].index(",") :]
    return (
        _is_likened(sentence, mention, before)
        or _helps(before)
        or _treats(sentence, mention, before)
        or _arms(before)
        or _tables(before)
        or _fights(sentence, mention)
        or _is_seat(sentence, mention, before)
    )


def _is_likened(sentence: Sentence, mention: PlaceMention, before: list[str]) -> bool:
    """`Comme` | l’Italie, `la Grèce …`; not `Des pays comme l’Italie ont reçu 300 personnes`."""
    if not _LIKENED.isdisjoint(before):
        return True
    opens = mention.first - sentence.first <= _NEAR - 1 and _closes(sentence, mention)
    return opens and (
        before[:1] == ["comme"] or (before[:1] != [] and before[0] in _MORE and "que" in before)
    )


def _closes(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a comma stands right behind the place."""
    return mention.last < sentence.last and sentence.word(mention.last) == ","


def _helps(before: list[str]) -> bool:
    """`avec l’aide de` | l’Italie, `sous la pression de` | Washington; not `L’aide de l’Italie atteint 3 millions`."""
    for at, word in enumerate(before[:-1]):
        led = (
            before[at - 1 : at]
            if at and before[at - 1] not in THE | A | {"aux", "au"}
            else before[: at - 1][-1:]
        )
        led = ["grâce"] if at and before[at - 1] in ("aux", "au") and "grâce" in before[:at] else led
        linked = before[at + 1] in OF or before[at + 1] == "au"
        if linked and word in _HELP and led and led[0] in _WITH:
            return True
        if linked and word in _PRESSURE and led and led[0] in _UNDER:
            return True
    return False


def _treats(sentence: Sentence, mention: PlaceMention, before: list[str]) -> bool:
    """`, aidé par` | l’Espagne `,`: a participle of its own, closed by a comma."""
    if "par" not in before[1:] or not _closes(sentence, mention):
        return False
    word = before[before.index("par") - 1]
    opens = before.index("par") == 1 and mention.first - sentence.first >= len(before)
    return opens and any(word.removesuffix(end) in _TREATED for end in ("", "s", "e", "es"))


def _arms(before: list[str]) -> bool:
    """`Les rebelles soutenus par` | le Rwanda: whose fighters they are; not `12 projets soutenus par le Rwanda`."""
    at = before.index("par") if "par" in before[2:] else 0
    return at > 1 and before[at - 2] in _FIGHTERS and before[at - 1].rstrip("es") in _ARMED


_ARMED = frozenset(
    word.rstrip("es") for word in "soutenu appuyé armé financé équipé entraîné parrainé épaulé".split()
)
_FIGHTERS = word_set("""
    rebelles rebelle rébellion milices milice miliciens combattants groupe groupes forces troupes insurgés mouvement m23
    séparatistes houthis jihadistes armée mercenaires
""")


def _tables(before: list[str]) -> bool:
    """`une résolution présentée par` | la France: who brings in a text is not where it counts."""
    at = next((i for i, word in enumerate(before) if word == "par" and i > 1), 0)
    return at > 1 and before[at - 2] in _TEXTS and before[at - 1].rstrip("es") in _TABLED


_TEXTS = word_set("""
    résolution texte amendement amendements proposition projet motion plan traité déclaration appel pétition
    initiative feuille médiation
""")
_TABLED = frozenset(
    word.rstrip("es")
    for word in "présenté proposé déposé soutenu rédigé défendu porté soumis parrainé initié introduit".split()
)


def _fights(sentence: Sentence, mention: PlaceMention) -> bool:
    """`L’armée` | israélienne `dit avoir tué 40 combattants dans la bande de Gaza`: who kills, and where."""
    led = sentence.word(mention.first - 1) if mention.first > sentence.first else ""
    if mention.kind != "demonym" or led not in _ARMIES:
        return False
    far = mention.last + _FAR
    others = (m for m in sentence.mentions if mention.last < m.first <= far and m.codes)
    other = next((m for m in others if set(m.codes).isdisjoint(mention.codes)), None)
    between = sentence.words[mention.last - sentence.first : other.first - sentence.first] if other else []
    return not _KILLING.isdisjoint(between) and BORDERS.isdisjoint(between[-_NEAR:])


_FAR = 16
_ARMIES = word_set(
    "armée aviation marine forces troupes chasseurs raids raid frappes frappe drones tirs artillerie"
)
_KILLING = word_set("""
    tué tuant tués tuent tue abattu abattus éliminé éliminés blessé blessés détruit neutralisé neutralisés
    pris conquis capturé capturés raids raid frappes bombardements missiles bombes envahi occupe
""")


def _is_seat(sentence: Sentence, mention: PlaceMention, before: list[str]) -> bool:
    """`À` | Genève, `le HCR a indiqué que`, `Réunis à` | Nairobi, `les donateurs`, `dont le siège est à` | Genève."""
    if mention.kind not in ("town", "country"):
        return False
    if "siège" in before:
        return True
    if sentence.word(mention.last - 1) in _SEATS and _speaks_from(sentence, mention):
        return True
    if before[-1:] not in (["à"], ["depuis"], ["de"]) and sentence.word(mention.first) != "york":
        return False
    if not _closes(sentence, mention) or mention.first - sentence.first > _NEAR - 1:
        return False
    opens = len(before) == mention.first - sentence.first
    after = mention.last + 1 - sentence.first
    behind = sentence.words[after : after + _NEAR]
    seated = not _SEATED.isdisjoint(behind)
    met = not _MET.isdisjoint(before)
    return opens and seated and (met or sentence.word(mention.last - 1) in _SEATS)


def _speaks_from(sentence: Sentence, mention: PlaceMention) -> bool:
    """`, porte-parole du HCR à` | Genève: who speaks for a body at its seat; not `de MSF à Tunis`."""
    at = mention.first - sentence.first
    led = sentence.words[max(at - _NEAR * 2, 0) : at]
    return led[-1:] == ["à"] and led[-2:-1] != [] and led[-2] in _SEATED and not _SPEAKERS.isdisjoint(led)


_SPEAKERS = word_set(
    "parole représentant représentante directeur directrice ambassadeur ambassadrice expert experte"
)


def _strikes(sentence: Sentence, mention: PlaceMention) -> bool:
    """`L’armée` | russe `a bombardé Kharkiv, faisant 12 morts`: who strikes is not where the dead are."""
    if mention.kind == "country" and (_attacks(sentence, mention) or _has_attacked(sentence, mention)):
        return True
    at = next((i for i, m in enumerate(sentence.mentions) if m is mention), -1)
    other = sentence.mentions[at + 1] if 0 <= at < len(sentence.mentions) - 1 else None
    if other is None or not other.codes or not set(other.codes).isdisjoint(mention.codes):
        return False
    between = sentence.words[mention.last - sentence.first : other.first - sentence.first]
    counted = any(mention.last <= q.first < other.first for q in sentence.quantities)
    return len(between) <= _NEAR and not counted and not _STRIKES.isdisjoint(between)


def _attacks(sentence: Sentence, mention: PlaceMention) -> bool:
    """`lorsque` | l’Inde `a tiré sur un bateau`, | la Turquie `bombarde`: a State strikes what is not its own."""
    behind = sentence.words[mention.last - sentence.first : mention.last - sentence.first + _NEAR]
    active = behind[1:2] if behind[:1] in (["a"], ["avait"]) else behind[:1]
    return bool(active) and active[0] in _BOMBS and "par" not in behind


def _has_attacked(sentence: Sentence, mention: PlaceMention) -> bool:
    """`l’offensive menée par` | la Russie, `tués par` | Israël: who did it."""
    before = sentence.words[
        max(mention.first - _NEAR - 1 - sentence.first, 0) : mention.first - sentence.first
    ]
    at = len(before) - 1 - (before[-1:] != [] and before[-1] in THE)
    if at < _WAGED_FAR or before[at] != "par":
        return False
    deed = before[at - 1].removesuffix("s").removesuffix("e")
    return deed in _KILLED or (deed in _WAGED and before[at - _WAGED_FAR] in ATTACKS)


_BOMBS = word_set("bombardé bombarde bombardait pilonné pilonne pilonnait tiré frappé attaqué riposté")
_KILLED = word_set("tué abattu bombardé pilonné attaqué")
_WAGED = word_set("mené lancé conduit déclenché commis perpétré")
_WAGED_FAR = 2  # words from `par` back to the noun of `offensive menée par`
# `l’invasion russe`: who attacks is not where people are counted.
ATTACKS = word_set("""
    invasion agression offensive offensives attaque attaques guerre bombardement bombardements frappe frappes
    occupation missile missiles drone drones tir tirs raid raids obus roquettes
""")
_STRIKES = word_set("""
    bombardé bombarde bombardait bombardant bombardent pilonné pilonne pilonnait pilonnent frappé frappe frappait visé
    attaqué attaque envahi assiégé ciblé riposté
""")


def _owns(sentence: Sentence, mention: PlaceMention) -> bool:
    """`un pétrolier` | danois, `battant pavillon` | panaméen; an NGO only where another place is named."""
    at = mention.first - 1
    if at < sentence.first:
        return False
    word = sentence.word(at)
    if word in _FLAGS or word in _PAPERS:
        return True  # `Les quotidiens` | romands `reculent de 4 %`: those of the country itself
    if any(q.noun == singular(word) != word for q in sentence.quantities):
        return False  # `130 000 touristes chinois`
    owned = singular(word) in _OWNED or is_somebody(sentence, mention)
    return owned and any(other.codes and other.codes != mention.codes for other in sentence.mentions)
