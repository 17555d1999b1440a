"""Figures: pictures drawn in the text at the screen's own pixels, one state or several side by side."""

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
    QTransform,
)

from viewer.library.diagram import Diagram, Geometry, State
from viewer.library.library import Library
from viewer.library.model import Figure
from viewer.ui.article.marks import Mark
from viewer.ui.style.look import Look
from viewer.ui.style.paint import rounded_surface

if TYPE_CHECKING:
    from viewer.ui.diagram.painter import Painter

_RADIUS = 14
_ALONE_SHARE = 0.74
"""The share of the column's width that a picture takes which stands alone."""


class FigureView(Struct, frozen=True):
    """A figure in the document, in the order of the text."""

    figure: Figure

    def diagram(self, library: Library) -> Diagram | None:
        """The diagram it shows, or None where the library has none."""
        return library.diagram_at(self.figure.address)

    def states(self, diagram: Diagram) -> tuple[State, ...]:
        """The states it shows: those of a comparison side by side, else one."""
        comparison = diagram.comparison(self.figure.address.view)
        names = comparison.states if comparison else (self.figure.address.view,)
        return tuple(diagram.state(name) for name in names)


class FigureObject(QPyTextObject):
    """Draws the figures of one document. Qt asks it for sizes in layout and calls it to paint."""

    def __init__(self, look: Look, parent: QTextDocument) -> None:
        """Draw for the document `parent`; without a painter the panels stay empty."""
        super().__init__(parent)
        self._look = look
        self._painter: Painter | None = None
        self._refused: set[str] = set()
        self._library: Library | None = None
        self._figures: list[FigureView] = []
        self.width = 1.0
        self.lit = ""

    def show(self, library: Library, figures: list[FigureView]) -> None:
        """Take the figures of the page now in the document."""
        self._library = library
        self._figures = figures
        self.lit = ""

    def set_painter(self, painter: "Painter") -> None:
        """Take the pictures from this painter from now on."""
        self._painter = painter

    def refuse(self, file: str) -> None:
        """Note that the drawing with this path cannot be painted."""
        self._refused.add(file)

    def intrinsicSize(self, document: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        """The panel's size: as wide as the column, as high as its pictures and their names ask."""
        view = self._view(form)
        diagram = self._diagram(view) if view else None
        if view is None or diagram is None:
            return QSizeF(self.width, self._missing_height())
        side = self._picture_size(diagram, len(view.states(diagram)))
        return QSizeF(self.width, side.height() + 2 * self._pad() + self._names_height(view, diagram))

    def drawObject(
        self,
        painter: QPainter,
        place: QRectF | QRect,
        document: QTextDocument,
        position: int,
        form: QTextFormat,
    ) -> None:
        """Draw the panel, the pictures, the part that is lit, and the names of states."""
        rect = QRectF(place)
        theme = self._look.theme
        border = theme["edge"] if theme.contrast else ""
        rounded_surface(painter, rect, theme["panel"], border, 2, _RADIUS)
        view = self._view(form)
        diagram = self._diagram(view) if view else None
        if view is None or diagram is None:
            self._draw_missing(painter, rect)
            return
        states = view.states(diagram)
        room = rect.width() / len(states)
        for number, state in enumerate(states):
            cell = QRectF(rect.left() + number * room, rect.top(), room, rect.height())
            self._draw_state(painter, cell, diagram, state, named=len(states) > 1)

    def _draw_state(
        self, painter: QPainter, cell: QRectF, diagram: Diagram, state: State, named: bool
    ) -> None:
        size = self._picture_size(diagram, round(self.width / cell.width()))
        corner = QPointF(cell.center().x() - size.width() / 2, cell.top() + self._pad())
        target = QRectF(corner, size)
        if self._painter is None:
            return
        pixmap = self._painter.pixmap(diagram, state, size, painter.device().devicePixelRatioF())
        if pixmap is None and str(state.file) in self._refused:
            self._draw_missing(painter, cell)
            return
        if pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))
        self._draw_over(painter, target, diagram, state, self._painter.geometry(diagram))
        if named:
            ill = state.tone == "ill"
            painter.setFont(self._name_font())
            painter.setPen(self._look.color("heart" if ill else "ink"))
            words = QRectF(cell.left(), target.bottom(), cell.width(), cell.bottom() - target.bottom())
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, state.title)

    def _draw_over(
        self, painter: QPainter, target: QRectF, diagram: Diagram, state: State, geometry: Geometry
    ) -> None:
        """The ways of the blood, and the part that is lit."""
        from viewer.ui.diagram.overlay import paint_flows, paint_lit

        unit = target.width() / diagram.width
        transform = QTransform.fromTranslate(target.left(), target.top()).scale(unit, unit)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if any(layer.kind == "flow" and layer.shown for layer in diagram.layers):
            paint_flows(painter, transform, geometry.flows.get(state.slug, ()), self._look.theme, unit)
        outline = geometry.outlines.get(state.slug, {}).get(self.lit)
        if outline is not None:
            token = "heart" if state.tone == "ill" and self.lit == state.focus else "primary"
            paint_lit(painter, transform, outline, self._look.theme, token)
        painter.restore()

    def _draw_missing(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        side = look.px(40)
        icon = look.pixmap("image-off", "warn", 40, painter.device().devicePixelRatioF())
        painter.drawPixmap(
            QRectF(rect.left() + 24, rect.center().y() - side / 2, side, side), icon, QRectF(icon.rect())
        )
        painter.setFont(look.fonts.sans(look.typography.u, 600))
        painter.setPen(look.color("ink"))
        words = rect.adjusted(24 + side + 16, 0, -24, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, align, "This picture is missing. The words are all here.")

    def _view(self, form: QTextFormat) -> FigureView | None:
        number = form.intProperty(Mark.FIGURE)
        return self._figures[number] if 0 <= number < len(self._figures) else None

    def _diagram(self, view: FigureView) -> Diagram | None:
        return view.diagram(self._library) if self._library is not None else None

    def _picture_size(self, diagram: Diagram, count: int) -> QSizeF:
        width = self.width * _ALONE_SHARE if count == 1 else self.width / count - 2 * self._pad()
        return QSizeF(width, width * diagram.height / diagram.width)

    def _names_height(self, view: FigureView, diagram: Diagram) -> float:
        if len(view.states(diagram)) == 1:
            return 0.0
        return QFontMetricsF(self._name_font()).height() * 1.3

    def _missing_height(self) -> float:
        return 4.2 * self._look.typography.u

    def _pad(self) -> float:
        return 0.8 * self._look.typography.u

    def _name_font(self) -> QFont:
        return self._look.fonts.sans(0.9 * self._look.typography.u, 600)
