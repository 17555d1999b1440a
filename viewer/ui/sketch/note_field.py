"""The field in which a note over a picture is written, at the place where it will stand."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.library.diagram import Point
from viewer.render.ink import MOST_LETTERS
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import rounded_surface
from viewer.ui.style.palette import palette

_WIDTH_PX, _FONT_PX = 260, 18
_PAD_PX, _RADIUS = 12, 8


class NoteField(QLineEdit):
    """One short line. Enter or a press elsewhere keeps it, Escape drops it.

    Signals:
        written(object point, str words): the note is done.
    """

    written = Signal(object, str)
    """The note is done. Arguments: its Point in units of the view, and its words."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._ground = parent
        self._point: Point = (0.0, 0.0)
        self.setMaxLength(MOST_LETTERS)
        self.setFrame(False)
        self.setTextMargins(_PAD_PX, 0, _PAD_PX, 0)
        self.setAccessibleName(self.tr("Words of the note"))
        self.setPlaceholderText(self.tr("Short note"))
        self.hide()

    def ask(self, point: Point, place: QPoint) -> None:
        """Write a note for a point of the picture, which is seen at `place`."""
        look = self._look
        self._point = point
        self.clear()
        self.setFont(look.font(600, _FONT_PX))
        colors = palette(look.theme)
        colors.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)  # the ground is painted round
        self.setPalette(colors)
        width, height = look.px(_WIDTH_PX), look.px(TARGET_PX)
        room = self._ground.rect()
        self.setGeometry(
            max(0, min(place.x(), room.width() - width)),
            max(0, min(place.y(), room.height() - height)),
            min(width, room.width()),
            height,
        )
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The note's own form, and the words in it."""
        theme = self._look.theme
        painter = QPainter(self)
        rounded_surface(painter, QRectF(self.rect()), theme["paper"], theme["focus"], 2, _RADIUS)
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Escape drops."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._keep()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A press elsewhere keeps what was written."""
        super().focusOutEvent(event)
        if self.isVisible():
            self._keep()

    def _keep(self) -> None:
        words = " ".join(self.text().split())
        self.clear()
        self.hide()
        if words:
            self.written.emit(self._point, words)
