"""How blood pressure is measured well, and what goes wrong."""

from functools import partial

from tools.diagrams.picture import Picture, View
from tools.diagrams.pressure import parts, picture
from tools.diagrams.pressure.form import Sitting


def blood_pressure_measuring() -> Picture:
    """A person who sits well, and one who does not."""
    states = {
        slug: View(partial(picture.svg, sitting), partial(parts.state, sitting))
        for slug, sitting in (("right", Sitting(True)), ("wrong", Sitting(False)))
    }
    return Picture("blood-pressure-measuring", picture.VIEW, states)
