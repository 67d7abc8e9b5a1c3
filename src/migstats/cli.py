"""The command line. Records to standard output, everything else to standard error.

Exit codes: 0 done, 1 a check failed, 2 usage, 3 done but some documents failed, 4 stopped on an error,
130 interrupted.
"""

# What a command needs is imported in it, so that `migstats --help` is there at once.

from __future__ import annotations

import os
import re
import sys
from collections import deque
from contextlib import contextmanager, nullcontext, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from . import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from datetime import date
    from typing import TextIO

    from .across.records import Collection
    from .evaluate import Part, Report
    from .records import Document, Input

CHECK_FAILED, USAGE, SOME_FAILED, STOPPED, INTERRUPTED = 1, 2, 3, 4, 130
FORMATS = ("jsonl", "json", "csv", "table")
NARROWEST = 60
FAILURES_SAID = 20  # one by one; then they are only counted
FLOOR = re.compile(r"0(?:\.\d+)?|1(?:\.0+)?|\.\d+")


class Program(click.Group):
    """The commands; what ends them from outside is no traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except KeyboardInterrupt:
            complain("interrupted")
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:  # the reader has seen enough
            drop_output()
            ctx.exit(0)
        except OSError as error:
            drop_output()
            raise Failure(": ".join(filter(None, (error.filename, error.strerror or str(error))))) from None
        else:
            return result


def drop_output() -> None:
    """What could not be written is lost: the interpreter's last flush may not complain again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Failure(click.ClickException):
    """Reading had to stop at a document."""

    exit_code = STOPPED


def to_day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """A day such as 2024-01-30."""
    from .given import said_date

    try:
        return said_date(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day such as 2024-01-30", ctx, param) from None


def to_floors(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> dict[str, float]:
    """Floors by metric, from METRIC=VALUE with values between 0 and 1."""
    floors = {}
    for value in values:
        name, _, number = value.rpartition("=")
        if not name or not FLOOR.fullmatch(number):
            expected = "METRIC=VALUE with a value between 0 and 1"
            raise click.BadParameter(f"{value!r} is not {expected}", ctx, param)
        floors[name] = float(number)
    return floors


def to_share(ctx: click.Context, param: click.Parameter, value: float) -> float:
    """A value between 0 and 1; click lets nan pass."""
    if 0 <= value <= 1:
        return value
    raise click.BadParameter(f"{value} is not between 0 and 1", ctx, param)


def complain(message: str) -> None:
    """Say something on standard error."""
    click.echo(message, err=True)


published_option = click.option(
    "--published",
    metavar="DATE",
    callback=to_day,
    help="The day on which texts appeared that do not say it.",
)
# What every command takes that reads texts and writes records, in the order of its help.
READING = (
    click.argument("paths", nargs=-1),
    published_option,
    click.option(
        "--to", "form", type=click.Choice(FORMATS), help="Default: a table on a terminal, else jsonl."
    ),
    click.option(
        "--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to FILE, whole or not at all."
    ),
    click.option(
        "--workers", type=click.IntRange(1), default=1, help="Processes that read at the same time."
    ),
)


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the arguments and options of `READING`."""
    for option in reversed(READING):
        command = option(command)
    return command


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="migstats")
def main() -> None:
    """Read French texts and give back every statistic and every dated event as records."""
    if sys.stderr is None:  # `2>&-`
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115 (it stays open to the end)
    if sys.stdout is None:
        raise Failure("standard output is closed")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


# extract


@main.command()
@reading_options
@click.option(
    "--on-error",
    type=click.Choice(("raise", "skip", "record")),
    default="record",
    show_default=True,
    help="Stop, leave the document out, or give it with its `errors`.",
)
@click.option(
    "--quarantine",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Failed documents go to FILE (JSON Lines, readable by `extract`) instead of the output.",
)
@click.option(
    "--min-confidence",
    type=float,
    callback=to_share,
    default=0,
    help="Leave out statistics and events below X.",
)
@click.option("--events", is_flag=True, help="csv: dated events as rows too, after the statistics.")
@click.pass_context
def extract(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    published: date | None,
    form: str | None,
    out: Path | None,
    workers: int,
    on_error: str,
    quarantine: Path | None,
    min_confidence: float,
    events: bool,
) -> None:
    """Read texts and write their records.

    PATHS are .txt files, JSON Lines with `text` (and `id`, `published`), folders of such, globs, or - for
    standard input. Ids are relative paths, `path:line` for JSON Lines without ids.
    """
    from migstats import extract_many

    refuse_outputs(ctx, paths, [path for path in (out, quarantine) if path])
    form = form or usual(ctx, out)
    inputs = texts(ctx, paths, published, leave=[path for path in (out, quarantine) if path])
    run = partial(extract_many, workers=workers, on_error="record")
    found = with_progress(in_order(inputs, run), hidden=out is None and sys.stdout.isatty())
    with whole(quarantine) as aside, whole(out) as stream:
        sieve = Sieve(on_error, aside)
        write(sieve.passed(found, min_confidence), stream or sys.stdout, form, events=events)
    if sieve.failed:
        complain(f"{sieve.failed} of {sieve.seen} documents failed")
        ctx.exit(SOME_FAILED)


def texts(
    ctx: click.Context, paths: tuple[str, ...], published: date | None, leave: list[Path]
) -> Iterator[Input | Document]:
    """What is to be read. Without paths that is standard input, unless someone sits before it: then help."""
    from .outputs.jsonl import Reader, find_files

    reader = Reader(published, warn=complain)
    if "" in paths:
        raise click.UsageError("a path is empty", ctx)
    if not paths and sys.stdin and sys.stdin.isatty():
        complain(ctx.get_help())
        ctx.exit(USAGE)
    paths = paths or ("-",)
    at = paths.index("-") if "-" in paths else len(paths)
    try:
        first, files = (
            find_files([path for path in some if path != "-"], leave) for some in (paths[:at], paths)
        )
    except FileNotFoundError as error:
        raise click.UsageError(str(error), ctx) from None
    if at == len(paths):
        if not files:
            complain(f"no .txt or .jsonl in {', '.join(paths)}")
        return reader.files(files)
    if sys.stdin is None:
        raise click.UsageError("standard input is closed", ctx)
    return chain(reader.files(first), reader.stream(sys.stdin.buffer), reader.files(files[len(first) :]))


def in_order(
    items: Iterable[Input | Document], run: Callable[[Iterator[Input]], Iterable[Document]]
) -> Iterator[Document]:
    """Documents in the order of their texts, those that could not be read at their place among the others.

    run: `extract_many`; it may read ahead, so what it is not given waits with the number of texts before it.
    """
    from .records import Document

    waiting: deque[tuple[int, Document]] = deque()

    def readable() -> Iterator[Input]:
        count = 0
        for item in items:
            if isinstance(item, Document):
                waiting.append((count, item))
            else:
                count += 1
                yield item

    for given, document in enumerate(run(readable())):
        while waiting and waiting[0][0] <= given:
            yield waiting.popleft()[1]
        yield document
    yield from (document for _, document in waiting)


def with_progress(documents: Iterator[Document], *, hidden: bool) -> Iterator[Document]:
    """The same documents, counted on standard error where that is a terminal that shows no records."""
    if hidden or not sys.stderr.isatty():
        return documents
    from tqdm import tqdm

    return iter(tqdm(documents, unit=" documents", file=sys.stderr))


class Sieve:
    """Lets documents pass, counts those that failed, and does with them what `--on-error` says."""

    def __init__(self, on_error: str, aside: TextIO | None) -> None:
        self.on_error, self.aside = on_error, aside
        self.seen = self.failed = 0

    def passed(self, documents: Iterable[Document], floor: float) -> Iterator[Document]:
        """The documents to write, without records below `floor`. Raises Failure where it has to stop."""
        from .outputs.confident import confident

        for document in documents:
            self.seen += 1
            if not document.errors:
                yield confident(document, floor)
            elif self.stays(document):
                yield document

    def stays(self, document: Document) -> bool:
        """Say that a document failed; whether it goes to the output."""
        self.failed += 1
        message = "; ".join(document.errors)
        if document.id and not message.startswith(f"{document.id}: "):
            message = f"{document.id}: {message}"
        if self.on_error == "raise":
            raise Failure(message)
        if self.failed <= FAILURES_SAID:
            complain(message)
        if self.aside:
            from .outputs.jsonl import quarantine_line

            self.aside.write(quarantine_line(document))
        return self.on_error == "record" and not self.aside


def whole(path: Path | None) -> AbstractContextManager[TextIO | None]:
    """A file that is there when it is finished; nothing for no path."""
    from .outputs.jsonl import whole_file

    return whole_file(path) if path else nullcontext()


def refuse_outputs(ctx: click.Context, paths: tuple[str, ...], outputs: list[Path]) -> None:
    """Say before anything is read where nothing can be written, and where writing would destroy what is read."""
    from .outputs.jsonl import is_device

    for path in outputs:
        if not path.absolute().parent.is_dir():
            raise click.UsageError(f"no folder {path.parent} to write {path.name} into", ctx)
        if path.is_file() and any(
            given != "-" and exists(given) and path.samefile(Path(given)) for given in paths
        ):
            raise click.UsageError(f"{path} is read: it cannot be written to as well", ctx)
    if len({os.path.realpath(path) for path in outputs}) < len(outputs) and not is_device(outputs[0]):
        raise click.UsageError(f"--out and --quarantine are the same file, {outputs[0]}", ctx)


def usual(ctx: click.Context, out: Path | None) -> str:
    """The form that nobody asked for: as the file's name says, a table for a reader, else JSON Lines."""
    if out is None:
        return "table" if sys.stdout.isatty() else "jsonl"
    suffix = out.suffix[1:].lower()
    if suffix not in (*FORMATS, "ndjson", "txt", ""):
        raise click.UsageError(f"no form for {out.name}: --to takes {', '.join(FORMATS)}", ctx)
    return suffix if suffix in FORMATS else "jsonl"


def write(documents: Iterable[Document], stream: TextIO, form: str, *, events: bool) -> None:
    """Write documents as they come."""
    from .outputs import jsonl, table

    if form == "csv":
        table.write_csv(documents, stream, events=events)
    elif form == "table":
        for document in documents:
            stream.write(table.text_table(document, terminal_width()) + "\n\n")
    else:
        (jsonl.write_json if form == "json" else jsonl.write_jsonl)(documents, stream)


def terminal_width() -> int:
    """Columns of the terminal; 100 where there is none."""
    from shutil import get_terminal_size

    return max(NARROWEST, get_terminal_size((100, 24)).columns)


# gather


@main.command()
@reading_options
@click.option(
    "--min-confidence", type=float, callback=to_share, default=0, help="Leave out statistics below X."
)
@click.pass_context
def gather(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    published: date | None,
    form: str | None,
    out: Path | None,
    workers: int,
    min_confidence: float,
) -> None:
    """Read texts and write the facts that they tell together, each once.

    PATHS as for `extract`. csv and table hold the series, one row a fact with a time; jsonl one fact a line with
    all its statements; json everything. Where texts do not agree is said in table and json, else on standard
    error.
    """
    from migstats import extract_many
    from migstats import gather as gathered

    refuse_outputs(ctx, paths, [out] if out else [])
    form = form or usual(ctx, out)
    inputs = texts(ctx, paths, published, leave=[out] if out else [])
    run = partial(extract_many, workers=workers, on_error="record")
    sieve = Sieve("skip", None)
    found = with_progress(in_order(inputs, run), hidden=out is None and sys.stdout.isatty())
    with usage_errors(ctx):
        together = gathered(sieve.passed(found, min_confidence))
    with whole(out) as stream:
        write_collection(together, stream or sys.stdout, form)
    if sieve.failed:
        complain(f"{sieve.failed} of {sieve.seen} documents failed")
        ctx.exit(SOME_FAILED)


def write_collection(together: Collection, stream: TextIO, form: str) -> None:
    """Write facts or their series, and where documents do not agree."""
    from .outputs import series

    if form == "json":
        stream.write(together.model_dump_json(indent=2) + "\n")
    elif form == "table":
        lines = [series.text_table(together.series(), terminal_width())]
        stream.write("\n".join([*lines, *(f"! {one.message}" for one in together.findings)]) + "\n")
    else:
        if form == "csv":
            series.write_csv(together.series(), stream)
        else:
            stream.writelines(fact.model_dump_json() + "\n" for fact in together.facts)
        for one in together.findings:
            complain(one.message_en)


# show, explain, schema


@main.command()
@click.argument("path", required=False)
@published_option
@click.option(
    "--color", type=click.Choice(("auto", "always", "never")), default="auto", help="auto heeds NO_COLOR."
)
@click.pass_context
def show(ctx: click.Context, path: str | None, published: date | None, color: str) -> None:
    """Print texts with statistics ⟦s0 …⟧, dates ⟦d0 …⟧ and events ⟦e0 …⟧ marked, then what they say."""
    from .outputs.terminal import show as shown
    from .outputs.terminal import wants_colour

    colour = color == "always" or (color == "auto" and wants_colour(sys.stdout))
    for document in read(ctx, path, published):
        sys.stdout.write(shown(document, colour=colour) + "\n")


@main.command()
@click.argument("text", required=False, metavar="[TEXT|PATH]")
@click.option("--index", type=click.IntRange(0), help="Only statistic N (the first is 0).")
@published_option
@click.pass_context
def explain(ctx: click.Context, text: str | None, index: int | None, published: date | None) -> None:
    """Say in French what was read in a text, or in a file, and by which rules."""
    if text == "":
        raise click.UsageError("the text is empty", ctx)
    for document in read(ctx, text, published, is_text=text is not None and not exists(text)):
        count = len(document.statistics)
        if index is not None and index >= count:
            raise click.UsageError(f"there are {count} statistics, counted from 0", ctx)
        for chosen in range(count) if index is None else [index]:
            sys.stdout.write(document.explain(chosen) + "\n")
        if not count:
            sys.stdout.write("aucune statistique\n")


def exists(name: str) -> bool:
    """Whether a word of the command line is a file, a folder or standard input rather than a text."""
    try:
        return name == "-" or Path(name).exists()
    except (OSError, ValueError):  # too long for a path, or with a NUL in it
        return False


def read(
    ctx: click.Context, source: str | None, published: date | None, *, is_text: bool = False
) -> Iterator[Document]:
    """The documents of a path, or of a text that stands on the command line. Stops at the first error."""
    from migstats import extract_many

    from .records import Input

    given = [Input(text=source, published=published)] if is_text and source else None
    inputs = given or texts(ctx, () if source is None else (source,), published, leave=[])
    return Sieve("raise", None).passed(in_order(inputs, partial(extract_many, on_error="record")), 0)


@main.command()
def schema() -> None:
    """Print the JSON Schema of a document, as `extract` writes it."""
    import json

    from .outputs.jsonl import document_schema

    sys.stdout.write(json.dumps(document_schema(), ensure_ascii=False, indent=2) + "\n")


# evaluate


@main.command()
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.argument("pred", required=False, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--min",
    "floors",
    metavar="METRIC=VALUE",
    callback=to_floors,
    multiple=True,
    help="Fail below this; may be repeated.",
)
@click.option(
    "--floors",
    "floors_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="TOML file of floors; those of --min come on top.",
)
@click.option("--json", "as_json", is_flag=True, help="Every figure, as JSON.")
@click.option(
    "--split",
    type=click.Choice(("write", "check", "all")),
    default="all",
    help="Only documents from which rules are written, or only those kept to check them.",
)
@click.option("--errors", type=click.IntRange(0), default=0, metavar="N", help="List the N worst mistakes.")
@click.option("--fault", help="Of these only such as have this fault (missed, spurious, a field).")
@click.pass_context
def evaluate(
    ctx: click.Context,
    *,
    gold: Path,
    pred: Path | None,
    floors: dict[str, float],
    floors_file: Path | None,
    as_json: bool,
    split: str,
    errors: int,
    fault: str | None,
) -> None:
    """Compare records with a gold standard, and fail below floors.

    GOLD is a corpus folder or a .jsonl in the gold format. PRED is a .jsonl written by `extract` or in the
    gold format; without it the texts of GOLD are read afresh. Mistakes of the documents kept for checking
    are listed only with --split check or all.
    """
    from .evaluate import below

    with usage_errors(ctx):
        report = compared(gold, pred, split)
        low = below(report, floors_in(floors_file) | floors)
    sys.stdout.write(rendered(report, as_json=as_json) + "\n")
    for mistake in report.worst(listed_part(report, split), errors, fault):
        click.echo(str(mistake), err=as_json)
    for line in low:
        complain(line)
    ctx.exit(CHECK_FAILED if low else 0)


@contextmanager
def usage_errors(ctx: click.Context) -> Iterator[None]:
    """What is wrong with a file that was given is the user's to mend: a line, no traceback."""
    from .corpus import CorpusError

    try:
        yield
    except CorpusError as error:  # it speaks French, as the notation does
        raise click.UsageError(f"no document in the notation of the corpus: {error}", ctx) from None
    except ValueError as error:
        raise click.UsageError(str(error), ctx) from None


def compared(gold: Path, pred: Path | None, split: str) -> Report:
    """The report on a part of the gold; without predictions its texts are read afresh."""
    from .evaluate import evaluate, load, predict, refuse_strangers

    wanted = load(gold)
    kept = {one["id"]: one for one in wanted if split in ("all", one.get("split"))}
    if pred is None:
        from migstats import extract

        return evaluate(kept.values(), predict(kept.values(), extract))
    given = list(predictions(pred))
    refuse_strangers({one["id"]: one for one in wanted}, {one["id"]: one for one in given})
    return evaluate(kept.values(), [one for one in given if one["id"] in kept])


def predictions(path: Path) -> Iterator[dict[str, Any]]:
    """Records in the gold format, from JSON Lines in that format or as `extract` writes them."""
    import json

    from .evaluate import filled_lines, load, said

    lines = filled_lines(path)
    try:
        entries = [json.loads(line) for _, line in lines]
    except ValueError:
        return iter(load(path))  # it says which line is none
    if all(isinstance(entry, dict) and "findings" in entry for entry in entries):
        return (said(as_document(line, f"{path.name}, line {number}")) for number, line in lines)
    return iter(load(path))


def as_document(line: str, place: str) -> Document:
    """A document as `extract` writes it. Raises ValueError, in one line."""
    from pydantic import ValidationError

    from .records import Document

    try:
        return Document.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise ValueError(f"{place}: {where}: {first['msg']}") from None


def floors_in(path: Path | None) -> dict[str, float]:
    """The floors of a TOML file, by the full names of their metrics. Raises ValueError for what is none."""
    import tomllib

    if path is None:
        return {}
    return dict(flat(tomllib.loads(path.read_text(encoding="utf-8"))))


def flat(tree: dict[str, Any], stem: str = "") -> Iterator[tuple[str, float]]:
    """`[check.dates]` with `value.f1 = 0.9` -> `check.dates.value.f1`, 0.9."""
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from flat(value, f"{stem}{name}.")
        elif isinstance(value, int | float) and 0 <= value <= 1:
            yield f"{stem}{name}", value
        else:
            raise ValueError(f"floor {stem}{name} is {value!r}, not a value between 0 and 1")


def rendered(report: Report, *, as_json: bool) -> str:
    """The report for a reader or for a machine."""
    import json

    return json.dumps(report.to_json(), ensure_ascii=False, indent=2) if as_json else report.render()


def listed_part(report: Report, split: str) -> Part:
    """The part whose mistakes may be listed: never that of checking unless it was asked for by name."""
    if split == "all" and "write" in report.figures and not _asked("split"):
        return "write"
    return cast("Part", split)


def _asked(option: str) -> bool:
    """Whether an option of the running command was given."""
    source = click.get_current_context().get_parameter_source(option)
    return source is not click.core.ParameterSource.DEFAULT
