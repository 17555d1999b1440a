"""Knows how the great vessels behind the opened heart are drawn, and which of them crosses in front."""

from collections.abc import Sequence

from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams import vessels
from tools.diagrams.heart import vessel_lines
from tools.diagrams.heart.anchors import Line, Widths
from tools.diagrams.heart.form import Form
from tools.diagrams.heart.vessel_lines import Limb
from tools.diagrams.markup import stroke
from tools.diagrams.palette import BLUE, OUTLINE, RED
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow
from tools.diagrams.shapes import bar, joined, line_path_of, tube
from tools.diagrams.vessels import Branch, Tree

CROSSING = box(380, 250, 540, 380)
"""Where the ascending aorta passes in front of the right pulmonary artery."""


def branches(form: Form, limbs: Sequence[Limb]) -> list[Branch]:
    """Limbs as branches of a tree, where they lie at this moment."""
    return [Branch(form.placed(line), widths, lit, name) for name, line, widths, lit in limbs]


def aorta(form: Form) -> Tree:
    """Ascending aorta, arch with its branches, and the upper part of the descending aorta."""
    main = Branch(form.placed(vessel_lines.AORTA), vessel_lines.AORTA_WIDTHS)
    return Tree("aorta", [main, *branches(form, vessel_lines.ARCH_BRANCHES)], RED, 7)


def pulmonary_arteries(form: Form) -> Tree:
    """Pulmonary trunk and its branches to both lungs."""
    trunk = Branch(form.placed(vessel_lines.TRUNK), vessel_lines.TRUNK_WIDTHS)
    return Tree("pulmonary-arteries", [trunk, *branches(form, vessel_lines.LUNG_BRANCHES)], BLUE, 6)


def single(name: str, line: Line, widths: Widths, red: bool) -> Tree:
    """A vessel without branches."""
    return Tree(name, [Branch(line, widths, 0, name)], RED if red else BLUE)


def upper_vein() -> Tree:
    """The superior vena cava with the two veins that form it."""
    main = Branch(vessel_lines.UPPER_VEIN, vessel_lines.UPPER_VEIN_WIDTHS, 0, "brachiocephalic-vein-right")
    left = Branch(
        vessel_lines.UPPER_VEIN_LEFT, vessel_lines.UPPER_VEIN_LEFT_WIDTHS, 0.4, "brachiocephalic-vein-left"
    )
    return Tree("superior-vena-cava", [main, left], BLUE, 9)


def lower_vein() -> Tree:
    """The inferior vena cava."""
    return single("inferior-vena-cava", vessel_lines.LOWER_VEIN, vessel_lines.LOWER_VEIN_WIDTHS, red=False)


def lower_aorta() -> Tree:
    """The descending aorta below the heart."""
    widths = vessel_lines.AORTA_BELOW_WIDTHS
    return single("aorta-descending-thoracic", vessel_lines.AORTA_BELOW, widths, red=True)


def right_veins(form: Form) -> list[Tree]:
    """The two veins from the right lung, which pass behind the right atrium."""
    return [Tree(name, branches(form, limbs), RED, 4) for name, limbs in vessel_lines.BACK_VEINS]


def left_veins(form: Form) -> list[Tree]:
    """The two veins from the left lung."""
    return [Tree(name, branches(form, limbs), RED, 4) for name, limbs in vessel_lines.LEFT_VEINS]


def trunk_tube(form: Form) -> BaseGeometry:
    """The pulmonary trunk alone."""
    return tube(form.placed(vessel_lines.TRUNK), vessel_lines.TRUNK_WIDTHS)


def aorta_tube(form: Form, more: float = 0) -> BaseGeometry:
    """The aorta without its branches, a little wider if wished."""
    return tube(form.placed(vessel_lines.AORTA), [width + more for width in vessel_lines.AORTA_WIDTHS])


def draw_whole(tree: Tree, hidden: BaseGeometry | None = None) -> list[str]:
    """A vessel and its cut ends; what lies deep below `hidden` is left out."""
    visible = None if hidden is None else tree.area().difference(hidden.buffer(-9))
    return [vessels.draw(tree, within=visible), *vessels.ends(tree)]


def draw(scene: Scene, form: Form) -> None:
    """All great vessels behind the heart, from back to front."""
    layer = scene.layer("vessels-back")
    front = joined(form.right_heart, form.left_heart)
    for tree in (lower_aorta(), *right_veins(form)):
        layer += draw_whole(tree, front)
        layer.append(cast_shadow(form.heart, tree.area().difference(front), RED.dark, 8, (0, 7), 0.6))
    _aorta(layer, form)
    lower = lower_vein()
    layer += draw_whole(lower, front)
    layer.append(cast_shadow(form.right_heart, lower.area().difference(front), BLUE.dark, 7, (1, 8), 0.6))
    layer += draw_whole(upper_vein(), front)


def _aorta(layer: list[str], form: Form) -> None:
    red, arteries = aorta(form), visible_arteries(form)
    hidden = joined(arteries, form.left_atrium_outside, form.right_heart)
    layer += draw_whole(red, hidden)
    layer.append(cast_shadow(arteries, red.area().difference(hidden), RED.dark, 8, (5, 8), 0.6))


def visible_arteries(form: Form) -> BaseGeometry:
    """The pulmonary arteries but where the ascending aorta and the upper vein pass in front of them."""
    over = aorta_tube(form, 2.2).intersection(CROSSING).difference(trunk_tube(form))
    front = joined(over, upper_vein().area().buffer(0.5), form.right_atrium_outside, below_outlet(form))
    return pulmonary_arteries(form).area().difference(front)


def below_outlet(form: Form) -> BaseGeometry:
    """Everything upstream of the pulmonary valve: the trunk ends there."""
    return Polygon(form.pulmonary.many([(-0.7, 0.0), (1.7, 0.0), (1.7, -1.2), (-0.7, -1.2)]))


def draw_arteries(layer: list[str], form: Form) -> None:
    """The pulmonary arteries with the trunk in front of the aorta, cut where others pass in front of them."""
    blue, visible = pulmonary_arteries(form), visible_arteries(form)
    (x, y), (u, v) = form.pulmonary.at(-0.4, 0), form.pulmonary.at(1.25, 0)
    layer += [vessels.draw(blue, bar((x, y), (u, v), 14), visible), *vessels.ends(blue)]
    shaded, trunk = visible.difference(trunk_tube(form)), trunk_tube(form)
    edge = trunk.exterior.intersection(aorta_tube(form, 16)).difference(blue.area().exterior.buffer(1))
    layer.append(stroke(line_path_of(edge.intersection(CROSSING), 0.35), BLUE.line, OUTLINE))
    layer.append(cast_shadow(aorta_tube(form).intersection(CROSSING), shaded, BLUE.dark, 7, (4, 5), 0.55))
    layer.append(cast_shadow(upper_vein().area(), shaded, BLUE.dark, 7, (5, 5), 0.6))
