"""Knows the mechanical valve: two stiff half discs that swing in a ring of carbon."""

from math import cos, pi, radians, sin

from shapely.geometry.base import BaseGeometry

from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import METAL, RED
from tools.diagrams.replacement import cuff
from tools.diagrams.replacement.oblique import Oblique, Spot, level
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, path_of

SEEN = Oblique((500.0, 628.0), 316.0)
TOP, BOTTOM, BORE = 0.16, -0.3, 0.93
AXIS, OPENED = 54.0, 83.0
"""Direction of the hinges, and by how much the discs have swung open, in degrees."""

APART, HALF, TALL, BELOW, THICK = 0.2, 0.86, 0.86, 0.1, 0.055
"""Of a disc, in radii: how far its hinge is from the middle, half its width, its height above and below."""


def hole() -> BaseGeometry:
    """The way for the blood, between the far wall and the near rim."""
    return SEEN.disc(BORE, TOP)


def bore() -> BaseGeometry:
    """The blood far below."""
    return SEEN.disc(BORE, BOTTOM).intersection(hole())


def discs() -> list[BaseGeometry]:
    """Both discs with their thickness, the far one first."""
    return [joined(_face(side, 0), _face(side, THICK), _slab(side)).difference(_wall()) for side in (-1, 1)]


def _wall() -> BaseGeometry:
    """The near wall of the ring, which hides what lies behind it."""
    low = SEEN.sheet(level(BORE, TOP - 1), level(BORE, TOP), 0, 180)
    return low.buffer(1)


def draw(scene: Scene) -> list[str]:
    """The valve without its discs, from back to front."""
    return [cuff.draw(scene, SEEN), _housing(scene), _depth(scene)]


def disc(scene: Scene, side: int) -> str:
    """One disc: its thin edge, and the face that is turned to the viewer."""
    whole, face = discs()[0 if side < 0 else 1], _face(side, THICK).difference(_wall())
    left, top, right, bottom = face.bounds
    stops = ((0.0, METAL.base), (0.3, METAL.deep), (0.42, METAL.base), (0.5, METAL.deep), (1.0, METAL.dark))
    return group(
        [
            cast_shadow(whole, hole().difference(whole), METAL.dark, 9, (10, 8), 0.55),
            path(path_of(whole, 0.3), fill=METAL.light, stroke=METAL.line, stroke_width=2.6),
            path(
                path_of(face, 0.3),
                id=f"disc-{'far' if side < 0 else 'near'}",
                fill=scene.linear((left, top), (right, bottom), *stops),
            ),
            inner_shadow(face, 12, (-8, -10), METAL.dark, 0.5),
            stroke(path_of(face, 0.3), METAL.line, 2),
        ]
    )


def _housing(scene: Scene) -> str:
    """The ring of carbon: its outer wall, its upper rim and its bore."""
    outer = joined(SEEN.sheet(level(1.03, 0.0), level(1.03, TOP)), SEEN.disc(1.03, TOP))
    left, top, right, bottom = outer.bounds
    wall = scene.linear(
        (left, top), (right, top), (0, METAL.deep), (0.3, METAL.middle), (0.7, METAL.deep), (1, METAL.dark)
    )
    rim = scene.linear((left, top), (right, bottom), (0, METAL.light), (0.5, METAL.middle), (1, METAL.base))
    inside = scene.linear(
        (left, top), (right, top), (0, METAL.dark), (0.4, METAL.deep), (0.75, METAL.base), (1, METAL.deep)
    )
    ring = SEEN.disc(1.03, TOP).difference(hole())
    return group(
        [
            path(
                path_of(outer.difference(cuff.near(SEEN)), 0.3),
                id="housing",
                fill=wall,
                stroke=METAL.line,
                stroke_width=2.6,
            ),
            path(path_of(hole(), 0.3), fill=inside),
            path(path_of(ring, 0.3), fill=rim, stroke=METAL.line, stroke_width=2),
        ],
        id="carbon-ring",
    )


def _depth(scene: Scene) -> str:
    x, y = SEEN.round_at(0, 0, BOTTOM)
    blood = scene.radial((x, y), SEEN.radius, (0, RED.base), (0.6, RED.deep), (1, RED.dark))
    return group(
        [
            path(path_of(bore(), 0.3), id="way-for-blood", fill=blood),
            inner_shadow(bore(), 14, (12, 14), RED.dark, 0.9),
            stroke(path_of(bore(), 0.3), METAL.line, 2),
        ]
    )


def _face(side: int, shift: float) -> BaseGeometry:
    """The face of a disc; `shift` moves it towards the viewer."""
    return SEEN.plate([_spot(side, along, high, shift) for along, high in _outline()])


def _slab(side: int) -> BaseGeometry:
    """What the thickness of a disc covers between both its faces."""
    outline = _outline()
    pairs = zip(outline, [*outline[1:], outline[0]], strict=True)
    corners = [
        [_spot(side, *a, 0), _spot(side, *b, 0), _spot(side, *b, THICK), _spot(side, *a, THICK)]
        for a, b in pairs
    ]
    return joined(*(SEEN.plate(each).buffer(0.3) for each in corners))


def _outline() -> list[tuple[float, float]]:
    """A half disc: along its hinge, and away from it."""
    arc = [(HALF * cos(pi * step / 24), TALL * sin(pi * step / 24) ** 0.9) for step in range(25)]
    return [(HALF, -BELOW), *arc, (-HALF, -BELOW)]


def _spot(side: int, along: float, high: float, shift: float) -> Spot:
    """A spot of a disc that stands open."""
    turn, swung = radians(AXIS), radians(OPENED)
    away = side * (APART + high * cos(swung)) + shift
    x = along * cos(turn) - away * sin(turn)
    y = along * sin(turn) + away * cos(turn)
    return -x, y, 0.0 + high * sin(swung)
