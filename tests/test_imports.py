"""What is imported when, and who may import whom."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, get_type_hints

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parent.parent / "src"
PACKAGE = SOURCE / "migstats"
STAGES = (
    "numbers",
    "decoys",
    "dates",
    "quantities",
    "sources",
    "places",
    "periods",
    "relations",
    "subjects",
    "events",
    "findings",
)
# The rooms of the largest stage, in the order in which one asks the other; above them its entry and `statistic`.
ROOMS = tuple("units phrases rates governors changes bounds ages counted carried elided tables".split())
MODULES = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
# What stands below the stages: none of them, nor what they stand on, knows it.
LATE = ("assemble", "pipeline", "outputs", "batch", "cli", "corpus", "across")
BELOW = "scan layout tokens lexicon morphology persons words phrases found errors".split()
# Imports against the order that are known and wait for a better cut: importer, imported, why.
KNOWN: dict[tuple[str, str], str] = {}


def loaded(code: str) -> set[str]:
    """The modules of a fresh interpreter after `code`."""
    script = f"import sys; sys.path.insert(0, {str(SOURCE)!r})\n{code}\nprint(*sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(run.stdout.splitlines()[-1].split())


def test_import_migstats_loads_nothing_heavy() -> None:
    names = loaded("import migstats")
    assert {"dateparser", "pydantic", "regex", "click", "tqdm"}.isdisjoint(names)
    assert {name for name in names if name.startswith("migstats")} == {"migstats"}


@pytest.mark.parametrize(
    "text",
    [
        "Près de 300 personnes ont été secourues.",
        "Le Maroc a déjoué 40 589 tentatives en 2022.",
        "Mardi 6 mai 2025, plus de 12 % des 1 500 dossiers ont été rejetés, contre 10 % un an plus tôt.",
    ],
)
def test_a_plain_sentence_loads_no_dateparser(text: str) -> None:
    names = loaded(f"import migstats; migstats.extract({text!r}, published='2025-05-07')")
    assert "dateparser" not in names
    assert "migstats.across" not in names
    assert not {name for name in names if name.startswith(("pandas", "polars", "pyarrow", "click", "tqdm"))}


def imports(name: str) -> Iterator[str]:
    """Full names of what a module imports from the package, anywhere in it, for type checking too."""
    path = MODULES[name]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("migstats"))
        elif isinstance(node, ast.ImportFrom):
            yield from targets(node, name, path)


def targets(node: ast.ImportFrom, name: str, path: Path) -> Iterator[str]:
    """`from ..numbers import words` in `migstats.stages.dates` -> `migstats.stages.numbers.words`."""
    here = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    base = ".".join(here[: len(here) + 1 - node.level]) if node.level else ""
    source = ".".join(part for part in (base, node.module) if part)
    if source.startswith("migstats"):
        for alias in node.names:
            full = f"{source}.{alias.name}"
            yield full if full in MODULES else source


def stage_of(name: str) -> str | None:
    """`dates` for `migstats.stages.dates.ranges`."""
    parts = name.split(".")
    return parts[2] if parts[1:2] == ["stages"] and len(parts) > 2 else None


def wrong(name: str) -> list[str]:
    """The imports of a module that go against the order, apart from those that are known."""
    return sorted({other for other in imports(name) if refused(name, other) and (name, other) not in KNOWN})


def refused(name: str, other: str) -> bool:
    """Whether a module may not import another."""
    mine, theirs = stage_of(name), stage_of(other)
    top = name.split(".")[1] if "." in name else ""
    home = other.split(".")[1] if "." in other else ""
    if mine:
        late = theirs is not None and STAGES.index(theirs) > STAGES.index(mine)
        return late or home in (*LATE, "evaluate")
    if top == "outputs":
        return home not in ("records", "outputs", "lexicon", "errors", "given", "")
    if top == "records":
        return home not in ("outputs", "errors", "given", "")
    if top in ("calm", "given"):
        return home != ""
    if top in BELOW:
        return theirs is not None or home in LATE
    if top in ("pipeline", "batch"):
        return home in ("evaluate", "cli", "across")
    return home in ("evaluate", "cli") and top not in ("evaluate", "cli", "__main__")


@pytest.mark.parametrize("name", MODULES)
def test_imports_follow_the_order(name: str) -> None:
    assert not wrong(name)


def room_of(name: str) -> str | None:
    """`units` for `migstats.stages.quantities.units.sign`; None for what stands in no room."""
    parts = name.split(".")
    return parts[3] if parts[1:3] == ["stages", "quantities"] and parts[3:4] and parts[3] in ROOMS else None


@pytest.mark.parametrize("name", [name for name in MODULES if room_of(name)])
def test_rooms_ask_those_before_them(name: str) -> None:
    mine = ROOMS.index(room_of(name) or "")
    asked = {
        room_of(other) or "" for other in imports(name) if other.startswith("migstats.stages.quantities")
    }
    assert all(room and ROOMS.index(room) <= mine for room in asked), asked


def test_every_stage_has_its_place() -> None:
    assert {path.name for path in (PACKAGE / "stages" / "quantities").iterdir() if path.is_dir()} - {
        "__pycache__"
    } == set(ROOMS)
    found = {stage_of(name) for name in MODULES} - {None}
    assert found == set(STAGES)


def test_known_exceptions_are_still_there() -> None:
    assert {(name, other) for name in MODULES for other in imports(name)} >= set(KNOWN)


def test_the_cut_of_names_is_right() -> None:
    """The test reads relative imports as Python does."""
    assert "migstats.stages.numbers.words" in set(imports("migstats.stages.numbers"))
    assert "migstats.found" in set(imports("migstats.stages.numbers"))
    assert "migstats.scan" in set(imports("migstats.pipeline"))


@pytest.mark.parametrize("name", MODULES)
def test_rules_can_be_compiled(name: str) -> None:
    """What mypyc asks: types of class fields that exist at run time, no stars in a tuple that `in` looks through."""
    if {"across", "outputs", "cli", "corpus"} & {*name.split(".")}:
        return
    tree = ast.parse(MODULES[name].read_text(encoding="utf-8"))
    for made in [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]:
        module = import_module(name)
        assert made in tree.body, f"class {made.name} under another statement"
        get_type_hints(getattr(module, made.name))
    compared = [c for node in ast.walk(tree) if isinstance(node, ast.Compare) for c in node.comparators]
    inside = [e for c in compared if isinstance(c, ast.Tuple | ast.List | ast.Set) for e in c.elts]
    assert not [e.lineno for e in inside if isinstance(e, ast.Starred)]
