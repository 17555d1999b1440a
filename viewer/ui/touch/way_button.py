"""The way button: the title of something to read, large enough for a finger and for poor sight."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.controls.skin import Kind, State, skin
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface
from viewer.ui.style.wrap import WrappedText, longest_word

_LEAST_PX = 64
_TEXT_PX = 20.0
_ICON_PX = 26
_SIDE_PX, _GAP_PX = 18, 14
_WEIGHT = 600
_LINE = 1.25


class WayButton(PaintedButton):
    """A button as wide as its column, whose title wraps rather than being cut.

    Signals: those of QAbstractButton; `clicked` is the one to connect.
    """

    def __init__(self, look: Look, words: str, icon: str, kind: Kind) -> None:
        super().__init__(look, words)
        self._words, self._icon, self._kind = words, icon, kind
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The title on one or two lines."""
        width = self._look.px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the icon."""
        width = self._fixed_width() + int(longest_word(self._words, self._look.font(_WEIGHT, _TEXT_PX))) + 2
        return QSize(width, self._look.px(_LEAST_PX) + 2 * RESERVE_PX)

    def hasHeightForWidth(self) -> bool:
        """Long titles wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the title needs, and never less than a finger."""
        words = round(self._text(width).height) + self._look.px(24)
        return max(self._look.px(_LEAST_PX), words) + 2 * RESERVE_PX

    def paint(self, painter: QPainter) -> None:
        """Surface, icon and title."""
        look, box = self._look, self.surface()
        state = State(self.isEnabled(), self.underMouse(), self.isDown(), checked=False)
        dress = skin(look.theme, self._kind, state)
        border = look.theme[dress.border] if dress.border else ""
        rounded_surface(painter, box, look.theme[dress.fill], border, look.edge_width, self.corner())
        icon = look.pixmap(self._icon, dress.icon, _ICON_PX, self.devicePixelRatioF())
        left = box.left() + look.px(_SIDE_PX)
        painter.drawPixmap(QPointF(left, round(box.center().y() - look.px(_ICON_PX) / 2)), icon)
        text = self._text(self.width())
        at = QPointF(left + look.px(_ICON_PX + _GAP_PX), box.center().y() - text.height / 2)
        text.draw(painter, at, look.theme[dress.ink])

    def _text(self, width: int) -> WrappedText:
        font = self._look.font(_WEIGHT, _TEXT_PX)
        return self._look.wrapped(self._words, font, width - self._fixed_width(), _LINE)

    def _fixed_width(self) -> int:
        return self._look.px(_ICON_PX + _GAP_PX + 2 * _SIDE_PX) + 2 * RESERVE_PX
