"""Which numbers are statistics: no label, name, year, call sign, set phrase or article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...found import Number, Quantity
from ...lexicon import letter_of
from ...lexicon.gazetteer import is_people
from ...morphology import Tag, guess, infinitive, is_finite_verb
from ...words import SINGULAR, word_set
from .counted import behind, idioms, one, ordinal
from .elided import gapped_subjects
from .governors import headings
from .phrases import noun
from .tables import announced

if TYPE_CHECKING:
    from ...scan import Scan


def is_statistic(page: Scan, quantity: Quantity, numbers_at: dict[int, Number]) -> bool:
    number = quantity.numbers[0]
    if idioms.is_idiom(page, quantity) or announced.announces(page, quantity):
        return False
    if quantity.kind == "ordinal":
        return ordinal.ranks(page, quantity)
    if len(quantity.numbers) == 1 and one.is_one(number):
        whole = quantity.value == 1 or page.folds[quantity.last : quantity.last + 1] == ["siècle"]
        if not whole or page.folds[quantity.last - 1] in ("cent", "%"):
            return True  # `moins d’un pour cent`
        return quantity.kind != "multiple" and one.counts(page, quantity, numbers_at)
    if (
        number.form == "words"
        and page.words[number.first].folded == "neuf"
        and number.last == number.first + 1
    ):
        return _counts_nine(page, quantity)
    # `une fois toutes les 35 000 naissances`
    return page.folds[max(quantity.left - 3, 0) : quantity.left] not in _DENOMINATING


def _counts_nine(page: Scan, quantity: Quantity) -> bool:
    """`neuf personnes`, not `un bateau neuf`."""
    before = page.words[quantity.first - 1].folded if quantity.first else ""
    return (
        quantity.unit is not None
        or quantity.kind != "count"
        or noun.read(page, quantity.after, many=True) is not None
        or before in ("de", "contre", "dont", "à", "et", ",", "soit")
        or before in _WE_ARE
        or before in ("seuls", "seules")
        or (infinitive(before) == "rester" and page.before(quantity.first - 1) == "en")
        or page.folds[max(quantity.first - 2, 0) : quantity.first] == ["plus", "que"]
        or page.folds[quantity.after : quantity.after + 1] in (["des"], ["d'"])
        or (page.folds[quantity.after : quantity.after + 1] in _THEY and not before[:1].isalpha())
    )


# `ils étaient` | neuf: of more than one the adjective would have its plural
_WE_ARE = word_set("étaient sont seront furent étions sommes serons étiez êtes")
# `; neuf` | ont été hospitalisées
_THEY = (["ont"], ["sont"], ["étaient"], ["avaient"], ["seront"], ["auraient"])
_DENOMINATING = (["fois", "toutes", "les"], ["par", "tranche", "de"])


def without_labels(page: Scan, found: list[Quantity]) -> list[Quantity]:
    """Numbers that only name: `Composez le 115`, `la plateforme 114`, `au 3 de l’avenue`, gone."""
    for quantity in found:
        behind.attach(page, quantity)
    kept: list[Quantity] = []
    told: Quantity | None = None
    for quantity in found:
        label = _is_label(page, quantity) and not gapped_subjects.holds(page, told, quantity)
        told = gapped_subjects.hear(page, told, quantity)
        if not (
            label or _is_day(page, quantity) or _is_bare_year(page, quantity) or _is_pronoun(page, quantity)
        ):
            kept.append(quantity)
    return kept


def _is_label(page: Scan, quantity: Quantity) -> bool:
    """A bare number after a singular article or after a singular noun, that counts nothing itself."""
    number = quantity.numbers[0]
    bare = (
        quantity.kind == "count"
        and quantity.unit is None
        and quantity.noun is None
        and quantity.qualifier == "exact"
    )
    if (
        not bare
        or number.form not in ("digits", "words")
        or number.scale > 1
        or quantity.first != quantity.left
        or not quantity.first
    ):
        return False
    words, at = page.words, quantity.first - 1
    if words[at].folded in ("le", "au", "du", "ce") and words[at].letter == page.kinds[at]:
        return not (
            quantity.last < len(words) and words[quantity.last].folded in ("premier", "premiers", "dernier")
        )
    if number.form != "digits" or not words[quantity.first].text.isdecimal() or at < 1:
        return False
    if words[at].folded == "la" and page.folds[quantity.last : quantity.last + 1] in _AFTER_NAME:
        return True  # `trois lignes, la` | 6, `la` | 11 `et la` | 13
    if words[at].folded in _STANDS_FOR_NOUN:
        return False  # `l’un a 17 ans, l’autre` | 19
    if words[at].capital and _is_named(page, quantity, at):
        return True
    head = noun.read(page, at, None)
    singular = (
        head is not None
        and head.head == (at, at + 1)
        and not words[at].folded.endswith(("s", "x"))
        and not words[at].capital
    )
    return bool(singular and words[at - 1].folded in SINGULAR and not infinitive(words[at].folded))


_AFTER_NAME: tuple[list[str], ...] = ([], [","], ["."], [";"], ["et"], ["ou"], [")"], ["\n"])
_STANDS_FOR_NOUN = word_set(
    "autre premier première second seconde dernier dernière deuxième troisième quatrième"
)


def _is_day(page: Scan, quantity: Quantity) -> bool:
    """`le 6 et le 7, et le` | 13 `Necropolis`, `jusqu’au` | 12: the day that something is on, or ends."""
    if page.folds[max(quantity.first - 2, 0) : quantity.first] == ["jusqu'", "au"]:
        return _ends_on(page, quantity)
    at, text = quantity.first, page.words[quantity.first].text
    if page.before(at) != "le" or not text.isdecimal() or not 2 <= int(text) <= 31 or quantity.unit:
        return False
    after = page.words[quantity.last] if quantity.last < len(page) else None
    return after is not None and after.capital and not is_people(after.folded)


def _ends_on(page: Scan, quantity: Quantity) -> bool:
    """A bare number that can be a day, and nothing is counted by it."""
    text, after = page.words[quantity.first].text, page.folds[quantity.last : quantity.last + 1]
    alone = not after or not after[0][0].isalpha() or after == ["inclus"]
    bare = quantity.noun is None and quantity.unit is None and quantity.last == quantity.first + 1
    return bare and alone and text.isdecimal() and 1 <= int(text) <= _LAST_DAY


_LAST_DAY = 31


def _is_pronoun(page: Scan, quantity: Quantity) -> bool:
    """`entre les deux`, `l’un des deux`, `tous les deux`: a pronoun, nothing is counted."""
    if quantity.kind != "count" or quantity.noun or page.folds[quantity.first : quantity.last] != ["deux"]:
        return False
    before = tuple(page.folds[max(quantity.first - 2, 0) : quantity.first])
    return before in (
        ("entre", "les"),
        ("tous", "les"),
        ("toutes", "les"),
        ("un", "des"),
        ("une", "des"),
        ("aucun", "des"),
    )


def _is_bare_year(page: Scan, quantity: Quantity) -> bool:
    """`en 833`, `vers 1900`, `autour de 512 avant J.-C.`, `(1918)`: a year that the calendar does not read."""
    folds, value = page.folds, quantity.value
    if quantity.kind != "count" or quantity.noun or quantity.unit or quantity.numbers[0].form != "digits":
        return False
    if _is_of_an_era(page, quantity.last):
        return True
    if len(quantity.numbers) == 2:
        return _are_years(page, quantity)
    plain = (
        value is not None and value % 1 == 0 and value < 2200 and page.words[quantity.first].text.isdecimal()
    )
    if not plain or not quantity.left:
        return False
    before = page.words[quantity.left - 1]
    if _stands_apart(page, quantity) and value is not None and 1900 <= value <= 2060:
        return True
    after_name = before.capital and before.folded[0].isalpha() and value is not None and 1950 <= value <= 2060
    dated = folds[quantity.left - 1] in ("en", "vers", "dès", "/", "année")  # `cette année` | 2023
    line = page.layout.line(quantity.left - 1)  # `IDMC 2023`: a source and its year, alone
    alone = line[0] == quantity.left - 1 and set(page.folds[quantity.last : line[1]]) <= {"\n"}
    named = alone or not before.upper or before.folded in _GAMES or _is_of_survey(page, quantity)
    if dated or (after_name and named):
        return True
    return _is_year_of_span(page, quantity, int(value or 0))


def _is_of_survey(page: Scan, quantity: Quantity) -> bool:
    """`entre PISA` | 2003 `(511 points) et PISA` | 2012: letters that a year tells from those of other years."""
    name, at, number = page.before(quantity.first), quantity.first, letter_of()["number"]
    first, last = page.layout.sentence(at)
    if page.folds[at + 1 : at + 2] == ["("] and page.kinds[at + 2 : at + 3] == number:
        return True
    again = (i + 1 for i in range(first, last - 1) if page.folds[i] == name and i + 1 != at)
    return any(len(page.words[i].text) == len("2012") and page.words[i].text.isdecimal() for i in again)


def _is_of_an_era(page: Scan, at: int) -> bool:
    """`512` | avant J.-C., `512` | -511 avant notre ère: what follows a year of long ago."""
    if page.folds[at : at + 1] == ["-"] and page.words[min(at + 1, len(page) - 1)].text.isdecimal():
        at += 2
    ahead = page.folds[at : at + 3]
    return ahead[:1] in (["avant"], ["après"]) and ahead[1:2] in (["j"], ["jésus"], ["notre"])


def _are_years(page: Scan, quantity: Quantity) -> bool:
    """`la moyenne` | de 2015 à 2019, `il régna` | de 830 à 846: from which year to which."""
    low, high, at = quantity.minimum, quantity.maximum, quantity.first
    if not low or not high or not low < high < _LAST_YEAR:
        return False
    spanned = page.folds[at - 1] == "de" and page.folds[at - 2] in _SPANNED and low >= _RECENT
    return spanned or (at > 1 and page.folds[at - 1] in _FROM and infinitive(page.folds[at - 2]) in _REIGNED)


_FROM = frozenset(("de", "entre"))
_REIGNED = frozenset(("régner", "gouverner", "vivre"))
_RECENT, _LAST_YEAR = 1950, 2060
_GAMES = frozenset(("jo", "jop", "joj"))  # `Les JO` | 2028 `coûteront`


def _stands_apart(page: Scan, quantity: Quantity) -> bool:
    """`Dupont J.,` | 2019`, Revue`, `«` | 1984 `»`: between two commas, or at the start or end of a title."""
    before, after = page.before(quantity.first), page.folds[quantity.last : quantity.last + 1]
    if before == ",":
        return after in ([","], ["»"])
    return before in ("«", "“") and after in ([","], ["»"], ["”"])


_SPANNED = frozenset("moyenne moyennes période normale normales années".split())


def _is_year_of_span(page: Scan, quantity: Quantity, value: int) -> bool:
    """`par rapport à la moyenne de 2019 à 2023`: years that the calendar left."""
    folds, at = page.folds, quantity.first
    if not 1950 <= value <= 2060:
        return False
    opens = (
        folds[at - 1] == "de"
        and folds[at - 2] in _SPANNED
        and folds[quantity.last : quantity.last + 1] == ["à"]
    )
    closes = folds[at - 1] == "à" and at > 3 and folds[at - 3] == "de" and folds[at - 4] in _SPANNED
    return opens or closes


def _is_named(page: Scan, quantity: Quantity, at: int) -> bool:
    """`« Ocean 3 »`, `Le navire Franc 2000`: a name that ends with a number; never a place in a list."""
    words = page.words
    if words[at].folded in headings.names() or words[at].folded in ("le", "la", "les"):
        return False
    quoted = words[at - 1].text in '«"“' and quantity.last < len(words) and words[quantity.last].text in '»"”'
    if _in_name(page, quantity, at) or _is_call_sign(page, at) or _is_subject(page, quantity):
        return True
    before = words[at - 1].folded
    named = before[0].isalpha() and not words[at - 1].capital and at > 1 and words[at - 2].folded in SINGULAR
    short = len(words[quantity.first].text) <= 3 and before[0].isalpha() and not words[at - 1].capital
    return (
        quoted
        or (named and before not in SINGULAR)
        or (short and before in ("le", "la", "les", "un", "une", "du", "des", "l'"))
    )


def _is_subject(page: Scan, quantity: Quantity) -> bool:
    """`Le Tikva 2` | repère, `Accueil 72` | n’a pas: with a verb of one, which no count of several can have."""
    at = quantity.last
    while page.folds[at : at + 1] and page.folds[at] in _CLITICS:
        at += 1
    if at >= len(page) or page.words[at].capital or page.folds[at].endswith(_OF_SEVERAL):
        return False
    verb = page.folds[at]
    return is_finite_verb(verb) or (quantity.value != 1 and Tag.FINITE_VERB in guess(verb))


_CLITICS = word_set("ne n' se s' en y l' lui leur")
_OF_SEVERAL = ("nt", "s", "x", "z")  # ends of plural verbs, and of the plural nouns that are counted


def _is_call_sign(page: Scan, at: int) -> bool:
    """`La SNS 6295`, `le TGV 8512`: an acronym with its article; not `le PS 31, le MR 20`, seats in a list."""
    words = page.words
    sign = (
        words[at].upper
        and 2 <= len(words[at].text) <= 5
        and words[at - 1].folded in ("la", "le", "l'", "du", "au")
    )
    return sign and _counted_names(page, *page.layout.sentence(at)) <= 1


def _in_name(page: Scan, quantity: Quantity, at: int) -> bool:
    """`déplore Utopia 56, qui`, `l’association Utopia 56 évoque`: a name inside a sentence of prose."""
    first, last = page.layout.sentence(at)
    if at <= first + 1 or _counted_names(page, first, last) > 1:
        return False
    head = at
    while head > first + 1 and page.words[head - 1].capital and at - head < _LONG_NAME:
        head -= 1  # `l’association France Victimes 72`
    before, after = page.words[head - 1], page.words[quantity.last] if quantity.last < len(page) else None
    prose = (
        before.folded[0].isalpha() and not before.capital and before.folded not in ("et", "contre", "dont")
    )
    return prose and after is not None and (after.text in ",.)»" or is_finite_verb(after.folded))


_LONG_NAME = 3  # words


def _counted_names(page: Scan, first: int, last: int) -> int:
    """How many names in a sentence have a number right behind them: more than one make a list of counts."""
    number = letter_of()["number"]
    return sum(
        page.words[i].capital and page.kinds[i + 1 : i + 2] == number
        for i in range(first, min(last, len(page)) - 1)
    )
