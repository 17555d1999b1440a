"""Thumbs: the small pictures beside hits, asked for one by one when the list has been painted."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QObject, QSizeF, QTimer, Signal
from PySide6.QtGui import QPixmap

from viewer.library.address import Address
from viewer.library.diagram import Diagram, State
from viewer.library.library import Library
from viewer.ui.diagram.painter import Painter
from viewer.ui.style.look import Look

_Key: TypeAlias = tuple[Address, int, int, float]


class Thumbs(QObject):
    """Keeps the crops of the pictures that hits name, in the colors of the look.

    Signals:
        changed(): there is another picture than before; paint again.
    """

    changed = Signal()
    """There is another picture than before. No arguments."""

    def __init__(self, look: Look, painter: Painter, parent: QObject) -> None:
        super().__init__(parent)
        self._painter = painter
        self._library: Library | None = None
        self._kept: dict[_Key, QPixmap] = {}
        self._wanted: dict[_Key, None] = {}
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._on_turn)
        painter.picture_painted.connect(self._on_picture_painted)
        look.look_changed.connect(self.forget)

    def set_library(self, library: Library) -> None:
        """Take pictures from this library."""
        if library is not self._library:
            self._library = library
            self.forget()

    def forget(self) -> None:
        """Ask for all pictures anew: they have other colors or another size."""
        self._kept.clear()
        self._wanted.clear()

    def of(self, address: Address, size: QSizeF, ratio: float) -> QPixmap | None:
        """The picture at an address for a place of `size` logical pixels, in the screen's own pixels.

        None until `changed` tells that it is there.
        """
        key = (address, round(size.width()), round(size.height()), ratio)
        if key not in self._kept and key not in self._wanted:
            self._wanted[key] = None
            self._turn.start()
        return self._kept.get(key)

    def _on_turn(self) -> None:
        """One picture a turn: the first one of a drawing is read from disk."""
        if not self._wanted:
            return
        key = next(iter(self._wanted))
        del self._wanted[key]
        if (crop := self._crop(key)) is not None:
            self._kept[key] = QPixmap(crop)
            self._kept[key].setDevicePixelRatio(1)
            self.changed.emit()
        if self._wanted:
            self._turn.start()

    def _crop(self, key: _Key) -> QPixmap | None:
        address, width, height, ratio = key
        diagram = self._library.diagram_at(address) if self._library is not None else None
        if diagram is None or not diagram.states:
            return None
        return self._painter.crop(
            diagram, _state(diagram, address.view), QSizeF(width, height), ratio, address.spot
        )

    def _on_picture_painted(self, key: object) -> None:
        """A sharper one is there: all are asked for again, which costs little, and shown until then."""
        self._wanted.update(dict.fromkeys(self._kept))
        self._turn.start()


def _state(diagram: Diagram, view: str) -> State:
    """The state that a view shows; of several side by side the last, which shows what is ill."""
    compared = diagram.comparison(view)
    return diagram.state(compared.states[-1] if compared is not None else view)
