"""The order of the stages, on one page; and the doors to them: extract, extract_many, numbers, dates."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from . import __version__
from .assemble import Found, assemble
from .lexicon import Lexicon, shipped
from .records import Document
from .scan import scan
from .layout import find_title
from .stages.context import period, place, source
from .stages.dates import find_dateline, find_dates
from .stages.decoys import find_decoys
from .stages.numbers import find_numbers
from .stages.quantities import find_quantities
from .stages.relations import find_relations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .found import FoundDate, Number
    from .scan import Scan

RULES_VERSION = __version__


class Extractor:
    """Reads texts. Building one is cheap; it can be pickled and used from many threads at once."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self.lexicon = lexicon or shipped()

    def extract(self, text: str, *, published: date | str | None = None, id: str | None = None) -> Document:
        """Every statistic and dated event of `text`.

        published: the day on which it appeared, a date, datetime or ISO string; relative dates count from it.
        Raises ValueError for a `published` that is no date, TypeError for a `text` that is no string.
        """
        day = as_date(published)
        page = scan(checked(text), self.lexicon)
        numbers = find_numbers(page)
        decoys = find_decoys(page, numbers)
        page = page.mark("number", _runs(numbers, decoys, False)).mark("decoy", _runs(numbers, decoys, True))
        real = [n for i, n in enumerate(numbers) if i not in decoys]
        dateline = find_dateline(page, real, day)
        dates = find_dates(page, real, day, dateline)
        page = page.mark("date", [(d.first, d.last) for d in dates])
        quantities = find_quantities(page, undated(page, real, dates))
        frame = (dateline.first, dateline.last) if dateline else None
        title = find_title(page, frame)
        if quantities:
            source.attach(page, quantities)
            place.attach(page, quantities, place.find_mentions(page))
            period.attach(page, quantities, dates, day, frame)
            find_relations(page, quantities, title[1] if title else 0)
        found = Found(quantities, dates, (), (), frame, title)
        return assemble(page, found, id, day, RULES_VERSION)


def checked(text: str) -> str:
    """`text`, where it is a string. Raises TypeError otherwise."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, not {type(text).__name__}")
    return text


def as_date(value: date | str | None) -> date | None:
    """A calendar day from a date, a datetime or an ISO string. Raises ValueError for anything else."""
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return datetime.fromisoformat(value).date()
    except (TypeError, ValueError):
        raise ValueError(f"published must be a date or an ISO string such as 2024-01-30, not {value!r}") from None


def _runs(numbers: Sequence[Number], decoys: dict[int, str], marked: bool) -> list[tuple[int, int]]:
    return [(n.first, n.last) for i, n in enumerate(numbers) if (i in decoys) == marked]


def undated(page: Scan, numbers: Sequence[Number], dates: Sequence[FoundDate]) -> list[Number]:
    """Numbers that no date has taken; `il y a dix ans` is a date and a duration."""
    taken = {i for d in dates if page.words[d.first].folded not in ("il", "dans", "voilà", "voici") for i in range(d.first, d.last)}
    return [n for n in numbers if n.first not in taken]


_default: list[Extractor] = []


def extract(text: str, *, published: date | str | None = None, id: str | None = None) -> Document:
    """Every statistic and dated event of `text`; see `Extractor.extract`."""
    if not _default:
        _default.append(Extractor())
    return _default[0].extract(text, published=published, id=id)
