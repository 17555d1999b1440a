"""The field's box: what a field for words looks like around the editor inside, whatever that is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from viewer.ui.controls.painted import ring_after
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, focus_ring, rounded_surface
from viewer.ui.style.palette import palette

_SIDE_PX, _RADIUS, _FOCUS_EDGE_PX = 14, 10.0, 2.0
_BETWEEN_PX = 8  # above and below the line of words


class FieldBox(QWidget):
    """Paints the box and the ring of an editor that paints only its words, and passes the focus on to it."""

    def __init__(self, look: Look, editor: QWidget, name: str) -> None:
        super().__init__()
        if not name.strip():
            raise ValueError("a control needs an accessible name")
        self._look, self._editor = look, editor
        self._ring = self._ring_wanted = False
        editor.setAccessibleName(name)
        editor.installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(editor, 1)
        self.setFocusProxy(editor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def ring_shown(self) -> bool:
        """Whether the focus ring is shown."""
        return self._ring

    @property
    def line_height(self) -> int:
        """The height of a field of one line without the room for its ring, in pixels."""
        text = round(QFontMetricsF(self._look.font()).height()) + self._look.px(2 * _BETWEEN_PX)
        return max(self._look.px(TARGET_PX), text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box and its ring."""
        theme, enabled = self._look.theme, self.isEnabled()
        box = QRectF(self.rect()).adjusted(RESERVE_PX, RESERVE_PX, -RESERVE_PX, -RESERVE_PX)
        focused = self._editor.hasFocus()
        rest = "ink2" if self.underMouse() else "edge"
        border = "disabled" if not enabled else "primary" if focused else rest
        width = _FOCUS_EDGE_PX if focused else self._look.edge_width
        painter = QPainter(self)
        rounded_surface(painter, box, theme["paper"], theme[border], width, _RADIUS, dashed=not enabled)
        if self._ring:
            focus_ring(painter, box, theme, _RADIUS)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Darken the border under the pointer."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Lighten it again."""
        self.update()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the ring where the keyboard brought the focus."""
        if isinstance(event, QFocusEvent) and watched is self._editor:
            if event.gotFocus():
                self._ring_wanted = ring_after(event.reason(), self._ring_wanted)
            self._ring = event.gotFocus() and self._ring_wanted
            self.update()
        return super().eventFilter(watched, event)

    def _on_look_changed(self) -> None:
        side = RESERVE_PX + self._look.px(_SIDE_PX)
        self._row.setContentsMargins(side, RESERVE_PX + 2, side, RESERVE_PX + 2)
        self._editor.setFont(self._look.font())
        colors = palette(self._look.theme)
        colors.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)  # the box is painted below
        self._editor.setPalette(colors)
        self.updateGeometry()
        self.update()
