"""Brand: the program's mark and name, which lead to the first page."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX

_MARK_PX = 28
_NAME_PX = 23
_GAP_PX = 12
_SIDE_PX = 2


class Brand(PaintedButton):
    """A button that goes home. In a wide window it fills the tree's column."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, look.tr("Heartleaf, first page"))
        self._column = 0
        self._named = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_column(self, width: int) -> None:
        """Be this wide, in pixels; 0 for only as wide as the words need."""
        self._column = width
        self.updateGeometry()

    def set_name_shown(self, shown: bool) -> None:
        """Show the name beside the mark, or the mark alone."""
        self._named = shown
        self.updateGeometry()
        self.update()

    def surface(self) -> QRectF:
        """The mark and the name, not the empty rest of the column."""
        height = self.height() - 2 * RESERVE_PX
        return QRectF(RESERVE_PX, RESERVE_PX, self._content(), height)

    def sizeHint(self) -> QSize:
        """Mark and name, or the column."""
        width = max(self._column, round(self._content()) + 2 * RESERVE_PX)
        return QSize(width, self._look.px(TARGET_PX) + 2 * RESERVE_PX)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """The mark, and the name in the serif of titles."""
        look, box = self._look, self.surface()
        side = look.px(_MARK_PX)
        corner = QPointF(round(box.left() + _SIDE_PX), round(box.center().y() - side / 2))
        painter.drawPixmap(corner, look.pixmap("heartleaf", "primary", _MARK_PX, self.devicePixelRatioF()))
        if self._named:
            painter.setFont(look.heading_font(_NAME_PX))
            painter.setPen(look.color("title"))
            words = box.adjusted(_SIDE_PX + side + look.px(_GAP_PX), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "Heartleaf")

    def _content(self) -> float:
        look = self._look
        mark = 2 * _SIDE_PX + look.px(_MARK_PX)
        if not self._named:
            return mark
        return (
            mark
            + look.px(_GAP_PX)
            + QFontMetricsF(look.heading_font(_NAME_PX)).horizontalAdvance("Heartleaf")
            + 4
        )
