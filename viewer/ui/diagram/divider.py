"""The divider: the handle between two pictures that lie over each other."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.diagram.share_slider import ShareSlider
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, focus_ring, rounded_surface

HANDLE_PX = 48  # does not grow with the text: it is large enough, and the picture is below it
_ICON_PX = 24
_STEP = 0.05


class Divider(ShareSlider):
    """A round handle that is dragged left and right over the stage; a double click puts it in the middle.

    Signals:
        share_dragged(float x): the hand holds it; where on the stage its middle should be.
    """

    share_dragged = Signal(float)
    """The hand pulls its middle to there. Argument: x in pixels of the stage."""

    def __init__(self, look: Look, stage: QWidget) -> None:
        super().__init__(look, stage)
        self._grip = 0.0  # how far from the handle's middle the hand took hold
        self._names = ("", "")
        self.set_share(0.5)
        self.setAccessibleName(self.tr("Wipe between two pictures"))
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.resize(self.sizeHint())
        self.hide()

    def name(self, left: str, right: str) -> None:
        """The titles of the picture at its left and of that at its right."""
        self._names = (left, right)
        self.tell()

    def value_text(self) -> str:
        """How much of each picture is seen."""
        part = round(self.share * 100)
        words = self.tr("{first} {part} of 100, {second} {rest} of 100")
        return words.format(first=self._names[0], part=part, second=self._names[1], rest=100 - part)

    def put(self, share: float) -> None:
        """The person put it there."""
        self._move(min(1.0, max(0.0, share)))

    def share_of_key(self, key: int) -> float | None:
        """Arrows by a twentieth, Home and End to the sides."""
        steps = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP, Qt.Key.Key_Home: -1.0, Qt.Key.Key_End: 1.0}
        step = next((step for each, step in steps.items() if each == key), None)
        return None if step is None else self.share + step

    def grasp(self, position: QPointF) -> None:
        """Remember where the handle was taken, so that it does not jump."""
        self._grip = position.x() - self.width() / 2

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand over the stage."""
        if self.held:
            self.share_dragged.emit(self.mapToParent(event.position().toPoint()).x() - self._grip)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Half of each."""
        self.put(0.5)

    def sizeHint(self) -> QSize:
        """The handle, and room for its ring."""
        return QSize(HANDLE_PX + 2 * RESERVE_PX, HANDLE_PX + 2 * RESERVE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The handle: two arrowheads that point to both sides."""
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RESERVE_PX, RESERVE_PX, -RESERVE_PX, -RESERVE_PX)
        fill = "primary_press" if self.held else "primary_hover" if self.underMouse() else "primary"
        rounded_surface(painter, box, theme[fill], theme["paper"], 2.0, HANDLE_PX / 2)
        side = _ICON_PX / look.scale
        icon = look.pixmap("chevrons-left-right", "on_primary", side, self.devicePixelRatioF())
        painter.drawPixmap(box.center().toPoint() - QPointF(_ICON_PX / 2, _ICON_PX / 2).toPoint(), icon)
        if self._ring:
            focus_ring(painter, box, theme, HANDLE_PX / 2)
        painter.end()
