"""The thumb: a small crop of a picture with its name, which opens the picture."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QSizePolicy

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface
from viewer.ui.style.wrap import WrappedText

_WIDTH_PX, _HEIGHT_PX = 99, 92
_NAME_PX = 15
_NAME_GAP_PX = 6
_LINE = 1.25


class Thumb(PaintedButton):
    """A picture of 99 by 92 px with its name beneath.

    Signals: those of QAbstractButton; `clicked` is the one to connect.
    """

    def __init__(self, look: Look, name: str, picture: QPixmap | None = None) -> None:
        super().__init__(look, name)
        self._words = name
        self._picture = picture or QPixmap()
        self._crop = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_picture(self, picture: QPixmap) -> None:
        """Show a picture; its middle is cropped to the thumb's shape."""
        self._picture = picture
        self._crop = QPixmap()
        self.update()

    def sizeHint(self) -> QSize:
        """The crop, and the name on as many lines as it needs."""
        look = self._look
        width = look.px(_WIDTH_PX)
        height = look.px(_HEIGHT_PX) + look.px(_NAME_GAP_PX) + round(self._text().height)
        return QSize(width + 2 * RESERVE_PX, height + 2 * RESERVE_PX)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def surface(self) -> QRectF:
        """The picture; the ring goes round it and leaves the name alone."""
        return self._frame()

    def corner(self) -> float:
        """The picture's corner."""
        return 10.0

    def paint(self, painter: QPainter) -> None:
        """The crop with its outline, then the name."""
        look = self._look
        box = self._frame()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture.isNull():
            self._paint_missing(painter, box)
        else:
            self._paint_crop(painter, box)
        border, width = self._outline()
        if border:
            rounded_surface(painter, box, border=look.theme[border], width=width, radius=self.corner())
        top = box.bottom() + look.px(_NAME_GAP_PX)
        ink = look.theme["ink" if self.isEnabled() else "disabled"]
        self._text().draw(painter, QPointF(box.left(), top), ink)

    def _frame(self) -> QRectF:
        look = self._look
        return QRectF(RESERVE_PX, RESERVE_PX, look.px(_WIDTH_PX), look.px(_HEIGHT_PX))

    def _outline(self) -> tuple[str, float]:
        if self.isDown() or self.underMouse():
            return "primary", 3.0 if self.isDown() else 2.0
        return ("edge", 2.0) if self._look.theme.contrast else ("", 0.0)

    def _paint_crop(self, painter: QPainter, box: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        brush = QBrush(self._cropped(box.size() * ratio))
        brush.setTransform(QTransform.fromTranslate(box.left(), box.top()).scale(1 / ratio, 1 / ratio))
        rounded_surface(painter, box, self._look.theme["panel"], radius=self.corner())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawRoundedRect(box, self.corner(), self.corner())

    def _cropped(self, size: QSizeF) -> QPixmap:
        """The picture's middle at exactly this many device pixels, made once."""
        wanted = size.toSize()
        if self._crop.size() != wanted:
            expand, smooth = (
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
            whole = self._picture.scaled(wanted, expand, smooth)
            middle = QRect(QPoint(0, 0), wanted)
            middle.moveCenter(whole.rect().center())
            self._crop = whole.copy(middle)
            self._crop.setDevicePixelRatio(1)
        return self._crop

    def _paint_missing(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        rounded_surface(painter, box, look.theme["panel"], look.theme["line"], 1.5, self.corner())
        icon = look.pixmap("image", "ink2", 24, self.devicePixelRatioF())
        half = look.px(24) / 2
        painter.drawPixmap(QPointF(round(box.center().x() - half), round(box.center().y() - half)), icon)

    def _font(self) -> QFont:
        font = self._look.font(600, _NAME_PX)
        font.setUnderline(self.underMouse())
        return font

    def _text(self) -> WrappedText:
        return self._look.wrapped(self._words, self._font(), self._look.px(_WIDTH_PX), _LINE)
