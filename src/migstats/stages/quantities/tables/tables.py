"""Lists and flattened tables: a heading gives the noun, the unit or the magnitude of the rows under it.

`Demandes d’asile en 2022⏎Afghanistan : 3 410⏎Total : 6 195`; `Budget (en millions d’euros)⏎Soins : 3`.
"""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from ....lexicon import letter_of
from ....morphology import Tag, guess, infinitive, is_finite_verb
from ....words import BULLETS, THE, TOTALS
from ..governors import govern
from ..governors.headings import (
    AREAS,
    MAGNITUDE,
    NEUTRAL,
    NOTES,
    SIZES,
    Heading,
    announce,
    behind_place,
    from_areas,
    names,
    of_line,
)
from ..phrases import edges, noun
from ..phrases.noun import NounPhrase
from . import announced, boxes, stacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ....found import Quantity, Run
    from ....scan import Scan

_LABEL = 9
_HEADING = 16
_LONGEST_ROW = 40


def read(page: Scan, quantities: Sequence[Quantity]) -> None:
    """Give the rows of lists and tables what their heading says."""
    by_line: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        by_line.setdefault(page.layout.line(quantity.first)[0], []).append(quantity)
    stacked_lines = stacked.read(page, by_line)
    stacked_lines |= boxes.read(
        page, {line: row for line, row in by_line.items() if line not in stacked_lines}
    )
    rows = {
        line: _behind_label(page, line, row)
        for line, row in by_line.items()
        if line not in stacked_lines
        and _is_row(page, line, row)
        and not (_only_aside(page, line, row) or _is_ruled_off(page, line))
    }
    headed: dict[int, Heading | None] = {}
    named: NounPhrase | None = None
    for line, row in rows.items():
        heading = _heading(page, line, by_line, rows)
        heading = heading and _by_place(page, line, row, heading)
        if heading and heading.noun is None and (under := _caption(page, line, rows)):
            heading = heading._replace(noun=under)
        named = _named_above(page, line, row, headed, named)
        if named and heading:
            heading = heading._replace(noun=named)
        headed[line] = heading
        labelled = _people(page, line, row, heading) or _label_noun(page, line, row, heading)
        if heading and not (labelled and heading.kind != "money"):
            _apply(page, line, row, heading)
        elif labelled:
            for quantity in row:
                if quantity.kind in ("count", "percent", "money", "duration"):
                    _lend(quantity, labelled, labelled.run, "label")
            if heading:
                _apply(page, line, row, heading._replace(noun=None))
    _share_totals(page, rows, headed)
    for line in by_line.keys() - rows.keys() - stacked_lines:
        _same_line(page, line, by_line[line])


def _is_ruled_off(page: Scan, line: int) -> bool:
    """`Pays | Inscrits | Sur cinq ans` over `---|---|---`: the heads of a table of Markdown, whatever they count."""
    first, last = page.layout.line(line)
    under = page.folds[last : page.layout.line(last)[1]] if last < len(page) else []
    return "|" in page.folds[first:last] and "|" in under and _RULE.issuperset(under)


_RULE = frozenset(("|", "-", ":", "\n", "--", "---"))


def _behind_label(page: Scan, line: int, row: list[Quantity]) -> list[Quantity]:
    """`Filles (moins de 18 ans) | 31`: the figures of a row without those of its label."""
    cells = _cells(page, line, page.layout.line(line)[1])
    celled = len(cells) > 1 and page.folds[cells[1][0] - 1] != ";"  # `Décès : 96 ; hospitalisations : 410`
    return [q for q in row if celled and q.first >= cells[1][0]] or row


def _is_row(page: Scan, line: int, row: Sequence[Quantity]) -> bool:
    """A short label, then figures; no verb."""
    last = page.layout.line(line)[1]
    if last - line > _LONGEST_ROW + 6 * len(row):
        return False
    inside = {i for q in row for i in range(q.left, q.right)}
    words = [
        page.words[i] for i in range(line, last) if i not in inside and page.words[i].folded[0].isalpha()
    ]
    if len(words) > _LABEL + 2 * len(row):
        return False
    celled = len(_cells(page, line, last)) > 1  # `Orne | 702`: a name
    return not any(
        is_finite_verb(w.folded) and not (w.capital and (celled or w.folded in NEUTRAL)) for w in words
    )


def _named_above(
    page: Scan,
    line: int,
    row: Sequence[Quantity],
    above: dict[int, Heading | None],
    named: NounPhrase | None,
) -> NounPhrase | None:
    """`- Ouest : 402 300 personnes (39 %)⏎- Centre : 121 700`: what the first row of a list by place counts."""
    at = _label(page, line)
    goes_on = line > 0 and page.layout.line(line - 1)[0] in above
    first = row[0]
    if first.kind == "count" and "quantities.noun" in first.rules and first.noun and first.phrase:
        here = NounPhrase((first.phrase[0], first.phrase[0] + 1), first.phrase[1], first.noun)
        return here if page.before(first.left) == ":" and _is_place(page, at) else None
    return named if goes_on and page.before(first.left) == ":" else None


def _label(page: Scan, line: int) -> int:
    """The first word of a row behind its mark and article: `• le` | Mali."""
    at = line + (page.folds[line] in BULLETS)
    return at + (page.folds[at] in THE)


def _by_place(page: Scan, line: int, row: Sequence[Quantity], heading: Heading) -> Heading:
    """`Pays d’origine des demandeurs :⏎• le Mali : 388`: rows that name the places count what comes from there."""
    at = _label(page, line)
    if heading.noun is None or heading.noun.lemma not in AREAS or not _is_place(page, at):
        return heading
    for quantity in row:
        if quantity.phrase and quantity.phrase[0] == at:
            quantity.forget_noun()  # `– Rhône : 388`
    return heading._replace(noun=from_areas(page, heading.noun))


def _share_totals(page: Scan, rows: dict[int, list[Quantity]], headed: dict[int, Heading | None]) -> None:
    """`Places⏎Centres 27 480⏎Initiatives 5 106⏎Total 32 586`: rows that add up count what their heading says."""
    parts: list[Quantity] = []
    before: NounPhrase | None = None
    for line, row in rows.items():
        heading = headed[line]
        counted = heading.noun if heading else None
        if counted is None or counted != before:
            parts = []
        before, last = counted, row[-1]
        if counted and page.folds[line] in TOTALS and len(parts) > 1:
            summed = sum(q.value or Decimal(0) for q in parts)
            if last.value and abs(summed - last.value) <= last.value / 100:
                for quantity in parts:
                    _lend(quantity, counted, counted.head, "heading")
            parts = []
        elif last.kind == "count":
            parts.append(last)


def _lend(quantity: Quantity, phrase: NounPhrase, run: Run, way: str) -> None:
    """What the table says is counted, unless the figure has a noun of its own beside it."""
    if "quantities.noun" not in quantity.rules:
        noun.lend(quantity, phrase, run, f"quantities.tables.{way}")


def _only_aside(page: Scan, line: int, row: Sequence[Quantity]) -> bool:
    """`Intention d’émigrer (population de 15 à 59 ans, en %)`: figures in the bracket that announces a unit."""
    last = page.layout.line(line)[1]
    closing = last - 1
    while closing > line and page.folds[closing] == "\n":
        closing -= 1
    opening = next((i for i in range(closing, line, -1) if page.folds[i] == "("), None)
    if opening is None or page.folds[closing] != ")" or row[0].first < opening:
        return False
    heading = of_line(page, line, last)
    return heading.kind is not None or heading.factor != 1


def _lines_before(page: Scan, line: int) -> Iterator[Run]:
    """Lines above `line`, nearest first; an empty one is passed once."""
    lines, blank = page.layout.lines, 0
    at = bisect_right(lines, line) - 1
    for i in range(at - 1, max(at - 40, -1), -1):
        first, last = page.layout.line(lines[i])
        if last - first <= 1:
            blank += 1
            if blank > 1:
                return
            continue
        yield first, last


def _heading(
    page: Scan, line: int, by_line: dict[int, list[Quantity]], rows: dict[int, list[Quantity]]
) -> Heading | None:
    """The nearest line above that is no row and announces the rows: no stop at its end, few words."""
    columns: tuple[Heading, ...] = ()
    for first, last in _lines_before(page, line):
        if first in rows:
            continue
        if _is_cells(page, first, last) or _is_note(page, first, last):
            column = _column(page, first, last)
            columns = columns or _columns(page, first, last)
            columns = columns or _capitals(page, first, last, len(by_line[line]))
            if column:
                return of_line(page, first, last)._replace(noun=column, columns=columns)
            continue
        if heads := _announced(page, first, last) or _capitals(page, first, last, len(by_line[line])):
            columns = columns or heads
            continue
        aside = first in by_line and _only_aside(page, first, by_line[first])
        if first in by_line and not aside and not _announces(page, last):
            return _bare(columns)
        alone = _is_label_line(page, first, last, line)
        if alone:
            continue
        # Of a paragraph that ends with a colon the last sentence announces the rows.
        start = max(first, page.layout.sentence(last - 2)[0]) if _announces(page, last) else first
        words = [w for w in page.words[start:last] if w.folded[0].isalpha()]
        if not words or len(words) > _HEADING or page.words[last - 2].text in ".!;,":
            return _bare(columns)
        return of_line(page, start, last)._replace(columns=columns)
    return _bare(columns)


def _caption(page: Scan, line: int, rows: dict[int, list[Quantity]]) -> NounPhrase | None:
    """`(Nombre d’étudiants)` under the rows: what they count."""
    lines = page.layout.lines
    for first in lines[bisect_right(lines, line) : bisect_right(lines, line) + _UNDER]:
        if page.folds[first : first + 2] in (["(", "nombre"], ["(", "effectif"], ["(", "effectifs"]):
            return edges.through(page, noun.read(page, first + 1))
        if first not in rows and page.folds[first : first + 1] != ["\n"]:
            return None
    return None


_UNDER = 40  # lines of a table


def _bare(columns: tuple[Heading, ...]) -> Heading | None:
    """Column heads under no title."""
    return Heading(None, Decimal(1), None, None, columns) if columns else None


def _cells(page: Scan, first: int, last: int) -> list[Run]:
    """The cells of a line that strokes, semicolons or tabs divide."""
    cuts = [i for i in range(first, last) if page.words[i].text in _STROKES]
    tabs = [] if cuts else [i for i in range(first + 1, last) if _is_behind_tab(page, i)]
    starts, ends = [first, *(i + 1 for i in cuts), *tabs], [*cuts, *tabs, last]
    return list(zip(starts, ends, strict=True))


def _is_behind_tab(page: Scan, at: int) -> bool:
    return "\t" in page.text[page.end(at - 1) : page.starts[at]]


_STROKES = frozenset(("|", ";"))


def _announced(page: Scan, first: int, last: int) -> tuple[Heading, ...]:
    """`Lieu de naissance Effectif (en milliers) Proportion (en %)`, `en % effectifs en milliers`: columns that only
    their units set apart. The first is that of the labels, as in a row of cells.
    """
    columns, start = [Heading(None, Decimal(1), None, None)], first
    for i in range(first, last):
        named = page.folds[i] in _COLUMN_UNITS and page.before(i) == "en"
        if page.words[i].text == ")" or (named and page.folds[i + 1 : i + 2] != [")"]):
            column = of_line(page, start, i + 1)
            if column.factor == 1 and column.kind is None:
                return ()
            columns.append(column)
            start = i + 1
    return tuple(columns) if len(columns) > _TWO else ()


_TWO = 2
_COLUMN_UNITS = frozenset(("%", "milliers", "millions", "milliards"))


def _capitals(page: Scan, first: int, last: int, figures: int) -> tuple[Heading, ...]:
    """`Année Immigrations Émigrations Solde`: columns that only capitals set apart, one more than figures."""
    end = last
    while end > first and page.folds[end - 1] == "\n":
        end -= 1
    words = page.words[first:end]
    if not figures or any(
        w.text in ".,;:!?" or w.text[0].isdecimal() or is_finite_verb(w.folded) for w in words
    ):
        return ()
    starts = [i for i in range(first, end) if page.words[i].capital and page.before(i) not in _INSIDE]
    sorting = page.folds[first] in NOTES or page.folds[first] in NEUTRAL
    if len(starts) != figures + 1 or starts[0] != first or (len(starts) == _TWO and not sorting):
        return ()
    return tuple(of_line(page, *cell) for cell in pairwise([*starts, end]))


_INSIDE = frozenset(
    ("(", "de", "d'", "du", "des", "en", "la", "l'", "le", "les", "et", "à", "au", "aux", "-")
)


def _columns(page: Scan, first: int, last: int) -> tuple[Heading, ...]:
    cells = _cells(page, first, last)
    if len(cells) < _TWO or not any(page.folds[i][0].isalpha() for i in range(first, last)):
        return ()  # `|---|---|`
    return tuple(of_line(page, *cell) for cell in cells)


def _label_noun(page: Scan, line: int, row: Sequence[Quantity], heading: Heading | None) -> NounPhrase | None:
    """`Migrants assistés à l’arrivée | 6 500 | 5 912`: what the label of a row of cells counts itself."""
    if len(_cells(page, line, row[0].first + 1)) < _TWO and not (heading and heading.columns):
        return _whole_label(page, line, row)
    at = line
    while at < row[0].left and not page.words[at].folded[0].isalpha():
        at += 1
    label = page.folds[at]
    if (
        at >= row[0].left
        or label in NEUTRAL
        or label in names()
        or _is_mere_participle(label)
        or not (_is_common(label) or label in _RATES)
    ):
        return None
    return noun.read(page, at)


def _whole_label(page: Scan, line: int, row: Sequence[Quantity]) -> NounPhrase | None:
    """`Entrées 98 851 (+20,9 %)`, `Solde migratoire 12 300`: a noun phrase that fills the line up to its figure.

    Not `Ligne 4`, `Bureau 12`, which only name.
    """
    label, value = page.folds[line], row[0].value
    large = row[0].unit is not None or (value is not None and value >= _NAMING)
    if (
        not large
        or label in NEUTRAL
        or label in names()
        or label in NOTES - {"solde"}
        or _is_mere_participle(label)
    ):
        return None
    phrase = noun.read(page, line) if Tag.NOUN in guess(label) else None
    return phrase if phrase and phrase.last == row[0].left else None


_NAMING = 100
_SORTS = frozenset(("nationalité", "étrangère", "origine"))


def _people(page: Scan, line: int, row: Sequence[Quantity], heading: Heading | None) -> NounPhrase | None:
    """`Nationalités | 2023⏎Portugais | 92 101`: under a heading that only sorts, the label is what is counted."""
    if heading is None or heading.noun is None or heading.noun.lemma not in _SORTS:
        return None
    at = line
    while at < row[0].left and not (
        page.folds[at][0].isalpha() and page.folds[at] not in ("total", "autres")
    ):
        at += 1
    if at >= row[0].left or not page.folds[at].endswith(("s", "x")):
        return None
    return noun.read(page, at)


_RATES = frozenset(("taux", "part", "âge", "durée", "délai", "coût", "montant", "budget", "nombre", "indice"))


def _is_note(page: Scan, first: int, last: int) -> bool:
    """`(tableau extrait du rapport)`, `Source : Frontex`, `Pays Nombre Variation`: not what rows count."""
    if page.words[first].text == "(":
        return True
    words = [w.folded for w in page.words[first:last] if w.folded[0].isalpha()]
    return (
        bool(words)
        and words[0] in NOTES
        and not MAGNITUDE.search(page.slice(first, last))
        and (
            len(words) == 1
            or words[0] in ("tableau", "source", "sources", "note", "graphique", "lecture", "champ")
            or sum(w in NOTES for w in words) > 1
        )
    )


def _column(page: Scan, first: int, last: int) -> NounPhrase | None:
    """`Route | Franchissements | Variation`: the head of a column that says what is counted."""
    if page.words[first].text == "(" or page.words[first].folded in ("source", "sources", "note", "lecture"):
        return None
    for at in range(first, last):
        word = page.words[at].folded
        if word in NOTES or word in SIZES or word in names() or not word.endswith(("s", "x")):
            continue
        phrase = noun.read(page, at, many=True)
        if phrase and phrase.head[0] == at:
            return phrase
    return None


def _announces(page: Scan, last: int) -> bool:
    return page.words[last - 2].text == ":"


def _is_cells(page: Scan, first: int, last: int) -> bool:
    """A line of dashes, column names or dates: `2021 | 2022`, `Pays  2022  Variation`, `N/A`."""
    kinds = page.kinds[first:last]
    date = letter_of()["date"]
    strokes = [w.text for w in page.words[first:last] if w.text in _STROKES]
    if "|" in strokes or len(strokes) > 1 or any(_is_behind_tab(page, i) for i in range(first + 1, last)):
        return True
    if kinds.count(date) > 1 and not any(is_finite_verb(word) for word in page.folds[first:last]):
        # `Pays  Demandes 2022  Demandes 2023`; not `Récolte de 2023 (en milliers de tonnes) et écart avec 2022`
        return not MAGNITUDE.search(page.slice(first, last))
    return date in kinds and not any(
        w.folded[0].isalpha() and len(w.folded) > 3 and page.kinds[first + i] == w.letter
        for i, w in enumerate(page.words[first:last])
    )


def _is_label_line(page: Scan, first: int, last: int, row: int) -> bool:
    """A label on a line of its own above its figure: `Italie⏎110 329`."""
    if last - first > _LABEL or behind_place(page, first, last) or MAGNITUDE.search(page.slice(first, last)):
        return False
    label = page.words[first].folded
    if label in names() or label in NEUTRAL:
        return True
    under = page.layout.line(row)
    bare = not any(w.folded[0].isalpha() for w in page.words[under[0] : min(under[1], under[0] + 2)])
    return bare and last == row and _is_place(page, first)


def _is_place(page: Scan, at: int) -> bool:
    word = page.words[at]
    return word.capital and (word.folded in NEUTRAL or not _is_common(word.folded))


def _is_common(word: str) -> bool:
    """A word that the lists know as a common noun, or that looks like a plural one."""
    return (
        bool(guess(word) & (Tag.NOUN | Tag.PARTICIPLE)) and word.endswith(("s", "x")) and word not in names()
    )


def _is_mere_participle(word: str) -> bool:
    """`Nés à l’étranger`, `Venus en famille`: it narrows what the heading counts; `Arrivées` counts."""
    tag = guess(word)
    mere = Tag.NOUN not in tag or infinitive(word) == "naître"
    return Tag.PARTICIPLE in tag and mere and not word.endswith("ées")


def _apply(page: Scan, line: int, row: Sequence[Quantity], heading: Heading) -> None:
    """Give each figure of a row what the heading or the head of its column says."""
    ranked = len(_cells(page, line, page.layout.line(line)[1])) > len(heading.columns) and _is_ranked(
        page, line
    )
    for rank, quantity in enumerate(row):
        place = len(_cells(page, line, quantity.first + 1)) - 1 or rank + 1  # the label is column 0
        place -= ranked
        named = "quantities.noun" in quantity.rules
        bare = quantity.kind == "count" and quantity.unit is None
        if bare:
            announce(quantity, heading.of_column(place))
        if not named and _take_column(page, quantity, heading, place, bare):
            continue
        summed = heading.kind == quantity.kind in ("money", "measure") or _is_announced_sum(
            page, quantity, heading
        )
        if heading.noun and ((summed and not named) or _takes_heading(page, line, quantity, heading)):
            noun.lend(quantity, heading.noun, heading.noun.head, "quantities.tables.heading")


def _is_ranked(page: Scan, line: int) -> bool:
    """`1 | FRANCE | 22 410`: the rank of a row in a cell of its own, which the line of heads leaves out."""
    return page.folds[line].isdecimal() and page.folds[line + 1 : line + 2] == ["|"]


def _take_column(page: Scan, quantity: Quantity, heading: Heading, place: int, bare: bool) -> bool:
    """What the head of column `place` says is counted: a plural, a sum or share with its noun, a rate.

    bare: whether the figure stands without a unit in its cell.
    """
    own, column = heading.noun_of_column(place), heading.of_column(place)
    if bare and (counted := _counted_in(page, own)):
        noun.lend(quantity, counted, counted.head, "quantities.tables.column")
    elif bare and column.kind and column.noun and column is not heading:
        noun.lend(quantity, column.noun, column.noun.run, "quantities.tables.column")
        quantity.per = quantity.per or column.per
    elif quantity.kind == "percent" and own and own.lemma in _RATES:
        noun.lend(quantity, own, own.run, "quantities.tables.column")
    else:
        return False
    return True


def _counted_in(page: Scan, head: NounPhrase | None) -> NounPhrase | None:
    """`Mois | Personnes | Opérations`: the head of a column, where it is a plural that says what is counted."""
    if head is None:
        return None
    word = page.folds[head.head[0]]
    if head.lemma == "solde":
        return head
    plain = word not in NOTES and word not in SIZES and word not in names() and word not in NEUTRAL
    return head if plain and word.endswith(("s", "x")) and head.lemma not in _SORTS | _RATES else None


def _is_announced_sum(page: Scan, quantity: Quantity, heading: Heading) -> bool:
    """`Investissements prévus :⏎– trois écoles :` | 7 millions d’euros: the label says what the sum is for."""
    if quantity.kind != "money" or heading.noun is None or page.before(quantity.left) != ":":
        return False
    end = page.layout.line(heading.noun.head[0])[1]
    announced = page.folds[heading.noun.head[1] - 1].endswith(("s", "x")) or _announces(page, end)
    return announced and heading.noun.lemma in govern.SUMS


def _takes_heading(page: Scan, line: int, quantity: Quantity, heading: Heading) -> bool:
    """Whether a figure counts what the heading says: a sum does not, nor what has a noun of its own."""
    if quantity.kind == "money" and quantity.noun is not None and heading.kind != "money":
        return False
    if heading.kind == quantity.kind == "percent" and quantity.noun is None and _is_one(page, line):
        return True
    return _is_headed(page, line, quantity)


def _is_headed(page: Scan, line: int, quantity: Quantity) -> bool:
    """Whether the row counts what the heading says: it has no noun, or only a place, a nationality, `Total`."""
    if quantity.kind not in ("count", "percent", "money", "fraction"):
        return False
    if quantity.noun is not None and quantity.rules[-1] not in (
        "quantities.carry.own",
        "quantities.govern",
        "quantities.carry.noun",
    ):
        return False
    at = line
    while at < quantity.left and not page.words[at].folded[0].isalpha():
        at += 1
    if at >= quantity.left:
        return quantity.noun is None
    label = page.words[at].folded
    if label == "dont" and quantity.noun is not None:
        return False  # a part of the figure above it
    if label in NEUTRAL or label in names():
        return True
    if (
        quantity.phrase
        and line <= quantity.phrase[0] < quantity.left
        and _is_common(page.folds[quantity.phrase[0]])
    ):
        return False  # `Premiers titres de séjour : 3,5 millions`
    return _is_mere_participle(label) or (not _is_common(label) and guess(label) & Tag.NOUN == Tag.NONE)


def _is_one(page: Scan, line: int) -> bool:
    """`Milieu urbain 25,8`: a label in the singular only sorts the shares of its heading."""
    return page.folds[line][0].isalpha() and not page.folds[line].endswith(("s", "x"))


def _same_line(page: Scan, line: int, row: Sequence[Quantity]) -> None:
    """`Recettes (en millions d’euros) : 412 en 2022, 437 en 2023`: heading and figures on one line."""
    first, last = page.layout.line(line)
    if ":" not in page.known or "en" not in page.known:
        return
    colon = next((i for i in range(first, min(last, row[0].left)) if page.folds[i] == ":"), None)
    if colon is None:
        return
    heading = of_line(page, first, colon + 1)
    if heading.factor == 1:
        return
    end = page.layout.sentence(colon)[1]
    for quantity in row:
        own = "quantities.noun" in quantity.rules or announced.has_label(page, colon, quantity.left)
        if colon < quantity.first < end and quantity.kind in ("count", "money") and not own:
            announce(quantity, heading)
