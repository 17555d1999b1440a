"""PageView: one page of the handout, whole or larger, on the ground of the window."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.ui.controls.flick import scroll_by_finger
from viewer.ui.controls.painted import ring_after
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.style.look import Look
from viewer.ui.style.paint import focus_ring, rounded_surface

ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0)
"""How much larger than whole a page can be shown."""

_LETTER = QSizeF(612, 792)
_MARGIN_PX = 14
_STALE = 0.6
"""How much of a page that is being replaced is still seen."""
_FADE_AFTER_MS = 100
_SHADOW = (6, 20, 15)
_SHADOW_LAYERS = 10
_WHITE = QColor(255, 255, 255)
_NOTCH = 120
_LINE_PX = 48


class PageView(QAbstractScrollArea):
    """Paints the page it was given, and wishes for one of another size when it has more or less room.

    Signals:
        size_wished(QSize): how many dots the page should have.
        turn_requested(int): the person wants so many pages on, or back.
        zoom_changed(): the page is larger or smaller than before.
    """

    size_wished = Signal(QSize)
    """How many dots the page should have."""
    turn_requested = Signal(int)
    """The person wants so many pages on, or back."""
    zoom_changed = Signal()
    """The page is larger or smaller than before. No arguments."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._image = QImage()
        self._points = _LETTER
        self._stale, self._sign = False, ""
        self._fading = QTimer(self, interval=_FADE_AFTER_MS, singleShot=True)
        self._fading.timeout.connect(self.viewport().update)
        self._zoom = ZOOMS[0]
        self._ring = False
        self._ring_wanted = False
        self._turned = 0
        self._held: QPoint | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        give_scroll_bar(self, look)
        scroll_by_finger(self)
        look.look_changed.connect(self.viewport().update)

    @property
    def zoom(self) -> float:
        """How much larger than whole the page is shown."""
        return self._zoom

    @property
    def image(self) -> QImage:
        """The picture that is painted; null before there is one."""
        return self._image

    @property
    def stale(self) -> bool:
        """Whether another page is awaited in place of this one."""
        return self._stale

    @property
    def dots(self) -> QSize:
        """How many dots the page should have to be sharp."""
        return (self._sheet().size() * self.devicePixelRatioF()).toSize()

    def show_shape(self, points: QSizeF) -> None:
        """Make room for a page of this shape, in points."""
        if points != self._points and not points.isEmpty():
            self._points = points
            self._settle()

    def show_image(self, image: QImage) -> None:
        """Paint another picture."""
        self._image = image
        self.viewport().update()

    def set_stale(self, stale: bool, sign: str = "") -> None:
        """Fade what is shown, since another page is awaited; `sign` says so in words.

        It fades a moment later, so that it does not flicker with each letter that is typed.
        """
        if not stale:
            self._fading.stop()
        elif not self._stale:
            self._fading.start()
        self._stale, self._sign = stale, sign
        self.viewport().update()

    def zoom_by(self, steps: int) -> None:
        """Show the page so many steps larger or smaller; its middle stays where it is."""
        self.zoom_to(ZOOMS[max(0, min(len(ZOOMS) - 1, ZOOMS.index(self._zoom) + steps))])

    def zoom_to(self, zoom: float) -> None:
        """Show the page as large as one of ZOOMS says."""
        if zoom == self._zoom:
            return
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        shares = [(bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep()) for bar in bars]
        self._zoom = zoom
        self._settle()
        for bar, share in zip(bars, shares, strict=True):
            bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        self.zoom_changed.emit()

    def forget(self) -> None:
        """Let the picture go."""
        self._image = QImage()
        self._zoom = ZOOMS[0]
        self.set_stale(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size is wished for."""
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, shadow, page, and a sign that it is not ready."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme, sheet = self._look.theme, self._sheet().translated(-self._offset())
        painter.fillRect(self.viewport().rect(), QColor(theme["chrome"]))
        self._paint_shadow(painter, sheet)
        painter.fillRect(sheet, _WHITE)
        if not self._image.isNull():
            painter.drawImage(sheet, self._image)
        if self._stale and not self._fading.isActive():
            veil = QColor(theme["chrome"])
            veil.setAlphaF(1 - _STALE)
            painter.fillRect(sheet, veil)
        if theme.contrast or theme.dark:
            rounded_surface(painter, sheet, border=theme["edge"], width=self._look.edge_width, radius=0)
        if self._sign:
            self._paint_sign(painter)
        if self._ring:
            inside = QRectF(self.viewport().rect()).adjusted(6, 6, -6, -6)
            focus_ring(painter, sheet.intersected(inside), theme, 2)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard brought the focus."""
        self._ring_wanted = ring_after(event.reason(), self._ring_wanted)
        self._ring = self._ring_wanted
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and nought zoom, arrows move a large page and else turn; the rest is the dialog's."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(-1 if key is Qt.Key.Key_Minus else 1)
        elif key is Qt.Key.Key_0:
            self.zoom_to(ZOOMS[0])
        elif not self._moved(key):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll a large page, turn whole ones; with Ctrl held, zoom."""
        event.accept()
        by_wheel = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._zoom > ZOOMS[0] and not by_wheel:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps and by_wheel:
            self.zoom_by(steps)
        elif steps:
            self.turn_requested.emit(-steps)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a large page."""
        self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A large page follows the pointer that holds it."""
        if self._held is not None:
            by, self._held = event.position().toPoint() - self._held, event.position().toPoint()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def _moved(self, key: Qt.Key) -> bool:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        bars = {Qt.Key.Key_Left: (across, -1), Qt.Key.Key_Right: (across, 1)}
        bars |= {Qt.Key.Key_Up: (down, -1), Qt.Key.Key_Down: (down, 1)}
        if key not in bars:
            return False
        bar, way = bars[key]
        if self._zoom > ZOOMS[0]:
            bar.setValue(bar.value() + way * self._look.px(_LINE_PX))
        else:
            self.turn_requested.emit(way)
        return True

    def _sheet(self) -> QRectF:
        """The page in the coordinates of what is scrolled."""
        room, margin = self.viewport().size(), _MARGIN_PX
        whole = self._points.scaled(
            QSizeF(max(1, room.width() - 2 * margin), max(1, room.height() - 2 * margin)),
            Qt.AspectRatioMode.KeepAspectRatio,
        )
        size = whole * self._zoom
        left = max(margin, round((room.width() - size.width()) / 2))
        top = max(margin, round((room.height() - size.height()) / 2))
        return QRectF(left, top, round(size.width()), round(size.height()))

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _settle(self) -> None:
        sheet, room = self._sheet(), self.viewport().size()
        for bar, far, page in (
            (self.horizontalScrollBar(), sheet.right(), room.width()),
            (self.verticalScrollBar(), sheet.bottom(), room.height()),
        ):
            bar.setPageStep(page)
            bar.setSingleStep(self._look.px(_LINE_PX))
            bar.setRange(0, max(0, round(far) + _MARGIN_PX - page))
        large = self._zoom > ZOOMS[0]
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if large else Qt.CursorShape.ArrowCursor)
        self.viewport().update()
        self.size_wished.emit(self.dots)

    def _paint_shadow(self, painter: QPainter, sheet: QRectF) -> None:
        """The soft shadow of paper that lies on something; contrast themes outline instead."""
        if self._look.theme.contrast:
            return
        around = QRegion(self.viewport().rect()).subtracted(QRegion(sheet.toRect()))
        painter.save()
        painter.setClipRegion(around)  # ten layers below the page itself would take longest
        for layer in range(_SHADOW_LAYERS, 0, -1):
            soft = sheet.adjusted(-layer, -layer, layer, layer).translated(0, 2)
            color = QColor(*_SHADOW, round(255 * 0.05 * (1 - layer / (_SHADOW_LAYERS + 1))))
            rounded_surface(painter, soft, color.name(QColor.NameFormat.HexArgb), radius=layer)
        painter.restore()

    def _paint_sign(self, painter: QPainter) -> None:
        look, font = self._look, self._look.font(600)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(self._sign) + 2 * look.px(20)
        box = QRectF(0, 0, width, look.px(48))
        box.moveCenter(QRectF(self.viewport().rect()).center())
        rounded_surface(painter, box, look.theme["paper"], look.theme["edge"], look.edge_width, 24)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._sign)
