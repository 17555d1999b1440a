"""Knows the picture of the heart's electrical path, still and beating."""

from functools import partial

from tools.diagrams.outlines import Part, State
from tools.diagrams.palette import GHOST
from tools.diagrams.picture import Frame, Picture, View
from tools.diagrams.rhythm import backdrop, ecg, parts, signs, waves, wires
from tools.diagrams.rhythm.moment import NODE, SINUS, Moment
from tools.diagrams.rhythm.strip import Strip
from tools.diagrams.scene import Scene

VIEW = (1070, 1140)
MOMENTS = {"start": 0.008, "upper": 0.078, "gate": 0.15, "lower": 0.24, "rest": 0.56}
"""The share of the beat that each state shows."""

FRAMES = (
    0.0, 0.025, 0.045, 0.066, 0.088, 0.13, 0.16, 0.19, 0.208, 0.222, 0.24, 0.26, 0.3, 0.37, 0.46, 0.58,
    0.72, 0.86,
)  # fmt: skip
STRIP = Strip(40, 962, 1030, 1130, ecg.BEAT, ecg.beat, 1090, 108)


def electrical_path() -> Picture:
    """The way of the signal at five moments, and one whole beat."""
    states = {slug: _view(Moment(share)) for slug, share in MOMENTS.items()}
    frames = [Frame(share, partial(_frame, Moment(share)), Moment(share).state) for share in FRAMES]
    return Picture("electrical-path", VIEW, states, {"heartbeat": frames})


def draw(now: Moment, view: tuple[int, int] = VIEW) -> Scene:
    """The heart with its paths and the signal at one moment."""
    scene = backdrop.scene_of(now.form, view)
    scene.layer("waves").extend([waves.atrial(now), waves.ventricular(now)])
    paths, front = scene.layer("paths"), waves.in_front(now.form)
    network = wires.network(now.form, front)
    paths += [wire.draw(now) for wire in network]
    paths.append(signs.node("sinus-node", now.sinus_node, now.reach(SINUS) > 0))
    paths.append(signs.node("av-node", now.av_node, now.reach(NODE) > 0))
    sparks = scene.layer("sparks")
    sparks += [signs.tip(place, 15) for wire in network for place in wire.fronts(now)]
    if now.reach(SINUS) > 0:
        sparks.append(signs.star(now.sinus_node, 36, "spark"))
    return scene


def _view(now: Moment) -> View:
    return View(partial(_still, now), partial(_state, now))


def _still(now: Moment) -> str:
    scene = draw(now)
    if now.state == "gate":
        waiting = [signs.rings(now.av_node, (30, 42)), signs.pause(now.av_node)]
        scene.layer("sparks").extend(waiting)
    scene.layer("ecg").extend(_trace(now))
    return scene.svg()


def _frame(now: Moment) -> str:
    scene = draw(now)
    if now.state == "gate":
        scene.layer("sparks").append(signs.pause(now.av_node))
    return scene.svg()


def _trace(now: Moment) -> list[str]:
    """The strip with the line as far as it has come; what is still to come is faint."""
    second, (start, end) = now.share * ecg.BEAT, ecg.PARTS[now.state]
    return [
        STRIP.paper(),
        STRIP.marked(start, end),
        STRIP.drawn(second, ecg.BEAT, GHOST.dark, 3.4, stroke_dasharray="2 9"),
        STRIP.drawn(0, second, width=4.6),
        STRIP.drawn(min(start, second), min(end, second), width=7.5),
        STRIP.pen(second),
    ]


def _state(now: Moment) -> State:
    found = parts.areas(now.form)
    return State({**found, "ecg-line": Part(STRIP.area, (STRIP.x(0.62), STRIP.y(0.12)))}, [])
