"""Devices under the skin that keep the heart's rhythm."""

from functools import partial

from tools.diagrams.pacer import parts, picture
from tools.diagrams.pacer.kind import Kind
from tools.diagrams.picture import Picture, View


def pacemaker_icd() -> Picture:
    """A pacemaker, an ICD, and a device with three leads."""
    states = {kind.value: View(partial(picture.svg, kind), partial(parts.state, kind)) for kind in Kind}
    return Picture("pacemaker-icd", picture.VIEW, states)
