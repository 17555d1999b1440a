"""Knows how the opened roots of the aorta and the pulmonary trunk are drawn."""

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams import cavities, vessels
from tools.diagrams.cavities import Hollow
from tools.diagrams.heart import great_vessels, vessel_lines
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import path
from tools.diagrams.palette import BLUE, RED
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow
from tools.diagrams.shapes import bar, facets_of, joined, rounded, tube
from tools.diagrams.vessels import Branch, Tree


def root_inside(form: Form) -> BaseGeometry:
    """The opened part of the aortic root."""
    return tube(form.placed(vessel_lines.ROOT), [74, 86, 67, 60])


def trunk_inside(form: Form) -> BaseGeometry:
    """The opened part of the pulmonary trunk."""
    at = form.pulmonary.at
    lumen = tube(form.placed(vessel_lines.TRUNK_INSIDE), [78, 77, 74, 58], (0, 0.9))
    base = Polygon([at(0, -0.02), at(1, -0.02), at(0.99, 0.17), at(0.03, 0.22)])
    return rounded(joined(lumen, base).difference(great_vessels.below_outlet(form)), 1, 0)


def draw_root(scene: Scene, form: Form) -> None:
    """The aortic root, behind the right ventricle's outflow and in front of the left atrium."""
    start, end = form.aortic.start, form.aortic.end
    layer = scene.layer("vessels-aortic-root")
    line = form.placed([*vessel_lines.AORTA[:3], (496, 402)])
    wall = Tree("aortic-root-wall", [Branch(line, [76, 100, 90, 82])], RED)
    onto = joined(form.left_atrium, form.left_atrium_outside).difference(wall.area())
    layer.append(cast_shadow(wall.area(), onto, RED.dark, 9, (9, 4), 0.65))
    trunk = great_vessels.trunk_tube(form)
    layer.append(vessels.draw(wall, within=wall.area().difference(trunk.buffer(-9))))
    rimless = joined(bar(start, end, 12), bar(start, (500, 440), 16))
    hollow = Hollow(
        "aortic-root-lumen", root_inside(form), RED, (548, 470), 150, [form.aortic.mouth(1)], rimless,
        RED.light, 4, 5, (6, 7),
    )  # fmt: skip
    layer.append(cavities.draw(scene, hollow))


def draw_trunk(scene: Scene, form: Form) -> None:
    """The pulmonary trunk in front of the aortic root, opened at its valve."""
    layer, trunk = scene.layer("vessels-front"), great_vessels.trunk_tube(form)
    root = tube(form.placed([(576, 545), (552, 492), (512, 430), (482, 384)]), [84, 100, 88, 82])
    onto = joined(root, form.left_atrium_outside).difference(
        joined(form.left_outside, form.right_outside, trunk)
    )
    layer.append(cast_shadow(trunk, onto, RED.dark, 8, (6, 7), 0.6))
    great_vessels.draw_arteries(layer, form)
    hollow = Hollow(
        "pulmonary-trunk-lumen", trunk_inside(form), BLUE, (524, 364), 125, [form.pulmonary.mouth(1)],
        bar(form.pulmonary.start, form.pulmonary.end, 10), BLUE.light, 4, 5, (6, 7),
    )  # fmt: skip
    layer.append(cavities.draw(scene, hollow))


def draw_seams(scene: Scene, form: Form) -> None:
    """No line where blood flows freely from a ventricle into its vessel, and no crack either."""
    layer = scene.layer("outflow-seams")
    for frame, vessel, chamber, colour in (
        (form.aortic, root_inside(form), form.left_ventricle, RED.base),
        (form.pulmonary, trunk_inside(form), form.right_ventricle, BLUE.base),
    ):
        room = joined(vessel, chamber)
        crack = vessel.boundary.intersection(bar(frame.at(0.02, -0.03), frame.at(0.98, -0.03), 14))
        layer.append(path(facets_of(crack.intersection(chamber.buffer(3)).buffer(1.4)), fill=colour))
        seam = bar(frame.at(0.12, -0.02), frame.at(0.88, -0.02), 7)
        layer.append(glow(seam, 7, colour, 0.9, room))
