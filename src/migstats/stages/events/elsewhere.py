"""Dates that are of something else: of a participle, a clause or a noun beside the happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lexicon import letter_of
from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...words import CLOSING_QUOTES, OF, RELATIVES, word_set
from .auxiliaries import AUXILIARIES
from .dating import COARSE, LEADING_IN
from .segments import crossings, has_verb, word_before
from .table import GATHERINGS
from .verbs import ASKED

if TYPE_CHECKING:
    from ...found import FoundDate
    from ...scan import Scan
    from .triggers import Trigger

_ABOUT = word_set("de d' du des sur")
# What is told about a happening after it: `les victimes de l’` | attentat `ont défilé`.
_MATTERS = word_set(
    """affaire affaires dossier enquête enquêtes victime victimes auteur auteurs responsable responsables suspect
    suspects famille familles proches rescapés survivants témoin témoins bilan lieu lieux scène circonstances
    origine cause causes responsabilité anniversaire images image vidéo vidéos photos récit conséquences
    suites dégâts soupçonné soupçonnés accusé accusés accusée coupable coupables organisateurs participants
    mémoire hommage"""
)
_SEQUEL = word_set("issue sortir terme lendemain après")
DETERMINERS = word_set("le la les l' un une leur son sa ce cet cette")
GOVERNED = DETERMINERS | OF
_PHASES = word_set("passage début fin déclenchement commencement")
_COUNTED = DETERMINERS | {"deux", "trois", "quatre"}
_DETERMINERS_ALL = DETERMINERS | {"les", "des", "ces", "ses", "leurs", "aux", "du", "au"}


def end_of(trigger: Trigger, date: FoundDate) -> int:
    """Where the trigger ends for a date after it: `accord` conclu | mardi, `accord` | de mardi, conclu."""
    return trigger.reach if trigger.reach <= date.first else trigger.last


def is_of_another(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """Whether the date belongs to something else than the happening that stands after it, or before it."""
    if trigger.first >= date.last:
        return (
            _is_aside(page, trigger, date)
            or _is_of_relative_before(page, trigger, date, start)
            or _is_beside(page, trigger)
            or _is_dated_beside(page, trigger, date, start)
            or (trigger.type == "statement" and _is_quoted_alone(page, trigger, date))
            or _is_of_other_clause(page, trigger, date)
            or _is_of_bare_participle(page, trigger, date)
        )
    if trigger.last > date.first:
        return False
    if trigger.noun:
        return _is_before_main_verb(page, trigger, date) or _is_of_pluperfect(page, trigger, date, _THAT)
    return _is_of_past_infinitive(page, trigger, date) or _is_of_relative(page, trigger, date)


def is_loose(page: Scan, trigger: Trigger, date: FoundDate, far: int) -> bool:
    """A bare participle too far from its date, or parted from it by a verb."""
    if date.grain in COARSE and trigger.first >= date.last:
        return True
    if trigger.type == "statement" and far > 1 and not inserted(page, trigger, date):
        return True
    if crossings(page, trigger.last, date.first) > _FAR or not _LASTING.isdisjoint(
        page.folds[trigger.last : date.first]
    ):
        return True
    return has_verb(page, trigger.last, date.first) or _is_caption(page, trigger, date)


def _is_caption(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Un hangar` | éventré `à Tonneins, mercredi` | 22 juin 2022`.`: the day of a picture, no verb beside it."""
    start, end = page.layout.sentence(trigger.first)
    head = page.folds[date.first - 1 - (page.folds[date.first - 1] == "le")]
    year = page.folds[date.last - 1]
    last = date.last >= end - 1 and head == "," and len(year) == _YEAR and year.isdecimal()
    return last and page.folds[trigger.first - 1] != "," and not has_verb(page, start, end)


_YEAR = 4
_FAR = 2  # `parti de Daloa, en Côte d’Ivoire,` | le 3 novembre
_LASTING = word_set("pendant durant")  # `Ouvert sept jours sur sept pendant` | l’hiver


def _is_aside(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`26 juin : l’Union durcit les conditions (` | création `de centres)`: in brackets that do not hold the date."""
    between = page.folds[date.last : trigger.first]
    return between.count("(") > between.count(")")


def _is_beside(page: Scan, trigger: Trigger) -> bool:
    """`, après la` | mort `de deux hommes`, `, où` | sont rassemblés: told beside what the date before it dates."""
    if trigger.noun:
        led = page.folds[word_before(page, trigger.first, _COUNTED | {"les"})] in ("dont", "depuis")
        return led or is_aftermath(page, trigger) or _is_matter(page, trigger)
    return trigger.other and page.folds[trigger.clause - 1] in RELATIVES


def _is_dated_beside(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`Selon un bilan établi` | mardi, `300 personnes sont mortes`: the date is of the participle that it touches."""
    if crossings(page, date.last, trigger.clause) == 0:
        return False
    if _is_of_circumstance(page, date, start):
        return True
    if _opens_with_participle(page, start) and crossings(page, start, date.first) == 0:
        return True
    if _is_of_poll(page, trigger, date, start):
        return True
    at = date.first - 1 - (page.folds[date.first - 1] in LEADING_IN | {"du", "les"})
    if at <= start or not is_participle(page.folds[at]):
        return False
    return page.folds[start] in ("selon", "d'") and not has_verb(page, start, at)


def _is_of_circumstance(page: Scan, date: FoundDate, start: int) -> bool:
    """`Avec les 770 décès enregistrés le` | week-end dernier`, l’OIM évalue …`: when that was."""
    at = date.first - 1 - (page.folds[date.first - 1] in LEADING_IN | {"du", "les"})
    if page.folds[start] not in _WITH or at <= start or not is_participle(page.folds[at]):
        return False
    return (
        page.folds[date.last] == ","
        and not has_verb(page, start, at)
        and crossings(page, start, date.first) == 0
    )


_WITH = word_set("avec malgré outre sur parmi grâce")


def _is_of_poll(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`Interrogés les` | 11 et 12 juin, `62 % d’entre eux` | souhaitent: the answers of a poll are no statement."""
    asked = page.folds[start].endswith("s") and infinitive(page.folds[start]) in ASKED
    among = page.folds[date.last : trigger.clause]
    return asked and trigger.type == "statement" and not _SHARES.isdisjoint(among)


_SHARES = word_set("% sur tiers moitié quart quarts majorité")


def _opens_with_participle(page: Scan, start: int) -> bool:
    """`Commencée` `à Lille le 19 mai, la marche arrivera jeudi`; not `Interrogée mardi, elle a refusé`."""
    word = page.folds[start]
    return is_participle(word) and infinitive(word) not in ASKED


def _is_matter(page: Scan, trigger: Trigger) -> bool:
    """`l’affaire du` | braquage, `l’enquête sur l’` | incendie: a date before it is of what is told about it."""
    at = word_before(page, trigger.first, _COUNTED)
    return page.folds[at] in _ABOUT and page.folds[at - 1] in _MATTERS


def is_of_participle(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`ont conclu un accord sur le Pacte, proposé` | en 2020: the date is of the participle beside the happening."""
    end = end_of(trigger, date)
    between = page.folds[end : date.first]
    bare = (
        is_participle(page.folds[i]) and page.folds[i - 1] not in _DETERMINERS_ALL
        for i in range(end, date.first)
    )
    return (trigger.noun or "," in between) and any(bare)  # not `, dans les` | faits, `en août`


def _is_quoted_alone(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`« Mardi, le plan a été déclenché »,` | a indiqué: the date stands in what was said, and its verb too."""
    between = page.folds[date.last : trigger.clause]
    close = next((i for i, word in enumerate(between) if word in CLOSING_QUOTES), 0)
    opened = not _OPENING_QUOTES.isdisjoint(between[:close])
    return close > 0 and not opened and any(map(is_finite_verb, between[:close]))


_OPENING_QUOTES = frozenset(("«", "“"))


def _is_of_other_clause(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`se sont engagées en` | juin `; elles ont accueilli`: the date is of the verb before the semicolon."""
    start = page.layout.sentence(date.first)[0]
    if trigger.noun and date.grain in COARSE and trigger.type in _SAYING:
        # `a ralenti en` | septembre`, précise l’Insee dans une` | publication
        told = page.folds[word_before(page, trigger.first, _SECOND | DETERMINERS)] == "dans"
        return told and crossings(page, date.last, trigger.first) > 0 and has_verb(page, start, date.first)
    if page.folds[date.last : date.last + 2] == [",", "mais"] and has_verb(page, start, date.first):
        return (
            not trigger.noun
        )  # `Le taux n’était pas connu` | samedi`, mais 75 %` | se sont rendus `aux urnes`
    if page.folds[date.last] == ":" and trigger.finite and has_verb(page, start, date.first):
        return True  # `Le bilan s’est alourdi` | mardi `: 118 personnes` | ont péri
    if trigger.noun or ";" not in page.folds[date.last : trigger.first]:
        return False
    end = page.folds.index(";", date.last)
    return has_verb(page, start, date.first) or has_verb(page, date.last, end)


_SAYING = frozenset(("statement", "publication"))
_SECOND = word_set("première seconde deuxième troisième nouvelle récente dernière")


def _is_of_bare_participle(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`les mineurs arrivés` | ce mois-là `…, assure l’OIM : tous` | ont été confiés: that month is of the arrivals."""
    at = date.first - 1 - (page.folds[date.first - 1] in LEADING_IN)
    if at < 1 or not is_participle(page.folds[at]) or page.folds[at - 1] in AUXILIARIES:
        return False
    if (
        date.grain not in COARSE
    ):  # `une enquête réalisée` | samedi et dimanche `: 54 % s’opposent au` | blocus
        return ":" in page.folds[date.last : trigger.clause] and not is_of_line(page, date)
    return crossings(page, date.last, trigger.clause) > 0 or (trigger.finite and page.folds[at - 1] not in OF)


def is_of_line(page: Scan, date: FoundDate) -> bool:
    """A date that ends the head of its line: `Bilan arrêté` | mardi `: 12 hommes ont été secourus`."""
    start = page.layout.sentence(date.first)[0]
    return not has_verb(page, start, date.first) and page.folds[date.last] == ":"


def _is_of_past_infinitive(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`sont soupçonnés d’avoir tiré` | vendredi, `a reconnu avoir menti` | mardi: the date is of what they did."""
    at = next((i for i in range(date.first - 2, trigger.last - 1, -1) if page.folds[i] in _HAVING), 0)
    return at > 0 and is_participle(page.folds[at + 1]) and crossings(page, at, date.first) == 0


def _is_of_pluperfect(page: Scan, trigger: Trigger, date: FoundDate, openers: frozenset[str]) -> bool:
    """`a reçu 9 000 curieux, plus que les 7 000 qu’elle avait comptés le` | 4 mai: when those were counted."""
    told = page.folds[trigger.last : date.first - (page.folds[date.first - 1] in LEADING_IN)]
    had = told[-2:-1] and told[-2] in _HAD and is_participle(told[-1])
    return bool(had) and not openers.isdisjoint(told)


_THAT = frozenset(("que", "qu'"))
_HAVING = frozenset(("avoir", "être"))
_HAD = word_set("avait avaient était étaient")


def _is_of_relative_before(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`L’homme qui avait poignardé un agent` | samedi | a été écroué: the date ends the relative clause."""
    at = trigger.clause - (page.folds[trigger.clause - 1] in _BEFORE_VERB)
    if not trigger.finite or at != date.last:
        return False
    first = max((i + 1 for i in range(start, date.first) if page.folds[i] in (",", ";", ":")), default=start)
    opens = next((i for i in range(first, date.first) if page.folds[i] == "qui"), date.first)
    return opens > first and has_verb(page, opens, date.first)


_BEFORE_VERB = word_set("s' se n' ne l' le la les y")


def _is_of_relative(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`a ouvert des discussions avec ceux qu’elle réunira` | vendredi: the date is of the verb beside it."""
    if trigger.future:
        return False
    if _is_of_pluperfect(page, trigger, date, RELATIVES):
        return True
    between = page.folds[trigger.last : date.first]
    opens = next((i for i, word in enumerate(between) if word in RELATIVES), len(between))
    return any(word.endswith(("ra", "ront")) and is_finite_verb(word) for word in between[opens:])


def inserted(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`rapportés,` | jeudi 13 août, `par l’agence`."""
    after = page.folds[date.last : date.last + 1] == [","]
    return after and page.folds[trigger.last : date.first] in ([","], [",", "le"], [",", "ce"])


def is_aftermath(page: Scan, trigger: Trigger) -> bool:
    """`à l’issue d’une` | réunion, `après le passage d’un` | orage: the date is that of what is told beside it."""
    return page.folds[word_before(page, trigger.first, _PHASES | GOVERNED)] in _SEQUEL


def _is_before_main_verb(page: Scan, noun: Trigger, date: FoundDate) -> bool:
    """`Deux jours après le passage d’un` | orage`, 700 foyers restaient privés d’eau` | jeudi: of what is told."""
    between = page.folds[noun.last : date.first]
    if noun.last < noun.reach <= date.first and crossings(page, noun.reach, date.first) == 0:
        return False  # `À l’issue du` | sommet`, qui s’est tenu` | lundi
    return is_aftermath(page, noun) and "," in between and has_verb(page, noun.last, date.first)


def has_own_day(page: Scan, noun: Trigger, date: FoundDate) -> bool:
    """`Depuis le début des` | combats`, le` | 15 avril, `après son` | élection`, en` | mai 2022: between marks."""
    between = page.folds[noun.last : date.first]
    if (
        not noun.noun
        or between[-2:] not in _SET_APART
        or page.folds[date.last : date.last + 1] not in _MARKED
    ):
        return False
    since = page.folds[word_before(page, noun.first, _PHASES | GOVERNED)]
    led = since == "depuis" or (since in _SEQUEL and noun.type not in GATHERINGS)
    return led and crossings(page, noun.last, date.first) == 1 and not has_verb(page, noun.last, date.first)


def governor(page: Scan, at: int) -> int:
    """The word before a noun, past its determiners, its adjectives and a date: `a exclu mardi un` | accord."""
    at -= 1
    while at > 0 and (page.folds[at] in DETERMINERS or guess(page.folds[at]) & Tag.PREPOSED_ADJECTIVE):
        at -= 1
    while at > 0 and page.kinds[at] in (letter_of()["date"], letter_of()["rest"]):
        at -= 1
    return at


def is_promised(page: Scan, noun: Trigger, date: FoundDate) -> bool:
    """`a annoncé mardi la` | fermeture de l’école | fin juin: what was made known, and when it is to come."""
    if not noun.noun or noun.last > date.first or page.folds[noun.first].endswith("s"):
        return False
    known = infinitive(page.folds[governor(page, noun.first)]) in _MAKING_KNOWN
    return known and crossings(page, noun.last, date.first) == 0 and not has_verb(page, noun.last, date.first)


_MAKING_KNOWN = word_set("annoncer confirmer prévoir programmer promettre décider ordonner décréter valider")
_SET_APART = ([",", "le"], [",", "en"])
_MARKED: tuple[list[str], ...] = ([","], ["."], [";"], ["»"], [")"], ["\n"], [])
