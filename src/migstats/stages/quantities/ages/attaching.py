"""Which durations are ages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....morphology import singular
from ....persons import is_person
from ....words import word_set
from ..bounds import qualifier
from .bands import (
    admitted,
    between_ages,
    heads_row,
    is_advised,
    is_band,
    is_label,
    is_signed,
    limits_life,
    of_group,
    of_older,
    of_some,
)
from .told import at_an_age, has_years, is_aged, is_shift, past_years, told_of_age
from .whose import (
    after_stand_in,
    behind_name,
    governing,
    in_own_bracket,
    is_adult_apposed,
    is_demonym,
    of_adult,
)

if TYPE_CHECKING:
    from ....found import Quantity
    from ....scan import Scan


_UNITS = frozenset(("year", "month", "week", "day"))
_ANIMALS = word_set(
    """chien chienne chiot chat chatte chaton cheval jument poulain vache taureau veau lion lionne tigre ours ourse
    éléphant éléphante loup louve singe girafe panda âne ânesse poney bouc chèvre"""
)


def attach(page: Scan, quantity: Quantity) -> None:
    """Turn the duration `quantity` into an age where the words around it speak of somebody."""
    if quantity.kind != "duration" or quantity.unit not in _UNITS:
        return
    if is_shift(page, quantity):
        return
    if "enceinte" in page.folds[max(quantity.left - 2, 0) : quantity.left]:
        return
    signed = is_signed(page, quantity)
    person = governing(page, quantity)
    if (
        signed
        or is_aged(page, quantity)
        or page.folds[quantity.after : quantity.after + 2] in (["d'", "âge"], ["d'", "age"])
        or (person and is_person(person.lemma))
        or is_demonym(page, person)
        or (person is not None and singular(person.lemma) in _ANIMALS and page.before(quantity.left) == "de")
        or told_of_age(page, quantity)
        or of_adult(page, quantity, person)
        or is_adult_apposed(page, quantity)
        or in_own_bracket(page, quantity)
        or behind_name(page, quantity)
        or after_stand_in(page, quantity)
        or has_years(page, quantity)
        or at_an_age(page, quantity)
        or of_group(page, quantity)
        or of_some(page, quantity)
        or of_older(page, quantity)
        or between_ages(page, quantity)
        or admitted(page, quantity)
        or is_band(page, quantity)
        or limits_life(page, quantity)
        or is_label(page, quantity)
        or is_advised(page, quantity)
        or heads_row(page, quantity)
    ):
        quantity.kind = "age"
        past_years(page, quantity)
        if page.before(quantity.left) == "dès" and quantity.qualifier == "exact":
            quantity.left -= 1
            qualifier.settle(quantity, "at_least")  # `tout public` | dès 6 ans
        quantity.rules.append("quantities.age")
