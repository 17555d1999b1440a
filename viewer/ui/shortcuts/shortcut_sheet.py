"""ShortcutSheet: the list of all keys, laid over the window by F1."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from viewer.ui.contents.overlay import Overlay
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import HEADLINE, Label
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.controls.skin import Kind
from viewer.ui.shortcuts.columns import Columns
from viewer.ui.shortcuts.shortcut import Shortcut
from viewer.ui.style.look import Look
from viewer.ui.style.paint import rounded_surface

_WIDTH_PX = 1280
_OUTSIDE_PX = 24  # at least so much of the window stays around the sheet
_INSIDE_PX = 28
_RADIUS = 20.0
_LINE_PX = 48  # what an arrow key scrolls


class ShortcutSheet(Overlay):
    """A sheet of shortcuts in groups; it scrolls where it is longer than the window.

    Rows are a group, the words, and the keys that do it, each alone. `finished` says that it was closed.
    """

    closing_keys = (Qt.Key.Key_Escape, Qt.Key.Key_F1)

    def __init__(self, look: Look, rows: Iterable[tuple[str, str, tuple[str, ...]]], parent: QWidget) -> None:
        super().__init__(look, "", parent)
        title = self.tr("Keyboard shortcuts")
        self.setAccessibleName(title)
        self._panel = QWidget(self)
        self._close = Button(look, self.tr("Close the keyboard shortcuts"), icon="x", kind=Kind.GHOST)
        self._close.clicked.connect(self.reject)
        self._close.installEventFilter(self)
        self._columns = Columns(look, (Shortcut(*row) for row in rows))
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        give_scroll_bar(self._scroll, look)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._scroll.setWidget(self._columns)
        self._head = QHBoxLayout()
        self._head.addWidget(Label(look, title, HEADLINE), 1, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = QVBoxLayout(self._panel)
        self._rows.addLayout(self._head)
        self._rows.addWidget(self._scroll, 1)

    def panel(self) -> QRect:
        """The sheet."""
        return self._panel.geometry()

    def first_stop(self) -> QWidget:
        """The way out; the arrow keys scroll from there."""
        return self._close

    def arrange(self) -> None:
        """In the middle, as wide and tall as needed and possible."""
        look = self._look
        inside, outside = look.px(_INSIDE_PX), 2 * _OUTSIDE_PX
        self._rows.setContentsMargins(inside, inside // 2, inside // 2, inside)
        self._rows.setSpacing(inside // 2)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        width = max(1, min(look.px(_WIDTH_PX), self.width() - outside))
        room = width - inside - inside // 2 - bar
        needed = self._columns.heightForWidth(room) + self._head.heightForWidth(room) + 2 * inside
        size = QSize(width, max(1, min(needed, self.height() - outside)))
        corner = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        self._panel.setGeometry(QRect(corner, size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dim, then the sheet."""
        super().paintEvent(event)
        theme = self._look.theme
        border = theme["edge"] if theme.contrast else ""
        painter = QPainter(self)
        place = QRectF(self._panel.geometry())
        rounded_surface(painter, place, theme["paper"], border, self._look.edge_width, _RADIUS)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow and page keys scroll."""
        if watched is self._close and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._scrolled(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _scrolled(self, key: Qt.Key) -> bool:
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: bar.value() - self._look.px(_LINE_PX),
            Qt.Key.Key_Down: bar.value() + self._look.px(_LINE_PX),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if key not in steps:
            return False
        bar.setValue(steps[key])
        return True
