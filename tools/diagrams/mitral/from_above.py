"""Knows the small round view from above that stands in the corner of a repaired valve."""

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, closed_path, open_path
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.mitral.condition import FromAbove
from tools.diagrams.palette import CLOTH, HALO, METAL, MUSCLE, RED, VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import path_of, shape

MIDDLE, RADIUS = (838.0, 182.0), 118.0
Line = list[Anchor]
RING: Line = [
    (-84, -14), (-66, -52), (-28, -66), (0, -63), (28, -66), (66, -52), (84, -14), (78, 34), (46, 66),
    (0, 76), (-46, 66), (-78, 34),
]  # fmt: skip
"""The ring, flat at the top where the aorta lies; all places are counted from the middle."""

SMILE: Line = [(-70, 6), (-50, 24), (-26, 33), (0, 36), (26, 33), (50, 24), (70, 6)]
GAP: Line = [
    (-40, 29, "c"), (-18, 30), (4, 18), (28, 20), (50, 24, "c"), (40, 42), (14, 52), (-14, 46),
]  # fmt: skip
OPENINGS: tuple[Line, Line] = (
    [(-70, 4, "c"), (-46, -12), (-18, 2), (-9, 20, "c"), (-22, 42), (-48, 34)],
    [(70, 4, "c"), (46, -12), (18, 2), (9, 20, "c"), (22, 42), (48, 34)],
)
MEND = (((4, 38), (7, 68)), ((-4, 46), (13, 43)), ((-3, 54), (14, 51)), ((-2, 62), (15, 59)))
"""The seam in the lower flap where a torn piece was taken out, with its stitches."""

FOLDS = (((-46, -42), (-34, 12)), ((0, -52), (0, 16)), ((46, -42), (34, 12)))


def draw(scene: Scene, kind: FromAbove) -> str:
    """The view with its frame."""
    return group(
        [
            ellipse(MIDDLE, (RADIUS, RADIUS), fill=HALO),
            ellipse(
                MIDDLE,
                (RADIUS - 7, RADIUS - 7),
                fill=scene.radial(MIDDLE, RADIUS, (0, RED.base), (1, RED.deep)),
            ),
            *_flaps(scene),
            *_opening(kind),
            *_device(kind),
            ellipse(MIDDLE, (RADIUS, RADIUS), fill="none", stroke=MUSCLE.line, stroke_width=4),
        ],
        id="view-from-above",
    )


def area() -> BaseGeometry:
    """Where the view is."""
    return Point(MIDDLE).buffer(RADIUS)


def _flaps(scene: Scene) -> list[str]:
    x, y = MIDDLE
    ring = _shape(RING)
    paint = scene.linear((x - 60, y - 70), (x + 60, y + 76), (0, VALVE.light), (1, VALVE.base))
    folds = "".join(open_path(_placed([start, end])) for start, end in FOLDS)
    return [
        path(path_of(ring, 0.3), fill=paint, stroke=VALVE.line, stroke_width=2.6),
        inner_shadow(ring, 7, (5, 7), VALVE.dark, 0.6),
        stroke(folds, VALVE.dark, 1.6, class_="shade", opacity=0.5),
    ]


def _opening(kind: FromAbove) -> list[str]:
    """The line where the flaps meet, and where they leave an opening."""
    meeting = stroke(open_path(_placed(SMILE)), VALVE.line, 3.4, stroke_linecap="round")
    holes = {FromAbove.GAP: (GAP,), FromAbove.TWO_OPENINGS: OPENINGS}.get(kind, ())
    found = [meeting]
    for hole in holes:
        opening = _shape(hole)
        found += [
            path(path_of(opening, 0.3), fill=RED.dark, stroke=VALVE.line, stroke_width=2.8),
            path(path_of(opening.buffer(-6), 0.3), fill=RED.deep),
        ]
    return found


def _device(kind: FromAbove) -> list[str]:
    if kind is FromAbove.RING:
        band = _shape(RING).buffer(9).difference(_shape(RING).buffer(-5))
        edge = _shape(RING).buffer(2).exterior
        places = [edge.interpolate(share / 22, normalized=True) for share in range(22)]
        x, y = MIDDLE
        stitches = "".join(
            f"M{p.x:.1f} {p.y:.1f}L{p.x + (x - p.x) * 0.12:.1f} {p.y + (y - p.y) * 0.12:.1f}" for p in places
        )
        mend = "".join(open_path(_placed(list(line))) for line in MEND)
        return [
            stroke(mend, CLOTH.line, 3, stroke_linecap="round"),
            path(path_of(band, 0.3), fill=CLOTH.middle, stroke=CLOTH.line, stroke_width=2.4),
            stroke(stitches, CLOTH.line, 3, stroke_linecap="round"),
        ]
    if kind is FromAbove.TWO_OPENINGS:
        body = closed_path(ribbon(_placed([(0, -4), (0, 56)]), [20, 24, 20], 6, (0.9, 0.9)))
        pin = (MIDDLE[0], MIDDLE[1] + 26)
        return [
            path(body, fill=CLOTH.middle, stroke=CLOTH.line, stroke_width=3),
            ellipse(pin, (7, 7), fill=METAL.base, stroke=METAL.line, stroke_width=2),
        ]
    return []


def _placed(line: Line) -> Line:
    x, y = MIDDLE
    return [(x + anchor[0], y + anchor[1], *anchor[2:]) for anchor in line]


def _shape(line: Line) -> BaseGeometry:
    return shape(_placed(line))
