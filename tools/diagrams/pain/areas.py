"""Knows where pain of a heart attack is felt, in the figure's own measure."""

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.person.front import Figure, mirror, pair
from tools.diagrams.shapes import joined, rounded, shape, tube

Line = list[Anchor]

CHEST: Line = [
    (500, 292), (590, 282), (672, 306), (712, 372), (700, 450), (640, 512), (548, 534), (458, 516),
    (396, 466), (374, 396), (392, 330), (440, 300),
]  # fmt: skip
BELLY: Line = [(500, 616), (560, 626), (594, 668), (580, 720), (500, 744), (420, 720), (406, 668), (440, 626)]
LEFT_ARM: Line = [
    (776, 252), (812, 326), (832, 430), (843, 540), (859, 650), (880, 770), (906, 880), (915, 950),
]  # fmt: skip
LEFT_WIDTHS = [84, 92, 76, 70, 66, 60, 52, 46]
RIGHT_ARM: Line = [(792, 288), (820, 370), (836, 470), (848, 580)]
RIGHT_WIDTHS = [64, 72, 62, 46]
NECK: Line = [(500, 122), (540, 130), (560, 160), (546, 198), (500, 214), (454, 198), (440, 160), (460, 130)]
JAW: Line = [(422, 32), (440, 60), (466, 82)]
JAW_WIDTHS = [44, 52, 44]
"""One side of the lower jaw, beside the chin: a band from ear to ear looks like a beard."""

BACK: Line = [
    (500, 300), (556, 310), (588, 370), (592, 450), (574, 530), (500, 562), (426, 530), (408, 450),
    (412, 370), (444, 310),
]  # fmt: skip


@dataclass(frozen=True)
class Pain:
    """One area, and how strong it is most often: 3 is the strongest, 1 the faintest."""

    area: BaseGeometry
    strength: int


def in_front(figure: Figure) -> dict[str, Pain]:
    """All areas that are seen from the front."""
    right = mirror(tube(RIGHT_ARM, RIGHT_WIDTHS, (0.9, 0.9)))
    jaw = tube(JAW, JAW_WIDTHS, (0.9, 0.9)).intersection(figure.head.buffer(-4))
    return {
        "chest": Pain(shape(CHEST), 3),
        "left-arm": Pain(tube(LEFT_ARM, LEFT_WIDTHS, (0.9, 0.9)), 2),
        "right-arm": Pain(right, 1),
        "neck": Pain(shape(NECK), 1),
        "jaw": Pain(pair(rounded(jaw, 0, 14)), 1),
        "upper-belly": Pain(shape(BELLY), 2),
    }


def behind() -> dict[str, Pain]:
    """All areas that are seen from the back; the person's left is on the viewer's left then."""
    return {"back": Pain(shape(BACK), 3)}


SHOULDER_BLADE: Line = [
    (376, 300), (330, 296), (262, 318), (254, 346), (300, 420), (346, 508), (366, 540), (384, 520),
    (388, 440), (384, 360),
]  # fmt: skip


def blades() -> BaseGeometry:
    """Both shoulder blades, which show between where the pain is."""
    one = shape(SHOULDER_BLADE)
    return joined(one, mirror(one))


SPINE: Line = [(500, 196), (499, 420), (500, 640), (500, 980)]
"""The furrow over the spine."""
