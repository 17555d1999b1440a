"""Knows one heartbeat: what the chambers, the valves and the ECG do, by the share of the beat from 0 to 1.

The beat begins as the P wave does. The shares follow a beat of 0.86 seconds: about 70 in a minute.
"""

from collections.abc import Sequence

import numpy as np

from tools.diagrams.heart.condition import Condition
from tools.diagrams.heart.form import Form

Curve = Sequence[tuple[float, float]]
"""Knots of (share of the beat, value); straight lines between them."""

SQUEEZE: Curve = (
    (0.0, 0.0), (0.22, 0.0), (0.26, 0.05), (0.32, 0.12), (0.38, 0.45), (0.46, 0.8), (0.54, 0.96), (0.6, 1.0),
    (0.63, 0.98), (0.7, 0.88), (0.76, 0.5), (0.82, 0.2), (0.9, 0.05), (1.0, 0.0),
)  # fmt: skip
"""How far the ventricles have squeezed."""

INLET: Curve = (
    (0.0, 0.8), (0.08, 0.85), (0.14, 1.0), (0.2, 0.8), (0.26, 0.0), (0.69, 0.0), (0.74, 1.0), (0.82, 1.0),
    (0.92, 0.8), (1.0, 0.8),
)  # fmt: skip
"""How far the mitral and the tricuspid valve stand open."""

OUTLET: Curve = ((0.0, 0.0), (0.31, 0.0), (0.35, 1.0), (0.54, 1.0), (0.62, 0.0), (1.0, 0.0))
"""How far the aortic and the pulmonary valve stand open."""

ATRIA: Curve = ((0.0, 0.0), (0.05, 0.0), (0.15, 1.0), (0.22, 0.6), (0.34, 0.0), (1.0, 0.0))
"""How far the atria have squeezed."""

MOMENTS = (
    0.0, 0.07, 0.13, 0.18, 0.22, 0.25, 0.3, 0.34, 0.4, 0.48, 0.56, 0.61, 0.66, 0.71, 0.76, 0.86,
)  # fmt: skip
"""When the frames of a beat are drawn: more often while valves move."""

FILLING_AGAIN = 0.7
SQUEEZING_FROM = 0.25
"""From here to the other the inlet valves are shut."""


def form_at(share: float, condition: Condition = Condition.HEALTHY) -> Form:
    """The heart at a share of the beat."""
    squeeze, inlet, outlet, atria = (_value(curve, share) for curve in (SQUEEZE, INLET, OUTLET, ATRIA))
    return Form(squeeze, condition, inlet, outlet, atria)


def is_squeezing(share: float) -> bool:
    """Whether the inlet valves are shut at a share of the beat."""
    return SQUEEZING_FROM <= share < FILLING_AGAIN


def _value(curve: Curve, share: float) -> float:
    at, values = zip(*curve, strict=True)
    return float(np.interp(share, at, values))
