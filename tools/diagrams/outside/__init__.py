"""The heart seen from outside: its front, its own arteries, and where it lies in the chest."""

from functools import partial

from tools.diagrams.outside import anchors, arteries, chest, parts, picture
from tools.diagrams.picture import Picture, View


def heart_outside() -> Picture:
    """The heart from outside, alone and in the chest."""
    states = {"heart": View(picture.svg, parts.on_heart), "in-chest": View(chest.svg, parts.in_chest)}
    return Picture("heart-outside", anchors.VIEW, states)


def coronary_arteries() -> Picture:
    """The heart's own arteries, and what each of them feeds."""
    states = {
        slug: View(partial(arteries.svg, areas), partial(parts.on_pale_heart, areas))
        for slug, areas in (("arteries", False), ("areas", True))
    }
    return Picture("coronary-arteries", anchors.VIEW, states)
