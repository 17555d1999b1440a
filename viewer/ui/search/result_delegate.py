"""ResultDelegate: how a result card looks, drawn from the theme's tokens."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.ui.search.card_type import CardType
from viewer.ui.search.kinds import kind_of
from viewer.ui.search.result_model import Found, Index, More, ResultModel
from viewer.ui.search.result_shape import ICON_PX, ResultShape
from viewer.ui.search.thumbs import Thumbs
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, focus_ring, rounded_surface
from viewer.ui.style.wrap import WrappedText

_RADIUS = 14.0
_THUMB_RADIUS = 10.0
_MORE_SIDE_PX = 18


class ResultDelegate(QStyledItemDelegate):
    """Paints cards and the row that shows all; says how high each is in the list's width.

    The list tells it which row is held down and whether the keyboard's focus is to be shown.
    """

    def __init__(self, look: Look, thumbs: Thumbs, model: ResultModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._thumbs, self._model = look, thumbs, model
        self._width = 0
        self._shapes: dict[int, ResultShape] = {}
        self.ring_shown = False
        self.held = QPersistentModelIndex()
        model.modelReset.connect(self.forget)

    def set_width(self, width: int) -> None:
        """Measure for another width of the list, in pixels."""
        if width != self._width:
            self._width = width
            self.forget()

    def forget(self) -> None:
        """Measure anew: rows or look are different."""
        self._shapes.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the list, as high as the words need."""
        return QSize(self._width, self.height(index))

    def height(self, index: Index) -> int:
        """How high a row is, in pixels."""
        row = self._model.row_at(index)
        if isinstance(row, Found):
            return self._shape(index, row).height
        return self._type().px(TARGET_PX + 4) + 2 * RESERVE_PX

    def _type(self) -> CardType:
        return CardType(self._look, self._width - 2 * RESERVE_PX)

    def _shape(self, index: Index, row: Found) -> ResultShape:
        if index.row() not in self._shapes:
            self._shapes[index.row()] = ResultShape(self._look, row, self._width)
        return self._shapes[index.row()]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, outline and ring, then what stands on the card."""
        row = self._model.row_at(index)
        place = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Found):
            self._paint_card(painter, option, index, row)
        elif isinstance(row, More):
            self._paint_more(painter, option, index)
        if self.ring_shown and option.state & QStyle.StateFlag.State_HasFocus:
            surface = self._surface(place, index, row)
            focus_ring(painter, surface, self._look.theme, _RADIUS if isinstance(row, Found) else 10)
        painter.restore()

    def _surface(self, place: QRectF, index: Index, row: Found | More | None) -> QRectF:
        inside = place.adjusted(RESERVE_PX, RESERVE_PX, -RESERVE_PX, -RESERVE_PX)
        if isinstance(row, More):
            inside.setWidth(min(inside.width(), self._more_words(index).width + self._more_sides()))
        return inside

    def _ground(self, option: QStyleOptionViewItem, index: Index) -> str:
        """The token of a card's ground."""
        if self.held == index:
            return "soft"
        if option.state & QStyle.StateFlag.State_MouseOver:
            return "soft2" if self._look.theme.contrast else "panel"
        return "paper"

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Found) -> None:
        look, shape, place = self._look, self._shape(index, row), QRectF(option.rect)
        ground = self._ground(option, index)
        line = "edge" if look.theme.contrast else "line"
        solid = look.theme.contrast and ground == "soft"
        ink, ink2, link = ("on_primary",) * 3 if solid else ("ink", "ink2", "link")
        rounded_surface(
            painter, shape.card(place), look.theme[ground], look.theme[line], look.edge_width, _RADIUS
        )
        self._paint_path(painter, shape, place, row, ink2)
        left, top = shape.words_left(place), place.top()
        shape.title.draw(painter, QPointF(left, top + shape.title_top), look.theme[link])
        shape.heading.draw(painter, QPointF(left, top + shape.heading_top), look.theme[ink])
        shape.reason.draw(painter, QPointF(left, top + shape.reason_top), look.theme[ink2])
        shape.snippet.draw(painter, QPointF(left, top + shape.snippet_top), look, ink)
        if shape.has_thumb:
            self._paint_thumb(painter, shape, place, row)

    def _paint_path(self, painter: QPainter, shape: ResultShape, place: QRectF, row: Found, ink: str) -> None:
        look, side = self._look, shape.type.px(ICON_PX)
        ratio = painter.device().devicePixelRatioF()
        icon = look.icons.pixmap(kind_of(row.hit.kind).icon, side, look.theme[ink], ratio)
        painter.drawPixmap(shape.icon_at(place), icon)
        shape.path.draw(
            painter, QPointF(shape.path_left(place), place.top() + shape.path_top), look.theme[ink]
        )
        if not row.best:
            return
        pill, solid = shape.pill_rect(place), look.theme.contrast
        rounded_surface(painter, pill, look.theme["soft"], radius=pill.height() / 2)
        words = QPointF(pill.center().x() - shape.pill.width / 2, pill.center().y() - shape.pill.height / 2)
        shape.pill.draw(painter, words, look.theme["on_primary" if solid else "title"])

    def _paint_thumb(self, painter: QPainter, shape: ResultShape, place: QRectF, row: Found) -> None:
        """The picture with round corners; before it is there, the quiet ground of pictures."""
        look, box = self._look, shape.thumb_rect(place)
        border = look.theme["edge"] if look.theme.contrast else ""
        rounded_surface(painter, box, look.theme["panel"], border, look.edge_width, _THUMB_RADIUS)
        ratio = painter.device().devicePixelRatioF()
        picture = self._thumbs.of(row.hit.picture, shape.thumb, ratio) if row.hit.picture else None
        if picture is not None:
            _draw_round(painter, box, picture)
            if border:
                rounded_surface(painter, box, "", border, look.edge_width, _THUMB_RADIUS)

    def _more_words(self, index: Index) -> WrappedText:
        return WrappedText(str(index.data()), self._type().sans(17, 600))

    def _more_sides(self) -> int:
        return 2 * self._type().px(_MORE_SIDE_PX)

    def _paint_more(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """An outlined button as wide as its words."""
        look = self._look
        box = self._surface(QRectF(option.rect), index, More(0, 0))
        held = self.held == index
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "soft" if held else "soft2" if over else "paper"
        border = look.theme["primary" if over or held else "edge"]
        rounded_surface(painter, box, look.theme[ground], border, look.edge_width, 10)
        words = self._more_words(index)
        at = QPointF(box.center().x() - words.width / 2, box.center().y() - words.height / 2)
        words.draw(painter, at, look.theme["on_primary" if held and look.theme.contrast else "ink"])


def _draw_round(painter: QPainter, box: QRectF, picture: QPixmap) -> None:
    """A picture in a box with round corners, each of its pixels on one of the screen's."""
    brush = QBrush(picture)
    scale = box.width() / picture.width()
    brush.setTransform(QTransform.fromTranslate(box.left(), box.top()).scale(scale, scale))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(box, _THUMB_RADIUS, _THUMB_RADIUS)
