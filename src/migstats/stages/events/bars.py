"""What a date cannot date, however near it stands: nothing happened then, or it is of something else."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess, is_finite_verb, is_participle
from ...words import RELATIVES, word_set
from ..periods.datable import told_by
from .auxiliaries import AUXILIARIES
from .coarse import is_too_coarse, touches
from .dating import ARTICLES, CHRONICLE, COARSE, PLANNED, days_of, is_deadline, is_since_weekday
from .elsewhere import is_loose, is_of_another, is_promised
from .segments import crossings, has_verb, segment
from .unreal import is_unreal

if TYPE_CHECKING:
    from ...found import FoundDate
    from ...scan import Scan
    from .triggers import Trigger

_LONGEST_DAYS = 16  # a longer stretch is a period of account
_GOING_ON_FOR_DAYS = frozenset(("incident", "rescue", "operation", "return"))
_GOING_ON = frozenset(("other", "conference", "visit"))
_COUNTED_OUT = word_set("premiers premières")
_HEAD = 2  # a bullet and `du` before the date of a line
_TO_COME = word_set("prochain prochaine prochains prochaines demain")
_FLOWS = frozenset(("arrival", "return"))
_PUTTING_OFF = word_set("reporter repousser ajourner avancer renvoyer")
_COMMAS = 3
_BESIDE = 9  # words between a verb in the present and its date
_BOUNDARIES_OF_SAYING = word_set(", ; : ( « » que qu' qui dont au dans lors sur depuis")


def is_barred(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int, far: int) -> bool:
    """What the date cannot date, however near it stands."""
    if date.first <= trigger.first < date.last:
        return True
    if _is_process(page, trigger, date):
        return False
    if is_since_weekday(page, date) and not is_deadline(page, date, start):
        done = trigger.passive and not trigger.lasting
        return not (done and trigger.type in _GOING_ON_FOR_DAYS and touches(page, trigger, date))
    if date.grain in COARSE and is_too_coarse(page, trigger, date, start, end):
        return True
    if date.grain == "day" and days_of(date) > _LONGEST_DAYS and not _is_on_show(page, trigger, date, start):
        return True
    if is_deadline(page, date, start) and not _is_due(page, trigger, date):
        return True
    if trigger.lasting and not _told_on(page, trigger, date, start):
        return True
    if is_of_another(page, trigger, date, start):
        return True
    if any(bars(page, trigger, date) for bars in _BARS) or is_unreal(page, trigger):
        return True
    return not trigger.noun and not trigger.finite and is_loose(page, trigger, date, far)


def _is_said_of_future(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`espère` | trouver des places lundi prochain: what is hoped for is to come, and is not said then."""
    if trigger.type != "statement" or not trigger.finite or trigger.future:
        return False
    at = date.first - 1 - (page.folds[date.first - 1] in ARTICLES)
    meant = page.folds[at] == "pour" and trigger.last <= date.first  # `est annoncée pour` | mardi
    return meant or not _TO_COME.isdisjoint(page.folds[date.first : date.last])


def _is_of_some(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`1 602 se sont installées dans sept sites, dont quatre ouverts` | cette semaine: when some of them did."""
    between = page.folds[max(trigger.last, date.first - _HEAD - 3) : date.first]
    at = between.index("dont") if "dont" in between else len(between)
    if trigger.last <= date.first and between[at + 2 :] == [] and len(between) == at + 2:
        return page.kinds[date.first - 1] in _numbers()  # `ont été libérés, dont 39` | dimanche soir
    return is_participle(between[at + 2]) if at + 2 < len(between) else False


@cache
def _numbers() -> frozenset[str]:
    return frozenset(letter_of()[name] for name in ("number", "numeral"))


def _is_set_for(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`reportée au` | 4 octobre, `La hausse prévue` | mardi `est annulée`: the day that was set is of what precedes."""
    if trigger.first < date.last:
        return False
    at = date.first - 1
    if page.folds[at] in ("au", "à") and page.folds[at - 1] in PLANNED:
        return True
    at -= page.folds[at] in ARTICLES or page.folds[at] == "pour"
    return not trigger.noun and page.folds[at] in _SET and page.folds[at - 1] not in AUXILIARIES


def _is_flow(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`les` | arrivées `de cette semaine`: those of a stretch are counted; those of one day happen."""
    words = page.folds[date.first : date.last]
    if not _COUNTED_OUT.isdisjoint(words) and "heures" not in words:  # `les douze premiers jours d’août`
        return True
    flow = trigger.noun and trigger.type in _FLOWS and page.folds[trigger.first].endswith("s")
    return flow and (date.grain != "day" or days_of(date) > 1)


def _is_put_off_to(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`les élus ont reporté à` | février `le vote`: not when they did so."""
    return trigger.verb in _PUTTING_OFF and not trigger.noun and page.folds[date.first - 1] in ("à", "au")


def _is_process(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`une enquête a été menée` | du 6 février au 17 mars: one thing that was held, and how long it went on."""
    if "/" not in date.value or trigger.reach > date.first:
        return False
    if not trigger.noun or trigger.type not in _GOING_ON:
        return False
    held = trigger.verb != "" or trigger.reach > trigger.last or _is_of_days(page, trigger, date)
    return held and not page.folds[trigger.first].endswith("s")


def _is_of_days(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Le recensement du` | 1er au 30 septembre: the noun, and from when to when."""
    return page.folds[trigger.last : date.first] == ["du"] and trigger.type == "other"


def _is_on_show(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`Du 1er au 31 juillet –` | Exposition: what a line of a programme announces may last."""
    if not trigger.noun or trigger.first != date.last + 1:
        return False
    return date.first - start <= _HEAD and page.words[date.last].text in CHRONICLE


_SET = word_set(
    "prévu prévue prévus prévues programmé programmée programmés programmées attendu attendue attendus"
)


def _is_due(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`sera remis avant le` | 30 juin, `est prévue à partir de` | lundi: a future that the deadline follows."""
    if trigger.verb == "attendre" and not trigger.noun:
        return False  # `670 autres` | sont attendues `d’ici la fin de la semaine`
    planned = trigger.noun and not PLANNED.isdisjoint(page.folds[trigger.last : date.first])
    planned |= is_promised(page, trigger, date)
    if not (trigger.future or planned) or trigger.last > date.first:
        return False
    apart = (
        ":" in page.folds[trigger.last : date.first]
    )  # `y défendra son plan : 300 lits avant le` | 1er mai
    return not apart and crossings(page, trigger.last, date.first) <= 1


def _is_given_up(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`La réunion, initialement prévue` | mardi`, se tiendra jeudi`, `est reportée à jeudi`: the later day."""
    at = date.first - 1 - (page.folds[date.first - 1] in ARTICLES)
    planned = (
        trigger.noun and trigger.last <= at and not _SET.isdisjoint(page.folds[at - _BESIDE_DAY : at + 1])
    )
    if not planned:
        return False
    end = page.layout.sentence(date.first)[1]
    later = page.kinds.find(letter_of()["date"], date.last, end)
    if later < 0:
        return False
    first_meant = not _AT_FIRST.isdisjoint(page.folds[max(at - _HEAD - 1, 0) : at + 1])
    moved = {page.folds[later - 1], page.folds[later - 2]} & {"au", "à"} and _MOVED & set(
        page.folds[date.last : later]
    )
    return bool(first_meant or moved)


_BESIDE_DAY = 2
_AT_FIRST = word_set("initialement abord")
_MOVED = word_set(
    "reporté reportée reportés reportées repoussé repoussée décalé décalée avancé avancée déplacé déplacée"
)


def _is_over(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`a déposé ses empreintes ; sa procédure expire dans` | cinq mois: what was done is not to come."""
    told = trigger.finite and not (trigger.noun or trigger.future or trigger.lasting)
    planned = trigger.verb in _PUTTING_OFF or not PLANNED.isdisjoint(page.folds[trigger.first : date.first])
    return told and not planned and date.rule.endswith("ahead")


def _is_account(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Entre janvier et septembre, quatre vols` | sont partis: months are an account, and so is an audience of days."""
    if trigger.noun or "/" not in date.value or ".." in date.value:
        return False
    drew = trigger.verb in (_COUNTED_OVER if trigger.passive else _DRAWING) and trigger.finite
    drew = drew and trigger.type != "meeting"  # `se sont réunis` | du 13 au 15 mai
    return date.grain in COARSE or (drew and days_of(date) > 1)


# Said of all who came: `Du 22 au 27 juillet, la plaine` | a accueilli `90 000 spectateurs`.
_DRAWING = word_set("accueillir attirer rassembler réunir recevoir totaliser drainer vendre")
_COUNTED_OVER = word_set(
    """notifier observer constater relever signaler déclarer diagnostiquer confirmer vacciner tester dépister assurer
    dispenser"""
)


def _is_of_parts(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Lundi, on comptait 155 décès, parmi lesquels 94` | sont survenus `ici`: told of some of those counted then."""
    if trigger.noun or trigger.clause < date.last:
        return False
    led = page.folds[max(trigger.clause - _PARTS, date.last) : trigger.clause]
    return not _LESQUELS.isdisjoint(led)


_PARTS, _LESQUELS = 6, frozenset(("lesquels", "lesquelles"))


def _is_vague(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`a obtenu en mars`, `ont versé mardi 300 euros`: a verb that says little needs a day, and nothing counted."""
    if not trigger.weak:
        return False
    start, end = page.layout.sentence(trigger.first)
    if date.grain != "day" or "/" in date.value or is_deadline(page, date, start):
        return True
    first, last = segment(page, trigger.clause, start, end)
    number = page.lexicon.vocabulary.shapes
    letters = (number["number"], number["numeral"])
    return any(page.kinds[i] in letters and page.folds[i] not in _ONE for i in range(first, last))


_ONE = frozenset(("un", "une"))


def _is_told_then(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`sont morts en mer, selon un bilan donné` | mardi: when somebody told it, not when it happened."""
    at = told_by(page, date)
    return at is not None and not at < trigger.first < date.first


def _is_of_comparison(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`plus réduit que` | mercredi`, annonce la mairie`, `davantage qu’en` | mai: what is measured by it."""
    at = date.first - 1 - (page.folds[date.first - 1] in ARTICLES) - (page.folds[date.first - 1] == "en")
    degrees = page.folds[max(at - _DEGREE, 0) : at]
    return at > 0 and page.folds[at] in ("que", "qu'") and not _DEGREES.isdisjoint(degrees)


_DEGREE, _DEGREES = 5, word_set("plus moins autant davantage aussi mieux")


def _is_in_bracket(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`a annoncé 4 200 marcheurs (3 000 le` | 12 mai`)`: a date in brackets with a figure of its own."""
    back = range(date.first - 1, max(date.first - _BRACKET, -1), -1)
    opened = next((i for i in back if page.folds[i] in ("(", ")")), -1)
    if opened < 0 or page.folds[opened] == ")" or opened <= trigger.first < date.first:
        return False
    close = page.folds[date.last : date.last + 1] == [")"]
    return close and letter_of()["number"] in page.kinds[opened + 1 : date.first]


_BRACKET = 12  # words


def _is_opinion(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`des riverains` | jugés `vulnérables mardi`: what somebody thinks of them; not `jugés coupables mardi`."""
    word = page.folds[trigger.last] if trigger.last < len(page) else ""
    return (
        trigger.verb == "juger"
        and trigger.passive | (not trigger.finite)
        and trigger.last < date.first
        and word not in _VERDICTS
        and Tag.ADJECTIVE in guess(word)
        and not guess(word) & (Tag.PREPOSITION | Tag.ADVERB)
    )


_VERDICTS = word_set("""
    coupable coupables responsable responsables irrecevable irrecevables recevable recevables illégal illégale illégaux
    illégales inconstitutionnel inconstitutionnelle légal légale innocent innocente innocents complice complices
""")


def _is_of_paper(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`un bilan arrêté` | mardi, `Le bilan établi` | mardi `est de 40 blessés`: up to when somebody counted."""
    at = date.first - 1 - (page.folds[date.first - 1] in ARTICLES)
    paper = page.folds[at - 1 - (Tag.ADJECTIVE in guess(page.folds[at - 1]))] if at > 1 else ""
    counted = page.folds[at].rstrip("es") in _CLOSED and paper.rstrip("s") in _ACCOUNTS
    return counted and trigger.first >= at


_CLOSED = frozenset(word.rstrip("es") for word in "arrêté établi dressé clos actualisé".split())
_ACCOUNTS = word_set("bilan décompte compte chiffre liste budget recensement comptage total état inventaire")


_BARS = (
    _is_vague, _is_said_of_future, _is_flow, _is_set_for, _is_put_off_to, _is_over, _is_account, _is_of_parts,
    _is_of_some, _is_told_then, _is_given_up, _is_of_comparison, _is_in_bracket, _is_opinion,
    _is_of_paper,
)  # fmt: skip


def _told_on(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`annonce` | vendredi, `Vendredi, l’Office` | annonce: a tense that lasts needs its date beside it."""
    if date.grain in COARSE and (trigger.type == "statement" or trigger.other):
        return False
    if trigger.first >= date.last:
        return crossings(page, start, date.first) == 0 and _opens(page, date, trigger, start)
    between = page.folds[trigger.last : date.first]
    if trigger.verb == "attendre" and between[:2] == ["sur", "place"]:
        return True
    beside = len(between) < _BESIDE and _BOUNDARIES_OF_SAYING.isdisjoint(between)
    return beside and not any(map(is_participle, between))


def _opens(page: Scan, date: FoundDate, trigger: Trigger, start: int) -> bool:
    """`23 août – Rome` | immobilise, `Lundi, par grand froid, elle` | arrive: what follows a date is dated by it."""
    if has_verb(page, start, date.first):
        return False
    if page.words[date.last].text in CHRONICLE:
        return _is_main_of_line(page, date.last + 1, trigger.clause)
    commas = page.folds[date.last : trigger.first].count(",")
    return crossings(page, date.last, trigger.first) == commas <= _COMMAS


def _is_main_of_line(page: Scan, first: int, last: int) -> bool:
    """`14 avril - Les passagers qui tentent de partir` | périssent: each relative between has a verb of its own."""
    between = page.folds[first:last]
    relatives = sum(word in RELATIVES for word in between)
    verbs = sum(is_finite_verb(page.folds[i]) and not page.words[i].capital for i in range(first, last))
    return ";" not in between and verbs == relatives
