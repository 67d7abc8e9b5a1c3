"""Decimals are reckoned in one way, whatever the context of the caller."""

from __future__ import annotations

from decimal import Context, localcontext
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")

# Nothing is trapped: a division by zero gives NaN, which is never apart from anything and goes into no record.
CALM = Context(prec=28, traps=[])


def calm(door: Callable[P, R]) -> Callable[P, R]:
    """`door`, run in the context `CALM`."""

    @wraps(door)
    def opened(*args: P.args, **kwargs: P.kwargs) -> R:
        with localcontext(CALM):
            return door(*args, **kwargs)

    return opened
