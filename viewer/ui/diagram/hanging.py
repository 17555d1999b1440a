"""Hanging: how pictures hang on the stage: alone with its names, or several with their titles."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtGui import QPainter

from viewer.ui.diagram.camera import Frame
from viewer.ui.diagram.ground import Ground
from viewer.ui.diagram.lens import Lens
from viewer.ui.diagram.names import Names
from viewer.ui.diagram.scene import Scene


class Hanging(Protocol):
    """Gives scenes their places, and paints what stands around them."""

    def arrange(self, ground: Ground, scenes: Sequence[Scene]) -> tuple[Frame, ...]:
        """A frame for each scene; the ground has been shared out."""

    def follow(self, lens: Lens) -> None:
        """One looks from elsewhere: move along what stands around the pictures."""

    def paint(self, painter: QPainter) -> None:
        """Paint what stands around the pictures."""

    def leave(self) -> None:
        """Something else hangs now: take away what was added."""


class Alone:
    """One picture with its names around it."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._ground: Ground | None = None
        self.names_shown = True
        self.turns: tuple[
            Scene, ...
        ] = ()  # scenes that are shown in turn, for whose names there is to be room

    def arrange(self, ground: Ground, scenes: Sequence[Scene]) -> tuple[Frame, ...]:
        """The picture between its names."""
        self._ground = ground
        if self.turns:
            others = (scene for scene in self.turns if scene.state.slug != scenes[0].state.slug)
            return (self._names.measure_all(ground.window, (scenes[0], *others), ground.taken),)
        return (self._names.measure(ground.window, scenes[0], ground.taken),)

    def take_turn(self, scene: Scene) -> None:
        """Another one of the scenes is shown."""
        if self._ground is not None:
            self._names.take_sides(self._ground.window, scene, self._ground.taken)

    def follow(self, lens: Lens) -> None:
        """The names keep to their parts."""
        if self.names_shown and self._ground is not None:
            self._names.settle(lens.frame, lens.camera, self._ground.taken)
        else:
            self._names.hide()

    def paint(self, painter: QPainter) -> None:
        """The lines from the names to the parts."""
        self._names.paint_lines(painter)

    def leave(self) -> None:
        """No names."""
        self._names.hide()
