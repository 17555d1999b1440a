"""Beat: one heartbeat that the reader runs through: its line, sounds and phases, and what shows it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

Height: TypeAlias = tuple[float, float]
"""A point of the ECG line: share of the beat from 0 to 1, and height from -1 to 1."""


class Sound(Struct, frozen=True):
    """A heart sound: when it is heard, as a share of the beat, and the small word for it, such as “lub”."""

    at: float
    words: str


class Phase(Struct, frozen=True):
    """A stretch of the beat from `start` (a share of it) to the next phase, and what happens meanwhile."""

    start: float
    title: str
    sentence: str


class Beat(Struct, frozen=True):
    """One heartbeat as a view of a diagram. `seconds` is how long it lasts in the body."""

    slug: str
    title: str
    seconds: float
    ecg: tuple[Height, ...]
    sounds: tuple[Sound, ...]
    phases: tuple[Phase, ...]

    def phase_index(self, share: float) -> int:
        """Which phase a moment lies in; 0 before the first one begins, -1 where there is no phase."""
        begun = sum(1 for phase in self.phases if phase.start <= share)
        return max(0, begun - 1) if self.phases else -1

    def end_of(self, index: int) -> float:
        """Where a phase ends: where the next one begins, or with the beat."""
        return self.phases[index + 1].start if index + 1 < len(self.phases) else 1.0


class Moment(Struct, frozen=True):
    """One frame of a beat: its drawing, when it is, and the state whose outlines and flows hold there."""

    file: Path
    at: float
    state: str


def distance(first: float, second: float) -> float:
    """How far two moments are from each other, in shares of a beat; after a beat comes the next one."""
    apart = abs(first - second) % 1.0
    return min(apart, 1.0 - apart)


def around(times: Sequence[float], share: float) -> tuple[int, int, int, float]:
    """Which frames lie before and after a moment, which of them is nearer, and how far it is between them.

    `times` are the ascending moments of one or more frames; 0 is at the frame before, 1 at the one after.
    """
    after = next((index for index, time in enumerate(times) if time > share), len(times)) % len(times)
    before = after - 1 if after else len(times) - 1
    way = (times[after] - times[before]) % 1.0 or 1.0
    part = ((share - times[before]) % 1.0) / way
    return before, after, before if part <= 1 / 2 else after, min(1.0, part)
