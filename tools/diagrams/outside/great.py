"""Knows the great vessels of the closed heart: the same lines as in the opened one, in any tones."""

from collections.abc import Sequence
from dataclasses import dataclass

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams import vessels
from tools.diagrams.heart import vessel_lines as lines
from tools.diagrams.heart.vessel_lines import Limb
from tools.diagrams.palette import BLUE, RED, Tones
from tools.diagrams.shading import cast_shadow
from tools.diagrams.shapes import tube
from tools.diagrams.vessels import Branch, Tree

CROSSING = box(380, 250, 520, 380)
"""Where the ascending aorta passes in front of the right pulmonary artery."""


@dataclass(frozen=True)
class Vessels:
    """All great vessels, with the tones of those rich in oxygen, of those low in it, and of the aorta."""

    red: Tones = RED
    blue: Tones = BLUE
    main: Tones = RED

    def aorta(self) -> Tree:
        """Ascending aorta, arch with its branches, and the upper part of the descending aorta."""
        return Tree(
            "aorta", [Branch(lines.AORTA, lines.AORTA_WIDTHS), *_limbs(lines.ARCH_BRANCHES)], self.main, 4
        )

    def lung_arteries(self) -> Tree:
        """Pulmonary trunk and its branches to both lungs."""
        trunk = Branch(lines.TRUNK, lines.TRUNK_WIDTHS)
        return Tree("pulmonary-arteries", [trunk, *_limbs(lines.LUNG_BRANCHES)], self.blue)

    def upper_vein(self) -> Tree:
        """The large vein from head and arms, with the two veins that form it."""
        main = Branch(lines.UPPER_VEIN, lines.UPPER_VEIN_WIDTHS, 0, "brachiocephalic-vein-right")
        left = Branch(lines.UPPER_VEIN_LEFT, lines.UPPER_VEIN_LEFT_WIDTHS, 0.4, "brachiocephalic-vein-left")
        return Tree("superior-vena-cava", [main, left], self.blue, 9)

    def lower_vein(self) -> Tree:
        """The large vein from belly and legs."""
        name = "inferior-vena-cava"
        return Tree(name, [Branch(lines.LOWER_VEIN, lines.LOWER_VEIN_WIDTHS, 0, name)], self.blue)

    def lower_aorta(self) -> Tree:
        """The aorta below the heart."""
        name = "aorta-descending-thoracic"
        return Tree(name, [Branch(lines.AORTA_BELOW, lines.AORTA_BELOW_WIDTHS, 0, name)], self.main)

    def lung_veins(self) -> list[Tree]:
        """The four veins from the lungs."""
        return [Tree(name, _limbs(limbs), self.red) for name, limbs in (*lines.BACK_VEINS, *lines.LEFT_VEINS)]

    def drawn(self, heart: BaseGeometry) -> list[str]:
        """All of them from back to front, in the shadow of the heart that lies before them."""
        lower = [*self.lung_veins(), self.lower_aorta(), self.lower_vein()]
        items = [item for tree in lower for item in _drawn(tree)]
        items += [cast_shadow(heart, tree.area(), tree.tones.dark, 8, (0, 7), 0.6) for tree in lower]
        items += self._crossing()
        behind = self.lung_arteries().area().difference(aorta_tube())
        upper = self.upper_vein()
        items.append(cast_shadow(upper.area(), behind, self.blue.dark, 7, (5, 5), 0.6))
        return [*items, *_drawn(upper)]

    def _crossing(self) -> list[str]:
        """Trunk in front of the aorta, but the aorta in front of the right pulmonary artery."""
        red, blue, trunk = self.aorta(), self.lung_arteries(), trunk_tube()
        over = aorta_tube(4).intersection(CROSSING).difference(trunk)
        shaded = blue.area().intersection(CROSSING.buffer(30)).difference(trunk)
        return [
            *_drawn(red),
            cast_shadow(blue.area(), red.area(), self.main.dark, 8, (5, 8), 0.6),
            *_drawn(blue),
            cast_shadow(aorta_tube(), shaded, self.blue.dark, 7, (4, 5), 0.55),
            vessels.draw(red, within=over, name="aorta-over-artery"),
        ]


def trunk_tube() -> BaseGeometry:
    """The pulmonary trunk alone."""
    return tube(lines.TRUNK, lines.TRUNK_WIDTHS)


def aorta_tube(more: float = 0) -> BaseGeometry:
    """The aorta without its branches, a little wider if wished."""
    return tube(lines.AORTA, [width + more for width in lines.AORTA_WIDTHS])


def aorta_root() -> BaseGeometry:
    """The first stretch of the aorta, which the heart's own arteries leave and the trunk hides."""
    return tube([(566, 518), *lines.AORTA[1:5]], [66, *lines.AORTA_WIDTHS[1:5]], (0.55, 0))


def _limbs(limbs: Sequence[Limb]) -> list[Branch]:
    return [Branch(line, widths, lit, name) for name, line, widths, lit in limbs]


def _drawn(tree: Tree) -> list[str]:
    return [vessels.draw(tree), *vessels.ends(tree)]
