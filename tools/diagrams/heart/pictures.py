"""Knows the pictures of nothing but the opened heart: the mitral valve in it, and its four chambers."""

from collections.abc import Callable
from functools import partial

from tools.diagrams.heart import anchors, beat, parts, picture
from tools.diagrams.heart.condition import Condition
from tools.diagrams.heart.form import Form
from tools.diagrams.heart.picture import Detail
from tools.diagrams.picture import Frame, Picture, View

BEAT = "heartbeat"


def heart_inside() -> Picture:
    """The mitral valve as the heart squeezes: sound, leaking, and repaired in three ways."""
    states = {condition.value: _view(Form(1.0, condition)) for condition in Condition}
    return Picture("heart-inside", anchors.VIEW, states)


def four_chambers() -> Picture:
    """The sound heart as it fills and as it squeezes, and one whole beat."""
    return _beating("four-chambers", Condition.HEALTHY)


def leaking_heart() -> Picture:
    """The heart with a leaking mitral valve as it fills and as it squeezes, and one whole beat."""
    return _beating("leaking-heart", Condition.ENLARGED)


def _beating(slug: str, condition: Condition) -> Picture:
    states = {"filling": _view(Form(0.0, condition)), "squeezing": _view(Form(1.0, condition))}
    frames = [Frame(share, _frame(share, condition), _state_at(share)) for share in beat.MOMENTS]
    return Picture(slug, anchors.VIEW, states, {BEAT: frames})


def _view(form: Form) -> View:
    return View(partial(picture.svg, form), partial(parts.state, form))


def _frame(share: float, condition: Condition) -> Callable[[], str]:
    return partial(picture.svg, beat.form_at(share, condition), Detail.PLAIN)


def _state_at(share: float) -> str:
    return "squeezing" if beat.is_squeezing(share) else "filling"
