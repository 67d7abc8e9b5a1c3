"""`le nombre de décès s’élève à 2 373`, `Les prix ont reculé de 3 %`: the subject of a verb that measures or moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import Tag, feminine, guess, infinitive, is_finite_verb, is_participle, singular
from ....persons import is_person
from ....words import DEFINITE, DETERMINERS, TO, A, word_set
from ..phrases import clauses, edges, mainclause, movement, noun
from ..units.unit import units

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan
    from ..phrases.noun import NounPhrase

_MEASURES = frozenset(
    """élever établir atteindre monter chiffrer fixer estimer évaluer situer avoisiner dépasser excéder
    approcher frôler passer tomber grimper reculer culminer plafonner être compter représenter descendre
    remonter porter ramener rester demeurer coûter valoir durer mesurer peser revenir afficher stagner
    bondir chuter baisser augmenter progresser toucher recevoir toucher réclamer prévoir nécessiter
    totaliser friser contenir faire couvrir limiter varier osciller débuter démarrer commencer négocier
    vendre payer facturer financer comprendre évoluer multiplier diviser étirer creuser prolonger
    réduire excéder financer allonger raccourcir étendre étaler reposer porter occuper plafonner
    constituer échelonner étager échanger louer mobiliser franchir équivaloir stabiliser caracoler galoper
    ressortir pointer inscrire repasser redescendre redresser budgéter grossir croître fléchir régresser
    décroître dégringoler plonger replier effriter""".split()
)
_PLAIN_SUBJECTS = _MEASURES - {"compter", "recevoir", "toucher", "réclamer", "prévoir", "contenir"}
# They measure where `à` leads to the level: `L’inflation a ralenti à 3,1 %`.
_LEVELLING = word_set("ralentir retomber accélérer refluer rebondir envoler effondrer hisser")
_SPEEDING = word_set("souffler rouler tourner filer voler naviguer circuler défiler")  # `à 60 km/h`
# Verbs whose subject is what a change is about.
MOVING = (
    movement.VERBS
    | movement.OF_RATES
    | word_set("dépasser passer inverser stagner accélérer ralentir renouer")
)
_TOLD = MOVING | _MEASURES | {"repartir", "évoluer", "doubler", "tripler", "quadrupler"}


def subject(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Le taux de protection s’établit à 33 %`: the subject of the measuring verb before the number."""
    at = verb(page, quantity) or _going_on(page, quantity)
    if at is None:
        return None
    words = page.words
    first, _ = page.layout.sentence(quantity.first)
    if apposed := _apposed(page, first, at):
        return apposed
    if (comma := _apart_from(page, first, at)) is not None:
        return _just_moved(page, first, comma) or _mover(page, first, comma)
    if page.folds[at - 1] == "en" and not (
        infinitive(page.folds[at]) == "coûter" and quantity.kind == "money"
    ):
        return None  # `les dons en constituent 44 %`: `en` is what is shared out
    end = clauses.before_verb(page, first, at)
    if end - 1 > first and words[end - 1].folded == "et":  # `s’allonge de huit jours et atteint 41 jours`
        return _opener_past_adverbial(page, first, end)
    end = clauses.before_insert(page, first, end)
    found = mainclause.subject(page, first, end) or _done_by(page, first, end)
    found = found or edges.covering(page, first, end)
    if found and infinitive(page.folds[at]) in _PAYS and _acts(page, found, at):
        return None
    if found and page.before(found.head[0]) == "chaque" and found.lemma in _TIMES:
        return None  # `Ils sont chaque année` | estimés à 841
    return None if found and _is_unit(page, found) else found  # `a coûté 9 000 euros,` | payés `à 60 %`


def _done_by(page: Scan, first: int, end: int) -> NounPhrase | None:
    """`le nombre de familles` | chassées par les combats, la faim et la peur: the subject, past a list of doers.

    end: the verb. None where a verb, or no comma, stands between.
    """
    by = next(
        (i for i in range(end - 1, max(first, end - _DOERS), -1) if page.folds[i] in ("par", "pour")), None
    )
    if by is None or not any(map(is_participle, page.folds[by - _SHORT : by])):
        return None
    joint = next((i for i in range(end - 1, by, -1) if page.folds[i] in (",", "et")), None)
    if joint is None or page.folds[joint] == ",":
        return None  # `Au dernier chiffre connu par région, le chômage` | était retombé
    if any(clauses.is_verb(page, i) or page.folds[i] in _BREAK_LIST for i in range(by, end)):
        return None
    return edges.covering(page, first, by)


_DOERS = 24  # words of `par les combats, la sécheresse et la perte des récoltes`
_BREAK_LIST = clauses.BREAKS - {"et"} | {"(", ")"}


def _apposed(page: Scan, first: int, verb: int) -> NounPhrase | None:
    """`par l’allongement des délais d’instruction,` | passés `de 18 à 23 mois`: the nearest noun that agrees."""
    told = page.folds[verb]
    if (
        page.folds[verb - 1] != ","
        or verb - 1 <= first
        or guess(told) & Tag.FINITE_VERB
        or not is_participle(told)
    ):
        return None
    she, many = told.endswith(("e", "es")), told.endswith(("és", "es", "us"))
    for i in range(verb - 3, max(first - 1, verb - clauses.LONGEST), -1):
        if clauses.is_form(page.folds[i]) and clauses.is_verb(page, i):
            return None
        found = noun.read(page, i + 1) if page.folds[i] in DETERMINERS or page.folds[i] == "des" else None
        if found is None or feminine(found.lemma) not in (she, None):
            continue
        if (singular(page.folds[found.head[0]]) != page.folds[found.head[0]]) == many:
            return found
    return None


def _acts(page: Scan, phrase: NounPhrase, verb: int) -> bool:
    """`Un guide` | facture `300 euros`: a person who pays or asks; `Le saisonnier est payé 12 euros` is paid."""
    return is_person(phrase.lemma) and Tag.PARTICIPLE not in guess(page.folds[verb])


_TIMES = word_set("année an mois semaine jour nuit été hiver trimestre")
_PAYS = word_set("prendre payer facturer vendre louer réclamer toucher recevoir négocier financer échanger")


def _is_unit(page: Scan, phrase: NounPhrase) -> bool:
    counted = page.kinds[phrase.head[0] - 1] in (letter_of()["number"], letter_of()["rest"])
    return counted and units().entry((phrase.lemma,)) is not None


def _apart_from(page: Scan, first: int, verb: int) -> int | None:
    """Where a clause ends that a participle or an infinitive goes on with, before word `verb`; else None.

    `…, passant de 20 à 30 millions`, `…, en se fixant à 3 %`, `… pour atteindre 142 500`.
    """
    at, tag = verb, guess(page.folds[verb])
    while at > first and page.folds[at - 1] in ("se", "s'", "en"):
        at -= 1
    if at > first and Tag.INFINITIVE in tag and page.folds[at - 1] == "pour":
        return at - 1
    apart = Tag.PRESENT_PARTICIPLE in tag and at > first and page.folds[at - 1] in (",", ")")
    return at - 1 if apart else None


def _just_moved(page: Scan, first: int, end: int) -> NounPhrase | None:
    """`…, avec des taux qui ont reculé en mai` | pour s’établir à 6 %: what moved, said nearer than the main clause."""
    if page.folds[end] != "pour":
        return None
    for i in range(end - 1, max(first, end - clauses.LONGEST), -1):
        if page.folds[i] in ",;:()":
            return None
        if movement.verb_at(page, i) in MOVING and clauses.is_form(page.folds[i]):
            return subject_before(page, first, i)
    return None


def _mover(page: Scan, first: int, end: int) -> NounPhrase | None:
    """The subject of the sentence, where its verb tells a movement: `Les dépenses ont explosé`."""
    alone = edges.opening(page, first, end + 1)
    if alone and alone.last == end:
        return edges.through(page, alone)  # `L’abstention,` | en hausse d’un point
    phrase = _opener_past_adverbial(page, first, end)
    moves = phrase and any(infinitive(page.folds[i]) in _TOLD for i in range(phrase.last, end))
    others = phrase is not None and _counts_others(page, phrase.last, end)
    return edges.through(page, phrase) if moves and not others else None


def _counts_others(page: Scan, first: int, end: int) -> bool:
    """`Le ministère` | compte 327 400 titres`, en hausse de`: what rises is what is counted, not who counts."""
    number, rest = letter_of()["number"], letter_of()["rest"]
    at = next((i for i in range(end - 1, first, -1) if page.kinds[i] == number), None)
    if at is None:
        return False
    after = at + 1
    while after < end and page.kinds[after] == rest:
        after += 1
    return (
        after < end and units().after(page, after) is None and noun.read(page, after, many=True) is not None
    )


def _opener_past_adverbial(page: Scan, first: int, end: int) -> NounPhrase | None:
    """The noun phrase that opens the sentence, or what follows its first comma, no verb between."""
    start = first
    for at in range(first, min(end, first + clauses.LONGEST)):
        if page.folds[at] == ",":
            start = at + 1  # `Au troisième trimestre,` | le chômage est reparti
            break
        if page.folds[at] in clauses.BREAKS or clauses.is_verb(page, at):
            break
    return edges.opening(page, start, end) or (edges.opening(page, first, end) if start > first else None)


def verb(page: Scan, quantity: Quantity) -> int | None:
    """The measuring verb just before the number: past `à`, `de`, an adverb, a determiner."""
    words, at = page.words, quantity.left - 1
    first, _ = page.layout.sentence(quantity.first)
    if clauses.is_apart(page, at + 1):
        at -= 3  # `coûtait, elle, 6 000 francs`
    elif page.folds[at] in ("à", "de", "d'") and clauses.is_apart(page, at):
        at -= 4  # `s’élève, lui, à 906`
    elif page.folds[at] == ",":
        at = _before_voice(page, at)
    elif page.folds[at] in ("de", "d'") and (scene := clauses.before_scene(page, at)) < at:
        at = scene - 1  # `Les prix progressent` | dans la région de `2 %`
    elif (state := _before_state(page, first, at)) is not None:
        return state
    elif quantity.kind == "money":
        at = _before_payer(page, first, at)
    for _ in range(_REACH):
        at = clauses.past_date(page, at)
        if at < first:
            return None
        word = words[at].folded
        told = infinitive(word)
        if word in ("soit", "compris") or (word in _NAMED and page.before(at) in _NAMING):
            return None  # `annonce une` | baisse `de 4 %`, `touche l’` | équivalent `de 30 euros`
        if (word in _GO or told == "aller") and page.folds[at + 1] in ("de", "jusqu'"):
            return at  # `Les amendes vont de 1 500 à 300 000 euros`
        measures = told in _PLAIN_SUBJECTS or (told in _SPEEDING and "/" in (quantity.unit or ""))
        measures = measures or (told == "consommer" and quantity.kind == "measure")
        measures = measures or (told == "tourner" and page.folds[at + 1] == "autour")
        measures = measures or (
            told == "prendre" and quantity.kind == "duration"
        )  # `La manœuvre a pris` | 11 heures
        measures = measures or (told in _LEVELLING and page.before(quantity.left) == "à")
        # `Le rendement est attendu` | à 62 quintaux
        expected = told == "attendre" and page.before(quantity.left) == "à" and is_participle(word)
        measures = measures or (expected and quantity.kind != "duration")
        if (measures or word.startswith("contenu")) and (
            guess(word)
            & (Tag.FINITE_VERB | Tag.PARTICIPLE | Tag.AUXILIARY | Tag.INFINITIVE | Tag.PRESENT_PARTICIPLE)
        ):
            return at
        if word not in _PASSED and not word.endswith("ment"):
            return None
        at -= 1
    return None


def _before_state(page: Scan, first: int, at: int) -> int | None:
    """The verb of `est en baisse à`, `s’est révélée stable en 2017, à`, `sont au plus haut, avec` before the level.

    at: the `à` or `avec`. Not `a reculé de 3 %, à`, where the change says already what moved.
    """
    if page.folds[at] not in _LEADS:
        return None
    end = clauses.past_date(page, at - 1 - (page.folds[at - 1] == ","))
    end -= page.folds[end] in ("en", "au") and end < at - 1
    start = _state_begins(page, end + 1)
    if start > end:
        return None
    while start > first and page.folds[start - 1] in clauses.SKIPPED | _HOW_MUCH:
        start -= 1
    stays = start > first and infinitive(page.folds[start - 1]) in _STATED and page.folds[start - 1] != "être"
    return start - 1 if stays else None


def _state_begins(page: Scan, end: int) -> int:
    """Where `en légère hausse`, `quasi-stables`, `au plus haut` begins that ends at word `end`; else `end`."""
    if (moving := edges.in_movement(page, end)) < end:
        return moving
    if page.folds[end - 3 : end] in _TURNS:
        return end - 3
    if page.folds[end - 1] in _UNMOVED:
        quasi = end - 1 - (page.folds[end - 2] == "-")
        return quasi - (page.folds[quasi - 1] in ("quasi", "presque"))
    return end - 3 if page.folds[max(end - 3, 0) : end] in _EXTREMES else end


_LEADS = frozenset(("à", "avec"))
_TURNS = (["à", "la", "hausse"], ["à", "la", "baisse"])
_EXTREMES = (["au", "plus", "haut"], ["au", "plus", "bas"])
_HOW_MUCH = word_set("très assez plutôt peu elle elles eux aussi globalement nettement légèrement")
_STATED = word_set(
    """être rester demeurer révéler avérer montrer ressortir repartir terminer clôturer finir ouvrir revoir"""
)


def _before_payer(page: Scan, first: int, at: int) -> int:
    """`a coûté` | à la commune | `3 millions`: the verb before whom it cost so much; else word `at`."""
    for i in range(at, max(first, at - _PAYER), -1):
        if page.folds[i] in TO:
            return i - 1 if infinitive(page.folds[i - 1]) == "coûter" else at
    return at


_PAYER = 6  # words


def _before_voice(page: Scan, comma: int) -> int:
    """`coûterait` | , selon la Cour des comptes, | `4 630 euros`: the word before what says whose figure it is."""
    for i in range(comma - 2, max(comma - clauses.LONGEST, 0), -1):
        if page.folds[i] == ",":
            return (
                i - 1
                if page.folds[i + 1] == "selon" or page.folds[i + 1 : i + 3] == ["d'", "après"]
                else comma
            )
        if page.folds[i] in clauses.BREAKS:
            break
    return comma


_NAMED = edges.MOVEMENTS | {"équivalent"}
_NAMING = frozenset(("un", "l'", "une", "en", "cette", "forte", "légère", "nouvelle"))


def _going_on(page: Scan, quantity: Quantity) -> int | None:
    """`Le désendettement se` | poursuit `à hauteur de 146 millions`: a verb that takes nothing but itself."""
    at = quantity.left - 4
    extent = at > 1 and page.folds[at + 1 : quantity.left] == ["à", "hauteur", "de"]
    return (
        at if extent and clauses.is_form(page.folds[at]) and page.before(at) in ("se", "s'", "est") else None
    )


# What may stand between a verb and its number.
_BEFORE_NUMBER = frozenset(
    """à au aux de d' les la le l' hauteur par que qu' entre pour peine jusqu' autour sur en moyenne total tout
    bientôt des sous barre seuil cap stable stables quasi niveau record pic sommet lui eux""".split()
)
_PASSED = clauses.SKIPPED | _BEFORE_NUMBER
_UNMOVED = frozenset(("stable", "stables", "inchangé", "inchangée", "inchangés", "inchangées"))
_REACH = 5  # words between a verb and its number, dates apart
_GO = frozenset(("va", "vont", "allait", "allaient"))


def _in_rise(page: Scan, at: int, bracket: int) -> NounPhrase | None:
    """`La hausse des dépenses` | `(+ 3 %)`: what the movement at word `at` is of, up to its bracket."""
    phrase = noun.read(page, at) if page.folds[bracket] == "(" else None
    if phrase is None:
        return None
    named = (
        page.folds[at + 1] in ("du", "des") and page.before(at) in A
    )  # `a connu une baisse du nombre de X`
    return edges.what_moved(page, phrase) if named or phrase.last == bracket else None


def _restated(page: Scan, at: int) -> int | None:
    """`Les demandes ont grimpé` | , un saut `de 33 %`: the comma before the movement at word `at`."""
    start = at - 1
    while start > 1 and page.folds[start] not in A and at - start < _SHORT and page.folds[start][0].isalpha():
        start -= 1
    return start - 1 if page.folds[start] in A and page.folds[start - 1] == "," else None


_SHORT = 3


def _undergoing(page: Scan, first: int, at: int) -> NounPhrase | None:
    """`L’immigration a connu une forte` | hausse `de 8 %`: the subject of the verb before the movement at word `at`."""
    start = clauses.past_date(page, at - 1 - (page.before(at) in A))
    start -= page.folds[start] in ("en", "au") and start < at - 1
    for i in range(start, max(start - 3, first), -1):
        leaps = page.folds[at] == "bond" and infinitive(page.folds[i]) == "faire"
        if (leaps or infinitive(page.folds[i]) in _UNDERGO) and clauses.is_form(page.folds[i]):
            return subject_before(page, first, i)
        if infinitive(page.folds[i]) == "enregistrer" and clauses.is_form(page.folds[i]):
            found = subject_before(page, first, i)  # never whoever counts: `La police enregistre une baisse`
            many = found is not None and page.folds[found.head[1] - 1].endswith(("s", "x"))
            return found if many else None
        if page.folds[i] in ("un", "une", "la", "le") and infinitive(page.folds[i - 1]) not in _UNDERGO | {
            "faire",
            "enregistrer",
        }:
            return None
    return None


_UNDERGO = frozenset(("connaître", "subir", "accuser", "marquer", "afficher"))


def moved(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les exportations sont en hausse de 13 %`, `L’abstention a gagné quatre points`: the subject of what moved."""
    words, at = page.words, quantity.left - 1
    at = movement.past_place(page, quantity, at)
    at -= 3 * clauses.is_apart(page, at)  # `progresserait` | , elle, | `de 8 %`
    first, _ = page.layout.sentence(quantity.first)
    if page.folds[at] == "(" and (state := _state_begins(page, at)) < at and page.folds[state] != "en":
        return _unmoved(page, first, state)
    for i in range(at, max(first, at - (_IN_BRACKETS if words[at].text == "(" else 6)), -1):
        word = words[i].folded
        if word == "," and i < at:
            closed = page.folds[quantity.right : quantity.right + 1] == [","] or quantity.change
            if i == at - 1 and closed:
                continue  # `devraient progresser, de 3 %, pour …`
            return None
        if word in edges.MOVEMENTS or word == "retrait":
            if (comma := _restated(page, i)) is not None:
                return _mover(page, first, comma)
            if words[i - 1].folded != "en":
                return _in_rise(page, i, at) or _undergoing(page, first, i)
            if words[i - 2].text in ",)":
                apart = words[i - 2].text == "," and not _tells_sum(page, i - 2)
                return _mover(page, first, i - 2) if apart else None
            end = i - 1 - (page.folds[i - 2] in _CLOSED)
            return subject_before(page, first, end) if end > first else None  # `En hausse de 3 %`
        told = movement.verb_at(page, i)
        if told in MOVING and clauses.is_form(word) and not _is_past(page, i):
            return subject_before(page, first, i)
        if told == "prendre" and i == at and clauses.is_form(word):
            return subject_before(page, first, i)  # `Les pâtes ont pris` | 22 %
    return None


def is_named(page: Scan, quantity: Quantity) -> bool:
    """`BMW` | recule de 15 %: whether a name without an article opens the sentence and moves."""
    first = at = page.layout.sentence(quantity.first)[0]
    while at < quantity.left and page.words[at].capital and not guess(page.folds[at]) & _NO_NAMES:
        at += 1
    if at == first or page.folds[at - 1].endswith(("s", "x")):
        return False
    at += page.folds[at] in clauses.CLITICS
    return movement.verb_at(page, at) in MOVING and bool(
        guess(page.folds[at]) & (Tag.FINITE_VERB | Tag.PARTICIPLE)
    )


_NO_NAMES = Tag.PRONOUN | Tag.DETERMINER | Tag.PREPOSITION | Tag.ADVERB | Tag.CONJUNCTION


def _unmoved(page: Scan, first: int, at: int) -> NounPhrase | None:
    """`Les vols restent globalement` | stables `(+1 %)`: the subject of the verb before the adjective at word `at`."""
    verb = next(
        (i for i in range(at - 1, max(at - _SHORT, first), -1) if infinitive(page.folds[i]) in _STAYS), None
    )
    return subject_before(page, first, verb) if verb is not None else None


_STAYS = frozenset(("rester", "demeurer", "être"))


def _is_past(page: Scan, at: int) -> bool:
    """`une nuit` | passée `dans l’établissement`: a participle that goes with its noun, and moves nothing."""
    return (
        page.folds[at] in ("passé", "passée", "passés", "passées") and page.before(at) not in clauses.CLITICS
    )


# `a clôturé` | en hausse de 2 %
_CLOSED = frozenset(
    "clôturé terminé fini ouvert ressort ressorti ressortent reparti repartie repartis".split()
)
_IN_BRACKETS = (
    10  # words from the verb to a bracket: `les passages s’envolent en Afrique de l’Ouest (+303 %)`
)


def _tells_sum(page: Scan, end: int) -> bool:
    """`a réalisé un chiffre d’affaires` | de 11 millions d’euros`, en hausse de 9 %`: a sum with a noun of its own."""
    near = range(end - 1, max(end - _SHORT * 2, 1), -1)
    at = next((i for i in near if page.kinds[i] == letter_of()["number"]), None)
    return at is not None and page.folds[at - 1] == "de" and Tag.NOUN in guess(page.folds[at - 2])


def subject_before(page: Scan, first: int, end: int) -> NounPhrase | None:
    end = clauses.before_verb(page, first, end)
    outer = clauses.before_insert(page, first, end)
    if outer < end and guess(page.folds[outer - 1]) & Tag.AUXILIARY:
        outer = clauses.before_verb(page, first, outer)  # `Les arrivées ont, selon Frontex,` | reculé
    end = outer
    found = (mainclause.subject(page, first, end) or _done_by(page, first, end)) if end > first else None
    found = found or (edges.covering(page, first, end) if end > first else None)
    if found and found.lemma in edges.MOVEMENTS:
        return edges.what_moved(page, found)  # `le mouvement s’inverse (– 26 %)`
    return edges.through(page, found)


def by_manner(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les familles affluent par milliers`, `se comptent par dizaines`: the subject of the verb before `par`."""
    at = quantity.left - 1
    told = at - 1
    while told > 0 and page.folds[told] in clauses.SKIPPED:
        told -= 1
    if at < 2 or page.folds[at] != "par" or not is_finite_verb(page.folds[told]):
        return None
    return subject_before(page, page.layout.sentence(at)[0], told)


def ranging(page: Scan, phrase: NounPhrase) -> NounPhrase | None:
    """`Le rendement varie dans une` | fourchette `de 75 à 106 quintaux`: what ranges so."""
    at = phrase.head[0] - 3
    within = phrase.lemma == "fourchette" and page.folds[at + 1 : at + 3] in (["dans", "une"], ["en", "une"])
    first = page.layout.sentence(phrase.head[0])[0]
    return (
        subject_before(page, first, at) if within and at > first and clauses.is_form(page.folds[at]) else None
    )


def acting(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les élus ont voté` | à 64 %, `Les maires y sont favorables` | à 48 %: the plural subject of any verb."""
    at = quantity.left - 1
    if at < 2 or page.folds[at] != "à":
        return None
    if page.folds[at - 2] == "des" and page.folds[at - 3] in ("sont", "étaient"):
        at -= 2  # `Les arrivants sont des hommes` | à 64 %
    at -= not clauses.is_form(page.folds[at - 1]) and Tag.ADJECTIVE in guess(page.folds[at - 1])
    first, _ = page.layout.sentence(quantity.first)
    if at <= first or not clauses.is_form(page.folds[at - 1]):
        return None
    found = subject_before(page, first, at - 1)
    many = found is not None and page.folds[found.head[1] - 1].endswith(("s", "x"))
    return found if many else None


def partly(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les défunts étaient mineurs pour` | la moitié, `Les élus sont favorables` | aux deux tiers: who is so."""
    at = quantity.left - 1
    at -= at > 0 and page.folds[at] == "la"
    if at < 3 or page.folds[at] not in ("pour", "à", "aux") or page.folds[at - 2] not in _WERE:
        return None
    found = subject_before(page, page.layout.sentence(at)[0], at - 2)
    many = found is not None and page.folds[found.head[1] - 1].endswith(("s", "x"))
    return found if many else None


_WERE = word_set("sont étaient seraient seront")


def most(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les Portugais sont les plus nombreux à partir` | (3 547): who the bracket says how many they are."""
    at, first = quantity.left - 1, page.layout.sentence(quantity.first)[0]
    if page.folds[at] != "(":
        return None
    if page.folds[max(at - 2, 0) : at] == ["en", "tête"] and quantity.kind == "count":
        end = clauses.before_verb(page, first, at - 3)  # `Les Ivoiriens arrivent en tête` | (3 120)
        return subject_before(page, first, end) if clauses.is_verb(page, at - 3) and end > first else None
    if page.folds[max(at - 2, 0) : at] == ["le", "plus"]:  # `Les jeunes en profitent le plus` | (+7 %)
        told = (i for i in range(at - 3, max(first, at - _NEAR_MOST), -1) if clauses.is_verb(page, i))
        verb = next(told, None)
        return subject_before(page, first, verb) if verb is not None else None
    for i in range(at - 1, max(first + 2, at - clauses.LONGEST), -1):
        if page.folds[i] in ",;()":
            return None
        if page.folds[i] in ("nombreux", "nombreuses") and page.folds[i - 2 : i] == ["les", "plus"]:
            return subject_before(page, first, i - 2)
    return None


_NEAR_MOST = 7


def in_state(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`La hausse est due` | à 80 % `à la guerre`, `Le camp est rempli à 95 %`: what is so to that degree."""
    at = quantity.left - 1
    at -= page.folds[at] in ("qu'", "que")
    told = Tag.PARTICIPLE in guess(page.folds[at - 1])
    if at > 2 and page.folds[at] == "à" and page.folds[at - 2] == "," and told:
        return _opener(page, page.layout.sentence(at)[0], at - 2)
    if at < 2 or page.folds[at] != "à" or not told:
        return None
    if page.folds[at - 2] not in _IS:
        return _come(page, at)
    return subject_before(page, page.layout.sentence(at)[0], at - 2)


def _come(page: Scan, end: int) -> NounPhrase | None:
    """`un public venu` | à 86 % `de Suisse`: a noun with its article, the participle that narrows it, then `à`."""
    for start in range(end - 3, max(end - _SHORT_NAME, -1), -1):
        if page.folds[start] in clauses.ARTICLES:
            phrase = noun.read(page, start + 1)
            told = phrase is not None and phrase.last >= end - 1 and phrase.lemma not in noun.TRANSPARENT
            return phrase._replace(last=end - 1) if phrase and told else None
    return None


def _opener(page: Scan, first: int, end: int) -> NounPhrase | None:
    """`Cet incendie, toujours actif,` | contenu `à 45 %`: the definite noun that opens the sentence."""
    phrase = edges.opening(page, first, end)
    if phrase is None or page.folds[phrase.last] not in _STATES:
        return None
    # `Le réseau compte 300 places,` | occupées `à 94 %`
    return (
        phrase
        if page.folds[phrase.head[1] - 1].endswith(("s", "x")) == page.folds[end + 1].endswith("s")
        else None
    )


_IS = frozenset("est sont était étaient sera seront serait seraient été".split())
_STATES = _IS | {","}


def gapped(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`La peine moyenne est de quatre ans ; la peine médiane,` | à trois: a subject whose verb was said before."""
    at = quantity.left - 1
    if at < 3 or page.folds[at] not in ("à", "de", "d'"):
        return None
    if page.folds[at - 1] != ",":
        return _coordinated(page, quantity, at)
    for start in range(at - 3, max(at - clauses.LONGEST, 0), -1):
        if page.folds[start] in clauses.SUBJECT_ARTICLES and page.folds[start - 1] in (";", ",", "et"):
            phrase = noun.read(page, start + 1)
            return phrase if phrase and phrase.last == at - 1 else None
        if page.folds[start] in ",;:()\n" or clauses.is_verb(page, start):
            return None
    return None


def _coordinated(page: Scan, quantity: Quantity, end: int) -> NounPhrase | None:
    """`Le taux s’élève à 20 %` | et le délai moyen à `six mois`: a subject right before the same preposition."""
    if quantity.kind not in ("duration", "percent", "money"):
        return None
    for start in range(end - 2, max(end - _SHORT_NAME, 1), -1):
        if page.folds[start] not in DEFINITE:
            continue
        phrase = noun.read(page, start + 1) if page.folds[start - 1] == "et" else None
        first = page.layout.sentence(start)[0]
        told = any(
            page.folds[i] == page.folds[end] and page.kinds[i + 1] == letter_of()["number"]
            for i in range(first, start - 1)
        )
        return phrase if phrase and phrase.last == end and told else None
    return None


def beside(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Le cacao gagne 4 %,` | le café 3 %, `l’huile, 2 %`: what shares a verb with the share before it."""
    end = quantity.left - (page.before(quantity.left) == ",")
    for start in range(end - 2, max(end - _SHORT_NAME, 1), -1):
        if page.folds[start] in DEFINITE:
            after_share = page.folds[start - 2 : start] in (["%", ","], ["%", "et"], ["%", ";"])
            phrase = noun.read(page, start + 1) if after_share else None
            return phrase if phrase and phrase.last == end else None
        if not page.folds[start][0].isalpha():
            return None
    return None


def side_by_side(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les recettes atteignent 12 M€ et les dépenses` | 14 millions: what shares a verb with the sum before it."""
    end = quantity.left
    for start in range(end - 2, max(end - _SHORT_NAME, 1), -1):
        if page.folds[start] in DETERMINERS:
            phrase = noun.read(page, start + 1) if page.folds[start - 1] in ("et", ",", ";") else None
            fits = phrase is not None and phrase.last == end
            # `Un étudiant coûte 9 000 euros,` | un apprenti 7 500
            return (
                phrase
                if phrase and fits and (page.folds[start] in A or not is_person(phrase.lemma))
                else None
            )
        if not page.folds[start][0].isalpha():
            return None
    return None


_SHORT_NAME = 7


def multiplied(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`a multiplié sa fréquentation` | par quatre: the object between its verb and `par`."""
    end = quantity.left - 1
    first = max(page.layout.sentence(end)[0], end - clauses.LONGEST)
    at = next((i for i in range(end - 1, first, -1) if infinitive(page.folds[i]) in _SCALED), None)
    if at is None or at + 2 > end or page.folds[at + 1] not in DEFINITE:
        return None
    phrase = noun.read(page, at + 2)
    return edges.through(page, phrase) if phrase and phrase.last == end else None


_SCALED = frozenset(("multiplier", "diviser"))


def of_multiple(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`le nombre de déplacés a triplé`, `tripler les moyens`: what the verb multiplies."""
    words, at = page.words, quantity.first
    if page.before(at) in ("le", "du", "au"):  # `L’agence en demande` | le triple: of what was told before
        return None if "en" in page.folds[max(at - _SHORT - 1, 0) : at] else subject(page, quantity)
    after = quantity.after
    dates = (letter_of()["date"], letter_of()["rest"])
    while after < len(words) and (words[after].folded in _BEFORE_OBJECT or page.kinds[after] in dates):
        after += 1
    finite = words[at].folded.endswith(_FINITE)
    if finite or words[at].folded.endswith(("er", "ant")):
        if after < len(words) and words[after].folded in (
            "les",
            "la",
            "le",
            "l'",
            "ses",
            "leurs",
            "son",
            "sa",
            "leur",
        ):
            return edges.through(page, noun.read(page, after + 1))
        if not finite and infinitive(page.before(at)) not in _EXPECTED:
            return None  # `La fréquence pourrait` | doubler; not `Il veut doubler`
    end = at
    first, _ = page.layout.sentence(at)
    while end > first and (
        words[end - 1].folded in clauses.CLITICS
        or words[end - 1].folded in clauses.SKIPPED
        or clauses.is_modal(words[end - 1].folded)
        or words[end - 1].folded in ("été", "presque", "plus", "que")
    ):
        end -= 1
    return edges.through(page, edges.covering(page, first, end)) if end < at or finite else None


_EXPECTED = word_set("pouvoir devoir aller")
_FINITE = ("era", "eront", "ait", "aient", "èrent", "ent")  # `La population` | doublera
_BEFORE_OBJECT = frozenset(
    (",", "voire", "tripler", "quadrupler", "et", "d'", "ici", "à", "avant", "dès", "en")
)
