"""Knows how chair, table and the measuring device are painted."""

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, open_path
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import BONE, METAL, Tones
from tools.diagrams.pressure import anchors
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import joined, path_of, rounded, shape, tube


def chair() -> BaseGeometry:
    """The chair with its back."""
    legs = [tube(line, [20, 16]) for line in anchors.CHAIR_LEGS]
    return rounded(joined(shape(anchors.SEAT), *legs), 6, 0)


def table() -> BaseGeometry:
    """The table."""
    return joined(box(*anchors.TABLE_TOP), *(box(*leg) for leg in anchors.TABLE_LEGS))


def monitor() -> BaseGeometry:
    """The device that measures."""
    return shape(anchors.MONITOR)


def wood(scene: Scene, name: str, area: BaseGeometry) -> str:
    """Furniture."""
    return _solid(scene, name, area, BONE)


def device(scene: Scene) -> str:
    """The device with its screen: two rows for the two numbers."""
    left, top, right, _ = anchors.SCREEN
    rows = f"M{left + 10} {top + 15}H{right - 10}M{left + 10} {top + 33}H{right - 24}"
    screen = path_of(box(*anchors.SCREEN), 0.2)
    return group([
        _solid(scene, "device-body", monitor(), METAL),
        path(screen, fill=METAL.light, stroke=METAL.line, stroke_width=1.6),
        stroke(rows, METAL.dark, 7),
    ], id="device")  # fmt: skip


def hose(line: Anchors) -> str:
    """The tube from the cuff to the device."""
    data = open_path(line)
    return group([
        stroke(data, METAL.line, 10, stroke_linecap="round"),
        stroke(data, METAL.base, 5.5, stroke_linecap="round"),
    ], id="hose")  # fmt: skip


def floor() -> str:
    """The floor as a line."""
    return stroke(f"M40 {anchors.FLOOR + 2}H960", BONE.line, 3, id="floor", stroke_linecap="round")


def _solid(scene: Scene, name: str, area: BaseGeometry, tones: Tones) -> str:
    left, top, right, bottom = area.bounds
    paint = scene.linear((left, top), (right, bottom), (0, tones.middle), (1, tones.base))
    return group([
        path(path_of(area, 0.3), fill=paint),
        inner_shadow(area, 6, (-3, -4), tones.deep, 0.6),
        stroke(path_of(area, 0.3), tones.line, 2.4),
    ], id=name)  # fmt: skip
