"""`124` | réseaux `criminels`: which word behind a number, or at a word, is the noun."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ....found import Run
from ....lexicon import letter_of
from ....lexicon.counted import nouns_of
from ....lexicon.gazetteer import is_people
from ....morphology import Tag, guess, is_finite_verb, may_be_noun, singular
from ....words import DETERMINERS, MONTHS, WEEKDAYS, word_set

if TYPE_CHECKING:
    from ....scan import Scan


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
INVERTED = frozenset("il elle on ils elles t ce vous nous je tu là ci".split())
NEVER = frozenset(
    """et ou ni mais car or donc que qu' qui dont où si ne n' se s' y en on il ils elle elles je tu nous vous
    j' m' t' c' ce ceci cela ça pas plus moins très trop aussi comme quand lorsque lorsqu' puis puisque
    alors ainsi encore déjà toujours jamais ici là hier demain contre selon après avant depuis pendant
    durant dès lors afin entre parmi chez dans par pour sur sous vers avec sans malgré sauf hors environ
    mieux quant soit via selon près à au aux de du des d' le la les l' un une cet cette ces leur leurs son sa ses notre
    nos votre vos mon ma mes quelque quelques plusieurs chaque tout tous toute toutes même fois h est sont
    a ont été était étaient sera seront dit fait
    mi etc ci pt pts combien""".split()
).union(WEEKDAYS, MONTHS)


INVARIABLE_ENDS = ("s", "x", "z")
_FOREIGN_PLURALS = frozenset(
    """euro kwassa boza gendarmes mna oqtf sdf pme tpe ong cra cada lampa hmong roms
    touareg burkinabè burkinabé maori inuit peul haoussa kanak media policy pick""".split()
)
ACCUSED = tuple(["mis", "en", what] for what in ("cause", "examen"))
_AUXILIARIES = frozenset("ont sont seront étaient avaient seraient auraient".split())


def head_at(page: Scan, at: int, many: bool | None) -> Run | None:
    words = page.words
    at = _past_adjectives(page, at, many)
    if page.folds[at : at + 3] in ACCUSED:
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
    if page.folds[at : at + 1] not in (["plus"], ["moins"]) or not behind_number(page, at):
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
    if word.folded in _OFTEN_NOUNS and not is_good_noun(page, at + 1, many):
        return False
    if word.folded in ("jeunes", "jeune") and is_people(after.folded) and not after.capital:
        return False  # `3 100` | jeunes `alsaciens`
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


def is_good_noun(page: Scan, at: int, many: bool | None) -> bool:
    """`jeunes filles`, but `jeunes évalués`, `jeunes arrivés hier`."""
    tag = guess(page.words[at].folded)
    if Tag.NOUN not in tag or Tag.PARTICIPLE in tag or Tag.FINITE_VERB in tag:
        return False
    return not many or page.words[at].folded.endswith(INVARIABLE_ENDS)


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
    if page.folds[at : at + 3] in ACCUSED:
        return True
    if word.folded == "or" and page.before(at) == "d'":
        return True  # `45 tonnes d’` | or
    if word.folded in _AUXILIARY and page.before(at) not in DETERMINERS:
        return False  # `devrait` | être `en hausse de 8 %`; not `cet être`
    if page.kinds[at] != word.letter or not word.folded[0].isalpha() or word.folded in NEVER:
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


_AUXILIARY = frozenset(("être", "avoir"))
_PREFIXES = frozenset(("sur", "sans", "sous", "contre", "avant", "après", "non"))


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
        behind_number(page, at)
        and page.folds[at] not in ("avons", "sommes")
        and "nous" not in page.folds[max(at - 5, 0) : at]
    )


def behind_number(page: Scan, at: int) -> bool:
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
    if text.endswith(INVARIABLE_ENDS) or tail.endswith(INVARIABLE_ENDS) or text in _FOREIGN_PLURALS:
        return True
    if singular(text) != text:  # `barmen`, `hab.`
        return True
    if page.words[at].upper and len(text) <= ACRONYM and not _all_upper(page, at):
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


ACRONYM, _AROUND = 5, 40  # letters; words


def _all_upper(page: Scan, at: int) -> bool:
    first, last = page.layout.line(at)
    first, last = max(first, at - _AROUND), min(last, at + _AROUND)  # a line may be the whole text
    letters = [w for w in page.words[first:last] if w.text[0].isalpha()]
    return sum(w.upper or len(w.text) == 1 for w in letters) > 0.7 * len(letters) and len(letters) > 3
