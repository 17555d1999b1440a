"""KindRows: the kinds of what was found with their numbers, in a column beside the results."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.ui.controls.label import SMALL_HEADING, Label
from viewer.ui.controls.painted import PaintedButton
from viewer.ui.search.kinds import EVERYTHING, Kind, kinds, spoken_count
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import GAP_PX, RING_PX, focus_ring, rounded_surface
from viewer.ui.style.wrap import WrappedText

_ICON_PX, _ICON_LEFT_PX, _WORDS_LEFT_PX, _RIGHT_PX = 20, 12, 44, 14
_PX, _NUMBER_PX, _LINE = 16.0, 15.0, 1.25
_SIDE_PX = 16
_RING = GAP_PX + RING_PX


class KindRow(PaintedButton):
    """One kind and how many of it were found; the one that is shown is tinted, bold and checked."""

    def __init__(self, look: Look, kind: Kind) -> None:
        super().__init__(look, kind.many)
        self.kind = kind
        self._count = 0
        self.setCheckable(True)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_count(self, count: int) -> None:
        """Say how many there are; a kind of which there is none cannot be chosen."""
        self._count = count
        self.setEnabled(bool(count) or self.kind.slug == EVERYTHING or self.isChecked())
        self.setAccessibleName(spoken_count(self.kind, count))
        self.update()

    def sizeHint(self) -> QSize:
        """The words on one line, with the number."""
        width = self._look.px(_WORDS_LEFT_PX + _RIGHT_PX) + int(self._text(1e6).width) + self._number_room()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Low and narrow: the column decides."""
        return QSize(self._look.px(120), self._look.px(TARGET_PX))

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """A target, or as many lines as the words need."""
        return max(self._look.px(TARGET_PX), round(self._text(self._room(width)).height) + self._look.px(16))

    def surface(self) -> QRectF:
        """The whole row: rows follow each other without a gap."""
        return QRectF(self.rect()).adjusted(0, 1, 0, -1)

    def paint_ring(self, painter: QPainter) -> None:
        """The ring inside the row, as in the topic tree."""
        inside = self.surface().adjusted(_RING, _RING, -_RING, -_RING)
        focus_ring(painter, inside, self._look.theme, self.corner() - _RING)

    def paint(self, painter: QPainter) -> None:
        """Ground, icon, words and number."""
        look, box = self._look, self.surface()
        on = self.isChecked() or self.isDown()
        fill = "soft" if on else "soft2" if self.underMouse() and self.isEnabled() else ""
        if fill:
            rounded_surface(painter, box, look.theme[fill], radius=self.corner())
        solid = on and look.theme.contrast
        ink = "on_primary" if solid else "ink" if self.isEnabled() else "disabled"
        quiet = "on_primary" if solid else "ink2" if self.isEnabled() else "disabled"
        icon_ink = ink if solid or not self.isEnabled() else "primary"
        icon = look.pixmap(self.kind.icon, icon_ink, _ICON_PX, self.devicePixelRatioF())
        middle = box.center().y()
        painter.drawPixmap(QPointF(look.px(_ICON_LEFT_PX), round(middle - look.px(_ICON_PX) / 2)), icon)
        text, number = self._text(self._room(self.width())), self._number()
        text.draw(painter, QPointF(look.px(_WORDS_LEFT_PX), middle - text.height / 2), look.theme[ink])
        right = box.right() - look.px(_RIGHT_PX) - number.width
        number.draw(painter, QPointF(right, middle - number.height / 2), look.theme[quiet])

    def _font(self) -> QFont:
        return self._look.font(600 if self.isChecked() else 500, _PX)

    def _text(self, width: float) -> WrappedText:
        return self._look.wrapped(self.kind.many, self._font(), width, _LINE)

    def _number(self) -> WrappedText:
        return self._look.wrapped(str(self._count), self._look.font(600, _NUMBER_PX), 1e6, _LINE)

    def _number_room(self) -> int:
        return int(self._number().width) + 1 + self._look.px(8)

    def _room(self, width: int) -> float:
        return width - self._look.px(_WORDS_LEFT_PX + _RIGHT_PX) - self._number_room()


class KindRows(QWidget):
    """The column of kinds.

    Signals:
        kind_chosen(slug): only this kind is to be shown, or everything.
    """

    kind_chosen = Signal(str)
    """Only this kind is to be shown. Argument: its slug, empty for everything."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows = [KindRow(look, kind) for kind in kinds()]
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._heading = Label(look, self.tr("Show"), SMALL_HEADING)
        self._above = QVBoxLayout()
        self._above.addWidget(self._heading)
        self._column.addLayout(self._above)
        self._column.addSpacing(4)
        for row in self._rows:
            self._column.addWidget(row)
            row.clicked.connect(self._on_row_clicked)
        self._column.addStretch(1)
        self.setAccessibleName(self.tr("Show"))
        look.look_changed.connect(self._settle)
        self._settle()

    @property
    def rows(self) -> tuple[KindRow, ...]:
        """The kinds, everything first."""
        return tuple(self._rows)

    def show_counts(self, counts: Mapping[str, int], chosen: str) -> None:
        """Say how many of each kind there are, and which kind is shown; with none of any, say nothing."""
        for widget in (self._heading, *self._rows):
            widget.setVisible(any(counts.values()))
        for row in self._rows:
            row.setChecked(row.kind.slug == chosen)
            row.show_count(counts.get(row.kind.slug, 0))

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, KindRow):
            self.kind_chosen.emit(row.kind.slug)

    def _settle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(_SIDE_PX), px(20), px(_SIDE_PX), px(16))
        self._above.setContentsMargins(px(_ICON_LEFT_PX), 0, 0, 0)
