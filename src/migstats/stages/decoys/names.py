"""`4x4`, `5G`, `France 24`, `Sea-Watch 3`, `les Vingt-Sept`, `2e arrondissement`: numbers inside names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...morphology import is_finite_verb, may_be_noun
from ...words import HOURS
from ..numbers import slashes

if TYPE_CHECKING:
    from ...found import Number
    from ...scan import Scan

CHANNELS = {
    "france": (2, 3, 4, 5, 24, 98),
    "canal": (3, 16),
    "europe": (1,),
    "arte": (7,),
    "paris": (7, 8, 13),
    "radio": (1, 2, 3, 4),
    "utopia": (56,),
    # ships that search for people at sea, by the last word of their name
    "watch": (1, 2, 3, 4, 5),
    "eye": (1, 2, 3, 4, 5),
    "humanity": (1, 2),
    "seabird": (1, 2, 3),
    "punk": (1, 2),
}
_ROW_LETTERS = frozenset("ABDEINOPQRSUXYZ")  # `24A`, `1O`: a seat, a code, what a scan misread; no unit
_GLUED = frozenset(("x4", "d", "g", "p", "b", "x", "x2", "gb"))


def is_name(page: Scan, number: Number) -> bool:
    """Whether `number` is part of a name."""
    words, first, last = page.words, number.first, number.last
    if number.form == "digits" and _is_welded(page, number):
        return True
    if first and words[first - 1].capital and number.form == "digits":
        known = CHANNELS.get(words[first - 1].folded)
        if known and number.value in known:
            return not (
                last < len(words) and words[last].folded[0].isalpha() and words[last].folded.endswith("s")
            )
    if first and number.form == "digits" and _is_university(page, number):
        return True
    if first and words[first - 1].text == "#":
        return True
    if first and number.form == "digits" and words[first - 1].folded in _MAKES and _is_model(page, number):
        return True
    if first > 1 and words[first - 1].text == "+" and _is_mark(page, first - 2):
        return True
    if _is_titled(page, number) or _is_magazine(page, number):
        return True
    if words[first].text in _WARS and _is_war(page, number):
        return True
    if number.value in _MEMBERS and _is_union(page, number):
        return True
    if page.before(number.first) == "à" and _is_union_of(page, number):
        return True
    if number.form == "digits" and (
        _is_race(page, number)
        or _is_sequel(page, number)
        or _is_scale(page, number)
        or _is_reckoned(page, number)
    ):
        return True
    if first > 1 and page.folds[first - 2 : first] == ["bac", "+"]:
        return True  # `les diplômés Bac+5`
    if number.form == "words":
        return _is_compound(page, number) or (
            words[first].capital and (_is_club(page, number) or _inside(page, number))
        )
    if number.value in _SMALL_CARS and last < len(words) and words[last].text == "CV":
        return True
    if last < len(words) and words[last].text in ("AGENDA", "FM"):
        return True  # `2030 AGENDA`, `Radio 100.3 FM`
    if _is_swiss_daily(page, number) or _is_moroccan_channel(page, number):
        return True
    if number.value == _NEWSPAPER and page.folds[last : last + 1] == ["minutes"] and words[last].capital:
        return not words[last].upper or page.folds[last + 1 : last + 2] in ([], ["\n"], [")"])
    return (
        last < len(words) and words[last].capital and words[last].folded in _TITLES and not words[last].upper
    )


def _is_mark(page: Scan, at: int) -> bool:
    """`un immeuble R+4`, `à J+2`, `à H+48`: what letter stands glued before the plus."""
    letter = page.words[at]
    return letter.text == "R" or (letter.text in ("J", "H", "M", "S") and not letter.spaced)


def _is_titled(page: Scan, number: Number) -> bool:
    """`le film « 12 jours »`, `le programme « 1 jeune, 1 solution »`: inside a title, behind the word that says so."""
    opening = next(
        (i for i in range(number.first - 1, max(number.first - _TITLE, 0), -1) if page.folds[i] in _QUOTES), 0
    )
    if not opening or page.before(opening) not in _WORKS:
        return False
    closing = page.folds[opening + 1 : opening + 2 * _TITLE]
    return any(sign in closing for sign in ("»", "”", '"')) and page.words[opening + 1].text[0].isdecimal()


_QUOTES = frozenset('«“"»”')
_WORKS = frozenset(
    """émission film livre roman série documentaire chanson album pièce spectacle téléfilm podcast magazine programme
    dispositif opération""".split()
)


def _is_magazine(page: Scan, number: Number) -> bool:
    """`60 Millions de consommateurs`, `le quotidien suisse 24 heures`: what is printed, or its owner."""
    behind, near = (
        page.folds[number.last : number.last + 2],
        page.folds[max(number.first - 2, 0) : number.first],
    )
    if behind == ["de", "consommateurs"]:
        return page.folds[number.first] == "60" and page.words[number.last - 1].capital
    return page.folds[number.first] == "24" and behind[:1] == ["heures"] and "quotidien" in near


_OF_STUDIES = frozenset(
    """université universités fac faculté étudie étudier étudiant étudiante étudiants professeur professeure droit
    chercheur chercheuse doctorant doctorante enseignant enseignante maître sociologue politologue""".split()
)
_SEATS = frozenset(
    "paris lyon lille bordeaux rennes grenoble montpellier toulouse aix nancy strasbourg".split()
)
_MOST_SEATS = 13


def _is_university(page: Scan, number: Number) -> bool:
    """`le droit à Lyon` | 3, `professeure à Paris` | 1; not `Lyon` | 3 `morts`."""
    seat = page.before(number.first) in _SEATS and page.before(number.first - 1) in ("à", "de")
    if not seat or (number.value or 0) > _MOST_SEATS or _OF_STUDIES.isdisjoint(page.known):
        return False
    after = page.words[number.last] if number.last < len(page) else None
    return after is None or not after.text[0].isalpha() or is_finite_verb(after.folded)


_MAKES = frozenset(
    """peugeot renault citroën citroen porsche ferrari bmw audi mazda fiat boeing airbus xbox playstation office
    windows iphone galaxy leopard léopard rtl toyota volvo saab cessna antonov iliouchine tupolev""".split()
)


def _is_model(page: Scan, number: Number) -> bool:
    """`une Peugeot` | 308; not `chez Renault` | 300 postes."""
    if not page.words[number.first].text.isdecimal():
        return False  # `Toyota` | 900 000
    if number.last == len(page):
        return True
    after = page.folds[number.last]
    counted = after[:1].isalpha() and after.endswith(("s", "x"))
    return page.words[number.first - 1].capital and not counted


_LENGTHS = frozenset("m mètres mètre km kilomètres".split())


def _is_race(page: Scan, number: Number) -> bool:
    """`le 100 mètres`, `au 3 000 m steeple`: so many metres with an article of the singular."""
    measured = number.last < len(page) and page.folds[number.last] in _LENGTHS
    return measured and page.before(number.first) in ("le", "du", "au")


_TITLE = 6  # words


def _is_sequel(page: Scan, number: Number) -> bool:
    """`« Mains propres 2 »`, `737 MAX 8`: the last word of a title without a verb, of a type in capitals."""
    words, first = page.words, number.first
    if number.last != first + 1 or len(words[first].text) > 1:
        return False
    if first > 1 and words[first - 1].upper and words[first - 2].text[0].isdecimal():
        after = page.folds[number.last : number.last + 1]
        return len(words[first - 1].text) > 1 and not (after and may_be_noun(after[0]))
    if page.folds[number.last : number.last + 1] not in (["»"], ["”"]):
        return False
    for at in range(first - 1, max(first - 1 - _TITLE, -1), -1):
        if words[at].text in "«“":
            return at + 1 < first and words[at + 1].capital
        if not words[at].text[0].isalpha() or is_finite_verb(words[at].folded):
            return False
    return False


def _is_scale(page: Scan, number: Number) -> bool:
    """`au 1/25 000`, `1:50 000`: the scale of a map, either side; not `un décès pour 1/1 000 naissances`."""
    folds, at, large = page.folds, number.first, number.last + 1
    if page.before(at) in _STROKES:
        at, large = at - 2, at
    elif number.last >= len(page) or folds[number.last] not in _STROKES:
        return False
    if large >= len(page) or at < 0 or folds[at] != "1" or page.words[large - 1].spaced:
        return False
    if sum(map(str.isdecimal, folds[large])) < _THOUSANDS:
        return False
    return folds[large - 1] == ":" or page.before(at) in ("au", "échelle")


_STROKES = frozenset((":", "/"))
_THOUSANDS = 4  # digits
_OPERATORS = frozenset("+ - − × x * / ÷ =".split())
_TERMS = 8  # words


def _is_reckoned(page: Scan, number: Number) -> bool:
    """`2 + 2 = 4`, `3 × 4 = 12`: bare figures with a sign of equality; not `soit 2 + 1 blessés`."""
    if "=" not in page.known or _is_of_year(page, number.first):
        return False
    return _equals(page, range(number.last, min(number.last + _TERMS, len(page)))) or _equals(
        page, range(number.first - 1, max(number.first - 1 - _TERMS, -1), -1)
    )


def _is_of_year(page: Scan, at: int) -> bool:
    """`Homicides :` | 2022 = 948, 2023 = 996: a year and its figure, no sum."""
    year = at - 2 if page.before(at) == "=" else at
    if year < 0 or page.folds[year + 1 : year + 2] != ["="] or page.before(year) in _OPERATORS:
        return False
    text = page.folds[year]
    return len(text) == len("2022") and text.isdecimal() and _FIRST_YEAR <= int(text) <= _LAST_YEAR


_FIRST_YEAR, _LAST_YEAR = 1950, 2060


def _equals(page: Scan, places: range) -> bool:
    """Whether figures and operators alone lead to a sign of equality with a figure on its other side."""
    for at in places:
        word = page.folds[at]
        if word == "=":
            beyond = at + places.step
            return 0 <= beyond < len(page) and page.folds[beyond][0].isdecimal()
        if word not in _OPERATORS and not word[0].isdecimal():
            return False
    return False


_SMALL_CARS = (2, 4)  # `une 2 CV`
_NEWSPAPER = 20  # `20 Minutes`
_MEASURED = re.compile(r"k?m[23]|cm[23]|co2|[mh]\d\d").fullmatch  # `12 m2`, `1m80`, `dure 3h30`
_TITLES = frozenset(("heures", "jours", "ans", "saisons", "coups", "vérités"))


def _is_swiss_daily(page: Scan, number: Number) -> bool:
    """`Selon` | 24 heures, `le quotidien suisse` | 24 heures: a newspaper; not `depuis 24 heures`."""
    if number.value != _DAILY or page.folds[number.last : number.last + 1] != ["heures"]:
        return False
    return bool(_PAPERS.intersection(page.folds[max(number.first - 2, 0) : number.first]))


_DAILY = 24
_PAPERS = frozenset("selon quotidien journal lausannois vaudois".split())


def _is_moroccan_channel(page: Scan, number: Number) -> bool:
    """`Selon` | 2M, `la chaîne marocaine` | 2M: a television; not `un budget de 2M€`."""
    words, last = page.words, number.last
    glued = last < len(words) and words[last].text == "M" and not words[last - 1].spaced
    before = page.folds[max(number.first - 2, 0) : number.first]
    return glued and number.value == _CHANNEL and not _TELEVISIONS.isdisjoint(before)


_CHANNEL = 2
_TELEVISIONS = frozenset("selon chaîne télévision télé".split())


def _is_welded(page: Scan, number: Number) -> bool:
    """Digits that touch letters or other digits: `4x4`, `5G`, `47Ter`, `2Y5`, `15646*01`, `56-B`, `PM2,5`."""
    words, first, last = page.words, number.first, number.last
    if last < len(words) and not words[last - 1].spaced:
        glued = words[last]
        if glued.folded in _GLUED and (glued.text.isupper() or len(glued.folded) > 1):
            return True
        if glued.text in _ROW_LETTERS and number.form == "digits":
            return True
        if glued.text[:1].isalpha() and (
            (glued.text[-1:].isdecimal() and not _MEASURED(glued.folded))
            or (glued.capital and glued.folded == "ter")
        ):
            return True
        starred = glued.text == "*" and last + 1 < len(words) and words[last + 1].text[0].isalnum()
        if (starred and not glued.spaced) or (
            glued.text in "-" and not glued.spaced and last + 1 < len(words) and words[last + 1].capital
        ):
            return True
        if glued.text == "/" and not glued.spaced and number.form == "digits" and last + 1 < len(words):
            return words[last + 1].text[0].isdecimal() and not _is_measured(page, last)
    if (
        first >= 2
        and words[first - 1].text in "*/"
        and not words[first - 1].spaced
        and not words[first - 2].spaced
        and words[first - 2].text[0].isdecimal()
        and not (words[first - 1].text == "/" and _is_measured(page, first - 1))
    ):
        return True
    return (
        first >= 2
        and words[first - 1].text == ","
        and not words[first - 1].spaced
        and words[first - 2].text[-1].isdecimal()
        and words[first - 2].text[0].isalpha()
    )


def _is_measured(page: Scan, slash: int) -> bool:
    """`90/100 km/h`, `15/25 ans`: two bounds around the word `slash`; or a rate, `660/100 000 habitants`."""
    low, high = page.words[slash - 1].text, page.words[slash + 1].text
    return slashes.bounds(page, low, high, slash + 2) or slashes.is_rate(page, low, high, slash + 2)


def _is_compound(page: Scan, number: Number) -> bool:
    """`deux-roues`, `Trois-Mâts`: a number word hyphened to a noun."""
    words, last = page.words, number.last
    return (
        number.rule != "fractions.half_unit"
        and last + 1 < len(words)
        and words[last].folded == "-"
        and not words[last].spaced
        and not words[last - 1].spaced
        and words[last + 1].folded[0].isalpha()
    )


def _inside(page: Scan, number: Number) -> bool:
    """A number word with a capital inside a sentence: `guerre de Cent Ans`, `Louis Quatorze`."""
    words, first = page.words, number.first
    if words[first].upper or first == 0 or first == page.layout.sentence(first)[0]:
        return False
    before = words[first - 1]
    return (before.folded[0].isalpha() and before.folded != "n") or before.folded.endswith("'")


_WARS = {"14": "18", "18": "14", "39": "45", "45": "39"}
_WAR = frozenset("guerre mondiale guerres mondiales".split())
_COUNTED = frozenset("ans an % °c °".split())


def _is_war(page: Scan, number: Number) -> bool:
    """`la guerre de 14-18`, `en 39-45`, either side, where a war is spoken of; not `les 14-18 ans`."""
    folds, first = page.folds, number.first
    if _WAR.isdisjoint(page.known):
        return False
    left = first if folds[first] in ("14", "39") else first - 2
    if left < 0 or left + 2 >= len(page) or folds[left + 1] not in ("-", "–", "/"):
        return False
    after = folds[left + 3] if left + 3 < len(page) else ""
    led = page.before(left) in ("de", "en", "(", "guerre", "mondiale", "d'")
    return folds[left + 2] == _WARS.get(folds[left]) and led and after not in _COUNTED


_MEMBERS = (27, 28)
_EVER_MEMBERS = (6, 9, 10, 12, 15, 25, 27, 28)
_UNION = frozenset("ue européen européenne européens européennes bruxelles europe".split())


def _is_union(page: Scan, number: Number) -> bool:
    """`les 27` of a text that speaks of the European Union, `UE 27`, where nothing is counted after it."""
    after = page.words[number.last] if number.last < len(page) else None
    bare = after is None or not after.folded[0].isalpha() or is_finite_verb(after.folded)
    before = page.before(number.first)
    return bare and (
        before == "ue" or (before in ("les", "des", "aux") and not page.known.isdisjoint(_UNION))
    )


def _is_union_of(page: Scan, number: Number) -> bool:
    """`l’Europe à 27`, `une Union à Quinze`: so many members; not `en Europe, à 27 km`, `l’Europe à 12 %`."""
    at = number.first - 2
    if number.value not in _EVER_MEMBERS or page.before(at + 1) not in _UNION:
        return False
    at -= page.folds[at] in ("européenne", "européennes")
    after = page.folds[number.last] if number.last < len(page) else "."
    free = after in _CLOSING or (after[0].isalpha() and not may_be_noun(after) and after not in HOURS)
    return page.before(at) in ("l'", "une", "d'", "cette") and free


_CLOSING = frozenset(".,;:!?)»”\n")


def _is_club(page: Scan, number: Number) -> bool:
    """`les Vingt-Sept`, `les Cinq`: a capital inside the sentence, and nothing counted after it."""
    words, first = page.words, number.first
    article = first and words[first - 1].folded in ("les", "des", "aux")
    if not article or words[first].upper:
        return False
    after = words[number.last] if number.last < len(words) else None
    return after is None or not after.folded[0].isalpha() or not after.folded.endswith(("s", "x"))
