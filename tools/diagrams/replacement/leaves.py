"""Knows the shapes of three soft cusps that stand open, between the posts of a frame."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path
from tools.diagrams.frame import Place
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import RED, VALVE
from tools.diagrams.replacement.oblique import Oblique, level
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, inner_shadow, lens
from tools.diagrams.shapes import path_of, tube

POSTS = (44.0, 162.0, 286.0)
"""Where two cusps meet, in degrees."""

FOLDS = (0.22, 0.4, 0.6, 0.78)
LIP = 13.0


@dataclass(frozen=True)
class Leaves:
    """Open cusps: where they begin, how high their edges are at a post and between posts, and how far out."""

    seen: Oblique
    low: float
    post: float
    between: float
    out: float = 0.95
    belly: float = 0.8

    def rim(self, degrees: float) -> tuple[float, float]:
        """The free edge, by direction."""
        share = self.share(degrees)
        near_post = abs(2 * share - 1) ** 2.4
        return (
            self.belly + (self.out - self.belly) * near_post,
            self.between + (self.post - self.between) * near_post,
        )

    @cached_property
    def mouth(self) -> BaseGeometry:
        """The area inside the free edges."""
        return self.seen.loop(self.rim)

    @cached_property
    def depth(self) -> BaseGeometry:
        """The blood below, seen through the mouth."""
        return self.seen.disc(self.belly * 0.96, self.low).intersection(self.mouth)

    @cached_property
    def outside(self) -> BaseGeometry:
        """What is seen of the cusps from outside."""
        return self.seen.sheet(level(self.out, self.low), self.rim).difference(self.mouth)

    @cached_property
    def area(self) -> BaseGeometry:
        """The cusps as far as they are seen, inside and outside."""
        return self.outside.union(self.mouth.difference(self.depth))

    def inside(self, scene: Scene) -> str:
        """The far cusps from inside, and the blood below."""
        left, top, _, bottom = self.mouth.bounds
        stops = ((0.0, VALVE.light), (0.3, VALVE.middle), (0.75, VALVE.deep), (1.0, VALVE.dark))
        paint = scene.linear((left, top), (left, bottom), *stops)
        x, y = self.seen.round_at(0, 0, self.low)
        blood = scene.radial((x, y), self.seen.radius, (0, RED.base), (0.6, RED.deep), (1, RED.dark))
        size = self.seen.radius
        return group(
            [
                path(path_of(self.mouth, 0.3), fill=paint),
                inner_shadow(self.mouth, size * 0.06, (size * 0.05, size * 0.03), VALVE.dark, 0.75),
                path(self._folds(0.12, 0.86), class_="shade", fill=VALVE.dark, opacity=0.45),
                glow(self.depth.buffer(size * 0.03), size * 0.05, VALVE.line, 0.6, self.mouth),
                path(path_of(self.depth, 0.3), id="way-for-blood", fill=blood),
                inner_shadow(self.depth, size * 0.05, (size * 0.05, size * 0.06), RED.dark, 0.9),
            ],
            id="cusps-inside",
        )

    def front(self, scene: Scene) -> str:
        """The near cusps from outside, and the thick free edge all round."""
        left, top, right, bottom = self.outside.bounds
        stops = ((0.0, VALVE.light), (0.5, VALVE.middle), (1.0, VALVE.deep))
        edge = self.seen.edge(self.rim)
        lip = tube(edge, [LIP, LIP], step=8)
        size = self.seen.radius
        return group(
            [
                path(
                    path_of(self.outside, 0.3),
                    id="cusps",
                    fill=scene.linear((left, top), (right, bottom), *stops),
                ),
                inner_shadow(self.outside, size * 0.05, (-size * 0.04, -size * 0.05), VALVE.dark, 0.6),
                stroke(path_of(self.outside, 0.3), VALVE.line, 2.2),
                path(path_of(lip, 0.3), fill=VALVE.light, stroke=VALVE.line, stroke_width=2.2),
                stroke(self._partings(), VALVE.line, 3, stroke_linecap="round"),
            ],
            id="cusps-outside",
        )

    def _partings(self) -> str:
        """Where two cusps meet at a post."""
        lines = []
        for post in POSTS:
            out, up = self.rim(post)
            lines.append(
                open_path(
                    [
                        self.seen.round_at(post, out - 0.03, up),
                        self.seen.round_at(post, out + 0.02, up + 0.04),
                    ]
                )
            )
        return "".join(lines)

    def _folds(self, low: float, high: float) -> str:
        """Fine folds on the far cusps, from the edge down."""
        far = [post for post in POSTS if 180 < post < 360]
        found = "".join(lens(self._on(post, 0.99), self._on(post, 0.3), 0, 7) for post in far)
        for index, start in enumerate(POSTS):
            end = POSTS[(index + 1) % 3] + (360 if index == 2 else 0)
            for share in FOLDS:
                turn = start + (end - start) * share
                if 190 < turn % 360 < 350:
                    found += lens(self._on(turn, high), self._on(turn, low), 0, 3)
        return found

    def _on(self, degrees: float, share: float) -> Place:
        """A place on a cusp, from its base to its edge."""
        out, up = self.rim(degrees)
        return self.seen.round_at(degrees, out * (0.97 + 0.03 * share), self.low + (up - self.low) * share)

    def share(self, degrees: float) -> float:
        """How far a direction is from one post to the next."""
        turn = (degrees - POSTS[0]) % 360 + POSTS[0]
        ends = [*POSTS, POSTS[0] + 360]
        for start, end in pairwise(ends):
            if start <= turn <= end:
                return (turn - start) / (end - start)
        return 0.0
