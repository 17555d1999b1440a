"""Baked: the small pictures that lie beside the drawings, shown until a drawing itself is painted."""

from pathlib import Path

from PySide6.QtGui import QImage, QPixmap

from viewer.library.diagram import Diagram, Outline, State
from viewer.render.rectangle import Box
from viewer.ui.diagram.crop import ink_of_image
from viewer.ui.diagram.developing import read_preview
from viewer.ui.diagram.door import Door
from viewer.ui.diagram.memory import Memory
from viewer.ui.diagram.order import PictureKey
from viewer.ui.diagram.shapes import ink_of


class Baked:
    """Reads previews once, and knows by them what a drawing covers of its view. They are in light colors."""

    def __init__(self, door: Door, memory: Memory) -> None:
        self._door = door
        self._memory = memory
        self._useless: set[Path] = set()
        self._inks: dict[Path, Box] = {}

    def pixmap(self, state: State) -> QPixmap | None:
        """The preview of a state; None where there is none of use."""
        key = PictureKey(state.preview, "", 0)
        found = self._memory.get(key)
        if found is not None or state.preview in self._useless:
            return found
        image = read_preview(state.preview) if self._door.preview_passes(state.preview) else QImage()
        if image.isNull():
            self._useless.add(state.preview)
            return None
        return self._memory.put(key, QPixmap.fromImage(image))

    def ink(self, diagram: Diagram, state: State, outlines: dict[str, Outline]) -> Box:
        """What a drawing covers of its view, by its preview; by its outlines where there is none."""
        if state.file not in self._inks:
            preview = self.pixmap(state)
            image = preview.toImage() if preview is not None else QImage()
            box = ink_of_image(image, diagram.width, diagram.height)
            self._inks[state.file] = box or ink_of(outlines, diagram.width, diagram.height)
        return self._inks[state.file]

    def try_again(self) -> None:
        """Forget what was of no use, for the files may have been mended."""
        self._useless.clear()
        self._inks.clear()
