"""Knows how the thin probe in the food pipe is painted: the person from the side, opened."""

from functools import cached_property

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Points, open_path, plain, sampled_line
from tools.diagrams.echo import anchors, probe
from tools.diagrams.echo.fan import Fan
from tools.diagrams.echo.screen import Screen
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import BLUE, BONE, LUNG, MUSCLE, RED, SKIN, VALVE, Tones
from tools.diagrams.person.profile import Profile
from tools.diagrams.person.stage import stage
from tools.diagrams.ribbons import resampled, ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, inner_shadow
from tools.diagrams.shapes import all_of, joined, line_path_of, path_of, rounded, shape, tube

VIEW = (1000, 1000)
PAGE = box(0, 0, *VIEW)
SCREEN = Screen(44, 566, 316, behind=True)
BONES = 13
WALL = 20.0
ROOT, OPENING = box(560, 556, 670, 726), box(560, 696, 640, 760)
"""Where the aorta is painted over the walls of the heart, and where it opens into the left ventricle."""


class Section:
    """All shapes of the person from the side."""

    profile = Profile(stage(*anchors.HEAD, anchors.HEAD_UNIT))

    @cached_property
    def trunk(self) -> BaseGeometry:
        """Neck and chest."""
        return shape(anchors.SKIN_SIDE).intersection(PAGE)

    @cached_property
    def food_pipe(self) -> BaseGeometry:
        """The food pipe from the mouth down."""
        return tube(anchors.FOOD_PIPE, anchors.FOOD_PIPE_WIDTHS).intersection(PAGE)

    @cached_property
    def windpipe(self) -> BaseGeometry:
        """The windpipe in front of the food pipe."""
        return tube(anchors.WINDPIPE, anchors.WINDPIPE_WIDTHS, (0.6, 0.6))

    @cached_property
    def probe(self) -> BaseGeometry:
        """The thin probe."""
        return probe.thin(anchors.PROBE_LINE, anchors.PROBE_WIDTHS)

    @cached_property
    def chambers(self) -> dict[str, BaseGeometry]:
        """The chambers that lie in this plane."""
        return {
            "right-ventricle": shape(anchors.RIGHT_VENTRICLE),
            "left-ventricle": shape(anchors.LEFT_VENTRICLE),
            "left-atrium": shape(anchors.LEFT_ATRIUM),
        }

    @cached_property
    def heart(self) -> BaseGeometry:
        """The heart with its walls."""
        left = self.chambers["left-ventricle"].buffer(WALL)
        thin = joined(self.chambers["right-ventricle"], self.chambers["left-atrium"]).buffer(WALL * 0.45)
        return rounded(joined(left, thin), 14, 6)

    @cached_property
    def aorta(self) -> BaseGeometry:
        """The main artery: up, over and down in front of the spine."""
        return tube(anchors.AORTA, anchors.AORTA_WIDTHS).intersection(PAGE)

    @cached_property
    def trunk_vessel(self) -> BaseGeometry:
        """The artery to the lungs."""
        return tube(anchors.TRUNK, anchors.TRUNK_WIDTHS, (0, 0.9))

    @cached_property
    def fan(self) -> Fan:
        """The fan of sound from the tip of the probe."""
        x, y = plain(anchors.PROBE_LINE)[-1]
        return Fan((x - 6, y - 4), anchors.PIPE_FAN_AIM, anchors.PIPE_FAN_REACH, anchors.PIPE_FAN_HALF)


def svg() -> str:
    """The whole picture."""
    scene, section = Scene(VIEW), Section()
    scene.layer("room").append(SCREEN.draw())
    layer = scene.layer("person")
    layer.append(_skin(scene, section.trunk))
    layer += section.profile.draw(scene)
    layer += _pipes(section)
    layer += _heart(section)
    _probe(scene, section)
    return scene.svg()


def _skin(scene: Scene, area: BaseGeometry) -> str:
    fill = scene.linear((420, 300), (930, 1000), (0, SKIN.light), (0.6, SKIN.light), (1, SKIN.middle))
    edge = shape(anchors.SKIN_SIDE).exterior.intersection(box(0, 246, 1000, 999))
    return group([
        path(path_of(area, 0.4), fill=fill),
        inner_shadow(shape(anchors.SKIN_SIDE), 16, (-8, -6), SKIN.base, 0.6, area),
        stroke("".join(open_path(list(map(tuple, line.coords))) for line in edge.geoms), SKIN.line, 3),
    ], id="person-side")  # fmt: skip


def _pipes(section: Section) -> list[str]:
    """Spine, windpipe, descending aorta and food pipe, from back to front."""
    bones = group([_bone(x, y, i) for i, (x, y) in enumerate(_places())], id="spine")
    return [
        bones,
        _tube("aorta", section.aorta, RED),
        _tube("windpipe", section.windpipe, LUNG),
        _tube("food-pipe", section.food_pipe, MUSCLE),
    ]


def _tube(name: str, area: BaseGeometry, tones: Tones) -> str:
    fill = tones.middle if tones is not LUNG else tones.light
    return group([
        path(path_of(area, 0.3), fill=fill, stroke=tones.line, stroke_width=2.2),
        inner_shadow(area, 7, (-4, -4), tones.deep, 0.7),
    ], id=name)  # fmt: skip


def _places() -> Points:
    even, _ = resampled(sampled_line(anchors.SPINE), 1)
    return even[:: max(1, len(even) // BONES)]


def _bone(x: float, y: float, index: int) -> str:
    size = 15 + index * 0.9
    area = box(x - size, y - size * 0.78, x + size * 1.1, y + size * 0.78).buffer(-5).buffer(7)
    return path(path_of(area, 0.3), fill=BONE.middle, stroke=BONE.line, stroke_width=1.8)


def _heart(section: Section) -> list[str]:
    items = [cast_shadow(section.heart, section.trunk, SKIN.deep, 8, (4, 6), 0.5)]
    items.append(_tube("pulmonary-trunk", section.trunk_vessel, BLUE))
    items.append(_tube("heart-walls", section.heart, MUSCLE))
    items.append(_root(section))
    for name, area in section.chambers.items():
        tones = BLUE if name.startswith("right") else RED
        items.append(group([
            path(path_of(area, 0.3), fill=tones.middle, stroke=tones.line, stroke_width=1.8),
            inner_shadow(area, 9, (-5, -6), tones.deep, 0.7),
            glow(area.buffer(-12), 7, tones.light, 0.3, area),
        ], id=name))  # fmt: skip
    flaps = all_of([shape(ribbon(line, [8, 7, 4], 4, (0.5, 0.9))) for line in anchors.FLAPS])
    data = path_of(flaps, 0.2)
    items.append(path(data, id="mitral-valve", fill=VALVE.light, stroke=VALVE.line, stroke_width=1.4))
    return items


def _root(section: Section) -> str:
    """The first stretch of the aorta again, over the walls of the heart; it has no edge where it is cut."""
    area = section.aorta.intersection(ROOT).difference(section.trunk_vessel)
    edge = section.aorta.exterior.intersection(area.buffer(0.1)).difference(OPENING)
    return group([
        path(path_of(area, 0.3), fill=RED.middle),
        inner_shadow(section.aorta, 7, (-4, -4), RED.deep, 0.7, area),
        stroke(line_path_of(edge, 0.3), RED.line, 2.2),
    ], id="aortic-root")  # fmt: skip


def _probe(scene: Scene, section: Section) -> None:
    layer = scene.layer("probe")
    layer.append(section.fan.draw("sound"))
    handle = tube(anchors.HANDLE, anchors.HANDLE_WIDTHS, (0.5, 0))
    layer.append(probe.cable([(66, 300), (20, 360), (16, 470), (60, 540), (120, 556)]))
    layer.append(probe.draw("thin-probe", section.probe))
    layer.append(probe.draw("handle", handle))
    bite = box(*anchors.BITE).buffer(-4).buffer(8)
    layer.append(path(path_of(bite, 0.3), id="bite-ring", fill=BONE.light, stroke=BONE.line, stroke_width=2))
