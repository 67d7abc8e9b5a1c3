"""`Un euro vaut 655,957 francs CFA`: a rate of exchange has three decimals, as `1,335 euro par litre` has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...morphology import infinitive
from ...words import DEFINITE, word_set

if TYPE_CHECKING:
    from ...scan import Scan

# One of what is quoted on markets.
_QUOTED = word_set("euro dollar livre franc dinar dirham yuan yen rouble baril once peso couronne € $")
_ONE = DEFINITE | {"un", "une", "1", "du", "au"}
_VERBS = word_set("valoir échanger coter négocier")
_BEFORE_RATE = word_set("= pour contre cote cotait")
_REACH = 7  # words before the rate: `Un euro s’échangeait vendredi contre`
_BEHIND = 5  # words after it: `francs CFA pour un euro`


def is_rate(page: Scan, at: int) -> bool:
    """Whether the numeral at word `at` says what one euro, dollar, barrel is worth.

    Not `la maison vaut 120,500 dinars`, nor `il a payé 12,231 dinars`.
    """
    folds = page.folds
    behind = folds[at + 1 : at + 1 + _BEHIND]
    if "pour" in behind and behind[-1] != "pour":
        joint = at + 1 + behind.index("pour")
        if (
            folds[joint + 1] in ("un", "une", "1")
            and folds[joint + 2 : joint + 3]
            and folds[joint + 2] in _QUOTED
        ):
            return True
    told = False
    for i in range(at - 1, max(at - _REACH, 0), -1):
        word = folds[i]
        if word in ",.;\n":
            return False
        told = told or word in _BEFORE_RATE or infinitive(word) in _VERBS
        if told and word in _QUOTED and folds[i - 1] in _ONE:
            return True
    return False
