"""Who is named at a word: `le ministère de l’Intérieur`, `Amy Pope`, `un rapport de l’OIM`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from ...lexicon import letter_of
from ...lexicon.gazetteer import gazetteer
from ...lexicon.speech import VoiceKind, sayings, voice_nouns
from ...lexicon.vocabulary import SHAPES
from ...morphology import Tag, guess, is_finite_verb, singular
from ...persons import is_person
from ...tokens import HYPHENS, bare
from ...words import OF, THE, TO, word_set

if TYPE_CHECKING:
    from ...scan import Scan

DETERMINERS = word_set("""
    le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs notre nos mon ma mes
    certains certaines plusieurs deux trois quelques
""")
BEFORE_NOUN = word_set("""
    précédent précédente précédents précédentes provisoire
    dernier dernière derniers dernières premier première premiers premières même mêmes propre
    propres nouveau nouvelle nouveaux nouvelles ancien ancienne anciens anciennes principal
    principale seul seule récent récente récents récentes différents différentes divers diverses
    plus tout toute
""")
_OF_AND = OF | {"et"}
# Words at which a name ends, unless they are part of the name of an organisation.
ENDS = word_set("""
    qui que qu' dont où lequel laquelle mais ou si comme dans sur en avec par après avant depuis
    lors pendant durant vers chez entre parmi selon alors tandis lorsque lorsqu' quand puis car donc
    soit se s' ne n' y il elle ils elles on ce c' cela a ont est sont fait font faisait à pour
    contre sans aux au et auprès sous
""")
INSIDE = frozenset(("pour", "contre", "sans", "aux", "au", "à", "et"))
# Participles after a name that say where it spoke, not who it is.
SPOKEN = tuple(
    sorted(
        word_set("""
    publié annoncé rendu cité interrogé contacté daté paru diffusé relayé consulté transmis recueilli
    dévoilé présenté obtenu établi fourni compilé arrêté mis parvenu reçu joint sollicité révélé
    dressé émanant portant citant datant chargé reprise repris mené réalisé datée signé remis dressé
    tenu actualisé basé spécialisé engagé présent évoquant faisant affirmant confirmant précisant
    indiquant rapporté fondé avancé livré donné élaboré recensé calculé effectué réalisé conduit
""")
    )
)
OWN = word_set("leurs leur ses son sa")
PRONOUNS = word_set("il elle ils elles lui eux")
TITLES = word_set("m mm mme mmes mlle me dr mgr pr mr")
_LONGEST = 16
_SMALL = Tag.PRONOUN | Tag.PREPOSITION | Tag.CONJUNCTION | Tag.NUMBER | Tag.RELATIVE | Tag.NEGATION


@dataclass(frozen=True, slots=True)
class Named:
    """Words `first` to `last`, half-open, that name a voice, without article.

    start: its article. author: the body or person in the name of a paper (`rapport de l’OIM`).
    """

    start: int
    first: int
    last: int
    kind: VoiceKind | Literal["name", "place", "pronoun"]
    author: Named | None = None

    @property
    def who(self) -> Named:
        """The author before the paper."""
        return self.author or self


def named_at(page: Scan, start: int, end: int, *, spoken: bool = False) -> Named | None:
    """The voice that is named from word `start` on, before word `end`; None where none is.

    `d’après le dernier bilan du ministère de l’Intérieur` -> bilan …, its author the ministère de l’Intérieur

    spoken: it stands behind a quotation and its verb, where any person may: `confie` | une évaluatrice.
    """
    end = min(end, len(page))  # a bracket that the text does not close
    if start < end and page.words[start].folded in PRONOUNS:
        return Named(start, start, start + 1, "pronoun")
    if _is_latter(page, start, end):
        return Named(start, start, start + 2, "pronoun")
    if start < end and is_small_word(page, start):
        return None
    first = start
    while first < end and _leads(page, first):
        first += 1
    if first >= end or page.words[first].folded in _TIMES or page.kinds[first] in _days():
        return None
    if page.folds[first] == "rapport" and page.before(first) == "par":
        return None  # `par` | rapport `à 2020`
    last = _with_number(page, _end(page, first, min(end, first + _LONGEST)), end)
    last = _with_age(page, _to_acronym(page, first, last))
    kind = _kind(page, first, last)
    if kind is None and spoken and first > start and is_person(singular(page.folds[first])):
        kind = "person"
    if kind is None:
        return None
    if kind == "person":
        last = _with_name(page, last, end)
    if kind in ("name", "place") and first == start + 1 and _is_article_of(page, start):
        first = start
    return Named(start, first, last, kind, _author(page, first, last) if kind == "paper" else None)


def _is_article_of(page: Scan, at: int) -> bool:
    """`Selon Le Figaro`: the capital article of a paper, inside a sentence."""
    word = page.words[at]
    led = word.folded in ("le", "la", "les", "l'") and word.capital and not word.upper
    return led and at != page.layout.sentence(at)[0]


# `Début septembre, l’OIM recensait`: a capital that names a time.
_TIMES = word_set("début fin mi milieu courant hier")


def _with_name(page: Scan, at: int, end: int) -> int:
    """`porte-parole du tribunal, Faouzi Masmoudi, …`: the function with the name behind its comma."""
    if at >= end or page.words[at].text != ",":
        return at
    last = at + 1
    while last < end and (page.words[last].capital or page.words[last].text in HYPHENS):
        last += 1  # `Jean-Yves` | Le `Goff`
    closed = last >= end or not page.folds[last][0].isalpha() or is_finite_verb(page.folds[last])
    return last if last - at > _FULL_NAME and closed else at


_FULL_NAME = 2  # a comma, a first and a last name


def _is_latter(page: Scan, start: int, end: int) -> bool:
    """`selon ce dernier`, `a ajouté cette dernière`: whoever was named before; not `ce dernier rapport`."""
    if start + 1 >= end or page.folds[start] not in ("ce", "cette", "ces"):
        return False
    closed = start + 2 >= len(page) or page.kinds[start + 2] in _stops() or page.folds[start + 2] in ENDS
    closed = closed or is_finite_verb(page.folds[start + 2])  # `Ce dernier` | évoque `300 départs`
    return page.folds[start + 1] in ("dernier", "dernière", "derniers", "dernières") and closed


def _with_number(page: Scan, last: int, end: int) -> int:
    """`Utopia 56`, `rapport n° 19`: a number that ends a name."""
    if page.folds[last - 1 : last + 1] == ["n", "°"]:
        return last + 2 if page.folds[last + 1 : last + 2] and page.folds[last + 1].isdecimal() else last - 1
    if last >= end or not page.words[last - 1].capital or not page.words[last].text.isdigit():
        return last
    following = page.words[last + 1] if last + 1 < len(page) else None
    return last + 1 if following is None or not following.folded[0].isalnum() or last + 1 == end else last


def _with_age(page: Scan, last: int) -> int:
    """`un Gambien de 19 ans`: what tells who somebody is belongs to the voice."""
    aged = page.folds[last : last + 1] == ["de"] and page.folds[last + 2 : last + 3] == ["ans"]
    return last + 3 if aged and not page.words[last - 1].upper else last


def _to_acronym(page: Scan, first: int, last: int) -> int:
    """`Fondation des entreprises | en recrutement agricole (FERA)`: to the brackets that shorten the whole name."""
    if not page.words[first].capital or page.folds[last : last + 1] not in _WITHIN:
        return last
    for opened in range(last + 1, min(last + _LONGEST, len(page) - 2)):
        if page.words[opened].text == "(" and page.words[opened + 2].text == ")":
            return opened if _shortens(page, first, last, opened) else last
        if page.kinds[opened] in _stops() and page.words[opened].text not in HYPHENS:
            return last
    return last


def _shortens(page: Scan, first: int, last: int, opened: int) -> bool:
    """Whether the letters behind `opened` begin words of `first` to `opened` in order, and not those before `last`."""
    acronym = page.folds[opened + 1]
    if not page.words[opened + 1].capital or len(acronym) <= _FULL_NAME:
        return False
    initials = iter(bare("".join(word[0] for word in page.folds[first:opened])))
    short = iter(bare("".join(word[0] for word in page.folds[first:last])))
    return all(letter in initials for letter in acronym) and not all(letter in short for letter in acronym)


_WITHIN = (["en"], ["sur"], ["dans"], ["pour"], ["et"], ["à"], ["contre"], [","])


def is_small_word(page: Scan, at: int) -> bool:
    """`On`, `Je`, `Quatre` at the beginning of a sentence: a capital that makes no name."""
    word = page.words[at]
    opens = at == page.layout.sentence(at)[0] or page.before(at) in ("«", "“", '"')
    if not word.capital or word.upper or word.folded in DETERMINERS or not opens:
        return False
    if word.folded in TITLES and at + 1 < len(page) and page.words[at + 1].capital:
        return False  # `Me Roux`
    return bool(guess(word.folded) & _SMALL)


def _leads(page: Scan, at: int) -> bool:
    """Determiners and the adjectives before a noun."""
    word = page.words[at]
    if word.folded in ("premier", "première") and page.folds[at + 1 : at + 2]:
        return not _names(page, at) and page.folds[at + 1] not in _FIRST_OF  # `la` | première adjointe
    return word.folded in DETERMINERS or (word.folded in BEFORE_NOUN and not _names(page, at))


_FIRST_OF = word_set("adjoint adjointe ministre secrétaire président présidente conseiller conseillère")


def _names(page: Scan, at: int) -> bool:
    return page.words[at].capital and page.kinds[at] == letter_of()["name"]


def _kind(page: Scan, first: int, last: int) -> VoiceKind | Literal["name", "place"] | None:
    """What kind of voice the words are; None where they name nobody."""
    if last <= first:
        return None
    head = _compound(page, first, last)
    if known := voice_nouns().get(head) or voice_nouns().get(page.words[first].folded):
        return known
    word = page.words[first]
    if (
        word.folded in _OF_RANK | {"première"}
        and voice_nouns().get(_compound(page, first + 1, last)) == "person"
    ):
        return "person"
    if word.folded in TITLES and word.capital:
        return "name"
    names = [i for i in range(first, last) if page.words[i].capital and page.words[i].folded[0].isalpha()]
    if not names or names[0] > first + 2:
        return None
    if names[0] == first + 1 and is_person(word.folded) and not word.capital:
        return "person"  # `la socialiste Anne Berthod`
    places = gazetteer().get(word.folded, ())
    alone = not any(page.words[i].capital for i in range(first + 1, last))  # `le Niger voisin` too
    is_place = alone and any(p.kind not in ("body", "trap") and not p.tail for p in places)
    return "place" if is_place else ("name" if names[0] == first else None)


# `un haut fonctionnaire`, `un jeune pêcheur`: what belongs to the person.
_OF_RANK = word_set(
    "haut haute hauts hautes grand grande petit petite vieux vieil vieille simple ex futur future"
)


def _compound(page: Scan, first: int, last: int) -> str:
    """The first word with what hyphens tie to it: `porte-parole`, `vice-président`."""
    at = first + 1
    while at + 1 < last and page.words[at].text in HYPHENS:
        at += 2
    return "".join(w.folded for w in page.words[first:at])


def _author(page: Scan, first: int, last: int) -> Named | None:
    """`rapport de l’OIM`, `décompte du collectif Vigie Ténéré`: the voice after `de`."""
    for at in range(first + 1, last - 1):
        if page.words[at].folded in OF:
            inner = named_at(page, at + 1, last)
            if inner and inner.kind != "place" and inner.who.kind != "paper":
                return inner.who
    return _pollster(page, first, last)


def _pollster(page: Scan, first: int, last: int) -> Named | None:
    """`sondage Ifop`, `enquête Elabe pour une chaîne`: who asked stands right behind the paper, in capitals."""
    if page.folds[first] not in _POLLS or last < first + 2 or not _names(page, first + 1):
        return None
    end = next(
        (i for i in range(first + 2, last) if not (_names(page, i) or page.words[i].text in HYPHENS)), last
    )
    titled = (
        page.folds[end : end + 1] and not page.words[end].capital and Tag.ADJECTIVE in guess(page.folds[end])
    )
    if titled and Tag.NOUN in guess(page.folds[first + 1]):
        return None  # `l’enquête` | Revenus fiscaux `et sociaux`: its name
    return Named(first + 1, first + 1, end, "name")


_POLLS = word_set("sondage sondages enquête enquêtes baromètre")


def _end(page: Scan, first: int, end: int) -> int:
    """One past the last word of the name that begins with the noun at `first`."""
    at = first + 1
    while at < end and _goes_on(page, first, at, end):
        at += 1
    while at > first + 1 and _dangles(page, at - 1):
        at -= 1
    return at


def _dangles(page: Scan, at: int) -> bool:
    """A small word or a dash, with which no name ends: `– 38 d’après le décompte définitif –`."""
    return page.folds[at] in DETERMINERS or page.folds[at] in INSIDE or page.words[at].text in HYPHENS


def _goes_on(page: Scan, first: int, at: int, end: int) -> bool:
    """Whether the name that began at `first` has word `at` too."""
    word, before = page.words[at], page.words[at - 1]
    if word.text == "," and _is_listed_charge(page, first, at, end):
        return True
    if page.kinds[at] in _stops():
        dotted = word.text == "." and (before.folded in TITLES or _is_initial(page, at - 1))
        dotted = dotted or (word.text == "." and _is_domain(page, at))
        return dotted or word.text in HYPHENS or word.text == "&"
    folded = word.folded
    if before.text in HYPHENS:
        return True
    if page.folds[at + 1 : at + 2] and page.folds[at + 1] in OWN and page.folds[at + 2 : at + 3] in _SIDES:
        return False  # `le ministère` | de son côté
    if folded.startswith("chargé") and page.folds[at + 1 : at + 2] and page.folds[at + 1] in OF:
        return True
    acronym = before.upper and len(before.text) > 1 and before.folded not in voice_nouns()
    if acronym and folded == "pour" and page.words[first].folded in _BODIES:
        return _is_inside(page, first, at, end)  # `Agence de l’UE pour l’asile`
    if acronym and not word.capital and folded not in _OF_AND:
        return False  # `l’AFP fondé sur …`, `l’ONU au sujet de …`
    if folded in INSIDE or (folded == "en" and page.folds[first] in _AT_SEA):
        return not (folded in _TIED and _is_full_name(page, first, at)) and _is_inside(page, first, at, end)
    if folded in ENDS:
        return False
    if folded in DETERMINERS and folded not in OF:
        opens = word.capital and at + 1 < end and _names(page, at + 1)  # `l’association` | `La Cimade`
        return before.folded in OF or before.folded in INSIDE or opens or (word.capital and before.capital)
    if word.capital and before.folded != "\n":
        return True
    if _is_graded(page, first, at, end):
        return True
    return not folded.startswith(SPOKEN) and not _is_predicate(folded)


_SIDES = (["côté"], ["coté"], ["part"])


def _is_graded(page: Scan, first: int, at: int, end: int) -> bool:
    """`un bilan` | encore `provisoire des pompiers`: an adverb before the adjective of a paper."""
    paper = voice_nouns().get(page.folds[first]) == "paper" and at == first + 1 < end - 1
    return paper and page.folds[at] in _GRADES and Tag.ADJECTIVE in guess(page.folds[at + 1])


_GRADES = word_set("encore très plus toujours tout assez")
_TIED = INSIDE - {"et"}


def _is_full_name(page: Scan, first: int, last: int) -> bool:
    """`Emmanuel Macron` | `au moment de`: first and last name, to which nothing is tied; not `Secours catholique`."""
    plain = all(page.words[i].capital and page.folds[i] not in voice_nouns() for i in range(first, last))
    return plain and last - first > 1 and not page.words[first].upper


def _is_domain(page: Scan, at: int) -> bool:
    """`Infos` | .fr: the stop of a web address, no blank on either side."""
    tied = not page.words[at - 1].spaced and not page.words[at].spaced
    return tied and page.folds[at + 1 : at + 2] != [] and page.folds[at + 1] in _DOMAINS


_DOMAINS = word_set("fr com org net be ch info eu lu ma tn dz sn ca media bern int gouv")


def _is_initial(page: Scan, at: int) -> bool:
    """`Boubacar D., maçon`, `dit Pascal N.` at the end of a line: the letter that hides a family name."""
    closed = page.folds[at + 2 : at + 3] in ([], ["\n"], [","])
    return closed and page.words[at].capital and len(page.words[at].text) == 1


def _is_predicate(word: str) -> bool:
    """A finite verb or an adverb: the clause goes on."""
    if word in sayings() and not sayings()[word].participle:
        return True
    tag = guess(word)
    return is_finite_verb(word) or (Tag.ADVERB in tag and not tag & (Tag.NOUN | Tag.ADJECTIVE))


def _is_inside(page: Scan, first: int, at: int, end: int) -> bool:
    """`Organisation internationale pour les migrations`, `l’OIM et le HCR`: not the end of the name."""
    if page.folds[at] == "à" and page.folds[first] in _ABROAD:
        return True
    if page.folds[at : at + 2] == ["en", "mer"] and page.folds[first] in _AT_SEA:
        return True
    if page.folds[at] in TO and page.folds[first] in _OFFICES:
        return _is_charge(page, at + 1, end)
    after = at + 1
    while after < end and (
        page.words[after].folded in DETERMINERS or page.words[after].folded in BEFORE_NOUN
    ):
        after += 1
    if after >= end:
        return False
    following = page.words[after]
    if page.words[at].folded == "et":
        known = following.folded in voice_nouns() or _names(page, after)
        paired = page.words[first].capital and page.folds[at + 1] in ("de", "d'") and not following.capital
        return (
            known
            or (paired and _has_complement(page, first, at))
            or (page.words[first].capital and Tag.ADJECTIVE in guess(following.folded))
        )
    opened = page.words[first].capital or any(
        w.capital and w.folded in voice_nouns() for w in page.words[first + 1 : at]
    )
    if following.capital and not opened:
        return False
    of_body = (
        page.words[at].folded == "pour"
        and page.words[first].folded in _BODIES
        and (
            page.words[at - 1].upper or "nations" in page.folds[first:at]
        )  # `l’agence des Nations unies pour`
    )
    return opened or of_body or page.words[at - 1].folded in ("État", "état")


def _is_listed_charge(page: Scan, first: int, at: int, end: int) -> bool:
    """`ministère de l’Économie` | , des Finances `et de l’Industrie`: charges with capitals, `et` before the last."""
    if (
        page.folds[first] not in _OFFICES_OF
        or page.folds[at + 1 : at + 2] == []
        or page.folds[at + 1] not in OF
    ):
        return False
    charge = at + 2 + (page.folds[at + 2 : at + 3] in (["la"], ["l'"], ["les"]))
    both = next((i for i in range(charge, min(end, at + _LONGEST)) if page.folds[i] == "et"), 0)
    capital = charge < end and page.words[charge].capital
    return capital and both > 0 and both + 1 < end and page.folds[both + 1] in OF


_OFFICES_OF = word_set("ministère ministre ministères secrétariat direction département commission")


def _has_complement(page: Scan, first: int, last: int) -> bool:
    """`Conseil national` | de réduction | `et de gestion des risques`: of two things, one said already."""
    return any(page.folds[i] in ("de", "d'") for i in range(first + 1, last))


def _is_charge(page: Scan, at: int, end: int) -> bool:
    """`adjoint aux` | finances, `conseillère à la` | sécurité: somebody’s charge; not `délégué au` | micro."""
    at += at < end and page.folds[at] in THE
    if at >= end or page.words[at].capital or page.folds[at] in _HEARERS:
        return False
    return Tag.NOUN in guess(page.folds[at])


_HEARERS = word_set("micro journal quotidien presse site agence chaîne radio télévision téléphone")
_AT_SEA = frozenset(("secours", "sauveteurs", "sauvetage"))
_OFFICES = word_set("adjoint adjointe conseiller conseillère délégué déléguée commissaire préposé préposée")
# `ambassade malgache à Riyad`, `consul du Nigeria à Agadez`
_ABROAD = word_set("ambassade consulat consul consule ambassadeur ambassadrice correspondant correspondante")
_BODIES = word_set(
    "agence office bureau comité commission fonds observatoire organisation conseil centre programme"
)


@cache
def _days() -> frozenset[str]:
    """Letters of `Lundi, l’OIM …`: a day is nobody."""
    return frozenset((letter_of()["weekday"], letter_of()["date"]))


@cache
def _stops() -> frozenset[str]:
    """Letters of what is never inside a name: signs, numbers, dates."""
    letters = letter_of()
    named = {"rest", "name", "word"}
    return frozenset(letters[shape] for shape in (*SHAPES, "month", "weekday") if shape not in named)
