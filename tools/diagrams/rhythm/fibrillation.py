"""Knows the picture of atrial fibrillation beside a normal rhythm, and of the clot that can come of it."""

from functools import partial

import numpy as np
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path, plain, sampled_line
from tools.diagrams.heart.anchors import Line
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.outlines import Part, State
from tools.diagrams.palette import ALARM, HALO
from tools.diagrams.person.stage import stage
from tools.diagrams.picture import Picture, View
from tools.diagrams.rhythm import backdrop, ecg, electrical, parts, signs, wavelets, waves, wires
from tools.diagrams.rhythm.auricle import Pouch
from tools.diagrams.rhythm.brain import Inset
from tools.diagrams.rhythm.moment import Moment
from tools.diagrams.rhythm.strip import Strip
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import facets_of

VIEW = (1150, 1140)
REGULAR = Strip(40, 962, 1110, 1130, ecg.STRIP, ecg.regular, 1066, 84)
UNEVEN = Strip(40, 962, 1110, 1130, ecg.STRIP, ecg.uneven, 1066, 84)
GAPS = 1111.0
"""How high the measures of the gaps stand."""

NOW = Moment(0.0, whole=True)
STRAY_SPARKS = ((660.0, 434.0), (800.0, 394.0), (376.0, 526.0))
INSET = Inset(stage(947, 6, 1.0))
WAY: Line = [
    (816, 496), (776, 480), (712, 470), (686, 530), (694, 610), (680, 664), (638, 636), (584, 556),
    (532, 470), (480, 380), (456, 306), (456, 224), (492, 172), (520, 128), (522, 78), (530, 26),
    (580, 10), (680, 14), (800, 34), (930, 66),
]  # fmt: skip
"""Of a piece of clot: out of the pouch, through the left heart, up an artery of the neck to the brain."""


def atrial_fibrillation() -> Picture:
    """An even rhythm, atrial fibrillation, and a clot in the pouch of the left atrium."""
    states = {
        "normal": View(_normal, partial(_state, "normal")),
        "afib": View(_afib, partial(_state, "afib")),
        "clot": View(_clot, partial(_state, "clot")),
    }
    return Picture("atrial-fibrillation", VIEW, states)


def _normal() -> str:
    scene = electrical.draw(NOW, VIEW)
    scene.layer("ecg").extend(_trace(REGULAR, ecg.REGULAR))
    return scene.svg()


def _afib() -> str:
    scene = _quiet()
    scene.layer("waves").extend([waves.wash(_upper()), wavelets.draw(NOW.form)])
    scene.layer("sparks").extend(signs.star(place, 12) for place in plain(NOW.form.placed(STRAY_SPARKS)))
    scene.layer("ecg").extend(_trace(UNEVEN, ecg.UNEVEN))
    return scene.svg()


def _clot() -> str:
    pouch = Pouch(NOW.form)
    scene = _quiet()
    scene.layer("waves").append(waves.wash(NOW.form.right_atrium_outside.intersection(_upper())))
    scene.layer("waves").append(pouch.draw_atrium())
    scene.layer("waves").append(wavelets.draw(NOW.form, pouch.inside.buffer(6)))
    scene.layer("pouch").extend(pouch.draw())
    scene.layer("inset").append(INSET.draw())
    scene.layer("way").append(_way())
    scene.layer("ecg").extend(_trace(UNEVEN, ecg.UNEVEN))
    return scene.svg()


def _upper() -> BaseGeometry:
    """The atria within their edge."""
    return waves.atria(NOW.form).buffer(-3)


def _quiet() -> Scene:
    """The heart with its paths at rest."""
    form = NOW.form
    scene = backdrop.scene_of(form, VIEW)
    paths = scene.layer("paths")
    calm = Moment(0.9)
    paths += [wire.draw(calm) for wire in wires.network(form, waves.in_front(form))]
    scene.layer("waves")
    nodes = (("sinus-node", NOW.sinus_node), ("av-node", NOW.av_node))
    scene.layer("nodes").extend(signs.node(name, place, bright=False) for name, place in nodes)
    return scene


def _trace(strip: Strip, spikes: tuple[float, ...]) -> list[str]:
    return [strip.paper(), strip.drawn(0.0, ecg.STRIP, width=4.2), strip.gaps(spikes, GAPS)]


def _way() -> str:
    """A row of small pieces on their way, and the head of an arrow at its end."""
    line = plain(NOW.form.placed(WAY))
    data = open_path(line)
    end, before = np.array(line[-1]), np.array(line[-2])
    along = (end - before) / np.hypot(*(end - before))
    across = np.array((-along[1], along[0]))
    head = Polygon([end + along * 22, end + across * 15 - along * 6, end - across * 15 - along * 6])
    return group([
        stroke(data, HALO, 17, stroke_linecap="round", stroke_dasharray="0.1 21"),
        stroke(data, ALARM, 11.5, stroke_linecap="round", stroke_dasharray="0.1 21"),
        path(facets_of(head, 0.05), fill=ALARM, stroke=HALO, stroke_width=3),
    ], id="way-of-the-clot")  # fmt: skip


def _state(slug: str) -> State:
    form = NOW.form
    found = parts.areas(form)
    strip = REGULAR if slug == "normal" else UNEVEN
    found["ecg-line"] = Part(strip.area, (strip.left + 14, strip.top + 20))
    pouch = Pouch(form)
    opened = pouch.outside.difference(pouch.clot)
    found["left-atrial-appendage"] = Part(opened if slug == "clot" else parts.closed_pouch(form))
    if slug != "normal":
        beside = pouch.inside.buffer(6) if slug == "clot" else wavelets.NOTHING
        found["stray-signals"] = Part(wavelets.area(form, beside), form.placed([(722, 450)])[0][:2])
    if slug == "clot":
        way = LineString(sampled_line(form.placed(WAY))).buffer(11)
        found["clot"] = Part(pouch.clot)
        found["way-of-the-clot"] = Part(way.difference(pouch.outside))
        found["brain"] = Part(INSET.head.union(INSET.brain))
    return State(found, [])
