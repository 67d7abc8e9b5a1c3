"""`un budget de 5 000 €`, `le nombre de décès s’élève à 2 373`, `Décès : 83`: the noun before the number."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...lexicon.gazetteer import gazetteer
from ...morphology import Tag, guess, infinitive, is_finite_verb
from . import change, noun

if TYPE_CHECKING:
    from ...found import Quantity
    from ...scan import Scan
    from .noun import NounPhrase

_ARTICLES = frozenset(
    """un une le la les l' des du ce cette ces cet son sa ses leur leurs notre nos votre vos aux au chaque
    tout toute quelque mon ma mes d'un d'une aucun aucune""".split()
)
_CLITICS = frozenset(
    (
        "y",
        "en",
        "se",
        "s'",
        "ne",
        "n'",
        "le",
        "la",
        "les",
        "l'",
        "lui",
        "leur",
        "a",
        "ont",
        "est",
        "sont",
        "avait",
        "avaient",
        "était",
        "étaient",
        "ait",
    )
)
_BREAKS = frozenset(
    (
        ";",
        ":",
        "\n",
        "«",
        "»",
        "qui",
        "que",
        "qu'",
        "dont",
        "où",
        "et",
        "mais",
        "car",
        "or",
        "tandis",
        "alors",
        "donc",
    )
)
_MEASURES = frozenset(
    """élever établir atteindre monter chiffrer fixer estimer évaluer situer avoisiner dépasser excéder
    approcher frôler passer tomber grimper reculer culminer plafonner être compter représenter descendre
    remonter porter ramener rester demeurer coûter valoir durer mesurer peser revenir afficher stagner
    bondir chuter baisser augmenter progresser toucher recevoir toucher réclamer prévoir nécessiter
    totaliser friser contenir faire couvrir limiter varier osciller débuter démarrer commencer négocier
    vendre payer facturer financer comprendre évoluer multiplier diviser étirer creuser prolonger
    réduire excéder financer allonger raccourcir étendre étaler reposer porter occuper plafonner
    constituer échanger louer mobiliser franchir équivaloir stabiliser""".split()
)
_PLAIN_SUBJECTS = _MEASURES - {"compter", "recevoir", "toucher", "réclamer", "prévoir", "contenir"}
AMOUNTS = frozenset("montant valeur hauteur somme coût tarif prix".split())
# Verbs whose subject is what a change is about.
MOVING = change.VERBS | frozenset("dépasser monter tomber descendre passer inverser stagner".split())
_TOLD = MOVING | _MEASURES | {"repartir", "évoluer", "doubler", "tripler", "quadrupler"}
# Nouns of a movement: what is meant is what moved.
MOVEMENTS = frozenset(
    """hausse baisse augmentation diminution progression recul chute bond croissance repli réduction
    mouvement tendance évolution variation rebond reflux accroissement envolée dégringolade décrue effondrement
    relèvement tassement contraction élévation""".split()
)
_SKIPPED = frozenset(
    (
        "environ",
        "encore",
        "déjà",
        "désormais",
        "ainsi",
        "toujours",
        "même",
        "quasiment",
        "désormais",
        "presque",
        "actuellement",
        "respectivement",
        "seulement",
        "toutefois",
        "également",
        "donc",
        "globalement",
        "maintenant",
        "dorénavant",
        "souvent",
        "parfois",
        "pas",
        "plus",
        "jamais",
        "largement",
        "aujourd'hui",
        "alors",
        # `en revanche`, `en outre`, `par ailleurs`
        "revanche",
        "outre",
        "effet",
        "ailleurs",
        "contraste",
        "parallèle",
    )
)
_LONGEST = 14


def by_de(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`un délai moyen de 30 jours`: the noun phrase that ends at the `de` before the number and its modifiers."""
    words, at = page.words, quantity.left
    if at < 2 or words[at - 1].folded not in ("de", "d'"):
        return None  # `l’usage des 105 M€`: a definite amount is governed by nothing
    end = at - 1
    if page.folds[end - 2 : end] in _MANNERS:
        return None
    if words[end - 1].folded in _SKIPPED and end >= 2:
        if words[end - 2].folded == "en":
            return None  # `progressent en revanche de 62 %`
        end -= 1
    if words[end - 1].folded.startswith(("supérieur", "inférieur")):  # `Ce montant est supérieur de 8 %`
        return _subject_before(page, page.layout.sentence(end)[0], end - 1)
    if (moving := _in_movement(page, end)) < end:  # `un budget en augmentation de plus de 7 %`
        return ending_at(page, moving)
    if words[end - 1].text == "," and end >= 2:  # `Le déficit, de 38 k€, …`
        return covering(page, page.layout.sentence(end)[0], end - 1)
    found = ending_at(
        page, at - 2 if words[at - 2].text in "«“" else at - 1
    )  # `un budget « de 17 millions »`
    if found and found.lemma in ("façon", "manière"):
        return None  # `progressent de façon constante d’environ 10 %`
    if found and found.lemma == "territoire" and page.before(found.head[0]) == "du":
        return ending_at(page, found.head[0] - 1)  # `une interdiction du territoire de cinq ans`
    return found


_MANNERS = (["à", "raison"], ["à", "concurrence"], ["au", "rythme"], ["au", "prix"], ["en", "moyenne"])


def _in_movement(page: Scan, end: int) -> int:
    """Where `en hausse`, `en très léger recul` before word `end` begins; `end` where nothing like it stands."""
    if page.folds[end - 1] not in MOVEMENTS:
        return end
    return next((i for i in range(end - 2, max(end - 5, -1), -1) if page.folds[i] == "en"), end)


def before_limit(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`un prêt plafonné à 5 millions`, `des revenus supérieurs à`: the noun that the limit narrows."""
    at = quantity.left
    limited = quantity.left < quantity.first and page.words[at].folded.startswith(
        ("plafonn", "supérieur", "inférieur", "maxim", "minim")
    )
    if not limited:
        return None
    if at and (
        page.words[at - 1].folded in _CLITICS or page.words[at - 1].folded in ("être", "soit", "soient")
    ):
        return _subject_before(page, page.layout.sentence(at)[0], at - 1)
    return ending_at(page, at)


def ending_at(page: Scan, end: int) -> NounPhrase | None:
    """The noun phrase that ends just before word `end`: from the nearest article on its left."""
    words = page.words
    first, _ = page.layout.sentence(end - 1)
    article = False
    start = end
    while start > max(first, end - _LONGEST):
        word = words[start - 1].folded
        if word in ",;:()" or word in _BREAKS or page.kinds[start - 1] != words[start - 1].letter:
            break
        if is_finite_verb(word) or word in ("au", "aux"):
            break
        inner = start > 1 and words[start - 2].folded in ("de", "d'") and word not in ("un", "une")
        if (word in _ARTICLES and not inner) or word in ("du", "des"):
            article = True
            break
        start -= 1
    if start and words[start - 1].folded in ("au", "aux"):
        return _scale(page, start, end) or _climbed(page, start - 1, end)
    if start > 1 and words[start - 2].folded in ("ceux", "celles"):
        return None  # `et ceux des Syriens de 73 %`
    if start < end - 1 and Tag.PRESENT_PARTICIPLE in guess(words[end - 1].folded):
        end -= 1  # `des peines de prison allant d’un à quatre ans`
    told = start < end and words[end - 1].folded not in AMOUNTS  # `un montant`
    if told and infinitive(words[end - 1].folded) in _MOVES | change.VERBS:
        if not article:
            return None
        end -= 1
    for at in range(start, end):
        phrase = noun.read(page, at)
        if phrase is None or phrase.head[1] > end:
            continue
        if (
            article
            and at == start
            and (
                phrase.last >= end - 1
                or (page.words[start - 1].folded in _SUBJECT_ARTICLES and phrase.last >= end - 2)
            )
        ):
            return phrase._replace(last=end)
        if phrase.last >= end and _only_noun(page, phrase):
            return phrase._replace(last=end)
    return None


def _scale(page: Scan, at: int, end: int) -> NounPhrase | None:
    """`supérieur au` | seuil `de 1 %`: a mark on a scale, which the number sets."""
    phrase = noun.read(page, at) if page.folds[at] in _SCALES else None
    return phrase if phrase and phrase.last == end else None


_SCALES = frozenset("seuil plafond taux tarif salaire barème quota plancher".split())


def _climbed(page: Scan, at: int, end: int) -> NounPhrase | None:
    """`une aide au transport` | de 52 000 francs: the noun that `au` at word `at` narrows, where it reaches `end`."""
    for start in range(at - 2, max(at - 5, 0), -1):
        if page.folds[start] in _ARTICLES:
            phrase = noun.read(page, start + 1)
            return (
                phrase._replace(last=end) if phrase and phrase.head[1] <= at and phrase.last >= end else None
            )
    return None


_MOVES = frozenset(
    (
        "passer",
        "tomber",
        "grimper",
        "reculer",
        "bondir",
        "monter",
        "chuter",
        "fondre",
        "descendre",
        "ramener",
        "porter",
        "baisser",
    )
)


def _only_noun(page: Scan, phrase: NounPhrase) -> bool:
    """Without an article, a participle (`réduit`, `passant`) is no noun."""
    before = page.words[phrase.head[0] - 1].folded if phrase.head[0] else ""
    return before in _ARTICLES or not guess(page.words[phrase.head[0]].folded) & (
        Tag.PARTICIPLE | Tag.PRESENT_PARTICIPLE
    )


def subject(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Le taux de protection s’établit à 33 %`: the subject of the measuring verb before the number."""
    verb = _verb(page, quantity)
    if verb is None or (verb and page.folds[verb - 1] == "en"):
        return None  # `les dons en constituent 44 %`: `en` is what is shared out
    words = page.words
    first, _ = page.layout.sentence(quantity.first)
    if _is_apart(page, first, verb):
        return _mover(page, first, verb - 1 - (page.folds[verb - 1] in ("se", "s'")))
    end = before_verb(page, first, verb)
    if end - 1 > first and words[end - 1].folded == "et":  # `s’allonge de huit jours et atteint 41 jours`
        return _opening(page, first, end)
    if end > first and words[end - 1].text in (",", ")"):
        end = _before_insert(page, first, end)
    return covering(page, first, end)


def before_verb(page: Scan, first: int, verb: int) -> int:
    """Where the subject of word `verb` ends: before its auxiliaries, pronouns, adverbs, and `quant à lui`."""
    end = verb
    while end > first:
        word = page.folds[end - 1]
        if page.folds[end - 3 : end - 1] == ["quant", "à"]:
            end -= 3
        elif page.folds[end - 2 : end] == ["plus", "que"]:
            end -= 2  # `est plus que divisée par deux`
        elif word in _CLITICS or word in _SKIPPED or _is_modal(word) or word in _HOW or _is_adverb(word):
            end -= 1
        else:
            break
    return end


def _is_adverb(word: str) -> bool:
    return word.endswith("ment") and Tag.ADVERB in guess(word) and Tag.NOUN not in guess(word)


_HOW = frozenset("bien très peu fort surtout davantage été s'est aussi".split())


def _is_apart(page: Scan, first: int, verb: int) -> bool:
    """`…, passant de 20 à 30 millions`: a participle that says more of what the main clause tells."""
    present = Tag.PRESENT_PARTICIPLE in guess(page.folds[verb])
    at = verb - (page.folds[verb - 1] in ("se", "s'"))
    return present and at > first and page.folds[at - 1] in (",", ")")


def _mover(page: Scan, first: int, end: int) -> NounPhrase | None:
    """The subject of the sentence, where its verb tells a movement: `Les dépenses ont explosé`."""
    start = first
    for at in range(first, min(end, first + _LONGEST)):
        if page.folds[at] == ",":
            start = at + 1  # `Au troisième trimestre,` | le chômage est reparti
            break
        if page.folds[at] in _BREAKS or _is_verb(page, at):
            break
    phrase = _opening(page, start, end) or (start > first and _opening(page, first, end)) or None
    moves = phrase and any(infinitive(page.folds[i]) in _TOLD for i in range(phrase.last, end))
    return phrase if moves else None


def apposed(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Le solde, soit 120 000 €, est versé`: the noun that opens its clause, and is that much."""
    at = quantity.left - 1
    if at > 1 and page.folds[at] == "," and quantity.kind == "money":
        return _priced(page, at)
    if at > 1 and page.folds[at] == "," and page.folds[quantity.right : quantity.right + 1] == [","]:
        return _numbered(page, at)
    if at < 2 or page.folds[at] != "soit" or page.folds[at - 1] != ",":
        return None
    first, _ = page.layout.sentence(at)
    phrase = _opening(page, first, at)
    if phrase and phrase.last == at - 1:
        return phrase
    return _priced(page, at - 1) if quantity.kind == "money" else None


def _numbered(page: Scan, end: int) -> NounPhrase | None:
    """`La majorité des déplacés, environ 75 %, …`, `Le nombre de jugements,` | au moins 1 216, est …"""
    phrase = _opening(page, page.layout.sentence(end)[0], end + 1)
    counted = phrase and page.folds[phrase.head[0]] in noun.TRANSPARENT
    return phrase if phrase and counted and phrase.last == end else None


def _priced(page: Scan, end: int) -> NounPhrase | None:
    """`Les dégâts,` | 180 000 $, `paiera le loyer,` | 4 200 francs: a definite noun of money before the comma."""
    for start in range(end - 1, max(end - 5, 0) - 1, -1):
        if page.folds[start] in _OF_PRICE:
            phrase = noun.read(page, start + 1)
            fits = phrase is not None and phrase.last == end and phrase.lemma in _PRICED
            return phrase if fits else None
    return None


_OF_PRICE = frozenset(("le", "la", "l'", "les", "au", "aux", "du", "son", "sa", "leur"))
_PRICED = frozenset(
    """loyer solde salaire tarif prix coût budget amende prime facture somme subvention caution rançon dégât
    frais dette aide bourse indemnité allocation pension cotisation enveloppe crédit""".split()
)


def _is_modal(word: str) -> bool:
    return word in ("par", "à") or infinitive(word) in (
        "devoir",
        "pouvoir",
        "aller",
        "venir",
        "finir",
        "sembler",
        "commencer",
        "avoir",
        "être",
    )


def _opening(page: Scan, first: int, end: int) -> NounPhrase | None:
    """The noun phrase that opens the sentence, with its article."""
    if page.words[first].folded not in _SUBJECT_ARTICLES:
        return None
    phrase = noun.read(page, first + 1)
    return phrase if phrase and phrase.last < end and not _is_name(page, phrase) else None


def covering(page: Scan, first: int, end: int) -> NounPhrase | None:
    """The subject that ends just before word `end`: from the article that opens its clause, else its chain."""
    words = page.words
    if end - 1 > first and page.folds[end - 1] == "qui":  # `une facture qui a quadruplé`
        return ending_at(page, end - 1 - (page.folds[end - 2] == ","))
    start = first
    inside = 0  # brackets and quotes open behind word i
    for i in range(end - 1, first - 1, -1):
        inside += (words[i].text in ")»") - (words[i].text in "(«")
        if inside > 0 or (words[i].text in "(«" and inside == 0):
            continue
        if words[i].text in ",;:()\n" or words[i].folded in _BREAKS - {"et"} or _is_verb(page, i):
            start = i + 1
            break
        if (
            words[i].folded == "et"
            and i + 1 < end
            and words[i + 1].folded in ("le", "la", "l'", "les")
            and _has_verb(page, first, i)
        ):
            start = i + 1
            break
    while start < end and words[start].text in '"“«':
        start += 1
    if start < end and words[start].folded in _SUBJECT_ARTICLES:
        phrase = noun.read(page, start + 1)
        if phrase and phrase.head[1] <= end:
            return None if _is_name(page, phrase) else phrase._replace(last=min(phrase.last, end))
    for at in range(start, end):
        phrase = noun.read(page, at)
        if phrase and phrase.last >= end and phrase.head[1] <= end and _only_noun(page, phrase):
            return None if _is_name(page, phrase) else phrase._replace(last=end)
    return None


def _has_verb(page: Scan, first: int, last: int) -> bool:
    return any(_is_verb(page, i) for i in range(first, last))


_SUBJECT_ARTICLES = _ARTICLES - {"du", "des", "au", "aux", "tout", "toute"} | {"les"}


def _is_name(page: Scan, phrase: NounPhrase) -> bool:
    """A country or person as subject is no noun that is counted."""
    head = page.words[phrase.head[0]]
    return (
        head.capital
        and not head.upper
        and not head.folded.endswith(("s", "x"))
        and not _opens(page, phrase.head[0])
    )


def _opens(page: Scan, at: int) -> bool:
    return at == 0 or page.words[at - 1].text in "\n.•–-«:"


def _verb(page: Scan, quantity: Quantity) -> int | None:
    """The measuring verb just before the number: past `à`, `de`, an adverb, a determiner."""
    words, at = page.words, quantity.left - 1
    first, _ = page.layout.sentence(quantity.first)
    if page.folds[at] == "," and page.folds[at - 1] in _ASIDES and page.folds[at - 2] == ",":
        at -= 3  # `coûtait, elle, 6 000 francs`
    elif page.folds[at] == "à" and page.folds[at - 1] == "," and page.folds[at - 2] in _UNMOVED:
        at -= 2  # `sont restées stables, à 17 214`
    for _ in range(_REACH):
        at = _past_date(page, at)
        if at < first:
            return None
        word = words[at].folded
        verb = infinitive(word)
        if word in ("soit", "compris"):
            return None
        if (word in _GO or verb == "aller") and page.folds[at + 1] in ("de", "jusqu'", "jusqu'à"):
            return at  # `Les amendes vont de 1 500 à 300 000 euros`
        if (verb in _PLAIN_SUBJECTS or word.startswith("contenu")) and (
            guess(word)
            & (Tag.FINITE_VERB | Tag.PARTICIPLE | Tag.AUXILIARY | Tag.INFINITIVE | Tag.PRESENT_PARTICIPLE)
        ):
            return at
        if (
            word not in _SKIPPED
            and word
            not in (
                "à",
                "au",
                "aux",
                "de",
                "d'",
                "les",
                "la",
                "le",
                "hauteur",
                "par",
                "que",
                "qu'",
                "entre",
                "pour",
                "peine",
                "jusqu'",
                "autour",
                "sur",
                "en",
                "moyenne",
                "total",
                "tout",
                "bientôt",
                "des",
                "barre",
                "seuil",
                "cap",
                "stable",
                "stables",
                "quasi",
            )
            and not word.endswith("ment")
        ):
            return None
        at -= 1
    return None


_UNMOVED = frozenset(("stable", "stables", "inchangé", "inchangée", "inchangés", "inchangées"))
_ASIDES = frozenset(("lui", "elle", "eux", "elles"))
_REACH = 5  # words between a verb and its number, dates apart


def _past_date(page: Scan, at: int) -> int:
    """Left of the date that ends at word `at`: `est resté stable` | au troisième trimestre | `à 24,5 %`."""
    head, letters = at, letter_of()
    while head > 0 and page.kinds[head] == letters["rest"]:
        head -= 1
    return head - 1 if page.kinds[head : head + 1] == letters["date"] else at


_GO = frozenset(("va", "vont", "allait", "allaient"))


def _before_insert(page: Scan, first: int, end: int) -> int:
    """Past `( … )` or `, … ,` before the verb."""
    words = page.words
    closing = words[end - 1].text
    opening = "(" if closing == ")" else ","
    for i in range(end - 2, max(first, end - _INSERTED), -1):
        if words[i].text == opening:
            return i
    return end - (closing == ",")


def _undergoing(page: Scan, first: int, at: int) -> NounPhrase | None:
    """`L’immigration a connu une forte` | hausse `de 8 %`: the subject of the verb before the movement at word `at`."""
    for i in range(at - 1, max(at - 4, first), -1):
        leaps = page.folds[at] == "bond" and infinitive(page.folds[i]) == "faire"
        if (leaps or infinitive(page.folds[i]) in _UNDERGO) and _is_form(page.folds[i]):
            return _subject_before(page, first, i)
        if page.folds[i] in ("un", "une", "la", "le") and infinitive(page.folds[i - 1]) not in _UNDERGO | {
            "faire"
        }:
            return None
    return None


_UNDERGO = frozenset(("connaître", "subir", "accuser", "marquer", "afficher"))
_INSERTED = 30


def moved(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les exportations sont en hausse de 13 %`, `L’abstention a gagné quatre points`: the subject of what moved."""
    words, at = page.words, quantity.left - 1
    first, _ = page.layout.sentence(quantity.first)
    for i in range(at, max(first, at - (_IN_BRACKETS if words[at].text == "(" else 6)), -1):
        word = words[i].folded
        if word == "," and i < at:
            return None
        if word in MOVEMENTS or word == "retrait":
            if words[i - 1].folded != "en":
                return _undergoing(page, first, i)
            if words[i - 2].text in ",)":
                return None
            return _subject_before(page, first, i - 1)
        if infinitive(word) in MOVING and _is_form(word):
            return _subject_before(page, first, i)
    return None


def what_moved(page: Scan, movement: NounPhrase) -> NounPhrase | None:
    """`la hausse (annuelle) du nombre de chômeurs`: what the noun of a movement says to have moved."""
    for at in range(movement.head[1], min(movement.last, len(page) - 1)):
        if page.folds[at] in ("de", "d'", "du", "des"):
            start = at + 1 + (page.folds[at + 1] in ("la", "l'", "le", "les", "ces", "ses", "leurs"))
            return through(page, noun.read(page, start))
    return None


_IN_BRACKETS = (
    10  # words from the verb to a bracket: `les passages s’envolent en Afrique de l’Ouest (+303 %)`
)


def _is_form(word: str) -> bool:
    return bool(guess(word) & (Tag.PARTICIPLE | Tag.FINITE_VERB | Tag.AUXILIARY | Tag.INFINITIVE))


def _is_verb(page: Scan, at: int) -> bool:
    """A finite verb that is no part of a compound (`rendez-vous`, `couvre-feu`)."""
    words = page.words
    if not is_finite_verb(words[at].folded) or page.folds[at : at + 3] == ["rendez", "-", "vous"]:
        return False
    return not (
        at + 2 < len(words)
        and words[at + 1].folded == "-"
        and not words[at].spaced
        and words[at + 2].folded not in noun.INVERTED
    )


def _subject_before(page: Scan, first: int, end: int) -> NounPhrase | None:
    words = page.words
    end = before_verb(page, first, end)
    if end > first and words[end - 1].text in ",)":
        end = _before_insert(page, first, end)
    found = covering(page, first, end) if end > first else None
    if found and found.lemma in MOVEMENTS:
        return what_moved(page, found)  # `le mouvement s’inverse (– 26 %)`
    return through(page, found)


def extended(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`L’îlot, long de 3 km et large de 800 m`, `Le programme, doté de 250 millions`: an adjective, then `de`."""
    words, at = page.words, quantity.left
    if at < 3 or words[at - 1].folded not in ("de", "d'", "à"):
        return None
    word = words[at - 2].folded
    if word not in _EXTENTS and not (infinitive(word) in _VALUED and words[at - 3].text == ","):
        return None
    end = at - 2
    first, _ = page.layout.sentence(at)
    if words[end - 1].folded == "et":
        comma = [i for i in range(first, end) if words[i].text == ","]
        end = comma[0] if comma else end
    elif words[end - 1].text == ",":
        end -= 1
    return covering(page, first, end)


def ahead(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Doté de 2,6 milliards de dollars, le plan …`: the subject that the opening of the sentence describes."""
    start = quantity.left - 2
    if start < 0 or page.folds[start + 1] not in ("de", "d'", "à"):
        return None
    if (moving := _in_movement(page, start + 1)) <= start:  # `En hausse de 8 % sur un an, la demande …`
        return after_opening(page, quantity) if _opens_sentence(page, moving) else None
    if not opens_by(page, start):
        return None
    return after_opening(page, quantity)


def after_opening(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`D’un montant de 5 millions,` | le fonds: the definite noun behind the first comma, no verb between."""
    for at in range(quantity.right, min(quantity.right + _LONGEST, len(page) - 1)):
        if page.folds[at] == ",":
            opens = page.folds[at + 1] in _SUBJECT_ARTICLES
            return through(page, noun.read(page, at + 2)) if opens else None
        if page.folds[at] in ".;:()\n" or _is_verb(page, at):
            return None
    return None


def opens_by(page: Scan, at: int) -> bool:
    """`Long de`, `Estimé à`, `Âgée de`: whether an adjective of extent or value opens the sentence at word `at`."""
    if not _opens_sentence(page, at):
        return False
    word = page.folds[at]
    return word in _EXTENTS or word in AGED or (infinitive(word) in _VALUED and Tag.PARTICIPLE in guess(word))


def _opens_sentence(page: Scan, at: int) -> bool:
    return at == 0 or (at > 0 and (page.folds[at - 1] in _STOPS or page.layout.sentence(at)[0] == at))


_STOPS = frozenset((".", "\n", "«", ":"))
AGED = frozenset(("âgé", "âgée", "âgés", "âgées", "agé", "agée", "agés", "agées"))
_VALUED = frozenset("doter estimer évaluer chiffrer munir arrêter fixer porter ramener limiter".split())
_EXTENTS = frozenset(
    (
        "long",
        "longue",
        "longs",
        "longues",
        "large",
        "larges",
        "haut",
        "haute",
        "hauts",
        "hautes",
        "profond",
        "profonde",
        "profonds",
        "vieux",
        "vieil",
        "vieille",
        "vieilles",
    )
)


def by_manner(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les familles affluent par milliers`, `se comptent par dizaines`: the subject of the verb before `par`."""
    words, at = page.words, quantity.left - 1
    if at < 2 or words[at].folded != "par" or not is_finite_verb(words[at - 1].folded):
        return None
    return _subject_before(page, page.layout.sentence(at)[0], at - 1)


_BACK = 40


def plural_before(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """The nearest plural noun phrase with an article before the number: what `en`, `eux`, `elles` stand for."""
    for at in range(quantity.left - 1, max(quantity.left - _BACK, 0) - 1, -1):
        if page.words[at].folded in ("les", "des", "ces", "ses", "leurs", "nos"):
            phrase = noun.read(page, at + 1, many=True)
            if phrase and phrase.last <= quantity.left and phrase.head[0] == at + 1:
                return phrase
    return None


def object_before(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`fixe le délai à 90 jours`, `porte le bilan à 37 morts`: the object that a verb sets to the number."""
    words, at = page.words, quantity.left - 1
    if at < 3 or words[at].folded not in ("à", "au"):
        return None
    first, _ = page.layout.sentence(at)
    for start in range(at - 1, max(first, at - _LONGEST), -1):
        if words[start].folded in ("le", "la", "l'", "les", "son", "sa", "leur", "leurs"):
            if infinitive(words[start - 1].folded) not in _SETS:
                continue
            phrase = noun.read(page, start + 1)
            return phrase._replace(last=min(phrase.last, at)) if phrase and phrase.head[1] <= at else None
    return None


_SETS = frozenset(
    """fixer porter ramener limiter réduire estimer évaluer chiffrer relever abaisser maintenir plafonner
    établir élever rabaisser""".split()
)


def magnitude(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`un séisme de magnitude 6,8`: the scale itself, right before its number."""
    at = quantity.left - 1
    return (
        noun.NounPhrase((at, at + 1), at + 1, "magnitude")
        if page.before(quantity.left) == "magnitude"
        else None
    )


def label(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Décès : 83`, `50 000 € : coût moyen d’une prise en charge`: the label across the colon, on the same line."""
    words, at = page.words, quantity.left - 1
    first = max(page.layout.line(quantity.first)[0], page.layout.sentence(quantity.first)[0])
    at -= words[at].folded in ("entre", "de", "d'") and quantity.qualifier == "between"
    if at > first and words[at].text == ":":
        if page.folds[first:at].count("(") > page.folds[first:at].count(")"):
            opening = max(i for i in range(first, at) if page.folds[i] == "(")
            named = quantity.kind != "count" and at - opening <= _SHORT_LABEL
            return _first_noun(page, opening + 1, at) if named else None
        start = max([first, *(i + 1 for i in range(first, at) if words[i].text in ";|•–")])
        if verbs := [i for i in range(start, at) if is_finite_verb(page.folds[i])]:
            moving = quantity.change and infinitive(page.folds[verbs[0]]) in MOVING
            if moving or _counted_next(page, quantity):
                return _subject_before(page, start, verbs[0])
            return _as_many(page, start, at)
        while start < at and not words[start].folded[0].isalpha():
            start += 1
        if at - start <= _LONGEST:
            return _first_noun(page, start, at)
    return None


def _counted_next(page: Scan, quantity: Quantity) -> bool:
    """`Les décès ont connu une hausse : 4 318` | ont été recensés: the figure is itself the subject."""
    following = page.folds[quantity.after : quantity.after + 1]
    return quantity.kind == "count" and following in (["ont"], ["sont"], ["étaient"], ["avaient"])


def _as_many(page: Scan, start: int, end: int) -> NounPhrase | None:
    """`Jamais la police n’avait arrêté autant de migrants : 5 530`: what the clause says to be so many."""
    for at in range(start, end - 2):
        if page.folds[at] in ("autant", "tant") and page.folds[at + 1] in ("de", "d'"):
            return noun.read(page, at + 2)
    return None


_SHORT_LABEL = 4  # `(coût : 22 M€)`


def _first_noun(page: Scan, start: int, end: int) -> NounPhrase | None:
    for at in range(start, end):
        phrase = noun.read(page, at)
        if phrase and phrase.lemma in CALENDAR:
            return None  # `18-59 ans : 65 %`
        if phrase and not (page.words[at].capital and page.words[at].folded in _ARTICLES):
            return phrase if phrase.last <= end else phrase._replace(last=end)
    return None


CALENDAR = frozenset(("an", "année", "mois", "trimestre", "semestre", "semaine", "jour"))


def acting(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les élus ont voté` | à 64 %, `Les maires y sont favorables` | à 48 %: the plural subject of any verb."""
    at = quantity.left - 1
    if at < 2 or page.folds[at] != "à":
        return None
    if page.folds[at - 2] == "des" and page.folds[at - 3] in ("sont", "étaient"):
        at -= 2  # `Les arrivants sont des hommes` | à 64 %
    at -= not _is_form(page.folds[at - 1]) and Tag.ADJECTIVE in guess(page.folds[at - 1])
    first, _ = page.layout.sentence(quantity.first)
    if at <= first or not _is_form(page.folds[at - 1]):
        return None
    found = _subject_before(page, first, at - 1)
    many = found is not None and page.folds[found.head[1] - 1].endswith(("s", "x"))
    return found if many else None


def so_many(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Les dossiers sont au nombre de` | seize; `une montagne de dossiers, dont` | deux tiers."""
    at = quantity.left
    first, _ = page.layout.sentence(quantity.first)
    if page.folds[max(at - 3, first) : at] == ["au", "nombre", "de"]:
        if at - 3 == first:
            return after_opening(page, quantity)  # `Au nombre de 16, les recours …`
        return _subject_before(page, first, at - 3)
    if page.folds[max(at - 2, first) : at] != [",", "dont"]:
        return None
    counted = noun.number_letter() in page.kinds[first : at - 2]
    phrase = None if counted else ending_at(page, at - 2)
    many = phrase is not None and page.folds[phrase.head[1] - 1].endswith(("s", "x"))
    return phrase._replace(last=phrase.head[1]) if phrase and many else None


def gapped(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`La peine moyenne est de quatre ans ; la peine médiane,` | à trois: a subject whose verb was said before."""
    at = quantity.left - 1
    if at < 3 or page.folds[at] not in ("à", "de", "d'") or page.folds[at - 1] != ",":
        return None
    for start in range(at - 3, max(at - _LONGEST, 0), -1):
        if page.folds[start] in _SUBJECT_ARTICLES and page.folds[start - 1] in (";", ",", "et"):
            phrase = noun.read(page, start + 1)
            return phrase if phrase and phrase.last == at - 1 else None
        if page.folds[start] in ",;:()\n" or _is_verb(page, start):
            return None
    return None


def among(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`Sur l’ensemble de la population, 47 % …`, `Parmi les 270 élèves, 80 …`: what opens the clause is shared out."""
    at = quantity.left - 1
    first, _ = page.layout.sentence(quantity.first)
    if page.folds[at] != "," or page.folds[first] not in ("parmi", "sur"):
        return None
    start, letters = first + 1, letter_of()
    while start < at and (
        page.folds[start] in _ARTICLES or page.kinds[start] in (letters["number"], letters["rest"])
    ):
        start += 1
    phrase = through(page, noun.read(page, start)) if start > first + 1 else None
    return phrase._replace(last=phrase.head[1]) if phrase and phrase.last <= at else None


def in_brackets(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`les Syriens (87 900)`: the noun just before the bracket that the number opens."""
    words, at = page.words, quantity.left - 1
    if page.folds[at - 1 : at + 1] == ["n", "="]:
        at -= 2  # `Ménages (n = 412)`, `Santé (adultes, n = 803)`
        if words[at].text == ",":
            return ending_at(page, at)
    if at < 1 or words[at].text not in "([":
        return None
    phrase = ending_at(page, at)
    if phrase is None or _is_adverbial(page, phrase):
        return None
    head = words[phrase.head[0]]
    many = page.folds[phrase.head[1] - 1].endswith(("s", "x"))
    if (head.capital or (quantity.kind == "count" and (quantity.value or 0) > _FEW)) and not many:
        # `dans la restauration (200 000), l’hébergement (180 000)`
        return None if head.capital else _plural_inside(page, phrase, at)
    if not head.capital and not head.folded.endswith(("s", "x")) and head.folded in _peoples():
        return None  # `une autre nationalité, le plus souvent portugaise (10 016)`
    return through(page, phrase)


def _plural_inside(page: Scan, phrase: NounPhrase, end: int) -> NounPhrase | None:
    """`l’arrivée de` | nouveaux habitants `(3 200 par an)`: one deed, done by so many."""
    at = phrase.head[1]
    if at >= end or page.folds[at] not in ("de", "d'", "des"):
        return None
    inner = noun.read(page, at + 1, many=True)
    return inner if inner and inner.last == end else None


_FEW = 10


@cache
def _peoples() -> frozenset[str]:
    return frozenset(
        word for word, named in gazetteer().items() if any(place.kind == "demonym" for place in named)
    )


def _is_adverbial(page: Scan, phrase: NounPhrase) -> bool:
    """`en léger repli (17 875)`, `par rapport au trimestre précédent (305 700)`."""
    before = page.folds[max(phrase.head[0] - 3, 0) : phrase.head[0]]
    return (
        ("en" in before and before[-1] not in ("les", "des", "la", "l'"))  # `concernent en outre les Kurdes`
        or before[-1:] in (["au"], ["à"])
        or phrase.lemma in ("an", "année", "mois", "trimestre", "semestre", "période", "semaine", "veille")
    )


def of_multiple(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`le nombre de déplacés a triplé`, `tripler les moyens`: what the verb multiplies."""
    words, at = page.words, quantity.first
    after = quantity.after
    dates = (letter_of()["date"], letter_of()["rest"])
    while after < len(words) and (words[after].folded in _BEFORE_OBJECT or page.kinds[after] in dates):
        after += 1
    if words[at].folded.endswith(("er", "ant")):
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
            return through(page, noun.read(page, after + 1))
        return None
    end = at
    first, _ = page.layout.sentence(at)
    while end > first and (
        words[end - 1].folded in _CLITICS
        or words[end - 1].folded in _SKIPPED
        or _is_modal(words[end - 1].folded)
        or words[end - 1].folded in ("été", "presque", "plus", "que")
    ):
        end -= 1
    return through(page, covering(page, first, end)) if end < at else None


_BEFORE_OBJECT = frozenset(
    (",", "voire", "tripler", "quadrupler", "et", "d'", "ici", "à", "avant", "dès", "en")
)


def whole_name(page: Scan, quantity: Quantity) -> NounPhrase | None:
    """`porte à 581 le nombre de rapatriés`: the object after a level."""
    words, at = page.words, _past_aside(page, quantity.right)
    if at + 1 >= len(words) or words[at].folded not in ("le", "la", "les", "l'"):
        return None
    first, _ = page.layout.sentence(quantity.first)
    if not any(
        infinitive(w.folded)
        in (
            "porter",
            "ramener",
            "faire",
            "fixer",
            "élever",
            "passer",
            "réduire",
            "évaluer",
            "estimer",
            "chiffrer",
            "limiter",
            "plafonner",
        )
        for w in words[max(first, quantity.left - 6) : quantity.left]
    ):
        return None
    return through(page, noun.read(page, at + 1))


def _past_aside(page: Scan, at: int) -> int:
    """Past `(1 014, selon un décompte)` at word `at`, past the other end: `porter de deux` | à quatre | `le nombre`."""
    if page.folds[at : at + 1] == ["à"] and page.kinds[at + 1 : at + 2] == noun.number_letter():
        end = next((i for i in range(at + 2, min(at + 5, len(page))) if page.folds[i] in _THE), at)
        return at if any(page.folds[i] in ".,;:()\n" for i in range(at, end)) else end
    if page.folds[at : at + 1] != ["("]:
        return at
    return next((i + 1 for i in range(at + 1, min(at + _LONGEST, len(page))) if page.folds[i] == ")"), at)


_THE = frozenset(("le", "la", "les", "l'"))


def through(page: Scan, phrase: NounPhrase | None) -> NounPhrase | None:
    """Past transparent heads: `le nombre de décès` -> `décès`; `un total de 12` stays None."""
    while phrase and page.words[phrase.head[0]].folded in noun.TRANSPARENT:
        at = phrase.head[1]
        if page.folds[at - 1] in ("ceux", "celles"):
            return None  # `ceux des Afghans`: what was counted before
        if page.folds[at - 1 : at + 1] == ["chiffre", "d'"] and page.folds[at + 1] in ("affaires", "affaire"):
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
    return phrase
