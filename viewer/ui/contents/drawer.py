"""TopicDrawer: where the topic tree goes when the window is too narrow to show it beside the article."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.ui.contents.overlay import Overlay
from viewer.ui.contents.row_view import WIDTH_PX
from viewer.ui.contents.topic_tree import TopicTree
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look

_SLIDE_MS = 180
_LEFT_FREE_PX = 56  # what stays free of the article, to click on
_HEADING = LabelStyle(px=20, weight=600, ink="title", serif=True, line_height=1.3)


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
    """Slides in from the left with the one topic tree, which the window lends it while it is narrow.

    Choosing an article closes it. `finished` says that it was closed.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName(self.tr("Topics"))
        self._tree: TopicTree | None = None
        self._panel = _Panel(look, self)
        close = self.tr("Close the topics")
        self._close = Button(look, close, icon="x", kind=Kind.GHOST)
        self._close.clicked.connect(self.reject)
        self._column = QVBoxLayout(self._panel)
        self._column.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(Label(look, self.tr("Topics"), _HEADING), 1, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._close)
        self._column.addLayout(self._head)
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setStartValue(0.0)
        self._slide.setEndValue(1.0)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._on_slid)

    @property
    def tree(self) -> TopicTree | None:
        """The tree that is in the drawer, or None."""
        return self._tree

    def take(self, tree: TopicTree) -> None:
        """Move the tree in here, until `release`."""
        if self._tree is None:
            self._tree = tree
            self._column.addWidget(tree, 1)
            tree.show()
            tree.open_requested.connect(self._on_open_requested)

    def release(self) -> TopicTree | None:
        """Close and give the tree away, to be put beside the article again; None where there is none."""
        tree, self._tree = self._tree, None
        if self.isVisible():
            self.reject()
        if tree is not None:
            tree.open_requested.disconnect(self._on_open_requested)
            self._column.removeWidget(tree)
        return tree

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
        """The tree, where there is one."""
        return self._tree or self._close

    def arrange(self) -> None:
        """As wide as the tree in the window, but never over all of the article."""
        look = self._look
        width = max(1, min(look.px(WIDTH_PX), self.width() - _LEFT_FREE_PX))
        self._head.setContentsMargins(look.px(24), look.px(8), look.px(10), look.px(8))
        self._column.setContentsMargins(0, 0, round(look.edge_width) if look.theme.contrast else 0, 0)
        self._panel.setGeometry(self._panel.x(), 0, width, self.height())

    def _on_slid(self, share: float) -> None:
        self._panel.move(round((share - 1) * self._panel.width()), 0)
        self.set_shade(share)

    def _on_open_requested(self, address: Address) -> None:
        if self.isVisible():
            self.accept()
