"""Writer: a page's block tree becomes blocks of a text document, each marked with what it is."""

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextListFormat,
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
from viewer.ui.article.marks import FIGURE_OBJECT, STRIDE, Mark
from viewer.ui.article.page_view import PageView
from viewer.ui.article.tables import write_table
from viewer.ui.article.type_case import BOX_INK, TypeCase

CARDS_FROM_PERCENT = 150
"""From this text size on a table's rows stand below each other as cards: columns get too narrow."""

_OBJECT = "\ufffc"


class Writer:
    """Writes one page into a document. Make a new one for each writing."""

    def __init__(self, document: QTextDocument, view: PageView, case: TypeCase) -> None:
        """Write `view` into `document`, set in the type of `case`."""
        self.case = case
        self.figures: list[FigureView] = []
        self.boxes: list[str] = []
        self._view = view
        self._document = document
        self._cursor = QTextCursor(document)
        self._order = 0
        self._fresh = True

    def write(self, margins: QTextFrameFormat) -> None:
        """Put the whole page into the document, which is emptied first, with `margins` around it."""
        self._document.clear()
        self._document.setIndentWidth(self.case.typography.list_indent)
        self._cursor.beginEditBlock()  # so that Qt lays the page out once, at the end
        self._document.rootFrame().setFrameFormat(margins)
        self._write_head()
        for number, block in enumerate(self._view.tree, 1):
            self._order = number * STRIDE
            self._write(block)
        if self._view.last and self._view.sources:
            self._order = (len(self._view.tree) + 1) * STRIDE
            self._write_sources()
        if self._view.last and self._view.review_line:
            self.start(TextKind.SOURCE)
            self.say((Text(self._view.review_line),), TextKind.SOURCE)
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

    def say(self, runs: Runs, kind: TextKind, ink: str = "") -> None:
        """Write runs at the cursor in the type of this kind."""
        before: Run | None = None
        for run in runs:
            form = self.case.words(kind, ink)
            if isinstance(run, Cite) and isinstance(before, Cite):
                self._cursor.insertText(",", self.case.raised(form))
            self._say_run(run, form)
            before = run

    def _write_head(self) -> None:
        view = self._view
        for kind, words in (
            (TextKind.BREADCRUMB, view.breadcrumb),
            (TextKind.TITLE, view.title),
            (TextKind.LEDE, view.lede),
            (TextKind.META, view.meta),
            (TextKind.DRAFT, view.draft_line),
        ):
            if words:
                heading = view.page.id if kind is TextKind.TITLE else ""
                self.start(kind, heading, 1 if heading else 0)
                self.say((Text(words),), kind)

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
                write_table(self, block, self.case.typography.percent >= CARDS_FROM_PERCENT)

    def _write_items(self, items: Items, box: int = 0) -> None:
        style = QTextListFormat.Style.ListDecimal if items.ordered else QTextListFormat.Style.ListDisc
        made = None
        for number, runs in enumerate(items.items, 1):
            last = number == len(items.items)
            kind = TextKind.LAST_LIST_ITEM if last and not box else TextKind.LIST_ITEM
            form = self.start(kind)
            if box:
                self._into_box(form, box, listed=True)
            self._cursor.setBlockCharFormat(self.case.words(kind))  # the bullet takes its color from here
            if made is None:
                shape = QTextListFormat()
                shape.setStyle(style)
                shape.setIndent(1)
                made = self._cursor.createList(shape)
            else:
                made.add(self._cursor.block())
            self.say(runs, kind)

    def _write_box(self, box: Box) -> None:
        self.boxes.append(box.kind)
        number = len(self.boxes)
        form = self.start(TextKind.BOX_TITLE, level=3)
        self._into_box(form, number, first=True)
        self.say(BOX_TITLES[box.kind], TextKind.BOX_TITLE, BOX_INK[box.kind])
        for inner in box.blocks:
            if isinstance(inner, Items):
                self._write_items(inner, number)
            else:
                self._into_box(self.start(TextKind.BOX_TEXT), number)
                self.say(inner.runs, TextKind.BOX_TEXT)
        self._close_box()

    def _into_box(
        self, form: QTextBlockFormat, number: int, first: bool = False, listed: bool = False
    ) -> None:
        form.setProperty(Mark.BOX, number)
        form.setLeftMargin(self.case.box_left - (self.case.bullet_room if listed else 0))
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

    def _write_sources(self) -> None:
        self.start(TextKind.QUESTION, SOURCES, 2)
        self.say((Text("Sources"),), TextKind.QUESTION)
        made = None
        for source in self._view.sources:
            self.start(TextKind.SOURCE)
            self._cursor.setBlockCharFormat(self.case.words(TextKind.SOURCE))
            if made is None:
                shape = QTextListFormat()
                shape.setStyle(QTextListFormat.Style.ListDecimal)
                made = self._cursor.createList(shape)
            else:
                made.add(self._cursor.block())
            words = f"{source.organisation}. {source.title}. {source.year}. "
            self.say((Text(words), External(source.address, source.address)), TextKind.SOURCE)

    def _say_run(self, run: Run, form: QTextCharFormat) -> None:
        match run:
            case Text(text=text, strong=strong, emphasis=emphasis):
                self._cursor.insertText(text, self.case.set_off(form, strong, emphasis))
            case Field(name=name, strong=strong):
                words = self._view.fields.get(name, name)
                self._cursor.insertText(words, self.case.set_off(form, strong, False))
            case Link(text=text, address=address, strong=strong, emphasis=emphasis):
                dress = self.case.term if address.kind == "term" else self.case.link
                self._cursor.insertText(text, dress(self.case.set_off(form, strong, emphasis), str(address)))
            case External(text=text, url=url):
                self._cursor.insertText(text, self.case.link(form, url))
            case Cite(source=source):
                number = self._view.number_of(source)
                if number:
                    self._cursor.insertText(
                        f"\u202f{number}", self.case.cite(form, self._cite_address(), source)
                    )

    def _cite_address(self) -> str:
        return str(self._view.article.address.at(SOURCES))
