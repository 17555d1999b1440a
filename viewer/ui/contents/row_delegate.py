"""RowDelegate: how a row of the contents looks, drawn from the theme's tokens."""

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

from viewer.ui.contents.row_heights import RowHeights
from viewer.ui.contents.row_model import (
    ENTRY,
    LETTER,
    NOTICE,
    PRESSABLE,
    TOPIC,
    Index,
    RowModel,
    RowRole,
    RowWords,
)
from viewer.ui.contents.row_shape import ICON_PX, MARK_PX, RowShape
from viewer.ui.style.look import Look
from viewer.ui.style.paint import GAP_PX, RING_PX, focus_ring, rounded_surface

WIDTH_PX = 288
_RADIUS = 10.0
_BAR_LEFT_PX, _BAR_WIDTH_PX = 5, 4
_TITLE_INKS = {NOTICE: "ink2", LETTER: "title"}


class _Row(Struct, frozen=True):
    """One row about to be painted."""

    words: RowWords
    icon: str
    mark: str
    selected: bool
    heavy: bool
    fill: str
    ink: str
    ink2: str


class RowDelegate(QStyledItemDelegate):
    """Paints the rows of a RowModel; says how high a row must be for its words to show in full.

    The view tells it what no style option knows: its width without scroll bar, which rows are selected when
    it measures, which row is held down, and whether the keyboard's focus is to be shown.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heights = RowHeights(look, look.px(WIDTH_PX))
        self.selection = QItemSelectionModel()
        self.ring_shown = False
        self.held = QPersistentModelIndex()

    def set_width(self, width: int) -> None:
        """Measure for another width of the column, in pixels."""
        self._heights.set_width(width)

    def forget(self) -> None:
        """Measure anew: the look is different."""
        self._heights.forget()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need in the weight they are painted in."""
        return QSize(self._heights.width, self.height(index))

    def height(self, index: Index) -> int:
        """The height of a row in pixels."""
        words = _words(index)
        heavy = words.level == TOPIC or self.selection.isSelected(index)
        return self._heights.of(words, heavy=heavy)

    def grows(self, index: Index) -> bool:
        """Whether the row is higher when it is selected."""
        words = _words(index)
        rest = self._heights.of(words, heavy=words.level == TOPIC)
        return self._heights.of(words, heavy=True) != rest

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, ring, bar, icon, words and mark."""
        row = self._row(option, index)
        shape = RowShape(self._look, self._heights.width, row.words.level)
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
        words = _words(index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        fill = self._fill(option, index, selected) if words.level in PRESSABLE else ""
        solid = self._look.theme.contrast and fill == "soft"
        icon = str(index.data(RowRole.ICON) or "")
        inside = words.level != ENTRY  # of an entry the icon is what marks its kind
        return _Row(
            words=words,
            icon=icon if inside else "",
            mark=_mark(option, index) or ("" if inside else icon),
            selected=selected,
            heavy=words.level == TOPIC or selected,
            fill=fill,
            ink="on_primary" if solid else _TITLE_INKS.get(words.level, "ink"),
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
        """The icon at the left; at the right what kind of row it is, or that an article was read."""
        ratio = painter.device().devicePixelRatioF()
        if row.icon:
            ink = row.ink if row.ink == "on_primary" else "primary"
            painter.drawPixmap(shape.icon_at(pill), self._look.pixmap(row.icon, ink, ICON_PX, ratio))
        if row.mark:
            painter.drawPixmap(shape.mark_at(pill), self._look.pixmap(row.mark, row.ink2, MARK_PX, ratio))

    def _paint_words(self, painter: QPainter, shape: RowShape, pill: QRectF, row: _Row) -> None:
        theme = self._look.theme
        title = shape.title(row.words.title, heavy=row.heavy)
        below = shape.below(row.words.below) if row.words.below else None
        height = title.height + (below.height if below else 0)
        at = QPointF(pill.left() + shape.words_left, pill.center().y() - height / 2)
        title.draw(painter, at, theme[row.ink])
        if below:
            below.draw(painter, at + QPointF(0, title.height), theme[row.ink2])


def _words(index: Index) -> RowWords:
    model = index.model()
    return model.words(index) if isinstance(model, RowModel) else RowWords(NOTICE, str(index.data()))


def _mark(option: QStyleOptionViewItem, index: Index) -> str:
    """The chevron of what folds, the tick of what was read."""
    if not index.flags() & Qt.ItemFlag.ItemNeverHasChildren:
        return "chevron-down" if option.state & QStyle.StateFlag.State_Open else "chevron-right"
    return "check" if index.data(RowRole.VISITED) else ""
