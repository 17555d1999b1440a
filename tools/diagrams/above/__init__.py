"""The mitral valve seen from above, as from inside the left atrium: open, closed and leaking."""

from functools import partial

from tools.diagrams.above import anchors, parts, picture
from tools.diagrams.picture import Picture, View


def mitral_valve_above() -> Picture:
    """The mitral valve from above in each of its poses."""
    states = {
        pose.value: View(partial(picture.svg, pose), partial(parts.state, pose)) for pose in anchors.Pose
    }
    return Picture("mitral-valve-above", anchors.VIEW, states)
