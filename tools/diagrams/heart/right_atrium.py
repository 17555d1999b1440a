"""Knows what is to be seen inside the right atrium: its comb of ridges, its oval dimple, its mouths."""

import numpy as np
from shapely import affinity
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.heart.anchors import CREST, Line
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import ellipse, group, path, shading, stroke
from tools.diagrams.palette import BLUE
from tools.diagrams.ribbons import spine
from tools.diagrams.scene import Scene
from tools.diagrams.shading import highlight, soft
from tools.diagrams.shapes import all_of, facets_of, path_of, shape, tube


def details(scene: Scene, form: Form, fine: bool) -> list[str]:
    """Everything that lies on the back wall, cut to the atrium."""
    room = form.right_atrium
    return [_comb(room, fine), _ridge(room), _fossa(scene), _mouths(scene, room)]


def _comb(room: BaseGeometry, fine: bool) -> str:
    """The comb-like ridges (pectinate muscles) of the free wall."""
    shadows, bodies, lights = [], [], []
    for i, y in enumerate(np.arange(452.0, 690.0, 20.0)):
        x = 288 + 0.0016 * (y - 556) ** 2 * (0.9 if y > 556 else 0.2)
        left = 228 + 0.0021 * (y - 576) ** 2
        line: Line = [(x, y), ((x + left) / 2, y + 9 + 3 * (i % 3)), (left, y + 6 + 5 * (i % 2))]
        widths = [6.0, 5.0, 3.5]
        shadows.append(tube([(u + 1.5, v + 2.5) for u, v, *_ in line], widths, step=8))
        bodies.append(tube(line, widths, step=8))
        lights.append(shape(highlight(spine(line, widths, 7), 0.4, 0.24)))
    body = path(facets_of(all_of(bodies).intersection(room)), fill=BLUE.middle)
    if not fine:
        return group([body], id="pectinate-muscles")
    shade = facets_of(all_of(shadows).intersection(room))
    return group([
        path(shade, class_="shade", fill=BLUE.dark, opacity=0.4),
        body,
        path(facets_of(all_of(lights).intersection(room)), class_="shade", fill=BLUE.light, opacity=0.6),
    ], id="pectinate-muscles")  # fmt: skip


def _ridge(room: BaseGeometry) -> str:
    shade = spine([(x + 4, y + 3) for x, y, *_ in CREST], [11]).outline()
    light = spine(CREST, [9]).outline()
    items = [soft([shade], 4, BLUE.dark, 0.5, room), soft([light], 2.5, BLUE.light, 0.55, room)]
    return group(items, id="crista-terminalis")


def _fossa(scene: Scene) -> str:
    """The oval dimple in the wall between the atria: a raised rim around a shallow hollow."""
    x, y = 356, 556
    hollow = scene.radial((x + 3, y + 6), 30, (0, BLUE.middle), (0.6, BLUE.base), (1, BLUE.deep))
    rings = [
        ellipse((x + 1.5, y + 2), (19, 29), class_="shade", fill=BLUE.light, opacity=0.4),
        ellipse((x - 1, y - 1.5), (19, 29), class_="shade", fill=BLUE.dark, opacity=0.4),
        ellipse((x, y), (17, 27), fill=hollow),
    ]
    return group(rings, id="fossa-ovalis", transform=f"rotate(12 {x} {y})")


def _mouths(scene: Scene, room: BaseGeometry) -> str:
    """The darker mouths of both large veins, the fold at the lower one, and the mouth of the heart's vein."""
    above = scene.radial((322, 376), 46, (0, BLUE.dark, 0.75), (1, BLUE.dark, 0))
    below = scene.radial((318, 758), 50, (0, BLUE.dark, 0.8), (1, BLUE.dark, 0))
    fold = stroke("M285 720Q314 702 352 726", BLUE.light, 3, opacity=0.55, stroke_linecap="round")
    own = scene.radial((343, 680), 12, (0, BLUE.dark), (0.7, BLUE.dark, 0.8), (1, BLUE.deep, 0))
    shades = [
        path(path_of(oval((322, 376), 34, 38).intersection(room)), fill=above),
        path(path_of(oval((318, 754), 40, 32).intersection(room)), fill=below),
        fold,
    ]
    turn = "rotate(-24 342 680)"
    sinus = ellipse((342, 680), (13, 8), fill=own, id="coronary-sinus-ostium", transform=turn)
    return group([shading(shades), sinus], id="caval-mouths")


def oval(centre: tuple[float, float], across: float, along: float) -> BaseGeometry:
    """The area of an upright ellipse."""
    return affinity.scale(Point(centre).buffer(1), across, along)
