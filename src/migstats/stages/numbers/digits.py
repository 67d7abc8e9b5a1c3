"""`40 589`, `32.436`, `9,5`, `12,231`, `27’740`: digits, their separators and what they are worth."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...scan import Scan

MOST_DIGITS = 28  # of a number; what has more is a key or a checksum, and exact arithmetic does not hold it
_GROUPS = re.compile(
    r"(?!0\.)\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3},\d{3}\.\d+"
)
_ONE_COMMA = re.compile(r"[1-9]\d{0,2},\d{3}(?:[^\d.,]+\d{3})*")  # `12,231`; `3,141 592`
_NOT_DIGIT = re.compile(r"&(?:amp;)?[#\w]+;|[^\d.,]")
# After these a comma or stop before three digits is decimal: nobody writes `1,234 million` for 1 234 000 000.
DECIMAL_ONLY = frozenset(
    """% ‰ million millions milliard milliards md mds mrd ans an mois point points degré degrés °
    pour p euro kg mg mètre kilomètre mètres kilomètres litres km m cm mm g l tonne
    litre hectare heure kilo kilos kilogramme kilogrammes quintal quintaux dollar mille""".split()
)
# After these a stop is decimal too; before other units it parts thousands: `1.400 litres`, `2.300 kg`.
STOP_DECIMAL = frozenset(
    """% ‰ million millions milliard milliards md mds mrd ans an mois point points degré degrés °
    pour p mille euro kilo litre dollar""".split()
)


def worth(text: str, following: str) -> Decimal:
    """Value of the numeral `text`, with the folded word that follows it.

    `40 589` -> 40589; `32.436` -> 32436; `9,5` -> 9.5; `12,231` before `candidats` -> 12231, before `%` -> 12.231.
    """
    digits = _NOT_DIGIT.sub("", text)
    if "," not in digits and "." not in digits:
        return Decimal(digits)
    alone = "," not in digits and digits.count(".") == 1
    if _GROUPS.fullmatch(digits) and not (alone and following in STOP_DECIMAL):
        decimal = (
            max(digits.rfind(","), digits.rfind(".")) if "," in digits and "." in digits else len(digits)
        )
        whole = digits[:decimal].replace(",", "").replace(".", "")
        return Decimal(f"{whole}.{digits[decimal + 1 :]}" if decimal < len(digits) else whole)
    if _ONE_COMMA.fullmatch(text) and following not in DECIMAL_ONLY:
        return Decimal(digits.replace(",", ""))
    return Decimal(digits.replace(",", "."))


def digit_count(text: str) -> int:
    """How many digits the numeral `text` has, entities between them left out."""
    return len(_NOT_DIGIT.sub("", text).replace(",", "").replace(".", ""))


def following_word(page: Scan, index: int) -> str:
    """The folded word after word `index`; an empty string at the end."""
    return page.words[index + 1].folded if index + 1 < len(page.words) else ""
