"""Words that rules look for are such as texts are cut into: `jusqu'à` is two words and would never be met."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from migstats.scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parent.parent / "src" / "migstats"
RULES = sorted([*(PACKAGE / "stages").rglob("*.py"), PACKAGE / "layout.py", PACKAGE / "persons.py"])
SEVERAL = re.compile(r"[^\W\d_]+(?:['’·-][^\W\d_]+)+|[^\W\d_]+[€$°,;:]")
# Compared with lemmas of nouns, which keep their hyphens, or looked for in the text itself.
LEMMAS = frozenset(
    """primo-demandeur primo-demande non-entrée nouveau-né sans-papiers sans-papier sans-abri sans-logis
    plan-cadre week-end région-militaire vice-président mi-temps sous-sol rond-point""".split()
)
NAMES = frozenset(("relative-time",))  # of a parser of dateparser


def looked_for(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The words of sets, tuples, lists, dictionaries and texts that are split, with their lines."""
    for node in ast.walk(tree):
        texts: list[ast.expr | None] = []
        match node:
            case ast.Tuple() | ast.List() | ast.Set():
                texts = [*node.elts]
            case ast.Dict():
                texts = [*node.keys]
            case ast.Compare():
                texts = [node.left, *node.comparators]
            case ast.Call(func=ast.Attribute(value=text, attr="split")):
                texts = [text]
            case ast.Call(func=ast.Name(id="word_set"), args=args):
                texts = [*args]
        for text in texts:
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                split = isinstance(node, ast.Call)
                yield from ((text.lineno, word) for word in (text.value.split() if split else [text.value]))


def never_met(tree: ast.AST) -> list[tuple[int, str]]:
    """Words that are several words of a text."""
    words = ((line, word) for line, word in looked_for(tree) if SEVERAL.fullmatch(word))
    return [(line, word) for line, word in words if word not in LEMMAS | NAMES and scan(word).folds != [word]]


@pytest.mark.parametrize("path", RULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_words_are_cut_as_texts_are(path: Path) -> None:
    assert not never_met(ast.parse(path.read_text(encoding="utf-8")))


def test_what_is_never_met_is_seen() -> None:
    code = """A = frozenset(("d'", "jusqu'à"))\nB = word_set("à d'un sous-total")\nx in ["m€"] or x == 'n°'"""
    assert [word for _, word in never_met(ast.parse(code))] == ["d'un", "sous-total", "jusqu'à", "n°", "m€"]


def test_exceptions_are_still_asked_for() -> None:
    words = {word for path in RULES for _, word in looked_for(ast.parse(path.read_text(encoding="utf-8")))}
    split = {part for word in words for part in word.split()}
    assert split >= LEMMAS | NAMES
