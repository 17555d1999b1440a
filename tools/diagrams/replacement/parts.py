"""Knows where each named part is in each kind of replacement valve."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.outlines import Part, State
from tools.diagrams.replacement import bileaflet, cuff, stent, tissue
from tools.diagrams.replacement.leaves import Leaves
from tools.diagrams.replacement.oblique import Oblique, level
from tools.diagrams.shapes import joined


def mechanical_state() -> State:
    """Parts of the mechanical valve."""
    seen = bileaflet.SEEN
    rim = joined(seen.sheet(level(1.03, 0.0), level(1.03, bileaflet.TOP)), seen.disc(1.03, bileaflet.TOP))
    discs = joined(*bileaflet.discs())
    found = {
        "sewing-ring": Part(_roll(seen, joined(rim, discs)), seen.round_at(148, 1.2, 0.02)),
        "discs": Part(discs),
        "carbon-ring": Part(
            _opened(seen, rim.difference(bileaflet.hole())).difference(discs), seen.round_at(70, 1.03, 0.06)
        ),
        "way-for-blood": Part(bileaflet.bore().difference(discs), seen.round_at(50, 0.6, bileaflet.BOTTOM)),
    }
    return State(found, [])


def tissue_state() -> State:
    """Parts of the tissue valve."""
    frame = tissue.near_frame()
    standing = joined(frame, tissue.frame(180, 360), tissue.LEAVES.area, tissue.LEAVES.mouth)
    found = {
        "sewing-ring": Part(_roll(tissue.SEEN, standing), tissue.SEEN.round_at(148, 1.2, 0.02)),
        "frame": Part(frame),
        **_leaves(tissue.LEAVES, frame),
    }
    return State(found, [])


def stent_state() -> State:
    """Parts of the catheter valve."""
    skirt, seen = stent.skirt(), stent.SEEN
    mesh = seen.sheet(level(1.02, stent.LEVELS[0]), level(1.02, stent.LEVELS[-1]), 0, 180)
    crown = seen.sheet(level(1.02, 0.3), level(1.02, stent.LEVELS[-1]), 180, 360)
    cusps = _leaves(stent.LEAVES, skirt)
    found = {
        "mesh": Part(joined(mesh, crown), seen.round_at(150, 1.0, 0.5)),
        "skirt": Part(skirt, seen.round_at(68, 1.0, -0.55)),
        **cusps,
    }
    return State(found, [])


def _leaves(leaves: Leaves, front: BaseGeometry) -> dict[str, Part]:
    seen = leaves.seen
    return {
        "cusps": Part(
            leaves.area.difference(front), seen.round_at(240, leaves.belly * 0.9, leaves.between * 0.7)
        ),
        "way-for-blood": Part(leaves.depth, seen.round_at(205, leaves.belly * 0.6, leaves.low)),
    }


def _roll(seen: Oblique, standing: BaseGeometry) -> BaseGeometry:
    """The roll of cloth as far as it is seen, cut open at the front, since an outline has no holes."""
    slit = [(-0.002, 0.0, 0.0), (0.002, 0.0, 0.0), (0.002, 2.0, 0.0), (-0.002, 2.0, 0.0)]
    return cuff.area(seen).difference(joined(standing, seen.plate(slit)))


def _opened(seen: Oblique, ring: BaseGeometry) -> BaseGeometry:
    slit = [(-0.002, -2.0, 0.0), (0.002, -2.0, 0.0), (0.002, 0.0, 0.0), (-0.002, 0.0, 0.0)]
    return ring.difference(seen.plate(slit))
