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
)

from viewer.library.diagram import NO_GEOMETRY, Diagram, State
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
        target = self._target(cell, diagram)
        if self._painter is None:
            return
        pixmap = self._painter.pixmap(diagram, state, target.size(), painter.device().devicePixelRatioF())
        if pixmap is None and any(str(file) in self._refused for file in state.drawings):
            self._draw_missing(painter, cell, diagram.alt)
            return
        if pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))
        self._draw_over(painter, target, diagram, state, painted=pixmap is not None)
        if named:
            ill = state.tone == "ill"
            painter.setFont(self._name_font())
            painter.setPen(self._look.color("heart" if ill else "ink"))
            words = QRectF(cell.left(), target.bottom(), cell.width(), cell.bottom() - target.bottom())
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, state.title)

    def _draw_over(
        self, painter: QPainter, target: QRectF, diagram: Diagram, state: State, painted: bool
    ) -> None:
        """The ways of the blood, and the part that is lit; the mere shape of what is not painted yet."""
        from PySide6.QtGui import QTransform

        from viewer.ui.diagram.overlay import paint_flows, paint_ghost, paint_lit

        geometry = self._painter.geometry(diagram) if self._painter is not None else NO_GEOMETRY
        outlines = geometry.outlines.get(state.slug, {})
        unit = target.width() / diagram.width
        transform = QTransform.fromTranslate(target.left(), target.top()).scale(unit, unit)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not painted:
            paint_ghost(painter, transform, outlines.values(), self._look.theme)
        elif any(layer.kind == "flow" and layer.shown for layer in diagram.layers):
            paint_flows(painter, transform, geometry.flows.get(state.slug, ()), self._look.theme, unit)
        outline = outlines.get(self.lit)
        if outline is not None:
            token = "heart" if state.tone == "ill" and self.lit == state.focus else "primary"
            paint_lit(painter, transform, outline, self._look.theme, token)
        painter.restore()

    def anchors(self, number: int, part: str) -> list[QPointF]:
        """Where a part is seen in the figure of this number, in each of its states that has the part.

        Pixels from the upper left corner of the figure.
        """
        view = self._figures[number]
        diagram = self._diagram(view)
        if diagram is None or self._painter is None:
            return []
        states = view.states(diagram)
        shapes = self._painter.geometry(diagram).outlines
        room, found = self.width / len(states), []
        for place, state in enumerate(states):
            if (outline := shapes.get(state.slug, {}).get(part)) is not None:
                target = self._target(QRectF(place * room, 0, room, 0), diagram)
                found.append(target.topLeft() + QPointF(*outline.anchor) * (target.width() / diagram.width))
        return found

    def _target(self, cell: QRectF, diagram: Diagram) -> QRectF:
        """Where the picture stands in the cell of one state."""
        size = self._picture_size(diagram, round(self.width / cell.width()))
        return QRectF(QPointF(cell.center().x() - size.width() / 2, cell.top() + self._pad()), size)

    def _draw_missing(self, painter: QPainter, rect: QRectF, shows: str = "") -> None:
        """That the picture is missing, and where there is room, what it shows."""
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
        said = f"This picture is missing. It shows: {shows}"
        room = painter.boundingRect(QRectF(0, 0, words.width(), 0), align, said).height()
        if not shows or room > words.height():
            said = "This picture is missing. The words are all here."
        painter.drawText(words, align, said)

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
