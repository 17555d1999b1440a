"""The four valves of the heart seen from above, at its base: filling and squeezing."""

from functools import partial

from tools.diagrams.base import anchors, parts, picture
from tools.diagrams.picture import Picture, View


def four_valves() -> Picture:
    """The four valves from above: while the heart fills and while it squeezes."""
    states = {
        phase.value: View(partial(picture.svg, phase), partial(parts.state, phase)) for phase in anchors.Phase
    }
    return Picture("four-valves", anchors.VIEW, states)
