"""The search field: round, with its magnifying glass and a way to clear it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from viewer.ui.controls.painted import PaintedButton, ring_after
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, focus_ring, rounded_surface
from viewer.ui.style.palette import palette

_ICON_PX = 20
_SIDE_PX = 18
_GAP_PX = 10
_NARROWEST_PX, _USUAL_PX = 200, 380


class ClearButton(PaintedButton):
    """The cross at the end of the field."""

    def sizeHint(self) -> QSize:
        """As tall and wide as the field is tall."""
        side = self._look.px(TARGET_PX)
        return QSize(side, side)

    def surface(self) -> QRectF:
        """A disc inside the field, with room for the ring."""
        side = min(self.width(), self.height()) - 2 * RESERVE_PX
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def corner(self) -> float:
        """Round."""
        return self.surface().height() / 2

    def paint(self, painter: QPainter) -> None:
        """A ground when touched, and the cross."""
        look = self._look
        held = self.isDown()
        if held or self.underMouse():
            fill = look.theme["soft" if held else "soft2"]
            rounded_surface(painter, self.surface(), fill=fill, radius=self.corner())
        ink = "on_primary" if held and look.theme.contrast else "ink"
        pixmap = look.pixmap("x", ink, _ICON_PX, self.devicePixelRatioF())
        half = look.px(_ICON_PX) / 2
        center = self.surface().center()
        painter.drawPixmap(QPointF(round(center.x() - half), round(center.y() - half)), pixmap)


class SearchField(QWidget):
    """A field for a few words. Escape never empties it: what was typed is lost by the cross alone.

    Signals:
        text_changed(text: str): the words are different, by typing or clearing.
        accepted(text: str): Enter was pressed.
        escape_pressed(): Escape was pressed.
        down_pressed(): the arrow down was pressed, to go into the results.
        pressed(): the field was pressed by mouse or finger.
    """

    text_changed = Signal(str)
    """The words are different: the text."""
    accepted = Signal(str)
    """Enter was pressed: the text."""
    escape_pressed = Signal()
    """Escape was pressed. No arguments."""
    down_pressed = Signal()
    """The arrow down was pressed. No arguments."""
    pressed = Signal()
    """The field was pressed by mouse or finger. No arguments."""

    def __init__(self, look: Look, name: str, placeholder: str = "") -> None:
        super().__init__()
        self._look = look
        self._ring = False
        self._ring_wanted = False
        self._edit = QLineEdit()
        self._edit.setFrame(False)
        self._edit.setAccessibleName(name)
        self._edit.setPlaceholderText(placeholder)
        self._edit.installEventFilter(self)
        self._clear = ClearButton(look, QCoreApplication.translate("SearchField", "Clear the search"))
        self._clear.setVisible(False)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._edit, 1)
        self._row.addWidget(self._clear)
        self.setFocusProxy(self._edit)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._edit.textChanged.connect(self._on_text_changed)
        self._edit.returnPressed.connect(self._on_return_pressed)
        self._clear.clicked.connect(self._on_clear_clicked)
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def text(self) -> str:
        """The words in the field."""
        return self._edit.text()

    def set_text(self, text: str) -> None:
        """Put words into the field; `text_changed` follows as if they had been typed."""
        self._edit.setText(text)

    def type(self, letters: str) -> None:
        """Take the focus, and letters that were typed elsewhere behind those that are there."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.end(False)
        self._edit.insert(letters)

    def set_placeholder(self, text: str) -> None:
        """Show another hint in the empty field, a shorter one where room is short."""
        self._edit.setPlaceholderText(text)

    def select_all(self) -> None:
        """Mark all words, so that typing replaces them."""
        self._edit.selectAll()

    def sizeHint(self) -> QSize:
        """Wide enough for a few words."""
        return QSize(self._look.px(_USUAL_PX) + 2 * RESERVE_PX, self._height())

    def minimumSizeHint(self) -> QSize:
        """The narrowest that is of use."""
        return QSize(self._look.px(_NARROWEST_PX) + 2 * RESERVE_PX, self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The round box, the glass, the ring."""
        look = self._look
        theme = look.theme
        box = QRectF(self.rect()).adjusted(RESERVE_PX, RESERVE_PX, -RESERVE_PX, -RESERVE_PX)
        radius = box.height() / 2
        painter = QPainter(self)
        focused = self._edit.hasFocus()
        border = "primary" if focused else "ink2" if self.underMouse() else "edge"
        width = 2.0 if focused else look.edge_width
        rounded_surface(painter, box, theme["paper"], theme[border], width, radius)
        icon = look.pixmap("search", "ink2", _ICON_PX, self.devicePixelRatioF())
        top = round(box.center().y() - look.px(_ICON_PX) / 2)
        painter.drawPixmap(QPointF(round(box.left()) + look.px(_SIDE_PX), top), icon)
        if self._ring:
            focus_ring(painter, box, theme, radius)
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
        """Focus and keys of the text inside."""
        if isinstance(event, QFocusEvent) and watched is self._edit:
            self._on_edit_focused(event)
        if event.type() is QEvent.Type.MouseButtonPress and watched is self._edit:
            self.pressed.emit()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self._edit:
            return self._takes_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _takes_key(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_Escape:
            self.escape_pressed.emit()
            return True
        if key is Qt.Key.Key_Down:
            self.down_pressed.emit()
            return True
        return False

    def _on_edit_focused(self, event: QFocusEvent) -> None:
        if event.gotFocus():
            self._ring_wanted = ring_after(event.reason(), self._ring_wanted)
        self._ring = event.gotFocus() and self._ring_wanted
        self.update()

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.text_changed.emit(text)

    def _on_return_pressed(self) -> None:
        self.accepted.emit(self._edit.text())

    def _on_clear_clicked(self) -> None:
        self._edit.clear()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_look_changed(self) -> None:
        look = self._look
        left = RESERVE_PX + look.px(_SIDE_PX + _ICON_PX + _GAP_PX)
        self._row.setContentsMargins(left, RESERVE_PX, RESERVE_PX, RESERVE_PX)
        self._row.setSpacing(look.px(4))
        self._edit.setFont(look.font())
        colors = palette(look.theme)
        colors.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)  # the field is painted below
        self._edit.setPalette(colors)
        self.updateGeometry()
        self.update()

    def _height(self) -> int:
        text = round(QFontMetricsF(self._look.font()).height()) + self._look.px(16)
        return max(self._look.px(TARGET_PX), text) + 2 * RESERVE_PX
