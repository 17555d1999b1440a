"""Where icons come from, and how one becomes a crisp picture in one colour."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer.ui.style.bundle import Bundle, BundleError

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

LARGE_PX = 40  # from this size on, strokes are thinner
_STROKE, _STROKE_LARGE = 2.0, 1.7  # in units of the 24-unit grid
CALLOUT_STROKE = 2.2  # beside bold call-out titles
# Names also come from libraries that a clinic writes, and must not lead to other folders.
_NAME = re.compile(r"[a-z0-9-]+")
_ICON_SIZES = (16, 20, 24, 32)
_ICON_RATIOS = (1.0, 2.0)

# Shown for a name that nobody has: a plain ring says nothing wrong.
_NEUTRAL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" '
    'stroke="currentColor" stroke-width="2"><circle cx="12" cy="12" r="8"/></svg>'
)


class Icons:
    """All icons by name: the program's own folder first, then the Lucide set of the package `lucide`.

    Sources and pictures are kept, so each file is read and each picture drawn once.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._bundle = _lucide()
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, int, str, float, float], QPixmap] = {}

    def pixmap(self, name: str, size: int, color: str, ratio: float = 1.0, stroke: float = 0.0) -> QPixmap:
        """The icon `size` logical pixels square for a screen of `ratio`; `stroke` 0 means the usual width."""
        width = stroke or (_STROKE_LARGE if size >= LARGE_PX else _STROKE)
        key = (name, size, color, ratio, width)
        if key not in self._pixmaps:
            self._pixmaps[key] = _render(self._svg(name, color, width), size, ratio)
        return self._pixmaps[key]

    def icon(self, name: str, color: str) -> QIcon:
        """The icon for menus and windows, which choose the size themselves."""
        from PySide6.QtGui import QIcon

        icon = QIcon()
        for size in _ICON_SIZES:
            for ratio in _ICON_RATIOS:
                icon.addPixmap(self.pixmap(name, size, color, ratio))
        return icon

    def forget(self) -> None:
        """Drop the drawn pictures: after a change of theme hardly one is asked for again."""
        self._pixmaps.clear()

    def _svg(self, name: str, color: str, stroke: float) -> bytes:
        """The icon's XML with colour and stroke written in: QtSvg does not let `currentColor` be set."""
        if name not in self._sources:
            self._sources[name] = self._read(name)
        text = self._sources[name].replace("currentColor", color)
        return text.replace('stroke-width="2"', f'stroke-width="{stroke}"').encode()

    def _read(self, name: str) -> str:
        if not _NAME.fullmatch(name):
            return _NEUTRAL
        own = self._folder / f"{name}.svg"
        try:
            return own.read_text("utf-8") if own.is_file() else self._bundle.read(f"{name}.svg").decode()
        except (OSError, UnicodeDecodeError, BundleError):
            return _NEUTRAL


def _render(svg: bytes, size: int, ratio: float) -> QPixmap:
    side = max(1, round(size * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _lucide() -> Bundle:
    spec = find_spec("lucide")
    folders = (spec.submodule_search_locations if spec else None) or ["lucide"]
    return Bundle(Path(folders[0]) / "lucide.zip")
