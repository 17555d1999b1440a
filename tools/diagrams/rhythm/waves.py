"""Knows how the signal spreads through muscle: an even wave over the atria, a wash through the ventricles."""

from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.heart import anchors as heart
from tools.diagrams.heart import great_vessels, outflow, vessel_lines
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import NERVE
from tools.diagrams.rhythm import anchors
from tools.diagrams.rhythm.moment import Moment
from tools.diagrams.shapes import bar, facets_of, joined, line_path_of, rounded, shape, tube

FAR = 560.0
"""From the sinus node to the farthest place of the left atrium."""

APART = 46.0
VALVE_RING = 30.0
DEEP = 92.0
"""The thickest wall."""


def in_front(form: Form) -> BaseGeometry:
    """What covers the atria: the large arteries and both auricles."""
    auricles = [shape(form.placed(line)) for line in (heart.RIGHT_AURICLE, heart.LEFT_AURICLE)]
    return joined(*auricles, arteries(form))


def arteries(form: Form) -> BaseGeometry:
    """The large arteries that rise in front of the left atrium."""
    rising = tube(form.placed(vessel_lines.AORTA[:5]), vessel_lines.AORTA_WIDTHS[:5])
    root = joined(outflow.root_inside(form).buffer(10), rising)
    return joined(root, great_vessels.visible_arteries(form), form.right_outside)


def atria(form: Form) -> BaseGeometry:
    """The atria with their walls as far as they are seen."""
    right = joined(form.right_atrium, form.right_atrium_outside.difference(form.right_outside))
    left = joined(form.left_atrium, form.left_atrium_outside.difference(form.left_outside))
    return joined(right, left).difference(in_front(form))


def wash(area: BaseGeometry, strength: float = 1.0) -> str:
    """Excited muscle."""
    return path(facets_of(area), class_="shade", fill=NERVE.light, fill_opacity=0.66 * strength)


def atrial(now: Moment) -> str:
    """The wave over the atria: what is excited, and the wave's fronts from the sinus node on."""
    strength = 1.0 if now.whole else now.atrial_wash
    front = 1.0 if now.whole else now.atrial_front
    if strength <= 0 or front <= 0:
        return ""
    area = atria(now.form).buffer(-3)
    start = Point(*now.form.placed([anchors.SINUS_NODE])[0][:2])
    items = [wash(area.intersection(start.buffer(front * FAR, quad_segs=24)), strength)]
    if now.whole:
        items += [_ripple(area, start, radius) for radius in (84, 146, 208, 318, 380, 442)]
    elif front < 1:
        items += [_ripple(area, start, front * FAR - APART * index) for index in (1, 2)]
        items.append(_edge(_arc(area, start, front * FAR), 4.2))
    return group(items, id="wave-upper-chambers")


def ventricular(now: Moment) -> str:
    """The wash through the ventricles' walls, from within outwards."""
    strength = 0.85 if now.whole else now.ventricular_wash
    front = 1.0 if now.whole else now.ventricular_front
    if strength <= 0 or front <= 0:
        return ""
    form = now.form
    muscle = muscle_of(form)
    cavities = joined(form.left_ventricle, form.right_ventricle)
    reached = rounded(muscle.intersection(cavities.buffer(max(8.0, DEEP * front))), 0, 1)
    items = [wash(reached, strength)]
    if front < 1:
        edge = cavities.buffer(max(8.0, DEEP * front)).boundary
        items.append(_edge(edge.intersection(muscle.buffer(-4)), 3.4))
    return group(items, id="wave-lower-chambers")


def muscle_of(form: Form) -> BaseGeometry:
    """The walls of the ventricles without the rings of their valves."""
    valves = (form.mitral, form.tricuspid, form.aortic, form.pulmonary)
    rings = [bar(valve.start, valve.end, VALVE_RING) for valve in valves]
    rings.append(bar(form.aortic.end, form.mitral.start, VALVE_RING))
    rings.append(form.membrane)
    walls = joined(form.left_wall, form.septum, form.right_wall)
    fat = [shape(form.with_outside(edge)) for edge in heart.FAT_PADS.values()]
    auricle = shape(form.placed(heart.LEFT_AURICLE))
    free = joined(form.right_ventricle, form.outflow_muscle, auricle, *rings, *fat)
    return rounded(walls.difference(free), 0, 6)


def _ripple(area: BaseGeometry, start: Point, radius: float) -> str:
    """A line behind the wave's front."""
    return _edge(_arc(area, start, radius), 1.6, 2.6)


def _arc(area: BaseGeometry, start: Point, radius: float) -> BaseGeometry:
    if radius < 24:
        return LineString()
    return start.buffer(radius, quad_segs=24).exterior.intersection(area.buffer(-5))


def _edge(line: BaseGeometry, width: float, rim: float = 3.0) -> str:
    data = line_path_of(line, 0.4, 14)
    if not data:
        return ""
    return stroke(data, NERVE.dark, width + rim, stroke_linecap="round") + stroke(
        data, NERVE.base, width, stroke_linecap="round"
    )
