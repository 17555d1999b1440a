"""The bar of tools below a picture that is drawn on."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.render.ink import ARROW, CIRCLE, NOTE, PEN
from viewer.ui.controls.button import Button
from viewer.ui.controls.segmented import Segmented
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look
from viewer.ui.style.paint import sheet

_SIDE_PX, _GAP_PX = 10, 6


class Tools(QWidget):
    """Pen, arrow, circle, note; undo, clear, print, done. The buttons wrap into as many rows as they need.

    Signals:
        tool_chosen(str tool): another tool is held.
        undo_pressed(), clear_pressed(), print_pressed(), done_pressed(): the buttons.
    """

    tool_chosen = Signal(str)
    """Another tool is held. Argument: its name."""
    undo_pressed = Signal()
    """Take the last mark back. No arguments."""
    clear_pressed = Signal()
    """Take all marks away. No arguments."""
    print_pressed = Signal()
    """Print the article with what was drawn. No arguments."""
    done_pressed = Signal()
    """Put the tools away. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        tools = (
            (PEN, self.tr("Pen")),
            (ARROW, self.tr("Arrow")),
            (CIRCLE, self.tr("Circle")),
            (NOTE, self.tr("Note")),
        )
        self._tools = Segmented(look, self.tr("Draw with"), tools)
        self._undo = self._button(self.tr("Undo"), "undo-2", Kind.OUTLINED)
        self._clear = self._button(self.tr("Clear"), "eraser", Kind.OUTLINED)
        self._print = self._button(self.tr("Print with the article"), "printer", Kind.OUTLINED)
        self._done = self._button(self.tr("Done"), "check", Kind.PRIMARY)
        self._row: tuple[QWidget, ...] = (self._tools, self._undo, self._clear, self._print, self._done)
        for widget in self._row:
            widget.setParent(self)
        self.setAccessibleName(self.tr("Draw on the picture"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tools.choice_chosen.connect(self.tool_chosen)
        self._undo.clicked.connect(self.undo_pressed)
        self._clear.clicked.connect(self.clear_pressed)
        self._print.clicked.connect(self.print_pressed)
        self._done.clicked.connect(self.done_pressed)
        look.look_changed.connect(self._settle)

    @property
    def tool(self) -> str:
        """The tool that is held."""
        return self._tools.chosen

    @property
    def choice(self) -> Segmented:
        """The choice of the tool."""
        return self._tools

    def button(self, name: str) -> Button:
        """The button named “undo”, “clear”, “print” or “done”."""
        buttons = {"undo": self._undo, "clear": self._clear, "print": self._print, "done": self._done}
        return buttons[name]

    def show_possible(self, undo: bool, marks: bool) -> None:
        """Show what can be done now."""
        self._undo.setEnabled(undo)
        self._clear.setEnabled(marks)
        self._print.setEnabled(marks)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet; dark and contrast themes outline it."""
        painter = QPainter(self)
        sheet(painter, QRectF(self.rect()), self._look.theme, self._look.edge_width)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._settle()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(400, self.height())

    def _button(self, words: str, icon: str, kind: Kind) -> Button:
        return Button(self._look, words, words, icon, kind)

    def _settle(self) -> None:
        """Put the widgets side by side, in a new row where one does not fit any more."""
        gap, right = self._look.px(_GAP_PX), self.width() - _SIDE_PX
        x, top, low = _SIDE_PX, gap, 0
        for widget in self._row:
            size = widget.sizeHint()
            if x > _SIDE_PX and x + size.width() > right:
                x, top, low = _SIDE_PX, top + low + gap, 0
            widget.setGeometry(x, top, min(size.width(), right - _SIDE_PX), size.height())
            x, low = x + size.width() + gap, max(low, size.height())
        if (height := top + low + gap) != self.height():
            self.setFixedHeight(height)
