"""Knows how the net of muscle ridges inside a ventricle is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, Points, plain, sampled_line
from tools.diagrams.markup import group, path
from tools.diagrams.palette import Tones
from tools.diagrams.ribbons import resampled, spine
from tools.diagrams.shading import highlight
from tools.diagrams.shapes import all_of, facets_of, shape, tube

Ridge: TypeAlias = tuple[Anchors, Sequence[float]]
"""A ridge's centre line and its widths."""


@dataclass(frozen=True)
class Fan:
    """Ridges that fan out from the apex between two guide curves, both from the apex to the base."""

    name: str
    guides: tuple[Anchors, Anchors]
    tones: Tones
    body: str
    count: int
    seed: int
    width: float = 13.0
    struts: int = 11


@dataclass(frozen=True)
class Layout:
    """Where each ridge of a fan runs: its place between the guides, its waviness and how far it reaches."""

    guides: tuple[Points, Points]
    places: Sequence[float]
    phases: Sequence[float]
    reaches: Sequence[float]

    def at(self, ridge: int, far: float) -> tuple[float, float]:
        """A place on a ridge; far is 0 at the apex and 1 at the base."""
        across = self.places[ridge] + 0.035 * float(np.sin(self.phases[ridge] + far * 7))
        x, y = _along(self.guides[0], far) * (1 - across) + _along(self.guides[1], far) * across
        return float(x), float(y)


def draw(fan: Fan, within: BaseGeometry) -> str:
    """The net of ridges: shadow, body and crest of each; cut to the ventricle."""
    random = np.random.default_rng(fan.seed)
    layout = _layout(fan, random)
    ridges = [*_long_ridges(fan, layout), *_struts(fan, layout, random)]
    bodies = [tube(line, widths, (0, 0.9), 14) for line, widths in ridges]
    shadows = [tube(_shifted(line), widths, (0, 0.9), 14) for line, widths in ridges]
    lights = [shape(highlight(spine(line, widths, 12), 0.44, 0.26)) for line, widths in ridges]
    items = [
        path(
            facets_of(all_of(shadows).intersection(within)), class_="shade", fill=fan.tones.dark, opacity=0.42
        ),
        path(facets_of(all_of(bodies).intersection(within)), fill=fan.body),
        path(
            facets_of(all_of(lights).intersection(within)), class_="shade", fill=fan.tones.light, opacity=0.55
        ),
    ]
    return group(items, id=fan.name)


def _layout(fan: Fan, random: np.random.Generator) -> Layout:
    first, second = (resampled(sampled_line(plain(guide)), 6)[0] for guide in fan.guides)
    places = [(i + 0.5 + random.uniform(-0.2, 0.2)) / fan.count for i in range(fan.count)]
    phases = [random.uniform(0, 6) for _ in places]
    return Layout((first, second), places, phases, [random.uniform(0.5, 0.8) for _ in places])


def _long_ridges(fan: Fan, layout: Layout) -> list[Ridge]:
    profile = [fan.width * part for part in (0.9, 1, 0.8, 0.6, 0.4, 0.12)]
    return [
        ([layout.at(ridge, float(far)) for far in np.linspace(0, reach, 6)], profile)
        for ridge, reach in enumerate(layout.reaches)
    ]


def _struts(fan: Fan, layout: Layout, random: np.random.Generator) -> list[Ridge]:
    """Short bridges between neighbours, where both are long enough."""
    found: list[Ridge] = []
    for _ in range(fan.struts):
        left = int(random.integers(fan.count - 1))
        near = random.uniform(0.12, 0.55)
        far = near + random.uniform(0.1, 0.2)
        first, second = (left, left + 1) if random.random() < 0.5 else (left + 1, left)
        if far < min(layout.reaches[left], layout.reaches[left + 1]) - 0.05:
            (x, y), (u, v) = layout.at(first, near), layout.at(second, far)
            middle = ((x + u) / 2 + random.uniform(-3, 3), (y + v) / 2 + random.uniform(-3, 3))
            found.append(([(x, y), middle, (u, v)], [fan.width * part for part in (0.5, 0.36, 0.3)]))
    return found


def _shifted(line: Anchors) -> list[tuple[float, float]]:
    return [(x + 2.2, y + 2.6) for x, y in plain(line)]


def _along(line: Points, far: float) -> Points:
    at = np.linspace(0, 1, len(line))
    return np.array([np.interp(far, at, line[:, 0]), np.interp(far, at, line[:, 1])])
