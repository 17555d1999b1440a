"""Knows the signs for what is done well and what is not: a tick and a cross, each in its own form of disc."""

from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import ALARM, HALO, LEAF

Place = tuple[float, float]
RADIUS = 25.0


def tick(name: str, x: float, y: float) -> str:
    """A round disc with a tick."""
    data = f"M{x - 11:.1f} {y + 1:.1f}L{x - 3:.1f} {y + 10:.1f}L{x + 12:.1f} {y - 9:.1f}"
    return group([
        ellipse((x, y), (RADIUS, RADIUS), fill=LEAF, stroke=HALO, stroke_width=4),
        stroke(data, HALO, 6.4, stroke_linecap="round"),
    ], id=name)  # fmt: skip


def cross(name: str, x: float, y: float) -> str:
    """A square set on its corner with a cross: the form differs from the tick's, not only the colour."""
    side = RADIUS * 1.28
    diamond = f"M{x} {y - side}L{x + side} {y}L{x} {y + side}L{x - side} {y}z"
    arms = f"M{x - 9} {y - 9}L{x + 9} {y + 9}M{x + 9} {y - 9}L{x - 9} {y + 9}"
    return group([
        path(diamond, fill=ALARM, stroke=HALO, stroke_width=4, stroke_linejoin="round"),
        stroke(arms, HALO, 6.4, stroke_linecap="round"),
    ], id=name)  # fmt: skip
