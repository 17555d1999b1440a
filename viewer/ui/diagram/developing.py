"""Developing: reading painted files as pictures, at once or on a thread beside the window."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader

from viewer.render.scan.raster import read_raster
from viewer.render.scan.refusal import RefusedError
from viewer.ui.diagram.order import PictureKey


def read_png(path: Path) -> QImage:
    """The picture in a PNG file, null where it is none; nothing but PNG is tried, whatever the file holds."""
    return _read(QImageReader(str(path), b"png"))


def read_preview(path: Path) -> QImage:
    """The picture in a WebP or PNG file, null where it may not be unpacked or is none."""
    try:
        raster = read_raster(path)
    except RefusedError:
        return QImage()
    buffer = QBuffer()
    buffer.setData(raster.data)
    image = _read(QImageReader(buffer, raster.form.encode()))
    return image if (image.width(), image.height()) == (raster.width, raster.height) else QImage()


def _read(reader: QImageReader) -> QImage:
    """What a reader reads in the one form it was made for, ready to be painted."""
    reader.setAutoDetectImageFormat(False)
    image = reader.read()
    if image.isNull():
        return image
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


class _Reading(QRunnable):
    """One file read on a thread; Qt lets go of Python's lock while it unpacks."""

    def __init__(self, key: PictureKey, path: Path, darkroom: "Darkroom") -> None:
        super().__init__()
        self._key = key
        self._path = path
        self._darkroom = darkroom

    def run(self) -> None:
        self._darkroom.picture_read.emit(self._key, read_png(self._path))


class Darkroom(QObject):
    """Reads large picture files without stopping the window.

    Signals:
        picture_read(object key, object image): the QImage of a PictureKey; null when the file is no picture.
    """

    picture_read = Signal(object, object)
    """A file was read. Arguments: its PictureKey, and the QImage, null when the file is no picture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._under_way: set[PictureKey] = set()
        self.picture_read.connect(self._on_picture_read)

    def read(self, key: PictureKey, path: Path) -> None:
        """Read a file soon; asking twice reads once."""
        if key not in self._under_way:
            self._under_way.add(key)
            self._pool.start(_Reading(key, path, self))

    def close(self) -> None:
        """Wait for what is being read."""
        self._pool.clear()
        self._pool.waitForDone()
        self._under_way.clear()

    def _on_picture_read(self, key: PictureKey, image: QImage) -> None:
        self._under_way.discard(key)
