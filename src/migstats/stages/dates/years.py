"""Years alone, where the words around them say so: `en 2022`, `(1954 et 1981)`, `budget 2024`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...morphology import Tag, guess, infinitive, is_participle
from ...phrases import CLOSING, FIRST_YEAR, LAST_YEAR
from ...words import MOVES, OF, RELATIVES, THE, word_set
from .mention import Mention, Reading, before_christ, hedged, months, year_nouns
from .tense import takes_place
from .yearrows import (
    NAMES,
    beside_year,
    bracketed,
    dates_label,
    digit,
    heads_figure,
    is_heading,
    labels_figure,
    modern,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...found import Number

# After these a number of four digits is a year, whatever follows it but a unit or a counted noun.
_DATING = word_set(
    """en depuis dès année années an fin début courant avant après horizon durant pendant exercice
    mi été hiver automne printemps © copyright tout toute vers jusque"""
)
# After these it is one if nothing is counted by it.
_WEAK = word_set(
    "de d' que qu' sur pour contre ici dont par est était fut sera hors excepté hormis sauf malgré outre vivement"
)
_COMPARED = word_set(
    """rapport comparaison écart comparé comparée comparés comparées ici horizon face antérieur antérieure
    antérieurs antérieures similaire similaires égal égale postérieur postérieure postérieurs postérieures
    jusqu' identique remonte remontent remontant supérieur supérieure inférieur inférieure relatif relative
    relatifs relatives contrairement grâce"""
)
_SUMS = word_set(
    """total nombre somme montant prix capacité effectif taux quota maximum minimum plafond seuil objectif
    cap moyenne groupe équipe ligne zone près plus moins proche autour aux distance longueur altitude
    valeur rythme convoi contingent vitesse populations"""
)
_PLANS = word_set("programme plan projet stratégie agenda initiative dispositif opération")
# Decoys take `exercice 3`, `route 4`: after these words a year is a year.
_OVERRIDING = word_set("horizon exercice scolaire universitaire route saison année an")
_EDGES = frozenset(("fin", "début", "mi", "courant", "le", "la"))
_UNITS = word_set(
    """% ‰ € $ £ euros euro dollars francs dirhams dinars km m kg t ha tonnes kilomètres mètres hectares
    ans mois jours heures h personnes habitants millions milliards mille degrés points litres fcfa dh
    usd eur milles"""
)
_NOT_COUNTED = Tag.FINITE_VERB | Tag.AUXILIARY | Tag.PREPOSITION | Tag.CONJUNCTION | Tag.DETERMINER
_NOT_COUNTED |= Tag.PRESENT_PARTICIPLE | Tag.PRONOUN | Tag.RELATIVE | Tag.NEGATION | Tag.ADVERB
_EARLIEST_WEAK = 1800
_SHORT = re.compile(r"\d\d\Z")


def year(text: Reading, at: int) -> Iterator[Mention]:
    """The year at word `at`, or the years that it opens (`2014-2023`, `2021/22`)."""
    found = text.year_at(at)
    if found is None or text.taken[at] or (at not in text.starting and not _overrides(text, at)):
        return
    if _measured(text, at + 1) or before_christ(text, at + 1):
        return
    if (month := _month_of_data(text, at, found)) or (month := _spaced_month(text, at, found)):
        yield month
    elif span := _joined(text, at, found):
        last, end = span
        if _span_holds(text, at, last, found, end):
            yield _years(at, last, found, end)
    elif _holds(text, at, found):
        yield Mention(_head(text, at), at + 1, "year", "dates.years", year=found)


def of_row(text: Reading, at: int, kind: str) -> Iterator[Mention]:
    """`| 2021 | 123 |`: the year at word `at`, in a cell that dates its row, or what the row names (`Ouverture`)."""
    yield Mention(at, at + 1, "year", f"dates.years.{kind}", year=text.year_at(at))


def spelt_at(text: Reading, at: int) -> tuple[int, int] | None:
    """`14 juillet` | mil neuf cent trente-six: the word after a year in words at word `at`, and the year."""
    number = text.starting.get(at)
    if number is None or not _is_spelt(text, at) or number.last - at < 2 or _measured(text, number.last):
        return None
    return None if _counts(text, number.last) else (number.last, int(number.value or 0))


def spelt(text: Reading, number: Number) -> Iterator[Mention]:
    """`en deux mille vingt`, `de mille neuf cent dix à deux mille`: a year in words, where one is said."""
    first, last, value = number.first, number.last, number.value
    if number.form != "words" or value is None or value % 1 or not 1100 <= value <= LAST_YEAR:
        return
    before = text.word(first - 1)
    if (_counts(text, last) and before != "année") or _measured(text, last) or last - first < 2:
        return
    spans = before == "de" and text.word(last) == "à" and _is_spelt(text, last + 1)
    ends = before in ("à", "et") and bool(text.taken[first - 2])
    ends |= before == "de" and text.word(first - 2) in ("quart", "moitié")
    if before in _DATING or spans or ends:
        head = first - 1 if before in ("année", "an") else first
        yield Mention(head, last, "year", "dates.years.spelt", year=int(value))


def _is_spelt(text: Reading, at: int) -> bool:
    number = text.starting.get(at)
    return bool(number and number.form == "words" and number.value and 1100 <= number.value <= LAST_YEAR)


def _overrides(text: Reading, at: int) -> bool:
    """A decoy that is a year all the same: `à l’horizon 2027`, `mi-2022`, `l’exercice 2022/2023`."""
    before = text.word(at - 1)
    named = before in year_nouns() and modern(text, at) and not text.words[at - 1].capital
    years = _joined(text, at, int(text.words[at].text)) if before in _BEFORE_PAIR and text.glued(at) else None
    pair = years is not None and years[0] == at + 3
    return before in _OVERRIDING or named or pair or (before == "-" and text.word(at - 2) == "mi")


_BEFORE_PAIR = frozenset(("en", "|", "\n", ""))  # `2020/21` at the head of a row


def _month_of_data(text: Reading, at: int, found: int) -> Mention | None:
    """`2016-11`, `en 2015-3`, `12-2015`: a month as tables write it, where it is no pair of years and no code."""
    if text.word(at + 1) == "-" and text.glued(at) and text.glued(at + 1):
        digits, last, first = text.digits_at(at + 2), at + 3, at
    elif text.word(at - 1) == "-" and at > 1 and text.glued(at - 2) and text.glued(at - 1):
        digits, last, first = text.digits_at(at - 2), at + 1, at - 2
    else:
        return None
    outer = text.word(first - 1), text.word(last)
    if not digits or not 1 <= int(digits) <= 12 or len(digits) > 2 or not modern(text, at):
        return None
    if outer[0] == "-" or outer[1] in ("-", "/") or _counts(text, last) or int(digits) == found % 100 + 1:
        return None
    if outer[0] not in _DATING and outer[0] not in _DATED and outer[1][:1].isalnum():
        return None
    return Mention(first, last, "month", "dates.years.month", year=found, month=int(digits))


def _spaced_month(text: Reading, at: int, found: int) -> Mention | None:
    """`est sorti 2016 - 11.`: beside a verb that takes place on a day; elsewhere a page or a count."""
    digits = text.digits_at(at + 2)
    if text.word(at + 1) != "-" or len(digits) != 2 or not 1 <= int(digits) <= 12:
        return None
    verb = text.word(at - 1)
    if not (takes_place(verb) or infinitive(verb) == "sortir") or text.word(at + 3) not in CLOSING:
        return None
    return Mention(at, at + 3, "month", "dates.years.month", year=found, month=int(digits))


_DATED = frozenset(("de", "à", "au", "(", "\n", "", ":", "du"))


def _years(first: int, last: int, one: int, two: int) -> Mention:
    end = Mention(last - 1, last, "year", "dates.years", year=two)
    return Mention(first, last, "year", "dates.years.span", year=one, end=end)


def _head(text: Reading, at: int) -> int:
    """`année 2016`, `an 2000` belong to the expression."""
    return at - 1 if text.word(at - 1) in ("année", "an") else at


# ---------------------------------------------------------------- 2014-2023


def _joined(text: Reading, at: int, one: int) -> tuple[int, int] | None:
    """`2014-2023`, `2021/2022`, `2022-23`: the word after, and the last year."""
    if text.word(at + 1) not in ("-", "–", "/", "—"):
        return None
    two = text.year_at(at + 2)
    if two is None and text.glued(at) and text.glued(at + 1) and (short := _short_end(text, at + 2, one)):
        two = short
    if two is None or one >= two:
        return None
    if two > one + _CENTURY:  # `sur 1901-2012`; not `1200-1950 places`
        long = one >= _EARLIEST_WEAK and modern(text, at + 2) and not _counts(text, at + 3)
        return (at + 3, two) if long and one % 100 and two % 100 else None
    return at + 3, two


def _short_end(text: Reading, at: int, one: int) -> int | None:
    """The year of `23` after `2022-`: the next one; with a dash a later one, where it can be no month: `2021-27`."""
    digits = text.words[at].text if at < text.size else ""
    two = one - one % 100 + int(digits) if _SHORT.match(digits) else 0
    if two == one + 1:
        return two
    later = text.word(at - 1) != "/" and one + 1 < two <= one + _TERM and int(digits) > _MONTHS
    return two if later and _is_of_a_term(text, at - 2) and not _counts(text, at + 1) else None


_TERM, _MONTHS, _CENTURY = 30, 12, 100


def _is_of_a_term(text: Reading, at: int) -> bool:
    """`le budget` | 2021-27, `de` | 1992-95, `(` | 1954-62: no piece of a file number."""
    before = text.word(at - 1)
    if any(text.word(i) in _FILED for i in range(at - _NEAR, at)):
        return False
    if before in OF or before in _DATING or before in ("(", ",") or before in year_nouns():
        return True
    return before.isalpha() and Tag.NOUN in guess(before)


_NEAR = 4  # words
_FILED = word_set(
    "arrêté décret loi dossier article décision ordonnance délibération avis arrêt lot code réf"
)


def _span_holds(text: Reading, at: int, last: int, one: int, two: int) -> bool:
    before = text.word(at - 1)
    if before in NAMES or _measured(text, last):
        return False
    if before in _DATING or before in year_nouns() or before in ("(", "période", "\n", ""):
        return one >= FIRST_YEAR
    return one >= _EARLIEST_WEAK and two <= LAST_YEAR and not _counts(text, last)


# ---------------------------------------------------------------- a year alone


def _holds(text: Reading, at: int, found: int) -> bool:
    """Whether what stands around word `at` makes it a year."""
    before = text.word(hedged(text, at) - 1)
    if at and text.words[at - 1].capital and not _PLANS.isdisjoint((text.word(at - 2), text.word(at - 3))):
        return False  # `le programme Horizon 2020`
    if before in _DATING:
        return not _counts(text, at + 1) or not _plural_noun(text, at + 1)
    if _glued_to_sign(text, at):
        return False
    if _dates_from(text, at) or dates_label(text, at):
        return not _counts(text, at + 1)
    if found < _EARLIEST_WEAK:
        return False
    if before in year_nouns() or heads_figure(text, at):
        return True
    if before == "-" and text.word(at - 2) == "mi":
        return True
    if _counts(text, at + 1):  # `les années 2015, 2016 et 2017 combinées`
        return is_participle(text.word(at + 1)) and beside_year(text, at)
    return _weak(text, at, before) or _after_noun(text, at) or _reserved(text, at)


def _dates_from(text: Reading, at: int) -> bool:
    """`date de` | 1742, `remonte à` | 1654, `l’édit de` | 1598: however long ago; not `une salle de` | 1200."""
    before, told = text.word(at - 1), text.word(at - 2)
    if before == "à":
        return infinitive(told) == "remonter"
    if before not in OF:
        return False
    return infinitive(told) == "dater" or (told in _OF_OLD and int(text.words[at].text) % 100 != 0)


# What happened or was made in a year of long ago, and is told by it.
_OF_OLD = word_set(
    """révolution guerre bataille traité édit siège peste paix massacre épidémie famine incendie tempête crue séisme
    inondation constitution charte ordonnance concordat église chapelle abbaye château manoir moulin pont fontaine
    lavoir calvaire cloche retable tableau gravure manuscrit vitrail orgue statue"""
)


def _after_noun(text: Reading, at: int) -> bool:
    """`L’enveloppe 2024 s’élève`, `Besoins 2022 :`, `Prix Nobel de la paix 1999.`: a noun, then its year."""
    word = text.words[at - 1]
    if at and word.text == ")":
        return _is_behind_sigle(text, at)
    if at == 0 or not word.folded[:1].isalpha() or not modern(text, at):
        return False
    if word.folded in NAMES or word.folded in _SUMS:
        return False
    item = text.word(at - 2) in ("–", "—", ";", "|", "•") and text.word(at + 1) == ":"  # `– Arrivées 2022 :`
    opens = item or text.page.layout.line(at)[0] == at - 1 or _had_year(text, at)
    surveyed = word.capital and text.word(at - 2) in _SURVEYS  # `enquête Emploi` | 2023
    if surveyed and text.word(at + 1) in CLOSING:
        return True
    if word.capital and not opens and not _narrows(text, at - 1):
        return False  # `Paris 2024`, `Euro 2016`: names
    tag = guess(word.folded)
    verb = bool(tag & _NOT_COUNTED) and text.word(at - 2) not in ("l'", "le", "la", "du", "une", "un")
    if (Tag.NOUN not in tag and not _narrows(text, at - 1)) or verb:
        return False
    after = text.words[at + 1] if at + 1 < text.size else None
    if after is None or not after.folded[0].isalnum():
        apart = after is not None and after.text in "-–" and not text.glued(at) and not digit(text, at + 2)
        return apart or after is None or after.text not in "-/–%€$£°+"
    return bool(guess(after.folded) & _NOT_COUNTED) and not after.folded.endswith(("s", "x"))


def _is_behind_sigle(text: Reading, at: int) -> bool:
    """`Le budget primitif (BP)` | 2023 `a été voté`: past the letters that a noun is called by."""
    noun = at - 4
    if noun < 0 or text.word(at - 3) != "(" or not text.words[at - 2].upper or not modern(text, at):
        return False
    after = text.word(at + 1)
    named = text.words[noun].folded.isalpha() and not text.words[noun].capital
    return named and (after in CLOSING or bool(guess(after) & (Tag.FINITE_VERB | Tag.AUXILIARY)))


_SURVEYS = word_set("enquête enquêtes baromètre panel recensement étude")


def _had_year(text: Reading, at: int) -> bool:
    """`Ventes 2021 : 340. Ventes` | 2022 ` : 410`: the noun before word `at` had a year just before."""
    noun = text.word(at - 1)
    near = range(max(at - _APART, 0), at - 2)
    return any(text.word(i) == noun and text.year_at(i + 1) is not None and text.taken[i + 1] for i in near)


_APART = 24  # words


def _narrows(text: Reading, at: int) -> bool:
    """`Accidents` | routiers 2023, `Le Budget` | Primitif 2019: an adjective behind its noun."""
    noun = guess(text.word(at - 1)) if at else Tag.NONE
    return Tag.ADJECTIVE in guess(text.word(at)) and Tag.NOUN in noun


def _reserved(text: Reading, at: int) -> bool:
    """`© OIM 2023`."""
    return modern(text, at) and any(text.word(i) in ("©", "copyright") for i in range(at - 4, at))


def _weak(text: Reading, at: int, before: str) -> bool:
    if before in ("de", "d'") and digit(text, at - 2) and text.word(at + 1) in ("à", ")", ",", "."):
        return modern(text, at)  # `sont passés de 63 000 de` | 2011 `à 181 000 de 2016`
    if before == "de" and text.word(at - 2) == "autour":
        return _is_around(text, at)
    if before == "comme":
        return modern(text, at) and text.word(at + 1) in _STOPS  # `Comme` | 2019, `2023 a été meurtrière`
    if before in OF and before != "des":
        if _is_set_to(text, at):
            return True
        named = text.word(at - 2) not in _SUMS or _is_of_sum(text, at)
        return named and not _range_of_counts(text, at)
    if before in ("à", "au"):
        return text.word(at - 2) in _COMPARED or _ends_span(text, at) or labels_figure(text, at)
    if before == "avec":
        return text.word(at - 2) in _COMPARED  # `en comparaison avec` | 2022
    if before == "entre":
        return text.word(at + 1) == "et" and _dated_end(text, at + 2)
    if before == "ici" and text.word(hedged(text, at) - 2) == "d'":
        return True  # `d’ici` | 2100: as far ahead as one likes
    if before in _WEAK or (text.word(at + 1) in _LEVEL and infinitive(before) in _THROUGH):
        return modern(text, at)
    if before == "," and at > 1 and text.taken[at - 2] and text.word(at - 2) in _OVER:
        return modern(text, at) and text.word(at + 1) in CLOSING  # `l’année écoulée,` | 2022
    if text.word(at + 1) == "en" and text.word(at + 2) == "chiffres":
        return modern(text, at)  # `L’Auberge des migrants –` | 2024 `en chiffres`
    stands = (beside_year, bracketed, is_heading, labels_figure, _is_subject)
    return any(holds(text, at) for holds in stands)


def _is_of_sum(text: Reading, at: int) -> bool:
    """`sous le total de` | 2021, `le prix de` | 2019 `était plus bas`; not `le total de 2000`, `un prix de 2019`."""
    amount, led, after = text.word(at - 2), text.word(at - 3), text.word(at + 1)
    if (
        amount not in _AMOUNTS
        or led not in _THE
        or not modern(text, at)
        or int(text.words[at].text) % 100 == 0
    ):
        return False
    return after in CLOSING or after in RELATIVES or bool(guess(after) & (Tag.FINITE_VERB | Tag.AUXILIARY))


_AMOUNTS = word_set(
    "total nombre somme montant prix capacité effectif taux plafond seuil objectif moyenne valeur"
)
_THE = THE | {"du", "au"}


def _is_around(text: Reading, at: int) -> bool:
    """`Autour de` | 1990, `apparue autour de` | 1980; not `les ventes tournent autour de` | 2000."""
    if text.word(at + 1) not in CLOSING:
        return False
    led = text.word(at - 3)
    opens = led in _STOPS or led in ("et", "mais", "où", "")
    became = is_participle(led) and infinitive(led) not in _LEVELLING
    return opens or became or at - 3 in text.ending  # `a perdu 340 habitants autour de` | 2015


_LEVELLING = word_set(
    "stabiliser situer estimer maintenir fixer établir évaluer chiffrer compter tourner osciller graviter recenser"
)
_STOPS = frozenset(("\n", *".,;:(«–—"))


# `Le CAC 40 a terminé` | 2023 `en hausse`, `il finirait` | 2015 `à 10,3 %`: how a year began or ended
_LEVEL = CLOSING | word_set("à sur avec par en dans sous")
_THROUGH = word_set("finir terminer clore clôturer boucler achever entamer débuter commencer conclure")
_OVER = word_set("écoulée dernière passée précédente")


def _glued_to_sign(text: Reading, at: int) -> bool:
    """`AB-2022`, `2022-114`, `n°2022`: a piece of a number of a file."""
    glued_before = at > 0 and text.glued(at - 1) and text.word(at - 1) in ("-", "/", ".", "°", "#", "_", "+")
    after = text.word(at + 1)
    return (glued_before and text.word(at - 2) != "mi") or (
        text.glued(at) and after in ("-", "/", "_") and digit(text, at + 2)
    )


def _measured(text: Reading, at: int) -> bool:
    return text.word(at) in _UNITS


def _counts(text: Reading, at: int) -> bool:
    """Whether word `at` may be a noun that the number before it counts."""
    word = text.words[at] if at < text.size else None
    if word is None or not word.folded[:1].isalpha() or word.folded in months():
        return False
    if word.capital:
        return False
    return not guess(word.folded) & _NOT_COUNTED or word.folded in ("personnes",)


def _plural_noun(text: Reading, at: int) -> bool:
    word = text.word(at)
    return word[-1:] in ("s", "x") and bool(guess(word) & Tag.NOUN)


def _range_of_counts(text: Reading, at: int) -> bool:
    """`de 2000 à 3000 euros`, `de 2000 - 2500 euros`: what the range ends with is no year."""
    if text.word(at + 1) not in ("à", "-", "–"):
        return False
    two = text.year_at(at + 2)
    if two is None:
        return at + 2 in text.starting and (text.word(at + 1) == "à" or _counts_many(text, at + 3))
    return _counts(text, at + 3) or _measured(text, at + 3)


def _is_set_to(text: Reading, at: int) -> bool:
    """`a révisé le déficit de` | 2023 `à 5,5 %`, `évalue la récolte de` | 2023 `à 35 millions`: a year, then a figure.

    Not `a grimpé de 1998 à 12 400`, nor `des amendes de 2000 à 50 000 euros`, as bounds of so wide a range are round.
    """
    figure = text.starting.get(at + 2) if text.word(at + 1) == "à" and modern(text, at) else None
    told = text.word(at - 2)
    if figure is None or figure.value is None or is_participle(told) or Tag.NOUN not in guess(told):
        return False
    if text.word(figure.last) in _OF_HUNDRED:
        return True
    value, other = int(text.words[at].text), figure.value
    apart = figure.scale > 1 or other >= _TIMES * value or (other * _TIMES <= value and told not in _SHIFTS)
    return value % 100 != 0 and apart


_OF_HUNDRED = frozenset(("%", "‰"))
_TIMES = 5  # hardly any range is as wide
_SHIFTS = MOVES | word_set("chute bond montée passage relèvement abaissement dégringolade")


def _counts_many(text: Reading, at: int) -> bool:
    return _measured(text, at) or _plural_noun(text, at)


def _ends_span(text: Reading, at: int) -> bool:
    """`de 2014 à` | 2023, `2014 à` | 2023; not `en 2017 à` | 1936 `en 2022`."""
    one, two = text.year_at(at - 2), text.year_at(at)
    if one is None or two is None or not text.taken[at - 2] or text.word(at - 3) in ("en", "à"):
        return False
    return one < two


def _dated_end(text: Reading, at: int) -> bool:
    """`entre 2019 et` | 2021, | fin 2021, | mai 2021; not | 2000 personnes."""
    if text.year_at(at) is not None:
        return not _counts(text, at + 1)
    return text.word(at) in _EDGES or (at < text.size and bool(text.taken[at]))


_SUBORDINATING = word_set("que qu' et mais si comme quand lorsque lorsqu' puisque puisqu' car où")
_BEFORE_SUBJECT = frozenset((*"\n.»«,;!?:(", "", *_SUBORDINATING))


def _is_subject(text: Reading, at: int) -> bool:
    """`2023 sera l’année de …`, `a jugé que 2023 resterait`."""
    if text.word(at - 1) not in _BEFORE_SUBJECT or not modern(text, at):
        return False
    verb = next((text.word(i) for i in range(at + 1, at + 4) if text.word(i) not in _CLITICS), "")
    other = verb.endswith(("ent", "ont", "s", "x")) and not verb.endswith(("tient", "vient"))
    return not other and bool(guess(verb) & (Tag.FINITE_VERB | Tag.AUXILIARY))


_CLITICS = word_set("en y n' ne s' se l' les")  # `2023` | en `a vu 410`; `2023 ont été vus` counts
