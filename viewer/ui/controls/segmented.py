"""The segmented control: a few views of one thing, of which one is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, focus_ring, rounded_surface
from viewer.ui.style.wrap import WrappedText, longest_word

_RADIUS = 12
_INSET = 4  # between the box and the pill inside it
_WEIGHT = 600
_SIDE_PX = 20  # between the words and the choice's edge
_TIGHT_SIDE_PX = 12  # the same where many choices share a row
_LINE_HEIGHT = 1.25


class Segment(PaintedButton):
    """One choice of a segmented control: to assistive technology a radio button."""

    def __init__(self, look: Look, slug: str, words: str) -> None:
        super().__init__(look, words)
        self.slug = slug
        self._words = words
        self._stacked = False
        self._tight = False
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def set_stacked(self, stacked: bool) -> None:
        """Be a row of the full width, with words at its left that wrap, or one of a few side by side."""
        self._stacked = stacked
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(stacked)
        self.setSizePolicy(policy)
        self.updateGeometry()

    def set_tight(self, tight: bool) -> None:
        """Leave little room beside the words, or the usual."""
        self._tight = tight
        self.updateGeometry()

    def usual_width(self) -> int:
        """As wide as it is with the usual room beside the words."""
        height = self.sizeHint().height()
        return max(height, self._words_width() + 2 * self._look.px(_SIDE_PX))

    def tight_width(self) -> int:
        """As wide as it is with little room beside the words."""
        return max(self._look.px(TARGET_PX), self._words_width() + 2 * self._look.px(_TIGHT_SIDE_PX))

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
        return QSize(max(height, self._words_width() + 2 * self._side()), height)

    def minimumSizeHint(self) -> QSize:
        """The same: words are never cut; of a row, which wraps, its longest word."""
        size = self.sizeHint()
        if self._stacked:
            size.setWidth(round(longest_word(self._words, self._look.font(_WEIGHT))) + 1 + 2 * self._side())
        return size

    def hasHeightForWidth(self) -> bool:
        """A row wraps."""
        return self._stacked

    def heightForWidth(self, width: int) -> int:
        """As many lines as a row's words need."""
        return max(self.sizeHint().height(), round(self._text(width).height) + self._look.px(16))

    def paint(self, painter: QPainter) -> None:
        """The pill, if chosen or touched, and the words."""
        theme = self._look.theme
        chosen = self.isChecked()
        fill = "primary" if chosen else "soft" if self.isDown() else "soft2" if self.underMouse() else ""
        if fill and self.isEnabled():
            rounded_surface(painter, self.surface(), fill=theme[fill], radius=self.corner())
        pressed_ink = "on_primary" if theme.contrast and self.isDown() else "ink"
        ink = "on_primary" if chosen else pressed_ink
        ink = ink if self.isEnabled() else "disabled"
        if self._stacked:
            text = self._text(self.width())
            text.draw(painter, QPointF(self._side(), (self.height() - text.height) / 2), theme[ink])
            return
        painter.setPen(self._look.color(ink))
        painter.setFont(self._look.font(_WEIGHT))
        painter.drawText(self.surface(), Qt.AlignmentFlag.AlignCenter, self._words)

    def paint_ring(self, painter: QPainter) -> None:
        """Nothing: the ring goes round the whole control."""

    def _side(self) -> int:
        return self._look.px(_TIGHT_SIDE_PX if self._tight else _SIDE_PX)

    def _words_width(self) -> int:
        return round(QFontMetricsF(self._look.font(_WEIGHT)).horizontalAdvance(self._words))

    def _text(self, width: int) -> WrappedText:
        room = width - 2 * self._side()
        return self._look.wrapped(self._words, self._look.font(_WEIGHT), room, _LINE_HEIGHT)


class Segmented(QWidget):
    """A few choices in one outlined box; Tab enters at the chosen one, arrow keys move and choose.

    Signals:
        choice_chosen(slug: str): the person chose; setting it with `choose` says nothing.
    """

    choice_chosen = Signal(str)
    """The person chose: the choice's slug."""

    def __init__(self, look: Look, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._look = look
        self._ring = False
        self._stacked = False
        self._tight = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(RESERVE_PX, RESERVE_PX, RESERVE_PX, RESERVE_PX)
        self._row.setSpacing(0)
        self._choices: tuple[tuple[str, str], ...] = ()
        self._segments: list[Segment] = []
        self.set_choices(choices)
        look.look_changed.connect(self._on_look_changed)

    @property
    def chosen(self) -> str:
        """The slug of the choice that is shown, empty when there are none."""
        return next((segment.slug for segment in self._segments if segment.isChecked()), "")

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices, each a slug and its words; the first is chosen."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self._make_segments()
        if self._segments:
            self.choose(self._segments[0].slug)

    def _make_segments(self) -> None:
        for segment in self._segments:
            self._row.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self._segments = [Segment(self._look, slug, words) for slug, words in self._choices]
        for segment in self._segments:
            self._row.addWidget(segment, 1)
            segment.clicked.connect(self._on_segment_clicked)
            segment.ring_changed.connect(self._on_ring_changed)
            if self._stacked:
                segment.set_stacked(True)
            segment.set_tight(self._tight)
            segment.show()  # a layout counts only what is shown, and Qt would show it later
        self._equal_widths()

    @property
    def width_side_by_side(self) -> int:
        """How wide it is with its choices side by side, whichever way they stand now."""
        return self._widest() * len(self._segments) + 2 * RESERVE_PX

    def set_stacked(self, stacked: bool) -> None:
        """Put the choices below each other, each a row of the full width, or side by side."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        across = QSizePolicy.Policy.Preferred if stacked else QSizePolicy.Policy.Minimum
        down = QSizePolicy.Policy.Minimum if stacked else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, down)
        for segment in self._segments:
            segment.set_stacked(stacked)
        self._equal_widths()
        self.updateGeometry()

    def set_tight(self, tight: bool) -> None:
        """Make each choice only as wide as its words need, or all as wide as the widest."""
        if tight != self._tight:
            self._tight = tight
            for segment in self._segments:
                segment.set_tight(tight)
            self._equal_widths()
            self.updateGeometry()

    def width_tight(self) -> int:
        """How wide it is where each choice takes only what its words need."""
        return sum(segment.tight_width() for segment in self._segments) + 2 * RESERVE_PX

    def come_after(self, before: QWidget) -> None:
        """Have Tab come from `before`, which can take the focus, to the choices: new ones stand last else."""
        for segment in self._segments:
            QWidget.setTabOrder(before, segment)
            before = segment

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
        """Side by side all choices are as wide as the widest."""
        widest = self._widest()
        free = self._stacked or self._tight
        for segment in self._segments:
            segment.setMinimumWidth(0 if free else widest)

    def _widest(self) -> int:
        return max((segment.usual_width() for segment in self._segments), default=0)

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
