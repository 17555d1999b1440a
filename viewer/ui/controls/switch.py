"""The switch: a layer, or any other thing that is on or off, with its words at the left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from viewer.ui.controls.painted import ROW_SIDE_PX, PaintedButton
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface
from viewer.ui.style.wrap import WrappedText, longest_word

_TRACK_W, _TRACK_H = 50, 26
_ICON_PX = 20
_ICON_GAP = 14
_GAP = 16  # between words and track
_WEIGHT = 600


class Switch(PaintedButton):
    """A row of icon, words and switch; on is said by place, fill and a tick, never by colour alone.

    Signals: those of QAbstractButton; `toggled(bool)` is a fact, `clicked(bool)` the person's own press.
    """

    def __init__(
        self, look: Look, words: str, icon: str = "", on: bool = False, *, flush: bool = False
    ) -> None:
        """A `flush` one has no ground, and stands in line with fields and boxes above and below it."""
        super().__init__(look, words)
        self._words = words
        self._icon = icon
        self._side = 0 if flush else ROW_SIDE_PX
        self.setCheckable(True)
        self.setChecked(on)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The words on one line."""
        words = QFontMetricsF(self._look.font(_WEIGHT)).horizontalAdvance(self._words)
        width = self._fixed_width() + int(words) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the switch."""
        width = self._fixed_width() + int(longest_word(self._words, self._look.font(_WEIGHT))) + 2
        return QSize(width, self._look.px(TARGET_PX) + 2 * RESERVE_PX)

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need, at least the smallest target."""
        text = self._text(width - self._fixed_width())
        return max(self._look.px(TARGET_PX), round(text.height) + self._look.px(12)) + 2 * RESERVE_PX

    def paint(self, painter: QPainter) -> None:
        """Ground under the pointer, icon, words, switch."""
        look = self._look
        box = self.surface()
        if self._side and self.underMouse() and self.isEnabled():
            rounded_surface(painter, box, fill=look.theme["soft2"], radius=self.corner())
        ink = "ink" if self.isEnabled() else "disabled"
        if self._icon:
            icon_ink = (
                "primary" if self.isChecked() and self.isEnabled() else "ink2" if self.isEnabled() else ink
            )
            pixmap = look.pixmap(self._icon, icon_ink, _ICON_PX, self.devicePixelRatioF())
            top = round(box.center().y() - look.px(_ICON_PX) / 2)
            painter.drawPixmap(QPointF(box.left() + look.px(self._side), top), pixmap)
        text = self._text(self.width() - self._fixed_width())
        text.draw(painter, QPointF(self._words_left(), box.center().y() - text.height / 2), look.theme[ink])
        self._paint_track(painter)

    def _paint_track(self, painter: QPainter) -> None:
        look = self._look
        theme = look.theme
        box = self.surface()
        width, height = look.px(_TRACK_W), look.px(_TRACK_H)
        track = QRectF(
            box.right() - look.px(self._side) - width, box.center().y() - height / 2, width, height
        )
        on, enabled = self.isChecked(), self.isEnabled()
        border = theme["edge"] if enabled else theme["disabled"]
        if on and enabled:
            rounded_surface(painter, track, fill=theme["primary"], radius=height / 2)
        else:
            fill = "" if enabled or theme.contrast else theme["line"]
            rounded_surface(painter, track, fill, border, look.edge_width, height / 2, dashed=not enabled)
        self._paint_dot(painter, track)

    def _paint_dot(self, painter: QPainter, track: QRectF) -> None:
        look = self._look
        on, enabled = self.isChecked(), self.isEnabled()
        radius = track.height() / 2 - look.px(4) + (1 if self.underMouse() and enabled else 0)
        x = track.right() - track.height() / 2 if on else track.left() + track.height() / 2
        token = "disabled" if not enabled else "on_primary" if on else "edge"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(token))
        painter.drawEllipse(QPointF(x, track.center().y()), radius, radius)
        if on:
            side = look.px(14)
            tick = look.pixmap("check", "primary" if enabled else "paper", 14, self.devicePixelRatioF(), 3.5)
            painter.drawPixmap(QPointF(x - side / 2, track.center().y() - side / 2), tick)

    def _text(self, width: float) -> WrappedText:
        return self._look.wrapped(self._words, self._look.font(_WEIGHT), width, 1.25)

    def _words_left(self) -> float:
        indent = self._look.px(_ICON_PX + _ICON_GAP) if self._icon else 0
        return self.surface().left() + self._look.px(self._side) + indent

    def _fixed_width(self) -> int:
        indent = self._look.px(_ICON_PX + _ICON_GAP) if self._icon else 0
        return indent + self._look.px(_GAP + _TRACK_W + 2 * self._side) + 2 * RESERVE_PX
