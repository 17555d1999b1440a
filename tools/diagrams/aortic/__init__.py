"""The aortic valve in the left side of the heart, cut open: too narrow, and leaking."""

from functools import partial

from tools.diagrams.aortic import anchors, face, parts, regurgitation, stenosis
from tools.diagrams.picture import Picture, View


def pictures() -> list[Picture]:
    """All pictures of the aortic valve."""
    return [aortic_stenosis(), aortic_regurgitation()]


def aortic_stenosis() -> Picture:
    """The valve while the heart squeezes: healthy, narrow, and born with two cusps."""
    states = {
        each.name: View(partial(stenosis.svg, each), partial(parts.squeezing_state, each))
        for each in face.FACES
    }
    return Picture("aortic-stenosis", anchors.VIEW, states)


def aortic_regurgitation() -> Picture:
    """The valve while the heart fills: healthy, leaking, and with a widened chamber."""
    states = {
        each.name: View(partial(regurgitation.svg, each), partial(parts.filling_state, each))
        for each in regurgitation.CONDITIONS
    }
    return Picture("aortic-regurgitation", anchors.VIEW, states)
