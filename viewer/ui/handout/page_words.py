"""PageWords: gives the words of the page that is seen to whoever has it read aloud."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from viewer.ui.handout.preview_pages import PreviewPages

_PAUSE_MS = 200
"""To get them takes longer than a page takes to turn; who leafs through the pages does not wait for it."""


class PageWords(QObject):
    """Describes a view by the words of its page; does nothing where no assistive technology listens."""

    def __init__(self, view: QWidget, pages: PreviewPages) -> None:
        super().__init__(view)
        self._view, self._pages = view, pages
        self._page = 0
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._tell)

    def follow(self, page: int) -> None:
        """Another page is seen, counted from 1; 0 for none."""
        self._page = page
        self._view.setAccessibleDescription("")
        if page and QAccessible.isActive():
            self._pause.start()
        else:
            self._pause.stop()

    def _tell(self) -> None:
        self._view.setAccessibleDescription(self._pages.words_of(self._page))
