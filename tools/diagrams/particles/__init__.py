"""How fat gets from the plate into the wall of an artery, and what a statin does."""

from tools.diagrams.particles import journey, wall
from tools.diagrams.picture import Picture
from tools.diagrams.still import view_of


def plate_to_plaque() -> Picture:
    """The particles in the blood, the wall of the artery, and the blood of someone who takes a statin."""
    size = journey.VIEW
    return Picture("plate-to-plaque", size, {
        "particles": view_of(size, journey.particles_view),
        "wall": view_of(size, wall.wall_view),
        "statin": view_of(size, journey.statin_view),
    })  # fmt: skip
