"""How well records agree with the gold: figures by record, field, kind and part of the corpus; mistakes.

All functions take dicts of the gold format (`Document.to_gold()`); the pipeline is not imported.

Records of one kind in one document are paired one to one: the pair with the largest overlap of its spans
first; of equal overlaps the one whose spans differ least, then the leftmost. What finds no partner is missed
or spurious. Every other figure is taken through these pairs.

Metrics are named by part of the corpus, record and figure, `check.statistics.quantity.f1`. Accuracies are
shares of the pairs. A figure that has no case is None.
"""

from .figures import FIELDS, FULL, LINKS, QUANTITY, Part
from .gold import filled_lines, load, predict, said
from .mistakes import Mistake
from .pairing import agree, paired
from .report import Report, below, evaluate, refuse_strangers

__all__ = [
    "FIELDS",
    "FULL",
    "LINKS",
    "QUANTITY",
    "Mistake",
    "Part",
    "Report",
    "agree",
    "below",
    "evaluate",
    "filled_lines",
    "load",
    "paired",
    "predict",
    "refuse_strangers",
    "said",
]
