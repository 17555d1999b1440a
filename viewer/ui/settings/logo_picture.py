"""The picture of a logo that was found fit to be painted."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


def picture_of(data: bytes, form: str, side: int) -> QPixmap:
    """A logo, “svg” or “png”; a drawing’s longer side is `side` pixels. Null where it cannot be read."""
    if form == "png":
        picture = QPixmap()
        picture.loadFromData(QByteArray(data))
        return picture
    drawing = QSvgRenderer(QByteArray(data))
    size = drawing.defaultSize().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    if not drawing.isValid() or size.isEmpty():
        return QPixmap()
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(picture.rect()))
    painter.end()
    return picture
