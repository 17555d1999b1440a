"""The segmented control: a few views of one thing, of which one is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, focus_ring, rounded_surface

_RADIUS = 12
_INSET = 4  # between the box and the pill inside it
_WEIGHT = 600


class Segment(PaintedButton):
    """One choice of a segmented control: to assistive technology a radio button."""

    def __init__(self, look: Look, slug: str, words: str) -> None:
        super().__init__(look, words)
        self.slug = slug
        self._words = words
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def surface(self) -> QRectF:
        """The pill, inset in the control's box."""
        return QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)

    def corner(self) -> float:
        """Concentric with the box around it."""
        return _RADIUS - _INSET

    def sizeHint(self) -> QSize:
        """The words with room at their sides, at least the smallest target."""
        look = self._look
        metrics = QFontMetricsF(look.font(_WEIGHT))
        height = max(look.px(TARGET_PX), round(metrics.height()) + look.px(16))
        return QSize(max(height, round(metrics.horizontalAdvance(self._words)) + look.px(40)), height)

    def minimumSizeHint(self) -> QSize:
        """The same: words are never cut."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """The pill, if chosen or touched, and the words."""
        theme = self._look.theme
        chosen = self.isChecked()
        fill = "primary" if chosen else "soft" if self.isDown() else "soft2" if self.underMouse() else ""
        if fill and self.isEnabled():
            rounded_surface(painter, self.surface(), fill=theme[fill], radius=self.corner())
        pressed_ink = "on_primary" if theme.contrast and self.isDown() else "ink"
        ink = "on_primary" if chosen else pressed_ink
        painter.setPen(self._look.color(ink if self.isEnabled() else "disabled"))
        painter.setFont(self._look.font(_WEIGHT))
        painter.drawText(self.surface(), Qt.AlignmentFlag.AlignCenter, self._words)

    def paint_ring(self, painter: QPainter) -> None:
        """Nothing: the ring goes round the whole control."""


class Segmented(QWidget):
    """A row of choices in one outlined box; Tab enters at the chosen one, arrow keys move and choose.

    Signals:
        choice_chosen(slug: str): the person chose; setting it with `choose` says nothing.
    """

    choice_chosen = Signal(str)
    """The person chose: the choice's slug."""

    def __init__(self, look: Look, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._look = look
        self._ring = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(RESERVE_PX, RESERVE_PX, RESERVE_PX, RESERVE_PX)
        self._row.setSpacing(0)
        self._segments: list[Segment] = []
        self.set_choices(choices)
        look.look_changed.connect(self._on_look_changed)

    @property
    def chosen(self) -> str:
        """The slug of the choice that is shown, empty when there are none."""
        return next((segment.slug for segment in self._segments if segment.isChecked()), "")

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices, each a slug and its words; the first is chosen."""
        for segment in self._segments:
            self._row.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self._segments = [Segment(self._look, slug, words) for slug, words in choices]
        for segment in self._segments:
            self._row.addWidget(segment, 1)
            segment.clicked.connect(self._on_segment_clicked)
            segment.ring_changed.connect(self._on_ring_changed)
        self._equal_widths()
        if self._segments:
            self.choose(self._segments[0].slug)

    def choose(self, slug: str) -> None:
        """Show a choice, without a signal; an unknown slug changes nothing."""
        if slug not in [segment.slug for segment in self._segments]:
            return
        for segment in self._segments:
            segment.setChecked(segment.slug == slug)
        self._settle_tab_stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box around all choices, and the ring around the box."""
        theme = self._look.theme
        box = QRectF(self.rect()).adjusted(RESERVE_PX, RESERVE_PX, -RESERVE_PX, -RESERVE_PX)
        painter = QPainter(self)
        border = theme["edge" if self.isEnabled() else "disabled"]
        width = self._look.edge_width
        rounded_surface(painter, box, theme["paper"], border, width, _RADIUS, dashed=not self.isEnabled())
        if self._ring:
            focus_ring(painter, box, theme, _RADIUS)
        painter.end()

    def _settle_tab_stop(self) -> None:
        """Tab stops once, at the choice that is shown."""
        for segment in self._segments:
            stop = Qt.FocusPolicy.StrongFocus if segment.isChecked() else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(stop)

    def _equal_widths(self) -> None:
        widest = max((segment.sizeHint().width() for segment in self._segments), default=0)
        for segment in self._segments:
            segment.setMinimumWidth(widest)

    def _on_segment_clicked(self) -> None:
        self._settle_tab_stop()
        self.choice_chosen.emit(self.chosen)

    def _on_ring_changed(self, shown: bool) -> None:
        self._ring = shown
        self.update()

    def _on_look_changed(self) -> None:
        self._equal_widths()
        self.updateGeometry()
        self.update()
