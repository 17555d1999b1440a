"""The button: words, an icon or both, in three kinds."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.controls.skin import Kind, Skin, State, skin
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface

_ICON_PX = 20
_GAP_PX = 10
_SIDE_PX = 18  # between the words and the button's edge
_GHOST_SIDE_PX = 12  # a ghost has no edge to keep away from
_WEIGHT = 600


class Button(PaintedButton):
    """A button with words, an icon or both. `name` is what a screen reader says; an icon alone also shows it.

    Signals: those of QAbstractButton; `clicked` is the one to connect.
    """

    def __init__(
        self, look: Look, name: str, words: str = "", icon: str = "", kind: Kind = Kind.OUTLINED
    ) -> None:
        super().__init__(look, name)
        self._words = words
        self._icon = icon
        self._kind = kind
        self._icon_right = False
        self._words_shown = True
        self._height = TARGET_PX
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._tell_name()

    @property
    def words(self) -> str:
        """The words on the button."""
        return self._words

    def set_words(self, words: str, name: str = "") -> None:
        """Put other words on the button, and say them too unless another name is given."""
        self._words = words
        self.setAccessibleName(name or words or self.accessibleName())
        self._remeasure()

    def set_icon(self, icon: str) -> None:
        """Show another icon; empty for none."""
        self._icon = icon
        self._remeasure()

    def set_kind(self, kind: Kind) -> None:
        """Become more or less prominent."""
        self._kind = kind
        self._remeasure()

    def set_icon_right(self, right: bool) -> None:
        """Put the icon after the words, as for Next."""
        self._icon_right = right
        self._remeasure()

    def set_words_shown(self, shown: bool) -> None:
        """Leave the words away where room is short; the icon stays and the name appears as a tooltip."""
        if shown != self._words_shown:
            self._words_shown = shown
            self._remeasure()

    def set_height(self, px: int) -> None:
        """Ask for a taller button, as in a kiosk; `px` is the height at 100 %, never below 44."""
        self._height = max(TARGET_PX, px)
        self._remeasure()

    def sizeHint(self) -> QSize:
        """As large as words and icon need, never below the smallest target, with room for the ring."""
        return QSize(self.width_hint(self._words_shown), self._height_px() + 2 * RESERVE_PX)

    def width_hint(self, words_shown: bool) -> int:
        """How wide it asks to be with its words or without them, whichever it shows now."""
        words, height = self._words_if(words_shown), self._height_px()
        width = max(height, round(self._content_width(words)) + 2 * self._look.px(self._side()))
        return (width if words else height) + 2 * RESERVE_PX

    def minimumSizeHint(self) -> QSize:
        """The same: words on a button are never cut."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """Surface, icon and words."""
        dress = self._skin()
        theme = self._look.theme
        rounded_surface(
            painter,
            self.surface(),
            fill=theme[dress.fill] if dress.fill else "",
            border=theme[dress.border] if dress.border else "",
            width=self._look.edge_width + (1 if dress.heavy else 0),
            radius=self.corner(),
            dashed=dress.dashed,
        )
        self._paint_content(painter, dress)

    def _paint_content(self, painter: QPainter, dress: Skin) -> None:
        look = self._look
        words = self._shown_words()
        box = self.surface()
        left = box.center().x() - self._content_width(words) / 2
        side = look.px(_ICON_PX) if self._icon else 0
        gap = look.px(_GAP_PX) if self._icon and words else 0
        words_width = self._metrics().horizontalAdvance(words)
        icon_left = left + words_width + gap if self._icon_right else left
        words_left = left if self._icon_right else left + side + gap
        if self._icon:
            pixmap = look.pixmap(self._icon, dress.icon, _ICON_PX, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(round(icon_left), round(box.center().y() - side / 2)), pixmap)
        painter.setPen(look.color(dress.ink))
        painter.setFont(look.font(_WEIGHT))
        base = box.center().y() + (self._metrics().ascent() - self._metrics().descent()) / 2
        painter.drawText(QPointF(words_left, base), words)

    def _skin(self) -> Skin:
        state = State(self.isEnabled(), self.underMouse(), self.isDown(), self.isChecked())
        return skin(self._look.theme, self._kind, state)

    def _shown_words(self) -> str:
        return self._words_if(self._words_shown)

    def _words_if(self, shown: bool) -> str:
        return self._words if shown or not self._icon else ""

    def _height_px(self) -> int:
        return max(self._look.px(self._height), round(self._metrics().height()) + self._look.px(16))

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._look.font(_WEIGHT))

    def _side(self) -> int:
        return _GHOST_SIDE_PX if self._kind is Kind.GHOST else _SIDE_PX

    def _content_width(self, words: str) -> float:
        width = self._metrics().horizontalAdvance(words)
        if self._icon:
            width += self._look.px(_ICON_PX) + (self._look.px(_GAP_PX) if words else 0)
        return width

    def _remeasure(self) -> None:
        self._tell_name()
        self.updateGeometry()
        self.update()

    def _tell_name(self) -> None:
        self.setToolTip("" if self._shown_words() else self.accessibleName())
