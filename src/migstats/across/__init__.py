"""Many documents: the facts that they tell, each once, and where they do not agree."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ..calm import calm
from ..outputs.table import document_name
from ..records import Document
from .disagreements import disagreements
from .joining import joined
from .records import Collection, Fact, Statement
from .series import when
from .told import bundles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .told import Bundle


@calm
def gather(documents: Iterable[Document]) -> Collection:
    """What documents say together: their facts, each with all its statements, and their disagreements.

    documents: in any order, from a list or a stream such as `extract_many`; of each only what its facts need is
    kept. One without id is called by the beginning of its text's SHA-256. Raises ValueError where two have one
    id, TypeError for what is no Document.
    """
    if isinstance(documents, Document):
        raise TypeError("documents must be an iterable of Documents, not one Document")
    names, found = _read(documents)
    facts = sorted(joined(found), key=_order)
    findings = tuple(disagreements(facts))
    return Collection(documents=tuple(sorted(names)), facts=tuple(map(_fact, facts)), findings=findings)


def _read(documents: Iterable[Document]) -> tuple[Iterable[str], list[Bundle]]:
    """The names of the documents and what they state."""
    places: dict[str, int] = {}
    found: list[Bundle] = []
    for place, document in enumerate(documents):
        if not isinstance(document, Document):
            raise TypeError(f"gather takes Documents, not {type(document).__name__}: extract the texts first")
        name = document_name(document)
        if name in places:
            both = f"documents[{places[name]}] and documents[{place}]"
            raise ValueError(f"two documents are called {name!r}, {both}: give each an id of its own")
        places[name] = place
        found += bundles(document, name)
    return places.keys(), found


def _order(bundle: Bundle) -> tuple[Any, ...]:
    """What, where, when, then the first statement: the same whatever came first."""
    lead = bundle.lead
    what = bundle.indicator or lead.noun or "", *(part or "" for part in lead.shape)
    said = lead.statement
    return what, sorted(bundle.places), when(bundle.period), said.document, said.statistic


def _fact(bundle: Bundle) -> Fact:
    lead = bundle.lead
    kind, unit, per, change = lead.shape
    return Fact(
        indicator=bundle.indicator,
        noun=lead.noun,
        kind=kind,
        unit=unit,
        per=per,
        change=change,
        value=lead.value,
        minimum=lead.minimum,
        maximum=lead.maximum,
        qualifier=lead.qualifier,
        period=bundle.period,
        places=tuple(sorted(bundle.places)),
        statements=tuple(sorted((one.statement for one in bundle.told), key=_appeared)),
    )


def _appeared(one: Statement) -> tuple[date, str, int]:
    """By day of publication, those without one last."""
    return one.published or date.max, one.document, one.statistic
