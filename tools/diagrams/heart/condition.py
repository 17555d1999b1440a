"""Knows the conditions of the mitral valve that the heart is drawn in, and what each does to its size."""

from dataclasses import dataclass
from enum import Enum


class Condition(Enum):
    """How the mitral valve is."""

    HEALTHY = "healthy"
    LEAKING = "leaking"
    ENLARGED = "enlarged"
    RING = "ring"
    CORD = "cord"
    CLIP = "clip"

    @property
    def leaks(self) -> bool:
        """Whether a cord of the back leaflet is torn and blood goes back."""
        return self in (Condition.LEAKING, Condition.ENLARGED)

    @property
    def is_repaired(self) -> bool:
        """Whether a ring, a new cord or a clip closes the valve again."""
        return self in (Condition.RING, Condition.CORD, Condition.CLIP)

    @property
    def size(self) -> "Size":
        """How far the left heart has widened; after a repair it is a little smaller again."""
        match self:
            case Condition.ENLARGED:
                return Size(0.25, 0.125, (1.07, 1.21), 1.22)
            case Condition.CLIP:
                return Size(0.13, 0.065, (1.03, 1.11), 1.11)
            case Condition.CORD:
                return Size(0.09, 0.05, (1.02, 1.08), 1.08)
            case Condition.RING:
                return Size(0.06, 0.035, (1.01, 1.05), 1.05)
        return Size(0, 0, (1, 1), 1)


@dataclass(frozen=True)
class Size:
    """The left heart's widening: shares of the ventricle's width, and factors of the atrium's.

    The atrium's `sideways` factors are for its patient's-right and patient's-left half.
    """

    cavity: float
    outside: float
    sideways: tuple[float, float]
    upwards: float
