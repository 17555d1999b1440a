"""Knows the true shapes of the close-up in each pose: anchors placed by hand in a view of 1000 by 1000."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors
from tools.diagrams.frame import Place
from tools.diagrams.leaflets import Cord
from tools.diagrams.markup import rounded_square
from tools.diagrams.mitral import anchors
from tools.diagrams.mitral.anchors import Pose
from tools.diagrams.papillaries import Papillary
from tools.diagrams.shapes import all_of, bar, joined, shape, tube

EDGE, CORNER_RADIUS = 16.0, 60.0
PANEL: BaseGeometry = box(76, 76, 924, 924).buffer(CORNER_RADIUS)
"""The window on the valve, with rounded corners."""

PANEL_PATH = rounded_square(EDGE, anchors.VIEW[0] - EDGE, CORNER_RADIUS)


@dataclass(frozen=True)
class Form:
    """All shapes of one pose."""

    pose: Pose

    atrium = shape(anchors.ATRIUM)
    ventricle = shape(anchors.VENTRICLE)
    aorta = shape(anchors.AORTA)
    behind = Papillary("papillary-muscle-posteromedial", anchors.BEHIND, 3)
    beside = Papillary("papillary-muscle-anterolateral", anchors.BESIDE, 3)

    @cached_property
    def front(self) -> list[Place]:
        """The front (anterior) leaflet from hinge to edge."""
        return anchors.RING.many(anchors.FRONT[self.pose])

    @cached_property
    def back(self) -> list[Place]:
        """The back (posterior) leaflet from hinge to edge."""
        return anchors.RING.many(anchors.BACK[self.pose])

    @cached_property
    def front_area(self) -> BaseGeometry:
        """Where the front leaflet is."""
        return tube(self.front, anchors.LEAFLET_WIDTHS, (0.6, 1), 6)

    @cached_property
    def back_area(self) -> BaseGeometry:
        """Where the back leaflet is."""
        return tube(self.back, anchors.LEAFLET_WIDTHS, (0.6, 1), 6)

    @cached_property
    def hinges(self) -> BaseGeometry:
        """The ring cut across at both hinges."""
        at = anchors.RING.at
        return joined(bar(at(0, 0), at(-0.025, 0.01), 19), bar(at(1, 0), at(1.02, 0.01), 19))

    @cached_property
    def rim(self) -> BaseGeometry:
        """The far half of the ring, behind the valve."""
        return tube(anchors.RING.many(anchors.RIM), anchors.RIM_WIDTHS)

    @cached_property
    def curtain(self) -> anchors.Line:
        """The valve's back half, behind the cut leaflets."""
        top: anchors.Line = [
            (*anchors.RING.at(0.02, -0.02), "c"),
            *anchors.RING.many(anchors.CURTAIN_TOP),
            (*anchors.RING.at(0.98, -0.02), "c"),
        ]
        return [*top, *anchors.LOWER_EDGES[self.pose]]

    @cached_property
    def cords(self) -> list[Cord]:
        """Whole cords from the muscles' tips to the leaflets."""
        behind, beside = self.behind.tips(), self.beside.tips()
        return [
            ((behind if muscle == "behind" else beside)[head], anchors.RING.at(*place), bend)
            for muscle, head, place, bend in anchors.CORDS[self.pose]
        ]

    @property
    def broken(self) -> list[list[Place]]:
        """Both ends of the snapped cord: one hangs from the leaflet, one lies on the muscle."""
        if self.pose is not Pose.LEAKING:
            return []
        x, y = self.beside.tips()[1]
        hanging = anchors.RING.many(
            [
                (0.675, 0.085),
                (0.672, 0.0),
                (0.69, -0.09),
                (0.672, -0.17),
                (0.7, -0.22),
                (0.725, -0.19),
                (0.705, -0.165),
            ]
        )
        return [
            hanging,
            [
                (x, y),
                (x - 12, y - 34),
                (x + 10, y - 66),
                (x - 6, y - 96),
                (x - 30, y - 98),
                (x - 28, y - 76),
                (x - 12, y - 80),
            ],
        ]

    def muscles_area(self) -> BaseGeometry:
        """Where both papillary muscles are."""
        return all_of([self.behind.area(), self.beside.area()]).intersection(self.ventricle)


def window(area: BaseGeometry) -> BaseGeometry:
    """Only what shows in the panel."""
    return area.intersection(PANEL)


def outlet_cusps(pose: Pose) -> list[Anchors]:
    """The two cut cusps of the aortic valve: open while the ventricle squeezes, closed while it fills."""
    if pose is Pose.OPEN:
        left: anchors.Along = [(0.01, 0.02), (0.12, -0.14), (0.32, -0.15), (0.46, 0.02), (0.495, 0.24)]
    else:
        left = [(0.02, 0.02), (0.1, 0.16), (0.13, 0.34), (0.11, 0.56)]
    return [anchors.OUTLET.many(left), anchors.OUTLET.many([(1 - along, away) for along, away in left])]
