"""Knows how papillary muscles are drawn: small muscles with heads that pull on the cords of a valve."""

from collections.abc import Sequence
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, plain
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import MUSCLE
from tools.diagrams.ribbons import Spine, spine
from tools.diagrams.scene import Scene
from tools.diagrams.shading import lens, soft
from tools.diagrams.shapes import all_of, largest, line_path_of, path_of, tube


@dataclass(frozen=True)
class Papillary:
    """A small muscle; each of its heads is a centre line from the wall to its tip, with widths."""

    name: str
    heads: Sequence[tuple[Anchors, Sequence[float]]]
    scale: float = 1.0

    def area(self) -> BaseGeometry:
        """All heads grown together, with rounded forks."""
        heads = all_of([tube(line, widths, (0, 0.9)) for line, widths in self.heads])
        return largest(heads.buffer(4 * self.scale).buffer(-5.5 * self.scale).buffer(1.5 * self.scale))

    def tips(self) -> list[tuple[float, float]]:
        """Where the cords begin."""
        return [plain(line)[-1] for line, _ in self.heads]

    def spines(self) -> list[Spine]:
        """The centre lines of the heads without their roots in the wall."""
        return [spine(line, widths).part(0.2) for line, widths in self.heads]


def draw(scene: Scene, muscle: Papillary, cavity: BaseGeometry) -> str:
    """The muscle growing out of the wall: no outline at its base, which takes the colour of the wall."""
    area = muscle.area()
    inside = largest(area.intersection(cavity.buffer(3)))
    root, *_, tip = plain(muscle.heads[0][0])
    paint = scene.linear(root, tip, (0, MUSCLE.base), (0.4, MUSCLE.middle), (1, MUSCLE.light))
    edge = line_path_of(area.exterior.intersection(cavity))
    items = [
        path(path_of(inside, 0.4), fill=paint),
        *_relief(muscle, inside),
        stroke(edge, MUSCLE.line, 1.7 * muscle.scale**0.6, stroke_linecap="round"),
    ]
    return group(items, id=muscle.name)


def _relief(muscle: Papillary, inside: BaseGeometry) -> list[str]:
    """Light on each head's left, shade on its right, and the grain of its fibres."""
    lines, scale = muscle.spines(), muscle.scale
    lights = [line.beside(-line.half * 0.34, line.half * 0.2).outline() for line in lines]
    shades = [line.beside(line.half * 0.72, line.half * 0.34).outline() for line in lines]
    return [
        soft(shades, 3 * scale, MUSCLE.deep, 0.8, inside),
        soft(lights, 2.5 * scale, MUSCLE.light, 0.9, inside),
        path("".join(_grain(line, scale) for line in lines), class_="shade", fill=MUSCLE.deep, opacity=0.4),
    ]


def _grain(line: Spine, half: float) -> str:
    found = []
    for share in (-0.5, 0.0, 0.5):
        edge = line.points + line.normals * line.half * share
        found.append(lens(edge[1], edge[-2], 0, half))
    return "".join(found)
