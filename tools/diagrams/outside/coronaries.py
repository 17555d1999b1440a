"""Knows the heart's own arteries and veins: their winding lines, their shapes and how they are drawn."""

from collections.abc import Sequence

import numpy as np
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Points, sampled_line, xy
from tools.diagrams.markup import group, path, shading
from tools.diagrams.outside import anchors
from tools.diagrams.outside.anchors import Line, Widths
from tools.diagrams.outside.following import here
from tools.diagrams.palette import MUSCLE, Tones
from tools.diagrams.ribbons import normals, resampled, spine
from tools.diagrams.shading import glow, highlight
from tools.diagrams.shapes import all_of, facets_of, path_of, shape, tube

Twig = tuple[Line, Widths]

EDGE = 1.6
"""Width of the outline of a small vessel."""

NEAR = 22.0
"""A vessel that begins so near to another one is a branch of it."""

BEND, WAVE = 3.2, 74.0
"""How far a small vessel swings aside and how long a swing is, in units of the view."""


def winding(line: Line, phase: float = 0.0, bend: float = BEND) -> Line:
    """A line that swings gently to both sides, as vessels do that must stretch with each beat."""
    points, along = resampled(sampled_line(line), 12)
    length = float(np.sum(np.hypot(*np.diff(points, axis=0).T)))
    fade: Points = np.clip(np.minimum(along, 1 - along) * length / 30, 0, 1)
    swing = np.sin(along * length / WAVE * 2 * np.pi + phase) * bend * fade
    moved = points + normals(points) * swing[:, None]
    return [(float(x), float(y)) for x, y in moved]


def wound(twigs: Sequence[Twig], phase: float = 0.0) -> list[Twig]:
    """Several vessels as they lie on the heart of today, each with its own swing."""
    found: list[Twig] = []
    for i, (line, widths) in enumerate(twigs):
        moved = winding(here(line), phase + i * 1.7)
        found.append((_joined_to(found, moved), [*widths[:-1], widths[-1] * 0.7]))
    return found


def _joined_to(others: Sequence[Twig], line: Line) -> Line:
    """The line from where it leaves the nearest of the others; unchanged where none is near."""
    places = [xy(anchor) for other, _ in others for anchor in other]
    if not places:
        return line
    start = np.array(xy(line[0]))
    away = np.hypot(*(np.array(places) - start).T)
    nearest = int(np.argmin(away))
    return [places[nearest], *line[1:]] if away[nearest] < NEAR else line


def right_artery() -> list[Twig]:
    """The right coronary artery: its main line, then its branches."""
    return wound([(anchors.RIGHT_CORONARY, anchors.RIGHT_WIDTHS), *anchors.RIGHT_BRANCHES])


def descending_artery() -> list[Twig]:
    """The branch down the front of the heart, then its own branches."""
    return wound([(anchors.DESCENDING, anchors.DESCENDING_WIDTHS), *anchors.DIAGONALS], 0.8)


def circumflex_artery() -> list[Twig]:
    """The branch round the left side, then its own branches."""
    return wound([(anchors.CIRCUMFLEX, anchors.CIRCUMFLEX_WIDTHS), *anchors.MARGINALS], 2.0)


def arteries() -> dict[str, list[Twig]]:
    """All arteries on the front by name, in the order in which they are painted."""
    return {
        "circumflex": circumflex_artery(),
        "left-anterior-descending": descending_artery(),
        "right-coronary-artery": right_artery(),
    }


def behind() -> dict[str, list[Twig]]:
    """What runs on the back of the heart, by name."""
    return {
        "right-coronary-artery-behind": wound(anchors.BEHIND_RIGHT),
        "circumflex-behind": wound(anchors.BEHIND_LEFT, 1.0),
    }


def veins() -> list[Twig]:
    """The veins that run beside the arteries."""
    return wound([(anchors.GREAT_VEIN, anchors.GREAT_VEIN_WIDTHS), *anchors.SMALL_VEINS], 1.2)


def area_of(twigs: Sequence[Twig], more: float = 0.0) -> BaseGeometry:
    """The silhouette of vessels with rounded forks, wider by `more` on each side."""
    tubes = [tube(line, widths, (0.9, 0.9), 6) for line, widths in twigs]
    return all_of(tubes).buffer(2 + more).buffer(-2)


def draw(name: str, twigs: Sequence[Twig], tones: Tones, within: BaseGeometry) -> str:
    """Vessels as one tree, raised from the surface; only what lies `within` is seen."""
    whole = area_of(twigs)
    seen = whole.intersection(within)
    lights = all_of([shape(highlight(spine(line, widths, 9), 0.3, 0.3)) for line, widths in twigs])
    shade = seen.difference(affinity.translate(whole, -1.8, -2.4)).buffer(-0.3).buffer(0.3)
    light = lights.intersection(seen)
    items = [
        path(path_of(seen, 0.4), fill=tones.base, stroke=tones.line, stroke_width=EDGE),
        shading(
            [path(facets_of(shade, 0.3), fill=tones.deep), path(facets_of(light, 0.3), fill=tones.light)]
        ),
    ]
    return group(items, id=name)


def shadow(twigs: Sequence[Twig], onto: BaseGeometry, colour: str = MUSCLE.dark) -> str:
    """The soft shadow that raised vessels throw on the surface."""
    return glow(affinity.translate(area_of(twigs), 2.5, 4), 3, colour, 0.5, onto)
