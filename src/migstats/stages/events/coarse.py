"""Months and years: they date what is made once, and what was done in a month where nothing is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import Tag, guess
from ...words import OF, word_set
from .dating import heads_chronicle
from .elsewhere import DETERMINERS, has_own_day, is_of_participle, is_promised
from .segments import crossings, has_verb, segment
from .telling import is_narrated

if TYPE_CHECKING:
    from ...found import FoundDate
    from ...scan import Scan
    from .triggers import Trigger

NEAR = 10
_DATABLE = frozenset(("agreement", "creation", "conference", "adoption", "visit", "meeting", "publication"))
_MANY = 10
_OF_PARTICIPLE = 6  # words before a participle in which its noun stands with its number
_PLANNABLE = frozenset(("arrival", "return", "operation", "other"))  # besides those that may have a year
_REACHED = word_set("atteindre dépasser franchir")
_BESIDE_SAYING = 2
_GOING = word_set(
    "arriver partir quitter fuir rentrer revenir débarquer émigrer retourner regagner rejoindre"
)
# Done to one person in a year that is told of him: `,` | refoulé `d’Algérie en 2021`, `et déjà` | condamné `en 2021`.
_IN_A_LIFE = word_set(
    """naturaliser régulariser expulser refouler rapatrier extrader condamner incarcérer écrouer emprisonner libérer
    relaxer acquitter licencier limoger révoquer élire réélire nommer désigner arrêter interpeller inculper"""
)
_ONE = word_set("a est ai suis avait était avais étais")
_AT_ONCE = frozenset(("débloquer", "décider", "convoquer"))  # done once, however many places it gave
_PROMISING = frozenset(("engager",))  # `s’était engagé en juin` | à en prendre 347
_THIS_ONE = word_set("ce cet cette ces")
_SUBJUNCTIVE = word_set("soit soient ait aient")
_KNOWN = word_set("les des aux ces ses leurs")
_TALLYING = word_set("relever constater observer noter signaler")  # said of what is counted over a month
_SOME = word_set("un une")
# Done once in the life of a state, a body or a person, so that a year alone dates it.
_DONE_ONCE = word_set(
    """devenir adhérer rejoindre intégrer abolir légaliser dépénaliser interdire autoriser annuler abroger
    rétablir fermer rouvrir reconstruire racheter fusionner succéder remplacer épouser divorcer remporter
    démissionner prendre rompre élire réélire nommer désigner annexer envahir acquérir supprimer dissoudre
    rebaptiser renommer privatiser nationaliser basculer éclater"""
)
_MEASURES = word_set("mètre mètres cm mm km tonnes kg hectares litres degrés centimètres millimètres")
_MONEY = word_set("€ $ £ euro euros dollar dollars franc francs dirhams dinars fcfa cfa")


def is_too_coarse(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int) -> bool:
    """A month or year beside what it does not date."""
    return (
        not _suits(page, trigger, date, start, end)
        or _is_measured(page, trigger, start)
        or is_of_participle(page, trigger, date)
        or _is_repeated(page, trigger, date)
        or _is_named_again(page, trigger, date)
    )


def _is_measured(page: Scan, trigger: Trigger, start: int) -> bool:
    """`Le taux d’inflation` | s’est établi `à 2 % en avril`, `Le déficit` | s’est creusé `en mars`: a level."""
    if trigger.noun or not trigger.finite or trigger.future or trigger.type not in _MOVING:
        return False
    first = segment(page, trigger.clause, start, trigger.last)[0]
    subject = first + (page.folds[first] in DETERMINERS)
    if trigger.passive and trigger.verb not in _TALLYING | _MOVED:
        return False  # `Le taux` | a été relevé `en mai` `par la banque`: somebody did it
    return page.folds[subject] in _LEVELS


_MOVED = word_set("repartir revenir tomber retomber monter remonter descendre redescendre passer arriver")
_MOVING = frozenset(("arrival", "incident", "other", "return", "statement"))
_LEVELS = word_set("""
    taux inflation déficit solde excédent croissance chômage indice indices récolte récoltes ventes recettes revenus
    bénéfice bénéfices résultat résultats rendement rendements cours prix tarifs loyers exportations importations
    consommation température températures effectif effectifs part nombre pib chiffre dette demande demandes
    emploi fréquentation pouvoir valeur commerce investissement investissements crédit crédits
""")


def _is_held(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`Le festival` | aura lieu `en juillet`, `le` | procès `de mars`: a noun that a verb holds, or its own month."""
    if not trigger.noun or trigger.type in _FLOWS or "/" in date.value:
        return False
    if trigger.last < trigger.reach <= date.first:
        return crossings(page, trigger.reach, date.first) == 0
    if trigger.reach > trigger.last:
        return _in_clause(page, trigger, date, start)
    own = page.folds[trigger.last : date.first] in (["de"], ["d'"], ["en"])
    return (
        own
        and date.grain == "month"
        and (trigger.type == "other" or (trigger.type == "incident" and date.last - date.first > 1))
        and not page.folds[trigger.first].endswith("s")
    )


_FLOWS = frozenset(("arrival", "return", "rescue", "operation"))


def _is_repeated(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`s’est réuni douze fois en 2012`, `soit rejetée`: a number of times; what was to be."""
    return "fois" in page.folds[trigger.last : date.first] or page.folds[trigger.clause] in _SUBJUNCTIVE


def _is_named_again(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Cet` | accord`, modifié en 1985`: the year is of something else."""
    again = trigger.noun and page.folds[trigger.first - 1] in _THIS_ONE and trigger.last <= date.first
    return again and crossings(page, trigger.last, date.first) > 0


def _suits(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int) -> bool:
    """A month or year dates what is made once and, where nothing is counted, what was done in a month."""
    if trigger.noun and heads_chronicle(page, date) and trigger.first == date.last + 1:
        return True
    if (
        _is_one_mishap(page, trigger, date)
        or has_own_day(page, trigger, date)
        or is_promised(page, trigger, date)
    ):
        return True
    counted = not trigger.future and trigger.verb not in _AT_ONCE and trigger.verb not in _PROMISING
    if counted and _counts(page, trigger, date, start, end):
        return False
    if _is_held(page, trigger, date, start):
        return True
    if trigger.type in _DATABLE:
        return not trigger.noun or not page.folds[trigger.first].endswith("s")
    if trigger.type == "incident" and trigger.noun:
        befell = trigger.last < trigger.reach <= date.first and not page.folds[trigger.first].endswith("s")
        return befell or (page.folds[trigger.first - 1] in _SOME and trigger.first > start)
    if trigger.type == "statement":
        return _said_then(page, trigger, date, start)
    if _is_done_to_one(page, trigger, date, start):
        return True
    if trigger.other and ("/" in date.value or not _in_clause(page, trigger, date, start)):
        return False
    if trigger.verb in _REACHED:  # `devraient dépasser la barre des 12 milliards en 2023`
        return False
    if date.grain not in ("month", "season"):
        if trigger.other and _counts(page, trigger, date, start, end):
            return False  # `vont recruter 900 salariés cette année`: a total of the year, to come
        told = _is_arrival_of_one(page, trigger, date) or _is_of_one_life(page, trigger, date, start)
        told = told or _is_of_history(page, trigger, date, start)
        drawn = trigger.verb == "accueillir" and _counts(page, trigger, date, start, end)
        return told or (trigger.future and trigger.type in _PLANNABLE and not drawn)
    once = trigger.finite or trigger.verb in _AT_ONCE or _is_of_one_life(page, trigger, date, start)
    return once or _is_arrival_of_one(page, trigger, date) or _is_past_loss(page, trigger, date)


def _is_one_mishap(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`En mars 2021, un` | incendie `avait tué 15 personnes`: not `un` | accident `par jour`."""
    if trigger.type != "incident" or not trigger.noun:
        return False
    if page.folds[date.last : trigger.first - 1] not in ([","], ["déjà", ","]):
        return False
    return page.folds[trigger.first - 1] in _SOME and page.folds[trigger.last : trigger.last + 1] != ["par"]


def _said_then(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`a annoncé en mai`, `En mai, le ministre` | a annoncé; not `a baissé en mai`, | a annoncé."""
    if not trigger.finite or "/" in date.value or trigger.verb in _TALLYING:
        return False
    if trigger.last <= date.first:
        return date.first - trigger.last <= _BESIDE_SAYING
    return not has_verb(page, start, date.first) and not has_verb(page, date.last, trigger.clause)


def _is_arrival_of_one(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Mariam, 34 ans,` | arrivée `de Tbilissi il y a deux ans`: one person, set apart by a comma."""
    known = trigger.type == "arrival" or trigger.verb in _GOING or trigger.verb in _IN_A_LIFE
    one = known and not (trigger.noun or trigger.finite)
    at = trigger.first - 1 - (page.folds[trigger.first - 1] in ("déjà", "puis"))
    apposed = at > 0 and page.folds[at] in (",", "et")
    return one and apposed and not page.folds[trigger.first].endswith("s") and touches(page, trigger, date)


def _is_of_one_life(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`Elle` | a quitté `le Mali en 2015`, | Arrivé `à Lyon en 2018`: one who came or went."""
    if trigger.verb == "obtenir" and not trigger.other:
        return _is_of_her(page, trigger, date)
    if trigger.other or trigger.noun or "/" in date.value or trigger.verb not in _GOING:
        return False
    one = page.folds[trigger.clause] in _ONE if trigger.finite else trigger.first == start
    return one and not page.folds[trigger.last - 1].endswith("s") and _in_clause(page, trigger, date, start)


def _is_of_her(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Elle` | a obtenu `l’asile en 2019`, `n’a obtenu ce titre qu’en 2019`: papers, of one person."""
    if not trigger.finite or trigger.last > date.first or page.folds[trigger.clause] not in _ONE:
        return False
    negated = page.folds[trigger.clause - 1] == "n'"
    only = negated and "qu'" in page.folds[trigger.last : date.first]
    one = page.folds[trigger.clause - 1 - negated] in _HER
    return one and crossings(page, trigger.last, date.first) == only


_HER = word_set("elle il")


def _is_done_to_one(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """| Rénové `en 2015, le musée …`, `, ` | rouvert `en juin`: a bare participle of one thing, set apart."""
    bare = not (trigger.noun or trigger.finite) and trigger.type != "statement"
    if not bare or "/" in date.value or page.folds[trigger.last - 1].endswith("s"):
        return False
    by = page.folds[trigger.last : trigger.last + 1] == [
        "par"
    ]  # `Une enquête` | ouverte `par le parquet d’Agen en mai`
    if not touches(page, trigger, date) or not (by or date.first - trigger.last <= _NEXT_TO):
        return False
    apposed = page.folds[trigger.first - 1] == "," and date.grain == "month"
    return trigger.first == start or apposed or _is_of_known(page, trigger, date)


def _is_of_known(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Le suspect` | arrêté `en mars`, `l’hôtel` | fermé `en juin dernier`: one, by a verb of the lexicon."""
    if trigger.other or date.grain != "month" or page.folds[trigger.first - 1] in OF:
        return False
    if trigger.type == "other" and trigger.verb not in _DONE_ONCE | _IN_A_LIFE | _BEGUN_ONCE:
        return False  # `le taux observé en mars`
    at = trigger.first - 1
    at -= 2 * (page.folds[at - 1] in OF)  # `la maison de retraite` | fermée `en juin`
    return bool(guess(page.folds[at]) & Tag.NOUN) and page.folds[at - 1] in _THE_ONE


_BEGUN_ONCE = frozenset(("ouvrir",))  # `Une enquête` | ouverte
_THE_ONE = word_set("le la l' ce cet cette un une ancien ancienne")


_NEXT_TO = 3


def _is_of_history(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`Le Népal l’` | a rejointe `en 2006`: done once in a year, in a clause that counts nothing."""
    past = trigger.finite and not (trigger.lasting or trigger.future)
    once = trigger.verb in _DONE_ONCE or is_narrated(page.folds[trigger.first])
    if past and _is_of_one(page, trigger) and "/" not in date.value:  # `Un homme` | est mort `en 2023`
        return _in_clause(page, trigger, date, start)
    if not (past and once) or "/" in date.value or not _in_clause(page, trigger, date, start):
        return False
    number = page.lexicon.vocabulary.shapes
    letters = (number["number"], number["numeral"])
    first, last = segment(page, trigger.clause, start, page.layout.sentence(start)[1])
    inside = (i for i in range(first, last) if page.kinds[i] in letters and page.folds[i] not in _SOME)
    counted = not all(is_of_votes(page, i) for i in inside)
    return not counted and "fois" not in page.folds[first:last]


def _is_of_one(page: Scan, trigger: Trigger) -> bool:
    """`a été` | arrêté, `est` | mort: of one person or thing, by a verb of the lexicon."""
    known = not trigger.other and trigger.type in _BEFALLING
    done = trigger.passive or page.folds[trigger.clause] in ("est", "était")
    return known and done and not page.folds[trigger.last - 1].endswith("s")


_BEFALLING = frozenset(("incident", "operation", "rescue", "return", "other"))


def _is_past_loss(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`les 39 hommes` | retrouvés `morts en octobre 2019`."""
    return trigger.type == "incident" and not trigger.noun and touches(page, trigger, date)


def touches(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    return 0 <= date.first - trigger.last < NEAR and crossings(page, trigger.last, date.first) == 0


def _in_clause(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`a été promu en` | octobre 2015, `En avril, les rebelles` | ont pris: nothing but the comma of an opening."""
    if trigger.last <= date.first:
        return crossings(page, trigger.last, date.first) == 0
    start += page.folds[start] == "«"  # `« En 2015, j’` | ai quitté `la Syrie »`
    opening = crossings(page, start, date.first) == 0 and page.folds[date.last : date.last + 1] == [","]
    return opening and crossings(page, date.last + 1, trigger.clause) == 0


def _counts(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int) -> bool:
    """A total of a month or year: a number of some size in the clause of the trigger."""
    number = page.lexicon.vocabulary.shapes
    first, last = segment(page, trigger.first, start, end)
    if not (trigger.finite or trigger.noun):  # `la loi votée en mai prévoit 4 000 places`: what goes before
        first, last = max(first, trigger.first - _OF_PARTICIPLE), trigger.first
    letters = (number["number"], number["numeral"])
    inside = (i for i in range(first, last) if page.kinds[i] in letters and not date.first <= i < date.last)
    sums = trigger.type not in _DATABLE  # `a voté un budget de`, `ont transféré 115` | milliards
    return any(_is_many(page, i, sums) for i in inside)


def is_of_votes(page: Scan, at: int) -> bool:
    """`par` | 80 voix, | 57,8 % des voix, `31 voix contre` | 12: how a vote went, no total of a year."""
    against = page.folds[at - 1] == "contre" and not _VOICES.isdisjoint(page.folds[max(at - _TALLY, 0) : at])
    return against or not _VOICES.isdisjoint(page.folds[at + 1 : at + _TALLY])


_VOICES = word_set("voix suffrage suffrages votants électeurs exprimés")
_TALLY = 5


def _is_many(page: Scan, at: int, sums: bool) -> bool:
    """A count of ten or more: `106 arrivées`; `2,4 millions d’euros` only where `sums` count."""
    text = page.words[at].text
    if sums and not _MEASURES.isdisjoint(page.folds[at + 1 : at + 2]):
        return True  # `Trois` | mètres de neige
    if at and page.folds[at - 1] in _KNOWN:  # `les 39 Vietnamiens`: no total, they were named before
        return False
    if is_of_votes(page, at):
        return False
    if not sums and not _MONEY.isdisjoint(page.folds[at + 1 : at + 5]):
        return False
    if page.folds[at - 1] == "à" and not _MONEY.isdisjoint(page.folds[at + 1 : at + 3]):
        return False  # `l’action a été introduite à` | 22 euros: a price
    if page.folds[at + 1 : at + 2] == ["ans"]:  # `âgé de` | 34 ans `et déjà condamné en 2021`
        return False
    return text[0].isdecimal() and (not text.isdecimal() or int(text) >= _MANY)
