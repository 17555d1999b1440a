"""Markup: Markdown becomes the block tree. The only importer of markdown, and a late one, for it is slow."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from viewer.library.address import Address, AddressError, slugify
from viewer.library.model import Figure
from viewer.render.blocks import (
    Block,
    Box,
    Cite,
    External,
    Field,
    Heading,
    Items,
    Link,
    Paragraph,
    Run,
    Runs,
    Table,
    Text,
    Tree,
    plain,
    runs_of,
)
from viewer.render.patience import TooSlowError, at_most
from viewer.render.shortcut import element_of
from viewer.render.stretches import stretches

if TYPE_CHECKING:
    from markdown import Markdown

FIELDS = ("emergency", "nurse_line", "clinic")
"""The clinic's values that a text may name in braces."""

MAX_SECONDS = 2.0
"""Processor time for one stretch of a page; the slowest of the shipped ones takes a hundredth of it."""

_SPACES = re.compile(r"[ \t\n]+")
_MARK = re.compile(r"\{(?P<field>[a-z_]+)\}|[ ]?\[@(?P<source>[A-Za-z0-9-]+)\]")
_INLINE_UNUSED = (
    "html",
    "autolink",
    "automail",
    "entity",
    "backtick",
    "reference",
    "image_reference",
    "short_reference",
    "short_image_ref",
)
_BLOCKS_UNUSED = ("code", "quote", "hr", "reference", "indent", "setextheader")

Complain = Callable[[str, str], None]
"""Told what is wrong, and words that stand there."""


class Markup:
    """Turns the Markdown of pages into block trees. Making one takes about 40 ms, a page 2 to 5 ms."""

    def __init__(self) -> None:
        """Import markdown and strip it down to what an article may use."""
        self._markdown = _parser()

    def tree(self, markdown: str, complain: Complain | None = None) -> Tree:
        """The block tree of one page. What has no place in an article is told to `complain`."""
        builder = _Builder(complain or _silent)
        blocks: list[Block] = []
        for kind, text in stretches(markdown):
            try:
                with at_most(MAX_SECONDS):
                    inner = builder.blocks(element_of(text, self._parsed))
            except (RecursionError, TooSlowError) as error:
                self._markdown = _parser()  # the old one still believes itself in the middle of its work
                slow = f"this takes longer than {MAX_SECONDS:g} seconds to understand"
                deep = "lists or emphasis stand too deep inside each other"
                message = f"{slow if isinstance(error, TooSlowError) else deep}; shown as plain words"
                builder.complain(message, text.strip()[:20])
                inner = [Paragraph((Text(" ".join(text.split())),))]
            if not kind:
                blocks.extend(inner)
            elif words := tuple(builder.only_words(inner, kind)):
                blocks.append(Box(kind, words))
            else:
                builder.complain(f"a box “{kind}” is empty", f"::: {kind}")
        return tuple(blocks)

    def _parsed(self, text: str) -> Element:
        """The element tree of some Markdown, with all inline patterns run."""
        self._markdown.reset()
        lines = text.split("\n")
        for preprocessor in self._markdown.preprocessors:
            lines = preprocessor.run(lines)
        found = self._markdown.parser.parseDocument(lines).getroot()
        root = Element("div") if found is None else found
        for processor in self._markdown.treeprocessors:
            processor.run(root)
        return root


def _parser() -> "Markdown":
    """A Markdown parser without HTML, code and quotes."""
    from markdown import Markdown
    from markdown.extensions.tables import TableExtension

    parser = Markdown(extensions=[TableExtension()])
    for name in _INLINE_UNUSED:
        parser.inlinePatterns.deregister(name)
    parser.preprocessors.deregister("html_block")
    parser.treeprocessors.deregister("prettify")  # it only lays out HTML, which we do not make
    for name in _BLOCKS_UNUSED:
        parser.parser.blockprocessors.deregister(name)
    return parser


def _silent(_: str, __: str) -> None:
    return None


class _Builder:
    """Walks the parser's elements and makes blocks of them."""

    def __init__(self, complain: Complain) -> None:
        self.complain = complain

    def blocks(self, root: Element) -> list[Block]:
        """The blocks of an element's children."""
        return [block for element in root if (block := self._block(element)) is not None]

    def only_words(self, blocks: list[Block], kind: str) -> Iterator[Paragraph | Items]:
        """Paragraphs and lists; anything else in a box is complained of; of it the words stay."""
        for block in blocks:
            if isinstance(block, Paragraph | Items):
                yield block
            else:
                self.complain(f"a box “{kind}” may hold paragraphs and lists only", _first_words(block))
                yield from (Paragraph(runs) for runs in runs_of(block))

    def _block(self, element: Element) -> Block | None:
        match element.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(element)
            case "ul" | "ol":
                return Items(element.tag == "ol", tuple(self._item(item) for item in element))
            case "table":
                return self._table(element)
        # Nothing but paragraphs is left, since the parser's other blocks were taken out.
        image = _lone_image(element)
        return self._figure(image) if image is not None else self._paragraph(element)

    def _heading(self, element: Element) -> Heading | None:
        level = int(element.tag[1])
        if level > 3:
            self.complain("headings go down to level 3 (###)", "#" * level)
        runs = self._runs(element)
        return Heading(min(max(level, 2), 3), slugify(plain(runs)), runs) if runs else None

    def _paragraph(self, element: Element) -> Paragraph | None:
        runs = self._runs(element)
        return Paragraph(runs) if runs else None

    def _item(self, element: Element) -> Runs:
        runs = self._runs(element)
        if len(element) and any(element.find(f".//{tag}") is not None for tag in ("ul", "ol")):
            self.complain("a list may not stand inside a list", plain(runs)[:20])
        return runs

    def _figure(self, image: Element) -> Figure | Paragraph | None:
        """The picture; of one that is no diagram the words stay."""
        words = image.get("alt", "")
        try:
            address = Address.parse(image.get("src", ""))
        except AddressError:
            address = None
        if address is None or address.kind != "diagram":
            self.complain("a picture must be a diagram, such as diagram:heart-inside", words)
            return Paragraph((Text(words),)) if words else None
        return Figure(address, words, image.get("title", ""), 0)

    def _table(self, element: Element) -> Table:
        rows = [tuple(self._runs(cell) for cell in row) for row in element.iter("tr")]
        return Table(rows[0], tuple(rows[1:]))

    def _runs(self, element: Element, strong: bool = False, emphasis: bool = False) -> Runs:
        words = _on_one_line(element.text)
        if len(element) or _has_marks(words):
            return tuple(_joined(self._inline(element, strong, emphasis)))
        words = words.strip()  # as nearly always
        return (Text(words, strong, emphasis),) if words else ()

    def _inline(self, element: Element, strong: bool, emphasis: bool) -> Iterator[Run]:
        yield from self._marks(element.text, strong, emphasis)
        for child in element:
            match child.tag:
                case "strong":
                    yield from self._inline(child, True, emphasis)
                case "em":
                    yield from self._inline(child, strong, True)
                case "a":
                    yield self._link(child, strong, emphasis)
                case "p":
                    yield from self._inline(child, strong, emphasis)
                    yield Text(" ")
                case "br":
                    yield Text(" ")
                case "ul" | "ol":
                    for item in child:
                        yield Text(" ")
                        yield from self._inline(item, strong, emphasis)
                case "img":
                    self.complain("a picture must stand alone in its paragraph", child.get("alt", ""))
                    yield Text(child.get("alt", ""))
                case _:
                    self.complain(f"“{child.tag}” has no place in a sentence", child.text or "")
                    yield from self._inline(child, strong, emphasis)
            yield from self._marks(child.tail, strong, emphasis)

    def _link(self, element: Element, strong: bool, emphasis: bool) -> Run:
        words = plain(self._runs(element))
        target = element.get("href", "")
        if target.startswith(("https://", "http://")):
            return External(words, target)
        try:
            return Link(words, Address.parse(target), strong, emphasis)
        except AddressError:
            return Text(words, strong, emphasis)

    def _marks(self, text: str | None, strong: bool, emphasis: bool) -> Iterator[Run]:
        """The runs of bare text, in which fields and source marks may stand."""
        at = 0
        words = _on_one_line(text)
        for match in _MARK.finditer(words) if _has_marks(words) else ():
            if match["field"] and match["field"] not in FIELDS:
                message = f"there is no field “{match[0]}”; fields are {', '.join(FIELDS)}"
                self.complain(message, match[0])
                continue
            yield Text(words[at : match.start()], strong, emphasis)
            yield Cite(match["source"]) if match["source"] else Field(match["field"], strong)
            at = match.end()
        yield Text(words[at:], strong, emphasis)


def _first_words(block: Block) -> str:
    if isinstance(block, Figure):
        return block.alt
    return next((words[:20] for runs in runs_of(block) if (words := plain(runs))), "")


def _lone_image(element: Element) -> Element | None:
    """The image that a paragraph consists of, or None where it holds something else."""
    if len(element) != 1 or element[0].tag != "img" or _said(element.text) or _said(element[0].tail):
        return None
    return element[0]


def _on_one_line(text: str | None) -> str:
    if not text or not ("  " in text or "\n" in text or "\t" in text):  # looked for in a tenth of the time
        return text or ""
    return _SPACES.sub(" ", text)


def _has_marks(words: str) -> bool:
    """Whether a field or a source mark may stand in a text."""
    return "{" in words or "[@" in words


def _said(text: str | None) -> bool:
    return bool(text and text.strip())


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Runs with neighbouring words of the same kind joined, empty ones dropped and the ends trimmed."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if isinstance(run, Text) and isinstance(last, Text) and _kind(run) == _kind(last):
            words = run.text.lstrip(" ") if last.text.endswith(" ") else run.text
            joined[-1] = Text(last.text + words, run.strong, run.emphasis)
        elif not isinstance(run, Text) or run.text:
            joined.append(run)
    if joined and isinstance(joined[0], Text):
        joined[0] = Text(joined[0].text.lstrip(), joined[0].strong, joined[0].emphasis)
    if joined and isinstance(joined[-1], Text):
        joined[-1] = Text(joined[-1].text.rstrip(), joined[-1].strong, joined[-1].emphasis)
    return (run for run in joined if not isinstance(run, Text) or run.text)


def _kind(text: Text) -> tuple[bool, bool]:
    return text.strong, text.emphasis
