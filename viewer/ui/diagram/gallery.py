"""The gallery: chooses how scenes hang on the stage, and keeps names, divider and pictures in step."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from viewer.ui.diagram.camera import Camera
from viewer.ui.diagram.divider import Divider
from viewer.ui.diagram.duo import Duo
from viewer.ui.diagram.easel import Easel
from viewer.ui.diagram.ground import Ground
from viewer.ui.diagram.hanging import Alone
from viewer.ui.diagram.names import Names
from viewer.ui.diagram.run import Clock
from viewer.ui.diagram.scene import Scene
from viewer.ui.diagram.sheets import Sheets
from viewer.ui.diagram.wipe import Wipe
from viewer.ui.diagram.zoom_group import ZoomGroup
from viewer.ui.style.look import Look


class Gallery(QObject):
    """One scene alone, several side by side, or one of two wiped over the other.

    Signals:
        part_pointed(str slug): the pointer is over a part's name; an empty slug when it left.
        part_chosen(str slug): a name was tapped or reached by keyboard.
    """

    part_pointed = Signal(str)
    """The pointer is over a part's name: its slug, empty when it left."""
    part_chosen = Signal(str)
    """A name was tapped or reached by keyboard: its part's slug."""

    def __init__(self, look: Look, prints: Sheets, zoom: ZoomGroup, stage: QWidget, clock: Clock) -> None:
        super().__init__(stage)
        self._prints = prints
        self._ground = Ground(zoom)
        self._beside = 1  # how many pictures stand beside each other
        self.names = Names(look, stage)
        self.divider = Divider(look, stage)
        self._alone = Alone(self.names)
        self.duo = Duo(look)
        self.wipe = Wipe(look, self.divider)
        self.easel = Easel(look, self._alone, prints, clock, self)
        self.divider.share_dragged.connect(self._on_divider_dragged)
        self.divider.share_moved.connect(self._on_divider_moved)

    def show_scenes(
        self, scenes: Sequence[Scene], wiped: bool, sheets: Sheets | None, turns: Sequence[Scene]
    ) -> None:
        """Hang scenes; the look stays on the same diagram."""
        easel, single = self.easel, len(scenes) == 1
        if not easel.scenes or easel.scenes[0].diagram.slug != scenes[0].diagram.slug:
            easel.lens.camera = Camera()
        over = wiped and len(scenes) == 2
        hanging = self._alone if single else self.wipe if over else self.duo
        self._beside = 1 if over else len(scenes)
        self._alone.turns = tuple(turns)
        easel.hang(scenes, hanging, sheets or self._prints)
        self._name(scenes[0] if single else None)

    def change_scene(self, scene: Scene) -> bool:
        """Hang a scene in the place of the only one; true where its names are others, to be arranged anew."""
        self.easel.change_scenes((scene,))
        renamed = self._name(scene)
        if not renamed:
            self._alone.take_turn(scene)
            self.easel.follow()
        return renamed

    def show_layers(self, layers: frozenset[str], names: bool) -> None:
        """Show these layers over the pictures, and the names or not; arrange anew afterwards."""
        self.easel.showing = replace(self.easel.showing, layers=layers)
        self._alone.names_shown = names
        if not any(scene.shows_flow(self.easel.showing) for scene in self.easel.scenes):
            self.easel.streaming.run.stop()

    def show_ring(self, shown: bool) -> None:
        """Show the ring around the part of interest, or not."""
        self.easel.showing = replace(self.easel.showing, ring=shown)
        self.easel.refresh()

    def light(self, part: str) -> None:
        """Light a part, or none."""
        self.names.light(part)
        if part != self.easel.showing.lit:
            self.easel.showing = replace(self.easel.showing, lit=part)
            self.easel.refresh()

    def arrange(self, size: QSize, ratio: float) -> None:
        """Give everything its place on a stage of this size."""
        self._ground.settle(size, self._beside)
        self.easel.arrange(self._ground, ratio)

    def _name(self, scene: Scene | None) -> bool:
        """Name the parts of a scene, or of none; true where other names are needed than before."""
        pills = self.names.show_scene(scene)
        for pill in pills:
            pill.part_pointed.connect(self.part_pointed)
            pill.part_reached.connect(self.part_chosen)
            pill.part_chosen.connect(self.part_chosen)
        return bool(pills)

    def _on_divider_dragged(self, x: float) -> None:
        self.divider.put(self.wipe.share_at(x))

    def _on_divider_moved(self) -> None:
        self.easel.follow()
