"""Knows how the opened roots of the aorta and the pulmonary trunk are drawn."""

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams import cavities, vessels
from tools.diagrams.cavities import Hollow
from tools.diagrams.heart import anchors, great_vessels
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import group, stroke
from tools.diagrams.palette import BLUE, OUTLINE, RED
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, masked
from tools.diagrams.shapes import bar, joined, line_path_of, path_of, rounded, tube
from tools.diagrams.vessels import Branch, Tree

TRUNK_WINDOW = Polygon([(380, 346), (500, 300), (640, 300), (640, 446), (508, 466), (428, 478), (380, 485)])
"""Where the pulmonary trunk shows again in front of the aortic root."""


def root_inside() -> BaseGeometry:
    """The opened part of the aortic root."""
    return tube(anchors.ROOT, [74, 84, 66, 60])


def trunk_inside() -> BaseGeometry:
    """The opened part of the pulmonary trunk."""
    lumen = tube(anchors.TRUNK_INSIDE, [78, 77, 74, 58], (0, 0.9))
    base = Polygon([(428, 488), (508, 476), (508, 462), (430, 466)])
    return rounded(joined(lumen, base), 1, 0)


def draw_root(scene: Scene, form: Form) -> None:
    """The aortic root, behind the right ventricle's outflow and in front of the left atrium."""
    start, end = anchors.AORTIC
    layer = scene.layer("vessels-aortic-root")
    wall = Tree("aortic-root-wall", [Branch([*anchors.AORTA[:3], (494, 398)], [76, 98, 88, 80])], RED)
    layer.append(cast_shadow(scene, wall.area(), form.left_atrium, RED.dark, 9, (8, 4), 0.6))
    layer.append(vessels.draw(scene, wall))
    rimless = joined(bar(start, end, 12), bar(start, (500, 440), 16))
    hollow = Hollow(
        "aortic-root-lumen", root_inside(), RED, (548, 470), 150, [form.aortic.mouth(1)], rimless,
        RED.light, 4, 5, (6, 7),
    )  # fmt: skip
    layer.append(cavities.draw(scene, hollow))


def draw_trunk(scene: Scene, form: Form) -> None:
    """The pulmonary trunk in front of the aortic root, opened at its valve."""
    layer, trunk = scene.layer("vessels-front"), great_vessels.trunk_tube()
    window = trunk.intersection(TRUNK_WINDOW).buffer(1.6)
    root = tube([(576, 545), (552, 492), (512, 428), (480, 380)], [84, 98, 86, 80])
    onto = root.difference(joined(form.left_outside, form.right_outside))
    layer.append(cast_shadow(scene, trunk, onto, RED.dark, 8, (6, 7), 0.6))
    again = ['<use xlink:href="#pulmonary-arteries"/>']
    layer.append(group(again, id="pulmonary-trunk", mask=scene.mask(path_of(window), window.bounds)))
    edge = line_path_of(great_vessels.trunk_edge(), 0.35)
    layer.append(stroke(edge, BLUE.line, OUTLINE, id="pulmonary-trunk-edge"))
    hollow = Hollow(
        "pulmonary-trunk-lumen", trunk_inside(), BLUE, (524, 360), 125, [form.pulmonary.mouth(1)],
        bar(*anchors.PULMONARY, 7), BLUE.light, 4, 5, (6, 7),
    )  # fmt: skip
    layer.append(cavities.draw(scene, hollow))


def draw_seams(scene: Scene, form: Form) -> None:
    """No line where blood flows freely from a ventricle into its vessel."""
    layer = scene.layer("outflow-seams")
    for frame, vessel, chamber, colour in (
        (form.aortic, root_inside(), form.left_ventricle, "#c84a46"),
        (form.pulmonary, trunk_inside(), form.right_ventricle, "#6393cb"),
    ):
        seam = bar(frame.at(0.12, -0.02), frame.at(0.88, -0.02), 7)
        layer.append(masked(scene, joined(vessel, chamber), [glow(scene, seam, 7, colour, 0.9)]))
