"""A document in a notebook: a header line, the marked text, a table. No script; every word is escaped.

Where the style sheet is not let through (an untrusted notebook, a code host), a plain text stands instead.
"""

from __future__ import annotations

from html import escape
from itertools import islice
from typing import TYPE_CHECKING

from .french import EVENTS, FIRM, KINDS, day, listed, many, visible
from .lines import statistic_line
from .marks import Mark, Sort, marks, walk
from .table import HEAD, table_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..records import Document, Finding

SHOWN = 4_000  # characters of the text that are seen at once
FOLDED = 20_000  # and so many more behind « afficher la suite »: a notebook of many documents must stay open
ROWS = 20
FALLBACK_ROWS = 10

TAGS: dict[Sort, str] = {"statistic": "STAT", "date": "DATE", "event": "FAIT", "source": "SOURCE"}
CLASSES: dict[Sort, str] = {"statistic": "stat", "date": "date", "event": "event", "source": "source"}

# Colours by variables, so that the page may be light or dark; contrasts as computed in the design survey.
LIGHT = """
--mgs-ink: var(--jp-content-font-color1, #1a1a1a); --mgs-rule: #767676;
--mgs-stat: #cfe4ff; --mgs-stat-ink: #0b3d7a; --mgs-date: #fde9b8; --mgs-date-ink: #6b4400;
--mgs-event: #f3ddf5; --mgs-event-ink: #6a1b76; --mgs-source: #d9f2dd; --mgs-source-ink: #1b5e2a;
--mgs-on: #1a1a1a;
""".replace("\n", " ")
DARK = """
--mgs-ink: var(--jp-content-font-color1, #ededed); --mgs-rule: #9a9a9a;
--mgs-stat: #0e2f57; --mgs-stat-ink: #a9d1ff; --mgs-date: #4a3200; --mgs-date-ink: #ffd778;
--mgs-event: #43164b; --mgs-event-ink: #efb7f7; --mgs-source: #123d1c; --mgs-source-ink: #9fe0ac;
--mgs-on: #ededed;
""".replace("\n", " ")
STYLE = f"""<style>
.mgs-plain {{ display: none; }}
.mgs-page {{ display: block !important; color: var(--mgs-ink); {LIGHT} }}
@media (prefers-color-scheme: dark) {{ .mgs-page {{ {DARK} }} }}
html[data-theme=light] .mgs-page, body.vscode-light .mgs-page,
body[data-jp-theme-light=true] .mgs-page {{ {LIGHT} }}
html[data-theme=dark] .mgs-page, body.vscode-dark .mgs-page,
body[data-jp-theme-light=false] .mgs-page {{ {DARK} }}
.mgs-text {{ white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.7; }}
.mgs-page mark {{ color: var(--mgs-on); padding: 0 .2em; border-bottom: 2px solid; }}
.mgs-page mark.mgs-stat {{ background: var(--mgs-stat); border-color: var(--mgs-stat-ink); }}
.mgs-page mark.mgs-date {{ background: var(--mgs-date); border-color: var(--mgs-date-ink);
border-bottom-style: dashed; }}
.mgs-page mark.mgs-event {{ background: var(--mgs-event); border-color: var(--mgs-event-ink);
border-bottom-style: double; }}
.mgs-page mark.mgs-source {{ background: var(--mgs-source); border-color: var(--mgs-source-ink);
border-bottom-style: dotted; }}
.mgs-page .mgs-inner {{ text-decoration: underline dotted; }}
.mgs-page .mgs-tag {{ font-size: .65em; font-weight: bold; margin-left: .3em; vertical-align: super; }}
.mgs-stat .mgs-tag {{ color: var(--mgs-stat-ink); }} .mgs-date .mgs-tag {{ color: var(--mgs-date-ink); }}
.mgs-event .mgs-tag {{ color: var(--mgs-event-ink); }}
.mgs-source .mgs-tag {{ color: var(--mgs-source-ink); }}
.mgs-page table {{ border-collapse: collapse; margin-top: 1em; }}
.mgs-page th, .mgs-page td {{ text-align: left; padding: .2em .8em .2em 0;
border-bottom: 1px solid var(--mgs-rule); }}
</style>"""


def document_html(document: Document) -> str:
    """A piece of HTML that shows the document, for `_repr_html_`."""
    plain = f'<pre class="mgs-plain">{escaped(plain_text(document))}</pre>'
    parts = [f"<p>{escaped(header(document))}</p>", text_html(document), table_html(document)]
    parts += [warnings_html(document.findings)] if document.findings else []
    page = f'<div class="mgs-page" lang="fr" style="display:none">{"".join(parts)}</div>'
    return f'<div class="mgs">{STYLE}{plain}{page}</div>'


def escaped(text: str) -> str:
    """Words of the text, harmless in HTML and inside quotes; control characters are shown as �."""
    return escape(visible(text), quote=True)


def plain_text(document: Document) -> str:
    """The header and the first statistics, one a line."""
    lines = [statistic_line(statistic) for statistic in document.statistics[:FALLBACK_ROWS]]
    more = len(document.statistics) - len(lines)
    return "\n".join([header(document), *lines, *([f"… et {more} de plus"] if more else [])])


def header(document: Document) -> str:
    """`12 statistiques · 4 dates · 1 avertissement · texte de 3 412 signes · publié le 05/06/2018`."""
    parts = [document.id] if document.id else []
    parts += [
        many(len(document.statistics), "statistique"),
        many(len(document.dates), "date"),
        many(len(document.events), "événement"),
    ]
    parts += [many(len(document.findings), "avertissement")] if document.findings else []
    parts += [f"texte de {many(len(document.text), 'signe')}"]
    parts += [f"publié le {day(document.published)}"] if document.published else []
    return " · ".join([*parts, *(f"erreur{FIRM}: {why}" for why in document.errors)])


# The text


def text_html(document: Document) -> str:
    """The marked text; what is long is folded, what is very long is counted."""
    found = marks(document, sources=True)
    seen = cut(found, SHOWN, len(document.text))
    folded = cut(found, seen + FOLDED, len(document.text))
    head = f'<div class="mgs-text">{marked_html(document, found, 0, seen)}</div>'
    if seen == len(document.text):
        return head
    rest = marked_html(document, found, seen, folded)
    left = len(document.text) - folded
    note = f"<p>… {many(left, 'signe')} de plus</p>" if left else ""
    more = f'<div class="mgs-text">{rest}</div>{note}'
    return f"{head}<details><summary>afficher la suite</summary>{more}</details>"


def cut(found: Sequence[Mark], at: int, size: int) -> int:
    """Where to cut a text near `at` without cutting a mark."""
    return min(size, max((mark.end for mark in found if mark.start < at < mark.end), default=at))


def marked_html(document: Document, found: Sequence[Mark], start: int, stop: int) -> str:
    """A stretch of the text: an outer mark is a `<mark>` with its tag in letters, an inner one underlined."""
    pieces: list[str] = []
    depth = 0
    for move, mark, text in walk(document.text, found, start, stop):
        if mark is None or move == "text":
            pieces.append(escaped(text))
        elif move == "open":
            pieces.append(opening(document, mark, inner=depth > 0))
            depth += 1
        else:
            depth -= 1
            pieces.append("</span>" if depth else f'<span class="mgs-tag">{TAGS[mark.sort]}</span></mark>')
    return "".join(pieces)


def opening(document: Document, mark: Mark, *, inner: bool) -> str:
    """The tag that opens a mark; its title says what was read."""
    tag, first = ("span", "mgs-inner") if inner else ("mark", "mgs")
    return f'<{tag} class="{first} mgs-{CLASSES[mark.sort]}" title="{escaped(title(document, mark))}">'


def title(document: Document, mark: Mark) -> str:
    """What was read at a mark."""
    if mark.sort == "statistic":
        statistic = document.statistics[mark.at]
        return f"{KINDS[statistic.kind]}{FIRM}: {statistic}"
    if mark.sort == "date":
        return document.dates[mark.at].value
    if mark.sort == "event":
        event = document.events[mark.at]
        return listed([EVENTS[event.type], *([event.date.value] if event.date else [])])
    source = document.statistics[mark.at].source
    return f"source{FIRM}: {source.name}" if source else ""


# The table


def table_html(document: Document) -> str:
    """The first statistics, one a row."""
    if not document.statistics:
        return ""
    more = len(document.statistics) - ROWS
    caption = f"<caption>Les {ROWS} premières sur {len(document.statistics)}</caption>" if more > 0 else ""
    head = "".join(f'<th scope="col">{escaped(word)}</th>' for word in HEAD)
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{''.join(body(document))}</tbody></table>"


def body(document: Document) -> Iterator[str]:
    """The rows of the table."""
    for statistic in islice(document.statistics, ROWS):
        cells = "".join(f"<td>{escaped(cell)}</td>" for cell in table_cells(statistic))
        yield f"<tr>{cells}</tr>"


def warnings_html(findings: Sequence[Finding]) -> str:
    """What does not add up, folded."""
    items = "".join(f"<li>{escaped(f'{f.message} ({f.arithmetic})')}</li>" for f in findings)
    return f"<details><summary>{many(len(findings), 'avertissement')}</summary><ul>{items}</ul></details>"
