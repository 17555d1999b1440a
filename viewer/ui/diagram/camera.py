"""Camera: how near one looks at a picture and at what; and Frame: where on the stage the picture stands."""

from msgspec import Struct
from msgspec.structs import replace

from viewer.library.diagram import Point
from viewer.render.rectangle import Box

LEAST, MOST = 0.5, 4.0
STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0)


class Frame(Struct, frozen=True):
    """Where a picture stands: `window` is what may be painted on, `middle` and `scale` are those of 100 %.

    `window` and `middle` are in pixels of the stage, `ink` is the drawn area in units of the diagram's view.
    """

    window: Box
    middle: Point
    scale: float
    ink: Box

    def to_stage(self, camera: "Camera", point: Point) -> Point:
        """Where a point of the picture is seen."""
        scale = self.scale * camera.zoom
        x, y = camera.target(self)
        return self.middle[0] + (point[0] - x) * scale, self.middle[1] + (point[1] - y) * scale

    def to_view(self, camera: "Camera", point: Point) -> Point:
        """Which point of the picture is seen there."""
        scale = self.scale * camera.zoom
        x, y = camera.target(self)
        return x + (point[0] - self.middle[0]) / scale, y + (point[1] - self.middle[1]) / scale


class Camera(Struct, frozen=True):
    """`zoom` 1 shows the whole picture; `x`, `y` are how far off its middle one looks."""

    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def target(self, frame: Frame) -> Point:
        """The point of the picture that stands in the frame's middle."""
        center = frame.ink.center
        return center[0] + self.x, center[1] + self.y

    def zoomed(self, frame: Frame, factor: float, about: Point) -> "Camera":
        """Nearer or farther by a factor, while the picture's point seen at `about` stays there."""
        zoom = min(MOST, max(LEAST, self.zoom * factor))
        held = frame.to_view(self, about)
        center = frame.ink.center
        share = self.zoom / zoom
        x = held[0] - center[0] + (self.x - held[0] + center[0]) * share
        y = held[1] - center[1] + (self.y - held[1] + center[1]) * share
        return Camera(zoom, x, y).kept(frame)

    def moved(self, frame: Frame, dx: float, dy: float) -> "Camera":
        """The picture pushed by so many pixels of the stage."""
        scale = frame.scale * self.zoom
        return replace(self, x=self.x - dx / scale, y=self.y - dy / scale).kept(frame)

    def stepped(self, frame: Frame, up: bool) -> "Camera":
        """The next round percentage, about the frame's middle."""
        if up:
            zoom = next((step for step in STEPS if step > self.zoom + 0.01), MOST)
        else:
            zoom = next((step for step in reversed(STEPS) if step < self.zoom - 0.01), LEAST)
        return self.zoomed(frame, zoom / self.zoom, frame.middle)

    def kept(self, frame: Frame) -> "Camera":
        """The look held back so that the picture stays in the frame: up to 100 % it stands still."""
        share = max(0.0, 1 - 1 / self.zoom) / 2
        reach_x, reach_y = frame.ink.width * share, frame.ink.height * share
        return replace(self, x=min(reach_x, max(-reach_x, self.x)), y=min(reach_y, max(-reach_y, self.y)))


def fit(window: Box, ink: Box, left: float = 0.0, right: float = 0.0) -> Frame:
    """The frame that shows all of `ink` between two columns of these widths; never smaller than a thumb."""
    room = Box(window.left + left, window.top, window.right - right, window.bottom)
    scale = max(0.05, min(room.width / ink.width, room.height / ink.height))
    return Frame(window, room.center, scale, ink)
