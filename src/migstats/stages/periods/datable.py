"""Which dates can be the time of a figure: not those of a byline, a statement, a law."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_finite_verb, is_participle
from ...words import RELATIVES, THE, WEEKDAYS
from ..dates.tense import direction
from .since import since_of

if TYPE_CHECKING:
    from ...found import FoundDate, Run
    from ...scan import Scan

# A date after these says when somebody spoke or printed, or names a text.
_SPEECH = frozenset(
    """annoncer indiquer déclarer affirmer préciser publier présenter dévoiler révéler rendre paraître dater
    diffuser expliquer souligner rappeler estimer dire adopter voter promettre signer conclure détailler accuser
    appeler évoquer exhorter consulter confirmer communiquer lancer rapporter écrire répondre alerter décider
    prévenir avertir dénoncer marteler regretter démentir nier réfuter""".split()
)
_TEXTS = frozenset(
    """loi décret arrêté directive règlement résolution convention rapport traité accord circulaire
    ordonnance décision communiqué édition protocole jugement""".split()
)
_SURVEYS = frozenset(("enquête", "enquêtes"))
# `avancer le chiffre de 105 disparus`
_CLAIMS = frozenset(("avancer", "donner", "citer", "évoquer", "livrer"))
# `a assuré que`, not `a assuré 12 rotations`
_CLAIMING = frozenset("assurer soutenir jurer prétendre arguer reconnaître admettre".split())
_SAID = frozenset(("que", "qu'", "«", ":", "“"))
# What is said begins behind these: `dit avoir intercepté samedi 300 migrants`.
_SAID_NEXT = frozenset((",", ";", ".", "que", "qu'", "avoir", "être"))
_SUBJECT = 20  # words within which the verb of a subject stands
_SPAN = 7
_NEAR = 5
# What is done by saying it, on that day: `ont signé mardi une convention de 2 millions`
_ACTS = frozenset("adopter voter signer conclure lancer promettre".split())
_AUXILIARIES = frozenset("a ont avait avaient été est sont".split())
_IN_NAMES = frozenset(("au", "aux", "le", "la", "les", "sur", "en", "de", "du", "d'", "l'", "et"))
# What these tell is not of the day on which it is told: `Mardi, l’office a indiqué une hausse de 8 %`
_TELLING = frozenset(
    "indiquer préciser révéler rappeler estimer souligner confirmer affirmer déclarer".split()
)
_ITSELF = frozenset(("s'", "se"))  # `un incendie s’est déclaré`
# `s’est dit mardi préoccupé`, `s’est félicité mardi de l’accueil`
_MOODS = frozenset(
    "dire féliciter inquiéter alarmer réjouir étonner indigner insurger émouvoir désoler offusquer".split()
)
_STROKES = frozenset("-–—")
_OF = frozenset(("du", "au", "de", "aux", "des", "le"))
_WHEN = frozenset(("en", "dès", "depuis"))
_SHORT, _WIDEST = 25, 80  # words of a line, of the head of a table
_UPDATED = (
    "dernière mise à jour",
    "mise à jour",
    "mis à jour",
    "mis en ligne",
    "publié le",
    "publié à",
    "modifié le",
)
_BYLINE = frozenset(("©", "|"))


def is_datable(page: Scan, day: FoundDate, dateline: Run | None, head: int) -> bool:
    """Whether a date can be that of a figure. head: one past the lines over the text.

    A year or month over the text is that of all it tells: `RAPPORT ANNUEL 2023`.
    """
    if dateline and dateline[0] <= day.first < dateline[1]:
        return False
    if _is_vague(page, day) or day.rule == "dates.years.begun":
        return False
    if not _SURVEYS.isdisjoint(page.folds[max(day.first - 2, 0) : day.first]):
        return False  # `depuis l’enquête de 2018-2019`: its name
    if _heads_a_column(page, day):
        return True
    if day.first < head and (day.grain != "day" or not _is_titled(page, day)):
        return day.grain != "day"
    return not (
        _opens_a_dispatch(page, day)
        or _is_of_a_text(page, day)
        or _is_byline(page, day)
        or _is_said(page, day)
        or _is_spoken_at(page, day)
        or _is_of_a_source(page, day)
        or _dates_a_saying(page, day)
    )


def _heads_a_column(page: Scan, day: FoundDate) -> bool:
    """`Pays | au 31 mai 2023 | au 31 mai 2024` over `Italie | 50 000 | 21 000`: a cell over a row of as many."""
    at = day.first - (page.before(day.first) in _OF)
    if page.before(at) != "|":
        return False
    first, below = page.layout.line(at)
    if below - first > _WIDEST or below >= len(page):
        return False
    cells = page.folds[first:below].count("|")
    row = page.folds[below : min(page.layout.line(below)[1], below + _WIDEST)]
    return row.count("|") == cells and any(word[0].isdecimal() for word in row)


def _is_vague(page: Scan, day: FoundDate) -> bool:
    """`arrivés il y a moins de dix ans`, `dans plus de deux mois`: at any time up to then, or from then."""
    return day.rule.endswith(("ago", "ahead")) and not _BOUNDED.isdisjoint(page.folds[day.first : day.last])


_BOUNDED = frozenset(("plus", "moins"))


def _opens_a_dispatch(page: Scan, day: FoundDate) -> bool:
    """`Berne, 13.02.2025 - `, `Dakar, 14 janvier 2025 (AFP) --`: where and when it was written."""
    line, end = page.layout.line(day.first)
    if day.grain != "day" or day.first - line > _SPAN:
        return False
    led = [page.words[i] for i in range(line, day.first)]
    if led and all(word.folded in _IN_NAMES for word in led):
        return False  # `Du 1er au 31 juillet – Exposition`
    if any(word.text[0].isalpha() and not word.capital and word.folded not in _IN_NAMES for word in led):
        return False
    if page.before(day.first) in ("du", "au"):
        return False  # `Faits saillants du 8 au 14 mars (bulletin n° 9)`
    after = page.folds[day.last : min(day.last + 4, end)]
    if after[:1] == ["("]:
        return not after[1:2] or not after[1][0].isdecimal()  # `Hier (12/03), …` says which day it was
    return bool(after) and after[0] in _STROKES and day.first > line


def _is_of_a_text(page: Scan, day: FoundDate) -> bool:
    """`la loi du 7 mars 2016`, `le rapport 2023`; not `par décret en 2015`."""
    first, _ = page.layout.sentence(day.first)
    before = page.folds[max(first, day.first - 4) : day.first]
    if before[-3:] == ["bilan", "de", "la"] or before[-2:] in (["bilan", "de"], ["bilan", "d'"]):
        return day.grain == "day"  # `Le bilan de la veille faisait état de 20 morts`
    at = len(before) - 1 - (before[-1:] in (["le"], ["l'"]))
    if before[at : at + 1] == [","] and day.grain == "day":
        return False  # `a adopté le rapport,` | le 17 mai: when it did
    if day.grain == "year" and before[-1:] != [] and before[-1] in _YEARLY:
        return False  # `le rapport d’activité 2023`: what that year was like
    named = any(
        word in _TEXTS
        and i >= len(before) - _BESIDE
        and before[i - 1 : i] not in _DONE
        and not (word == "rapport" and before[i - 1 : i] == ["par"])  # `par rapport à` | 2021
        for i, word in enumerate(before)
    )
    return named and before[-1] not in _WHEN and "depuis" not in before  # `Depuis la loi de 2018`


_YEARLY = frozenset(("annuel", "activité", "activités"))
_BESIDE = 3  # words from a text to its date
_DONE = (
    ["avoir"],
    ["a"],
    ["ont"],
    ["avait"],
    ["avaient"],
    ["été"],
    ["est"],
    ["sont"],
)  # `en avait` | arrêté 32


def _is_byline(page: Scan, day: FoundDate) -> bool:
    """`Mis à jour le 3 mai`, `© Agence 3 mai`: a year beside a stroke heads a column."""
    first, last = page.layout.line(day.first)
    if day.grain != "day" or last - first >= _SHORT:
        return False
    if not _BYLINE.isdisjoint(page.folds[first : day.first]):
        return True
    led = range(
        first, day.first
    )  # `8 décembre à 19:47 - Mis à jour le 9 décembre`: it opens the line or a part of it
    opens = [at for at in led if at == first or not page.folds[at - 1][0].isalnum()]
    return any(page.folded(at, min(at + 4, last)).startswith(_UPDATED) for at in opens)


def _is_said(page: Scan, day: FoundDate) -> bool:
    """`a annoncé jeudi`, `rapportés, jeudi 13 août, par l’agence`; what was signed or voted that day happened then."""
    first, _ = page.layout.sentence(day.first)
    behind = day.first - (page.before(day.first) in THE)
    behind = behind - 1 if page.before(behind) == "," else day.first
    if page.before(behind) == "pour":
        return False  # `l’appel lancé pour 2024`: the year that it is for
    if "»" in page.folds[max(first, behind - _NEAR) : behind]:
        return True  # `« … », a plaidé jeudi son avocat`
    reach = _NEAR if behind == day.first else _VOICE
    for i in range(behind - 1, max(first, day.first - reach) - 1, -1):
        word = page.folds[i]
        counts = _is_number(word) and (i < day.first - _NEAR or day.grain == "year")
        if counts or word in _SAID_NEXT:
            return False  # `l’office estime qu’ils étaient 9 400 en mai`: of what is said
        verb = infinitive(word)
        if word == "appris" and "on" in page.folds[max(i - 2, first) : i]:
            return True  # `a-t-on appris` | mardi `auprès de l’OIM`
        if verb in _SETTLED and _is_weekday_report(page, day, i, first):
            return True  # `un décompte établi` | mardi `par les pompiers`
        if verb in _MOODS and not _ITSELF.isdisjoint(page.folds[max(i - 2, first) : i]):
            return True
        if word in _TOLD_OF and infinitive(page.before(i)) == "faire":
            return True  # `fait état` | mardi `de 40 morts`
        if (
            verb in _GIVEN
            and is_participle(word)
            and not _REPORTS.isdisjoint(page.folds[max(i - 2, first) : i])
        ):
            return True  # `un bilan donné` | dimanche `par le maire`
        if (
            verb in _SPEECH
            and word != "date"
            and guess(word) & (Tag.PARTICIPLE | Tag.FINITE_VERB | Tag.AUXILIARY)
        ):
            if page.before(i) == "été" and _is_registered(page, day, i, first):
                return False
            if day.grain != "day" and (_is_estimated(page, i) or _brings_in(page, day, verb)):
                return False
            if verb in _ACTS and page.before(i) == "," and since_of(page, day) is not None:
                return False  # `depuis le début de l’offensive, lancée le` | 12 avril
            if verb == "rendre" and not any(w.startswith("publi") for w in page.folds[i + 1 : i + 3]):
                continue  # `a rendu 84 jugements en 2022`
            led = page.folds[max(i - 2, first) : i]
            happened = verb in _ACTS and not _AUXILIARIES.isdisjoint(led) and not _puts_in(page, i, first)
            happened = happened and not _is_to_do(page, day.last)
            return not happened and _ITSELF.isdisjoint(led)
    return False


def _is_weekday_report(page: Scan, day: FoundDate, done: int, first: int) -> bool:
    """`un décompte établi` | mardi: when it was told; not `un bilan établi au` | 3 mai, of the state on that day."""
    told = not _REPORTS.isdisjoint(page.folds[max(done - 2, first) : done])
    return (
        told
        and is_participle(page.folds[done])
        and page.folds[day.first] in _LATELY
        and done >= day.first - 2
    )


def _is_spoken_at(page: Scan, day: FoundDate) -> bool:
    """`a déclaré lors d’un point de presse` | samedi `que …`, `, a appris l’AFP de sources locales` | dimanche."""
    if day.grain != "day":
        return False
    first, _ = page.layout.sentence(day.first)
    led = page.folds[max(first, day.first - _OCCASION) : day.first]
    if any(two == "appris" and one == "a" for one, two in pairwise(led)) and "," in led:
        return all(word not in ("que", "qu'") for word in led)
    if _OCCASIONS.isdisjoint(led) or _AT_OCCASIONS.isdisjoint(led):
        return False
    told = (
        page.folds[first : day.first - len(led)]
        + led[: next(i for i, w in enumerate(led) if w in _AT_OCCASIONS)]
    )
    return any(infinitive(word) in _SPEECH and guess(word) & _VERBAL for word in told)


_LATELY = frozenset((*WEEKDAYS, "ce", "hier", "aujourd'"))
_VERBAL = Tag.PARTICIPLE | Tag.FINITE_VERB
_OCCASION = 9  # words of `lors d’une conférence de presse à Tunis`
_OCCASIONS = frozenset("presse conférence interview entretien discours allocution audition point".split())
_AT_OCCASIONS = frozenset("lors cours pendant durant".split())
_SETTLED = frozenset(("établir", "arrêter", "dresser", "actualiser"))
_TOLD_OF = frozenset(("savoir", "état"))
_GIVEN = frozenset("donner fournir livrer transmettre remettre déposer".split())
_REPORTS = _TEXTS | frozenset("bilan bilans chiffre chiffres décompte estimation étude note".split())


def _is_registered(page: Scan, day: FoundDate, done: int, first: int) -> bool:
    """`32 cas ont été` | confirmés le 2 septembre, `131 agressions ont été` | dénoncées en 2023: counted then.

    done: the participle. The day on which closures were announced is that of a statement.
    """
    verb = infinitive(page.folds[done])
    if verb in _REGISTERED:
        return True
    if verb in _ACTS or (day.grain == "day" and not day.value.endswith("/..")):
        return False
    led = page.folds[max(first, done - _SUBJECT) : done - 1]
    stop = max(
        (at for at, word in enumerate(led) if word in (",", ";", ":", "qui", "que", "qu'")), default=-1
    )
    return any(_is_number(word) for word in led[stop + 1 :])


_REGISTERED = frozenset(("confirmer", "déclarer"))


def _is_estimated(page: Scan, done: int) -> bool:
    """`3 000 cas` | estimés `en 2004`: how many there were then. done: the participle, just behind what is counted."""
    counted = infinitive(page.folds[done]) in _ESTIMATED and is_participle(page.folds[done])
    return counted and any(_is_number(word) for word in page.folds[max(done - _COUNTED, 0) : done - 1])


_ESTIMATED = _REGISTERED | {"estimer", "rapporter"}
_COUNTED = 4  # words of `3 000 nouveaux cas`


def _brings_in(page: Scan, day: FoundDate, verb: str) -> bool:
    """`La taxe` | rapportera en 2025 `près de 3 millions`: a yield, no saying."""
    return verb == "rapporter" and _SAID.isdisjoint(page.folds[day.last : day.last + 2])


def _is_to_do(page: Scan, at: int) -> bool:
    """`avait promis lundi` | `de reloger 40 familles`: what is still to be done."""
    infinitives = page.folds[at + 1 : at + 2] if page.folds[at : at + 1] in (["de"], ["d'"]) else []
    return bool(infinitives) and Tag.INFINITIVE in guess(infinitives[0])


def _is_of_a_source(page: Scan, day: FoundDate) -> bool:
    return told_by(page, day) is not None


def told_by(page: Scan, day: FoundDate) -> int | None:
    """`selon un bilan donné` | mardi `par l’OIM`: the word `selon`; none for `selon le bilan du 3 mai`."""
    if day.grain != "day" or page.before(day.first) in _BINDING:
        return None
    for at in range(day.first - 1, max(page.layout.sentence(day.first)[0], day.first - _VOICE) - 1, -1):
        word = page.folds[at]
        if word == "selon" or (word == "après" and page.before(at) == "d'"):
            return at
        told = is_finite_verb(word) and not is_participle(word)
        if (
            word in _SAID_NEXT
            or word.startswith(_AS_OF)
            or told
            or (_is_number(word) and word not in ("un", "une"))
        ):
            return None
    return None


_BINDING = frozenset("du de d' au depuis dès jusqu' à".split())
# `selon un sondage réalisé les 4 et 5 mai`, `un bilan arrêté mardi`
_AS_OF = ("arrêté", "établi", "réalisé", "mené", "conduit", "effectué", "collecté")


def _is_number(word: str) -> bool:
    return word[0].isdecimal() or Tag.NUMBER in guess(word)


_VOICE = 11  # words of `a annoncé la préfecture maritime de la Manche, jeudi`


def _puts_in(page: Scan, done: int, first: int) -> bool:
    """`L’État débloquera 8 millions, a` | promis `lundi la ministre`: words of somebody stand before it."""
    at = done - 1
    put = (
        page.folds[at] in _AUXILIARIES and page.before(at) == "," and infinitive(page.folds[done]) in _PUT_IN
    )
    return put and any(direction(word) > 0 for word in page.folds[max(first, at - _SUBJECT) : at])


_PUT_IN = frozenset(("promettre", "lancer", "conclure"))


def _is_titled(page: Scan, day: FoundDate) -> bool:
    """`Séance du 14 mars 2024`, `La population au 1er janvier`; not `Bulletin – 3 mai 2024`: when it came out."""
    return page.before(day.first) in _OF and not _is_byline(page, day) and not _is_of_a_text(page, day)


def _dates_a_saying(page: Scan, day: FoundDate) -> bool:
    """`Jeudi, un responsable de l’agence a affirmé que …`: the first verb of the sentence is one of saying."""
    if day.grain != "day" or day.value.endswith("/.."):
        return False  # `Depuis samedi, la Grèce affirme avoir bloqué …`
    first, last = page.layout.sentence(day.first)
    if any(word.startswith(_AS_OF) for word in page.folds[max(day.first - 3, first) : day.first]):
        return False  # `Une enquête menée du 3 au 9 mai révèle que …`: when people were asked
    folds = page.folds[first : min(day.last + _SUBJECT, last)]
    at = next(
        (i for i, word in enumerate(folds) if _is_verb(word) or folds[i : i + 2] == ["fait", "état"]), 0
    )
    if first + at < day.last or not RELATIVES.isdisjoint(folds[day.last - first : at]):
        return False
    verb, behind = folds[at], at + 1
    if verb in ("a", "ont", "avait", "avaient"):
        behind = next((i + 1 for i in range(at + 1, min(at + 4, len(folds))) if is_participle(folds[i])), 0)
        verb = folds[behind - 1]
    said = folds[behind : behind + 4]
    if infinitive(verb) == "faire" and not _TOLD_OF.isdisjoint(said[:1]):
        return _REPORTS.isdisjoint(page.folds[first : day.first])  # `Un précédent décompte,` | lundi soir
    if infinitive(verb) == "parler":
        return said[:1] in (["de"], ["d'"])  # `Interrogé` | mardi, `il a parlé de 12 morts`
    if infinitive(verb) in _CLAIMING:
        return not _SAID.isdisjoint(said[:1])
    if infinitive(verb) in _SPEECH:
        voted = infinitive(verb) in _ACTS and said[:1] == [":"]  # `412 habitants ont voté : 54 % …`
        return infinitive(verb) in _TELLING or (not voted and not _SAID.isdisjoint(said[:2]))
    return infinitive(verb) in _CLAIMS and "chiffre" in said


def _is_verb(word: str) -> bool:
    return is_finite_verb(word) or word in ("a", "ont")
