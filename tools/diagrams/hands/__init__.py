"""Pictures in which hands do something: feel the pulse, and put on a cuff."""

from tools.diagrams.hands import cuff, monitor, pulse
from tools.diagrams.picture import Picture
from tools.diagrams.still import view_of


def pulse_points() -> Picture:
    """Where the pulse is felt."""
    size = pulse.VIEW
    return Picture("pulse-points", size, {
        "wrist": view_of(size, pulse.wrist),
        "neck": view_of(size, pulse.neck),
    })  # fmt: skip


def pressure_cuff() -> Picture:
    """Where the cuff goes, and what the device shows."""
    size = cuff.VIEW
    return Picture("pressure-cuff", size, {
        "cuff-place": view_of(size, cuff.place_view),
        "screen": view_of(size, monitor.screen_view),
    })  # fmt: skip
