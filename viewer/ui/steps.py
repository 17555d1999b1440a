"""Steps: moving about the window by keyboard: panes, questions, pages and sizes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from viewer.library.address import article

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow


class Steps(QObject):
    """What the keys of the window do that no single pane could."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def to_article(self) -> None:
        """Put the keyboard's focus into the text."""
        self._window.pane.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_next_pane(self) -> None:
        """Go round: topics, article, rail. What is not shown is passed over."""
        window = self._window
        panes: list[QWidget] = [window.contents, window.pane.text, window.rail]
        shown = [pane for pane in panes if pane.isVisible()]
        focused = QApplication.focusWidget()
        here = next((at for at, pane in enumerate(shown) if focused and _holds(pane, focused)), -1)
        following = shown[(here + 1) % len(shown)]
        if following is window.rail:
            window.rail.focus_first()
        else:
            following.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_letters(self) -> None:
        """Go to the A–Z, wherever it is, and show it first, with the article beside it."""
        window = self._window
        window.show_reading()
        window.contents.choose_order(by_letter=True)
        if not window.contents.isVisible():
            window.toggle_tree()
        window.contents.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_next_question(self) -> None:
        """Scroll to the heading after the one at the top of the window."""
        self._to_question(1)

    def to_previous_question(self) -> None:
        """Scroll to the heading before the one at the top of the window."""
        self._to_question(-1)

    def to_next_page(self) -> None:
        """Open the next part of the article."""
        self._to_page(1)

    def to_previous_page(self) -> None:
        """Open the part before."""
        self._to_page(-1)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or return to a window."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def larger(self) -> None:
        """Make the text larger by a step."""
        self._window.reader.step_text_size(1)

    def smaller(self) -> None:
        """Make the text smaller by a step."""
        self._window.reader.step_text_size(-1)

    def _to_question(self, by: int) -> None:
        text = self._window.pane.text
        heading = text.outline.beside(text.verticalScrollBar().value(), text.heading_room, by)
        if heading:
            text.go_to_heading(heading)

    def _to_page(self, by: int) -> None:
        view = self._window.pane.view
        if view is not None and 1 <= view.page.number + by <= len(view.article.pages):
            self._window.reader.open(article(view.article.slug, view.page.number + by))


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
