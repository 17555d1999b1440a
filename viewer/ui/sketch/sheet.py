"""The sheet: clear paper over the stage, on which the marks of one picture lie and new ones are drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.library.diagram import Point
from viewer.render.ink import NOTE, PEN, TOOLS, Mark, is_seen, thinned
from viewer.ui.diagram.scene import transform_of
from viewer.ui.diagram.stage import Stage
from viewer.ui.sketch.strokes import Nib, paint_marks
from viewer.ui.style.look import Look

_NOTE_PX, _NOTE_WEIGHT = 18, 600


class Sheet(QWidget):
    """Lies over a stage and follows its size, zoom and place. Lets everything through unless a tool is held.

    Signals:
        mark_drawn(object mark): a Mark was drawn.
        note_wished(object point): a place for a note was chosen, in units of the view.
    """

    mark_drawn = Signal(object)
    """A mark was drawn. Argument: the Mark."""
    note_wished = Signal(object)
    """A place for a note was chosen. Argument: the Point, in units of the view."""

    def __init__(self, look: Look, stage: Stage) -> None:
        super().__init__(stage)
        self._look = look
        self._stage = stage
        self._marks: tuple[Mark, ...] = ()
        self._points: list[Point] = []
        self._tool = ""
        self.hold("")
        stage.installEventFilter(self)
        self._follow()
        look.look_changed.connect(self.update)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What lies on it."""
        return self._marks

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks."""
        self._marks = tuple(marks)
        self._points.clear()
        self.setVisible(bool(marks) or bool(self._tool))
        self.update()

    def hold(self, tool: str) -> None:
        """Draw with a tool from now on; with none, let pointer and fingers through."""
        self._tool = tool if tool in TOOLS else ""
        self._points.clear()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not self._tool)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setVisible(bool(self._marks) or bool(self._tool))
        self._follow()

    def place_of(self, point: Point) -> QPointF:
        """Where a point of the picture is seen, in pixels."""
        return self._nib().transform.map(QPointF(*point))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the stage, and above all that it shows, but for its buttons."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.ChildAdded):
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The marks, and the one that is being drawn."""
        if not self._stage.scenes:
            return
        painter = QPainter(self)
        drawn = (*self._marks, *((self._mark(),) if len(self._points) > 1 else ()))
        if drawn:
            paint_marks(painter, drawn, self._nib())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A mark begins."""
        if event.button() == Qt.MouseButton.LeftButton and self._stage.scenes:
            self._points = [self._spot(event)]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It goes on: a line takes each point, the others only begin and end."""
        if self._points and self._tool != NOTE:
            kept = self._points if self._tool == PEN else self._points[:1]
            self._points = [*kept, self._spot(event)]
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It is done; a slip of the finger is none."""
        if event.button() != Qt.MouseButton.LeftButton or not self._points:
            return
        start, mark = self._points[0], self._mark()
        self._points = []
        self.update()
        if self._tool == NOTE:
            self.note_wished.emit(start)
        elif is_seen(mark, self._unit()):
            self.mark_drawn.emit(mark)

    def _mark(self) -> Mark:
        points = thinned(self._points, self._unit()) if self._tool == PEN else tuple(self._points)
        return Mark(self._tool, points)

    def _spot(self, event: QMouseEvent) -> Point:
        x, y = event.position().toTuple()
        return self._stage.lens.frame.to_view(self._stage.lens.camera, (float(x), float(y)))

    def _unit(self) -> float:
        return self._stage.scenes[0].diagram.width / 1000

    def _nib(self) -> Nib:
        look, lens = self._look, self._stage.lens
        font = look.font(_NOTE_WEIGHT, _NOTE_PX)
        room, taken = QRectF(self.rect()), QRectF(self._stage.zoom_group.geometry())
        return Nib(look.theme, font, transform_of(lens.frame, lens.camera), self._unit(), room, taken)

    def _follow(self) -> None:
        self.setGeometry(self._stage.rect())
        self.raise_()
        self._stage.zoom_group.raise_()
