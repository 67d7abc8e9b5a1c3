"""Many texts: streamed in order, in constant memory, on one process or several; nothing is lost on the way."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, get_args

from .records import Document, Input

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .pipeline import Extractor

OnError = Literal["raise", "skip", "record"]
_CHARACTERS = 200_000  # of one parcel of work: enough that a process has something to do
_DOCUMENTS = 500
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
    if isinstance(documents, (str, bytes, Mapping)):
        raise TypeError(f"documents must be an iterable of texts, not a {type(documents).__name__}")
    outcomes = (
        _alone(extractor, documents, on_error)
        if workers == 1
        else _together(extractor, documents, on_error, workers)
    )
    return _settled(_shown(outcomes) if progress else outcomes, on_error)


def _settled(outcomes: Iterator[Outcome], on_error: OnError) -> Iterator[Document]:
    for document, error in outcomes:
        if error is not None and on_error == "raise":
            raise error
        if document is not None and (error is None or on_error == "record"):
            yield document


def _alone(extractor: Extractor, documents: Iterable[Any], on_error: OnError) -> Iterator[Outcome]:
    for item in documents:
        yield read(extractor, item)


def read(extractor: Extractor, item: Any) -> Outcome:
    """The document of one text, or a document that says why there is none, with the error."""
    text, name = "", None
    try:
        given = as_input(item)
        text, name = given.text, given.id
        return extractor.extract(text, published=given.published, id=name), None
    except Exception as error:
        if isinstance(item, Mapping):
            text, name = str(item.get("text") or ""), item.get("id") and str(item["id"])
        return Document.model_validate(
            {"id": name, "text": text, "errors": (f"{type(error).__name__}: {error}",)}
        ), error


def as_input(item: Any) -> Input:
    """A string, a mapping or an Input as an Input. Raises TypeError for anything else."""
    if isinstance(item, Input):
        return item
    if isinstance(item, str):
        return Input(text=item)
    if isinstance(item, Mapping):
        if not isinstance(item.get("text"), str):
            raise TypeError(f"a document needs a `text` that is a string, not {item.get('text')!r:.80}")
        return Input.model_validate(
            {
                k: str(item[k]) if k == "id" else item[k]
                for k in ("text", "id", "published")
                if item.get(k) is not None
            }
        )
    raise TypeError(f"a document is a string, a mapping or an Input, not {type(item).__name__}")


def _together(
    extractor: Extractor, documents: Iterable[Any], on_error: OnError, workers: int
) -> Iterator[Outcome]:
    from concurrent.futures import Future, ProcessPoolExecutor

    pending: deque[Future[list[Outcome]]] = deque()
    with ProcessPoolExecutor(workers) as pool:
        for parcel in parcels(documents):
            pending.append(pool.submit(_read_all, extractor, parcel))
            if len(pending) >= workers * _AHEAD:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()


def _read_all(extractor: Extractor, parcel: list[Any]) -> list[Outcome]:
    return [read(extractor, item) for item in parcel]


def parcels(documents: Iterable[Any]) -> Iterator[list[Any]]:
    """Texts in parcels of about as many characters each."""
    parcel: list[Any] = []
    size = 0
    for item in documents:
        parcel.append(item)
        text = (
            item
            if isinstance(item, str)
            else getattr(item, "text", None) or (item.get("text") if isinstance(item, Mapping) else "")
        )
        size += len(text) if isinstance(text, str) else 0
        if size >= _CHARACTERS or len(parcel) >= _DOCUMENTS:
            yield parcel
            parcel, size = [], 0
    if parcel:
        yield parcel


def _shown(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    from tqdm.auto import tqdm

    yield from tqdm(outcomes, unit=" textes")
