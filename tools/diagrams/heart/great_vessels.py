"""Knows how the great vessels behind the opened heart are drawn, and which of them crosses in front."""

from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams import vessels
from tools.diagrams.heart import anchors
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import group
from tools.diagrams.palette import BLUE, RED
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow
from tools.diagrams.shapes import path_of, tube
from tools.diagrams.vessels import Branch, Tree

CROSSING = box(380, 250, 500, 360)
"""Where the ascending aorta passes in front of the right pulmonary artery."""

CROSSING_SHADOW = box(380, 250, 540, 400)
TRUNK_FRONT = box(300, 322, 700, 600)


def aorta() -> Tree:
    """Ascending aorta, arch with its branches, and the upper part of the descending aorta."""
    branches = [Branch(line, widths, lit, name) for name, line, widths, lit in anchors.ARCH_BRANCHES]
    return Tree("aorta", [Branch(anchors.AORTA, anchors.AORTA_WIDTHS), *branches], RED, 4)


def pulmonary_arteries() -> Tree:
    """Pulmonary trunk and its branches to both lungs."""
    branches = [Branch(line, widths, lit, name) for name, line, widths, lit in anchors.LUNG_BRANCHES]
    trunk = Branch(anchors.TRUNK, anchors.TRUNK_WIDTHS, 0, "pulmonary-artery-left")
    return Tree("pulmonary-arteries", [trunk, *branches], BLUE)


def single(name: str, line: anchors.Line, widths: anchors.Widths, red: bool) -> Tree:
    """A vessel without branches."""
    return Tree(name, [Branch(line, widths, 0, name)], RED if red else BLUE)


def upper_vein() -> Tree:
    """The superior vena cava with the two veins that form it."""
    main = Branch(anchors.UPPER_VEIN, anchors.UPPER_VEIN_WIDTHS, 0, "brachiocephalic-vein-right")
    left = Branch(anchors.UPPER_VEIN_LEFT, [60, 54, 48], 0.4, "brachiocephalic-vein-left")
    return Tree("superior-vena-cava", [main, left], BLUE, 9)


def lower_vein() -> Tree:
    """The inferior vena cava."""
    return single("inferior-vena-cava", anchors.LOWER_VEIN, [76, 74, 72], red=False)


def lower_aorta() -> Tree:
    """The descending aorta below the heart."""
    return single("aorta-descending-thoracic", anchors.AORTA_BELOW, [56, 56, 55], red=True)


def right_veins() -> list[Tree]:
    """The two veins from the right lung, which pass behind the right atrium."""
    return [single(name, line, widths, red=True) for name, line, widths in anchors.BACK_VEINS]


def left_veins() -> list[Tree]:
    """The two veins from the left lung."""
    return [single(name, line, widths, red=True) for name, line, widths in anchors.LEFT_VEINS]


def trunk_tube() -> BaseGeometry:
    """The pulmonary trunk alone."""
    return tube(anchors.TRUNK, anchors.TRUNK_WIDTHS)


def aorta_tube(more: float = 0) -> BaseGeometry:
    """The aorta without its branches, a little wider if wished."""
    return tube(anchors.AORTA, [width + more for width in anchors.AORTA_WIDTHS])


def draw_single(scene: Scene, tree: Tree) -> list[str]:
    """A vessel and its cut end."""
    return [vessels.draw(scene, tree), *vessels.ends(tree)]


def draw(scene: Scene, form: Form) -> None:
    """All great vessels behind the heart, from back to front."""
    layer = scene.layer("vessels-back")
    for tree in (lower_aorta(), *right_veins()):
        layer += draw_single(scene, tree)
        layer.append(cast_shadow(scene, form.heart, tree.area(), RED.dark, 8, (0, 7), 0.65))
    _crossing(scene, layer)
    lower, upper = lower_vein(), upper_vein()
    layer += draw_single(scene, lower)
    layer.append(cast_shadow(scene, form.right_heart, lower.area(), BLUE.dark, 7, (1, 8), 0.6))
    behind = pulmonary_arteries().area().difference(aorta_tube())
    layer.append(cast_shadow(scene, upper.area(), behind, BLUE.dark, 7, (5, 5), 0.6))
    layer += draw_single(scene, upper)


def _crossing(scene: Scene, layer: list[str]) -> None:
    """Trunk in front of the aorta, but the aorta in front of the right pulmonary artery."""
    red, blue, trunk = aorta(), pulmonary_arteries(), trunk_tube()
    arteries = blue.area()
    layer += [vessels.draw(scene, red), cast_shadow(scene, arteries, red.area(), RED.dark, 8, (5, 8), 0.6)]
    layer += vessels.ends(red)
    root = LineString([(395, 512), (525, 482)]).buffer(9)
    layer += [vessels.draw(scene, blue, root), *vessels.ends(blue)]
    shaded = arteries.intersection(CROSSING_SHADOW).difference(trunk.intersection(TRUNK_FRONT))
    layer.append(cast_shadow(scene, aorta_tube(), shaded, BLUE.dark, 7, (4, 5), 0.55))
    over = aorta_tube(4).intersection(CROSSING).difference(trunk)
    layer.append(group(['<use xlink:href="#aorta"/>'], mask=scene.mask(path_of(over), over.bounds)))


def trunk_edge() -> BaseGeometry:
    """The trunk's outline where it crosses the aorta."""
    edge = trunk_tube().exterior.intersection(aorta().area())
    return edge.intersection(Polygon([(400, 250), (560, 250), (560, 440), (400, 440)]))
