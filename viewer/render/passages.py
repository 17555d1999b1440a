"""Passages: what is findable of articles, pictures, guides and terms, in plain words and in reading order."""

import re
from collections.abc import Iterable, Iterator

from viewer.library.address import Address, article, diagram
from viewer.library.diagram import Diagram, Part, State
from viewer.library.guide import Guide, Step
from viewer.library.model import Article, Figure, Page
from viewer.library.passage import Passage, Thing
from viewer.library.term import SOUND, Term
from viewer.render.blocks import (
    Block,
    Box,
    External,
    Heading,
    Items,
    Link,
    Paragraph,
    Runs,
    Table,
    Text,
    Tree,
)
from viewer.render.trees import Trees

_FIELD = re.compile(r"\{[a-z_]+\}")
_LOOSE = re.compile(r" (?=[.,:;!?])")
"""The space that stood before a sound, and now before the sign behind it."""


def thing_of_article(written: Article, trees: Trees) -> Thing:
    """An article: its pages and sections. Its picture is the first that it shows."""
    figures = (figure.address for page in written.pages for figure in page.figures)
    return Thing(
        address=written.address,
        kind="medicine" if written.kind == "medicine" else "article",
        title=written.title,
        plain=written.plain,
        names=written.also,
        misspelled=(),
        picture=next(figures, None),
        leads=None,
        passages=tuple(
            passage for page in written.pages for passage in _of_page(written, page, trees.tree(page))
        ),
    )


def thing_of_diagram(drawn: Diagram) -> Thing:
    """A picture: the whole, its views, and each part that has a name and a meaning."""
    whole = Passage(drawn.address, "", _joined((_sentence(drawn.caption), drawn.description)))
    states = (_of_state(drawn, state) for state in drawn.states)
    parts = (_of_part(drawn, part) for part in drawn.parts if part.name and part.meaning)
    return Thing(
        address=drawn.address,
        kind="picture",
        title=drawn.title,
        plain="",
        names=tuple(dict.fromkeys(state.name for state in drawn.states if state.name)),
        misspelled=(),
        picture=drawn.address,
        leads=None,
        passages=(whole, *states, *parts),
    )


def thing_of_guide(guide: Guide) -> Thing:
    """A guide: the whole and each of its steps. Its picture is the first that a step shows."""
    whole = Passage(guide.address, "", _plain(guide.summary))
    steps = (_of_step(guide.at(number), step) for number, step in enumerate(guide.steps, 1))
    return Thing(
        address=guide.address,
        kind="guide",
        title=guide.title,
        plain=guide.plain,
        names=guide.also,
        misspelled=(),
        picture=next((step.picture for step in guide.steps if step.picture is not None), None),
        leads=None,
        passages=(whole, *steps),
    )


def thing_of_term(term: Term) -> Thing:
    """A word: its meaning, and all that is written or said for it."""
    return Thing(
        address=term.address,
        kind="word",
        title=term.name,
        plain=term.plain,
        names=(*term.written, *term.also),
        misspelled=term.misspelled,
        picture=None,
        leads=term.article,
        passages=(Passage(term.address, "", _plain(term.meaning)),),
    )


def _of_page(written: Article, page: Page, tree: Tree) -> Iterator[Passage]:
    """The stretch before a page's first heading, which is the page itself, and its sections."""
    opens = page.number == 1
    lead, sections = _parted(tree)
    text = _joined((_sentence(written.summary) if opens else "", *map(_words, lead)))
    if opens or text:
        address = written.address if opens else article(written.slug, page.number)
        yield Passage(address, "" if opens else page.title, text)
    for heading, blocks in sections:
        yield Passage(written.address.at(heading.id), _line(heading.runs), _joined(map(_words, blocks)))


def _parted(tree: Tree) -> tuple[list[Block], list[tuple[Heading, list[Block]]]]:
    """What stands before the first heading of level 2, and each of these with what stands below it."""
    lead: list[Block] = []
    sections: list[tuple[Heading, list[Block]]] = []
    for block in tree:
        if isinstance(block, Heading) and block.level == 2:
            sections.append((block, []))
        else:
            (sections[-1][1] if sections else lead).append(block)
    return lead, sections


def _words(block: Block) -> str:
    """All that is to be read in a block, each piece of it a sentence."""
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs):
            return _sentence(_line(runs))
        case Items(items=items):
            return _joined(_sentence(_line(item)) for item in items)
        case Box(blocks=blocks):
            return _joined(map(_words, blocks))
        case Table(header=header, rows=rows):
            lines = (header, *rows)
            return _joined(_sentence(", ".join(_cells(cells))) for cells in lines)
        case Figure(caption=caption):
            return _sentence(caption)


def _cells(cells: Iterable[Runs]) -> Iterator[str]:
    """The words of the cells of a row that has any, without the stop that may end them."""
    return filter(None, (_line(cell).removesuffix(".") for cell in cells))


def _line(runs: Runs) -> str:
    """The words of some runs without sources, fields and sounds."""
    return _plain("".join(run.text for run in runs if isinstance(run, Text | Link | External)))


def _of_state(drawn: Diagram, state: State) -> Passage:
    """A view by its name; what it is called among the others stands in the text."""
    name = state.name or state.title
    short = "" if state.title.lower() in name.lower() else _sentence(state.title)
    return Passage(diagram(drawn.slug, state.slug), name, _joined((state.sentence, short)))


def _of_part(drawn: Diagram, part: Part) -> Passage:
    """A part by its everyday name and its medical one; how else it is called stands in the text."""
    medical = f" ({part.medical})" if part.medical and part.medical.lower() != part.name.lower() else ""
    heading = f"{part.name[:1].upper()}{part.name[1:]}{medical}"
    others = (name for name in dict.fromkeys((part.tag, *part.also)) if name.lower() not in heading.lower())
    address = diagram(drawn.slug, part=part.slug)
    return Passage(address, heading, _joined((part.meaning, *map(_sentence, others))))


def _of_step(address: Address, step: Step) -> Passage:
    return Passage(address, _plain(step.title), _joined((step.sentence, step.do)))


def _joined(texts: Iterable[str]) -> str:
    return _plain(" ".join(text for text in texts if text))


def _sentence(text: str) -> str:
    """A text that ends as a sentence does."""
    return text if not text or text[-1] in ".?!:;," else f"{text}."


def _plain(text: str) -> str:
    """Words on one line, without fields and the sounds of words."""
    if "{" in text or "(say " in text:
        text = SOUND.sub("", _FIELD.sub("", text))
    words = " ".join(text.split())
    return _LOOSE.sub("", words) if _LOOSE.search(words) else words
