"""Knows how the loop of blood is painted, whole or one half of it lit."""

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property, partial

from shapely import affinity
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams import vessels
from tools.diagrams.circuit import anchors, parts, signs
from tools.diagrams.circuit.form import Loop
from tools.diagrams.curves import open_path
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import (
    BLUE,
    FAINT_BLUE,
    FAINT_RED,
    LUNG,
    MUSCLE,
    RED,
    SKIN,
    VALVE,
    Tones,
)
from tools.diagrams.picture import Picture, View
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, inner_shadow
from tools.diagrams.shapes import all_of, facets_of, joined, line_path_of, path_of, tube
from tools.diagrams.vessels import Tree

JOINT = 20.0
"""Where a vessel goes over into its fine vessels, no edge shows for so far around."""


class Half(Enum):
    """Which half of the loop is lit."""

    WHOLE = "whole"
    LUNGS = "to-lungs"
    BODY = "to-body"

    @property
    def red(self) -> Tones:
        """Tones of blood rich in oxygen."""
        return FAINT_RED if self is Half.LUNGS else RED

    @property
    def blue(self) -> Tones:
        """Tones of blood low in oxygen."""
        return FAINT_BLUE if self is Half.BODY else BLUE


def blood_path() -> Picture:
    """The whole loop, and each of its halves."""
    states = {
        half.value: View(
            partial(_svg, half), partial(parts.state, half is not Half.BODY, half is not Half.LUNGS)
        )
        for half in Half
    }
    return Picture("blood-path", anchors.VIEW, states)


def _svg(half: Half) -> str:
    return Painting(half).svg()


@dataclass(frozen=True)
class Painting:
    """The loop in the making."""

    half: Half
    loop: Loop = field(default_factory=Loop)

    def svg(self) -> str:
        """The loop as an SVG file, from back to front."""
        scene, loop = Scene(anchors.VIEW), self.loop
        scene.layer("tissues").extend(self._tissue(name) for name in loop.tissues)
        scene.layer("lungs").extend(self._lung(scene, name) for name in loop.lungs)
        scene.layer("vessels").extend(self._vessels())
        scene.layer("beds").extend(self._bed(name) for name in loop.beds)
        scene.layer("heart").extend(self._heart(scene))
        scene.layer("signs").append(signs.chevrons(parts.ways(loop), self.half.value))
        return scene.svg()

    def _vessels(self) -> list[str]:
        """Vessels from back to front: the aorta passes behind the vessels of the left lung."""
        loop = self.loop
        main, arteries, rising = loop.aorta.area(), loop.lung_arteries.area(), loop.rising
        crossing = joined(arteries, *(tree.area() for tree in loop.lung_veins))
        items = [self._vessel(loop.aorta, self._red)]
        items.append(cast_shadow(crossing, main.difference(rising), self._red.dark, 5, (3, 5), 0.5))
        items += [self._vessel(tree, self._red) for tree in loop.lung_veins]
        items.append(self._vessel(loop.lung_arteries, self._blue))
        items.append(cast_shadow(rising, arteries, self._blue.dark, 5, (3, 4), 0.5))
        rises = rising.difference(loop.trunk)
        items.append(vessels.draw(self._toned(loop.aorta, self._red), within=rises, name="aorta-rising"))
        items.append(cast_shadow(loop.upper_vein.area(), arteries, self._blue.dark, 5, (3, 4), 0.5))
        return [*items, *(self._vessel(tree, self._blue) for tree in (loop.lower_vein, loop.upper_vein))]

    @property
    def _red(self) -> Tones:
        return self.half.red

    @property
    def _blue(self) -> Tones:
        return self.half.blue

    def _vessel(self, tree: Tree, tones: Tones) -> str:
        return vessels.draw(self._toned(tree, tones), unlined=self._trees)

    @staticmethod
    def _toned(tree: Tree, tones: Tones) -> Tree:
        return Tree(tree.name, tree.branches, tones, tree.fillet)

    def _tissue(self, name: str) -> str:
        area = self.loop.tissues[name]
        return group([
            path(path_of(area), fill=SKIN.light, stroke=SKIN.dark, stroke_width=1.8),
            inner_shadow(area, 18, (-3, -5), SKIN.middle, 0.75),
        ], id=name)  # fmt: skip

    def _lung(self, scene: Scene, name: str) -> str:
        area = self.loop.lungs[name]
        left, top, right, bottom = area.bounds
        paint = scene.linear((left, top), (right, bottom), (0, LUNG.light), (1, LUNG.middle))
        fissures = "".join(open_path(line) for line in anchors.FISSURES[name])
        return group([
            path(path_of(area), fill=paint),
            inner_shadow(area, 18, (-8, -10), LUNG.base, 0.8),
            stroke(fissures, LUNG.deep, 1.8, stroke_linecap="round"),
            stroke(path_of(area), LUNG.line, 2.8),
        ], id=name)  # fmt: skip

    def _bed(self, name: str) -> str:
        bed = self.loop.beds[name]
        bringing, taking = (self._blue, self._red) if "lung" in name else (self._red, self._blue)
        trunks = self._trunks
        trees = ((bed.taking, taking), (bed.bringing, bringing))
        joints = [
            glow(Point(*at).buffer(JOINT), JOINT / 3, tones.base, 0.9, joined(tree, trunks))
            for at, (tree, tones) in zip((bed.outlet, bed.inlet), trees, strict=True)
        ]
        return group([*(_twigs(tree, tones, trunks) for tree, tones in trees), *joints], id=name)

    @cached_property
    def _trees(self) -> BaseGeometry:
        """All beds: where vessels run into them they have no edge."""
        return all_of([bed.area for bed in self.loop.beds.values()]).buffer(-1)

    @cached_property
    def _trunks(self) -> BaseGeometry:
        """All vessels: where beds begin in them they have no edge."""
        loop = self.loop
        trees = [loop.aorta, loop.lung_arteries, loop.upper_vein, loop.lower_vein, *loop.lung_veins]
        return all_of([tree.area() for tree in trees]).buffer(-0.5)

    def _heart(self, scene: Scene) -> list[str]:
        loop = self.loop
        wall = loop.walls
        left, top, right, bottom = wall.bounds
        paint = scene.linear(
            (left, top), (right, bottom), (0, MUSCLE.light), (0.5, MUSCLE.middle), (1, MUSCLE.base)
        )
        items = [
            group([
                path(path_of(wall), fill=paint, stroke=MUSCLE.line, stroke_width=3),
                inner_shadow(wall, 6, (-4, -5), MUSCLE.dark, 0.5),
            ], id="heart-wall"),
        ]  # fmt: skip
        items += [self._chamber(name, area) for name, area in loop.chambers.items()]
        items += self._outlets()
        inside = joined(loop.walls, self._trunks, *loop.chambers.values()).buffer(-1)
        for side, tones in (("right", self._blue), ("left", self._red)):
            items.append(glow(loop.openings[side], 3.5, tones.base, 0.97, inside))
        return [*items, self._valves()]

    def _chamber(self, name: str, area: BaseGeometry) -> str:
        tones = self._red if name.startswith("left") else self._blue
        return group([
            path(path_of(area), id=f"{name}-cavity", fill=tones.base),
            glow(area.buffer(-14), 14, tones.middle, 0.8, area),
            inner_shadow(area, 7, (5, 6), tones.dark, 0.75),
            stroke(path_of(area), MUSCLE.light, 3.4),
            stroke(path_of(area), tones.line, 1.2),
        ], id=name)  # fmt: skip

    def _outlets(self) -> list[str]:
        """The two large arteries where they leave the heart, the trunk in front."""
        loop = self.loop
        aorta, arteries = self._toned(loop.aorta, self._red), self._toned(loop.lung_arteries, self._blue)
        seams = joined(*loop.openings.values()).buffer(3)
        return [
            vessels.draw(aorta, seams, loop.root, "aorta-root"),
            cast_shadow(loop.trunk, joined(loop.root, loop.rising), self._red.dark, 5, (3, 4), 0.55),
            vessels.draw(arteries, seams, loop.trunk, "pulmonary-trunk"),
        ]

    def _valves(self) -> str:
        """All four valves: the inlets open, the outlets as two cusps that meet."""
        form, flaps = self.loop.heart, []
        for frame, length in ((form.mitral, 0.5), (form.tricuspid, 0.46)):
            for hinge, bend, tip in ((0.02, 0.12, 0.26), (0.98, 0.88, 0.74)):
                line = [frame.at(hinge, 0.02), frame.at(bend, -length * 0.5), frame.at(tip, -length)]
                flaps.append(tube(line, [15, 14, 6], (0.9, 0.9), 5))
        for frame in (form.aortic, form.pulmonary):
            for hinge in (0.1, 0.9):
                line = [frame.at(hinge, 0.0), frame.at((hinge + 0.5) / 2, 0.1), frame.at(0.5, 0.32)]
                flaps.append(tube(line, [12, 12, 7], (0.9, 0.9), 5))
        data = path_of(self.loop.stage.area(all_of(flaps)), 0.2)
        return path(data, id="valves", fill=VALVE.light, stroke=VALVE.line, stroke_width=1.8)


def _twigs(area: BaseGeometry, tones: Tones, trunks: BaseGeometry) -> str:
    """Fine vessels with a light on their upper left side and a shade on the other."""
    inner = area.buffer(-1.5)
    light = inner.difference(affinity.translate(inner, 1.8, 2.2))
    shade = area.difference(affinity.translate(area, -2, -2.6))
    return group([
        path(facets_of(area, 0.4), fill=tones.base),
        path(facets_of(shade, 0.4), class_="shade", fill=tones.deep, opacity=0.7),
        path(facets_of(light, 0.4), class_="shade", fill=tones.light, opacity=0.75),
        stroke(line_path_of(area.boundary.difference(trunks), 0.3), tones.line, 1.7),
    ])  # fmt: skip
