"""PreviewPages: the pages of a PDF as pictures for the screen, made beside the window's own thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QModelIndex, QObject, QSize, QSizeF, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer


class PreviewPages(QObject):
    """Holds one PDF in memory, and nothing on disk.

    Signals:
        page_drawn(int, QImage): the picture of a page, counted from 1, that was wished for last.
    """

    page_drawn = Signal(int, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buffer = QBuffer(self)
        self._document: QPdfDocument | None = None
        self._renderer: QPdfPageRenderer | None = None
        self._wished = 0

    @property
    def count(self) -> int:
        """How many pages there are; 0 before some were shown."""
        return self._document.pageCount() if self._document is not None and self._buffer.isOpen() else 0

    def load(self, pdf: bytes) -> None:
        """Take other pages."""
        self.forget()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer  # the dialog is seen by then

        self._document = self._document or QPdfDocument(self)
        self._document.load(self._buffer)
        # One of its own for each PDF: what it still had to draw of another, Qt would take for the same wish.
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self._document)
        self._renderer.pageRendered.connect(self._on_page_rendered)

    def size_of(self, page: int) -> QSizeF:
        """Width and height of a page, counted from 1, in points; empty where there is no such page."""
        return self._document.pagePointSize(page - 1) if self._document is not None else QSizeF()

    def words_of(self, page: int) -> str:
        """All words of a page, counted from 1, as a screen reader gets them."""
        return str(self._document.getAllText(page - 1).text()) if self._document is not None else ""

    @property
    def beginnings(self) -> tuple[int, ...]:
        """The pages, counted from 1, on which the headings of the first level stand."""
        from PySide6.QtPdf import QPdfBookmarkModel

        model, page = QPdfBookmarkModel(self), int(QPdfBookmarkModel.Role.Page)
        if self._document is not None:
            model.setDocument(self._document)
        rows = (model.index(row, 0, QModelIndex()) for row in range(model.rowCount(QModelIndex())))
        found = tuple(int(row.data(page)) + 1 for row in rows)
        model.deleteLater()
        return found

    def wish(self, page: int, size: QSize) -> None:
        """Have a page, counted from 1, drawn in this many dots; what was wished for before is dropped."""
        if self._renderer is not None and 1 <= page <= self.count and not size.isEmpty():
            self._wished = self._renderer.requestPage(page - 1, size)

    def forget(self) -> None:
        """Let go of the pages and of every copy of them."""
        self._wished = 0
        if self._renderer is not None:
            self._renderer.pageRendered.disconnect(self._on_page_rendered)
            self._renderer.deleteLater()
            self._renderer = None
        if self._document is not None:
            self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())

    def _on_page_rendered(self, page: int, size: QSize, image: QImage, options: object, number: int) -> None:
        if number == self._wished and not image.isNull():
            self.page_drawn.emit(page + 1, image)
