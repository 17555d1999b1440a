"""Knows a clock with a hand for the seconds; it has strokes in place of numbers."""

from math import cos, radians, sin

from tools.diagrams.markup import ellipse, group, stroke
from tools.diagrams.palette import ALARM, CHINA, METAL, PRINT, WHITE
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.solids import body, ground_shadow, oval
from tools.diagrams.still import Thing


def _at(x: float, y: float, radius: float, angle: float) -> str:
    return f"{x + radius * sin(radians(angle)):.1f} {y - radius * cos(radians(angle)):.1f}"


def _rays(x: float, y: float, angles: list[int], inner: float, outer: float) -> str:
    return "".join(f"M{_at(x, y, inner, angle)}L{_at(x, y, outer, angle)}" for angle in angles)


def clock(scene: Scene, x: float, y: float, radius: float) -> Thing:
    """A round wall clock."""
    rim, face = oval(x, y, radius, radius), oval(x, y, radius * 0.86, radius * 0.86)
    fine = [angle for angle in range(0, 360, 6) if angle % 30]
    return Thing("clock", rim, [
        ground_shadow(rim, rim.buffer(40), (8, 10)), body(scene, rim, METAL, 10),
        ellipse((x, y), (radius * 0.86, radius * 0.86), fill=WHITE, stroke=METAL.line, stroke_width=2),
        inner_shadow(face, 8, (6, 7), CHINA.deep, 0.6),
        group([
            stroke(_rays(x, y, fine, radius * 0.76, radius * 0.81), METAL.dark, 2),
            stroke(_rays(x, y, list(range(0, 360, 30)), radius * 0.68, radius * 0.81), PRINT, 5.5),
        ]),
        stroke(f"M{x} {y}L{_at(x, y, radius * 0.42, 304)}", PRINT, 10, stroke_linecap="round"),
        stroke(f"M{x} {y}L{_at(x, y, radius * 0.62, 52)}", PRINT, 8, stroke_linecap="round"),
        stroke(f"M{_at(x, y, -radius * 0.16, 150)}L{_at(x, y, radius * 0.74, 150)}", ALARM, 4.4,
        stroke_linecap="round"),
        ellipse((x, y), (8, 8), fill=ALARM),
    ], anchor=(x, y + radius * 0.3))  # fmt: skip
