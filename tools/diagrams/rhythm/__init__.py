"""The heart's electricity: its path at every moment of a beat, and atrial fibrillation."""

from tools.diagrams.picture import Picture
from tools.diagrams.rhythm.electrical import electrical_path
from tools.diagrams.rhythm.fibrillation import atrial_fibrillation


def pictures() -> list[Picture]:
    """The electrical path, and atrial fibrillation beside a normal rhythm."""
    return [electrical_path(), atrial_fibrillation()]
