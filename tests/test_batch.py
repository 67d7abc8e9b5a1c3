"""Many texts: nothing is lost, everything keeps its place, and every error names its document."""

from __future__ import annotations

import itertools
import multiprocessing
import threading
from typing import TYPE_CHECKING, Any

import pytest

import migstats
from migstats import Document, Extractor, Input, MigstatsError, batch, extract_many

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "Douze morts mardi."
BOTH = pytest.mark.parametrize("workers", [1, 2])


@BOTH
def test_documents_keep_their_order(workers: int) -> None:
    items = [
        TEXT,
        {"text": "13 morts", "id": 5},
        Input(text="14 morts", id="b", published="2024-01-02"),
    ] * 400
    found = list(extract_many(items, workers=workers))
    assert [one.id for one in found] == [None, "5", "b"] * 400
    assert found[2] == migstats.extract("14 morts", id="b", published="2024-01-02")


BAD = [
    ({"text": TEXT, "id": "a5", "published": "hier"}, ValueError, "a5: published must be a date"),
    ({"text": TEXT, "published": 5}, ValueError, r"documents\[1\]: published must be a date"),
    ({"texte": TEXT}, TypeError, r"documents\[1\]: a document needs a `text` that is a string, not None"),
    ({"text": float("nan"), "id": 7}, TypeError, "7: a document needs a `text`"),
    (12, TypeError, r"documents\[1\]: a document is a string, a mapping or an Input, not int"),
]


@BOTH
@pytest.mark.parametrize(("item", "kind", "words"), BAD)
def test_an_error_names_its_document_in_one_line(
    workers: int, item: Any, kind: type[Exception], words: str
) -> None:
    with pytest.raises(kind, match=f"^{words}") as raised:
        list(extract_many([TEXT, item], workers=workers))
    first, second, third = extract_many([TEXT, item, TEXT], on_error="record", workers=workers)
    assert first == third == migstats.extract(TEXT)
    assert second.errors == (str(raised.value),)
    assert "\n" not in second.errors[0]
    assert len(list(extract_many([TEXT, item], on_error="skip", workers=workers))) == 1


def test_what_is_known_of_a_failed_document_is_kept() -> None:
    (found,) = extract_many([{"text": TEXT, "id": "a", "published": "hier"}], on_error="record")
    assert (found.id, found.text) == ("a", TEXT)


def test_a_fault_of_the_rules_names_its_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> Document:
        raise IndexError("list index out of range")

    monkeypatch.setattr(Extractor, "extract", broken)
    with pytest.raises(MigstatsError, match=r"^a: IndexError: list index out of range$"):
        list(extract_many([{"text": TEXT, "id": "a"}]))


class Frame:
    """A table as pandas has it: to go through it gives the names of its columns."""

    columns = ("text",)

    def to_dict(self, orient: str) -> None: ...

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns)


@pytest.mark.parametrize(
    ("documents", "words"),
    [
        (None, "not NoneType"),
        (5, "not int"),
        (TEXT, "not a str: pass a list"),
        ({"text": TEXT}, "not a dict"),
        (Input(text=TEXT), "not a Input: pass a list"),
        (Frame(), r"not a Frame: pass its rows, \.to_dict\('records'\)"),
    ],
)
def test_what_is_no_series_of_texts_is_refused_at_once(documents: Any, words: str) -> None:
    with pytest.raises(TypeError, match=words):
        extract_many(documents)


def test_an_extractor_has_the_same_door() -> None:
    assert list(Extractor().extract_many([TEXT])) == list(extract_many([TEXT]))
    with pytest.raises(ValueError, match="workers must be"):
        Extractor().extract_many([TEXT], workers=0)


@BOTH
def test_documents_before_a_broken_source_are_given(workers: int) -> None:
    def broken() -> Iterator[str]:
        yield from [TEXT] * 900
        raise RuntimeError("the source is broken")

    found: list[Document] = []
    with pytest.raises(RuntimeError, match="the source is broken"):
        found.extend(extract_many(broken(), workers=workers, on_error="skip"))
    assert len(found) == 900


def test_only_what_is_read_goes_to_another_process() -> None:
    item = {"text": TEXT, "lock": threading.Lock(), "call": lambda: None}
    assert list(extract_many([item] * 3, workers=2)) == list(extract_many([TEXT] * 3))
    (found,) = extract_many([threading.Lock()], workers=2, on_error="record")
    assert "not lock" in found.errors[0]


def test_workers_end_when_nobody_wants_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_DOCUMENTS", 2)
    taken = itertools.count()
    documents = extract_many((TEXT for _ in taken), workers=2)
    next(documents)
    documents.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()
    assert next(taken) < 20
