"""Lens: the frames on the stage and the one camera that looks at them all."""

from viewer.library.diagram import Point
from viewer.render.rectangle import Box
from viewer.ui.diagram.camera import LEAST, MOST, Camera, Frame

_NO_FRAME = Frame(Box(0, 0, 1, 1), (0, 0), 1, Box(0, 0, 1, 1))


class Lens:
    """Where pictures stand and how one looks at them; what moves one moves all."""

    def __init__(self) -> None:
        self.frames: tuple[Frame, ...] = ()
        self.camera = Camera()

    @property
    def at_least(self) -> bool:
        """Whether one cannot look from farther."""
        return self.camera.zoom <= LEAST

    @property
    def at_most(self) -> bool:
        """Whether one cannot look nearer."""
        return self.camera.zoom >= MOST

    @property
    def frame(self) -> Frame:
        """The first frame; a frame of nothing where there is none."""
        return self.frames[0] if self.frames else _NO_FRAME

    def set_frames(self, frames: tuple[Frame, ...]) -> None:
        """Stand elsewhere, and look at the same."""
        self.frames = frames
        self.camera = self.camera.kept(self.frame)

    def index_at(self, position: Point) -> int:
        """Which frame's window holds a position; -1 for none."""
        return next((index for index, frame in enumerate(self.frames) if frame.window.holds(position)), -1)

    def frame_at(self, position: Point) -> Frame:
        """The frame at a position, or the first one."""
        return self.frames[self.index_at(position)] if self.index_at(position) >= 0 else self.frame

    def spot_at(self, position: Point) -> Point:
        """Which point of the picture, in units of its view, is seen at a position."""
        return self.frame_at(position).to_view(self.camera, position)

    def zoomed(self, factor: float, about: Point) -> Camera:
        """Nearer or farther, the point under `about` held."""
        return self.camera.zoomed(self.frame_at(about), factor, about)

    def stepped(self, up: bool) -> Camera:
        """To the next round percentage."""
        return self.camera.stepped(self.frame, up)

    def moved(self, dx: float, dy: float) -> Camera:
        """The picture pushed by so many pixels."""
        return self.camera.moved(self.frame, dx, dy)
