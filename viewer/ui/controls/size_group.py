"""The text-size group: smaller, the size now, larger, in one outlined box."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import GAP_PX, RESERVE_PX, RING_PX, rounded_surface

_RADIUS = 10
_INSET = RING_PX + GAP_PX  # room for a part's own ring inside the box
_WIDEST_PERCENT = "300%"


class SizePart(PaintedButton):
    """One of the three parts; it fills its share of the box, and its ring lies just inside."""

    def __init__(self, look: Look, name: str, words: str, px: int, weight: int) -> None:
        super().__init__(look, name)
        self._words = words
        self._px = px
        self._weight = weight
        self.setToolTip(name)

    def set_words(self, words: str, name: str) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def surface(self) -> QRectF:
        """The pill within the box."""
        return QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)

    def corner(self) -> float:
        """Concentric with the box."""
        return _RADIUS - _INSET

    def sizeHint(self) -> QSize:
        """At least the smallest target; the number keeps room for its widest value, so nothing jumps."""
        look = self._look
        target = look.px(TARGET_PX)
        metrics = QFontMetricsF(self._font())
        widest = _WIDEST_PERCENT if self._words.endswith("%") else self._words
        width = round(metrics.horizontalAdvance(widest)) + look.px(20)
        return QSize(max(target, width), max(target, round(metrics.height()) + look.px(14)))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """A ground when touched, and the words."""
        theme = self._look.theme
        held = self.isDown() and self.isEnabled()
        fill = "soft" if held else "soft2" if self.underMouse() and self.isEnabled() else ""
        if fill:
            rounded_surface(painter, self.surface(), fill=theme[fill], radius=self.corner())
        ink = "on_primary" if held and theme.contrast else "ink"
        painter.setPen(self._look.color(ink if self.isEnabled() else "disabled"))
        painter.setFont(self._font())
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._words)

    def _font(self) -> QFont:
        return self._look.fonts.figures(self._px * self._look.scale, self._weight)


class SizeGroup(QWidget):
    """A-, the percentage, A+; the percentage goes back to 100 %.

    Signals:
        size_step_requested(steps: int): one step smaller (-1) or larger (+1) is wanted.
        size_reset_requested(): 100 % is wanted.
    """

    size_step_requested = Signal(int)
    """A smaller (-1) or larger (+1) text is wanted: steps."""
    size_reset_requested = Signal()
    """The usual size is wanted. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(_tr("Text size"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # The minus sign is as wide as the plus; both are in every Latin typeface, unlike arrows.
        self._smaller = SizePart(look, _tr("Smaller text"), _tr("A") + "\N{MINUS SIGN}", 16, 600)
        self._number = SizePart(look, "100%", "100%", 17, 400)
        self._larger = SizePart(look, _tr("Larger text"), _tr("A") + "+", 21, 700)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(RESERVE_PX, RESERVE_PX, RESERVE_PX, RESERVE_PX)
        row.setSpacing(0)
        for part in (self._smaller, self._number, self._larger):
            row.addWidget(part)
        self._smaller.clicked.connect(self._on_smaller_clicked)
        self._number.clicked.connect(self._on_number_clicked)
        self._larger.clicked.connect(self._on_larger_clicked)
        look.look_changed.connect(self._on_look_changed)
        self.show_size(look.typography.percent)

    def show_size(self, percent: int, smallest: bool = False, largest: bool = False) -> None:
        """Show the size now, and whether it is the end of the ladder in one direction."""
        name = _tr("Text size {percent} percent, press for 100 percent").format(percent=percent)
        self._number.set_words(f"{percent}%", name)
        self._smaller.setEnabled(not smallest)
        self._larger.setEnabled(not largest)

    def settle(self) -> None:
        """Find out now how much room the three ask for."""
        self._row.activate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box around the three."""
        look = self._look
        box = QRectF(self.rect()).adjusted(RESERVE_PX, RESERVE_PX, -RESERVE_PX, -RESERVE_PX)
        painter = QPainter(self)
        rounded_surface(painter, box, look.theme["paper"], look.theme["edge"], look.edge_width, _RADIUS)
        painter.end()

    def _on_smaller_clicked(self) -> None:
        self.size_step_requested.emit(-1)

    def _on_larger_clicked(self) -> None:
        self.size_step_requested.emit(1)

    def _on_number_clicked(self) -> None:
        self.size_reset_requested.emit()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _tr(text: str) -> str:
    return QCoreApplication.translate("SizeGroup", text)
