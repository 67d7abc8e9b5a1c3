"""The figures before one, as far back as a link reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...found import Quantity
    from ...scan import Scan


_MOST = 80  # a list of hundreds of figures is one sentence


def earlier(
    page: Scan, quantities: Sequence[Quantity], i: int, sentences: int
) -> Iterator[tuple[int, Quantity]]:
    """The figures before figure `i`, nearest first, with their indices, up to so many sentences back."""
    here = page.layout.sentence_number(quantities[i].first)
    for j in range(i - 1, max(i - 1 - _MOST, -1), -1):
        if here - page.layout.sentence_number(quantities[j].first) > sentences:
            return
        yield j, quantities[j]
