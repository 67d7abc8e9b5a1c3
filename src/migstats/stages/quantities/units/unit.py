"""`12 %`, `5 000 €`, `21 millions d’euros`, `180 m²`, `deux mois`: what stands for the unit of a number."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ....lexicon import letter_of, read
from ....lexicon.gazetteer import is_country
from ....morphology import infinitive, singular
from ....phrases import Phrases
from ....records import Kind
from ...numbers import fractions
from ...numbers.ordinals import ordinal_value

if TYPE_CHECKING:
    from ....found import Number, Quantity
    from ....scan import Scan


class Unit(NamedTuple):
    """kind, code, factor to it; inside: a sign or abbreviation that belongs to the core."""

    kind: Kind
    code: str
    factor: Decimal
    inside: bool


@cache
def units() -> Phrases[Unit]:
    """The shipped units by their words."""
    rows = read("units", 6)
    return Phrases(
        (tuple(words.split()), Unit(kind, code, Decimal(factor), core == "core"))  # type: ignore[arg-type]
        for words, kind, code, factor, core, _ in rows
    )


SIGNS_BEFORE = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "¥", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS",
    "₦": "NGN", "₴": "UAH", "fcfa": "XOF", "dh": "MAD",
} | {
    code.lower(): code
    for code in """USD EUR GBP CHF MAD CAD XOF XAF AUD NZD JPY CNY HKD SGD SEK NOK DKK PLN CZK HUF RUB UAH TRY ILS EGP
    ZAR NGN BRL MXN INR KRW TND DZD LYD SAR AED QAR KWD""".split()
}  # fmt: skip
_CURRENCY_SIGNS = frozenset(sign for sign in SIGNS_BEFORE if not sign[0].isalpha())
# Codes that are written small too; `12 ils`, `3 top` are none.
_SMALL_CODES = frozenset("eur usd gbp chf gnf mad tnd dzd fcfa".split())
_CENTRAL_AFRICA = """cameroun tchad gabon congo brazzaville yaoundé douala ndjamena djamena libreville bangui beac
    centrafrique"""
# Currencies that several countries have: words of the text that tell which, the first that stands in it.
_BY_PLACE = {
    "cent": (
        ("EUR", "euro euros €"),
        ("USD", "dollar dollars $"),
    ),
    "franc": (
        (
            "CHF",
            "suisse suisses berne genève lausanne zurich canton cantons cantonal cantonale confédération sem bâle"
            " fribourg neuchâtel vaud vaudois valais genevois tessin lucerne",
        ),
        ("XAF", _CENTRAL_AFRICA),
        (
            "XOF",
            "sénégal dakar mali bamako niger niamey agadez burkina ouagadougou bénin togo lomé cotonou abidjan bceao"
            " ivoirien",
        ),
        ("GNF", "conakry guinéens guinéen"),
        ("KMF", "comores comorien comorienne comoriens moroni anjouan"),
        ("CDF", "kinshasa congolais goma rdc"),
        ("RWF", "rwanda kigali"),
        ("BIF", "burundi bujumbura gitega"),
        ("DJF", "djibouti obock"),
    ),
    "dinar": (
        ("TND", "tunisie tunis tunisien tunisienne tunisiens sfax"),
        ("LYD", "libye tripoli libyen libyens libyenne sebha sabha zouara benghazi walid"),
        ("DZD", "algérie alger algérien algériens algérienne tamanrasset oran"),
        ("IQD", "irak bagdad irakien irakiens"),
        ("JOD", "jordanie amman jordanien"),
        ("KWD", "koweït koweit koweïtien koweïtienne"),
        ("BHD", "bahreïn bahrein manama"),
        ("RSD", "serbie belgrade serbe"),
    ),
    "dirham": (
        ("MAD", "maroc marocain marocaine marocains rabat casablanca tanger nador oujda"),
        ("AED", "émirats émirien émirienne émirati émiratie dubaï dubai dhabi charjah"),
    ),
    # Only countries and towns for what workers from there earn and send, not their nationality.
    "riyal": (
        ("SAR", "arabie saoudite riyad ryad djeddah saoudien saoudienne saoudiens saoudiennes"),
        ("QAR", "qatar doha qatari qatarie qataris qataries"),
        ("OMR", "oman mascate omanais omanaise"),
        ("YER", "yémen sanaa aden"),
        ("IRR", "iran téhéran iranien iranienne"),
    ),
    "roupie": (
        ("INR", "inde delhi bombay mumbai calcutta kerala assam pendjab"),
        ("PKR", "pakistan islamabad karachi lahore peshawar"),
        ("NPR", "népal katmandou kathmandu"),
        ("LKR", "lanka colombo ceylan"),
        ("IDR", "indonésie jakarta djakarta java sumatra aceh"),
        ("MUR", "mauricien mauricienne mauriciens mauriciennes"),
        ("SCR", "seychelles"),
    ),
    "couronne": (
        ("SEK", "suède suédois suédoise suédoises stockholm malmö göteborg"),
        ("NOK", "norvège norvégien norvégienne norvégiens oslo bergen"),
        ("DKK", "danemark danois danoise danoises copenhague"),
        ("CZK", "tchéquie tchèque tchèques prague brno"),
        ("ISK", "islande islandais islandaise reykjavik"),
    ),
    "shilling": (
        ("KES", "kenya kényan kényane kényans nairobi mombasa"),
        ("UGX", "ouganda ougandais ougandaise kampala"),
        ("TZS", "tanzanie tanzanien tanzanienne dodoma zanzibar"),
        ("SOS", "somalie somalien somalienne mogadiscio"),
    ),
    "livre": (
        (
            "GBP",
            "royaume londres britannique britanniques angleterre anglais anglaise écosse manchester liverpool",
        ),
        ("LBP", "liban beyrouth libanais libanaise libanaises"),
        ("SYP", "syrie damas alep idlib"),
        ("EGP", "égypte caire égyptien égyptienne égyptiens alexandrie"),
        ("TRY", "turquie ankara istanbul"),
        ("SDG", "soudan khartoum soudanais darfour"),
    ),
    "¥": (
        ("CNY", "chine chinois chinoise chinoises pékin shanghai yuan yuans renminbi"),
        ("JPY", "japon japonais japonaise japonaises tokyo yen yens"),
    ),
    "peso": (
        ("MXN", "mexique mexico mexicain mexicains"),
        ("COP", "colombie bogota colombien"),
        ("ARS", "argentine"),
        ("DOP", "dominicaine dominicain dominicains domingue"),
        ("CUP", "cuba havane"),
        ("CLP", "chili chilien chilienne valparaiso"),
        ("PHP", "philippines manille"),
        ("UYU", "uruguay montevideo"),
    ),
}
_CANADA = frozenset(
    "canada québec montréal ottawa toronto trudeau québécois roxham canadien canadienne canadiens".split()
)
# Hours by the hundred are counted, not waited: `68 000 heures de bénévolat`.
_STOCK = 100
_LASTING = frozenset(("pendant", "durant", "après", "depuis"))
_SHORT = 4  # `pendant plus de` | cent vingt heures
# `5 m de haut`, but `le 5 M. Dupont`; one letter is a unit only in lower case, or glued.
_SINGLE = frozenset("m t g l h j w f".split())


def attach(page: Scan, quantity: Quantity, number: Number) -> None:
    """Set kind, unit and core of `quantity` from the unit beside `number`, its last number."""
    if sign_before(page, quantity) or _swiss_before(page, quantity) or number.form == "ordinal":
        return
    if number.form == "fraction" and number.rule not in _OF_UNITS:
        return
    at, linked = quantity.last, False
    if page.folds[at : at + 2] == ["et", "quelques"]:
        at += 2  # `300 et quelques euros`
    part = number.rule == "fractions.of_unit" or (number.form == "fraction" and fractions.of_unit(page, at))
    if (part or _takes_de(number)) and at < len(page) and page.words[at].folded in ("de", "d'"):
        at, linked = at + 1, True
    found = _past_adjective(page, at) or units().after(page, at) or _past_hyphen(page, number, at)
    found = found or _in_swiss_francs(page, number) or _past_dash(page, number)
    if found is not None and _are_pounds(page, quantity, at, found[1]):
        found = found[0], Unit("money", "livre", Decimal(1), False)
    if found is None or not _plausible(page, quantity, at, found[1], linked):
        return
    after, unit = found
    quantity.kind, quantity.unit = unit.kind, resolve(page, unit.code, quantity.first)
    if unit.inside and not linked:
        quantity.last = after
    quantity.after = quantity.right = after
    if unit.factor != 1:
        scale(quantity, unit.factor)
    quantity.rules.append(f"quantities.unit.{unit.kind}")
    if (
        unit.code == "hour"
        and quantity.value is not None
        and quantity.value >= _STOCK
        and page.words[at].folded == "heures"
        and _LASTING.isdisjoint(page.folds[max(quantity.first - _SHORT, 0) : quantity.first])
    ):
        quantity.kind, quantity.unit, quantity.after, quantity.right = (
            "count",
            None,
            quantity.last,
            quantity.last,
        )


def _in_swiss_francs(page: Scan, number: Number) -> tuple[int, Unit] | None:
    """`1'100.-`, `25.–`: no centimes, as price tags have it; not `1.- Introduction`, `2022.- Le maire`."""
    at = number.last
    dashed = page.folds[at : at + 1] == ["."] and page.folds[at + 1 : at + 2] in _DASHES
    if not dashed or page.words[at - 1].spaced or page.words[at].spaced:
        return None
    if page.before(number.first) in ("", "\n", ":", ";", ".", ",", "-"):
        return None
    return at + 2, Unit("money", "CHF", Decimal(1), True)


def _past_dash(page: Scan, number: Number) -> tuple[int, Unit] | None:
    """`12,– €`, `12,- CHF`: a dash for the cents that are none."""
    at = number.last
    if (
        page.folds[at : at + 1] != [","]
        or page.words[at - 1].spaced
        or page.folds[at + 1 : at + 2] not in _DASHES
    ):
        return None
    found = None if page.words[at].spaced else units().after(page, at + 2)
    return found if found and found[1].kind == "money" else None


_DASHES = (["-"], ["–"], ["—"])


def share_of_hundred(page: Scan, quantity: Quantity) -> None:
    """`trois quarts pour cent`: a part of one in a hundred, 0.75 %."""
    found = units().after(page, quantity.last)
    if found and found[1].kind == "percent" and len(quantity.numbers) == 1:
        quantity.kind, quantity.unit = "percent", found[1].code
        quantity.numerator = quantity.denominator = None
        quantity.last = quantity.after = quantity.right = found[0]
        quantity.rules.append("quantities.unit.percent")


_OF_UNITS = frozenset(("fractions.slashed", "fractions.sign"))  # `1/4 litre`, `½ litre`
_ADJECTIVES = frozenset(
    """seul seule seuls seules petits petites courts courtes longs longues dernier dernière derniers dernières
    premiers premières prochains prochaines bons bonnes pleins pleines brefs brèves interminables
    autres nouvelles nouveaux""".split()
)


def _past_adjective(page: Scan, at: int) -> tuple[int, Unit] | None:
    """`24 dernières heures`, `quinze derniers kilomètres`: an adjective before a unit of time or length."""
    if at >= len(page) or page.words[at].folded not in _ADJECTIVES:
        return None
    found = units().after(page, at + 1)
    lasts = found and (found[1].kind == "duration" or page.folds[found[0] - 1].endswith(("mètre", "mètres")))
    return found if lasts else None


def _past_hyphen(page: Scan, number: Number, at: int) -> tuple[int, Unit] | None:
    """`une demi-heure`, `30-minutes`: a hyphen glued to both sides."""
    words = page.words
    if at >= len(words) or words[at].text != "-" or words[at].spaced or words[at - 1].spaced:
        return None
    found = units().after(page, at + 1)
    return found if found and len(words[at + 1].text) > 1 and number.form != "ordinal" else None


def sign_before(page: Scan, quantity: Quantity) -> bool:
    """`€450`, `USD 12 M`, `$15 millions`: the sign before the number, taken into the core."""
    at = quantity.first - 1
    if (
        at < 0
        or page.words[at].folded not in SIGNS_BEFORE
        or (not page.words[at].text.isupper() and page.words[at].text[0].isalpha())
    ):
        return False
    if page.words[at].text in _CURRENCY_SIGNS and _ends_number(page, at):
        return False  # the sign of the number before
    dollar = _dollar_before(page, at)
    first = at - 1 if dollar else at
    quantity.kind, quantity.first = "money", first
    quantity.unit = dollar or resolve(page, SIGNS_BEFORE[page.words[at].folded], first)
    quantity.left = first
    quantity.rules.append("quantities.unit.sign_before")
    return True


def _swiss_before(page: Scan, quantity: Quantity) -> bool:
    """`Fr. 4500.-`, `Fr. 12.50`: Swiss francs, their sign before the number."""
    at = quantity.first - 2
    if at < 0 or page.folds[at + 1] != "." or page.words[at].text != "Fr" or _ends_number(page, at):
        return False
    dashes = page.folds[quantity.last + 1 : quantity.last + 2] in (["-"], ["–"], ["—"])
    glued = dashes and page.folds[quantity.last] == "." and not page.words[quantity.last].spaced
    quantity.kind, quantity.unit = "money", "CHF"
    quantity.first = quantity.left = at
    quantity.last += 2 * glued
    quantity.after = quantity.right = quantity.last
    quantity.rules.append("quantities.unit.sign_before")
    return True


_DOLLARS = {
    "US": "USD", "C": "CAD", "CA": "CAD", "CAN": "CAD", "CAD": "CAD", "A": "AUD", "AU": "AUD", "NZ": "NZD", "HK": "HKD",
    "S": "SGD", "R": "BRL",
}  # fmt: skip


def _dollar_before(page: Scan, at: int) -> str | None:
    """Whose dollar the sign at word `at` is: `US$`, `C$`, `HK$`; `US $` too."""
    if page.words[at].text != "$" or not at:
        return None
    glued = not page.words[at - 1].spaced or page.words[at - 1].text == "US"
    return _DOLLARS.get(page.words[at - 1].text) if glued else None


def _ends_number(page: Scan, at: int) -> bool:
    """Whether the number before the sign at word `at` is its own; `le premier £ 100`: not an ordinal."""
    counted = at > 0 and page.kinds[at - 1] in _number_letters()
    return counted and not (page.folds[at - 1][0].isalpha() and ordinal_value(page.folds[at - 1]))


@cache
def _number_letters() -> frozenset[str]:
    return frozenset((letter_of()["number"], letter_of()["rest"]))


def _takes_de(number: Number) -> bool:
    return number.scale > 1 or number.form in ("collective", "indefinite") or (number.value or 0) >= 10**6


def scale(quantity: Quantity, factor: Decimal) -> None:
    """Value and bounds of `quantity` times `factor`."""
    quantity.value = quantity.value * factor if quantity.value is not None else None
    quantity.minimum = quantity.minimum * factor if quantity.minimum is not None else None
    quantity.maximum = quantity.maximum * factor if quantity.maximum is not None else None


def _plausible(page: Scan, quantity: Quantity, at: int, unit: Unit, linked: bool) -> bool:
    word = page.words[at]
    if word.folded in _SINGLE and (word.text == "M" or (word.capital and word.folded not in "fwl")):
        return False
    if word.text == "L" and at + 1 < len(page) and page.words[at + 1].capital:
        return False
    if word.folded == "s" and (word.capital or not page.words[at - 1].spaced):
        return False  # `les années 90s`
    if word.folded == "h" and quantity.numbers[-1].value is None:
        return False
    if (
        word.folded in ("f", "l", "g", "t", "j", "w")
        and at + 1 < len(page)
        and page.words[at + 1].text in ("'", ".")
        and page.words[at + 1].spaced
    ):
        return False
    code = word.folded.isalpha() and unit.kind == "money" and unit.code == word.folded.upper()
    if code and word.folded not in _SMALL_CODES:
        return word.upper
    if word.folded in ("livre", "livres") and unit.kind == "measure":
        return _is_weight(page, at)
    if word.folded in ("gourde", "gourdes"):
        told = page.folds[page.layout.sentence(at)[0] : at]
        paid = any(singular(one) in _PAYABLE or infinitive(one) in _PAY for one in told)
        return paid or not page.known.isdisjoint(_HAITI)  # else one drinks from them
    if unit.code == "couronne":
        return (
            resolve(page, unit.code, at) is not None
        )  # where no country tells, those of kings and of flowers
    if word.folded == "me":
        return word.text.rstrip() == "ME" and not linked  # `le 12 me convient`
    if word.folded == "pc":
        return not word.capital and not linked  # `12 PC`
    if word.folded == "mi":
        return page.folds[at + 1 : at + 2] != ["-"]  # `deux mi-temps`
    if word.folded == "milles" and linked:
        return quantity.numbers[-1].form == "collective"  # `à une trentaine de milles`
    if unit.code == "bar":  # `La ville compte 6 bars.`
        return not _PRESSED.isdisjoint(page.folds[page.layout.sentence(at)[0] : at])
    if word.folded == "chevaux" and not any(
        w.folded in ("moteur", "moteurs") for w in page.words[max(at - 8, 0) : at + 4]
    ):
        return False
    if (
        word.folded in ("pieds", "pouces", "seconde", "secondes", "da", "to", "go")
        and quantity.value is not None
    ):
        return word.text not in ("DA", "TO", "GO") or not page.words[at - 1].spaced or word.text == "DA"
    return not (linked and unit.kind == "percent")


_HAITI = frozenset("haïti haïtien haïtienne haïtiens haïtiennes gonaïves".split())
_PRESSED = frozenset(
    "pression pressions gonflé gonflée gonflés gonfler pneu pneus manomètre chaudière".split()
)


def _are_pounds(page: Scan, quantity: Quantity, at: int, unit: Unit) -> bool:
    """`un coût de 500 000` | livres, `39,63` | livres `par semaine`: money, where nothing tells of books or weight."""
    if page.folds[at] not in ("livre", "livres") or unit.kind != "measure":
        return False
    if not page.known.isdisjoint(_BOOKISH):
        return False
    told = page.folds[
        max(quantity.first - _SHORT * 2, page.layout.sentence(quantity.first)[0]) : quantity.first
    ]
    paid = any(singular(word) in _PAYABLE or infinitive(word) in _PAY for word in told)
    repeated = page.folds[at + 1 : at + 3] in (
        ["par", "semaine"],
        ["par", "mois"],
        ["par", "an"],
        ["par", "jour"],
    )
    return repeated or ((paid or _counts_millions(page, at)) and not _is_weight(page, at))


def _counts_millions(page: Scan, at: int) -> bool:
    """`versera 370 millions de livres, plus 20 000` | livres `par demandeur`: no books or weights."""
    first = page.layout.sentence(at)[0]
    return any(
        page.folds[i] in ("livres", "livre") and page.folds[i - 1] == "de" and page.folds[i - 2] in _POWERS
        for i in range(first + 2, at)
    )


_POWERS = frozenset("million millions milliard milliards".split())


_BOOKISH = frozenset(
    """bibliothèque bibliothèques librairie librairies libraire libraires éditeur éditeurs édition éditions
    lecture lectures lecteur lecteurs auteur auteurs roman romans ouvrage ouvrages médiathèque""".split()
)
_PAYABLE = frozenset(
    """coût prix budget somme salaire loyer amende aide allocation dette versement montant facture frais tarif prime
    bourse enveloppe rançon perte bénéfice subvention indemnité seuil revenu""".split()
)
_PAY = frozenset(
    """payer coûter verser toucher débourser valoir dépenser économiser rapporter gagner réclamer exiger
    facturer""".split()
)
_WEIGHED = frozenset(
    """poids pèse pèsent pesait pesaient pesant peser pesé pesée bébé nouveau-né nourrisson kilos kg kilogrammes balance
    haltère haltères lourd lourde maigri grossi""".split()
)


def _is_weight(page: Scan, at: int) -> bool:
    """`un bébé de six livres`, `pèse 12 livres`; books and pounds sterling are read elsewhere."""
    return not _WEIGHED.isdisjoint(page.folds[max(at - 9, 0) : at + 5])


_ANGLES = frozenset(
    """angle angles virage virages rotation tourner tourne pivoter pente inclinaison latitude longitude parallèle
    coordonnées""".split()
)
_COMPASS = frozenset(("nord", "sud", "est", "ouest", "latitude", "longitude"))


def _is_angle(page: Scan, near: int) -> bool:
    """`36 degrés nord`, `un virage à 90 degrés`: no temperature."""
    around = page.folds[max(near - 5, 0) : near + 4]
    return not _ANGLES.isdisjoint(around) or not _COMPASS.isdisjoint(page.folds[near + 2 : near + 3])


_TITLED = 3
_STRENGTH = frozenset(("titre", "titrent", "titrait", "titrant"))  # `Le vin` | titre `13,5 degrés`


def resolve(page: Scan, code: str, near: int) -> str | None:
    """ISO code of a currency that several countries have, by the words of the text; None where they do not tell.

    Degrees of an angle are told from those of the thermometer.
    """
    if code == "Cel":
        titled = page.folds[max(near - _TITLED, 0) : near]
        if "alcool" in page.folds[near : near + _BEHIND] or not _STRENGTH.isdisjoint(titled):
            return "%{vol}"
        return "deg" if _is_angle(page, near) else code
    if code == "franc" and not page.known.isdisjoint(_CFA):
        code = "XOF" if _nearest(page, code, near) is None else code  # `recule de 25 F, à 675 F CFA`
    if code in _BY_PLACE:
        return _nearest(page, code, near) or ("MAD" if code == "dirham" else None)
    if code == "XOF" and not page.known.isdisjoint(_CENTRAL_AFRICA.split()):
        return "XAF"
    return "CAD" if code == "USD" and _is_canadian(page, near) else code


def _is_canadian(page: Scan, near: int) -> bool:
    """Dollars of a text on Canada, or of a sentence that names no other country; not those of all the donors."""
    if _CANADA.isdisjoint(page.known) or not _AMERICAN.isdisjoint(page.folds[near : near + 6]):
        return False
    opening = next((at for at, word in enumerate(page.folds[:_LEAD]) if word in _CANADA), None)
    if opening is not None and not _names_other(page, 0, opening):
        return True
    around = page.folds[max(near - _FAR, 0) : near + _FAR]
    if len(list(islice(filter(_CANADA.__contains__, around), _OFTEN))) == _OFTEN:
        return True
    first, last = page.layout.sentence(near)
    return not _CANADA.isdisjoint(page.folds[first:last]) and not _names_other(page, first, last)


def _names_other(page: Scan, first: int, last: int) -> bool:
    """Whether words `first` to `last` name a country that is not Canada."""
    named = (word.folded for word in page.words[first:last] if word.capital)
    return any(is_country(name) for name in named if name not in _CANADA)


_CFA = frozenset(("cfa", "fcfa"))
_BEHIND = 5  # words: `7,5° d’alcool`
_AMERICAN = frozenset(("américains", "us"))
_LEAD = 25  # words in which a text tells where it is
_OFTEN = 3  # names of Canada in a text on Canada
_FAR = 2000  # words on either side that are searched for a country, where the text names several


def _nearest(page: Scan, code: str, near: int) -> str | None:
    """The currency of the only country that the text names, else of the nearest one."""
    clues = {word: iso for word, iso in _clues(code).items() if word in page.known}
    countries = set(clues.values())
    if len(countries) <= 1:
        return countries.pop() if countries else None
    first = max(near - _FAR, 0)
    found = [
        (abs(first + i - near), iso)
        for i, word in enumerate(page.folds[first : near + _FAR])
        if (iso := clues.get(word))
    ]
    return min(found)[1] if found else None


@cache
def _clues(code: str) -> dict[str, str]:
    """Folded words that tell which country's currency is meant, with its ISO code."""
    return {word: iso for iso, words in _BY_PLACE[code] for word in words.split()}
