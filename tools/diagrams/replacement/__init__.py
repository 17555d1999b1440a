"""Replacement valves seen obliquely from where the blood leaves them: mechanical, tissue, and in a stent."""

from functools import partial

from tools.diagrams.picture import Picture, View
from tools.diagrams.replacement import parts, picture, stent, tissue


def replacement_valves() -> Picture:
    """A mechanical, a tissue and a catheter valve, all open, with blood passing through."""
    states = {
        "mechanical": View(picture.mechanical, parts.mechanical_state),
        "tissue": View(partial(picture.soft, "tissue-valve", tissue.draw, tissue.LEAVES), parts.tissue_state),
        "catheter": View(
            partial(picture.soft, "catheter-valve", stent.draw, stent.LEAVES), parts.stent_state
        ),
    }
    return Picture("replacement-valves", picture.VIEW, states)
