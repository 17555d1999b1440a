"""Knows the window onto the swollen ankle: a finger that was pressed in leaves a dent."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, open_path
from tools.diagrams.markup import ellipse, group, stroke
from tools.diagrams.palette import FEATURE, HALO, SKIN
from tools.diagrams.person import paint
from tools.diagrams.person.lens import Lens
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow
from tools.diagrams.shapes import shape

ANKLE = Lens("ankle", (700, 772), 178, (316, 922), 58)

LEG: list[Anchor] = [
    (634, 560, "c"), (624, 640), (618, 700), (620, 752), (606, 792), (574, 822), (552, 850), (560, 876),
    (640, 886), (740, 886), (806, 880), (824, 850), (816, 806), (812, 752), (820, 690), (814, 630),
    (804, 560, "c"),
]  # fmt: skip
SOCK: tuple[list[Anchor], ...] = (
    [(622, 660), (670, 678), (740, 682), (818, 668)], [(621, 674), (670, 692), (740, 696), (819, 682)],
)  # fmt: skip
"""The mark that the edge of a sock leaves."""

TOES: tuple[list[Anchor], ...] = (
    [(580, 846), (572, 872)],
    [(606, 850), (598, 880)],
    [(634, 852), (626, 882)],
)
DENT = (676.0, 752.0)
"""Where a finger was pressed in a moment ago."""

FINGER: list[Anchor] = [
    (930, 700, "c"), (860, 714), (800, 742), (748, 776), (724, 800), (722, 818), (738, 828), (762, 820),
    (812, 796), (880, 778), (950, 768, "c"),
]  # fmt: skip
NAIL: list[Anchor] = [(732, 802), (744, 796), (760, 788)]


def leg() -> BaseGeometry:
    """The swollen leg in the window."""
    return shape(LEG).intersection(ANKLE.area)


def finger() -> BaseGeometry:
    """The finger that presses."""
    return shape(FINGER).intersection(ANKLE.area)


def draw(scene: Scene) -> None:
    """The window."""
    layer = scene.layer("ankle-window")
    layer += [ANKLE.ties(), ANKLE.ground(HALO), paint.skin(scene, "ankle-leg", leg(), 16)]
    marks = "".join(open_path(line) for line in (*SOCK, *TOES))
    layer.append(stroke(marks, FEATURE, 1.6, stroke_linecap="round"))
    layer.append(cast_shadow(finger(), leg(), SKIN.dark, 6, (2, 9), 0.5))
    layer += [_dent(*DENT), paint.skin(scene, "finger", finger(), 10)]
    layer.append(stroke(open_path(NAIL), FEATURE, 1.8, stroke_linecap="round"))
    layer.append(ANKLE.rim())


def _dent(x: float, y: float) -> str:
    """A dent that stays when the finger is gone."""
    return group([
        ellipse((x, y), (26, 19), fill=SKIN.middle, stroke=FEATURE, stroke_width=2),
        ellipse((x + 3, y + 4), (17, 11), fill=SKIN.light, class_="shade"),
        ellipse((x - 3, y - 4), (18, 11), fill=SKIN.base, class_="shade"),
    ], id="dent")  # fmt: skip
