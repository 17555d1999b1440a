"""Where water collects when the heart is weak."""

from functools import partial

from tools.diagrams.fluid import parts, picture
from tools.diagrams.fluid.weakness import Weakness
from tools.diagrams.picture import Picture, View


def heart_failure_fluid() -> Picture:
    """Water in the lungs, in the rest of the body, and in both."""
    states = {each.value: View(partial(picture.svg, each), partial(parts.state, each)) for each in Weakness}
    return Picture("heart-failure-fluid", picture.VIEW, states)
