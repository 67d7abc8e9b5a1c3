"""Noun phrases found from an edge: the one that ends at a word, that opens a clause, that stands behind another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import Tag, guess, infinitive, is_finite_verb
from ....words import OF, SINGULAR, THE, A, word_set
from . import clauses, movement, noun

if TYPE_CHECKING:
    from ....scan import Scan
    from .noun import NounPhrase

AMOUNTS = frozenset("montant valeur hauteur somme coût tarif prix".split())
# Nouns of a movement: what is meant is what moved.
MOVEMENTS = frozenset(
    """hausse baisse augmentation diminution progression recul chute bond croissance repli réduction
    mouvement tendance évolution variation rebond reflux accroissement envolée dégringolade décrue effondrement
    relèvement tassement contraction élévation saut""".split()
)


def in_movement(page: Scan, end: int) -> int:
    """Where `en hausse`, `en très léger recul` before word `end` begins; `end` where nothing like it stands."""
    if page.folds[end - 1] not in MOVEMENTS:
        return end
    return next((i for i in range(end - 2, max(end - 5, -1), -1) if page.folds[i] == "en"), end)


def ending_at(page: Scan, end: int) -> NounPhrase | None:
    """The noun phrase that ends just before word `end`: from the nearest article on its left."""
    folds = page.folds
    if folds[max(end - 3, 0) : end] == ["part", "du", "groupe"] and end > _OF_GROUP:
        owned = ending_at(page, end - _OF_GROUP)  # `un résultat net` | part du groupe
        return owned._replace(last=end) if owned else None
    first, _ = page.layout.sentence(end - 1)
    start, article = _nearest_article(page, first, end)
    before = page.before(start)
    if before == "les" and folds[start] in _MOST and page.before(start - 1).endswith(("s", "x")):
        return ending_at(page, start - 1)  # `les femmes` | les plus jeunes
    if end - start > 1 and folds[end - 2] in ("se", "s'") and infinitive(folds[end - 1]):
        end -= 2  # `Le parc` | s’étage `de 800 à 4 100 m`
        if start > 1 and folds[start - 2] == "par":
            return None  # `Le budget présenté par la mairie` | s’équilibre `à 3 millions`
    if before in ("au", "aux"):
        return _scale(page, start, end) or _climbed(page, start - 1, end)
    if article and (outer := _outer(page, start, end)):
        return outer
    if (named := _demonstrative(page, start, end)) is not None:
        return _of_number(page, first, named)
    if start > 1 and folds[start - 2] in _SAME_AS_BEFORE:
        return None  # `et ceux des Syriens de 73 %`
    if start < end - 1 and Tag.PRESENT_PARTICIPLE in guess(folds[end - 1]):
        end -= 1  # `des peines de prison allant d’un à quatre ans`
    told = start < end and folds[end - 1] not in AMOUNTS  # `un montant`
    if told and infinitive(folds[end - 1]) in _MOVES | movement.VERBS | movement.OF_RATES:
        if not article:
            return None
        end -= 1 + (folds[end - 2] in ("se", "s'"))  # `leur situation` | se dégrader
        if before in ("du", "des") and (whole := covering(page, first, end)):
            return whole  # `le rendement du maïs` | chute `de 28 %`
    loose = 1 + (before in clauses.SUBJECT_ARTICLES)  # words at the end that the phrase need not reach
    for at in range(start, end):
        joined = at > start and page.folds[at - 1] == "-" and not page.words[at - 1].spaced
        phrase = None if joined else noun.read(page, at)  # `deux moteurs hors-` | bord `de 40 chevaux`
        if phrase is None or phrase.head[1] > end:
            continue
        led = article and at == start and phrase.last >= end - loose
        if phrase.lemma == "matière" and page.before(phrase.head[0]) == "en":
            return _before_matter(page, phrase.head[0] - 1)
        if led or (phrase.last >= end and _only_noun(page, phrase)):
            return phrase._replace(last=_before_going_on(page, phrase.head[1], end))
    return None


_MOST = frozenset(("plus", "moins"))


def _before_going_on(page: Scan, first: int, last: int) -> int:
    """`L’emploi` | continue de `reculer`, `le résultat net` | ressort `en hausse`: where the phrase itself ends."""
    while last > first and (page.folds[last - 1] in OF or infinitive(page.folds[last - 1]) in _GOING_ON):
        last -= 1
    return last


_GOING_ON = word_set("continuer cesser ressortir atteindre")


_OF_GROUP = 3  # words


def _before_matter(page: Scan, end: int) -> NounPhrase | None:
    """`le budget 2023` | en matière d’asile: what the words at `end` only say the field of."""
    return ending_at(page, clauses.past_date(page, end - 1) + 1) if end > 1 else None


def _nearest_article(page: Scan, first: int, end: int) -> tuple[int, bool]:
    """The word behind the nearest article left of word `end`, and whether there is one before the phrase breaks."""
    start = end
    while start > max(first, end - clauses.LONGEST):
        word = page.folds[start - 1]
        if word in ",;:()" or word in clauses.BREAKS or page.kinds[start - 1] != page.words[start - 1].letter:
            break
        if is_finite_verb(word) or word in ("au", "aux"):
            break
        inner = start > 1 and page.folds[start - 2] in ("de", "d'") and word not in A
        if (word in clauses.ARTICLES and not inner) or word in ("du", "des"):
            return start, True
        start -= 1
    return start, False


def _outer(page: Scan, start: int, end: int) -> NounPhrase | None:
    """`un budget de lutte contre` | l’immigration, `un taux de retour à` | la frontière: what the phrase narrows."""
    if start > 2 and page.folds[start - 2] in _AIMS and (aimed := _aimed(page, start - 2, end)):
        return aimed
    narrowed = start > 1 and page.folds[start - 2] == "à" and page.folds[start - 1] in ("la", "l'")
    return _climbed(page, start - 2, end) if narrowed else None


def _demonstrative(page: Scan, start: int, end: int) -> int | None:
    """Where the noun of `celui des blessés` begins that ends at word `end`; None where no `celui` leads to it.

    start: the first word behind the nearest article or break.
    """
    head = start - 2 if page.before(start) in ("des", "du") else start
    plural = head == start and page.folds[head] in _SAME_AS_BEFORE  # `, celles` | de véhicules
    if head < 0 or not (plural or page.folds[head] in ("celui", "celle")) or page.folds[head + 1] not in OF:
        return None
    return head + 2 if head + 2 < end else None


def _of_number(page: Scan, first: int, at: int) -> NounPhrase | None:
    """`le nombre de morts a baissé de 3 %, celui de` | blessés `de 2 %`: what is counted too."""
    counted = any(word in noun.TRANSPARENT for word in page.folds[first : at - 2])
    counted = counted and page.folds[at - 2] not in _SAME_AS_BEFORE
    return noun.read(page, at) if counted else None


def _scale(page: Scan, at: int, end: int) -> NounPhrase | None:
    """`supérieur au` | seuil `de 1 %`: a mark on a scale, which the number sets."""
    phrase = noun.read(page, at) if page.folds[at] in _SCALES else None
    return phrase._replace(last=end) if phrase and phrase.head[1] <= end <= phrase.last else None


_SCALES = frozenset(
    "seuil plafond taux tarif salaire barème quota plancher quotient revenu loyer prix coût".split()
)


def _climbed(page: Scan, at: int, end: int) -> NounPhrase | None:
    """`une aide au transport`, `un taux de retour à la frontière`: what `au`, `à` at word `at` narrows, up to `end`."""
    for start in range(at - 2, max(at - _CLIMB, -1), -1):
        if page.folds[start] in clauses.ARTICLES and page.folds[start] not in ("au", "aux"):
            phrase = noun.read(page, start + 1)
            return (
                phrase._replace(last=end) if phrase and phrase.head[1] <= at and phrase.last >= end else None
            )
    return None


def _aimed(page: Scan, at: int, end: int) -> NounPhrase | None:
    """`un budget de lutte` | contre l’immigration `de 2 milliards`: what the preposition at word `at` goes on."""
    for start in range(at - 2, max(at - _CLIMB, -1), -1):
        if page.folds[start] in clauses.SUBJECT_ARTICLES:
            phrase = noun.read(page, start + 1)
            priced = noun.read(page, at + 2) if at + 2 < end else None
            last = (
                at if priced and priced.lemma in AMOUNTS else end
            )  # `la traversée` | pour des sommes `de 300 euros`
            return phrase._replace(last=last) if phrase and phrase.last == at else None
        if page.folds[start] in ",;:()":
            return None
    return None


_AIMS = frozenset(("contre", "pour"))
_CLIMB = 8
_MOVES = frozenset(
    """passer tomber grimper reculer bondir monter chuter fondre descendre ramener porter baisser""".split()
)


def _only_noun(page: Scan, phrase: NounPhrase) -> bool:
    """Without an article, a participle (`réduit`, `passant`) is no noun."""
    before = page.words[phrase.head[0] - 1].folded if phrase.head[0] else ""
    return before in clauses.ARTICLES or not guess(page.words[phrase.head[0]].folded) & (
        Tag.PARTICIPLE | Tag.PRESENT_PARTICIPLE
    )


def opening(page: Scan, first: int, end: int) -> NounPhrase | None:
    """The noun phrase that opens the sentence, with its article."""
    if page.words[first].folded not in clauses.SUBJECT_ARTICLES:
        return None
    phrase = noun.read(page, first + 1)
    return phrase if phrase and phrase.last < end and not clauses.is_name(page, phrase) else None


def covering(page: Scan, first: int, end: int) -> NounPhrase | None:
    """The subject that ends just before word `end`: from the article that opens its clause, else its chain."""
    words = page.words
    if end - 1 > first and page.folds[end - 1] == "qui":  # `une facture qui a quadruplé`
        before = end - 1 - (page.folds[end - 2] == ",")
        named = _whole_of(page, before, end) or ending_at(page, before)
        return None if named and clauses.is_name(page, named) else named  # `l’Éducation nationale` | qui pèse
    start = _clause_start(page, first, end)
    while start < end and words[start].text in '"“«-–—•':
        start += 1
    if start < end and words[start].folded in clauses.SUBJECT_ARTICLES:
        phrase = noun.read(page, start + 1)
        if phrase and phrase.head[1] <= end:
            return None if clauses.is_name(page, phrase) else phrase._replace(last=min(phrase.last, end))
    if start < end and words[start].folded in _SAME_AS_BEFORE:
        return None  # `celles des Syriens` | ont reculé
    alone = start == first and start + 2 < end and words[start].folded in ("celui", "celle")
    if alone and page.folds[start + 1] in OF:
        return _as_before(page, start)
    for at in range(start, end):
        phrase = noun.read(page, at)
        if phrase and phrase.last >= end and phrase.head[1] <= end and _only_noun(page, phrase):
            if at == first and _is_bare_name(page, phrase, end):
                return None  # `Jazz à Vienne` | a progressé
            return None if clauses.is_name(page, phrase) else phrase._replace(last=end)
    return None


def _whole_of(page: Scan, end: int, verb: int) -> NounPhrase | None:
    """`L’aide publique` | des bailleurs, qui était `de 29 milliards`: past a plural, as the verb is of one thing."""
    told = page.folds[verb] if verb < len(page) else ""
    start, article = _nearest_article(page, page.layout.sentence(end - 1)[0], end)
    if told not in _OF_ONE or not article or page.folds[start - 1] != "des":
        return None
    for at in range(start - 2, max(start - clauses.LONGEST, -1), -1):
        if page.folds[at] in ",;:()" or clauses.is_verb(page, at):
            return None
        if page.folds[at] in SINGULAR and page.folds[at] != "du":
            phrase = noun.read(page, at + 1)
            return phrase._replace(last=end) if phrase and phrase.last >= end else None
    return None


_OF_ONE = word_set("est était a avait s' n' atteint atteignait représente représentait")


def _is_bare_name(page: Scan, phrase: NounPhrase, end: int) -> bool:
    """One word with a capital before its verb, no article: a headline says `Les prix`, or no verb."""
    word = page.words[phrase.head[0]]
    single = word.capital and not word.folded.endswith(("s", "x"))
    return (
        single and end < len(page) and (page.folds[end] in clauses.CLITICS or is_finite_verb(page.folds[end]))
    )


_SAME_AS_BEFORE = frozenset(("ceux", "celles"))


def _as_before(page: Scan, at: int) -> NounPhrase | None:
    """`Le nombre de vols recule.` | Celui des cambriolages `a doublé`: of what the sentence before opens with.

    `Le taux est de 7 %. Celui des jeunes reste à 18 %` -> `taux`
    """
    start = clauses.sentence_before(page, at)
    told = opening(page, start, at) if start < at else None
    if told is None:
        return None
    if page.folds[told.head[0]] in noun.TRANSPARENT:
        at += 2 + (page.folds[at + 2] in THE)
        return noun.read(page, at)
    return told._replace(last=told.head[1])


def _clause_start(page: Scan, first: int, end: int) -> int:
    """Where the clause begins whose subject ends before word `end`: brackets and quotes are passed."""
    words, folds = page.words, page.folds
    inside = 0  # brackets and quotes open behind word i
    for i in range(end - 1, first - 1, -1):
        inside += (words[i].text in ")»") - (words[i].text in "(«")
        if inside > 0 or (words[i].text in "(«" and inside == 0):
            continue
        if words[i].text in ",;:()\n" or folds[i] in _CLAUSE_BREAKS or clauses.is_verb(page, i):
            return i + 1
        if folds[i] == "et" and i + 1 < end and folds[i + 1] in THE and clauses.has_verb(page, first, i):
            return i + 1
    return first


_CLAUSE_BREAKS = clauses.BREAKS - {"et"}


def what_moved(page: Scan, movement: NounPhrase) -> NounPhrase | None:
    """`la hausse (annuelle) du nombre de chômeurs`: what the noun of a movement says to have moved."""
    for at in range(movement.head[1], min(movement.last, len(page) - 1)):
        if page.folds[at] in ("de", "d'", "du", "des"):
            start = at + 1 + (page.folds[at + 1] in ("la", "l'", "le", "les", "ces", "ses", "leurs"))
            inner = noun.read(page, start)
            itself = inner is not None and inner.lemma == "effectif" and inner.last == inner.head[1]
            return inner if itself else through(page, inner)
    return None


def through(page: Scan, phrase: NounPhrase | None) -> NounPhrase | None:
    """Past transparent heads: `le nombre de décès` -> `décès`; `un total de 12` stays None."""
    while phrase and page.words[phrase.head[0]].folded in noun.TRANSPARENT:
        at = phrase.head[1]
        if page.folds[at - 1] in ("ceux", "celles"):
            return None  # `ceux des Afghans`: what was counted before
        if page.folds[at - 1 : at + 2] in (["chiffre", "d'", "affaires"], ["chiffre", "d'", "affaire"]):
            return phrase._replace(
                head=(at - 1, at + 2), last=max(phrase.last, at + 2), lemma="chiffre d’affaires"
            )
        if at < len(page) and page.words[at].folded.endswith("ment"):
            at += 1
        while at < len(page) and at < phrase.last and page.words[at].folded not in ("de", "d'", "du", "des"):
            at += 1
        if at + 1 >= len(page) or page.words[at].folded not in ("de", "d'", "du", "des"):
            return None
        at += 1
        while at < len(page) and page.words[at].folded in ("la", "le", "les", "l'", "ces", "ses", "leurs"):
            at += 1
        phrase = noun.read(page, at)
        if phrase and phrase.lemma in _TIMES and page.folds[at - 1] in SINGULAR:
            return None  # `le total de` | l’année
        if phrase and page.folds[at - 1] in ("de", "d'"):  # `le nombre de morts` | et de disparus en mer
            phrase = phrase._replace(last=noun.coordinated(page, phrase.last))
    return None if phrase and phrase.lemma == "an" else phrase  # `la proportion des moins de 18 ans`


_TIMES = word_set("année mois semaine saison trimestre semestre période jour journée décennie")
