"""`124 réseaux criminels`: the noun phrase that stands at a word, its head and how far it reaches."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ...found import Run
from ...lexicon import letter_of
from ...lexicon import read as read_lexicon
from ...lexicon.counted import nouns_of
from ...lexicon.gazetteer import gazetteer, is_people
from ...morphology import Tag, feminine, guess, is_finite_verb, may_be_noun, may_follow_noun, singular
from ...persons import is_person
from ...tokens import bare
from ...words import DETERMINERS, MONTHS, OF, PLURAL, THE, WEEKDAYS, word_set
from .unit import units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import Quantity
    from ...scan import Scan


class NounPhrase(NamedTuple):
    """head: words of the head noun; last: one past the phrase; lemma: singular, gender kept."""

    head: Run
    last: int
    lemma: str

    @property
    def run(self) -> Run:
        """The phrase, from its head noun."""
        return self.head[0], self.last


# Words after which the noun that counts comes with `de`: `un total de victimes`, `le nombre de`.
TRANSPARENT = frozenset(
    """total nombre décompte ensemble part pourcentage effectif effectifs chiffre chiffres volume quantité totalité
    majorité minorité plupart prévision prévisions estimation estimations répartition ventilation décomposition
    poignée foule fourchette nombreux reste proportion âge moyenne médiane celui celle ceux celles""".split()
)
PREPOSED = frozenset(
    """autres autre nouveaux nouvelles nouvelle nouvel nouveau premiers premières premières derniers
    dernières dernière prochains prochaines grands grandes grande grand petits petites petite petit
    jeunes jeune vieux vieilles anciens anciennes principaux principales seul seule seuls seules simples
    vrais vraies faux fausses bons bonnes mauvais mauvaises gros grosses longs longues longue bonne
    beaux belles hauts hautes mêmes même différents différentes divers diverses futurs futures présumés
    présumées prétendus meilleurs meilleures pires énormes brefs brèves rares multiples
    braves malheureux malheureuses pauvres pleines pleins deuxièmes troisièmes principal principale
    fameux fameuses fameuse ex ultimes éventuels éventuelles potentiels potentielles supposés supposées
    nombreux nombreuses innombrables possibles immense immenses gigantesque gigantesques puissant puissante
    violent violente violents violentes important importante léger légère légers légères forte fortes
    terrible terribles vaste vastes lourd lourde bas basse basses premier dernier précédent précédente
    précédents précédentes""".split()
)
# Nouns that stand after a noun like adjectives: `États membres`, `pays tiers`.
_APPOSED = word_set(
    """membres membre tiers clés clé pilotes pilote frontaliers parties relais type types migrants migrantes
    migrant migrante record records charters charter victimes"""
)
INVERTED = frozenset("il elle on ils elles t ce vous nous je tu là ci".split())
_DETERMINERS = DETERMINERS | word_set("des du chaque plusieurs tous toutes tout toute")
_LINKS = frozenset(("à", "au", "aux", "en", "sous", "sans", "pour", "contre", "vers", "sur"))
_NEVER = frozenset(
    """et ou ni mais car or donc que qu' qui dont où si ne n' se s' y en on il ils elle elles je tu nous vous
    j' m' t' c' ce ceci cela ça pas plus moins très trop aussi comme quand lorsque lorsqu' puis puisque
    alors ainsi encore déjà toujours jamais ici là hier demain contre selon après avant depuis pendant
    durant dès lors afin entre parmi chez dans par pour sur sous vers avec sans malgré sauf hors environ
    mieux quant soit via selon près à au aux de du des d' le la les l' un une cet cette ces leur leurs son sa ses notre
    nos votre vos mon ma mes quelque quelques plusieurs chaque tout tous toute toutes même fois h est sont
    a ont été était étaient sera seront dit fait
    mi etc ci pt pts combien""".split()
).union(WEEKDAYS, MONTHS)
_AGED = frozenset(("âgés", "âgées", "âgé", "âgée"))
_INVARIABLE_ENDS = ("s", "x", "z")
_FOREIGN_PLURALS = frozenset(
    """euro kwassa boza gendarmes mna oqtf sdf pme tpe ong cra cada lampa hmong roms
    touareg burkinabè burkinabé maori inuit peul haoussa kanak media policy pick""".split()
)


def lend(quantity: Quantity, phrase: NounPhrase, run: Run, rule: str) -> None:
    """Let `quantity` count what `phrase` says elsewhere: in a heading, a label, before a pronoun.

    run: the words that stand for it, its head or all. rule: which rule lends.
    """
    quantity.noun, quantity.phrase, quantity.elided = phrase.lemma, run, True
    quantity.rules.append(rule)


def read(page: Scan, at: int, many: bool | None = None) -> NounPhrase | None:
    """The noun phrase that begins at word `at`, adjectives before its noun left out; None where there is none.

    many: whether the number before it is plural; a plain singular after a plural number is no noun of it.
    """
    head = _head(page, at, many)
    if head is None or (page.words[head[0]].capital and is_territory(page, head[0])):
        return None
    return NounPhrase(head, _extent(page, head), lemma(page, head))


_TERRITORIES = frozenset(("country", "territory", "town", "region", "sea"))


def is_territory(page: Scan, at: int) -> bool:
    """`Mayotte : 17 379 reconduites`, `14 % d’Asie`: a place is nothing that is counted; `28 États membres` are."""
    return any(
        (place.kind in _TERRITORIES or (place.kind == "beyond" and not page.folds[at].endswith("s")))
        and place.before is None
        and _has_tail(page, at, place.tail)
        for place in gazetteer().get(page.folds[at], ())
    )


def is_whole_territory(page: Scan, first: int, last: int) -> bool:
    """`Côte d’Ivoire`, `Guinée équatoriale`: words that are a name of a place, and nothing more."""
    tail = [bare(word) for word in page.folds[first + 1 : last] if word != "-"]
    return any(
        place.kind in _TERRITORIES and list(place.tail) == tail
        for place in gazetteer().get(page.folds[first], ())
    )


def _has_tail(page: Scan, at: int, tail: Sequence[str]) -> bool:
    """Whether the other words of a name follow its first one, hyphens passed."""
    following = [word for word in page.folds[at + 1 : at + 1 + 2 * len(tail)] if word != "-"]
    return [bare(word) for word in following[: len(tail)]] == list(tail)


def lemma(page: Scan, head: Run) -> str:
    """`garde-côtes` -> `garde-côte`; `Sénégalais` -> `sénégalais`."""
    if page.folds[head[0] : head[1]] in _ACCUSED:
        return " ".join(page.folds[head[0] : head[1]])
    told = page.words[head[0]]
    if (
        head[1] == head[0] + 1
        and told.text.isupper()
        and told.text.endswith("S")
        and len(told.text) <= _LETTERS
    ):
        return told.folded  # `un GPS`, `trois SMS`
    word = singular("".join([w.folded for w in page.words[head[0] : head[1]]]))
    if word == "cours" and page.folds[head[1] : head[1] + 2] in (["d'", "appel"], ["d'", "assises"]):
        return "cour"
    if word[0] == "e" and is_people("é" + word[1:]):
        return "é" + word[1:]  # `Erythréens`, `Egyptiens`: capitals without their accent
    return _accents().get(word, word) if word.isascii() else word


@cache
def _accents() -> dict[str, str]:
    return {row[0]: row[1] for row in read_lexicon("unaccented", 3)}


_LETTERS = 4
_ACCUSED = tuple(["mis", "en", what] for what in ("cause", "examen"))


def _head(page: Scan, at: int, many: bool | None) -> Run | None:
    words = page.words
    at = _past_adjectives(page, at, many)
    if page.folds[at : at + 3] in _ACCUSED:
        return at, at + 3
    if at >= len(words) or not _is_noun(page, at):
        return None
    last = _compound(page, at)
    if many and not _plural(page, at, last):
        return None
    return at, last


def _past_adjectives(page: Scan, at: int, many: bool | None) -> int:
    """Past `autres`, `nouvelles`, `premières` where a noun follows; quotes before a noun are passed too."""
    at += _is_superlative(page, at)
    words, start = page.words, at
    at += 3 * _are_two_before(page, at)
    while at < len(words) and (
        words[at].text in '«"“' or (words[at].folded in PREPOSED and _leads_noun(page, at, many))
    ):
        at += 1
    if at == len(words):
        return at
    if at == start:
        return len(words) if words[at].folded in _NEVER_NOUNS else at
    merely_told = words[at - 1].folded == "autres" and (
        _merely_told(words[at].folded) or _is_told_too(page, at)
    )
    return len(words) if merely_told else at  # `les 1 031 autres menées par la police`


def _are_two_before(page: Scan, at: int) -> bool:
    """`petites et` | moyennes `entreprises`: two adjectives before their noun."""
    if at + 3 >= len(page) or page.folds[at] not in PREPOSED or page.folds[at + 1] not in ("et", "ou"):
        return False
    second = page.folds[at + 2]
    return (
        (second in PREPOSED or second in _MIDDLING)
        and page.folds[at + 3][0].isalpha()
        and _is_noun(page, at + 3)
    )


_MIDDLING = word_set("moyens moyennes")


def _is_told_too(page: Scan, at: int) -> bool:
    """`Un homme a été tué et quatre autres` | blessés: what befell them, the auxiliary left out; no noun.

    Not `quatre autres blessés sont soignés`, nor `a fait deux morts et quatre autres blessés`.
    """
    tag, following = guess(page.folds[at]), page.folds[at + 1] if at + 1 < len(page) else "."
    if Tag.PARTICIPLE not in tag or is_finite_verb(following) or following in ("qui", "que", "qu'"):
        return False
    start = at - 1
    while start > 0 and page.kinds[start - 1] in (number_letter(), letter_of()["rest"]):
        start -= 1
    return goes_on_telling(page, start - (page.before(start) == "les"))


def goes_on_telling(page: Scan, start: int) -> bool:
    """`Deux ponts ont été fermés et` | 14 routes: whether word `start` goes on with a passive, its auxiliary left out.

    Not `requis contre les 13 autres prévenus`.
    """
    if page.before(start) not in ("et", ",", ";"):
        return False
    told = page.folds[max(page.layout.sentence(start)[0], start - _TOLD_BEFORE) : start]
    return any(
        word in _BEEN and Tag.PARTICIPLE in guess(one) and one != "été" for word, one in pairwise(told)
    )


_TOLD_BEFORE = 24  # words
_BEEN = word_set("été est sont était étaient fut furent sera seront")


def _is_superlative(page: Scan, at: int) -> bool:
    """`les dix` | plus `grandes villes`: right behind a number, before an adjective and its noun."""
    if page.folds[at : at + 1] not in (["plus"], ["moins"]) or not _behind_number(page, at):
        return False
    return (
        page.folds[at + 1 : at + 2] != []
        and page.folds[at + 1] in PREPOSED
        and _leads_noun(page, at + 1, True)
    )


_NEVER_NOUNS = word_set("autre autres premières premiers derniers mêmes")
# They stand for people as well as before a noun: `jeunes évalués`, `petits arrivés hier`.
_OFTEN_NOUNS = word_set("jeunes jeune pauvres petits anciens seuls grands")


def _leads_noun(page: Scan, at: int, many: bool | None) -> bool:
    """Whether the adjective at word `at` stands before a noun, another adjective or a quote."""
    word = page.words[at]
    if at + 1 >= len(page) or page.kinds[at] not in (word.letter, number_letter()):
        return False
    after = page.words[at + 1]
    if after.folded == "-" and not word.spaced:
        return False
    if word.folded in _OFTEN_NOUNS and not _good_noun(page, at + 1, many):
        return False
    return after.folded in PREPOSED or after.text in '«"-' or _is_noun(page, at + 1)


_FEMALE = frozenset(
    """réfugiées blessées déplacées rescapées employées salariées retraitées exilées naufragées détenues députées
    journées années entrées arrivées""".split()
)


def _merely_told(word: str) -> bool:
    """A feminine participle that names nobody: `menées`, `déposées`."""
    return word.endswith("ées") and Tag.PARTICIPLE in guess(word) and word not in _FEMALE


@cache
def number_letter() -> str:
    return letter_of()["number"]


def _good_noun(page: Scan, at: int, many: bool | None) -> bool:
    """`jeunes filles`, but `jeunes évalués`, `jeunes arrivés hier`."""
    tag = guess(page.words[at].folded)
    if Tag.NOUN not in tag or Tag.PARTICIPLE in tag or Tag.FINITE_VERB in tag:
        return False
    return not many or page.words[at].folded.endswith(_INVARIABLE_ENDS)


def _is_noun(page: Scan, at: int) -> bool:
    word = page.words[at]
    if word.folded in _PREFIXES and page.folds[at + 1 : at + 2] == ["-"] and not word.spaced:
        return at + 2 < len(page)  # `sans-papiers`, `sous-traitants`
    if page.folds[at : at + 3] == ["rendez", "-", "vous"]:
        return True
    if page.folds[at : at + 2] in _MEANT_FOR or word.folded in _COMPARING:
        return False
    if word.folded == "ferme" and page.before(at) == "un":
        return False  # `deux ans de prison, dont un` | ferme; the farm is `une ferme`
    if page.folds[at : at + 3] in _ACCUSED:
        return True
    if page.kinds[at] != word.letter or not word.folded[0].isalpha() or word.folded in _NEVER:
        return False
    if word.folded.endswith("'") or len(word.folded) < 2:
        return False
    if word.capital and not word.upper:
        return word.folded not in ("m", "mme", "mm", "mgr") and guess(word.folded) not in _ADVERBIAL
    if (
        at + 2 < len(page)
        and page.words[at + 1].folded == "-"
        and not (word.spaced or page.words[at + 1].spaced)
    ):
        return (
            page.words[at + 2].folded[0].isalpha() and page.words[at + 2].folded not in INVERTED
        )  # primo-demandeurs
    if word.folded in _COME and page.before(at) in NEWLY:
        return True
    if _says_what_befell(page, at):
        return False
    if word.folded.endswith("ons") and _counted_here(page, at):
        return True  # `trois nourrissons`: by its ending it could be a verb after `nous`
    if word.folded.endswith("s") and _counted_here(page, at) and _stands_for_noun(page, at):
        return True
    return may_be_noun(word.folded) and not is_finite_verb(word.folded)


_PREFIXES = frozenset(("sans", "sous", "contre", "avant", "après", "non"))
# `10 000 places, dont 1 000` | destinées aux femmes
_MEANT_FOR = (
    *([word, to] for word in ("destinées", "destinés", "dues") for to in ("à", "au", "aux")),
    *([word, to] for word in ("visées", "visés") for to in ("pour", "en", "d'", "à")),
)
# Adjectives that the endings take for nouns: `est inférieur au besoin`, `les 10 autres restants`
_COMPARING = frozenset(
    """nécessaire nécessaires requis requises supplémentaire supplémentaires additionnel additionnels
    additionnelle additionnelles payable payables remboursable remboursables disponible disponibles
    inférieur inférieure inférieurs inférieures supérieur supérieure supérieurs supérieures restant restante
    restants restantes""".split()
)
_ADVERBIAL = frozenset((Tag.ADVERB, Tag.CONJUNCTION, Tag.PREPOSITION, Tag.PREPOSITION | Tag.ADVERB))


# `les` | nouveaux venus, `des derniers arrivés`: participles that name people behind these adjectives
_COME = word_set("venu venue venus venues arrivé arrivée arrivés inscrit inscrite inscrits inscrites")
NEWLY = word_set("nouveau nouvelle nouveaux nouvelles derniers dernières premiers premières")


def _says_what_befell(page: Scan, at: int) -> bool:
    """`Deux personnes ont été tuées et 12` | blessées: the participle of what was counted before it."""
    tag, word = guess(page.folds[at]), page.folds[at]
    if Tag.PARTICIPLE not in tag or not word.endswith(_OF_PERSONS) or not _counted_here(page, at):
        return False
    near = page.folds[max(at - _NEAR, page.layout.sentence(at)[0]) : at]
    if "personnes" not in near or not _AUXILIARIES.intersection(near):
        return False
    told = near[near.index("personnes") :]
    return any(Tag.PARTICIPLE in guess(one) and one.endswith("es") for one in told[1:])


_OF_PERSONS = ("ées", "ues", "ies", "ises", "tes")
_NEAR = 16


def _stands_for_noun(page: Scan, at: int) -> bool:
    """`24 permanents et 180 saisonniers`: an adjective with nothing behind it to narrow."""
    tag = guess(page.folds[at])
    if (
        Tag.ADJECTIVE not in tag
        or tag & (Tag.PARTICIPLE | Tag.PREPOSED_ADJECTIVE)
        or page.folds[at] in PREPOSED
    ):
        return False
    if _of_whole(page, at):
        return False
    following = page.folds[at + 1] if at + 1 < len(page) else "."
    return not following[0].isalpha() or following in ("et", "ou")


def _of_whole(page: Scan, at: int) -> bool:
    """`3 842 cas, dont 94` | mortels: the adjective at word `at` narrows what was counted before."""
    first = at - 1
    while first > 0 and page.kinds[first] in (number_letter(), letter_of()["rest"]):
        first -= 1
    return "dont" in page.folds[max(first - 2, 0) : first + 1]


def _counted_here(page: Scan, at: int) -> bool:
    """Whether word `at` stands right behind a number, and no `nous` before that."""
    return (
        _behind_number(page, at)
        and page.folds[at] not in ("avons", "sommes")
        and "nous" not in page.folds[max(at - 5, 0) : at]
    )


def _behind_number(page: Scan, at: int) -> bool:
    return at > 0 and page.kinds[at - 1] in (number_letter(), letter_of()["rest"])


def _compound(page: Scan, at: int) -> int:
    """One past the head noun, its hyphenated parts included."""
    words = page.words
    last = at + 1
    while (
        last + 1 < len(words)
        and words[last].folded == "-"
        and not words[last - 1].spaced
        and not words[last].spaced
    ):
        if page.folds[at : at + 3] == ["rendez", "-", "vous"]:
            return at + 3
        if not words[last + 1].folded[0].isalpha() or words[last + 1].folded in _BEHIND_HYPHEN:
            break
        last += 2
        last += words[last - 1].folded.endswith("'") and last < len(words)  # `main-d’œuvre`
    return last


_BEHIND_HYPHEN = word_set("il ils elle elles on t là ci ce")


def _plural(page: Scan, at: int, last: int) -> bool:
    """Whether the noun can go with a plural number: its ending, or a noun in capitals, or a foreign one."""
    text = page.words[at].folded
    tail = page.words[last - 1].folded
    if page.words[at].capital and text in nouns_of("make"):
        return True
    if text.endswith(_INVARIABLE_ENDS) or tail.endswith(_INVARIABLE_ENDS) or text in _FOREIGN_PLURALS:
        return True
    if singular(text) != text:  # `barmen`, `hab.`
        return True
    if page.words[at].upper and len(text) <= _ACRONYM and not _all_upper(page, at):
        return True
    return _agrees(page, at, last)


def _agrees(page: Scan, at: int, last: int) -> bool:
    """`52` | harraga `interceptés`, `quatorze harraga ont été`: a foreign word; what follows makes it a plural."""
    counted = _counted_here(page, at) or page.folds[at - 1] in ("autres", "derniers", "premiers")
    known = last > at + 1 or not counted or not page.folds[at].endswith(_FOREIGN_ENDS)
    if known or Tag.NOUN not in guess(page.folds[at]) or last >= len(page):
        return False
    following = page.folds[last]
    told = following in _AUXILIARIES or (following.endswith("s") and Tag.PARTICIPLE in guess(following))
    return told or (following == "," and page.folds[last + 1 : last + 2] in (["âgés"], ["originaires"]))


_FOREIGN_ENDS = ("a", "i", "o", "u", "k", "oun", "ine")


_ACRONYM, _AROUND = 5, 40  # letters; words


def _all_upper(page: Scan, at: int) -> bool:
    first, last = page.layout.line(at)
    first, last = max(first, at - _AROUND), min(last, at + _AROUND)  # a line may be the whole text
    letters = [w for w in page.words[first:last] if w.text[0].isalpha()]
    return sum(w.upper or len(w.text) == 1 for w in letters) > 0.7 * len(letters) and len(letters) > 3


def coordinated(page: Scan, at: int) -> int:
    """One past `et intermédiaires` at word `at`: bare plural nouns that the same number counts; else `at`.

    `415 organisateurs et intermédiaires`, `2 500 délégués, scientifiques et militants`, `9 757 morts ou disparus`;
    never `12 femmes et 3 enfants`, `40 morts et des blessés`.
    """
    listed = at
    for _ in range(_LONGEST_LIST):
        if page.folds[listed : listed + 1] != [","]:
            break
        if (more := _coordinate(page, listed)) is None:
            return at
        listed = more[1]
    if page.folds[listed : listed + 1] not in (["et"], ["ou"]) or (head := _coordinate(page, listed)) is None:
        return at
    last = _extent(page, head)
    following = page.folds[last] if last < len(page) else "."
    return at if is_finite_verb(following) and not following.endswith("nt") else last


def _coordinate(page: Scan, joint: int) -> Run | None:
    """The bare plural noun, past `de`, behind the joint at word `joint`."""
    start = joint + 1 + (page.folds[joint + 1 : joint + 2] in (["d'"], ["de"]))
    head = _head(page, start, True) if start < len(page) else None
    if head is None or head[0] != start:
        return None
    if is_people(page.folds[start]) and not page.words[start].capital:
        return None  # `160 migrants,` | vietnamiens et albanais
    if page.words[start].capital and not is_people(page.folds[start]):
        return None  # `14 crèches et` | Cannes six
    missing = page.folds[start] in _MISSING and page.folds[joint - 1] in ("morts", "mortes")
    named = missing or is_person(singular(page.folds[start]))
    return head if named or _good_noun(page, start, True) else None


_LONGEST_LIST = 3
_MISSING = word_set("disparus disparues")
_AUXILIARIES = frozenset("ont sont seront étaient avaient seraient auraient".split())


def _extent(page: Scan, head: Run, depth: int = 0) -> int:
    """One past the last word that narrows the noun: adjectives, `de` complements, short participles.

    depth: complements around this one. Nothing that anybody writes is as deep as `_DEEPEST`, or as long as `_LONG`: a
    page of `du conseil du conseil` is neither read to its end by each of its nouns, nor by a stack as deep as it is.
    """
    last = head[1]
    while last - head[1] < _LONG:
        grown = _set_phrase(page, last) or _adjective(page, last, head)
        grown = grown or _complement(page, last, depth + 1) or _second_adjective(page, last, head)
        dead = page.folds[last - 1] in _DEAD
        grown = grown or (_where_told(page, last, depth + 1) if dead or last > head[1] else None)
        if grown is None:
            return last
        last = grown
    return last


_DEEPEST, _LONG = 30, 100  # complements in each other; words


def _nested(page: Scan, head: Run, depth: int) -> int:
    """One past the noun of a complement, with what narrows it in its turn."""
    named = _capitals(page, head)
    return _extent(page, named, depth) if depth < _DEEPEST else named[1]


def _set_phrase(page: Scan, at: int) -> int | None:
    """`équivalents` | temps plein, `moteurs` | hors-bord, `arrivées` | par la mer."""
    for words in _SET_PHRASES:
        last = at + len(words)
        if page.folds[at:last] == words and not (
            words[-1] == "bord" and page.folds[last : last + 1] in _OF_BOAT
        ):
            return last
    return None


_SET_PHRASES = [
    words.split()
    for words in """temps plein|temps partiel|hors - bord|à mi - temps|longs séjours|long séjour|courts séjours
    |court séjour|de construire|de conduire|et intérêts|- intérêts|par la mer|par mer|par voie maritime|par décret
    |par mariage|par le travail""".split("|")
]
_OF_BOAT = (["de"], ["d'"], ["du"], ["des"])


def _where_told(page: Scan, at: int, depth: int) -> int | None:
    """`migrants bloqués` | dans le nord du Niger, `corps découverts` | près de la frontière: where that befell them."""
    if at >= len(page) or page.folds[at] not in _WHERE or not _tells_what_befell(page, at - 1):
        return None
    if page.folds[at] in (("au",) if page.folds[at - 1] in _DEAD else ("sur",)):
        return None  # `neuf disparus` | au large de Mahdia tells of the mishap, `morts sur cette route` of the dead
    start = at + len(_WHERE[page.folds[at]])
    if page.folds[at + 1 : start] != _WHERE[page.folds[at]][1:]:
        return None
    start += page.folds[start : start + 1] in _OF_BOAT and page.folds[at] in ("près", "au")
    while (
        start < len(page)
        and page.folds[start] in _DETERMINERS
        and page.kinds[start] == page.words[start].letter
    ):
        start += 1
    head = _head(page, start, None)
    if head is None or head[0] != start or page.folds[head[0]] in _TIME or page.folds[head[0]] in _OCCASIONS:
        return None
    return _and_more(page, page.folds[at], _nested(page, head, depth), depth)


_DEAD = word_set("morts mortes disparus disparues noyés noyées")
_WHERE = {"dans": ["dans"], "sur": ["sur"], "chez": ["chez"], "près": ["près"], "au": ["au", "large"]}
# No places: `dans le cadre de`, `dans le bombardement d’un marché`.
_OCCASIONS = word_set(
    """cadre attente but suite foulée mesure ordre cas espoir contexte sillage limite naufrage chavirement
    bombardement bombardements chute incendie incendies attaque attaques attentat attentats accident explosion
    collision fusillade bousculade rixe affrontement affrontements séisme effondrement opération opérations raid
    raids frappe frappes embuscade émeutes crash dossier affaire procès enquête"""
)


def _tells_what_befell(page: Scan, at: int) -> bool:
    return Tag.PARTICIPLE in guess(page.folds[at]) or page.folds[at] in ("présents", "présentes")


def _is_plural(page: Scan, head: Run) -> bool:
    """`bateaux`, but `Pays`; whether `gaz`, `prix` is one or many nobody sees, but behind a number."""
    word = page.folds[head[1] - 1]
    told = word.endswith(_INVARIABLE_ENDS) and page.words[head[0]].text != "Pays"
    return told and (
        singular(word) != word or _behind_number(page, head[0]) or page.before(head[0]) in PLURAL
    )


def _adjective(page: Scan, at: int, head: Run) -> int | None:
    """One past the adjective or participle at word `at`."""
    words = page.words
    if at >= len(words) or page.kinds[at] != words[at].letter:
        return None
    word = words[at].folded
    told = at + 1 + (word == "non" and page.folds[at + 1 : at + 2] == ["-"])  # `mineurs non-accompagnés`
    if word == "non" and told < len(words) and may_follow_noun(words[told].folded):
        return told + 1
    if words[at].capital and _names_kind(page, at):
        return at + 1
    if (
        word in ("la", "le", "les")
        and at + 2 < len(words)
        and words[at + 1].folded in ("plus", "moins")
        and may_follow_noun(words[at + 2].folded)
    ):
        return at + 3
    if (
        word in ("très", "mal", "bien", "nouvellement")
        and at + 1 < len(words)
        and may_follow_noun(words[at + 1].folded)
    ):
        return at + 2
    if word in _APPOSED:
        return at + 1
    if word in _QUARTERS and (joined := _hyphened(page, at + 1)) > at + 1:
        return joined if may_follow_noun(page.folds[joined - 1]) else None  # `migrants ouest-africains`
    if word.endswith("ment") and _modifies(page, at):
        return at + 2
    if word in _AGED:
        return _after_participle(page, at + 1)
    if word.endswith("o") and (joined := _hyphened(page, at + 1)) > at + 1:
        return joined if may_follow_noun(page.folds[joined - 1]) else None  # `établissements médico-sociaux`
    if not word[0].isalpha() or word in _NEVER or is_finite_verb(word):
        return None
    if not (may_follow_noun(word) or is_people(word) or _is_unknown_adjective(page, at, head)):
        return None
    if not word.endswith(_INVARIABLE_ENDS) and _is_plural(page, head):
        return None
    tag = guess(word)
    if Tag.PARTICIPLE in tag and word.endswith("ées") and not _may_be_so_told(page, at, head):
        return None
    if word.endswith("t") and Tag.PARTICIPLE in tag and page.kinds[at + 1 : at + 2] == number_letter():
        return None  # `Le nombre de cas` | atteint `7 072`
    return _after_participle(page, at + 1) if Tag.PARTICIPLE in tag else _hyphened(page, at + 1)


def _second_adjective(page: Scan, at: int, head: Run) -> int | None:
    """`exilés érythréens` | et soudanais, `enfants non accompagnés ou séparés`: one more of the same sort."""
    if at == head[1] or page.folds[at : at + 1] not in (["et"], ["ou"]) or at + 1 >= len(page):
        return None
    first, second, told = page.folds[at - 1], page.folds[at + 1], page.words[at + 1]
    if told.capital or second in PREPOSED or not second.endswith("s") or not first.endswith("s"):
        return None
    tag, before = guess(second), guess(first)
    plain = Tag.PARTICIPLE not in tag and (Tag.ADJECTIVE in tag or is_people(second))
    both = Tag.PARTICIPLE in tag and Tag.PARTICIPLE in before and Tag.ADJECTIVE not in tag
    following = page.folds[at + 2] if at + 2 < len(page) else "."
    closed = not following[0].isalpha() or is_finite_verb(following)
    same = (plain and Tag.PARTICIPLE not in before) or (both and closed)
    return at + 2 if same and _adjective(page, at + 1, head) else None


def _may_be_so_told(page: Scan, at: int, head: Run) -> bool:
    """`14 tentatives de vol` | déjouées; not `35 millions de tonnes de blé` | estimées, `le prix` | relevées."""
    if not page.folds[head[1] - 1].endswith(_INVARIABLE_ENDS):
        return False
    if feminine(page.folds[at - 1]) is not False:
        return True
    measured = units().entry((page.folds[head[1] - 1],)) is not None
    return not measured and feminine(page.folds[head[1] - 1]) is not False


def _is_unknown_adjective(page: Scan, at: int, head: Run) -> bool:
    """`élèves` | allophones, `parcelles` | viticoles: two plural nouns side by side, of which no list knows the second.

    Never a person (`migrants femmes`), nor what a new clause may begin with (`12 places debout`).
    """
    word = page.words[at]
    if at > head[1] or word.capital or not word.folded.endswith("s") or not _is_plural(page, head):
        return False
    one = singular(word.folded)
    return guess(word.folded) == Tag.NOUN and one != word.folded and not is_person(one)


def _modifies(page: Scan, at: int) -> bool:
    """`réfugiés` | particulièrement vulnérables: an adverb before an adjective of the noun."""
    following = page.folds[at + 1] if at + 1 < len(page) else ""
    told = Tag.ADVERB in guess(page.folds[at]) and page.folds[at] not in _LIMITING
    return told and following.endswith("s") and may_follow_noun(following) and not is_finite_verb(following)


_LIMITING = word_set("seulement notamment également simplement respectivement uniquement")
_QUARTERS = word_set("nord sud est ouest centre")


def _names_kind(page: Scan, at: int) -> bool:
    """`places` | HUDA, `permis` | F, `visas` | Schengen, `cas` | Dublin: a name or letters that say of which kind."""
    name, told = page.words[at], page.words[at - 1]
    if told.capital or told.folded == "-":
        return False
    if len(name.folded) == 1:
        return told.folded in _LETTERED
    return name.folded in _KINDS or (name.upper and len(name.text) <= _ACRONYM and name.text.isalpha())


_LETTERED = word_set("permis livret livrets visa visas statut catégorie type hépatite")
_KINDS = word_set("dublin schengen erasmus cada huda frontex dalo")


def _hyphened(page: Scan, at: int) -> int:
    words = page.words
    if (
        at + 1 < len(words)
        and words[at].folded == "-"
        and not words[at - 1].spaced
        and words[at + 1].folded[0].isalpha()
    ):
        return at + 2
    return at


def _after_participle(page: Scan, at: int) -> int:
    """`rentrées volontairement`: the adverb belongs to the participle; so does the age in `âgés de 5 à 14 ans`."""
    words = page.words
    if words[at - 1].folded in _AGED and at < len(words) and words[at].folded == "de":
        years = next(
            (i for i in range(at, min(at + 6, len(words))) if words[i].folded in ("ans", "mois")), None
        )
        return years + 1 if years else at
    if at < len(words) and words[at].folded.endswith("ment") and Tag.ADVERB in guess(words[at].folded):
        return at + 1
    return at


def _complement(page: Scan, at: int, depth: int) -> int | None:
    """One past `de protection internationale`, `du conseil régional`, `en situation irrégulière`, `à terre`."""
    words = page.words
    if at + 1 >= len(words) or page.kinds[at] != words[at].letter:
        return None
    word = words[at].folded
    if word not in OF and word not in _LINKS:
        return None
    start = at + 1
    while (
        start < len(words)
        and words[start].folded in _DETERMINERS
        and page.kinds[start] == words[start].letter
    ):
        start += 1
    if word in _LINKS and not _narrows(page, at, start):
        return None
    head = _head(page, start, None)
    if word == "en" and start == at + 1 and Tag.PRESENT_PARTICIPLE in guess(page.folds[start]):
        return None  # `94 cas supplémentaires` | en tenant compte des sorties
    if head is not None and word in _LINKS and page.folds[head[0]] in _TIME:
        return None  # `8 500 personnes en un an`
    if head is not None and _is_act(page, head[0]):
        return None
    if head is None or page.kinds[head[0]] != words[head[0]].letter:
        return None
    if head[0] > start and words[start].folded in ("plus", "moins"):
        return None
    if word in ("du", "des", "de") and words[head[0]].folded in ("plus", "moins"):
        return None
    if word in _LINKS and "chaque" in page.folds[at + 1 : start]:
        return None  # `On perd 250 élèves` | à chaque rentrée
    return _and_more(page, word, _nested(page, head, depth), depth)


def _and_more(page: Scan, link: str, at: int, depth: int) -> int:
    """One past `d’Europe` | et d’Afrique, `vers le Niger` | et le Rwanda: what `link` leads to besides; else `at`.

    Also `du Gers` | , de l’Aude et du Tarn; never `12 sacs de riz et des couvertures`.
    """
    listed = at
    while listed - at < _LONG and page.folds[listed : listed + 1] == [","] and link in OF:
        if page.folds[listed + 1 : listed + 2] == [] or page.folds[listed + 1] not in OF:
            break
        if (more := _joined(page, link, listed, depth)) == listed:
            return at
        listed = more
    if page.folds[listed : listed + 1] not in (["et"], ["ou"]):
        return at
    last = _joined(page, link, listed, depth)
    return at if last == listed else last


def _joined(page: Scan, link: str, at: int, depth: int) -> int:
    """One past what the joint at word `at` adds behind `link`; `at` where it adds nothing."""
    if at + 2 >= len(page):
        return at
    again = page.folds[at + 1]
    start = at + 1
    same = again == link or (link in OF and again in OF)
    same = same or (link in _IN_PLACES and again in _IN_PLACES and page.words[at + 2].capital)
    start += same
    while start < len(page) and page.folds[start] in THE and page.kinds[start] == page.words[start].letter:
        start += 1
    head = _head(page, start, None)
    if head is None or head[0] != start or page.kinds[start] != page.words[start].letter:
        return at
    named = page.words[start].capital and page.words[at - 1].capital
    if same and again in ("des", "du") and again != link and not named:
        return at
    led = again not in THE or link in _ONTO or is_territory(page, start)
    last = _nested(page, head, depth)
    tells = last < len(page) and (is_finite_verb(page.folds[last]) or page.folds[last] in INVERTED)
    return last if same or (named and led and not (again in THE and tells)) else at


_ONTO = word_set("sur vers contre entre")
_IN_PLACES = word_set("à au aux en dans")


def _is_act(page: Scan, at: int) -> bool:
    """`accusées d’` | avoir `jeté des sorts`, `certaines d’` | aller voter: a verb that could be a noun."""
    word = page.folds[at]
    if word in ("avoir", "être"):
        return True
    return (
        word == "aller" and page.folds[at + 1 : at + 2] != [] and Tag.INFINITIVE in guess(page.folds[at + 1])
    )


_TIME = frozenset(
    """an ans année mois semaine jour jours heure heures moyenne fait fonction hausse baisse week nuit soirée matinée
    trimestre semestre décennie""".split()
)


def _narrows(page: Scan, at: int, start: int) -> bool:
    """A preposition other than `de` narrows the noun only in set forms: `en situation`, `à terre`, `au voyage`."""
    if start >= len(page):
        return False
    word, led = page.folds[at], page.words[start]
    if word == "à" and page.folds[at + 1] == "des":
        return False  # `a condamné quatre passeurs` | à des peines de prison
    if word == "pour" and start == at + 1:
        whose = singular(page.folds[at - 1])
        if whose in ("fois", "reprise") or is_person(whose):
            return False  # `condamné à deux reprises` | pour vol, `pris en charge 900 patients` | pour déshydratation
        return led.folded not in _REASONS and Tag.INFINITIVE not in guess(led.folded) and not led.capital
    if word in ("vers", "contre", "sur", "pour"):
        return start > at + 1 and (led.capital or (word == "vers" and page.folds[at - 1] in _MOVING))
    if led.folded in _SQUARE or page.folds[start + 1 : start + 2] == ["carré"]:
        return False  # `120 habitants` | au km²
    return (led.folded not in _ADVERBIAL_HEADS or word == "sans") and not led.folded[0].isdecimal()


_SQUARE = frozenset(("km²", "km2", "m²", "m2"))
_REASONS = word_set("cause raison raisons motif motifs faute compte partie moitié toute tout")
_MOVING = word_set("orientations sorties passages transferts départs retours évacuations traversées vols")
# With `à`, `en`, `au`, `sous` before them they say when, how or how much: `au moins`, `en cours`, `à partir de`.
_ADVERBIAL_HEADS = word_set(
    """moins plus maximum minimum total cause partir bord peine moyenne tout cours sein large lieu bout terme
    titre nom profit moyen début milieu fil travers regard vu moment fin raison suite issue faveur vue cas date
    même époque endroit occasion fois instant unité rentrée"""
)


def _capitals(page: Scan, head: Run) -> Run:
    """A name of several words is taken whole: `de la Méditerranée centrale`, `de la Croix Rouge`."""
    words, last = page.words, head[1]
    while (
        words[last - 1].capital
        and last < len(words)
        and words[last].capital
        and words[last].folded[0].isalpha()
        and page.kinds[last] == words[last].letter
    ):
        last += 1
    return head[0], last
