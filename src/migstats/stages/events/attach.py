"""Which happening a date dates, and which dates date none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...words import OF, PLURAL, RELATIVES, THESE, word_set
from ..dates.mention import weekdays
from .nouns import is_modifier
from .segments import crossings, distance, segment
from .verbs import ASKED, AVOIR, BEEN, ETRE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...found import FoundDate
    from ...scan import Scan
    from .triggers import Trigger

_ARTICLES = frozenset(("le", "la", "les", "l'", "ce", "cet", "cette"))
# A date after these bounds something, or says how things stood: `avant le 30 juin`, `au 31 mai`.
_BOUNDING = word_set("avant depuis jusqu' après ici partir compter dater entre fin")
_DEADLINES = frozenset(("avant", "ici", "partir", "compter"))
_SMALL = word_set("le la les l' ce cet cette à au du de d' la")
_BORN = frozenset(("né", "née", "nés", "nées", "naissance"))
_PLANNED = word_set(
    """fixé fixée fixés fixées prévu prévue prévus prévues reporté reportée reportés reportées programmé
    programmée programmés programmées repoussé repoussée avancé avancée renvoyé renvoyée convoqué
    convoquée ajourné ajournée vigueur application effet jusqu' remonte remontent remontait
    remontaient attendu attendue"""
)
_COMPARED = frozenset(("période", "date", "époque"))  # `à la même` | date de 2024
_AMONG = frozenset(("parmi",))  # `Parmi` les femmes interrogées en mai, …
_LONGEST_DAYS = 16  # a longer stretch is a period of account
_TOO_FAR = 34
_NEAR = 10
_MOST_LIKELY = 16
_FINE = frozenset(("day", "week"))
_COARSE = frozenset(("month", "season", "quarter", "semester", "year"))
_DATABLE = frozenset(("agreement", "creation", "conference", "adoption", "visit", "meeting", "publication"))
_GOING_ON_FOR_DAYS = frozenset(("incident", "rescue", "operation", "return"))
_GOING_ON = frozenset(("other", "conference", "visit"))
_MANY = 10
_OF_PARTICIPLE = 6  # words before a participle in which its noun stands with its number
_PLANNABLE = frozenset(("arrival", "return", "operation", "other"))  # besides those that may have a year
_COUNTED_OUT = word_set("premiers premières")
_REACHED = word_set("atteindre dépasser franchir")
_BESIDE_SAYING = 2
_GOING = word_set(
    "arriver partir quitter fuir rentrer revenir débarquer émigrer retourner regagner rejoindre"
)
_ONE = word_set("a est ai suis avait était avais étais")
_MODIFIER = 14
_ABOUT = word_set("de d' du des sur")
_SMALL_NUMBERS = word_set("deux trois quatre")
# What is told about a happening after it: `les victimes de l’` | attentat `ont défilé`.
_MATTERS = word_set(
    """affaire affaires dossier enquête enquêtes victime victimes auteur auteurs responsable responsables suspect
    suspects famille familles proches rescapés survivants témoin témoins bilan lieu lieux scène circonstances origine
    cause causes responsabilité anniversaire images image vidéo vidéos photos récit conséquences suites dégâts
    soupçonné soupçonnés accusé accusés accusée coupable coupables organisateurs participants mémoire hommage"""
)
_AT_ONCE = frozenset(("débloquer", "décider", "convoquer"))  # done once, however many places it gave
_PROMISING = frozenset(("engager",))  # `s’était engagé en juin` | à en prendre 347
_HEAD = 2  # a bullet and `du` before the date of a line
_NOBODY = 8
_TO_COME = word_set("prochain prochaine prochains prochaines demain")
_NONE = word_set("aucun aucune")  # `n’a causé aucun` | décès
_OCCASIONS = word_set("lors occasion")
_SUBJUNCTIVE = word_set("soit soient ait aient")
_FLOWS = frozenset(("arrival", "return"))
_PUTTING_OFF = word_set("reporter repousser ajourner avancer renvoyer")
_SEQUEL = word_set("issue sortir terme lendemain après")
_DETERMINERS = word_set("le la les l' un une leur son sa ce cet cette")
_DETERMINERS_ALL = _DETERMINERS | {"les", "des", "ces", "ses", "leurs", "aux", "du", "au"}
_GOVERNING = word_set("de d' du des contre pour sur sans dans après avant pendant durant malgré par lors")
_HAD = frozenset(("avait", "avaient"))
_TALLYING = word_set("relever constater observer noter signaler")  # said of what is counted over a month
_COMMAS = 3
_CHRONICLE = frozenset((":", "–", "—", "-"))
_BESIDE_VERB = (
    20  # `Hier, dix des vingt hommes jugés ont été condamnés`: the opening date is that of the verb
)
_LEADING_IN = word_set("le la ce cet cette en dès l' dans au")
_CONJUNCTIONS = word_set("et mais puis car or ;")
_CLAUSE_HEADS = word_set(", ; : ( et mais puis que qu' car or – — «")
_OTHER_CLAUSE = 10
_BESIDE = 9  # words between a verb in the present and its date
_BOUNDARIES_OF_SAYING = word_set(", ; : ( « » que qu' qui dont au dans lors sur depuis")
_MONEY = word_set("€ $ £ euro euros dollar dollars franc francs dirhams dinars fcfa cfa")


class Bond(NamedTuple):
    """A date, by its index, and the trigger that it dates, by its own; the smaller cost wins."""

    cost: int
    date: int
    trigger: int


def datable(page: Scan, date: FoundDate, start: int) -> bool:
    """Whether `date` may date a happening in the sentence that begins at `start`."""
    if date.grain not in _FINE | _COARSE:
        return False
    if _is_open(date) and not (is_deadline(page, date, start) or _is_since_weekday(page, date)):
        return False
    if not _COMPARED.isdisjoint(page.folds[max(date.first - 2, start) : date.last]):  # a stretch of account
        return False
    if "on" in page.folds[max(date.first - 3, start) : date.first] and _is_learnt(page, date):
        return False
    if page.folds[start] in _AMONG and "," not in page.folds[start : date.first]:
        return False
    if date.grain == "year" and not _says_when(page, date, start):
        return False
    return is_deadline(page, date, start) or _is_since_weekday(page, date) or not _bounds(page, date, start)


def _is_learnt(page: Scan, date: FoundDate) -> bool:
    """`a-t-on appris` | hier: neither said by anybody then, nor when it happened."""
    return page.folds[date.first - 1 - (page.folds[date.first - 1] in _ARTICLES)] == "appris"


def _is_since_weekday(page: Scan, date: FoundDate) -> bool:
    """`ont été repêchés depuis` | mardi: days in which it went on."""
    return date.value.endswith("/..") and date.last - date.first == 1 and page.folds[date.first] in weekdays()


def _is_open(date: FoundDate) -> bool:
    return "/.." in date.value or "../" in date.value


def _days(date: FoundDate) -> int:
    """How many days a stretch has, of one whose year is not known by its months."""
    if date.start and date.stop:
        return (date.stop - date.start).days
    months = [side[5:7] for side in date.value.split("/")]
    return (
        30 * (int(months[1]) - int(months[0]) - 1)
        if len(months) == 2 and all(map(str.isdecimal, months))
        else 0
    )


def is_deadline(page: Scan, date: FoundDate, start: int) -> bool:
    """`avant le 30 juin`, `d’ici à fin mars`, `à partir du 17 novembre`: dates only what is still to come."""
    if date.grain == "year":
        return False
    words = page.folds[max(start, date.first - 5) : date.first]
    return any(
        word in _DEADLINES
        and all(w in _SMALL for w in words[i + 1 :])
        and (word != "partir" or words[i - 1] == "à")  # `a accepté de partir` | mardi
        for i, word in enumerate(words)
    )


def _says_when(page: Scan, date: FoundDate, start: int) -> bool:
    """`en 2022`, `l’an dernier`; not `le rapport 2024`, `la feuille de route 2024-2027`."""
    before = page.folds[date.first - 1] if date.first > start else ""
    said = before in ("en", "dès", "l'", "d'") or not page.words[date.first].text.isdecimal()
    return said or heads_chronicle(page, date)


def heads_chronicle(page: Scan, date: FoundDate) -> bool:
    """`•` | 1974 `: fermeture de la frontière`: a date at the head of its line, and behind a colon what happened."""
    first = page.layout.line(date.first)[0]
    bulleted = date.first == first or (date.first == first + 1 and not page.folds[first][:1].isalnum())
    return bulleted and date.last < len(page) and page.words[date.last].text in _CHRONICLE


def _bounds(page: Scan, date: FoundDate, start: int) -> bool:
    """`avant le 30 juin`, `au 31 mai`; not `est fixée au 16 octobre`."""
    at = date.first - 1
    while at > start and page.folds[at] in _ARTICLES:
        at -= 1
    if at < start:
        return False
    word, before = page.folds[at], page.folds[at - 1] if at > start else ""
    if before == "contre" and page.kinds[at] == page.lexicon.vocabulary.shapes["number"]:
        return True  # `contre 26 la veille`: the figure of that day
    if word in _BORN or before in _BORN:
        return True
    if word == "entre" and "/" in date.value:
        return False
    if word == "partir" and before != "à":  # `a accepté de partir` | mardi
        return False
    if word in _BOUNDING or (word in ("de", "à", "du", "au") and before in _BOUNDING):
        return True
    return (
        word == "au" and date.grain == "day" and before not in _PLANNED and not _planned_near(page, at, start)
    )


def _planned_near(page: Scan, at: int, start: int) -> bool:
    return any(page.folds[i] in _PLANNED for i in range(max(start, at - 4), at))


def bonds(
    page: Scan, triggers: Sequence[Trigger], dates: Sequence[tuple[int, FoundDate]], start: int, end: int
) -> list[Bond]:
    """Every date with the trigger that suits it best; two dates of one sentence have each its own."""
    opening = {index: _is_opening(page, triggers, date, start) for index, date in dates}
    pairs = sorted(
        Bond(cost, index, at)
        for index, date in dates
        for at, trigger in enumerate(triggers)
        if (cost := _cost(page, trigger, date, start, end, opening[index])) < _TOO_FAR
    )
    chosen: list[Bond] = []
    for bond in pairs:
        if all(bond.date != other.date and bond.trigger != other.trigger for other in chosen):
            chosen.append(bond)
    return chosen


def _cost(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int, opening: bool) -> int:
    """How far the trigger stands from the date; nouns before it and finite verbs are nearer."""
    after = trigger.first >= date.last
    between = (date.last, trigger.first) if after else (_end(trigger, date), date.first)
    far = distance(page, *between, limit=_TOO_FAR + _MOST_LIKELY)
    if _is_barred(page, trigger, date, start, end, far):
        return _TOO_FAR
    if _complement(page, date, start) or _in_brackets(page, date, start):
        return far if trigger.noun and not after and far < _NEAR else _TOO_FAR
    opening = after and opening
    if not after and _begins_clause(page, date):
        far += _OTHER_CLAUSE
    if after and not opening and _is_next_clause(page, trigger, date):
        if trigger.type == "statement" or trigger.other:
            return _TOO_FAR
        far += _OTHER_CLAUSE
    cost = far + _lean(page, trigger, after, date, opening)
    if trigger.finite and not trigger.other and (opening or _is_main(page, trigger, date, start)):
        return min(cost, _TOO_FAR - 1)  # a date that opens the sentence waits for its verb
    return cost


def _end(trigger: Trigger, date: FoundDate) -> int:
    """Where the trigger ends for a date after it: `accord` conclu | mardi, `accord` | de mardi, conclu."""
    return trigger.reach if trigger.reach <= date.first else trigger.last


def _is_barred(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int, far: int) -> bool:
    """What the date cannot date, however near it stands."""
    if date.first <= trigger.first < date.last:
        return True
    if _is_process(page, trigger, date):
        return False
    if _is_since_weekday(page, date) and not is_deadline(page, date, start):
        done = trigger.passive and not trigger.lasting
        return not (done and trigger.type in _GOING_ON_FOR_DAYS and _touches(page, trigger, date))
    if date.grain in _COARSE and _is_too_coarse(page, trigger, date, start, end):
        return True
    if date.grain == "day" and _days(date) > _LONGEST_DAYS and not _is_on_show(page, trigger, date, start):
        return True
    if is_deadline(page, date, start) and not _is_due(page, trigger, date):
        return True
    if trigger.lasting and not _told_on(page, trigger, date, start):
        return True
    if trigger.first >= date.last and _is_of_what_precedes(page, trigger, date, start):
        return True
    if any(bars(page, trigger, date) for bars in _BARS):
        return True
    if trigger.noun:
        return trigger.type == "incident" and page.folds[trigger.first - 1] in _NONE
    return not trigger.finite and _is_loose(page, trigger, date, far)


def _is_too_coarse(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int) -> bool:
    """A month or year beside what it does not date."""
    return (
        not _coarse_suits(page, trigger, date, start, end)
        or _is_of_participle(page, trigger, date)
        or _is_repeated(page, trigger, date)
        or _is_named_again(page, trigger, date)
    )


def _is_of_what_precedes(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """A date before the trigger that belongs to something else."""
    return (
        _is_aside(page, trigger, date)
        or _is_beside(page, trigger)
        or _is_dated_beside(page, trigger, date, start)
        or (trigger.type == "statement" and _is_quoted_alone(page, trigger, date))
    )


def _is_loose(page: Scan, trigger: Trigger, date: FoundDate, far: int) -> bool:
    """A bare participle too far from its date, or parted from it by a verb."""
    if date.grain in _COARSE and trigger.first >= date.last:
        return True
    if trigger.type == "statement" and far > 1 and not _inserted(page, trigger, date):
        return True
    return any(is_finite_verb(word) for word in page.folds[trigger.last : date.first])


def _is_aside(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`26 juin : l’Union durcit les conditions (` | création `de centres)`: in brackets that do not hold the date."""
    between = page.folds[date.last : trigger.first]
    return between.count("(") > between.count(")")


def _is_beside(page: Scan, trigger: Trigger) -> bool:
    """`, après la` | mort `de deux hommes`, `, où` | sont rassemblés: told beside what the date before it dates."""
    if trigger.noun:
        return _is_aftermath(page, trigger) or _is_matter(page, trigger)
    return trigger.other and page.folds[trigger.clause - 1] in RELATIVES


def _is_dated_beside(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`Selon un bilan établi` | mardi, `300 personnes sont mortes`: the date is of the participle that it touches."""
    if crossings(page, date.last, trigger.clause) == 0:
        return False
    if _opens_with_participle(page, start) and crossings(page, start, date.first) == 0:
        return True
    at = date.first - 1 - (page.folds[date.first - 1] in _LEADING_IN)
    if at <= start or not is_participle(page.folds[at]):
        return False
    said = not any(map(is_finite_verb, page.folds[start:at]))
    return said and page.folds[start] in _SOURCES


_SOURCES = word_set("selon d'")


def _opens_with_participle(page: Scan, start: int) -> bool:
    """`Commencée` `à Lille le 19 mai, la marche arrivera jeudi`; not `Interrogée mardi, elle a refusé`."""
    word = page.folds[start]
    return is_participle(word) and infinitive(word) not in ASKED


def _is_nobody(page: Scan, trigger: Trigger, _: FoundDate) -> bool:
    """`Aucun navire n’` | est arrivé `mardi`: nothing happened."""
    if trigger.noun or not trigger.finite or page.folds[trigger.clause - 1] not in ("ne", "n'"):
        return False
    return not _NONE.isdisjoint(page.folds[max(trigger.clause - _NOBODY, 0) : trigger.clause])


def _is_said_of_future(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`espère` | trouver des places lundi prochain: what is hoped for is to come, and is not said then."""
    if trigger.type != "statement" or not trigger.finite or trigger.future:
        return False
    at = date.first - 1 - (page.folds[date.first - 1] in _ARTICLES)
    meant = page.folds[at] == "pour" and trigger.last <= date.first  # `est annoncée pour` | mardi
    return meant or not _TO_COME.isdisjoint(page.folds[date.first : date.last])


def _is_matter(page: Scan, trigger: Trigger) -> bool:
    """`l’affaire du` | braquage, `l’enquête sur l’` | incendie: a date before it is of what is told about it."""
    at = trigger.first - 1
    while at > 0 and page.folds[at] in _DETERMINERS | _SMALL_NUMBERS:
        at -= 1
    return page.folds[at] in _ABOUT and page.folds[at - 1] in _MATTERS


def _is_set_for(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`a été reportée au` | 4 octobre `en raison de l’élection`: the day that was set is that of what precedes."""
    at = date.first - 1
    return trigger.first >= date.last and page.folds[at] in ("au", "à") and page.folds[at - 1] in _PLANNED


def _is_repeated(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`s’est réuni douze fois en 2012`, `soit rejetée`: a number of times; what was to be."""
    return "fois" in page.folds[trigger.last : date.first] or page.folds[trigger.clause] in _SUBJUNCTIVE


def _is_named_again(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Cet` | accord`, modifié en 1985`: the year is of something else."""
    again = trigger.noun and page.folds[trigger.first - 1] in THESE and trigger.last <= date.first
    return again and crossings(page, trigger.last, date.first) > 0


def _is_flow(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`les` | arrivées `de cette semaine`: those of a stretch are counted; those of one day happen."""
    if not _COUNTED_OUT.isdisjoint(page.folds[date.first : date.last]):  # `les douze premiers jours d’août`
        return True
    flow = trigger.noun and trigger.type in _FLOWS and page.folds[trigger.first].endswith("s")
    return flow and (date.grain != "day" or _days(date) > 1)


def _is_put_off_to(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`les élus ont reporté à` | février `le vote`: not when they did so."""
    return trigger.verb in _PUTTING_OFF and not trigger.noun and page.folds[date.first - 1] in ("à", "au")


def _is_process(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`une enquête a été menée` | du 6 février au 17 mars: one thing that was held, and how long it went on."""
    held = trigger.noun and (
        trigger.verb != "" or trigger.reach > trigger.last or _is_of_days(page, trigger, date)
    )
    return (
        held
        and "/" in date.value
        and trigger.type in _GOING_ON
        and not page.folds[trigger.first].endswith("s")
        and trigger.reach <= date.first
    )


def _is_of_days(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Le recensement du` | 1er au 30 septembre: the noun, and from when to when."""
    return page.folds[trigger.last : date.first] == ["du"] and trigger.type == "other"


def _is_on_show(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`Du 1er au 31 juillet –` | Exposition: what a line of a programme announces may last."""
    opens = trigger.noun and date.first - start <= _HEAD and page.words[date.last].text in _CHRONICLE
    return opens and trigger.first == date.last + 1


def _is_of_participle(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`ont conclu un accord sur le Pacte, proposé` | en 2020: the date is of the participle beside the happening."""
    end = _end(trigger, date)
    between = page.folds[end : date.first]
    bare = (
        is_participle(page.folds[i]) and page.folds[i - 1] not in _DETERMINERS_ALL
        for i in range(end, date.first)
    )
    return (trigger.noun or "," in between) and any(bare)  # not `, dans les` | faits, `en août`


def _is_quoted_alone(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`« Mardi, le plan a été déclenché »,` | a indiqué: the date stands in what was said, and its verb too."""
    between = page.folds[date.last : trigger.clause]
    close = next((i for i, word in enumerate(between) if word in _CLOSING_QUOTES), 0)
    opened = not _OPENING_QUOTES.isdisjoint(between[:close])
    return close > 0 and not opened and any(map(is_finite_verb, between[:close]))


_OPENING_QUOTES = frozenset(("«", "“"))
_CLOSING_QUOTES = frozenset(("»", "”", '"'))


def _denied_ever(page: Scan, trigger: Trigger, _: FoundDate) -> bool:
    """`Jamais la police n’avait` | arrêté autant d’hommes: a record, no happening."""
    return (
        page.folds[trigger.clause] in _HAD
        and "jamais" in page.folds[max(trigger.clause - 8, 0) : trigger.clause]
    )


def _is_due(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`sera remis avant le` | 30 juin, `est prévue à partir de` | lundi: a future that the deadline follows."""
    planned = trigger.noun and not _PLANNED.isdisjoint(page.folds[trigger.last : date.first])
    apart = (
        ":" in page.folds[trigger.last : date.first]
    )  # `y défendra son plan : 300 lits avant le` | 1er novembre
    return (
        (trigger.future or planned)
        and trigger.last <= date.first
        and not apart
        and crossings(page, trigger.last, date.first) <= 1
    )


def _is_asked(page: Scan, trigger: Trigger, _: FoundDate) -> bool:
    """`Qui` | est arrivé `en 2024 ?`: what is asked is not told."""
    if trigger.noun:
        return False
    start, end = page.layout.sentence(trigger.first)
    while end > start and page.folds[end - 1] in _AFTER_STOP:
        end -= 1
    return page.folds[end - 1] == "?"


_AFTER_STOP = frozenset(("\n", "»", '"', "”"))


def _is_over(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`a déposé ses empreintes ; sa procédure expire dans` | cinq mois: what was done is not to come."""
    told = trigger.finite and not (trigger.noun or trigger.future or trigger.lasting)
    planned = trigger.verb in _PUTTING_OFF or not _PLANNED.isdisjoint(page.folds[trigger.first : date.first])
    return told and not planned and date.rule.endswith("ahead")


def _is_of_other_clause(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`se sont engagées en` | juin `; elles ont accueilli`: the date is of the verb before the semicolon."""
    if trigger.noun or trigger.first < date.last or ";" not in page.folds[date.last : trigger.first]:
        return False
    start = page.layout.sentence(date.first)[0]
    end = page.folds.index(";", date.last)
    return any(map(is_finite_verb, (*page.folds[start : date.first], *page.folds[date.last : end])))


def _is_of_bare_participle(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`les mineurs arrivés` | ce mois-là `…, assure l’OIM : tous` | ont été confiés: that month is of the arrivals."""
    if (
        date.grain not in _COARSE
        or trigger.first < date.last
        or crossings(page, date.last, trigger.clause) == 0
    ):
        return False
    at = date.first - 1 - (page.folds[date.first - 1] in _LEADING_IN)
    return is_participle(page.folds[at]) and page.folds[at - 1] not in AVOIR | ETRE | {BEEN}


def _is_account(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Entre janvier et septembre, quatre vols` | sont partis: a stretch of months is an account."""
    return not trigger.noun and date.grain in _COARSE and "/" in date.value and ".." not in date.value


def _is_of_past_infinitive(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`sont soupçonnés d’avoir tiré` | vendredi, `a reconnu avoir menti` | mardi: the date is of what they did."""
    if trigger.noun or trigger.last > date.first:
        return False
    at = next((i for i in range(date.first - 2, trigger.last - 1, -1) if page.folds[i] in _HAVING), 0)
    return at > 0 and is_participle(page.folds[at + 1]) and crossings(page, at, date.first) == 0


_HAVING = frozenset(("avoir", "être"))


def _is_wished(page: Scan, trigger: Trigger, _: FoundDate) -> bool:
    """`demandant l’` | expulsion, `pour éviter un` | naufrage: what is wanted or feared has not happened."""
    if not trigger.noun:
        return False
    at = trigger.first - 1
    while at > 0 and (page.folds[at] in _DETERMINERS or guess(page.folds[at]) & Tag.PREPOSED_ADJECTIVE):
        at -= 1
    word = page.folds[at]
    bare = word.endswith("ant") or bool(guess(word) & Tag.INFINITIVE)
    return bare and infinitive(word.removesuffix("ant") + "er" if word.endswith("ant") else word) in _WANTING


_WANTING = word_set(
    """demander réclamer exiger craindre souhaiter redouter espérer éviter empêcher interdire envisager préparer
    obtenir prévenir"""
)


def _is_of_relative(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`a ouvert des discussions avec ceux qu’elle réunira` | vendredi: the date is of the verb beside it."""
    if trigger.noun or trigger.future or trigger.last > date.first:
        return False
    between = page.folds[trigger.last : date.first]
    opens = next((i for i, word in enumerate(between) if word in RELATIVES), len(between))
    return any(word.endswith(("ra", "ront")) and is_finite_verb(word) for word in between[opens:])


_BARS = (
    _is_nobody, _is_said_of_future, _is_flow, _is_set_for, _denied_ever, _is_put_off_to, _is_asked, _is_over,
    _is_of_other_clause, _is_of_bare_participle, _is_account, _is_of_past_infinitive, _is_of_relative, _is_wished,
)  # fmt: skip


def _told_on(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`annonce` | vendredi, `Vendredi, l’Office` | annonce: a tense that lasts needs its date beside it."""
    if date.grain in _COARSE and trigger.type == "statement":
        return False
    if trigger.first >= date.last:
        return crossings(page, start, date.first) == 0 and _opens(page, date, trigger, start)
    between = page.folds[trigger.last : date.first]
    return (
        len(between) < _BESIDE
        and not _BOUNDARIES_OF_SAYING.intersection(between)
        and not any(map(is_participle, between))
    )


def _opens(page: Scan, date: FoundDate, trigger: Trigger, start: int) -> bool:
    """`23 août – Rome` | immobilise, `Lundi, par grand froid, elle` | arrive: what follows a date is dated by it."""
    if any(map(is_finite_verb, page.folds[start : date.first])):
        return False
    if page.words[date.last].text in _CHRONICLE:
        return _is_main_of_line(page, date.last + 1, trigger.clause)
    commas = page.folds[date.last : trigger.first].count(",")
    return crossings(page, date.last, trigger.first) == commas <= _COMMAS


def _is_main_of_line(page: Scan, first: int, last: int) -> bool:
    """`14 avril - Les passagers qui tentent de partir` | périssent: each relative between has a verb of its own."""
    between = page.folds[first:last]
    relatives = sum(word in RELATIVES for word in between)
    verbs = sum(is_finite_verb(page.folds[i]) and not page.words[i].capital for i in range(first, last))
    return ";" not in between and verbs == relatives


def _inserted(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`rapportés,` | jeudi 13 août, `par l’agence`."""
    after = page.folds[date.last : date.last + 1] == [","]
    return after and page.folds[trigger.last : date.first] in ([","], [",", "le"], [",", "ce"])


def _is_main(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`Un homme` | est mort `après …, dans un foyer, dans la nuit de` | jeudi: the only verb before the date."""
    if trigger.last > date.first or trigger.type == "statement" or date.grain != "day":
        return False
    return not any(
        map(is_finite_verb, (*page.folds[start : trigger.clause], *page.folds[trigger.last : date.first]))
    )


def _begins_clause(page: Scan, date: FoundDate) -> bool:
    """`Il était rentré et` | jeudi, `l’agence a publié …`."""
    at = date.first - 1 - (page.folds[date.first - 1] in _LEADING_IN)
    return at > 0 and page.folds[at] in _CONJUNCTIONS and page.folds[date.last : date.last + 1] == [","]


def _is_next_clause(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`sont entrés mardi,` | a annoncé, `mardi et` | ont défilé: the date ends the clause before it."""
    at = date.first - 1
    while at > 0 and page.folds[at] in _LEADING_IN:
        at -= 1
    begins = page.folds[at] in _CLAUSE_HEADS
    ends = page.folds[date.last] in (",", "et")
    if trigger.type == "statement":  # `s’est ouvert mardi à Tripoli,` | a indiqué
        ends |= crossings(page, date.last, trigger.clause) > 0 and page.folds[date.last] != "»"
    return not trigger.noun and trigger.finite and not begins and ends


def _is_opening(page: Scan, triggers: Sequence[Trigger], date: FoundDate, start: int) -> bool:
    """`Ce` | mardi `à Rome`: before any verb and comma; not `Depuis le début du conflit,` | le 15 avril."""
    before = page.folds[start : date.first]
    if crossings(page, start, date.first) or any(map(is_finite_verb, before)):
        return False
    if any(
        guess(word) == Tag.INFINITIVE or word in ("avoir", "être") for word in before
    ):  # `Un homme accusé d’avoir mis le feu` | lundi
        return False
    return not any(
        t.last <= date.first and (not _is_aftermath(page, t) if t.noun else _takes(t, date)) for t in triggers
    )


def _takes(participle: Trigger, date: FoundDate) -> bool:
    """`La grève` | entamée `lundi se poursuit`: the date is that of the participle that it touches."""
    return not participle.finite and date.first - participle.last <= 1


def _lean(page: Scan, trigger: Trigger, after: bool, date: FoundDate, opening: bool) -> int:
    """What makes a trigger likely or not: an unknown verb less, the main verb after a dated opening more."""
    if trigger.other:
        if not after and _inserted(page, trigger, date):
            return 4
        return 6 if opening or (not after and crossings(page, trigger.last, date.first) == 0) else 12
    if trigger.noun and not after and (_apposed(page, trigger, date) or _held(page, trigger, date)):
        return -_MOST_LIKELY
    if trigger.noun and (is_modifier(page, trigger) or _is_own_movement(page, trigger)):
        return _MODIFIER
    if trigger.noun and not after and _is_occasion(page, trigger) and _touches(page, trigger, date):
        return 0  # `en a parlé lors de sa` | visite `à Aubusson mardi`
    if trigger.noun and not after and date.first - trigger.last <= 1 and _oblique(page, trigger):
        return 2  # `les victimes du naufrage` | mardi `d’un canot parti de Sfax`
    if trigger.noun:
        return (8 if not after else 5) if _oblique(page, trigger) else (0 if not after else 2)
    if not trigger.finite:
        return (_BESIDE_VERB if opening else 4) if after else -2
    if opening:
        return -6
    return -1 if after else -2


def _is_own_movement(page: Scan, trigger: Trigger) -> bool:
    """`à leur` | retour, `dès son` | arrivée: when something else happened."""
    at = trigger.first - 1
    return (
        page.folds[trigger.first] in _MOVEMENTS
        and page.folds[at] in _POSSESSIVES
        and page.folds[at - 1] in ("à", "dès", "avant", "après", "depuis")
    )


_MOVEMENTS = word_set("retour arrivée départ venue entrée débarquement")
_POSSESSIVES = word_set("son sa leur leurs mon notre")


def _is_aftermath(page: Scan, trigger: Trigger) -> bool:
    """`à l’issue d’une` | réunion, `dix ans après la` | conférence: the date is that of what is told beside it."""
    at = trigger.first - 1
    while at > 0 and page.folds[at] in _DETERMINERS | OF:
        at -= 1
    return page.folds[at] in _SEQUEL


def _is_occasion(page: Scan, trigger: Trigger) -> bool:
    at = trigger.first - 1
    while at > 0 and page.folds[at] in _DETERMINERS | OF:
        at -= 1
    return page.folds[at] in _OCCASIONS


def _apposed(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`L’attaque contre le convoi, le 5 janvier,`: the subject, its date set between commas."""
    if _oblique(page, trigger) or date.last >= len(page) or page.words[date.last].text != ",":
        return False
    between = range(trigger.last, date.first)
    no_verb = not any(is_finite_verb(page.folds[i]) for i in between)
    return (
        no_verb and any(page.words[i].text == "," for i in between) and crossings(page, *_ends(between)) == 1
    )


def _held(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`des perquisitions menées le 6 juillet`: nothing but a participle of holding between noun and date."""
    between = page.folds[trigger.last : date.first]
    return bool(between) and between[0] in _HELD and all(word in _ARTICLES for word in between[1:])


_HELD = word_set(
    """mené menée menés menées effectué effectuée effectués effectuées conduit conduite conduits conduites organisé
    organisée organisés organisées tenu tenue tenus tenues survenu survenue survenus survenues opéré opérée opérés
    opérées lancé lancée lancés lancées prévu prévue prévus prévues programmé programmée programmés programmées rendu
    rendue rendus rendues prononcé prononcée prononcés prononcées commis commise commises perpétré perpétrée perpétrés
    perpétrées entamé entamée entamés entamées intervenu intervenue intervenus intervenues"""
)


def _ends(run: range) -> tuple[int, int]:
    return run.start, run.stop


def _oblique(page: Scan, trigger: Trigger) -> bool:
    """A noun that is a complement of another: `la lutte contre les naufrages`, `au titre de l’accord`."""
    at = trigger.first - 1
    while at > 0 and page.folds[at] in _DETERMINERS:
        at -= 1
    return page.folds[at] in _GOVERNING


def _complement(page: Scan, date: FoundDate, start: int) -> bool:
    """`N du 27 avril`, `les images de la veille`: the date goes with the noun; not `au cours du week-end`."""
    at = date.first - 1
    if at < start or "/" in date.value:
        return False
    if at > start and page.folds[at] in ("la", "l'", "ce", "cette") and page.folds[at - 1] == "de":
        at -= 1
    if page.folds[at] not in ("du", "de", "d'") or date.grain == "year":
        return page.folds[at] == "du"
    return at == start or page.folds[at - 1] not in _STRETCHES


_STRETCHES = word_set(
    """heures cours courant lors fin début milieu nuit soirée matinée journée aube soir matin midi mois
    compter partir"""
)


def _in_brackets(page: Scan, date: FoundDate, start: int) -> bool:
    """`sommet d’Abidjan (` | 29-30 novembre: what stands just before."""
    return date.first > start and page.words[date.first - 1].text == "("


def _coarse_suits(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int) -> bool:
    """A month or year dates what is made once and, where nothing is counted, what was done in a month."""
    if trigger.noun and heads_chronicle(page, date) and trigger.first == date.last + 1:
        return True
    counted = not trigger.future and trigger.verb not in _AT_ONCE and trigger.verb not in _PROMISING
    if counted and _counts(page, trigger, date, start, end):
        return False
    if trigger.type in _DATABLE:
        return not trigger.noun or not page.folds[trigger.first].endswith("s")
    if trigger.type == "incident" and trigger.noun:
        befell = trigger.last < trigger.reach <= date.first and not page.folds[trigger.first].endswith("s")
        return befell or (page.folds[trigger.first - 1] in ("un", "une") and trigger.first > start)
    if trigger.type == "statement":
        return _said_then(page, trigger, date, start)
    if trigger.other and ("/" in date.value or not _in_clause(page, trigger, date, start)):
        return False
    if trigger.verb in _REACHED:  # `devraient dépasser la barre des 12 milliards en 2023`
        return False
    if date.grain not in ("month", "season"):
        told = _is_arrival_of_one(page, trigger, date) or _is_of_one_life(page, trigger, date, start)
        return told or (trigger.future and trigger.type in _PLANNABLE)
    once = trigger.finite or trigger.verb in _AT_ONCE
    return once or _is_arrival_of_one(page, trigger, date) or _is_past_loss(page, trigger, date)


def _said_then(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`a annoncé en mai`, `En mai, le ministre` | a annoncé; not `a baissé en mai`, | a annoncé."""
    if not trigger.finite or "/" in date.value or trigger.verb in _TALLYING:
        return False
    if trigger.last <= date.first:
        return date.first - trigger.last <= _BESIDE_SAYING
    return not any(
        map(is_finite_verb, (*page.folds[start : date.first], *page.folds[date.last : trigger.clause]))
    )


def _is_arrival_of_one(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`Mariam, 34 ans,` | arrivée `de Tbilissi il y a deux ans`: one person, set apart by a comma."""
    one = (trigger.type == "arrival" or trigger.verb in _GOING) and not (trigger.noun or trigger.finite)
    apposed = trigger.first > 0 and page.folds[trigger.first - 1] == ","
    return one and apposed and not page.folds[trigger.first].endswith("s") and _touches(page, trigger, date)


def _is_of_one_life(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`Elle` | a quitté `le Mali en 2015`, | Arrivé `à Lyon en 2018`: one who came or went."""
    if trigger.other or trigger.noun or "/" in date.value or trigger.verb not in _GOING:
        return False
    one = page.folds[trigger.clause] in _ONE if trigger.finite else trigger.first == start
    return one and not page.folds[trigger.last - 1].endswith("s") and _in_clause(page, trigger, date, start)


def _is_past_loss(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    """`les 39 hommes` | retrouvés `morts en octobre 2019`."""
    return trigger.type == "incident" and not trigger.noun and _touches(page, trigger, date)


def _touches(page: Scan, trigger: Trigger, date: FoundDate) -> bool:
    return 0 <= date.first - trigger.last < _NEAR and crossings(page, trigger.last, date.first) == 0


def _in_clause(page: Scan, trigger: Trigger, date: FoundDate, start: int) -> bool:
    """`a été promu en` | octobre 2015, `En avril, les rebelles` | ont pris: nothing but the comma of an opening."""
    if trigger.last <= date.first:
        return crossings(page, trigger.last, date.first) == 0
    opening = crossings(page, start, date.first) == 0 and page.folds[date.last : date.last + 1] == [","]
    return opening and crossings(page, date.last + 1, trigger.clause) == 0


def _counts(page: Scan, trigger: Trigger, date: FoundDate, start: int, end: int) -> bool:
    """A total of a month or year: a number of some size in the clause of the trigger."""
    number = page.lexicon.vocabulary.shapes
    first, last = segment(page, trigger.first, start, end)
    if (
        not trigger.finite and not trigger.noun
    ):  # `la loi votée en mai prévoit 4 000 places`: what goes before
        first, last = max(first, trigger.first - _OF_PARTICIPLE), trigger.first
    letters = (number["number"], number["numeral"])
    inside = (i for i in range(first, last) if page.kinds[i] in letters and not date.first <= i < date.last)
    sums = trigger.type not in _DATABLE  # `a voté un budget de`, `ont transféré 115` | milliards
    return any(_is_many(page, i, sums) for i in inside)


def _is_many(page: Scan, at: int, sums: bool) -> bool:
    """A count of ten or more: `106 arrivées`; `2,4 millions d’euros` only where `sums` count."""
    text = page.words[at].text
    if at and page.folds[at - 1] in PLURAL:  # `les 39 Vietnamiens`: no total, they were named before
        return False
    if not sums and not _MONEY.isdisjoint(page.folds[at + 1 : at + 5]):
        return False
    return text[0].isdecimal() and (not text.isdecimal() or int(text) >= _MANY)
