"""How fast migstats reads, beside a plain scan for digits and spaCy's blank French tokenizer.

    python bench/speed.py --texts sentences.jsonl        # or a folder of .txt
    python bench/speed.py --texts sentences.jsonl --profile

Two inputs of 3 MB (10^6 bytes of UTF-8): `press`, articles of 25 consecutive sentences of --texts, and
`dense`, the documents of the corpus over and over, their digits changed each time, so that no cache can help.
The windows of `press` overlap, so most of its sentences come many times and spaCy, which remembers what stands
between two blanks, has an easy run; `once` is the same without overlap: every sentence is new when it is read.

In each round each system gets a fresh process and reads all articles of an input twice: at first sight, and
again, when all its words are known to it (both migstats and spaCy remember words; neither remembers texts). A
figure is the median of the rounds, in CPU seconds without import and set-up. migstats builds all its records.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from itertools import chain, count
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import migstats
from migstats.evaluate import load
from migstats.scan import Scan

Read = Callable[[str], Any]

ROOT = Path(__file__).parent.parent
MEGABYTE = 10**6
SENTENCES = 25  # in an article, about 3 kB
PUBLISHED = "2024-01-30"
DIGITS = re.compile(r"(?<![&#\d])\d+")  # but not those of `&#160;`
LAST_DAY = 28

SENTENCE = "Le Maroc a déjoué 40 589 tentatives d’émigration irrégulière en 2022."
# Each is run in a fresh process and prints the seconds from its first line to its last.
MODEL = """
import pydantic
class Model(pydantic.BaseModel):
    start: int
    text: str
Model(start=1, text="a")
"""
STARTS = {
    "migstats: import, one sentence": f"import migstats\nmigstats.extract({SENTENCE!r})",
    "pydantic: bare import": "import pydantic",
    "pydantic: import, one model used": MODEL,
}
CLOCK = "import time; start = time.perf_counter()\n{}\nprint(time.perf_counter() - start)"
MEMORY = """
import json, resource, sys
import migstats
migstats.extract("Douze morts.")
unit = 1 if sys.platform == "darwin" else 1024
ready = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
for line in sys.stdin:
    migstats.extract(json.loads(line), published="2024-01-30")
print(ready, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit)
"""


# Inputs


def press(path: Path, size: int) -> list[str]:
    """Articles of 25 consecutive sentences, windows moving on by one, until there are `size` bytes.

    path: a .jsonl of sentences under `text`, or a folder whose .txt files are articles as they are.
    """
    if path.is_dir():
        files = sorted(path.rglob("*.txt"))
        return upto(size, chain.from_iterable(map(text_of, files) for _ in count()))
    sentences = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    around = sentences + sentences[:SENTENCES]
    return upto(size, (" ".join(around[at % len(sentences) :][:SENTENCES]) for at in count()))


def once(path: Path) -> list[str]:
    """Articles of 25 sentences each, no sentence twice: what a reader meets who has read nothing yet."""
    if path.is_dir():
        return list(map(text_of, sorted(path.rglob("*.txt"))))
    sentences = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    return [" ".join(sentences[at : at + SENTENCES]) for at in range(0, len(sentences), SENTENCES)]


def text_of(path: Path) -> str:
    """The text of a file."""
    return path.read_text(encoding="utf-8")


def dense(folder: Path, size: int) -> list[str]:
    """The documents of the corpus, repeated with other digits, until there are `size` bytes."""
    texts = [document["text"] for document in load(folder)]
    chance = random.Random(1)
    return upto(size, (varied(text, chance) for _ in count() for text in texts))


def varied(text: str, chance: random.Random) -> str:
    """The text with other digits: years stay years, days of a month such days, the rest as long as it is."""

    def other(found: re.Match[str]) -> str:
        digits = found[0]
        if re.fullmatch(r"(?:19|20)\d\d", digits):
            return str(chance.randrange(1950, 2050))
        if len(digits) <= 2 and 0 < int(digits) <= LAST_DAY:
            return str(chance.randrange(1, LAST_DAY + 1))
        return "".join(
            str(chance.randrange(digit == "0", 10)) if at else "123456789"[chance.randrange(9)]
            for at, digit in enumerate(digits)
        )

    return DIGITS.sub(other, text)


def upto(size: int, texts: Iterator[str]) -> list[str]:
    """The first texts, until they have `size` bytes of UTF-8."""
    found: list[str] = []
    left = size
    while left > 0:
        found.append(next(texts))
        left -= len(found[-1].encode())
    return found


def megabytes(texts: Sequence[str]) -> float:
    """How long texts are in all."""
    return sum(len(text.encode()) for text in texts) / MEGABYTE


# Systems


def our_reader() -> Read:
    """The whole extraction."""
    return lambda text: migstats.extract(text, published=PUBLISHED)


def plain_reader() -> Read:
    """All runs of digits, and nothing else."""
    return re.compile(r"\d+").findall


def spacy_reader() -> Read:
    """Words, without any model."""
    tokenizer: Read = import_module("spacy").blank("fr").tokenizer
    return tokenizer


OURS, SCAN, SPACY = "migstats", "plain scan", "spaCy blank fr"
SYSTEMS = {OURS: our_reader, SCAN: plain_reader, SPACY: spacy_reader}


class Passes(NamedTuple):
    """CPU seconds for all texts, at first sight and again."""

    first: float
    again: float


def passes(read: Read, texts: Sequence[str]) -> Passes:
    """Read everything twice. What is built on the first call is measured elsewhere."""
    read("Douze morts.")
    return Passes(timed(read, texts), timed(read, texts))


def timed(read: Read, texts: Sequence[str]) -> float:
    """CPU seconds for all texts."""
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


def rounds(names: Sequence[str], texts: Sequence[str], times: int) -> dict[str, Passes]:
    """Median seconds of each system; they take turns, each round beginning with another."""
    given = json.dumps(texts)
    taken: dict[str, list[Passes]] = {name: [] for name in names}
    for turn in range(times):
        for name in [*names[turn % len(names) :], *names[: turn % len(names)]]:
            printed = python([__file__, "--worker", name], given)
            taken[name].append(Passes(*map(float, printed.split())))
    return {name: Passes(*map(median, zip(*found, strict=True))) for name, found in taken.items()}


def compare(name: str, texts: Sequence[str], times: int) -> None:
    """Print the table of one input: speeds at first sight and again, and how they relate."""
    names = [system for system in SYSTEMS if system != SPACY or find_spec("spacy")]
    size = megabytes(texts)
    found = rounds(names, texts, times)
    print(f"\n{name}: {size:.2f} MB, {len(texts)} articles, median of {times} rounds")
    if SPACY not in found:
        print("spaCy is not installed, and left out: pip install 'migstats[bench]'")
    for state in Passes._fields:
        print(f"{state:16}{'MB/s':>9}{'articles/s':>12}{'of plain scan':>15}{'of spaCy':>10}")
        seconds = {system: getattr(taken, state) for system, taken in found.items()}
        for system, own in seconds.items():
            scan, spacy = (ratio(seconds.get(other), own) for other in (SCAN, SPACY))
            print(f"  {system:14}{size / own:9.2f}{len(texts) / own:12.0f}{scan:>15}{spacy:>10}")


def ratio(other: float | None, own: float) -> str:
    """How many times as fast as another system; a dash where that is missing."""
    return "–" if other is None else f"{other / own:.3f}"


# A fresh process


def first_results(times: int) -> None:
    """Print the median time from the start of a fresh process to its first result."""
    seconds: dict[str, list[float]] = {name: [] for name in STARTS}
    for _ in range(times):
        for name, source in STARTS.items():
            seconds[name].append(float(python(["-c", CLOCK.format(source)])))
    print(
        f"\nfirst result, median of {times} fresh processes, interleaved, without the interpreter's own start"
    )
    for name, taken in seconds.items():
        print(f"{name:34}{1000 * median(taken):8.0f} ms")


def memory(texts: Sequence[str]) -> None:
    """Print the memory of a process that reads all texts, one after the other."""
    try:
        import_module("resource")
    except ModuleNotFoundError:
        print("\nmemory: not measured, this system has no `resource`")
        return
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    ready, peak = map(int, python(["-c", MEMORY], lines).split())
    print(f"\nmemory: {ready / MEGABYTE:.0f} MB after one sentence, {peak / MEGABYTE:.0f} MB at most")


def python(arguments: list[str], given: str = "") -> str:
    """What a fresh process prints."""
    command = [sys.executable, *arguments]
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    return done.stdout


# By stage


class Spent(NamedTuple):
    """Seconds of each stage, by name, and a stack of what the stages inside a running one have taken."""

    seconds: defaultdict[str, float]
    inside: list[float]

    def watch(self, name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        """The same stage, its own time counted (without that of watched stages in it)."""

        @wraps(stage)
        def watched(*given: Any, **named: Any) -> Any:
            self.inside.append(0.0)
            start = time.perf_counter()
            try:
                return stage(*given, **named)
            finally:
                taken = time.perf_counter() - start
                self.seconds[name] += taken - self.inside.pop()
                if self.inside:
                    self.inside[-1] += taken

        return watched


def profile(texts: Sequence[str]) -> None:
    """Print milliseconds per MB of each stage: of what `pipeline` calls by name, each `find_…` and `mark`."""
    pipeline = import_module("migstats.pipeline")
    spent = Spent(defaultdict(float), [])
    for name, stage in list(vars(pipeline).items()):
        if is_stage(name, stage):
            setattr(pipeline, name, spent.watch(name, stage))
    Scan.mark = spent.watch("mark", Scan.mark)  # type: ignore[method-assign]
    whole = timed(lambda text: pipeline.extract(text, published=PUBLISHED), texts)
    size = megabytes(texts)
    spent.seconds["(the rest)"] = whole - sum(spent.seconds.values())
    for name, taken in sorted(spent.seconds.items(), key=lambda one: -one[1]):
        print(f"{name:24}{1000 * taken / size:9.1f} ms/MB{100 * taken / whole:7.1f} %")
    print(f"{'together':24}{1000 * whole / size:9.1f} ms/MB{100:7.1f} %  ({size / whole:.2f} MB/s)")


def is_stage(name: str, stage: Any) -> bool:
    """Whether something in the pipeline is a stage: a function of another module of ours."""
    home = getattr(stage, "__module__", "")
    is_ours = home.startswith("migstats.") and home != "migstats.pipeline"
    return (is_ours and not isinstance(stage, type) and callable(stage)) or name.startswith("find_")


def about() -> str:
    """Under what the figures were taken."""
    found = [f"{platform.python_implementation()} {platform.python_version()}", platform.machine()]
    for name in ("migstats", "pydantic", "regex", "spacy"):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--texts", type=Path, help=".jsonl of sentences with a `text` key, or a folder of .txt"
    )
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--mb", type=float, default=3, help="size of each input (default 3)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--processes", type=int, default=9, help="fresh processes for the first result")
    parser.add_argument("--worker", choices=SYSTEMS, help=argparse.SUPPRESS)
    parser.add_argument("--profile", action="store_true", help="only milliseconds per MB by stage")
    chosen = parser.parse_args()
    if chosen.worker:
        print(*passes(SYSTEMS[chosen.worker](), json.load(sys.stdin)))
        return
    size = round(chosen.mb * MEGABYTE)
    inputs = {"press": press(chosen.texts, size), "once": once(chosen.texts)} if chosen.texts else {}
    inputs["dense"] = dense(chosen.corpus, size)
    print(about())
    for name, texts in inputs.items():
        if chosen.profile:
            print(f"\n{name}: {megabytes(texts):.2f} MB")
            profile(texts)
        else:
            compare(name, texts, chosen.rounds)
    if not chosen.profile:
        first_results(chosen.processes)
        memory(next(iter(inputs.values())))


if __name__ == "__main__":
    main()
