"""Knows how far the signal has come at a moment of the heartbeat, and how the heart stands then.

All times are shares of a beat from 0 to 1, which begins as the sinus node fires.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import numpy as np

from tools.diagrams.curves import plain
from tools.diagrams.frame import Place
from tools.diagrams.heart import beat
from tools.diagrams.heart.form import Form
from tools.diagrams.rhythm import anchors

UPPER, GATE, LOWER, REST = 0.02, 0.12, 0.185, 0.36
"""When the signal enters the upper chambers, waits, runs on, and has passed."""


class Light(Enum):
    """How a path shows."""

    QUIET = "quiet"
    BRIGHT = "bright"


@dataclass(frozen=True)
class Span:
    """When the signal enters a path, has run through it, and has left it dark again."""

    start: float
    end: float
    over: float


SINUS = Span(0.0, 0.0, 0.05)
ATRIAL = Span(0.01, 0.1, 0.125)
BACHMANN = Span(0.01, 0.06, 0.125)
LEFT_ATRIAL = Span(0.055, 0.1, 0.125)
NODE = Span(0.095, 0.095, 0.2)
HIS = Span(0.18, 0.2, 0.3)
BRANCHES = Span(0.198, 0.222, 0.33)
FIBRES = Span(0.216, 0.255, 0.35)


@dataclass(frozen=True)
class Moment:
    """One moment of the beat; `whole` lights every path at once, for a picture of the whole way."""

    share: float
    whole: bool = False

    @cached_property
    def form(self) -> Form:
        """The heart as it stands now."""
        return beat.form_at(self.share)

    @property
    def sinus_node(self) -> Place:
        """Where the sinus node lies now."""
        return plain(self.form.placed([anchors.SINUS_NODE]))[0]

    @property
    def av_node(self) -> Place:
        """Where the AV node lies now."""
        return plain(self.form.placed([anchors.AV_NODE]))[0]

    @property
    def state(self) -> str:
        """The state of the picture that holds now."""
        bounds = (("start", UPPER), ("upper", GATE), ("gate", LOWER), ("lower", REST))
        return next((name for name, end in bounds if self.share < end), "rest")

    def reach(self, span: Span) -> float:
        """How much of a path is lit from its beginning, 0 to 1."""
        if self.whole:
            return 1.0
        if not span.start <= self.share < span.over:
            return 0.0
        return (
            1.0 if span.end <= span.start else min(1.0, (self.share - span.start) / (span.end - span.start))
        )

    def runs(self, span: Span) -> bool:
        """Whether the signal is on its way through a path."""
        return 0 < self.reach(span) < 1

    @property
    def atrial_front(self) -> float:
        """How far the signal has spread over the atria, 0 to 1."""
        return float(np.interp(self.share, (0.012, 0.105), (0.0, 1.0)))

    @property
    def atrial_wash(self) -> float:
        """How much the atria are excited."""
        return float(np.interp(self.share, (0.0, 0.02, 0.11, 0.18), (0.0, 1.0, 1.0, 0.0)))

    @property
    def ventricular_front(self) -> float:
        """How far the signal has spread through the ventricles' walls, 0 to 1."""
        return float(np.interp(self.share, (0.205, 0.27), (0.0, 1.0)))

    @property
    def ventricular_wash(self) -> float:
        """How much the ventricles are excited."""
        return float(np.interp(self.share, (0.2, 0.22, 0.34, 0.62), (0.0, 1.0, 0.8, 0.0)))
