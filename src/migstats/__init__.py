"""migstats reads French text and gives back every statistic and every dated event as a typed record.

>>> import migstats
>>> doc = migstats.extract("Le Maroc a déjoué 40 589 tentatives en 2022.")
>>> doc.statistics[0].value, doc.statistics[0].noun
(Decimal('40589'), 'tentative')
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .across import gather
    from .across.records import Collection, Disagreement, Fact, Statement
    from .errors import MigstatsError, MissingExtraError
    from .lexicon.indicators import Indicators
    from .pipeline import (
        Extractor,
        dates,
        durations,
        extract,
        extract_many,
        numbers,
        parse_date,
        parse_number,
    )
    from .records import (
        DateMention,
        Document,
        Duration,
        Event,
        Finding,
        Input,
        Number,
        Period,
        Place,
        Source,
        Span,
        Statistic,
    )

__version__ = "0.1.0"

_HOMES = {
    "pipeline": (
        "Extractor",
        "dates",
        "durations",
        "extract",
        "extract_many",
        "numbers",
        "parse_date",
        "parse_number",
    ),
    "records": (
        "DateMention",
        "Document",
        "Duration",
        "Event",
        "Finding",
        "Input",
        "Number",
        "Period",
        "Place",
        "Source",
        "Span",
        "Statistic",
    ),
    "errors": ("MigstatsError", "MissingExtraError"),
    "across": ("gather",),
    "across.records": ("Collection", "Disagreement", "Fact", "Statement"),
    "lexicon": ("LexiconError",),
    "lexicon.indicators": ("Indicators",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Collection",
    "DateMention",
    "Disagreement",
    "Document",
    "Duration",
    "Event",
    "Extractor",
    "Fact",
    "Finding",
    "Indicators",
    "Input",
    "LexiconError",
    "MigstatsError",
    "MissingExtraError",
    "Number",
    "Period",
    "Place",
    "Source",
    "Span",
    "Statement",
    "Statistic",
    "__version__",
    "dates",
    "durations",
    "extract",
    "extract_many",
    "gather",
    "numbers",
    "parse_date",
    "parse_number",
]


def __getattr__(name: str) -> Any:
    """Public names are imported when they are first used, so that `import migstats` costs next to nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'migstats' has no attribute {name!r}")
    from importlib import import_module

    from .calm import calm

    value = getattr(calm(import_module)(f".{_HOME[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
