"""HTML: a report as one file that needs nothing else, for screen and paper."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from viewer.render.appraisal.tables import Cell, Column, Document, Part, Table

_STYLE = """
:root { color-scheme: light; --ink: #1d2430; --soft: #566072; --line: #cfd6df; --band: #f3f5f8;
  --link: #14507d }
body { margin: 2rem auto; max-width: 88rem; padding: 0 1.5rem; color: var(--ink); background: #fff;
  font: 16px/1.5 "Source Sans Pro", "Segoe UI", "Helvetica Neue", Arial, sans-serif }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 .5rem; padding-top: .75rem;
  border-top: 2px solid var(--ink) }
p { max-width: 46rem; margin: .4rem 0 }
.lead p { font-size: 1.1rem }
a { color: var(--link) }
nav a { margin-right: 1.25rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; margin: 1rem 0 1.5rem; font-size: .85rem; line-height: 1.4 }
caption { text-align: left; font-weight: 600; font-size: 1rem; padding: .3rem 0 }
th, td { text-align: left; vertical-align: top; padding: .3rem .45rem; border-bottom: 1px solid var(--line) }
thead th { vertical-align: bottom; background: var(--band); border-bottom: 2px solid var(--soft) }
tbody th { font-weight: 600; min-width: 10rem }
tfoot th, tfoot td { background: var(--band); border-top: 2px solid var(--soft); font-weight: 600 }
.figure { text-align: right; font-variant-numeric: tabular-nums }
td.figure { white-space: nowrap }
td.good, td.bad, td.aside, td.open { white-space: nowrap }
.good { color: #1b6138 } .bad { color: #a11b1b; font-weight: 600 } .aside, .open { color: var(--soft) }
td.good::before { content: "✓ " / "" } td.bad:not(.figure)::before { content: "✗ " / "" }
td.bad.figure::before { content: "▲ " / "over the limit " }
td.aside::before { content: "– " / "" } td.open::before { content: "? " / "" }
@media print {
  @page { size: A4 landscape; margin: 12mm }
  body { margin: 0; padding: 0; max-width: none; font-size: 10pt }
  h1 { font-size: 18pt } h2 { font-size: 13pt; break-after: avoid } .lead p { font-size: 11pt }
  table { font-size: 8pt } caption { font-size: 10pt; break-after: avoid } th, td { padding: .15rem .35rem }
  thead { display: table-header-group } tfoot { display: table-row-group } tr { break-inside: avoid }
  tbody th { min-width: 0 } .wide { overflow: visible } nav { display: none }
  a { color: inherit; text-decoration: none }
}
"""


def html_of(document: Document) -> str:
    """The whole file."""
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Document) -> Iterator[str]:
    title = escape(document.title)
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield f'<header class="lead">\n<h1 id="top">{title}</h1>'
    yield from _paragraphs(document.paragraphs)
    yield f"<nav>{''.join(_ways(document))}</nav>\n</header>"
    for part in document.parts:
        yield from _part(part)
    yield "</main>\n</body>\n</html>"


def _part(part: Part) -> Iterator[str]:
    name = escape(part.id)
    yield f'<section aria-labelledby="{name}">\n<h2 id="{name}">{escape(part.title)}</h2>'
    yield from _paragraphs(part.paragraphs)
    for table in part.tables:
        yield from _table(table)
    yield '<nav><a href="#top">Back to the top</a></nav>\n</section>'


def _ways(document: Document) -> Iterator[str]:
    """Links to the parts that no table leads to."""
    tables = [table for part in document.parts for table in part.tables]
    led_to = {cell.target for table in tables for row in table.rows for cell in row}
    for part in document.parts:
        if part.id not in led_to:
            yield f'<a href="#{escape(part.id)}">{escape(part.title)}</a>'


def _paragraphs(texts: Iterable[str]) -> Iterator[str]:
    return (f"<p>{escape(text)}</p>" for text in texts)


def _table(table: Table) -> Iterator[str]:
    yield f'<div class="wide">\n<table>\n<caption>{escape(table.caption)}</caption>\n<thead>\n<tr>'
    for column in table.columns:
        yield f'<th scope="col"{_class(column)}>{escape(column.title)}</th>'
    yield "</tr>\n</thead>\n<tbody>"
    yield from (_row(table.columns, row) for row in table.rows)
    yield "</tbody>"
    if table.foot:
        yield f"<tfoot>\n{_row(table.columns, table.foot)}\n</tfoot>"
    yield "</table>\n</div>"


def _row(columns: Sequence[Column], row: Sequence[Cell]) -> str:
    name, *others = row
    cells = (
        f"<td{_class(column, cell)}>{_words(cell)}</td>"
        for column, cell in zip(columns[1:], others, strict=True)
    )
    return f'<tr><th scope="row">{_words(name)}</th>{"".join(cells)}</tr>'


def _class(column: Column, cell: Cell | None = None) -> str:
    names = [*(["figure"] if column.is_figure else []), *([cell.tone.value] if cell and cell.tone else [])]
    return f' class="{" ".join(names)}"' if names else ""


def _words(cell: Cell) -> str:
    text = escape(cell.text)
    return f'<a href="#{escape(cell.target)}">{text}</a>' if cell.target else text
