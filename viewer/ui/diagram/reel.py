"""The reel: the frames of one heartbeat, kept ready to be run through, within a limit of memory."""

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from viewer.library.beat import around, distance
from viewer.library.diagram import Diagram, State
from viewer.ui.diagram.cell import Bench, Cell
from viewer.ui.diagram.order import PictureKey
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.sheets import Prints

LIMIT = 48 * 1024 * 1024
"""How many bytes all frames together may take."""
_BYTES_A_PIXEL = 4
_DRAWN_SHARE = 0.85  # of a frame, about: the rest is empty and cut away
_COARSE = 1.3  # drawn so much larger than it is, a frame looks soft
_SETTLE_MS = 200  # a window that is being resized asks for many sizes


class Reel(QObject):
    """Paints the frame of the present moment; of those that are not ready yet, the nearest that is.

    Frames are made from the present moment outwards. While the moment moves, two neighbours are mixed; at
    rest the nearest one is shown, and where one looks nearer, a sharper picture of it.

    Signals:
        changed(): a better picture of the present moment is there.
    """

    changed = Signal()
    """A better picture of the present moment is there. No arguments."""

    def __init__(self, source: Painter, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._prints = Prints(source)
        self._bench = Bench(self)
        self._bench.cell_cut.connect(self._on_cell_cut)
        self._settling = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settling.timeout.connect(self._begin)
        self._frames: tuple[State, ...] = ()
        self._times: tuple[float, ...] = ()
        self._still: State | None = None
        self._cells: dict[int, Cell] = {}
        self._hopeless: set[int] = set()
        self._wanted_width = 0
        self._width = 0
        self._variant = ""  # in which colors the frames are
        self._run = 0  # counts what was asked for, so that late answers are known
        self._awaited = -1
        self._share = 0.0
        self._moving = False
        source.picture_filed.connect(self._on_picture_filed)
        source.picture_refused.connect(self._on_picture_refused)

    @property
    def bytes(self) -> int:
        """What all frames take."""
        return sum(cell.bytes for cell in self._cells.values())

    @property
    def count(self) -> int:
        """How many frames there are to be, without those that cannot be painted."""
        return len(self._frames) - len(self._hopeless)

    @property
    def ready(self) -> int:
        """How many frames are there in the size that is wanted."""
        return sum(1 for cell in self._cells.values() if cell.width == self._width)

    def load(self, frames: Sequence[State], times: Sequence[float], still: State) -> None:
        """Show these frames at these shares of the beat; until there is any, the picture of `still`."""
        self.clear()
        self._frames, self._times, self._still = tuple(frames), tuple(times), still

    def clear(self) -> None:
        """Forget all frames, and wait for the one that is being cut."""
        self._settling.stop()
        self._bench.close()
        self._frames, self._times, self._still = (), (), None
        self._cells.clear()
        self._hopeless.clear()
        self._width = self._wanted_width = 0
        self._run += 1
        self._awaited = -1

    def go_to(self, share: float, moving: bool) -> None:
        """The present moment, and whether it is on its way to another."""
        self._share, self._moving = share, moving
        self._next()

    def fit(self, width: float, ratio: float) -> None:
        """The whole picture is so wide on the stage: make frames for it, as large as the limit allows."""
        if not self._frames:
            return
        most = sqrt(LIMIT / (len(self._frames) * _BYTES_A_PIXEL * _DRAWN_SHARE))
        self._wanted_width = max(1, round(min(width * ratio, most)))
        if self._variant != self._source.variant:
            self._cells.clear()
            self._begin()
        elif self._wanted_width == self._width:
            self._settling.stop()
        elif self._width:
            self._settling.start()
        else:
            self._begin()

    def paint(
        self, painter: QPainter, diagram: Diagram, state: State, target: QRectF, element: str = ""
    ) -> bool:
        """Paint the present moment where its view is to stand; false where there is nothing at all."""
        cells = self._present()
        if element or not cells:
            still = self._still or state
            return self._prints.paint(painter, diagram, still, target, element)
        if not self._moving and self._is_coarse(painter, target, cells[0][0]):
            frame = self._frames[around(self._times, self._share)[2]]
            if self._prints.paint(painter, diagram, frame, target):
                return True
        for cell, strength in cells:
            painter.setOpacity(strength)
            cell.paint(painter, target)
        painter.setOpacity(1.0)
        return True

    def _present(self) -> list[tuple[Cell, float]]:
        """The cells of the present moment with their strengths, the lowest first; empty if none is ready."""
        if not self._cells:
            return []
        before, after, nearest, share = around(self._times, self._share)
        if self._moving and before in self._cells and after in self._cells:
            return [(self._cells[before], 1.0), (self._cells[after], share)]
        index = nearest if nearest in self._cells else min(self._cells, key=self._away)
        return [(self._cells[index], 1.0)]

    def _is_coarse(self, painter: QPainter, target: QRectF, cell: Cell) -> bool:
        return target.width() * painter.device().devicePixelRatioF() > _COARSE * cell.width

    def _away(self, index: int) -> float:
        return distance(self._times[index], self._share)

    def _begin(self) -> None:
        """Make frames as they are wanted now; those of another width serve until then."""
        self._width, self._variant = self._wanted_width, self._source.variant
        self._run += 1
        self._awaited = -1
        self._next()

    def _next(self) -> None:
        """Have the missing frame made that is nearest to the present moment, one at a time."""
        if self._awaited >= 0 or not self._width:
            return
        missing = [
            index
            for index in range(len(self._frames))
            if index not in self._hopeless
            and (index not in self._cells or self._cells[index].width != self._width)
        ]
        for index in sorted(missing, key=self._away):
            path = self._source.file_of(self._frames[index], self._width)
            if path is None and self._source.refuses(self._frames[index]):
                self._hopeless.add(index)
                continue
            self._awaited = index
            if path is not None:
                self._bench.cut(path, self._width, index, self._run)
            return

    def _on_picture_filed(self, key: PictureKey) -> None:
        if self._awaited >= 0 and key.file in self._frames[self._awaited].drawings:
            self._awaited = -1
            self._next()

    def _on_picture_refused(self, file: str) -> None:
        if self._awaited >= 0 and file in map(str, self._frames[self._awaited].drawings):
            self._hopeless.add(self._awaited)
            self._awaited = -1
            self._next()

    def _on_cell_cut(self, run: int, index: int, cell: Cell | None) -> None:
        if run != self._run:
            return
        self._awaited = -1
        if cell is None:
            self._hopeless.add(index)
        else:
            self._cells[index] = cell
            if index in around(self._times, self._share)[:3]:
                self.changed.emit()
        self._next()
