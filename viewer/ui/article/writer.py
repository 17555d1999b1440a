"""Writer: a page's block tree becomes blocks of a text document, each marked with what it is."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from viewer.library.model import SOURCES, Figure
from viewer.render.blocks import (
    BOX_TITLES,
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
)
from viewer.render.typography import TextKind
from viewer.ui.article.figures import FigureView
from viewer.ui.article.fit import Fit
from viewer.ui.article.hyphens import joined, joined_sounds, joints
from viewer.ui.article.lists import DOT, Listing, numbers
from viewer.ui.article.marks import FIGURE_OBJECT, STRIDE, Mark
from viewer.ui.article.page_view import PageView
from viewer.ui.article.type_case import BOX_INK, TypeCase

_OBJECT = "\ufffc"
_NAMES = {
    TextKind.BREADCRUMB,
    TextKind.TITLE,
    TextKind.NARROW_TITLE,
    TextKind.QUESTION,
    TextKind.SUBHEADING,
    TextKind.BOX_TITLE,
    TextKind.CARD_NAME,
}
"""The kinds of text that name something: their words do not break at hyphens."""


class Writer:
    """Writes one page into a document. Make a new one for each writing."""

    def __init__(
        self, document: QTextDocument, view: PageView, case: TypeCase, fit: Fit, width: float
    ) -> None:
        """Write `view` into `document`, set in the type of `case`, for a column of this width and its fit."""
        self.case = case
        self.figures: list[FigureView] = []
        self.boxes: list[str] = []
        self._view = view
        self._document = document
        self._cursor = QTextCursor(document)
        self._order = 0
        self._fresh = True
        self._title = self._kind = fit.title
        self._tables = iter(fit.cards)
        self._cards = 0
        self._width = width

    def write(self, margins: QTextFrameFormat) -> None:
        """Put the whole page into the document, which is emptied first, with `margins` around it."""
        self._document.clear()
        self._cursor.beginEditBlock()  # so that Qt lays the page out once, at the end
        self._document.rootFrame().setFrameFormat(margins)
        self._write_head()
        for number, block in enumerate(self._view.tree, 1):
            self._order = number * STRIDE
            self._write(block)
        if self._view.last:
            self._write_foot()
        self._cursor.endEditBlock()

    @property
    def cursor(self) -> QTextCursor:
        """Where writing goes on."""
        return self._cursor

    def start(self, kind: TextKind, heading: str = "", level: int = 0) -> QTextBlockFormat:
        """Begin a block of this kind and give its format."""
        form = self.case.block(kind)
        form.setProperty(Mark.ORDER, self._order)
        self._order += 1
        if heading:
            form.setProperty(Mark.HEADING, heading)
        form.setHeadingLevel(level)
        if self._fresh:
            self._cursor.setBlockFormat(form)
            self._fresh = False
        else:
            self._cursor.insertBlock(form)
        return form

    def resume(self) -> None:
        """Go on in the empty block that Qt leaves behind a table."""
        self._fresh = True

    def next_order(self) -> int:
        """The place for a block that is not begun with `start`, such as a table cell."""
        self._order += 1
        return self._order - 1

    def next_card(self) -> int:
        """The number of another card."""
        self._cards += 1
        return self._cards

    def say(self, runs: Runs, kind: TextKind, ink: str = "") -> None:
        """Write runs at the cursor in the type of this kind; source marks in a row stand in rising order."""
        self._kind = kind
        for marks, row in groupby(runs, _is_mark):
            if marks:
                self._say_marks((run.source for run in row if isinstance(run, Cite)), kind, ink)
                continue
            for run in row:
                self._say_run(run, self.case.words(kind, ink))

    def _write_head(self) -> None:
        view = self._view
        for kind, words in (
            (TextKind.BREADCRUMB, view.breadcrumb),
            (self._title, view.title),
            (TextKind.LEDE, view.lede),
            (TextKind.META, view.meta),
            (TextKind.DRAFT, view.draft_line),
        ):
            if words:
                heading = view.page.id if kind is self._title else ""
                self.start(kind, heading, 1 if heading else 0)
                self.say((Text(words),), kind)

    def _write_foot(self) -> None:
        from viewer.ui.article.sources import write_review, write_sources

        if self._view.sources:
            self._order = (len(self._view.tree) + 1) * STRIDE
            write_sources(self, self._view)
        if self._view.review_line:
            write_review(self, self._view)

    def _write(self, block: Block) -> None:
        match block:
            case Heading(level=level, id=name, runs=runs):
                kind = TextKind.QUESTION if level == 2 else TextKind.SUBHEADING
                self.start(kind, name, level)
                self.say(runs, kind)
            case Paragraph(runs=runs):
                self.start(TextKind.BODY)
                self.say(runs, TextKind.BODY)
            case Items():
                self._write_items(block)
            case Box():
                self._write_box(block)
            case Figure():
                self._write_figure(block)
            case Table():
                from viewer.ui.article.tables import write_table  # late: most pages have no table

                write_table(self, block, self._view, next(self._tables))

    def _write_items(self, items: Items, box: int = 0) -> None:
        count = len(items.items)
        markers = numbers(count) if items.ordered else [DOT] * count
        left = self.case.box_left - self.case.bullet_room if box else 0.0
        listing = Listing(self, TextKind.LIST_ITEM, markers, left)
        for number, (runs, marker) in enumerate(zip(items.items, markers, strict=True), 1):
            kind = TextKind.LAST_LIST_ITEM if number == count and not box else TextKind.LIST_ITEM
            listing.begin(kind, marker, box)
            self.say(runs, kind)

    def _write_box(self, box: Box) -> None:
        self.boxes.append(box.kind)
        number = len(self.boxes)
        form = self.start(TextKind.BOX_TITLE, level=3)
        self.into_box(form, number, first=True)
        self.say(BOX_TITLES[box.kind], TextKind.BOX_TITLE, BOX_INK[box.kind])
        for inner in box.blocks:
            if isinstance(inner, Items):
                self._write_items(inner, number)
            else:
                self.into_box(self.start(TextKind.BOX_TEXT), number)
                self.say(inner.runs, TextKind.BOX_TEXT)
        self._close_box()

    def into_box(self, form: QTextBlockFormat, number: int, first: bool = False) -> None:
        """Let the block that was begun with this format stand in a box."""
        form.setProperty(Mark.BOX, number)
        form.setLeftMargin(self.case.box_left)
        form.setRightMargin(self.case.box_right)
        if first:
            form.setTopMargin(self.case.box_top)
        self._cursor.setBlockFormat(form)

    def _close_box(self) -> None:
        """Leave room below the last block of a box for its padding and the gap to what follows."""
        form = self._cursor.blockFormat()
        form.setBottomMargin(self.case.typography.box_gap)
        self._cursor.setBlockFormat(form)

    def _write_figure(self, figure: Figure) -> None:
        self.figures.append(FigureView(figure))
        self.start(TextKind.FIGURE)
        form = QTextCharFormat()
        form.setObjectType(FIGURE_OBJECT)
        form.setProperty(Mark.FIGURE, len(self.figures) - 1)
        form.setAnchor(True)
        form.setAnchorHref(str(figure.address))
        form.setToolTip(figure.alt)
        self._cursor.insertText(_OBJECT, form)
        self.start(TextKind.CAPTION)
        self.say((Text(f"{figure.caption} "),) if figure.caption else (), TextKind.CAPTION)
        self.say((Link("See this picture larger", figure.address),), TextKind.CAPTION)

    def _say_run(self, run: Run, form: QTextCharFormat) -> None:
        match run:
            case Text(text=text, strong=strong, emphasis=emphasis):
                self._insert(text, self.case.set_off(form, strong, emphasis))
            case Field(name=name, strong=strong):
                words = self._view.fields.get(name, name)
                self._cursor.insertText(words, self.case.set_off(form, strong, False))
            case Link(text=text, address=address, strong=strong, emphasis=emphasis):
                quiet = address.kind == "term" or (address.kind == "diagram" and address.spot)
                dress = self.case.quiet if quiet else self.case.link
                self._insert(text, dress(self.case.set_off(form, strong, emphasis), str(address)))
            case External(text=text, url=url):
                self._cursor.insertText(text, self.case.link(form, url))

    def _say_marks(self, sources: Iterable[str], kind: TextKind, ink: str) -> None:
        """Small numbers that lead to the list, parted by commas; of a source that it lacks there is none."""
        known = {self._view.number_of(source): source for source in sources}
        target = str(self._view.article.address.at(SOURCES))
        for at, number in enumerate(sorted(number for number in known if number)):
            form = self.case.words(kind, ink)
            if at:
                self._cursor.insertText(",", self.case.raised(form))
            self._cursor.insertText(f"\u202f{number}", self.case.cite(form, target, known[number]))

    def _insert(self, text: str, form: QTextCharFormat) -> None:
        """Write words; where they name something or tell its sound, they do not break at hyphens."""
        if "-" not in text:
            self._cursor.insertText(text, form)
            return
        longest = self.case.letters(self._kind, self._width - self.case.box_left - self.case.box_right)
        words = joined(text, longest) if self._kind in _NAMES else joined_sounds(text, longest)
        start = self._cursor.position()
        self._cursor.insertText(words, form)
        joint = QTextCursor(self._document)
        for at in joints(words):
            joint.setPosition(start + at)
            joint.setPosition(start + at + 1, QTextCursor.MoveMode.KeepAnchor)
            joint.setCharFormat(self.case.joint(form))


def _is_mark(run: Run) -> bool:
    return isinstance(run, Cite)
