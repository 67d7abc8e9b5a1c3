"""Many texts: streamed in order, in constant memory, on one process or several; nothing is lost on the way."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from .errors import MigstatsError
from .given import as_date, as_name
from .records import Document, Input

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from concurrent.futures import Future

    from .pipeline import Extractor

    Outcomes = Generator["Outcome", None, None]

OnError = Literal["raise", "skip", "record"]
_CHARACTERS = (
    50_000  # of one parcel of work: enough to do for a process, yet soon done where nobody waits for it
)
_DOCUMENTS = 200
_AHEAD = 3  # parcels that wait for each worker: memory stays bounded however slow the reader is

Outcome = tuple[Document | None, Exception | None]


def run(
    extractor: Extractor,
    documents: Iterable[Any],
    *,
    workers: int = 1,
    on_error: OnError = "raise",
    progress: bool = False,
) -> Iterator[Document]:
    """Documents of `documents`, in their order. Arguments are checked before the first text is read."""
    if on_error not in get_args(OnError):
        raise ValueError(f"on_error must be 'raise', 'skip' or 'record', not {on_error!r}")
    if isinstance(workers, bool) or not isinstance(workers, int) or workers < 1:
        raise ValueError(f"workers must be a whole number from 1 on, not {workers!r}")
    refuse_what_is_no_series(documents)
    given = (as_given(item, index) for index, item in enumerate(documents))
    outcomes = _alone(extractor, given) if workers == 1 else _together(extractor, given, workers)
    return _settled(outcomes, on_error, progress)


_ROWS = {"to_dicts": "to_dicts()", "to_pylist": "to_pylist()", "to_dict": "to_dict('records')"}


def refuse_what_is_no_series(documents: Any) -> None:
    """Raise TypeError for one text, for a table, and for what holds no texts at all."""
    kind = type(documents).__name__
    if hasattr(documents, "columns"):
        method = next((call for name, call in _ROWS.items() if hasattr(documents, name)), "...")
        raise TypeError(f"documents must be an iterable of texts, not a {kind}: pass its rows, .{method}")
    if isinstance(documents, (str, bytes, Mapping, Input, Document)):
        raise TypeError(f"documents must be an iterable of texts, not a {kind}: pass a list of them")
    if not isinstance(documents, Iterable):
        raise TypeError(f"documents must be an iterable of texts, not {kind}")


def _settled(outcomes: Outcomes, on_error: OnError, progress: bool) -> Iterator[Document]:
    with closing(outcomes):  # workers end with the first error, too
        for document, error in _shown(outcomes) if progress else outcomes:
            if error is not None and on_error == "raise":
                raise error
            if document is not None and (error is None or on_error == "record"):
                yield document


class Given(NamedTuple):
    """All that is read of an item: it goes to another process, whatever else the item holds.

    name: what errors call it. error: why it is no text that can be read.
    """

    name: str
    text: str = ""
    id: str | None = None
    published: date | None = None
    error: Exception | None = None


def as_given(item: Any, index: int) -> Given:
    """Text, id and day of item number `index`, a string, a mapping or an Input."""
    given = Given(f"documents[{index}]")
    try:
        fields = fields_of(item)
        if (name := as_name(fields.get("id"))) is not None:
            given = given._replace(name=name or given.name, id=name)
        given = given._replace(text=text_of(fields.get("text")))
        return given._replace(published=as_date(fields.get("published")))
    except (TypeError, ValueError) as error:
        return given._replace(error=type(error)(f"{given.name}: {error}"))


def fields_of(item: Any) -> Mapping[str, Any]:
    """An item by the names of its parts. Raises TypeError for what has none."""
    if isinstance(item, str):
        return {"text": item}
    if isinstance(item, Input):
        return vars(item)
    if isinstance(item, Mapping):
        return item
    raise TypeError(f"a document is a string, a mapping or an Input, not {type(item).__name__}")


def text_of(value: Any) -> str:
    """A text. Raises TypeError for anything else."""
    if not isinstance(value, str):
        raise TypeError(f"a document needs a `text` that is a string, not {value!r:.80}")
    return value


def read(extractor: Extractor, given: Given) -> Outcome:
    """The document of one text, or a document that says why there is none, with the error."""
    error = given.error
    if error is None:
        try:
            return extractor.extract(given.text, published=given.published, id=given.id), None
        except Exception as fault:
            error = MigstatsError(f"{given.name}: {type(fault).__name__}: {fault}")
            error.__cause__ = fault
    known = {"id": given.id, "text": given.text, "published": given.published}
    return Document.model_validate(known | {"errors": (str(error),)}), error


def _alone(extractor: Extractor, texts: Iterable[Given]) -> Outcomes:
    return (read(extractor, given) for given in texts)


def _together(extractor: Extractor, texts: Iterable[Given], workers: int) -> Outcomes:
    from concurrent.futures import ProcessPoolExecutor

    pending: deque[Future[list[Outcome]]] = deque()
    pool = ProcessPoolExecutor(workers, initializer=_leave_interrupts)
    try:
        for parcel in parcels(texts):
            if isinstance(parcel, Exception):
                pending.append(_broken(parcel))
            else:
                pending.append(pool.submit(_read_all, extractor, parcel))
            if len(pending) >= workers * _AHEAD:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:  # also where nobody wants the rest
        pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    """Ctrl-C goes to all processes of a terminal: the first one ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _broken(error: Exception) -> Future[list[Outcome]]:
    """The error of whoever gives the texts, raised when all documents before it have been given."""
    from concurrent.futures import Future

    future: Future[list[Outcome]] = Future()
    future.set_exception(error)
    return future


def _read_all(extractor: Extractor, parcel: list[Given]) -> list[Outcome]:
    return [read(extractor, given) for given in parcel]


def parcels(texts: Iterable[Given]) -> Iterator[list[Given] | Exception]:
    """Texts in parcels of about as many characters each; at the end the error that stopped them, if any."""
    parcel: list[Given] = []
    size, stopped = 0, None
    for given in _until_broken(texts):
        if isinstance(given, Exception):
            stopped = given
            break
        parcel.append(given)
        size += len(given.text)
        if size >= _CHARACTERS or len(parcel) >= _DOCUMENTS:
            yield parcel
            parcel, size = [], 0
    if parcel:
        yield parcel
    if stopped is not None:
        yield stopped


def _until_broken(texts: Iterable[Given]) -> Iterator[Given | Exception]:
    try:
        yield from texts
    except Exception as error:
        yield error


def _shown(outcomes: Outcomes) -> Iterator[Outcome]:
    from tqdm.auto import tqdm

    yield from tqdm(outcomes, unit=" documents")
