"""How an echo sees the heart: from the chest, and from the food pipe."""

from tools.diagrams.echo import chest, parts, section
from tools.diagrams.picture import Picture, View


def echo_probe() -> Picture:
    """The probe on the chest, and the thin one in the food pipe."""
    states = {
        "chest": View(chest.svg, parts.on_chest),
        "food-pipe": View(section.svg, parts.in_food_pipe),
    }
    return Picture("echo-probe", chest.VIEW, states)
