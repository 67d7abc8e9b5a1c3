"""All figures of a corpus by part, its mistakes, and which figures lie below their floors."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from .figures import MAIN, RATES, Figures, Gold, Part, Tally, macro_f1, total
from .mistakes import Mistake, mistakes, shown
from .tallies import tally


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of each part of the corpus, and the mistakes.

    figures: by part (`write`, `check` where the gold says them; `all`), then by name (`dates.value.f1`).
    missing: ids of gold documents without a prediction; all that they hold counts as missed.
    """

    figures: Mapping[str, Figures]
    documents: Mapping[str, int]
    mistakes: tuple[Mistake, ...]
    missing: tuple[str, ...]

    def metrics(self) -> Figures:
        """Every figure by its full name; `gap` is write less check."""
        named = {
            f"{part}.{name}": value for part in self.figures for name, value in self.figures[part].items()
        }
        return named | {f"gap.{name}": value for name, value in self.gap().items()}

    def gap(self) -> Figures:
        """By how much rates are better where rules were written than where they are checked."""
        if not {"write", "check"} <= set(self.figures):
            return {}
        write, check = self.figures["write"], self.figures["check"]
        rates = [name for name in write if name.rpartition(".")[2] in RATES]
        return {name: less(write[name], check[name]) for name in rates}

    def to_json(self) -> dict[str, Any]:
        """The figures nested by the parts of their names, ready for `json.dumps`."""
        tree: dict[str, Any] = {"documents": dict(self.documents), "missing": list(self.missing)}
        for name, value in self.metrics().items():
            *path, leaf = name.split(".")
            branch = tree
            for step in path:
                branch = branch.setdefault(step, {})
            branch[leaf] = value
        return tree

    def worst(self, split: Part = "write", limit: int = 20, fault: str | None = None) -> list[Mistake]:
        """The worst mistakes of a part, wrong numbers first; those of `check` only when asked for.

        fault: only mistakes that have it (`missed`, `spurious`, a field).
        """
        chosen = [
            m for m in self.mistakes if split in ("all", m.split) and (fault is None or fault in m.faults)
        ]
        return sorted(chosen, key=lambda one: one.rank)[:limit]

    def render(self) -> str:
        """A table for the terminal, in percent.

        F1 or accuracy of each part and their gap; then precision, recall and cases over all documents.
        """
        parts = [*self.figures, "gap"] if self.gap() else list(self.figures)
        columns = [*parts, "precision", "recall", "cases"]
        head = f"{'':42}" + "".join(f"{column:>10}" for column in columns)
        counts = ", ".join(f"{part} {count}" for part, count in self.documents.items())
        rows = [self.row(name, parts) for name in self.figures["all"] if self.is_shown(name)]
        missing = [f"without prediction: {', '.join(self.missing)}"] if self.missing else []
        return "\n".join([f"documents: {counts}", *missing, head, *rows])

    def is_shown(self, name: str) -> bool:
        """The table has one line for each figure that has a case."""
        is_summary = name.rpartition(".")[2] in ("f1", "macro_f1", "accuracy", "rate")
        return is_summary and self.figures["all"][name] is not None

    def row(self, name: str, parts: Sequence[str]) -> str:
        """One line of the table."""
        stem, _, leaf = name.rpartition(".")
        every = self.figures["all"]
        cells = [percent({**self.figures, "gap": self.gap()}[part][name]) for part in parts]
        if leaf != "macro_f1":
            cells += [percent(every.get(f"{stem}.{rate}")) for rate in ("precision", "recall")]
            cells.append(str(every.get(f"{stem}.gold", every.get(f"{stem}.cases"))))
        return f"{name:42}" + "".join(f"{cell:>10}" for cell in cells)


def less(one: float | None, other: float | None) -> float | None:
    """A difference of figures that both exist."""
    return None if one is None or other is None else one - other


def percent(value: float | None) -> str:
    """`97.3`; nothing where there is no figure."""
    return "" if value is None else f"{100 * value:.1f}"


def evaluate(gold: Iterable[Gold], pred: Iterable[Gold]) -> Report:
    """Compare predictions with the gold, document by document (by id).

    A gold document without a prediction counts as missed throughout and is named in the report.
    Raises ValueError for ids that come twice or are not in the gold, and for texts that differ.
    """
    wanted, given = by_id(gold, "gold"), by_id(pred, "prediction")
    refuse_strangers(wanted, given)
    empty: Gold = {"statistics": [], "dates": [], "events": []}
    joined = [(document, given.get(name, empty)) for name, document in wanted.items()]
    tallies = [(document.get("split"), tally(document, found)) for document, found in joined]
    wrong = [mistake for document, found in joined for mistake in mistakes(document, found)]
    groups = grouped(tallies)
    figures = {part: figures_of(group) for part, group in groups.items()}
    documents = {part: len(group) for part, group in groups.items()}
    return Report(figures, documents, tuple(wrong), tuple(name for name in wanted if name not in given))


def by_id(documents: Iterable[Gold], what: str) -> dict[str, Gold]:
    """Documents by their ids, in order."""
    found: dict[str, Gold] = {}
    for document in documents:
        if document["id"] in found:
            raise ValueError(f"{what} {document['id']!r} comes twice")
        found[document["id"]] = document
    return found


def refuse_strangers(gold: Mapping[str, Gold], pred: Mapping[str, Gold]) -> None:
    """Offsets mean nothing in another text."""
    if strangers := [name for name in pred if name not in gold]:
        raise ValueError(f"not in the gold: {', '.join(map(str, strangers))}")
    for name, document in pred.items():
        if document.get("text", gold[name]["text"]) != gold[name]["text"]:
            raise ValueError(f"{name}: the prediction is about another text")


def grouped(tallies: Sequence[tuple[str | None, Tally]]) -> dict[str, list[Tally]]:
    """Tallies by part of the corpus; a part without documents is left out."""
    parts = {part: [counts for split, counts in tallies if split == part] for part in ("write", "check")}
    return {part: group for part, group in parts.items() if group} | {
        "all": [counts for _, counts in tallies]
    }


def figures_of(tallies: Sequence[Tally]) -> Figures:
    """The figures of some documents together, by name, with the means over documents."""
    figures: Figures = {}
    for name, counts in total(tallies).items():
        figures |= {f"{name}.{figure}": value for figure, value in counts.figures().items()}
        if name in MAIN:
            figures[f"{name}.macro_f1"] = macro_f1(tallies, name)
    return figures


def below(report: Report, floors: Mapping[str, float]) -> list[str]:
    """What does not reach its floor, one line each; a figure without cases reaches none.

    Raises ValueError for a metric that the report does not have.
    """
    metrics = report.metrics()
    for name in floors:
        if name not in metrics:
            near = get_close_matches(name, metrics)
            raise ValueError(f"unknown metric {name!r}" + (f"; nearest: {', '.join(near)}" if near else ""))
    low = [(name, metrics[name], floor) for name, floor in floors.items()]
    return [
        f"{name} is {shown(value)}, below {floor}"
        for name, value, floor in low
        if value is None or value < floor
    ]
