"""TopicDelegate: how a row of the topic tree looks, drawn from the theme's tokens."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import (
    QItemSelectionModel,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.ui.contents.row_shape import ICON_PX, MARK_PX, RowShape
from viewer.ui.contents.topic_model import Index, TopicRole
from viewer.ui.style.look import Look
from viewer.ui.style.paint import GAP_PX, RING_PX, focus_ring, rounded_surface

_RADIUS = 10.0
_BAR_LEFT_PX, _BAR_WIDTH_PX = 5, 4
_HEAVY, _PLAIN = 600, 400


class _Row(Struct, frozen=True):
    """One row about to be painted."""

    title: str
    other_name: str
    icon: str
    level: int
    selected: bool
    folds: bool
    open: bool
    visited: bool
    fill: str
    ink: str
    ink2: str


class TopicDelegate(QStyledItemDelegate):
    """Paints topics, articles and notices; says how high a row must be for its words to show in full.

    The tree tells it what no style option knows: its width without scroll bar, which rows are selected when
    it measures, which row is held down, and whether the keyboard's focus is to be shown.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._width = look.px(288)
        self._heights: dict[tuple[int, str, str, bool], int] = {}
        self.selection = QItemSelectionModel()
        self.ring_shown = False
        self.held = QPersistentModelIndex()

    def set_width(self, width: int) -> None:
        """Measure for another width of the tree, in pixels."""
        if width != self._width:
            self._width = width
            self.forget()

    def forget(self) -> None:
        """Measure anew: the look is different."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title needs in the weight it is painted in."""
        level = int(index.data(TopicRole.LEVEL))
        heavy = level == 1 or self.selection.isSelected(index)
        return QSize(self._width, self._height(index, level, heavy))

    def grows(self, index: Index) -> bool:
        """Whether the row is higher when it is selected."""
        level = int(index.data(TopicRole.LEVEL))
        return self._height(index, level, heavy=True) != self._height(index, level, heavy=level == 1)

    def _height(self, index: Index, level: int, heavy: bool) -> int:
        key = (level, str(index.data()), str(index.data(TopicRole.OTHER_NAME) or ""), heavy)
        if key not in self._heights:
            shape = RowShape(self._look, self._width, level)
            below = shape.other_name(key[2]).height if key[2] else 0
            self._heights[key] = shape.height(shape.title(key[1], _HEAVY if heavy else _PLAIN), below)
        return self._heights[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, ring, bar, icon, words and mark."""
        row = self._row(option, index)
        shape = RowShape(self._look, self._width, row.level)
        pill = shape.pill(QRectF(option.rect))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.fill:
            rounded_surface(painter, pill, fill=self._look.theme[row.fill], radius=_RADIUS)
        if self.ring_shown and option.state & QStyle.StateFlag.State_HasFocus:
            inset = GAP_PX + RING_PX
            focus_ring(
                painter, pill.adjusted(inset, inset, -inset, -inset), self._look.theme, _RADIUS - inset
            )
        if row.selected:
            self._paint_bar(painter, pill, row)
        self._paint_marks(painter, shape, pill, row)
        self._paint_words(painter, shape, pill, row)
        painter.restore()

    def _row(self, option: QStyleOptionViewItem, index: Index) -> _Row:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        level = int(index.data(TopicRole.LEVEL))
        fill = self._fill(option, index, selected) if level else ""
        solid = self._look.theme.contrast and fill == "soft"
        return _Row(
            title=str(index.data()),
            other_name=str(index.data(TopicRole.OTHER_NAME) or ""),
            icon=str(index.data(TopicRole.ICON) or ""),
            level=level,
            selected=selected,
            folds=not index.flags() & Qt.ItemFlag.ItemNeverHasChildren,
            open=bool(option.state & QStyle.StateFlag.State_Open),
            visited=bool(index.data(TopicRole.VISITED)),
            fill=fill,
            ink="on_primary" if solid else "ink",
            ink2="on_primary" if solid else "ink2",
        )

    def _fill(self, option: QStyleOptionViewItem, index: Index, selected: bool) -> str:
        if selected or self.held == index:
            return "soft"
        return "soft2" if option.state & QStyle.StateFlag.State_MouseOver else ""

    def _paint_bar(self, painter: QPainter, pill: QRectF, row: _Row) -> None:
        """The bar beside the selected title: with weight and tint the third sign of where the reader is."""
        height = pill.height() - self._look.px(18)
        left, top = pill.left() + _BAR_LEFT_PX, pill.center().y() - height / 2
        ink = row.ink if self._look.theme.contrast else "primary"
        bar = QRectF(left, top, _BAR_WIDTH_PX, height)
        rounded_surface(painter, bar, fill=self._look.theme[ink], radius=_BAR_WIDTH_PX / 2)

    def _paint_marks(self, painter: QPainter, shape: RowShape, pill: QRectF, row: _Row) -> None:
        """The topic's icon at the left; at the right whether it is open, or whether an article was read."""
        ratio = painter.device().devicePixelRatioF()
        if row.icon:
            ink = row.ink if row.ink == "on_primary" else "primary"
            painter.drawPixmap(shape.icon_at(pill), self._look.pixmap(row.icon, ink, ICON_PX, ratio))
        mark = ""
        if row.folds:
            mark = "chevron-down" if row.open else "chevron-right"
        elif row.visited:
            mark = "check"
        if mark:
            painter.drawPixmap(shape.mark_at(pill), self._look.pixmap(mark, row.ink2, MARK_PX, ratio))

    def _paint_words(self, painter: QPainter, shape: RowShape, pill: QRectF, row: _Row) -> None:
        theme = self._look.theme
        heavy = row.level == 1 or row.selected
        title = shape.title(row.title, _HEAVY if heavy else _PLAIN)
        below = shape.other_name(row.other_name) if row.other_name else None
        height = title.height + (below.height if below else 0)
        at = QPointF(pill.left() + shape.words_left, pill.center().y() - height / 2)
        title.draw(painter, at, theme[row.ink if row.level else "ink2"])
        if below:
            below.draw(painter, at + QPointF(0, title.height), theme[row.ink2])
