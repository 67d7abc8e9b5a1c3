"""`Décès : 83`, `les Syriens (87 900)`, `Parmi les élèves, 80 …`: a name that stands apart from its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....lexicon.gazetteer import is_people
from ....lexicon.speech import voice_nouns
from ....morphology import Tag, guess, infinitive, is_finite_verb, singular
from ....persons import is_person
from ....phrases import before_bracket
from ....words import THE, THESE, WEEKDAYS, word_set
from ..phrases import clauses, edges, extents, heads, noun
from . import subjects
from .headings import AREAS

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan
    from ..phrases.noun import NounPhrase


def label(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Décès : 83`, `50 000 € : coût moyen d’une prise en charge`: the label across the colon, on the same line."""
    words, at = page.words, quantity.left - 1
    first = max(page.layout.line(quantity.first)[0], page.layout.sentence(quantity.first)[0])
    at -= words[at].folded in ("entre", "de", "d'") and quantity.qualifier == "between"
    at = _before_dates(page, at)
    equals = at > first and words[at].text == "=" and quantity.kind == "money"  # `Dépenses` | = 2 033 729 €
    if equals or (at > first and words[at].text == ":"):
        if page.folds[first:at].count("(") > page.folds[first:at].count(")"):
            opening = max(i for i in range(first, at) if page.folds[i] == "(")
            named = first_noun(page, opening + 1, at) if at - opening <= _SHORT_LABEL else None
            return named if named and (quantity.kind != "count" or named.lemma in _BOUNDING) else None
        start = max([first, *(i + 1 for i in range(first, at) if words[i].text in ";|•–")])
        start = _after_item(page, start, at)
        if verbs := [i for i in range(start, at) if is_finite_verb(page.folds[i])]:
            moving = quantity.change and infinitive(page.folds[verbs[0]]) in subjects.MOVING
            if moving or _counted_next(page, quantity):
                return _told_object(page, quantity, start, at, verbs[0])
            told = _as_many(page, start, at) or _topic(page, quantity, start, at)
            counted = quantity.kind == "count" and quantity.value != 1
            return told or (_of_subject(page, quantity, start, at) if counted else None)
        if _is_clause(page, start, at):
            return _topic(page, quantity, start, at) or _of_subject(page, quantity, start, at)
        while start < at and not words[start].folded[0].isalpha():
            start += 1
        if at - start <= clauses.LONGEST:
            return first_noun(page, start, at)
    return None


_BOUNDING = word_set(
    "capacité norme objectif cible seuil plafond plancher quota maximum minimum jauge record"
)


def _before_dates(page: Scan, at: int) -> int:
    """`Accidents mortels | : 2019` | (34)`, 2020` | (28), `Homicides | : 2022` | = 948: the colon before their dates.

    at: the sign between a date and its figure; it is given back where no such list stands there.
    """
    date, rest, sign = letter_of()["date"], letter_of()["rest"], at
    for _ in range(_DATED_ITEMS):
        head = sign - 1
        while head > 1 and page.kinds[head] == rest:
            head -= 1
        if page.folds[sign] not in _AFTER_DATE or head < 2 or page.kinds[head] != date:
            return at
        if page.folds[head - 1] == ":":
            return head - 1
        bracket = head - 2
        if page.folds[sign] != "(" or page.folds[bracket] != ")":
            return at
        sign = next((i for i in range(bracket, max(bracket - _IN_BRACKET, 0), -1) if page.folds[i] == "("), 0)
    return at


_AFTER_DATE = frozenset(("(", "=", "→", ","))
_DATED_ITEMS, _IN_BRACKET = 12, 6


def _after_item(page: Scan, start: int, end: int) -> int:
    """`Hommes : 12 %,` | femmes `: 88 %`: past the figure of another label, and the joint behind it."""
    if ":" not in page.folds[start:end]:
        return start
    last = max(i for i in range(start, end) if page.folds[i] == ":")
    numbered = next((i for i in range(last, end) if page.kinds[i] == heads.number_letter()), None)
    if numbered is None:
        return start
    return next((i + 1 for i in range(numbered, end - 1) if page.folds[i] in (",", "et")), start)


def _told_object(page: Scan, quantity: Quantity, start: int, end: int, verb: int) -> NounPhrase | None:
    """`Le rapport recense les expulsions :` | 12 800 ont été prononcées: what one thing tells of, else the subject."""
    subject = subjects.subject_before(page, start, verb)
    one = subject is None or not page.folds[subject.head[1] - 1].endswith(("s", "x"))
    return (_topic(page, quantity, start, end) if one else None) or subject


def _counted_next(page: Scan, quantity: Quantity) -> bool:
    """`Les décès ont connu une hausse : 4 318` | ont été recensés: the figure is itself the subject."""
    following = page.folds[quantity.after : quantity.after + 1]
    return quantity.kind == "count" and following in (["ont"], ["sont"], ["étaient"], ["avaient"])


def _as_many(page: Scan, start: int, end: int) -> NounPhrase | None:
    """`Jamais la police n’avait arrêté autant de migrants : 5 530`: what the clause says to be so many."""
    for at in range(start, end - 2):
        many = page.folds[at] in ("autant", "tant") or (at == start and page.folds[at] in ("plus", "moins"))
        if many and page.folds[at + 1] in ("de", "d'"):
            return noun.read(page, at + 2)
    return None


def _is_clause(page: Scan, start: int, end: int) -> bool:
    """`Le syndicat s’inquiète de`, `Il manque`, `La Cour critique le taux`: a verb that could be something else."""
    if not _CLITICS.isdisjoint(page.folds[start:end]) or page.folds[start] in _PRONOUNS:
        return True
    if any(_opens_object(page, i) for i in range(start + 2, end)):
        return True
    phrase = noun.read(page, start + 1) if page.folds[start] in THE else None
    told = guess(page.folds[phrase.head[1]]) if phrase and phrase.head[1] < end else Tag.NONE
    return Tag.FINITE_VERB in told and not told & (Tag.PARTICIPLE | Tag.ADJECTIVE)


_PRONOUNS = frozenset(("il", "elle", "ils", "elles", "on", "nous", "vous", "je"))
_CLITICS = frozenset(("ne", "n'", "se", "s'"))


def _opens_object(page: Scan, at: int) -> bool:
    """Whether word `at` is an article that no preposition leads, nor `tous les`, `ayant la`, `le plus`, `le soir`."""
    word, tag = page.folds[at - 1], guess(page.folds[at - 1])
    free = word[0].isalpha() and word not in _BEFORE_ARTICLE and page.folds[at + 1] not in ("plus", "moins")
    free = free and page.folds[at + 1] not in _WHEN and page.kinds[at + 1] == page.words[at + 1].letter
    led = bool(tag & (Tag.PREPOSITION | Tag.CONJUNCTION | Tag.PRESENT_PARTICIPLE))
    return page.folds[at] in THE and free and not led


_WHEN = word_set(
    """nuit semaine journée heure matin soir week-end kilo litre tonne an mois jour premier première dernier dernière
    trimestre semestre lendemain même printemps reste cas"""
).union(WEEKDAYS)
_BEFORE_ARTICLE = word_set(
    "puis voire compris tous toutes tout toute plus moins dont que qui et ou dans sur avec côté voici voilà où"
)


def _topic(page: Scan, quantity: Quantity, start: int, end: int) -> NounPhrase | None:
    """`Le syndicat s’inquiète` | des accidents du travail `: 214 en 2025`: what the clause tells of, then how many."""
    many = quantity.kind == "count" and quantity.value != 1
    if quantity.kind == "percent" and page.folds[start] == "dans" and page.folds[start + 1] in THESE:
        return noun.read(page, start + 2)  # `Dans cette somme, le Mali se taille la part du lion :` | 49 %
    if many and not _SHARED.isdisjoint(page.folds[start:end]):
        return None  # `Un quart des amendes visent des élèves :` | 310
    end = before_bracket(page, end)
    for at in range(max(start + 1, end - clauses.LONGEST), end - 1):
        if page.folds[at] not in (_MANY if many else _ONE) or not _told(page, at):
            continue
        phrase = noun.read(page, at + 1, many=many or None)
        reaches = phrase is not None and (phrase.last == end or _is_bidden(page, phrase.last))
        if phrase and reaches and phrase.head[0] <= at + 2 and (many or phrase.lemma in LEVELS):
            return phrase
    return None


def _is_bidden(page: Scan, at: int) -> bool:
    """`les obligations` | de quitter `le territoire`: an infinitive, which the phrase leaves out."""
    return page.folds[at] in ("de", "d'") and Tag.INFINITIVE in guess(page.folds[at + 1])


def _of_subject(page: Scan, quantity: Quantity, start: int, end: int) -> NounPhrase | None:
    """`Les inscriptions crèvent le plafond :` | 450: what opens the clause."""
    phrase = edges.opening(page, start, end)
    if phrase is None:
        return None
    many = page.folds[phrase.head[1] - 1].endswith(("s", "x"))
    acts = is_person(phrase.lemma) or phrase.lemma in voice_nouns()
    return phrase if (many if quantity.kind == "count" else not acts) else None


_SHARED = word_set("quart tiers moitié % cinquième dixième")
_MANY = word_set("des les ses leurs ces aux")
_ONE = word_set("le la l' du au les des")


def _told(page: Scan, at: int) -> bool:
    """Whether the article at word `at` opens what a verb takes, or what a movement or a deed is of."""
    before = page.folds[at - 1]
    if infinitive(before) in _REPORTS and clauses.is_form(before):
        return False  # `, indiquent` | les pompiers
    if clauses.is_form(before) or before in _TAKING:
        return True
    return page.folds[at] in ("des", "du") and before.endswith(_DEEDS)


_TAKING = frozenset(("sur", "contre", "de"))
_DEEDS = tuple(
    """tion sion ment ture age hausse baisse recul rythme perte mort envol afflux départ départs retour
    retours""".split()
)
_REPORTS = word_set("indiquer préciser annoncer dire ajouter expliquer rapporter affirmer assurer")
_SHORT_LABEL = 4  # `(coût : 22 M€)`


def first_noun(page: Scan, start: int, end: int) -> NounPhrase | None:
    if page.folds[start] == "dont" and (_is_told(page.folds[start + 1]) or _is_led(page.folds[start + 1])):
        return None  # `– dont placés en rétention : 402`: of those just counted
    if extents.is_whole_territory(page, start, end):
        return None  # `(Côte d’Ivoire : - 6,3 %)`
    for at in range(start, end):
        if page.folds[at - 1] == "-" and not page.words[at - 1].spaced:
            continue  # `Maine-et-` | Loire
        phrase = noun.read(page, at)
        if phrase and (phrase.lemma in CALENDAR or phrase.lemma in _NO_LABELS):
            return None  # `18-59 ans : 65 %`, `Réponse : une trentaine`
        if phrase and not (page.words[at].capital and page.words[at].folded in clauses.ARTICLES):
            return phrase if phrase.last <= end else phrase._replace(last=end)
    return None


def _is_led(word: str) -> bool:
    """A preposition, which names nobody either: `– dont` | par `la mer : 402`."""
    return bool(guess(word) & Tag.PREPOSITION)


def _is_told(word: str) -> bool:
    """A participle that names nobody: `placés`, `notifiées`."""
    tag = guess(word)
    return Tag.PARTICIPLE in tag and not tag & Tag.NOUN


_NO_LABELS = word_set(
    """réponse météo reçu consommé versé décaissé engagé promis collecté dépensé restant récolté détail précision
    exemple résultat conséquence preuve verdict surprise rappel conclusion constat lecture remarque nota explication
    paradoxe"""
)
CALENDAR = frozenset(("an", "année", "mois", "trimestre", "semestre", "semaine", "jour"))


def among(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Sur l’ensemble de la population, 47 % …`, `Parmi les 270 élèves, 80 …`: what opens the clause is shared out."""
    at = quantity.left - 1
    if page.folds[at] != ",":
        return None
    first, _ = page.layout.sentence(quantity.first)
    for i in range(at - 1, max(at - clauses.LONGEST, first), -1):
        led = page.folds[i - 1] in (":", ";", "que", "qu'")
        if page.folds[i] in ("parmi", "sur") and (led or page.folds[i - 1 : i + 1] == [",", "parmi"]):
            first = i
            break
    if page.folds[first] not in ("parmi", "sur"):
        return None
    start, letters = first + 1, letter_of()
    counted = letters["number"] in page.kinds[start + 3 : at]
    if counted and page.folds[start] in ("un", "une"):
        return None  # `Sur une population de 109 millions de personnes, 34 …`: those that were just counted
    while start < at and (
        page.folds[start] in clauses.ARTICLES or page.kinds[start] in (letters["number"], letters["rest"])
    ):
        start += 1
    phrase = edges.through(page, noun.read(page, start)) if start > first + 1 else None
    return phrase._replace(last=phrase.head[1]) if phrase and phrase.last <= at else None


def in_brackets(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`les Syriens (87 900)`: the noun just before the bracket that the number opens."""
    words, at = page.words, quantity.left - 1
    at -= words[at].folded in ("entre", "de", "d'") and quantity.qualifier == "between"
    if page.folds[at - 1 : at + 1] == ["n", "="]:
        at -= 2  # `Ménages (n = 412)`, `Santé (adultes, n = 803)`
        if words[at].text == ",":
            return edges.ending_at(page, at)
    if at < 1 or words[at].text not in "([":
        return None
    if page.folds[at - 1] == "]" and page.folds[at - 3 : at - 2] == ["["]:
        at -= 3  # `le nombre d’immigrations[1]` | (194 212)
    phrase = edges.ending_at(page, at)
    if phrase and "quantities.change.sign" in quantity.rules and page.before(phrase.head[0] - 1) in _PLACING:
        return None  # `dans les lycées` | (+ 907): where it moved
    if phrase and quantity.kind == "count" and _ranks_reason(page, phrase):
        return None
    if phrase and phrase.lemma in AREAS and words[at - 1].capital and phrase.head[1] < at:
        return None  # `recensés dans les villages de Mbo` | (5): cases, no villages
    if phrase is None or _is_place(page, phrase):
        phrase = _led_by_aux(page, at)
    if phrase is not None and phrase.lemma == "solde":
        return phrase  # `le solde migratoire` | (+ 558 189)
    if phrase is None or _is_adverbial(page, phrase):
        return None
    if page.folds[phrase.head[0]] in noun.TRANSPARENT:
        phrase = edges.through(page, phrase) or phrase  # `le nombre total de décès (20 800)`
    head = words[phrase.head[0]]
    many = page.folds[phrase.head[1] - 1].endswith(("s", "x"))
    if (head.capital or (quantity.kind == "count" and (quantity.value or 0) > _FEW)) and not many:
        # `dans la restauration (200 000), l’hébergement (180 000)`
        return None if head.capital else _plural_inside(page, phrase, at)
    led = page.before(phrase.head[0]) in clauses.ARTICLES
    if not head.capital and is_people(head.folded) and not (led and head.folded.endswith(("s", "x"))):
        return None  # `une autre nationalité, le plus souvent portugaise (10 016)`
    return edges.through(page, phrase)


def _ranks_reason(page: Scan, phrase: NounPhrase) -> bool:
    """`le premier motif (400 titres), devant` | les études (200): what a ranking counts is said before it."""
    first, at = page.layout.sentence(phrase.head[0])[0], phrase.head[0]
    if phrase.lemma not in _REASONS or page.words[at].capital:
        return False
    return any(page.folds[i] in ("devant", "derrière") for i in range(max(first, at - _CLAUSE), at))


_REASONS = word_set(
    "motif raison étude travail famille emploi asile voie critère catégorie secteur filière cause"
)


def behind_people(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Première nationalité : Palestiniens,` | 2 804: the name of a people, and how many they are."""
    if gapped := _of_others(page, quantity):
        return gapped
    at = quantity.left - 2
    named = at > 1 and page.folds[at + 1] == "," and page.words[at].capital and page.folds[at].endswith("s")
    if not named or page.folds[at - 1] != ":" or not is_people(page.folds[at]):
        return None
    return noun.read(page, at) if quantity.kind == "count" else None


def _of_others(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les Syriens étaient 362 800, les Afghans` | 178 200: persons whose verb was said before."""
    at = quantity.left - 1
    if quantity.kind != "count" or at < 3 or page.folds[at - 1] != "les" or quantity.value is None:
        return None
    near = page.folds[max(at - _CLAUSE, page.layout.sentence(at)[0]) : at]
    if page.folds[at - 2] not in _JOINTS or _WERE.isdisjoint(near):
        return None  # `les Marocains en ont décroché 3 100, les Tunisiens` | 1 450
    persons = is_people(page.folds[at]) or is_person(singular(page.folds[at]))
    return noun.read(page, at, many=True) if persons else None


_JOINTS = word_set(", et ;")
_WERE = word_set("sont étaient seraient seront")
_CLAUSE = 40  # words


def told_before_colon(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Le rendement avait été très bon :` | 88 quintaux: what has a level, then the level."""
    colon = quantity.left - 1
    if quantity.kind not in ("measure", "percent", "money") or page.folds[colon] != ":":
        return None
    first, at = page.layout.sentence(colon)[0], colon - 1
    while at > first and not clauses.is_form(page.folds[at]) and colon - at < _FAR_VERB:
        at -= 1
    phrase = subjects.subject_before(page, first, at) if clauses.is_form(page.folds[at]) else None
    return phrase if phrase and phrase.lemma in LEVELS else None


_FAR_VERB = 5
LEVELS: frozenset[str] = word_set(
    """taux inflation croissance participation abstention chômage rendement température débit vitesse prix tarif
    coût bénéfice déficit dette budget loyer salaire facture production récolte"""
)


def rate_in_brackets(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`La croissance` | (0,2 %), `la marge d’erreur (+/- 3 points)`: what only a share says, right before it."""
    at = quantity.left - 1
    at -= 3 * (page.folds[at - 2 : at + 1] == ["+", "/", "-"])
    closed = page.folds[quantity.after : quantity.after + 1] in ([")"], [","], [";"], ["sur"], ["en"])
    if quantity.kind != "percent" or at < 1 or page.folds[at] != "(" or not closed:
        return None
    end = clauses.past_date(page, at - 1) + 1  # `la croissance en 2014 (0,2 %)`
    end -= end < at and page.folds[end - 1] in ("en", "de", "au")
    end -= 2 * (page.folds[max(end - 2, 0)] in ("quasi", "presque"))  # `une inflation quasi inexistante`
    phrase = edges.ending_at(page, end) or (
        noun.read(page, end - 1) if end > 0 and page.folds[end - 1] in RATES else None
    )
    return phrase if phrase and phrase.lemma in RATES else _rate_of_some(page, at)


def _rate_of_some(page: Scan, bracket: int) -> NounPhrase | None:
    """`Le taux de chômage` | pour les seniors (5 %), `le taux d’échec chez les garçons (12 %)`: the rate of some."""
    for at in range(bracket - 2, max(bracket - clauses.LONGEST, 0), -1):
        if page.folds[at] in ",;:()" or clauses.is_verb(page, at):
            return None
        if page.folds[at] in ("pour", "chez") and page.folds[at + 1] in THE:
            phrase = edges.ending_at(page, at)
            return phrase if phrase and phrase.lemma in RATES and phrase.last == at else None
    return None


RATES: frozenset[str] = word_set("taux croissance inflation participation abstention chômage marge pib")


def behind_comma(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`c’est l’explosion des fraudes,` | +52 %: what stands before the comma of a signed change."""
    at = quantity.left - 1
    if at < 2 or page.folds[at] != "," or "quantities.change.sign" not in quantity.rules:
        return None
    phrase = edges.ending_at(page, at)
    many = phrase is not None and page.folds[phrase.head[1] - 1].endswith(("s", "x"))
    if phrase is None or not many or page.words[phrase.head[0]].capital:
        return None
    led = page.folds[phrase.head[0] - 1 : phrase.head[0]] in (["des"], ["les"], ["ces"])
    return phrase if led and page.before(phrase.head[0] - 1) not in _PLACING else None


def apposed_rate(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Des éléphants,` | 300 par an, `sont tués`, `des visites – 27 000 par an –`: what happens so often, set apart."""
    at = quantity.left - 1
    if at < 2 or not quantity.per or page.folds[at] not in _ASIDES or quantity.kind != "count":
        return None
    if page.folds[quantity.right : quantity.right + 1] not in ([page.folds[at]], ["."], [";"], []):
        return None
    phrase = edges.ending_at(page, at)
    many = phrase is not None and page.folds[phrase.head[1] - 1].endswith(("s", "x"))
    led = phrase is not None and page.before(phrase.head[0]) in ("des", "les", "ces", "ses", "leurs")
    return phrase if phrase and many and led and phrase.last == at else None


_ASIDES = frozenset((",", "–", "—"))
_PLACING = frozenset("dans sur par pour vers avec chez depuis parmi entre sous".split())


def _is_place(page: Scan, phrase: NounPhrase) -> bool:
    """`les exploitants du` | Gers `(62)`: a name in the singular; not `beaucoup de Syriens (62)`."""
    head = page.words[phrase.head[0]]
    return head.capital and page.before(phrase.head[0]) in ("du", "de", "d'") and not is_people(head.folded)


def _led_by_aux(page: Scan, end: int) -> NounPhrase | None:
    """`La hausse est due aux` | ressortissants du Kosovo `(+17 864)`."""
    for start in range(end - 2, max(end - clauses.LONGEST, 0), -1):
        if page.folds[start] in ",;:()":
            return None
        if page.folds[start] == "aux":
            phrase = noun.read(page, start + 1, many=True)
            return phrase if phrase and phrase.last == end else None
    return None


def _plural_inside(page: Scan, phrase: NounPhrase, end: int) -> NounPhrase | None:
    """`l’arrivée de` | nouveaux habitants `(3 200 par an)`: one deed, done by so many."""
    at = phrase.head[1]
    if at >= end or page.folds[at] not in ("de", "d'", "des"):
        return None
    inner = noun.read(page, at + 1, many=True)
    return inner if inner and inner.last == end else None


_FEW = 10


def _is_adverbial(page: Scan, phrase: NounPhrase) -> bool:
    """`en léger repli (17 875)`, `par rapport au trimestre précédent (305 700)`."""
    before = page.folds[max(phrase.head[0] - 3, 0) : phrase.head[0]]
    if before[-1:] == [","]:
        before = before[-1:]  # `En 2022,` | Français (4 112) `et Belges`
    return (
        ("en" in before and before[-1] not in ("les", "des", "la", "l'"))  # `concernent en outre les Kurdes`
        or before[-1:] in (["au"], ["à"])
        or phrase.lemma in ("an", "année", "mois", "trimestre", "semestre", "période", "semaine", "veille")
    )
