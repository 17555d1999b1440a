"""Knows how a whole picture of its own, such as the opened heart, is set into another."""

from tools.diagrams.curves import number
from tools.diagrams.markup import group
from tools.diagrams.person.stage import Stage
from tools.diagrams.scene import Scene


class Inset(Scene):
    """A scene into which another picture is drawn first, and then moved to its place as one."""

    def gather(self, name: str, stage: Stage) -> str:
        """All layers so far as one group on a stage that is not turned; the scene is empty then."""
        layers = [group(items, id=layer) for layer, items in self._layers.items() if any(items)]
        self._layers.clear()
        x, y = stage.placement.origin
        place = f"translate({number(x)} {number(y)}) scale({stage.placement.unit:.4f})"
        return group(layers, id=name, transform=place)
