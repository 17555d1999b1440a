"""Knows how the leaflets of the heart's valves lie when shut, open or torn, and where cords hold them.

Places are (along, away) in the measure of a valve: along its ring, and upstream of it in widths of the ring.
"""

from dataclasses import dataclass

import numpy as np

from tools.diagrams.frame import Place
from tools.diagrams.heart.form import Form
from tools.diagrams.leaflets import Cord

Along = list[Place]

FRONT_SHUT: Along = [(0, 0), (0.2, 0.02), (0.43, -0.07), (0.585, -0.25)]
BACK_SHUT: Along = [(1, 0), (0.88, 0.03), (0.73, -0.05), (0.605, -0.23)]
FRONT_OPEN: Along = [(0, 0), (0.1, -0.18), (0.16, -0.4), (0.24, -0.62)]
BACK_OPEN: Along = [(1, 0), (0.985, -0.14), (0.95, -0.28), (0.89, -0.41)]
FRONT_TORN: Along = [(0, 0), (0.2, 0.03), (0.4, -0.06), (0.52, -0.25)]
BACK_TORN: Along = [(1, 0), (0.92, 0.09), (0.82, 0.15), (0.715, 0.1)]
TRICUSPID_FRONT: Along = [(0, 0), (0.18, 0.02), (0.36, -0.08), (0.5, -0.28)]
TRICUSPID_BACK: Along = [(1, 0), (0.84, 0.02), (0.66, -0.07), (0.52, -0.26)]
TRICUSPID_FRONT_OPEN: Along = [(0, 0), (0.06, -0.16), (0.1, -0.34), (0.17, -0.5)]
TRICUSPID_BACK_OPEN: Along = [(1, 0), (0.97, -0.12), (0.9, -0.26), (0.81, -0.38)]
CUSP_OPEN: Along = [(0.02, 0.02), (0.1, 0.14), (0.12, 0.3), (0.1, 0.46)]
CUSP_SHUT: Along = [(0.02, 0.02), (0.13, -0.12), (0.34, -0.1), (0.49, 0.12)]
BACK_CUSP_OPEN: Along = [
    (0.14, 0.1), (0.3, 0.02), (0.5, -0.02), (0.7, 0.02), (0.86, 0.1), (0.84, 0.3), (0.7, 0.36), (0.5, 0.34),
    (0.3, 0.36), (0.16, 0.3),
]  # fmt: skip
BACK_CUSP_SHUT: Along = [
    (0.05, 0.06), (0.25, -0.08), (0.5, -0.12), (0.75, -0.08), (0.95, 0.06), (0.88, 0.24), (0.7, 0.2),
    (0.5, 0.12), (0.3, 0.2), (0.12, 0.24),
]  # fmt: skip


@dataclass(frozen=True)
class Hold:
    """A cord: the muscle and its head, the leaflet and how far along it the cord ends, and its bend."""

    muscle: str
    head: int
    front: bool
    far: float
    bend: float = 0


BEHIND, BESIDE = "papillary-muscle-posteromedial", "papillary-muscle-anterolateral"
FRONT_MUSCLE, SEPTAL_MUSCLE = "papillary-muscle-right-anterior", "papillary-muscle-right-septal"
MITRAL_FRONT_HOLDS = (
    Hold(BEHIND, 2, True, 0.62, 1), Hold(BEHIND, 0, True, 0.78, 2), Hold(BEHIND, 1, True, 0.97, 2),
    Hold(BESIDE, 0, True, 0.93, -5),
)  # fmt: skip
MITRAL_BACK_HOLDS = (Hold(BEHIND, 1, False, 0.98, -2), Hold(BESIDE, 0, False, 0.86, -2))
MITRAL_ROOT_HOLDS = (Hold(BESIDE, 1, False, 0.6, 1), Hold(BESIDE, 2, False, 0.38, 5))
"""To the back leaflet near its ring: these hold even where those of its edge are torn."""

TRICUSPID_HOLDS = (
    Hold(FRONT_MUSCLE, 0, True, 0.96, -2), Hold(FRONT_MUSCLE, 0, False, 0.9),
    Hold(FRONT_MUSCLE, 1, False, 0.7, 2), Hold(FRONT_MUSCLE, 1, False, 0.5, 2),
    Hold(SEPTAL_MUSCLE, 0, True, 0.88), Hold(SEPTAL_MUSCLE, 0, True, 0.66, 3),
    Hold(SEPTAL_MUSCLE, 1, True, 0.98, 2),
)  # fmt: skip


def between(shut: Along, wide: Along, share: float) -> Along:
    """A pose part of the way from shut to open."""
    mixed = np.array(shut) * (1 - share) + np.array(wide) * share
    return [(float(along), float(away)) for along, away in mixed]


def mitral_edges(form: Form) -> tuple[Along, Along]:
    """Front and back leaflet of the mitral valve: they meet, stand open, or leave a gap."""
    torn = form.condition.leaks
    front, back = (FRONT_TORN, BACK_TORN) if torn else (FRONT_SHUT, BACK_SHUT)
    share = form.inlets_open
    return between(front, FRONT_OPEN, share), between(back, BACK_OPEN, share)


def tricuspid_edges(form: Form) -> tuple[Along, Along]:
    """Front and back leaflet of the tricuspid valve."""
    share = form.inlets_open
    return (
        between(TRICUSPID_FRONT, TRICUSPID_FRONT_OPEN, share),
        between(TRICUSPID_BACK, TRICUSPID_BACK_OPEN, share),
    )


def mitral_cords(form: Form) -> list[Cord]:
    """Cords from both muscles to both leaflets; a torn edge has lost its own."""
    holds = [*MITRAL_FRONT_HOLDS, *MITRAL_ROOT_HOLDS]
    if not form.condition.leaks:
        holds += MITRAL_BACK_HOLDS
    edges = mitral_edges(form)
    return [_cord(form, hold, form.mitral.many(edges[0 if hold.front else 1])) for hold in holds]


def tricuspid_cords(form: Form) -> list[Cord]:
    """Cords of the tricuspid valve."""
    edges = tricuspid_edges(form)
    return [_cord(form, hold, form.tricuspid.many(edges[0 if hold.front else 1])) for hold in TRICUSPID_HOLDS]


def _cord(form: Form, hold: Hold, leaflet: Along) -> Cord:
    at, places = np.linspace(0, 1, len(leaflet)), np.array(leaflet)
    end = float(np.interp(hold.far, at, places[:, 0])), float(np.interp(hold.far, at, places[:, 1]))
    slack = 5 * form.inlets_open * (1 if hold.bend >= 0 else -1)
    return form.tips(hold.muscle)[hold.head], end, hold.bend + slack
