"""What a date is said for, beside dating a figure: a comparison, a deadline, a participle; and how near it is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import Tag, guess, is_finite_verb, is_participle
from ...words import DETERMINERS, HAD, OF
from .known import BEHIND, WIDE
from .poll import asks

if TYPE_CHECKING:
    from ...found import FoundDate, Quantity
    from ...scan import Scan

OPENING = 4
ENDS = frozenset((*",;:.()", "\n"))
BE = frozenset("a ont avait avaient été est sont était étaient aura auront".split())
_HAVE = BE | {"avoir"}  # `dit avoir rapatrié en 2023 plus de 9 000 personnes`
_DUE = frozenset(("avant", "horizon", "tard", "échéance"))
_BORN = frozenset(("né", "née", "nés", "nées"))  # `Née le 9 juillet 1963 dans une famille de six enfants`
_FOUNDED = frozenset(
    """fondé fondée fondés fondées créé créée créés créées né née nés nées ouvert ouverte ouverts ouvertes
    construit construite bâti bâtie inauguré inaugurée lancé lancée adopté adoptée signé signée""".split()
)


def is_deadline(page: Scan, day: FoundDate) -> bool:
    """`avant le 30 juin`, `à l’horizon 2030`: when something is due is the time of nothing else."""
    return not _DUE.isdisjoint(page.folds[max(day.first - 3, 0) : day.first])


def is_aside(page: Scan, day: FoundDate, first: int) -> bool:
    """`à promouvoir depuis 1951 …, composée de 175 États`: an open stretch dates its own verb."""
    opened = day.value.endswith("/..") and day.first - first > OPENING
    return opened or dates_a_participle(page, day, first)


def dates_a_participle(page: Scan, day: FoundDate, first: int) -> bool:
    """`Créée en 1983, l’ONG emploie …`, `la route la plus empruntée en 2023`: it says when that was."""
    led = page.folds[max(day.first - 5, first) : day.first]
    if page.folds[day.last : day.last + 1] == [":"] or _is_of_an_opening(page, day, first):
        return False  # `Titres délivrés en 2023 : 323 260`
    if _is_of_a_head(page, day, first):
        return True
    if not _BORN.isdisjoint(led[-2:]):
        return True
    if "depuis" in led[1:]:
        at = led.index("depuis", 1)
        if tuple(led[max(at - 2, 0) : at]) in _POSTS:
            return True
        if at > 1 and led[at - 1].endswith("ment") and is_participle(led[at - 2]):
            return BE.isdisjoint(led[:at])  # `un terrain occupé illégalement depuis 2020`
        since = is_participle(led[at - 1]) or Tag.ADJECTIVE in guess(led[at - 1])
        since = since and led[at - 1] != "total"  # `Total depuis le début de l’année, 3 662`
        told = led[at - 2 : at - 1] == ["avoir"]  # `a annoncé avoir arrêté depuis janvier 300 passeurs`
        return (
            since and not told and BE.isdisjoint(led[:at])
        )  # `un visa périmé depuis 2020`, `positif depuis mai`
    lead = 2 if led[-2:] == ["autour", "de"] else int(led[-1:] in (["en"], ["vers"]))
    ago = page.folds[day.first : day.first + 2] == ["il", "y"]  # `Le hangar, construit` | il y a 50 ans
    done = led[-lead - 1] if (ago or lead) and lead < len(led) else ""
    if is_participle(done) and _HAVE.isdisjoint(led):
        counted = not _COUNTS.isdisjoint(page.folds[max(day.first - _COUNT, first) : day.first])
        # `Le nombre de mesures prononcées en 2022 est de 153 042`; not `de membres de l’ONG créée en 1983`
        return not asks(led) and not (counted and done.endswith("s"))
    return _closes_a_subject(page, day, first)


# `le chef, en fonction` | depuis 2019
_POSTS = frozenset(
    (
        ("en", "fonction"),
        ("en", "fonctions"),
        ("en", "poste"),
        ("en", "place"),
        ("en", "exercice"),
        ("au", "pouvoir"),
    )
)
_COUNTS = frozenset(("nombre", "total", "volume", "montant"))
_COUNT = 9  # words from `nombre` to the year of what is counted


def _closes_a_subject(page: Scan, day: FoundDate, first: int) -> bool:
    """`Une enquête ouverte par le parquet d’Agen en` | 2022 `a mis au jour`: when its subject came to be."""
    begun = range(max(day.first - _HEAD_OF, first + 1), day.first - 1)
    at = next((i for i in begun if page.folds[i] in _FOUNDED and page.folds[i + 1] == "par"), None)
    if at is None or day.grain == "day" or not BE.isdisjoint(page.folds[max(at - 2, first) : at]):
        return False
    behind = page.folds[day.last : day.last + 1]
    return (
        ENDS.isdisjoint(page.folds[at : day.first])
        and behind != []
        and (behind[0] in BE or is_finite_verb(behind[0]))
    )


def _is_of_a_head(page: Scan, day: FoundDate, first: int) -> bool:
    """`Arrivé en France en` | 2015, il …, `Championne du monde en` | 1998, elle …: when somebody became that."""
    far = day.first - first
    if day.grain == "day" or not 0 < far <= _HEAD_OF:
        return False
    word, ends = page.folds[first], range(day.last, min(day.last + _HEAD_OF, len(page)))
    comma = next((i for i in ends if page.folds[i] in ENDS), day.last)
    whole = comma == day.last or (word in _BORN and not _has_verb(page.folds[day.last : comma]))
    if page.folds[comma : comma + 1] != [","] or not whole:
        return False  # `Né à Gand en` | 1920 `et mort à Paris en 1990, il …`
    behind = page.folds[comma + 1 : comma + 2]
    named = is_participle(word) or word in _BECOME
    subject = (named and behind in _THEY) or (word in _CAME and behind in _ONE)
    led = page.folds[first + 1 : day.first]
    return subject and ENDS.isdisjoint(led) and not _has_verb(led) and not asks([word, *led])


_HEAD_OF = 10  # words
_THEY = (["il"], ["elle"], ["ils"], ["elles"], ["je"], ["j'"])
_ONE = (["le"], ["la"], ["l'"])
_CAME = frozenset(
    """arrivé arrivée parti partie venu venue entré entrée installé installée élu élue réélu réélue nommé nommée promu
    promue condamné condamnée médaillé médaillée diplômé diplômée né née""".split()
)
_BECOME = frozenset("veuf veuve divorcé divorcée champion championne vainqueur orphelin orpheline".split())


def _is_of_an_opening(page: Scan, day: FoundDate, first: int) -> bool:
    """`Lors de perquisitions, menées en` | mars, les enquêteurs ont saisi …: the time of the whole sentence."""
    opened = tuple(page.folds[first : first + 2])
    during = not _DURING.isdisjoint(opened) or (opened[:1] == ("dans",) and opened[1:] in _ONES)
    led = page.folds[max(day.first - _HELD_BY, first) : day.first]
    at = next((i for i, word in enumerate(led) if word in _HELD and led[i - 1 : i] in _BREAK), None)
    if not during or at is None or day.first - first > _OPENED:
        return False
    return not _has_verb([*page.folds[first : day.first - len(led) + at], *led[at + 1 :]])


_DURING = frozenset("lors pendant durant cours occasion".split())
_ONES = (("un",), ("une",))
_BREAK: tuple[list[str], ...] = ([","], [])
_OPENED, _HELD_BY = 16, 5  # words from the head of a sentence, from the participle, to the date
_HELD = frozenset(
    """mené menée menés menées conduit conduite conduits conduites effectué effectuée effectués effectuées réalisé
    réalisée réalisés réalisées organisé organisée organisés organisées opéré opérée opérés opérées survenu survenue
    survenus survenues commis commise commises tenu tenue""".split()
)


def dates_apart(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`15 euros à la communauté, fondée en 1968`: a participle between commas says when that was."""
    between = page.folds[quantity.last : day.first]
    led = between[-3:]
    if page.folds[day.first : day.first + 2] == ["il", "y"]:
        led = [*between[-2:], "en"]  # `…, construit` | il y a 120 ans
    apart = len(between) > BEHIND and led[:1] == [","] and led[2:] == ["en"]
    return apart and is_participle(led[1]) and led[1] in _FOUNDED


def dates_a_noun(page: Scan, day: FoundDate, first: int) -> bool:
    """`La flambée repartie à la fin octobre gagne le sud`: a participle beside its noun says when that was."""
    led = page.folds[max(day.first - 3, first) : day.first]
    at = next((i for i, word in enumerate(led) if is_participle(word)), None)
    around = page.folds[max(day.first - 5, first) : day.first]
    return at is not None and _HAVE.isdisjoint(around) and _LEADING.issuperset(led[at + 1 :])


_LEADING = frozenset("à la le les en au du dès l'".split())


def dates_a_departure(page: Scan, day: FoundDate, first: int) -> bool:
    """`une pirogue partie de Gambie le` | 18 août: when a boat left is not when it was found."""
    led = page.folds[max(day.first - _DEPARTED, first) : day.first]
    at = next((i for i, word in enumerate(led) if word in LEFT), None)
    if at is None or not ENDS.isdisjoint(led[at:-1]):
        return False
    return BE.isdisjoint(led[:at]) if led[at] in _GONE else not _HAD.isdisjoint(led[:at])


_DEPARTED = 7
_GONE = frozenset("parti partie partis parties".split())
LEFT = _GONE | {"quitté", "embarqué", "appareillé"}
_HAD = frozenset("avait avaient aurait auraient".split())  # `avait quitté Barra, en Gambie, le` | 3 mars


def aside_of(page: Scan, day: FoundDate, first: int) -> int | None:
    """`Le pays, qui a signé en mars un accord, a …`: where a clause between commas begins that a date stands in."""
    for at in range(day.first - 1, max(day.first - _ASIDE, first), -1):
        if page.folds[at] in ENDS:
            return None
        if page.folds[at] in _RELATIVES and page.folds[at - 1] == ",":
            return at
    return None


_ASIDE = 12
_RELATIVES = frozenset("qui que qu' dont où lequel laquelle".split())


def is_apart(page: Scan, day: FoundDate, quantity: Quantity, first: int) -> bool:
    """Whether a date stands in a clause between commas, and the figure outside of it."""
    begun = aside_of(page, day, first)
    if begun is None:
        return (
            _is_in_apposition(page, day, quantity, first)
            or _narrows_a_subject(page, day, quantity, first)
            or _says_where(page, day, quantity, first)
            or _did_before(page, day, quantity)
        )
    return quantity.first < begun or "," in page.folds[day.last : quantity.left]


def is_told_aside(page: Scan, day: FoundDate, quantity: Quantity, first: int) -> bool:
    """`Le tribunal, qui a jugé` | 300 `prévenus, a condamné mardi douze passeurs`: the date is of the verb beside it.

    The imperfect shows the scene of that verb: `Le navire, qui transportait` | 300 `migrants, a coulé mardi`.
    """
    between = page.folds[quantity.last : day.first] if day.first > quantity.last else []
    behind = between[between.index(",") + 1 :] if "," in between else []
    if not behind or not (behind[0] in BE or is_finite_verb(behind[0])):
        return False
    near = range(quantity.left - 1, max(quantity.left - _RELATIVE, first), -1)
    at = next((i for i in near if page.folds[i] in _RELATIVES and page.folds[i - 1] == ","), 0)
    led = page.folds[at + 1 : quantity.left] if at else []
    return _has_verb(led) and not any(word.endswith(("ait", "aient")) for word in led)


def _narrows_a_subject(page: Scan, day: FoundDate, quantity: Quantity, first: int) -> bool:
    """`Le prix qu’elle recevra le 8 mars est le troisième`: a relative, and the verb of its noun before the figure."""
    led = range(day.first - 1, max(day.first - _RELATIVE, first), -1)
    at = next((i for i in led if page.folds[i] in _RELATIVES or page.folds[i] in ENDS), 0)
    if page.folds[at] not in _RELATIVES or quantity.left < day.last:
        return False
    named = Tag.NOUN in guess(page.before(at)) and not is_participle(page.before(at))
    inside, behind = page.folds[at + 1 : day.first], page.folds[day.last : quantity.left]
    return named and _has_verb(inside) and ENDS.isdisjoint(behind) and _has_verb(behind)


def _says_where(page: Scan, day: FoundDate, quantity: Quantity, first: int) -> bool:
    """`15 cas dans une province où sévit le mal depuis` | 2018, `Dans la rue où la poste a fermé en` | juin, `40 …`."""
    led = range(day.first - 1, max(day.first - _ASIDE, first), -1)
    at = next((i for i in led if page.folds[i] == "où" or page.folds[i] in ENDS), 0)
    if page.folds[at] != "où" or page.before(at) in _TIMES or page.before(at)[-1:].isdecimal():
        return False
    return quantity.last <= at or (quantity.left >= day.last and "," in page.folds[day.last : quantity.left])


_TIMES = frozenset("moment jour année an époque période mois heure date point semaine".split())


def _did_before(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """`ont poursuivi les recherches` | dimanche `après l’effondrement qui a fait` 14 `morts`: that lies before it."""
    between = page.folds[day.last : quantity.left] if quantity.left > day.last else []
    return between[:1] == ["après"] and "qui" in between and "," not in between


def _has_verb(words: list[str]) -> bool:
    return any(word in BE or is_finite_verb(word) for word in words)


_RELATIVE = 9  # words from a relative pronoun to the date of its clause


def _is_in_apposition(page: Scan, day: FoundDate, quantity: Quantity, first: int) -> bool:
    """`Landiras, théâtre d’un feu en juillet, a perdu 6 ha`; not `40 personnes, prises lundi, ont fui`."""
    begun = next(
        (i for i in range(day.first - 1, max(day.first - _ASIDE, first), -1) if page.folds[i] in ENDS), 0
    )
    if page.folds[begun] != "," or page.folds[day.last : day.last + 1] != [","]:
        return False
    if _is_of_an_opening(page, day, first):
        return False
    if apposes_a_figure(page, begun, day) and quantity.first > day.last:
        return True
    if begun - _HEAD <= quantity.last <= begun or begun < quantity.first < day.first:
        return False
    named = guess(page.folds[begun + 1]) & (Tag.NOUN | Tag.ADJECTIVE | Tag.PARTICIPLE)
    inside = page.folds[begun + 2 : day.first]
    return bool(named) and len(inside) > 1 and not _has_verb(inside) and _follows_a_noun(page, begun)


def apposes_a_figure(page: Scan, begun: int, day: FoundDate) -> bool:
    """`Le nombre de jeunes logés, 40 en` | 2020, a bondi: a figure and its date between commas, and then the verb."""
    inside, behind = page.folds[begun + 1 : day.first], page.folds[day.last + 1 : day.last + 2]
    inside = inside[1:] if inside[:1] == ["de"] else inside  # `leur part, de 8 % en` | 2003, a doublé
    counted = bool(inside) and inside[0][0].isdecimal() and len(inside) <= BEHIND
    return counted and behind != [] and (behind[0] in BE or is_finite_verb(behind[0]))


def _follows_a_noun(page: Scan, at: int) -> bool:
    """A name or a noun before word `at`, or the bracket behind one."""
    before = page.words[at - 1]
    return before.text == ")" or before.capital or Tag.NOUN in guess(before.folded)


_HEAD = 5  # words from a figure to the apposition of what it counts


def in_brackets(page: Scan, day: FoundDate) -> bool:
    return bool(day.first) and page.words[day.first - 1].text == "("


def brackets(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`(115 000 en 2010 et 98 000 en 2011)`: a bracket that holds a figure and the date behind it."""
    if quantity.last > day.first or ")" in page.folds[quantity.last : day.first]:
        return False
    led = range(quantity.left - 1, max(quantity.left - _ASIDE, 0) - 1, -1)
    return page.folds[next((i for i in led if page.folds[i] in _BRACKETS), 0)] == "("


def was_bracketed(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """`4 998 arrestations (4 834 en 2022) et` | 6 507 `retours`: a date in a bracket that was closed."""
    if day.first >= quantity.first or page.before(day.first) == "(":
        return False
    between = page.folds[day.last : min(quantity.left, day.last + _ASIDE)]
    closed = next((word for word in between if word in ("(", ")")), "")
    return closed == ")"


_BRACKETS = frozenset("()")


def came_after(page: Scan, day: FoundDate, first: int) -> bool:
    """`Six mois après le séisme du` | 8 septembre: what the figure comes after, or before."""
    if not ENDS.isdisjoint(page.folds[first : day.first]):
        return False
    led = page.folds[first : min(first + _OPENING_UNITS, day.first)]
    at = next((i for i, word in enumerate(led) if i and word in ("après", "avant")), None)
    return (at is not None and led[at - 1] in _UNITS) or _comes_near(led)


def lies_apart(page: Scan, day: FoundDate, quantity: Quantity, first: int) -> bool:
    """`Avant la crise de` | 2008, `Après l’attentat de` | 2015, `Jusqu’à la guerre de` | 2014: another time than that.

    Not `Avant le 30 juin`, nor what follows a day at once: `Après le séisme de lundi`.
    """
    led = page.folds[first : day.first]
    at = next((len(words) for words in _APART if tuple(led[: len(words)]) == words), 0)
    if not at or "," not in page.folds[day.last : quantity.left]:
        return False
    if day.grain == "day" and led[0] != "avant":
        return False
    return names_an_upheaval(led[at:])


_APART = (
    ("avant",), ("après",), ("jusqu'", "à"), ("jusqu'", "au"), ("à", "la", "suite", "de"), ("à", "la", "suite", "du"),
    ("à", "la", "suite", "des"),
)  # fmt: skip


def names_an_upheaval(led: list[str]) -> bool:
    """`la crise de` | 2008, `son entrée en bourse en` | 2014: what happened at a date, in the words before it."""
    noun = int(led[:1] != [] and led[0] in DETERMINERS)
    if not ENDS.isdisjoint(led):
        return False  # `Jusqu’à présent, en` | 2022
    named = noun + 1 < len(led) and guess(led[noun]) & (Tag.NOUN | Tag.INFINITIVE | Tag.AUXILIARY) == Tag.NOUN
    return named and not _OF_WHEN.isdisjoint(led[-2:])


_OF_WHEN = OF | {"en"}


def _comes_near(led: list[str]) -> bool:
    """`À quelques jours du`, `À l’approche du`, `En vue du` | scrutin du 9 juin: what is still to come."""
    at = next((i for i, word in enumerate(led) if i and word in OF), None)
    if at is None or led[0] not in ("à", "en"):
        return False
    return led[at - 1] in _NEARING or (led[0] == "à" and led[at - 1] in _UNITS)


_NEARING = frozenset("approche veille vue prévision".split())
_OPENING_UNITS = 7  # `Deux ans après …`, `Un an jour pour jour après …`
_UNITS = frozenset("jour jours semaine semaines mois an ans année années".split())


def came_before(page: Scan, day: FoundDate, quantity: Quantity) -> bool:
    """`La ville avait promis en juin 347 places ; elle en a ouvert` | vingt: what had been before what was done."""
    led = page.folds[page.layout.sentence(day.first)[0] : day.first]
    had = any(one in HAD and is_participle(two) for one, two in pairwise(led))
    between = page.folds[day.last : quantity.left]
    if not had or ";" not in between:
        return False
    return not _PERFECT.isdisjoint(between[between.index(";") :])


_PERFECT = frozenset(("a", "ont"))


def is_far(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`Jeudi, devant 30 bénévoles réunis dans la salle, la directrice a lu la lettre du 3 mai`: a comma, and more."""
    between = page.folds[quantity.last : day.first]
    return len(between) > WIDE and "," in between


def is_of(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """`que les 873 700 de 2022`: the date of this very figure."""
    between = page.folds[quantity.last : day.first]
    return between in (["de"], ["d'"], ["du"], ["de", "l'"])


def is_beside(page: Scan, quantity: Quantity, day: FoundDate) -> bool:
    """Nothing but the noun between a figure and the date behind it."""
    between = page.folds[quantity.last : day.first]
    apart = any(word in ",()" or word in BE or is_finite_verb(word) for word in between)
    return len(between) <= BEHIND and not apart


def encloses(day: FoundDate, quantity: Quantity) -> bool:
    return day.first <= quantity.first < day.last
