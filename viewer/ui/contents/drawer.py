"""TopicDrawer: where the contents go when the window is too narrow to show them beside the article."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRect, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.ui.contents.contents import Contents
from viewer.ui.contents.overlay import Overlay
from viewer.ui.contents.row_delegate import WIDTH_PX
from viewer.ui.controls.button import Button
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look

_SLIDE_MS = 180
_LEFT_FREE_PX = 56  # what stays free of the article, to click on
_TOP_PX = 8


class _Panel(QWidget):
    """The drawer's ground; in contrast themes with an edge towards the article."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("chrome"))
        if self._look.theme.contrast:
            edge = round(self._look.edge_width)
            painter.fillRect(self.width() - edge, 0, edge, self.height(), self._look.color("edge"))
        painter.end()


class TopicDrawer(Overlay):
    """Slides in from the left with the one column of contents, which the window lends it while it is narrow.

    Choosing a place closes it. `finished` says that it was closed.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName(self.tr("Topics"))
        self._contents: Contents | None = None
        self._panel = _Panel(look, self)
        close = self.tr("Close the topics")
        self._close = Button(look, close, icon="x", kind=Kind.GHOST)
        self._close.setParent(self._panel)
        self._close.clicked.connect(self.reject)
        self._column = QVBoxLayout(self._panel)
        self._column.setSpacing(0)
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setStartValue(0.0)
        self._slide.setEndValue(1.0)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._on_slid)

    @property
    def contents(self) -> Contents | None:
        """The contents that are in the drawer, or None."""
        return self._contents

    def take(self, contents: Contents) -> None:
        """Move the contents in here, until `release`."""
        if self._contents is None:
            self._contents = contents
            self._column.addWidget(contents, 1)
            contents.lead_with(self._close)
            self._close.show()
            contents.show()
            contents.open_requested.connect(self._on_open_requested)

    def release(self) -> Contents | None:
        """Close and give the contents away, to be put beside the article again; None where there are none."""
        contents, self._contents = self._contents, None
        if self.isVisible():
            self.reject()
        if contents is not None:
            contents.open_requested.disconnect(self._on_open_requested)
            contents.lead_with(None)
            self._close.setParent(self._panel)
            self._column.removeWidget(contents)
        return contents

    def show_over(self, opener: QWidget | None = None) -> None:
        """Slide in, at once where the person asked for stillness."""
        moves = self._look.motion and not self.isVisible()
        super().show_over(opener)
        self._on_slid(0.0 if moves else 1.0)
        if moves:
            self._slide.start()

    def done(self, result: int) -> None:
        """Close at once, even while sliding."""
        self._slide.stop()
        super().done(result)

    def panel(self) -> QRect:
        """The drawer at its place."""
        return self._panel.geometry()

    def first_stop(self) -> QWidget:
        """The list that is shown, where there is one."""
        return self._contents.first_stop if self._contents is not None else self._close

    def arrange(self) -> None:
        """As wide as the contents in the window, but never over all of the article."""
        look = self._look
        width = max(1, min(look.px(WIDTH_PX), self.width() - _LEFT_FREE_PX))
        edge = round(look.edge_width) if look.theme.contrast else 0
        self._column.setContentsMargins(0, look.px(_TOP_PX), edge, 0)
        self._panel.setGeometry(self._panel.x(), 0, width, self.height())

    def _on_slid(self, share: float) -> None:
        self._panel.move(round((share - 1) * self._panel.width()), 0)
        self.set_shade(share)

    def _on_open_requested(self, address: Address) -> None:
        if self.isVisible():
            self.accept()
