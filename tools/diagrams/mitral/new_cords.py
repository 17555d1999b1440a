"""Knows how cords of thread are drawn that a surgeon puts in for a snapped one."""

from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from tools.diagrams.frame import Place
from tools.diagrams.markup import ellipse, group, stroke
from tools.diagrams.mitral.form import Form
from tools.diagrams.palette import CLOTH
from tools.diagrams.shapes import all_of

HOLDS = ((1, 0.97, -9.0), (1, 0.87, 9.0), (0, 0.77, -9.0), (0, 0.66, 9.0))
"""The head of the muscle beside the back flap, the place on the flap, and how far aside the thread begins."""

IN_FLAP = 0.1
"""The knots sit in the middle of the flap."""

WIDTH = 7.0
KNOT = 9.5


def front(form: Form) -> str:
    """Threads with a knot at both ends."""
    lines = "".join(f"M{x:.1f} {y:.1f}L{u:.1f} {v:.1f}" for (x, y), (u, v) in _threads(form))
    knots = [
        ellipse(place, (KNOT, KNOT * 0.8), fill=CLOTH.middle, stroke=CLOTH.line, stroke_width=2.4)
        for thread in _threads(form)
        for place in thread
    ]
    return group(
        [
            stroke(lines, CLOTH.line, WIDTH + 3.4, stroke_linecap="round"),
            stroke(lines, CLOTH.light, WIDTH, stroke_linecap="round"),
            stroke(lines, CLOTH.base, 2.4, stroke_dasharray="9 7"),
            *knots,
        ],
        id="new-cords",
    )


def area(form: Form) -> BaseGeometry:
    """Where the threads are, wide enough to point at."""
    return all_of(LineString(thread).buffer(KNOT) for thread in _threads(form))


def _threads(form: Form) -> list[tuple[Place, Place]]:
    tips = form.beside.tips()
    return [
        ((tips[head][0] + aside, tips[head][1] + 10), form.back.place(share, IN_FLAP))
        for head, share, aside in HOLDS
    ]
