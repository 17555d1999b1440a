"""Knows the hand that holds the probe on the chest, on the page."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.palette import SKIN
from tools.diagrams.person import paint
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow
from tools.diagrams.shapes import joined, rounded, shape, tube

Line = list[Anchor]

FOREARM: Line = [(196, 1040), (262, 964), (322, 900), (368, 862)]
FOREARM_WIDTHS = [96, 84, 68, 58]
SLEEVE: Line = [(180, 1058), (222, 1010), (262, 962), (286, 936)]
SLEEVE_WIDTHS = [124, 116, 108, 102]
PALM: Line = [
    (344, 862), (364, 832), (396, 812), (430, 806), (446, 822), (434, 850), (408, 878), (384, 900),
    (358, 898),
]  # fmt: skip
FINGERS: tuple[Line, ...] = (
    [(422, 800), (446, 822), (458, 848), (446, 862)], [(402, 814), (428, 838), (440, 864), (428, 880)],
    [(384, 830), (408, 856), (420, 882), (408, 898)], [(368, 848), (390, 874), (400, 898), (390, 912)],
)  # fmt: skip
FINGER_WIDTHS = [24, 25, 24, 20]
THUMB: Line = [(384, 824), (420, 798), (454, 786), (474, 786)]
THUMB_WIDTHS = [34, 28, 25, 20]


def behind() -> BaseGeometry:
    """Forearm, palm and thumb: they lie behind the probe."""
    arm = tube(FOREARM, FOREARM_WIDTHS, (0, 0.9))
    return rounded(joined(arm, shape(PALM), tube(THUMB, THUMB_WIDTHS, (0.9, 0.95))), 10, 6)


def draw_behind(scene: Scene, layer: list[str]) -> None:
    """What of the hand lies behind the probe, and the sleeve."""
    layer.append(paint.skin(scene, "hand", behind(), 9))
    sleeve = tube(SLEEVE, SLEEVE_WIDTHS)
    layer.append(paint.cloth(scene, "hand-sleeve", sleeve, paint.TROUSERS, 10))


def draw_fingers(scene: Scene, layer: list[str], handle: BaseGeometry) -> None:
    """The fingers around the probe."""
    fingers = [tube(line, FINGER_WIDTHS, (0.9, 0.95)) for line in FINGERS]
    layer.append(cast_shadow(joined(*fingers), handle, SKIN.dark, 4, (2, 4), 0.5))
    layer += [paint.skin(scene, f"finger-{index}", area, 5) for index, area in enumerate(fingers)]
