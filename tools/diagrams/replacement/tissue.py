"""Knows the tissue valve that a surgeon sews in: three cusps on a frame with posts, covered with cloth."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import CLOTH
from tools.diagrams.replacement import cuff
from tools.diagrams.replacement.leaves import Leaves
from tools.diagrams.replacement.oblique import Oblique, level
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import path_of, rounded

SEEN = Oblique((500.0, 664.0), 312.0)
LEAVES = Leaves(SEEN, 0.02, 0.96, 0.72, 0.96, 0.8)
FOOT, SADDLE, POST, SHARP = 0.0, 0.18, 1.14, 3.2
"""Heights of the frame: where it begins, between two posts and at a post; and how slender the posts are."""


def frame_rim(degrees: float) -> tuple[float, float]:
    """The upper edge of the frame, by direction."""
    near_post = abs(2 * LEAVES.share(degrees) - 1) ** SHARP
    return 1.0, SADDLE + (POST - SADDLE) * near_post


def frame(start: float, end: float) -> BaseGeometry:
    """The frame between two directions."""
    return rounded(SEEN.sheet(level(1.0, FOOT), frame_rim, start, end), 3, 5)


def near_frame() -> BaseGeometry:
    """The near half of the frame, down to where the roll of cloth hides it."""
    return frame(0, 180).difference(cuff.near(SEEN))


def draw(scene: Scene) -> list[str]:
    """The valve from back to front."""
    return [
        cuff.draw(scene, SEEN),
        _frame(scene, "frame-far", frame(180, 360), CLOTH.base),
        LEAVES.inside(scene),
        LEAVES.front(scene),
        _frame(scene, "frame", near_frame(), CLOTH.light),
    ]


def _frame(scene: Scene, name: str, area: BaseGeometry, light: str) -> str:
    left, top, right, _ = area.bounds
    stops = ((0.0, CLOTH.middle), (0.3, light), (0.65, CLOTH.middle), (1.0, CLOTH.base))
    data = path_of(area, 0.3)
    return group(
        [
            path(data, id=name, fill=scene.linear((left, top), (right, top), *stops)),
            inner_shadow(area, 9, (-4, -6), CLOTH.deep, 0.7),
            stroke(data, CLOTH.line, 2.6),
        ]
    )
