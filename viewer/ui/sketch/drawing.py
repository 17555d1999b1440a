"""Drawing: puts a sheet and tools over the stage of the picture viewer, and keeps them in step with it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from viewer.library.address import Address
from viewer.library.diagram import Point
from viewer.render.ink import NOTE, Mark
from viewer.ui.controls.button import Button
from viewer.ui.diagram.pane import PicturePane
from viewer.ui.sketch.note_field import NoteField
from viewer.ui.sketch.sheet import Sheet
from viewer.ui.sketch.sketchbook import Sketchbook
from viewer.ui.sketch.tools import Tools
from viewer.ui.style.look import Look


class Drawing(QObject):
    """One may draw on a view that shows one picture: not on two at once, and not on one that moves.

    Signals:
        print_requested(): the picture is to be printed with what was drawn.
        said(str sentence): something to tell.
    """

    print_requested = Signal()
    """The picture is to be printed with what was drawn. No arguments."""
    said = Signal(str)
    """Something to tell. Argument: a sentence."""

    def __init__(self, look: Look, pane: PicturePane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._book = Sketchbook(self)
        self._page: Address | None = None
        self._view: Address | None = None
        self._drawing = False
        self._sheet = Sheet(look, pane.stage)
        self._tools = Tools(look)
        self._note = NoteField(look, pane.stage)
        self._undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), pane)
        words = self.tr("Draw")
        self._button = Button(look, self.tr("Draw on the picture"), words, "pencil")
        pane.put_below(self._tools)
        pane.bar.add_button(self._button)
        self._tools.hide()
        self._wire()

    def _wire(self) -> None:
        tools, sheet = self._tools, self._sheet
        self._button.clicked.connect(self.start)
        self._undo.activated.connect(self._on_undo)
        self._pane.view_shown.connect(self._on_view_shown)
        self._pane.closed.connect(self.stop)
        self._book.changed.connect(self._show)
        sheet.mark_drawn.connect(self._on_mark_drawn)
        sheet.note_wished.connect(self._on_note_wished)
        self._note.written.connect(self._on_note_written)
        tools.tool_chosen.connect(sheet.hold)
        tools.undo_pressed.connect(self._on_undo)
        tools.clear_pressed.connect(self._on_clear)
        tools.print_pressed.connect(self.print_requested)
        tools.done_pressed.connect(self.stop)

    @property
    def book(self) -> Sketchbook:
        """All that was drawn since the page was opened."""
        return self._book

    @property
    def button(self) -> Button:
        """The button that brings the tools."""
        return self._button

    @property
    def tools(self) -> Tools:
        """The bar of tools."""
        return self._tools

    @property
    def sheet(self) -> Sheet:
        """What is drawn on."""
        return self._sheet

    @property
    def note(self) -> NoteField:
        """Where a note is written."""
        return self._note

    def turn_to(self, page: Address) -> None:
        """Forget what was drawn, unless this is another spot of the same page."""
        if page.at("") != self._page:
            self._page = page.at("")
            self._book.forget()

    def start(self) -> None:
        """Bring the tools, and draw from now on."""
        if self._view is None:
            return
        self._drawing = True
        self._sheet.hold(self._tools.tool)
        self._show()
        self._tools.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Put the tools away; what was drawn stays."""
        if self._drawing:
            self._pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drawing = False
        self._sheet.hold("")
        self._note.hide()
        self._show()

    def _on_view_shown(self, view: Address | None) -> None:
        self._view = view
        if view is None and self._drawing:
            self.stop()
        self._show()

    def _on_mark_drawn(self, mark: Mark) -> None:
        if self._view is not None and not self._book.add(self._view, mark):
            self.said.emit(self.tr("This picture is full of marks. Clear some to draw more."))

    def _on_note_wished(self, point: Point) -> None:
        self._note.ask(point, self._sheet.place_of(point).toPoint())

    def _on_note_written(self, point: Point, words: str) -> None:
        self._on_mark_drawn(Mark(NOTE, (point,), words))

    def _on_undo(self) -> None:
        if self._view is not None and self._drawing:
            self._book.undo(self._view)

    def _on_clear(self) -> None:
        if self._view is not None:
            self._book.clear(self._view)

    def _show(self) -> None:
        """Bring button, tools and sheet in step with the view."""
        view = self._view
        marks = self._book.marks(view) if view is not None else ()
        self._button.setVisible(view is not None and not self._drawing)
        self._tools.setVisible(self._drawing)
        self._tools.show_possible(view is not None and self._book.can_undo(view), bool(marks))
        self._sheet.show_marks(marks)
