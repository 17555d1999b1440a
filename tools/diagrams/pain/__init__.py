"""Where pain of a heart attack is felt."""

from functools import partial

from tools.diagrams.pain import picture
from tools.diagrams.picture import Picture, View


def heart_attack_pain() -> Picture:
    """The person from the front and from the back."""
    states = {
        slug: View(partial(picture.svg, behind), partial(picture.state, behind))
        for slug, behind in (("front", False), ("back", True))
    }
    return Picture("heart-attack-pain", picture.VIEW, states)
