"""SealedBrowser: a text browser that opens nothing and reads nothing by itself."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from viewer.ui.article.hyphens import plain_hyphens
from viewer.ui.controls.scroll_bar import give_scroll_bar

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QUrl

    from viewer.ui.article.mark_layers import MarkLayers
    from viewer.ui.style.look import Look


class SealedBrowser(QTextBrowser):
    """Qt's browser without its habits: following links, loading files, menus, drops, a ground of its own."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._take_viewport()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        give_scroll_bar(self, look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)
        self.document().setDocumentMargin(0)
        self.dress()

    @cached_property
    def layers(self) -> MarkLayers:
        """Where words are marked."""
        from viewer.ui.article.mark_layers import MarkLayers

        return MarkLayers(self, self._look)

    def _take_viewport(self) -> None:
        """Stand on a widget made here: handed Qt’s, Python first makes all kinds of widgets (14 ms)."""
        viewport = QWidget()
        viewport.setMouseTracking(True)
        viewport.setCursor(Qt.CursorShape.IBeamCursor)
        self.setViewport(viewport)
        # The layout still measures with the widget that is gone now, and would crash.
        self.document().documentLayout().setPaintDevice(viewport)

    def dress(self) -> None:
        """Take the colors of selected words from the look, and keep the ground clear."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Highlight, self._look.color("sel"))
            palette.setColor(group, QPalette.ColorRole.HighlightedText, self._look.color("sel_ink"))
        self.setPalette(palette)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied has the hyphens that people type, without the joints behind them."""
        found = super().createMimeDataFromSelection()
        for kind in found.formats():
            if kind.startswith("text/"):
                words = bytes(found.data(kind).data()).decode("utf-8", "replace")
                found.setData(kind, plain_hyphens(words).encode())
        return found

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """One clear pixel for whatever is asked: on an empty answer Qt would read disk or net."""
        from PySide6.QtGui import QImage

        image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        return image

    def doSetSource(self, name: QUrl | str, /, *_: object, **__: object) -> None:
        """Nothing: what is shown comes from the library, never from an address."""
