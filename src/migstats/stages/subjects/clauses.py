"""`ont pu être évacués`, `s’étaient cachés`, `ayant fui`: the verbs of a sentence, each as one group with its lemma."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ...lexicon import letter_of
from ...lexicon.doings import locutions, reflexive, words_of
from ...lexicon.gazetteer import gazetteer
from ...morphology import Tag, guess, infinitive, is_finite_verb
from ...words import BEING
from ..quantities.phrases.heads import number_letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...scan import Scan

# `restent bloquées`, `se trouvent bloquées` say no more than `sont bloquées`.
_AUXILIARIES = ("être", "avoir", "rester", "demeurer", "trouver", "retrouver")
_PERFECT = ("être", "avoir")
# Forms of verbs that are read as something else.
_NO_VERB = frozenset(
    ("entre", "outre", "malgré", "contre", "été", "enceinte", "enceintes", "active", "actives")
)
_CLITIC_SUBJECTS = frozenset(("il", "on", "elle", "ils", "elles", "n'", "ne", "qui"))
_SUBJECTS = frozenset("il elle on ils elles qui je nous vous ne n' se s' y nous".split())
_DETERMINERS = frozenset(
    """le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs notre nos votre vos au aux chaque
    quelque quelques plusieurs en par pour sans sur sous à avec dans""".split()
)
# Between an auxiliary and its participle, apart from adverbs.
_INSERTED = frozenset(
    """par ailleurs en effet au total tout tous toutes nouveau été eu moins pu dû voulu su - t il ils elle elles
    d' ores déjà outre abord de même ce soir matin midi nuit cette dernièrement « " “ quant lui eux elles à tour
    temps en leur""".split()
)
_LEMMAS = {
    "ayant": "avoir",
    "crû": "croître",
    "traite": "traiter",
    "traitent": "traiter",
    "pendant": None,
    "vit": "vivre",
    "étant": "être",
    "vu": "voir",
    "été": "être",
    "tu": None,
    "points": None,
}
_FAR = 7
_VERBAL = Tag.FINITE_VERB | Tag.PARTICIPLE | Tag.INFINITIVE | Tag.PRESENT_PARTICIPLE | Tag.AUXILIARY


def of_class(tags: Tag) -> Callable[[str], bool]:
    """A test whether a word may be of one of these classes, which remembers its words: flags are slow to compare."""

    @lru_cache(1 << 15)
    def holds(word: str) -> bool:
        return bool(guess(word) & tags)

    return holds


_is_adjective = of_class(Tag.ADJECTIVE | Tag.PREPOSED_ADJECTIVE)
_is_noun = of_class(Tag.NOUN)
_is_participle = of_class(Tag.PARTICIPLE)
_is_infinitive = of_class(Tag.INFINITIVE)
_is_passed_over = of_class(Tag.ADVERB | Tag.NEGATION)
_leads_noun = of_class(Tag.PREPOSITION | Tag.DETERMINER | Tag.PREPOSED_ADJECTIVE)


class Verb(NamedTuple):
    """A verb group: words `first` to `last`, half-open, of the text.

    lemma: None where it says nothing of what is counted (`compter`, `être`); base: infinitive of its last verb.
    form: finite, infinitive, participle, gerund. compound: with an auxiliary.
    """

    first: int
    last: int
    lemma: str | None
    form: str
    base: str
    compound: bool = False


def verbs(page: Scan, first: int, last: int) -> list[Verb]:
    """The verb groups of words `first` to `last`, left to right."""
    found: list[Verb] = []
    read_to = first
    for at, verbal in enumerate(map(_verbal, page.folds[first:last]), first):
        if verbal and at >= read_to and (verb := _group(page, at, first, last, verbal)):
            found.append(_coordinated(page, verb, found))
            read_to = verb.last
    return found


def _coordinated(page: Scan, verb: Verb, found: list[Verb]) -> Verb:
    """`a réalisé 41 opérations et` | `ramené 6 234 personnes`: a participle that shares the auxiliary before it."""
    joined = verb.form == "participle" and page.before(verb.first) in ("et", "puis")
    shares = joined and any(one.compound for one in found[-2:])
    return verb._replace(form="finite", compound=True) if shares else verb


def _group(page: Scan, at: int, first: int, last: int, verbal: Verbal) -> Verb | None:
    """The group that begins at word `at`."""
    form = _form(page, at, first, verbal)
    if form is None:
        return None
    end, base = _resolved(page, at, last, verbal.lemma)
    if found := (
        _locution(page, end, last, base)
        or _causing(page, end, last, base)
        or _undergoing(page, at, end, first, last, base)
    ):
        return Verb(at, found[0], found[1], form, base, end > at + 1)
    return Verb(at, end, _named(page, at, end, first, base), form, base, end > at + 1)


class Verbal(NamedTuple):
    """A word that may be a verb, seen alone. finite: that and nothing else; plain: as infinitive or gerund no noun."""

    lemma: str
    finite: bool
    may_be_finite: bool
    participle: bool
    infinitive: bool
    gerund: bool
    plain: bool


@lru_cache(1 << 15)
def _verbal(word: str) -> Verbal | None:
    """What verb a word may be; None for most words."""
    tag = guess(word)
    if not tag & _VERBAL or not word[0].isalpha():
        return None
    lemma = lemma_of(word)
    if lemma is None:
        return None
    other = bool(tag & (Tag.NOUN | Tag.ADJECTIVE))
    return Verbal(
        lemma,
        finite=is_finite_verb(word),
        may_be_finite=Tag.FINITE_VERB in tag,
        participle=Tag.PARTICIPLE in tag,
        infinitive=Tag.INFINITIVE in tag,
        gerund=Tag.PRESENT_PARTICIPLE in tag,
        plain=tag == Tag.INFINITIVE or not other or word in ("vivant", "étant"),
    )


def lemma_of(word: str) -> str | None:
    """The infinitive of a verb form, as the press means it; of an unknown verb by its ending."""
    if word in _LEMMAS:
        return _LEMMAS[word]
    known = infinitive(word)
    if known is None and word.endswith("ent") and is_finite_verb(word):
        return word.removesuffix("ent").removesuffix("ai").removesuffix("èr") + "er"
    return known or (word if Tag.INFINITIVE in guess(word) else None)


def _form(page: Scan, at: int, first: int, verbal: Verbal) -> str | None:
    """What kind of verb stands at word `at`, if any."""
    word = page.folds[at]
    before = page.folds[at - 1] if at > first else ""
    if page.kinds[at] != page.words[at].letter or _is_no_verb(page, at, before) or _is_name(page, at, first):
        return None
    if before == "en" and at > first + 1 and _takes_clitic(page, at):
        before = "il"
    if verbal.finite:
        return None if before in ("l'", "d'", "du") and word == "est" else "finite"
    if verbal.may_be_finite and _is_finite_here(page, at, before):
        return "finite"
    if verbal.participle and (before not in _DETERMINERS or before in ("en", "par")):
        return "participle"
    if verbal.infinitive:
        perfect = word in _PERFECT and before not in _DETERMINERS  # `annonce` | `avoir arrêté`
        return "infinitive" if verbal.plain or perfect or before in _BEFORE_INFINITIVES else None
    return "gerund" if verbal.gerund and (verbal.plain or _is_gerund(page, at)) else None


def _takes_clitic(page: Scan, at: int) -> bool:
    """`il en` | `reste`, `la ville en` | `héberge 45`; not `mis en` | `place 45 lits`."""
    counts = page.kinds[at + 1 : at + 2] == number_letter() and not _is_noun(page.folds[at])
    return counts or page.folds[at - 2] in _CLITIC_SUBJECTS


def _is_no_verb(page: Scan, at: int, before: str) -> bool:
    """`entre 12 et 15`, `à partir de`, `trois nourrissons`: what reads as a verb and is none."""
    word = page.folds[at]
    if before == "-" and not page.words[at].spaced and not page.words[at - 1].spaced:
        return word not in _AFTER_HYPHEN  # `611 non-` | `entrées`
    if word in _NO_VERB:
        return before not in _SUBJECTS or word == "été"
    if word in ("partir", "savoir"):
        return before == "à"
    if word == "peine":
        return before in ("à", "a")  # `A peine 9 %`
    return word.endswith("ons") and at > 0 and page.kinds[at - 1] != page.words[at - 1].letter


_AFTER_HYPHEN = frozenset(("être",))


def _is_name(page: Scan, at: int, first: int) -> bool:
    """`Calais`, `la Marche`, `Orne : 702`: a capital inside a sentence, or a place at its head."""
    word = page.words[at]
    return word.capital and not word.upper and (at > first + 1 or word.folded in gazetteer())


_BEFORE_INFINITIVES = frozenset("à de d' pour s' se n' ne l' les y".split())


def _is_finite_here(page: Scan, at: int, before: str) -> bool:
    """`l’Ofpra place 300 mineurs`, not `une place`: a word that could be a noun or an adjective."""
    if before in _SUBJECTS:
        return True
    if before in _ORDINAL_ENDS and page.kinds[at - 1] != page.words[at - 1].letter:
        return False  # `la 3e` | `place sur 34 pays`
    if before == "leur" and _gives_them(page, at):
        return True
    if at == 0 or before in _DETERMINERS or not before:
        return False
    if not page.folds[at - 1][0].isalpha():
        return before == "," and page.folds[at] not in ("soit", "dont") and _resumes(page, at)
    if at > 1 and page.folds[at - 2] in _DETERMINERS and _is_adjective(before) and not _is_noun(before):
        return False  # `l’actuel` | `centre`
    following = page.folds[at + 1] if at + 1 < len(page) else ""
    opens = (
        (following in _DETERMINERS and following not in _COMPLEMENT)
        or page.kinds[at + 1 : at + 2] != page.words[at + 1].letter
        if following
        else False
    )
    opens = opens or guess(following or ".") == Tag.INFINITIVE  # `fait échouer`
    opens = opens or following in _SINCE  # `une institutrice loge` | `depuis juin quatre jeunes`
    return opens and not _leads_noun(before)


_ORDINAL_ENDS = frozenset(("e", "ème", "er", "ère", "re", "nd", "nde"))
_SINCE = frozenset("depuis déjà désormais toujours aussi encore actuellement".split())


def _gives_them(page: Scan, at: int) -> bool:
    """`L’État leur` | `verse 18 euros`: a clitic between a subject and a verb; not `dans leur classe, 12 élèves`."""
    led = at > 1 and page.folds[at - 2][0].isalpha() and not _leads_noun(page.folds[at - 2])
    return led and page.kinds[at + 1 : at + 2] == number_letter()


def _resumes(page: Scan, at: int) -> bool:
    """`Le gouvernement, qui héberge 4 300 mineurs,` | `réclame 100 millions`: the verb behind a relative clause."""
    takes = page.kinds[at + 1 : at + 2] == number_letter() or page.folds[at + 1 : at + 2] == ["plus"]
    if not takes:
        return False
    opened = (i for i in range(at - 2, max(at - _INSERTED_CLAUSE, 0), -1) if page.folds[i] in _OPENING)
    first = next(opened, None)
    return first is not None and page.folds[first] in ("qui", "dont", "où") and page.before(first) == ","


_INSERTED_CLAUSE = 24
_OPENING = frozenset(("qui", "dont", "où", ".", ";", ":", "\n", "!", "?"))


_COMPLEMENT = frozenset(("de", "d'", "du"))  # `l’actuel centre` | `de Lyon`, `une place` | `d’accueil`


def _is_gerund(page: Scan, at: int) -> bool:
    """`réfugiés relevant de`: what could be an adjective does not agree with its noun."""
    return page.before(at).endswith(("s", "x", "ns")) and page.before(at) not in _DETERMINERS


def _resolved(page: Scan, at: int, last: int, lemma: str) -> tuple[int, str]:
    """Past auxiliaries and helpers: one past the group, the infinitive of its last verb."""
    end = at + 1
    while lemma in _AUXILIARIES or lemma in words_of("helper") or lemma in words_of("leading"):
        compound = lemma in _AUXILIARIES
        following = _next(page, end, last, compound)
        if following is None:
            break
        lemma, end = (
            lemma_of(page.folds[following]) or unlisted(page.folds[following]) or lemma,
            following + 1,
        )
        if page.folds[following] in ("pu", "dû", "su"):
            lemma = "pouvoir"
        compound = compound and (lemma == "venir" or lemma not in words_of("leading"))
        if compound and lemma not in _PERFECT and lemma != "pouvoir" and lemma not in words_of("helper"):
            break
    return end, lemma


def _next(page: Scan, at: int, last: int, compound: bool) -> int | None:
    """The participle that an auxiliary waits for, or the infinitive that a helper does, past adverbs."""
    wanted = _is_participle if compound else _is_infinitive
    aside = 0  # one past an aside that is being passed
    for i in range(at, min(at + _FAR + _ASIDE, last)):
        word = page.folds[i]
        if i < aside or (word == "," and not aside and (aside := _past_aside(page, i)) > i):
            continue
        if i - aside >= _FAR and i - at >= _FAR:
            return None
        if page.kinds[i] != page.words[i].letter:
            if page.kinds[i] in times():
                continue  # `ont été` | `lundi` | `secourus`
            return None
        if wanted(word) and word not in _PASSED and (infinitive(word) or (compound and unlisted(word))):
            return i
        and_already = word == "et" and page.before(i) == "ores"  # `d’ores et déjà`
        if (
            word not in _INSERTED
            and not and_already
            and not _is_passed_over(word)
            and (compound or word not in _CLITICS)
        ):
            return None
    return None


@lru_cache(1 << 12)
def unlisted(word: str) -> str | None:
    """`ont été` | `contusionnés`: the infinitive of a participle behind an auxiliary whose verb no list has."""
    stem = word.removesuffix("s").removesuffix("e")
    verb = stem.endswith("é") and not stem.endswith("té") and _is_participle(word)
    denied = word.startswith(("in", "im")) and infinitive(word[2:]) is not None  # `restent inoccupées`
    return stem[:-1] + "er" if verb and not denied else None


def _past_aside(page: Scan, at: int) -> int:
    """`a, lui,` | `recueilli`; `ont été, mardi soir,` | `évacués`: one past a short aside between commas."""
    if page.folds[at : at + 1] != [","]:
        return at
    closed = next((i for i in range(at + 1, min(at + _ASIDE, len(page))) if page.folds[i] == ","), None)
    return at if closed is None else closed + 1


_ASIDE = 6


@cache
def times() -> frozenset[str]:
    """The letters of a date that stands between auxiliary and participle."""
    letters = letter_of()
    return frozenset((letters["date"], letters["rest"]))


_PASSED = frozenset(("été", "tout", "tous", "eu"))
_CLITICS = frozenset(("y", "se", "s'", "de", "d'", "en", "l'", "les"))


def _named(page: Scan, at: int, end: int, first: int, base: str) -> str | None:
    """The lemma to give, with its `se`; None for a verb that says nothing of what is counted."""
    past = _past_aside(page, end)  # `est passé, lui,` | `de 8,80 à 9,30 euros`
    if base in ("passer", "porter") and page.folds[past : past + 1] in (["de"], ["à"], ["sur"]):
        if base == "porter" and end > at + 1 and _is_passive(page, at, end):
            return base  # `les crédits ont été portés` | `à 260 000 euros`
        beside = page.folds[past + 1 : past + 4]  # `est passé de 2 048 à 2 411`, `porte à 37 le bilan`
        return base if base == "passer" and "côté" in beside else None
    if base == "ajouter" and _adds(page, at, end, first):
        return base  # `on ajoute` | `trente lits`
    if base == "rester" and _stays(page, at, end):
        return base
    if base == "partir" and page.folds[end : end + 1] in (["de"], ["des"]) and _is_number(page, end + 1):
        return None  # `l’estimation part des 465 000 bénéficiaires`
    if base == "trouver" and (page.before(at) == "y" or (page.before(at) == "on" and end == at + 1)):
        return None  # `On trouve parmi eux 29 Sénégalais`
    if base == "rendre" and page.folds[end : end + 1] in (
        ["public"],
        ["publique"],
        ["publics"],
        ["publiques"],
    ):
        return None  # `ont rendu public mardi leur rapport`: said, not done
    if base == "aller" and page.folds[end - 1].startswith("allé"):
        return base  # `61 % sont allées à des femmes`
    if base == "arrêter" and _is_reflexive(page, at, end, first) and _gives_number(page, end):
        return None  # `septembre s’était arrêté à 152`
    if base in ("arriver", "parvenir") and page.folds[end - 1] in _COMING and _gives_number(page, end):
        return None  # `pour arriver à un total de 85 000`, `on en arrive à 40`
    if base == "comparer" and end == at + 1 and page.folds[end : end + 1] in _LIKENED:
        return None  # `40 millions en 2015,` | `comparé à 12 millions en 1990`
    if _is_reflexive(page, at, end, first):
        if base in _SETTLING and _gives_number(page, end):
            return None  # `la marge s’inscrit à 3 %`
        if base == "aller":
            return "s’en aller" if "en" in page.folds[max(at - 2, first) : end] else None
        said = base not in words_of("light") | words_of("level") and base not in _AUXILIARIES
        return reflexive(base) if said else None
    if base in words_of("level"):
        return None if _gives_number(page, end) else base  # `96 naufragés montent à bord`
    if base in words_of("reported") and _is_passive(page, at, end):
        return base  # `310 cas ont été signalés`
    acts = _is_participle(page.folds[end - 1]) or page.folds[end - 1] == base
    if base in words_of("done") and acts and not _gives_number(page, end):
        return base  # `quinze passeurs jugés`, `former 300 agents`
    return None if base in words_of("light") or base in words_of("helper") else base


_LIKENED = (["à"], ["au"], ["aux"])
_SETTLING = frozenset(("inscrire", "maintenir", "afficher"))


def _adds(page: Scan, at: int, end: int, first: int) -> bool:
    """`on ajoute` | `trente lits`; not `s’ajoutent 300`, nor the sum in `il faut y ajouter 300`."""
    if _is_reflexive(page, at, end, first) or page.folds[end - 1] == "ajouter":
        return False
    return number_letter() in page.kinds[end : end + 3]


def _stays(page: Scan, at: int, end: int) -> bool:
    """`restent` | `en France`, `y sont restés`: where somebody stays; not `reste en tête`, `reste à 5 %`."""
    if page.before(at) == "y":
        return not _is_number(page, end)
    following = page.folds[end : end + 1]
    if following in (["chez"], ["dans"], ["sur"]):
        return number_letter() not in page.kinds[end + 1 : end + 3]
    named = end + 1 < len(page) and page.words[end + 1].capital
    return named and following in (["en"], ["à"], ["au"], ["aux"])


def _is_number(page: Scan, at: int) -> bool:
    return page.kinds[at : at + 1] == number_letter()


def _is_passive(page: Scan, at: int, end: int) -> bool:
    """`ont été` | `signalés`, `les cas` | `signalés`; not `ont signalé`."""
    if end == at + 1:
        return _is_participle(page.folds[at])
    return not BEING.isdisjoint(page.folds[at : end - 1])


_COMING = frozenset("arriver arrive arrivent arrivait parvenir parvient parviennent".split())


def _gives_number(page: Scan, at: int) -> bool:
    """`évalué` | `à 300`, `arriver` | `à un total de 300`; not `établis` | `à l’étranger`."""
    return page.folds[at : at + 1] in (["à"], ["autour"]) and number_letter() in page.kinds[at + 1 : at + 5]


def _locution(page: Scan, end: int, last: int, base: str) -> tuple[int, str] | None:
    """`perdu` | `la vie`; `mis` | `120 personnes à l’abri`: where the group ends, and the whole expression."""
    for tail, said in locutions().get(base, ()):
        for i in range(end, min(end + _FAR, last)):
            if tuple(page.folds[i : i + len(tail)]) == tail:
                return (end + len(tail) if i == end else end), said
            if page.folds[i] in ".;:,":
                break
    return None


def _causing(page: Scan, end: int, last: int, base: str) -> tuple[int, str] | None:
    """`a fait` | `échouer`: one past the infinitive, and both verbs; of `a laissé` | `entrer` the second alone."""
    if base == "faire" and end < last and guess(page.folds[end]) == Tag.INFINITIVE:
        return end + 1, f"faire {page.folds[end]}"
    if base == "laisser" and end < last and guess(page.folds[end]) == Tag.INFINITIVE:
        return end + 1, page.folds[end]
    return None


def _undergoing(page: Scan, at: int, end: int, first: int, last: int, base: str) -> tuple[int, str] | None:
    """`se sont vu` | `refuser un visa`: one past the infinitive, which says what they got or did not get."""
    if base != "voir" or end >= last or guess(page.folds[end]) != Tag.INFINITIVE:
        return None
    return (end + 1, page.folds[end]) if _is_reflexive(page, at, end, first) else None


def _is_reflexive(page: Scan, at: int, end: int, first: int) -> bool:
    """`se sont noyés`, `ont pu s’échapper`."""
    near = page.folds[max(at - 2, first) : end]
    return "se" in near or "s'" in near
