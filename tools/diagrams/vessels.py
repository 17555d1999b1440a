"""Knows how large vessels are drawn: trees of tubes with cut ends."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, closed_path, plain
from tools.diagrams.markup import ellipse, group, moved, path, stroke
from tools.diagrams.palette import OUTLINE, Tones
from tools.diagrams.ribbons import ribbon, spine
from tools.diagrams.shading import crest, highlight, inner_shadow, soft
from tools.diagrams.shapes import all_of, facets_of, largest, line_path_of, tube


@dataclass(frozen=True)
class Branch:
    """One tube of a vessel tree; its highlight may begin later than the tube, and its far end may be open."""

    line: Anchors
    widths: Sequence[float]
    lit_from: float = 0.0
    name: str = ""


@dataclass(frozen=True)
class Tree:
    """Branches that flow into one another."""

    name: str
    branches: Sequence[Branch]
    tones: Tones
    fillet: float = 5.0

    def area(self) -> BaseGeometry:
        """The tree's silhouette, with rounded forks."""
        tubes = [tube(branch.line, branch.widths) for branch in self.branches]
        if len(tubes) == 1:
            return tubes[0]
        return largest(all_of(tubes).buffer(self.fillet).buffer(-2 * self.fillet).buffer(self.fillet))


def draw(
    tree: Tree, unlined: BaseGeometry | None = None, within: BaseGeometry | None = None, name: str = ""
) -> str:
    """The tree as shaded tubes; no outline where `unlined` covers it; only what lies `within`, where given.

    A stretch of a tree that lies over what was painted after the tree is drawn again, under another name.
    """
    whole, tones = tree.area(), tree.tones
    area = whole if within is None else whole.intersection(within)
    width = max(max(branch.widths) for branch in tree.branches)
    lights = [highlight(spine(branch.line, branch.widths), start=branch.lit_from) for branch in tree.branches]
    shades = [
        inner_shadow(whole, width * 0.15, (-3, -4), tones.deep, 0.95, area),
        inner_shadow(whole, width * 0.07, (-2, -3), tones.dark, 0.5, area),
        soft(lights, max(2, width * 0.08), tones.light, 0.85, area),
    ]
    edge = whole.exterior if within is None else whole.exterior.intersection(within)
    edge = edge if unlined is None else edge.difference(unlined)
    outline = stroke(line_path_of(edge, 0.35), tones.line, OUTLINE)
    body = path(facets_of(area), fill=tones.base)  # its edge lies under the outline
    return group([body, *shades, outline], id=name or tree.name)


def ends(tree: Tree) -> list[str]:
    """The cut ends of all branches that have a name for it."""
    return [cut_end(branch, tree.tones) for branch in tree.branches if branch.name]


def cut_end(branch: Branch, tones: Tones) -> str:
    """A pale ring of wall around a dark inside, at the last anchor of a branch."""
    (x, y), (u, v) = plain(branch.line)[-1], plain(branch.line)[-2]
    turned = float(np.degrees(np.arctan2(y - v, x - u))) + 90
    across, along = branch.widths[-1] / 2, branch.widths[-1] * 0.17
    rings = [
        ellipse((0, 0), (across, along), fill=tones.light, stroke=tones.line, stroke_width=OUTLINE),
        ellipse((0, 0), (across * 0.8, along * 0.72), fill=tones.dark, stroke=tones.deep, stroke_width=1.2),
        ellipse((0, -along * 0.22), (across * 0.6, along * 0.36), fill=tones.deep),
    ]
    return group(rings, id=f"{branch.name}-end", transform=moved(x, y, turned))


def surface_vessel(name: str, line: Anchors, widths: Sequence[float], tones: Tones) -> str:
    """A small vessel on the surface, with a thin light along it."""
    body = path(
        closed_path(ribbon(line, widths, 8, (0, 0.9))), fill=tones.base, stroke=tones.line, stroke_width=1.3
    )
    return group(
        [body, path(crest(spine(line, widths)), class_="shade", fill=tones.light, opacity=0.9)], id=name
    )


def cut_across(name: str, centre: tuple[float, float], radius: float, tones: Tones) -> str:
    """A small vessel cut across."""
    wall = ellipse(centre, (radius, radius), fill=tones.light, stroke=tones.line, stroke_width=1.5)
    return group([wall, ellipse(centre, (radius * 0.58, radius * 0.58), fill=tones.deep)], id=name)
