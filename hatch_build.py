"""Compiles the rules to machine code when asked to: `MIGSTATS_COMPILE=1 pip install .` needs a C compiler."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# What stays Python: the records are Pydantic’s, what users call says in its own words what is wrong with an argument,
# what they pickle is no machine code, and the printers are no hot path.
PLAIN = frozenset(
    """__init__ __main__ batch calm cli corpus errors evaluate given pipeline records across outputs
    lexicon/indicators""".split()
)
EXTENSIONS = f"*{EXTENSION_SUFFIXES[0]}"
SETUP = """
from setuptools import setup
from mypyc.build import mypycify
setup(name="migstats", ext_modules=mypycify({arguments!r}, opt_level="2", debug_level="0", multi_file=True))
"""


class CompiledRules(BuildHookInterface[Any]):
    """Adds to the wheel one extension module beside each module of the rules; the sources stay for the tracebacks."""

    def dependencies(self) -> list[str]:
        return ["mypy>=1.14", "setuptools>=70", "pydantic>=2.7,<3", "types-regex"] if asked() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile in a folder of its own: the checkout, which tests read, must never hold what an edit leaves stale."""
        if version == "editable" or not asked():
            return
        self.work = Path(tempfile.mkdtemp())
        shutil.copytree(Path(self.root, "src", "migstats"), self.work / "migstats")
        modules = [str(path) for path in compiled(self.work)]
        setup = SETUP.format(arguments=["--ignore-missing-imports", *modules])
        (self.work / "setup.py").write_text(setup, encoding="utf-8")
        command = [sys.executable, "setup.py", "-q", "build_ext", "--inplace"]
        subprocess.run(command, cwd=self.work, check=True)
        for built in (*self.work.glob(EXTENSIONS), *(self.work / "migstats").rglob(EXTENSIONS)):
            build_data["force_include"][str(built)] = built.relative_to(self.work).as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable" and asked():
            shutil.rmtree(self.work)


def asked() -> bool:
    return os.environ.get("MIGSTATS_COMPILE", "") not in ("", "0")


def compiled(root: Path) -> list[Path]:
    """The modules to compile, relative to `root`."""
    package = root / "migstats"
    modules = [path.relative_to(package) for path in sorted(package.rglob("*.py"))]
    plain = [m for m in modules if m.parts[0] in PLAIN or m.with_suffix("").as_posix() in PLAIN]
    return [Path("migstats", module) for module in modules if module not in plain]
