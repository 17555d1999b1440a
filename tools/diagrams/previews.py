"""Knows how a finished SVG is baked into the small picture that shows before the large one is painted."""

import os
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

LONGER_SIDE = 720
_QUALITY = 80  # of 100; what it leaves out is not seen at this size


def bake(source: Path, target: Path) -> None:
    """Paint an SVG on a transparent ground as WebP; raises ValueError if Qt cannot read or write."""
    renderer = QSvgRenderer(str(source))
    if not renderer.isValid():
        raise ValueError(f"Qt cannot read {source.name}")
    image = _painted(renderer)
    writer = QImageWriter(str(target), b"webp")
    writer.setQuality(_QUALITY)
    if not writer.write(image):
        raise ValueError(f"cannot write {target.name}: {writer.errorString()}")


def without_screen() -> QGuiApplication:
    """The one Qt application that painting needs, made without a screen if there is none yet."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    present = QGuiApplication.instance()
    return present if isinstance(present, QGuiApplication) else QGuiApplication([])


def _painted(renderer: QSvgRenderer) -> QImage:
    view = renderer.viewBoxF().size().toSize()
    size = view.scaled(QSize(LONGER_SIDE, LONGER_SIDE), Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32)
