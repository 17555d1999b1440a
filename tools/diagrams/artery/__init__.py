"""An artery cut open: how plaque grows in it, and how a stent or a bypass helps."""

from functools import partial

from tools.diagrams.artery import bypass, measures, opening, parts, picture
from tools.diagrams.picture import Picture, View


def artery_plaque() -> Picture:
    """How plaque grows in an artery, until it tears and a clot blocks the way."""
    states = {
        stage.value: View(partial(picture.svg, stage), partial(parts.grown, stage)) for stage in picture.Stage
    }
    return Picture("artery-plaque", measures.VIEW, states)


def stent_bypass() -> Picture:
    """How a blocked artery is opened, or the block is passed."""
    states = {
        step.value: View(partial(opening.svg, step), partial(parts.opened, step)) for step in opening.Step
    }
    states["bypass"] = View(bypass.svg, parts.bypassed)
    return Picture("stent-bypass", measures.VIEW, states)
