"""Cell: one frame of a beat as it is kept: scaled to the stage and cut to what is drawn on it."""

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QPainter

from viewer.ui.diagram.developing import read_png

_GRID = 64  # fine enough to find what is drawn on


class Cell(Struct, frozen=True):
    """A piece of a frame; `corner` is where it lies in the whole frame, which is `width` pixels wide."""

    image: QImage
    corner: QPoint
    width: int

    @property
    def bytes(self) -> int:
        """What it takes."""
        return self.image.sizeInBytes()

    def paint(self, painter: QPainter, target: QRectF) -> None:
        """Paint it where the whole frame is to stand; at its own size no pixel is touched twice."""
        ratio = painter.device().devicePixelRatioF()
        scale = target.width() / self.width
        if abs(scale * ratio - 1) < 1 / self.width:
            corner = (target.topLeft() * ratio).toPoint() + self.corner
            self.image.setDevicePixelRatio(ratio)
            painter.drawImage(QPointF(corner) / ratio, self.image)
            return
        box = QRectF(
            target.topLeft() + QPointF(self.corner) * scale,
            QRectF(0, 0, self.image.width() * scale, self.image.height() * scale).size(),
        )
        painter.drawImage(box, self.image, QRectF(self.image.rect()))


def cut(image: QImage, width: int) -> Cell:
    """The cell of a frame, `width` pixels wide as a whole."""
    height = max(1, round(image.height() * width / max(1, image.width())))
    whole = image.scaled(
        QSize(width, height), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    box = _drawn(whole)
    return Cell(whole.copy(box), box.topLeft(), width)


def _drawn(image: QImage) -> QRect:
    """The rectangle that is drawn on, rounded out to a coarse grid; a point where nothing is."""
    small = image.scaled(
        QSize(_GRID, _GRID), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Alpha8)
    step = small.bytesPerLine()
    data = bytes(small.constBits())
    rows = [data[start : start + _GRID] for start in range(0, step * _GRID, step)]
    filled = [index for index, row in enumerate(rows) if row.strip(b"\0")]
    if not filled:
        return QRect(0, 0, 1, 1)
    left = min(_GRID - len(rows[index].lstrip(b"\0")) for index in filled)
    right = max(len(rows[index].rstrip(b"\0")) for index in filled)
    across, along = image.width() / _GRID, image.height() / _GRID
    box = QRectF(
        (left - 1) * across,
        (filled[0] - 1) * along,
        (right - left + 2) * across,
        (filled[-1] - filled[0] + 3) * along,
    )
    return box.toAlignedRect().intersected(image.rect())


class _Cutting(QRunnable):
    """One file made into a cell on a thread."""

    def __init__(self, path: Path, width: int, index: int, run: int, bench: "Bench") -> None:
        super().__init__()
        self._path = path
        self._width = width
        self._index = index
        self._run = run
        self._bench = bench

    def run(self) -> None:
        image = read_png(self._path)
        cell = None if image.isNull() else cut(image, self._width)
        self._bench.cell_cut.emit(self._run, self._index, cell)


class Bench(QObject):
    """Cuts cells, one at a time, beside the window.

    Signals:
        cell_cut(int run, int index, object cell): the Cell of a frame, None where its file is no picture.
    """

    cell_cut = Signal(int, int, object)
    """A frame was cut. Arguments: the run and the index it was asked for with, and the Cell or None."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def cut(self, path: Path, width: int, index: int, run: int) -> None:
        """Cut a frame soon; `run` is handed back, so that the owner knows whether it still wants it."""
        self._pool.start(_Cutting(path, width, index, run, self))

    def close(self) -> None:
        """Wait for what is being cut."""
        self._pool.clear()
        self._pool.waitForDone()
