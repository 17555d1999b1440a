"""Knows the line that an ECG draws: heights in parts of the tallest spike, times in seconds."""

from collections.abc import Sequence

import numpy as np

from tools.diagrams.curves import Points

BEAT = 0.86
"""Length of one beat in seconds: about 70 in a minute."""

Bump = tuple[float, float, float, float]
"""Middle, width before it, width after it, height."""

P_WAVE: Bump = (0.056, 0.020, 0.020, 0.15)
QRS: Sequence[Bump] = (
    (0.181, 0.008, 0.006, -0.10),
    (0.1995, 0.0075, 0.0075, 1.0),
    (0.2185, 0.006, 0.009, -0.26),
)
T_WAVE: Bump = (0.447, 0.052, 0.036, 0.28)
"""One beat from the firing of the sinus node on, in seconds."""

SPIKE = 0.1995
"""The tallest spike comes so many seconds after the sinus node fires."""

PARTS = {
    "start": (-0.014, 0.03),
    "upper": (0.0, 0.112),
    "gate": (0.112, 0.164),
    "lower": (0.164, 0.245),
    "rest": (0.33, 0.56),
}
"""From where to where the line belongs to a state, in seconds."""

REGULAR = (0.36, 1.22, 2.08, 2.94, 3.80)
UNEVEN = (0.26, 0.90, 1.86, 2.34, 3.14, 3.62)
"""When the spikes of a strip come, in seconds: even, and as in atrial fibrillation."""

STRIP = 4.16
"""Length of a strip in seconds."""

QUIVER = ((6.1, 0.042, 0.4), (7.3, 0.030, 1.9), (4.9, 0.030, 2.7), (8.7, 0.016, 0.8))
"""The waves of quivering atria: how many in a second, their height and where they begin."""


def beat(times: Points) -> Points:
    """Heights of one beat at times since its beginning."""
    return _sum((P_WAVE, *QRS, T_WAVE), times)


def regular(times: Points) -> Points:
    """Heights of a strip of an even rhythm."""
    found: Points = np.sum([beat(times - spike + SPIKE) for spike in REGULAR], axis=0)
    return found


def uneven(times: Points) -> Points:
    """Heights of a strip of atrial fibrillation: uneven spikes, and a quivering line without P waves."""
    sizes = (0.92, 1.0, 0.96, 0.88, 1.0, 0.9)
    spikes = [
        size * _sum((*QRS, (0.43, 0.046, 0.034, 0.17)), times - spike + SPIKE)
        for spike, size in zip(UNEVEN, sizes, strict=True)
    ]
    quiver = [high * np.sin(2 * np.pi * often * times + begin) for often, high, begin in QUIVER]
    swell = 0.75 + 0.35 * np.sin(2 * np.pi * 0.9 * times)
    found: Points = np.sum(spikes, axis=0) + np.sum(quiver, axis=0) * swell
    return found


def _sum(bumps: Sequence[Bump], times: Points) -> Points:
    found: Points = np.zeros_like(times)
    for middle, before, after, height in bumps:
        away = times - middle
        width = np.where(away < 0, before, after)
        found = found + height * np.exp(-((away / width) ** 2) / 2)
    return found
