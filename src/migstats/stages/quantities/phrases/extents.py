"""`124 réseaux` | criminels de trafic: how far a noun phrase reaches past its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....found import Run
from ....lexicon.gazetteer import gazetteer, is_people
from ....morphology import Tag, feminine, guess, is_finite_verb, may_follow_noun, singular
from ....persons import is_person
from ....tokens import bare
from ....words import DETERMINERS, OF, PLURAL, THE, word_set
from ..units.unit import units
from .heads import ACRONYM, INVARIABLE_ENDS, INVERTED, NEVER, PREPOSED, behind_number, head_at, number_letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ....scan import Scan


# Nouns that stand after a noun like adjectives: `États membres`, `pays tiers`.
_APPOSED = word_set(
    """membres membre tiers clés clé pilotes pilote frontaliers parties relais type types migrants migrantes
    migrant migrante record records charters charter victimes"""
)
_PUT = word_set("mis mise mises")
_TO_LAW = (["en", "cause"], ["en", "examen"])
_DETERMINERS = DETERMINERS | word_set("des du chaque plusieurs tous toutes tout toute")
_LINKS = frozenset(("à", "au", "aux", "en", "sous", "sans", "pour", "contre", "vers", "sur"))
_AGED = frozenset(("âgés", "âgées", "âgé", "âgée"))
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


def extent(page: Scan, head: Run, depth: int = 0) -> int:
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
    return extent(page, named, depth) if depth < _DEEPEST else named[1]


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
    head = head_at(page, start, None)
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
    told = word.endswith(INVARIABLE_ENDS) and page.words[head[0]].text != "Pays"
    return told and (singular(word) != word or behind_number(page, head[0]) or page.before(head[0]) in PLURAL)


def _adjective(page: Scan, at: int, head: Run) -> int | None:
    """One past the adjective or participle at word `at`."""
    words = page.words
    if page.folds[at - 1 : at + 1] == ["zone", "euro"]:
        return at + 1
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
    if word in _PUT and page.folds[at + 1 : at + 3] in _TO_LAW:
        return at + 3  # `entreprises` | mises en cause
    if word.endswith("o") and (joined := _hyphened(page, at + 1)) > at + 1:
        return joined if may_follow_noun(page.folds[joined - 1]) else None  # `établissements médico-sociaux`
    if not word[0].isalpha() or word in NEVER or is_finite_verb(word):
        return None
    if not (may_follow_noun(word) or is_people(word) or _is_unknown_adjective(page, at, head)):
        return None
    if not word.endswith(INVARIABLE_ENDS) and _is_plural(page, head):
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
    if not page.folds[head[1] - 1].endswith(INVARIABLE_ENDS):
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
    return name.folded in _KINDS or (name.upper and len(name.text) <= ACRONYM and name.text.isalpha())


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
    head = head_at(page, start, None)
    if word == "en" and start == at + 1 and Tag.PRESENT_PARTICIPLE in guess(page.folds[start]):
        return None  # `94 cas supplémentaires` | en tenant compte des sorties
    if head is not None and word in _LINKS and page.folds[head[0]] in _TIME:
        return None  # `8 500 personnes en un an`
    if head is not None and (_is_act(page, head[0]) or _says_how_much(page, at, head[0])):
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


def _says_how_much(page: Scan, at: int, head: int) -> bool:
    """`40 cartons` | d’une valeur `de 12 000 euros`: what a figure of its own measures."""
    return page.folds[at + 1] in ("un", "une") and page.folds[head] in _MEASURED


_MEASURED = word_set(
    """valeur poids montant durée superficie capacité longueur hauteur largeur coût prix surface volume diamètre
    puissance profondeur contenance"""
)


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
    head = head_at(page, start, None)
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
    même époque endroit occasion fois instant unité rentrée lien"""
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
