"""The same words for the bare window: pages of the library as plain HTML for a QTextBrowser."""

import sys
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from viewer.library.catalogue import Catalogue
from viewer.library.library import Library
from viewer.library.loading import load
from viewer.library.model import Page
from viewer.render.blocks import Box, Heading, Items, Paragraph, Table, plain
from viewer.render.trees import Trees

FLAGSHIP = "mitral-valve-regurgitation"


def shipped_library() -> Library:
    """The library in the source tree."""
    return load(ROOT / "articles", ROOT / "resources")[0]


def html_of_flagship() -> str:
    """The first page of the longest article."""
    library = shipped_library()
    return html_of(library.articles[FLAGSHIP].title, library.articles[FLAGSHIP].pages[0])


def html_of(title: str, page: Page) -> str:
    """One page as HTML."""
    parts = [f"<h1>{escape(title)}</h1>"]
    for block in Trees(Catalogue(None)).tree(page):
        parts.extend(_html(inner) for inner in (block.blocks if isinstance(block, Box) else (block,)))
    return "\n".join(parts)


def _html(block: object) -> str:
    match block:
        case Heading(level=level, runs=runs):
            return f"<h{level}>{escape(plain(runs))}</h{level}>"
        case Paragraph(runs=runs):
            return f"<p>{escape(plain(runs))}</p>"
        case Items(items=items):
            return "<ul>" + "".join(f"<li>{escape(plain(runs))}</li>" for runs in items) + "</ul>"
        case Table(header=header, rows=rows):
            lines = [header, *rows]
            cells = ("".join(f"<td>{escape(plain(cell))}</td>" for cell in line) for line in lines)
            return "<table>" + "".join(f"<tr>{line}</tr>" for line in cells) + "</table>"
    return ""
