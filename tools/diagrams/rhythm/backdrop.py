"""Knows the pale opened heart on which electricity is shown."""

from tools.diagrams.heart import picture
from tools.diagrams.heart.form import Form
from tools.diagrams.heart.picture import Detail
from tools.diagrams.paling import paled
from tools.diagrams.scene import Scene
from tools.diagrams.thinning import thinned

NEEDLESS = ("pericardium", "light")
"""Layers that a pale heart does without."""


def scene_of(form: Form, view: tuple[int, int]) -> Scene:
    """A scene with the pale heart in it."""
    scene = Scene(view)
    picture.draw(form, Detail.PLAIN, scene)
    for name in NEEDLESS:
        scene.layer(name).clear()
    scene.repaint(_faint)
    return scene


def _faint(text: str) -> str:
    """Paler, and its shades thinned twice: a pale heart has little of them to show."""
    return paled(thinned(thinned(text)))
