"""Handouts: brings what is seen to the desk where it is printed, and says what became of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from viewer.library.address import Address
from viewer.ui.search.warming import Warming, load_modules

if TYPE_CHECKING:
    from viewer.ui.handout.print_desk import PrintDesk
    from viewer.ui.window import MainWindow

_MODULES = (
    *(f"viewer.paper.{name}" for name in ("sections", "pictures", "gathering", "forms.diary", "sets")),
    *(f"viewer.ui.controls.{name}" for name in ("switch", "check_box", "empty_state", "field_box", "flow")),
    "difflib",
    *(f"viewer.ui.handout.{name}" for name in ("look_pane", "packet_pane", "person_pane", "choices")),
    *(f"viewer.ui.handout.{name}" for name in ("preview", "dialog", "printing", "printer_panel")),
    "PySide6.QtPdf",
    "viewer.ui.handout.print_desk",
)
"""What is loaded before somebody prints, in pieces that nobody notices."""


class Handouts(QObject):
    """Has the one print desk, which is made when somebody first prints."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._desk: PrintDesk | None = None
        self._warming = Warming(self)
        self._warming.begin(load_modules(_MODULES))
        window.closed.connect(self._warming.stop)

    @property
    def desk(self) -> "PrintDesk | None":
        """Where handouts are printed, once one was."""
        return self._desk

    def print_shown(self) -> None:
        """Print what is seen: a picture with what was drawn on it, a guide, else the article."""
        address, drawing = self._seen(), self._window.screens.drawing
        if address is None:
            self._window.screens.say(self.tr("There is nothing to print here."))
            return
        desk = self._desk or self._make_desk()
        drawn = drawing.book.pages if drawing is not None else {}
        desk.open(address, drawn, QApplication.focusWidget())

    def share_keys(self) -> None:
        """Let the key and the button rest where what is seen has no form on paper."""
        window = self._window
        over = (
            window.stack.currentIndex() > 0 and window.stack.currentWidget() is not window.screens.touch_pane
        )
        window.toolbar.print.setEnabled(window.reading)
        window.commands["print"].setEnabled(window.reading or over)

    def _seen(self) -> Address | None:
        """The address of what is seen, where there is a form of it for paper."""
        window, shown = self._window, self._window.stack.currentWidget()
        if window.walks.shown and window.walks.pane is not None:
            step = window.walks.pane.address
            return step.whole if step is not None else None
        picture = window.screens.picture_pane
        if picture is not None and shown is picture:
            return picture.address
        view = window.pane.view
        return view.address.whole if view is not None else None

    def _make_desk(self) -> "PrintDesk":
        from viewer.ui.handout.print_desk import PrintDesk

        self._desk = PrintDesk(self._window)
        self._desk.said.connect(self._window.screens.say)
        self._desk.troubled.connect(self._on_troubled)
        self._window.closed.connect(self._desk.close)
        return self._desk

    def _on_troubled(self, sentence: str) -> None:
        """Say why pages do not come, and offer the way that always works."""
        if self._desk is not None:
            self._window.screens.offer(sentence, self.tr("Save as PDF"), self._desk.save)
